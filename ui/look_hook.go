package ui

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

// codeReplay sends made-up webhooks to the merchant's own handler: its address
// is asked, then its secret, unseen and for this once.
func codeReplay(a *App, m *lookScreen) tea.Cmd {
	back := goLook{m.kind, m.place, m.from}
	a.show(newForm(&a.scene, form{id: "hook_url", from: back, then: func(a *App, url string) (tea.Cmd, string) {
		if url == "" {
			return nil, a.scene.Look().FormEmpty
		}
		if !strings.Contains(url, "://") {
			url = "http://" + url
		}
		a.scene.handler = url
		if a.scene.version() == model.V1 {
			return a.replay(m, url, ""), ""
		}
		return a.askHookSecret(func(a *App, secret string) tea.Cmd { return a.replay(m, url, secret) }, back), ""
	}}, a.scene.handler))
	return nil
}

// askHookSecret takes the webhook's secret of test mode. It is kept nowhere.
func (a *App) askHookSecret(then func(*App, string) tea.Cmd, back intent) tea.Cmd {
	a.show(newForm(&a.scene, form{id: "hook_secret", secret: true, from: back, then: func(a *App, secret string) (tea.Cmd, string) {
		if secret = strings.TrimSpace(secret); secret == "" {
			return nil, a.scene.Look().FormEmpty
		}
		return then(a, secret), ""
	}}, ""))
	return nil
}

func (a *App) replay(m *lookScreen, url, secret string) tea.Cmd {
	s, send := &a.scene, a.deps.Looks.Replay
	ask := model.ReplayAsk{URL: url, Secret: secret, StoreID: s.storeID(m.place), Version: s.version(), Now: time.Now}
	if p := s.W.Answer(model.Slot{Track: m.place.Track, Question: "test.payment.payment_id"}); p.Status == model.Given {
		ask.PaymentID = p.Value()
	}
	a.show(m)
	return a.runLook(m, func(ctx context.Context, tell func(model.Progress)) (any, error) {
		return send(ctx, ask, func(r model.HookResult) {
			tell(model.Progress{Code: "hook_result", Args: map[string]string{"scenario": r.Scenario, "code": r.Code}})
		})
	})
}

// replayDone records whether the handler checks what it is sent, and shows how
// it answered.
func replayDone(a *App, m *lookScreen, r model.HookReport) tea.Cmd {
	s := &a.scene
	out := &results{kind: m.kind, place: m.place, from: goLook{m.kind, m.place, m.from}, title: s.Look().Code.ReplayTitle + "  " + model.Printable(r.URL)}
	for _, x := range r.Results {
		out.lines = append(out.lines, s.hookLine(x))
	}
	worstFirst(out.lines)
	out.notes = []string{s.fill(s.Look().Code.Score, "points", itoa(r.Points), "of", itoa(r.Of), "unsure", itoa(r.Unsure))}
	if r.MadeUp {
		out.notes = append(out.notes, s.Look().Code.MadeUp)
	}
	event := s.W.Adopt(s.W.HookSeen(m.place, r), "", r.At)
	return a.record(event, out, nil)
}

// hookLine is one scenario: what was tried and why, then what came of it.
func (s *scene) hookLine(x model.HookResult) result {
	tried, came := s.Hook(x.Scenario), s.Hook(x.Code)
	return result{
		f:     model.Finding{ID: x.Scenario, Status: x.Status, Args: x.Args},
		label: tried.What,
		say:   &locale.FindingText{What: locale.Fill(came.What, x.Args), Fix: strings.TrimSpace(tried.Fix + " " + locale.Fill(came.Fix, x.Args))},
	}
}

// codeListen opens a place for webhooks on this machine and shows what comes,
// until the merchant ends it.
func codeListen(a *App, m *lookScreen) tea.Cmd {
	back := goLook{m.kind, m.place, m.from}
	if a.scene.version() == model.V1 {
		return a.listen(m, "")
	}
	return a.askHookSecret(func(a *App, secret string) tea.Cmd { return a.listen(m, secret) }, back)
}

func (a *App) listen(m *lookScreen, secret string) tea.Cmd {
	open := a.deps.Looks.Listen
	a.show(m)
	m.keeps = true
	return a.runLook(m, func(ctx context.Context, tell func(model.Progress)) (any, error) {
		address, err := open(ctx, model.ListenAsk{Secret: secret, Now: time.Now}, func(d model.HookDelivery) {
			tell(model.Progress{Code: "hook_came", Args: map[string]string{"type": d.Type, "id": d.PaymentID, "code": d.Code}})
		})
		if err != nil {
			return nil, err
		}
		tell(model.Progress{Code: "hook_listens", Args: map[string]string{"url": address}})
		<-ctx.Done()
		return nil, nil
	})
}
