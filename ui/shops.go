package ui

import (
	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// shops lists the merchant's shops; the last line starts another.
type shops struct {
	rows []ShopRow
	err  string
	at   int
	here model.ShopID
}

func (m *shops) update(s *scene, msg tea.Msg) intent {
	switch msg := msg.(type) {
	case shopsRead:
		m.rows = msg.rows
		if msg.err != nil {
			m.err = s.fill(s.Frame.ReadFailed, "why", model.Printable(msg.err.Error()))
		}
		for i, r := range m.rows {
			if r.ID == m.here {
				m.at = i
			}
		}
	case tea.KeyPressMsg:
		return m.key(s, msg)
	}
	return nothing{}
}

func (m *shops) key(s *scene, key tea.KeyPressMsg) intent {
	n := len(m.rows)
	if !s.readOnly {
		n++
	}
	if d, ok := keys.Digit(key); ok && d <= n {
		m.at = d - 1
		return m.open()
	}
	act, _ := keys.Resolve(key, false)
	switch act {
	case keys.Back:
		if !s.ready {
			return quit{}
		}
		return goHome{}
	case keys.Submit:
		return m.open()
	}
	m.at = move(act, m.at, n)
	return nothing{}
}

func (m *shops) open() intent {
	if m.at < len(m.rows) {
		return openShop{m.rows[m.at].ID}
	}
	return startShop{}
}

func (m *shops) body(s *scene, r rect) drawing {
	out := []string{s.st.title(s.Frame.ShopsTitle), ""}
	if m.err != "" {
		return drawing{lines: append(out, wrap(m.err, r.w, s.st.bad)...)}
	}
	at := 0
	for i, row := range m.rows {
		if i == m.at {
			at = len(out)
		}
		out = append(out, m.line(s, i, row, r.w)...)
	}
	if !s.readOnly {
		if m.at == len(m.rows) {
			at = len(out)
		}
		paint := s.st.dim
		if m.at == len(m.rows) {
			paint = s.st.strong
		}
		out = append(out, "", fit(paint(s.mark(m.at == len(m.rows))+digit(len(m.rows))+s.Frame.NewShop), r.w, s.st.ellipsis))
	}
	return drawing{lines: window(out, at, r.h)}
}

func (m *shops) line(s *scene, i int, row ShopRow, w int) []string {
	name := model.Printable(row.Summary.Name)
	if name == "" {
		name = s.Frame.Unnamed
	}
	paint := s.st.plain
	if i == m.at {
		paint = s.st.strong
	}
	head := paint(s.mark(i == m.at) + digit(i) + name)
	out := []string{ends(head, s.st.faint(count(row.Summary.Done, row.Summary.All)), w, s.st.ellipsis)}
	return append(out, fit("     "+s.st.dim(s.summaryLine(row)), w, s.st.ellipsis))
}

// summaryLine is a shop's gateways and next step, from its summary alone.
func (s *scene) summaryLine(row ShopRow) string {
	names := make([]string, len(row.Summary.Gateways))
	for i, c := range row.Summary.Gateways {
		names[i] = s.Gateway(c)
	}
	line := s.Join(names)
	if next := row.Summary.Next; next != nil {
		if line != "" {
			line += " - "
		}
		line += s.Step(next.Step).Name
	}
	return line + "  " + s.Date(model.DateOf(row.Updated))
}

func (m *shops) typing() bool          { return false }
func (m *shops) crumb(s *scene) string { return s.Frame.ShopsTitle }
func (m *shops) actions(*scene) []keys.Action {
	return []keys.Action{keys.Up, keys.Submit, keys.Back, keys.ShowHelp}
}
