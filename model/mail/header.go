package mail

import (
	"bytes"
	"strings"
	"time"

	"portone-onboard/model"
)

const (
	headerMost = 64 << 10 // bytes of a part's headers that are read
	fieldMost  = 8 << 10  // bytes of one field
)

// headers are the fields of a mail or part, by name in small letters, the first
// of each name.
type headers map[string]string

// cutHeaders parts headers from a body. ok is false where the text does not
// begin with a field.
func cutHeaders(raw []byte) (h headers, body []byte, ok bool) {
	h = headers{}
	rest, name := raw, ""
	for read := 0; len(rest) > 0 && read < headerMost; {
		line, after, _ := bytes.Cut(rest, []byte("\n"))
		read += len(line) + 1
		trimmed := bytes.TrimRight(line, "\r")
		if len(trimmed) == 0 {
			return h, after, len(h) > 0
		}
		switch key, value, found := fieldOf(trimmed); {
		case (trimmed[0] == ' ' || trimmed[0] == '\t') && name != "":
			if len(h[name]) < fieldMost {
				h[name] += " " + string(bytes.TrimSpace(trimmed[:min(len(trimmed), fieldMost)]))
			}
		case found:
			name = key
			if _, twice := h[name]; !twice {
				h[name] = value
			}
		case bytes.HasPrefix(trimmed, []byte("From ")) && len(h) == 0: // a mailbox's separator
		default:
			return h, rest, len(h) > 0
		}
		rest = after
	}
	return h, rest, len(h) > 0
}

// fieldOf reads "Name: value"; a name has no spaces and only ASCII.
func fieldOf(line []byte) (name, value string, ok bool) {
	i := bytes.IndexByte(line, ':')
	if i < 1 || i > 60 {
		return "", "", false
	}
	for _, c := range line[:i] {
		if c <= ' ' || c > '~' {
			return "", "", false
		}
	}
	v := bytes.TrimSpace(line[i+1:])
	return strings.ToLower(string(line[:i])), string(v[:min(len(v), fieldMost)]), true
}

// mailFields are those by which a whole mail is known from a text that happens
// to begin with a word and a colon.
var mailFields = []string{"received", "return-path", "delivered-to", "message-id", "mime-version", "content-type", "dkim-signature", "date", "subject", "from"}

func (h headers) ofMail() bool {
	n := 0
	for _, f := range mailFields {
		if _, ok := h[f]; ok {
			n++
		}
	}
	return n >= 2
}

// text is a field with its encoded words decoded.
func (h headers) text(name string) string { return clean(encodedWords(h[name])) }

// param reads a parameter of a field: boundary, charset.
func param(field, name string) string {
	for part := range strings.SplitSeq(field, ";") {
		key, value, ok := strings.Cut(part, "=")
		if ok && strings.EqualFold(strings.TrimSpace(key), name) {
			return strings.Trim(strings.TrimSpace(value), "\"'")
		}
	}
	return ""
}

// encodedWords decodes RFC 2047's words. Words that follow each other in one
// charset are put together before they are decoded: Korean mailers cut between
// the two bytes of a syllable.
func encodedWords(s string) string {
	if !strings.Contains(s, "=?") {
		return decode([]byte(s), "")
	}
	var out strings.Builder
	var bytesOf []byte
	last := charset("")
	flush := func() {
		out.WriteString(decode(bytesOf, last))
		bytesOf, last = nil, ""
	}
	for len(s) > 0 {
		word, n, in := encodedWord(s)
		if n > 0 {
			if in != last {
				flush()
			}
			bytesOf, last, s = append(bytesOf, word...), in, s[n:]
			if gap := strings.TrimLeft(s, " \t\r\n"); strings.HasPrefix(gap, "=?") {
				s = gap
			}
			continue
		}
		if last != "" {
			flush()
		}
		next := strings.Index(s[1:], "=?") + 1
		if next == 0 {
			next = len(s)
		}
		bytesOf, s = append(bytesOf, s[:next]...), s[next:]
	}
	flush()
	return out.String()
}

// encodedWord reads =?charset?B?…?= at the start of s; n is its length, 0 for none.
func encodedWord(s string) (word []byte, n int, in charset) {
	if !strings.HasPrefix(s, "=?") {
		return nil, 0, ""
	}
	label, rest, ok := strings.Cut(s[2:min(len(s), 2+1024)], "?")
	if !ok || len(rest) < 2 || rest[1] != '?' {
		return nil, 0, ""
	}
	text, _, ok := strings.Cut(rest[2:], "?=")
	if !ok {
		return nil, 0, ""
	}
	label, _, _ = strings.Cut(label, "*") // a language
	n = 2 + strings.IndexByte(s[2:], '?') + 3 + len(text) + 2
	in = charsetOf(label)
	if in == "" {
		in = asOther
	}
	if rest[0] == 'B' || rest[0] == 'b' {
		return fromBase64([]byte(text), fieldMost), n, in
	}
	return fromQuoted([]byte(text), fieldMost, true), n, in
}

// address is the address in a From or Reply-To, in small letters.
func address(field string) string {
	if i := strings.LastIndexByte(field, '<'); i >= 0 {
		field, _, _ = strings.Cut(field[i+1:], ">")
	}
	for word := range strings.FieldsFuncSeq(field, func(r rune) bool { return strings.ContainsRune(" \t,;()[]<>\"'", r) }) {
		if user, host, ok := strings.Cut(word, "@"); ok && user != "" && strings.Contains(host, ".") && len(word) < 200 {
			return strings.ToLower(strings.Trim(word, "."))
		}
	}
	return ""
}

func domainOf(addr string) string {
	_, host, _ := strings.Cut(addr, "@")
	return host
}

// mailDates are the forms of a Date field and of the lines above a mail that was
// passed on; comments and zones' names are left off, without a zone it is Korea's.
var mailDates = []string{"2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04 -0700", "2 Jan 06 15:04:05 -0700", "2 Jan 2006 15:04:05",
	"January 2, 2006 3:04 PM", "January 2, 2006 3:04:05 PM", "January 2, 2006 at 3:04 PM", "Jan 2, 2006 at 3:04 PM", "Jan 2, 2006, 3:04 PM", "Jan 2, 2006 3:04 PM", "2 January 2006 15:04"}

// sentOn reads a Date field; no day where it cannot be read.
func sentOn(field string) model.Date {
	field, _, _ = strings.Cut(field, "(")
	if day, rest, ok := strings.Cut(field, ","); ok && !strings.ContainsAny(day, "0123456789") {
		field = rest
	}
	field = strings.Join(strings.Fields(field), " ")
	for zone, offset := range map[string]string{" GMT": " +0000", " UTC": " +0000", " UT": " +0000", " KST": " +0900"} {
		if rest, ok := strings.CutSuffix(field, zone); ok {
			field = rest + offset
		}
	}
	for _, form := range mailDates {
		if t, err := time.ParseInLocation(form, field, model.Seoul); err == nil && t.Year() >= 2000 && t.Year() <= 2100 {
			return model.DateOf(t)
		}
	}
	return model.Date{}
}
