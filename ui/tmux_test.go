//go:build unix

package ui

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
)

// terminal is the built program in a real terminal: tmux, with a person's keys.
type terminal struct {
	t       *testing.T
	socket  string
	bin, db string
}

func newTerminal(t *testing.T) *terminal {
	t.Helper()
	if _, err := exec.LookPath("tmux"); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("tmux is missing, and CI must have it")
		}
		t.Skipf("%v: the session in a real terminal is left out here", err)
	}
	x := &terminal{t: t, socket: fmt.Sprintf("onboard-%d", os.Getpid()), bin: built(t), db: filepath.Join(t.TempDir(), "onboard.db")}
	x.tmux("new-session", "-d", "-s", "s", "-x", "80", "-y", "24", "sleep 3600")
	t.Cleanup(func() { _ = exec.Command("tmux", "-L", x.socket, "kill-server").Run() })
	x.tmux("set", "-g", "status", "off")
	x.tmux("set", "-g", "remain-on-exit", "on")
	return x
}

var build struct {
	once sync.Once
	bin  string
	err  error
}

// built is the program itself, built once for all tests of this package.
func built(t *testing.T) string {
	t.Helper()
	build.once.Do(func() {
		dir, err := os.MkdirTemp("", "portone-onboard-test")
		if err != nil {
			build.err = err
			return
		}
		build.bin = filepath.Join(dir, "portone-onboard")
		if out, err := exec.Command("go", "build", "-o", build.bin, "..").CombinedOutput(); err != nil {
			build.err = fmt.Errorf("%w\n%s", err, out)
		}
	})
	if build.err != nil {
		t.Fatalf("build: %v", build.err)
	}
	return build.bin
}

func TestMain(m *testing.M) {
	status := m.Run()
	if build.bin != "" {
		_ = os.RemoveAll(filepath.Dir(build.bin))
	}
	os.Exit(status)
}

func (x *terminal) tmux(args ...string) string {
	x.t.Helper()
	cmd := exec.Command("tmux", append([]string{"-L", x.socket, "-f", "/dev/null", "-u"}, args...)...)
	cmd.Env = append(os.Environ(), "LANG=C.UTF-8", "TMUX=")
	out, err := cmd.CombinedOutput()
	if err != nil {
		x.t.Fatalf("tmux %v: %v\n%s", args, err, out)
	}
	return string(out)
}

// run starts the program in the pane, in place of whatever ran there.
func (x *terminal) run(args string) {
	x.t.Helper()
	x.tmux("respawn-pane", "-k", "-t", "s", "exec env -u NO_COLOR "+x.bin+" --db "+x.db+" "+args)
}

func (x *terminal) screen() string { return x.tmux("capture-pane", "-t", "s", "-p") }

func (x *terminal) keys(names ...string) {
	x.t.Helper()
	for _, n := range names {
		x.tmux("send-keys", "-t", "s", n)
		time.Sleep(40 * time.Millisecond)
	}
}

func (x *terminal) text(s string) {
	x.t.Helper()
	time.Sleep(300 * time.Millisecond) // longer than a late syllable may take
	for _, r := range s {
		x.tmux("send-keys", "-t", "s", "-l", string(r))
	}
}

// await waits until a text stands on the screen.
func (x *terminal) await(want string) {
	x.t.Helper()
	deadline := time.Now().Add(20 * time.Second)
	for time.Now().Before(deadline) {
		if strings.Contains(x.screen(), want) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	x.t.Fatalf("never on the screen: %q\n%s", want, x.screen())
}

func (x *terminal) value(format string) string {
	return strings.TrimSpace(x.tmux("display-message", "-t", "s", "-p", format))
}

// cursorAfter proves that the real cursor stands right behind a text: an input
// method draws the half-typed syllable there.
func (x *terminal) cursorAfter(text string) {
	x.t.Helper()
	var cx, cy int
	var line string
	for range 40 {
		_, _ = fmt.Sscan(x.value("#{cursor_x} #{cursor_y}"), &cx, &cy)
		rows := strings.Split(x.screen(), "\n")
		if cy < len(rows) {
			line = rows[cy]
			if i := strings.LastIndex(line, text); i >= 0 && ansi.StringWidth(line[:i+len(text)]) == cx && x.value("#{cursor_flag}") == "1" {
				return
			}
		}
		time.Sleep(50 * time.Millisecond)
	}
	x.t.Fatalf("cursor at %d,%d, not behind %q in %q\n%s", cx, cy, text, line, x.screen())
}

func (x *terminal) dead() bool { return x.value("#{pane_dead}") == "1" }

func (x *terminal) awaitDeath() {
	x.t.Helper()
	for range 200 {
		if x.dead() {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	x.t.Fatalf("still running\n%s", x.screen())
}

func (x *terminal) kill(signal string) {
	x.t.Helper()
	pid := x.value("#{pane_pid}")
	if out, err := exec.Command("kill", "-"+signal, pid).CombinedOutput(); err != nil {
		x.t.Fatalf("kill: %v\n%s", err, out)
	}
}

// answers counts what is on disk, through the program itself.
func (x *terminal) exported() string {
	x.t.Helper()
	out, err := exec.Command(x.bin, "--db", x.db, "export", "--format", "json").CombinedOutput()
	if err != nil {
		x.t.Fatalf("export: %v\n%s", err, out)
	}
	return string(out)
}

// TestRealTerminal is one merchant's session: types Hangul, is interrupted in
// every way a person or a machine can think of, and goes on.
func TestRealTerminal(t *testing.T) {
	x := newTerminal(t)
	x.run("--lang ko")
	x.await("한국어로 시작합니다")
	x.keys("Enter")
	x.await("어떤 이름으로")
	x.text("달빛상점")
	x.cursorAfter("달빛상점")
	x.keys("Left", "Left")
	x.cursorAfter("달빛")
	x.keys("End", "Enter")
	x.await("저장했습니다: 달빛상점")

	// The answers so far survive SIGKILL, and the shop is there at the next start.
	x.kill("KILL")
	x.awaitDeath()
	if !strings.Contains(x.exported(), "달빛상점") {
		t.Fatal("an accepted answer is not on disk after SIGKILL")
	}
	x.run("--lang ko")
	x.await("오늘 할 일")
	x.await("달빛상점")

	// A second window says who holds the file and can read it.
	x.tmux("split-window", "-d", "-t", "s", "-v", "sleep 3600")
	second := &terminal{t: t, socket: x.socket, bin: x.bin, db: x.db}
	second.tmux("resize-window", "-t", "s", "-x", "80", "-y", "50")
	second.tmux("respawn-pane", "-k", "-t", "s.1", "exec "+x.bin+" --db "+x.db+" --lang ko")
	awaitPane(t, x, "s.1", "다른 창이 이 파일을 쓰고 있습니다")
	x.tmux("send-keys", "-t", "s.1", "2", "Enter")
	awaitPane(t, x, "s.1", "읽기 전용")
	x.tmux("kill-pane", "-t", "s.1")
	x.tmux("resize-window", "-t", "s", "-x", "80", "-y", "24")

	// A storm of sizes while typing: nothing breaks, nothing is lost.
	x.keys("F2", "Home", "Enter")
	x.await("업종은 무엇")
	x.keys("PPage")
	x.await("어떤 이름으로")
	for i := range 30 {
		x.tmux("resize-window", "-t", "s", "-x", fmt.Sprint(20+i*3), "-y", fmt.Sprint(5+i))
		x.tmux("send-keys", "-t", "s", "-l", "가")
	}
	x.tmux("resize-window", "-t", "s", "-x", "80", "-y", "24")
	x.cursorAfter("가가가")
	x.keys("Escape")
	x.await("오늘 할 일")

	// SIGTERM closes cleanly and leaves the terminal as it was.
	x.kill("TERM")
	x.awaitDeath()
	if x.value("#{alternate_on}") == "1" {
		t.Fatal("the alternate screen is still on")
	}
	before := x.exported()
	x.run("--lang en")
	x.await("To do today")
	x.keys("q")
	x.awaitDeath()
	x.run("--lang ko")
	x.await("오늘 할 일")
	x.kill("HUP") // the window is closed
	x.awaitDeath()
	if x.exported() != before {
		t.Fatal("looking changed the file")
	}
}

// tmuxKeys are tmux's names of the keys that the driver names.
var tmuxKeys = map[string]string{
	"enter": "Enter", "esc": "Escape", "tab": "Tab", "up": "Up", "down": "Down", "space": "Space", "home": "Home", "end": "End",
	"pgup": "PPage", "pgdown": "NPage", "f2": "F2",
}

// TestWholeGuideInARealTerminal replays a recorded walk, from the first
// question to the open shop, in a real terminal: after every answer each cell
// of the terminal equals what the program meant to draw.
func TestWholeGuideInARealTerminal(t *testing.T) {
	x := newTerminal(t)
	j := newJournal()
	j.looks = offeredLooks()
	d := start(t, j, model.Korean, 80, 24)
	d.rec = true
	d.key("enter")
	d.walk(wish{"prep.gateway.chosen": {"inicis"}}, 900, func() bool { return d.opened() == 1 })
	d.mark()
	x.run("--lang ko --today 2026-03-05")
	x.await("한국어로 시작합니다")
	for i, tk := range d.tape {
		if len(tk.keys) == 0 {
			continue
		}
		x.play(tk.keys)
		x.same(i, tk)
	}
	if out := x.exported(); !strings.Contains(out, "live.open.opened_on") {
		t.Fatal("the shop is open on the screen, but not on disk")
	}
}

func (x *terminal) play(keys []string) {
	x.t.Helper()
	for _, k := range keys {
		if text, ok := strings.CutPrefix(k, "="); ok {
			x.text(text)
			continue
		}
		if name, ok := tmuxKeys[k]; ok {
			k = name
		}
		x.keys(k)
	}
}

// offeredLooks are all looks as the program offers them; by hand none is used.
func offeredLooks() Looks {
	l := (&machine{}).looks()
	l.Rehearse = func(context.Context, model.RehearsalAsk, func(model.RehearsalEvent)) (string, error) {
		return "", &model.Failure{Kind: model.FailOffline}
	}
	l.Replay = func(context.Context, model.ReplayAsk, func(model.HookResult)) (model.HookReport, error) {
		return model.HookReport{}, &model.Failure{Kind: model.FailOffline}
	}
	l.Listen = func(context.Context, model.ListenAsk, func(model.HookDelivery)) (string, error) {
		return "", &model.Failure{Kind: model.FailOffline}
	}
	return l
}

// same waits until the terminal shows exactly what was recorded.
func (x *terminal) same(n int, tk take) {
	x.t.Helper()
	want := trimmed(tk.screen)
	got := ""
	for range 200 {
		if got = trimmed(strings.Split(x.screen(), "\n")); got == want {
			return
		}
		time.Sleep(25 * time.Millisecond)
	}
	x.t.Fatalf("answer %d (%v) shows\n%s\nnot\n%s", n, tk.keys, got, want)
}

func trimmed(lines []string) string {
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

func awaitPane(t *testing.T, x *terminal, pane, want string) {
	t.Helper()
	for range 200 {
		if strings.Contains(x.tmux("capture-pane", "-t", pane, "-p"), want) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("never in the second window: %q\n%s", want, x.tmux("capture-pane", "-t", pane, "-p"))
}
