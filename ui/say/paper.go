package say

import (
	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

// Paper is the name of one thing of the plan: a ground or a paper.
func (s Sayer) Paper(id string) string {
	if name, ok := s.Papers().Grounds[id]; ok {
		return name
	}
	if _, ok := model.FindPaper(id); ok {
		return s.Texts.Item(model.EachPaper, id).Label
	}
	return id
}

// PaperLines say where one thing of the plan stands, as sentences: why, from
// when, until when.
func (s Sayer) PaperLines(p model.PaperStep) []string {
	t := s.Papers()
	var out []string
	add := func(text string, on model.Date) {
		if text != "" {
			out = append(out, locale.Fill(text, map[string]string{"date": s.Date(on)}))
		}
	}
	switch {
	case p.State == model.PaperStale:
		add(t.StaleSince, p.Until)
	case !p.Until.IsZero():
		add(t.Until, p.Until)
	}
	if p.Why != "" {
		add(t.Whys[p.Why], model.Date{})
	}
	switch {
	case !p.From.IsZero():
		add(t.From, p.From)
	case !p.By.IsZero() && p.State.Open():
		add(t.By, p.By)
	}
	for _, h := range p.Hints {
		add(t.Hints[h], model.Date{})
	}
	return out
}

// Deadline is a deadline in words: what it is about, what comes of it, and how
// long it is from today.
type Deadline struct {
	Head, Tail, When string
}

// Deadline puts a deadline into words.
func (s Sayer) Deadline(d model.Deadline) Deadline {
	t := s.Papers()
	text, args := t.Deadlines[d.Kind], s.deadlineArgs(d)
	out := Deadline{Head: locale.Fill(text.Name, args), Tail: locale.Fill(text.Line, args), When: s.daysTo(d.On)}
	if d.On.IsZero() || text.Line == "" {
		out.Tail = locale.Fill(text.Open, args)
	}
	if d.Place.Track != "" {
		out.Head += " (" + s.Track(d.Place.Track) + ")"
	}
	if d.Guess && !d.On.IsZero() {
		out.Tail += " " + t.Reckons
	}
	return out
}

func (s Sayer) deadlineArgs(d model.Deadline) map[string]string {
	args := map[string]string{"date": s.Date(d.On), "gateway": s.Track(d.Place.Track), "item": s.Paper(d.Item)}
	if d.Kind == model.LimitLow {
		args["limit"] = s.wonAt(d.Slot)
		args["sales"] = s.wonAt(model.Slot{Question: "prep.shop.sales"})
	}
	return args
}

func (s Sayer) wonAt(slot model.Slot) string {
	a := s.W.Answer(slot)
	if n, ok := model.ParseWon(a.Value()); ok {
		return s.WonShort(n)
	}
	return s.Value(slot, a)
}

// daysTo says how far a day is from today.
func (s Sayer) daysTo(on model.Date) string {
	t := s.Papers()
	if on.IsZero() {
		return t.NoDay
	}
	n := on.DaysSince(s.W.Today)
	text := t.InDays
	switch {
	case n == 0:
		return t.IsToday
	case n < 0:
		text, n = t.WasDays, -n
	}
	return locale.Fill(text, map[string]string{"days": s.CalendarDays(n)})
}
