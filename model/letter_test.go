package model_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

// letterDesk is a shop on 2026-12-01 that applied to a gateway on 2026-11-23.
func letterDesk(t tb) *desk {
	t.Helper()
	return newDesk(t, "2026-12-01").wants("card", "mobile").choose(full).say(slot("contract.apply.sent_on"), "2026-11-23")
}

// written is a letter of the gateway: signs as "code", "code value" or, for a
// reviewer's reason, "code value of reviewer".
func written(signs ...string) model.Letter {
	l := model.Letter{Kind: model.LetterMail, From: "ch@kggroup.co.kr", Gateway: full, Sender: model.SenderGateway}
	l.Sent, _ = model.ParseDate("2026-11-30")
	for _, s := range signs {
		code, value, _ := strings.Cut(s, " ")
		value, of, _ := strings.Cut(value, " of ")
		l.Signs = append(l.Signs, model.Sign{Code: model.SignCode(code), Value: value, Of: of, Words: "말: " + s, Rule: "test"})
	}
	return l
}

// listed writes proposals as "question/item value,value !problem".
func listed(list []model.Proposal) (out []string) {
	for _, p := range list {
		s := string(p.Slot.Question)
		if p.Slot.MID != "" && p.Slot.MID != "m1" {
			s += "@" + string(p.Slot.MID)
		}
		if p.Slot.Item != "" {
			s += "/" + p.Slot.Item
		}
		s += " " + strings.Join(p.Input.Values, ",")
		for _, problem := range p.Problems {
			s += " !" + string(problem.Code)
		}
		out = append(out, s)
	}
	return out
}

func TestPropose(t *testing.T) {
	reviewed := func(d *desk) {
		d.say(slot("contract.mid.value"), "CIGhappyfl").say(slot("contract.cards.asked_on"), "2026-11-27")
	}
	for name, c := range map[string]struct {
		set    func(*desk)
		letter model.Letter
		want   []string
	}{
		"received says nothing new":          {nil, written("received"), nil},
		"a notice":                           {nil, written("notice"), []string{"contract.screening.state notice", "contract.screening.on 2026-11-30"}},
		"an e-contract is a notice":          {nil, written("contract https://a.example"), []string{"contract.screening.state notice", "contract.screening.on 2026-11-30"}},
		"a verdict weighs more than notices": {nil, written("notice", "passed"), []string{"contract.screening.state pass", "contract.screening.on 2026-11-30"}},
		"a hold and why": {nil, written("held", "reason footer", "reason goods"),
			[]string{"contract.screening.state hold", "contract.screening.on 2026-11-30", "contract.screening.reason footer,goods"}},
		"a refusal and why": {nil, written("refused", "reason industry"),
			[]string{"contract.screening.state refuse", "contract.screening.on 2026-11-30", "contract.screening.reason industry"}},
		"two verdicts move nothing": {nil, doubted(written("passed", "refused"), model.DoubtTwoWords), nil},
		"a notice after the verdict": {func(d *desk) {
			d.say(slot("contract.screening.state"), "pass").say(slot("contract.screening.on"), "2026-11-26")
		}, written("notice"), nil},
		"an older letter": {func(d *desk) {
			d.say(slot("contract.screening.state"), "hold").say(slot("contract.screening.on"), "2026-12-01")
		}, written("passed"), nil},
		"passed again, date missing": {func(d *desk) { d.say(slot("contract.screening.state"), "pass") }, written("passed"), []string{"contract.screening.on 2026-11-30"}},
		"a look again":               {func(d *desk) { d.say(slot("contract.screening.state"), "refuse") }, written("received"), []string{"contract.screening.state resubmit", "contract.screening.on 2026-11-30"}},
		"refused, then passed": {func(d *desk) { d.say(slot("contract.screening.state"), "refuse") }, written("passed"),
			[]string{"contract.screening.state resubmit", "contract.screening.state pass", "contract.screening.on 2026-11-30"}},
		"withdrawn, then passed": {func(d *desk) { d.say(slot("contract.screening.state"), "withdraw") }, written("passed"),
			[]string{"contract.screening.state reapply", "contract.screening.state pass", "contract.screening.on 2026-11-30"}},
		"passed, then refused": {func(d *desk) { d.say(slot("contract.screening.state"), "pass") }, written("refused"), []string{"contract.screening.state refuse !not_offered"}},
		"papers asked besides": {nil, written("paper registration", "paper owners", "paper registry", "paper owners"),
			[]string{"contract.sign.asked owners,registry"}},
		"papers of a corporation": {func(d *desk) {
			d.say(slot("prep.shop.registration"), "yes").say(slot("prep.shop.form"), "corporation")
		}, written("paper seal_personal", "paper licence_gym"), []string{"contract.sign.asked licence_gym"}},
		"a deadline":                {nil, written("deadline 2026-12-04"), []string{"contract.sign.due_on 2026-12-04"}},
		"a deadline in days":        {nil, written("deadline +7d"), []string{"contract.sign.due_on 2026-12-07"}},
		"one in business days":      {nil, written("deadline +5b"), []string{"contract.sign.due_on 2026-12-07"}},
		"no deadline":               {nil, written("deadline +xb"), nil},
		"one of the card review":    {reviewed, written("held nh", "deadline +3b"), []string{"contract.cards.state/nh hold", "contract.cards.on/nh 2026-11-30"}},
		"an insurance is asked":     {nil, written("insurance"), []string{"contract.sign.insurance waiting"}},
		"it was issued":             {nil, written("insured 2027-11-30"), []string{"contract.sign.insurance done", "contract.sign.insured_until 2027-11-30"}},
		"it is asked again":         {func(d *desk) { d.say(slot("contract.sign.insurance"), "done") }, written("insurance"), nil},
		"signed":                    {nil, written("signed"), []string{"contract.sign.signed_on 2026-11-30"}},
		"signed before":             {func(d *desk) { d.say(slot("contract.sign.signed_on"), "2026-11-29") }, written("signed"), nil},
		"a MID":                     {nil, written("mid CIGhappyfl"), []string{"contract.mid.value CIGhappyfl", "contract.mid.issued_on 2026-11-30"}},
		"everybody's MID":           {nil, written("mid INIpayTest"), []string{"contract.mid.value INIpayTest !test_mid"}},
		"the MID that stands there": {reviewed, written("mid cigHAPPYfl"), nil},
		"two MIDs": {nil, written("mid CIGhappyfl", "mid CIGhappy02"), []string{
			"contract.mid.value CIGhappyfl", "contract.mid.issued_on 2026-11-30", "contract.mid.more yes", "contract.mid.value@m2 CIGhappy02", "contract.mid.issued_on@m2 2026-11-30"}},
		"a MID beside one that was set aside": {func(d *desk) {
			d.say(slot("contract.mid.value"), "CIGhappyfl").say(slot("contract.mid.more"), "yes").say(slotAt("t1", "m2", "contract.mid.value"), "CIGolder02").say(slot("contract.mid.more"), "no")
		}, written("mid CIGhappy03"), []string{"contract.mid.more yes", "contract.mid.more@m2 yes", "contract.mid.value@m3 CIGhappy03", "contract.mid.issued_on@m3 2026-11-30"}},
		"the review begins": {nil, written("review"), []string{"contract.cards.asked_on 2026-11-30"}},
		"cards": {reviewed, written("card_passed bc", "review kb", "card_refused samsung", "held nh", "reason footer of samsung", "reason other of nh", "card_passed elsewhere"), []string{
			"contract.cards.state/bc pass", "contract.cards.state/samsung refuse", "contract.cards.on/samsung 2026-11-30", "contract.cards.reason/samsung footer",
			"contract.cards.state/nh hold", "contract.cards.on/nh 2026-11-30", "contract.cards.reason/nh other"}},
		"a reason is nobody else's": {reviewed, written("card_refused samsung", "held nh", "reason footer of samsung", "reason goods"), []string{
			"contract.cards.state/samsung refuse", "contract.cards.on/samsung 2026-11-30", "contract.cards.reason/samsung footer",
			"contract.cards.state/nh hold", "contract.cards.on/nh 2026-11-30"}},
		"a reviewer's reason is not the gateway's": {nil, written("held", "reason footer of samsung", "reason goods"),
			[]string{"contract.screening.state hold", "contract.screening.on 2026-11-30", "contract.screening.reason goods"}},
		"the review of the MID that is named": {func(d *desk) {
			reviewed(d)
			d.say(slot("contract.mid.more"), "yes").say(slotAt("t1", "m2", "contract.mid.value"), "CIGhappy02").say(slotAt("t1", "m2", "contract.cards.asked_on"), "2026-11-27")
		}, naming(written("card_passed bc"), "CIGhappy02"), []string{"contract.cards.state@m2/bc pass"}},
		"a card before the review was asked": {nil, written("card_passed bc"), []string{"contract.cards.asked_on 2026-11-30", "contract.cards.state/bc pass"}},
		"all cards, two decided": {func(d *desk) { reviewed(d); d.reviews("pass", "bc", "kb", "shinhan", "samsung", "hyundai", "lotte") }, written("cards_passed"),
			[]string{"contract.cards.state/hana pass", "contract.cards.state/nh pass", "contract.cards.state/woori pass"}},
		"instant opening": {nil, written("instant_opens"), []string{"contract.apply.instant yes"}},
		"everything at once": {nil, written("passed", "mid CIGhappyfl", "signed", "insurance", "deadline 2026-12-04", "paper owners"), []string{
			"contract.screening.state pass", "contract.screening.on 2026-11-30", "contract.sign.asked owners", "contract.sign.due_on 2026-12-04",
			"contract.sign.insurance waiting", "contract.sign.signed_on 2026-11-30", "contract.mid.value CIGhappyfl", "contract.mid.issued_on 2026-11-30"}},
		"a letter of tomorrow": {nil, letterOf(written("notice"), "2026-12-09"), []string{"contract.screening.state notice", "contract.screening.on 2026-12-01"}},
		"another gateway":      {nil, of(written("passed"), "danal"), nil},
		"no gateway named":     {nil, of(written("passed"), ""), []string{"contract.screening.state pass", "contract.screening.on 2026-11-30"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := letterDesk(t)
			if c.set != nil {
				c.set(d)
			}
			if got := listed(d.walk().Propose(c.letter)); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func naming(l model.Letter, mids ...string) model.Letter { l.MIDs = mids; return l }

func doubted(l model.Letter, d ...model.Doubt) model.Letter { l.Doubts = d; return l }

func of(l model.Letter, c model.Code) model.Letter { l.Gateway = c; return l }

func letterOf(l model.Letter, day string) model.Letter { l.Sent, _ = model.ParseDate(day); return l }

// TestDistrusted: of a letter that is not what it says nothing is proposed, nor
// taken, whoever proposed it.
func TestDistrusted(t *testing.T) {
	d := letterDesk(t)
	w := d.walk()
	good := w.Propose(written("passed"))
	if len(good) == 0 {
		t.Fatal("nothing to take")
	}
	for _, doubt := range model.Doubts {
		l := doubted(written("passed"), doubt)
		never := slices.Contains([]model.Doubt{model.DoubtUnrelated, model.DoubtSender, model.DoubtReply, model.DoubtLink, model.DoubtSecrets, model.DoubtAdvertises}, doubt)
		if l.Distrusted() != never || (len(w.Propose(l)) == 0) != (never || doubt == model.DoubtTwoWords) {
			t.Errorf("%s: distrusted %v, %d proposals", doubt, l.Distrusted(), len(w.Propose(l)))
		}
		e, problems := w.TakeLetter(l, good, d.at)
		if (len(e.Changes) == 0) != never || model.Blocks(problems) != never {
			t.Errorf("%s: %d changes, %v", doubt, len(e.Changes), codesOf(problems))
		}
	}
}

// TestTakeLetter: everything agreed to is one event, with the words behind it,
// and one undo takes it back.
func TestTakeLetter(t *testing.T) {
	d := letterDesk(t)
	l := written("refused", "reason footer", "mid CIGhappyfl", "card_refused samsung")
	before := d.shop
	all := d.walk().Propose(l)
	slices.Reverse(all) // in whichever order they were marked
	e, problems := d.walk().TakeLetter(l, all, d.at)
	if model.Blocks(problems) || len(e.Changes) == 0 {
		t.Fatalf("%v, %d changes", codesOf(problems), len(e.Changes))
	}
	d.apply(e)
	for s, want := range map[model.Slot]string{
		slot("contract.screening.state"):        "refused",
		slot("contract.screening.on"):           "2026-11-30",
		slot("contract.screening.reason"):       "footer",
		slot("contract.mid.value"):              "CIGhappyfl",
		slot("contract.cards.state", "samsung"): "refused",
	} {
		a := d.walk().Answer(s)
		if a.Value() != want || len(a.Evidence) != 1 || a.Evidence[0].Kind != model.ByMail || a.Evidence[0].Source != l.From || !strings.HasPrefix(a.Evidence[0].Text, "말: ") {
			t.Errorf("%s: %+v", s, a)
		}
	}
	if again := d.walk().Propose(l); len(again) > 0 {
		t.Errorf("proposed again: %q", listed(again))
	}
	undo, err := model.Undo(d.shop, e, d.at)
	if err != nil {
		t.Fatal(err)
	}
	d.apply(undo)
	if !sameAnswers(before, d.shop) {
		t.Errorf("the undo leaves %v", d.shop.Answers)
	}
}

func sameAnswers(a, b model.Shop) bool {
	if len(a.Answers) != len(b.Answers) {
		return false
	}
	for s, x := range a.Answers {
		if y, ok := b.Answers[s]; !ok || !x.Equal(y) {
			return false
		}
	}
	return true
}

// TestTakeSome: what is refused is said, and the others are taken; no secret is kept.
func TestTakeSome(t *testing.T) {
	d := letterDesk(t)
	l := written("passed", "mid INIpayTest")
	l.From = ""
	l.Signs[0].Words = "비밀은 live_sk_zXLkKEypNArWmo50nX3lmeaxYG5R 입니다"
	all := d.walk().Propose(l)
	e, problems := d.walk().TakeLetter(l, all, d.at)
	if !strings.Contains(codesOf(problems), string(model.ProblemTestMID)) {
		t.Errorf("problems %v", codesOf(problems))
	}
	d.apply(e)
	a := d.walk().Answer(slot("contract.screening.state"))
	if a.Value() != "passed" || a.Evidence[0].Source != "pasted" || a.Evidence[0].Text != "" {
		t.Errorf("%+v", a)
	}
	if d.walk().Answer(slot("contract.mid.value")).Status == model.Given {
		t.Error("a MID of everybody was taken")
	}
}

// TestLetterTracks: which application is meant.
func TestLetterTracks(t *testing.T) {
	d := letterDesk(t).choose(full, bare)
	if got := d.walk().Propose(written("passed")); len(got) == 0 || got[0].Slot.Track != "t1" || got[0].Tracks != nil {
		t.Errorf("of its gateway: %+v", got)
	}
	unclear := of(written("passed"), "")
	if got := d.walk().Propose(unclear); len(got) == 0 || !slices.Equal(got[0].Tracks, []model.TrackID{"t1", "t2"}) {
		t.Errorf("of none: %+v", got)
	}
	for _, p := range d.walk().ProposeFor(unclear, "t2") {
		if p.Slot.Track != "t2" {
			t.Errorf("for t2: %v", p.Slot)
		}
	}
	d.say(slot("contract.screening.state"), "pass").say(slot("contract.screening.on"), "2026-11-26")
	if got := d.walk().Propose(unclear); len(got) == 0 || got[0].Slot.Track != "t2" || got[0].Tracks != nil {
		t.Errorf("of the one that waits: %+v", got)
	}
	d.say(slot("contract.mid.value"), "CIGhappyfl")
	if got := d.walk().Propose(of(written("cards_passed", "mid CIGhappyfl"), "")); len(got) == 0 || got[0].Slot.Track != "t1" {
		t.Errorf("of the one whose MID it names: %+v", got)
	}
	if got := d.walk().ProposeFor(unclear, "t9"); got != nil {
		t.Errorf("of no track: %+v", got)
	}
}

func TestLetterAsk(t *testing.T) {
	ask := letterDesk(t).walk().LetterAsk([]byte("x"), "a.eml")
	if string(ask.Raw) != "x" || ask.Name != "a.eml" || len(ask.Gateways) != len(everyGateway) || !slices.Contains(ask.TestMIDs, "INIpayTest") {
		t.Errorf("%+v", ask)
	}
	seen := map[string]bool{}
	for _, r := range ask.Reviewers {
		if seen[r.ID] {
			t.Errorf("%s twice", r.ID)
		}
		seen[r.ID] = true
	}
	for _, c := range model.CardCompanies {
		if !seen[c.ID] {
			t.Errorf("%s is missing", c.ID)
		}
	}
}

// anyLetter says any things, sensible or not.
func anyLetter(t *rapid.T) model.Letter {
	var signs []string
	values := []string{"", "bc", "samsung", "carriers", "footer", "goods", "owners", "registry", "2026-12-04", "2026-01-05", "+3b", "+9d", "CIGhappyfl", "INIpayTest", "nonsense", "https://a.example/x"}
	for range rapid.IntRange(0, 6).Draw(t, "signs") {
		sign := string(rapid.SampledFrom(model.SignCodes).Draw(t, "code")) + " " + rapid.SampledFrom(values).Draw(t, "value")
		signs = append(signs, sign+rapid.SampledFrom([]string{"", "", " of bc", " of samsung"}).Draw(t, "of"))
	}
	l := of(written(signs...), rapid.SampledFrom([]model.Code{"", full, bare, easy, own}).Draw(t, "gateway"))
	return letterOf(l, rapid.SampledFrom([]string{"", "2025-12-29", "2026-01-05", "2030-01-01"}).Draw(t, "sent"))
}

// TestLettersOfAnyLife: whatever happened to a shop and whatever a letter says,
// what is proposed can be taken, is one event, is taken back by one undo, and is
// not proposed again.
func TestLettersOfAnyLife(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := newLife(t)
		for range rapid.IntRange(0, 30).Draw(t, "steps") {
			l.answer(asked(l.walk()))
		}
		mail := anyLetter(t)
		list := l.walk().Propose(mail)
		good := slices.DeleteFunc(slices.Clone(list), func(p model.Proposal) bool { return model.Blocks(p.Problems) })
		before := l.shop
		e, problems := l.walk().TakeLetter(mail, good, l.at)
		if model.Blocks(problems) {
			t.Fatalf("%q cannot be taken: %v", listed(good), codesOf(problems))
		}
		if len(good) == 0 {
			if len(e.Changes) != 0 {
				t.Fatalf("nothing was proposed, and %v changes", e.Changes)
			}
			return
		}
		seen := map[model.Slot]bool{}
		for _, c := range e.Changes {
			if seen[c.Slot] || reflect.DeepEqual(c.Before, c.After) {
				t.Fatalf("%s twice, or unchanged", c.Slot)
			}
			seen[c.Slot] = true
		}
		if len(e.Changes) == 0 {
			return // moves there and back
		}
		l.event(e)
		for _, again := range l.walk().ProposeFor(mail, good[0].Slot.Track) {
			if !model.Blocks(again.Problems) && !slices.Contains([]model.QuestionID{"contract.mid.more"}, again.Slot.Question) {
				t.Fatalf("%q was taken, and %q is proposed again", listed(good), listed([]model.Proposal{again}))
			}
		}
		undo, err := model.Undo(l.shop, e, l.at)
		if err != nil {
			t.Fatal(err)
		}
		l.event(undo)
		if !sameAnswers(before, l.shop) {
			t.Fatal("the undo does not restore the shop")
		}
	})
}
