package model

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// charClass is what cleaning does with a character.
type charClass uint8

const (
	classText charClass = iota
	classMark
	classNewline
	classSpace
	classBroken
	classControl
	classBidi
	classZeroWidth
)

func removalOf(c charClass) RemovalKind {
	switch c {
	case classBidi:
		return RemovalBidi
	case classZeroWidth:
		return RemovalZeroWidth
	default:
		return RemovalControl
	}
}

func classOf(r rune) charClass {
	switch {
	case r > ' ' && r < 0x7f, isSyllable(r):
		return classText
	case r == ' ' || r == '\t':
		return classSpace
	case isLineEnd(r):
		return classNewline
	case r == utf8.RuneError:
		return classBroken
	case unicode.IsControl(r) || unicode.Is(unicode.Noncharacter_Code_Point, r):
		return classControl
	case isOddSpace(r):
		return classSpace
	default:
		return classOfOther(r)
	}
}

func classOfOther(r rune) charClass {
	switch {
	case unicode.Is(unicode.Bidi_Control, r):
		return classBidi
	case unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector):
		return classZeroWidth
	case isExtender(r):
		return classMark
	default:
		return classText
	}
}

func isSyllable(r rune) bool { return r >= 0xac00 && r <= 0xd7a3 }

// isLineEnd knows NEL and Unicode's separators too: some chat programs paste them.
func isLineEnd(r rune) bool {
	return r >= '\n' && r <= '\r' || r == 0x85 || r == 0x2028 || r == 0x2029
}

// isOddSpace covers what looks like a space: no-break, ideographic, the Hangul
// fillers (a "name" of which would pass as text) and the empty Braille cell.
func isOddSpace(r rune) bool {
	return unicode.Is(unicode.Zs, r) || r == 0x3164 || r == 0xffa0 || r == 0x2800
}

// isExtender tells that r belongs to the character before it: combining marks,
// conjoining vowels and finals, and whatever else NFC may join backward.
func isExtender(r rune) bool {
	if unicode.Is(unicode.M, r) || isTrailingJamo(r) {
		return true
	}
	var b [utf8.UTFMax]byte
	return !norm.NFC.Properties(b[:utf8.EncodeRune(b[:], r)]).BoundaryBefore()
}

// inseparable tells that a cut between the two texts would part one character.
func inseparable(before, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	if next < 0x300 {
		return false
	}
	if isExtender(next) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return isLeadingJamo(last) && (isLeadingJamo(next) || isSyllable(next))
}

// isLeadingJamo tells a conjoining initial consonant; several of them start
// one syllable in old Hangul.
func isLeadingJamo(r rune) bool {
	return r >= 0x1100 && r <= 0x115f || r >= 0xa960 && r <= 0xa97c
}

// isTrailingJamo tells a conjoining vowel or final; those of old Hangul have no
// composed form and stand in finished texts.
func isTrailingJamo(r rune) bool {
	return r >= 0x1160 && r <= 0x11ff || r >= 0xd7b0 && r <= 0xd7fb
}
