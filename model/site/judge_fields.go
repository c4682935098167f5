package site

import "portone-onboard/model"

// judgeField looks for one business detail, first on the start page.
func (c *court) judgeField(f field) *model.Finding {
	best := c.best(c.start, f, false)
	if best != nil && best.flaw != "blank" {
		return c.weigh(f, best, false)
	}
	elsewhere := c.elsewhere(f)
	why, blind := c.blind()
	switch {
	case elsewhere != nil && (blind || c.start.runes < 200):
		return c.weigh(f, elsewhere, false)
	case best != nil:
		return locate(missing("site_field_blank"), best)
	}
	if at := c.printedWant(f); at != nil {
		return c.equal(f, at)
	}
	if hidden := c.best(c.start, f, true); hidden != nil && hidden.flaw != "blank" {
		return withValue(cannotTell("site_field_hidden"), hidden)
	}
	switch {
	case blind:
		return why
	case c.start.pictured():
		return c.at(cannotTell("site_field_picture", "page", c.start.page.Address))
	case elsewhere != nil:
		return c.weigh(f, elsewhere, true)
	case f == nameField && c.mayBeName() != nil:
		return locate(cannotTell("site_name_unlabelled"), c.mayBeName())
	case c.labelled(f) != nil:
		return locate(cannotTell("site_field_unread"), c.labelled(f))
	}
	return c.at(missing("site_field_none", "page", c.start.page.Address))
}

// best gives the surest of what a page says of a field. What the profile says
// too wins among equals.
func (c *court) best(s *sheet, f field, hidden bool) *found {
	var best *found
	for i := range c.found {
		x := &c.found[i]
		if x.sheet != s || x.field != f || x.hidden != hidden {
			continue
		}
		if best == nil || x.score() > best.score() {
			best = x
		}
	}
	want := c.want(f)
	if best == nil || want == "" {
		return best
	}
	for i := range c.found {
		x := &c.found[i]
		if x.sheet == s && x.field == f && x.hidden == hidden && x.score() >= best.score()-5 && !(best.rank > rankUsed && x.rank <= rankUsed) && compare(f, x.value, want) <= closeMatch {
			return x
		}
	}
	return best
}

// score puts a value without a flaw before a flawed one, as a footer may name a
// mobile beside the landline.
func (x *found) score() int {
	switch x.flaw {
	case "":
		return x.rank + 3
	case "blank":
		return x.rank - 8
	case "phone_mobile", "phone_form":
		return x.rank - 4
	}
	return x.rank
}

// elsewhere gives what other pages than the start say.
func (c *court) elsewhere(f field) *found {
	var best *found
	for _, s := range c.sheets {
		if s == c.start {
			continue
		}
		x := c.best(s, f, false)
		if x != nil && !x.body && x.flaw != "blank" && (best == nil || x.score() > best.score()) {
			best = x
		}
	}
	return best
}

// weigh judges a value: what is wrong with itself, then how it compares.
func (c *court) weigh(f field, x *found, notOnStart bool) *model.Finding {
	want := c.want(f)
	match := otherMatch
	if want != "" {
		match = compare(f, x.value, want)
	}
	if out, flawed := flawOf(x, want != "" && match <= closeMatch); flawed {
		return withValue(out, x)
	}
	if want == "" || match == otherMatch {
		if out, unsure := c.unsure(f, x); unsure {
			return withValue(out, x)
		}
	}
	if notOnStart {
		return withValue(missing("site_field_elsewhere", "page", x.sheet.page.Address), x)
	}
	if out, several := c.several(f, x, want); several {
		return out
	}
	if want == "" {
		return withValue(done(foundCode(x)), x)
	}
	return c.compared(f, x, match, want)
}

func (c *court) compared(f field, x *found, match matching, want string) *model.Finding {
	var out *model.Finding
	switch match {
	case sameMatch:
		return c.equal(f, x)
	case closeMatch:
		out = done("site_field_close")
	case unclearMatch:
		out = cannotTell("site_field_unclear")
	default:
		out = missing("site_field_differs")
	}
	out.Want = want
	return withValue(out, x)
}

func (c *court) equal(f field, x *found) *model.Finding {
	code := foundCode(x)
	if code == "site_field_found" {
		code = "site_field_equal"
	}
	out := withValue(done(code), x)
	out.Want = c.want(f)
	return out
}

// foundCode is the code of a value that is fine; a phone that is neither
// landline nor mobile has its own.
func foundCode(x *found) model.FindingCode {
	switch x.kind {
	case model.PhoneInternet, model.PhonePersonal, model.PhoneTollFree, model.PhoneRepresentative:
		return model.FindingCode("site_phone_" + string(x.kind))
	}
	return "site_field_found"
}

// flawOf gives the finding of a value that is wrong by itself.
//
//go:noinline
func flawOf(x *found, equal bool) (*model.Finding, bool) {
	switch x.flaw {
	case "":
		return nil, false
	case "placeholder":
		return missing("site_field_placeholder"), true
	case "number_checksum", "number_length":
		return missing(model.FindingCode("site_" + x.flaw)), !equal
	case "phone_mobile":
		return missing("site_phone_mobile"), true
	case "mail_order_pending":
		return missing("site_mail_order_pending"), true
	}
	return cannotTell(model.FindingCode("site_" + x.flaw)), !equal
}

// unsure gives the finding of a value of which nobody can say that it is the
// shop's own.
func (c *court) unsure(f field, x *found) (*model.Finding, bool) {
	switch {
	case f == nameField && x.rank <= rankUsed:
		return cannotTell("site_name_copyright"), true
	case x.doubt:
		return cannotTell("site_field_doubt"), true
	case x.body:
		return cannotTell("site_field_body"), true
	case f == numberField && c.rival(x) != nil:
		return cannotTell("site_number_two", "other", c.rival(x).value), true
	}
	return nil, false
}

// rival gives another valid number that stands on the page with the same right.
func (c *court) rival(x *found) *found {
	for i := range c.found {
		y := &c.found[i]
		if y.sheet == x.sheet && y.field == x.field && y.key != x.key && y.flaw == "" && !y.loose && !y.doubt && !y.hidden && y.rank >= x.rank {
			return y
		}
	}
	return nil
}

// several says where pages contradict each other.
func (c *court) several(f field, x *found, want string) (*model.Finding, bool) {
	if f == phoneField || f == mailField || x.loose {
		return nil, false
	}
	for _, s := range c.sheets {
		if s == x.sheet {
			continue
		}
		y := c.best(s, f, false)
		if y == nil || y.loose || y.doubt || y.body || y.flaw == "blank" || y.rank < x.rank-1 || compare(f, y.value, x.value) != otherMatch {
			continue
		}
		out := cannotTell("site_field_several", "other", y.value, "page", s.page.Address)
		if want != "" {
			out.Status, out.Want = model.Missing, want
		}
		return withValue(out, x), true
	}
	return nil, false
}
