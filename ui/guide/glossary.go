package guide

import (
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"portone-onboard/model"
)

// Term is one word of the field in one language.
type Term struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`           // as PortOne's console and help centre write it
	Also    []string `json:"also,omitempty"` // what else it is called
	Meaning string   `json:"meaning"`        // one or two sentences
	See     []string `json:"see,omitempty"`  // IDs of terms that belong to it or must not be confused with it
	Sources []Source `json:"sources,omitempty"`
}

var (
	korean  = sync.OnceValue(func() []Term { return readTerms(model.Korean) })
	english = sync.OnceValue(func() []Term { return readTerms(model.English) })
)

// readTerms leaves the error to the tests: the file lies in the binary, so it
// cannot differ from the one they have decoded.
func readTerms(lang model.Lang) []Term {
	var all []Term
	_ = read("terms."+string(lang)+".json", &all)
	return all
}

func terms(lang model.Lang) []Term {
	if lang == model.English {
		return english()
	}
	return korean()
}

// entry is a term in both languages.
type entry struct{ ko, en Term }

func (e entry) in(lang model.Lang) Term {
	if lang == model.English {
		return e.en
	}
	return e.ko
}

// names are all spellings of a term in both languages: who reads Korean pages
// in the English program searches in either.
func (e entry) names() []string {
	return slices.Concat([]string{e.ko.Name, e.en.Name}, e.ko.Also, e.en.Also)
}

// entries pairs the languages, whose terms stand in one order.
var entries = sync.OnceValue(func() []entry {
	ko, en := terms(model.Korean), terms(model.English)
	out := make([]entry, min(len(ko), len(en)))
	for i := range out {
		out[i] = entry{ko[i], en[i]}
	}
	return out
})

// Terms gives the whole glossary in the order of the field: parties, numbers
// and keys, ways of paying, reviews, contract and money, technology.
func Terms(lang model.Lang) []Term { return slices.Clone(terms(lang)) }

// TermByID gives one term; ok is false for an ID that the glossary has not.
func TermByID(lang model.Lang, id string) (t Term, ok bool) {
	all := terms(lang)
	i := slices.IndexFunc(all, func(t Term) bool { return t.ID == id })
	if i < 0 {
		return Term{}, false
	}
	return all[i], true
}

// Find gives the terms that a query means, the best first: by name in either
// language, by initial consonants (ㅋㄷㅅ for 카드사), by meaning. An empty query
// finds nothing.
func Find(lang model.Lang, query string) []Term {
	q := folded(query)
	if q == "" {
		return nil
	}
	type hit struct {
		rank int
		term Term
	}
	var hits []hit
	for _, e := range entries() {
		if r := rank(e, lang, q); r > 0 {
			hits = append(hits, hit{r, e.in(lang)})
		}
	}
	sort.SliceStable(hits, func(i, j int) bool { return hits[i].rank < hits[j].rank })
	out := make([]Term, len(hits))
	for i, h := range hits {
		out[i] = h.term
	}
	return out
}

// rank is 1 for the name itself up to 5 for a word of the meaning; 0 is no hit.
func rank(e entry, lang model.Lang, q string) int {
	best := 0
	better := func(r int) {
		if best == 0 || r < best {
			best = r
		}
	}
	for _, name := range e.names() {
		n := folded(name)
		switch {
		case n == q:
			better(1)
		case strings.HasPrefix(n, q):
			better(2)
		case strings.Contains(n, q):
			better(3)
		case onlyInitials(q) && strings.Contains(initials(n), q):
			better(4)
		}
	}
	if strings.Contains(folded(e.in(lang).Meaning), q) {
		better(5)
	}
	return best
}

// folded is text as it is compared: composed, lower case, without spaces.
func folded(s string) string {
	s = strings.ToLower(norm.NFC.String(s))
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// The nineteen initial consonants in the order of the Hangul syllables.
const initialJamo = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"

func onlyInitials(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !strings.ContainsRune(initialJamo, r) }) < 0
}

// initials replaces each Hangul syllable by its initial consonant (초성).
func initials(s string) string {
	jamo := []rune(initialJamo)
	return strings.Map(func(r rune) rune {
		if r < '가' || r > '힣' {
			return r
		}
		return jamo[(r-'가')/(21*28)]
	}, s)
}

// InText gives the terms that occur in a text, in the order of their first
// occurrence: the longest spelling wins ("PG 상점 아이디" is the gateway's number,
// "상점 아이디" PortOne's).
func InText(lang model.Lang, text string) []Term {
	text = norm.NFC.String(text)
	table := spellings()
	var found []string
	for at := 0; at < len(text); {
		id, n := spelledAt(table, text, at)
		if n == 0 {
			_, size := utf8.DecodeRuneInString(text[at:])
			at += size
			continue
		}
		if !slices.Contains(found, id) {
			found = append(found, id)
		}
		at += n
	}
	out := make([]Term, 0, len(found))
	for _, id := range found {
		if t, ok := TermByID(lang, id); ok {
			out = append(out, t)
		}
	}
	return out
}

type spelling struct{ name, id string }

// spellings are all names by their first letter, the longest first: a text is
// looked through letter by letter, and most letters begin no name.
var spellings = sync.OnceValue(func() map[rune][]spelling {
	out := make(map[rune][]spelling)
	for _, e := range entries() {
		for _, n := range e.names() {
			out[firstLetter(n)] = append(out[firstLetter(n)], spelling{n, e.ko.ID})
		}
	}
	for _, same := range out {
		sort.SliceStable(same, func(i, j int) bool { return len(same[i].name) > len(same[j].name) })
	}
	return out
})

func firstLetter(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.ToLower(r)
}

func spelledAt(table map[rune][]spelling, text string, at int) (id string, n int) {
	if inWord(text, at) {
		return "", 0
	}
	for _, s := range table[firstLetter(text[at:])] {
		if spells(text[at:], s.name) && !cut(s.name, text[at+len(s.name):]) {
			return s.id, len(s.name)
		}
	}
	return "", 0
}

// inWord tells whether a word is under way at this byte: a name counts only
// from a word's start, so that 비인증결제 is not taken for 인증결제.
func inWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	here, _ := utf8.DecodeRuneInString(text[at:])
	return letter(before) && letter(here) && hangul(before) == hangul(here)
}

// spells compares a name with the beginning of a text: capitals count in
// abbreviations (MID is not mid), elsewhere not.
func spells(text, name string) bool {
	if len(text) < len(name) {
		return false
	}
	if strings.ToUpper(name) == name {
		return text[:len(name)] == name
	}
	return strings.EqualFold(text[:len(name)], name)
}

// cut tells whether an English name ends in the middle of a word; a plural s
// does not count. Korean names may be followed by particles.
func cut(name, rest string) bool {
	end, _ := utf8.DecodeLastRuneInString(name)
	next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(rest, "s"))
	return !hangul(end) && letter(next) && !hangul(next)
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
func hangul(r rune) bool { return unicode.Is(unicode.Hangul, r) }
