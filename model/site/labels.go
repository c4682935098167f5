package site

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// label is one text that announces a field.
type label struct {
	text  string // without spaces, ASCII in small letters
	field field
	ascii bool
	short bool // a letter or two: only with a colon or dot after it
}

// labelIndex holds the labels by their first character, the longest first.
type labelIndex struct {
	ascii  [utf8.RuneSelf][]label
	hangul [hangulCount]uint16 // index in lists, 0 for none
	lists  [][]label
	others map[rune][]label
}

func (x *labelIndex) at(first rune) []label {
	switch {
	case first < utf8.RuneSelf:
		return x.ascii[first]
	case isHangul(first):
		return x.lists[x.hangul[first-firstHangul]]
	}
	return x.others[first]
}

func (x *labelIndex) add(l label) {
	first, _ := utf8.DecodeRuneInString(l.text)
	var list *[]label
	switch {
	case first < utf8.RuneSelf:
		list = &x.ascii[first]
	case !isHangul(first):
		x.others[first] = insertLabel(x.others[first], l)
		return
	default:
		at := &x.hangul[first-firstHangul]
		if *at == 0 {
			*at, x.lists = uint16(len(x.lists)), append(x.lists, nil)
		}
		list = &x.lists[*at]
	}
	*list = insertLabel(*list, l)
}

var labelsByRune = sync.OnceValue(func() *labelIndex {
	index := &labelIndex{lists: [][]label{nil}, others: map[rune][]label{}}
	for _, row := range labelTexts {
		for text := range strings.SplitSeq(row.texts, ",") {
			key := strings.ToLower(strings.ReplaceAll(text, " ", ""))
			index.add(label{key, row.field, key[0] < utf8.RuneSelf, len(key) <= 2})
		}
	}
	return index
})

func insertLabel(list []label, l label) []label {
	i := 0
	for i < len(list) && len(list[i].text) >= len(l.text) {
		i++
	}
	return append(list[:i], append([]label{l}, list[i:]...)...)
}

// hit is a label found in a unit, with what follows it in that unit.
type hit struct {
	field field
	colon bool // a colon or a bracket says that a value follows
	from  int  // where the label begins
	value int  // where the value begins
	end   int  // where the value ends
}

// findLabels gives the labels of a text in order. Only at the start of a word
// is one looked for; the values between them are theirs.
// The hits are appended to those of other texts.
func findLabels(index *labelIndex, text string, hits []hit) []hit {
	first, start := len(hits), true
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		letter := isHangul(r) || unicode.IsLetter(r)
		if start && (letter || r >= utf8.RuneSelf) {
			if h, ok := labelAt(index, r, text, i); ok && (h.accepted(text) || len(hits) > first && h.midline(text)) {
				hits, i = closeHit(hits, first, h), h.value
				continue
			}
		}
		start = !letter && (r >= utf8.RuneSelf || !isDigit(byte(r)) && r != '@' && r != '-' && r != '_')
		i += n
	}
	if len(hits) > first {
		hits[len(hits)-1].end = len(text)
	}
	return hits
}

func isLetter(c byte) bool { c |= 0x20; return c >= 'a' && c <= 'z' }

func closeHit(hits []hit, first int, h hit) []hit {
	if len(hits) > first {
		hits[len(hits)-1].end = h.from
	}
	return append(hits, h)
}

// labelAt finds the longest label at i that is followed as a label is.
func labelAt(index *labelIndex, first rune, text string, i int) (hit, bool) {
	if first < utf8.RuneSelf {
		first |= 0x20
	}
	for _, l := range index.at(first) {
		end, ok := matchLabel(text[i:], l)
		if !ok {
			continue
		}
		if h, ok := afterLabel(text, i, i+end, l); ok {
			return h, true
		}
	}
	return hit{}, false
}

// matchLabel gives the length of the label in text, spaces and seams inside it
// included; letters of ASCII match in either case.
func matchLabel(text string, l label) (int, bool) {
	i := 0
	for j := 0; j < len(l.text); {
		if i >= len(text) {
			return 0, false
		}
		c := text[i]
		switch {
		case c|0x20 == l.text[j] && isLetter(c) || c == l.text[j]:
			i++
			j++
		case j > 0 && (c == ' ' || c == seam || c == '.' && l.ascii):
			i++
		default:
			return 0, false
		}
	}
	return i, true
}
