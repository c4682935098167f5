package mail

import (
	"strings"
	"unicode/utf8"

	"portone-onboard/model"
)

// secretLabels stand before values that are not shown.
var secretLabels = []string{"비밀번호", "패스워드", "password", "passwd", "사이트키", "sitekey", "site key", "signkey", "sign key", "secret", "시크릿", "인증키", "api key", "apikey", "라이센스키", "licensekey", "pw", "계좌번호", "주민등록번호"}

const maskedValue = "****"

// masked takes secrets and personal numbers out of words.
func masked(s string) string {
	low := asciiLower(s)
	for _, label := range secretLabels {
		for at := 0; at < len(low); {
			i := strings.Index(low[at:], label)
			if i < 0 {
				break
			}
			at += i + len(label)
			start, end := valueSpan(s, at)
			if start < end && !(letter(label[0]) && i > 0 && letter(low[at-len(label)-1])) {
				s = s[:start] + maskedValue + s[end:]
				low = asciiLower(s)
				at = start + len(maskedValue)
			}
		}
	}
	return maskedNumbers(s)
}

func asciiLower(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, s)
}

// valueSpan finds the value behind a label: signs, then a run without spaces
// that has ASCII letters or digits.
func valueSpan(s string, at int) (start, end int) {
	start = at
	for start < len(s) && start < at+16 {
		r, n := utf8.DecodeRuneInString(s[start:])
		if !strings.ContainsRune(" :=|-(는은가이'\"[", r) {
			break
		}
		start += n
	}
	end = start
	for end < len(s) && s[end] > ' ' && s[end] < 0x7f && strings.IndexByte("|,)]", s[end]) < 0 {
		end++
	}
	return start, end
}

// maskedNumbers hides the numbers of cards and residents, and long secrets.
func maskedNumbers(s string) string {
	if len(model.Sensitive(s)) == 0 {
		return s
	}
	words := strings.Split(s, " ")
	for i, w := range words {
		if len(model.Sensitive(w)) > 0 {
			words[i] = maskedValue
		}
	}
	s = strings.Join(words, " ")
	if len(model.Sensitive(s)) == 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '*'
		}
		return r
	}, s)
}
