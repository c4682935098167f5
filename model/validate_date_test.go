package model

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

func TestValidateDate(t *testing.T) {
	validateTable(t, validateAll()["date"], []validateRow{
		{"2026-03-05", "2026-03-05", ""},
		{"2026-3-5", "2026-03-05", ""},
		{"2026.3.5", "2026-03-05", ""},
		{"2026. 3. 5.", "2026-03-05", ""},
		{"2026/3/5", "2026-03-05", ""},
		{"26.3.5", "2026-03-05", ""},
		{"'26.3.5", "2026-03-05", ""},
		{"20260305", "2026-03-05", ""},
		{"260305", "2026-03-05", ""},
		{"2026년 3월 5일", "2026-03-05", ""},
		{"2026년3월5일", "2026-03-05", ""},
		{"２０２６－０３－０５", "2026-03-05", ""},
		{"2026–03–05", "2026-03-05", ""},
		{"2026-03-05 (목)", "2026-03-05", ""},
		{"2026-03-05(목요일)", "2026-03-05", ""},
		{"2026년 3월 5일 목요일", "2026-03-05", ""},
		{"2026-03-05 Thu", "2026-03-05", ""},
		{"2026-03-05 (금)", "2026-03-05", "date_weekday date=2026-03-05"},
		{"2026-03-05 14:30", "2026-03-05", ""},
		{"2026년 3월 5일 목요일 14:30:00", "2026-03-05", ""},
		{"오늘 14:30", "2026-03-05", ""},
		{"3/5", "2026-03-05", ""},
		{"3월 5일", "2026-03-05", ""},
		{"3월5일(목)", "2026-03-05", ""},
		{"3.4", "2026-03-04", ""},
		{"12/31", "2025-12-31", ""},
		{"9/3", "2026-09-03", ""},
		{"9/5", "2025-09-05", ""},
		{"오늘", "2026-03-05", ""},
		{"어제", "2026-03-04", ""},
		{"그제", "2026-03-03", ""},
		{"내일", "2026-03-06", ""},
		{"모레", "2026-03-07", ""},
		{"Today", "2026-03-05", ""},
		{"yesterday", "2026-03-04", ""},
		{"2024-02-29", "2024-02-29", ""},
		{"2000-02-29", "2000-02-29", ""},
		{"2000-01-01", "2000-01-01", ""},
		{"2100-12-31", "2100-12-31", ""},
		{"2026-02-29", "", "date_no_such_day day=29 month=2 year=2026"},
		{"2100-02-29", "", "date_no_such_day day=29 month=2 year=2100"},
		{"2/29", "", "date_no_such_day day=29 month=2 year=2026"},
		{"2026-04-31", "", "date_no_such_day day=31 month=4 year=2026"},
		{"2026-03-00", "", "date_no_such_day day=0 month=3 year=2026"},
		{"2026-13-01", "", "date_no_such_month month=13"},
		{"2026-00-01", "", "date_no_such_month month=0"},
		{"15/3", "", "date_no_such_month month=15"},
		{"1999-12-31", "", "date_range max=2100 min=2000"},
		{"2101-01-01", "", "date_range max=2100 min=2000"},
		{"99991231", "", "date_range max=2100 min=2000"},
		{"3/5/2026", "", "date_order"},
		{"5.3.26", "", "date_form"},
		{"2026", "", "date_form"},
		{"2026-3", "", "date_form"},
		{"2026년 3월", "", "date_form"},
		{"3년 5월", "", "date_form"},
		{"5일 3월", "", "date_form"},
		{"305", "", "date_form"},
		{"5일", "", "date_form"},
		{"2026--3-5", "", "date_form"},
		{"-3-5", "", "date_form"},
		{"2026-3-5-1", "", "date_form"},
		{"2026-003-5", "", "date_form"},
		{"언젠가", "", "date_form"},
		{"2026-03-05T14:30:00Z", "", "date_form"},
		{"(목)", "", "date_form"},
	})
}

func TestValidateDateFuture(t *testing.T) {
	all := validateAll()
	validateTable(t, all["date refused"], []validateRow{
		{"2026-03-05", "2026-03-05", ""},
		{"2026-03-06", "", "date_future date=2026-03-06 today=2026-03-05"},
		{"내일", "", "date_future date=2026-03-06 today=2026-03-05"},
	})
	validateTable(t, all["date checked"], []validateRow{
		{"2026-03-05", "2026-03-05", ""},
		{"2026-03-06", "2026-03-06", "date_future_check date=2026-03-06 today=2026-03-05"},
	})
}

// Without a known day, what needs one is refused, not guessed.
func TestValidateDateWithoutToday(t *testing.T) {
	for _, s := range []string{"오늘", "3/5"} {
		if d, p := ValidateDate(s, Date{}, FutureAllowed); !d.IsZero() || !Blocks(p) {
			t.Errorf("%s: %s [%s]", s, d, validateCodes(p))
		}
	}
}

// Over a leap day two years can be equally near; what happened is likelier.
func TestValidateDateTie(t *testing.T) {
	for day, today := range map[string]Date{"10/1": NewDate(2024, 4, 1), "3/1": NewDate(2023, 8, 31)} {
		if d, _ := ValidateDate(day, today, FutureAllowed); d.Year() != 2023 || !d.Before(today) {
			t.Errorf("%s on %s is %s", day, today, d)
		}
	}
}

// Every day between the bounds reads back from every way to write it.
func TestValidateDateSpellings(t *testing.T) {
	first, last := NewDate(yearFirst, 1, 1), NewDate(yearLast, 12, 31)
	rapid.Check(t, func(t *rapid.T) {
		d := first.AddDays(rapid.IntRange(0, last.DaysSince(first)).Draw(t, "day"))
		y, m, day := d.Year(), int(d.Month()), d.Day()
		spelling := rapid.SampledFrom([]string{"%04d-%02d-%02d", "%d.%d.%d", "%d. %d. %d.", "%d/%d/%d", "%d년 %d월 %d일", "%04d%02d%02d"}).Draw(t, "form")
		s := fmt.Sprintf(spelling, y, m, day)
		if got, problems := ValidateDate(s, validateToday, FutureAllowed); got != d || problems != nil {
			t.Fatalf("%q: %s [%s]", s, got, validateCodes(problems))
		}
	})
}

// A day without a year lies within half a year of today, and no other year is nearer.
func TestValidateDateNearest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		today := NewDate(2001, 1, 1).AddDays(rapid.IntRange(0, 98*365).Draw(t, "today"))
		d := today.AddDays(rapid.IntRange(-182, 182).Draw(t, "days"))
		got, problems := ValidateDate(fmt.Sprintf("%d/%d", d.Month(), d.Day()), today, FutureAllowed)
		if got != d || problems != nil {
			t.Fatalf("%s on %s: %s [%s]", d, today, got, validateCodes(problems))
		}
	})
}

func FuzzValidateDate(f *testing.F) {
	for _, s := range []string{"2026-03-05", "3월 5일(목)", "'26.3.5", "20260305", "오늘", "3/5/2026", "2026-03-05 14:30", "2/29", "9999999999", "월", "- 1"} {
		f.Add(s)
	}
	all := validateAll()
	f.Fuzz(func(t *testing.T, s string) {
		for _, name := range []string{"date", "date checked", "date refused"} {
			validateCheck(t, name, all[name], s)
		}
	})
}
