package mail

import (
	"strings"
	"unicode"

	"portone-onboard/model"
)

// clean makes a text printable, letters whole, and full-width signs narrow.
func clean(s string) string {
	s = model.PrintableLines(s)
	wide := func(r rune) bool { return r >= '！' && r <= '～' }
	if !strings.ContainsFunc(s, wide) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if wide(r) {
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
	t := talk{lines: strings.Split(text, "\n")}
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

// headKeys are the words before the colon in the lines that mail programs put
// above a letter.
var headKeys = map[string]string{
	"from": "from", "sender": "from", "보낸사람": "from", "보낸이": "from", "발신자": "from", "발신인": "from", "발신": "from", "보내는사람": "from",
	"date": "date", "sent": "date", "날짜": "date", "보낸날짜": "date", "보낸시간": "date", "일시": "date", "받은시간": "date", "받은날짜": "date", "발송일시": "date",
	"subject": "subject", "제목": "subject", "메일제목": "subject",
	"to": "other", "cc": "other", "bcc": "other", "reply-to": "other", "받는사람": "other", "받는이": "other", "수신": "other", "수신자": "other",
	"수신인": "other", "참조": "other", "숨은참조": "other", "첨부": "other", "첨부파일": "other",
}

func headKey(line string) string {
	if len(line) > 1000 {
		return ""
	}
	key, _, ok := strings.Cut(strings.TrimLeft(line, "> *"), ":")
	if !ok || len(key) > 40 {
		return ""
	}
	return headKeys[flatten(strings.Trim(key, "*"))]
}

// headLines reads and takes off the lines above a letter.
func (t *talk) headLines(today model.Date) {
	start := 0
	for start < len(t.lines) && strings.TrimSpace(t.lines[start]) == "" {
		start++
	}
	end, found := start, 0
	for i := start; i < len(t.lines) && i < start+14; i++ {
		key := headKey(t.lines[i])
		if key == "" && strings.TrimSpace(t.lines[i]) != "" {
			break
		}
		if key != "" {
			found, end = found+1, i+1
		}
	}
	if found < 2 {
		return
	}
	t.headed, t.from, t.subject, t.sent = true, "", "", model.Date{}
	for _, l := range t.lines[start:end] {
		_, value, _ := strings.Cut(l, ":")
		value = strings.Trim(value, " *")
		switch headKey(l) {
		case "from":
			t.from = address(value)
		case "subject":
			t.subject = value
		case "date":
			t.sent = sentOn(value)
			if days := daysIn(value, today); t.sent.IsZero() && len(days) > 0 {
				t.sent = days[0].day
			}
		}
	}
	t.lines = t.lines[end:]
}
