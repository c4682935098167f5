package cli

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

func TestDataFolder(t *testing.T) {
	root, err := filepath.Abs("/")
	if err != nil {
		t.Fatal(err)
	}
	home, xdg := filepath.Join(root, "h"), filepath.Join(root, "x")
	for _, c := range []struct {
		system, want string
		env          map[string]string
	}{
		{"linux", filepath.Join(home, ".local", "share"), map[string]string{"HOME": home}},
		{"linux", xdg, map[string]string{"HOME": home, "XDG_DATA_HOME": xdg}},
		{"linux", filepath.Join(home, ".local", "share"), map[string]string{"HOME": home, "XDG_DATA_HOME": "relative"}},
		{"linux", "", nil},
		{"freebsd", filepath.Join(home, ".local", "share"), map[string]string{"HOME": home}},
		{"darwin", filepath.Join(home, "Library", "Application Support"), map[string]string{"HOME": home, "XDG_DATA_HOME": xdg}},
		{"darwin", "", nil},
		{"windows", `C:\Users\k\AppData\Local`, map[string]string{"LocalAppData": `C:\Users\k\AppData\Local`, "HOME": home}},
		{"windows", "", nil},
	} {
		if got := dataFolder(c.system, func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%s with %v: %q, want %q", c.system, c.env, got, c.want)
		}
	}
}

func TestEnvLang(t *testing.T) {
	for _, c := range []struct {
		all, messages, lang string
		want                model.Lang
	}{
		{"", "", "", model.Korean}, {"", "", "ko_KR.UTF-8", model.Korean}, {"", "", "C", model.Korean}, {"", "", "C.UTF-8", model.Korean},
		{"", "", "POSIX", model.Korean}, {"", "", "en_US.UTF-8", model.English}, {"", "", "ja_JP.UTF-8", model.English},
		{"ko_KR", "en_US", "en_US", model.Korean}, {"", "en_GB", "ko_KR", model.English}, {"en", "", "ko_KR.UTF-8", model.English},
	} {
		env := map[string]string{"LC_ALL": c.all, "LC_MESSAGES": c.messages, "LANG": c.lang}
		if got := envLang(func(name string) string { return env[name] }); got != c.want {
			t.Errorf("%v is %s", env, got)
		}
	}
}

func TestArgValue(t *testing.T) {
	for args, want := range map[string]string{
		"status": "", "--lang en status": "en", "status --lang=en": "en", "--lang ko --lang en": "en", "--lang": "", "-- --lang en": "",
	} {
		if got := argValue(strings.Fields(args), "--lang"); got != want {
			t.Errorf("%q gives %q, want %q", args, got, want)
		}
	}
}

// --today shifts the day and lets the time of day pass; without it nothing is
// shifted. The day is Korea's, whatever the computer's zone says.
func TestClock(t *testing.T) {
	now := time.Date(2026, 11, 24, 16, 30, 0, 0, time.UTC) // 01:30 on the 25th in Korea
	c := newClock(func() time.Time { return now }, model.Date{})
	if c.Today() != model.NewDate(2026, 11, 25) || !c.Now().Equal(now) {
		t.Errorf("%s, %s", c.Today(), c.Now())
	}
	c = newClock(func() time.Time { return now }, model.NewDate(2027, 3, 1))
	if c.Today() != model.NewDate(2027, 3, 1) || c.Now().In(model.Seoul).Format("15:04") != "01:30" {
		t.Errorf("%s, %s", c.Today(), c.Now())
	}
	now = now.Add(24 * time.Hour)
	if c.Today() != model.NewDate(2027, 3, 2) {
		t.Errorf("a day later it is %s", c.Today())
	}
}

func TestByPress(t *testing.T) {
	day := func(d int) model.Date { return model.NewDate(2026, 11, d) }
	shop := func(id string, kind model.DueKind, by model.Date, used int) listed {
		l := listed{ID: model.ShopID(id), Updated: time.Unix(int64(used), 0)}
		if kind != "" {
			l.Summary.Next = &model.NextDue{Kind: kind, By: by}
		}
		return l
	}
	want := []listed{
		shop("fix", model.Fix, model.Date{}, 1), shop("overdue", model.Overdue, day(2), 1), shop("hear", model.Hear, day(1), 1),
		shop("do-dated", model.Do, day(3), 1), shop("do-new", model.Do, model.Date{}, 9), shop("do-old", model.Do, model.Date{}, 2),
		shop("wait-soon", model.Wait, day(5), 1), shop("wait-late", model.Wait, day(9), 1), shop("nothing", "", model.Date{}, 99),
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortStableFunc(got, byPress)
	for i := range want {
		if got[i].ID != want[i].ID {
			t.Fatalf("at %d stands %s, want %s", i, got[i].ID, want[i].ID)
		}
	}
}

// Addresses go to a browser as one argument of a fixed program, and only when
// they are of the web.
func TestBrowserCommand(t *testing.T) {
	const address = "https://help.portone.io/content/requirements?a=b&c=$(x)"
	for system, want := range map[string]string{"windows": "rundll32", "darwin": "open", "linux": "xdg-open"} {
		argv := browserCommand(system, func(name string) string { return map[string]string{"DISPLAY": ":0"}[name] }, address)
		if argv[0] != want || argv[len(argv)-1] != address {
			t.Errorf("%s: %q", system, argv)
		}
	}
	if argv := browserCommand("linux", func(string) string { return "" }, address); argv != nil {
		t.Errorf("without a desktop: %q", argv)
	}
	for _, bad := range []string{"", "http://help.portone.io", "file:///etc/passwd", "javascript:alert(1)", "https://", "-h", "https://user@host/", "https:\n//x"} {
		if openURL(bad) == nil {
			t.Errorf("%q was opened", bad)
		}
	}
}

func TestRoff(t *testing.T) {
	for text, want := range map[string]string{
		"a-b":      `a\-b`,
		".TH x":    `\&.TH x`,
		"'x":       `\&'x`,
		"a\n.b":    "a\n\\&.b",
		"a\n\nb":   "a\n.PP\nb",
		`C:\x`:     `C:\ex`,
		"가나다 [옵션]": "가나다 [옵션]",
	} {
		if got := roff(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestManualName(t *testing.T) {
	at := time.Date(2026, 3, 5, 1, 2, 3, 0, time.UTC)
	want := filepath.Join("d", "backups", "onboard-manual-20260305-100203.db")
	if got := manualName(filepath.Join("d", "onboard.db"), at); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestInParallel(t *testing.T) {
	for _, n := range []int{0, 1, 15, 16, 17, 1000} {
		seen := make([]int, n)
		inParallel(n, 3, func(i int) { seen[i]++ })
		for i, times := range seen {
			if times != 1 {
				t.Fatalf("%d of %d was done %d times", i, n, times)
			}
		}
	}
}

// Every command, flag and finding has its texts, and no text is of nothing.
func TestTexts(t *testing.T) {
	flags := slices.Clone(globals)
	names := []string{program, "help"}
	for _, c := range commands() {
		names = append(names, c.name)
		flags = append(flags, c.flags...)
	}
	flags = append(flags, "version")
	findings := foundCases(t)
	for _, lang := range []model.Lang{model.Korean, model.English} {
		x := locale.In(lang).Commands()
		sameKeys(t, lang, "commands", x.Short, names)
		sameKeys(t, lang, "flags", x.Flags, flags)
		sameKeys(t, lang, "variables", x.ManVariables, variables)
		var cases, ids []string
		for key := range x.Doctor {
			cases = append(cases, key)
			ids = append(ids, key[:strings.Index(key, ".")])
		}
		sameKeys(t, lang, "doctor's names", x.DoctorNames, ids)
		for _, f := range findings {
			if !slices.Contains(cases, f) {
				t.Errorf("%s: the finding %s has no text", lang, f)
			}
		}
		for name := range x.Long {
			if !slices.Contains(names, name) {
				t.Errorf("%s: there is no command %s", lang, name)
			}
		}
	}
}

func sameKeys(t *testing.T, lang model.Lang, what string, texts map[string]string, want []string) {
	t.Helper()
	for _, k := range want {
		if texts[k] == "" {
			t.Errorf("%s: %s: %s has no text", lang, what, k)
		}
	}
	for k := range texts {
		if !slices.Contains(want, k) {
			t.Errorf("%s: %s: nothing is called %s", lang, what, k)
		}
	}
}

// foundCases reads the doctor's source for every finding whose case is written
// out there.
func foundCases(t *testing.T) (out []string) {
	t.Helper()
	tree, err := parser.ParseFile(token.NewFileSet(), "doctor_look.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) < 3 {
			return true
		}
		if fun, ok := call.Fun.(*ast.SelectorExpr); !ok || fun.Sel.Name != "find" {
			return true
		}
		id, idOK := call.Args[0].(*ast.BasicLit)
		kase, caseOK := call.Args[2].(*ast.BasicLit)
		if idOK && caseOK {
			a, _ := strconv.Unquote(id.Value)
			b, _ := strconv.Unquote(kase.Value)
			out = append(out, a+"."+b)
		}
		return true
	})
	if len(out) < 20 {
		t.Fatalf("only %d findings in the source", len(out))
	}
	return out
}

// A file that is written gets its name only when it is whole, for its owner
// only, and never over another unless asked.
func TestWriteFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report.md")
	if err := writeFile(path, []byte("one"), false); err != nil {
		t.Fatal(err)
	}
	if writeFile(path, []byte("two"), false) == nil {
		t.Error("written over")
	}
	if b, _ := os.ReadFile(path); string(b) != "one" {
		t.Errorf("%q", b)
	}
	if err := writeFile(path, []byte("three"), true); err != nil {
		t.Fatal(err)
	}
	if b, _ := os.ReadFile(path); string(b) != "three" {
		t.Errorf("%q", b)
	}
	if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
		t.Errorf("left behind: %v", entries)
	}
}
