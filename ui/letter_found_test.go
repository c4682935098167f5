package ui

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

// readOne is a merchant before what was read.
func readOne(t tb, read func(model.LetterAsk) model.Letter, lang model.Lang, w, h int) *driver {
	t.Helper()
	d := awaiting(t, read, lang, w, h)
	d.paste("메일")
	d.key("enter")
	d.found()
	return d
}

// toYes moves the mark to the yes of the list of two.
func (d *driver) toYes() {
	d.t.Helper()
	m := d.found()
	for range m.lines(&d.app.scene) {
		if m.here(&d.app.scene).kind == foundYes {
			return
		}
		d.key("down")
	}
	d.t.Fatal("there is no yes")
}

// TestLetterRecorded: who wrote and the words behind stand there; the yes saves
// one event with its evidence, and one undo takes everything back.
func TestLetterRecorded(t *testing.T) {
	d := readOne(t, passedLetter, model.Korean, 80, 24)
	d.reads("보낸 곳: KG이니시스 (contract@inicis.com)", "제목: [KG이니시스] 입점심사 결과 안내", "인용된 지난 메일은 빼고",
		"메일 문구: \"입점심사가 완료되어 승인되었음을 알려 드립니다.\"", "지금 기록: (없음)", "[x] KG이니시스 입점심사는 어디까지 왔습니까? = 입점심사를 통과함")
	before, n := d.app.scene.W.Shop, len(d.journal())
	d.key("enter")
	d.reads("예, 5가지를 기록합니다", "한 번에 되돌릴 수 있습니다")
	d.key("enter")
	events := d.journal()
	if len(events) != n+1 {
		t.Fatalf("%d events were saved", len(events)-n)
	}
	slot := model.Slot{Track: "t1", Question: "contract.screening.state"}
	e := events[n]
	i := slices.IndexFunc(e.Changes, func(c model.Change) bool { return c.Slot == slot })
	if i < 0 || e.Changes[i].After.Value() != string(model.Passed) {
		t.Fatalf("saved %+v", e.Changes)
	}
	proof := e.Changes[i].After.Evidence
	if len(proof) != 1 || proof[0].Kind != model.ByMail || proof[0].Source != "contract@inicis.com" || !strings.Contains(proof[0].Text, "승인되었음") {
		t.Errorf("the evidence is %+v", proof)
	}
	d.reads("메일에서 5가지를 기록했습니다: 입점심사 (KG이니시스)", "다음 일: ")
	d.key("f7", "enter", "2", "enter")
	if got := d.app.scene.W.Shop; len(got.Answers) != len(before.Answers) || got.Answers[slot].Value() != before.Answers[slot].Value() {
		t.Errorf("after undo %v stands there, %v before", got.Answers[slot], before.Answers[slot])
	}
}

// TestNothingWithoutAYes: whatever else is done, nothing is saved.
func TestNothingWithoutAYes(t *testing.T) {
	for name, do := range map[string][]string{
		"no": {"enter", "down", "enter"}, "back": {"esc", "esc"}, "marks": {"space", "down", "1", "2", "f2"}, "quit": {"ctrl+c", "ctrl+c"}, "twice": {"esc", "enter", "f2"},
	} {
		d := readOne(t, passedLetter, model.Korean, 80, 24)
		n := len(d.journal())
		d.key(do...)
		if got := len(d.journal()); got != n {
			t.Errorf("%s: %d events were saved", name, got-n)
		}
		if name == "no" {
			d.reads("메일을 읽기만 했습니다. 기록은 그대로입니다.")
		}
	}
}

// TestMarks: what is not marked is not recorded; with nothing marked the yes
// says so.
func TestMarks(t *testing.T) {
	d := readOne(t, passedLetter, model.Korean, 80, 24)
	n := len(d.journal())
	count := len(d.found().list)
	for i := range count {
		d.key(string(rune('1' + i)))
	}
	d.reads("[ ]")
	d.toYes()
	d.reads("예, 0가지를 기록합니다")
	d.key("enter")
	d.reads("표시한 것이 없습니다")
	if len(d.journal()) != n {
		t.Fatal("something was saved")
	}
	d.key("1")
	d.seeNot("표시한 것이 없습니다")
	d.toYes()
	d.key("enter")
	e := d.journal()[n]
	if e.Changes[0].Slot.Question != "contract.screening.state" {
		t.Errorf("saved %+v", e.Changes)
	}
	for _, c := range e.Changes {
		if c.Slot.Question == "contract.mid.value" {
			t.Error("an answer without a mark was saved")
		}
	}
}

// refusedLetter proposes a date in the future, which no question takes.
func badLetter(a model.LetterAsk) model.Letter {
	l := passedLetter(a)
	l.Signs = append(l.Signs, model.Sign{Code: model.SignInsured, Value: "1900-01-01", Words: "보험기간 1900-01-01까지"})
	return l
}

// TestCannotBeRecorded: a proposal with an error stays without a mark and says
// why.
func TestCannotBeRecorded(t *testing.T) {
	d := readOne(t, badLetter, model.Korean, 80, 24)
	m := d.found()
	bad := slices.IndexFunc(m.list, func(p model.Proposal) bool { return model.Blocks(p.Problems) })
	if bad < 0 {
		t.Fatal("everything can be recorded")
	}
	was := len(m.marked())
	d.key(string(rune('1' + bad)))
	d.key("space")
	if len(m.marked()) != was {
		t.Error("it was marked")
	}
	d.reads("[-]", "기록할 수 없음", d.app.scene.Problem(m.list[bad].Problems[0]).What)
}

// TestForgedLetter: the doubts come first, nothing is proposed, no link opens,
// and Enter leads back to an empty box; Esc to the box as it was.
func TestForgedLetter(t *testing.T) {
	d := readOne(t, forged, model.Korean, 80, 24)
	d.reads("보낸 주소 contract@inicis-pay.example", "KG이니시스가 쓰는 주소가 아닙니다", "아무것도 제안하지 않습니다", "링크 1개를 열 수 없게 했습니다")
	d.seeNot("https://")
	d.key("o", "1", "o", "down", "o", "up")
	if len(d.j.opened) > 0 {
		t.Errorf("opened %v", d.j.opened)
	}
	d.key("esc")
	d.reads("메일")
	d.key("enter", "enter")
	if got := d.box().text(); got != "" {
		t.Errorf("%q stands in the new box", got)
	}
	d.reads("여기에 붙여 넣으십시오")
}

func TestUnrelatedLetter(t *testing.T) {
	d := readOne(t, unrelated, model.Korean, 60, 20)
	d.reads("찾지 못했습니다", "아무것도 제안하지 않습니다", "다른 메일을 붙여 넣습니다", "보낸 주소가 없습니다")
	d.key("down", "enter")
	if _, ok := d.app.screen.(*home); !ok {
		t.Errorf("it leads to %T", d.app.screen)
	}
	d.reads("기록은 그대로입니다")
}

// TestLetterLink: a link opens only from its own line, where the whole address
// stands.
func TestLetterLink(t *testing.T) {
	long := "https://contract.inicis.com/sign?" + strings.Repeat("key=0123456789&", 9) + "end=1"
	d := readOne(t, func(a model.LetterAsk) model.Letter {
		l := passedLetter(a)
		l.Signs[2].Value = long
		l.Signs = append(l.Signs, model.Sign{Code: model.SignLink, Value: "http://plain.kr/"}, model.Sign{Code: model.SignLink, Value: "javascript:alert(1)"}, model.Sign{Code: model.SignLink, Value: long})
		return l
	}, model.Korean, 80, 24)
	d.key("o")
	if len(d.j.opened) > 0 {
		t.Fatal("a proposal opens a link")
	}
	m := d.found()
	if !slices.Equal(m.links, []string{long}) {
		t.Fatalf("the links are %q", m.links)
	}
	d.key(string(rune('1' + len(m.list))))
	d.reads(long)
	d.key("o")
	if !slices.Equal(d.j.opened, []string{long}) {
		t.Errorf("opened %q", d.j.opened)
	}
	d.reads("열었습니다")
}

// TestLetterReadOnly: what was read is shown, and there is no yes.
func TestLetterReadOnly(t *testing.T) {
	d := awaiting(t, passedLetter, model.Korean, 80, 24)
	d.app.scene.readOnly = true
	d.paste("메일")
	d.key("enter")
	d.reads("읽기만 할 수 있습니다", "입점심사를 통과함")
	d.seeNot("예, ")
	n := len(d.journal())
	d.app.carry(recordIt)
	d.reads("읽기만 할 수 있습니다")
	if len(d.journal()) != n {
		t.Error("something was saved")
	}
}

// TestLetterSaveFails: everything stays on the screen, and another try saves it.
func TestLetterSaveFails(t *testing.T) {
	d := readOne(t, passedLetter, model.Korean, 80, 24)
	d.key("2")
	d.toYes()
	d.j.fail = errDisk
	d.key("enter")
	d.reads("저장하지 못했습니다", errDisk.Error())
	if m := d.found(); len(m.marked()) != 4 || m.here(&d.app.scene).kind != foundYes {
		t.Errorf("%d are marked", len(m.marked()))
	}
	d.check()
	d.j.fail = nil
	n := len(d.journal())
	d.key("enter")
	if len(d.journal()) != n+1 {
		t.Error("the second try saved nothing")
	}
}

// twice opens a second application at the same gateway, as far as the first.
func twice(t tb, read func(model.LetterAsk) model.Letter) *driver {
	t.Helper()
	d := awaiting(t, read, model.Korean, 80, 24)
	s := d.app.scene.W.Shop
	e := model.Event{Seq: s.Revision + 1, Shop: s.ID, At: d.j.now, Kind: model.Answered}
	for slot, a := range s.Answers {
		if slot.Track == "t1" {
			slot.Track = "t2"
			if slot.Question == "track.origin" {
				a.Values = []string{"request"}
			}
			e.Changes = append(e.Changes, model.Change{Slot: slot, After: &a})
		}
	}
	next, err := model.Apply(s, e)
	if err != nil {
		t.Fatal(err)
	}
	d.j.events[s.ID] = append(d.j.events[s.ID], e)
	d.app.setShop(next)
	d.paste("메일")
	d.key("enter")
	return d
}

// TestWhichApplication: where several may be meant, it is asked first, and only
// that one is recorded.
func TestWhichApplication(t *testing.T) {
	d := twice(t, passedLetter)
	d.reads("어느 신청에 온 메일입니까?", "KG이니시스 1", "KG이니시스 2")
	d.key("esc")
	d.box()
	d.key("enter", "2", "f9")
	d.reads("Which application is this mail about?")
	d.key("f9", "enter")
	d.reads("신청: KG이니시스 2")
	d.key("tab")
	d.reads("어느 신청에 온 메일입니까?")
	d.key("enter")
	n := len(d.journal())
	d.toYes()
	d.key("enter")
	for _, c := range d.journal()[n].Changes {
		if c.Slot.Track != "t2" {
			t.Errorf("%v was recorded", c.Slot)
		}
	}
}

// TestLetterIsLeftForAWhile: another screen leads back to what was read, with
// its marks; where the shop changed meanwhile, it is proposed anew.
func TestLetterIsLeftForAWhile(t *testing.T) {
	d := readOne(t, passedLetter, model.Korean, 80, 24)
	m := d.found()
	d.key("2", "3")
	was := len(m.marked())
	resume := d.app.wayBack()
	d.key("f2")
	d.app.carry(resume)
	if d.found() != m || len(m.marked()) != was || m.at != 2 {
		t.Errorf("%d are marked at %d, %d were", len(m.marked()), m.at, was)
	}
	d.key("f2")
	e, problems := d.app.scene.W.Accept(m.list[0].Slot, m.list[0].Input, d.j.now)
	next, err := model.Apply(d.app.scene.W.Shop, e)
	if err != nil || model.Blocks(problems) {
		t.Fatal(err, problems)
	}
	d.app.setShop(next)
	d.app.carry(resume)
	if p := d.found().list[0]; p.Slot.Question == "contract.screening.state" {
		t.Errorf("what stands there is still proposed: %v", p.Slot)
	}
	d.key("esc")
	d.box()
	back := d.app.wayBack()
	d.paste(" und mehr")
	d.key("f2")
	d.app.carry(back)
	d.reads("메일 und mehr")
	if len(d.app.drafts) > 0 {
		t.Errorf("kept twice: %v", d.app.drafts)
	}
}

// TestOneHoldsUpTheOthers: what cannot be recorded without another is named,
// and nothing is saved.
func TestOneHoldsUpTheOthers(t *testing.T) {
	d := readOne(t, passedLetter, model.Korean, 80, 24)
	n := len(d.journal())
	d.key("1") // the state goes, its day stays
	d.toYes()
	d.key("enter")
	label, _ := d.app.scene.Proposal(d.found().list[1])
	if d.found().blamed == nil || len(d.journal()) != n {
		t.Fatalf("%d events were saved\n%s", len(d.journal())-n, strings.Join(d.screen(), "\n"))
	}
	d.reads(label)
	d.check()
	d.key("2")
	d.toYes()
	d.key("enter")
	if len(d.journal()) != n+1 {
		t.Error("without it nothing is saved")
	}
}

// TestLetterHelp: F1 tells everything, however small the window.
func TestLetterHelp(t *testing.T) {
	d := readOne(t, passedLetter, model.Korean, 60, 20)
	d.key("f1")
	seen := ""
	for range 20 {
		seen += strings.Join(strings.Fields(strings.Join(d.screen(), " ")), " ")
		d.check()
		d.key("pgdown")
	}
	for _, want := range []string{"상점아이디 moonlight7 이 발급되었습니다.", "계약을 진행하라고 합니다.", "신청이 접수되었다고 합니다.", "기록하려면"} {
		if !strings.Contains(seen, want) {
			t.Errorf("the help has no %q", want)
		}
	}
}

// TestHostileLetters: whatever a letter says, nothing moves the terminal, no
// line is too wide and nothing is saved without the yes, at any size.
func TestHostileLetters(t *testing.T) {
	text := rapid.SampledFrom([]string{"", "\x1b]0;x\a", "\x1b[2J\x1b[31m", "\u202e거꾸로", strings.Repeat("가나다 ", 300), strings.Repeat("x", 3000), "a\r\nb\x00c", "{value}", "ㅎㅏㄴ\u0301\u0301", "\U0001f600"})
	rapid.Check(t, func(rt *rapid.T) {
		l := model.Letter{
			Kind: rapid.SampledFrom([]model.LetterKind{model.LetterMail, model.LetterHTML, model.LetterText, "?"}).Draw(rt, "kind"),
			From: text.Draw(rt, "from"), Subject: text.Draw(rt, "subject"), Cut: rapid.Bool().Draw(rt, "cut"),
			Gateway: rapid.SampledFrom([]model.Code{"", "inicis", "kcp", "\x1bx"}).Draw(rt, "gateway"),
			Sender:  rapid.SampledFrom([]model.Sender{model.SenderUnknown, model.SenderGateway, model.SenderPortOne, "?"}).Draw(rt, "sender"),
			Doubts:  rapid.SliceOfN(rapid.SampledFrom(append(model.Doubts, "?")), 0, 6).Draw(rt, "doubts"),
		}
		for range rapid.IntRange(0, 12).Draw(rt, "signs") {
			l.Signs = append(l.Signs, model.Sign{
				Code:  rapid.SampledFrom(append(model.SignCodes, "?")).Draw(rt, "code"),
				Value: rapid.OneOf(text, rapid.SampledFrom([]string{"footer", "registration", "bc", "2026-03-10", "+3b", "https://a.kr/\x1b[0m", "moonlight9"})).Draw(rt, "value"),
				Words: text.Draw(rt, "words"),
			})
		}
		size := rapid.SampledFrom([]rect{{40, 12}, {60, 20}, {80, 24}, {120, 40}}).Draw(rt, "size")
		d := readOne(rt, func(model.LetterAsk) model.Letter { return l }, rapid.SampledFrom([]model.Lang{model.Korean, model.English}).Draw(rt, "lang"), size.w, size.h)
		n := len(d.journal())
		for _, k := range rapid.SliceOfN(rapid.SampledFrom([]string{"up", "down", "space", "1", "5", "9", "pgdown", "pgup", "tab", "f1", "f9", "o", "end"}), 0, 12).Draw(rt, "keys") {
			d.check()
			for _, line := range d.screen() {
				if i := strings.IndexFunc(line, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }); i >= 0 {
					rt.Fatalf("%q moves the terminal", line)
				}
			}
			d.key(k)
		}
		d.check()
		if len(d.journal()) != n {
			rt.Fatal("something was saved")
		}
	})
}
