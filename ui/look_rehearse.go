package ui

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/code"
)

// mayRehearse tells whether the rehearsal page has what it needs: the store and
// a channel of test mode, and a way of paying that opens a window.
func (s *scene) mayRehearse(p model.Place) bool {
	return len(s.buttons(p)) > 0
}

// rehearsal is the page for a track: one button for each wanted way of paying
// that opens a window.
func (s *scene) rehearsal(p model.Place) model.RehearsalAsk {
	at := func(q model.QuestionID) string {
		return s.W.Answer(model.Slot{Track: p.Track, Question: q}).Value()
	}
	ask := model.RehearsalAsk{
		StoreID: at("test.channel.store_id"), ChannelKey: at("test.channel.channel_key"), Version: s.version(), Lang: s.Lang,
		Title: s.Shop() + "  " + s.Track(p.Track), Buttons: s.buttons(p), Texts: s.Page(),
	}
	if ask.Version == model.V1 {
		ask.StoreID = at("test.channel.imp_code")
	}
	return ask
}

func (s *scene) buttons(p model.Place) []model.RehearsalButton {
	store := s.W.Answer(model.Slot{Track: p.Track, Question: "test.channel.store_id"}).Value()
	imp := s.W.Answer(model.Slot{Track: p.Track, Question: "test.channel.imp_code"}).Value()
	if store == "" && imp == "" {
		return nil
	}
	var out []model.RehearsalButton
	for _, wish := range s.W.Wishes(p.Track) {
		params, err := code.Params(s.codeAsk(p, wish, code.Node))
		if err != nil {
			continue // by API, or not with this gateway: nothing opens
		}
		call := model.CallPayment
		if wish.Style == model.Recurring {
			call = model.CallIssue
		}
		out = append(out, model.RehearsalButton{
			ID: string(wish.Style) + "_" + string(wish.Method), Label: s.wishName(wish), Note: s.chargeNote(p, wish), Call: call, Params: params,
		})
	}
	return out
}

// chargeNote says what a test payment really charges.
func (s *scene) chargeNote(p model.Place, wish model.Wish) string {
	for _, q := range s.W.Quirks("test.payment", p.Track) {
		if q.Charges && (len(q.Methods) == 0 || slices.Contains(q.Methods, wish.Method)) {
			return q.Text.In(s.Lang)
		}
	}
	return ""
}

// rehearsed is what came of a rehearsal: the payments that were looked up.
type rehearsed struct{ reports []model.PaymentReport }

// lookUpTime is how long PortOne may take to know of a payment that a window
// has just reported.
// lookUpPause is how long to wait between two looks. Tests are in a hurry.
var lookUpTime, lookUpPause = 30 * time.Second, 2 * time.Second

// codePage opens the rehearsal page and looks every payment that it reports up,
// until the merchant ends it.
func codePage(a *App, m *lookScreen) tea.Cmd {
	s, looks, open := &a.scene, a.deps.Looks, a.deps.Open
	ask, place, shop := s.rehearsal(m.place), model.Place{Step: "test.payment", Track: m.place.Track}, s.W.Shop.ID
	look := s.paymentAsk(place, "") // made here: the shop is not looked at beside the screen
	verify := func(ctx context.Context, id string) (model.PaymentReport, error) {
		look := look
		look.ID = id
		return lookUp(ctx, func(ctx context.Context) (model.PaymentReport, error) { return looks.Payments.Verify(ctx, shop, look) })
	}
	if looks.Payments == nil || s.secretFrom() == SecretNone {
		verify = nil
	}
	m.keeps = true
	return a.runLook(m, func(ctx context.Context, tell func(model.Progress)) (any, error) {
		events := make(chan model.RehearsalEvent, 32)
		address, err := looks.Rehearse(ctx, ask, func(e model.RehearsalEvent) {
			select {
			case events <- e:
			case <-ctx.Done():
			}
		})
		if err != nil {
			return nil, err
		}
		tell(model.Progress{Code: "page_address", Args: map[string]string{"url": address}})
		if open(address) != nil {
			tell(model.Progress{Code: "page_by_hand"})
		}
		return follow(ctx, events, tell, verify), nil
	})
}

// lookUp asks for a payment until PortOne knows it, for a while.
func lookUp(ctx context.Context, verify func(context.Context) (model.PaymentReport, error)) (model.PaymentReport, error) {
	ctx, stop := context.WithTimeout(ctx, lookUpTime)
	defer stop()
	for {
		r, err := verify(ctx)
		var f *model.Failure
		if !errors.As(err, &f) || f.Kind != model.FailNotFound {
			return r, err
		}
		select {
		case <-ctx.Done():
			return r, err
		case <-time.After(lookUpPause):
		}
	}
}

// follow tells what happens on the page and looks up what it reports, until the
// end. What the page says is never taken for true.
func follow(ctx context.Context, events <-chan model.RehearsalEvent, tell func(model.Progress), verify func(context.Context, string) (model.PaymentReport, error)) rehearsed {
	var out rehearsed
	for {
		var e model.RehearsalEvent
		select {
		case <-ctx.Done():
			return out
		case e = <-events:
		}
		tell(pageNews(e))
		if e.Kind != "done" || e.Call != model.CallPayment || e.PaymentID == "" {
			continue
		}
		if verify == nil {
			tell(model.Progress{Code: "page_no_secret", Args: map[string]string{"id": e.PaymentID}})
			continue
		}
		id := e.PaymentID
		if e.Order != "" {
			id = e.Order
		}
		r, err := verify(ctx, id)
		if err != nil {
			tell(model.Progress{Code: "page_not_verified", Args: map[string]string{"id": e.PaymentID, "why": string(failureOf(err).Kind)}})
			continue
		}
		out.reports = append(out.reports, r)
		n := model.Count(r.Findings)
		tell(model.Progress{Code: "page_verified", Found: r.Findings, Args: map[string]string{
			"id": e.PaymentID, "done": strconv.Itoa(n.Done), "missing": strconv.Itoa(n.Missing), "cannot": strconv.Itoa(n.CannotTell),
		}})
	}
}

func pageNews(e model.RehearsalEvent) model.Progress {
	return model.Progress{Code: "page_" + e.Kind, Args: map[string]string{"button": e.Button, "id": e.PaymentID, "code": e.Code, "message": e.Message}}
}

// codeDone shows what came of code: a scan, a rehearsal, a replay.
func codeDone(a *App, m *lookScreen, result any) tea.Cmd {
	switch r := result.(type) {
	case secretSet:
		return secretDone(a, m, r)
	case secretGone:
		return goneDone(a, r)
	case model.ScanReport:
		return scanDone(a, m, r)
	case rehearsed:
		return rehearsalDone(a, m, r)
	case model.HookReport:
		return replayDone(a, m, r)
	}
	return nil
}

// rehearsalDone records what all payments of a rehearsal prove together, and
// shows the last of them.
func rehearsalDone(a *App, m *lookScreen, r rehearsed) tea.Cmd {
	s := &a.scene
	if len(r.reports) == 0 {
		m.note = s.Look().Code.PageEmpty
		return nil
	}
	place := model.Place{Step: "test.payment", Track: m.place.Track}
	var seen []model.Seen
	for _, p := range r.reports {
		seen = append(seen, s.W.PaymentSeen(place, p)...)
	}
	last := r.reports[len(r.reports)-1]
	s.payments[place] = seenPayment{PaymentReport: last}
	event := s.W.Adopt(newestOf(seen), "", last.At)
	return a.record(event, paymentResults(s, m, last), nil)
}

// newestOf keeps one look for each answer, the last.
func newestOf(seen []model.Seen) []model.Seen {
	var out []model.Seen
	for _, x := range seen {
		out = slices.DeleteFunc(out, func(y model.Seen) bool { return y.Slot == x.Slot })
		out = append(out, x)
	}
	return out
}
