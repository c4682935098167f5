package site

import (
	"strings"
	"unicode/utf8"
)

// extra reads what stands in the value of another label without its own:
// the report's number behind the registration number, a mail behind a phone.
func (c *collector) extra(u int, f field, value string) {
	if c.baseRank(u) == rankBody {
		return
	}
	for _, g := range [...]field{numberField, mailOrderField, mailField} {
		if g != f && f != mailOrderField || g == mailField && f != mailField {
			c.looseIn(u, value, g)
		}
	}
}

func (c *collector) spill(u int, value string) {
	if c.baseRank(u) > rankBody {
		c.looseIn(u, value, phoneField)
	}
}

func (c *collector) looseIn(u int, value string, f field) {
	rank := c.baseRank(u) + rankAfter
	switch f {
	case numberField:
		if r, ok := looseNumber(value); ok {
			c.keep(numberField, u, rank, r, true)
		}
	case mailOrderField:
		if r, ok := looseMailOrder(value); ok {
			c.keep(mailOrderField, u, rank, r, true)
		}
	case mailField:
		if strings.IndexByte(value, '@') > 0 {
			if r, ok := readMail(value); ok {
				c.keep(mailField, u, rank, r, true)
			}
		}
	case phoneField:
		if r, ok := readPhone(value); ok && r.flaw == "" {
			c.keep(phoneField, u, rank, r, true)
		}
	}
}

func (c *collector) looseAddress(u int, text string) {
	_, rest := cutPostcode(text)
	if !startsProvince(rest) || placeWords(rest) < 2 || !strings.ContainsAny(rest, "0123456789") {
		return
	}
	if r, ok := readAddress(text); ok {
		c.keep(addressField, u, c.baseRank(u)+rankAfter, r, true)
	}
}

// loose reads a unit of the foot that has no label.
func (c *collector) loose(u int, text string, labelled bool) {
	if len(text) > mostValue {
		return
	}
	if text = bare(text); len(text) > 600 || otherCompany(text) {
		return
	}
	c.looseIn(u, text, numberField)
	c.looseIn(u, text, mailOrderField)
	c.looseIn(u, text, mailField)
	if c.sheet.units[u].foot && !bankWords(text) {
		if p := readPhones(text); len(p) > 0 && strings.ContainsAny(text, "-)") {
			if r, _ := readPhone(text); true {
				c.keep(phoneField, u, c.baseRank(u)+rankAfter, r, true)
			}
		}
	}
	c.looseAddress(u, text)
	c.looseName(u, text, labelled)
}

// looseName reads a company's name without a label: only one that says what
// kind of company it is, at the start of the text; and the name behind ©, which
// is often a brand.
func (c *collector) looseName(u int, text string, beforeLabel bool) {
	text = strings.Trim(bare(text), " ,;:")
	if n := utf8.RuneCountInString(text); n < 2 || n > 150 || otherCompany(text) {
		return
	}
	if name := copyrightName(text); name != "" {
		if r, ok := readName(name); ok {
			c.keep(nameField, u, rankUsed, r, true)
		}
		return
	}
	if i := strings.LastIndex(text, ": "); i > 0 {
		text = strings.TrimSpace(text[i+2:])
	}
	text = beforeProvince(text)
	if !companyMarked(text) || utf8.RuneCountInString(text) > 40 {
		return
	}
	if r, ok := readName(text); ok {
		c.keep(nameField, u, c.baseRank(u)+rankAfter, r, true)
	}
}

// beforeProvince cuts an address off that stands behind a name.
func beforeProvince(s string) string {
	for i := range s {
		if s[i] == ' ' && startsProvince(s[i+1:]) {
			return s[:i]
		}
	}
	return s
}

// glued reads an address that only a tag parts from another value.
func (c *collector) glued(u int, f field, value string) {
	_, rest, more := strings.Cut(value, string(rune(seam)))
	for more && f != addressField && c.baseRank(u) > rankBody {
		piece := rest
		piece, rest, more = strings.Cut(rest, string(rune(seam)))
		c.looseAddress(u, piece)
	}
}

// mailLinks takes addresses that only stand behind a link of the foot.
func (c *collector) mailLinks() {
	for i := range c.sheet.links {
		l := &c.sheet.links[i]
		rest, ok := cutScheme(l.href, "mailto:")
		if !ok || !l.foot {
			continue
		}
		if r, ok := readMail(strings.SplitN(rest, "?", 2)[0]); ok {
			c.out = append(c.out, found{reading: r, field: mailField, sheet: c.sheet, unit: -1, rank: rankFoot - 3, loose: true})
		}
	}
}

func cutScheme(href, scheme string) (string, bool) {
	if len(href) < len(scheme) || !strings.EqualFold(href[:len(scheme)], scheme) {
		return "", false
	}
	return href[len(scheme):], true
}
