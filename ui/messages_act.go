package ui

import (
	"runtime"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/say"
)

// backToMessages leads back to texts as they stood.
type backToMessages struct{ to *messages }

// sendMail opens the mail program with a new mail; where the text did not fit
// into the address, it is copied.
type sendMail struct {
	mail       say.Mailto
	text, name string
}

// keepNote adds a line to the note of a step.
type keepNote struct {
	slot model.Slot
	line string
}

func (backToMessages) isIntent() {}
func (sendMail) isIntent()       {}
func (keepNote) isIntent()       {}

// do carries one action of a text out. What lets the text leave moves the mark
// on to the note of it.
func (m *messages) do(s *scene, x model.Message, id string) intent {
	t := s.Message(x)
	to, _ := m.contact(x)
	switch id {
	case "copy":
		m.gone(s, x)
		return copyText{t.Body + "\n", t.Name}
	case "subject":
		return copyText{t.Subject, s.Messages().Screen.Subject}
	case "save":
		m.gone(s, x)
		return saveText{s.letterFile(t, m.mailOf(x)), s.letterName(x)}
	case "mail":
		mail := t.Mailto(m.mailOf(x), mailtoMost())
		if mail.URL == "" {
			return nothing{}
		}
		m.gone(s, x)
		return sendMail{mail, t.Body + "\n", t.Name}
	case paneText, paneCall, paneChecks:
		m.pane, m.scroll = id, 0
		m.act = max(slices.Index(m.acts(s, x), paneText), 0)
	case "fill":
		return goBeside{x.Fill[0]}
	case "note":
		return keepNote{x.Note, s.fill(s.Messages().Screen.NoteLine, "date", s.today.String(), "what", t.Name, "to", s.noteWhom(to))}
	}
	return nothing{}
}

// gone marks the note as what comes next.
func (m *messages) gone(s *scene, x model.Message) {
	m.left = true
	if i := slices.Index(m.acts(s, x), "note"); i >= 0 {
		m.act = i
	}
}

// noteWhom is whom one asked, in a note.
func (s *scene) noteWhom(c model.Contact) string {
	if c.Name.Empty() {
		return s.Messages().Screen.NoteNobody
	}
	return model.Printable(c.Name.In(s.Lang))
}

// letterFile is a text as a file: to whom, about what, then the text.
func (s *scene) letterFile(t say.MessageText, mail string) string {
	head := s.Messages().Screen.Subject + ": " + t.Subject + "\n"
	if mail != "" {
		head = s.Messages().Screen.To + ": " + model.Printable(mail) + "\n" + head
	}
	return head + "\n" + t.Body + "\n"
}

// letterName is the name of that file: what it is about and the day, in letters
// that every system takes.
func (s *scene) letterName(x model.Message) string {
	name := strings.ReplaceAll(string(x.ID), "_", "-")
	if g := x.Facts["gateway"]; g != "" && strings.Trim(g, "abcdefghijklmnopqrstuvwxyz0123456789-") == "" {
		name += "-" + g
	}
	return name + "-" + s.today.String() + ".txt"
}

// mailtoMost is how long an address may be that opens a mail program: Windows
// hands about 2,000 characters on, the others much more.
func mailtoMost() int {
	if runtime.GOOS == "windows" {
		return 1900
	}
	return 16000
}

// ---- effects ---------------------------------------------------------------

// mailOpened tells whether a mail program took a new mail.
type mailOpened struct {
	to  string
	cut bool
	err error
}

// openMail opens a new mail. A text that is only hinted at in it is put on the
// clipboard first, both ways.
func (a *App) openMail(in sendMail) tea.Cmd {
	open := func() tea.Msg {
		if in.mail.Cut && a.deps.Copy != nil {
			_ = a.deps.Copy(in.text) // the terminal was asked too, and says nothing either way
		}
		return mailOpened{in.mail.To, in.mail.Cut, a.deps.Open(in.mail.URL)}
	}
	if in.mail.Cut {
		return tea.Batch(tea.SetClipboard(in.text), open)
	}
	return open
}

func (a *App) onMail(msg mailOpened) {
	t := a.scene.Messages().Screen
	to := model.Printable(msg.to)
	switch {
	case msg.err != nil:
		a.warn(a.scene.fill(t.MailFailed, "to", to))
	case msg.cut:
		a.remark(a.scene.fill(t.MailCut, "to", to))
	default:
		a.remark(a.scene.fill(t.MailOpened, "to", to))
	}
}

// keepNote adds a line to what stands in a note, as one answer: one undo takes
// it back.
func (a *App) keepNote(in keepNote) tea.Cmd {
	s := &a.scene
	if s.readOnly {
		a.warn(s.Frame.ReadOnlyAnswer)
		return nil
	}
	text := s.W.Answer(in.slot).Value()
	if strings.Contains("\n"+text+"\n", "\n"+in.line+"\n") {
		a.remark(s.fill(s.Messages().Screen.NotedBefore, "line", in.line))
		return nil
	}
	if text != "" {
		text += "\n"
	}
	event, problems := s.W.Accept(in.slot, model.Input{Values: []string{text + in.line}}, a.deps.Now())
	if model.Blocks(problems) || len(event.Changes) == 0 {
		a.warn(s.fill(s.Messages().Screen.NoteFailed, "why", s.firstProblem(problems)))
		return nil
	}
	return a.save(event, func(a *App) tea.Cmd {
		a.remark(a.scene.fill(a.scene.Messages().Screen.Noted, "line", in.line))
		return nil
	}, func(a *App, err error) { a.warn(a.failure(err)) })
}

func (s *scene) firstProblem(problems []model.Problem) string {
	for _, p := range problems {
		if p.Severity() == model.SeverityError {
			t := s.Problem(p)
			return t.What + " " + t.Fix
		}
	}
	return ""
}
