package ui

import (
	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
)

// askRest asks on which day those who were still waiting have passed.
type askRest struct{ m *board }

func (askRest) isIntent() {}

// askRest is a list of two: today, or another day, which is then typed.
func (a *App) askRest(m *board) tea.Cmd {
	s, v := &a.scene, m.look(&a.scene)
	if !v.hasRest() {
		return nil
	}
	t := s.Board()
	names := make([]string, len(v.rest))
	for i, slot := range v.rest {
		names[i] = s.Item(slot)
	}
	pass := func(on model.Date) func(*App) tea.Cmd {
		return func(a *App) tea.Cmd { return a.passRest(m, v.here, on) }
	}
	a.show(&pick{
		title: s.fill(t.RestTitle, "n", itoa(len(v.rest))), from: backToBoard{m},
		lines: []string{s.fill(t.RestWhy, "names", s.Join(names))},
		list: []choice{
			{label: s.fill(t.RestToday, "date", s.Date(s.today)), do: pass(s.today)},
			{label: t.RestOther, do: func(a *App) tea.Cmd { return a.askRestDay(m, v.here) }},
		},
	})
	return nil
}

// askRestDay takes the day in any usual form; one that has not come is refused.
func (a *App) askRestDay(m *board, here model.Place) tea.Cmd {
	a.show(newForm(&a.scene, form{id: "rest_day", from: askRest{m}, then: func(a *App, value string) (tea.Cmd, string) {
		day, problems := model.ValidateDate(value, a.scene.today, model.FutureRefused)
		if model.Blocks(problems) {
			t := a.scene.Problem(problems[0])
			return nil, t.What + " " + t.Fix
		}
		if _, problems = a.scene.W.PassRest(here.Track, here.MID, day, a.deps.Now()); model.Blocks(problems) {
			t := a.scene.Problem(problems[0])
			return nil, t.What + " " + t.Fix
		}
		return a.passRest(m, here, day), ""
	}}, ""))
	return nil
}

// passRest saves it in one event and leads back to the board, which says why
// where it could not be saved.
func (a *App) passRest(m *board, here model.Place, on model.Date) tea.Cmd {
	m.failed = ""
	event, problems := a.scene.W.PassRest(here.Track, here.MID, on, a.deps.Now())
	switch {
	case a.scene.readOnly:
		m.failed = a.scene.Frame.ReadOnlyAnswer
	case model.Blocks(problems):
		t := a.scene.Problem(problems[0])
		m.failed = t.What + " " + t.Fix
	}
	a.show(m)
	if m.failed != "" || len(event.Changes) == 0 {
		return nil
	}
	n := len(a.scene.W.StillWaiting(here.Track, here.MID))
	return a.save(event, func(a *App) tea.Cmd {
		a.remark(a.scene.fill(a.scene.Board().RestSaved, "n", itoa(n), "date", a.scene.Date(on)))
		return nil
	}, func(a *App, err error) { m.failed = a.failure(err) })
}
