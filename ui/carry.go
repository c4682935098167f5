package ui

import (
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

// carry does what a screen asked for: one case for each intent.
func (a *App) carry(in intent) tea.Cmd {
	switch in := in.(type) {
	case goHome:
		return a.goHome("")
	case goBack:
		return a.neighbour(-1)
	case passOn:
		return a.neighbour(+1)
	case goStages:
		a.show(&stages{at: a.stepAt()})
	case goShops:
		a.show(&shops{here: a.here()})
		return readShops(a.deps)
	case goHistory:
		a.show(&history{})
		return readEvents(a.deps, a.scene.W.Shop.ID, 0)
	case goTerms:
		a.show(newTerms(&a.scene))
	case goAsk:
		return a.goTo(in.slot)
	case goItem:
		return a.alone(in.slot)
	case goList:
		return a.ask(in.slot)
	case giveAnswer:
		return a.answer(in)
	case checkOff:
		return a.checkOff(in.slots)
	case keepFigure:
		return a.keepFigure(in)
	case goCompare:
		a.show(newCompare(&a.scene, a.wayBack(), a.drafts))
	case goChange:
		a.show(newChange(&a.scene, a.wayBack()))
	case goWelcome:
		a.show(&welcome{at: langAt(a.scene.Lang)})
	case drillBegin:
		return a.drillBegin()
	case drillNext:
		return a.drillOn()
	case drillTell:
		a.show(&tale{})
	case goBoard:
		a.show(newBoard(&a.scene, a.wayBack()))
	case backToBoard:
		a.show(in.m)
	case askRest:
		return a.askRest(in.m)
	case goLetter:
		return a.openLetter()
	case readLetter:
		return a.readLetter()
	case letterMove:
		return a.moveLetter(in)
	case resumeLetter:
		return a.resume(in.at)
	case goPapers:
		a.show(newPapers(&a.scene, a.wayBack()))
	case backToPapers:
		a.show(in.to)
	case goOutlook:
		a.show(newOutlook(&a.scene, a.wayBack()))
	case goMessages:
		a.show(newMessages(&a.scene, in.place, a.wayBack()))
	case backToMessages:
		a.show(in.to)
	case sendMail:
		return a.openMail(in)
	case keepNote:
		return a.keepNote(in)
	case goBeside:
		return a.beside(in.slot)
	case noNews:
		if back, ok := a.besideWay(); ok {
			return a.carry(back)
		}
		if next, ok := a.scene.W.NextPending(in.slot); ok {
			return a.ask(next)
		}
		return a.goHome("")
	case startShop:
		return a.startShop()
	case openShop:
		a.show(&loading{})
		return readShop(a.deps, in.id)
	case takeBack:
		return a.takeBack(in.event)
	case useLang:
		return a.useLang(in.lang)
	case openURL:
		return openInBrowser(a.deps, in.url)
	case showHelp:
		a.over = newHelp(&a.scene, a.screen)
	case goLook:
		return a.look(in)
	case doAct:
		return a.doAct(in.id)
	case halt:
		return a.haltLook()
	case choose:
		return a.choose(in.at)
	case openResult:
		return a.alone(in.slot)
	case submitForm:
		return a.submit(in.value)
	case copyText:
		return a.copyOut(in)
	case saveText:
		return keepText(a.deps, in)
	case reopen:
		return tryAgain(in.how)
	case quit:
		return a.leave()
	}
	return nil
}

// show swaps the screen: the one place that does. Text typed and not saved is
// kept for the way back.
func (a *App) show(next screen) {
	if slot, text := a.unsaved(); text != nil {
		a.drafts[slot] = text
		a.remark(a.scene.Frame.DraftKept)
	}
	if a.job != nil && a.job.owner != next {
		a.stopJob()
	}
	a.over, a.asked = nil, false
	a.screen = next
}

// unsaved is what stands typed on the screen and would be lost by leaving it.
func (a *App) unsaved() (model.Slot, []string) {
	if d, ok := a.screen.(drafter); ok {
		return d.draft()
	}
	return model.Slot{}, nil
}

func (a *App) goHome(note string) tea.Cmd {
	if !a.scene.ready {
		return nil
	}
	a.refresh()
	if a.drill.tells() {
		a.show(&tale{})
		return nil
	}
	a.show(&home{note: note})
	return nil
}

// refresh looks at the day again: a program may stay open over midnight.
func (a *App) refresh() {
	if today := a.deps.Today(); today != a.scene.today && a.scene.ready {
		a.setShop(a.scene.W.Shop)
	}
}

func (a *App) setShop(s model.Shop) {
	if !a.scene.ready || a.scene.W.Shop.ID != s.ID { // what was looked at belongs to one shop
		a.scene.payments, a.scene.folder, a.scene.handler = map[model.Place]seenPayment{}, "", ""
	}
	before, same := a.scene.ahead(s.ID)
	a.scene.with(s, worldOf(a.deps))
	a.scene.moved(before, same)
}

// ask shows a question, in its list where it has one.
func (a *App) ask(slot model.Slot) tea.Cmd {
	if a.scene.isList(slot) && a.scene.W.Visible(slot) {
		return a.list(slot)
	}
	return a.alone(slot)
}

// alone shows a question by itself.
func (a *App) alone(slot model.Slot) tea.Cmd {
	if slot.Question == "" || !a.scene.W.Visible(slot) {
		return a.goHome("")
	}
	draft := a.drafts[slot]
	delete(a.drafts, slot)
	a.show(newQuestion(&a.scene, slot, draft))
	return nil
}

// neighbour goes to the question before or after the present one.
func (a *App) neighbour(step int) tea.Cmd {
	here, ok := a.slotHere()
	if !ok {
		return nil
	}
	if in, ok := a.besideWay(); ok {
		return a.carry(in)
	}
	if slot, ok := a.scene.W.Neighbour(a.edge(here, step), step); ok {
		return a.enter(slot, here)
	}
	return a.goHome("")
}

// stepAt is where the full map opens: at the step of the question at hand.
func (a *App) stepAt() int {
	place := model.PlaceOf(a.scene.W.Shop.Last)
	if slot, ok := a.slotHere(); ok {
		place = model.PlaceOf(slot)
	}
	for i, v := range a.scene.W.Steps() {
		if v.Place == place {
			return i
		}
	}
	return 0
}

func (a *App) here() model.ShopID {
	if !a.scene.ready {
		return a.deps.Shop
	}
	return a.scene.W.Shop.ID
}

// answer accepts an input, saves its event, and only then moves on.
func (a *App) answer(in giveAnswer) tea.Cmd {
	q, ok := a.screen.(*question)
	if !ok {
		return nil
	}
	if a.scene.readOnly {
		q.failed = a.scene.Frame.ReadOnlyAnswer
		return nil
	}
	event, problems := a.scene.W.Accept(in.slot, in.input, a.deps.Now())
	if model.Blocks(problems) || len(problems) > 0 && !in.sure {
		q.problems = problems
		return nil
	}
	wasOpen := a.scene.W.Answer(in.slot).Status == model.Unanswered
	if len(event.Changes) == 0 {
		return a.onward(in.slot, wasOpen)
	}
	if lines := a.scene.setsOff(in.slot, event); len(lines) > 0 && !in.meant {
		q.warned = lines
		return nil
	}
	return a.save(event, func(a *App) tea.Cmd {
		q.saved = true
		delete(a.drafts, in.slot)
		a.remark(a.andMoved(a.savedNote(in.slot)))
		return a.onward(in.slot, wasOpen)
	}, func(a *App, err error) { q.failed = a.failure(err) })
}

// keepFigure saves a figure of the comparison, which stays and is reckoned anew.
func (a *App) keepFigure(in keepFigure) tea.Cmd {
	m, ok := a.screen.(*compare)
	if !ok {
		return nil
	}
	if a.scene.readOnly {
		m.failed = a.scene.Frame.ReadOnlyAnswer
		return nil
	}
	event, problems := a.scene.W.Accept(in.slot, in.input, a.deps.Now())
	if model.Blocks(problems) || len(problems) > 0 && !in.sure {
		m.problems = problems
		return nil
	}
	if len(event.Changes) == 0 {
		m.stop()
		return nil
	}
	return a.save(event, func(a *App) tea.Cmd {
		m.stop()
		a.remark(a.savedNote(in.slot))
		return nil
	}, func(a *App, err error) { m.failed = a.failure(err) })
}

// wayBack is where a screen that was opened from this one leads back to.
func (a *App) wayBack() intent {
	switch x := a.screen.(type) {
	case interface{ again() intent }:
		return x.again()
	case *question:
		return goItem{x.slot}
	case *checklist:
		return goList{x.at}
	}
	return goHome{}
}

// savedNote repeats what was saved, so that a slip is seen at once.
func (a *App) savedNote(slot model.Slot) string {
	s := &a.scene
	v, ok := s.W.Shop.Answers[slot]
	if !ok {
		return s.Frame.Saved
	}
	value := s.Value(slot, v)
	if s.isList(slot) {
		value = s.itemName(slot) + ", " + value
	}
	return s.fill(s.Frame.SavedValue, "value", value)
}

// goOn moves to the next question of the step, or Home at its end.
func (a *App) goOn(slot model.Slot) tea.Cmd {
	w := a.scene.W
	if next, ok := w.After(slot); ok {
		if model.PlaceOf(next) != model.PlaceOf(slot) {
			a.remark(a.andMoved(a.leftStep(model.PlaceOf(slot))))
		}
		return a.goTo(next)
	}
	return a.goHome(a.andMoved(a.leftStep(model.PlaceOf(slot))))
}

// leftStep says where a step really stands when the merchant leaves it.
func (a *App) leftStep(p model.Place) string {
	s, step := &a.scene, a.scene.Place(p)
	v, _ := s.W.View(p)
	switch {
	case v.Standing == model.Reached && p.Step == "live.open":
		return s.fill(s.Frame.StepOpened, "step", step)
	case v.Standing == model.Reached:
		return s.fill(s.Frame.StepDone, "step", step)
	case v.Standing == model.Waits && !v.Usual.IsZero():
		return s.fill(s.Frame.StepWaits, "step", step, "usual", s.Date(v.Usual))
	}
	return s.fill(s.Frame.StepLeft, "step", step)
}

// save puts an event on its way to disk, with the records that its evidence
// names. Until it is there, the screen stays.
func (a *App) save(e model.Event, then func(*App) tea.Cmd, fail func(*App, error), proof ...[]byte) tea.Cmd {
	next, err := model.Apply(a.scene.shopOr(e.Shop), e)
	if err != nil {
		fail(a, err)
		return nil
	}
	a.pending = &pending{event: e, next: next, then: then, fail: fail}
	return commit(a.deps, e, next, proof)
}

func (s *scene) shopOr(id model.ShopID) model.Shop {
	if s.ready && s.W.Shop.ID == id {
		return s.W.Shop
	}
	return model.Shop{ID: id}
}

// onSaved moves the screen, or shows why it stays. A result that is not of the
// event at hand is dropped.
func (a *App) onSaved(msg saved) tea.Cmd {
	p := a.pending
	if p == nil || p.event.Seq != msg.seq || p.event.Shop != msg.shop {
		return nil
	}
	a.pending = nil
	if msg.err != nil {
		a.quits = false
		p.fail(a, msg.err)
		return nil
	}
	a.setShop(p.next)
	cmd := p.then(a)
	a.drillMoved()
	if a.quits {
		return tea.Quit
	}
	return cmd
}

func (a *App) startShop() tea.Cmd {
	if a.scene.readOnly {
		a.warn(a.scene.Frame.ReadOnlyAnswer)
		return nil
	}
	e := model.Event{Seq: 1, Shop: a.deps.NewID(), At: a.deps.Now().UTC(), Kind: model.Created}
	return a.save(e, func(a *App) tea.Cmd {
		return a.ask(model.Slot{Question: "prep.shop.name"})
	}, func(a *App, err error) { a.warn(a.failure(err)) })
}

func (a *App) takeBack(e model.Event) tea.Cmd {
	undo, err := model.Undo(a.scene.W.Shop, e, a.deps.Now().UTC())
	if errors.Is(err, model.ErrNoChange) {
		a.warn(a.scene.Frame.NothingToUndo)
		return nil
	}
	return a.save(undo, func(a *App) tea.Cmd {
		a.remark(a.scene.Frame.UndoDone)
		return readEvents(a.deps, a.scene.W.Shop.ID, 0)
	}, func(a *App, err error) { a.warn(a.failure(err)) })
}

// useLang changes every word at once, keeps the choice, and what was typed.
func (a *App) useLang(lang model.Lang) tea.Cmd {
	a.scene.speak(lang)
	if q, ok := a.screen.(*question); ok {
		a.screen = newQuestion(&a.scene, q.slot, q.ctl.Value())
	}
	if _, ok := a.screen.(*terms); ok {
		a.screen = newTerms(&a.scene)
	}
	a.over = nil
	if a.trouble != nil || a.scene.readOnly {
		return nil
	}
	return keepSetting(a.deps, "lang", string(lang))
}

// failure is an error of the file in words: what happened, that nothing was
// lost, what to do.
func (a *App) failure(err error) string {
	if err == nil {
		return ""
	}
	return a.scene.fill(a.scene.Frame.SaveFailed, "why", model.Printable(err.Error()))
}

func (a *App) remark(note string) { a.note, a.warns = note, false }

func (a *App) warn(note string) { a.note, a.warns = note, note != "" }

func (a *App) now() time.Time {
	if a.deps.Now == nil {
		return time.Time{}
	}
	return a.deps.Now()
}

func fill(template string, pairs []string) string {
	args := make(map[string]string, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		args[pairs[i]] = pairs[i+1]
	}
	return locale.Fill(template, args)
}
