package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

// rowsOf writes the board of a MID down: one word per row.
func (d *desk) rowsOf(mid model.MIDID) []string {
	var out []string
	for _, r := range d.walk().Customers("t1", mid) {
		who := r.Reviewer.ID
		if who == "" {
			who = "nobody"
		}
		out = append(out, strings.TrimRight(fmt.Sprintf("%s %s %s %s %s", r.Group, who, r.State, r.Sees.Kind, r.Sees.Why), " "))
	}
	return out
}

func TestCustomers(t *testing.T) {
	same := func(rows []string, want string, except map[string]string) []string {
		var out []string
		for _, id := range nine {
			line := fmt.Sprintf(want, id)
			if e, ok := except[id]; ok {
				line = fmt.Sprintf(e, id)
			}
			out = append(out, line)
		}
		return append(out, rows...)
	}
	for name, c := range map[string]struct {
		shop func() *desk
		want []string
	}{
		"no MID": {func() *desk { return newDesk(t, "2026-03-02").wants("card").choose(full) },
			same(nil, "cards %s not_asked waits_for no_mid", nil)},
		"withdrawn": {func() *desk {
			return newDesk(t, "2026-03-02").wants("card").choose(full).say(slot("contract.apply.sent_on"), "2026-03-02").say(slot("contract.screening.state"), "withdraw")
		}, same(nil, "cards %s not_asked fails withdrawn", nil)},
		"not asked": {func() *desk { return liveShop(t, full, "card") },
			same(nil, "cards %s not_asked waits_for review", nil)},
		"one of each": {func() *desk {
			return liveShop(t, full, "card", "mobile", "virtual_account").reviews("pass", "bc").reviews("refuse", "kb").reviews("exempt", "nh").reviews("hold", "hana")
		}, same([]string{"banks nobody  works before_review", "carriers carriers waiting works before_review"}, "cards %s waiting waits_for review", map[string]string{
			"bc": "cards %s passed works", "kb": "cards %s refused fails refused", "nh": "cards %s exempt works", "hana": "cards %s held waits_for review"})},
		"instant, one refused": {func() *desk {
			return instantShop(t, "2026-01-12").reviewsOn("2026-01-12", "refuse", "kb").reviewsOn("2026-01-12", "pass", "bc")
		},
			same(nil, "cards %s waiting works_until instant", map[string]string{"bc": "cards %s passed works", "kb": "cards %s refused unknown instant_refused"})},
		"instant, all decided": {func() *desk {
			return instantShop(t, "2026-01-12").reviewsOn("2026-01-12", "pass", without(nine, "kb")...).reviewsOn("2026-01-12", "refuse", "kb")
		}, same(nil, "cards %s passed works", map[string]string{"kb": "cards %s refused fails refused"})},
		"instant, over": {func() *desk { return instantShop(t, "2026-02-05") },
			same(nil, "cards %s not_asked waits_for review", nil)},
		"instant, a MID for recurring payments": {func() *desk {
			return instantShop(t, "2026-01-12").say(slot("prep.methods.styles"), "one_time", "recurring").say(slot("contract.mid.styles"), "recurring")
		}, same(nil, "cards %s not_asked waits_for review", nil)},
		"on the test MID": {func() *desk {
			return liveShop(t, full, "mobile").reviews("pass", "carriers").say(slot("live.mid.same"), "test")
		},
			[]string{"carriers carriers passed fails test_channel"}},
		"an easy pay of its own": {func() *desk { return liveShop(t, easy, "easy_pay").easyPay("kakaopay") },
			[]string{"easy_pays nobody  works"}},
		"nobody known beside cards": {func() *desk { return liveShop(t, full, "transfer", "card").reviews("pass", without(nine, "kb")...) },
			same([]string{"banks nobody  unknown review_unknown"}, "cards %s passed works", map[string]string{"kb": "cards %s waiting waits_for review"})},
		"abroad, without a contract": {func() *desk { return liveShop(t, account, "overseas") }, []string{"cards nobody  works"}},
	} {
		if got := c.shop().rowsOf("m1"); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %s\nwant %s", name, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}

// A row says since when, how many business days, from when on it is late, why
// it was refused and how much of that is mended.
func TestCustomerRowTells(t *testing.T) {
	d := liveShop(t, full, "card").reviews("pass", "bc").reviews("refuse", "kb") // asked on Monday, 2 March, a substitute holiday
	d.say(slot("contract.cards.on", "kb"), "2026-03-02").say(slot("contract.cards.reason", "kb"), "footer", "price")
	d.on("2026-04-01").check(slot("contract.cards.fix", "price"), model.Done)
	rows := d.walk().Customers("t1", "m1")
	at := func(id string) model.CustomerRow {
		i := slices.IndexFunc(rows, func(r model.CustomerRow) bool { return r.Reviewer.ID == id })
		return rows[i]
	}
	kb := at("kb")
	if fmt.Sprint(kb.Reasons, kb.Mended) != "[footer price] 1" || !kb.Late.IsZero() || kb.Slot != slot("contract.cards.fix", "footer") {
		t.Errorf("refused: %+v", kb)
	}
	hana := at("hana")
	cards, _ := model.FindStep("contract.cards")
	late := d.world.Calendar.Add(date(t, "2026-03-02"), d.walk().Takes(cards, "t1").Late)
	if hana.Since.String() != "2026-03-02" || hana.Days != 22 || hana.Late != late || hana.Overdue != d.world.Calendar.Between(late, d.world.Today) {
		t.Errorf("waiting: since %s, %d days, late %s, overdue %d", hana.Since, hana.Days, hana.Late, hana.Overdue)
	}
	if bc := at("bc"); bc.Overdue != 0 || !bc.Late.IsZero() {
		t.Errorf("passed: %+v", bc)
	}
	if r := newDesk(t, "2026-03-02").wants("card").choose(full).walk().Customers("t1", "m1")[0]; r.Slot.Question != "contract.cards.asked_on" {
		t.Errorf("before asking it opens %s", r.Slot)
	}
}

// agrees proves that a method's verdict and its rows say the same.
func agrees(t tb, w *model.Walk, id model.TrackID, mid model.MIDID) {
	t.Helper()
	rows := w.Customers(id, mid)
	n := 0
	for _, v := range w.Works(id, mid) {
		var mine []model.CustomerRow
		for _, r := range rows {
			if r.Method == v.Method {
				mine = append(mine, r)
			}
		}
		n += len(mine)
		if len(v.Rows) == 0 {
			if len(mine) != 1 || mine[0].Sees.Kind != v.Kind || mine[0].Reviewer.ID != "" {
				t.Errorf("%s %s alone: %+v", v.Kind, v.Method, mine)
			}
			continue
		}
		rowsAgree(t, v, mine)
	}
	if n != len(rows) {
		t.Errorf("%d rows of %d belong to a method", n, len(rows))
	}
}

func rowsAgree(t tb, v model.Verdict, rows []model.CustomerRow) {
	t.Helper()
	by := map[model.VerdictKind][]string{}
	for _, r := range rows {
		by[r.Sees.Kind] = append(by[r.Sees.Kind], r.Reviewer.ID)
		if r.Sees.Method != v.Method || r.Sees.Track != v.Track || r.Sees.MID != v.MID {
			t.Errorf("a row of %s speaks of %+v", v.Method, r.Sees)
		}
		if r.Sees.Kind == model.WorksUntil && r.Sees.Until != v.Until {
			t.Errorf("%s until %s, a row until %s", v.Method, v.Until, r.Sees.Until)
		}
	}
	all := func(kinds ...model.VerdictKind) bool {
		n := 0
		for _, k := range kinds {
			n += len(by[k])
		}
		return n == len(rows)
	}
	switch door := v.Why != "review" && v.Why != "refused" && v.Why != "instant" && v.Why != "instant_refused" && v.Why != "before_review" && v.Why != ""; {
	case door:
		if !all(v.Kind) {
			t.Errorf("%s %s, rows %v", v.Kind, v.Why, by)
		}
	case v.Kind == model.Works && !all(model.Works), v.Kind == model.Fails && !all(model.Fails):
		t.Errorf("%s %s, rows %v", v.Kind, v.Why, by)
	case v.Kind == model.WaitsFor:
		if turned := append(slices.Clone(by[model.WaitsFor]), by[model.Fails]...); !slices.Equal(turned, v.By) || len(turned) == 0 || !all(model.WaitsFor, model.Fails, model.Works) {
			t.Errorf("waits for %v, rows %v", v.By, by)
		}
	case v.Kind == model.WorksUntil:
		if len(by[model.WorksUntil]) == 0 || !all(model.WorksUntil, model.Works, model.NotKnown) || !slices.Equal(v.By, by[model.NotKnown]) {
			t.Errorf("works until, not %v, rows %v", v.By, by)
		}
	case v.Kind == model.NotKnown:
		t.Errorf("unknown %s, rows %v", v.Why, by)
	}
}

// TestVerdictsAndRowsAgree: whatever the reviewers said, on whatever day.
func TestVerdictsAndRowsAgree(t *testing.T) {
	moves := []string{"", "pass", "refuse", "hold", "exempt"}
	rapid.Check(t, func(rt *rapid.T) {
		code := rapid.SampledFrom([]model.Code{full, bare, own, account}).Draw(rt, "gateway")
		d := liveShop(rt, code, "card", "mobile", "virtual_account", "transfer", "gift_certificate")
		if code != account {
			d.say(slot("contract.cards.asked_on"), "2026-03-02")
		}
		if code == full && rapid.Bool().Draw(rt, "instant") {
			d.say(slot("contract.apply.sent_on"), "2026-03-02").say(slot("contract.apply.instant"), "yes")
		}
		for _, s := range d.walk().StillWaiting("t1", "m1") {
			if mv := rapid.SampledFrom(moves).Draw(rt, s.Item); mv != "" {
				d.say(s, mv)
			}
		}
		if rapid.IntRange(0, 4).Draw(rt, "test") == 0 {
			d.say(slot("live.mid.same"), "test")
		}
		d.on(date(rt, "2026-03-02").AddDays(rapid.IntRange(0, 60).Draw(rt, "days")).String())
		agrees(rt, d.walk(), "t1", "m1")
	})
}

// ---- what passed with the others -------------------------------------------

func TestPassRest(t *testing.T) {
	d := liveShop(t, full, "card").reviews("refuse", "kb").reviews("pass", "bc").on("2026-03-20")
	before := d.shop
	e, problems := d.walk().PassRest("t1", "m1", date(t, "2026-03-18"), d.at)
	if len(problems) > 0 {
		t.Fatal(codesOf(problems))
	}
	d.apply(e)
	for _, r := range d.walk().Customers("t1", "m1") {
		want := "passed 2026-03-18"
		switch r.Reviewer.ID {
		case "kb":
			want = "refused 2026-03-02"
		case "bc":
			want = "passed 2026-03-02"
		}
		if got := string(r.State) + " " + r.Since.String(); got != want {
			t.Errorf("%s: %s, want %s", r.Reviewer.ID, got, want)
		}
	}
	if rest := d.walk().StillWaiting("t1", "m1"); len(rest) != 0 {
		t.Errorf("still waiting: %v", rest)
	}
	if e, _ := d.walk().PassRest("t1", "m1", date(t, "2026-03-18"), d.at); len(e.Changes) != 0 {
		t.Error("passed twice")
	}
	undo, err := model.Undo(d.shop, e, d.at)
	if err != nil {
		t.Fatal(err)
	}
	d.apply(undo)
	if len(d.shop.Answers) != len(before.Answers) || len(d.walk().StillWaiting("t1", "m1")) != 7 {
		t.Error("one undo does not take it back")
	}
}

func TestPassRestOnNoGoodDay(t *testing.T) {
	d := liveShop(t, full, "card").reviews("pass", "bc")
	if e, problems := d.walk().PassRest("t1", "m1", date(t, "2026-03-03"), d.at); !model.Blocks(problems) || len(e.Changes) != 0 {
		t.Error("passed on a day that has not come")
	}
	if _, problems := d.walk().PassRest("t1", "m1", date(t, "2026-02-27"), d.at); len(problems) == 0 {
		t.Error("passed before it was asked for, and nobody wonders")
	}
}

// The day on which a review was passed is never asked on the way, is listed once
// it is said, and goes when the review begins anew.
func TestDayOfPassing(t *testing.T) {
	d := liveShop(t, full, "mobile").reviews("pass", "carriers")
	on := slot("contract.cards.on", "carriers")
	listed := func() bool {
		return slices.ContainsFunc(d.view(placeAt("t1", "m1", "contract.cards")).Asks, func(a model.Ask) bool { return a.Slot == on })
	}
	if !d.walk().Visible(on) || listed() {
		t.Fatal("the day of passing is asked, or cannot be said")
	}
	d.say(on, "2026-03-02")
	if !listed() {
		t.Error("the day is not listed")
	}
	d.say(slot("contract.cards.state", "carriers"), "reopen")
	if d.walk().Answer(on).Status != model.Unanswered || !listed() {
		t.Error("a review that begins anew asks since when")
	}
}

func TestUnconcerned(t *testing.T) {
	w := liveShop(t, full, "mobile").walk()
	if got := len(w.Unconcerned("t1")); got != 9 {
		t.Errorf("%d do not look at phone payments, want the nine card companies", got)
	}
	if got := liveShop(t, full, "card", "mobile").walk().Unconcerned("t1"); len(got) != 0 {
		t.Errorf("%v", got)
	}
}
