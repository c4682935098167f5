package model

import (
	"strings"
	"testing"
)

func TestValidateEmail(t *testing.T) {
	validateTable(t, ValidateEmail, []validateRow{
		{"cs@shop.kr", "cs@shop.kr", ""},
		{" Cs.Kim+shop@Shop.KR ", "Cs.Kim+shop@shop.kr", ""},
		{"ｃｓ＠ｓｈｏｐ．ｋｒ", "cs@shop.kr", ""},
		{"cs@가게.한국", "cs@가게.한국", ""},
		{"cs@mail.shop.co.kr", "cs@mail.shop.co.kr", ""},
		{"kim@gmial.com", "kim@gmial.com", "email_typo suggestion=kim@gmail.com"},
		{"kim@naver.con", "kim@naver.con", "email_typo suggestion=kim@naver.com"},
		{"kim@hanmail.com", "kim@hanmail.com", "email_typo suggestion=kim@hanmail.net"},
		{"kim@gmail.com", "kim@gmail.com", ""},
		{"kim", "", "email_at"},
		{"kim@lee@shop.kr", "", "email_at"},
		{"kim @shop.kr", "", "email_at"},
		{"kim@shop.kr, lee@shop.kr", "", "email_at"},
		{"@shop.kr", "", "email_local"},
		{".kim@shop.kr", "", "email_local"},
		{"ki..m@shop.kr", "", "email_local"},
		{"김@shop.kr", "", "email_local"},
		{"<kim@shop.kr>", "", "email_local"},
		{strings.Repeat("k", 65) + "@shop.kr", "", "email_local"},
		{"kim@", "", "email_domain"},
		{"kim@shop", "", "email_domain"},
		{"kim@shop..kr", "", "email_domain"},
		{"kim@-shop.kr", "", "email_domain"},
		{"kim@sh_op.kr", "", "email_domain"},
		{"kim@1.2.3.4", "", "email_domain"},
	})
}
