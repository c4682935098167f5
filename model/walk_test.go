package model_test

import (
	"maps"
	"slices"
	"sync"
	"testing"

	"portone-onboard/model"
)

// drive takes a shop to its opening: it answers the first line of the agenda
// again and again, half the time with whatever the question takes. It gives the
// number of answers.
func drive(d *desk, roll dice, each func(*model.Walk)) int {
	d.Helper()
	for n := range 3000 {
		w := d.walk()
		each(w)
		agenda := w.Agenda()
		if len(agenda) == 0 || agenda[0].Kind == model.Ends && agenda[len(agenda)-1].Kind == model.Ends {
			return n // what only reminds stays until its day is over
		}
		due := agenda[0]
		for _, d := range agenda { // nothing that ends keeps the shop from opening
			if d.Kind != model.Ends {
				due = d
				break
			}
		}
		if due.Ask == nil {
			d.Fatalf("%s: %s without a question", due.Place, due.Kind)
		}
		in := goodInput(w, *due.Ask)
		if roll(2) == 0 && due.Slot.Question != "contract.mid.more" {
			in = anyInput(w, due.Slot, roll)
		}
		d.give(due.Slot, in)
	}
	d.Fatalf("still not open: %v", d.walk().Agenda()[0])
	return 0
}

// survey is what many random shops meet on their way.
type survey struct {
	questions map[model.QuestionID]bool
	items     map[string]bool // "question/item"
	lacks     map[string]bool
	standings map[model.Standing]bool
	dues      map[model.DueKind]bool
	verdicts  map[string]bool // "kind why"
	answers   int
	shops     int
}

// surveyed drives one shop per gateway and route, and some with several tracks.
var surveyed = sync.OnceValue(func() *survey {
	s := &survey{
		questions: map[model.QuestionID]bool{}, items: map[string]bool{}, lacks: map[string]bool{},
		standings: map[model.Standing]bool{}, dues: map[model.DueKind]bool{}, verdicts: map[string]bool{},
	}
	return s
})

func (s *survey) look(w *model.Walk) {
	for _, v := range w.Steps() {
		s.standings[v.Standing] = true
		s.lacks[v.Why] = true
		for _, a := range v.Asks {
			s.questions[a.Slot.Question] = true
			if a.Slot.Item != "" {
				s.items[string(a.Slot.Question)+"/"+a.Slot.Item] = true
			}
		}
	}
	for _, d := range w.Agenda() {
		s.dues[d.Kind] = true
	}
	for _, t := range w.Active() {
		for _, v := range w.Works(t.ID, model.FirstMID) {
			s.verdicts[string(v.Kind)+" "+v.Why] = true
		}
	}
}

// TestEveryShopOpens proves that there is no dead end: whatever a merchant
// answers, by each route and with each gateway, the agenda leads to an open
// shop, and to nothing left to do.
func TestEveryShopOpens(t *testing.T) {
	s := surveyed()
	for i, code := range everyGateway {
		for j, route := range everyRoute {
			roll := seeded(uint64(100*i + j))
			d := newDesk(t, "2026-01-05").choose(code).say(slot("prep.gateway.route"), string(route))
			s.openOne(d, roll, route)
		}
	}
	for seed := range uint64(12) {
		roll := seeded(1000 + seed)
		d := newDesk(t, "2026-02-02").choose(full, everyGateway[1+roll(4)])
		s.openOne(d, roll, "")
	}
	t.Logf("%d shops, %.0f answers each", s.shops, float64(s.answers)/float64(s.shops))
}

func (s *survey) openOne(d *desk, roll dice, route model.Route) {
	d.Helper()
	days := 0
	n := drive(d, roll, func(w *model.Walk) {
		s.look(w)
		if days++; days%5 == 0 {
			d.on(d.world.Today.AddDays(1).String())
		}
	})
	s.answers, s.shops = s.answers+n, s.shops+1
	for _, v := range d.walk().Steps() {
		if v.Optional || v.Standing == model.Reached {
			continue
		}
		if v.Standing != model.Lacking || v.Why == "" {
			d.Errorf("%v is %s with an empty agenda (%s)", v.Place, v.Standing, route)
		}
		if v.Step == "live.open" && d.walk().Track(v.Track).Route != model.RouteHost {
			d.Errorf("%v: not open by route %s", v.Place, route)
		}
	}
	if done, all := d.walk().Progress(); done != all {
		d.Errorf("progress %d of %d at the end", done, all)
	}
}

// TestEverythingIsReached proves that no question, item, reason or verdict is
// there for nobody.
func TestEverythingIsReached(t *testing.T) {
	s := surveyed()
	if s.shops == 0 {
		TestEveryShopOpens(t)
	}
	// What the survey's shops never do: ask for a further MID, or wait too long.
	d := newDesk(t, "2026-01-05").choose(full).
		say(slot("mid.need.change"), "style").say(slot("mid.need.gateway"), string(full))
	s.look(d.walk())
	d.say(slot("mid.need.verdict"), "further")
	s.look(d.walk())
	d.say(slot("mid.need.change"), "business")
	s.look(d.walk())
	for _, verdict := range []string{"keep", "ask"} {
		d.say(slot("mid.need.verdict"), verdict)
		s.look(d.walk())
	}
	for _, industry := range d.walk().Options(slot("prep.shop.industry")) {
		s.look(d.say(slot("prep.shop.industry"), industry).walk())
	}
	for _, shop := range []*desk{
		instantShop(t, "2026-01-12"), liveShop(t, full, "mobile"), liveShop(t, full, "card", "transfer"), liveShop(t, full, "gift_certificate"), liveShop(t, full, "card").reviews("refuse", nine...),
		overdueShop(t, "2026-01-09"), overdueShop(t, "2026-01-08"), overdueShop(t, "2026-01-05"),
	} {
		s.look(shop.walk())
	}

	eachQuestion(func(step model.Step, q model.Question) {
		if q.Kind != model.InnerKind && !q.Aside && !q.Beside && !s.questions[q.ID] {
			t.Errorf("%s is never asked", q.ID)
		}
	})
	eachStep(func(_ int, _ model.Stage, step model.Step) {
		for _, l := range step.Lacks {
			if !s.lacks[l.Code] {
				t.Errorf("%s never lacks for %s", step.ID, l.Code)
			}
		}
	})
	var items []string
	for _, i := range model.SiteItems {
		items = append(items, "prep.site.item/"+i.ID)
	}
	for _, p := range model.Papers {
		items = append(items, "contract.sign.paper/"+p.ID)
	}
	for _, c := range model.LiveChecks {
		items = append(items, "live.code.swap/"+c.ID)
	}
	for _, r := range model.Rehearsals {
		items = append(items, "live.rehearsal.try/"+r.ID)
	}
	for _, r := range model.CardCompanies {
		items = append(items, "contract.cards.state/"+r.ID)
	}
	for _, r := range model.Reasons {
		items = append(items, "contract.screening.fix/"+r, "contract.cards.fix/"+r)
	}
	elsewhere := map[model.StepID]model.StepID{"prep.mode": "prep.gateway", "mid.request": "contract.apply"}
	for _, task := range facts[full].Tasks {
		step := task.Step
		if shown, ok := elsewhere[step]; ok {
			step = shown
		}
		items = append(items, string(step)+".task/"+task.ID)
	}
	for _, f := range facts[full].Fields {
		items = append(items, "live.channel.field/"+f.ID)
	}
	for _, i := range items {
		if !s.items[i] {
			t.Errorf("%s is never asked", i)
		}
	}
	for _, st := range []model.Standing{model.Lacking, model.Blocked, model.Ready, model.Begun, model.Waits, model.Trouble, model.Reached} {
		if !s.standings[st] {
			t.Errorf("no step is ever %s", st)
		}
	}
	for _, k := range []model.DueKind{model.Fix, model.Overdue, model.Hear, model.Do, model.Wait} {
		if !s.dues[k] {
			t.Errorf("the agenda never has %s", k)
		}
	}
	for _, v := range []string{
		"works ", "works before_review", "works_until instant", "waits_for no_mid", "waits_for no_channel", "waits_for review",
		"fails not_supported", "fails refused", "fails test_channel", "unknown on_host", "unknown review_unknown",
	} {
		if !s.verdicts[v] {
			t.Errorf("no payment ever %s", v)
		}
	}
}

// TestEveryOptionIsTaken gives each option of each fixed list in a shop that is
// asked for it.
func TestEveryOptionIsTaken(t *testing.T) {
	d := fullShop(t)
	w := d.walk()
	for _, a := range asked(w) {
		if a.Question.Kind != model.OneKind && a.Question.Kind != model.AnyKind {
			continue
		}
		for _, o := range w.Options(a.Slot) {
			if _, problems := w.Accept(a.Slot, model.Input{Values: []string{o}}, d.at); model.Blocks(problems) {
				t.Errorf("%s does not take %s: %v", a.Slot, o, problems)
			}
		}
	}
}

// TestVisibleWhateverComesFirst proves on real shops what the question graph
// proves on paper: whether a slot is asked does not depend on what was looked
// at before, as it would in a circle.
func TestVisibleWhateverComesFirst(t *testing.T) {
	for _, d := range []*desk{fullShop(t), threeTracks(t)} {
		w := d.walk()
		slots := slices.Collect(maps.Keys(d.shop.Answers))
		for _, a := range asked(w) {
			slots = append(slots, a.Slot)
		}
		for _, s := range slots {
			if alone := d.walk().Visible(s); alone != w.Visible(s) {
				t.Errorf("%s: asked alone %v, among others %v", s, alone, !alone)
			}
		}
	}
}

// fullShop is one track with trouble in it: everything that can be asked of a
// shop with one gateway is open or answered.
func fullShop(t tb) *desk {
	d := newDesk(t, "2026-03-02").wants("card", "virtual_account", "easy_pay")
	d.say(slot("prep.methods.easy_pays"), "kakaopay", "tosspay")
	d.say(slot("prep.methods.styles"), "one_time", "recurring").say(slot("prep.mode.version"), "v2")
	d.say(slot("prep.shop.registration"), "yes").say(slot("prep.shop.goods"), "physical")
	d.choose(full, easy).say(slot("prep.gateway.hedge"), string(easy))
	d.say(slot("contract.apply.sent_on"), "2026-02-02").say(slot("contract.screening.state"), "hold")
	d.say(slot("contract.screening.reason"), "footer", "goods")
	d.say(slot("contract.cards.asked_on"), "2026-02-09")
	d.say(slot("contract.cards.state", "bc"), "refuse").say(slot("contract.cards.reason", "bc"), "footer")
	d.say(slot("live.open.decision"), "open").say(slot("live.open.typed"), "open").say(slot("live.open.sure"), "yes")
	d.say(slot("mid.need.change"), "style").say(slot("mid.need.gateway"), string(full)).say(slot("mid.need.verdict"), "further")
	return d
}

func TestRoutes(t *testing.T) {
	for name, c := range map[string]struct {
		code   model.Code
		before func(d *desk)
		want   model.Route
	}{
		"nothing known":         {bare, func(d *desk) {}, model.RouteApply},
		"the gateway's usual":   {own, func(d *desk) {}, model.RouteGatewayDirect},
		"an account is enough":  {account, func(d *desk) {}, model.RouteNoContract},
		"a builder":             {full, func(d *desk) { host(d, "builder") }, model.RouteHost},
		"only a host's server":  {full, func(d *desk) { host(d, "server_only") }, model.RouteApply},
		"a builder left":        {full, func(d *desk) { host(d, "builder"); d.say(slot("prep.shop.built"), "own") }, model.RouteApply},
		"contracted by PortOne": {full, func(d *desk) { contracted(d, "portone", full) }, model.RouteAddMID},
		"contracted elsewhere":  {full, func(d *desk) { contracted(d, "elsewhere", full) }, model.RouteTransfer},
		"another contracted":    {full, func(d *desk) { contracted(d, "elsewhere", easy) }, model.RouteApply},
		"contracts gone": {full, func(d *desk) {
			contracted(d, "elsewhere", full)
			d.say(slot("prep.shop.contracts"), "none")
		}, model.RouteApply},
		"said otherwise": {full, func(d *desk) { d.say(slot("prep.gateway.route"), "gateway_direct") }, model.RouteGatewayDirect},
	} {
		d := newDesk(t, "2026-01-05").choose(c.code)
		c.before(d)
		w := d.walk()
		if got := w.Track("t1").Route; got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
		if offered := w.Options(slot("prep.gateway.route")); len(offered) != len(everyRoute) {
			t.Errorf("%s: offers %v", name, offered)
		}
	}
}

func host(d *desk, use string) {
	d.say(slot("prep.shop.built"), "host").say(slot("prep.shop.host_use"), use)
}

func contracted(d *desk, by string, code model.Code) {
	d.say(slot("prep.shop.contracts"), by).say(slot("prep.shop.contracted"), string(code))
}

// TestOptionsBeforeWants proves that what happened can be recorded before it
// was planned.
func TestOptionsBeforeWants(t *testing.T) {
	d := newDesk(t, "2026-01-05").choose(full).say(slot("prep.methods.services"), "payment")
	w := d.walk()
	methods := w.Options(slot("contract.apply.methods"))
	if !slices.Contains(methods, "card") || !slices.Contains(methods, "easy_pay:ssgpay") || slices.Contains(methods, "easy_pay") || len(methods) != 24 {
		t.Errorf("methods %v", methods)
	}
	if got := w.Options(slot("contract.mid.styles")); !slices.Equal(got, []string{"one_time", "recurring", "key_in"}) {
		t.Errorf("styles %v", got)
	}
	if got := w.Options(slot("prep.gateway.later")); !slices.Equal(got, []string{string(easy)}) {
		t.Errorf("easy pays %v", got)
	}
	d.say(slot("prep.methods.methods"), "card", "easy_pay").say(slot("prep.methods.easy_pays"), "payco")
	if got := d.walk().Options(slot("contract.apply.methods")); !slices.Equal(got, []string{"card", "easy_pay:payco"}) {
		t.Errorf("wanted %v", got)
	}
	d = newDesk(t, "2026-01-05").say(slot("mid.need.change"), "style")
	if got := d.walk().Options(slot("mid.need.gateway")); len(got) != len(everyGateway) {
		t.Errorf("gateways without a track %v", got)
	}
	if got := d.walk().Options(model.Slot{Question: "no.such.question"}); got != nil {
		t.Errorf("options of nothing %v", got)
	}
}

func TestFinds(t *testing.T) {
	if q, step := model.FindQuestion("no.such.question"); q != nil || step != nil {
		t.Error("a question that is not there")
	}
	if step, stage := model.FindStep("no.such"); step != nil || stage != nil {
		t.Error("a step that is not there")
	}
	if p := model.PlaceOf(model.Slot{Question: "no.such.question"}); p != (model.Place{}) {
		t.Errorf("a place of nothing: %v", p)
	}
	for _, st := range model.Path {
		for i := range st.Steps {
			if step, stage := model.FindStep(st.Steps[i].ID); step != &st.Steps[i] || stage.ID != st.ID {
				t.Errorf("%s is not found", st.Steps[i].ID)
			}
		}
	}
	if p := model.PlaceOf(slotAt("t2", "m3", "prep.gateway.route")); p != (model.Place{Step: "prep.gateway"}) {
		t.Errorf("a route belongs to its step: %v", p)
	}
	if p := model.PlaceOf(slotAt("t2", "m3", "live.open.task", "x")); p != (model.Place{Step: "live.open", Track: "t2", MID: "m3"}) {
		t.Errorf("a MID's place: %v", p)
	}
}
