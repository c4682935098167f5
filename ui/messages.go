package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// messages shows texts that are ready to be sent: which fit, then one in full
// with whom to send it to and what to do with it.
type messages struct {
	about  model.Place // the zero Place is the whole shop
	from   intent
	at     int           // the marked text
	open   bool          // it is shown in full
	shown  model.Message // which it was when it was opened
	act    int           // the marked action
	scroll int           // of the text
	to     int           // which contact
	pane   string        // which of the panes stands there
	left   bool          // it was copied, saved or opened: to be noted down
}

// The panes of a text, by the IDs of the actions that lead there.
const (
	paneText   = "text"
	paneCall   = "call"   // what to say on the phone
	paneChecks = "checks" // what to look at before one asks
)

func newMessages(s *scene, place model.Place, from intent) *messages {
	m := &messages{about: place, from: from, pane: paneText}
	if list, _ := m.list(s); len(list) == 1 {
		m.show(list[0])
	}
	return m
}

// list are the texts to choose from; fits is false where none fits the place,
// and those of the whole shop stand there instead.
func (m *messages) list(s *scene) (list []model.Message, fits bool) {
	if list = s.W.Messages(m.about); len(list) > 0 || m.about == (model.Place{}) {
		return list, true
	}
	return s.W.Messages(model.Place{}), false
}

// here is the marked text; ok is false where there is none. One that is open and
// no longer fits, as something was recorded meanwhile, gives way to the list.
func (m *messages) here(s *scene) (model.Message, bool) {
	list, _ := m.list(s)
	if len(list) == 0 {
		return model.Message{}, false
	}
	if m.open {
		at := slices.IndexFunc(list, func(x model.Message) bool { return x.ID == m.shown.ID && x.Place == m.shown.Place })
		m.at, m.open = max(at, 0), at >= 0
	}
	m.at = min(m.at, len(list)-1)
	return list[m.at], true
}

func (m *messages) update(s *scene, msg tea.Msg) intent {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nothing{}
	}
	act, _ := keys.Resolve(key, false)
	if x, ok := m.here(s); ok && m.open {
		return m.atText(s, x, key, act)
	}
	return m.atList(s, key, act)
}

func (m *messages) atList(s *scene, key tea.KeyPressMsg, act keys.Action) intent {
	list, _ := m.list(s)
	if n, ok := keys.Digit(key); ok && n <= len(list) {
		m.at = n - 1
		m.show(list[m.at])
		return nothing{}
	}
	switch act {
	case keys.Back:
		return m.from
	case keys.Submit:
		if len(list) > 0 {
			m.show(list[min(m.at, len(list)-1)])
		}
	default:
		m.at = move(act, m.at, len(list))
	}
	return nothing{}
}

// show opens a text anew.
func (m *messages) show(x model.Message) {
	m.shown, m.open, m.act, m.scroll, m.to, m.pane, m.left = x, true, 0, 0, 0, paneText, false
}

func (m *messages) atText(s *scene, x model.Message, key tea.KeyPressMsg, act keys.Action) intent {
	acts := m.acts(s, x)
	if n, ok := keys.Digit(key); ok && n <= len(acts) {
		m.act = n - 1
		return m.do(s, x, acts[m.act])
	}
	switch act {
	case keys.Back:
		return m.back(s)
	case keys.PageDown:
		m.scroll += 5
	case keys.PageUp:
		m.scroll = max(m.scroll-5, 0)
	case keys.Next:
		m.to = (m.to + 1) % max(len(x.To), 1)
	case keys.Copy:
		return m.do(s, x, "copy")
	case keys.Save:
		return m.do(s, x, "save")
	case keys.Open:
		return m.do(s, x, "mail")
	case keys.Submit:
		return m.do(s, x, acts[min(m.act, len(acts)-1)])
	default:
		m.act = move(act, m.act, len(acts))
	}
	return nothing{}
}

// back leaves the text for the list, where there is more than this one.
func (m *messages) back(s *scene) intent {
	if list, _ := m.list(s); len(list) < 2 {
		return m.from
	}
	m.open = false
	return nothing{}
}

// contact is whom the text goes to; ok is false where nobody is known.
func (m *messages) contact(x model.Message) (model.Contact, bool) {
	if len(x.To) == 0 {
		return model.Contact{}, false
	}
	m.to = min(m.to, len(x.To)-1)
	return x.To[m.to], true
}

// mailOf is the address that a mail goes to: the contact's own, else the first
// that any has; "" where none has.
func (m *messages) mailOf(x model.Message) string {
	c, _ := m.contact(x)
	for _, other := range append([]model.Contact{c}, x.To...) {
		if other.Mail != "" {
			return other.Mail
		}
	}
	return ""
}

// acts are what can be done with a text, by the IDs of their texts.
func (m *messages) acts(s *scene, x model.Message) []string {
	to, _ := m.contact(x)
	var out []string
	for _, a := range []struct {
		id   string
		when bool
	}{
		{"copy", true}, {"subject", x.Wording != model.ByForm}, {"save", true}, {"mail", m.mailOf(x) != ""},
		{paneText, m.pane != paneText}, {paneCall, m.pane != paneCall && to.Phone != ""}, {paneChecks, m.pane != paneChecks && len(s.checksOf(x)) > 0},
		{"fill", len(x.Fill) > 0 && !s.readOnly}, {"note", s.W.Visible(x.Note) && !s.readOnly},
	} {
		if a.when {
			out = append(out, a.id)
		}
	}
	return out
}

func (m *messages) typing() bool               { return false }
func (m *messages) crumb(s *scene) string      { return s.Messages().Title }
func (m *messages) place(s *scene) model.Place { return m.about }
func (m *messages) again() intent              { return backToMessages{m} }

func (m *messages) actions(s *scene) []keys.Action {
	x, ok := m.here(s)
	if !ok {
		return []keys.Action{keys.Back, keys.ShowHelp}
	}
	out := []keys.Action{keys.Up, keys.Submit}
	if m.open {
		out = append(out, keys.PageUp)
		if len(x.To) > 1 {
			out = append(out, keys.Next)
		}
	}
	return append(out, keys.Back, keys.ShowHelp)
}

func (m *messages) keyWord(s *scene, act keys.Action) string {
	if m.open && act == keys.Submit {
		return s.Messages().Screen.KeyWords["submit_text"]
	}
	return s.Messages().Screen.KeyWords[string(act)]
}
