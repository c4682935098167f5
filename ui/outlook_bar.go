package ui

import (
	"strings"

	"portone-onboard/model"
	"portone-onboard/ui/say"
)

// The columns of a leg: its mark, the name, the usual end, the bar.
const (
	legMark     = 2
	legLabel    = 27
	legDay      = 7
	legLabelMin = 12
)

// lay divides a width among the columns of the legs.
func (s *scene) lay(f model.Forecast, w int) (labels int, t say.Timeline) {
	labels = legLabelMin
	for _, l := range f.Legs {
		labels = max(labels, cells(s.LegShort(l, s.SeveralWays(f))))
	}
	labels = min(labels, legLabel, max(w*9/20-legMark-legDay, legLabelMin))
	return labels, s.Timeline(f, w-legMark-labels-1-legDay)
}

func (s *scene) axis(t say.Timeline, labels int) []string {
	indent := strings.Repeat(" ", legMark+labels+1+legDay)
	names, ticks := s.Axis(t)
	return []string{indent + s.st.dim(names), indent + s.st.faint(ticks)}
}

// legLine is one wait: a star where the opening hangs on it, the name, its usual
// end and the bar.
func (s *scene) legLine(f model.Forecast, t say.Timeline, i, labels int, here bool) string {
	l := f.Legs[i]
	mark, paint := "  ", s.st.dim
	switch {
	case here:
		mark, paint = s.st.accent(s.st.here)+" ", s.st.strong
	case l.First || l.All:
		mark, paint = s.st.accent("* "), s.st.plain
	}
	if here && (l.First || l.All) {
		mark = s.st.accent(s.st.here + "*")
	}
	name := pad(fit(s.LegShort(l, s.SeveralWays(f)), labels, s.st.ellipsis), labels)
	end := s.st.faint(pad(l.To.Usual.String()[5:], legDay))
	switch {
	case l.Overdue > 0:
		end = s.st.bad(pad(s.st.trouble+itoa(l.Overdue), legDay))
	case l.Happened:
		end = s.st.good(pad(l.To.Usual.String()[5:]+s.st.done, legDay))
	}
	return mark + paint(name) + " " + end + s.legBar(t.Bar(l), l)
}

// legBar paints a bar by what its pieces mean; the signs say the same.
func (s *scene) legBar(parts []say.BarPart, l model.Leg) string {
	out := ""
	for _, p := range parts {
		switch p.Kind {
		case say.BarPast:
			paint := s.st.good
			if l.Overdue > 0 {
				paint = s.st.bad
			}
			out += paint(p.Text)
		case say.BarUsual:
			out += s.st.accent(p.Text)
		case say.BarLate, say.BarNow:
			out += s.st.faint(p.Text)
		default:
			out += p.Text
		}
	}
	return strings.TrimRight(out, " ")
}

func (s *scene) legend(w int) string {
	o := s.Outlook()
	if full := s.Legend(o.TodayWord); cells(full) <= w {
		return full
	}
	return s.fill(o.LegendShort, "v", o.TodayWord)
}
