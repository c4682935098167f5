package model_test

import (
	"bytes"
	"encoding/binary"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"portone-onboard/model"
)

// FuzzFromUTF16: whatever the bytes, they mean what they mean to x/text.
func FuzzFromUTF16(f *testing.F) {
	for _, s := range []string{"", "a", "a\x00", "\xff\xfea\x00\x00\xd8", "\xfe\xff\xd8\x3d\xde\x00\xac\x00", "\x00\xd8\x00\xd8\x00\xdc", "\x00\xdc\x01", "\x00<\x00h"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		for order, name := range map[binary.ByteOrder]unicode.Endianness{binary.LittleEndian: unicode.LittleEndian, binary.BigEndian: unicode.BigEndian} {
			want, err := unicode.UTF16(name, unicode.UseBOM).NewDecoder().Bytes(b)
			if got := model.FromUTF16(b, order); err != nil || !bytes.Equal(got, want) {
				t.Errorf("%s: % x is %q, want %q (%v)", order, b, got, want, err)
			}
		}
	})
}
