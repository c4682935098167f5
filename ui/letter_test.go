package ui

import (
	"errors"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"portone-onboard/model"
)

// passedLetter is a mail of KG이니시스: the screening is passed, a contract and
// papers are wanted, and a MID was issued.
func passedLetter(a model.LetterAsk) model.Letter {
	return model.Letter{
		Kind: model.LetterMail, From: "contract@inicis.com", Subject: "[KG이니시스] 입점심사 결과 안내", Sent: a.Today, Gateway: "inicis", Sender: model.SenderGateway,
		Signs: []model.Sign{
			{Code: model.SignReceived, Words: "신청이 접수되었습니다.", Rule: "r"},
			{Code: model.SignPassed, Words: "입점심사가 완료되어 승인되었음을 알려 드립니다.", Rule: "r"},
			{Code: model.SignContract, Value: "https://contract.inicis.com/sign?id=1", Words: "전자계약을 진행해 주시기 바랍니다.", Rule: "r"},
			{Code: model.SignDeadline, Value: a.Today.AddDays(5).String(), Words: "5일 안에 보내 주십시오.", Rule: "r"},
			{Code: model.SignMID, Value: "moonlight7", Words: "상점아이디 moonlight7 이 발급되었습니다.", Rule: "r"},
		},
		Doubts: []model.Doubt{model.DoubtOld},
	}
}

// forged is the same letter from somebody else.
func forged(a model.LetterAsk) model.Letter {
	l := passedLetter(a)
	l.From, l.Doubts = "contract@inicis-pay.example", []model.Doubt{model.DoubtSender, model.DoubtLink}
	return l
}

func unrelated(a model.LetterAsk) model.Letter {
	return model.Letter{Kind: model.LetterText, Doubts: []model.Doubt{model.DoubtUnrelated}}
}

// awaiting is a merchant who waits for the screening, before the box, with a
// reader of letters.
func awaiting(t tb, read func(model.LetterAsk) model.Letter, lang model.Lang, w, h int) *driver {
	t.Helper()
	d := standing(t, "v2", "contract.screening.state", &machine{}, lang, w, h)
	d.app.deps.Looks.Letter = read
	d.openLetter()
	return d
}

func (d *driver) openLetter() { d.send(tea.KeyPressMsg{Code: 't', Mod: tea.ModCtrl}) }

func (d *driver) paste(text string) { d.send(tea.PasteMsg{Content: text}) }

// journal is what is on disk of the shop.
func (d *driver) journal() []model.Event { return d.j.events[d.app.scene.W.Shop.ID] }

// reads looks for words wherever the lines break.
func (d *driver) reads(want ...string) {
	d.t.Helper()
	have := strings.Join(d.screen(), "\n")
	for _, w := range want {
		if !strings.Contains(strings.Join(strings.Fields(have), ""), strings.Join(strings.Fields(w), "")) {
			d.t.Fatalf("not on the screen: %q\n%s", w, have)
		}
	}
}

// found is the screen of what was read.
func (d *driver) found() *letterFound {
	d.t.Helper()
	m, ok := d.app.screen.(*letterFound)
	if !ok {
		d.t.Fatalf("not what was read but %T\n%s", d.app.screen, strings.Join(d.screen(), "\n"))
	}
	return m
}

func (d *driver) box() *letter {
	d.t.Helper()
	m, ok := d.app.screen.(*letter)
	if !ok {
		d.t.Fatalf("not the box but %T\n%s", d.app.screen, strings.Join(d.screen(), "\n"))
	}
	return m
}

// TestTheBox: it says what becomes of a mail before anything is pasted, takes
// several lines, and Enter reads them.
func TestTheBox(t *testing.T) {
	var asked model.LetterAsk
	d := awaiting(t, func(a model.LetterAsk) model.Letter { asked = a; return passedLetter(a) }, model.Korean, 80, 24)
	d.reads("이 컴퓨터", "밖으로 아무것도 보내지 않고", "메일 자체는 저장하지 않고", "여기에 붙여 넣으십시오", "Enter 읽기")
	d.paste("첫 줄\r둘째 줄\r\n셋째 줄")
	d.reads("첫 줄", "둘째 줄", "셋째 줄")
	d.key("enter")
	d.found()
	if got := string(asked.Raw); got != "첫 줄\n둘째 줄\n셋째 줄" {
		t.Errorf("read %q", got)
	}
	if asked.Name != "" || asked.Today != d.app.scene.today || len(asked.Gateways) < 20 || len(asked.Reviewers) < 9 {
		t.Errorf("asked with %q, %v, %d gateways, %d reviewers", asked.Name, asked.Today, len(asked.Gateways), len(asked.Reviewers))
	}
}

func TestNothingToRead(t *testing.T) {
	d := awaiting(t, passedLetter, model.Korean, 80, 24)
	d.key("enter")
	d.reads("읽을 글이 없습니다")
	d.app.deps.Looks.Letter = nil
	d.paste("글")
	d.key("enter")
	d.reads("메일을 읽는 기능이 들어 있지 않습니다")
	d.check()
}

// TestLetterBomb: ten megabytes are held aside at once, told in lines, drawn as
// fast as anything, read whole, and gone with one key.
func TestLetterBomb(t *testing.T) {
	var got int
	d := awaiting(t, func(a model.LetterAsk) model.Letter { got = len(a.Raw); return passedLetter(a) }, model.Korean, 80, 24)
	line := strings.Repeat("가나다 라마 \x1b[31m\u202e", 4) + "\r\n"
	bomb := "처음\r\n" + strings.Repeat(line, 10<<20/len(line))
	start := time.Now()
	d.paste(bomb)
	d.screen()
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("a paste of %d bytes took %v", len(bomb), took)
	}
	d.reads("줄을 받았습니다 (9.9 MB)", "처음", "Backspace")
	d.check()
	d.key("q", "x", "ㅁ") // nothing is typed into it, and nothing quits
	if m := d.box(); m.held != bomb || m.lines != strings.Count(bomb, "\n") || d.done {
		t.Errorf("%d bytes are held, in %d lines", len(m.held), m.lines)
	}
	start = time.Now()
	for range 100 {
		d.key("x")
		d.screen()
	}
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("100 keys took %v", took)
	}
	d.key("enter")
	if want := len(bomb) - strings.Count(bomb, "\r"); got != want {
		t.Errorf("%d bytes were read, want %d", got, want)
	}
	d.found()
	d.key("esc", "backspace")
	d.reads("여기에 붙여 넣으십시오")
	d.paste("짧은 글")
	d.reads("짧은 글")
}

// TestHeldHasAnEnd: pastes add up to the limit and no further, and it is said.
func TestHeldHasAnEnd(t *testing.T) {
	d := awaiting(t, passedLetter, model.English, 80, 24)
	d.paste("begin")
	for range 3 {
		d.paste(strings.Repeat("x", 6<<20))
	}
	m := d.box()
	if len(m.held) != letterMost || !strings.HasPrefix(m.held, "begin\nxx") {
		t.Errorf("%d bytes are held", len(m.held))
	}
	d.reads("What lies beyond 16.0 MB was not taken.")
	d.check()
}

func TestCountLines(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		lines := rapid.SliceOfN(rapid.StringMatching(`[a가 ]{0,5}`), 1, 20).Draw(rt, "lines")
		end := rapid.SampledFrom([]string{"\n", "\r", "\r\n"}).Draw(rt, "end")
		text := strings.Join(lines, end)
		want := len(lines)
		if lines[len(lines)-1] == "" && want > 1 {
			want-- // a line end at the end begins no line
		}
		if got := countLines(text); got != want {
			rt.Fatalf("%q has %d lines, not %d", text, want, got)
		}
		if got := lineEnds(text); got != strings.Join(lines, "\n") {
			rt.Fatalf("%q becomes %q", text, got)
		}
	})
}

// TestTypedTooMuch: what is typed by hand has an end, and the way out is said.
func TestTypedTooMuch(t *testing.T) {
	d := awaiting(t, passedLetter, model.Korean, 80, 24)
	d.paste(strings.Repeat("가", letterTyped))
	if d.box().held != "" {
		t.Fatal("what fits is held aside")
	}
	d.text("나")
	d.reads("긴 글은 복사해서 한 번에 붙여 넣으십시오")
	d.paste("다")
	if m := d.box(); !strings.HasSuffix(m.held, "가\n다") {
		t.Errorf("%d bytes are held", len(m.held))
	}
}

// TestDroppedFile: a path alone in the box is read as a file; a failure leaves
// everything as it was.
func TestDroppedFile(t *testing.T) {
	var asked model.LetterAsk
	d := awaiting(t, func(a model.LetterAsk) model.Letter { asked = a; return passedLetter(a) }, model.Korean, 80, 24)
	fail := error(&model.Failure{Kind: model.FailInput, Type: "no_file", Detail: "/tmp/a.eml"})
	d.app.deps.ReadFile = func(path string) ([]byte, error) {
		return []byte("Subject: " + path), fail
	}
	d.paste(`'/tmp/my mail.eml'`)
	d.reads("파일입니다. Enter를 누르면 읽습니다.")
	d.key("enter")
	d.reads("파일을 읽지 못했습니다", "/tmp/a.eml 파일이 없습니다", "my mail.eml")
	fail = errors.New("bad \x1b[2J disk")
	d.key("enter")
	d.reads("bad disk")
	d.check()
	fail = nil
	d.key("enter")
	d.found()
	if string(asked.Raw) != `Subject: '/tmp/my mail.eml'` || asked.Name != `'/tmp/my mail.eml'` {
		t.Errorf("read %q as %q", asked.Raw, asked.Name)
	}
}

func TestLetterFile(t *testing.T) {
	for text, want := range map[string]bool{
		"a.eml": true, " ~/Mail/A.EML \n": true, `"C:\Users\김 하나\메일.html"`: true, "b.htm": true, "c.txt": true,
		"": false, ".": false, "심사가 완료되었습니다": false, "https://x.kr/a.html": false, "a.eml\nb.eml": false, "mail.pdf": false,
		strings.Repeat("a", 2000) + ".txt": false,
	} {
		if _, got := letterFile(text); got != want {
			t.Errorf("%.40q is a file: %v", text, got)
		}
	}
}

// TestUnreadPasteIsKept: leaving says so, quitting asks again, and the way back
// finds it; what was read is no draft.
func TestUnreadPasteIsKept(t *testing.T) {
	d := awaiting(t, passedLetter, model.Korean, 80, 24)
	d.paste("아직 읽지 않은 메일")
	d.key("ctrl+c")
	if d.done {
		t.Fatal("an unread mail is gone without a word")
	}
	d.reads("글이 아직 저장되지 않았습니다")
	d.key("esc")
	d.reads("이 창을 닫기 전까지")
	d.openLetter()
	d.reads("아직 읽지 않은 메일")
	d.paste(strings.Repeat("긴 메일 ", 1000))
	d.key("f2")
	d.openLetter()
	d.reads("줄을 받았습니다")
	d.key("enter")
	d.found()
	d.key("ctrl+c")
	if !d.done {
		t.Error("a mail that was read holds up the end")
	}
}

// TestLateLetter: what is read for a box that was left is dropped.
func TestLateLetter(t *testing.T) {
	d := awaiting(t, passedLetter, model.Korean, 80, 24)
	d.paste("메일")
	d.hold = true
	d.key("enter")
	d.reads("읽고 있습니다")
	d.text("x")
	d.paste("y")
	d.key("enter")
	if got := d.box().text(); got != "메일" || len(d.kept) != 1 {
		t.Errorf("%q stands there, %d reads run", got, len(d.kept))
	}
	d.key("esc")
	d.release()
	if _, ok := d.app.screen.(*home); !ok {
		t.Errorf("it leads to %T", d.app.screen)
	}
	d.openLetter()
	if got := d.box().text(); got != "메일" {
		t.Errorf("%q is left", got)
	}
}

// TestLetterInTheOtherLanguage: every word changes, and what was pasted and
// marked stays.
func TestLetterInTheOtherLanguage(t *testing.T) {
	d := awaiting(t, passedLetter, model.Korean, 80, 24)
	d.key("f9")
	d.reads("Paste here.", "Nothing leaves this computer")
	d.paste("mail text")
	d.key("f9")
	d.reads("mail text", "메일 자체는 저장하지 않고")
	d.key("enter", "space")
	off := len(d.found().marked())
	d.key("f9")
	d.reads("What it says", "From: KG Inicis (contract@inicis.com)", "[ ]")
	if got := len(d.found().marked()); got != off {
		t.Errorf("%d are marked, %d were", got, off)
	}
	d.app.Update(tea.BackgroundColorMsg{})
	d.key("esc")
	d.reads("mail text")
	d.check()
}
