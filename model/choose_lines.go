package model

import "slices"

// ruleLines: criteria 1 and 2, every wanted style and method in the wanted mode
// and version, in the one module that takes most of it.
func (w *Walk) ruleLines(f *Fit, g *GatewayFacts, want wish) {
	if len(f.Lines) == 0 {
		return
	}
	for _, status := range []FitStatus{TakesIt, TakesLive, OtherMode, OtherVersion, TakesUnknown, TakesNot} {
		methods := f.methodsThat(status)
		if len(methods) == 0 {
			continue
		}
		f.find(FitFinding{Rule: "line_" + string(status), Points: status.points() * f.countThat(status), Methods: methods, Lines: f.linesThat(status, want)})
	}
	if !slices.ContainsFunc(f.Lines, FitLine.taken) {
		back, all := backOf(g, want)
		f.find(FitFinding{Rule: "nothing_left", Points: pointsOutNothing, Out: true, Back: back, All: all})
	}
}

// module finds the one that takes most of what is wanted, before any that takes
// nothing of it.
func (f *Fit) module(g *GatewayFacts, want wish) {
	if !g.Filled || len(want.methods) == 0 {
		return
	}
	best, some := -1<<30, false
	for _, module := range payModules(g) {
		lines := linesOf(g, module, want)
		n, takes := pointsOf(lines), slices.ContainsFunc(lines, FitLine.taken)
		if f.Lines == nil || takes && !some || takes == some && n > best {
			best, some, f.Module, f.Lines = n, takes, module, lines
		}
	}
}

// taken tells whether a line is taken as wanted, or may be.
func (l FitLine) taken() bool {
	return l.Takes == TakesIt || l.Takes == TakesLive || l.Takes == TakesUnknown
}

// refuse takes out of the lines what a restriction refuses alone: a platform
// without one method, a trade without one style.
func (f *Fit) refuse(g *GatewayFacts, want wish) {
	for i, l := range f.Lines {
		if l.Takes == TakesNot {
			continue
		}
		if slices.ContainsFunc(g.Restrictions, func(r Restriction) bool { return f.concerns(g, r) && r.refuses(l, want) }) {
			f.Lines[i].Takes = TakesNot
		}
	}
}

// refuses tells whether a restriction on this shop refuses one line of what is
// wanted.
func (r Restriction) refuses(l FitLine, want wish) bool {
	about := slices.Contains(r.Hosts, want.built) || r.about(want.industry) || r.Kind == "goods" && want.digital && slices.Contains(r.Traits, "digital")
	narrow := len(r.Methods)+len(r.Styles)+len(r.Modes)+len(r.PortOne) > 0 // one that is not has a rule of its own
	return about && narrow && r.Verdict == VerdictRefused &&
		(len(r.Methods) == 0 || slices.Contains(r.Methods, Method(l.Method))) &&
		(len(r.Styles) == 0 || slices.Contains(r.Styles, l.Style)) &&
		within(want.mode[l.Style], r.Modes) && within(want.version, r.PortOne)
}

// bitesAt is the answer because of which a restriction refuses.
func (r Restriction) bitesAt(want wish) QuestionID {
	switch {
	case slices.Contains(r.Hosts, want.built):
		return "prep.shop.built"
	case r.about(want.industry):
		return "prep.shop.industry"
	}
	return "prep.shop.goods"
}

// within tells whether everything wanted is among what a restriction is about.
func within[T comparable](wanted, about []T) bool {
	return len(about) == 0 || !slices.ContainsFunc(wanted, func(v T) bool { return !slices.Contains(about, v) })
}

func (s FitStatus) points() int {
	switch s {
	case TakesIt:
		return pointsLine
	case TakesLive:
		return pointsLine - 1
	case OtherMode, OtherVersion:
		return pointsOther
	case TakesNot:
		return -pointsLine
	}
	return 0
}

func pointsOf(lines []FitLine) int {
	n := 0
	for _, l := range lines {
		n += l.Takes.points()
	}
	return n
}

// payModules are the modules to weigh: those that take new contracts, or all.
//
//go:noinline
func payModules(g *GatewayFacts) []string {
	var out []string
	for _, m := range g.Modules {
		if m.Open != No {
			out = append(out, m.ID)
		}
	}
	if len(out) == 0 {
		return []string{""}
	}
	return out
}

func linesOf(g *GatewayFacts, module string, want wish) []FitLine {
	var out []FitLine
	for _, s := range want.styles {
		for _, m := range want.methods {
			status, source := lineStatus(g, module, s, m, want)
			out = append(out, FitLine{s, m, status, source})
		}
	}
	return out
}

// lineStatus looks one wanted line up: as wanted, else in the other mode, else
// with the other version. What the pages leave open as wanted stays open.
func lineStatus(g *GatewayFacts, module string, s Style, m string, want wish) (found FitStatus, source int) {
	found, source = silent, -1
	for _, l := range g.Lines {
		if l.Module != module && module != "" || l.Style != s || string(l.Method) != m {
			continue
		}
		said := cellStatus(l, slices.Contains(want.mode[s], l.Mode), slices.Contains(want.version, l.PortOne))
		if better(found, said) != found {
			found, source = said, l.Source
		}
	}
	switch {
	case found != silent:
		return found, source
	case !named(g, m) || elsewhere(g, module, s, m) || !offers(g, module, want.version):
		return TakesNot, -1
	}
	return TakesUnknown, -1
}

// elsewhere tells whether a line belongs to another module: then one that does
// not have it does not take it.
func elsewhere(g *GatewayFacts, module string, s Style, m string) bool {
	of := func(same bool) bool {
		return slices.ContainsFunc(g.Lines, func(l Line) bool { return (l.Module == module) == same && l.Style == s && string(l.Method) == m })
	}
	return module != "" && !of(true) && of(false)
}

// offers tells whether a module works with any of the versions.
func offers(g *GatewayFacts, module string, versions []PortOne) bool {
	m, ok := find(g.Modules, func(m Module) bool { return m.ID == module })
	return !ok || len(m.PortOne) == 0 || slices.ContainsFunc(m.PortOne, func(v PortOne) bool { return slices.Contains(versions, v) })
}

// named tells whether a gateway's pages speak of a method at all, in a module
// that takes new contracts. Their lists of methods are complete: what is in none
// of them is not taken.
func named(g *GatewayFacts, m string) bool {
	return slices.ContainsFunc(g.Lines, func(l Line) bool {
		return string(l.Method) == m && l.Status != "no" && !slices.ContainsFunc(g.Modules, func(x Module) bool { return x.ID == l.Module && x.Open == No })
	})
}

func cellStatus(l Line, mode, version bool) FitStatus {
	yes := l.Status == "yes" || l.Status == "live_only"
	switch {
	case yes && mode && version && l.Status == "live_only":
		return TakesLive
	case yes && mode && version:
		return TakesIt
	case yes && version:
		return OtherMode
	case yes:
		return OtherVersion
	case mode && version && (l.Status == "no" || l.Status == "test_only"):
		return TakesNot
	case mode && version:
		return TakesUnknown
	}
	return silent
}

// silent is a line of which nothing has been said yet.
const silent FitStatus = ""

// better keeps what says most: a yes before anything, what is open as wanted
// before another way, a no before silence.
func better(a, b FitStatus) FitStatus {
	order := []FitStatus{TakesIt, TakesLive, TakesUnknown, OtherMode, OtherVersion, TakesNot, silent}
	if slices.Index(order, b) < slices.Index(order, a) {
		return b
	}
	return a
}

func (f *Fit) methodsThat(status FitStatus) []string {
	var out []string
	for _, l := range f.Lines {
		if l.Takes == status && !slices.Contains(out, l.Method) {
			out = append(out, l.Method)
		}
	}
	return out
}

// linesThat names styles only where several are wanted.
func (f *Fit) linesThat(status FitStatus, want wish) []FitLine {
	if len(want.styles) < 2 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(f.Lines), func(l FitLine) bool { return l.Takes != status })
}

func (f *Fit) countThat(status FitStatus) int {
	n := 0
	for _, l := range f.Lines {
		if l.Takes == status {
			n++
		}
	}
	return n
}
