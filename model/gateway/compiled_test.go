package gateway

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"testing"
)

// TestCompiledIsFresh fails when a data file was changed and not compiled.
func TestCompiledIsFresh(t *testing.T) {
	want, err := Compiled()
	if err != nil {
		t.Fatal(err)
	}
	have, err := fs.ReadDir(compiled, "facts")
	if err != nil {
		t.Fatal(err)
	}
	if len(have) != len(want) {
		t.Errorf("%d compiled files, want %d: go generate ./model/gateway", len(have), len(want))
	}
	for name, b := range want {
		got, err := compiled.ReadFile("facts/" + name)
		if err != nil || !bytes.Equal(got, b) {
			t.Errorf("facts/%s is stale: go generate ./model/gateway", name)
		}
	}
}

// TestCompiledLosesNothing holds what the machine reads against the data files.
func TestCompiledLosesNothing(t *testing.T) {
	for _, e := range index {
		g, err := Get(e.Code)
		if err != nil {
			t.Fatal(err)
		}
		got := Catalogue{}.Gateway(e.Code)
		if !g.Filled {
			if got.Filled {
				t.Errorf("%s: filled without a data file", e.Code)
			}
			continue
		}
		have, _ := json.Marshal(got)
		want, _ := json.Marshal(g.facts())
		if !bytes.Equal(have, want) {
			t.Errorf("%s: the compiled facts differ from the data file", e.Code)
		}
	}
}

func BenchmarkCompiledFacts(b *testing.B) {
	for b.Loop() {
		factsOf(index[0])
	}
}
