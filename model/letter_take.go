package model

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// pastedLetter is the source of evidence from a letter without an address.
const pastedLetter = "pasted"

// TakeLetter gives the one event that records the proposals a merchant agreed
// to, so that they are taken back together; the empty event where nothing
// changes. What a proposal's answer is refused for stands among the problems,
// and the others are recorded all the same. Nothing of a letter that is not to
// be trusted is taken.
func (w *Walk) TakeLetter(l Letter, take []Proposal, at time.Time) (Event, []Problem) {
	e := Event{Seq: w.Shop.Revision + 1, Shop: w.Shop.ID, At: at.UTC(), Kind: Answered}
	if len(take) > 0 && l.Distrusted() {
		return e, []Problem{newProblem(ProblemNotAsked)}
	}
	t := taker{w: w, proof: map[Slot]Evidence{}}
	left := t.round(l, take, e.At)
	for len(left) > 0 { // some are only asked once others are answered
		rest := t.round(l, left, e.At)
		if len(rest) == len(left) {
			break
		}
		left = rest
	}
	var problems []Problem
	for _, p := range left {
		_, found := t.w.Accept(p.Slot, p.Input, e.At)
		problems = append(problems, found...)
	}
	e.Changes = t.changes(w.Shop)
	return e, append(t.warnings, problems...)
}

// taker records proposals one after the other on a shop that is thrown away.
type taker struct {
	w        *Walk
	touched  []Slot // in the order in which they were first touched
	proof    map[Slot]Evidence
	warnings []Problem
}

// round takes what can be taken now, and gives back what cannot.
func (t *taker) round(l Letter, take []Proposal, at time.Time) (left []Proposal) {
	for _, p := range take {
		e, problems := t.w.Accept(p.Slot, p.Input, at)
		if Blocks(problems) {
			left = append(left, p)
			continue
		}
		t.warnings = append(t.warnings, problems...)
		t.take(e, p, l.proof(p.Sign, at))
	}
	return left
}

func (t *taker) take(e Event, p Proposal, proof Evidence) {
	if !changesWord(e) {
		return
	}
	next, err := Apply(t.w.Shop, e)
	if err != nil {
		return
	}
	for _, c := range e.Changes {
		if !slices.Contains(t.touched, c.Slot) {
			t.touched = append(t.touched, c.Slot)
		}
	}
	t.proof[p.Slot] = proof
	t.w = NewWalk(next, t.w.World)
}

// changes compares the shop before with the one after.
func (t *taker) changes(before Shop) (out []Change) {
	for _, slot := range t.touched {
		c := Change{Slot: slot}
		if a, ok := before.Answers[slot]; ok {
			c.Before = &a
		}
		if a, ok := t.w.Shop.Answers[slot]; ok {
			if proof, ok := t.proof[slot]; ok {
				a.Evidence = []Evidence{proof}
			}
			c.After = &a
		}
		if changesWord(Event{Changes: []Change{c}}) && (c.Before != nil || c.After != nil) {
			out = append(out, c)
		}
	}
	return out
}

// proof is what a letter shows of one sign: its words, never a secret.
func (l Letter) proof(s Sign, at time.Time) Evidence {
	source := l.From
	if source == "" {
		source = pastedLetter
	}
	return Evidence{Kind: ByMail, At: at, Source: Printable(source), Text: letterWords(s.Words)}
}

// letterWords makes a sign's words fit to be kept. Whoever read them masked
// them; what still looks like a secret is not kept at all.
func letterWords(s string) string {
	s = strings.TrimSpace(Printable(s))
	if len(s) > MaxFinding {
		end := MaxFinding
		for !utf8.RuneStart(s[end]) {
			end--
		}
		s = s[:end]
	}
	if len(Sensitive(s)) > 0 {
		return ""
	}
	return s
}
