package code

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
	"golang.org/x/net/html"
)

// byLang are different texts by language: the text and what it is of.
type byLang map[string]map[string]string

func (b byLang) keep(a Ask, snippets []Snippet, _ error) {
	for _, s := range snippets {
		if b[s.Lang] == nil {
			b[s.Lang] = map[string]string{}
		}
		if _, ok := b[s.Lang][s.Text]; !ok {
			b[s.Lang][s.Text] = fmt.Sprintf("%v %s", a, s.File)
		}
	}
}

// ordinary are the texts of all combinations. Made once for all tests.
var ordinary = sync.OnceValue(func() byLang {
	out := byLang{}
	everything(out.keep)
	return out
})

// texts are those, and the ones of hostile wishes.
var texts = sync.OnceValue(func() byLang {
	out := byLang{}
	for lang, of := range ordinary() {
		out[lang] = maps.Clone(of)
	}
	for _, a := range hostile() {
		snippets, err := Snippets(a)
		out.keep(a, snippets, err)
	}
	return out
})

// outside are the languages whose parsers are programs of their own: what to
// run, given a list of files on standard input, and what it prints at the end.
var outside = map[string]struct{ ending, program, hint string }{
	"python": {".py", "python3", "apt-get install python3"},
	"php":    {".php", "php", "apt-get install php-cli"},
	"java":   {".java", "node", "npm install web-tree-sitter@0.25.10 tree-sitter-wasms@0.1.13, their folder in PORTONE_TEST_PARSERS"},
	"kotlin": {".kt", "node", "npm install web-tree-sitter@0.25.10 tree-sitter-wasms@0.1.13, their folder in PORTONE_TEST_PARSERS"},
}

const allRead = "all read"

const pythonReader = `import ast, sys
for name in sys.stdin.read().split("\n"):
    if name:
        try:
            ast.parse(open(name, encoding="utf-8").read(), name)
        except SyntaxError as e:
            print(f"{name}:{e.lineno}: {e.msg}")
print("all read")`

const phpReader = `while (($name = fgets(STDIN)) !== false) {
    $name = trim($name);
    try { token_get_all(file_get_contents($name), TOKEN_PARSE); }
    catch (ParseError $e) { echo $name, ":", $e->getLine(), ": ", $e->getMessage(), "\n"; }
}
echo "all read\n";`

// reader is the command that reads files of a language.
func reader(lang string) *exec.Cmd {
	switch lang {
	case "python":
		return exec.Command("python3", "-c", pythonReader)
	case "php":
		return exec.Command("php", "-r", phpReader)
	}
	return exec.Command("node", filepath.Join("testdata", "parse.mjs"), os.Getenv("PORTONE_TEST_PARSERS"))
}

// missing says why a language cannot be read here, "" if it can.
func missing(lang string) string {
	o := outside[lang]
	if _, err := exec.LookPath(o.program); err != nil {
		return o.hint
	}
	if o.program == "node" {
		if _, err := os.Stat(filepath.Join(os.Getenv("PORTONE_TEST_PARSERS"), "node_modules", "web-tree-sitter")); err != nil || os.Getenv("PORTONE_TEST_PARSERS") == "" {
			return o.hint
		}
	}
	return ""
}

// complaints are what the parser of a language has against texts.
func complaints(t *testing.T, lang string, all map[string]string) []string {
	t.Helper()
	dir, list, names := t.TempDir(), strings.Builder{}, map[string]string{}
	for text, what := range all {
		sum := sha256.Sum256([]byte(text))
		file := filepath.Join(dir, hex.EncodeToString(sum[:8])+outside[lang].ending)
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		names[file] = what
		list.WriteString(file + "\n")
	}
	cmd := reader(lang)
	cmd.Stdin = strings.NewReader(list.String())
	b, err := cmd.CombinedOutput()
	said, ok := strings.CutSuffix(strings.TrimSpace(string(b)), allRead)
	if err != nil || !ok {
		t.Fatalf("the parser of %s: %v\n%s", lang, err, b)
	}
	var out []string
	for line := range strings.Lines(said) {
		for file, what := range names {
			line = strings.Replace(line, file, what, 1)
		}
		out = append(out, strings.TrimSpace(line))
	}
	return out
}

// TestOutsideParsers has every Python, PHP, Java and Kotlin text read by a
// parser of its language, and one that is broken found.
func TestOutsideParsers(t *testing.T) {
	all := texts()
	for lang := range outside {
		t.Run(lang, func(t *testing.T) {
			if hint := missing(lang); hint != "" {
				if os.Getenv("CI") != "" {
					t.Fatal("no parser: " + hint)
				}
				t.Skip("no parser: " + hint)
			}
			if len(all[lang]) < 10 {
				t.Errorf("only %d texts", len(all[lang]))
			}
			for _, c := range complaints(t, lang, all[lang]) {
				t.Error(c)
			}
			for text := range all[lang] {
				cut := text[:strings.LastIndexAny(text, "})]")] // the last bracket is missing
				if len(complaints(t, lang, map[string]string{cut: "broken"})) == 0 {
					t.Error("a broken text is not found")
				}
				break
			}
		})
	}
}

// TestGoParses reads every Go text.
func TestGoParses(t *testing.T) {
	for text, what := range texts()["go"] {
		if err := readGo(text); err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func readGo(text string) error {
	_, err := parser.ParseFile(token.NewFileSet(), "x.go", text, parser.AllErrors)
	return err
}

// TestJavaScriptParses reads every JavaScript text, and every page with the
// scripts in it.
func TestJavaScriptParses(t *testing.T) {
	all := texts()
	for text, what := range all["javascript"] {
		if err := readJS(text); err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	for text, what := range all["html"] {
		if err := readPage(text); err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	if readJS("const a = ;") == nil || readPage("<script>a(</script>") == nil {
		t.Error("a broken text is not found")
	}
}

func readJS(text string) error {
	r := api.Transform(text, api.TransformOptions{Loader: api.LoaderJS, Target: api.ES2022, LogLevel: api.LogLevelSilent})
	for _, m := range append(r.Errors, r.Warnings...) {
		return fmt.Errorf("%s at %+v", m.Text, m.Location)
	}
	return nil
}

// readPage wants a page of one html element, whose scripts can be read.
func readPage(text string) error {
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return err
	}
	scripts, elements := 0, 0
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			elements++
		}
		if n.Type != html.TextNode || n.Parent.Data != "script" {
			continue
		}
		scripts++
		if err := readJS(n.Data); err != nil {
			return err
		}
	}
	if forms := strings.Contains(text, "<form"); scripts != 1 && !forms || elements > 25 {
		return fmt.Errorf("%d scripts and %d elements", scripts, elements)
	}
	return nil
}
