package guide

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// glyph is one thing on the screen: a grapheme cluster, its width in cells and
// the span that it came from.
type glyph struct {
	text  string
	width int
	span  int
}

// wrap sets spans into lines of at most width cells. Lines break at spaces, so
// that Korean breaks between words (어절); a word is cut only where it alone is
// wider than a line. Width is at least 2: a Hangul syllable takes two cells.
func wrap(spans []Span, width int) [][]Span {
	s := setter{width: width}
	for _, w := range words(glyphs(spans)) {
		s.word(w)
	}
	s.end()
	out := make([][]Span, len(s.lines))
	for i, l := range s.lines {
		out[i] = joined(l, spans)
	}
	return out
}

// setter fills one line after the other; used is the width of the open one.
type setter struct {
	width int
	lines [][]glyph
	line  []glyph
	used  int
}

func (s *setter) word(w word) {
	if s.used > 0 && s.used+1+w.width > s.width {
		s.end()
	}
	if s.used > 0 {
		s.add(w.gap)
	}
	for _, g := range w.glyphs {
		if s.used > 0 && s.used+g.width > s.width {
			s.end()
		}
		s.add(g)
	}
}

func (s *setter) add(g glyph) {
	if s.line == nil {
		s.line = make([]glyph, 0, min(s.width, 80))
	}
	s.line, s.used = append(s.line, g), s.used+g.width
}

func (s *setter) end() {
	if len(s.line) > 0 {
		s.lines = append(s.lines, s.line)
	}
	s.line, s.used = nil, 0
}

// glyphs cuts the whole text, not each span: a cluster may reach over the
// border of two spans and must be measured as the terminal will show it.
func glyphs(spans []Span) []glyph {
	var all string
	var ends []int
	for _, s := range spans {
		all += s.Text
		ends = append(ends, len(all))
	}
	out := make([]glyph, 0, utf8.RuneCountInString(all))
	for at, span := 0, 0; at < len(all); {
		for at >= ends[span] {
			span++
		}
		cluster, width := cluster(all[at:])
		if cluster == "" {
			break
		}
		out = append(out, glyph{cluster, width, span})
		at += len(cluster)
	}
	return out
}

// cluster is the first grapheme cluster of a text and how wide it may be drawn:
// some terminals measure its signs one by one. Nearly all are
// one plain letter before another, which never join: the tables of Unicode,
// several times slower, are asked about the others only. Every frame comes
// through here.
func cluster(s string) (string, int) {
	r, n := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[n:])
	if w := plainWidth(r); w > 0 && (n == len(s) || plainWidth(next) > 0) {
		return s[:n], w
	}
	first, w := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return first, max(w, ansi.StringWidthWc(first))
}

// plainWidth is the width of printable ASCII and of whole Hangul syllables, and
// 0 for anything else.
func plainWidth(r rune) int {
	switch {
	case r >= ' ' && r <= '~':
		return 1
	case r >= '가' && r <= '힣':
		return 2
	}
	return 0
}

// word is a run of glyphs without a space, and the space before it.
type word struct {
	gap    glyph
	glyphs []glyph
	width  int
}

func words(all []glyph) []word {
	var out []word
	for at := 0; at < len(all); {
		var w word
		for ; at < len(all) && all[at].text == " "; at++ {
			w.gap = all[at]
		}
		from := at
		for ; at < len(all) && all[at].text != " "; at++ {
			w.width += all[at].width
		}
		w.glyphs = all[from:at:at]
		out = ended(out, w)
	}
	return out
}

// ended adds a word to those before it. The sign between two menu names stays
// with the first: a line that began with it would look like a quotation.
func ended(out []word, w word) []word {
	last := len(out) - 1
	switch {
	case len(w.glyphs) == 0:
		return out
	case last >= 0 && len(w.glyphs) == 1 && w.glyphs[0].text == ">":
		out[last].glyphs = append(append(out[last].glyphs, w.gap), w.glyphs...)
		out[last].width += w.gap.width + w.width
		return out
	}
	return append(out, w)
}

// joined is a line's glyphs as spans again: one per run of the same span.
func joined(line []glyph, spans []Span) []Span {
	var out []Span
	var b strings.Builder
	for i, g := range line {
		b.WriteString(g.text)
		if i+1 < len(line) && line[i+1].span == g.span {
			continue
		}
		s := spans[g.span]
		s.Text = b.String()
		out = append(out, s)
		b.Reset()
	}
	return out
}
