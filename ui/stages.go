package ui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// stageMap is the map beside a question: every stage, the present one open.
func (s *scene) stageMap(here model.Place, r rect) []string {
	var out []string
	for _, st := range model.Path {
		if st.Anytime && here.Step != "mid.need" && here.Step != "mid.request" {
			continue
		}
		if st.Steps[0].Scope == model.PerShop {
			out = append(out, s.stageLines(st, "", here, r.w)...)
		}
	}
	tracks := s.W.Active()
	if len(tracks) == 0 {
		for _, st := range model.Path {
			if st.Steps[0].Scope != model.PerShop {
				out = append(out, s.stageLines(st, "", here, r.w)...)
			}
		}
	}
	for _, t := range tracks {
		done, all := s.trackCount(t.ID)
		out = append(out, "", ends(s.st.accent(s.Track(t.ID)), s.st.faint(count(done, all)), r.w, s.st.ellipsis))
		for _, st := range model.Path {
			if st.Steps[0].Scope != model.PerShop && (t.ID == here.Track || here.Track == "" && len(tracks) == 1) {
				out = append(out, s.stageLines(st, t.ID, here, r.w)...)
			}
		}
	}
	return cut(out, r.h)
}

// stageLines is one stage: a line with its count and, where the merchant is,
// its steps.
func (s *scene) stageLines(st model.Stage, track model.TrackID, here model.Place, w int) []string {
	_, hereStage := model.FindStep(here.Step)
	open := hereStage.ID == st.ID && (here.Track == track || st.Steps[0].Scope == model.PerShop)
	done, all, state := s.stageCount(st.ID, track)
	mark, paint := s.standingInk(state)
	name := s.st.dim(s.Stage(st.ID).Name)
	if open {
		name = s.st.strong(s.Stage(st.ID).Name)
	}
	out := []string{ends(paint(mark)+" "+name, s.st.faint(count(done, all)), w, s.st.ellipsis)}
	if !open {
		return out
	}
	for _, v := range s.W.Steps() {
		if v.Stage == st.ID && v.Track == here.Track && (v.MID == "" || v.MID == here.MID || here.MID == "") {
			out = append(out, s.stepLine(v, v.Step == here.Step, w))
		}
	}
	return out
}

func (s *scene) stepLine(v model.StepView, here bool, w int) string {
	mark, paint := s.standingInk(v.Standing)
	name := s.Step(v.Step).Short
	if here {
		return fit("  "+s.st.accent(s.st.here+" "+name), w, s.st.ellipsis)
	}
	if v.Standing == model.Reached || v.Standing == model.Lacking || v.Standing == model.Blocked {
		return fit("  "+paint(mark)+" "+s.st.faint(name), w, s.st.ellipsis)
	}
	return fit("  "+paint(mark)+" "+s.st.dim(name), w, s.st.ellipsis)
}

// standingInk gives the mark of a standing; the full map says it in a word too.
//
//go:noinline
func (s *scene) standingInk(st model.Standing) (string, ink) {
	switch st {
	case model.Reached:
		return s.st.done, s.st.good
	case model.Trouble:
		return s.st.trouble, s.st.bad
	case model.Waits:
		return s.st.wait, s.st.warn
	case model.Begun:
		return s.st.begun, s.st.accent
	case model.Ready:
		return s.st.ready, s.st.dim
	}
	return s.st.none, s.st.faint
}

// stageCount sums a stage up, of one track or of all.
func (s *scene) stageCount(id model.StageID, track model.TrackID) (done, all int, state model.Standing) {
	seen := map[model.Standing]int{}
	for _, v := range s.W.Steps() {
		if v.Stage != id || v.Standing == model.Lacking || track != "" && v.Track != track {
			continue
		}
		all++
		seen[v.Standing]++
	}
	done = seen[model.Reached]
	switch {
	case all == 0:
		return 0, 0, model.Lacking
	case done == all:
		return done, all, model.Reached
	case seen[model.Trouble] > 0:
		return done, all, model.Trouble
	case seen[model.Waits] > 0:
		return done, all, model.Waits
	case done+seen[model.Begun] > 0:
		return done, all, model.Begun
	case seen[model.Ready] > 0:
		return done, all, model.Ready
	}
	return done, all, model.Blocked
}

// trackCount sums a track up.
func (s *scene) trackCount(id model.TrackID) (done, all int) {
	for _, v := range s.W.Steps() {
		if v.Track != id || v.Standing == model.Lacking {
			continue
		}
		all++
		if v.Standing == model.Reached {
			done++
		}
	}
	return done, all
}

func count(done, all int) string {
	if all == 0 {
		return ""
	}
	return strconv.Itoa(done) + "/" + strconv.Itoa(all)
}

// stages is the map of everything, full screen: any step is one Enter away.
type stages struct{ at int }

func (m *stages) update(s *scene, msg tea.Msg) intent {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nothing{}
	}
	steps := s.W.Steps()
	act, _ := keys.Resolve(key, false)
	switch act {
	case keys.Back:
		return goHome{}
	case keys.Submit:
		return m.open(steps[min(m.at, len(steps)-1)])
	case keys.PageUp:
		m.at = max(m.at-8, 0)
	case keys.PageDown:
		m.at = min(m.at+8, len(steps)-1)
	default:
		m.at = move(act, m.at, len(steps))
	}
	return nothing{}
}

// open goes to the first question of a step that wants something, else to its
// first one.
func (m *stages) open(v model.StepView) intent {
	for _, a := range v.Asks {
		if a.State != model.Closed && a.State != model.Later {
			return goAsk{a.Slot}
		}
	}
	if len(v.Asks) > 0 {
		return goAsk{v.Asks[0].Slot}
	}
	return nothing{}
}

func (m *stages) body(s *scene, r rect) drawing {
	steps := s.W.Steps()
	m.at = min(m.at, len(steps)-1)
	list := r.w
	wide := r.w >= mapFrom
	if wide {
		list = r.w/2 - gutter
	}
	var lines []string
	at := 0
	for i, v := range steps {
		if i == 0 || steps[i-1].Stage != v.Stage || steps[i-1].Track != v.Track {
			if i > 0 {
				lines = append(lines, "")
			}
			if v.Optional && len(s.W.Active()) == 0 {
				lines = append(lines, s.notYetOpen(list)...)
			}
			lines = append(lines, fit(s.st.title(s.groupName(v)), list, s.st.ellipsis))
		}
		if i == m.at {
			at = len(lines)
		}
		lines = append(lines, m.line(s, v, i == m.at, list))
	}
	detail := s.stepDetail(steps[m.at], right(r.w, list, wide))
	if wide {
		w := r.w - list - gutter
		detail = append(append(detail, ""), s.guidePanel(steps[m.at].Step, rect{w, max(r.h-len(detail)-1, 2)})...)
		return drawing{lines: cut(beside(window(lines, at, r.h), list, detail), r.h)}
	}
	room := max(r.h-min(len(detail), 7)-1, r.h/2)
	return drawing{lines: cut(append(append(window(lines, at, room), ""), detail...), r.h)}
}

// notYetOpen names the stages that open with the choice of a gateway.
func (s *scene) notYetOpen(w int) []string {
	var out []string
	for _, st := range model.Path {
		if st.Steps[0].Scope != model.PerShop {
			out = append(out, fit(s.st.faint(s.Stage(st.ID).Name), w, s.st.ellipsis))
		}
	}
	return append(append(out, wrap(s.Frame.OpensWithGateway, w, s.st.faint)...), "")
}

func (s *scene) groupName(v model.StepView) string {
	name := s.Stage(v.Stage).Name
	if v.Track != "" {
		return s.placeOnly(v.Place) + ": " + name
	}
	return name
}

func (m *stages) line(s *scene, v model.StepView, here bool, w int) string {
	mark, paint := s.standingInk(v.Standing)
	name := s.Step(v.Step).Name
	if v.MID != "" && s.MID(v.Place) != "" {
		name += " " + s.MID(v.Place)
	}
	word := paint(s.Standing(v.Standing))
	if here {
		name = s.st.strong(name)
	}
	return ends(s.st.accent(s.mark(here))+paint(mark)+" "+name, word, w, s.st.ellipsis)
}

// stepDetail is the six things of a step and where it stands.
func (s *scene) stepDetail(v model.StepView, w int) []string {
	step, _ := model.FindStep(v.Step)
	t := s.Step(v.Step)
	out := append(wrap(t.Name, w, s.st.strong), "")
	add := func(word, text string) {
		if text != "" {
			out = append(out, wrap(word+" "+text, w, s.st.plain)...)
		}
	}
	if v.Standing == model.Lacking {
		return append(out, wrap(s.Lack(v.Why), w, s.st.warn)...)
	}
	closed, all := v.Count()
	add(s.Frame.DetailStanding, s.Standing(v.Standing)+" ("+count(closed, all)+")")
	names := make([]string, len(step.Who))
	for i, who := range step.Who {
		names[i] = s.Actor(who)
	}
	add(s.Frame.DetailWho, s.Join(names))
	add(s.Frame.DetailDone, t.Done)
	if l := s.W.Takes(step, v.Track); l.Late > 0 {
		add(s.Frame.DetailLength, s.Length(l))
	}
	if !v.Usual.IsZero() {
		add(s.Frame.DetailUntil, s.fill(s.Frame.UntilLine, "usual", s.Date(v.Usual), "late", s.Date(v.Late)))
	}
	add(s.Frame.DetailLate, s.contacts(step, v.Track))
	add(s.Frame.DetailLeaves, t.Leaves)
	for _, n := range v.Unmet {
		out = append(out, wrap(s.st.trouble+" "+s.Need(n.Code), w, s.st.warn)...)
	}
	return out
}

// contacts are whom to ask when a step is late, by the gateway's own facts.
func (s *scene) contacts(step *model.Step, track model.TrackID) string {
	if len(step.Late) == 0 {
		return ""
	}
	for _, role := range step.Late {
		for _, c := range s.W.Facts.Gateway(s.W.Track(track).Gateway).Contacts {
			if c.Role == role {
				return s.contact(c)
			}
		}
	}
	return s.Frame.ContactUnknown
}

func (s *scene) contact(c model.Contact) string {
	out := c.Name.In(s.Lang)
	for _, part := range []string{c.Phone, c.Mail, c.URL, c.Hours.In(s.Lang)} {
		if part != "" {
			out += ", " + part
		}
	}
	return out
}

func (m *stages) typing() bool          { return false }
func (m *stages) crumb(s *scene) string { return s.Frame.StagesTitle }
func (m *stages) actions(*scene) []keys.Action {
	return []keys.Action{keys.Up, keys.Submit, keys.Back, keys.ShowHelp}
}
