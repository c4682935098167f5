package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"portone-onboard/model"
)

// payCodes are the reasons of a check that holds.
var payCodes = map[string]model.FindingCode{
	"found": "pay_found", "paid": "pay_paid", "gateway": "pay_gateway", "mid": "pay_mid", "method": "pay_method",
	"amount": "pay_amount", "cancelled": "pay_cancelled", "webhook": "pay_webhook",
}

// payment is one of 1,000 won, given back, that shows everything but what is
// named as missing.
func payment(channel model.ChannelType, id string, at time.Time, missing ...string) model.PaymentReport {
	r := model.PaymentReport{At: at, Payment: model.PaymentSeen{
		ID: id, Version: model.V2, Status: "CANCELLED", Channel: channel, Provider: "INICIS", MID: "moonlight1", Platform: "pc",
		Method: model.Card, Amount: 1000, Cancelled: 1000, Currency: "KRW", RequestedAt: at,
	}}
	for _, check := range model.PaymentChecks {
		f := model.Finding{ID: check, Status: model.Done, Code: payCodes[check], Value: id, Args: map[string]string{"code": "200"}, At: model.Spot{Source: id}}
		if check == "channel" {
			f.Code = model.FindingCode("pay_channel_" + strings.ToLower(string(channel)))
		}
		if slices.Contains(missing, check) {
			f.Status, f.Code = model.Missing, "pay_cancel_none"
		}
		r.Findings = append(r.Findings, f)
	}
	return r
}

// uncancelled is a payment whose money can still be given back.
func uncancelled(channel model.ChannelType, id string, at time.Time) model.PaymentReport {
	r := payment(channel, id, at, "cancelled")
	r.Payment.Status, r.Payment.Cancelled = "PAID", 0
	return r
}

// atPayment is a merchant at the look at a payment, of test or live mode.
func atPayment(t *testing.T, m *machine, step model.StepID) *driver {
	t.Helper()
	d := standing(t, "v2", map[model.StepID]model.QuestionID{"test.payment": "test.payment.charges", "live.rehearsal": "live.rehearsal.try", "live.mid": "live.mid.same"}[step], m, model.Korean, 100, 30)
	d.lookAt(model.LookPayment, step)
	return d
}

func (d *driver) answerAt(p model.Place, q model.QuestionID, item string) model.Answer {
	slot := model.Slot{Track: p.Track, MID: p.MID, Question: q, Item: item}
	if !strings.HasPrefix(string(q), "live.") {
		slot.MID = ""
	}
	return d.app.scene.W.Shop.Answers[slot]
}

// ---- the secret ------------------------------------------------------------

const theSecret = "sEcReT0123456789abcdefTHEEND"

// nowhere proves that a secret stands nowhere but where it was handed over.
func (d *driver) nowhere(secret string) {
	d.t.Helper()
	v := d.app.View()
	all := []string{v.Content, v.WindowTitle, strings.Join(d.screen(), ""), d.app.note, fmt.Sprintf("%v", d.j.settings), fmt.Sprintf("%v", d.j.copied), fmt.Sprintf("%v", d.j.kept)}
	for _, events := range d.j.events {
		all = append(all, fmt.Sprintf("%+v", events))
	}
	for _, raw := range d.j.proofs {
		all = append(all, string(raw))
	}
	for _, text := range all {
		if strings.Contains(text, secret) || strings.Contains(text, secret[:8]) {
			d.t.Fatalf("the secret is shown or kept: %q", text)
		}
	}
}

// TestSecretIsTypedUnseen: in no frame and nowhere that lasts, whichever way it
// is given and wherever it is kept.
func TestSecretIsTypedUnseen(t *testing.T) {
	for name, c := range map[string]struct {
		choose []string
		noRing bool
		want   SecretFrom
		says   string
	}{
		"for this run":      {nil, false, SecretTyped, ""},
		"in the keyring":    {[]string{"down"}, false, SecretKeyring, ""},
		"no keyring at all": {[]string{"down"}, true, SecretTyped, "이번 실행에서만 씁니다 (no keyring)"},
	} {
		t.Run(name, func(t *testing.T) {
			m := &machine{noRing: c.noRing}
			d := atPayment(t, m, "test.payment")
			if !d.offers("pay_secret") || d.offers("pay_wait") || !d.offers("pay_hand") {
				t.Fatal("without a secret only the secret and the hand are offered")
			}
			d.act("pay_secret")
			d.see("V2 API Secret을 붙여 넣습니다")
			for _, r := range theSecret {
				d.key(string(r))
				d.nowhere(theSecret)
			}
			d.key("f1")
			d.nowhere(theSecret)
			d.key("esc", "enter")
			d.see("API Secret을 어디에 둘지 고릅니다")
			d.nowhere(theSecret)
			d.key(append(c.choose, "enter")...)
			d.nowhere(theSecret)
			if !slices.Equal(m.secrets, []string{theSecret}) || m.from != c.want {
				t.Errorf("handed over %d secrets, kept %q", len(m.secrets), m.from)
			}
			d.see(c.says)
			if !d.offers("pay_wait") || !d.offers("pay_forget") {
				t.Error("nothing can be done with the secret")
			}
			d.act("pay_forget")
			if m.from != SecretNone || !d.offers("pay_secret") {
				t.Errorf("forgotten, and still %q", m.from)
			}
			d.nowhere(theSecret)
		})
	}
}

func TestSecretOfV1(t *testing.T) {
	m := &machine{}
	d := standing(t, "v1", "test.payment.charges", m, model.English, 80, 24)
	d.lookAt(model.LookPayment, "test.payment")
	d.act("pay_secret")
	d.seeWords(d.app.scene.Look().Form["v1_key"].Title)
	d.key("enter") // nothing typed
	if _, ok := d.app.screen.(*form); !ok {
		t.Fatal("an empty key was taken")
	}
	d.text("1234567890")
	d.key("enter")
	d.seeWords(d.app.scene.Look().Form["v1_secret"].Title)
	d.send(pasted(theSecret + "\r\n"))
	d.nowhere(theSecret)
	d.key("enter", "enter")
	if !slices.Equal(m.secrets, []string{"1234567890:" + theSecret}) {
		t.Errorf("handed over %q", m.secrets)
	}
	d.nowhere(theSecret)
}

// TestSecretOfTheEnvironment is there without being asked for, and not to be
// forgotten from here.
func TestSecretOfTheEnvironment(t *testing.T) {
	d := atPayment(t, &machine{from: SecretEnv}, "test.payment")
	if !d.offers("pay_wait") || d.offers("pay_forget") || d.offers("pay_secret") {
		t.Error("wrong acts with the environment's secret")
	}
}

// TestEscSendsNothing: from every screen on the way, Esc leads back and nothing
// was handed over, looked up or cancelled.
func TestEscSendsNothing(t *testing.T) {
	m := &machine{}
	d := atPayment(t, m, "test.payment")
	d.act("pay_secret")
	d.text(theSecret)
	d.key("esc")
	d.act("pay_secret")
	d.text(theSecret)
	d.key("enter", "esc")
	if len(m.secrets) != 0 || !d.offers("pay_secret") {
		t.Fatalf("handed over %d", len(m.secrets))
	}
	d.nowhere(theSecret)

	m.from, m.listed = SecretEnv, []model.PaymentSeen{uncancelled(model.TestChannel, "p1", d.j.now).Payment}
	d.act("pay_id")
	d.text("p1")
	d.key("esc")
	d.act("pay_list")
	d.key("esc")
	if len(m.asked) != 0 {
		t.Fatalf("asked for %v", m.asked)
	}
	m.verify = func(ask model.PaymentAsk) (model.PaymentReport, error) {
		return uncancelled(model.TestChannel, ask.ID, d.j.now), nil
	}
	d.act("pay_list")
	d.key("enter", "tab")
	d.act("pay_cancel")
	d.text("취소")
	d.key("esc")
	d.act("pay_cancel")
	d.text("취소")
	d.key("enter", "esc")
	if _, ok := d.app.screen.(*lookScreen); !ok || len(m.cancels) != 0 {
		t.Errorf("on %T, %d cancels", d.app.screen, len(m.cancels))
	}
}

// ---- looking ---------------------------------------------------------------

// TestPaymentIsSeen: waited for, picked from the list, or named; what it shows
// is on the screen and becomes answers with their evidence.
func TestPaymentIsSeen(t *testing.T) {
	for name, look := range map[string]func(*driver){
		"waited for": func(d *driver) { d.act("pay_wait") },
		"picked": func(d *driver) {
			d.act("pay_list")
			d.see("확인할 결제를 고릅니다", "[테스트]", "1,000원")
			d.key("down", "enter")
		},
		"named": func(d *driver) { d.act("pay_id"); d.text("p2"); d.key("enter") },
	} {
		t.Run(name, func(t *testing.T) {
			m := &machine{from: SecretEnv}
			d := atPayment(t, m, "test.payment")
			m.listed = []model.PaymentSeen{payment(model.TestChannel, "p1", d.j.now).Payment, payment(model.TestChannel, "p2", d.j.now).Payment}
			m.verify = func(ask model.PaymentAsk) (model.PaymentReport, error) {
				return payment(model.TestChannel, ask.ID, d.j.now), nil
			}
			p := d.place("test.payment")
			look(d)
			id := "p2"
			if name == "waited for" {
				id = "waited"
			} else if ask := m.asked[0]; ask.ID != "p2" || ask.Version != model.V2 || ask.Expect.Channel != model.TestChannel || !slices.Contains(ask.Expect.Providers, "INICIS") && !slices.ContainsFunc(ask.Expect.Providers, func(n string) bool { return strings.Contains(n, "inicis") }) {
				t.Errorf("asked %+v", ask)
			}
			d.see("확인됨 9, 고칠 것 0, 확인 불가 0", "결과를 근거와 함께 저장했습니다", id)
			d.check()
			for _, q := range []model.QuestionID{"test.payment.paid", "test.payment.cancelled", "test.code.webhook", "test.payment.payment_id"} {
				a := d.answerAt(p, q, "")
				proof, ok := a.Proof()
				if !ok || proof.Kind != model.Payment || proof.Source != id || a.Status != model.Done && a.Status != model.Given {
					t.Errorf("%s is %+v", q, a)
				}
			}
			if got := d.answerAt(p, "test.payment.payment_id", "").Value(); got != id {
				t.Errorf("the payment is noted as %q", got)
			}
			for slot, a := range d.app.scene.W.Shop.Answers {
				if strings.HasPrefix(string(slot.Question), "live.") && a.Proven() {
					t.Errorf("a test payment proved %v", slot)
				}
			}
		})
	}
}

// TestNoPayments: an empty list says so and opens nothing.
func TestNoPayments(t *testing.T) {
	d := atPayment(t, &machine{from: SecretEnv}, "test.payment")
	d.act("pay_list")
	d.see("조회되는 결제가 없습니다")
	d.check()
}

// TestLivePayment proves what is live, and a payment of a test channel at the
// same place proves nothing of it.
func TestLivePayment(t *testing.T) {
	m := &machine{from: SecretEnv}
	d := atPayment(t, m, "live.rehearsal")
	p := d.place("live.rehearsal")
	m.verify = func(ask model.PaymentAsk) (model.PaymentReport, error) {
		r := payment(model.TestChannel, ask.ID, d.j.now)
		r.Findings[2] = model.Finding{ID: "channel", Status: model.Missing, Code: "pay_channel_not_live"}
		return r, nil
	}
	live := func() (out []string) {
		for slot, a := range d.app.scene.W.Shop.Answers {
			if strings.HasPrefix(string(slot.Question), "live.") && a.Proven() {
				out = append(out, string(slot.Question)+"/"+slot.Item)
			}
		}
		slices.Sort(out)
		return out
	}
	d.see("[실연동]")
	d.act("pay_id")
	d.text("slip")
	d.key("enter")
	d.see("고칠 것 1")
	if got := live(); len(got) > 0 {
		t.Fatalf("a test payment proved %v", got)
	}
	m.verify = func(ask model.PaymentAsk) (model.PaymentReport, error) {
		return payment(model.LiveChannel, ask.ID, d.j.now), nil
	}
	d.key("tab")
	d.act("pay_id")
	d.text("real")
	d.key("enter")
	if ask := m.asked[len(m.asked)-1]; ask.Expect.Channel != model.LiveChannel || ask.Expect.MID != "moonlight1" {
		t.Errorf("expected %+v", ask.Expect)
	}
	for _, item := range []string{"pay_desktop", "refund_full", "webhook_seen"} {
		if a := d.answerAt(p, "live.rehearsal.try", item); a.Status != model.Done || !a.Proven() {
			t.Errorf("%s is %+v", item, a)
		}
	}
	for _, item := range []string{"pay_mobile", "refund_partial"} {
		if a := d.answerAt(p, "live.rehearsal.try", item); a.Proven() {
			t.Errorf("%s is proven by a full refund on a desktop", item)
		}
	}
	if a := d.answerAt(p, "live.mid.same", ""); a.Value() != "yes" {
		t.Errorf("live.mid.same is %+v", a)
	}
}

// TestPaymentOnAnotherMID is written down as such.
func TestPaymentOnAnotherMID(t *testing.T) {
	m := &machine{from: SecretEnv}
	d := atPayment(t, m, "live.mid")
	m.verify = func(ask model.PaymentAsk) (model.PaymentReport, error) {
		r := payment(model.LiveChannel, ask.ID, d.j.now)
		r.Findings[4] = model.Finding{ID: "mid", Status: model.Missing, Code: "pay_mid_other", Value: "other0000", Want: "moonlight1"}
		return r, nil
	}
	p := d.place("live.mid")
	d.act("pay_wait")
	if got := d.answerAt(p, "live.mid.same", "").Value(); got != "other" {
		t.Errorf("live.mid.same is %q", got)
	}
	d.see("other0000", "moonlight1")
}

// ---- giving back -----------------------------------------------------------

// TestFailuresAreSentences: each kind of failure stands on the screen in words,
// at every size, in both languages.
func TestFailuresAreSentences(t *testing.T) {
	for _, lang := range []model.Lang{model.Korean, model.English} {
		m := &machine{from: SecretEnv}
		d := standing(t, "v2", "test.payment.charges", m, lang, 80, 24)
		for _, size := range []rect{{40, 12}, {60, 20}, {80, 24}, {120, 40}} {
			d.send(windowOf(size))
			for _, kind := range append(model.FailureKinds(), "no_such_kind") {
				f := &model.Failure{Kind: kind, Status: 503, Type: "SOME_TYPE", Detail: "detail", After: 3 * time.Second}
				m.verify = func(model.PaymentAsk) (model.PaymentReport, error) { return model.PaymentReport{}, f }
				d.lookAt(model.LookPayment, "test.payment")
				d.act("pay_wait")
				d.check()
				d.clean()
				d.seeWords(d.app.scene.Failure(f).What)
				if len(d.app.screen.(*lookScreen).acts(&d.app.scene)) == 0 {
					t.Fatal("no way on after a failure")
				}
			}
		}
	}
}

// seeWords looks for the beginning of a sentence, wherever its lines break.
func (d *driver) seeWords(sentence string) {
	d.t.Helper()
	flat := func(s string) string { return strings.Join(strings.Fields(s), "") }
	var have strings.Builder
	for _, l := range d.screen() {
		if i := strings.Index(l, "! "); i >= 0 {
			have.Reset()
			l = l[i+2:]
		}
		have.WriteString(flat(l))
	}
	if want := flat(firstWords(sentence)); !strings.Contains(have.String(), want) {
		d.t.Fatalf("no word of %q at %v\n%s", sentence, d.app.size, strings.Join(d.screen(), "\n"))
	}
}

// TestReadOnly shows what was seen, saves nothing, and says so.
func TestReadOnlyLook(t *testing.T) {
	m := &machine{from: SecretEnv}
	d := atPayment(t, m, "test.payment")
	d.app.scene.readOnly = true
	m.verify = func(ask model.PaymentAsk) (model.PaymentReport, error) {
		return payment(model.TestChannel, ask.ID, d.j.now), nil
	}
	events := len(d.j.events[d.app.scene.W.Shop.ID])
	d.act("pay_wait")
	d.see("확인됨 9", "읽기 전용이라 결과를 저장하지 않았습니다")
	d.check()
	if len(d.j.events[d.app.scene.W.Shop.ID]) != events {
		t.Error("saved in a file that is only read")
	}
}

// TestDiskFull shows what was seen, and says that it could not be saved.
func TestDiskFullWhileRecording(t *testing.T) {
	m := &machine{from: SecretEnv}
	d := atPayment(t, m, "test.payment")
	m.verify = func(ask model.PaymentAsk) (model.PaymentReport, error) {
		return payment(model.TestChannel, ask.ID, d.j.now), nil
	}
	p := d.place("test.payment")
	d.j.fail = errDisk
	d.act("pay_wait")
	d.see("확인됨 9", "no space left on device")
	d.check()
	if a := d.answerAt(p, "test.payment.paid", ""); a.Status != model.Unanswered {
		t.Errorf("not saved, and yet %+v", a)
	}
	d.j.fail = nil
	d.key("tab")
	d.act("pay_wait")
	d.see("결과를 근거와 함께 저장했습니다")
	if a := d.answerAt(p, "test.payment.paid", ""); a.Status != model.Done {
		t.Errorf("%+v", a)
	}
}

// TestForgetFails: the keyring did not let go, and it is not said that it did.
func TestForgetFails(t *testing.T) {
	d := atPayment(t, &machine{from: SecretKeyring}, "test.payment")
	d.app.deps.Looks.Payments.Forget = func(model.ShopID, model.PortOne) error { return errors.New("locked \x1b[2J") }
	d.act("pay_forget")
	d.see("locked")
	d.seeNot("이번 실행에서만 씁니다")
	d.seeNot("지웠습니다")
	d.clean()
	d.check()
}
