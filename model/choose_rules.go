package model

import (
	"slices"
	"strings"
)

// JapanPays are the easy pays of Japan.
var JapanPays = []string{"paypay", "amazonpay", "rakutenpay", "merpay", "aupay", "dbarai", "econtext"}

func (w *Walk) ruleUnfilled(f *Fit, g *GatewayFacts, _ wish) {
	if !g.Filled {
		f.find(Finding{Rule: "unfilled"})
	}
}

// ruleHost: a shop on a host's builder contracts through its host.
func (w *Walk) ruleHost(f *Fit, g *GatewayFacts, want wish) {
	if !w.Holds(Is("prep.shop.host_use", "builder"), Slot{}) {
		return
	}
	n := Finding{Rule: "host", Out: true, Back: []Back{{Question: "prep.shop.host_use", Value: "server_only"}, {Question: "prep.shop.host_use", Value: "leaving"}}}
	if r, ok := find(g.Restrictions, func(r Restriction) bool {
		return slices.Contains(r.Hosts, "builder") && r.Verdict != "" && r.covers(want)
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
		f.find(Finding{Rule: "closed", Out: true, Text: g.Modules[0].Note})
	}
}

// ruleIndustry: the gateway's own word on the trade goes before the common list
// of those that may still review it.
func (w *Walk) ruleIndustry(f *Fit, g *GatewayFacts, want wish) {
	if own, ok := find(g.Restrictions, func(r Restriction) bool { return r.about(want.industry) && r.Verdict != "" && r.bites(want) }); ok {
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
		f.find(Finding{Rule: "industry_unlisted", Out: true, Text: want.rule.Text, Back: []Back{{Question: "prep.shop.industry"}}, Sources: want.rule.Sources})
	}
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
	for _, m := range want.methods {
		if len(r.Methods) == 0 || slices.Contains(r.Methods, Method(m)) {
			return true
		}
	}
	return len(want.methods) == 0
}

// covers tells whether a restriction holds for all that is wanted: one that is
// about some methods or styles alone rules nothing out.
func (r Restriction) covers(want wish) bool {
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

func industryFinding(v RestrictionVerdict, text Text, src []Source) Finding {
	switch v {
	case VerdictRefused:
		return Finding{Rule: "industry_refused", Out: true, Text: text, Back: []Back{{Question: "prep.shop.industry"}}, Sources: src}
	case VerdictOK:
		return Finding{Rule: "industry_taken", Points: pointsReview, Text: text, Sources: src}
	}
	return Finding{Rule: "industry_reviews", Points: pointsReview, Text: text, Sources: src}
}

// ruleApp: some gateways look only at an app that is in a store.
func (w *Walk) ruleApp(f *Fit, g *GatewayFacts, want wish) {
	if !w.Holds(unlistedApp, Slot{}) {
		return
	}
	r, ok := find(g.Restrictions, func(r Restriction) bool { return r.Kind == "app_store" && r.covers(want) })
	if !ok {
		return
	}
	out := r.Verdict == VerdictRequired || r.Verdict == VerdictRefused
	n := Finding{Rule: "app_reviewed", Text: r.Text, Sources: r.Sources}
	if out {
		n.Rule, n.Out, n.Back = "app_store", true, []Back{{Question: "prep.shop.app_store", Value: "listed"}}
	}
	f.find(n)
}

// rulePlatform: which gateways a platform's plugin offers.
func (w *Walk) rulePlatform(f *Fit, g *GatewayFacts, want wish) {
	built := w.answer("prep.shop.built", Slot{}).Value()
	if built != "shopify" && built != "woocommerce" {
		return
	}
	r, ok := find(g.Restrictions, func(r Restriction) bool { return slices.Contains(r.Hosts, built) && r.Verdict != "" && r.bites(want) })
	switch {
	case !ok:
		f.find(Finding{Rule: "platform_unknown"})
	case r.Verdict == VerdictRefused:
		f.find(Finding{Rule: "platform_refused", Out: true, Text: r.Text, Back: []Back{{Question: "prep.shop.built"}}, Sources: r.Sources})
	default:
		f.find(Finding{Rule: "platform_taken", Points: pointsReview, Text: r.Text, Sources: r.Sources})
	}
}

// ruleGoods: some take only goods that are delivered.
func (w *Walk) ruleGoods(f *Fit, g *GatewayFacts, want wish) {
	goods := w.answer("prep.shop.goods", Slot{})
	if !goods.Has("digital") || goods.Has("physical") {
		return
	}
	r, ok := find(g.Restrictions, func(r Restriction) bool {
		return r.Kind == "goods" && r.Verdict == VerdictRefused && slices.Contains(r.Traits, "digital") && r.covers(want)
	})
	if ok {
		f.find(Finding{Rule: "goods", Out: true, Text: r.Text, Back: []Back{{Question: "prep.shop.goods", Value: "physical"}}, Sources: r.Sources})
	}
}

// ruleAge: how long a business must have stood. Nobody asks a merchant here, so
// that it only warns.
func (w *Walk) ruleAge(f *Fit, g *GatewayFacts, want wish) {
	for _, r := range g.Restrictions {
		if r.Kind == "age" && r.covers(want) && (len(r.Industries) == 0 || slices.Contains(r.Industries, want.industry)) {
			f.find(Finding{Rule: "age", Points: -pointsSmall, Text: r.Text, Sources: r.Sources})
		}
	}
}

// ruleLines: criteria 1 and 2, every wanted style and method in the wanted mode
// and version, in the one module that takes most of it.
func (w *Walk) ruleLines(f *Fit, g *GatewayFacts, want wish) {
	if !g.Filled || len(want.methods) == 0 {
		return
	}
	best := -1 << 30
	for _, module := range payModules(g) {
		lines := linesOf(g, module, want)
		if n := pointsOf(lines); n > best {
			best, f.Module, f.Lines = n, module, lines
		}
	}
	taken := 0
	for _, status := range []FitStatus{TakesIt, TakesLive, OtherMode, OtherVersion, TakesUnknown, TakesNot} {
		methods := f.methodsThat(status)
		if len(methods) == 0 {
			continue
		}
		f.find(Finding{Rule: "line_" + string(status), Points: status.points() * f.countThat(status), Methods: methods})
		if status == TakesIt || status == TakesLive || status == TakesUnknown {
			taken += len(methods)
		}
	}
	if taken == 0 {
		f.find(Finding{Rule: "nothing_left", Points: pointsOutNothing, Out: true, Back: backOf(f, want)})
	}
}

func (s FitStatus) points() int {
	switch s {
	case TakesIt:
		return pointsLine
	case TakesLive:
		return pointsLine - 1
	case OtherMode, OtherVersion:
		return pointsOther
	case TakesNot:
		return -pointsLine
	}
	return 0
}

func pointsOf(lines []FitLine) int {
	n := 0
	for _, l := range lines {
		n += l.Takes.points()
	}
	return n
}

// payModules are the modules to weigh: those that take new contracts, or all.
func payModules(g *GatewayFacts) []string {
	var out []string
	for _, m := range g.Modules {
		if m.Open != No {
			out = append(out, m.ID)
		}
	}
	if len(out) == 0 {
		return []string{""}
	}
	return out
}

func linesOf(g *GatewayFacts, module string, want wish) []FitLine {
	var out []FitLine
	for _, s := range want.styles {
		for _, m := range want.methods {
			out = append(out, FitLine{s, m, lineStatus(g, module, s, m, want)})
		}
	}
	return out
}

// lineStatus looks one wanted line up: as wanted, else in the other mode, else
// with the other version.
func lineStatus(g *GatewayFacts, module string, s Style, m string, want wish) FitStatus {
	found := TakesUnknown
	for _, l := range g.Lines {
		if l.Module != module && module != "" || l.Style != s || string(l.Method) != m {
			continue
		}
		found = better(found, cellStatus(l, slices.Contains(want.mode[s], l.Mode), slices.Contains(want.version, l.PortOne)))
	}
	if found == TakesUnknown && g.Kind == "easy_pay" && !selfPay(g, m) {
		return TakesNot // an easy pay takes itself, and what its pages name besides
	}
	return found
}

// selfPay tells whether an easy pay's own pages speak of a method at all.
func selfPay(g *GatewayFacts, m string) bool {
	return slices.ContainsFunc(g.Lines, func(l Line) bool { return string(l.Method) == m && l.Status != "no" })
}

func cellStatus(l Line, mode, version bool) FitStatus {
	yes := l.Status == "yes" || l.Status == "live_only"
	switch {
	case yes && mode && version && l.Status == "live_only":
		return TakesLive
	case yes && mode && version:
		return TakesIt
	case yes && version:
		return OtherMode
	case yes:
		return OtherVersion
	case mode && version && (l.Status == "no" || l.Status == "test_only"):
		return TakesNot
	}
	return TakesUnknown
}

// better keeps what says most: a yes before anything, a no before silence.
func better(a, b FitStatus) FitStatus {
	order := []FitStatus{TakesIt, TakesLive, OtherMode, OtherVersion, TakesNot, TakesUnknown}
	if slices.Index(order, b) < slices.Index(order, a) {
		return b
	}
	return a
}

func (f *Fit) methodsThat(status FitStatus) []string {
	var out []string
	for _, l := range f.Lines {
		if l.Takes == status && !slices.Contains(out, l.Method) {
			out = append(out, l.Method)
		}
	}
	return out
}

func (f *Fit) countThat(status FitStatus) int {
	n := 0
	for _, l := range f.Lines {
		if l.Takes == status {
			n++
		}
	}
	return n
}

// backOf names the answers by which a gateway that takes nothing as wanted
// would take something.
func backOf(f *Fit, want wish) []Back {
	var out []Back
	add := func(b Back) {
		if !slices.Contains(out, b) {
			out = append(out, b)
		}
	}
	for _, l := range f.Lines {
		switch l.Takes {
		case OtherMode:
			add(Back{Question: "prep.mode.mode", Item: string(l.Style), Value: string(otherMode(want.mode[l.Style]))})
		case OtherVersion:
			add(Back{Question: "prep.mode.version", Value: string(otherVersion(want.version))})
		}
	}
	if len(out) == 0 {
		add(Back{Question: "prep.methods.methods"})
	}
	return out
}

func otherMode(m []Mode) Mode {
	if slices.Contains(m, Window) {
		return API
	}
	return Window
}

func otherVersion(v []PortOne) PortOne {
	if slices.Contains(v, V2) {
		return V1
	}
	return V2
}

// ruleEasyWay: an easy pay that the merchant wants through a gateway needs no
// contract of its own.
func (w *Walk) ruleEasyWay(f *Fit, g *GatewayFacts, want wish) {
	if g.Kind != "easy_pay" {
		return
	}
	for _, m := range want.methods {
		name, easy := strings.CutPrefix(m, EasyPayPrefix)
		if easy && selfPay(g, m) && w.Answer(Slot{Question: "prep.methods.easy_pay_way", Item: name}).Has("through_gateway") {
			f.find(Finding{Rule: "easy_way", Points: pointsWay, Methods: []string{m}})
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
		f.find(Finding{Rule: "japan_taken", Points: pointsJapan, Methods: ways})
		return
	}
	f.find(Finding{Rule: "japan_unknown", Points: -pointsJapan})
}

// ruleContracted: a contract through PortOne only wants a further MID, one made
// elsewhere wants a new one.
func (w *Walk) ruleContracted(f *Fit, g *GatewayFacts, _ wish) {
	if !w.answer("prep.shop.contracted", Slot{}).Has(string(g.Code)) {
		return
	}
	if w.answer("prep.shop.contracts", Slot{}).Has("portone") {
		f.find(Finding{Rule: "contracted_portone", Points: pointsContract})
		return
	}
	f.find(Finding{Rule: "contracted_elsewhere"})
}

// ruleLater: what must have happened before this gateway can be applied for.
func (w *Walk) ruleLater(f *Fit, g *GatewayFacts, _ wish) {
	points := pointsLater
	for _, a := range g.After {
		if slices.Contains(laterEvents, a.Event) {
			f.find(Finding{Rule: "later", Points: points, Text: a.Text, Sources: a.Sources})
			points = 0 // two things to wait for are no worse than the longer
		}
	}
}

// laterEvents are what a shop that is about to begin has not behind it.
var laterEvents = []string{"gateway_live", "sales_began", "site_live", "review_passed"}

func (w *Walk) ruleTest(f *Fit, g *GatewayFacts, _ wish) {
	switch g.SharedTest {
	case Yes:
		f.find(Finding{Rule: "test_shared", Points: pointsEase})
	case No:
		f.find(Finding{Rule: "test_none", Points: -pointsEase})
	}
}

func (w *Walk) ruleInstant(f *Fit, g *GatewayFacts, _ wish) {
	if g.Instant.Offered == Yes {
		f.find(Finding{Rule: "instant", Points: pointsEase, Text: g.Instant.Limits, Sources: g.Instant.Sources})
	}
}

// ruleOneForm: one application is less to forget than two.
func (w *Walk) ruleOneForm(f *Fit, g *GatewayFacts, _ wish) {
	if len(g.Routes) == 0 {
		return
	}
	switch g.Routes[0] {
	case RouteApply, RouteNoContract:
		f.find(Finding{Rule: "one_form", Points: pointsSmall})
	case RouteApplyThenGateway:
		f.find(Finding{Rule: "two_forms"})
	case RouteGatewayDirect:
		f.find(Finding{Rule: "direct_form"})
	}
}

func (w *Walk) ruleJoining(f *Fit, g *GatewayFacts, _ wish) {
	if c, ok := find(g.Fees.Charges, func(c Charge) bool { return c.Kind == ChargeJoining && c.Free && len(c.Modules) == 0 }); ok {
		f.find(Finding{Rule: "joining_free", Points: pointsSmall, Sources: c.Sources})
	}
}

func find[T any](list []T, ok func(T) bool) (T, bool) {
	if i := slices.IndexFunc(list, ok); i >= 0 {
		return list[i], true
	}
	var none T
	return none, false
}
