package ui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"portone-onboard/model"
	"portone-onboard/ui/control"
)

// typed are answers that a careful merchant would type, by rule.
var typed = map[model.RuleID]string{
	model.RuleName: "달빛상점", model.RuleAddress: "서울특별시 강남구 테헤란로 1, 2층", model.RuleBusinessNumber: "220-81-62517",
	model.RuleLandline: "02-1234-5678", model.RuleMobile: "010-1234-5678", model.RuleMail: "owner@moonlight.kr",
	model.RuleMailOrder: "제2024-서울강남-01234호", model.RuleURL: "https://moonlight.kr", model.RuleAmount: "300만원",
	model.RuleMID: "moonlight1", model.RuleStoreID: "store-00000000-0000-4000-8000-000000000001",
	model.RuleChannelKey: "channel-key-00000000-0000-4000-8000-000000000001", model.RuleImpCode: "imp12345678",
	model.RulePaymentID: "payment1", model.RuleReason: "채널을 테스트로 되돌립니다", model.RuleTypedYes: "열겠습니다",
	model.RuleQuote: "2.9% 가입비 10만원",
}

// wish says which choice the robot takes at a question; where it has none, the
// first one that goes on.
type wish map[model.QuestionID][]string

// answerOne answers the question on the screen by keys alone.
func (d *driver) answerOne(w wish) {
	d.t.Helper()
	q := d.app.screen.(*question)
	switch {
	case q.isText():
		d.answerText(q)
	case q.q.Kind == model.AnyKind:
		d.pick(q, w[q.q.ID], true)
	default:
		d.pick(q, w[q.q.ID], false)
	}
}

func (d *driver) answerText(q *question) {
	text, ok := typed[q.q.Rule]
	if q.q.ID == "live.channel.channel_key" {
		text = "channel-key-00000000-0000-4000-8000-000000000002" // never the test channel's
	}
	if q.q.Rule == model.RuleMix {
		text, ok = "100"+strings.Repeat(" 0", len(d.app.scene.W.WantedMethods())-1), true
	}
	if !ok && strings.Join(q.ctl.Value(), "") == "" {
		text = d.app.scene.today.AddDays(365).String() // what ends does so in a year
	}
	if strings.Join(q.ctl.Value(), "") == "" {
		d.text(text)
	}
	d.key("enter")
	if d.app.screen == screen(q) && len(q.problems) > 0 && !model.Blocks(q.problems) {
		d.key("enter") // a warning: what stands there is meant
	}
}

// answerList answers a checklist: the item at hand by itself, then all others
// at once.
func (d *driver) answerList() {
	d.t.Helper()
	m := d.app.screen.(*checklist)
	if len(openItems(m.asks(&d.app.scene))) == 0 {
		d.setRight(m)
		return
	}
	d.key("enter")
	for next, same := d.sameList(m); same; next, same = d.sameList(m) {
		d.check()
		if hasRest(next.asks(&d.app.scene)) {
			d.key("end")
		}
		d.key("enter")
	}
}

// sameList tells whether the program still stands on a list, with more to do.
func (d *driver) sameList(m *checklist) (*checklist, bool) {
	now, ok := d.app.screen.(*checklist)
	if !ok || now.at.Question != m.at.Question || model.PlaceOf(now.at) != model.PlaceOf(m.at) || now.failed != "" {
		return nil, false
	}
	return now, len(openItems(now.asks(&d.app.scene))) > 0
}

// setRight opens an item that was answered and says that it is done by now.
func (d *driver) setRight(m *checklist) {
	d.t.Helper()
	for range m.asks(&d.app.scene) {
		if d.app.scene.W.Answer(m.at).Status != model.Done {
			break
		}
		d.key("down")
	}
	d.key("tab")
	d.answerOne(nil)
}

// pick moves to the wanted options with the arrows.
func (d *driver) pick(q *question, want []string, several bool) {
	opts := q.spec(&d.app.scene).Options
	if len(want) == 0 {
		want = []string{d.choice(q, opts)}
	}
	d.key("home")
	for i, o := range opts {
		if several && slices.Contains(want, o.ID) != slices.Contains(q.ctl.Value(), o.ID) {
			d.key("space")
		}
		if !several && o.ID == want[0] {
			break
		}
		if i < len(opts)-1 {
			d.key("down")
		}
	}
	d.key("enter")
}

// choice is the answer that moves on: done, passed, open.
func (d *driver) choice(q *question, opts []control.Option) string {
	if q.q.ID == "live.open.sure" {
		return "yes"
	}
	good := []string{"done", "pass", "seen", "open", "no_more", "own", "one_time", "card", "payment", "inicis"}
	for _, g := range good {
		for _, o := range opts {
			if o.ID == g {
				return g
			}
		}
	}
	return opts[0].ID
}

// walk follows Home's first line again and again, as a merchant would, until
// stop holds.
func (d *driver) walk(w wish, limit int, stop func() bool) int {
	d.t.Helper()
	for n := range limit {
		if stop() {
			return n
		}
		d.check()
		d.mark()
		switch d.app.screen.(type) {
		case *question:
			d.answerOne(w)
		case *checklist:
			d.answerList()
		case *home:
			d.onHome()
		case *lookScreen:
			d.onLook()
		case *results:
			d.key("esc")
		default:
			d.t.Fatalf("walked onto %T\n%s", d.app.screen, strings.Join(d.screen(), "\n"))
		}
	}
	d.t.Fatalf("not there after %d answers\n%s", limit, strings.Join(d.screen(), "\n"))
	return limit
}

func (d *driver) onHome() {
	d.t.Helper()
	agenda := d.app.scene.W.Agenda()
	if len(agenda) == 0 {
		d.t.Fatalf("nothing on the agenda\n%s", strings.Join(d.screen(), "\n"))
	}
	if agenda[0].Kind == model.Wait && !d.rec {
		d.j.now = d.j.now.AddDate(0, 0, 1)
	}
	d.key("home", "enter")
}

// TestWholeGuide walks every section of the guide by keys alone, for unlike
// gateways, in both languages and at three sizes, up to the open shop.
func TestWholeGuide(t *testing.T) {
	shops := map[string]wish{
		"inicis card":    {"prep.gateway.chosen": {"inicis"}},
		"toss recurring": {"prep.gateway.chosen": {"tosspayments"}, "prep.methods.styles": {"one_time", "recurring"}, "prep.mode.mode": {"api"}},
		"kakaopay": {"prep.gateway.chosen": {"kakaopay"}, "prep.methods.methods": {"easy_pay"}, "prep.methods.easy_pays": {"kakaopay"},
			"prep.methods.easy_pay_way": {"direct"}},
		"an unfilled one on v1": {"prep.gateway.chosen": {"nice"}, "prep.mode.version": {"v1"}, "prep.shop.built": {"woocommerce"}},
		"a company with two": {"prep.gateway.chosen": {"inicis", "tosspayments"}, "prep.shop.form": {"corporation"},
			"prep.methods.methods": {"card", "transfer", "virtual_account", "mobile"}},
		"an app": {"prep.gateway.chosen": {"inicis"}, "prep.shop.built": {"app"}, "prep.shop.app_store": {"not_listed"}},
	}
	sizes := []rect{{60, 20}, {80, 24}, {120, 40}}
	i := 0
	for name, w := range shops {
		size, lang := sizes[i%3], []model.Lang{model.Korean, model.English}[i%2]
		i++
		t.Run(name, func(t *testing.T) {
			d := start(t, newJournal(), lang, size.w, size.h)
			d.key("enter")
			want := len(w["prep.gateway.chosen"])
			n := d.walk(w, 900, func() bool { return d.opened() == want })
			again, err := model.Replay(d.app.scene.W.Shop.ID, d.j.events[d.app.scene.W.Shop.ID])
			if err != nil || len(again.Answers) != len(d.app.scene.W.Shop.Answers) {
				t.Fatalf("replayed journal: %v", err)
			}
			t.Logf("%d screens, %d events", n, len(d.j.events[d.app.scene.W.Shop.ID]))
		})
	}
}

func (d *driver) opened() int {
	n := 0
	if !d.app.scene.ready {
		return 0
	}
	for _, v := range d.app.scene.W.Steps() {
		if v.Step == "live.open" && v.Standing == model.Reached {
			n++
		}
	}
	return n
}

// TestHost ends honestly: a shop on a host's builder is told where to go.
func TestHost(t *testing.T) {
	d := start(t, newJournal(), model.Korean, 80, 24)
	d.key("enter")
	w := wish{"prep.gateway.chosen": {"inicis"}, "prep.shop.built": {"host"}, "prep.shop.host_use": {"builder"}}
	d.walk(w, 300, func() bool {
		_, onHome := d.app.screen.(*home)
		return onHome && d.app.scene.ready && len(d.app.scene.W.Agenda()) == 0
	})
	d.see("오늘 할 일")
}

// TestAnyKeysAtAnySize presses anything anywhere: no panic, nothing wider than
// the terminal, the cursor inside it, and the journal stays whole.
func TestAnyKeysAtAnySize(t *testing.T) {
	rapid.Check(t, anyKeys)
}

func anyKeys(rt *rapid.T) {
	lang := rapid.SampledFrom([]model.Lang{model.Korean, model.English}).Draw(rt, "lang")
	d := start(rt, newJournal(), lang, 80, 24)
	names := []string{"enter", "enter", "enter", "esc", "tab", "up", "down", "left", "right", "space", "backspace", "pgup", "pgdown",
		"f1", "f2", "f4", "f6", "f7", "f8", "f9", "f10", "f10", "f12", "1", "2", "3", "가", "ㅂ", "q", "x"}
	for range rapid.IntRange(1, 60).Draw(rt, "keys") {
		if d.done {
			return
		}
		switch rapid.IntRange(0, 9).Draw(rt, "kind") {
		case 0:
			d.send(tea.WindowSizeMsg{Width: rapid.IntRange(2, 200).Draw(rt, "w"), Height: rapid.IntRange(1, 60).Draw(rt, "h")})
		case 1:
			d.send(tea.PasteMsg{Content: rapid.String().Draw(rt, "paste")})
		case 2, 3, 4:
			d.answerAny()
		default:
			d.key(rapid.SampledFrom(names).Draw(rt, "key"))
		}
		d.check()
	}
	for id, events := range d.j.events {
		if _, err := model.Replay(id, events); err != nil {
			rt.Fatal(err)
		}
	}
}

// answerAny answers what is on the screen, where it asks something.
func (d *driver) answerAny() {
	switch d.app.screen.(type) {
	case *question:
		if d.app.over == nil {
			d.answerOne(nil)
			return
		}
	case *checklist:
		if d.app.over == nil {
			d.answerList()
			return
		}
	}
	d.key("enter")
}

func FuzzAnyKeys(f *testing.F) {
	f.Fuzz(rapid.MakeFuzz(anyKeys))
}
