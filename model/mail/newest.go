package mail

import (
	"strings"
	"unicode"

	"portone-onboard/model"
)

// clean makes a text printable, letters whole, full-width signs narrow, and any
// kind of space a plain one.
func clean(s string) string {
	s = model.PrintableLines(s)
	blank := func(r rune) bool { return r != ' ' && r != '\n' && unicode.IsSpace(r) }
	wide := func(r rune) bool { return r >= '！' && r <= '～' || blank(r) }
	if !strings.ContainsFunc(s, wide) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case blank(r):
			return ' '
		case wide(r):
			return r - '！' + '!'
		}
		return r
	}, s)
}

// talk is what one letter of a thread says, with what the lines above it tell.
type talk struct {
	lines   []string
	from    string // address in the lines above it
	subject string
	sent    model.Date
	headed  bool // such lines stood there
	old     bool // an older letter below it was left out
}

// Fewer letters than fewLetters above an older mail are a note of whoever
// passes it on, not a letter of their own.
const fewLetters = 40

// newest finds the letter that counts in a thread. What a merchant pastes or
// passes on counts, what a gateway's own letter quotes below itself does not.
// In a mail that was not passed on, lines like headers are its sender's words.
func newest(text string, passedOn, mail bool, today model.Date) talk {
	t := talk{lines: joinHeads(strings.Split(text, "\n"))}
	for range 4 {
		t.lines = unquoted(t.lines)
		if !mail || passedOn {
			t.headLines(today)
		}
		i, kind := divider(t.lines)
		if kind == noDivider {
			break
		}
		if kind != forwardLine && !passedOn && letters(t.lines[:i]) >= fewLetters {
			t.lines, t.old = t.lines[:i], true
			break
		}
		if kind != headerLine {
			i++
		}
		t.lines, passedOn, mail = t.lines[i:], false, false
	}
	t.dropQuoted()
	return t
}

// unquoted takes the marks off a text that is quoted as a whole.
func unquoted(lines []string) []string {
	full, marked := 0, 0
	for _, l := range lines {
		if l = strings.TrimSpace(l); l != "" {
			full++
			if l[0] == '>' {
				marked++
			}
		}
	}
	if full == 0 || marked*10 < full*9 {
		return lines
	}
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.TrimPrefix(strings.TrimPrefix(strings.TrimSpace(l), ">"), " ")
	}
	return out
}

func (t *talk) dropQuoted() {
	var own, quoted []string
	for _, l := range t.lines {
		if strings.HasPrefix(strings.TrimSpace(l), ">") {
			quoted = append(quoted, strings.TrimLeft(strings.TrimSpace(l), "> "))
		} else {
			own = append(own, l)
		}
	}
	switch {
	case len(quoted) == 0:
	case letters(own) >= fewLetters:
		t.lines, t.old = own, true
	default:
		t.lines = append(own, quoted...)
	}
}

func letters(lines []string) (n int) {
	for _, l := range lines {
		if strings.HasPrefix(strings.TrimSpace(l), ">") {
			continue
		}
		for _, r := range l {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				n++
			}
		}
		if n >= fewLetters {
			return n
		}
	}
	return n
}

type dividerKind int

const (
	noDivider    dividerKind = iota
	forwardLine              // what follows was passed on
	originalLine             // what follows was passed on or answered
	headerLine               // so, and it begins with this line
)

var (
	forwardMarks  = []string{"forwardedmessage", "전달된메시지", "전달된메일", "전달메시지"}
	originalMarks = []string{"originalmessage", "원본메시지", "원본메일", "originalmail"}
	answerMarks   = []string{"wrote:", "님이작성:", "님이다음과같이", "작성:", "님이쓴글:"}
)

// divider finds the first line that parts a letter from an older one.
func divider(lines []string) (int, dividerKind) {
	for i, l := range lines {
		if len(l) > 400 {
			continue
		}
		flat := flatten(strings.TrimLeft(l, "> "))
		dashed := strings.HasPrefix(flat, "--") || strings.HasPrefix(flat, "begin") || strings.HasPrefix(flat, "==")
		switch {
		case dashed && containsAny(flat, forwardMarks):
			return i, forwardLine
		case dashed && containsAny(flat, originalMarks):
			return i, originalLine
		case endsWithAny(flat, answerMarks) && strings.ContainsAny(flat, "0123456789") && (strings.HasPrefix(flat, "on") || strings.Contains(flat, "년") || strings.Contains(flat, "20")):
			return i, originalLine
		case i > 0 && headKey(l) == "from" && headsBelow(lines[i+1:]):
			return i, headerLine
		}
	}
	return 0, noDivider
}

func headsBelow(lines []string) bool {
	for i, l := range lines {
		if i >= 4 {
			break
		}
		if k := headKey(l); k != "" && k != "from" {
			return true
		}
	}
	return false
}
