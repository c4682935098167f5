package cost

import (
	"slices"
	"strconv"
	"strings"

	"portone-onboard/model"
)

// Bill is a year at one gateway.
type Bill struct {
	Code      model.Code
	Module    string
	Rows      []Row
	Joining   Item // in the first year
	Annual    Item
	PortOne   Item // what PortOne takes itself, where it does
	VAT       Span // on all of the above
	Insurance Premium
	Year      Span           // a usual year, with VAT and premium, without joining
	First     Span           // the first year, with joining
	Open      []model.Method // methods of the mix that cannot be reckoned: not in the sums
	OpenSales int64          // won a year by those methods
	PerPay    []Row          // of Open: what is published goes by payments, whose number is unknown
}

// Row is the fees of one method.
type Row struct {
	Method   model.Method
	Sales    int64 // won a year
	Payments int64 // a year; 0 where the ticket is unknown
	Low      model.Rate
	High     model.Rate // the same as Low but where the pages give variants or a span
	Fee      Span
	Quoted   bool // by the merchant's own quote
	Sources  []model.Source
}

// Item is a charge beside payments.
type Item struct {
	Won     Span
	Free    bool // published as free
	Known   bool
	Open    bool   // something is due whose amount is not published
	Foreign string // what is asked in another currency, as published: "USD 500"
	Sources []model.Source
	Quoted  bool
	taxable Span // what of Won is published without VAT
}

// Year reckons a year of a case at a gateway, with one of its modules.
func Year(g model.GatewayFacts, module string, c Case, q Quote, rule model.InsuranceRule) Bill {
	if module == "" {
		module = firstOpen(g)
	}
	b, c := Bill{Code: g.Code, Module: module}, c.bounded()
	for i, sales := range c.parts() {
		b.add(row(g.Fees, module, c, q, c.mix()[i].Method, sales))
	}
	b.Joining = joining(g.Fees, module, c, q)
	b.Annual = charges(g.Fees, model.ChargeAnnual, module, c)
	b.PortOne = charges(g.Fees, model.ChargeOther, module, c)
	b.Insurance = premium(rule, c, g.Insurance)
	b.sum(g.Fees.VATIncluded)
	return b
}

// firstOpen is the module to reckon with where none is chosen: the first that
// takes new contracts.
func firstOpen(g model.GatewayFacts) string {
	for _, m := range g.Modules {
		if m.Open != model.No {
			return m.ID
		}
	}
	return ""
}

func (b *Bill) add(r Row, ok bool) {
	switch {
	case ok:
		b.Rows = append(b.Rows, r)
		return
	case len(r.Sources) > 0:
		b.PerPay = append(b.PerPay, r)
	}
	b.Open = append(b.Open, r.Method)
	b.OpenSales += r.Sales
}

// sum adds up.
func (b *Bill) sum(included model.Tri) {
	var published, quoted Span
	for _, r := range b.Rows {
		if r.Quoted {
			quoted = quoted.Plus(r.Fee) // asked for without VAT
		} else {
			published = published.Plus(r.Fee)
		}
	}
	beside := b.Annual.Won.Plus(b.PortOne.Won)
	b.VAT = withVAT(published, included).Plus(withVAT(quoted.Plus(b.Annual.taxable).Plus(b.PortOne.taxable), model.No))
	b.Year = published.Plus(quoted).Plus(beside).Plus(b.VAT).Plus(b.Insurance.Span())
	b.First = b.Year.Plus(b.Joining.Won).Plus(withVAT(b.Joining.taxable, model.No))
}

// row reckons one method; false where nothing is published for it, or where the
// number of payments would have to be known.
func row(fees model.Fees, module string, c Case, q Quote, m model.Method, sales int64) (Row, bool) {
	r := Row{Method: m, Sales: sales, Payments: c.payments(sales)}
	if q.Card != nil && m == model.Card {
		r.Low = model.Rate{Method: m, Percent: q.Card}
		r.High, r.Quoted, r.Fee = r.Low, true, Exactly(of(sales, *q.Card))
		return r, true
	}
	list, known := styleRates(fees, c, module, m), true
	if len(list) == 0 {
		return r, false
	}
	for i, rate := range list {
		fee, ok := r.fee(rate)
		known = known && ok
		if i == 0 || fee.Low < r.Fee.Low {
			r.Low, r.Fee.Low = rate, fee.Low
		}
		if i == 0 || fee.High > r.Fee.High {
			r.High, r.Fee.High = rate, fee.High
		}
	}
	r.Sources = list[0].Sources
	return r, known
}

// fee is what a rate takes of the row's sales; false where it goes by payments
// whose number is unknown. A minimum in another currency is not reckoned.
func (r Row) fee(rate model.Rate) (Span, bool) {
	var s Span
	if rate.Percent != nil {
		s = Exactly(of(r.Sales, *rate.Percent))
	}
	if rate.To != nil {
		s.High = max(s.High, of(r.Sales, *rate.To))
	}
	if rate.Won > 0 {
		s = s.Plus(Exactly(times(rate.Won, r.Payments)))
	}
	if rate.Minimum > 0 && rate.Currency == "" {
		least := times(rate.Minimum, r.Payments)
		s.Low, s.High = max(s.Low, least), max(s.High, least)
	}
	return s, rate.Won == 0 || r.Payments > 0 || r.Sales == 0
}

func joining(fees model.Fees, module string, c Case, q Quote) Item {
	if q.Joining != nil {
		won := Exactly(min(max(*q.Joining, 0), mostAmount))
		return Item{Won: won, Known: true, Quoted: true, Free: won == Span{}, taxable: won}
	}
	return charges(fees, model.ChargeJoining, module, c)
}

// charges adds up what is due of a kind for one module. PortOne's own fee is
// the only charge of another kind that goes by sales.
func charges(fees model.Fees, kind model.ChargeKind, module string, c Case) Item {
	var it Item
	for _, ch := range fees.Charges {
		if ch.Kind == kind && charged(ch, module, c) {
			it.add(ch, c)
		}
	}
	it.Free = it.Known && !it.Open && it.Won == (Span{}) && it.Foreign == ""
	return it
}

// charged tells whether a charge is due for what this case sells.
func charged(ch model.Charge, module string, c Case) bool {
	switch {
	case len(ch.Modules) > 0 && module != "" && !slices.Contains(ch.Modules, module):
		return false
	case len(ch.Methods) > 0 && (ch.Kind == model.ChargeOther || !c.wants(ch.Methods)):
		return false // of the other kind are refunds and the like: nobody knows how many
	case len(ch.Styles) > 0 && !slices.ContainsFunc(c.styles(), func(s model.Style) bool { return s == "" || slices.Contains(ch.Styles, s) }):
		return false
	case len(ch.Traits) > 0:
		return slices.Contains(ch.Traits, c.Via)
	}
	return ch.Kind != model.ChargeOther || ch.Per != "" // what is due by an event, nobody knows how often
}

// add takes a charge in. Those beside payments are published without VAT unless
// they say otherwise.
func (it *Item) add(ch model.Charge, c Case) {
	it.Sources = ch.Sources
	if !ch.Free && ch.Percent == nil && ch.Won == 0 && ch.Amount == "" {
		it.Open = true
		return
	}
	won := chargeOf(ch, c)
	it.Known, it.Won = true, it.Won.Plus(won)
	if ch.VATIncluded != model.Yes {
		it.taxable = it.taxable.Plus(won)
	}
	if ch.Amount != "" {
		it.Foreign = strings.TrimPrefix(it.Foreign+", "+foreign(ch, c), ", ")
	}
}

// foreign writes an amount of another currency with how often a year it is due.
func foreign(ch model.Charge, c Case) string {
	amount := ch.Currency + " " + ch.Amount
	switch n := c.payments(c.Sales); {
	case ch.Per == "month":
		amount += " x 12"
	case ch.Per == "payment" && n > 0:
		amount += " x " + strconv.FormatInt(n, 10)
	}
	return amount
}

func chargeOf(ch model.Charge, c Case) Span {
	if ch.Percent != nil {
		return Exactly(of(c.Sales, *ch.Percent))
	}
	return Exactly(ch.Won)
}
