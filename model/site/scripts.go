package site

import (
	"context"
	"net/url"
	"slices"
	"strings"
	"sync"

	"portone-onboard/model"
)

// libraryWords mark scripts that every shop takes from the same libraries:
// hardly ever does a secret or a payment stand in them, so they are read last.
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
				sc.text, sc.whole = texts[sc.address].text, texts[sc.address].whole
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

// chooseScripts keeps each address once, those about payment first and libraries
// last.
func (r *run) chooseScripts(all []*url.URL) []*url.URL {
	seen := map[string]bool{}
	all = slices.DeleteFunc(all, func(u *url.URL) bool {
		again := seen[u.String()]
		seen[u.String()] = true
		return again
	})
	model.SortStable(all, func(a, b *url.URL) int { return scriptRank(a) - scriptRank(b) })
	return all[:min(len(all), r.o.Scripts)]
}

func scriptRank(u *url.URL) int {
	path := strings.ToLower(u.Path)
	switch {
	case containsAny(path, payWords[:]):
		return 0
	case containsAny(path, libraryWords[:]):
		return 2
	}
	return 1
}

// readScripts fetches a few scripts at a time.
func (r *run) readScripts(ctx context.Context, all []*url.URL) map[string]script {
	texts := make([]script, len(all))
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
	out := map[string]script{}
	for i, u := range all {
		out[u.String()] = texts[i]
	}
	return out
}

func (r *run) readScript(ctx context.Context, u *url.URL) script {
	if ctx.Err() != nil || !r.allowed(ctx, u) {
		return script{}
	}
	got := r.fetch(ctx, u, r.o.ScriptBytes, 0)
	if got.trouble != "" || got.status != 200 || strings.Contains(got.kind, "html") || looksBinary(got.body) {
		return script{}
	}
	text, _ := decode(got.body, got.kind)
	return script{text: text, whole: !got.cut}
}
