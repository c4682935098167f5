package control

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// pieces are what texts are made of here: one and two cells wide, of ambiguous
// width, joined from several characters, in parts.
var pieces = []string{
	"a", "B", "7", "-", ".", "/", " ", " ", " ", "가", "나", "힣", "결", "제", "ㅋ", "ㅎ",
	"·", "…", "①", "★", "“", "Ａ", "１", "漢", "é", "e\u0301", "👍🏽", "🇰🇷", "✅", "\u1112\u1161\u11ab",
}

func textOf(t *rapid.T, name string, most int, more ...string) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(append(more, pieces...)), 0, most).Draw(t, name), "")
}

func methodOf(t *rapid.T) ansi.Method {
	return rapid.SampledFrom([]ansi.Method{ansi.WcWidth, ansi.GraphemeWidth}).Draw(t, "method")
}

func TestSplitLosesNothingAndMeasuresAsTheRendererDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, method := textOf(t, "text", 60, "\n"), methodOf(t)
		gs := split(text, method, "")
		var back strings.Builder
		for _, g := range gs {
			if g.bytes != back.Len() || g.runes != len([]rune(back.String())) {
				t.Fatalf("%q stands at %d bytes, %d runes, want %d, %d", g.text, g.bytes, g.runes, back.Len(), len([]rune(back.String())))
			}
			back.WriteString(g.text)
		}
		if back.String() != text {
			t.Fatalf("%q became %q", text, back.String())
		}
		for line := range strings.SplitSeq(text, "\n") {
			if got, want := cells(split(line, method, "")), method.StringWidth(line); got != want {
				t.Fatalf("%q measures %d, want %d", line, got, want)
			}
		}
	})
}

func TestFold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gs := split(textOf(t, "text", 80, "\n", "\n"), methodOf(t), "")
		width := rapid.IntRange(4, 40).Draw(t, "width")
		rows := fold(gs, width)
		next := 0
		for i, r := range rows {
			if r.from != next || r.to < r.from {
				t.Fatalf("row %d is %v, want it to begin at %d", i, r, next)
			}
			if r.from == r.to && i > 0 && rows[i-1].to == r.from && gs[r.from-1].text != " " {
				t.Fatalf("row %d is empty for nothing", i)
			}
			if w := cells(gs[r.from:r.to]); w > width+1 || w > width && gs[r.to-1].text != " " {
				t.Fatalf("row %d takes %d of %d cells", i, w, width)
			}
			next = r.to
			folded := i+1 < len(rows) && rows[i+1].from == r.to
			if !folded && r.to < len(gs) && gs[r.to].lineEnd() {
				next++
			}
		}
		if next != len(gs) {
			t.Fatalf("%d of %d glyphs are in rows", next, len(gs))
		}
	})
}

func TestFoldKeepsWordsWhole(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"결제 수단을 고릅니다", 10, []string{"결제 ", "수단을 ", "고릅니다"}},
		{"결제 수단을 고릅니다", 11, []string{"결제 수단을 ", "고릅니다"}},       // the space hangs out
		{"abcdefghi가나다라마", 10, []string{"abcdefghi", "가나다라마"}}, // Huh loses 가 here
		{"가나다라마바", 5, []string{"가나", "다라", "마바"}},
		{"a\n\n나", 5, []string{"a", "", "나"}},
		{"", 5, []string{""}},
	} {
		gs := split(c.text, ansi.WcWidth, "")
		var got []string
		for _, r := range fold(gs, c.width) {
			var b strings.Builder
			for _, g := range gs[r.from:r.to] {
				b.WriteString(g.text)
			}
			got = append(got, b.String())
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%q at %d: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestRowsAndGlyphsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gs := split(textOf(t, "text", 60, "\n"), methodOf(t), "")
		rows := fold(gs, rapid.IntRange(2, 30).Draw(t, "width"))
		c := rapid.IntRange(0, len(gs)).Draw(t, "glyph")
		r := rowOf(rows, c)
		if c < rows[r].from || c > rows[r].to {
			t.Fatalf("glyph %d is said to be in row %v", c, rows[r])
		}
		x := cells(gs[rows[r].from:c])
		if got := glyphAt(gs, rows, r, x); cells(gs[rows[r].from:got]) != x {
			t.Fatalf("column %d of row %d gives glyph %d, want one like %d", x, r, got, c)
		}
	})
}

func TestShorten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := textOf(t, "text", 30)
		room := rapid.IntRange(-2, 40).Draw(t, "cells")
		ellipsis := rapid.SampledFrom([]string{"…", "..."}).Draw(t, "ellipsis")
		got := shorten(text, room, ellipsis)
		switch {
		case widest(text) <= room && got != text:
			t.Fatalf("%q fits %d cells and became %q", text, room, got)
		case widest(got) > max(0, room):
			t.Fatalf("%q takes %d cells, may take %d", got, widest(got), room)
		case !strings.HasPrefix(text, strings.TrimSuffix(got, ellipsis)):
			t.Fatalf("%q is no beginning of %q", got, text)
		}
	})
}
