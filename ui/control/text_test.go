package control

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// press makes the key press that a terminal's bytes give.
func press(bytes string) tea.KeyPressMsg {
	var decoder uv.EventDecoder
	_, event := decoder.Decode([]byte(bytes))
	return tea.KeyPressMsg(event.(uv.KeyPressEvent))
}

// The bytes of the keys used here.
const (
	up, down, right, left = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
	home, end             = "\x1b[H", "\x1b[F"
	pgup, pgdown          = "\x1b[5~", "\x1b[6~"
	textHome, textEnd     = "\x1b[1;5H", "\x1b[1;5F"
	wordLeft, wordRight   = "\x1b[1;5D", "\x1b[1;5C"
	backspace, del        = "\x7f", "\x1b[3~"
	enter, newLine        = "\r", "\n"
	space                 = " "
)

func newText(kind Kind, width, height int, spec Spec, theme Theme) *Control {
	spec.Kind = kind
	c := New(spec, theme)
	c.SetSize(width, height)
	c.Focus()
	return c
}

// typeIn sends each glyph of a text as the key that a terminal makes of it.
func typeIn(c *Control, text string) {
	for text != "" {
		var decoder uv.EventDecoder
		n, event := decoder.Decode([]byte(text))
		c.Update(tea.KeyPressMsg(event.(uv.KeyPressEvent)))
		text = text[n:]
	}
}

// expected is the text on both sides of the insertion point, kept by string
// operations alone.
type expected struct{ head, tail string }

func (e expected) text() string { return e.head + e.tail }

// whole moves the insertion point behind the glyph that it stands in.
func (e expected) whole() expected {
	for _, g := range split(e.text(), ansi.WcWidth, "") {
		if g.bytes >= len(e.head) {
			return expected{e.text()[:g.bytes], e.text()[g.bytes:]}
		}
	}
	return expected{e.text(), ""}
}

func (e expected) typed(s string) expected {
	return expected{norm.NFC.String(e.head + s), e.tail}.whole()
}

func (e expected) moved(to int) expected { return expected{e.text()[:to], e.text()[to:]} }

func (e expected) cut(to int) expected {
	if to < len(e.head) {
		return expected{e.head[:to], e.tail}.whole()
	}
	return expected{e.head, e.text()[to:]}.whole()
}

func (e expected) before() int {
	gs := split(e.head, ansi.WcWidth, "")
	if len(gs) == 0 {
		return 0
	}
	return gs[len(gs)-1].bytes
}

func (e expected) after() int {
	if e.tail == "" {
		return len(e.head)
	}
	return len(e.head) + len(split(e.tail, ansi.WcWidth, "")[0].text)
}

func (e expected) lineStart() int { return strings.LastIndex(e.head, "\n") + 1 }

func (e expected) lineEnd() int {
	line, _, _ := strings.Cut(e.tail, "\n")
	return len(e.head) + len(line)
}

func (e expected) wordStart() int {
	return strings.LastIndexAny(strings.TrimRight(e.head, " \n"), " \n") + 1
}

func (e expected) wordEnd() int {
	rest := strings.TrimLeft(e.tail, " \n")
	if n := strings.IndexAny(rest, " \n"); n >= 0 {
		rest = rest[n:]
	} else {
		rest = ""
	}
	return len(e.text()) - len(rest)
}

// editing drives a control and what is expected of it side by side.
type editing struct {
	c     *Control
	f     *textField
	want  expected
	width int
}

// strokes are the keys of a text with what each must do.
var strokes = []struct {
	bytes string
	do    func(expected) expected
}{
	{left, func(e expected) expected { return e.moved(e.before()) }},
	{"\x02", func(e expected) expected { return e.moved(e.before()) }},
	{right, func(e expected) expected { return e.moved(e.after()) }},
	{home, func(e expected) expected { return e.moved(e.lineStart()) }},
	{end, func(e expected) expected { return e.moved(e.lineEnd()) }},
	{textHome, func(e expected) expected { return e.moved(0) }},
	{textEnd, func(e expected) expected { return e.moved(len(e.text())) }},
	{wordLeft, func(e expected) expected { return e.moved(e.wordStart()) }},
	{wordRight, func(e expected) expected { return e.moved(e.wordEnd()) }},
	{backspace, func(e expected) expected { return e.cut(e.before()) }},
	{del, func(e expected) expected { return e.cut(e.after()) }},
	{"\x17", func(e expected) expected { return e.cut(e.wordStart()) }},
	{"\x1bd", func(e expected) expected { return e.cut(e.wordEnd()) }},
	{"\x15", func(e expected) expected { return e.cut(e.lineStart()) }},
	{"\x0b", func(e expected) expected { return e.cut(e.lineEnd()) }},
}

func (d *editing) step(t *rapid.T, method ansi.Method) {
	switch rapid.IntRange(0, 9).Draw(t, "what") {
	case 0, 1, 2, 3:
		text := textOf(t, "typed", 8)
		for _, g := range split(text, method, "") {
			typeIn(d.c, g.text)
			d.want = d.want.typed(g.text)
		}
	case 4:
		for _, r := range rapid.SampledFrom(pieces).Draw(t, "typed in parts") {
			typeIn(d.c, string(r))
			if r != '\u0301' || d.f.glyphBeforeWas(d.want) {
				d.want = d.want.typed(string(r))
			}
		}
	case 5:
		text := textOf(t, "pasted", 12, "\n")
		cleaned := d.f.spec.cleaner()(text, d.f.spec.limit()-utf8.RuneCountInString(d.want.text()))
		d.c.Update(tea.PasteMsg{Content: text})
		d.want = expected{d.want.head + cleaned.Text, d.want.tail}.whole()
	case 6:
		d.width = rapid.IntRange(12, 100).Draw(t, "width")
		d.c.SetSize(d.width, rapid.IntRange(1, 9).Draw(t, "height"))
	case 7:
		d.vertical(t)
	default:
		s := rapid.SampledFrom(strokes).Draw(t, "key")
		d.c.Update(press(s.bytes))
		d.want = s.do(d.want)
	}
}

// glyphBeforeWas tells whether a combining mark has a base to stand on.
func (f *textField) glyphBeforeWas(e expected) bool {
	return e.head != "" && !strings.HasSuffix(e.head, "\n") && !strings.HasSuffix(e.head, " ")
}

// vertical goes to other rows, or breaks the line, where there are several.
func (d *editing) vertical(t *rapid.T) {
	if !d.f.several() {
		return
	}
	stroke := rapid.SampledFrom([]string{up, down, pgup, pgdown, newLine}).Draw(t, "vertical")
	if stroke == newLine {
		d.c.Update(press(newLine))
		d.want = expected{d.want.head + "\n", d.want.tail}
		return
	}
	row := rowOf(d.f.rows, d.f.at())
	used := d.c.Update(press(stroke)).Used
	moved := rowOf(d.f.rows, d.f.at()) - row
	if used != (moved != 0) || moved < 0 && (stroke == down || stroke == pgdown) || moved > 0 && (stroke == up || stroke == pgup) {
		t.Fatalf("%q went %d rows, used: %v", stroke, moved, used)
	}
	d.want = d.want.moved(len(d.f.head(d.f.caret)))
}

func (d *editing) check(t *rapid.T, method ansi.Method) {
	if d.f.held != d.want.text() || d.f.head(d.f.caret) != d.want.head {
		t.Fatalf("holds %q│%q, want %q│%q", d.f.head(d.f.caret), strings.TrimPrefix(d.f.held, d.f.head(d.f.caret)), d.want.head, d.want.tail)
	}
	if !norm.NFC.IsNormalString(d.f.held) {
		t.Fatalf("%q is not in NFC", d.f.held)
	}
	checkHuhsCaret(t, d.f)
	checkCell(t, d.c, d.want, d.width, method)
}

// checkHuhsCaret asks the Huh field itself where its insertion point is, by
// putting a character there and taking it away again.
func checkHuhsCaret(t *rapid.T, f *textField) {
	const flag = "\ue000"
	text := f.held
	f.feed(tea.PasteMsg{Content: flag})
	head, tail, _ := strings.Cut(f.held, flag)
	f.feed(tea.KeyPressMsg{Code: tea.KeyBackspace})
	if n := utf8.RuneCountInString(head); n != f.caret || head+tail != text || f.held != text {
		t.Fatalf("Huh's caret is behind %d runes of %q, want %d of %q", n, head+tail, f.caret, text)
	}
}

// checkCell draws the view as the renderer does and compares what stands on
// both sides of the cursor.
func checkCell(t *rapid.T, c *Control, want expected, width int, method ansi.Method) {
	view := c.View()
	x, y, ok := c.Cursor()
	height := strings.Count(view, "\n") + 1
	if !ok || x < 0 || y < 0 || y >= height || x > width-free {
		t.Fatalf("cursor at %d,%d (%v) in %d×%d cells", x, y, ok, width, height)
	}
	for line := range strings.SplitSeq(view, "\n") {
		if w := method.StringWidth(line); w > width {
			t.Fatalf("%q takes %d of %d cells", line, w, width)
		}
	}
	if want.text() == "" {
		return
	}
	// One column more than there is, so that too wide a line would show.
	screen := uv.NewScreenBuffer(width+1, height)
	screen.Method = method
	uv.NewStyledString(view).Draw(screen, screen.Bounds())
	before, behind := cellText(screen, 0, x, y), cellText(screen, x, width+1, y)
	if !strings.HasSuffix(want.head, strings.TrimPrefix(before, "<")) {
		t.Fatalf("%q stands before the cursor, want the end of %q; row is %q", before, want.head, before+behind)
	}
	behind = strings.TrimRight(strings.TrimSuffix(strings.TrimRight(behind, " "), ">"), " ")
	if !strings.HasPrefix(want.tail, behind) {
		t.Fatalf("%q stands behind the cursor, want the beginning of %q", behind, want.tail)
	}
	if next := split(want.tail, method, ""); len(next) > 0 && next[0].text != " " && !next[0].lineEnd() && behind == "" {
		t.Fatalf("the glyph %q at the cursor is hidden", next[0].text)
	}
}

// cellText reads the cells of a row; the second cell of a wide character
// belongs to the first.
func cellText(screen uv.ScreenBuffer, from, to, y int) string {
	var b strings.Builder
	for x := from; x < to; x++ {
		if cell := screen.CellAt(x, y); cell != nil && cell.Width > 0 {
			b.WriteString(cell.Content)
		}
	}
	return b.String()
}

func TestInsertionPointIsExact(t *testing.T) {
	for _, kind := range []Kind{Input, Text} {
		t.Run(fmt.Sprint(kind), rapid.MakeCheck(func(t *rapid.T) {
			method := methodOf(t)
			d := &editing{width: rapid.IntRange(12, 100).Draw(t, "width")}
			start := norm.NFC.String(textOf(t, "start", 30))
			d.c = newText(kind, d.width, 6, Spec{Value: []string{start}}, Theme{Graphemes: method == ansi.GraphemeWidth})
			d.f = d.c.host.(*textField)
			d.want = expected{head: start}
			d.check(t, method)
			for range rapid.IntRange(1, 25).Draw(t, "steps") {
				d.step(t, method)
				d.check(t, method)
			}
		}))
	}
}

// TestHuhsReversedCellIsTheCaret compares the insertion point with the cell
// that a one-line field draws reversed.
func TestHuhsReversedCellIsTheCaret(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := newText(Input, 30, 1, Spec{Value: []string{textOf(t, "text", 40)}}, Theme{})
		f := c.host.(*textField)
		f.field.WithTheme(huh.ThemeFunc(func(bool) *huh.Styles { return &huh.Styles{} }))
		for _, s := range rapid.SliceOfN(rapid.SampledFrom(strokes), 0, 12).Draw(t, "keys") {
			c.Update(press(s.bytes))
		}
		before, _, found := strings.Cut(f.field.View(), "\x1b[7m")
		if got := ansi.Strip(before); !found || got != f.head(f.caret) {
			t.Fatalf("Huh draws its cursor behind %q, want behind %q", got, f.head(f.caret))
		}
	})
}

func TestTextsOfManyKinds(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []string
		want string
	}{
		{"Hangul as syllables", []string{"포", "트", "원"}, "포트원"},
		{"Hangul in one cluster of parts", []string{"\u1112\u1161\u11ab"}, "한"},
		{"Hangul part by part", []string{"\u1112", "\u1161", "\u11ab"}, "한"},
		{"accent after its letter", []string{"e", "\u0301"}, "é"},
		{"accent without a letter", []string{"\u0301", "x"}, "x"},
		{"backspace takes a syllable", []string{"한", "글", backspace}, "한"},
		{"a key's name is text", []string{"home", "!"}, "home!"},
		{"controls and joiners stay out", []string{"a", "\u200b", "\u202e", "b"}, "ab"},
		{"word by word", []string{"가 나 다", "\x17", "\x17"}, "가 "},
		{"to the beginning and on", []string{"bc", home, "a", end, "d"}, "abcd"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ctl := newText(Input, 40, 1, Spec{}, Theme{})
			for _, k := range c.keys {
				typeIn(ctl, k)
			}
			if got := strings.Join(ctl.Value(), ""); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestDeleteAtTheEndOfALineTakesOnlyOne(t *testing.T) {
	c := newText(Text, 40, 4, Spec{Value: []string{"ab\ncd"}}, Theme{})
	for _, k := range []string{up, home, right, del} {
		c.Update(press(k))
	}
	if got := c.Value()[0]; got != "a\ncd" {
		t.Errorf("got %q: Huh alone would join the lines too", got)
	}
}
