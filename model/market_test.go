package model_test

import (
	"portone-onboard/model"
)

// market is a catalogue for choosing: for each thing that a rule can find there
// is a gateway of which it holds.
type market struct{ catalogue }

const (
	wide    model.Code = "inicis"       // takes nearly everything, with two modules
	narrow  model.Code = "tosspayments" // one version and mode for each line
	refuses model.Code = "danal"        // refuses whatever can be refused
	shut    model.Code = "smilepay"     // takes no new contracts
	abroad  model.Code = "eximbay"      // sells to Japan
	split   model.Code = "kcp"          // two modules with nothing in common
)

func (market) Codes() []model.Code {
	return []model.Code{wide, narrow, bare, own, refuses, easy, shut, abroad, split, account}
}

func (m market) Choice(of model.Code) model.GatewayFacts { return m.Gateway(of) }

var effects = []string{"review", "mid", "contract", "cards_stop", "ask", "keep", "code", "channel", "paper", "insurance", "notify"}

func (m market) Common() model.Common {
	c := m.catalogue.Common()
	c.Industries = append(c.Industries,
		model.IndustryRule{ID: "vape", Verdict: model.VerdictReview, Never: []model.Style{model.Recurring}},
		model.IndustryRule{ID: "points", Verdict: model.VerdictReview},
	)
	for _, kind := range model.ChangeKinds {
		c.Changes = append(c.Changes, model.ChangeRule{ID: kind + "_any", Change: kind, Effects: []string{"notify"}})
	}
	c.Changes = append(c.Changes,
		model.ChangeRule{ID: "method", Change: "method", Effects: []string{"keep"}},
		model.ChangeRule{ID: "url", Change: "url", Effects: []string{"review", "cards_stop"}},
		model.ChangeRule{ID: "url_wide", Change: "url", Effects: []string{"channel", "review"}, Codes: []model.Code{wide}},
		model.ChangeRule{ID: "url_own", Change: "url", Effects: []string{"contract"}, Codes: []model.Code{own}},
		model.ChangeRule{ID: "form", Change: "form", Effects: effects},
	)
	return c
}

func line(module string, v model.PortOne, mode model.Mode, style model.Style, m model.Method, status string) model.Line {
	return model.Line{Module: module, PortOne: v, Mode: mode, Style: style, Method: m, Status: status}
}

var shops = market{catalogue{
	wide: {
		Code: wide, Kind: "pg", Filled: true, SharedTest: model.Yes, Routes: []model.Route{model.RouteApply}, Instant: model.Instant{Offered: model.Yes},
		Modules: []model.Module{{ID: "new", PortOne: []model.PortOne{model.V2}}, {ID: "old", PortOne: []model.PortOne{model.V1}}, {ID: "jp", PortOne: []model.PortOne{model.V2}}, {ID: "shut", Open: model.No}},
		Lines: []model.Line{
			line("new", model.V2, model.Window, model.OneTime, model.Card, "yes"), line("new", model.V2, model.API, model.Recurring, model.Card, "yes"),
			line("new", model.V2, model.Window, model.OneTime, model.BankTransfer, "live_only"), line("new", model.V2, model.Window, model.OneTime, model.GiftCertificate, "no"),
			line("old", model.V1, model.Window, model.OneTime, model.Card, "yes"), line("old", model.V1, model.Window, model.OneTime, model.Mobile, "yes"),
			line("old", model.V1, model.API, model.KeyIn, model.Card, "yes"), line("new", model.V2, model.Window, model.OneTime, model.VirtualAccount, "unknown"),
			line("new", model.V2, model.API, model.OneTime, model.VirtualAccount, "yes"), line("shut", model.V1, model.Window, model.OneTime, model.Crypto, "yes"),
			line("jp", model.V2, model.Window, model.OneTime, model.ConvenienceStore, "yes"),
		},
		Restrictions: []model.Restriction{
			{Kind: "industry", Verdict: model.VerdictOK, Industries: []string{"donation"}}, {Kind: "points", Verdict: model.VerdictReview},
			{Kind: "app_store", Verdict: model.VerdictReview}, {Kind: "platform", Verdict: model.VerdictOK, Hosts: []string{"shopify"}},
			{Kind: "age", Verdict: model.VerdictRequired, Industries: []string{"booking"}}, {Kind: "goods", Verdict: model.VerdictRefused, Traits: []string{"digital"}, Modules: []string{"jp"}},
			{Kind: "host", Verdict: model.VerdictOK, Hosts: []string{"builder"}, Styles: []model.Style{model.OneTime}},
		},
		Fees: model.Fees{Charges: []model.Charge{{Kind: model.ChargeJoining, Won: 200_000}, {Kind: model.ChargeAnnual, Free: true}}},
		MIDCases: []model.MIDCase{
			{ID: "styles", Need: "further", Styles: []model.Style{model.Recurring}}, {ID: "easy", Need: "method", Methods: []model.Method{"easy_pay:kakaopay"}},
			{ID: "site", Need: "ask"}, {ID: "outside", Need: "further", Traits: []string{"contracted_elsewhere"}},
		},
		MIDWays: []model.MIDWay{{ID: "console", For: "further", Route: model.RouteAddMID}, {ID: "mail", For: "ask"}, {ID: "form", For: "method"}, {ID: "new", For: "new_contract"}},
	},
	narrow: {
		Code: narrow, Kind: "pg", Filled: true, SharedTest: model.Yes, Routes: []model.Route{model.RouteApplyThenGateway},
		Modules: []model.Module{{ID: "main"}},
		Lines: []model.Line{
			line("main", model.V1, model.API, model.OneTime, model.Card, "yes"), line("main", model.V2, model.API, model.OneTime, model.BankTransfer, "yes"),
			line("main", model.V1, model.Window, model.OneTime, model.VirtualAccount, "live_only"), line("main", model.V2, model.Window, model.KeyIn, model.Mobile, "yes"), line("main", model.V2, model.Window, model.OneTime, model.Mobile, "no"),
			line("main", model.V1, model.Window, model.OneTime, model.GiftCertificate, "no"), line("main", model.V1, model.Window, model.OneTime, model.ConvenienceStore, "test_only"),
		},
	},
	own: {
		Code: own, Kind: "pg", Filled: true, SharedTest: model.No, Routes: []model.Route{model.RouteGatewayDirect}, Modules: []model.Module{{ID: "main"}},
		Lines: []model.Line{line("main", model.V2, model.Window, model.OneTime, model.Card, "yes")},
		Fees:  model.Fees{Charges: []model.Charge{{Kind: model.ChargeJoining, Free: true}}},
	},
	refuses: {
		Code: refuses, Kind: "pg", Filled: true, Routes: []model.Route{model.RouteApply}, Modules: []model.Module{{ID: "main"}},
		Lines: []model.Line{line("main", model.V2, model.Window, model.OneTime, model.Card, "yes")},
		Restrictions: []model.Restriction{
			{Kind: "goods", Verdict: model.VerdictRefused, Traits: []string{"digital"}}, {Kind: "app_store", Verdict: model.VerdictRequired},
			{Kind: "platform", Verdict: model.VerdictRefused, Hosts: []string{"woocommerce"}}, {Kind: "industry", Verdict: model.VerdictRefused, Industries: []string{"food"}},
		},
	},
	easy: {
		Code: easy, Kind: "easy_pay", Filled: true, SharedTest: model.Yes, Routes: []model.Route{model.RouteApplyThenGateway}, Modules: []model.Module{{ID: "main"}},
		Lines: []model.Line{line("main", model.V2, model.Window, model.OneTime, "easy_pay:kakaopay", "yes")},
		After: []model.After{{ID: "live", Event: "gateway_live"}, {ID: "sales", Event: "sales_began"}, {ID: "account", Event: "account_opened"}},
	},
	shut: {
		Code: shut, Kind: "easy_pay", Filled: true, Modules: []model.Module{{ID: "main", Open: model.No}},
		Lines: []model.Line{line("main", model.V1, model.Window, model.OneTime, "easy_pay:smilepay", "yes")},
	},
	abroad: {
		Code: abroad, Kind: "overseas", Filled: true, Routes: []model.Route{model.RouteApply}, Modules: []model.Module{{ID: "main", PortOne: []model.PortOne{model.V2}}},
		Lines: []model.Line{line("main", model.V2, model.Window, model.OneTime, model.Overseas, "yes"), line("main", model.V2, model.Window, model.OneTime, "easy_pay:paypay", "yes"),
			line("main", model.V2, model.Window, model.OneTime, model.Card, "yes")},
	},
	split: {
		Code: split, Kind: "pg", Filled: true, Modules: []model.Module{{ID: "a", PortOne: []model.PortOne{model.V1}}, {ID: "b", PortOne: []model.PortOne{model.V2}}},
		Lines: []model.Line{
			line("a", model.V1, model.Window, model.OneTime, model.Card, "yes"), line("a", model.V1, model.Window, model.OneTime, model.BankTransfer, "yes"),
			line("a", model.V1, model.Window, model.OneTime, model.VirtualAccount, "yes"), line("a", model.V1, model.Window, model.OneTime, model.Mobile, "yes"),
			line("b", model.V2, model.Window, model.OneTime, model.ConvenienceStore, "yes"),
		},
	},
	account: {
		Code: account, Kind: "overseas", Filled: true, Routes: []model.Route{model.RouteNoContract}, Modules: []model.Module{{ID: "main"}},
		Lines: []model.Line{line("main", model.V2, model.Window, model.OneTime, model.Overseas, "yes")},
	},
}}

// newChooser is a merchant who has said nothing yet, with the market to choose from.
func newChooser(t tb) *desk {
	t.Helper()
	d := newDesk(t, "2026-01-05")
	d.world.Facts = shops
	return d
}

// price makes every gateway cost its place in the catalogue, in million won;
// of the last nothing is known.
func price(g model.GatewayFacts, _ string) (int64, bool) {
	for i, code := range shops.Codes() {
		if code == g.Code {
			return int64(i+1) * 1_000_000, code != account
		}
	}
	return 0, false
}

func (d *desk) fits() []model.Fit { return d.walk().Choose(price) }

func (d *desk) fit(code model.Code) model.Fit {
	d.Helper()
	for _, f := range d.fits() {
		if f.Code == code {
			return f
		}
	}
	d.Fatalf("%s is not placed", code)
	return model.Fit{}
}

// found is the finding of a rule about a gateway.
func found(f model.Fit, rule string) (model.FitFinding, bool) {
	for _, n := range f.Findings {
		if n.Rule == rule {
			return n, true
		}
	}
	return model.FitFinding{}, false
}
