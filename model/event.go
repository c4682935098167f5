package model

import (
	"errors"
	"fmt"
	"maps"
	"time"
)

// EventKind says why something changed.
type EventKind string

const (
	Created  EventKind = "created"  // the shop's first event
	Answered EventKind = "answered" // one accepted answer with what follows from it
	Undone   EventKind = "undone"   // restores the before-values of the event Undoes
	Imported EventKind = "imported" // answers taken from an export
)

// Change is one slot's value before and after. Nil is "nothing stood there".
type Change struct {
	Slot   Slot
	Before *Answer
	After  *Answer
}

// Event is one line of a shop's journal. Everything a shop is, is the sum of
// its events: replaying them gives the same shop.
type Event struct {
	Seq     uint64 // from 1, without gaps
	Shop    ShopID
	At      time.Time // UTC
	Kind    EventKind
	Undoes  uint64 // with Undone: the event that it takes back
	Changes []Change
}

// Shop is one service (site or app) of one business: all its answers at the
// revision of its newest event. It is a value; Apply gives a new one.
type Shop struct {
	ID       ShopID
	Created  time.Time
	Updated  time.Time
	Revision uint64 // Seq of the newest event
	Last     Slot   // the first slot of the newest answer: where the merchant was
	Answers  map[Slot]Answer
}

// Errors of a journal that does not fit its shop.
var (
	ErrOrder    = errors.New("event out of order")
	ErrBefore   = errors.New("event does not start from what stands there")
	ErrNoChange = errors.New("event changes nothing")
)

// Apply gives the shop after an event. It checks only that the journal is
// whole (order and before-values), never today's rules: newer rules must not
// break older files.
func Apply(s Shop, e Event) (Shop, error) {
	if e.Seq != s.Revision+1 {
		return s, fmt.Errorf("%w: %d after %d", ErrOrder, e.Seq, s.Revision)
	}
	if len(e.Changes) == 0 && e.Kind != Created {
		return s, ErrNoChange
	}
	for _, c := range e.Changes {
		if !same(c.Before, s.Answers, c.Slot) {
			return s, fmt.Errorf("%w: %s", ErrBefore, c.Slot)
		}
	}
	answers := maps.Clone(s.Answers)
	if answers == nil {
		answers = make(map[Slot]Answer, len(e.Changes))
	}
	applyChanges(answers, e.Changes)
	return stamp(s, e, answers), nil
}

// Replay gives the shop of a whole journal, in one pass over one map.
func Replay(id ShopID, events []Event) (Shop, error) {
	s := Shop{ID: id, Answers: map[Slot]Answer{}}
	for _, e := range events {
		if e.Seq != s.Revision+1 {
			return s, fmt.Errorf("%w: %d after %d", ErrOrder, e.Seq, s.Revision)
		}
		for _, c := range e.Changes {
			if !same(c.Before, s.Answers, c.Slot) {
				return s, fmt.Errorf("%w: %s", ErrBefore, c.Slot)
			}
		}
		applyChanges(s.Answers, e.Changes)
		s = stamp(s, e, s.Answers)
	}
	return s, nil
}

//go:noinline
func applyChanges(answers map[Slot]Answer, changes []Change) {
	for _, c := range changes {
		if c.After == nil {
			delete(answers, c.Slot)
		} else {
			answers[c.Slot] = *c.After
		}
	}
}

func stamp(s Shop, e Event, answers map[Slot]Answer) Shop {
	s.Answers, s.Revision, s.Updated = answers, e.Seq, e.At
	if e.Kind == Created {
		s.Created = e.At
	}
	if len(e.Changes) > 0 {
		s.Last = e.Changes[0].Slot
	}
	return s
}

func same(want *Answer, have map[Slot]Answer, at Slot) bool {
	got, ok := have[at]
	if want == nil || !ok {
		return want == nil && !ok
	}
	return got.Equal(*want)
}

// Undo makes the event that takes e back: each of its slots gets the value it
// had before e, whatever stands there now. Undo of the newest event is its
// inverse; an undo can itself be undone. ErrNoChange when nothing would change.
func Undo(s Shop, e Event, at time.Time) (Event, error) {
	u := Event{Seq: s.Revision + 1, Shop: s.ID, At: at.UTC(), Kind: Undone, Undoes: e.Seq}
	for _, c := range e.Changes {
		if same(c.Before, s.Answers, c.Slot) {
			continue
		}
		var now *Answer
		if a, ok := s.Answers[c.Slot]; ok {
			now = &a
		}
		u.Changes = append(u.Changes, Change{Slot: c.Slot, Before: now, After: c.Before})
	}
	if len(u.Changes) == 0 {
		return u, ErrNoChange
	}
	return u, nil
}
