package ui

import (
	"slices"
	"strings"

	"portone-onboard/model"
)

// ---- what is wanted ---------------------------------------------------------

// lineFacts are the wanted lines, one line each.
func (s *scene) lineFacts(cols []column) []fact {
	t := s.Choice().Compare
	var out []fact
	for _, want := range wantedLines(cols) {
		label := s.fill(t.Takes, "style", s.Texts.Item(model.EachStyle, string(want.Style)).Label, "method", s.ShortMethod(want.Method))
		out = append(out, line(label, cols, func(c column) cell { return s.takesCell(c, want) }))
	}
	return out
}

// wantedLines are all lines that some gateway was held against.
func wantedLines(cols []column) []model.FitLine {
	var out []model.FitLine
	for _, c := range cols {
		for _, l := range c.fit.Lines {
			if !slices.ContainsFunc(out, func(o model.FitLine) bool { return o.Style == l.Style && o.Method == l.Method }) {
				out = append(out, l)
			}
		}
	}
	return out
}

func (s *scene) takesCell(c column, want model.FitLine) cell {
	line := model.FitLine{Takes: model.TakesUnknown, Source: -1}
	for _, l := range c.fit.Lines {
		if l.Style == want.Style && l.Method == want.Method {
			line = l
		}
	}
	paint := s.st.warn
	switch line.Takes {
	case model.TakesIt:
		paint = s.st.good
	case model.TakesNot:
		paint = s.st.bad
	case model.TakesUnknown:
		paint = s.st.faint
	}
	out := cell{text: s.Choice().Compare.Statuses[line.Takes], paint: paint}
	if line.Source >= 0 && line.Source < len(c.facts.LineSources) {
		out.sources = c.facts.LineSources[line.Source]
	}
	return out
}

// ---- everything else ---------------------------------------------------------

func (s *scene) plainFacts(cols []column) []fact {
	t := s.Choice().Compare
	return []fact{
		line(t.Place, cols, s.placeCell),
		line(t.Industry, cols, s.industryCell),
		line(t.Version, cols, s.versionCell),
		line(t.Modes, cols, s.modesCell),
		line(t.Test, cols, func(c column) cell { return s.triCell(c.facts.SharedTest, testMIDs(c.facts), nil) }),
		line(t.Instant, cols, func(c column) cell {
			return s.triCell(c.facts.Instant.Offered, c.facts.Instant.Limits.In(s.Lang), c.facts.Instant.Sources)
		}),
		line(t.Routes, cols, s.routeCell),
		line(t.Screening, cols, func(c column) cell { return s.lengthCell(c.facts, "contract.screening") }),
		line(t.Review, cols, func(c column) cell { return s.lengthCell(c.facts, "contract.cards") }),
		line(t.MIDs, cols, s.midCell),
		line(t.Later, cols, s.laterCell),
		line(t.Contact, cols, s.contactCell),
	}
}

func (s *scene) placeCell(c column) cell {
	var why []string
	for _, n := range c.fit.Findings {
		why = append(why, s.FitFinding(n))
	}
	more := strings.Join(why, " ")
	if c.fit.Out {
		return cell{text: s.Choice().Out, more: more + " " + s.Back(c.fit), paint: s.st.faint}
	}
	text := s.fill(s.Choice().Place, "n", itoa(c.fit.Place)) + " (" + s.fill(s.Choice().Points, "n", itoa(c.fit.Points)) + ")"
	return cell{text: text, more: more, paint: s.st.plain}
}

func (s *scene) industryCell(c column) cell {
	for _, n := range c.fit.Findings {
		switch n.Rule {
		case "industry_refused", "industry_unlisted":
			return cell{text: s.Choice().Compare.No, more: s.FitFinding(n), paint: s.st.bad, sources: n.Sources}
		case "industry_taken", "industry_reviews":
			return cell{text: s.Choice().Compare.Yes, more: s.FitFinding(n), paint: s.st.good, sources: n.Sources}
		}
	}
	return cell{text: "-", paint: s.st.faint}
}

func (s *scene) versionCell(c column) cell {
	var out []string
	for _, v := range []model.PortOne{model.V1, model.V2} {
		if slices.ContainsFunc(c.facts.Modules, func(m model.Module) bool { return m.Open != model.No && slices.Contains(m.PortOne, v) }) {
			out = append(out, strings.ToUpper(string(v)))
		}
	}
	return s.listCell(out)
}

func (s *scene) modesCell(c column) cell {
	var out []string
	q, _ := model.FindQuestion("prep.mode.mode")
	for _, mode := range []model.Mode{model.Window, model.API} {
		if slices.ContainsFunc(c.facts.Lines, func(l model.Line) bool { return l.Mode == mode && l.Status == "yes" }) {
			out = append(out, s.Texts.Option(q, string(mode)).Label)
		}
	}
	return s.listCell(out)
}

func (s *scene) listCell(list []string) cell {
	if len(list) == 0 {
		return cell{text: s.Choice().Compare.Unknown, paint: s.st.faint}
	}
	return cell{text: s.Join(list), paint: s.st.plain}
}

func (s *scene) triCell(v model.Tri, more string, src []model.Source) cell {
	t := s.Choice().Compare
	switch v {
	case model.Yes:
		return cell{text: t.Yes, more: more, paint: s.st.good, sources: src}
	case model.No:
		return cell{text: t.No, more: more, paint: s.st.dim, sources: src}
	}
	return cell{text: t.Unknown, more: more, paint: s.st.faint, sources: src}
}

func testMIDs(g model.GatewayFacts) string {
	var out []string
	for _, m := range g.TestMIDs {
		if !slices.Contains(out, m.ID) {
			out = append(out, m.ID)
		}
	}
	return strings.Join(out, ", ")
}

func (s *scene) routeCell(c column) cell {
	if len(c.facts.Routes) == 0 {
		return cell{text: s.Choice().Compare.Unknown, paint: s.st.faint}
	}
	r := s.Route(c.facts.Routes[0])
	return cell{text: r.Label, more: r.Label + ". " + r.Hint, paint: s.st.plain}
}

func (s *scene) lengthCell(g model.GatewayFacts, id model.StepID) cell {
	route := model.RouteApply
	if len(g.Routes) > 0 {
		route = g.Routes[0]
	}
	if _, own := g.Length(id, route); !own {
		return cell{text: s.Choice().Compare.Unknown, paint: s.st.faint}
	}
	step, _ := model.FindStep(id)
	l := g.Takes(step, route)
	return cell{text: s.Length(l), paint: s.st.plain, sources: l.Sources}
}

func (s *scene) midCell(c column) cell {
	if c.facts.MIDPer == "" {
		return cell{text: s.Choice().Compare.Unknown, paint: s.st.faint}
	}
	return cell{text: s.Choice().Compare.MIDPer[c.facts.MIDPer], paint: s.st.plain}
}

func (s *scene) laterCell(c column) cell {
	list := s.W.Waiting(c.facts.Code)
	if len(list) == 0 {
		return cell{text: "-", paint: s.st.faint}
	}
	var texts []string
	for _, a := range list {
		texts = append(texts, a.Text.In(s.Lang))
	}
	return cell{text: s.Choice().Compare.Yes, more: strings.Join(texts, " "), paint: s.st.warn, sources: list[0].Sources}
}

func (s *scene) contactCell(c column) cell {
	for _, role := range []string{"apply", "contract", "support"} {
		for _, x := range c.facts.Contacts {
			if x.Role == role && x.Phone+x.Mail != "" {
				text := x.Phone
				if text == "" {
					text = x.Mail
				}
				return cell{text: text, more: strings.Join(nonEmpty(x.Name.In(s.Lang), x.Phone, x.Mail, x.Hours.In(s.Lang)), ", "), paint: s.st.plain, sources: x.Sources}
			}
		}
	}
	return cell{text: s.Choice().Compare.Unknown, paint: s.st.faint}
}

func nonEmpty(list ...string) []string {
	return slices.DeleteFunc(list, func(v string) bool { return v == "" })
}
