package model

import (
	"cmp"
	"slices"
)

// Due is one line of the agenda.
type Due struct {
	Kind  DueKind
	Place Place
	Slot  Slot      // the question to open there
	Ask   *Ask      // nil where only a wait is meant
	By    Date      // when the wait is usually over, or was; no day where nobody can say
	Late  Date      // the day after which to ask
	Since Date      // when the wait began
	Days  int       // business days past Late, with Overdue and Ends
	Ends  *Deadline // with Ends: what ends or is wanted

	early int // 1 where something that should come first is still open
}

// DueKind orders the agenda: what is wrong first, then what to do, then waits.
type DueKind string

const (
	Fix     DueKind = "fix"     // held, refused or gone: mend it
	Overdue DueKind = "overdue" // past its late date: ask somebody
	Ends    DueKind = "ends"    // something ends, expires or is wanted by a day
	Hear    DueKind = "hear"    // the answer is due by now: has it come?
	Do      DueKind = "do"      // the merchant's own next step
	Wait    DueKind = "wait"    // others act, until By
)

// DueOrder is the order of the agenda.
var DueOrder = []DueKind{Fix, Overdue, Ends, Hear, Do, Wait}

// Agenda lists what is on today, the most pressing first: at most one line per
// step, the merchant's own in the order of the path, and the deadlines that are
// near or past by their days.
func (w *Walk) Agenda() []Due {
	var out []Due
	for _, v := range w.Steps() {
		if d, ok := w.due(v); ok {
			out = append(out, d)
		}
	}
	out = append(out, w.endings()...)
	SortStable(out, func(a, b Due) int {
		return cmp.Or(slices.Index(DueOrder, a.Kind)-slices.Index(DueOrder, b.Kind), a.early-b.early)
	})
	return out
}

// endings are the deadlines that are near or past, one for each kind of a place:
// the next of several papers speaks for them. What a step still asks for stands
// on the agenda already.
func (w *Walk) endings() []Due {
	var out []Due
	for _, d := range w.Deadlines() {
		same := func(x Due) bool { return x.Ends.Kind == d.Kind && x.Place == d.Place }
		if !d.Due(w.Today) || d.On.IsZero() && w.Answer(d.Slot).Status == Unanswered || slices.ContainsFunc(out, same) {
			continue
		}
		q, _ := FindQuestion(d.Slot.Question)
		a := w.Answer(d.Slot)
		out = append(out, Due{
			Kind: Ends, Place: d.Place, Slot: d.Slot, Ask: &Ask{Slot: d.Slot, Question: q, Answer: a, State: w.askState(q, d.Slot, a)},
			By: d.On, Late: d.On, Days: w.Calendar.Between(d.On, w.Today), Ends: &d,
		})
	}
	return out
}

func (w *Walk) due(v StepView) (Due, bool) {
	d := Due{Place: v.Place, By: v.Usual, Late: v.Late, Since: v.Since}
	switch {
	case v.Optional && !w.wanted(v), v.Standing == Reached, v.Standing == Lacking, v.Standing == Blocked:
		return d, false
	case v.Standing == Trouble:
		d.Kind = Fix
		return w.atTrouble(d, v), true
	case atGone(&d, v):
		d.Kind = Fix
		return d, true
	case w.daysLate(v) > 0:
		d.Kind, d.Days = Overdue, w.daysLate(v)
		return w.at(d, v, Pending), true
	case v.Standing == Waits:
		d.Kind = Wait
		if !v.Usual.IsZero() && !w.Today.Before(v.Usual) {
			d.Kind = Hear
		}
		return w.at(d, v, Pending), true
	}
	d.Kind = Do
	if len(v.Unmet) > 0 {
		d.early = 1
	}
	if d.early == 1 && w.rests(v) {
		d.Kind = Wait
	}
	return w.at(d, v, Open, Mend, Pending), true
}

// atGone points at the first check that was done once and is not found any more.
func atGone(d *Due, v StepView) bool {
	i := slices.IndexFunc(v.Asks, func(a Ask) bool { return a.Answer.Status == Gone })
	if i >= 0 {
		d.Slot, d.Ask = v.Asks[i].Slot, &v.Asks[i]
	}
	return i >= 0
}

// rests holds when the merchant has decided to wait for what a step needs, and
// nothing else is open there.
func (w *Walk) rests(v StepView) bool {
	step, _ := FindStep(v.Step)
	return step.Rests.Op != Always && w.Holds(step.Rests, v.slot()) &&
		!slices.ContainsFunc(v.Asks, func(a Ask) bool { return a.State != Closed && a.State != Later && !w.mayWait(a) })
}

// atTrouble points at what the trouble itself asks: its day, reasons and fixes,
// then at the process, to ask for a new look.
func (w *Walk) atTrouble(d Due, v StepView) Due {
	own := troubleAsks(v)
	for i, a := range v.Asks {
		if own[a.Slot.Question] && (a.State == Open || a.State == Mend) {
			d.Slot, d.Ask = a.Slot, &v.Asks[i]
			return d
		}
	}
	return w.at(d, v, Troubled)
}

// wanted holds for a step of any time once the merchant began its stage.
func (w *Walk) wanted(v StepView) bool {
	return slices.ContainsFunc(w.Steps(), func(s StepView) bool { return s.Stage == v.Stage && s.touched })
}

// daysLate counts the business days past a step's late date: on a Sunday after
// it nobody is late yet.
func (w *Walk) daysLate(v StepView) int {
	if v.Late.IsZero() {
		return 0
	}
	return w.Calendar.Between(v.Late, w.Today)
}

// at points a line at the first question in one of these states that holds the
// step up; where none does and it still is not done, at the one that decides.
func (w *Walk) at(d Due, v StepView, states ...AskState) Due {
	for _, s := range states {
		for i, a := range v.Asks {
			if a.State == s && !w.mayWait(a) {
				d.Slot, d.Ask = a.Slot, &v.Asks[i]
				return d
			}
		}
	}
	step, _ := FindStep(v.Step)
	decides := step.Done.Asks()
	for i, a := range v.Asks {
		if slices.Contains(decides, a.Slot.Question) {
			d.Slot, d.Ask = a.Slot, &v.Asks[i]
		}
	}
	return d
}

// After is where the merchant goes from an answered slot: the next open
// question of the same step, else its first open one, else the step's own next
// thing on the agenda, else nowhere (Home).
func (w *Walk) After(slot Slot) (Slot, bool) {
	v, ok := w.View(PlaceOf(slot))
	if !ok {
		return Slot{}, false
	}
	if next, ok := sameItem(v, slot); ok {
		return next, true
	}
	if next, ok := mending(v, slot); ok {
		return next, true
	}
	here := slices.IndexFunc(v.Asks, func(a Ask) bool { return a.Slot == slot })
	for i, a := range v.Asks {
		if i > here && (a.State == Open || a.State == Pending && sameList(a.Slot, slot)) {
			return a.Slot, true
		}
	}
	for _, a := range v.Asks {
		if a.State == Open {
			return a.Slot, true
		}
	}
	if v.Standing == Trouble {
		return again(v, slot)
	}
	return w.nextStep(v)
}

// sameItem is what is still to be said of the item just answered: the day and
// the reasons of one reviewer's refusal come before the next reviewer.
func sameItem(v StepView, slot Slot) (Slot, bool) {
	for _, a := range v.Asks {
		if slot.Item != "" && a.Slot.Item == slot.Item && a.Slot != slot && a.State == Open {
			return a.Slot, true
		}
	}
	return Slot{}, false
}

// mending is what comes next while something is held or refused: what else the
// trouble asks, then the reviewers still to be heard of, then asking for a new
// look. The step's other questions come after.
func mending(v StepView, slot Slot) (Slot, bool) {
	own := troubleAsks(v)
	if v.Standing != Trouble || !own[slot.Question] {
		return Slot{}, false
	}
	for _, want := range []func(Ask) bool{
		func(a Ask) bool { return own[a.Slot.Question] && a.State == Open },
		func(a Ask) bool { return a.Slot.Item != "" && a.State == Pending },
		func(a Ask) bool { return a.State == Troubled },
	} {
		if i := slices.IndexFunc(v.Asks, want); i >= 0 {
			return v.Asks[i].Slot, true
		}
	}
	return Slot{}, false
}

// troubleAsks are the questions that belong to a step's processes: since when,
// why, and whether it is mended.
func troubleAsks(v StepView) map[QuestionID]bool {
	own := map[QuestionID]bool{}
	for _, a := range v.Asks {
		if m := a.Question.Machine; m != nil {
			own[m.Date], own[m.Reasons], own[m.Fixes] = true, true, true
		}
	}
	return own
}

// sameList holds for two items of one question.
func sameList(a, b Slot) bool { return a.Question == b.Question && a.Item != "" && b.Item != "" }

// again is the process to take up again once what was wrong is mended.
func again(v StepView, from Slot) (Slot, bool) {
	for _, a := range v.Asks {
		if a.State == Troubled && a.Slot != from {
			return a.Slot, true
		}
	}
	return Slot{}, false
}

// NextPending is the next item of the same question that others have not
// decided yet; ok is false where there is none.
func (w *Walk) NextPending(slot Slot) (Slot, bool) {
	v, _ := w.View(PlaceOf(slot))
	here := slices.IndexFunc(v.Asks, func(a Ask) bool { return a.Slot == slot })
	for i, a := range v.Asks {
		if i > here && a.State == Pending && sameList(a.Slot, slot) {
			return a.Slot, true
		}
	}
	return Slot{}, false
}

// nextStep is the first open question of the steps behind v that may start;
// a step that only waits is passed over.
func (w *Walk) nextStep(v StepView) (Slot, bool) {
	steps := w.Steps()
	from := slices.IndexFunc(steps, func(s StepView) bool { return s.Place == v.Place })
	for _, s := range steps[from+1:] {
		if s.Optional && s.Stage != v.Stage || s.Standing != Ready && s.Standing != Begun {
			continue
		}
		for _, a := range s.Asks {
			if a.State == Open {
				return a.Slot, true
			}
		}
	}
	return Slot{}, false
}

// Neighbour is the question before (-1) or after (+1) a slot in the order of
// the path, answered or not; ok is false at either end.
func (w *Walk) Neighbour(slot Slot, step int) (Slot, bool) {
	var all []Slot
	for _, v := range w.Steps() {
		for _, a := range v.Asks {
			all = append(all, a.Slot)
		}
	}
	i := slices.Index(all, slot)
	if i < 0 || i+step < 0 || i+step >= len(all) {
		return Slot{}, false
	}
	return all[i+step], true
}

// Opened tells whether some MID takes payments from customers.
func (w *Walk) Opened() bool {
	return slices.ContainsFunc(w.Steps(), func(v StepView) bool { return v.Step == "live.open" && v.Standing == Reached })
}

// Progress counts the steps on the way to opening that are behind the merchant.
func (w *Walk) Progress() (done, all int) {
	for _, v := range w.Steps() {
		if v.Optional || v.Standing == Lacking {
			continue
		}
		all++
		if v.Standing == Reached {
			done++
		}
	}
	return done, all
}
