package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// TestFit: whatever joins in a line, it is no wider than it may be by either way
// of measuring, and a line that fits is left alone.
func TestFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.RuneFrom([]rune("a가 Àः\u0300👨\u200d👩ﷺ각가")))).Draw(t, "line")
		line = strings.Map(func(r rune) rune {
			if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 {
				return -1 // no line holds control characters
			}
			return r
		}, line)
		w := rapid.IntRange(1, 30).Draw(t, "cells")
		got := fit(line, w, "...")
		if ansi.StringWidth(got) > w || ansi.StringWidthWc(got) > w {
			t.Fatalf("%q in %d cells is %q: %d and %d", line, w, got, ansi.StringWidth(got), ansi.StringWidthWc(got))
		}
		if cells(line) <= w && got != line {
			t.Fatalf("%q fits and became %q", line, got)
		}
	})
	if got := fit(" ❯ 1. 0 Àःः  paid  [channel unknown]", 20, "..."); cells(got) > 20 || cells(got) < 16 {
		t.Errorf("%q", got)
	}
}
