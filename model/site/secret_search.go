package site

import (
	"net/url"
	"slices"
	"strings"
)

// searched counts what was looked through for secrets, and what of the own site
// was met and not read to its end: in that a secret may stand.
type searched struct {
	pages, scripts             int
	missedPages, missedScripts int
	missed                     string // the address of the first of them
}

func (n *searched) miss(count *int, address string) {
	*count++
	if n.missed == "" {
		n.missed = address
	}
}

// searched counts pages and frames, and every script with an address once.
func (c *court) searched() (n searched) {
	sites, seen := c.sites(), map[string]bool{}
	for _, s := range c.sheets {
		for _, p := range append([]*page{s.page}, s.page.frames...) {
			n.page(p)
			for _, sc := range p.scripts {
				if sc.inline || !seen[sc.address] {
					n.script(p, sc, sites)
				}
				seen[sc.address] = true
			}
		}
	}
	return n
}

// page counts a page that scripts draw as missed: what they load while they draw
// it has no address in the page.
func (n *searched) page(p *page) {
	switch {
	case p.Trouble == troubleElsewhere || p.Trouble == troubleNotHTML: // no page of this site
	case p.Trouble != "" || p.Cut || p.Scripts:
		n.miss(&n.missedPages, p.Address)
	case len(p.raw) > 0:
		n.pages++
	}
}

func (n *searched) script(p *page, sc script, sites []string) {
	switch {
	case sc.inline && len(sc.text) > 0, sc.whole:
		n.scripts++
	case !sc.inline && p.mayOwn(sc.address, sites):
		n.miss(&n.missedScripts, sc.address)
	}
}

// sites are those of the pages that were fetched.
func (c *court) sites() (out []string) {
	for _, s := range c.sheets {
		if u := s.page.url; u != nil && !slices.Contains(out, siteOf(u)) {
			out = append(out, siteOf(u))
		}
	}
	return out
}

// mayOwn tells that a script may be the site's own. A saved page does not say
// where it comes from, so there every host may be that is not known as another's.
func (p *page) mayOwn(address string, sites []string) bool {
	u, err := url.Parse(address)
	switch {
	case err != nil || u.Scheme != "" && u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "file":
		return false
	case u.Host == "" || slices.Contains(sites, siteOf(u)):
		return true
	}
	return p.url == nil && !foreignHost(u.Hostname())
}

// foreignHosts serve scripts to shops of every kind: payment modules, maps,
// logins, statistics, libraries and the builders' own.
var foreignHosts = [...]string{
	"portone.io", "iamport.kr", "googletagmanager.com", "google-analytics.com", "google.com", "googleapis.com", "gstatic.com", "googleadservices.com", "doubleclick.net",
	"kakao.com", "kakaocdn.net", "daumcdn.net", "naver.com", "naver.net", "pstatic.net", "facebook.net", "tiktok.com", "clarity.ms", "hotjar.com", "channel.io",
	"jsdelivr.net", "unpkg.com", "cloudflare.com", "cloudflareinsights.com", "jquery.com", "bootstrapcdn.com", "fontawesome.com", "typekit.net",
	"echosting.cafe24.com", "cdn.shopify.com", "youtube.com", "instagram.com",
}

func foreignHost(host string) bool {
	host = strings.ToLower(host)
	return slices.ContainsFunc(foreignHosts[:], func(f string) bool { return host == f || strings.HasSuffix(host, "."+f) })
}

// allScripts are those of a page and of its frames.
func (p *page) allScripts() []script {
	out := slices.Clip(p.scripts)
	for _, f := range p.frames {
		out = append(out, f.scripts...)
	}
	return out
}
