package gateway

import (
	"slices"
	"sync"

	"portone-onboard/model"
)

// Catalogue is the catalogue as the machine of the root package sees it.
type Catalogue struct{}

var _ model.Facts = Catalogue{}

// Codes lists every code, in the order of the index.
func (Catalogue) Codes() []model.Code {
	out := make([]model.Code, len(index))
	for i, e := range index {
		out[i] = e.Code
	}
	return out
}

// Gateway projects one gateway. A code that is not in the index is not filled:
// everything about it is unknown.
func (Catalogue) Gateway(code model.Code) model.GatewayFacts {
	project, ok := projections()[code]
	if !ok {
		return model.GatewayFacts{Code: code}
	}
	return project()
}

// projections holds one reader of compiled facts per code; each reads once.
var projections = sync.OnceValue(func() map[model.Code]func() model.GatewayFacts {
	out := make(map[model.Code]func() model.GatewayFacts, len(index))
	for _, e := range index {
		out[e.Code] = sync.OnceValue(func() model.GatewayFacts { return factsOf(e) })
	}
	return out
})

func (g *Gateway) facts() model.GatewayFacts {
	p := projector{g}
	per := strs(g.Live.MIDPer.Values)
	return model.GatewayFacts{
		Code: g.Code, Name: g.Name, Kind: string(g.Kind), Filled: true,
		Routes:          p.routes(),
		MIDPer:          first(per),
		MIDKinds:        per,
		MIDWhen:         g.Live.MIDWhen.Step,
		Lines:           p.lines(),
		Modules:         p.modules(),
		SharedTest:      g.Test.Shared,
		TestMIDs:        p.testMIDs(),
		Quirks:          p.quirks(),
		Tasks:           p.tasks(),
		Fields:          p.fields(),
		Reviewers:       p.reviewers(),
		BeforeReview:    g.Contract.BeforeReview.Methods,
		Instant:         p.instant(),
		ReviewNeedsLive: g.Contract.ReviewNeedsLive.Value,
		ReviewLookup:    string(g.Contract.ReviewLookup.URL),
		Lengths:         p.lengths(),
		Contacts:        p.contacts(),
	}
}

// projector turns the parts of one gateway into what the machine reads.
type projector struct{ *Gateway }

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
	out := make([]model.Line, len(p.Supports))
	for i, s := range p.Supports {
		out[i] = model.Line{Module: string(s.Module), PortOne: s.PortOne, Mode: s.Mode, Style: s.Style, Method: s.Method, Status: string(s.Status)}
	}
	return out
}

func (p projector) modules() []model.Module {
	var out []model.Module
	for _, m := range p.Modules {
		if m.Service == Payment {
			out = append(out, model.Module{ID: string(m.ID), Name: m.Name, PortOne: m.PortOne, Note: m.Note})
		}
	}
	return out
}

func (p projector) testMIDs() []model.TestMID {
	var out []model.TestMID
	for _, m := range p.Test.MIDs {
		if !p.pays([]ModuleID{m.Module}) {
			continue
		}
		for _, v := range m.PortOne {
			out = append(out, model.TestMID{ID: m.ID, Module: string(m.Module), PortOne: v, Styles: m.Styles, For: m.For, Sources: m.sources()})
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
				Methods: q.Methods, Styles: q.Styles, PortOne: q.PortOne, Modes: q.Modes, Modules: strs(q.Modules), Sources: q.sources(),
			})
		}
	}
	return out
}

func (p projector) tasks() []model.Task {
	var out []model.Task
	for _, t := range p.Tasks {
		if p.pays(t.Modules) {
			out = append(out, model.Task{
				ID: t.ID, Step: t.Step, Title: t.Title, Body: t.Body, Who: t.Who, Blocks: t.Blocks,
				Styles: t.Styles, Methods: t.Methods, PortOne: t.PortOne, Modes: t.Modes, Routes: t.Routes,
				Modules: strs(t.Modules), Traits: strs(t.Traits), Links: strs(t.Links), Sources: t.sources(),
			})
		}
	}
	return out
}

func (p projector) fields() []model.Field {
	var out []model.Field
	for _, f := range p.Live.Fields {
		if f.Module == "" || p.pays([]ModuleID{f.Module}) {
			out = append(out, model.Field{
				ID: f.ID, Label: f.Label, Theirs: f.Theirs, Where: f.Where, Secret: f.Secret, Blank: f.Blank, Note: f.Note,
				Module: string(f.Module), PortOne: f.PortOne, Styles: f.Styles, Sources: f.sources(),
			})
		}
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
	if p.Kind == KindPG {
		out = slices.Clone(model.CardCompanies)
	}
	for _, r := range own {
		out = append(out, model.Reviewer{ID: r.ID, Name: r.Name, Methods: r.Methods})
	}
	return out
}

// monthDays turns the months of a limit into the days the machine counts.
const monthDays = 30

func (p projector) instant() model.Instant {
	i := p.Contract.Instant
	return model.Instant{
		Offered: i.Available, From: i.From, Days: i.Months * monthDays, Methods: i.Methods, Limits: i.Text, Sources: i.sources(),
	}
}

func (p projector) lengths() map[model.StepID]model.Length {
	out := make(map[model.StepID]model.Length, len(p.Contract.Lengths))
	for _, l := range p.Contract.Lengths {
		out[l.Step] = model.Length{Earliest: l.Earliest, Usual: l.Usual, Late: l.Late, Sources: l.sources()}
	}
	return out
}

// contacts gives one row per role, as the machine asks by role.
func (p projector) contacts() []model.Contact {
	var out []model.Contact
	for _, c := range p.Contacts {
		for _, role := range c.Roles {
			out = append(out, model.Contact{
				Role: string(role), Name: c.Name, Phone: c.number(), Mail: c.Mail, URL: string(c.URL), Hours: c.Hours, Sources: c.sources(),
			})
		}
	}
	return out
}

// pays tells whether something concerns payments: it is for all modules, or
// for one that is not identity verification alone.
func (p projector) pays(modules []ModuleID) bool {
	if len(modules) == 0 {
		return true
	}
	return slices.ContainsFunc(p.Modules, func(m Module) bool {
		return m.Service == Payment && slices.Contains(modules, m.ID)
	})
}

// number is the number with what to press after it.
func (c Contact) number() string {
	if c.Keys == "" {
		return c.Phone
	}
	return c.Phone + " (" + c.Keys + ")"
}

func (f Fact) sources() []model.Source {
	out := make([]model.Source, len(f.Src))
	for i, r := range f.Src {
		out[i] = r.Source
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
