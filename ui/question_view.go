package ui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/guide"
)

// body draws the question with the map on its left and the guide on its right
// as far as the width allows.
func (x *question) body(s *scene, r rect) drawing {
	return s.framed(model.PlaceOf(x.slot), r, func(main rect) drawing { return x.column(s, main) })
}

// framed sets a column between the map and the guide of its place.
func (s *scene) framed(p model.Place, r rect, column func(rect) drawing) drawing {
	main := r
	left, right := r.w >= mapFrom, r.w >= guideFrom
	if left {
		main.w -= mapWidth + gutter
	}
	if right {
		main.w -= guideWidth + gutter
	}
	d := column(main)
	if right {
		d.lines = beside(d.lines, main.w, s.guidePanel(p.Step, rect{guideWidth, r.h}))
	}
	if left {
		d.lines = beside(s.stageMap(p, rect{mapWidth, r.h}), mapWidth, d.lines)
		if d.cursor != nil {
			d.cursor.X += mapWidth + gutter
		}
	}
	return d
}

// column is the question itself. The control always stands in sight; the panel
// gives way first.
func (x *question) column(s *scene, r rect) drawing {
	head := x.head(s, r.w)
	foot := x.foot(s, r.w)
	x.ctl.SetSize(r.w-x.indent(), max(3, r.h-len(head)-min(len(foot), max(r.h/2, 5))-1))
	ctl := x.control(s, r.w)
	panel := append(s.provenLines(x.slot, r.w), x.panel(s, r.w)...)
	free := r.h - len(head) - len(ctl) - len(foot) - 1
	if len(panel) > free {
		panel = shorten(s, x.brief(s, r.w, panel), free, r.w)
	}
	if len(head)+len(ctl)+len(foot)+1 > r.h {
		head = x.shortHead(s, r.w)
	}
	out := append([]string{}, head...)
	if len(panel) > 0 {
		out = append(out, panel...)
		out = append(out, "")
	}
	at := len(out)
	out = append(out, ctl...)
	out = append(out, foot...)
	return drawing{lines: cut(out, r.h), cursor: x.cursor(at)}
}

func (x *question) cursor(row int) *tea.Position {
	if x.aside || !x.isText() {
		return nil
	}
	if cx, cy, ok := x.ctl.Cursor(); ok {
		return &tea.Position{X: cx + x.indent(), Y: row + cy}
	}
	return nil
}

// indent is the room for the mark before a text field.
func (x *question) indent() int {
	if x.isText() {
		return 2
	}
	return 0
}

func (x *question) head(s *scene, w int) []string {
	t := s.Ask(x.slot)
	out := []string{x.progress(s, w), ""}
	title := t.Title
	if x.reason != "" {
		title = s.Frame.ReasonTitle
	}
	out = append(out, wrap(title, w, s.st.strong)...)
	if t.Why != "" && x.reason == "" {
		out = append(out, wrap(t.Why, w, s.st.dim)...)
	}
	return append(out, "")
}

func (x *question) shortHead(s *scene, w int) []string {
	return append(cut(wrap(s.Ask(x.slot).Title, w, s.st.strong), 2), "")
}

// progress says where we are: stage, step, and how far the step is.
func (x *question) progress(s *scene, w int) string {
	p := model.PlaceOf(x.slot)
	_, stage := model.FindStep(p.Step)
	at, all := 0, 0
	if v, ok := s.W.View(p); ok {
		all = len(v.Asks)
		for i, a := range v.Asks {
			if a.Slot == x.slot {
				at = i + 1
			}
		}
	}
	left := s.st.accent(s.Stage(stage.ID).Name) + s.st.faint(" > ") + s.st.accent(s.Place(p))
	return ends(left, s.st.faint(strconv.Itoa(at)+"/"+strconv.Itoa(all)), w, s.st.ellipsis)
}

// control is the field with what stands beside it.
func (x *question) control(s *scene, w int) []string {
	out := strings.Split(x.ctl.View(), "\n")
	if x.indent() > 0 {
		for i, l := range out {
			mark := "  "
			if i == 0 && !x.aside {
				mark = s.st.accent(s.st.here + " ")
			}
			out[i] = mark + l
		}
	}
	if !x.canStepAside() {
		return out
	}
	mark, paint := "  ", s.st.faint
	if x.aside {
		mark, paint = s.st.here+" ", s.st.accent
	}
	return append(out, "", fit(paint(mark+s.Frame.NotYetAside), w, s.st.ellipsis))
}

// foot is what the program has to say about the value: problems first, then
// what was cleaned, else the hint of the choice under the cursor.
func (x *question) foot(s *scene, w int) []string {
	out := []string{""}
	if x.failed != "" {
		out = append(out, wrap(s.st.trouble+" "+x.failed, w, s.st.bad)...)
	}
	for _, p := range x.problems {
		t := s.Problem(p)
		paint := s.st.bad
		if p.Severity() != model.SeverityError {
			paint = s.st.warn
		}
		out = append(out, wrap(s.st.trouble+" "+t.What+" "+t.Fix, w, paint)...)
		if x.q.Rule == model.RuleMix {
			t.Example = s.MixExample()
		}
		if t.Example != "" {
			out = append(out, wrap(s.Frame.ExampleWord+" "+t.Example, w, s.st.dim)...)
		}
	}
	for _, line := range x.warned {
		out = append(out, wrap(line, w, s.st.warn)...)
	}
	if len(x.warned) > 0 || len(x.problems) > 0 && !model.Blocks(x.problems) {
		out = append(out, wrap(s.Frame.EnterAgain, w, s.st.plain)...)
	}
	for _, line := range x.removed {
		out = append(out, wrap(line, w, s.st.warn)...)
	}
	if x.aside {
		out = append(out, wrap(s.notYetHint(x.q), w, s.st.dim)...)
	} else if len(out) == 1 {
		out = append(out, wrap(x.ctl.Hint(), w, s.st.dim)...)
		if x.q.ID == "prep.gateway.chosen" && x.reason == "" {
			out = append(out, s.hedgePanel(x.ctl.Value(), w)...)
		}
	}
	return out
}

// notYetHint says what a "not yet" will hold up later.
func (s *scene) notYetHint(q *model.Question) string {
	if len(q.Blocks) == 0 {
		return s.Frame.NotYetFree
	}
	names := make([]string, len(q.Blocks))
	for i, b := range q.Blocks {
		names[i] = s.Step(b).Name
	}
	return s.fill(s.Frame.NotYetBlocks, "steps", s.Join(names))
}

// shorten cuts a panel to the room there is and says that F1 has the rest.
func shorten(s *scene, panel []string, room, w int) []string {
	if len(panel) <= room {
		return panel
	}
	if room < 2 {
		return nil
	}
	return append(panel[:room-1], fit(s.st.faint(s.Frame.MoreInHelp), w, s.st.ellipsis))
}

// guidePanel is the guide's text of a step beside its question.
func (s *scene) guidePanel(step model.StepID, r rect) []string {
	doc, err := guide.Step(s.Lang, step)
	if err != nil {
		return nil
	}
	out := append([]string{s.st.accent(doc.Title), ""}, guide.Render(doc, r.w, s.guideStyle())...)
	return shorten(s, out, r.h, r.w)
}

func (s *scene) guideStyle() guide.Style {
	return guide.Style{
		Heading: s.st.strong, Bold: s.st.strong, Code: s.st.accent, Warn: s.st.warn, Dim: s.st.dim,
		Link: func(text, _ string) string { return s.st.accent(text) },
	}
}
