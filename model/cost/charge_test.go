package cost_test

import (
	"testing"

	"portone-onboard/model"
	"portone-onboard/model/cost"
	"portone-onboard/model/gateway"
)

// TestCharges reckons what is due beside payments: sales are 100,000,000 won by
// card at 3.2 % without VAT, which makes 3,520,000 won a year.
func TestCharges(t *testing.T) {
	annual := model.Charge{Kind: model.ChargeAnnual, Won: 600_000, Modules: []string{"jp"}}
	shopify := model.Charge{Kind: model.ChargeOther, Percent: milli(500), Amount: "500", Currency: "USD", Traits: []string{"shopify"}}
	refund := model.Charge{Kind: model.ChargeOther, Won: 300, Methods: []model.Method{vbank}}
	foreign := model.Charge{Kind: model.ChargeJoining, Amount: "100", Currency: "USD"}
	reserve := model.Charge{Kind: model.ChargeOther, Percent: milli(10_000)}
	free := model.Charge{Kind: model.ChargeJoining, Free: true}
	unsaid := model.Charge{Kind: model.ChargeJoining, Modules: []string{"jp"}}
	for name, x := range map[string]struct {
		charges       []model.Charge
		module, via   string
		wanted        []model.Method
		style         model.Style
		joined        cost.Item
		year, first   int64
		annual, owned int64 // won a year, won for PortOne
	}{
		"none known":                   {year: 3_520_000, first: 3_520_000},
		"joining, with VAT":            {charges: []model.Charge{joining(200_000)}, joined: cost.Item{Known: true, Won: won(200_000)}, year: 3_520_000, first: 3_740_000},
		"joining is free":              {charges: []model.Charge{{Kind: model.ChargeJoining, Free: true}}, joined: cost.Item{Known: true, Free: true}, year: 3_520_000, first: 3_520_000},
		"joining, VAT in it":           {charges: []model.Charge{{Kind: model.ChargeJoining, Won: 220_000, VATIncluded: model.Yes}}, joined: cost.Item{Known: true, Won: won(220_000)}, year: 3_520_000, first: 3_740_000},
		"joining in dollars":           {charges: []model.Charge{foreign, foreign}, joined: cost.Item{Known: true, Foreign: "USD 100, USD 100"}, year: 3_520_000, first: 3_520_000},
		"an amount unsaid is not free": {charges: []model.Charge{unsaid}, module: "jp", joined: cost.Item{Open: true}, year: 3_520_000, first: 3_520_000},
		"another module's amount":      {charges: []model.Charge{unsaid, joining(200_000)}, module: "v2", joined: cost.Item{Known: true, Won: won(200_000)}, year: 3_520_000, first: 3_740_000},
		"one said, one unsaid":         {charges: []model.Charge{unsaid, joining(200_000)}, module: "jp", joined: cost.Item{Known: true, Open: true, Won: won(200_000)}, year: 3_520_000, first: 3_740_000},
		"one free, one unsaid":         {charges: []model.Charge{unsaid, free}, module: "jp", joined: cost.Item{Known: true, Open: true}, year: 3_520_000, first: 3_520_000},
		"a reserve is no fee":          {charges: []model.Charge{reserve}, year: 3_520_000, first: 3_520_000},
		"joining by method": {charges: []model.Charge{
			{Kind: model.ChargeJoining, Won: 200_000, Methods: []model.Method{model.Overseas}}, {Kind: model.ChargeJoining, Won: 100_000, Methods: []model.Method{model.Card}},
		}, joined: cost.Item{Known: true, Won: won(100_000)}, year: 3_520_000, first: 3_630_000},
		"joining by what is asked for": {charges: []model.Charge{
			{Kind: model.ChargeJoining, Won: 200_000, Methods: []model.Method{model.Overseas}}, {Kind: model.ChargeJoining, Won: 100_000, Methods: []model.Method{model.Card}},
		}, wanted: []model.Method{model.Card, model.Overseas}, joined: cost.Item{Known: true, Won: won(300_000)}, year: 3_520_000, first: 3_850_000},
		"joining by style":           {charges: []model.Charge{{Kind: model.ChargeJoining, Won: 100_000, Styles: []model.Style{model.Recurring}}}, style: model.OneTime, year: 3_520_000, first: 3_520_000},
		"a year's fee of one module": {charges: []model.Charge{annual}, module: "jp", year: 4_180_000, first: 4_180_000, annual: 600_000},
		"a year's fee of another":    {charges: []model.Charge{annual}, module: "v2", year: 3_520_000, first: 3_520_000},
		"PortOne's own fee":          {charges: []model.Charge{shopify}, via: "shopify", year: 4_070_000, first: 4_070_000, owned: 500_000},
		"PortOne takes nothing":      {charges: []model.Charge{shopify}, via: "own", year: 3_520_000, first: 3_520_000},
		"refunds are not foreseen":   {charges: []model.Charge{refund}, year: 3_520_000, first: 3_520_000},
	} {
		c := cost.Case{Sales: 100 * million, Via: x.via, Wanted: x.wanted, Style: x.style}
		b := cost.Year(fees([]model.Rate{percent(model.Card, 3200)}, x.charges...), x.module, c, cost.Quote{}, guarantee)
		j := b.Joining
		if j.Won != x.joined.Won || j.Known != x.joined.Known || j.Free != x.joined.Free || j.Open != x.joined.Open || j.Foreign != x.joined.Foreign {
			t.Errorf("%s: joining %+v, want %+v", name, j, x.joined)
		}
		if b.Year != won(x.year) || b.First != won(x.first) || b.Annual.Won != won(x.annual) || b.PortOne.Won != won(x.owned) {
			t.Errorf("%s: year %v first %v annual %v PortOne %v", name, b.Year, b.First, b.Annual.Won, b.PortOne.Won)
		}
		if x.owned > 0 && b.PortOne.Foreign != "USD 500" {
			t.Errorf("%s: %q in another currency", name, b.PortOne.Foreign)
		}
	}
}

func TestQuotedJoining(t *testing.T) {
	free, fee := int64(0), int64(55_000)
	g := fees([]model.Rate{percent(model.Card, 3200)}, joining(200_000))
	if b := cost.Year(g, "", cost.Case{Sales: million}, cost.Quote{Joining: &free}, guarantee); !b.Joining.Free || !b.Joining.Quoted || b.First != b.Year {
		t.Errorf("free by an offer: %+v", b.Joining)
	}
	if b := cost.Year(g, "", cost.Case{Sales: million}, cost.Quote{Joining: &fee}, guarantee); b.Joining.Free || b.Joining.Won != won(55_000) || b.First.Low-b.Year.Low != 60_500 {
		t.Errorf("an offer with VAT: %+v, %v beyond %v", b.Joining, b.First, b.Year)
	}
}

func TestPremium(t *testing.T) {
	for name, x := range map[string]struct {
		needed             model.Tri
		sales, insured     int64
		settlement         string
		sum, premium, most int64
		assumed            bool
	}{
		"a sum that is known":           {model.Yes, 120 * million, 5 * million, "daily", 5 * million, 47_650, 10 * million, false},
		"the rate is rounded half up":   {model.Yes, 0, 50, "", 50, 0, 0, false},
		"and up from a half":            {model.Yes, 0, 53, "", 53, 1, 0, false},
		"what the sales want":           {model.Yes, 120 * million, 0, "daily", 5 * million, 47_650, 10 * million, true},
		"a won more wants a step more":  {model.Yes, 120*million + 12, 0, "daily", 6 * million, 57_180, 12 * million, true},
		"paid out once, less is enough": {model.Yes, 120 * million, 0, "one", 2 * million, 19_060, 10 * million, true},
		"how often is unknown":          {model.Yes, 120 * million, 5 * million, "", 5 * million, 47_650, 0, false},
		"nothing is known":              {model.Yes, 120 * million, 0, "", 0, 0, 0, false},
		"no such settlement":            {model.Yes, 120 * million, 0, "hourly", 0, 0, 0, false},
		"not wanted":                    {model.No, 120 * million, 5 * million, "daily", 0, 0, 0, false},
		"perhaps wanted":                {model.Unknown, 120 * million, 5 * million, "daily", 5 * million, 47_650, 10 * million, false},
		"no sales":                      {model.Yes, 0, 0, "daily", 0, 0, 0, true},
	} {
		g := fees(nil)
		g.Insurance = x.needed
		b := cost.Year(g, "", cost.Case{Sales: x.sales, Insured: x.insured, Settlement: x.settlement}, cost.Quote{}, guarantee)
		p := b.Insurance
		if p.Sum != x.sum || p.Won != x.premium || p.Limit.Month != x.most || p.Assumed != x.assumed || p.Limit.Known != (x.most > 0) {
			t.Errorf("%s: %+v", name, p)
		}
		want := won(x.premium)
		if x.needed == model.Unknown {
			want.Low = 0
		}
		if b.Year != want {
			t.Errorf("%s: a year costs %v", name, b.Year)
		}
	}
}

// TestShortWeek goes by the borders of the weeks: 5,000,000 won insured, daily,
// are 10,000,000 won a month.
func TestShortWeek(t *testing.T) {
	for _, x := range []struct {
		month int64
		week  int
	}{
		{0, 0}, {9_999_999, 0}, {10_000_000, 0}, {10_000_001, 5},
		{10_714_285, 5}, {10_714_286, 4}, // 28 days' sales
		{14_285_714, 4}, {14_285_715, 3}, // 21
		{21_428_571, 3}, {21_428_572, 2}, // 14
		{42_857_142, 2}, {42_857_143, 1}, // 7
		{1_000_000_000, 1}, {83_333_333_333_333, 1},
	} {
		g := fees(nil)
		g.Insurance = model.Yes
		l := cost.Year(g, "", cost.Case{Sales: 12 * x.month, Insured: 5 * million, Settlement: "daily"}, cost.Quote{}, guarantee).Insurance.Limit
		if !l.Known || l.ShortWeek != x.week || l.Month != 10*million || l.Sales != x.month || l.Multiple != 2 || l.WaitDays != 7 {
			t.Errorf("%d a month: %+v, want week %d", x.month, l, x.week)
		}
	}
}

func TestTier(t *testing.T) {
	rules := gateway.Catalogue{}.Common().Tiers
	for sales, want := range map[int64]model.Tier{
		-1: model.TierGeneral, 0: model.TierGeneral, 1: "small1", 299_999_999: "small1", 300_000_000: "small2", 499_999_999: "small2",
		500_000_000: "small3", 999_999_999: "small3", 1_000_000_000: "small4", 2_999_999_999: "small4", 3_000_000_000: model.TierGeneral, 1e15: model.TierGeneral,
	} {
		if got := cost.Tier(rules, sales); got != want {
			t.Errorf("%d won: %s, want %s", sales, got, want)
		}
	}
	if got := cost.Tier(nil, million); got != model.TierGeneral {
		t.Errorf("without rules: %s", got)
	}
}

// TestPublished reckons with the real catalogue what its pages let one reckon by
// hand.
func TestPublished(t *testing.T) {
	catalogue := gateway.Catalogue{}
	guarantee := catalogue.Common().Insurance
	c := cost.Case{Sales: 100 * million, Tier: model.TierGeneral, Style: model.OneTime, Via: "own", Goods: "physical"}
	inicis := cost.Year(catalogue.Choice("inicis"), "v2", c, cost.Quote{}, guarantee)
	if got := sumsOf(inicis); !got.equal(sums{won(3_200_000), won(320_000), won(3_520_000), won(3_740_000), nil}) {
		t.Errorf("inicis: %+v", got)
	}
	c.Tier, c.Mix = "small1", []cost.Share{{Method: "easy_pay:kakaopay", Percent: 100}}
	if kakao := cost.Year(catalogue.Choice("kakaopay"), "main", c, cost.Quote{}, guarantee); sumsOf(kakao).fees != from(1_700_000, 3_200_000) || !kakao.Joining.Free {
		t.Errorf("kakaopay, by card or by money: %+v", kakao.Rows)
	}
	if paypay := cost.Year(catalogue.Choice("eximbay"), "v2", cost.Case{Sales: million, Mix: []cost.Share{{Method: "easy_pay:paypay", Percent: 100}}}, cost.Quote{}, guarantee); len(paypay.Open) != 1 || paypay.Joining.Won != won(100_000) {
		t.Errorf("eximbay, PayPay: %+v", paypay)
	}
	if kicc := cost.Year(catalogue.Choice("kicc"), "overseas", cost.Case{Sales: million}, cost.Quote{}, guarantee); kicc.Joining.Free || !kicc.Joining.Open {
		t.Errorf("kicc abroad: %+v", kicc.Joining)
	}
}

// TestNothingSoldWantsNoJoining: a method without sales is not asked for.
func TestNothingSoldWantsNoJoining(t *testing.T) {
	g := fees([]model.Rate{percent(model.Card, 3200)}, model.Charge{Kind: model.ChargeJoining, Won: 200_000, Methods: []model.Method{model.Overseas}})
	c := cost.Case{Sales: million, Mix: []cost.Share{{Method: model.Card, Percent: 100}, {Method: model.Overseas, Percent: 0}}}
	if b := cost.Year(g, "", c, cost.Quote{}, guarantee); b.Joining.Known || b.First != b.Year {
		t.Errorf("joining %+v", b.Joining)
	}
}
