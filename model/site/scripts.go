package site

import (
	"context"
	"net/url"
	"slices"
	"strings"
	"sync"
)

// libraryWords mark scripts that every shop takes from the same libraries:
// neither a secret nor a payment stands in them.
var libraryWords = [...]string{"jquery", "bootstrap", "swiper", "slick", "polyfill", "gtag", "analytics", "fontawesome", "modernizr", "lodash", "moment", "owl.carousel", "recaptcha"}

// payWords mark scripts that are read first.
var payWords = [...]string{"pay", "order", "checkout", "iamport", "portone", "config", "env"}

// fetchScripts reads the own scripts of all pages, the telling ones first, each
// once.
func (r *run) fetchScripts(ctx context.Context) {
	var wantedScripts []*url.URL
	for _, p := range r.everyPage() {
		for _, sc := range p.scripts {
			if u := r.ownScript(sc); u != nil {
				wantedScripts = append(wantedScripts, u)
			}
		}
	}
	texts := r.readScripts(ctx, r.chooseScripts(wantedScripts))
	for _, p := range r.everyPage() {
		for i := range p.scripts {
			if sc := &p.scripts[i]; !sc.inline {
				sc.text = texts[sc.address]
			}
		}
	}
}

// everyPage lists pages and their frames.
func (r *run) everyPage() []*page {
	var out []*page
	for _, p := range r.pages {
		out = append(append(out, p), p.frames...)
	}
	return out
}

// ownScript gives the address of a script that may be fetched, nil for others.
func (r *run) ownScript(sc script) *url.URL {
	if sc.inline {
		return nil
	}
	u, err := url.Parse(sc.address)
	if err != nil || !r.own(u) {
		return nil
	}
	return u
}

// chooseScripts keeps each address once, libraries out, those about payment first.
func (r *run) chooseScripts(all []*url.URL) []*url.URL {
	seen := map[string]bool{}
	all = slices.DeleteFunc(all, func(u *url.URL) bool {
		again := seen[u.String()]
		seen[u.String()] = true
		return again || containsAny(strings.ToLower(u.Path), libraryWords[:])
	})
	slices.SortStableFunc(all, func(a, b *url.URL) int { return scriptRank(a) - scriptRank(b) })
	return all[:min(len(all), r.o.Scripts)]
}

func scriptRank(u *url.URL) int {
	if containsAny(strings.ToLower(u.Path), payWords[:]) {
		return 0
	}
	return 1
}

// readScripts fetches a few scripts at a time.
func (r *run) readScripts(ctx context.Context, all []*url.URL) map[string][]byte {
	texts := make([][]byte, len(all))
	var group sync.WaitGroup
	slots := make(chan struct{}, r.o.Parallel)
	for i, u := range all {
		group.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			texts[i] = r.readScript(ctx, u)
		})
	}
	group.Wait()
	out := map[string][]byte{}
	for i, u := range all {
		out[u.String()] = texts[i]
	}
	return out
}

func (r *run) readScript(ctx context.Context, u *url.URL) []byte {
	if ctx.Err() != nil || !r.allowed(ctx, u) {
		return nil
	}
	got := r.fetch(ctx, u, r.o.ScriptBytes, 0)
	if got.trouble != "" || got.status != 200 || strings.Contains(got.kind, "html") || looksBinary(got.body) {
		return nil
	}
	text, _ := decode(got.body, got.kind)
	return text
}
