package workday

import "portone-onboard/model"

// lunarYear holds the days of one year that follow the lunar calendar, as
// month × 100 + day: 설날 (lunar 1-1), 부처님오신날 (4-8), 추석 (8-15). Korea's
// lunar months begin on the day of the new moon in Korea's time; in 2027 and
// 2028 설날 is a day later than in China for that. A test computes all of them
// from the sun and the moon.
type lunarYear struct{ year, seollal, buddha, chuseok int }

var lunarYears = [...]lunarYear{
	{2024, 210, 515, 917},
	{2025, 129, 505, 1006},
	{2026, 217, 524, 925},
	{2027, 207, 513, 915},
	{2028, 127, 502, 1003},
	{2029, 213, 520, 922},
	{2030, 203, 509, 912},
	{2031, 123, 528, 1001},
	{2032, 211, 516, 919},
	{2033, 131, 506, 908},
	{2034, 219, 525, 927},
	{2035, 208, 515, 916},
}

// threeDays is a festival with a day before and a day after it.
type threeDays struct{ name, beside model.Text }

var (
	seollal = threeDays{model.Text{Ko: "설날", En: "Seollal"}, model.Text{Ko: "설날 연휴", En: "Seollal holiday"}}
	chuseok = threeDays{model.Text{Ko: "추석", En: "Chuseok"}, model.Text{Ko: "추석 연휴", En: "Chuseok holiday"}}
	buddha  = model.Text{Ko: "부처님오신날", En: "Buddha's Birthday"}
)

func appendLunar(days []entry, year int) []entry {
	i := year - firstYear
	if i < 0 || i >= len(lunarYears) {
		return days
	}
	row := lunarYears[i]
	days = seollal.around(days, dayIn(year, row.seollal))
	days = append(days, entry{dayIn(year, row.buddha), &buddha, &buddha, Lunar, weekendOrOverlap})
	return chuseok.around(days, dayIn(year, row.chuseok))
}

func dayIn(year, monthDay int) int { return dayAt(year, monthDay/100, monthDay%100) }

func (f *threeDays) around(days []entry, middle int) []entry {
	return append(days,
		entry{middle - 1, &f.beside, &f.name, Lunar, sundayOrOverlap},
		entry{middle, &f.name, &f.name, Lunar, sundayOrOverlap},
		entry{middle + 1, &f.beside, &f.name, Lunar, sundayOrOverlap})
}

// declaredDay is a day that no rule gives.
type declaredDay struct {
	year, monthDay int
	kind           Kind
	name           model.Text
}

var declaredDays = [...]declaredDay{
	// Declared on 2024-09-03.
	{2024, 1001, Declared, model.Text{Ko: "국군의 날 (임시공휴일)", En: "Armed Forces Day (declared holiday)"}},
	// Declared on 2025-01-14.
	{2025, 127, Declared, model.Text{Ko: "임시공휴일", En: "Declared holiday"}},
	// After a vacancy (공직선거법 제35조), so it was declared like the others.
	{2025, 603, Election, model.Text{Ko: "대통령선거일", En: "Presidential election day"}},
}

func appendDeclared(days []entry, year int) []entry {
	for i := range declaredDays {
		if d := &declaredDays[i]; d.year == year {
			days = append(days, entry{dayIn(year, d.monthDay), &d.name, &d.name, d.kind, never})
		}
	}
	return days
}
