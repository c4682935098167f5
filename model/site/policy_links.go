package site

import (
	"net/url"
	"slices"
	"strings"

	"portone-onboard/model"
)

// readLinks tells what those links lead to that may be ones to a policy.
func (s *sheet) readLinks() {
	s.roles = make([]string, len(s.links))
	for i := range s.links {
		l := &s.links[i]
		if l.text != "" && len(l.text) < 120 && (l.foot || l.sign&(signHint|signLatin) != 0 && containsAny(l.text, linkHints[:])) {
			s.roles[i] = roleOf(l.text, l.href)
		}
	}
}

// linkHints are what words on links to policies have in common.
var linkHints = [...]string{"약관", "개인정보", "환불", "반품", "교환", "배송", "취소", "철회", "erms", "TERMS", "rivacy", "PRIVACY", "efund", "REFUND", "eturn", "hipping", "SHIPPING", "elivery", "이용안내"}

type policyHit struct {
	*link
	sheet *sheet
	state string
}

// linkState is "page" for a link to read, "acts" for one behind which a script
// runs, "other" for another host, "dead" for one that leads nowhere.
func (s *sheet) linkState(l *link) string {
	href := strings.TrimSpace(l.href)
	low := strings.ToLower(href)
	switch {
	case low == "" || strings.HasPrefix(low, "#"):
		if l.acts || len(low) > 1 && slices.Contains(s.ids, href[1:]) {
			return "acts"
		}
		return "dead"
	case strings.HasPrefix(low, "javascript:"):
		if body := strings.Trim(low[len("javascript:"):], " ;"); !l.acts && (body == "" || body == "void(0)" || body == "void 0" || body == "return false" || body == "false") {
			return "dead"
		}
		return "acts"
	}
	if u, err := url.Parse(href); err == nil && u.Host != "" && s.page.url != nil && !strings.EqualFold(u.Host, s.page.url.Host) {
		return "other"
	}
	return "page"
}

// policyLink gives the link to a policy: one that leads somewhere before one
// that does not.
func (c *court) policyLink(id string) *policyHit {
	var dead *policyHit
	for _, s := range c.sheets {
		if s.page.sheet == nil || s.page.Trouble != "" {
			continue
		}
		for i := range s.links {
			l := &s.links[i]
			if s.roles[i] != id {
				continue
			}
			h := &policyHit{link: l, sheet: s, state: s.linkState(l)}
			if h.state != "dead" {
				return h
			}
			if dead == nil {
				dead = h
			}
		}
	}
	return dead
}

func (c *court) badLink(id string, h *policyHit) *model.Finding {
	args := []string{"page", h.sheet.page.Address, "link", cut(h.text, 60)}
	var f *model.Finding
	switch h.state {
	case "dead":
		f = missing("site_policy_dead", args...)
	case "acts":
		f = cannotTell("site_policy_acts", args...)
	case "other":
		f = cannotTell("site_policy_other", args...)
	default:
		f = cannotTell("site_policy_unread", "page", h.sheet.page.Address)
	}
	f = atPage(f, h.sheet)
	f.Value, f.At.Text = printed(h.href), h.text
	return f
}
