package ui

import (
	"strings"

	"portone-onboard/model"
	"portone-onboard/model/cost"
	"portone-onboard/ui/control"
	"portone-onboard/ui/say"
)

// How gateways are offered: best placed first, those that do not fit last and
// greyed, each with the rule behind its place.

// fitOption is a gateway in a list. One that does not fit can be chosen all
// the same: the merchant may know more than the pages.
func (s *scene) fitOption(f model.Fit) control.Option {
	label := s.Gateway(f.Code)
	switch {
	case f.Out:
		label += "  (" + s.Choice().Out + ")"
	case len(f.Findings) > 0:
		label += "  " + s.fill(s.Choice().Points, "n", itoa(f.Points))
	}
	return control.Option{ID: string(f.Code), Label: label, Hint: s.fitReasons(f), Faint: f.Out}
}

// fitReasons are the findings about a gateway: what rules it out in full and
// what would bring it back, else every rule with its points.
func (s *scene) fitReasons(f model.Fit) string {
	var out []string
	for _, n := range f.Findings {
		switch {
		case f.Out && n.Out:
			out = append(out, s.FitFinding(n))
		case !f.Out && (n.Points != 0 || n.Rule == "later"):
			out = append(out, s.weighed(n))
		}
	}
	if back := s.Back(f); f.Out && back != "" {
		out = append(out, back)
	}
	return strings.Join(out, " ")
}

// weighed is a finding with its points: "(+10) ...". What speaks against a
// gateway is said in full.
func (s *scene) weighed(n model.FitFinding) string {
	text, sign := s.Rule(n), "+"
	if n.Points < 0 {
		text, sign = s.FitFinding(n), ""
	}
	return "(" + sign + itoa(n.Points) + ") " + text
}

// remainPanel says which gateways are left by the answer that is ticked at this
// moment, before it is given.
func (x *question) remainPanel(s *scene, w int) []string {
	in, out := say.Remaining(x.tried(s))
	if len(in) == 0 {
		return append(wrap(s.Choice().NoneLeft, w, s.st.warn), wrap(s.fill(s.Choice().OutList, "n", itoa(len(out)), "list", s.gatewayNames(out)), w, s.st.faint)...)
	}
	lines := cut(wrap(s.fill(s.Choice().Remain, "n", itoa(len(in)), "list", s.gatewayNames(in)), w, s.st.plain), 3)
	if len(out) > 0 {
		lines = append(lines, cut(wrap(s.fill(s.Choice().OutList, "n", itoa(len(out)), "list", s.gatewayNames(out)), w, s.st.faint), 2)...)
	}
	return lines
}

// remainLine is the same on one line, the names as far as they fit.
func (x *question) remainLine(s *scene, w int) []string {
	in, _ := say.Remaining(x.tried(s))
	if len(in) == 0 {
		return cut(wrap(s.Choice().NoneLeft, w, s.st.warn), 1)
	}
	return []string{fit(s.st.plain(s.fill(s.Choice().Remain, "n", itoa(len(in)), "list", s.gatewayNames(in))), w, s.st.ellipsis)}
}

// tried is the shop with what is ticked now; as it stands where that is no answer.
func (x *question) tried(s *scene) *model.Walk {
	value := x.ctl.Value()
	if key := joined(value); x.trial.w == nil || x.trial.text != key || x.trial.on != s.W {
		x.trial = trial{slot: x.slot, text: key, w: s.W, on: s.W}
		if next, ok := s.preview(x.slot, model.Input{Values: value}); ok && len(value) > 0 {
			x.trial.w = next
		}
	}
	return x.trial.w
}

func (s *scene) gatewayNames(codes []model.Code) string {
	var out []string
	for _, c := range codes[:min(len(codes), mostNames)] {
		out = append(out, s.Gateway(c))
	}
	names := s.Join(out)
	if rest := len(codes) - mostNames; rest > 0 {
		names = strings.Join(out, ", ") + " " + s.fill(s.Choice().AndMore, "n", itoa(rest))
	}
	return names
}

// mostNames is how many gateways a sentence names.
const mostNames = 5

// tierPanel says which tier the noted sales fall in, and when tiers change.
func (s *scene) tierPanel(w int) []string {
	common := s.W.Facts.Common()
	var out []string
	if c, known := say.Case(s.W); known {
		for _, t := range common.Tiers {
			if t.ID == cost.Tier(common.Tiers, c.Sales) {
				out = wrap(s.fill(s.Choice().Compare.TierBySales, "tier", t.Name.In(s.Lang)), w, s.st.plain)
				out = append(out, s.sourceBrief(t.Sources, w)...)
			}
		}
	}
	for _, r := range common.Rules {
		if r.Topic == "tier" {
			out = append(out, wrap("- "+r.Text.In(s.Lang), w, s.st.dim)...)
		}
	}
	return out
}

// costPanel is a year at the best placed gateways, as bars.
func (s *scene) costPanel(w int) []string {
	m := &compare{codes: startCodes(s)}
	cols := m.columns(s)
	rows := s.costFacts(cols)
	if len(cols) == 0 {
		return nil
	}
	var out []string
	if _, known := say.Case(s.W); !known {
		out = wrap(s.Choice().Compare.Yardstick, w, s.st.faint)
	}
	year := rows[0]
	for i, c := range m.codes {
		line := pad(fit(s.st.plain(s.Gateway(c)), costName-1, s.st.ellipsis), costName) + pad(fit(year.cells[i].draw(s), costAmount-1, s.st.ellipsis), costAmount)
		out = append(out, fit(line+s.barOf(year.cells[i].span, mostOf(year), min(w-costName-costAmount, 40)), w, s.st.ellipsis))
	}
	return append(out, wrap(s.Choice().Compare.BarLegend, w, s.st.faint)...)
}

// The cells of a gateway's name and of its cost beside the bar.
const (
	costName   = 16
	costAmount = 19
)

// hedgePanel names the gateway that suits as a second one beside those chosen;
// nothing before one is.
func (s *scene) hedgePanel(chosen []string, w int) []string {
	if len(chosen) == 0 {
		return nil
	}
	code := s.W.Hedge(say.Fits(s.W), chosen)
	if code == "" {
		return nil
	}
	return wrap(s.fill(s.Choice().Suggest, "gateway", s.Gateway(code)), w, s.st.dim)
}

// laterPanel says what must come before each direct easy pay contract.
func (s *scene) laterPanel(w int) []string {
	var out []string
	for _, id := range s.W.Options(model.Slot{Question: "prep.gateway.later"}) {
		for _, after := range s.W.Waiting(model.Code(id)) {
			line := s.fill(s.Choice().LaterOf, "gateway", s.Gateway(model.Code(id)), "text", after.Text.In(s.Lang))
			out = append(append(out, wrap(line, w, s.st.plain)...), s.sourceBrief(after.Sources, w)...)
		}
	}
	return out
}
