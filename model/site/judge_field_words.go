package site

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// printedWant finds the profile's own words in the foot of the start page,
// where no label announces them.
func (c *court) printedWant(f field) *found {
	want := c.want(f)
	if want == "" || c.start == nil || f != nameField && f != representativeField && f != addressField {
		return nil
	}
	key := squeezed(want)
	if len(key) < 6 {
		return nil
	}
	for u := range c.start.units {
		x := &c.start.units[u]
		if !x.foot || x.hidden || x.link >= 0 || len(x.text) > 400 || len(x.text) < len(key) {
			continue
		}
		if at := strings.Index(squeezed(x.text), key); at >= 0 && !otherCompany(x.text) && (f != representativeField || wholeWord(x.text, want)) {
			return &found{reading: reading{value: want}, field: f, sheet: c.start, unit: u}
		}
	}
	return nil
}

// labelled finds a field's label with words behind it of which no value could be
// taken: then nobody can say that it is not there.
func (c *court) labelled(f field) *found {
	index := labelsByRune()
	for u := range c.start.units {
		x := &c.start.units[u]
		if !x.foot || x.hidden || x.link >= 0 || !x.has(signLabel|signLatin) || len(x.text) > mostValue {
			continue
		}
		if saysLabel(index, x.text, f) {
			return &found{field: f, sheet: c.start, unit: u}
		}
	}
	return nil
}

// saysLabel finds a label as a whole word, with something behind it.
func saysLabel(index *labelIndex, text string, f field) bool {
	for i := 0; i < len(text); {
		i = skipBlank(text, i)
		r, _ := utf8.DecodeRuneInString(text[i:])
		if h, ok := labelAt(index, r, text, i); i < len(text) && ok && h.field == f && !notPeople[firstWord(bare(text[h.value:]))] && strings.Trim(text[h.value:], " ,;:.-()[]\x1e") != "" {
			return true
		}
		next := strings.IndexAny(text[i:], " \x1e")
		if next < 0 {
			return false
		}
		i += next
	}
	return false
}

// mayBeName finds words without a label beside the registration number, which
// may be the name: then nobody can say that it is not there.
func (c *court) mayBeName() *found {
	number := c.best(c.start, numberField, false)
	if number == nil || number.unit < 0 {
		return nil
	}
	units, index := c.start.units, labelsByRune()
	for u := max(0, number.unit-nearUnits); u < min(len(units), number.unit+6); u++ {
		x := &units[u]
		text := bare(x.text)
		if x.link >= 0 || x.hidden || x.foot != units[number.unit].foot || !nameLike(text) || len(text) > 90 || strings.ContainsAny(text, "0123456789@:") || otherCompany(text) || len(findLabels(index, x.text, nil)) > 0 {
			continue
		}
		if r, ok := readName(text); ok && r.flaw == "" && placeWords(text) == 0 {
			return &found{reading: r, field: nameField, sheet: c.start, unit: u}
		}
	}
	return nil
}

// squeezed is a text without spaces and commas, in small letters, with one form
// of 주식회사.
func squeezed(s string) string { return strings.ToLower(squeezer().Replace(s)) }

var squeezer = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer(" ", "", string(rune(seam)), "", ",", "", "㈜", "(주)", "주식회사", "(주)")
})

func wholeWord(text, word string) bool {
	for w := range strings.FieldsSeq(strings.NewReplacer(string(rune(seam)), " ", ",", " ", "(", " ", ")", " ", "·", " ").Replace(text)) {
		if w == word {
			return true
		}
	}
	return false
}
