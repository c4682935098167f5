package ui

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/code"
)

// atCode is a merchant at the code of a track, with everything to try it out.
func atCode(t *testing.T, m *machine, more func(*Looks)) *driver {
	t.Helper()
	d := standing(t, "v2", "test.code.window", m, model.Korean, 100, 30)
	if more != nil {
		more(&d.app.deps.Looks)
		d.app.scene.can.rehearse, d.app.scene.can.replay, d.app.scene.can.listen = d.app.deps.Looks.Rehearse != nil, d.app.deps.Looks.Replay != nil, d.app.deps.Looks.Listen != nil
	}
	d.lookAt(model.LookCode, "test.code")
	return d
}

// TestCodeOfEveryStack has the shop's own identifiers in it, no secret, and can
// be copied and saved.
func TestCodeOfEveryStack(t *testing.T) {
	d := atCode(t, &machine{}, nil)
	for i := range code.Stacks() {
		d.lookAt(model.LookCode, "test.code")
		d.act("code_write")
		d.key(itoa(i+1), "enter")
		m, ok := d.app.screen.(*sheets)
		if !ok {
			t.Fatalf("stack %d leads to %T\n%s", i, d.app.screen, strings.Join(d.screen(), "\n"))
		}
		var all string
		for _, x := range m.list {
			all += x.text
			if x.file == "" || x.text == "" || strings.HasSuffix(x.label, "  ") {
				t.Errorf("%+v", x)
			}
		}
		if !strings.Contains(all, typed[model.RuleStoreID]) || !strings.Contains(all, typed[model.RuleChannelKey]) {
			t.Errorf("stack %d: not with the shop's own values", i)
		}
		d.check()
		d.key("ctrl+s")
		if d.j.kept[m.list[0].file] != m.list[0].text {
			t.Error("not saved as it is")
		}
	}
}

// TestRehearsal: a page is opened, what it reports is looked up, and only what
// PortOne confirms is recorded.
func TestRehearsal(t *testing.T) {
	m := &machine{from: SecretEnv}
	tells := make(chan func(model.RehearsalEvent), 1)
	d := atCode(t, m, func(l *Looks) {
		l.Rehearse = func(_ context.Context, ask model.RehearsalAsk, tell func(model.RehearsalEvent)) (string, error) {
			if ask.StoreID != typed[model.RuleStoreID] || len(ask.Buttons) == 0 {
				t.Errorf("asked %+v", ask)
			}
			tells <- tell
			return "http://127.0.0.1:4000/token", nil
		}
	})
	at := d.j.now
	m.verify = func(ask model.PaymentAsk) (model.PaymentReport, error) {
		if ask.ID == "false" {
			return model.PaymentReport{}, &model.Failure{Kind: model.FailNotFound}
		}
		return payment(model.TestChannel, ask.ID, at), nil
	}
	news := d.beside("code_page")
	tell := <-tells
	tell(model.RehearsalEvent{Kind: "opened"})
	tell(model.RehearsalEvent{Kind: "done", Call: model.CallPayment, PaymentID: "false"})
	tell(model.RehearsalEvent{Kind: "failed", Code: "X", Message: "\x1b[2Jmoved"})
	tell(model.RehearsalEvent{Kind: "done", Call: model.CallPayment, PaymentID: "true1"})
	for !strings.Contains(strings.Join(d.screen(), "\n"), "포트원에서 확인했습니다: true1") {
		d.pour(<-news, news)
		d.clean()
		d.check()
	}
	d.see("http://127.0.0.1:4000/token", "포트원에서 false 결제를 확인하지 못했습니다")
	if len(d.j.opened) != 1 {
		t.Errorf("opened %v", d.j.opened)
	}
	d.key("esc")
	for {
		if _, ok := d.app.screen.(*results); ok {
			break
		}
		d.pour(<-news, news)
	}
	if a := d.answerAt(d.place("test.payment"), "test.payment.payment_id", ""); a.Value() != "true1" {
		t.Errorf("noted %+v", a)
	}
}

// pour sends a message and lets what follows run beside the test.
func (d *driver) pour(msg tea.Msg, into chan tea.Msg) {
	d.hold = true
	d.send(msg)
	poured(into, d.letRun())
}

// TestReplay: an address, then the secret, unseen; the score is shown, the
// secret nowhere.
func TestReplay(t *testing.T) {
	var asks []model.ReplayAsk
	d := atCode(t, &machine{}, func(l *Looks) {
		l.Replay = func(_ context.Context, ask model.ReplayAsk, tell func(model.HookResult)) (model.HookReport, error) {
			asks = append(asks, ask)
			taken := model.HookResult{Scenario: "hook_try_paid", Code: "hook_as_expected", Status: model.Done}
			forged := model.HookResult{Scenario: "hook_try_unsigned", Code: "hook_took_forged", Status: model.Missing}
			tell(taken)
			tell(forged)
			return model.HookReport{URL: ask.URL, At: time.Now(), Results: []model.HookResult{taken, forged}, Points: 1, Of: 2}, nil
		}
	})
	d.act("code_replay")
	d.key("enter")
	d.see("적은 것이 없습니다")
	d.text("http://localhost:3000/hook")
	d.key("enter")
	d.text(theSecret)
	d.nowhere(theSecret)
	d.key("enter")
	d.nowhere(theSecret)
	if len(asks) != 1 || asks[0].Secret != theSecret || asks[0].URL != "http://localhost:3000/hook" {
		t.Fatalf("asked %d", len(asks))
	}
	d.see("웹훅 시험", "2점 중 1점")
	d.check()
	if a := d.answerAt(d.place("test.code"), "test.code.webhook", ""); a.Status != model.Missing || !a.Proven() { // it takes a forgery
		t.Errorf("recorded %+v", a)
	}
}

// TestListen shows what comes until Esc, and ends then.
func TestListen(t *testing.T) {
	ended := make(chan struct{})
	d := atCode(t, &machine{}, func(l *Looks) {
		l.Listen = func(ctx context.Context, ask model.ListenAsk, tell func(model.HookDelivery)) (string, error) {
			context.AfterFunc(ctx, func() { close(ended) })
			tell(model.HookDelivery{Type: "Transaction.Paid", PaymentID: "p1", Code: "hook_good"})
			return "http://127.0.0.1:4001/x", nil
		}
	})
	d.act("code_listen")
	d.text(theSecret)
	d.hold = true
	d.key("enter")
	news := d.letRun()
	for !strings.Contains(strings.Join(d.screen(), "\n"), "http://127.0.0.1:4001/x") {
		d.pour(<-news, news)
	}
	d.see("Transaction.Paid", "끝내기")
	d.nowhere(theSecret)
	d.key("esc")
	<-ended
	for d.app.job != nil {
		d.pour(<-news, news)
	}
	if m, ok := d.app.screen.(*lookScreen); !ok || m.running {
		t.Errorf("ended, and on %T", d.app.screen)
	}
}
