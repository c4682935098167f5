package cli

import (
	"slices"
	"strconv"
	"strings"

	"portone-onboard/model"
	"portone-onboard/ui/page"
)

func (s teller) deadlinesPart() page.Section {
	t := s.Export()
	table := page.Table{Caption: t.DueCaption, Head: []string{t.DueWhat, t.DueOn}}
	for _, d := range s.W.Deadlines() {
		day := s.dayCell(d.On)
		if d.Due(s.W.Today) {
			day.Tone = page.Wait
		}
		if !d.On.IsZero() && d.On.Before(s.W.Today) {
			day.Tone = page.Bad
		}
		table.Rows = append(table.Rows, []page.Cell{{Text: s.DeadlineName(d)}, day})
	}
	return tabled("due", t.Due, table)
}

// answersPart is a table of what was answered, step by step.
func (s teller) answersPart() page.Section {
	t := s.Export()
	out := page.Section{ID: "answers", Title: t.Answers}
	for _, v := range s.W.Steps() {
		table := page.Table{Caption: fill(t.AnswersCaption, "place", s.Plain(v.Place)), Head: []string{t.Asked, t.Answered}}
		for _, a := range v.Asks {
			if a.Answer.Status != model.Unanswered {
				table.Rows = append(table.Rows, []page.Cell{{Text: s.Label(a.Slot)}, {Text: s.Value(a.Slot, a.Answer)}})
			}
		}
		if len(table.Rows) > 0 {
			out.Tables = append(out.Tables, table)
		}
	}
	return out
}

// proof is what a machine saw of some answers at one place on one day.
type proof struct {
	place  model.Place
	kind   model.EvidenceKind
	status model.Status
	on     model.Date
	what   []string
	where  []string
}

// proofs gathers the newest evidence of each answer that a machine or a mail
// gave; what stands on the same kind of evidence is put together.
func (s teller) proofs() (out []proof) {
	for _, v := range s.W.Steps() {
		for _, a := range v.Asks {
			n := len(a.Answer.Evidence)
			if n == 0 || a.Answer.Evidence[n-1].Kind == model.Stated {
				continue
			}
			e := a.Answer.Evidence[n-1]
			p := proof{place: v.Place, kind: e.Kind, status: a.Answer.Status, on: model.DateOf(e.At)}
			i := slices.IndexFunc(out, func(o proof) bool {
				return o.place == p.place && o.kind == p.kind && o.status == p.status && o.on == p.on
			})
			if i < 0 {
				i, out = len(out), append(out, p)
			}
			out[i].what = append(out[i].what, s.provedItem(a))
			if src := e.Source; src != "" && !slices.Contains(out[i].where, src) {
				out[i].where = append(out[i].where, src)
			}
		}
	}
	return out
}

// provedItem is the requirement that was looked at, or the question.
func (s teller) provedItem(a model.Ask) string {
	if item := s.Item(a.Slot); item != "" {
		return item
	}
	return s.Label(a.Slot)
}

func (s teller) evidencePart() page.Section {
	t := s.Export()
	table := page.Table{Caption: t.EvidenceCaption, Head: []string{t.Leg, t.Result, t.Proved, t.ProvedHow, t.ProvedOn, t.ProvedBy}}
	for _, p := range s.proofs() {
		tone := page.Good
		if p.status != model.Done && p.status != model.Given {
			tone = page.Bad
		}
		table.Rows = append(table.Rows, []page.Cell{
			{Text: s.Plain(p.place)}, {Text: s.Status(p.status), Tone: tone}, {Text: s.few(p.what, 6)}, {Text: s.EvidenceKind(p.kind)}, {Text: p.on.String()}, {Text: s.few(p.where, 2)},
		})
	}
	return tabled("evidence", t.Evidence, table)
}

// few names the first of several things, and how many more there are.
func (s teller) few(list []string, n int) string {
	if len(list) <= n {
		return strings.Join(list, ", ")
	}
	return fill(s.Export().Others, "list", strings.Join(list[:n], ", "), "n", strconv.Itoa(len(list)-n))
}
