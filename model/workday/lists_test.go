package workday

import (
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
)

// published holds the holidays of the years whose calendar the government has
// published (월력요항 for 2024 to 2027) with what was declared since, one a line
// as date, kind and Korean name.
const published = `
2024-01-01 fixed 신정
2024-02-09 lunar 설날 연휴
2024-02-10 lunar 설날
2024-02-11 lunar 설날 연휴
2024-02-12 substitute 대체공휴일(설날)
2024-03-01 fixed 3·1절
2024-04-10 election 국회의원선거일
2024-05-05 fixed 어린이날
2024-05-06 substitute 대체공휴일(어린이날)
2024-05-15 lunar 부처님오신날
2024-06-06 fixed 현충일
2024-08-15 fixed 광복절
2024-09-16 lunar 추석 연휴
2024-09-17 lunar 추석
2024-09-18 lunar 추석 연휴
2024-10-01 declared 국군의 날 (임시공휴일)
2024-10-03 fixed 개천절
2024-10-09 fixed 한글날
2024-12-25 fixed 성탄절
2025-01-01 fixed 신정
2025-01-27 declared 임시공휴일
2025-01-28 lunar 설날 연휴
2025-01-29 lunar 설날
2025-01-30 lunar 설날 연휴
2025-03-01 fixed 3·1절
2025-03-03 substitute 대체공휴일(3·1절)
2025-05-05 fixed 어린이날
2025-05-05 lunar 부처님오신날
2025-05-06 substitute 대체공휴일(부처님오신날)
2025-06-03 election 대통령선거일
2025-06-06 fixed 현충일
2025-08-15 fixed 광복절
2025-10-03 fixed 개천절
2025-10-05 lunar 추석 연휴
2025-10-06 lunar 추석
2025-10-07 lunar 추석 연휴
2025-10-08 substitute 대체공휴일(추석)
2025-10-09 fixed 한글날
2025-12-25 fixed 성탄절
2026-01-01 fixed 신정
2026-02-16 lunar 설날 연휴
2026-02-17 lunar 설날
2026-02-18 lunar 설날 연휴
2026-03-01 fixed 3·1절
2026-03-02 substitute 대체공휴일(3·1절)
2026-05-01 fixed 노동절
2026-05-05 fixed 어린이날
2026-05-24 lunar 부처님오신날
2026-05-25 substitute 대체공휴일(부처님오신날)
2026-06-03 election 전국동시지방선거일
2026-06-06 fixed 현충일
2026-07-17 fixed 제헌절
2026-08-15 fixed 광복절
2026-08-17 substitute 대체공휴일(광복절)
2026-09-24 lunar 추석 연휴
2026-09-25 lunar 추석
2026-09-26 lunar 추석 연휴
2026-10-03 fixed 개천절
2026-10-05 substitute 대체공휴일(개천절)
2026-10-09 fixed 한글날
2026-12-25 fixed 성탄절
2027-01-01 fixed 신정
2027-02-06 lunar 설날 연휴
2027-02-07 lunar 설날
2027-02-08 lunar 설날 연휴
2027-02-09 substitute 대체공휴일(설날)
2027-03-01 fixed 3·1절
2027-05-01 fixed 노동절
2027-05-03 substitute 대체공휴일(노동절)
2027-05-05 fixed 어린이날
2027-05-13 lunar 부처님오신날
2027-06-06 fixed 현충일
2027-07-17 fixed 제헌절
2027-07-19 substitute 대체공휴일(제헌절)
2027-08-15 fixed 광복절
2027-08-16 substitute 대체공휴일(광복절)
2027-09-14 lunar 추석 연휴
2027-09-15 lunar 추석
2027-09-16 lunar 추석 연휴
2027-10-03 fixed 개천절
2027-10-04 substitute 대체공휴일(개천절)
2027-10-09 fixed 한글날
2027-10-11 substitute 대체공휴일(한글날)
2027-12-25 fixed 성탄절
2027-12-27 substitute 대체공휴일(성탄절)
`

func TestPublishedYears(t *testing.T) {
	var got []string
	for year := 2024; year <= 2027; year++ {
		for _, h := range New().Holidays(year) {
			got = append(got, line(h))
			if h.ByRule {
				t.Errorf("%s: published, but ByRule", line(h))
			}
		}
	}
	want := strings.Split(strings.TrimSpace(published), "\n")
	for _, l := range missing(want, got) {
		t.Errorf("missing %s", l)
	}
	for _, l := range missing(got, want) {
		t.Errorf("too much %s", l)
	}
	if !slices.Equal(got, want) {
		t.Error("order differs")
	}
}

func line(h Holiday) string { return h.Date.String() + " " + string(h.Kind) + " " + h.Name.Ko }

func missing(from, in []string) []string {
	return slices.DeleteFunc(slices.Clone(from), func(s string) bool { return slices.Contains(in, s) })
}

// Totals as the government announced them: days printed red (Sundays and
// holidays) and days off in a five-day week. They count what was known then:
// no days declared later, and for 2025 no election.
func TestPublishedTotals(t *testing.T) {
	for _, c := range []struct{ year, red, off int }{
		{2024, 68, 119}, {2025, 68, 119}, {2026, 72, 120}, {2027, 72, 119},
	} {
		known := map[int]bool{}
		for _, h := range New().Holidays(c.year) {
			if h.Kind != Declared && h.Date.String() != "2025-06-03" {
				known[dayOf(h.Date)] = true
			}
		}
		red, off := 0, 0
		for day := dayAt(c.year, 1, 1); day < dayAt(c.year+1, 1, 1); day++ {
			if known[day] || weekday(day) == sunday {
				red++
			}
			if known[day] || weekend(day) {
				off++
			}
		}
		if red != c.red || off != c.off {
			t.Errorf("%d: %d red and %d off, announced %d and %d", c.year, red, off, c.red, c.off)
		}
	}
}

// Substitutes of the years not yet published, worked out by hand from a
// calendar and article 3.
func TestSubstitutesToCome(t *testing.T) {
	want := map[int]string{
		2028: "10-05",             // 추석 on 개천절
		2029: "05-07 05-21 09-24", // 어린이날 Sat, 부처님오신날 Sun, 추석 Fri–Sun
		2030: "02-05 05-06",       // 설날 Sat–Mon, 어린이날 Sun
		2031: "03-03",             // 3·1절 Sat
		2032: "05-03 05-17 07-19 08-16 09-21 10-04 10-11 12-27",
		2033: "02-02 05-02 07-18 10-10 12-26",
		2034: "02-21",       // 설날 Sat–Mon
		2035: "05-07 09-18", // 어린이날 Sat, 추석 Sat–Mon
	}
	for year := 2028; year <= 2035; year++ {
		var got []string
		for _, h := range New().Holidays(year) {
			if h.Kind == Substitute {
				got = append(got, h.Date.String()[5:])
			}
			if !h.ByRule {
				t.Errorf("%s: not published, but not ByRule", line(h))
			}
		}
		if s := strings.Join(got, " "); s != want[year] {
			t.Errorf("%d: %q, want %q", year, s, want[year])
		}
	}
}

// Elections held at the end of a term since Wednesdays are the rule: the law's
// rule must give the days on which they were held.
func TestElectionRule(t *testing.T) {
	for _, c := range []struct {
		termEnd string
		lead    int
		held    string
	}{
		{"2008-02-24", 70, "2007-12-19"}, {"2013-02-24", 70, "2012-12-19"}, {"2022-05-09", 70, "2022-03-09"},
		{"2008-05-29", 50, "2008-04-09"}, {"2012-05-29", 50, "2012-04-11"}, {"2016-05-29", 50, "2016-04-13"},
		{"2020-05-29", 50, "2020-04-15"}, {"2024-05-29", 50, "2024-04-10"},
		{"2006-06-30", 30, "2006-05-31"}, {"2010-06-30", 30, "2010-06-02"}, {"2014-06-30", 30, "2014-06-04"},
		{"2018-06-30", 30, "2018-06-13"}, {"2022-06-30", 30, "2022-06-01"}, {"2026-06-30", 30, "2026-06-03"},
	} {
		end := dayOf(date(t, c.termEnd))
		got := dateOf(electionDay(end, c.lead, appendFixed(nil, dateOf(end-c.lead).Year())))
		if got.String() != c.held {
			t.Errorf("term to %s: %s, held %s", c.termEnd, got, c.held)
		}
	}
}

func TestElectionsToCome(t *testing.T) {
	var got []string
	for year := 2027; year <= 2035; year++ {
		for _, h := range New().Holidays(year) {
			if h.Kind == Election {
				got = append(got, h.Date.String()+" "+h.Name.En[:5])
			}
		}
	}
	want := []string{
		"2028-04-12 Natio", "2030-03-27 Presi", "2030-06-12 Local", // 06-05 is beside 현충일
		"2032-04-14 Natio", "2034-05-31 Local", "2035-03-28 Presi",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// Article 3 on days that do not come before 2036, so that the rules are not
// only right where the table happens to need them.
func TestSubstituteRules(t *testing.T) {
	fixed := func(d string, sub trigger) entry { return at(t, d, Fixed, sub) }
	for name, c := range map[string]struct {
		days []entry
		want string
	}{
		"Saturday of 설날 costs nothing":    {[]entry{fixed("2040-02-11", sundayOrOverlap)}, ""},
		"Sunday of 설날":                    {[]entry{fixed("2040-02-12", sundayOrOverlap)}, "2040-02-13"},
		"현충일 has none":                    {[]entry{fixed("2040-06-10", never)}, ""},
		"the next day is an election":     {[]entry{fixed("2040-02-12", weekendOrOverlap), at(t, "2040-02-13", Election, never)}, "2040-02-14"},
		"the next day is a Saturday":      {[]entry{fixed("2040-02-10", never), fixed("2040-02-10", weekendOrOverlap)}, "2040-02-13"},
		"an election overlaps nothing":    {[]entry{fixed("2040-02-08", weekendOrOverlap), at(t, "2040-02-08", Election, never)}, ""},
		"a declared day overlaps nothing": {[]entry{fixed("2040-02-08", weekendOrOverlap), at(t, "2040-02-08", Declared, never)}, ""},
		"three on one weekday":            {[]entry{fixed("2040-02-07", never), fixed("2040-02-07", sundayOrOverlap), fixed("2040-02-07", weekendOrOverlap)}, "2040-02-08 2040-02-09"},
		"Saturday and Sunday in one row":  {[]entry{fixed("2040-02-11", weekendOrOverlap), fixed("2040-02-12", weekendOrOverlap)}, "2040-02-13 2040-02-14"},
		"beside one without":              {[]entry{fixed("2040-02-08", weekendOrOverlap), fixed("2040-02-08", never)}, "2040-02-09"},
		"without a substitute of its own": {[]entry{fixed("2040-02-08", never), fixed("2040-02-08", never)}, ""},
		"the next day is 현충일":             {[]entry{fixed("2040-02-12", weekendOrOverlap), fixed("2040-02-13", never)}, "2040-02-14"},
	} {
		var got []string
		for _, e := range appendSubstitutes(c.days)[len(c.days):] {
			got = append(got, dateOf(e.day).String())
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q, want %q", name, s, c.want)
		}
	}
}

func at(t *testing.T, d string, kind Kind, sub trigger) entry {
	t.Helper()
	name := &model.Text{Ko: d, En: d}
	return entry{dayOf(date(t, d)), name, name, kind, sub}
}

func date(t testing.TB, s string) model.Date {
	t.Helper()
	d, err := model.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestEveryHolidayIsNamedInBothLanguages(t *testing.T) {
	for year := 2024; year <= 2035; year++ {
		for _, h := range New(date(t, "2030-01-02")).Holidays(year) {
			if h.Name.Empty() || h.Kind == "" {
				t.Errorf("%s: %+v", h.Date, h)
			}
		}
	}
}
