package model

import (
	"slices"
	"strings"
)

// BoardStageID names one of the six stages by which a track is followed.
type BoardStageID string

const (
	BoardScreening BoardStageID = "screening"
	BoardSign      BoardStageID = "sign"
	BoardMID       BoardStageID = "mid"
	BoardReview    BoardStageID = "review"
	BoardLive      BoardStageID = "live"
	BoardOpen      BoardStageID = "open"
)

// boardStage is one of them: its steps, the dates that it leaves, and what is
// followed there besides.
type boardStage struct {
	id      BoardStageID
	before  StepID // what the merchant does first; the stage stands there until then
	steps   []StepID
	dates   []QuestionID
	items   []QuestionID
	machine *Machine
}

var boardStages = []boardStage{
	{id: BoardScreening, before: "contract.apply", steps: []StepID{"contract.screening"}, machine: &Screening,
		dates: []QuestionID{"contract.apply.sent_on", "contract.apply.gateway_sent_on", "contract.screening.on"}},
	{id: BoardSign, steps: []StepID{"contract.sign"}, dates: []QuestionID{"contract.sign.signed_on"},
		items: []QuestionID{"contract.sign.due_on", "contract.sign.insurance", "contract.sign.insured_until", "contract.sign.limit", "contract.sign.tax"}},
	{id: BoardMID, steps: []StepID{"contract.mid"}, dates: []QuestionID{"contract.mid.issued_on"},
		items: []QuestionID{"contract.mid.value", "contract.mid.styles"}},
	{id: BoardReview, steps: []StepID{"contract.cards"}, dates: []QuestionID{"contract.cards.asked_on"}},
	{id: BoardLive, steps: []StepID{"live.channel", "live.code", "live.rehearsal", "live.mid"},
		items: []QuestionID{"live.channel.saved", "live.mid.same"}},
	{id: BoardOpen, steps: []StepID{"live.open"}, dates: []QuestionID{"live.open.opened_on"}, items: []QuestionID{"live.open.decision"}},
}

// BoardStageIDs lists the stages in their order.
func BoardStageIDs() []BoardStageID {
	return ids(boardStages, func(b boardStage) BoardStageID { return b.id })
}

// BoardQuestions lists the questions whose answers the stages show.
func BoardQuestions() []QuestionID {
	var out []QuestionID
	for _, b := range boardStages {
		out = append(append(out, b.dates...), b.items...)
	}
	return out
}

// BoardStage is where a track and MID stand at one of the six stages. Since,
// Usual, Late and Overdue are those of whoever decides; no day where nobody
// does.
type BoardStage struct {
	ID       BoardStageID
	View     StepView // the step that stands in front: the first that is not done, else the last
	Standing Standing
	Who      []Actor // who acts now; empty where nobody has to
	Since    Date
	Usual    Date
	Late     Date
	Guess    bool        // the length is an estimate of ours
	Overdue  int         // business days past Late
	Dates    []BoardFact // recorded, in their order
	Items    []BoardFact // followed here besides; those that are asked and not answered too
	Note     string      // the first line of the merchant's own note
	Noted    Date
	State    State    // of the application, at its screening
	Reasons  []string // of its hold or refusal
	Mended   int
	Opens    Slot // the question that decides, or is open
}

// BoardFact is one answer that the board shows.
type BoardFact struct {
	Slot   Slot
	Answer Answer
}

// BoardStages gives the six stages of a track and one of its MIDs.
func (w *Walk) BoardStages(id TrackID, mid MIDID) []BoardStage {
	out := make([]BoardStage, 0, len(boardStages))
	for _, b := range boardStages {
		out = append(out, w.boardStage(b, id, mid))
	}
	return out
}

func (w *Walk) boardStage(b boardStage, id TrackID, mid MIDID) BoardStage {
	v := w.front(b, id, mid)
	s := BoardStage{ID: b.id, View: v, Standing: v.Standing, Who: whoActs(v)}
	at := Slot{Track: id, MID: mid}
	s.Since, s.Usual, s.Late, s.Guess = w.boardClock(b, v)
	if !s.Late.IsZero() {
		s.Overdue = w.Calendar.Between(s.Late, w.Today)
	}
	s.Dates, s.Items = w.boardFacts(b.dates, at, true), w.boardFacts(b.items, at, false)
	s.Note, s.Noted = w.boardNote(b, v, id)
	if b.machine != nil {
		slot := Slot{Track: id, Question: "contract.screening.state"}
		s.State = w.State(slot)
		s.Reasons, s.Mended = w.mended(b.machine, slot)
	}
	s.Opens = w.opensAt(v)
	return s
}

// front is the step at which a stage stands.
func (w *Walk) front(b boardStage, id TrackID, mid MIDID) (v StepView) {
	at := func(step StepID) StepView {
		s, _ := FindStep(step)
		p := Place{Step: step, Track: id}
		if s.Scope == PerMID {
			p.MID = mid
		}
		v, _ := w.View(p)
		return v
	}
	for _, step := range b.steps {
		v = at(step)
		if v.Standing != Reached && v.Standing != Lacking {
			break
		}
	}
	if b.before == "" || v.touched || !v.Since.IsZero() || v.Standing == Lacking {
		return v
	}
	if first := at(b.before); first.Standing != Reached && first.Standing != Lacking {
		return first
	}
	return v
}

// whoActs is who has to do something at a step now.
func whoActs(v StepView) []Actor {
	step, _ := FindStep(v.Step)
	switch {
	case step == nil, v.Standing == Reached, v.Standing == Lacking, v.Standing == Blocked:
		return nil
	case v.Standing == Trouble:
		return []Actor{Merchant}
	case !v.Since.IsZero() && slices.ContainsFunc(v.Asks, func(a Ask) bool { return a.State == Pending }):
		return slices.DeleteFunc(slices.Clone(step.Who), func(a Actor) bool { return a == Merchant })
	}
	return step.Who[:1]
}

// boardClock is a step's clock. A contract has no process whose wait would be
// measured, but its day of beginning is known all the same.
func (w *Walk) boardClock(b boardStage, v StepView) (since, usual, late Date, guess bool) {
	step, _ := FindStep(v.Step)
	if step == nil || v.Standing == Reached || v.Standing == Lacking || v.Standing == Blocked {
		return since, usual, late, false
	}
	l := w.Takes(step, v.Track)
	if !v.Since.IsZero() || slices.ContainsFunc(step.Questions, func(q Question) bool { return q.Machine != nil }) {
		return v.Since, v.Usual, v.Late, l.Guess
	}
	over := slices.ContainsFunc(b.dates, func(q QuestionID) bool {
		_, given := w.Day(q, v.slot())
		return given && !slices.Contains(step.Clock, q)
	})
	if over || l.Late == 0 {
		return since, usual, late, false // what is left is for the merchant, and no wait
	}
	if since = w.latest(step.Clock, v.slot(), step); since.IsZero() {
		return since, usual, late, false
	}
	return since, w.Calendar.Add(since, l.Usual), w.Calendar.Add(since, l.Late), l.Guess
}

// boardFacts are the answers to some questions; given: only those that stand.
func (w *Walk) boardFacts(questions []QuestionID, at Slot, given bool) []BoardFact {
	var out []BoardFact
	for _, id := range questions {
		e := index()[id]
		slot := e.resolve(at)
		a := w.Answer(slot)
		stands := a.Status != Unanswered && !(given && a.Status != Given)
		if stands || !given && !e.q.Aside && w.Visible(slot) {
			out = append(out, BoardFact{slot, a})
		}
	}
	return out
}

// boardNote is the merchant's note at the step in front, else at another of the
// stage.
func (w *Walk) boardNote(b boardStage, v StepView, id TrackID) (line string, on Date) {
	for _, step := range append([]StepID{v.Step, b.before}, b.steps...) {
		a := w.Answer(Slot{Track: id, Question: "track.note", Item: string(step)})
		if a.Status == Given {
			line, _, _ = strings.Cut(a.Value(), "\n")
			return line, DateOf(a.At)
		}
	}
	return "", Date{}
}

// opensAt is the question to open at a step: what is due, else what decides,
// else its first.
func (w *Walk) opensAt(v StepView) Slot {
	if d, ok := w.due(v); ok && d.Slot.Question != "" {
		return d.Slot
	}
	if d := w.at(Due{}, v, Open, Mend, Pending); d.Slot.Question != "" {
		return d.Slot
	}
	if len(v.Asks) > 0 {
		return v.Asks[0].Slot
	}
	return Slot{}
}

// ---- an instant opening ----------------------------------------------------

// InstantRun is an instant opening (바로오픈) that was applied for.
type InstantRun struct {
	Methods []string // that it carries on this MID
	Until   Date     // its last day; no day where the pages name none
	Over    bool     // the last day has gone by
	Limits  Text     // as the gateway's pages have them
	Sources []Source
}

// InstantOf is the instant opening of a MID; false where none was asked for, or
// where it carries nothing that is wanted here.
func (w *Walk) InstantOf(id TrackID, mid MIDID) (InstantRun, bool) {
	i := w.gateway(id).Instant
	run := InstantRun{Until: w.instantEnd(id), Limits: i.Limits, Sources: i.Sources}
	run.Over = !run.Until.IsZero() && w.Today.After(run.Until)
	if !w.answer("contract.apply.instant", Slot{Track: id}).Has("yes") || !w.takesOneTime(id, mid) {
		return run, false
	}
	for _, m := range w.trackMethods(id) {
		if slices.Contains(i.Methods, Method(m)) {
			run.Methods = append(run.Methods, m)
		}
	}
	return run, len(run.Methods) > 0
}
