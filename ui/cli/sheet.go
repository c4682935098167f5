package cli

import (
	"slices"
	"strconv"
	"strings"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
	"portone-onboard/ui/locale"
)

// sheet writes all that is known of one gateway as Markdown, each statement
// with the pages it stands on.
type sheet struct {
	*run
	t *locale.Sheet
	g *gateway.Gateway
}

func (r *run) sheet(g *gateway.Gateway) {
	s := sheet{r, r.texts().Sheet(), g}
	s.print("# {name} ({code})\n", "name", s.in(g.Name), "code", string(g.Code))
	s.point(s.t.Kinds[string(g.Kind)]+".", s.t.Aliases+": "+strings.Join(g.Aliases, ", "))
	for _, part := range []struct {
		name  string
		write func(sheet)
	}{
		{"modules", sheet.modules}, {"supports", sheet.supports}, {"test", sheet.test}, {"contract", sheet.contract}, {"live", sheet.live},
		{"extra_mid", sheet.extraMID}, {"fees", sheet.fees}, {"contacts", sheet.contacts}, {"documents", sheet.documents},
		{"restrictions", sheet.restrictions}, {"tasks", sheet.tasks}, {"notices", sheet.notices}, {"conflicts", sheet.conflicts}, {"sources", sheet.sources},
	} {
		s.print("\n## {title}\n", "title", s.t.Headings[part.name])
		part.write(s)
	}
}

//go:noinline
func (s sheet) in(t model.Text) string { return t.In(s.texts().Lang) }

// say writes one statement: a label, what it says, and its pages. It is left
// out where there is nothing to say.
func (s sheet) say(label string, f gateway.Fact, parts ...string) {
	parts = slices.DeleteFunc(parts, func(p string) bool { return strings.TrimSpace(p) == "" })
	for i := range parts[:max(len(parts)-1, 0)] {
		parts[i] = strings.TrimSuffix(parts[i], ".")
	}
	text := strings.Join(parts, ". ")
	if text == "" {
		return
	}
	if label != "" {
		label += ": "
	}
	s.print("- {label}{text}{src}", "label", label, "text", text, "src", cite(f.Src))
}

// cite names the pages of a statement by their IDs, which the last part explains.
func cite(refs []gateway.Ref) string {
	if len(refs) == 0 {
		return ""
	}
	ids := make([]string, len(refs))
	for i, r := range refs {
		ids[i] = r.ID
	}
	return " [" + strings.Join(ids, ", ") + "]"
}

// only says for whom a statement holds alone.
func (s sheet) only(o gateway.Only) string {
	t := s.texts()
	var out []string
	for _, m := range o.Modules {
		out = append(out, s.module(m))
	}
	for _, v := range o.PortOne {
		out = append(out, strings.ToUpper(string(v)))
	}
	for _, m := range o.Modes {
		out = append(out, s.mode(m))
	}
	for _, st := range o.Styles {
		out = append(out, t.Item(model.EachStyle, string(st)).Label)
	}
	for _, m := range o.Methods {
		out = append(out, t.Method(string(m)))
	}
	for _, route := range o.Routes {
		out = append(out, t.Route(route).Label)
	}
	if len(out) == 0 {
		return ""
	}
	return "(" + strings.Join(out, ", ") + ")"
}

//go:noinline
func (s sheet) module(id gateway.ModuleID) string {
	for _, m := range s.g.Modules {
		if m.ID == id {
			return s.in(m.Name)
		}
	}
	return string(id)
}

func (s sheet) mode(m model.Mode) string {
	q, _ := model.FindQuestion("prep.mode.mode")
	return s.texts().Option(q, string(m)).Label
}

func (s sheet) tri(v model.Tri) string {
	switch v {
	case model.Yes:
		return s.t.Yes
	case model.No:
		return s.t.No
	}
	return s.t.Unknown
}

func (s sheet) step(id model.StepID) string {
	if id == "" {
		return ""
	}
	return s.texts().Step(id).Name
}

func (s sheet) methods(list []model.Method) string {
	if len(list) == 0 {
		return s.t.Nothing
	}
	names := make([]string, len(list))
	for i, m := range list {
		names[i] = s.texts().Method(string(m))
	}
	return strings.Join(names, ", ")
}

func (s sheet) modules() {
	for _, m := range s.g.Modules {
		var more []string
		for _, v := range m.PortOne {
			more = append(more, strings.ToUpper(string(v)))
		}
		if m.Service == gateway.Identity {
			more = append(more, s.t.Identity)
		}
		if m.Age == "old" {
			more = append(more, s.t.Old)
		}
		if m.Open == model.No {
			more = append(more, s.t.Closed)
		}
		s.say(s.in(m.Name), m.Fact, strings.Join(more, ", "), s.in(m.Note))
	}
}

// supports writes a line per module, version, mode and style: the methods by
// what they are said to do.
func (s sheet) supports() {
	for _, g := range s.g.Groups {
		for _, module := range g.Modules {
			var versions, modes, styles []string
			for _, v := range g.PortOne {
				versions = append(versions, strings.ToUpper(string(v)))
			}
			for _, m := range g.Modes {
				modes = append(modes, s.mode(m))
			}
			for _, st := range g.Styles {
				styles = append(styles, s.texts().Item(model.EachStyle, string(st)).Label)
			}
			label := strings.Join([]string{s.module(module), strings.Join(versions, "/"), strings.Join(modes, "/"), strings.Join(styles, "/")}, ", ")
			s.say(label, g.Fact, s.t.Statuses[string(g.Status)]+": "+s.methods(g.Methods), s.in(g.Note))
		}
	}
}

func (s sheet) test() {
	t := s.g.Test
	s.say(s.t.Shared, t.Fact, s.tri(t.Shared))
	for _, m := range t.MIDs {
		s.say(s.t.TestMID, m.Fact, m.ID+" ("+s.module(m.Module)+")", s.in(m.For))
	}
	for _, q := range t.Quirks {
		s.say(s.step(q.Step), q.Fact, s.in(q.Text)+" "+s.only(q.Only))
	}
	for _, c := range t.CannotTest {
		s.say(s.t.CannotTest, c.Fact, s.in(c.Text))
	}
}

func (s sheet) contract() {
	c := s.g.Contract
	for _, r := range c.Routes {
		s.say(s.texts().Route(r.Route).Label, r.Fact, s.in(r.Text), string(r.URL))
	}
	for _, a := range c.After {
		s.say(s.t.After, a.Fact, s.in(a.Text))
	}
	for _, st := range c.Steps {
		s.say(s.step(st.Step), st.Fact, s.in(st.Text)+" "+s.only(st.Only))
	}
	for _, x := range c.Calls {
		s.say(s.t.Call, x.Fact, s.in(x.Text))
	}
	for _, f := range c.Form {
		s.say(s.t.Form+" ["+f.Label+"]", f.Fact, s.in(f.Text), f.Value)
	}
	for _, a := range c.Agreements {
		s.say(s.t.Agreement, a.Fact, s.in(a.Name), s.in(a.Text), s.in(a.Where), s.only(a.Only))
	}
	s.say(s.t.Instant, c.Instant.Fact, s.tri(c.Instant.Available), s.in(c.Instant.Text))
	for _, l := range c.Instant.Limits {
		s.say(s.t.Instant, l.Fact, s.in(l.Text))
	}
	s.say(s.t.Insurance, c.Insurance.Fact, s.tri(c.Insurance.Needed), s.in(c.Insurance.Text))
	s.say(s.t.Papers, c.Papers.Fact, s.in(c.Papers.Text))
	for _, l := range c.Lengths {
		s.say(s.step(l.Step), l.Fact, s.in(l.Text))
	}
	s.say(s.t.Lookup, c.ReviewLookup.Fact, string(c.ReviewLookup.URL), s.in(c.ReviewLookup.Text))
	s.say(s.t.NeedsLive, c.ReviewNeedsLive.Fact, s.tri(c.ReviewNeedsLive.Value), s.in(c.ReviewNeedsLive.Text))
	if len(c.BeforeReview.Src) > 0 {
		s.say(s.t.BeforeReview, c.BeforeReview.Fact, s.methods(c.BeforeReview.Methods), s.in(c.BeforeReview.Text))
	}
	for _, x := range c.Reviewers {
		s.say(s.t.ReviewedBy, x.Fact, s.in(x.Name))
	}
}

func (s sheet) live() {
	l := s.g.Live
	for _, p := range l.Providers {
		s.say(s.t.Provider, p.Fact, p.Name+" ("+strings.ToUpper(string(p.PortOne))+", "+s.module(p.Module)+")", s.in(p.Text))
	}
	s.say(s.t.MIDPer, l.MIDPer.Fact, s.in(l.MIDPer.Text))
	s.say(s.t.MIDWhen, l.MIDWhen.Fact, s.step(l.MIDWhen.Step), s.in(l.MIDWhen.Text))
	for _, f := range l.Fields {
		mark := ""
		switch {
		case f.Blank:
			mark = s.t.Blank
		case f.Secret:
			mark = s.t.Secret
		}
		s.say("["+f.Label+"]", f.Fact, s.module(f.Module), s.in(f.Theirs), mark, s.in(f.Where), s.in(f.Note))
	}
	for _, x := range l.Settings {
		s.say(s.t.Setting, x.Fact, x.Label+" = "+strings.Join(x.Values, " "), s.in(x.Where), s.in(x.Note))
	}
	for _, n := range l.Notices {
		s.say(s.t.Deposit, n.Fact, string(n.URL), s.methods(n.Methods), s.in(n.Where), s.in(n.Note))
	}
	for _, k := range l.KeyFiles {
		s.say(s.t.KeyFile, k.Fact, s.in(k.Name), k.To, s.in(k.Text), k.Error)
	}
}

func (s sheet) extraMID() {
	for _, c := range s.g.ExtraMID.Cases {
		s.say(s.t.Case, c.Fact, s.in(c.Text), s.t.Needs[string(c.Need)])
	}
	for _, w := range s.g.ExtraMID.Ways {
		s.say(s.t.Way+" ("+s.t.Needs[string(w.For)]+")", w.Fact, s.in(w.Path), s.in(w.Text), string(w.URL))
		for _, f := range w.Form {
			s.print("  - {label}: {text} {value}", "label", f.Label, "text", s.in(f.Text), "value", f.Value)
		}
	}
}

func (s sheet) notices() {
	for _, n := range s.g.Notices {
		s.say(n.From.String()+" ~ "+dateOr(n.To), n.Fact, s.in(n.Text))
	}
}

func dateOr(d model.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

func (s sheet) tasks() {
	for _, t := range s.g.Tasks {
		title := s.in(t.Title)
		if t.Blocks {
			title += " (" + s.t.Blocks + ")"
		}
		s.say(s.step(t.Step), t.Fact, title, s.in(t.Body)+" "+s.only(t.Only))
	}
}

func (s sheet) conflicts() {
	for _, c := range s.g.Conflicts {
		s.print("- {about}", "about", s.in(c.About))
		for _, v := range c.Values {
			s.print("  - {text}{src}", "text", s.in(v.Value), "src", cite(v.Src))
		}
		if c.Newer.ID != "" {
			s.print("  - {word}: {id}", "word", s.t.Newer, "id", c.Newer.ID)
		}
		if advice := s.in(c.Advice); advice != "" {
			s.print("  - {word}: {text}", "word", s.t.Advice, "text", advice)
		}
	}
}

func (s sheet) sources() {
	for _, r := range s.g.Sources {
		at := r.URL
		if at == "" {
			at = r.Page
		}
		s.print("- {id}: {page} ({read})", "id", r.ID, "page", at, "read", fill(s.t.Read, "read", r.Read.String()))
	}
}

func itoa(n int) string { return strconv.Itoa(n) }
