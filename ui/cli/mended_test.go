package cli

import (
	"strings"
	"testing"
	"time"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
	"portone-onboard/model/site"
	"portone-onboard/model/workday"
	"portone-onboard/ui/locale"
	"portone-onboard/ui/say"
)

// mendedShops are shops with everything that a footer says: an ordinary one, one
// of a company, and one with names of other letters and signs.
var mendedShops = [...]map[model.QuestionID]string{
	{"trade_name": "봄날꽃집", "representative": "김봄날", "number": "1208147521", "address": "서울특별시 성동구 왕십리로 63, 2층", "landline": "0261234567", "mail_order": "2024-서울성동-01234", "contact_mail": "help@bomnal.example"},
	{"trade_name": "주식회사 한빛상사", "representative": "남궁민수, 이선", "number": "220-81-62517", "address": "부산광역시 해운대구 센텀중앙로 79 (우동), 101동 1203호", "landline": "1588-0112", "mail_order": "제2021-부산해운대-0456호", "contact_mail": "a.b+shop@han-bit.example"},
	{"trade_name": "Café <Sunset> & Co.", "representative": "Jane O'Neil", "number": "1208147521", "address": "경기도 성남시 분당구 판교역로 235, 에이치스퀘어 N동 7층", "landline": "031-555-0106", "mail_order": "제2019-성남분당A-0111호", "contact_mail": "cs@sunset.example"},
}

var mendedDay = time.Date(2026, 11, 23, 1, 0, 0, 0, time.UTC)

func mendedWalk(t *testing.T, answers map[model.QuestionID]string) *model.Walk {
	t.Helper()
	world := model.World{Facts: gateway.Catalogue{}, Calendar: workday.New(), Today: model.DateOf(mendedDay)}
	shop := model.Shop{ID: "s1", Answers: map[model.Slot]model.Answer{}}
	var events []model.Event
	give := func(q model.QuestionID, value string) {
		e, problems := model.NewWalk(shop, world).Accept(model.Slot{Question: "prep.shop." + q}, model.Input{Values: []string{value}}, mendedDay)
		if model.Blocks(problems) {
			t.Fatalf("%s does not take %q: %v", q, value, problems)
		}
		events = append(events, e)
		var err error
		if shop, err = model.Replay("s1", events); err != nil {
			t.Fatal(err)
		}
	}
	give("registration", "yes")
	give("built", "own")
	for _, q := range [...]model.QuestionID{"trade_name", "representative", "number", "address", "landline", "mail_order", "contact_mail"} {
		give(q, answers[q])
	}
	return model.NewWalk(shop, world)
}

// TestMendedFooterPasses: a page with the footer that this program makes says to
// its own check just what the profile says, in every form and language.
func TestMendedFooterPasses(t *testing.T) {
	for _, answers := range mendedShops {
		for _, lang := range []model.Lang{model.Korean, model.English} {
			w := mendedWalk(t, answers)
			made := 0
			for _, s := range (say.Sayer{Texts: locale.In(lang), W: w}).Mending() {
				if !strings.HasPrefix(s.File, "footer") {
					continue
				}
				made++
				t.Run(answers["trade_name"]+" "+string(lang)+" "+s.File, func(t *testing.T) { mendedPasses(t, w, s) })
			}
			if made < 3 {
				t.Errorf("%d forms of the footer", made)
			}
		}
	}
}

func mendedPasses(t *testing.T, w *model.Walk, s say.Sheet) {
	footer := s.Text
	if strings.HasSuffix(s.File, ".txt") {
		footer = "<footer><pre>" + strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(s.Text) + "</pre></footer>"
	}
	ask := w.SiteAsk()
	ask.Targets, ask.Items, ask.Input = nil, nil, []byte("<!doctype html><html lang=ko><meta charset=utf-8><title>x</title><body><main><h1>봄</h1><p>꽃을 팝니다.</p></main>"+footer)
	r, err := site.New(site.Options{}).Check(t.Context(), ask, nil)
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, f := range r.Findings {
		switch f.ID {
		case "business_name", "representative", "registration_number", "address", "phone", "email", "mail_order_number":
			seen++
			equal := f.Code == "site_field_equal" || f.ID == "phone" && f.Code == "site_phone_representative"
			if f.Status != model.Done || !equal {
				t.Errorf("%s: %s %s %q, want %q\n%s", f.ID, f.Status, f.Code, f.Value, f.Want, s.Text)
			}
		}
	}
	if seen != 7 {
		t.Errorf("%d of seven fields", seen)
	}
}
