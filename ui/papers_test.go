package ui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"portone-onboard/model"
)

// papers is the screen as it is drawn, nil on another.
func (d *driver) papers() *papers {
	_ = d.screen()
	m, _ := d.app.screen.(*papers)
	return m
}

// planning stands on the papers of a shop.
func planning(t tb, j *journal, lang model.Lang, ascii bool, w, h int) *driver {
	t.Helper()
	d := open(t, j, lang, ascii, w, h)
	if d.key("p"); d.papers() == nil {
		t.Fatalf("no papers\n%s", strings.Join(d.screen(), "\n"))
	}
	return d
}

// signing is a shop with a contract under way, and days to keep.
func signing(t tb) *journal {
	t.Helper()
	return seller(t, says("-/-/prep.shop.registration/-", "yes"), says("-/-/prep.shop.form/-", "individual"), says("-/-/prep.shop.tax/-", "simplified"),
		says("-/-/prep.shop.goods/-", "physical"), says("t1/-/contract.apply.sent_on/-", "2026-03-02"), says("t1/-/contract.screening.state/-", "pass"),
		says("t1/-/contract.sign.due_on/-", "2026-03-12"), says("t1/-/contract.sign.insurance/-", "waiting"),
		says("t2/-/contract.sign.insurance/-", "done"), says("t2/-/contract.sign.insured_until/-", "2026-03-20"),
		says("t2/-/contract.sign.signed_on/-", "2026-03-03"))
}

// toPaper marks a line of the plan by its ID.
func (d *driver) toPaper(id string) *driver {
	d.t.Helper()
	m := d.papers()
	at := slices.IndexFunc(m.plan, func(p model.PaperStep) bool { return p.ID == id })
	if at < 0 {
		d.t.Fatalf("no %s in the plan", id)
	}
	d.key("home")
	for range at {
		d.key("down")
	}
	return d
}

// TestPapersEveryLineFits marks every row, at every size, in both languages, and
// turns its detail to the end.
func TestPapersEveryLineFits(t *testing.T) {
	for _, j := range []*journal{told(t), signing(t)} {
		ways(func(lang model.Lang, ascii bool, w, h int) {
			d := planning(t, j, lang, ascii, w, h)
			for i := range d.papers().rows() {
				d.key("home")
				for range i {
					d.key("down")
				}
				d.check()
				d.plain()
				if !slices.ContainsFunc(d.screen(), func(l string) bool {
					return strings.Contains(l, d.app.scene.st.here+" ") && strings.Contains(l, itoa(i+1)+". ")
				}) {
					t.Fatalf("row %d is marked and not in sight at %dx%d\n%s", i+1, w, h, strings.Join(d.screen(), "\n"))
				}
				d.key("pgdown", "pgdown", "pgdown", "pgup")
				d.check()
			}
		})
	}
}

// TestPapersSayWhoseWordCounts at every size.
func TestPapersSayWhoseWordCounts(t *testing.T) {
	ways(func(lang model.Lang, ascii bool, w, h int) {
		d := planning(t, signing(t), lang, ascii, w, h)
		want := d.app.scene.Papers().Reminder
		d.see(want[:strings.Index(want, " ")])
	})
}

// TestPapersBeforeAGateway: the plan begins with the registration, opens its
// question, and stands as it was left once it is answered.
func TestPapersBeforeAGateway(t *testing.T) {
	d := planning(t, told(t), model.Korean, false, 80, 24)
	t1 := d.app.scene.Papers()
	d.see(t1.Title, t1.LeadEarly, t1.Grounds[model.GroundBusiness], "먼저 1", "-> 2")
	d.key("enter")
	q, ok := d.app.screen.(*question)
	if !ok || q.slot.Question != "prep.shop.registration" {
		t.Fatalf("enter opens %T\n%s", d.app.screen, strings.Join(d.screen(), "\n"))
	}
	d.key("enter")
	if d.papers() == nil {
		t.Fatalf("the answer does not lead back\n%s", strings.Join(d.screen(), "\n"))
	}
	if p := d.papers().plan[0]; p.State != model.PaperHave {
		t.Errorf("registered, and the plan says %s", p.State)
	}
	d.toPaper(model.GroundAccount).key("enter")
	d.key("enter") // done
	if m := d.papers(); m == nil || m.plan[1].State != model.PaperHave || m.at != 1 {
		t.Fatalf("the account is ticked off\n%s", strings.Join(d.screen(), "\n"))
	}
	d.key("esc")
	if _, home := d.app.screen.(*home); !home {
		t.Errorf("esc leads to %T", d.app.screen)
	}
}

// TestPapersWithoutAQuestion: before a gateway is chosen a paper of the contract
// has nothing to tick; where there is a site, Enter opens it.
func TestPapersWithoutAQuestion(t *testing.T) {
	d := planning(t, told(t), model.Korean, false, 80, 24)
	d.toPaper("id_card").key("enter")
	if d.papers() == nil || len(d.j.opened) != 0 {
		t.Fatal("enter leads somewhere")
	}
	d.see(d.app.scene.Papers().NoQuestion)
	d.toPaper("registration").key("enter")
	if len(d.j.opened) != 1 || !strings.HasPrefix(d.j.opened[0], "https://") {
		t.Errorf("opened %v", d.j.opened)
	}
}

// TestPapersTick: a paper is ticked off for the gateway that still wants it.
func TestPapersTick(t *testing.T) {
	d := planning(t, signing(t), model.Korean, false, 120, 40)
	d.toPaper("registration")
	if p := d.papers().plan[d.papers().at]; len(p.Tracks) != 2 || !slices.Equal(p.Left, []model.TrackID{"t1"}) {
		t.Fatalf("asked by %v, left for %v", p.Tracks, p.Left)
	}
	d.key("o")
	if len(d.j.opened) != 1 {
		t.Error("o opens no site")
	}
	d.key("enter", "enter")
	if m := d.papers(); m == nil || m.plan[m.at].ID != "registration" || m.plan[m.at].State != model.PaperHave {
		t.Fatalf("not ticked off\n%s", strings.Join(d.screen(), "\n"))
	}
	d.see(d.app.scene.Papers().States[model.PaperHave])
}

// TestPapersDetail: what is known of a line stands beside it, with its source.
func TestPapersDetail(t *testing.T) {
	d := planning(t, signing(t), model.Korean, false, 120, 40)
	d.toPaper(model.GroundMailOrder)
	s := &d.app.scene
	d.see("면제", "law.go.kr", "2026-11-23", "통신판매업 신고")
	for range 6 {
		d.key("pgdown")
	}
	d.see("지방세법 제35조")
	d.toPaper("seal_personal")
	d.see(s.fill(s.Papers().Fresh, "n", "3"), "600원", s.Papers().Original)
}

// TestPapersDays: the days stand below the plan, the next one first, each with
// how far it is; Tab leads there, Enter to what is to be done.
func TestPapersDays(t *testing.T) {
	d := planning(t, signing(t), model.Korean, false, 80, 24)
	d.key("tab")
	if m := d.papers(); m.at != len(m.plan) || m.days[0].Kind != model.HandIn {
		t.Fatalf("tab leads to row %d of %d", m.at, len(m.plan))
	}
	d.see("서류 제출 기한 (KG이니시스)", "2026-03-12 (목)", "7일 남음", "보증보험 갱신 (토스페이먼츠)", "15일 남음")
	d.key("enter")
	q, ok := d.app.screen.(*question)
	if !ok || q.slot.Question != "contract.sign.paper" {
		t.Fatalf("enter opens %T", d.app.screen)
	}
	d.key("esc")
	if m := d.papers(); m == nil || m.at != len(m.plan) {
		t.Fatal("esc does not lead back to the day")
	}
	d.key("tab")
	if d.papers().at != 0 {
		t.Error("tab does not lead back to the plan")
	}
}

// TestPapersMarkStays: of several papers that grow old the mark stays on its own.
func TestPapersMarkStays(t *testing.T) {
	j := seller(t, says("-/-/prep.shop.registration/-", "yes"), says("-/-/prep.shop.form/-", "corporation"), says("t1/-/contract.apply.sent_on/-", "2026-03-02"),
		says("t1/-/contract.screening.state/-", "pass"))
	d := planning(t, j, model.Korean, false, 120, 40)
	for paper, day := range map[string]string{"seal_corporate": "2026-01-02", "registry": "2026-02-02"} {
		for _, said := range []struct {
			key string
			in  model.Input
		}{{"t1/-/contract.sign.paper/", model.Input{Status: model.Done}}, {"t1/-/contract.sign.paper_on/", model.Input{Values: []string{day}}}} {
			at, _ := model.ParseSlot(said.key + paper)
			d.record(at, said.in)
		}
	}
	d.key("tab")
	if m := d.papers(); len(m.days) != 2 || m.days[0].Item != "seal_corporate" {
		t.Fatalf("the days are %+v", m.days)
	}
	d.record(model.Slot{Question: "prep.shop.sales"}, model.Input{Values: []string{"20000000"}})
	if m := d.papers(); m == nil || m.at != len(m.plan) {
		t.Errorf("the mark went elsewhere\n%s", strings.Join(d.screen(), "\n"))
	}
}

// TestPapersAnyKeys: whatever is pressed at whatever size, nothing is wider than
// the terminal and something is marked.
func TestPapersAnyKeys(t *testing.T) {
	j := signing(t)
	rapid.Check(t, func(t *rapid.T) {
		d := planning(t, j, rapid.SampledFrom([]model.Lang{model.Korean, model.English}).Draw(t, "lang"), rapid.Bool().Draw(t, "ascii"), 80, 24)
		for range rapid.IntRange(1, 15).Draw(t, "n") {
			if rapid.IntRange(0, 4).Draw(t, "resize") == 0 {
				d.send(tea.WindowSizeMsg{Width: rapid.IntRange(2, 140).Draw(t, "w"), Height: rapid.IntRange(2, 50).Draw(t, "h")})
			}
			d.key(rapid.SampledFrom([]string{"up", "down", "home", "end", "pgup", "pgdown", "tab", "shift+tab", "1", "5", "9", "k", "j", "f9"}).Draw(t, "key"))
			d.check()
			if m := d.papers(); m == nil || m.at < 0 || m.at >= m.rows() {
				t.Fatal("nothing is marked")
			}
		}
	})
}

// TestPapersOfEveryGateway: with any gateway of the catalogue the plan is whole,
// and a certificate that ends is one of its channel's fields.
func TestPapersOfEveryGateway(t *testing.T) {
	for _, code := range newJournal().deps(model.Korean).Facts.Codes() {
		j := told(t, says("-/-/prep.shop.registration/-", "yes"), says("-/-/prep.shop.form/-", "corporation"), says("-/-/prep.mode.version/-", "v2"), says("-/-/prep.gateway.chosen/-", string(code)))
		d := planning(t, j, model.Korean, false, 80, 24)
		m := d.papers()
		seen := map[string]bool{}
		for _, p := range m.plan {
			if seen[p.ID] || p.Slot.Question != "" && !d.app.scene.W.Visible(p.Slot) {
				t.Errorf("%s: %s stands twice, or leads to %s", code, p.ID, p.Slot)
			}
			seen[p.ID] = true
		}
		if !seen[model.GroundBusiness] || !seen[model.GroundMailOrder] {
			t.Errorf("%s: no ground in the plan", code)
		}
		has := false
		for _, c := range model.Certificates() {
			has = has || c.Gateway == code
		}
		if _, ok := d.app.scene.W.Certificate("t1"); ok != has {
			t.Errorf("%s: a certificate that ends: %v, found %v", code, has, ok)
		}
	}
}

// TestPapersCertificate: the day of issue is asked for where the days stand, and
// then the end is a day to keep.
func TestPapersCertificate(t *testing.T) {
	j := told(t, says("-/-/prep.shop.registration/-", "yes"), says("-/-/prep.mode.version/-", "v2"), says("-/-/prep.gateway.chosen/-", "kcp"), says("t1/m1/contract.mid.value/-", "A1B2C"))
	d := planning(t, j, model.Korean, false, 80, 24)
	if n := len(d.papers().days); n != 0 {
		t.Fatalf("%d days before the channel stands", n)
	}
	d.app.screen = newQuestion(&d.app.scene, model.Slot{Track: "t1", MID: "m1", Question: "live.channel.saved"}, nil)
	d.key("enter", "esc", "p", "tab")
	d.see("인증서 만료 (NHN KCP)", "발급일을 적으면")
	d.key("enter")
	if q, ok := d.app.screen.(*question); !ok || q.slot.Question != "live.channel.cert_on" {
		t.Fatalf("enter opens %T", d.app.screen)
	}
	d.key("enter") // today
	d.see("2031-03-05")
}

func BenchmarkPapers(b *testing.B) {
	d := planning(b, signing(b), model.Korean, false, 120, 40)
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		d.key([]string{"down", "up"}[i%2])
		_ = d.app.View()
	}
}
