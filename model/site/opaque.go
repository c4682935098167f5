package site

import "strings"

// opaque is from how many characters on a run of letters and digits is taken for
// a key rather than for something to read. PortOne's own are longer.
const opaque = 32

// withoutKeys masks what looks like a key in a text that is kept as proof: a
// page may show secrets, and they must not get into the merchant's file by it.
func withoutKeys(text string) string {
	if len(text) < opaque {
		return text
	}
	var b strings.Builder
	done := 0
	for start := 0; start < len(text); {
		end := start
		for end < len(text) && keySign(text[end]) {
			end++
		}
		if end-start >= opaque && mixed(text[start:end]) {
			b.WriteString(text[done:start] + "********")
			done = end
		}
		start = max(end, start+1)
	}
	return b.String() + text[done:]
}

func keySign(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '-' || c == '+' || c == '/' || c == '='
}

// mixed holds for letters and digits together; rows of dashes and long words are
// no keys.
func mixed(s string) bool {
	return strings.ContainsAny(s, "0123456789") && strings.ContainsFunc(s, func(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' })
}
