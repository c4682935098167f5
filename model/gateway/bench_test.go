package gateway

import (
	"encoding/json"
	"io/fs"
	"os"
	"slices"
	"testing"

	"portone-onboard/model"
)

// BenchmarkRead is what the first question about one gateway costs.
func BenchmarkRead(b *testing.B) {
	for _, e := range filled() {
		b.Run(string(e.Code), func(b *testing.B) {
			for b.Loop() {
				if _, err := read(packed{}, e); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkFacts is what the machine's view of a gateway costs once it is read.
func BenchmarkFacts(b *testing.B) {
	g, err := Get("inicis")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		g.pathFacts()
		g.choiceFacts()
	}
}

func BenchmarkHash(b *testing.B) {
	for b.Loop() {
		hash(folder)
	}
}

func BenchmarkJSON(b *testing.B) {
	g, err := Get("inicis")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := json.Marshal(g); err != nil {
			b.Fatal(err)
		}
	}
}

// filled lists the entries that have a data file.
// folder is this package's own, with the data files as they are written.
var folder = os.DirFS(".").(fs.ReadFileFS)

// fresh reads a gateway from its data file as it is written now.
func fresh(code model.Code) (*Gateway, error) {
	i := slices.IndexFunc(index[:], func(e Entry) bool { return e.Code == code })
	if i < 0 {
		return nil, ErrUnknown
	}
	return read(folder, index[i])
}

func filled() []Entry {
	var out []Entry
	for _, e := range index {
		if _, err := folder.ReadFile(dataName(e.Code)); err == nil {
			out = append(out, e)
		}
	}
	return out
}
