package site

import (
	"bytes"
	"encoding/binary"
	"mime"
	"strings"
	"unicode/utf8"

	"portone-onboard/model"
)

// decode gives a body in UTF-8 and what it was in; unknownCharset is one that
// Korean shops have no use for, and that would read as nonsense: then the text
// says nothing. What the bytes are counts for more than what is declared: pages
// that were moved from one charset to the other often still declare the old one.
func decode(body []byte, contentType string) (text []byte, in charset) {
	if wide := byteOrder(body); wide != "" {
		return unpack(wide, body), wide
	}
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))
	declared := declaredCharset(body, contentType)
	switch {
	case declared.wide():
		return unpack(declared, body), declared
	case utf8.Valid(body):
		if isASCIIBytes(body) && shifts(body) {
			return body, unknownCharset
		}
		return body, utf8Charset
	}
	in = bestCharset(body, declared)
	return unpack(in, body), in
}

// shifts tells ISO-2022, which writes its letters in ASCII bytes behind an escape.
func shifts(body []byte) bool { return bytes.Contains(body, []byte("\x1b$")) }

// byteOrder knows UTF-16 by its mark, or by the zero bytes of its "<" and "h".
func byteOrder(body []byte) charset {
	switch {
	case bytes.HasPrefix(body, []byte("\xff\xfe")), bytes.HasPrefix(body, []byte("<\x00h\x00")), bytes.HasPrefix(body, []byte("<\x00!\x00")):
		return utf16Little
	case bytes.HasPrefix(body, []byte("\xfe\xff")), bytes.HasPrefix(body, []byte("\x00<\x00h")), bytes.HasPrefix(body, []byte("\x00<\x00!")):
		return utf16Big
	}
	return ""
}

// unpack gives a text in UTF-8; broken bytes become U+FFFD.
func unpack(in charset, body []byte) []byte {
	switch in {
	case latin1:
		return fromLatin1(body)
	case cp949:
		return model.FromCP949(body)
	case utf16Little:
		return model.FromUTF16(body, binary.LittleEndian)
	case utf16Big:
		return model.FromUTF16(body, binary.BigEndian)
	}
	return bytes.ToValidUTF8(body, []byte("\ufffd"))
}

func isASCIIBytes(b []byte) bool { return firstBeyondASCII(b) == len(b) }

func firstBeyondASCII(b []byte) int {
	for i, c := range b {
		if c >= utf8.RuneSelf {
			return i
		}
	}
	return len(b)
}

// declaredCharset is the header's, else the page's own; "" where none is
// declared. A page that can declare UTF-16 in its own letters is not in it.
func declaredCharset(body []byte, contentType string) charset {
	if _, params, err := mime.ParseMediaType(contentType); err == nil && params["charset"] != "" {
		if in := charsetOf(params["charset"]); in != unknownCharset {
			return in
		}
	}
	if in := charsetOf(metaCharset(body)); !in.wide() {
		return in
	}
	return utf8Charset
}

// metaCharset finds the charset that a page declares in its first bytes: in a
// meta tag, in its http-equiv form, or in the XML declaration. The 4 KiB are
// above the standard's 1 KiB: comments of templates push the tag down.
func metaCharset(body []byte) string {
	head := bytes.ToLower(body[:min(len(body), 4096)])
	if bytes.HasPrefix(head, []byte("<?xml")) {
		if label := labelAfter(head[:tagEnd(head)], "encoding="); label != "" {
			return label
		}
	}
	for {
		i := bytes.Index(head, []byte("<meta"))
		if i < 0 {
			return ""
		}
		head = head[i:]
		end := tagEnd(head)
		if label := labelAfter(head[:end], "charset="); label != "" {
			return label
		}
		head = head[end:]
	}
}

func tagEnd(tag []byte) int {
	if end := bytes.IndexByte(tag, '>'); end >= 0 {
		return end + 1
	}
	return len(tag)
}

// labelAfter gives the word after "charset=", spaces around the sign allowed.
func labelAfter(tag []byte, name string) string {
	squeezed := bytes.ReplaceAll(bytes.ReplaceAll(tag, []byte(" ="), []byte("=")), []byte("= "), []byte("="))
	_, rest, ok := bytes.Cut(squeezed, []byte(name))
	if !ok {
		return ""
	}
	label := strings.TrimLeft(string(rest), "\"' ")
	if end := strings.IndexAny(label, "\"' ;/>?"); end >= 0 {
		label = label[:end]
	}
	return label
}
