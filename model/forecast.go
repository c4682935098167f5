package model

// Range is the earliest, the usual and the late day of something.
type Range struct {
	Earliest, Usual, Late Date
}

// Leg is one waiting step of a track in the forecast.
type Leg struct {
	Step     StepID
	Track    TrackID
	Gateway  Code
	From     Range // when it starts
	To       Range // when it ends
	Happened bool  // the end is a fact
	Guess    bool  // its length is an estimate of ours
}

// Forecast is when the shop can open: first for any wanted method, all for
// every one. Beyond Sure holidays are not known yet.
type Forecast struct {
	Legs  []Leg
	First Range
	All   Range
	Sure  Date
}

// legs are the steps whose length others decide, in the order in which a track
// goes through them, each with the question that says when it ended.
var legs = []struct {
	step StepID
	end  QuestionID
}{
	{"contract.screening", "contract.screening.on"},
	{"contract.sign", "contract.sign.signed_on"},
	{"contract.cards", ""},
}

// Forecast adds up what others need, in business days, from the day of
// application: the recorded one, or from where there is none. What happened
// replaces what was expected; an open step never ends before today.
func (w *Walk) Forecast(from Date) Forecast {
	f := Forecast{Sure: w.Calendar.Sure()}
	for _, t := range w.Active() {
		if t.Route == RouteHost {
			continue
		}
		end := w.trackForecast(&f, t, from)
		f.First = earlier(f.First, end)
		if !t.Hedge {
			f.All = later(f.All, end)
		}
	}
	if f.All.Usual.IsZero() {
		f.All = f.First
	}
	return f
}

func (w *Walk) trackForecast(f *Forecast, t Track, from Date) Range {
	at := Slot{Track: t.ID, MID: FirstMID}
	now := Range{from, from, from}
	for _, q := range []QuestionID{"contract.apply.sent_on", "contract.apply.gateway_sent_on"} {
		if d, ok := w.Day(q, at); ok {
			now = Range{d, d, d}
		}
	}
	for _, l := range legs {
		step, _ := FindStep(l.step)
		v, ok := w.View(Place{Step: l.step, Track: t.ID, MID: midOf(step)})
		if !ok || v.Standing == Lacking {
			continue
		}
		leg := w.leg(t, v, step, l.end, now)
		f.Legs = append(f.Legs, leg)
		now = leg.To
	}
	if d, ok := w.Day("live.open.opened_on", at); ok {
		return Range{d, d, d}
	}
	return now
}

func midOf(step *Step) MIDID {
	if step.Scope == PerMID {
		return FirstMID
	}
	return ""
}

func (w *Walk) leg(t Track, v StepView, step *Step, end QuestionID, start Range) Leg {
	takes := w.Takes(step, t.ID)
	leg := Leg{Step: v.Step, Track: t.ID, Gateway: t.Gateway, From: start, Guess: takes.Guess}
	if d, ok := w.ended(v, end); ok {
		leg.To, leg.Happened = Range{d, d, d}, true
		return leg
	}
	if since, _, _ := w.clock(step, v.slot()); !since.IsZero() && !since.Before(start.Earliest) {
		leg.From = Range{since, since, since}
	}
	leg.To = Range{
		w.notPast(w.Calendar.Add(leg.From.Earliest, takes.Earliest)),
		w.notPast(w.Calendar.Add(leg.From.Usual, takes.Usual)),
		w.notPast(w.Calendar.Add(leg.From.Late, takes.Late)),
	}
	return leg
}

// ended is the day on which a leg was over: its own date, or the last word of
// any reviewer.
func (w *Walk) ended(v StepView, end QuestionID) (Date, bool) {
	if v.Standing != Reached {
		return Date{}, false
	}
	if end != "" {
		return w.Day(end, v.slot())
	}
	var last Date
	for _, a := range v.Asks {
		if a.Question.Kind == ProcessKind {
			if d := w.since(a.Slot); d.After(last) {
				last = d
			}
		}
	}
	return last, !last.IsZero()
}

func (w *Walk) notPast(d Date) Date {
	if d.Before(w.Today) {
		return w.Today
	}
	return d
}

func earlier(a, b Range) Range {
	if a.Usual.IsZero() || b.Usual.Before(a.Usual) {
		return b
	}
	return a
}

func later(a, b Range) Range {
	if b.Usual.After(a.Usual) {
		return b
	}
	return a
}
