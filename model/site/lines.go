package site

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"
)

// unit is the smallest piece of a page that a reader takes in by itself: a
// line, a cell of a table, or what stands between two bars of a footer. Its text
// is in NFC with full-width signs folded, without invisible characters, and with
// single spaces. Where an inline element begins or ends inside a word, a seam
// stands: shops part label and value by nothing but a tag.
type unit struct {
	text string
	link int32 // index of the link around it in sheet.links, -1 for none
	line int32 // units of one line share it
	card int32 // units of one list item or article share it; 0 is none
	unitFlags
}

type unitFlags struct {
	foot   bool // inside what the page itself marks as its foot
	hidden bool // visitors do not see it
	alt    bool // the text of an image
	head   bool // a heading
	area   bool // the text of a text area, as terms often stand
	struck bool // struck out, as prices before a discount
}

// seam marks the place of a tag inside a unit's text.
const seam = '\x1e'

// link is an anchor of a page, with the words on it.
type link struct {
	href string
	text string
	acts bool // a script runs on a click
	foot bool
}

// sheet is a page as the judges read it: one walk over its tree.
type sheet struct {
	page     *page
	units    []unit
	links    []link
	roles    []string        // of the links, once they were asked for
	ids      map[string]bool // what "#name" may lead to
	rules    []int           // units that may be rules, once they were asked for
	data     []string        // JSON-LD
	meta     map[string]string
	srcs     []string
	items    []*html.Node // microdata products
	footPics int          // images in the foot without a text
	frames   int          // frames whose page was not read
	password bool
	inputs   bool // there is something to type in
	runes    int  // of visible text, roughly
}

// maxUnits is how much of a page is kept: far beyond any shop's.
const maxUnits = 100_000

func newSheet(p *page) *sheet {
	s := &sheet{page: p, meta: map[string]string{}, ids: map[string]bool{}}
	if p.doc == nil {
		return s
	}
	s.read(p.doc)
	read := 0
	for _, f := range p.frames {
		if f != nil && f.doc != nil {
			read++
			s.read(f.doc)
		}
	}
	s.frames = max(0, s.frames-read)
	return s
}

func (s *sheet) read(doc *html.Node) {
	r := reader{sheet: s, link: -1, buf: make([]byte, 0, 512)}
	s.units = slices.Grow(s.units, min(len(s.page.raw)/80, 20_000))
	s.links = slices.Grow(s.links, min(len(s.page.raw)/600, 2_000))
	r.walk(doc)
}

// reader turns a tree into units. Its walk uses the tree's own pointers, so
// that a million nested tags cost no stack.
type reader struct {
	sheet  *sheet
	buf    []byte
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
	// where each flag began, to know where it ends
	footAt, hiddenAt, headAt, areaAt, struckAt, linkAt, cardAt *html.Node
}

func (r *reader) walk(root *html.Node) {
	for n := root; n != nil; {
		if r.enter(n) && n.FirstChild != nil {
			n = n.FirstChild
			continue
		}
		for ; n != nil; n = n.Parent {
			r.leave(n)
			if n == root {
				n = nil
				break
			}
			if n.NextSibling != nil {
				n = n.NextSibling
				break
			}
		}
	}
	r.flush(false)
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
			r.buf = r.buf[:0]
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
	r.buf, r.space, r.seam, r.broken = r.buf[:0], false, false, false
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

func (r *reader) text() string {
	if r.broken {
		return strings.Trim(norm.NFC.String(string(r.buf)), " ")
	}
	return string(r.buf)
}

func (r *reader) add(text string) {
	if len(r.sheet.units) >= maxUnits {
		return
	}
	if !r.flags.hidden {
		r.sheet.runes += utf8.RuneCountInString(text)
	}
	r.sheet.units = append(r.sheet.units, unit{text: text, link: r.link, line: r.line, card: r.card, unitFlags: r.flags})
	if r.link >= 0 {
		l := &r.sheet.links[r.link]
		if len(l.text) < 200 {
			l.text = strings.TrimSpace(l.text + " " + bare(text))
		}
	}
}

// write takes a text node. Most bytes are letters and are copied as they stand.
func (r *reader) write(s string) {
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			n := r.other(s[i:])
			i += n
			continue
		}
		i++
		switch {
		case c == '|' || c == '/' && r.apart(s[i:]):
			r.part()
		case c > ' ' && c < 0x7f:
			r.put()
			r.buf = append(r.buf, c)
		case c == ' ' || c >= '\t' && c <= '\r':
			r.space = true
		}
	}
}

// apart tells that a stroke or dot stands between spaces, and so parts two things.
func (r *reader) apart(rest string) bool {
	if len(r.buf) == 0 || !r.space {
		return false
	}
	return rest == "" || rest[0] <= ' ' || strings.HasPrefix(rest, "\u00a0")
}

// put writes what is owed before a character.
func (r *reader) put() {
	if len(r.buf) > 0 {
		if r.space {
			r.buf = append(r.buf, ' ')
		}
		if r.seam {
			r.buf = append(r.buf, seam)
		}
	}
	r.space, r.seam = false, false
}

func (r *reader) other(s string) int {
	c, n := utf8.DecodeRuneInString(s)
	if c >= 0xac00 && c <= 0xd7a3 {
		r.put()
		r.buf = append(r.buf, s[:n]...)
		return n
	}
	switch f := fold(c); {
	case f == 0:
	case f == ' ':
		r.space = true
	case f == '|' || f == 'ㅣ':
		r.part()
	case f == '·':
		r.dot(f, s[n:])
	case isJoining(c):
		r.buf, r.broken, r.seam = utf8.AppendRune(r.buf, f), true, false
	case f == 'ㅡ':
		r.put()
		r.buf = utf8.AppendRune(r.buf, dashAfter(r.buf, c))
	default:
		r.put()
		r.buf = utf8.AppendRune(r.buf, f)
		r.broken = r.broken || c >= 0x1100 && c <= 0x11ff || c >= 0xa960 && c <= 0xa97f
	}
	return n
}

func (r *reader) dot(c rune, rest string) {
	if r.apart(rest) || len(r.buf) == 0 {
		r.part()
		return
	}
	r.put()
	r.buf = utf8.AppendRune(r.buf, c)
}

func dashAfter(before []byte, c rune) rune {
	if len(before) > 0 && (isDigit(before[len(before)-1]) || before[len(before)-1] == '-') {
		return '-'
	}
	return c
}

// isJoining tells marks and jamo that belong to the letter before them, also
// across a tag.
func isJoining(c rune) bool {
	return c >= 0x1160 && c <= 0x11ff || c >= 0x300 && c <= 0x36f
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// bare is a unit's text without seams.
func bare(s string) string {
	if strings.IndexByte(s, seam) < 0 {
		return s
	}
	return strings.ReplaceAll(s, string(rune(seam)), "")
}
