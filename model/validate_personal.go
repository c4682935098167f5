package model

import "time"

// digitRun is a run of ASCII digits in a text, from start to before end.
type digitRun struct{ start, end int }

func digitRuns(s string) (runs []digitRun) {
	for i := 0; i < len(s); i++ {
		if n := span(s[i:], '0', '9'); n > 0 {
			runs = append(runs, digitRun{i, i + n})
			i += n
		}
	}
	return runs
}

// LooksResidentNumber tells whether a text holds a resident (or foreigner)
// registration number: six digits that are a birth date, a separator, seven
// digits. Without a separator the old check digit must fit too, or bar codes
// would count. A corporate registration number has the same form; it is known
// by its own check digit.
func LooksResidentNumber(s string) bool {
	s = FoldDigits(s).Text
	runs := digitRuns(s)
	for i, r := range runs {
		switch r.end - r.start {
		case 13:
			d := s[r.start:r.end]
			if !touchesLetter(s, r) && isBirth(d) && residentDigit(d) == d[12] {
				return true
			}
		case 6:
			if i+1 == len(runs) || runs[i+1].end-runs[i+1].start != 7 || !joins(s[r.end:runs[i+1].start]) {
				continue
			}
			d := s[r.start:r.end] + s[runs[i+1].start:runs[i+1].end]
			if isBirth(d) && (residentDigit(d) == d[12] || corporateDigit(d) != d[12]) {
				return true
			}
		}
	}
	return false
}

// joins tells that what stands between two runs may stand within one number.
func joins(between string) bool {
	if between == "" || len(between) > 3 {
		return false
	}
	for i := 0; i < len(between); i++ {
		if between[i] != ' ' && between[i] != '-' && between[i] != '.' {
			return false
		}
	}
	return true
}

// touchesLetter spares identifiers such as order1712031234567.
func touchesLetter(s string, r digitRun) bool {
	near := func(i int) bool {
		return i >= 0 && i < len(s) && (isASCIILetter(rune(s[i])) || s[i] == '_' || s[i] == '-')
	}
	return near(r.start-1) || near(r.end)
}

// isBirth tells whether YYMMDD and the century digit name a day of this or the
// last century.
func isBirth(d string) bool {
	century := 0
	switch d[6] {
	case '1', '2', '5', '6':
		century = 1900
	case '3', '4', '7', '8':
		century = 2000
	default:
		return false
	}
	_, ok := dayOf(century+digitsValue(d[:2]), digitsValue(d[2:4]), digitsValue(d[4:6]))
	return ok
}

// dayOf gives a day; ok is false where the calendar has no such day.
func dayOf(year, month, day int) (d Date, ok bool) {
	d = NewDate(year, time.Month(month), day)
	return d, d.Year() == year && int(d.Month()) == month && d.Day() == day
}

// digitsValue reads a short run of ASCII digits.
func digitsValue(digits string) int {
	n := 0
	for i := 0; i < len(digits); i++ {
		n = n*10 + int(digits[i]-'0')
	}
	return n
}

// residentDigit is the check digit of resident numbers issued before October
// 2020; later ones are random there.
func residentDigit(d string) byte {
	return byte((11-weighted(d, "234567892345")%11)%10) + '0'
}

// corporateDigit is the check digit of corporate registration numbers.
func corporateDigit(d string) byte {
	return byte((10-weighted(d, "121212121212")%10)%10) + '0'
}

// weighted sums digits times weights, for as many as there are weights.
func weighted(digits, weights string) int {
	sum := 0
	for i := 0; i < len(weights); i++ {
		sum += int(digits[i]-'0') * int(weights[i]-'0')
	}
	return sum
}

// cardGroups are the ways card numbers are written; a business number (3-2-5)
// and account numbers are grouped otherwise.
var cardGroups = [...][]int{{16}, {4, 4, 4, 4}, {15}, {4, 6, 5}, {14}, {4, 6, 4}, {13}}

// LooksCardNumber tells whether a text holds a payment card's number: grouped
// as one, with an issuer's first digits and a Luhn check digit that fits.
func LooksCardNumber(s string) bool {
	s = FoldDigits(s).Text
	runs := digitRuns(s)
	for i := range runs {
		for _, groups := range cardGroups {
			if d := grouped(s, runs[i:], groups); d != "" && isIssuer(d) && luhn(d) {
				return true
			}
		}
	}
	return false
}

// grouped gives the digits of the first runs if they have these lengths and
// belong together, else "".
func grouped(s string, runs []digitRun, groups []int) string {
	if len(runs) < len(groups) {
		return ""
	}
	digits := ""
	for i, n := range groups {
		r := runs[i]
		if r.end-r.start != n || i > 0 && !joins(s[runs[i-1].end:r.start]) {
			return ""
		}
		digits += s[r.start:r.end]
	}
	if len(groups) == 1 && touchesLetter(s, runs[0]) {
		return ""
	}
	return digits
}

// isIssuer tells the first digits of cards used in Korea, by length: 16 (9 is
// domestic only), 15 American Express, 14 Diners, 13 old Visa.
func isIssuer(d string) bool {
	switch len(d) {
	case 16:
		return d[0] >= '3' && d[0] <= '6' || d[0] == '9' || d[:4] >= "2221" && d[:4] <= "2720"
	case 15:
		return d[:2] == "34" || d[:2] == "37"
	case 14:
		return d[:2] == "30" || d[:2] == "36" || d[:2] == "38" || d[:2] == "39"
	default:
		return d[0] == '4'
	}
}

func luhn(d string) bool {
	sum := 0
	for i := range len(d) {
		n := int(d[len(d)-1-i] - '0')
		if i%2 == 1 {
			n *= 2
			if n > 9 {
				n -= 9
			}
		}
		sum += n
	}
	return sum%10 == 0
}
