package workday

import (
	"time"

	"portone-onboard/model"
)

// A day number counts from Monday 0001-01-01, which is 0: whole numbers make
// weekdays, distances and searches plain arithmetic, at any distance. (The
// difference of two time.Time ends at 292 years.)

// lastDay is 9999-12-31, the last day that has the form model.ParseDate reads.
const lastDay = 3652058

// daysBefore holds the days of a common year before each month.
var daysBefore = [12]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}

func dayOf(d model.Date) int {
	return dayAt(d.Year(), int(d.Month()), d.Day())
}

func dayAt(year, month, day int) int {
	past := year - 1
	n := 365*past + floorDiv(past, 4) - floorDiv(past, 100) + floorDiv(past, 400)
	n += daysBefore[month-1] + day - 1
	if month > 2 && leap(year) {
		n++
	}
	return n
}

func dateOf(day int) model.Date { return model.NewDate(1, time.January, 1+day) }

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// weekday is 0 on Monday and 6 on Sunday.
func weekday(day int) int { return floorMod(day, 7) }

const (
	wednesday = 2
	saturday  = 5
	sunday    = 6
)

func weekend(day int) bool { return weekday(day) >= saturday }

// weekdaysTo counts Mondays to Fridays from day 0 up to and including day;
// negative before day 0, so that differences are right everywhere.
func weekdaysTo(day int) int {
	return 5*floorDiv(day+1, 7) + min(floorMod(day+1, 7), 5)
}

// nthWeekday is the inverse: the day at which weekdaysTo first reaches n.
func nthWeekday(n int) int { return 7*floorDiv(n-1, 5) + floorMod(n-1, 5) }

func floorDiv(a, b int) int { return (a - floorMod(a, b)) / b }

func floorMod(a, b int) int { return (a%b + b) % b }
