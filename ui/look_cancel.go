package ui

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"strings"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
)

// payCancel gives the money of the payment at hand back: a screen of its own, a
// word to type, then a list of two. Real money only moves for a payment whose
// ID the merchant typed.
func payCancel(a *App, m *lookScreen) tea.Cmd {
	s := &a.scene
	p, ok := s.payments[m.place]
	switch {
	case !ok:
		return nil
	case p.Payment.Channel != model.TestChannel && !p.named:
		return a.payNamed(m, s.Look().Cancel.NameFirst)
	}
	word := s.Look().Cancel.Word
	f := form{id: "cancel_word", from: goLook{m.kind, m.place, m.from}, args: []string{
		"word", word, "id", model.Printable(p.Payment.ID), "amount", s.paid(p.Payment.Amount-p.Payment.Cancelled, p.Payment.Currency),
		"channel", s.Look().Channels[string(p.Payment.Channel)],
	}}
	f.then = func(a *App, typed string) (tea.Cmd, string) {
		if !strings.EqualFold(strings.TrimSpace(typed), word) {
			return nil, a.scene.fill(a.scene.Look().Cancel.NotTyped, "word", word)
		}
		return a.askCancel(m, p), ""
	}
	a.show(newForm(s, f, ""))
	return nil
}

func (a *App) askCancel(m *lookScreen, p seenPayment) tea.Cmd {
	s := &a.scene
	t := s.Look().Cancel
	left := p.Payment.Amount - p.Payment.Cancelled
	args := []string{"id", model.Printable(p.Payment.ID), "amount", s.paid(left, p.Payment.Currency), "channel", s.Look().Channels[string(p.Payment.Channel)]}
	a.show(&pick{title: s.fill(t.Title, args...), lines: []string{s.paymentLine(p.Payment), t.Lead}, from: goLook{m.kind, m.place, m.from}, list: []choice{
		{label: t.No, hint: t.NoHint, do: func(a *App) tea.Cmd { return a.look(goLook{m.kind, m.place, m.from}) }},
		{label: s.fill(t.Yes, args...), hint: t.YesHint, do: func(a *App) tea.Cmd { return a.cancelPayment(m, p, left) }},
	}})
	return nil
}

// cancelPayment asks PortOne to cancel what is left, and looks the payment up
// again: an answer of success says nothing yet.
func (a *App) cancelPayment(m *lookScreen, p seenPayment, left int64) tea.Cmd {
	s, api := &a.scene, a.deps.Looks.Payments
	shop, ask := s.W.Shop.ID, s.paymentAsk(m.place, p.Payment.ID)
	c := model.CancelAsk{ID: p.Payment.ID, StoreID: ask.StoreID, Version: ask.Version, Reason: s.Look().Cancel.Reason, Left: left, Key: newKey()}
	a.show(m)
	m.keeps = true // stopped or not, it may have reached PortOne: what came of it is told
	return a.runLook(m, func(ctx context.Context, tell func(model.Progress)) (any, error) {
		tell(model.Progress{Code: "pay_cancelling"})
		out := cancelled{named: p.named}
		if out.seen, out.refused = api.Cancel(ctx, shop, c); out.refused == nil {
			out.report, out.unseen = api.Verify(ctx, shop, ask)
		}
		return out, nil
	})
}

// cancelled is what came of a cancel: refused is why it did not go through, or
// nobody knows; unseen why the payment could not be looked up afterwards.
type cancelled struct {
	seen            model.PaymentSeen
	report          model.PaymentReport
	named           bool
	refused, unseen error
}

// cancelDone shows the payment anew. Where nobody knows how it stands, no cancel
// is offered until it was looked up again.
func cancelDone(a *App, m *lookScreen, r cancelled) tea.Cmd {
	s := &a.scene
	switch {
	case r.refused != nil:
		delete(s.payments, m.place)
		m.failure = failureOf(r.refused)
		return nil
	case r.unseen != nil:
		delete(s.payments, m.place)
		m.note = s.fill(s.Look().Cancel.Unseen, "why", s.Failure(failureOf(r.unseen)).What)
		return nil
	}
	return paymentDone(a, m, paymentFound{r.report, r.named})
}

// newKey makes a call safe to repeat: PortOne answers the same key the same way.
func newKey() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails; the program ends instead
	return hex.EncodeToString(b[:])
}
