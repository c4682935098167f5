package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
	"portone-onboard/ui/locale"
)

// results shows what a machine saw: one line for each requirement, and beside
// or below it what stands there, why that matters and what to do.
type results struct {
	kind   model.Look
	place  model.Place
	from   intent // the look's own screen
	title  string
	lines  []result
	at     int
	scroll int // of the detail
	notes  []string
	failed string // why what was seen could not be saved
}

// result is one line: a finding, and the answer that it gave, if it is one.
type result struct {
	f     model.Finding
	slot  model.Slot // zero: of no question of its own
	label string
	shift *model.Shift        // it stood otherwise before
	say   *locale.FindingText // in place of the finding's own sentences
	more  []string            // lines below the finding
}

type openResult struct{ slot model.Slot }

func (openResult) isIntent() {}

// worstFirst puts what has to be mended first, then what cannot be told; what
// holds comes last. Within each the order stays.
func worstFirst(list []result) {
	order := []model.Status{model.Missing, model.CannotTell, model.Done}
	model.SortStable(list, func(a, b result) int {
		return slices.Index(order, a.f.Status) - slices.Index(order, b.f.Status)
	})
}

func (m *results) update(s *scene, msg tea.Msg) intent {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nothing{}
	}
	if n, ok := keys.Digit(key); ok && n <= len(m.lines) {
		m.at, m.scroll = n-1, 0
		return nothing{}
	}
	act, _ := keys.Resolve(key, false)
	switch act {
	case keys.Back:
		return m.away(s)
	case keys.Look:
		return m.from
	case keys.PageDown:
		m.scroll += 5
	case keys.PageUp:
		m.scroll = max(m.scroll-5, 0)
	case keys.Next:
		return m.from
	case keys.Submit:
		return m.open()
	default:
		if at := move(act, m.at, len(m.lines)); at != m.at {
			m.at, m.scroll = at, 0
		}
	}
	return nothing{}
}

// away is where Esc leads: once all that was refused is mended, to asking for a
// new look.
func (m *results) away(s *scene) intent {
	if slot, ok := s.W.Mended(m.place); ok {
		return goAsk{slot}
	}
	return goHome{}
}

// open leads to the question that the line answers: there it can be waived, or
// stated otherwise.
func (m *results) open() intent {
	if len(m.lines) == 0 {
		return m.from
	}
	if slot := m.lines[m.at].slot; slot.Question != "" {
		return openResult{slot}
	}
	return nothing{}
}

func (m *results) typing() bool        { return false }
func (m *results) crumb(*scene) string { return m.title }
func (m *results) keyWord(s *scene, act keys.Action) string {
	if _, ok := s.W.Mended(m.place); ok && act == keys.Back {
		return s.Board().KeyWords["again"]
	}
	return s.Look().KeyWords["results_"+string(act)]
}

func (m *results) actions(*scene) []keys.Action {
	if len(m.lines) > 0 && m.lines[m.at].slot.Question == "" {
		return []keys.Action{keys.Up, keys.Next, keys.PageUp, keys.Back, keys.ShowHelp}
	}
	return []keys.Action{keys.Up, keys.Submit, keys.Next, keys.PageUp, keys.Back, keys.ShowHelp}
}

// ---- how it looks ----------------------------------------------------------

// sideBySide is the width from which the detail stands right of the list.
const sideBySide = 76

func (m *results) body(s *scene, r rect) drawing {
	head := m.shortHead(s, r)
	left := rect{r.w, r.h - len(head)}
	if r.w < sideBySide {
		list := m.list(s, rect{r.w, max(left.h/2, 2)})
		detail := m.detail(s, rect{r.w, left.h - len(list) - 1})
		return drawing{lines: cut(append(append(append(head, list...), ""), detail...), r.h)}
	}
	w := min(r.w*9/20, 46)
	list := m.list(s, rect{w, left.h})
	detail := m.detail(s, rect{r.w - w - gutter, left.h})
	return drawing{lines: cut(append(head, beside(list, w, detail)...), r.h)}
}

func (m *results) head(s *scene, r rect) []string {
	out := wrap(m.title, r.w, s.st.title)
	t := model.Count(m.findings())
	tally := s.fill(s.Look().Tally, "done", itoa(t.Done), "missing", itoa(t.Missing), "cannot", itoa(t.CannotTell))
	out = append(out, wrap(tally, r.w, s.st.strong)...)
	for _, n := range m.notes {
		out = append(out, wrap(model.Printable(n), r.w, s.st.dim)...)
	}
	if _, ok := s.W.Mended(m.place); ok {
		out = append(out, wrap(s.st.done+" "+s.Board().AllMended, r.w, s.st.good)...)
	}
	if m.failed != "" {
		out = append(out, wrap(s.st.trouble+" "+m.failed, r.w, s.st.bad)...)
	}
	return append(out, "")
}

// shortHead is the head where there is little room: the list and its detail
// stand in sight, and what could not be saved is said before anything else.
func (m *results) shortHead(s *scene, r rect) []string {
	head, most := m.head(s, r), max(r.h/3, 2)
	if len(head) <= most || r.h >= 16 && len(head) <= r.h/2 {
		return head
	}
	t := model.Count(m.findings())
	tally := s.fill(s.Look().Tally, "done", itoa(t.Done), "missing", itoa(t.Missing), "cannot", itoa(t.CannotTell))
	if m.failed != "" {
		return append(cut(wrap(s.st.trouble+" "+m.failed, r.w, s.st.bad), most), fit(s.st.strong(tally), r.w, s.st.ellipsis))
	}
	return []string{fit(s.st.strong(tally), r.w, s.st.ellipsis), ""}
}

func (m *results) findings() []model.Finding {
	out := make([]model.Finding, len(m.lines))
	for i, l := range m.lines {
		out[i] = l.f
	}
	return out
}

func (m *results) list(s *scene, r rect) []string {
	if len(m.lines) == 0 {
		return wrap(s.Look().NoFindings, r.w, s.st.good)
	}
	lines := make([]string, len(m.lines))
	for i, l := range m.lines {
		lines[i] = m.line(s, i, l, r.w)
	}
	return s.scrolled(lines, m.at, r.h)
}

func (m *results) line(s *scene, i int, l result, w int) string {
	mark, paint := s.statusInk(l.f.Status)
	name := s.st.plain
	if i == m.at {
		name = s.st.strong
	}
	word := paint(s.Status(l.f.Status))
	room := max(w-cells(word)-10, 4)
	left := s.st.accent(s.mark(i == m.at)) + s.st.faint(number(i)) + paint(mark) + " " + name(fit(model.Printable(l.label), room, s.st.ellipsis))
	return ends(left, word, w, s.st.ellipsis)
}

func (m *results) detail(s *scene, r rect) []string {
	if len(m.lines) == 0 {
		return nil
	}
	l := m.lines[m.at]
	out := wrap(model.Printable(l.label), r.w, s.st.accent)
	out = append(out, s.findingLines(l, r.w)...)
	if l.shift != nil {
		out = append(out, wrap(s.shiftWord(*l.shift), r.w, s.st.dim)...)
	}
	for _, line := range l.more {
		out = append(out, wrap(line, r.w, s.st.dim)...)
	}
	if m.kind == model.LookSite {
		out = append(out, s.levelLine(l.f.ID, r.w)...)
		if rules := s.ruleLines("site", l.f.ID, r.w); len(rules) > 0 {
			out = append(append(append(out, ""), s.st.faint(s.Look().RuleWord)), rules...)
		}
	}
	if r.h < 1 {
		return nil
	}
	m.scroll = min(m.scroll, max(len(out)-r.h, 0))
	out = out[m.scroll:]
	if len(out) > r.h && r.h > 1 {
		out = append(out[:r.h-1:r.h-1], s.st.faint(s.fill(s.Frame.MoreBelow, "n", itoa(len(out)-r.h+1))))
	}
	return cut(out, r.h)
}

// levelLine says by when a requirement of the site must hold.
func (s *scene) levelLine(item string, w int) []string {
	for _, i := range model.SiteItems {
		if i.ID == item {
			return wrap(s.Level(i.Level), w, s.st.faint)
		}
	}
	return nil
}

// findingLines is a finding in words: what was seen, what to do, the values side
// by side, and where it stands.
func (s *scene) findingLines(l result, w int) []string {
	f, t := l.f, s.Finding(l.f)
	if l.say != nil {
		t = *l.say
	}
	_, paint := s.statusInk(f.Status)
	out := wrap(model.Printable(t.What), w, paint)
	out = append(out, wrapIf(model.Printable(t.Fix), w, s.st.plain)...)
	for _, pair := range [][2]string{{s.Look().ValueWord, f.Value}, {s.Look().WantWord, f.Want}} {
		if pair[1] != "" {
			out = append(out, s.labelled(pair[0], pair[1], w)...)
		}
	}
	if at := s.spot(f.At); at != "" {
		out = append(out, s.labelled(s.Look().WhereWord, at, w)...)
	}
	if f.At.Text != "" && f.At.Text != f.Value {
		out = append(out, s.labelled(s.Look().SeenWord, f.At.Text, w)...)
	}
	return out
}

func (s *scene) labelled(label, text string, w int) []string {
	lines := wrap(label+" "+model.Printable(text), w, s.st.dim)
	return cut(lines, 4)
}

// spot is a place in a page, a file or at PortOne.
func (s *scene) spot(at model.Spot) string {
	source := model.Printable(at.Source)
	if at.Line > 0 {
		return source + ":" + itoa(at.Line)
	}
	return source
}

func (s *scene) shiftWord(x model.Shift) string {
	before := s.Status(x.Before)
	return s.fill(s.Look().Better, "before", before, "after", s.Status(x.After))
}
