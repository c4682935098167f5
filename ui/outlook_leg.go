package ui

import (
	"strings"

	"portone-onboard/model"
	"portone-onboard/ui/say"
)

// legDetail is one wait in full: who acts, since when, until when it is usual
// and at the latest, whom to ask, and where the time comes from.
func (s *scene) legDetail(f model.Forecast, i, w int) []string {
	o, l := s.Outlook(), f.Legs[i]
	step, _ := model.FindStep(l.Step)
	out := []string{ends(s.st.strong(s.Leg(l)), s.legPaint(l)(s.LegState(f, l)), w, s.st.ellipsis)}
	out = append(out, wrap(s.LegSays(f, l), w, s.st.plain)...)
	out = append(out, s.joined(w, o.Who+" "+s.legActors(step, l), o.Since+" "+s.Date(l.From.Usual))...)
	till := s.fill(s.Frame.UntilLine, "usual", s.Date(l.To.Usual), "late", s.Date(l.To.Late))
	switch {
	case l.Happened:
		till = s.Date(l.To.Usual)
	case l.Overdue > 0:
		till = s.LegState(f, l)
	}
	out = append(out, s.joined(w, o.Till+" "+till, o.Takes+" "+s.Length(l.Takes))...)
	for _, e := range s.LegEdges(l) {
		out = append(out, wrap("- "+e, w, s.st.warn)...)
	}
	out = append(out, wrapIf(s.LegSlack(f, i), w, s.st.dim)...)
	out = append(out, wrap(o.Ask+" "+s.legContact(step, l.Gateway), w, s.st.dim)...)
	return append(out, s.legSource(l, w)...)
}

// legActors are those who act: the merchant while it is theirs to ask.
func (s *scene) legActors(step *model.Step, l model.Leg) string {
	if l.State == model.LegUnasked || l.State == model.LegBack {
		return s.Outlook().Mine
	}
	var out []string
	for _, a := range step.Who {
		out = append(out, s.Actor(a))
	}
	return s.Join(out)
}

// legContact is whom to ask at a gateway about a step.
func (s *scene) legContact(step *model.Step, code model.Code) string {
	if code != "" {
		for _, role := range step.Late {
			for _, c := range s.W.Facts.Gateway(code).Contacts {
				if c.Role == role {
					return s.contact(c)
				}
			}
		}
	}
	return s.Outlook().NobodyToAsk
}

// legSource is where the length of a wait comes from.
func (s *scene) legSource(l model.Leg, w int) []string {
	o := s.Outlook()
	switch {
	case l.Guess && len(l.Takes.Sources) == 0:
		return wrap(o.Source+" "+o.Guess, w, s.st.faint)
	case len(l.Takes.Sources) == 0:
		return wrap(o.Source+" "+o.GuideSource, w, s.st.faint)
	}
	return s.sourceBrief(l.Takes.Sources, w)
}

func (s *scene) legPaint(l model.Leg) ink {
	switch {
	case l.Overdue > 0, l.State == model.LegBack:
		return s.st.bad
	case l.Happened:
		return s.st.good
	case l.State == model.LegUnasked:
		return s.st.accent
	}
	return s.st.warn
}

// joined sets short pieces on one line where they fit, else on several.
func (s *scene) joined(w int, pieces ...string) []string {
	if line := strings.Join(pieces, "   "); cells(line) <= w {
		return []string{s.st.plain(line)}
	}
	var out []string
	for _, p := range pieces {
		out = append(out, wrap(p, w, s.st.plain)...)
	}
	return out
}

// forecastNotes are what else there is to know: what would bring the opening
// forward, the days off on the way, what counts no days, how sure the days are.
func (s *scene) forecastNotes(f model.Forecast, t say.Timeline, w int) []string {
	o := s.Outlook()
	out := []string{s.st.strong(o.NotesTitle)}
	if len(f.Legs) == 0 {
		return out[:0]
	}
	if hints := s.W.Sooner(f); len(hints) > 0 {
		out[0] = s.st.strong(o.SoonerTitle)
		for _, h := range hints {
			out = append(out, wrap("- "+s.Hint(h), w, s.st.plain)...)
		}
		out = append(out, s.st.strong(o.NotesTitle))
	}
	if runs := s.HolidayRuns(t); len(runs) > 0 {
		out = append(out, wrap(s.fill(o.Holidays, "list", strings.Join(runs, ", ")), w, s.st.dim)...)
	}
	for _, n := range s.ForecastNotes(f) {
		out = append(out, wrap(n, w, s.st.dim)...)
	}
	for _, d := range s.drifts {
		out = append(out, wrap(s.Drift(d), w, s.st.dim)...)
	}
	return append(out, wrap(o.Estimates, w, s.st.faint)...)
}
