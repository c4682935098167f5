package model

import (
	"strings"
)

// maxDaysOff is how many days off a merchant may have at most; more than two
// years of them are a slip.
const maxDaysOff = 731

// ValidateDays reads days off, apart by commas, semicolons or line ends, each a
// day or two days with ~ between: "2026-08-03~2026-08-07, 9/1". Days are read as
// ValidateDate reads them. The value is in the order of days, and what touches
// is put together.
func ValidateDays(s string, today Date) (string, []Problem) {
	var out []dayRange
	var problems []Problem
	total := 0
	for _, part := range strings.FieldsFunc(fieldNumber(strings.ReplaceAll(s, "\n", ",")), func(r rune) bool { return r == ',' || r == ';' || r == '、' }) {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		r, found := readDays(part, today)
		problems = append(problems, found...)
		if Blocks(found) {
			return "", found
		}
		if total += r.to.DaysSince(r.from) + 1; total > maxDaysOff {
			return "", []Problem{newProblem(ProblemTooManyDays, "max", "731")}
		}
		out = append(out, r)
	}
	if len(out) == 0 {
		return "", []Problem{newProblem(ProblemDateForm)}
	}
	return writeDays(out), problems
}

// dayRange is days off in a row, both ends included.
type dayRange struct{ from, to Date }

// readDays reads one day, or two with ~ between. A second day without a year is
// the first such day after the first one.
func readDays(s string, today Date) (dayRange, []Problem) {
	first, second, two := strings.Cut(strings.NewReplacer("∼", "~", "〜", "~", "～", "~").Replace(s), "~")
	from, problems := ValidateDate(first, today, FutureAllowed)
	if Blocks(problems) || !two {
		return dayRange{from, from}, problems
	}
	to, more := ValidateDate(second, from, FutureAllowed)
	problems = append(problems, more...)
	if !Blocks(more) && to.Before(from) {
		return dayRange{}, []Problem{newProblem(ProblemDaysBackwards, "from", from.String(), "to", to.String())}
	}
	return dayRange{from, to}, problems
}

func writeDays(list []dayRange) string {
	Sort(list, func(a, b dayRange) int { return a.from.DaysSince(b.from) })
	var out []dayRange
	for _, r := range list {
		if n := len(out); n > 0 && r.from.DaysSince(out[n-1].to) <= 1 {
			out[n-1].to = latestOf(out[n-1].to, r.to)
			continue
		}
		out = append(out, r)
	}
	parts := make([]string, len(out))
	for i, r := range out {
		if parts[i] = r.from.String(); r.to != r.from {
			parts[i] += "~" + r.to.String()
		}
	}
	return strings.Join(parts, ", ")
}

// DaysOff are the merchant's own days off, as the shop's answers have them.
// What a damaged or foreign file holds there and nobody can read is none.
func DaysOff(s Shop) []Date {
	a := s.Answers[Slot{Question: "prep.shop.days_off"}]
	if a.Status != Given {
		return nil
	}
	var out []Date
	for _, part := range strings.Split(a.Value(), ", ") {
		first, second, two := strings.Cut(part, "~")
		from, err := ParseDate(first)
		if err != nil {
			continue
		}
		to := from
		if two {
			if to, err = ParseDate(second); err != nil {
				continue
			}
		}
		for d := from; !d.After(to) && len(out) < maxDaysOff; d = d.AddDays(1) {
			out = append(out, d)
		}
	}
	return out
}
