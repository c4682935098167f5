package model

import "slices"

// builder lays the net of a forecast out: the tracks that nothing of another
// track holds back, then those that wait for them, then what was put off.
type builder struct {
	*Walk
	from   Date // the day of an application that is not out yet
	net    *net
	legs   []Leg
	going  []Track // those that count
	tracks map[TrackID]trackEnds
	pg     []int // the openings of general gateways that wait for no other
	plain  int   // the end of a way by the guide's figures, as a node; 0 before it is needed
}

// trackEnds are nodes of a track: the end of each step, and its openings.
type trackEnds struct {
	ends  map[StepID]int
	opens []int
}

// trackLegs are the steps of a track whose length others decide, in the order
// in which it goes through them, each with the question that says when it
// ended. The review of each MID follows.
var trackLegs = []struct {
	step StepID
	end  QuestionID
}{
	{"contract.screening", "contract.screening.on"},
	{"contract.sign", "contract.sign.signed_on"},
}

const (
	applyAt     StepID = "contract.apply"
	reviewLeg   StepID = "contract.cards"
	signLeg     StepID = "contract.sign"
	screenedLeg StepID = "contract.screening"
)

func (b *builder) build() {
	active := b.Active()
	if len(active) == 0 && !b.onBuilder() {
		b.plainLegs()
	}
	for _, t := range active {
		if t.Route != RouteHost && !b.Withdrawn(t.ID) {
			b.going = append(b.going, t)
		}
	}
	waits := func(t Track) bool { return b.crossed(b.edgesOf(t)) || b.besides(t) != "" }
	for _, t := range b.going {
		if !waits(t) {
			b.track(t)
		}
	}
	for _, t := range b.going {
		if waits(t) {
			b.track(t)
		}
	}
	b.putOff()
}

// onBuilder holds for a shop on a host's builder: it contracts through its host.
func (w *Walk) onBuilder() bool {
	return w.rawShop("prep.shop.built").Has("host") && w.rawShop("prep.shop.host_use").Has("builder")
}

// plainLegs go by the guide's own figures while no gateway is chosen: a
// merchant wants to know the wait before choosing whom to wait for.
func (b *builder) plainLegs() {
	at := b.net.add(node{leg: -1, base: day(b.from)})
	for _, id := range []StepID{screenedLeg, signLeg, reviewLeg} {
		step, _ := FindStep(id)
		state := LegAhead
		if id == screenedLeg {
			state = LegUnasked
		}
		at = b.leg(Leg{Step: id, State: state, Takes: step.Takes, Guess: step.Takes.Guess}, node{starts: []link{behind(at)}})
	}
	b.net.first, b.net.all = []int{at}, []int{at}
}

// leg adds a leg with its node.
func (b *builder) leg(l Leg, x node) int {
	x.leg, x.takes = len(b.legs), l.Takes
	b.legs = append(b.legs, l)
	return b.net.add(x)
}

// track adds a track: its application, its waits, its openings.
func (b *builder) track(t Track) {
	edges := b.edgesOf(t)
	at := b.applies(t, edges)
	own := trackEnds{ends: map[StepID]int{applyAt: at}}
	for _, l := range trackLegs {
		at = b.step(t, l.step, "", l.end, at, edges)
		own.ends[l.step] = at
	}
	for _, mid := range t.MIDs {
		own.ends[reviewLeg] = b.step(t, reviewLeg, mid, "", at, edges)
		for _, end := range b.possible(t.ID, own.ends) {
			own.opens = append(own.opens, b.opening(Slot{Track: t.ID, MID: mid}, end))
		}
	}
	b.tracks[t.ID] = own
	b.net.first = append(b.net.first, own.opens...)
	if !t.Hedge {
		b.net.all = append(b.net.all, own.opens...)
	}
	if b.gateway(t.ID).Kind == "pg" && !b.crossed(edges) {
		b.pg = append(b.pg, own.opens...)
	}
}

// applies adds the application of a track: on its recorded day, else on the day
// of the forecast, once nothing holds it back.
func (b *builder) applies(t Track, edges []Edge) int {
	if d := b.applied(t.ID); !d.IsZero() {
		return b.net.add(node{leg: -1, base: day(d), end: d})
	}
	x := node{leg: -1, base: day(b.from), starts: b.links(edges, applyAt)}
	if other := b.besides(t); other != "" {
		if own, ok := b.tracks[other]; ok {
			x.starts = append(x.starts, behind(own.ends[signLeg]))
		}
	}
	return b.net.add(x)
}

// besides is the track under whose contract a further MID is asked for.
func (b *builder) besides(t Track) TrackID {
	if t.Route != RouteAddMID {
		return ""
	}
	for _, o := range b.going {
		if o.ID != t.ID && o.Gateway == t.Gateway && o.Route != RouteAddMID && o.Route != RouteTransfer {
			return o.ID
		}
	}
	return ""
}

// step adds a wait, unless it does not apply, and gives the node after which
// the next can start.
func (b *builder) step(t Track, id StepID, mid MIDID, end QuestionID, before int, edges []Edge) int {
	step, _ := FindStep(id)
	v, ok := b.View(Place{Step: id, Track: t.ID, MID: mid})
	if !ok || v.Standing == Lacking {
		return before
	}
	takes := b.Takes(step, t.ID)
	l := Leg{Step: id, Track: t.ID, MID: mid, Gateway: t.Gateway, Takes: takes, Guess: takes.Guess, After: edgesAt(edges, id)}
	if id == screenedLeg {
		l.After = append(edgesAt(edges, applyAt), l.After...)
	}
	if d, ok := b.ended(step, v, end); ok {
		l.State, l.Happened, l.After = LegDone, true, nil
		return b.leg(l, node{starts: []link{behind(before)}, end: d})
	}
	x := node{floor: b.Today}
	if since, back := b.running(step, v); !since.IsZero() {
		x.base, l.After = day(since), nil
		if l.State = LegRuns; back {
			l.State = LegBack
		} else {
			l.Overdue = b.Calendar.Between(b.Calendar.Add(since, takes.Late), b.Today)
		}
		return b.leg(l, x)
	}
	x.starts = append(b.links(edges, id), behind(before))
	l.State = b.stateBefore(id, t.ID, before)
	if l.State == LegUnasked && id == reviewLeg {
		x.base = day(b.Today) // it cannot be asked for in the past
	}
	if over := b.net.nodes[before].end; id == signLeg && !over.IsZero() {
		l.State, l.Overdue = LegRuns, b.Calendar.Between(b.Calendar.Add(over, takes.Late), b.Today)
	}
	return b.leg(l, x)
}

// stateBefore is where a leg stands whose clock does not run: the merchant's
// turn where the one before it is over, or is the application itself.
func (b *builder) stateBefore(id StepID, track TrackID, before int) LegState {
	if !b.net.nodes[before].end.IsZero() || id == screenedLeg && b.applied(track).IsZero() {
		return LegUnasked
	}
	return LegAhead
}

// running is the last date of a decision that is still open; back tells that it
// came back to the merchant: then it is asked for anew today at the earliest.
func (b *builder) running(step *Step, v StepView) (since Date, back bool) {
	for _, a := range v.Asks {
		if a.Question.Kind != ProcessKind || a.State == Closed {
			continue
		}
		d := b.latest(step.Clock, a.Slot, step)
		if d.IsZero() {
			continue
		}
		if a.State == Troubled {
			d, back = latestOf(d, b.Today), true
		}
		since = latestOf(since, d)
	}
	return since, back
}

// ended is the day on which a leg was over: its own date, or the last word of
// any reviewer.
func (w *Walk) ended(step *Step, v StepView, end QuestionID) (last Date, ok bool) {
	if end != "" {
		last, ok = w.Day(end, v.slot())
		return last, ok && w.Holds(step.Done, v.slot())
	}
	for _, a := range v.Asks {
		if a.Question.Kind != ProcessKind {
			continue
		}
		if a.State != Closed {
			return Date{}, false
		}
		last = latestOf(last, w.since(a.Slot))
	}
	return last, !last.IsZero()
}

// possible are the nodes after which the methods of a track can work: the
// review, or what comes before it where the gateway allows that. What it does
// not support is left out, if anything remains.
func (b *builder) possible(id TrackID, ends map[StepID]int) []int {
	g := b.gateway(id)
	var out []int
	for _, m := range b.trackMethods(id) {
		at := ends[reviewLeg]
		switch {
		case supported(g, m) == No:
			continue
		case b.instant(id, m):
			at = begins(ends, g.Instant.From)
		case slices.Contains(g.BeforeReview, Method(m)):
			at = ends[signLeg]
		}
		if !slices.Contains(out, at) {
			out = append(out, at)
		}
	}
	if len(out) == 0 {
		out = append(out, ends[reviewLeg])
	}
	return out
}

// begins is the end of the step after which something runs; where the pages do
// not name it, of the contract.
func begins(ends map[StepID]int, after StepID) int {
	if at, ok := ends[after]; ok {
		return at
	}
	return ends[signLeg]
}

// opening adds the day on which a MID takes payments that are possible after a
// node: the day of its opening where that is later, else not before today.
func (b *builder) opening(at Slot, after int) int {
	since := b.Today
	if d, ok := b.Day("live.open.opened_on", at); ok {
		since = d
	}
	return b.net.add(node{leg: -1, base: day(since), starts: []link{behind(after)}})
}
