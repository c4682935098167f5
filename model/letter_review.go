package model

import (
	"slices"
	"sync"
)

// mids proposes each MID that is named for the first MID without one; a further
// one is opened where all have theirs.
func (p *proposer) mids() {
	for _, s := range p.all(SignMID) {
		t := p.w.Track(p.track)
		if p.w.midWith(t, s.Value) != "" {
			continue
		}
		slot := p.at("contract.mid.value")
		slot.MID = p.openMID(s)
		if slot.MID == "" || p.w.midWith(p.w.Track(p.track), s.Value) != "" {
			continue
		}
		p.put(s, slot, s.Value)
		slot.Question = "contract.mid.issued_on"
		if p.w.answer("contract.mid.value", slot).Status == Given {
			p.putOnce(s, slot, p.on)
		}
	}
}

func (p *proposer) freeMID(t Track) MIDID {
	for _, mid := range t.MIDs {
		if p.w.answer("contract.mid.value", Slot{Track: t.ID, MID: mid}).Status != Given {
			return mid
		}
	}
	return ""
}

// openMID gives the first MID without a value, and opens a further one where
// there is none. One that was set aside may come back with the value it had:
// then the next one is opened. "" where none can be.
func (p *proposer) openMID(s Sign) MIDID {
	for t := p.w.Track(p.track); ; {
		if free := p.freeMID(t); free != "" {
			return free
		}
		p.put(s, Slot{Track: t.ID, MID: t.MIDs[len(t.MIDs)-1], Question: "contract.mid.more"}, "yes")
		next := p.w.Track(p.track)
		if len(next.MIDs) == len(t.MIDs) {
			return ""
		}
		t = next
	}
}

// cards proposes that the review was asked for, and each reviewer's word.
func (p *proposer) cards() {
	signs := slices.DeleteFunc(slices.Clone(p.letter.Signs), func(s Sign) bool {
		return letterStages()[s.Code] != "contract.cards" && !(s.Code == SignHeld && s.Value != "")
	})
	if len(signs) == 0 {
		return
	}
	asked := p.at("contract.cards.asked_on")
	asked.MID = p.reviewedMID()
	p.putOnce(signs[0], asked, p.on)
	for _, s := range signs {
		p.reviewers(s, asked)
	}
}

// reviewedMID is the MID that the letter names, else the first whose review is open.
func (p *proposer) reviewedMID() MIDID {
	t := p.w.Track(p.track)
	for _, value := range p.namedMIDs() {
		if mid := p.w.midWith(t, value); mid != "" {
			return mid
		}
	}
	for _, mid := range t.MIDs {
		if !p.w.reviewed(t.ID, mid) {
			return mid
		}
	}
	return t.MIDs[0]
}

// namedMIDs are those that the letter issues, then those that it only names.
func (p *proposer) namedMIDs() (out []string) {
	for _, s := range p.all(SignMID) {
		out = append(out, s.Value)
	}
	return append(out, p.letter.MIDs...)
}

// letterMoves are the states that a letter can announce of a reviewer.
var letterMoves = sync.OnceValue(func() map[SignCode]State {
	return map[SignCode]State{SignCardPassed: Passed, SignCardsPassed: Passed, SignCardRefused: Refused, SignHeld: Held}
})

func (p *proposer) reviewers(s Sign, at Slot) {
	to, ok := letterMoves()[s.Code]
	if !ok {
		return
	}
	at.Question = "contract.cards.state"
	for _, id := range p.meant(s) {
		at.Item = id
		p.moveReviewer(s, at, to)
	}
}

// meant are the reviewers of a sign: the one it names, if this application has
// it, or all whose cards are reviewed and not yet decided.
func (p *proposer) meant(s Sign) (out []string) {
	for _, r := range p.w.Reviewers(p.track) {
		own := s.Value == r.ID || s.Code == SignCardsPassed && r.sees(string(Card))
		if own && !slices.Contains(out, r.ID) {
			out = append(out, r.ID)
		}
	}
	return out
}

func (p *proposer) moveReviewer(s Sign, slot Slot, to State) {
	from := p.w.State(slot)
	if from == to || s.Code == SignCardsPassed && slices.Contains(CardReview.Final, from) {
		return
	}
	for _, move := range CardReview.way(from, to) {
		p.put(s, slot, move)
	}
	date, reason := slot, slot
	date.Question, reason.Question = "contract.cards.on", "contract.cards.reason"
	if p.w.State(slot) == to && to != Passed && p.w.Visible(date) {
		p.putOnce(s, date, p.on)
		p.reasons(reason, slot.Item)
	}
}
