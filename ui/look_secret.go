package ui

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
)

// askSecret takes PortOne's API secret through a hidden field. V1 has a key and
// a secret; the key is asked first.
func askSecret(a *App, m *lookScreen) tea.Cmd {
	if a.scene.version() == model.V1 {
		a.show(newForm(&a.scene, form{id: "v1_key", from: goLook{m.kind, m.place, m.from}, then: func(a *App, key string) (tea.Cmd, string) {
			if key == "" {
				return nil, a.scene.Look().FormEmpty
			}
			return a.askHidden(m, "v1_secret", key+":"), ""
		}}, ""))
		return nil
	}
	return a.askHidden(m, "v2_secret", "")
}

// askHidden asks for the secret itself; before is what stands before it.
func (a *App) askHidden(m *lookScreen, id, before string) tea.Cmd {
	a.show(newForm(&a.scene, form{id: id, secret: true, from: goLook{m.kind, m.place, m.from}, then: func(a *App, secret string) (tea.Cmd, string) {
		secret = strings.TrimSpace(secret)
		if secret == "" {
			return nil, a.scene.Look().FormEmpty
		}
		return a.askKeep(m, before+secret), ""
	}}, ""))
	return nil
}

// askKeep asks whether the secret is for this run only. It is never written to
// the shops' file; what can keep it is the system's own keyring.
func (a *App) askKeep(m *lookScreen, secret string) tea.Cmd {
	t := a.scene.Look().Keep
	set := func(keep bool) func(*App) tea.Cmd {
		return func(a *App) tea.Cmd { return a.setSecret(m, secret, keep) }
	}
	a.show(&pick{title: t.Title, lines: []string{t.Lead}, from: goLook{m.kind, m.place, m.from}, list: []choice{
		{label: t.Once, hint: t.OnceHint, do: set(false)},
		{label: t.Keyring, hint: t.KeyringHint, do: set(true)},
	}})
	return nil
}

// setSecret hands the secret over, beside the screen since a keyring may take its
// time, and asks PortOne for one payment, whichever: a secret that is wrong or
// has expired shows at once, not while a customer's payment is waited for.
func (a *App) setSecret(m *lookScreen, secret string, keep bool) tea.Cmd {
	s, api := &a.scene, a.deps.Looks.Payments
	shop, version := s.W.Shop.ID, s.version()
	f := model.PaymentFilter{StoreID: s.storeID(m.place), Version: version, Limit: 1}
	a.show(m)
	return a.runLook(m, func(ctx context.Context, tell func(model.Progress)) (any, error) {
		tell(model.Progress{Code: "secret_try"})
		kept := api.SetSecret(shop, version, secret, keep)
		_, err := api.List(ctx, shop, f)
		return secretSet{kept, err}, nil
	})
}

// secretSet is what came of a secret: kept is why the keyring did not take it,
// in which case it is there for this run all the same; tried is what PortOne
// said.
type secretSet struct{ kept, tried error }

func secretDone(a *App, m *lookScreen, r secretSet) tea.Cmd {
	t := a.scene.Look().Keep
	if r.kept != nil {
		a.warn(a.scene.fill(t.Failed, "why", model.Printable(r.kept.Error())))
	} else {
		a.remark(t.Set)
	}
	if r.tried != nil {
		m.failure = failureOf(r.tried)
		return nil
	}
	m.note = t.Works
	return nil
}

// secretSought tells that the keyring has answered.
type secretSought struct{}

// seekSecret asks the system's keyring beside the screen, which shows what is
// known by then.
func seekSecret(d Deps, shop model.ShopID, v model.PortOne) tea.Cmd {
	if d.Looks.Payments == nil || d.Looks.Payments.Find == nil {
		return nil
	}
	return func() tea.Msg {
		d.Looks.Payments.Find(context.Background(), shop, v)
		return secretSought{}
	}
}

// forgetSecret drops the secret, in the keyring too.
func forgetSecret(a *App, m *lookScreen) tea.Cmd {
	shop, version, api := a.scene.W.Shop.ID, a.scene.version(), a.deps.Looks.Payments
	return a.runLook(m, func(context.Context, func(model.Progress)) (any, error) {
		return secretGone{api.Forget(shop, version)}, nil
	})
}

// secretGone is what came of forgetting.
type secretGone struct{ err error }

func goneDone(a *App, r secretGone) tea.Cmd {
	t := a.scene.Look().Keep
	if r.err != nil {
		a.warn(a.scene.fill(t.Stays, "why", model.Printable(r.err.Error())))
		return nil
	}
	a.remark(t.Forgotten)
	return nil
}
