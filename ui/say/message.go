package say

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

// MessageText is a message as it is sent. What is sent is Korean in either
// language of the screen: who gets it is.
type MessageText struct {
	Name, When string        // of the text, in the language of the screen
	Subject    string        // one line
	Body       string        // lines of at most 78 cells, but for single words that are longer
	Gloss      string        // the same in English, line by line; "" in Korean
	Lines      []MessageLine // the body with its gloss
	SubjectToo string        // the gloss of the subject
	Blanks     []MessageBlank
	Call       []MessageLine // what to say on the phone, in three sentences
	Unmended   []string      // the reasons of a refusal that are not mended yet

	hint string // in place of a body that is too long for an address
}

// Mailto is the address that opens a mail program with this text in a new mail
// to somebody; at most so many characters long.
func (x MessageText) Mailto(to string, most int) Mailto {
	return NewMailto(to, x.Subject, x.Body, x.hint, most)
}

// MessageLine is one line in Korean, before it is folded, and what it says.
type MessageLine struct{ Text, Gloss string }

// MessageBlank is something that stands in brackets because it is not known:
// what, in the language of the screen, and where it is answered; the zero Slot
// where only the sender knows.
type MessageBlank struct {
	What string
	Slot model.Slot
}

// Message puts a message into words.
func (s Sayer) Message(m model.Message) MessageText {
	ko := &letterer{Sayer{locale.In(model.Korean), s.W}, m, nil}
	here := &letterer{s, m, nil}
	sent, own := ko.text(), here.text()
	out := MessageText{Name: own.Name, When: own.When, Subject: ko.fill(sent.Subject)}
	out.Lines = s.sideBySide(ko.lines(sent.Body), here, own.Body)
	out.Call = s.sideBySide(ko.calls(sent), here, append([]string{here.Messages().Lines.CallWho}, own.Call...))
	if s.Lang != model.Korean {
		out.SubjectToo = here.fill(own.Subject)
	}
	var body, gloss []string
	for _, l := range out.Lines {
		body, gloss = append(body, Fold(l.Text, mailWidth)...), append(gloss, l.Gloss)
	}
	out.Body = strings.Join(body, "\n")
	if s.Lang != model.Korean {
		out.Gloss = strings.Join(gloss, "\n")
	}
	out.Blanks = here.blanks(own)
	for _, x := range m.Mended {
		if !x.Done {
			out.Unmended = append(out.Unmended, s.Texts.Item(model.EachReason, x.Reason).Label)
		}
	}
	out.hint = s.Messages().Screen.MailHint
	return out
}

// sideBySide sets lines beside what they say in the language of the screen.
func (s Sayer) sideBySide(lines []string, here *letterer, own []string) []MessageLine {
	var gloss []string
	if s.Lang != model.Korean {
		gloss = here.lines(own)
	}
	out := make([]MessageLine, len(lines))
	for i, l := range lines {
		out[i].Text = l
		if i < len(gloss) {
			out[i].Gloss = gloss[i]
		}
	}
	return out
}

// mailWidth is how wide the lines of a mail are: most programs show 78 cells.
const mailWidth = 78

// Fold sets a line into lines of at most width cells, broken at spaces only: an
// address that is cut leads nowhere. What follows a list's mark stands below it.
func Fold(line string, width int) []string {
	indent := ""
	if strings.HasPrefix(line, "- ") {
		indent = "  "
	}
	lead := line[:len(line)-len(strings.TrimLeft(line, " "))]
	var out []string
	now := ""
	for word := range strings.FieldsSeq(line) {
		switch {
		case now == "":
			now = lead + word
		case ansi.StringWidth(now)+1+ansi.StringWidth(word) > width:
			out, now = append(out, now), indent+lead+word
		default:
			now += " " + word
		}
	}
	return append(out, now)
}
