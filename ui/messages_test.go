package ui

import (
	"errors"
	"net/url"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"portone-onboard/model"
)

// overdueShop is a shop whose screening at Inicis is two business days late.
func overdueShop(t tb, more ...said) *journal {
	t.Helper()
	return told(t, append([]said{
		says("-/-/prep.shop.registration/-", "yes"), says("-/-/prep.shop.trade_name/-", "달빛상점"), says("-/-/prep.shop.number/-", "220-81-62517"),
		says("-/-/prep.shop.contact_name/-", "이하늘"), says("-/-/prep.shop.contact_mail/-", "owner@moonlight.kr"),
		says("-/-/prep.methods.services/-", "payment"), says("-/-/prep.methods.styles/-", "one_time"), says("-/-/prep.methods.methods/-", "card"),
		says("-/-/prep.gateway.chosen/-", "inicis"), says("t1/-/contract.apply.sent_on/-", "2026-02-25"),
	}, more...)...)
}

func (d *driver) messages() *messages {
	d.t.Helper()
	_ = d.screen()
	m, ok := d.app.screen.(*messages)
	if !ok {
		d.t.Fatalf("no texts to send\n%s", strings.Join(d.screen(), "\n"))
	}
	return m
}

// atText opens a text of the list.
func atText(t tb, j *journal, lang model.Lang, w, h int, n string) *driver {
	t.Helper()
	d := start(t, j, lang, w, h)
	d.key("a", n)
	if !d.messages().open {
		t.Fatalf("no text\n%s", strings.Join(d.screen(), "\n"))
	}
	return d
}

// doText chooses an action by its ID.
func (d *driver) doText(id string) {
	d.t.Helper()
	m := d.messages()
	x, _ := m.here(&d.app.scene)
	at := slices.Index(m.acts(&d.app.scene, x), id)
	if at < 0 {
		d.t.Fatalf("%s cannot be done here", id)
	}
	d.key(itoa(at + 1))
}

var screeningNote = model.Slot{Track: "t1", Question: "track.note", Item: "contract.screening"}

func TestHomeSaysWhomToCall(t *testing.T) {
	for lang, want := range map[model.Lang][]string{
		model.Korean:  {"입점심사 (KG이니시스)", "2영업일 늦어지고 있습니다.", "02-3430-5858 (연결 뒤 1번)", "먼저 볼 것", "스팸함과 프로모션함", "보낼 글이 준비되어"},
		model.English: {"Late by 2 business days", "02-3430-5858 (then press 1)", "Look at first", "your spam folder", "a text to send is ready"},
	} {
		d := start(t, overdueShop(t), lang, 80, 24)
		d.see(want...)
		d.check()
		d.key("down")
		d.seeNot(want[len(want)-1])
	}
	refused := start(t, overdueShop(t, says("t1/-/contract.screening.state/-", "refuse")), model.Korean, 80, 24)
	refused.see("재심사 요청 글이 준비되어 있습니다")
}

func TestMessagesList(t *testing.T) {
	d := start(t, overdueShop(t), model.Korean, 80, 24)
	d.key("a")
	d.see("보낼 글", "입점심사 (KG이니시스) 단계에서", "입점심사 지연 문의", "2영업일 늦음", "구매안전서비스 이용확인증 요청", "소식이 없을 때 보냅니다")
	d.key("down", "enter")
	d.see("통신판매업 신고에 필요한")
	d.key("esc")
	if d.messages().open {
		t.Error("Esc does not lead to the list")
	}
	d.key("esc")
	if _, ok := d.app.screen.(*home); !ok {
		t.Errorf("Esc leads to %T", d.app.screen)
	}
}

// A place without texts of its own shows those of the shop, and says so.
func TestMessagesElsewhere(t *testing.T) {
	d := start(t, overdueShop(t), model.Korean, 80, 24)
	d.key("down", "a")
	d.see("단계에 맞는 글은 없습니다", "입점심사 지연 문의")
	none := start(t, told(t), model.Korean, 80, 24)
	none.send(tea.KeyPressMsg{Code: 'x', Mod: tea.ModCtrl})
	none.see("지금 보낼 글이 없습니다")
	none.key("enter", "1", "tab", "pgdown", "c")
	none.check()
	none.key("esc")
	if _, ok := none.app.screen.(*home); !ok {
		t.Errorf("Esc leads to %T", none.app.screen)
	}
}

func TestMessageText(t *testing.T) {
	d := atText(t, overdueShop(t), model.Korean, 120, 40, "1")
	d.see("제목: [입점심사 지연 문의] 달빛상점 (220-81-62517)", "안녕하세요. 달빛상점 이하늘입니다.", "- 대표자: [대표자]", "보낼 곳: KG이니시스 신규계약부서", "02-3430-5858 (연결 뒤 1번)", "ch@kggroup.co.kr", "운영 시간은 안내에 없습니다", "직접 채울 곳: 대표자")
	d.key("tab")
	d.see("1588-4954", "(2/3)")
	d.key("tab", "tab", "tab")
	d.see("1588-4954")
	d.doText("call")
	d.see("전화로 할 말", "1. 안녕하세요. 달빛상점 이하늘입니다. 사업자등록번호는 220-81-62517입니다.", "3. 접수가 되었는지")
	d.doText("checks")
	d.see("먼저 볼 것", "콘솔의 담당자 메일이 owner@moonlight.kr로")
	d.doText("text")
	d.see("제목:")
	d.doText("copy")
	if len(d.j.copied) != 1 || !strings.HasPrefix(d.j.copied[0], "안녕하세요. 달빛상점") || strings.Contains(d.j.copied[0], "제목:") {
		t.Errorf("copied %q", d.j.copied)
	}
	d.doText("subject")
	if got := d.j.copied[len(d.j.copied)-1]; got != "[입점심사 지연 문의] 달빛상점 (220-81-62517)" {
		t.Errorf("copied %q", got)
	}
	d.doText("save")
	kept := d.j.kept["ask-screening-inicis-2026-03-05.txt"]
	if !strings.HasPrefix(kept, "보낼 곳: ch@kggroup.co.kr\n제목: [입점심사 지연 문의]") || !strings.Contains(kept, "\n\n안녕하세요.") {
		t.Errorf("kept %q", d.j.kept)
	}
	d.key("pgdown", "pgdown", "pgdown", "pgup")
	d.check()
}

// In English each line stands in both languages; what leaves is Korean.
func TestMessageGloss(t *testing.T) {
	d := atText(t, overdueShop(t), model.English, 120, 40, "1")
	d.see("안녕하세요. 달빛상점 이하늘입니다.", "Hello. This is 이하늘 of 달빛상점.", "The screening is late", "Send to: KG Inicis, new contracts")
	d.key("c")
	if strings.Contains(d.j.copied[0], "Hello") {
		t.Errorf("the gloss was copied: %q", d.j.copied[0])
	}
}

func TestMessageOpensMail(t *testing.T) {
	d := atText(t, overdueShop(t), model.Korean, 80, 24, "1")
	d.doText("mail")
	d.see("메일 프로그램에서 열었습니다: ch@kggroup.co.kr")
	u, err := url.Parse(d.j.opened[0])
	if err != nil || u.Scheme != "mailto" || u.Opaque != "ch@kggroup.co.kr" || !strings.Contains(u.Query().Get("body"), "안녕하세요. 달빛상점") {
		t.Errorf("%v %q", err, d.j.opened)
	}
	d.app.deps.Open = func(string) error { return errors.New("no mail program") }
	d.doText("mail")
	d.see("메일 프로그램을 열 수 없습니다", "ch@kggroup.co.kr")
}

// A text that is too long for an address is copied, and the merchant told.
func TestMessageTooLongForAnAddress(t *testing.T) {
	d := atText(t, overdueShop(t), model.Korean, 80, 24, "1")
	m := d.messages()
	x, _ := m.here(&d.app.scene)
	text := d.app.scene.Message(x)
	short := text.Mailto("ch@kggroup.co.kr", 1900)
	if !short.Cut || len(short.URL) > 1900 {
		t.Fatalf("%d characters, cut %v", len(short.URL), short.Cut)
	}
	d.drain(d.app.carry(sendMail{short, text.Body, text.Name}))
	d.see("본문은 복사해 두었습니다")
	u, _ := url.Parse(d.j.opened[0])
	if d.j.copied[0] != text.Body || !strings.Contains(u.Query().Get("body"), "붙여 넣으십시오") || u.Query().Get("subject") != text.Subject {
		t.Errorf("copied %q, opened %q", d.j.copied, u.Query())
	}
}

// What was asked is noted behind what stands there: one event, once a day.
func TestMessageIsNoted(t *testing.T) {
	j := overdueShop(t, says("t1/-/track.note/contract.screening", "지난주에 전화함"))
	d := atText(t, j, model.Korean, 80, 24, "1")
	before := d.events()
	d.doText("copy")
	d.see("보냈으면 기록해 둡니다")
	d.key("enter") // the mark stands on it
	want := "지난주에 전화함\n2026-03-05 문의함: 입점심사 지연 문의 (KG이니시스 신규계약부서)"
	if got := d.app.scene.W.Answer(screeningNote).Value(); got != want || d.events() != before+1 {
		t.Errorf("%d events, note %q", d.events()-before, got)
	}
	if e := j.events["s00000001"][before]; len(e.Changes) != 1 || e.Kind != model.Answered {
		t.Errorf("event %+v", e)
	}
	d.see("기록했습니다")
	if !d.messages().open {
		t.Error("the text is gone")
	}
	d.key("enter")
	d.see("이미 기록되어 있습니다")
	if d.events() != before+1 {
		t.Error("noted twice")
	}
}

func TestMessageNoteFails(t *testing.T) {
	full := atText(t, overdueShop(t, says("t1/-/track.note/contract.screening", strings.Repeat("가", 1990))), model.Korean, 80, 24, "1")
	full.doText("note")
	full.see("메모에 적지 못했습니다")
	d := atText(t, overdueShop(t), model.Korean, 80, 24, "1")
	before := d.events()
	d.j.fail = errDisk
	d.doText("note")
	d.see("저장하지 못했습니다")
	if d.events() != before || d.app.scene.W.Answer(screeningNote).Value() != "" {
		t.Error("half noted")
	}
	d.j.fail = nil
	d.doText("note")
	d.see("기록했습니다")
}

// A blank leads to its question, and the answer back to the text.
func TestMessageBlankIsFilled(t *testing.T) {
	d := atText(t, overdueShop(t), model.Korean, 120, 40, "1")
	d.doText("fill")
	q, ok := d.app.screen.(*question)
	if !ok || q.slot.Question != "prep.shop.representative" {
		t.Fatalf("leads to %T", d.app.screen)
	}
	d.text("김달빛")
	d.key("enter")
	if !d.messages().open {
		t.Error("the text is gone")
	}
	d.see("- 대표자: 김달빛")
	d.doText("fill")
	d.key("esc")
	d.messages()
}

// A text that no longer fits, as something was recorded meanwhile, gives way to
// the list: another one never stands in its place.
func TestMessageNoLongerFits(t *testing.T) {
	d := atText(t, overdueShop(t), model.Korean, 80, 24, "1")
	d.doText("copy")
	d.record(model.Slot{Track: "t1", Question: "contract.screening.state"}, model.Input{Values: []string{"pass"}})
	if m := d.messages(); m.open {
		t.Fatalf("another text stands there\n%s", strings.Join(d.screen(), "\n"))
	}
	d.see("구매안전서비스 이용확인증 요청")
	d.key("1")
	d.record(model.Slot{Track: "t1", Question: "contract.screening.on"}, model.Input{Values: []string{"2026-03-04"}})
	if m := d.messages(); !m.open || m.shown.ID != model.AskEscrow {
		t.Errorf("the text that still fits is gone\n%s", strings.Join(d.screen(), "\n"))
	}
}

func TestMessageReadOnly(t *testing.T) {
	j := overdueShop(t)
	deps := j.deps(model.Korean)
	deps.ReadOnly = true
	d := &driver{t: t, j: j, app: New(deps, nil)}
	d.drain(d.app.Init())
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.key("a", "1")
	m := d.messages()
	x, _ := m.here(&d.app.scene)
	if acts := m.acts(&d.app.scene, x); slices.Contains(acts, "note") || slices.Contains(acts, "fill") || !slices.Contains(acts, "copy") {
		t.Errorf("offers %v", acts)
	}
	before := d.events()
	d.drain(d.app.carry(keepNote{screeningNote, "x"}))
	if d.events() != before {
		t.Error("written to a file that is only read")
	}
}

// What is refused names what is not mended, and what is ready names none.
func TestMessageNamesWhatIsOpen(t *testing.T) {
	d := start(t, overdueShop(t, says("t1/-/contract.screening.state/-", "hold"), says("t1/-/contract.screening.reason/-", "footer", "goods")), model.Korean, 120, 40)
	d.key("a", "1")
	d.see("보류되었다는", "아직 고치지 않은 것: 사이트 하단", "- 상품 등록: [보완한 내용]", "보낼 곳: 포트원 고객지원팀", "cs@portone.io")
}

// TestMessagesAnyKeys: any keys at any size, and every line fits.
func TestMessagesAnyKeys(t *testing.T) {
	shops := []*journal{
		overdueShop(t), told(t),
		overdueShop(t, says("t1/-/contract.screening.state/-", "refuse"), says("t1/-/contract.screening.reason/-", "footer", "goods", "price", "papers")),
		overdueShop(t, says("t1/-/contract.screening.state/-", "pass"), says("t1/-/contract.screening.on/-", "2026-03-02"), says("t1/-/contract.sign.signed_on/-", "2026-03-03"), says("t1/m1/contract.mid.value/-", "MOIrainbow"),
			says("-/-/mid.need.change/-", "style"), says("-/-/mid.need.gateway/-", "inicis"), says("-/-/mid.need.verdict/-", "further")),
	}
	names := []string{"enter", "esc", "tab", "up", "down", "home", "end", "pgup", "pgdown", "1", "2", "3", "4", "5", "6", "7", "a", "c", "e", "o", "l"}
	rapid.Check(t, func(rt *rapid.T) {
		j := rapid.SampledFrom(shops).Draw(rt, "shop")
		d := start(rt, j, rapid.SampledFrom([]model.Lang{model.Korean, model.English}).Draw(rt, "lang"), 80, 24)
		d.app.deps.Commit = func(model.Event, model.Summary, ...[]byte) error { return errDisk } // the shops are shared
		d.app.carry(goMessages{})
		for range rapid.IntRange(1, 40).Draw(rt, "keys") {
			if rapid.IntRange(0, 3).Draw(rt, "resize") == 0 {
				d.send(tea.WindowSizeMsg{Width: rapid.IntRange(minWidth, 140).Draw(rt, "w"), Height: rapid.IntRange(minHeight, 50).Draw(rt, "h")})
			} else {
				d.key(rapid.SampledFrom(names).Draw(rt, "key"))
			}
			if _, ok := d.app.screen.(*messages); !ok {
				d.app.carry(goMessages{rapid.SampledFrom([]model.Place{{}, {Step: "contract.screening", Track: "t1"}, {Step: "test.code", Track: "t1"}}).Draw(rt, "place")})
			}
			d.check()
		}
	})
}
