package model

import "slices"

// Hint is what would bring an opening forward, or keep it from slipping.
type Hint struct {
	Code    string // one of HintCodes
	Place   Place
	Gateway Code
	Days    int // business days: with "instant" gained, with the others lost by now
}

// HintCodes are what a hint may advise.
var HintCodes = []string{"send", "send_second", "ask_review", "ask_again", "chase", "prepare_review", "instant"}

// Sooner lists what the merchant can do about the days of a forecast, each leg
// on which an opening hangs at most once. A day that they wait with what is
// theirs to ask for is a day lost.
func (w *Walk) Sooner(f Forecast) []Hint {
	var out []Hint
	for _, l := range f.Legs {
		if code, days := w.hint(l); code != "" && (l.First || l.All) {
			out = append(out, Hint{code, l.Place(), l.Gateway, days})
		}
	}
	for _, t := range w.Active() {
		if days := w.instantGain(f, t); days > 0 {
			out = append(out, Hint{"instant", Place{Step: applyAt, Track: t.ID}, t.Gateway, days})
		}
	}
	return out
}

func (w *Walk) hint(l Leg) (code string, lost int) {
	if l.Track == "" {
		return "", 0
	}
	switch {
	case l.Overdue > 0:
		return "chase", l.Overdue
	case l.State == LegBack:
		return "ask_again", 0
	case l.State == LegUnasked && l.Step == screenedLeg:
		return w.hintSend(l.Track), 0
	case l.State == LegUnasked && l.Step == reviewLeg:
		signed, _ := w.Day("contract.sign.signed_on", Slot{Track: l.Track})
		return "ask_review", w.Calendar.Between(signed, w.Today)
	case l.State == LegAhead && l.Step == reviewLeg && !w.windowReady(l.Track):
		return "prepare_review", 0
	}
	return "", 0
}

// hintSend tells whether the first application is still to be sent, or a second.
func (w *Walk) hintSend(id TrackID) string {
	for _, q := range []QuestionID{"contract.apply.sent_on", "contract.apply.gateway_sent_on"} {
		if _, ok := w.Day(q, Slot{Track: id}); ok {
			return "send_second"
		}
	}
	return "send"
}

// windowReady holds when the payment window opens on the site: reviewers look
// at it, so that the review is asked for only then.
func (w *Walk) windowReady(id TrackID) bool {
	at := Slot{Track: id}
	return w.answer("test.code.window", at).Status == Done || w.answer("test.code.plugin", at).Status == Done
}

// instantGain is by how many business days an instant opening that was not
// asked for would open the shop earlier.
func (w *Walk) instantGain(f Forecast, t Track) int {
	g := w.gateway(t.ID)
	asked := w.answer("contract.apply.instant", Slot{Track: t.ID})
	if g.Instant.Offered != Yes || asked.Status == Given && !asked.Has("unsure") || f.First.Usual.IsZero() || w.Opened() {
		return 0
	}
	if !slices.ContainsFunc(w.trackMethods(t.ID), func(m string) bool { return slices.Contains(g.Instant.Methods, Method(m)) }) {
		return 0
	}
	after := g.Instant.From
	if after == "" {
		after = signLeg
	}
	for _, l := range f.Legs {
		if l.Track == t.ID && l.Step == after {
			return w.Calendar.Between(latestOf(l.To.Usual, w.Today), f.First.Usual)
		}
	}
	return 0
}
