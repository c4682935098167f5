package ui

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"portone-onboard/model"
)

// record puts an answer into the shop without going through the screens.
func (d *driver) record(slot model.Slot, in model.Input) *driver {
	d.t.Helper()
	e, problems := d.app.scene.W.Accept(slot, in, d.j.now)
	if model.Blocks(problems) {
		d.t.Fatalf("%s does not take %v: %v", slot, in, problems)
	}
	if len(e.Changes) == 0 {
		return d
	}
	next, err := model.Apply(d.app.scene.W.Shop, e)
	if err != nil {
		d.t.Fatal(err)
	}
	if err := d.j.commit(e, model.Summary{}); err != nil {
		d.t.Fatal(err)
	}
	d.app.setShop(next)
	return d
}

func (d *driver) put(q model.QuestionID, values ...string) *driver {
	d.t.Helper()
	return d.record(ofTrack("t1", q, ""), model.Input{Values: values})
}

func (d *driver) say(q model.QuestionID, item string, values ...string) *driver {
	d.t.Helper()
	return d.record(ofTrack("t1", q, item), model.Input{Values: values})
}

// ofTrack is the slot of a question as its scope has it.
func ofTrack(track model.TrackID, q model.QuestionID, item string) model.Slot {
	s := model.Slot{Question: q, Item: item}
	question, step := model.FindQuestion(q)
	scope := question.Scope
	if scope == "" {
		scope = step.Scope
	}
	if scope != model.PerShop {
		s.Track = track
	}
	if scope == model.PerMID {
		s.MID = model.FirstMID
	}
	return s
}

// boardShop has one application at KG이니시스 (or those named) with a MID, a
// channel and a review that was asked for on Thursday, 26 February.
func boardShop(t tb, lang model.Lang, w, h int, codes ...string) *driver {
	t.Helper()
	if len(codes) == 0 {
		codes = []string{"inicis"}
	}
	d := start(t, newJournal(), lang, w, h)
	d.key("enter")
	d.put("prep.methods.services", "payment").put("prep.methods.methods", "card", "transfer", "mobile", "easy_pay").put("prep.methods.easy_pays", "kakaopay")
	d.put("prep.methods.styles", "one_time").put("prep.gateway.chosen", codes...)
	d.put("contract.apply.sent_on", "2026-02-19").put("contract.mid.value", "rainbow001m")
	d.record(ofTrack("t1", "live.channel.saved", ""), model.Input{Status: model.Done})
	d.put("contract.cards.asked_on", "2026-02-26")
	return d
}

// openBoard goes Home and from there to the board.
func (d *driver) openBoard() *driver {
	d.t.Helper()
	d.key("f2", "b")
	d.onBoard()
	return d
}

func (d *driver) onBoard() *board {
	d.t.Helper()
	m, ok := d.app.screen.(*board)
	if !ok {
		d.t.Fatalf("no board but %T\n%s", d.app.screen, strings.Join(d.screen(), "\n"))
	}
	return m
}

var spaces = regexp.MustCompile(` {2,}`)

// says looks for lines in which spaces count once.
func (d *driver) says(want ...string) {
	d.t.Helper()
	var lines []string
	for _, l := range d.screen() {
		lines = append(lines, strings.TrimSpace(spaces.ReplaceAllString(l, " ")))
	}
	have := strings.Join(lines, "\n")
	for _, w := range want {
		if !strings.Contains(have, w) {
			d.t.Fatalf("not on the screen: %q\n%s", w, have)
		}
	}
}

// markOn moves the mark to a reviewer.
func (d *driver) markOn(reviewer string) {
	d.t.Helper()
	m := d.onBoard()
	d.key("home", "pgdown")
	for range 30 {
		if r, ok := m.row(m.look(&d.app.scene)); ok && r.Reviewer.ID == reviewer {
			return
		}
		d.key("down")
	}
	d.t.Fatalf("no reviewer %s", reviewer)
}

func TestBoardBeforeAnyTrack(t *testing.T) {
	d := start(t, newJournal(), model.Korean, 80, 24)
	d.key("enter", "f2", "b")
	d.onBoard()
	d.see("아직 신청이 없습니다", "Enter 결제대행사 고르기")
	d.key("down", "tab", "1", "end", "n", "enter")
	if slot, _ := d.app.slotHere(); slot.Question != "prep.gateway.chosen" {
		t.Fatalf("leads to %s", slot)
	}
}

// TestBoardRows: where each reviewer stands, since when, and what their
// customers meet today.
func TestBoardRows(t *testing.T) {
	d := boardShop(t, model.Korean, 120, 40)
	d.say("contract.cards.state", "bc", "pass").say("contract.cards.state", "kb", "refuse").say("contract.cards.on", "kb", "2026-03-03")
	d.say("contract.cards.state", "nh", "exempt").say("contract.cards.state", "hana", "hold")
	d.openBoard()
	d.says("통과 1, 심사 대상 아님 1, 심사 중 7, 보류 1, 반려 1",
		"✓ BC카드 통과 2026-03-05 ✓ 됨",
		"! KB국민카드 반려 2026-03-03, 2영업일 ! 안 됨",
		"~ 신한카드 심사 중 2026-02-26, 4영업일 ~ 심사 대기",
		"! 하나카드 보류 2026-03-05, 0영업일 ~ 심사 대기",
		"✓ NH농협카드 심사 대상 아님 2026-03-05 ✓ 됨",
		"? 실시간 계좌이체 심사하는 곳 모름 ? 확인 필요",
		"~ 통신사 심사 중 2026-02-26, 4영업일 ~ 심사 대기",
		"~ 카카오페이(제휴) 심사 중 2026-02-26, 4영업일 ~ 심사 대기",
		"심사 중인 나머지 7곳 모두 통과")
	d.markOn("kb")
	d.says("KB국민카드: 반려, 2026-03-03 (화)부터", "오늘 결제하면: KB국민카드에서")
	d.send(tea.WindowSizeMsg{Width: 60, Height: 20})
	d.says("! KB국민카드 반려 03-03 ! 안 됨", "~ 신한카드 심사 중 02-26 ~ 심사 대기")
	d.key("f9")
	d.says("! KB Kookmin Card refused 03-03 ! fails")
	d.check()
}

// TestBoardSaysWhatHomeSays: one value, wherever it is shown.
func TestBoardSaysWhatHomeSays(t *testing.T) {
	d := boardShop(t, model.Korean, 120, 40)
	for _, r := range d.app.scene.W.Reviewers("t1") {
		if r.ID != "kb" {
			d.say("contract.cards.state", r.ID, "pass")
		}
	}
	for _, v := range d.app.scene.W.Works("t1", "m1") {
		all := model.Works
		for _, r := range d.app.scene.W.Customers("t1", "m1") {
			if r.Method == v.Method && r.Sees.Kind != model.Works {
				all = r.Sees.Kind
			}
		}
		if all != v.Kind {
			t.Errorf("%s: %s on Home, %s on the board", v.Method, v.Kind, all)
		}
	}
}

func TestBoardStagesOnScreen(t *testing.T) {
	d := boardShop(t, model.Korean, 80, 24)
	d.openBoard()
	d.says("KG이니시스, rainbow001m 포트원 콘솔에서 가입신청", "카드사 심사")
	d.j.now = d.j.now.AddDate(0, 0, 28) // Thursday, 2 April
	d.app.setShop(d.app.scene.W.Shop)
	late := d.app.scene.W.BoardStages("t1", "m1")[0]
	if late.Overdue == 0 {
		t.Fatalf("%+v", late)
	}
	d.says("! 입점심사", "늦음")
	d.key("home")
	d.says("늦어도 "+d.app.scene.Date(late.Late)+"까지로 예상", "Ctrl+X/a에 있습니다")
	d.put("contract.screening.state", "withdraw")
	d.says("- 입점심사 신청 취소", "신청을 취소했습니다.")
}

// What is followed besides the steps stands with its stage.
func TestBoardOwnItems(t *testing.T) {
	d := boardShop(t, model.Korean, 120, 40)
	d.put("contract.sign.insurance", "waiting").put("contract.sign.due_on", "2026-03-13")
	d.openBoard().key("down")
	d.says("서류 마감: 2026-03-13 (금), 보증보험: 안내를 기다림, 월 정산한도: 미정, 과세 구분: 미정")
	d.put("contract.sign.insurance", "done").put("contract.sign.insured_until", "2027-03-02").put("contract.sign.limit", "5000000").put("contract.sign.tax", "both")
	d.says("보증보험: 2027-03-02 (화)까지, 월 정산한도: 5,000,000원, 과세 구분: 복합과세")
	d.seeNot("가입함")
}

func TestBoardNote(t *testing.T) {
	d := boardShop(t, model.Korean, 80, 24)
	d.openBoard()
	d.key("down", "n")
	if slot, _ := d.app.slotHere(); slot.Question != "track.note" || slot.Item != "contract.sign" {
		t.Fatalf("n opens %s", slot)
	}
	d.text("담당자에게 전화함")
	d.key("enter")
	m := d.onBoard()
	if m.at != 1 {
		t.Errorf("back at line %d", m.at)
	}
	d.says("메모 (2026-03-05): 담당자에게 전화함")
	d.key("n", "esc")
	d.onBoard()
	d.key("esc")
	if _, ok := d.app.screen.(*home); !ok {
		t.Fatalf("Esc leads to %T", d.app.screen)
	}
}

// One reviewer after the other is said from the board: each answer leads back to
// it, a refusal once its day and reasons are said.
func TestBoardOneByOne(t *testing.T) {
	d := boardShop(t, model.Korean, 80, 24)
	d.openBoard()
	d.markOn("shinhan")
	d.key("enter")
	d.see("신한카드 심사는 어디까지 왔습니까?")
	d.key("down", "enter") // the first line says that there is no news
	m := d.onBoard()
	if r, _ := m.row(m.look(&d.app.scene)); r.Reviewer.ID != "shinhan" || r.State != model.Passed {
		t.Fatalf("at %s, %s", r.Reviewer.ID, r.State)
	}
	d.markOn("kb")
	d.key("enter", "down", "down", "enter")
	if slot, _ := d.app.slotHere(); slot.Question != "contract.cards.on" || slot.Item != "kb" {
		t.Fatalf("after the refusal comes %s", slot)
	}
	d.key("enter")
	if slot, _ := d.app.slotHere(); slot.Question != "contract.cards.reason" {
		t.Fatalf("then %s", slot)
	}
	d.key("space", "enter")
	d.onBoard()
	d.says("반려 이유: 사이트 하단 정보. 고칠 것 1개 중 0개를 해결했습니다.")
	d.key("enter")
	if slot, _ := d.app.slotHere(); slot.Question != "contract.cards.fix" || slot.Item != "footer" {
		t.Fatalf("a refusal opens %s", slot)
	}
	d.openBoard()
	d.markOn("lotte")
	d.key("enter", "enter") // no news
	d.onBoard()
	d.markOn("hana")
	d.key("enter", "esc")
	d.onBoard()
}

// ---- the rest at once ------------------------------------------------------

func TestBoardRest(t *testing.T) {
	for name, c := range map[string]struct {
		keys  []string
		typed string
		want  string
	}{
		"today":       {[]string{"enter"}, "", "2026-03-05"},
		"another day": {[]string{"down", "enter"}, "3/3", "2026-03-03"},
	} {
		d := boardShop(t, model.Korean, 80, 24)
		d.say("contract.cards.state", "kb", "refuse")
		d.openBoard().key("end")
		d.see("심사 중인 나머지 10곳 모두 통과", "Enter 모두 통과")
		before := d.eventCount()
		d.key("enter")
		d.see("심사 중인 10곳이 언제 통과했습니까?", "BC카드", "다른 날")
		d.check()
		d.key(c.keys...)
		if c.typed != "" {
			d.text(c.typed)
			d.key("enter")
		}
		d.onBoard()
		d.see("10곳을 통과로 저장했습니다")
		if d.eventCount() != before+1 {
			t.Fatalf("%s: %d events", name, d.eventCount()-before)
		}
		for _, r := range d.app.scene.W.Customers("t1", "m1") {
			switch {
			case r.Reviewer.ID == "kb" && r.State != model.Refused, r.Reviewer.ID != "kb" && r.Reviewer.ID != "" && (r.State != model.Passed || r.Since.String() != c.want):
				t.Errorf("%s: %s is %s since %s", name, r.Reviewer.ID, r.State, r.Since)
			}
		}
		d.seeNot("나머지")
		d.key("f7", "enter", "2", "enter")
		if n := len(d.app.scene.W.StillWaiting("t1", "m1")); n != 10 {
			t.Errorf("%s: %d wait after the undo", name, n)
		}
	}
}

// A save that fails leaves the shop as it was, says so on the board, and the
// same keys save it once the disk is there again.
func TestBoardRestFailedSave(t *testing.T) {
	d := boardShop(t, model.Korean, 80, 24)
	d.openBoard().key("end")
	before := d.eventCount()
	d.j.fail = errDisk
	d.key("enter", "enter")
	d.onBoard()
	d.see("저장하지 못했습니다")
	d.check()
	if d.eventCount() != before || len(d.app.scene.W.StillWaiting("t1", "m1")) != 11 {
		t.Fatal("a failed save left something behind")
	}
	d.j.fail = nil
	d.key("enter", "enter")
	d.seeNot("저장하지 못했습니다")
	if d.eventCount() != before+1 || len(d.app.scene.W.StillWaiting("t1", "m1")) != 0 {
		t.Fatal("the second time does not save")
	}
}

func TestBoardRestOnNoDay(t *testing.T) {
	d := boardShop(t, model.Korean, 80, 24)
	d.openBoard().key("end", "enter", "down", "enter")
	before := d.eventCount()
	for _, typed := range []string{"2026-03-06", "어느 날", "1900-01-01", "2026-02-30"} {
		d.text(typed)
		d.key("enter")
		if _, ok := d.app.screen.(*form); !ok || d.eventCount() != before {
			t.Fatalf("%q passes: %T", typed, d.app.screen)
		}
		d.check()
		d.send(tea.KeyPressMsg{Code: 'u', Mod: tea.ModCtrl})
	}
	d.key("esc")
	d.see("언제 통과했습니까?")
	d.key("esc")
	d.onBoard()
}

// Nothing that only looks records anything.
func TestBoardOnlyLooks(t *testing.T) {
	d := boardShop(t, model.Korean, 80, 24, "inicis", "tosspayments")
	d.openBoard()
	before := d.eventCount()
	d.key("down", "up", "end", "home", "pgdown", "pgup", "tab", "shift+tab", "right", "left", "2", "1", "f1", "esc", "f9", "f9")
	d.onBoard()
	if d.eventCount() != before {
		t.Fatalf("%d events", d.eventCount()-before)
	}
}

func TestBoardReadOnly(t *testing.T) {
	d := boardShop(t, model.Korean, 80, 24)
	d.openBoard().key("end")
	d.app.scene.readOnly = true
	before := d.eventCount()
	d.key("enter", "enter")
	if d.onBoard().failed == "" || d.eventCount() != before {
		t.Fatal("a file that is only read was written to")
	}
}

// ---- several applications --------------------------------------------------

func TestBoardTracks(t *testing.T) {
	d := boardShop(t, model.Korean, 80, 24, "inicis", "tosspayments", "kakaopay")
	d.openBoard()
	d.says("[1. KG이니시스, rainbow001m] 2. 토스페이먼츠 3. 카카오페이")
	m := d.onBoard()
	for _, want := range []struct {
		key string
		tab int
	}{{"tab", 1}, {"right", 2}, {"right", 0}, {"left", 2}, {"shift+tab", 1}, {"1", 0}, {"3", 2}, {"9", 2}} {
		d.key(want.key)
		if m.tab != want.tab {
			t.Errorf("%s leads to application %d", want.key, m.tab+1)
		}
	}
	d.says("1. KG이니시스, rainbow001m 2. 토스페이먼츠 [3. 카카오페이]")
	d.send(tea.WindowSizeMsg{Width: 120, Height: 40})
	d.says("1. KG이니시스, rainbow001m 2. 토스페이먼츠 [3. 카카오페이]", "포트원 콘솔에서 가입신청 콘솔 신청 후")
	d.check()
	d.key("f9")
	d.says("1. KG Inicis, rainbow001m 2. Toss Payments [3. KakaoPay]")
	d.check()
}

// A second MID has a tab of its own.
func TestBoardMIDs(t *testing.T) {
	d := boardShop(t, model.Korean, 80, 24)
	d.put("contract.mid.more", "yes")
	d.record(model.Slot{Track: "t1", MID: "m2", Question: "contract.mid.value"}, model.Input{Values: []string{"rainbow002m"}})
	d.openBoard()
	d.says("[1. KG이니시스, rainbow001m] 2. KG이니시스, rainbow002m")
	d.key("tab", "pgdown")
	d.says("BC카드 요청 전 ~ 채널 필요")
}

// ---- any keys, any size ----------------------------------------------------

func TestBoardHoldsAnyKeys(t *testing.T) {
	names := []string{"up", "down", "left", "right", "tab", "shift+tab", "home", "end", "pgup", "pgdown", "enter", "esc", "1", "2", "5", "f1", "f9", "n", "b"}
	rapid.Check(t, func(rt *rapid.T) {
		d := boardShop(rt, rapid.SampledFrom([]model.Lang{model.Korean, model.English}).Draw(rt, "lang"), 80, 24, "inicis", "kpn", "naverpay", "nice")
		for _, id := range []string{"bc", "kb", "carriers"} {
			d.say("contract.cards.state", id, rapid.SampledFrom([]string{"pass", "refuse", "hold", "exempt"}).Draw(rt, id))
		}
		if rapid.Bool().Draw(rt, "instant") {
			d.put("contract.apply.instant", "yes")
		}
		d.openBoard()
		for range rapid.IntRange(1, 25).Draw(rt, "n") {
			if rapid.IntRange(0, 4).Draw(rt, "resize") == 0 {
				d.send(tea.WindowSizeMsg{Width: rapid.IntRange(40, 160).Draw(rt, "w"), Height: rapid.IntRange(12, 50).Draw(rt, "h")})
			}
			d.key(rapid.SampledFrom(names).Draw(rt, "key"))
			d.check()
			if _, ok := d.app.screen.(*board); !ok && rapid.Bool().Draw(rt, "back") {
				d.app.carry(goBoard{})
			}
		}
	})
}

// The marked line is in sight, whatever the size.
func TestBoardMarkInSight(t *testing.T) {
	for _, lang := range []model.Lang{model.Korean, model.English} {
		for _, size := range []rect{{60, 20}, {80, 24}, {100, 30}, {120, 40}, {40, 12}} {
			d := boardShop(t, lang, size.w, size.h, "inicis", "tosspayments")
			d.openBoard()
			m := d.onBoard()
			for i := range m.look(&d.app.scene).lines() {
				if m.at != i {
					t.Fatalf("at %d, not %d", m.at, i)
				}
				if !slices.ContainsFunc(d.screen(), func(l string) bool { return strings.HasPrefix(strings.TrimSpace(l), d.app.scene.st.here) }) {
					t.Errorf("%s %v: line %d is out of sight\n%s", lang, size, i, strings.Join(d.screen(), "\n"))
				}
				d.check()
				d.key("down")
			}
		}
	}
}

// Without colour each state has a sign and a word.
func TestBoardWithoutColour(t *testing.T) {
	d := boardShop(t, model.Korean, 120, 40)
	d.app.scene.st = newStyles(true, true)
	d.say("contract.cards.state", "bc", "pass").say("contract.cards.state", "kb", "refuse")
	d.openBoard()
	d.says("v BC카드 통과", "! KB국민카드 반려", "~ 신한카드 심사 중", "> ! 입점심사", "? 실시간 계좌이체")
}
