package site

import (
	"strings"
	"unicode/utf8"

	"portone-onboard/model"
)

// readMailOrder finds a mail-order report number in the value of its label, or
// the words that stand in its place.
func readMailOrder(s string) (reading, bool) {
	s = strings.Trim(bare(s), " ,;:.")
	if r, ok := looseMailOrder(s); ok {
		return r, true
	}
	if i := strings.IndexAny(s, "[("); i > 0 {
		s = s[:i]
	}
	s = strings.TrimSpace(s)
	if s == "" || runesUpTo(s, 41) > 40 {
		return reading{}, false
	}
	canonical, problems := model.ValidateMailOrderNumber(s)
	if canonical != "" {
		return reading{value: printed(s), key: mailOrderKey(canonical)}, true
	}
	if flaw := mailOrderFlaw(problems); flaw != "" {
		return reading{value: printed(s), flaw: flaw}, true
	}
	return oddMailOrder(s)
}

// mailOrderFlaw names the words that stand in a number's place.
func mailOrderFlaw(problems []model.Problem) string {
	for _, p := range problems {
		switch p.Code {
		case model.ProblemMailOrderPending:
			return "mail_order_pending"
		case model.ProblemMailOrderExempt:
			return "mail_order_exempt"
		}
	}
	return ""
}

// oddMailOrder reads what is no number of a report: a template's, or another
// form. A registration number in its place is that of another label.
func oddMailOrder(s string) (reading, bool) {
	switch {
	case placeholder(s):
		return reading{value: printed(s), flaw: "placeholder"}, true
	case strings.ContainsAny(s, "0123456789"):
		if _, p := model.ValidateBusinessNumber(s); len(p) == 0 {
			return reading{}, false
		}
		return reading{value: printed(s), key: mailOrderKey(s), flaw: "mail_order_form"}, true
	}
	return reading{}, false
}

// looseMailOrder finds 제2024-서울강남-01234호 in a text: a year, a district, a
// running number.
func looseMailOrder(s string) (reading, bool) {
	s = bare(s)
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) || i > 0 && isDigit(s[i-1]) {
			continue
		}
		n := mailOrderLength(s[i:])
		if n == 0 {
			continue
		}
		from, to := i, i+n
		if before := strings.TrimRight(s[:i], " -"); strings.HasSuffix(before, "제") && !strings.HasSuffix(before, "문제") {
			from = len(before) - len("제")
		}
		if rest := strings.TrimLeft(s[to:], " "); strings.HasPrefix(rest, "호") {
			to = len(s) - len(rest) + len("호")
		}
		if canonical, _ := model.ValidateMailOrderNumber(s[from:to]); canonical != "" {
			return reading{value: printed(s[from:to]), key: mailOrderKey(canonical)}, true
		}
	}
	return reading{}, false
}

// mailOrderLength measures year, district and number at the start of s; 0 where
// they do not stand there.
func mailOrderLength(s string) int {
	if len(s) < 8 || !isDigit(s[1]) || !isDigit(s[2]) || !isDigit(s[3]) || isDigit(s[4]) || s[:2] != "19" && s[:2] != "20" {
		return 0
	}
	i, hangul, dashes := 4, 0, 0
	for i < len(s) && !isDigit(s[i]) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r >= 0xac00 && r <= 0xd7a3:
			hangul++
		case r == '-':
			dashes++
		case r != ' ' && !(isLetter(s[i]) && hangul > 0):
			return 0
		}
		if i += n; hangul > 14 {
			return 0
		}
	}
	from := i
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	if hangul < 2 || dashes == 0 || i == from || i-from > 7 {
		return 0
	}
	return i
}

// mailOrderKey drops what is written or left out: 제, 호, strokes, leading zeros.
func mailOrderKey(s string) string {
	s = strings.NewReplacer(" ", "", "제", "", "호", "", "년", "-").Replace(strings.ToUpper(s))
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' })
	for i, p := range parts {
		if trimmed := strings.TrimLeft(p, "0"); isDigit(p[0]) && trimmed != "" {
			parts[i] = trimmed
		}
	}
	return strings.Join(parts, "-")
}
