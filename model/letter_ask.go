package model

import (
	"net/url"
	"slices"
	"strings"
)

// LetterAsk puts a letter together with what reading it needs of the catalogue:
// how gateways are called and where they write from, who reviews, and which MIDs
// are everybody's.
func (w *Walk) LetterAsk(raw []byte, name string) LetterAsk {
	ask := LetterAsk{Raw: raw, Name: name, Today: w.Today}
	for _, code := range w.Facts.Codes() {
		g := w.gatewayOf(code)
		ask.Gateways = append(ask.Gateways, LetterGateway{Code: code, Names: letterNamesOf(code, g), Domains: letterDomainsOf(code, g)})
		ask.TestMIDs = append(ask.TestMIDs, idsOf(g.TestMIDs)...)
		for _, r := range allReviewers(g) {
			ask.Reviewers = addReviewer(ask.Reviewers, r)
		}
	}
	return ask
}

func addReviewer(list []Reviewer, r Reviewer) []Reviewer {
	if slices.ContainsFunc(list, func(o Reviewer) bool { return o.ID == r.ID }) {
		return list
	}
	return append(list, r)
}

// letterNamesOf are a gateway's names without what the catalogue adds in brackets.
func letterNamesOf(code Code, g *GatewayFacts) []string {
	out := slices.Clone(letterNames()[code])
	for _, name := range []string{g.Name.Ko, g.Name.En} {
		name, _, _ = strings.Cut(name, "(")
		name = strings.TrimSpace(name)
		taken := slices.ContainsFunc(out, func(o string) bool { return strings.EqualFold(o, name) })
		if name != "" && !taken && code != "naverpay-order" { // without its bracket it is the other one's name
			out = append(out, name)
		}
	}
	return out
}

// letterDomainsOf are the domains of a gateway's contacts and of the pages that
// they stand on, those of everybody left out.
func letterDomainsOf(code Code, g *GatewayFacts) []string {
	out := slices.Clone(letterDomains()[code])
	add := func(host string) {
		host = ownDomain(host)
		if host != "" && !slices.Contains(out, host) {
			out = append(out, host)
		}
	}
	for _, c := range g.Contacts {
		if _, host, ok := strings.Cut(c.Mail, "@"); ok {
			add(host)
		}
		add(hostOf(c.URL))
		for _, s := range c.Sources {
			add(hostOf(s.URL))
		}
	}
	add(hostOf(g.ReviewLookup))
	return out
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

// ownDomain is what a company registered, of a host on it: two labels, three
// below Korea's co.kr and the like; "" where that is everybody's.
func ownDomain(host string) string {
	labels := strings.Split(strings.ToLower(strings.TrimSuffix(host, ".")), ".")
	n := 2
	if last := len(labels) - 1; last >= 2 && labels[last] == "kr" && len(labels[last-1]) == 2 {
		n = 3
	}
	if len(labels) < n {
		return ""
	}
	domain := strings.Join(labels[len(labels)-n:], ".")
	if slices.Contains(sharedDomains, domain) {
		return ""
	}
	return domain
}
