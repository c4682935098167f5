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
