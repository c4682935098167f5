package model

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestValidateQuote(t *testing.T) {
	validateTable(t, ValidateQuote, []validateRow{
		{"2.9", "2.90", ""},
		{"2.9%", "2.90", ""},
		{"2.9 %", "2.90", ""},
		{"0.953", "0.953", ""},
		{"3", "3.00", ""},
		{"0.001", "0.001", ""},
		{"50", "50.00", ""},
		{"002.9", "2.90", ""},
		{"２．９％", "2.90", ""},
		{"\x1b[1m2.9\u200b%\n", "2.90", ""},
		{"2.9% 가입비 10만원", "2.90 100000", ""},
		{"2.9% 10만원", "2.90 100000", ""},
		{"2.9%, 가입비 10만원", "2.90 100000", ""},
		{"2.9, 10만원", "2.90 100000", ""},
		{"2.9%/100,000", "2.90 100000", ""},
		{"2.9% + 100000", "2.90 100000", ""},
		{"2.9%100000", "2.90 100000", ""},
		{"2.9 100000", "2.90 100000", ""},
		{"2.90 100000", "2.90 100000", ""},
		{"２．９％　가입비　１０만원", "2.90 100000", ""},
		{norm.NFD.String("2.9% 가입비 10만원"), "2.90 100000", ""},
		{"2.9 joining fee 100000", "2.90 100000", ""},
		{"2.9 Joining FREE", "2.90 0", ""},
		{"2.9 0원", "2.90 0", ""},
		{"2.9% 가입비 면제", "2.90 0", ""},
		{"2.9% 가입비 무료", "2.90 0", ""},
		{"2.9% 가입비 없음", "2.90 0", ""},
		{"2.9% 가입비", "2.90", ""},
		{"2.9% 1000조", "2.90 1000000000000000", ""},

		{"0", "", "rate_zero"},
		{"0.000%", "", "rate_zero"},
		{"-2.9", "", "rate_negative"},
		{"−2.9%", "", "rate_negative"},
		{"△2.9", "", "rate_negative"},
		{"50.001", "", "rate_large max=50.00"},
		{"290", "", "rate_large max=50.00"},
		{"1000000000000000", "", "rate_large max=50.00"},
		{strings.Repeat("9", 30), "", "rate_large max=50.00"},
		{"2.9999", "", "rate_form"},
		{"2.", "", "rate_form"},
		{".9", "", "rate_form"},
		{"2,9", "", "rate_form"},
		{"+2.9", "", "rate_form"},
		{"2.9.1", "", "rate_form"},
		{"2.9%%", "", "amount_form"},
		{"%", "", "rate_form"},
		{"약 2.9%", "", "rate_form"},
		{"가입비 10만원", "", "rate_form"},
		{"1e1", "", "rate_form"},
		{"٢٫٩", "", "rate_form"},
		{"2.9% 가입비 -1", "", "amount_negative"},
		{"2.9% 가입비 1001조", "", "amount_large max=1000000000000000"},
		{"2.9% 가입비 비쌈", "", "amount_form"},
		{"2.9% 가입비 10,00", "", "amount_grouping"},
		{"2.9% 가입비 0.5", "", "amount_fraction"},
		{"", "", "empty"},
		{"\u3164", "", "empty"},
		{"2.9 whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "", "looks_secret"},
	})
}

// Every offer reads back as what it says, however it is written.
func TestValidateQuoteAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := Quote{Card: Milli(rapid.IntRange(1, int(rateMost)).Draw(t, "rate")), Joining: rapid.Int64Range(-1, 1e15).Draw(t, "joining")}
		canonical := q.Card.String()
		spellings := []string{canonical, canonical + "%", fmt.Sprintf("%d.%03d", q.Card/1000, q.Card%1000)}
		if q.Joining >= 0 {
			won := fmt.Sprint(q.Joining)
			for i, s := range spellings {
				spellings[i] = s + " 가입비 " + validateCommas(won) + "원"
			}
			canonical += " " + won
			spellings = append(spellings, canonical)
		}
		for _, s := range spellings {
			if got, problems := ValidateQuote(s); got != canonical || problems != nil {
				t.Fatalf("%q: %q [%s], want %q", s, got, validateCodes(problems), canonical)
			}
		}
		if got, ok := ParseQuote(canonical); !ok || got != q {
			t.Fatalf("%q reads as %+v", canonical, got)
		}
	})
}

func TestParseQuoteRefuses(t *testing.T) {
	for _, s := range []string{
		"", " ", "2.9", "2.900", "02.90", "2.90%", "0.00", "-2.90", "50.01 0", "2.90 ", "2.90 -1", "2.90 +1", "2.90 01", "2.90  1", "2.90 1 ", "2.90 1,000",
		"2.90 1000000000000001", "2.90 99999999999999999999", "2.90 만원", " 2.90", "가입비",
	} {
		if got, ok := ParseQuote(s); ok || got != (Quote{}) {
			t.Errorf("%q reads as %+v", s, got)
		}
	}
}

func TestMilliString(t *testing.T) {
	for n, want := range map[Milli]string{0: "0.00", 1: "0.001", 10: "0.01", 100: "0.10", 953: "0.953", 2900: "2.90", 2905: "2.905", 3230: "3.23", 50_000: "50.00", 100_000: "100.00"} {
		if got := n.String(); got != want {
			t.Errorf("%d: %q, want %q", int(n), got, want)
		}
	}
}

func FuzzQuote(f *testing.F) {
	for _, s := range []string{
		"2.9", "2.9% 가입비 10만원", "2.90 100000", "2.9 0원", "2.9%면제", "-1", "50.001", "0.0005", "２．９％", "2.9,%", "%%", "2.9 joining fee", "1e1", "2.9% 900101-1234568",
		"2.9 1000000000000001", "İ 2.9", "2.9 İ",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		validateCheck(t, "quote", ValidateQuote, s)
		canonical, problems := ValidateQuote(s)
		if _, ok := ParseQuote(canonical); ok == Blocks(problems) {
			t.Fatalf("%q is kept as %q, read %v", s, canonical, ok)
		}
		if q, ok := ParseQuote(s); ok && (q.Card <= 0 || q.Card > rateMost || q.Joining < -1 || q.Joining > 1e15) {
			t.Fatalf("%q reads as %+v", s, q)
		}
	})
}
