package site

import (
	"net/netip"
	"strings"

	"portone-onboard/model"
)

// judgeHost looks whether the shop stands at the address that it will run at.
func (c *court) judgeHost() *model.Finding {
	for _, s := range c.sheets {
		if s.page.url == nil {
			continue
		}
		if f := judgeHostName(s.page.url.Hostname()); f.Status != model.Done || s == c.start {
			f.At = model.Spot{Source: s.page.Address, Text: s.page.url.Hostname()}
			f.Value = s.page.url.Hostname()
			return f
		}
	}
	return cannotTell("site_saved")
}

func judgeHostName(host string) *model.Finding {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if _, err := netip.ParseAddr(host); err == nil {
		return missing("site_host_number")
	}
	if host == "localhost" || !strings.Contains(host, ".") || inside(host) {
		return missing("site_host_local")
	}
	unsure := ""
	for word := range strings.FieldsFuncSeq(withoutSuffix(host), func(r rune) bool { return r == '.' || r == '-' || r == '_' }) {
		plain := strings.Trim(word, "0123456789")
		switch plain {
		case "demo", "dev", "test", "staging":
			return missing("site_host_test", "word", plain)
		case "stage", "stg", "qa", "sandbox", "beta", "alpha", "preview", "develop", "development", "testing", "tst", "uat":
			unsure = plain
		}
		if unsure == "" && plain != "" && (strings.HasPrefix(plain, "test") || strings.HasSuffix(plain, "test") || strings.HasSuffix(plain, "staging") || strings.HasPrefix(plain, "demo")) && !testyWord(plain) {
			unsure = plain
		}
	}
	if unsure != "" {
		return cannotTell("site_host_unsure", "word", unsure)
	}
	return done("site_host_real")
}

// withoutSuffix drops the last label: ".dev" is a domain like any other.
func withoutSuffix(host string) string { return host[:strings.LastIndexByte(host, '.')] }

func testyWord(w string) bool {
	for _, real := range [...]string{"contest", "latest", "greatest", "protest", "fastest", "attest", "bestest", "testament", "testimon", "testosterone", "democra", "demograph", "hottest", "cutest", "finest"} {
		if strings.Contains(w, real) {
			return true
		}
	}
	return false
}

// inside tells names that only answer within a house.
func inside(host string) bool {
	for _, end := range [...]string{".local", ".localhost", ".internal", ".lan", ".home", ".intranet", ".test", ".example", ".invalid", ".home.arpa"} {
		if strings.HasSuffix(host, end) {
			return true
		}
	}
	return false
}

// judgeHTTPS looks at how every page came.
func (c *court) judgeHTTPS() *model.Finding {
	seen := false
	for _, s := range c.sheets {
		if strings.HasPrefix(s.page.Trouble, "tls") {
			f := atPage(missing("site_https_certificate", "page", s.page.Address), s)
			f.Value = "https"
			return f
		}
	}
	for _, s := range c.sheets {
		if s.page.url == nil || s.page.Trouble != "" && s.page.Trouble != troubleStatus {
			continue
		}
		seen = true
		if s.page.url.Scheme != "https" {
			f := atPage(missing("site_https_none", "page", s.page.Address), s)
			f.Value = s.page.url.Scheme
			return f
		}
	}
	if seen {
		f := c.at(done("site_https_all", "pages", number(c.pagesRead())))
		f.Value = "https"
		return f
	}
	if why, blind := c.blind(); blind && c.start != nil && c.start.page.url != nil {
		return why
	}
	return cannotTell("site_saved")
}
