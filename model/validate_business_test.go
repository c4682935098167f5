package model

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestValidateBusinessNumber(t *testing.T) {
	validateTable(t, ValidateBusinessNumber, []validateRow{
		{"220-81-62517", "220-81-62517", ""}, // Naver
		{"120-81-47521", "120-81-47521", ""}, // Kakao
		{"124-81-00998", "124-81-00998", ""}, // Samsung Electronics
		{"120-81-00040", "120-81-00040", ""}, // the sum is a multiple of ten: the last digit is 0
		{"120-81-00190", "120-81-00190", ""},
		{"120-81-00550", "120-81-00550", ""},
		{"120-81-00041", "", "business_number_checksum"},
		{"2208162517", "220-81-62517", ""},
		{" 220 81 62517 ", "220-81-62517", ""},
		{"220.81.62517", "220-81-62517", ""},
		{"２２０－８１－６２５１７", "220-81-62517", ""},
		{"220–81—62517", "220-81-62517", ""},
		{"220ㅡ81ー62517", "220-81-62517", ""},
		{"사업자등록번호: 220-81-62517", "220-81-62517", ""},
		{"사업자 등록번호 220-81-62517", "220-81-62517", ""},
		{"220-\n81-62517", "220-81-62517", ""},
		{"220-81-62518", "", "business_number_checksum"},
		{"220-81-6251", "", "business_number_length found=9"},
		{"220-81-625170", "", "business_number_length found=11"},
		{"-", "", "business_number_length found=0"},
		{"0000000000", "", "business_number_impossible"},
		{"100-81-62517", "", "business_number_impossible"},
		{"220-00-62517", "", "business_number_impossible"},
		{"130111-0006246", "", "business_number_thirteen"}, // a corporate number
		{"900101-1234568", "", "business_number_thirteen"}, // a resident number: nothing of it is said
		{"220-81-6251o", "", "business_number_chars"},
		{"제2024-서울강남-01234호", "", "business_number_chars"},
		{"220-81-62517 / 120-81-47521", "", "business_number_chars"},
	})
}

// The tenth digit is 0, not 10, whenever the sum is a multiple of ten: for each
// first digits there is such a number, and it passes.
func TestValidateBusinessRemainderZero(t *testing.T) {
	found := 0
	for office := 101; office <= 999; office += 7 {
		for serial := range 40 {
			digits := fmt.Sprintf("%03d81%04d", office, serial*211)
			sum := weighted(digits, "137137135") + int(digits[8]-'0')*5/10
			if sum%10 != 0 {
				continue
			}
			found++
			if canonical, problems := ValidateBusinessNumber(digits + "0"); canonical == "" {
				t.Errorf("%s0: [%s]", digits, validateCodes(problems))
			}
			for last := '1'; last <= '9'; last++ {
				if canonical, _ := ValidateBusinessNumber(digits + string(last)); canonical != "" {
					t.Errorf("%s passes", canonical)
				}
			}
		}
	}
	if found < 100 {
		t.Errorf("only %d numbers with remainder 0", found)
	}
}

// validateBusinessSum is the published rule, written out once more by hand.
func validateBusinessSum(d []int) bool {
	sum := d[0] + 3*d[1] + 7*d[2] + d[3] + 3*d[4] + 7*d[5] + d[6] + 3*d[7] + 5*d[8]%10 + 5*d[8]/10
	return (sum+d[9])%10 == 0
}

func TestValidateBusinessProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.SliceOfN(rapid.IntRange(0, 9), 10, 10).Draw(t, "digits")
		d[0] = rapid.IntRange(2, 9).Draw(t, "office")
		d[4] = rapid.IntRange(1, 9).Draw(t, "kind")
		for ; !validateBusinessSum(d); d[9] = (d[9] + 1) % 10 {
		}
		if canonical, problems := ValidateBusinessNumber(validateDigits(d)); canonical == "" {
			t.Fatalf("%v: [%s]", d, validateCodes(problems))
		}
		at, to := rapid.IntRange(0, 9).Draw(t, "at"), rapid.IntRange(0, 9).Draw(t, "to")
		d[at] = to
		canonical, _ := ValidateBusinessNumber(validateDigits(d))
		possible := validateDigits(d[:3]) >= "101" && validateDigits(d[3:5]) != "00"
		if want := possible && validateBusinessSum(d); want != (canonical != "") {
			t.Fatalf("%v with digit %d changed: got %q, sum says %v", d, at, canonical, want)
		}
	})
}

func validateDigits(d []int) string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint(d), " ", ""), "[]")
}

func FuzzValidateBusinessNumber(f *testing.F) {
	for _, s := range []string{"220-81-62517", "２２０－８１－６２５１７", "사업자등록번호: 2208162517", "900101-1234568", "0000000000", "ㅡ1ㅡ", "\x1b[31m1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		validateCheck(t, "business", ValidateBusinessNumber, s)
		validateCheck(t, "mail order", ValidateMailOrderNumber, s)
		validateCheck(t, "phone", ValidatePhone, s)
	})
}
