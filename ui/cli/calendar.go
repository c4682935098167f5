package cli

import (
	"cmp"
	"io"

	"portone-onboard/model"
	"portone-onboard/model/report"
)

// eventsOfCalendar is how many of a shop's newest events are looked through for
// days that an earlier calendar had.
const eventsOfCalendar = 5000

// exportCalendar writes the days of all shops as one calendar.
func (r *run) exportCalendar(to io.Writer, all []listed) error {
	if len(all) == 0 {
		r.complain(fill(r.texts().Commands().NoShop))
	}
	f := report.CalendarFile{Name: r.texts().Export().CalendarAll, Lang: r.texts().Lang}
	for _, l := range all {
		s, entries, err := r.calendarOf(l.ID)
		if err != nil {
			return err
		}
		if len(all) == 1 {
			f.Name = fill(s.Export().CalendarOne, "shop", s.Shop())
		}
		for _, e := range entries {
			f.Days = append(f.Days, s.CalendarDay(e))
		}
	}
	model.SortStable(f.Days, func(a, b report.CalendarDay) int {
		return cmp.Or(a.On.DaysSince(b.On), cmp.Compare(a.UID, b.UID))
	})
	return f.Write(to)
}

// calendarOf gives a shop's days, those that fell away last.
func (r *run) calendarOf(id model.ShopID) (teller, []report.Entry, error) {
	shop, err := r.file.Load(id)
	if err != nil {
		return teller{}, nil, err
	}
	events, err := r.file.Events(id, 0, eventsOfCalendar)
	if err != nil {
		return teller{}, nil, err
	}
	w := model.NewWalk(report.Redact(shop), r.world())
	now := report.Calendar(w)
	return r.teller(w), append(now, report.Gone(w, events, now)...), nil
}
