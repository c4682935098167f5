package site

import (
	"bytes"
	"strings"

	"portone-onboard/model"
)

// sdkMark is a sign of a payment module in a page or a script.
type sdkMark struct {
	text    string
	version string // "v1" "v2" "plugin"
}

// sdkMarks are PortOne's own: the addresses that its documents give, the calls
// of its modules that survive bundling, and the folders of its plugins.
var sdkMarks = [...]sdkMark{
	{"cdn.portone.io/v2/browser-sdk", "v2"},
	{"@portone/browser-sdk", "v2"},
	{"PortOne.requestPayment", "v2"},
	{"PortOne.requestIssueBillingKey", "v2"},
	{"PortOne.loadPaymentUI", "v2"},
	{"cdn.iamport.kr/v1/iamport", "v1"},
	{"cdn.iamport.kr/js/iamport.payment", "v1"},
	{"service.iamport.kr/js/iamport.payment", "v1"},
	{"IMP.request_pay", "v1"},
	{"IMP.init(", "v1"},
	{"plugins/iamport-", "plugin"},
	{"plugins/portone-", "plugin"},
	{"iamport-for-woocommerce", "plugin"},
}

// sdkSeen is where a module was found.
type sdkSeen struct {
	version string
	sheet   *sheet
	text    string
}

func (c *court) judgeSDK() *model.Finding {
	var versions []string
	var first *sdkSeen
	for _, s := range c.sheets {
		for _, seen := range c.sdkOf(s) {
			if first == nil {
				x := seen
				first = &x
			}
			if !containsWord(versions, seen.version) {
				versions = append(versions, seen.version)
			}
		}
	}
	if first != nil {
		return sdkFound(first, versions)
	}
	return c.noSDK()
}

func containsWord(list []string, w string) bool {
	for _, x := range list {
		if x == w {
			return true
		}
	}
	return false
}

func sdkFound(first *sdkSeen, versions []string) *model.Finding {
	code := model.FindingCode("site_sdk_seen")
	switch {
	case containsWord(versions, "v1") && containsWord(versions, "v2"):
		code = "site_sdk_both"
	case len(versions) == 1 && versions[0] == "plugin":
		code = "site_sdk_plugin"
	}
	f := atPage(done(code, "version", strings.ToUpper(strings.Join(versions, ", "))), first.sheet)
	f.Value, f.At.Text = strings.Join(versions, " "), first.text
	return f
}

// sdkOf finds the marks in a page's addresses of scripts, its scripts and the
// page itself.
func (c *court) sdkOf(s *sheet) (out []sdkSeen) {
	for _, src := range s.srcs {
		for _, m := range sdkMarks {
			if strings.Contains(src, m.text) {
				out = append(out, sdkSeen{m.version, s, cut(printed(src), 120)})
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, sc := range s.page.scripts {
		if v := c.moduleIn(sc); v != "" {
			return []sdkSeen{{v, s, cut(printed(sc.address), 120)}}
		}
	}
	if s.module != "" {
		return []sdkSeen{{s.module, s, ""}}
	}
	return nil
}

// moduleIn looks into each script once, however many pages have it. What stands
// in a page was read with the page.
func (c *court) moduleIn(sc script) string {
	if sc.inline {
		return ""
	}
	v, known := c.modules[sc.address]
	if !known {
		if v = sdkIn([]byte(sc.address)); v == "" {
			v = sdkIn(sc.text)
		}
		c.modules[sc.address] = v
	}
	return v
}

// sdkIn looks for a cheap sign first: most scripts have none of it.
func sdkIn(text []byte) string {
	if len(text) == 0 || !bytes.Contains(text, []byte("ort")) {
		return ""
	}
	plain := bytes.Contains(text, []byte("iamport")) || bytes.Contains(text, []byte("ortone")) || bytes.Contains(text, []byte("ortOne")) || bytes.Contains(text, []byte("IMP."))
	if !plain {
		return ""
	}
	for _, m := range sdkMarks {
		if bytes.Contains(text, []byte(m.text)) && !onlyCommented(text, m.text) {
			return m.version
		}
	}
	if bytes.Contains(text, []byte("requestPayment")) && bytes.Contains(text, []byte("portone")) {
		return "v2"
	}
	if bytes.Contains(text, []byte("request_pay")) && bytes.Contains(text, []byte("iamport")) {
		return "v1"
	}
	return ""
}

// onlyCommented tells a mark that only stands in an HTML comment.
func onlyCommented(text []byte, mark string) bool {
	i := bytes.Index(text, []byte(mark))
	open := bytes.LastIndex(text[:i], []byte("<!--"))
	if open < 0 || bytes.Contains(text[open:i], []byte("-->")) {
		return false
	}
	closing := bytes.Index(text[i:], []byte("-->"))
	return closing >= 0 && !bytes.Contains(text[i+closing:], []byte(mark))
}

// noSDK says missing only where the page that people pay on was read: elsewhere
// the module need not be.
func (c *court) noSDK() *model.Finding {
	p := c.ask.Profile
	s := c.paying()
	switch {
	case s == nil || s.page.Role != "checkout":
		if c.start != nil && c.start.page.Trouble != "" {
			f, _ := c.blind()
			return f
		}
		return cannotTell("site_sdk_no_checkout", "pages", number(c.pagesRead()))
	case !s.readWell():
		why, _ := s.unread()
		return why
	case s.password && s.runes < 600:
		return atPage(cannotTell("site_login", "page", s.page.Address), s)
	case p.Plugin:
		return atPage(cannotTell("site_sdk_plugin_unseen", "page", s.page.Address), s)
	case !p.Window:
		return atPage(cannotTell("site_sdk_not_planned", "page", s.page.Address), s)
	case unreadScripts(s):
		return atPage(cannotTell("site_sdk_scripts", "page", s.page.Address), s)
	}
	return atPage(missing("site_sdk_none", "page", s.page.Address), s)
}

// unreadScripts tells own scripts that were named and not read: the module may
// be bundled in one.
func unreadScripts(s *sheet) bool {
	read := map[string]bool{}
	for _, sc := range s.page.scripts {
		if len(sc.text) > 0 {
			read[tail(sc.address)] = true
		}
	}
	for _, src := range s.srcs {
		if !read[tail(src)] && (!strings.Contains(src, "//") || s.page.url != nil && strings.Contains(src, s.page.url.Host)) {
			return true
		}
	}
	return false
}

func tail(address string) string {
	address, _, _ = strings.Cut(address, "?")
	return address[strings.LastIndexByte(address, '/')+1:]
}
