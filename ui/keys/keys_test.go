package keys_test

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"portone-onboard/ui/keys"
)

// press decodes what a terminal sends for one key, as Bubble Tea does, and
// passes it through the filter.
func press(t testing.TB, bytes string) tea.KeyPressMsg {
	t.Helper()
	var decoder uv.EventDecoder
	n, event := decoder.Decode([]byte(bytes))
	key, ok := event.(uv.KeyPressEvent)
	if !ok || n != len(bytes) {
		t.Fatalf("%q is no single key: %T %v", bytes, event, event)
	}
	return keys.Filter(nil, tea.KeyPressMsg(key)).(tea.KeyPressMsg)
}

func TestCommandKeysInEveryEncoding(t *testing.T) {
	cases := []struct{ name, bytes, want string }{
		{"legacy byte", "\x03", "ctrl+c"},
		{"kitty, Latin", "\x1b[99;5u", "ctrl+c"},
		{"kitty, Hangul without alternate keys", "\x1b[12618;5u", "ctrl+c"},
		{"kitty, Hangul with the key's place", "\x1b[12618::99;5u", "ctrl+c"},
		{"kitty, Hangul, Caps Lock and Num Lock on", "\x1b[12618;197u", "ctrl+c"},
		{"modifyOtherKeys, Latin", "\x1b[27;5;99~", "ctrl+c"},
		{"modifyOtherKeys, Hangul", "\x1b[27;5;12618~", "ctrl+c"},
		{"modifyOtherKeys, Caps Lock", "\x1b[27;5;67~", "ctrl+c"},
		{"conjoining jamo", "\x1b[4366;5u", "ctrl+c"},
		{"half-width jamo", "\x1b[65466;5u", "ctrl+c"},
		{"Dvorak keeps its own letter", "\x1b[99::105;5u", "ctrl+c"},
		{"3-beolsik, place reported", "\x1b[12628::99;5u", "ctrl+c"},
		{"3-beolsik sign, place reported", "\x1b[8251::122;5u", "ctrl+z"},
		{"shifted jamo, kitty", "\x1b[12610:12611;6u", "ctrl+shift+q"},
		{"shifted jamo, modifyOtherKeys", "\x1b[27;6;12611~", "ctrl+shift+q"},
		{"shifted jamo with its place", "\x1b[12610:12611:113;6u", "ctrl+shift+q"},
		{"Alt and jamo, legacy", "\x1bㅠ", "alt+b"},
		{"Alt and jamo, kitty", "\x1b[12640;3u", "alt+b"},
		{"a sign stays", "\x1b[47;5u", "ctrl+/"},
		{"a key without a letter stays", "\x1b[1;5C", "ctrl+right"},
		{"Home of tmux", "\x1b[1~", "home"},
		{"End of tmux", "\x1b[4~", "end"},
		{"Enter of the number pad", "\x1bOM", "enter"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := press(t, c.bytes).Keystroke(); got != c.want {
				t.Errorf("%q is %q, want %q", c.bytes, got, c.want)
			}
		})
	}
}

func TestControlCQuitsWhateverHasTheFocus(t *testing.T) {
	for _, bytes := range []string{"\x03", "\x1b[12618;5u", "\x1b[12618::99;5u", "\x1b[27;5;12618~"} {
		for _, text := range []bool{true, false} {
			if got, ok := keys.Resolve(press(t, bytes), text); got != keys.Quit || !ok {
				t.Errorf("%q with text focus %v gives %q", bytes, text, got)
			}
		}
	}
}

func TestLettersActInBothLayouts(t *testing.T) {
	for _, b := range keys.Help(keys.Actions()...) {
		for _, letter := range b.Letters {
			typed := []string{letter, strings.ToUpper(letter)}
			if jamo, ok := keys.Jamo(rune(letter[0])); ok {
				typed = append(typed, string(jamo), norm.NFKD.String(string(jamo)))
			}
			for _, s := range typed {
				if got, _ := keys.Resolve(press(t, s), false); got != b.Action {
					t.Errorf("%q gives %q, want %q", s, got, b.Action)
				}
				if got, ok := keys.Resolve(press(t, s), true); ok {
					t.Errorf("%q gives %q while text has the focus", s, got)
				}
			}
		}
	}
}

func TestPlainKeyOf3BeolsikActsByItsPlace(t *testing.T) {
	// On 3-beolsik the key labelled q types ㅅ, which is t on 2-beolsik.
	reported := tea.KeyPressMsg{Code: 'ㅅ', BaseCode: 'q', Text: "ㅅ"}
	if got, _ := keys.Resolve(reported, false); got != keys.Quit {
		t.Errorf("got %q, want quit", got)
	}
}

func TestJamoAndLatinAreInverse(t *testing.T) {
	seen := map[rune]bool{}
	for r := 'a'; r <= 'z'; r++ {
		jamo, ok := keys.Jamo(r)
		if !ok || seen[jamo] {
			t.Errorf("%c has no jamo of its own: %c", r, jamo)
		}
		seen[jamo] = true
		if back, _ := keys.Latin(jamo); back != r {
			t.Errorf("%c → %c → %c", r, jamo, back)
		}
	}
	for letter, jamo := range map[rune]rune{'Q': 'ㅃ', 'O': 'ㅒ', 'P': 'ㅖ', 'A': 'ㅁ'} {
		if got, _ := keys.Jamo(letter); got != jamo {
			t.Errorf("Jamo(%c) is %c, want %c", letter, got, jamo)
		}
	}
	for _, r := range "가1a?─ㅘㄳ" {
		if letter, ok := keys.Latin(r); ok {
			t.Errorf("%c is not on one key, but gives %c", r, letter)
		}
	}
}

func TestTableIsSound(t *testing.T) {
	owner := map[string]keys.Action{}
	edits := []string{"ctrl+a", "ctrl+b", "ctrl+d", "ctrl+e", "ctrl+f", "ctrl+h", "ctrl+k", "ctrl+u", "ctrl+v", "ctrl+w"}
	for _, b := range keys.Help(keys.Actions()...) {
		if len(b.Keys) == 0 {
			t.Errorf("%s can only be reached by a letter", b.Action)
		}
		for _, k := range append(slices.Clone(b.Keys), b.Letters...) {
			if other, taken := owner[k]; taken {
				t.Errorf("%s is bound to %s and %s", k, other, b.Action)
			}
			owner[k] = b.Action
			if strings.Contains(k, "ctrl+alt") || slices.Contains(edits, k) {
				t.Errorf("%s must stay free", k)
			}
		}
		for _, l := range b.Letters {
			if len(l) != 1 || unicode.IsUpper(rune(l[0])) {
				t.Errorf("%q is no single small letter or sign", l)
			}
		}
	}
}

func TestHelpKeepsTheOrderAskedFor(t *testing.T) {
	got := keys.Help(keys.Quit, "no such action", keys.Submit)
	if len(got) != 2 || got[0].Action != keys.Quit || got[1].Action != keys.Submit {
		t.Errorf("got %v", got)
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		key   string
		ascii bool
		want  string
	}{
		{"ctrl+c", false, "Ctrl+C"}, {"shift+tab", false, "Shift+Tab"}, {"pgdown", false, "PgDn"}, {"pgup", true, "PgUp"},
		{"up", false, "↑"}, {"up", true, "Up"}, {"right", false, "→"}, {"f1", false, "F1"}, {"q", false, "q"},
		{"?", false, "?"}, {"1-9", false, "1-9"}, {"enter", false, "Enter"},
	} {
		if got := keys.Name(c.key, c.ascii); got != c.want {
			t.Errorf("Name(%q, %v) = %q, want %q", c.key, c.ascii, got, c.want)
		}
	}
}

func TestDigits(t *testing.T) {
	for bytes, want := range map[string]int{"1": 1, "9": 9, "３": 3, "\x1b[57405u": 6} {
		if got, ok := keys.Digit(press(t, bytes)); !ok || got != want {
			t.Errorf("%q is %d, want %d", bytes, got, want)
		}
	}
	for _, bytes := range []string{"0", "a", "일", "\x1b[A", "\x1b1"} {
		if got, ok := keys.Digit(press(t, bytes)); ok {
			t.Errorf("%q gives %d", bytes, got)
		}
	}
}

func TestGraceSwallowsOnlyLateHangul(t *testing.T) {
	enter := time.Date(2026, 3, 5, 9, 0, 0, 0, time.UTC)
	soon, late := enter.Add(keys.GracePeriod/2), enter.Add(keys.GracePeriod)
	var g keys.Grace
	if g.Swallows(press(t, "다"), soon) {
		t.Error("swallowed before any Enter")
	}
	g.Open(enter)
	if !g.Swallows(press(t, "다"), soon) || !g.Swallows(press(t, "ㅂ"), soon) {
		t.Error("a late syllable acts")
	}
	if g.Swallows(press(t, "다"), late) {
		t.Error("swallowed after the period")
	}
	g.Open(enter)
	if g.Swallows(press(t, "1"), soon) || g.Swallows(press(t, "다"), soon) {
		t.Error("another key must act and end the period")
	}
	g.Open(enter)
	if g.Swallows(press(t, "\x1b[12618;5u"), soon) {
		t.Error("Ctrl+C must act at any time")
	}
}

func TestFilterLeavesTextAndOtherMessages(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringN(1, 4, -1).Draw(t, "text")
		msg := tea.KeyPressMsg{Code: []rune(text)[0], Text: text, Mod: tea.KeyMod(rapid.IntRange(0, 511).Draw(t, "mod"))}
		if got := keys.Filter(nil, msg); got != msg {
			t.Fatalf("%v became %v", msg, got)
		}
	})
	if got := keys.Filter(nil, tea.PasteMsg{Content: "ㅊ"}); got != (tea.PasteMsg{Content: "ㅊ"}) {
		t.Errorf("a paste became %v", got)
	}
}

func FuzzResolve(f *testing.F) {
	for _, s := range []string{"\x1b[12618;5u", "\x1b[27;5;12618~", "ㅂ", "\x1b[12618::99;5:1u", "\x9b", "q", "한"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, bytes []byte) {
		var decoder uv.EventDecoder
		for len(bytes) > 0 {
			n, event := decoder.Decode(bytes)
			if n == 0 {
				return
			}
			bytes = bytes[n:]
			key, ok := event.(uv.KeyPressEvent)
			if !ok {
				continue
			}
			once := keys.Normal(tea.KeyPressMsg(key))
			if twice := keys.Normal(once); twice != once {
				t.Fatalf("%v normalises to %v, then to %v", key, once, twice)
			}
			if a, _ := keys.Resolve(once, true); a != allowed(once) {
				t.Fatalf("text %q acts as %q", once.Text, a)
			}
			keys.Resolve(once, false)
			keys.Digit(once)
		}
	})
}

// allowed is what a key may do while text has the focus: nothing if it types.
func allowed(press tea.KeyPressMsg) keys.Action {
	if press.Text != "" {
		return keys.None
	}
	a, _ := keys.Resolve(press, false)
	return a
}
