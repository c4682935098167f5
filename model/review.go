package model

import "slices"

// State is where an application or one reviewer's review stands.
type State string

const (
	NotAsked  State = "not_asked"
	Waiting   State = "waiting" // with whoever decides
	Held      State = "held"    // 접수보류: PortOne or the gateway wants something first
	Noticed   State = "noticed" // the next step was mailed; not yet a verdict
	Passed    State = "passed"
	Refused   State = "refused"   // 반려
	Withdrawn State = "withdrawn" // taken back by the merchant
	Exempt    State = "exempt"    // this reviewer does not look at this MID
)

// Move is one row of a transition table. Unlikely moves are those that nobody
// expects from there; they are offered last, because what happened may always
// be recorded.
type Move struct {
	ID       string
	From     []State
	To       State
	Unlikely bool
}

// Machine is a transition table. Date is the question that asks when the
// present state began; Reasons the one that asks why, in the states of Trouble.
type Machine struct {
	ID      string
	Start   State
	Moves   []Move
	Final   []State // nothing more is expected
	Trouble []State // something must be mended
	Waits   []State // somebody else acts
	Date    QuestionID
	Reasons QuestionID
	Fixes   QuestionID
}

// Screening is the gateway's first look at an application (입점심사). It starts
// waiting: the application is out when the step opens.
var Screening = Machine{
	ID:    "screening",
	Start: Waiting,
	Moves: []Move{
		{ID: "notice", From: []State{Waiting, Held}, To: Noticed},
		{ID: "pass", From: []State{Waiting, Noticed}, To: Passed},
		{ID: "hold", From: []State{Waiting, Noticed}, To: Held},
		{ID: "refuse", From: []State{Waiting, Noticed, Held}, To: Refused},
		{ID: "resubmit", From: []State{Held, Refused}, To: Waiting},
		{ID: "withdraw", From: []State{Waiting, Noticed, Held, Refused}, To: Withdrawn, Unlikely: true},
		{ID: "pass", From: []State{Held, Refused}, To: Passed, Unlikely: true},
		{ID: "reapply", From: []State{Withdrawn}, To: Waiting},
		{ID: "reopen", From: []State{Passed}, To: Waiting, Unlikely: true},
	},
	Final:   []State{Passed, Withdrawn},
	Trouble: []State{Held, Refused},
	Waits:   []State{Waiting, Noticed},
	Date:    "contract.screening.on",
	Reasons: "contract.screening.reason",
	Fixes:   "contract.screening.fix",
}

// CardReview is one reviewer's look at one MID (카드사 심사). It starts unasked:
// it begins only when the merchant asks.
var CardReview = Machine{
	ID:    "card_review",
	Start: NotAsked,
	Moves: []Move{
		{ID: "ask", From: []State{NotAsked}, To: Waiting},
		{ID: "pass", From: []State{Waiting, Held}, To: Passed},
		{ID: "refuse", From: []State{Waiting, Held}, To: Refused},
		{ID: "hold", From: []State{Waiting}, To: Held},
		{ID: "resubmit", From: []State{Held, Refused}, To: Waiting},
		{ID: "exempt", From: []State{NotAsked, Waiting, Held, Refused}, To: Exempt},
		{ID: "pass", From: []State{NotAsked, Refused, Exempt}, To: Passed, Unlikely: true},
		{ID: "refuse", From: []State{NotAsked}, To: Refused, Unlikely: true},
		{ID: "reopen", From: []State{Passed}, To: Waiting, Unlikely: true},
		{ID: "ask", From: []State{Exempt}, To: Waiting, Unlikely: true},
	},
	Final:   []State{Passed, Exempt},
	Trouble: []State{Held, Refused},
	Waits:   []State{Waiting},
	Date:    "contract.cards.on",
	Reasons: "contract.cards.reason",
	Fixes:   "contract.cards.fix",
}

// From lists the moves out of a state, the likely ones first.
//
//go:noinline
func (m *Machine) From(s State) []Move {
	var likely, unlikely []Move
	for _, mv := range m.Moves {
		switch {
		case !slices.Contains(mv.From, s):
		case mv.Unlikely:
			unlikely = append(unlikely, mv)
		default:
			likely = append(likely, mv)
		}
	}
	return append(likely, unlikely...)
}

// Go finds where a move leads from a state.
func (m *Machine) Go(s State, move string) (State, bool) {
	for _, mv := range m.From(s) {
		if mv.ID == move {
			return mv.To, true
		}
	}
	return s, false
}

// Reasons are the classes into which every hold and refusal falls; the texts
// and the mending go by them.
var Reasons = []string{"footer", "goods", "address", "industry", "price", "papers", "other"}
