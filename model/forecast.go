package model

import "slices"

// Range is the earliest, the usual and the late day of something.
type Range struct {
	Earliest, Usual, Late Date
}

// LegState is where one wait of the forecast stands.
type LegState string

const (
	LegDone    LegState = "done"    // over: its day is a fact
	LegRuns    LegState = "runs"    // somebody else acts
	LegBack    LegState = "back"    // held or refused: counted as asked anew today
	LegUnasked LegState = "unasked" // it waits for the merchant to ask for it
	LegAhead   LegState = "ahead"   // the one before it is not over
	LegPlanned LegState = "planned" // at a gateway that was put off, without a track yet
)

// LegStates lists every state.
var LegStates = []LegState{LegDone, LegRuns, LegBack, LegUnasked, LegAhead, LegPlanned}

// Leg is one waiting step of a track in the forecast.
type Leg struct {
	Step     StepID
	Track    TrackID // "" with a gateway that was put off, and where none is chosen
	MID      MIDID   // with a step that each MID goes through
	Gateway  Code
	From     Range // when it starts
	To       Range // when it ends; with Overdue: not before
	Happened bool  // the end is a fact
	Guess    bool  // its length is an estimate of ours
	Takes    Length
	State    LegState
	Overdue  int    // business days past its late day; nobody can say when it ends
	After    []Edge // what it waits for besides the leg before it
	First    bool   // the day of the first opening hangs on it
	All      bool   // the day on which every wanted method works hangs on it
}

// Place is where the leg's questions stand; without a track only the step.
func (l Leg) Place() Place { return Place{Step: l.Step, Track: l.Track, MID: l.MID} }

// Expected is what to expect of a leg, as a code: its state, "unsent" before the
// application, "overdue" past its late day, "past_usual" past its usual one.
func (l Leg) Expected(today Date) string {
	switch {
	case l.Overdue > 0:
		return "overdue"
	case l.State == LegUnasked && l.Step == screenedLeg:
		return "unsent"
	case l.State == LegRuns && !l.To.Usual.After(today) && l.To.Late.After(l.To.Usual):
		return "past_usual"
	}
	return string(l.State)
}

// Expectations lists what Expected gives.
var Expectations = append(ids(LegStates, func(s LegState) string { return string(s) }), "unsent", "past_usual", "overdue")

// Forecast is when the shop can open: first for any wanted method, all for
// every one.
type Forecast struct {
	Legs  []Leg
	First Range
	All   Range
	Later Range // when all that was put off works; no days where nothing was
	// OverdueFirst and OverdueAll are business days past the late day of a wait
	// on which First or All hangs: those are then the earliest days possible.
	OverdueFirst, OverdueAll int

	Until     Date         // when the first instant opening ends; no day where none has an end
	Instant   []InstantEnd // every reading of when an instant opening ends
	On        Date         // the day of the forecast
	Known     Date         // before it only weekends count as off; no day where the calendar does not say
	Announced Date         // beyond it holidays follow from the law; the government may declare more
	Sure      Date         // beyond it only weekends count as off
	Own       []StepID     // the merchant's own steps before opening; they count no days

	net *net
	off []Date // the merchant's own days off
}

// InstantEnd is when an instant opening (바로오픈) of a track ends. The pages do
// not say whether its term runs from the application or from the contract: the
// first is the safe reading, by which the rest of the program goes.
type InstantEnd struct {
	Track    TrackID
	Safe     Date  // counted from the application
	Other    Date  // counted from the usual end of the contract
	Review   Range // when the review of its first MID ends
	Expected bool  // the application is not out yet: Safe is a forecast too
}

// Certainty says how well the holidays around a day are known.
type Certainty string

const (
	CertainDay Certainty = ""        // the calendar of its year is published
	ByLaw      Certainty = "by_law"  // by the law as it stands; the government may declare more
	Weekends   Certainty = "unknown" // only Saturdays and Sundays are known to be off
)

// Certain tells how well the holidays up to a day are known.
func (f Forecast) Certain(d Date) Certainty {
	switch {
	case d.IsZero():
		return CertainDay
	case d.After(f.Sure), !f.Known.IsZero() && d.Before(f.Known):
		return Weekends
	case !f.Announced.IsZero() && d.After(f.Announced):
		return ByLaw
	}
	return CertainDay
}

// Certainty is that of the least certain day of the forecast.
func (f Forecast) Certainty() Certainty {
	worst := CertainDay
	for _, r := range append(f.ranges(), f.First, f.All, f.Later) {
		for _, d := range []Date{r.Earliest, r.Late} {
			if c := f.Certain(d); c == Weekends || c == ByLaw && worst == CertainDay {
				worst = c
			}
		}
	}
	return worst
}

func (f Forecast) ranges() []Range {
	out := make([]Range, 0, 2*len(f.Legs)+3)
	for _, l := range f.Legs {
		out = append(out, l.From, l.To)
	}
	return out
}

// Hangs is the leg that First hangs on now, or All: the first of its chain that
// is not over. ok is false where nobody else has to act.
func (f Forecast) Hangs(all bool) (leg int, ok bool) {
	for i, l := range f.Legs {
		if !l.Happened && (all && l.All || !all && l.First) {
			return i, true
		}
	}
	return 0, false
}

// Slack is by how many business days a leg may end later than usual without
// moving All; ok is false where it may take as long as it likes.
func (f Forecast) Slack(leg int) (days int, ok bool) {
	if f.net == nil || leg < 0 || leg >= len(f.Legs) || f.Legs[leg].Happened {
		return 0, false
	}
	return f.net.slack(leg)
}

// Forecast adds up what others need, in business days, from the day of
// application: the recorded one, or from where there is none. What happened
// replaces what was expected; an open step never ends before today, and what is
// not open yet cannot open before it. What takes the merchant's own time counts
// no days.
func (w *Walk) Forecast(from Date) Forecast {
	f := w.emptyForecast()
	b := &builder{Walk: w, from: from, net: &net{cal: w.Calendar}, tracks: map[TrackID]trackEnds{}}
	f.net = b.net
	b.build()
	f.Legs = b.legs
	b.net.fill(&f)
	f.Instant, f.Until = b.instants(f), b.until()
	f.Own = w.ownSteps(b.going)
	return f
}

func (w *Walk) emptyForecast() Forecast {
	f := Forecast{On: w.Today, Sure: w.Calendar.Sure(), off: DaysOff(w.Shop)}
	if c, ok := w.Calendar.(interface{ Announced() Date }); ok {
		f.Announced = c.Announced()
	}
	if c, ok := w.Calendar.(interface{ Known() Date }); ok {
		f.Known = c.Known()
	}
	return f
}

// ownWork are the steps that take a merchant days of their own, besides the
// papers of the contract. Nobody can say how many, so they count none.
var ownWork = []StepID{"test.code", "live.channel", "live.code", "live.rehearsal"}

// ownSteps are those that are not behind every track that goes on.
func (w *Walk) ownSteps(going []Track) []StepID {
	return slices.DeleteFunc(slices.Clone(ownWork), func(id StepID) bool {
		return len(going) > 0 && !slices.ContainsFunc(w.Steps(), func(v StepView) bool {
			return v.Step == id && v.Standing != Reached && v.Standing != Lacking &&
				slices.ContainsFunc(going, func(t Track) bool { return t.ID == v.Track })
		})
	})
}

func day(d Date) Range { return Range{d, d, d} }

func earliest(a, b Date) Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

func latestOf(a, b Date) Date {
	if b.After(a) {
		return b
	}
	return a
}
