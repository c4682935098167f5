package portone

import (
	"fmt"
	"io"
	"strings"

	"portone-onboard/model"
)

// Secret is what PortOne knows the merchant by: V2's API secret, or V1's REST
// key and secret. It shows itself to nobody: whatever prints it gets a mask.
// Package slog asks the same methods, and a LogValue of its own would link it.
type Secret struct {
	V2       string
	V1Key    string
	V1Secret string
}

const mask = "***"

func (Secret) String() string               { return mask }
func (Secret) GoString() string             { return mask }
func (Secret) Format(s fmt.State, _ rune)   { _, _ = io.WriteString(s, mask) }
func (Secret) MarshalText() ([]byte, error) { return []byte(mask), nil }
func (Secret) MarshalJSON() ([]byte, error) { return []byte(`"` + mask + `"`), nil }

// sends tells that a header can carry a secret. Spaces around it come from
// pasting; anything else that is not visible ASCII was never one of PortOne's.
func sends(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r > '~' })
}

// trimmed is the secret without the spaces that pasting leaves around it.
func (s Secret) trimmed() Secret {
	return Secret{strings.TrimSpace(s.V2), strings.TrimSpace(s.V1Key), strings.TrimSpace(s.V1Secret)}
}

// hide takes every part of the secret, and more besides, out of a text.
func (s Secret) hide(text string, more ...string) string {
	for _, part := range append(more, s.V2, s.V1Secret, s.V1Key) {
		if len(part) >= 4 {
			text = strings.ReplaceAll(text, part, mask)
		}
	}
	return text
}

// said makes words from outside fit for a report: printable, cut, and without
// what may belong to a buyer.
func said(s string) string { return line(withoutPeople(model.Printable(s))) }

// line is said for IDs and for the machine's own messages.
func line(s string) string { return short(model.Printable(s), model.MaxFinding) }

// code is said for the short codes of PortOne and of gateways.
func code(s string) string { return short(model.Printable(s), 80) }

func short(s string, most int) string { return model.CleanLine(s, most).Text }

// withoutPeople masks what looks like a number or an address of a person:
// mail addresses, and seven digits or more in a row, dashes and spaces among
// them not counted. Gateways write such things into their messages.
func withoutPeople(s string) string {
	words := strings.Split(s, " ")
	for i, w := range words {
		if at := strings.IndexByte(w, '@'); at > 0 && strings.Contains(w[at:], ".") {
			words[i] = mask
		}
	}
	return withoutNumbers(strings.Join(words, " "))
}

// longNumber is from how many digits a number may be a phone's or a card's.
const longNumber = 7

func withoutNumbers(s string) string {
	var out strings.Builder
	for len(s) > 0 {
		n, digits := numberLength(s)
		switch {
		case digits >= longNumber:
			out.WriteString(mask)
		case n == 0:
			n = 1
			fallthrough
		default:
			out.WriteString(s[:n])
		}
		s = s[n:]
	}
	return out.String()
}

// numberLength is how far a number reaches from the start of s, and how many
// digits it has; its last byte is a digit or a masking star.
func numberLength(s string) (n, digits int) {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9', c == '*' && digits > 0:
			digits++
			n = i + 1
		case (c == '-' || c == ' ' || c == '.') && digits > 0:
		default:
			return n, digits
		}
	}
	return n, digits
}
