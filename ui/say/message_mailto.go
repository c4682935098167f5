package say

import (
	"strings"
	"unicode/utf8"
)

// Mailto is an address that opens a mail program with a new mail (RFC 6068).
type Mailto struct {
	To  string // the address alone
	URL string // "" where there is nobody to write to
	Cut bool   // the body is only a hint: the text has to be pasted
}

// NewMailto makes the address of a new mail, at most so many characters long. A
// body that makes it longer is replaced by the hint.
func NewMailto(to, subject, body, hint string, most int) Mailto {
	if !isMailAddress(to) {
		return Mailto{}
	}
	m := Mailto{To: to, URL: mailtoURL(to, subject, body)}
	if len(m.URL) > most {
		m.URL, m.Cut = mailtoURL(to, subject, hint), true
	}
	if len(m.URL) > most {
		m.URL = "mailto:" + escapeMail(to, "@")
	}
	return m
}

func mailtoURL(to, subject, body string) string {
	body = strings.ReplaceAll(strings.ReplaceAll(body, "\r\n", "\n"), "\n", "\r\n")
	return "mailto:" + escapeMail(to, "@") + "?subject=" + escapeMail(subject, "") + "&body=" + escapeMail(body, "")
}

// isMailAddress holds for one plain address: nothing that could add a recipient
// or a header.
func isMailAddress(s string) bool {
	name, host, ok := strings.Cut(s, "@")
	return ok && name != "" && strings.Contains(host, ".") && !strings.ContainsAny(s, " ,;?&<>\"\r\n\t") && strings.Count(s, "@") == 1 && utf8.ValidString(s)
}

const hexDigits = "0123456789ABCDEF"

// escapeMail writes all but unreserved characters, and those in keep, as bytes
// in hex. A space is %20: mail programs do not read "+" as one.
func escapeMail(s, keep string) string {
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~"+keep, c) >= 0 {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteByte(hexDigits[c>>4])
		b.WriteByte(hexDigits[c&15])
	}
	return b.String()
}
