package site

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"portone-onboard/model"
)

// judge gives one finding for each requirement that was asked for, in the order
// of model.SiteIDs. It reads only what the pages hold: no network, no clock.
func judge(pages []*page, ask model.SiteAsk) []model.Finding {
	c := newCourt(pages, ask)
	var out []model.Finding
	for _, id := range model.SiteIDs {
		if len(ask.Items) > 0 && !slices.Contains(ask.Items, id) {
			continue
		}
		f := c.judge(id)
		f.ID = id
		out = append(out, *clean(f))
	}
	return out
}

// court is all that the judges look at.
type court struct {
	ask    model.SiteAsk
	sheets []*sheet
	start  *sheet // the page that visitors come to first; nil without pages
	found  []found
	shelf  *shelf // the goods, once they were looked for

	modules map[string]string // by script: the version of a payment module in it
	leaks   map[string]*leak  // by script: a secret in it
}

func newCourt(pages []*page, ask model.SiteAsk) *court {
	c := &court{ask: ask, modules: map[string]string{}, leaks: map[string]*leak{}}
	for _, p := range pages {
		p.conclude()
		s := p.sheet
		if s == nil {
			s = &sheet{page: p}
		}
		c.sheets, c.found = append(c.sheets, s), append(c.found, s.found...)
		if c.start == nil || p.Role == "start" && c.start.page.Role != "start" {
			c.start = s
		}
	}
	return c
}

func (c *court) judge(id string) *model.Finding {
	if f, ok := siteFields[id]; ok {
		return c.judgeField(f)
	}
	switch id {
	case "host":
		return c.judgeHost()
	case "https":
		return c.judgeHTTPS()
	case "goods":
		return c.judgeGoods()
	case "price":
		return c.judgePrice()
	case "sold_out":
		return c.judgeSoldOut()
	case "recurring_goods":
		return c.judgeRecurring()
	case "checkout_footer":
		return c.judgeCheckout()
	case "payment_sdk":
		return c.judgeSDK()
	case "secret_leak":
		return c.judgeSecrets()
	}
	return c.judgePolicy(id)
}

// verdict makes a finding; args are pairs of name and value.
//
//go:noinline
func verdict(status model.Status, code model.FindingCode, args ...string) *model.Finding {
	f := &model.Finding{Status: status, Code: code}
	if len(args) > 0 {
		f.Args = map[string]string{}
	}
	for i := 0; i+1 < len(args); i += 2 {
		f.Args[args[i]] = args[i+1]
	}
	return f
}

func done(code model.FindingCode, args ...string) *model.Finding {
	return verdict(model.Done, code, args...)
}

func missing(code model.FindingCode, args ...string) *model.Finding {
	return verdict(model.Missing, code, args...)
}

func cannotTell(code model.FindingCode, args ...string) *model.Finding {
	return verdict(model.CannotTell, code, args...)
}

// clean makes every text of a finding printable and short. A text that holds
// something like a secret is left out.
func clean(f *model.Finding) *model.Finding {
	f.Value, f.Want = shown(f.Value), shown(f.Want)
	f.At.Text, f.At.Source = shown(f.At.Text), model.CleanLine(f.At.Source, model.MaxFinding).Text
	for k, v := range f.Args {
		f.Args[k] = shown(v)
	}
	return f
}

func shown(s string) string {
	s = model.CleanLine(bare(s), model.MaxFinding).Text
	if utf8.RuneCountInString(s) > 20 && model.LooksSecret(s) {
		return ""
	}
	return s
}

// readWell tells that a page's text is all that a visitor sees.
func (s *sheet) readWell() bool {
	return s != nil && s.page.sheet != nil && s.page.Trouble == "" && !s.page.Scripts && !s.page.Cut && s.frames == 0
}

// blind gives why nothing can be said of what was not found on the start
// page; ok is false where it was read well.
func (c *court) blind() (*model.Finding, bool) {
	s := c.start
	if s == nil {
		return cannotTell("site_nothing_read"), true
	}
	if f, ok := s.unread(); ok {
		return f, true
	}
	if s.password && s.runes < fewRunes {
		return atPage(cannotTell("site_login", "page", s.page.Address), s), true
	}
	return nil, false
}

// fewRunes is less than a page shows beside a form to sign in.
const fewRunes = 400

// unread gives why a page's text is not all that a visitor sees; ok is false
// where it is.
func (s *sheet) unread() (why *model.Finding, ok bool) {
	args := []string{"page", s.page.Address}
	switch {
	case s.page.Trouble != "":
		why = cannotTell("site_unread", append(args, "trouble", s.page.Trouble)...)
	case s.page.Scripts:
		why = cannotTell("site_scripts", args...)
	case s.page.Cut:
		why = cannotTell("site_cut", args...)
	case s.frames > 0:
		why = cannotTell("site_frames", args...)
	default:
		return why, false
	}
	return atPage(why, s), true
}

// pictured tells a foot that is a picture: its words cannot be read.
func (s *sheet) pictured() bool {
	n := 0
	for i := range s.units {
		u := &s.units[i]
		if u.foot && !u.hidden && !u.alt && u.link < 0 {
			n += utf8.RuneCountInString(u.text)
		}
	}
	return s.footPics > 0 && n < 120
}

func number(n int) string { return strconv.Itoa(n) }

// want is what the profile says of a field.
func (c *court) want(f field) string {
	p := c.ask.Profile
	switch f {
	case nameField:
		return p.TradeName
	case representativeField:
		return p.Representative
	case numberField:
		return p.Number
	case addressField:
		return p.Address
	case phoneField:
		return p.Landline
	case mailField:
		return p.Mail
	case mailOrderField:
		return p.MailOrder
	}
	return ""
}

func (c *court) at(f *model.Finding) *model.Finding {
	f.At.Source = c.start.page.Address
	return f
}

func locate(f *model.Finding, at *found) *model.Finding {
	f.At = model.Spot{Source: at.sheet.page.Address, Text: at.words()}
	return f
}

//go:noinline
func withValue(f *model.Finding, at *found) *model.Finding {
	f = locate(f, at)
	f.Value = at.value
	return f
}

func atPage(f *model.Finding, s *sheet) *model.Finding {
	f.At.Source = s.page.Address
	return f
}
