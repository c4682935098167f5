package code

import (
	"go/format"
	"testing"
)

// TestGofmt wants every Go text as gofmt writes it. Hostile names are left out:
// gofmt also mends what stands in comments.
func TestGofmt(t *testing.T) {
	all := ordinary()["go"]
	for text, what := range all {
		if b, err := format.Source([]byte(text)); err != nil || string(b) != text {
			t.Errorf("%s is not as gofmt writes it: %v", what, err)
		}
	}
	if len(all) < 400 {
		t.Errorf("only %d texts", len(all))
	}
}
