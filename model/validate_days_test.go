package model_test

import (
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"

	"pgregory.net/rapid"
)

func TestValidateDays(t *testing.T) {
	today := date(t, "2026-03-05")
	for in, want := range map[string]string{
		"2026-08-03":                           "2026-08-03",
		"2026-08-03~2026-08-07":                "2026-08-03~2026-08-07",
		"9/1, 2026.8.3 ~ 8.7":                  "2026-08-03~2026-08-07, 2026-09-01",
		"8월 3일~8월 5일; 8월 6일":                   "2026-08-03~2026-08-06",
		"2026-08-03〜2026-08-04\n2026-08-04":    "2026-08-03~2026-08-04",
		"2026-08-03～2026-08-03":                "2026-08-03",
		"２０２６-０８-０３":                           "2026-08-03",
		"2026-12-30~1/2":                       "2026-12-30~2027-01-02",
		"2024-02-29":                           "2024-02-29",
		" , 2026-08-03 ,, ":                    "2026-08-03",
		"2026-08-07~2026-08-03":                "!days_backwards",
		"2026-01-01~2030-01-01":                "!too_many_days",
		"2026-02-29":                           "!date_no_such_day",
		"1900-01-01":                           "!date_range",
		"9999-01-01":                           "!date_range",
		"여름에":                                  "!date_form",
		"":                                     "!date_form",
		"2026-08-03~":                          "!empty",
		"2026-08-03~2026-08-05~2026-08-07":     "!date_form",
		strings.Repeat("2026-08-03~", 20_000):  "!date_form",
		strings.Repeat("2026-08-03, ", 10_000): "!date_form",
	} {
		got, problems := model.ValidateDays(in, today)
		if model.Blocks(problems) {
			got = "!" + string(problems[0].Code)
		}
		if got != want {
			t.Errorf("%.40q: %q, want %q", in, got, want)
		}
		if again, _ := model.ValidateDays(got, today); got[0] != '!' && again != got {
			t.Errorf("%q is read again as %q", got, again)
		}
	}
}

// Days off move what is counted in business days, and nothing else.
func TestDaysOff(t *testing.T) {
	d := sentOn(t, bare, "2026-01-05", "2026-01-06")
	before := d.walk().Forecast(d.walk().Today)
	d.say(slot("prep.shop.days_off"), "2026-01-07~2026-01-09")
	if got := d.walk().Calendar.Between(date(t, "2026-01-05"), date(t, "2026-01-12")); got != 2 {
		t.Errorf("%d business days in that week, want Tuesday and Monday", got)
	}
	after := d.walk().Forecast(d.walk().Today)
	if !after.All.Usual.After(before.All.Usual) {
		t.Errorf("all on %s, before %s", after.All.Usual, before.All.Usual)
	}
}

// What a file holds is read as far as it can be.
func TestDaysOffOfDamagedFiles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`(20[0-9]{2}-[01][0-9]-[0-3][0-9][~, ]{0,2}){0,6}`)).Draw(t, "days")
		s := model.Shop{Answers: map[model.Slot]model.Answer{{Question: "prep.shop.days_off"}: {Status: model.Given, Values: []string{text}}}}
		if got := model.DaysOff(s); len(got) > 731 || slices.ContainsFunc(got, model.Date.IsZero) {
			t.Fatalf("%q: %d days", text, len(got))
		}
	})
}
