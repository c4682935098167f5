package keys

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// The keys of the usual Korean layout (2-beolsik) and what is printed on them
// in Latin, upper case for what comes with Shift.
const (
	jamoKeys  = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ"
	latinKeys = "qwertyuiopasdfghjklzxcvbnmQWERTOP"
	jamoBytes = len("ㅂ")
)

// Latin gives the letter on the key that types a jamo: q for ㅂ, Q for ㅃ. It
// takes jamo in each of their three codings. ok is false for all else; a whole
// syllable is not one key.
func Latin(jamo rune) (letter rune, ok bool) {
	if !isJamo(jamo) {
		return 0, false
	}
	if at := strings.IndexRune(jamoKeys, compatible(jamo)); at >= 0 {
		return rune(latinKeys[at/jamoBytes]), true
	}
	return 0, false
}

// Jamo is the way back: ㅂ for q. Letters without a jamo of their own with
// Shift give the plain one.
func Jamo(letter rune) (jamo rune, ok bool) {
	at := strings.IndexRune(latinKeys, letter)
	if at < 0 {
		at = strings.Index(latinKeys, strings.ToLower(string(letter)))
	}
	if at < 0 || letter > 'z' {
		return 0, false
	}
	return []rune(jamoKeys)[at], true
}

func isJamo(r rune) bool {
	return r >= 0x3131 && r <= 0x3163 || // compatibility jamo: what keyboards type
		r >= 0x1100 && r <= 0x11ff || // conjoining jamo: what macOS keeps
		r >= 0xffa1 && r <= 0xffdc // half-width jamo
}

// compatible maps the two rarer codings of a jamo to the usual one.
func compatible(r rune) rune {
	if r >= 0x3131 && r <= 0x3163 {
		return r
	}
	plain := norm.NFKD.String(string(r))
	for _, c := range jamoKeys {
		if norm.NFKD.String(string(c)) == plain {
			return c
		}
	}
	return r
}

// IsHangul tells a text that a Korean input method may have held back: jamo
// and syllables only.
func IsHangul(text string) bool {
	for _, r := range text {
		if !isJamo(r) && (r < 0xac00 || r > 0xd7a3) {
			return false
		}
	}
	return text != ""
}
