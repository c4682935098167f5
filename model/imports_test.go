package model_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// repository finds the folder with go.mod above this package, and the module's name.
func repository(t *testing.T) (root, module string) {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		text, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if err == nil {
			line, _, _ := strings.Cut(string(text), "\n")
			return dir, strings.TrimSpace(strings.TrimPrefix(line, "module "))
		}
		if parent := filepath.Dir(dir); parent != dir {
			dir = parent
			continue
		}
		t.Fatal("no go.mod above the package")
	}
}

// sources goes through the Go files that are built, tests left out, by their
// slash path from the root.
func sources(t *testing.T, root string, f func(name string, file *ast.File)) {
	t.Helper()
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() {
			if file != root && (name[0] == '.' || name[0] == '_' || name == "testdata") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, file)
		f(filepath.ToSlash(rel), parsed)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// houses are the packages below model, and what of ours each may import
// besides the root package.
var houses = map[string][]string{
	"model": nil, "model/gateway": nil, "model/workday": nil, "model/site": nil, "model/scan": nil, "model/portone": nil, "model/mail": nil,
	"model/report": nil, "model/cost": {"model/gateway"}, // the fees, as values
	"model/portone/page": nil, "model/portone/hook": nil, // what of PortOne runs on the merchant's machine
}

// wrong tells why a package may not import another: own packages from the
// root of the module, others by their whole path.
func wrong(pkg, imported string, ours bool) string {
	inUI := pkg == "ui" || strings.HasPrefix(pkg, "ui/")
	charm, bolt := strings.HasPrefix(imported, "charm.land/"), strings.HasPrefix(imported, "go.etcd.io/bbolt")
	switch {
	case imported == "text/template" || imported == "html/template":
		return "they call methods by name, so that the linker keeps every exported method of the program: 3 MB"
	case charm && !inUI:
		return "only ui knows a terminal"
	case bolt && pkg != "store":
		return "only store knows the file"
	case pkg == "model" && !ours && !pure(imported):
		return "the root package knows no disk, network or library"
	case pkg == "model" && ours:
		return "imports point inward"
	case inUI && ours && reachesOut(imported):
		return "main hands effects in as functions"
	case strings.HasPrefix(pkg, "store") && ours && imported != "model":
		return "the store keeps values of the root package"
	}
	if strings.HasSuffix(pkg, "/compile") {
		return "" // generators: run by go generate, no part of the program
	}
	allowed, below := houses[pkg]
	if below && ours && imported != "model" && !slices.Contains(allowed, imported) {
		return "packages of the domain do not import each other"
	}
	if ours && !below && strings.HasPrefix(pkg, "model/") {
		return "a package of the domain that the house does not have"
	}
	return ""
}

// reachesOut holds for packages that reach a disk or a network, or read what
// comes from there.
func reachesOut(pkg string) bool {
	top := strings.Split(pkg, "/")
	return top[0] == "store" || len(top) > 1 && top[0] == "model" && slices.Contains([]string{"site", "scan", "portone", "mail"}, top[1])
}

// pure holds for the standard library without os and net, and for the one
// library that the root package may import. Addresses are read without a
// network: net/url and net/netip do not import net.
func pure(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	return slices.Contains([]string{"golang.org/x/text/unicode/norm", "net/url", "net/netip"}, imported) ||
		!strings.Contains(first, ".") && first != "os" && first != "net" && first != "syscall" && imported != "io/ioutil"
}

func TestImports(t *testing.T) {
	root, module := repository(t)
	files := map[string]int{}
	sources(t, root, func(name string, file *ast.File) {
		pkg := path.Dir(name)
		files[pkg]++
		for _, spec := range file.Imports {
			imported := strings.Trim(spec.Path.Value, `"`)
			rest, ours := strings.CutPrefix(imported, module+"/")
			if ours {
				imported = rest
			}
			if why := wrong(pkg, imported, ours); why != "" {
				t.Errorf("%s imports %s: %s", name, imported, why)
			}
		}
	})
	for _, pkg := range []string{"model", "model/gateway", "model/workday", "store", "ui"} {
		if files[pkg] == 0 {
			t.Errorf("no file of %s was read", pkg)
		}
	}
}

// TestImportRules shows that the rules above catch what they are there for.
func TestImportRules(t *testing.T) {
	for _, c := range []struct {
		pkg, imported string
		ours, right   bool
	}{
		{"model", "strings", false, true},
		{"model", "golang.org/x/text/unicode/norm", false, true},
		{"model", "os", false, false},
		{"model", "os/exec", false, false},
		{"model", "net/url", false, true},
		{"model", "net", false, false},
		{"model", "net/http", false, false},
		{"model", "golang.org/x/net/idna", false, false},
		{"model", "model/workday", true, false},
		{"model/workday", "model", true, true},
		{"model/workday", "os", false, true},
		{"model/workday", "model/gateway", true, false},
		{"model/cost", "model/gateway", true, true},
		{"model/site", "model/cost", true, false},
		{"model/scan", "store", true, false},
		{"model/report", "ui/locale", true, false},
		{"model/elsewhere", "model", true, false},
		{"store", "model", true, true},
		{"store", "go.etcd.io/bbolt", false, true},
		{"store", "go.etcd.io/bbolt/errors", false, true},
		{"store", "ui/locale", true, false},
		{"ui", "go.etcd.io/bbolt", false, false},
		{"ui/cli", "store", true, false},
		{"ui/cli", "model/portone", true, false},
		{"ui/cli", "model/portone/hook", true, false},
		{"ui", "store/vault", true, false},
		{"store/vault", "model/site", true, false},
		{"model/mail", "model", true, true},
		{"model/mail", "model/site", true, false},
		{"ui", "model/mail", true, false},
		{"model/portone/page", "model", true, true},
		{"model/portone/page", "model/portone", true, false},
		{"ui/cli", "model/workday", true, true},
		{"ui", "charm.land/bubbletea/v2", false, true},
		{".", "charm.land/bubbletea/v2", false, false},
		{".", "store", true, true},
		{"model/report", "charm.land/lipgloss/v2", false, false},
		{"ui/code", "text/template", false, false},
		{"model/portone/page", "html/template", false, false},
		{"ui/code", "ui/code/templates", true, true},
	} {
		if why := wrong(c.pkg, c.imported, c.ours); (why == "") != c.right {
			t.Errorf("%s imports %s: %q", c.pkg, c.imported, why)
		}
	}
}

// TestNoClock: the root package is given today and never looks at a clock.
func TestNoClock(t *testing.T) {
	root, _ := repository(t)
	read := 0
	sources(t, root, func(name string, file *ast.File) {
		if path.Dir(name) != "model" {
			return
		}
		read++
		ast.Inspect(file, func(n ast.Node) bool {
			if call := clockOf(n); call != "" {
				t.Errorf("%s calls time.%s", name, call)
			}
			return true
		})
	})
	if read < 20 {
		t.Errorf("only %d files were read", read)
	}
	expr, err := parser.ParseExpr(`func() any { return time.Now().Add(0) }`)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	ast.Inspect(expr, func(n ast.Node) bool {
		if clockOf(n) != "" {
			found++
		}
		return true
	})
	if found != 1 {
		t.Errorf("a look at the clock is found %d times", found)
	}
}

// clockOf names the function of package time that a selector takes from the clock.
func clockOf(n ast.Node) string {
	s, ok := n.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	if pkg, ok := s.X.(*ast.Ident); !ok || pkg.Name != "time" {
		return ""
	}
	if slices.Contains([]string{"Now", "Since", "Until", "Tick", "After", "NewTimer", "NewTicker", "Sleep", "AfterFunc"}, s.Sel.Name) {
		return s.Sel.Name
	}
	return ""
}

// TestTopLevel: what stands in the root is fixed; the rest is hidden, or made
// there by tools and ignored by git.
func TestTopLevel(t *testing.T) {
	root, _ := repository(t)
	fixed := []string{"main.go", "ui", "model", "store", "go.mod", "go.sum", "README.md"}
	ignored, err := os.ReadFile(filepath.Join(root, ".gitignore"))
	if err != nil {
		t.Fatal(err)
	}
	patterns := strings.Fields(string(ignored))
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		made := slices.ContainsFunc(patterns, func(p string) bool {
			match, err := path.Match(strings.Trim(p, "/"), e.Name())
			return err == nil && match
		})
		if !made && e.Name()[0] != '.' && !slices.Contains(fixed, e.Name()) {
			t.Errorf("%s stands in the root", e.Name())
		}
	}
}
