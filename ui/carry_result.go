package ui

import (
	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
)

// What the results of effects do to the screen.

func (a *App) onShops(msg shopsRead) tea.Cmd {
	if list, ok := a.screen.(*shops); ok {
		list.update(&a.scene, msg)
		return nil
	}
	if _, ok := a.screen.(*loading); !ok {
		return nil
	}
	switch {
	case msg.err != nil:
		list := &shops{}
		list.update(&a.scene, msg)
		a.show(list)
	case len(msg.rows) == 0 && a.drill != nil:
		a.show(&tale{})
	case len(msg.rows) == 0:
		a.show(&welcome{at: langAt(a.scene.Lang)})
	default:
		return readShop(a.deps, a.startAt(msg.rows))
	}
	return nil
}

func langAt(l model.Lang) int {
	if l == model.English {
		return 1
	}
	return 0
}

// startAt is the shop to open: the one asked for, else the one used last.
func (a *App) startAt(rows []ShopRow) model.ShopID {
	latest := rows[0]
	for _, r := range rows {
		if r.ID == a.deps.Shop {
			return r.ID
		}
		if r.Updated.After(latest.Updated) {
			latest = r
		}
	}
	return latest.ID
}

func (a *App) onShop(msg shopRead) tea.Cmd {
	if msg.err != nil {
		a.show(&shops{err: a.failure(msg.err)})
		return nil
	}
	a.setShop(msg.shop)
	return tea.Batch(a.goHome(""), readAhead(a.deps))
}

func (a *App) onEvents(msg eventsRead) tea.Cmd {
	if h, ok := a.screen.(*history); ok && a.scene.ready && msg.shop == a.scene.W.Shop.ID {
		h.update(&a.scene, msg)
	}
	return nil
}

func (a *App) onURL(msg urlOpened) {
	if msg.err != nil {
		a.warn(a.scene.fill(a.scene.Frame.URLFailed, "url", msg.url))
		return
	}
	a.remark(a.scene.fill(a.scene.Frame.URLOpened, "url", msg.url))
}

func (a *App) onReopened(msg reopened) tea.Cmd {
	a.opening = nil
	a.take(msg.deps, msg.trouble)
	return a.begin()
}
