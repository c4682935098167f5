package site

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// reader turns a tree into units. Its walk uses the tree's own pointers, so
// that a million nested tags cost no stack.
type reader struct {
	sheet  *sheet
	words  strings.Builder // the texts of all units: they share its memory
	buf    []byte
	signs  sign
	space  bool // a space is owed before the next character
	broken bool // the text may not be in NFC
	seam   bool // a tag came by since the last character
	cell   bool // a cell has begun in this line
	filled int  // how many units there were when the cell began
	line   int32
	link   int32
	card   int32
	cards  int32 // how many there were
	flags  unitFlags
	table  *[hangulCount]sign
	// where each flag began, to know where it ends
	footAt, hiddenAt, headAt, areaAt, struckAt, linkAt, cardAt *html.Node
}

func newReader(s *sheet, size int) *reader {
	r := &reader{sheet: s, link: -1, buf: make([]byte, 0, 512), table: signTable()}
	r.words.Grow(size / 4)
	return r
}

// enter reports whether to go on inside n.
func (r *reader) enter(n *html.Node) bool {
	switch n.Type {
	case html.TextNode:
		r.write(n.Data)
		return false
	case html.ElementNode:
		return r.element(n)
	case html.DocumentNode:
		return true
	}
	return false
}

func (r *reader) element(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script:
		r.script(n)
		return false
	case atom.Style, atom.Template, atom.Noscript, atom.Option, atom.Object, atom.Svg, atom.Noframes:
		return false
	case atom.Meta:
		r.metaTag(n)
		return false
	case atom.Img:
		r.image(n)
		return false
	case atom.Iframe, atom.Frame:
		r.sheet.frames++
		return false
	case atom.Input:
		r.input(n)
		return false
	case atom.Br, atom.Hr:
		r.flush(false)
		return false
	case atom.Title:
		return false
	}
	r.layout(n)
	r.marks(n)
	if mail := attr(n, "data-cfemail"); mail != "" {
		r.write(cloudflareMail(mail))
		return false
	}
	return true
}

// layout ends units where a reader sees a new line or cell.
func (r *reader) layout(n *html.Node) {
	switch kindOf(n.DataAtom) {
	case blockTag:
		r.flush(false)
	case cellTag:
		if len(r.buf) > 0 {
			r.flush(r.cell)
		}
		r.cell, r.filled = true, len(r.sheet.units)
	case rowTag:
		r.flush(false)
		r.cell = n.DataAtom == atom.Dt
		r.line++
	default:
		r.seam = true
	}
}

func (r *reader) leave(n *html.Node) {
	if n.Type != html.ElementNode {
		return
	}
	switch kindOf(n.DataAtom) {
	case blockTag, rowTag:
		r.flush(false)
		if n.DataAtom == atom.Tr {
			r.cell = false
		}
	case cellTag:
		// An empty cell stays: it says that a value is not there.
		if len(r.buf) > 0 || len(r.sheet.units) == r.filled && r.lastInLine() {
			r.add(r.text())
			r.buf, r.signs = r.buf[:0], 0
		}
		r.flush(true)
		r.cell = n.DataAtom != atom.Dd
	default:
		r.seam = true
	}
	r.unmark(n)
}

func (r *reader) unmark(n *html.Node) {
	switch n {
	case r.footAt:
		r.flush(false)
		r.footAt, r.flags.foot = nil, false
	case r.hiddenAt:
		r.flush(false)
		r.hiddenAt, r.flags.hidden = nil, false
	}
	switch n {
	case r.headAt:
		r.headAt, r.flags.head = nil, false
	case r.areaAt:
		r.areaAt, r.flags.area = nil, false
	case r.struckAt:
		r.part()
		r.struckAt, r.flags.struck = nil, false
	case r.cardAt:
		r.flush(false)
		r.cardAt, r.card = nil, 0
	case r.linkAt:
		r.part()
		r.linkAt, r.link = nil, -1
	}
}

type tagKind uint8

const (
	inlineTag tagKind = iota
	blockTag
	cellTag
	rowTag
)

//go:noinline
func kindOf(a atom.Atom) tagKind {
	switch a {
	case atom.Td, atom.Th, atom.Dd:
		return cellTag
	case atom.Tr, atom.Dt:
		return rowTag
	case atom.Div, atom.P, atom.Li, atom.Ul, atom.Ol, atom.Dl, atom.Table, atom.Tbody, atom.Thead, atom.Tfoot, atom.Section, atom.Article,
		atom.Header, atom.Footer, atom.Nav, atom.Main, atom.Aside, atom.Address, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Form, atom.Fieldset, atom.Legend, atom.Blockquote, atom.Pre, atom.Figure, atom.Figcaption, atom.Center, atom.Body, atom.Html,
		atom.Textarea, atom.Details, atom.Summary, atom.Caption, atom.Button, atom.Select, atom.Hgroup, atom.Menu, atom.Dir:
		return blockTag
	}
	return inlineTag
}

// flush ends a unit; keep says that the line goes on, as between two cells.
func (r *reader) flush(keep bool) {
	if len(r.buf) > 0 {
		r.add(r.text())
	}
	r.buf, r.signs, r.space, r.seam, r.broken = r.buf[:0], 0, false, false, false
	if !keep {
		r.line++
	}
}

// part ends a unit within its line, if one has begun.
func (r *reader) part() {
	if len(r.buf) > 0 {
		r.flush(true)
	}
}

// lastInLine tells that the unit before stands in this line and is not empty.
func (r *reader) lastInLine() bool {
	u := r.sheet.units
	return len(u) > 0 && u[len(u)-1].line == r.line && u[len(u)-1].text != ""
}
