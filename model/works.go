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

// Row is one reviewer of a method, and what a customer of theirs meets today.
type Row struct {
	Reviewer Reviewer
	State    State
	Since    Date    // the day of the last word from or about this reviewer
	Sees     Verdict // without Rows; By names this reviewer where the review decides
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

// judge goes from what rules a payment out, for every customer alike, to the
// reviewers one by one. The method's verdict is what its rows sum up to, so that
// the two can never contradict each other.
func (w *Walk) judge(id TrackID, mid MIDID, m string) Verdict {
	rows := w.Board(id, mid, m)
	v, shut := w.atDoor(id, mid, m)
	if !shut {
		w.judgeRows(id, mid, m, rows)
		v = w.sum(id, mid, m, rows)
	} else {
		for i := range rows {
			rows[i].Sees = v
		}
	}
	for i := range rows {
		rows[i].Sees.Track, rows[i].Sees.MID, rows[i].Sees.Method = id, mid, m
	}
	v.Rows = rows
	return v
}

// atDoor is what holds for every customer alike, whoever reviews what.
func (w *Walk) atDoor(id TrackID, mid MIDID, m string) (v Verdict, shut bool) {
	t, at := w.Track(id), Slot{Track: id, MID: mid}
	noMID := t.Route != RouteNoContract && w.answer("contract.mid.value", at).Status != Given
	switch {
	case t.Route == RouteHost:
		return Verdict{Kind: NotKnown, Why: "on_host"}, true
	case supported(w.gatewayOf(t.Gateway), m) == No:
		return Verdict{Kind: Fails, By: []string{string(t.Gateway)}, Why: "not_supported"}, true
	case noMID && w.Withdrawn(id):
		return Verdict{Kind: Fails, By: []string{string(Merchant)}, Why: "withdrawn"}, true
	case noMID:
		return Verdict{Kind: WaitsFor, By: []string{string(t.Gateway)}, Why: "no_mid"}, true
	case w.answer("live.channel.saved", at).Status != Done:
		return Verdict{Kind: WaitsFor, By: []string{string(Merchant)}, Why: "no_channel"}, true
	case w.answer("live.mid.same", at).Has("test"):
		return Verdict{Kind: Fails, By: []string{string(Merchant)}, Why: "test_channel"}, true
	case t.Route == RouteNoContract:
		return Verdict{Kind: Works}, true
	}
	return Verdict{}, false
}

// Withdrawn tells whether the merchant took a track's application back.
func (w *Walk) Withdrawn(id TrackID) bool {
	return w.State(Slot{Track: id, Question: "contract.screening.state"}) == Withdrawn
}

// undecided are the states in which a reviewer has not decided.
var undecided = []State{NotAsked, Waiting, Held}

// judgeRows says what the customers of each reviewer meet. An instant opening
// carries those whose review is open; whom it still serves after a refusal the
// gateways' pages leave open.
func (w *Walk) judgeRows(id TrackID, mid MIDID, m string, rows []Row) {
	instant := len(rowsIn(rows, undecided...)) > 0 && w.instantAt(id, mid, m)
	early := slices.Contains(w.gateway(id).BeforeReview, Method(m))
	for i := range rows {
		r, open := &rows[i], slices.Contains(undecided, rows[i].State)
		by := []string{r.Reviewer.ID}
		switch {
		case r.State == Refused && instant:
			r.Sees = Verdict{Kind: NotKnown, By: by, Why: "instant_refused"}
		case r.State == Refused:
			r.Sees = Verdict{Kind: Fails, By: by, Why: "refused"}
		case open && instant:
			r.Sees = Verdict{Kind: WorksUntil, Until: w.instantEnd(id), Why: "instant"}
		case open && early:
			r.Sees = Verdict{Kind: Works, Why: "before_review"}
		case open:
			r.Sees = Verdict{Kind: WaitsFor, By: by, Why: "review"}
		default:
			r.Sees = Verdict{Kind: Works}
		}
	}
}

// sum is a method's verdict by its rows.
func (w *Walk) sum(id TrackID, mid MIDID, m string, rows []Row) Verdict {
	open, refused, doubt, until := seen(rows, WaitsFor), seen(rows, Fails), seen(rows, NotKnown), seen(rows, WorksUntil)
	switch {
	case len(rows) == 0:
		return w.judgeAlone(id, mid, m)
	case len(refused) == len(rows):
		return Verdict{Kind: Fails, By: refused, Why: "refused"}
	case len(open)+len(refused) > 0:
		return Verdict{Kind: WaitsFor, By: append(open, refused...), Why: "review"}
	case len(doubt) > 0:
		return Verdict{Kind: WorksUntil, Until: w.instantEnd(id), By: doubt, Why: "instant_refused"}
	case len(until) > 0:
		return Verdict{Kind: WorksUntil, Until: w.instantEnd(id), Why: "instant"}
	case slices.ContainsFunc(rows, func(r Row) bool { return r.Sees.Why == "before_review" }):
		return Verdict{Kind: Works, Why: "before_review"}
	}
	return Verdict{Kind: Works}
}

// judgeAlone is for a method of which no reviewer is known: it waits for the
// others, as far as anybody says.
func (w *Walk) judgeAlone(id TrackID, mid MIDID, m string) Verdict {
	switch {
	case w.reviewed(id, mid):
		return Verdict{Kind: Works}
	case w.instantAt(id, mid, m):
		return Verdict{Kind: WorksUntil, Until: w.instantEnd(id), Why: "instant"}
	case slices.Contains(w.gateway(id).BeforeReview, Method(m)):
		return Verdict{Kind: Works, Why: "before_review"}
	}
	return Verdict{Kind: NotKnown, Why: "review_unknown"}
}

// seen names the reviewers whose customers meet this.
func seen(rows []Row, k VerdictKind) []string {
	var out []string
	for _, r := range rows {
		if r.Sees.Kind == k {
			out = append(out, r.Reviewer.ID)
		}
	}
	return out
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

// instantAt is the same of one MID: recurring and key-in payments are never
// taken before the review.
func (w *Walk) instantAt(id TrackID, mid MIDID, m string) bool {
	return w.takesOneTime(id, mid) && w.instant(id, m)
}

// takesOneTime holds unless a MID is known to be for other styles alone.
func (w *Walk) takesOneTime(id TrackID, mid MIDID) bool {
	styles := w.midStyles(id, mid)
	return len(styles) == 0 || slices.Contains(styles, string(OneTime))
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
//
//go:noinline
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
