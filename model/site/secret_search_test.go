package site

import (
	"testing"

	"portone-onboard/model"
)

// No secret is said to be nowhere only where all that was met was read.
func TestUnreadForSecrets(t *testing.T) {
	with := func(sc script) func(*page) { return func(p *page) { p.scripts = []script{sc} } }
	saved := func(p *page) { p.url = nil }
	own, read := with(script{address: "https://shop.kr/app.js"}), with(script{address: "https://shop.kr/app.js", text: []byte("var a"), whole: true})
	for _, c := range []struct {
		name, address string
		change        []func(*page)
		want          model.FindingCode
	}{
		{"all read", "https://shop.kr/", []func(*page){read}, "site_secret_none"},
		{"own script not read", "https://shop.kr/", []func(*page){own}, "site_secret_unread"},
		{"drawn by script", "https://shop.kr/", []func(*page){read, drawn}, "site_secret_unread"},
		{"cut page", "https://shop.kr/", []func(*page){func(p *page) { p.Cut = true }}, "site_secret_unread"},
		{"foreign script", "https://shop.kr/", []func(*page){with(script{address: "https://other.kr/x.js"})}, "site_secret_none"},
		{"saved with a script beside", "x.html", []func(*page){saved, with(script{address: "files/app.js"})}, "site_secret_unread"},
		{"saved without scripts", "x.html", []func(*page){saved, with(script{address: "https://cdn.portone.io/v2/browser-sdk.js"})}, "site_secret_none"},
	} {
		p := shopPage(t, "start", c.address, "<html><body>"+longIntro+"</body></html>", c.change...)
		all := judge([]*page{p}, model.SiteAsk{Items: []string{"secret_leak"}})
		if len(all) != 1 || all[0].Code != c.want {
			t.Errorf("%s: %+v, want %s", c.name, all, c.want)
		}
	}
}
