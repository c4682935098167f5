package ui

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
)

// onLook answers a look as the driver's eyes do, else by hand.
func (d *driver) onLook() {
	d.t.Helper()
	m := d.app.screen.(*lookScreen)
	if d.eyes != nil && d.eyes(m) {
		return
	}
	for _, x := range m.acts(&d.app.scene) {
		if strings.HasSuffix(x.id, "_hand") {
			d.act(x.id)
			return
		}
	}
	d.t.Fatalf("nothing can be said by hand\n%s", strings.Join(d.screen(), "\n"))
}

// act presses the digit of an act.
func (d *driver) act(id string) {
	d.t.Helper()
	m, ok := d.app.screen.(*lookScreen)
	if !ok {
		d.t.Fatalf("%s: no look but %T\n%s", id, d.app.screen, strings.Join(d.screen(), "\n"))
	}
	acts := m.acts(&d.app.scene)
	i := slices.IndexFunc(acts, func(x act) bool { return x.id == id })
	if i < 0 {
		d.t.Fatalf("%s is not offered: %v", id, acts)
	}
	d.key(itoa(i + 1))
}

// offers tells whether an act can be chosen.
func (d *driver) offers(id string) bool {
	m, ok := d.app.screen.(*lookScreen)
	return ok && slices.ContainsFunc(m.acts(&d.app.scene), func(x act) bool { return x.id == id })
}

// shopsWalked are shops that went the whole way by hand, made once: a test cuts
// a journal where its own part begins.
var shopsWalked = map[string]func() []model.Event{
	"v2": sync.OnceValue(func() []model.Event { return walkedShop(wish{"prep.gateway.chosen": {"inicis"}}) }),
	"v1": sync.OnceValue(func() []model.Event {
		return walkedShop(wish{"prep.gateway.chosen": {"nice"}, "prep.mode.version": {"v1"}})
	}),
	"several": sync.OnceValue(func() []model.Event {
		return walkedShop(wish{"prep.gateway.chosen": {"inicis"}, "prep.methods.methods": {"card", "transfer", "virtual_account"}})
	}),
}

func walkedShop(w wish) []model.Event {
	d := start(loud{}, newJournal(), model.Korean, 80, 24)
	d.key("enter")
	d.walk(w, 900, func() bool { return d.opened() == 1 })
	return d.j.events[d.app.scene.W.Shop.ID]
}

// loud is a test that is not one: what goes wrong in a shop that all share stops
// everything.
type loud struct{}

func (loud) Helper()                   {}
func (loud) Fatal(args ...any)         { panic(args) }
func (loud) Fatalf(f string, a ...any) { panic(fill(f, nil)) }

// before is a shop's journal up to the first answer to a question.
func before(events []model.Event, q model.QuestionID) []model.Event {
	i := slices.IndexFunc(events, func(e model.Event) bool {
		return slices.ContainsFunc(e.Changes, func(c model.Change) bool { return c.Slot.Question == q })
	})
	if i < 0 {
		return slices.Clone(events)
	}
	return slices.Clone(events[:i])
}

// standing is a merchant at home whose shop went as far as the first answer to
// a question.
func standing(t tb, shop string, q model.QuestionID, m *machine, lang model.Lang, w, h int) *driver {
	t.Helper()
	j := newJournal()
	events := before(shopsWalked[shop](), q)
	j.events[events[0].Shop] = events
	j.now = events[len(events)-1].At.Add(time.Minute)
	j.looks = m.looks()
	d := start(t, j, lang, w, h)
	if !d.app.scene.ready {
		t.Fatal("no shop is loaded")
	}
	return d
}

// place is where a step stands in the shop.
func (d *driver) place(step model.StepID) model.Place {
	d.t.Helper()
	for _, v := range d.app.scene.W.Steps() {
		if v.Step == step {
			return v.Place
		}
	}
	d.t.Fatalf("no step %s", step)
	return model.Place{}
}

// lookAt opens a look.
func (d *driver) lookAt(kind model.Look, step model.StepID) {
	d.t.Helper()
	d.drain(d.app.look(goLook{kind, d.place(step), goHome{}}))
}

// ---- the walks -------------------------------------------------------------

func allDone(ids []string, at time.Time) model.SiteReport {
	r := model.SiteReport{Start: "https://moonlight.kr/", At: at, Pages: []model.SitePage{{Address: "https://moonlight.kr/", Role: "start"}}}
	for _, id := range ids {
		r.Findings = append(r.Findings, model.Finding{ID: id, Status: model.Done, Code: "site_field_found", Value: "달빛상점", At: model.Spot{Source: "https://moonlight.kr/"}})
	}
	return r
}

// TestWalkWithLooks walks the whole guide with every look at hand: answered by
// hand, or by a machine that sees what a good shop shows.
func TestWalkWithLooks(t *testing.T) {
	for _, c := range []struct {
		name string
		lang model.Lang
		w, h int
		sees bool
	}{
		{"by hand, Korean", model.Korean, 80, 24, false}, {"by hand, English", model.English, 60, 20, false},
		{"seen, Korean", model.Korean, 60, 20, true}, {"seen, English", model.English, 80, 24, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			j, m := newJournal(), &machine{from: SecretEnv}
			j.looks = m.looks()
			d := start(t, j, c.lang, c.w, c.h)
			seen := map[model.Look]int{}
			d.eyes = func(x *lookScreen) bool {
				seen[x.kind]++
				d.check()
				return c.sees && d.machineLooks(m, x)
			}
			d.key("enter")
			d.walk(wish{"prep.gateway.chosen": {"inicis"}}, 900, func() bool { return d.opened() == 1 })
			kinds := d.evidence()
			for _, k := range []model.EvidenceKind{model.Page, model.Payment, model.Scan} {
				if (kinds[k] > 0) != c.sees {
					t.Errorf("%d answers stand on a %s", kinds[k], k)
				}
			}
			if seen[model.LookSite] == 0 || seen[model.LookPayment] < 2 || seen[model.LookScan] == 0 {
				t.Errorf("met %v", seen)
			}
			if _, err := model.Replay(d.app.scene.W.Shop.ID, j.events[d.app.scene.W.Shop.ID]); err != nil {
				t.Error(err)
			}
		})
	}
}

// machineLooks lets the machine look, once at each place; false where that was
// done.
func (d *driver) machineLooks(m *machine, x *lookScreen) bool {
	d.t.Helper()
	slot := func(k model.EvidenceKind) bool {
		for s, a := range d.app.scene.W.Shop.Answers {
			if model.PlaceOf(s) == x.place && slices.ContainsFunc(a.Evidence, func(e model.Evidence) bool { return e.Kind == k }) {
				return true
			}
		}
		return false
	}
	at := d.j.now
	switch x.kind {
	case model.LookSite:
		if slot(model.Page) {
			return false
		}
		m.site = func(ask model.SiteAsk) (model.SiteReport, error) { return allDone(ask.Items, at), nil }
		d.act("site_check")
	case model.LookScan:
		if slot(model.Scan) {
			return false
		}
		m.scan = func(ask model.ScanAsk) (model.ScanReport, error) {
			return model.ScanReport{Dir: ask.Dir, At: at, Files: 12, Facts: []string{"uses_v2", "verifies_amount"}}, nil
		}
		d.act("scan_dir")
		d.text("/src/shop")
		d.key("enter")
	case model.LookPayment:
		if slot(model.Payment) {
			return false
		}
		m.verify = func(ask model.PaymentAsk) (model.PaymentReport, error) {
			return payment(channelAt(x.place), ask.ID, at), nil
		}
		d.act("pay_wait")
	default:
		return false
	}
	if _, ok := d.app.screen.(*results); !ok {
		d.t.Fatalf("a look at %v led to %T\n%s", x.place, d.app.screen, strings.Join(d.screen(), "\n"))
	}
	d.check()
	return true
}

func channelAt(p model.Place) model.ChannelType {
	if isLive(p) {
		return model.LiveChannel
	}
	return model.TestChannel
}

// evidence counts the answers of the shop at hand by the kind of what they stand on.
func (d *driver) evidence() map[model.EvidenceKind]int {
	out := map[model.EvidenceKind]int{}
	for _, a := range d.app.scene.W.Shop.Answers {
		for _, e := range a.Evidence {
			out[e.Kind]++
		}
	}
	return out
}

// TestAnyKeysOnLooks presses anything on each look's screens, at any size, while
// the machine answers anything.
func TestAnyKeysOnLooks(t *testing.T) { rapid.Check(t, anyKeysOnLooks) }

func FuzzAnyKeysOnLooks(f *testing.F) { f.Fuzz(rapid.MakeFuzz(anyKeysOnLooks)) }

func anyKeysOnLooks(rt *rapid.T) {
	m := anyMachine(rt)
	lang := rapid.SampledFrom([]model.Lang{model.Korean, model.English}).Draw(rt, "lang")
	d := standing(rt, "v2", "live.code.swap", m, lang, 80, 24)
	steps := map[model.StepID]model.Look{
		"prep.site": model.LookSite, "test.code": model.LookCode, "test.payment": model.LookPayment, "live.code": model.LookScan,
		"live.rehearsal": model.LookPayment, "live.mid": model.LookPayment,
	}
	open := func() {
		step := rapid.SampledFrom([]model.StepID{"prep.site", "test.code", "test.payment", "live.code", "live.rehearsal", "live.mid"}).Draw(rt, "step")
		d.lookAt(steps[step], step)
	}
	open()
	names := []string{"enter", "enter", "enter", "esc", "tab", "up", "down", "pgup", "pgdown", "home", "end", "space", "backspace",
		"f1", "f9", "ctrl+s", "ctrl+y", "1", "2", "3", "4", "5", "6", "7", "8", "9", "가", "취", "소", "c", "ㅊ"}
	for range rapid.IntRange(1, 40).Draw(rt, "keys") {
		if d.done {
			return
		}
		switch rapid.IntRange(0, 9).Draw(rt, "kind") {
		case 0:
			d.send(tea.WindowSizeMsg{Width: rapid.IntRange(2, 200).Draw(rt, "w"), Height: rapid.IntRange(1, 60).Draw(rt, "h")})
		case 1:
			d.send(tea.WindowSizeMsg{Width: rapid.IntRange(minWidth, 80).Draw(rt, "small w"), Height: rapid.IntRange(minHeight, 24).Draw(rt, "small h")})
		case 2:
			d.send(tea.PasteMsg{Content: hostile(rt, "paste")})
		case 3:
			open()
		default:
			d.key(rapid.SampledFrom(names).Draw(rt, "key"))
		}
		d.check()
		d.clean()
	}
	for id, events := range d.j.events {
		if _, err := model.Replay(id, events); err != nil {
			rt.Fatal(err)
		}
	}
}

// hostile is a text that somebody might put on a page to be looked at.
func hostile(rt *rapid.T, name string) string {
	return rapid.OneOf(
		rapid.SampledFrom([]string{"", "x", "\x1b]52;c;aGk=\x07", "\x1b[2J\x1b[31m", "\u202e역방향\u2066", "가나다", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "a\u200b\u200b\u200bb", "e\u0301\u0301\u0301", "A가", "\x9b31m", "줄\r\n줄\t칸\x00"}),
		rapid.String(),
		rapid.Map(rapid.IntRange(1, 400), func(n int) string { return strings.Repeat("가 a", n) }),
		rapid.Map(rapid.IntRange(1, 400), func(n int) string { return strings.Repeat("가", n) }),
	).Draw(rt, name)
}

// anyMachine answers whatever it is asked with anything.
func anyMachine(rt *rapid.T) *machine {
	m := &machine{from: rapid.SampledFrom([]SecretFrom{SecretNone, SecretEnv, SecretTyped}).Draw(rt, "secret"), noRing: rapid.Bool().Draw(rt, "ring")}
	finding := func(ids []string) model.Finding {
		return model.Finding{
			ID: rapid.SampledFrom(ids).Draw(rt, "id"), Status: rapid.SampledFrom([]model.Status{model.Done, model.Missing, model.CannotTell}).Draw(rt, "status"),
			Code:  rapid.SampledFrom([]model.FindingCode{"site_field_several", "pay_webhook_refused", "scan_mixed_versions", "no_such_code"}).Draw(rt, "code"),
			Args:  map[string]string{"other": hostile(rt, "other"), "page": hostile(rt, "page"), "code": hostile(rt, "status code"), "v1": "a:1"},
			Value: hostile(rt, "value"), Want: hostile(rt, "want"), At: model.Spot{Source: hostile(rt, "source"), Line: rapid.IntRange(0, 99999).Draw(rt, "line"), Text: hostile(rt, "text")},
		}
	}
	findings := func(ids []string) (out []model.Finding) {
		for range rapid.IntRange(0, 12).Draw(rt, "findings") {
			out = append(out, finding(ids))
		}
		return out
	}
	fails := func() error {
		if kinds := model.FailureKinds(); rapid.IntRange(0, 4).Draw(rt, "fails") == 0 {
			return &model.Failure{Kind: rapid.SampledFrom(kinds).Draw(rt, "kind"), Type: model.Printable(hostile(rt, "type")), Detail: "x"}
		}
		return nil
	}
	seen := func(id string) model.PaymentSeen {
		return model.PaymentSeen{ID: id, Status: rapid.SampledFrom([]string{"PAID", "FAILED", "CANCELLED", "\x1b[7mNEW"}).Draw(rt, "status"),
			Channel: rapid.SampledFrom([]model.ChannelType{model.TestChannel, model.LiveChannel, model.UnknownChannel}).Draw(rt, "channel"),
			Amount:  rapid.Int64Range(0, 1e12).Draw(rt, "amount"), Cancelled: rapid.Int64Range(0, 1e3).Draw(rt, "cancelled"),
			Currency: rapid.SampledFrom([]string{"KRW", "", "USD", hostile(rt, "currency")}).Draw(rt, "currency"), Method: "card",
			FailureReason: hostile(rt, "reason"), FailureCode: hostile(rt, "failure code")}
	}
	at := time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC)
	m.site = func(model.SiteAsk) (model.SiteReport, error) {
		return model.SiteReport{Start: hostile(rt, "start"), At: at, Findings: findings(model.SiteIDs), Pages: []model.SitePage{{Address: hostile(rt, "address"), Title: hostile(rt, "title")}}}, fails()
	}
	m.scan = func(ask model.ScanAsk) (model.ScanReport, error) {
		return model.ScanReport{Dir: ask.Dir, At: at, Files: rapid.IntRange(0, 1e6).Draw(rt, "files"), Findings: findings(model.ScanRules), Facts: []string{"uses_v2"}}, fails()
	}
	m.verify = func(ask model.PaymentAsk) (model.PaymentReport, error) {
		return model.PaymentReport{At: at, Payment: seen(ask.ID), Findings: findings(model.PaymentChecks)}, fails()
	}
	for range rapid.IntRange(0, 12).Draw(rt, "listed") {
		m.listed = append(m.listed, seen(hostile(rt, "payment")))
	}
	return m
}

// clean proves that nothing from outside moves the terminal: what is drawn holds
// colours only.
func (d *driver) clean() {
	d.t.Helper()
	v := d.app.View()
	for _, text := range []string{v.Content, v.WindowTitle} {
		rest := []rune(colours(text))
		for _, r := range rest {
			if r == 0x1b || r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
				d.t.Fatalf("%U is drawn\n%q", r, string(rest))
			}
		}
	}
}

// colours takes out the sequences that paint.
func colours(s string) string {
	var b strings.Builder
	for s != "" {
		if rest, ok := strings.CutPrefix(s, "\x1b["); ok {
			if end := strings.IndexFunc(rest, func(r rune) bool { return r != ';' && r != ':' && (r < '0' || r > '9') }); end >= 0 && rest[end] == 'm' {
				s = rest[end+1:]
				continue
			}
		}
		b.WriteByte(s[0])
		s = s[1:]
	}
	return b.String()
}

// ---- jobs ------------------------------------------------------------------
