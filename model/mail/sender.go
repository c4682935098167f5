package mail

import (
	"net/url"
	"slices"
	"strings"

	"portone-onboard/model"
)

// Domains that stand for themselves, whichever gateway a letter is about.
var (
	portOneDomains  = []string{"portone.io", "iamport.kr", "iamport.co"}
	insurerDomains  = []string{"sgic.co.kr"}
	reviewerDomains = map[string]string{
		"bccard.com": "bc", "kbcard.com": "kb", "shinhancard.com": "shinhan", "samsungcard.com": "samsung", "samsungcard.co.kr": "samsung",
		"hyundaicard.com": "hyundai", "lottecard.co.kr": "lotte", "hanacard.co.kr": "hana", "nonghyup.com": "nh", "wooricard.com": "woori",
	}
	// signDomains are services by which contracts are signed.
	signDomains = []string{"modusign.co.kr", "eformsign.com", "glosign.com", "ucansign.com", "docusign.net", "docusign.com", "adobesign.com", "signok.com"}
	// countDomains count clicks for whoever sends, so a link through them says
	// one address and leads to another.
	countDomains = []string{"stibee.com", "mailchimp.com", "list-manage.com", "sendgrid.net", "awstrack.me", "mailgun.org", "hubspotlinks.com", "hs-sites.com", "channel.io", "intercom-mail.com", "braze.com"}
)

// ownHost is the reviewer's domain that a host is within, else the host.
func ownHost(host string) string {
	for d := range reviewerDomains {
		if isWithin(host, []string{d}) {
			return d
		}
	}
	return host
}

// isWithin tells a host of a domain or below it.
func isWithin(host string, domains []string) bool {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	return slices.ContainsFunc(domains, func(d string) bool { return host == d || strings.HasSuffix(host, "."+d) })
}

// gatewaysOf are the gateways that write from a host.
func gatewaysOf(ask model.LetterAsk, host string) (out []model.Code) {
	for _, g := range ask.Gateways {
		if host != "" && isWithin(host, g.Domains) {
			out = append(out, g.Code)
		}
	}
	return out
}

// senderOf tells who writes from a host.
func senderOf(ask model.LetterAsk, host string) model.Sender {
	switch {
	case host == "":
		return model.SenderUnknown
	case isWithin(host, portOneDomains):
		return model.SenderPortOne
	case isWithin(host, insurerDomains):
		return model.SenderInsurer
	case reviewerDomains[ownHost(host)] != "":
		return model.SenderReviewer
	case len(gatewaysOf(ask, host)) > 0:
		return model.SenderGateway
	}
	return model.SenderUnknown
}

// known tells a host from which something about an onboarding may come.
func known(ask model.LetterAsk, host string) bool {
	return senderOf(ask, host) != model.SenderUnknown || isWithin(host, signDomains)
}

// mention is a name in a text.
type mention struct {
	code     model.Code
	sender   model.Sender
	reviewer string
	at       int
}

// word is a name by which a letter may mention somebody.
type word struct {
	name string
	m    mention
}

// wordsOf are the names of gateways, PortOne, the insurer and card companies, the
// longest first.
func wordsOf(ask model.LetterAsk) []word {
	words := []word{
		{"포트원", mention{sender: model.SenderPortOne}}, {"아임포트", mention{sender: model.SenderPortOne}}, {"portone", mention{sender: model.SenderPortOne}},
		{"서울보증", mention{sender: model.SenderInsurer}}, {"sgi서울보증", mention{sender: model.SenderInsurer}},
	}
	for _, c := range cardNames {
		if !c.loose {
			words = append(words, word{c.name, mention{sender: model.SenderReviewer, reviewer: c.id}})
		}
	}
	for _, g := range ask.Gateways {
		for _, n := range g.Names {
			words = append(words, word{flatten(n), mention{code: g.Code, sender: model.SenderGateway}})
		}
	}
	model.SortStable(words, func(a, b word) int { return len(b.name) - len(a.name) })
	return words
}

// mentions finds whom a text names, in the order of their first places. A longer
// name takes its place from a shorter one within it: 토스페이먼츠 is not 토스페이.
func mentions(words []word, flat string) []mention {
	taken := make([]bool, len(flat))
	var out []mention
	for _, w := range words {
		if len(w.name) < 3 {
			continue
		}
		for at := 0; ; {
			i := strings.Index(flat[at:], w.name)
			if i < 0 {
				break
			}
			start, end := at+i, at+i+len(w.name)
			at = end
			if latinPart(flat, start, end) || slices.Contains(taken[start:end], true) || inAddress(flat, start, end) {
				continue
			}
			for j := start; j < end; j++ {
				taken[j] = true
			}
			out = addMention(out, w.m, start)
		}
	}
	model.SortStable(out, func(a, b mention) int { return a.at - b.at })
	return out
}

// inAddress tells a name that is part of a mail or web address.
func inAddress(flat string, start, end int) bool {
	return start > 0 && strings.IndexByte("@./", flat[start-1]) >= 0 && letter(flat[start]) || end < len(flat) && (flat[end] == '@' || flat[end] == '.' && end+1 < len(flat) && letter(flat[end+1]) && letter(flat[start]))
}

func addMention(list []mention, m mention, at int) []mention {
	for i := range list {
		if list[i].code == m.code && list[i].sender == m.sender && list[i].reviewer == m.reviewer {
			list[i].at = min(list[i].at, at)
			return list
		}
	}
	m.at = at
	return append(list, m)
}

// easyPays are gateways that other gateways' letters name as methods.
var easyPays = []model.Code{"kakaopay", "naverpay", "naverpay-order", "tosspay", "payco", "smilepay", "paypal"}

// gatewayOf tells which gateway a letter speaks of: by its sender, its links, its
// subject, then its words. several is set where the words name two and nothing
// else decides.
func gatewayOf(ask model.LetterAsk, words []word, host string, links []string, subject, body string) (code model.Code, several bool) {
	named := codesOf(mentions(words, subject+"\n"+body))
	if c := pick(gatewaysOf(ask, host), named); c != "" {
		return c, false
	}
	if senderOf(ask, host) == model.SenderUnknown || isWithin(host, signDomains) || isWithin(host, portOneDomains) {
		if c := withoutEasy(codesOf(mentions(words, subject))); len(c) == 1 {
			return c[0], false
		}
	}
	all := withoutEasy(named)
	if len(all) == 1 {
		return all[0], false
	}
	var linked []model.Code
	for _, l := range links {
		if c := pick(gatewaysOf(ask, l), named); c != "" && !slices.Contains(linked, c) {
			linked = append(linked, c)
		}
	}
	if len(linked) == 1 && (len(all) == 0 || slices.Contains(all, linked[0])) {
		return linked[0], false
	}
	return "", len(all) > 1 || len(linked) > 1
}

func codesOf(list []mention) (out []model.Code) {
	for _, m := range list {
		if m.code != "" && !slices.Contains(out, m.code) {
			out = append(out, m.code)
		}
	}
	return out
}

// withoutEasy leaves easy pays out where a gateway stands beside them, and the
// general one of two that are named alike.
func withoutEasy(list []model.Code) []model.Code {
	pg := slices.DeleteFunc(slices.Clone(list), func(c model.Code) bool { return slices.Contains(easyPays, c) })
	if len(pg) > 0 {
		return pg
	}
	if slices.Contains(list, "naverpay-order") {
		return slices.DeleteFunc(slices.Clone(list), func(c model.Code) bool { return c == "naverpay" })
	}
	return list
}

// pick is the one of some gateways of one domain that is named, else the first.
func pick(of, named []model.Code) model.Code {
	for _, c := range withoutEasy(named) {
		if slices.Contains(of, c) {
			return c
		}
	}
	if len(of) == 0 {
		return ""
	}
	return of[0]
}

// saysSender tells by the first words of a letter without an address who wrote
// it: "[KG이니시스] …", "포트원입니다".
func saysSender(words []word, flat string) (who model.Sender, reviewer string) {
	list := mentions(words, cut(flat, 400))
	for _, m := range list {
		if m.at <= 24 {
			return m.sender, m.reviewer
		}
	}
	for _, m := range list {
		rest := flat[m.at:]
		if i := strings.Index(rest, "입니다"); i >= 0 && i < 60 {
			return m.sender, m.reviewer
		}
	}
	return model.SenderUnknown, ""
}

// hostIn is the host of an address, "" where it is none.
func hostIn(address string) string {
	address = strings.TrimSpace(address)
	if !strings.Contains(address, "://") {
		address = "https://" + address
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || !strings.Contains(u.Hostname(), ".") {
		return ""
	}
	return strings.ToLower(u.Hostname())
}
