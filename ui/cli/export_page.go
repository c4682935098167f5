package cli

import (
	"strconv"

	"portone-onboard/model"
	"portone-onboard/model/report"
	"portone-onboard/ui/page"
)

// mostLines is how many lines of a list a page shows: it is one page to send.
const mostLines = 12

// page is a shop as a document: where it stands, what is due, what is waited
// for, when it can open and what proves it. With full, every answer that counts
// today stands at its end; what is parked stays out.
func (s teller) page(personal, full bool) page.Doc {
	t, c, v := s.Export(), s.Commands(), report.Look(s.W)
	note := page.Line{Head: t.LeftOut, Text: t.LeftOutText}
	if personal {
		note = page.Line{Head: t.Within, Text: t.WithinText, Tone: page.Wait}
	}
	d := page.Doc{
		Lang: s.Lang, Title: s.Shop(), Note: note, Done: v.Done, All: v.All, Facts: s.facts(personal),
		Lead: fill(c.StatusProgress, "done", strconv.Itoa(v.Done), "all", strconv.Itoa(v.All), "date", s.Date(s.W.Today)),
		Foot: []string{fill(t.Foot, "date", s.Date(s.W.Today)), t.FootDates},
	}
	for _, part := range []page.Section{
		s.stagesPart(v.Stages), s.tracksPart(), s.forecastPart(v.Forecast), s.blockersPart(), s.openPart(),
		s.duesPart(), s.waitsPart(), s.deadlinesPart(), s.reviewersPart(), s.evidencePart(),
	} {
		if !part.Empty() {
			d.Sections = append(d.Sections, part)
		}
	}
	if full {
		d.Sections = append(d.Sections, s.answersPart())
	}
	return d
}

// told are the answers that a page begins with; those behind are personal.
var told = []model.QuestionID{
	"prep.shop.trade_name", "prep.site.url", "prep.shop.industry", "prep.shop.built", "prep.methods.methods", "prep.methods.styles",
	"prep.mode.version", "prep.shop.number", "prep.shop.representative", "prep.shop.address", "prep.shop.landline", "prep.shop.mail_order",
	"prep.shop.contact_name", "prep.shop.contact_mobile", "prep.shop.contact_mail",
}

func (s teller) facts(personal bool) []page.Fact {
	t := s.Export()
	var out []page.Fact
	for _, q := range told {
		slot := model.Slot{Question: q}
		a := s.W.Answer(slot)
		if a.Status != model.Given || !personal && report.Personal(q) && q != "prep.shop.number" {
			continue
		}
		out = append(out, page.Fact{Label: t.Facts[q], Text: s.Value(slot, a), Link: q == "prep.site.url"})
	}
	var names []string
	for _, track := range s.W.Active() {
		names = append(names, s.Track(track.ID))
	}
	if len(names) > 0 {
		out = append(out, page.Fact{Label: t.Gateways, Text: s.Join(names)})
	}
	return out
}

// tones colour what a due line is.
var tones = map[model.DueKind]page.Tone{model.Fix: page.Bad, model.Overdue: page.Bad, model.Hear: page.Wait}

func (s teller) duesPart() page.Section {
	out := page.Section{ID: "today", Title: s.Frame.TodayTitle}
	more := 0
	for _, d := range s.W.Agenda() {
		switch {
		case d.Kind == model.Wait:
		case len(out.Lines) == mostLines:
			more++
		default:
			due := s.Due(d)
			out.Lines = append(out.Lines, page.Line{Head: s.Plain(d.Place), Text: due.Tail, Tone: tones[d.Kind]})
		}
	}
	if more > 0 {
		out.Lines = append(out.Lines, page.Line{Text: fill(s.Export().More, "n", strconv.Itoa(more)), Tone: page.Quiet})
	}
	return out
}

func (s teller) waitsPart() page.Section {
	t := s.Export()
	table := page.Table{Caption: t.Waits, Head: []string{t.Leg, t.WaitWho, t.WaitUsual, t.WaitLate, t.WaitCall}}
	for _, d := range s.W.Agenda() {
		if d.Kind != model.Wait {
			continue
		}
		call := ""
		if c, ok := s.Whom(d.Place); ok && d.Place.Track != "" {
			call = s.Contact(c)
		}
		table.Rows = append(table.Rows, []page.Cell{{Text: s.Plain(d.Place)}, {Text: s.Others(d.Place.Step)}, s.dayCell(d.By), s.dayCell(d.Late), {Text: call}})
	}
	return tabled("waits", s.Frame.WaitTitle, table)
}

// tabled is a section of one table; empty where that has no rows.
func tabled(id, title string, t page.Table) page.Section {
	out := page.Section{ID: id, Title: title}
	if len(t.Rows) > 0 {
		out.Tables = []page.Table{t}
	}
	return out
}

func (s teller) dayCell(d model.Date) page.Cell { return page.Cell{Text: s.Date(d), Fixed: true} }
