package templates

import (
	"bytes"
	"go/format"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/valyala/quicktemplate/parser"
)

// compiled is what qtc makes of a template.
func compiled(t *testing.T, name string) []byte {
	t.Helper()
	text, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer text.Close()
	var ugly bytes.Buffer
	if err := parser.ParseNoLineComments(&ugly, text, name, "templates"); err != nil {
		t.Fatal(err)
	}
	b, err := format.Source(ugly.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestCompiledIsFresh fails when a template was changed and not compiled, and
// when one was taken away and what it was compiled to was not.
func TestCompiledIsFresh(t *testing.T) {
	names, err := filepath.Glob("*.qtpl")
	if err != nil || len(names) < 30 {
		t.Fatalf("%d templates, %v", len(names), err)
	}
	for _, name := range names {
		have, err := os.ReadFile(name + ".go")
		if err != nil || !bytes.Equal(have, compiled(t, name)) {
			t.Errorf("%s.go is stale: go generate ./ui/code/templates (%v)", name, err)
		}
	}
	made, err := filepath.Glob("*.qtpl.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range made {
		if _, err := os.Stat(strings.TrimSuffix(name, ".go")); err != nil {
			t.Errorf("%s has no template any more: %v", name, err)
		}
	}
}
