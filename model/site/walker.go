package site

import "golang.org/x/net/html"

// walk visits each node once, for fetching and for judging alike, without
// recursion: a page may nest as it likes. It ends early in a tree that is too
// heavy.
func (s *survey) walk(root *html.Node) {
	w := walker{survey: s, reader: newReader(s.page.sheet, len(s.page.raw))}
	for n := root; s.weight <= mostNodes; {
		s.weight += 1 + len(n.Attr)
		w.enter(n)
		if n.FirstChild != nil {
			n = n.FirstChild
			continue
		}
		for n != root && n.NextSibling == nil {
			w.leave(n)
			n = n.Parent
		}
		w.leave(n)
		if n == root {
			break
		}
		n = n.NextSibling
	}
	w.reader.flush(false)
}

// walker shows each node to both readers of a page.
type walker struct {
	*survey
	reader *reader
	closed *html.Node // what the reader of its words passes over
}

func (w *walker) enter(n *html.Node) {
	w.survey.enter(n)
	if w.closed != nil {
		return
	}
	if !w.reader.enter(n) {
		w.closed = n
	}
	if w.reader.linkAt == n {
		w.linked(w.reader.link)
	}
}

func (w *walker) leave(n *html.Node) {
	w.survey.leave(n)
	if w.closed == n {
		w.closed = nil
	}
	if w.closed == nil {
		w.reader.leave(n)
	}
}
