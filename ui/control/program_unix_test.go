//go:build unix

package control

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/ui/keys"
)

const (
	programKind = "CONTROL_TEST_PROGRAM"
	lastWords   = "last words: "
	marginLeft  = 3 // where the program puts the control
	marginTop   = 2
)

// TestMain runs the test binary as the program under test where asked to.
func TestMain(m *testing.M) {
	if kind := os.Getenv(programKind); kind != "" {
		os.Exit(runProgram(kind))
	}
	os.Exit(m.Run())
}

// program hosts one control in the way the wizard does.
type program struct {
	c      *Control
	state  string
	action keys.Action
}

func runProgram(kind string) int {
	spec := Spec{Kind: map[string]Kind{"input": Input, "text": Text, "select": Select, "multi": MultiSelect}[kind], Options: gateways()}
	p := &program{c: New(spec, Theme{Words: koreanWords}), state: "ready"}
	p.c.Focus()
	if _, err := tea.NewProgram(p, tea.WithFilter(keys.Filter)).Run(); err != nil {
		fmt.Println(err)
		return 1
	}
	fmt.Printf("%s%s %q\n", lastWords, p.action, p.c.Value())
	return 0
}

func (p *program) Init() tea.Cmd { return nil }

func (p *program) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.c.SetSize(20, 4)
		return p, nil
	case tea.PasteMsg:
		r := p.c.Update(msg)
		p.state = fmt.Sprintf("pasted %d removed %d", len([]rune(strings.Join(p.c.Value(), ""))), len(r.Removed))
	case tea.KeyPressMsg:
		return p.press(msg)
	}
	return p, nil
}

func (p *program) press(msg tea.KeyPressMsg) (tea.Model, tea.Cmd) {
	r := p.c.Update(msg)
	p.state = fmt.Sprintf("key %q", strings.Join(p.c.Value(), ","))
	if r.Used {
		return p, nil
	}
	if p.action, _ = keys.Resolve(msg, p.c.TextFocus()); p.action == keys.Quit {
		return p, tea.Quit
	}
	return p, nil
}

func (p *program) View() tea.View {
	lines := []string{p.state, ""}
	for line := range strings.SplitSeq(p.c.View(), "\n") {
		lines = append(lines, strings.Repeat(" ", marginLeft)+line)
	}
	v := tea.NewView(strings.Join(lines, "\n"))
	v.AltScreen = true
	v.KeyboardEnhancements.ReportAlternateKeys = true
	if x, y, ok := p.c.Cursor(); ok {
		v.Cursor = tea.NewCursor(marginLeft+x, marginTop+y)
		v.Cursor.Blink = false
	}
	return v
}

// at tells that the terminal's cursor stands on a cell of the control.
func at(x, y int) func(screen) bool {
	return func(s screen) bool { return s.x == marginLeft+x && s.y == marginTop+y }
}

// shows tells what a row of the control shows, and where the cursor stands.
func shows(row int, text string, x, y int) func(screen) bool {
	return func(s screen) bool {
		return s.line(marginTop+row) == strings.TrimRight(strings.Repeat(" ", marginLeft)+text, " ") && at(x, y)(s)
	}
}

func TestTerminalControlCInHangulMode(t *testing.T) {
	for _, bytes := range []string{"\x03", "\x1b[12618;5u", "\x1b[12618::99;5u", "\x1b[27;5;12618~"} {
		for _, kind := range []string{"input", "select"} {
			term := startProgram(t, kind)
			term.send(bytes)
			if got := term.awaitExit(); !strings.HasPrefix(got, "quit") {
				t.Errorf("%s, %q: %s", kind, bytes, got)
			}
		}
	}
}

func TestTerminalLetterOfHangulModeQuitsOnlyOutsideText(t *testing.T) {
	list := startProgram(t, "select")
	list.send("ㅓㅓ")
	list.await("the third option", shows(2, "> 3 나이스페이먼츠", 0, 2))
	list.send("ㅂ")
	if got := list.awaitExit(); got != `quit ["nice"]` {
		t.Errorf("list: %s", got)
	}
	text := startProgram(t, "input")
	text.send("ㅂq")
	text.await("ㅂq", shows(0, "ㅂq", 3, 0))
}

func TestTerminalTypedHangul(t *testing.T) {
	term := startProgram(t, "input")
	for _, b := range []byte("포트원") { // a slow line: the bytes of a syllable come apart
		term.send(string([]byte{b}))
		time.Sleep(3 * time.Millisecond)
	}
	term.await("three syllables", shows(0, "포트원", 6, 0))
	term.send("\x1b[D\x1b[D\x7f")
	term.await("one taken out", shows(0, "트원", 0, 0))
	term.send("\x1b[F결제 대행사 계약서")
	term.await("a scrolled line", shows(0, "<제 대행사 계약서", 17, 0))
	term.send("\x1b[H")
	term.await("its beginning", shows(0, "트원결제 대행사 계>", 0, 0))
	term.send("\x1b[C\x1b[C")
	term.await("two on", at(4, 0))
	term.send("a")
	last, _ := term.await("between", shows(0, "트원a결제 대행사  >", 5, 0))
	if len(last.unknown) > 0 {
		t.Errorf("not understood: %q", last.unknown)
	}
}

func TestTerminalText(t *testing.T) {
	term := startProgram(t, "text")
	term.send("abcdefghi가나다라마바사 아자\n차\x1b[A")
	// The cursor passes this cell while the text comes in: the last row tells.
	s, _ := term.await("three rows", func(s screen) bool {
		return at(2, 1)(s) && strings.TrimSpace(s.line(marginTop+2)) == "차"
	})
	for row, want := range []string{"abcdefghi가나다라", "마바사 아자", "차"} {
		if got := strings.TrimSpace(s.line(marginTop + row)); got != want {
			t.Errorf("row %d shows %q, want %q", row, got, want)
		}
	}
	term.send("\x1b[F")
	term.await("the end of the line", at(11, 1))
	if len(s.unknown) > 0 {
		t.Errorf("not understood: %q", s.unknown)
	}
}

func TestTerminalHugePasteIsFast(t *testing.T) {
	for _, kind := range []string{"input", "text"} {
		term := startProgram(t, kind)
		term.send("가")
		term.await("a syllable", at(2, 0))
		go term.send("\x1b[200~" + strings.Repeat("가나다 ", 50_000) + "\x1b[201~")
		s, took := term.await("the paste", func(s screen) bool { return strings.HasPrefix(s.line(0), "pasted") })
		t.Logf("%s: %s after %v", kind, s.line(0), took)
		term.send("\x7f")
		term.await("a key after it", func(s screen) bool { return strings.HasPrefix(s.line(0), "key") })
	}
}
