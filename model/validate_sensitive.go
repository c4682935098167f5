package model

import "strings"

// What must never reach the file although somebody typed it: secrets, resident
// registration numbers and card numbers.

// Sensitive gives looks_secret, looks_resident_number or looks_card_number for
// a free text that holds such a thing, else nil. The problem never carries it.
func Sensitive(s string) []Problem {
	switch {
	case LooksSecret(s):
		return []Problem{newProblem(ProblemLooksSecret)}
	case LooksResidentNumber(s):
		return []Problem{newProblem(ProblemLooksResident)}
	case LooksCardNumber(s):
		return []Problem{newProblem(ProblemLooksCard)}
	}
	return nil
}

// LooksSecret tells whether a text holds an API secret, a signing key or a
// token: by a known beginning, or by a long run of letters and digits too
// mixed for a word. Addresses, UUIDs and PortOne's public identifiers pass.
func LooksSecret(s string) bool {
	if looksKnownSecret(s) {
		return true
	}
	for word := range strings.FieldsSeq(s) {
		if !looksAddress(word) && looksOpaque(word) {
			return true
		}
	}
	return false
}

// secretStarts are the beginnings of keys that merchants hold beside a
// gateway: webhook secrets, Toss Payments, Stripe, PEM, GitHub, Slack, JWT.
var secretStarts = [...]string{
	"whsec_", "test_sk_", "live_sk_", "test_gsk_", "live_gsk_", "sk_test_", "sk_live_", "rk_live_",
	"github_pat_", "ghp_", "xoxb-", "xoxp-", "eyJhbGciOi",
}

func looksKnownSecret(s string) bool {
	if strings.Contains(s, "PRIVATE KEY-----") {
		return true
	}
	for _, start := range secretStarts {
		for rest := s; ; {
			i := strings.Index(rest, start)
			if i < 0 {
				break
			}
			rest = rest[i+len(start):]
			if strings.IndexFunc(rest+" ", notSecretRune) >= 8 {
				return true
			}
		}
	}
	return false
}

func notSecretRune(r rune) bool {
	return !isDigitRune(r) && !isASCIILetter(r) && !strings.ContainsRune("+/=_-", r)
}

func isASCIILetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// looksAddress tells a web or mail address or a path on a host; those hold long
// runs by nature.
func looksAddress(word string) bool {
	if strings.Contains(word, "://") || strings.ContainsRune(word, '@') {
		return true
	}
	host, _, path := strings.Cut(word, "/")
	return path && strings.ContainsRune(host, '.')
}

// looksOpaque looks for a run of base64 or hex. A changing kind of character
// (small, capital, digit) marks chance: words and slugs change rarely.
func looksOpaque(word string) bool {
	word = withoutUUIDs(word)
	for run := range strings.FieldsFuncSeq(word, notSecretRune) {
		if m := mixOf(run); m.letters >= 40 && m.digits >= 2 && m.changes*6 >= m.letters {
			return true
		}
		for key := range strings.FieldsFuncSeq(run, func(r rune) bool { return r == '-' || r == '_' || r == '/' }) {
			if m := mixOf(key); m.letters >= 30 && m.kinds == 3 && m.changes*5 >= m.letters*2 {
				return true
			}
		}
	}
	return false
}

type secretMix struct {
	letters int // letters and digits
	digits  int
	kinds   int // of small letters, capitals, digits
	changes int // how often one kind follows another
}

func mixOf(run string) (m secretMix) {
	var seen [3]bool
	last := -1
	for _, r := range run {
		kind := charKind(r)
		if kind < 0 {
			continue
		}
		m.letters++
		if kind == 2 {
			m.digits++
		}
		if last >= 0 && kind != last {
			m.changes++
		}
		if !seen[kind] {
			seen[kind] = true
			m.kinds++
		}
		last = kind
	}
	return m
}

func charKind(r rune) int {
	switch {
	case r >= 'a' && r <= 'z':
		return 0
	case r >= 'A' && r <= 'Z':
		return 1
	case isDigitRune(r):
		return 2
	default:
		return -1
	}
}

const uuidLength = 36

// isUUID tells the form 8-4-4-4-12 of hex digits, in either case.
func isUUID(s string) bool {
	if len(s) != uuidLength {
		return false
	}
	for i := 0; i < len(s); i++ {
		if hyphen := i == 8 || i == 13 || i == 18 || i == 23; hyphen != (s[i] == '-') || !hyphen && !isHex(s[i]) {
			return false
		}
	}
	return true
}

func isHex(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'f' || b >= 'A' && b <= 'F'
}

func withoutUUIDs(s string) string {
	if strings.Count(s, "-") < 4 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if i+uuidLength <= len(s) && isUUID(s[i:i+uuidLength]) {
			b.WriteByte(' ')
			i += uuidLength
			continue
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}
