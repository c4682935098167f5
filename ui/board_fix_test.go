package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
)

// pagesWith are pages on which everything stands but for this.
func pagesWith(missing ...string) func(model.SiteAsk) (model.SiteReport, error) {
	return func(ask model.SiteAsk) (model.SiteReport, error) {
		r := model.SiteReport{Start: "https://moonlight.kr/", Pages: []model.SitePage{{Address: "https://moonlight.kr/", Role: "start", Status: 200}}}
		for _, id := range model.SiteIDs {
			f := model.Finding{ID: id, Status: model.Done, Code: "site_field_equal", At: model.Spot{Source: "https://moonlight.kr/"}}
			for _, m := range missing {
				if m == id {
					f.Status, f.Code = model.Missing, "site_field_blank"
				}
			}
			r.Findings = append(r.Findings, f)
		}
		return r, nil
	}
}

// refused is a merchant whose application was refused for these reasons, at a
// program that can look at pages.
func refused(t tb, site func(model.SiteAsk) (model.SiteReport, error), reasons ...string) *driver {
	t.Helper()
	j := newJournal()
	j.looks = (&machine{t: t, site: site}).looks()
	d := start(t, j, model.Korean, 80, 24)
	d.key("enter")
	d.put("prep.methods.services", "payment").put("prep.methods.methods", "card").put("prep.gateway.chosen", "inicis").put("prep.site.url", "https://moonlight.kr/")
	d.put("contract.apply.sent_on", "2026-02-26").put("contract.screening.state", "refuse").put("contract.screening.on", "2026-03-03").put("contract.screening.reason", reasons...)
	return d
}

// TestFixByLook: a refusal offers the look at the pages; what they show is
// recorded as mended with its proof, and the way leads to asking for a new
// review, with the text for it one key away.
func TestFixByLook(t *testing.T) {
	d := refused(t, pagesWith(), "footer", "price")
	d.app.carry(goAsk{ofTrack("t1", "contract.screening.fix", "footer")})
	if _, ok := d.app.screen.(*lookScreen); !ok {
		t.Fatalf("no look is offered but %T", d.app.screen)
	}
	d.act("site_check")
	for _, reason := range []string{"footer", "price"} {
		a := d.app.scene.W.Answer(ofTrack("t1", "contract.screening.fix", reason))
		if a.Status != model.Done || !a.Proven() {
			t.Errorf("%s: %+v", reason, a)
		}
	}
	d.see("지적받은 이유를 모두 해결했습니다. Esc를 누르면 재심사 요청을 적습니다.")
	d.check()
	d.key("esc")
	if slot, _ := d.app.slotHere(); slot.Question != "contract.screening.state" {
		t.Fatalf("Esc leads to %s", slot)
	}
	d.see("이유: 사이트 하단 정보, 판매 금액. 모두", "고쳐서 다시 냄", "재심사 요청 글")
	d.send(tea.KeyPressMsg{Code: 'x', Mod: tea.ModCtrl})
	m, ok := d.app.screen.(*messages)
	if !ok || m.place(&d.app.scene).Step != "contract.screening" {
		t.Fatalf("Ctrl+X leads to %T", d.app.screen)
	}
}

// What is still missing is said, and nothing leads on.
func TestFixNotSeen(t *testing.T) {
	d := refused(t, pagesWith("phone"), "footer", "price")
	d.app.carry(goAsk{ofTrack("t1", "contract.screening.fix", "footer")})
	d.act("site_check")
	if st := d.status(ofTrack("t1", "contract.screening.fix", "footer")); st != model.Missing {
		t.Errorf("the footer is %s", st)
	}
	if st := d.status(ofTrack("t1", "contract.screening.fix", "price")); st != model.Done {
		t.Errorf("the prices are %s", st)
	}
	d.seeNot("모두 해결했습니다")
	d.key("esc")
	if _, ok := d.app.screen.(*home); !ok {
		t.Fatalf("Esc leads to %T", d.app.screen)
	}
}

// Pages do not mend papers: nothing is offered, and Ctrl+R does nothing.
func TestNoLookAtPapers(t *testing.T) {
	d := refused(t, pagesWith(), "papers")
	d.app.carry(goAsk{ofTrack("t1", "contract.screening.fix", "papers")})
	q, ok := d.app.screen.(*question)
	if !ok || q.slot.Question != "contract.screening.fix" {
		t.Fatalf("%T", d.app.screen)
	}
	d.key("ctrl+r")
	if d.app.screen != screen(q) {
		t.Errorf("Ctrl+R leads to %T", d.app.screen)
	}
}

// The same for a reviewer's refusal, by Ctrl+R from the question itself.
func TestReviewersFixByLook(t *testing.T) {
	d := boardShop(t, model.Korean, 80, 24)
	d.j.looks = (&machine{t: t, site: pagesWith()}).looks()
	d.app.deps.Looks, d.app.scene.looks = d.j.looks, d.j.looks.offered()
	d.put("prep.site.url", "https://moonlight.kr/")
	d.say("contract.cards.state", "kb", "refuse").say("contract.cards.on", "kb", "2026-03-03").say("contract.cards.reason", "kb", "goods")
	d.app.carry(goItem{ofTrack("t1", "contract.cards.fix", "goods")})
	d.key("ctrl+r")
	d.act("site_check")
	if a := d.app.scene.W.Answer(ofTrack("t1", "contract.cards.fix", "goods")); a.Status != model.Done || !a.Proven() {
		t.Errorf("%+v", a)
	}
	d.key("esc")
	if slot, _ := d.app.slotHere(); slot.Question != "contract.cards.state" || slot.Item != "kb" {
		t.Fatalf("Esc leads to %s", slot)
	}
	d.says("이유: 상품 등록. 모두 해결했습니다.", "Ctrl+X/a에", "재심사 요청 글")
}
