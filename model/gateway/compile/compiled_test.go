package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"testing"

	"portone-onboard/model/gateway"
)

// unpacked is a compiled file as the program reads it.
func unpacked(name string) ([]byte, error) {
	if name == gateway.HashFile {
		return []byte(gateway.Hash() + "\n"), nil
	}
	return gateway.Unpack(name)
}

// TestCompiledIsFresh fails when a data file was changed and not compiled.
func TestCompiledIsFresh(t *testing.T) {
	want, err := compiled(folder)
	if err != nil {
		t.Fatal(err)
	}
	want[gateway.WordsFile] = dictionary(want)
	have := 0
	err = fs.WalkDir(os.DirFS("../facts"), ".", func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			have++
		}
		return err
	})
	if err != nil || have != len(want) {
		t.Errorf("%d compiled files, want %d: go generate ./model/gateway (%v)", have, len(want), err)
	}
	for name, b := range want {
		if got, err := unpacked(name); err != nil || !bytes.Equal(got, b) {
			t.Errorf("facts/%s is stale: go generate ./model/gateway (%v)", name, err)
		}
	}
}

// same holds two values against each other by their JSON.
func same(t *testing.T, what string, have, want any) {
	t.Helper()
	a, err := json.Marshal(have)
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a, b) {
		t.Errorf("%s: what is compiled differs from the data file", what)
	}
}

// TestCompiledLosesNothing holds what the machine reads against the data files.
func TestCompiledLosesNothing(t *testing.T) {
	for _, e := range gateway.Index() {
		g, err := fresh(e.Code)
		if err != nil {
			t.Fatal(err)
		}
		path, choice := gateway.Catalogue{}.Gateway(e.Code), gateway.Catalogue{}.Choice(e.Code)
		if !g.Filled {
			if path.Filled || choice.Filled {
				t.Errorf("%s: filled without a data file", e.Code)
			}
			continue
		}
		p := projector{g}
		same(t, string(e.Code)+" path", path, p.pathFacts())
		same(t, string(e.Code)+" choice", choice, p.choiceFacts())
		same(t, string(e.Code)+" conflicts", gateway.Catalogue{}.Conflicts(e.Code), p.conflicts())
		same(t, string(e.Code)+" parameters", gateway.Catalogue{}.Parameters(e.Code), p.parameters())
	}
	common, err := readCommon(folder)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "common", gateway.Catalogue{}.Common(), common.facts())
}

// TestDocuments wants the whole gateway as the program gives it to be that of
// the data file, with the compact lists that the command shows.
func TestDocuments(t *testing.T) {
	for _, e := range gateway.Index() {
		want, err := fresh(e.Code)
		if err != nil {
			t.Fatal(err)
		}
		have, err := gateway.Get(e.Code)
		if err != nil {
			t.Fatal(err)
		}
		same(t, string(e.Code), have, want)
		same(t, string(e.Code)+" supports", have.Groups, want.Groups)
		same(t, string(e.Code)+" rates", have.Fees.Groups, want.Fees.Groups)
		same(t, string(e.Code)+" sources", have.SourceMap, want.SourceMap)
	}
}

// TestPages wants an address wherever a file of the data has one.
func TestPages(t *testing.T) {
	eachFilled(t, func(t *testing.T, g *gateway.Gateway) {
		for _, r := range g.Sources {
			if url, _ := (gateway.Catalogue{}).Page(r.Page); r.URL != "" && url == "" {
				t.Errorf("%s has no address", r.Page)
			}
		}
	})
}

// TestProgramReadsNoYAML wants the reader of YAML to stay with the generators.
func TestProgramReadsNoYAML(t *testing.T) {
	list := func(pkg string) string {
		out, err := exec.Command("go", "list", "-deps", pkg).Output()
		if err != nil {
			t.Fatal(err)
		}
		return string(out)
	}
	if program := list("portone-onboard"); strings.Contains(program, "/yaml") || !strings.Contains(program, "portone-onboard/model/gateway\n") {
		t.Error("the program links a reader of YAML, or not the catalogue")
	}
	if !strings.Contains(list("."), "go.yaml.in/yaml") {
		t.Error("the generator links no reader of YAML: this test sees nothing")
	}
}
