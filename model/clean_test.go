package model

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestCleanLine(t *testing.T) {
	tests := []struct {
		name, in, want string
		removed        []Removal
	}{
		{"plain", "포트원 상점", "포트원 상점", nil},
		{"empty", "", "", nil},
		{"ascii", "shop-1 (A)", "shop-1 (A)", nil},
		{"edges", "  가게 ", "가게", []Removal{{RemovalTrim, 3}}},
		{"ascii edges", " shop ", "shop", []Removal{{RemovalTrim, 2}}},
		{"LF", "서울\n강남", "서울 강남", []Removal{{RemovalNewline, 1}}},
		{"CRLF is one", "서울\r\n강남", "서울 강남", []Removal{{RemovalNewline, 1}}},
		{"many ends, one space", "서울 \r\n\n  강남", "서울 강남", []Removal{{RemovalNewline, 2}}},
		{"old Mac, NEL, LS, PS", "a\rb\u0085c\u2028d\u2029e", "a b c d e", []Removal{{RemovalNewline, 4}}},
		{"spaces of the next line stay", "a\n b  c\nd e", "a b  c d e", []Removal{{RemovalNewline, 2}}},
		{"trailing end", "서울\n", "서울", []Removal{{RemovalNewline, 1}, {RemovalTrim, 1}}},
		{"leading end", "\n서울", "서울", []Removal{{RemovalNewline, 1}}},
		{"tab", "a\tb", "a b", []Removal{{RemovalSpace, 1}}},
		{"no-break and ideographic space", "a\u00a0b\u3000c", "a b c", []Removal{{RemovalSpace, 2}}},
		{"Hangul filler is a space", "\u3164\u3164", "", []Removal{{RemovalSpace, 2}, {RemovalTrim, 2}}},
		{"inner spaces stay", "a  b", "a  b", nil},
		{"control", "a\x00b\x07c\x7fd", "abcd", []Removal{{RemovalControl, 3}}},
		{"C1 control", "a\u0084b", "ab", []Removal{{RemovalControl, 1}}},
		{"noncharacter", "a\ufffeb", "ab", []Removal{{RemovalControl, 1}}},
		{"bidi", "a\u202eb\u2066c\u200fd\u061ce", "abcde", []Removal{{RemovalBidi, 4}}},
		{"zero width", "a\u200bb\ufeffc\u200dd\u00ade\ufe0ff", "abcdef", []Removal{{RemovalZeroWidth, 5}}},
		{"tag characters", "a\U000e0041b", "ab", []Removal{{RemovalZeroWidth, 1}}},
		{"NFD", norm.NFD.String("포트원"), "포트원", []Removal{{RemovalNFC, 4}}},
		{"compatibility Hanja", "\uf90a", "金", []Removal{{RemovalNFC, 1}}},
		{"full width stays", "ＡＢ１２（주）", "ＡＢ１２（주）", nil},
		{"broken", "가\xff\xfe나", "가나", []Removal{{RemovalBroken, 2}}},
		{"broken before", "가\ufffd나", "가나", []Removal{{RemovalBroken, 1}}},
		{"half a syllable", "가\xed\x95", "가", []Removal{{RemovalBroken, 2}}},
		{"surrogate bytes", "a\xed\xa0\x80b", "ab", []Removal{{RemovalBroken, 3}}},
		{"mark alone", "\u0301a", "a", []Removal{{RemovalMark, 1}}},
		{"piled marks", "a" + strings.Repeat("\u0316", 50), "a" + strings.Repeat("\u0316", maxMarks), []Removal{{RemovalMark, 50 - maxMarks}}},
		{"emoji", "가게🏪", "가게🏪", nil},
		{"old Hangul stays whole", "\u1112\u119e\u11ab", "\u1112\u119e\u11ab", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { cleanExpect(t, CleanLine(tt.in, 0), tt.want, tt.removed) })
	}
}

func TestCleanEscapes(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"colour", "a\x1b[31mb\x1b[0mc", "abc"},
		{"true colour", "a\x1b[38;2;1;2;3mb", "ab"},
		{"private mode", "a\x1b[?1049hb", "ab"},
		{"bracketed paste", "\x1b[200~가게\x1b[201~", "가게"},
		{"cursor keys", "a\x1bOAb\x1b[Cb", "abb"},
		{"title with BEL", "a\x1b]0;evil\x07b", "ab"},
		{"title with ST", "a\x1b]0;제목\x1b\\b", "ab"},
		{"link", "\x1b]8;;http://e.vil\x1b\\텍스트\x1b]8;;\x1b\\", "텍스트"},
		{"clipboard", "a\x1b]52;c;ZXZpbA==\x07b", "ab"},
		{"DCS", "a\x1bP1$r0m\x1b\\b", "ab"},
		{"APC, PM, SOS", "a\x1b_G1\x1b\\b\x1b^p\x1b\\c\x1bXs\x1b\\d", "abcd"},
		{"charset", "a\x1b(0b\x1b)Bc", "abc"},
		{"reset", "a\x1bcb", "ab"},
		{"C1 CSI as a character", "a\u009b31mb", "ab"},
		{"C1 CSI as a byte", "a\x9b31mb", "ab"},
		{"C1 OSC", "a\u009d0;t\u009cb", "ab"},
		{"C1 OSC byte, ST byte", "a\x9d0;제목\x9cb", "ab"},
		{"C1 DCS", "a\u0090q\u009cb", "ab"},
		{"Hangul bytes are no ST", "a\x1b]0;한글 제목\x07b", "ab"},
		{"cancelled", "a\x1b]0;x\x18b", "ab"},
		{"broken off by another", "a\x1b]0;x\x1b[31mb", "ab"},
		{"broken off by an 8-bit one", "a\x1b]0;x\u009b31mb", "ab"},
		{"open title keeps the text", "\x1b]가게 이름", "가게 이름"},
		{"open CSI keeps Hangul", "a\x1b[31가", "a가"},
		{"ESC alone", "a\x1b", "a"},
		{"ESC before Hangul", "a\x1b가", "a가"},
		{"ESC ESC", "a\x1b\x1b[31mb", "ab"},
		{"CSI at the end", "a\x1b[", "a"},
		{"SS3 at the end", "a\x1bO", "a"},
		{"intermediates at the end", "a\x1b  ", "a"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := CleanLine(tt.in, 0)
			if got.Text != tt.want || got.Took(RemovalEscape) == 0 {
				t.Errorf("got %q %v, want %q", got.Text, got.Removed, tt.want)
			}
			if shown := Printable(tt.in); shown != tt.want {
				t.Errorf("Printable gave %q, want %q", shown, tt.want)
			}
		})
	}
}

func TestCleanText(t *testing.T) {
	tests := []struct {
		name, in, want string
		removed        []Removal
	}{
		{"line ends", "a\r\nb\rc\u2028d", "a\nb\nc\nd", nil},
		{"empty lines stay", "a\n\nb", "a\n\nb", nil},
		{"edges", "\n\n a \n", "a", []Removal{{RemovalTrim, 5}}},
		{"tab", "a\tb\nc", "a b\nc", []Removal{{RemovalSpace, 1}}},
		{"mark on a new line", "a\n\u0301b", "a\nb", []Removal{{RemovalMark, 1}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { cleanExpect(t, CleanText(tt.in, 0), tt.want, tt.removed) })
	}
}

func TestCleanCut(t *testing.T) {
	tests := []struct {
		name, in string
		limit    int
		want     string
		cut      int
	}{
		{"fits", "가나다", 3, "가나다", 0},
		{"cut", "가나다라", 3, "가나다", 1},
		{"ascii", "abcdef", 4, "abcd", 2},
		{"NFD counts finished syllables", norm.NFD.String("각난닫랄"), 3, "각난닫", 1},
		{"mark stays with its base", "abx\u0316", 3, "ab", 2},
		{"jamo stay together", "가\u1112\u119e\u11ab나", 3, "가", 4},
		{"leading jamo stay together", "가\u1100\u1100\u1161나", 2, "가", 3},
		{"space at the cut goes", "가나 다", 3, "가나", 1},
		{"emoji is one rune", "🏪🏪", 1, "🏪", 1},
		{"many bytes", strings.Repeat("가", 5000), 10, strings.Repeat("가", 10), 4990},
		{"text behind junk", strings.Repeat("\u200b", 20000) + "가", 10, "가", 0},
		{"text behind megabytes of junk", strings.Repeat("\u200b", 1<<20) + "가", 10, "", 1<<20 + 1 - 21846},
		{"mark at the end of the window", strings.Repeat("\x00", windowBytes-1) + "e\u0301" + strings.Repeat("\x00", 9), 10, "é", 9},
		{"no limit", strings.Repeat("가", 5000), -1, strings.Repeat("가", 5000), 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := CleanLine(tt.in, tt.limit)
			if got.Text != tt.want || got.Took(RemovalCut) != tt.cut {
				t.Errorf("got %q, cut %d; want %q, cut %d", got.Text, got.Took(RemovalCut), tt.want, tt.cut)
			}
		})
	}
}

func TestPrintable(t *testing.T) {
	tests := []struct{ in, line, lines string }{
		{"plain", "plain", "plain"},
		{"  edges ", "  edges ", "  edges "},
		{"a\nb", "a b", "a\nb"},
		{"a\r\n\r\nb", "a b", "a\n\nb"},
		{"a\x1b]0;t\x07\x1b[2Jb", "ab", "ab"},
		{"a\xffb", "a\ufffdb", "a\ufffdb"},
		{"a\u202eb\u200bc", "abc", "abc"},
		{"\n", " ", "\n"},
	}
	for _, tt := range tests {
		if got := Printable(tt.in); got != tt.line {
			t.Errorf("Printable(%q) = %q, want %q", tt.in, got, tt.line)
		}
		if got := PrintableLines(tt.in); got != tt.lines {
			t.Errorf("PrintableLines(%q) = %q, want %q", tt.in, got, tt.lines)
		}
	}
}

func TestFoldDigits(t *testing.T) {
	tests := []struct {
		in, want       string
		digits, dashes int
	}{
		{"220-81-62517", "220-81-62517", 0, 0},
		{"２２０－８１－６２５１７", "220-81-62517", 10, 2},
		{"220‐81‑62517", "220-81-62517", 0, 2},
		{"220–81—62517", "220-81-62517", 0, 2},
		{"220−81―62517", "220-81-62517", 0, 2},
		{"220ー81ㅡ62517", "220-81-62517", 0, 2},
		{"02 ㅡ 123 ㅡ 4567", "02 - 123 - 4567", 0, 2},
		{"강남ㅡ1234", "강남-1234", 0, 1},
		{"ㅡ", "ㅡ", 0, 0},
		{"スーパー", "スーパー", 0, 0},
		{"ａ＠ｂ．ｋｒ", "a@b.kr", 6, 0},
		{"￦１０００", "₩1000", 5, 0},
		{"가나다", "가나다", 0, 0},
	}
	for _, tt := range tests {
		got := FoldDigits(tt.in)
		if got.Text != tt.want || got.Took(RemovalDigit) != tt.digits || got.Took(RemovalHyphen) != tt.dashes {
			t.Errorf("FoldDigits(%q) = %q %v", tt.in, got.Text, got.Removed)
		}
		if again := FoldDigits(got.Text); again.Text != got.Text || again.Removed != nil {
			t.Errorf("folding %q again gave %q %v", got.Text, again.Text, again.Removed)
		}
	}
}

func TestRemovalKinds(t *testing.T) {
	seen := map[RemovalKind]bool{}
	for _, k := range RemovalKinds() {
		if seen[k] {
			t.Errorf("%s stands twice", k)
		}
		seen[k] = true
	}
	everything := " \x1b[m\x00\u202e\u200b\u0301a\u0301\tb\n\xff" + strings.Repeat("c", 200)
	for _, r := range append(CleanLine(everything, 10).Removed, FoldDigits("１–").Removed...) {
		if !seen[r.Kind] {
			t.Errorf("%s is not listed", r.Kind)
		}
		delete(seen, r.Kind)
	}
	if len(seen) > 0 {
		t.Errorf("never happens: %v", seen)
	}
}

// cleanAlphabet holds the pieces that cleaning must tell apart.
var cleanAlphabet = []string{
	"a", "Z", "7", " ", "  ", "가", "각", "한", "ㅏ", "ㅡ", "\u1100", "\u1161", "\u11a8", "\u119e", "\u3164", "\uac00",
	"\n", "\r", "\r\n", "\t", "\u0085", "\u2028", "\x1b", "\x1b[", "\x1b]", "\x1bP", "\x1b\\", "\x07", "\x18", "31m", ";", "\u009b",
	"\u009c", "\u009d", "\x9b", "\x9c", "\x90", "\xff", "\xc2", "\xed\x95", "\ufffd", "\x00", "\x7f", "\u200b", "\u200d", "\u202e",
	"\ufeff", "\u0301", "\u0316", "\u0345", "\u0f73", "\u09be", "\u09c7", "ᾂ", "é", "\ufe0f", "\u034f", "🏪", "👩\u200d💻", "１", "－", "–", "ー", "\U000e0041", "\u00a0", "\u1160",
}

func cleanInput() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(cleanAlphabet), 0, 60).Draw(t, "pieces"), "")
	})
}

func TestCleanProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cleanCheck(t, cleanInput().Draw(t, "s"), rapid.IntRange(-1, 30).Draw(t, "limit"))
	})
}

func FuzzClean(f *testing.F) {
	for _, s := range cleanAlphabet {
		f.Add(s+"a"+s+s, 2)
	}
	f.Add(strings.Repeat("\u0316", 100), 40)
	f.Add(strings.Repeat("\u1161", 100), 40)
	f.Fuzz(func(t *testing.T, s string, limit int) { cleanCheck(t, s, limit) })
}

// cleanTest is what rapid's T and testing's T share.
type cleanTest interface {
	Helper()
	Fatalf(format string, args ...any)
}

// cleanCheck holds everything that is promised of any text.
func cleanCheck(t cleanTest, s string, limit int) {
	t.Helper()
	line, text := CleanLine(s, limit), CleanText(s, limit)
	cleanSafe(t, line.Text, false)
	cleanSafe(t, text.Text, true)
	cleanSafe(t, strings.ReplaceAll(Printable(s), "\ufffd", "?"), false)
	cleanSafe(t, strings.ReplaceAll(PrintableLines(s), "\ufffd", "?"), true)
	for _, c := range []Cleaned{line, text} {
		if limit > 0 && utf8.RuneCountInString(c.Text) > limit {
			t.Fatalf("%q is longer than %d", c.Text, limit)
		}
		if strings.Trim(c.Text, " \n") != c.Text {
			t.Fatalf("edges of %q", c.Text)
		}
	}
	cleanAgain(t, line, CleanLine(line.Text, limit))
	cleanAgain(t, text, CleanText(text.Text, limit))
	cleanAgain(t, Cleaned{Text: Printable(s)}, Cleaned{Text: Printable(Printable(s))})
	cleanAgain(t, Cleaned{Text: PrintableLines(s)}, Cleaned{Text: PrintableLines(PrintableLines(s))})
	folded := FoldDigits(s)
	cleanAgain(t, folded, FoldDigits(folded.Text))
	cleanPrefix(t, line.Text, CleanLine(s, 0).Text)
	cleanPrefix(t, text.Text, CleanText(s, 0).Text)
}

// cleanSafe fails on any character that must not reach a terminal or a file.
func cleanSafe(t cleanTest, s string, lines bool) {
	t.Helper()
	if !utf8.ValidString(s) || !norm.NFC.IsNormalString(s) {
		t.Fatalf("not NFC in UTF-8: %q", s)
	}
	for _, r := range s {
		switch classOf(r) {
		case classText, classMark:
		case classSpace:
			if r != ' ' {
				t.Fatalf("odd space %U in %q", r, s)
			}
		case classNewline:
			if !lines || r != '\n' {
				t.Fatalf("line end %U in %q", r, s)
			}
		default:
			t.Fatalf("%U in %q", r, s)
		}
	}
}

func cleanAgain(t cleanTest, once, twice Cleaned) {
	t.Helper()
	if once.Text != twice.Text || twice.Removed != nil {
		t.Fatalf("cleaning %q again gave %q %v", once.Text, twice.Text, twice.Removed)
	}
}

// cleanPrefix checks that a cap only shortens, and at a place where no
// character is parted.
func cleanPrefix(t cleanTest, cut, whole string) {
	t.Helper()
	if !strings.HasPrefix(whole, cut) {
		t.Fatalf("%q is no beginning of %q", cut, whole)
	}
	if rest := strings.TrimLeft(whole[len(cut):], " \n"); cut != "" && len(rest) == len(whole)-len(cut) && rest != "" && inseparable(cut, rest) {
		t.Fatalf("%q is parted from %q", cut, rest)
	}
}

// The same name typed on macOS and elsewhere is the same text.
func TestCleanSpellings(t *testing.T) {
	syllables := rapid.StringOf(rapid.RuneFrom([]rune("가각힣한글é ŝ金A1")))
	rapid.Check(t, func(t *rapid.T) {
		s, limit := syllables.Draw(t, "s"), rapid.IntRange(0, 12).Draw(t, "limit")
		if a, b := CleanLine(norm.NFD.String(s), limit).Text, CleanLine(norm.NFC.String(s), limit).Text; a != b {
			t.Fatalf("%q and %q", a, b)
		}
	})
}

func cleanExpect(t *testing.T, got Cleaned, want string, removed []Removal) {
	t.Helper()
	if got.Text != want {
		t.Errorf("text %q, want %q", got.Text, want)
	}
	if len(got.Removed) != len(removed) {
		t.Fatalf("removed %v, want %v", got.Removed, removed)
	}
	for i := range removed {
		if got.Removed[i] != removed[i] {
			t.Errorf("removed %v, want %v", got.Removed, removed)
		}
	}
}

func BenchmarkCleanLine(b *testing.B) {
	pastes := []struct {
		name, text string
		limit      int
	}{
		{"200k syllables, field of 200", strings.Repeat("가", 200_000), 200},
		{"200k NFD runes, field of 200", norm.NFD.String(strings.Repeat("각", 67_000)), 200},
		{"200k syllables, no cap", strings.Repeat("가", 200_000), 0},
		{"5MB ascii, field of 200", strings.Repeat("paste ", 5<<20/6), 200},
		{"5MB line ends, field of 200", strings.Repeat("\r\n", 5<<20/2), 200},
		{"5MB escapes, field of 200", strings.Repeat("\x1b[31m", 5<<20/5), 200},
		{"5MB open titles, field of 200", strings.Repeat("\u009d", 5<<20/2), 200},
		{"5MB marks, field of 200", strings.Repeat("\u0316", 5<<20/2), 200},
		{"a name", "주식회사 포트원 상점", 100},
	}
	for _, p := range pastes {
		b.Run(p.name, func(b *testing.B) {
			b.SetBytes(int64(len(p.text)))
			for b.Loop() {
				CleanLine(p.text, p.limit)
			}
		})
	}
}
