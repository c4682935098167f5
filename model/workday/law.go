package workday

import (
	"slices"

	"portone-onboard/model"
)

// trigger says when a holiday gets a substitute (decree, article 3).
type trigger uint8

const (
	never            trigger = iota
	sundayOrOverlap          // 설날 and 추석: Saturday costs nothing
	weekendOrOverlap         // the others of article 3
)

// fixedDay is a holiday with the same date each year.
type fixedDay struct {
	month, day int
	since      int // first year; 0: before this table begins
	sub        trigger
	name       model.Text
}

var fixedDays = [...]fixedDay{
	{1, 1, 0, never, model.Text{Ko: "신정", En: "New Year's Day"}},
	{3, 1, 0, weekendOrOverlap, model.Text{Ko: "3·1절", En: "Independence Movement Day"}},
	{5, 1, 2026, weekendOrOverlap, model.Text{Ko: "노동절", En: "Labour Day"}},
	{5, 5, 0, weekendOrOverlap, model.Text{Ko: "어린이날", En: "Children's Day"}},
	{6, 6, 0, never, model.Text{Ko: "현충일", En: "Memorial Day"}},
	{7, 17, 2026, weekendOrOverlap, model.Text{Ko: "제헌절", En: "Constitution Day"}},
	{8, 15, 0, weekendOrOverlap, model.Text{Ko: "광복절", En: "Liberation Day"}},
	{10, 3, 0, weekendOrOverlap, model.Text{Ko: "개천절", En: "National Foundation Day"}},
	{10, 9, 0, weekendOrOverlap, model.Text{Ko: "한글날", En: "Hangul Day"}},
	{12, 25, 0, weekendOrOverlap, model.Text{Ko: "성탄절", En: "Christmas Day"}},
}

// entry is one holiday while its year is being worked out.
type entry struct {
	day  int
	name *model.Text
	of   *model.Text // what a substitute is named after: 설날 for all three days
	kind Kind
	sub  trigger
}

// yearOf works out a year of the table, in the order of days; on a day with
// two holidays the one with the fixed date comes first.
func yearOf(year int) []entry {
	days := make([]entry, 0, 32)
	days = appendFixed(days, year)
	days = appendLunar(days, year)
	days = appendElections(days, year)
	days = appendDeclared(days, year)
	model.SortStable(days, byDay)
	days = appendSubstitutes(days)
	model.SortStable(days, byDay)
	return days
}

func byDay(a, b entry) int { return a.day - b.day }

func appendFixed(days []entry, year int) []entry {
	for i := range fixedDays {
		if f := &fixedDays[i]; year >= f.since {
			days = append(days, entry{dayAt(year, f.month, f.day), &f.name, &f.name, Fixed, f.sub})
		}
	}
	return days
}

// appendSubstitutes adds the substitutes that sorted days of one year are owed.
func appendSubstitutes(days []entry) []entry {
	statutory := days
	for i := 0; i < len(statutory); {
		same := sameDay(statutory[i:])
		for _, e := range owed(same) {
			name := &model.Text{Ko: "대체공휴일(" + e.of.Ko + ")", En: "Substitute holiday (" + e.of.En + ")"}
			days = append(days, entry{freeAfter(e.day, days), name, e.of, Substitute, never})
		}
		i += len(same)
	}
	return days
}

// sameDay gives the leading part of sorted days that falls on one day.
func sameDay(days []entry) []entry {
	n := 1
	for n < len(days) && days[n].day == days[0].day {
		n++
	}
	return days[:n]
}

// owed gives the holidays of one day that earn a substitute (article 3, item 1).
func owed(same []entry) []entry {
	wd := weekday(same[0].day)
	if len(same) == 1 && wd < saturday {
		return nil // nearly every day of a year: spares the lists below
	}
	listed := keep(same, func(e entry) bool { return e.kind == Fixed || e.kind == Lunar })
	switch {
	case wd >= saturday:
		return keep(listed, func(e entry) bool { return e.sub.hits(wd) })
	case len(listed) < 2:
		return nil
	}
	earning := keep(listed, func(e entry) bool { return e.sub != never })
	if len(earning) == len(listed) {
		return earning[1:] // the day itself remains one holiday
	}
	return earning
}

// hits tells whether a Saturday or Sunday by itself earns a substitute.
func (t trigger) hits(weekday int) bool {
	return t == weekendOrOverlap || t == sundayOrOverlap && weekday == sunday
}

func keep(days []entry, ok func(entry) bool) []entry {
	var out []entry
	for _, e := range days {
		if ok(e) {
			out = append(out, e)
		}
	}
	return out
}

// freeAfter is the first day after that is neither weekend nor taken (article
// 3, items 1 to 3; Sundays are holidays of article 2, Saturdays are passed over).
func freeAfter(day int, days []entry) int {
	for day++; weekend(day) || isHoliday(days, day); {
		day++
	}
	return day
}

// isHoliday tells whether one of the days is that day.
func isHoliday(days []entry, day int) bool {
	return slices.ContainsFunc(days, func(e entry) bool { return e.day == day })
}
