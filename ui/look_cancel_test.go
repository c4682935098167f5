package ui

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"portone-onboard/model"
)

// toCancel is a payment that was looked at, with its cancel asked for.
func toCancel(t *testing.T, step model.StepID, channel model.ChannelType, named bool) (*driver, *machine) {
	t.Helper()
	m := &machine{from: SecretEnv}
	d := atPayment(t, m, step)
	m.listed = []model.PaymentSeen{uncancelled(channel, "p1", d.j.now).Payment}
	m.verify = func(ask model.PaymentAsk) (model.PaymentReport, error) {
		if len(m.cancels) > 0 {
			return payment(channel, ask.ID, d.j.now), nil
		}
		return uncancelled(channel, ask.ID, d.j.now), nil
	}
	if named {
		d.act("pay_id")
		d.text("p1")
		d.key("enter")
	} else {
		d.act("pay_list")
		d.key("enter")
	}
	d.see("고칠 것 1")
	d.key("tab")
	d.act("pay_cancel")
	return d, m
}

func TestCancelOfATestPayment(t *testing.T) {
	d, m := toCancel(t, "test.payment", model.TestChannel, false)
	d.see("[테스트] p1", "1,000원", "되돌릴 수 없습니다")
	for _, wrong := range []string{"", "취", "아니오", "취소합니다", "cancel it"} {
		d.text(wrong)
		d.key("enter")
		if _, ok := d.app.screen.(*form); !ok || len(m.cancels) > 0 {
			t.Fatalf("%q was taken for the word", wrong)
		}
		d.see("아직 아무것도 취소하지 않았습니다")
		for range []rune(wrong) {
			d.key("backspace")
		}
	}
	d.text("  " + norm.NFD.String("취소") + " ")
	d.check()
	d.key("enter")
	list, ok := d.app.screen.(*pick)
	if !ok || list.at != 0 || len(list.list) != 2 {
		t.Fatalf("no list of two on its safe line: %T\n%s", d.app.screen, strings.Join(d.screen(), "\n"))
	}
	d.see("마지막 확인입니다", "1,000원", "[테스트]")
	d.key("enter") // the safe line
	if len(m.cancels) != 0 {
		t.Fatal("the first line cancelled")
	}
	d.act("pay_cancel")
	d.text("취소")
	d.key("enter", "down", "enter")
	if len(m.cancels) != 1 {
		t.Fatalf("%d cancels", len(m.cancels))
	}
	c := m.cancels[0]
	if c.ID != "p1" || c.Left != 1000 || c.Reason == "" || c.Version != model.V2 {
		t.Errorf("asked %+v", c)
	}
	d.see("확인됨 9")
	if a := d.answerAt(d.place("test.payment"), "test.payment.cancelled", ""); a.Status != model.Done || !a.Proven() {
		t.Errorf("cancelled is %+v", a)
	}
	d.key("tab")
	if d.offers("pay_cancel") {
		t.Error("what was given back can be given back again")
	}
}

// TestDigitsOnlyMoveBeforeMoneyMoves: in the list of two a digit chooses a line
// and does nothing yet.
func TestDigitsOnlyMoveBeforeMoneyMoves(t *testing.T) {
	d, m := toCancel(t, "test.payment", model.TestChannel, false)
	d.text("취소")
	d.key("enter", "2")
	if len(m.cancels) != 0 {
		t.Error("a digit cancelled")
	}
}

// TestRealMoneyIsNamed: a live payment that was picked or waited for is not given
// back before its ID was typed, and it is said why.
func TestRealMoneyIsNamed(t *testing.T) {
	for _, channel := range []model.ChannelType{model.LiveChannel, model.UnknownChannel} {
		d, m := toCancel(t, "live.rehearsal", channel, false)
		f, ok := d.app.screen.(*form)
		if !ok || f.id != "payment_id" {
			t.Fatalf("%s: cancel leads to %T", channel, d.app.screen)
		}
		d.see("실제 돈이 움직이는 결제는")
		d.text("p1")
		d.key("enter", "tab")
		d.act("pay_cancel")
		if f, ok := d.app.screen.(*form); !ok || f.id != "cancel_word" {
			t.Fatalf("%s: named, and cancel leads to %T", channel, d.app.screen)
		}
		d.text("취소")
		d.key("enter", "down", "enter")
		if len(m.cancels) != 1 || m.cancels[0].ID != "p1" {
			t.Errorf("%s: %+v", channel, m.cancels)
		}
	}
	d, m := toCancel(t, "live.rehearsal", model.LiveChannel, true)
	if f, ok := d.app.screen.(*form); !ok || f.id != "cancel_word" || len(m.cancels) > 0 {
		t.Errorf("a named payment leads to %T", d.app.screen)
	}
}

func TestCancelInEnglish(t *testing.T) {
	d, m := toCancel(t, "test.payment", model.TestChannel, false)
	d.key("esc", "f9")
	d.act("pay_cancel")
	word := d.app.scene.Look().Cancel.Word
	d.text(strings.ToUpper(word))
	d.key("enter")
	if _, ok := d.app.screen.(*pick); !ok || word == "취소" {
		t.Fatalf("%q leads to %T\n%s", word, d.app.screen, strings.Join(d.screen(), "\n"))
	}
	d.key("down", "enter")
	if len(m.cancels) != 1 {
		t.Error("no cancel")
	}
}

// TestKeyOfACancel is fresh for each request, and of the form that PortOne takes.
func TestKeyOfACancel(t *testing.T) {
	seen := map[string]bool{}
	for range 1000 {
		k := newKey()
		if len(k) < 16 || len(k) > 256 || seen[k] || strings.ContainsFunc(k, func(r rune) bool { return r <= ' ' || r > '~' }) {
			t.Fatalf("key %q", k)
		}
		seen[k] = true
	}
	m := &machine{from: SecretEnv}
	d := atPayment(t, m, "test.payment")
	m.verify = func(ask model.PaymentAsk) (model.PaymentReport, error) {
		return uncancelled(model.TestChannel, ask.ID, d.j.now), nil // nothing is ever given back
	}
	d.act("pay_wait")
	for range 2 {
		d.key("tab")
		d.act("pay_cancel")
		d.text("취소")
		d.key("enter", "down", "enter")
	}
	if len(m.cancels) != 2 || m.cancels[0].Key == m.cancels[1].Key {
		t.Errorf("%+v", m.cancels)
	}
}

// TestStoppedCancel never says that nothing was changed: the request may be
// under way.
func TestStoppedCancel(t *testing.T) {
	d, _ := toCancel(t, "test.payment", model.TestChannel, false)
	d.app.deps.Looks.Payments.Cancel = stuckCancel
	d.text("취소")
	d.key("enter", "down")
	d.hold = true
	d.key("enter")
	news := d.letRun()
	d.key("enter", "1") // too often
	if d.app.job == nil {
		t.Fatal("a further Enter stopped the request")
	}
	d.key("esc")
	for d.app.job != nil {
		d.send(<-news)
	}
	d.seeNot("바뀐 것은 없습니다")
	d.see("먼저 결제를 조회합니다")
	d.check()
}

// ---- failures --------------------------------------------------------------
