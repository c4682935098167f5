package model_test

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

func TestChangeOf(t *testing.T) {
	for _, kind := range model.ChangeKinds {
		q := model.ChangedAt(kind)
		if at, _ := model.FindQuestion(q); q != "" && (at == nil || model.ChangeOf(q) != kind) {
			t.Errorf("%s is made at %q, which changes %q", kind, q, model.ChangeOf(q))
		}
	}
	for q, want := range map[model.QuestionID]string{
		"prep.methods.styles": "style", "prep.mode.version": "mode", "prep.methods.easy_pays": "method", "prep.site.url": "url", "prep.shop.number": "form",
		"prep.gateway.chosen": "gateway", "prep.shop.name": "", "no.such.question": "", "": "",
	} {
		if got := model.ChangeOf(q); got != want {
			t.Errorf("%q changes %q, want %q", q, got, want)
		}
	}
	if q := model.ChangedAt("nothing"); q != "" {
		t.Errorf("a change of nothing is made at %q", q)
	}
}

// liveInMarket takes cards today at wide, and has been chosen nowhere else than
// at own, where it has not applied.
func liveInMarket(t tb) *desk {
	t.Helper()
	d := liveShop(t, wide, "card", "transfer").choose(wide, own).reviews("pass", nine...)
	d.world.Facts = shops
	return d
}

func ruleIDs(list []model.ChangeRule) (out []string) {
	for _, r := range list {
		out = append(out, r.ID)
	}
	return out
}

// TestConsequences wants the gravest first, and what goes on as it is only where
// nothing is made anew.
func TestConsequences(t *testing.T) {
	again := []model.StepID{"contract.apply", "contract.screening", "contract.sign", "contract.mid", "contract.cards", "live.channel"}
	for kind, want := range map[string]model.Consequences{
		"style":   {Verdict: "further", Effects: []string{"mid", "notify"}, Steps: []model.StepID{"contract.mid", "contract.cards", "live.channel", "live.rehearsal"}},
		"mode":    {Effects: []string{"notify"}},
		"method":  {Verdict: "ask", Effects: []string{"notify", "keep"}},
		"url":     {Effects: []string{"contract", "review", "cards_stop", "channel", "notify"}, Steps: again},
		"account": {Verdict: "ask", Effects: []string{"notify"}},
		"form": {Verdict: "new_contract", Effects: []string{"contract", "mid", "review", "cards_stop", "paper", "insurance", "channel", "code", "notify", "ask"},
			Steps: append(append([]model.StepID{"test.code"}, again...), "live.code", "live.rehearsal")},
		"gateway": {Effects: []string{"notify"}},
		"nothing": {},
	} {
		got := liveInMarket(t).walk().Consequences(kind)
		if got.Kind != kind || got.Verdict != want.Verdict || !slices.Equal(got.Effects, want.Effects) || !slices.Equal(got.Steps, want.Steps) {
			t.Errorf("%s: %q %v %v\nwant %q %v %v", kind, got.Verdict, got.Effects, got.Steps, want.Verdict, want.Effects, want.Steps)
		}
		if len(got.Tracks) != 2 || got.Tracks[0].Gateway != wide || got.Tracks[1].Gateway != own {
			t.Errorf("%s at %+v", kind, got.Tracks)
		}
	}
	if got := newChooser(t).walk().Consequences("url"); len(got.Tracks) != 0 || !slices.Equal(got.Effects, []string{"review", "cards_stop", "notify"}) {
		t.Errorf("without a gateway: %+v", got)
	}
}

// TestConsequencesAtAGateway wants each gateway's own rules, cases and ways.
func TestConsequencesAtAGateway(t *testing.T) {
	w := liveInMarket(t).walk()
	for kind, want := range map[string][3][]string{
		"style": {nil, {"styles"}, {"console"}}, "method": {nil, {"easy"}, {"form"}}, "url": {{"url_wide"}, {"site"}, {"mail"}},
		"service": {nil, {"site"}, {"mail"}}, "account": {nil, {"site"}, {"mail"}}, "mode": {}, "gateway": {}, "form": {},
	} {
		c := w.Consequences(kind)
		var cases, ways []string
		for _, x := range c.Tracks[0].Cases {
			cases = append(cases, x.ID)
		}
		for _, x := range c.Tracks[0].Ways {
			ways = append(ways, x.ID)
		}
		if got := [3][]string{ruleIDs(c.Tracks[0].Rules), cases, ways}; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %q, want %q", kind, got, want)
		}
	}
	if c := w.Consequences("url"); !slices.Equal(ruleIDs(c.Rules), []string{"url_any", "url"}) || !slices.Equal(ruleIDs(c.Tracks[1].Rules), []string{"url_own"}) {
		t.Errorf("an address: %v, at the second %v", ruleIDs(c.Rules), ruleIDs(c.Tracks[1].Rules))
	}
}

// TestStops: only cards that work today can stop.
func TestStops(t *testing.T) {
	stops := func(d *desk, kind string) (out []string) {
		d.world.Facts = shops
		for _, v := range d.walk().Consequences(kind).Stops {
			out = append(out, string(v.Track)+" "+v.Method)
		}
		return out
	}
	if got := stops(liveInMarket(t), "url"); !slices.Equal(got, []string{"t1 card"}) {
		t.Errorf("cards stop: %v", got)
	}
	if got := stops(liveInMarket(t), "style"); got != nil {
		t.Errorf("without such a rule: %v", got)
	}
	if got := stops(liveShop(t, wide, "card"), "url"); got != nil {
		t.Errorf("before the review: %v", got)
	}
}

func TestApplied(t *testing.T) {
	d := newDesk(t, "2026-03-02").choose(full, own)
	if d.walk().Applied() {
		t.Error("applied by choosing")
	}
	d.say(slotAt("t1", "m1", "contract.apply.sent_on"), "2026-03-02")
	if !d.walk().Applied() {
		t.Error("one application is out")
	}
	if d.choose(own); d.walk().Applied() {
		t.Error("the track that applied is left")
	}
}

func TestDiff(t *testing.T) {
	for name, x := range map[string]struct {
		shop   func(d *desk)
		change func(d *desk)
		parked []string
		closed []model.TrackID
	}{
		"another method": {func(d *desk) { d.wants("card") }, func(d *desk) { d.wants("card", "transfer") }, nil, nil},
		"no easy pay any more": {func(d *desk) { d.wantsEasy("payco", "direct") }, func(d *desk) { d.wants("card") },
			[]string{"-/-/prep.methods.easy_pay_way/payco", "-/-/prep.methods.easy_pays/-"}, nil},
		"registered": {func(d *desk) { d.say(slot("prep.shop.registration"), "none") }, func(d *desk) { d.say(slot("prep.shop.registration"), "yes") }, nil, nil},
		"not registered after all": {func(d *desk) { d.say(slot("prep.shop.registration"), "yes").say(slot("prep.shop.form"), "individual") },
			func(d *desk) { d.say(slot("prep.shop.registration"), "none") }, []string{"-/-/prep.shop.form/-"}, nil},
		"a gateway left": {func(d *desk) {
			d.choose(full, own).say(slotAt("t2", "m1", "contract.apply.gateway_sent_on"), "2026-01-05")
		}, func(d *desk) { d.choose(full) },
			[]string{"t2/-/contract.apply.gateway_sent_on/-"}, []model.TrackID{"t2"}},
		"a gateway more": {func(d *desk) { d.choose(full) }, func(d *desk) { d.choose(full, own) }, nil, nil},
	} {
		d := newDesk(t, "2026-01-05")
		x.shop(d)
		before := d.walk()
		x.change(d)
		got := model.Diff(before, d.walk())
		var parked []string
		for _, s := range got.Parked {
			parked = append(parked, s.String())
		}
		if !slices.Equal(parked, x.parked) || !slices.Equal(got.Closed, x.closed) {
			t.Errorf("%s: parked %v, closed %v", name, parked, got.Closed)
		}
	}
}

// anyInMarket is a shop that has answered anything, in any order.
func anyInMarket(t *rapid.T) *desk {
	roll := func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "roll") }
	d := newChooser(t).say(slot("prep.methods.services"), "payment")
	if roll(2) == 0 {
		d = liveInMarket(t)
	}
	for range roll(20) {
		asks := asked(d.walk())
		a := asks[roll(len(asks))]
		d.give(a.Slot, anyInput(d.walk(), a.Slot, roll))
	}
	return d
}

// TestChangesOfAnyShop: whatever a shop is like, every change can be asked about,
// and asking changes nothing.
func TestChangesOfAnyShop(t *testing.T) {
	order := map[model.StepID]int{}
	eachStep(func(n int, _ model.Stage, s model.Step) { order[s.ID] = n })
	rapid.Check(t, func(t *rapid.T) {
		d := anyInMarket(t)
		w := d.walk()
		for _, kind := range append([]string{"", "nothing"}, model.ChangeKinds...) {
			c := w.Consequences(kind)
			if !slices.IsSortedFunc(c.Steps, func(a, b model.StepID) int { return order[a] - order[b] }) || len(slices.Compact(slices.Clone(c.Steps))) != len(c.Steps) {
				t.Fatalf("%s: steps %v", kind, c.Steps)
			}
			for i, e := range c.Effects {
				if slices.Contains(c.Effects[:i], e) || !slices.Contains(effects, e) {
					t.Fatalf("%s: effects %v", kind, c.Effects)
				}
			}
			for _, v := range c.Stops {
				if v.Method != "card" || v.Kind != model.Works && v.Kind != model.WorksUntil {
					t.Fatalf("%s stops %+v", kind, v)
				}
			}
			if known := slices.Contains(model.ChangeKinds, kind); c.Kind != kind || !known && (c.Verdict != "" || len(c.Effects) > 0) || known && len(c.Rules) == 0 {
				t.Fatalf("%s: %+v", kind, c)
			}
		}
		if diff := model.Diff(w, d.walk()); len(diff.Parked)+len(diff.Closed) > 0 {
			t.Fatalf("nothing was changed: %+v", diff)
		}
	})
}

// TestDiffOfAnyAnswer: what is parked was asked and is not, what is closed was
// open and is not, and going back parks and closes none of it.
func TestDiffOfAnyAnswer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyInMarket(t)
		roll := func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "roll") }
		before := d.walk()
		asks := asked(before)
		a := asks[roll(len(asks))]
		d.give(a.Slot, anyInput(before, a.Slot, roll))
		after := d.walk()
		there, back := model.Diff(before, after), model.Diff(after, before)
		for _, s := range there.Parked {
			if _, answered := before.Shop.Answers[s]; !answered || !before.Visible(s) || after.Visible(s) || slices.Contains(back.Parked, s) {
				t.Fatalf("%s: %s is not parked", a.Slot, s)
			}
		}
		for _, id := range there.Closed {
			if !before.Track(id).Active || after.Track(id).Active || slices.Contains(back.Closed, id) {
				t.Fatalf("%s: %s is not closed", a.Slot, id)
			}
		}
	})
}
