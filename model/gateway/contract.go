package gateway

import "portone-onboard/model"

// Contract is the way from the application to the last reviewer's yes.
type Contract struct {
	Routes          []RouteFact    `yaml:"routes" json:"routes"` // the usual one first
	After           []After        `yaml:"after" json:"after"`   // what must have happened before it can be applied for
	Steps           []ContractStep `yaml:"steps" json:"steps"`
	Calls           []Call         `yaml:"calls" json:"calls"`
	Form            []FormRow      `yaml:"form" json:"form"` // what only this gateway asks in PortOne's console
	Agreements      []Agreement    `yaml:"agreements" json:"agreements"`
	Instant         Instant        `yaml:"instant" json:"instant"`
	Insurance       Insurance      `yaml:"insurance" json:"insurance"`
	Papers          Papers         `yaml:"papers" json:"papers"`
	Lengths         []Length       `yaml:"lengths" json:"lengths"`
	ReviewLookup    Lookup         `yaml:"review_lookup" json:"review_lookup"`
	ReviewNeedsLive Answer         `yaml:"review_needs_live" json:"review_needs_live"`
	BeforeReview    BeforeReview   `yaml:"before_review" json:"before_review"`
	Reviewers       []Reviewer     `yaml:"reviewers" json:"reviewers"` // only where they are others than the card companies
}

// RouteFact is one way of applying.
type RouteFact struct {
	Route model.Route `yaml:"route" json:"route" must:"yes"`
	Text  model.Text  `yaml:"text" json:"text" must:"yes"`
	URL   URL         `yaml:"url" json:"url,omitempty"`
	// Modules for which this is the way; empty for all.
	Modules []ModuleID `yaml:"modules" json:"modules,omitempty"`
	Fact    `yaml:",inline"`
}

// After is what must have happened before this gateway can be applied for, or
// before its review begins.
type After struct {
	ID     string       `yaml:"id" json:"id" must:"yes"`
	Step   model.StepID `yaml:"step" json:"step" must:"yes"` // which cannot begin before
	Event  Event        `yaml:"event" json:"event" must:"yes"`
	Days   int          `yaml:"days" json:"days,omitempty"`     // calendar days after the event
	Months int          `yaml:"months" json:"months,omitempty"` // calendar months after the event
	Text   model.Text   `yaml:"text" json:"text" must:"yes"`
	Only   `yaml:",inline"`
	Fact   `yaml:",inline"`
}

// ContractStep is what this gateway's own page says about a step.
type ContractStep struct {
	ID   string        `yaml:"id" json:"id" must:"yes"`
	Step model.StepID  `yaml:"step" json:"step" must:"yes"`
	Who  []model.Actor `yaml:"who" json:"who" must:"yes"`
	Text model.Text    `yaml:"text" json:"text" must:"yes"`
	Only `yaml:",inline"`
	Fact `yaml:",inline"`
}

// Call is a sign of life to wait for.
type Call struct {
	ID   string       `yaml:"id" json:"id" must:"yes"`
	Step model.StepID `yaml:"step" json:"step" must:"yes"`
	From model.Actor  `yaml:"from" json:"from" must:"yes"`
	By   []Channel    `yaml:"by" json:"by" must:"yes"`
	Text model.Text   `yaml:"text" json:"text" must:"yes"`
	Only `yaml:",inline"`
	Fact `yaml:",inline"`
}

// FormRow is one input of an application form.
type FormRow struct {
	ID    string     `yaml:"id" json:"id" must:"yes"`
	Label string     `yaml:"label" json:"label" must:"yes"` // as the form writes it
	Text  model.Text `yaml:"text" json:"text" must:"yes"`   // what belongs there
	Value string     `yaml:"value" json:"value,omitempty"`  // to be copied as it stands
	Only  `yaml:",inline"`
	Fact  `yaml:",inline"`
}

// Agreement is a special contract (특약) that must stand before something works.
type Agreement struct {
	ID    string     `yaml:"id" json:"id" must:"yes"`
	Name  model.Text `yaml:"name" json:"name" must:"yes"`
	Text  model.Text `yaml:"text" json:"text" must:"yes"` // what it is for, what happens without it
	Where model.Text `yaml:"where" json:"where,omitzero"` // menu path
	Only  `yaml:",inline"`
	Fact  `yaml:",inline"`
}

// Instant is 바로오픈: payments before the card review, within limits.
type Instant struct {
	Available model.Tri      `yaml:"available" json:"available"`
	From      model.StepID   `yaml:"from" json:"from,omitempty"` // works from the end of this step
	Methods   []model.Method `yaml:"methods" json:"methods,omitempty"`
	Months    int            `yaml:"months" json:"months,omitempty"` // how long it lasts without the review
	Text      model.Text     `yaml:"text" json:"text,omitzero"`
	Limits    []LimitText    `yaml:"limits" json:"limits,omitempty"`
	Fact      `yaml:",inline"`
}

// LimitText is one limit in words.
type LimitText struct {
	ID   string     `yaml:"id" json:"id" must:"yes"`
	Text model.Text `yaml:"text" json:"text" must:"yes"`
	Fact `yaml:",inline"`
}

// Insurance is the guarantee (보증보험) that the gateway wants.
type Insurance struct {
	Needed model.Tri  `yaml:"needed" json:"needed"`
	Text   model.Text `yaml:"text" json:"text,omitzero"`
	Fact   `yaml:",inline"`
}

// Papers is how papers travel; what they are stands under Gateway.Documents.
type Papers struct {
	By   []Channel  `yaml:"by" json:"by"`
	Text model.Text `yaml:"text" json:"text,omitzero"`
	Fact `yaml:",inline"`
}

// Length is how long a step takes, in business days. A zero is a figure that
// the page does not give.
type Length struct {
	Step     model.StepID `yaml:"step" json:"step" must:"yes"`
	Earliest int          `yaml:"earliest" json:"earliest,omitempty"`
	Usual    int          `yaml:"usual" json:"usual,omitempty"`
	Late     int          `yaml:"late" json:"late,omitempty"`
	Text     model.Text   `yaml:"text" json:"text" must:"yes"` // as the page puts it
	// Routes for which this is the length; empty for all.
	Routes []model.Route `yaml:"routes" json:"routes,omitempty"`
	Fact   `yaml:",inline"`
}

// Lookup is a page where the state of the card review can be seen.
type Lookup struct {
	URL  URL        `yaml:"url" json:"url,omitempty"`
	Text model.Text `yaml:"text" json:"text,omitzero"`
	Fact `yaml:",inline"`
}

// Answer is a yes or no with its reason.
type Answer struct {
	Value model.Tri  `yaml:"value" json:"value"`
	Text  model.Text `yaml:"text" json:"text,omitzero"`
	Fact  `yaml:",inline"`
}

// BeforeReview says which methods may work before the card review ends. An
// empty list with a source means none.
type BeforeReview struct {
	Methods []model.Method `yaml:"methods" json:"methods"`
	Text    model.Text     `yaml:"text" json:"text,omitzero"`
	Fact    `yaml:",inline"`
}

// Reviewer is one that must say yes before a method works.
type Reviewer struct {
	ID   string     `yaml:"id" json:"id" must:"yes"`
	Name model.Text `yaml:"name" json:"name" must:"yes"`
	Only `yaml:",inline"`
	Fact `yaml:",inline"`
}
