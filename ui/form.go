package ui

import (
	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/control"
	"portone-onboard/ui/keys"
)

// form asks for one value that is no answer of the path: a folder, a payment's
// ID, a secret. Its texts stand in the locale under its ID.
type form struct {
	id     string
	args   []string
	lead   string // why it is asked now, "" for nothing beyond its own text
	secret bool
	from   intent
	ctl    *control.Control
	then   func(a *App, value string) (tea.Cmd, string) // a problem to show, or "" and what follows
	failed string
	notes  []string // what was cleaned
}

type submitForm struct{ value string }

func (submitForm) isIntent() {}

// newForm makes a form; value is what stands there to begin with.
func newForm(s *scene, f form, value string) *form {
	t := s.Look().Form[f.id]
	spec := control.Spec{Kind: control.Input, CharLimit: 400, Secret: f.secret}
	if t.Placeholder != "" {
		spec.Placeholder = s.Frame.ExampleWord + " " + t.Placeholder
	}
	if value != "" {
		spec.Value = []string{value}
	}
	f.ctl = s.control(spec)
	return &f
}

func (m *form) update(s *scene, msg tea.Msg) intent {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch act, _ := keys.Resolve(key, true); act {
		case keys.Back:
			return m.from
		case keys.Submit:
			return submitForm{first(m.ctl.Value())}
		}
	}
	r := m.ctl.Update(msg)
	if r.Changed {
		m.failed, m.notes = "", nil
	}
	for _, rm := range r.Removed {
		m.notes = append(m.notes, s.Removed(rm.Kind, rm.Count))
	}
	return nothing{}
}

func first(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[0]
}

// submit does what the form is for.
func (a *App) submit(value string) tea.Cmd {
	m, ok := a.screen.(*form)
	if !ok {
		return nil
	}
	cmd, problem := m.then(a, model.CleanLine(value, 400).Text)
	m.failed = problem
	return cmd
}

func (m *form) typing() bool          { return true }
func (m *form) crumb(s *scene) string { return s.fill(s.Look().Form[m.id].Title, m.args...) }

func (m *form) actions(*scene) []keys.Action {
	return []keys.Action{keys.Submit, keys.Back, keys.ShowHelp}
}

func (m *form) keyWord(s *scene, act keys.Action) string {
	return s.Look().KeyWords["form_"+string(act)]
}

// below is what is wrong with what was typed, and what was cleaned.
func (m *form) below(s *scene, w int) []string {
	var out []string
	if m.failed != "" {
		out = wrap(s.st.trouble+" "+m.failed, w, s.st.bad)
	}
	for _, n := range m.notes {
		out = append(out, wrap(n, w, s.st.warn)...)
	}
	if len(out) == 0 {
		return nil
	}
	return append([]string{""}, out...)
}

func (m *form) body(s *scene, r rect) drawing {
	t := s.Look().Form[m.id]
	below := m.below(s, r.w)
	out := append(wrapIf(m.lead, r.w, s.st.warn), wrap(s.fill(t.Title, m.args...), r.w, s.st.strong)...)
	out = append(out, wrapIf(s.fill(t.Why, m.args...), r.w, s.st.dim)...)
	out = cut(out, max(r.h-len(below)-2, 1)) // the field and what is wrong with it stand in sight
	out = append(out, "")
	m.ctl.SetSize(r.w-2, 1)
	at := len(out)
	out = append(append(out, s.st.accent(s.st.here+" ")+m.ctl.View()), below...)
	d := drawing{lines: cut(out, r.h)}
	if x, y, ok := m.ctl.Cursor(); ok {
		d.cursor = &tea.Position{X: x + 2, Y: at + y}
	}
	return d
}
