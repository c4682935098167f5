package ui

import "portone-onboard/model"

// What an answer, or a new day, does to the forecast is told at once, and stays
// on Home and on the forecast's own screen until something else moves it.

// ahead is the forecast as it stands, of the shop that is about to change; same
// is false where another shop comes.
func (s *scene) ahead(shop model.ShopID) (f model.Forecast, same bool) {
	if !s.ready || s.W.Shop.ID != shop {
		return model.Forecast{}, false
	}
	return s.W.Forecast(s.today), true
}

// moved compares the forecast with what it was.
func (s *scene) moved(before model.Forecast, same bool) {
	s.drifted = false
	if !same {
		s.drifts = nil
		return
	}
	after := s.W.Forecast(s.today)
	if before.First.Usual.IsZero() || after.First.Usual.IsZero() {
		return // no gateway yet, or none any more: nothing to compare
	}
	if drifts := model.Drifts(before, after, s.W.Calendar); len(drifts) > 0 {
		s.drifts, s.drifted = drifts, true
	}
}

// andMoved adds to what was done by how much it moved the opening.
func (a *App) andMoved(note string) string {
	s := &a.scene
	if !s.drifted || s.W.Opened() {
		return note
	}
	return note + " " + s.DriftsNote(s.drifts)
}
