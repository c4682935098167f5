package cost_test

import (
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"portone-onboard/model"
	"portone-onboard/model/cost"
	"portone-onboard/model/gateway"
)

// world is what a year is reckoned from.
type world struct {
	g      model.GatewayFacts
	module string
	c      cost.Case
	q      cost.Quote
	rule   model.InsuranceRule
}

func (w world) year() cost.Bill { return cost.Year(w.g, w.module, w.c, w.q, w.rule) }

var (
	anyMethod = rapid.SampledFrom([]model.Method{model.Card, model.BankTransfer, vbank, model.Mobile, model.Overseas, "easy_pay:kakaopay", "easy_pay:paypal", ""})
	anyModule = rapid.SampledFrom([]string{"", "v1", "v2"})
	anyStyle  = rapid.SampledFrom([]model.Style{"", model.OneTime, model.Recurring, model.KeyIn})
	anyTier   = rapid.SampledFrom([]model.Tier{"", "small1", "small4", model.TierGeneral})
	anyGoods  = rapid.SampledFrom([]string{"", "physical", "digital", "web_content"})
	anyVia    = rapid.SampledFrom([]string{"", "own", "shopify"})
	anyTri    = rapid.SampledFrom([]model.Tri{model.Yes, model.No, model.Unknown})
	someMilli = rapid.Custom(func(t *rapid.T) *model.Milli {
		if rapid.Bool().Draw(t, "published") {
			return milli(model.Milli(rapid.IntRange(0, 100_000).Draw(t, "milli")))
		}
		return nil
	})
	someWon = rapid.OneOf(rapid.Just(int64(0)), rapid.Int64Range(0, 100_000), rapid.Int64Range(0, 1e15))
	anyRate = rapid.Custom(func(t *rapid.T) model.Rate {
		return model.Rate{
			Module: anyModule.Draw(t, "module"), Method: anyMethod.Draw(t, "method"), Style: anyStyle.Draw(t, "style"), Tier: anyTier.Draw(t, "tier"),
			Goods: anyGoods.Draw(t, "goods"), Via: anyVia.Draw(t, "via"), Variant: model.Text{En: rapid.SampledFrom([]string{"", "by card", "by money"}).Draw(t, "variant")},
			Percent: someMilli.Draw(t, "percent"), To: someMilli.Draw(t, "to"), Won: someWon.Draw(t, "won"), Minimum: someWon.Draw(t, "minimum"),
			Currency: rapid.SampledFrom([]string{"", "", "USD"}).Draw(t, "currency"), Sources: []model.Source{{Page: "fees.md"}},
		}
	})
	anyCharge = rapid.Custom(func(t *rapid.T) model.Charge {
		return model.Charge{
			Kind: rapid.SampledFrom([]model.ChargeKind{model.ChargeJoining, model.ChargeAnnual, model.ChargeOther}).Draw(t, "kind"),
			Free: rapid.Bool().Draw(t, "free"), Won: someWon.Draw(t, "won"), Percent: someMilli.Draw(t, "percent"), VATIncluded: anyTri.Draw(t, "vat"),
			Amount: rapid.SampledFrom([]string{"", "500"}).Draw(t, "amount"), Currency: "USD",
			Methods: rapid.SliceOfN(anyMethod, 0, 1).Draw(t, "methods"), Styles: rapid.SliceOfN(anyStyle, 0, 1).Draw(t, "styles"),
			Modules: rapid.SliceOfN(anyModule, 0, 1).Draw(t, "modules"), Traits: rapid.SliceOfN(anyVia, 0, 1).Draw(t, "traits"),
		}
	})
	anyShare = rapid.Custom(func(t *rapid.T) cost.Share {
		return cost.Share{Method: anyMethod.Draw(t, "method"), Percent: rapid.IntRange(-200, 400).Draw(t, "percent")}
	})
	wholeMix = rapid.Custom(func(t *rapid.T) []cost.Share {
		var out []cost.Share
		for left := 100; left > 0; {
			n := rapid.IntRange(1, left).Draw(t, "percent")
			out, left = append(out, cost.Share{Method: anyMethod.Draw(t, "method"), Percent: n}), left-n
		}
		return out
	})
	// tinyMix has many parts, so that what is rounded adds up.
	tinyMix = rapid.Custom(func(t *rapid.T) []cost.Share {
		n := rapid.SampledFrom([]int{1, 2, 4, 5, 10, 20, 25, 50, 100}).Draw(t, "parts")
		out := make([]cost.Share, n)
		for i := range out {
			out[i] = cost.Share{Method: anyMethod.Draw(t, "method"), Percent: 100 / n}
		}
		return out
	})
	anyAmount = rapid.OneOf(rapid.Int64(), rapid.Int64Range(0, 1e15), rapid.Int64Range(0, 200), rapid.Just(int64(1e15)))
)

// anyWorld is any shop at any gateway: amounts that nobody can enter and mixes
// that do not add up among them.
var anyWorld = rapid.Custom(func(t *rapid.T) world {
	var w world
	w.g = fees(rapid.SliceOfN(anyRate, 0, 8).Draw(t, "rates"), rapid.SliceOfN(anyCharge, 0, 4).Draw(t, "charges")...)
	w.g.Fees.VATIncluded, w.g.Insurance = anyTri.Draw(t, "vat"), anyTri.Draw(t, "insurance")
	w.module = anyModule.Draw(t, "module")
	w.c = cost.Case{
		Sales: anyAmount.Draw(t, "sales"), Ticket: anyAmount.Draw(t, "ticket"), Insured: anyAmount.Draw(t, "insured"), Tier: anyTier.Draw(t, "tier"),
		Mix: rapid.OneOf(wholeMix, tinyMix, rapid.SliceOfN(anyShare, 0, 5)).Draw(t, "mix"), Wanted: rapid.SliceOfN(anyMethod, 0, 3).Draw(t, "wanted"),
		Style: anyStyle.Draw(t, "style"), Goods: anyGoods.Draw(t, "goods"), Via: anyVia.Draw(t, "via"), Settlement: rapid.SampledFrom([]string{"", "daily", "one", "x"}).Draw(t, "settlement"),
	}
	w.q.Card = someMilli.Draw(t, "offer")
	if rapid.Bool().Draw(t, "joining offered") {
		n := anyAmount.Draw(t, "joining")
		w.q.Joining = &n
	}
	w.rule = guarantee
	w.rule.Rate = model.Milli(rapid.IntRange(0, 100_000).Draw(t, "premium"))
	return w
})

// checkYear holds of every year.
func checkYear(t *rapid.T) {
	w := anyWorld.Draw(t, "world")
	b := w.year()
	spans := map[string]cost.Span{"VAT": b.VAT, "year": b.Year, "first": b.First, "joining": b.Joining.Won, "annual": b.Annual.Won, "PortOne": b.PortOne.Won}
	var fees cost.Span
	parts := b.OpenSales
	for i, r := range b.Rows {
		spans[string(r.Method)+" "+string(rune('0'+i%10))] = r.Fee
		fees, parts = fees.Plus(r.Fee), parts+r.Sales
		if r.Sales < 0 || r.Payments < 0 {
			t.Fatalf("%s sells %d won in %d payments", r.Method, r.Sales, r.Payments)
		}
	}
	for name, s := range spans {
		if s.Low < 0 || s.High < s.Low {
			t.Fatalf("%s is %v", name, s)
		}
	}
	if sales := min(max(w.c.Sales, 0), 1e15); parts != sales {
		t.Fatalf("the parts add up to %d of %d", parts, sales)
	}
	if sum := fees.Plus(b.Annual.Won).Plus(b.PortOne.Won).Plus(b.VAT).Plus(b.Insurance.Span()); sum != b.Year {
		t.Fatalf("what is shown adds up to %v, a year costs %v", sum, b.Year)
	}
	if more := b.First.Low - b.Year.Low; more < b.Joining.Won.Low || more > b.Joining.Won.Low*11/10+1 {
		t.Fatalf("joining for %v makes the first year dearer by %d", b.Joining.Won, more)
	}
	checkOpen(t, w, b)
	p := b.Insurance
	if p.Won < 0 || p.Sum < 0 || p.Limit.Month < 0 || p.Limit.ShortWeek < 0 || p.Limit.ShortWeek > 5 || (p.Limit.ShortWeek > 0) != (p.Limit.Known && p.Limit.Sales > p.Limit.Month) {
		t.Fatalf("insurance %+v", p)
	}
}

// checkOpen: what cannot be reckoned is named, and is in no sum.
func checkOpen(t *rapid.T, w world, b cost.Bill) {
	if (b.OpenSales > 0) && len(b.Open) == 0 {
		t.Fatalf("%d won by no method", b.OpenSales)
	}
	for _, r := range b.PerPay {
		if !slices.Contains(b.Open, r.Method) {
			t.Fatalf("%s waits for the ticket and is not open", r.Method)
		}
	}
	for _, m := range b.Open {
		if slices.ContainsFunc(b.Rows, func(r cost.Row) bool { return r.Method == m && r.Sales > 0 }) {
			t.Fatalf("%s is open, and a row", m)
		}
	}
	if len(b.Open) == 0 {
		return
	}
	without := w
	without.g.Fees.Rates = slices.DeleteFunc(slices.Clone(w.g.Fees.Rates), func(r model.Rate) bool { return slices.Contains(b.Open, r.Method) })
	if again := without.year(); again.Year != b.Year {
		t.Fatalf("a year costs %v, and without the rates of %v %v", b.Year, b.Open, again.Year)
	}
}

func TestYearOfAnyShop(t *testing.T) { rapid.Check(t, checkYear) }

func FuzzYear(f *testing.F) { f.Fuzz(rapid.MakeFuzz(checkYear)) }

// TestCostGrowsWithSales: a hundred won more by each method never cost less.
func TestCostGrowsWithSales(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := anyWorld.Draw(t, "world")
		w.c.Sales = rapid.OneOf(rapid.Int64Range(0, 1e6), rapid.Int64Range(0, 9e14)).Draw(t, "sales")
		w.c.Ticket = max(w.c.Ticket, 1)
		more := w
		more.c.Sales += rapid.OneOf(rapid.Int64Range(100, 10_000), rapid.Int64Range(100, 1e14)).Draw(t, "more")
		a, b := w.year(), more.year()
		if b.Year.Low < a.Year.Low || b.Year.High < a.Year.High {
			t.Fatalf("%d won of sales cost %v, %d cost %v", w.c.Sales, a.Year, more.c.Sales, b.Year)
		}
	})
}

// TestQuoteOfThePublishedRate changes nothing but who says it.
func TestQuoteOfThePublishedRate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := anyWorld.Draw(t, "world")
		n, fee := model.Milli(rapid.IntRange(1, 50_000).Draw(t, "rate")), rapid.Int64Range(0, 1e15).Draw(t, "joining")
		w.g.Fees.Rates = append(slices.DeleteFunc(w.g.Fees.Rates, func(r model.Rate) bool { return r.Method == model.Card }), percent(model.Card, n))
		w.g.Fees.Charges, w.q, w.g.Fees.VATIncluded = []model.Charge{joining(fee)}, cost.Quote{}, model.No
		quoted := w
		quoted.q = cost.Quote{Card: &n, Joining: &fee}
		if a, b := w.year(), quoted.year(); !sumsOf(a).equal(sumsOf(b)) || a.Insurance != b.Insurance {
			t.Fatalf("published %+v, offered %+v", sumsOf(a), sumsOf(b))
		}
	})
}

// TestFeeIsExact reckons a rate with whole numbers of any size.
func TestFeeIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sales, n := rapid.Int64Range(0, 1e15).Draw(t, "sales"), rapid.Int64Range(0, 100_000).Draw(t, "rate")
		want := new(big.Int).Mul(big.NewInt(sales), big.NewInt(n))
		want.Div(want.Add(want, big.NewInt(50_000)), big.NewInt(100_000))
		b := cost.Year(fees([]model.Rate{percent(model.Card, model.Milli(n))}), "", cost.Case{Sales: sales}, cost.Quote{}, guarantee)
		if got := b.Rows[0].Fee; !got.Exact() || got.Low != want.Int64() {
			t.Fatalf("%d won at %d: %v, want %v", sales, n, got, want)
		}
	})
}

func TestLargestYear(t *testing.T) {
	g := fees([]model.Rate{percent(model.Card, 3200), each(vbank, 300)}, joining(1e15))
	g.Insurance = model.Yes
	c := cost.Case{Sales: 1e15, Insured: 1e15, Settlement: "one", Mix: []cost.Share{{Method: model.Card, Percent: 100}}}
	b := cost.Year(g, "", c, cost.Quote{}, guarantee)
	// 3.2 % and VAT, and 0.953 % of the sum insured
	if want := won(32_000_000_000_000 + 3_200_000_000_000 + 9_530_000_000_000); b.Year != want || b.First != want.Plus(won(1.1e15)) || b.Insurance.Limit.Month != 5e15 {
		t.Errorf("%+v", b)
	}
	c.Mix, c.Ticket = []cost.Share{{Method: vbank, Percent: 100}}, 1
	if b = cost.Year(g, "", c, cost.Quote{}, guarantee); b.Rows[0].Payments != 1e15 || b.Rows[0].Fee.Low < 1e15 || b.Year.Low < b.Rows[0].Fee.Low {
		t.Errorf("payments of one won: %+v", b)
	}
	g = fees([]model.Rate{each(vbank, 1e15), {Method: vbank, Minimum: 1e15, Variant: model.Text{En: "least"}}})
	if b = cost.Year(g, "", c, cost.Quote{}, guarantee); b.Rows[0].Fee != won(1e16) || b.Year != won(1.1e16) {
		t.Errorf("the dearest payments of one won: %+v", b)
	}
}

// TestEveryPublishedYear reckons every module of the real catalogue for shops of
// every sort.
func TestEveryPublishedYear(t *testing.T) {
	catalogue, reckoned := gateway.Catalogue{}, 0
	rule := catalogue.Common().Insurance
	for _, code := range catalogue.Codes() {
		g := catalogue.Choice(code)
		methods := []model.Method{model.Card}
		for _, r := range g.Fees.Rates {
			if !slices.Contains(methods, r.Method) {
				methods = append(methods, r.Method)
			}
		}
		for _, module := range g.Modules {
			for _, m := range methods {
				for _, style := range []model.Style{model.OneTime, model.Recurring, model.KeyIn} {
					c := cost.Case{Sales: 100 * million, Ticket: 30_000, Tier: "small1", Style: style, Via: "own", Mix: []cost.Share{{Method: m, Percent: 100}}}
					b := cost.Year(g, module.ID, c, cost.Quote{}, rule)
					for _, r := range b.Rows {
						reckoned++
						if r.Fee.Low <= 0 || r.Fee.High > 15*million || len(r.Sources) == 0 {
							t.Errorf("%s %s %s %s: %v on %d pages", code, module.ID, m, style, r.Fee, len(r.Sources))
						}
					}
					if len(b.Rows)+len(b.Open) != 1 {
						t.Errorf("%s %s %s %s: rows %v, open %v", code, module.ID, m, style, b.Rows, b.Open)
					}
				}
			}
		}
	}
	if reckoned < 200 {
		t.Errorf("only %d years", reckoned)
	}
}

// BenchmarkYear is a year at six gateways, by six methods: what one more digit
// in the comparison costs.
func BenchmarkYear(b *testing.B) {
	catalogue := gateway.Catalogue{}
	var all []model.GatewayFacts
	for _, code := range []model.Code{"inicis", "tosspayments", "kcp", "nice", "danal", "eximbay"} {
		all = append(all, catalogue.Choice(code))
	}
	rule := catalogue.Common().Insurance
	c := cost.Case{Sales: 1200 * million, Ticket: 35_000, Tier: "small4", Style: model.OneTime, Via: "own", Goods: "physical", Settlement: "daily", Mix: []cost.Share{
		{Method: model.Card, Percent: 50}, {Method: model.BankTransfer, Percent: 10}, {Method: vbank, Percent: 10},
		{Method: model.Mobile, Percent: 5}, {Method: "easy_pay:kakaopay", Percent: 15}, {Method: "easy_pay:naverpay", Percent: 10},
	}}
	b.ReportAllocs()
	for b.Loop() {
		for _, g := range all {
			if bill := cost.Year(g, g.Modules[0].ID, c, cost.Quote{}, rule); bill.Year.High <= 0 {
				b.Fatal("nothing reckoned")
			}
		}
	}
}
