package model

import (
	"slices"
	"sync"
)

// World is what the machine needs besides the shop: the catalogue, Korea's
// business days and today. It has no clock of its own.
type World struct {
	Facts    Facts
	Calendar Calendar
	Today    Date
}

// Walk is a shop seen on its path on one day. It remembers what it computed,
// so make a new one for every change; it is not safe for concurrent use.
type Walk struct {
	Shop Shop
	World
	tracks   []Track
	gateways map[Code]*GatewayFacts
	choices  map[Code]*GatewayFacts
	visible  map[Slot]bool
	items    map[Slot][]string
	views    []StepView
	works    map[Slot][]Verdict
	fits     []Fit
}

// NewWalk looks at a shop on a day.
//
//go:noinline
func NewWalk(s Shop, world World) *Walk {
	n := 2*len(s.Answers) + 64 // what is asked is more than what is answered
	if off := DaysOff(s); len(off) > 0 {
		world.Calendar = world.Calendar.With(off)
	}
	return &Walk{
		Shop: s, World: world, gateways: make(map[Code]*GatewayFacts, 8), choices: map[Code]*GatewayFacts{},
		visible: make(map[Slot]bool, n), items: make(map[Slot][]string, 64), works: map[Slot][]Verdict{},
	}
}

// ClockBack tells that the last answer was given on a later day than today: this
// machine's clock was set back, or the file comes from one that runs ahead. What
// counts days from today is not to be trusted then.
func (w *Walk) ClockBack() (last Date, back bool) {
	if w.Shop.Updated.IsZero() {
		return Date{}, false
	}
	last = DateOf(w.Shop.Updated)
	return last, last.After(w.Today)
}

type entry struct {
	stage *Stage
	step  *Step
	q     *Question
}

var index = sync.OnceValue(func() map[QuestionID]entry {
	m := make(map[QuestionID]entry, 160)
	for i := range Path {
		for j := range Path[i].Steps {
			step := &Path[i].Steps[j]
			for k := range step.Questions {
				q := &step.Questions[k]
				m[q.ID] = entry{&Path[i], step, q}
			}
		}
	}
	return m
})

// FindQuestion finds a question and its step; nil for an unknown ID.
func FindQuestion(id QuestionID) (*Question, *Step) {
	e := index()[id]
	return e.q, e.step
}

// FindStep finds a step and its stage; nil for an unknown ID.
func FindStep(id StepID) (*Step, *Stage) {
	e := steps()[id]
	return e.step, e.stage
}

var steps = sync.OnceValue(func() map[StepID]entry {
	m := make(map[StepID]entry, 32)
	for i := range Path {
		for j := range Path[i].Steps {
			m[Path[i].Steps[j].ID] = entry{stage: &Path[i], step: &Path[i].Steps[j]}
		}
	}
	return m
})

// scope is where a question's answers live.
func (e entry) scope() Scope {
	if e.q.Scope != "" {
		return e.q.Scope
	}
	return e.step.Scope
}

// resolve finds the slot of question e as seen from another slot: the same
// track, MID and item as far as the question has them.
func (e entry) resolve(at Slot) Slot {
	s := Slot{Question: e.q.ID}
	switch e.scope() {
	case PerTrack:
		s.Track = at.Track
	case PerMID:
		s.Track, s.MID = at.Track, at.MID
	}
	if e.q.Each != Once {
		if from := index()[at.Question].q; from != nil && from.Each == e.q.Each {
			s.Item = at.Item
		}
	}
	return s
}

// answer is what a condition sees of q from a place: nothing where the
// question is not asked, and all items together where it names none.
func (w *Walk) answer(q QuestionID, at Slot) Answer {
	e, ok := index()[q]
	if !ok {
		return Answer{}
	}
	slot := e.resolve(at)
	if e.q.Each != Once && slot.Item == "" {
		return w.together(e, slot)
	}
	return w.Answer(slot)
}

func (w *Walk) together(e entry, slot Slot) Answer {
	var all Answer
	for _, item := range w.itemsOf(e.q.ID, slot) {
		slot.Item = item
		a := w.Answer(slot)
		if all.Status == Unanswered {
			all.Status = a.Status
		}
		all.Values = append(all.Values, a.Values...)
	}
	return all
}

// Answer is the effective answer of a slot: what stands there if the question
// is asked now, with a process at the start of its table where nothing stands.
func (w *Walk) Answer(slot Slot) Answer {
	if !w.Visible(slot) {
		return Answer{}
	}
	return w.standingAt(index()[slot.Question].q, slot)
}

// standingAt is what stands in a slot that is asked.
func (w *Walk) standingAt(q *Question, slot Slot) Answer {
	a, ok := w.Shop.Answers[slot]
	if !ok && q.Kind == ProcessKind {
		return Answer{Values: []string{string(w.start(q.Machine, slot))}}
	}
	return a
}

// start is a process's state before anything was recorded of it: a review of
// cards begins on the day it was asked for.
func (w *Walk) start(m *Machine, slot Slot) State {
	if m.ID == CardReview.ID && w.answer("contract.cards.asked_on", slot).Status == Given {
		return Waiting
	}
	return m.Start
}

// Visible tells whether a slot is asked now. What is not, is parked: it keeps
// its answer and counts as unanswered.
func (w *Walk) Visible(slot Slot) bool {
	if v, ok := w.visible[slot]; ok {
		return v
	}
	w.visible[slot] = false // a circle would end here; a test proves there is none
	v := w.see(slot)
	w.visible[slot] = v
	return v
}

func (w *Walk) see(slot Slot) bool {
	e, ok := index()[slot.Question]
	if !ok || !w.inScope(e, slot) {
		return false
	}
	if e.q.Kind == InnerKind {
		return true
	}
	if _, lacks := w.lacks(e.step, slot); lacks {
		return false
	}
	return w.Holds(e.q.When, slot) && (e.q.Each == Once) == (slot.Item == "") &&
		(slot.Item == "" || slices.Contains(w.itemsOf(e.q.ID, slot), slot.Item))
}

// inScope tells whether a slot names exactly the track and MID its question
// lives by, and whether those are open.
func (w *Walk) inScope(e entry, slot Slot) bool {
	switch e.scope() {
	case PerShop:
		return slot.Track == "" && slot.MID == ""
	case PerTrack:
		return slot.MID == "" && w.Track(slot.Track).Active
	}
	t := w.Track(slot.Track)
	return t.Active && slices.Contains(t.MIDs, slot.MID)
}

// lacks tells whether a step does not apply at a place, and why.
func (w *Walk) lacks(step *Step, at Slot) (code string, yes bool) {
	at.Item = ""
	for _, l := range step.Lacks {
		if w.Holds(l.When, at) {
			return l.Code, true
		}
	}
	return "", false
}

// itemsOf lists the items for which a question is asked at a place, by ID.
func (w *Walk) itemsOf(q QuestionID, at Slot) []string {
	e, ok := index()[q]
	if !ok || e.q.Each == Once {
		return nil
	}
	key := e.resolve(at)
	key.Item = ""
	if v, ok := w.items[key]; ok {
		return v
	}
	w.items[key] = nil
	v := w.listItems(e, key)
	w.items[key] = v
	return v
}

func (w *Walk) listItems(e entry, at Slot) []string {
	switch e.q.Each {
	case EachStyle:
		return w.answer("prep.methods.styles", at).Values
	case EachEasyPay:
		return w.answer("prep.methods.easy_pays", at).Values
	case EachQuoted:
		return w.answer("prep.cost.quoted", at).Values
	case EachSiteItem:
		return pick(SiteItems, func(i SiteItem) (string, Cond) { return i.ID, i.When }, w, at)
	case EachPaper:
		return w.papers(at)
	case EachDated:
		return w.datedPapers(at)
	case EachNote:
		return trackSteps()
	case EachLiveCheck:
		return pick(LiveChecks, func(c Try) (string, Cond) { return c.ID, c.When }, w, at)
	case EachRehearsal:
		return pick(Rehearsals, func(c Try) (string, Cond) { return c.ID, c.When }, w, at)
	case EachReason:
		return w.reasons(e, at)
	case EachReviewer:
		return ids(w.Reviewers(at.Track), func(r Reviewer) string { return r.ID })
	case EachField:
		return ids(w.Fields(at.Track, at.MID), func(f Field) string { return f.ID })
	case EachTask:
		return ids(w.Tasks(e.step.ID, at.Track, at.MID), func(t Task) string { return t.ID })
	}
	return nil
}

// papers are those of this shop's form and trade, and what the gateway asked
// for besides.
func (w *Walk) papers(at Slot) []string {
	asked := w.answer("contract.sign.asked", at)
	var out []string
	for _, p := range Papers {
		if w.Holds(p.When, at) || asked.Has(p.ID) {
			out = append(out, p.ID)
		}
	}
	return out
}

// datedPapers are the papers at hand that may not be older than some months.
func (w *Walk) datedPapers(at Slot) []string {
	var out []string
	for _, id := range w.papers(at) {
		p, _ := FindPaper(id)
		slot := Slot{Track: at.Track, Question: "contract.sign.paper", Item: id}
		if p.Months > 0 && w.Answer(slot).Status == Done {
			out = append(out, id)
		}
	}
	return out
}

// trackSteps are the steps of a track by ID, in the order of the path.
func trackSteps() []string {
	var out []string
	for _, st := range Path {
		for _, step := range st.Steps {
			if step.Scope != PerShop {
				out = append(out, string(step.ID))
			}
		}
	}
	return out
}

// reasons are the classes named for the refusals of a step, each once.
func (w *Walk) reasons(e entry, at Slot) []string {
	for _, q := range e.step.Questions {
		if q.Machine == nil {
			continue
		}
		var out []string
		for _, r := range w.answer(q.Machine.Reasons, at).Values {
			if !slices.Contains(out, r) {
				out = append(out, r)
			}
		}
		return out
	}
	return nil
}

func pick[T any](list []T, read func(T) (string, Cond), w *Walk, at Slot) []string {
	var out []string
	for _, v := range list {
		if id, when := read(v); w.Holds(when, at) {
			out = append(out, id)
		}
	}
	return out
}

func ids[T any, S ~string](list []T, id func(T) S) []S {
	out := make([]S, len(list))
	for i, v := range list {
		out[i] = id(v)
	}
	return out
}

// gateway is what is known of a track's gateway, gatewayOf of a code: asked of
// the catalogue once.
func (w *Walk) gateway(id TrackID) *GatewayFacts { return w.gatewayOf(w.Track(id).Gateway) }

//go:noinline
func (w *Walk) gatewayOf(code Code) *GatewayFacts {
	return asked(w.gateways, code, w.Facts.Gateway)
}

// choiceOf is what choosing needs to know of a gateway.
//
//go:noinline
func (w *Walk) choiceOf(code Code) *GatewayFacts { return asked(w.choices, code, w.Facts.Choice) }

// asked asks the catalogue once and remembers what it said.
//
//go:noinline
func asked(before map[Code]*GatewayFacts, code Code, ask func(Code) GatewayFacts) *GatewayFacts {
	g, ok := before[code]
	if !ok {
		facts := ask(code)
		g = &facts
		before[code] = g
	}
	return g
}

// fact reads one named fact of a track's gateway for conditions.
func (w *Walk) fact(id TrackID, name string) string {
	g := w.gateway(id)
	switch name {
	case "filled":
		return yesNo(g.Filled)
	case "shared_test":
		return string(g.SharedTest)
	case "quirks":
		return yesNo(len(w.Quirks("test.channel", id)) > 0)
	case "charges":
		return yesNo(slices.ContainsFunc(w.Quirks("test.payment", id), func(q Quirk) bool { return q.Charges }))
	case "instant":
		return string(g.Instant.Offered)
	case "certificate":
		_, ok := w.Certificate(id)
		return yesNo(ok)
	case "review_needs_live":
		return string(g.ReviewNeedsLive)
	}
	return ""
}

func yesNo(b bool) string {
	if b {
		return string(Yes)
	}
	return string(No)
}
