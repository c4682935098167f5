package model_test

import (
	"errors"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

// TestGroup: every item of a check stands in its group once, in the order of
// the path, and nothing else has one.
func TestGroup(t *testing.T) {
	for _, d := range []*desk{fullShop(t), threeTracks(t)} {
		w := d.walk()
		for _, v := range w.Steps() {
			for _, a := range v.Asks {
				group := w.Group(a.Slot)
				if !a.Question.Listed() {
					if group != nil {
						t.Errorf("%s is no list of checks and has a group of %d", a.Slot, len(group))
					}
					continue
				}
				checkGroup(t, w, v, a, group)
			}
		}
	}
	if g := fullShop(t).walk().Group(model.Slot{Question: "no.such"}); g != nil {
		t.Errorf("a question that is not there has a group of %d", len(g))
	}
}

// checkGroup proves that a group is one unbroken run of its step.
func checkGroup(t *testing.T, w *model.Walk, v model.StepView, a model.Ask, group []model.Ask) {
	t.Helper()
	first := slices.IndexFunc(v.Asks, func(b model.Ask) bool { return b.Slot.Question == a.Slot.Question })
	if first < 0 || first+len(group) > len(v.Asks) {
		t.Fatalf("%s: a group of %d from %d of %d", a.Slot, len(group), first, len(v.Asks))
	}
	found := false
	for i, b := range group {
		found = found || b.Slot == a.Slot
		if v.Asks[first+i].Slot != b.Slot || model.PlaceOf(b.Slot) != v.Place {
			t.Errorf("%s stands at %d of the group of %s", b.Slot, i, a.Slot)
		}
	}
	if !found {
		t.Errorf("%s is not in its own group", a.Slot)
	}
	if next := first + len(group); next < len(v.Asks) && v.Asks[next].Slot.Question == a.Slot.Question {
		t.Errorf("the group of %s ends before %s", a.Slot, v.Asks[next].Slot)
	}
	if again := w.Group(group[len(group)-1].Slot); !slices.EqualFunc(again, group, func(x, y model.Ask) bool { return x.Slot == y.Slot }) {
		t.Errorf("two items of %s have two groups", a.Slot.Question)
	}
}

// oneByOne accepts an input slot after slot, each as an event of its own.
func oneByOne(t *rapid.T, d *desk, slots []model.Slot, in model.Input) (model.Shop, bool) {
	t.Helper()
	shop := d.shop
	for _, s := range slots {
		e, problems := model.NewWalk(shop, d.world).Accept(s, in, d.at)
		if model.Blocks(problems) {
			return shop, false
		}
		if len(e.Changes) == 0 {
			continue
		}
		next, err := model.Apply(shop, e)
		if err != nil {
			t.Fatal(err)
		}
		shop = next
	}
	return shop, true
}

// TestAcceptAllIsOneByOne: one event for many slots leaves the same shop as an
// event for each, and its undo is the inverse.
func TestAcceptAllIsOneByOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := newLife(t)
		for range l.roll(30) {
			l.answer(asked(l.walk()))
		}
		slots := someSlots(t, l)
		in := rapid.SampledFrom([]model.Input{
			{Status: model.Done}, {Status: model.Missing}, {Status: model.Waived, Reason: "나중에 합니다."}, {Status: model.Waived}, {Status: model.NotYet},
		}).Draw(t, "input")
		want, taken := oneByOne(t, l.desk, slots, in)
		e, problems := l.walk().AcceptAll(slots, in, l.at)
		if model.Blocks(problems) != !taken || !taken && len(e.Changes) > 0 {
			t.Fatalf("one by one taken: %v; together: %s with %d changes", taken, codesOf(problems), len(e.Changes))
		}
		if taken {
			checkTogether(t, l.shop, e, want)
		}
	})
}

// someSlots are slots as a list would send them, a group as a rule, and now and
// then anything, twice the same or not asked.
func someSlots(t *rapid.T, l *life) []model.Slot {
	var out []model.Slot
	all := asked(l.walk())
	if l.roll(4) > 0 {
		lists := slices.DeleteFunc(slices.Clone(all), func(a model.Ask) bool { return !a.Question.Listed() })
		for _, a := range l.walk().Group(lists[l.roll(len(lists))].Slot) {
			out = append(out, a.Slot)
		}
	}
	for range l.roll(3) {
		out = append(out, all[l.roll(len(all))].Slot)
	}
	return append(out, out[:min(len(out), l.roll(2))]...)
}

func checkTogether(t *rapid.T, before model.Shop, e model.Event, want model.Shop) {
	t.Helper()
	seen := map[model.Slot]bool{}
	for _, c := range e.Changes {
		if seen[c.Slot] {
			t.Errorf("%s changes twice in one event", c.Slot)
		}
		seen[c.Slot] = true
	}
	if len(e.Changes) == 0 {
		if !maps.EqualFunc(before.Answers, want.Answers, model.Answer.Equal) {
			t.Error("one by one changes something, together nothing")
		}
		return
	}
	after, err := model.Apply(before, e)
	if err != nil {
		t.Fatal(err)
	}
	if !maps.EqualFunc(after.Answers, want.Answers, model.Answer.Equal) {
		t.Errorf("together leaves %d answers, one by one %d", len(after.Answers), len(want.Answers))
	}
	undo, err := model.Undo(after, e, e.At)
	if errors.Is(err, model.ErrNoChange) {
		t.Fatal("what changed something cannot be taken back")
	}
	back, err := model.Apply(after, undo)
	if err != nil || !maps.EqualFunc(back.Answers, before.Answers, model.Answer.Equal) {
		t.Errorf("undo is not the inverse: %v", err)
	}
}

// TestAcceptAllWithEffects: what follows from answers stands once in the event,
// and what ends where it began not at all.
func TestAcceptAllWithEffects(t *testing.T) {
	d := newDesk(t, "2026-03-02").choose(full)
	chosen := slot("prep.gateway.chosen")
	e, problems := d.walk().AcceptAll([]model.Slot{chosen, chosen}, model.Input{Values: []string{string(full), string(easy)}}, d.at)
	want, _ := d.walk().Accept(chosen, model.Input{Values: []string{string(full), string(easy)}}, d.at)
	if len(problems) > 0 || len(e.Changes) != len(want.Changes) || len(want.Changes) < 2 {
		t.Errorf("%d changes, want %d: %s", len(e.Changes), len(want.Changes), codesOf(problems))
	}
	if e, problems := d.walk().AcceptAll(nil, model.Input{Status: model.Done}, d.at); len(e.Changes)+len(problems) > 0 {
		t.Errorf("no slots give %d changes and %s", len(e.Changes), codesOf(problems))
	}
}
