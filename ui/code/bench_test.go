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
