package model

import "slices"

func paperSlot(id TrackID, paper string) Slot {
	return Slot{Track: id, Question: "contract.sign.paper", Item: paper}
}

// paper adds a paper of the contracts that ask for it, once for all of them.
// Before a gateway is chosen the common list stands for its own.
func (p *planner) paper(paper Paper) {
	s := PaperStep{ID: paper.ID, State: PaperGet, Steps: []StepID{"contract.sign"}, needs: paper.Needs, Part: partOf(paper)}
	if len(p.w.Active()) == 0 {
		if p.w.Holds(paper.When, Slot{}) {
			p.dates(&s, paper)
			p.steps = append(p.steps, s)
		}
		return
	}
	had := p.gather(&s, paper)
	if len(s.Tracks) == 0 {
		return
	}
	switch {
	case s.State == PaperStale:
	case len(s.Left) > 0:
		p.dates(&s, paper)
	case had:
		s.State = PaperHave
	default:
		s.State, s.Why = PaperUnneeded, "set_aside"
	}
	p.steps = append(p.steps, s)
}

func partOf(p Paper) PaperPart {
	switch {
	case p.After != "":
		return PartSent
	case p.Months > 0:
		return PartAges
	}
	return PartKeeps
}

// gather looks at the paper on every track that asks for it, and tells whether
// any has it. A signed contract asks for nothing more.
func (p *planner) gather(s *PaperStep, paper Paper) (had bool) {
	for _, t := range p.tracks {
		slot := paperSlot(t.ID, paper.ID)
		if !p.w.Visible(slot) {
			continue
		}
		s.Tracks = append(s.Tracks, t.ID)
		switch a := p.w.Answer(slot); {
		case a.Status == Done:
			had = true
			p.aged(s, t.ID, paper)
		case p.w.signed(t.ID):
			had = true
		case a.Status == Waived || a.Status == NotApplicable:
		default:
			s.Left = append(s.Left, t.ID)
		}
	}
	p.open(s)
	return had
}

// open is the question that the line leads to: where something is left to do,
// else where it was said.
func (p *planner) open(s *PaperStep) {
	switch {
	case s.Slot.Question != "" || len(s.Tracks) == 0:
	case len(s.Left) > 0:
		s.Slot = paperSlot(s.Left[0], s.ID)
	default:
		s.Slot = paperSlot(s.Tracks[0], s.ID)
	}
}

// aged dates a paper that is at hand for a track whose contract is still open.
func (p *planner) aged(s *PaperStep, id TrackID, paper Paper) {
	if paper.Months == 0 || p.w.signed(id) {
		return
	}
	slot := Slot{Track: id, Question: "contract.sign.paper_on", Item: paper.ID}
	issued, ok := p.w.Day(slot.Question, slot)
	if !ok {
		s.hint("no_day")
		s.Slot = slot
		return
	}
	until := FreshUntil(issued, paper.Months)
	s.Until = earliest(s.Until, until)
	switch {
	case p.w.Today.After(until):
		s.State, s.Slot = PaperStale, slot
		s.Left = append(s.Left, id)
	case !p.late.IsZero() && until.Before(p.late):
		s.hint("ages_first")
	}
}

func (s *PaperStep) hint(code string) {
	if !slices.Contains(s.Hints, code) {
		s.Hints = append(s.Hints, code)
	}
}

// dates says from when a paper is worth fetching: what the gateway sends comes
// with its mail, what ages must still be young when the contract is late.
func (p *planner) dates(s *PaperStep, paper Paper) {
	if paper.Original && len(s.Left) > 1 {
		s.hint("each_original")
	}
	if paper.After != "" && !p.anyScreened(s.Left) {
		s.State, s.Why = PaperWaits, "from_gateway"
		return
	}
	if paper.Months == 0 || p.late.IsZero() {
		return
	}
	s.By = p.begin
	if from := freshSince(p.late, paper.Months); from.After(p.w.Today) {
		s.State, s.Why, s.From = PaperLater, "too_early", from
	}
}

func (p *planner) anyScreened(ids []TrackID) bool { return slices.ContainsFunc(ids, p.w.screened) }
