package site

import (
	"strings"

	"portone-onboard/model"
)

// readPhones finds every Korean number in a text.
func readPhones(s string) (out []reading) {
	s = bare(s)
	for i := 0; i < len(s) && len(out) < 8; {
		if !isDigit(s[i]) && s[i] != '+' {
			i++
			continue
		}
		r, n := phoneAt(s[i:])
		if n == 0 {
			for i < len(s) && (isDigit(s[i]) || s[i] == '+' || s[i] == '-') {
				i++
			}
			continue
		}
		out = append(out, r)
		i += n
	}
	return out
}

// phoneAt reads the number at the start of s by its groups of digits: as many
// of them as make one.
func phoneAt(s string) (reading, int) {
	var ends []int
	end, digits := 0, 0
	for i := 0; i < len(s) && digits <= 14 && len(ends) < 6; i++ {
		switch {
		case isDigit(s[i]):
			digits++
			if end = i + 1; end == len(s) || !isDigit(s[end]) {
				ends = append(ends, end)
			}
		case i > 0 && i-end >= 3 || !strings.ContainsRune("-.)( +", rune(s[i])):
			i = len(s)
		}
	}
	for k := len(ends) - 1; k >= 0; k-- {
		if canonical, kind, _ := model.ReadPhone(s[:ends[k]]); canonical != "" && grouped(s[:ends[k]], kind) {
			return reading{value: canonical, key: onlyDigits(canonical), kind: kind}, ends[k]
		}
	}
	return reading{}, 0
}

// grouped refuses digits that only make a number when they are joined over
// spaces, as "2024 1588" would.
func grouped(s string, kind model.PhoneKind) bool {
	return kind != model.PhoneRepresentative || len(strings.TrimLeft(s, "+82- ")) <= 10 && (len(s) == 8 || len(s) >= 9 && !isDigit(s[4]) || s[0] == '+')
}

// readPhone picks the number that a reviewer takes: the first that is no mobile.
func readPhone(s string) (reading, bool) {
	all := readPhones(s)
	for _, r := range all {
		if r.kind != model.PhoneMobile {
			return r, true
		}
	}
	if len(all) > 0 {
		all[0].flaw = "phone_mobile"
		return all[0], true
	}
	run, ok := nextDigits(s, 0, 15)
	switch {
	case ok && len(run.digits) >= 4 && strings.Count(run.digits, "0") == len(run.digits):
		return reading{value: printed(s[run.from:run.to]), flaw: "placeholder"}, true
	case ok && len(run.digits) >= 7 && len(run.digits) <= 13 && run.from < 12:
		return reading{value: printed(s[run.from:run.to]), key: run.digits, flaw: "phone_form"}, true
	case placeholder(s):
		return reading{value: printed(s), flaw: "placeholder"}, true
	}
	return reading{}, false
}
