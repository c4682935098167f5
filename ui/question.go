package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/control"
	"portone-onboard/ui/keys"
	"portone-onboard/ui/say"
)

// question is one question with its control. While a reason is wanted (waived,
// not applicable) the control asks for that instead.
type question struct {
	slot     model.Slot
	q        *model.Question
	ctl      *control.Control
	reason   model.Status    // the status that the control asks a reason for
	aside    bool            // the focus stands on "not yet" beside a text field
	problems []model.Problem // of the value as it stands
	failed   string          // why the last save failed
	removed  []string        // what was cleaned out of the last paste
	base     string          // what the control began with, before any draft
	saved    bool            // what stands in it is on disk
	trial    trial           // the shop with what stands in it
	warned   []string        // what the answer would set off, shown before it is saved
	offered  bool            // what stands in the field was offered: the first letter takes its place
	from     intent          // with a question beside the path: where it leads back to
}

// The IDs of choices that are no options of the domain.
const (
	choiceNotYet  = "+not_yet" // closes the question for now
	choiceStill   = "+still"   // a process: no news yet
	choiceCompare = "+compare" // opens the comparison
)

// checkChoices are the answers to a check, the frequent first.
var checkChoices = []model.Status{model.Done, model.Missing, model.CannotTell, model.Waived, model.NotApplicable}

func newQuestion(s *scene, slot model.Slot, draft []string) *question {
	q, _ := model.FindQuestion(slot.Question)
	x := &question{slot: slot, q: q}
	spec := x.spec(s)
	x.base = strings.Join(spec.Value, "\n")
	x.offered = x.offers(s.W.Answer(slot))
	if draft != nil {
		spec.Value, x.offered = draft, false
	}
	x.ctl = s.control(spec)
	return x
}

// spec describes the control of a question, with what was answered before.
func (x *question) spec(s *scene) control.Spec {
	a := s.W.Answer(x.slot)
	switch x.q.Kind {
	case model.CheckKind:
		return control.Spec{Kind: control.Select, Options: checkOptions(s), Value: statusValue(a)}
	case model.SeenKind:
		return control.Spec{Kind: control.Select, Options: x.seenOptions(s)}
	case model.ProcessKind:
		return control.Spec{Kind: control.Select, Options: x.moves(s), Value: x.likely(s)}
	case model.OneKind:
		return control.Spec{Kind: control.Select, Options: x.withNotYet(s, options(s.Options(x.slot))), Value: x.begin(s, a)}
	case model.AnyKind:
		return control.Spec{Kind: control.MultiSelect, Options: x.options(s), Value: x.picked(s, a)}
	case model.ProseKind:
		return control.Spec{Kind: control.Text, Value: x.shown(s, a), Lines: 4, CharLimit: 2000}
	}
	return control.Spec{Kind: control.Input, Value: x.shown(s, a), Placeholder: s.example(x.slot), CharLimit: 300}
}

// shown is an answered value as it is typed again; a day is offered as today
// where nothing stands yet.
func (x *question) shown(s *scene, a model.Answer) []string {
	if a.Status == model.Given {
		return s.retyped(x.q, a.Values)
	}
	if x.offers(a) {
		return []string{s.today.String()}
	}
	return nil
}

// offers holds for a day of what happened: today, while nothing stands there.
func (x *question) offers(a model.Answer) bool {
	return x.q.Kind == model.DayKind && x.q.Rule == model.RulePastDate && a.Status != model.Given
}

// retyped is a value as a merchant would type it again.
func (s *scene) retyped(q *model.Question, values []string) []string {
	if len(values) == 0 {
		return values
	}
	switch q.Rule {
	case model.RuleMix:
		return []string{s.Mix(values[0])}
	case model.RuleQuote:
		return []string{s.Quoted(values[0])}
	}
	return values
}

// picked is what a list of many starts with: what was answered, or everything
// wanted where an application asks for it.
func (x *question) picked(s *scene, a model.Answer) []string {
	if a.Status == model.Unanswered && (x.q.From == model.FromMethods || x.q.From == model.FromStyles) {
		return s.W.Options(x.slot)
	}
	return a.Values
}

// options are the choices; gateways stand best placed first.
func (x *question) options(s *scene) []control.Option {
	if x.q.ID != "prep.gateway.chosen" {
		return options(s.Options(x.slot))
	}
	var out []control.Option
	for _, f := range say.Fits(s.W) {
		out = append(out, s.fitOption(f))
	}
	return out
}

// seenOptions: what is to be read can be looked at in full before it is left.
func (x *question) seenOptions(s *scene) []control.Option {
	out := []control.Option{{ID: "seen", Label: s.Frame.SeenChoice}}
	if x.q.ID == "prep.cost.seen" {
		out = append([]control.Option{{ID: choiceCompare, Label: s.Choice().Compare.Title, Hint: s.Choice().Compare.Lead}}, out...)
	}
	return out
}

func options(list []say.Option) []control.Option {
	out := make([]control.Option, len(list))
	for i, o := range list {
		out[i] = control.Option{ID: o.ID, Label: o.Label, Hint: o.Hint}
	}
	return out
}

func checkOptions(s *scene) []control.Option {
	var out []control.Option
	for _, st := range checkChoices {
		t := s.Frame.Checks[st]
		out = append(out, control.Option{ID: string(st), Label: t.Label, Hint: t.Hint})
	}
	return out
}

func (x *question) moves(s *scene) []control.Option {
	out := options(s.Options(x.slot))
	if slices.Contains(x.q.Machine.Waits, s.W.State(x.slot)) {
		still := control.Option{ID: choiceStill, Label: s.Frame.StillWaiting, Hint: s.Frame.StillWaitingHint}
		out = append([]control.Option{still}, out...)
	}
	if slices.Contains(x.q.Machine.Final, s.W.State(x.slot)) { // two Enters must not open again what is over
		stays := control.Option{ID: choiceStill, Label: s.Frame.StaysSo, Hint: s.Frame.StaysSoHint}
		out = append([]control.Option{stays}, out...)
	}
	return out
}

func (x *question) withNotYet(s *scene, list []control.Option) []control.Option {
	if x.q.NotYet {
		list = append(list, control.Option{ID: choiceNotYet, Label: s.Frame.NotYet, Hint: s.notYetHint(x.q)})
	}
	return list
}

func statusValue(a model.Answer) []string {
	if a.Status == model.Unanswered {
		return nil
	}
	return []string{string(a.Status)}
}

// begin is where a list of one starts: at the answer, else at what the guide
// or the catalogue concludes, where they do.
func (x *question) begin(s *scene, a model.Answer) []string {
	if x.q.ID == "live.open.decision" && a.Has("wait") && s.W.Holds(model.Not(model.Failing), x.slot) {
		return []string{"open"} // what was waited for is here
	}
	if x.q.ID == "mid.need.verdict" && a.Status == model.Unanswered {
		return []string{model.MIDVerdict[s.W.Answer(model.Slot{Question: "mid.need.change"}).Value()]}
	}
	if x.q.ID == "prep.mode.version" && a.Status == model.Unanswered && s.W.Holds(model.Is("prep.shop.built", "woocommerce"), x.slot) {
		return []string{string(model.V1)} // the plugin has no other
	}
	if x.q.ID == "prep.gateway.module" && a.Status == model.Unanswered {
		return []string{s.bestModule(x.slot.Track)}
	}
	return valueOrNotYet(a)
}

// likely is where the choice of a process stands: once all that was wrong is
// mended, on asking for a new look; else on the first.
func (x *question) likely(s *scene) []string {
	if reasons, mended := s.W.Mending(x.slot); len(reasons) > 0 && mended == len(reasons) {
		return []string{"resubmit"}
	}
	return nil
}

// bestModule is the module of a track's gateway that takes most of what is
// wanted.
func (s *scene) bestModule(track model.TrackID) string {
	for _, f := range say.Fits(s.W) {
		if f.Code == s.W.Track(track).Gateway {
			return f.Module
		}
	}
	return ""
}

func valueOrNotYet(a model.Answer) []string {
	if a.Status == model.NotYet {
		return []string{choiceNotYet}
	}
	return a.Values
}

func (x *question) typing() bool {
	return !x.aside && x.isText()
}

// isText tells whether the control is a text field, focused or not.
func (x *question) isText() bool {
	switch x.q.Kind {
	case model.LineKind, model.ProseKind, model.DayKind, model.WonKind:
		return true
	}
	return x.reason != ""
}

// canStepAside tells whether "not yet" stands beside the control rather than
// among its options.
func (x *question) canStepAside() bool {
	return x.q.NotYet && x.reason == "" && x.q.Kind != model.OneKind
}

func (x *question) update(s *scene, msg tea.Msg) intent {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		if in, handled := x.key(s, key); handled {
			return in
		}
	}
	if x.aside {
		return nothing{}
	}
	x.makeRoom(s, msg)
	r := x.ctl.Update(msg)
	if r.Changed {
		x.problems, x.failed, x.removed, x.warned = nil, "", nil, nil
	}
	for _, rm := range r.Removed {
		x.removed = append(x.removed, s.Removed(rm.Kind, rm.Count))
	}
	if r.Submitted {
		return x.submit(s)
	}
	return nothing{}
}

// makeRoom empties a field whose value was only offered, once something else is
// typed or pasted: nobody has to erase a day that they did not write.
func (x *question) makeRoom(s *scene, msg tea.Msg) {
	if !x.offered {
		return
	}
	key, isKey := msg.(tea.KeyPressMsg)
	_, pasted := msg.(tea.PasteMsg)
	if !pasted && (!isKey || key.Code == tea.KeyEnter) {
		return
	}
	x.offered = false // an arrow or Backspace takes it over, to be edited
	if pasted || key.Text != "" {
		spec := x.spec(s)
		spec.Value = nil
		x.ctl = s.control(spec)
	}
}

// key takes the keys that the question keeps from its control.
func (x *question) key(s *scene, key tea.KeyPressMsg) (intent, bool) {
	act, ok := keys.Resolve(key, x.typing())
	switch {
	case !ok:
		return nil, false
	case act == keys.Back && x.reason != "":
		x.reason = ""
		x.ctl = s.control(x.spec(s))
		return nothing{}, true
	case act == keys.Back && x.aside:
		x.aside = false
		return nothing{}, true
	case act == keys.Back && x.from != nil:
		return x.from, true
	case act == keys.Back && s.isList(x.slot):
		return goList{x.slot}, true
	case act == keys.Back:
		return goHome{}, true
	case act == keys.Next && x.canStepAside():
		x.aside = !x.aside
		return nothing{}, true
	case act == keys.Submit && x.aside:
		return giveAnswer{slot: x.slot, input: model.Input{Status: model.NotYet}, meant: len(x.warned) > 0}, true
	case act == keys.Up && x.aside:
		x.aside = false
		return nothing{}, true
	case act == keys.PageUp, act == keys.Prev:
		return goBack{}, true
	case act == keys.PageDown:
		return passOn{x.slot}, true
	}
	return nil, false
}

// submit turns the control's value into an answer, or into the question for a
// reason.
func (x *question) submit(s *scene) intent {
	value := x.ctl.Value()
	sure, meant := len(x.problems) > 0 && !model.Blocks(x.problems), len(x.warned) > 0
	if x.reason != "" {
		in := model.Input{Status: x.reason, Reason: strings.Join(value, "")}
		return giveAnswer{slot: x.slot, input: in, sure: sure, meant: meant}
	}
	first := ""
	if len(value) > 0 {
		first = value[0]
	}
	switch {
	case first == choiceCompare:
		return goCompare{}
	case first == choiceStill:
		return noNews{x.slot}
	case first == choiceNotYet:
		return giveAnswer{slot: x.slot, input: model.Input{Status: model.NotYet}, sure: sure, meant: meant}
	case x.q.Kind == model.CheckKind && needsReason(model.Status(first)):
		x.askReason(s, model.Status(first))
		return nothing{}
	case x.q.Kind == model.CheckKind:
		return giveAnswer{slot: x.slot, input: model.Input{Status: model.Status(first)}}
	}
	return giveAnswer{slot: x.slot, input: model.Input{Values: value}, sure: sure, meant: meant}
}

func needsReason(st model.Status) bool { return st == model.Waived || st == model.NotApplicable }

func (x *question) askReason(s *scene, st model.Status) {
	x.reason, x.problems = st, nil
	var before []string
	if a := s.W.Answer(x.slot); a.Status == st {
		before = []string{a.Reason}
	}
	x.ctl = s.control(control.Spec{Kind: control.Input, Value: before, Placeholder: s.Frame.ReasonExample, CharLimit: 300})
}

func (x *question) draft() (model.Slot, []string) { return x.slot, x.unsaved() }

// unsaved is what was typed or ticked and would be lost by leaving, nil if none.
func (x *question) unsaved() []string {
	if x.saved || x.reason != "" || !x.isText() && x.q.Kind != model.AnyKind {
		return nil
	}
	now := x.ctl.Value()
	if strings.Join(now, "\n") == x.base {
		return nil
	}
	return now
}

func (x *question) crumb(s *scene) string { return s.Place(model.PlaceOf(x.slot)) }

func (x *question) actions(s *scene) []keys.Action {
	list := []keys.Action{keys.Submit}
	switch {
	case x.q.Kind == model.AnyKind:
		list = []keys.Action{keys.Up, keys.Toggle, keys.Submit}
	case !x.isText():
		list = []keys.Action{keys.Up, keys.Submit}
	case x.q.Kind == model.ProseKind:
		list = []keys.Action{keys.Submit, keys.NewLine}
	}
	if x.canStepAside() {
		list = append(list, keys.Next)
	}
	if reasons, n := s.W.Mending(x.slot); len(reasons) > 0 && n == len(reasons) {
		list = append(list, keys.Messages) // the text that asks for a new look
	}
	return append(s.withLook(list, x.slot), keys.Back, keys.ShowHelp, keys.PageUp)
}

// keyWord says where Esc leads from an item of a list.
func (x *question) keyWord(s *scene, act keys.Action) string {
	switch {
	case act == keys.Messages:
		return s.Board().KeyWords["again_text"]
	case act == keys.Back && x.reason == "" && x.from == nil && s.isList(x.slot):
		return s.Frame.ListBack
	}
	return s.lookWord(act, x.slot)
}

// example is what stands in an empty field, marked as an example.
func (s *scene) example(slot model.Slot) string {
	if slot.Question == "prep.cost.mix" {
		return s.Frame.ExampleWord + " " + s.MixExample()
	}
	if e := s.Ask(slot).Example; e != "" {
		return s.Frame.ExampleWord + " " + e
	}
	return ""
}
