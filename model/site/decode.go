package site

import (
	"bytes"
	"mime"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// decode gives a body in UTF-8 and tells whether it was in CP949 (EUC-KR).
// What the bytes are counts for more than what is declared: pages that were
// moved from one charset to the other often still declare the old one.
func decode(body []byte, contentType string) (text []byte, legacy bool) {
	if utf16 := byteOrder(body); utf16 != nil {
		return unpack(utf16, body), false
	}
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))
	declared := declaredEncoding(body, contentType)
	valid := utf8.Valid(body)
	switch {
	case valid && (declared == nil || declared == encoding.Encoding(unicode.UTF8)):
		return body, false
	case isWide(declared):
		return unpack(declared, body), false
	case valid && isASCIIBytes(body):
		return asciiText(declared, body), false
	}
	best := bestEncoding(body, declared, contentType)
	if best == nil {
		return bytes.ToValidUTF8(body, []byte("\ufffd")), false
	}
	return unpack(best, body), best == encoding.Encoding(korean.EUCKR)
}

// byteOrder knows UTF-16 by its mark, or by the zero bytes of its "<" and "h".
func byteOrder(body []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(body, []byte("\xff\xfe")), bytes.HasPrefix(body, []byte("<\x00h\x00")), bytes.HasPrefix(body, []byte("<\x00!\x00")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(body, []byte("\xfe\xff")), bytes.HasPrefix(body, []byte("\x00<\x00h")), bytes.HasPrefix(body, []byte("\x00<\x00!")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	return nil
}

// isWide holds for UTF-16 declared by a header; a page that can declare it in
// its own letters is not in it.
func isWide(e encoding.Encoding) bool {
	if e == nil {
		return false
	}
	name, err := htmlindex.Name(e)
	return err == nil && strings.HasPrefix(name, "utf-16")
}

// asciiText: ISO-2022-JP writes its letters in ASCII bytes; any other page of
// ASCII is what it seems.
func asciiText(declared encoding.Encoding, body []byte) []byte {
	if declared != nil && bytes.IndexByte(body, 0x1b) >= 0 {
		return unpack(declared, body)
	}
	return body
}

func unpack(e encoding.Encoding, body []byte) []byte {
	text, _, err := transform.Bytes(e.NewDecoder(), body)
	if err != nil {
		return bytes.ToValidUTF8(body, []byte("\ufffd"))
	}
	return text
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

// declaredEncoding is the header's charset, else the page's own; nil where
// none is declared or known.
func declaredEncoding(body []byte, contentType string) encoding.Encoding {
	if _, params, err := mime.ParseMediaType(contentType); err == nil {
		if e := encodingOf(params["charset"]); e != nil {
			return e
		}
	}
	e := encodingOf(metaCharset(body))
	if isWide(e) {
		return unicode.UTF8
	}
	return e
}

// koreanLabels are names of CP949 in use that the web's standard does not list.
var koreanLabels = [...]string{"cp949", "ms949", "uhc", "x-windows-949", "euckr", "euc_kr", "ks_c_5601", "ksc5601", "ks-c-5601", "x-ibm949", "949"}

func encodingOf(label string) encoding.Encoding {
	label = strings.ToLower(strings.Trim(label, " \t\r\n\"';"))
	switch label {
	case "":
		return nil
	case "utf-8", "utf8":
		return unicode.UTF8
	}
	for _, k := range koreanLabels {
		if label == k {
			return korean.EUCKR
		}
	}
	e, err := htmlindex.Get(label)
	if err != nil || e == encoding.Replacement {
		return nil
	}
	return e
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

// bestEncoding weighs what a page may be in by how it reads: UTF-8, CP949, what
// it declares and what x/net guesses. nil is UTF-8 with broken bytes.
func bestEncoding(body []byte, declared encoding.Encoding, contentType string) encoding.Encoding {
	sample := sampleOf(body)
	best, top := encoding.Encoding(nil), plausible(sample)
	if declared == nil || declared == encoding.Encoding(unicode.UTF8) {
		top++ // nothing speaks against the usual
	}
	guessed, _, _ := charset.DetermineEncoding(body, contentType)
	for _, e := range []encoding.Encoding{declared, korean.EUCKR, guessed} {
		if e == nil || e == encoding.Encoding(unicode.UTF8) || e == encoding.Replacement {
			continue
		}
		score := plausible(unpack(e, sample))
		if e == declared {
			score++
		}
		if score > top {
			best, top = e, score
		}
	}
	return best
}

// sampleOf gives up to 64 KiB from the first byte beyond ASCII on: a character
// of several bytes starts there in every charset of the web.
func sampleOf(body []byte) []byte {
	body = body[firstBeyondASCII(body):]
	return body[:min(len(body), 64<<10)]
}

// plausible scores how a text reads in tenths of its letters beyond ASCII: for
// Hangul, kana and signs of everyday, against broken bytes and letters of
// private use; 0 for nothing beyond ASCII. Hanja alone count little: wrongly
// read Hangul mostly becomes Hanja or accents.
func plausible(text []byte) int {
	sum, letters := 0, 0
	for len(text) > 0 {
		r, n := utf8.DecodeRune(text)
		text = text[n:]
		if r < utf8.RuneSelf {
			continue
		}
		letters++
		sum += weightOf(r)
	}
	if letters == 0 {
		return 0
	}
	return sum * 10 / letters
}

func weightOf(r rune) int {
	switch {
	case r == utf8.RuneError:
		return -40
	case r >= 0xe000 && r <= 0xf8ff, r < 0xa0:
		return -20
	case r >= 0xac00 && r <= 0xd7a3:
		return 10
	case r >= 0x3040 && r <= 0x30ff, r >= 0x2010 && r <= 0x2670, r >= 0x3000 && r <= 0x303f, r == 0xa0, r == 0xa9, r == 0xb7:
		return 8
	case r >= 0x4e00 && r <= 0x9fff, r >= 0xff00 && r <= 0xffef:
		return 3
	}
	return 1
}
