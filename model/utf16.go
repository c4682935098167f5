package model

import (
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// FromUTF16 gives a text of UTF-16 in UTF-8. A mark at its start says in which
// order the bytes stand, without one the caller does; lone surrogates and a byte
// left over at the end become U+FFFD.
func FromUTF16(text []byte, order binary.ByteOrder) []byte {
	if len(text) >= 2 {
		switch binary.BigEndian.Uint16(text) {
		case 0xfeff:
			order, text = binary.BigEndian, text[2:]
		case 0xfffe:
			order, text = binary.LittleEndian, text[2:]
		}
	}
	out := make([]byte, 0, len(text))
	for len(text) >= 2 {
		r := rune(order.Uint16(text))
		text = text[2:]
		if utf16.IsSurrogate(r) {
			low := utf8.RuneError
			if len(text) >= 2 {
				low = rune(order.Uint16(text))
			}
			if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
				text = text[2:]
			}
		}
		out = utf8.AppendRune(out, r)
	}
	if len(text) > 0 {
		out = utf8.AppendRune(out, utf8.RuneError)
	}
	return out
}
