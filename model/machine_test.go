package model_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"portone-onboard/model"
	"portone-onboard/model/workday"
)

// catalogue is a small catalogue with one gateway of each sort: full has every
// fact filled in, easy is an easy pay, bare has no data file, own has no shared
// test, account needs no contract.
type catalogue map[model.Code]model.GatewayFacts

const (
	full    model.Code = "inicis"
	bare    model.Code = "nice"
	own     model.Code = "kpn"
	easy    model.Code = "kakaopay"
	account model.Code = "paypal"
)

var everyGateway = []model.Code{full, bare, own, easy, account}

func (c catalogue) Codes() []model.Code                     { return everyGateway }
func (c catalogue) Choice(of model.Code) model.GatewayFacts { return c.Gateway(of) }
func (catalogue) Conflicts(model.Code) []model.Conflict     { return nil }
func (catalogue) Parameters(model.Code) []model.Parameter   { return nil }
func (catalogue) Page(string) (string, model.Date)          { return "", model.Date{} }
func (c catalogue) Name(of model.Code) (model.Text, string) {
	g := c.Gateway(of)
	return g.Name, g.Kind
}
func (c catalogue) Common() model.Common {
	return model.Common{
		Industries: []model.IndustryRule{
			{ID: "alcohol", Verdict: model.VerdictReview, Gateways: []model.IndustryGateway{{Code: full, Verdict: model.VerdictReview}}},
			{ID: "donation", Verdict: model.VerdictReview}, {ID: "vouchers", Verdict: model.VerdictReview}, {ID: "brokerage", Verdict: model.VerdictReview},
			{ID: "gym", Verdict: model.VerdictReview}, {ID: "office_rental", Verdict: model.VerdictReview},
			{ID: "gambling", Verdict: model.VerdictRefused},
		},
		Insurance: model.InsuranceRule{Rate: 953, Months: 12, Multiples: []model.SettlementMultiple{{ID: "daily", Multiple: 2, Days: 7}}},
	}
}

func (c catalogue) Gateway(code model.Code) model.GatewayFacts {
	g, ok := c[code]
	if !ok {
		g = model.GatewayFacts{Code: code, Kind: "pg"}
	}
	return g
}

var facts = catalogue{
	full: {
		Code: full, Kind: "pg", Filled: true,
		Routes:     []model.Route{model.RouteApply, model.RouteTransfer},
		SharedTest: model.Yes,
		TestMIDs:   []model.TestMID{{ID: "INIpayTest"}},
		Lines: []model.Line{
			{PortOne: model.V2, Mode: model.Window, Style: model.OneTime, Method: model.Card, Status: "yes"},
			{PortOne: model.V1, Mode: model.Window, Style: model.OneTime, Method: model.Mobile, Status: "live_only"},
			{PortOne: model.V2, Mode: model.Window, Style: model.OneTime, Method: model.GiftCertificate, Status: "no"},
			{PortOne: model.V2, Mode: model.API, Style: model.OneTime, Method: model.GiftCertificate, Status: "test_only"},
		},
		Quirks: []model.Quirk{
			{ID: "shows_more", Step: "test.channel"},
			{ID: "takes_money", Step: "test.payment", Charges: true, Methods: []model.Method{model.Card}},
		},
		Modules: []model.Module{{ID: "new", PortOne: []model.PortOne{model.V1, model.V2}}, {ID: "other", PortOne: []model.PortOne{model.V2}}, {ID: "old", PortOne: []model.PortOne{model.V1}}},
		Tasks: []model.Task{
			{ID: "industry", Step: "prep.gateway"},
			{ID: "own_form", Step: "prep.mode", Blocks: true, Modes: []model.Mode{model.API}},
			{ID: "footer", Step: "prep.site", Modules: []string{"new"}},
			{ID: "delivery", Step: "prep.site", Blocks: true, Traits: []string{"physical"}},
			{ID: "escrow", Step: "test.code", Blocks: true, Traits: []string{"escrow"}},
			{ID: "add_form", Step: "mid.request", Blocks: true},
			{ID: "key_file", Step: "test.channel", Blocks: true},
			{ID: "advice", Step: "test.channel"},
			{ID: "sdk_option", Step: "test.code", Blocks: true, Styles: []model.Style{model.Recurring}},
			{ID: "ask_kb", Step: "test.payment", Methods: []model.Method{model.Card}},
			{ID: "form_row", Step: "contract.apply", Blocks: true, Routes: []model.Route{model.RouteApply}},
			{ID: "first_call", Step: "contract.screening"},
			{ID: "seal", Step: "contract.sign", Blocks: true},
			{ID: "password", Step: "contract.mid", Blocks: true},
			{ID: "review_mail", Step: "contract.cards", Blocks: true},
			{ID: "signkey", Step: "live.channel", Blocks: true, PortOne: []model.PortOne{model.V2}},
			{ID: "iframe", Step: "live.code", Blocks: true, Modes: []model.Mode{model.Window}},
			{ID: "small_sum", Step: "live.rehearsal", Blocks: true},
			{ID: "tell_them", Step: "live.open", Blocks: true},
		},
		Fields: []model.Field{
			{ID: "mid"}, {ID: "signkey", Secret: true},
			{ID: "api_key", Secret: true, PortOne: []model.PortOne{model.V1}},
			{ID: "billing_key", Blank: true, Styles: []model.Style{model.Recurring}},
		},
		Reviewers:       []model.Reviewer{{ID: "carriers", Methods: []model.Method{model.Mobile}}},
		BeforeReview:    []model.Method{model.VirtualAccount, model.Mobile},
		Instant:         model.Instant{Offered: model.Yes, From: "contract.screening", Days: 30, Methods: []model.Method{model.Card}},
		ReviewNeedsLive: model.No,
		Lengths:         []model.StepLength{{Step: "contract.cards", Length: model.Length{Usual: 8}}},
	},
	own: {
		Code: own, Kind: "pg", Filled: true, SharedTest: model.No,
		Routes:          []model.Route{model.RouteGatewayDirect},
		Lengths:         []model.StepLength{{Step: "contract.screening", Length: model.Length{Earliest: 4, Usual: 6, Late: 9}}},
		ReviewNeedsLive: model.Yes,
	},
	easy: {
		Code: easy, Kind: "easy_pay", Filled: true, SharedTest: model.Yes,
		Routes: []model.Route{model.RouteApplyThenGateway},
		Lines: []model.Line{
			{Method: model.Card, Status: "no"},
			{Method: "easy_pay:kakaopay", Status: "yes"},
		},
	},
	account: {
		Code: account, Kind: "overseas", Filled: true, SharedTest: model.Yes,
		Routes: []model.Route{model.RouteNoContract},
		Lines:  []model.Line{{Method: model.Overseas, Status: "yes"}},
	},
}

var everyRoute = []model.Route{
	model.RouteApply, model.RouteApplyThenGateway, model.RouteGatewayDirect,
	model.RouteAddMID, model.RouteTransfer, model.RouteNoContract, model.RouteHost,
}

// tb is what *testing.T, *testing.B and *rapid.T have in common.
type tb interface {
	Helper()
	Fatalf(format string, args ...any)
	Errorf(format string, args ...any)
}

// desk is a merchant at work: a shop, its journal and a day.
type desk struct {
	tb
	shop   model.Shop
	events []model.Event
	world  model.World
	at     time.Time
}

// newDesk starts an empty shop on a day.
func newDesk(t tb, today string) *desk {
	t.Helper()
	d := &desk{tb: t, shop: model.Shop{ID: "saaaaaaaa"}}
	d.world = model.World{Facts: facts, Calendar: workday.New()}
	d.on(today)
	d.apply(model.Event{Seq: 1, Shop: d.shop.ID, At: d.at, Kind: model.Created})
	return d
}

func date(t tb, s string) model.Date {
	t.Helper()
	d, err := model.ParseDate(s)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return d
}

// on makes it another day, at nine in the morning in Korea.
func (d *desk) on(today string) *desk {
	d.world.Today = date(d, today)
	d.at = time.Date(d.world.Today.Year(), d.world.Today.Month(), d.world.Today.Day(), 0, 0, 0, 0, time.UTC)
	return d
}

func (d *desk) walk() *model.Walk { return model.NewWalk(d.shop, d.world) }

func (d *desk) apply(e model.Event) {
	d.Helper()
	s, err := model.Apply(d.shop, e)
	if err != nil {
		d.Fatalf("event %d: %v", e.Seq, err)
	}
	d.shop, d.events = s, append(d.events, e)
	d.at = d.at.Add(time.Second)
}

// slot names a question of the first track and its first MID.
func slot(q model.QuestionID, item ...string) model.Slot {
	return slotAt("t1", "m1", q, item...)
}

// slotAt names a question as seen from a track and MID.
func slotAt(track model.TrackID, mid model.MIDID, q model.QuestionID, item ...string) model.Slot {
	question, step := model.FindQuestion(q)
	scope := question.Scope
	if scope == "" {
		scope = step.Scope
	}
	s := model.Slot{Question: q}
	if scope != model.PerShop {
		s.Track = track
	}
	if scope == model.PerMID {
		s.MID = mid
	}
	if len(item) > 0 {
		s.Item = item[0]
	}
	return s
}

// give answers a slot; nothing may refuse it.
func (d *desk) give(s model.Slot, in model.Input) *desk {
	d.Helper()
	e, problems := d.walk().Accept(s, in, d.at)
	if model.Blocks(problems) {
		d.Fatalf("%s %v: %v", s, in, problems)
	}
	if len(e.Changes) > 0 {
		d.apply(e)
	}
	return d
}

// say answers with values, check with a status, each by the kind of the question.
func (d *desk) say(s model.Slot, values ...string) *desk {
	d.Helper()
	return d.give(s, model.Input{Values: values})
}

func (d *desk) check(s model.Slot, status model.Status) *desk {
	d.Helper()
	return d.give(s, model.Input{Status: status, Reason: "나중에 합니다."})
}

// choose picks gateways; their tracks come in the order of the catalogue.
func (d *desk) choose(codes ...model.Code) *desk {
	d.Helper()
	var values []string
	for _, c := range codes {
		values = append(values, string(c))
	}
	return d.say(slot("prep.gateway.chosen"), values...)
}

// wants sets the methods, and payment with them.
func (d *desk) wants(methods ...string) *desk {
	d.Helper()
	return d.say(slot("prep.methods.services"), "payment").say(slot("prep.methods.methods"), methods...)
}

func (d *desk) view(p model.Place) model.StepView {
	d.Helper()
	v, ok := d.walk().View(p)
	if !ok {
		d.Fatalf("no place %v", p)
	}
	return v
}

// standing is where a step of the first track and MID stands.
func (d *desk) standing(id model.StepID) model.Standing {
	d.Helper()
	return d.view(placeAt("t1", "m1", id)).Standing
}

func placeAt(track model.TrackID, mid model.MIDID, id model.StepID) model.Place {
	step, _ := model.FindStep(id)
	p := model.Place{Step: id}
	if step.Scope != model.PerShop {
		p.Track = track
	}
	if step.Scope == model.PerMID {
		p.MID = mid
	}
	return p
}

// due is the agenda's line of a step of the first track and MID.
func (d *desk) due(id model.StepID) (model.Due, bool) {
	want := placeAt("t1", "m1", id)
	for _, line := range d.walk().Agenda() {
		if line.Place == want {
			return line, true
		}
	}
	return model.Due{}, false
}

// finish answers the open questions of a step so that it is done.
func (d *desk) finish(track model.TrackID, mid model.MIDID, id model.StepID) *desk {
	d.Helper()
	place := placeAt(track, mid, id)
	for range 200 {
		v := d.view(place)
		i := slices.IndexFunc(v.Asks, func(a model.Ask) bool {
			return a.State != model.Closed && a.State != model.Later
		})
		if i < 0 {
			return d
		}
		d.give(v.Asks[i].Slot, goodInput(d.walk(), v.Asks[i]))
	}
	d.Fatalf("%v does not end", place)
	return d
}

// goodInput is an answer that leads on.
func goodInput(w *model.Walk, a model.Ask) model.Input {
	q := a.Question
	switch q.Kind {
	case model.CheckKind:
		return model.Input{Status: model.Done}
	case model.SeenKind:
		return model.Input{}
	case model.ProcessKind:
		if slices.Contains(w.Options(a.Slot), "pass") {
			return model.Input{Values: []string{"pass"}}
		}
		return model.Input{Values: w.Options(a.Slot)[:1]}
	case model.OneKind:
		for _, v := range []string{"yes", "open", "through_gateway", "own"} {
			if slices.Contains(w.Options(a.Slot), v) && q.ID != "contract.mid.more" {
				return model.Input{Values: []string{v}}
			}
		}
		return model.Input{Values: w.Options(a.Slot)[:1]}
	case model.AnyKind:
		return model.Input{Values: w.Options(a.Slot)[:1]}
	}
	text := typed(q.Rule, w.Today)
	if q.Rule == model.RuleMix {
		text = allByFirst(w)
	}
	if q.ID == "live.channel.channel_key" {
		text = "channel-key-11234567-89ab-4def-8123-456789abcdef" // never the test channel's
	}
	return model.Input{Values: []string{text}}
}

// typed is a text that a rule accepts.
func typed(r model.RuleID, today model.Date) string {
	const uuid = "01234567-89ab-4def-8123-456789abcdef"
	switch r {
	case model.RuleName:
		return "무지개상점"
	case model.RuleAddress:
		return "서울특별시 강남구 테헤란로 123"
	case model.RuleBusinessNumber:
		return "220-81-62517"
	case model.RuleLandline:
		return "02-555-0199"
	case model.RuleMobile:
		return "010-2345-6789"
	case model.RuleMail:
		return "owner@rainbow-shop.co.kr"
	case model.RuleMailOrder:
		return "제2024-서울강남-01234호"
	case model.RuleURL:
		return "https://rainbow-shop.co.kr"
	case model.RuleDate, model.RulePastDate:
		return today.String()
	case model.RuleDays:
		return today.AddDays(3).String() + "~" + today.AddDays(5).String()
	case model.RuleAmount:
		return "1,500,000"
	case model.RuleMID:
		return "rainbow001m"
	case model.RuleStoreID:
		return "store-" + uuid
	case model.RuleChannelKey:
		return "channel-key-" + uuid
	case model.RuleImpCode:
		return "imp12345678"
	case model.RulePaymentID:
		return "order-20260105-001"
	case model.RuleTypedYes:
		return "열겠습니다"
	case model.RuleQuote:
		return "2.9% 가입비 10만원"
	}
	return "환불 규정을 아래쪽에 적었습니다."
}

// allByFirst is a mix of sales that are all by the first wanted method.
func allByFirst(w *model.Walk) string {
	return "100" + strings.Repeat(" 0", len(w.WantedMethods())-1)
}

// dice draws numbers from 0 to n-1: rapid's for properties, a seed for surveys.
type dice func(n int) int

func seeded(seed uint64) dice { return rand.New(rand.NewPCG(seed, 7)).IntN }

// anyInput is some input that the question takes, likely or not.
func anyInput(w *model.Walk, s model.Slot, roll dice) model.Input {
	q, _ := model.FindQuestion(s.Question)
	if q.NotYet && roll(4) == 0 {
		return model.Input{Status: model.NotYet}
	}
	switch q.Kind {
	case model.CheckKind:
		return model.Input{Status: checks[roll(len(checks))], Reason: "직접 확인했습니다."}
	case model.SeenKind:
		return model.Input{}
	case model.OneKind, model.ProcessKind:
		options := w.Options(s)
		return model.Input{Values: options[roll(len(options)):][:1]}
	case model.AnyKind:
		return model.Input{Values: some(w.Options(s), roll)}
	case model.DayKind:
		return model.Input{Values: []string{typed(q.Rule, w.Today.AddDays(-roll(20)))}}
	}
	text := typed(q.Rule, w.Today)
	if q.Rule == model.RuleMix {
		text = allByFirst(w)
	}
	if q.ID == "live.channel.channel_key" {
		text = "channel-key-11234567-89ab-4def-8123-456789abcdef" // never the test channel's
	}
	return model.Input{Values: []string{text}}
}

var checks = []model.Status{
	model.Done, model.Done, model.Done, model.Done, model.Done,
	model.Missing, model.CannotTell, model.Gone, model.Waived, model.NotApplicable,
}

// some picks at least one of a list.
func some(list []string, roll dice) []string {
	must := roll(len(list))
	var out []string
	for i, v := range list {
		if i == must || roll(3) == 0 {
			out = append(out, v)
		}
	}
	return out
}

// asked lists what is asked now, place by place.
func asked(w *model.Walk) []model.Ask {
	var out []model.Ask
	for _, v := range w.Steps() {
		out = append(out, v.Asks...)
	}
	return out
}

// threeTracks is a shop far on its way: three gateways, each contract signed.
func threeTracks(t tb) *desk {
	d := newDesk(t, "2026-01-05")
	for _, id := range []model.StepID{"prep.shop", "prep.methods", "prep.mode", "prep.cost"} {
		d.finish("", "", id)
	}
	d.say(slot("prep.methods.methods"), "card", "transfer", "virtual_account", "mobile").say(slot("prep.methods.styles"), "one_time", "recurring")
	d.choose(full, bare, own)
	d.finish("", "", "prep.gateway").finish("", "", "prep.site")
	for _, track := range []model.TrackID{"t1", "t2", "t3"} {
		for _, id := range []model.StepID{"test.channel", "test.code", "test.payment", "test.fit", "contract.apply", "contract.screening", "contract.sign"} {
			d.finish(track, "", id)
		}
		for _, id := range []model.StepID{"contract.mid", "contract.cards", "live.channel", "live.code"} {
			d.finish(track, "m1", id)
		}
	}
	return d
}

func BenchmarkWalk(b *testing.B) {
	d := threeTracks(b)
	b.ReportAllocs()
	for b.Loop() {
		w := d.walk()
		w.Steps()
		if len(w.Agenda()) == 0 {
			b.Fatal("nothing to do")
		}
	}
	b.ReportMetric(float64(len(asked(d.walk()))), "asks")
}

func BenchmarkAccept(b *testing.B) {
	d := threeTracks(b)
	w := d.walk()
	w.Steps()
	b.ReportAllocs()
	for b.Loop() {
		if e, _ := w.Accept(slot("prep.shop.name"), model.Input{Values: []string{"다른 이름"}}, d.at); len(e.Changes) != 1 {
			b.Fatal("not accepted")
		}
	}
}
