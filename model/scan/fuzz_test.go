package scan

import (
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"portone-onboard/model"
)

// FuzzScanFile: whatever a file holds and is called, a look at it ends, and
// what it gives may be shown.
func FuzzScanFile(f *testing.F) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			f.Add(file.Name, file.Data)
		}
	}
	f.Add("a.js", []byte("PortOne.requestPayment({[(`${`"))
	f.Add("a.php", []byte("portone<?<script><?php '?>"))
	f.Add("a.py", []byte("portone'''\"\"\"f'"))
	f.Add("a.env", []byte("portone=\n=\n:\n"))
	q := newQuery(model.ScanAsk{LiveWanted: true, TestMIDs: sharedMIDs(f), TestKeys: []string{"channel-key-test"}, LiveKeys: []string{"channel-key-live"}})
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		if len(data) > maxFile {
			return
		}
		for _, file := range []string{name, "a.tsx", "a.html", "a.php", "views.py", "x_controller.rb", "a.kt", "a.go", "a.cs", ".env"} {
			if kindOf(filepath.Base(file)) == notSource {
				continue
			}
			look(t, q, file, data)
		}
	})
}

func look(t *testing.T, q *query, file string, data []byte) {
	text, ok := plain(data)
	if !ok {
		return
	}
	x := inspect(q, file, decoded(text))
	last := int32(0)
	for i, tok := range x.toks {
		switch {
		case tok.start > tok.end || int(tok.end) > len(x.text) || tok.line < 1 || int(tok.line) > len(x.lines):
			t.Fatalf("token %d of %s: %+v of %d bytes and %d lines", i, file, tok, len(x.text), len(x.lines))
		case tok.mate >= 0 && x.toks[tok.mate].mate != int32(i):
			t.Fatalf("bracket %d of %s has a mate with another mate", i, file)
		case x.kind != phpKind && tok.start < last:
			t.Fatalf("token %d of %s begins before the one before it ends", i, file)
		}
		last = tok.end
	}
	found, _ := capped(append(x.found, newApps(nil, []seen{{file, x.signs}}).judge()...))
	sound(t, model.ScanReport{Findings: found})
}
