package ui

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
)

func stripped(s string) string { return ansi.Strip(s) }

// asks opens a question of a journal's shop.
func asks(t tb, j *journal, w, h int, key string) *driver {
	t.Helper()
	d := start(t, j, model.Korean, w, h)
	slot, _ := model.ParseSlot(key)
	d.drain(d.app.alone(slot))
	if q, ok := d.app.screen.(*question); !ok || q.slot != slot {
		t.Fatalf("%s is not asked: %T", key, d.app.screen)
	}
	d.j.now = d.j.now.Add(time.Second)
	return d
}

// untick takes a gateway off the list that is asked for.
func (d *driver) untick(code string) {
	d.t.Helper()
	q := d.app.screen.(*question)
	d.key("home")
	for _, o := range q.spec(&d.app.scene).Options {
		if o.ID == code {
			d.key("space")
			return
		}
		d.key("down")
	}
	d.t.Fatalf("%s is not offered", code)
}

func (d *driver) chosen() string {
	return strings.Join(d.app.scene.W.Shop.Answers[model.Slot{Question: "prep.gateway.chosen"}].Values, " ")
}

// TestClosingATrackAsksTwice: an answer that closes a track shows what goes, and
// is saved only at the second Enter.
func TestClosingATrackAsksTwice(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}} {
		d := asks(t, running(t), size[0], size[1], "-/-/prep.gateway.chosen/-")
		saved := d.events()
		d.untick("tosspayments")
		d.key("enter")
		d.check()
		text := squeezed(strings.Join(d.screen(), ""))
		for _, want := range []string{d.app.scene.Choice().Change.Before, "닫히는진행:토스페이먼츠", "더묻지않게되는답"} {
			if !strings.Contains(text, squeezed(want)) {
				t.Fatalf("%v: not said: %q\n%s", size, want, strings.Join(d.screen(), "\n"))
			}
		}
		if d.events() != saved || d.chosen() != "inicis tosspayments" {
			t.Fatalf("%v: saved at the first Enter: %s", size, d.chosen())
		}
		d.key("enter")
		if d.events() != saved+1 || d.chosen() != "inicis" {
			t.Fatalf("%v: %s after the second Enter", size, d.chosen())
		}
		if w := d.app.scene.W; w.Track("t2").Active || w.Shop.Answers[model.Slot{Track: "t2", Question: "contract.apply.sent_on"}].Value() != "2026-02-02" {
			t.Fatal("the track is not parked with its answers")
		}
	}
}

// TestChangedMindAsksAnew: what was shown was shown for another answer.
func TestChangedMindAsksAnew(t *testing.T) {
	d := asks(t, running(t), 80, 24, "-/-/prep.gateway.chosen/-")
	saved := d.events()
	d.untick("tosspayments")
	d.key("enter")
	d.see(d.app.scene.Choice().Change.Before)
	d.key("space") // ticked again
	d.seeNot(d.app.scene.Choice().Change.Before)
	d.key("space", "enter")
	d.see(d.app.scene.Choice().Change.Before)
	if d.events() != saved {
		t.Fatal("saved without being shown")
	}
	d.key("esc")
	if d.events() != saved || d.chosen() != "inicis tosspayments" {
		t.Fatalf("leaving saved %s", d.chosen())
	}
}

// TestWhatSetsNothingOffIsSavedAtOnce: a first answer, the same answer, one more
// gateway, and a change before anything was applied for.
func TestWhatSetsNothingOffIsSavedAtOnce(t *testing.T) {
	for name, x := range map[string]struct {
		j    *journal
		key  string
		keys []string
		more int
	}{
		"a first answer":             {running(t), "-/-/prep.shop.industry/-", []string{"home", "enter"}, 1},
		"a word beside":              {running(t), "-/-/prep.shop.name/-", []string{"2", "enter"}, 1},
		"the same again":             {running(t), "-/-/prep.gateway.chosen/-", []string{"enter"}, 0},
		"before an application":      {seller(t, says("-/-/prep.methods.styles/-", "one_time")), "-/-/prep.methods.styles/-", []string{"home", "down", "space", "enter"}, 1},
		"a first choice of styles":   {seller(t), "-/-/prep.methods.styles/-", []string{"home", "space", "enter"}, 1},
		"a track more closes none":   {running(t), "-/-/prep.shop.ticket/-", []string{"5", "enter"}, 1},
		"nothing that stood is gone": {seller(t), "-/-/prep.shop.sales/-", []string{"0", "enter"}, 1},
	} {
		d := asks(t, x.j, 80, 24, x.key)
		saved := d.events()
		d.key(x.keys...)
		if d.events() != saved+x.more {
			t.Errorf("%s: %d events\n%s", name, d.events()-saved, strings.Join(d.screen(), "\n"))
		}
	}
}

// TestChangeAfterAnApplicationAsksTwice: from the application on, the pages say
// what a change sets off, and that is shown before it is saved.
func TestChangeAfterAnApplicationAsksTwice(t *testing.T) {
	d := asks(t, running(t), 120, 40, "-/-/prep.methods.styles/-")
	saved := d.events()
	d.key("home", "down", "space", "enter")
	s := &d.app.scene
	for _, want := range []string{s.Choice().Change.Before, "- " + s.Choice().Change.Verdict["further"], s.Choice().Change.Effects["mid"], strings.Fields(s.Frame.EnterAgain)[0]} {
		d.see(want)
	}
	if d.events() != saved {
		t.Fatal("saved at once")
	}
	d.key("enter")
	if got := s.W.Answer(model.Slot{Question: "prep.methods.styles"}).Values; d.events() != saved+1 || len(got) != 2 {
		t.Fatalf("%v after the second Enter", got)
	}
}

// TestFailedSaveAfterAWarning keeps the answer, and the next Enter saves it.
func TestFailedSaveAfterAWarning(t *testing.T) {
	d := asks(t, running(t), 80, 24, "-/-/prep.gateway.chosen/-")
	d.untick("tosspayments")
	d.key("enter")
	d.j.fail = errDisk
	d.key("enter")
	d.see("저장하지 못했습니다")
	d.j.fail = nil
	d.key("enter")
	if d.chosen() != "inicis" {
		t.Fatalf("%s\n%s", d.chosen(), strings.Join(d.screen(), "\n"))
	}
}
