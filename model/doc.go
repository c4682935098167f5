// Package model is the domain of the wizard: a shop on its way through
// PortOne's onboarding. It knows no terminal, disk, network or clock.
//
// # Reading order
//
// path.go is the product: every stage, step and question, in the guide's order.
// lists.go has its tables, review.go its two transition tables. The rest
// carries them out: cond.go evaluates, walk.go sees a shop on its path,
// status.go says where each step stands, agenda.go what is on today, works.go
// what a customer meets, accept.go takes an answer, event.go keeps the journal.
//
// The waiting is told by
//
//	forecast.go  when the shop can open: _build lays the tracks' waits out as a net
//	             (_net), _edge what one track waits for of another, _hint what
//	             would bring it forward, _drift what an answer moved and why
//	deadline.go  the days that are no step's own clock: papers wanted by a day,
//	             papers, insurance, certificates and openings that end
//	paper.go     the papers of the business and of each contract; _plan in which order
//	board.go     the reviewers of a MID, customer by customer; board_stage.go the
//	             six stages of a track
//	letter.go    a mail as a machine read it (model/mail reads); _propose, _parts and
//	             _review what it suggests, _take the one event of what was agreed to
//	message.go   texts that are ready to be sent, as codes and facts; _when says
//	             which fit, message_chase.go whom to ask and what to look at first
//	summary.go   one line of a list of shops, and until which day it holds
//
// # What there is
//
//	Shop ─┬─ answers of the shop                prep.*  mid.*
//	      └─ Track t1, t2 …  (gateway, route)   test.*  contract.apply … contract.sign
//	          └─ MID m1, m2 …                   contract.mid  contract.cards  live.*
//	              └─ item                       one reviewer, field, paper, requirement
//
// An answer lives in a Slot (track, MID, question, item). Nothing else is
// stored: tracks, positions, standings, verdicts and forecasts are computed
// from the answers each time, so a changed rule or a changed answer can never
// leave them stale.
//
// # One answer
//
//	Input ──read──► Answer ──effect──► Event{Changes} ──Apply──► Shop
//	          │ problems: codes with arguments; an Error makes no event
//	          └ effects: choosing a gateway opens its track, a request a further
//	            one, a move of a process asks date and reasons anew
//
// An event carries each slot's value before and after. Undo is a new event that
// puts the before-values back. Replaying a journal gives the same shop; it
// checks order and before-values only, so that newer rules cannot break older
// files.
//
// # Parking
//
// A question whose condition does not hold is not asked. Its answer stays where
// it is and counts as unanswered for every condition; when the condition holds
// again, the answer is back. A gateway that is no longer chosen parks its whole
// track the same way, a "no" to further MIDs what stands behind it.
//
// # Where a step stands
//
//	not_applicable ◄─ its route or its gateway lacks it
//	blocked        ◄─ a required step before it is not done (recording is possible all the same)
//	ready ─► begun ─► done
//	           │  └──► waiting   others act; a clock runs in business days
//	           └─────► trouble   held (접수보류) or refused (반려)
//
// A refusal whose every fix is waived is set aside: the step goes on, and what
// works today goes on saying what it costs.
//
// # Why some functions are not inlined
//
// The compiler writes a small function out at each of its callers. Where they
// are many and what it fills in is large, that is far more of the program than
// the calls would be: the functions marked go:noinline, in every package, were
// a quarter of a megabyte.
//
// # An application and one reviewer
//
// The drawing of the two transition tables in review.go; a test compares every
// arrow with them. A star marks the unlikely moves, which are offered last:
// what happened may always be recorded.
//
//	screening    waiting   -notice->   noticed
//	screening    waiting   -pass->     passed
//	screening    waiting   -hold->     held
//	screening    waiting   -refuse->   refused
//	screening    waiting   -withdraw-> withdrawn *
//	screening    noticed   -pass->     passed
//	screening    noticed   -hold->     held
//	screening    noticed   -refuse->   refused
//	screening    noticed   -withdraw-> withdrawn *
//	screening    held      -notice->   noticed
//	screening    held      -refuse->   refused
//	screening    held      -resubmit-> waiting
//	screening    held      -pass->     passed *
//	screening    held      -withdraw-> withdrawn *
//	screening    refused   -resubmit-> waiting
//	screening    refused   -pass->     passed *
//	screening    refused   -withdraw-> withdrawn *
//	screening    withdrawn -reapply->  waiting
//	screening    passed    -reopen->   waiting *
//
//	card_review  not_asked -ask->      waiting
//	card_review  not_asked -exempt->   exempt
//	card_review  not_asked -pass->     passed *
//	card_review  not_asked -refuse->   refused *
//	card_review  waiting   -pass->     passed
//	card_review  waiting   -refuse->   refused
//	card_review  waiting   -hold->     held
//	card_review  waiting   -exempt->   exempt
//	card_review  held      -pass->     passed
//	card_review  held      -refuse->   refused
//	card_review  held      -resubmit-> waiting
//	card_review  held      -exempt->   exempt
//	card_review  refused   -resubmit-> waiting
//	card_review  refused   -exempt->   exempt
//	card_review  refused   -pass->     passed *
//	card_review  exempt    -pass->     passed *
//	card_review  exempt    -ask->      waiting *
//	card_review  passed    -reopen->   waiting *
package model
