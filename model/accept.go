package model

import (
	"slices"
	"time"
)

// Input is an answer as it was given, before it is read.
type Input struct {
	Status   Status     // Unanswered for a value; else not_yet, done, missing, cannot_tell, waived, not_applicable
	Values   []string   // option IDs, the move of a process, or one typed text
	Reason   string     // with waived and not_applicable
	Evidence []Evidence // with done; a merchant's word is added where there is none
}

// Accept reads an input and gives the event that records it, with everything
// that follows from it in the same event. Problems of SeverityError mean that
// there is no event; warnings come with one. ErrNoChange (as the empty event)
// is an input that says what already stands there: ok without an event.
//
// It never asks whether a step may start: what happened may be recorded in any
// order.
func (w *Walk) Accept(slot Slot, in Input, at time.Time) (e Event, problems []Problem) {
	q, _ := FindQuestion(slot.Question)
	if q == nil || q.Kind == InnerKind || !w.Visible(slot) {
		return e, []Problem{newProblem(ProblemNotAsked)}
	}
	a, problems := w.read(q, slot, in, at)
	if Blocks(problems) {
		return e, problems
	}
	e = Event{Seq: w.Shop.Revision + 1, Shop: w.Shop.ID, At: at.UTC(), Kind: Answered}
	e.Changes = w.set(e.Changes, slot, &a)
	if len(e.Changes) > 0 || q.Then == OpensTracks {
		e.Changes = w.effect(q, slot, a, e.Changes)
	}
	return e, problems
}

// set adds a change, unless the slot already says the same.
func (w *Walk) set(changes []Change, slot Slot, after *Answer) []Change {
	now, ok := w.Shop.Answers[slot]
	if !ok && after == nil || ok && after != nil && sameWord(now, *after) {
		return changes
	}
	c := Change{Slot: slot, After: after}
	if ok {
		c.Before = &now
	}
	return append(changes, c)
}

// sameWord compares what two answers say, and why, without when it was said.
func sameWord(a, b Answer) bool {
	same := slices.EqualFunc(a.Evidence, b.Evidence, Evidence.Same)
	a.Evidence, b.Evidence = nil, nil
	return same && a.Equal(b)
}

func (w *Walk) read(q *Question, slot Slot, in Input, at time.Time) (Answer, []Problem) {
	a := Answer{At: at.UTC()}
	if in.Status != Unanswered && in.Status != Given {
		return w.readStatus(q, slot, in, a)
	}
	a.Status = Given
	switch q.Kind {
	case CheckKind:
		return a, []Problem{newProblem(ProblemChooseOne)}
	case SeenKind:
		a.Values = []string{"seen"}
		return a, nil
	case ProcessKind:
		return w.readMove(q, slot, in, a)
	case OneKind, AnyKind:
		return w.readOptions(q, slot, in, a)
	}
	return w.readTyped(q, slot, in, a)
}

func (w *Walk) readStatus(q *Question, slot Slot, in Input, a Answer) (Answer, []Problem) {
	a.Status = in.Status
	switch {
	case in.Status == NotYet && q.NotYet:
		return a, nil
	case q.Kind != CheckKind || in.Status == NotYet:
		return a, []Problem{newProblem(ProblemChooseOne)}
	case in.Status == Waived || in.Status == NotApplicable:
		reason, p := ValidateReason(in.Reason)
		a.Reason = reason
		return a, p
	case in.Status == Done && len(in.Evidence) == 0:
		in.Evidence = w.word(slot, a.At)
	}
	a.Evidence = in.Evidence
	return a, nil
}

// word is the evidence of a bare "done": the merchant's word, unless something
// stronger already stands there.
func (w *Walk) word(slot Slot, at time.Time) []Evidence {
	if now := w.Answer(slot); now.Status == Done && len(now.Evidence) > 0 {
		return now.Evidence
	}
	return []Evidence{{Kind: Stated, At: at}}
}

func (w *Walk) readMove(q *Question, slot Slot, in Input, a Answer) (Answer, []Problem) {
	if len(in.Values) != 1 {
		return a, []Problem{newProblem(ProblemChooseOne)}
	}
	to, ok := q.Machine.Go(w.State(slot), in.Values[0])
	if !ok {
		return a, []Problem{newProblem(ProblemNotOffered)}
	}
	a.Values = []string{string(to)}
	return a, nil
}

func (w *Walk) readOptions(q *Question, slot Slot, in Input, a Answer) (Answer, []Problem) {
	if len(in.Values) == 0 || q.Kind == OneKind && len(in.Values) != 1 {
		return a, []Problem{newProblem(ProblemChooseOne)}
	}
	offered := w.Options(slot)
	for _, v := range in.Values {
		if !slices.Contains(offered, v) {
			return a, []Problem{newProblem(ProblemNotOffered)}
		}
	}
	for _, o := range offered {
		if slices.Contains(in.Values, o) {
			a.Values = append(a.Values, o)
		}
	}
	return a, nil
}

func (w *Walk) readTyped(q *Question, slot Slot, in Input, a Answer) (Answer, []Problem) {
	if len(in.Values) != 1 {
		return a, []Problem{newProblem(ProblemEmpty)}
	}
	value, problems := w.rule(q, slot, in.Values[0])
	a.Values = []string{value}
	return a, problems
}

// effect adds what follows from an answer.
func (w *Walk) effect(q *Question, slot Slot, a Answer, changes []Change) []Change {
	switch q.Then {
	case OpensTracks:
		return w.openTracks(a, changes)
	case OpensMore:
		return w.openMore(a, changes)
	case JudgesAnew:
		return w.clear(changes, "mid.need.verdict", "mid.request.url_right", "mid.request.open")
	case MovesState:
		return w.askAnew(q.Machine, slot, changes)
	}
	return changes
}

// openTracks opens a track for each chosen gateway that has none yet. One that
// is no longer chosen is parked by the walk, not closed here.
func (w *Walk) openTracks(a Answer, changes []Change) []Change {
	for n, code := range w.trackless(a) {
		changes = w.newTrack(changes, w.nextTrack(n), code, "choice", "", a.At)
	}
	return changes
}

func (w *Walk) newTrack(changes []Change, id TrackID, code, origin, need string, at time.Time) []Change {
	put := func(q QuestionID, v string) {
		if v != "" {
			changes = w.set(changes, Slot{Track: id, Question: q}, &Answer{Status: Given, Values: []string{v}, At: at})
		}
	}
	put("track.gateway", code)
	put("track.origin", origin)
	put("track.need", need)
	return changes
}

// openMore opens the track of a further MID and clears the sheet of the stage,
// so that the next need starts anew; the journal keeps what was said.
func (w *Walk) openMore(a Answer, changes []Change) []Change {
	if !a.Has("open") {
		return changes
	}
	gateway := w.answer("mid.need.gateway", Slot{}).Value()
	if gateway == "" {
		gateway = w.answer("mid.need.elsewhere", Slot{}).Value()
	}
	if gateway == "" {
		return changes
	}
	changes = w.newTrack(nil, w.nextTrack(0), gateway, "request", w.answer("mid.need.change", Slot{}).Value(), a.At)
	for _, step := range []*Step{&needStep, &requestStep} {
		changes = w.clear(changes, ids(step.Questions, func(q Question) QuestionID { return q.ID })...)
	}
	return changes
}

// clear takes answers of the shop away; the journal keeps what was said.
func (w *Walk) clear(changes []Change, questions ...QuestionID) []Change {
	for _, id := range questions {
		changes = w.set(changes, Slot{Question: id}, nil)
	}
	return changes
}

// askAnew clears the date, the reasons and the fixes of the state that a
// process leaves, but for fixes that another refusal of the step still wants;
// the journal keeps them.
func (w *Walk) askAnew(m *Machine, slot Slot, changes []Change) []Change {
	for _, id := range []QuestionID{m.Date, m.Reasons} {
		changes = w.set(changes, index()[id].resolve(slot), nil)
	}
	fixes, wanted := index()[m.Fixes].resolve(slot), w.othersReasons(m, slot)
	for _, r := range Reasons {
		if fixes.Item = r; !slices.Contains(wanted, r) {
			changes = w.set(changes, fixes, nil)
		}
	}
	return changes
}

// othersReasons are the classes that the other items of a process name.
func (w *Walk) othersReasons(m *Machine, slot Slot) []string {
	var out []string
	for _, item := range w.itemsOf(m.Reasons, slot) {
		if item != slot.Item {
			other := slot
			other.Question, other.Item = m.Reasons, item
			out = append(out, w.Answer(other).Values...)
		}
	}
	return out
}
