package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/control"
	"portone-onboard/ui/keys"
	"portone-onboard/ui/say"
)

// compare sets gateways side by side: the merchant's own figures on top, then
// what a year costs and how the gateways differ. A figure in the making is
// reckoned with at once and saved only by Enter.
type compare struct {
	from  intent // where Esc leads
	codes []model.Code
	at    int // the current line: 0 chooses the gateways, then the figures, then the table
	first int // the first gateway in sight
	// mostFirst is how far first can go in the width of the last drawing.
	mostFirst int
	differ    bool

	drafts   map[model.Slot][]string // typed before and not saved: the program's
	edit     *control.Control        // the figure in the making, or the list of gateways
	picking  bool                    // edit is the list of gateways
	problems []model.Problem
	failed   string
	trial    trial
	made     struct {
		key  rowsKey
		rows []fact
	}
}

// trial is the shop as it would be with the figure in the making.
type trial struct {
	slot model.Slot
	text string
	w    *model.Walk
	on   *model.Walk // the shop that was tried upon
}

// mostCompared is how many gateways are read at a time.
const mostCompared = 6

// figures are the merchant's own figures, in the order of the screen.
var figures = []model.QuestionID{"prep.shop.sales", "prep.shop.ticket", "prep.cost.tier", "prep.cost.mix", "prep.cost.settlement", "prep.cost.insured"}

func newCompare(s *scene, from intent, drafts map[model.Slot][]string) *compare {
	return &compare{from: from, drafts: drafts, codes: startCodes(s), at: len(figures) + 1}
}

// startCodes are the gateways chosen, filled up with the best placed.
func startCodes(s *scene) []model.Code {
	var out []model.Code
	for _, c := range s.W.Answer(model.Slot{Question: "prep.gateway.chosen"}).Values {
		out = append(out, model.Code(c))
	}
	in, _ := say.Remaining(s.W)
	for _, c := range in {
		if len(out) >= 3 {
			break
		}
		if !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out[:min(len(out), mostCompared)]
}

func (m *compare) update(s *scene, msg tea.Msg) intent {
	if m.edit != nil {
		return m.editing(s, msg)
	}
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nothing{}
	}
	act, _ := keys.Resolve(key, false)
	switch act {
	case keys.Back:
		return m.from
	case keys.Submit:
		return m.begin(s)
	case keys.Next, keys.Toggle:
		m.differ, m.at = !m.differ, min(m.at, len(figures)+1)
	case keys.Left:
		m.first = max(m.first-1, 0)
	case keys.Right:
		m.first = min(m.first+1, m.mostFirst)
	default:
		m.at = move(act, m.at, len(figures)+1+len(m.rows(s)))
	}
	return nothing{}
}

// begin opens what Enter changes on the current line.
func (m *compare) begin(s *scene) intent {
	m.problems, m.failed = nil, ""
	switch {
	case m.at == 0:
		m.edit, m.picking = s.control(m.pickSpec(s)), true
	case m.at <= len(figures):
		slot := model.Slot{Question: figures[m.at-1]}
		if !s.W.Visible(slot) {
			return nothing{}
		}
		m.edit, m.picking = s.control(m.figureSpec(s, slot)), false
	}
	return nothing{}
}

// figureSpec asks for a figure anew: what stands there is shown behind the
// cursor, so that nobody has to erase it first. What was typed before and left comes back.
func (m *compare) figureSpec(s *scene, slot model.Slot) control.Spec {
	x := newQuestion(s, slot, nil)
	spec := x.spec(s)
	if x.isText() && len(spec.Value) > 0 {
		spec.Placeholder, spec.Value = s.Value(slot, s.W.Answer(slot)), nil
	}
	if text := m.drafts[slot]; text != nil {
		spec.Value = text
		delete(m.drafts, slot)
	}
	return spec
}

func (m *compare) pickSpec(s *scene) control.Spec {
	spec := control.Spec{Kind: control.MultiSelect, Max: mostCompared}
	for _, f := range say.Fits(s.W) {
		spec.Options = append(spec.Options, s.fitOption(f))
	}
	for _, c := range m.codes {
		spec.Value = append(spec.Value, string(c))
	}
	return spec
}

func (m *compare) editing(s *scene, msg tea.Msg) intent {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		if act, _ := keys.Resolve(key, m.typing()); act == keys.Back {
			m.stop()
			return nothing{}
		}
	}
	r := m.edit.Update(msg)
	if r.Changed {
		m.problems, m.failed = nil, ""
	}
	if !r.Submitted {
		return nothing{}
	}
	if m.picking {
		m.codes = nil
		for _, c := range m.edit.Value() {
			m.codes = append(m.codes, model.Code(c))
		}
		m.first = 0
		m.stop()
		return nothing{}
	}
	if joined(m.edit.Value()) == "" {
		m.stop() // nothing typed: what stands there stays
		return nothing{}
	}
	return keepFigure{slot: m.slot(), input: m.input(), sure: len(m.problems) > 0 && !model.Blocks(m.problems)}
}

//go:noinline
func (m *compare) stop() {
	m.edit, m.picking, m.problems, m.failed, m.trial = nil, false, nil, "", trial{}
}

func (m *compare) slot() model.Slot { return model.Slot{Question: figures[m.at-1]} }

// input is the figure in the making as an answer.
func (m *compare) input() model.Input {
	v := m.edit.Value()
	if len(v) == 1 && v[0] == choiceNotYet {
		return model.Input{Status: model.NotYet}
	}
	return model.Input{Values: v}
}

// look is the shop that the table is reckoned for: with the figure in the
// making as far as it can be read.
func (m *compare) look(s *scene) *model.Walk {
	if m.edit == nil || m.picking {
		return s.W
	}
	text := joined(m.edit.Value())
	if m.trial.w != nil && m.trial.on == s.W && m.trial.slot == m.slot() && m.trial.text == text {
		return m.trial.w
	}
	m.trial = trial{m.slot(), text, s.W, s.W}
	if next, ok := s.preview(m.slot(), m.input()); ok {
		m.trial.w = next
	}
	return m.trial.w
}

func (m *compare) draft() (model.Slot, []string) {
	if m.picking || !m.typing() || joined(m.edit.Value()) == "" {
		return model.Slot{}, nil
	}
	return m.slot(), m.edit.Value()
}

// retheme follows a change of colours or of the way of measuring.
func (m *compare) retheme(t control.Theme) {
	if m.edit != nil {
		m.edit.SetTheme(t)
	}
}

func (m *compare) typing() bool { return m.edit != nil && m.edit.TextFocus() }

func (m *compare) crumb(s *scene) string { return s.Choice().Compare.Title }

// keyWord names what keys do here and nowhere else.
func (m *compare) keyWord(s *scene, act keys.Action) string {
	switch {
	case act == keys.Next:
		return s.Choice().Compare.DifferWord
	case act == keys.Back && m.edit != nil:
		return s.Choice().Compare.StopWord
	case act == keys.Right:
		return s.Choice().Compare.MoreWord
	}
	return ""
}

func (m *compare) actions(*scene) []keys.Action {
	if m.edit != nil {
		return []keys.Action{keys.Submit, keys.Back}
	}
	list := []keys.Action{keys.Up, keys.Submit, keys.Next, keys.Back, keys.ShowHelp}
	if m.mostFirst > 0 {
		list = append(list, keys.Right)
	}
	return list
}
