package mail

import (
	"encoding/base64"
	"strings"
)

// transfer undoes a Content-Transfer-Encoding. What does not belong there is
// passed over: broken mails are read as far as they can be.
func transfer(body []byte, encoding string, most int) []byte {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		return fromBase64(body, most)
	case "quoted-printable":
		return fromQuoted(body, most, false)
	}
	return body[:min(len(body), most)]
}

// fromBase64 reads over line ends and foreign bytes, and over padding in the
// middle, as mails have it that were put together of several.
func fromBase64(body []byte, most int) []byte {
	kept := make([]byte, 0, min(len(body), most/3*4+4))
	for _, c := range body {
		if len(kept) >= most/3*4 {
			break
		}
		if isBase64(c) {
			kept = append(kept, c)
		}
	}
	kept = kept[:len(kept)-len(kept)%4+usable(len(kept)%4)]
	out := make([]byte, base64.RawStdEncoding.DecodedLen(len(kept)))
	n, _ := base64.RawStdEncoding.Decode(out, kept)
	return out[:n]
}

func isBase64(c byte) bool {
	return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/'
}

// usable is how many characters of the last group still give a byte.
func usable(rest int) int {
	if rest == 1 {
		return 0
	}
	return rest
}

// fromQuoted undoes quoted-printable; in headers "_" is a space. A "=" without
// two hexadecimal digits stays as it is.
func fromQuoted(body []byte, most int, header bool) []byte {
	out := make([]byte, 0, min(len(body), most))
	for i := 0; i < len(body) && len(out) < most; i++ {
		c := body[i]
		switch {
		case c == '_' && header:
			out = append(out, ' ')
		case c != '=':
			out = append(out, c)
		case i+2 < len(body) && hex(body[i+1]) >= 0 && hex(body[i+2]) >= 0:
			out = append(out, byte(hex(body[i+1])<<4|hex(body[i+2])))
			i += 2
		default:
			if n := softBreak(body[i+1:]); n > 0 {
				i += n
				continue
			}
			out = append(out, c)
		}
	}
	return out
}

// softBreak is the length of a line end behind "=", spaces before it included.
func softBreak(rest []byte) int {
	for i, c := range rest {
		switch c {
		case ' ', '\t', '\r':
		case '\n':
			return i + 1
		default:
			return 0
		}
		if i > 80 {
			return 0
		}
	}
	return len(rest)
}

func hex(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	}
	return -1
}
