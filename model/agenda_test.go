package model_test

import (
	"slices"
	"testing"

	"portone-onboard/model"
)

// overdueShop applied on Monday, 5 January 2026.
func overdueShop(t tb, today string) *desk {
	t.Helper()
	return sentOn(t, full, "2026-01-05", today)
}

func sentOn(t tb, code model.Code, sent, today string) *desk {
	t.Helper()
	d := newDesk(t, sent).wants("card").choose(code)
	d.say(slot("contract.apply.sent_on"), sent)
	return d.on(today)
}

// TestScreeningClock: the notice is due within three business days; only on the
// fourth is somebody late.
func TestScreeningClock(t *testing.T) {
	for _, c := range []struct {
		sent, today string
		kind        model.DueKind
		by, late    string
		days        int
	}{
		{"2026-01-05", "2026-01-05", model.Wait, "2026-01-08", "2026-01-08", 0},
		{"2026-01-05", "2026-01-07", model.Wait, "2026-01-08", "2026-01-08", 0},
		{"2026-01-05", "2026-01-08", model.Hear, "2026-01-08", "2026-01-08", 0}, // day 3
		{"2026-01-05", "2026-01-09", model.Overdue, "2026-01-08", "2026-01-08", 1},
		{"2026-01-05", "2026-01-11", model.Overdue, "2026-01-08", "2026-01-08", 1}, // Sunday
		{"2026-01-05", "2026-01-12", model.Overdue, "2026-01-08", "2026-01-08", 2},
		// Sent on a Saturday: Monday is day 1.
		{"2026-01-10", "2026-01-14", model.Hear, "2026-01-14", "2026-01-14", 0},
		{"2026-01-10", "2026-01-15", model.Overdue, "2026-01-14", "2026-01-14", 1},
		// 설날, 16 to 18 February: day 1 is the 13th, day 3 the 20th, a Friday.
		{"2026-02-12", "2026-02-19", model.Wait, "2026-02-20", "2026-02-20", 0},
		{"2026-02-12", "2026-02-20", model.Hear, "2026-02-20", "2026-02-20", 0},
		{"2026-02-12", "2026-02-22", model.Hear, "2026-02-20", "2026-02-20", 0}, // no day 4 yet
		{"2026-02-12", "2026-02-23", model.Overdue, "2026-02-20", "2026-02-20", 1},
	} {
		line, ok := sentOn(t, full, c.sent, c.today).due("contract.screening")
		if !ok || line.Kind != c.kind || line.By.String() != c.by || line.Late.String() != c.late || line.Days != c.days {
			t.Errorf("sent %s, today %s: %s by %s, late after %s by %d", c.sent, c.today, line.Kind, line.By, line.Late, line.Days)
		}
		if line.Slot.Question != "contract.screening.state" || line.Since.String() != c.sent {
			t.Errorf("sent %s: asks %s since %s", c.sent, line.Slot, line.Since)
		}
	}
}

// A gateway's own figures set the clock.
func TestClockOfAGateway(t *testing.T) {
	d := newDesk(t, "2026-01-05").wants("card").choose(own).say(slot("contract.apply.gateway_sent_on"), "2026-01-05")
	line, _ := d.on("2026-01-16").due("contract.screening")
	if line.Kind != model.Hear || line.By.String() != "2026-01-13" || line.Late.String() != "2026-01-16" {
		t.Errorf("%s by %s, late after %s", line.Kind, line.By, line.Late)
	}
}

// TestTwoApplications: where the gateway wants its own, its date starts the
// clock, whichever came first.
func TestTwoApplications(t *testing.T) {
	d := sentOn(t, easy, "2026-01-05", "2026-01-12")
	if line, ok := d.due("contract.screening"); ok {
		t.Errorf("half an application waits: %v", line.Kind)
	}
	d.say(slot("contract.apply.gateway_sent_on"), "2026-01-09")
	if line, _ := d.due("contract.screening"); line.Kind != model.Wait || line.Since.String() != "2026-01-09" {
		t.Errorf("%s since %s", line.Kind, line.Since)
	}
	d.say(slot("contract.apply.sent_on"), "2026-01-12")
	if line, _ := d.due("contract.screening"); line.Since.String() != "2026-01-12" {
		t.Errorf("the later starts the clock: %s", line.Since)
	}
}

// TestBeforeApplying: nothing waits for an application that is not out.
func TestBeforeApplying(t *testing.T) {
	d := newDesk(t, "2026-01-05").choose(bare)
	if got := d.standing("contract.screening"); got != model.Blocked {
		t.Errorf("%s", got)
	}
	if _, ok := d.due("contract.screening"); ok {
		t.Error("on the agenda")
	}
	d.say(slot("contract.screening.state"), "notice")
	if line, ok := d.due("contract.screening"); !ok || line.Slot.Question != "contract.screening.on" {
		t.Errorf("what happened is taken up: %v", line.Slot)
	}
}

// TestReviewClock: each reviewer's clock runs on its own, and a review that was
// asked for again begins again.
func TestReviewClock(t *testing.T) {
	d := liveShop(t, bare, "card")
	d.check(slot("contract.cards.window"), model.Done).say(slot("contract.cards.asked_on"), "2026-03-02")
	if line, _ := d.due("contract.cards"); line.Kind != model.Wait || line.By.String() != "2026-03-16" || line.Late.String() != "2026-03-30" {
		t.Errorf("%s by %s, late after %s", line.Kind, line.By, line.Late)
	}
	d.on("2026-03-31")
	if line, _ := d.due("contract.cards"); line.Kind != model.Overdue || line.Days != 1 {
		t.Errorf("%s by %d days", line.Kind, line.Days)
	}
	again := slot("contract.cards.state", "kb")
	d.say(again, "refuse").say(slot("contract.cards.on", "kb"), "2026-03-20")
	if line, _ := d.due("contract.cards"); line.Kind != model.Fix {
		t.Errorf("a refusal weighs more: %s", line.Kind)
	}
	d.say(again, "resubmit").say(slot("contract.cards.on", "kb"), "2026-03-31")
	if line, _ := d.due("contract.cards"); line.Kind != model.Overdue || line.Since.String() != "2026-03-02" {
		t.Errorf("the others stay overdue: %s since %s", line.Kind, line.Since)
	}
	for _, id := range without(nine, "kb") {
		d.say(slot("contract.cards.state", id), "pass")
	}
	if line, _ := d.due("contract.cards"); line.Kind != model.Wait || line.Since.String() != "2026-03-31" {
		t.Errorf("one waits anew: %s since %s", line.Kind, line.Since)
	}
}

// TestOverdueBesideWork: what is late is said even where something else is open
// in the same step.
func TestOverdueBesideWork(t *testing.T) {
	d := overdueShop(t, "2026-01-09").say(slot("contract.screening.state"), "notice")
	if line, _ := d.due("contract.screening"); line.Kind != model.Overdue || line.Slot.Question != "contract.screening.state" {
		t.Errorf("%s at %s", line.Kind, line.Slot)
	}
	d.say(slot("contract.screening.on"), "2026-01-08")
	if line, _ := d.due("contract.screening"); line.Kind != model.Wait {
		t.Errorf("the notice came yesterday: %s", line.Kind)
	}
}

func TestAgendaOrder(t *testing.T) {
	d := newDesk(t, "2026-01-05").wants("card").choose(full, bare, own, easy)
	for _, track := range []model.TrackID{"t1", "t2"} {
		d.say(slotAt(track, "", "contract.apply.sent_on"), "2026-01-05")
	}
	d.say(slotAt("t2", "", "contract.screening.state"), "hold")
	d.on("2026-01-12").say(slotAt("t3", "", "contract.apply.gateway_sent_on"), "2026-01-12")
	d.say(slotAt("t4", "", "contract.apply.sent_on"), "2026-01-07").say(slotAt("t4", "", "contract.apply.gateway_sent_on"), "2026-01-07")
	var kinds []model.DueKind
	var first model.Place
	for i, line := range d.walk().Agenda() {
		if i == 0 {
			first = line.Place
		}
		if len(kinds) == 0 || kinds[len(kinds)-1] != line.Kind {
			kinds = append(kinds, line.Kind)
		}
	}
	if want := []model.DueKind{model.Fix, model.Overdue, model.Hear, model.Do, model.Wait}; !slices.Equal(kinds, want) {
		t.Errorf("%v", kinds)
	}
	if first != placeAt("t2", "", "contract.screening") {
		t.Errorf("what is held comes first: %v", first)
	}
}

// TestAgendaOfANewShop: one step at a time is offered, blocked ones are not.
func TestAgendaOfANewShop(t *testing.T) {
	d := newDesk(t, "2026-01-05")
	var steps []model.StepID
	for _, line := range d.walk().Agenda() {
		steps = append(steps, line.Place.Step)
		if line.Kind != model.Do || !line.By.IsZero() {
			t.Errorf("%s %s by %s", line.Place.Step, line.Kind, line.By)
		}
	}
	if want := []model.StepID{"prep.shop", "prep.methods", "prep.mode", "prep.cost", "prep.gateway", "prep.site"}; !slices.Equal(steps, want) {
		t.Errorf("%v", steps)
	}
	if sum := model.Summarise(d.walk()); sum.Next.Question != "prep.shop.name" || sum.Done != 0 || sum.All != 6 || sum.Opened || len(sum.Gateways) != 0 || !sum.Due.IsZero() {
		t.Errorf("%+v", sum)
	}
}

func TestSummary(t *testing.T) {
	d := overdueShop(t, "2026-01-06").say(slot("prep.shop.name"), "무지개상점")
	sum := model.Summarise(d.walk())
	if sum.Name != "무지개상점" || !slices.Equal(sum.Gateways, []model.Code{full}) || sum.Due.String() != "2026-01-08" || sum.Turns.String() != "2026-01-08" {
		t.Errorf("%+v", sum)
	}
	if sum := model.Summarise(d.on("2026-01-09").walk()); sum.Next.Kind != model.Overdue || sum.Next.Track != "t1" || sum.Next.Late.String() != "2026-01-08" {
		t.Errorf("%+v", sum.Next)
	}
}

// TestTasksThatAdvise: a gateway's own task holds its step up only where the
// step cannot finish without it.
func TestTasksThatAdvise(t *testing.T) {
	d := newDesk(t, "2026-01-05").choose(full).say(slot("prep.mode.version"), "v2")
	d.finish("t1", "", "test.channel")
	d.check(slot("test.channel.task", "advice"), model.Missing)
	if got := d.standing("test.channel"); got != model.Reached {
		t.Errorf("advice not followed: %s", got)
	}
	d.check(slot("test.channel.task", "key_file"), model.Missing)
	line, _ := d.due("test.channel")
	if got := d.standing("test.channel"); got != model.Begun || line.Slot.Item != "key_file" {
		t.Errorf("a task that blocks is open: %s, asks %s", got, line.Slot)
	}
}

// TestTasksOfThePreparation: what a gateway wants of the site holds up the
// preparation for it.
func TestTasksOfThePreparation(t *testing.T) {
	d := newDesk(t, "2026-01-05").choose(full).say(slot("prep.shop.goods"), "physical")
	d.finish("", "", "prep.site")
	task := func(id string) model.Slot { return model.Slot{Track: "t1", Question: "prep.site.task", Item: id} }
	d.check(task("footer"), model.Missing)
	if got := d.standing("prep.site"); got != model.Reached {
		t.Errorf("advice not followed: %s", got)
	}
	d.check(task("delivery"), model.Missing)
	if line, ok := d.due("prep.site"); !ok || line.Slot != task("delivery") {
		t.Errorf("a task that blocks is open: %s", line.Slot)
	}
}

// TestSiteMayWait: not everything must be perfect, but everything is looked at.
func TestSiteMayWait(t *testing.T) {
	d := newDesk(t, "2026-01-05")
	d.finish("", "", "prep.site")
	for item, want := range map[string]model.Standing{"email": model.Reached, "after_payment": model.Reached, "terms": model.Begun, "reviewer_login": model.Begun} {
		d.check(slot("prep.site.item", item), model.Missing)
		if got := d.standing("prep.site"); got != want {
			t.Errorf("%s missing: %s", item, got)
		}
		d.check(slot("prep.site.item", item), model.Waived)
		if got := d.standing("prep.site"); got != model.Reached {
			t.Errorf("%s waived: %s", item, got)
		}
	}
	for _, status := range []model.Status{model.CannotTell, model.Gone} {
		d.check(slot("prep.site.item", "refund"), status)
		if got := d.standing("prep.site"); got != model.Begun {
			t.Errorf("%s: %s", status, got)
		}
	}
}

func TestAfter(t *testing.T) {
	d := newDesk(t, "2026-01-05")
	after := func(s model.Slot, want model.QuestionID) {
		t.Helper()
		got, ok := d.walk().After(s)
		if got.Question != want || ok != (want != "") {
			t.Errorf("after %s: %s", s, got)
		}
	}
	after(slot("prep.shop.name"), "prep.shop.industry")
	d.say(slot("prep.shop.landline"), "02-555-0199")
	after(slot("prep.shop.landline"), "prep.shop.name") // the last one: back to the first open
	d.finish("", "", "prep.shop")
	after(slot("prep.shop.landline"), "prep.methods.services")
	d.finish("", "", "prep.gateway").finish("", "", "prep.site")
	after(slot("prep.site.item", "email"), "test.channel.task")
	d.say(slot("contract.apply.sent_on"), "2026-01-05")
	after(slot("contract.apply.sent_on"), "contract.apply.instant")
	d.say(slot("mid.need.change"), "style").say(slot("mid.need.gateway"), string(full)).say(slot("mid.need.verdict"), "further")
	after(slot("mid.need.verdict"), "mid.request.url_right")
	if line, ok := d.due("mid.request"); !ok || line.Kind != model.Do {
		t.Error("a request that is wanted is on the agenda")
	}
	d.say(slot("mid.need.verdict"), "keep")
	after(slot("mid.need.verdict"), "")
	if got, ok := d.walk().After(slotAt("t9", "m1", "live.open.decision")); ok {
		t.Errorf("after a place that is not there: %s", got)
	}
}

func TestNeighbour(t *testing.T) {
	w := fullShop(t).walk()
	all := asked(w)
	if _, ok := w.Neighbour(all[0].Slot, -1); ok {
		t.Error("before the first")
	}
	if _, ok := w.Neighbour(all[len(all)-1].Slot, 1); ok {
		t.Error("behind the last")
	}
	for i := 1; i < len(all); i++ {
		back, ok := w.Neighbour(all[i].Slot, -1)
		on, ok2 := w.Neighbour(back, 1)
		if !ok || !ok2 || back != all[i-1].Slot || on != all[i].Slot {
			t.Fatalf("%s: before it %s, behind that %s", all[i].Slot, back, on)
		}
	}
	if _, ok := w.Neighbour(model.Slot{Question: "no.such.question"}, 1); ok {
		t.Error("beside nothing")
	}
}

func TestNeeds(t *testing.T) {
	d := newDesk(t, "2026-01-05").choose(full)
	unmet := func(id model.StepID) (out []string) {
		for _, n := range d.view(placeAt("t1", "m1", id)).Unmet {
			out = append(out, n.Code)
		}
		return out
	}
	is := func(id model.StepID, want ...string) {
		t.Helper()
		if got := unmet(id); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", id, got, want)
		}
	}
	is("contract.apply", "gateway_first", "registration_first", "site_first", "fit_first")
	is("live.channel", "mid_first") // this gateway's review does not come first
	d.finish("", "", "prep.gateway").say(slot("prep.shop.registration"), "yes").finish("", "", "prep.site")
	is("contract.apply", "fit_first")
	is("contract.cards", "sign_first", "window_first")
	d.say(slot("prep.shop.built"), "woocommerce").check(slot("test.code.plugin"), model.Done)
	is("contract.cards", "sign_first")
	d = newDesk(t, "2026-01-05").wants("card").choose(own)
	is("live.channel", "mid_first")
	d = newDesk(t, "2026-01-05").wants("card").choose(bare)
	is("live.channel", "mid_first", "cards_first")
	d = newDesk(t, "2026-01-05").choose(account)
	is("live.channel", "mid_first")
	if got := d.standing("contract.mid"); got != model.Ready {
		t.Errorf("what is not applicable is behind the merchant: %s", got)
	}
	is("mid.request", "need_first")
	if got := d.standing("mid.request"); got != model.Blocked {
		t.Errorf("nothing is decided: %s", got)
	}
}

// TestResting: a merchant who decided to wait with the opening is not told to
// open; one whose answer only leads back is.
func TestResting(t *testing.T) {
	d := liveShop(t, bare, "card").check(slot("live.open.way_back"), model.NotYet).say(slot("live.open.decision"), "wait")
	if line, _ := d.due("live.open"); line.Kind != model.Wait || line.Slot.Question != "live.open.decision" {
		t.Errorf("%s at %s", line.Kind, line.Slot)
	}
	d.say(slot("test.fit.fits"), "mode_wrong")
	if line, _ := d.due("test.fit"); line.Kind != model.Do || line.Slot.Question != "test.fit.fits" {
		t.Errorf("%s at %s", line.Kind, line.Slot)
	}
	d.reviews("pass", nine...)
	for _, id := range []model.StepID{"prep.site", "prep.shop", "prep.methods", "prep.mode", "prep.gateway"} {
		d.finish("", "", id)
	}
	for _, id := range []model.StepID{"test.channel", "test.code", "test.payment", "test.fit", "contract.apply", "contract.screening", "contract.sign"} {
		d.finish("t1", "", id)
	}
	d.say(slot("test.fit.fits"), "yes")
	for _, id := range []model.StepID{"contract.mid", "contract.cards", "live.channel", "live.code", "live.rehearsal", "live.mid"} {
		d.finish("t1", "m1", id)
	}
	if line, _ := d.due("live.open"); line.Kind != model.Do {
		t.Errorf("nothing is left to wait for: %s, unmet %v", line.Kind, d.view(placeAt("t1", "m1", "live.open")).Unmet)
	}
}

// TestTurns: a summary says on which day it will differ by itself.
func TestTurns(t *testing.T) {
	for name, c := range map[string]struct {
		shop *desk
		want string
	}{
		"nothing runs":                     {newDesk(t, "2026-01-05"), ""},
		"a wait, until it is usually over": {overdueShop(t, "2026-01-06"), "2026-01-08"},
		"on a Friday, until Monday":        {sentOn(t, full, "2026-02-12", "2026-02-20"), "2026-02-23"},
		"work beside a wait":               {overdueShop(t, "2026-01-07").say(slot("contract.screening.state"), "notice"), "2026-01-09"},
		"late already":                     {overdueShop(t, "2026-01-12"), ""},
		"an instant opening":               {instantShop(t, "2026-01-12"), "2026-01-21"},
	} {
		if got := model.Summarise(c.shop.walk()).Turns.String(); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}
