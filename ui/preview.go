package ui

import (
	"strings"
	"time"

	"portone-onboard/model"
)

// preview is the shop as it would be with an answer; false where the answer
// would not be accepted. Nothing is saved.
func (s *scene) preview(slot model.Slot, in model.Input) (*model.Walk, bool) {
	e, problems := s.W.Accept(slot, in, time.Time{})
	if model.Blocks(problems) {
		return nil, false
	}
	if len(e.Changes) == 0 {
		return s.W, true
	}
	next, err := model.Apply(s.W.Shop, e)
	if err != nil {
		return nil, false
	}
	return model.NewWalk(next, s.W.World), true
}

// manyParked is how many answers may leave the path before it is worth a word.
const manyParked = 3

// setsOff is what an answer would set off beyond itself: what the pages say of
// such a change once an application is out, and what of the path it would close.
// Nil for an answer that changes nothing that stood there.
func (s *scene) setsOff(slot model.Slot, e model.Event) []string {
	if a, ok := s.W.Shop.Answers[slot]; !ok || a.Status != model.Given {
		return nil
	}
	next, err := model.Apply(s.W.Shop, e)
	if err != nil {
		return nil
	}
	t := s.Choice().Change
	d := model.Diff(s.W, model.NewWalk(next, s.W.World))
	var out []string
	say := func(text string) { out = append(out, "- "+text) }
	if kind := model.ChangeOf(slot.Question); kind != "" && s.W.Applied() {
		c := s.W.Consequences(kind)
		if c.Verdict != "" {
			say(t.Verdict[c.Verdict])
		}
		effects := make([]string, len(c.Effects))
		for i, effect := range c.Effects {
			effects[i] = t.Effects[effect]
		}
		if len(effects) > 0 {
			say(s.Join(effects))
		}
		if len(c.Stops) > 0 {
			say(s.fill(t.Stops, "list", s.stopNames(c.Stops)))
		}
	}
	if len(d.Closed) > 0 {
		say(s.fill(t.Closed, "list", s.trackNames(d.Closed)))
	}
	if len(d.Closed) > 0 || len(d.Parked) > manyParked {
		parked := s.fill(t.Parked, "n", itoa(len(d.Parked)))
		if len(d.Asked) > 0 {
			parked += ", " + s.fill(t.Asked, "n", itoa(len(d.Asked)))
		}
		say(parked)
	}
	if len(out) == 0 {
		return nil
	}
	return append([]string{t.Before}, out...)
}

func (s *scene) trackNames(ids []model.TrackID) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = s.Track(id)
	}
	return s.Join(out)
}

func joined(values []string) string { return strings.Join(values, "\n") }
