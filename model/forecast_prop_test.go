package model_test

import (
	"slices"
	"testing"

	"portone-onboard/model"

	"pgregory.net/rapid"
)

// anyForecastDay is a day in the table's years.
func anyForecastDay(t *rapid.T) model.Date {
	return model.NewDate(2024, 1, 1).AddDays(rapid.IntRange(0, 365*11).Draw(t, "day"))
}

// anyApplicant chose some gateways on some day, none with an instant opening:
// its end makes a later day the better one.
func anyApplicant(t *rapid.T) *desk {
	d := newDesk(t, anyForecastDay(t).String())
	d.world.Facts = waiting{facts}
	d.wants("card", "easy_pay").easyPay("naverpay")
	var codes []model.Code
	for _, c := range []model.Code{bare, own, pay, full} {
		if rapid.Bool().Draw(t, string(c)) {
			codes = append(codes, c)
		}
	}
	if len(codes) == 0 {
		codes = append(codes, bare)
	}
	if len(codes) > 1 && rapid.Bool().Draw(t, "hedge") {
		d.choose(codes...).say(slot("prep.gateway.hedge"), string(codes[0]))
	}
	if off := rapid.IntRange(0, 3).Draw(t, "days off"); off > 0 {
		from := d.world.Today.AddDays(rapid.IntRange(0, 40).Draw(t, "off"))
		d.say(slot("prep.shop.days_off"), from.String()+"~"+from.AddDays(off).String())
	}
	return d.choose(codes...)
}

func (d *desk) forecast() model.Forecast { return d.walk().Forecast(d.world.Today) }

// end ends a leg on a day, as the merchant would record it on that day.
func (d *desk) end(l model.Leg, on model.Date) {
	at := func(q model.QuestionID, item ...string) model.Slot { return slotAt(l.Track, l.MID, q, item...) }
	d.on(latest(on, d.world.Today).String())
	switch l.Step {
	case "contract.screening":
		d.say(at("contract.screening.state"), "pass").say(at("contract.screening.on"), on.String())
	case "contract.sign":
		d.say(at("contract.sign.signed_on"), on.String())
	case "contract.cards":
		for _, r := range d.walk().Reviewers(l.Track) {
			d.say(at("contract.cards.state", r.ID), "pass")
		}
	}
}

func latest(a, b model.Date) model.Date {
	if b.After(a) {
		return b
	}
	return a
}

// start starts the clock of a leg that waits for the merchant, today.
func (d *desk) start(l model.Leg) {
	q := model.QuestionID("contract.cards.asked_on")
	if l.Step == "contract.screening" {
		q = "contract.apply.sent_on"
		if d.walk().Track(l.Track).Route == model.RouteGatewayDirect {
			q = "contract.apply.gateway_sent_on"
		}
	}
	d.say(slotAt(l.Track, l.MID, q), d.world.Today.String())
}

// live moves some legs on, each on a day around its usual one.
func (d *desk) live(t *rapid.T) {
	for range rapid.IntRange(0, 7).Draw(t, "events") {
		legs := d.forecast().Legs
		i := slices.IndexFunc(legs, func(l model.Leg) bool { return l.State == model.LegUnasked || l.State == model.LegRuns })
		if i < 0 {
			return
		}
		if legs[i].State == model.LegUnasked {
			d.start(legs[i])
			continue
		}
		d.end(legs[i], latest(legs[i].To.Usual.AddDays(rapid.IntRange(-3, 30).Draw(t, "late by")), d.world.Today))
	}
	d.on(d.world.Today.AddDays(rapid.IntRange(0, 50).Draw(t, "pause")).String())
}

func inOrder(r model.Range) bool { return !r.Usual.Before(r.Earliest) && !r.Late.Before(r.Usual) }

// TestForecastOrder: earliest, usual and late come in this order everywhere,
// nothing open ends before today, nothing opens before what it hangs on, and
// what holds nothing up may slip.
func TestForecastOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyApplicant(t)
		d.live(t)
		f, today := d.forecast(), d.world.Today
		for i, l := range f.Legs {
			if !inOrder(l.From) || !inOrder(l.To) || l.To.Usual.Before(l.From.Usual) {
				t.Fatalf("%s of %s: %v to %v", l.Step, l.Gateway, l.From, l.To)
			}
			if !l.Happened && l.To.Earliest.Before(today) {
				t.Fatalf("%s of %s is open and ends on %s", l.Step, l.Gateway, l.To.Earliest)
			}
			if days, ok := f.Slack(i); l.All && !ok || days < 0 {
				t.Fatalf("%s of %s: slack %d %v", l.Step, l.Gateway, days, ok)
			}
			if l.Happened && (l.First || l.All || l.Overdue > 0) {
				t.Fatalf("%s of %s is over", l.Step, l.Gateway)
			}
		}
		if !inOrder(f.First) || !inOrder(f.All) || f.First.Earliest.Before(today) || f.All.Earliest.Before(today) {
			t.Fatalf("first %v, all %v on %s", f.First, f.All, today)
		}
		if again := d.forecast(); len(model.Drifts(f, again, d.world.Calendar)) != 0 {
			t.Fatal("the same shop on the same day differs")
		}
	})
}

// TestForecastOnItsUsualDay: what happens when it usually does moves nothing.
func TestForecastOnItsUsualDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyApplicant(t)
		d.live(t)
		legs := slices.DeleteFunc(d.forecast().Legs, func(l model.Leg) bool { return l.State != model.LegRuns })
		if len(legs) == 0 {
			return
		}
		l := rapid.SampledFrom(legs).Draw(t, "leg")
		d.on(l.To.Usual.String())
		before := d.forecast()
		d.end(l, l.To.Usual)
		after := d.forecast()
		if before.First.Usual != after.First.Usual || before.All.Usual != after.All.Usual {
			t.Fatalf("%s of %s on %s: first %s to %s, all %s to %s", l.Step, l.Gateway, l.To.Usual,
				before.First.Usual, after.First.Usual, before.All.Usual, after.All.Usual)
		}
		if len(model.Drifts(before, after, d.world.Calendar)) == 0 != (before.First == after.First && before.All == after.All) {
			t.Fatal("a drift is what differs")
		}
	})
}

// TestForecastLaterIsNeverEarlier: a later day never opens the shop earlier.
func TestForecastLaterIsNeverEarlier(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyApplicant(t)
		d.live(t)
		legs := slices.DeleteFunc(d.forecast().Legs, func(l model.Leg) bool { return l.State != model.LegRuns || l.Step == "contract.cards" })
		if len(legs) == 0 {
			return
		}
		l, by := rapid.SampledFrom(legs).Draw(t, "leg"), rapid.IntRange(1, 40).Draw(t, "later")
		other := *d
		seen := l.To.Usual.AddDays(by).String() // both are looked at on one day
		d.end(l, l.To.Usual)
		other.end(l, l.To.Usual.AddDays(by))
		a, b := d.on(seen).forecast(), other.on(seen).forecast()
		if b.First.Usual.Before(a.First.Usual) || b.All.Usual.Before(a.All.Usual) || b.First.Late.Before(a.First.Late) || b.All.Late.Before(a.All.Late) {
			t.Fatalf("%s of %s, %d days later: first %v to %v, all %v to %v", l.Step, l.Gateway, by, a.First, b.First, a.All, b.All)
		}
	})
}

// longer makes one step of one gateway longer.
type longer struct {
	model.Facts
	code model.Code
	step model.StepID
	by   model.Length
}

func (x longer) Gateway(c model.Code) model.GatewayFacts {
	g := x.Facts.Gateway(c)
	if c != x.code {
		return g
	}
	step, _ := model.FindStep(x.step)
	takes := g.Takes(step, model.RouteApply)
	g.Lengths = slices.DeleteFunc(slices.Clone(g.Lengths), func(l model.StepLength) bool { return l.Step == x.step })
	g.Lengths = append(g.Lengths, model.StepLength{Step: x.step, Length: model.Length{
		Earliest: takes.Earliest + x.by.Earliest, Usual: takes.Usual + x.by.Usual, Late: takes.Late + x.by.Late,
	}})
	return g
}

// TestForecastGrowsWithLengths: a longer wait never opens the shop earlier.
func TestForecastGrowsWithLengths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyApplicant(t)
		d.live(t)
		before := d.forecast()
		n := rapid.IntRange(0, 15).Draw(t, "days")
		d.world.Facts = longer{
			d.world.Facts, rapid.SampledFrom([]model.Code{bare, own, pay, full}).Draw(t, "gateway"),
			rapid.SampledFrom([]model.StepID{"contract.screening", "contract.sign", "contract.cards"}).Draw(t, "step"),
			model.Length{Earliest: n, Usual: n + 1, Late: n + 2},
		}
		after := d.forecast()
		for _, r := range [][2]model.Range{{before.First, after.First}, {before.All, after.All}} {
			if r[1].Earliest.Before(r[0].Earliest) || r[1].Usual.Before(r[0].Usual) || r[1].Late.Before(r[0].Late) {
				t.Fatalf("%v to %v", r[0], r[1])
			}
		}
	})
}

// TestForecastSlackHolds: a wait that takes its slack longer moves nothing, a
// day more does.
func TestForecastSlackHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyApplicant(t)
		before := d.forecast()
		at := rapid.IntRange(0, len(before.Legs)-1).Draw(t, "leg")
		l := before.Legs[at]
		days, ok := before.Slack(at)
		if !ok {
			return
		}
		plain := d.world.Facts
		all := func(by int) model.Date {
			d.world.Facts = longer{plain, l.Gateway, l.Step, model.Length{Usual: by, Late: by}}
			return d.forecast().All.Usual
		}
		if all(days) != before.All.Usual || !all(days+1).After(before.All.Usual) {
			t.Fatalf("%s of %s: slack %d, but %s, %s, %s", l.Step, l.Gateway, days, before.All.Usual, all(days), all(days+1))
		}
	})
}

// BenchmarkForecast is what one look ahead costs with six tracks.
func BenchmarkForecast(b *testing.B) {
	d := newDesk(b, "2026-01-05")
	d.world.Facts = waiting{facts}
	d.wants("card", "easy_pay").easyPay("naverpay").choose(bare, own, pay, full, easy, more)
	w := d.walk()
	w.Steps()
	b.Run("same walk", func(b *testing.B) {
		for b.Loop() {
			w.Forecast(d.world.Today)
		}
	})
	b.Run("new walk", func(b *testing.B) {
		for b.Loop() {
			d.walk().Forecast(d.world.Today)
		}
	})
	f := w.Forecast(d.world.Today)
	b.Run("slack of all legs", func(b *testing.B) {
		for b.Loop() {
			for i := range f.Legs {
				f.Slack(i)
			}
		}
	})
	b.Run("summary", func(b *testing.B) {
		for b.Loop() {
			model.Summarise(d.walk())
		}
	})
}
