package ui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
)

// machine is what stands for the world that looks reach: it answers as a test
// says, and remembers what it was asked.
type machine struct {
	t       tb
	site    func(model.SiteAsk) (model.SiteReport, error)
	scan    func(model.ScanAsk) (model.ScanReport, error)
	verify  func(model.PaymentAsk) (model.PaymentReport, error)
	listed  []model.PaymentSeen
	cancels []model.CancelAsk
	asked   []model.PaymentAsk
	secrets []string
	from    SecretFrom
	noRing  bool // the system has no keyring
}

func (m *machine) looks() Looks {
	return Looks{
		Site: func(_ context.Context, ask model.SiteAsk, tell func(model.Progress)) (model.SiteReport, error) {
			tell(model.Progress{Code: "reading", Args: map[string]string{"address": "https://moonlight.kr/"}})
			return m.site(ask)
		},
		SiteProof:  func(r model.SiteReport) []byte { return []byte(r.Start) },
		SiteProved: func(raw []byte) (model.SiteReport, error) { return model.SiteReport{Start: string(raw)}, nil },
		Scan: func(_ context.Context, ask model.ScanAsk, tell func(model.Progress)) (model.ScanReport, error) {
			return m.scan(ask)
		},
		Payments: m.payments(),
	}
}

func (m *machine) payments() *Payments {
	return &Payments{
		Secret: func(model.ShopID, model.PortOne) SecretFrom { return m.from },
		SetSecret: func(_ model.ShopID, _ model.PortOne, secret string, keep bool) error {
			m.secrets, m.from = append(m.secrets, secret), SecretTyped
			if keep && m.noRing {
				return errors.New("no keyring")
			}
			if keep {
				m.from = SecretKeyring
			}
			return nil
		},
		Forget: func(model.ShopID, model.PortOne) error { m.from = SecretNone; return nil },
		Verify: func(_ context.Context, _ model.ShopID, ask model.PaymentAsk) (model.PaymentReport, error) {
			m.asked = append(m.asked, ask)
			return m.verify(ask)
		},
		Wait: func(_ context.Context, _ model.ShopID, f model.PaymentFilter, _ model.PaymentExpect, tell func(model.Progress)) (model.PaymentReport, error) {
			tell(model.Progress{Code: "waiting", Args: map[string]string{"seconds": "2"}, Done: 2, Total: 300})
			return m.verify(model.PaymentAsk{ID: "waited"})
		},
		List: func(context.Context, model.ShopID, model.PaymentFilter) ([]model.PaymentSeen, error) {
			return m.listed, nil
		},
		Cancel: func(_ context.Context, _ model.ShopID, c model.CancelAsk) (model.PaymentSeen, error) {
			m.cancels = append(m.cancels, c)
			return model.PaymentSeen{ID: c.ID}, nil
		},
	}
}

// atSite is a merchant who has come as far as the site's address.
func atSite(t *testing.T, m *machine, w, h int) *driver {
	t.Helper()
	j := newJournal()
	m.t = t
	j.looks = m.looks()
	d := start(t, j, model.Korean, w, h)
	d.key("enter")
	d.text("달빛상점")
	d.key("enter")
	d.answerTo("prep.site.url")
	return d
}

// answerTo records answers until a question comes up, then stands on it.
func (d *driver) answerTo(id model.QuestionID) {
	d.t.Helper()
	slot := model.Slot{Question: id}
	if !d.app.scene.W.Visible(slot) {
		d.t.Fatalf("%s is not asked", id)
	}
	d.drain(d.app.alone(slot))
}

func found(id string, st model.Status) model.Finding {
	return model.Finding{ID: id, Status: st, Code: "site_found", Value: "달빛상점", At: model.Spot{Source: "https://moonlight.kr/", Text: "상호 달빛상점"}}
}

func TestSiteLook(t *testing.T) {
	m := &machine{}
	var asks []model.SiteAsk
	m.site = func(ask model.SiteAsk) (model.SiteReport, error) {
		asks = append(asks, ask)
		return model.SiteReport{Start: "https://moonlight.kr/", At: newJournal().now, Findings: []model.Finding{
			found("business_name", model.Done), found("phone", model.Missing), found("goods", model.CannotTell),
		}, Pages: []model.SitePage{{Address: "https://moonlight.kr/"}, {Address: "https://moonlight.kr/x", Trouble: "timeout"}}}, nil
	}
	d := atSite(t, m, 100, 30)
	d.text("moonlight.kr")
	d.key("enter")
	d.see("사이트 살펴보기", "지금 살펴봅니다", "https://moonlight.kr") // offered before the list
	d.check()
	d.key("enter")
	if len(asks) != 1 || asks[0].Targets[0] != "https://moonlight.kr" || !slices.Contains(asks[0].Items, "business_name") {
		t.Fatalf("asked %+v", asks)
	}
	d.see("확인됨 1, 고칠 것 1, 확인 불가 1", "결과를 근거와 함께 저장했습니다")
	d.check()
	a := d.app.scene.W.Answer(model.Slot{Question: "prep.site.item", Item: "phone"})
	if proof, _ := a.Proof(); a.Status != model.Missing || proof.Kind != model.Page || proof.Hash == "" || d.j.proofs[proof.Hash] == nil {
		t.Errorf("recorded %+v, proofs %d", a, len(d.j.proofs))
	}
	first := d.app.screen.(*results)
	if first.lines[0].f.ID != "phone" {
		t.Errorf("%s comes first, not what is to be mended", first.lines[0].f.ID)
	}

	// Mended, and another thing is gone: the second look says so.
	m.site = func(model.SiteAsk) (model.SiteReport, error) {
		return model.SiteReport{Start: "https://moonlight.kr/", At: newJournal().now, Findings: []model.Finding{
			found("business_name", model.Missing), found("phone", model.Done),
		}}, nil
	}
	d.key("tab", "enter")
	d.see("좋아진 것 1, 나빠진 것 1")
	if a := d.app.scene.W.Answer(model.Slot{Question: "prep.site.item", Item: "business_name"}); a.Status != model.Gone {
		t.Errorf("what was seen and is missing now is %s", a.Status)
	}
	d.key("enter") // the item itself
	if q, ok := d.app.screen.(*question); !ok || q.slot.Item != "business_name" {
		t.Errorf("Enter leads to %T", d.app.screen)
	}
}

func TestLookFails(t *testing.T) {
	m := &machine{site: func(model.SiteAsk) (model.SiteReport, error) {
		return model.SiteReport{}, &model.Failure{Kind: model.FailOffline}
	}}
	d := atSite(t, m, 80, 24)
	d.text("moonlight.kr")
	d.key("enter", "enter")
	want := d.app.scene.Failure(&model.Failure{Kind: model.FailOffline}).What
	if got := strings.Join(d.screen(), ""); !strings.Contains(strings.ReplaceAll(got, " ", ""), strings.ReplaceAll(firstWords(want), " ", "")) {
		t.Errorf("no word about the failure %q\n%s", want, strings.Join(d.screen(), "\n"))
	}
	d.check()
	m.site = func(model.SiteAsk) (model.SiteReport, error) {
		return model.SiteReport{}, errors.New("raw \x1b[31m error")
	}
	d.key("enter")
	d.check()
}

// firstWords is the beginning of a sentence, which no line break divides.
func firstWords(s string) string { r := []rune(s); return string(r[:min(len(r), 12)]) }

// TestLookStops: Esc ends a look at once, and what it still says is dropped.
func TestLookStops(t *testing.T) {
	entered, stopped := make(chan struct{}), make(chan struct{})
	m := &machine{}
	d := atSite(t, m, 80, 24)
	d.app.deps.Looks.Site = func(ctx context.Context, _ model.SiteAsk, tell func(model.Progress)) (model.SiteReport, error) {
		close(entered)
		<-ctx.Done()
		close(stopped)
		return model.SiteReport{}, &model.Failure{Kind: model.FailStopped}
	}
	d.text("moonlight.kr")
	d.key("enter")
	d.hold = true
	d.key("enter")
	for _, c := range d.kept {
		if batch, ok := c().(tea.BatchMsg); ok {
			go batch[0]()
		}
	}
	<-entered
	d.see("시작하고 있습니다", "멈추기")
	d.hold, d.kept = false, nil
	d.key("esc")
	<-stopped
	d.see("멈추었습니다")
	late := jobDone{id: d.app.jobs, result: siteSeen{SiteReport: model.SiteReport{Findings: []model.Finding{found("phone", model.Done)}}}}
	d.send(late)
	if _, ok := d.app.screen.(*lookScreen); !ok || d.app.scene.W.Answer(model.Slot{Question: "prep.site.item", Item: "phone"}).Status != model.Unanswered {
		t.Error("a look that was stopped still speaks")
	}
}

func TestMendingCopiesAndSaves(t *testing.T) {
	d := atSite(t, &machine{}, 100, 40)
	d.text("moonlight.kr")
	d.key("enter", "3")
	d.see("<footer")
	d.key("ctrl+y")
	if len(d.j.copied) != 1 || !strings.Contains(d.j.copied[0], "<footer") {
		t.Errorf("copied %q", d.j.copied)
	}
	d.key("ctrl+s")
	d.see("저장했습니다: /home/merchant/footer")
	d.j.fail = errDisk
	d.key("ctrl+s")
	d.see("저장하지 못했습니다")
	d.check()
}

// TestSavedPage: one page shows what stands on it, and takes nothing away that
// stands elsewhere.
func TestSavedPage(t *testing.T) {
	m := &machine{site: func(ask model.SiteAsk) (model.SiteReport, error) {
		if !slices.Equal(ask.Targets, []string{"~/checkout.html"}) {
			t.Errorf("targets %q", ask.Targets)
		}
		return model.SiteReport{Findings: []model.Finding{found("checkout_footer", model.Done), found("terms", model.Missing)}}, nil
	}}
	d := atSite(t, m, 80, 24)
	d.text("moonlight.kr")
	d.key("enter", "2")
	d.text("~/checkout.html")
	d.key("enter")
	item := func(id string) model.Status {
		return d.app.scene.W.Answer(model.Slot{Question: "prep.site.item", Item: id}).Status
	}
	if item("checkout_footer") != model.Done || item("terms") != model.Missing {
		t.Errorf("checkout %q, terms %q", item("checkout_footer"), item("terms"))
	}
	m.site = func(model.SiteAsk) (model.SiteReport, error) {
		return model.SiteReport{Findings: []model.Finding{found("checkout_footer", model.Missing), found("terms", model.Done)}}, nil
	}
	d.key("tab", "2")
	d.text("~/checkout.html")
	d.key("enter")
	if item("checkout_footer") != model.Done || item("terms") != model.Done {
		t.Errorf("after another page: checkout %q, terms %q", item("checkout_footer"), item("terms"))
	}
}
