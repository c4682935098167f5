package report

import (
	"io"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"portone-onboard/model"
)

// CalendarFile is a file for calendar programs (RFC 5545, with NAME of RFC 7986).
//
// METHOD:PUBLISH says that nobody is invited. RFC 5546 wants an ORGANIZER with
// it; there is none, as the days are the merchant's own and an organizer would
// make them somebody else's.
// Days are VALUE=DATE with an end that is the day after, so that no zone is
// needed, and transparent: they block no time. DTSTAMP is the moment from which
// a file says what it says, which is no clock's, so that the same shop gives the
// same bytes on the same day.
type CalendarFile struct {
	Name string // how calendar programs call it
	Lang model.Lang
	Days []CalendarDay
}

// CalendarDay is an entry in words.
type CalendarDay struct {
	Entry
	Summary, Description string
	Alarm                string // shown a day before; "" for none
}

// Write writes the file: lines end in CRLF and are folded at 75 octets between
// runes, texts are escaped.
func (f CalendarFile) Write(to io.Writer) error {
	c := ics.NewCalendarFor(Format)
	c.SetProductId("-//" + Format + "//Calendar//" + strings.ToUpper(string(f.Lang)))
	c.SetCalscale("GREGORIAN")
	c.SetMethod(ics.MethodPublish)
	c.SetName(f.Name) // and X-WR-CALNAME, which more programs read
	c.SetXWRTimezone("Asia/Seoul")
	for _, d := range f.Days {
		d.put(c.AddEvent(d.UID))
	}
	return c.SerializeTo(to, ics.WithNewLineWindows, ics.WithLineLength(75))
}

func (d CalendarDay) put(e *ics.VEvent) {
	e.SetDtStampTime(d.Stamp)
	e.SetLastModifiedAt(d.Stamp)
	e.SetSequence(d.Sequence)
	e.SetAllDayStartAt(midnight(d.On))
	e.SetAllDayEndAt(midnight(d.On.AddDays(1)))
	e.SetSummary(d.Summary)
	e.SetDescription(d.Description)
	e.SetTimeTransparency(ics.TransparencyTransparent)
	switch {
	case d.Gone:
		e.SetStatus(ics.ObjectStatusCancelled)
	case d.Happened || d.Kind == FallsDue || d.Kind == StepLate:
		e.SetStatus(ics.ObjectStatusConfirmed)
	default:
		e.SetStatus(ics.ObjectStatusTentative) // expected, and may move
	}
	if d.Alarm == "" || d.Gone {
		return
	}
	a := e.AddAlarm()
	a.SetAction(ics.ActionDisplay)
	a.SetTrigger("-P1D")
	a.SetDescription(d.Alarm)
}

// midnight is a day as the library formats it: it takes the parts as they are.
func midnight(d model.Date) time.Time {
	return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, time.UTC)
}
