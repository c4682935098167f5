package scan

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
)

// git runs git in a folder, without the settings of whoever runs the tests.
func git(t *testing.T, dir, input string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("git is missing")
		}
		t.Skip("git is missing, so nothing says what it would ignore")
	}
	cmd := exec.Command("git", append([]string{"-c", "core.excludesFile=", "-c", "core.quotePath=false", "-c", "core.ignoreCase=false"}, args...)...)
	cmd.Dir, cmd.Stdin = dir, strings.NewReader(input)
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_SYSTEM="+os.DevNull)
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("git %v: %v\n%s", args, err, complaint.String())
	}
	return string(out)
}

// kept gives the files that our lists leave, as the walk goes through them.
func kept(t *testing.T, root string) (out []string) {
	t.Helper()
	batches := make(chan batch)
	w := &walker{root: root, out: batches, seen: map[string]bool{}, apps: map[string]bool{}}
	go func() {
		defer close(batches)
		if err := w.walk(t.Context()); err != nil {
			t.Error(err)
		}
	}()
	for b := range batches {
		for _, name := range b.names {
			out = append(out, path.Join(b.dir, name))
		}
	}
	slices.Sort(out)
	return out
}

// gitKeeps gives the files that git would add.
func gitKeeps(t *testing.T, root string) []string {
	out := strings.Split(strings.TrimSuffix(git(t, root, "", "ls-files", "-z", "--others", "--exclude-standard"), "\x00"), "\x00")
	out = slices.DeleteFunc(out, func(f string) bool { return kindOf(path.Base(f)) == notSource })
	slices.Sort(out)
	return out
}

func TestIgnoreAsGit(t *testing.T) {
	dir := t.TempDir()
	git(t, dir, "", "init", "-q")
	write(t, dir, ".gitignore", "\ufeff# a comment\n*.py\n!keep.py\n/root.js\nsub/only.js\n**/deep/*.ts\nlogs/\n!logs/a.js\n"+
		"a/**/z.js\nb/**\n!b/x.js\n\\#hash.js\n\\!bang.js\nspace\\ .js\ntrail.js   \r\n[a-c]set.js\n[!a-c]not.js\n[[:digit:]]num.js\nq?.js\n한글*.js\nopen[.js\nend\\\n**\n!**/\n!*.js\n*.gen.js\n!*.vue\n")
	write(t, dir, "c/.gitignore", "*.js\n!in.js\n/only.vue\nd/only2.js\n")
	write(t, dir, ".git/info/exclude", "excluded.js\nwanted.js\n")
	for _, f := range []string{
		"x.py", "keep.py", "root.js", "in/root.js", "sub/only.js", "in/sub/only.js", "deep/a.ts", "x/deep/b.ts", "x/deep/y/b.ts", "logs/a.js", "x/logs/b.js",
		"a/z.js", "a/1/z.js", "a/1/2/z.js", "b/x.js", "b/1/x.js", "#hash.js", "!bang.js", "space .js", "trail.js", "aset.js", "dset.js", "anot.js", "dnot.js",
		"1num.js", "xnum.js", "q1.js", "q한.js", "q12.js", "한글이름.js", "open[.js", "c/in.js", "c/out.js", "c/only.vue", "c/d/only.vue", "c/d/only2.js", "c/d/in.js",
		"excluded.js", "c/excluded.js", "wanted.js", "m.gen.js", "z.vue", "y.ts",
	} {
		write(t, dir, f, "x")
	}
	if got, want := kept(t, dir), gitKeeps(t, dir); !slices.Equal(got, want) {
		t.Errorf("left are\n%v, git says\n%v", got, want)
	}
	if got, want := kept(t, filepath.Join(dir, "c")), strippedOf(gitKeeps(t, dir), "c/"); !slices.Equal(got, want) {
		t.Errorf("of a folder within a repository are left\n%v, git says\n%v", got, want)
	}
}

func strippedOf(files []string, prefix string) (out []string) {
	for _, f := range files {
		if rest, ok := strings.CutPrefix(f, prefix); ok {
			out = append(out, rest)
		}
	}
	return out
}

// TestIgnoreAtRandom lets git judge patterns that nobody thought of.
func TestIgnoreAtRandom(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 2026))
	pieces := []string{"a", "b", "ab", "*", "?", "**", "/", "/", "[ab]", "[!a]", "[a-c]", "\\a", "a*", "*b", ".js", "*.js", "c", "[]a]", "[^b]", "\\*", "!", "a**", "[[:alpha:]]"}
	names := []string{"a", "b", "ab", "c", "abc", "]a", "-", "aa"}
	for round := range 25 {
		dir := t.TempDir()
		git(t, dir, "", "init", "-q")
		for _, list := range []string{".gitignore", "a/.gitignore", "a/b/.gitignore"} {
			var text strings.Builder
			for range 1 + r.IntN(6) {
				line := ""
				for range 1 + r.IntN(5) {
					line += pieces[r.IntN(len(pieces))]
				}
				// Of three stars and more git reads the first two in one way and
				// the rest in another; nobody writes them.
				for strings.Contains(line, "***") {
					line = strings.ReplaceAll(line, "***", "**")
				}
				text.WriteString(line + "\n")
			}
			write(t, dir, list, text.String())
		}
		for range 40 {
			file := names[r.IntN(len(names))] + ".js"
			for range r.IntN(4) {
				file = names[r.IntN(len(names))] + "/" + file
			}
			write(t, dir, file, "x")
		}
		if got, want := kept(t, dir), gitKeeps(t, dir); !slices.Equal(got, want) {
			lists := ""
			for _, list := range []string{".gitignore", "a/.gitignore", "a/b/.gitignore"} {
				text, _ := os.ReadFile(filepath.Join(dir, list))
				lists += fmt.Sprintf("%s %q\n", list, text)
			}
			t.Fatalf("round %d:\n%sours without git's: %v\ngit's without ours: %v", round, lists, without(got, want), without(want, got))
		}
	}
}

func without(a, b []string) (out []string) {
	for _, x := range a {
		if !slices.Contains(b, x) {
			out = append(out, x)
		}
	}
	return out
}

// Patterns made to take for ever end, too.
func TestIgnoreEnds(t *testing.T) {
	name := strings.Repeat("a", 250)
	for _, p := range []string{strings.Repeat("*a", 100) + "b", strings.Repeat("**/", 100) + "b", strings.Repeat("[a", 100), strings.Repeat("?*", 120) + "!"} {
		if wildMatch(p, name) || wildMatch(p, strings.Repeat("a/", 120)) {
			t.Errorf("%.20q matches", p)
		}
	}
}

func TestPassedOver(t *testing.T) {
	dir := t.TempDir()
	const mistake = `IMP.init("imp68124833");`
	for _, f := range []string{"node_modules/a/index.js", "dist/a.js", ".next/a.js", "vendor/a.php", "Pods/a.js", ".venv/a.py", "app.min.js", "a/__tests__/x.js", "x.spec.ts", "x.d.ts", "notes.md", "x.css"} {
		write(t, dir, f, mistake)
	}
	write(t, dir, "binary.js", mistake+"\x00\x01")
	write(t, dir, "bundle.js", strings.Repeat(mistake, 2000))
	write(t, dir, "big.js", mistake+strings.Repeat("// long\n", maxFile/8))
	write(t, dir, "limit.js", strings.Repeat("\n", maxFile-len(mistake))+mistake)
	report := scanned(t, model.ScanAsk{Dir: dir})
	if len(report.Findings) != 1 || report.Findings[0].At.Source != "limit.js" || report.Files != 1 || report.Skipped < 13 {
		t.Errorf("%d files, %d skipped, %v", report.Files, report.Skipped, report.Findings)
	}
}
