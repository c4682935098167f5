package model_test

import (
	"slices"
	"testing"

	"portone-onboard/model"
)

// TestRefusalIsNormal goes through a hold, a refusal and both resubmissions.
func TestRefusalIsNormal(t *testing.T) {
	d := overdueShop(t, "2026-01-07")
	state, on := slot("contract.screening.state"), slot("contract.screening.on")
	reason := slot("contract.screening.reason")
	asks := func(want ...model.QuestionID) {
		t.Helper()
		var got []model.QuestionID
		for _, a := range d.view(placeAt("t1", "", "contract.screening")).Asks {
			if a.Question.Each != model.EachTask && a.State != model.Closed {
				got = append(got, a.Slot.Question)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("asks %v, want %v", got, want)
		}
	}
	asks("contract.screening.state")
	d.say(state, "hold")
	asks("contract.screening.state", "contract.screening.on", "contract.screening.reason")
	d.say(on, "2026-01-06").say(reason, "footer", "papers")
	asks("contract.screening.state", "contract.screening.fix", "contract.screening.fix")
	if line, _ := d.due("contract.screening"); line.Kind != model.Fix || line.Slot != slot("contract.screening.fix", "footer") {
		t.Errorf("%s at %s", line.Kind, line.Slot)
	}
	d.check(slot("contract.screening.fix", "footer"), model.Done).check(slot("contract.screening.fix", "papers"), model.Done)
	if line, _ := d.due("contract.screening"); line.Kind != model.Fix || line.Slot != state {
		t.Errorf("mended, so it is sent again: %s at %s", line.Kind, line.Slot)
	}
	d.say(state, "resubmit")
	asks("contract.screening.state", "contract.screening.on")
	for _, s := range []model.Slot{on, reason, slot("contract.screening.fix", "footer"), slot("contract.screening.fix", "papers")} {
		if _, ok := d.shop.Answers[s]; ok {
			t.Errorf("%s still stands", s)
		}
	}
	d.say(on, "2026-01-07")
	if line, _ := d.due("contract.screening"); line.Kind != model.Wait || line.Since.String() != "2026-01-07" {
		t.Errorf("the clock begins again: %s since %s", line.Kind, line.Since)
	}
	d.say(state, "refuse").say(on, "2026-01-07").say(reason, "goods")
	asks("contract.screening.state", "contract.screening.fix")
	d.say(state, "resubmit").say(state, "pass").say(on, "2026-01-07")
	asks()
	if got := d.standing("contract.screening"); got != model.Reached {
		t.Errorf("passed: %s", got)
	}
}

// TestWithdrawn: an application that was taken back is not done; what decides
// is asked.
func TestWithdrawn(t *testing.T) {
	d := overdueShop(t, "2026-01-07").say(slot("contract.screening.state"), "withdraw").say(slot("contract.screening.on"), "2026-01-07")
	d.check(slot("contract.screening.task", "first_call"), model.Done)
	line, ok := d.due("contract.screening")
	if !ok || line.Kind != model.Do || line.Slot != slot("contract.screening.state") || d.standing("contract.screening") != model.Begun {
		t.Errorf("%s at %s", line.Kind, line.Slot)
	}
}

// TestFixesAreShared: two reviewers that name the same reason have one fix; one
// of them asking again leaves it to the other.
func TestFixesAreShared(t *testing.T) {
	d := liveShop(t, bare, "card").reviews("refuse", "bc", "kb")
	d.say(slot("contract.cards.reason", "bc"), "footer", "price").say(slot("contract.cards.reason", "kb"), "footer")
	d.check(slot("contract.cards.fix", "footer"), model.Done).check(slot("contract.cards.fix", "price"), model.Missing)
	d.say(slot("contract.cards.state", "bc"), "resubmit")
	w := d.walk()
	if w.Answer(slot("contract.cards.fix", "footer")).Status != model.Done {
		t.Error("what kb still wants was taken away")
	}
	if w.Visible(slot("contract.cards.fix", "price")) || d.shop.Answers[slot("contract.cards.fix", "price")].Status != "" {
		t.Error("what nobody wants any more stands")
	}
	if w.Visible(slot("contract.cards.reason", "bc")) || !w.Visible(slot("contract.cards.reason", "kb")) {
		t.Error("each reviewer has reasons of its own")
	}
	d.say(slot("contract.cards.state", "kb"), "resubmit")
	if _, ok := d.shop.Answers[slot("contract.cards.fix", "footer")]; ok {
		t.Error("the last one leaves a fix behind")
	}
}

// TestRefusalSetAside: a merchant may leave one card company refused. Its cards
// go on failing; the step is done.
func TestRefusalSetAside(t *testing.T) {
	d := liveShop(t, bare, "card").check(slot("contract.cards.window"), model.Done).reviews("pass", nine[1:]...).reviews("refuse", "bc")
	d.say(slot("contract.cards.on", "bc"), "2026-03-02").say(slot("contract.cards.reason", "bc"), "industry", "other")
	fix := func(status model.Status, reasons ...string) {
		for _, r := range reasons {
			d.check(slot("contract.cards.fix", r), status)
		}
	}
	for _, c := range []struct {
		status  model.Status
		reasons []string
		want    model.Standing
	}{
		{model.Done, []string{"industry", "other"}, model.Trouble}, // mended: ask again
		{model.Waived, []string{"industry"}, model.Trouble},
		{model.Waived, []string{"other"}, model.Reached},
	} {
		if fix(c.status, c.reasons...); d.standing("contract.cards") != c.want {
			t.Errorf("%s %v: %s", c.status, c.reasons, d.standing("contract.cards"))
		}
	}
	if v := d.walk().Works("t1", "m1")[0]; v.Kind != model.WaitsFor || !slices.Equal(v.By, []string{"bc"}) {
		t.Errorf("what it costs is shown: %s %v", v.Kind, v.By)
	}
	if _, ok := d.due("contract.cards"); ok {
		t.Error("the agenda goes on about it")
	}
	d.say(slot("contract.cards.state", "bc"), "resubmit")
	if got := d.standing("contract.cards"); got != model.Begun {
		t.Errorf("asked for again after all: %s", got)
	}
}

// TestReviewStarts: a review waits from the day on which it was asked for.
func TestReviewStarts(t *testing.T) {
	d := liveShop(t, bare, "card")
	s := slot("contract.cards.state", "bc")
	if w := d.walk(); w.Visible(s) || w.State(s) != model.NotAsked {
		t.Errorf("nobody asked: %s", w.State(s))
	}
	d.say(slot("contract.cards.asked_on"), "2026-03-02")
	w := d.walk()
	if w.State(s) != model.Waiting || w.Answer(s).Status != model.Unanswered {
		t.Errorf("asked: %s", w.State(s))
	}
	if got := w.Options(s); !slices.Equal(got, []string{"pass", "refuse", "hold", "exempt"}) {
		t.Errorf("moves %v", got)
	}
	if got := d.walk().Options(slot("contract.screening.state")); !slices.Equal(got, []string{"notice", "pass", "hold", "refuse", "withdraw"}) {
		t.Errorf("moves %v", got)
	}
}
