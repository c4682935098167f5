package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
)

// BenchmarkKey is one key and the frame that follows it, on every screen at
// 120×40 with a shop far along its way. DESIGN §7 holds it under 2 ms.
func BenchmarkKey(b *testing.B) {
	full := func() *driver {
		d := start(b, newJournal(), model.Korean, 120, 40)
		d.key("enter")
		d.walk(wish{"prep.gateway.chosen": {"inicis", "tosspayments", "kakaopay"}}, 900, func() bool {
			return d.app.scene.ready && d.app.scene.W.Answer(model.Slot{Track: "t1", Question: "contract.apply.sent_on"}).Status == model.Given
		})
		return d
	}
	screens := map[string][]string{
		"home": {"f2"}, "stages": {"f4"}, "shops": {"f6"}, "history": {"f7"}, "terms": {"f8"}, "question": {"f2", "enter"}, "help": {"f2", "enter", "f1"},
		"compare": {"f10"}, "change": {"f12"}, "board": {"f2", "b"},
	}
	for name, keys := range screens {
		b.Run(name, func(b *testing.B) {
			d := full()
			d.key(keys...)
			benchKeys(b, d)
		})
	}
	b.Run("checklist", func(b *testing.B) {
		d := full()
		d.app.carry(goAsk{model.Slot{Question: "prep.site.item", Item: "refund"}})
		benchKeys(b, d)
	})
	b.Run("checklist of tasks", func(b *testing.B) {
		d := full()
		for _, v := range d.app.scene.W.Steps() {
			for _, a := range v.Asks {
				if a.Question.Each == model.EachTask && d.app.scene.isList(a.Slot) {
					d.app.carry(goAsk{a.Slot})
				}
			}
		}
		if _, ok := d.app.screen.(*checklist); !ok {
			b.Fatal("no list of tasks")
		}
		benchKeys(b, d)
	})
	b.Run("figure", func(b *testing.B) { // each digit is reckoned for every gateway
		d := full()
		d.key("f10")
		d.to("prep.shop.sales").key("enter")
		for i := 0; b.Loop(); i++ {
			msg := tea.KeyPressMsg{Code: '7', Text: "7"}
			if i%2 == 1 {
				msg = tea.KeyPressMsg{Code: tea.KeyBackspace}
			}
			d.app.Update(msg)
			d.app.View()
		}
	})
	b.Run("typing", func(b *testing.B) {
		d := start(b, newJournal(), model.Korean, 120, 40)
		d.key("enter")
		for i := 0; b.Loop(); i++ {
			if i%40 == 39 {
				d.app.Update(tea.KeyPressMsg{Code: 'u', Mod: tea.ModCtrl})
			}
			d.app.Update(tea.KeyPressMsg{Code: '한', Text: "한"})
			d.app.View()
		}
	})
}

// benchKeys goes down and up on a screen and draws every frame.
func benchKeys(b *testing.B, d *driver) {
	b.Helper()
	down, up := tea.KeyPressMsg{Code: tea.KeyDown}, tea.KeyPressMsg{Code: tea.KeyUp}
	for i := 0; b.Loop(); i++ {
		msg := down
		if i%2 == 1 {
			msg = up
		}
		d.app.Update(msg)
		d.app.View()
	}
}
