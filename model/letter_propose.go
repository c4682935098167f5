package model

import (
	"slices"
	"strings"
	"sync"
)

// Distrusted tells whether nothing of a letter may be taken: it has nothing to
// do with an onboarding, advertises, asks for secrets, or is not from whom it
// says. That a text has no address at all (a text message, a copy of a mail's
// words) is no reason: there is nobody else whom it could be from.
func (l Letter) Distrusted() bool {
	never := []Doubt{DoubtUnrelated, DoubtAdvertises, DoubtSecrets, DoubtSender, DoubtReply, DoubtLink}
	return slices.ContainsFunc(l.Doubts, func(d Doubt) bool { return slices.Contains(never, d) })
}

// Propose lists the changes that a letter suggests, in the order in which they
// can be recorded: a later one may only be asked once those before it stand.
// What already stands there is left out. Where several applications may be
// meant, each proposal names them and is made for the likeliest; ProposeFor
// makes them for another one.
func (w *Walk) Propose(l Letter) []Proposal {
	if l.Distrusted() {
		return nil
	}
	tracks := w.letterTracks(l)
	if len(tracks) == 0 {
		return nil
	}
	out := w.ProposeFor(l, tracks[0])
	if len(tracks) > 1 {
		for i := range out {
			out[i].Tracks = tracks
		}
	}
	return out
}

// ProposeFor is Propose for one application, whoever the letter speaks of.
func (w *Walk) ProposeFor(l Letter, id TrackID) []Proposal {
	if l.Distrusted() || !w.Track(id).Active {
		return nil
	}
	p := &proposer{w: w, start: w, letter: l, track: id, on: w.letterDay(l)}
	for _, part := range letterParts {
		part(p)
	}
	return p.out
}

// letterDay is the day on which what a letter says came to be known.
func (w *Walk) letterDay(l Letter) string {
	if l.Sent.IsZero() || l.Sent.After(w.Today) {
		return w.Today.String()
	}
	return l.Sent.String()
}

// letterTracks are the applications that a letter may mean, the likeliest first:
// those of its gateway, of which those that wait for such word, of which the one
// whose MID it names.
func (w *Walk) letterTracks(l Letter) []TrackID {
	all := w.Active()
	if l.Gateway != "" {
		of := func(c Code) []Track {
			return slices.DeleteFunc(slices.Clone(all), func(t Track) bool { return t.Gateway != c })
		}
		own := of(l.Gateway)
		if len(own) == 0 {
			own = of(letterSiblings()[l.Gateway])
		}
		all = own
	}
	for _, t := range all {
		if w.namesMID(l, t) {
			return []TrackID{t.ID}
		}
	}
	out := ids(all, func(t Track) TrackID { return t.ID })
	if fit := slices.DeleteFunc(slices.Clone(out), func(id TrackID) bool { return !w.expects(l, id) }); len(fit) > 0 {
		return fit
	}
	return out
}

func (w *Walk) namesMID(l Letter, t Track) bool {
	return slices.ContainsFunc(l.Signs, func(s Sign) bool {
		return s.Code == SignMID && w.midWith(t, s.Value) != ""
	})
}

// midWith is the MID of a track that has a value, "" where none has.
func (w *Walk) midWith(t Track, value string) MIDID {
	for _, mid := range t.MIDs {
		if strings.EqualFold(w.answer("contract.mid.value", Slot{Track: t.ID, MID: mid}).Value(), value) {
			return mid
		}
	}
	return ""
}

// letterStages says which step a sign is word of.
var letterStages = sync.OnceValue(func() map[SignCode]StepID {
	return map[SignCode]StepID{
		SignReceived: "contract.screening", SignNotice: "contract.screening", SignPassed: "contract.screening",
		SignContract: "contract.sign", SignSigned: "contract.sign", SignPaper: "contract.sign", SignInsurance: "contract.sign", SignInsured: "contract.sign",
		SignMID: "contract.mid", SignReview: "contract.cards", SignCardPassed: "contract.cards", SignCardRefused: "contract.cards", SignCardsPassed: "contract.cards",
	}
})

// expects tells whether a step that a letter is word of is still open in a track.
func (w *Walk) expects(l Letter, id TrackID) bool {
	for _, s := range l.Signs {
		step, ok := letterStages()[s.Code]
		if (s.Code == SignHeld || s.Code == SignRefused) && s.Value == "" {
			step, ok = "contract.screening", true
		}
		if !ok {
			continue
		}
		if slices.ContainsFunc(w.Steps(), func(v StepView) bool {
			return v.Step == step && v.Track == id && v.Standing != Reached && v.Standing != Lacking
		}) {
			return true
		}
	}
	return false
}

// proposer makes proposals one after the other, each on the shop as it would be
// once those before it were taken.
type proposer struct {
	w      *Walk // as it would be
	start  *Walk // as it is
	letter Letter
	track  TrackID
	on     string
	out    []Proposal
}

// letterParts are the proposals in the order of the path.
var letterParts = []func(*proposer){
	(*proposer).instant, (*proposer).screening, (*proposer).papers, (*proposer).deadline,
	(*proposer).insurance, (*proposer).signed, (*proposer).mids, (*proposer).cards,
}

func (p *proposer) sign(code SignCode) (Sign, bool) {
	i := slices.IndexFunc(p.letter.Signs, func(s Sign) bool { return s.Code == code && s.Value == "" })
	if i < 0 {
		i = slices.IndexFunc(p.letter.Signs, func(s Sign) bool { return s.Code == code })
	}
	if i < 0 {
		return Sign{}, false
	}
	return p.letter.Signs[i], true
}

func (p *proposer) all(code SignCode) []Sign {
	return slices.DeleteFunc(slices.Clone(p.letter.Signs), func(s Sign) bool { return s.Code != code })
}

// at is a slot of the track.
func (p *proposer) at(q QuestionID) Slot { return Slot{Track: p.track, Question: q} }

// put proposes an answer, unless it stands there already.
func (p *proposer) put(s Sign, slot Slot, values ...string) {
	if _, step := FindQuestion(slot.Question); step != nil {
		if _, lacks := p.w.lacks(step, slot); lacks {
			return // this application has no such step
		}
	}
	in := Input{Values: values}
	e, problems := p.w.Accept(slot, in, p.start.Today.t)
	bad := Blocks(problems)
	if !bad && !changesWord(e) {
		return
	}
	p.out = append(p.out, Proposal{Sign: s, Slot: slot, Input: in, Before: p.start.Answer(slot), Problems: problems})
	if bad {
		return
	}
	if next, err := Apply(p.w.Shop, e); err == nil {
		p.w = NewWalk(next, p.start.World)
	}
}

// putOnce proposes an answer where nothing stands yet: what is known is not
// made less sure by a letter that mentions it.
func (p *proposer) putOnce(s Sign, slot Slot, values ...string) {
	if p.w.Answer(slot).Status != Given {
		p.put(s, slot, values...)
	}
}

// changesWord tells an event that changes what answers say, not only why.
func changesWord(e Event) bool {
	return slices.ContainsFunc(e.Changes, func(c Change) bool {
		return c.Before == nil || c.After == nil || c.Before.Status != c.After.Status || !slices.Equal(c.Before.Values, c.After.Values)
	})
}
