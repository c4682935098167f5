package ui

import (
	"strings"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// The sizes of the board: a column of a track, and from where on a stage says
// everything on one line.
const (
	boardColumn  = 36
	boardOneLine = 60
	boardTall    = 30
)

func (m *board) body(s *scene, r rect) drawing {
	v := m.look(s)
	if len(v.tabs) == 0 {
		out := append(wrap(s.Board().Title, r.w, s.st.title), "")
		return drawing{lines: cut(append(out, wrap(s.Board().Empty, r.w, s.st.plain)...), r.h)}
	}
	if r.w >= guideFrom && r.h >= boardTall {
		return drawing{lines: cut(m.large(s, v, r), r.h)}
	}
	return drawing{lines: cut(m.small(s, v, r), r.h)}
}

// large sets the tracks side by side, and the reviewers beside what there is to
// know of the marked line.
func (m *board) large(s *scene, v boardView, r rect) []string {
	out := append(m.columns(s, v, r.w), "")
	left := min(r.w*13/20, 80)
	room := r.h - len(out)
	grid := m.grid(s, v, rect{left, room})
	detail := cut(m.detail(s, v, r.w-left-gutter), room)
	return append(out, beside(grid, left, detail)...)
}

// small has one track: its stages, then the reviewers, then the marked line.
// Where there is no room for both parts, the one without the mark is short.
func (m *board) small(s *scene, v boardView, r rect) []string {
	out := append([]string{m.tabLine(s, v, r.w)}, m.failure(s, r.w)...)
	detail := m.detail(s, v, r.w)
	detail = shorten(s, detail, min(len(detail), max(r.h/4, 3)), r.w)
	room := r.h - len(out) - len(detail) - 2
	stages := m.stageLines(s, v, r.w)
	switch need := m.gridHeight(v); {
	case len(stages)+1+need <= room:
		out = append(append(append(out, ""), stages...), "")
		out = append(out, m.grid(s, v, rect{r.w, need})...)
	case m.at >= len(v.stages):
		out = append(out, m.stageStrip(s, v, r.w))
		out = append(out, m.grid(s, v, rect{r.w, room})...)
	default:
		rest := room - len(stages)
		out = append(out, stages...)
		out = append(out, m.grid(s, v, rect{r.w, max(rest, 1)})...)
	}
	return append(append(out, ""), detail...)
}

func (m *board) failure(s *scene, w int) []string {
	if m.failed == "" {
		return nil
	}
	return cut(wrap(s.st.trouble+" "+m.failed, w, s.st.bad), 3)
}

// tabLine names the applications; the chosen one stands in brackets, and what
// does not fit is left out around it.
func (m *board) tabLine(s *scene, v boardView, w int) string {
	names := make([]string, len(v.tabs))
	for i, p := range v.tabs {
		names[i] = s.tabName(p)
		if len(v.tabs) > 1 {
			names[i] = itoa(i+1) + ". " + names[i]
		}
		if i == m.tab && len(v.tabs) > 1 {
			names[i] = "[" + names[i] + "]"
		}
	}
	from := 0
	for from < m.tab && cells(strings.Join(names[from:m.tab+1], "  ")) > w {
		from++
	}
	out := ""
	for i := from; i < len(names); i++ {
		paint := s.st.dim
		if i == m.tab {
			paint = s.st.title
		}
		if out != "" {
			out += "  "
		}
		out += paint(names[i])
	}
	return ends(out, s.st.faint(s.route(v.here)), w, s.st.ellipsis)
}

// tabName is a track's gateway and MID.
func (s *scene) tabName(p model.Place) string {
	name := s.Track(p.Track)
	if mid := s.W.Answer(model.Slot{Track: p.Track, MID: p.MID, Question: "contract.mid.value"}).Value(); mid != "" {
		name += ", " + model.Printable(mid)
	} else if mid := s.MID(p); mid != "" {
		name += ", " + mid
	}
	return name
}

// route is by which way a track goes.
func (s *scene) route(p model.Place) string { return s.Route(s.W.Track(p.Track).Route).Label }

// columns are the tracks side by side, as many as there is room for.
func (m *board) columns(s *scene, v boardView, w int) []string {
	n := min(max((w+gutter)/(boardColumn+gutter), 1), len(v.tabs))
	from := min(max(m.tab-n/2, 0), len(v.tabs)-n)
	each := (w - (n-1)*gutter) / n
	out := m.column(s, v, from+n-1, each)
	for i := n - 2; i >= 0; i-- {
		out = beside(m.column(s, v, from+i, each), each, out)
	}
	if more := len(v.tabs) - n; more > 0 {
		out = append(out, s.st.faint(fit(s.fill(s.Board().More, "n", itoa(more)), w, s.st.ellipsis)))
	}
	return append(out, m.failure(s, w)...)
}

// column is one track with its stages; only the chosen one has the mark.
func (m *board) column(s *scene, v boardView, i, w int) []string {
	p, paint, at := v.tabs[i], s.st.dim, -1
	name := s.tabName(p)
	if len(v.tabs) > 1 {
		name = itoa(i+1) + ". " + name
	}
	stages := v.stages
	if i == m.tab {
		paint, at = s.st.title, m.at
		if len(v.tabs) > 1 {
			name = "[" + name + "]"
		}
	} else {
		stages = s.W.BoardStages(p.Track, p.MID)
	}
	out := []string{fit(paint(name), w, s.st.ellipsis), fit(s.st.faint(s.route(p)), w, s.st.ellipsis)}
	for k, st := range stages {
		out = append(out, s.stageBlock(st, k == at, w)...)
	}
	return out
}

// ---- the marked line -------------------------------------------------------

func (m *board) detail(s *scene, v boardView, w int) []string {
	if m.onRest(v) {
		return wrap(s.fill(s.Board().Rest, "n", itoa(len(v.rest))), w, s.st.accent)
	}
	if row, ok := m.row(v); ok {
		return s.rowDetail(row, w)
	}
	if st, ok := m.stage(v); ok {
		return s.stageDetails(st, v.here, w)
	}
	return nil
}

// whole is the marked line without any cut, for the help.
func (m *board) whole(s *scene, w int) []string {
	v := m.look(s)
	out := append(wrap(s.Board().Legend, w, s.st.dim), "")
	out = append(out, m.detail(s, v, w)...)
	if len(v.tabs) == 0 {
		return out
	}
	return append(out, s.othersLine(v.here, w)...)
}

// keyOf names the key of an action as the footer does.
func (s *scene) keyOf(act keys.Action) string {
	for _, b := range keys.Help(act) {
		return s.keyNames(b)
	}
	return ""
}
