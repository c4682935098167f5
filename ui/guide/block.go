package guide

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Kind is what a block is. The compiled texts carry it as its number.
type Kind uint8

const (
	Paragraph Kind = iota
	Heading
	Bullets
	Numbers
	Callout
	Code
)

// Block is one piece of a text.
//
//	Paragraph  Spans
//	Heading    Level 1 to 6, Spans
//	Bullets    Items: the blocks of each item
//	Numbers    Level: the first number; Items
//	Callout    Label (its first bold words: "주의", "Careful"), Items[0]: its blocks
//	Code       Spans: one per line
type Block struct {
	Kind  Kind      `json:"kind"`
	Level int       `json:"level,omitempty"`
	Label string    `json:"label,omitempty"`
	Spans []Span    `json:"spans,omitempty"`
	Items [][]Block `json:"items,omitempty"`
}

// Span is a run of text in one style. URL is where it leads, "" for plain text.
type Span struct {
	Text string `json:"text"`
	Bold bool   `json:"bold,omitempty"`
	Code bool   `json:"code,omitempty"`
	URL  string `json:"url,omitempty"`
	warn bool   // a warning's label, set while rendering
}

// Clean takes out what a terminal would act on or measure in its own way:
// control and format characters and variation selectors; white space becomes
// one kind of space, Hangul is composed.
func Clean(s string) string {
	s = norm.NFC.String(strings.ToValidUTF8(s, ""))
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\u00a0':
			return r
		case unicode.IsSpace(r):
			return ' '
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector):
			return -1
		}
		return r
	}, s)
}
