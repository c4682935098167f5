package model

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"io"
	"slices"
	"sync"
	"unicode/utf8"
)

//go:generate go run ./cp949

// CP949 is EUC-KR with all syllables (index-euc-kr of encoding.spec.whatwg.org).
// The tables of golang.org/x/text/encoding/korean are 0.1 MB of the program,
// this one is a tenth: for each pointer of the index the step from the character
// before to its own, as varints, deflated. A test compares every character.
//
//go:embed cp949.z
var cp949Packed []byte

// The index has rows of 178 trails up to lead byte 0xC6, then of 94.
const (
	cp949Wide  = 178
	cp949Half  = 94
	cp949Lead  = 0x81
	cp949Split = 0xc7
	cp949Start = (cp949Split - cp949Lead) * cp949Wide
)

// cp949 gives characters by pointer; 0 is none.
var cp949 = sync.OnceValue(func() []uint16 {
	steps, _ := io.ReadAll(flate.NewReader(bytes.NewReader(cp949Packed)))
	out, last := make([]uint16, 0, len(steps)), int64(0)
	for len(steps) > 0 {
		step, n := binary.Varint(steps)
		if n <= 0 {
			break
		}
		last += step
		out, steps = append(out, uint16(last)), steps[n:]
	}
	return out
})

// cp949Pointers gives pointers by character, one more than they are; 0 is none.
var cp949Pointers = sync.OnceValue(func() []uint16 {
	out := make([]uint16, 1<<16)
	for p, r := range slices.Backward(cp949()) {
		if r != 0 {
			out[r] = uint16(p) + 1
		}
	}
	return out
})

// FromCP949 gives a text of CP949 in UTF-8; broken bytes become U+FFFD.
func FromCP949(text []byte) []byte {
	table := cp949()
	out := make([]byte, 0, len(text)+len(text)/2)
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			out = append(out, c)
			i++
			continue
		}
		r, n := cp949Rune(table, text[i:])
		out = utf8.AppendRune(out, r)
		i += n
	}
	return out
}

// cp949Rune reads a character beyond ASCII; a broken one leaves ASCII behind its
// first byte to be read.
func cp949Rune(table []uint16, text []byte) (r rune, n int) {
	if text[0] < cp949Lead || text[0] == 0xff || len(text) < 2 {
		return utf8.RuneError, 1
	}
	if p := cp949Pointer(text[0], text[1]); p >= 0 && p < len(table) && table[p] != 0 {
		return rune(table[p]), 2
	}
	if text[1] < utf8.RuneSelf {
		return utf8.RuneError, 1
	}
	return utf8.RuneError, 2
}

// cp949Pointer is the place of two bytes in the index, -1 for none.
func cp949Pointer(lead, trail byte) int {
	l, t := int(lead), int(trail)
	if lead >= cp949Split {
		if t < 0xa1 || t == 0xff {
			return -1
		}
		return cp949Start + (l-cp949Split)*cp949Half + t - 0xa1
	}
	row := (l - cp949Lead) * cp949Wide
	switch {
	case 'A' <= t && t <= 'Z':
		return row + t - 'A'
	case 'a' <= t && t <= 'z':
		return row + t - 'a' + 26
	case 0x81 <= t && t < 0xff:
		return row + t - 0x81 + 52
	}
	return -1
}

// ToCP949 gives a text in CP949; ok is false where it has a character that
// CP949 has not.
func ToCP949(text string) (out string, ok bool) {
	pointers := cp949Pointers()
	b := make([]byte, 0, len(text))
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf:
			b = append(b, byte(r))
		case int(r) >= len(pointers) || pointers[r] == 0:
			return "", false
		default:
			b = appendCP949(b, int(pointers[r])-1)
		}
	}
	return string(b), true
}

func appendCP949(b []byte, pointer int) []byte {
	if pointer >= cp949Start {
		pointer -= cp949Start
		return append(b, byte(cp949Split+pointer/cp949Half), byte(0xa1+pointer%cp949Half))
	}
	lead, trail := byte(cp949Lead+pointer/cp949Wide), pointer%cp949Wide
	switch {
	case trail < 26:
		return append(b, lead, byte('A'+trail))
	case trail < 52:
		return append(b, lead, byte('a'+trail-26))
	}
	return append(b, lead, byte(0x81+trail-52))
}
