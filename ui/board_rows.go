package ui

import (
	"strings"

	"portone-onboard/model"
)

// grid is the board of reviewers: its head, and as many lines as fit around the
// mark.
func (m *board) grid(s *scene, v boardView, r rect) []string {
	head := m.gridHead(s, v, r.w)
	if r.h <= 1 || len(v.rows) == 0 {
		return cut([]string{head}, r.h)
	}
	lines, at := m.gridLines(s, v, r.w)
	return append([]string{head}, s.scrolled(lines, at, r.h-1)...)
}

func (m *board) gridHeight(v boardView) int {
	return 1 + len(v.rows) + v.lines() - len(v.stages) - len(v.rows) + groupCount(v.rows)
}

// groupCount is how many lines name a group: none where there is only one.
func groupCount(rows []model.CustomerRow) int {
	n := 0
	for i, r := range rows {
		if i == 0 || rows[i-1].Group != r.Group {
			n++
		}
	}
	if n == 1 {
		return 0
	}
	return n
}

func (m *board) gridHead(s *scene, v boardView, w int) string {
	n := map[model.State]int{}
	for i, r := range v.rows {
		if r.Reviewer.ID != "" && (i == 0 || v.rows[i-1].Reviewer.ID != r.Reviewer.ID) {
			n[r.State]++
		}
	}
	var counts []string
	for _, st := range []model.State{model.Passed, model.Exempt, model.Waiting, model.Held, model.Refused, model.NotAsked} {
		if n[st] > 0 {
			counts = append(counts, s.State(st)+" "+itoa(n[st]))
		}
	}
	return ends(s.st.title(s.Board().Reviewers), s.st.dim(strings.Join(counts, ", ")), w, s.st.ellipsis)
}

// gridLines are the reviewers by group, and the line that passes the rest; at is
// where the mark stands among them.
func (m *board) gridLines(s *scene, v boardView, w int) (lines []string, at int) {
	groups := groupCount(v.rows) > 0
	for i, r := range v.rows {
		if groups && (i == 0 || v.rows[i-1].Group != r.Group) {
			lines = append(lines, s.st.faint(fit("  "+s.Board().Groups[r.Group], w, s.st.ellipsis)))
		}
		here := m.at == len(v.stages)+i
		if here {
			at = len(lines)
		}
		lines = append(lines, s.rowLine(r, here, w))
	}
	if v.hasRest() {
		here, paint := m.onRest(v), s.st.dim
		if here {
			at, paint = len(lines), s.st.strong
		}
		lines = append(lines, fit(s.st.accent(s.mark(here))+paint("  "+s.fill(s.Board().Rest, "n", itoa(len(v.rest)))), w, s.st.ellipsis))
	}
	return lines, at
}

// rowLine is one reviewer: how far they are, since when, and at the right what
// their customers meet today.
func (s *scene) rowLine(r model.CustomerRow, here bool, w int) string {
	mark, paint := s.rowInk(r)
	name := s.st.plain
	if here {
		name = s.st.strong
	}
	label, word := 20, 17
	if w < boardOneLine {
		label, word = 17, 15
	}
	sign, sees := s.verdictInk(r.Sees.Kind)
	right := sees(sign + " " + s.Verdict(r.Sees).Word)
	left := s.st.accent(s.mark(here)) + paint(mark) + " " + name(pad(fit(s.rowName(r), label-1, s.st.ellipsis), label)) + paint(pad(fit(s.rowWord(r), word-1, s.st.ellipsis), word))
	room := w - cells(left) - cells(right) - 1
	return ends(left+s.st.dim(fit(s.rowSince(r, w), max(room, 0), s.st.ellipsis)), right, w, s.st.ellipsis)
}

// rowName is who reviews; where they review several methods here, which.
func (s *scene) rowName(r model.CustomerRow) string {
	if r.Reviewer.ID == "" {
		return s.Method(r.Method)
	}
	name := r.Reviewer.Name.In(s.Lang)
	if len(r.Reviewer.Methods) == 1 {
		return name
	}
	return s.fill(s.Board().Of, "name", name, "method", s.Method(r.Method))
}

func (s *scene) rowWord(r model.CustomerRow) string {
	if r.Reviewer.ID == "" {
		return s.Board().Nobody
	}
	if r.Overdue > 0 {
		return s.Board().Late
	}
	return s.State(r.State)
}

func (s *scene) rowInk(r model.CustomerRow) (string, ink) {
	switch {
	case r.Reviewer.ID == "":
		return "?", s.st.dim
	case r.Overdue > 0:
		return s.st.trouble, s.st.bad
	}
	return s.stateInk(r.State)
}

// rowSince is since when a reviewer stands as they do, and for how long.
func (s *scene) rowSince(r model.CustomerRow, w int) string {
	if r.Since.IsZero() {
		return ""
	}
	day := r.Since.String()
	if w < boardOneLine {
		day = day[len("2006-"):]
	}
	if w < boardOneLine || r.State != model.Waiting && r.State != model.Held && r.State != model.Refused {
		return day
	}
	return s.fill(s.Board().DaysOnly, "date", day, "n", itoa(r.Days))
}

// rowDetail is everything about one reviewer of one method.
func (s *scene) rowDetail(r model.CustomerRow, w int) []string {
	t := s.Board()
	_, paint := s.rowInk(r)
	head := s.rowName(r) + ": " + s.rowWord(r)
	if !r.Since.IsZero() {
		head += ", " + s.fill(t.SinceDays, "date", s.Date(r.Since), "days", s.Days(r.Days))
	}
	out := wrap(head, w, paint)
	add := func(text string, ink ink) { out = append(out, wrapIf(text, w, ink)...) }
	_, sees := s.verdictInk(r.Sees.Kind)
	add(s.fill(t.Today, "line", s.Verdict(r.Sees).Line), sees)
	if r.Overdue > 0 {
		add(s.fill(t.OverdueBy, "late", s.Date(r.Late), "days", s.Days(r.Overdue), "key", s.keyOf("messages")), s.st.bad)
	}
	add(s.whyLine(r.State, r.Reasons, r.Mended), s.st.plain)
	switch {
	case r.Reviewer.ID == "":
		add(s.fill(t.NobodyWhy, "method", s.Method(r.Method)), s.st.dim)
	case r.State == model.Exempt:
		add(t.Exempt, s.st.dim)
	case r.State == model.NotAsked:
		add(t.Unasked, s.st.dim)
	}
	if r.Sees.Kind == model.WorksUntil || r.Sees.Why == "instant_refused" {
		out = append(out, s.instantLines(model.Place{Track: r.Sees.Track, MID: r.Sees.MID}, w)...)
	}
	if url := s.W.Facts.Gateway(s.W.Track(r.Sees.Track).Gateway).ReviewLookup; url != "" && r.State == model.Waiting {
		add(s.fill(t.Lookup, "url", url), s.st.dim)
	}
	return out
}

// othersLine names the reviewers of the gateway that this track does not concern.
func (s *scene) othersLine(p model.Place, w int) []string {
	var names []string
	for _, r := range s.W.Unconcerned(p.Track) {
		names = append(names, r.Name.In(s.Lang))
	}
	if len(names) == 0 {
		return nil
	}
	return append([]string{""}, wrap(s.fill(s.Board().Others, "names", strings.Join(names, ", ")), w, s.st.faint)...)
}
