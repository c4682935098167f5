package site

import (
	"sync"
	"unicode/utf8"
)

// sign notes what words a unit's characters may begin, so that most units are
// passed over without a search: one look at each character while it is read
// stands for a search for each word.
type sign uint16

const (
	signDigit sign = 1 << iota
	signLatin
	signMoney
	signRule   // of refunds and shipping
	signClause // of terms and privacy policies
	signSold
	signRhythm // of payments
	signHint   // of links to policies
	signLabel  // of business details
	anySign    = 0xffff
)

const (
	firstHangul = 0xac00
	lastHangul  = 0xd7a3
	hangulCount = lastHangul - firstHangul + 1
)

func isHangul(c rune) bool { return c >= firstHangul && c <= lastHangul }

// signTable gives the signs of each syllable: those of the words that begin with it.
var signTable = sync.OnceValue(func() *[hangulCount]sign {
	var table [hangulCount]sign
	for _, row := range [...]struct {
		sign  sign
		words []string
	}{
		{signMoney, []string{"원"}}, {signRule, refundWords[:]}, {signRule, shippingWords[:]},
		{signClause, clauseWords["privacy"].clause}, {signClause, []string{"조"}}, {signSold, soldWords[:]}, {signRhythm, rhythmWords[:]}, {signRhythm, rhythmUnits[:]}, {signHint, linkHints[:]},
	} {
		for _, word := range row.words {
			for _, c := range word {
				if isHangul(c) {
					table[c-firstHangul] |= row.sign
					break
				}
			}
		}
	}
	for i, list := range labelsByRune().hangul {
		if list != 0 {
			table[i] |= signLabel
		}
	}
	return &table
})

func asciiSign(c byte) sign {
	switch {
	case isDigit(c):
		return signDigit
	case isLetter(c):
		return signLatin
	case c == '$' || c == '\\':
		return signMoney
	}
	return 0
}

// has tells that one of some signs stands in a unit.
func (u *unit) has(some sign) bool { return u.signs&some != 0 }

// count gives the runes of a text.
func count(s string) int { return utf8.RuneCountInString(s) }
