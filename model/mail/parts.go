package mail

import (
	"bytes"
	"strings"
)

const (
	rawMost   = 10 << 20  // bytes of a letter that are read
	textMost  = 256 << 10 // bytes of text that the rules are put to: hundreds of pages
	depthMost = 8         // parts within parts
	partsMost = 200
)

// message is a mail with its parts put together.
type message struct {
	h          headers
	text       string // the visible words, in lines
	links      []link
	unreadable bool // a part is a file or a picture
	cut        bool
	inside     bool // it was attached to another mail
	parts      int
}

// link is an anchor: what it says and where it leads.
type link struct{ text, href string }

// part reads a mail or a part of one; parts within it are read in turn.
func (m *message) part(raw []byte, depth int) (plain, page string) {
	if m.parts++; m.parts > partsMost || depth > depthMost {
		m.cut = true
		return "", ""
	}
	h, body, ok := cutHeaders(raw)
	if !ok {
		body = raw
	}
	if m.h == nil {
		m.h = h
	}
	return m.body(h, body, depth)
}

func (m *message) body(h headers, body []byte, depth int) (plain, page string) {
	kind, _, _ := strings.Cut(h["content-type"], ";")
	kind = strings.ToLower(strings.TrimSpace(kind))
	attached := strings.HasPrefix(strings.ToLower(strings.TrimSpace(h["content-disposition"])), "attachment")
	switch {
	case strings.HasPrefix(kind, "multipart/"):
		return m.several(kind, param(h["content-type"], "boundary"), body, depth)
	case kind == "message/rfc822":
		return m.inner(transfer(body, h["content-transfer-encoding"], rawMost), depth)
	case attached, kind != "" && !strings.HasPrefix(kind, "text/"):
		m.unreadable = m.unreadable || attached
		return "", ""
	}
	most := rawMost
	if kind != "text/html" {
		most = 4 * textMost // what is not a page is text from its first byte on
		m.cut = m.cut || len(body) > most
	}
	bytesOf := transfer(body, h["content-transfer-encoding"], most)
	text := decode(bytesOf, charsetOf(param(h["content-type"], "charset")))
	if kind == "text/html" || kind == "" && looksHTML(text) {
		return "", text
	}
	return text, ""
}

// inner reads a mail that was attached to be passed on: it is what counts, so
// its headers take the place of the outer ones.
func (m *message) inner(raw []byte, depth int) (plain, page string) {
	h, body, ok := cutHeaders(raw)
	if ok && h.ofMail() {
		m.h, m.inside = h, true
	}
	if m.parts++; m.parts > partsMost || depth+1 > depthMost {
		m.cut = true
		return "", ""
	}
	return m.body(h, body, depth+1)
}

// several reads the parts of a multipart. Of an alternative one page and one
// text are kept, of others all of them.
func (m *message) several(kind, boundary string, body []byte, depth int) (plain, page string) {
	for _, raw := range split(body, boundary) {
		p, h := m.part(raw, depth+1)
		if kind == "multipart/alternative" && plain != "" {
			p = ""
		}
		plain, page = join(plain, p), join(page, h)
	}
	return plain, page
}

func join(a, b string) string {
	if a == "" || b == "" || len(a) > rawMost {
		return a + b
	}
	return a + "\n" + b
}

// split parts a multipart at its boundary. A body without any is one part: the
// boundary was lost on the way.
func split(body []byte, boundary string) (out [][]byte) {
	if boundary == "" || len(boundary) > 200 {
		return [][]byte{body}
	}
	mark := []byte("--" + boundary)
	start := -1
	for at := 0; at < len(body) && len(out) < partsMost; {
		i := bytes.Index(body[at:], mark)
		if i < 0 {
			break
		}
		i += at
		at = i + len(mark)
		if i > 0 && body[i-1] != '\n' {
			continue
		}
		if start >= 0 {
			out = append(out, body[start:i])
		}
		end := bytes.IndexByte(body[at:], '\n')
		if end < 0 || bytes.HasPrefix(body[at:], []byte("--")) {
			return whole(out, body)
		}
		at += end + 1
		start = at
	}
	if start >= 0 && len(out) < partsMost {
		out = append(out, body[start:])
	}
	return whole(out, body)
}

func whole(parts [][]byte, body []byte) [][]byte {
	if len(parts) == 0 {
		return [][]byte{body}
	}
	return parts
}

// looksHTML tells a page from a text: it begins with a tag, or has the tags of
// a body.
func looksHTML(text string) bool {
	head := strings.ToLower(strings.TrimLeft(text[:min(len(text), 4096)], " \t\r\n\ufeff"))
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<table", "<div", "<p>", "<p ", "<meta", "<!--"} {
		if strings.HasPrefix(head, tag) {
			return true
		}
	}
	return strings.Contains(head, "<body") || strings.Contains(head, "</td>") || strings.Contains(head, "</div>") || strings.Contains(head, "<br>") && strings.Contains(head, "</")
}
