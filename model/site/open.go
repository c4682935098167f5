package site

import (
	"context"
	"net/url"
	"slices"
	"strings"
)

// open fetches and parses one page, goes on where it only leads on, and reads
// its frames. most bounds the links that are looked at. The error is that of the connection, where there was one.
func (r *run) open(ctx context.Context, u *url.URL, role string, most int) (visit, error) {
	p, s, err := r.reach(ctx, u)
	p.Role = role
	if p.url.String() != u.String() && role != "login" && roleOfURL("", p.url) == "login" {
		p.Role = "login" // a page behind a login was not seen
	}
	v := visit{page: p}
	if s == nil {
		return v, err
	}
	r.readFrames(ctx, p, s)
	v.leads = s.leads(r, most)
	v.canonical = r.canonicalOf(s)
	return v, nil
}

// reach follows redirects of all kinds: of HTTP, of meta tags and of pages that
// consist of one line of script.
func (r *run) reach(ctx context.Context, u *url.URL) (*page, *survey, error) {
	hops := 0
	for {
		got := r.fetch(ctx, u, r.o.PageBytes, hops)
		p := &page{url: got.url}
		p.Address, p.Status, p.Bytes, p.Cut, p.Trouble = displayed(got.url), got.status, len(got.body), got.cut, got.trouble
		if p.Trouble == "" && (got.status < 200 || got.status > 299) {
			p.Trouble = troubleStatus
		}
		if p.Trouble != "" {
			return p, nil, got.err
		}
		s := r.parse(ctx, p, got.body, got.kind)
		next := leadsOn(s)
		if next == nil || next.String() == got.url.String() {
			return p, s, nil
		}
		if hops = got.hops + 1; hops > r.o.Redirects {
			return p.without(troubleRedirects), nil, nil
		}
		if !r.own(next) {
			return p.without(troubleElsewhere), nil, nil
		}
		u = next
	}
}

// leadsOn gives where a page leads at once, nil where it stays.
func leadsOn(s *survey) *url.URL {
	if s == nil || s.refresh == "" || s.page.url == nil {
		return nil
	}
	return resolve(s.baseURL(), s.refresh, s.legacy)
}

// without drops what was read of a page that turned out to be none.
func (p *page) without(trouble string) *page {
	p.Trouble, p.sheet, p.raw, p.scripts, p.Text, p.Scripts = trouble, nil, nil, nil, "", false
	return p
}

// readFrames reads frames of the own site. A page that consists of frames has
// their words.
func (r *run) readFrames(ctx context.Context, p *page, s *survey) {
	base := s.baseURL()
	for _, src := range s.frames {
		u := resolve(base, src, s.legacy)
		if u == nil || !r.own(u) || u.String() == p.url.String() || !r.allowed(ctx, u) {
			continue
		}
		f, _, _ := r.reach(ctx, u)
		p.frames = append(p.frames, f)
		if f.sheet != nil {
			p.sheet.join(f.sheet)
		}
		if f.Trouble == "" && p.Text == "" {
			p.Text, p.Scripts = f.Text, f.Scripts
		}
	}
}

func (r *run) canonicalOf(s *survey) *url.URL {
	u := resolve(s.page.url, s.canonical, false)
	if u == nil || !r.own(u) {
		return nil
	}
	return u
}

// productKey is equal for the addresses under which a builder shows one product.
func productKey(l lead) string {
	for pair := range strings.SplitSeq(l.url.RawQuery, "&") {
		if key, value, _ := strings.Cut(pair, "="); value != "" && slices.Contains(productParams[:], strings.ToLower(key)) {
			return siteOf(l.url) + " product " + value
		}
	}
	parts := strings.SplitN(l.url.Path, "/", 5) // "", "product", name, number, rest
	if len(parts) >= 4 && parts[1] == "product" && isNumber(parts[3]) {
		return siteOf(l.url) + " product " + parts[3]
	}
	return l.key
}

// productParams carry the number of a product.
var productParams = [...]string{"product_no", "goodsno", "goods_no", "it_id", "branduid", "productno", "product_id", "productid", "itemid", "item_id", "idx"}

func isNumber(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(c rune) bool { return c < '0' || c > '9' })
}
