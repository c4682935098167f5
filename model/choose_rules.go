package model

import (
	"slices"
	"strings"
)

// JapanPays are the easy pays of Japan.
var JapanPays = []string{"paypay", "amazonpay", "rakutenpay", "merpay", "aupay", "dbarai", "econtext"}

func (w *Walk) ruleUnfilled(f *Fit, g *GatewayFacts, _ wish) {
	if !g.Filled {
		f.find(FitFinding{Rule: "unfilled"})
	}
}

// ruleHost: a shop on a host's builder contracts through its host.
func (w *Walk) ruleHost(f *Fit, g *GatewayFacts, want wish) {
	if !w.Holds(Is("prep.shop.host_use", "builder"), Slot{}) {
		return
	}
	n := FitFinding{Rule: "host", Out: true, Back: []Back{{Question: "prep.shop.host_use", Value: "server_only"}, {Question: "prep.shop.host_use", Value: "leaving"}}}
	if r, ok := find(g.Restrictions, func(r Restriction) bool {
		return f.concerns(g, r) && slices.Contains(r.Hosts, "builder") && r.Verdict != "" && r.covers(want)
	}); ok {
		n.Text, n.Sources = r.Text, r.Sources
		n.Out = r.Verdict != VerdictOK
	}
	f.find(n)
}

// ruleClosed: no module for payments takes new contracts.
func (w *Walk) ruleClosed(f *Fit, g *GatewayFacts, _ wish) {
	open := func(m Module) bool { return m.Open != No }
	if len(g.Modules) > 0 && !slices.ContainsFunc(g.Modules, open) {
		f.find(FitFinding{Rule: "closed", Out: true, Text: g.Modules[0].Note})
	}
}

// ruleIndustry: the gateway's own word on the trade goes before the common list
// of those that may still review it.
func (w *Walk) ruleIndustry(f *Fit, g *GatewayFacts, want wish) {
	if want.neverReviewed() {
		f.find(industryFinding(VerdictRefused, want.rule.Text, want.rule.Sources))
		return
	}
	own, ok := find(g.Restrictions, func(r Restriction) bool {
		return f.concerns(g, r) && r.about(want.industry) && r.Verdict != "" && r.bites(want)
	})
	if ok {
		f.find(industryFinding(own.Verdict, own.Text, own.Sources))
		return
	}
	if !want.risky {
		return
	}
	listed, ok := find(want.rule.Gateways, func(x IndustryGateway) bool { return x.Code == g.Code })
	switch {
	case want.rule.Verdict == VerdictRefused:
		f.find(industryFinding(VerdictRefused, want.rule.Text, want.rule.Sources))
	case ok:
		f.find(industryFinding(listed.Verdict, listed.Text, want.rule.Sources))
	case g.Filled && g.Kind != "overseas":
		f.find(FitFinding{Rule: "industry_unlisted", Out: true, Text: want.rule.Text, Back: []Back{{Question: "prep.shop.industry"}}, Sources: want.rule.Sources})
	case g.Filled:
		// The common list speaks of gateways at home; those for selling abroad have rules of their own.
		f.find(FitFinding{Rule: "industry_unknown", Points: -pointsReview, Text: want.rule.Text, Sources: want.rule.Sources})
	}
}

// neverReviewed tells whether card companies review the trade in none of the
// styles wanted, whatever a gateway says of itself.
func (w wish) neverReviewed() bool {
	return w.risky && len(w.styles) > 0 && !slices.ContainsFunc(w.styles, func(s Style) bool { return !slices.Contains(w.rule.Never, s) })
}

// concerns tells whether a restriction is about the module that a shop would
// use: what holds for Japan alone says nothing of a shop that sells at home.
func (f *Fit) concerns(g *GatewayFacts, r Restriction) bool {
	use := []string{f.Module}
	if f.Module == "" {
		use = payModules(g)
	}
	return len(r.Modules) == 0 || !slices.ContainsFunc(use, func(id string) bool { return !slices.Contains(r.Modules, id) })
}

// about tells whether a restriction is about a trade. Topping up points has a
// page of its own.
func (r Restriction) about(industry string) bool {
	return slices.Contains(r.Industries, industry) || industry == "points" && r.Kind == "points"
}

// bites tells whether a restriction matters for what is wanted: one that refuses
// must cover all of it, one that lets in any part.
func (r Restriction) bites(want wish) bool {
	if r.Verdict == VerdictRefused || r.Verdict == VerdictRequired {
		return r.covers(want)
	}
	if len(r.PortOne) > 0 && !slices.ContainsFunc(want.version, func(v PortOne) bool { return slices.Contains(r.PortOne, v) }) {
		return false
	}
	if len(r.Styles) > 0 && !slices.ContainsFunc(want.styles, func(s Style) bool { return slices.Contains(r.Styles, s) }) {
		return false
	}
	return len(r.Methods) == 0 || len(want.methods) == 0 ||
		slices.ContainsFunc(want.methods, func(m string) bool { return slices.Contains(r.Methods, Method(m)) })
}

// covers tells whether a restriction holds for all that is wanted: one that is
// about some methods or styles alone rules nothing out.
func (r Restriction) covers(want wish) bool {
	if len(r.Methods) > 0 && len(want.methods) == 0 {
		return false // nobody knows yet what is wanted
	}
	for _, m := range want.methods {
		if len(r.Methods) > 0 && !slices.Contains(r.Methods, Method(m)) {
			return false
		}
	}
	for _, s := range want.styles {
		if len(r.Styles) > 0 && !slices.Contains(r.Styles, s) {
			return false
		}
		for _, mode := range want.mode[s] {
			if len(r.Modes) > 0 && !slices.Contains(r.Modes, mode) {
				return false
			}
		}
	}
	for _, v := range want.version {
		if len(r.PortOne) > 0 && !slices.Contains(r.PortOne, v) {
			return false
		}
	}
	return true
}

//go:noinline
func industryFinding(v RestrictionVerdict, text Text, src []Source) FitFinding {
	switch v {
	case VerdictRefused:
		return FitFinding{Rule: "industry_refused", Out: true, Text: text, Back: []Back{{Question: "prep.shop.industry"}}, Sources: src}
	case VerdictOK:
		return FitFinding{Rule: "industry_taken", Points: pointsReview, Text: text, Sources: src}
	}
	return FitFinding{Rule: "industry_reviews", Points: pointsReview, Text: text, Sources: src}
}

// ruleApp: some gateways look only at an app that is in a store.
func (w *Walk) ruleApp(f *Fit, g *GatewayFacts, want wish) {
	if !w.Holds(unlistedApp, Slot{}) {
		return
	}
	r, ok := find(g.Restrictions, func(r Restriction) bool { return f.concerns(g, r) && r.Kind == "app_store" && r.covers(want) })
	if !ok {
		return
	}
	out := r.Verdict == VerdictRequired || r.Verdict == VerdictRefused
	n := FitFinding{Rule: "app_reviewed", Text: r.Text, Sources: r.Sources}
	if out {
		n.Rule, n.Out, n.Back = "app_store", true, []Back{{Question: "prep.shop.app_store", Value: "listed"}}
	}
	f.find(n)
}

// rulePlatform: what a platform's plugin takes of what is wanted, by method and
// by style.
func (w *Walk) rulePlatform(f *Fit, g *GatewayFacts, want wish) {
	built := w.answer("prep.shop.built", Slot{}).Value()
	if built != "shopify" && built != "woocommerce" {
		return
	}
	var said []Restriction
	for _, r := range g.Restrictions {
		if f.concerns(g, r) && slices.Contains(r.Hosts, built) && r.Verdict != "" {
			said = append(said, r)
		}
	}
	if len(said) == 0 {
		f.find(FitFinding{Rule: "platform_unknown"})
		return
	}
	no, refused := find(said, func(r Restriction) bool { return r.Verdict == VerdictRefused && r.bites(want) })
	yes, taken := find(said, func(r Restriction) bool { return r.Verdict != VerdictRefused && r.bites(want) })
	switch {
	case taken && !refused:
		f.find(FitFinding{Rule: "platform_taken", Points: pointsReview, Text: yes.Text, Sources: yes.Sources})
		return
	case !refused:
		no = nearest(said, want)
	}
	back := []Back{{Question: "prep.shop.built"}}
	if len(no.PortOne) == 1 && !slices.Contains(want.version, no.PortOne[0]) {
		back = []Back{{Question: "prep.mode.version", Value: string(no.PortOne[0])}}
	}
	f.find(FitFinding{Rule: "platform_refused", Out: true, Text: no.Text, Back: back, Sources: no.Sources})
}

// nearest is the restriction to name where none lets the shop in: one that would
// with PortOne's other version, else the first.
func nearest(said []Restriction, want wish) Restriction {
	other := want
	other.version = []PortOne{V1, V2}
	if r, ok := find(said, func(r Restriction) bool { return r.Verdict != VerdictRefused && len(r.PortOne) > 0 && r.bites(other) }); ok {
		return r
	}
	return said[0]
}

// ruleGoods: some take only goods that are delivered.
func (w *Walk) ruleGoods(f *Fit, g *GatewayFacts, want wish) {
	goods := w.answer("prep.shop.goods", Slot{})
	if !goods.Has("digital") || goods.Has("physical") {
		return
	}
	r, ok := find(g.Restrictions, func(r Restriction) bool {
		return f.concerns(g, r) && r.Kind == "goods" && r.Verdict == VerdictRefused && slices.Contains(r.Traits, "digital") && r.covers(want)
	})
	if ok {
		f.find(FitFinding{Rule: "goods", Out: true, Text: r.Text, Back: []Back{{Question: "prep.shop.goods", Value: "physical"}}, Sources: r.Sources})
	}
}

// ruleAge: how long a business must have stood. Nobody asks a merchant here, so
// that it only warns.
func (w *Walk) ruleAge(f *Fit, g *GatewayFacts, want wish) {
	for _, r := range g.Restrictions {
		if f.concerns(g, r) && r.Kind == "age" && r.covers(want) && (len(r.Industries) == 0 || slices.Contains(r.Industries, want.industry)) {
			f.find(FitFinding{Rule: "age", Points: -pointsSmall, Text: r.Text, Sources: r.Sources})
		}
	}
}

// ruleEasyWay: an easy pay that the merchant wants through a gateway needs no
// contract of its own.
func (w *Walk) ruleEasyWay(f *Fit, g *GatewayFacts, want wish) {
	if g.Kind != "easy_pay" {
		return
	}
	for _, m := range want.methods {
		name, easy := strings.CutPrefix(m, EasyPayPrefix)
		if easy && named(g, m) && w.Answer(Slot{Question: "prep.methods.easy_pay_way", Item: name}).Has("through_gateway") {
			f.find(FitFinding{Rule: "easy_way", Points: pointsWay, Methods: []string{m}})
		}
	}
}

// ruleJapan: selling to Japan wants the ways of paying that people there use.
func (w *Walk) ruleJapan(f *Fit, g *GatewayFacts, _ wish) {
	if !w.answer("prep.methods.extras", Slot{}).Has("japan") || !g.Filled {
		return
	}
	var ways []string
	for _, p := range JapanPays {
		if supported(g, EasyPayPrefix+p) == Yes {
			ways = append(ways, EasyPayPrefix+p)
		}
	}
	if len(ways) > 0 {
		f.find(FitFinding{Rule: "japan_taken", Points: pointsJapan, Methods: ways})
		return
	}
	f.find(FitFinding{Rule: "japan_unknown", Points: -pointsJapan})
}

// ruleOverseas: a gateway made for selling abroad is no first choice for a shop
// that sells at home, however cheap its rate looks.
func (w *Walk) ruleOverseas(f *Fit, g *GatewayFacts, want wish) {
	abroad := slices.Contains(want.methods, string(Overseas)) || w.answer("prep.methods.extras", Slot{}).Has("japan") ||
		slices.ContainsFunc(want.methods, func(m string) bool { return slices.Contains(ForeignPays, strings.TrimPrefix(m, EasyPayPrefix)) })
	if g.Kind == "overseas" && len(want.methods) > 0 && !abroad {
		f.find(FitFinding{Rule: "for_overseas", Points: -pointsLine})
	}
}

// ruleContracted: a contract through PortOne only wants a further MID, one made
// elsewhere wants a new one.
func (w *Walk) ruleContracted(f *Fit, g *GatewayFacts, _ wish) {
	if !w.answer("prep.shop.contracted", Slot{}).Has(string(g.Code)) {
		return
	}
	if w.answer("prep.shop.contracts", Slot{}).Has("portone") {
		f.find(FitFinding{Rule: "contracted_portone", Points: pointsContract})
		return
	}
	f.find(FitFinding{Rule: "contracted_elsewhere"})
}

// ruleLater: what must have happened before this gateway can be applied for.
func (w *Walk) ruleLater(f *Fit, g *GatewayFacts, want wish) {
	points := pointsLater
	for _, a := range g.After {
		if slices.Contains(laterEvents, a.Event) && w.waits(a, g, want) {
			f.find(FitFinding{Rule: "later", Points: points, Text: a.Text, Sources: a.Sources})
			points = 0 // two things to wait for are no worse than the longer
		}
	}
}

// Waiting lists what must come before a gateway can be applied for by this
// shop; nothing where its pages name nothing, or only what concerns others.
func (w *Walk) Waiting(code Code) []After {
	g, want := w.choiceOf(code), w.wish()
	var out []After
	for _, a := range g.After {
		if slices.Contains(laterEvents, a.Event) && w.waits(a, g, want) {
			out = append(out, a)
		}
	}
	return out
}

// waits tells whether a waiting rule is about this shop as it comes new: one for
// some methods or styles holds back only a shop that wants nothing else.
func (w *Walk) waits(a After, g *GatewayFacts, want wish) bool {
	usual := len(a.Routes) == 0 || len(g.Routes) == 0 || slices.Contains(a.Routes, g.Routes[0])
	narrow := Restriction{Methods: a.Methods, Styles: a.Styles}
	return usual && narrow.covers(want) && w.hasTrait(a.Traits)
}

// laterEvents are what a shop that is about to begin has not behind it.
var laterEvents = []string{"gateway_live", "sales_began", "site_live", "review_passed"}

func (w *Walk) ruleTest(f *Fit, g *GatewayFacts, _ wish) {
	switch g.SharedTest {
	case Yes:
		f.find(FitFinding{Rule: "test_shared", Points: pointsEase})
	case No:
		f.find(FitFinding{Rule: "test_none", Points: -pointsEase})
	}
}

func (w *Walk) ruleInstant(f *Fit, g *GatewayFacts, _ wish) {
	if g.Instant.Offered == Yes {
		f.find(FitFinding{Rule: "instant", Points: pointsEase, Text: g.Instant.Limits, Sources: g.Instant.Sources})
	}
}

// ruleOneForm: one application is less to forget than two.
func (w *Walk) ruleOneForm(f *Fit, g *GatewayFacts, _ wish) {
	if len(g.Routes) == 0 {
		return
	}
	switch g.Routes[0] {
	case RouteApply, RouteNoContract:
		f.find(FitFinding{Rule: "one_form", Points: pointsSmall})
	case RouteApplyThenGateway:
		f.find(FitFinding{Rule: "two_forms"})
	case RouteGatewayDirect:
		f.find(FitFinding{Rule: "direct_form"})
	}
}

func (w *Walk) ruleJoining(f *Fit, g *GatewayFacts, _ wish) {
	if c, ok := find(g.Fees.Charges, func(c Charge) bool { return c.Kind == ChargeJoining && c.Free && len(c.Modules) == 0 }); ok {
		f.find(FitFinding{Rule: "joining_free", Points: pointsSmall, Sources: c.Sources})
	}
}

//go:noinline
func find[T any](list []T, ok func(T) bool) (T, bool) {
	if i := slices.IndexFunc(list, ok); i >= 0 {
		return list[i], true
	}
	var none T
	return none, false
}
