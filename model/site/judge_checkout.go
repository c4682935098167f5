package site

import "portone-onboard/model"

// judgeCheckout looks whether the page where people pay, or the cart, shows the
// business too.
func (c *court) judgeCheckout() *model.Finding {
	s := c.paying()
	if s == nil {
		if c.start != nil && (c.start.page.Role == "checkout" || c.start.page.Role == "cart") {
			s = c.start
		}
	}
	if s == nil {
		return cannotTell("site_checkout_none")
	}
	if why, ok := s.unread(); ok {
		return why
	}
	have, need := 0, 0
	var first *found
	for _, f := range [...]field{nameField, representativeField, numberField, addressField, phoneField} {
		need++
		x := c.best(s, f, false)
		if x != nil && x.flaw != "blank" && x.flaw != "placeholder" && !x.body {
			have++
			if first == nil || f == numberField {
				first = x
			}
		}
	}
	return c.checkoutVerdict(s, have, need, first)
}

func (c *court) checkoutVerdict(s *sheet, have, need int, first *found) *model.Finding {
	args := []string{"page", s.page.Address, "have", number(have), "need", number(need)}
	var out *model.Finding
	switch {
	case have == need && s.page.Role == "cart":
		out = done("site_checkout_cart", args...)
	case have == need:
		out = done("site_checkout_whole", args...)
	case s.pictured():
		return atPage(cannotTell("site_field_picture", "page", s.page.Address), s)
	case have == 0 && s.password && s.runes < fewRunes:
		return atPage(cannotTell("site_login", "page", s.page.Address), s)
	case have == 0:
		return atPage(missing("site_checkout_bare", args...), s)
	default:
		out = missing("site_checkout_part", args...)
	}
	out = locate(out, first)
	out.Value = first.value
	return out
}

// paying gives the page where people pay, else the cart: one that was read
// before one that was not.
func (c *court) paying() *sheet {
	var best *sheet
	score := 0
	for _, s := range c.sheets {
		n := 0
		switch s.page.Role {
		case "checkout":
			n = 2
		case "cart":
			n = 1
		}
		if n > 0 && s.readWell() {
			n += 2
		}
		if n > score {
			best, score = s, n
		}
	}
	return best
}
