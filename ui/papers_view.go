package ui

import (
	"strings"

	"portone-onboard/model"
)

// body shows the plan with the marked row's detail, side by side where there is
// room, and the reminder below.
func (m *papers) body(s *scene, r rect) drawing {
	m.look(s)
	head, foot := m.head(s, r), m.foot(s, r)
	room := r.h - len(head) - len(foot)
	if r.w >= guideFrom {
		w := r.w * 4 / 7
		list := m.list(s, rect{w, room})
		out := beside(list, w, m.detail(s, rect{r.w - w - gutter, room}))
		return drawing{lines: cut(append(filled(append(head, out...), r.h-len(foot)), foot...), r.h)}
	}
	list := m.list(s, rect{r.w, max(room*11/20, 3)})
	detail := m.detail(s, rect{r.w, room - len(list) - 1})
	out := append(append(head, list...), s.st.faint(strings.Repeat(s.st.gap, r.w)))
	out = append(out, detail...)
	return drawing{lines: cut(append(filled(out, r.h-len(foot)), foot...), r.h)}
}

// filled adds empty lines up to h, so that what follows stands at the bottom.
func filled(lines []string, h int) []string {
	for len(lines) < h {
		lines = append(lines, "")
	}
	return cut(lines, h)
}

func (m *papers) head(s *scene, r rect) []string {
	t := s.Papers()
	left := 0
	for _, p := range m.plan {
		if p.State.Open() {
			left++
		}
	}
	tally := s.fill(t.Tally, "left", itoa(left), "all", itoa(len(m.plan)))
	if left == 0 {
		tally = t.AllDone
	}
	out := []string{ends(s.st.title(t.Title), s.st.strong(tally), r.w, s.st.ellipsis)}
	lead := t.Lead
	if len(s.W.Active()) == 0 {
		lead = t.LeadEarly
	}
	if r.h >= 18 {
		out = append(out, cut(wrap(lead, r.w, s.st.dim), 2)...)
	}
	if r.h >= 28 {
		out = append(out, "")
	}
	return out
}

// foot says whose word counts.
func (m *papers) foot(s *scene, r rect) []string {
	return cut(wrap(s.Papers().Reminder, r.w, s.st.faint), max(r.h/8, 1))
}

// list is the plan by its parts, then the days.
func (m *papers) list(s *scene, r rect) []string {
	var lines []string
	at := 0
	group := func(title string) {
		if len(lines) > 0 && r.h > 12 {
			lines = append(lines, "")
		}
		lines = append(lines, fit(s.st.accent(title), r.w, s.st.ellipsis))
	}
	cols := m.columns(s, r.w)
	for i, p := range m.plan {
		if i == 0 || m.plan[i-1].Part != p.Part {
			group(s.Papers().Parts[p.Part])
		}
		if i == m.at {
			at = len(lines)
		}
		lines = append(lines, m.row(s, i, p, cols, r.w))
	}
	group(s.Papers().DaysTitle)
	for i, d := range m.days {
		if len(m.plan)+i == m.at {
			at = len(lines)
		}
		lines = append(lines, m.day(s, len(m.plan)+i, d, r.w))
	}
	if len(m.days) == 0 {
		lines = append(lines, wrap(s.Papers().NoDays, r.w, s.st.faint)...)
	}
	return s.scrolled(lines, at, r.h)
}

// columns are the widths of the names and of the words of the plan's rows.
type columns struct{ name, word int }

func (m *papers) columns(s *scene, w int) columns {
	var c columns
	for _, p := range m.plan {
		c.name = max(c.name, cells(s.Paper(p.ID)))
		c.word = max(c.word, cells(m.word(s, p)))
	}
	c.word = min(c.word, max(w/4, 8))
	c.name = min(c.name, max(w-c.word-26, w*2/5)) // so that what a line opens has room
	return c
}

// row is one line of the plan: its number, where it stands, and what it opens.
func (m *papers) row(s *scene, i int, p model.PaperStep, c columns, w int) string {
	mark, paint := s.paperInk(p.State)
	name := s.st.plain
	switch {
	case i == m.at:
		name = s.st.strong
	case !p.State.Open():
		name = s.st.dim
	}
	line := s.st.accent(s.mark(i == m.at)) + s.st.faint(number(i)) + paint(mark) + " " +
		name(pad(fit(s.Paper(p.ID), c.name, s.st.ellipsis), c.name)) + "  " + paint(pad(fit(m.word(s, p), c.word, s.st.ellipsis), c.word))
	for _, opens := range m.opens(s, p) {
		if opens = "  -> " + opens; cells(line+opens) <= w {
			return line + s.st.faint(opens)
		}
	}
	return fit(line, w, s.st.ellipsis)
}

// word is where a line of the plan stands, in a word: what it waits for by number.
func (m *papers) word(s *scene, p model.PaperStep) string {
	if len(p.Waits) == 0 {
		return s.Papers().States[p.State]
	}
	return s.fill(s.Papers().After, "list", m.numbers(p.Waits))
}

func (m *papers) numbers(ids []string) string {
	var out []string
	for i, p := range m.plan {
		for _, id := range ids {
			if p.ID == id {
				out = append(out, itoa(i+1))
			}
		}
	}
	return strings.Join(out, ", ")
}

// opens names what waits for a line, the longest way first; where nothing of the
// plan does, the steps that want something of the business itself.
func (m *papers) opens(s *scene, p model.PaperStep) []string {
	switch {
	case !p.State.Open():
		return nil
	case len(p.Opens) > 0:
		return []string{m.named(s, p.Opens), m.numbers(p.Opens)}
	case p.Ground && len(p.Steps) > 0:
		return []string{s.stepNames(p.Steps), s.Step(p.Steps[0]).Short}
	}
	return nil
}

// named are lines of the plan with number and name.
func (m *papers) named(s *scene, ids []string) string {
	var out []string
	for _, id := range ids {
		out = append(out, strings.TrimSpace(m.numbers([]string{id})+" "+s.Paper(id)))
	}
	return strings.Join(out, ", ")
}

// day is one line of the days: how far it is, and what.
func (m *papers) day(s *scene, i int, d model.Deadline, w int) string {
	words := s.Deadline(d)
	mark, paint := s.deadlineInk(d)
	name := s.st.plain
	if i == m.at {
		name = s.st.strong
	}
	left := s.st.accent(s.mark(i == m.at)) + s.st.faint(number(i)) + paint(mark) + " "
	when := words.When
	if !d.On.IsZero() && w >= 64 {
		when = s.Date(d.On) + "  " + when
	}
	room := max(w-cells(left)-cells(when)-1, 8)
	return ends(left+name(fit(words.Head, room, s.st.ellipsis)), paint(when), w, s.st.ellipsis)
}

func (s *scene) paperInk(state model.PaperState) (string, ink) {
	switch state {
	case model.PaperHave:
		return s.st.done, s.st.good
	case model.PaperGet:
		return s.st.ready, s.st.accent
	case model.PaperStale:
		return s.st.trouble, s.st.bad
	case model.PaperApplied, model.PaperLater:
		return s.st.wait, s.st.warn
	case model.PaperAsk:
		return "?", s.st.warn
	}
	return s.st.none, s.st.faint
}

// deadlineInk marks what is past, what is near, and what is far.
func (s *scene) deadlineInk(d model.Deadline) (string, ink) {
	switch {
	case !d.On.IsZero() && d.On.Before(s.today):
		return s.st.trouble, s.st.bad
	case d.Due(s.today):
		return s.st.trouble, s.st.warn
	}
	return s.st.none, s.st.dim
}
