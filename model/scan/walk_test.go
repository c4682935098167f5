package scan

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
)

const mistaken = `IMP.init("imp68124833");` + "\n"

// linked makes a link, or leaves the test where the system allows none.
func linked(t *testing.T, target, name string) {
	t.Helper()
	if err := os.Symlink(target, name); err != nil {
		if runtime.GOOS == "windows" {
			t.Skip("links need a right that this account lacks: " + err.Error())
		}
		t.Fatal(err)
	}
}

func TestLinks(t *testing.T) {
	outside := t.TempDir()
	write(t, outside, "secret/x.js", mistaken)
	dir := t.TempDir()
	write(t, dir, "src/a.js", mistaken)
	linked(t, filepath.Join(outside, "secret"), filepath.Join(dir, "out"))
	linked(t, filepath.Join(outside, "secret", "x.js"), filepath.Join(dir, "x.js"))
	linked(t, dir, filepath.Join(dir, "src", "up"))
	linked(t, filepath.Join(dir, "src"), filepath.Join(dir, "zz"))
	linked(t, "self.js", filepath.Join(dir, "self.js"))
	linked(t, "nowhere.js", filepath.Join(dir, "dangling.js"))
	for _, follow := range []bool{false, true} {
		report := scanned(t, model.ScanAsk{Dir: dir, FollowLinks: follow})
		if len(report.Findings) != 1 || report.Findings[0].At.Source != "src/a.js" || report.Files != 1 {
			t.Errorf("follow %v: %d files, %v", follow, report.Files, report.Findings)
		}
		codes := []string{}
		for _, u := range report.Unread {
			codes = append(codes, u.File+" "+u.Code)
		}
		want := []string{}
		if follow {
			want = []string{"dangling.js gone", "self.js loop", "src/up loop", "zz loop"}
		}
		if !slices.Equal(codes, want) {
			t.Errorf("follow %v: unread are %q, want %q", follow, codes, want)
		}
	}
	if report := scanned(t, model.ScanAsk{Dir: filepath.Join(dir, "zz")}); len(report.Findings) != 1 {
		t.Errorf("a link as the folder itself: %v", report.Findings)
	}
}

// TestUnread puts a disk in between that fails: what permissions do depends on
// who runs the test.
func TestUnread(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a/good.js", mistaken)
	failures := map[string]error{"denied.js": fs.ErrPermission, "gone.js": fs.ErrNotExist, "torn.js": errors.New("input/output error")}
	for name := range failures {
		write(t, dir, name, mistaken)
	}
	r := run{root: dir, q: newQuery(model.ScanAsk{}), read: func(file string, buf []byte) (int, error) {
		if err := failures[filepath.Base(file)]; err != nil {
			return 0, &fs.PathError{Op: "open", Path: file, Err: err}
		}
		return readFile(file, buf)
	}}
	report, err := r.scan(t.Context(), today)
	want := []model.ScanTrouble{{File: "denied.js", Code: "permission"}, {File: "gone.js", Code: "gone"}, {File: "torn.js", Code: "io"}}
	if err != nil || !slices.Equal(report.Unread, want) || len(report.Findings) != 1 || report.Files != 1 {
		t.Errorf("%v %v %v", report.Unread, report.Findings, err)
	}
}

// A folder that cannot be opened is named, the rest is read. Who may read
// everything has no such folder.
func TestClosedFolder(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "open/a.js", mistaken)
	write(t, dir, "closed/b.js", mistaken)
	closed := filepath.Join(dir, "closed")
	if err := os.Chmod(closed, 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(closed, 0o755) })
	want := []model.ScanTrouble{{File: "closed", Code: "permission"}}
	findings := 1
	if _, err := os.ReadDir(closed); err == nil {
		want, findings = nil, 2
	}
	if report := scanned(t, model.ScanAsk{Dir: dir}); !slices.Equal(report.Unread, want) || len(report.Findings) != findings {
		t.Errorf("%v %v", report.Unread, report.Findings)
	}
}

func TestFailures(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.js", mistaken)
	for name, want := range map[string]string{"nowhere": "gone", "a.js": "not_folder"} {
		_, err := Scan(t.Context(), model.ScanAsk{Dir: filepath.Join(dir, name)}, today, nil)
		var failure *model.Failure
		if !errors.As(err, &failure) || failure.Kind != model.FailInput || failure.Type != want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Stopping in the middle of the telling stops the scan.
func TestStopped(t *testing.T) {
	dir := t.TempDir()
	for i := range 40 {
		for j := range 20 {
			write(t, dir, strings.Repeat("d/", i+1)+string(rune('a'+j))+".js", mistaken)
		}
	}
	ctx, stop := context.WithCancel(t.Context())
	told := 0
	_, err := Scan(ctx, model.ScanAsk{Dir: dir}, today, func(model.Progress) {
		told++
		stop()
	})
	var failure *model.Failure
	if !errors.As(err, &failure) || failure.Kind != model.FailStopped || told == 0 {
		t.Errorf("%v after %d tellings", err, told)
	}
}

func TestProgress(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a/a.js", mistaken)
	write(t, dir, "b/b.js", mistaken)
	found, done := 0, 0
	report, err := Scan(t.Context(), model.ScanAsk{Dir: dir}, today, func(p model.Progress) {
		if p.Code != "file" || p.Args["file"] == "" || p.Done < done {
			t.Errorf("told %+v", p)
		}
		found, done = found+len(p.Found), p.Done
	})
	if err != nil || found != 2 || len(report.Findings) != 2 || done != 2 {
		t.Errorf("told of %d findings and %d files, %v", found, done, err)
	}
}

// A report does not grow without bounds, and says what it leaves out.
func TestCap(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "b.js", strings.Repeat(mistaken, maxFindings))
	write(t, dir, "a.js", strings.Repeat(mistaken, 30))
	report := scanned(t, model.ScanAsk{Dir: dir})
	if len(report.Findings) != maxFindings || report.Cut["test_store_id"] != 30 || report.Findings[29].At.Source != "a.js" {
		t.Errorf("%d findings, cut %v", len(report.Findings), report.Cut)
	}
}
