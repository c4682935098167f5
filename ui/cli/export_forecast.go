package cli

import (
	"portone-onboard/model"
	"portone-onboard/model/report"
	"portone-onboard/ui/page"
)

func (s teller) forecastPart(f *report.Forecast) page.Section {
	out := page.Section{ID: "forecast", Title: s.Frame.ForecastTitle}
	if f == nil {
		return out
	}
	t, c := s.Export(), s.Commands()
	out.Lines = []page.Line{{Head: c.OpensFirst, Text: s.opening(f.Opens.First)}}
	if f.Opens.All != f.Opens.First {
		out.Lines = append(out.Lines, page.Line{Head: c.OpensAll, Text: s.opening(f.Opens.All)})
	}
	if !f.Until.IsZero() {
		out.Lines = append(out.Lines, page.Line{Text: fill(c.InstantUntil, "date", s.Date(f.Until)), Tone: page.Wait})
	}
	table := page.Table{Caption: t.Legs, Head: []string{t.Leg, t.LegEarliest, t.LegUsual, t.LegLate, t.LegWhy}}
	line := lineOf(f.Stages)
	for _, l := range f.Stages {
		why := ""
		switch {
		case l.Happened:
			why = t.LegOver
		case l.Estimate:
			why = t.LegGuess
		}
		table.Rows = append(table.Rows, []page.Cell{
			{Text: s.Plain(model.Place{Step: l.Step, Track: l.Track, MID: l.MID}), Span: line.span(l)},
			s.dayCell(l.Earliest), s.dayCell(l.Usual), s.dayCell(l.Late), {Text: why},
		})
	}
	out.Tables = []page.Table{table}
	return out
}

// timeLine is what the waits of a forecast span together.
type timeLine struct{ from, to model.Date }

func lineOf(legs []report.Leg) (t timeLine) {
	for _, l := range legs {
		if t.from.IsZero() || l.From.Before(t.from) {
			t.from = l.From
		}
		if l.Late.After(t.to) {
			t.to = l.Late
		}
	}
	return t
}

func (t timeLine) span(l report.Leg) *page.Span {
	whole := t.to.DaysSince(t.from)
	if whole <= 0 {
		return nil
	}
	at := func(d model.Date) int { return 1000 * d.DaysSince(t.from) / whole }
	return &page.Span{From: min(at(l.From), at(l.Usual)), Usual: at(l.Usual), Late: at(l.Late)}
}
