package workday

import (
	"slices"
	"sync"
	"time"

	"portone-onboard/model"
)

const (
	firstYear     = 2024
	lastYear      = 2035
	announcedYear = 2027 // the last year of which the government has published the calendar
)

// Kind says where a holiday comes from.
type Kind string

const (
	Fixed      Kind = "fixed"      // the same date each year
	Lunar      Kind = "lunar"      // by the lunar calendar
	Substitute Kind = "substitute" // for one that fell on a weekend or another holiday
	Election   Kind = "election"
	Declared   Kind = "declared" // by the government, for once
	Own        Kind = "own"      // a merchant's own day off
)

// Holiday is a day off other than as a Saturday or Sunday; it may fall on one.
type Holiday struct {
	Date model.Date `json:"date"`
	Name model.Text `json:"name"`
	Kind Kind       `json:"kind"`
	// ByRule: it follows from the law as it stands, and the government has not
	// published the calendar of that year yet.
	ByRule bool `json:"by_rule,omitempty"`
}

// Calendar implements model.Calendar. The zero Calendar and nil have public
// holidays only. It is safe for concurrent use.
type Calendar struct{ own func() *table }

var _ model.Calendar = (*Calendar)(nil)

// New gives a calendar with public holidays and a merchant's own days off, in
// any order; a zero Date or one that is off anyway changes nothing. It costs
// nothing until the first question.
func New(own ...model.Date) *Calendar {
	if len(own) == 0 {
		return &Calendar{}
	}
	own = slices.Clone(own)
	return &Calendar{sync.OnceValue(func() *table { return withOwn(own) })}
}

// With gives the public holidays with a merchant's own days off. Those that c
// had of its own are left out: they belong to another merchant.
func (c *Calendar) With(off []model.Date) model.Calendar { return New(off...) }

func (c *Calendar) table() *table {
	if c == nil || c.own == nil {
		return public()
	}
	return c.own()
}

// Known is the first day of the table; before it only Saturdays and Sundays are
// off.
func (c *Calendar) Known() model.Date { return model.NewDate(firstYear, time.January, 1) }

// Announced is the last day whose holidays the government has published;
// holidays from there to Sure follow from the law.
func (c *Calendar) Announced() model.Date { return yearEnd(announcedYear) }

// Sure is the last day for which holidays are known.
func (c *Calendar) Sure() model.Date { return yearEnd(lastYear) }

func yearEnd(year int) model.Date { return model.NewDate(year, time.December, 31) }

// IsBusinessDay tells whether gateways work that day; never on a zero Date.
func (c *Calendar) IsBusinessDay(d model.Date) bool {
	if d.IsZero() {
		return false
	}
	day := dayOf(d)
	return !weekend(day) && !c.table().isOff(day)
}

// Add gives the n-th business day after from, which is day 0 whatever day it
// is. n below 0 counts as 0; a zero Date stays zero; the result never passes
// 9999-12-31 unless from does. The work does not grow with n.
func (c *Calendar) Add(from model.Date, n int) model.Date {
	if from.IsZero() || n <= 0 {
		return from
	}
	start := dayOf(from)
	if start >= lastDay {
		return from
	}
	// More business days than days are left reach past lastDay anyway; the
	// bound keeps the sum from overflowing.
	n = min(n, lastDay-start)
	t := c.table()
	return dateOf(min(t.nth(t.countTo(start)+n), lastDay))
}

// Between counts the business days after a up to and including b; 0 if b is
// not after a or either is a zero Date. Between(d, Add(d, n)) is n.
func (c *Calendar) Between(a, b model.Date) int {
	if a.IsZero() || b.IsZero() || !b.After(a) {
		return 0
	}
	t := c.table()
	return t.countTo(dayOf(b)) - t.countTo(dayOf(a))
}

// Holiday gives what makes that day a holiday; of two on one day the one with
// the fixed date. Saturdays and Sundays are none by themselves.
func (c *Calendar) Holiday(d model.Date) (Holiday, bool) {
	all := c.table().all
	i, found := slices.BinarySearchFunc(all, d, func(h Holiday, d model.Date) int { return compare(h.Date, d) })
	if !found {
		return Holiday{}, false
	}
	return all[i], true
}

// Holidays gives the holidays of a year in the order of days, two on one day
// apart; empty outside 2024 to 2035 but for own days.
func (c *Calendar) Holidays(year int) []Holiday {
	all := c.table().all
	begin := firstFrom(all, year)
	return slices.Clone(all[begin : begin+firstFrom(all[begin:], year+1)])
}

// firstFrom is the index of the first holiday of a year or later.
func firstFrom(all []Holiday, year int) int {
	i, _ := slices.BinarySearchFunc(all, year, func(h Holiday, year int) int { return h.Date.Year() - year })
	return i
}

func compare(a, b model.Date) int {
	switch {
	case a.Before(b):
		return -1
	case a.After(b):
		return 1
	}
	return 0
}
