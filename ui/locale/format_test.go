package locale

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

var (
	ko = In(model.Korean)
	en = In(model.English)
)

func TestFormats(t *testing.T) {
	march := func(day int) model.Date { return model.NewDate(2026, 3, day) }
	span := model.Range{Earliest: march(5), Usual: march(10), Late: march(20)}
	one := model.Range{Earliest: march(5), Usual: march(5), Late: march(5)}
	for _, c := range []struct{ name, got, want string }{
		{"date ko", ko.Date(march(5)), "2026-03-05 (목)"},
		{"date en", en.Date(march(5)), "Thu 2026-03-05"},
		{"Sunday", ko.Date(march(1)), "2026-03-01 (일)"},
		{"no date ko", ko.Date(model.Date{}), "날짜 미정"},
		{"no date en", en.Date(model.Date{}), "no date yet"},

		{"days ko", ko.Days(3), "3영업일"}, {"days en", en.Days(3), "3 business days"}, {"day en", en.Days(1), "1 business day"},
		{"none", en.Days(0), "0 business days"}, {"calendar ko", ko.CalendarDays(30), "30일"}, {"calendar en", en.CalendarDays(1), "1 day"},

		{"length", ko.Length(model.Length{Earliest: 2, Usual: 3, Late: 3}), "2~3영업일"},
		{"length guess", ko.Length(model.Length{Earliest: 3, Usual: 5, Late: 10, Guess: true}), "3~10영업일 (추정)"},
		{"length exact", ko.Length(model.Length{Earliest: 5, Usual: 5, Late: 5}), "5영업일"},
		{"length en", en.Length(model.Length{Earliest: 3, Usual: 5, Late: 10, Guess: true}), "3-10 business days (estimate)"},
		{"length of one en", en.Length(model.Length{Earliest: 1, Usual: 1, Late: 1}), "1 business day"},
		{"no length", ko.Length(model.Length{}), ""},

		{"range ko", ko.Range(span), "2026-03-10 (화), 빠르면 2026-03-05 (목), 늦으면 2026-03-20 (금)"},
		{"range en", en.Range(span), "Tue 2026-03-10, at the earliest Thu 2026-03-05, at the latest Fri 2026-03-20"},
		{"range of a day", ko.Range(one), "2026-03-05 (목)"},
		{"no range", ko.Range(model.Range{}), "날짜 미정"},

		{"won", ko.Won(1234000), "1,234,000원"}, {"won en", en.Won(1234000), "KRW 1,234,000"}, {"won 0", ko.Won(0), "0원"},
		{"won below", ko.Won(-1234), "-1,234원"}, {"won least", ko.Won(math.MinInt64), "-9,223,372,036,854,775,808원"},
		{"short small", ko.WonShort(999_999), "999,999원"}, {"short million", ko.WonShort(1_000_000), "100만원"},
		{"short exact", ko.WonShort(5_000_000), "500만원"}, {"short about", ko.WonShort(1_234_567), "약 123만원"},
		{"short eok", ko.WonShort(123_450_000), "1억 2,345만원"}, {"short round eok", ko.WonShort(100_000_000), "1억원"},
		{"short up", ko.WonShort(99_999_999), "약 1억원"}, {"short jo", ko.WonShort(1_000_000_000_000), "1조원"},
		{"short most", ko.WonShort(math.MaxInt64), "9,223,372,036,854,775,807원"},
		{"short en", en.WonShort(5_000_000), "KRW 5 million"}, {"short en small", en.WonShort(35_000), "KRW 35,000"},
		{"short en about", en.WonShort(1_234_567), "about KRW 1.23 million"}, {"short en hundred", en.WonShort(123_450_000), "about KRW 123 million"},
		{"short en tenth", en.WonShort(12_500_000), "KRW 12.5 million"}, {"short en hundredth", en.WonShort(1_050_000), "KRW 1.05 million"},
		{"short en billion", en.WonShort(1_500_000_000), "KRW 1.5 billion"},
		{"short en trillion", en.WonShort(2_000_000_000_000), "KRW 2 trillion"},

		{"join", ko.Join([]string{"카드", "계좌이체", "가상계좌"}), "카드, 계좌이체, 가상계좌"},
		{"join en", en.Join([]string{"card", "transfer", "mobile"}), "card, transfer and mobile"},
		{"join two en", en.Join([]string{"card", "transfer"}), "card and transfer"},
		{"join one", en.Join([]string{"card"}), "card"}, {"join none", ko.Join(nil), ""},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, c.got, c.want)
		}
	}
}

// Commas never change an amount.
func TestWonKeepsTheAmount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64().Draw(t, "n")
		digits := strings.TrimSuffix(strings.ReplaceAll(ko.Won(n), ",", ""), "원")
		if back, err := strconv.ParseInt(digits, 10, 64); err != nil || back != n {
			t.Fatalf("%d reads %s", n, ko.Won(n))
		}
	})
}

// A short amount is within half a unit of the real one, and says 약 exactly
// when it is not the same. The model reads it back.
func TestWonShortIsNear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(1, 1_000_000_000_000_000).Draw(t, "n")
		short, about := strings.CutPrefix(ko.WonShort(n), "약 ")
		canonical, problems := model.ValidateAmount(short)
		back, _ := strconv.ParseInt(canonical, 10, 64)
		if len(problems) > 0 || about == (back == n) || back-n > man/2 || n-back > man/2 {
			t.Fatalf("%d is %q, read as %d (%v)", n, ko.WonShort(n), back, problems)
		}
	})
}

func TestInGivesOneOfEach(t *testing.T) {
	if In(model.Korean) != In("") || In(model.English) == In(model.Korean) || In("fr").Lang != model.Korean {
		t.Error("a language has two sets of texts")
	}
}

// What the first screen of a shop costs.
func BenchmarkFirstUse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		x := load(model.Korean, koFrame, koArticle)
		x.Stage("prep")
		x.Question("prep.shop.name")
	}
}
