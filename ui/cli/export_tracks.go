package cli

import (
	"slices"
	"strconv"
	"strings"

	"portone-onboard/model"
	"portone-onboard/model/report"
	"portone-onboard/ui/page"
)

func (s teller) blockersPart() page.Section {
	return s.worksPart("blockers", s.Commands().BlockersTitle, page.Bad, func(v model.Verdict) bool {
		return v.Kind != model.Works && v.Kind != model.WorksUntil
	})
}

func (s teller) openPart() page.Section {
	return s.worksPart("works", s.Commands().WorksTitle, page.Good, func(v model.Verdict) bool {
		return v.Kind == model.Works || v.Kind == model.WorksUntil
	})
}

// worksPart is what customers meet today, MID by MID, as far as pick takes it.
func (s teller) worksPart(id, title string, tone page.Tone, pick func(model.Verdict) bool) page.Section {
	out := page.Section{ID: id, Title: title}
	for _, t := range s.W.Active() {
		for _, mid := range t.MIDs {
			for _, line := range s.methods(s.W.Works(t.ID, mid), pick) {
				out.Lines = append(out.Lines, page.Line{Head: s.midName(t, mid), Text: line, Tone: tone})
			}
		}
	}
	return out
}

var standingTones = map[model.Standing]page.Tone{
	model.Reached: page.Good, model.Waits: page.Wait, model.Trouble: page.Bad, model.Begun: page.Quiet, model.Ready: page.Quiet,
	model.Blocked: page.Quiet, model.Lacking: page.Quiet,
}

func (s teller) stagesPart(stages []report.Stage) page.Section {
	t := s.Export()
	table := page.Table{Caption: t.ProgressCaption, Head: []string{t.Stage, t.Standing, t.Steps}}
	for _, st := range stages {
		if st.Stage == "mid" && st.Done == 0 {
			continue
		}
		table.Rows = append(table.Rows, []page.Cell{
			{Text: s.Stage(st.Stage).Name}, {Text: s.Standing(st.Standing), Tone: standingTones[st.Standing]}, {Text: count(st.Done, st.All), Done: st.Done, All: st.All},
		})
	}
	return tabled("progress", t.Progress, table)
}

// milestones are the steps of a track whose standing a page shows, each with
// the questions of its day, the last of which counts.
var milestones = []struct {
	step model.StepID
	days []model.QuestionID
}{
	{"contract.apply", []model.QuestionID{"contract.apply.sent_on", "contract.apply.gateway_sent_on"}},
	{"contract.screening", []model.QuestionID{"contract.screening.on"}},
	{"contract.sign", []model.QuestionID{"contract.sign.signed_on"}},
	{"contract.mid", []model.QuestionID{"contract.mid.issued_on"}},
	{"contract.cards", nil},
	{"live.open", []model.QuestionID{"live.open.opened_on"}},
}

func (s teller) tracksPart() page.Section {
	t := s.Export()
	table := page.Table{Caption: t.TracksCaption, Head: []string{t.Track, t.Route}}
	for _, m := range milestones {
		table.Head = append(table.Head, s.Step(m.step).Short)
	}
	for _, track := range s.W.Active() {
		for _, mid := range track.MIDs {
			row := []page.Cell{{Text: s.midName(track, mid)}, {Text: s.Route(track.Route).Label}}
			for _, m := range milestones {
				row = append(row, s.milestone(m.step, m.days, track.ID, mid))
			}
			table.Rows = append(table.Rows, row)
		}
	}
	return tabled("tracks", t.Tracks, table)
}

// midName is a gateway with its MID as far as that may be told.
func (s teller) midName(t model.Track, mid model.MIDID) string {
	name := s.Track(t.ID)
	if len(t.MIDs) > 1 {
		name += ", MID " + strings.TrimPrefix(string(mid), "m")
	}
	slot := model.Slot{Track: t.ID, MID: mid, Question: "contract.mid.value"}
	if a := s.W.Answer(slot); a.Status == model.Given {
		name += " (" + s.Value(slot, a) + ")"
	}
	return name
}

// milestone is where a step stands, or the day on which it was done.
func (s teller) milestone(id model.StepID, days []model.QuestionID, track model.TrackID, mid model.MIDID) page.Cell {
	at := model.Place{Step: id, Track: track}
	if step, _ := model.FindStep(id); step.Scope == model.PerMID {
		at.MID = mid
	}
	v, _ := s.W.View(at)
	standing := v.Standing
	if !v.Since.IsZero() && standing != model.Trouble && standing != model.Reached {
		standing = model.Waits // its clock runs, whatever is left to do besides
	}
	cell := page.Cell{Text: s.Standing(standing), Tone: standingTones[standing]}
	if !s.over(v) {
		return cell
	}
	var last model.Date
	for _, q := range days {
		if d, ok := s.W.Day(q, model.Slot{Track: track, MID: at.MID}); ok && d.After(last) {
			last = d
		}
	}
	if !last.IsZero() {
		cell = page.Cell{Text: last.String(), Tone: page.Good, Fixed: true}
	}
	return cell
}

// over tells whether what a step is about has happened, though something beside
// it may be left to do.
func (s teller) over(v model.StepView) bool {
	slot := model.Slot{Track: v.Track, MID: v.MID}
	switch v.Step {
	case "contract.apply":
		return report.Sent(s.W, v.Track)
	case "contract.screening":
		slot.Question = "contract.screening.state"
		return s.W.State(slot) == model.Passed
	case "contract.sign":
		return true // its day is the day of the signature
	case "contract.mid":
		slot.Question = "contract.mid.value"
		return s.W.Answer(slot).Status == model.Given
	}
	return v.Standing == model.Reached
}

var stateTones = map[model.State]page.Tone{
	model.Passed: page.Good, model.Waiting: page.Wait, model.Held: page.Bad, model.Refused: page.Bad, model.NotAsked: page.Quiet, model.Exempt: page.Quiet,
}

// reviewersPart is a table for each MID whose review was asked for: a row for
// each reviewer, with the methods that wait for it. The others are a line each.
func (s teller) reviewersPart() page.Section {
	t := s.Export()
	out := page.Section{ID: "reviewers", Title: t.Reviewers}
	for _, track := range s.W.Active() {
		for _, mid := range track.MIDs {
			rows, asked := s.reviewerRows(track.ID, mid)
			switch {
			case len(rows) > 0 && !asked:
				n := strconv.Itoa(len(s.reviewers(track.ID, mid)))
				out.Lines = append(out.Lines, page.Line{Head: s.midName(track, mid), Text: fill(t.ReviewersUnasked, "n", n), Tone: page.Quiet})
			case len(rows) > 0:
				out.Tables = append(out.Tables, page.Table{
					Caption: fill(t.ReviewersCaption, "where", s.midName(track, mid)),
					Head:    []string{t.Reviewer, t.ReviewState, t.ReviewSince, t.ReviewMethods}, Rows: rows,
				})
			}
		}
	}
	return out
}

// reviewerRows are the reviewers of a MID, and whether any was asked yet. Those
// of whom the same is to be said share a row.
func (s teller) reviewerRows(track model.TrackID, mid model.MIDID) (rows [][]page.Cell, asked bool) {
	for _, r := range s.reviewers(track, mid) {
		asked = asked || r.State != model.NotAsked
		row := []page.Cell{{Text: r.name}, {Text: s.State(r.State), Tone: stateTones[r.State]}, {Fixed: true}, {Text: strings.Join(r.methods, ", ")}}
		if !r.Since.IsZero() {
			row[2].Text = s.Date(r.Since)
		}
		i := slices.IndexFunc(rows, func(o []page.Cell) bool { return o[1] == row[1] && o[2] == row[2] && o[3] == row[3] })
		if i < 0 {
			rows = append(rows, row)
		} else {
			rows[i][0].Text += ", " + r.name
		}
	}
	return rows, asked
}

// reviewer is one who decides about a MID, with the methods that wait for it.
type reviewer struct {
	model.Row
	name    string
	methods []string
}

func (s teller) reviewers(track model.TrackID, mid model.MIDID) (out []reviewer) {
	for _, v := range s.W.Works(track, mid) {
		for _, r := range s.W.Board(track, mid, v.Method) {
			i := slices.IndexFunc(out, func(o reviewer) bool { return o.Reviewer.ID == r.Reviewer.ID })
			if i < 0 {
				i, out = len(out), append(out, reviewer{Row: r, name: r.Reviewer.Name.In(s.Lang)})
			}
			out[i].methods = append(out[i].methods, s.Method(v.Method))
		}
	}
	return out
}
