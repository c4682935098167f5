package model

// Summary is what lists of shops show of one, without loading it. Its JSON
// names are those of `status --json`.
type Summary struct {
	Name     string   `json:"name"`
	Gateways []Code   `json:"gateways"`
	Done     int      `json:"done"`
	All      int      `json:"all"`
	Opened   bool     `json:"opened"`
	Next     *NextDue `json:"next,omitempty"`
	Due      Date     `json:"due,omitzero"`   // the nearest date on the agenda
	Turns    Date     `json:"turns,omitzero"` // the first later day on which all this may differ by itself
}

// NextDue is the first line of a shop's agenda on the day of the summary.
type NextDue struct {
	Kind     DueKind    `json:"kind"`
	Step     StepID     `json:"step"`
	Track    TrackID    `json:"track,omitempty"`
	MID      MIDID      `json:"mid,omitempty"`
	Question QuestionID `json:"question,omitempty"`
	By       Date       `json:"by,omitzero"`
	Late     Date       `json:"late,omitzero"`
}

// Summarise sums a shop up.
func Summarise(w *Walk) Summary {
	s := Summary{Name: w.Answer(Slot{Question: "prep.shop.name"}).Value(), Opened: w.Opened(), Gateways: []Code{}}
	s.Done, s.All = w.Progress()
	for _, t := range w.Active() {
		s.Gateways = append(s.Gateways, t.Gateway)
	}
	for i, d := range w.Agenda() {
		if i == 0 {
			s.Next = &NextDue{Kind: d.Kind, Step: d.Place.Step, Track: d.Place.Track, MID: d.Place.MID, Question: d.Slot.Question, By: d.By, Late: d.Late}
		}
		if !d.By.IsZero() && (s.Due.IsZero() || d.By.Before(s.Due)) {
			s.Due = d.By
		}
		s.Turns = earliest(s.Turns, w.turns(d))
	}
	for _, t := range w.Active() {
		if end := w.instantUntil(t.ID); !end.IsZero() {
			s.Turns = earliest(s.Turns, end.AddDays(1))
		}
	}
	for _, d := range w.Deadlines() {
		switch {
		case d.Warn.After(w.Today):
			s.Turns = earliest(s.Turns, d.Warn)
		case d.Due(w.Today) && !d.Until.IsZero():
			s.Turns = earliest(s.Turns, d.Until.AddDays(1))
		}
	}
	return s
}

// turns is the day on which a line becomes another without an answer.
func (w *Walk) turns(d Due) Date {
	switch {
	case d.Kind == Wait:
		return d.By
	case d.Kind == Hear, d.Kind == Do && !d.Late.IsZero():
		return w.Calendar.Add(d.Late, 1)
	}
	return Date{}
}
