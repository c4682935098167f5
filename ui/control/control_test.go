package control

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

func took(r Result, kind model.RemovalKind) int {
	return model.Cleaned{Removed: r.Removed}.Took(kind)
}

func TestPasteIntoOneLineIsCleanedAndSaid(t *testing.T) {
	c := newText(Input, 60, 1, Spec{}, Theme{})
	typeIn(c, "상호: ")
	r := c.Update(tea.PasteMsg{Content: "\u1112\u1161\u11ab\r\n가게\x1b[31m\u202e\t1\n"})
	if got := c.Value()[0]; got != "상호: 한 가게 1" {
		t.Errorf("holds %q", got)
	}
	for _, kind := range []model.RemovalKind{model.RemovalNewline, model.RemovalEscape, model.RemovalBidi, model.RemovalNFC} {
		if took(r, kind) == 0 {
			t.Errorf("%s is not said: %+v", kind, r.Removed)
		}
	}
	if !r.Used || !r.Changed || r.Submitted {
		t.Errorf("got %+v", r)
	}
}

func TestPasteIntoSeveralLinesKeepsThem(t *testing.T) {
	c := newText(Text, 60, 5, Spec{}, Theme{})
	c.Update(tea.PasteMsg{Content: "하나\r\n둘\r셋"})
	if got := c.Value()[0]; got != "하나\n둘\n셋" {
		t.Errorf("holds %q", got)
	}
}

func TestPasteGoesWhereTheInsertionPointIs(t *testing.T) {
	for _, kind := range []Kind{Input, Text} {
		c := newText(kind, 60, 5, Spec{Value: []string{"가나다라마바사아자차"}}, Theme{})
		c.Update(press(textHome))
		c.Update(press(right))
		c.Update(tea.PasteMsg{Content: "12"})
		typeIn(c, "3")
		if got := c.Value()[0]; got != "가123나다라마바사아자차" {
			t.Errorf("kind %d holds %q", kind, got)
		}
	}
}

func TestHugePasteIsCutCheaply(t *testing.T) {
	for _, kind := range []Kind{Input, Text} {
		for name, text := range map[string]string{
			"no spaces": strings.Repeat("가", 200_000),
			"words":     strings.Repeat("가나 ", 66_667),
			"lines":     strings.Repeat("가\n", 100_000),
			"parts":     strings.Repeat("\u1112\u1161\u11ab", 66_667),
		} {
			c := newText(kind, 60, 5, Spec{}, Theme{})
			started := time.Now()
			r := c.Update(tea.PasteMsg{Content: text})
			spent := time.Since(started)
			if spent > 150*time.Millisecond {
				t.Errorf("kind %d, %s: took %v", kind, name, spent)
			}
			held, cut := len([]rune(c.Value()[0])), took(r, model.RemovalCut)
			if limit := c.spec.limit(); held > limit || held < limit-2 || cut == 0 {
				t.Errorf("kind %d, %s: holds %d, cut %d, may hold %d", kind, name, held, cut, limit)
			}
			if again := c.Update(tea.PasteMsg{Content: text}); again.Refused != RefusedLength && held == c.spec.limit() {
				t.Errorf("kind %d, %s: a full field took more: %+v", kind, name, again.Refused)
			}
		}
	}
}

func TestCleanerIsTheSpecs(t *testing.T) {
	upper := func(s string, limit int) model.Cleaned {
		return model.Cleaned{Text: strings.ToUpper(s) + strings.Repeat("!", limit), Removed: []model.Removal{{Kind: "mine", Count: 1}}}
	}
	c := newText(Input, 60, 1, Spec{Clean: upper, CharLimit: 6}, Theme{})
	r := c.Update(tea.PasteMsg{Content: "abc\x07"})
	if got := c.Value()[0]; got != "ABC!!!" || took(r, "mine") != 1 {
		t.Errorf("holds %q, said %+v: want the limit held and controls dropped", got, r.Removed)
	}
}

func TestCharLimitCountsCharactersNotCells(t *testing.T) {
	for _, kind := range []Kind{Input, Text} {
		c := newText(kind, 60, 3, Spec{CharLimit: 5}, Theme{})
		typeIn(c, "가나다라마")
		r := c.Update(press("바"))
		if got := c.Value()[0]; got != "가나다라마" || r.Refused != RefusedLength || r.Changed {
			t.Errorf("kind %d holds %q, %+v", kind, got, r)
		}
	}
	// A letter in parts may still grow together at the limit.
	c := newText(Input, 60, 1, Spec{CharLimit: 1}, Theme{})
	for _, part := range []string{"\u1112", "\u1161", "\u11ab"} {
		c.Update(press(part))
	}
	if got := c.Value()[0]; got != "한" {
		t.Errorf("holds %q", got)
	}
}

func TestLongAnswerThatStandsThereIsKept(t *testing.T) {
	long := strings.Repeat("가", 30)
	c := newText(Input, 20, 1, Spec{CharLimit: 10, Value: []string{long}}, Theme{})
	if got := c.Value()[0]; got != long {
		t.Errorf("holds %q", got)
	}
}

func TestSecretIsMasked(t *testing.T) {
	c := newText(Input, 30, 1, Spec{Secret: true}, Theme{})
	typeIn(c, "가나 sk_1")
	if got := ansi.Strip(c.View()); got != "*******" {
		t.Errorf("shows %q", got)
	}
	if x, _, _ := c.Cursor(); x != 7 {
		t.Errorf("cursor at %d, want 7", x)
	}
	c.Update(press(wordLeft))
	if x, _, _ := c.Cursor(); x != 0 {
		t.Errorf("a step by a word shows where the words are: cursor at %d", x)
	}
}

func TestPlaceholder(t *testing.T) {
	spec := Spec{Placeholder: "예: 123-45-67890 (사업자등록번호)"}
	for _, kind := range []Kind{Input, Text} {
		c := newText(kind, 16, 2, spec, Theme{Marks: MarksFor(false)})
		first, _, _ := strings.Cut(ansi.Strip(c.View()), "\n")
		if first != "예: 123-45-67…" {
			t.Errorf("kind %d shows %q", kind, first)
		}
		if x, y, ok := c.Cursor(); x != 0 || y != 0 || !ok {
			t.Errorf("cursor at %d,%d (%v)", x, y, ok)
		}
		if c.Value() != nil {
			t.Errorf("a placeholder is no value: %v", c.Value())
		}
		typeIn(c, "1")
		if got := strings.TrimSpace(ansi.Strip(c.View())); got != "1" {
			t.Errorf("kind %d shows %q", kind, got)
		}
	}
}

func TestLongLineShowsThatItGoesOn(t *testing.T) {
	c := newText(Input, 12, 1, Spec{Value: []string{"가나다라마바사아"}}, Theme{})
	if got := ansi.Strip(c.View()); got != "<마바사아" {
		t.Errorf("at the end: %q", got)
	}
	c.Update(press(home))
	if got := ansi.Strip(c.View()); got != "가나다라마>" {
		t.Errorf("at the beginning: %q", got)
	}
	for range 5 {
		c.Update(press(right))
	}
	if got := ansi.Strip(c.View()); got != "<다라마바 >" {
		t.Errorf("in the middle: %q", got)
	}
}

func TestUpAndDownKeepTheirColumn(t *testing.T) {
	c := newText(Text, 40, 5, Spec{Value: []string{"가나다라\nab\n가나다라"}}, Theme{})
	c.Update(press(left))
	column := func() int { x, _, _ := c.Cursor(); return x }
	var got []int
	for _, k := range []string{up, up, down, down, down} {
		c.Update(press(k))
		got = append(got, column())
	}
	if want := []int{2, 6, 2, 6, 6}; !slices.Equal(got, want) {
		t.Errorf("columns %v, want %v", got, want)
	}
}

func TestEnterSubmitsAndCtrlJBreaksTheLine(t *testing.T) {
	c := newText(Text, 40, 5, Spec{Value: []string{"하나"}}, Theme{})
	if r := c.Update(press(enter)); !r.Submitted || r.Changed {
		t.Errorf("Enter gave %+v", r)
	}
	for _, k := range []string{newLine, "\x1b\r", "\x1b[13;2u"} {
		if r := c.Update(press(k)); r.Submitted || !r.Changed {
			t.Errorf("%q gave %+v", k, r)
		}
	}
	if got := c.Value()[0]; got != "하나\n\n\n" {
		t.Errorf("holds %q", got)
	}
	one := newText(Input, 40, 1, Spec{}, Theme{})
	if r := one.Update(press(newLine)); r.Used {
		t.Errorf("a line was broken in one line: %+v", r)
	}
}

func TestHostsKeysAreLeftToTheHost(t *testing.T) {
	for _, kind := range []Kind{Input, Text, Select, MultiSelect} {
		c := newText(kind, 40, 5, Spec{Options: gateways()}, Theme{})
		for _, k := range []string{"\x1b", "\t", "\x1b[Z", "\x03", "\x1bOP", "\x1bOQ", "\x1a", "\x10", "\x19", "\x16"} {
			if r := c.Update(press(k)); r.Used || r.Submitted || r.Changed {
				t.Errorf("kind %d used %q: %+v", kind, k, r)
			}
		}
	}
	for _, kind := range []Kind{Select, MultiSelect} {
		c := newText(kind, 40, 5, Spec{Options: gateways()}, Theme{})
		for _, k := range []string{"q", "ㅂ", "?", "/", "h", "한", "0"} {
			if r := c.Update(press(k)); r.Used {
				t.Errorf("kind %d used %q", kind, k)
			}
		}
	}
	c := newText(Input, 40, 1, Spec{}, Theme{})
	for _, k := range []string{up, down, pgup, pgdown} {
		if r := c.Update(press(k)); r.Used {
			t.Errorf("one line used %q", k)
		}
	}
}

func TestWithoutFocusNothingHappens(t *testing.T) {
	c := New(Spec{Kind: Input}, Theme{})
	c.SetSize(30, 1)
	if r := c.Update(press("a")); r.Used || c.Value() != nil {
		t.Errorf("took a key: %+v", r)
	}
	if _, _, ok := c.Cursor(); ok || c.TextFocus() {
		t.Error("has a cursor")
	}
	c.Focus()
	typeIn(c, "ab")
	c.Blur()
	c.Update(press("c"))
	c.Focus()
	c.Update(press(left))
	typeIn(c, "d")
	if got := c.Value()[0]; got != "adb" {
		t.Errorf("holds %q", got)
	}
}

func TestThemeChangesInPlace(t *testing.T) {
	c := newText(MultiSelect, 40, 5, Spec{Options: gateways()}, Theme{Words: koreanWords})
	c.Update(press(end))
	c.Update(press(space))
	english := koreanWords
	english.Disabled = "not available"
	c.SetTheme(Theme{Words: english})
	if view := ansi.Strip(c.View()); !strings.Contains(view, "(not available)") || !strings.Contains(view, "> [x] 3") {
		t.Errorf("shows\n%s", view)
	}
	if got := c.Value(); !slices.Equal(got, []string{"nice"}) {
		t.Errorf("value %v", got)
	}
}

func TestTooNarrowShowsNothing(t *testing.T) {
	for _, kind := range []Kind{Input, Text, Select, MultiSelect} {
		c := newText(kind, 3, 1, Spec{Options: gateways(), Value: []string{"nice"}}, Theme{})
		if _, _, ok := c.Cursor(); ok || strings.TrimSpace(c.View()) != "" {
			t.Errorf("kind %d shows %q", kind, c.View())
		}
		c.SetSize(30, 3)
		if c.View() == "" {
			t.Errorf("kind %d stays hidden", kind)
		}
	}
}

func TestActionsHaveKeys(t *testing.T) {
	for _, kind := range []Kind{Input, Text, Select, MultiSelect} {
		actions := New(Spec{Kind: kind}, Theme{}).Actions()
		if got := keys.Help(actions...); len(got) != len(actions) || len(got) == 0 {
			t.Errorf("kind %d: %d of %v have keys", kind, len(got), actions)
		}
	}
}

// TestEveryLocale runs the tests of exactness where go-runewidth and the
// renderer count ambiguous characters otherwise: both read the environment
// once, at start, so each needs a process of its own.
func TestEveryLocale(t *testing.T) {
	const inner = "CONTROL_TEST_LOCALE"
	if os.Getenv(inner) != "" {
		return
	}
	for _, env := range []string{"LC_ALL=ko_KR.UTF-8", "LC_ALL=C", "RUNEWIDTH_EASTASIAN=1"} {
		t.Run(env, func(t *testing.T) {
			run := exec.Command(os.Args[0], "-test.run=InsertionPoint|Reversed|Fold|Rows|Split|Shorten|ListsBehave|Styles", "-rapid.nofailfile")
			run.Env = append(os.Environ(), inner+"=1", env)
			if out, err := run.CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}

// TestKeysBeforeASize: in a window too small to draw in, keys come to a control
// that never got a size.
func TestKeysBeforeASize(t *testing.T) {
	for _, kind := range []Kind{Input, Text, Select, MultiSelect} {
		c := New(Spec{Kind: kind, Value: []string{"가"}, Options: []Option{{ID: "가", Label: "가"}, {ID: "b", Label: "b"}}}, Theme{})
		c.Focus()
		for _, code := range []rune{tea.KeyUp, tea.KeyDown, tea.KeyPgUp, tea.KeyPgDown, tea.KeyHome, tea.KeyEnd, tea.KeyLeft, tea.KeyRight, tea.KeyBackspace, tea.KeyDelete} {
			c.Update(tea.KeyPressMsg{Code: code})
			c.Cursor()
			c.View()
		}
		c.Update(tea.KeyPressMsg{Code: '나', Text: "나"})
		c.Update(tea.PasteMsg{Content: "가나\n다"})
		c.Cursor()
		if kind == Input && len(c.Value()) == 0 {
			t.Error("what was typed is lost")
		}
	}
}
