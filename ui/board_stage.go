package ui

import (
	"strings"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// stageLines are the six stages of the chosen track, one line each.
func (m *board) stageLines(s *scene, v boardView, w int) []string {
	out := make([]string, len(v.stages))
	for i, st := range v.stages {
		out[i] = s.stageLine(st, i == m.at, w)
	}
	return out
}

// stageStrip is all six on one line: how they stand, without more.
func (m *board) stageStrip(s *scene, v boardView, w int) string {
	out := ""
	for _, st := range v.stages {
		mark, paint := s.stageInk(st)
		if out != "" {
			out += "  "
		}
		out += paint(mark) + " " + s.st.dim(s.Board().Stages[st.ID])
	}
	return fit(out, w, s.st.ellipsis)
}

func (s *scene) stageInk(st model.BoardStage) (string, ink) {
	if st.State == model.Withdrawn && st.Standing != model.Reached {
		return s.st.none, s.st.warn
	}
	if st.Overdue > 0 {
		return s.st.trouble, s.st.bad
	}
	return s.standingInk(st.Standing)
}

// stageWord is how a stage stands, in a word or two; that it was withdrawn, held
// or refused is said in its own word.
func (s *scene) stageWord(st model.BoardStage) string {
	switch st.State {
	case model.Withdrawn, model.Held, model.Refused, model.Noticed:
		if st.Standing != model.Reached && st.Standing != model.Lacking {
			return s.State(st.State)
		}
	}
	return s.Board().Standings[st.Standing]
}

// stageLine says on one line how a stage stands, until when, and whose turn it
// is; how late it is stands at the right end.
func (s *scene) stageLine(st model.BoardStage, here bool, w int) string {
	mark, paint := s.stageInk(st)
	name := s.st.plain
	if here {
		name = s.st.strong
	}
	label, word := 14, 14
	if w < boardOneLine {
		label, word = 12, 13
	}
	left := s.st.accent(s.mark(here)) + paint(mark) + " " + name(pad(fit(s.Board().Stages[st.ID], label, ""), label)) + paint(pad(fit(s.stageWord(st), word-1, ""), word))
	right := s.stageEnd(st)
	room := w - cells(left) - cells(right) - 1
	return ends(left+s.st.dim(fit(s.stageTimes(st, w >= 100), max(room, 0), s.st.ellipsis)), right, w, s.st.ellipsis)
}

// stageBlock is a stage in a column: below its line come whose turn it is and
// what is followed there.
func (s *scene) stageBlock(st model.BoardStage, here bool, w int) []string {
	extras := s.stageExtras(st)
	if w >= boardOneLine {
		out := []string{s.stageLine(st, here, w)}
		if extras != "" {
			out = append(out, s.st.faint(fit("    "+extras, w, s.st.ellipsis)))
		}
		return out
	}
	mark, paint := s.stageInk(st)
	name := s.st.plain
	if here {
		name = s.st.strong
	}
	end := s.stageEnd(st)
	if end == "" {
		end = paint(s.stageWord(st))
	}
	out := []string{ends(s.st.accent(s.mark(here))+paint(mark)+" "+name(s.Board().Stages[st.ID]), end, w, s.st.ellipsis)}
	for _, line := range []string{s.stageTimes(st, false), extras} {
		if line != "" {
			out = append(out, s.st.faint(fit("    "+line, w, s.st.ellipsis)))
		}
	}
	return out
}

// stageEnd is how many days a stage is late, "" where it is not.
func (s *scene) stageEnd(st model.BoardStage) string {
	if st.Overdue == 0 {
		return ""
	}
	return s.st.bad(s.fill(s.Board().Overdue, "days", s.Days(st.Overdue)))
}

// stageTimes is until when a stage runs and whose turn it is; of one that is
// done, its last date.
func (s *scene) stageTimes(st model.BoardStage, long bool) string {
	t := s.Board()
	day := func(d model.Date) string { return d.String()[len("2006-"):] }
	if long {
		day = s.Date
	}
	var out []string
	switch {
	case st.Standing == model.Reached:
		if n := len(st.Dates); n > 0 {
			out = append(out, s.Value(st.Dates[n-1].Slot, st.Dates[n-1].Answer))
		}
	case !st.Usual.IsZero():
		out = append(out, s.fill(t.WaitShort, "usual", day(st.Usual), "late", day(st.Late)))
	case !st.Since.IsZero():
		out = append(out, s.fill(t.Since, "since", day(st.Since)))
	}
	if who := s.whoLine(st.Who); who != "" {
		out = append(out, who)
	}
	return strings.Join(out, ", ")
}

func (s *scene) whoLine(who []model.Actor) string {
	if len(who) == 0 {
		return ""
	}
	names := make([]string, len(who))
	for i, a := range who {
		names[i] = s.Actor(a)
	}
	return s.fill(s.Board().Acts, "who", s.Join(names))
}

// stageExtras are what is followed at a stage and its note, on one line.
func (s *scene) stageExtras(st model.BoardStage) string {
	var out []string
	if st.Note != "" {
		out = append(out, s.noteLine(st))
	}
	facts := s.facts(st.Items, st.Standing != model.Blocked)
	if st.Standing != model.Reached {
		facts = append(facts, s.facts(st.Dates, false)...)
	}
	return strings.Join(append(out, facts...), ", ")
}

// facts are what is followed, in words; open: what is not known yet too. A
// guarantee with its last day says no more than that.
func (s *scene) facts(list []model.BoardFact, open bool) []string {
	var out []string
	for i, f := range list {
		dated := i+1 < len(list) && list[i+1].Slot.Question == "contract.sign.insured_until" && list[i+1].Answer.Status == model.Given
		if dated || !open && f.Answer.Status == model.Unanswered {
			continue
		}
		out = append(out, s.factLine(f))
	}
	return out
}

func (s *scene) noteLine(st model.BoardStage) string {
	return s.fill(s.Board().Note, "date", st.Noted.String(), "note", model.Printable(st.Note))
}

// factLine is one thing that is followed: what it is called and what stands there.
func (s *scene) factLine(f model.BoardFact) string {
	t := s.Board()
	value := s.Value(f.Slot, f.Answer)
	switch {
	case f.Answer.Status == model.Unanswered:
		value = t.Open
	case f.Slot.Question == "contract.sign.insurance":
		value = t.Insurance[f.Answer.Value()]
	case f.Answer.Status == model.Given && f.Slot.Question == "contract.sign.insured_until":
		return s.fill(t.InsuredTo, "date", value)
	}
	return s.fill(t.Fact, "what", t.Facts[f.Slot.Question], "value", value)
}

// stageDetails is everything about one stage.
func (s *scene) stageDetails(st model.BoardStage, here model.Place, w int) []string {
	t := s.Board()
	_, paint := s.stageInk(st)
	out := wrap(s.Step(st.View.Step).Name+": "+s.stageWord(st), w, paint)
	add := func(text string, ink ink) { out = append(out, wrapIf(text, w, ink)...) }
	if st.Standing == model.Lacking {
		add(s.Lack(st.View.Why), s.st.dim)
		return out
	}
	if st.Overdue > 0 {
		add(s.fill(t.OverdueBy, "late", s.Date(st.Late), "days", s.Days(st.Overdue), "key", s.keyOf(keys.Messages)), s.st.bad)
	}
	add(s.whyLine(st.State, st.Reasons, st.Mended), s.st.plain)
	if st.State == model.Withdrawn {
		add(t.Withdrawn, s.st.warn)
	}
	add(s.clockLine(st), s.st.plain)
	add(s.stageFacts(st), s.st.dim)
	if st.Note != "" {
		add(s.noteLine(st), s.st.plain)
	}
	if st.ID == model.BoardReview || st.ID == model.BoardOpen {
		out = append(out, s.instantLines(here, w)...)
	}
	return out
}

// clockLine is whose turn it is, and since and until when.
func (s *scene) clockLine(st model.BoardStage) string {
	t := s.Board()
	var out []string
	if who := s.whoLine(st.Who); who != "" {
		out = append(out, who+".")
	}
	switch {
	case !st.Usual.IsZero():
		out = append(out, s.fill(t.Wait, "since", s.Date(st.Since), "usual", s.Date(st.Usual), "late", s.Date(st.Late))+".")
	case !st.Since.IsZero():
		out = append(out, s.fill(t.Since, "since", s.Date(st.Since))+".")
	}
	if st.Guess && !st.Usual.IsZero() {
		out = append(out, t.Guess)
	}
	return strings.Join(out, " ")
}

func (s *scene) stageFacts(st model.BoardStage) string {
	return strings.Join(append(s.facts(st.Dates, true), s.facts(st.Items, true)...), ", ")
}

// whyLine is why something was held or refused, and how far the mending is; once
// all of it is mended, which key asks for a new look.
func (s *scene) whyLine(state model.State, reasons []string, mended int) string {
	if len(reasons) == 0 {
		return ""
	}
	t, names := s.Board(), make([]string, len(reasons))
	for i, r := range reasons {
		names[i] = s.Texts.Item(model.EachReason, r).Label
	}
	out := s.fill(t.Why, "state", s.State(state), "reasons", s.Join(names)) + " "
	if mended == len(reasons) {
		return out + s.fill(t.Mend, "key", s.keyOf(keys.Messages))
	}
	return out + s.fill(t.Left, "done", itoa(mended), "all", itoa(len(reasons)))
}

// instantLines say what an instant opening carries, until when, and its limits.
func (s *scene) instantLines(here model.Place, w int) []string {
	run, ok := s.W.InstantOf(here.Track, here.MID)
	if !ok {
		return nil
	}
	t, methods := s.Board(), make([]string, len(run.Methods))
	for i, m := range run.Methods {
		methods[i] = s.Method(m)
	}
	line, paint := t.Instant, s.st.warn
	switch {
	case run.Over:
		return wrap(s.fill(t.InstantOver, "until", s.Date(run.Until)), w, s.st.bad)
	case run.Until.IsZero():
		line = t.InstantNoEnd
	}
	out := wrap(s.fill(line, "methods", s.Join(methods), "until", s.Date(run.Until)), w, paint)
	out = append(out, wrap(t.InstantLimits, w, s.st.plain)...)
	out = append(out, wrapIf(run.Limits.In(s.Lang), w, s.st.dim)...)
	return append(out, s.sourceBrief(run.Sources, w)...)
}
