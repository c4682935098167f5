package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"portone-onboard/model"
	"portone-onboard/model/report"
	"portone-onboard/ui/guide"
	"portone-onboard/ui/locale"
)

// guideJSON is what `guide --json` writes: every text of the path in one
// language, with the steps' six things.
type guideJSON struct {
	Lang    model.Lang   `json:"lang"`
	Gateway model.Code   `json:"gateway,omitempty"`
	Stages  []guideStage `json:"stages"`
	Terms   []guideTerm  `json:"terms"`
}

type guideStage struct {
	Stage    model.StageID `json:"stage"`
	Name     string        `json:"name"`
	Lead     string        `json:"lead"`
	Markdown string        `json:"markdown"`
	Steps    []guideStep   `json:"steps"`
}

type guideStep struct {
	Step     model.StepID   `json:"step"`
	Name     string         `json:"name"`
	Who      []model.Actor  `json:"who"`
	Needs    []guideNeed    `json:"needs"`
	Done     string         `json:"done"`
	Length   *guideLength   `json:"length,omitempty"`
	Ask      []guideContact `json:"ask"` // whom to ask when it is late
	Leaves   string         `json:"leaves"`
	Markdown string         `json:"markdown"`
	Links    []guideLink    `json:"links"`
	Rules    []guideFact    `json:"rules,omitempty"` // of the common pages
	Tasks    []guideTask    `json:"tasks,omitempty"` // with a gateway: its own steps here
	Quirks   []string       `json:"quirks,omitempty"`
	Fields   []guideField   `json:"fields,omitempty"`    // inputs of its live channel
	Settings []guideSetting `json:"settings,omitempty"`  // in the gateway's own admin, and addresses for notices
	TestMIDs []guideTestMID `json:"test_mids,omitempty"` // shared MIDs for testing
}

// guideFact is a sourced sentence.
type guideFact struct {
	ID      string         `json:"id"`
	Text    string         `json:"text"`
	Law     string         `json:"law,omitempty"`
	Sources []model.Source `json:"sources"`
}

type guideField struct {
	ID      string         `json:"id"`
	Label   string         `json:"label"`
	Module  string         `json:"module,omitempty"`
	Theirs  string         `json:"theirs,omitempty"`
	Where   string         `json:"where,omitempty"`
	Note    string         `json:"note,omitempty"`
	Secret  bool           `json:"secret"`
	Blank   bool           `json:"blank"`
	Sources []model.Source `json:"sources"`
}

type guideSetting struct {
	ID      string         `json:"id"`
	Label   string         `json:"label"`
	Values  []string       `json:"values"`
	Where   string         `json:"where,omitempty"`
	Note    string         `json:"note,omitempty"`
	Sources []model.Source `json:"sources"`
}

type guideTestMID struct {
	ID      string         `json:"id"`
	Module  string         `json:"module"`
	For     string         `json:"for"`
	Sources []model.Source `json:"sources"`
}

type guideNeed struct {
	Kind model.NeedKind `json:"kind"`
	Code string         `json:"code"`
	Text string         `json:"text"`
}

// guideLength is how long others take, in business days.
type guideLength struct {
	Earliest int  `json:"earliest"`
	Usual    int  `json:"usual"`
	Late     int  `json:"late"`
	Estimate bool `json:"estimate"`
}

type guideContact struct {
	Role  string `json:"role"`
	Name  string `json:"name,omitempty"`
	Phone string `json:"phone,omitempty"`
	Mail  string `json:"mail,omitempty"`
	URL   string `json:"url,omitempty"`
}

type guideLink struct {
	Title string `json:"title"`
	URL   string `json:"url"`
}

type guideTask struct {
	ID     string      `json:"id"`
	Title  string      `json:"title"`
	Body   string      `json:"body"`
	Who    model.Actor `json:"who"`
	Blocks bool        `json:"blocks"`
	Links  []string    `json:"links"`
	// For whom alone it is; empty for all.
	Modules []string        `json:"modules,omitempty"`
	PortOne []model.PortOne `json:"portone,omitempty"`
	Modes   []model.Mode    `json:"modes,omitempty"`
	Styles  []model.Style   `json:"styles,omitempty"`
	Methods []model.Method  `json:"methods,omitempty"`
	Routes  []model.Route   `json:"routes,omitempty"`
	Traits  []string        `json:"traits,omitempty"`
	Trades  []string        `json:"industries,omitempty"`
	Against []string        `json:"conflicts,omitempty"`
	Sources []model.Source  `json:"sources"`
}

type guideTerm struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Also    []string `json:"also"`
	Meaning string   `json:"meaning"`
}

// guide writes the whole path as a document, with the steps of one gateway's
// own where one is named.
func (r *run) guide([]string) error {
	t := r.texts()
	code, err := model.Code(""), error(nil)
	if r.opt.gateway != "" {
		if code, err = r.codeOf(r.opt.gateway); err != nil {
			return err
		}
	}
	g, err := gatherGuide(t, r.Facts, code)
	if err != nil {
		return err
	}
	if r.opt.json {
		return report.WriteJSON(r.out, g)
	}
	r.guideMarkdown(g, r.Facts.Gateway(code))
	return nil
}

func joinCodes(codes []model.Code) string {
	out := make([]string, len(codes))
	for i, c := range codes {
		out[i] = string(c)
	}
	return strings.Join(out, " ")
}

func gatherGuide(t *locale.Texts, facts model.Facts, code model.Code) (guideJSON, error) {
	gw := facts.Gateway(code)
	g := guideJSON{Lang: t.Lang, Gateway: code, Stages: []guideStage{}, Terms: []guideTerm{}}
	for _, st := range model.Path {
		words := t.Stage(st.ID)
		doc, err := optional(guide.Stage(t.Lang, st.ID))
		if err != nil {
			return g, err
		}
		stage := guideStage{Stage: st.ID, Name: words.Name, Lead: words.Lead, Markdown: body(doc), Steps: []guideStep{}}
		for i := range st.Steps {
			step, err := gatherStep(t, &st.Steps[i], gw)
			if err != nil {
				return g, err
			}
			step.Rules = stepRules(t, facts.Common(), st.Steps[i].ID)
			stage.Steps = append(stage.Steps, step)
		}
		g.Stages = append(g.Stages, stage)
	}
	for _, term := range guide.Terms(t.Lang) {
		g.Terms = append(g.Terms, guideTerm{term.ID, term.Name, orEmpty(term.Also), term.Meaning})
	}
	return g, nil
}

// usualRoute is how most reach a gateway.
func usualRoute(gw model.GatewayFacts) model.Route {
	if len(gw.Routes) == 0 {
		return model.RouteApply
	}
	return gw.Routes[0]
}

// optional takes a text that is not there for an empty one.
func optional(d guide.Doc, err error) (guide.Doc, error) {
	if errors.Is(err, fs.ErrNotExist) {
		return guide.Doc{}, nil
	}
	return d, err
}

// body is a text as Markdown without its title and its links, which have
// places of their own.
func body(d guide.Doc) string {
	d.Title, d.Links = "", nil
	return strings.TrimSpace(strings.TrimPrefix(guide.Markdown(d), "#"))
}

func gatherStep(t *locale.Texts, step *model.Step, gw model.GatewayFacts) (guideStep, error) {
	words := t.Step(step.ID)
	doc, err := optional(guide.Step(t.Lang, step.ID))
	out := guideStep{Step: step.ID, Name: words.Name, Who: step.Who, Needs: []guideNeed{}, Done: words.Done, Leaves: words.Leaves,
		Markdown: body(doc), Links: []guideLink{}, Ask: contacts(t, step, gw)}
	for _, n := range step.Needs {
		out.Needs = append(out.Needs, guideNeed{n.Kind, n.Code, t.Need(n.Code)})
	}
	takes := gw.Takes(step, usualRoute(gw))
	if takes.Late > 0 {
		out.Length = &guideLength{takes.Earliest, takes.Usual, takes.Late, takes.Guess}
	}
	for _, l := range doc.Links {
		out.Links = append(out.Links, guideLink{l.Title, l.URL})
	}
	for _, own := range gw.Tasks {
		if own.Step == step.ID {
			out.Tasks = append(out.Tasks, taskOf(t, own))
		}
	}
	for _, q := range gw.Quirks {
		if q.Step == step.ID {
			out.Quirks = append(out.Quirks, q.Text.In(t.Lang))
		}
	}
	switch step.ID {
	case "live.channel":
		out.Fields, out.Settings = fieldsOf(t, gw), settingsOf(t, gw)
	case "test.channel":
		out.TestMIDs = testMIDsOf(t, gw)
	}
	return out, err
}

func taskOf(t *locale.Texts, k model.Task) guideTask {
	return guideTask{
		ID: k.ID, Title: k.Title.In(t.Lang), Body: k.Body.In(t.Lang), Who: k.Who, Blocks: k.Blocks, Links: orEmpty(k.Links),
		Modules: k.Modules, PortOne: k.PortOne, Modes: k.Modes, Styles: k.Styles, Methods: k.Methods, Routes: k.Routes, Traits: k.Traits, Trades: k.Industries,
		Against: k.Against, Sources: k.Sources,
	}
}

func fieldsOf(t *locale.Texts, gw model.GatewayFacts) []guideField {
	var out []guideField
	for _, f := range gw.Fields {
		out = append(out, guideField{f.ID, f.Label, f.Module, f.Theirs.In(t.Lang), f.Where.In(t.Lang), f.Note.In(t.Lang), f.Secret, f.Blank, f.Sources})
	}
	return out
}

func settingsOf(t *locale.Texts, gw model.GatewayFacts) []guideSetting {
	var out []guideSetting
	for _, x := range gw.Settings {
		out = append(out, guideSetting{x.ID, settingLabel(t, x), orEmpty(x.Values), x.Where.In(t.Lang), x.Note.In(t.Lang), x.Sources})
	}
	return out
}

func settingLabel(t *locale.Texts, x model.Setting) string {
	if x.Label == "" {
		return t.Choice().NoticeLabel
	}
	return x.Label
}

func testMIDsOf(t *locale.Texts, gw model.GatewayFacts) []guideTestMID {
	var out []guideTestMID
	for _, m := range gw.TestMIDs {
		out = append(out, guideTestMID{m.ID, m.Module, m.For.In(t.Lang), m.Sources})
	}
	return out
}

func stepRules(t *locale.Texts, c model.Common, step model.StepID) []guideFact {
	var out []guideFact
	for _, r := range c.Rules {
		if r.Step == step {
			out = append(out, guideFact{r.ID, r.Text.In(t.Lang), r.Law.In(t.Lang), r.Sources})
		}
	}
	return out
}

// contacts are whom to ask when a step is late, in the step's order. Without a
// gateway only the roles are known.
func contacts(t *locale.Texts, step *model.Step, gw model.GatewayFacts) []guideContact {
	out := []guideContact{}
	for _, role := range step.Late {
		known := false
		for _, c := range gw.Contacts {
			if c.Role == role {
				known = true
				out = append(out, guideContact{role, c.Name.In(t.Lang), c.Phone, c.Mail, c.URL})
			}
		}
		if !known && gw.Code == "" {
			out = append(out, guideContact{Role: role})
		}
	}
	return out
}

func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

// guideMarkdown writes the document for people.
func (r *run) guideMarkdown(g guideJSON, gw model.GatewayFacts) {
	t := r.texts()
	c := t.Commands()
	r.print("# {title}", "title", c.GuideTitle)
	if g.Gateway != "" {
		note := c.GuideGateway
		if !gw.Filled {
			note = c.GuideGatewayOpen
		}
		r.print("\n"+note, "name", gw.Name.In(t.Lang))
	}
	for _, st := range g.Stages {
		r.print("\n## {name}\n\n{lead}", "name", st.Name, "lead", st.Lead)
		r.block(st.Markdown)
		for _, step := range st.Steps {
			r.guideStep(step)
		}
	}
	r.print("\n## {title}\n", "title", t.Frame.TermsTitle)
	for _, term := range g.Terms {
		name := "**" + term.Name + "**"
		if len(term.Also) > 0 {
			name += " (" + strings.Join(term.Also, ", ") + ")"
		}
		r.print("- {name}: {meaning}", "name", name, "meaning", term.Meaning)
	}
}

// block writes a piece of Markdown behind an empty line.
func (r *run) block(markdown string) {
	if markdown != "" {
		r.print("\n{text}", "text", markdown)
	}
}

// guideStep writes one step: its six things, the advice, the gateway's own.
func (r *run) guideStep(s guideStep) {
	t := r.texts()
	f := t.Frame
	r.print("\n### {name}\n", "name", s.Name)
	var who, ask []string
	for _, a := range s.Who {
		who = append(who, t.Actor(a))
	}
	for _, c := range s.Ask {
		ask = append(ask, contactLine(t, c))
	}
	r.point(f.DetailWho, t.Join(who))
	for _, n := range s.Needs {
		r.point(t.NeedKind(n.Kind)+":", n.Text)
	}
	r.point(f.DetailDone, s.Done)
	if l := s.Length; l != nil {
		r.point(f.DetailLength, t.Length(model.Length{Earliest: l.Earliest, Usual: l.Usual, Late: l.Late, Guess: l.Estimate}))
	}
	r.point(f.DetailLate, strings.Join(ask, ", "))
	r.point(f.DetailLeaves, s.Leaves)
	r.block(s.Markdown)
	for i, l := range s.Links {
		r.gap(i)
		r.print("- [{title}]({url})", "title", l.Title, "url", l.URL)
	}
	for _, task := range s.Tasks {
		r.block(fmt.Sprintf("#### %s\n\n%s", task.Title, task.Body))
		for i, link := range task.Links {
			r.gap(i)
			r.print("- <{url}>", "url", link)
		}
	}
	for i, f := range s.Fields {
		r.gap(i)
		r.print("- [{label}] {text}", "label", f.Label, "text", fieldLine(t, f))
	}
	for i, x := range s.Settings {
		r.gap(i)
		r.print("- {label}: {text}", "label", x.Label, "text", strings.TrimSpace(strings.Join(x.Values, " ")+" "+x.Where+" "+x.Note))
	}
	for i, m := range s.TestMIDs {
		r.gap(i)
		r.print("- {id}: {text}", "id", m.ID, "text", m.For)
	}
	for i, rule := range s.Rules {
		r.gap(i)
		r.print("- {text}", "text", strings.TrimSpace(rule.Text+" "+rule.Law))
	}
	for i, q := range s.Quirks {
		r.gap(i)
		r.print("- {text}", "text", q)
	}
}

// fieldLine is an input of the live channel on one line.
func fieldLine(t *locale.Texts, f guideField) string {
	parts := []string{f.Theirs, f.Where, f.Note}
	if f.Blank {
		parts = append([]string{t.Frame.FieldBlank}, parts...)
	}
	if f.Secret {
		parts = append(parts, t.Frame.FieldSecret)
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), " ")
}

// gap parts a list from what stands before it.
func (r *run) gap(i int) {
	if i == 0 {
		r.print("")
	}
}

func contactLine(t *locale.Texts, c guideContact) string {
	parts := []string{t.ContactRole(c.Role)}
	for _, p := range []string{c.Name, c.Phone, c.Mail, c.URL} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, " ")
}

// point is one line of a list, left out where there is nothing to say.
func (r *run) point(label, text string) {
	if text != "" {
		r.print("- {label} {text}", "label", label, "text", text)
	}
}
