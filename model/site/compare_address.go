package site

import (
	"strings"
	"unicode"
)

// addressCore gives the words of an address that say where the building stands:
// province, city, district, road and number, each without variants of writing;
// and, after a "+", the floor and room. Postcode and remarks in brackets are left
// out.
func addressCore(s string) []string {
	_, s = cutPostcode(strings.TrimSpace(s))
	s = withoutBrackets(s)
	short, rest := cutProvince(s)
	var out []string
	if short != "" {
		out = append(out, short)
		s = rest
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '·' || r == '.' })
	done := false
	for _, w := range splitNumbers(words) {
		if done {
			if detail := addressDetail(w); detail != "" {
				out = append(out, "+"+detail)
			}
			continue
		}
		out = append(out, strings.ToLower(w))
		done = len(out) > 1 && isHouseNumber(w)
	}
	return out
}

// splitNumbers parts 테헤란로123 into road and number, joins 테헤란로 12 길, and
// drops 번지.
func splitNumbers(words []string) (out []string) {
	for _, w := range words {
		w = strings.TrimSuffix(w, "번지")
		i := strings.IndexAny(w, "0123456789")
		if i > 0 && isHouseNumber(w[i:]) && endsRoad(w[:i]) {
			out = append(out, w[:i], w[i:])
			continue
		}
		if n := len(out); n > 0 && (strings.HasSuffix(out[n-1], "로") || strings.HasSuffix(out[n-1], "대로")) && i == 0 && strings.HasSuffix(w, "길") {
			out[n-1] += w
			continue
		}
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

func endsRoad(s string) bool {
	for _, end := range [...]string{"로", "길", "동", "리", "가"} {
		if strings.HasSuffix(s, end) && len(s) > len(end) {
			return true
		}
	}
	return false
}

// isHouseNumber tells 123 and 123-4 from 3층 and 101호.
func isHouseNumber(w string) bool {
	if w == "" || !isDigit(w[0]) {
		return false
	}
	return strings.Trim(w, "0123456789-") == ""
}

// addressDetail keeps what tells one room from another: 3층, B1, 101호.
func addressDetail(w string) string {
	d := onlyDigits(w)
	if d == "" {
		return ""
	}
	switch {
	case strings.Contains(w, "층"), strings.HasSuffix(strings.ToLower(w), "f"):
		return strings.TrimLeft(d, "0") + "f"
	case strings.Contains(w, "동"):
		return strings.TrimLeft(d, "0") + "b"
	}
	return strings.TrimLeft(d, "0")
}

func withoutBrackets(s string) string {
	if !strings.ContainsAny(s, "([") {
		return s
	}
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch r {
		case '(', '[':
			depth++
		case ')', ']':
			depth = max(0, depth-1)
			b.WriteByte(' ')
		default:
			if depth == 0 {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// addressMatch compares two addresses.
type addressMatch uint8

const (
	sameAddress    addressMatch = iota
	closeAddress                // one of them says more: a floor, a province
	otherAddress                // another place
	unclearAddress              // a road's name against a lot number, or another script
)

func compareAddresses(a, b string) addressMatch {
	if hasHangul(a) != hasHangul(b) {
		return unclearAddress
	}
	x, xd := parted(addressCore(a))
	y, yd := parted(addressCore(b))
	where := samePlace(x, y)
	if where == otherAddress || where == unclearAddress {
		return where
	}
	switch {
	case strings.Join(xd, " ") == strings.Join(yd, " "):
		return where
	case len(xd) == 0 || len(yd) == 0 || within(xd, yd) || within(yd, xd):
		return closeAddress
	}
	return otherAddress
}

func parted(core []string) (place, detail []string) {
	for _, w := range core {
		if d, ok := strings.CutPrefix(w, "+"); ok {
			detail = append(detail, d)
		} else {
			place = append(place, w)
		}
	}
	return place, detail
}

// samePlace compares from the end: number, road, district; what only one of
// them names before that does not part them.
func samePlace(x, y []string) addressMatch {
	if len(x) < 2 || len(y) < 2 {
		return unclearAddress
	}
	if strings.Join(x, "") == strings.Join(y, "") {
		return sameAddress
	}
	i, j := len(x)-1, len(y)-1
	if isRoad(x) != isRoad(y) {
		return unclearAddress
	}
	for same := 0; i >= 0 && j >= 0; same++ {
		if x[i] != y[j] {
			break
		}
		i, j = i-1, j-1
	}
	switch {
	case i < 0 || j < 0:
		return closeAddress
	case within(x, y) || within(y, x):
		return closeAddress
	}
	return otherAddress
}

func isRoad(words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(w, "로") || strings.HasSuffix(w, "길") {
			return true
		}
	}
	return false
}

// within tells that all words of a stand in b, in order.
func within(a, b []string) bool {
	j := 0
	for _, w := range a {
		for j < len(b) && b[j] != w {
			j++
		}
		if j == len(b) {
			return false
		}
		j++
	}
	return true
}
