package say

import (
	"strings"

	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

// CallLine is one contact on a line: who, the number with what to press, else
// the address.
func (s Sayer) CallLine(c model.Contact) string {
	name := model.Printable(c.Name.In(s.Lang))
	switch {
	case c.Phone != "":
		return name + " " + s.Phone(c)
	case c.Mail != "":
		return name + " " + model.Printable(c.Mail)
	}
	return strings.TrimSpace(name + " " + model.Printable(c.URL))
}

// Phone is a contact's number, with what to press once the call is taken; "" for
// one without a number.
func (s Sayer) Phone(c model.Contact) string {
	phone, keys, ok := strings.Cut(model.Printable(c.Phone), " (")
	if !ok {
		return phone
	}
	return locale.Fill(s.Messages().Screen.Phone, map[string]string{"phone": phone, "keys": strings.TrimSuffix(keys, ")")})
}

// Hours are when a contact answers, or that nobody says so.
func (s Sayer) Hours(c model.Contact) string {
	if h := c.Hours.In(s.Lang); h != "" {
		return locale.Fill(s.Messages().Screen.Hours, map[string]string{"hours": h})
	}
	return s.Messages().Screen.HoursOpen
}

// whom is the contact to ask first about something that is late, on a line; ""
// where nobody is known.
func (s Sayer) whom(c model.Chase) string {
	if len(c.Contacts) == 0 {
		return ""
	}
	first := c.Contacts[0]
	out := s.CallLine(first)
	if h := first.Hours.In(s.Lang); h != "" {
		out += ", " + h
	}
	return out
}

// Checks are what to look at before asking, in sentences without an end: they
// stand in a list.
func (s Sayer) Checks(d model.Due, c model.Chase) []string {
	args := map[string]string{
		"mail": model.Printable(c.Mail), "url": model.Printable(c.Lookup), "gateway": s.Gateway(s.W.Track(d.Place.Track).Gateway),
	}
	out := make([]string, 0, len(c.Checks))
	for _, code := range c.Checks {
		if code == "console_mail" && c.Mail == "" {
			code = "console_mail_open"
		}
		out = append(out, locale.Fill(s.Messages().Chase.Checks[code], args))
	}
	return out
}
