//go:build unix

package control

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"
)

// terminal runs the test binary as a program in a pseudo-terminal and keeps
// the screen that its output draws.
type terminal struct {
	t    *testing.T
	pty  *os.File
	exit chan error

	mu  sync.Mutex
	out []byte
}

const (
	terminalRows = 12
	terminalCols = 40
)

func startProgram(t *testing.T, kind string) *terminal {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), programKind+"="+kind, "TERM=xterm-256color", "LC_ALL=ko_KR.UTF-8")
	file, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: terminalRows, Cols: terminalCols})
	if err != nil {
		t.Fatal(err)
	}
	term := &terminal{t: t, pty: file, exit: make(chan error, 1)}
	go term.read()
	go func() { term.exit <- cmd.Wait() }()
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = file.Close()
	})
	term.await("ready", func(s screen) bool { return strings.HasPrefix(s.line(0), "ready") })
	return term
}

func (term *terminal) read() {
	buffer := make([]byte, 64<<10)
	for {
		n, err := term.pty.Read(buffer)
		term.mu.Lock()
		term.out = append(term.out, buffer[:n]...)
		term.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (term *terminal) send(s string) {
	term.t.Helper()
	if _, err := io.WriteString(term.pty, s); err != nil {
		term.t.Error(err) // Fatal is not for goroutines, and await fails after it
	}
}

// screen draws all the output so far.
func (term *terminal) screen() screen {
	term.mu.Lock()
	defer term.mu.Unlock()
	s := newScreen()
	s.write(string(term.out))
	return s
}

// await waits for a screen; it gives that screen and how long it took.
func (term *terminal) await(what string, is func(screen) bool) (screen, time.Duration) {
	term.t.Helper()
	started := time.Now()
	for {
		s := term.screen()
		if is(s) {
			return s, time.Since(started)
		}
		if time.Since(started) > 10*time.Second {
			term.t.Fatalf("no %s; cursor at %d,%d, unknown %q, screen:\n%s", what, s.x, s.y, s.unknown, s)
		}
		time.Sleep(2 * time.Millisecond)
	}
}

// awaitExit waits for the program to end and gives its last words.
func (term *terminal) awaitExit() string {
	term.t.Helper()
	select {
	case err := <-term.exit:
		if err != nil {
			term.t.Fatal(err)
		}
	case <-time.After(10 * time.Second):
		term.t.Fatalf("does not end; screen:\n%s", term.screen())
	}
	time.Sleep(20 * time.Millisecond) // let the reader drain the pseudo-terminal
	term.mu.Lock()
	defer term.mu.Unlock()
	_, last, _ := strings.Cut(string(term.out), lastWords)
	return strings.TrimSpace(last)
}

// screen is as much of a terminal as Bubble Tea's renderer asks for.
type screen struct {
	cells   [][]string // "" is the second half of a wide character
	x, y    int
	unknown []string
	last    string // for REP
}

func newScreen() screen {
	var s screen
	for range terminalRows {
		s.cells = append(s.cells, blankRow())
	}
	return s
}

func blankRow() []string { return strings.Split(strings.Repeat(" ", terminalCols), "") }

func (s screen) line(y int) string { return strings.TrimRight(strings.Join(s.cells[y], ""), " ") }

func (s screen) String() string {
	var b strings.Builder
	for y := range s.cells {
		fmt.Fprintf(&b, "%2d│%s\n", y, s.line(y))
	}
	return b.String()
}

func (s *screen) write(out string) {
	p := ansi.GetParser()
	defer ansi.PutParser(p)
	var state byte
	for len(out) > 0 {
		seq, width, n, next := ansi.DecodeSequence(out, state, p)
		switch {
		case width > 0:
			s.print(seq, width)
		case ansi.HasCsiPrefix(seq):
			s.control(ansi.Cmd(p.Command()), p.Params(), seq)
		case len(seq) == 1:
			s.single(seq[0])
		case seq == "\x1bM":
			s.y = max(0, s.y-1)
		case len(seq) == 2:
			s.unknown = append(s.unknown, seq)
		}
		out, state = out[n:], next
	}
}

func (s *screen) print(text string, width int) {
	if s.y >= terminalRows || s.x+width > terminalCols {
		s.unknown = append(s.unknown, "print beyond the edge: "+text)
		return
	}
	s.cells[s.y][s.x] = text
	if width == 2 {
		s.cells[s.y][s.x+1] = ""
	}
	s.x += width
	s.last = text
}

func (s *screen) single(c byte) {
	switch c {
	case '\r':
		s.x = 0
	case '\n':
		s.y = min(s.y+1, terminalRows-1)
	case '\b':
		s.x = max(0, s.x-1)
	case '\t':
		s.x = min((s.x/8+1)*8, terminalCols-1)
	}
}

func (s *screen) control(cmd ansi.Cmd, params ansi.Params, seq string) {
	if cmd.Prefix() != 0 || cmd.Intermediate() != 0 {
		return // modes, queries, cursor shapes, keyboard flags
	}
	n, _, _ := params.Param(0, 1)
	n = max(1, n)
	switch cmd.Final() {
	case 'H', 'f':
		col, _, _ := params.Param(1, 1)
		s.y, s.x = n-1, max(1, col)-1
	case 'A':
		s.y = max(0, s.y-n)
	case 'B':
		s.y = min(terminalRows-1, s.y+n)
	case 'C':
		s.x = min(terminalCols-1, s.x+n)
	case 'D':
		s.x = max(0, s.x-n)
	case 'G', '`':
		s.x = n - 1
	case 'd':
		s.y = n - 1
	case 'J', 'K', 'X', 'P', '@':
		s.erase(cmd.Final(), params, n)
	case 'b':
		for range n {
			s.print(s.last, ansi.StringWidth(s.last))
		}
	case 'm', 'h', 'l', 'u', 'n', 'c', 'r', 't':
	default:
		s.unknown = append(s.unknown, seq)
	}
}

func (s *screen) erase(final byte, params ansi.Params, n int) {
	row := s.cells[s.y]
	mode, _, _ := params.Param(0, 0)
	switch final {
	case 'X':
		copy(row[s.x:min(s.x+n, terminalCols)], blankRow())
	case 'P':
		s.cells[s.y] = append(append(row[:s.x:s.x], row[min(s.x+n, terminalCols):]...), blankRow()[:min(n, terminalCols-s.x)]...)
	case '@':
		s.cells[s.y] = append(append(row[:s.x:s.x], blankRow()[:n]...), row[s.x:]...)[:terminalCols]
	case 'K':
		if mode != 1 {
			copy(row[s.x:], blankRow())
		}
		if mode != 0 {
			copy(row[:s.x+1], blankRow())
		}
	case 'J':
		copy(row[s.x:], blankRow())
		for y := range s.cells {
			if y > s.y || mode == 2 {
				s.cells[y] = blankRow()
			}
		}
	}
}
