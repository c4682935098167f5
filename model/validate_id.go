package model

import (
	"strings"
	"unicode/utf8"
)

const (
	midMost     = 64
	idMost      = 200
	paymentMost = 64 // the longest that any gateway takes (Toss Payments, Galaxia)
)

// ValidateMID checks a gateway's merchant ID: ASCII letters, digits and . _ -,
// at most 64. shared holds the MIDs that everybody uses for testing, compared
// in any case; an entry ending in "*" stands for all that begin so. Where a
// shared one is right (a test channel), pass none.
func ValidateMID(s string, shared []string) (canonical string, problems []Problem) {
	s = fieldNumber(s)
	if p := refuseOpening(s); p != nil {
		return "", p
	}
	if n := utf8.RuneCountInString(s); n > midMost {
		return "", []Problem{tooLong(midMost, n)}
	}
	if strings.ContainsFunc(s, notMIDRune) {
		return refuseValue(ProblemMIDChars)
	}
	if isSharedMID(s, shared) {
		return refuseValue(ProblemTestMID, "mid", s)
	}
	return s, nil
}

func notMIDRune(r rune) bool {
	return !isDigitRune(r) && !isASCIILetter(r) && r != '.' && r != '_' && r != '-'
}

func isSharedMID(mid string, shared []string) bool {
	mid = strings.ToLower(mid)
	for _, entry := range shared {
		start, open := strings.CutSuffix(strings.ToLower(entry), "*")
		if mid == start || open && start != "" && strings.HasPrefix(mid, start) {
			return true
		}
	}
	return false
}

// ValidateStoreID checks V2's storeId, "store-<uuid>"; another form is a
// warning, as PortOne may change it.
func ValidateStoreID(s string) (canonical string, problems []Problem) {
	return portOneID(s, "store_id", ProblemStoreIDForm)
}

// ValidateChannelKey checks a channelKey, "channel-key-<uuid>"; another form is a warning.
func ValidateChannelKey(s string) (canonical string, problems []Problem) {
	return portOneID(s, "channel_key", ProblemChannelKeyForm)
}

// ValidateImpCode checks V1's 고객사 식별코드, "imp" and digits; another form is a warning.
func ValidateImpCode(s string) (canonical string, problems []Problem) {
	return portOneID(s, "imp_code", ProblemImpCodeForm)
}

// portOneID checks one of PortOne's public identifiers. One in the place of
// another is the usual slip, so it has its own problem.
func portOneID(s, expected string, form ProblemCode) (canonical string, problems []Problem) {
	s = fieldNumber(s)
	if p := refuseOpening(s); p != nil {
		return "", p
	}
	if n := utf8.RuneCountInString(s); n > idMost {
		return "", []Problem{tooLong(idMost, n)}
	}
	if strings.ContainsFunc(s, notGraphicASCII) {
		return refuseValue(ProblemIDChars)
	}
	switch found := portOneIDKind(s); found {
	case expected:
	case "":
		problems = []Problem{newProblem(form)}
	default:
		problems = []Problem{newProblem(ProblemIDSwapped, "expected", expected, "found", found)}
	}
	return s, problems
}

// portOneIDKind tells "store_id", "channel_key" or "imp_code" by form, else "".
func portOneIDKind(s string) string {
	if uuid, ok := strings.CutPrefix(s, "store-"); ok && isUUID(uuid) {
		return "store_id"
	}
	if uuid, ok := strings.CutPrefix(s, "channel-key-"); ok && isUUID(uuid) {
		return "channel_key"
	}
	if digits, ok := strings.CutPrefix(s, "imp"); ok && digits != "" && span(digits, '0', '9') == len(digits) {
		return "imp_code"
	}
	return ""
}

func notGraphicASCII(r rune) bool { return r <= ' ' || r > '~' }

// ValidatePaymentID checks the ID that the merchant's own code gave a payment.
// Any text is possible there; what some gateways refuse is a warning. An ID may
// be a hash, so only what is too long for one counts as a secret by its mixture.
func ValidatePaymentID(s string) (canonical string, problems []Problem) {
	s = fieldLine(s)
	n := utf8.RuneCountInString(s)
	switch {
	case s == "":
		return refuseValue(ProblemEmpty)
	case looksKnownSecret(s) || n > paymentMost && LooksSecret(s):
		return refuseValue(ProblemLooksSecret)
	case LooksResidentNumber(s):
		return refuseValue(ProblemLooksResident)
	case n > idMost:
		return "", []Problem{tooLong(idMost, n)}
	}
	if n > paymentMost {
		problems = append(problems, tooLong(paymentMost, n))
		problems[0].Code = ProblemPaymentLong
	}
	if strings.ContainsFunc(s, notGraphicASCII) {
		problems = append(problems, newProblem(ProblemPaymentChars))
	}
	return s, problems
}
