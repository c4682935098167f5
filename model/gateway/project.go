package gateway

import (
	"slices"
	"strings"
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

// Gateway gives what the path needs of one gateway. A code that is not in the
// index is not filled: everything about it is unknown.
func (Catalogue) Gateway(code model.Code) model.GatewayFacts { return half(pathHalves(), code) }

// Choice gives what choosing needs of one gateway.
func (Catalogue) Choice(code model.Code) model.GatewayFacts { return half(choiceHalves(), code) }

type halves map[model.Code]func() model.GatewayFacts

func half(of halves, code model.Code) model.GatewayFacts {
	read, ok := of[code]
	if !ok {
		return model.GatewayFacts{Code: code}
	}
	return read()
}

// Each half of each gateway is read once, when it is first asked for.
var (
	pathHalves   = sync.OnceValue(func() halves { return halvesIn(pathDir) })
	choiceHalves = sync.OnceValue(func() halves { return halvesIn(choiceDir) })
)

func halvesIn(dir string) halves {
	out := make(halves, len(index))
	for _, e := range index {
		out[e.Code] = sync.OnceValue(func() model.GatewayFacts {
			f := model.GatewayFacts{}
			if !readCompiled(dir, e.Code, &f) {
				f = model.GatewayFacts{Code: e.Code, Name: e.Name, Kind: string(e.Kind)}
			}
			return f
		})
	}
	return out
}

// Name is a gateway's name and what it is, without reading a file.
func (Catalogue) Name(code model.Code) (name model.Text, kind string) {
	for _, e := range index {
		if e.Code == code {
			return e.Name, string(e.Kind)
		}
	}
	return model.Text{}, ""
}

// Conflicts gives what the pages contradict each other about.
func (Catalogue) Conflicts(code model.Code) []model.Conflict { return listOf(conflictsOf(), code) }

// Parameters gives what a gateway insists on in calls.
func (Catalogue) Parameters(code model.Code) []model.Parameter { return listOf(parametersOf(), code) }

// Each list of each gateway is read once, when it is first asked for; nil for a
// code that is not in the index.
var (
	conflictsOf  = sync.OnceValue(func() map[model.Code]func() []model.Conflict { return listsIn[model.Conflict](conflictsDir) })
	parametersOf = sync.OnceValue(func() map[model.Code]func() []model.Parameter { return listsIn[model.Parameter](codeDir) })
)

func listsIn[T any](dir string) map[model.Code]func() []T {
	out := make(map[model.Code]func() []T, len(index))
	for _, e := range index {
		out[e.Code] = sync.OnceValue(func() (list []T) {
			readCompiled(dir, e.Code, &list)
			return list
		})
	}
	return out
}

func listOf[T any](lists map[model.Code]func() []T, code model.Code) []T {
	if read, ok := lists[code]; ok {
		return read()
	}
	return nil
}

// Page gives a page's address and its own date.
func (Catalogue) Page(path string) (url string, updated model.Date) {
	p := pages()[path]
	return p.URL, p.Updated
}

// pathFacts is the half for the path.
func (g *Gateway) pathFacts() model.GatewayFacts {
	p := projector{g}
	f := p.both()
	f.MIDWhen = g.Live.MIDWhen.Step
	f.TestMIDs = p.testMIDs()
	f.Quirks = p.quirks()
	f.Tasks = p.tasks()
	f.Fields = p.fields()
	f.Settings = p.settings()
	f.Reviewers = p.reviewers()
	f.BeforeReview = g.Contract.BeforeReview.Methods
	f.ReviewNeedsLive = g.Contract.ReviewNeedsLive.Value
	f.ReviewLookup = string(g.Contract.ReviewLookup.URL)
	f.Contacts = p.contacts()
	f.MIDCases = p.midCases()
	f.MIDWays = p.midWays()
	return f
}

// choiceFacts is the half for choosing.
func (g *Gateway) choiceFacts() model.GatewayFacts {
	p := projector{g}
	f := p.both()
	f.LineSources = p.lineSources()
	f.TestMIDs = p.testMIDs()
	f.Contacts = p.contacts()
	f.Fees = p.fees()
	f.Restrictions = p.restrictions()
	f.After = p.after()
	f.Insurance = g.Contract.Insurance.Needed
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
		out[at[setOf(s)]] = s.sources()
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

func setOf(s Support) string { return strings.Join(ids(s.Src), " ") }

func ids(refs []Ref) []string {
	out := make([]string, len(refs))
	for i, r := range refs {
		out[i] = r.ID
	}
	return out
}

func (p projector) modules() []model.Module {
	var out []model.Module
	for _, m := range p.Modules {
		if m.Service == Payment {
			out = append(out, model.Module{ID: string(m.ID), Name: m.Name, PortOne: m.PortOne, Open: m.Open, Old: m.Age == "old", Note: m.Note})
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

// tasks are the gateway's own. Those of identity verification alone are for
// shops that want it, whatever module takes their payments.
func (p projector) tasks() []model.Task {
	return each(p.Tasks, func(t Task) model.Task {
		out := model.Task{
			ID: t.ID, Step: t.Step, Title: t.Title, Body: t.Body, Who: t.Who, Blocks: t.Blocks,
			Styles: t.Styles, Methods: t.Methods, PortOne: t.PortOne, Modes: t.Modes, Routes: t.Routes, Modules: strs(t.Modules), Traits: strs(t.Traits),
			Links: strs(t.Links), Against: strs(t.Fact.Conflicts), Industries: strs(t.Industries), Sources: t.sources(),
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
		if f.Module == "" || p.pays([]ModuleID{f.Module}) {
			out = append(out, model.Field{
				ID: f.ID, Label: f.Label, Theirs: f.Theirs, Where: f.Where, Secret: f.Secret, Blank: f.Blank, Note: f.Note,
				Module: string(f.Module), PortOne: f.PortOne, Styles: f.Styles, Against: strs(f.Conflicts), Sources: f.sources(),
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
				Methods: x.Methods, Styles: x.Styles, PortOne: x.PortOne, Modules: strs(x.Modules), Sources: x.sources(),
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
			Methods: n.Methods, PortOne: []model.PortOne{n.PortOne}, Modules: []string{string(n.Module)}, Sources: n.sources(),
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

func (p projector) lengths() []model.StepLength {
	return each(p.Contract.Lengths, func(l Length) model.StepLength {
		return model.StepLength{Step: l.Step, Length: model.Length{Earliest: l.Earliest, Usual: l.Usual, Late: l.Late, Routes: l.Routes, Sources: l.sources()}}
	})
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

// sources names the pages; their addresses stand once for all in the pages'
// own file.
func (f Fact) sources() []model.Source {
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
