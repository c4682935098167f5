package ui

import (
	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
)

// What stands beside the path: a merchant's notes and days off. Nobody is led
// there; the answer, or Esc, leads back to where it was opened.

// beside opens a question beside the path.
func (a *App) beside(slot model.Slot) tea.Cmd {
	if !a.scene.W.Visible(slot) {
		return nil
	}
	draft := a.drafts[slot]
	delete(a.drafts, slot)
	x := newQuestion(&a.scene, slot, draft)
	x.from = a.wayBack()
	a.show(x)
	return nil
}

// besideNext leads back once nothing more is to be said of the same item: the
// day and the reasons of one reviewer's refusal come first.
func (a *App) besideNext(slot model.Slot, back intent) tea.Cmd {
	next, ok := a.scene.W.StillOf(slot)
	if !ok {
		return a.carry(back)
	}
	x := newQuestion(&a.scene, next, nil)
	x.from = back
	a.show(x)
	return nil
}

// besideWay is where a question beside the path leads back to; ok is false on
// any other screen.
func (a *App) besideWay() (intent, bool) {
	x, ok := a.screen.(*question)
	if !ok || x.from == nil {
		return nil, false
	}
	return x.from, true
}

// noteSlot is where the merchant's note of a place stands; ok is false for what
// belongs to no track.
func noteSlot(p model.Place) (model.Slot, bool) {
	return model.Slot{Track: p.Track, Question: "track.note", Item: string(p.Step)}, p.Track != ""
}

// noteHere opens the note of the place at hand.
func (a *App) noteHere() (intent, bool) {
	slot, ok := noteSlot(a.placeHere())
	return goBeside{slot}, ok
}

// placeHere is the place that a screen is about, the zero Place for none.
func (a *App) placeHere() model.Place {
	if slot, ok := a.slotHere(); ok {
		return model.PlaceOf(slot)
	}
	if x, ok := a.screen.(interface{ place(*scene) model.Place }); ok {
		return x.place(&a.scene)
	}
	return model.Place{}
}

// place is the one of the marked line of the agenda.
func (h *home) place(s *scene) model.Place {
	lines := h.lines(s)
	if h.at < len(lines) && lines[h.at].due != nil {
		return lines[h.at].due.Place
	}
	return model.Place{}
}

// place is the marked step.
func (m *stages) place(s *scene) model.Place {
	steps := s.W.Steps()
	return steps[min(m.at, len(steps)-1)].Place
}

func (m *stages) again() intent  { return goStages{} }
func (m *board) again() intent   { return backToBoard{m} }
func (m *outlook) again() intent { return goOutlook{} }
