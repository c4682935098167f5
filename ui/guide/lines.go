package guide

import "strings"

// Lines sets one plain text into lines of at most width cells, broken at
// spaces (어절); a newline in the text starts a new line. Width is at least 2.
func Lines(text string, width int) []string {
	var out []string
	for _, par := range strings.Split(text, "\n") {
		set := wrap([]Span{{Text: par}}, max(width, 2))
		if len(set) == 0 {
			out = append(out, "")
		}
		for _, line := range set {
			s := ""
			for _, span := range line {
				s += span.Text
			}
			out = append(out, s)
		}
	}
	return out
}
