package site

import (
	"context"
	"errors"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"slices"
	"sync"
	"sync/atomic"

	"portone-onboard/model"
)

// run is one check while its pages are fetched.
type run struct {
	o       Options
	client  *http.Client
	sites   map[string]bool // siteOf of every address that was named
	book    rulebook
	buffers sync.Pool    // of *bytes.Buffer
	weight  atomic.Int64 // of all trees
	known   sync.Map     // links that were read before: text → lead

	// The rest belongs to the goroutine of crawl.
	named     []target
	begun     bool // the start page is chosen
	front     frontier
	pages     []*page
	keys      map[string]bool // pageKey of what was read
	forbidden []*page
	seen      func(pages []*page, total int)
}

func newRun(o Options, targets []target, mayLocal bool) *run {
	jar, _ := cookiejar.New(nil) // fails never: it has no options to be wrong
	r := &run{o: o, named: targets, sites: map[string]bool{}, keys: map[string]bool{}}
	for _, t := range targets {
		if t.url != nil {
			r.sites[siteOf(t.url)] = true
		}
	}
	r.client = &http.Client{Transport: newTransport(o, innerTargets(targets, mayLocal)), CheckRedirect: r.follow, Jar: jar}
	return r
}

// own tells whether an address belongs to a site that was named.
func (r *run) own(u *url.URL) bool { return r.sites[siteOf(u)] }

// load fetches and parses what is asked for, the start page first. seen is
// called after each page, in this goroutine, with the pages so far and how many
// there may be. The error is a *model.Failure: nothing could be looked at, or
// the merchant stopped it.
func (c *Checker) load(ctx context.Context, ask model.SiteAsk, seen func(pages []*page, total int)) ([]*page, error) {
	targets := targetsOf(ask.Targets)
	r := newRun(c.o, targets, ask.Profile.MayLocal)
	r.seen = seen
	defer r.client.CloseIdleConnections()
	within, cancel := context.WithTimeout(ctx, c.o.Total)
	defer cancel()
	if len(ask.Input) > 0 {
		r.begun = true
		r.commit(visit{page: r.readInput(within, ask.Input), named: true})
	}
	r.crawl(within)
	r.fetchScripts(within)
	if errors.Is(ctx.Err(), context.Canceled) {
		return r.pages, &model.Failure{Kind: model.FailStopped, Type: stoppedSite, Err: ctx.Err()}
	}
	return r.pages, nothingSeen(r.pages)
}

// visit is a page with what it leads to.
type visit struct {
	page      *page
	leads     []lead
	canonical *url.URL
	named     bool
}

// as gives the start page its role before it is judged.
func (v visit) as(start bool) visit {
	if start {
		v.page.Role = "start"
	}
	return v
}

// crawl keeps a few pages on their way, and takes them up in the order in which
// they were chosen: what is chosen next never depends on which answer is quicker.
func (r *run) crawl(ctx context.Context) {
	var flight []chan visit
	for {
		for len(flight) < r.o.Parallel && len(r.pages)+len(flight) < r.o.Pages {
			look := r.next(ctx)
			if look == nil {
				break
			}
			done := make(chan visit, 1)
			flight = append(flight, done)
			go func() {
				v := look()
				v.page.conclude()
				done <- v
			}()
		}
		if len(flight) == 0 {
			break
		}
		r.commit(<-flight[0])
		flight = flight[1:]
	}
	r.addForbidden()
}

// next chooses what is looked at next: what the merchant named, then links.
func (r *run) next(ctx context.Context) func() visit {
	if len(r.named) > 0 {
		t := r.named[0]
		r.named = r.named[1:]
		first := !r.begun
		r.begun = true
		return func() visit { return r.lookAtTarget(ctx, t).as(first) }
	}
	if ctx.Err() != nil {
		return nil
	}
	l, ok := r.front.next()
	if !ok {
		return nil
	}
	return func() visit { return r.lookAtLead(ctx, l) }
}

func (r *run) lookAtTarget(ctx context.Context, t target) visit {
	switch {
	case t.file != "":
		return visit{page: r.readFile(ctx, t.file), named: true}
	case t.url == nil:
		address := cutRunes(model.Printable(t.text), model.MaxFinding)
		return visit{page: &page{SitePage: model.SitePage{Address: address, Trouble: troubleAddress}}, named: true}
	}
	v, err := r.open(ctx, t.url, roleOfURL("", t.url), mostHrefs)
	if t.bare && (v.page.Trouble == troubleRefused || errors.Is(err, http.ErrSchemeMismatch)) {
		plain := *t.url
		plain.Scheme = "http"
		v, _ = r.open(ctx, &plain, v.page.Role, mostHrefs)
	}
	v.named = true
	return v
}

func (r *run) lookAtLead(ctx context.Context, l lead) visit {
	if !r.allowed(ctx, l.url) {
		return visit{page: &page{SitePage: model.SitePage{Address: displayed(l.url), Role: l.role, Trouble: troubleRobots}, url: l.url}}
	}
	most := someHrefs
	if l.role == "listing" {
		most = mostHrefs
	}
	v, _ := r.open(ctx, l.url, l.role, most)
	return v
}

// commit takes a page up: its links become candidates, unless it is one that
// was read already under another address.
func (r *run) commit(v visit) {
	p := v.page
	if p.Trouble == troubleRobots {
		r.front.giveBack(p.Role)
		r.forbidden = append(r.forbidden, p)
		return
	}
	if p.Trouble != "" {
		r.front.giveBack(p.Role)
	}
	if again := r.readBefore(v); again && !v.named {
		return
	}
	p.Role = publicRole(p.Role)
	if len(r.pages) == 0 {
		p.Role = "start"
	}
	r.pages = append(r.pages, p)
	r.front.add(v.leads, r.keys)
	if r.seen != nil {
		r.seen(slices.Clip(r.pages), min(r.o.Pages, len(r.pages)+len(r.named)+r.front.left()))
	}
}

// readBefore tells a page that was read before: its final address says so, or, of
// goods, the address that it calls its own. Other pages often name the start
// page there by mistake.
func (r *run) readBefore(v visit) bool {
	again := false
	for _, u := range []*url.URL{v.page.url, v.canonical} {
		if u == nil || u == v.canonical && v.page.Role != "product" {
			continue
		}
		key := pageKey(u)
		again = again || r.keys[key]
		r.keys[key] = true
	}
	return again
}

// addForbidden reports one page for each role of which robots.txt let none be read.
func (r *run) addForbidden() {
	for _, p := range r.forbidden {
		role := publicRole(p.Role)
		if role == "other" || slices.ContainsFunc(r.pages, func(q *page) bool { return q.Role == role }) {
			continue
		}
		p.Role = role
		r.pages = append(r.pages, p)
	}
}

// publicRole is a role as SitePage has it.
func publicRole(role string) string {
	switch role {
	case "product", "terms", "privacy", "refund", "shipping", "cart", "checkout":
		return role
	}
	return "other"
}
