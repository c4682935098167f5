package ui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"portone-onboard/ui/guide"
)

// rect is the size of a part of the screen in cells.
type rect struct{ w, h int }

// The sizes at which the screen changes its shape.
const (
	minWidth, minHeight = 40, 12 // below this there is only a line that says so
	mapFrom             = 76     // from this width on the map stands left of the question
	guideFrom           = 112    // from this width on the guide stands right of it
	mapWidth            = 23
	guideWidth          = 40
	gutter              = 3
)

// wrap sets a text into lines of at most w cells and paints each.
func wrap(text string, w int, paint ink) []string {
	lines := guide.Lines(text, w)
	for i, l := range lines {
		lines[i] = paint(l)
	}
	return lines
}

// cells is how wide a painted line may be drawn: terminals measure some rare
// characters by themselves, some by the cluster they stand in.
func cells(line string) int { return max(ansi.StringWidth(line), ansi.StringWidthWc(line)) }

// fit cuts a painted line to w cells, with an ellipsis where something is lost.
func fit(line string, w int, ellipsis string) string {
	if cells(line) <= w {
		return line
	}
	// Cut by clusters, a line may still be too wide by single characters, which
	// ansi.TruncateWc does not see: then it is cut shorter.
	for n := w; n > 0; n-- {
		if short := ansi.Truncate(line, n, ellipsis); cells(short) <= w {
			return short
		}
	}
	return ""
}

// pad fills a painted line with spaces up to w cells.
func pad(line string, w int) string {
	if n := w - cells(line); n > 0 {
		return line + strings.Repeat(" ", n)
	}
	return line
}

// ends sets one piece at the left and one at the right of a line of w cells;
// the right one goes when there is no room for both.
func ends(left, right string, w int, ellipsis string) string {
	free := w - cells(left) - cells(right)
	if free < 1 {
		return fit(left, w, ellipsis)
	}
	return left + strings.Repeat(" ", free) + right
}

// beside sets columns next to each other: left padded to its width, then the
// gutter, then the right.
func beside(left []string, w int, right []string) []string {
	n := max(len(left), len(right))
	out := make([]string, n)
	for i := range out {
		l, r := "", ""
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		out[i] = strings.TrimRight(pad(l, w+gutter)+r, " ")
	}
	return out
}

// cut keeps the first h lines.
func cut(lines []string, h int) []string {
	if len(lines) > max(h, 0) {
		return lines[:max(h, 0)]
	}
	return lines
}

// window keeps h lines of a longer list such that line at stays in sight.
func window(lines []string, at, h int) []string {
	if len(lines) <= h {
		return lines
	}
	from := min(max(at-h/2, 0), len(lines)-h)
	return lines[from : from+h]
}
