package ui

import (
	"slices"
	"strings"

	"portone-onboard/model"
)

// panel is what stands between the question and its control.
func (x *question) panel(s *scene, w int) []string {
	if x.reason != "" {
		return nil
	}
	p := model.PlaceOf(x.slot)
	switch {
	case x.q.Each == model.EachTask:
		return s.taskPanel(x.slot, w)
	case x.q.Each == model.EachField:
		return s.fieldPanel(x.slot, w)
	case x.q.ID == "test.channel.quirks", x.q.ID == "test.payment.charges":
		return s.quirkPanel(p, w)
	case p.Step == "contract.cards" && x.q.Kind == model.ProcessKind:
		return s.boardPanel(x.slot, w)
	case x.q.Kind == model.ProcessKind:
		return s.waitPanel(x.slot, w)
	case p.Step == "live.open":
		return s.gatePanel(p, w)
	case x.q.ID == "prep.cost.tier":
		return s.tierPanel(w)
	case x.q.ID == "prep.cost.seen":
		return s.costPanel(w)
	case x.q.ID == "prep.gateway.hedge":
		return s.hedgePanel(s.W.Answer(model.Slot{Question: "prep.gateway.chosen"}).Values, w)
	case x.q.ID == "prep.gateway.later":
		return s.laterPanel(w)
	case x.showsRemaining(p):
		return x.remainPanel(s, w)
	case x.q.ID == "mid.need.verdict":
		return s.changePanel(w)
	case x.q.Each == model.EachSiteItem:
		return s.sitePanel(x.slot, w)
	case x.q.Each == model.EachPaper:
		return append(s.itemPanel(x.slot, w), s.ruleLines("paper", x.slot.Item, w)...)
	case x.q.Each != model.Once:
		return s.itemPanel(x.slot, w)
	case x.q.ID == "live.channel.saved", x.q.ID == "live.channel.webhook":
		return s.settingPanel(p, w)
	case x.firstOf(s):
		return s.needsPanel(p, w)
	}
	return nil
}

// brief is the panel where there is little room: of the gate only one line for
// each method.
func (x *question) brief(s *scene, w int, full []string) []string {
	p := model.PlaceOf(x.slot)
	if x.showsRemaining(p) {
		return x.remainLine(s, w)
	}
	if p.Step != "live.open" || x.q.Each == model.EachTask {
		return full
	}
	out := []string{s.st.strong(s.Frame.GateTitle)}
	for _, v := range s.W.Works(p.Track, p.MID) {
		out = append(out, s.verdictLines(v, w)[0])
	}
	return out
}

// showsRemaining tells whether the question narrows the gateways that are left.
func (x *question) showsRemaining(p model.Place) bool {
	return p.Step == "prep.methods" && x.q.Each == model.Once || p.Step == "prep.mode"
}

// firstOf tells whether this is the first question of its step: there the
// unmet needs are shown.
func (x *question) firstOf(s *scene) bool {
	v, ok := s.W.View(model.PlaceOf(x.slot))
	return ok && len(v.Asks) > 0 && v.Asks[0].Slot == x.slot
}

func (s *scene) needsPanel(p model.Place, w int) []string {
	v, ok := s.W.View(p)
	if !ok {
		return nil
	}
	var out []string
	for _, n := range v.Unmet {
		paint := s.st.dim
		if n.Kind != model.Advised {
			paint = s.st.warn
		}
		out = append(out, wrap(s.st.trouble+" "+s.Need(n.Code), w, paint)...)
	}
	if len(out) > 0 {
		out = append(out, wrap(s.Frame.RecordAnyway, w, s.st.faint)...)
	}
	if _, stage := model.FindStep(p.Step); stage.Steps[0].ID == p.Step {
		out = append(wrap(s.Stage(stage.ID).Lead, w, s.st.plain), out...)
	}
	return out
}

func (s *scene) taskPanel(slot model.Slot, w int) []string {
	t, ok := s.Task(slot)
	if !ok {
		return nil
	}
	out := wrap(t.Body.In(s.Lang), w, s.st.plain)
	for _, l := range t.Links {
		out = append(out, wrap(l, w, s.st.accent)...)
	}
	out = append(out, s.sourceLine(t.Sources, w)...)
	return append(out, s.conflictLines(s.W.Track(slot.Track).Gateway, t.Against, w)...)
}

// conflictLines show what the pages contradict each other about: every side
// with its page, and what to do.
func (s *scene) conflictLines(code model.Code, ids []string, w int) []string {
	var out []string
	for _, c := range s.W.Facts.Conflicts(code) {
		if !slices.Contains(ids, c.ID) {
			continue
		}
		out = append(out, wrap(s.st.trouble+" "+s.fill(s.Choice().PagesDisagree, "about", c.About.In(s.Lang)), w, s.st.warn)...)
		for _, v := range c.Values {
			out = append(out, wrap("- "+v.Value.In(s.Lang), w, s.st.plain)...)
			out = append(out, s.sourceBrief(v.Sources, w)...)
		}
		out = append(out, wrapIf(c.Advice.In(s.Lang), w, s.st.dim)...)
	}
	return out
}

func (s *scene) fieldPanel(slot model.Slot, w int) []string {
	f, ok := s.Field(slot)
	if !ok {
		return nil
	}
	var out []string
	add := func(word, text string, paint ink) {
		if text != "" {
			out = append(out, wrap(word+" "+text, w, paint)...)
		}
	}
	if f.Blank {
		out = append(out, wrap(s.Frame.FieldBlank, w, s.st.warn)...)
	}
	if f.Secret {
		out = append(out, wrap(s.Frame.FieldSecret, w, s.st.warn)...)
	}
	add(s.Frame.FieldTheirs, f.Theirs.In(s.Lang), s.st.plain)
	add(s.Frame.FieldWhere, f.Where.In(s.Lang), s.st.plain)
	out = append(out, wrapIf(f.Note.In(s.Lang), w, s.st.plain)...)
	out = append(out, s.sourceLine(f.Sources, w)...)
	return append(out, s.conflictLines(s.W.Track(slot.Track).Gateway, f.Against, w)...)
}

// sourceLine names where a fact comes from and when it was read.
func (s *scene) sourceLine(src []model.Source, w int) []string {
	if len(src) == 0 {
		return nil
	}
	return wrap(s.fill(s.Frame.SourceLine, "page", s.pageOf(src[0]), "read", src[0].Read.String()), w, s.st.faint)
}

// sourceBrief is the same on one line, with as much of the address as fits.
func (s *scene) sourceBrief(src []model.Source, w int) []string {
	full := s.sourceLine(src, w)
	if len(full) < 2 {
		return full
	}
	read := src[0].Read.String()
	room := w - cells(s.fill(s.Frame.SourceLine, "page", "", "read", read))
	page := fit(s.pageOf(src[0]), max(room, 0), s.st.ellipsis)
	return []string{fit(s.st.faint(s.fill(s.Frame.SourceLine, "page", page, "read", read)), w, s.st.ellipsis)}
}

// pageOf is the address of a source, else its path.
func (s *scene) pageOf(src model.Source) string {
	at := src.URL
	if at == "" && s.W != nil {
		at, _ = s.W.Facts.Page(src.Page)
	}
	if at == "" {
		at = src.Page
	}
	return at
}

// settingPanel is what the gateway's own admin wants set beside the channel.
func (s *scene) settingPanel(p model.Place, w int) []string {
	var out []string
	for _, x := range s.W.Settings(p.Track) {
		label := x.Label
		if label == "" {
			label = s.Choice().NoticeLabel
		}
		out = append(out, wrap(label+": "+strings.Join(x.Values, " "), w, s.st.strong)...)
		out = append(out, wrapIf(x.Where.In(s.Lang), w, s.st.plain)...)
		out = append(out, wrapIf(x.Note.In(s.Lang), w, s.st.dim)...)
		out = append(out, s.sourceBrief(x.Sources, w)...)
	}
	return out
}

func (s *scene) quirkPanel(p model.Place, w int) []string {
	var out []string
	for _, step := range []model.StepID{"test.channel", "test.payment", p.Step} {
		for _, q := range s.W.Quirks(step, p.Track) {
			paint := s.st.plain
			if q.Charges {
				paint = s.st.warn
			}
			line := wrap("- "+q.Text.In(s.Lang), w, paint)
			if len(out) == 0 || !strings.Contains(strings.Join(out, "\n"), line[0]) {
				out = append(out, line...)
			}
		}
	}
	return out
}

func (s *scene) itemPanel(slot model.Slot, w int) []string {
	q, _ := model.FindQuestion(slot.Question)
	t := s.Texts.Item(q.Each, slot.Item)
	out := wrapIf(t.Why, w, s.st.plain)
	return append(out, wrapIf(t.How, w, s.st.dim)...)
}

// sitePanel adds by when the requirement must hold.
func (s *scene) sitePanel(slot model.Slot, w int) []string {
	out := s.itemPanel(slot, w)
	for _, i := range model.SiteItems {
		if i.ID == slot.Item {
			out = append(out, wrap(s.Level(i.Level), w, s.st.faint)...)
		}
	}
	return append(out, s.ruleLines("site", slot.Item, w)...)
}

// ruleLines are the common pages' rules about one thing, with the law behind
// them.
func (s *scene) ruleLines(topic, item string, w int) []string {
	var out []string
	for _, r := range s.W.Facts.Common().Rules {
		if r.Topic != topic || r.Item != item || !s.W.Concerns(r) {
			continue
		}
		out = append(out, wrap("- "+r.Text.In(s.Lang), w, s.st.plain)...)
		out = append(out, wrapIf(r.Law.In(s.Lang), w, s.st.dim)...)
		out = append(out, s.sourceBrief(r.Sources, w)...)
	}
	return out
}

func wrapIf(text string, w int, paint ink) []string {
	if text == "" {
		return nil
	}
	return wrap(text, w, paint)
}

// gatePanel is the opening gate: what a customer meets today, method by
// method, and for cards company by company.
func (s *scene) gatePanel(p model.Place, w int) []string {
	out := []string{s.st.strong(s.Frame.GateTitle)}
	for _, v := range s.W.Works(p.Track, p.MID) {
		out = append(out, s.verdictLines(v, w)...)
	}
	return out
}

func (s *scene) verdictLines(v model.Verdict, w int) []string {
	t := s.Verdict(v)
	mark, paint := s.verdictInk(v.Kind)
	head := paint(mark+" "+t.Word) + "  " + s.st.plain(s.Method(v.Method))
	out := []string{fit(head, w, s.st.ellipsis)}
	if v.Kind != model.Works {
		for _, l := range wrap(t.Line, max(w-4, 8), s.st.dim) {
			out = append(out, "    "+l)
		}
	}
	return out
}

func (s *scene) verdictInk(k model.VerdictKind) (string, ink) {
	switch k {
	case model.Works:
		return s.st.done, s.st.good
	case model.WorksUntil:
		return s.st.done, s.st.warn
	case model.Fails:
		return s.st.trouble, s.st.bad
	case model.WaitsFor:
		return s.st.wait, s.st.warn
	}
	return "?", s.st.dim
}

// waitPanel says since when others act, until when that is usual, and whom to
// ask after that.
func (s *scene) waitPanel(slot model.Slot, w int) []string {
	p := model.PlaceOf(slot)
	v, ok := s.W.View(p)
	if reasons, n := s.W.Mending(slot); len(reasons) > 0 {
		return wrap(s.whyLine(s.W.State(slot), reasons, n), w, s.st.plain)
	}
	if !ok || v.Since.IsZero() || v.Usual.IsZero() {
		return nil
	}
	paint := s.st.plain
	if s.today.After(v.Late) {
		paint = s.st.bad
	}
	out := wrap(s.fill(s.Frame.WaitSince, "since", s.Date(v.Since), "usual", s.Date(v.Usual), "late", s.Date(v.Late)), w, paint)
	step, _ := model.FindStep(p.Step)
	return append(out, wrapIf(s.Frame.DetailLate+" "+s.contacts(step, p.Track), w, s.st.dim)...)
}

// boardPanel shows where every reviewer of the MID stands, in two columns
// where there is room.
func (s *scene) boardPanel(slot model.Slot, w int) []string {
	var cells []string
	for _, r := range s.W.Reviewers(slot.Track) {
		at := slot
		at.Item = r.ID
		state := s.W.State(at)
		mark, paint := s.stateInk(state)
		line := paint(mark+" "+pad(r.Name.In(s.Lang), 12)) + " " + s.st.dim(s.State(state))
		if r.ID == slot.Item {
			line = s.st.accent(s.st.here) + " " + line
		} else {
			line = "  " + line
		}
		cells = append(cells, fit(line, w, s.st.ellipsis))
	}
	if half := (len(cells) + 1) / 2; w >= 50 && half > 1 {
		cells = beside(cells[:half], w/2-gutter, cells[half:])
	}
	reasons, n := s.W.Mending(slot)
	if why := wrapIf(s.whyLine(s.W.State(slot), reasons, n), w, s.st.plain); len(why) > 0 {
		return append(append(why, ""), cells...)
	}
	return cells
}

func (s *scene) stateInk(st model.State) (string, ink) {
	switch st {
	case model.Passed, model.Exempt:
		return s.st.done, s.st.good
	case model.Refused, model.Held:
		return s.st.trouble, s.st.bad
	case model.NotAsked, model.Withdrawn:
		return s.st.none, s.st.faint
	}
	return s.st.wait, s.st.warn
}

// changePanel says what the guide concludes from a change.
func (s *scene) changePanel(w int) []string {
	change := s.W.Answer(model.Slot{Question: "mid.need.change"}).Value()
	return wrap(s.MIDVerdict(change, model.MIDVerdict[change]), w, s.st.plain)
}
