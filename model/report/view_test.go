package report

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"portone-onboard/model"
	"portone-onboard/model/workday"
)

var update = flag.Bool("update", false, "write the golden files")

// names lists the JSON names of a type, one path a line: they are a promise to
// whoever reads them.
func names(v any) string {
	var b strings.Builder
	walkNames(&b, "", reflect.TypeOf(v), map[reflect.Type]bool{})
	return b.String()
}

func walkNames(b *strings.Builder, at string, t reflect.Type, above map[reflect.Type]bool) {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice && t.Elem().Kind() != reflect.Uint8 {
		if t.Kind() == reflect.Slice {
			at += "[]"
		}
		t = t.Elem()
	}
	marshals := t.Implements(reflect.TypeFor[json.Marshaler]()) || reflect.PointerTo(t).Implements(reflect.TypeFor[interface{ MarshalText() ([]byte, error) }]())
	if t.Kind() != reflect.Struct || marshals || above[t] {
		fmt.Fprintf(b, "%s %s\n", at, t.Kind())
		return
	}
	above[t] = true
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "":
			walkNames(b, at, f.Type, above)
		case f.IsExported():
			walkNames(b, at+"."+name, f.Type, above)
		}
	}
	delete(above, t)
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s (write it anew with -update if the change is meant):\n%s", file, got)
	}
}

func TestNames(t *testing.T) {
	golden(t, "testdata/view.names", names(View{}))
	golden(t, "testdata/document.names", names(fileDoc{}))
}

// put is one answer on the way of a shop.
type put struct {
	slot model.Slot
	in   model.Input
}

func value(slot model.Slot, values ...string) put { return put{slot, model.Input{Values: values}} }

func ask(q model.QuestionID) model.Slot { return model.Slot{Question: q} }

func onTrack(q model.QuestionID) model.Slot { return model.Slot{Track: "t1", Question: q} }

var (
	today = model.NewDate(2026, 11, 25)
	world = model.World{Facts: bare{}, Calendar: workday.New(), Today: today}
)

// bare is a catalogue that knows its gateways by name only.
type bare struct{}

func (bare) Codes() []model.Code                      { return []model.Code{"inicis", "kakaopay"} }
func (bare) Common() model.Common                     { return model.Common{} }
func (b bare) Choice(c model.Code) model.GatewayFacts { return b.Gateway(c) }
func (bare) Conflicts(model.Code) []model.Conflict    { return nil }
func (bare) Parameters(model.Code) []model.Parameter  { return nil }
func (bare) Page(string) (string, model.Date)         { return "", model.Date{} }
func (b bare) Name(c model.Code) (model.Text, string) { g := b.Gateway(c); return g.Name, g.Kind }
func (bare) Gateway(c model.Code) model.GatewayFacts  { return model.GatewayFacts{Code: c} }

// shopAfter gives a shop after some answers.
func shopAfter(t *testing.T, puts ...put) *model.Walk {
	t.Helper()
	at := time.Date(2026, 11, 20, 1, 0, 0, 0, time.UTC)
	s, err := model.Apply(model.Shop{ID: "s1"}, model.Event{Seq: 1, Shop: "s1", At: at, Kind: model.Created})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range puts {
		at = at.Add(time.Minute)
		e, problems := model.NewWalk(s, world).Accept(p.slot, p.in, at)
		if model.Blocks(problems) {
			t.Fatalf("%s: %v", p.slot, problems)
		}
		if s, err = model.Apply(s, e); err != nil {
			t.Fatalf("%s: %v", p.slot, err)
		}
	}
	return model.NewWalk(s, world)
}

func applied(t *testing.T) *model.Walk {
	return shopAfter(t,
		value(ask("prep.shop.name"), "카페 노을"),
		value(ask("prep.methods.services"), "payment"),
		value(ask("prep.methods.styles"), "one_time"),
		value(ask("prep.methods.methods"), "card"),
		value(ask("prep.gateway.chosen"), "inicis"),
		value(onTrack("contract.apply.sent_on"), "2026-11-20"),
	)
}

func TestLook(t *testing.T) {
	v := Look(applied(t))
	if v.Name != "카페 노을" || v.ID != "s1" || len(v.Stages) != len(model.Path) || len(v.Tracks) != 1 || v.Tracks[0].Gateway != "inicis" {
		t.Fatalf("%+v", v)
	}
	done, all := 0, 0
	for _, st := range v.Stages {
		if st.Stage != "mid" { // started when it is needed
			done, all = done+st.Done, all+st.All
		}
	}
	if done != v.Done || all != v.All {
		t.Errorf("stages count %d of %d, the summary %d of %d", done, all, v.Done, v.All)
	}
	if len(v.Blockers) == 0 || len(v.Blockers) != len(v.Works) {
		t.Errorf("%d blockers of %d methods, none of which can work yet", len(v.Blockers), len(v.Works))
	}
	if v.Forecast == nil || v.Forecast.Opens.First.Usual.Before(today) {
		t.Errorf("forecast %+v", v.Forecast)
	}
}

// The screening was asked for on Friday 20 November: three business days later
// is today, so its answer is due and the forecast cannot end before.
func TestLookSeesTheWait(t *testing.T) {
	v := Look(applied(t))
	for _, d := range v.Agenda {
		if d.Step == "contract.screening" {
			if d.Kind != model.Hear || d.By != today || d.Since != model.NewDate(2026, 11, 20) || d.Track != "t1" {
				t.Errorf("%+v", d)
			}
			return
		}
	}
	t.Errorf("nothing of the screening on the agenda: %+v", v.Agenda)
}

// A list shows a shop's summary alone; what needs the whole shop is then absent,
// not empty.
func TestSummaryAlone(t *testing.T) {
	var b bytes.Buffer
	if err := WriteJSON(&b, View{ID: "s1", Summary: model.Summary{Name: "a < b", Gateways: []model.Code{}}}); err != nil {
		t.Fatal(err)
	}
	if s := b.String(); strings.Contains(s, "stages") || !strings.Contains(s, `"a < b"`) {
		t.Error(s)
	}
}

func TestTogether(t *testing.T) {
	type seen = map[model.Standing]int
	for _, c := range []struct {
		seen seen
		all  int
		want model.Standing
	}{
		{seen{model.Lacking: 2}, 0, model.Lacking},
		{seen{model.Reached: 2, model.Lacking: 1}, 2, model.Reached},
		{seen{model.Reached: 1, model.Trouble: 1, model.Waits: 1}, 3, model.Trouble},
		{seen{model.Begun: 1, model.Waits: 1}, 2, model.Waits},
		{seen{model.Reached: 1, model.Ready: 1}, 2, model.Begun},
		{seen{model.Ready: 1, model.Blocked: 1}, 2, model.Ready},
		{seen{model.Blocked: 2}, 2, model.Blocked},
	} {
		if got := together(c.seen, c.all); got != c.want {
			t.Errorf("%v is %s, want %s", c.seen, got, c.want)
		}
	}
}

// Turns is exact: until the day before, the summary is the one of today; on it
// or after, it may differ.
func TestTurns(t *testing.T) {
	w := applied(t)
	now := model.Summarise(w)
	if now.Turns.IsZero() {
		t.Fatal("a wait without a turn")
	}
	changed := false
	for day := today; day.Before(today.AddDays(60)); day = day.AddDays(1) {
		later := model.Summarise(model.NewWalk(w.Shop, model.World{Facts: world.Facts, Calendar: world.Calendar, Today: day}))
		later.Turns = now.Turns
		same := reflect.DeepEqual(later, now)
		if day.Before(now.Turns) && !same {
			t.Errorf("%s: %+v differs from %+v before %s", day, later, now, now.Turns)
		}
		changed = changed || !same
	}
	if !changed {
		t.Error("nothing ever turned")
	}
}
