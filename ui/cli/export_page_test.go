package cli

import (
	"strings"
	"testing"
	"time"

	"portone-onboard/model"
)

// underReview is a shop whose review runs: its site was looked at by a machine,
// its test payment was seen, and one card company has passed it.
func underReview(t *testing.T) shelf {
	t.Helper()
	at := time.Date(2026, 11, 10, 1, 0, 0, 0, time.UTC)
	f := shelf{events: []model.Event{{Seq: 1, Shop: "s1", At: at, Kind: model.Created}}}
	var err error
	if f.shop, err = model.Replay("s1", f.events); err != nil {
		t.Fatal(err)
	}
	on := func(q model.QuestionID, item string) model.Slot {
		return model.Slot{Track: "t1", Question: q, Item: item}
	}
	mid := func(q model.QuestionID, item string) model.Slot {
		return model.Slot{Track: "t1", MID: "m1", Question: q, Item: item}
	}
	for _, p := range []struct {
		slot  model.Slot
		value string
	}{
		{model.Slot{Question: "prep.shop.name"}, "해피꽃집"}, {model.Slot{Question: "prep.shop.registration"}, "yes"},
		{model.Slot{Question: "prep.shop.trade_name"}, "행복한 꽃"}, {model.Slot{Question: "prep.shop.number"}, "123-45-67891"},
		{model.Slot{Question: "prep.methods.services"}, "payment"}, {model.Slot{Question: "prep.methods.methods"}, "card"},
		{model.Slot{Question: "prep.gateway.chosen"}, "inicis"}, {model.Slot{Question: "prep.site.url"}, "https://www.happyflower.co.kr"},
		{on("contract.apply.sent_on", ""), "2026-11-10"}, {on("contract.screening.state", ""), "pass"}, {on("contract.screening.on", ""), "2026-11-13"},
		{on("contract.sign.signed_on", ""), "2026-11-18"}, {mid("contract.mid.value", ""), "happyflo01"}, {mid("contract.mid.issued_on", ""), "2026-11-18"},
		{mid("contract.cards.asked_on", ""), "2026-11-19"}, {mid("contract.cards.state", "bc"), "pass"},
	} {
		at = at.Add(time.Minute)
		f.give(t, p.slot, model.Input{Values: []string{p.value}}, at)
	}
	f.prove(t, model.Slot{Question: "prep.site.item", Item: "https"}, model.Done, model.Evidence{Kind: model.Page, Source: "https://www.happyflower.co.kr/?token=abc", Text: "대표 홍길동"})
	f.prove(t, model.Slot{Question: "prep.site.item", Item: "terms"}, model.Done, model.Evidence{Kind: model.Page, Source: "https://www.happyflower.co.kr/terms"})
	f.prove(t, model.Slot{Question: "prep.site.item", Item: "privacy"}, model.Gone, model.Evidence{Kind: model.Page, Source: "https://www.happyflower.co.kr/privacy"})
	f.prove(t, on("test.payment.paid", ""), model.Done, model.Evidence{Kind: model.Payment, Source: "order-1"})
	return f
}

func (f *shelf) give(t *testing.T, slot model.Slot, in model.Input, at time.Time) {
	t.Helper()
	w := model.NewWalk(f.shop, model.World{Facts: livedWorld().Facts, Calendar: livedWorld().Calendar, Today: model.NewDate(2026, 11, 20)})
	e, problems := w.Accept(slot, in, at)
	if model.Blocks(problems) {
		t.Fatalf("%s: %v", slot, problems)
	}
	f.add(t, e)
}

func (f *shelf) prove(t *testing.T, slot model.Slot, s model.Status, e model.Evidence) {
	t.Helper()
	e.At = time.Date(2026, 11, 19, 3, 0, 0, 0, time.UTC)
	f.add(t, model.Event{Seq: f.shop.Revision + 1, Shop: "s1", At: e.At, Kind: model.Answered, Changes: []model.Change{{
		Slot: slot, After: &model.Answer{Status: s, At: e.At, Evidence: []model.Evidence{{Kind: model.Stated, At: e.At}, e}},
	}}})
}

func (f *shelf) add(t *testing.T, e model.Event) {
	t.Helper()
	next, err := model.Apply(f.shop, e)
	if err != nil {
		t.Fatal(err)
	}
	f.shop, f.events = next, append(f.events, e)
}

// The page says what whoever gets it wants to know, each in its place.
func TestPageOfAShopUnderReview(t *testing.T) {
	got := exported(t, underReview(t), model.NewDate(2026, 11, 25), "md", func(*options) {})
	at := 0
	for _, want := range []string{
		"# 해피꽃집\n", "- **상호**: 행복한 꽃\n", "- **사이트**: https://www.happyflower.co.kr\n", "- **사업자등록번호**: 123\\*\\*\\*\n", "- **결제대행사**: KG이니시스\n",
		"## 진행 현황\n", "## 결제대행사별 진행\n",
		"| KG이니시스 (hap\\*\\*\\*) | 포트원 콘솔에서 가입신청 | 2026-11-10 | 2026-11-13 | 2026-11-18 | 2026-11-18 | 대기 중 | 앞 단계 필요 |\n",
		"## 오픈 예상\n", "| 입점심사 (KG이니시스) | 2026-11-13 (금) | 2026-11-13 (금) | 2026-11-13 (금) | 끝남 |\n", "| 카드사 심사 (KG이니시스) |",
		"## 지금 열면 안 되는 결제\n", "- **KG이니시스 (hap\\*\\*\\*)**: ", "## 오늘 할 일\n",
		"## 마감과 갱신\n", "## 카드사 등 원천사 심사\n", "| BC카드 | 통과 | 2026-11-10 (화) | 신용카드 |\n", "| KB국민카드, 신한카드, 삼성카드, ",
		"## 확인한 근거\n", "| 사이트 구축하기 | 완료 | 보안 연결(https), 이용약관 | 사이트에서 확인 | 2026-11-19 | https://www.happyflower.co.kr/, https://www.happyflower.co.kr/terms |\n",
		"개인정보처리방침 |", "| 테스트 결제와 취소 (KG이니시스) | 완료 |", "| order-1 |\n",
		"portone-onboard가 2026-11-25 (수) 기준으로 만든 보고서입니다.",
	} {
		i := strings.Index(got[at:], want)
		if i < 0 {
			t.Fatalf("%q is missing, or not in its place, in\n%s", want, got)
		}
		at += i
	}
	for _, never := range []string{"happyflo01", "45-67891", "token", "홍길동", "모든 답변"} {
		if strings.Contains(got, never) {
			t.Errorf("%q stands in\n%s", never, got)
		}
	}
	named := exported(t, underReview(t), model.NewDate(2026, 11, 25), "md", func(o *options) { o.personal = true })
	for _, want := range []string{"happyflo01", "123-45-67891", "개인정보가 들어 있는 보고서입니다"} {
		if !strings.Contains(named, want) {
			t.Errorf("%q is missing in\n%s", want, named)
		}
	}
	if strings.Contains(named, "token") {
		t.Error("what may be a login stands in an address")
	}
}

// Several shops make one calendar and one page, each under its own name.
func TestSeveralShopsInOneFile(t *testing.T) {
	h := newHarness(t)
	s := h.session()
	for _, id := range []model.ShopID{"s1", "s2"} {
		shop := h.begin(s, id, "가게 "+string(id))
		shop = h.answer(s, shop, model.Slot{Question: "prep.gateway.chosen"}, "inicis")
		h.answer(s, shop, model.Slot{Track: "t1", Question: "contract.apply.sent_on"}, "2026-11-25")
	}
	h.run.file = s.file
	all, err := list(s.file, h.Catalogue(), h.clock.Today())
	if err != nil {
		t.Fatal(err)
	}
	var ics, html strings.Builder
	if err := h.exportCalendar(&ics, all); err != nil {
		t.Fatal(err)
	}
	if err := h.exportHTML(&html, all); err != nil {
		t.Fatal(err)
	}
	events := imported(t, nil, ics.String())
	for _, id := range []string{"s1", "s2"} {
		e, ok := events["ends~t1~-~contract.screening~-@"+id+".portone-onboard"]
		if !ok || !strings.HasPrefix(e.summary, "가게 "+id+": ") {
			t.Errorf("%s: %+v in %v", id, e, events)
		}
		if !strings.Contains(html.String(), "<h1>가게 "+id+"</h1>") {
			t.Errorf("%s has no page", id)
		}
	}
	if strings.Count(ics.String(), "BEGIN:VCALENDAR") != 1 || strings.Count(html.String(), "<html") != 1 || !strings.Contains(ics.String(), "X-WR-CALNAME:결제 도입 일정") {
		t.Errorf("not one file each:\n%s", ics.String())
	}
}
