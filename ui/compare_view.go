package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/model/cost"
	"portone-onboard/ui/say"
)

// The table's measures in cells.
const (
	compareLabel  = 18
	compareColumn = 17 // at least so much for a gateway
	leastTable    = 4  // lines
)

// body draws the figures, the table, and below it the current line in full with
// its sources.
func (m *compare) body(s *scene, r rect) drawing {
	if m.picking {
		return m.pickBody(s, r)
	}
	head := []string{ends(s.st.title(s.Choice().Compare.Title), s.st.faint("[Tab] "+m.mode(s)), r.w, s.st.ellipsis)}
	if r.h >= 22 {
		head = append(head, wrap(s.Choice().Compare.Lead, r.w, s.st.dim)...)
	}
	top, cursor := m.figureLines(s, r)
	head = append(head, top...)
	head = append(head, m.problemLines(s, r.w)...)
	head = append(head, "")
	rows := m.rows(s)
	detail := m.detail(s, rows, r.w, min(max(r.h/3, 4), r.h-len(head)-leastTable-2))
	room := max(r.h-len(head)-len(detail)-2, leastTable)
	table, at := m.table(s, rows, r.w)
	out := append(head, m.names(s, r.w)...)
	out = append(out, window(table, at, room)...)
	for len(out) < r.h-len(detail)-1 {
		out = append(out, "")
	}
	out = append(append(out, s.st.faint(strings.Repeat(s.st.gap, r.w))), detail...)
	d := drawing{lines: cut(out, r.h)}
	if cursor != nil {
		cursor.Y += len(head) - len(top) - len(m.problemLines(s, r.w)) - 1
		d.cursor = cursor
	}
	return d
}

func (m *compare) mode(s *scene) string {
	if m.differ {
		return s.Choice().Compare.OnlyDiffer
	}
	return s.Choice().Compare.AllRows
}

func (m *compare) pickBody(s *scene, r rect) drawing {
	head := append([]string{s.st.title(s.Choice().Compare.Title), ""}, wrap(s.Choice().Compare.WhichTitle, r.w, s.st.strong)...)
	head = append(head, "")
	m.edit.SetSize(r.w, max(4, r.h-len(head)-4))
	out := append(head, strings.Split(m.edit.View(), "\n")...)
	out = append(out, "")
	return drawing{lines: cut(append(out, wrap(m.edit.Hint(), r.w, s.st.dim)...), r.h)}
}

// figureLines are the merchant's own figures, in two columns where there is
// room, with the one in the making in its place. Where there is little room they
// give way to the table while that is looked at.
func (m *compare) figureLines(s *scene, r rect) ([]string, *tea.Position) {
	w := r.w
	lines := []string{m.figureLine(s, 0, s.Choice().Compare.Which, s.Join(m.codeNames(s)), w)}
	if m.edit != nil {
		edit, cursor := m.editLines(s, w)
		if cursor != nil {
			cursor.Y += len(lines)
		}
		return append(lines, edit...), cursor
	}
	var cells []string
	each := w
	if w >= twoFigures {
		each = (w - gutter) / 2
	}
	for i, q := range figures {
		if r.h < allFigures && m.at > len(figures) && (len(cells) == fewFigures || m.figure(s, q) == s.Choice().Compare.Unset) {
			continue
		}
		cells = append(cells, m.figureLine(s, i+1, s.Choice().Compare.Figures[q], m.figure(s, q), each))
	}
	if each < w {
		half := (len(cells) + 1) / 2
		cells = beside(cells[:half], each, cells[half:])
	}
	lines = append(lines, cells...)
	if _, known := say.Case(m.look(s)); !known {
		lines = append(lines, wrap(s.Choice().Compare.Yardstick, w, s.st.faint)...)
	}
	return lines, nil
}

// twoFigures is the width from which the figures stand in two columns, allFigures
// the height from which all stay in sight, fewFigures how many do below that.
const (
	twoFigures = 72
	allFigures = 19
	fewFigures = 2
)

// editLines are the figure in the making.
func (m *compare) editLines(s *scene, w int) ([]string, *tea.Position) {
	label := pad(s.st.accent(s.mark(true))+s.st.strong(s.Choice().Compare.Figures[figures[m.at-1]]), compareLabel+2)
	m.edit.SetSize(max(w-compareLabel-4, 12), 8)
	var lines []string
	for i, l := range strings.Split(m.edit.View(), "\n") {
		if i > 0 {
			label = strings.Repeat(" ", compareLabel+2)
		}
		lines = append(lines, label+l)
	}
	x, y, ok := m.edit.Cursor()
	if !ok || !m.edit.TextFocus() {
		return lines, nil
	}
	return lines, &tea.Position{X: compareLabel + 2 + x, Y: y}
}

func (m *compare) figureLine(s *scene, i int, label, value string, w int) string {
	paint := s.st.dim
	if i == m.at {
		paint = s.st.strong
	}
	return fit(pad(s.st.accent(s.mark(i == m.at))+paint(label), compareLabel+2)+paint(value), w, s.st.ellipsis)
}

func (m *compare) codeNames(s *scene) []string {
	out := make([]string, len(m.codes))
	for i, c := range m.codes {
		out[i] = s.Gateway(c)
	}
	return out
}

// figure is an own figure as it stands, with the mix in words.
func (m *compare) figure(s *scene, q model.QuestionID) string {
	slot := model.Slot{Question: q}
	a := s.W.Answer(slot)
	if a.Status != model.Given {
		return s.Choice().Compare.Unset
	}
	if q == "prep.cost.mix" {
		return s.Mix(a.Value())
	}
	return s.Value(slot, a)
}

func (m *compare) problemLines(s *scene, w int) []string {
	var out []string
	for _, p := range m.problems {
		t := s.Problem(p)
		out = append(out, wrap(s.st.trouble+" "+t.What+" "+t.Fix, w, s.st.bad)...)
	}
	if m.failed != "" {
		out = append(out, wrap(s.st.trouble+" "+m.failed, w, s.st.bad)...)
	}
	if m.edit != nil && len(out) == 0 {
		out = wrap(s.Choice().Compare.EditHint, w, s.st.faint)
	}
	return out
}

// labelWidth leaves the words before the table more room on wide screens.
func labelWidth(w int) int {
	if w >= guideFrom {
		return 30
	}
	return compareLabel + 4
}

// shown are the gateways that fit side by side, from the first in sight.
func (m *compare) shown(w int) (from, to, each int) {
	room := w - labelWidth(w)
	n := max(1, room/compareColumn)
	m.mostFirst = max(len(m.codes)-n, 0)
	from = min(m.first, m.mostFirst)
	to = min(from+n, len(m.codes))
	return from, to, min(max(room/max(to-from, 1), 8), 34)
}

func (m *compare) names(s *scene, w int) []string {
	from, to, each := m.shown(w)
	row := ""
	if to < len(m.codes) || from > 0 {
		row = s.st.faint("  " + itoa(from+1) + "-" + itoa(to) + "/" + itoa(len(m.codes)))
	}
	row = pad(row, labelWidth(w))
	for _, c := range m.codes[from:to] {
		row += pad(fit(s.st.title(s.Gateway(c)), each-1, s.st.ellipsis), each)
	}
	return []string{fit(row, w, s.st.ellipsis)}
}

// table draws the lines under the names of their groups, and tells where the
// current one stands.
func (m *compare) table(s *scene, rows []fact, w int) ([]string, int) {
	if len(rows) == 0 {
		return wrap(s.Choice().Compare.NoDifference, w, s.st.dim), 0
	}
	var out []string
	at, group := 0, ""
	for i, f := range rows {
		if f.group != group {
			group = f.group
			out = append(out, s.st.accent(group))
		}
		here := m.at == len(figures)+1+i
		if here {
			at = len(out)
		}
		out = append(out, m.factLines(s, f, here, w)...)
	}
	return out, at
}

func (m *compare) factLines(s *scene, f fact, here bool, w int) []string {
	from, to, each := m.shown(w)
	paint := s.st.dim
	if here {
		paint = s.st.strong
	}
	label := labelWidth(w)
	row := pad(fit(s.st.accent(s.mark(here))+paint(f.label), label-1, s.st.ellipsis), label)
	bars, most := strings.Repeat(" ", label), mostOf(f)
	for _, c := range f.cells[from:to] {
		row += pad(fit(c.draw(s), each-1, s.st.ellipsis), each)
		bars += pad(s.barOf(c.span, most, each-2), each)
	}
	out := []string{fit(row, w, s.st.ellipsis)}
	if f.bar && most > 0 {
		out = append(out, fit(strings.TrimRight(bars, " "), w, s.st.ellipsis))
	}
	return out
}

func (c cell) draw(s *scene) string {
	if c.paint == nil {
		return s.st.faint("-")
	}
	return c.paint(c.text)
}

func mostOf(f fact) int64 {
	most := int64(0)
	for _, c := range f.cells {
		most = max(most, c.span.High)
	}
	return most
}

// barOf draws an amount: = up to the least, - up to the most.
func (s *scene) barOf(x cost.Span, most int64, w int) string {
	if most <= 0 || x.High <= 0 || w < 1 {
		return ""
	}
	low, high := cellsOf(x.Low, most, w), cellsOf(x.High, most, w)
	return s.st.accent(strings.Repeat(s.st.fill, max(low, 1))) + s.st.faint(strings.Repeat(s.st.gap, max(high-max(low, 1), 0)))
}

func cellsOf(won, most int64, w int) int {
	return int(float64(won) / float64(most) * float64(w))
}

// detail is the current line as far as there is room.
func (m *compare) detail(s *scene, rows []fact, w, room int) []string {
	from, to, _ := m.shown(w)
	lines, ok := m.lineOf(s, rows, from, to, w)
	if !ok {
		return wrap(s.Choice().Compare.PickHint, w, s.st.faint)
	}
	return shorten(s, lines, max(room, 1), w)
}

// whole is the current line of every gateway compared, for help.
func (m *compare) whole(s *scene, w int) []string {
	lines, _ := m.lineOf(s, m.rows(s), 0, len(m.codes), w)
	return lines
}

// lineOf is the current line in full: what each gateway says, and the pages with
// the day they were read, each once.
func (m *compare) lineOf(s *scene, rows []fact, from, to, w int) (out []string, ok bool) {
	i := m.at - len(figures) - 1
	if i < 0 || i >= len(rows) {
		return nil, false
	}
	out = []string{fit(s.st.strong(rows[i].label), w, s.st.ellipsis)}
	var pages []string
	for j := from; j < to; j++ {
		c := rows[i].cells[j]
		text := c.more
		if text == "" {
			text = c.text
		}
		out = append(out, wrap(s.Gateway(m.codes[j])+": "+text, w, s.st.plain)...)
		for _, src := range c.sources {
			for _, l := range s.sourceLine([]model.Source{src}, w) {
				if !slices.Contains(pages, l) {
					pages = append(pages, l)
				}
			}
		}
	}
	out = append(out, pages...)
	if rows[i].bar {
		out = append(out, wrap(s.Choice().Compare.BarLegend, w, s.st.faint)...)
	}
	return out, true
}
