package cli

import (
	"strings"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
)

func (s sheet) fees() {
	f := s.g.Fees
	s.say(s.t.VAT, f.VATIncluded.Fact, s.tri(f.VATIncluded.Value), s.in(f.VATIncluded.Text))
	for _, g := range f.Groups {
		s.say(s.whose(g), g.Rate.Fact, s.rates(g), s.in(g.Rate.Variant))
	}
	for _, of := range []struct {
		name string
		list []gateway.Charge
	}{{s.t.Joining, f.Joining}, {s.t.Annual, f.Annual}, {s.t.Other, f.Other}} {
		for _, c := range of.list {
			s.say(of.name, c.Fact, s.in(c.Name)+" "+s.charge(c), s.in(c.Text), s.only(c.Only))
		}
	}
	for _, x := range f.Settlement {
		s.say(s.t.Settled, x.Fact, s.in(x.Text)+" "+s.only(x.Only))
	}
	for _, n := range f.Notes {
		s.say("", n.Fact, s.in(n.Text))
	}
}

// whose says which payments a rate is for.
func (s sheet) whose(g gateway.RateGroup) string {
	var out []string
	if len(g.Methods) > 0 {
		out = append(out, s.methods(g.Methods))
	}
	for _, st := range g.Styles {
		out = append(out, s.texts().Item(model.EachStyle, string(st)).Label)
	}
	for _, m := range g.Modules {
		out = append(out, s.module(m))
	}
	if g.Rate.Goods != "" {
		out = append(out, s.t.Goods[string(g.Rate.Goods)])
	}
	if g.Rate.Via != "" {
		out = append(out, string(g.Rate.Via))
	}
	return strings.Join(out, ", ")
}

func (s sheet) rates(g gateway.RateGroup) string {
	var out []string
	for _, t := range gateway.Tiers() {
		if p, ok := g.Tiers[t]; ok {
			out = append(out, s.t.Tiers[string(t)]+" "+string(p)+"%")
		}
	}
	r := g.Rate
	switch {
	case r.To != "":
		out = append(out, string(r.Percent)+"~"+string(r.To)+"%")
	case r.Percent != "":
		out = append(out, string(r.Percent)+"%")
	}
	if r.Won > 0 {
		out = append(out, s.texts().Won(r.Won))
	}
	if r.Minimum > 0 {
		out = append(out, fill(s.t.Minimum, "n", strings.TrimSpace(itoa(int(r.Minimum))+" "+r.Currency)))
	}
	return strings.Join(out, ", ")
}

func (s sheet) charge(c gateway.Charge) string {
	switch {
	case c.Free:
		return s.t.Free
	case c.Percent != "" && c.Amount != "":
		return string(c.Percent) + "%, " + c.Currency + " " + c.Amount
	case c.Percent != "":
		return string(c.Percent) + "%"
	case c.Amount != "":
		return c.Currency + " " + c.Amount
	case c.Won > 0:
		return s.texts().Won(c.Won)
	}
	return ""
}

func (s sheet) contacts() {
	for _, c := range s.g.Contacts {
		var roles []string
		for _, role := range c.Roles {
			roles = append(roles, s.texts().ContactRole(string(role)))
		}
		phone := c.Phone
		if c.Keys != "" {
			phone += " (" + c.Keys + ")"
		}
		s.say(strings.Join(roles, ", "), c.Fact, s.in(c.Name), phone, c.Mail, string(c.URL), s.in(c.Hours))
	}
}

func (s sheet) documents() {
	for _, d := range s.g.Documents {
		s.say("", d.Fact, s.in(d.Name), s.in(d.Text), s.only(d.Only))
	}
}

func (s sheet) restrictions() {
	for _, r := range s.g.Restrictions {
		s.say(s.t.Verdicts[string(r.Verdict)], r.Fact, s.in(r.Text)+" "+s.only(r.Only), string(r.URL))
	}
}
