package model

// Common is what PortOne's pages say to every merchant, whichever gateway they
// choose.
type Common struct {
	Industries []IndustryRule
	Tiers      []TierRule
	Insurance  InsuranceRule
	Changes    []ChangeRule
	Rules      []CommonRule
}

// IndustryRule is a trade that gateways restrict or refuse.
type IndustryRule struct {
	ID       string
	Verdict  RestrictionVerdict // VerdictRefused or VerdictReview
	Name     Text
	Text     Text    // why, and what helps
	Never    []Style // in these no card company reviews it, with any gateway
	Gateways []IndustryGateway
	Sources  []Source
}

// IndustryGateway is one that may still review a trade.
type IndustryGateway struct {
	Code    Code
	Verdict RestrictionVerdict
	Text    Text // the condition, where there is one
}

// TierRule is a class of yearly sales. Below is in won and not included; 0 is
// without an end.
type TierRule struct {
	ID      Tier
	From    int64
	Below   int64
	Name    Text
	Text    Text
	Sources []Source
}

// InsuranceRule is the guarantee (보증보험) as the common page explains it.
type InsuranceRule struct {
	Rate      Milli // of the sum insured, per Months
	Months    int
	Text      Text
	Multiples []SettlementMultiple
	Sources   []Source
}

// SettlementMultiple is how often a sum insured may be settled in a month.
type SettlementMultiple struct {
	ID       string // "daily" "four" "two" "one": settlements a month
	Multiple int
	Days     int // between a payment and its settlement at most, in calendar days
	Text     Text
}

// ChangeRule is what a change of a running shop sets off.
type ChangeRule struct {
	ID      string
	Change  string   // "style" "url" "goods" "industry" "form" "gateway" "method" "account" "mode"
	Effects []string // "review" "mid" "contract" "cards_stop" "ask" "keep" "code" "channel" "paper" "insurance"
	Text    Text
	Codes   []Code // only for these gateways; empty for all
	Sources []Source
}

// CommonRule is one rule where it bites.
type CommonRule struct {
	ID      string
	Topic   string // "site" "test" "review" "paper" "tier" "settlement" "contract"
	Step    StepID
	Item    string // the ID of the site item or paper it explains
	Text    Text
	Law     Text // the law behind it
	Styles  []Style
	Modes   []Mode
	Traits  []string
	Sources []Source
}

// Industry finds the rule of a trade; false for a trade without restrictions.
func (c Common) Industry(id string) (IndustryRule, bool) {
	for _, r := range c.Industries {
		if r.ID == id {
			return r, true
		}
	}
	return IndustryRule{}, false
}
