package cost_test

import (
	"slices"
	"testing"

	"portone-onboard/model"
	"portone-onboard/model/cost"
)

func milli(n model.Milli) *model.Milli { return &n }

// percent is a published rate of a method: 3200 is 3.20 %.
func percent(m model.Method, n model.Milli) model.Rate {
	return model.Rate{Method: m, Percent: milli(n), Sources: []model.Source{{Page: "fees.md"}}}
}

// each is a published fee per payment.
func each(m model.Method, won int64) model.Rate {
	return model.Rate{Method: m, Won: won, Sources: []model.Source{{Page: "fees.md"}}}
}

// tiers are the rates of cards from the smallest shop to the general one.
func tiers(rates ...model.Milli) []model.Rate {
	var out []model.Rate
	for i, id := range []model.Tier{"small1", "small2", "small3", "small4", model.TierGeneral} {
		r := percent(model.Card, rates[i])
		r.Tier, r.Style = id, model.OneTime
		out = append(out, r)
	}
	return out
}

// fees are what a gateway publishes, without VAT.
func fees(rates []model.Rate, charges ...model.Charge) model.GatewayFacts {
	return model.GatewayFacts{Code: "shop_pay", Filled: true, Insurance: model.No, Fees: model.Fees{VATIncluded: model.No, Rates: rates, Charges: charges}}
}

func joining(won int64) model.Charge { return model.Charge{Kind: model.ChargeJoining, Won: won} }

var guarantee = model.InsuranceRule{Rate: 953, Months: 12, Multiples: []model.SettlementMultiple{
	{ID: "daily", Multiple: 2, Days: 7}, {ID: "one", Multiple: 5, Days: 31},
}}

// sums are the figures of a bill that tables reckon by hand.
type sums struct {
	fees, vat, year, first cost.Span
	open                   []model.Method
}

func won(n int64) cost.Span          { return cost.Exactly(n) }
func from(low, high int64) cost.Span { return cost.Span{Low: low, High: high} }

func sumsOf(b cost.Bill) sums {
	out := sums{vat: b.VAT, year: b.Year, first: b.First, open: b.Open}
	for _, r := range b.Rows {
		out.fees = out.fees.Plus(r.Fee)
	}
	return out
}

func (s sums) equal(o sums) bool {
	return s.fees == o.fees && s.vat == o.vat && s.year == o.year && s.first == o.first && slices.Equal(s.open, o.open)
}

const (
	million = int64(1_000_000)
	vbank   = model.VirtualAccount
)

func TestYear(t *testing.T) {
	card := fees(tiers(1900, 2500, 2650, 2900, 3200), joining(200_000))
	card.Fees.Rates = append(card.Fees.Rates, model.Rate{Method: model.Card, Style: model.Recurring, Percent: milli(3230)})
	all := fees(append(tiers(1900, 2500, 2650, 2900, 3200), percent(model.BankTransfer, 1800), each(vbank, 300)))
	mixed := []cost.Share{{Method: model.Card, Percent: 70}, {Method: model.BankTransfer, Percent: 10}, {Method: vbank, Percent: 20}}
	phone := fees([]model.Rate{percent(model.Mobile, 3500), percent(model.Mobile, 7000), percent(model.Mobile, 10_000)})
	for i, goods := range []string{"physical", "web_content", "mobile_content"} {
		phone.Fees.Rates[i].Goods = goods
	}
	abroad := fees([]model.Rate{percent(model.Overseas, 2900)})
	abroad.Fees.Rates[0].To, abroad.Fees.VATIncluded = milli(4400), model.Unknown
	included := fees(tiers(1900, 2500, 2650, 2900, 3200))
	included.Fees.VATIncluded = model.Yes
	least := fees([]model.Rate{percent(model.Card, 1000), percent(model.Overseas, 1000)})
	least.Fees.Rates[0].Minimum = 100
	least.Fees.Rates[1].Minimum, least.Fees.Rates[1].Currency = 100, "USD"
	kakao := fees([]model.Rate{percent("easy_pay:kakaopay", 1700), percent("easy_pay:kakaopay", 3200)})
	kakao.Fees.Rates[0].Tier, kakao.Fees.Rates[0].Variant.En, kakao.Fees.Rates[1].Variant.En = "small1", "by card", "by money"
	only := fees([]model.Rate{{Method: model.Card, Minimum: 100}})
	either := fees([]model.Rate{each(vbank, 300), percent(vbank, 1000)})
	either.Fees.Rates[1].Variant.En = "by window"
	review := fees([]model.Rate{percent(model.Card, 3200), {Method: "easy_pay:paypay", Variant: model.Text{En: "set after a review"}}})
	shares := func(m model.Method) []cost.Share { return []cost.Share{{Method: m, Percent: 100}} }
	general := func(sales int64) cost.Case {
		return cost.Case{Sales: sales, Tier: model.TierGeneral, Style: model.OneTime, Via: "own"}
	}
	with := func(c cost.Case, change func(*cost.Case)) cost.Case { change(&c); return c }

	for name, x := range map[string]struct {
		g    model.GatewayFacts
		c    cost.Case
		q    cost.Quote
		want sums
	}{
		"card alone": {card, general(100 * million), cost.Quote{}, sums{won(3_200_000), won(320_000), won(3_520_000), won(3_740_000), nil}},
		"smallest tier": {card, with(general(100*million), func(c *cost.Case) { c.Tier = "small1" }), cost.Quote{},
			sums{won(1_900_000), won(190_000), won(2_090_000), won(2_310_000), nil}},
		"third tier": {card, with(general(700*million), func(c *cost.Case) { c.Tier = "small3" }), cost.Quote{},
			sums{won(18_550_000), won(1_855_000), won(20_405_000), won(20_625_000), nil}},
		"recurring has a rate of its own": {card, with(general(30*million), func(c *cost.Case) { c.Style = model.Recurring }), cost.Quote{},
			sums{won(969_000), won(96_900), won(1_065_900), won(1_285_900), nil}},
		"no sales": {card, general(0), cost.Quote{}, sums{won(0), won(0), won(0), won(220_000), nil}},
		// 84,000,000 × 3.2 % + 12,000,000 × 1.8 % + 480 payments × 300
		"a mix, with a fee per payment": {all, with(general(120*million), func(c *cost.Case) { c.Mix, c.Ticket = mixed, 50_000 }), cost.Quote{},
			sums{won(2_688_000 + 216_000 + 144_000), won(304_800), won(3_352_800), won(3_352_800), nil}},
		"a payment begun is a payment": {all, with(general(1_000_001), func(c *cost.Case) { c.Mix, c.Ticket = shares(vbank), 50_000 }), cost.Quote{},
			sums{won(21 * 300), won(630), won(6_930), won(6_930), nil}},
		"the ticket is unknown": {all, with(general(120*million), func(c *cost.Case) { c.Mix = mixed }), cost.Quote{},
			sums{won(2_904_000), won(290_400), won(3_194_400), won(3_194_400), []model.Method{vbank}}},
		"a mix that does not add up is no mix": {all, with(general(100*million), func(c *cost.Case) { c.Mix = mixed[:2] }), cost.Quote{},
			sums{won(3_200_000), won(320_000), won(3_520_000), won(3_520_000), nil}},
		"nor is one with less than nothing": {card, with(general(100*million), func(c *cost.Case) {
			c.Mix = []cost.Share{{Method: model.Card, Percent: 150}, {Method: vbank, Percent: -50}}
		}), cost.Quote{}, sums{won(3_200_000), won(320_000), won(3_520_000), won(3_740_000), nil}},
		"what sells nothing needs no ticket": {all, with(general(0), func(c *cost.Case) { c.Mix = mixed }), cost.Quote{}, sums{}},
		"one variant wants the ticket": {either, with(general(10*million), func(c *cost.Case) { c.Mix = shares(vbank) }), cost.Quote{},
			sums{won(0), won(0), won(0), won(0), []model.Method{vbank}}},
		"only a least fee": {only, with(general(million), func(c *cost.Case) { c.Ticket = 5_000 }), cost.Quote{}, sums{won(20_000), won(2_000), won(22_000), won(22_000), nil}},
		"phone, goods": {phone, with(general(10*million), func(c *cost.Case) { c.Mix, c.Goods = shares(model.Mobile), "physical" }), cost.Quote{},
			sums{won(350_000), won(35_000), won(385_000), won(385_000), nil}},
		"phone, digital goods of either sort": {phone, with(general(10*million), func(c *cost.Case) { c.Mix, c.Goods = shares(model.Mobile), "digital" }), cost.Quote{},
			sums{from(700_000, 1_000_000), from(70_000, 100_000), from(770_000, 1_100_000), from(770_000, 1_100_000), nil}},
		"phone, goods unknown": {phone, with(general(10*million), func(c *cost.Case) { c.Mix = shares(model.Mobile) }), cost.Quote{},
			sums{from(350_000, 1_000_000), from(35_000, 100_000), from(385_000, 1_100_000), from(385_000, 1_100_000), nil}},
		"a span, and VAT that is not said": {abroad, with(general(50*million), func(c *cost.Case) { c.Mix = shares(model.Overseas) }), cost.Quote{},
			sums{from(1_450_000, 2_200_000), from(0, 220_000), from(1_450_000, 2_420_000), from(1_450_000, 2_420_000), nil}},
		"VAT included": {included, general(100 * million), cost.Quote{}, sums{won(3_200_000), won(0), won(3_200_000), won(3_200_000), nil}},
		"nothing published": {card, with(general(10*million), func(c *cost.Case) { c.Mix = shares(model.Crypto) }), cost.Quote{},
			sums{won(0), won(0), won(0), won(220_000), []model.Method{model.Crypto}}},
		"a rate to be set by a review is no rate of 0": {review, with(general(10*million), func(c *cost.Case) { c.Mix = shares("easy_pay:paypay") }), cost.Quote{},
			sums{won(0), won(0), won(0), won(0), []model.Method{"easy_pay:paypay"}}},
		"a rate of one variant hides no other": {kakao, with(general(10*million), func(c *cost.Case) { c.Mix, c.Tier = shares("easy_pay:kakaopay"), "small1" }), cost.Quote{},
			sums{from(170_000, 320_000), from(17_000, 32_000), from(187_000, 352_000), from(187_000, 352_000), nil}},
		"a least fee per payment": {least, with(general(million), func(c *cost.Case) { c.Ticket = 5_000 }), cost.Quote{},
			sums{won(20_000), won(2_000), won(22_000), won(22_000), nil}},
		"a least fee that does not bite": {least, with(general(million), func(c *cost.Case) { c.Ticket = 50_000 }), cost.Quote{},
			sums{won(10_000), won(1_000), won(11_000), won(11_000), nil}},
		"a least fee in dollars is not reckoned": {least, with(general(million), func(c *cost.Case) { c.Ticket, c.Mix = 5_000, shares(model.Overseas) }), cost.Quote{},
			sums{won(10_000), won(1_000), won(11_000), won(11_000), nil}},
		"half a won goes up":       {fees([]model.Rate{percent(model.Card, 2000)}), general(25), cost.Quote{}, sums{won(1), won(0), won(1), won(1), nil}},
		"less than half goes down": {fees([]model.Rate{percent(model.Card, 2000)}), general(24), cost.Quote{}, sums{won(0), won(0), won(0), won(0), nil}},
		"an offer goes before what is published": {card, general(100 * million), cost.Quote{Card: milli(2900), Joining: new(int64)},
			sums{won(2_900_000), won(290_000), won(3_190_000), won(3_190_000), nil}},
		"an offer of the rate alone": {card, general(100 * million), cost.Quote{Card: milli(2900)},
			sums{won(2_900_000), won(290_000), won(3_190_000), won(3_410_000), nil}},
		"an offer is about cards": {all, with(general(120*million), func(c *cost.Case) { c.Mix, c.Ticket = mixed, 50_000 }), cost.Quote{Card: milli(2900)},
			sums{won(2_436_000 + 216_000 + 144_000), won(279_600), won(3_075_600), won(3_075_600), nil}},
	} {
		if got := sumsOf(cost.Year(x.g, "", x.c, x.q, guarantee)); !got.equal(x.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", name, got, x.want)
		}
	}
}

// TestRows wants each method's row to say what it was reckoned from.
func TestRows(t *testing.T) {
	g := fees([]model.Rate{percent(model.Card, 3200), each(vbank, 300)})
	c := cost.Case{Sales: 10 * million, Mix: []cost.Share{{Method: vbank, Percent: 40}, {Method: model.Card, Percent: 60}}}
	b := cost.Year(g, "", c, cost.Quote{}, guarantee)
	if len(b.Rows) != 1 || b.Rows[0].Method != model.Card || b.Rows[0].Sales != 6*million || b.Rows[0].Low.Percent == nil || b.Rows[0].Quoted || len(b.Rows[0].Sources) != 1 {
		t.Errorf("rows %+v", b.Rows)
	}
	if b.OpenSales != 4*million || len(b.PerPay) != 1 || b.PerPay[0].Low.Won != 300 {
		t.Errorf("what waits for the ticket: %d won, %+v", b.OpenSales, b.PerPay)
	}
	c.Ticket = 10_000
	if b = cost.Year(g, "", c, cost.Quote{Card: milli(2500)}, guarantee); len(b.Rows) != 2 || b.Rows[0].Payments != 400 || !b.Rows[1].Quoted || b.OpenSales != 0 || len(b.PerPay) != 0 {
		t.Errorf("with a ticket and an offer: %+v", b)
	}
}

// TestCloseness wants the rate that says most about just this shop.
func TestCloseness(t *testing.T) {
	rate := func(n model.Milli, change func(*model.Rate)) model.Rate {
		r := percent(model.Card, n)
		change(&r)
		return r
	}
	g := fees([]model.Rate{
		rate(3000, func(*model.Rate) {}),
		rate(2800, func(r *model.Rate) { r.Module = "new" }),
		rate(2600, func(r *model.Rate) { r.Module, r.Via = "new", "shopify" }),
		rate(2400, func(r *model.Rate) { r.Module, r.Via, r.Style = "new", "shopify", model.Recurring }),
	})
	for _, x := range []struct {
		module, via string
		style       model.Style
		want        model.Milli
	}{
		{"", "own", model.OneTime, 3000}, {"old", "own", model.OneTime, 3000}, {"new", "own", model.OneTime, 2800},
		{"new", "shopify", model.OneTime, 2600}, {"new", "shopify", model.Recurring, 2400}, {"new", "own", model.Recurring, 2800},
		{"old", "shopify", model.Recurring, 3000},
	} {
		b := cost.Year(g, x.module, cost.Case{Sales: million, Via: x.via, Style: x.style}, cost.Quote{}, guarantee)
		if len(b.Rows) != 1 || *b.Rows[0].Low.Percent != x.want || *b.Rows[0].High.Percent != x.want {
			t.Errorf("%+v: %+v", x, b.Rows)
		}
	}
}
