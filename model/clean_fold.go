package model

import (
	"strings"
	"unicode/utf8"
)

// FoldDigits turns full-width ASCII (０１２，＠) and the many dashes into ASCII,
// for number-like fields only: in a name they may be meant. Three signs that
// are letters elsewhere (ー, ㅡ and the jamo) count as dashes only beside a digit.
func FoldDigits(s string) Cleaned {
	if isASCII(s) {
		return Cleaned{Text: s}
	}
	var c cleaner
	c.out = make([]byte, 0, len(s))
	for i, r := range s {
		f := foldRune(r)
		switch {
		case f == r:
		case f != '-':
			c.count(RemovalDigit, 1)
		case isLetterDash(r) && !besideDigit(s[:i], s[i+utf8.RuneLen(r):]):
			f = r
		default:
			c.count(RemovalHyphen, 1)
		}
		c.write(f)
	}
	return Cleaned{Text: string(c.out), Removed: c.removed}
}

// foldRune gives the ASCII character that r stands for among numbers, else r.
func foldRune(r rune) rune {
	switch {
	case r == '-' || r == '－' || isLetterDash(r) || strings.ContainsRune("‐‑‒–—―−﹘﹣⁃˗─━", r):
		return '-'
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r == '￦':
		return '₩'
	default:
		return r
	}
}

func isLetterDash(r rune) bool { return strings.ContainsRune("ーｰㅡ\u1173", r) }

// besideDigit tells whether, spaces aside, a digit or another dash that does
// stand beside one ends before or starts after.
func besideDigit(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before, " "))
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, " "))
	return isDigitRune(foldRune(last)) || isDigitRune(foldRune(next))
}

func isDigitRune(r rune) bool { return r >= '0' && r <= '9' }

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
