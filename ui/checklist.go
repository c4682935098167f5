package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// checklist shows all items of one check at one place. It stands on an item, or
// on the last line, which answers all that are open; what is done, missing or
// waived it reads from the shop at every frame.
type checklist struct {
	at     model.Slot
	rest   bool
	typed  int    // the number typed so far, digit by digit
	failed string // why the last save failed
}

// asks are the items in their order.
func (m *checklist) asks(s *scene) []model.Ask { return s.W.Group(m.at) }

// item is the question of the current item, without a control.
func (m *checklist) item() *question {
	q, _ := model.FindQuestion(m.at.Question)
	return &question{slot: m.at, q: q}
}

// isList tells whether a slot is asked for together with others.
func (s *scene) isList(slot model.Slot) bool { return len(s.W.Group(slot)) > 1 }

// openItems are the items of a list that nothing was said of.
//
//go:noinline
func openItems(asks []model.Ask) []model.Slot {
	var out []model.Slot
	for _, a := range asks {
		if a.State == model.Open {
			out = append(out, a.Slot)
		}
	}
	return out
}

// hasRest tells whether the last line is there: with one item left its own
// Enter does the same.
//
//go:noinline
func hasRest(asks []model.Ask) bool { return len(openItems(asks)) > 1 }

func (m *checklist) update(s *scene, msg tea.Msg) intent {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nothing{}
	}
	asks := m.asks(s)
	m.failed = ""
	if m.number(asks, key) {
		return nothing{}
	}
	m.typed = 0
	act, _ := keys.Resolve(key, false)
	switch act {
	case keys.Back:
		return goHome{}
	case keys.PageUp, keys.Prev:
		return goBack{}
	case keys.PageDown:
		return passOn{m.at}
	case keys.Submit:
		return m.submit(asks)
	case keys.Next, keys.Toggle:
		return m.alone(asks)
	}
	m.move(act, asks)
	return nothing{}
}

// number goes to a line by its number. A second digit makes a number of two
// where there are so many lines.
func (m *checklist) number(asks []model.Ask, key tea.KeyPressMsg) bool {
	n, ok := keys.Digit(key)
	if !ok && !(key.Text == "0" && m.typed > 0) {
		return false
	}
	if both := m.typed*10 + n; both <= len(asks) {
		n = both
	}
	m.typed = n
	if n > 0 && n <= len(asks) {
		m.at, m.rest = asks[n-1].Slot, false
	}
	return true
}

func (m *checklist) move(act keys.Action, asks []model.Ask) {
	lines := len(asks)
	if hasRest(asks) {
		lines++
	}
	at := m.line(asks)
	if act != keys.Up || at > 0 { // the line that confirms the rest is never one key up
		at = move(act, at, lines)
	}
	if m.rest = at == len(asks) && at > 0; !m.rest && at < len(asks) {
		m.at = asks[at].Slot
	}
}

// line is where the mark stands, counted from zero.
func (m *checklist) line(asks []model.Ask) int {
	if m.onRest(asks) {
		return len(asks)
	}
	return max(slices.IndexFunc(asks, func(a model.Ask) bool { return a.Slot == m.at }), 0)
}

//go:noinline
func (m *checklist) onRest(asks []model.Ask) bool { return m.rest && hasRest(asks) }

// submit is Enter: what is open is done, what is closed opens to be changed.
func (m *checklist) submit(asks []model.Ask) intent {
	if m.onRest(asks) {
		return checkOff{openItems(asks)}
	}
	if slices.Contains(openItems(asks), m.at) {
		return checkOff{[]model.Slot{m.at}}
	}
	return m.alone(asks)
}

// alone opens the current item as a question of its own.
func (m *checklist) alone(asks []model.Ask) intent {
	if m.onRest(asks) {
		return nothing{}
	}
	return goItem{m.at}
}

func (m *checklist) typing() bool          { return false }
func (m *checklist) crumb(s *scene) string { return s.Place(model.PlaceOf(m.at)) }

func (m *checklist) actions(s *scene) []keys.Action {
	if m.onRest(m.asks(s)) {
		return append(s.withLook([]keys.Action{keys.Up, keys.Submit}, m.at), keys.Back, keys.ShowHelp, keys.PageUp)
	}
	return append(s.withLook([]keys.Action{keys.Up, keys.Submit, keys.Next}, m.at), keys.Back, keys.ShowHelp, keys.PageUp)
}

// keyWord says what Enter does on the line at hand.
func (m *checklist) keyWord(s *scene, act keys.Action) string {
	words, asks := s.Frame.ListWords, m.asks(s)
	switch {
	case act == keys.Look:
		return s.lookWord(act, m.at)
	case act != keys.Submit:
		return words[string(act)]
	case m.onRest(asks):
		return words["rest"]
	case slices.Contains(openItems(asks), m.at):
		return words["submit"]
	}
	return words["change"]
}

func (m *checklist) keyText(s *scene, act keys.Action) string { return s.Frame.ListKeys[string(act)] }

// list shows the list that a slot belongs to, at that slot.
func (a *App) list(at model.Slot) tea.Cmd {
	a.show(&checklist{at: at})
	return nil
}

// enter comes to a question from before or behind: a list from outside is
// entered at its first open item, a complete one at its top.
func (a *App) enter(slot, from model.Slot) tea.Cmd {
	asks := a.scene.W.Group(slot)
	if len(asks) < 2 || slices.ContainsFunc(asks, func(x model.Ask) bool { return x.Slot == from }) {
		return a.ask(slot)
	}
	if open := openItems(asks); len(open) > 0 {
		return a.list(open[0])
	}
	return a.list(asks[0].Slot)
}

// checkOff records items as done, in one event, and only then moves on.
func (a *App) checkOff(slots []model.Slot) tea.Cmd {
	m, ok := a.screen.(*checklist)
	if !ok {
		return nil
	}
	if a.scene.readOnly {
		m.failed = a.scene.Frame.ReadOnlyAnswer
		return nil
	}
	event, problems := a.scene.W.AcceptAll(slots, model.Input{Status: model.Done}, a.deps.Now())
	if len(problems) > 0 {
		t := a.scene.Problem(problems[0])
		m.failed = t.What + " " + t.Fix
		return nil
	}
	last := slots[len(slots)-1]
	if len(event.Changes) == 0 {
		return a.onward(last, true)
	}
	return a.save(event, func(a *App) tea.Cmd {
		a.remark(a.checkedNote(slots))
		return a.onward(last, true)
	}, func(a *App, err error) { m.failed = a.failure(err) })
}

// checkedNote says what was recorded: one item by its name, many by how many.
func (a *App) checkedNote(slots []model.Slot) string {
	s := &a.scene
	if len(slots) > 1 {
		return s.fill(s.Frame.ListSaved, "n", itoa(len(slots)))
	}
	return a.savedNote(slots[0])
}

// onward goes on from an answered slot. In a list the next open item comes
// first; the last open one leads on like any question; a changed answer leads
// back to its list.
func (a *App) onward(slot model.Slot, wasOpen bool) tea.Cmd {
	if in, ok := a.besideWay(); ok {
		return a.besideNext(slot, in)
	}
	asks := a.scene.W.Group(slot)
	open := openItems(asks)
	switch {
	case len(asks) < 2, wasOpen && len(open) == 0:
		return a.goOn(slot)
	case !wasOpen:
		return a.list(slot)
	}
	here := slices.IndexFunc(asks, func(x model.Ask) bool { return x.Slot == slot })
	for _, x := range asks[here+1:] {
		if x.State == model.Open {
			return a.list(x.Slot)
		}
	}
	return a.list(open[0])
}

// slotHere is the question at hand, alone or in its list.
func (a *App) slotHere() (model.Slot, bool) {
	switch x := a.screen.(type) {
	case *question:
		return x.slot, true
	case *checklist:
		return x.at, true
	}
	return model.Slot{}, false
}

// edge is where the way out of a screen starts: a list is left as a whole.
func (a *App) edge(slot model.Slot, step int) model.Slot {
	if _, ok := a.screen.(*checklist); !ok {
		return slot
	}
	asks := a.scene.W.Group(slot)
	switch {
	case len(asks) == 0:
		return slot
	case step < 0:
		return asks[0].Slot
	}
	return asks[len(asks)-1].Slot
}
