package model_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

// called is the small catalogue with whom to ask, and what a gateway sends.
var called = func() catalogue {
	c := catalogue{}
	for code, g := range facts {
		c[code] = g
	}
	g := c[full]
	g.Name = model.Text{Ko: "이니시스", En: "Inicis"}
	g.ReviewLookup = "https://inicis.example/check"
	g.Contacts = []model.Contact{
		{Role: "support", Name: model.Text{Ko: "고객센터", En: "support"}, Phone: "1588-4954", Mail: "ch@inicis.example"},
		{Role: "contract", Name: model.Text{Ko: "계약", En: "contract"}, Phone: "02-3430-5858 (1)"},
		{Role: "apply", Name: model.Text{Ko: "계약", En: "contract"}, Phone: "02-3430-5858 (1)"},
		{Role: "support", Name: model.Text{Ko: "포트원", En: "PortOne"}, Mail: "cs@portone.io"},
		{Role: "tech", Name: model.Text{Ko: "기술", En: "tech"}, Phone: "1588-0000"},
		{Role: "contract", Name: model.Text{Ko: "아무도", En: "nobody"}},
	}
	g.Tasks = append(slices.Clone(g.Tasks), model.Task{ID: "key-file", Step: "contract.mid", Blocks: true, PortOne: []model.PortOne{model.V1}})
	g.Fields = []model.Field{
		{ID: "mid", Label: "MID", Where: model.Text{Ko: "받은 값", En: "as received"}},
		{ID: "sent", Label: "KEY", Secret: true, Where: model.Text{Ko: "계약 후 받은 값을 입력합니다.", En: "as received"}},
		{ID: "looked_up", Label: "signkey", Secret: true, Where: model.Text{Ko: "관리자 > 부가정보에서 받은 값", En: "in the admin"}},
		{ID: "blank", Label: "PWD", Secret: true, Blank: true, Where: model.Text{Ko: "받은 값", En: "blank"}},
	}
	g.MIDWays = []model.MIDWay{
		{ID: "new", For: "new_contract"}, {ID: "host", For: "further", Route: model.RouteHost, Place: "gateway_site", Form: []model.FormRow{{Label: "호스트"}}},
		{ID: "mail", For: "further", Route: model.RouteAddMID, Place: "portone_support", Form: []model.FormRow{
			{Label: "상호명"}, {Label: "기존 상점아이디(MID)"}, {Label: "수수료", Text: model.Text{Ko: "포트원을 처음 쓰는 경우에만 적습니다.", En: "new only"}}, {Label: "호스팅", Value: "(주)포트원"},
		}},
	}
	c[full] = g
	e := c[easy]
	e.MIDWays = []model.MIDWay{{ID: "console", For: "further", Route: model.RouteAddMID, Place: "console"}}
	e.Contacts = []model.Contact{{Role: "review", Name: model.Text{Ko: "가맹점센터", En: "centre"}, Phone: "1644-7108"}}
	c[easy] = e
	return c
}()

func calledDesk(t tb, today string, codes ...model.Code) *desk {
	t.Helper()
	d := newDesk(t, today)
	d.world.Facts = called
	return d.wants("card").choose(codes...).say(slot("prep.shop.registration"), "yes").say(slot("prep.shop.contracts"), "none").say(slot("prep.mode.version"), "v2")
}

func (d *desk) sent(code model.Code, on string) *desk {
	d.Helper()
	if code == easy {
		d.say(slot("contract.apply.gateway_sent_on"), on)
	}
	return d.say(slot("contract.apply.sent_on"), on)
}

// contract is one that was signed on a day.
func (d *desk) contract(screened, signed string) *desk {
	d.Helper()
	return d.say(slot("contract.screening.state"), "pass").say(slot("contract.screening.on"), screened).say(slot("contract.sign.signed_on"), signed)
}

func ofMessages(list []model.Message) []string {
	var out []string
	for _, m := range list {
		name := string(m.ID)
		if m.Wording != model.Plainly {
			name += "." + string(m.Wording)
		}
		out = append(out, name)
	}
	return out
}

// TestMessagesFit goes through a shop's life: which texts fit on which day, the
// most pressing first.
func TestMessagesFit(t *testing.T) {
	for _, c := range []struct {
		name  string
		code  model.Code
		today string
		live  func(*desk)
		want  []string
	}{
		{"nothing sent", full, "2026-01-05", func(*desk) {}, nil},
		{"the second application is not out", easy, "2026-01-12", func(d *desk) { d.say(slot("contract.apply.sent_on"), "2026-01-05") }, nil},
		{"just sent", full, "2026-01-05", func(d *desk) { d.sent(full, "2026-01-05") }, []string{"ask_screening", "ask_escrow"}},
		{"day 3", full, "2026-01-08", func(d *desk) { d.sent(full, "2026-01-05") }, []string{"ask_screening", "ask_escrow"}},
		{"day 4", full, "2026-01-09", func(d *desk) { d.sent(full, "2026-01-05") }, []string{"ask_screening.late", "ask_escrow"}},
		{"both sent", easy, "2026-01-09", func(d *desk) { d.sent(easy, "2026-01-05") }, []string{"ask_screening.late"}},
		{"a notice starts anew", full, "2026-01-09", func(d *desk) {
			d.sent(full, "2026-01-05").say(slot("contract.screening.state"), "notice").say(slot("contract.screening.on"), "2026-01-08")
		}, []string{"ask_screening", "ask_escrow"}},
		{"mail-order number known", full, "2026-01-05", func(d *desk) {
			d.sent(full, "2026-01-05").say(slot("prep.shop.mail_order"), "제2024-서울강남-01234호")
		}, []string{"ask_screening"}},
		{"held", full, "2026-01-09", func(d *desk) { d.sent(full, "2026-01-05").say(slot("contract.screening.state"), "hold") }, []string{"ask_again.held", "ask_escrow"}},
		{"refused", full, "2026-01-09", func(d *desk) { d.sent(full, "2026-01-05").say(slot("contract.screening.state"), "refuse") }, []string{"ask_again", "ask_escrow"}},
		{"asked again", full, "2026-01-09", func(d *desk) {
			d.sent(full, "2026-01-05").say(slot("contract.screening.state"), "refuse").say(slot("contract.screening.state"), "resubmit").say(slot("contract.screening.on"), "2026-01-09")
		}, []string{"ask_screening", "ask_escrow"}},
		{"passed", full, "2026-01-12", func(d *desk) {
			d.sent(full, "2026-01-05").say(slot("contract.screening.state"), "pass").say(slot("contract.screening.on"), "2026-01-08")
		}, []string{"ask_contract", "ask_escrow"}},
		{"contract late", full, "2026-01-23", func(d *desk) {
			d.sent(full, "2026-01-05").say(slot("contract.screening.state"), "pass").say(slot("contract.screening.on"), "2026-01-08")
		}, []string{"ask_contract.late", "ask_escrow"}},
		{"signed", full, "2026-01-19", func(d *desk) { d.sent(full, "2026-01-05").contract("2026-01-08", "2026-01-16") }, []string{"ask_contract.mid", "ask_escrow"}},
		{"MID without its key", full, "2026-01-19", func(d *desk) {
			d.sent(full, "2026-01-05").contract("2026-01-08", "2026-01-16").say(slot("contract.mid.value"), "rainbow001m")
		}, []string{"ask_key_file", "ask_escrow"}},
		{"key confirmed", full, "2026-01-19", func(d *desk) {
			d.sent(full, "2026-01-05").contract("2026-01-08", "2026-01-16").say(slot("contract.mid.value"), "rainbow001m").check(slot("live.channel.field", "sent"), model.Done)
		}, []string{"ask_escrow"}},
		{"channel saved", full, "2026-01-19", func(d *desk) {
			d.sent(full, "2026-01-05").contract("2026-01-08", "2026-01-16").say(slot("contract.mid.value"), "rainbow001m").check(slot("live.channel.saved"), model.Done)
		}, []string{"ask_escrow"}},
		{"key file", full, "2026-01-19", func(d *desk) {
			d.say(slot("prep.mode.version"), "v1")
			d.sent(full, "2026-01-05").contract("2026-01-08", "2026-01-16").say(slot("contract.mid.value"), "rainbow001m")
		}, []string{"ask_key_file.file", "ask_key_file", "ask_escrow"}},
		{"key file sent", full, "2026-01-19", func(d *desk) {
			d.say(slot("prep.mode.version"), "v1")
			d.sent(full, "2026-01-05").contract("2026-01-08", "2026-01-16").say(slot("contract.mid.value"), "rainbow001m").check(slot("contract.mid.task", "key-file"), model.Done)
		}, []string{"ask_key_file", "ask_escrow"}},
		{"window up", bare, "2026-01-19", func(d *desk) {
			d.sent(bare, "2026-01-05").contract("2026-01-08", "2026-01-16").say(slot("contract.mid.value"), "rainbow001m").check(slot("contract.cards.window"), model.Done)
		}, []string{"ask_review", "ask_escrow"}},
		{"window not up", bare, "2026-01-19", func(d *desk) {
			d.sent(bare, "2026-01-05").contract("2026-01-08", "2026-01-16").say(slot("contract.mid.value"), "rainbow001m").check(slot("contract.cards.window"), model.Missing)
		}, []string{"ask_escrow"}},
		{"review runs", bare, "2026-02-02", func(d *desk) {
			d.sent(bare, "2026-01-05").contract("2026-01-08", "2026-01-16").say(slot("contract.mid.value"), "rainbow001m").say(slot("contract.cards.asked_on"), "2026-01-19")
		}, []string{"ask_escrow"}},
		{"review late", bare, "2026-02-20", func(d *desk) {
			d.sent(bare, "2026-01-05").contract("2026-01-08", "2026-01-16").say(slot("contract.mid.value"), "rainbow001m").say(slot("contract.cards.asked_on"), "2026-01-19")
		}, []string{"ask_reviewers", "ask_escrow"}},
		{"one refused, the others late", bare, "2026-02-20", func(d *desk) {
			d.sent(bare, "2026-01-05").contract("2026-01-08", "2026-01-16").say(slot("contract.mid.value"), "rainbow001m").say(slot("contract.cards.asked_on"), "2026-01-19")
			d.say(slot("contract.cards.state", "kb"), "refuse")
		}, []string{"ask_again.reviewers", "ask_reviewers", "ask_escrow"}},
		{"a further MID", full, "2026-01-19", func(d *desk) {
			d.say(slot("mid.need.change"), "style").say(slot("mid.need.gateway"), string(full)).say(slot("mid.need.verdict"), "further")
		}, []string{"ask_mid"}},
		{"kept as it is", full, "2026-01-19", func(d *desk) {
			d.say(slot("mid.need.change"), "method").say(slot("mid.need.gateway"), string(full)).say(slot("mid.need.verdict"), "keep")
		}, nil},
		{"the address must change first", easy, "2026-01-19", func(d *desk) {
			d.say(slot("mid.need.change"), "service").say(slot("mid.need.gateway"), string(easy)).say(slot("mid.need.verdict"), "further")
		}, []string{"ask_mid.url"}},
		{"the address is right", easy, "2026-01-19", func(d *desk) {
			d.say(slot("mid.need.change"), "service").say(slot("mid.need.gateway"), string(easy)).say(slot("mid.need.verdict"), "further").check(slot("mid.request.url_right"), model.Done)
		}, nil},
		{"its track is open", full, "2026-01-19", func(d *desk) {
			d.say(slot("mid.need.change"), "style").say(slot("mid.need.gateway"), string(full)).say(slot("mid.need.verdict"), "further").say(slot("mid.request.open"), "open")
		}, []string{"ask_mid"}},
	} {
		d := calledDesk(t, "2026-01-05", c.code)
		d.on(c.today)
		c.live(d)
		if got := ofMessages(d.walk().Messages(model.Place{})); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestMessagesAtAPlace: a place has the texts of its step, track and MID.
func TestMessagesAtAPlace(t *testing.T) {
	d := calledDesk(t, "2026-01-05", full, easy)
	d.say(slotAt("t1", "", "contract.apply.sent_on"), "2026-01-05")
	d.say(slotAt("t2", "", "contract.apply.sent_on"), "2026-01-05").say(slotAt("t2", "", "contract.apply.gateway_sent_on"), "2026-01-05")
	w := d.walk()
	for _, c := range []struct {
		at   model.Place
		want []string
	}{
		{model.Place{}, []string{"ask_screening", "ask_screening", "ask_escrow"}},
		{model.Place{Step: "contract.screening", Track: "t1"}, []string{"ask_screening", "ask_escrow"}},
		{model.Place{Step: "contract.screening", Track: "t2"}, []string{"ask_screening"}},
		{model.Place{Step: "contract.cards", Track: "t1", MID: "m1"}, []string{"ask_escrow"}},
		{model.Place{Step: "test.code", Track: "t1"}, nil},
		{model.Place{Step: "nowhere"}, nil},
	} {
		if got := ofMessages(w.Messages(c.at)); !slices.Equal(got, c.want) {
			t.Errorf("at %v: %v, want %v", c.at, got, c.want)
		}
	}
	if m, ok := w.Message(model.AskScreening, model.Place{Step: "contract.screening", Track: "t2"}); !ok || m.Facts["gateway"] != string(easy) || m.Note != (model.Slot{Track: "t2", Question: "track.note", Item: "contract.screening"}) {
		t.Errorf("found %v: %+v", ok, m)
	}
	if _, ok := w.Message(model.AskMID, model.Place{}); ok {
		t.Error("a text was found that does not fit")
	}
}

// TestMessageFacts: what a text names comes from the answers, and what is
// missing is named.
func TestMessageFacts(t *testing.T) {
	d := calledDesk(t, "2026-01-05", full).sent(full, "2026-01-05").on("2026-01-12")
	d.say(slot("prep.shop.trade_name"), "달빛상점").say(slot("prep.shop.number"), "220-81-62517")
	m, _ := d.walk().Message(model.AskScreening, model.Place{})
	for fact, want := range map[string]string{
		"trade_name": "달빛상점", "business_number": "220-81-62517", "gateway": string(full), "route": "apply", "methods": "card",
		"applied_on": "2026-01-05", "since": "2026-01-05", "days": "5", "contact_name": "",
	} {
		if got := m.Facts[fact]; got != want {
			t.Errorf("%s is %q, want %q", fact, got, want)
		}
	}
	if m.Late != 2 {
		t.Errorf("late by %d", m.Late)
	}
	want := []model.QuestionID{"prep.shop.representative", "prep.site.url", "prep.shop.contact_name", "prep.shop.contact_mobile", "prep.shop.contact_mail"}
	if !slices.Equal(m.Missing, want) || len(m.Fill) != len(want) || m.Fill[1] != slot("prep.site.url") {
		t.Errorf("missing %v at %v", m.Missing, m.Fill)
	}
}

// TestMessageKeepsSecrets: a file may hold what no question would take.
func TestMessageKeepsSecrets(t *testing.T) {
	for _, v := range []string{"900101-1234568", "홍길동 9001011234568", "4111 1111 1111 1111", "sk_live_51H8x9Kq2nZ3mB7vT4wY6pR1", strings.Repeat("가", 201)} {
		d := calledDesk(t, "2026-01-05", full).sent(full, "2026-01-05")
		d.shop.Answers[slot("prep.shop.trade_name")] = model.Answer{Status: model.Given, Values: []string{v}}
		m, _ := d.walk().Message(model.AskScreening, model.Place{})
		if got := m.Facts["trade_name"]; got != "" || !slices.Contains(m.Missing, "prep.shop.trade_name") {
			t.Errorf("%q went into a text as %q", v, got)
		}
	}
}

// TestMessageTo: contacts by their roles in the step's order, each once, and
// PortOne's support where nobody else is left to ask.
func TestMessageTo(t *testing.T) {
	phones := func(list []model.Contact) (out []string) {
		for _, c := range list {
			out = append(out, c.Phone+c.Mail)
		}
		return out
	}
	d := calledDesk(t, "2026-01-05", full).sent(full, "2026-01-05").on("2026-01-12")
	ask, _ := d.walk().Message(model.AskScreening, model.Place{})
	if got, want := phones(ask.To), []string{"02-3430-5858 (1)", "1588-4954ch@inicis.example", "cs@portone.io"}; !slices.Equal(got, want) {
		t.Errorf("to %v, want %v", got, want)
	}
	held, _ := d.say(slot("contract.screening.state"), "hold").walk().Message(model.AskAgain, model.Place{})
	if got := phones(held.To); got[0] != "cs@portone.io" || len(got) != 3 {
		t.Errorf("what PortOne holds goes to %v", got)
	}
	if to := sentOn(t, bare, "2026-01-05", "2026-01-12").walk().Messages(model.Place{})[0].To; len(to) != 1 || to[0].Mail != "cs@portone.io" {
		t.Errorf("nobody is known, and it goes to %v", to)
	}
}

// TestAskAgain names every reason with how far it is mended, and pages only
// where a look after the refusal saw them.
func TestAskAgain(t *testing.T) {
	d := calledDesk(t, "2026-01-05", full).sent(full, "2026-01-05").on("2026-01-12")
	d.say(slot("contract.screening.state"), "refuse").say(slot("contract.screening.on"), "2026-01-08").say(slot("contract.screening.reason"), "footer", "goods", "industry")
	d.check(slot("contract.screening.fix", "footer"), model.Done).check(slot("contract.screening.fix", "goods"), model.Done)
	look := func(item, source, on string) {
		at, _ := time.Parse(time.DateOnly, on)
		d.give(slot("prep.site.item", item), model.Input{Status: model.Done, Evidence: []model.Evidence{{Kind: model.Page, Source: source, At: at}}})
	}
	look("business_name", "https://a.kr/", "2026-01-09")
	look("representative", "https://a.kr/", "2026-01-09")
	look("address", "https://a.kr/old", "2026-01-07")
	look("phone", "/home/merchant/index.html", "2026-01-09")
	d.check(slot("prep.site.item", "goods"), model.Done)
	m, _ := d.walk().Message(model.AskAgain, model.Place{})
	if len(m.Mended) != 3 || !slices.Equal(m.Mended[0].Pages, []string{"https://a.kr/"}) || len(m.Mended[1].Pages) != 0 || !m.Mended[1].Done || m.Mended[2].Done {
		t.Fatalf("mended %+v", m.Mended)
	}
	if !slices.Contains(m.Fill, slot("contract.screening.fix", "industry")) || slices.Contains(m.Missing, "contract.screening.on") {
		t.Errorf("open %v", m.Fill)
	}
}

// TestAskReviewers names only those whose time is over.
func TestAskReviewers(t *testing.T) {
	d := calledDesk(t, "2026-01-05", bare).on("2026-02-20").sent(bare, "2026-01-05").contract("2026-01-08", "2026-01-16").say(slot("contract.cards.asked_on"), "2026-01-19")
	for _, id := range without(without(nine, "kb"), "nh") {
		d.say(slot("contract.cards.state", id), "pass")
	}
	d.say(slot("contract.cards.state", "nh"), "hold").say(slot("contract.cards.state", "nh"), "resubmit").say(slot("contract.cards.on", "nh"), "2026-02-19")
	m, _ := d.walk().Message(model.AskReviewers, model.Place{})
	if len(m.Waiting) != 1 || m.Waiting[0].Reviewer.ID != "kb" || m.Waiting[0].Since.String() != "2026-01-19" || m.Facts["count"] != "1" || m.Late != 1 {
		t.Errorf("%+v late %d", m.Waiting, m.Late)
	}
}

// TestAskMID: the rows of the gateway's own page, with what answers each.
func TestAskMID(t *testing.T) {
	d := calledDesk(t, "2026-01-05", full).sent(full, "2026-01-05").say(slot("contract.mid.value"), "rainbow001m").say(slot("prep.shop.trade_name"), "달빛상점")
	d.say(slot("mid.need.change"), "style").say(slot("mid.need.gateway"), string(full)).say(slot("mid.need.verdict"), "further")
	m, ok := d.walk().Message(model.AskMID, model.Place{Step: "mid.request"})
	if !ok || m.Facts["need"] != "style" || m.Facts["mid"] != "rainbow001m" || m.Note.Track != "t1" {
		t.Fatalf("%v %+v", ok, m)
	}
	var labels []string
	for _, r := range m.Rows {
		labels = append(labels, r.Label+"="+strings.Join(r.Facts, ",")+r.Value)
	}
	if want := []string{"상호명=trade_name", "기존 상점아이디(MID)=mid", "호스팅=(주)포트원"}; !slices.Equal(labels, want) {
		t.Errorf("rows %v, want %v", labels, want)
	}
}

// TestChase tells whom to call and what to look at first.
func TestChase(t *testing.T) {
	for _, c := range []struct {
		code   model.Code
		checks []string
	}{
		{full, []string{"spam", "missed_call", "lookup", "console_mail", "submitted", "portone_console", "gateway_admin"}},
		{easy, []string{"spam", "missed_call", "console_mail", "submitted_both", "portone_console", "gateway_admin"}},
	} {
		d := calledDesk(t, "2026-01-05", c.code).sent(c.code, "2026-01-05").say(slot("prep.shop.contact_mail"), "owner@moonlight.kr").on("2026-01-12")
		line, _ := d.due("contract.screening")
		got := d.walk().Chase(line)
		if !slices.Equal(got.Checks, c.checks) || got.Mail != "owner@moonlight.kr" || len(got.Contacts) == 0 || got.Messages[0] != model.AskScreening {
			t.Errorf("%s: %+v", c.code, got)
		}
	}
	d := calledDesk(t, "2026-01-05", full).sent(full, "2026-01-05").say(slot("contract.screening.state"), "hold").on("2026-01-12")
	line, _ := d.due("contract.screening")
	if got := d.walk().Chase(line); len(got.Checks) != 0 || got.Contacts[0].Mail != "cs@portone.io" || got.Messages[0] != model.AskAgain {
		t.Errorf("held: %+v", got)
	}
	if got := d.walk().Chase(model.Due{Place: model.Place{Step: "prep.shop"}}); len(got.Contacts)+len(got.Checks)+len(got.Messages) > 0 {
		t.Errorf("nobody is late, and %+v", got)
	}
}

// TestMessagesOfAnyShop: whatever was answered, texts have their wording, one
// place each, contacts that can be reached and facts that may leave the house.
func TestMessagesOfAnyShop(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := calledDesk(t, "2026-01-05", rapid.SampledFrom(everyGateway).Draw(t, "gateway"))
		for range rapid.IntRange(0, 40).Draw(t, "answers") {
			w := d.walk()
			var all []model.Ask
			for _, v := range w.Steps() {
				all = append(all, v.Asks...)
			}
			a := all[rapid.IntRange(0, len(all)-1).Draw(t, "which")]
			e, problems := w.Accept(a.Slot, anyInput(w, a.Slot, func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "roll") }), d.at)
			if !model.Blocks(problems) && len(e.Changes) > 0 {
				d.apply(e)
			}
		}
		d.on(d.world.Today.AddDays(rapid.IntRange(0, 90).Draw(t, "days")).String())
		w := d.walk()
		seen := map[string]bool{}
		for _, m := range w.Messages(model.Place{}) {
			checkMessage(t, w, m)
			key := string(m.ID) + string(m.Wording) + string(m.Place.Step) + string(m.Place.Track) + string(m.Place.MID)
			if seen[key] {
				t.Errorf("twice: %s", key)
			}
			seen[key] = true
		}
		for _, line := range w.Agenda() {
			w.Chase(line)
		}
	})
}

func checkMessage(t *rapid.T, w *model.Walk, m model.Message) {
	if !slices.Contains(model.Wordings[m.ID], m.Wording) {
		t.Errorf("%s has no wording %q", m.ID, m.Wording)
	}
	if len(m.To) == 0 || len(m.Missing) != len(m.Fill) {
		t.Errorf("%s: to %v, missing %v at %v", m.ID, m.To, m.Missing, m.Fill)
	}
	for _, at := range m.Fill {
		if !w.Visible(at) {
			t.Errorf("%s leads to %v, which is not asked", m.ID, at)
		}
	}
	for fact, v := range m.Facts {
		if model.LooksResidentNumber(v) || model.Printable(v) != v {
			t.Errorf("%s: %s is %q", m.ID, fact, v)
		}
	}
	if again, ok := w.Message(m.ID, m.Place); !ok || again.ID != m.ID {
		t.Errorf("%s does not fit its own place %v", m.ID, m.Place)
	}
}
