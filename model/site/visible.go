package site

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"portone-onboard/model"
)

// hides tells elements whose text a reviewer does not read.
func hides(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Nav, atom.Title, atom.Svg, atom.Select, atom.Textarea:
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "style" && hidesStyle(a.Val) {
			return true
		}
	}
	return false
}

func isInline(a atom.Atom) bool {
	switch a {
	case atom.A, atom.B, atom.Em, atom.Font, atom.I, atom.Span, atom.Strong, atom.Small, atom.U, atom.Sub, atom.Sup, atom.Mark:
		return true
	}
	return false
}

// appendWords appends a text with its runs of spaces as one, up to limit bytes
// in all.
func appendWords(out []byte, text string, limit int) []byte {
	for len(text) > 0 && len(out) < limit {
		n := 0
		for n < len(text) && !isSpace(text[n]) {
			n++
		}
		out = append(out, text[:min(n, limit-len(out))]...)
		for n < len(text) && isSpace(text[n]) {
			n++
			if last := len(out) - 1; last >= 0 && out[last] != ' ' {
				out = append(out, ' ')
			}
		}
		text = text[n:]
	}
	return out
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

// A page with fewer letters than shellLetters is a shell where scripts are to
// fill it; one with fewer than fewLetters may do nothing but lead on.
const (
	shellLetters = 200
	fewLetters   = 80
)

func countLetters(words []byte) (n int) {
	for i := 0; i < len(words) && n < shellLetters; {
		r, size := utf8.DecodeRune(words[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
		i += size
	}
	return n
}

// textLimit is how much of a page's words is kept, in bytes. Of a long page the
// beginning and, as the footer stands there, more of the end.
const (
	textLimit = 4 << 10
	textHead  = 1200
	textGap   = " … "
)

// visible gives a page's words with single spaces: the beginning, up to
// textLimit, and of a longer page the end besides.
func (s *survey) visible() (head, tail []byte) {
	i := 0
	for ; i < len(s.words) && len(head) < textLimit; i++ {
		head = appendWords(head, s.words[i], len(head)+textLimit+1)
	}
	if i == len(s.words) && len(head) <= textLimit {
		return bytes.TrimSpace(head), nil
	}
	from, size := len(s.words), 0
	for ; from > 0 && size < textLimit; from-- {
		size += len(strings.TrimSpace(s.words[from-1]))
	}
	for _, w := range s.words[from:] {
		tail = appendWords(tail, w[max(0, len(w)-textLimit):], len(tail)+textLimit)
	}
	return bytes.TrimSpace(head), bytes.TrimSpace(tail)
}

func excerpt(head, tail []byte) string {
	if tail != nil {
		tail = tail[max(0, len(tail)-(textLimit-textHead-len(textGap))):]
		head = append(append(wholeEnd(head[:textHead]), textGap...), wholeStart(tail)...)
	}
	text := string(head)
	if !isPlain(text) {
		text = model.Printable(text)
	}
	text = strings.TrimSpace(text)
	if len(text) > textLimit { // broken bytes show as three
		text = string(wholeEnd([]byte(text)[:textLimit]))
	}
	return text
}

// isPlain tells a text that model.Printable would leave as it is, as most are:
// ASCII, Hangul and a few signs.
func isPlain(text string) bool {
	for _, r := range text {
		if (r < ' ' || r > '~') && !isHangul(r) && !strings.ContainsRune("…·©₩", r) {
			return false
		}
	}
	return true
}

// wholeEnd drops a character cut at the end; wholeStart one at the start.
func wholeEnd(b []byte) []byte {
	for i := 1; i < utf8.UTFMax && i <= len(b); i++ {
		if last := b[len(b)-i:]; utf8.RuneStart(last[0]) {
			if !utf8.FullRune(last) {
				b = b[:len(b)-i]
			}
			break
		}
	}
	return bytes.Clone(b)
}

func wholeStart(b []byte) []byte {
	for len(b) > 0 && !utf8.RuneStart(b[0]) {
		b = b[1:]
	}
	return b
}
