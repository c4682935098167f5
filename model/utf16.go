package model

import (
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// FromUTF16 gives a text of UTF-16 in UTF-8. A mark at its start says in which
// order the bytes stand, without one the caller does; each lone surrogate and a
// byte left over at the end become U+FFFD, as the Encoding Standard has it.
func FromUTF16(text []byte, order binary.ByteOrder) []byte {
	if len(text) >= 2 {
		switch binary.BigEndian.Uint16(text) {
		case 0xfeff:
			order, text = binary.BigEndian, text[2:]
		case 0xfffe:
			order, text = binary.LittleEndian, text[2:]
		}
	}
	units := make([]uint16, len(text)/2)
	for i := range units {
		units[i] = order.Uint16(text[2*i:])
	}
	out := []byte(string(utf16.Decode(units)))
	if len(text)%2 == 1 {
		out = utf8.AppendRune(out, utf8.RuneError)
	}
	return out
}
