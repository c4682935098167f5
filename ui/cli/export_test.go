package cli

import (
	"bufio"
	"bytes"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-ical"
	"pgregory.net/rapid"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
	"portone-onboard/model/report"
	"portone-onboard/model/workday"
)

// persons are answers that name or reach a person, or identify a contract.
var persons = map[model.QuestionID]string{
	"prep.shop.contact_name": "홍담당자님", "prep.shop.contact_mobile": "010-7777-8888", "prep.shop.contact_mail": "who@person.example",
	"prep.shop.representative": "나대표자님", "prep.shop.address": "비밀시 감출구 숨길로 99", "prep.shop.landline": "02-999-8888",
	"prep.shop.mail_order": "제2026-비밀감출-09999호", "prep.shop.number": "123-45-67891", "contract.mid.value": "secretmid77",
	"track.note": "담당 매니저와 통화함", "live.open.way_back": "예전 링크로 되돌림",
}

// withPersons gives a shop all of them, wherever they could stand, and tells
// them again in every reason and every source.
func withPersons(s model.Shop) model.Shop {
	out := s
	out.Answers = maps.Clone(s.Answers)
	if out.Answers == nil {
		out.Answers = map[model.Slot]model.Answer{}
	}
	told := "01077778888, " + strings.Join(slices.Sorted(maps.Values(persons)), ", ")
	for slot, a := range out.Answers {
		a.Reason = told
		a.Evidence = []model.Evidence{
			{Kind: model.Page, At: s.Updated, Source: "https://shop.example/" + told, Text: told, Value: told, Want: told, Args: map[string]string{"name": told}, Code: "site_found"},
			{Kind: model.ByMail, At: s.Updated, Source: told, Text: told},
		}[:1+len(told)%2]
		out.Answers[slot] = a
	}
	given := func(slot model.Slot, v string) {
		out.Answers[slot] = model.Answer{Status: model.Given, Values: []string{v}, At: s.Updated}
	}
	for q, v := range persons {
		_, step := model.FindQuestion(q)
		switch {
		case q == "track.note":
			given(model.Slot{Track: "t1", Question: q, Item: "contract.screening"}, v)
		case step.Scope == model.PerMID:
			given(model.Slot{Track: "t1", MID: "m1", Question: q}, v)
		default:
			given(model.Slot{Question: q}, v)
		}
	}
	given(model.Slot{Question: "prep.shop.registration"}, "yes")
	given(model.Slot{Question: "prep.gateway.chosen"}, "inicis")
	given(model.Slot{Track: "t1", Question: "track.gateway"}, "inicis")
	given(model.Slot{Track: "t1", Question: "track.origin"}, "choice")
	out.Answers[model.Slot{Question: "prep.site.item", Item: "https"}] = model.Answer{Status: model.Waived, Reason: told, At: s.Updated}
	return out
}

// shelf is a file that holds one shop, for what only reads.
type shelf struct {
	File
	shop   model.Shop
	events []model.Event
}

func (f shelf) Load(model.ShopID) (model.Shop, error) { return f.shop, nil }
func (f shelf) Events(_ model.ShopID, _ uint64, limit int) ([]model.Event, error) {
	newest := slices.Clone(f.events)
	slices.Reverse(newest)
	return newest[:min(len(newest), limit)], nil
}
func (f shelf) Journal(model.ShopID) ([]model.Event, error) { return f.events, nil }

// exported is a shop in one format.
func exported(t *testing.T, f shelf, day model.Date, format string, set func(*options)) string {
	t.Helper()
	r := &run{parsed: true, lang: model.Korean, langSet: true, file: f, out: bufio.NewWriter(&bytes.Buffer{}), World: World{
		Env: func(string) string { return "" }, Now: func() time.Time { return noon }, Err: &bytes.Buffer{},
		Facts: gateway.Catalogue{}, Catalogue: func() string { return "" }, Calendar: workday.New(),
	}}
	r.clock = newClock(r.Now, day)
	set(&r.opt)
	var b bytes.Buffer
	all := []listed{{ID: f.shop.ID}}
	write := map[string]func() error{
		"md":   func() error { return r.exportMarkdown(&b, all) },
		"html": func() error { return r.exportHTML(&b, all) },
		"ics":  func() error { return r.exportCalendar(&b, all) },
		"json": func() error { return r.exportJSON(&b, all) },
	}[format]
	if err := write(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func livedWorld() model.World {
	return model.World{Facts: gateway.Catalogue{}, Calendar: workday.New(), Today: model.DateOf(noon)}
}

// Nothing that names or reaches a person stands in a report or a calendar,
// wherever in the shop it stood, unless it was asked for.
func TestPersonalDataStayHere(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		j := lived(rt, "s1", livedWorld())
		shop, err := model.Replay("s1", j.Events)
		if err != nil {
			rt.Fatal(err)
		}
		shop = withPersons(shop)
		f := shelf{shop: shop}
		full := rapid.Bool().Draw(rt, "full")
		for _, format := range []string{"md", "html", "ics"} {
			plain := strings.ReplaceAll(exported(t, f, model.DateOf(noon), format, func(o *options) { o.full = full }), "\\", "")
			plain = strings.ReplaceAll(plain, "\r\n ", "")
			for q, v := range persons {
				if strings.Contains(plain, v) || strings.Contains(plain, "01077778888") {
					rt.Fatalf("%s: %s stands in\n%s", format, q, plain)
				}
			}
		}
		named := exported(t, f, model.DateOf(noon), "html", func(o *options) { o.personal = true })
		for _, q := range []model.QuestionID{"prep.shop.representative", "prep.shop.number", "prep.shop.contact_mobile", "prep.shop.address"} {
			if !strings.Contains(named, persons[q]) {
				rt.Fatalf("%s was asked for and is missing in\n%s", q, named)
			}
		}
	})
}

// A shop that is told without its personal data stands where it stood.
func TestRedactedShopStandsTheSame(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		j := lived(rt, "s1", livedWorld())
		shop, err := model.Replay("s1", j.Events)
		if err != nil {
			rt.Fatal(err)
		}
		if rapid.Bool().Draw(rt, "persons") {
			shop = withPersons(shop)
		}
		whole := report.Look(model.NewWalk(shop, livedWorld()))
		for name, told := range map[string]model.Shop{"redacted": report.Redact(shop), "guarded": report.Guard(shop)} {
			if got := report.Look(model.NewWalk(told, livedWorld())); !reflect.DeepEqual(got, whole) {
				rt.Fatalf("%s: %+v\ninstead of %+v", name, got, whole)
			}
		}
	})
}

// event is what a calendar program keeps of an event.
type event struct {
	from, summary, description string
	sequence                   int
	cancelled                  bool
}

// imported are the events of a file by UID, as a calendar program would have
// them after an import over what it had.
func imported(t interface{ Fatalf(string, ...any) }, have map[string]event, file string) map[string]event {
	c, err := ical.NewDecoder(strings.NewReader(file)).Decode()
	if err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	out, seen := map[string]event{}, map[string]bool{}
	maps.Copy(out, have)
	for _, e := range c.Events() {
		text := func(name string) string { s, _ := e.Props.Text(name); return s }
		uid := text(ical.PropUID)
		sequence, err := e.Props.Get(ical.PropSequence).Int()
		if err != nil || seen[uid] || uid == "" {
			t.Fatalf("%q: %v\n%s", uid, err, file)
		}
		seen[uid] = true
		if had, ok := out[uid]; ok && sequence < had.sequence {
			t.Fatalf("%s goes back from %d to %d", uid, had.sequence, sequence)
		}
		out[uid] = event{e.Props.Get(ical.PropDateTimeStart).Value, text(ical.PropSummary), text(ical.PropDescription), sequence, text(ical.PropStatus) == "CANCELLED"}
	}
	return out
}

// onItsWay draws a shop whose application is out, with what may happen then.
func onItsWay(t *rapid.T, id model.ShopID, world model.World) report.Journal {
	at := time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)
	j := report.Journal{Shop: id, Events: []model.Event{{Seq: 1, Shop: id, At: at, Kind: model.Created}}}
	s, err := model.Replay(id, j.Events)
	add := func(e model.Event) {
		if s, err = model.Apply(s, e); err != nil {
			t.Fatal(err)
		}
		j.Events = append(j.Events, e)
	}
	for _, p := range []struct {
		slot  model.Slot
		value string
	}{
		{model.Slot{Question: "prep.methods.services"}, "payment"}, {model.Slot{Question: "prep.methods.styles"}, "one_time"},
		{model.Slot{Question: "prep.methods.methods"}, "card"}, {model.Slot{Question: "prep.gateway.chosen"}, rapid.SampledFrom([]string{"inicis", "tosspayments", "kcp", "nice"}).Draw(t, "gateway")},
		{model.Slot{Track: "t1", Question: "contract.apply.sent_on"}, "2026-11-20"}, {model.Slot{Track: "t1", Question: "contract.apply.gateway_sent_on"}, "2026-11-20"},
		{model.Slot{Track: "t1", Question: "contract.apply.instant"}, "yes"}, {model.Slot{Track: "t1", Question: "contract.sign.due_on"}, "2026-12-10"},
	} {
		at = at.Add(time.Hour)
		if e, problems := model.NewWalk(s, world).Accept(p.slot, model.Input{Values: []string{p.value}}, at); !model.Blocks(problems) && len(e.Changes) > 0 {
			add(e)
		}
	}
	for range rapid.IntRange(0, 12).Draw(t, "answers") {
		at = at.Add(time.Duration(rapid.IntRange(1, 30).Draw(t, "hours")) * time.Hour)
		if e := onward(t, s, world, at); len(e.Changes) > 0 {
			add(e)
		}
	}
	return j
}

// onward draws an answer that may move a calendar.
func onward(t *rapid.T, s model.Shop, world model.World, at time.Time) model.Event {
	w := model.NewWalk(s, world)
	var asks []model.Ask
	for _, v := range w.Steps() {
		for _, a := range v.Asks {
			if q := string(a.Slot.Question); strings.HasPrefix(q, "contract.") || strings.HasPrefix(q, "prep.gateway.") || strings.HasPrefix(q, "live.open") {
				asks = append(asks, a)
			}
		}
	}
	a := rapid.SampledFrom(asks).Draw(t, "question")
	e, problems := w.Accept(a.Slot, input(t, w, a), at)
	if model.Blocks(problems) {
		return model.Event{}
	}
	return e
}

// Whatever is lived: importing a calendar twice changes nothing; one of a later
// day moves what moved under its old UID with a higher number; and no event of
// a day to come is left that the shop knows nothing of.
func TestCalendarsFollowEachOther(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		j := onItsWay(rt, "s1", livedWorld())
		cut := rapid.IntRange(1, len(j.Events)).Draw(rt, "first import after")
		day := model.DateOf(noon)
		at := func(events []model.Event, day model.Date) string {
			shop, err := model.Replay("s1", events)
			if err != nil {
				rt.Fatal(err)
			}
			return exported(t, shelf{shop: shop, events: events}, day, "ics", func(*options) {})
		}
		first := at(j.Events[:cut], day)
		have := imported(rt, nil, first)
		if again := imported(rt, have, first); !reflect.DeepEqual(again, have) {
			rt.Fatalf("imported again:\n%v\n%v", again, have)
		}
		if first != at(j.Events[:cut], day) {
			rt.Fatal("the same shop on the same day gives two files")
		}
		later := day.AddDays(rapid.IntRange(0, 20).Draw(rt, "days later"))
		file := imported(rt, nil, at(j.Events, later))
		for uid, e := range imported(rt, have, at(j.Events, later)) {
			now, named := file[uid]
			if !named && e.from >= strings.ReplaceAll(later.String(), "-", "") && !e.cancelled {
				rt.Fatalf("%s on %s is left behind", uid, e.from)
			}
			if had, ok := have[uid]; ok && named && (had.from != now.from || had.summary != now.summary) && now.sequence <= had.sequence {
				rt.Fatalf("%s moved from %+v to %+v", uid, had, now)
			}
		}
	})
}
