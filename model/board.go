package model

import (
	"slices"
	"strings"
	"time"
)

// CustomerGroup is whose customers a row of the board speaks of.
type CustomerGroup string

const (
	CardHolders  CustomerGroup = "cards"
	BankUsers    CustomerGroup = "banks"
	PhoneUsers   CustomerGroup = "carriers"
	EasyPayUsers CustomerGroup = "easy_pays"
	OtherPayers  CustomerGroup = "others"
)

// CustomerGroups lists every group in the order of the board.
var CustomerGroups = []CustomerGroup{CardHolders, BankUsers, PhoneUsers, EasyPayUsers, OtherPayers}

// cardState is the question about one reviewer.
const cardState QuestionID = "contract.cards.state"

// groupOf is whose customers pay with a method.
func groupOf(m string) CustomerGroup {
	switch Method(m) {
	case Card, Overseas:
		return CardHolders
	case BankTransfer, VirtualAccount:
		return BankUsers
	case Mobile:
		return PhoneUsers
	}
	if strings.HasPrefix(m, EasyPayPrefix) {
		return EasyPayUsers
	}
	return OtherPayers
}

// CustomerRow is one line of the board of reviewers: where one reviewer stands
// about one method of a MID, and what a customer of theirs meets today. It says
// what the method's Verdict says, person by person.
type CustomerRow struct {
	Group    CustomerGroup
	Method   string
	Reviewer Reviewer // without an ID where nobody is known to review the method
	State    State    // "" without a reviewer
	Slot     Slot     // the question to open: about this reviewer, else about asking for the review
	Since    Date     // the day of the last word; no day where nothing was recorded
	Days     int      // business days since then
	Late     Date     // with Waiting: after this day somebody should be asked
	Overdue  int      // business days past Late
	Reasons  []string // with Held and Refused
	Mended   int      // how many of the reasons are mended or set aside
	Sees     Verdict
}

// Customers lists for each wanted method of a MID whoever decides on it, in the
// groups' order; a method of which nobody is known to decide has one row without
// a reviewer.
func (w *Walk) Customers(id TrackID, mid MIDID) []CustomerRow {
	var out []CustomerRow
	for _, v := range w.Works(id, mid) {
		for _, r := range v.Rows {
			out = append(out, w.customerRow(v.Method, r))
		}
		if len(v.Rows) == 0 {
			out = append(out, CustomerRow{Group: groupOf(v.Method), Method: v.Method, Sees: v})
		}
	}
	SortStable(out, func(a, b CustomerRow) int {
		return slices.Index(CustomerGroups, a.Group) - slices.Index(CustomerGroups, b.Group)
	})
	return out
}

func (w *Walk) customerRow(m string, r Row) CustomerRow {
	at := Slot{Track: r.Sees.Track, MID: r.Sees.MID, Question: cardState, Item: r.Reviewer.ID}
	out := CustomerRow{Group: groupOf(m), Method: m, Reviewer: r.Reviewer, State: r.State, Slot: at, Since: r.Since, Sees: r.Sees}
	if !w.Visible(at) {
		out.Slot = Slot{Track: at.Track, MID: at.MID, Question: "contract.cards.asked_on"}
	}
	if !r.Since.IsZero() {
		out.Days = w.Calendar.Between(r.Since, w.Today)
	}
	out.Reasons, out.Mended = w.mended(&CardReview, at)
	if slices.Contains(CardReview.Trouble, r.State) {
		out.Slot = w.mends(&CardReview, at, out.Reasons)
	}
	if step, _ := FindStep("contract.cards"); r.State == Waiting && !r.Since.IsZero() {
		if l := w.Takes(step, at.Track); l.Late > 0 {
			out.Late = w.Calendar.Add(r.Since, l.Late)
			out.Overdue = w.Calendar.Between(out.Late, w.Today)
		}
	}
	return out
}

// mended gives the reasons of a hold or refusal, and how many of them are done
// or set aside.
func (w *Walk) mended(m *Machine, at Slot) (reasons []string, n int) {
	if !slices.Contains(m.Trouble, w.State(at)) {
		return nil, 0
	}
	reasons = w.answer(m.Reasons, at).Values
	fix := index()[m.Fixes].resolve(at)
	for _, r := range reasons {
		fix.Item = r
		if st := w.Answer(fix).Status; st == Done || st == Waived || st == NotApplicable {
			n++
		}
	}
	return reasons, n
}

// Mending gives where a process in a hold or refusal stands: its reasons, and
// how many of them are mended or set aside.
func (w *Walk) Mending(slot Slot) (reasons []string, n int) {
	q, _ := FindQuestion(slot.Question)
	if q == nil || q.Machine == nil {
		return nil, 0
	}
	return w.mended(q.Machine, slot)
}

// Mended is the process at a place of whose hold or refusal everything is
// mended: what is left is to ask for a new look.
func (w *Walk) Mended(p Place) (Slot, bool) {
	v, _ := w.View(p)
	for _, a := range v.Asks {
		if a.State != Troubled {
			continue
		}
		if reasons, n := w.Mending(a.Slot); len(reasons) > 0 && n == len(reasons) {
			return a.Slot, true
		}
	}
	return Slot{}, false
}

// mends is what to open at a hold or refusal: what is still to be said of it,
// the first fix that is open, else the process itself, to ask for a new look.
func (w *Walk) mends(m *Machine, at Slot, reasons []string) Slot {
	if next, ok := w.StillOf(at); ok {
		return next
	}
	fix := index()[m.Fixes].resolve(at)
	for _, r := range reasons {
		fix.Item = r
		if st := w.Answer(fix).Status; st != Done && st != Waived && st != NotApplicable {
			return fix
		}
	}
	return at
}

// StillOf is what is still to be said of the item of a slot: the day and the
// reasons of one reviewer's refusal.
func (w *Walk) StillOf(slot Slot) (Slot, bool) {
	v, _ := w.View(PlaceOf(slot))
	return sameItem(v, slot)
}

// Unconcerned are the reviewers that a gateway has and that no method of a track
// waits for.
func (w *Walk) Unconcerned(id TrackID) []Reviewer {
	mine := ids(w.Reviewers(id), func(r Reviewer) string { return r.ID })
	return slices.DeleteFunc(slices.Clone(allReviewers(w.gateway(id))), func(r Reviewer) bool { return slices.Contains(mine, r.ID) })
}

// ---- what passed with the others -------------------------------------------

// StillWaiting are the reviewers' states of a MID that stand at waiting.
func (w *Walk) StillWaiting(id TrackID, mid MIDID) []Slot {
	var out []Slot
	for _, r := range w.Reviewers(id) {
		at := Slot{Track: id, MID: mid, Question: cardState, Item: r.ID}
		if w.Visible(at) && w.State(at) == Waiting {
			out = append(out, at)
		}
	}
	return out
}

// PassRest gives the event by which every reviewer of a MID that is still
// waiting has passed on a day: one event, which one undo takes back. As with
// Accept, a problem of SeverityError means that there is none.
func (w *Walk) PassRest(id TrackID, mid MIDID, on Date, at time.Time) (Event, []Problem) {
	slots := w.StillWaiting(id, mid)
	e, problems := w.AcceptAll(slots, Input{Values: []string{"pass"}}, at)
	if Blocks(problems) || len(e.Changes) == 0 {
		return e, problems
	}
	days := make([]Slot, len(slots))
	for i, s := range slots {
		days[i] = index()[CardReview.Date].resolve(s)
	}
	dated, more := w.with(e.Changes).AcceptAll(days, Input{Values: []string{on.String()}}, at)
	if Blocks(more) {
		return Event{}, more
	}
	e.Changes = joinChanges(e.Changes, dated.Changes)
	return e, append(problems, more...)
}
