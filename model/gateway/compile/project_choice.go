package main

import (
	"slices"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
)

// What choosing, comparing and changing need of a gateway.

func (p projector) fees() model.Fees {
	f := p.Fees
	return model.Fees{
		VATIncluded: f.VATIncluded.Value, VATText: f.VATIncluded.Text, VATSources: sources(f.VATIncluded.Fact),
		Rates:   each(f.Rates, rateFacts),
		Charges: p.charges(),
		Settlement: each(f.Settlement, func(s gateway.Settlement) model.Statement {
			return model.Statement{ID: s.ID, Text: s.Text, Methods: s.Methods, Styles: s.Styles, Modules: strs(s.Modules), Traits: strs(s.Traits), Sources: sources(s.Fact)}
		}),
	}
}

func rateFacts(r gateway.Rate) model.Rate {
	return model.Rate{
		Module: string(r.Module), Method: r.Method, Style: r.Style, Tier: model.Tier(r.Tier), Goods: string(r.Goods), Via: string(r.Via),
		Variant: r.Variant, Percent: percentFacts(r.Percent), To: percentFacts(r.To), Won: r.Won, Minimum: r.Minimum, Currency: r.Currency, Sources: sources(r.Fact),
	}
}

// facts is the rate as a number, nil where none is published.
func percentFacts(p gateway.Percent) *model.Milli {
	n, err := p.Milli()
	if err != nil {
		return nil
	}
	m := model.Milli(n)
	return &m
}

func (p projector) charges() []model.Charge {
	var out []model.Charge
	for _, of := range []struct {
		kind model.ChargeKind
		list []gateway.Charge
	}{{model.ChargeJoining, p.Fees.Joining}, {model.ChargeAnnual, p.Fees.Annual}, {model.ChargeOther, p.Fees.Other}} {
		for _, c := range of.list {
			if p.pays(c.Modules) {
				out = append(out, chargeFacts(c, of.kind))
			}
		}
	}
	return out
}

func chargeFacts(c gateway.Charge, kind model.ChargeKind) model.Charge {
	return model.Charge{
		ID: c.ID, Kind: kind, Name: c.Name, Free: c.Free, Won: c.Won, Amount: c.Amount, Currency: c.Currency, Percent: percentFacts(c.Percent), Per: string(c.Per),
		VATIncluded: c.VATIncluded, Text: c.Text, Methods: c.Methods, Styles: c.Styles, Modules: strs(c.Modules), Traits: strs(c.Traits), Sources: sources(c.Fact),
	}
}

// choosers are the kinds of restrictions that choosing goes by; the others are
// for the catalogue's readers, as are those of identity verification alone.
var choosers = []gateway.Limit{"industry", "app_store", "host", "platform", "age", "country", "goods", "points"}

func (p projector) restrictions() []model.Restriction {
	weighed := slices.DeleteFunc(slices.Clone(p.Restrictions), func(r gateway.Restriction) bool { return !slices.Contains(choosers, r.Kind) || !p.pays(r.Modules) })
	return each(weighed, func(r gateway.Restriction) model.Restriction {
		return model.Restriction{
			ID: r.ID, Kind: string(r.Kind), Verdict: model.RestrictionVerdict(r.Verdict), Text: r.Text, Industries: strs(r.Industries), Hosts: strs(r.Hosts),
			Methods: r.Methods, Styles: r.Styles, Modes: r.Modes, PortOne: r.PortOne, Modules: strs(r.Modules), Traits: strs(r.Traits), Sources: sources(r.Fact),
		}
	})
}

func (p projector) after() []model.After {
	return each(p.Contract.After, func(a gateway.After) model.After {
		return model.After{ID: a.ID, Step: a.Step, Event: string(a.Event), Days: a.Days, Months: a.Months, Text: a.Text, Routes: a.Routes, Methods: a.Methods, Styles: a.Styles, Traits: strs(a.Traits), Sources: sources(a.Fact)}
	})
}

func (p projector) midCases() []model.MIDCase {
	return each(p.ExtraMID.Cases, func(c gateway.Case) model.MIDCase {
		return model.MIDCase{ID: c.ID, Need: string(c.Need), Text: c.Text, Styles: c.Styles, Methods: c.Methods, Traits: strs(c.Traits), Sources: sources(c.Fact)}
	})
}

func (p projector) midWays() []model.MIDWay {
	return each(p.ExtraMID.Ways, func(w gateway.Way) model.MIDWay {
		return model.MIDWay{
			ID: w.ID, For: string(w.For), Route: w.Route, Place: string(w.Place), Path: w.Path, URL: string(w.URL), Text: w.Text,
			Form: each(w.Form, func(f gateway.FormRow) model.FormRow {
				return model.FormRow{Label: f.Label, Text: f.Text, Value: f.Value}
			}),
			Methods: w.Methods, Styles: w.Styles, Sources: sources(w.Fact),
		}
	})
}

func (p projector) conflicts() []model.Conflict {
	return each(p.Gateway.Conflicts, func(c gateway.Conflict) model.Conflict {
		return model.Conflict{
			ID: c.ID, About: c.About, Newer: c.Newer.Page, Advice: c.Advice,
			Values: each(c.Values, func(v gateway.ConflictValue) model.ConflictValue {
				return model.ConflictValue{Value: v.Value, Sources: sources(gateway.Fact{Src: v.Src})}
			}),
		}
	})
}
