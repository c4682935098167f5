package control

import "strings"

const (
	// free cells stay empty to the right of the insertion point: a syllable in
	// composition is drawn there, two cells wide.
	free = 2
	// narrowest is the width from which there is something to show.
	narrowest = 4
	// narrowestMarked is the width from which a cut text gets marks.
	narrowestMarked = 8
)

func (f *textField) resize(width, height int) {
	f.width, f.height = width, height
	f.refresh()
}

// room is the cells a row of text may take.
func (f *textField) room() int { return max(1, f.width-free) }

// shown is how many rows there are to see.
func (f *textField) shown() int {
	if !f.several() {
		return 1
	}
	lines := f.spec.Lines
	if lines <= 0 {
		lines = defaultLines
	}
	return max(1, min(lines, f.height))
}

func (f *textField) layOut() {
	mask := ""
	if f.spec.Secret {
		mask = f.theme.Marks.Mask
	}
	f.glyphs = split(f.held, f.theme.method(), mask)
	if f.several() {
		f.rows = fold(f.glyphs, f.room())
	}
}

func (f *textField) scrollToCaret() {
	if f.several() {
		f.scroll = keepVisible(f.scroll, rowOf(f.rows, f.at()), f.shown(), len(f.rows))
		return
	}
	f.scroll = f.firstShown(f.scroll, f.at())
}

// firstShown scrolls one line so that the glyph at the caret is seen whole, and
// no further to the right than there is text.
func (f *textField) firstShown(first, c int) int {
	first = min(first, c)
	end := min(c+1, len(f.glyphs))
	for first < c && f.lead(first)+cells(f.glyphs[first:end]) > f.room() {
		first++
	}
	for first > 0 && f.lead(first-1)+cells(f.glyphs[first-1:]) <= f.room() {
		first--
	}
	return first
}

// lead is the cells before the first glyph: those of the mark, where text is
// hidden to the left.
func (f *textField) lead(first int) int {
	if first > 0 && f.marked() {
		return 1
	}
	return 0
}

func (f *textField) marked() bool { return f.width >= narrowestMarked }

func (f *textField) view() string {
	switch {
	case f.width < narrowest:
		return ""
	case f.several():
		return f.viewRows()
	case f.held == "":
		return f.viewPlaceholder()
	default:
		return f.viewLine()
	}
}

func (f *textField) viewPlaceholder() string {
	if f.spec.Placeholder == "" {
		return ""
	}
	line, _, _ := strings.Cut(f.spec.Placeholder, "\n")
	return f.theme.Placeholder.Render(shorten(line, f.room(), f.theme.Marks.Ellipsis))
}

func (f *textField) viewLine() string {
	x := f.lead(f.scroll)
	end := f.scroll
	for end < len(f.glyphs) && x+f.glyphs[end].width <= f.room() {
		x += f.glyphs[end].width
		end++
	}
	var b strings.Builder
	if f.lead(f.scroll) > 0 {
		b.WriteString(f.theme.Mark.Render(f.theme.Marks.Left))
	}
	b.WriteString(f.draw(f.scroll, end))
	if end < len(f.glyphs) && f.marked() {
		b.WriteString(strings.Repeat(" ", f.room()-x))
		b.WriteString(f.theme.Mark.Render(f.theme.Marks.Right))
	}
	return b.String()
}

func (f *textField) viewRows() string {
	lines := make([]string, f.shown())
	if f.held == "" {
		lines[0] = f.viewPlaceholder()
		return strings.Join(lines, "\n")
	}
	for i := range lines {
		if r := f.scroll + i; r < len(f.rows) {
			lines[i] = f.draw(f.rows[r].from, f.rows[r].to)
		}
	}
	return strings.Join(lines, "\n")
}

// draw gives the glyphs from one index up to another. One that alone is wider
// than the field (a pile of old Hangul jamo, say) is left out.
func (f *textField) draw(from, to int) string {
	for from < to && cells(f.glyphs[from:to]) > f.width {
		to--
	}
	if from == to {
		return ""
	}
	var b strings.Builder
	for _, g := range f.glyphs[from:to] {
		if f.spec.Secret {
			b.WriteString(f.theme.Marks.Mask)
		} else {
			b.WriteString(g.text)
		}
	}
	return f.theme.Text.Render(b.String())
}

// cursor is where the insertion point stands in the view.
func (f *textField) cursor() (x, y int, ok bool) {
	if f.width < narrowest {
		return 0, 0, false
	}
	c := f.at()
	if f.several() {
		r := rowOf(f.rows, c)
		x, y = cells(f.glyphs[f.rows[r].from:c]), r-f.scroll
	} else {
		x = f.lead(f.scroll) + cells(f.glyphs[f.scroll:c])
	}
	return min(x, f.width-1), y, true
}
