package model_test

import (
	"strings"
	"testing"

	"portone-onboard/model"
	"portone-onboard/model/workday"
)

const (
	pay  model.Code = "naverpay" // wants a general gateway live and a month of its sales
	more model.Code = "smilepay" // wants nothing
)

// waiting is the catalogue with gateways that wait for others.
type waiting struct{ catalogue }

func (waiting) Codes() []model.Code { return append([]model.Code{pay, more}, everyGateway...) }

func (w waiting) Choice(c model.Code) model.GatewayFacts { return w.Gateway(c) }

func (w waiting) Name(c model.Code) (model.Text, string) { return model.Text{}, w.Gateway(c).Kind }

func (w waiting) Gateway(c model.Code) model.GatewayFacts {
	switch c {
	case pay:
		return model.GatewayFacts{
			Code: pay, Kind: "easy_pay", Filled: true, SharedTest: model.Yes, Routes: []model.Route{model.RouteApply},
			Lines:     []model.Line{{Method: "easy_pay:naverpay", Status: "yes"}},
			Reviewers: []model.Reviewer{{ID: "naverpay"}},
			Lengths:   []model.StepLength{{Step: "contract.screening", Length: model.Length{Late: 5}}, {Step: "contract.cards", Length: model.Length{Usual: 10}}},
			After: []model.After{
				{ID: "sales", Step: "contract.apply", Event: "sales_began", Months: 1},
				{ID: "live", Step: "contract.apply", Event: "gateway_live"},
				{ID: "app", Step: "contract.apply", Event: "app_listed", Traits: []string{"app"}},
				{ID: "recurring", Step: "contract.cards", Event: "sales_began", Months: 3, Styles: []model.Style{model.Recurring}},
				{ID: "natural", Step: "contract.cards", Event: "contract_signed"},
			},
		}
	case more:
		return model.GatewayFacts{Code: more, Kind: "easy_pay", Filled: true, Lines: []model.Line{{Method: "easy_pay:smilepay", Status: "yes"}}}
	}
	return w.catalogue.Gateway(c)
}

// newWaiter is a merchant on Monday, 5 January 2026, with gateways that wait.
func newWaiter(t tb) *desk {
	t.Helper()
	d := newDesk(t, "2026-01-05")
	d.world.Facts = waiting{facts}
	return d
}

// leg finds a leg by step and gateway.
func leg(t tb, f model.Forecast, step model.StepID, gateway model.Code) (int, model.Leg) {
	t.Helper()
	for i, l := range f.Legs {
		if l.Step == step && l.Gateway == gateway {
			return i, l
		}
	}
	t.Fatalf("no leg %s at %s", step, gateway)
	return 0, model.Leg{}
}

// ends prints the ends of a gateway's legs: screening, contract, review.
func ends(t tb, f model.Forecast, gateway model.Code) string {
	t.Helper()
	var out []string
	for _, l := range f.Legs {
		if l.Gateway == gateway {
			out = append(out, rangeOf(l.To))
		}
	}
	return strings.Join(out, " | ")
}

// TestForecastEdge counts on paper. The general gateway opens on 01-15, usually
// 01-29, at the latest 02-24; the easy pay can be applied for a month later:
// Sunday 02-15, Saturday 02-28 (there is no 02-29), Tuesday 03-24.
//
//	screening 2/3/5: 02-19 and 02-20 behind 설날 (16 to 18) | 03-03 to 03-05, 03-02 being off | 03-25 to 03-31
//	contract 3/5/10: 02-23 to 02-25 | 03-06, 03-09 to 03-12 | 04-01 to 04-14
//	review 3/10/20:  02-26, 02-27, 03-03 | 03-13, 03-16 to 03-20, 03-23 to 03-26 |
//	                 04-15 to 04-17 (3), to 04-30 (12), 노동절, 05-04 (13), 어린이날, to 05-08 (16), 05-14 (20)
func TestForecastEdge(t *testing.T) {
	const general, after = "01-15 01-29 02-24", "03-03 03-26 05-14"
	const legs = "02-20 03-05 03-31 | 02-25 03-12 04-14 | " + after
	today := date(t, "2026-01-05")

	d := newWaiter(t).wants("card", "easy_pay").easyPay("naverpay").choose(pay, bare)
	f := d.walk().Forecast(today)
	if rangeOf(f.First) != general || rangeOf(f.All) != after || ends(t, f, pay) != legs {
		t.Errorf("two tracks: first %s, all %s, %s", rangeOf(f.First), rangeOf(f.All), ends(t, f, pay))
	}
	_, l := leg(t, f, "contract.screening", pay)
	if len(l.After) != 2 || l.After[0].Event != "sales_began" || l.After[0].Months != 1 || l.After[0].Assumed || l.After[0].Own || len(l.After[0].Tracks) != 1 {
		t.Errorf("what holds it back: %+v", l.After)
	}

	d = newWaiter(t).wants("card", "easy_pay").easyPay("naverpay").choose(pay)
	f = d.walk().Forecast(today)
	if _, l = leg(t, f, "contract.screening", pay); rangeOf(f.First) != after || !l.After[0].Assumed {
		t.Errorf("alone it waits for one that is not chosen: %s, %+v", rangeOf(f.First), l.After)
	}

	d.say(slot("prep.shop.contracts"), "elsewhere").say(slot("prep.shop.contracted"), string(bare))
	f = d.walk().Forecast(today)
	if _, l = leg(t, f, "contract.screening", pay); !l.After[0].Own || rangeOf(l.To) != "01-07 01-08 01-12" {
		t.Errorf("a shop that sells by another contract need not wait: %s, %+v", rangeOf(l.To), l.After)
	}

	d = newWaiter(t).wants("card", "easy_pay").easyPay("naverpay").choose(pay, bare)
	d.say(slot("contract.apply.sent_on"), "2026-01-05")
	f = d.walk().Forecast(today)
	if _, l = leg(t, f, "contract.screening", pay); len(l.After) != 0 || rangeOf(l.To) != "01-07 01-08 01-12" {
		t.Errorf("it was applied for all the same: %s, %+v", rangeOf(l.To), l.After)
	}
}

// TestForecastPutOff: what was put off stands in the forecast from the day on
// which nothing holds it back, and counts for All where nothing else takes the
// method.
func TestForecastPutOff(t *testing.T) {
	const general, after = "01-15 01-29 02-24", "03-03 03-26 05-14"
	today := date(t, "2026-01-05")
	d := newWaiter(t).wants("card", "easy_pay").easyPay("naverpay").choose(bare).say(slot("prep.gateway.later"), string(pay))
	f := d.walk().Forecast(today)
	if rangeOf(f.All) != general || rangeOf(f.Later) != after || len(f.Legs) != 6 {
		t.Errorf("the gateway may take it too: all %s, later %s, %d legs", rangeOf(f.All), rangeOf(f.Later), len(f.Legs))
	}
	i, l := leg(t, f, "contract.cards", pay)
	if _, held := f.Slack(i); l.State != model.LegPlanned || l.Track != "" || l.All || held {
		t.Errorf("%+v", l)
	}
	d.say(slot("prep.methods.easy_pay_way", "naverpay"), "direct")
	if f = d.walk().Forecast(today); rangeOf(f.First) != general || rangeOf(f.All) != after {
		t.Errorf("only it takes the method: first %s, all %s", rangeOf(f.First), rangeOf(f.All))
	}
	d.say(slot("prep.gateway.later"), string(more))
	if f = d.walk().Forecast(today); ends(t, f, more) != "01-07 01-08 01-08 | 01-12 01-15 01-22" {
		t.Errorf("nothing holds it back, nobody reviews it: %s", ends(t, f, more))
	}
	d.choose(bare, more)
	if f = d.walk().Forecast(today); !f.Later.Usual.IsZero() || len(f.Legs) != 5 {
		t.Errorf("what has a track is not put off: %+v", f.Later)
	}
}

// TestForecastBesides: a further MID is asked for under a contract that stands:
// after 01-12, 01-15, 01-22, by the same figures again.
func TestForecastBesides(t *testing.T) {
	d := newDesk(t, "2026-01-05").wants("card").choose(bare)
	d.say(slot("mid.need.change"), "style").say(slot("mid.need.gateway"), string(bare)).say(slot("mid.need.verdict"), "further")
	d.check(slot("mid.request.url_right"), model.Done).say(slot("mid.request.open"), "open")
	f := d.walk().Forecast(date(t, "2026-01-05"))
	// 01-14 | 01-15 +3 = 01-20 | 01-22 +3 = 01-27
	if l := f.Legs[3]; l.Track != "t2" || rangeOf(l.To) != "01-14 01-20 01-27" {
		t.Errorf("%+v", l)
	}
}

// TestForecastAcross counts over 추석, over the end of a year and over a
// merchant's own days off, with the counting beside each.
func TestForecastAcross(t *testing.T) {
	for name, c := range map[string]struct{ sent, off, want string }{
		// 24 to 26 September is 추석, 5 October stands in for 개천절, 9 October is 한글날.
		// 22, 23 | 22, 23, 28; 28 29 30 | 29 30 1 2 6 | 29 30 1 2 6 7 8 12 13 14;
		// 1 2 6 | 7 8 12 13 14 15 16 19 20 21 | 15 16, 19-23, 26-30, 2-6, 9 10 11
		"추석": {"2026-09-21", "", "2026-09-23 2026-09-28 2026-09-28, 2026-09-30 2026-10-06 2026-10-14, 2026-10-06 2026-10-21 2026-11-11"},
		// 25 December and 1 January are off, and 설날 6 to 9 February with its substitute.
		// 23, 24 | 23 24 28; 28 29 30 | 29 30 31 4 5 | 29 30 31 4-8 11 12;
		// 31 4 5 | 6-8 11-15 18 19 | 13-15, 18-22, 25-29, 1-5, 10 11
		"the end of a year": {"2026-12-22", "", "2026-12-24 2026-12-28 2026-12-28, 2026-12-30 2027-01-05 2027-01-12, 2027-01-05 2027-01-19 2027-02-11"},
		// 12 to 14 January are the merchant's own: 6 7 | 6 7 8; 8 9 15 | 9 15 16 19 20 |
		// 9 15 16 19-23 26 27; 16 19 20 | 21-23 26-30 2 3 | 28-30, 2-6, 9-13, 19 20, 23-27
		"days off": {"2026-01-05", "2026-01-12~2026-01-14", "2026-01-07 2026-01-08 2026-01-08, 2026-01-15 2026-01-20 2026-01-27, 2026-01-20 2026-02-03 2026-02-27"},
		// 2028-02-28 is a Monday, 1 March is off, and so is the election on 12 April:
		// 29 2 | 29 2 3; 3 6 7 | 6-10 | 6-10 13-17; 8 9 10 | 13-17 20-24 | 20-24 27-31 3-7 10 11 13 14 17
		"29 February": {"2028-02-28", "", "2028-03-02 2028-03-03 2028-03-03, 2028-03-07 2028-03-10 2028-03-17, 2028-03-10 2028-03-24 2028-04-17"},
	} {
		d := newDesk(t, c.sent).wants("card").choose(bare)
		if c.off != "" {
			d.say(slot("prep.shop.days_off"), c.off)
		}
		d.say(slot("contract.apply.sent_on"), c.sent)
		var got []string
		for _, l := range d.walk().Forecast(date(t, c.sent)).Legs {
			got = append(got, l.To.Earliest.String()+" "+l.To.Usual.String()+" "+l.To.Late.String())
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, s, c.want)
		}
	}
}

// TestForecastStates: where each leg stands, and what it means for the days.
func TestForecastStates(t *testing.T) {
	sent := func(today string) *desk { return sentOn(t, bare, "2026-01-05", today) }
	refused := func() *desk {
		return sent("2026-01-09").say(slot("contract.screening.state"), "refuse").say(slot("contract.screening.on"), "2026-01-09")
	}
	for name, c := range map[string]struct {
		shop    *desk
		leg     int
		expect  string
		overdue int
		to      string
	}{
		"not applied":            {newDesk(t, "2026-01-05").wants("card").choose(bare), 0, "unsent", 0, "01-07 01-08 01-08"},
		"behind it":              {newDesk(t, "2026-01-05").wants("card").choose(bare), 1, "ahead", 0, "01-12 01-15 01-22"},
		"sent":                   {sent("2026-01-06"), 0, "runs", 0, "01-07 01-08 01-08"},
		"on its last day":        {sent("2026-01-08"), 0, "runs", 0, "01-08 01-08 01-08"},
		"late: 9, 12 … 16 = 6":   {sent("2026-01-16"), 0, "overdue", 6, "01-16 01-16 01-16"},
		"on a Sunday":            {sent("2026-01-18"), 0, "overdue", 6, "01-18 01-18 01-18"},
		"refused the same day":   {refused(), 0, "back", 0, "01-13 01-14 01-14"},
		"refused and left lying": {refused().on("2026-01-13"), 0, "back", 0, "01-15 01-16 01-16"},
		"asked again on 12th": {refused().on("2026-01-12").say(slot("contract.screening.state"), "resubmit").say(slot("contract.screening.on"), "2026-01-12"),
			0, "runs", 0, "01-14 01-15 01-15"},
		"the clock set back":                   {sent("2025-12-30"), 0, "runs", 0, "01-07 01-08 01-08"},
		"the contract is past usual":           {signedNot(t, "2026-01-15"), 1, "past_usual", 0, "01-15 01-15 01-21"},
		"and past late: 22, 23":                {signedNot(t, "2026-01-23"), 1, "overdue", 2, "01-23 01-23 01-23"},
		"the review is not asked for":          {signed(t, bare, "2026-01-15"), 2, "unasked", 0, "01-20 01-29 02-12"},
		"the review runs: 19 is 설날's, 20 … 27": {signed(t, bare, "2026-03-03").say(slot("contract.cards.asked_on"), "2026-01-15"), 2, "overdue", 9, "03-03 03-03 03-03"},
	} {
		f := c.shop.walk().Forecast(date(t, "2026-01-05"))
		l := f.Legs[c.leg]
		if got := l.Expected(c.shop.world.Today); got != c.expect || l.Overdue != c.overdue || rangeOf(l.To) != c.to {
			t.Errorf("%s: %s by %d days, %s; want %s by %d, %s", name, got, l.Overdue, rangeOf(l.To), c.expect, c.overdue, c.to)
		}
		if at, ok := f.Hangs(false); c.expect != "ahead" && (!ok || at != c.leg || f.OverdueFirst != c.overdue || f.OverdueAll != c.overdue) {
			t.Errorf("%s: hangs on leg %d, overdue %d", name, at, f.OverdueFirst)
		}
	}
}

// signedNot passed on 7 January and has not signed.
func signedNot(t tb, today string) *desk {
	t.Helper()
	d := sentOn(t, bare, "2026-01-05", "2026-01-07").say(slot("contract.screening.state"), "pass").say(slot("contract.screening.on"), "2026-01-07")
	return d.on(today)
}

// TestForecastSlack: nice ends usually on 01-29, kpn on 02-03: 30, 2 and 3 lie
// between, by which all of nice may slip.
func TestForecastSlack(t *testing.T) {
	d := newDesk(t, "2026-01-05").wants("card").choose(bare, own)
	f := d.walk().Forecast(date(t, "2026-01-05"))
	for i, l := range f.Legs {
		days, ok := f.Slack(i)
		want := map[model.Code]int{bare: 3, own: 0}[l.Gateway]
		if !ok || days != want || l.First != (l.Gateway == bare) || l.All != (l.Gateway == own) {
			t.Errorf("%s of %s: slack %d %v, first %v, all %v", l.Step, l.Gateway, days, ok, l.First, l.All)
		}
	}
	if at, _ := f.Hangs(true); f.Legs[at].Gateway != own || f.Legs[at].Step != "contract.screening" {
		t.Errorf("all hangs on %+v", f.Legs[at])
	}
	d.say(slot("prep.gateway.hedge"), string(own))
	f = d.walk().Forecast(date(t, "2026-01-05"))
	if at, _ := leg(t, f, "contract.sign", own); func() bool { _, ok := f.Slack(at); return ok }() {
		t.Error("a hedge holds nothing up")
	}
	if _, ok := f.Slack(99); ok {
		t.Error("no such leg")
	}
}

func TestForecastWithdrawn(t *testing.T) {
	d := newDesk(t, "2026-01-05").wants("card").choose(bare, own).say(slot("contract.apply.sent_on"), "2026-01-05")
	d.say(slot("contract.screening.state"), "withdraw").say(slot("contract.screening.on"), "2026-01-05")
	f := d.walk().Forecast(date(t, "2026-01-05"))
	if len(f.Legs) != 3 || f.Legs[0].Gateway != own || rangeOf(f.First) != "01-19 02-03 03-05" {
		t.Errorf("%d legs, first %s", len(f.Legs), rangeOf(f.First))
	}
	d.say(slot("prep.gateway.chosen"), string(bare))
	if f = d.walk().Forecast(date(t, "2026-01-05")); len(f.Legs) != 0 || !f.First.Usual.IsZero() {
		t.Errorf("nothing goes on: %+v", f.Legs)
	}
}

// TestForecastInstant: the month runs from the application by one reading of the
// pages, from the contract by the other; the safe one is the program's.
func TestForecastInstant(t *testing.T) {
	f := instantShop(t, "2026-01-12").walk().Forecast(date(t, "2026-01-05"))
	if len(f.Instant) != 1 || f.Instant[0].Safe.String() != "2026-02-04" || f.Instant[0].Expected {
		t.Fatalf("%+v", f.Instant)
	}
	// Screening is overdue, so not before 01-12; the contract five days later, 01-19; and 30 days.
	if got := f.Instant[0]; got.Other.String() != "2026-02-18" || !got.Review.Late.After(got.Safe) {
		t.Errorf("%+v", got)
	}
	d := newDesk(t, "2026-01-05").wants("card").choose(full).say(slot("contract.apply.instant"), "yes")
	if f = d.walk().Forecast(date(t, "2026-01-05")); len(f.Instant) != 1 || !f.Instant[0].Expected || f.Instant[0].Safe.String() != "2026-02-04" || !f.Until.IsZero() {
		t.Errorf("not applied yet: %+v, until %s", f.Instant, f.Until)
	}
}

func TestForecastCertainty(t *testing.T) {
	for sent, want := range map[string]model.Certainty{
		"2026-01-05": model.CertainDay, "2027-12-01": model.ByLaw, "2030-05-02": model.ByLaw,
		"2035-12-20": model.Weekends, "2041-01-02": model.Weekends, "2023-06-01": model.Weekends, "1999-12-31": model.Weekends,
	} {
		f := newDesk(t, sent).walk().Forecast(date(t, sent))
		if f.Certainty() != want {
			t.Errorf("%s: %q, want %q", sent, f.Certainty(), want)
		}
	}
	if f := newDesk(t, "2026-01-05").walk().Forecast(date(t, "2026-01-05")); f.Certain(date(t, "2036-01-01")) != model.Weekends ||
		f.Certain(f.Announced) != model.CertainDay || f.Certain(f.Announced.AddDays(1)) != model.ByLaw || f.Certain(model.Date{}) != model.CertainDay {
		t.Error("the edges of the table")
	}
}

// TestForecastOwn: the merchant's own steps are named, and leave when done.
func TestForecastOwn(t *testing.T) {
	d := newDesk(t, "2026-01-05").wants("card").choose(bare)
	has := func(id model.StepID) bool {
		for _, s := range d.walk().Forecast(d.world.Today).Own {
			if s == id {
				return true
			}
		}
		return false
	}
	if !has("live.channel") || !has("test.code") || has("contract.sign") || has("contract.screening") {
		t.Errorf("%v", d.walk().Forecast(d.world.Today).Own)
	}
	if d.finish("t1", "m1", "test.code"); has("test.code") {
		t.Error("it is done")
	}
}

// TestForecastDrift: what moved an opening, by how many business days, and why.
func TestForecastDrift(t *testing.T) {
	applied := func() *desk { return sentOn(t, bare, "2026-01-05", "2026-01-07") }
	pass := func(d *desk, on string) {
		d.on(on).say(slot("contract.screening.state"), "pass").say(slot("contract.screening.on"), on)
	}
	for name, c := range map[string]struct {
		shop *desk
		do   func(*desk)
		days int
		why  string
		step model.StepID
	}{
		// usually 01-08; a day earlier is a day less
		"passed early": {applied(), func(d *desk) { pass(d, "2026-01-07") }, -1, "earlier", "contract.screening"},
		"passed late":  {applied(), func(d *desk) { pass(d, "2026-01-13") }, 3, "later", "contract.screening"},
		// from 01-08 on: 01-13 instead of 01-08
		"refused on the 8th": {applied(), func(d *desk) {
			d.on("2026-01-08").say(slot("contract.screening.state"), "refuse").say(slot("contract.screening.on"), "2026-01-08")
		}, 3, "back", "contract.screening"},
		"days off":                             {newDesk(t, "2026-01-05").wants("card").choose(bare), func(d *desk) { d.say(slot("prep.shop.days_off"), "2026-01-12~2026-01-14") }, 3, "days_off", ""},
		"a quicker one":                        {newDesk(t, "2026-01-05").wants("card").choose(own), func(d *desk) { d.choose(bare, own) }, -3, "joined", "contract.screening"},
		"a new day":                            {sentOn(t, bare, "2026-01-05", "2026-01-08"), func(d *desk) { d.on("2026-01-09") }, 1, "new_day", ""},
		"the review asked for on a day before": {signed(t, bare, "2026-01-20"), func(d *desk) { d.say(slot("contract.cards.asked_on"), "2026-01-15") }, -3, "asked", "contract.cards"},
	} {
		before := c.shop.walk().Forecast(c.shop.world.Today)
		c.do(c.shop)
		w := c.shop.walk()
		got := model.Drifts(before, w.Forecast(w.Today), w.Calendar)
		if len(got) == 0 || got[0].Which != "first" || got[0].Days != c.days || got[0].Why != c.why || got[0].Cause.Step != c.step {
			t.Errorf("%s: %+v, want %d days, %s by %s", name, got, c.days, c.why, c.step)
		}
	}
}

// TestForecastSooner: what the merchant can do about the days.
func TestForecastSooner(t *testing.T) {
	for name, c := range map[string]struct {
		shop *desk
		want string
	}{
		"nothing is out":                 {newDesk(t, "2026-01-05").wants("card").choose(bare), "send prepare_review"},
		"one of two":                     {sentOn(t, easy, "2026-01-05", "2026-01-06"), "send_second"},
		"late":                           {sentOn(t, bare, "2026-01-05", "2026-01-16"), "chase:6 prepare_review"},
		"the review, unasked for 3 days": {signed(t, bare, "2026-01-19"), "ask_review:3"},
		"refused":                        {sentOn(t, bare, "2026-01-05", "2026-01-08").say(slot("contract.screening.state"), "refuse"), "ask_again prepare_review"},
		// Screening usually ends on 01-08, the review on 01-27: 9, 12-16, 19-23, 26, 27
		"opening at once": {newDesk(t, "2026-01-05").wants("card").choose(full), "send prepare_review instant:13"},
		"it was refused":  {newDesk(t, "2026-01-05").wants("card").choose(full).say(slot("contract.apply.instant"), "no"), "send prepare_review"},
		"no gateway":      {newDesk(t, "2026-01-05"), ""},
	} {
		w := c.shop.walk()
		var got []string
		for _, h := range w.Sooner(w.Forecast(w.Today)) {
			s := h.Code
			if h.Days > 0 {
				s += ":" + itoa(h.Days)
			}
			got = append(got, s)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q, want %q", name, s, c.want)
		}
	}
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + itoa(n%10)
}

// TestForecastWithoutCalendarFacts: a calendar that knows less says less.
func TestForecastWithoutCalendarFacts(t *testing.T) {
	d := newDesk(t, "2026-01-05")
	d.world.Calendar = plainCalendar{workday.New()}
	if f := d.walk().Forecast(d.world.Today); !f.Announced.IsZero() || f.Certainty() != model.CertainDay {
		t.Errorf("announced to %s", f.Announced)
	}
}

// plainCalendar hides what a calendar may know besides.
type plainCalendar struct{ model.Calendar }
