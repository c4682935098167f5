package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/ui/keys"
)

// tale tells a chapter of the rehearsal: what day it is, what happened, what
// there is to do. It stands between the screens of the wizard.
type tale struct{ at int }

type (
	drillBegin struct{} // to where the chapter happens
	drillNext  struct{} // on to the next, with what the merchant left undone
	drillTell  struct{} // the telling once more
)

func (drillBegin) isIntent() {}
func (drillNext) isIntent()  {}
func (drillTell) isIntent()  {}

// taleLine is one choice below the telling.
type taleLine struct {
	label, hint string
	do          intent
}

func (m *tale) lines(s *scene) []taleLine {
	t, d := s.Drill(), s.drill
	c := d.chapter()
	next := taleLine{t.Next, t.NextHint, drillNext{}}
	if d.at == len(script())-1 {
		return []taleLine{{t.Leave, t.LeaveHint, quit{}}}
	}
	var out []taleLine
	switch {
	case d.over, d.told && c.goal == nil:
		out = []taleLine{next, {t.Again, t.AgainHint, drillBegin{}}}
	case d.told:
		out = []taleLine{{t.GoOn, t.GoOnHint, drillBegin{}}, {t.Skip, t.SkipHint, drillNext{}}}
	case c.goal == nil:
		out = []taleLine{{t.See, t.SeeHint, drillBegin{}}, next}
	default:
		out = []taleLine{{t.Try, t.TryHint, drillBegin{}}, {t.Skip, t.SkipHint, drillNext{}}}
	}
	return append(out, taleLine{t.Leave, t.LeaveHint, quit{}})
}

func (m *tale) update(s *scene, msg tea.Msg) intent {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nothing{}
	}
	lines := m.lines(s)
	if n, ok := keys.Digit(key); ok && n <= len(lines) {
		m.at = n - 1
		return lines[m.at].do
	}
	act, _ := keys.Resolve(key, false)
	if act == keys.Submit {
		return lines[min(m.at, len(lines)-1)].do
	}
	m.at = move(act, m.at, len(lines))
	return nothing{}
}

func (m *tale) body(s *scene, r rect) drawing {
	w := min(r.w, 76)
	d, t := s.drill, s.Drill()
	c := d.chapter()
	text := t.Chapters[c.id]
	head := s.fill(t.Count, "n", itoa(d.at+1), "of", itoa(len(script())), "date", s.Date(c.date()))
	out := []string{s.st.faint(fit(head, w, s.st.ellipsis)), s.drillBar(w), "", s.st.title(fit(text.Title, w, s.st.ellipsis)), ""}
	var tell, do []string
	if d.over {
		tell = wrap(s.st.done+" "+text.Done, w, s.st.good)
	} else {
		tell, do = tellLines(s, text.Tell, w), wrapIf(text.Do, w, s.st.strong)
	}
	end := m.choices(s, w)
	if len(do) > 0 {
		end = append(append(do, ""), end...)
	}
	out = append(out, cut(tell, max(r.h-len(out)-len(end)-1, 1))...)
	return drawing{lines: cut(append(append(out, ""), end...), r.h)}
}

// tellLines are the paragraphs of a telling, a line apart.
func tellLines(s *scene, text string, w int) []string {
	var out []string
	for i, p := range strings.Split(text, "\n\n") {
		if i > 0 {
			out = append(out, "")
		}
		out = append(out, wrap(p, w, s.st.plain)...)
	}
	return out
}

func (m *tale) choices(s *scene, w int) []string {
	lines := m.lines(s)
	m.at = min(m.at, len(lines)-1)
	var out []string
	for i, l := range lines {
		paint, hint := s.st.dim, ""
		if i == m.at {
			paint, hint = s.st.strong, "  "+l.hint
		}
		out = append(out, fit(s.st.accent(s.mark(i == m.at))+s.st.faint(digit(i))+paint(l.label)+s.st.faint(hint), w, s.st.ellipsis))
	}
	return out
}

// drillBar is how far the rehearsal is, in cells.
func (s *scene) drillBar(w int) string {
	w = min(w, 48)
	done := (s.drill.at + 1) * w / len(script())
	return s.st.accent(strings.Repeat(s.st.fill, done)) + s.st.faint(strings.Repeat(s.st.gap, w-done))
}

func (m *tale) typing() bool          { return false }
func (m *tale) crumb(s *scene) string { return s.Drill().Title }
func (m *tale) actions(*scene) []keys.Action {
	return []keys.Action{keys.Up, keys.Submit, keys.Lang, keys.Quit}
}
