package model

import (
	"slices"
	"strconv"
	"strings"
)

func (p *proposer) instant() {
	if s, ok := p.sign(SignInstantOpens); ok && p.w.Visible(p.at("contract.apply.instant")) {
		p.put(s, p.at("contract.apply.instant"), "yes")
	}
}

// letterVerdicts are the states of an application that a letter can announce,
// the weightiest first.
var letterVerdicts = []struct {
	sign SignCode
	to   State
}{
	{SignRefused, Refused}, {SignHeld, Held}, {SignPassed, Passed}, {SignNotice, Noticed}, {SignContract, Noticed}, {SignReceived, Waiting},
}

// screening moves the application. A letter that says both yes and no moves
// nothing: the merchant must read it.
func (p *proposer) screening() {
	if slices.Contains(p.letter.Doubts, DoubtTwoWords) {
		return
	}
	for _, v := range letterVerdicts {
		s, ok := p.sign(v.sign)
		if ok && s.Value != "" && v.sign == SignHeld {
			ok = false // one reviewer holds, not the application
		}
		if ok {
			p.moveScreening(s, v.to)
			return
		}
	}
}

func (p *proposer) moveScreening(s Sign, to State) {
	slot, date := p.at("contract.screening.state"), p.at("contract.screening.on")
	from := p.w.State(slot)
	if p.staleScreening(from, to, date) {
		return
	}
	for _, move := range Screening.way(from, to) {
		p.put(s, slot, move)
	}
	if p.w.State(slot) != to || to == Waiting && p.w.Answer(slot).Status != Given {
		return
	}
	p.putOnce(s, date, p.on)
	if to == Held || to == Refused {
		p.reasons(p.at("contract.screening.reason"), "")
	}
}

// staleScreening tells a letter that says less than what is known: a notice
// after the verdict, or an older day than that of the present state.
func (p *proposer) staleScreening(from, to State, date Slot) bool {
	if from == to {
		return to == Waiting
	}
	if to == Waiting {
		return from != Held && from != Refused && from != Withdrawn
	}
	if to == Noticed && from != Waiting && from != Held {
		return true
	}
	known, err := ParseDate(p.w.Answer(date).Value())
	day, _ := ParseDate(p.on)
	return err == nil && day.Before(known)
}

// way lists the likely moves from one state to another, at most three of them.
// Where no likely ones lead there it is the single move that would, or the one
// that the table has not: then recording it says so.
func (m *Machine) way(from, to State) []string {
	if from == to {
		return nil
	}
	if moves := m.likely(from, to, 3); moves != nil {
		return moves
	}
	for _, mv := range m.From(from) {
		if mv.To == to {
			return []string{mv.ID}
		}
	}
	i := slices.IndexFunc(m.Moves, func(mv Move) bool { return mv.To == to })
	if i < 0 {
		return nil
	}
	return []string{m.Moves[i].ID}
}

// likely is the shortest way by likely moves, nil where there is none.
func (m *Machine) likely(from, to State, most int) []string {
	for n := 1; n <= most; n++ {
		if moves := m.likelyIn(from, to, n); moves != nil {
			return moves
		}
	}
	return nil
}

func (m *Machine) likelyIn(from, to State, n int) []string {
	for _, mv := range m.From(from) {
		if mv.Unlikely {
			continue
		}
		if mv.To == to && n == 1 {
			return []string{mv.ID}
		}
		if n > 1 {
			if rest := m.likelyIn(mv.To, to, n-1); rest != nil {
				return append([]string{mv.ID}, rest...)
			}
		}
	}
	return nil
}

// reasons proposes the classes of a hold or refusal, together with those that
// stand there. Each reviewer has its own, and so has the gateway (of is ""): what
// one of them asks for is not what another one does.
func (p *proposer) reasons(slot Slot, of string) {
	named := slices.DeleteFunc(p.all(SignReason), func(s Sign) bool { return s.Of != of })
	if len(named) == 0 {
		return
	}
	values := slices.Clone(p.w.Answer(slot).Values)
	for _, s := range named {
		if !slices.Contains(values, s.Value) {
			values = append(values, s.Value)
		}
	}
	p.put(named[0], slot, values...)
}

// papers proposes what the gateway asks for besides what this shop's form and
// trade need anyway.
func (p *proposer) papers() {
	slot := p.at("contract.sign.asked")
	values := slices.Clone(p.w.Answer(slot).Values)
	var first *Sign
	for _, s := range p.all(SignPaper) {
		s.Value = p.paper(s.Value)
		if slices.Contains(p.w.papers(slot), s.Value) || slices.Contains(values, s.Value) {
			continue
		}
		if first == nil {
			first = &s
		}
		values = append(values, s.Value)
	}
	if first != nil && p.w.Visible(slot) {
		p.put(*first, slot, values...)
	}
}

// paper is the paper that is meant: a corporation's certificate of its seal is
// often asked for without saying so.
func (p *proposer) paper(id string) string {
	if id == "seal_personal" && p.w.answer("prep.shop.form", Slot{}).Has("corporation") {
		return "seal_corporate"
	}
	return id
}

func (p *proposer) deadline() {
	s, ok := p.sign(SignDeadline)
	day := p.dueDay(s.Value)
	if slot := p.at("contract.sign.due_on"); ok && day != "" && !p.onlyCards() && p.w.Visible(slot) {
		p.put(s, slot, day)
	}
}

// onlyCards tells a letter about the card review alone: its deadline is not that
// of papers or a contract.
func (p *proposer) onlyCards() bool {
	ofCards := func(s Sign) bool {
		return letterStages()[s.Code] == "contract.cards" || s.Code == SignHeld && s.Value != ""
	}
	return slices.ContainsFunc(p.letter.Signs, ofCards) && !slices.ContainsFunc(p.letter.Signs, func(s Sign) bool {
		return !ofCards(s) && s.Code != SignDeadline && s.Code != SignReason && s.Code != SignMID && s.Code != SignLink
	})
}

// dueDay reads a sign's deadline: a day, or a number of days after the letter,
// which is day 0.
func (p *proposer) dueDay(value string) string {
	if d, err := ParseDate(value); err == nil {
		return d.String()
	}
	if len(value) < 3 || value[0] != '+' {
		return ""
	}
	n, err := strconv.Atoi(value[1 : len(value)-1])
	from, _ := ParseDate(p.on)
	switch {
	case err != nil || n < 0 || n > 366:
		return ""
	case strings.HasSuffix(value, "b"):
		return p.w.Calendar.Add(from, n).String()
	case strings.HasSuffix(value, "d"):
		return from.AddDays(n).String()
	}
	return ""
}

func (p *proposer) insurance() {
	slot := p.at("contract.sign.insurance")
	if s, ok := p.sign(SignInsured); ok {
		p.put(s, slot, "done")
		if dated := p.dated(SignInsured); dated.Value != "" {
			p.put(dated, p.at("contract.sign.insured_until"), dated.Value)
		}
		return
	}
	if s, ok := p.sign(SignInsurance); ok && !p.w.Answer(slot).Has("done") {
		p.put(s, slot, "waiting")
	}
}

// dated is the sign of a code that carries a value.
func (p *proposer) dated(code SignCode) Sign {
	for _, s := range p.all(code) {
		if s.Value != "" {
			return s
		}
	}
	return Sign{}
}

func (p *proposer) signed() {
	if s, ok := p.sign(SignSigned); ok {
		p.putOnce(s, p.at("contract.sign.signed_on"), p.on)
	}
}
