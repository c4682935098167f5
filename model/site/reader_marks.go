package site

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

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
	if len(n.Attr) > 0 {
		r.attributes(n)
	}
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
				r.sheet.ids = append(r.sheet.ids, a.Val)
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
				r.sheet.items = append(r.sheet.items, microdata(n))
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
