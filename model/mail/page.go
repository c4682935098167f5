package mail

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	linksMost = 300
	hrefMost  = 2000
)

// pager writes the visible words of a page in lines. It goes by tokens, not by a
// tree: a page of a million open tags costs no more than its bytes.
type pager struct {
	out    strings.Builder
	links  []link
	anchor int // where the words of the open link begin, -1 without one
	href   string
	hidden atom.Atom // the element whose words are not shown, 0 for none
	depth  int       // how many of its kind are open
	quote  int       // open blockquotes
	fresh  bool      // a line has just begun
	space  bool      // words before stand apart from those to come
	cut    bool
}

// pageText gives a page's visible words and its links.
func pageText(page string) (text string, links []link, cut bool) {
	p := &pager{anchor: -1, fresh: true}
	z := html.NewTokenizer(strings.NewReader(page))
	for !p.cut {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		p.token(z, kind)
	}
	return p.out.String(), p.links, p.cut
}

func (p *pager) token(z *html.Tokenizer, kind html.TokenType) {
	switch kind {
	case html.TextToken:
		if p.hidden == 0 {
			p.words(string(z.Text()))
		}
	case html.StartTagToken, html.SelfClosingTagToken:
		name, more := z.TagName()
		a := atom.Lookup(name)
		p.start(z, a, more, kind == html.SelfClosingTagToken)
	case html.EndTagToken:
		name, _ := z.TagName()
		p.end(atom.Lookup(name))
	}
}

func (p *pager) start(z *html.Tokenizer, a atom.Atom, more, closed bool) {
	if p.hidden != 0 {
		if a == p.hidden && !closed {
			if a != atom.P && a != atom.Li && a != atom.Td && a != atom.Tr { // these end where the next one begins
				p.depth++
				return
			}
			p.hidden = 0
		} else {
			return
		}
	}
	var style, href string
	hides := neverShown(a)
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "style":
			style = string(value[:min(len(value), 2000)])
		case "href":
			href = string(value[:min(len(value), hrefMost)])
		case "hidden":
			hides = true
		}
	}
	if (hides || hiddenStyle(style)) && !isVoid(a) && !closed {
		p.hidden, p.depth = a, 1
		return
	}
	p.opens(a, href)
}

func (p *pager) opens(a atom.Atom, href string) {
	switch {
	case a == atom.A:
		p.closeLink()
		p.anchor, p.href = p.out.Len(), href
	case a == atom.Td || a == atom.Th:
		p.cell()
	case a == atom.Blockquote:
		p.newLine()
		p.quote++
	case isBlock(a):
		p.newLine()
	}
}

func (p *pager) end(a atom.Atom) {
	if p.hidden != 0 {
		if a == p.hidden {
			if p.depth--; p.depth <= 0 {
				p.hidden = 0
			}
		}
		return
	}
	switch {
	case a == atom.A:
		p.closeLink()
	case a == atom.Blockquote:
		p.newLine()
		p.quote = max(0, p.quote-1)
	case a == atom.Td || a == atom.Th:
		p.space = true
	case isBlock(a):
		p.newLine()
	}
}

// words writes a text with its runs of spaces as one.
func (p *pager) words(s string) {
	if p.out.Len() > textMost {
		p.cut = true
		return
	}
	if s != "" && strings.ContainsRune(" \t\r\n\u00a0", rune(s[0])) {
		p.space = true
	}
	for i, word := range strings.Fields(s) {
		if p.fresh && p.quote > 0 {
			p.out.WriteString("> ")
		}
		if (p.space || i > 0) && !p.fresh {
			p.out.WriteByte(' ')
		}
		p.out.WriteString(word)
		p.fresh, p.space = false, false
	}
	if s != "" && strings.ContainsRune(" \t\r\n", rune(s[len(s)-1])) {
		p.space = true
	}
}

func (p *pager) newLine() {
	if !p.fresh {
		p.out.WriteByte('\n')
	}
	p.fresh, p.space = true, false
}

// cell parts the cells of a row, as the rules for tables expect it.
func (p *pager) cell() {
	if !p.fresh {
		p.out.WriteString(cellMark)
	}
	p.space = false
}

const cellMark = " | "

func (p *pager) closeLink() {
	if p.anchor >= 0 && len(p.links) < linksMost {
		text := p.out.String()[min(p.anchor, p.out.Len()):]
		p.links = append(p.links, link{clean(text), strings.TrimSpace(p.href)})
	}
	p.anchor = -1
}

func neverShown(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Title, atom.Svg, atom.Select, atom.Textarea, atom.Object, atom.Iframe:
		return true
	}
	return false
}

func isVoid(a atom.Atom) bool {
	switch a {
	case atom.Br, atom.Img, atom.Hr, atom.Input, atom.Meta, atom.Link, atom.Col, atom.Area, atom.Base, atom.Embed, atom.Source, atom.Wbr:
		return true
	}
	return false
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Br, atom.Hr, atom.Tr, atom.Table, atom.Li, atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Section, atom.Article, atom.Header, atom.Footer, atom.Pre, atom.Dl, atom.Dt, atom.Dd, atom.Center, atom.Body, atom.Tbody, atom.Thead, atom.Form:
		return true
	}
	return false
}

// hiddenStyle tells a style by which a reader sees nothing of an element.
func hiddenStyle(style string) bool {
	if style == "" {
		return false
	}
	flat := strings.ToLower(strings.Join(strings.Fields(style), ""))
	for _, s := range []string{"display:none", "visibility:hidden", "mso-hide:all", "font-size:0;", "font-size:0px", "font-size:1px", "max-height:0", "opacity:0;"} {
		if strings.Contains(flat+";", s) {
			return true
		}
	}
	return false
}
