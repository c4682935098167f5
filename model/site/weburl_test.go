package site

import (
	"net/url"
	"testing"
)

func TestWellFormed(t *testing.T) {
	for in, want := range map[string]string{
		"https://Shop.KR:443":                      "https://shop.kr/",
		"http://shop.kr:80/a#b":                    "http://shop.kr/a",
		"https://shop.kr:8443/":                    "https://shop.kr:8443/",
		"https://한글.kr/상품":                         "https://xn--bj0bj06e.kr/%EC%83%81%ED%92%88",
		"https://shop.kr/a;jsessionid=1F?x=1":      "https://shop.kr/a?x=1",
		"https://shop.kr/?PHPSESSID=abc&x=1&sid=2": "https://shop.kr/?x=1",
		"https://[::1]:3000/":                      "https://[::1]:3000/",
		"mailto:a@b.c":                             "",
		"tel:02-123-4567":                          "",
		"javascript:void(0)":                       "",
		"data:text/html,hi":                        "",
		"https://user:pass@shop.kr/":               "",
		"https:///path":                            "",
	} {
		u, err := url.Parse(in)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if c := wellFormed(u); c != nil {
			got = c.String()
		}
		if got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestDisplayed(t *testing.T) {
	for in, want := range map[string]string{
		"https://xn--3e0b707e.kr/%EC%83%81%ED%92%88/1": "https://한국.kr/상품/1",
		"https://shop.kr/a%20b":                        "https://shop.kr/a%20b",
		"https://shop.kr/a%2Fb":                        "https://shop.kr/a%2Fb",
		"https://shop.kr/%C5%D7":                       "https://shop.kr/%C5%D7",
		"https://shop.kr/%1B%5B31m":                    "https://shop.kr/%1B%5B31m",
		"https://shop.kr/%E2%80%AEx":                   "https://shop.kr/%E2%80%AEx",
	} {
		u, _ := url.Parse(in)
		if got := displayed(u); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}
