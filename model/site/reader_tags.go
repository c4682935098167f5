package site

import (
	"encoding/hex"
	"strings"

	"golang.org/x/net/html"
)

// anchor begins a link. What stands inside it is one thing by itself.
func (r *reader) anchor(n *html.Node) {
	if len(r.sheet.links) >= 20_000 {
		return
	}
	l := link{foot: r.flags.foot}
	has := false
	for _, a := range n.Attr {
		switch a.Key {
		case "href":
			l.href, has = strings.TrimSpace(a.Val), true
		case "onclick":
			l.acts = true
		case "title", "aria-label":
			if l.text == "" && len(a.Val) < 100 {
				l.text, l.sign = a.Val, anySign
			}
		}
		l.acts = l.acts || actsByKey(a.Key)
	}
	if has || l.acts {
		r.part()
		r.sheet.links = append(r.sheet.links, l)
		r.link, r.linkAt = int32(len(r.sheet.links)-1), n
	}
}

// actsByKey knows the attributes by which libraries open a window over the page.
func actsByKey(key string) bool {
	switch key[0] {
	case '@':
		return true
	case 'v':
		return strings.HasPrefix(key, "v-on")
	case 'd':
		for _, start := range [...]string{"data-toggle", "data-bs-", "data-modal", "data-popup"} {
			if strings.HasPrefix(key, start) {
				return true
			}
		}
	}
	return false
}

func (r *reader) image(n *html.Node) {
	alt := strings.TrimSpace(attr(n, "alt"))
	switch {
	case alt == "" && r.flags.foot && !tinyImage(n):
		r.sheet.footPics++
	case alt != "":
		r.part()
		r.flags.alt = true
		r.write(alt)
		r.part()
		r.flags.alt = false
	}
}

// tinyImage tells the icons of social networks from a picture of text.
func tinyImage(n *html.Node) bool {
	w := attr(n, "width")
	return w != "" && len(strings.TrimSuffix(w, "px")) < 3
}

func (r *reader) input(n *html.Node) {
	switch strings.ToLower(attr(n, "type")) {
	case "password":
		r.sheet.password = true
	case "hidden", "submit", "button", "image", "search", "checkbox", "radio":
	default:
		r.sheet.inputs = true
	}
	r.seam = true
}

func (r *reader) script(n *html.Node) {
	if src := attr(n, "src"); src != "" {
		r.sheet.srcs = append(r.sheet.srcs, src)
		return
	}
	if n.FirstChild != nil && strings.EqualFold(strings.TrimSpace(attr(n, "type")), "application/ld+json") && len(r.sheet.data) < 50 {
		r.sheet.data = append(r.sheet.data, n.FirstChild.Data)
	}
}

func (r *reader) metaTag(n *html.Node) {
	name := attr(n, "property")
	if name == "" {
		name = attr(n, "name")
	}
	if name != "" && len(r.sheet.meta) < 200 {
		r.sheet.meta[strings.ToLower(name)] = attr(n, "content")
	}
}

//go:noinline
func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

// cloudflareMail reads an address that a proxy hid from harvesters; browsers
// show it. The first byte is the key of the others.
func cloudflareMail(s string) string {
	b, err := hex.DecodeString(s)
	if err != nil || len(b) < 2 || len(b) > 200 {
		return ""
	}
	for i := 1; i < len(b); i++ {
		b[i] ^= b[0]
	}
	return string(b[1:])
}
