package ui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
)

// begun is a program at its first question.
func begun(t tb) *driver {
	d := start(t, newJournal(), model.Korean, 80, 24)
	d.key("enter")
	d.see("어떤 이름으로")
	return d
}

func TestFirstRunSavesBeforeMoving(t *testing.T) {
	d := begun(t)
	d.text("달빛상점")
	d.hold = true
	d.key("enter")
	if n := len(d.j.events["s00000001"]); n != 1 {
		t.Fatalf("%d events before the commit ran, want the shop's creation alone", n)
	}
	d.see("어떤 이름으로", "저장하고 있습니다")
	d.release()
	d.seeNot("어떤 이름으로")
	if got := d.app.scene.ShopName(); got != "달빛상점" {
		t.Fatalf("name %q", got)
	}
}

func TestEnterTwiceAnswersOnce(t *testing.T) {
	d := begun(t)
	d.text("달빛상점")
	d.hold = true
	d.key("enter", "enter", "down", "enter")
	d.release()
	if n := len(d.j.events["s00000001"]); n != 2 {
		t.Fatalf("%d events, want creation and one answer", n)
	}
}

func TestFailedSaveKeepsQuestionAndValue(t *testing.T) {
	d := begun(t)
	d.j.fail = errDisk
	d.text("달빛상점")
	d.key("enter")
	d.see("저장하지 못했습니다", "달빛상점", "어떤 이름으로")
	d.j.fail = nil
	d.key("enter")
	d.seeNot("어떤 이름으로")
	if n := len(d.j.events["s00000001"]); n != 2 {
		t.Fatalf("%d events after the retry", n)
	}
}

func TestQuitWaitsForTheSave(t *testing.T) {
	d := begun(t)
	d.text("달빛상점")
	d.hold = true
	d.key("enter", "ctrl+c")
	if d.done {
		t.Fatal("quit over a save")
	}
	if d.app.MayQuit() {
		t.Fatal("a signal would quit over a save")
	}
	d.release()
	if !d.done || len(d.j.events["s00000001"]) != 2 {
		t.Fatalf("done %v with %d events", d.done, len(d.j.events["s00000001"]))
	}
}

func TestQuitPointsOutUnsavedText(t *testing.T) {
	d := begun(t)
	d.text("달빛")
	d.key("ctrl+c")
	if d.done {
		t.Fatal("quit over typed text")
	}
	d.see("아직 저장되지 않았습니다", "달빛")
	d.key("ctrl+c")
	if !d.done {
		t.Fatal("the second Ctrl+C stays")
	}
}

func TestDraftIsKeptOnTheWayBack(t *testing.T) {
	d := begun(t)
	d.text("달빛")
	d.key("esc")
	d.see("오늘 할 일")
	d.key("enter")
	d.see("달빛")
	d.text("상점")
	d.key("enter")
	if got := d.app.scene.ShopName(); got != "달빛상점" {
		t.Fatalf("name %q", got)
	}
}

func TestLateSyllableActsOnNothing(t *testing.T) {
	d := begun(t)
	d.text("달빛상")
	d.key("enter")
	before := len(d.j.events["s00000001"])
	d.send(tea.KeyPressMsg{Code: '점', Text: "점"}) // within the grace period: the clock stands still
	d.see("늦게 온 글자 '점'")
	if len(d.j.events["s00000001"]) != before {
		t.Fatal("a late syllable changed something")
	}
	d.j.now = d.j.now.Add(time.Second)
	d.key("pgup")
	d.see("달빛상")
}

func TestResultsOfAnotherTimeAreDropped(t *testing.T) {
	d := begun(t)
	d.text("달빛상점")
	d.key("enter")
	shop, screen := d.app.scene.W.Shop.Revision, d.app.screen
	d.send(saved{shop: "s00000001", seq: 99})
	d.send(saved{shop: "other", seq: 3})
	d.send(eventsRead{shop: "other"})
	d.send(shopsRead{})
	if d.app.scene.W.Shop.Revision != shop || d.app.screen != screen {
		t.Fatal("a result for nobody moved the screen")
	}
}

func TestHangulModeKeys(t *testing.T) {
	d := begun(t)
	d.text("달빛상점")
	d.key("enter", "esc")
	d.j.now = d.j.now.Add(time.Second)
	d.key("ㅂ") // q on the second set of two
	if !d.done {
		t.Fatal("ㅂ is not q where no text field has the focus")
	}
	e := begun(t)
	e.text("ㅂ")
	if e.done {
		t.Fatal("ㅂ quits in a text field")
	}
	e.see("ㅂ")
}

func TestPasteBomb(t *testing.T) {
	d := begun(t)
	d.send(tea.PasteMsg{Content: strings.Repeat("가\x1b[31m\r\n", 200_000)})
	d.check()
	d.see("어떤 이름으로")
	d.send(tea.PasteMsg{Content: "\xff\xfe\x00"})
	d.check()
}

func TestLanguageChangesInPlace(t *testing.T) {
	d := begun(t)
	d.text("Moon")
	d.key("f9")
	d.see("Moon")
	d.seeNot("어떤 이름으로")
	if d.j.settings["lang"] != "en" {
		t.Fatal("the choice is not kept")
	}
	d.key("f9")
	d.see("어떤 이름으로", "Moon")
}

func TestReadOnlyRefusesAnswers(t *testing.T) {
	d := begun(t)
	d.text("달빛상점")
	d.key("enter")
	deps := d.j.deps(model.Korean)
	deps.ReadOnly = true
	r := &driver{t: t, j: d.j, app: New(deps, nil)}
	r.drain(r.app.Init())
	r.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	r.see("읽기 전용", "오늘 할 일")
	r.key("enter", "enter")
	r.see("읽기만 할 수 있습니다")
	if n := len(d.j.events["s00000001"]); n != 2 {
		t.Fatalf("%d events", n)
	}
}

func TestUndoFromHistory(t *testing.T) {
	d := begun(t)
	d.text("달빛상점")
	d.key("enter", "f7")
	d.see("기록", "달빛상점")
	d.key("enter")
	d.see("그대로 둡니다", "되돌립니다")
	d.key("enter") // the first of the two changes nothing
	if n := len(d.j.events["s00000001"]); n != 2 {
		t.Fatalf("%d events", n)
	}
	d.key("enter", "2", "enter")
	d.see("되돌렸")
	if got := d.app.scene.ShopName(); got != "" {
		t.Fatalf("name %q after undo", got)
	}
	d.key("home", "enter", "down", "enter")
	if got := d.app.scene.ShopName(); got != "달빛상점" {
		t.Fatalf("name %q after the undo of the undo", got)
	}
}

func TestTroubleScreens(t *testing.T) {
	for _, kind := range []TroubleKind{TroubleLocked, TroubleNewer, TroubleCorrupt, TroubleSystem} {
		for _, lang := range []model.Lang{model.Korean, model.English} {
			j := newJournal()
			tried := false
			retry := func() (Deps, *TroubleInfo) {
				tried = true
				return j.deps(lang), nil
			}
			info := &TroubleInfo{Kind: kind, Path: "/home/merchant/\x1b[31monboard.db", Detail: "why \x07", Holder: "PID 4242",
				Found: 9, Known: 2, Retry: retry, Read: retry, SetAside: retry,
				Restore: func(string) (Deps, *TroubleInfo) { return retry() },
				Backups: []BackupRow{{Path: "b", At: j.now, Shops: 1, Events: 40, OK: true}}}
			d := &driver{t: t, j: j, app: New(Deps{Lang: lang}, info)}
			d.drain(d.app.Init())
			for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}} {
				d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				d.check()
			}
			d.key("enter")
			if !tried || d.app.trouble != nil {
				t.Fatalf("%s: the first remedy was not carried out", kind)
			}
		}
	}
}

func TestTooSmall(t *testing.T) {
	d := begun(t)
	d.text("달빛")
	d.send(tea.WindowSizeMsg{Width: 20, Height: 5})
	d.check()
	d.see("창이 너무")
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.see("달빛")
}
