package site

import (
	"strings"
	"sync"

	"portone-onboard/model"
)

// judgeField looks for one business detail, first on the start page.
func (c *court) judgeField(f field) model.Finding {
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
	}
	return c.at(missing("site_field_none", "page", c.start.page.Address))
}

func (c *court) at(f model.Finding) model.Finding {
	f.At.Source = c.start.page.Address
	return f
}

func locate(f model.Finding, at *found) model.Finding {
	f.At = model.Spot{Source: at.sheet.page.Address, Text: at.words()}
	return f
}

func withValue(f model.Finding, at *found) model.Finding {
	f = locate(f, at)
	f.Value = at.value
	return f
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
func (c *court) weigh(f field, x *found, notOnStart bool) model.Finding {
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

func (c *court) compared(f field, x *found, match matching, want string) model.Finding {
	var out model.Finding
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

func (c *court) equal(f field, x *found) model.Finding {
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
func flawOf(x *found, equal bool) (model.Finding, bool) {
	switch x.flaw {
	case "":
		return model.Finding{}, false
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
func (c *court) unsure(f field, x *found) (model.Finding, bool) {
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
	return model.Finding{}, false
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
func (c *court) several(f field, x *found, want string) (model.Finding, bool) {
	if f == phoneField || f == mailField || x.loose {
		return model.Finding{}, false
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
	return model.Finding{}, false
}

// printedWant finds the profile's own words in the foot of the start page,
// where no label announces them.
func (c *court) printedWant(f field) *found {
	want := c.want(f)
	if want == "" || c.start == nil || f != nameField && f != representativeField && f != addressField {
		return nil
	}
	key := squeezed(want)
	if len(key) < 6 {
		return nil
	}
	for u := range c.start.units {
		x := &c.start.units[u]
		if !x.foot || x.hidden || x.link >= 0 || len(x.text) > 400 || len(x.text) < len(key) {
			continue
		}
		if at := strings.Index(squeezed(x.text), key); at >= 0 && !otherCompany(x.text) && (f != representativeField || wholeWord(x.text, want)) {
			return &found{reading: reading{value: want}, field: f, sheet: c.start, unit: u}
		}
	}
	return nil
}

// mayBeName finds words without a label beside the registration number, which
// may be the name: then nobody can say that it is not there.
func (c *court) mayBeName() *found {
	number := c.best(c.start, numberField, false)
	if number == nil || number.unit < 0 {
		return nil
	}
	units, index := c.start.units, labelsByRune()
	for u := max(0, number.unit-nearUnits); u < min(len(units), number.unit+6); u++ {
		x := &units[u]
		text := bare(x.text)
		if x.link >= 0 || x.hidden || x.foot != units[number.unit].foot || !nameLike(text) || len(text) > 90 || strings.ContainsAny(text, "0123456789@:") || otherCompany(text) || len(findLabels(index, x.text, nil)) > 0 {
			continue
		}
		if r, ok := readName(text); ok && r.flaw == "" && placeWords(text) == 0 {
			return &found{reading: r, field: nameField, sheet: c.start, unit: u}
		}
	}
	return nil
}

// squeezed is a text without spaces and commas, in small letters, with one form
// of 주식회사.
func squeezed(s string) string { return strings.ToLower(squeezer().Replace(s)) }

var squeezer = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer(" ", "", string(rune(seam)), "", ",", "", "㈜", "(주)", "주식회사", "(주)")
})

func wholeWord(text, word string) bool {
	for w := range strings.FieldsSeq(strings.NewReplacer(string(rune(seam)), " ", ",", " ", "(", " ", ")", " ", "·", " ").Replace(text)) {
		if w == word {
			return true
		}
	}
	return false
}

// judgeCheckout looks whether the page where people pay, or the cart, shows the
// business too.
func (c *court) judgeCheckout() model.Finding {
	s := c.paying()
	if s == nil {
		if c.start != nil && (c.start.page.Role == "checkout" || c.start.page.Role == "cart") {
			s = c.start
		}
	}
	switch {
	case s == nil:
		return cannotTell("site_checkout_none")
	case s.page.Scripts:
		return atPage(cannotTell("site_scripts", "page", s.page.Address), s)
	case !s.readWell():
		return atPage(cannotTell("site_unread", "page", s.page.Address, "trouble", s.page.Trouble), s)
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

func (c *court) checkoutVerdict(s *sheet, have, need int, first *found) model.Finding {
	args := []string{"page", s.page.Address, "have", number(have), "need", number(need)}
	var out model.Finding
	switch {
	case have == need && s.page.Role == "cart":
		out = done("site_checkout_cart", args...)
	case have == need:
		out = done("site_checkout_whole", args...)
	case s.pictured():
		return atPage(cannotTell("site_field_picture", "page", s.page.Address), s)
	case have == 0 && s.password && s.runes < 400:
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

func atPage(f model.Finding, s *sheet) model.Finding {
	f.At.Source = s.page.Address
	return f
}
