package site

import (
	"strings"
	"unicode"
)

// fold gives the plain character that a reader takes c for: 0 for what has no
// shape, ' ' for any space, '|' for any bar, '·' for a dot that parts, ASCII for
// full-width signs and dashes.
func fold(c rune) rune {
	switch {
	case c >= 0x4e00 && c <= 0x9fff || c >= 0x3131 && c <= 0x3162:
		return c
	case c >= '！' && c <= '～':
		return foldWide(c)
	case strings.ContainsRune("\u00a0\u3000\u3164\uffa0\u2800\u1680\u205f\u202f", c), c >= 0x2000 && c <= 0x200a, c == 0x85, c == 0x2028, c == 0x2029:
		return ' '
	case c == 0xad, c >= 0x200b && c <= 0x200f, c >= 0x202a && c <= 0x202e, c >= 0x2060 && c <= 0x206f, c == 0xfeff, c == 0x61c, c == 0x180e, c < 0xa0:
		return 0
	case c >= 0xfe00 && c <= 0xfe0f, c >= 0xe0000, c >= 0xfff0 && c <= 0xfffc, unicode.Is(unicode.Cf, c), unicode.Is(unicode.Co, c), unicode.Is(unicode.Noncharacter_Code_Point, c):
		return 0
	case strings.ContainsRune("│┃∣❘❙｜¦ǀ‖￤", c):
		return '|'
	case strings.ContainsRune("·•‧∙⋅ㆍ・･●■▪◆◦", c):
		return '·'
	case strings.ContainsRune("‐‑‒–—―−﹣⁃˗", c):
		return '-'
	case strings.ContainsRune("ー─━ｰ", c):
		return 'ㅡ'
	case c == '︰' || c == '∶' || c == '꞉' || c == '﹕':
		return ':'
	case c == '【' || c == '〔':
		return '['
	case c == '】' || c == '〕':
		return ']'
	case c == '￦':
		return '₩'
	}
	return c
}

func foldWide(c rune) rune {
	f := c - '！' + '!'
	if f == '/' {
		return '/'
	}
	return f
}
