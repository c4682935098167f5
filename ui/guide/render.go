package guide

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
)

// Style is how a terminal shows the parts of a text. Every function gets
// visible text and may put escape sequences around it, never cells; nil leaves
// the text as it is. Meaning is carried by the words too: a warning has its
// label, a link its address.
type Style struct {
	Heading func(string) string
	Bold    func(string) string
	Code    func(string) string
	Warn    func(string) string // label and bar of a warning
	Dim     func(string) string // bars of other callouts, code blocks, sources
	Link    func(text, url string) string
	Bullet  string // "-" where empty
	Bar     string // "|" where empty
}

// minWidth is the least width that Render sets text in: below it, nothing could
// be read and a bullet with one syllable would not fit.
const minWidth = 8

// Render sets a text for a terminal of width cells: its blocks, then its links
// with their addresses in full. The title is the caller's to show. No line is
// wider than width; a width under 8 counts as 8.
func Render(d Doc, width int, st Style) []string {
	p := printer{width: max(width, minWidth), st: st}
	p.blocks(d.Blocks)
	p.links(d)
	return p.out
}

// RenderSources sets where the facts come from, one page a line, as Render does.
func RenderSources(d Doc, width int, st Style) []string {
	p := printer{width: max(width, minWidth), st: st}
	if len(d.Sources) > 0 {
		p.flow([]Span{{Text: wordOf(d.Lang, "출처", "Sources")}}, st.Heading)
	}
	for _, s := range d.Sources {
		p.item(st.bullet(), func() { p.flow([]Span{{Text: Clean(sourceLine(d.Lang, s))}}, st.Dim) })
	}
	return p.out
}

func sourceLine(lang model.Lang, s Source) string {
	line := s.Page + " (" + s.Read.String() + wordOf(lang, " 확인", " read")
	if !s.Updated.IsZero() {
		line += ", " + s.Updated.String() + wordOf(lang, " 작성", " written")
	}
	return line + ")"
}

func wordOf(lang model.Lang, ko, en string) string { return model.Text{Ko: ko, En: en}.In(lang) }

// printer sets blocks line by line. first and rest are what stands before the
// next line and before those after it.
type printer struct {
	width       int
	st          Style
	first, rest string
	out         []string
}

func (p *printer) blocks(blocks []Block) {
	for i, b := range blocks {
		if i > 0 {
			p.gap(blocks[i-1], b)
		}
		p.block(b)
	}
}

// gap leaves a line free between two blocks, but not between a sentence and
// the list that belongs to it inside an item.
func (p *printer) gap(before, b Block) {
	if p.rest != "" && before.Kind == Paragraph && (b.Kind == Bullets || b.Kind == Numbers) {
		return
	}
	p.out = append(p.out, strings.TrimRight(p.rest, " "))
}

func (p *printer) block(b Block) {
	switch b.Kind {
	case Heading:
		p.flow(b.Spans, p.st.Heading)
	case Bullets, Numbers:
		p.list(b)
	case Callout:
		p.callout(b)
	case Code:
		for _, line := range b.Spans {
			p.flow([]Span{{Text: line.Text}}, p.st.Dim)
		}
	default:
		p.flow(b.Spans, nil)
	}
}

func (p *printer) list(b Block) {
	for i, item := range b.Items {
		mark := p.st.bullet()
		if b.Kind == Numbers {
			mark = strconv.Itoa(b.Level+i) + "."
		}
		p.item(mark, func() { p.blocks(item) })
	}
}

// item sets what inner prints behind a mark and indents what follows by the
// mark's width. Where nesting leaves no room, it goes on without.
func (p *printer) item(mark string, inner func()) {
	first, rest := p.first, p.rest
	indent := ansi.StringWidth(mark) + 1
	if ansi.StringWidth(rest)+indent <= p.width/2 {
		p.first, p.rest = first+mark+" ", rest+strings.Repeat(" ", indent)
	}
	inner()
	p.first, p.rest = rest, rest
}

func (p *printer) callout(b Block) {
	first, rest := p.first, p.rest
	style := p.st.Dim
	if warning(b.Label) {
		style = p.st.Warn
	}
	if bar := p.st.bar(); ansi.StringWidth(rest)+ansi.StringWidth(bar)+1 <= p.width/2 {
		p.first, p.rest = first+apply(style, bar)+" ", rest+apply(style, bar)+" "
	}
	p.blocks(headed(b, Span{Text: b.Label + ":", Bold: true, warn: warning(b.Label)}))
	p.first, p.rest = rest, rest
}

// warning tells whether a callout's label is that of a warning.
func warning(label string) bool { return label == "주의" || label == "Careful" }

func (p *printer) links(d Doc) {
	if len(d.Links) == 0 {
		return
	}
	if len(p.out) > 0 {
		p.out = append(p.out, "")
	}
	p.flow([]Span{{Text: wordOf(d.Lang, "바로가기", "Links")}}, p.st.Heading)
	for _, l := range d.Links {
		p.item(p.st.bullet(), func() {
			url := Clean(l.URL)
			p.flow([]Span{{Text: Clean(l.Title) + " "}, {Text: url, URL: url}}, nil)
		})
	}
}

// flow wraps spans behind the prefix. base styles what has no style of its own.
func (p *printer) flow(spans []Span, base func(string) string) {
	room := p.width - max(ansi.StringWidth(p.first), ansi.StringWidth(p.rest))
	for _, line := range wrap(addressed(spans), room) {
		p.out = append(p.out, strings.TrimRight(p.first+p.line(line, base), " "))
		p.first = p.rest
	}
}

func (p *printer) line(spans []Span, base func(string) string) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(p.span(s, base))
	}
	return b.String()
}

func (p *printer) span(s Span, base func(string) string) string {
	switch {
	case s.URL != "" && p.st.Link != nil:
		return p.st.Link(s.Text, s.URL)
	case s.warn && p.st.Warn != nil:
		return p.st.Warn(s.Text)
	case s.Code:
		return apply(p.st.Code, s.Text)
	case s.Bold:
		return apply(p.st.Bold, s.Text)
	}
	return apply(base, s.Text)
}

// addressed shows a link's address behind its text, unless the text is the address.
func addressed(spans []Span) []Span {
	out := make([]Span, 0, len(spans))
	for i, s := range spans {
		out = append(out, s)
		last := i+1 == len(spans) || spans[i+1].URL != s.URL
		if s.URL != "" && s.Text != s.URL && last {
			out = append(out, Span{Text: " ("}, Span{Text: s.URL, URL: s.URL}, Span{Text: ")"})
		}
	}
	return out
}

func (st Style) bullet() string { return orElse(st.Bullet, "-") }
func (st Style) bar() string    { return orElse(st.Bar, "|") }

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

func apply(f func(string) string, s string) string {
	if f == nil || s == "" {
		return s
	}
	return f(s)
}
