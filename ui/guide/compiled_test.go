package guide_test

import (
	"go/build"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"portone-onboard/model"
	"portone-onboard/ui/guide"
	"portone-onboard/ui/guide/source"
)

const again = "run: go generate ./ui/guide"

// What the program carries is what the sources say today.
func TestCompiledTextsAreFresh(t *testing.T) {
	stale, err := source.Stale(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range stale {
		t.Errorf("ui/guide/%s is changed, missing or left over; %s", name, again)
	}
}

// Decoding gives the very values that were encoded.
func TestNothingIsLostInCompiling(t *testing.T) {
	eachDoc(t, func(t *testing.T, d guide.Doc) {
		want, err := source.Parse(readSource(t, string(d.Lang)+"/"+d.ID+".md"))
		if err != nil {
			t.Fatal(err)
		}
		want.Lang = d.Lang
		if !reflect.DeepEqual(d, want) {
			t.Errorf("got %+v\nwant %+v\n%s", d, want, again)
		}
	})
	ko, en, err := source.Glossary(readSource(t, "glossary/terms.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[model.Lang][]guide.Term{model.Korean: ko, model.English: en} {
		if got := guide.Terms(lang); !reflect.DeepEqual(got, want) {
			t.Errorf("%s terms: got %+v\nwant %+v\n%s", lang, got, want, again)
		}
	}
}

func readSource(t *testing.T, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.FromSlash(name))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// Parsers build tables when a program starts; this package must not bring them along.
func TestNoParserIsLinked(t *testing.T) {
	pkg, err := build.ImportDir(".", 0)
	if err != nil {
		t.Fatal(err)
	}
	if len(pkg.Imports) == 0 {
		t.Fatal("no imports seen")
	}
	for _, path := range pkg.Imports {
		for _, parser := range []string{"goldmark", "yaml", "ui/guide/source"} {
			if strings.Contains(path, parser) {
				t.Errorf("imports %s", path)
			}
		}
	}
}

func TestCallersDoNotShareTheGlossary(t *testing.T) {
	all := guide.Terms(model.Korean)
	first := all[0].ID
	all[0] = guide.Term{}
	if got, ok := guide.TermByID(model.Korean, first); !ok || got.Name == "" {
		t.Errorf("%s is gone", first)
	}
}
