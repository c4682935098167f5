package workday

import (
	"slices"
	"sort"
	"sync"

	"portone-onboard/model"
)

// table answers counting questions without walking over days: business days
// are weekdays, counted in closed form, less the days off before them, found
// by a binary search.
type table struct {
	all  []Holiday // sorted by date
	off  []int     // days off from Monday to Friday, sorted, each once
	work []int     // business days up to off[i]; never falls
}

// public is the table without own days, worked out at the first question.
var public = sync.OnceValue(publicTable)

func publicTable() *table {
	all := make([]Holiday, 0, 24*(lastYear-firstYear+1))
	for year := firstYear; year <= lastYear; year++ {
		for _, e := range yearOf(year) {
			all = append(all, Holiday{dateOf(e.day), *e.name, e.kind, year > announcedYear})
		}
	}
	return newTable(all)
}

// withOwn is the public table with own days added where nothing was.
func withOwn(own []model.Date) *table {
	all := slices.Clone(public().all)
	for _, d := range own {
		if !d.IsZero() {
			name := model.Text{Ko: "자체 휴무일", En: "Own day off"}
			all = append(all, Holiday{Date: d, Name: name, Kind: Own})
		}
	}
	model.SortStable(all, func(a, b Holiday) int { return compare(a.Date, b.Date) })
	return newTable(slices.CompactFunc(all, ownAgain))
}

// ownAgain tells whether one of two neighbours is an own day that adds nothing.
func ownAgain(a, b Holiday) bool {
	return compare(a.Date, b.Date) == 0 && (a.Kind == Own || b.Kind == Own)
}

func newTable(all []Holiday) *table {
	t := &table{all: all}
	for _, h := range all {
		day := dayOf(h.Date)
		if weekend(day) || len(t.off) > 0 && t.off[len(t.off)-1] == day {
			continue
		}
		t.off = append(t.off, day)
		t.work = append(t.work, weekdaysTo(day)-len(t.off))
	}
	return t
}

func (t *table) isOff(day int) bool {
	_, found := slices.BinarySearch(t.off, day)
	return found
}

// countTo counts the business days up to and including day, from a day long past.
func (t *table) countTo(day int) int {
	return weekdaysTo(day) - sort.SearchInts(t.off, day+1)
}

// nth is the day at which countTo first reaches n. The days off before it are
// those with fewer than n business days up to them, so it is that many
// weekdays later than it would be without any.
func (t *table) nth(n int) int {
	return nthWeekday(n + sort.SearchInts(t.work, n))
}
