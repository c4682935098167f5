package store

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A test that needs a second process runs its own binary again as one of these.
const childVariable = "PORTONE_ONBOARD_TEST_CHILD"

var children = map[string]func(args []string) error{}

func TestMain(m *testing.M) {
	name := os.Getenv(childVariable)
	if name == "" {
		os.Exit(m.Run())
	}
	if err := children[name](os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// child is a second process under a test.
type child struct {
	cmd   *exec.Cmd
	lines *bufio.Reader
	input io.WriteCloser
	wrong *strings.Builder
}

func startChild(t *testing.T, name string, args ...string) *child {
	t.Helper()
	self, err := os.Executable()
	must(t, err)
	c := &child{cmd: exec.Command(self, args...), wrong: &strings.Builder{}}
	c.cmd.Env = append(os.Environ(), childVariable+"="+name)
	c.cmd.Stderr = c.wrong
	out, err := c.cmd.StdoutPipe()
	must(t, err)
	c.lines = bufio.NewReader(out)
	c.input, err = c.cmd.StdinPipe()
	must(t, err)
	must(t, c.cmd.Start())
	t.Cleanup(func() { c.kill() })
	return c
}

// line reads what the child says next; ok is false when it has ended.
func (c *child) line() (string, bool) {
	text, err := c.lines.ReadString('\n')
	return strings.TrimSuffix(text, "\n"), err == nil
}

// await reads the next line, which must be as expected.
func (c *child) await(t *testing.T, want string) {
	t.Helper()
	if have, ok := c.line(); !ok || have != want {
		c.kill()
		t.Fatalf("child said %q instead of %q: %s", have, want, c.wrong)
	}
}

func (c *child) kill() {
	_ = c.cmd.Process.Kill() // it may have ended by itself
	_ = c.cmd.Wait()
}

// end lets the child finish, which it must do well.
func (c *child) end(t *testing.T) {
	t.Helper()
	c.input.Close()
	if err := c.cmd.Wait(); err != nil {
		t.Fatalf("child: %v: %s", err, c.wrong)
	}
}

// untilTold waits in a child until the parent closes its input.
func untilTold() {
	_, _ = io.Copy(io.Discard, os.Stdin)
}

// listing names the files of a folder, to see what an operation left behind.
func listing(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	must(t, filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			rel, _ := filepath.Rel(dir, path)
			names = append(names, filepath.ToSlash(rel))
		}
		return err
	}))
	return names
}
