package scan

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"portone-onboard/model"
)

// project is an archive of testdata. Its head says what is asked and expected:
//
//	ask later              the code is not about to go live
//	key KEY, live KEY      the shop's own channel keys
//	find FILE RULE [error|warning|maybe] TEXT   a finding on the line that holds TEXT; maybe is "can't tell"
//	fact CODE
//	ignored FILE           settings that git ignores; all of them, in order
//
// Findings that are not named fail the test, and so do facts that are named and
// not found.
type project struct {
	ask   model.ScanAsk
	finds []expected
	facts []string
	aside []string
	files []txtar.File
}

type expected struct{ file, rule, grade, text string }

func readProject(t *testing.T, name string) project {
	t.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	p := project{ask: model.ScanAsk{LiveWanted: true, TestMIDs: sharedMIDs(t)}, files: archive.Files}
	for line := range strings.Lines(string(archive.Comment)) {
		word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch word {
		case "ask":
			p.ask.LiveWanted = false
		case "key":
			p.ask.TestKeys = append(p.ask.TestKeys, rest)
		case "live":
			p.ask.LiveKeys = append(p.ask.LiveKeys, rest)
		case "fact":
			p.facts = append(p.facts, rest)
		case "ignored":
			p.aside = append(p.aside, rest)
		case "find":
			parts := strings.SplitN(rest, " ", 4)
			if len(parts) != 4 {
				t.Fatalf("%s: %q names no file, rule, grade and text", name, line)
			}
			p.finds = append(p.finds, expected{parts[0], parts[1], parts[2], parts[3]})
		case "", "#":
		default:
			t.Fatalf("%s: what is %q?", name, line)
		}
	}
	return p
}

// sharedMIDs reads the catalogue's own files, so that the tests run with the
// MIDs that merchants really have.
func sharedMIDs(t testing.TB) (out []string) {
	t.Helper()
	files, err := filepath.Glob("../gateway/data/*.yaml")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d files of the catalogue, %v", len(files), err)
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		_, test, _ := strings.Cut(string(text), "\ntest:\n")
		_, mids, _ := strings.Cut(test, "\n  mids:\n")
		mids, _, _ = strings.Cut(mids, "\n  quirks:")
		for line := range strings.Lines(mids) {
			if id, ok := strings.CutPrefix(line, "    - id: "); ok {
				out = append(out, strings.Trim(strings.TrimSpace(id), `"`))
			}
		}
	}
	if !slices.Contains(out, "INIpayTest") || !slices.Contains(out, "TC0ONETIME") {
		t.Fatalf("the catalogue's MIDs are not read: %v", out)
	}
	return out
}

// unpack writes files below a folder of its own.
func unpack(t testing.TB, files []txtar.File) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range files {
		write(t, dir, f.Name, string(f.Data))
	}
	return dir
}

func write(t testing.TB, dir, name, text string) {
	t.Helper()
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func scanned(t testing.TB, ask model.ScanAsk) model.ScanReport {
	t.Helper()
	report, err := Scan(context.Background(), ask, today, nil)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

var today = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)

func gradeOf(f model.Finding) string {
	if f.Status == model.CannotTell {
		return "maybe"
	}
	return string(f.Severity)
}

func TestProjects(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) < 20 {
		t.Fatalf("%d projects, %v", len(names), err)
	}
	rules := map[string]bool{}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			p := readProject(t, name)
			p.ask.Dir = unpack(t, p.files)
			report := scanned(t, p.ask)
			sound(t, report)
			compare(t, p, report)
			for _, f := range report.Findings {
				rules[f.ID] = true
			}
		})
	}
	for _, r := range model.ScanRules {
		if !rules[r] {
			t.Errorf("no project shows %s", r)
		}
	}
}

func compare(t *testing.T, p project, report model.ScanReport) {
	t.Helper()
	left := slices.Clone(p.finds)
	for _, f := range report.Findings {
		i := slices.IndexFunc(left, func(e expected) bool {
			return e.file == f.At.Source && e.rule == f.ID && e.grade == gradeOf(f) && strings.Contains(f.At.Text, e.text)
		})
		if i < 0 {
			t.Errorf("not planted: %s:%d %s %s %v | %s", f.At.Source, f.At.Line, f.ID, gradeOf(f), f.Args, f.At.Text)
			continue
		}
		left = slices.Delete(left, i, i+1)
	}
	for _, e := range left {
		t.Errorf("not found: %s %s %s %s", e.file, e.rule, e.grade, e.text)
	}
	if p.aside != nil && !slices.Equal(p.aside, report.Ignored) {
		t.Errorf("ignored are %q, not %q", report.Ignored, p.aside)
	}
	for _, fact := range p.facts {
		if !slices.Contains(report.Facts, fact) {
			t.Errorf("the fact %s is not among %v", fact, report.Facts)
		}
	}
}

// sound checks what holds for every report.
func sound(t testing.TB, report model.ScanReport) {
	t.Helper()
	codes := map[model.FindingCode]model.FindingInfo{}
	for _, info := range model.FindingCodes() {
		codes[info.Code] = info
	}
	if !slices.IsSortedFunc(report.Findings, byPlace) {
		t.Error("findings are not in order")
	}
	for _, f := range report.Findings {
		info, ok := codes[f.Code]
		if !ok || info.Kind != model.Scan || !slices.Contains(model.ScanRules, f.ID) {
			t.Errorf("code %q of rule %q is not listed", f.Code, f.ID)
		}
		for _, a := range info.Args {
			if _, ok := f.Args[a]; !ok {
				t.Errorf("%s lacks %s", f.Code, a)
			}
		}
		if len(f.Args) != len(info.Args) || f.At.Line < 1 || f.At.Source == "" || f.Severity == "" {
			t.Errorf("odd finding: %+v", f)
		}
		for _, text := range append([]string{f.Value, f.At.Text, f.At.Source}, values(f.Args)...) {
			if text != model.Printable(text) || len([]rune(text)) > model.MaxFinding {
				t.Errorf("%q may not be shown", text)
			}
		}
	}
}

func values(m map[string]string) (out []string) {
	for _, v := range m {
		out = append(out, v)
	}
	return out
}
