//go:build unix

package cli_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"

	"github.com/creack/pty"
	"github.com/rogpeppe/go-internal/testscript"
)

func terminalCommands() map[string]func(*testscript.TestScript, bool, []string) {
	w := &wizards{open: map[*testscript.TestScript]*exec.Cmd{}}
	return map[string]func(*testscript.TestScript, bool, []string){
		"wizard": w.start, "hangup": w.end, "interactive": interactive, "limited": limited,
	}
}

// wizards are the running second processes, one a script. Scripts do not run
// at the same time.
type wizards struct {
	open map[*testscript.TestScript]*exec.Cmd
}

func inTerminal(ts *testscript.TestScript, extra string, args []string) (*exec.Cmd, *os.File) {
	cmd := exec.Command(binary(), args...)
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = append(os.Environ(), "TERM=xterm-256color")
	for _, name := range []string{"PORTONE_ONBOARD_DB", "HOME", "LANG", "LC_ALL"} {
		cmd.Env = append(cmd.Env, name+"="+ts.Getenv(name))
	}
	if extra != "" {
		cmd.Env = append(cmd.Env, extra)
	}
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: 100, Rows: 30})
	ts.Check(err)
	return cmd, tty
}

// start is "wizard": the program in a terminal of its own, once it has the file.
func (w *wizards) start(ts *testscript.TestScript, _ bool, args []string) {
	cmd, tty := inTerminal(ts, "", args)
	ts.Defer(func() { _ = cmd.Process.Kill(); _ = tty.Close() })
	go io.Copy(io.Discard, tty)
	w.open[ts] = cmd
	note := ts.Getenv("PORTONE_ONBOARD_DB") + ".holder"
	for range 400 {
		if b, _ := os.ReadFile(note); strings.Contains(string(b), `"pid"`) {
			time.Sleep(200 * time.Millisecond) // the first screen
			return
		}
		time.Sleep(25 * time.Millisecond)
	}
	ts.Fatalf("the wizard never took the file")
}

// end is "hangup TERM|HUP|KILL": the wizard gets the signal and must end; asked
// kindly, with status 0.
func (w *wizards) end(ts *testscript.TestScript, _ bool, args []string) {
	cmd := w.open[ts]
	signal := map[string]syscall.Signal{"TERM": syscall.SIGTERM, "HUP": syscall.SIGHUP, "KILL": syscall.SIGKILL}[args[0]]
	ts.Check(cmd.Process.Signal(signal))
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	select {
	case err := <-done:
		if err != nil && signal != syscall.SIGKILL {
			ts.Fatalf("ended with %v", err)
		}
	case <-time.After(10 * time.Second):
		ts.Fatalf("did not end")
	}
}

// interactive is "interactive STATUS ENV ARG...": a run in a terminal that must
// end by itself. What it showed is stdout.
func interactive(ts *testscript.TestScript, _ bool, args []string) {
	cmd, tty := inTerminal(ts, args[1], args[2:])
	defer tty.Close()
	var out bytes.Buffer
	copied := make(chan struct{})
	go func() { _, _ = io.Copy(&out, tty); close(copied) }()
	timer := time.AfterFunc(20*time.Second, func() { _ = cmd.Process.Kill() })
	err := cmd.Wait()
	timer.Stop()
	<-copied
	_, wrote := ts.Stdout().Write(out.Bytes())
	ts.Check(wrote)
	check(ts, args[0], err)
}

// limited is "limited BLOCKS STATUS ARG...": no file may grow beyond so many
// blocks of 512 bytes, as on a disk that is full.
func limited(ts *testscript.TestScript, _ bool, args []string) {
	many, err := exec.LookPath("sh")
	if errors.Is(err, exec.ErrNotFound) {
		ts.Fatalf("no shell")
	}
	check(ts, args[1], ts.Exec(many, append([]string{"-c", `ulimit -f "$1"; shift; exec "$@"`, "sh", args[0], binary()}, args[2:]...)...))
}
