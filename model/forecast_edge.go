package model

import "slices"

// Edge is what a leg waits for besides the leg before it.
type Edge struct {
	Event        string
	Days, Months int       // calendar time after the event
	Tracks       []TrackID // any of whose openings brings the event; none where no track does
	Assumed      bool      // no track brings it: reckoned as if a gateway had been applied for on the same day
	Own          bool      // up to the merchant, or there already: it counts no days
	Text         Text
	Sources      []Source

	step StepID
}

// Events that the opening of a general gateway brings, and those that are up to
// the merchant. All others come about on the way of the track itself.
var (
	openingEvents = []string{"gateway_live", "sales_began"}
	ownEvents     = []string{"site_live", "app_listed", "account_opened", "business_registered"}
)

// edgesOf are what holds a track back, by its gateway's pages.
func (b *builder) edgesOf(t Track) []Edge {
	return b.edges(t.Gateway, t.Route, b.trackMethods(t.ID), b.trackStyles(t.ID), t.ID)
}

func (b *builder) edges(code Code, route Route, methods, styles []string, own TrackID) []Edge {
	var out []Edge
	for _, a := range b.choiceOf(code).After {
		e := Edge{Event: a.Event, Days: a.Days, Months: a.Months, Text: a.Text, Sources: a.Sources, step: a.Step}
		switch {
		case !b.held(a, route, methods, styles):
			continue
		case slices.Contains(ownEvents, a.Event):
			e.Own = true
		case !slices.Contains(openingEvents, a.Event):
			continue
		case b.sellsAlready():
			e.Own = true
		default:
			e.Tracks = b.sellers(own)
			e.Assumed = len(e.Tracks) == 0
		}
		out = append(out, e)
	}
	return out
}

// held tells whether a waiting rule is about all that a track asks for: one for
// some methods or styles alone holds only those back.
func (w *Walk) held(a After, route Route, methods, styles []string) bool {
	return (len(a.Routes) == 0 || slices.Contains(a.Routes, route)) && w.hasTrait(a.Traits) &&
		allWithin(a.Methods, methods) && allWithin(a.Styles, styles)
}

// allWithin holds when a rule is about all, or everything asked for is among its cases.
func allWithin[T ~string](cases []T, asked []string) bool {
	if len(cases) == 0 {
		return true
	}
	return len(asked) > 0 && !slices.ContainsFunc(asked, func(s string) bool { return !slices.Contains(cases, T(s)) })
}

// sellsAlready holds for a shop that is under contract with a general gateway.
func (w *Walk) sellsAlready() bool {
	return slices.ContainsFunc(w.answer("prep.shop.contracted", Slot{}).Values, func(code string) bool {
		_, kind := w.Facts.Name(Code(code))
		return kind == "pg"
	})
}

// sellers are the tracks at general gateways that wait for no other's opening.
func (b *builder) sellers(but TrackID) []TrackID {
	var out []TrackID
	for _, t := range b.going {
		g := b.choiceOf(t.Gateway)
		waits := slices.ContainsFunc(g.After, func(a After) bool { return slices.Contains(openingEvents, a.Event) })
		if t.ID != but && g.Kind == "pg" && !waits {
			out = append(out, t.ID)
		}
	}
	return out
}

// crossed tells whether something holds a track back that another must bring.
func (b *builder) crossed(edges []Edge) bool {
	return slices.ContainsFunc(edges, func(e Edge) bool { return !e.Own })
}

// edgesAt are those that hold a step back.
func edgesAt(edges []Edge, step StepID) []Edge {
	var out []Edge
	for _, e := range edges {
		if e.step == step {
			out = append(out, e)
		}
	}
	return out
}

// links are the edges at a step as links of the net.
func (b *builder) links(edges []Edge, step StepID) []link {
	var out []link
	for _, e := range edgesAt(edges, step) {
		if e.Own {
			continue
		}
		l := link{days: e.Days, months: e.Months}
		for _, id := range e.Tracks {
			l.any = append(l.any, b.tracks[id].opens...)
		}
		if len(l.any) == 0 {
			l.any = []int{b.assumed()}
		}
		out = append(out, l)
	}
	return out
}

// assumed is the opening of a general gateway by the guide's own figures, for
// what waits for one where the shop has none.
func (b *builder) assumed() int {
	if b.plain > 0 {
		return b.plain
	}
	at := b.net.add(node{leg: -1, base: day(b.from)})
	for _, id := range []StepID{screenedLeg, signLeg, reviewLeg} {
		step, _ := FindStep(id)
		at = b.net.add(node{leg: -1, takes: step.Takes, starts: []link{behind(at)}})
	}
	b.plain = at
	return at
}

// putOff adds the gateways that the merchant contracts with later, as the way
// that each would go from the first day on which nothing holds it back. One by
// which alone a wanted method would work counts for All.
func (b *builder) putOff() {
	for _, value := range b.answer("prep.gateway.later", Slot{}).Values {
		code := Code(value)
		if slices.ContainsFunc(b.Active(), func(t Track) bool { return t.Gateway == code }) || b.onBuilder() {
			continue
		}
		b.planned(code)
	}
}

func (b *builder) planned(code Code) {
	g, route := b.gatewayOf(code), RouteApply
	if len(g.Routes) > 0 {
		route = g.Routes[0]
	}
	methods := ownMethods(g)
	edges := b.edges(code, route, methods, b.answer("prep.methods.styles", Slot{}).Values, "")
	at := b.net.add(node{leg: -1, base: day(b.from), starts: b.links(edges, applyAt)})
	if route != RouteNoContract {
		at = b.plannedLegs(code, g, route, edges, at)
	}
	open := b.net.add(node{leg: -1, base: day(b.Today), starts: []link{behind(at)}})
	b.net.later = append(b.net.later, open)
	if b.alone(methods) {
		b.net.all = append(b.net.all, open)
	}
}

func (b *builder) plannedLegs(code Code, g *GatewayFacts, route Route, edges []Edge, before int) int {
	for _, id := range []StepID{screenedLeg, signLeg, reviewLeg} {
		if id == reviewLeg && len(allReviewers(g)) == 0 {
			continue
		}
		step, _ := FindStep(id)
		takes := g.Takes(step, route)
		l := Leg{Step: id, Gateway: code, State: LegPlanned, Takes: takes, Guess: takes.Guess, After: edgesAt(edges, id)}
		if id == screenedLeg {
			l.After = append(edgesAt(edges, applyAt), l.After...)
		}
		before = b.leg(l, node{starts: append(b.links(edges, id), behind(before)), floor: b.Today})
	}
	return before
}

// alone holds when some wanted method among these works by no track.
func (b *builder) alone(methods []string) bool {
	return slices.ContainsFunc(b.WantedMethods(), func(m string) bool {
		return slices.Contains(methods, m) && !slices.ContainsFunc(b.going, func(t Track) bool {
			return slices.Contains(b.trackMethods(t.ID), m) && supported(b.gateway(t.ID), m) != No
		})
	})
}

// instants are the ends of the instant openings, by both readings of the pages.
func (b *builder) instants(f Forecast) []InstantEnd {
	var out []InstantEnd
	for _, t := range b.going {
		days := b.gateway(t.ID).Instant.Days
		if days == 0 || !slices.ContainsFunc(b.trackMethods(t.ID), func(m string) bool { return b.instant(t.ID, m) }) {
			continue
		}
		sent := b.applied(t.ID)
		end := InstantEnd{Track: t.ID, Expected: sent.IsZero()}
		if end.Expected {
			sent = b.from
		}
		end.Safe = sent.AddDays(days)
		for _, l := range f.Legs {
			switch {
			case l.Track != t.ID:
			case l.Step == signLeg:
				end.Other = l.To.Usual.AddDays(days)
			case l.Step == reviewLeg && end.Review.Usual.IsZero():
				end.Review = l.To
			}
		}
		out = append(out, end)
	}
	return out
}

// until is when the first instant opening ends that an application has begun.
func (b *builder) until() (first Date) {
	for _, t := range b.going {
		first = earliest(first, b.instantUntil(t.ID))
	}
	return first
}

// instantUntil is the end of a track's instant opening, while it runs.
func (w *Walk) instantUntil(id TrackID) Date {
	if slices.ContainsFunc(w.trackMethods(id), func(m string) bool { return w.instant(id, m) }) {
		return w.instantEnd(id)
	}
	return Date{}
}
