package model

import (
	"cmp"
	"slices"
	"strings"
)

// Choosing a gateway: every gateway of the catalogue is held against the same
// rules, in the same order. A rule adds or takes points, or rules a gateway
// out; each leaves a finding, so that a merchant sees why a gateway stands
// where it stands and what would bring one back. Nothing is ever hidden: what is
// ruled out can still be chosen.

// Fit is how one gateway suits a shop.
type Fit struct {
	Code     Code
	Place    int // 1 for the first of those that remain; 0 where it is ruled out
	Out      bool
	Points   int
	Module   string // the module that takes most of what is wanted; "" is unknown
	Lines    []FitLine
	Findings []FitFinding // in the order of the rules
	Price    int64        // won a year; 0 where nothing can be reckoned
}

// FitLine is one thing wanted, and whether this gateway takes it as wanted.
type FitLine struct {
	Style  Style
	Method string
	Takes  FitStatus
	Source int // of GatewayFacts.LineSources, for the line that decided; -1 where none did
}

// FitStatus is how a gateway takes one wanted line.
type FitStatus string

const (
	TakesIt      FitStatus = "takes"
	TakesLive    FitStatus = "live_only"     // but it cannot be tried with a shared test MID
	OtherMode    FitStatus = "other_mode"    // by the other of window and API
	OtherVersion FitStatus = "other_version" // with PortOne's other version
	TakesUnknown FitStatus = "unknown"
	TakesNot     FitStatus = "no"
)

// FitFinding is what one rule said of one gateway.
type FitFinding struct {
	Rule    string // names the sentence in the texts
	Points  int
	Out     bool
	Methods []string  // with rules about methods
	Lines   []FitLine // the same with their styles, where several are wanted
	Code    Code      // with rules about another gateway
	Text    Text      // the page's own matter, where there is some
	Back    []Back    // what would bring the gateway back: any of it
	All     bool      // or rather all of Back together
	Sources []Source
}

// Back is an answer that would bring a gateway back.
type Back struct {
	Question QuestionID
	Item     string
	Value    string // "" where any other answer would do
}

// Price reckons a year at a gateway with one of its modules; false where
// nothing can be reckoned. The package cost does it.
type Price func(g GatewayFacts, module string) (won int64, ok bool)

// FitFindings are the rules that a FitFinding can name, in their order.
var FitFindings = []string{
	"unfilled", "host", "closed",
	"industry_refused", "industry_unlisted", "industry_unknown", "industry_taken", "industry_reviews",
	"goods", "age", "app_store", "app_reviewed", "platform_refused", "platform_unknown", "platform_taken",
	"line_takes", "line_live_only", "line_other_mode", "line_other_version", "line_unknown", "line_no", "nothing_left",
	"easy_way", "for_overseas", "japan_taken", "japan_unknown", "contracted_portone", "contracted_elsewhere", "later",
	"test_shared", "test_none", "instant", "one_form", "two_forms", "direct_form", "joining_free", "cost",
}

// Points of the rules. A wanted line outweighs every convenience.
const (
	pointsLine       = 10
	pointsOther      = -4
	pointsReview     = 5
	pointsContract   = 6
	pointsLater      = -6
	pointsWay        = -5
	pointsJapan      = 8
	pointsEase       = 2
	pointsSmall      = 1
	pointsCheap      = 5
	pointsOutNothing = 0
)

// Choose places every gateway of the catalogue: those that remain by points,
// then by price, then in the catalogue's order; those that are ruled out last.
//
// The result is remembered for the walk, whose price must stay the same.
func (w *Walk) Choose(price Price) []Fit {
	if w.fits == nil {
		w.fits = w.choose(price)
	}
	return w.fits
}

func (w *Walk) choose(price Price) []Fit {
	want := w.wish()
	fits := make([]Fit, 0, len(w.Facts.Codes()))
	for _, code := range w.Facts.Codes() {
		fits = append(fits, w.fit(w.choiceOf(code), want))
	}
	w.byCost(fits, price)
	for i := range fits {
		fits[i].settle()
	}
	SortStable(fits, compareFits)
	place := 0
	for i := range fits {
		if !fits[i].Out {
			place++
			fits[i].Place = place
		}
	}
	return fits
}

func compareFits(a, b Fit) int {
	if a.Out != b.Out {
		if a.Out {
			return 1
		}
		return -1
	}
	return cmp.Or(cmp.Compare(b.Points, a.Points), cmp.Compare(known(a.Price), known(b.Price)))
}

// known puts what cannot be reckoned behind what can.
func known(price int64) int64 {
	if price == 0 {
		return 1 << 62
	}
	return price
}

//go:noinline
func (f *Fit) find(n FitFinding) { f.Findings = append(f.Findings, n) }

func (f *Fit) settle() {
	for _, n := range f.Findings {
		f.Points += n.Points
		f.Out = f.Out || n.Out
	}
}

// wish is what a shop wants of a gateway.
type wish struct {
	styles   []Style
	methods  []string
	mode     map[Style][]Mode // the mode wanted; both where it is not said
	version  []PortOne        // both where it is not said
	direct   []string         // easy pays that the merchant contracts with directly
	built    string           // the platform
	digital  bool             // nothing that is delivered
	industry string
	rule     IndustryRule // of the industry
	risky    bool
}

func (w *Walk) wish() wish {
	out := wish{mode: map[Style][]Mode{}, methods: w.WantedMethods(), version: []PortOne{V2, V1}}
	for _, s := range orElse(w.answer("prep.methods.styles", Slot{}).Values, func() []string { return []string{string(OneTime)} }) {
		style := Style(s)
		out.styles = append(out.styles, style)
		out.mode[style] = []Mode{Window, API}
		if m := w.Answer(Slot{Question: "prep.mode.mode", Item: s}).Value(); m != "" {
			out.mode[style] = []Mode{Mode(m)}
		}
	}
	if v := w.answer("prep.mode.version", Slot{}).Value(); v != "" {
		out.version = []PortOne{PortOne(v)}
	}
	for _, m := range out.methods {
		name, easy := strings.CutPrefix(m, EasyPayPrefix)
		if easy && w.Answer(Slot{Question: "prep.methods.easy_pay_way", Item: name}).Has("direct") {
			out.direct = append(out.direct, m)
		}
	}
	goods := w.answer("prep.shop.goods", Slot{})
	out.built, out.digital = w.answer("prep.shop.built", Slot{}).Value(), goods.Has("digital") && !goods.Has("physical")
	out.industry = w.answer("prep.shop.industry", Slot{}).Value()
	out.rule, out.risky = w.Facts.Common().Industry(out.industry)
	return out
}

// of leaves out what a gateway is not asked for: an easy pay that the merchant
// contracts with directly (직연동) cannot come through a gateway as well.
// Source: help/service/paymethod/paymethod.md, read 2026-11-22.
func (want wish) of(g *GatewayFacts) wish {
	if g.Kind != "pg" || len(want.direct) == 0 {
		return want
	}
	rest := slices.DeleteFunc(slices.Clone(want.methods), func(m string) bool { return slices.Contains(want.direct, m) })
	if len(rest) > 0 {
		want.methods = rest
	}
	return want
}

// fit holds one gateway against the rules that need no other gateway.
func (w *Walk) fit(g *GatewayFacts, want wish) Fit {
	f := Fit{Code: g.Code}
	want = want.of(g)
	f.module(g, want)
	f.refuse(g, want)
	for _, rule := range []func(*Fit, *GatewayFacts, wish){
		w.ruleUnfilled, w.ruleHost, w.ruleClosed, w.ruleIndustry, w.ruleGoods, w.ruleAge, w.ruleApp, w.rulePlatform, w.ruleLines, w.ruleEasyWay, w.ruleOverseas, w.ruleJapan,
		w.ruleContracted, w.ruleLater, w.ruleTest, w.ruleInstant, w.ruleOneForm, w.ruleJoining,
	} {
		rule(&f, g, want)
	}
	return f
}

// byCost gives points to what is cheap among the gateways that remain: all of
// them to the cheapest, none to the dearest.
func (w *Walk) byCost(fits []Fit, price Price) {
	if price == nil {
		return
	}
	var low, high int64
	for i := range fits {
		f := &fits[i]
		won, ok := price(*w.choiceOf(f.Code), f.Module)
		if !ok || f.rulesOut() {
			continue
		}
		f.Price = won
		if low == 0 || won < low {
			low = won
		}
		high = max(high, won)
	}
	for i := range fits {
		f := &fits[i]
		switch {
		case f.Price == 0:
		case high == low:
			f.find(FitFinding{Rule: "cost", Points: 0})
		default:
			f.find(FitFinding{Rule: "cost", Points: int(pointsCheap * (high - f.Price) / (high - low))})
		}
	}
}

func (f *Fit) rulesOut() bool {
	return slices.ContainsFunc(f.Findings, func(n FitFinding) bool { return n.Out })
}

// Hedge is the gateway to take as a second one: the best placed that takes
// cards by itself and is not among those chosen; "" where there is none.
func (w *Walk) Hedge(fits []Fit, chosen []string) Code {
	for _, f := range fits {
		g := w.choiceOf(f.Code)
		takesCards := slices.ContainsFunc(f.Lines, func(l FitLine) bool { return l.Method == string(Card) && l.Takes == TakesIt })
		if !f.Out && g.Kind == "pg" && takesCards && !slices.Contains(chosen, string(f.Code)) {
			return f.Code
		}
	}
	return ""
}
