package workday

import (
	"fmt"
	"strings"
	"testing"
)

// others are the days off of each year as the Python package "holidays" 0.102
// works them out (country KR, its own lunar tables; read 2026-11-23): another
// hand, other tables, and for 2028 and later the only list beside the law. That
// package did not know yet that 1 May is a public holiday from 2026, nor that
// Constitution Day has a substitute, and puts elections on fixed weeks of a month.
var others = map[int]string{
	2024: "0101 0209 0210 0211 0212 0301 0410 0505 0506 0515 0606 0815 0916 0917 0918 1001 1003 1009 1225",
	2025: "0101 0127 0128 0129 0130 0301 0303 0505 0506 0603 0606 0815 1003 1005 1006 1007 1008 1009 1225",
	2026: "0101 0216 0217 0218 0301 0302 0505 0524 0525 0603 0606 0717 0815 0817 0924 0925 0926 1003 1005 1009 1225",
	2027: "0101 0206 0207 0208 0209 0301 0505 0513 0606 0717 0815 0816 0914 0915 0916 1003 1004 1009 1011 1225 1227",
	2028: "0101 0126 0127 0128 0301 0412 0502 0505 0606 0717 0815 1002 1003 1004 1005 1009 1225",
	2029: "0101 0212 0213 0214 0301 0505 0507 0520 0521 0606 0717 0815 0921 0922 0923 0924 1003 1009 1225",
	2030: "0101 0202 0203 0204 0205 0301 0403 0505 0506 0509 0606 0612 0717 0815 0911 0912 0913 1003 1009 1225",
	2031: "0101 0122 0123 0124 0301 0303 0505 0528 0606 0717 0815 0930 1001 1002 1003 1009 1225",
	2032: "0101 0210 0211 0212 0301 0414 0505 0516 0517 0606 0717 0815 0816 0918 0919 0920 0921 1003 1004 1009 1011 1225 1227",
	2033: "0101 0130 0131 0201 0202 0301 0505 0506 0606 0717 0815 0907 0908 0909 1003 1009 1010 1225 1226",
	2034: "0101 0218 0219 0220 0221 0301 0505 0525 0606 0614 0717 0815 0926 0927 0928 1003 1009 1225",
	2035: "0101 0207 0208 0209 0301 0404 0505 0507 0515 0606 0717 0815 0915 0916 0917 0918 1003 1009 1225",
}

// newer are the days that the other list lacks or has elsewhere, each with the
// reason for which this table differs.
var newer = []struct{ day, why string }{
	{"+2026-05-01", "노동절, a public holiday from 2026-05-01 (act 21543)"},
	{"+2027-05-01", "노동절, a public holiday from 2026-05-01 (act 21543)"},
	{"+2028-05-01", "노동절, a public holiday from 2026-05-01 (act 21543)"},
	{"+2029-05-01", "노동절, a public holiday from 2026-05-01 (act 21543)"},
	{"+2030-05-01", "노동절, a public holiday from 2026-05-01 (act 21543)"},
	{"+2031-05-01", "노동절, a public holiday from 2026-05-01 (act 21543)"},
	{"+2032-05-01", "노동절, a public holiday from 2026-05-01 (act 21543)"},
	{"+2033-05-01", "노동절, a public holiday from 2026-05-01 (act 21543)"},
	{"+2034-05-01", "노동절, a public holiday from 2026-05-01 (act 21543)"},
	{"+2035-05-01", "노동절, a public holiday from 2026-05-01 (act 21543)"},
	{"+2027-05-03", "substitute of 노동절; 2027-05-03 stands in the published calendar"},
	{"+2032-05-03", "substitute of 노동절; 2027-05-03 stands in the published calendar"},
	{"+2033-05-02", "substitute of 노동절; 2027-05-03 stands in the published calendar"},
	{"+2027-07-19", "substitute of 제헌절; 2027-07-19 stands in the published calendar"},
	{"+2032-07-19", "substitute of 제헌절; 2027-07-19 stands in the published calendar"},
	{"+2033-07-18", "substitute of 제헌절; 2027-07-19 stands in the published calendar"},
	{"+2030-03-27", "first Wednesday from day 70 before 2030-06-03"},
	{"-2030-04-03", "the other list: first Wednesday of April"},
	{"+2034-05-31", "day 30 before 2034-06-30 is a Wednesday, as 2006-05-31 was"},
	{"-2034-06-14", "the other list: second Wednesday of June"},
	{"+2035-03-28", "first Wednesday from day 70 before 2035-06-03"},
	{"-2035-04-04", "the other list: first Wednesday of April"},
}

// TestAgainstAnotherList: day by day the same, but for what is known to differ.
func TestAgainstAnotherList(t *testing.T) {
	differ := map[string]bool{}
	for _, n := range newer {
		differ[n.day] = true
	}
	for year := firstYear; year <= lastYear; year++ {
		theirs, mine := map[string]bool{}, map[string]bool{}
		for _, d := range strings.Fields(others[year]) {
			theirs[fmt.Sprintf("%d-%s-%s", year, d[:2], d[2:])] = true
		}
		for _, h := range New().Holidays(year) {
			mine[h.Date.String()] = true
		}
		for d := range mine {
			if theirs[d] == differ["+"+d] {
				t.Errorf("%s: a day off here; in the other list %v", d, theirs[d])
			}
			delete(differ, "+"+d)
		}
		for d := range theirs {
			if mine[d] == differ["-"+d] {
				t.Errorf("%s: a day off in the other list; here %v", d, mine[d])
			}
			delete(differ, "-"+d)
		}
	}
	if len(differ) > 0 {
		t.Errorf("no difference any more: %v", differ)
	}
}
