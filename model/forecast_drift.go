package model

import "slices"

// Drift is by how much an answer, or a new day, moved one of the two openings.
type Drift struct {
	Which    string // "first" or "all"
	From, To Range
	Days     int    // business days by the usual day, below 0 earlier
	LateDays int    // the same by the late day
	Cause    Place  // the leg that moved it; the zero Place where none did
	Gateway  Code   // that leg's
	Why      string // one of DriftReasons
}

// DriftReasons are the codes of why an opening moved.
var DriftReasons = []string{
	"earlier", "later", "on_time", // the leg ended, compared with its usual day
	"back",  // it was held or refused
	"asked", // its clock began to run
	"again", // it was asked for anew
	"redated", "reopened", "length", "edge",
	"joined", "left", // its track came, or went
	"days_off", "new_day", "opened",
}

// Drifts tells what lies between two forecasts of one shop; nothing where both
// openings stayed. cal counts the days.
func Drifts(before, after Forecast, cal Calendar) []Drift {
	var out []Drift
	for _, all := range []bool{false, true} {
		s := Drift{Which: "first", From: before.First, To: after.First}
		if all {
			s = Drift{Which: "all", From: before.All, To: after.All}
		}
		if s.From == s.To {
			continue
		}
		s.Days, s.LateDays = signed(cal, s.From.Usual, s.To.Usual), signed(cal, s.From.Late, s.To.Late)
		cause, why := causeOf(before, after, all)
		s.Cause, s.Gateway, s.Why = cause.Place(), cause.Gateway, why
		out = append(out, s)
	}
	return out
}

// signed counts the business days from a to b, below 0 where b is before a.
func signed(cal Calendar, a, b Date) int {
	switch {
	case a.IsZero() || b.IsZero():
		return 0
	case b.Before(a):
		return -cal.Between(b, a)
	}
	return cal.Between(a, b)
}

// causeOf finds the leg whose own facts changed; of several the first on which
// the opening hangs, before or after.
func causeOf(before, after Forecast, all bool) (cause Leg, why string) {
	if !slices.Equal(before.off, after.off) {
		return Leg{}, "days_off"
	}
	found := ""
	for _, c := range changes(before, after) {
		hangs := !all && (c.was.First || c.is.First) || all && (c.was.All || c.is.All)
		if found == "" || hangs {
			cause, found = c.leg(), c.why
		}
		if hangs {
			break
		}
	}
	switch {
	case found != "":
		return cause, found
	case before.On != after.On:
		return Leg{}, "new_day"
	}
	return Leg{}, "opened"
}

// legChange is a leg before and after; one of them is empty where it came or went.
type legChange struct {
	was, is Leg
	why     string
}

func (c legChange) leg() Leg {
	if c.is.Step == "" {
		return c.was
	}
	return c.is
}

func changes(before, after Forecast) []legChange {
	var out []legChange
	for _, is := range after.Legs {
		was, ok := find(before.Legs, is.same)
		c := legChange{was: was, is: is, why: "joined"}
		if ok {
			c.why = whyMoved(was, is)
		}
		if c.why != "" {
			out = append(out, c)
		}
	}
	for _, was := range before.Legs {
		if _, ok := find(after.Legs, was.same); !ok {
			out = append(out, legChange{was: was, why: "left"})
		}
	}
	return out
}

func (l Leg) same(o Leg) bool {
	return l.Step == o.Step && l.Track == o.Track && l.MID == o.MID && l.Gateway == o.Gateway
}

// whyMoved compares a leg's own facts; what only follows from legs before it is
// no reason.
func whyMoved(was, is Leg) string {
	switch {
	case is.Happened && !was.Happened:
		return compared(is.To.Usual, was.To.Usual)
	case was.Happened && !is.Happened:
		return "reopened"
	case is.Happened && is.To != was.To:
		return "redated"
	case is.State == LegBack && was.State != LegBack:
		return "back"
	case was.State == LegBack && is.State == LegRuns:
		return "again"
	case is.State == LegRuns && was.State != LegRuns:
		return "asked"
	case is.State == LegRuns && is.From != was.From:
		return "redated"
	case was.State == LegRuns && is.State != LegRuns:
		return "reopened"
	case is.Takes.Earliest != was.Takes.Earliest || is.Takes.Usual != was.Takes.Usual || is.Takes.Late != was.Takes.Late:
		return "length"
	case !slices.EqualFunc(is.After, was.After, func(a, b Edge) bool { return a.Event == b.Event && slices.Equal(a.Tracks, b.Tracks) && a.Own == b.Own }):
		return "edge"
	}
	return ""
}

func compared(is, was Date) string {
	switch {
	case is.Before(was):
		return "earlier"
	case is.After(was):
		return "later"
	}
	return "on_time"
}
