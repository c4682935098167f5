package site

import (
	"strings"

	"golang.org/x/net/html"
)

// href is a link as it stands in the page. The words of an anchor are those of
// the sheet's link; of other elements they are kept here.
type href struct {
	ref  string
	link int32 // index in sheet.links, -1 for none
	text []byte
}

func (s *survey) label(h *href) string {
	if h.link >= 0 {
		return s.page.sheet.links[h.link].text
	}
	return string(h.text)
}

// mostHrefs bounds the links of one page that are looked at; someHrefs those of
// pages that are no start page and no list of goods.
const (
	mostHrefs = 3000
	someHrefs = 100
)

func (s *survey) link(n *html.Node) {
	ref, label := "", ""
	for _, a := range n.Attr {
		switch a.Key {
		case "href":
			ref = strings.TrimSpace(a.Val)
		case "title", "aria-label", "alt":
			label = a.Val
		}
	}
	if ref == "" || ref[0] == '#' || hasScheme(ref, "javascript:") {
		if found := scriptedAddress(ref + ";" + attr(n, "onclick")); found != "" {
			ref = found
		}
	}
	s.addLink(n, ref, label)
}

// addLink takes a link up. Its words follow, unless the sheet has them.
func (s *survey) addLink(n *html.Node, ref, label string) {
	if ref == "" || ref[0] == '#' || len(s.hrefs) >= mostHrefs {
		return
	}
	h := href{ref: ref, link: -1}
	if label != "" {
		h.text = append(appendWords(nil, label, 200), ' ')
	}
	s.hrefs = append(s.hrefs, h)
	s.open = n
}

// linked says that the words of the link just begun stand in the sheet.
func (s *survey) linked(link int32) {
	if s.open != nil {
		s.hrefs[len(s.hrefs)-1].link, s.open = link, nil
	}
}

func (s *survey) picture(n *html.Node) {
	if s.open != nil {
		l := &s.hrefs[len(s.hrefs)-1]
		l.text = appendWords(l.text, attr(n, "alt"), 200)
	}
}

// mark looks at elements that scripts fill or that lead somewhere by a click.
func (s *survey) mark(n *html.Node) {
	for _, a := range n.Attr {
		switch a.Key {
		case "id":
			s.mount = s.mount || isMount(a.Val)
		case "onclick":
			if s.open == nil {
				s.addLink(n, scriptedAddress(a.Val), "")
			}
		case "ng-app", "data-reactroot", "data-server-rendered", "ng-version":
			s.mount = true
		}
	}
}

func (s *survey) linkTag(n *html.Node) {
	switch rel := strings.ToLower(attr(n, "rel")); {
	case rel == "canonical":
		s.canonical = attr(n, "href")
	case rel == "modulepreload", rel == "preload" && attr(n, "as") == "script":
		if src := attr(n, "href"); src != "" {
			s.scripts = append(s.scripts, script{address: src})
		}
	}
}
