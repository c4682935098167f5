package mail

import (
	"strings"

	"portone-onboard/model"
)

// headKeys are the words before the colon in the lines that mail programs put
// above a letter.
var headKeys = map[string]string{
	"from": "from", "sender": "from", "보낸사람": "from", "보낸이": "from", "발신자": "from", "발신인": "from", "발신": "from", "보내는사람": "from",
	"date": "date", "sent": "date", "날짜": "date", "보낸날짜": "date", "보낸시간": "date", "일시": "date", "받은시간": "date", "받은날짜": "date", "발송일시": "date",
	"subject": "subject", "제목": "subject", "메일제목": "subject",
	"to": "other", "cc": "other", "bcc": "other", "reply-to": "other", "받는사람": "other", "받는이": "other", "수신": "other", "수신자": "other",
	"수신인": "other", "참조": "other", "숨은참조": "other", "첨부": "other", "첨부파일": "other",
}

// looseKeys stand above a letter without a colon too, where what follows is of
// the kind that they announce.
var looseKeys = []struct {
	words string
	fits  func(value string) bool
}{
	{"보낸사람", hasAddress}, {"보낸 사람", hasAddress}, {"보낸이", hasAddress}, {"발신자", hasAddress}, {"발신인", hasAddress},
	{"받는사람", hasAddress}, {"받는 사람", hasAddress}, {"받는이", hasAddress}, {"수신자", hasAddress}, {"참조", hasAddress},
	{"보낸날짜", hasDay}, {"보낸 날짜", hasDay}, {"받은날짜", hasDay}, {"받은 날짜", hasDay}, {"보낸시간", hasDay}, {"보낸 시간", hasDay}, {"날짜", hasDay}, {"일시", hasDay},
	{"제목", hasWords},
}

func hasAddress(value string) bool { return address(value) != "" }

func hasDay(value string) bool { return strings.HasPrefix(value, "20") }

func hasWords(value string) bool { return value != "" }

// headPart reads a line above a letter: what it tells, "" for no such line, and
// the value.
func headPart(line string) (key, value string) {
	if len(line) > 1000 {
		return "", ""
	}
	line = strings.TrimLeft(line, "> *")
	if words, value, ok := strings.Cut(line, ":"); ok && len(words) <= 40 {
		if key = headKeys[flatten(strings.Trim(words, "*"))]; key != "" {
			return key, strings.Trim(value, " *")
		}
	}
	for _, k := range looseKeys {
		value, ok := strings.CutPrefix(line, k.words)
		if trimmed := strings.TrimLeft(value, " \t"); ok && trimmed != value && k.fits(trimmed) {
			return headKeys[flatten(k.words)], strings.TrimRight(trimmed, " *")
		}
	}
	return "", ""
}

func headKey(line string) string {
	key, _ := headPart(line)
	return key
}

// headsMost is how many lines above a letter there may be.
const headsMost = 14

// joinHeads puts the address of a sender or receiver on the line that announces
// it, as some programs write it below.
func joinHeads(lines []string) []string {
	out := make([]string, 0, len(lines))
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if i < headsMost && i+1 < len(lines) && len(l) < 40 && hasAddress(cut(lines[i+1], 300)) {
			if k := headKeys[flatten(strings.TrimRight(l, " :"))]; k == "from" || k == "other" {
				l = strings.TrimRight(l, " :") + ": " + strings.TrimSpace(lines[i+1])
				i++
			}
		}
		out = append(out, l)
	}
	return out
}

// head is what the lines above a letter tell, and where the letter begins.
type head struct {
	from, subject string
	sent          model.Date
	end           int
}

// headLines reads and takes off the lines above a letter.
func (t *talk) headLines(today model.Date) {
	h := readHead(t.lines, headStart(t.lines), today)
	if h.end == 0 {
		return
	}
	t.headed, t.from, t.subject, t.sent = true, h.from, h.subject, h.sent
	t.lines = t.lines[h.end:]
}

// headStart is the first line with words, or the second where that names the
// sender: then the first is the subject.
func headStart(lines []string) int {
	first := nextLine(lines, 0)
	second := nextLine(lines, first+1)
	if second < len(lines) && headKey(lines[first]) == "" && headKey(lines[second]) == "from" && isTitle(lines[first]) {
		return second
	}
	return first
}

func nextLine(lines []string, i int) int {
	for i < len(lines) && strings.TrimSpace(lines[i]) == "" {
		i++
	}
	return i
}

// isTitle tells a subject from a sentence of whoever passes a letter on.
func isTitle(l string) bool {
	return len(l) <= subjectMost && !endsWithAny(strings.TrimRight(l, " "), []string{".", "!", "?", "다", "요", "세요"})
}

// readHead reads the lines from start on; its end is 0 where they are none. One
// line alone counts where it names the sender with an address.
func readHead(lines []string, start int, today model.Date) (h head) {
	found, from := 0, false
	for i := start; i < len(lines) && i < start+headsMost; i++ {
		key, value := headPart(lines[i])
		switch {
		case key == "" && found > 0 && isStamp(lines[i]):
			key, value = "date", lines[i]
		case key == "" && strings.TrimSpace(lines[i]) != "":
			i = len(lines)
			continue
		case key == "":
			continue
		}
		found, h.end = found+1, i+1
		switch key {
		case "from":
			h.from = address(value)
			from = from || h.from != ""
		case "subject":
			h.subject = value
		case "date":
			if h.sent.IsZero() {
				h.sent = dayOf(value, today)
			}
		}
	}
	if found < 2 && !from {
		return head{}
	}
	if above := strings.Join(lines[:start], " "); h.subject == "" {
		h.subject = strings.TrimSpace(above)
	}
	return h
}

// isStamp tells a line that is a day and a time and nothing else.
func isStamp(l string) bool {
	l = strings.TrimSpace(l)
	return len(l) < 60 && hasDay(l) && strings.Trim(l, " 0123456789년월일화수목금토요시분초오전후.,:()-/+AMPKST") == ""
}

// dayOf is the day that a line above a letter tells.
func dayOf(value string, today model.Date) model.Date {
	if d := sentOn(value); !d.IsZero() {
		return d
	}
	if days := daysIn(value, today); len(days) > 0 {
		return days[0].day
	}
	return model.Date{}
}
