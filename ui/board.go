package ui

import (
	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// board shows where every application stands: above the six stages of each
// track, side by side where there is room, below who reviews the chosen MID and
// what their customers meet today. One mark goes over both.
type board struct {
	from   intent
	tab    int
	at     int    // a stage, then a reviewer, then the line that passes the rest
	failed string // why the last save failed
}

func newBoard(_ *scene, from intent) *board { return &board{from: from} }

// backToBoard shows the same board again, with its mark where it stood.
type backToBoard struct{ m *board }

func (backToBoard) isIntent() {}

// boardView is what the board shows of the chosen track and MID.
type boardView struct {
	tabs   []model.Place // without a step
	here   model.Place
	stages []model.BoardStage
	rows   []model.CustomerRow
	rest   []model.Slot // reviewers that are still waiting
}

// look reads the shop; the mark stays within what there is.
func (m *board) look(s *scene) boardView {
	v := boardView{tabs: boardTabs(s)}
	if len(v.tabs) == 0 {
		return v
	}
	m.tab = min(m.tab, len(v.tabs)-1)
	v.here = v.tabs[m.tab]
	v.stages = s.W.BoardStages(v.here.Track, v.here.MID)
	v.rows = s.W.Customers(v.here.Track, v.here.MID)
	v.rest = s.W.StillWaiting(v.here.Track, v.here.MID)
	m.at = min(m.at, v.lines()-1)
	return v
}

// boardTabs are the tracks with each of their MIDs.
func boardTabs(s *scene) (tabs []model.Place) {
	for _, t := range s.W.Active() {
		for _, mid := range t.MIDs {
			tabs = append(tabs, model.Place{Track: t.ID, MID: mid})
		}
	}
	return tabs
}

// lines counts what the mark can stand on. With one reviewer left its own
// Enter does the same as the last line.
func (v boardView) lines() int {
	n := len(v.stages) + len(v.rows)
	if v.hasRest() {
		n++
	}
	return n
}

func (v boardView) hasRest() bool { return len(v.rest) > 1 }

// stage, row and onRest say what the mark stands on.
func (m *board) stage(v boardView) (model.BoardStage, bool) {
	if m.at < len(v.stages) {
		return v.stages[m.at], true
	}
	return model.BoardStage{}, false
}

func (m *board) row(v boardView) (model.CustomerRow, bool) {
	if i := m.at - len(v.stages); i >= 0 && i < len(v.rows) {
		return v.rows[i], true
	}
	return model.CustomerRow{}, false
}

func (m *board) onRest(v boardView) bool { return v.hasRest() && m.at == len(v.stages)+len(v.rows) }

func (m *board) update(s *scene, msg tea.Msg) intent {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nothing{}
	}
	v := m.look(s)
	m.failed = ""
	act, _ := keys.Resolve(key, false)
	switch {
	case act == keys.Back:
		return m.from
	case len(v.tabs) == 0 && act == keys.Submit:
		return goAsk{model.Slot{Question: "prep.gateway.chosen"}}
	case len(v.tabs) == 0:
		return nothing{}
	case act == keys.Submit:
		return m.open(v)
	}
	if n, ok := keys.Digit(key); ok && n <= len(v.tabs) {
		m.tab = n - 1
		return nothing{}
	}
	m.move(act, v)
	return nothing{}
}

// move leads from line to line, between the two parts, and from track to track.
func (m *board) move(act keys.Action, v boardView) {
	tabs, first := len(v.tabs), len(v.stages)
	switch {
	case act == keys.Right || act == keys.Next:
		m.tab = (m.tab + 1) % tabs
	case act == keys.Left || act == keys.Prev:
		m.tab = (m.tab + tabs - 1) % tabs
	case act == keys.PageDown && m.at < first && v.lines() > first:
		m.at = first
	case act == keys.PageUp && m.at > first:
		m.at = first
	case act == keys.Up && m.at == 0: // the line that passes the rest is never one key up
	default:
		m.at = move(act, m.at, v.lines())
	}
}

// open is Enter: the question behind the line.
func (m *board) open(v boardView) intent {
	if m.onRest(v) {
		return askRest{m}
	}
	slot := model.Slot{}
	if r, ok := m.row(v); ok {
		slot = r.Slot
	} else if st, ok := m.stage(v); ok {
		slot = st.Opens
	}
	if slot.Question == "" {
		return nothing{}
	}
	switch slot.Question { // one reviewer after the other is said from here
	case "contract.cards.state", "contract.cards.on", "contract.cards.reason":
		return goBeside{slot}
	}
	return goAsk{slot}
}

// place is what the mark is about: notes and texts go by it.
func (m *board) place(s *scene) model.Place {
	v := m.look(s)
	if st, ok := m.stage(v); ok {
		return st.View.Place
	}
	v.here.Step = "contract.cards"
	if len(v.tabs) == 0 {
		return model.Place{}
	}
	return v.here
}

func (m *board) typing() bool          { return false }
func (m *board) crumb(s *scene) string { return s.Board().Title }

func (m *board) actions(s *scene) []keys.Action {
	list, tabs := []keys.Action{keys.Up, keys.Submit}, boardTabs(s)
	if len(tabs) > 1 {
		list = append(list, keys.Next)
	}
	if len(tabs) > 0 {
		return append(list, keys.Back, keys.Note, keys.Messages, keys.ShowHelp)
	}
	return append(list, keys.Back, keys.ShowHelp)
}

func (m *board) keyWord(s *scene, act keys.Action) string {
	words := s.Board().KeyWords
	if act != keys.Submit {
		return words[string(act)]
	}
	switch v := m.look(s); {
	case len(v.tabs) == 0:
		return words["choose"]
	case m.onRest(v):
		return words["rest"]
	}
	return words["submit"]
}
