package model

import "slices"

// Verdict is what a customer meets today with one method on one MID. This is
// the only place that decides it; Home, the board, `next` and the opening gate
// all show the same value.
type Verdict struct {
	Track  TrackID
	MID    MIDID
	Method string
	Kind   VerdictKind
	Until  Date     // with works_until
	By     []string // with waits_for and fails: reviewer IDs, or who must act
	Why    string   // names the reason in the texts
	Rows   []Row    // per reviewer, where the method has reviewers
}

// Row is one reviewer of a method.
type Row struct {
	Reviewer Reviewer
	State    State
	Since    Date // the day of the last word from or about this reviewer
}

type VerdictKind string

const (
	Works      VerdictKind = "works"
	WorksUntil VerdictKind = "works_until"
	WaitsFor   VerdictKind = "waits_for"
	Fails      VerdictKind = "fails"
	NotKnown   VerdictKind = "unknown"
)

// Works tells for each wanted method of a MID what happens today.
func (w *Walk) Works(id TrackID, mid MIDID) []Verdict {
	key := Slot{Track: id, MID: mid}
	if v, ok := w.works[key]; ok {
		return v
	}
	out := []Verdict{}
	for _, m := range w.trackMethods(id) {
		v := w.judge(id, mid, m)
		v.Track, v.MID, v.Method = id, mid, m
		out = append(out, v)
	}
	w.works[key] = out
	return out
}

// judge goes from what rules a payment out to what lets it through.
func (w *Walk) judge(id TrackID, mid MIDID, m string) Verdict {
	t, at := w.Track(id), Slot{Track: id, MID: mid}
	g := w.gatewayOf(t.Gateway)
	rows := w.Board(id, mid, m)
	switch {
	case t.Route == RouteHost:
		return Verdict{Kind: NotKnown, Why: "on_host"}
	case supported(g, m) == No:
		return Verdict{Kind: Fails, By: []string{string(t.Gateway)}, Why: "not_supported"}
	case t.Route != RouteNoContract && w.answer("contract.mid.value", at).Status != Given:
		return Verdict{Kind: WaitsFor, By: []string{string(t.Gateway)}, Why: "no_mid", Rows: rows}
	case w.answer("live.channel.saved", at).Status != Done:
		return Verdict{Kind: WaitsFor, By: []string{string(Merchant)}, Why: "no_channel", Rows: rows}
	case w.answer("live.mid.same", at).Has("test"):
		return Verdict{Kind: Fails, By: []string{string(Merchant)}, Why: "test_channel", Rows: rows}
	case t.Route == RouteNoContract:
		return Verdict{Kind: Works}
	}
	return w.judgeReview(t, mid, g, m, rows)
}

func (w *Walk) judgeReview(t Track, mid MIDID, g *GatewayFacts, m string, rows []Row) Verdict {
	waiting, refused := rowsIn(rows, NotAsked, Waiting, Held), rowsIn(rows, Refused)
	switch {
	case len(refused) > 0 && len(refused) == len(rows):
		return Verdict{Kind: Fails, By: refused, Why: "refused", Rows: rows}
	case len(waiting)+len(refused) > 0 && w.instant(t.ID, m):
		return Verdict{Kind: WorksUntil, Until: w.instantEnd(t.ID), Why: "instant", Rows: rows}
	case len(waiting)+len(refused) > 0 && slices.Contains(g.BeforeReview, Method(m)):
		return Verdict{Kind: Works, Why: "before_review", Rows: rows}
	case len(waiting)+len(refused) > 0:
		return Verdict{Kind: WaitsFor, By: append(waiting, refused...), Why: "review", Rows: rows}
	case len(rows) > 0:
		return Verdict{Kind: Works, Rows: rows}
	case w.reviewed(t.ID, mid):
		return Verdict{Kind: Works}
	case slices.Contains(g.BeforeReview, Method(m)):
		return Verdict{Kind: Works, Why: "before_review"}
	}
	return Verdict{Kind: NotKnown, Why: "review_unknown"}
}

// reviewed holds when nobody's review of a MID is open any more.
func (w *Walk) reviewed(id TrackID, mid MIDID) bool {
	for _, r := range w.Reviewers(id) {
		slot := Slot{Track: id, MID: mid, Question: "contract.cards.state", Item: r.ID}
		if !slices.Contains(CardReview.Final, w.State(slot)) {
			return false
		}
	}
	return true
}

// instant holds for a method that an instant opening takes, up to its last day.
func (w *Walk) instant(id TrackID, m string) bool {
	end := w.instantEnd(id)
	return w.answer("contract.apply.instant", Slot{Track: id}).Has("yes") &&
		slices.Contains(w.gateway(id).Instant.Methods, Method(m)) && (end.IsZero() || !w.Today.After(end))
}

// instantEnd is the last day of an instant opening: counted from the
// application, no day where the gateway's pages name none.
func (w *Walk) instantEnd(id TrackID) Date {
	sent, days := w.applied(id), w.gateway(id).Instant.Days
	if sent.IsZero() || days == 0 {
		return Date{}
	}
	return sent.AddDays(days)
}

// Board lists the reviewers of one method of a MID with where each stands.
func (w *Walk) Board(id TrackID, mid MIDID, m string) []Row {
	var out []Row
	for _, r := range w.Reviewers(id) {
		if !r.sees(m) {
			continue
		}
		slot := Slot{Track: id, MID: mid, Question: "contract.cards.state", Item: r.ID}
		out = append(out, Row{Reviewer: r, State: w.State(slot), Since: w.since(slot)})
	}
	return out
}

// State is where a process stands; a review that is not asked yet is NotAsked.
func (w *Walk) State(slot Slot) State {
	if a := w.Answer(slot); a.Value() != "" {
		return State(a.Value())
	}
	return NotAsked
}

// since is the day of the last word: the one that the merchant gave, else that
// of the recording, else the day of asking.
func (w *Walk) since(slot Slot) Date {
	if d, ok := w.Day("contract.cards.on", slot); ok {
		return d
	}
	if a, ok := w.Shop.Answers[slot]; ok && w.Visible(slot) {
		return DateOf(a.At)
	}
	d, _ := w.Day("contract.cards.asked_on", slot)
	return d
}

func rowsIn(rows []Row, states ...State) []string {
	var out []string
	for _, r := range rows {
		if slices.Contains(states, r.State) {
			out = append(out, r.Reviewer.ID)
		}
	}
	return out
}

// Supports tells whether a gateway takes a method at all, by its pages.
func (w *Walk) Supports(c Code, m string) Tri { return supported(w.choiceOf(c), m) }

// supported looks a method up in what the gateway supports, in any module.
func supported(g *GatewayFacts, m string) Tri {
	found := Unknown
	if g.Filled && g.Kind == "easy_pay" {
		found = No // it takes itself, and what its pages name besides
	}
	for _, l := range g.Lines {
		if string(l.Method) != m {
			continue
		}
		switch l.Status {
		case "yes", "live_only":
			return Yes
		case "no", "test_only":
			found = No
		}
	}
	return found
}

// failing holds at a MID when some wanted method would not go through today.
func (w *Walk) failing(at Slot) bool {
	return slices.ContainsFunc(w.Works(at.Track, at.MID), func(v Verdict) bool {
		return v.Kind != Works && v.Kind != WorksUntil
	})
}
