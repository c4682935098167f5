package model

import (
	"math"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// RemovalKind says what cleaning took out of a text, or changed in it.
type RemovalKind string

const (
	RemovalBroken    RemovalKind = "broken_utf8"   // bytes that are no UTF-8, and U+FFFD left by an earlier reader of them
	RemovalEscape    RemovalKind = "escape"        // whole terminal sequences (CSI, OSC, DCS …), 7-bit and 8-bit
	RemovalControl   RemovalKind = "control"       // control characters and noncharacters
	RemovalBidi      RemovalKind = "bidi"          // characters that turn the reading direction
	RemovalZeroWidth RemovalKind = "zero_width"    // characters without a shape: joiners, soft hyphens, variation selectors
	RemovalMark      RemovalKind = "mark"          // combining marks without a base, or piled up beyond maxMarks
	RemovalNewline   RemovalKind = "newline"       // line ends of a one-line text, joined by a space
	RemovalSpace     RemovalKind = "space"         // tabs, no-break and exotic spaces, now plain spaces
	RemovalNFC       RemovalKind = "nfc"           // letters in pieces (macOS), now whole
	RemovalTrim      RemovalKind = "trimmed"       // spaces and line ends at the edges
	RemovalCut       RemovalKind = "cut"           // what lay beyond the cap
	RemovalDigit     RemovalKind = "folded_digit"  // full-width digits, letters and signs, now ASCII (FoldDigits only)
	RemovalHyphen    RemovalKind = "folded_hyphen" // dashes of other kinds, now "-" (FoldDigits only)
)

// RemovalKinds gives every kind, for texts that explain them.
func RemovalKinds() []RemovalKind {
	return []RemovalKind{
		RemovalBroken, RemovalEscape, RemovalControl, RemovalBidi, RemovalZeroWidth, RemovalMark,
		RemovalNewline, RemovalSpace, RemovalNFC, RemovalTrim, RemovalCut, RemovalDigit, RemovalHyphen,
	}
}

// Removal is one line of what happened to a text. Count is in characters,
// except: escape counts sequences, newline counts line ends (CRLF is one),
// broken_utf8 counts bytes, nfc counts the characters saved and is at least 1.
type Removal struct {
	Kind  RemovalKind
	Count int
}

// Cleaned is a text that may be shown, compared and saved: valid UTF-8, NFC,
// without controls. Removed is in the order of first occurrence.
type Cleaned struct {
	Text    string
	Removed []Removal
}

// Took gives how many of a kind were removed, 0 if none.
func (c Cleaned) Took(k RemovalKind) int {
	for _, r := range c.Removed {
		if r.Kind == k {
			return r.Count
		}
	}
	return 0
}

// CleanLine cleans the text of a one-line field and keeps at most limit
// characters; limit ≤ 0 keeps all. Full-width characters stay as they are:
// names may contain them.
//
//go:noinline
func CleanLine(s string, limit int) Cleaned {
	return clean(s, cleanRule{limit: limit, trim: true})
}

// CleanText is CleanLine for several lines: line ends stay, as "\n".
func CleanText(s string, limit int) Cleaned {
	return clean(s, cleanRule{limit: limit, trim: true, lines: true})
}

// Printable makes one line of outside text (pages, API, files) safe for a
// terminal: no control, escape sequence or direction mark is left. Broken
// bytes show as U+FFFD, so that damage stays visible. Edges and length stay.
//
//go:noinline
func Printable(s string) string {
	return clean(s, cleanRule{showBroken: true}).Text
}

// PrintableLines is Printable for several lines.
func PrintableLines(s string) string {
	return clean(s, cleanRule{showBroken: true, lines: true}).Text
}

type cleanRule struct {
	limit      int // in characters; ≤ 0 is none
	lines      bool
	trim       bool
	showBroken bool
}

const (
	// maxMarks is how many combining marks may follow one base. Living scripts
	// need four; from 31 on NFC itself would insert invisible joiners.
	maxMarks = 8
	// nfcShrink is the most characters that NFC joins into one (ᾂ from four),
	// so nfcShrink × limit raw characters always give limit finished ones.
	nfcShrink = 4
	// windowBytes and windowRune say how far into a paste a capped field looks
	// for its text: megabytes of nothing but controls are not read through.
	windowBytes = 64 << 10
	windowRune  = 64 // bytes per character of the limit
)

func clean(s string, rule cleanRule) Cleaned {
	if plainASCII(s, rule) {
		return Cleaned{Text: s}
	}
	c := cleaner{rule: rule, most: math.MaxInt, window: math.MaxInt}
	if rule.limit > 0 && rule.limit < math.MaxInt32/windowRune {
		c.most = nfcShrink*rule.limit + 2*maxMarks
		c.window = max(windowBytes, windowRune*rule.limit)
	}
	rest := c.read(s)
	text := c.compose()
	text, beyond := c.cut(text)
	text = c.trimEnd(text)
	c.count(RemovalCut, beyond+utf8.RuneCountInString(rest))
	return Cleaned{Text: text, Removed: c.removed}
}

// plainASCII tells that there is nothing to do, the usual case.
func plainASCII(s string, rule cleanRule) bool {
	if rule.limit > 0 && len(s) > rule.limit {
		return false
	}
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return !rule.trim || s == "" || s[0] != ' ' && s[len(s)-1] != ' '
}

type cleaner struct {
	rule    cleanRule
	most    int // characters after which reading stops
	window  int // bytes after which reading stops
	out     []byte
	runes   int  // characters in out
	base    bool // a combining mark has something to stand on
	marks   int  // combining marks since that base
	joining bool // the last space stands for a line end: spaces after it belong to it
	mixed   bool // out may not be in NFC
	removed []Removal
}

//go:noinline
func (c *cleaner) count(k RemovalKind, n int) {
	if n == 0 {
		return
	}
	for i := range c.removed {
		if c.removed[i].Kind == k {
			c.removed[i].Count += n
			return
		}
	}
	c.removed = append(c.removed, Removal{k, n})
}

// read takes s up to the cap and gives what it left. Stopping here, before the
// costly normalising, a paste of megabytes costs no more than counting its rest.
func (c *cleaner) read(s string) (rest string) {
	c.out = make([]byte, 0, min(len(s), c.most))
	beyond := max(0, len(s)-c.window)
	for len(s) > 0 && c.runes < c.most && (len(s) > beyond || c.continues(s)) {
		if n := escapeLength(s); n > 0 {
			c.count(RemovalEscape, 1)
			s = s[n:]
			continue
		}
		r, n := utf8.DecodeRuneInString(s)
		if r == '\r' && len(s) > 1 && s[1] == '\n' {
			n = 2
		}
		c.take(r)
		s = s[n:]
	}
	return s
}

// continues tells that s goes on with a mark of the character just taken.
func (c *cleaner) continues(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return c.base && c.marks < maxMarks && classOf(r) == classMark
}

func (c *cleaner) take(r rune) {
	switch kind := classOf(r); kind {
	case classText:
		c.base, c.marks = true, 0
		c.write(r)
	case classMark:
		c.mark(r)
	case classNewline:
		c.newline()
	case classSpace:
		if r != ' ' {
			c.count(RemovalSpace, 1)
		}
		c.space()
	case classBroken:
		c.broken()
	default:
		c.count(removalOf(kind), 1)
	}
}

func (c *cleaner) write(r rune) {
	c.out = utf8.AppendRune(c.out, r)
	c.runes++
	c.joining = false
	c.mixed = c.mixed || r >= 0x300 && !isSyllable(r)
}

func (c *cleaner) mark(r rune) {
	if !c.base || c.marks == maxMarks {
		c.count(RemovalMark, 1)
		return
	}
	c.marks++
	c.write(r)
}

func (c *cleaner) broken() {
	if !c.rule.showBroken {
		c.count(RemovalBroken, 1)
		return
	}
	c.base, c.marks = true, 0
	c.write(utf8.RuneError)
}

func (c *cleaner) space() {
	switch {
	case c.joining:
	case c.rule.trim && c.runes == 0:
		c.count(RemovalTrim, 1)
	default:
		c.base, c.marks = true, 0
		c.write(' ')
	}
}

func (c *cleaner) newline() {
	if c.rule.lines {
		if c.rule.trim && c.runes == 0 {
			c.count(RemovalTrim, 1)
			return
		}
		c.base = false
		c.write('\n')
		return
	}
	c.count(RemovalNewline, 1)
	if c.runes > 0 || !c.rule.trim {
		if c.runes == 0 || c.out[len(c.out)-1] != ' ' {
			c.base, c.marks = true, 0
			c.write(' ')
		}
	}
	c.joining = true
}

// compose gives what was read in NFC, so that the same name typed on macOS and
// on Windows is the same text.
func (c *cleaner) compose() string {
	raw := string(c.out)
	if !c.mixed || norm.NFC.IsNormalString(raw) {
		return raw
	}
	text := norm.NFC.String(raw)
	c.count(RemovalNFC, max(1, c.runes-utf8.RuneCountInString(text)))
	return text
}

// cut keeps at most limit characters and never parts a base from its marks or
// a syllable's conjoining jamo. It gives the number of characters cut.
func (c *cleaner) cut(text string) (kept string, beyond int) {
	n := utf8.RuneCountInString(text)
	if c.rule.limit <= 0 || n <= c.rule.limit {
		return text, 0
	}
	end := 0
	for range c.rule.limit {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	for end > 0 && inseparable(text[:end], text[end:]) {
		_, size := utf8.DecodeLastRuneInString(text[:end])
		end -= size
	}
	return text[:end], n - utf8.RuneCountInString(text[:end])
}

func (c *cleaner) trimEnd(text string) string {
	if !c.rule.trim {
		return text
	}
	short := strings.TrimRight(text, " \n")
	c.count(RemovalTrim, len(text)-len(short))
	return short
}
