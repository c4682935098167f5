package site

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func (r *reader) text() string {
	if r.broken {
		r.signs = anySign
		return strings.Trim(norm.NFC.String(string(r.buf)), " ")
	}
	from := r.words.Len()
	r.words.Write(r.buf)
	return r.words.String()[from:]
}

func (r *reader) add(text string) {
	if len(r.sheet.units) >= maxUnits {
		return
	}
	if !r.flags.hidden {
		r.sheet.runes += utf8.RuneCountInString(text)
	}
	r.sheet.units = append(r.sheet.units, unit{text: text, link: r.link, line: r.line, card: r.card, signs: r.signs, unitFlags: r.flags})
	if r.link >= 0 {
		l := &r.sheet.links[r.link]
		l.sign |= r.signs
		switch {
		case l.text == "":
			l.text = bare(text)
		case len(l.text) < 200:
			l.text = strings.TrimSpace(l.text + " " + bare(text))
		}
	}
}

// write takes a text node. Most bytes are letters and are copied as they stand.
func (r *reader) write(s string) {
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			n := r.other(s[i:])
			i += n
			continue
		}
		i++
		switch {
		case c == '|' || c == '/' && r.apart(s[i:]):
			r.part()
		case c > ' ' && c < 0x7f:
			r.put()
			r.buf = append(r.buf, c)
			r.signs |= asciiSign(c)
		case c == ' ' || c >= '\t' && c <= '\r':
			r.space = true
		}
	}
}

// apart tells that a stroke or dot stands between spaces, and so parts two things.
func (r *reader) apart(rest string) bool {
	if len(r.buf) == 0 || !r.space {
		return false
	}
	return rest == "" || rest[0] <= ' ' || strings.HasPrefix(rest, "\u00a0")
}

// put writes what is owed before a character.
//
//go:noinline
func (r *reader) put() {
	if len(r.buf) > 0 {
		if r.space {
			r.buf = append(r.buf, ' ')
		}
		if r.seam {
			r.buf = append(r.buf, seam)
		}
	}
	r.space, r.seam = false, false
}

func (r *reader) other(s string) int {
	c, n := utf8.DecodeRuneInString(s)
	if isHangul(c) {
		r.put()
		r.buf = append(r.buf, s[:n]...)
		r.signs |= r.table[c-firstHangul]
		return n
	}
	switch f := fold(c); {
	case f == 0:
	case f == ' ':
		r.space = true
	case f == '|' || f == 'ㅣ':
		r.part()
	case f == '·':
		r.dot(f, s[n:])
	case isJoining(c):
		r.buf, r.broken, r.seam = utf8.AppendRune(r.buf, f), true, false
	case f == 'ㅡ':
		r.put()
		r.buf = utf8.AppendRune(r.buf, dashAfter(r.buf, c))
	default:
		r.put()
		r.buf = utf8.AppendRune(r.buf, f)
		if f < utf8.RuneSelf {
			r.signs |= asciiSign(byte(f))
		} else {
			r.signs |= signLabel
		}
		if f == '₩' {
			r.signs |= signMoney
		}
		r.broken = r.broken || c >= 0x1100 && c <= 0x11ff || c >= 0xa960 && c <= 0xa97f
	}
	return n
}

func (r *reader) dot(c rune, rest string) {
	if r.apart(rest) || len(r.buf) == 0 {
		r.part()
		return
	}
	r.put()
	r.buf = utf8.AppendRune(r.buf, c)
}

func dashAfter(before []byte, c rune) rune {
	if len(before) > 0 && (isDigit(before[len(before)-1]) || before[len(before)-1] == '-') {
		return '-'
	}
	return c
}

// isJoining tells marks and jamo that belong to the letter before them, also
// across a tag.
func isJoining(c rune) bool {
	return c >= 0x1160 && c <= 0x11ff || c >= 0x300 && c <= 0x36f
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
