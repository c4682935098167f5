package main

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"portone-onboard/model/gateway"
)

// TestFold wants every text back, whatever stands before it, and long
// repetitions told once.
func TestFold(t *testing.T) {
	sentence := "The contract is signed once the review has ended. "
	words := rapid.SliceOfN(rapid.SampledFrom([]string{sentence, "계약서는 심사가 끝난 뒤에 서명합니다. ", "a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "\n", ""}), 0, 40)
	rapid.Check(t, func(t *rapid.T) {
		text := []byte(strings.Join(words.Draw(t, "text"), ""))
		before := []byte(strings.Join(words.Draw(t, "before"), ""))
		folded := fold(text, before)
		back, err := gateway.Unfold(folded, before)
		if err != nil || !bytes.Equal(back, text) {
			t.Fatalf("%q after %q came back as %q, %v", text, before, back, err)
		}
	})
	if n := len(fold([]byte(strings.Repeat(sentence, 100)), []byte(sentence))); n > 50 {
		t.Errorf("a hundred times the same take %d bytes", n)
	}
}

// FuzzUnfold wants anything either unfolded or refused.
func FuzzUnfold(f *testing.F) {
	f.Add(fold([]byte(strings.Repeat("abcdefghijklmnopqrstuvwxyz", 4)), nil), []byte("abcdefghijklmnopqrstuvwxyz"))
	f.Add([]byte{8, 6, 0, 8, 1, 'a'}, []byte{})
	f.Add([]byte{}, []byte{})
	f.Fuzz(func(t *testing.T, b, before []byte) {
		if out, err := gateway.Unfold(b, before); err == nil && len(out) > 1<<24 {
			t.Errorf("%d bytes", len(out))
		}
	})
}
