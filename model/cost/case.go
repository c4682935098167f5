package cost

import (
	"slices"

	"portone-onboard/model"
)

// Case is a year of one shop.
type Case struct {
	Sales      int64          // won, as customers pay it
	Ticket     int64          // won of a usual payment; 0 is unknown
	Tier       model.Tier     // by which card rates go
	Mix        []Share        // which add up to 100; any other takes Sales as all by card
	Wanted     []model.Method // asked for; empty takes those of the mix
	Style      model.Style    // "" takes rates that are for every style
	Styles     []model.Style  // several wanted, before Style; where their rates differ, a fee is a span
	Goods      string         // "physical" "digital"; "" is unknown
	Via        string         // "shopify", else "own"
	Settlement string         // a SettlementMultiple's ID; "" is unknown
	Insured    int64          // the sum that the gateway names; 0 is unknown
}

// Share is a method's part of the sales in percent.
type Share struct {
	Method  model.Method
	Percent int
}

// Quote is what one gateway offered this shop. It goes before what is published.
type Quote struct {
	Card    *model.Milli // the rate of cards
	Joining *int64       // won, without VAT
}

// bounded is the case with amounts that can be reckoned with: what a merchant
// can enter, from 0 to 10^15 won.
func (c Case) bounded() Case {
	for _, won := range []*int64{&c.Sales, &c.Ticket, &c.Insured} {
		*won = min(max(*won, 0), mostAmount)
	}
	return c
}

func (c Case) styles() []model.Style {
	if len(c.Styles) == 0 {
		return []model.Style{c.Style}
	}
	return c.Styles
}

// mix is the case's mix, or all by card.
func (c Case) mix() []Share {
	sum, negative := 0, false
	for _, s := range c.Mix {
		sum, negative = sum+s.Percent, negative || s.Percent < 0
	}
	if sum != 100 || negative {
		return []Share{{model.Card, 100}}
	}
	return c.Mix
}

// wants tells whether one of these methods is asked for.
func (c Case) wants(methods []model.Method) bool {
	if len(c.Wanted) > 0 {
		return slices.ContainsFunc(methods, func(m model.Method) bool { return slices.Contains(c.Wanted, m) })
	}
	return slices.ContainsFunc(c.mix(), func(s Share) bool { return s.Percent > 0 && slices.Contains(methods, s.Method) })
}

// parts divides the sales by the mix. Each part ends where the next begins, so
// that they add up to the sales whatever is rounded.
func (c Case) parts() []int64 {
	mix := c.mix()
	out, before, percent := make([]int64, len(mix)), int64(0), 0
	for i, s := range mix {
		percent += s.Percent
		upTo := of(c.Sales, model.Milli(percent)*1000)
		out[i], before = upTo-before, upTo
	}
	return out
}

// payments is how many payments an amount makes; 0 where the ticket is unknown.
func (c Case) payments(sales int64) int64 {
	if c.Ticket <= 0 {
		return 0
	}
	return (sales + c.Ticket - 1) / c.Ticket
}

// Tier is the tier of a year's sales; a shop without sales pays the general rate.
func Tier(rules []model.TierRule, sales int64) model.Tier {
	i := slices.IndexFunc(rules, func(r model.TierRule) bool {
		return sales >= r.From && (r.Below == 0 || sales < r.Below)
	})
	if i < 0 || sales <= 0 {
		return model.TierGeneral
	}
	return rules[i].ID
}
