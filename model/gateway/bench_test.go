package gateway

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"portone-onboard/model"
)

// filled lists the entries that have a data file.
func filled() []Entry {
	var out []Entry
	for _, e := range index {
		if _, err := os.Stat(filepath.Join("data", string(e.Code)+".yaml")); err == nil {
			out = append(out, e)
		}
	}
	return out
}

// BenchmarkPath is what the path needs of one gateway, at every start.
func BenchmarkPath(b *testing.B) {
	for _, code := range []model.Code{"inicis", "kcp", "triple-a"} {
		b.Run(string(code), func(b *testing.B) {
			for b.Loop() {
				var f model.GatewayFacts
				if !readPath(code, &f) {
					b.Fatal("not read")
				}
			}
		})
	}
}

// BenchmarkChoices reads what choosing needs of every gateway.
func BenchmarkChoices(b *testing.B) {
	for b.Loop() {
		all, err := readLines(ChoiceFile)
		if err != nil {
			b.Fatal(err)
		}
		for i := range index {
			var f model.GatewayFacts
			if err := json.Unmarshal(all[i], &f); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkUnpack is what is done once for each kind of facts.
func BenchmarkUnpack(b *testing.B) {
	for _, name := range []string{WordsFile, CommonFile, ChoiceFile, ConflictsFile, CodeFile, DocumentsFile} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := Unpack(name); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkDocument is one gateway with all that is known, once unpacked.
func BenchmarkDocument(b *testing.B) {
	for b.Loop() {
		if _, err := document("inicis"); err != nil {
			b.Fatal(err)
		}
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
