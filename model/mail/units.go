package mail

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unit is one sentence, or one row of a list or table: what a rule is put to.
type unit struct {
	text    string
	flat    string // in small letters, without spaces and quotes
	line    int
	subject bool
	card    bool // it speaks of the card companies' review, or the whole letter does
}

const (
	unitMost   = 2000 // bytes
	wrapWidth  = 56   // cells from which on a line may have been wrapped
	unitsLimit = 8000
)

// units cuts a letter into sentences, its subject first.
func units(subject string, lines []string) []unit {
	var out []unit
	if subject != "" {
		out = append(out, unit{text: cut(subject, unitMost), flat: flatten(subject), line: -1, subject: true})
	}
	for i, l := range unwrap(lines) {
		for _, s := range sentences(l) {
			if len(out) < unitsLimit {
				out = append(out, unit{text: s, flat: flatten(s), line: i})
			}
		}
	}
	about := len(out) > 0 && out[0].subject && ofCards(out[0].flat)
	for i := range out {
		out[i].card = ofCards(out[i].flat) || about && !strings.Contains(out[i].flat, "입점")
	}
	return out
}

// cardWords name the review of the card companies.
var cardWords = []string{"카드사", "카드가맹점", "카드심사", "원천사", "신용카드심사", "카드등록심사", "cardreview", "cardcompan"}

func ofCards(flat string) bool { return containsAny(flat, cardWords) }

// unwrap joins what a mail program broke at its margin.
func unwrap(lines []string) []string {
	var out []string
	for _, l := range lines {
		l = strings.TrimSpace(l)
		if n := len(out); n > 0 && l != "" && wrapped(out[n-1]) && !beginsItem(l) && !hasPrefixAny(flatten(cut(l, 60)), reasonHeads) {
			out[n-1] += " " + l
			continue
		}
		out = append(out, l)
	}
	return out
}

// wrapped tells a line that may go on in the next one. One that has grown past
// a paragraph does not, so that a long text stays many units.
func wrapped(l string) bool {
	if len(l) > unitMost || strings.Contains(l, cellMark) || width(l) < wrapWidth {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(l)
	return !strings.ContainsRune(".!?:;。다요음", last)
}

func width(s string) (n int) {
	for _, r := range s {
		n++
		if r >= 0x1100 {
			n++
		}
	}
	return n
}

func beginsItem(l string) bool {
	r, n := utf8.DecodeRuneInString(l)
	if strings.ContainsRune("-*•·▶▷■□◆◇○●※①②③④⑤⑥⑦⑧⑨☞→✓✔√[<(#|", r) {
		return true
	}
	return unicode.IsDigit(r) && len(l) > n && strings.ContainsAny(l[n:n+1], ".)") || strings.Contains(l, cellMark)
}

// sentences cuts a line at its full stops, those in numbers and addresses left.
func sentences(l string) (out []string) {
	start := 0
	var before rune
	for i, r := range l {
		end := i + utf8.RuneLen(r)
		stop := r == '。' || strings.ContainsRune(".!?", r) && (end >= len(l) || l[end] == ' ') && !unicode.IsDigit(before)
		if before, _ = r, 0; stop || i-start > unitMost {
			out = append(out, strings.TrimSpace(l[start:end]))
			start = end
		}
	}
	out = append(out, strings.TrimSpace(l[start:]))
	kept := out[:0]
	for _, s := range out {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return kept
}

// flatten makes a text comparable: Korean is spaced as its writer likes.
func flatten(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case unicode.IsSpace(r), strings.ContainsRune("\"'‘’“”「」『』", r):
		case r >= 'A' && r <= 'Z':
			b.WriteRune(r + 'a' - 'A')
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// cut keeps whole characters of at most n bytes.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

func containsAny(s string, list []string) bool {
	for _, p := range list {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

func hasPrefixAny(s string, list []string) bool {
	for _, p := range list {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

func endsWithAny(s string, list []string) bool {
	for _, p := range list {
		if strings.HasSuffix(s, p) {
			return true
		}
	}
	return false
}
