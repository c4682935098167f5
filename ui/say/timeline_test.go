package say

import (
	"strings"
	"testing"

	"portone-onboard/model"
	"portone-onboard/model/workday"
	"portone-onboard/ui/locale"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func dayOf(t interface{ Fatal(...any) }, s string) model.Date {
	d, err := model.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func sayerOn(lang model.Lang, today model.Date) Sayer {
	return Sayer{Texts: locale.In(lang), W: model.NewWalk(model.Shop{}, model.World{Calendar: workday.New(), Today: today})}
}

func plainRow(parts []BarPart) string {
	out := ""
	for _, p := range parts {
		out += p.Text
	}
	return strings.TrimRight(out, " ")
}

// TestTimeline draws 28 days from Monday, 2 February 2026, a day a cell: 설날 is
// from the 16th to the 18th, March begins in cell 27.
func TestTimeline(t *testing.T) {
	on := func(s string) model.Date { return dayOf(t, "2026-"+s) }
	leg := func(state model.LegState, from, usual, late string) model.Leg {
		return model.Leg{State: state, Happened: state == model.LegDone,
			From: model.Range{Earliest: on(from), Usual: on(from), Late: on(from)}, To: model.Range{Earliest: on(usual), Usual: on(usual), Late: on(late)}}
	}
	f := model.Forecast{On: on("02-06"), Legs: []model.Leg{
		leg(model.LegDone, "02-02", "02-05", "02-05"), leg(model.LegRuns, "02-05", "02-09", "02-12"), leg(model.LegAhead, "02-09", "02-20", "03-01"),
	}}
	s := sayerOn(model.Korean, f.On)
	tl := s.Timeline(f, 28)
	labels, ticks := s.Axis(tl)
	for _, c := range []struct{ got, want string }{
		//         1         2
		//123456789 123456789 1234567
		{labels, "    02-06     02-16  02-23"},
		{ticks, ":   v  :      xxx    :     |"},
		{plainRow(tl.Bar(f.Legs[0])), "####|"},
		{plainRow(tl.Bar(f.Legs[1])), "   ##===---"},
		{plainRow(tl.Bar(f.Legs[2])), "    |  ============---------"},
		{strings.Join(s.HolidayRuns(tl), ", "), "설날 02-16~18"},
	} {
		if c.got != c.want {
			t.Errorf("\n got %q\nwant %q", c.got, c.want)
		}
	}
	late := leg(model.LegRuns, "02-02", "02-06", "02-06")
	late.Overdue = 1
	if got := plainRow(tl.Bar(late)); got != "#####" {
		t.Errorf("what is late has run to this day: %q", got)
	}
	if got := sayerOn(model.English, f.On).HolidayRuns(tl); len(got) != 1 || got[0] != "Seollal 02-16~18" {
		t.Errorf("%q", got)
	}
}

// TestTimelineFits: whatever is drawn, no row is wider than it may be.
func TestTimelineFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := rapid.Custom(func(t *rapid.T) model.Date {
			return model.NewDate(2023, 1, 1).AddDays(rapid.IntRange(0, 5000).Draw(t, "day"))
		})
		f := model.Forecast{On: day.Draw(t, "today")}
		for range rapid.IntRange(0, 5).Draw(t, "legs") {
			from := day.Draw(t, "from")
			usual := from.AddDays(rapid.IntRange(0, 60).Draw(t, "usual"))
			l := model.Leg{State: rapid.SampledFrom(model.LegStates).Draw(t, "state"), From: model.Range{Earliest: from, Usual: from, Late: from}}
			l.Happened = l.State == model.LegDone
			l.To = model.Range{Earliest: from, Usual: usual, Late: usual.AddDays(rapid.IntRange(0, 60).Draw(t, "late"))}
			f.Legs = append(f.Legs, l)
		}
		s := sayerOn(rapid.SampledFrom([]model.Lang{model.Korean, model.English}).Draw(t, "lang"), f.On)
		w := rapid.IntRange(0, 120).Draw(t, "width")
		tl := s.Timeline(f, w)
		labels, ticks := s.Axis(tl)
		rows := []string{labels, ticks}
		for _, l := range f.Legs {
			row := plainRow(tl.Bar(l))
			if !strings.ContainsAny(row, "#=") {
				t.Fatalf("a wait without a bar: %q", row)
			}
			rows = append(rows, row)
		}
		for _, row := range rows {
			if ansi.StringWidth(row) > max(w, leastCells) {
				t.Fatalf("%q is wider than %d", row, w)
			}
		}
		s.HolidayRuns(tl)
	})
}
