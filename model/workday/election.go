package workday

import "portone-onboard/model"

// office is one elected at the end of its term (공직선거법 제34조).
type office struct {
	name     model.Text
	year     int // a year in which a term ends; the election is in the same year
	monthDay int // the last day of the term, as month × 100 + day
	every    int // years
	lead     int // days before the last day
}

var offices = [...]office{
	// The president's term began on 2025-06-04, as it does after a vacancy
	// (제14조), and ends on 2030-06-03.
	{model.Text{Ko: "대통령선거일", En: "Presidential election day"}, 2030, 603, 5, 70},
	{model.Text{Ko: "국회의원선거일", En: "National Assembly election day"}, 2024, 529, 4, 50},
	{model.Text{Ko: "전국동시지방선거일", En: "Local election day"}, 2026, 630, 4, 30},
}

// appendElections adds the elections of a year that a term's end brings, given
// the other holidays of the year.
func appendElections(days []entry, year int) []entry {
	for i := range offices {
		if o := &offices[i]; year >= o.year && (year-o.year)%o.every == 0 {
			day := electionDay(dayIn(year, o.monthDay), o.lead, days)
			days = append(days, entry{day, &o.name, &o.name, Election, never})
		}
	}
	return days
}

// electionDay is the first Wednesday from lead days before the last day of the
// term, or a week later if a holiday stands on it or beside it.
func electionDay(termEnd, lead int, days []entry) int {
	from := termEnd - lead
	day := from + floorMod(wednesday-weekday(from), 7)
	if isHoliday(days, day-1) || isHoliday(days, day) || isHoliday(days, day+1) {
		day += 7
	}
	return day
}
