package model

import (
	"testing"

	"pgregory.net/rapid"
)

func TestValidateMailOrderNumber(t *testing.T) {
	validateTable(t, ValidateMailOrderNumber, []validateRow{
		{"제2024-서울강남-01234호", "제2024-서울강남-01234호", ""},
		{"제 2024-서울강남-01234 호", "제2024-서울강남-01234호", ""},
		{"2024-서울강남-1234", "제2024-서울강남-1234호", ""},
		{"2024-서울강남-0001", "제2024-서울강남-0001호", ""},
		{"２０２４－서울강남－０１２３４", "제2024-서울강남-01234호", ""},
		{"2024–서울강남—01234", "제2024-서울강남-01234호", ""},
		{"2024ㅡ서울강남ㅡ01234", "제2024-서울강남-01234호", ""},
		{"2024 서울강남 01234", "제2024-서울강남-01234호", ""},
		{"2024서울강남01234", "제2024-서울강남-01234호", ""},
		{"2024년 서울 강남 제1234호", "제2024-서울강남-1234호", ""},
		{"2024-서울 강남-1234호", "제2024-서울강남-1234호", ""},
		{"통신판매업 신고번호: 제2024-서울강남-01234호", "제2024-서울강남-01234호", ""},
		{"통신판매업신고 2024-서울강남-01234", "제2024-서울강남-01234호", ""},
		{"2018-성남분당A-0123", "제2018-성남분당A-0123호", ""},
		{"2018-성남분당a-0123", "제2018-성남분당A-0123호", ""},
		{"2024-전북김제-0123", "제2024-전북김제-0123호", ""},
		{"제2024-제주노형-0123호", "제2024-제주노형-0123호", ""},
		{"강남-1234호", "강남-1234호", "mail_order_no_year"},
		{"제강남-1234호", "강남-1234호", "mail_order_no_year"},
		{"제 서울강남-01234 호", "서울강남-01234호", "mail_order_no_year"},
		{"제주-123호", "제주-123호", "mail_order_no_year"},
		{"제제주-123호", "제주-123호", "mail_order_no_year"},
		{"제천-123호", "제천-123호", "mail_order_no_year"},
		{"제천안-123호", "천안-123호", "mail_order_no_year"},
		{"천안-123호", "천안-123호", "mail_order_no_year"},
		{"2024-01234", "", "mail_order_region"},
		{"제2024-제1234호", "", "mail_order_region"},
		{"1234-서울강남-01234", "", "mail_order_year year=1234"},
		{"2924-서울강남-01234", "", "mail_order_year year=2924"},
		{"면제", "", "mail_order_exempt"},
		{"신고 면제", "", "mail_order_exempt"},
		{"통신판매업 신고 면제", "", "mail_order_exempt"},
		{"해당 없음", "", "mail_order_exempt"},
		{"없음", "", "mail_order_exempt"},
		{"간이과세자", "", "mail_order_exempt"},
		{"N/A", "", "mail_order_exempt"},
		{"신청 중", "", "mail_order_pending"},
		{"접수중입니다", "", "mail_order_pending"},
		{"220-81-62517", "", "mail_order_business_number"},
		{"서울강남", "", "mail_order_form"},
		{"2024-서울강남", "", "mail_order_form"},
		{"2024-Gangnam-1234", "", "mail_order_form"},
		{"2024-서울강남-1234567890", "", "mail_order_form"},
		{"2024-서울강남-1234, 2023-서울강남-1", "", "mail_order_form"},
	})
}

// Digits stand in the result exactly as in the text, whatever is around them.
func TestValidateMailOrderDigits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year := rapid.StringMatching(`20[0-9]{2}`).Draw(t, "year")
		district := rapid.StringMatching(`[가나다라마바사아자차카타파하]{2,6}[A-C]?`).Draw(t, "district")
		number := rapid.StringMatching(`[0-9]{1,7}`).Draw(t, "number")
		gap := rapid.SampledFrom([]string{"-", " - ", "－", "–"})
		s := rapid.SampledFrom([]string{"", "제", "제 "}).Draw(t, "before") + year + gap.Draw(t, "gap") + district +
			gap.Draw(t, "gap") + number + rapid.SampledFrom([]string{"", "호", " 호"}).Draw(t, "after")
		if got, _ := ValidateMailOrderNumber(s); got != "제"+year+"-"+district+"-"+number+"호" {
			t.Fatalf("%q: %q", s, got)
		}
	})
}
