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
	name model.Text
	of   model.Text // what a substitute is named after: 설날 for all three days
	kind Kind
	sub  trigger
}

// yearOf works out a year of the table, in the order of days; on a day with
// two holidays the one with the fixed date comes first.
func yearOf(year int) []entry {
	days := slices.Concat(fixedOf(year), lunarOf(year))
	days = slices.Concat(days, electionsOf(year, days), declaredOf(year))
	slices.SortStableFunc(days, byDay)
	days = append(days, substitutesOf(days)...)
	slices.SortStableFunc(days, byDay)
	return days
}

func byDay(a, b entry) int { return a.day - b.day }

func fixedOf(year int) []entry {
	out := make([]entry, 0, len(fixedDays))
	for _, f := range fixedDays {
		if year >= f.since {
			out = append(out, entry{dayAt(year, f.month, f.day), f.name, f.name, Fixed, f.sub})
		}
	}
	return out
}

// on gives the part of sorted days that falls on one day, beginning at i.
func on(days []entry, i int) []entry {
	j := i + 1
	for j < len(days) && days[j].day == days[i].day {
		j++
	}
	return days[i:j]
}

// isHoliday tells whether one of the days is that day.
func isHoliday(days []entry, day int) bool {
	return slices.ContainsFunc(days, func(e entry) bool { return e.day == day })
}

// substitutesOf gives the substitutes that sorted days of one year are owed.
func substitutesOf(days []entry) []entry {
	var out []entry
	for i := 0; i < len(days); {
		same := on(days, i)
		for _, e := range owed(same) {
			name := model.Text{Ko: "대체공휴일(" + e.of.Ko + ")", En: "Substitute holiday (" + e.of.En + ")"}
			out = append(out, entry{freeAfter(e.day, days, out), name, e.of, Substitute, never})
		}
		i += len(same)
	}
	return out
}

// owed gives the holidays of one day that earn a substitute (article 3, item 1).
func owed(same []entry) []entry {
	var out []entry
	for _, e := range same {
		if e.sub.hits(weekday(e.day)) {
			out = append(out, e)
		}
	}
	if weekend(same[0].day) {
		return out
	}
	return overlap(same)
}

// hits tells whether the weekday itself earns a substitute.
func (t trigger) hits(weekday int) bool {
	return t != never && weekday == sunday || t == weekendOrOverlap && weekday == saturday
}

// overlap gives the holidays that lose a day to another one from Monday to
// Friday: all but the first, as the day itself remains one holiday.
func overlap(same []entry) []entry {
	var out []entry
	for _, e := range same {
		if e.kind == Fixed || e.kind == Lunar {
			out = append(out, e)
		}
	}
	if len(out) < 2 {
		return nil
	}
	return slices.DeleteFunc(out[1:], func(e entry) bool { return e.sub == never })
}

// freeAfter is the first day after that is neither weekend nor taken (article
// 3, items 1 to 3; Sundays are holidays of article 2, Saturdays are passed over).
func freeAfter(day int, lists ...[]entry) int {
	for day++; ; day++ {
		taken := slices.ContainsFunc(lists, func(l []entry) bool { return isHoliday(l, day) })
		if !taken && !weekend(day) {
			return day
		}
	}
}
