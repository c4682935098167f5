package ui

import (
	"slices"
	"strings"

	"portone-onboard/model"
	"portone-onboard/ui/say"
)

// forecastLines are the forecast on Home: the days of opening, what they hang
// on, what moved them last, and the timeline; of these as much as there is room
// for, whole.
func (s *scene) forecastLines(r rect) []string {
	f := s.W.Forecast(s.today)
	if len(f.Legs) == 0 || s.W.Opened() {
		return nil
	}
	out := append([]string{s.st.title(s.Frame.ForecastTitle)}, s.openings(s.Openings(f), r.w)...)
	out = append(out, wrap(s.Hangs(f)[0], r.w, s.st.strong)...)
	out = append(out, s.driftLines(r.w, 1)...)
	room := r.h - len(out)
	if room < leastTimeline {
		return s.briefForecast(f, r)
	}
	out = append(out, s.timeline(f, r.w, room)...)
	for _, l := range append(s.InstantNotes(f), s.CertaintyNote(f)) {
		if lines := wrapIf(l, r.w, s.st.warn); len(out)+len(lines) <= r.h {
			out = append(out, lines...)
		}
	}
	return append(out, "")
}

// briefForecast is the forecast where there is little room: the days on one
// line, and below it the bars of what they hang on.
func (s *scene) briefForecast(f model.Forecast, r rect) []string {
	out := cut(s.forecastLine(f, r.w), max(r.h, 1))
	labels, t := s.lay(f, r.w)
	axis := s.axis(t, labels)
	most := r.h - len(out) - len(axis)
	if most < min(len(f.Legs), leastLegs) {
		axis, most = axis[:1], most+1
	}
	if most < 2 {
		return out
	}
	out = append(out, axis...)
	show := s.shown(f, most)
	for i := range f.Legs {
		if show[i] {
			out = append(out, s.legLine(f, t, i, labels, false))
		}
	}
	return out
}

// forecastLine is the forecast on one line.
func (s *scene) forecastLine(f model.Forecast, w int) []string {
	o, first := s.Outlook(), s.Openings(f)[0]
	text := o.Usual + " " + s.Date(first.Range.Usual) + ", " + o.Late + " " + s.Date(first.Range.Late)
	paint := s.st.plain
	if first.Overdue > 0 {
		text, paint = s.NotBefore(first), s.st.bad
	}
	title := s.st.title(s.Frame.ForecastTitle) + "  "
	lines := wrap(text, max(w-cells(title), 12), paint)
	for i := range lines[1:] {
		lines[i+1] = strings.Repeat(" ", cells(title)) + lines[i+1]
	}
	lines[0] = title + lines[0]
	return lines
}

// leastTimeline is the axis with three waits and the legend.
const leastTimeline = 6

// timeline draws the waits that fit, those first that the opening hangs on.
func (s *scene) timeline(f model.Forecast, w, room int) []string {
	labels, t := s.lay(f, w)
	show := s.shown(f, room-3)
	out := s.axis(t, labels)
	for i := range f.Legs {
		if show[i] {
			out = append(out, s.legLine(f, t, i, labels, false))
		}
	}
	if n := len(f.Legs) - (len(out) - 2); n > 0 {
		return append(out, fit(s.st.faint(s.fill(s.Outlook().MoreLegs, "n", itoa(n))), w, s.st.ellipsis))
	}
	return append(out, fit(s.st.faint(s.legend(w)), w, s.st.ellipsis))
}

// shown picks so many waits: what the opening hangs on, what is not over, the rest.
func (s *scene) shown(f model.Forecast, most int) map[int]bool {
	out := map[int]bool{}
	for _, want := range []func(model.Leg) bool{
		func(l model.Leg) bool { return l.First || l.All },
		func(l model.Leg) bool { return !l.Happened },
		func(model.Leg) bool { return true },
	} {
		for i, l := range f.Legs {
			if want(l) && len(out) < most {
				out[i] = true
			}
		}
	}
	return out
}

// openings are the days of opening as a table. One that hangs on something late
// has no day.
func (s *scene) openings(list []say.Opening, w int) []string {
	o, name := s.Outlook(), 0
	for _, x := range list {
		name = max(name, cells(x.Name))
	}
	name = min(name+2, max(w-3*shortColumn, 8))
	column := min((w-name)/3, longColumn)
	row := func(head string, paint ink, parts ...string) string {
		out := pad(fit(head, name-1, s.st.ellipsis), name)
		for _, p := range parts {
			out += pad(fit(p, column-1, s.st.ellipsis), column)
		}
		return paint(strings.TrimRight(out, " "))
	}
	out := []string{row("", s.st.faint, o.Earliest, o.Usual, o.Late)}
	if !slices.ContainsFunc(list, func(x say.Opening) bool { return x.Overdue == 0 }) {
		out = nil // there is no day to put under these words
	}
	for i, x := range list {
		paint := s.st.plain
		if i == 0 {
			paint = s.st.strong
		}
		if x.Overdue > 0 {
			out = append(out, wrap(x.Name+": "+s.NotBefore(x), w, s.st.bad)...)
			continue
		}
		out = append(out, row(x.Name, paint, s.dayIn(x.Range.Earliest, column), s.dayIn(x.Range.Usual, column), s.dayIn(x.Range.Late, column)))
	}
	return out
}

// The columns of the days of opening: with a weekday, and without.
const (
	longColumn  = 17
	shortColumn = 11
)

func (s *scene) dayIn(d model.Date, column int) string {
	if full := s.Date(d); cells(full) < column {
		return full
	}
	return d.String()
}

// driftLines say what moved the opening last.
func (s *scene) driftLines(w, most int) []string {
	if note := s.DriftsNote(s.drifts); note != "" {
		return cut(wrap(s.Outlook().Moved+": "+strings.TrimSuffix(note, "."), w, s.st.warn), most+1)
	}
	return nil
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
