package gateway

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"portone-onboard/model"
	"testing"
)

// TestCompiledIsFresh fails when a data file was changed and not compiled.
func TestCompiledIsFresh(t *testing.T) {
	want, err := Compiled(folder)
	if err != nil {
		t.Fatal(err)
	}
	have := 0
	err = fs.WalkDir(facts, "facts", func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			have++
		}
		return err
	})
	if err != nil || have != len(want) {
		t.Errorf("%d compiled files, want %d: go generate ./model/gateway (%v)", have, len(want), err)
	}
	for name, b := range want {
		got, err := packed{}.ReadFile(name)
		if name == hashName {
			got, err = facts.ReadFile("facts/" + name)
		}
		if err != nil || !bytes.Equal(got, b) {
			t.Errorf("facts/%s is stale: go generate ./model/gateway", name)
		}
	}
}

// TestCompiledLosesNothing holds what the machine reads against the data files.
func TestCompiledLosesNothing(t *testing.T) {
	for _, e := range index {
		g, err := fresh(e.Code)
		if err != nil {
			t.Fatal(err)
		}
		path, choice := Catalogue{}.Gateway(e.Code), Catalogue{}.Choice(e.Code)
		if !g.Filled {
			if path.Filled || choice.Filled {
				t.Errorf("%s: filled without a data file", e.Code)
			}
			continue
		}
		for _, half := range [][2]any{
			{path, g.pathFacts()}, {choice, g.choiceFacts()}, {Catalogue{}.Conflicts(e.Code), projector{g}.conflicts()},
			{Catalogue{}.Parameters(e.Code), projector{g}.parameters()},
		} {
			have, _ := json.Marshal(half[0])
			want, _ := json.Marshal(half[1])
			if !bytes.Equal(have, want) {
				t.Errorf("%s: the compiled facts differ from the data file", e.Code)
			}
		}
	}
	common, err := readCommon(folder)
	if err != nil {
		t.Fatal(err)
	}
	have, _ := json.Marshal(Catalogue{}.Common())
	if want, _ := json.Marshal(common.facts()); !bytes.Equal(have, want) {
		t.Error("the compiled common facts differ from their file")
	}
}

// TestPages wants an address wherever a file of the data has one.
func TestPages(t *testing.T) {
	eachFilled(t, func(t *testing.T, g *Gateway) {
		for _, r := range g.Sources {
			if url, _ := (Catalogue{}).Page(r.Page); r.URL != "" && url == "" {
				t.Errorf("%s has no address", r.Page)
			}
		}
	})
}

func BenchmarkCompiledPath(b *testing.B) {
	for b.Loop() {
		var f model.GatewayFacts
		readCompiled(pathDir, "inicis", &f)
	}
}

// BenchmarkCompiledChoices reads what choosing needs of every gateway.
func BenchmarkCompiledChoices(b *testing.B) {
	for b.Loop() {
		for _, e := range index {
			var f model.GatewayFacts
			readCompiled(choiceDir, e.Code, &f)
		}
	}
}
