package model_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"portone-onboard/model"
)

func codesOf(problems []model.Problem) string {
	var out []string
	for _, p := range problems {
		out = append(out, string(p.Code))
	}
	return strings.Join(out, " ")
}

func TestAcceptRefuses(t *testing.T) {
	d := fullShop(t)
	for name, c := range map[string]struct {
		slot model.Slot
		in   model.Input
		want string
	}{
		"a question that is not there":     {model.Slot{Question: "prep.shop.colour"}, model.Input{Values: []string{"red"}}, "not_asked"},
		"what effects write":               {slot("track.gateway"), model.Input{Values: []string{"nice"}}, "not_asked"},
		"what is parked":                   {slot("prep.shop.host_use"), model.Input{Values: []string{"builder"}}, "not_asked"},
		"an item that is not there":        {slot("contract.cards.state", "carriers"), model.Input{Values: []string{"pass"}}, "not_asked"},
		"a question of items without one":  {slot("prep.site.item"), model.Input{Status: model.Done}, "not_asked"},
		"a question without items in one":  {slot("prep.shop.name", "x"), model.Input{Values: []string{"가게"}}, "not_asked"},
		"a track that is not there":        {slotAt("t7", "", "test.fit.fits"), model.Input{Values: []string{"yes"}}, "not_asked"},
		"a MID that is not there":          {slotAt("t1", "m2", "live.mid.same"), model.Input{Values: []string{"yes"}}, "not_asked"},
		"a shop's question of a track":     {model.Slot{Track: "t1", Question: "prep.shop.name"}, model.Input{Values: []string{"가게"}}, "not_asked"},
		"a track's question of a MID":      {model.Slot{Track: "t1", MID: "m1", Question: "test.fit.fits"}, model.Input{Values: []string{"yes"}}, "not_asked"},
		"nothing chosen":                   {slot("prep.methods.services"), model.Input{}, "choose_one"},
		"two of one":                       {slot("prep.shop.form"), model.Input{Values: []string{"individual", "corporation"}}, "choose_one"},
		"what is not offered":              {slot("prep.shop.form"), model.Input{Values: []string{"club"}}, "not_offered"},
		"one that is not offered":          {slot("prep.shop.goods"), model.Input{Values: []string{"digital", "air"}}, "not_offered"},
		"a check without a status":         {slot("test.code.webhook"), model.Input{Values: []string{"done"}}, "choose_one"},
		"not yet where it is not offered":  {slot("prep.shop.name"), model.Input{Status: model.NotYet}, "choose_one"},
		"a check that is not there yet":    {slot("test.code.webhook"), model.Input{Status: model.NotYet}, "choose_one"},
		"done where nothing is checked":    {slot("prep.shop.name"), model.Input{Status: model.Done}, "choose_one"},
		"set aside without a reason":       {slot("test.code.webhook"), model.Input{Status: model.Waived}, "empty"},
		"not applicable without a reason":  {slot("test.code.webhook"), model.Input{Status: model.NotApplicable, Reason: " "}, "empty"},
		"a move that is not there":         {slot("contract.screening.state"), model.Input{Values: []string{"exempt"}}, "not_offered"},
		"two moves":                        {slot("contract.screening.state"), model.Input{Values: []string{"pass", "hold"}}, "choose_one"},
		"no text":                          {slot("prep.shop.name"), model.Input{}, "empty"},
		"two texts":                        {slot("prep.shop.name"), model.Input{Values: []string{"가", "나"}}, "empty"},
		"an empty text":                    {slot("prep.shop.name"), model.Input{Values: []string{"  "}}, "empty"},
		"what lies ahead":                  {slot("contract.apply.sent_on"), model.Input{Values: []string{"2026-03-03"}}, "date_future"},
		"no date":                          {slot("contract.apply.sent_on"), model.Input{Values: []string{"soon"}}, "date_form"},
		"a MID that all share for testing": {slot("contract.mid.value"), model.Input{Values: []string{"inipaytest"}}, "test_mid"},
		"not the word":                     {slot("live.open.typed"), model.Input{Values: []string{"yes"}}, "typed_yes"},
	} {
		e, problems := d.walk().Accept(c.slot, c.in, d.at)
		if got := codesOf(problems); got != c.want || !model.Blocks(problems) || len(e.Changes) != 0 {
			t.Errorf("%s: %q with %d changes, want %q", name, got, len(e.Changes), c.want)
		}
	}
}

// TestAcceptTakes proves that each rule's example is taken, and that every slot
// takes something whatever its step still needs.
func TestAcceptTakes(t *testing.T) {
	rules := map[model.RuleID]bool{}
	empty := newDesk(t, "2026-03-02").choose(everyGateway...)
	for _, d := range []*desk{fullShop(t), threeTracks(t), empty} {
		w := d.walk()
		for _, a := range asked(w) {
			rules[a.Question.Rule] = true
			for _, in := range []model.Input{goodInput(w, a), anyInput(w, a.Slot, seeded(1))} {
				if e, problems := w.Accept(a.Slot, in, d.at); model.Blocks(problems) || e.Seq != d.shop.Revision+1 {
					t.Errorf("%s does not take %v: %s", a.Slot, in, codesOf(problems))
				}
			}
		}
	}
	beside := empty.walk()
	eachQuestion(func(_ model.Step, q model.Question) {
		if !q.Beside {
			return
		}
		at := model.Slot{Question: q.ID}
		if q.Each == model.EachNote {
			at.Track, at.Item = "t1", "contract.screening"
		}
		rules[q.Rule] = true
		in := model.Input{Status: model.Given, Values: []string{typed(q.Rule, beside.Today)}}
		if q.Kind == model.CheckKind {
			in = model.Input{Status: model.Done}
		}
		if _, problems := beside.Accept(at, in, empty.at); model.Blocks(problems) {
			t.Errorf("%s does not take it: %s", at, codesOf(problems))
		}
	})
	eachQuestion(func(_ model.Step, q model.Question) {
		if !rules[q.Rule] && q.ID != "test.channel.imp_code" {
			t.Errorf("%s was not tried", q.Rule)
		}
	})
	v1 := newDesk(t, "2026-03-02").choose(full).say(slot("prep.mode.version"), "v1")
	v1.say(slot("test.channel.imp_code"), typed(model.RuleImpCode, v1.world.Today))
}

func TestAcceptCanonical(t *testing.T) {
	d := newDesk(t, "2026-03-02").choose(full)
	at := time.Date(2026, 3, 2, 9, 0, 0, 0, model.Seoul)
	for _, c := range []struct {
		slot model.Slot
		in   []string
		want []string
	}{
		{slot("prep.shop.goods"), []string{"subscription", "physical", "subscription"}, []string{"physical", "subscription"}},
		{slot("prep.shop.number"), []string{"2208162517"}, []string{"220-81-62517"}},
		{slot("contract.apply.sent_on"), []string{"3월 1일"}, []string{"2026-03-01"}},
		{slot("prep.shop.sales"), []string{"1.5억"}, []string{"150000000"}},
		{slot("prep.cost.seen"), nil, []string{"seen"}},
		{slot("contract.screening.state"), []string{"notice"}, []string{"noticed"}},
	} {
		if c.slot.Question == "prep.shop.number" {
			d.say(slot("prep.shop.registration"), "yes")
		}
		e, problems := d.walk().Accept(c.slot, model.Input{Values: c.in}, at)
		if model.Blocks(problems) || len(e.Changes) == 0 {
			t.Fatalf("%s: %s", c.slot, codesOf(problems))
		}
		a := e.Changes[0].After
		if e.Changes[0].Slot != c.slot || !slices.Equal(a.Values, c.want) || a.Status != model.Given || a.At.Location() != time.UTC || e.At.Location() != time.UTC {
			t.Errorf("%s: %v at %s", c.slot, a.Values, a.At)
		}
	}
}

// TestAcceptWarns: an order that cannot be is worth a word, never a refusal.
func TestAcceptWarns(t *testing.T) {
	d := newDesk(t, "2026-03-02").choose(full).say(slot("contract.apply.sent_on"), "2026-02-10")
	e, problems := d.walk().Accept(slot("contract.sign.signed_on"), model.Input{Values: []string{"2026-02-09"}}, d.at)
	if codesOf(problems) != "date_before" || model.Blocks(problems) || len(e.Changes) != 1 {
		t.Errorf("%s with %d changes", codesOf(problems), len(e.Changes))
	}
	if p := problems[0]; p.Args["date"] != "2026-02-10" || p.Args["question"] != "contract.apply.sent_on" {
		t.Errorf("%v", p.Args)
	}
}

// TestAcceptTheSame: what already stands there is fine and changes nothing.
func TestAcceptTheSame(t *testing.T) {
	d := fullShop(t).check(slot("test.code.webhook"), model.Waived)
	for s, in := range map[model.Slot]model.Input{
		slot("prep.methods.methods"):      {Values: []string{"virtual_account", "card", "easy_pay"}},
		slot("contract.apply.sent_on"):    {Values: []string{"2026.2.2"}},
		slot("test.code.webhook"):         {Status: model.Waived, Reason: "나중에 합니다."},
		slot("prep.gateway.chosen"):       {Values: []string{string(full), string(easy)}},
		slot("contract.screening.reason"): {Values: []string{"goods", "footer"}},
	} {
		e, problems := d.walk().Accept(s, in, d.at.Add(time.Hour))
		if len(problems) != 0 || len(e.Changes) != 0 {
			t.Errorf("%s: %s, %d changes", s, codesOf(problems), len(e.Changes))
		}
	}
}

// TestEvidence: better evidence is news, a merchant's word is none beside it.
func TestEvidence(t *testing.T) {
	s := slot("prep.site.item", "refund")
	d := newDesk(t, "2026-03-02")
	kinds := func() (out []model.EvidenceKind) {
		for _, e := range d.walk().Answer(s).Evidence {
			out = append(out, e.Kind)
		}
		return out
	}
	d.check(s, model.Done)
	if got := kinds(); !slices.Equal(got, []model.EvidenceKind{model.Stated}) {
		t.Errorf("a word: %v", got)
	}
	page := []model.Evidence{{Kind: model.Page, At: d.at, Source: "https://rainbow-shop.co.kr", Text: "환불 규정"}}
	d.give(s, model.Input{Status: model.Done, Evidence: page})
	if got := kinds(); !slices.Equal(got, []model.EvidenceKind{model.Page}) {
		t.Errorf("a page: %v", got)
	}
	before := d.shop.Revision
	later := slices.Clone(page)
	later[0].At = d.at.Add(time.Hour)
	d.check(s, model.Done).give(s, model.Input{Status: model.Done, Evidence: later})
	if d.shop.Revision != before || kinds()[0] != model.Page {
		t.Errorf("the same again: revision %d after %d, %v", d.shop.Revision, before, kinds())
	}
	d.check(s, model.Gone).check(s, model.Done)
	if got := kinds(); !slices.Equal(got, []model.EvidenceKind{model.Stated}) {
		t.Errorf("after it was gone: %v", got)
	}
}

func trackIDs(w *model.Walk) (all, active []string) {
	for _, t := range w.Tracks() {
		all = append(all, string(t.ID)+" "+string(t.Gateway))
		if t.Active {
			active = append(active, string(t.ID))
		}
	}
	return all, active
}

// TestTracksOpen: choosing opens tracks, deselecting parks them, choosing again
// brings them back with all that was said; no ID means two tracks.
func TestTracksOpen(t *testing.T) {
	d := newDesk(t, "2026-03-02").choose(full, easy)
	is := func(all, active string) {
		t.Helper()
		gotAll, gotActive := trackIDs(d.walk())
		if strings.Join(gotAll, ", ") != all || strings.Join(gotActive, " ") != active {
			t.Errorf("%v, active %v; want %s, active %s", gotAll, gotActive, all, active)
		}
	}
	is("t1 inicis, t2 kakaopay", "t1 t2")
	d.say(slotAt("t2", "", "test.fit.fits"), "mode_wrong").choose(full, bare)
	is("t1 inicis, t2 kakaopay, t3 nice", "t1 t3")
	fits := slotAt("t2", "", "test.fit.fits")
	if d.walk().Visible(fits) || d.walk().Answer(fits).Value() != "" || !d.shop.Answers[fits].Has("mode_wrong") {
		t.Error("a parked track keeps its answers and shows none")
	}
	if _, ok := d.walk().View(placeAt("t2", "", "test.fit")); ok {
		t.Error("a parked track stands on the path")
	}
	d.choose(easy)
	is("t1 inicis, t2 kakaopay, t3 nice", "t2")
	if d.walk().Answer(fits).Value() != "mode_wrong" {
		t.Error("the answer is back")
	}
	d.choose(full, easy, own)
	is("t1 inicis, t2 kakaopay, t3 nice, t4 kpn", "t1 t2 t4")
}

// TestTrackAfterUndo: a gateway that stands chosen without a track, as an undo
// of older events may leave it, gets one.
func TestTrackAfterUndo(t *testing.T) {
	d := newDesk(t, "2026-03-02").choose(full).choose(full, easy).choose(full)
	for _, seq := range []int{3, 4} { // the opening of t2, then the choice without it
		e, err := model.Undo(d.shop, d.events[seq-1], d.at)
		if err != nil {
			t.Fatal(err)
		}
		d.apply(e)
	}
	if all, _ := trackIDs(d.walk()); len(all) != 1 || !d.walk().Answer(slot("prep.gateway.chosen")).Has(string(easy)) {
		t.Fatalf("%v", all)
	}
	d.check(slot("prep.gateway.hedge"), model.NotYet).say(slotAt("t1", "", "prep.gateway.route"), "apply").
		say(slotAt("t1", "", "prep.gateway.module"), "new").check(model.Slot{Track: "t1", Question: "prep.gateway.task", Item: "own_form"}, model.Done)
	if line, ok := d.due("prep.gateway"); !ok || line.Slot.Question != "prep.gateway.chosen" {
		t.Errorf("the agenda asks %s", line.Slot)
	}
	d.choose(full, easy)
	if _, active := trackIDs(d.walk()); len(active) != 2 {
		t.Errorf("active %v", active)
	}
}

// TestFurtherMID: a further MID has steps and answers of its own, and is parked
// and back with the answer that announced it.
func TestFurtherMID(t *testing.T) {
	d := liveShop(t, full, "card").say(slot("contract.mid.more"), "no")
	mids := func(want string) {
		t.Helper()
		var got []string
		for _, m := range d.walk().Track("t1").MIDs {
			got = append(got, string(m))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%v, want %s", got, want)
		}
	}
	mids("m1")
	d.say(slot("contract.mid.more"), "yes")
	mids("m1 m2")
	if got := d.view(placeAt("t1", "m2", "live.channel")).Asks; len(got) == 0 || slices.ContainsFunc(got, func(a model.Ask) bool { return a.Answer.Status != model.Unanswered }) {
		t.Error("a MID begins with its own questions, none of them answered")
	}
	d.say(slotAt("t1", "m2", "contract.mid.value"), "rainbow002m").say(slotAt("t1", "m2", "contract.mid.more"), "yes")
	mids("m1 m2 m3")
	if d.walk().Answer(slot("contract.mid.value")).Value() != "rainbow001m" {
		t.Error("the first keeps its own")
	}
	d.say(slot("contract.mid.more"), "no")
	mids("m1")
	if d.walk().Visible(slotAt("t1", "m2", "contract.mid.value")) {
		t.Error("a MID that is not announced is asked for")
	}
	d.say(slot("contract.mid.more"), "yes")
	mids("m1 m2 m3")
	if d.walk().Answer(slotAt("t1", "m2", "contract.mid.value")).Value() != "rainbow002m" {
		t.Error("its answers are back")
	}
}

// TestFurtherTrack: a request opens a further track, at the same gateway too,
// and leaves a clean sheet for the next need.
func TestFurtherTrack(t *testing.T) {
	for change, want := range map[string]model.Track{
		"method":   {ID: "t2", Gateway: full, Route: model.RouteAddMID, Origin: "request"},
		"style":    {ID: "t2", Gateway: full, Route: model.RouteAddMID, Origin: "request"},
		"terms":    {ID: "t2", Gateway: full, Route: model.RouteAddMID, Origin: "request"},
		"service":  {ID: "t2", Gateway: full, Route: model.RouteAddMID, Origin: "request"},
		"business": {ID: "t2", Gateway: full, Route: model.RouteApply, Origin: "request"},
		"outside":  {ID: "t2", Gateway: full, Route: model.RouteTransfer, Origin: "request"},
	} {
		d := newDesk(t, "2026-03-02").choose(full).finish("", "", "prep.gateway").say(slot("test.fit.fits"), "yes")
		request(d, change, full)
		got := d.walk().Track("t2")
		if got.ID != want.ID || got.Gateway != want.Gateway || got.Route != want.Route || got.Origin != want.Origin || got.Need != change || !got.Active {
			t.Errorf("%s: %+v", change, got)
		}
		for s := range d.shop.Answers {
			if strings.HasPrefix(string(s.Question), "mid.") {
				t.Errorf("%s: %s still stands", change, s)
			}
		}
		if d.walk().Answer(slotAt("t2", "", "test.fit.fits")).Value() != "" {
			t.Errorf("%s: a test's answer was inherited", change)
		}
		if d.standing("mid.need") != model.Ready || d.standing("mid.request") != model.Blocked {
			t.Errorf("%s: need %s, request %s", change, d.standing("mid.need"), d.standing("mid.request"))
		}
		d.choose(easy)
		if _, active := trackIDs(d.walk()); !slices.Equal(active, []string{"t2", "t3"}) {
			t.Errorf("%s: a request does not hang on the choice: %v", change, active)
		}
	}
}

// request goes through the stage of a further MID.
func request(d *desk, change string, code model.Code) {
	d.Helper()
	d.say(slot("mid.need.change"), change)
	gateway := slot("mid.need.gateway")
	if change == "business" || change == "outside" {
		gateway = slot("mid.need.elsewhere")
	}
	d.say(gateway, string(code)).say(slot("mid.need.verdict"), "further")
	d.check(slot("mid.request.url_right"), model.Done).say(slot("mid.request.open"), "open")
}

// TestAnotherNeed: a verdict belongs to what changes.
func TestAnotherNeed(t *testing.T) {
	d := newDesk(t, "2026-03-02").choose(full).finish("", "", "prep.gateway").say(slot("mid.need.change"), "method").say(slot("mid.need.gateway"), string(full))
	d.say(slot("mid.need.verdict"), "further").check(slot("mid.request.url_right"), model.Done).say(slot("mid.request.open"), "later")
	if d.standing("mid.request") != model.Reached {
		t.Errorf("put off: %s", d.standing("mid.request"))
	}
	d.say(slot("mid.need.change"), "style")
	w := d.walk()
	if w.Answer(slot("mid.need.verdict")).Status != model.Unanswered || w.Answer(slot("mid.need.gateway")).Value() != string(full) || d.standing("mid.request") != model.Blocked {
		t.Error("the verdict of another need stands")
	}
	d.say(slot("mid.need.verdict"), "further")
	if w := d.walk(); w.Answer(slot("mid.request.open")).Status != model.Unanswered {
		t.Error("the request of another need stands")
	}
}

// TestRequestWithoutGateway: nothing to open a track at is no track.
func TestRequestWithoutGateway(t *testing.T) {
	d := newDesk(t, "2026-03-02").say(slot("mid.need.change"), "style").say(slot("mid.need.verdict"), "further")
	d.say(slot("mid.request.open"), "open")
	if all, _ := trackIDs(d.walk()); len(all) != 0 {
		t.Errorf("%v", all)
	}
}

// TestOneTrackPerGateway: an undo of an undo brings an older track back; the
// work on the newer one goes on.
func TestOneTrackPerGateway(t *testing.T) {
	d := newDesk(t, "2026-03-02").choose(full).choose(full, easy).say(slotAt("t2", "", "test.fit.fits"), "yes")
	undo := func(seq int) {
		e, err := model.Undo(d.shop, d.events[seq-1], d.at)
		if err != nil {
			t.Fatal(err)
		}
		d.apply(e)
	}
	undo(3) // the choice that opened t2
	d.choose(full, easy)
	undo(5) // that undo
	all, active := trackIDs(d.walk())
	if len(all) != 3 || !slices.Equal(active, []string{"t1", "t3"}) {
		t.Errorf("%v, active %v", all, active)
	}
}
