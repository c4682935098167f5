package model_test

import (
	"go/ast"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// unlinked are packages of which nothing may come into the program, by the start
// of their path: each brings far more than was wanted of it, some of them by way
// of a library that uses one function.
var unlinked = []string{
	"encoding/gob", "encoding/xml", "expvar", "go/", "html/template", "log/slog", "net/http/httptest", "net/http/httputil", "net/http/pprof",
	"net/rpc", "net/smtp", "plugin", "testing", "time/tzdata",
	"golang.org/x/text/cases", "golang.org/x/text/collate", "golang.org/x/text/encoding", "golang.org/x/text/language", "golang.org/x/tools",
	"charm.land/fang", "charm.land/glamour", "charm.land/lipgloss/v2/table", "github.com/alecthomas/", "github.com/PuerkitoBio/", "github.com/andybalholm/",
	"github.com/evanw/", "github.com/klauspost/", "github.com/valyala/fasthttp", "github.com/yuin/", "go.yaml.in/", "pgregory.net/",
}

func isUnlinked(pkg string) bool {
	return slices.ContainsFunc(unlinked, func(p string) bool {
		return pkg == p || strings.HasPrefix(pkg, strings.TrimSuffix(p, "/")+"/")
	})
}

func TestLinkedPackages(t *testing.T) {
	tool, err := exec.LookPath("go")
	if err != nil && os.Getenv("CI") == "" {
		t.Skip("no go command to list what the program is built of")
	} else if err != nil {
		t.Fatal(err)
	}
	root, module := repository(t)
	list := exec.Command(tool, "list", "-deps", ".")
	list.Dir = root
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	packages := strings.Fields(string(out))
	if !slices.Contains(packages, module+"/ui/cli") || !slices.Contains(packages, "net/http") {
		t.Fatalf("%d packages, and not those of the program", len(packages))
	}
	for _, p := range packages {
		if isUnlinked(p) {
			t.Errorf("%s is linked", p)
		}
	}
	for p, want := range map[string]bool{"encoding/xml": true, "encoding/xmlx": false, "go/ast": true, "golang.org/x/text/cases": true, "golang.org/x/text/unicode/norm": false} {
		if isUnlinked(p) != want {
			t.Errorf("%s: %t", p, !want)
		}
	}
}

// costly are names that link far more than they look like, and why.
var costly = map[string]string{
	"slices.SortFunc": "20 KB for each type: Sort of package model goes through package sort", "slices.SortStableFunc": "20 KB for each type: SortStable of package model goes through package sort",
	"slices.SortedFunc": "20 KB for each type: Sort of package model", "slices.SortedStableFunc": "20 KB for each type: SortStable of package model",
	"ServeTLS": "the server's half of TLS, 0.4 MB", "ListenAndServeTLS": "the server's half of TLS, 0.4 MB", "tls.Server": "the server's half of TLS, 0.4 MB",
	"tls.NewListener": "the server's half of TLS, 0.4 MB", "tls.Listen": "the server's half of TLS, 0.4 MB",
	"MethodByName": "methods are called by name, so that the linker keeps all of them: 3 MB",
}

// costlyName gives a name of the list that a node uses.
func costlyName(n ast.Node) string {
	s, ok := n.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	if costly[s.Sel.Name] != "" {
		return s.Sel.Name
	}
	if pkg, ok := s.X.(*ast.Ident); ok && costly[pkg.Name+"."+s.Sel.Name] != "" {
		return pkg.Name + "." + s.Sel.Name
	}
	return ""
}

func TestCostlyNames(t *testing.T) {
	root, _ := repository(t)
	sources(t, root, func(name string, file *ast.File) {
		if strings.Contains(name, "/compile/") || name == "ui/locale/pack.go" {
			return // run by go generate
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if found := costlyName(n); found != "" {
				t.Errorf("%s uses %s: %s", name, found, costly[found])
			}
			return true
		})
	})
	for text, want := range map[string]string{"slices.SortFunc": "slices.SortFunc", "slices.Sort": "", "f.server.ServeTLS": "ServeTLS", "x.SortFunc": ""} {
		pkg, sel, _ := strings.Cut(text, ".")
		n := &ast.SelectorExpr{X: ast.NewIdent(pkg), Sel: ast.NewIdent(sel[strings.LastIndex(sel, ".")+1:])}
		if got := costlyName(n); got != want {
			t.Errorf("%s: %q", text, got)
		}
	}
}
