package main

import (
	"reflect"

	"go.yaml.in/yaml/v4"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
)

// Common is what the pages say to every merchant, whichever gateway they
// choose. Its file common.yaml is read as strictly as the gateways'.
type Common struct {
	Industries []IndustryRule     `yaml:"industries" json:"industries"`
	Tiers      []TierRule         `yaml:"tiers" json:"tiers"`
	Insurance  InsuranceRule      `yaml:"insurance" json:"insurance"`
	Changes    []ChangeRule       `yaml:"changes" json:"changes"`
	Rules      []CommonRule       `yaml:"rules" json:"rules"`
	Conflicts  []gateway.Conflict `yaml:"conflicts" json:"conflicts"`

	Sources []gateway.Ref             `yaml:"-" json:"sources"`
	Written map[string]gateway.Source `yaml:"sources" json:"-"`
}

// IndustryRule is a trade that gateways restrict or refuse.
type IndustryRule struct {
	ID           gateway.Industry  `yaml:"id" json:"id" must:"yes"`
	Verdict      gateway.Verdict   `yaml:"verdict" json:"verdict" must:"yes"`
	Name         model.Text        `yaml:"name" json:"name" must:"yes"`
	Text         model.Text        `yaml:"text" json:"text" must:"yes"`  // why, and what helps
	Never        []model.Style     `yaml:"never" json:"never,omitempty"` // in these no card company reviews it, with any gateway
	Gateways     []IndustryGateway `yaml:"gateways" json:"gateways"`
	gateway.Fact `yaml:",inline"`
}

// IndustryGateway is one that may still review a trade.
type IndustryGateway struct {
	Code    model.Code      `yaml:"code" json:"code" must:"yes"`
	Verdict gateway.Verdict `yaml:"verdict" json:"verdict" must:"yes"`
	Text    model.Text      `yaml:"text" json:"text,omitzero"` // the condition, where there is one
}

// TierRule is a class of yearly sales: From and more, less than Below, in won.
type TierRule struct {
	ID           gateway.Tier `yaml:"id" json:"id" must:"yes"`
	From         int64        `yaml:"from" json:"from"`
	Below        int64        `yaml:"below" json:"below,omitempty"`
	Name         model.Text   `yaml:"name" json:"name" must:"yes"`
	Text         model.Text   `yaml:"text" json:"text,omitzero"`
	gateway.Fact `yaml:",inline"`
}

// InsuranceRule is the guarantee (보증보험) as the common page explains it.
type InsuranceRule struct {
	Percent      gateway.Percent      `yaml:"percent" json:"percent" must:"yes"` // of the sum insured, per Months
	Months       int                  `yaml:"months" json:"months" must:"yes"`
	Text         model.Text           `yaml:"text" json:"text" must:"yes"`
	Multiples    []SettlementMultiple `yaml:"multiples" json:"multiples" must:"yes"`
	gateway.Fact `yaml:",inline"`
}

// SettlementMultiple is how often a sum insured may be settled in a month.
type SettlementMultiple struct {
	ID       string     `yaml:"id" json:"id" must:"yes"`
	Multiple int        `yaml:"multiple" json:"multiple" must:"yes"`
	Days     int        `yaml:"days" json:"days" must:"yes"` // from a payment to its settlement at most, in calendar days
	Text     model.Text `yaml:"text" json:"text" must:"yes"`
}

// ChangeRule is what a change of a running shop sets off.
type ChangeRule struct {
	ID           string           `yaml:"id" json:"id" must:"yes"`
	Change       gateway.Change   `yaml:"change" json:"change" must:"yes"`
	Effects      []gateway.Effect `yaml:"effects" json:"effects" must:"yes"`
	Text         model.Text       `yaml:"text" json:"text" must:"yes"`
	Codes        []model.Code     `yaml:"codes" json:"codes,omitempty"` // only for these gateways
	gateway.Fact `yaml:",inline"`
}

// CommonRule is one rule, at the step where it bites.
type CommonRule struct {
	ID           string        `yaml:"id" json:"id" must:"yes"`
	Topic        gateway.Topic `yaml:"topic" json:"topic" must:"yes"`
	Step         model.StepID  `yaml:"step" json:"step" must:"yes"`
	Item         string        `yaml:"item" json:"item,omitempty"` // the site item or paper that it explains
	Text         model.Text    `yaml:"text" json:"text" must:"yes"`
	Law          model.Text    `yaml:"law" json:"law,omitzero"` // the law behind it
	gateway.Only `yaml:",inline"`
	gateway.Fact `yaml:",inline"`
}

const commonName = "common.yaml"

func readCommon(files reader) (*Common, error) {
	b, err := files.ReadFile(commonName)
	if err != nil {
		return nil, err
	}
	return decodeCommon(commonName, b)
}

func decodeCommon(name string, b []byte) (*Common, error) {
	var root yaml.Node
	if err := yaml.Load(b, &root); err != nil {
		return nil, located(name, err)
	}
	g := &Common{}
	if err := root.Load(g, yaml.WithKnownFields()); err != nil {
		return nil, located(name, err)
	}
	c := newChecker(name, &root, g.Written, nil, g.Conflicts)
	c.value(reflect.ValueOf(g).Elem(), "")
	c.unused(g.Conflicts)
	g.Sources = gateway.Refs(c.sources)
	return g, c.err()
}

// facts are the common facts as the machine reads them.
func (g *Common) facts() model.Common {
	return model.Common{
		Industries: each(g.Industries, func(r IndustryRule) model.IndustryRule {
			return model.IndustryRule{ID: string(r.ID), Verdict: model.RestrictionVerdict(r.Verdict), Name: r.Name, Text: r.Text, Never: r.Never, Gateways: each(r.Gateways, IndustryGateway.facts), Sources: sources(r.Fact)}
		}),
		Tiers: each(g.Tiers, func(r TierRule) model.TierRule {
			return model.TierRule{ID: model.Tier(r.ID), From: r.From, Below: r.Below, Name: r.Name, Text: r.Text, Sources: sources(r.Fact)}
		}),
		Insurance: g.Insurance.facts(),
		Changes: each(g.Changes, func(r ChangeRule) model.ChangeRule {
			return model.ChangeRule{ID: r.ID, Change: string(r.Change), Effects: strs(r.Effects), Text: r.Text, Codes: r.Codes, Sources: sources(r.Fact)}
		}),
		Rules: each(g.Rules, func(r CommonRule) model.CommonRule {
			return model.CommonRule{ID: r.ID, Topic: string(r.Topic), Step: r.Step, Item: r.Item, Text: r.Text, Law: r.Law,
				Styles: r.Styles, Modes: r.Modes, Traits: strs(r.Traits), Sources: sources(r.Fact)}
		}),
	}
}

func (g IndustryGateway) facts() model.IndustryGateway {
	return model.IndustryGateway{Code: g.Code, Verdict: model.RestrictionVerdict(g.Verdict), Text: g.Text}
}

func (r InsuranceRule) facts() model.InsuranceRule {
	rate, _ := r.Percent.Milli() // the checker has read it
	return model.InsuranceRule{
		Rate: model.Milli(rate), Months: r.Months, Text: r.Text, Sources: sources(r.Fact),
		Multiples: each(r.Multiples, func(m SettlementMultiple) model.SettlementMultiple {
			return model.SettlementMultiple{ID: m.ID, Multiple: m.Multiple, Days: m.Days, Text: m.Text}
		}),
	}
}

// each turns a list into another of the same length, nil for an empty one.
func each[S, T any](list []S, f func(S) T) []T {
	if len(list) == 0 {
		return nil
	}
	out := make([]T, len(list))
	for i, v := range list {
		out[i] = f(v)
	}
	return out
}
