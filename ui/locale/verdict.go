package locale

import (
	"strconv"

	"portone-onboard/model"
)

// few is how many names a line lists before it counts the rest.
const few = 3

// Verdict says what a customer meets. names gives the name of a reviewer, a
// gateway or an actor by its ID; nil shows the IDs.
func (t *Texts) Verdict(v model.Verdict, names func(id string) string) VerdictText {
	text := t.verdict(v)
	args := map[string]string{
		"method": t.Method(v.Method),
		"names":  t.fewNames(v.By, names),
		"day":    monthDay(v.Until),
		"date":   t.Date(v.Until),
	}
	return VerdictText{Word: Fill(text.Word, args), Line: Fill(text.Line, args)}
}

// verdict finds the template: of the reason, or of the kind alone.
func (t *Texts) verdict(v model.Verdict) VerdictText {
	table := t.words().Verdicts
	why := v.Why
	if v.Kind == model.WorksUntil && v.Until.IsZero() {
		why += noDay
	}
	if text, ok := table[verdictKey{v.Kind, why}]; ok {
		return text
	}
	return table[verdictKey{v.Kind, ""}]
}

// noDay marks the text of a verdict with an end that nobody knows.
const noDay = "/no_day"

func (t *Texts) fewNames(ids []string, names func(string) string) string {
	if names == nil {
		names = func(id string) string { return id }
	}
	var list []string
	for _, id := range ids {
		list = append(list, names(id))
	}
	if len(list) <= few {
		return t.Join(list)
	}
	rest := strconv.Itoa(len(list) - 1)
	if t.Lang == model.English {
		return list[0] + " and " + rest + " others"
	}
	return list[0] + " 외 " + rest + "곳"
}

// monthDay is a day without its year, for a narrow column.
func monthDay(d model.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()[len("2006-"):]
}

// MIDVerdict explains a decision about a MID: what the guide says of the
// change (model.MIDChanges), then what follows from the verdict ("keep",
// "further", "new_contract", "ask"). An empty verdict is the guide's own.
func (t *Texts) MIDVerdict(change, verdict string) string {
	if verdict == "" {
		verdict = model.MIDVerdict[change]
	}
	w := t.words()
	return word(w.Changes, change) + " " + word(w.Decisions, verdict)
}
