package cli

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
	"portone-onboard/model/report"
	"portone-onboard/ui/say"
)

// teller says in lines what several commands tell of a shop.
type teller struct{ say.Sayer }

func (r *run) teller(w *model.Walk) teller { return teller{say.Sayer{Texts: r.texts(), W: w}} }

// dues are the lines of the agenda: what to do, and what others do.
func (s teller) dues() (do, wait []string) {
	for _, d := range s.W.Agenda() {
		if d.Kind == model.Wait {
			wait = append(wait, s.DueLine(d))
		} else {
			do = append(do, s.DueLine(d))
		}
	}
	return do, wait
}

// forecast is when the shop can open: the first method, all of them, and what
// the time goes into.
func (s teller) forecast(f *report.Forecast) []string {
	c := s.Commands()
	out := []string{c.OpensFirst + ": " + s.opening(f.Opens.First)}
	if f.Opens.All != f.Opens.First {
		out = append(out, c.OpensAll+": "+s.opening(f.Opens.All))
	}
	if !f.Until.IsZero() {
		out = append(out, fill(c.InstantUntil, "date", s.Date(f.Until)))
	}
	for _, l := range f.Stages {
		line := s.Leg(model.Leg{Step: l.Step, Track: l.Track, MID: l.MID, Gateway: l.Gateway}) + ": "
		switch {
		case l.Happened:
			line += fill(c.LegOver, "date", s.Date(l.Usual))
		case l.Overdue > 0:
			line += s.Outlook().States[l.State] + " " + s.Days(l.Overdue)
		case l.Estimate:
			line += s.days(l.Days) + " " + c.EstimateMark
		default:
			line += s.days(l.Days)
		}
		out = append(out, line)
	}
	if note := s.CertaintyNote(s.W.Forecast(s.W.Today)); note != "" {
		out = append(out, note)
	}
	return out
}

// opening is a day of opening, or that nobody can name one yet.
func (s teller) opening(o report.Opening) string {
	if o.Overdue > 0 {
		return s.NotBefore(say.Opening{Range: model.Range(o.Days), Overdue: o.Overdue})
	}
	return s.days(o.Days)
}

func (s teller) days(d report.Days) string { return s.Range(model.Range(d)) }

// blockers are the methods that a customer could not pay with if the shop
// opened now, with the reason.
func (s teller) blockers() []string {
	return s.works(func(v model.Verdict) bool { return v.Kind != model.Works && v.Kind != model.WorksUntil })
}

// works are the verdicts that pick takes, each behind its gateway and MID.
// Methods of which the same is to be said share a line.
func (s teller) works(pick func(model.Verdict) bool) []string {
	var out []string
	for _, t := range s.W.Active() {
		for _, mid := range t.MIDs {
			where := s.Track(t.ID)
			if name := s.MID(model.Place{Track: t.ID, MID: mid}); name != "" {
				where += ", " + name
			}
			for _, line := range s.methods(s.W.Works(t.ID, mid), pick) {
				out = append(out, where+": "+line)
			}
		}
	}
	return out
}

func (s teller) methods(verdicts []model.Verdict, pick func(model.Verdict) bool) []string {
	var lines []string
	names := map[string][]string{}
	for _, v := range verdicts {
		if !pick(v) {
			continue
		}
		line := s.Verdict(v).Line
		if names[line] == nil {
			lines = append(lines, line)
		}
		names[line] = append(names[line], s.Method(v.Method))
	}
	for i, line := range lines {
		if who := names[line]; len(who) > 1 || !strings.Contains(line, who[0]) {
			lines[i] = s.Join(who) + ": " + line
		}
	}
	return lines
}

// pad fills a word with spaces up to a width in cells.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(width-ansi.StringWidth(s), 0))
}
