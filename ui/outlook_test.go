package ui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"

	"pgregory.net/rapid"
)

// waitingAhead is a shop on Thursday, 5 March 2026, with two gateways, an easy
// pay that was put off, an application out and another one that is not.
func waitingAhead(t tb) *journal {
	t.Helper()
	return told(t,
		says("-/-/prep.methods.services/-", "payment"), says("-/-/prep.methods.methods/-", "card", "easy_pay"),
		says("-/-/prep.methods.easy_pays/-", "naverpay"), says("-/-/prep.methods.easy_pay_way/naverpay", "direct"),
		says("-/-/prep.gateway.chosen/-", "inicis", "tosspayments"), says("-/-/prep.gateway.later/-", "naverpay"),
		says("t1/-/contract.apply.instant/-", "no"), says("t1/-/contract.apply.sent_on/-", "2026-03-04"),
	)
}

func (d *driver) outlook() *outlook {
	m, _ := d.app.screen.(*outlook)
	return m
}

// ahead stands on the forecast.
func ahead(t tb, j *journal, lang model.Lang, ascii bool, w, h int) *driver {
	t.Helper()
	d := open(t, j, lang, ascii, w, h)
	d.key("f")
	if d.outlook() == nil {
		t.Fatalf("no forecast\n%s", strings.Join(d.screen(), "\n"))
	}
	return d
}

// TestOutlookEveryLineFits goes through every wait and both lower halves in
// every way of drawing.
func TestOutlookEveryLineFits(t *testing.T) {
	for _, j := range []func() *journal{
		func() *journal { return waitingAhead(t) }, func() *journal { return told(t) }, func() *journal { return sold(t) },
		func() *journal {
			return told(t, says("-/-/prep.shop.built/-", "host"), says("-/-/prep.shop.host_use/-", "builder"))
		},
	} {
		ways(func(lang model.Lang, ascii bool, w, h int) {
			d := ahead(t, j(), lang, ascii, w, h)
			for range len(d.app.scene.W.Forecast(d.app.scene.today).Legs) + 2 {
				for range 2 {
					d.check()
					d.plain()
					d.key("tab")
				}
				d.key("down")
			}
		})
	}
}

// TestOutlook counts on paper: sent on Wednesday, 4 March, the screening takes
// 5, 6 and 9 March; the contract five days more, to the 16th; the review ten, to
// the 30th. Naver Pay can be applied for a month later, on 30 April: 4, 6, 7 May
// (the 1st and 5th are off), 8 and 11 to 14, then 15, 18 to 22, 26 to 29 (the
// 25th is off).
func TestOutlook(t *testing.T) {
	d := ahead(t, waitingAhead(t), model.Korean, false, 80, 30)
	d.see("오픈 예상", "첫 결제", "2026-03-30 (월)", "원하는 결제 모두", "지금 이 날짜를 정하는 것: 입점심사 (KG이니시스), 진행 중",
		"2026-05-29 (금)", "03-05", "4월", "* 계약서 작성 KG이니시스", "담당: 포트원, 결제대행사", "늦으면 물을 곳:", "출처:")
	if m := d.outlook(); m.at != 0 {
		t.Errorf("it begins at line %d, not at what the opening hangs on", m.at)
	}
	d.key("4")
	d.see("입점심사 (토스페이먼츠)", "신청 전", "담당: 나")
	d.key("7")
	d.see("입점심사 (네이버페이(결제형))", "미룸", "1개월", "오픈부터 셌습니다")
	d.key("tab")
	d.see("앞당기려면", "결제창을 붙여 두면", "쉬는 날:", "직접 하는 일은 0일로")
	d.key("tab", "esc")
	d.see("오늘 할 일")
}

func TestOutlookLeadsOn(t *testing.T) {
	for line, want := range map[int]model.QuestionID{
		1: "contract.screening.state", 4: "contract.apply.methods", 7: "prep.gateway.later",
	} {
		d := ahead(t, waitingAhead(t), model.Korean, false, 80, 30)
		d.key(string(rune('0'+line)), "enter")
		if q, ok := d.app.screen.(*question); !ok || q.slot.Question != want {
			t.Errorf("line %d does not lead to %s\n%s", line, want, strings.Join(d.screen(), "\n"))
		}
	}
	d := ahead(t, told(t), model.Korean, false, 80, 30)
	if d.key("enter"); d.app.screen.(*question).slot.Question != "prep.gateway.chosen" {
		t.Error("without a gateway the first thing is to choose one")
	}
}

// TestOutlookDaysOff: the merchant's days off are shown and changed here, and
// what they move is said at once. From 03-06 to 03-10 three business days lie.
func TestOutlookDaysOff(t *testing.T) {
	d := ahead(t, waitingAhead(t), model.Korean, false, 80, 30)
	d.see("더한 휴일: 없음")
	d.key("end", "enter")
	d.text("3/6~3/10")
	d.key("enter")
	if d.outlook() == nil {
		t.Fatalf("it leads back\n%s", strings.Join(d.screen(), "\n"))
	}
	d.see("더한 휴일: 2026-03-06~2026-03-10", "마지막 변화", "3영업일 늦어짐 (쉬는 날이 달라짐)", "2026-04-02 (목)")
	d.key("f2")
	d.see("3영업일 늦어짐")
}

// TestForecastMovesWithAnAnswer: a refusal on 10 March starts over, from then
// on instead of the 9th: usually 13 March.
func TestForecastMovesWithAnAnswer(t *testing.T) {
	j := waitingAhead(t)
	d := ahead(t, j, model.Korean, false, 120, 40)
	d.j.now = d.j.now.AddDate(0, 0, 5)
	d.key("f2")
	d.app.carry(goAsk{model.Slot{Track: "t1", Question: "contract.screening.state"}})
	at := slices.Index(d.app.scene.W.Options(model.Slot{Track: "t1", Question: "contract.screening.state"}), "refuse")
	d.key(string(rune('1'+at)), "enter")
	d.see("입점심사 (KG이니시스)", "반려되어")
	if len(d.app.scene.drifts) == 0 || d.app.scene.drifts[0].Why != "back" || d.app.scene.drifts[0].Days != 3 {
		t.Errorf("%+v", d.app.scene.drifts)
	}
}

// TestOutlookBeyondTheTable says so where holidays are not known for sure.
func TestOutlookBeyondTheTable(t *testing.T) {
	for year, want := range map[int]string{2026: "", 2028: "임시공휴일이", 2036: "공휴일은 2024-01-01"} {
		j := told(t)
		j.now = j.now.AddDate(year-2026, 0, 0)
		d := ahead(t, j, model.Korean, false, 120, 40)
		if want == "" {
			d.seeNot("임시공휴일이")
		} else {
			d.see(want)
		}
	}
}

// TestAnyKeysOnTheOutlook presses anything at any size: nothing breaks.
func TestAnyKeysOnTheOutlook(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		lang := rapid.SampledFrom([]model.Lang{model.Korean, model.English}).Draw(rt, "lang")
		d := ahead(rt, waitingAhead(rt), lang, rapid.Bool().Draw(rt, "ascii"), 80, 24)
		names := []string{"enter", "esc", "tab", "tab", "up", "down", "down", "pgup", "pgdown", "home", "end", "f1", "f9", "f", "f2", "1", "5", "9", "ㄹ"}
		for range rapid.IntRange(1, 30).Draw(rt, "keys") {
			if d.done {
				return
			}
			if rapid.IntRange(0, 5).Draw(rt, "resize") == 0 {
				d.send(tea.WindowSizeMsg{Width: rapid.IntRange(2, 160).Draw(rt, "w"), Height: rapid.IntRange(1, 50).Draw(rt, "h")})
			}
			d.key(rapid.SampledFrom(names).Draw(rt, "key"))
			d.check()
		}
	})
}

// BenchmarkOutlook is the forecast of six tracks, reckoned and drawn: it must
// fit into one frame of 16 ms many times over.
func BenchmarkOutlook(b *testing.B) {
	j := told(b,
		says("-/-/prep.methods.services/-", "payment"), says("-/-/prep.methods.methods/-", "card", "easy_pay"),
		says("-/-/prep.methods.easy_pays/-", "naverpay", "kakaopay"),
		says("-/-/prep.gateway.chosen/-", "inicis", "tosspayments", "nice", "kcp", "kakaopay", "naverpay"),
	)
	for _, screen := range []string{"f", "f2"} {
		b.Run(map[string]string{"f": "screen", "f2": "home"}[screen], func(b *testing.B) {
			d := open(b, j, model.Korean, false, 120, 40)
			d.key(screen)
			for b.Loop() {
				d.app.Update(tea.KeyPressMsg{Code: tea.KeyDown})
				d.app.View()
			}
		})
	}
	b.Run("after an answer", func(b *testing.B) {
		d := open(b, j, model.Korean, false, 120, 40)
		d.key("f")
		for b.Loop() {
			d.app.setShop(d.app.scene.W.Shop)
			d.app.View()
		}
	})
}
