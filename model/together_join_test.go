package model

import (
	"testing"
	"time"
)

// TestJoinChanges: a slot that changes twice changes once, and one that comes
// back to where it was has not changed.
func TestJoinChanges(t *testing.T) {
	at := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
	say := func(v string) *Answer { return &Answer{Status: Given, Values: []string{v}, At: at} }
	a, b, c := Slot{Question: "a"}, Slot{Question: "b"}, Slot{Question: "c"}
	first := []Change{{Slot: a, After: say("1")}, {Slot: b, Before: say("x"), After: say("y")}, {Slot: c, After: say("1")}}
	more := []Change{{Slot: a, Before: say("1"), After: say("2")}, {Slot: b, Before: say("y"), After: say("x")}, {Slot: c, Before: say("1")}}
	got := joinChanges(append([]Change{}, first...), more)
	if len(got) != 3 || got[0].Before != nil || got[0].After.Value() != "2" || got[0].idle() {
		t.Errorf("%+v", got)
	}
	if !got[1].idle() || !got[2].idle() {
		t.Errorf("back where they were, and still changes: %+v", got[1:])
	}
	if alone := joinChanges(nil, first); len(alone) != 3 || alone[1].Before.Value() != "x" {
		t.Errorf("%+v", alone)
	}
}
