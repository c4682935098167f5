package model

import (
	"slices"
	"strings"
)

// ChangeKinds are what a merchant may think of changing in a running shop.
var ChangeKinds = []string{"style", "mode", "method", "url", "goods", "industry", "form", "account", "contact", "gateway", "service"}

// changeAt is where a change is made and which reason for a further MID it is.
type changeAt struct {
	kind      string
	questions []QuestionID // the answers that would change
	mid       string       // of MIDChanges; "" where it is none
}

var changesAt = []changeAt{
	{"style", []QuestionID{"prep.methods.styles"}, "style"},
	{"mode", []QuestionID{"prep.mode.mode", "prep.mode.version"}, ""},
	{"method", []QuestionID{"prep.methods.methods", "prep.methods.easy_pays"}, "method"},
	{"url", []QuestionID{"prep.site.url"}, ""},
	{"goods", []QuestionID{"prep.shop.goods"}, "service"},
	{"industry", []QuestionID{"prep.shop.industry"}, "service"},
	{"form", []QuestionID{"prep.shop.form", "prep.shop.number"}, "business"},
	{"account", nil, "terms"},
	{"contact", []QuestionID{"prep.shop.contact_mail", "prep.shop.contact_mobile", "prep.shop.contact_name"}, ""},
	{"gateway", []QuestionID{"prep.gateway.chosen"}, ""},
	{"service", nil, "service"},
}

// ChangeOf is the kind of change that another answer to a question makes; "" for
// one that sets nothing off.
func ChangeOf(q QuestionID) string {
	c, _ := find(changesAt, func(c changeAt) bool { return slices.Contains(c.questions, q) })
	return c.kind
}

// ChangedAt is the question at which a change is made; "" where there is none.
func ChangedAt(kind string) QuestionID {
	c, _ := find(changesAt, func(c changeAt) bool { return c.kind == kind })
	if len(c.questions) == 0 {
		return ""
	}
	return c.questions[0]
}

// Consequences is what one change sets off.
type Consequences struct {
	Kind    string
	Verdict string // of MIDVerdict: what the guide concludes; "" where it says nothing
	Effects []string
	Rules   []ChangeRule // that hold for every gateway
	Tracks  []TrackConsequences
	Steps   []StepID  // to go through again, in the order of the path
	Stops   []Verdict // what works today and may stop during a review
}

// TrackConsequences is what a change sets off at one gateway.
type TrackConsequences struct {
	Gateway Code
	Rules   []ChangeRule
	Cases   []MIDCase
	Ways    []MIDWay
}

// Consequences tells what a change of a kind would set off at the gateways of
// this shop, by the pages. It changes nothing.
func (w *Walk) Consequences(kind string) Consequences {
	at, _ := find(changesAt, func(c changeAt) bool { return c.kind == kind })
	out := Consequences{Kind: kind, Verdict: MIDVerdict[at.mid]}
	for _, r := range w.Facts.Common().Changes {
		if r.Change == kind && len(r.Codes) == 0 {
			out.Rules = append(out.Rules, r)
			out.Effects = union(out.Effects, r.Effects)
		}
	}
	for _, code := range w.trackGateways() {
		t := w.trackConsequences(Code(code), kind)
		for _, r := range t.Rules {
			out.Effects = union(out.Effects, r.Effects)
		}
		out.Tracks = append(out.Tracks, t)
	}
	if out.Verdict == "further" {
		out.Effects = union(out.Effects, []string{"mid"})
	}
	out.Effects = sortEffects(out.Effects)
	out.Steps = stepsAgain(out.Effects)
	out.Stops = w.stops(out.Effects)
	return out
}

func (w *Walk) trackConsequences(code Code, kind string) TrackConsequences {
	g := w.gatewayOf(code)
	t := TrackConsequences{Gateway: code}
	for _, r := range w.Facts.Common().Changes {
		if r.Change == kind && slices.Contains(r.Codes, code) {
			t.Rules = append(t.Rules, r)
		}
	}
	for _, c := range g.MIDCases {
		if caseOf(c, kind) {
			t.Cases = append(t.Cases, c)
		}
	}
	for _, way := range g.MIDWays {
		if slices.ContainsFunc(t.Cases, func(c MIDCase) bool { return c.Need == way.For }) {
			t.Ways = append(t.Ways, way)
		}
	}
	return t
}

// caseOf tells whether a gateway's case is about a kind of change: one about
// styles or methods says so, the others are about another service.
func caseOf(c MIDCase, kind string) bool {
	switch kind {
	case "style":
		return len(c.Styles) > 0
	case "method":
		return c.Need == "method" || len(c.Methods) > 0 && len(c.Styles) == 0
	case "service", "url", "goods", "industry", "account":
		return len(c.Styles) == 0 && len(c.Methods) == 0 && !slices.Contains(c.Traits, "contracted_elsewhere")
	}
	return false
}

// effectOrder is what a change sets off, the gravest first.
var effectOrder = []string{"contract", "mid", "review", "cards_stop", "paper", "insurance", "channel", "code", "notify", "ask", "keep"}

// sortEffects puts the gravest first. Nothing goes on as it is where something
// has to be made anew: the pages then speak of different cases, each in its rule.
func sortEffects(effects []string) []string {
	var out []string
	for _, e := range effectOrder {
		anew := len(out) > 0 && slices.Contains(effectOrder[:3], out[0])
		if slices.Contains(effects, e) && !(e == "keep" && anew) {
			out = append(out, e)
		}
	}
	return out
}

// stepsAgain are the steps that the effects lead back to.
func stepsAgain(effects []string) []StepID {
	var out []StepID
	for _, again := range []struct {
		effect string
		steps  []StepID
	}{
		{"contract", []StepID{"contract.apply", "contract.screening", "contract.sign", "contract.mid", "contract.cards", "live.channel"}},
		{"paper", []StepID{"contract.sign"}},
		{"insurance", []StepID{"contract.sign"}},
		{"mid", []StepID{"contract.mid", "contract.cards", "live.channel", "live.rehearsal"}},
		{"review", []StepID{"contract.cards"}},
		{"channel", []StepID{"live.channel"}},
		{"code", []StepID{"test.code", "live.code", "live.rehearsal"}},
	} {
		if slices.Contains(effects, again.effect) {
			out = union(out, again.steps)
		}
	}
	var sorted []StepID
	for i := range Path {
		for _, step := range Path[i].Steps {
			if slices.Contains(out, step.ID) {
				sorted = append(sorted, step.ID)
			}
		}
	}
	return sorted
}

// stops are the payments by card that work today and that a new review may stop.
func (w *Walk) stops(effects []string) []Verdict {
	var out []Verdict
	if !slices.Contains(effects, "cards_stop") {
		return nil
	}
	for _, t := range w.Active() {
		for _, mid := range t.MIDs {
			for _, v := range w.Works(t.ID, mid) {
				if v.Method == string(Card) && (v.Kind == Works || v.Kind == WorksUntil) {
					out = append(out, v)
				}
			}
		}
	}
	return out
}

// Applied tells whether an application has been sent by any track: from then on
// a change is more than another answer.
func (w *Walk) Applied() bool {
	return slices.ContainsFunc(w.Active(), func(t Track) bool { return !w.applied(t.ID).IsZero() })
}

// Difference is what another answer changes on the path.
type Difference struct {
	Parked []Slot    // answered, and no longer asked for
	Asked  []Slot    // open now, and not asked for before
	Closed []TrackID // tracks that are left
}

// Diff compares the path before and after an answer.
func Diff(before, after *Walk) Difference {
	var d Difference
	for slot := range before.Shop.Answers {
		q, _ := FindQuestion(slot.Question)
		if q != nil && q.Kind != InnerKind && before.Visible(slot) && !after.Visible(slot) {
			d.Parked = append(d.Parked, slot)
		}
	}
	Sort(d.Parked, func(a, b Slot) int { return strings.Compare(a.String(), b.String()) })
	for _, v := range after.Steps() {
		for _, a := range v.Asks {
			if _, answered := after.Shop.Answers[a.Slot]; !answered && !before.Visible(a.Slot) {
				d.Asked = append(d.Asked, a.Slot)
			}
		}
	}
	for _, t := range before.Active() {
		if !after.Track(t.ID).Active {
			d.Closed = append(d.Closed, t.ID)
		}
	}
	return d
}

// union adds what is not there yet.
//
//go:noinline
func union[T comparable](list, more []T) []T {
	for _, v := range more {
		if !slices.Contains(list, v) {
			list = append(list, v)
		}
	}
	return list
}
