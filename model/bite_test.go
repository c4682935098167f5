package model_test

import (
	"fmt"
	"slices"
	"testing"

	"portone-onboard/model"
)

// TestBites proves that a merchant sees of a gateway what concerns them.
func TestBites(t *testing.T) {
	d := newDesk(t, "2026-01-05").choose(full, bare, easy).wants("card", "mobile")
	tasks := func(id model.StepID) string {
		var out []string
		for _, task := range d.walk().Tasks(id, "t1", "m1") {
			out = append(out, task.ID)
		}
		return fmt.Sprint(out)
	}
	fields := func() string {
		var out []string
		for _, f := range d.walk().Fields("t1", "m1") {
			out = append(out, f.ID)
		}
		return fmt.Sprint(out)
	}
	reviewers := func(id model.TrackID) int { return len(d.walk().Reviewers(id)) }
	is := func(what, got, want string) {
		t.Helper()
		if got != want {
			t.Errorf("%s: %s, want %s", what, got, want)
		}
	}
	is("style unknown", tasks("test.code"), "[sdk_option]")
	is("version unknown", fields(), "[mid signkey api_key billing_key]")
	d.say(slot("prep.methods.styles"), "one_time").say(slot("prep.mode.version"), "v2")
	is("one-time", tasks("test.code"), "[]")
	is("v2", tasks("live.channel"), "[signkey]")
	is("v2, one-time", fields(), "[mid signkey]")
	d.say(slot("prep.mode.version"), "v1")
	is("v1", tasks("live.channel"), "[]")
	is("v1", fields(), "[mid signkey api_key]")
	is("by its route", tasks("contract.apply"), "[form_row]")
	d.say(slot("prep.gateway.route"), "transfer")
	is("by another", tasks("contract.apply"), "[add_form]")
	is("card", tasks("test.payment"), "[ask_kb]")
	if got := reviewers("t1"); got != 10 {
		t.Errorf("nine for cards and the carriers: %d", got)
	}
	if reviewers("t2") != 9 || reviewers("t3") != 0 {
		t.Errorf("an unfilled gateway has card companies, an easy pay has none: %d, %d", reviewers("t2"), reviewers("t3"))
	}
	d.say(slot("contract.apply.methods"), "mobile")
	is("applied for mobile only", tasks("test.payment"), "[]")
	if got := reviewers("t1"); got != 1 {
		t.Errorf("the carriers alone: %d", got)
	}
	if w := d.walk(); w.Visible(slot("test.payment.charges")) || !w.Visible(slot("test.channel.quirks")) {
		t.Error("the card's charge concerns nobody here, the window's surprise does")
	}
	if g := d.walk().Quirks("test.payment", "t1"); len(g) != 0 {
		t.Errorf("quirks %v", g)
	}
}

// TestBitesByModule: a task or field of one module concerns those who use it or
// may still choose it; the version decides which there are.
func TestBitesByModule(t *testing.T) {
	d := newDesk(t, "2026-01-05").choose(full)
	is := func(step model.StepID, want string) {
		t.Helper()
		var out []string
		for _, task := range d.walk().Tasks(step, "t1", "") {
			out = append(out, task.ID)
		}
		if got := fmt.Sprint(out); got != want {
			t.Errorf("%s: %s, want %s", step, got, want)
		}
	}
	modules := func(want ...string) {
		t.Helper()
		if got := d.walk().Options(slot("prep.gateway.module")); !slices.Equal(got, want) {
			t.Errorf("modules %v, want %v", got, want)
		}
	}
	modules("new", "other", "old")
	d.say(slot("prep.mode.version"), "v2")
	modules("new", "other")
	is("prep.site", "[footer]")
	d.say(slot("prep.gateway.module"), "other")
	is("prep.site", "[]")
	d.say(slot("prep.gateway.module"), "new").say(slot("prep.shop.goods"), "physical")
	is("prep.site", "[footer delivery]")
	is("test.code", "[sdk_option]")
	d.say(slot("prep.methods.services"), "payment").say(slot("prep.methods.extras"), "escrow")
	is("test.code", "[escrow sdk_option]")
	is("prep.gateway", "[industry own_form]")
	is("prep.mode", "[]")
	is("contract.apply", "[form_row]")
	d.say(slot("prep.gateway.route"), "add_mid")
	is("contract.apply", "[add_form]")
	if d.walk().Visible(slot("prep.gateway.task")) || !d.walk().Visible(model.Slot{Track: "t1", Question: "prep.gateway.task", Item: "own_form"}) {
		t.Error("a track's own task is asked in the shop's step")
	}
	d = newDesk(t, "2026-01-05").choose(bare)
	if d.walk().Visible(slot("prep.gateway.module")) {
		t.Error("a choice of one is asked")
	}
}

// TestTakes proves that a gateway's own figures win and that what its pages
// leave open stays in order.
func TestTakes(t *testing.T) {
	d := newDesk(t, "2026-01-05").choose(full, bare, own)
	for _, c := range []struct {
		track model.TrackID
		step  model.StepID
		want  model.Length
	}{
		{"t1", "contract.screening", model.Length{Earliest: 2, Usual: 3, Late: 3}},
		{"t3", "contract.screening", model.Length{Earliest: 4, Usual: 6, Late: 9}},
		{"t1", "contract.cards", model.Length{Earliest: 3, Usual: 8, Late: 20, Guess: true}},
		{"t2", "contract.sign", model.Length{Earliest: 3, Usual: 5, Late: 10, Guess: true}},
		{"t1", "prep.shop", model.Length{}},
	} {
		step, _ := model.FindStep(c.step)
		got := d.walk().Takes(step, c.track)
		if got.Earliest != c.want.Earliest || got.Usual != c.want.Usual || got.Late != c.want.Late || got.Guess != c.want.Guess {
			t.Errorf("%s at %s: %v, want %v", c.step, c.track, got, c.want)
		}
	}
	for own, want := range map[[3]int][3]int{
		{0, 0, 0}: {3, 10, 20}, {12, 0, 0}: {12, 12, 20}, {0, 30, 0}: {3, 30, 30},
		{0, 0, 7}: {3, 7, 7}, {0, 2, 0}: {2, 2, 20}, {0, 0, 2}: {2, 2, 2}, {1, 2, 3}: {1, 2, 3},
	} {
		l := model.Length{Earliest: own[0], Usual: own[1], Late: own[2]}
		world := d.world
		world.Facts = catalogue{full: {Code: full, Lengths: []model.StepLength{{Step: "contract.cards", Length: l}}}}
		step, _ := model.FindStep("contract.cards")
		got := model.NewWalk(d.shop, world).Takes(step, "t1")
		if [3]int{got.Earliest, got.Usual, got.Late} != want {
			t.Errorf("own figures %v: %v, want %v", own, got, want)
		}
	}
}
