package report

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"

	"portone-onboard/model"
)

// personal are the questions whose answers name or reach a person, or identify
// a contract. A report holds them only on request.
var personal = map[model.QuestionID]func(string) string{
	"prep.shop.contact_name":   hide,
	"prep.shop.contact_mobile": hide,
	"prep.shop.contact_mail":   hide,
	"prep.shop.representative": hide,
	"prep.shop.address":        hide,
	"prep.shop.landline":       hide,
	"prep.shop.mail_order":     hide,
	"prep.shop.number":         func(v string) string { return keep(v, 3) },
	"contract.mid.value":       func(v string) string { return keep(v, 3) },
	"track.note":               hide,
	"live.open.way_back":       hide,
}

// mask stands for what is left out. It is the same for every value, so that it
// tells nothing of its length.
const mask = "***"

func hide(string) string { return mask }

// keep leaves the first runes of a longer value, enough to tell two apart.
func keep(v string, n int) string {
	if utf8.RuneCountInString(v) < 2*n {
		return mask
	}
	return string([]rune(v)[:n]) + mask
}

// Personal tells whether a report without personal data leaves a question's
// answer out, or masks it.
func Personal(q model.QuestionID) bool { return personal[q] != nil }

// Redact gives a shop to be told to others: without personal data and without
// what stood on pages or in mails. Whatever is made of it cannot show what it
// does not hold. No condition of the path looks at one of these values, only at
// whether there is one, so that the shop stands where it stood.
func Redact(s model.Shop) model.Shop {
	words := newHidden(s)
	out := s
	out.Answers = make(map[model.Slot]model.Answer, len(s.Answers))
	for slot, a := range s.Answers {
		out.Answers[slot] = words.redact(slot, a)
	}
	return out
}

// Guard gives a shop that is told with personal data: only what may stand
// nowhere is taken out, should a file from elsewhere hold it.
func Guard(s model.Shop) model.Shop {
	out := s
	out.Answers = maps.Clone(s.Answers)
	for slot, a := range out.Answers {
		out.Answers[slot] = guard(slot, a)
	}
	return out
}

// guard takes out free text that looks like a secret, a resident registration
// number or a card number, and all that a machine or a mail said at length.
func guard(slot model.Slot, a model.Answer) model.Answer {
	a.Reason = unlessSensitive(a.Reason)
	if q, _ := model.FindQuestion(slot.Question); q == nil || q.Kind == model.LineKind || q.Kind == model.ProseKind {
		if q == nil || freeText(q.Rule) {
			a.Values = each(a.Values, unlessSensitive)
		}
	}
	proofs := make([]model.Evidence, len(a.Evidence))
	for i, e := range a.Evidence {
		proofs[i] = model.Evidence{Kind: e.Kind, At: e.At, Source: unlessSensitive(withoutQuery(e.Source)), Code: e.Code}
	}
	a.Evidence = proofs
	return a
}

func freeText(r model.RuleID) bool {
	for _, f := range free {
		if r == f {
			return true
		}
	}
	return false
}

func unlessSensitive(s string) string {
	if model.Sensitive(s) != nil {
		return mask
	}
	return s
}

// withoutQuery cuts what may carry a login off an address.
func withoutQuery(source string) string {
	if i := strings.IndexAny(source, "?#"); i >= 0 && strings.Contains(source[:i], "://") {
		return source[:i]
	}
	return source
}

func each(list []string, f func(string) string) []string {
	if list == nil {
		return nil
	}
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = f(v)
	}
	return out
}

// hidden are the values to be hidden, as they may stand in other texts too: a
// reason that names the mobile number, an address of a page with a name in it.
type hidden []string

func newHidden(s model.Shop) (out hidden) {
	for slot, a := range s.Answers {
		if !Personal(slot.Question) {
			continue
		}
		for _, v := range a.Values {
			out = append(out, forms(v)...)
		}
	}
	model.Sort(out, func(a, b string) int { return len(b) - len(a) }) // the longest first: one may hold another
	return out
}

// forms are the spellings under which a value is looked for: as it stands, and
// a number without what separates its digits. One character alone says nothing.
func forms(v string) (out []string) {
	if utf8.RuneCountInString(v) > 1 {
		out = append(out, v)
	}
	digits := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, v)
	if len(digits) >= 8 && digits != v {
		out = append(out, digits)
	}
	return out
}

// public are free texts about the service itself that stay although they may
// hold a person's name: a trade name is public, and so is the shop's page.
var public = map[model.QuestionID]bool{"prep.shop.name": true, "prep.shop.trade_name": true, "prep.site.url": true}

func (h hidden) redact(slot model.Slot, a model.Answer) model.Answer {
	a = guard(slot, a)
	a.Reason = h.in(a.Reason)
	for i := range a.Evidence {
		a.Evidence[i].Source = h.in(a.Evidence[i].Source)
		if a.Evidence[i].Kind == model.ByMail {
			a.Evidence[i].Source = "" // who wrote to whom
		}
	}
	q, _ := model.FindQuestion(slot.Question)
	switch masked := personal[slot.Question]; {
	case masked != nil && a.Status == model.Given:
		a.Values = each(a.Values, masked)
	case public[slot.Question]:
	case q == nil || q.Kind == model.LineKind && freeText(q.Rule) || q.Kind == model.ProseKind:
		a.Values = each(a.Values, h.in)
	}
	return a
}

// in masks every hidden value in a free text.
func (h hidden) in(s string) string {
	for _, v := range h {
		s = strings.ReplaceAll(s, v, mask)
	}
	return s
}
