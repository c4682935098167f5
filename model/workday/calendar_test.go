package workday

import (
	"math"
	"slices"
	"sync"
	"testing"
	"time"

	"portone-onboard/model"

	"pgregory.net/rapid"
)

// Cases a merchant can check on a wall calendar.
func TestAddAndBetween(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-03-05", 0, "2026-03-05"},
		{"2026-03-05", 1, "2026-03-06"},
		{"2026-03-05", 2, "2026-03-09"},
		{"2026-03-07", 0, "2026-03-07"},  // a Saturday stays day 0
		{"2026-03-07", 1, "2026-03-09"},  // and so does its count
		{"2026-02-13", 1, "2026-02-19"},  // over 설날
		{"2026-04-30", 1, "2026-05-04"},  // over 노동절
		{"2024-04-30", 1, "2024-05-01"},  // no public holiday then
		{"2026-07-16", 1, "2026-07-20"},  // over 제헌절
		{"2025-07-16", 1, "2025-07-17"},  // no public holiday then
		{"2025-10-02", 1, "2025-10-10"},  // 개천절, 추석, its substitute, 한글날
		{"2027-04-30", 1, "2027-05-04"},  // over the substitute of 노동절
		{"2027-07-16", 1, "2027-07-20"},  // over the substitute of 제헌절
		{"2025-12-31", 1, "2026-01-02"},  // over a year's end
		{"2026-03-05", 20, "2026-04-02"}, // four whole weeks
	} {
		from := date(t, c.from)
		got := New().Add(from, c.n)
		if got.String() != c.want {
			t.Errorf("%s + %d: %s, want %s", c.from, c.n, got, c.want)
		}
		if n := New().Between(from, got); n != c.n {
			t.Errorf("%s to %s: %d, want %d", c.from, got, n, c.n)
		}
	}
}

func TestBadInput(t *testing.T) {
	cal, day := New(), date(t, "2026-03-05")
	end := date(t, "9999-12-31")
	for name, ok := range map[string]bool{
		"no day is no business day":       !cal.IsBusinessDay(model.Date{}),
		"no day stays no day":             cal.Add(model.Date{}, 5).IsZero(),
		"nothing lies between no day":     cal.Between(model.Date{}, day) == 0 && cal.Between(day, model.Date{}) == 0,
		"no day is no holiday":            !found(cal.Holiday(model.Date{})),
		"below 0 counts as 0":             cal.Add(day, -3) == day && cal.Add(day, math.MinInt) == day,
		"backwards is 0":                  cal.Between(day, cal.Add(day, -1)) == 0 && cal.Between(cal.Add(day, 9), day) == 0,
		"the end of writable days":        cal.Add(day, math.MaxInt) == end && cal.Add(end, 1) == end,
		"past the end stays":              cal.Add(model.NewDate(12000, 1, 1), 1) == model.NewDate(12000, 1, 1),
		"long before the table":           cal.Add(model.NewDate(1900, 1, 1), 5) == model.NewDate(1900, 1, 8),
		"before year 1":                   cal.Between(model.NewDate(-5, 1, 1), cal.Add(model.NewDate(-5, 1, 1), 900)) == 900,
		"far past with far too many":      cal.Add(model.NewDate(-9000, 1, 1), math.MaxInt) == end,
		"a year without a table is empty": len(cal.Holidays(2023)) == 0 && len(cal.Holidays(2036)) == 0,
		"only weekends beyond Sure":       cal.IsBusinessDay(model.NewDate(2036, 1, 1)) && !cal.IsBusinessDay(model.NewDate(2036, 1, 5)),
		"the zero calendar works":         (&Calendar{}).Add(day, 1) == cal.Add(day, 1),
		"no calendar works":               (*Calendar)(nil).Add(day, 1) == cal.Add(day, 1),
	} {
		if !ok {
			t.Error(name)
		}
	}
}

func found(_ Holiday, ok bool) bool { return ok }

func TestSure(t *testing.T) {
	cal := New()
	if s := cal.Sure().String(); s != "2035-12-31" {
		t.Errorf("sure to %s", s)
	}
	if s := cal.Announced().String(); s != "2027-12-31" {
		t.Errorf("announced to %s", s)
	}
	if d := cal.Known(); d.String() != "2024-01-01" || !found(cal.Holiday(d)) || found(cal.Holiday(d.AddDays(-7))) {
		t.Errorf("known from %s", d)
	}
	if len(cal.Holidays(cal.Sure().Year())) < 15 || len(lunarYears) != lastYear-firstYear+1 {
		t.Error("the last sure year is not in the table")
	}
}

func TestOwnDays(t *testing.T) {
	weekday, weekend := date(t, "2026-03-06"), date(t, "2026-03-07")
	public, far := date(t, "2026-05-05"), date(t, "2040-01-02")
	own := []model.Date{far, weekday, public, weekend, weekday, {}}
	cal := New(own...)
	clear(own) // a caller's slice is the caller's

	if got := cal.Add(date(t, "2026-03-05"), 1).String(); got != "2026-03-09" {
		t.Errorf("over an own day: %s", got)
	}
	if h, ok := cal.Holiday(weekday); !ok || h.Kind != Own || h.ByRule {
		t.Errorf("own day: %+v %v", h, ok)
	}
	if h, _ := cal.Holiday(public); h.Kind != Fixed {
		t.Errorf("an own day took the place of 어린이날: %+v", h)
	}
	if cal.IsBusinessDay(far) || !New().IsBusinessDay(far) {
		t.Error("an own day beyond the table")
	}
	if n := len(cal.Holidays(2026)) - len(New().Holidays(2026)); n != 2 {
		t.Errorf("%d own days in 2026, want 2", n)
	}
	if got := cal.Between(date(t, "2026-03-02"), date(t, "2026-03-08")); got != 3 {
		t.Errorf("%d business days beside an own one, want 3", got)
	}
}

// A caller that scribbles on an answer must not change the next one.
func TestAnswersAreCopies(t *testing.T) {
	clear(New().Holidays(2026))
	if h := New().Holidays(2026)[0]; h.Name.Ko != "신정" {
		t.Errorf("the table was changed: %+v", h)
	}
}

func TestTwoOnOneDay(t *testing.T) {
	h, ok := New().Holiday(date(t, "2025-05-05"))
	if !ok || h.Name.Ko != "어린이날" {
		t.Errorf("%+v %v", h, ok)
	}
}

// First questions from many sides at once.
func TestConcurrentUse(t *testing.T) {
	cal := New(date(t, "2026-03-06"))
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, c := range []*Calendar{cal, New(), nil} {
				if c.Between(date(t, "2026-01-01"), date(t, "2026-12-31")) < 244 {
					t.Error("too few business days")
				}
			}
		})
	}
	wg.Wait()
}

func TestDayNumbers(t *testing.T) {
	if dayOf(model.Date{}) != 0 || lastDay != dayOf(model.NewDate(9999, 12, 31)) {
		t.Error("the ends of the scale")
	}
	rapid.Check(t, func(t *rapid.T) {
		day := rapid.IntRange(-2*lastDay, 2*lastDay).Draw(t, "day")
		d := dateOf(day)
		if dayOf(d) != day || (int(d.Weekday())+6)%7 != weekday(day) {
			t.Fatalf("%d: %s is %d, %s", day, d, dayOf(d), d.Weekday())
		}
		if n := weekdaysTo(day) - weekdaysTo(day-1); n == 1 == weekend(day) || n>>1 != 0 {
			t.Fatalf("%d: %d weekdays on one day", day, n)
		}
		if !weekend(day) && nthWeekday(weekdaysTo(day)) != day {
			t.Fatalf("%d: not the inverse", day)
		}
	})
}

// anyCalendar draws a calendar, half of them with own days.
func anyCalendar(t *rapid.T) *Calendar {
	return New(rapid.SliceOfN(anyDate(), 0, 12).Draw(t, "own")...)
}

// anyDate draws from the table's years and from far around them.
func anyDate() *rapid.Generator[model.Date] {
	near := rapid.IntRange(dayAt(2023, 12, 1), dayAt(2036, 2, 1))
	far := rapid.IntRange(1, lastDay-200) // day 0 is the zero Date, no day
	return rapid.Map(rapid.OneOf(near, near, far), dateOf)
}

func anyFewDays() *rapid.Generator[int] { return rapid.IntRange(0, 120) }

func TestAddAndBetweenAreInverse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cal, d, n := anyCalendar(t), anyDate().Draw(t, "d"), anyFewDays().Draw(t, "n")
		got := cal.Add(d, n)
		if back := cal.Between(d, got); back != n {
			t.Fatalf("%s + %d = %s, but %d between", d, n, got, back)
		}
		if n > 0 && (!cal.IsBusinessDay(got) || !got.After(d)) {
			t.Fatalf("%s + %d = %s, no business day after", d, n, got)
		}
		if cal.Add(d, 0) != d {
			t.Fatalf("%s + 0 moved", d)
		}
	})
}

func TestAddIsMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cal, d, n := anyCalendar(t), anyDate().Draw(t, "d"), anyFewDays().Draw(t, "n")
		if !cal.Add(d, n+1).After(cal.Add(d, n)) {
			t.Fatalf("%s: one more business day is not later", d)
		}
		if n > 0 && cal.Add(d.AddDays(1), n).Before(cal.Add(d, n)) {
			t.Fatalf("%s: a later start is earlier done", d)
		}
	})
}

func TestBetweenAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cal, a := anyCalendar(t), anyDate().Draw(t, "a")
		b := a.AddDays(rapid.IntRange(0, 4000).Draw(t, "to b"))
		c := b.AddDays(rapid.IntRange(0, 4000).Draw(t, "to c"))
		if cal.Between(a, b)+cal.Between(b, c) != cal.Between(a, c) {
			t.Fatalf("%s %s %s", a, b, c)
		}
	})
}

// Walking day by day, with the weekday of package time and a linear look at the
// list of holidays, must give the same.
func TestMatchesWalking(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cal, d, n := anyCalendar(t), anyDate().Draw(t, "d"), anyFewDays().Draw(t, "n")
		want := walk(cal, d, n)
		if got := cal.Add(d, n); got != want {
			t.Fatalf("%s + %d = %s, walking gives %s", d, n, got, want)
		}
	})
}

func walk(cal *Calendar, d model.Date, n int) model.Date {
	for n > 0 {
		d = d.AddDays(1)
		if works(cal, d) {
			n--
		}
	}
	return d
}

func works(cal *Calendar, d model.Date) bool {
	off := slices.ContainsFunc(cal.Holidays(d.Year()), func(h Holiday) bool { return h.Date == d })
	return d.Weekday() != time.Saturday && d.Weekday() != time.Sunday && !off
}

func FuzzAddBetween(f *testing.F) {
	f.Add(2026, 3, 5, 20, 2026, 3, 6)
	f.Add(9999, 12, 31, 1, 1, 1, 1)
	f.Add(1, 1, 1, -1, 0, 0, 0)
	f.Add(-400000000, 2, 30, math.MaxInt, 2025, 5, 5)
	f.Fuzz(func(t *testing.T, year, month, day, n, ownYear, ownMonth, ownDay int) {
		d := model.NewDate(year%1_000_000, time.Month(month%1_000_000), day%1_000_000)
		cal := New(model.NewDate(ownYear%1_000_000, time.Month(ownMonth%1_000_000), ownDay%1_000_000))
		got := cal.Add(d, n)
		if n <= 0 || d.IsZero() {
			if got != d {
				t.Fatalf("%v + %d moved to %v", d, n, got)
			}
			return
		}
		if got.Before(d) {
			t.Fatalf("%v + %d went back to %v", d, n, got)
		}
		if got.IsZero() || dayOf(got) >= lastDay {
			return
		}
		if between := cal.Between(d, got); between != n || !cal.IsBusinessDay(got) {
			t.Fatalf("%v + %d = %v, but %d between", d, n, got, between)
		}
	})
}

func BenchmarkAdd20(b *testing.B)  { benchAdd(b, New(), date(b, "2026-03-05"), 20) }
func BenchmarkAddFar(b *testing.B) { benchAdd(b, New(), date(b, "1900-01-01"), 2_000_000) }
func BenchmarkAdd20WithOwn(b *testing.B) {
	benchAdd(b, New(date(b, "2026-03-06"), date(b, "2026-03-09")), date(b, "2026-03-05"), 20)
}

func benchAdd(b *testing.B, cal *Calendar, from model.Date, n int) {
	for b.Loop() {
		cal.Add(from, n)
	}
}

func BenchmarkBetweenFar(b *testing.B) {
	cal, first, last := New(), date(b, "1900-01-01"), date(b, "9999-12-31")
	for b.Loop() {
		cal.Between(first, last)
	}
}

func BenchmarkIsBusinessDay(b *testing.B) {
	cal, d := New(), date(b, "2026-03-05")
	for b.Loop() {
		cal.IsBusinessDay(d)
	}
}

// What the first question costs, once in a program's life.
func BenchmarkWorkOutTwelveYears(b *testing.B) {
	for b.Loop() {
		publicTable()
	}
}
