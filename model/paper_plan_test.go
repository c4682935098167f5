package model_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

// planned writes a plan in one line: "id:state" in its order, with what a line
// waits for, its reason, and a day.
func planned(plan []model.PaperStep) string {
	var out []string
	for _, p := range plan {
		s := p.ID + ":" + string(p.State)
		if len(p.Waits) > 0 {
			s += "<" + strings.Join(p.Waits, "+")
		}
		if p.Why != "" {
			s += "(" + p.Why + ")"
		}
		if !p.From.IsZero() {
			s += "@" + p.From.String()
		}
		if len(p.Hints) > 0 {
			s += "!" + strings.Join(p.Hints, "!")
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

// business is a shop of which the registration, the form and the tax type are known.
func business(t tb, today, form, tax string) *desk {
	t.Helper()
	return newDesk(t, today).say(slot("prep.shop.registration"), "yes").say(slot("prep.shop.form"), form).say(slot("prep.shop.tax"), tax).
		say(slot("prep.shop.goods"), "physical").wants("card")
}

func screened(d *desk) *desk {
	return d.say(slot("contract.apply.sent_on"), d.world.Today.String()).say(slot("contract.screening.state"), "pass")
}

const (
	keeps  = "registration:get bankbook:get id_card:get"
	sole   = keeps + " seal_personal:get"
	asks   = "contract_form:waits(from_gateway) owner_check:waits(from_gateway)"
	policy = "insurance:ask(gateway_tells)"
)

func TestPlans(t *testing.T) {
	for name, c := range map[string]struct {
		shop func() *desk
		want string
	}{
		"nothing said": {func() *desk { return newDesk(t, "2026-03-02") },
			"business:get bank_account:waits<business purchase_safety:waits<business+bank_account mail_order:waits<business+purchase_safety " +
				"registration:waits<business bankbook:waits<bank_account id_card:get seal_personal:get insurance:waits<business contract_form:waits(from_gateway) owner_check:waits(from_gateway)"},
		"registration applied for": {func() *desk { return newDesk(t, "2026-03-02").say(slot("prep.shop.registration"), "applied") },
			"business:applied(registration_pending) bank_account:waits<business purchase_safety:waits<business+bank_account mail_order:waits<business+purchase_safety " +
				"registration:waits<business bankbook:waits<bank_account id_card:get seal_personal:get insurance:waits<business contract_form:waits(from_gateway) owner_check:waits(from_gateway)"},
		"sole trader, no gateway": {func() *desk { return business(t, "2026-03-02", "individual", "general") },
			"business:have bank_account:get purchase_safety:waits<bank_account mail_order:waits<purchase_safety registration:get bankbook:waits<bank_account id_card:get seal_personal:get " + policy + " " + asks},
		"corporation, no gateway": {func() *desk { return business(t, "2026-03-02", "corporation", "general") },
			"business:have bank_account:get purchase_safety:waits<bank_account mail_order:waits<purchase_safety registration:get bankbook:waits<bank_account id_card:get owners:get seal_in_use:get " +
				"seal_corporate:get registry:get " + policy + " contract_form:waits(from_gateway)"},
		"account there": {func() *desk {
			return business(t, "2026-03-02", "individual", "general").check(slot("prep.shop.account"), model.Done)
		},
			"business:have bank_account:have purchase_safety:get mail_order:waits<purchase_safety " + sole + " " + policy + " " + asks},
		"certificate there": {func() *desk {
			return business(t, "2026-03-02", "individual", "general").check(slot("prep.shop.account"), model.Done).check(slot("prep.shop.safety"), model.Done)
		},
			"business:have bank_account:have purchase_safety:have mail_order:get " + sole + " " + policy + " " + asks},
		"number there": {func() *desk {
			return business(t, "2026-03-02", "individual", "general").check(slot("prep.shop.account"), model.Done).say(slot("prep.shop.mail_order"), "제2026-서울중구-0123호")
		},
			"business:have bank_account:have mail_order:have " + sole + " " + policy + " " + asks + " purchase_safety:not_needed(number_there)"},
		"office wants no certificate": {func() *desk {
			return business(t, "2026-03-02", "individual", "general").check(slot("prep.shop.account"), model.Done).check(slot("prep.shop.safety"), model.Waived)
		},
			"business:have bank_account:have mail_order:get " + sole + " " + policy + " " + asks + " purchase_safety:not_needed(set_aside)"},
		"simplified, cards": {func() *desk {
			return business(t, "2026-03-02", "individual", "simplified").check(slot("prep.shop.account"), model.Done).check(slot("prep.shop.safety"), model.Done)
		},
			"business:have bank_account:have purchase_safety:have mail_order:get!simplified_card " + sole + " " + policy + " " + asks},
		"simplified, transfers only": {func() *desk {
			return business(t, "2026-03-02", "individual", "simplified").wants("transfer").check(slot("prep.shop.account"), model.Done)
		},
			"business:have bank_account:have " + sole + " " + policy + " " + asks + " purchase_safety:not_needed(simplified) mail_order:not_needed(simplified)"},
		"digital goods": {func() *desk {
			return business(t, "2026-03-02", "individual", "general").say(slot("prep.shop.goods"), "digital").check(slot("prep.shop.account"), model.Done)
		},
			"business:have bank_account:have purchase_safety:ask(not_physical) mail_order:get " + sole + " " + policy + " " + asks},
		"identity verification only": {func() *desk {
			return business(t, "2026-03-02", "individual", "general").check(slot("prep.shop.account"), model.Done).say(slot("prep.methods.services"), "identity")
		},
			"business:have bank_account:have " + sole + " " + policy + " " + asks + " purchase_safety:not_needed(no_payment) mail_order:not_needed(no_payment)"},
		"alcohol": {func() *desk {
			return business(t, "2026-03-02", "individual", "general").check(slot("prep.shop.account"), model.Done).trade("alcohol").say(slot("prep.shop.mail_order"), "제2026-서울중구-0123호")
		},
			"business:have bank_account:have mail_order:have registration:get bankbook:get id_card:get licence_alcohol:get seal_personal:get " + policy + " " + asks + " purchase_safety:not_needed(number_there)"},
		"shared offices": {func() *desk {
			return business(t, "2026-03-02", "corporation", "general").check(slot("prep.shop.account"), model.Done).trade("office_rental").say(slot("prep.shop.mail_order"), "제2026-서울중구-0123호")
		},
			"business:have bank_account:have mail_order:have registration:get bankbook:get id_card:get owners:get seal_in_use:get office_landlord:get office_lease:get office_building:get " +
				"seal_corporate:get registry:get " + policy + " contract_form:waits(from_gateway) purchase_safety:not_needed(number_there)"},
		"December, reviews in the new year": {func() *desk {
			return business(t, "2026-12-21", "individual", "general").check(slot("prep.shop.account"), model.Done).check(slot("prep.shop.safety"), model.Done)
		},
			"business:have bank_account:have purchase_safety:have " + sole + " " + policy + " " + asks + " mail_order:later(year_end)@2027-01-04"},
		"early December, a review before": {func() *desk {
			return screened(business(t, "2026-12-01", "individual", "general").check(slot("prep.shop.account"), model.Done).check(slot("prep.shop.safety"), model.Done).choose(full))
		},
			"business:have bank_account:have purchase_safety:have mail_order:get!year_end " + sole + " " + policy + " contract_form:get owner_check:get"},
		"last days of December: the number comes in January": {func() *desk {
			return business(t, "2026-12-29", "individual", "general").check(slot("prep.shop.account"), model.Done).check(slot("prep.shop.safety"), model.Done)
		},
			"business:have bank_account:have purchase_safety:have mail_order:get " + sole + " " + policy + " " + asks},
		"applied: the gateway gives the certificate": {func() *desk {
			return screened(business(t, "2026-03-02", "individual", "general").choose(full))
		},
			"business:have bank_account:get purchase_safety:get mail_order:waits<purchase_safety registration:get bankbook:waits<bank_account id_card:get seal_personal:get " + policy + " contract_form:get owner_check:get"},
		"two gateways": {func() *desk {
			return business(t, "2026-03-02", "individual", "general").check(slot("prep.shop.account"), model.Done).check(slot("prep.shop.safety"), model.Done).choose(full, bare)
		},
			"business:have bank_account:have purchase_safety:have mail_order:get " + keeps + " seal_personal:get!each_original " + policy + " " + asks},
		"an account abroad wants no papers": {func() *desk {
			return business(t, "2026-03-02", "individual", "general").check(slot("prep.shop.account"), model.Done).check(slot("prep.shop.safety"), model.Done).choose(account)
		},
			"business:have bank_account:have purchase_safety:have mail_order:get " + policy},
	} {
		if got := planned(c.shop().walk().PaperPlan()); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, c.want)
		}
	}
}

// planLine finds a line of a plan.
func planLine(t tb, plan []model.PaperStep, id string) model.PaperStep {
	t.Helper()
	i := slices.IndexFunc(plan, func(p model.PaperStep) bool { return p.ID == id })
	if i < 0 {
		t.Fatalf("no %s in %s", id, planned(plan))
	}
	return plan[i]
}

// TestAgedPapers: a paper lives for its months, counted from its day of issue,
// and matters only until the contract is signed.
func TestAgedPapers(t *testing.T) {
	d := screened(business(t, "2026-03-02", "individual", "general").choose(full))
	seal := slot("contract.sign.paper", "seal_personal")
	d.check(seal, model.Done)
	if p := planLine(t, d.walk().PaperPlan(), "seal_personal"); p.State != model.PaperHave || !slices.Contains(p.Hints, "no_day") || p.Slot.Question != "contract.sign.paper_on" {
		t.Errorf("without a day of issue: %+v", p)
	}
	d.say(slot("contract.sign.paper_on", "seal_personal"), "2026-02-28")
	for today, want := range map[string]model.PaperState{
		"2026-03-02": model.PaperHave, "2026-05-28": model.PaperHave, "2026-05-29": model.PaperStale, "2027-01-01": model.PaperStale,
	} {
		p := planLine(t, d.on(today).walk().PaperPlan(), "seal_personal")
		if p.State != want || p.Until.String() != "2026-05-28" {
			t.Errorf("%s: %s until %s, want %s", today, p.State, p.Until, want)
		}
		if want == model.PaperStale && (len(p.Left) != 1 || p.Slot.Question != "contract.sign.paper_on") {
			t.Errorf("%s: a stale paper is not to be handed in: %+v", today, p)
		}
	}
	d.on("2026-06-01").say(slot("contract.sign.signed_on"), "2026-05-27")
	if p := planLine(t, d.walk().PaperPlan(), "seal_personal"); p.State != model.PaperHave {
		t.Errorf("signed: %s", p.State)
	}
}

// TestAgesFirst: a paper that would be too old for a late contract says so.
func TestAgesFirst(t *testing.T) {
	d := screened(business(t, "2026-03-02", "individual", "general").choose(full))
	d.check(slot("contract.sign.paper", "seal_personal"), model.Done).say(slot("contract.sign.paper_on", "seal_personal"), "2025-12-10")
	if p := planLine(t, d.walk().PaperPlan(), "seal_personal"); p.State != model.PaperHave || !slices.Contains(p.Hints, "ages_first") {
		t.Errorf("%+v", p)
	}
}

// TestNotTooEarly: while a contract is months away, a paper that may not be old
// is fetched from the day that leaves it young on the late one.
func TestNotTooEarly(t *testing.T) {
	slow := maps.Clone(facts)
	g := slow[full]
	g.Lengths = []model.StepLength{{Step: "contract.screening", Length: model.Length{Earliest: 20, Usual: 40, Late: 80}}}
	slow[full] = g
	d := business(t, "2026-03-02", "individual", "general").choose(full)
	d.world.Facts = slow
	d.say(slot("contract.apply.sent_on"), "2026-03-02")
	w := d.walk()
	var late model.Date
	for _, l := range w.Forecast(w.Today).Legs {
		if l.Step == "contract.sign" {
			late = l.To.Late
		}
	}
	p := planLine(t, w.PaperPlan(), "seal_personal")
	if p.State != model.PaperLater || p.Why != "too_early" || p.Part != model.PartLater {
		t.Fatalf("%+v", p)
	}
	if model.FreshUntil(p.From, 3).Before(late) || !model.FreshUntil(p.From.AddDays(-1), 3).Before(late) {
		t.Errorf("from %s: young until %s, the contract is late on %s", p.From, model.FreshUntil(p.From, 3), late)
	}
}

func TestFreshUntil(t *testing.T) {
	for issued, want := range map[string]string{
		"2026-03-05": "2026-06-05", "2025-11-30": "2026-02-28", "2023-11-30": "2024-02-29", "2026-01-31": "2026-04-30", "2024-02-29": "2024-05-29", "2026-12-31": "2027-03-31",
	} {
		if got := model.FreshUntil(date(t, issued), 3).String(); got != want {
			t.Errorf("issued %s: %s, want %s", issued, got, want)
		}
	}
	if !model.FreshUntil(model.Date{}, 3).IsZero() || !model.FreshUntil(date(t, "2026-03-05"), 0).IsZero() {
		t.Error("no day, or no limit, has an end")
	}
}

// checkPlan proves what holds of any plan.
func checkPlan(t tb, w *model.Walk) {
	t.Helper()
	plan := w.PaperPlan()
	at := map[string]int{}
	for i, p := range plan {
		if _, twice := at[p.ID]; twice {
			t.Fatalf("%s stands twice: %s", p.ID, planned(plan))
		}
		at[p.ID] = i
		if p.Slot.Question != "" && !w.Visible(p.Slot) {
			t.Errorf("%s leads to %s, which is not asked", p.ID, p.Slot)
		}
		if p.Why != "" && !slices.Contains(model.PaperWhys, p.Why) || !slices.Contains(model.PaperStates, p.State) || !slices.Contains(model.PaperParts, p.Part) {
			t.Errorf("%+v", p)
		}
		for _, h := range p.Hints {
			if !slices.Contains(model.PaperHints, h) {
				t.Errorf("%s hints %q", p.ID, h)
			}
		}
		if (p.State == model.PaperUnneeded) != (p.Part == model.PartUnneeded) || p.State == model.PaperLater && p.From.IsZero() {
			t.Errorf("%s is %s in the part %s from %s", p.ID, p.State, p.Part, p.From)
		}
	}
	for i, p := range plan {
		for _, id := range p.Waits {
			if j, ok := at[id]; !ok || j > i {
				t.Errorf("%s stands before %s, which it waits for: %s", p.ID, id, planned(plan))
			} else if !slices.Contains(plan[j].Opens, p.ID) {
				t.Errorf("%s does not open %s", id, p.ID)
			}
		}
		for _, id := range needsOf(p.ID) {
			if j, ok := at[id]; ok && j > i && plan[j].State != model.PaperUnneeded {
				t.Errorf("%s stands before %s, which it needs: %s", p.ID, id, planned(plan))
			}
		}
	}
	for _, track := range w.Active() {
		for _, a := range asked(w) {
			if a.Slot.Track == track.ID && a.Question.ID == "contract.sign.paper" {
				if _, ok := at[a.Slot.Item]; !ok {
					t.Errorf("%s is asked for by %s and not planned", a.Slot.Item, track.ID)
				}
			}
		}
	}
}

func needsOf(id string) []string {
	if i := slices.IndexFunc(model.Grounds, func(g model.Ground) bool { return g.ID == id }); i >= 0 {
		return model.Grounds[i].Needs
	}
	p, _ := model.FindPaper(id)
	return p.Needs
}

// left is what is still to be got, by thing and track.
func left(plan []model.PaperStep) map[string]bool {
	out := map[string]bool{}
	for _, p := range plan {
		if p.State.Open() && p.State != model.PaperStale && p.Ground && p.ID != model.GroundInsurance {
			out[p.ID] = true
		}
		for _, id := range p.Left {
			if p.State != model.PaperStale {
				out[p.ID+" "+string(id)] = true
			}
		}
	}
	return out
}

// paperAnswers are the answers that say that something is at hand.
func paperAnswer(a model.Ask) bool {
	switch a.Question.ID {
	case "prep.shop.account", "prep.shop.safety", "contract.sign.paper", "contract.sign.paper_on", "contract.sign.signed_on", "contract.sign.task", "contract.sign.due_on", "contract.sign.limit", "contract.sign.tax":
		return true
	}
	return false
}

// TestPlanOfAnyShop goes from any shop on: a plan is always in order, and saying
// that something is at hand, or anything of the contract, never makes a thing
// wanted again that was there.
func TestPlanOfAnyShop(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(t, rapid.SampledFrom([]string{"2026-03-02", "2026-11-24", "2026-12-10", "2026-12-31", "2027-01-02"}).Draw(t, "today"))
		d.choose(rapid.SampledFrom([][]model.Code{{full}, {full, bare}, {account}, {own, easy, full}}).Draw(t, "gateways")...)
		for range rapid.IntRange(0, 25).Draw(t, "answers") {
			w := d.walk()
			asks := asked(w)
			for _, q := range []model.QuestionID{"prep.shop.account", "prep.shop.safety"} {
				question, _ := model.FindQuestion(q)
				asks = append(asks, model.Ask{Slot: model.Slot{Question: q}, Question: question})
			}
			asks = slices.DeleteFunc(asks, func(a model.Ask) bool {
				return !paperAnswer(a) && !strings.HasPrefix(string(a.Question.ID), "prep.shop") && !strings.HasPrefix(string(a.Question.ID), "prep.methods") && !strings.HasPrefix(string(a.Question.ID), "contract")
			})
			a := rapid.SampledFrom(asks).Draw(t, "ask")
			before := left(w.PaperPlan())
			d.give(a.Slot, goodInput(w, a))
			after := d.walk()
			checkPlan(t, after)
			if paperAnswer(a) {
				for id := range left(after.PaperPlan()) {
					if !before[id] {
						t.Fatalf("%s makes %s wanted again", a.Slot, id)
					}
				}
			}
		}
		checkPlan(t, d.walk())
	})
}

// TestPaperNotes: every note names an aspect, a source with its day, and belongs
// to a thing of the plan.
func TestPaperNotes(t *testing.T) {
	known := map[string]bool{}
	for _, g := range model.Grounds {
		known[g.ID] = true
	}
	for _, p := range model.Papers {
		known[p.ID] = true
	}
	for code, id := range model.PaperNoteCodes() {
		if !known[id] {
			t.Errorf("%s is about %s", code, id)
		}
	}
	for id := range known {
		info := model.PaperInfoOf(id)
		for _, n := range info.Notes {
			if !slices.Contains(model.PaperAspects, n.Aspect) || len(n.Sources) == 0 {
				t.Errorf("%s: %+v", id, n)
			}
			for _, s := range n.Sources {
				if s.Page == "" || s.Read != date(t, "2026-11-23") {
					t.Errorf("%s: source %+v", n.Code, s)
				}
			}
		}
		for _, l := range info.Links {
			if !strings.HasPrefix(l, "http") {
				t.Errorf("%s links to %q", id, l)
			}
		}
	}
	d := newDesk(t, "2026-03-02")
	has := func(code string) bool {
		return slices.ContainsFunc(d.walk().Notes(model.GroundSafety), func(n model.PaperNote) bool { return n.Code == code })
	}
	if has("safety_inicis") || !has("safety_bank") {
		t.Error("a gateway's own note stands before it is chosen, or a common one does not")
	}
	if d.choose(full); !has("safety_inicis") || has("safety_kcp") {
		t.Error("the notes are not those of the chosen gateway")
	}
}

func BenchmarkPaperPlan(b *testing.B) {
	d := business(b, "2026-03-02", "corporation", "general").choose(full, bare, easy)
	for b.Loop() {
		if len(d.walk().PaperPlan()) < 10 {
			b.Fatal("short")
		}
	}
}
