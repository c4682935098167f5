package code

import (
	"testing"

	"portone-onboard/model"
)

func BenchmarkSnippets(b *testing.B) {
	a := wishes(Node, model.Korean)[0]
	for b.Loop() {
		if _, err := Snippets(a); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFirst reads the templates anew each time, as the first screen does.
func BenchmarkFirst(b *testing.B) {
	a := wishes(Java, model.Korean)[0]
	for b.Loop() {
		ready.in = nil
		if _, err := Snippets(a); err != nil {
			b.Fatal(err)
		}
	}
}
