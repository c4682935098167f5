package say

import (
	"slices"
	"strings"

	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

// Sign is one thing that a letter says, in a sentence.
func (s Sayer) Sign(x model.Sign) string {
	t := s.Letter().Signs[x.Code]
	value := s.SignValue(x)
	switch {
	case t.Bare == "":
		return strings.TrimSpace(string(x.Code) + " " + value)
	case value == "" || t.With == "":
		return t.Bare
	}
	text := locale.Fill(t.With, map[string]string{"value": value})
	if x.Of != "" {
		return s.Reviewer(x.Of) + ": " + text
	}
	return text
}

// SignValue is the value of a sign as people read it.
func (s Sayer) SignValue(x model.Sign) string {
	switch x.Code {
	case model.SignReason:
		return model.Printable(s.Texts.Item(model.EachReason, x.Value).Label)
	case model.SignPaper:
		return model.Printable(s.Texts.Item(model.EachPaper, x.Value).Label)
	case model.SignDeadline, model.SignInsured:
		return s.letterDay(x.Value)
	case model.SignCardPassed, model.SignCardRefused, model.SignHeld, model.SignReview:
		if x.Value != "" {
			return s.Reviewer(x.Value)
		}
	}
	return model.Printable(x.Value)
}

// letterDay is a day, or a time after the letter: "+3b" are business days, "+7d"
// days of the calendar.
func (s Sayer) letterDay(value string) string {
	if d, err := model.ParseDate(value); err == nil {
		return s.Date(d)
	}
	t := s.Letter()
	for unit, say := range map[string]string{"b": t.WithinBusiness, "d": t.WithinDays} {
		if n, ok := strings.CutSuffix(value, unit); ok && strings.HasPrefix(n, "+") {
			return locale.Fill(say, map[string]string{"n": model.Printable(n[1:])})
		}
	}
	return model.Printable(value)
}

// Reviewer is the name of a reviewer of any gateway.
func (s Sayer) Reviewer(id string) string {
	for _, t := range s.W.Active() {
		if name, ok := s.named(s.W.Reviewers(t.ID), id); ok {
			return name
		}
	}
	if name, ok := s.named(model.CardCompanies, id); ok {
		return name
	}
	for _, code := range s.W.Facts.Codes() {
		if name, ok := s.named(s.W.Facts.Gateway(code).Reviewers, id); ok {
			return name
		}
	}
	return model.Printable(id)
}

func (s Sayer) named(list []model.Reviewer, id string) (name string, ok bool) {
	i := slices.IndexFunc(list, func(r model.Reviewer) bool { return r.ID == id })
	if i < 0 {
		return "", false
	}
	return list[i].Name.In(s.Lang), true
}

// Doubt is why a letter is not to be taken at its word, and what to do.
func (s Sayer) Doubt(l model.Letter, d model.Doubt) locale.DoubtText {
	t, ok := s.Letter().Doubts[d]
	if !ok {
		return locale.DoubtText{What: string(d)}
	}
	args := map[string]string{"from": model.Printable(l.From), "gateway": s.letterGateway(l)}
	return locale.DoubtText{What: locale.Fill(t.What, args), Do: locale.Fill(t.Do, args)}
}

func (s Sayer) letterGateway(l model.Letter) string {
	if l.Gateway == "" {
		return s.Letter().Senders[model.SenderGateway]
	}
	return s.Gateway(l.Gateway)
}

// LetterFrom says who wrote a letter, with the address where it has one.
func (s Sayer) LetterFrom(l model.Letter) string {
	who := s.Letter().Senders[l.Sender]
	if l.Sender == model.SenderGateway {
		who = s.letterGateway(l)
	}
	if l.From == "" {
		if l.Sender == model.SenderUnknown {
			return s.Letter().FromNone
		}
		return locale.Fill(s.Letter().FromItself, map[string]string{"who": who})
	}
	return who + " (" + model.Printable(l.From) + ")"
}

// LetterAbout says which gateway a letter speaks of.
func (s Sayer) LetterAbout(l model.Letter) string {
	if l.Gateway == "" {
		return s.Letter().NoGateway
	}
	return s.Gateway(l.Gateway)
}

// Proposal is what recording it would say: the question and the answer.
func (s Sayer) Proposal(p model.Proposal) (label, value string) {
	return model.Printable(s.Label(p.Slot)), model.Printable(s.input(p.Slot, p.Input))
}

// input is what an input says, in the words of its question.
func (s Sayer) input(slot model.Slot, in model.Input) string {
	q, _ := model.FindQuestion(slot.Question)
	if q != nil && q.Kind == model.ProcessKind && len(in.Values) > 0 {
		return s.Move(q.Machine.ID, in.Values[0], s.W.State(slot)).Label
	}
	a := model.Answer{Status: in.Status, Values: in.Values, Reason: in.Reason}
	if a.Status == model.Unanswered {
		a.Status = model.Given
	}
	return s.Value(slot, a)
}

// Stands is what stands where a proposal would be recorded, "" for nothing.
func (s Sayer) Stands(p model.Proposal) string {
	if p.Before.Status == model.Unanswered {
		return ""
	}
	return model.Printable(s.Value(p.Slot, p.Before))
}

// Grave holds for the doubts of a letter that may be forged: its links are not
// to be followed.
func Grave(d model.Doubt) bool {
	switch d {
	case model.DoubtSender, model.DoubtReply, model.DoubtLink, model.DoubtSecrets, model.DoubtUnrelated:
		return true
	}
	return false
}

// LetterDoubts are the doubts worth telling, the grave ones first.
func LetterDoubts(l model.Letter) []model.Doubt {
	out := slices.Clone(l.Doubts)
	if slices.Contains(out, model.DoubtUnrelated) { // then it goes without saying that no gateway is named
		out = slices.DeleteFunc(out, func(d model.Doubt) bool { return d == model.DoubtNoGateway })
	}
	model.SortStable(out, func(a, b model.Doubt) int {
		switch {
		case Grave(a) == Grave(b):
			return 0
		case Grave(a):
			return -1
		}
		return 1
	})
	return out
}

// NothingProposed says why a letter leads to no proposal: it is unrelated, not
// to be trusted, or says nothing new.
func (s Sayer) NothingProposed(l model.Letter) string {
	t := s.Letter()
	forged := slices.ContainsFunc(l.Doubts, func(d model.Doubt) bool { return Grave(d) && d != model.DoubtUnrelated })
	switch {
	case slices.Contains(l.Doubts, model.DoubtUnrelated) && !forged:
		return t.Unrelated
	case l.Distrusted():
		return t.Distrusted
	}
	return t.Nothing
}

// LinksShut holds for a letter whose links are not opened from here.
func LinksShut(l model.Letter) bool { return l.Distrusted() || slices.ContainsFunc(l.Doubts, Grave) }

// LetterLinks are the addresses that a letter gives, each once. Only those that
// a browser may be sent to are among them.
func LetterLinks(l model.Letter) []string {
	var out []string
	for _, x := range l.Signs {
		link := x.Code == model.SignLink || x.Code == model.SignContract
		if link && strings.HasPrefix(x.Value, "https://") && !slices.Contains(out, x.Value) {
			out = append(out, x.Value)
		}
	}
	return out
}

// LetterRest are the signs that nothing is proposed for, links apart.
func LetterRest(l model.Letter, proposals []model.Proposal) []model.Sign {
	var out []model.Sign
	for _, x := range l.Signs {
		used := slices.ContainsFunc(proposals, func(p model.Proposal) bool { return behind(p, x) })
		if !used && x.Code != model.SignLink && !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}

// behind tells whether a sign is among those that a proposal came from: one
// proposal may take up several of a kind.
func behind(p model.Proposal, x model.Sign) bool {
	return p.Sign == x || p.Sign.Code == x.Code && x.Value != "" && slices.Contains(p.Input.Values, x.Value)
}
