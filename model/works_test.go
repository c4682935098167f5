package model_test

import (
	"fmt"
	"slices"
	"testing"

	"portone-onboard/model"
)

// liveShop has its MID and its live channel; nobody has reviewed anything.
func liveShop(t tb, code model.Code, methods ...string) *desk {
	t.Helper()
	d := newDesk(t, "2026-03-02").wants(methods...).choose(code)
	return d.say(slot("contract.mid.value"), "rainbow001m").check(slot("live.channel.saved"), model.Done)
}

// reviews records one move for some reviewers.
func (d *desk) reviews(move string, ids ...string) *desk {
	d.Helper()
	d.say(slot("contract.cards.asked_on"), "2026-03-02")
	for _, id := range ids {
		d.say(slot("contract.cards.state", id), move)
	}
	return d
}

var nine = []string{"bc", "kb", "shinhan", "samsung", "hyundai", "lotte", "hana", "nh", "woori"}

// instantShop applied on Monday, 5 January, for an instant opening of 30 days.
func instantShop(t tb, today string) *desk {
	t.Helper()
	d := liveShop(t, full, "card").on(today)
	return d.say(slot("contract.apply.instant"), "yes").say(slot("contract.apply.sent_on"), "2026-01-05")
}

func TestWorks(t *testing.T) {
	for name, c := range map[string]struct {
		shop func() *desk
		want string // "kind why by… until"
	}{
		"a host's builder": {func() *desk {
			d := liveShop(t, full, "card")
			host(d, "builder")
			return d
		}, "unknown on_host [] "},
		"the gateway has it not":          {func() *desk { return liveShop(t, full, "gift_certificate") }, "fails not_supported [inicis] "},
		"an easy pay is asked for itself": {func() *desk { return liveShop(t, easy, "card") }, "works  [] "},
		"live only is supported":          {func() *desk { return liveShop(t, full, "mobile") }, "works before_review [] "},
		"no MID":                          {func() *desk { return newDesk(t, "2026-03-02").wants("card").choose(full) }, "waits_for no_mid [inicis] "},
		"no channel":                      {func() *desk { return liveShop(t, full, "card").check(slot("live.channel.saved"), model.Missing) }, "waits_for no_channel [merchant] "},
		"a channel set aside":             {func() *desk { return liveShop(t, full, "card").check(slot("live.channel.saved"), model.Waived) }, "waits_for no_channel [merchant] "},
		"paid on the test MID":            {func() *desk { return liveShop(t, full, "card").say(slot("live.mid.same"), "test") }, "fails test_channel [merchant] "},
		"paid on another MID":             {func() *desk { return liveShop(t, bare, "card").say(slot("live.mid.same"), "other") }, fmt.Sprintf("waits_for review %v ", nine)},
		"not asked for":                   {func() *desk { return liveShop(t, full, "card") }, fmt.Sprintf("waits_for review %v ", nine)},
		"asked for":                       {func() *desk { return liveShop(t, full, "card").reviews("pass") }, fmt.Sprintf("waits_for review %v ", nine)},
		"one left":                        {func() *desk { return liveShop(t, full, "card").reviews("pass", without(nine, "kb")...) }, "waits_for review [kb] "},
		"one held": {func() *desk {
			return liveShop(t, full, "card").reviews("pass", without(nine, "kb")...).reviews("hold", "kb")
		}, "waits_for review [kb] "},
		"one refused": {func() *desk {
			return liveShop(t, full, "card").reviews("pass", without(nine, "kb")...).reviews("refuse", "kb")
		}, "waits_for review [kb] "},
		"one refused, one waits":       {func() *desk { return liveShop(t, full, "card").reviews("pass", nine[2:]...).reviews("refuse", "bc") }, "waits_for review [kb bc] "},
		"all refused":                  {func() *desk { return liveShop(t, full, "card").reviews("refuse", nine...) }, fmt.Sprintf("fails refused %v ", nine)},
		"all passed":                   {func() *desk { return liveShop(t, full, "card").reviews("pass", nine...) }, "works  [] "},
		"passed or exempt":             {func() *desk { return liveShop(t, full, "card").reviews("pass", nine[1:]...).reviews("exempt", "bc") }, "works  [] "},
		"its reviewer waits, it works": {func() *desk { return liveShop(t, full, "mobile").reviews("pass") }, "works before_review [] "},
		"its only reviewer refused":    {func() *desk { return liveShop(t, full, "mobile").reviews("refuse", "carriers") }, "fails refused [carriers] "},
		"its reviewer passed":          {func() *desk { return liveShop(t, full, "mobile").reviews("pass", "carriers") }, "works  [] "},
		"nobody reviews it":            {func() *desk { return liveShop(t, full, "virtual_account") }, "works  [] "},
		"nobody reviews at the easy":   {func() *desk { return liveShop(t, easy, "easy_pay").easyPay("kakaopay") }, "works  [] "},
		"an instant opening":           {func() *desk { return instantShop(t, "2026-01-12") }, "works_until instant [] 2026-02-04"},
		"on its last day":              {func() *desk { return instantShop(t, "2026-02-04") }, "works_until instant [] 2026-02-04"},
		"the day after":                {func() *desk { return instantShop(t, "2026-02-05") }, fmt.Sprintf("waits_for review %v ", nine)},
		"instant, one refused":         {func() *desk { return instantShop(t, "2026-01-12").reviewsOn("2026-01-12", "refuse", "kb") }, "works_until instant_refused [kb] 2026-02-04"},
		"instant, all refused":         {func() *desk { return instantShop(t, "2026-01-12").reviewsOn("2026-01-12", "refuse", nine...) }, fmt.Sprintf("fails refused %v ", nine)},
		"instant, all passed":          {func() *desk { return instantShop(t, "2026-01-12").reviewsOn("2026-01-12", "pass", nine...) }, "works  [] "},
		"not taken instantly":          {func() *desk { return instantShop(t, "2026-01-12").say(slot("contract.apply.instant"), "no") }, fmt.Sprintf("waits_for review %v ", nine)},
		"an instant opening, no day": {func() *desk {
			d := liveShop(t, full, "card").say(slot("contract.apply.instant"), "yes")
			return d
		}, "works_until instant [] "},
		"no contract, no channel": {func() *desk {
			return newDesk(t, "2026-03-02").wants("overseas").choose(account)
		}, "waits_for no_channel [merchant] "},
		"no contract":                  {func() *desk { return liveShop(t, account, "overseas") }, "works  [] "},
		"no contract, on the test MID": {func() *desk { return liveShop(t, account, "overseas").say(slot("live.mid.same"), "test") }, "fails test_channel [merchant] "},
		"nothing is known":             {func() *desk { return liveShop(t, bare, "card").reviews("pass", nine...) }, "works  [] "},
	} {
		d := c.shop()
		all := d.walk().Works("t1", "m1")
		if len(all) != 1 {
			t.Errorf("%s: %d verdicts", name, len(all))
			continue
		}
		v := all[0]
		if got := fmt.Sprintf("%s %s %v %s", v.Kind, v.Why, v.By, v.Until); got != c.want || v.Track != "t1" || v.MID != "m1" {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func without(list []string, out string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == out })
}

func (d *desk) easyPay(name string) *desk {
	d.Helper()
	return d.say(slot("prep.methods.easy_pays"), name)
}

func (d *desk) reviewsOn(day, move string, ids ...string) *desk {
	d.Helper()
	d.say(slot("contract.cards.asked_on"), day)
	for _, id := range ids {
		d.say(slot("contract.cards.state", id), move)
	}
	return d
}

// A method without reviewers of its own waits for the others, as far as anybody knows.
func TestWorksBesideReviews(t *testing.T) {
	d := liveShop(t, full, "card", "transfer", "virtual_account")
	kinds := func() string {
		var out []string
		for _, v := range d.walk().Works("t1", "m1") {
			out = append(out, v.Method+" "+string(v.Kind)+" "+v.Why)
		}
		return fmt.Sprint(out)
	}
	if got, want := kinds(), "[card waits_for review transfer unknown review_unknown virtual_account works before_review]"; got != want {
		t.Errorf("before the review: %s", got)
	}
	d.reviews("pass", nine...)
	if got, want := kinds(), "[card works  transfer works  virtual_account works ]"; got != want {
		t.Errorf("after the review: %s", got)
	}
	d.say(slot("contract.apply.methods"), "card")
	if got, want := kinds(), "[card works ]"; got != want {
		t.Errorf("applied for cards only: %s", got)
	}
}

func TestBoard(t *testing.T) {
	d := liveShop(t, full, "card").reviews("pass", "bc")
	d.on("2026-03-05").say(slot("contract.cards.state", "kb"), "refuse").say(slot("contract.cards.on", "kb"), "2026-03-04")
	rows := d.walk().Board("t1", "m1", "card")
	if len(rows) != 9 {
		t.Fatalf("%d rows", len(rows))
	}
	for id, want := range map[string]string{"bc": "passed 2026-03-02", "kb": "refused 2026-03-04", "nh": "waiting 2026-03-02"} {
		i := slices.IndexFunc(rows, func(r model.Row) bool { return r.Reviewer.ID == id })
		if got := string(rows[i].State) + " " + rows[i].Since.String(); got != want {
			t.Errorf("%s: %s, want %s", id, got, want)
		}
	}
	if rows := d.walk().Board("t1", "m1", "virtual_account"); len(rows) != 0 {
		t.Errorf("reviewers of virtual accounts: %v", rows)
	}
	if rows := newDesk(t, "2026-03-02").wants("card").choose(full).walk().Board("t1", "m1", "card"); rows[0].State != model.NotAsked || !rows[0].Since.IsZero() {
		t.Errorf("before asking: %v", rows[0])
	}
}

// TestGate proves that a shop of which payments fail opens only by a typed yes.
func TestGate(t *testing.T) {
	d := liveShop(t, full, "card").say(slot("live.open.decision"), "open")
	hidden := func(qs ...model.QuestionID) {
		t.Helper()
		for _, q := range qs {
			if d.walk().Visible(slot(q)) {
				t.Errorf("%s is asked", q)
			}
		}
	}
	hidden("live.open.sure", "live.open.opened_on")
	if _, problems := d.walk().Accept(slot("live.open.typed"), model.Input{Values: []string{"네"}}, d.at); !model.Blocks(problems) {
		t.Error("any word opens")
	}
	d.say(slot("live.open.typed"), "  OPEN ").say(slot("live.open.sure"), "no")
	hidden("live.open.opened_on")
	d.check(slot("live.open.task", "tell_them"), model.Done).check(slot("live.open.way_back"), model.NotYet)
	if got := d.standing("live.open"); got != model.Begun {
		t.Errorf("not sure: %s", got)
	}
	if line, ok := d.due("live.open"); !ok || line.Slot.Question != "live.open.sure" {
		t.Errorf("what decides is asked: %v", line.Slot)
	}
	d.say(slot("live.open.sure"), "yes")
	d.say(slot("live.open.opened_on"), "2026-03-02")
	if got := d.standing("live.open"); got != model.Reached || !d.walk().Opened() {
		t.Errorf("sure: %s", got)
	}
	d.say(slot("live.open.decision"), "wait")
	hidden("live.open.typed", "live.open.sure", "live.open.opened_on")
	if d.walk().Opened() {
		t.Error("still open")
	}
	d.reviews("pass", nine...).say(slot("live.open.decision"), "open")
	hidden("live.open.typed", "live.open.sure")
	if !d.walk().Opened() {
		t.Error("nothing fails, and the day of opening is back")
	}
}

// TestGateWhenWorking: where everything works, nothing is typed.
func TestGateWhenWorking(t *testing.T) {
	for name, d := range map[string]*desk{
		"reviewed":    liveShop(t, full, "card").reviews("pass", nine...),
		"instant":     instantShop(t, "2026-01-12"),
		"identity":    newDesk(t, "2026-03-02").choose(full).say(slot("prep.methods.services"), "identity"),
		"no contract": liveShop(t, account, "overseas"),
	} {
		d.say(slot("live.open.decision"), "open")
		if w := d.walk(); w.Visible(slot("live.open.typed")) || !w.Visible(slot("live.open.opened_on")) {
			t.Errorf("%s: a typed yes is wanted", name)
		}
	}
}
