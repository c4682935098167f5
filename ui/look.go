package ui

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// lookScreen is where a machine is sent to look: what can be done, and while it
// looks, how that goes. What is particular to a kind of look stands in its own
// file as data (lookKinds).
type lookScreen struct {
	kind    model.Look
	place   model.Place
	from    intent
	at      int
	running bool
	keeps   bool // what ran has a result though the merchant ended it
	news    []model.Progress
	failure *model.Failure
	note    string // what the last look came to, where nothing can be shown of it
}

// act is one thing that can be done on a look's screen. Its texts stand in the
// locale under its ID.
type act struct {
	id   string
	args []string // fill {names} of its texts
	key  keys.Action
}

// lookKind is one kind of look.
type lookKind struct {
	acts    func(*scene, *lookScreen) []act
	do      map[string]func(*App, *lookScreen) tea.Cmd // by act
	done    func(a *App, m *lookScreen, result any) tea.Cmd
	subject func(*scene, *lookScreen) string // what is looked at, beside the title
	panel   func(s *scene, m *lookScreen, w int) []string
}

func lookKinds() map[model.Look]lookKind {
	return map[model.Look]lookKind{
		model.LookSite: siteLook(), model.LookPayment: paymentLook(), model.LookScan: scanLook(), model.LookCode: codeLook(),
	}
}

type (
	goLook struct {
		kind  model.Look
		place model.Place
		from  intent
	}
	doAct struct{ id string }
	halt  struct{} // stop the job at hand
)

func (goLook) isIntent() {}
func (doAct) isIntent()  {}
func (halt) isIntent()   {}

// lookAt is the look that belongs to a place and can be done here.
func (s *scene) lookAt(p model.Place) model.Look {
	if kind := s.W.LookOf(p); kind != "" && s.looks[kind] {
		return kind
	}
	return ""
}

// withLook adds the key that lets the machine look, where it can.
func (s *scene) withLook(list []keys.Action, slot model.Slot) []keys.Action {
	if s.lookAt(model.PlaceOf(slot)) == "" {
		return list
	}
	return append(list, keys.Look)
}

// lookWord says in the footer what the machine does here.
func (s *scene) lookWord(act keys.Action, slot model.Slot) string {
	if act != keys.Look {
		return ""
	}
	return s.Look().KeyWords["look_"+string(s.lookAt(model.PlaceOf(slot)))]
}

// lookHere lets the machine look from the question at hand.
func (a *App) lookHere() (intent, bool) {
	slot, ok := a.slotHere()
	if !ok {
		return nil, false
	}
	p := model.PlaceOf(slot)
	kind := a.scene.lookAt(p)
	return goLook{kind, p, a.wayBack()}, kind != ""
}

// offered are the questions before which a look is offered by itself: it is
// quicker to look than to answer.
var offered = map[model.QuestionID]bool{
	"prep.site.item": true, "test.code.window": true, "test.payment.paid": true, "live.code.swap": true, "live.rehearsal.try": true, "live.mid.same": true,
	"contract.screening.fix": true, "contract.cards.fix": true,
}

// offer gives the look to begin with at a slot, while nothing was said there.
func (a *App) offer(slot model.Slot) (goLook, bool) {
	if !offered[slot.Question] || a.scene.readOnly || !a.scene.W.Visible(slot) {
		return goLook{}, false
	}
	for _, x := range append(a.scene.W.Group(slot), model.Ask{Answer: a.scene.W.Answer(slot)}) {
		if x.Answer.Status != model.Unanswered {
			return goLook{}, false
		}
	}
	p := model.PlaceOf(slot)
	kind := a.scene.lookAt(p)
	return goLook{kind, p, goList{slot}}, kind != ""
}

// goTo shows a question, or first the look that may answer it.
func (a *App) goTo(slot model.Slot) tea.Cmd {
	if in, ok := a.offer(slot); ok {
		return a.look(in)
	}
	return a.ask(slot)
}

func (a *App) look(in goLook) tea.Cmd {
	a.show(&lookScreen{kind: in.kind, place: in.place, from: in.from})
	if in.kind == model.LookPayment || in.kind == model.LookCode {
		return seekSecret(a.deps, a.scene.W.Shop.ID, a.scene.version())
	}
	return nil
}

// doAct does what was chosen on a look's screen.
func (a *App) doAct(id string) tea.Cmd {
	m, ok := a.screen.(*lookScreen)
	if !ok {
		return nil
	}
	do := lookKinds()[m.kind].do[id]
	if do == nil {
		return nil
	}
	m.failure, m.note = nil, ""
	return do(a, m)
}

// runLook starts the look itself.
func (a *App) runLook(m *lookScreen, run jobRun) tea.Cmd {
	m.running, m.news = true, nil
	return a.startJob(run)
}

// haltLook stops it, on the merchant's word.
func (a *App) haltLook() tea.Cmd {
	m, ok := a.screen.(*lookScreen)
	if ok && m.keeps && a.job != nil {
		a.job.stop() // its result is on its way
		return nil
	}
	a.stopJob()
	if ok && m.running {
		m.running = false
		a.remark(a.scene.Look().Stopped)
	}
	return nil
}

// moved keeps what says something: of passing news only the last of a row.
func (m *lookScreen) moved(_ *scene, news []model.Progress) {
	for _, p := range news {
		if n := len(m.news); n > 0 && passing[p.Code] && m.news[n-1].Code == p.Code {
			m.news = m.news[:n-1]
		}
		m.news = append(m.news, p)
	}
}

// keeping tells whether something runs that has a result though it is ended
// early: payments of a rehearsal, a cancel that may have reached PortOne.
func (a *App) keeping() bool {
	m, ok := a.screen.(*lookScreen)
	return ok && m.running && m.keeps && a.job != nil
}

func (m *lookScreen) finished(a *App, result any, err error) tea.Cmd {
	m.running, m.keeps = false, false
	if err == nil {
		return lookKinds()[m.kind].done(a, m, result)
	}
	m.failure = failureOf(err)
	return nil
}

// failureOf is an error as a failure; one of another kind is the machine's own.
func failureOf(err error) *model.Failure {
	var f *model.Failure
	if !errors.As(err, &f) {
		f = &model.Failure{Kind: model.FailServer, Detail: model.Printable(err.Error()), Err: err}
	}
	return f
}

func (m *lookScreen) acts(s *scene) []act {
	list := lookKinds()[m.kind].acts(s, m)
	m.at = min(m.at, max(len(list)-1, 0))
	return list
}

func (m *lookScreen) update(s *scene, msg tea.Msg) intent {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nothing{}
	}
	act, _ := keys.Resolve(key, false)
	if m.running {
		return m.whileRunning(act)
	}
	list := m.acts(s)
	if n, ok := keys.Digit(key); ok && n <= len(list) {
		m.at = n - 1
		return doAct{list[m.at].id}
	}
	switch act {
	case keys.Back:
		return m.away()
	case keys.Submit:
		if len(list) > 0 {
			return doAct{list[m.at].id}
		}
	default:
		for _, x := range list {
			if x.key == act && act != keys.None {
				return doAct{x.id}
			}
		}
		m.at = move(act, m.at, len(list))
	}
	return nothing{}
}

// whileRunning: what runs can be ended, and the address that it opened copied.
func (m *lookScreen) whileRunning(act keys.Action) intent {
	switch {
	case act == keys.Back: // not Enter: pressed once too often, it would stop what it started
		return halt{}
	case act == keys.Copy && m.address() != "":
		return copyText{m.address(), m.address()}
	}
	return nothing{}
}

// address is where what runs can be reached, "" for nowhere.
func (m *lookScreen) address() string {
	for _, p := range m.news {
		if url := p.Args["url"]; url != "" {
			return url
		}
	}
	return ""
}

// away is where Esc leads: to the question that it belongs to.
func (m *lookScreen) away() intent {
	if m.from == nil {
		return goHome{}
	}
	return m.from
}

func (m *lookScreen) typing() bool          { return false }
func (m *lookScreen) crumb(s *scene) string { return s.Look().Kinds[m.kind].Title }

func (m *lookScreen) actions(*scene) []keys.Action {
	switch {
	case m.running && m.address() != "":
		return []keys.Action{keys.Copy, keys.Back, keys.ShowHelp}
	case m.running:
		return []keys.Action{keys.Back, keys.ShowHelp}
	}
	return []keys.Action{keys.Up, keys.Submit, keys.Back, keys.ShowHelp}
}

func (m *lookScreen) keyWord(s *scene, act keys.Action) string {
	switch {
	case m.running && m.keeps && act == keys.Back:
		return s.Look().End
	case m.running && act == keys.Back:
		return s.Look().Stop
	}
	return s.Look().KeyWords["menu_"+string(act)]
}
