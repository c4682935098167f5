package model

import (
	"cmp"
	"slices"
	"sync"
)

// messageRule says when a message fits, and what it needs to know.
type messageRule struct {
	id      MessageID
	wording Wording
	late    Wording      // in place of wording once the wait is late
	steps   []StepID     // where it fits; the first is its own place
	when    Cond         // as seen from its own place
	since   []QuestionID // the wait that it speaks of began on the last of these; it fits only once that day is known
	only    messageCheck // what a Cond cannot say
	to      []string     // contact roles, "portone" for PortOne's own support; nil for the step's own order
	press   int          // the smaller, the more pressing
}

// messageCheck looks at what is no answer: lists, dates and a gateway's facts.
// It may add what it found.
type messageCheck func(*Walk, *Message) bool

// portone is the role of PortOne's own support, which every gateway has.
const portone = "portone"

// messageRules are the messages with when each fits. Who may be asked what, and
// where that is said:
//
//   - news of an application comes by mail, sometimes into spam: help/procedure/
//     pg-application/content53.md; who is late is asked at the gateway
//     (help/core-service/how-to-use/information-pg.md), and PortOne helps where a
//     contract or review takes long (pg-application/content59.md)
//   - what PortOne writes after the application is no verdict: guide, 입점심사
//   - the card review is asked for at the gateway one signed with, once payment
//     stands on the site: guide, 카드사 심사; content59.md
//   - an application that is held (접수보류) is still with PortOne: help/faq/
//     general-inquiry/contract-checkpoint.md; what was refused is mended, then a
//     new review asked for at the gateway: www.codemshop.com/manual/docs/help-desk/faq
//   - the key file goes to cs@portone.io as the zip it came in: help/core-service/
//     channel-setting/inicis.md, how-to-use/additional-inicis.md
//   - the purchase-safety certificate is asked for at the gateway that one applied
//     to: help/core-service/how-to-use/requirements.md
//   - a further MID by each gateway's own way, with the address in the console
//     changed by PortOne first: help/procedure/service-addition/add-service.md
//
// All read 2026-11-23.
var messageRules = sync.OnceValue(func() []messageRule {
	return []messageRule{
		{id: AskAgain, steps: []StepID{"contract.screening"}, press: 1, only: (*Walk).ofRefusal,
			when: refusedAt("contract.screening.state"), to: []string{"apply", "contract", "support", portone}},
		{id: AskAgain, wording: OfReviewers, steps: []StepID{"contract.cards"}, press: 1, only: (*Walk).ofRefusals,
			when: refusedAt("contract.cards.state"), to: []string{"review", "contract", "support", portone}},
		{id: AskScreening, late: WhenLate, steps: []StepID{"contract.screening"}, press: 5,
			when:  Is("contract.screening.state", string(Waiting), string(Noticed)),
			since: []QuestionID{"contract.apply.sent_on", "contract.apply.gateway_sent_on", "contract.screening.on"}},
		{id: AskContract, late: WhenLate, steps: []StepID{"contract.sign"}, press: 5,
			when:  All(Is("contract.screening.state", string(Passed)), Not(Has("contract.sign.signed_on", Given))),
			since: []QuestionID{"contract.screening.on"}},
		{id: AskContract, wording: OfMID, steps: []StepID{"contract.mid"}, press: 4, only: (*Walk).midComes,
			when:  All(Has("contract.sign.signed_on", Given), Not(Has("contract.mid.value", Given))),
			since: []QuestionID{"contract.sign.signed_on"}},
		{id: AskReviewers, steps: []StepID{"contract.cards"}, press: 2, only: (*Walk).ofWaits,
			when: Has("contract.cards.asked_on", Given), since: []QuestionID{"contract.cards.asked_on"}},
		{id: AskReview, steps: []StepID{"contract.cards"}, press: 3,
			when: All(Has("contract.cards.window", Done), Has("contract.sign.signed_on", Given), Not(Has("contract.cards.asked_on", Given))),
			to:   []string{"review", "contract", "support", portone}, only: (*Walk).ofReview},
		{id: AskKeyFile, wording: WithFile, steps: []StepID{"contract.mid", "live.channel"}, press: 3, only: (*Walk).ofKeyFile,
			when: Has("contract.mid.value", Given), to: []string{portone}},
		{id: AskKeyFile, steps: []StepID{"live.channel", "contract.mid"}, press: 4, only: (*Walk).ofKeys,
			when: Has("contract.mid.value", Given), to: []string{"contract", "support", portone}},
		{id: AskEscrow, steps: []StepID{"contract.screening", "contract.apply", "contract.sign", "contract.cards"}, press: 6, only: (*Walk).ofEscrow,
			when: All(registered, Not(Has("prep.shop.mail_order", Given)), Any(Has("contract.apply.sent_on", Given), Has("contract.apply.gateway_sent_on", Given))),
			to:   []string{"contract", "support", portone}},
		{id: AskMID, steps: []StepID{"contract.apply", "mid.request"}, press: 4, only: (*Walk).ofTrackMID,
			when: All(ByRoute(RouteAddMID, RouteTransfer), Not(Has("contract.apply.gateway_sent_on", Given)), Not(Has("contract.apply.sent_on", Given)))},
		{id: AskMID, steps: []StepID{"mid.request", "mid.need"}, press: 4, only: (*Walk).ofNeed,
			when: Is("mid.need.verdict", "further")},
	}
})

// Messages lists the texts that fit a place, the most pressing first; for the
// zero Place all that fit the shop today.
func (w *Walk) Messages(p Place) []Message {
	var out []Message
	for i := range messageRules() {
		r := &messageRules()[i]
		for _, v := range w.Steps() {
			if v.Step != r.steps[0] || v.Standing == Lacking || !r.fitsAt(p, v.Place) {
				continue
			}
			if m, ok := w.message(r, v.Place); ok {
				out = append(out, m)
			}
		}
	}
	SortStable(out, func(a, b Message) int { return cmp.Compare(a.press, b.press) })
	return out
}

// Message finds the text of an ID that fits a place.
func (w *Walk) Message(id MessageID, p Place) (Message, bool) {
	for _, m := range w.Messages(p) {
		if m.ID == id {
			return m, true
		}
	}
	return Message{}, false
}

// fitsAt tells whether a message of own place is also one of place p.
func (r *messageRule) fitsAt(p, own Place) bool {
	if p.Step == "" {
		return true
	}
	return slices.Contains(r.steps, p.Step) && (p.Track == "" || own.Track == "" || p.Track == own.Track) &&
		(p.MID == "" || own.MID == "" || p.MID == own.MID)
}

// mostPressing is how a message that is late ranks at least: right after what
// was refused.
const mostPressing = 2

func (w *Walk) message(r *messageRule, p Place) (Message, bool) {
	m := Message{ID: r.id, Wording: r.wording, Place: p, Note: noteOf(p), press: r.press}
	if !w.Holds(r.when, p.slot()) {
		return m, false
	}
	m.Facts = w.messageFacts(p.slot())
	m.To = w.messageTo(r, p)
	if len(r.since) > 0 && !w.waited(&m, r) || r.only != nil && !r.only(w, &m) {
		return m, false
	}
	if m.Late > 0 {
		m.press = min(m.press, mostPressing)
	}
	w.unknown(&m)
	return m, true
}

// waited puts down how long the wait has been; there is none while its day is
// not known.
func (w *Walk) waited(m *Message, r *messageRule) bool {
	step, _ := FindStep(m.Place.Step)
	since := w.latest(r.since, m.Place.slot(), step)
	if since.IsZero() || since.After(w.Today) {
		return false
	}
	m.Facts["since"] = since.String()
	m.put("days", w.Calendar.Between(since, w.Today))
	if takes := w.Takes(step, m.Place.Track); takes.Late > 0 {
		m.Late = w.Calendar.Between(w.Calendar.Add(since, takes.Late), w.Today)
	}
	if m.Facts["screening_state"] == string(Noticed) {
		m.setIf("noticed_on", m.Facts["screening_on"])
	}
	if m.Late > 0 && r.late != "" {
		m.Wording = r.late
	}
	return true
}

// noteOf is where the merchant's note of a place stands; the zero Slot for what
// belongs to no track.
func noteOf(p Place) Slot {
	if p.Track == "" {
		return Slot{}
	}
	return Slot{Track: p.Track, Question: "track.note", Item: string(p.Step)}
}
