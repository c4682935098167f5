package site

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// charset is how a page writes its letters. Only those are read that shops in
// Korea have: the tables of Chinese and Japanese would add 450 KB to the program.
type charset string

const (
	utf8Charset    charset = "utf-8"
	cp949          charset = "cp949" // EUC-KR with all syllables
	latin1         charset = "windows-1252"
	utf16Little    charset = "utf-16le"
	utf16Big       charset = "utf-16be"
	unknownCharset charset = "unknown"
)

func (in charset) wide() bool { return in == utf16Little || in == utf16Big }

// charsetLabels are the names of the WHATWG's Encoding Standard (§4.2, read
// 2026-11-23), and behind them names in use that it does not list.
var charsetLabels = [...]struct {
	in     charset
	labels []string
}{
	{utf8Charset, []string{"utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8", "utf-8-sig", "utf8mb4"}},
	{cp949, []string{
		"euc-kr", "cseuckr", "csksc56011987", "iso-ir-149", "korean", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601", "windows-949",
		"cp949", "ms949", "uhc", "x-windows-949", "euckr", "euc_kr", "ks_c_5601", "ks-c-5601", "x-ibm949", "949",
	}},
	{latin1, []string{
		"windows-1252", "ansi_x3.4-1968", "ascii", "cp1252", "cp819", "csisolatin1", "ibm819", "iso-8859-1", "iso-ir-100", "iso8859-1", "iso88591",
		"iso_8859-1", "iso_8859-1:1987", "l1", "latin1", "us-ascii", "x-cp1252",
	}},
	{utf16Big, []string{"utf-16be", "unicodefffe"}},
	{utf16Little, []string{"utf-16", "utf-16le", "csunicode", "iso-10646-ucs-2", "ucs-2", "unicode", "unicodefeff"}},
}

// latin1Signs are the letters of windows-1252 from 0x80 to 0x9f; the others are
// those of Unicode. x/text's tables would bring those of forty charsets.
const latin1Signs = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

func fromLatin1(body []byte) []byte {
	signs := []rune(latin1Signs)
	out := make([]byte, 0, len(body)+len(body)/8)
	for _, c := range body {
		r := rune(c)
		if c >= 0x80 && c <= 0x9f {
			r = signs[c-0x80]
		}
		out = utf8.AppendRune(out, r)
	}
	return out
}

// charsetOf reads a label; "" is none.
func charsetOf(label string) charset {
	label = strings.ToLower(strings.Trim(label, " \t\r\n\"';"))
	if label == "" {
		return ""
	}
	for _, c := range charsetLabels {
		if slices.Contains(c.labels, label) {
			return c.in
		}
	}
	return unknownCharset
}

// bestCharset tells what a page that is not valid UTF-8 is in, by how it reads.
func bestCharset(body []byte, declared charset) charset {
	sample := sampleOf(body)
	best, top := unknownCharset, 0
	if odd := len(sample) - asciiBytes(sample); odd < fewBroken && odd*50 < len(body) {
		best, top = utf8Charset, -1000
	}
	for _, in := range [...]charset{utf8Charset, cp949, latin1} {
		n := tallyOf(unpack(in, sample))
		score := n.score()
		switch {
		case in == latin1 && !scattered(sample), in == cp949 && declared != cp949 && !(n.korean() && common(sample)):
			continue
		case in == declared, in == utf8Charset && declared == "":
			score++
		}
		if score > top {
			best, top = in, score
		}
	}
	return best
}

// fewBroken bytes in a page of ASCII are no reason not to read the rest.
const fewBroken = 64

func asciiBytes(b []byte) (n int) {
	for _, c := range b {
		if c < utf8.RuneSelf {
			n++
		}
	}
	return n
}

// common tells a text in CP949 whose syllables are mostly those of EUC-KR, of
// two bytes from 0xa1 on: the others are as good as unused, and what Shift_JIS
// reads as.
func common(sample []byte) bool {
	pairs, rare := 0, 0
	for i := 0; i+1 < len(sample); i++ {
		if sample[i] < utf8.RuneSelf {
			continue
		}
		pairs++
		if sample[i] < 0xa1 || sample[i+1] < 0xa1 {
			rare++
		}
		i++
	}
	return rare*4 <= pairs
}

// sampleOf gives up to 64 KiB from the first byte beyond ASCII on: a character
// of several bytes starts there in every charset of the web.
func sampleOf(body []byte) []byte {
	body = body[firstBeyondASCII(body):]
	return body[:min(len(body), 64<<10)]
}

// scattered tells a text whose letters beyond ASCII stand alone among others,
// as accents do: letters of several bytes stand in rows.
func scattered(sample []byte) bool {
	high, pairs := 0, 0
	for i, c := range sample {
		if c < utf8.RuneSelf {
			continue
		}
		high++
		if i > 0 && sample[i-1] >= utf8.RuneSelf {
			pairs++
		}
	}
	return pairs*4 <= high
}

// tally counts how a text reads, beyond ASCII.
type tally struct {
	letters, sum int
	usual        int // Hangul and the signs of everyday
}

func tallyOf(text []byte) (n tally) {
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		text = text[size:]
		if r < utf8.RuneSelf {
			continue
		}
		weight := weightOf(r)
		n.letters++
		n.sum += weight
		if weight >= 8 {
			n.usual++
		}
	}
	return n
}

// score is in tenths of a letter's weight; 0 for nothing beyond ASCII.
func (n tally) score() int {
	if n.letters == 0 {
		return 0
	}
	return n.sum * 10 / n.letters
}

// korean tells a text of Korean from a Chinese or Japanese one that was read as
// one: that is half Hanja and single jamo.
func (n tally) korean() bool { return n.usual*4 >= n.letters*3 }

// weightOf speaks for Hangul and signs of everyday, against broken bytes and
// letters of private use. Hanja count little: wrongly read Hangul mostly becomes
// Hanja or accents.
func weightOf(r rune) int {
	switch {
	case r == utf8.RuneError:
		return -40
	case r >= 0xe000 && r <= 0xf8ff, r < 0xa0:
		return -20
	case r >= 0xac00 && r <= 0xd7a3:
		return 10
	case r >= 0x2010 && r <= 0x2670, r >= 0x3000 && r <= 0x303f, r == 0xa0, r == 0xa9, r == 0xb7:
		return 8
	case r >= 0x4e00 && r <= 0x9fff, r >= 0xff00 && r <= 0xffef:
		return 3
	}
	return 1
}
