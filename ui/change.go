package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// change answers "what if I change …?": the kinds of change on the left, what
// each would set off on the right. Nothing is saved; Enter leads to the question
// where the change would be made.
type change struct {
	from   intent
	at     int
	scroll int
}

func newChange(_ *scene, from intent) *change { return &change{from: from} }

func (m *change) update(s *scene, msg tea.Msg) intent {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nothing{}
	}
	if n, ok := keys.Digit(key); ok && n <= len(model.ChangeKinds) {
		m.at, m.scroll = n-1, 0
		return nothing{}
	}
	act, _ := keys.Resolve(key, false)
	switch act {
	case keys.Back:
		return m.from
	case keys.PageDown:
		m.scroll += 5
	case keys.PageUp:
		m.scroll = max(m.scroll-5, 0)
	case keys.Submit:
		return m.open(s)
	default:
		if at := move(act, m.at, len(model.ChangeKinds)); at != m.at {
			m.at, m.scroll = at, 0
		}
	}
	return nothing{}
}

// open leads to where the change is made: its own question, or that for a
// further MID.
func (m *change) open(s *scene) intent {
	slot := model.Slot{Question: model.ChangedAt(model.ChangeKinds[m.at])}
	if slot.Question == "prep.mode.mode" {
		slot.Item = s.W.Answer(model.Slot{Question: "prep.methods.styles"}).Value()
	}
	if slot.Question == "" || !s.W.Visible(slot) {
		slot = model.Slot{Question: "mid.need.change"}
	}
	return goAsk{slot}
}

func (m *change) body(s *scene, r rect) drawing {
	head := append([]string{s.st.title(s.Choice().Change.Title)}, wrap(s.Choice().Change.Lead, r.w, s.st.dim)...)
	head = append(head, "")
	left := min(34, r.w*2/5)
	var names []string
	for i, kind := range model.ChangeKinds {
		paint := s.st.dim
		if i == m.at {
			paint = s.st.strong
		}
		names = append(names, fit(s.st.accent(s.mark(i == m.at))+s.st.faint(digit(i))+paint(s.Choice().Change.Kinds[kind].Label), left, s.st.ellipsis))
	}
	right := s.consequenceLines(s.W.Consequences(model.ChangeKinds[m.at]), r.w-left-gutter)
	room := r.h - len(head)
	m.scroll = min(m.scroll, max(len(right)-room, 0))
	return drawing{lines: cut(append(head, beside(names, left, cut(right[m.scroll:], room))...), r.h)}
}

// consequenceLines says what a change sets off: the conclusion first, then the
// pages' own words, then where to ask for it.
func (s *scene) consequenceLines(c model.Consequences, w int) []string {
	t := s.Choice().Change
	out := wrapIf(t.Kinds[c.Kind].Hint, w, s.st.dim)
	if now := s.nowValue(c.Kind); now != "" {
		out = append(out, wrap(s.fill(t.Now, "value", now), w, s.st.faint)...)
	}
	if !s.W.Applied() {
		out = append(out, wrap(s.Choice().NotApplied, w, s.st.plain)...)
	}
	out = append(out, "")
	if c.Verdict != "" {
		out = append(out, wrap(t.Verdict[c.Verdict], w, s.st.strong)...)
	}
	for _, e := range c.Effects {
		paint := s.st.warn
		if e == "keep" {
			paint = s.st.good
		}
		out = append(out, wrap("- "+t.Effects[e], w, paint)...)
	}
	if len(c.Steps) > 0 {
		out = append(out, wrap(s.fill(t.Steps, "list", s.stepNames(c.Steps)), w, s.st.plain)...)
	}
	if len(c.Stops) > 0 {
		out = append(out, wrap(s.fill(t.Stops, "list", s.stopNames(c.Stops)), w, s.st.bad)...)
	}
	out = append(out, s.changeRules(t.Common, c.Rules, w)...)
	for _, track := range c.Tracks {
		out = append(out, s.trackConsequenceLines(track, w)...)
	}
	if len(c.Effects) == 0 && len(c.Rules) == 0 && !slices.ContainsFunc(c.Tracks, speaks) {
		out = append(out, wrap(t.NoEffect, w, s.st.plain)...)
	}
	return out
}

func speaks(t model.TrackConsequences) bool { return len(t.Rules)+len(t.Cases) > 0 }

// nowValue is what stands at the question where the change is made.
func (s *scene) nowValue(kind string) string {
	slot := model.Slot{Question: model.ChangedAt(kind)}
	if slot.Question == "prep.mode.mode" {
		slot.Item = s.W.Answer(model.Slot{Question: "prep.methods.styles"}).Value()
	}
	if a := s.W.Answer(slot); a.Status == model.Given {
		return s.Value(slot, a)
	}
	return ""
}

func (s *scene) changeRules(title string, rules []model.ChangeRule, w int) []string {
	if len(rules) == 0 {
		return nil
	}
	out := []string{"", s.st.accent(title)}
	for _, r := range rules {
		out = append(out, wrap(r.Text.In(s.Lang), w, s.st.plain)...)
		out = append(out, s.sourceLine(r.Sources, w)...)
	}
	return out
}

func (s *scene) trackConsequenceLines(t model.TrackConsequences, w int) []string {
	if !speaks(t) {
		return nil
	}
	out := s.changeRules(s.Gateway(t.Gateway), t.Rules, w)
	if len(out) == 0 {
		out = []string{"", s.st.accent(s.Gateway(t.Gateway))}
	}
	for _, c := range t.Cases {
		out = append(out, wrap(sentence(c.Text.In(s.Lang))+" "+s.Choice().Change.Verdict[c.Need], w, s.st.plain)...)
		out = append(out, s.sourceLine(c.Sources, w)...)
	}
	for _, way := range t.Ways {
		out = append(out, wrap(s.Choice().Change.Ways+": "+way.Path.In(s.Lang), w, s.st.dim)...)
	}
	return out
}

// sentence ends a text with a full stop.
func sentence(text string) string { return strings.TrimSuffix(text, ".") + "." }

func (s *scene) stepNames(steps []model.StepID) string {
	out := make([]string, len(steps))
	for i, id := range steps {
		out[i] = s.Step(id).Name
	}
	return s.Join(out)
}

func (s *scene) stopNames(list []model.Verdict) string {
	var out []string
	for _, v := range list {
		out = append(out, s.Track(v.Track)+" "+s.Method(v.Method))
	}
	return s.Join(out)
}

func (m *change) typing() bool          { return false }
func (m *change) crumb(s *scene) string { return s.Choice().Change.Title }

// keyWord names what keys do here and nowhere else.
func (m *change) keyWord(s *scene, act keys.Action) string {
	switch act {
	case keys.Submit:
		return s.Choice().Change.GoWord
	case keys.PageUp:
		return s.Choice().Change.ScrollWord
	}
	return ""
}

func (m *change) actions(*scene) []keys.Action {
	return []keys.Action{keys.Up, keys.Submit, keys.PageUp, keys.Back, keys.ShowHelp}
}
