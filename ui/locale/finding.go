package locale

import (
	"maps"

	"portone-onboard/model"
)

// FindingText is what a check says of one requirement: what it saw, and what to
// do about it ("" where there is nothing to do). {name} stands for an Arg; every
// text may name {value} and {want} besides.
type FindingText struct{ What, Fix string }

// FailureText is an effect that did not come off: what happened and what to do.
// That nothing was lost is said where it is so. {status}, {type}, {detail} and
// {after} may be named.
type FailureText struct{ What, Fix string }

// Finding puts a finding into words.
func (t *Texts) Finding(f model.Finding) FindingText {
	text, ok := t.findings()[f.Code]
	if !ok {
		return FindingText{What: string(f.Code)}
	}
	args := map[string]string{"value": t.findingValue(f.Code, f.Value), "want": t.findingValue(f.Code, f.Want)}
	maps.Copy(args, f.Args)
	if words, ok := t.Look().PageTrouble[args["trouble"]]; ok {
		args["trouble"] = words
	}
	return FindingText{What: Fill(text.What, args), Fix: Fill(text.Fix, args)}
}
