package model

import (
	"slices"
	"time"
)

// ground adds a line of the business itself.
func (p *planner) ground(g Ground) {
	s := PaperStep{ID: g.ID, Ground: true, State: PaperGet, Part: PartGround, Steps: g.Opens, needs: g.Needs, Slot: Slot{Question: g.Asks}}
	switch g.ID {
	case GroundBusiness:
		p.business(&s)
	case GroundAccount:
		p.account(&s)
	case GroundSafety:
		p.safety(&s)
	case GroundMailOrder:
		p.mailOrder(&s)
	case GroundInsurance:
		p.insurance(&s)
	}
	if !p.w.Visible(s.Slot) {
		s.Slot = Slot{}
	}
	p.steps = append(p.steps, s)
}

func (p *planner) business(s *PaperStep) {
	switch a := p.w.Answer(s.Slot); {
	case a.Has("yes"):
		s.State = PaperHave
	case a.Has("applied"):
		s.State, s.Why = PaperApplied, "registration_pending"
	}
}

// checked reads a check of the merchant's; ok is false where it says nothing.
func (p *planner) checked(s *PaperStep) (ok bool) {
	switch p.w.Answer(s.Slot).Status {
	case Done:
		s.State = PaperHave
	case Waived, NotApplicable:
		s.State, s.Why = PaperUnneeded, "set_aside"
	default:
		return false
	}
	return true
}

// account is there when the merchant says so, or once a contract has its copy.
func (p *planner) account(s *PaperStep) {
	given := slices.ContainsFunc(p.tracks, func(t Track) bool {
		return p.w.signed(t.ID) || p.w.Answer(paperSlot(t.ID, "bankbook")).Status == Done
	})
	if !p.checked(s) && given {
		s.State = PaperHave
	}
}

// safety is wanted for the report alone, and only where money comes before the
// goods: who sells nothing that is delivered asks the office first.
func (p *planner) safety(s *PaperStep) {
	if p.checked(s) {
		return
	}
	if number := p.w.rawAsked("prep.shop.mail_order"); number.Status == Given {
		s.State, s.Why = PaperUnneeded, "number_there"
		return
	}
	if why := p.noReport(); why != "" {
		s.State, s.Why = PaperUnneeded, why
		return
	}
	if goods := p.w.rawAsked("prep.shop.goods"); goods.Status == Given && !goods.Has("physical") {
		s.State, s.Why = PaperAsk, "not_physical"
	}
}

func (w *Walk) rawAsked(q QuestionID) Answer { return w.Answer(Slot{Question: q}) }

// noReport says why a shop needs no mail-order report; "" where it does. A
// simplified taxpayer is exempt by the law (공정거래위원회 고시, 제2조) and still
// asked for the number where a card company reviews the site.
func (p *planner) noReport() string {
	services, methods := p.w.rawAsked("prep.methods.services"), p.w.rawAsked("prep.methods.methods")
	switch {
	case services.Status == Given && !services.Has("payment"):
		return "no_payment"
	case p.simplified() && methods.Status == Given && !methods.Has(string(Card)):
		return "simplified"
	}
	return ""
}

func (p *planner) simplified() bool { return p.w.rawAsked("prep.shop.tax").Has("simplified") }

func (p *planner) mailOrder(s *PaperStep) {
	if !p.w.Visible(s.Slot) {
		s.Slot = Slot{Question: "prep.shop.registration"} // asked once a registration is under way
	}
	if p.w.rawAsked("prep.shop.mail_order").Status == Given {
		s.State = PaperHave
		return
	}
	if why := p.noReport(); why != "" {
		s.State, s.Why = PaperUnneeded, why
		return
	}
	if p.simplified() {
		s.Hints = append(s.Hints, "simplified_card")
	}
	p.yearEnd(s)
}

// reportDays is how long an office usually takes for a report.
const reportDays = 3

// yearEnd is about the licence tax (등록면허세): it falls due with the report and
// again on 1 January for every licence that stands then. Where nobody looks at
// the number before the new year, the report is better made in it.
// Source: 지방세법 제35조 제1항, 제2항, read 2026-11-23.
func (p *planner) yearEnd(s *PaperStep) {
	today := p.w.Today
	issued := p.w.Calendar.Add(today, reportDays)
	if issued.Month() != time.December || today.Year() != issued.Year() {
		return
	}
	january := p.w.Calendar.Add(NewDate(today.Year(), time.December, 31), 1)
	if !p.review.IsZero() && p.review.Before(january) {
		s.Hints = append(s.Hints, "year_end")
		return
	}
	s.State, s.Why, s.From = PaperLater, "year_end", january
}

// insurance is each gateway's own: asked for, taken out, or not wanted.
func (p *planner) insurance(s *PaperStep) {
	s.State, s.Why, s.Part, s.Slot = PaperAsk, "gateway_tells", PartSent, Slot{}
	done, waiting := 0, 0
	for _, t := range p.tracks {
		slot := Slot{Track: t.ID, Question: "contract.sign.insurance"}
		a := p.w.Answer(slot)
		if a.Has("not_asked") || a.Status == Unanswered && p.w.gateway(t.ID).Insurance == No {
			continue
		}
		s.Tracks = append(s.Tracks, t.ID)
		if a.Has("done") {
			done++
			continue
		}
		if a.Has("waiting") {
			waiting++
		}
		if s.Left = append(s.Left, t.ID); s.Slot.Question == "" || a.Has("waiting") && waiting == 1 {
			s.Slot = slot
		}
	}
	switch {
	case waiting > 0:
		s.State, s.Why = PaperApplied, "insurance_waiting"
	case len(s.Left) > 0 || len(p.tracks) == 0:
	case done > 0:
		s.State, s.Why, s.Slot = PaperHave, "", Slot{Track: s.Tracks[0], Question: "contract.sign.insured_until"}
	default:
		s.State, s.Why = PaperUnneeded, "insurance_not_asked"
		s.Slot = Slot{Track: p.tracks[0].ID, Question: "contract.sign.insurance"}
	}
}
