package ui

import (
	tea "charm.land/bubbletea/v2"

	"portone-onboard/ui/control"
	"portone-onboard/ui/guide"
	"portone-onboard/ui/keys"
)

// terms is the glossary: type to find, arrows to choose, the meaning beside.
type terms struct {
	find *control.Control
	list []guide.Term
	at   int
}

func newTerms(s *scene) *terms {
	return &terms{find: s.control(control.Spec{Kind: control.Input, Placeholder: s.Frame.TermsFind, CharLimit: 60}), list: guide.Terms(s.Lang)}
}

func (m *terms) update(s *scene, msg tea.Msg) intent {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		act, _ := keys.Resolve(key, true)
		switch act {
		case keys.Back:
			return goHome{}
		case keys.Up, keys.Down, keys.PageUp, keys.PageDown:
			m.at = move(act, m.at, len(m.list))
			return nothing{}
		case keys.Submit:
			return nothing{}
		}
	}
	if r := m.find.Update(msg); r.Changed {
		m.at, m.list = 0, m.found(s)
	}
	return nothing{}
}

func (m *terms) found(s *scene) []guide.Term {
	query := ""
	if v := m.find.Value(); len(v) > 0 {
		query = v[0]
	}
	if query == "" {
		return guide.Terms(s.Lang)
	}
	return guide.Find(s.Lang, query)
}

func (m *terms) body(s *scene, r rect) drawing {
	m.find.SetSize(r.w, 1)
	out := []string{s.st.title(s.Frame.TermsTitle), "", m.find.View()}
	out = append(out, "")
	d := drawing{}
	if x, y, ok := m.find.Cursor(); ok {
		d.cursor = &tea.Position{X: x, Y: 2 + y}
	}
	if len(m.list) == 0 {
		d.lines = append(out, wrap(s.Frame.TermsNone, r.w, s.st.dim)...)
		return d
	}
	listWidth := min(30, r.w*2/5)
	var names []string
	for i, t := range m.list {
		paint := s.st.dim
		if i == m.at {
			paint = s.st.strong
		}
		names = append(names, fit(paint(s.mark(i == m.at)+t.Name), listWidth, s.st.ellipsis))
	}
	room := max(r.h-len(out), 3)
	d.lines = append(out, cut(beside(window(names, m.at, room), listWidth, s.termLines(m.list[m.at], r.w-listWidth-gutter)), room)...)
	return d
}

// termLines is one term in full, with what it must not be mixed up with.
func (s *scene) termLines(t guide.Term, w int) []string {
	out := append(wrap(t.Name, w, s.st.strong), wrapIf(s.Join(t.Also), w, s.st.dim)...)
	out = append(append(out, ""), wrap(t.Meaning, w, s.st.plain)...)
	for _, id := range t.See {
		for _, o := range guide.Terms(s.Lang) {
			if o.ID == id {
				out = append(append(out, ""), wrap(s.Frame.SeeAlso+" "+o.Name+": "+o.Meaning, w, s.st.dim)...)
			}
		}
	}
	if len(t.Sources) > 0 {
		out = append(append(out, ""), s.sourceLine(t.Sources, w)...)
	}
	return out
}

func (m *terms) typing() bool          { return true }
func (m *terms) crumb(s *scene) string { return s.Frame.TermsTitle }
func (m *terms) actions(*scene) []keys.Action {
	return []keys.Action{keys.Up, keys.Back}
}
