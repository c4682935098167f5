package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
)

// Every effect is a named function that gives one message with its error.

// warmDelay keeps the reading ahead behind the first frame; tests do not wait.
var warmDelay = 300 * time.Millisecond

// readAhead reads what the lists of gateways need, so that the first list does
// not wait for it. It gives no message.
func readAhead(d Deps) tea.Cmd {
	return tea.Tick(warmDelay, func(time.Time) tea.Msg {
		d.Facts.Common()
		d.Facts.Page("")
		for _, code := range d.Facts.Codes() {
			d.Facts.Choice(code)
		}
		return nil
	})
}

// saved tells that an event is on disk, or why not.
type saved struct {
	shop model.ShopID
	seq  uint64
	err  error
}

// worldOf is what a shop is seen with today.
func worldOf(d Deps) model.World {
	return model.World{Facts: d.Facts, Calendar: d.Calendar, Today: d.Today()}
}

// commit writes one event. The summary is made here, off the loop: it walks
// the whole path.
func commit(d Deps, e model.Event, next model.Shop, proof [][]byte) tea.Cmd {
	return func() tea.Msg {
		sum := model.Summarise(model.NewWalk(next, worldOf(d)))
		return saved{shop: e.Shop, seq: e.Seq, err: d.Commit(e, sum, proof...)}
	}
}

// shopsRead carries the list of shops.
type shopsRead struct {
	rows []ShopRow
	err  error
}

func readShops(d Deps) tea.Cmd {
	return func() tea.Msg {
		rows, err := d.Shops()
		return shopsRead{rows, err}
	}
}

// shopRead carries one shop with all its answers.
type shopRead struct {
	shop model.Shop
	err  error
}

func readShop(d Deps, id model.ShopID) tea.Cmd {
	return func() tea.Msg {
		s, err := d.Load(id)
		return shopRead{s, err}
	}
}

// eventsRead carries a page of the journal of one shop, newest first.
type eventsRead struct {
	shop   model.ShopID
	before uint64
	events []model.Event
	err    error
}

// pageOfEvents is how many events one page of the journal holds.
const pageOfEvents = 200

func readEvents(d Deps, id model.ShopID, before uint64) tea.Cmd {
	return func() tea.Msg {
		ev, err := d.Events(id, before, pageOfEvents)
		return eventsRead{id, before, ev, err}
	}
}

// settingKept tells whether a setting is on disk.
type settingKept struct{ err error }

func keepSetting(d Deps, key, value string) tea.Cmd {
	return func() tea.Msg { return settingKept{d.Setting(key, value)} }
}

// urlOpened tells whether a browser took the address.
type urlOpened struct {
	url string
	err error
}

func openInBrowser(d Deps, url string) tea.Cmd {
	return func() tea.Msg { return urlOpened{url, d.Open(url)} }
}

// reopened carries the file after another try at it.
type reopened struct {
	deps    Deps
	trouble *TroubleInfo
}

func tryAgain(how func() (Deps, *TroubleInfo)) tea.Cmd {
	return func() tea.Msg {
		d, t := how()
		return reopened{d, t}
	}
}
