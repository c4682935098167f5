//go:build unix

package ui

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

// wire is the built program at a pseudo-terminal: bytes in, bytes out, as the
// terminal emulators send and get them. tmux swallows some of these.
type wire struct {
	t    *testing.T
	cmd  *exec.Cmd
	send func(string)
	mu   sync.Mutex
	out  bytes.Buffer
	done chan error
}

func newWire(t *testing.T, db string) *wire {
	t.Helper()
	w := &wire{t: t, cmd: exec.Command(built(t), "--db", db, "--lang", "ko"), done: make(chan error, 1)}
	w.cmd.Env = append(w.cmd.Environ(), "TERM=xterm-256color", "LANG=ko_KR.UTF-8")
	f, err := pty.StartWithSize(w.cmd, &pty.Winsize{Cols: 80, Rows: 24})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close(); _ = w.cmd.Process.Kill() })
	w.send = func(s string) { _, _ = f.WriteString(s) }
	go w.read(f.Read)
	go func() { w.done <- w.cmd.Wait() }()
	return w
}

func (w *wire) read(from func([]byte) (int, error)) {
	b := make([]byte, 1<<16)
	for {
		n, err := from(b)
		w.mu.Lock()
		w.out.Write(b[:n])
		w.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (w *wire) await(want string) {
	w.t.Helper()
	for range 400 {
		w.mu.Lock()
		ok := bytes.Contains(w.out.Bytes(), []byte(want))
		w.mu.Unlock()
		if ok {
			return
		}
		time.Sleep(25 * time.Millisecond)
	}
	w.t.Fatalf("never sent: %q", want)
}

func (w *wire) ends() bool {
	select {
	case <-w.done:
		return true
	case <-time.After(4 * time.Second):
		return false
	}
}

// TestCtrlCInHangulMode: whatever a terminal sends for Ctrl+C while the
// keyboard is in Hangul mode closes the program.
func TestCtrlCInHangulMode(t *testing.T) {
	for name, code := range map[string]string{
		"kitty":           "\x1b[12618;5u",
		"kitty alternate": "\x1b[12618::99;5u",
		"modifyOtherKeys": "\x1b[27;5;12618~",
		"plain":           "\x03",
		"q in Hangul":     "ㅂ",
	} {
		t.Run(name, func(t *testing.T) {
			w := newWire(t, filepath.Join(t.TempDir(), "onboard.db"))
			w.await("한국어로")
			w.send(code)
			if !w.ends() {
				t.Fatalf("still running after %q", code)
			}
		})
	}
}

// TestHangulIsTextInAField: the same letters type where a text field has the focus.
func TestHangulIsTextInAField(t *testing.T) {
	w := newWire(t, filepath.Join(t.TempDir(), "onboard.db"))
	w.await("한국어로")
	w.send("\r")
	w.await("이름으로")
	time.Sleep(400 * time.Millisecond)
	w.send("ㅂ달빛")
	w.await("달빛")
	w.send("\x1b[12618;5u")
	time.Sleep(300 * time.Millisecond) // typed text is pointed out once
	w.send("\x1b[12618;5u")
	if !w.ends() {
		t.Fatal("still running")
	}
}
