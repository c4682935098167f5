package source_test

import (
	"compress/flate"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"portone-onboard/ui/guide"
	"portone-onboard/ui/guide/source"
)

const text = "---\nstep: prep.site\ntitle: \"t\"\nsources:\n  - {page: help/a.md, read: \"2026-11-22\"}\n---\n\nText \\<b>.\n"

const glossary = `- id: pg
  ko: {term: 결제대행사, also: [PG], meaning: 회사입니다.}
  en: {term: gateway, meaning: A company.}
  see: [mid]
  sources: [{page: help/a.md, read: "2026-11-22"}]
`

// folder is a guide of one text in each language and one term.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range map[string]string{"ko/prep.site.md": text, "en/prep.site.md": text, "glossary/terms.yaml": glossary} {
		put(t, dir, name, content)
	}
	return dir
}

func put(t *testing.T, dir, name, content string) {
	t.Helper()
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// read gives the text of a compiled file.
func read(t *testing.T, dir, name string) string {
	t.Helper()
	file, err := os.Open(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	text, err := io.ReadAll(flate.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

var outputs = []string{"compiled/en.json.z", "compiled/ko.json.z", "compiled/terms.en.json.z", "compiled/terms.ko.json.z"}

// wrote runs the generator and wants these files written or taken away, and
// nothing left to do after it.
func wrote(t *testing.T, dir string, want ...string) {
	t.Helper()
	got, err := source.Write(dir)
	if err != nil || !slices.Equal(got, want) {
		t.Fatalf("wrote %v, want %v: %v", got, want, err)
	}
	if stale, err := source.Stale(dir); err != nil || len(stale) != 0 {
		t.Fatalf("still stale: %v, %v", stale, err)
	}
}

func TestWrite(t *testing.T) {
	dir := folder(t)
	wrote(t, dir, outputs...)
	before := read(t, dir, outputs[1])
	wrote(t, dir)

	put(t, dir, "compiled/ko/prep.gone.json.z", "{}")
	put(t, dir, "compiled/terms.fr.json.z", "[]")
	put(t, dir, "compiled/README.md", "stays")
	wrote(t, dir, "compiled/ko/prep.gone.json.z", "compiled/terms.fr.json.z")
	if note, err := os.ReadFile(filepath.Join(dir, "compiled", "README.md")); err != nil || string(note) != "stays" {
		t.Error("the note is gone")
	}

	put(t, dir, "ko/prep.site.md", strings.Replace(text, "Text", "New text", 1))
	wrote(t, dir, outputs[1])
	if after := read(t, dir, outputs[1]); after != strings.Replace(before, "Text", "New text", 1) {
		t.Errorf("%s\nbecame\n%s", before, after)
	}

	if err := os.Remove(filepath.Join(dir, filepath.FromSlash(outputs[2]))); err != nil {
		t.Fatal(err)
	}
	wrote(t, dir, outputs[2])
}

func TestDamagedFilesAreStale(t *testing.T) {
	dir := folder(t)
	wrote(t, dir, outputs...)
	put(t, dir, outputs[0], "")
	put(t, dir, outputs[1], "no deflated text")
	wrote(t, dir, outputs[:2]...)
}

func TestCompiledIsDecoded(t *testing.T) {
	dir := folder(t)
	wrote(t, dir, outputs...)
	var texts map[string]guide.Doc
	decode(t, read(t, dir, outputs[1]), &texts)
	d := texts["prep.site"]
	if d.Lang != "ko" || d.ID != "prep.site" || d.Blocks[0].Spans[0].Text != "Text <b>." || d.Sources[0].Read.String() != "2026-11-22" {
		t.Errorf("%+v", d)
	}
	var ko, en []guide.Term
	decode(t, read(t, dir, outputs[3]), &ko)
	decode(t, read(t, dir, outputs[2]), &en)
	want := guide.Term{ID: "pg", Name: "결제대행사", Also: []string{"PG"}, Meaning: "회사입니다.", See: []string{"mid"}, Sources: d.Sources}
	if !reflect.DeepEqual(ko, []guide.Term{want}) {
		t.Errorf("%+v", ko)
	}
	if len(en) != 1 || en[0].ID != "pg" || en[0].Name != "gateway" || en[0].Also != nil {
		t.Errorf("%+v", en)
	}
}

func decode(t *testing.T, raw string, into any) {
	t.Helper()
	if err := json.Unmarshal([]byte(raw), into); err != nil {
		t.Fatalf("%v in %s", err, raw)
	}
}

// A mistake in a source is named, and nothing is written.
func TestMistakesAreNamed(t *testing.T) {
	for name, bad := range map[string]string{
		"ko/prep.site.md":     strings.Replace(text, "title", "tittle", 1),
		"en/prep.site.md":     "no front matter",
		"glossary/terms.yaml": strings.Replace(glossary, "term:", "name:", 1),
	} {
		dir := folder(t)
		put(t, dir, name, bad)
		done, err := source.Write(dir)
		if err == nil || len(done) != 0 || !strings.Contains(err.Error(), strings.TrimSuffix(name, "/terms.yaml")) {
			t.Errorf("%s: wrote %v: %v", name, done, err)
		}
		if _, err := os.Stat(filepath.Join(dir, "compiled")); !os.IsNotExist(err) {
			t.Errorf("%s: something is written", name)
		}
	}
	if _, err := source.Stale(t.TempDir()); err == nil {
		t.Error("a folder without sources is accepted")
	}
}

// FuzzCompile: whatever a body holds, its blocks come back from JSON as they were.
func FuzzCompile(f *testing.F) {
	for _, md := range []string{"가 **나** `<b>`", "> **주의**", "> **주의** 가\n>\n> 나", "0. 가\n\n   ```\n   x\u2028y\n   ```", "- - -", "## [a](b&c)", "\xff\x00\u2029"} {
		f.Add(md)
	}
	f.Fuzz(func(t *testing.T, md string) {
		if len(md) > 4096 {
			return
		}
		want := source.Blocks([]byte(md))
		raw, err := json.Marshal(guide.Doc{Blocks: want})
		if err != nil {
			t.Fatal(err)
		}
		var got guide.Doc
		if err := json.Unmarshal(raw, &got); err != nil || !reflect.DeepEqual(got.Blocks, want) {
			t.Errorf("%v: got %+v\nwant %+v", err, got.Blocks, want)
		}
	})
}
