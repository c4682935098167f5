package site

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"portone-onboard/model"
)

// survey is what one walk over a page finds for fetching further: where it
// leads, its scripts and frames, and whether there is anything to read.
type survey struct {
	page      *page
	legacy    bool // CP949: letters of its addresses go out in it
	base      string
	canonical string
	refresh   string // where a meta refresh or a script leads at once
	hrefs     []href
	frames    []string
	scripts   []script
	weight    int // nodes and attributes

	title  []byte
	words  []string   // visible text, node by node; " " where an element parts it
	hidden *html.Node // the element that hides what is walked now
	open   *html.Node // the link that is walked now
	mount  bool       // an element that scripts fill
	plea   bool       // it asks for JavaScript to be switched on
}

func (s *survey) enter(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		s.text(n)
	case html.ElementNode:
		s.element(n)
		if s.hidden == nil && !isInline(n.DataAtom) {
			s.space()
		}
		if s.hidden == nil && hides(n) {
			s.hidden = n
		}
	}
}

func (s *survey) leave(n *html.Node) {
	if n.Type != html.ElementNode {
		return
	}
	if s.hidden == n {
		s.hidden = nil
	}
	if s.open == n {
		s.open = nil
	}
	if s.hidden == nil && !isInline(n.DataAtom) {
		s.space()
	}
}

func (s *survey) text(n *html.Node) {
	if s.open != nil {
		l := &s.hrefs[len(s.hrefs)-1]
		l.text = appendWords(l.text, n.Data, 200)
	}
	switch parent := n.Parent.DataAtom; {
	case parent == atom.Title && len(s.title) == 0 && !inSVG(n):
		s.title = appendWords(nil, n.Data, 1000)
	case parent == atom.Noscript:
		s.plea = s.plea || asksForScript(n.Data)
	case s.hidden == nil:
		s.words = append(s.words, n.Data)
	}
}

func inSVG(n *html.Node) bool { return n.Parent.Namespace != "" }

func (s *survey) space() {
	if n := len(s.words); n > 0 && s.words[n-1] != " " {
		s.words = append(s.words, " ")
	}
}

func asksForScript(text string) bool {
	text = strings.ToLower(text)
	return strings.Contains(text, "javascript") || strings.Contains(text, "자바스크립트") || strings.Contains(text, "스크립트")
}

func (s *survey) element(n *html.Node) {
	switch n.DataAtom {
	case atom.A, atom.Area:
		s.link(n)
	case atom.Img:
		s.picture(n)
	case atom.Script:
		s.script(n)
	case atom.Link:
		s.linkTag(n)
	case atom.Base:
		if s.base == "" {
			s.base = attr(n, "href")
		}
	case atom.Meta:
		s.meta(n)
	case atom.Frame, atom.Iframe:
		if src := attr(n, "src"); src != "" && len(s.frames) < mostFrames {
			s.frames = append(s.frames, src)
		}
	case atom.Button, atom.Div, atom.Li, atom.Span, atom.Td, atom.Main, atom.Body:
		s.mark(n)
	case 0: // an element of the page's own making
		s.mount = s.mount || strings.Contains(n.Data, "-root")
	}
}

// mostFrames of one page are read.
const mostFrames = 3

func isMount(id string) bool {
	switch strings.ToLower(id) {
	case "root", "app", "__next", "__nuxt", "___gatsby", "svelte", "app-root", "react-root", "q-app", "main-app", "flutter":
		return true
	}
	return false
}

func (s *survey) script(n *html.Node) {
	if src := attr(n, "src"); src != "" {
		s.scripts = append(s.scripts, script{address: src})
		return
	}
	if c := n.FirstChild; c != nil {
		s.scripts = append(s.scripts, script{text: []byte(c.Data), inline: true})
		s.mount = s.mount || attr(n, "id") == "__NEXT_DATA__" || strings.Contains(c.Data[:min(len(c.Data), 200)], "__NUXT__")
	}
}

func (s *survey) meta(n *html.Node) {
	if strings.EqualFold(attr(n, "http-equiv"), "refresh") && s.refresh == "" && s.hidden == nil {
		s.refresh = refreshAddress(attr(n, "content"))
	}
}

// finish says what the walk amounts to: title and text of the page, and whether
// scripts draw it.
func (s *survey) finish() {
	p := s.page
	s.resolveScripts()
	p.Title = cutRunes(strings.TrimSpace(model.Printable(string(s.title))), model.MaxFinding)
	head, tail := s.visible()
	p.Text = excerpt(head, tail)
	letters := countLetters(head)
	if s.refresh == "" && letters < fewLetters && !s.mount {
		s.refresh = s.scriptedRefresh()
	}
	p.Scripts = letters < shellLetters && len(s.scripts) > 0 && (s.mount || s.plea)
}

// resolveScripts completes the addresses of scripts, as far as the page has one.
func (s *survey) resolveScripts() {
	base := s.baseURL()
	for i := range s.scripts {
		sc := &s.scripts[i]
		if sc.inline {
			continue
		}
		if u := resolve(base, sc.address, s.legacy); u != nil {
			sc.address = u.String()
		}
		sc.address = cutRunes(model.Printable(sc.address), mostAddress)
	}
}
