package control

import "unicode/utf8"

// motion is what a key does in a text: go to a place, or remove what stands
// between here and there.
type motion struct {
	to   func(*textField) int // in runes
	cuts bool
}

// motionOf gives the motion of a keystroke. These keys are never the host's,
// even where they lead nowhere.
func motionOf(stroke string) (motion, bool) {
	switch stroke {
	case "left", "ctrl+b", "shift+left":
		return motion{to: (*textField).before}, true
	case "right", "ctrl+f", "shift+right":
		return motion{to: (*textField).after}, true
	case "home", "ctrl+a":
		return motion{to: (*textField).lineStart}, true
	case "end", "ctrl+e":
		return motion{to: (*textField).lineEnd}, true
	case "ctrl+home":
		return motion{to: func(*textField) int { return 0 }}, true
	case "ctrl+end":
		return motion{to: (*textField).textEnd}, true
	case "ctrl+left", "alt+left", "alt+b":
		return motion{to: (*textField).wordStart}, true
	case "ctrl+right", "alt+right", "alt+f":
		return motion{to: (*textField).wordEnd}, true
	case "backspace", "shift+backspace", "ctrl+h":
		return motion{to: (*textField).before, cuts: true}, true
	case "delete", "ctrl+d":
		return motion{to: (*textField).after, cuts: true}, true
	case "ctrl+w", "alt+backspace", "ctrl+backspace":
		return motion{to: (*textField).wordStart, cuts: true}, true
	case "alt+d", "alt+delete", "ctrl+delete":
		return motion{to: (*textField).wordEnd, cuts: true}, true
	case "ctrl+u":
		return motion{to: (*textField).lineStart, cuts: true}, true
	case "ctrl+k":
		return motion{to: (*textField).lineEnd, cuts: true}, true
	default:
		return motion{}, false
	}
}

func (f *textField) edit(stroke string) Result {
	if m, ok := motionOf(stroke); ok {
		f.goal = -1
		f.carryOut(m)
		return Result{Used: true}
	}
	if rows := f.rowsOf(stroke); rows != 0 && f.several() {
		return Result{Used: f.moveRows(rows)}
	}
	return Result{}
}

func (f *textField) carryOut(m motion) {
	if m.cuts {
		f.cutTo(m.to(f))
		return
	}
	f.moveTo(m.to(f))
	f.scrollToCaret()
}

// rowsOf is how many rows a key goes down, negative for up.
func (f *textField) rowsOf(stroke string) int {
	switch stroke {
	case "up":
		return -1
	case "down":
		return 1
	case "pgup":
		return -max(1, f.shown()-1)
	case "pgdown":
		return max(1, f.shown()-1)
	default:
		return 0
	}
}

// moveRows goes up or down as far as there are rows, keeping to the column
// where it began. At the edge it does nothing and says so: the key is the
// host's then.
func (f *textField) moveRows(n int) bool {
	c := f.at()
	here := rowOf(f.rows, c)
	there := min(max(0, here+n), len(f.rows)-1)
	if there == here {
		return false
	}
	if f.goal < 0 {
		f.goal = cells(f.glyphs[f.rows[here].from:c])
	}
	f.moveTo(f.runesAt(glyphAt(f.glyphs, f.rows, there, f.goal)))
	f.scrollToCaret()
	return true
}

// at is the glyph behind the caret.
func (f *textField) at() int { return glyphOf(f.glyphs, f.caret) }

func (f *textField) runesAt(c int) int {
	if c = max(0, c); c < len(f.glyphs) {
		return f.glyphs[c].runes
	}
	return f.textEnd()
}

func (f *textField) textEnd() int { return utf8.RuneCountInString(f.held) }
func (f *textField) before() int  { return f.runesAt(f.at() - 1) }
func (f *textField) after() int   { return f.runesAt(f.at() + 1) }

// lineBefore is what stands before the caret on its line, the last glyph apart.
func (f *textField) lineBefore() (line, last string) {
	start, here := f.head(f.lineStart()), f.head(f.caret)
	if len(start) == len(here) {
		return "", ""
	}
	last = f.glyphs[f.at()-1].text
	return here[len(start) : len(here)-len(last)], last
}

func (f *textField) lineStart() int {
	c := f.at()
	for c > 0 && !f.glyphs[c-1].lineEnd() {
		c--
	}
	return f.runesAt(c)
}

func (f *textField) lineEnd() int {
	c := f.at()
	for c < len(f.glyphs) && !f.glyphs[c].lineEnd() {
		c++
	}
	return f.runesAt(c)
}

func (g glyph) blank() bool { return g.text == " " || g.lineEnd() }

// wordStart is the beginning of the word before the caret. A secret has no
// words: showing where they are would give something away.
func (f *textField) wordStart() int {
	if f.spec.Secret {
		return f.lineStart()
	}
	c := f.at()
	for c > 0 && f.glyphs[c-1].blank() {
		c--
	}
	for c > 0 && !f.glyphs[c-1].blank() {
		c--
	}
	return f.runesAt(c)
}

func (f *textField) wordEnd() int {
	if f.spec.Secret {
		return f.lineEnd()
	}
	c := f.at()
	for c < len(f.glyphs) && f.glyphs[c].blank() {
		c++
	}
	for c < len(f.glyphs) && !f.glyphs[c].blank() {
		c++
	}
	return f.runesAt(c)
}
