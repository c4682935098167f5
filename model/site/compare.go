package site

import (
	"strings"
	"unicode"
)

// matching is how a value on a page stands to the profile's.
type matching uint8

const (
	sameMatch    matching = iota
	closeMatch            // the same, written with more or less
	unclearMatch          // in another script, or not to be compared
	otherMatch
)

// compare tells whether two values of a field mean the same.
func compare(f field, value, want string) matching {
	switch f {
	case nameField:
		return compareNames(value, want)
	case representativeField:
		return comparePeople(value, want)
	case addressField:
		return [...]matching{sameMatch, closeMatch, otherMatch, unclearMatch}[compareAddresses(value, want)]
	case numberField:
		return sameIf(onlyDigits(value) == onlyDigits(want))
	case phoneField:
		return sameIf(phoneKey(value) == phoneKey(want))
	case mailOrderField:
		return compareMailOrders(value, want)
	}
	return sameIf(strings.EqualFold(value, want))
}

func sameIf(same bool) matching {
	if same {
		return sameMatch
	}
	return otherMatch
}

func phoneKey(s string) string {
	if all := readPhones(s); len(all) > 0 {
		return all[0].key
	}
	return onlyDigits(s)
}

func compareMailOrders(value, want string) matching {
	switch {
	case strict(value) == strict(want):
		return sameMatch
	case mailOrderKey(value) == mailOrderKey(want):
		return closeMatch
	}
	return otherMatch
}

func strict(s string) string {
	return strings.NewReplacer(" ", "", "-", "", "제", "", "호", "").Replace(strings.ToUpper(s))
}

// compareNames looks past the form of company; a name in brackets is a second
// way to write it.
func compareNames(value, want string) matching {
	a, b := nameKey(value), nameKey(want)
	if a == b {
		if hasForm(value) != hasForm(want) {
			return closeMatch
		}
		return sameMatch
	}
	for _, x := range namesIn(value) {
		for _, y := range namesIn(want) {
			if x != "" && x == y {
				return closeMatch
			}
		}
	}
	if hasHangul(a) != hasHangul(b) {
		return unclearMatch
	}
	return otherMatch
}

func hasForm(s string) bool {
	low := strings.ToLower(strings.ReplaceAll(s, " ", ""))
	for _, form := range companyForms {
		if strings.Contains(low, form) {
			return true
		}
	}
	return false
}

// namesIn gives a name's parts outside and inside of brackets. One letter in
// brackets is a form of company.
func namesIn(s string) []string {
	for _, form := range companyForms {
		s = strings.ReplaceAll(s, form, " ")
	}
	var out []string
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("()[]/", r) }) {
		if k := nameKey(part); len(k) > 3 {
			out = append(out, k)
		}
	}
	return out
}

func comparePeople(value, want string) matching {
	a, b := people(value), people(want)
	if len(a) == 0 || len(b) == 0 {
		return unclearMatch
	}
	common := 0
	for _, x := range a {
		for _, y := range b {
			if x == y {
				common++
				break
			}
		}
	}
	switch {
	case common == len(a) && common == len(b) && !strings.Contains(value+want, "외 "):
		return sameMatch
	case common > 0 && (common == len(a) || common == len(b)):
		return closeMatch
	case common == 0 && hasHangul(value) != hasHangul(want):
		return unclearMatch
	}
	return otherMatch
}

// people parts several representatives and drops what is no name.
func people(s string) []string {
	s = withoutBrackets(s)
	if i := strings.Index(s, " 외"); i > 0 {
		s = s[:i]
	}
	var out []string
	s = strings.ReplaceAll(s, "및", ",")
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(",·&/;", r) }) {
		key := strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) {
				return unicode.ToLower(r)
			}
			return -1
		}, part)
		for _, title := range [...]string{"대표이사", "대표", "님"} {
			if len(key) > len(title)+5 {
				key = strings.TrimSuffix(strings.TrimPrefix(key, title), title)
			}
		}
		if key != "" {
			out = append(out, key)
		}
	}
	return out
}
