package model

import (
	"slices"
	"time"
)

// Seen is what a machine saw of one slot. Values stand for an answer that is
// not a check: an ID, a choice.
type Seen struct {
	Slot    Slot
	Kind    EvidenceKind
	Finding Finding
	Values  []string
}

// maxProofs is how many pieces of evidence an answer keeps: the first, which is
// how it became what it is, and the newest.
const maxProofs = 6

// Adopt gives the event that records what a machine saw, in one: it is taken
// back at once. hash names the longer record behind it, "" for none. The empty
// event (no changes) says that none of the slots is asked, or all are set aside.
//
// A machine never overrules a waiver, and never takes away what it merely
// cannot see. What was seen once and is not found again is Gone.
func (w *Walk) Adopt(seen []Seen, hash string, at time.Time) Event {
	e := Event{Seq: w.Shop.Revision + 1, Shop: w.Shop.ID, At: at.UTC(), Kind: Answered}
	later := w.adopt(&e, seen, hash)
	if len(e.Changes) == 0 || len(later) == 0 {
		return e
	}
	if next, err := Apply(w.Shop, e); err == nil { // some are only asked once the others are answered
		NewWalk(next, w.World).adopt(&e, later, hash)
	}
	return e
}

// adopt adds what was seen to an event, and gives what is not asked.
func (w *Walk) adopt(e *Event, seen []Seen, hash string) (unasked []Seen) {
	for _, s := range seen {
		if !w.Visible(s.Slot) {
			unasked = append(unasked, s)
			continue
		}
		if after, ok := adopted(w.Shop.Answers[s.Slot], s, hash, e.At); ok {
			e.Changes = w.set(e.Changes, s.Slot, &after)
		}
	}
	return unasked
}

// adopted is an answer after a look; false where the look changes nothing.
func adopted(now Answer, s Seen, hash string, at time.Time) (Answer, bool) {
	proof := s.proof(hash, at)
	if len(s.Values) > 0 {
		if now.Status == Waived || now.Status == NotApplicable {
			return now, false
		}
		return Answer{Status: Given, Values: s.Values, Evidence: keep(now.Evidence, proof), At: at}, true
	}
	status, ok := verdict(now, s)
	return Answer{Status: status, Evidence: keep(now.Evidence, proof), At: at}, ok
}

func (s Seen) proof(hash string, at time.Time) Evidence {
	f := s.Finding
	return Evidence{
		Kind: s.Kind, At: at, Source: f.At.Source, Text: f.At.Text, Hash: hash,
		Code: f.Code, Args: f.Args, Value: f.Value, Want: f.Want,
	}
}

func keep(old []Evidence, proof Evidence) []Evidence {
	all := append(slices.Clone(old), proof)
	if len(all) <= maxProofs {
		return all
	}
	return slices.Concat(all[:1], all[len(all)-maxProofs+1:])
}

// verdict is a check's status after a look, by what stood there.
func verdict(now Answer, s Seen) (Status, bool) {
	switch {
	case now.Status == Waived, now.Status == NotApplicable:
		return now.Status, false
	case s.Finding.Status == CannotTell:
		return CannotTell, now.Status == Unanswered || now.Status == CannotTell
	case s.Finding.Status == Missing && (now.Status == Gone || now.Status == Done && now.Proven()):
		return Gone, true
	}
	return s.Finding.Status, true
}

// Proven tells whether a machine saw what the answer says, rather than the
// merchant alone.
func (a Answer) Proven() bool {
	return slices.ContainsFunc(a.Evidence, func(e Evidence) bool { return e.Kind != Stated })
}

// Proof is the newest evidence of an answer; false where there is none.
func (a Answer) Proof() (Evidence, bool) {
	if len(a.Evidence) == 0 {
		return Evidence{}, false
	}
	return a.Evidence[len(a.Evidence)-1], true
}

// Tally counts what a look came to.
type Tally struct{ Done, Missing, CannotTell int }

// Count sums findings up.
//
//go:noinline
func Count(findings []Finding) (t Tally) {
	for _, f := range findings {
		switch f.Status {
		case Done:
			t.Done++
		case Missing:
			t.Missing++
		case CannotTell:
			t.CannotTell++
		}
	}
	return t
}

// Shift is one requirement that stands otherwise after a look than before.
type Shift struct {
	Slot          Slot
	Before, After Status
}

// Shifts lists what an event of a look changed in standing, not in proof alone.
func Shifts(e Event) []Shift {
	var out []Shift
	for _, c := range e.Changes {
		before := Unanswered
		if c.Before != nil {
			before = c.Before.Status
		}
		if c.After != nil && c.After.Status != before {
			out = append(out, Shift{c.Slot, before, c.After.Status})
		}
	}
	return out
}
