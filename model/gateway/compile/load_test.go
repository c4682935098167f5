package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"testing"
	"testing/fstest"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
)

// TestNoStrayFile finds a data file whose code the index does not know.
func TestNoStrayFile(t *testing.T) {
	files, err := fs.ReadDir(folder, "data")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		code, _ := bytes.CutSuffix([]byte(f.Name()), []byte(".yaml"))
		if _, err := fresh(model.Code(code)); err != nil {
			t.Errorf("%s: %v", f.Name(), err)
		}
	}
}

func TestUnfilled(t *testing.T) {
	for _, e := range gateway.Index() {
		if slices.ContainsFunc(filled(), func(f gateway.Entry) bool { return f.Code == e.Code }) {
			continue
		}
		g, err := fresh(e.Code)
		if err != nil {
			t.Fatal(err)
		}
		if g.Filled || g.Name != e.Name || g.Kind != e.Kind || len(g.Supports) != 0 || g.Test.Shared != model.Unknown || len(g.Contract.Routes) != 0 {
			t.Errorf("%s knows more than the index: %+v", e.Code, g)
		}
		b, err := json.Marshal(g)
		if err != nil || bytes.Contains(b, []byte("null")) || !bytes.Contains(b, []byte(`"test":{"shared":"unknown"`)) {
			t.Errorf("%s: %v %s", e.Code, err, b)
		}
	}
}

func TestAgreesWithIndex(t *testing.T) {
	files := fstest.MapFS{"data/small.yaml": {Data: []byte(small(t))}}
	right := gateway.Entry{Code: "small", Kind: gateway.KindPG, Name: model.Text{Ko: "작은 회사", En: "Small"}, Aliases: nil}
	if _, err := read(files, right); err != nil {
		t.Error(err)
	}
	for _, wrong := range []gateway.Entry{
		{Code: "small", Kind: gateway.KindEasyPay, Name: right.Name, Aliases: nil},
		{Code: "small", Kind: gateway.KindPG, Name: model.Text{Ko: "작은 회사", En: "Smaller"}, Aliases: nil},
		{Code: "small", Kind: gateway.KindPG, Name: right.Name, Aliases: []string{"little"}},
	} {
		if _, err := read(files, wrong); err == nil {
			t.Errorf("agrees with %+v", wrong)
		}
	}
}

func TestHash(t *testing.T) {
	if h := gateway.Hash(); !regexp.MustCompile(`^[0-9a-f]{64}$`).MatchString(h) || h != hash(folder) {
		t.Errorf("hash %q", h)
	}
	a := fstest.MapFS{"data/a.yaml": {Data: []byte("ab")}, "data/b.yaml": {Data: []byte("c")}}
	b := fstest.MapFS{"data/a.yaml": {Data: []byte("a")}, "data/b.yaml": {Data: []byte("bc")}}
	c := fstest.MapFS{"data/a.yaml": {Data: []byte("ab")}, "data/c.yaml": {Data: []byte("c")}}
	if hash(a) == hash(b) || hash(a) == hash(c) {
		t.Error("different files, one hash")
	}
}

// folder has the data files as they are written.
var folder = os.DirFS("..").(fs.ReadFileFS)

// fresh reads a gateway from its data file as it is written now.
func fresh(code model.Code) (*gateway.Gateway, error) {
	entries := gateway.Index()
	i := slices.IndexFunc(entries, func(e gateway.Entry) bool { return e.Code == code })
	if i < 0 {
		return nil, gateway.ErrUnknown
	}
	return read(folder, entries[i])
}

// filled lists the entries that have a data file.
func filled() []gateway.Entry {
	return slices.DeleteFunc(gateway.Index(), func(e gateway.Entry) bool {
		_, err := folder.ReadFile(dataName(e.Code))
		return err != nil
	})
}

// BenchmarkCompile is what go generate does before it packs.
func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		if _, err := compiled(folder); err != nil {
			b.Fatal(err)
		}
	}
}
