package ui

import (
	"slices"
	"strings"

	"portone-onboard/model"
)

// body draws the menu, or how the look goes.
func (m *lookScreen) body(s *scene, r rect) drawing {
	return s.framed(m.place, r, func(main rect) drawing { return drawing{lines: m.column(s, main)} })
}

func (m *lookScreen) column(s *scene, r rect) []string {
	out := m.head(s, r)
	if m.running {
		return cut(append(out, m.progress(s, rect{r.w, r.h - len(out)})...), r.h)
	}
	foot := tight(m.foot(s, r.w), r.h-len(out)-2)
	out = append(out, m.menu(s, rect{r.w, max(r.h-len(out)-len(foot), 1)})...)
	if p := lookKinds()[m.kind].panel; p != nil {
		if room := r.h - len(out) - len(foot) - 1; room > 1 {
			out = append(append(out, ""), shorten(s, p(s, m, r.w), room, r.w)...)
		}
	}
	return cut(append(out, foot...), r.h)
}

func (m *lookScreen) head(s *scene, r rect) []string {
	t := s.Look().Kinds[m.kind]
	out := wrap(t.Title, r.w, s.st.title)
	if f := lookKinds()[m.kind].subject; f != nil {
		out = append(out, wrapIf(f(s, m), r.w, s.st.strong)...)
	}
	if !m.running && r.h >= 16 {
		out = append(out, wrap(t.Lead, r.w, s.st.dim)...)
	}
	return append(out, "")
}

// tight cuts what stands below the menu to the room that there is; its blank
// line goes first.
func tight(foot []string, room int) []string {
	if len(foot) > max(room, 1) {
		foot = foot[1:]
	}
	return cut(foot, max(room, 1))
}

// menu is what can be done, with the hint of the line at hand; in little room
// the hint gives way first.
func (m *lookScreen) menu(s *scene, r rect) []string {
	var labels, hint []string
	for i, x := range m.acts(s) {
		paint := s.st.plain
		if i == m.at {
			paint = s.st.strong
		}
		labels = append(labels, fit(s.st.accent(s.mark(i == m.at))+s.st.faint(digit(i))+paint(s.actText(x).Label), r.w, s.st.ellipsis))
		if i == m.at {
			for _, l := range wrapIf(s.actText(x).Hint, max(r.w-5, 8), s.st.dim) {
				hint = append(hint, "     "+l)
			}
		}
	}
	if len(labels) > r.h {
		return window(labels, m.at, r.h)
	}
	hint = cut(hint, r.h-len(labels))
	return slices.Insert(labels, min(m.at+1, len(labels)), hint...)
}

func (s *scene) actText(x act) (t struct{ Label, Hint string }) {
	text := s.Look().Acts[x.id]
	t.Label, t.Hint = s.fill(text.Label, x.args...), s.fill(text.Hint, x.args...)
	return t
}

// foot is why the last look failed, or what it came to.
func (m *lookScreen) foot(s *scene, w int) []string {
	if m.failure != nil {
		t := s.Failure(m.failure)
		return append([]string{""}, wrap(s.st.trouble+" "+t.What+" "+t.Fix, w, s.st.bad)...)
	}
	if m.note == "" {
		return nil
	}
	return append([]string{""}, wrap(m.note, w, s.st.plain)...)
}

// progress is how a look goes: how much is done as a bar and in words, then what
// came, the newest last.
func (m *lookScreen) progress(s *scene, r rect) []string {
	if len(m.news) == 0 {
		return []string{s.st.dim(s.Look().Started)}
	}
	last := m.news[len(m.news)-1]
	var out []string
	if last.Total > 0 {
		out = append(out, s.bar(last.Done, last.Total, min(r.w-12, 40))+" "+s.st.dim(count(last.Done, last.Total)), "")
	}
	var lines []string
	for i, p := range m.news {
		if i+1 < len(m.news) && m.news[i+1].Code == p.Code && passing[p.Code] {
			continue
		}
		lines = append(lines, s.newsLines(p, r.w)...)
	}
	found := s.foundLines(m, rect{r.w, r.h / 2})
	if room := r.h - len(out) - len(found); len(lines) > room {
		lines = lines[len(lines)-max(room, 0):]
	}
	return append(append(out, lines...), found...)
}

// foundLines is what is known while a look still runs.
func (s *scene) foundLines(m *lookScreen, r rect) []string {
	var found []model.Finding
	for _, p := range m.news {
		if p.Found != nil && m.kind == model.LookSite {
			found = p.Found
		}
	}
	if len(found) == 0 {
		return nil
	}
	n := model.Count(found)
	out := []string{"", s.st.strong(s.fill(s.Look().Tally, "done", itoa(n.Done), "missing", itoa(n.Missing), "cannot", itoa(n.CannotTell)))}
	for _, f := range found {
		mark, paint := s.statusInk(f.Status)
		line := paint(mark) + " " + s.Texts.Item(model.EachSiteItem, f.ID).Label
		if f.Value != "" {
			line += "  " + s.st.dim(model.Printable(f.Value))
		}
		out = append(out, fit(line, r.w, s.st.ellipsis))
	}
	return cut(out, r.h)
}

// inNumbers are news that come in numbers: one line each.
var inNumbers = map[string]bool{"page": true, "file": true, "hook_result": true}

// passing are news of which only the last one says something.
var passing = map[string]bool{"waiting": true, "file": true}

func (s *scene) newsLines(p model.Progress, w int) []string {
	text, ok := s.Look().Progress[p.Code]
	if !ok {
		return nil
	}
	var pairs []string
	for k, v := range p.Args {
		pairs = append(pairs, k, s.newsWord(k, v))
	}
	if inNumbers[p.Code] {
		return []string{fit(s.st.plain(s.fill(text, pairs...)), w, s.st.ellipsis)}
	}
	return wrap(s.fill(text, pairs...), w, s.st.plain)
}

// newsWord puts the codes among a progress's args into words.
func (s *scene) newsWord(name, v string) string {
	var words map[string]string
	switch name {
	case "role":
		words = s.Look().Roles
	case "trouble":
		words = s.Look().PageTrouble
	case "why":
		return s.Failure(&model.Failure{Kind: model.FailureKind(v)}).What
	case "scenario", "code":
		if strings.HasPrefix(v, "hook_") {
			return s.Hook(v).What
		}
	}
	if word, ok := words[v]; ok {
		return word
	}
	return model.Printable(v)
}

// bar draws how much of something is done.
func (s *scene) bar(done, all, w int) string {
	if all <= 0 || w < 4 {
		return ""
	}
	full := min(max(done*w/all, 0), w)
	return s.st.accent(strings.Repeat(s.st.fill, full)) + s.st.faint(strings.Repeat(s.st.gap, w-full))
}
