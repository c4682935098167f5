package say

import (
	"strings"

	"portone-onboard/model"
	"portone-onboard/model/report"
	"portone-onboard/ui/locale"
)

// CalendarDay puts a day of a shop's calendar into words. It names no MID by
// its value: calendars are shared.
func (s Sayer) CalendarDay(e report.Entry) report.CalendarDay {
	t := s.Export()
	day := locale.Fill(t.Days[dayKey(e)], map[string]string{"place": s.Plain(e.Place)})
	if e.Kind == report.FallsDue {
		day = s.DeadlineName(*e.Deadline)
	}
	notes := s.dayNotes(e)
	out := report.CalendarDay{Entry: e, Summary: locale.Fill(t.DayLine, map[string]string{"shop": s.Shop(), "day": day})}
	if e.Gone {
		out.Summary, notes = locale.Fill(t.DayGone, map[string]string{"day": out.Summary}), []string{t.GoneNote}
	}
	out.Description = strings.Join(notes, "\n")
	if e.Kind == report.FallsDue && !e.Gone {
		out.Alarm = out.Summary
	}
	return out
}

// dayKey names the text of a day.
func dayKey(e report.Entry) string {
	switch {
	case e.Kind == report.StepEnds && e.Happened:
		return "ended"
	case e.Kind == report.OpensOne && e.Happened:
		return "opened"
	}
	return string(e.Kind)
}

// Plain is a place with its track and, where that has several MIDs, the number
// of the MID and not its value.
func (s Sayer) Plain(p model.Place) string {
	name := s.Step(p.Step).Name
	if p.Track == "" {
		return name
	}
	of := s.Track(p.Track)
	if p.MID != "" && len(s.W.Track(p.Track).MIDs) > 1 {
		of += ", MID " + strings.TrimPrefix(string(p.MID), "m")
	}
	return name + " (" + of + ")"
}

// DeadlineName says what a deadline is about, in a few words.
func (s Sayer) DeadlineName(d model.Deadline) string {
	args := map[string]string{"item": s.Texts.Item(model.EachPaper, model.Printable(d.Item)).Label}
	if d.Place.Track != "" {
		args["track"] = s.Track(d.Place.Track)
	}
	return locale.Fill(s.Export().Days[string(d.Kind)], args)
}

// dayNotes is what there is to know about a day, a line each.
func (s Sayer) dayNotes(e report.Entry) []string {
	t := s.Export()
	switch {
	case e.Kind == report.FallsDue:
		notes := []string{t.Deadlines[e.Deadline.Kind]}
		if e.Guess {
			notes = append(notes, t.Estimated)
		}
		return append(notes, s.call(e.Place)...)
	case e.Kind == report.StepLate:
		return append([]string{locale.Fill(t.AskThen, map[string]string{"late": s.Date(e.Late)})}, s.call(e.Place)...)
	case e.Happened && e.Kind == report.StepEnds:
		return []string{t.Ended}
	case e.Happened:
		return []string{t.Opened}
	}
	notes := []string{locale.Fill(t.Expected, map[string]string{"range": s.Range(e.Range)})}
	if e.Guess {
		notes = append(notes, t.Estimated)
	}
	if e.Kind == report.StepEnds {
		notes = append(notes, locale.Fill(t.WhoActs, map[string]string{"who": s.Others(e.Place.Step)}))
		notes = append(notes, s.call(e.Place)...)
	}
	return append(notes, t.Reimport)
}

// Others are those who act in a step besides the merchant.
func (s Sayer) Others(id model.StepID) string {
	step, _ := model.FindStep(id)
	var who []string
	if step != nil {
		for _, w := range step.Who {
			if w != model.Merchant {
				who = append(who, s.Actor(w))
			}
		}
	}
	return strings.Join(who, ", ")
}

// call says whom to ask at a place, on a line; none for a place of no gateway.
func (s Sayer) call(p model.Place) []string {
	if p.Track == "" {
		return nil
	}
	c, ok := s.Whom(p)
	if !ok {
		return []string{s.Export().CallUnknown}
	}
	return []string{locale.Fill(s.Export().Call, map[string]string{"contact": s.Contact(c)})}
}

// Whom is whom to ask at a place: by the roles of its step, then anybody of the
// gateway with a number to call.
func (s Sayer) Whom(p model.Place) (model.Contact, bool) {
	list := s.W.Facts.Gateway(s.W.Track(p.Track).Gateway).Contacts
	if step, _ := model.FindStep(p.Step); step != nil {
		for _, role := range step.Late {
			for _, c := range list {
				if c.Role == role {
					return c, true
				}
			}
		}
	}
	for _, c := range list {
		if c.Phone != "" {
			return c, true
		}
	}
	return model.Contact{}, false
}

// Contact is somebody to ask on one line: name, phone, mail, hours; the address
// where there is neither phone nor mail.
func (s Sayer) Contact(c model.Contact) string {
	parts := []string{c.Name.In(s.Lang), c.Phone, c.Mail}
	if c.Phone == "" && c.Mail == "" {
		parts = append(parts, c.URL)
	}
	var out []string
	for _, p := range append(parts, c.Hours.In(s.Lang)) {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, ", ")
}
