package say

import (
	"slices"

	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

func fillIn(template string, pairs ...string) string {
	args := make(map[string]string, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		args[pairs[i]] = pairs[i+1]
	}
	return locale.Fill(template, args)
}

// Legend explains the signs of a timeline; now is what the v stands for.
func (s Sayer) Legend(now string) string { return fillIn(s.Outlook().Legend, "v", now) }

// Leg is the name of a wait: its step and, where there is one, its gateway.
func (s Sayer) Leg(l model.Leg) string {
	if l.Track != "" {
		return s.Place(l.Place())
	}
	name := s.Step(l.Step).Name
	if l.Gateway != "" {
		name += " (" + s.Gateway(l.Gateway) + ")"
	}
	return name
}

// LegShort is the same for the narrow column beside the bars.
func (s Sayer) LegShort(l model.Leg, several bool) string {
	name := s.Step(l.Step).Short
	if l.Gateway == "" || !several {
		return name
	}
	who := s.Gateway(l.Gateway)
	if l.Track != "" {
		who = s.Track(l.Track)
	}
	if mid := s.MID(l.Place()); mid != "" {
		who += " " + mid
	}
	return name + " " + who
}

// LegState is where a wait stands, in a word or two.
func (s Sayer) LegState(f model.Forecast, l model.Leg) string {
	word := s.Outlook().States[l.Expected(f.On)]
	if l.Overdue > 0 {
		word += " " + s.Days(l.Overdue)
	}
	return word
}

// LegSays is the same in a sentence.
func (s Sayer) LegSays(f model.Forecast, l model.Leg) string {
	return fillIn(s.Outlook().Says[l.Expected(f.On)],
		"from", s.Date(l.From.Usual), "usual", s.Date(l.To.Usual), "late", s.Date(l.To.Late), "days", s.Days(l.Overdue))
}

// LegEdges are the sentences about what else a wait hangs on.
func (s Sayer) LegEdges(l model.Leg) []string {
	o := s.Outlook()
	var out []string
	for _, e := range l.After {
		text := e.Text.In(s.Lang)
		if text == "" {
			text = o.Events[e.Event]
		}
		var tracks []string
		for _, id := range e.Tracks {
			tracks = append(tracks, s.Track(id))
		}
		switch {
		case e.Own && (e.Event == "gateway_live" || e.Event == "sales_began"):
			text += " " + o.EdgeSells
		case e.Own:
			text += " " + o.EdgeOwn
		case e.Assumed:
			text += " " + o.EdgeAssumed
		default:
			text += " " + fillIn(o.EdgeTracks, "tracks", s.Join(tracks))
		}
		out = append(out, text)
	}
	return out
}

// LegSlack is how late a wait may be.
func (s Sayer) LegSlack(f model.Forecast, leg int) string {
	if f.Legs[leg].Happened || f.Legs[leg].Overdue > 0 {
		return ""
	}
	o := s.Outlook()
	all := o.All
	if f.All == f.First {
		all = o.First
	}
	days, ok := f.Slack(leg)
	switch {
	case !ok:
		return fillIn(o.FreeSlack, "all", all)
	case days == 0:
		return fillIn(o.NoSlack, "all", all)
	}
	return fillIn(o.Slack, "all", all, "days", s.Days(days))
}

// Hangs says what the first opening hangs on now and, where that is something
// else, what all of them do.
func (s Sayer) Hangs(f model.Forecast) []string {
	o := s.Outlook()
	first, ok := f.Hangs(false)
	out := []string{o.HangsMine}
	if ok {
		out[0] = fillIn(o.Hangs, "leg", s.Leg(f.Legs[first]), "state", s.LegState(f, f.Legs[first]))
	}
	if all, has := f.Hangs(true); has && (!ok || all != first) {
		out = append(out, fillIn(o.HangsAll, "all", o.All, "leg", s.Leg(f.Legs[all]), "state", s.LegState(f, f.Legs[all])))
	}
	return out
}

// Opening is one of the two days of opening with its word.
type Opening struct {
	Name    string
	Range   model.Range
	Overdue int
}

// Openings are the days of a forecast: the first payment and, where they
// differ, all of them and what was put off.
func (s Sayer) Openings(f model.Forecast) []Opening {
	o := s.Outlook()
	if f.First.Usual.IsZero() && f.Later.Usual.IsZero() {
		return nil
	}
	var out []Opening
	if !f.First.Usual.IsZero() {
		out = append(out, Opening{o.First, f.First, f.OverdueFirst})
	}
	if f.All != f.First && !f.All.Usual.IsZero() {
		out = append(out, Opening{o.All, f.All, f.OverdueAll})
	}
	if !f.Later.Usual.IsZero() && f.Later != f.All {
		out = append(out, Opening{o.Later, f.Later, 0})
	}
	return out
}

// NotBefore is said of an opening that hangs on something late.
func (s Sayer) NotBefore(o Opening) string {
	return fillIn(s.Outlook().NotBefore, "date", s.Date(o.Range.Earliest), "days", s.Days(o.Overdue))
}

// Hint says what would bring an opening forward.
func (s Sayer) Hint(h model.Hint) string {
	o := s.Outlook()
	text := fillIn(o.Hints[h.Code], "leg", s.Place(h.Place), "gateway", s.Track(h.Place.Track), "days", s.Days(h.Days))
	if h.Days > 0 && (h.Code == "ask_review" || h.Code == "ask_again") {
		text += fillIn(o.LostDays, "days", s.Days(h.Days))
	}
	return text
}

// Drift says by how much an opening moved, and why.
func (s Sayer) Drift(d model.Drift) string {
	o := s.Outlook()
	which, text := o.First, o.MovedSame
	if d.Which == "all" {
		which = o.All
	}
	if d.Days < 0 {
		text = o.MovedEarlier
	} else if d.Days > 0 {
		text = o.MovedLater
	}
	leg := s.Leg(model.Leg{Step: d.Cause.Step, Track: d.Cause.Track, MID: d.Cause.MID, Gateway: d.Gateway})
	why := fillIn(o.Reasons[d.Why], "leg", leg, "gateway", s.gatewayOr(d.Gateway))
	return fillIn(text, "which", which, "days", s.Days(max(d.Days, -d.Days)), "why", why)
}

func (s Sayer) gatewayOr(c model.Code) string {
	if c == "" {
		return s.Outlook().AnyGateway
	}
	return s.Gateway(c)
}

// DriftsNote is what an answer moved, on one line; the one of both openings
// that moved further.
func (s Sayer) DriftsNote(list []model.Drift) string {
	if len(list) == 0 {
		return ""
	}
	d := list[0]
	for _, o := range list[1:] {
		if max(o.Days, -o.Days) > max(d.Days, -d.Days) {
			d = o
		}
	}
	return fillIn(s.Outlook().MovedNote, "moved", s.Drift(d))
}

// ForecastNotes are what else there is to know of a forecast, a sentence each:
// instant openings, what counts no days, how well the holidays are known.
func (s Sayer) ForecastNotes(f model.Forecast) []string {
	o := s.Outlook()
	out := s.InstantNotes(f)
	if len(f.Own) > 0 && len(f.Legs) > 0 {
		var steps []string
		for _, id := range f.Own {
			steps = append(steps, s.Step(id).Name)
		}
		out = append(out, fillIn(o.OwnSteps, "steps", s.Join(steps)))
	}
	if note := s.CertaintyNote(f); note != "" {
		out = append(out, note)
	}
	return out
}

// InstantNotes are the ends of the instant openings, by both readings.
func (s Sayer) InstantNotes(f model.Forecast) []string {
	o := s.Outlook()
	var out []string
	for _, i := range f.Instant {
		text := o.InstantEnds
		if i.Expected {
			text = o.InstantExpected
		}
		text = fillIn(text, "gateway", s.Track(i.Track), "safe", s.Date(i.Safe))
		if !i.Other.IsZero() && i.Other != i.Safe {
			text += fillIn(o.InstantBoth, "other", s.Date(i.Other))
		}
		if i.Review.Late.After(i.Safe) {
			text += fillIn(o.InstantGap, "late", s.Date(i.Review.Late))
		}
		out = append(out, text)
	}
	return out
}

// CertaintyNote says so where days of a forecast lie beyond the holidays that
// are known for sure; "" where none does.
func (s Sayer) CertaintyNote(f model.Forecast) string {
	o := s.Outlook()
	switch f.Certainty() {
	case model.ByLaw:
		return fillIn(o.ByLaw, "date", s.Date(f.Announced))
	case model.Weekends:
		return fillIn(o.Weekends, "from", s.Date(f.Known), "date", s.Date(f.Sure))
	}
	return ""
}

// DaysOff are the merchant's own days off.
func (s Sayer) DaysOff() string {
	slot := model.Slot{Question: "prep.shop.days_off"}
	if a := s.W.Answer(slot); a.Status == model.Given {
		return fillIn(s.Outlook().DaysOff, "value", model.Printable(a.Value()))
	}
	return s.Outlook().NoDaysOff
}

// Builder holds for a shop on a host's builder, whose opening nobody can
// forecast here.
func (s Sayer) Builder() bool {
	built, use := model.Slot{Question: "prep.shop.built"}, model.Slot{Question: "prep.shop.host_use"}
	return s.W.Answer(built).Has("host") && s.W.Answer(use).Has("builder")
}

// SeveralWays tells whether the waits of a forecast need to be told apart by
// their gateway or MID.
func (s Sayer) SeveralWays(f model.Forecast) bool {
	return slices.ContainsFunc(f.Legs, func(l model.Leg) bool {
		return l.Gateway != f.Legs[0].Gateway || l.Track != f.Legs[0].Track || s.MID(l.Place()) != ""
	})
}
