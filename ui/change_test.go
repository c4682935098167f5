package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"portone-onboard/model"
)

// running is a shop that takes cards by one gateway and has applied at another.
func running(t tb) *journal {
	t.Helper()
	answers := []said{
		says("t1/-/contract.apply.sent_on/-", "2026-01-05"), says("t1/m1/contract.mid.value/-", "moonlight1"),
		says("t1/m1/contract.cards.asked_on/-", "2026-02-02"), says("t2/-/contract.apply.sent_on/-", "2026-02-02"), says("-/-/prep.methods.styles/-", "one_time"),
	}
	for _, r := range model.CardCompanies {
		answers = append(answers, says("t1/m1/contract.cards.state/"+r.ID, "pass"))
	}
	j := seller(t, answers...)
	check(t, j, "t1/m1/live.channel.saved/-")
	return j
}

// check records that something is done.
func check(t tb, j *journal, key string) {
	t.Helper()
	shop, err := j.load("s00000001")
	if err != nil {
		t.Fatal(err)
	}
	deps := j.deps(model.Korean)
	slot, _ := model.ParseSlot(key)
	w := model.NewWalk(shop, model.World{Facts: deps.Facts, Calendar: deps.Calendar, Today: deps.Today()})
	e, problems := w.Accept(slot, model.Input{Status: model.Done}, j.now)
	if model.Blocks(problems) {
		t.Fatalf("%s: %v", key, problems)
	}
	j.events[shop.ID] = append(j.events[shop.ID], e)
}

// changing stands on the screen of changes.
func changing(t tb, j *journal, w, h int) *driver {
	t.Helper()
	d := start(t, j, model.Korean, w, h)
	d.key("f12")
	if _, ok := d.app.screen.(*change); !ok {
		t.Fatalf("on %T", d.app.screen)
	}
	return d
}

// everything is all that a change sets off, scrolled through to its end.
func (d *driver) everything() string {
	d.t.Helper()
	out, last := "", ""
	for range 60 {
		d.check()
		now := strings.Join(d.screen(), "\n")
		if now == last {
			return out
		}
		out, last = out+"\n"+now, now
		d.key("pgdown")
	}
	d.t.Fatal("it does not end")
	return ""
}

// TestChangeSaysEverything: each kind of change says what the guide concludes,
// what it sets off and at which gateway, with the page and the day of each rule.
func TestChangeSaysEverything(t *testing.T) {
	d := changing(t, running(t), 120, 40)
	s := &d.app.scene
	for i, kind := range model.ChangeKinds {
		d.key("home")
		for range i {
			d.key("down")
		}
		c := s.W.Consequences(kind)
		text := d.everything()
		squeezedText := squeezed(text)
		var want []string
		want = append(want, s.Choice().Change.Kinds[kind].Label)
		if c.Verdict != "" {
			want = append(want, s.Choice().Change.Verdict[c.Verdict])
		}
		for _, e := range c.Effects {
			want = append(want, "- "+s.Choice().Change.Effects[e])
		}
		for _, w := range want {
			if w == "" || !strings.Contains(squeezedText, squeezed(w)) && !strings.Contains(text, w[:min(len(w), 12)]) {
				t.Errorf("%s: not said: %q\n%s", kind, w, text)
			}
		}
		rules := slices.Clone(c.Rules)
		for _, track := range c.Tracks {
			rules = append(rules, track.Rules...)
			if speaks(track) && !strings.Contains(text, s.Gateway(track.Gateway)) {
				t.Errorf("%s: nothing about %s", kind, track.Gateway)
			}
		}
		for _, r := range rules {
			if first := strings.Fields(r.Text.Ko)[0]; !strings.Contains(text, first) || !strings.Contains(text, r.Sources[0].Read.String()) {
				t.Errorf("%s: rule %s is not said with its day", kind, r.ID)
			}
		}
		if len(rules) == 0 && len(c.Effects) == 0 {
			t.Errorf("nothing is known of %s", kind)
		}
	}
}

// TestChangeSourcesAreWhole: no line breaks off before the page it names.
func TestChangeSourcesAreWhole(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}} {
		d := changing(t, running(t), size[0], size[1])
		s := &d.app.scene
		w := size[0] - 2*margin - min(34, (size[0]-2*margin)*2/5) - gutter
		for _, kind := range model.ChangeKinds {
			c := s.W.Consequences(kind)
			text := squeezed(strings.Join(s.consequenceLines(c, w), ""))
			for _, r := range c.Rules {
				if page := squeezed(s.pageOf(r.Sources[0])); !strings.Contains(stripped(text), page) {
					t.Errorf("%s at %d: %s is not named", kind, size[0], page)
				}
			}
		}
	}
}

// TestChangeTellsWhatStops: cards that work today are named where a change may
// stop them.
func TestChangeTellsWhatStops(t *testing.T) {
	d := changing(t, running(t), 120, 40)
	stops := 0
	for i, kind := range model.ChangeKinds {
		c := d.app.scene.W.Consequences(kind)
		if len(c.Stops) == 0 {
			continue
		}
		stops++
		d.key("home")
		for range i {
			d.key("down")
		}
		if text := d.everything(); !strings.Contains(text, "오늘 되던 결제가 멈추는 것") || !strings.Contains(text, "KG이니시스 신용카드") {
			t.Errorf("%s stops cards and does not say so\n%s", kind, text)
		}
	}
	if stops == 0 {
		t.Error("no change stops anything")
	}
}

// TestChangeLeadsToTheQuestion: Enter leads to where the change is made; nothing
// is saved on the way.
func TestChangeLeadsToTheQuestion(t *testing.T) {
	for i, kind := range model.ChangeKinds {
		d := changing(t, running(t), 80, 24)
		saved := d.events()
		if i < 9 {
			d.key(string(rune('1' + i)))
		} else {
			d.key("home")
			for range i {
				d.key("down")
			}
		}
		d.see(d.app.scene.Choice().Change.Title)
		want := model.ChangedAt(kind)
		if slot := (model.Slot{Question: want}); want == "" || kind != "mode" && !d.app.scene.W.Visible(slot) {
			want = "mid.need.change"
		}
		d.key("enter")
		q, ok := d.app.screen.(*question)
		if !ok || q.slot.Question != want || d.events() != saved {
			t.Errorf("%s leads to %T, want %s", kind, d.app.screen, want)
			continue
		}
		d.j.now = d.j.now.Add(time.Second)
		d.key("esc")
		if d.events() != saved {
			t.Errorf("%s: saved by leaving", kind)
		}
	}
}

func TestChangeEscLeadsBack(t *testing.T) {
	d := start(t, running(t), model.Korean, 80, 24)
	d.drain(d.app.ask(model.Slot{Question: "prep.shop.goods"}))
	d.j.now = d.j.now.Add(time.Second)
	d.key("f12", "down", "pgdown", "esc")
	if q, ok := d.app.screen.(*question); !ok || q.slot.Question != "prep.shop.goods" {
		t.Fatalf("back on %T", d.app.screen)
	}
}

// TestChangeEveryLineFits goes through every kind to its end in every way of drawing.
func TestChangeEveryLineFits(t *testing.T) {
	ways(func(lang model.Lang, ascii bool, w, h int) {
		d := open(t, running(t), lang, ascii, w, h)
		d.key("f12")
		for range model.ChangeKinds {
			d.everything()
			d.plain()
			d.see(d.app.scene.Choice().Change.Title)
			d.key("down")
		}
	})
}

// TestChangeBeforeAnything: a shop without a gateway is told what holds for all.
func TestChangeBeforeAnything(t *testing.T) {
	d := changing(t, told(t), 80, 24)
	for range model.ChangeKinds {
		if text := d.everything(); !strings.Contains(text, d.app.scene.Choice().Change.Title) {
			t.Fatal(text)
		}
		d.key("down")
	}
	if d.events() != 2 {
		t.Fatalf("%d events", d.events())
	}
}
