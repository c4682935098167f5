package ui

import (
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// Drill is a rehearsal of the whole path: the wizard as it is, on a throw-away
// file, a clock of its own, and a gateway, a shop and a PortOne that follow a
// script (drill_script.go). The merchant does the one thing of each chapter, or
// lets it be done; what lies between is filled in and goes the ordinary way
// through model and file.
type Drill struct {
	SetDay func(model.Date)       // moves the drill's clock to the morning of a day, never back
	Stage  func(string)           // what the shop's pages, its source and PortOne show from now on; "" leaves it
	Letter func(id string) []byte // a letter that came, as it would be pasted
	Folder string                 // of the shop's source
}

// What the shop, its source and PortOne show.
const (
	DrillDraft  = "draft"  // the pages lack a landline and the mail-order number
	DrillMended = "mended" // the pages are complete; the source still points to test
	DrillLive   = "live"   // the source points to live, and PortOne has a live payment
)

// What the scripted PortOne and gateway have.
const (
	DrillTestPayment = "test-20260304-001"
	DrillLivePayment = "order-20260402-001"
	DrillMIDValue    = "happyflw01"
)

// drill is how far a rehearsal is.
type drill struct {
	Drill
	at   int  // the chapter
	told bool // its telling was read: the merchant is at it
	over bool // what it is about is done
	lag  bool // what happens before it is being written
}

// deed is one thing that happens without the merchant's hands: an answer to one
// slot, or all that a place still asks.
type deed struct {
	slot   model.Slot
	input  model.Input
	fill   model.Place // with a step: every open question of it
	soft   bool        // only where nothing stands: the merchant may have said otherwise
	mend   bool        // and what does not hold there
	except []model.QuestionID
}

// drillWritten tells that what happened is on disk.
type drillWritten struct {
	shop model.Shop
	err  error
}

// writeDeeds puts what happened on disk, event by event as answers go, and
// gives the shop after it.
func writeDeeds(d Deps, shop model.Shop, deeds []deed) tea.Cmd {
	return func() tea.Msg {
		events, next, err := happen(d, shop, deeds)
		sum := model.Summarise(model.NewWalk(next, worldOf(d)))
		for i := 0; i < len(events) && err == nil; i++ {
			err = d.Commit(events[i], sum)
		}
		if err != nil {
			next = shop
		}
		return drillWritten{next, err}
	}
}

// happen carries deeds out on a shop that is not on disk yet.
func happen(d Deps, shop model.Shop, deeds []deed) (events []model.Event, next model.Shop, err error) {
	h := &happening{deps: d, world: worldOf(d), shop: shop}
	if shop.ID == "" {
		h.create()
	}
	for _, f := range deeds {
		if f.fill.Step != "" {
			h.fill(f)
			continue
		}
		if w := h.walk(); f.soft && w.Answer(onTrack(w, f.slot)).Status == model.Given {
			continue
		}
		h.answer(f.slot, f.input)
	}
	return h.events, h.shop, errors.Join(h.errs...)
}

type happening struct {
	deps   Deps
	world  model.World
	shop   model.Shop
	events []model.Event
	errs   []error
}

func (h *happening) create() {
	e := model.Event{Seq: 1, Shop: h.deps.NewID(), At: h.deps.Now().UTC(), Kind: model.Created}
	next, err := model.Apply(model.Shop{ID: e.Shop}, e)
	if err != nil {
		h.errs = append(h.errs, err)
		return
	}
	h.shop, h.events = next, append(h.events, e)
}

func (h *happening) walk() *model.Walk { return model.NewWalk(h.shop, h.world) }

// errDrill is a deed that the path does not take: the script and the path have
// come apart, which a test finds.
var errDrill = errors.New("the rehearsal and the path have come apart at ")

// answer records one answer. What already stands there is no event.
func (h *happening) answer(slot model.Slot, in model.Input) bool {
	w := h.walk()
	slot = onTrack(w, slot)
	e, problems := w.Accept(slot, in, h.deps.Now())
	if q, _ := model.FindQuestion(slot.Question); q.Kind == model.ProcessKind && w.Visible(slot) && len(e.Changes) == 0 {
		return false // the merchant was quicker
	}
	if model.Blocks(problems) {
		h.errs = append(h.errs, errors.Join(errDrill, errors.New(slot.String()+" "+string(problems[0].Code))))
		return false
	}
	if len(e.Changes) == 0 {
		return false
	}
	next, err := model.Apply(h.shop, e)
	if err != nil {
		h.errs = append(h.errs, err)
		return false
	}
	h.shop, h.events = next, append(h.events, e)
	return true
}

// mostOfAStep is more than any step asks.
const mostOfAStep = 120

// fill answers what a step still asks, as a merchant whom all goes well with.
func (h *happening) fill(f deed) {
	for range mostOfAStep {
		w := h.walk()
		v, _ := w.View(placeOn(w, f.fill))
		i := slices.IndexFunc(v.Asks, func(a model.Ask) bool {
			return (a.State == model.Open || f.mend && a.State == model.Mend) && !slices.Contains(f.except, a.Slot.Question)
		})
		if i < 0 || !h.answer(v.Asks[i].Slot, usualAnswer(w, v.Asks[i])) {
			return
		}
	}
}

// usualAnswer is what the drill's merchant answers: the script's own word, or
// what a question of its kind is usually answered with.
func usualAnswer(w *model.Walk, a model.Ask) model.Input {
	if in, ok := drillAnswers()[a.Slot.Question]; ok {
		return in
	}
	switch a.Question.Kind {
	case model.CheckKind:
		return model.Input{Status: model.Done}
	case model.SeenKind:
		return model.Input{}
	case model.DayKind:
		return inputOf(w.Today.String())
	case model.OneKind, model.AnyKind:
		if options := w.Options(a.Slot); len(options) > 0 {
			return inputOf(options[0])
		}
	}
	if a.Question.NotYet {
		return model.Input{Status: model.NotYet}
	}
	return model.Input{}
}

func inputOf(values ...string) model.Input { return model.Input{Values: values} }

// ---- chapters ----------------------------------------------------------------

func (d *drill) chapter() chapter { return script()[d.at] }

// drillOn goes on to the next chapter: the clock, the world, and what happened
// meanwhile.
func (a *App) drillOn() tea.Cmd {
	d := a.drill
	if d.at == len(script())-1 {
		return a.leave()
	}
	return a.drillTo(d.at + 1)
}

func (a *App) drillTo(at int) tea.Cmd {
	d := a.drill
	deeds := slices.Concat(a.undone(), script()[at].before)
	d.at, d.told, d.over, d.lag = at, false, false, true
	c := d.chapter()
	d.SetDay(c.date())
	d.Stage(c.world)
	a.scene.folder = d.Folder
	a.show(&loading{})
	shop := model.Shop{}
	if a.scene.ready {
		shop = a.scene.W.Shop
	}
	return writeDeeds(a.deps, shop, deeds)
}

// undone is what the merchant left undone of the chapter at hand.
func (a *App) undone() []deed {
	c := a.drill.chapter()
	if a.drill.over || a.scene.ready && c.goal != nil && c.goal(a.scene.W) {
		return nil
	}
	return c.rest
}

// onDrill takes what happened over, and tells the chapter.
func (a *App) onDrill(msg drillWritten) tea.Cmd {
	if a.drill == nil {
		return nil
	}
	a.drill.lag = false
	a.setShop(msg.shop)
	a.scene.folder = a.drill.Folder
	a.show(&tale{})
	if msg.err != nil {
		a.warn(a.failure(msg.err))
	}
	return nil
}

// drillMoved looks whether what the chapter is about has been done, after
// anything was saved.
func (a *App) drillMoved() {
	d := a.drill
	if d == nil || !d.told || d.over || d.lag || d.chapter().goal == nil || !d.chapter().goal(a.scene.W) {
		return
	}
	d.over = true
	switch a.screen.(type) {
	case *tale:
	case *results, *lookScreen:
		a.remark(a.scene.fill(a.scene.Drill().Reached, "key", keys.Name("f2", true)))
	default:
		a.show(&tale{})
	}
}

// drillBegin leads to where the chapter happens, with the letter that came.
func (a *App) drillBegin() tea.Cmd {
	c := a.drill.chapter()
	a.drill.told = true
	cmd := a.carry(c.open(a))
	if box, ok := a.screen.(*letter); !ok || c.letter == "" || box.text() != "" {
		return cmd // none came, or it lies there unread
	}
	return tea.Batch(cmd, a.toScreen(tea.PasteMsg{Content: string(a.drill.Letter(c.letter))}))
}

// tells holds where Home is the telling: in a rehearsal, but for the chapters
// that happen there.
func (d *drill) tells() bool { return d != nil && !(d.told && d.chapter().home) }
