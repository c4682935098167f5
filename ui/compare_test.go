package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
)

// said is an answer to put into a journal: the slot's key and the values.
type said struct {
	key    string
	values []string
}

func says(key string, values ...string) said { return said{key, values} }

// told is a journal with one shop that has given these answers.
func told(t tb, answers ...said) *journal {
	t.Helper()
	j := newJournal()
	const id = model.ShopID("s00000001")
	deps := j.deps(model.Korean)
	world := model.World{Facts: deps.Facts, Calendar: deps.Calendar, Today: deps.Today()}
	shop := model.Shop{ID: id}
	put := func(e model.Event) {
		next, err := model.Apply(shop, e)
		if err != nil {
			t.Fatal(err)
		}
		shop = next
		j.events[id] = append(j.events[id], e)
	}
	put(model.Event{Seq: 1, Shop: id, At: j.now, Kind: model.Created})
	for _, a := range append([]said{says("-/-/prep.shop.name/-", "달빛상점")}, answers...) {
		slot, ok := model.ParseSlot(a.key)
		e, problems := model.NewWalk(shop, world).Accept(slot, model.Input{Values: a.values}, j.now)
		if !ok || model.Blocks(problems) {
			t.Fatalf("%s %v: %v", a.key, a.values, problems)
		}
		put(e)
	}
	return j
}

// seller sells for 10,000,000 won a month by card and transfer, and has chosen
// two gateways.
func seller(t tb, more ...said) *journal {
	t.Helper()
	return told(t, append([]said{
		says("-/-/prep.methods.services/-", "payment"), says("-/-/prep.methods.methods/-", "card", "transfer"),
		says("-/-/prep.shop.sales/-", "10000000"), says("-/-/prep.gateway.chosen/-", "inicis", "tosspayments"),
	}, more...)...)
}

// open starts the program on a journal, in one way of drawing.
func open(t tb, j *journal, lang model.Lang, ascii bool, w, h int) *driver {
	t.Helper()
	deps := j.deps(lang)
	deps.ASCII = ascii
	d := &driver{t: t, j: j, app: New(deps, nil)}
	d.drain(d.app.Init())
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	return d
}

// comparing stands on the comparison.
func comparing(t tb, j *journal) *driver {
	t.Helper()
	d := start(t, j, model.Korean, 120, 40)
	d.key("f10")
	if d.compare() == nil {
		t.Fatalf("no comparison\n%s", strings.Join(d.screen(), "\n"))
	}
	return d
}

func (d *driver) compare() *compare {
	m, _ := d.app.screen.(*compare)
	return m
}

// events counts what is on disk.
func (d *driver) events() int { return len(d.j.events["s00000001"]) }

// to moves to a figure of the comparison, or to its gateways for "".
func (d *driver) to(q model.QuestionID) *driver {
	d.t.Helper()
	d.key("home")
	for range slices.Index(figures, q) + 1 {
		d.key("down")
	}
	return d
}

// line is the first line of the screen that begins with a label.
func (d *driver) line(label string) string {
	d.t.Helper()
	for _, l := range d.screen() {
		if strings.HasPrefix(strings.TrimLeft(l, " ❯>"), label) {
			return strings.Join(strings.Fields(l), " ")
		}
	}
	d.t.Fatalf("no line %q\n%s", label, strings.Join(d.screen(), "\n"))
	return ""
}

// TestCompareReckonsByHand: 120,000,000 won at 3.2 % and VAT are 4,224,000.
func TestCompareReckonsByHand(t *testing.T) {
	d := comparing(t, seller(t))
	d.see("KG이니시스", "토스페이먼츠", "4,224,000원", "3.20%")
	if l := d.line("1년 비용"); !strings.Contains(l, "422만원") {
		t.Fatal(l)
	}
	if l := d.line("첫해 비용"); !strings.Contains(l, "444만원") {
		t.Fatal(l)
	}
}

// TestCompareRedrawsAsTyped: each digit changes the table at once, and nothing
// is saved before Enter.
func TestCompareRedrawsAsTyped(t *testing.T) {
	d := comparing(t, seller(t)).to("prep.shop.sales")
	d.key("enter")
	before, saved := d.line("1년 비용"), d.events()
	for i, r := range "246813579" {
		d.text(string(r))
		after := d.line("1년 비용")
		if i >= 2 && after == before {
			t.Fatalf("digit %d changes nothing: %s", i+1, after)
		}
		d.check()
		before = after
	}
	if d.events() != saved {
		t.Fatal("saved while typing")
	}
	d.see("246813579")
	d.key("enter")
	if d.events() != saved+1 || d.compare() == nil || d.compare().edit != nil {
		t.Fatalf("%d events after Enter, %d before", d.events(), saved)
	}
	d.see("246,813,579원")
	if l := d.line("1년 비용"); !strings.Contains(l, "1억 425만원") { // 246,813,579 × 12 × 3.2 % × 1.1
		t.Fatal(l)
	}
	if a := d.app.scene.W.Answer(model.Slot{Question: "prep.shop.sales"}); a.Value() != "246813579" {
		t.Fatalf("kept as %v", a)
	}
}

// TestCompareFollowsUnits: what is typed in units is reckoned as soon as it can be read.
func TestCompareFollowsUnits(t *testing.T) {
	d := comparing(t, seller(t)).to("prep.shop.sales")
	d.key("enter")
	d.text("2")
	if l := d.line("1년 비용"); !strings.Contains(l, "1원") {
		t.Fatal(l)
	}
	d.text("억")
	if l := d.line("1년 비용"); !strings.Contains(l, "8,448만원") {
		t.Fatal(l)
	}
	d.text("원어치") // no amount any more: the table keeps to what stands there
	if l := d.line("1년 비용"); !strings.Contains(l, "422만원") {
		t.Fatal(l)
	}
}

// TestCompareCursor: the terminal's cursor stands behind what was typed.
func TestCompareCursor(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}} {
		for at, q := range figures {
			d := start(t, seller(t, says("-/-/prep.cost.mix/-", "50 50")), model.Korean, size[0], size[1])
			d.key("f10")
			d.to(q).key("enter")
			m := d.compare()
			if m.edit == nil || !m.typing() {
				continue // a list
			}
			d.text("7")
			c := d.app.View().Cursor
			if c == nil || c.X < 1 {
				t.Fatalf("%s at %v: no cursor", q, size)
			}
			if before := ansi.Truncate(d.screen()[c.Y], c.X, ""); !strings.HasSuffix(before, "7") {
				t.Fatalf("figure %d at %v: the cursor stands behind %q", at, size, before)
			}
		}
	}
}

// TestCompareRefuses: what cannot be read is refused at the field in words, and
// nothing of it is lost.
func TestCompareRefuses(t *testing.T) {
	for _, x := range []struct {
		figure model.QuestionID
		typed  string
		code   model.ProblemCode
		args   map[string]string
		mended []string // keys
		then   string
		kept   string
	}{
		{"prep.shop.sales", "12만x", model.ProblemAmountForm, nil, []string{"backspace"}, "", "120000"},
		{"prep.shop.sales", "0", model.ProblemAmountZero, nil, nil, "5", "5"},
		{"prep.shop.sales", "-5", model.ProblemAmountNegative, nil, []string{"backspace", "backspace"}, "5", "5"},
		{"prep.shop.ticket", "1001조", model.ProblemAmountLarge, map[string]string{"max": "1000000000000000"}, []string{"backspace"}, "만", "10010000"},
		{"prep.cost.mix", "카드 70, 이체 20", model.ProblemMixSum, map[string]string{"sum": "90"}, []string{"backspace", "backspace"}, "30", "card=70,transfer=30"},
		{"prep.cost.mix", "70", model.ProblemMixCount, map[string]string{"want": "2", "found": "1"}, nil, " 30", "card=70,transfer=30"},
		{"prep.cost.insured", "5백만원?", model.ProblemAmountForm, nil, []string{"backspace"}, "", "5000000"},
	} {
		d := comparing(t, seller(t)).to(x.figure)
		d.key("enter")
		d.text(x.typed)
		saved := d.events()
		d.key("enter")
		text := d.app.scene.Problem(model.Problem{Code: x.code, Args: x.args})
		d.see(strings.Fields(text.What)[0], x.typed)
		if shown := strings.Join(strings.Fields(strings.Join(d.screen(), "")), ""); !strings.Contains(shown, strings.Join(strings.Fields(text.What), "")) {
			t.Fatalf("%s %q: not said: %q\n%s", x.figure, x.typed, text.What, strings.Join(d.screen(), "\n"))
		}
		if d.events() != saved || len(d.compare().problems) != 1 || d.compare().problems[0].Code != x.code {
			t.Fatalf("%s %q: %d events, %v", x.figure, x.typed, d.events()-saved, d.compare().problems)
		}
		d.key(x.mended...)
		d.text(x.then)
		if len(d.compare().problems) > 0 {
			t.Fatalf("%s: the word stays while it is mended", x.figure)
		}
		d.key("enter")
		if got := d.app.scene.W.Answer(model.Slot{Question: x.figure}).Value(); got != x.kept || d.events() != saved+1 {
			t.Fatalf("%s mended: %q in %d events\n%s", x.figure, got, d.events()-saved, strings.Join(d.screen(), "\n"))
		}
	}
}

func TestCompareEscLeavesWithoutSaving(t *testing.T) {
	d := comparing(t, seller(t)).to("prep.shop.sales")
	saved := d.events()
	d.key("enter")
	d.text("9억")
	d.key("esc")
	if l := d.line("1년 비용"); !strings.Contains(l, "422만원") || d.events() != saved || d.compare() == nil || d.compare().edit != nil {
		t.Fatalf("%s, %d events more", l, d.events()-saved)
	}
	d.key("enter", "enter") // opened and left without a word
	if d.events() != saved || d.compare().edit != nil {
		t.Fatal("an empty field saved something")
	}
	d.key("esc")
	if _, onHome := d.app.screen.(*home); !onHome || d.events() != saved {
		t.Fatalf("on %T", d.app.screen)
	}
}

func TestCompareFailedSaveKeepsWhatWasTyped(t *testing.T) {
	d := comparing(t, seller(t)).to("prep.shop.ticket")
	d.key("enter")
	d.text("3만원")
	d.j.fail = errDisk
	d.key("enter")
	d.see("저장하지 못했습니다", "3만원")
	d.j.fail = nil
	d.key("enter")
	d.see("30,000원")
	if got := d.app.scene.W.Answer(model.Slot{Question: "prep.shop.ticket"}).Value(); got != "30000" {
		t.Fatalf("kept as %q", got)
	}
}

func TestCompareReadOnly(t *testing.T) {
	deps := seller(t).deps(model.Korean)
	deps.ReadOnly = true
	d := &driver{t: t, j: seller(t), app: New(deps, nil)}
	d.drain(d.app.Init())
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.key("f10")
	d.to("prep.shop.sales").key("enter")
	d.text("9억")
	saved := d.events()
	d.key("enter")
	d.see("읽기만 할 수 있습니다", "9억")
	if d.events() != saved {
		t.Fatal("saved")
	}
}

// TestCompareLists: tier and settlement are lists; moving in them redraws, too.
func TestCompareLists(t *testing.T) {
	d := comparing(t, seller(t)).to("prep.cost.tier")
	saved := d.events()
	d.key("enter")
	before := d.line("1년 비용")
	d.key("2") // the smallest tier: 1.90 % at KG Inicis
	if after := d.line("1년 비용"); after == before || !strings.Contains(after, "251만원") {
		t.Fatalf("%s\n%s", before, after)
	}
	if d.events() != saved {
		t.Fatal("saved by moving")
	}
	d.key("enter")
	if got := d.app.scene.W.Answer(model.Slot{Question: "prep.cost.tier"}).Value(); got != "small1" || d.events() != saved+1 {
		t.Fatalf("%q in %d events", got, d.events()-saved)
	}
	d.to("prep.cost.settlement").key("enter", "1", "enter")
	d.see("월 정산한도", "1,000만원", "넘지 않음")
	d.to("prep.cost.insured").key("enter")
	d.text("200만원")
	d.see("매달 2주째") // 4,000,000 a month of 10,000,000: on the 12th day
}

// TestCompareQuote: the merchant's own offer goes before what is published.
func TestCompareQuote(t *testing.T) {
	d := comparing(t, seller(t, says("-/-/prep.cost.quoted/-", "tosspayments"), says("-/-/prep.cost.quote/tosspayments", "2.5% 가입비 없음")))
	if l := d.line("1년 비용"); !strings.Contains(l, "422만원") || !strings.Contains(l, "330만원") {
		t.Fatal(l)
	}
	for range 2 {
		d.key("down")
	}
	d.see("2.50% (받은 견적)", "3.20% (공시)")
}

// TestCompareNames: gateways are picked from all of them, six at most.
func TestCompareNames(t *testing.T) {
	d := comparing(t, seller(t)).to("")
	saved := d.events()
	d.key("enter")
	d.see("어느 결제대행사를", "NHN KCP", "나이스정보통신")
	fits := d.compare().edit.Value()
	if !slices.Contains(fits, "inicis") || !slices.Contains(fits, "tosspayments") {
		t.Fatalf("ticked at first: %v", fits)
	}
	for range 26 {
		if len(d.compare().edit.Value()) < mostCompared {
			d.key("space")
		}
		d.key("down")
	}
	picked := d.compare().edit.Value()
	d.key("space") // one too many, or one less: never more than six
	if now := d.compare().edit.Value(); len(picked) != mostCompared || len(now) > mostCompared {
		t.Fatalf("%d picked, then %d", len(picked), len(now))
	}
	d.key("esc")
	if got := len(d.compare().codes); got != 3 {
		t.Fatalf("%d gateways after leaving the list", got)
	}
	d.key("enter", "home", "space", "enter")
	if d.events() != saved || len(d.compare().codes) == 3 {
		t.Fatalf("%v, %d events more", d.compare().codes, d.events()-saved)
	}
	for _, c := range d.compare().codes {
		d.see(d.app.scene.Gateway(c))
	}
}

// TestCompareNoGateway: with nothing picked there is nothing to compare, and
// nothing breaks.
func TestCompareNoGateway(t *testing.T) {
	d := comparing(t, seller(t)).to("")
	d.key("enter", "home")
	for range 26 {
		if slices.Contains(d.compare().edit.Value(), currentOption(d)) {
			d.key("space")
		}
		d.key("down")
	}
	d.key("enter")
	if len(d.compare().codes) != 0 {
		t.Fatalf("still %v", d.compare().codes)
	}
	d.check()
	d.key("down", "down", "tab", "right", "left", "f1", "esc")
	d.check()
}

// currentOption is the ID of the gateway under the cursor of the list.
func currentOption(d *driver) string {
	for _, l := range d.screen() {
		if strings.HasPrefix(strings.TrimSpace(l), ">") {
			for _, f := range d.compare().pickSpec(&d.app.scene).Options {
				if strings.Contains(l, " "+f.Label) {
					return f.ID
				}
			}
		}
	}
	d.t.Fatalf("no cursor\n%s", strings.Join(d.screen(), "\n"))
	return ""
}

// TestCompareFromTheQuestion: the comparison opens from the last question about
// cost and leads back to it.
func TestCompareFromTheQuestion(t *testing.T) {
	d := start(t, seller(t), model.Korean, 80, 24)
	d.drain(d.app.ask(model.Slot{Question: "prep.cost.seen"}))
	d.see("결제대행사 비교")
	d.key("enter")
	if d.compare() == nil {
		t.Fatalf("on %T", d.app.screen)
	}
	d.j.now = d.j.now.Add(time.Second)
	d.key("esc")
	if q, ok := d.app.screen.(*question); !ok || q.slot.Question != "prep.cost.seen" {
		t.Fatalf("back on %T", d.app.screen)
	}
}
