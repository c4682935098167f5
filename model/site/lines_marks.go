package site

import (
	"encoding/hex"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// fold gives the plain character that a reader takes c for: 0 for what has no
// shape, ' ' for any space, '|' for any bar, '·' for a dot that parts, ASCII for
// full-width signs and dashes.
func fold(c rune) rune {
	switch {
	case c >= 0x4e00 && c <= 0x9fff || c >= 0x3131 && c <= 0x3162:
		return c
	case c >= '！' && c <= '～':
		return foldWide(c)
	case strings.ContainsRune("\u00a0\u3000\u3164\uffa0\u2800\u1680\u205f\u202f", c), c >= 0x2000 && c <= 0x200a, c == 0x85, c == 0x2028, c == 0x2029:
		return ' '
	case c == 0xad, c >= 0x200b && c <= 0x200f, c >= 0x202a && c <= 0x202e, c >= 0x2060 && c <= 0x206f, c == 0xfeff, c == 0x61c, c == 0x180e, c < 0xa0:
		return 0
	case c >= 0xfe00 && c <= 0xfe0f, c >= 0xe0000, c >= 0xfff0 && c <= 0xfffc, unicode.Is(unicode.Cf, c), unicode.Is(unicode.Co, c), unicode.Is(unicode.Noncharacter_Code_Point, c):
		return 0
	case strings.ContainsRune("│┃∣❘❙｜¦ǀ‖￤", c):
		return '|'
	case strings.ContainsRune("·•‧∙⋅ㆍ・･●■▪◆◦", c):
		return '·'
	case strings.ContainsRune("‐‑‒–—―−﹣⁃˗", c):
		return '-'
	case strings.ContainsRune("ー─━ｰ", c):
		return 'ㅡ'
	case c == '︰' || c == '∶' || c == '꞉' || c == '﹕':
		return ':'
	case c == '￦':
		return '₩'
	}
	return c
}

func foldWide(c rune) rune {
	f := c - '！' + '!'
	if f == '/' {
		return '/'
	}
	return f
}

// marks notes what holds for everything inside an element.
func (r *reader) marks(n *html.Node) {
	if n.DataAtom == atom.A {
		r.anchor(n)
	}
	switch n.DataAtom {
	case atom.Li, atom.Article:
		if r.cardAt == nil {
			r.cards++
			r.cardAt, r.card = n, r.cards
		}
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if r.headAt == nil {
			r.headAt, r.flags.head = n, true
		}
	case atom.Textarea:
		if r.areaAt == nil {
			r.areaAt, r.flags.area = n, true
		}
	case atom.Del, atom.S, atom.Strike:
		if r.struckAt == nil {
			r.part()
			r.struckAt, r.flags.struck = n, true
		}
	}
	if n.DataAtom == atom.Footer && !r.inArticle(n) {
		r.beginFoot(n)
	}
	r.attributes(n)
}

// inArticle tells a footer of a single article or card, which is not the page's.
func (r *reader) inArticle(n *html.Node) bool {
	return n.Parent != nil && (n.Parent.DataAtom == atom.Article || n.Parent.DataAtom == atom.Blockquote || n.Parent.DataAtom == atom.Li)
}

func (r *reader) beginFoot(n *html.Node) {
	if r.footAt == nil {
		r.flush(false)
		r.footAt, r.flags.foot = n, true
	}
}

func (r *reader) beginHidden(n *html.Node) {
	if r.hiddenAt == nil {
		r.flush(false)
		r.hiddenAt, r.flags.hidden = n, true
	}
}

func (r *reader) attributes(n *html.Node) {
	for i := range n.Attr {
		a := &n.Attr[i]
		switch a.Key {
		case "id":
			if len(r.sheet.ids) < 5000 {
				r.sheet.ids[a.Val] = true
			}
			r.footClass(n, a.Val)
		case "class":
			r.footClass(n, a.Val)
		case "role":
			if a.Val == "contentinfo" {
				r.beginFoot(n)
			}
		case "hidden":
			r.beginHidden(n)
		case "style":
			if hidesStyle(a.Val) {
				r.beginHidden(n)
			}
		case "itemtype":
			if strings.HasSuffix(a.Val, "schema.org/Product") && len(r.sheet.items) < 50 {
				r.sheet.items = append(r.sheet.items, n)
			}
		}
	}
}

// footClass looks whether a block's name says that it is the page's foot.
func (r *reader) footClass(n *html.Node, name string) {
	if r.footAt == nil && kindOf(n.DataAtom) != inlineTag && n.DataAtom != atom.Body && n.DataAtom != atom.Html && namesFoot(name) {
		r.beginFoot(n)
	}
}

// footWords are what builders and hand-written pages call the foot.
var footWords = [...]string{"foot", "copyright", "company_info", "companyinfo", "company-info", "bizinfo", "biz-info", "biz_info", "bottom", "btm_info", "businessinfo", "business-info", "business_info", "corpinfo", "corp_info", "shopinfo", "shop_info"}

func namesFoot(name string) bool {
	if len(name) > 200 {
		name = name[:200]
	}
	for i := 0; i < len(name); i++ {
		switch name[i] | 0x20 {
		case 'f', 'b', 'c', 's':
			if footAt(name[i:]) && (i == 0 || !notWordStart(name[i-1], name[i])) {
				return true
			}
		}
	}
	return false
}

// notWordStart tells a letter inside a word: "barefoot" is no foot, "siteFooter" is.
func notWordStart(before, c byte) bool {
	return before >= 'a' && before <= 'z' && c >= 'a' && c <= 'z'
}

func footAt(s string) bool {
	for _, w := range footWords {
		if len(s) < len(w) || !strings.EqualFold(s[:len(w)], w) {
			continue
		}
		// "mb-bottom", "bottom-0" and "footnote" lay things out.
		rest := strings.ToLower(s[len(w):])
		switch {
		case w == "bottom" && (strings.HasPrefix(rest, "-0") || strings.HasPrefix(rest, "-auto")):
			return false
		case w == "foot" && (strings.HasPrefix(rest, "note") || strings.HasPrefix(rest, "wear")):
			return false
		}
		return true
	}
	return false
}

func hidesStyle(s string) bool {
	i := strings.Index(s, "isplay")
	if i < 0 {
		i = strings.Index(s, "isibility")
	}
	if i < 0 {
		return false
	}
	flat := strings.ToLower(strings.ReplaceAll(s, " ", ""))
	return strings.Contains(flat, "display:none") || strings.Contains(flat, "visibility:hidden")
}

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
				l.text = a.Val
			}
		}
		if strings.HasPrefix(a.Key, "data-toggle") || strings.HasPrefix(a.Key, "data-bs-") || strings.HasPrefix(a.Key, "@") || strings.HasPrefix(a.Key, "v-on") || strings.HasPrefix(a.Key, "data-modal") || strings.HasPrefix(a.Key, "data-popup") {
			l.acts = true
		}
	}
	if has || l.acts {
		r.part()
		r.sheet.links = append(r.sheet.links, l)
		r.link, r.linkAt = int32(len(r.sheet.links)-1), n
	}
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
