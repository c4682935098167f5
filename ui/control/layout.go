package control

import (
	"slices"
	"sort"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// glyph is what a terminal draws as one piece, or a line end.
type glyph struct {
	text  string
	runes int // runes before it
	bytes int // bytes before it
	width int // cells; 0 for a line end
}

func (g glyph) lineEnd() bool { return g.text == "\n" }

// split takes a text apart, measuring as the renderer does. A mask is drawn
// instead of each glyph where there is one.
func split(text string, method ansi.Method, mask string) []glyph {
	gs := make([]glyph, 0, len(text))
	for at, runes := 0, 0; at < len(text); {
		g := glyph{runes: runes, bytes: at}
		g.text, g.width = ansi.FirstGraphemeCluster(text[at:], method)
		if g.lineEnd() {
			g.width = 0
		} else if mask != "" {
			g.width = method.StringWidth(mask)
		}
		gs = append(gs, g)
		at += len(g.text)
		runes += utf8.RuneCountInString(g.text)
	}
	return gs
}

func cells(gs []glyph) (n int) {
	for _, g := range gs {
		n += g.width
	}
	return n
}

// row is one line of the screen: glyphs from one index up to another. A row
// that ends where the next begins is folded; otherwise a line end stands
// between them.
type row struct{ from, to int }

// fold breaks a text into rows of at most width cells, at spaces where there
// are some. A space that finds no room hangs out at the end of its row, so that
// the next does not begin with it; the insertion point behind it is in the next
// row, be that empty. There is always at least one row.
func fold(gs []glyph, width int) []row {
	var rows []row
	from, x, gap := 0, 0, 0 // gap: where the row may be broken, from if nowhere
	end := func(to, next int) {
		rows = append(rows, row{from, to})
		from, x, gap = next, 0, next
	}
	for i, g := range gs {
		switch {
		case g.lineEnd():
			end(i, i+1)
			continue
		case g.text == " " && x+g.width > width:
			end(i+1, i+1)
			continue
		}
		for x+g.width > width && i > from {
			if gap == from {
				gap = i
			}
			end(gap, gap)
			x = cells(gs[from:i])
		}
		x += g.width
		if g.text == " " {
			gap = i + 1
		}
	}
	return append(rows, row{from, len(gs)})
}

// rowOf finds the row of the insertion point before glyph c. Between two
// folded rows it is the second: there the next character will stand.
func rowOf(rows []row, c int) int {
	return max(0, sort.Search(len(rows), func(i int) bool { return rows[i].from > c })-1)
}

// glyphAt finds the insertion point of a row nearest to a column, not behind it.
func glyphAt(gs []glyph, rows []row, r, column int) int {
	last := rows[r].to
	if r+1 < len(rows) && rows[r+1].from == last {
		last-- // behind the last glyph of a folded row is the next row
	}
	c, x := rows[r].from, 0
	for c < last && x+gs[c].width <= column {
		x += gs[c].width
		c++
	}
	return c
}

// glyphOf is the index of the glyph that starts at or after a number of runes.
func glyphOf(gs []glyph, runes int) int {
	c, _ := slices.BinarySearchFunc(gs, runes, func(g glyph, n int) int { return g.runes - n })
	return c
}
