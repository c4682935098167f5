package model

import "slices"

// Place is one step of one track and MID.
type Place struct {
	Step  StepID
	Track TrackID
	MID   MIDID
}

func (p Place) slot() Slot { return Slot{Track: p.Track, MID: p.MID} }

// PlaceOf is the place at which a slot is asked.
func PlaceOf(slot Slot) Place {
	_, step := FindQuestion(slot.Question)
	if step == nil {
		return Place{}
	}
	p := Place{Step: step.ID}
	if step.Scope != PerShop {
		p.Track = slot.Track
	}
	if step.Scope == PerMID {
		p.MID = slot.MID
	}
	return p
}

// Standing is where a step stands.
type Standing string

const (
	Lacking Standing = "not_applicable"
	Blocked Standing = "blocked" // a required step before it is open; recording is possible all the same
	Ready   Standing = "ready"
	Begun   Standing = "begun"
	Waits   Standing = "waiting" // somebody else acts
	Trouble Standing = "trouble" // held or refused
	Reached Standing = "done"
)

// AskState is where one question stands.
type AskState string

const (
	Open     AskState = "open"
	Later    AskState = "later" // "not yet": blocks nothing here
	Mend     AskState = "mend"  // a check that does not hold
	Pending  AskState = "pending"
	Troubled AskState = "troubled"
	Closed   AskState = "closed"
)

// Ask is one question at one place with where it stands.
type Ask struct {
	Slot     Slot
	Question *Question
	Answer   Answer
	State    AskState
}

// StepView is one step with everything a screen shows of it.
type StepView struct {
	Place
	Stage    StageID
	Standing Standing
	Why      string // with Lacking: the reason
	Asks     []Ask
	Unmet    []Need // needs that do not hold
	Since    Date   // while somebody decides: when the clock started
	Usual    Date   // while somebody decides: when it is usually over
	Late     Date   // while somebody decides: after this day somebody should be asked
	Optional bool   // a stage for any time
	touched  bool   // something was recorded here
}

// Count gives how many questions are closed or set aside, of how many.
func (v StepView) Count() (closed, all int) {
	for _, a := range v.Asks {
		if a.State == Closed || a.State == Later {
			closed++
		}
	}
	return closed, len(v.Asks)
}

// Steps lists every place of the shop in the order of the path: preparation,
// then track by track, then what may happen at any time.
func (w *Walk) Steps() []StepView {
	if w.views != nil {
		return w.views
	}
	for _, st := range Path {
		if st.Steps[0].Scope == PerShop && !st.Anytime {
			w.addStage(st, Slot{})
		}
	}
	for _, t := range w.Active() {
		for _, st := range Path {
			if st.Steps[0].Scope != PerShop {
				w.addTrack(st, t)
			}
		}
	}
	for _, st := range Path {
		if st.Anytime {
			w.addStage(st, Slot{})
		}
	}
	w.settle()
	return w.views
}

// addTrack lays a stage's steps out for a track. Steps of a MID stand together
// MID by MID.
func (w *Walk) addTrack(st Stage, t Track) {
	for _, step := range st.Steps {
		if step.Scope == PerTrack {
			w.add(st, step.ID, Slot{Track: t.ID})
		}
	}
	for _, mid := range t.MIDs {
		for _, step := range st.Steps {
			if step.Scope == PerMID {
				w.add(st, step.ID, Slot{Track: t.ID, MID: mid})
			}
		}
	}
}

func (w *Walk) addStage(st Stage, at Slot) {
	for _, step := range st.Steps {
		w.add(st, step.ID, at)
	}
}

func (w *Walk) add(st Stage, id StepID, at Slot) {
	step, _ := FindStep(id)
	v := StepView{Place: Place{Step: id, Track: at.Track, MID: at.MID}, Stage: st.ID, Optional: st.Anytime}
	if code, lacks := w.lacks(step, at); lacks {
		v.Standing, v.Why = Lacking, code
	} else {
		v.Asks = w.asks(step, at)
		v.Standing, v.touched = w.standing(step, v.Asks, at)
		v.Since, v.Usual, v.Late = w.clock(step, v.Asks, at)
	}
	w.views = append(w.views, v)
}

// settle compares the steps with each other, once all are known. A process
// whose table starts waiting is not begun while nothing runs its clock.
func (w *Walk) settle() {
	for i := range w.views {
		v := &w.views[i]
		step, _ := FindStep(v.Step)
		v.Unmet = w.unmet(step, v.slot())
		if v.touched || !v.Since.IsZero() || v.Standing == Lacking {
			continue
		}
		for _, n := range v.Unmet {
			if n.Kind == Required {
				v.Standing = Blocked
			}
		}
	}
}

func (w *Walk) unmet(step *Step, at Slot) []Need {
	var out []Need
	for _, n := range step.Needs {
		switch {
		case n.Step == "" && !w.Holds(n.When, at):
			out = append(out, n)
		case n.Step != "" && (n.When.Op == Always || !w.Holds(n.When, at)) && !w.reached(n.Step, at):
			out = append(out, n)
		}
	}
	return out
}

// reached tells whether a step is done or not applicable as seen from a place;
// a step that exists once per MID counts for a track when any MID has it.
func (w *Walk) reached(id StepID, at Slot) bool {
	for _, v := range w.views {
		if v.Step != id || v.Track != "" && v.Track != at.Track || v.MID != "" && at.MID != "" && v.MID != at.MID {
			continue
		}
		if v.Standing == Reached || v.Standing == Lacking {
			return true
		}
	}
	return false
}

// View finds the view of one place.
//
//go:noinline
func (w *Walk) View(p Place) (StepView, bool) {
	for _, v := range w.Steps() {
		if v.Place == p {
			return v, true
		}
	}
	return StepView{}, false
}

// asks lists what a step asks at a place, in order.
func (w *Walk) asks(step *Step, at Slot) []Ask {
	out := make([]Ask, 0, len(step.Questions)+8)
	for i := range step.Questions {
		q := &step.Questions[i]
		if q.Kind == InnerKind || q.Beside {
			continue
		}
		for _, slot := range w.slots(step, q, at) {
			if w.Visible(slot) {
				a := w.standingAt(q, slot)
				if a.Status == Unanswered && w.unasked(q, slot) {
					continue
				}
				out = append(out, Ask{Slot: slot, Question: q, Answer: a, State: w.askState(q, slot, a)})
			}
		}
	}
	return out
}

// unasked holds for a question that nobody is led to: its answer is given where
// it is shown.
func (w *Walk) unasked(q *Question, slot Slot) bool {
	return q.Aside || q.Quiet.Op != Always && w.Holds(q.Quiet, slot)
}

// slots lists where a question could be asked at a place: once, once per item,
// or once per open track for a track's question in a step of the shop.
func (w *Walk) slots(step *Step, q *Question, at Slot) []Slot {
	e := entry{step: step, q: q}
	at.Question, at.Item = q.ID, ""
	places := []Slot{e.resolve(at)}
	if e.scope() == PerTrack && step.Scope == PerShop {
		places = nil
		for _, t := range w.Active() {
			if t.Origin == "choice" {
				places = append(places, Slot{Track: t.ID, Question: q.ID})
			}
		}
	}
	if q.Each == Once {
		return places
	}
	var out []Slot
	for _, p := range places {
		for _, item := range w.itemsOf(q.ID, p) {
			p.Item = item
			out = append(out, p)
		}
	}
	return out
}

func (w *Walk) askState(q *Question, slot Slot, a Answer) AskState {
	if q.Kind == ProcessKind {
		if w.setAside(q.Machine, slot, a) {
			return Closed
		}
		return q.Machine.askState(State(a.Value()))
	}
	switch a.Status {
	case Unanswered:
		return Open
	case NotYet:
		return Later
	case Missing, CannotTell, Gone:
		return Mend
	}
	if q.Then == OpensTracks && len(w.trackless(a)) > 0 {
		return Mend
	}
	return Closed
}

// setAside holds for a refusal that the merchant leaves as it is: every reason
// was named and its mending waived. What it costs, the verdicts go on showing.
func (w *Walk) setAside(m *Machine, slot Slot, a Answer) bool {
	if State(a.Value()) != Refused {
		return false
	}
	reasons := w.answer(m.Reasons, slot).Values
	fix := index()[m.Fixes].resolve(slot)
	return len(reasons) > 0 && !slices.ContainsFunc(reasons, func(r string) bool {
		fix.Item = r
		return w.Answer(fix).Status != Waived
	})
}

// trackless are chosen gateways without a track, as an undo of an older event
// may leave them.
func (w *Walk) trackless(chosen Answer) []string {
	return slices.DeleteFunc(slices.Clone(chosen.Values), func(code string) bool {
		return slices.ContainsFunc(w.Tracks(), func(t Track) bool { return t.Origin == "choice" && string(t.Gateway) == code })
	})
}

func (m *Machine) askState(s State) AskState {
	switch {
	case slices.Contains(m.Final, s):
		return Closed
	case slices.Contains(m.Trouble, s):
		return Troubled
	case slices.Contains(m.Waits, s):
		return Pending
	}
	return Open
}

// standing sums a step up, and tells whether anything was recorded there.
// Trouble weighs most; what the merchant can do now weighs more than a wait.
func (w *Walk) standing(step *Step, asks []Ask, at Slot) (s Standing, touched bool) {
	var todo, pending, troubled int
	for _, a := range asks {
		touched = touched || a.Answer.Status != Unanswered
		switch {
		case a.State == Troubled:
			troubled++
		case a.State == Pending:
			pending++
		case (a.State == Open || a.State == Mend) && !w.mayWait(a):
			todo++
		}
	}
	switch {
	case troubled > 0:
		return Trouble, touched
	case todo == 0 && pending > 0:
		return Waits, touched
	case !touched:
		return Ready, touched
	case todo+pending > 0 || !w.Holds(step.Done, at):
		return Begun, touched
	}
	return Reached, touched
}

// mayWait tells whether an open question holds nothing up: a requirement of the
// site that may come later, once looked at, and a gateway's advice.
func (w *Walk) mayWait(a Ask) bool {
	switch {
	case a.Question.Each == EachTask:
		return !w.blocks(a.Slot)
	case a.Question.Each != EachSiteItem || a.State != Mend:
		return false
	}
	i := slices.IndexFunc(SiteItems, func(i SiteItem) bool { return i.ID == a.Slot.Item })
	return i >= 0 && SiteItems[i].Level == MayWait
}

// blocks tells whether a gateway's own task must be done before its step is.
func (w *Walk) blocks(slot Slot) bool {
	return slices.ContainsFunc(w.gateway(slot.Track).Tasks, func(t Task) bool { return t.ID == slot.Item && t.Blocks })
}

// Day reads a date answer as seen from a place.
func (w *Walk) Day(q QuestionID, at Slot) (Date, bool) {
	d, err := ParseDate(w.answer(q, at).Value())
	return d, err == nil
}

// clock gives the start of the longest wait of a step, its usual end and the
// day after which somebody should be asked. Business days count from the start
// as day 0.
func (w *Walk) clock(step *Step, asks []Ask, at Slot) (since, usual, late Date) {
	for _, a := range asks {
		if a.State != Pending {
			continue
		}
		if d := w.latest(step.Clock, a.Slot, step); !d.IsZero() && (since.IsZero() || d.Before(since)) {
			since = d
		}
	}
	l := w.Takes(step, at.Track)
	if since.IsZero() || l.Late == 0 {
		return since, Date{}, Date{}
	}
	return since, w.Calendar.Add(since, l.Usual), w.Calendar.Add(since, l.Late)
}

// latest is the last of some dates as seen from a place. It is no day while one
// of another step is still asked for: two applications start one clock.
func (w *Walk) latest(dates []QuestionID, at Slot, own *Step) (last Date) {
	for _, id := range dates {
		e := index()[id]
		d, ok := w.Day(id, at)
		switch {
		case ok && d.After(last):
			last = d
		case !ok && e.step != own && w.Visible(e.resolve(at)):
			return Date{}
		}
	}
	return last
}

// applied is the day from which an application counts, the later of two.
func (w *Walk) applied(id TrackID) Date {
	return w.latest([]QuestionID{"contract.apply.sent_on", "contract.apply.gateway_sent_on"}, Slot{Track: id}, nil)
}
