package ui

import (
	"context"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
)

// paymentLook sees payments as PortOne has them.
func paymentLook() lookKind {
	return lookKind{
		acts: paymentActs, subject: paymentSubject, done: paymentDone,
		do: map[string]func(*App, *lookScreen) tea.Cmd{
			"pay_secret": askSecret, "pay_forget": forgetSecret,
			"pay_wait": payWait, "pay_id": payByID, "pay_list": payList, "pay_cancel": payCancel, "pay_hand": byHand,
		},
	}
}

// seenPayment is the payment looked at last at a place. Named: the merchant
// typed its ID, so that real money may be given back for it.
type seenPayment struct {
	model.PaymentReport
	named bool
}

func (s *scene) version() model.PortOne {
	if v := s.W.Answer(model.Slot{Question: "prep.mode.version"}).Value(); v != "" {
		return model.PortOne(v)
	}
	return model.V2
}

func paymentActs(s *scene, m *lookScreen) []act {
	from := s.secretFrom()
	if from == SecretNone {
		return []act{{id: "pay_secret"}, {id: "pay_hand"}}
	}
	out := []act{{id: "pay_wait"}, {id: "pay_list"}, {id: "pay_id"}}
	if p, ok := s.payments[m.place]; ok && p.Payment.Amount > p.Payment.Cancelled && p.Payment.Status != "FAILED" {
		out = append(out, act{id: "pay_cancel", args: []string{"id", model.Printable(p.Payment.ID)}})
	}
	out = append(out, act{id: "pay_hand"})
	if from != SecretEnv {
		out = append(out, act{id: "pay_forget", args: []string{"where", s.Look().SecretFrom[string(from)]}})
	}
	return out
}

// paymentSubject says test or live in a word, at every look.
func paymentSubject(s *scene, m *lookScreen) string {
	word := s.Look().Channels[string(model.TestChannel)]
	if isLive(m.place) {
		word = s.Look().Channels[string(model.LiveChannel)]
	}
	return word + "  " + s.Track(m.place.Track)
}

func isLive(p model.Place) bool { return strings.HasPrefix(string(p.Step), "live.") }

func (s *scene) secretFrom() SecretFrom {
	if s.secret == nil {
		return SecretNone
	}
	return s.secret(s.W.Shop.ID, s.version())
}

// expect is what a payment should prove at a place.
func (s *scene) expect(p model.Place) model.PaymentExpect {
	return s.W.PaymentExpect(p, gateway.Aliases(s.W.Track(p.Track).Gateway))
}

func (s *scene) paymentAsk(p model.Place, id string) model.PaymentAsk {
	return model.PaymentAsk{ID: id, StoreID: s.storeID(p), Version: s.version(), Expect: s.expect(p)}
}

func (s *scene) storeID(p model.Place) string {
	return s.W.Answer(model.Slot{Track: p.Track, Question: "test.channel.store_id"}).Value()
}

// ---- looking ---------------------------------------------------------------

// paymentFound is a look's result: what PortOne told, and who named the payment.
type paymentFound struct {
	model.PaymentReport
	named bool
}

func (a *App) verify(m *lookScreen, id string, named bool) tea.Cmd {
	shop, ask, api := a.scene.W.Shop.ID, a.scene.paymentAsk(m.place, id), a.deps.Looks.Payments
	a.show(m)
	return a.runLook(m, func(ctx context.Context, _ func(model.Progress)) (any, error) {
		r, err := api.Verify(ctx, shop, ask)
		return paymentFound{r, named}, err
	})
}

// clockSlack is how far this machine's clock may run ahead of PortOne's, and how
// long before the choice a payment may have been made.
const clockSlack = 2 * time.Minute

// payWait waits for a payment that is made now.
func payWait(a *App, m *lookScreen) tea.Cmd {
	s, api := &a.scene, a.deps.Looks.Payments
	f := model.PaymentFilter{StoreID: s.storeID(m.place), Version: s.version(), Since: a.now().Add(-clockSlack), Limit: 10, Channel: model.TestChannel}
	if isLive(m.place) {
		f.Channel = model.LiveChannel
	}
	shop, x := s.W.Shop.ID, s.expect(m.place)
	return a.runLook(m, func(ctx context.Context, tell func(model.Progress)) (any, error) {
		tell(model.Progress{Code: "pay_now"})
		r, err := api.Wait(ctx, shop, f, x, tell)
		return paymentFound{PaymentReport: r}, err
	})
}

func payByID(a *App, m *lookScreen) tea.Cmd { return a.payNamed(m, "") }

// payNamed asks for the ID of a payment; why says what it is asked for, where
// something else was chosen.
func (a *App) payNamed(m *lookScreen, why string) tea.Cmd {
	s := &a.scene
	a.show(newForm(s, form{id: "payment_id", lead: why, from: goLook{m.kind, m.place, m.from}, then: func(a *App, v string) (tea.Cmd, string) {
		if v == "" {
			return nil, a.scene.Look().FormEmpty
		}
		return a.verify(m, v, true), ""
	}}, ""))
	return nil
}

// payList shows the newest payments to pick one.
func payList(a *App, m *lookScreen) tea.Cmd {
	s, api := &a.scene, a.deps.Looks.Payments
	f := model.PaymentFilter{StoreID: s.storeID(m.place), Version: s.version(), Limit: 20, Channel: model.TestChannel}
	if isLive(m.place) {
		f.Channel = model.LiveChannel
	}
	shop := s.W.Shop.ID
	return a.runLook(m, func(ctx context.Context, _ func(model.Progress)) (any, error) {
		return api.List(ctx, shop, f)
	})
}

func pickPayment(a *App, m *lookScreen, list []model.PaymentSeen) tea.Cmd {
	s := &a.scene
	if len(list) == 0 {
		m.note = s.Look().NoPayments
		return nil
	}
	p := &pick{title: s.Look().PickPayment, from: goLook{m.kind, m.place, m.from}}
	for _, seen := range list {
		id := seen.ID
		p.list = append(p.list, choice{
			label: s.paymentLine(seen), hint: model.Printable(id),
			do: func(a *App) tea.Cmd { return a.verify(m, id, false) },
		})
	}
	a.show(p)
	return nil
}

// paymentLine is a payment on one line: when, how much, where it stands, test or
// live, by what.
func (s *scene) paymentLine(p model.PaymentSeen) string {
	parts := []string{s.clock(p.RequestedAt), s.paid(p.Amount, p.Currency), s.paymentStatus(p.Status), s.Look().Channels[string(p.Channel)]}
	if p.Method != "" {
		parts = append(parts, s.Method(string(p.Method)))
	}
	return strings.Join(slices.DeleteFunc(parts, func(x string) bool { return x == "" }), "  ")
}

func (s *scene) paymentStatus(st string) string {
	if word, ok := s.Look().PaymentStatus[st]; ok {
		return word
	}
	return model.Printable(st)
}

// paid is an amount in its currency; PortOne counts in the smallest unit.
func (s *scene) paid(n int64, currency string) string {
	if currency == "" || currency == "KRW" {
		return s.Won(n)
	}
	return itoa(int(n)) + " " + model.Printable(currency)
}

// paymentDone records what a payment proves, and shows it.
func paymentDone(a *App, m *lookScreen, result any) tea.Cmd {
	s := &a.scene
	switch r := result.(type) {
	case cancelled:
		return cancelDone(a, m, r)
	case secretSet:
		return secretDone(a, m, r)
	case secretGone:
		return goneDone(a, r)
	case []model.PaymentSeen:
		return pickPayment(a, m, r)
	case paymentFound:
		s.payments[m.place] = seenPayment(r)
		event := s.W.Adopt(s.W.PaymentSeen(m.place, r.PaymentReport), "", r.At)
		return a.record(event, paymentResults(s, m, r.PaymentReport), nil)
	}
	return nil
}

func paymentResults(s *scene, m *lookScreen, r model.PaymentReport) *results {
	p := r.Payment
	out := &results{kind: model.LookPayment, place: m.place, from: goLook{m.kind, m.place, m.from}, title: s.Look().Kinds[model.LookPayment].Title + "  " + model.Printable(p.ID)}
	for _, f := range r.Findings {
		line := result{f: f, label: s.Look().PaymentChecks[f.ID]}
		if f.ID == "webhook" {
			line.more = s.deliveries(p.Webhooks)
		}
		out.lines = append(out.lines, line)
	}
	worstFirst(out.lines)
	out.notes = append(out.notes, s.paymentLine(p))
	if p.FailureReason != "" || p.FailureCode != "" {
		out.notes = append(out.notes, s.fill(s.Look().PaymentFailed, "code", model.Printable(p.FailureCode), "why", model.Printable(p.FailureReason)))
	}
	return out
}

// deliveries are the webhooks of a payment: when, what the shop answered, where
// it went.
func (s *scene) deliveries(list []model.WebhookSeen) []string {
	out := make([]string, len(list))
	for i, w := range list {
		code := itoa(w.Code)
		if w.Code == 0 {
			code = s.Look().NoAnswer
		}
		out[i] = s.fill(s.Look().Delivery, "at", s.clock(w.At), "code", code, "url", model.Printable(w.URL), "tries", itoa(w.Tries))
	}
	return out
}
