package site

import (
	"slices"
	"strings"

	"portone-onboard/model"
)

// judgePolicy looks for a policy: a page of its own that says something, or, for
// refunds and shipping, the rule where the goods stand.
func (c *court) judgePolicy(id string) *model.Finding {
	if s := c.policyPage(id); s != nil {
		f := atPage(done("site_policy_page", "page", s.page.Address, "length", number(s.runes)), s)
		f.Value = s.page.Address
		f.At.Text = c.policySample(id, s)
		return f
	}
	if at := c.policyText(id); at != nil {
		f := locate(done("site_policy_text", "page", at.sheet.page.Address), at)
		f.Value = at.sheet.page.Address
		return f
	}
	return c.noPolicy(id)
}

// policyPage gives a page of the policy that was read and has substance.
func (c *court) policyPage(id string) *sheet {
	for _, s := range c.sheets {
		if s.role == id && s.page.Trouble == "" && s.hollow == "" {
			return s
		}
	}
	return nil
}

func (c *court) policySample(id string, s *sheet) string {
	for i := range s.units {
		u := &s.units[i]
		if !u.foot && !u.hidden && u.link < 0 && len(u.text) > 60 && slices.ContainsFunc(policies[id].text, func(w string) bool { return strings.Contains(strings.ToLower(bare(u.text)), w) }) {
			return cut(bare(u.text), 120)
		}
	}
	return s.page.Title
}

// policyText finds the rule on a page that is not its own.
func (c *court) policyText(id string) *found {
	for _, s := range c.sheets {
		if s.page.Trouble != "" || s.role == "privacy" {
			continue
		}
		if at, ok := s.rules[id]; ok {
			return &found{sheet: s, unit: at}
		}
	}
	return nil
}

// noPolicy says why a policy is not there: by the link that should lead to it.
func (c *court) noPolicy(id string) *model.Finding {
	if s := c.pageOf(id); s != nil {
		return c.badPage(id, s)
	}
	if l := c.policyLink(id); l != nil {
		return c.badLink(id, l)
	}
	if id == "shipping" && len(c.ask.Profile.Goods) > 0 && !slices.Contains(c.ask.Profile.Goods, "physical") {
		return cannotTell("site_shipping_not_needed")
	}
	if why, blind := c.blind(); blind {
		return why
	}
	switch {
	case c.start.pictured():
		return c.at(cannotTell("site_field_picture", "page", c.start.page.Address))
	case policies[id].loose && (c.unreadRules() || c.leadsToGoods() || c.savedAlone()):
		return c.at(cannotTell("site_policy_unread", "page", c.start.page.Address))
	}
	return c.at(missing("site_policy_none", "pages", number(c.pagesRead())))
}

// savedAlone tells that only saved files were read, and no product's page among
// them: whoever saves a page or two leaves out where the rule may stand.
func (c *court) savedAlone() bool {
	for _, s := range c.sheets {
		if s.page.url != nil || s.page.Role == "product" && s.readWell() {
			return false
		}
	}
	return true
}

// unreadRules tells that a page on which refunds or shipping may stand was not
// read: a product's or the terms'.
func (c *court) unreadRules() bool {
	for _, s := range c.sheets {
		if (s.page.Role == "product" || s.page.Role == "terms") && !s.readWell() {
			return true
		}
	}
	return false
}

// pageOf gives the page of a policy, whatever became of it.
func (c *court) pageOf(id string) *sheet {
	for _, s := range c.sheets {
		if s.page.Role == id {
			return s
		}
	}
	return nil
}

func (c *court) badPage(id string, s *sheet) *model.Finding {
	args := []string{"page", s.page.Address}
	switch {
	case s.page.Trouble == troubleStatus:
		f := atPage(missing("site_policy_status", append(args, "status", number(s.page.Status))...), s)
		if s.page.Status == 401 || s.page.Status == 403 || s.page.Status == 429 || s.page.Status >= 500 {
			f.Status, f.Code = model.CannotTell, "site_policy_refused"
		}
		return f
	case s.page.Trouble == troubleEmpty:
		return atPage(missing("site_policy_empty", args...), s)
	}
	if why, ok := s.unread(); ok {
		return why
	}
	f := atPage(missing("site_policy_"+model.FindingCode(s.hollow), append(args, "length", number(s.length))...), s)
	if f.Code == "site_policy_thin" {
		f.Status = model.CannotTell
	}
	if s.pictures() {
		f = atPage(cannotTell("site_policy_picture", args...), s)
	}
	return f
}

// pictures tells a page whose words are pictures.
func (s *sheet) pictures() bool {
	n := 0
	for i := range s.units {
		if s.units[i].alt && !s.units[i].foot {
			n++
		}
	}
	return n > 0 && s.length < 100
}
