package ui

import (
	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// papers is the plan of what to get in which order, and below it the days that
// something is wanted by, ends or expires.
type papers struct {
	from   intent
	at     int // the marked row, of the plan first and then of the days
	scroll int // of its detail
	walk   *model.Walk
	plan   []model.PaperStep
	days   []model.Deadline
	set    detailOf // what text was set for
	text   []string
}

// newPapers opens the plan at the first thing that can be done.
func newPapers(s *scene, from intent) *papers {
	m := &papers{from: from}
	m.look(s)
	for i, p := range m.plan {
		if p.State == model.PaperGet || p.State == model.PaperStale {
			m.at = i
			break
		}
	}
	return m
}

// backToPapers leads back to the list as it was left.
type backToPapers struct{ to *papers }

func (backToPapers) isIntent() {}

func (m *papers) again() intent { return backToPapers{m} }

// look reckons the plan once for each state of the shop. The mark stays on what
// it was on, wherever that stands now.
func (m *papers) look(s *scene) {
	if m.walk == s.W {
		return
	}
	id, day := m.marked()
	m.walk, m.plan, m.days = s.W, s.W.PaperPlan(), s.W.Deadlines()
	m.at = max(min(m.at, m.rows()-1), 0)
	for i, p := range m.plan {
		if p.ID == id {
			m.at = i
		}
	}
	for i, d := range m.days {
		if d.Kind == day.Kind && d.Place == day.Place && d.Item == day.Item {
			m.at = len(m.plan) + i
		}
	}
}

// marked names what the mark is on: a line of the plan or a day.
func (m *papers) marked() (id string, day model.Deadline) {
	switch {
	case m.at < len(m.plan):
		return m.plan[m.at].ID, day
	case m.at < m.rows():
		return "", m.days[m.at-len(m.plan)]
	}
	return "", day
}

func (m *papers) rows() int { return len(m.plan) + len(m.days) }

func (m *papers) update(s *scene, msg tea.Msg) intent {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nothing{}
	}
	m.look(s)
	if n, ok := keys.Digit(key); ok && n <= m.rows() {
		m.mark(n - 1)
		return nothing{}
	}
	act, _ := keys.Resolve(key, false)
	switch act {
	case keys.Back:
		return m.from
	case keys.Submit:
		return m.open()
	case keys.Open:
		if link := m.link(); link != "" {
			return openURL{link}
		}
	case keys.PageDown:
		m.scroll += 5
	case keys.PageUp:
		m.scroll = max(m.scroll-5, 0)
	case keys.Next, keys.Prev:
		m.mark(m.other())
	default:
		m.mark(move(act, m.at, m.rows()))
	}
	return nothing{}
}

func (m *papers) mark(at int) {
	if at != m.at {
		m.at, m.scroll = at, 0
	}
}

// other is the beginning of the other list: of the days, or of the plan.
func (m *papers) other() int {
	if m.at < len(m.plan) && len(m.days) > 0 {
		return len(m.plan)
	}
	return 0
}

// open leads to the question of the marked row, and back here after it; where
// none is asked yet, to the site.
func (m *papers) open() intent {
	if slot := m.slot(); slot.Question != "" {
		return goBeside{slot}
	}
	if link := m.link(); link != "" {
		return openURL{link}
	}
	return nothing{}
}

func (m *papers) slot() model.Slot {
	switch {
	case m.at < len(m.plan):
		return m.plan[m.at].Slot
	case m.at < m.rows():
		return m.days[m.at-len(m.plan)].Slot
	}
	return model.Slot{}
}

// link is the first site to get the marked paper from.
func (m *papers) link() string {
	if m.at >= len(m.plan) {
		return ""
	}
	if links := model.PaperInfoOf(m.plan[m.at].ID).Links; len(links) > 0 {
		return links[0]
	}
	return ""
}

// place is the step that the marked row belongs to.
func (m *papers) place(s *scene) model.Place {
	m.look(s)
	if slot := m.slot(); slot.Question != "" {
		return model.PlaceOf(slot)
	}
	return model.Place{}
}

func (m *papers) typing() bool          { return false }
func (m *papers) crumb(s *scene) string { return s.Papers().Title }

func (m *papers) actions(s *scene) []keys.Action {
	m.look(s)
	out := []keys.Action{keys.Up}
	if m.slot().Question != "" || m.link() != "" {
		out = append(out, keys.Submit)
	}
	if m.link() != "" {
		out = append(out, keys.Open)
	}
	if len(m.days) > 0 {
		out = append(out, keys.Next)
	}
	return append(out, keys.PageUp, keys.Back, keys.ShowHelp)
}

func (m *papers) keyWord(s *scene, act keys.Action) string {
	t := s.Papers()
	switch act {
	case keys.Submit:
		if m.slot().Question == "" {
			return t.OpenLink
		}
		return t.EnterTo
	case keys.Open:
		return t.OpenLink
	case keys.Next:
		if m.at < len(m.plan) {
			return t.DaysTitle
		}
		return t.Way
	case keys.PageUp:
		return t.Turn
	}
	return ""
}
