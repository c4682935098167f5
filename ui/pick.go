package ui

import (
	tea "charm.land/bubbletea/v2"

	"portone-onboard/ui/keys"
)

// pick asks to choose one thing that is no answer of the path: a payment out of
// several, or whether to go through with something. The safe choice stands first.
type pick struct {
	title string
	lines []string // what it is about, above the choices
	list  []choice
	at    int
	from  intent
}

// choice is one line of a pick and what follows from it.
type choice struct {
	label, hint string
	do          func(*App) tea.Cmd
}

type choose struct{ at int }

func (choose) isIntent() {}

func (m *pick) update(_ *scene, msg tea.Msg) intent {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nothing{}
	}
	if n, ok := keys.Digit(key); ok && n <= len(m.list) {
		m.at = n - 1
		return nothing{}
	}
	act, _ := keys.Resolve(key, false)
	switch act {
	case keys.Back:
		return m.from
	case keys.Submit:
		return choose{m.at}
	}
	m.at = move(act, m.at, len(m.list))
	return nothing{}
}

// choose does what was picked.
func (a *App) choose(at int) tea.Cmd {
	m, ok := a.screen.(*pick)
	if !ok || at >= len(m.list) {
		return nil
	}
	return m.list[at].do(a)
}

func (m *pick) typing() bool        { return false }
func (m *pick) crumb(*scene) string { return m.title }
func (m *pick) actions(*scene) []keys.Action {
	return []keys.Action{keys.Up, keys.Submit, keys.Back, keys.ShowHelp}
}
func (m *pick) keyWord(s *scene, act keys.Action) string {
	return s.Look().KeyWords["pick_"+string(act)]
}

func (m *pick) body(s *scene, r rect) drawing {
	out := append(wrap(m.title, r.w, s.st.strong), "")
	for _, l := range m.lines {
		out = append(out, wrap(l, r.w, s.st.plain)...)
	}
	if len(m.lines) > 0 {
		out = append(out, "")
	}
	out = cut(out, max(r.h-min(len(m.list), 3), 1)) // the choices stand in sight
	var lines []string
	for i, c := range m.list {
		paint := s.st.plain
		if i == m.at {
			paint = s.st.strong
		}
		lines = append(lines, fit(s.st.accent(s.mark(i == m.at))+s.st.faint(digit(i))+paint(c.label), r.w, s.st.ellipsis))
	}
	var hint []string
	if m.at < len(m.list) {
		hint = wrapIf(m.list[m.at].hint, r.w, s.st.dim)
	}
	hint = cut(hint, r.h-len(out)-min(len(m.list), 3)-1)
	out = append(out, s.scrolled(lines, m.at, max(r.h-len(out)-len(hint)-1, min(len(m.list), 3)))...)
	return drawing{lines: cut(append(append(out, ""), hint...), r.h)}
}
