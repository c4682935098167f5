package say

import (
	"strings"

	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

// Due is one line of the agenda in words: what, and a second line with until
// when or why.
type Due struct {
	Head, Tail string
}

// Due puts a line of the agenda into words.
func (s Sayer) Due(d model.Due) Due {
	head := s.Place(d.Place)
	switch d.Kind {
	case model.Fix:
		return Due{head, s.Frame.DueFix}
	case model.Overdue:
		return Due{head, locale.Fill(s.Frame.DueOverdue, s.args(d))}
	case model.Hear:
		return Due{head, locale.Fill(s.Frame.DueHear, s.args(d))}
	case model.Ends:
		e := s.Deadline(*d.Ends)
		return Due{e.Head, e.When + ". " + e.Tail}
	case model.Wait:
		if d.By.IsZero() {
			return Due{head, s.Frame.DueWaitOpen}
		}
		return Due{head, locale.Fill(s.Frame.DueWait, s.args(d))}
	}
	return Due{head, s.Ask(d.Slot).Title}
}

func (s Sayer) args(d model.Due) map[string]string {
	step, _ := model.FindStep(d.Place.Step)
	var who []string
	for _, w := range step.Who {
		if w != model.Merchant {
			who = append(who, s.Actor(w))
		}
	}
	if d.Kind == model.Overdue {
		if first := s.whom(s.W.Chase(d)); first != "" {
			who = []string{first}
		}
	}
	return map[string]string{
		"by": s.Date(d.By), "late": s.Date(d.Late), "since": s.Date(d.Since),
		"days": s.Days(d.Days), "who": strings.Join(who, ", "),
	}
}

// DueLine is a line of the agenda on one line, for `next` and titles.
func (s Sayer) DueLine(d model.Due) string {
	w := s.Due(d)
	return w.Head + ": " + w.Tail
}

// Verdicts puts what a customer meets today into words, method by method.
func (s Sayer) Verdict(v model.Verdict) locale.VerdictText {
	return s.Texts.Verdict(v, func(id string) string { return s.name(v, id) })
}

// name is how a reviewer, a gateway or an actor is called.
func (s Sayer) name(v model.Verdict, id string) string {
	for _, r := range v.Rows {
		if r.Reviewer.ID == id {
			return r.Reviewer.Name.In(s.Lang)
		}
	}
	if id == string(s.W.Track(v.Track).Gateway) {
		return s.Gateway(model.Code(id))
	}
	for _, r := range s.W.Reviewers(v.Track) { // the verdict of one reviewer has no rows
		if r.ID == id {
			return r.Name.In(s.Lang)
		}
	}
	return s.Actor(model.Actor(id))
}
