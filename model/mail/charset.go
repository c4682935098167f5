package mail

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"unicode/utf8"

	"portone-onboard/model"
)

// charset is how a part writes its letters. Other ones than these have no place
// in a Korean gateway's mail and would cost the program their tables.
type charset string

const (
	asUTF8    charset = "utf-8"
	asCP949   charset = "cp949"
	asISO2022 charset = "iso-2022-kr"
	asLatin1  charset = "latin1"
	asUTF16LE charset = "utf-16le"
	asUTF16BE charset = "utf-16be"
	asOther   charset = "other"
)

// charsetNames are the labels seen in mails. A mail that declares ASCII or
// Latin-1 and has other bytes is written in Korean all the same.
var charsetNames = map[charset][]string{
	asUTF8: {"utf-8", "utf8", "unicode-1-1-utf-8", "utf-8-sig"},
	asCP949: {
		"euc-kr", "euckr", "euc_kr", "cseuckr", "ks_c_5601-1987", "ks_c_5601-1989", "ks_c_5601", "ks-c-5601", "ksc5601", "ksc_5601", "korean",
		"windows-949", "x-windows-949", "cp949", "ms949", "uhc", "x-ms949", "949", "iso-ir-149",
	},
	asISO2022: {"iso-2022-kr", "csiso2022kr"},
	asLatin1:  {"us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "cp1252", "iso-8859-15"},
	asUTF16LE: {"utf-16", "utf-16le"},
	asUTF16BE: {"utf-16be"},
}

func charsetOf(label string) charset {
	label = strings.ToLower(strings.Trim(label, " \t\"'"))
	if label == "" {
		return ""
	}
	for c, names := range charsetNames {
		if slices.Contains(names, label) {
			return c
		}
	}
	return asOther
}

// decode gives a text in UTF-8. What the bytes are counts for more than what is
// declared: half of the old mails in Korea declare something else.
func decode(body []byte, declared charset) string {
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))
	switch {
	case bytes.HasPrefix(body, []byte("\xff\xfe")), bytes.HasPrefix(body, []byte("\xfe\xff")), declared == asUTF16LE && zeroes(body):
		return string(model.FromUTF16(body, binary.LittleEndian))
	case declared == asUTF16BE && zeroes(body):
		return string(model.FromUTF16(body, binary.BigEndian))
	case declared == asISO2022, bytes.Contains(body, []byte("\x1b$)C")):
		return string(model.FromCP949(fromShifts(body)))
	case utf8.Valid(body):
		return string(body)
	case declared == asCP949:
		return better(model.FromCP949(body), body)
	}
	return better(body, model.FromCP949(body))
}

func zeroes(body []byte) bool { return bytes.IndexByte(body, 0) >= 0 }

// better is the first text, unless the second one is less broken.
func better(a, b []byte) string {
	a, b = bytes.ToValidUTF8(a, []byte("\ufffd")), bytes.ToValidUTF8(b, []byte("\ufffd"))
	if broken(b) < broken(a) {
		return string(b)
	}
	return string(a)
}

func broken(text []byte) int { return bytes.Count(text, []byte("\ufffd")) }

// fromShifts gives ISO-2022-KR as EUC-KR: between SO and SI two bytes are a
// character, without their high bits.
func fromShifts(body []byte) []byte {
	body = bytes.ReplaceAll(body, []byte("\x1b$)C"), nil)
	out := make([]byte, 0, len(body))
	shifted := false
	for _, c := range body {
		switch {
		case c == 0x0e:
			shifted = true
		case c == 0x0f:
			shifted = false
		case c == '\n':
			shifted = false
			out = append(out, c)
		case shifted && c > ' ' && c < 0x7f:
			out = append(out, c|0x80)
		default:
			out = append(out, c)
		}
	}
	return out
}

// A run of garbleRun characters of Latin-1 with few ASCII ones between is no word
// of any language; garbleMost of them in a text are Korean in a wrong charset.
const (
	garbleRun  = 4
	garbleMost = 8
)

// latinSigns are the characters that Windows-1252 has besides those of Latin-1:
// bytes of UTF-8 are shown as them.
const latinSigns = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"

// garbled tells a text whose bytes were read in a wrong charset before it came
// here: "Ä«µå»ç" for 카드사.
func garbled(text string) bool {
	total, run, high := 0, 0, map[rune]bool{}
	for _, r := range text + " " {
		switch {
		case r >= 0xa1 && r <= 0xff:
			run, high[r] = run+1, true
		case r > 0xff && strings.ContainsRune(latinSigns, r):
			run++
		default:
			if run >= garbleRun && len(high) > garbleRun/2 {
				total += run
			}
			run = 0
			clear(high)
		}
		if total >= garbleMost {
			return true
		}
	}
	return false
}
