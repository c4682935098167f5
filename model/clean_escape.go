package model

import (
	"strings"
	"unicode/utf8"
)

// escapeLength gives the length in bytes of the terminal sequence that s
// begins with, 0 where there is none. Sequences go as a whole: without their
// ESC alone, "[31m" or a window title would stay as text.
func escapeLength(s string) int {
	intro, n := escapeIntro(s)
	switch intro {
	case 0:
		return 0
	case '[':
		return n + controlSequence(s[n:])
	case ']', 'P', 'X', '^', '_':
		return n + controlString(s[n:])
	case 'N', 'O':
		return n + span(s[n:min(len(s), n+1)], ' ', '~')
	default:
		return n
	}
}

// escapeIntro reads how a sequence begins and gives its second character in
// the 7-bit spelling ("[" for CSI), with the bytes read; 0 for no sequence.
func escapeIntro(s string) (intro byte, n int) {
	switch {
	case s[0] == 0x1b:
		return escapeSecond(s[1:])
	case s[0] == 0xc2 && len(s) > 1 && isIntro8(s[1]):
		return s[1] - 0x40, 2
	case isIntro8(s[0]):
		return s[0] - 0x40, 1
	}
	return 0, 0
}

func escapeSecond(s string) (intro byte, n int) {
	between := span(s, ' ', '/')
	switch {
	case between == len(s) || s[between] < '0' || s[between] > '~':
		return 0x1b, 1 + between
	case between > 0:
		return 0x1b, 2 + between
	default:
		return s[0], 2
	}
}

// isIntro8 tells the 8-bit forms of what starts a longer sequence: SS2, SS3,
// DCS, SOS, CSI, OSC, PM, APC.
func isIntro8(b byte) bool {
	return b >= 0x80 && b <= 0x9f && strings.IndexByte("\x8e\x8f\x90\x98\x9b\x9d\x9e\x9f", b) >= 0
}

// controlSequence is what follows CSI: parameters, intermediates, one final.
func controlSequence(s string) int {
	n := span(s, '0', '?')
	n += span(s[n:], ' ', '/')
	return n + span(s[n:min(len(s), n+1)], '@', '~')
}

// controlString is what follows OSC, DCS, SOS, PM or APC, with its end: BEL or
// ST ends it, CAN and SUB drop it, another sequence breaks it off. Without any
// end only the start is a sequence: the merchant's text after it stays.
func controlString(s string) int {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			r = rune(s[i])
		}
		switch {
		case r == 0x07 || r == 0x18 || r == 0x1a || r == 0x9c:
			return i + size
		case strings.HasPrefix(s[i:], "\x1b\\"):
			return i + 2
		case r == 0x1b || r >= 0x80 && r <= 0x9f:
			return i
		}
		i += size
	}
	return 0
}

// span counts the bytes at the start of s that lie between low and high.
func span(s string, low, high byte) int {
	for i := 0; i < len(s); i++ {
		if s[i] < low || s[i] > high {
			return i
		}
	}
	return len(s)
}
