package model

import "slices"

// ruleLines: criteria 1 and 2, every wanted style and method in the wanted mode
// and version, in the one module that takes most of it.
func (w *Walk) ruleLines(f *Fit, g *GatewayFacts, want wish) {
	if len(f.Lines) == 0 {
		return
	}
	taken := 0
	for _, status := range []FitStatus{TakesIt, TakesLive, OtherMode, OtherVersion, TakesUnknown, TakesNot} {
		methods := f.methodsThat(status)
		if len(methods) == 0 {
			continue
		}
		f.find(Finding{Rule: "line_" + string(status), Points: status.points() * f.countThat(status), Methods: methods})
		if status == TakesIt || status == TakesLive || status == TakesUnknown {
			taken += len(methods)
		}
	}
	if taken == 0 {
		f.find(Finding{Rule: "nothing_left", Points: pointsOutNothing, Out: true, Back: backOf(f, want)})
	}
}

// module finds the one that takes most of what is wanted.
func (f *Fit) module(g *GatewayFacts, want wish) {
	if !g.Filled || len(want.methods) == 0 {
		return
	}
	best := -1 << 30
	for _, module := range payModules(g) {
		lines := linesOf(g, module, want)
		if n := pointsOf(lines); n > best {
			best, f.Module, f.Lines = n, module, lines
		}
	}
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
			out = append(out, FitLine{s, m, lineStatus(g, module, s, m, want)})
		}
	}
	return out
}

// lineStatus looks one wanted line up: as wanted, else in the other mode, else
// with the other version. What the pages leave open as wanted stays open.
func lineStatus(g *GatewayFacts, module string, s Style, m string, want wish) FitStatus {
	found := silent
	for _, l := range g.Lines {
		if l.Module != module && module != "" || l.Style != s || string(l.Method) != m {
			continue
		}
		found = better(found, cellStatus(l, slices.Contains(want.mode[s], l.Mode), slices.Contains(want.version, l.PortOne)))
	}
	switch {
	case found != silent:
		return found
	case !named(g, m) || elsewhere(g, module, s, m) || !offers(g, module, want.version):
		return TakesNot
	}
	return TakesUnknown
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

// named tells whether a gateway's pages speak of a method at all. Their lists
// of methods are complete: what is in none of them is not taken.
func named(g *GatewayFacts, m string) bool {
	return slices.ContainsFunc(g.Lines, func(l Line) bool { return string(l.Method) == m && l.Status != "no" })
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

func (f *Fit) countThat(status FitStatus) int {
	n := 0
	for _, l := range f.Lines {
		if l.Takes == status {
			n++
		}
	}
	return n
}

// backOf names the answers by which a gateway that takes nothing as wanted
// would take something.
func backOf(f *Fit, want wish) []Back {
	var out []Back
	add := func(b Back) {
		if !slices.Contains(out, b) {
			out = append(out, b)
		}
	}
	for _, l := range f.Lines {
		switch l.Takes {
		case OtherMode:
			add(Back{Question: "prep.mode.mode", Item: string(l.Style), Value: string(otherMode(want.mode[l.Style]))})
		case OtherVersion:
			add(Back{Question: "prep.mode.version", Value: string(otherVersion(want.version))})
		}
	}
	if len(out) == 0 {
		add(Back{Question: "prep.methods.methods"})
	}
	return out
}

func otherMode(m []Mode) Mode {
	if slices.Contains(m, Window) {
		return API
	}
	return Window
}

func otherVersion(v []PortOne) PortOne {
	if slices.Contains(v, V2) {
		return V1
	}
	return V2
}
