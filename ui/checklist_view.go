package ui

import (
	"portone-onboard/model"
)

// body draws the list in the frame of a question.
func (m *checklist) body(s *scene, r rect) drawing {
	return s.framed(model.PlaceOf(m.at), r, func(main rect) drawing { return drawing{lines: m.column(s, main)} })
}

// column is the list over the panel of its current item. How high the list is
// depends on the window alone, so that it stands still while the mark moves.
func (m *checklist) column(s *scene, r rect) []string {
	asks := m.asks(s)
	head := m.head(s, r)
	foot := wrapIf(m.failure(s), r.w, s.st.bad)
	tail := m.tail(s, asks, r.w)
	free := r.h - len(head) - len(tail) - min(len(foot), 4)
	at := m.line(asks)
	lines := make([]string, len(asks))
	for i, a := range asks {
		lines[i] = s.itemLine(i, i == at, a, r.w)
	}
	room := listRoom(len(lines), free)
	out := append(head, s.scrolled(lines, at, room)...)
	if free > 2*room || free > 20 {
		out = append(out, "")
	}
	out = append(out, tail...)
	if room := r.h - len(out) - min(len(foot), 4) - 1; room > 1 {
		out = append(append(out, ""), m.panel(s, asks, r.w, room)...)
	}
	return cut(append(out, foot...), r.h)
}

// listRoom is how many lines of a list are shown where free are free: the panel
// below keeps two fifths, as far as it needs them.
func listRoom(lines, free int) int {
	panel := min(max(free*2/5, 3), 9)
	return min(lines, max(free-panel-1, 3))
}

func (m *checklist) failure(s *scene) string {
	if m.failed == "" {
		return ""
	}
	return s.st.trouble + " " + m.failed
}

// head is where we are, what is asked of all items, and why. In a low window
// only the question stays.
func (m *checklist) head(s *scene, r rect) []string {
	t := s.Ask(m.at)
	title := wrap(t.Many, r.w, s.st.strong)
	out := append([]string{m.item().progress(s, r.w), ""}, title...)
	out = append(append(out, wrapIf(t.Why, r.w, s.st.dim)...), "")
	if len(out) <= r.h/3 {
		return out
	}
	if len(title)+3 <= r.h/3 {
		return append(append(out[:2:2], title...), "")
	}
	return cut(title, 2)
}

// itemLine is one item: number, mark, name, and at the right what was said of it.
func (s *scene) itemLine(i int, here bool, a model.Ask, w int) string {
	mark, paint := s.statusInk(a.Answer.Status)
	left := s.st.accent(s.mark(here)) + s.st.faint(number(i)) + paint(mark) + " "
	word := fit(paint(s.Value(a.Slot, a.Answer)), max(w*2/5, 12), s.st.ellipsis)
	must := s.must(a)
	room := max(w-cells(left)-cells(must)-cells(word)-2, 4)
	name := s.st.plain
	if here {
		name = s.st.strong
	}
	return ends(left+name(fit(s.itemName(a.Slot), room, s.st.ellipsis))+must, word, w, s.st.ellipsis)
}

// number is the number of a line, two digits wide.
func number(i int) string {
	if i < 9 {
		return " " + itoa(i+1) + ". "
	}
	return itoa(i+1) + ". "
}

// itemName names an item, with its gateway where the list is of several.
func (s *scene) itemName(slot model.Slot) string {
	name := s.Item(slot)
	if slot.Track == "" || model.PlaceOf(slot).Track != "" || len(s.W.Active()) < 2 {
		return name
	}
	return s.Track(slot.Track) + ": " + name
}

// must marks a task that its step cannot do without, until it is answered.
func (s *scene) must(a model.Ask) string {
	if t, ok := s.Task(a.Slot); ok && t.Blocks && a.State != model.Closed {
		return s.st.warn(" [" + s.Frame.ListMust + "]")
	}
	return ""
}

// statusInk gives the mark of an answer to a check; its word stands at the right.
//
//go:noinline
func (s *scene) statusInk(st model.Status) (string, ink) {
	switch st {
	case model.Done:
		return s.st.done, s.st.good
	case model.Missing, model.Gone:
		return s.st.trouble, s.st.bad
	case model.CannotTell:
		return "?", s.st.warn
	case model.Waived, model.NotApplicable:
		return s.st.none, s.st.dim
	}
	return s.st.ready, s.st.faint
}

// tail is the line under the list: all the rest at once, or the way on.
func (m *checklist) tail(s *scene, asks []model.Ask, w int) []string {
	open := len(openItems(asks))
	switch {
	case open == 0:
		return []string{fit(s.st.good("  "+s.st.done+" "+s.Frame.ListAll), w, s.st.ellipsis)}
	case open == 1:
		return nil
	}
	paint := s.st.dim
	here := m.onRest(asks)
	if here {
		paint = s.st.strong
	}
	line := s.st.accent(s.mark(here)) + paint("    "+s.fill(s.Frame.ListRest, "n", itoa(open)))
	return []string{fit(line, w, s.st.ellipsis)}
}

// panel is what there is to know about the current item.
func (m *checklist) panel(s *scene, asks []model.Ask, w, room int) []string {
	if m.onRest(asks) {
		return cut(wrap(s.Frame.ListRestHint, w, s.st.dim), room)
	}
	out := wrap(s.itemTitle(m.at), w, s.st.accent)
	if a := s.W.Answer(m.at); a.Reason != "" {
		out = append(out, wrap(s.Value(m.at, a), w, s.st.plain)...)
	}
	for _, a := range asks {
		if a.Slot == m.at && s.must(a) != "" {
			out = append(out, wrap(s.st.trouble+" "+s.Frame.ListMustLine, w, s.st.warn)...)
		}
	}
	out = append(out, s.provenLines(m.at, w)...)
	return shorten(s, append(out, m.item().panel(s, w)...), room, w)
}

// itemTitle is what is asked of one item; a task is an instruction by itself.
func (s *scene) itemTitle(slot model.Slot) string {
	if t, ok := s.Task(slot); ok {
		return t.Title.In(s.Lang)
	}
	return s.Ask(slot).Title
}

// scrolled keeps h lines of a list with line at in sight, and says how many
// more there are on either side.
func (s *scene) scrolled(lines []string, at, h int) []string {
	if len(lines) <= h {
		return lines
	}
	from := min(max(min(at, len(lines)-1)-h/2, 0), len(lines)-h)
	out := append([]string{}, lines[from:from+h]...)
	if below := len(lines) - from - h; h > 3 && below > 0 {
		out[h-1] = s.st.faint("      " + s.fill(s.Frame.MoreBelow, "n", itoa(below+1)))
	}
	if h > 3 && from > 0 {
		out[0] = s.st.faint("      " + s.fill(s.Frame.MoreAbove, "n", itoa(from+1)))
	}
	return out
}
