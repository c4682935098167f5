package model

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Every validator takes one field's text and gives the canonical value, which
// is what is saved, with its problems. An error among them leaves the value
// empty. A canonical value is a fixed point: validating it again gives it back.

// validateMost caps what a validator looks at, far above every field's own limit.
const validateMost = 4000

// fieldLine is how each validator reads its text: the rules below rely on
// clean text, and a caller that forgot to clean must not break them.
func fieldLine(s string) string { return CleanLine(s, validateMost).Text }

// fieldNumber is fieldLine with full-width signs and odd dashes folded.
func fieldNumber(s string) string { return FoldDigits(fieldLine(s)).Text }

// refuseOpening gives the problem that any field has before its own rules:
// nothing there, or a secret that must not reach the file.
func refuseOpening(s string) []Problem {
	switch {
	case s == "":
		return []Problem{newProblem(ProblemEmpty)}
	case LooksSecret(s):
		return []Problem{newProblem(ProblemLooksSecret)}
	}
	return nil
}

// refuseText is refuseOpening for free text, where personal numbers may stand too.
func refuseText(s string, most int) []Problem {
	if p := refuseOpening(s); p != nil {
		return p
	}
	if p := Sensitive(s); p != nil {
		return p
	}
	if n := utf8.RuneCountInString(s); n > most {
		return []Problem{tooLong(most, n)}
	}
	if !strings.ContainsFunc(s, isWordRune) {
		return []Problem{newProblem(ProblemNoLetters)}
	}
	return nil
}

func tooLong(most, found int) Problem {
	return newProblem(ProblemTooLong, "max", strconv.Itoa(most), "found", strconv.Itoa(found))
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

const (
	nameMost    = 100
	addressMost = 200
	reasonMost  = 2000
)

// ValidateName checks a trade name, a company's or a person's name: something
// readable of at most 100 characters. It stays as written on the certificate.
func ValidateName(s string) (canonical string, problems []Problem) {
	s = fieldLine(s)
	return acceptValue(s, refuseText(s, nameMost))
}

// ValidateAddress checks a postal address of at most 200 characters; it warns
// when it is very short or has no number, as each building has one.
func ValidateAddress(s string) (canonical string, problems []Problem) {
	s = fieldLine(s)
	if p := refuseText(s, addressMost); p != nil {
		return "", p
	}
	if utf8.RuneCountInString(s) < 8 {
		problems = append(problems, newProblem(ProblemAddressShort))
	}
	if !strings.ContainsFunc(s, unicode.IsDigit) {
		problems = append(problems, newProblem(ProblemAddressNumber))
	}
	return acceptValue(s, problems)
}

// ValidateReason checks free text of several lines, at most 2,000 characters.
func ValidateReason(s string) (canonical string, problems []Problem) {
	s = CleanText(s, validateMost).Text
	return acceptValue(s, refuseText(s, reasonMost))
}
