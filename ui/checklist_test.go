package ui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"portone-onboard/model"
)

// onList is a merchant in front of the list of a question.
func onList(t tb, q model.QuestionID, w, h int) *driver {
	t.Helper()
	d := start(t, newJournal(), model.Korean, 80, 24)
	d.key("enter")
	d.walk(wish{"prep.gateway.chosen": {"inicis"}}, 300, func() bool {
		m, ok := d.app.screen.(*checklist)
		return ok && m.at.Question == q
	})
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	return d
}

func (d *driver) list() *checklist {
	d.t.Helper()
	m, ok := d.app.screen.(*checklist)
	if !ok {
		d.t.Fatalf("no list but %T\n%s", d.app.screen, strings.Join(d.screen(), "\n"))
	}
	return m
}

func (d *driver) items() []model.Ask { return d.list().asks(&d.app.scene) }

func (d *driver) eventCount() int { return len(d.j.events[d.app.scene.W.Shop.ID]) }

func (d *driver) status(slot model.Slot) model.Status { return d.app.scene.W.Answer(slot).Status }

func TestListBeginsAtTheFirstOpenItem(t *testing.T) {
	d := onList(t, "prep.site.item", 80, 24)
	if items := d.items(); d.list().at != items[0].Slot || len(items) < 10 {
		t.Fatalf("%d items, at %s", len(items), d.list().at)
	}
	d.see("사이트에 아래 내용이 있습니까?", "운영할 실제 주소", "답하기 전", "나머지 21개를 모두 확인했습니다")
	d.key("enter", "enter", "esc", "f2", "enter")
	if items := d.items(); d.list().at != items[2].Slot {
		t.Fatalf("back at %s, not at the first open item", d.list().at)
	}
}

// Nothing but Enter records anything.
func TestListRecordsOnlyByEnter(t *testing.T) {
	d := onList(t, "prep.site.item", 80, 24)
	before := d.eventCount()
	d.key("down", "up", "3", "end", "home", "f1", "esc", "tab", "esc", "space", "esc", "pgdown", "pgup", "f9", "f9")
	if d.eventCount() != before {
		t.Fatalf("%d events, had %d", d.eventCount(), before)
	}
	d.list()
}

func TestListSavesBeforeItMoves(t *testing.T) {
	d := onList(t, "prep.site.item", 80, 24)
	first, before := d.list().at, d.eventCount()
	d.hold = true
	d.key("enter")
	if d.status(first) != model.Unanswered || d.list().at != first || d.eventCount() != before {
		t.Fatal("the screen moved before the answer was on disk")
	}
	d.see("저장하고 있습니다")
	d.key("enter", "down") // both come too early
	d.release()
	if d.status(first) != model.Done || d.list().at == first || d.eventCount() != before+1 {
		t.Fatalf("%s at %s after %d events", d.status(first), d.list().at, d.eventCount()-before)
	}
	d.see("저장했습니다: 운영할 실제 주소, 완료")
}

func TestListFailedSave(t *testing.T) {
	for _, keys := range [][]string{{"enter"}, {"end", "enter"}} {
		d := onList(t, "prep.site.item", 80, 24)
		before := d.eventCount()
		d.j.fail = errDisk
		d.key(keys...)
		d.see("저장하지 못했습니다", "사이트에 아래 내용이 있습니까?")
		d.check()
		if d.eventCount() != before {
			t.Fatal("a failed save left an event")
		}
		d.j.fail = nil
		d.key("enter") // where the mark stands, as the message says
		if d.eventCount() != before+1 {
			t.Fatalf("%v: %d events after the retry", keys, d.eventCount()-before)
		}
		d.seeNot("저장하지 못했습니다")
	}
}

// TestListRest: the last line is one event for all that is open, which one undo
// takes back; what was said before stays as it is.
func TestListRest(t *testing.T) {
	d := onList(t, "prep.site.item", 80, 24)
	items := d.items()
	d.key("3", "tab", "down", "enter") // the third is missing
	before := d.eventCount()
	d.key("end", "enter")
	if d.eventCount() != before+1 {
		t.Fatalf("%d events", d.eventCount()-before)
	}
	for i, a := range items {
		if want := map[bool]model.Status{true: model.Missing, false: model.Done}[i == 2]; d.status(a.Slot) != want {
			t.Errorf("%s is %s, want %s", a.Slot, d.status(a.Slot), want)
		}
	}
	if _, still := d.app.screen.(*checklist); still {
		t.Error("a complete list does not lead on")
	}
	d.key("f7")
	d.see("사이트에 아래 내용이 있습니까? = 완료 (20개)")
	d.key("enter", "2", "enter")
	d.see("되돌렸")
	for i, a := range items {
		if want := map[bool]model.Status{true: model.Missing, false: model.Unanswered}[i == 2]; d.status(a.Slot) != want {
			t.Errorf("%s is %s after the undo, want %s", a.Slot, d.status(a.Slot), want)
		}
	}
}

// TestListOneByOne: Enter alone goes through a list and out of it, past the
// items that were answered otherwise, round the end to those passed over.
func TestListOneByOne(t *testing.T) {
	d := onList(t, "prep.site.item", 80, 24)
	items := d.items()
	d.key("5", "tab", "3", "enter") // can't tell
	d.see("확인불가")
	for d.eventCount() < 200 {
		if _, ok := d.app.screen.(*checklist); !ok {
			break
		}
		d.check()
		d.key("enter")
	}
	for _, a := range items {
		if got := d.status(a.Slot); got != model.Done && a.Slot != items[4].Slot {
			t.Errorf("%s is %s", a.Slot, got)
		}
	}
	q, ok := d.app.screen.(*question)
	if _, home := d.app.screen.(*home); !ok && !home {
		t.Fatalf("left for %T", d.app.screen)
	}
	if ok && q.slot.Question == "prep.site.item" {
		t.Fatal("still at an item")
	}
}

// TestListAnswersOtherwise: an item alone takes every answer and leads back.
func TestListAnswersOtherwise(t *testing.T) {
	d := onList(t, "prep.site.item", 120, 40)
	items := d.items()
	d.key("2", "space")
	d.see("예, 확인했습니다", "Esc 목록")
	d.key("4", "enter")
	d.text("호스팅 회사가 합니다")
	d.key("enter")
	if d.list().at != items[2].Slot {
		t.Fatalf("back at %s, not at the next open item", d.list().at)
	}
	d.see("건너뜀 (호스팅 회사")
	d.key("up")
	d.see("건너뜀 (호스팅 회사가 합니다)")
	d.key("enter") // closed: opens to be changed
	if q, ok := d.app.screen.(*question); !ok || q.slot != items[1].Slot {
		t.Fatalf("Enter on an answered item shows %T", d.app.screen)
	}
	d.key("home", "enter")
	if d.status(items[1].Slot) != model.Done || d.list().at != items[1].Slot {
		t.Fatalf("%s, back at %s", d.status(items[1].Slot), d.list().at)
	}
}

func TestListEscAndNeighbours(t *testing.T) {
	d := onList(t, "prep.site.item", 80, 24)
	items := d.items()
	d.key("4", "tab", "esc")
	if d.list().at != items[3].Slot {
		t.Fatalf("Esc leads from an item to %s", d.list().at)
	}
	d.key("pgup")
	if q, ok := d.app.screen.(*question); !ok || q.slot.Question != "prep.site.url" {
		t.Fatalf("before the list stands %T", d.app.screen)
	}
	d.key("pgdown")
	if d.list().at != items[0].Slot {
		t.Fatalf("entered at %s", d.list().at)
	}
	d.key("pgdown")
	if slot, _ := d.app.slotHere(); slot.Question == "prep.site.item" || slot.Question == "" {
		t.Fatalf("behind the list stands %v", slot)
	}
	d.key("pgup", "esc")
	if _, ok := d.app.screen.(*home); !ok {
		t.Fatalf("Esc leads to %T", d.app.screen)
	}
}

// A complete list starts at its top and says the way on.
func TestListComplete(t *testing.T) {
	d := onList(t, "prep.site.item", 80, 24)
	first := d.items()[0].Slot
	d.key("end", "enter")
	d.app.carry(goAsk{model.Slot{Question: "prep.site.url"}})
	d.key("pgdown")
	if d.list().at != first {
		t.Fatalf("at %s", d.list().at)
	}
	d.see("모두 답했습니다", "PgDn")
	d.seeNot("나머지")
	d.key("pgdown")
	if slot, _ := d.app.slotHere(); slot.Question == "prep.site.item" {
		t.Fatal("PgDn stays in the list")
	}
}

func TestListNumbers(t *testing.T) {
	d := onList(t, "prep.site.item", 80, 24)
	items := d.items()
	for _, c := range []struct {
		keys string
		want int
	}{{"7", 7}, {"12", 12}, {"10", 10}, {"29", 9}, {"20", 20}} {
		d.key("down") // ends the number before
		d.key(strings.Split(c.keys, "")...)
		if d.list().at != items[c.want-1].Slot {
			t.Errorf("%s leads to %s", c.keys, d.list().at)
		}
	}
}

func TestListReadOnly(t *testing.T) {
	d := onList(t, "prep.site.item", 80, 24)
	before := d.eventCount()
	d.app.scene.readOnly = true
	for _, keys := range [][]string{{"enter"}, {"end", "enter"}} {
		d.key(keys...)
		d.see("읽기만 할 수 있습니다", "사이트에 아래 내용이 있습니까?")
	}
	if d.eventCount() != before {
		t.Fatal("a read-only file was written to")
	}
}

func TestListLanguageAndHelp(t *testing.T) {
	d := onList(t, "prep.site.item", 80, 24)
	d.key("3", "f9")
	d.see("Does your site have all of this?", "not answered")
	if got := d.items()[2].Slot; d.list().at != got {
		t.Fatalf("at %s in the other language", d.list().at)
	}
	d.key("f9", "f1")
	d.see("판매 상품 등록이 준비되어 있습니까?")
	d.key("end", "up", "up") // its own keys stand before those of every screen
	d.see("이 항목만 열어 다르게 답하기")
	d.key("esc")
	d.list()
	if title := d.app.View().WindowTitle; !strings.Contains(title, "사이트 구축하기") {
		t.Errorf("the window is called %q", title)
	}
}

// What needs care is said under the list, and tasks that block are marked.
func TestListWarnings(t *testing.T) {
	d := onList(t, "live.channel.field", 80, 24)
	secret := slices.IndexFunc(d.items(), func(a model.Ask) bool {
		f, _ := d.app.scene.Field(a.Slot)
		return f.Secret
	})
	if secret < 0 {
		t.Fatal("no secret among the fields")
	}
	d.seeNot("비밀 값입니다")
	for range secret {
		d.key("down")
	}
	d.see("비밀 값입니다")

	d = onList(t, "contract.apply.task", 80, 24)
	blocks := 0
	for _, a := range d.items() {
		if task, _ := d.app.scene.Task(a.Slot); task.Blocks {
			blocks++
		}
	}
	if got := strings.Count(strings.Join(d.screen(), "\n"), "[필수]"); blocks == 0 || got != blocks {
		t.Errorf("%d tasks block, %d are marked", blocks, got)
	}
}

// A check with one item, and one that is asked once, stays a question.
func TestListNeedsTwo(t *testing.T) {
	d := onList(t, "prep.site.item", 80, 24)
	for _, v := range d.app.scene.W.Steps() {
		for _, a := range v.Asks {
			d.app.carry(goAsk{a.Slot})
			_, list := d.app.screen.(*checklist)
			if want := len(d.app.scene.W.Group(a.Slot)) > 1; list != want {
				t.Errorf("%s is a list: %v", a.Slot, list)
			}
			d.check()
		}
	}
}

// TestAnyKeysOnLists presses anything on lists at any size, whatever was said of
// their items: no line over the width, and the mark always in sight.
func TestAnyKeysOnLists(t *testing.T) {
	seeds := map[model.QuestionID]*driver{}
	for _, q := range []model.QuestionID{"prep.site.item", "contract.sign.paper", "live.channel.field", "live.rehearsal.try"} {
		seeds[q] = onList(t, q, 80, 24)
	}
	rapid.Check(t, func(rt *rapid.T) {
		q := rapid.SampledFrom([]model.QuestionID{"prep.site.item", "contract.sign.paper", "live.channel.field", "live.rehearsal.try"}).Draw(rt, "list")
		lang := rapid.SampledFrom([]model.Lang{model.Korean, model.English}).Draw(rt, "lang")
		d, at := again(rt, seeds[q], lang), seeds[q].list().at
		d.app.carry(goAsk{at})
		names := []string{"enter", "enter", "tab", "space", "esc", "up", "down", "down", "home", "end", "pgup", "pgdown", "f1", "f9", "1", "2", "0", "ㅏ", "x"}
		for range rapid.IntRange(1, 60).Draw(rt, "keys") {
			if rapid.IntRange(0, 3).Draw(rt, "resize") == 0 {
				d.send(tea.WindowSizeMsg{Width: rapid.IntRange(minWidth, 140).Draw(rt, "w"), Height: rapid.IntRange(minHeight, 50).Draw(rt, "h")})
			} else {
				d.key(rapid.SampledFrom(names).Draw(rt, "key"))
			}
			d.check()
			d.markInSight()
			if _, ok := d.app.screen.(*home); ok {
				d.app.carry(goAsk{at})
			}
		}
	})
}

// again is the same shop in a program of its own.
func again(t tb, from *driver, lang model.Lang) *driver {
	t.Helper()
	j, shop := newJournal(), from.app.scene.W.Shop
	j.events[shop.ID], j.sums[shop.ID] = slices.Clone(from.j.events[shop.ID]), from.j.sums[shop.ID]
	deps := j.deps(lang)
	deps.First = &shop
	d := &driver{t: t, j: j, app: New(deps, nil)}
	d.drain(d.app.Init())
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	return d
}

// markInSight proves that the line of a list that keys act on is on the screen.
func (d *driver) markInSight() {
	d.t.Helper()
	m, ok := d.app.screen.(*checklist)
	if !ok || d.app.over != nil {
		return
	}
	asks := m.asks(&d.app.scene)
	want := d.app.scene.st.here + "     "
	if at := m.line(asks); at < len(asks) {
		want = d.app.scene.st.here + " " + number(at)
	}
	d.see(want)
}
