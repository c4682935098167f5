package model_test

import (
	"errors"
	"maps"
	"slices"
	"testing"

	"portone-onboard/model"
)

func given(v string) *model.Answer { return &model.Answer{Status: model.Given, Values: []string{v}} }

func TestApplyRefuses(t *testing.T) {
	d := newDesk(t, "2026-03-02").say(slot("prep.shop.name"), "무지개상점")
	name := slot("prep.shop.name")
	now := d.shop.Answers[name]
	for label, c := range map[string]struct {
		e    model.Event
		want error
	}{
		"a gap":           {model.Event{Seq: 4, Changes: []model.Change{{Slot: name, Before: &now, After: given("다른")}}}, model.ErrOrder},
		"the same again":  {model.Event{Seq: 2, Changes: []model.Change{{Slot: name, Before: &now, After: given("다른")}}}, model.ErrOrder},
		"no number":       {model.Event{Changes: []model.Change{{Slot: name, Before: &now, After: given("다른")}}}, model.ErrOrder},
		"another before":  {model.Event{Seq: 3, Changes: []model.Change{{Slot: name, Before: given("아무개"), After: given("다른")}}}, model.ErrBefore},
		"nothing before":  {model.Event{Seq: 3, Changes: []model.Change{{Slot: name, After: given("다른")}}}, model.ErrBefore},
		"something there": {model.Event{Seq: 3, Changes: []model.Change{{Slot: slot("prep.shop.form"), Before: given("individual"), After: given("corporation")}}}, model.ErrBefore},
		"nothing":         {model.Event{Seq: 3, Kind: model.Answered}, model.ErrNoChange},
	} {
		got, err := model.Apply(d.shop, c.e)
		if !errors.Is(err, c.want) || got.Revision != 2 || !maps.EqualFunc(got.Answers, d.shop.Answers, model.Answer.Equal) {
			t.Errorf("%s: %v at revision %d", label, err, got.Revision)
		}
		if _, err := model.Replay(d.shop.ID, append(slices.Clone(d.events), c.e)); c.want != model.ErrNoChange && !errors.Is(err, c.want) {
			t.Errorf("%s replayed: %v", label, err)
		}
	}
	// An older shop is a value: what comes later does not change it.
	before := maps.Clone(d.shop.Answers)
	if _, err := model.Apply(d.shop, model.Event{Seq: 3, Changes: []model.Change{{Slot: name, Before: &now, After: given("다른")}}}); err != nil {
		t.Fatal(err)
	}
	if !maps.EqualFunc(before, d.shop.Answers, model.Answer.Equal) {
		t.Error("Apply wrote into the shop before it")
	}
}

// TestReplayKnowsNoRules: a journal of other rules replays as it was written.
func TestReplayKnowsNoRules(t *testing.T) {
	odd := model.Slot{Track: "t9", MID: "m4", Question: "old.step.question", Item: "x"}
	s, err := model.Replay("saaaaaaaa", []model.Event{
		{Seq: 1, Kind: model.Created},
		{Seq: 2, Kind: model.Answered, Changes: []model.Change{{Slot: odd, After: given("club")}, {Slot: slot("prep.shop.form"), After: given("club")}}},
	})
	if err != nil || !s.Answers[odd].Has("club") || s.Revision != 2 || s.Last != odd {
		t.Errorf("%+v, %v", s, err)
	}
	w := model.NewWalk(s, newDesk(t, "2026-03-02").world)
	if w.Visible(odd) || len(w.Steps()) == 0 {
		t.Error("a question that is gone is asked, or breaks the path")
	}
}

func TestUndo(t *testing.T) {
	d := newDesk(t, "2026-03-02").say(slot("prep.shop.name"), "하나").say(slot("prep.shop.name"), "둘")
	name := slot("prep.shop.name")
	undo := func(seq int, want string) {
		t.Helper()
		e, err := model.Undo(d.shop, d.events[seq-1], d.at)
		if err != nil {
			t.Fatal(err)
		}
		d.apply(e)
		if got := d.shop.Answers[name].Value(); got != want || e.Kind != model.Undone || e.Undoes != uint64(seq) {
			t.Errorf("undo of %d: %q, want %q", seq, got, want)
		}
	}
	undo(3, "하나")
	undo(4, "둘") // an undo is undone
	undo(2, "")  // an older event, whatever stands there now
	if _, err := model.Undo(d.shop, d.events[1], d.at); !errors.Is(err, model.ErrNoChange) {
		t.Errorf("undone already: %v", err)
	}
	undo(6, "둘")
}

func TestSlots(t *testing.T) {
	for _, s := range []model.Slot{
		{Question: "prep.shop.name"}, {Question: "prep.site.item", Item: "refund"}, {Track: "t1", Question: "test.fit.fits"},
		{Track: "t12", MID: "m3", Question: "contract.cards.state", Item: "a/b"},
		{Track: " ", MID: "--", Question: "q", Item: "- "},
	} {
		if got, ok := model.ParseSlot(s.String()); !ok || got != s {
			t.Errorf("%s: %+v", s, got)
		}
	}
	for _, key := range []string{"", "-", "prep.shop.name", "-/-/-/-", "-/-//-", "/-/q/-", "-//q/-", "-/-/q/", "-/-/q"} {
		if got, ok := model.ParseSlot(key); ok || got != (model.Slot{}) {
			t.Errorf("%q: %+v", key, got)
		}
	}
}

func FuzzParseSlot(f *testing.F) {
	for _, key := range []string{"-/-/prep.shop.name/-", "t1/m1/contract.cards.state/bc", "t1/-/test.code.task/a/b", "-/-/-/-", "//q/", " / /q/ "} {
		f.Add(key)
	}
	f.Fuzz(func(t *testing.T, key string) {
		s, ok := model.ParseSlot(key)
		if ok && s.String() != key {
			t.Errorf("%q becomes %q", key, s)
		}
		if !ok && s != (model.Slot{}) {
			t.Errorf("%q is refused as %+v", key, s)
		}
	})
}

// journalOf answers the same hundred slots again and again.
func journalOf(n int) []model.Event {
	events := []model.Event{{Seq: 1, Kind: model.Created}}
	now := map[model.Slot]*model.Answer{}
	for i := range n - 1 {
		s := model.Slot{Question: "prep.site.item", Item: string(rune('a' + i%100))}
		after := given(string(rune('a' + i%7)))
		events = append(events, model.Event{Seq: uint64(i + 2), Kind: model.Answered, Changes: []model.Change{{Slot: s, Before: now[s], After: after}}})
		now[s] = after
	}
	return events
}

// TestReplayIsOnePass: ten times the events cost no more memory, so nothing is
// copied per event.
func TestReplayIsOnePass(t *testing.T) {
	allocs := func(n int) float64 {
		events := journalOf(n)
		return testing.AllocsPerRun(5, func() {
			if s, err := model.Replay("saaaaaaaa", events); err != nil || s.Revision != uint64(n) {
				t.Fatalf("%d: %v", s.Revision, err)
			}
		})
	}
	if few, many := allocs(1_000), allocs(10_000); many > few+10 {
		t.Errorf("%v allocations for 1,000 events, %v for 10,000", few, many)
	}
}

func BenchmarkReplay(b *testing.B) {
	events := journalOf(10_000)
	for b.Loop() {
		if _, err := model.Replay("saaaaaaaa", events); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/10_000, "ns/event")
}
