package model

import (
	"slices"
	"strings"
)

// PortOneSupport is whom every merchant can ask, whichever gateway they chose.
// Source: help/procedure/service-addition/add-service.md and help/core-service/
// how-to-use/additional-nice.md (the address), help/procedure/pg-application/
// start.md (the chat in the console), read 2026-11-23. No page gives hours.
var PortOneSupport = Contact{
	Role: "support", Name: Text{"포트원 고객지원팀", "PortOne customer support"},
	Mail: "cs@portone.io", URL: "https://admin.portone.io",
	Sources: []Source{{Page: "help/procedure/service-addition/add-service.md", Read: NewDate(2026, 11, 23)}},
}

// messageTo is whom a message goes to: by the rule's roles, else by the step's.
func (w *Walk) messageTo(r *messageRule, p Place) []Contact {
	roles := r.to
	if roles == nil {
		step, _ := FindStep(p.Step)
		roles = append(slices.Clone(step.Late), portone)
	}
	return w.contacts(p.Track, roles)
}

func (w *Walk) contacts(id TrackID, roles []string) []Contact {
	return w.contactsOf(w.Track(id).Gateway, roles)
}

// contactsOf are the contacts of a gateway by their roles, each once. What the
// pages call PortOne's contact for a gateway is PortOne's support, which stands
// where its role does: at a gateway without a contact of its own it is alone.
func (w *Walk) contactsOf(code Code, roles []string) []Contact {
	var out []Contact
	seen := map[string]bool{}
	for _, role := range roles {
		if role == portone {
			out = append(out, PortOneSupport)
		}
		for _, c := range w.gatewayOf(code).Contacts {
			key := c.Phone + " " + c.Mail
			if c.Role != role || seen[key] || ofPortOne(c) || c.Phone == "" && c.Mail == "" && c.URL == "" {
				continue
			}
			seen[key] = true
			out = append(out, c)
		}
	}
	return out
}

func ofPortOne(c Contact) bool {
	return strings.HasSuffix(c.Mail, "@portone.io") || strings.Contains(c.URL, ".portone.io")
}

// ChaseChecks are what to look at before asking, what is quickest first. Mails
// go to the contact named in the application and sometimes into spam
// (help/faq/general-inquiry/contract-checkpoint.md); calls from 070 and numbers
// such as 1588 get refused (www.codemshop.com/manual/docs/help-desk/faq); some
// gateways want a second application (contract-checkpoint.md); the state of a
// review can be looked up (pg-application/content59.md). Read 2026-11-23.
var ChaseChecks = []struct {
	Code  string
	Steps []StepID
	only  func(*Walk, Place) bool // nil for always
}{
	{Code: "spam", Steps: []StepID{"contract.screening", "contract.sign", "contract.mid", "contract.cards"}},
	{Code: "missed_call", Steps: []StepID{"contract.screening", "contract.sign", "contract.cards"}},
	{Code: "lookup", Steps: []StepID{"contract.screening", "contract.cards"}, only: func(w *Walk, p Place) bool { return w.gateway(p.Track).ReviewLookup != "" }},
	{Code: "console_mail", Steps: []StepID{"contract.screening", "contract.sign", "contract.mid"}},
	{Code: "submitted", Steps: []StepID{"contract.screening"}, only: func(w *Walk, p Place) bool {
		return w.Track(p.Track).Route != RouteApplyThenGateway && w.Track(p.Track).Route != RouteGatewayDirect
	}},
	{Code: "submitted_both", Steps: []StepID{"contract.screening"}, only: func(w *Walk, p Place) bool { return w.Track(p.Track).Route == RouteApplyThenGateway }},
	{Code: "portone_console", Steps: []StepID{"contract.screening"}, only: func(w *Walk, p Place) bool { return w.Track(p.Track).Route != RouteGatewayDirect }},
	{Code: "gateway_admin", Steps: []StepID{"contract.screening", "contract.sign", "contract.mid", "contract.cards"}},
}

// Chase tells what to do about a line of the agenda that is late: whom to call,
// what to look at first, and what to send.
func (w *Walk) Chase(d Due) Chase {
	step, _ := FindStep(d.Place.Step)
	if step == nil || d.Place.Track == "" {
		return Chase{}
	}
	c := Chase{Contacts: w.contacts(d.Place.Track, append(slices.Clone(step.Late), portone))}
	for _, m := range w.Messages(d.Place) {
		c.Messages = append(c.Messages, m.ID)
		if len(c.Messages) == 1 && d.Kind == Fix {
			c.Contacts = m.To
		}
	}
	for _, x := range ChaseChecks {
		if slices.Contains(x.Steps, d.Place.Step) && (x.only == nil || x.only(w, d.Place)) && d.Kind != Fix {
			c.Checks = append(c.Checks, x.Code)
		}
	}
	if slices.Contains(c.Checks, "lookup") {
		c.Lookup = w.gateway(d.Place.Track).ReviewLookup
	}
	c.Mail = w.messageFacts(d.Place.slot())["contact_mail"]
	return c
}
