package model

import (
	"strconv"
	"strings"
)

// ValidateBusinessNumber checks a business registration number (사업자등록번호)
// and gives "000-00-00000". Hyphens, dots, spaces and a label before the number
// are fine. The check digit finds typos; whether the business still trades only
// the tax office knows.
func ValidateBusinessNumber(s string) (canonical string, problems []Problem) {
	s = fieldNumber(s)
	if p := refuseOpening(s); p != nil {
		return "", p
	}
	digits, ok := numberDigits(s, "사업자등록번호", "사업자번호", "등록번호")
	switch {
	case !ok:
		return refuseValue(ProblemBusinessChars)
	case len(digits) == 13:
		return refuseValue(ProblemBusinessThirteen)
	case len(digits) != 10:
		return refuseValue(ProblemBusinessLength, "found", strconv.Itoa(len(digits)))
	case digits[:3] < "101" || digits[3:5] == "00":
		// Tax offices start at 101 and kinds at 01; all zeros would pass the sum.
		return refuseValue(ProblemBusinessImpossible)
	case businessDigit(digits) != digits[9]:
		return refuseValue(ProblemBusinessChecksum)
	}
	return digits[:3] + "-" + digits[3:5] + "-" + digits[5:], nil
}

// businessDigit is the tenth digit that belongs to the first nine. The outer
// modulo matters: a sum that is a multiple of ten wants 0, not 10.
func businessDigit(digits string) byte {
	sum := weighted(digits, "137137135") + int(digits[8]-'0')*5/10
	return byte((10-sum%10)%10) + '0'
}

// numberDigits gives the digits of a number written with hyphens, dots and
// spaces, after one of the labels; ok is false if anything else stands there.
func numberDigits(s string, labels ...string) (digits string, ok bool) {
	var b strings.Builder
	for _, r := range withoutLabel(s, labels...) {
		switch {
		case isDigitRune(r):
			b.WriteRune(r)
		case !strings.ContainsRune(" -.·", r):
			return "", false
		}
	}
	return b.String(), true
}

// withoutLabel drops a pasted label, with or without spaces in it, and its colon.
func withoutLabel(s string, labels ...string) string {
	for _, label := range labels {
		if rest, ok := cutSpaced(s, label); ok {
			return strings.TrimLeft(rest, " :")
		}
	}
	return s
}

// cutSpaced cuts a prefix from s, whatever spaces s has between its characters.
// ASCII letters match in either case.
func cutSpaced(s, prefix string) (rest string, ok bool) {
	for _, want := range prefix {
		s = strings.TrimLeft(s, " ")
		have := string(want)
		if len(s) < len(have) || !strings.EqualFold(s[:len(have)], have) {
			return "", false
		}
		s = s[len(have):]
	}
	return s, true
}
