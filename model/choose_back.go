package model

import "slices"

// backOf names the answers by which a gateway that takes nothing as wanted
// would take something. Each of them alone does; where no single one is enough,
// it is the fewest that do together, and all is true.
func backOf(g *GatewayFacts, want wish) (back []Back, all bool) {
	var alone, fewest []Back
	modules := payModules(g)
	for _, l := range g.Lines {
		if l.Status == "no" || l.Status == "test_only" || modules[0] != "" && !slices.Contains(modules, l.Module) {
			continue
		}
		lacks := append(want.lacks(l), refusal(g, l, want)...)
		if len(lacks) == 1 && !slices.Contains(alone, lacks[0]) {
			alone = append(alone, lacks[0])
		}
		if fewest == nil || len(lacks) < len(fewest) {
			fewest = lacks
		}
	}
	switch {
	case len(alone) > 0:
		return alone, false
	case len(fewest) > 0:
		return fewest, true
	}
	return []Back{{Question: "prep.methods.methods"}}, false
}

// lacks are the answers that keep a line from being what is wanted.
func (w wish) lacks(l Line) []Back {
	var out []Back
	if mode, wanted := w.mode[l.Style]; !wanted {
		out = append(out, Back{Question: "prep.methods.styles", Value: string(l.Style)})
	} else if !slices.Contains(mode, l.Mode) {
		out = append(out, Back{Question: "prep.mode.mode", Item: string(l.Style), Value: string(l.Mode)})
	}
	if !slices.Contains(w.version, l.PortOne) {
		out = append(out, Back{Question: "prep.mode.version", Value: string(l.PortOne)})
	}
	if !slices.Contains(w.methods, string(l.Method)) {
		out = append(out, Back{Question: "prep.methods.methods"})
	}
	return out
}

// refusal lists the answers because of which a line would be refused even if it were
// wanted as it is; none where nothing refuses it.
func refusal(g *GatewayFacts, l Line, want wish) []Back {
	want.mode, want.version = map[Style][]Mode{l.Style: {l.Mode}}, []PortOne{l.PortOne}
	line := FitLine{Style: l.Style, Method: string(l.Method)}
	var out []Back
	for _, r := range g.Restrictions {
		if (len(r.Modules) == 0 || slices.Contains(r.Modules, l.Module)) && r.refuses(line, want) {
			out = union(out, []Back{{Question: r.bitesAt(want)}})
		}
	}
	return out
}
