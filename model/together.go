package model

import (
	"maps"
	"slices"
	"time"
)

// Listed tells whether a question is a check that is asked once per item: such
// items can be looked at side by side.
func (q Question) Listed() bool { return q.Kind == CheckKind && q.Each != Once }

// Group lists what is asked together with a slot: the items of the same check
// at the same place, in their order, the slot's own among them. Nil where the
// question is no such check, or is not asked there.
func (w *Walk) Group(slot Slot) []Ask {
	q, _ := FindQuestion(slot.Question)
	if q == nil || !q.Listed() {
		return nil
	}
	v, _ := w.View(PlaceOf(slot))
	var out []Ask
	for _, a := range v.Asks {
		if a.Slot.Question == slot.Question {
			out = append(out, a)
		}
	}
	return out
}

// AcceptAll reads one input for several slots by the rules of Accept and joins
// what it changes in one event, so that it is taken back at once. The shop is
// the same afterwards as if one slot after the other had been accepted. Where
// any of them has a problem of SeverityError there is no event, as with Accept;
// the empty event says that all of this already stands there.
func (w *Walk) AcceptAll(slots []Slot, in Input, at time.Time) (Event, []Problem) {
	all := Event{Seq: w.Shop.Revision + 1, Shop: w.Shop.ID, At: at.UTC(), Kind: Answered}
	var warnings []Problem
	for now, i := w, 0; i < len(slots); i++ {
		e, problems := now.Accept(slots[i], in, at)
		if Blocks(problems) {
			return Event{}, problems
		}
		warnings = append(warnings, problems...)
		all.Changes = joinChanges(all.Changes, e.Changes)
		now = now.with(e.Changes)
	}
	all.Changes = slices.DeleteFunc(all.Changes, Change.idle)
	return all, warnings
}

// with is the walk of the same day with some changes, none of them recorded.
func (w *Walk) with(changes []Change) *Walk {
	if len(changes) == 0 {
		return w
	}
	next := w.Shop
	next.Answers = maps.Clone(next.Answers)
	if next.Answers == nil {
		next.Answers = make(map[Slot]Answer, len(changes))
	}
	applyChanges(next.Answers, changes)
	return NewWalk(next, w.World)
}

// joinChanges adds later changes: a slot that changes twice does so once, from
// what stood there first to what stands there last.
func joinChanges(changes, more []Change) []Change {
	for _, c := range more {
		if i := slices.IndexFunc(changes, func(b Change) bool { return b.Slot == c.Slot }); i >= 0 {
			changes[i].After = c.After
		} else {
			changes = append(changes, c)
		}
	}
	return changes
}

// idle holds for a change that ends where it began.
func (c Change) idle() bool {
	if c.Before == nil || c.After == nil {
		return c.Before == c.After
	}
	return c.Before.Equal(*c.After)
}
