package ui

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// history is the journal, newest first. Enter on a line asks what to do with
// it: a list of two, as everything here can be taken back, the undo included.
type history struct {
	events []model.Event
	err    string
	read   bool
	whole  bool // the oldest event is here
	at     int
	asking bool
	choice int
	undone map[uint64]bool
}

func (m *history) update(s *scene, msg tea.Msg) intent {
	switch msg := msg.(type) {
	case eventsRead:
		m.take(s, msg)
	case tea.KeyPressMsg:
		if m.asking {
			return m.choose(msg)
		}
		return m.key(s, msg)
	}
	return nothing{}
}

func (m *history) take(s *scene, msg eventsRead) {
	m.read = true
	if msg.err != nil {
		m.err = s.fill(s.Frame.ReadFailed, "why", model.Printable(msg.err.Error()))
		return
	}
	if msg.before == 0 {
		m.events, m.undone = nil, map[uint64]bool{}
	}
	m.events = append(m.events, msg.events...)
	m.whole = len(msg.events) < pageOfEvents
	for _, e := range msg.events {
		if e.Kind == model.Undone && !m.undone[e.Seq] {
			m.undone[e.Undoes] = true
		}
	}
	m.at = min(m.at, max(len(m.events)-1, 0))
}

func (m *history) key(s *scene, key tea.KeyPressMsg) intent {
	act, _ := keys.Resolve(key, false)
	switch act {
	case keys.Back:
		return goHome{}
	case keys.Submit, keys.Undo:
		if m.at < len(m.events) && m.events[m.at].Kind != model.Created && !s.readOnly {
			m.asking, m.choice = true, 0
		}
	case keys.PageUp:
		m.at = max(m.at-10, 0)
	case keys.PageDown:
		m.at = min(m.at+10, max(len(m.events)-1, 0))
	default:
		m.at = move(act, m.at, len(m.events))
	}
	return nothing{}
}

// older asks for the next page when the mark nears the end.
func (m *history) older() (before uint64, want bool) {
	if m.whole || len(m.events) == 0 || m.at < len(m.events)-20 {
		return 0, false
	}
	return m.events[len(m.events)-1].Seq, true
}

func (m *history) choose(key tea.KeyPressMsg) intent {
	if d, ok := keys.Digit(key); ok && d <= 2 {
		m.choice = d - 1
		return nothing{}
	}
	act, _ := keys.Resolve(key, false)
	switch act {
	case keys.Back:
		m.asking = false
	case keys.Submit:
		m.asking = false
		if m.choice == 1 {
			return takeBack{m.events[m.at]}
		}
	default:
		m.choice = move(act, m.choice, 2)
	}
	return nothing{}
}

func (m *history) body(s *scene, r rect) drawing {
	out := []string{s.st.title(s.Frame.HistoryTitle)}
	switch {
	case m.err != "":
		return drawing{lines: append(out, wrap(m.err, r.w, s.st.bad)...)}
	case !m.read:
		return drawing{lines: append(out, s.st.dim(s.Frame.Reading))}
	}
	out = append(append(out, wrap(s.Frame.HistoryLead, r.w, s.st.dim)...), "")
	foot := m.detail(s, r.w)
	room := max(r.h-len(out)-len(foot)-1, 3)
	var lines []string
	from := max(0, m.at-room)
	for i := from; i < min(len(m.events), from+2*room); i++ {
		lines = append(lines, m.line(s, i, r.w))
	}
	out = append(out, window(lines, m.at-from, room)...)
	return drawing{lines: cut(append(append(out, ""), foot...), r.h)}
}

func (m *history) line(s *scene, i, w int) string {
	e := m.events[i]
	when := e.At.In(model.Seoul).Format("01-02 15:04")
	paint := s.st.plain
	if i == m.at {
		paint = s.st.strong
	}
	tail := ""
	if m.undone[e.Seq] {
		tail, paint = s.Frame.WasUndone, s.st.faint
	}
	return ends(s.st.accent(s.mark(i == m.at))+s.st.faint(when)+" "+paint(s.eventLine(e)), s.st.warn(tail), w, s.st.ellipsis)
}

// eventLine is an event on one line: what was answered, and with what.
func (s *scene) eventLine(e model.Event) string {
	switch e.Kind {
	case model.Created:
		return s.Frame.EventCreated
	case model.Imported:
		return s.fill(s.Frame.EventImported, "count", strconv.Itoa(len(e.Changes)))
	}
	c := e.Changes[0]
	line := s.Label(c.Slot) + " = " + s.after(c)
	if listed(e.Changes) {
		line = s.Ask(c.Slot).Many + " = " + s.after(c) + " " + s.fill(s.Frame.EventOfMany, "n", itoa(len(e.Changes)))
	}
	if e.Kind == model.Undone {
		return s.Frame.EventUndone + " " + line
	}
	return line
}

// listed holds for several items of one check answered at once.
func listed(changes []model.Change) bool {
	q, _ := model.FindQuestion(changes[0].Slot.Question)
	return len(changes) > 1 && q != nil && q.Listed() && !slices.ContainsFunc(changes, func(c model.Change) bool { return c.Slot.Question != q.ID })
}

// spoken are the changes that mean something to a merchant: of a track's own
// slots only its gateway.
func spoken(changes []model.Change) []model.Change {
	var out []model.Change
	for _, c := range changes {
		if q, _ := model.FindQuestion(c.Slot.Question); q == nil || q.Kind != model.InnerKind || q.ID == "track.gateway" {
			out = append(out, c)
		}
	}
	return out
}

func (s *scene) after(c model.Change) string {
	if c.After == nil {
		return s.Frame.NothingThere
	}
	return s.Value(c.Slot, *c.After)
}

// detail is the marked event in full: every change with what stood before.
func (m *history) detail(s *scene, w int) []string {
	if m.at >= len(m.events) {
		return nil
	}
	var out []string
	changes := spoken(m.events[m.at].Changes)
	for i, c := range changes {
		if i == 3 {
			out = append(out, s.st.faint(s.fill(s.Frame.MoreChanges, "count", strconv.Itoa(len(changes)-3))))
			break
		}
		before := s.Frame.NothingThere
		if c.Before != nil {
			before = s.Value(c.Slot, *c.Before)
		}
		out = append(out, fit(s.st.dim(s.Label(c.Slot)), w, s.st.ellipsis),
			fit("  "+s.st.dim(s.Frame.BeforeWord+" ")+before+s.st.dim("  "+s.Frame.AfterWord+" ")+s.after(c), w, s.st.ellipsis))
	}
	if !m.asking {
		return cut(out, 6)
	}
	out = cut(out, 4)
	for i, word := range []string{s.Frame.UndoNo, s.Frame.UndoYes} {
		paint := s.st.plain
		if i == m.choice {
			paint = s.st.strong
		}
		out = append(out, paint(s.mark(i == m.choice)+digit(i)+word))
	}
	return out
}

func (m *history) typing() bool          { return false }
func (m *history) crumb(s *scene) string { return s.Frame.HistoryTitle }
func (m *history) actions(*scene) []keys.Action {
	return []keys.Action{keys.Up, keys.Submit, keys.Back, keys.ShowHelp}
}
