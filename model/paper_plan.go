package model

import "slices"

// PaperState is where one thing of the plan stands.
type PaperState string

const (
	PaperHave     PaperState = "have"       // at hand, for every track that asks
	PaperGet      PaperState = "get"        // nothing stands before it
	PaperApplied  PaperState = "applied"    // asked for; others act
	PaperWaits    PaperState = "waits"      // something else must be there first
	PaperAsk      PaperState = "ask"        // somebody else knows whether it is wanted
	PaperLater    PaperState = "later"      // better from a day on
	PaperStale    PaperState = "stale"      // at hand and too old
	PaperUnneeded PaperState = "not_needed" // with a reason
)

// PaperStates lists every state.
var PaperStates = []PaperState{PaperHave, PaperGet, PaperApplied, PaperWaits, PaperAsk, PaperLater, PaperStale, PaperUnneeded}

// Open tells whether something is still to be done about it, by anybody.
func (s PaperState) Open() bool { return s != PaperHave && s != PaperUnneeded }

// PaperPart is the part of the plan in which a line stands.
type PaperPart string

const (
	PartGround   PaperPart = "ground"     // the business itself, each unlocking the next
	PartKeeps    PaperPart = "keeps"      // papers that can be got at any time
	PartAges     PaperPart = "ages"       // papers that may not be old
	PartSent     PaperPart = "sent"       // what the gateway sends, or says whether it wants it
	PartLater    PaperPart = "later"      // better from a day on
	PartUnneeded PaperPart = "not_needed" // with a reason
)

// PaperParts lists the parts in their order: as far as needs allow, a plan goes by it.
var PaperParts = []PaperPart{PartGround, PartKeeps, PartAges, PartSent, PartLater, PartUnneeded}

// PaperStep is one line of the plan: a registration, an account or a paper.
type PaperStep struct {
	ID     string
	Ground bool // of the business itself; else a paper of a contract
	Part   PaperPart
	State  PaperState
	Why    string    // names the reason of the state in the texts; "" needs none
	Waits  []string  // what of the plan must be there first and is not, by ID
	Opens  []string  // what of the plan waits for it, by ID
	Steps  []StepID  // the steps of the path that want it
	From   Date      // with PaperLater: the day from which it is worth fetching
	By     Date      // with a paper that may not be old: when its contract usually begins
	Until  Date      // the last day on which the one at hand is young enough
	Tracks []TrackID // that ask for it; none before a gateway is chosen
	Left   []TrackID // to which it is still to be handed in
	Slot   Slot      // the question to open; no question where none is asked yet
	Hints  []string  // names further sentences in the texts

	needs []string
}

// PaperWhys and PaperHints list every code that a plan may carry.
var (
	PaperWhys = []string{
		"set_aside", "number_there", "no_payment", "simplified", "not_physical", "from_gateway", "gateway_tells",
		"insurance_waiting", "insurance_not_asked", "year_end", "too_early", "registration_pending",
	}
	PaperHints = []string{"year_end", "simplified_card", "ages_first", "no_day", "each_original"}
)

// PaperPlan lists what this shop needs on this day, each once, such that nothing
// stands before what it needs: first the business itself, then the papers that
// keep, then those that age, then those that the gateway sends, then what can
// wait and what is not needed. Before a gateway is chosen it goes by the common
// list.
func (w *Walk) PaperPlan() []PaperStep {
	p := planner{w: w, tracks: w.contracting()}
	p.spans()
	for _, g := range Grounds {
		p.ground(g)
	}
	for _, paper := range Papers {
		p.paper(paper)
	}
	p.link()
	p.part()
	return inOrder(p.steps)
}

// contracting are the tracks with a contract of their own, signed or to come.
func (w *Walk) contracting() []Track {
	step, _ := FindStep(signLeg)
	return slices.DeleteFunc(w.Active(), func(t Track) bool {
		_, lacks := w.lacks(step, Slot{Track: t.ID})
		return lacks || w.Withdrawn(t.ID) && !w.signed(t.ID)
	})
}

// signed tells whether a track's contract is made.
func (w *Walk) signed(id TrackID) bool {
	return w.Answer(Slot{Track: id, Question: "contract.sign.signed_on"}).Status == Given
}

// screened tells whether a gateway has let a track in, so that its papers come.
func (w *Walk) screened(id TrackID) bool {
	return w.Answer(Slot{Track: id, Question: "contract.screening.state"}).Has(string(Passed)) || w.signed(id)
}

// planner gathers the lines of a plan.
type planner struct {
	w      *Walk
	tracks []Track
	steps  []PaperStep
	begin  Date // when the first open contract usually begins
	late   Date // when the last open contract is late
	review Date // when a card review can usually be asked for
}

// spans reads the forecast once: papers that age go by its dates.
func (p *planner) spans() {
	for _, l := range p.w.Forecast(p.w.Today).Legs {
		switch {
		case l.Step == "contract.sign" && !l.Happened && (l.Track == "" || !p.w.signed(l.Track)):
			p.begin = earliest(p.begin, l.From.Usual)
			p.late = latestOf(p.late, l.To.Late)
		case l.Step == reviewLeg && !l.Happened:
			p.review = earliest(p.review, l.From.Usual)
		}
	}
}

func (p *planner) at(id string) *PaperStep {
	i := slices.IndexFunc(p.steps, func(s PaperStep) bool { return s.ID == id })
	if i < 0 {
		return nil
	}
	return &p.steps[i]
}

// settled tells whether a need no longer holds anything up.
func (p *planner) settled(id string) bool {
	s := p.at(id)
	return s == nil || s.State == PaperHave || s.State == PaperUnneeded || s.State == PaperAsk
}

// link sets what waits for what, now that every line is there.
func (p *planner) link() {
	for i := range p.steps {
		s := &p.steps[i]
		s.needs = slices.DeleteFunc(slices.Clone(s.needs), func(id string) bool { return p.at(id) == nil })
		if !s.State.Open() {
			continue
		}
		for _, id := range s.needs {
			if p.settled(id) || p.opened(s.ID, id) {
				continue
			}
			s.Waits = append(s.Waits, id)
			p.at(id).Opens = append(p.at(id).Opens, s.ID)
		}
		if len(s.Waits) > 0 && s.State != PaperApplied && s.State != PaperStale {
			if s.Why == "year_end" {
				s.hint(s.Why)
			}
			s.State, s.Why, s.From = PaperWaits, "", Date{}
		}
	}
}

// part moves what can wait, or is not needed, out of its part.
func (p *planner) part() {
	for i := range p.steps {
		switch s := &p.steps[i]; s.State {
		case PaperLater:
			s.Part = PartLater
		case PaperUnneeded:
			s.Part = PartUnneeded
		}
	}
}

// opened holds for a need that another way makes up for: a gateway that was
// applied to gives the purchase-safety certificate without a bank.
// Source: help/core-service/how-to-use/requirements.md, read 2026-11-23.
func (p *planner) opened(id, need string) bool {
	return id == GroundSafety && need == GroundAccount && p.w.Applied()
}

// inOrder puts the lines such that nothing stands before what it needs, and
// within that by rank and the order of the lists.
func inOrder(steps []PaperStep) []PaperStep {
	out := make([]PaperStep, 0, len(steps))
	placed, unneeded := map[string]bool{}, map[string]bool{}
	for _, s := range steps {
		unneeded[s.ID] = s.State == PaperUnneeded
	}
	for len(out) < len(steps) {
		best := -1
		for i, s := range steps {
			free := !slices.ContainsFunc(s.needs, func(id string) bool { return !placed[id] && !unneeded[id] })
			if !placed[s.ID] && free && (best < 0 || before(s, steps[best])) {
				best = i
			}
		}
		if best < 0 {
			return append(out, slices.DeleteFunc(slices.Clone(steps), func(s PaperStep) bool { return placed[s.ID] })...)
		}
		placed[steps[best].ID] = true
		out = append(out, steps[best])
	}
	return out
}

func before(a, b PaperStep) bool {
	return slices.Index(PaperParts, a.Part) < slices.Index(PaperParts, b.Part)
}
