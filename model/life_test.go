package model_test

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

// life is a shop to which anything happens.
type life struct {
	*desk
	roll   dice
	shops  []model.Shop // after each event
	tracks map[model.TrackID]model.Code
}

func newLife(t *rapid.T) *life {
	l := &life{desk: newDesk(t, "2026-01-05"), tracks: map[model.TrackID]model.Code{}}
	l.roll = func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "roll") }
	l.shops = []model.Shop{l.shop}
	if l.roll(2) == 0 {
		l.record(slot("prep.methods.services"), model.Input{Values: []string{"payment"}})
		l.record(slot("prep.methods.methods"), model.Input{Values: []string{"card", "mobile", "virtual_account"}})
		l.record(slot("prep.gateway.chosen"), model.Input{Values: []string{string(full), string(easy)}})
	}
	return l
}

func (l *life) event(e model.Event) {
	l.apply(e)
	l.shops = append(l.shops, l.shop)
}

// record answers a slot that is asked. It may warn, it may say nothing new; it
// may never refuse, and its event always applies.
func (l *life) record(s model.Slot, in model.Input) {
	l.Helper()
	w := l.walk()
	e, problems := w.Accept(s, in, l.at)
	if model.Blocks(problems) {
		l.Fatalf("%s does not take %v: %s", s, in, codesOf(problems))
	}
	if len(e.Changes) == 0 {
		return
	}
	l.checkChanges(w, s, e)
	l.event(e)
	after := l.walk()
	if next, ok := after.After(s); ok && !after.Visible(next) {
		l.Errorf("after %s comes %s, which is not asked", s, next)
	}
}

// checkChanges proves that an answer takes away only what its effect names, and
// touches nothing that is merely hidden by it.
func (l *life) checkChanges(w *model.Walk, s model.Slot, e model.Event) {
	seen := map[model.Slot]bool{}
	q, _ := model.FindQuestion(s.Question)
	for _, c := range e.Changes {
		if seen[c.Slot] {
			l.Errorf("%s twice in one event", c.Slot)
		}
		seen[c.Slot] = true
		side, step := model.FindQuestion(c.Slot.Question)
		switch {
		case c.Slot == s:
		case q.Machine != nil && c.After == nil && slices.Contains([]model.QuestionID{q.Machine.Date, q.Machine.Reasons, q.Machine.Fixes}, side.ID):
		case (q.Then == model.OpensMore || q.Then == model.JudgesAnew) && c.After == nil && (step.ID == "mid.need" || step.ID == "mid.request"):
		case (q.Then == model.OpensMore || q.Then == model.OpensTracks) && side.Kind == model.InnerKind && c.Before == nil:
			if code := model.Code(c.After.Value()); side.ID == "track.gateway" {
				if was, used := l.tracks[c.Slot.Track]; used && was != code && l.standsAnywhere(c.Slot.Track) {
					l.Errorf("%s was a track of %s, now of %s", c.Slot.Track, was, code)
				}
				l.tracks[c.Slot.Track] = code
			}
		default:
			l.Errorf("%s changes %s", s, c.Slot)
		}
	}
}

// standsAnywhere tells whether a track ID still stands in the shop.
func (l *life) standsAnywhere(id model.TrackID) bool {
	for s := range l.shop.Answers {
		if s.Track == id {
			return true
		}
	}
	return false
}

func (l *life) actions() map[string]func(*rapid.T) {
	return map[string]func(*rapid.T){
		"":         func(*rapid.T) { l.invariants() },
		"answer":   func(*rapid.T) { l.answer(asked(l.walk())) },
		"change":   func(*rapid.T) { l.answer(l.answered()) },
		"do":       func(*rapid.T) { l.do() },
		"back":     func(*rapid.T) { l.thereAndBack() },
		"undo":     func(*rapid.T) { l.undoNewest() },
		"undo any": func(*rapid.T) { l.undoAny() },
		"choose":   func(*rapid.T) { l.choose() },
		"park":     func(*rapid.T) { l.park() },
		"mid":      func(*rapid.T) { l.furtherMID() },
		"track":    func(*rapid.T) { l.furtherTrack() },
		"day":      func(*rapid.T) { l.on(l.world.Today.AddDays(l.roll(9) - 2).String()) },
		"parked":   func(*rapid.T) { l.parked() },
	}
}

func (l *life) answered() (out []model.Ask) {
	for _, a := range asked(l.walk()) {
		if a.Answer.Status != model.Unanswered {
			out = append(out, a)
		}
	}
	return out
}

func (l *life) answer(list []model.Ask) {
	if len(list) > 0 {
		a := list[l.roll(len(list))]
		l.record(a.Slot, anyInput(l.walk(), a.Slot, l.roll))
	}
}

func (l *life) do() {
	if agenda := l.walk().Agenda(); len(agenda) > 0 {
		due := agenda[l.roll(len(agenda))]
		l.record(due.Slot, goodInput(l.walk(), *due.Ask))
	}
}

// thereAndBack changes an answer and changes it back: everything that it hid is
// there again, unchanged.
func (l *life) thereAndBack() {
	list := slices.DeleteFunc(l.answered(), func(a model.Ask) bool {
		return a.Question.Then != model.NoEffect || a.Answer.Status != model.Given || a.Question.Kind == model.SeenKind
	})
	if len(list) == 0 {
		return
	}
	a := list[l.roll(len(list))]
	before := asked(l.walk())
	l.record(a.Slot, anyInput(l.walk(), a.Slot, l.roll))
	if !l.walk().Visible(a.Slot) {
		return // it hid itself, as a date does behind another date's gate
	}
	if slices.ContainsFunc(a.Answer.Values, func(v string) bool {
		return len(l.walk().Options(a.Slot)) > 0 && !slices.Contains(l.walk().Options(a.Slot), v)
	}) {
		return // not offered any more
	}
	l.recordBack(a)
	after := asked(l.walk())
	same := slices.EqualFunc(before, after, func(x, y model.Ask) bool {
		return x.Slot == y.Slot && x.State == y.State && x.Answer.Equal(y.Answer)
	})
	if !same {
		l.Errorf("%s changed and changed back leaves %d asks of %d", a.Slot, len(after), len(before))
	}
}

// recordBack says again what stood there. A date that lies ahead by now, and a
// mix of methods that are wanted no more, cannot be said again; they are put
// back as an undo would.
func (l *life) recordBack(a model.Ask) {
	if a.Question.Kind != model.DayKind && a.Question.Rule != model.RuleMix {
		l.record(a.Slot, model.Input{Values: a.Answer.Values})
		return
	}
	e, err := model.Undo(l.shop, l.events[len(l.events)-1], l.at)
	if now := l.shop.Answers[a.Slot]; err == nil && !now.Equal(a.Answer) {
		l.event(e)
	}
}

func (l *life) undoNewest() {
	n := len(l.events) - 1
	if n == 0 {
		return
	}
	e, err := model.Undo(l.shop, l.events[n], l.at)
	if err != nil {
		l.Fatalf("undo of the newest: %v", err)
	}
	before := l.shops[n-1].Answers
	l.event(e)
	if !maps.EqualFunc(before, l.shop.Answers, model.Answer.Equal) {
		l.Errorf("undo of event %d is not its inverse", n+1)
	}
}

func (l *life) undoAny() {
	e, err := model.Undo(l.shop, l.events[l.roll(len(l.events))], l.at)
	if errors.Is(err, model.ErrNoChange) {
		return
	}
	if err != nil {
		l.Fatalf("%v", err)
	}
	l.event(e)
}

func (l *life) choose() {
	s := slot("prep.gateway.chosen")
	l.record(s, anyInput(l.walk(), s, l.roll))
	w := l.walk()
	for _, code := range w.Answer(s).Values {
		n := 0
		for _, t := range w.Active() {
			if t.Origin == "choice" && string(t.Gateway) == code {
				n++
			}
		}
		if n != 1 {
			l.Errorf("%s is chosen and has %d tracks", code, n)
		}
	}
}

// park takes a gateway off and chooses it again.
func (l *life) park() {
	s := slot("prep.gateway.chosen")
	chosen := l.walk().Answer(s).Values
	if len(chosen) < 2 {
		return
	}
	l.record(s, model.Input{Values: chosen}) // after an undo it may stand without its track
	out := chosen[l.roll(len(chosen))]
	before := l.walk().Active()
	answers := maps.Clone(l.shop.Answers)
	l.record(s, model.Input{Values: without(chosen, out)})
	for _, t := range l.walk().Active() {
		if t.Origin == "choice" && string(t.Gateway) == out {
			l.Errorf("%s is still there", out)
		}
	}
	l.record(s, model.Input{Values: chosen})
	after := l.walk().Active()
	if !slices.EqualFunc(before, after, func(a, b model.Track) bool {
		return a.ID == b.ID && a.Route == b.Route && a.Hedge == b.Hedge && slices.Equal(a.MIDs, b.MIDs)
	}) {
		l.Errorf("tracks before %v, after %v", before, after)
	}
	if !maps.EqualFunc(answers, l.shop.Answers, model.Answer.Equal) {
		l.Errorf("parking %s changed an answer", out)
	}
}

func (l *life) furtherMID() {
	active := l.walk().Active()
	if len(active) == 0 {
		return
	}
	t := active[l.roll(len(active))]
	more := slotAt(t.ID, t.MIDs[len(t.MIDs)-1], "contract.mid.more")
	if len(t.MIDs) > 1 || !l.walk().Visible(more) {
		return
	}
	l.record(more, model.Input{Values: []string{"yes"}})
	if got := l.walk().Track(t.ID).MIDs; len(got) <= len(t.MIDs) {
		l.Errorf("%s has %v", t.ID, got)
	}
}

func (l *life) furtherTrack() {
	before := l.walk().Tracks()
	if len(before) > 3 {
		return
	}
	change := model.MIDChanges[l.roll(len(model.MIDChanges))]
	codes := l.walk().Options(slot("mid.need.gateway"))
	request(l.desk, change, model.Code(codes[l.roll(len(codes))]))
	for len(l.shops) < len(l.events) {
		s, err := model.Replay(l.shop.ID, l.events[:len(l.shops)+1])
		if err != nil {
			l.Fatalf("%v", err)
		}
		l.shops = append(l.shops, s)
	}
	if after := l.walk().Tracks(); len(after) != len(before)+1 || after[len(after)-1].Need != change {
		l.Errorf("tracks before %v, after %v", before, after)
	}
}

// parked proves that what is not asked is not taken, and counts for nothing.
func (l *life) parked() {
	w := l.walk()
	for s, a := range l.shop.Answers {
		if w.Visible(s) {
			continue
		}
		if got := w.Answer(s); got.Status != model.Unanswered || len(got.Values) > 0 {
			l.Errorf("%s is parked and says %v", s, got)
		}
		if _, problems := w.Accept(s, model.Input{Status: a.Status, Values: a.Values, Reason: "이유가 있습니다."}, l.at); codesOf(problems) != "not_asked" {
			l.Errorf("%s is parked and taken: %s", s, codesOf(problems))
		}
	}
}

// invariants hold of every shop on every day.
func (l *life) invariants() {
	w := l.walk()
	l.checkReplay()
	l.checkPath(w)
	l.checkAgenda(w)
	l.checkForecast(w)
	for _, t := range w.Active() {
		for _, mid := range t.MIDs {
			if got := len(w.Works(t.ID, mid)); got > 0 && len(w.Options(slotAt(t.ID, mid, "contract.apply.methods"))) == 0 {
				l.Errorf("%d verdicts of nothing", got)
			}
			l.checkOpen(w, slotAt(t.ID, mid, "live.open.decision"))
			agrees(l, w, t.ID, mid)
			stagesHold(l, w, t.ID, mid)
		}
	}
}

func (l *life) checkReplay() {
	s, err := model.Replay(l.shop.ID, l.events)
	if err != nil {
		l.Fatalf("replay: %v", err)
	}
	if s.Revision != l.shop.Revision || s.Last != l.shop.Last || !s.Updated.Equal(l.shop.Updated) || !s.Created.Equal(l.shop.Created) ||
		!maps.EqualFunc(s.Answers, l.shop.Answers, func(a, b model.Answer) bool { return a.Equal(b) && a.At.Equal(b.At) }) {
		l.Errorf("the journal replays to another shop")
	}
}

func (l *life) checkPath(w *model.Walk) {
	all := asked(w)
	places := map[model.Place]bool{}
	for _, v := range w.Steps() {
		if places[v.Place] {
			l.Errorf("%v stands twice", v.Place)
		}
		places[v.Place] = true
		if (v.Standing == model.Lacking) != (v.Why != "") || v.Standing == model.Lacking && len(v.Asks) > 0 {
			l.Errorf("%v is %s for %q with %d questions", v.Place, v.Standing, v.Why, len(v.Asks))
		}
		if len(v.Asks) == 0 && v.Standing != model.Lacking && v.Step != "mid.request" {
			l.Errorf("%v asks nothing", v.Place)
		}
		if closed, n := v.Count(); closed > n || v.Standing == model.Reached && closed == 0 {
			l.Errorf("%v is %s with %d of %d", v.Place, v.Standing, closed, n)
		}
	}
	seen := map[model.Slot]bool{}
	for _, a := range all {
		if seen[a.Slot] || !w.Visible(a.Slot) || !places[model.PlaceOf(a.Slot)] {
			l.Errorf("%s is listed twice, hidden, or nowhere", a.Slot)
		}
		seen[a.Slot] = true
		if choice := a.Question.Kind == model.OneKind || a.Question.Kind == model.AnyKind || a.Question.Kind == model.ProcessKind; choice && len(w.Options(a.Slot)) == 0 {
			l.Errorf("%s offers nothing", a.Slot)
		}
	}
	i := l.roll(len(all))
	if next, ok := w.Neighbour(all[i].Slot, 1); ok != (i+1 < len(all)) || ok && next != all[i+1].Slot {
		l.Errorf("beside %s stands %s", all[i].Slot, next)
	}
	if next, ok := w.After(all[i].Slot); ok && !seen[next] {
		l.Errorf("after %s comes %s, which is not asked", all[i].Slot, next)
	}
}

func (l *life) checkAgenda(w *model.Walk) {
	order := model.DueOrder
	places, last := map[string]bool{}, 0
	for _, d := range w.Agenda() {
		key := fmt.Sprint(d.Place)
		if d.Ends != nil {
			key += string(d.Ends.Kind)
		}
		if places[key] || slices.Index(order, d.Kind) < last {
			l.Errorf("%v %s: twice, or out of order", d.Place, d.Kind)
		}
		places[key], last = true, slices.Index(order, d.Kind)
		if d.Ask == nil || d.Ask.Slot != d.Slot || model.PlaceOf(d.Slot) != d.Place || !w.Visible(d.Slot) {
			l.Errorf("%v %s opens %s", d.Place, d.Kind, d.Slot)
		}
		if d.Kind != model.Ends && (d.Kind == model.Overdue) != (d.Days > 0) {
			l.Errorf("%v %s by %d days", d.Place, d.Kind, d.Days)
		}
	}
	sum := model.Summarise(w)
	world := l.world
	world.Today = world.Today.AddDays(l.roll(12) - 3)
	if !world.Today.After(l.world.Today) || !sum.Turns.IsZero() && !world.Today.Before(sum.Turns) {
		return
	}
	if later := model.Summarise(model.NewWalk(l.shop, world)); !sameSummary(sum, later) {
		l.Errorf("a summary until %s differs on %s: %+v, %+v", sum.Turns, world.Today, sum, later)
	}
}

func sameSummary(a, b model.Summary) bool {
	if (a.Next == nil) != (b.Next == nil) || a.Next != nil && *a.Next != *b.Next {
		return false
	}
	return a.Name == b.Name && slices.Equal(a.Gateways, b.Gateways) && a.Done == b.Done && a.All == b.All && a.Opened == b.Opened && a.Due == b.Due
}

func (l *life) checkForecast(w *model.Walk) {
	f := w.Forecast(l.world.Today)
	ranges := []model.Range{f.First, f.All}
	for _, leg := range f.Legs {
		ranges = append(ranges, leg.From, leg.To)
		if !leg.Happened && leg.To.Earliest.Before(l.world.Today) {
			l.Errorf("%s is open and ends on %s", leg.Step, leg.To.Earliest)
		}
	}
	for _, r := range ranges {
		if r.Usual.Before(r.Earliest) || r.Late.Before(r.Usual) {
			l.Errorf("out of order: %v", r)
		}
	}
	hedges := slices.ContainsFunc(w.Active(), func(t model.Track) bool { return t.Hedge })
	if f.All.Usual.Before(f.First.Usual) && !hedges {
		l.Errorf("all from %s, the first from %s", f.All.Usual, f.First.Usual)
	}
}

// checkOpen: where a payment fails today, nothing opens without the typed yes.
func (l *life) checkOpen(w *model.Walk, at model.Slot) {
	v, _ := w.View(model.PlaceOf(at))
	fails := slices.ContainsFunc(w.Works(at.Track, at.MID), func(v model.Verdict) bool {
		return v.Kind != model.Works && v.Kind != model.WorksUntil
	})
	if v.Standing != model.Reached || !fails {
		return
	}
	typed, sure := at, at
	typed.Question, sure.Question = "live.open.typed", "live.open.sure"
	if !slices.Contains(model.TypedYes, w.Answer(typed).Value()) || !w.Answer(sure).Has("yes") {
		l.Errorf("%s is open without a typed yes", at)
	}
}

func anyLife(t *rapid.T) { t.Repeat(newLife(t).actions()) }

func TestMachineOfAnyLife(t *testing.T) { rapid.Check(t, anyLife) }

// FuzzMachine lets coverage choose the lives. Shortening a whole life takes
// longer than many new ones, so give it -fuzzminimizetime=1s.
func FuzzMachine(f *testing.F) {
	for seed := range uint64(4) {
		roll, lives := seeded(seed), make([]byte, 4096)
		for i := range lives {
			lives[i] = byte(roll(256))
		}
		f.Add(lives)
	}
	f.Fuzz(rapid.MakeFuzz(anyLife))
}
