package site

import (
	"strings"
	"unicode/utf8"
)

// afterLabel judges what follows a label and gives where its value begins.
func afterLabel(text string, from, end int, l label) (hit, bool) {
	h := hit{field: l.field, from: from}
	i := skipBlank(text, end)
	if i < len(text) && (text[i] == '(' || text[i] == '[') {
		i = skipAside(text, i, &h)
	}
	if i < len(text) && text[i] == ']' && strings.HasSuffix(strings.TrimRight(text[max(0, from-4):from], " \x1e"), "[") {
		i, h.colon = skipBlank(text, i+1), true // [상호] 한빛
	}
	spaced := i > end && !(l.ascii && onlyTags(text[end:i]) && goesOn(text[i:])) || i >= len(text) || h.colon
	if n := skipNotice(text, i); n > i && !l.ascii {
		i, spaced = n, true
	}
	marked := skipMarks(text, i, spaced, &h)
	spaced = spaced || marked > i
	h.value = marked
	return h, h.follows(text, end, l, spaced)
}

// skipNotice passes what builders write between label and value:
// 사업자등록번호 안내 : [123-…].
func skipNotice(text string, i int) int {
	for _, w := range [...]string{"안내", "no"} {
		if n, ok := matchLabel(text[i:], label{text: w}); ok && startsPlain(text[i+n:]) {
			i = skipBlank(text, i+n)
		}
	}
	return i
}

// skipMarks passes the signs between label and value; a dash before a digit may
// belong to the value.
func skipMarks(text string, i int, spaced bool, h *hit) int {
	for i < len(text) && (strings.IndexByte(":.=>-", text[i]) >= 0 || strings.HasPrefix(text[i:], "·")) {
		if text[i] == '-' && i+1 < len(text) && isDigit(text[i+1]) && !spaced {
			break
		}
		h.colon = h.colon || text[i] != '-'
		_, n := utf8.DecodeRuneInString(text[i:])
		i, spaced = skipBlank(text, i+n), true
	}
	return i
}

// follows tells whether what stands behind a label parts it from its value as a
// label is parted.
func (h hit) follows(text string, end int, l label, spaced bool) bool {
	rest := text[h.value:]
	switch {
	case strings.HasPrefix(rest, "@"), l.short && gluedBefore(text, h.from):
		return false
	case l.short && !h.colon && end-h.from <= 2:
		return spaced && l.field != noField && startsNumber(rest)
	case spaced:
		return true
	}
	next, _ := utf8.DecodeRuneInString(text[end:])
	numeric := l.field == numberField || l.field == phoneField || l.field == mailOrderField || l.field == otherField
	return next == ',' || numeric && (next >= '0' && next <= '9' || next == '+')
}

// onlyTags and goesOn tell a word that only a tag parts from its beginning:
// "Rep" is no label where "ublic" follows.
func onlyTags(gap string) bool { return strings.Trim(gap, string(rune(seam))) == "" }

func goesOn(rest string) bool { return rest != "" && rest[0] >= 'a' && rest[0] <= 'z' }

// gluedBefore tells that only a tag parts the label from a letter before it: a
// letter or two there are the end of a word.
func gluedBefore(text string, from int) bool {
	if from < 2 || text[from-1] != seam {
		return false
	}
	c := text[from-2]
	return c >= utf8.RuneSelf || isLetter(c) || isDigit(c)
}

func startsPlain(s string) bool {
	return s == "" || s[0] == ' ' || s[0] == ':' || s[0] == seam || s[0] == '.'
}

func startsNumber(s string) bool {
	return s != "" && (isDigit(s[0]) || s[0] == '+' || s[0] == '(')
}

func skipBlank(text string, i int) int {
	for i < len(text) && (text[i] == ' ' || text[i] == seam) {
		i++
	}
	return i
}

// asides are words in brackets that belong to a label: 대표자(성명).
var asides = map[string]bool{
	"성명": true, "법인명": true, "대표": true, "대표자": true, "ceo": true, "본사": true, "본점": true, "유료": true, "무료": true, "대표번호": true, "도로명": true, "지번": true,
	"상호": true, "상호명": true, "소재지": true, "회사명": true, "tel": true, "phone": true, "email": true, "e-mail": true, "address": true, "company": true, "대표이사": true, "owner": true, "평일": true, "대표전화": true, "주소": true, "사업장": true, "이름": true, "name": true, "국내": true, "번호": true, "사업자": true,
}

// skipAside passes a bracket that belongs to the label; another one holds the
// value, as in 상호명(한빛).
func skipAside(text string, i int, h *hit) int {
	size := strings.IndexAny(text[i:min(len(text), i+120)], ")]")
	if size < 0 {
		return i
	}
	after := skipBlank(text, i+size+1)
	word := strings.ToLower(strings.ReplaceAll(bare(text[i+1:i+size]), " ", ""))
	if asides[word] || after < len(text) && text[after] == ':' {
		return after
	}
	h.colon = true
	return i
}

// acceptBytes is how far accepted looks, seams included.
const acceptBytes = 480

// accepted tells whether a label without a colon in the midst of a text is one:
// only where what follows can be its value.
func (h hit) accepted(text string) bool {
	if h.colon || h.value >= len(text) {
		return true
	}
	rest := bare(text[h.value:min(len(text), h.value+acceptBytes)])
	switch h.field {
	case numberField, phoneField:
		return startsNumber(strings.TrimLeft(rest, "[(")) || h.from == 0 && findLabelStart(rest)
	case mailOrderField:
		return true
	case addressField:
		return startsProvince(rest) || startsNumber(rest)
	case mailField:
		return strings.Contains(firstWord(rest), "@")
	case representativeField:
		piece, _, _ := strings.Cut(text[h.value:min(len(text), h.value+acceptBytes)], string(rune(seam)))
		return startsPerson(rest) || startsPerson(piece) || startsPerson(beforeLabel(rest))
	case nameField:
		return h.from == 0 && (text[h.value-1] == seam || startsHangul(text) || labelWithin(rest)) && !strings.HasSuffix(rest, "다.") && (runesUpTo(rest, 40) < 40 || labelWithin(rest))
	case otherField:
		return h.from == 0 || runesUpTo(rest, 60) < 60 || strings.ContainsAny(rest, "0123456789")
	}
	return true
}

// midline tells a name's label behind another label's value: only a word that
// means nothing else, with a short name behind it, or another label.
func (h hit) midline(text string) bool {
	if h.field != nameField || h.value >= len(text) || !plainNameLabel(bare(text[h.from:h.value])) {
		return false
	}
	rest := bare(text[h.value:min(len(text), h.value+acceptBytes)])
	return !strings.Contains(rest, "니다") && runesUpTo(beforeLabel(rest), 40) < 40
}

func plainNameLabel(label string) bool {
	switch strings.ReplaceAll(label, " ", "") {
	case "상호", "상호명", "회사명", "법인명", "업체명", "사업자명", "상점명", "쇼핑몰명":
		return true
	}
	return false
}

// beforeLabel cuts a text where a word announces something else, whatever
// follows that word.
func beforeLabel(text string) string {
	index := labelsByRune()
	for i := strings.IndexByte(text, ' '); i >= 0; {
		i = skipBlank(text, i)
		r, _ := utf8.DecodeRuneInString(text[i:])
		if _, ok := labelAt(index, r, text, i); ok && i > 0 {
			return text[:i]
		}
		next := strings.IndexByte(text[i:], ' ')
		if next < 0 {
			break
		}
		i += next
	}
	return text
}

// labelWithin tells that another label of the business follows soon.
func labelWithin(rest string) bool {
	for _, h := range findLabels(labelsByRune(), rest[:min(len(rest), 150)], nil) {
		if h.field < otherField {
			return true
		}
	}
	return false
}

// findLabelStart lets a phone's or number's label stand before words such as
// 평일 10:00: the value is looked for further on.
func findLabelStart(rest string) bool {
	return strings.ContainsAny(rest, "0123456789") && len(rest) < 120
}

func startsHangul(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r >= 0xac00 && r <= 0xd7a3
}

func firstWord(s string) string {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		return s[:i]
	}
	return s
}

// runesUpTo counts runes, but no further than most.
func runesUpTo(s string, most int) int {
	n := 0
	for range s {
		if n++; n >= most {
			break
		}
	}
	return n
}
