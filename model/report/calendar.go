package report

import (
	"slices"
	"strings"
	"time"

	"portone-onboard/model"
)

// EntryKind is what a day of a shop's calendar is about.
type EntryKind string

const (
	StepEnds EntryKind = "ends"     // others are usually done with a step by then, or were done
	StepLate EntryKind = "late"     // the day on which to ask, as nothing was heard
	OpensOne EntryKind = "opens"    // the first method works, or did
	OpensAll EntryKind = "all"      // every wanted method works
	FallsDue EntryKind = "deadline" // something is wanted, ends or expires
)

// Entry is one day of a shop's calendar: a whole day in Korea. Its UID is made
// of the shop and of what it is about, never of a date, a text or the machine,
// so that a second import moves it instead of doubling it.
type Entry struct {
	UID      string
	Kind     EntryKind
	Place    model.Place     // of a step's end or its late day
	Deadline *model.Deadline // with FallsDue
	On       model.Date
	Range    model.Range // with an expected day: how far it may move
	Late     model.Date  // with StepLate: the day until which all was well
	Happened bool        // the day is a fact
	Guess    bool        // the length behind it is an estimate of ours
	Gone     bool        // an earlier calendar had it, and it holds no more
	Sequence int         // which calendar it is of: a later one counts more
	Stamp    time.Time   // the moment from which it says so, UTC, whole seconds
}

// Calendar lists the days of a shop's calendar, by day: the usual end of each
// wait of an application that was sent, the day on which to ask, the opening,
// and what has a deadline. What happened stays, on its day: whoever imported
// the expectation gets the fact in its place.
func Calendar(w *model.Walk) []Entry {
	c := calendar{w: w, f: w.Forecast(w.Today)}
	c.steps()
	c.opening()
	for _, d := range w.Deadlines() {
		c.deadline(d)
	}
	sequence, stamp := edition(w)
	for i := range c.out {
		c.out[i].Sequence, c.out[i].Stamp = sequence, stamp
	}
	model.SortStable(c.out, byDay)
	return c.out
}

func byDay(a, b Entry) int {
	switch {
	case a.On.Before(b.On):
		return -1
	case b.On.Before(a.On):
		return 1
	}
	return strings.Compare(a.UID, b.UID)
}

// edition numbers what a shop's calendar says on a day. An expectation moves
// with an answer or with a day that passes, so that whatever moved has a higher
// number: revision and age of the shop, added. The stamp is the moment of the
// newer of both, and depends on no clock but the walk's day.
func edition(w *model.Walk) (sequence int, stamp time.Time) {
	age := w.Today.DaysSince(model.DateOf(w.Shop.Created))
	sequence = int(min(w.Shop.Revision, 1<<30)) + min(max(age, 0), 1<<20)
	stamp = time.Date(w.Today.Year(), w.Today.Month(), w.Today.Day(), 0, 0, 0, 0, model.Seoul)
	if w.Shop.Updated.After(stamp) {
		stamp = w.Shop.Updated
	}
	return sequence, stamp.UTC().Truncate(time.Second)
}

type calendar struct {
	w   *model.Walk
	f   model.Forecast
	out []Entry
}

// add puts an entry in, once, if its day can be written: a file from elsewhere
// may hold any year.
func (c *calendar) add(e Entry, slot model.Slot) {
	e.UID = uid(c.w.Shop.ID, string(e.Kind), slot)
	if e.On.IsZero() || e.On.Year() < 1970 || e.On.Year() > 9000 ||
		slices.ContainsFunc(c.out, func(o Entry) bool { return o.UID == e.UID }) {
		return
	}
	c.out = append(c.out, e)
}

// uid names an entry for good. Tracks and MIDs keep their IDs, and none is
// given twice in a shop.
func uid(shop model.ShopID, kind string, slot model.Slot) string {
	parts := []string{kind}
	for _, p := range []string{string(slot.Track), string(slot.MID), string(slot.Question), slot.Item} {
		if p == "" {
			p = "-"
		}
		parts = append(parts, p)
	}
	return strings.Join(parts, "~") + "@" + string(shop) + "." + Format
}

// steps are the waits of each application that was sent, in its order.
func (c *calendar) steps() {
	before := map[model.TrackID]bool{} // whether the wait before is over
	for _, l := range c.f.Legs {
		sent, heard := Sent(c.w, l.Track), before[l.Track]
		before[l.Track] = l.Happened
		if !sent && !l.Happened {
			continue
		}
		place := model.Place{Step: l.Step, Track: l.Track, MID: l.MID}
		slot := slotOf(place)
		c.add(Entry{Kind: StepEnds, Place: place, On: l.To.Usual, Range: l.To, Happened: l.Happened, Guess: l.Guess}, slot)
		if late := c.late(l, place, heard); !late.IsZero() {
			c.add(Entry{Kind: StepLate, Place: place, On: c.w.Calendar.Add(late, 1), Late: late, Guess: l.Guess}, slot)
		}
	}
}

func slotOf(p model.Place) model.Slot {
	return model.Slot{Track: p.Track, MID: p.MID, Question: model.QuestionID(p.Step)}
}

// Sent holds for a track whose application is out: every day that its step asks
// for is known. Until then its forecast begins today, whatever the day.
func Sent(w *model.Walk, id model.TrackID) bool {
	v, ok := w.View(model.Place{Step: "contract.apply", Track: id})
	days := 0
	for _, a := range v.Asks {
		if a.Question.Kind != model.DayKind {
			continue
		}
		if a.Answer.Status != model.Given {
			return false
		}
		days++
	}
	return ok && days > 0
}

// late is the last day on which nobody is late with a wait that runs: by its
// own clock, or since the wait before it was over. No day where none runs.
func (c *calendar) late(l model.Leg, p model.Place, heard bool) model.Date {
	v, _ := c.w.View(p)
	step, _ := model.FindStep(p.Step)
	decided := slices.ContainsFunc(step.Questions, func(q model.Question) bool { return q.Kind == model.ProcessKind })
	switch takes := c.w.Takes(step, p.Track); {
	case l.Happened || takes.Late == 0:
		return model.Date{}
	case !v.Since.IsZero():
		return v.Late
	case decided || !heard:
		return model.Date{}
	default:
		return c.w.Calendar.Add(l.From.Usual, takes.Late)
	}
}

// opening is the day of opening: the recorded one, else the usual one, once
// the applications on which it rests are sent.
func (c *calendar) opening() {
	at := func(kind EntryKind) model.Slot { return model.Slot{Question: model.QuestionID(kind)} }
	if day := c.opened(); !day.IsZero() {
		c.add(Entry{Kind: OpensOne, On: day, Happened: true}, at(OpensOne))
		return
	}
	some, all := false, true
	for _, t := range c.w.Active() {
		if t.Route != model.RouteHost && c.forecasts(t.ID) {
			some, all = some || Sent(c.w, t.ID), all && (t.Hedge || Sent(c.w, t.ID))
		}
	}
	if !some {
		return
	}
	c.add(Entry{Kind: OpensOne, On: c.f.First.Usual, Range: c.f.First}, at(OpensOne))
	if all && c.f.All != c.f.First {
		c.add(Entry{Kind: OpensAll, On: c.f.All.Usual, Range: c.f.All}, at(OpensAll))
	}
}

func (c *calendar) forecasts(id model.TrackID) bool {
	return slices.ContainsFunc(c.f.Legs, func(l model.Leg) bool { return l.Track == id })
}

// opened is the first day on which some MID opened.
func (c *calendar) opened() (first model.Date) {
	for _, v := range c.w.Steps() {
		if v.Step != "live.open" || v.Standing != model.Reached {
			continue
		}
		d, ok := c.w.Day("live.open.opened_on", model.Slot{Track: v.Track, MID: v.MID})
		if ok && (first.IsZero() || d.Before(first)) {
			first = d
		}
	}
	return first
}

// ofMID are the deadlines that each MID has of its own. The others are of a
// track, or of the shop, wherever the question about them is asked today.
var ofMID = []model.DeadlineKind{model.CertEnds, model.MIDUnused}

// deadline takes over a day that something has.
func (c *calendar) deadline(d model.Deadline) {
	slot := model.Slot{Track: d.Place.Track, Question: model.QuestionID(d.Kind), Item: d.Item}
	if slices.Contains(ofMID, d.Kind) {
		slot.MID = d.Place.MID
	}
	c.add(Entry{Kind: FallsDue, Place: d.Place, Deadline: &d, On: d.On, Guess: d.Guess}, slot)
}
