package model_test

import (
	"slices"
	"testing"
	"time"

	"portone-onboard/model"

	"pgregory.net/rapid"
)

// endsOf are the agenda's deadlines as "kind date days".
func endsOf(w *model.Walk) (out []string) {
	for _, d := range w.Agenda() {
		if d.Kind == model.Ends {
			out = append(out, string(d.Ends.Kind)+" "+d.By.String())
		}
	}
	return out
}

// A deadline comes on the agenda when it is near, stays when it is past, and
// leaves with its answer.
func TestAgendaEnds(t *testing.T) {
	passed := func(today string) *desk {
		d := sentOn(t, bare, "2026-01-05", today).say(slot("contract.screening.state"), "pass").say(slot("contract.screening.on"), "2026-01-07")
		return d
	}
	for name, c := range map[string]struct {
		shop *desk
		want []string
	}{
		"nothing is wanted":  {passed("2026-01-12"), nil},
		"far off":            {passed("2026-01-08").say(slot("contract.sign.due_on"), "2026-01-30"), nil},
		"near":               {passed("2026-01-26").say(slot("contract.sign.due_on"), "2026-01-30"), []string{"hand_in 2026-01-30"}},
		"past":               {passed("2026-02-03").say(slot("contract.sign.due_on"), "2026-01-30"), []string{"hand_in 2026-01-30"}},
		"signed in time":     {passed("2026-01-26").say(slot("contract.sign.due_on"), "2026-01-30").finish("t1", "", "contract.sign"), []string{"insured 2026-01-26"}},
		"insurance is asked": {passed("2026-01-26").say(slot("contract.sign.insurance"), "waiting"), []string{"insurance " + (model.Date{}).String()}},
		"insurance ends":     {passed("2026-12-15").say(slot("contract.sign.insurance"), "done").say(slot("contract.sign.insured_until"), "2027-01-06"), []string{"insured 2027-01-06"}},
	} {
		if got := endsOf(c.shop.walk()); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// Several papers of one contract speak with the voice of the oldest.
func TestAgendaEndsOnce(t *testing.T) {
	d := sentOn(t, bare, "2026-01-05", "2026-03-25").say(slot("prep.shop.registration"), "yes").say(slot("prep.shop.form"), "corporation")
	for item, on := range map[string]string{"seal_corporate": "2026-01-02", "registry": "2026-01-05"} {
		d.check(slot("contract.sign.paper", item), model.Done).say(slot("contract.sign.paper_on", item), on)
	}
	if got := endsOf(d.walk()); !slices.Equal(got, []string{"paper 2026-04-02"}) {
		t.Errorf("%v", got)
	}
}

// A past deadline is before what may be waited for, and after what is refused.
func TestAgendaEndsInOrder(t *testing.T) {
	base := threeTracks(t)
	rapid.Check(t, func(t *rapid.T) {
		d := *base
		for range rapid.IntRange(0, 12).Draw(t, "answers") {
			w := d.walk()
			all := asked(w)
			a := all[rapid.IntRange(0, len(all)-1).Draw(t, "which")]
			if e, problems := w.Accept(a.Slot, anyInput(w, a.Slot, func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "roll") }), d.at); !model.Blocks(problems) && len(e.Changes) > 0 {
				d.apply(e)
			}
		}
		last := -1
		for _, line := range d.walk().Agenda() {
			at := slices.Index(model.DueOrder, line.Kind)
			if at < last {
				t.Fatalf("%s stands after a later kind", line.Kind)
			}
			if (line.Kind == model.Ends) != (line.Ends != nil) {
				t.Fatalf("%s with %v", line.Kind, line.Ends)
			}
			last = at
		}
	})
}

func TestClockBack(t *testing.T) {
	d := sentOn(t, bare, "2026-01-05", "2026-01-12")
	d.say(slot("contract.screening.state"), "notice")
	for today, back := range map[string]bool{"2026-01-12": false, "2026-01-13": false, "2026-01-11": true, "2024-02-29": true} {
		last, got := d.on(today).walk().ClockBack()
		if got != back || last.String() != "2026-01-12" {
			t.Errorf("on %s: %v, last %s", today, got, last)
		}
	}
	if _, back := model.NewWalk(model.Shop{}, model.World{Today: model.DateOf(time.Time{})}).ClockBack(); back {
		t.Error("a shop without answers")
	}
}
