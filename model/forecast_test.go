package model_test

import (
	"testing"

	"portone-onboard/model"
)

// rangeOf prints a range as "01-15 01-29 02-24"; every day is in 2026.
func rangeOf(r model.Range) string {
	short := func(d model.Date) string {
		if d.IsZero() {
			return "-"
		}
		return d.String()[len("2026-"):]
	}
	return short(r.Earliest) + " " + short(r.Usual) + " " + short(r.Late)
}

// signed went to the contract on known days: sent 5, passed 7, signed 14 January.
func signed(t tb, code model.Code, today string) *desk {
	t.Helper()
	d := sentOn(t, code, "2026-01-05", today)
	d.say(slot("contract.screening.state"), "pass").say(slot("contract.screening.on"), "2026-01-07")
	return d.say(slot("contract.sign.signed_on"), "2026-01-14")
}

// TestForecast counts on paper: 16 to 18 February 2026 is 설날, 2 March stands in
// for 삼일절, screening takes
// 2/3/3 business days, the contract 3/5/10, the review 3/10/20.
func TestForecast(t *testing.T) {
	for name, c := range map[string]struct {
		shop                    func() *desk
		screening, sign, review string // where each ends, "!" for what happened
		first, all              string
	}{
		"nothing is out": {
			func() *desk { return newDesk(t, "2026-01-05").wants("card").choose(bare) },
			"01-07 01-08 01-08", "01-12 01-15 01-22", "01-15 01-29 02-24", "01-15 01-29 02-24", "01-15 01-29 02-24",
		},
		"sent": {
			func() *desk { return sentOn(t, bare, "2026-01-02", "2026-01-05") },
			"01-06 01-07 01-07", "01-09 01-14 01-21", "01-14 01-28 02-23", "01-14 01-28 02-23", "01-14 01-28 02-23",
		},
		"overdue never ends before today": {
			func() *desk { return sentOn(t, bare, "2026-01-05", "2026-01-20") },
			"01-20 01-20 01-20", "01-23 01-27 02-03", "01-28 02-10 03-09", "01-28 02-10 03-09", "01-28 02-10 03-09",
		},
		"passed": {
			func() *desk {
				return sentOn(t, bare, "2026-01-05", "2026-01-08").say(slot("contract.screening.state"), "pass").say(slot("contract.screening.on"), "2026-01-07")
			},
			"01-07 01-07 01-07!", "01-12 01-14 01-21", "01-15 01-28 02-23", "01-15 01-28 02-23", "01-15 01-28 02-23",
		},
		"refused: from the day it came back": {
			func() *desk {
				return sentOn(t, bare, "2026-01-05", "2026-01-09").say(slot("contract.screening.state"), "refuse").say(slot("contract.screening.on"), "2026-01-09")
			},
			"01-13 01-14 01-14", "01-16 01-21 01-28", "01-21 02-04 03-03", "01-21 02-04 03-03", "01-21 02-04 03-03",
		},
		"signed, the review not asked for: today is the first day to ask": {
			func() *desk { return signed(t, bare, "2026-01-15") },
			"01-07 01-07 01-07!", "01-14 01-14 01-14!", "01-20 01-29 02-12", "01-20 01-29 02-12", "01-20 01-29 02-12",
		},
		"the review runs": {
			func() *desk {
				return signed(t, bare, "2026-01-20").say(slot("contract.cards.asked_on"), "2026-01-15")
			},
			"01-07 01-07 01-07!", "01-14 01-14 01-14!", "01-20 01-29 02-12", "01-20 01-29 02-12", "01-20 01-29 02-12",
		},
		"one reviewer was asked again": {
			func() *desk {
				d := signed(t, bare, "2026-01-22").say(slot("contract.cards.asked_on"), "2026-01-15")
				return d.say(slot("contract.cards.state", "bc"), "refuse").say(slot("contract.cards.state", "bc"), "resubmit").say(slot("contract.cards.on", "bc"), "2026-01-22")
			},
			"01-07 01-07 01-07!", "01-14 01-14 01-14!", "01-27 02-05 02-24", "01-27 02-05 02-24", "01-27 02-05 02-24",
		},
		"all passed, not open yet": {
			func() *desk {
				return signed(t, bare, "2026-01-22").reviewsOn("2026-01-15", "pass", nine...).on("2026-02-02")
			},
			"01-07 01-07 01-07!", "01-14 01-14 01-14!", "01-22 01-22 01-22!", "02-02 02-02 02-02", "02-02 02-02 02-02",
		},
		"open": {
			func() *desk {
				d := signed(t, bare, "2026-01-22").reviewsOn("2026-01-15", "pass", nine...)
				d.say(slot("contract.mid.value"), "rainbow001m").check(slot("live.channel.saved"), model.Done)
				return d.say(slot("live.open.decision"), "open").say(slot("live.open.opened_on"), "2026-01-22").on("2026-02-02")
			},
			"01-07 01-07 01-07!", "01-14 01-14 01-14!", "01-22 01-22 01-22!", "01-22 01-22 01-22", "01-22 01-22 01-22",
		},
		"a gateway's own figures": {
			func() *desk { return newDesk(t, "2026-01-05").wants("card").choose(own) },
			"01-09 01-13 01-16", "01-14 01-20 01-30", "01-19 02-03 03-05", "01-19 02-03 03-05", "01-19 02-03 03-05",
		},
		"an easy pay that nobody reviews": {
			func() *desk { return newDesk(t, "2026-01-05").wants("easy_pay").easyPay("kakaopay").choose(easy) },
			"01-07 01-08 01-08", "01-12 01-15 01-22", "", "01-12 01-15 01-22", "01-12 01-15 01-22",
		},
		"before the review": {
			func() *desk { return newDesk(t, "2026-01-05").wants("card", "virtual_account").choose(full) },
			"01-07 01-08 01-08", "01-12 01-15 01-22", "01-15 01-27 02-24", "01-12 01-15 01-22", "01-15 01-27 02-24",
		},
		"an instant opening": {
			func() *desk {
				return newDesk(t, "2026-01-05").wants("card", "transfer").choose(full).say(slot("contract.apply.instant"), "yes")
			},
			"01-07 01-08 01-08", "01-12 01-15 01-22", "01-15 01-27 02-24", "01-07 01-08 01-08", "01-15 01-27 02-24",
		},
		"what is not supported never opens": {
			func() *desk {
				return newDesk(t, "2026-01-05").wants("gift_certificate", "mobile").choose(full)
			},
			"01-07 01-08 01-08", "01-12 01-15 01-22", "01-15 01-27 02-24", "01-12 01-15 01-22", "01-12 01-15 01-22",
		},
		"no contract": {
			func() *desk { return newDesk(t, "2026-01-05").wants("overseas").choose(account) },
			"", "", "", "01-05 01-05 01-05", "01-05 01-05 01-05",
		},
		"a host's builder": {
			func() *desk {
				d := newDesk(t, "2026-01-05").wants("card").choose(full)
				host(d, "builder")
				return d
			},
			"", "", "", "- - -", "- - -",
		},
		"nothing chosen": {
			func() *desk { return newDesk(t, "2026-01-05") },
			"01-07 01-08 01-08", "01-12 01-15 01-22", "01-15 01-29 02-24", "01-15 01-29 02-24", "01-15 01-29 02-24",
		},
	} {
		d := c.shop()
		f := d.walk().Forecast(date(t, "2026-01-05"))
		ends := map[model.StepID]string{}
		for _, l := range f.Legs {
			ends[l.Step] = rangeOf(l.To)
			if l.Happened {
				ends[l.Step] += "!"
			}
		}
		for step, want := range map[model.StepID]string{"contract.screening": c.screening, "contract.sign": c.sign, "contract.cards": c.review} {
			if ends[step] != want {
				t.Errorf("%s: %s ends %s, want %s", name, step, ends[step], want)
			}
		}
		if rangeOf(f.First) != c.first || rangeOf(f.All) != c.all {
			t.Errorf("%s: first %s, all %s; want %s and %s", name, rangeOf(f.First), rangeOf(f.All), c.first, c.all)
		}
		if f.Sure.String() != "2035-12-31" {
			t.Errorf("sure until %s", f.Sure)
		}
	}
}

// TestForecastFrom: --from is the day of an application that is not out yet; of
// two applications the second counts.
func TestForecastFrom(t *testing.T) {
	d := sentOn(t, easy, "2026-01-05", "2026-01-06")
	if got := rangeOf(d.walk().Forecast(date(t, "2026-01-12")).Legs[0].From); got != "01-12 01-12 01-12" {
		t.Errorf("half an application: %s", got)
	}
	d.say(slot("contract.apply.gateway_sent_on"), "2026-01-06")
	if got := rangeOf(d.walk().Forecast(date(t, "2026-01-12")).Legs[0].From); got != "01-06 01-06 01-06" {
		t.Errorf("both are out: %s", got)
	}
}

// TestForecastTracks: any method of any gateway opens first; all wait for the
// last, but not for a hedge.
func TestForecastTracks(t *testing.T) {
	d := newDesk(t, "2026-01-05").wants("card").choose(bare, own)
	both := d.walk().Forecast(date(t, "2026-01-05"))
	if rangeOf(both.First) != "01-15 01-29 02-24" || rangeOf(both.All) != "01-19 02-03 03-05" {
		t.Errorf("first %s, all %s", rangeOf(both.First), rangeOf(both.All))
	}
	d.say(slot("prep.gateway.hedge"), string(own))
	if f := d.walk().Forecast(date(t, "2026-01-05")); rangeOf(f.All) != "01-15 01-29 02-24" || len(f.Legs) != 6 {
		t.Errorf("a hedge is not waited for: %s, %d legs", rangeOf(f.All), len(f.Legs))
	}
	d.say(slot("prep.gateway.hedge"), string(bare))
	if f := d.walk().Forecast(date(t, "2026-01-05")); rangeOf(f.First) != "01-15 01-29 02-24" || rangeOf(f.All) != "01-19 02-03 03-05" {
		t.Errorf("a hedge may be first: %s, all %s", rangeOf(f.First), rangeOf(f.All))
	}
	d.say(slot("mid.need.change"), "style").say(slot("mid.need.gateway"), string(bare)).say(slot("mid.need.verdict"), "further")
	d.check(slot("mid.request.url_right"), model.Done).say(slot("mid.request.open"), "open")
	if w := d.walk(); !w.Track("t1").Hedge || w.Track("t3").Hedge {
		t.Error("a further MID that was asked for is no hedge")
	}
	e, err := model.Undo(d.shop, d.events[len(d.events)-1], d.at)
	if err != nil {
		t.Fatal(err)
	}
	d.apply(e)
	d.say(slot("prep.gateway.hedge"), string(bare), string(own))
	if f := d.walk().Forecast(date(t, "2026-01-05")); rangeOf(f.All) != rangeOf(f.First) {
		t.Errorf("only hedges: %s", rangeOf(f.All))
	}
}

// TestForecastMIDs: each MID has a review of its own.
func TestForecastMIDs(t *testing.T) {
	d := signed(t, bare, "2026-01-20").reviewsOn("2026-01-15", "pass", nine...).say(slot("contract.mid.more"), "yes")
	d.say(slotAt("t1", "m2", "contract.cards.asked_on"), "2026-01-20")
	f := d.walk().Forecast(date(t, "2026-01-05"))
	if len(f.Legs) != 4 || f.Legs[2].MID != "m1" || !f.Legs[2].Happened || f.Legs[3].MID != "m2" || f.Legs[3].Happened {
		t.Fatalf("%+v", f.Legs)
	}
	if rangeOf(f.First) != "01-20 01-20 01-20" || rangeOf(f.All) != "01-23 02-03 02-20" {
		t.Errorf("first %s, all %s", rangeOf(f.First), rangeOf(f.All))
	}
}

// TestForecastUntil: an instant opening brings its deadline along.
func TestForecastUntil(t *testing.T) {
	f := instantShop(t, "2026-01-12").walk().Forecast(date(t, "2026-01-05"))
	if f.Until.String() != "2026-02-04" {
		t.Errorf("until %s", f.Until)
	}
	if f := instantShop(t, "2026-02-05").walk().Forecast(date(t, "2026-01-05")); !f.Until.IsZero() {
		t.Errorf("it is over: until %s", f.Until)
	}
	if f := liveShop(t, full, "card").walk().Forecast(date(t, "2026-01-05")); !f.Until.IsZero() {
		t.Errorf("it was not asked for: until %s", f.Until)
	}
}
