package model

import "slices"

// Range is the earliest, the usual and the late day of something.
type Range struct {
	Earliest, Usual, Late Date
}

// Leg is one waiting step of a track in the forecast.
type Leg struct {
	Step     StepID
	Track    TrackID
	MID      MIDID // with a step that each MID goes through
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
	Until Date // when the first instant opening ends; no day where none has an end
	Sure  Date
}

// legs are the steps of a track whose length others decide, in the order in
// which it goes through them, each with the question that says when it ended.
// The review of each MID follows.
var legs = []struct {
	step StepID
	end  QuestionID
}{
	{"contract.screening", "contract.screening.on"},
	{"contract.sign", "contract.sign.signed_on"},
}

const reviewLeg StepID = "contract.cards"

// Forecast adds up what others need, in business days, from the day of
// application: the recorded one, or from where there is none. What happened
// replaces what was expected; an open step never ends before today, and what is
// not open yet cannot open before it.
func (w *Walk) Forecast(from Date) Forecast {
	f := Forecast{Sure: w.Calendar.Sure()}
	if len(w.Active()) == 0 {
		w.plainForecast(&f, from)
	}
	for _, t := range w.Active() {
		if t.Route == RouteHost {
			continue
		}
		first, all := w.trackForecast(&f, t, from)
		f.First = earlier(f.First, first)
		if !t.Hedge {
			f.All = later(f.All, all)
		}
	}
	if f.All.Usual.IsZero() {
		f.All = f.First
	}
	return f
}

// plainForecast goes by the guide's own figures while no gateway is chosen: a
// merchant wants to know the wait before choosing whom to wait for.
func (w *Walk) plainForecast(f *Forecast, from Date) {
	if w.onBuilder() {
		return
	}
	now := day(from)
	for _, id := range []StepID{legs[0].step, legs[1].step, reviewLeg} {
		step, _ := FindStep(id)
		l := Leg{Step: id, From: now, Guess: step.Takes.Guess}
		l.To = Range{
			w.Calendar.Add(now.Earliest, step.Takes.Earliest),
			w.Calendar.Add(now.Usual, step.Takes.Usual),
			w.Calendar.Add(now.Late, step.Takes.Late),
		}
		f.Legs, now = append(f.Legs, l), l.To
	}
	f.First, f.All = now, now
}

// onBuilder holds for a shop on a host's builder: it contracts through its host.
func (w *Walk) onBuilder() bool {
	return w.rawShop("prep.shop.built").Has("host") && w.rawShop("prep.shop.host_use").Has("builder")
}

// trackForecast is when a track's first method works, and when all do.
func (w *Walk) trackForecast(f *Forecast, t Track, from Date) (first, all Range) {
	if d := w.applied(t.ID); !d.IsZero() {
		from = d
	}
	now := day(from)
	ends := map[StepID]Range{"contract.apply": now}
	for _, l := range legs {
		now = w.addLeg(f, t, l.step, "", l.end, now)
		ends[l.step] = now
	}
	for _, mid := range t.MIDs {
		ends[reviewLeg] = w.addLeg(f, t, reviewLeg, mid, "", now)
		for _, can := range w.possible(t.ID, ends) {
			open := w.opens(Slot{Track: t.ID, MID: mid}, can)
			first, all = earlier(first, open), later(all, open)
		}
	}
	f.Until = earliest(f.Until, w.instantUntil(t.ID))
	return first, all
}

// opens is when a MID takes payments that are possible from a day on: the day
// of its opening where that is later, else not before today.
func (w *Walk) opens(at Slot, possible Range) Range {
	if d, ok := w.Day("live.open.opened_on", at); ok {
		return later(possible, day(d))
	}
	return later(possible, day(w.Today))
}

// possible is when each method of a track can work, given the ends of its
// steps: after the review, or before it where the gateway allows that. What it
// does not support is left out, if anything remains.
func (w *Walk) possible(id TrackID, ends map[StepID]Range) []Range {
	g := w.gateway(id)
	var out []Range
	for _, m := range w.trackMethods(id) {
		switch {
		case supported(g, m) == No:
		case w.instant(id, m):
			out = append(out, begins(ends, g.Instant.From))
		case slices.Contains(g.BeforeReview, Method(m)):
			out = append(out, ends["contract.sign"])
		default:
			out = append(out, ends[reviewLeg])
		}
	}
	if len(out) == 0 {
		out = append(out, ends[reviewLeg])
	}
	return out
}

// begins is the end of the step after which something runs; where the pages do
// not name it, of the contract.
func begins(ends map[StepID]Range, after StepID) Range {
	if r, ok := ends[after]; ok {
		return r
	}
	return ends["contract.sign"]
}

// instantUntil is the end of a track's instant opening, while it runs.
func (w *Walk) instantUntil(id TrackID) Date {
	if slices.ContainsFunc(w.trackMethods(id), func(m string) bool { return w.instant(id, m) }) {
		return w.instantEnd(id)
	}
	return Date{}
}

// addLeg adds a step to the forecast, unless it does not apply, and gives the
// day on which the next can start.
func (w *Walk) addLeg(f *Forecast, t Track, id StepID, mid MIDID, end QuestionID, start Range) Range {
	step, _ := FindStep(id)
	v, ok := w.View(Place{Step: id, Track: t.ID, MID: mid})
	if !ok || v.Standing == Lacking {
		return start
	}
	takes := w.Takes(step, t.ID)
	leg := Leg{Step: id, Track: t.ID, MID: mid, Gateway: t.Gateway, From: start, Guess: takes.Guess}
	if d, ok := w.ended(step, v, end); ok {
		leg.To, leg.Happened = day(d), true
	} else {
		leg.From = w.runsFrom(step, v, start)
		leg.To = Range{
			w.notPast(w.Calendar.Add(leg.From.Earliest, takes.Earliest)),
			w.notPast(w.Calendar.Add(leg.From.Usual, takes.Usual)),
			w.notPast(w.Calendar.Add(leg.From.Late, takes.Late)),
		}
	}
	f.Legs = append(f.Legs, leg)
	return leg.To
}

// runsFrom is when a step starts: on the last date of a decision that is still
// open, else when the step before it ends.
func (w *Walk) runsFrom(step *Step, v StepView, start Range) Range {
	var last Date
	for _, a := range v.Asks {
		if a.Question.Kind == ProcessKind && a.State != Closed {
			if d := w.latest(step.Clock, a.Slot, step); d.After(last) {
				last = d
			}
		}
	}
	if last.IsZero() {
		return start
	}
	return day(last)
}

// ended is the day on which a leg was over: its own date, or the last word of
// any reviewer.
func (w *Walk) ended(step *Step, v StepView, end QuestionID) (last Date, ok bool) {
	if end != "" {
		last, ok = w.Day(end, v.slot())
		return last, ok && w.Holds(step.Done, v.slot())
	}
	for _, a := range v.Asks {
		if a.Question.Kind != ProcessKind {
			continue
		}
		if a.State != Closed {
			return Date{}, false
		}
		if d := w.since(a.Slot); d.After(last) {
			last = d
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

func day(d Date) Range { return Range{d, d, d} }

// earlier is the better of two in each respect; a Range of no days is none.
func earlier(a, b Range) Range {
	return Range{earliest(a.Earliest, b.Earliest), earliest(a.Usual, b.Usual), earliest(a.Late, b.Late)}
}

func earliest(a, b Date) Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// later is the worse of two in each respect.
func later(a, b Range) Range {
	return Range{latestOf(a.Earliest, b.Earliest), latestOf(a.Usual, b.Usual), latestOf(a.Late, b.Late)}
}

func latestOf(a, b Date) Date {
	if b.After(a) {
		return b
	}
	return a
}
