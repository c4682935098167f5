package model

import (
	"slices"
	"strings"
)

// What of a gateway's facts concerns one track: a merchant sees only what
// fits their methods, styles, modes, version and route.

// Reviewers are those whose yes this track's methods wait for: Korea's nine card
// companies for cards, unless the gateway names its own reviewers of cards, and
// those that it names besides.
func (w *Walk) Reviewers(id TrackID) []Reviewer {
	g, methods := w.gateway(id), w.trackMethods(id)
	var out []Reviewer
	for _, r := range allReviewers(g) {
		if w.hasTrait(r.Traits) && (len(r.Methods) == 0 || slices.ContainsFunc(methods, r.sees)) {
			out = append(out, r)
		}
	}
	return out
}

func allReviewers(g *GatewayFacts) []Reviewer {
	ownCards := slices.ContainsFunc(g.Reviewers, func(r Reviewer) bool { return r.sees(string(Card)) })
	if ownCards || g.Kind == "easy_pay" || g.Kind == "overseas" {
		return g.Reviewers
	}
	return slices.Concat(CardCompanies, g.Reviewers)
}

// sees tells whether a method waits for this reviewer.
func (r Reviewer) sees(m string) bool {
	return len(r.Methods) == 0 || slices.Contains(r.Methods, Method(m))
}

// trackMethods are what a track asks for, or what the shop wants while the
// application has not been written.
func (w *Walk) trackMethods(id TrackID) []string {
	if a := w.answer("contract.apply.methods", Slot{Track: id}); a.Status == Given {
		return a.Values
	}
	return w.Askable(id)
}

// Askable are the wanted methods that a track's gateway can be asked for: none
// that its pages rule out, and no easy pay that the merchant contracts with
// directly. An easy pay's own gateway is asked for what it is.
func (w *Walk) Askable(id TrackID) []string {
	g := w.gateway(id)
	var out []string
	for _, m := range w.WantedMethods() {
		name, easy := strings.CutPrefix(m, EasyPayPrefix)
		direct := easy && g.Kind == "pg" && w.answer("prep.methods.easy_pay_way", Slot{Question: "prep.methods.easy_pay_way", Item: name}).Has("direct")
		if supported(g, m) != No && !direct {
			out = append(out, m)
		}
	}
	if len(out) > 0 {
		return out
	}
	if g.Kind == "easy_pay" && g.Filled {
		return ownMethods(g)
	}
	return w.WantedMethods()
}

// ownMethods are those that a gateway supports anywhere.
func ownMethods(g *GatewayFacts) []string {
	var out []string
	for _, l := range g.Lines {
		if m := string(l.Method); supported(g, m) == Yes && !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	return out
}

func (w *Walk) trackStyles(id TrackID) []string {
	if a := w.answer("contract.apply.styles", Slot{Track: id}); a.Status == Given {
		return a.Values
	}
	return w.answer("prep.methods.styles", Slot{}).Values
}

func (w *Walk) midStyles(id TrackID, mid MIDID) []string {
	if a := w.answer("contract.mid.styles", Slot{Track: id, MID: mid}); a.Status == Given {
		return a.Values
	}
	return w.trackStyles(id)
}

// Tasks are the gateway's own steps at a step of this track.
func (w *Walk) Tasks(step StepID, id TrackID, mid MIDID) []Task {
	t := w.Track(id)
	var out []Task
	for _, task := range w.gatewayOf(t.Gateway).Tasks {
		if w.shownAt(task.Step, t) == step && w.bites(task, t, mid) {
			out = append(out, task)
		}
	}
	return out
}

// shownAt is the step at which a task stands for a track: what concerns the
// preparation can be said only once the gateway is chosen, and what concerns a
// further MID belongs to the application for it.
func (w *Walk) shownAt(step StepID, t Track) StepID {
	switch step {
	case "prep.shop", "prep.methods", "prep.mode", "prep.cost":
		return "prep.gateway"
	case "mid.need", "mid.request":
		if t.Origin == "request" || t.Route == RouteAddMID || t.Route == RouteTransfer {
			return "contract.apply"
		}
	}
	return step
}

func (w *Walk) bites(task Task, t Track, mid MIDID) bool {
	return w.coded(task) && fits(task.Styles, w.stylesAt(t.ID, mid)) &&
		fits(task.Methods, w.trackMethods(t.ID)) &&
		fits(task.PortOne, w.answer("prep.mode.version", Slot{}).Values) &&
		fits(task.Modes, w.answer("prep.mode.mode", Slot{}).Values) &&
		fits(task.Industries, w.answer("prep.shop.industry", Slot{}).Values) && w.inModule(t.ID, task.Modules...) && w.hasTrait(task.Traits) &&
		(len(task.Routes) == 0 || slices.Contains(task.Routes, t.Route))
}

// coded holds but for what is asked of somebody who writes code, where a plugin
// does that: such a shop sees only what is said for its platform.
func (w *Walk) coded(task Task) bool {
	if task.Step != "test.code" && task.Step != "live.code" || !w.Holds(plugin, Slot{}) {
		return true
	}
	built := w.answer("prep.shop.built", Slot{}).Value()
	return slices.Contains(task.Traits, built)
}

func (w *Walk) stylesAt(id TrackID, mid MIDID) []string {
	if mid == "" {
		return w.trackStyles(id)
	}
	return w.midStyles(id, mid)
}

// modules are those of a track's gateway that PortOne's version allows.
func (w *Walk) modules(id TrackID) []Module {
	var out []Module
	for _, m := range w.gateway(id).Modules {
		if fits(m.PortOne, w.answer("prep.mode.version", Slot{}).Values) {
			out = append(out, m)
		}
	}
	return out
}

// inModule holds when a fact is for all modules, or for one that this track
// uses or may still use.
func (w *Walk) inModule(id TrackID, modules ...string) bool {
	if len(modules) == 0 || len(modules) == 1 && modules[0] == "" {
		return true
	}
	chosen := w.answer("prep.gateway.module", Slot{Track: id}).Value()
	for _, m := range w.modules(id) {
		if slices.Contains(modules, m.ID) && (chosen == "" || chosen == m.ID) {
			return true
		}
	}
	return false
}

// hasTrait holds when a fact is for every shop, or for one like this.
func (w *Walk) hasTrait(traits []string) bool {
	if len(traits) == 0 || slices.ContainsFunc(traits, w.answer("prep.methods.extras", Slot{}).Has) {
		return true
	}
	for _, t := range Traits {
		if slices.Contains(traits, t.ID) && w.Holds(t.When, Slot{}) {
			return true
		}
	}
	return false
}

// fits holds when a fact is for all, when one of its cases is here, or when
// nothing is known yet of what is here: a warning too many costs a minute, one
// too few costs weeks.
//
//go:noinline
func fits[T ~string](cases []T, here []string) bool {
	return len(cases) == 0 || len(here) == 0 ||
		slices.ContainsFunc(cases, func(c T) bool { return slices.Contains(here, string(c)) })
}

// Concerns tells whether a common rule is about a shop like this.
func (w *Walk) Concerns(r CommonRule) bool {
	return fits(r.Styles, w.answer("prep.methods.styles", Slot{}).Values) &&
		fits(r.Modes, w.answer("prep.mode.mode", Slot{}).Values) && w.hasTrait(r.Traits)
}

// Fields are the inputs of the live channel for this MID.
func (w *Walk) Fields(id TrackID, mid MIDID) []Field {
	var out []Field
	version := w.answer("prep.mode.version", Slot{}).Values
	for _, f := range w.gateway(id).Fields {
		if fits(f.PortOne, version) && fits(f.Styles, w.midStyles(id, mid)) && w.inModule(id, f.Module) {
			out = append(out, f)
		}
	}
	return out
}

// Settings are what this track wants set at the gateway itself.
func (w *Walk) Settings(id TrackID) []Setting {
	var out []Setting
	version := w.answer("prep.mode.version", Slot{}).Values
	for _, x := range w.gateway(id).Settings {
		if fits(x.Methods, w.trackMethods(id)) && fits(x.Styles, w.trackStyles(id)) && fits(x.PortOne, version) && w.inModule(id, x.Modules...) {
			out = append(out, x)
		}
	}
	return out
}

// Quirks are the surprises of a gateway that concern this track at a step.
func (w *Walk) Quirks(step StepID, id TrackID) []Quirk {
	var out []Quirk
	version := w.answer("prep.mode.version", Slot{}).Values
	for _, q := range w.gateway(id).Quirks {
		if q.Step == step && fits(q.Methods, w.trackMethods(id)) && fits(q.Styles, w.trackStyles(id)) && fits(q.PortOne, version) && w.inModule(id, q.Modules...) {
			out = append(out, q)
		}
	}
	return out
}

// Takes is how long a step takes on a track: the gateway's own figures where
// its pages have some. What they leave open stays ours, as far as it fits.
func (w *Walk) Takes(step *Step, id TrackID) Length {
	return w.gateway(id).Takes(step, w.Track(id).Route)
}

// Takes is how long a step takes at a gateway by a route: its own figures where
// its pages have some. What they leave open stays ours, as far as it fits.
func (g *GatewayFacts) Takes(step *Step, route Route) Length {
	own, ok := g.Length(step.ID, route)
	if !ok {
		return step.Takes
	}
	l := own
	if l.Usual == 0 {
		l.Usual = max(step.Takes.Usual, own.Earliest)
		if own.Late > 0 {
			l.Usual = min(l.Usual, own.Late)
		}
	}
	if l.Earliest == 0 {
		l.Earliest = min(step.Takes.Earliest, l.Usual)
	}
	if l.Late == 0 {
		l.Late = max(step.Takes.Late, l.Usual)
	}
	l.Guess = own.Guess || step.Takes.Guess && (own.Earliest == 0 || own.Usual == 0 || own.Late == 0)
	return l
}

// CardCompanies are the nine that each look at a MID (카드사 심사).
// Source: docs.tosspayments.com/resources/faq, read 2026-11-22.
var CardCompanies = []Reviewer{
	{ID: "bc", Name: Text{"BC카드", "BC Card"}, Methods: []Method{Card}},
	{ID: "kb", Name: Text{"KB국민카드", "KB Kookmin Card"}, Methods: []Method{Card}},
	{ID: "shinhan", Name: Text{"신한카드", "Shinhan Card"}, Methods: []Method{Card}},
	{ID: "samsung", Name: Text{"삼성카드", "Samsung Card"}, Methods: []Method{Card}},
	{ID: "hyundai", Name: Text{"현대카드", "Hyundai Card"}, Methods: []Method{Card}},
	{ID: "lotte", Name: Text{"롯데카드", "Lotte Card"}, Methods: []Method{Card}},
	{ID: "hana", Name: Text{"하나카드", "Hana Card"}, Methods: []Method{Card}},
	{ID: "nh", Name: Text{"NH농협카드", "NH NongHyup Card"}, Methods: []Method{Card}},
	{ID: "woori", Name: Text{"우리카드", "Woori Card"}, Methods: []Method{Card}},
}
