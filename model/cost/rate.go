package cost

import (
	"slices"

	"portone-onboard/model"
)

// styleRates finds what is published for one method in each of the styles.
func styleRates(fees model.Fees, c Case, module string, m model.Method) []model.Rate {
	var out []model.Rate
	for _, s := range c.styles() {
		c.Style = s
		out = append(out, rates(fees, c, module, m)...)
	}
	return out
}

// rates finds what is published for one method of a case: the rates that fit,
// and of each variant (paid by card, paid by points) only those that say most
// about it. Several remain where the pages give variants; none where they are
// silent or name no figure.
func rates(fees model.Fees, c Case, module string, m model.Method) []model.Rate {
	var fit []match
	for i := range fees.Rates {
		r := &fees.Rates[i]
		if n, ok := closeness(r, c, module, m); ok && figured(r) {
			fit = append(fit, match{r, n})
		}
	}
	var out []model.Rate
	for _, x := range fit {
		if !slices.ContainsFunc(fit, x.behind) {
			out = append(out, *x.rate)
		}
	}
	return out
}

// match is a rate that fits, and how much of it is said for just this case.
type match struct {
	rate *model.Rate
	n    int
}

// behind tells whether another rate says more about the same variant.
func (x match) behind(o match) bool { return o.n > x.n && o.rate.Variant == x.rate.Variant }

// figured tells whether a rate has any figure: some are only said to be agreed
// upon after a review.
func figured(r *model.Rate) bool {
	return r.Percent != nil || r.To != nil || r.Won > 0 || r.Minimum > 0 && r.Currency == ""
}

// closeness counts how much of a rate is said for just this case; false where
// it is for another.
func closeness(r *model.Rate, c Case, module string, m model.Method) (int, bool) {
	if r.Method != m {
		return 0, false
	}
	n := 0
	for _, is := range []struct{ said, here string }{
		{r.Module, module}, {string(r.Style), string(c.Style)}, {string(r.Tier), string(c.Tier)}, {r.Via, c.Via},
	} {
		switch {
		case is.said == "":
		case is.said != is.here:
			return 0, false
		default:
			n++
		}
	}
	if g, ok := goodsFit(r.Goods, c.Goods); !ok {
		return 0, false
	} else if g {
		n++
	}
	return n, true
}

// goodsFit compares the kind of goods: phone fees know two kinds of digital
// goods, and a shop that has not said takes all into account.
func goodsFit(said, here string) (says, ok bool) {
	digital := []string{"digital", "web_content", "mobile_content"}
	switch {
	case said == "" || here == "":
		return false, true
	case said == here, here == "digital" && slices.Contains(digital, said):
		return true, true
	}
	return false, false
}
