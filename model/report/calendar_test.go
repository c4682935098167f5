package report

import (
	"slices"
	"strings"
	"testing"
	"time"

	"portone-onboard/model"
)

// days are a calendar's entries as "kind place day".
func days(list []Entry) (out []string) {
	for _, e := range list {
		name, _, _ := strings.Cut(e.UID, "@")
		line := name + " " + e.On.String()
		switch {
		case e.Gone:
			line += " gone"
		case e.Happened:
			line += " happened"
		}
		out = append(out, line)
	}
	return out
}

// calendarOf gives a calendar with what fell away, as an export does.
func calendarOf(t *testing.T, s model.Shop, events []model.Event, day model.Date) []Entry {
	t.Helper()
	w := model.NewWalk(Redact(s), model.World{Facts: world.Facts, Calendar: world.Calendar, Today: day})
	now := Calendar(w)
	newest := slices.Clone(events)
	slices.Reverse(newest)
	return append(now, Gone(w, newest, now)...)
}

// journey is a shop on its way with its journal.
type journey struct {
	t      *testing.T
	shop   model.Shop
	events []model.Event
	at     time.Time
}

func newJourney(t *testing.T) *journey {
	j := &journey{t: t, shop: model.Shop{ID: "s1"}, at: time.Date(2026, 11, 20, 1, 0, 0, 0, time.UTC)}
	j.apply(model.Event{Seq: 1, Shop: "s1", At: j.at, Kind: model.Created})
	return j
}

func (j *journey) apply(e model.Event) {
	j.t.Helper()
	next, err := model.Apply(j.shop, e)
	if err != nil {
		j.t.Fatal(err)
	}
	j.shop, j.events = next, append(j.events, e)
}

func (j *journey) put(puts ...put) *journey {
	j.t.Helper()
	for _, p := range puts {
		j.at = j.at.Add(time.Minute)
		w := model.NewWalk(j.shop, model.World{Facts: world.Facts, Calendar: world.Calendar, Today: model.DateOf(j.at)})
		e, problems := w.Accept(p.slot, p.in, j.at)
		if model.Blocks(problems) {
			j.t.Fatalf("%s: %v", p.slot, problems)
		}
		j.apply(e)
	}
	return j
}

func (j *journey) on(day model.Date) *journey {
	j.at = time.Date(day.Year(), day.Month(), day.Day(), 10, 0, 0, 0, model.Seoul)
	return j
}

func (j *journey) calendar(day model.Date) []Entry { return calendarOf(j.t, j.shop, j.events, day) }

func chosen(t *testing.T) *journey {
	return newJourney(t).put(value(ask("prep.methods.services"), "payment"), value(ask("prep.methods.styles"), "one_time"),
		value(ask("prep.methods.methods"), "card"), value(ask("prep.gateway.chosen"), "inicis"))
}

func november(d int) model.Date { return model.NewDate(2026, 11, d) }
func december(d int) model.Date { return model.NewDate(2026, 12, d) }

func sameDays(t *testing.T, got []Entry, want ...string) {
	t.Helper()
	if g := days(got); !slices.Equal(g, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(g, "\n"), strings.Join(want, "\n"))
	}
}

// Worked by hand: applied on Friday 20 November. Screening takes three business
// days (23, 24, 25), so the next is the day to ask; the contract five more
// (26, 27, 30 November, 1, 2 December), the review another ten (3 to 16 December
// without weekends); the shop can open then.
func TestCalendarByHand(t *testing.T) {
	j := chosen(t)
	sameDays(t, j.calendar(november(20))) // nothing is sent, so nothing runs
	j.put(value(onTrack("contract.apply.sent_on"), "2026-11-20"))
	sameDays(t, j.calendar(november(20)),
		"ends~t1~-~contract.screening~- 2026-11-25", "late~t1~-~contract.screening~- 2026-11-26",
		"ends~t1~-~contract.sign~- 2026-12-02", "ends~t1~m1~contract.cards~- 2026-12-16", "opens~-~-~opens~- 2026-12-16")
}

// What happens moves the same entries, and what it makes needless is cancelled
// until its day is over.
func TestCalendarMoves(t *testing.T) {
	j := chosen(t).put(value(onTrack("contract.apply.sent_on"), "2026-11-20"))
	before := j.calendar(november(23))
	j.on(november(24)).put(value(onTrack("contract.screening.state"), "pass"), value(onTrack("contract.screening.on"), "2026-11-24"))
	after := j.calendar(november(24))
	sameDays(t, after,
		"ends~t1~-~contract.screening~- 2026-11-24 happened", "ends~t1~-~contract.sign~- 2026-12-01", "late~t1~-~contract.sign~- 2026-12-09",
		"ends~t1~m1~contract.cards~- 2026-12-15", "opens~-~-~opens~- 2026-12-15", "late~t1~-~contract.screening~- 2026-11-26 gone")
	for _, b := range before {
		i := slices.IndexFunc(after, func(a Entry) bool { return a.UID == b.UID })
		if i < 0 || after[i].Sequence <= b.Sequence || !after[i].Stamp.After(b.Stamp) {
			t.Errorf("%s does not follow itself: %+v", b.UID, after[max(i, 0)])
		}
	}
	for _, e := range j.calendar(november(27)) {
		if e.Gone {
			t.Errorf("%s of %s is still cancelled on the 27th", e.UID, e.On)
		}
	}
}

// A day that passes moves what is late, and counts as a later calendar though
// nothing was answered.
func TestCalendarOfALaterDay(t *testing.T) {
	j := chosen(t).put(value(onTrack("contract.apply.sent_on"), "2026-11-20"))
	first, later := j.calendar(november(25)), j.calendar(december(1))
	for i, e := range later {
		if e.UID != first[i].UID && e.Kind == StepEnds {
			continue
		}
		if e.Sequence <= first[i].Sequence || !e.Stamp.After(first[i].Stamp) {
			t.Errorf("%+v does not come after %+v", e, first[i])
		}
	}
	if at := slices.IndexFunc(later, func(e Entry) bool { return e.Kind == StepEnds }); later[at].On.Before(december(1)) {
		t.Errorf("%+v ends in the past", later[at])
	}
	if a, b := j.calendar(november(25)), j.calendar(november(25)); !slices.EqualFunc(a, b, func(x, y Entry) bool {
		return x.UID == y.UID && x.On == y.On && x.Sequence == y.Sequence && x.Stamp.Equal(y.Stamp)
	}) {
		t.Error("the same day gives two calendars")
	}
}

// Whoever drops a gateway is not reminded of it any longer.
func TestCalendarOfADroppedTrack(t *testing.T) {
	j := chosen(t).put(value(onTrack("contract.apply.sent_on"), "2026-11-20"), value(onTrack("contract.sign.due_on"), "2026-12-04"))
	if !slices.Contains(days(j.calendar(november(20))), "deadline~t1~-~hand_in~- 2026-12-04") {
		t.Errorf("the deadline is missing: %v", days(j.calendar(november(20))))
	}
	j.on(november(26)).put(value(ask("prep.gateway.chosen"), "kakaopay"))
	sameDays(t, j.calendar(november(26)),
		"ends~t1~-~contract.screening~- 2026-11-26 gone", "late~t1~-~contract.screening~- 2026-11-26 gone", "ends~t1~-~contract.sign~- 2026-12-03 gone",
		"deadline~t1~-~hand_in~- 2026-12-04 gone", "ends~t1~m1~contract.cards~- 2026-12-17 gone", "opens~-~-~opens~- 2026-12-17 gone")
}

// Years that no calendar program takes are left out.
func TestCalendarOfAnyYear(t *testing.T) {
	for _, year := range []int{1, 1900, 9500, 9999} {
		j := chosen(t)
		e := model.Event{Seq: j.shop.Revision + 1, Shop: "s1", At: j.at, Kind: model.Imported, Changes: []model.Change{{
			Slot:  onTrack("contract.apply.sent_on"),
			After: &model.Answer{Status: model.Given, Values: []string{model.NewDate(year, 12, 31).String()}, At: j.at},
		}}}
		j.apply(e)
		for _, e := range j.calendar(november(25)) {
			if e.On.Year() < 1970 || e.On.Year() > 9000 {
				t.Errorf("%d: %+v", year, e)
			}
		}
	}
}
