package model

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// FutureRule says what a day after today means for a field.
type FutureRule uint8

const (
	FutureAllowed FutureRule = iota
	FutureChecked            // a warning: unusual
	FutureRefused            // an error: it cannot have happened yet
)

const (
	yearFirst = 2000
	yearLast  = 2100
)

// ValidateDate reads a day: 2026-03-05 with any usual separators, 26.3.5,
// 20260305, 2026년 3월 5일, 3/5 and 3월 5일 (the year nearest to today), 오늘
// 어제 그제 내일 모레 and their English words; a weekday or a time of day after
// it is fine. The Date is zero where an error stands among the problems.
func ValidateDate(s string, today Date, future FutureRule) (Date, []Problem) {
	s = fieldNumber(s)
	if p := refuseOpening(s); p != nil {
		return Date{}, p
	}
	text, weekday := splitWeekday(withoutClock(strings.ToLower(s)))
	d, problem := readDay(text, today)
	if problem != nil {
		return Date{}, []Problem{*problem}
	}
	problems := dayProblems(d, today, future)
	if Blocks(problems) {
		return Date{}, problems
	}
	if weekday >= 0 && d.Weekday() != time.Weekday(weekday) {
		problems = append(problems, newProblem(ProblemDateWeekday, "date", d.String()))
	}
	return d, problems
}

func dayProblems(d, today Date, future FutureRule) []Problem {
	switch {
	case d.Year() < yearFirst || d.Year() > yearLast:
		return []Problem{newProblem(ProblemDateRange, "min", "2000", "max", "2100")}
	case future == FutureAllowed || !d.After(today):
		return nil
	case future == FutureRefused:
		return []Problem{newProblem(ProblemDateFuture, "date", d.String(), "today", today.String())}
	}
	return []Problem{newProblem(ProblemDateFutureCheck, "date", d.String(), "today", today.String())}
}

// readDay reads a day without looking at its bounds.
func readDay(s string, today Date) (d Date, problem *Problem) {
	if days, ok := relativeDay(s); ok {
		return today.AddDays(days), nil
	}
	parts, ok := dateParts(s)
	if !ok {
		return Date{}, problemOf(ProblemDateForm)
	}
	switch len(parts) {
	case 1:
		return compactDay(parts[0])
	case 2:
		return nearestDay(parts[0], parts[1], today)
	default:
		return fullDay(parts[0], parts[1], parts[2])
	}
}

func relativeDay(s string) (days int, ok bool) {
	switch s {
	case "오늘", "today":
		return 0, true
	case "어제", "yesterday":
		return -1, true
	case "그제", "그저께":
		return -2, true
	case "내일", "tomorrow":
		return 1, true
	case "모레":
		return 2, true
	}
	return 0, false
}

// datePart is a run of digits with the unit after it, 0 for none.
type datePart struct {
	digits string
	unit   rune
}

// dateParts cuts a date at its separators. Units must stand where they belong;
// at most one sign stands between two runs.
func dateParts(s string) (parts []datePart, ok bool) {
	s = strings.TrimLeft(s, "'’ ")
	signs := 1 // none may lead
	for len(s) > 0 {
		if n := span(s, '0', '9'); n > 0 {
			parts, s, signs = append(parts, datePart{digits: s[:n]}), s[n:], 0
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		s = s[size:]
		switch {
		case r == ' ':
		case strings.ContainsRune("-./,", r) && signs == 0:
			signs++
		case strings.ContainsRune("년월일", r) && signs == 0 && parts[len(parts)-1].unit == 0:
			parts[len(parts)-1].unit = r
		default:
			return nil, false
		}
	}
	return parts, unitsFit(parts)
}

func unitsFit(parts []datePart) bool {
	if len(parts) == 0 || len(parts) > 3 {
		return false
	}
	units := []rune("년월일")[3-len(parts):]
	for i, p := range parts {
		if p.unit != 0 && (p.unit != units[i] || len(parts) == 1) {
			return false
		}
	}
	return true
}

// compactDay reads 20260305 and 260305.
func compactDay(p datePart) (Date, *Problem) {
	d := p.digits
	switch len(d) {
	case 8:
		return calendarDay(digitsValue(d[:4]), digitsValue(d[4:6]), digitsValue(d[6:]))
	case 6:
		return calendarDay(yearFirst+digitsValue(d[:2]), digitsValue(d[2:4]), digitsValue(d[4:]))
	}
	return Date{}, problemOf(ProblemDateForm)
}

func fullDay(year, month, day datePart) (Date, *Problem) {
	switch {
	case len(day.digits) == 4 && len(year.digits) <= 2:
		return Date{}, problemOf(ProblemDateOrder)
	case len(month.digits) > 2 || len(day.digits) > 2:
		return Date{}, problemOf(ProblemDateForm)
	case len(year.digits) == 4:
		return calendarDay(digitsValue(year.digits), digitsValue(month.digits), digitsValue(day.digits))
	case len(year.digits) == 2:
		return calendarDay(yearFirst+digitsValue(year.digits), digitsValue(month.digits), digitsValue(day.digits))
	}
	return Date{}, problemOf(ProblemDateForm)
}

// nearestDay gives a day and month the year that puts it nearest to today; of
// two equally near, the past one.
func nearestDay(month, day datePart, today Date) (nearest Date, problem *Problem) {
	if len(month.digits) > 2 || len(day.digits) > 2 {
		return Date{}, problemOf(ProblemDateForm)
	}
	for _, year := range []int{today.Year(), today.Year() - 1, today.Year() + 1} {
		d, p := calendarDay(year, digitsValue(month.digits), digitsValue(day.digits))
		switch {
		case p != nil:
			problem = cmp.Or(problem, p)
		case nearest.IsZero() || nearer(d, nearest, today):
			nearest = d
		}
	}
	if !nearest.IsZero() {
		return nearest, nil
	}
	return nearest, problem
}

func nearer(a, b, today Date) bool {
	near, far := distance(a, today), distance(b, today)
	return near < far || near == far && a.Before(b)
}

func distance(a, b Date) int { return max(a.DaysSince(b), b.DaysSince(a)) }

// calendarDay gives a day that exists.
func calendarDay(year, month, day int) (Date, *Problem) {
	if year < yearFirst || year > yearLast {
		return Date{}, problemOf(ProblemDateRange, "min", "2000", "max", "2100")
	}
	if month < 1 || month > 12 {
		return Date{}, problemOf(ProblemDateMonth, "month", strconv.Itoa(month))
	}
	d, ok := dayOf(year, month, day)
	if !ok {
		return Date{}, problemOf(ProblemDateDay, "year", strconv.Itoa(year), "month", strconv.Itoa(month), "day", strconv.Itoa(day))
	}
	return d, nil
}

// splitWeekday takes a weekday off the end: "(목)", "목요일", "(Thu)", "Thursday".
// It is -1 where there is none.
func splitWeekday(s string) (rest string, weekday int) {
	s = strings.TrimRight(s, " .")
	head, last, _ := cutLast(s, "(")
	if inner, ok := strings.CutSuffix(last, ")"); ok {
		if w := weekdayOf(inner); w >= 0 {
			return strings.TrimRight(head, " "), w
		}
	}
	head, last, found := cutLast(s, " ")
	if w := weekdayOf(last); found && utf8.RuneCountInString(last) >= 3 && w >= 0 {
		return strings.TrimRight(head, " ,"), w
	}
	return s, -1
}

func weekdayOf(s string) int {
	s = strings.TrimSuffix(strings.TrimSpace(s), "요일")
	if i := slices.Index(strings.Split("일월화수목금토", ""), s); i >= 0 {
		return i
	}
	for w := time.Sunday; w <= time.Saturday; w++ {
		if name := strings.ToLower(w.String()); s == name || s == name[:3] {
			return int(w)
		}
	}
	return -1
}

// withoutClock takes a time of day off the end, as mails give one with the date.
func withoutClock(s string) string {
	head, last, found := cutLast(s, " ")
	if found && strings.Contains(last, ":") && strings.Trim(last, "0123456789:") == "" {
		return strings.TrimRight(head, " ,")
	}
	return s
}
