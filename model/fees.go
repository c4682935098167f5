package model

// Milli is a rate in thousandths of a percent: 3200 is 3.20 %.
type Milli int

// Tier is a shop's class of yearly sales, by which card rates go: "small1"
// (영세), "small2" to "small4" (중소1 to 중소3), "general" (일반).
type Tier string

// TierGeneral is the rate of a shop that is new or beyond the tiers.
const TierGeneral Tier = "general"

// Rate is one published fee. An empty Method, Style, Tier, Module or Goods is
// for all.
type Rate struct {
	Module   string
	Method   Method
	Style    Style
	Tier     Tier
	Goods    string // "physical" "digital" "web_content" "mobile_content"
	Via      string // "own" "shopify"
	Variant  Text   // brand, settlement and the like
	Percent  *Milli // nil where the fee is per payment alone
	To       *Milli // upper end of a span
	Won      int64  // per payment
	Minimum  int64  // at least so much, in Currency's smallest unit
	Currency string // of Minimum; "" is KRW
	Sources  []Source
}

// Charge is a fee beside payments: for joining, by year, or for something else.
type Charge struct {
	ID          string
	Kind        ChargeKind
	Name        Text
	Free        bool
	Won         int64
	Amount      string // of another currency: "500"
	Currency    string
	Percent     *Milli // of sales; with an Amount beside it, that is the least
	Per         string // "month" "payment"; "" for once, by the year or by an event
	VATIncluded Tri
	Text        Text
	Methods     []Method
	Styles      []Style
	Modules     []string
	Traits      []string
	Sources     []Source
}

// ChargeKind tells when a Charge is due.
type ChargeKind string

const (
	ChargeJoining ChargeKind = "joining"
	ChargeAnnual  ChargeKind = "annual"
	ChargeOther   ChargeKind = "other"
)

// Fees is what a gateway takes, as published for shops that come through PortOne.
type Fees struct {
	VATIncluded Tri // whether Rates include VAT
	VATText     Text
	VATSources  []Source
	Rates       []Rate
	Charges     []Charge
	Settlement  []Statement // when and in which currency the money comes
}

// Statement is one sourced sentence.
type Statement struct {
	ID      string
	Text    Text
	Methods []Method
	Styles  []Style
	Modules []string
	Traits  []string
	Sources []Source
}
