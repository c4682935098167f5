package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
)

// stageOf is one stage of the first track.
func (d *desk) stageOf(id model.BoardStageID) model.BoardStage {
	d.Helper()
	for _, s := range d.walk().BoardStages("t1", "m1") {
		if s.ID == id {
			return s
		}
	}
	d.Fatalf("no stage %s", id)
	return model.BoardStage{}
}

// stagesHold proves what holds of every stage of any shop.
func stagesHold(t tb, w *model.Walk, id model.TrackID, mid model.MIDID) {
	t.Helper()
	list := w.BoardStages(id, mid)
	if len(list) != 6 {
		t.Errorf("%d stages", len(list))
	}
	for _, s := range list {
		still := s.Standing == model.Reached || s.Standing == model.Lacking || s.Standing == model.Blocked
		switch {
		case still && (len(s.Who) > 0 || s.Overdue > 0 || !s.Late.IsZero()):
			t.Errorf("%s is %s, and %v act, %d days overdue", s.ID, s.Standing, s.Who, s.Overdue)
		case !still && len(s.Who) == 0:
			t.Errorf("%s is %s, and nobody acts", s.ID, s.Standing)
		case s.Overdue > 0 && !w.Today.After(s.Late), s.Overdue < 0:
			t.Errorf("%s is %d days overdue on %s, late from %s", s.ID, s.Overdue, w.Today, s.Late)
		case s.Mended > len(s.Reasons):
			t.Errorf("%s: %d of %d mended", s.ID, s.Mended, len(s.Reasons))
		case s.Standing != model.Lacking && (s.Opens.Question == "" || !w.Visible(s.Opens)):
			t.Errorf("%s (%s) opens %s", s.ID, s.Standing, s.Opens)
		}
		for _, f := range slices.Concat(s.Dates, s.Items) {
			if !w.Visible(f.Slot) {
				t.Errorf("%s shows %s, which is not asked", s.ID, f.Slot)
			}
		}
	}
}

func TestBoardStages(t *testing.T) {
	fresh := func() *desk { return newDesk(t, "2026-03-03").wants("card").choose(full) }
	sent := func() *desk { return fresh().finish("t1", "m1", "contract.apply") }
	for name, c := range map[string]struct {
		shop  func() *desk
		stage model.BoardStageID
		want  string // standing who since late overdue state
	}{
		"nothing sent yet":       {fresh, model.BoardScreening, "blocked []   0 contract.apply"},
		"the gateway is settled": {func() *desk { return fresh().finish("", "", "prep.gateway") }, model.BoardScreening, "ready [merchant]   0 contract.apply"},
		"sent":                   {sent, model.BoardScreening, "waiting [portone gateway] 2026-03-03 2026-03-06 0 contract.screening"},
		"sent, on Saturday":      {func() *desk { return sent().on("2026-03-07") }, model.BoardScreening, "waiting [portone gateway] 2026-03-03 2026-03-06 0 contract.screening"},
		"sent, four days ago":    {func() *desk { return sent().on("2026-03-09") }, model.BoardScreening, "waiting [portone gateway] 2026-03-03 2026-03-06 1 contract.screening"},
		"held": {func() *desk { return sent().say(slot("contract.screening.state"), "hold") },
			model.BoardScreening, "trouble [merchant]   0 contract.screening"},
		"passed": {func() *desk {
			return sent().say(slot("contract.screening.state"), "pass").say(slot("contract.screening.on"), "2026-03-03").on("2026-03-20")
		}, model.BoardScreening, "done []   0 contract.screening"},
		"the contract runs": {func() *desk {
			return sent().say(slot("contract.screening.state"), "pass").finish("t1", "m1", "contract.screening").say(slot("contract.screening.on"), "2026-03-03").on("2026-03-20")
		}, model.BoardSign, "ready [merchant] 2026-03-03 2026-03-17 3 contract.sign"},
		"the contract is signed, papers are open": {func() *desk {
			return sent().say(slot("contract.screening.state"), "pass").finish("t1", "m1", "contract.screening").say(slot("contract.screening.on"), "2026-03-03").say(slot("contract.sign.signed_on"), "2026-03-03").on("2026-03-20")
		}, model.BoardSign, "begun [merchant]   0 contract.sign"},
		"no contract yet": {sent, model.BoardSign, "blocked []   0 contract.sign"},
		"the MID is wanted": {func() *desk {
			return sent().finish("t1", "m1", "contract.screening").finish("t1", "m1", "contract.sign")
		},
			model.BoardMID, "ready [gateway]   0 contract.mid"},
		"a review runs": {func() *desk {
			return liveShop(t, full, "card").check(slot("contract.cards.window"), model.Done).check(slot("contract.cards.task", "review_mail"), model.Done).reviews("pass", "bc").on("2026-03-09")
		}, model.BoardReview, "waiting [gateway reviewer] 2026-03-02 2026-03-30 0 contract.cards"},
		"live, begun": {func() *desk { return liveShop(t, full, "card") }, model.BoardLive, "begun [merchant]   0 live.channel"},
		"abroad":      {func() *desk { return liveShop(t, account, "overseas") }, model.BoardReview, "not_applicable []   0 contract.cards"},
	} {
		s := c.shop().stageOf(c.stage)
		got := fmt.Sprintf("%s %v %s %s %d %s", s.Standing, s.Who, s.Since, s.Late, s.Overdue, s.View.Step)
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func factsOf(list []model.BoardFact) string {
	var out []string
	for _, f := range list {
		out = append(out, strings.TrimPrefix(string(f.Slot.Question), "contract.")+"="+f.Answer.Value())
	}
	return strings.Join(out, " ")
}

// What is recorded is shown with its stage, and what is followed besides is
// shown before it is known.
func TestBoardFacts(t *testing.T) {
	d := newDesk(t, "2026-03-03").wants("card").choose(full).say(slot("contract.apply.sent_on"), "2026-03-03")
	sign := d.stageOf(model.BoardSign)
	if got, want := factsOf(sign.Items), "sign.insurance= sign.limit= sign.tax="; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	d.say(slot("contract.sign.insurance"), "done").say(slot("contract.sign.insured_until"), "2027-03-02").say(slot("contract.sign.limit"), "5000000").
		say(slot("contract.sign.tax"), "taxed").say(slot("contract.sign.due_on"), "2026-03-13").say(slot("contract.sign.signed_on"), "2026-03-03")
	sign = d.stageOf(model.BoardSign)
	if got, want := factsOf(sign.Items), "sign.due_on=2026-03-13 sign.insurance=done sign.insured_until=2027-03-02 sign.limit=5000000 sign.tax=taxed"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := factsOf(sign.Dates), "sign.signed_on=2026-03-03"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := factsOf(d.stageOf(model.BoardScreening).Dates), "apply.sent_on=2026-03-03"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestBoardNote(t *testing.T) {
	d := newDesk(t, "2026-03-03").wants("card").choose(full)
	d.say(slot("track.note", "contract.apply"), "담당자 김무지에게 전화함\n둘째 줄")
	s := d.stageOf(model.BoardScreening)
	if s.Note != "담당자 김무지에게 전화함" || s.Noted.String() != "2026-03-03" {
		t.Errorf("%q on %s", s.Note, s.Noted)
	}
	d.finish("t1", "m1", "contract.apply").on("2026-03-05").say(slot("track.note", "contract.screening"), "메일이 옴")
	if s = d.stageOf(model.BoardScreening); s.Note != "메일이 옴" || s.Noted.String() != "2026-03-05" {
		t.Errorf("%q on %s: the step in front comes first", s.Note, s.Noted)
	}
	if s = d.stageOf(model.BoardSign); s.Note != "" || !s.Noted.IsZero() {
		t.Errorf("%q on %s", s.Note, s.Noted)
	}
}

func TestBoardRefusal(t *testing.T) {
	d := newDesk(t, "2026-03-03").wants("card").choose(full).say(slot("contract.apply.sent_on"), "2026-03-03")
	d.say(slot("contract.screening.state"), "refuse").say(slot("contract.screening.reason"), "footer", "goods").check(slot("contract.screening.fix", "goods"), model.Waived)
	s := d.stageOf(model.BoardScreening)
	if s.State != model.Refused || fmt.Sprint(s.Reasons, s.Mended) != "[footer goods] 1" || s.Standing != model.Trouble {
		t.Errorf("%+v", s)
	}
	d.say(slot("contract.screening.state"), "withdraw")
	if s = d.stageOf(model.BoardScreening); s.State != model.Withdrawn || len(s.Reasons) != 0 || !d.walk().Withdrawn("t1") {
		t.Errorf("withdrawn: %s %v", s.State, s.Reasons)
	}
}

func TestInstantOf(t *testing.T) {
	run, ok := instantShop(t, "2026-01-12").walk().InstantOf("t1", "m1")
	if !ok || run.Until.String() != "2026-02-04" || run.Over || fmt.Sprint(run.Methods) != "[card]" {
		t.Errorf("%v %+v", ok, run)
	}
	if run, ok = instantShop(t, "2026-02-05").walk().InstantOf("t1", "m1"); !ok || !run.Over {
		t.Errorf("a day later: %v %+v", ok, run)
	}
	for name, d := range map[string]*desk{
		"not taken":       instantShop(t, "2026-01-12").say(slot("contract.apply.instant"), "no"),
		"nothing of it":   liveShop(t, full, "mobile").say(slot("contract.apply.instant"), "yes"),
		"only recurring":  instantShop(t, "2026-01-12").say(slot("prep.methods.styles"), "one_time", "recurring").say(slot("contract.mid.styles"), "recurring"),
		"a gateway of no": liveShop(t, bare, "card"),
	} {
		if _, ok := d.walk().InstantOf("t1", "m1"); ok {
			t.Errorf("%s: an instant opening runs", name)
		}
	}
}

// A method that the gateway opens at once needs no reviewer to be known for that.
func TestInstantWithoutReviewers(t *testing.T) {
	g := facts[full]
	g.Instant.Methods = append(slices.Clone(g.Instant.Methods), model.BankTransfer)
	d := liveShop(t, full, "card", "transfer")
	d.world.Facts = catalogue{full: g}
	d.on("2026-03-05").say(slot("contract.apply.sent_on"), "2026-03-02").say(slot("contract.apply.instant"), "yes")
	for _, v := range d.walk().Works("t1", "m1") {
		if v.Kind != model.WorksUntil || v.Until.String() != "2026-04-01" {
			t.Errorf("%s %s until %s", v.Method, v.Kind, v.Until)
		}
	}
	agrees(t, d.walk(), "t1", "m1")
}
