package gateway

import (
	"fmt"
	"strconv"
	"strings"

	"portone-onboard/model"
)

// Fees is what the gateway takes. The published figures are for shops that come
// through PortOne; a merchant's own quote goes before them.
type Fees struct {
	VATIncluded VATFact      `yaml:"vat_included" json:"vat_included"`
	Groups      []RateGroup  `yaml:"rates" json:"-"` // as written
	Rates       []Rate       `yaml:"-" json:"rates"` // multiplied out
	Joining     []Charge     `yaml:"joining" json:"joining"`
	Annual      []Charge     `yaml:"annual" json:"annual"`
	Other       []Charge     `yaml:"other" json:"other"`
	Settlement  []Settlement `yaml:"settlement" json:"settlement"`
	Notes       []LimitText  `yaml:"notes" json:"notes"`
}

// VATFact says whether the published figures include VAT.
type VATFact struct {
	Value model.Tri  `yaml:"value" json:"value"`
	Text  model.Text `yaml:"text" json:"text,omitzero"`
	Fact  `yaml:",inline"`
}

// Percent is a rate as published: "3.20" for 3.20 %.
type Percent string

// Milli is the rate in thousandths of a percent: 3200 for 3.20 %.
func (p Percent) Milli() (int, error) {
	whole, frac, _ := strings.Cut(string(p), ".")
	if len(frac) > 3 || whole == "" || strings.HasPrefix(whole, "-") || strings.HasPrefix(whole, "+") {
		return 0, fmt.Errorf("not a percentage: %q", string(p))
	}
	n, err := strconv.Atoi(whole + frac + strings.Repeat("0", 3-len(frac)))
	if err != nil || n > 100_000 {
		return 0, fmt.Errorf("not a percentage: %q", string(p))
	}
	return n, nil
}

// RateGroup is several rates, as written: methods × styles × tiers.
type RateGroup struct {
	Modules []ModuleID       `yaml:"modules"`
	Methods []model.Method   `yaml:"methods"`
	Styles  []model.Style    `yaml:"styles"`
	Tiers   map[Tier]Percent `yaml:"tiers"`
	Rate    RateValue        `yaml:",inline"`
}

// RateValue is what a rate is beside whom it is for.
type RateValue struct {
	Goods    Goods      `yaml:"goods" json:"goods,omitempty"`
	Via      Via        `yaml:"via" json:"via,omitempty"`
	Variant  model.Text `yaml:"variant" json:"variant,omitzero"` // brand, settlement and the like
	Percent  Percent    `yaml:"percent" json:"percent,omitempty"`
	To       Percent    `yaml:"percent_to" json:"percent_to,omitempty"` // upper end of a span
	Won      int64      `yaml:"won" json:"won,omitempty"`               // per payment
	Minimum  int64      `yaml:"minimum" json:"minimum,omitempty"`       // at least so much of the currency's smallest unit
	Currency string     `yaml:"currency" json:"currency,omitempty"`     // of Minimum; "" is KRW
	Fact     `yaml:",inline"`
}

// Rate is one fee of one method, style and tier. An empty Method, Style or Tier is for all.
type Rate struct {
	Module ModuleID     `json:"module,omitempty"`
	Method model.Method `json:"method,omitempty"`
	Style  model.Style  `json:"style,omitempty"`
	Tier   Tier         `json:"tier,omitempty"`
	RateValue
}

// expand multiplies a group out, tiers from the smallest shop to the general rate.
func (g RateGroup) expand() []Rate {
	var out []Rate
	for _, module := range orAll(g.Modules) {
		for _, method := range orAll(g.Methods) {
			for _, style := range orAll(g.Styles) {
				out = append(out, g.tiers(Rate{Module: module, Method: method, Style: style, RateValue: g.Rate})...)
			}
		}
	}
	return out
}

func (g RateGroup) tiers(r Rate) []Rate {
	if len(g.Tiers) == 0 {
		return []Rate{r}
	}
	var out []Rate
	for _, t := range Tiers() {
		if p, ok := g.Tiers[t]; ok {
			r.Tier, r.Percent = t, p
			out = append(out, r)
		}
	}
	return out
}

// orAll gives one empty value for an empty list, so that "for all" is one row.
func orAll[T ~string](list []T) []T {
	if len(list) == 0 {
		return []T{""}
	}
	return list
}

// Charge is a fee that does not depend on a payment.
type Charge struct {
	ID          string     `yaml:"id" json:"id" must:"yes"`
	Name        model.Text `yaml:"name" json:"name" must:"yes"`
	Free        bool       `yaml:"free" json:"free"`
	Won         int64      `yaml:"won" json:"won,omitempty"`
	Amount      string     `yaml:"amount" json:"amount,omitempty"` // of another currency: "500"
	Currency    string     `yaml:"currency" json:"currency,omitempty"`
	Percent     Percent    `yaml:"percent" json:"percent,omitempty"` // of sales; with an amount beside it, that is the least
	Per         Span       `yaml:"per" json:"per,omitempty"`         // absent for once, by the year or by an event, as its list says
	VATIncluded model.Tri  `yaml:"vat_included" json:"vat_included,omitempty"`
	Text        model.Text `yaml:"text" json:"text,omitzero"`
	Only        `yaml:",inline"`
	Fact        `yaml:",inline"`
}

// Settlement is when and in which currency the money comes.
type Settlement struct {
	ID         string     `yaml:"id" json:"id" must:"yes"`
	Text       model.Text `yaml:"text" json:"text" must:"yes"`
	Currencies []string   `yaml:"currencies" json:"currencies,omitempty"`
	Only       `yaml:",inline"`
	Fact       `yaml:",inline"`
}
