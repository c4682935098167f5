package model_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

// dated writes deadlines as "kind on (warn) item", in their order.
func dated(list []model.Deadline) string {
	var out []string
	for _, d := range list {
		s := string(d.Kind) + " " + d.On.String() + "(" + d.Warn.String() + ")"
		if !d.Until.IsZero() {
			s += "-" + d.Until.String()
		}
		if d.Item != "" {
			s += " " + d.Item
		}
		if d.Guess {
			s += "?"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

// signing is a track whose contract is under way since 2 March 2026.
func signing(t tb, today string) *desk {
	return screened(business(t, "2026-03-02", "individual", "general").choose(full)).on(today)
}

func TestDeadlines(t *testing.T) {
	sign := func(q string, item ...string) model.Slot { return slot(model.QuestionID("contract.sign."+q), item...) }
	for name, c := range map[string]struct {
		shop func() *desk
		want string
	}{
		"nothing":           {func() *desk { return newDesk(t, "2026-03-02") }, ""},
		"a contract begins": {func() *desk { return signing(t, "2026-03-02") }, ""},
		"papers by a day":   {func() *desk { return signing(t, "2026-03-02").say(sign("due_on"), "2026-03-20") }, "hand_in 2026-03-20(2026-03-13)"},
		"the day is past":   {func() *desk { return signing(t, "2026-04-02").say(sign("due_on"), "2026-03-20") }, "hand_in 2026-03-20(2026-03-13)"},
		"the day, then signed": {func() *desk {
			return signing(t, "2026-03-20").say(sign("due_on"), "2026-03-20").say(sign("signed_on"), "2026-03-19").say(sign("limit"), "500만원")
		}, ""},
		"a paper that ages": {func() *desk {
			return signing(t, "2026-03-04").check(sign("paper", "seal_personal"), model.Done).say(sign("paper_on", "seal_personal"), "2026-03-03")
		}, "paper 2026-06-03(2026-05-20) seal_personal"},
		"insurance asked for": {func() *desk { return signing(t, "2026-03-04").say(sign("insurance"), "waiting") }, "insurance (2026-03-04)"},
		"insurance not asked": {func() *desk { return signing(t, "2026-03-04").say(sign("insurance"), "not_asked") }, ""},
		"insured until": {func() *desk {
			return signing(t, "2026-03-04").say(sign("insurance"), "done").say(sign("insured_until"), "2027-03-09")
		}, "insured 2027-03-09(2027-02-07)"},
		"insured, day not known": {func() *desk {
			return signing(t, "2026-03-10").say(sign("insurance"), "done").say(sign("limit"), "500만원").say(sign("signed_on"), "2026-03-09")
		}, "insured 2027-03-09(2027-02-07)?"},
		"limit not known": {func() *desk { return signing(t, "2026-03-10").say(sign("signed_on"), "2026-03-09") }, "limit (2026-03-09)"},
		"limit too small": {func() *desk {
			return signing(t, "2026-03-10").say(slot("prep.shop.sales"), "2,000만원").say(sign("limit"), "1,000만원").say(sign("signed_on"), "2026-03-09")
		}, "limit_low (2026-03-09)-2026-04-08"},
		"small, and lived with": {func() *desk {
			return signing(t, "2026-04-09").say(slot("prep.shop.sales"), "2,000만원").say(sign("limit"), "1,000만원").say(sign("signed_on"), "2026-03-09")
		}, "limit_low (2026-03-09)-2026-04-08"},
		"limit large enough": {func() *desk {
			return signing(t, "2026-03-10").say(slot("prep.shop.sales"), "1,000만원").say(sign("limit"), "1,000만원").say(sign("signed_on"), "2026-03-09")
		}, ""},
		"instant opening":    {func() *desk { return signing(t, "2026-03-10").say(slot("contract.apply.instant"), "yes") }, "instant 2026-04-01(2026-03-18)"},
		"no instant opening": {func() *desk { return signing(t, "2026-03-10").say(slot("contract.apply.instant"), "no") }, ""},
		"licence tax": {func() *desk {
			return newDesk(t, "2026-03-02").say(slot("prep.shop.registration"), "yes").say(slot("prep.shop.mail_order"), "제2026-서울중구-0123호")
		}, "licence_tax 2027-01-31()"},
		"licence tax in January": {func() *desk {
			return newDesk(t, "2026-01-31").say(slot("prep.shop.registration"), "yes").say(slot("prep.shop.mail_order"), "제2025-서울중구-0123호")
		}, "licence_tax 2026-01-31()"},
		"by the day, without a day last": {func() *desk {
			return signing(t, "2026-03-04").say(sign("insurance"), "waiting").say(sign("due_on"), "2026-03-20").check(sign("paper", "seal_personal"), model.Done).say(sign("paper_on", "seal_personal"), "2025-12-05")
		}, "paper 2026-03-05(2026-02-19) seal_personal; hand_in 2026-03-20(2026-03-13); insurance (2026-03-04)"},
		"on a host's builder": {func() *desk {
			return signing(t, "2026-03-04").say(sign("due_on"), "2026-03-20").say(slot("prep.shop.built"), "host").say(slot("prep.shop.host_use"), "builder")
		}, ""},
		"no longer chosen": {func() *desk { return signing(t, "2026-03-04").say(sign("due_on"), "2026-03-20").choose(bare) }, ""},
		"taken back": {func() *desk {
			return signing(t, "2026-03-04").say(sign("due_on"), "2026-03-20").say(sign("insurance"), "waiting").
				say(slot("contract.screening.state"), "reopen").say(slot("contract.screening.state"), "withdraw")
		}, ""},
	} {
		if got := dated(c.shop().walk().Deadlines()); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, c.want)
		}
	}
}

// TestInsuranceOfEachGateway: every contract has its own.
func TestInsuranceOfEachGateway(t *testing.T) {
	d := business(t, "2026-03-02", "individual", "general").choose(full, bare)
	for i, id := range []model.TrackID{"t1", "t2"} {
		until := []string{"2027-02-01", "2026-12-01"}[i]
		d.say(model.Slot{Track: id, Question: "contract.sign.insurance"}, "done").say(model.Slot{Track: id, Question: "contract.sign.insured_until"}, until)
	}
	var tracks []model.TrackID
	for _, x := range d.walk().Deadlines() {
		tracks = append(tracks, x.Place.Track)
	}
	if !slices.Equal(tracks, []model.TrackID{"t2", "t1"}) {
		t.Errorf("%v", tracks)
	}
}

// TestHandInLeadsOn: the day for papers opens what is still missing.
func TestHandInLeadsOn(t *testing.T) {
	d := signing(t, "2026-03-04").say(slot("contract.sign.due_on"), "2026-03-20")
	first := d.walk().Deadlines()[0].Slot
	if first != slot("contract.sign.paper", "contract_form") {
		t.Errorf("opens %s", first)
	}
	for _, p := range []string{"contract_form", "registration", "bankbook", "id_card", "seal_personal", "owner_check"} {
		d.check(slot("contract.sign.paper", p), model.Done)
	}
	for _, x := range d.walk().Deadlines() {
		if x.Kind == model.HandIn && x.Slot.Question != "contract.sign.due_on" {
			t.Errorf("with all at hand it opens %s", x.Slot)
		}
	}
}

// TestInstantOver: once nobody's review is open, the end of the instant opening
// is nothing to keep.
func TestInstantOver(t *testing.T) {
	d := instantShop(t, "2026-03-02")
	kinds := func() (out []model.DeadlineKind) {
		for _, x := range d.walk().Deadlines() {
			out = append(out, x.Kind)
		}
		return out
	}
	if !slices.Contains(kinds(), model.InstantEnds) {
		t.Fatalf("while reviews are open: %v", kinds())
	}
	if d.reviews("pass", nine...); slices.Contains(kinds(), model.InstantEnds) {
		t.Errorf("all passed: %v", kinds())
	}
}

const kcp model.Code = "kcp"

// kcpToo is the catalogue with a gateway whose certificate ends.
type kcpToo struct{ catalogue }

func (kcpToo) Codes() []model.Code { return append(slices.Clone(everyGateway), kcp) }

// TestCertificate: a channel's certificate ends five years after its issue, where
// the gateway's page says so; without a day of issue it asks for it.
func TestCertificate(t *testing.T) {
	with := kcpToo{maps.Clone(facts)}
	with.catalogue[kcp] = model.GatewayFacts{Code: kcp, Kind: "pg", Filled: true, Routes: []model.Route{model.RouteApply}, Fields: []model.Field{{ID: "v2-certificate", PortOne: []model.PortOne{model.V2}}}}
	shop := func(version string) *desk {
		d := business(t, "2026-03-02", "individual", "general")
		d.world.Facts = with
		return d.say(slot("prep.mode.version"), version).choose(kcp).say(slot("contract.mid.value"), "A1B2C")
	}
	d := shop("v2")
	if got := dated(d.walk().Deadlines()); got != "" {
		t.Errorf("before the channel stands: %s", got)
	}
	if got := dated(d.check(slot("live.channel.saved"), model.Done).walk().Deadlines()); got != "certificate () v2-certificate" {
		t.Errorf("no day of issue: %s", got)
	}
	d.say(slot("live.channel.cert_on"), "2026-02-28")
	if got := dated(d.walk().Deadlines()); got != "certificate 2031-02-28(2031-01-29) v2-certificate" {
		t.Errorf("issued: %s", got)
	}
	v1 := shop("v1").check(slot("live.channel.saved"), model.Done)
	if got := dated(v1.walk().Deadlines()); got != "" || v1.walk().Visible(slot("live.channel.cert_on")) {
		t.Errorf("V1 has no such certificate: %s", got)
	}
}

// TestUnused: a reviewed MID that takes no payments is spoken of before its year
// is over; one that is open is not, unless it only stands by.
func TestUnused(t *testing.T) {
	d := liveShop(t, full, "card").on("2026-03-10").reviewsOn("2026-03-10", "pass", nine...).say(slot("contract.sign.limit"), "500만원").say(slot("contract.sign.insurance"), "not_asked")
	find := func() string {
		var out []model.Deadline
		for _, x := range d.walk().Deadlines() {
			if x.Kind == model.MIDUnused {
				out = append(out, x)
			}
		}
		return dated(out)
	}
	passed := d.world.Today
	if got, want := find(), "unused "+model.FreshUntil(passed, 12).String(); !strings.HasPrefix(got, want) {
		t.Errorf("passed on %s: %s", passed, got)
	}
	d.apply(model.Event{Seq: d.shop.Revision + 1, Shop: d.shop.ID, At: d.at, Kind: model.Answered, Changes: []model.Change{{
		Slot: slot("live.rehearsal.payment_id"),
		After: &model.Answer{Status: model.Given, Values: []string{"p1"}, At: d.at, Evidence: []model.Evidence{
			{Kind: model.Payment, At: time.Date(2026, 5, 20, 3, 0, 0, 0, time.UTC)}}},
	}}})
	if got := find(); got != "unused 2027-05-20(2027-04-20)-2027-07-19?" {
		t.Errorf("paid on 20 May: %s", got)
	}
	d.on("2026-06-01").say(slot("live.open.decision"), "open").say(slot("live.open.opened_on"), "2026-06-01")
	if got := find(); got != "" {
		t.Errorf("open to customers: %s", got)
	}
}

// TestDeadlinesOfAnyShop: in order, each with a question that is asked and a
// warning that comes before its day.
func TestDeadlinesOfAnyShop(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(t, "2026-03-02").choose(full, bare)
		for range rapid.IntRange(0, 30).Draw(t, "answers") {
			w := d.walk()
			asks := slices.DeleteFunc(asked(w), func(a model.Ask) bool {
				return !strings.HasPrefix(string(a.Question.ID), "contract") && !strings.HasPrefix(string(a.Question.ID), "live")
			})
			a := rapid.SampledFrom(asks).Draw(t, "ask")
			d.give(a.Slot, goodInput(w, a))
		}
		w := d.walk()
		list := w.Deadlines()
		for i, x := range list {
			if !w.Visible(x.Slot) || x.Place != model.PlaceOf(x.Slot) || !slices.Contains(model.DeadlineKinds, x.Kind) {
				t.Fatalf("%+v", x)
			}
			if !x.On.IsZero() && (x.Warn.IsZero() != (x.Kind == model.LicenceTax) || x.Warn.After(x.On)) {
				t.Fatalf("warned on %s of %s", x.Warn, x.On)
			}
			if i > 0 && !list[i-1].On.IsZero() && !x.On.IsZero() && x.On.Before(list[i-1].On) || i > 0 && list[i-1].On.IsZero() && !x.On.IsZero() {
				t.Fatalf("out of order: %s", dated(list))
			}
		}
	})
}

// BenchmarkDeadlines is what every look at a shop pays for its days.
func BenchmarkDeadlines(b *testing.B) {
	d := signing(b, "2026-03-04").say(slot("contract.sign.due_on"), "2026-03-20").say(slot("contract.sign.insurance"), "waiting")
	b.ReportAllocs()
	for b.Loop() {
		if len(d.walk().Deadlines()) != 2 {
			b.Fatal("wrong")
		}
	}
}

// BenchmarkDeadlinesNone is the same of a shop that has none.
func BenchmarkDeadlinesNone(b *testing.B) {
	d := newDesk(b, "2026-03-04").choose(full, bare)
	b.ReportAllocs()
	for b.Loop() {
		if len(d.walk().Deadlines()) != 0 {
			b.Fatal("wrong")
		}
	}
}

// A reminder that nobody can tick off leaves by itself.
func TestDeadlineLeaves(t *testing.T) {
	d := model.Deadline{Warn: date(t, "2026-03-09"), Until: date(t, "2026-04-08")}
	for today, due := range map[string]bool{"2026-03-08": false, "2026-03-09": true, "2026-04-08": true, "2026-04-09": false} {
		if d.Due(date(t, today)) != due {
			t.Errorf("due on %s: %v", today, !due)
		}
	}
	if (model.Deadline{}).Due(date(t, "2026-03-09")) {
		t.Error("due without a day to warn from")
	}
}
