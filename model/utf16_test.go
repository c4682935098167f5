package model_test

import (
	"bytes"
	"encoding/binary"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"portone-onboard/model"
)

// FuzzFromUTF16: whatever the bytes, they mean what they mean to x/text, but for
// how many marks stand for lone surrogates side by side: it makes one of two low
// ones, the Encoding Standard has one for each.
func FuzzFromUTF16(f *testing.F) {
	for _, s := range []string{"", "a", "a\x00", "\xff\xfea\x00\x00\xd8", "\xfe\xff\xd8\x3d\xde\x00\xac\x00", "\x00\xd8\x00\xd8\x00\xdc", "\x00\xdc\x01", "\x00<\x00h", "0\xdf0\xdf"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		for order, name := range map[binary.ByteOrder]unicode.Endianness{binary.LittleEndian: unicode.LittleEndian, binary.BigEndian: unicode.BigEndian} {
			want, err := unicode.UTF16(name, unicode.UseBOM).NewDecoder().Bytes(b)
			if got := model.FromUTF16(b, order); err != nil || !bytes.Equal(oneMark(got), oneMark(want)) {
				t.Errorf("%s: % x is %q, want %q (%v)", order, b, got, want, err)
			}
		}
	})
}

// oneMark folds runs of U+FFFD into one.
func oneMark(text []byte) []byte {
	const mark = "\uFFFD"
	for bytes.Contains(text, []byte(mark+mark)) {
		text = bytes.ReplaceAll(text, []byte(mark+mark), []byte(mark))
	}
	return text
}
