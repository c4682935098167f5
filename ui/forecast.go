package ui

import (
	"strings"

	"portone-onboard/model"
)

// forecastLines draws when the shop can open: three days and a timeline that
// reads without colour. = is until the usual end, - until the late one.
func (s *scene) forecastLines(w int) []string {
	f := s.W.Forecast(s.today)
	if len(f.Legs) == 0 || s.W.Opened() {
		return nil
	}
	out := []string{s.st.title(s.Frame.ForecastTitle)}
	out = append(out, wrap(s.fill(s.Frame.ForecastLine,
		"earliest", s.Date(f.First.Earliest), "usual", s.Date(f.First.Usual), "late", s.Date(f.First.Late)), w, s.st.plain)...)
	if f.All != f.First {
		out = append(out, wrap(s.fill(s.Frame.ForecastAll, "usual", s.Date(f.All.Usual), "late", s.Date(f.All.Late)), w, s.st.dim)...)
	}
	labels := min(timelineLabel, w/3)
	scale := newScale(f, w-labels-9)
	for _, l := range f.Legs {
		label := s.Step(l.Step).Short
		if len(s.W.Active()) > 1 {
			label = s.Track(l.Track) + " " + label
		}
		label = pad(fit(label, labels, s.st.ellipsis), labels)
		out = append(out, s.st.dim(label)+"  "+s.st.faint(l.To.Usual.String()[5:])+"  "+s.legBar(scale, l))
	}
	return append(append(out, wrap(s.Frame.ForecastGuess, w, s.st.faint)...), "")
}

// timelineLabel is the most that the words before the bars may take.
const timelineLabel = 27

func (s *scene) legBar(sc scale, l model.Leg) string {
	from, usual, late := sc.at(l.From.Usual), sc.at(l.To.Usual), sc.at(l.To.Late)
	bar := strings.Repeat(" ", from)
	if l.Happened {
		return bar + s.st.good(strings.Repeat(s.st.fill, max(usual-from, 1))+" "+s.st.done)
	}
	return bar + s.st.accent(strings.Repeat(s.st.fill, max(usual-from, 1))) + s.st.faint(strings.Repeat(s.st.gap, max(late-max(usual, from+1), 0)))
}

// scale maps days onto cells.
type scale struct {
	from model.Date
	days int
	w    int
}

func newScale(f model.Forecast, w int) scale {
	sc := scale{from: f.Legs[0].From.Earliest, w: max(w-2, 8), days: 1}
	for _, l := range f.Legs {
		if l.From.Earliest.Before(sc.from) {
			sc.from = l.From.Earliest
		}
	}
	for _, l := range f.Legs {
		sc.days = max(sc.days, l.To.Late.DaysSince(sc.from))
	}
	return sc
}

func (sc scale) at(d model.Date) int {
	return min(max(d.DaysSince(sc.from), 0)*sc.w/sc.days, sc.w)
}

// worksLines says what customers meet today, once a MID is noted.
func (s *scene) worksLines(w int) []string {
	var out []string
	for _, t := range s.W.Active() {
		for _, mid := range t.MIDs {
			p := model.Place{Step: "live.open", Track: t.ID, MID: mid}
			if s.W.Answer(model.Slot{Track: t.ID, MID: mid, Question: "contract.mid.value"}).Status != model.Given {
				continue
			}
			out = append(out, s.st.title(s.fill(s.Frame.WorksTitle, "track", s.placeOnly(p))))
			for _, v := range s.W.Works(t.ID, mid) {
				out = append(out, s.verdictLines(v, w)[0])
			}
			out = append(out, "")
		}
	}
	return out
}

// placeOnly is the track and MID of a place without the step.
func (s *scene) placeOnly(p model.Place) string {
	if mid := s.MID(p); mid != "" {
		return s.Track(p.Track) + ", " + mid
	}
	return s.Track(p.Track)
}

// strip is the five stages with how far each is.
func (s *scene) strip(w int) []string {
	out := []string{s.st.title(s.Frame.StagesTitle)}
	for _, st := range model.Path {
		done, all, state := s.stageCount(st.ID, "")
		mark, paint := s.standingInk(state)
		line := paint(mark+" ") + s.st.plain(s.Stage(st.ID).Name)
		if all > 0 && !st.Anytime {
			line = ends(line, s.st.faint(count(done, all)), min(w, 34), s.st.ellipsis)
		}
		out = append(out, fit(line, w, s.st.ellipsis))
	}
	return out
}

// stripLine is the strip on one line, for narrow screens; the counts go first.
func (s *scene) stripLine(w int) []string {
	row := s.stripRow(true)
	if cells(row) > w {
		row = s.stripRow(false)
	}
	return []string{fit(row, w, s.st.ellipsis)}
}

func (s *scene) stripRow(counts bool) string {
	row := ""
	for _, st := range model.Path {
		if st.Anytime {
			continue
		}
		done, all, state := s.stageCount(st.ID, "")
		mark, paint := s.standingInk(state)
		if row != "" {
			row += "   "
		}
		row += paint(mark) + " " + s.st.dim(s.Stage(st.ID).Name)
		if n := count(done, all); counts && n != "" {
			row += " " + s.st.faint(n)
		}
	}
	return row
}
