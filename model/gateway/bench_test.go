package gateway

import (
	"encoding/json"
	"path"
	"testing"
)

// BenchmarkRead is what the first question about one gateway costs.
func BenchmarkRead(b *testing.B) {
	for _, e := range filled() {
		b.Run(string(e.Code), func(b *testing.B) {
			for b.Loop() {
				if _, err := read(data, e); err != nil {
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
		hash(data, commonFile)
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
func filled() []Entry {
	var out []Entry
	for _, e := range index {
		if _, err := data.ReadFile(path.Join("data", string(e.Code)+".yaml")); err == nil {
			out = append(out, e)
		}
	}
	return out
}
