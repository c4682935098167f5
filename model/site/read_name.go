package site

import (
	"strings"
	"unicode"
)

// readName takes a trade name.
func readName(s string) (reading, bool) {
	s = strings.Trim(bare(s), " ,;:-/·")
	if i := strings.Index(s, " ["); i > 0 {
		s = s[:i]
	}
	s = strings.TrimRight(s, " ,")
	if len(s) > 2 && (s[0] == '(' && s[len(s)-1] == ')' && strings.Count(s, "(") == 1 || s[0] == '[' && s[len(s)-1] == ']') {
		s = s[1 : len(s)-1]
	}
	n := runesUpTo(s, 61)
	if n < 1 || n > 60 || strings.Contains(s, "니다") || strings.HasSuffix(s, "다.") || strings.Contains(s, "http") || strings.Contains(s, "@") || notPeople[s] && s != "브랜드" {
		return reading{}, false
	}
	if placeholder(s) {
		return reading{value: printed(s), flaw: "placeholder"}, true
	}
	if !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return reading{}, false
	}
	if _, isMail := readMail(s); isMail || len(readPhones(s)) > 0 && !strings.ContainsFunc(s, unicode.IsLetter) {
		return reading{}, false
	}
	return reading{value: printed(s), key: nameKey(s)}, true
}

// companyForms say what kind of company it is; names are compared without them.
var companyForms = [...]string{
	"주식회사", "(주)", "㈜", "유한책임회사", "유한회사", "(유)", "합자회사", "합명회사", "농업회사법인", "영농조합법인", "협동조합", "사단법인", "재단법인", "(사)", "(재)", "사회적협동조합",
	"co.,ltd.", "co.,ltd", "co.ltd.", "co.ltd", "corporation", "corp.", "inc.", ",inc", "ltd.", "llc.", "llc", "limited", "company",
}

// nameKey is a name without its form of company, spaces and signs.
func nameKey(s string) string {
	s = strings.ReplaceAll(strings.ToLower(s), " ", "")
	for _, form := range companyForms {
		s = strings.ReplaceAll(s, form, "")
	}
	for _, end := range [...]string{"inc", "corp", "ltd"} {
		if len(s) > len(end)+2 {
			s = strings.TrimSuffix(s, end)
		}
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '+' {
			return r
		}
		return -1
	}, s)
}
