package model

import (
	"fmt"
	"time"
)

// Date is a day in Korea, without a time or a zone. The zero Date is no day.
type Date struct{ t time.Time }

// NewDate gives a day; out-of-range parts are an error of the caller and roll over as time.Date does.
func NewDate(year int, month time.Month, day int) Date {
	return Date{time.Date(year, month, day, 0, 0, 0, 0, time.UTC)}
}

// Seoul is Korea's zone. It has had no summer time since 1988, so a fixed
// offset is right and no zone database is needed.
var Seoul = time.FixedZone("KST", 9*60*60)

// DateOf is the day in Korea at an instant.
func DateOf(t time.Time) Date {
	y, m, d := t.In(Seoul).Date()
	return NewDate(y, m, d)
}

// ParseDate reads the canonical form 2026-03-05.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || len(s) != len(time.DateOnly) {
		return Date{}, fmt.Errorf("not a date: %q", s)
	}
	return Date{t}, nil
}

func (d Date) IsZero() bool                 { return d.t.IsZero() }
func (d Date) Before(o Date) bool           { return d.t.Before(o.t) }
func (d Date) After(o Date) bool            { return d.t.After(o.t) }
func (d Date) Weekday() time.Weekday        { return d.t.Weekday() }
func (d Date) Year() int                    { return d.t.Year() }
func (d Date) Month() time.Month            { return d.t.Month() }
func (d Date) Day() int                     { return d.t.Day() }
func (d Date) AddDays(n int) Date           { return Date{d.t.AddDate(0, 0, n)} }
func (d Date) AddMonths(n int) Date         { return Date{d.t.AddDate(0, n, 0)} }
func (d Date) DaysSince(o Date) int         { return int(d.t.Sub(o.t) / (24 * time.Hour)) }
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// String is 2026-03-05, or "" for no day.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.t.Format(time.DateOnly)
}

func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	v, err := ParseDate(string(b))
	if err == nil {
		*d = v
	}
	return err
}

// MarshalBinary is the text form, for encoding/gob.
func (d Date) MarshalBinary() ([]byte, error) { return d.MarshalText() }

// UnmarshalBinary reads what MarshalBinary wrote.
func (d *Date) UnmarshalBinary(b []byte) error { return d.UnmarshalText(b) }

// Calendar knows Korea's business days.
type Calendar interface {
	// IsBusinessDay tells whether gateways work that day.
	IsBusinessDay(Date) bool
	// Add gives the n-th business day after from, which is day 0 whatever day it is; n ≥ 0.
	Add(from Date, n int) Date
	// Between counts the business days after a up to and including b; 0 if b is not after a.
	Between(a, b Date) int
	// Sure is the last day for which holidays are known; later days count as if only weekends were off.
	Sure() Date
	// With gives the same calendar with further days off, in any order.
	With(off []Date) Calendar
}
