package ui

import (
	"reflect"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
)

// TestDeedsKeepTheSummary: what happens without the merchant's hands stands in
// the list of shops as their own answers do.
func TestDeedsKeepTheSummary(t *testing.T) {
	j := newJournal()
	d := j.deps(model.Korean)
	done, ok := writeDeeds(d, model.Shop{}, script()[0].rest)().(drillWritten)
	if !ok || done.err != nil {
		t.Fatalf("%+v", done)
	}
	want := model.Summarise(model.NewWalk(done.shop, worldOf(d)))
	if got := j.sums[done.shop.ID]; want.Name != "해피꽃집" || !reflect.DeepEqual(got, want) {
		t.Errorf("kept %+v, want %+v", got, want)
	}
}

// drilling is a rehearsal whose shop has its name and nothing else.
func drilling(t *testing.T) *driver {
	t.Helper()
	j := newJournal()
	deps := j.deps(model.Korean)
	deps.Drill = &Drill{SetDay: func(model.Date) {}, Stage: func(string) {}, Letter: func(string) []byte { return []byte("메일") }, Folder: t.TempDir()}
	d := &driver{t: t, j: j, app: New(deps, nil)}
	d.drain(d.app.Init())
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.key("2") // the shop has its name
	return d
}

// TestDrillPastesOnce: who comes back to a letter that was not read finds it
// once.
func TestDrillPastesOnce(t *testing.T) {
	d := drilling(t)
	d.app.drill.at = slices.IndexFunc(script(), func(c chapter) bool { return c.letter != "" })
	d.app.show(&tale{})
	for range 3 {
		d.key("1")
		if got := d.box().text(); got != "메일" {
			t.Fatalf("%q stands in the box", got)
		}
		d.key("f2")
	}
}

// TestDrillWithAnotherShop: whoever makes a second shop in the middle of the
// rehearsal is led on through all chapters, whatever that shop lacks.
func TestDrillWithAnotherShop(t *testing.T) {
	d := drilling(t)
	for at := range script() {
		d.app.drill.at, d.app.drill.told, d.app.drill.over = at, false, false
		d.app.show(&tale{})
		for _, k := range []string{"1", "f2", "1", "esc", "enter", "f2"} {
			d.key(k)
			d.check()
		}
		if d.app.drill.at != at {
			continue
		}
		if _, ok := d.app.screen.(*tale); !ok {
			t.Errorf("%s: F2 leads to %T", script()[at].id, d.app.screen)
		}
	}
}
