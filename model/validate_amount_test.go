package model

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestValidateAmount(t *testing.T) {
	validateTable(t, ValidateAmount, []validateRow{
		{"1234000", "1234000", ""},
		{"1,234,000", "1234000", ""},
		{"1,234,000원", "1234000", ""},
		{"₩1,234,000", "1234000", ""},
		{"￦1,234,000", "1234000", ""},
		{"\\1,234,000", "1234000", ""},
		{"KRW 1,234,000", "1234000", ""},
		{"1,234,000 won", "1234000", ""},
		{"１，２３４，０００원", "1234000", ""},
		{"123만원", "1230000", ""},
		{"123만", "1230000", ""},
		{"123만 4,567원", "1234567", ""},
		{"1.5억", "150000000", ""},
		{"3천만", "30000000", ""},
		{"3천만원", "30000000", ""},
		{"3,000만원", "30000000", ""},
		{"1억2000만", "120000000", ""},
		{"1억 2천만 5백", "120000500", ""},
		{"1억5천", "150000000", ""},
		{"3억2천5백", "325000000", ""},
		{"1조5천", "1500000000000", ""},
		{"1억5천3", "100005003", ""},
		{"1억 5000", "100005000", ""},
		{"2만5천", "25000", ""},
		{"2.5천만", "25000000", ""},
		{"1.2345천만", "12345000", ""},
		{"삼백만원", "3000000", ""},
		{"일금 삼백오십만 원정", "3500000", ""},
		{"천만", "10000000", ""},
		{"억", "100000000", ""},
		{"만원", "10000", ""},
		{"이천이십육", "2026", ""},
		{"0100", "100", ""},
		{"100.00", "100", ""},
		{"1000조", "1000000000000000", ""},
		{"1,000,000,000,000,000", "1000000000000000", ""},
		{"1,000,000,000,000,001", "", "amount_large max=1000000000000000"},
		{"1001조", "", "amount_large max=1000000000000000"},
		{strings.Repeat("9", 60), "", "amount_large max=1000000000000000"},
		{strings.Repeat("9", 61), "", "amount_form"},
		{"0", "", "amount_zero"},
		{"0원", "", "amount_zero"},
		{"0만", "", "amount_zero"},
		{"영원", "", "amount_zero"},
		{"-1000", "", "amount_negative"},
		{"−1,000원", "", "amount_negative"},
		{"₩-1000", "", "amount_negative"},
		{"△1,000", "", "amount_negative"},
		{"1234.5", "", "amount_fraction"},
		{"0.00001만", "", "amount_fraction"},
		{"12,34", "", "amount_grouping"},
		{"1,2345", "", "amount_grouping"},
		{",123", "", "amount_grouping"},
		{"1,", "", "amount_grouping"},
		{"1 2원 3", "", "amount_form"},
		{"만.", "", "amount_form"},
		{"1.2.3", "", "amount_form"},
		{"1.", "", "amount_form"},
		{".5억", "", "amount_form"},
		{"1만2억", "", "amount_form"},
		{"1백2천", "", "amount_form"},
		{"1만만", "", "amount_form"},
		{"1백2백", "", "amount_form"},
		{"일이삼", "", "amount_form"},
		{"3삼만", "", "amount_form"},
		{"100만~200만", "", "amount_form"},
		{"약 100만", "", "amount_form"},
		{"원", "", "amount_form"},
		{"₩", "", "amount_form"},
		{"1,000 USD", "", "amount_form"},
		{"1e9", "", "amount_form"},
	})
	validateTable(t, ValidateAmountOrZero, []validateRow{
		{"0", "0", ""}, {"0원", "0", ""}, {"000", "0", ""}, {"1,000", "1000", ""}, {"-1", "", "amount_negative"},
	})
}

// Every amount reads back from digits, from commas and from spoken units.
func TestValidateAmountSpellings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(1, 1e15).Draw(t, "won")
		plain := strconv.FormatInt(n, 10)
		for _, s := range []string{plain, validateCommas(plain) + "원", validateSpoken(n), "₩ " + validateCommas(plain)} {
			if got, problems := ValidateAmount(s); got != plain || problems != nil {
				t.Fatalf("%d as %q: %q [%s]", n, s, got, validateCodes(problems))
			}
		}
	})
}

func validateCommas(digits string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// validateSpoken writes 120345678 as "1억 2034만 5678".
func validateSpoken(n int64) string {
	var parts []string
	for _, unit := range []struct {
		size int64
		name string
	}{{1e12, "조"}, {1e8, "억"}, {1e4, "만"}, {1, ""}} {
		if group := n / unit.size; group > 0 {
			parts = append(parts, fmt.Sprint(group)+unit.name)
		}
		n %= unit.size
	}
	return strings.Join(parts, " ")
}

func FuzzValidateAmount(f *testing.F) {
	for _, s := range []string{"1,234,000원", "1.5억", "3천만", "1억2000만", "₩-1", "일금 삼백만원정", "0", "999999999999999999999", "1.0000000000000000001조", "만만", "−", "0x1p-2", "1_0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		validateCheck(t, "amount", ValidateAmount, s)
		validateCheck(t, "amount or zero", ValidateAmountOrZero, s)
	})
}
