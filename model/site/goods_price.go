package site

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cutPrice finds the last price of a text and gives the text without it.
func cutPrice(s string) (amount int64, rest string, ok bool) {
	for i := 0; i < len(s); {
		if !isDigit(s[i]) {
			i++
			continue
		}
		j := i
		for j < len(s) && (isDigit(s[j]) || s[j] == ',' && j+1 < len(s) && isDigit(s[j+1]) || s[j] == '.' && j+1 < len(s) && isDigit(s[j+1])) {
			j++
		}
		if n, from, to, is := priceAt(s, i, j); is {
			amount, ok = n, true
			rest = strings.TrimSpace(s[:from] + " " + s[to:])
			i = to
			continue
		}
		i = j
	}
	if !ok {
		return 0, s, false
	}
	return amount, withoutPriceWords(rest), true
}

// priceAt tells whether the digits between i and j are money: won after them or
// a currency before.
func priceAt(s string, i, j int) (amount int64, from, to int, ok bool) {
	before := strings.TrimRight(s[:i], " ")
	after := strings.TrimLeft(s[j:], " ")
	from, to = i, j
	switch {
	case strings.HasPrefix(after, "원") && !unicode.IsLetter(secondRune(after)) || strings.HasPrefix(after, "원 ") || strings.HasPrefix(after, "원/") || strings.HasPrefix(after, "원부터") || strings.HasPrefix(after, "원에"):
		to = len(s) - len(after) + len("원")
	case strings.HasPrefix(strings.ToUpper(after), "KRW"), strings.HasPrefix(strings.ToUpper(after), "USD"):
		to = len(s) - len(after) + 3
	case strings.HasSuffix(before, "₩"), strings.HasSuffix(before, "￦"), strings.HasSuffix(before, "\\"), strings.HasSuffix(before, "$"):
		_, n := utf8.DecodeLastRuneInString(before)
		from = len(before) - n
	case strings.HasSuffix(strings.ToUpper(before), "KRW"), strings.HasSuffix(strings.ToUpper(before), "USD"):
		from = len(before) - 3
	default:
		return 0, 0, 0, false
	}
	digits := strings.ReplaceAll(s[i:j], ",", "")
	whole, _, _ := strings.Cut(digits, ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || n > 1e11 {
		return 0, 0, 0, false
	}
	if n == 0 && strings.Trim(digits, "0.") != "" {
		n = 1
	}
	return n, from, to, true
}

func secondRune(s string) rune {
	_, n := utf8.DecodeRuneInString(s)
	r, _ := utf8.DecodeRuneInString(s[n:])
	return r
}

func withoutPriceWords(s string) string {
	low := strings.ToLower(s)
	for _, w := range priceWords {
		if len(low) != len(s) {
			break
		}
		if i := strings.Index(low, w); i >= 0 && len(strings.TrimSpace(s)) < len(w)+24 {
			s = s[:i] + " " + s[i+len(w):]
			low = strings.ToLower(s)
		}
	}
	return strings.Trim(strings.Join(strings.Fields(s), " "), " :/~-·()[]%0123456789.,")
}
