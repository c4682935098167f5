package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestKeepFile: what is there stays, the next free name is taken, and nobody
// else may read it.
func TestKeepFile(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	t.Setenv("HOME", filepath.Join(dir, "home"))
	var paths []string
	for _, text := range []string{"one", "two", "three"} {
		path, err := keepFile("footer.html", text)
		if err != nil {
			t.Fatal(err)
		}
		if raw, err := os.ReadFile(path); err != nil || string(raw) != text {
			t.Errorf("%s: %q, %v", path, raw, err)
		}
		if info, err := os.Stat(path); err != nil || os.PathSeparator == '/' && info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", path, info.Mode(), err)
		}
		paths = append(paths, filepath.Base(path))
	}
	if got := strings.Join(paths, " "); got != "footer.html footer-2.html footer-3.html" {
		t.Errorf("written to %s", got)
	}
	if path, err := keepFile("Makefile", "x"); err != nil || filepath.Base(path) != "Makefile" {
		t.Errorf("%s, %v", path, err)
	}
}

// TestKeepFileSomewhereElse: where the folder takes nothing, the home folder
// does; where neither does, nothing is left behind.
func TestKeepFileSomewhereElse(t *testing.T) {
	home, here := t.TempDir(), t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	for n := 1; n <= keepTries; n++ {
		name := "a.txt"
		if n > 1 {
			name = "a-" + itoa(n) + ".txt"
		}
		if err := os.WriteFile(filepath.Join(here, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(here)
	path, err := keepFile("a.txt", "text")
	if err != nil || filepath.Dir(path) != home {
		t.Errorf("%s, %v", path, err)
	}
	if _, err := keepFile(filepath.Join("no", "such", "b.txt"), "text"); err == nil {
		t.Error("written into a folder that is not there")
	}
}
