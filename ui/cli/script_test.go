package cli_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"portone-onboard/model"
	"portone-onboard/model/report"
	"portone-onboard/store"
)

const program = "portone-onboard"

// folder holds the program, built once for all scripts.
var folder string

func TestMain(m *testing.M) {
	status, err := withProgram(m.Run)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		status = 1
	}
	os.Exit(status)
}

func withProgram(tests func() int) (int, error) {
	var err error
	if folder, err = os.MkdirTemp("", "portone-onboard-test"); err != nil {
		return 0, err
	}
	defer os.RemoveAll(folder)
	if out, err := exec.Command("go", "build", "-o", binary(), "portone-onboard").CombinedOutput(); err != nil {
		return 0, fmt.Errorf("%w\n%s", err, out)
	}
	return tests(), nil
}

func binary() string {
	if runtime.GOOS == "windows" {
		return filepath.Join(folder, program+".exe")
	}
	return filepath.Join(folder, program)
}

// The dialogues: what is typed into a shell, and what comes back.
func TestScripts(t *testing.T) {
	cafe, err := os.ReadFile("testdata/cafe.json")
	if err != nil {
		t.Fatal(err)
	}
	commands := map[string]func(*testscript.TestScript, bool, []string){
		"run": runProgram, "mode": checkMode, "crlf": checkCRLF, "oversized": oversized, "damage": damage, "truncate": truncate, "setting": setting, "many": many,
	}
	for name, c := range terminalCommands() {
		commands[name] = c
	}
	testscript.Run(t, testscript.Params{
		Dir:  "testdata/script",
		Cmds: commands,
		Setup: func(e *testscript.Env) error {
			e.Setenv("PORTONE_ONBOARD_DB", filepath.Join(e.WorkDir, "data", "onboard.db"))
			e.Setenv("HOME", filepath.Join(e.WorkDir, "home"))
			e.Setenv("LANG", "ko_KR.UTF-8")
			for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LC_CTYPE", "XDG_DATA_HOME", "NO_COLOR", "RUNEWIDTH_EASTASIAN"} {
				e.Setenv(name, "")
			}
			return os.WriteFile(filepath.Join(e.WorkDir, "cafe.json"), cafe, 0o600)
		},
	})
}

// runProgram is "run STATUS ARG...": the program must end with that status, and
// no sentence may have a place that was not filled in.
func runProgram(ts *testscript.TestScript, _ bool, args []string) {
	check(ts, args[0], ts.Exec(binary(), args[1:]...))
	for _, stream := range []string{"stdout", "stderr"} {
		if hole := regexp.MustCompile(`(^|[^$])\{[a-z]+(:[^}]*)?\}`).FindString(ts.ReadFile(stream)); hole != "" {
			ts.Fatalf("%s has %s", stream, hole)
		}
	}
}

func check(ts *testscript.TestScript, want string, err error) {
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(got) != want {
		ts.Fatalf("status %d, want %s", got, want)
	}
}

// checkMode is "mode PERM FILE".
func checkMode(ts *testscript.TestScript, _ bool, args []string) {
	info, err := os.Stat(ts.MkAbs(args[1]))
	ts.Check(err)
	if got := fmt.Sprintf("%o", info.Mode().Perm()); got != args[0] {
		ts.Fatalf("%s has mode %s, want %s", args[1], got, args[0])
	}
}

// checkCRLF is "crlf FILE": every line ends as calendar programs want it.
func checkCRLF(ts *testscript.TestScript, _ bool, args []string) {
	text := ts.ReadFile(args[0])
	if n := strings.Count(text, "\n"); n == 0 || n != strings.Count(text, "\r\n") {
		ts.Fatalf("%s has lines that do not end in CRLF", args[0])
	}
}

// oversized is "oversized FILE": a file just over what an import reads.
func oversized(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	ts.Check(os.WriteFile(path, []byte(`{"format": "portone-onboard", "version": 1, "shops": [`), 0o600))
	ts.Check(os.Truncate(path, report.MaxDocument+1))
}

// damage is "damage FILE": both of its first pages are lost.
func damage(ts *testscript.TestScript, _ bool, args []string) {
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_WRONLY, 0)
	ts.Check(err)
	_, err = f.Write(make([]byte, 2*os.Getpagesize()))
	ts.Check(errors.Join(err, f.Close()))
}

// truncate is "truncate FILE".
func truncate(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.Truncate(ts.MkAbs(args[0]), 0))
}

// setting is "setting NAME VALUE", as the wizard keeps it.
func setting(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.Getenv("PORTONE_ONBOARD_DB")
	s, err := store.Open(path, store.Options{})
	ts.Check(err)
	ts.Check(errors.Join(s.SetSetting(args[0], args[1]), s.Close()))
}

// many is "many FILE": a document of some 200 KiB.
func many(ts *testscript.TestScript, _ bool, args []string) {
	var d report.Document
	for i := range 40 {
		id := model.ShopID(fmt.Sprintf("s0many%03d", i))
		d.Journals = append(d.Journals, report.Journal{Shop: id, Events: []model.Event{{Seq: 1, Shop: id, Kind: model.Created}, {
			Seq: 2, Shop: id, Kind: model.Answered, Changes: []model.Change{{Slot: model.Slot{Question: "prep.cost.quote"},
				After: &model.Answer{Status: model.Given, Values: []string{strings.Repeat("긴 글 ", 500)}}}},
		}}})
	}
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(errors.Join(d.Write(f), f.Close()))
}
