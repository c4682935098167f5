package site

import (
	"net/url"
	"strings"
	"testing"
	"time"
)

func TestRobots(t *testing.T) {
	for _, c := range []struct {
		name, text, path string
		allowed          bool
	}{
		{"none", "", "/x", true},
		{"all", "User-agent: *\nDisallow: /", "/x", false},
		{"empty rule", "User-agent: *\nDisallow:", "/x", true},
		{"others only", "User-agent: GPTBot\nDisallow: /", "/x", true},
		{"own group wins", "User-agent: *\nDisallow: /\nUser-agent: portone-onboard\nDisallow: /y", "/x", true},
		{"own group with version", "User-agent: PortOne-Onboard/1.0\nDisallow: /x", "/x", false},
		{"shared group", "User-agent: a\nUser-agent: portone-onboard\nDisallow: /x", "/x", false},
		{"groups join", "User-agent: portone-onboard\nDisallow: /a\n\nUser-agent: b\nDisallow: /\n\nUser-agent: portone-onboard\nDisallow: /x", "/x", false},
		{"longest wins", "User-agent: *\nDisallow: /shop\nAllow: /shop/item", "/shop/item/1", true},
		{"longest wins back", "User-agent: *\nAllow: /shop\nDisallow: /shop/item", "/shop/item/1", false},
		{"equal allows", "User-agent: *\nDisallow: /x\nAllow: /x", "/x", true},
		{"star", "User-agent: *\nDisallow: /*/order/", "/kr/order/form", false},
		{"star inside", "User-agent: *\nDisallow: /*.php$", "/a.php", false},
		{"end", "User-agent: *\nDisallow: /*.php$", "/a.php?x=1", true},
		{"end alone", "User-agent: *\nDisallow: /$", "/x", true},
		{"query", "User-agent: *\nDisallow: /*?sort=", "/list?sort=1", false},
		{"comment", "# hi\nUser-agent: * # all\nDisallow: /x # no", "/x", false},
		{"CRLF and BOM-less case", "USER-AGENT: *\r\nDISALLOW: /x\r\n", "/x", false},
		{"hangul", "User-agent: *\nDisallow: /상품", "/%EC%83%81%ED%92%88/1", false},
		{"other lines", "Sitemap: https://x/s.xml\nCrawl-delay: 10\nUser-agent: *\nCrawl-delay: 3\nDisallow: /x", "/x", false},
		{"a page", "<!doctype html><p>not found", "/x", true},
		{"rules before a group", "Disallow: /\nUser-agent: *\nDisallow: /y", "/x", true},
	} {
		u, _ := url.Parse("https://shop.kr" + c.path)
		if got := readRobots([]byte(c.text), product).allows(u); got != c.allowed {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// TestRobotsCost: patterns made to match slowly do not.
func TestRobotsCost(t *testing.T) {
	text := "User-agent: *\n" + strings.Repeat("Disallow: /"+strings.Repeat("*a", 240)+"b$\n", 5000)
	rules := readRobots([]byte(text), product)
	u, _ := url.Parse("https://shop.kr/" + strings.Repeat("a", 1900))
	begin := time.Now()
	if !rules.allows(u) || time.Since(begin) > 5*time.Second {
		t.Errorf("took %v", time.Since(begin))
	}
}
