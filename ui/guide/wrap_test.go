package guide

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// The short way to a cluster gives what Unicode's tables give, whatever joins.
func TestClustersAreUnicodes(t *testing.T) {
	tricky := []rune("가각힣ㄱ a~\x1f\x7f\t\r\n\u1100\u1161\u11a8\u0301\u200d\ufe0f\u20e3\u0600\u0903\U0001f1f0\U0001f469\U0001f3fd©한字")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.StringOf(rapid.RuneFrom(tricky)), rapid.String()).Draw(t, "text")
		for text != "" {
			got, w := cluster(text)
			want, width := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
			width = max(width, ansi.StringWidthWc(want)) // as some terminals draw it
			if got != want || w != width {
				t.Fatalf("%q: %q of %d cells, want %q of %d", text, got, w, want, width)
			}
			if got == "" {
				return
			}
			text = text[len(got):]
		}
	})
}

// TestLinesFitEitherWay: no line is wider than asked for, by whichever way a
// terminal measures signs that join others.
func TestLinesFitEitherWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("가힣 aA.\u0301\u0903\u3192\u01c5\u200d\U0001f469"))).Draw(t, "text")
		w := rapid.IntRange(8, 60).Draw(t, "width")
		for _, l := range Lines(text, w) {
			clusters := 0
			for rest := l; rest != ""; clusters++ {
				first, _ := cluster(rest)
				rest = rest[len(first):]
			}
			if got := max(ansi.StringWidth(l), ansi.StringWidthWc(l)); got > w && clusters > 1 {
				t.Fatalf("%q is %d cells wide of %d", l, got, w)
			}
		}
	})
}
