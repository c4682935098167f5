package cli

import (
	"time"

	"portone-onboard/model"
)

// clock is the time as this run sees it: --today shifts it by whole days, so
// that midnight still comes.
type clock struct {
	now   func() time.Time
	shift int // days
}

func newClock(now func() time.Time, today model.Date) clock {
	c := clock{now: now}
	if !today.IsZero() {
		c.shift = today.DaysSince(model.DateOf(now()))
	}
	return c
}

func (c clock) Now() time.Time {
	if c.shift == 0 {
		return c.now()
	}
	return c.now().In(model.Seoul).AddDate(0, 0, c.shift)
}

func (c clock) Today() model.Date { return model.DateOf(c.Now()) }
