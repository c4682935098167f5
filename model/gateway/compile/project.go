package main

import (
	"slices"
	"strings"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
)

// pathFacts is the half for the path.
func (p projector) pathFacts() model.GatewayFacts {
	f := p.both()
	f.MIDWhen = p.Live.MIDWhen.Step
	f.TestMIDs = p.testMIDs()
	f.Quirks = p.quirks()
	f.Tasks = p.tasks()
	f.Fields = p.fields()
	f.Settings = p.settings()
	f.Reviewers = p.reviewers()
	f.BeforeReview = p.Contract.BeforeReview.Methods
	f.ReviewNeedsLive = p.Contract.ReviewNeedsLive.Value
	f.ReviewLookup = string(p.Contract.ReviewLookup.URL)
	f.Contacts = p.contacts()
	f.MIDCases = p.midCases()
	f.MIDWays = p.midWays()
	return f
}

// choiceFacts is the half for choosing.
func (p projector) choiceFacts() model.GatewayFacts {
	f := p.both()
	f.LineSources = p.lineSources()
	f.TestMIDs = p.testMIDs()
	f.Contacts = p.contacts()
	f.Fees = p.fees()
	f.Restrictions = p.restrictions()
	f.After = p.after()
	f.Insurance = p.Contract.Insurance.Needed
	return f
}

// both is what either half has.
func (p projector) both() model.GatewayFacts {
	per := strs(p.Live.MIDPer.Values)
	return model.GatewayFacts{
		Code: p.Code, Name: p.Name, Kind: string(p.Kind), Filled: true,
		Routes:     p.routes(),
		MIDPer:     first(per),
		MIDKinds:   per,
		Lines:      p.lines(),
		Modules:    p.modules(),
		SharedTest: p.Test.Shared,
		Instant:    p.instant(),
		Lengths:    p.lengths(),
	}
}

// projector turns the parts of one gateway into what the machine reads.
type projector struct{ *gateway.Gateway }

// routes are those for payments, each once.
func (p projector) routes() []model.Route {
	var out []model.Route
	for _, r := range p.Contract.Routes {
		if p.pays(r.Modules) && !slices.Contains(out, r.Route) {
			out = append(out, r.Route)
		}
	}
	return out
}

func (p projector) lines() []model.Line {
	lines, at := make([]model.Line, len(p.Supports)), p.sourceSets()
	for i, s := range p.Supports {
		lines[i] = model.Line{Module: string(s.Module), PortOne: s.PortOne, Mode: s.Mode, Style: s.Style, Method: s.Method, Status: string(s.Status), Source: at[setOf(s)]}
	}
	return lines
}

// lineSources are the pages that the lines stand on, each set of them once.
func (p projector) lineSources() [][]model.Source {
	at := p.sourceSets()
	out := make([][]model.Source, len(at))
	for _, s := range p.Supports {
		out[at[setOf(s)]] = sources(s.Fact)
	}
	return out
}

// sourceSets numbers the sets of pages in the order of the lines.
func (p projector) sourceSets() map[string]int {
	at := map[string]int{}
	for _, s := range p.Supports {
		if _, ok := at[setOf(s)]; !ok {
			at[setOf(s)] = len(at)
		}
	}
	return at
}

func setOf(s gateway.Support) string { return strings.Join(ids(s.Src), " ") }

func ids(refs []gateway.Ref) []string {
	out := make([]string, len(refs))
	for i, r := range refs {
		out[i] = r.ID
	}
	return out
}

func (p projector) modules() []model.Module {
	var out []model.Module
	for _, m := range p.Modules {
		if m.Service == gateway.Payment {
			out = append(out, model.Module{ID: string(m.ID), Name: m.Name, PortOne: m.PortOne, Open: m.Open, Old: m.Age == "old", Note: m.Note})
		}
	}
	return out
}

func (p projector) testMIDs() []model.TestMID {
	var out []model.TestMID
	for _, m := range p.Test.MIDs {
		if !p.pays([]gateway.ModuleID{m.Module}) {
			continue
		}
		for _, v := range m.PortOne {
			out = append(out, model.TestMID{ID: m.ID, Module: string(m.Module), PortOne: v, Styles: m.Styles, For: m.For, Sources: sources(m.Fact)})
		}
	}
	return out
}

func (p projector) quirks() []model.Quirk {
	var out []model.Quirk
	for _, q := range p.Test.Quirks {
		if p.pays(q.Modules) {
			out = append(out, model.Quirk{
				ID: q.ID, Step: q.Step, Text: q.Text, Charges: q.Charges == model.Yes,
				Methods: q.Methods, Styles: q.Styles, PortOne: q.PortOne, Modes: q.Modes, Modules: strs(q.Modules), Sources: sources(q.Fact),
			})
		}
	}
	return out
}

// tasks are the gateway's own. Those of identity verification alone are for
// shops that want it, whatever module takes their payments.
func (p projector) tasks() []model.Task {
	return each(p.Tasks, func(t gateway.Task) model.Task {
		out := model.Task{
			ID: t.ID, Step: t.Step, Title: t.Title, Body: t.Body, Who: t.Who, Blocks: t.Blocks,
			Styles: t.Styles, Methods: t.Methods, PortOne: t.PortOne, Modes: t.Modes, Routes: t.Routes, Modules: strs(t.Modules), Traits: strs(t.Traits),
			Links: strs(t.Links), Against: strs(t.Fact.Conflicts), Industries: strs(t.Industries), Sources: sources(t.Fact),
		}
		if !p.pays(t.Modules) {
			out.Modules, out.Modes, out.Styles, out.Methods, out.Traits = nil, nil, nil, nil, []string{"identity"}
		}
		return out
	})
}

func (p projector) fields() []model.Field {
	var out []model.Field
	for _, f := range p.Live.Fields {
		if f.Module == "" || p.pays([]gateway.ModuleID{f.Module}) {
			out = append(out, model.Field{
				ID: f.ID, Label: f.Label, Theirs: f.Theirs, Where: f.Where, Secret: f.Secret, Blank: f.Blank, Note: f.Note,
				Module: string(f.Module), PortOne: f.PortOne, Styles: f.Styles, Against: strs(f.Conflicts), Sources: sources(f.Fact),
			})
		}
	}
	return out
}

// settings are what is set in the gateway's own admin, then the addresses for
// notices, which are set there, too.
func (p projector) settings() []model.Setting {
	var out []model.Setting
	for _, x := range p.Live.Settings {
		if p.pays(x.Modules) {
			out = append(out, model.Setting{
				ID: x.ID, Label: x.Label, Values: x.Values, Where: x.Where, Note: x.Note,
				Methods: x.Methods, Styles: x.Styles, PortOne: x.PortOne, Modules: strs(x.Modules), Sources: sources(x.Fact),
			})
		}
	}
	for _, n := range p.Live.Notices {
		values := []string{string(n.URL)}
		for _, v := range n.Settings {
			values = append(values, v.Label+"="+v.Value)
		}
		out = append(out, model.Setting{
			ID: n.ID, Values: values, Where: n.Where, Note: n.Note,
			Methods: n.Methods, PortOne: []model.PortOne{n.PortOne}, Modules: []string{string(n.Module)}, Sources: sources(n.Fact),
		})
	}
	return out
}

// reviewers puts the card companies before those of a payment gateway's own
// data, which lists only the others.
func (p projector) reviewers() []model.Reviewer {
	own := p.Contract.Reviewers
	if len(own) == 0 {
		return nil
	}
	var out []model.Reviewer
	if p.Kind == gateway.KindPG {
		out = slices.Clone(model.CardCompanies)
	}
	for _, r := range own {
		out = append(out, model.Reviewer{ID: r.ID, Name: r.Name, Methods: r.Methods, Traits: strs(r.Traits)})
	}
	return out
}

// monthDays turns the months of a limit into the days the machine counts.
const monthDays = 30

func (p projector) instant() model.Instant {
	i := p.Contract.Instant
	return model.Instant{
		Offered: i.Available, From: i.From, Days: i.Months * monthDays, Methods: i.Methods, Limits: i.Text, Sources: sources(i.Fact),
	}
}

func (p projector) lengths() []model.StepLength {
	return each(p.Contract.Lengths, func(l gateway.Length) model.StepLength {
		return model.StepLength{Step: l.Step, Length: model.Length{Earliest: l.Earliest, Usual: l.Usual, Late: l.Late, Routes: l.Routes, Sources: sources(l.Fact)}}
	})
}

// contacts gives one row per role, as the machine asks by role.
func (p projector) contacts() []model.Contact {
	var out []model.Contact
	for _, c := range p.Contacts {
		for _, role := range c.Roles {
			out = append(out, model.Contact{
				Role: string(role), Name: c.Name, Phone: number(c), Mail: c.Mail, URL: string(c.URL), Hours: c.Hours, Sources: sources(c.Fact),
			})
		}
	}
	return out
}

// pays tells whether something concerns payments: it is for all modules, or
// for one that is not identity verification alone.
func (p projector) pays(modules []gateway.ModuleID) bool {
	if len(modules) == 0 {
		return true
	}
	return slices.ContainsFunc(p.Modules, func(m gateway.Module) bool {
		return m.Service == gateway.Payment && slices.Contains(modules, m.ID)
	})
}

// number is the number with what to press after it.
func number(c gateway.Contact) string {
	if c.Keys == "" {
		return c.Phone
	}
	return c.Phone + " (" + c.Keys + ")"
}

// sources names the pages; their addresses stand once for all in the pages'
// own file.
func sources(f gateway.Fact) []model.Source {
	out := make([]model.Source, len(f.Src))
	for i, r := range f.Src {
		out[i] = model.Source{Page: r.Page, Read: r.Read}
	}
	return out
}

// strs hands words over to a package that does not know their types.
func strs[T ~string](words []T) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = string(w)
	}
	return out
}

func first(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return words[0]
}
