package cli

import (
	"errors"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
	"portone-onboard/model/report"
	"portone-onboard/model/workday"
	"portone-onboard/ui/guide"
	"portone-onboard/ui/say"
)

// forecastJSON is what `forecast --json` writes.
type forecastJSON struct {
	Today   model.Date `json:"today"`
	From    model.Date `json:"from"` // the day of application, where none is recorded
	Shop    *shopRef   `json:"shop,omitempty"`
	Gateway model.Code `json:"gateway,omitempty"` // with --gateway
	*report.Forecast
}

type shopRef struct {
	ID   model.ShopID `json:"id"`
	Name string       `json:"name"`
}

// outlookOf is a forecast with what it is about.
type outlookOf struct {
	teller
	from     model.Date
	code     model.Code // with --gateway
	shop     bool
	forecast model.Forecast
}

// forecast tells when a shop can open that applies on a day: the one saved, or
// none at all.
func (r *run) forecast([]string) error {
	from, err := r.applyDay()
	if err != nil {
		return err
	}
	v, err := r.outlook(from)
	if err != nil {
		return err
	}
	if r.opt.json {
		return report.WriteJSON(r.out, v.json(r.clock.Today()))
	}
	for _, l := range v.lines(r.clock.Today()) {
		r.print("{line}", "line", l)
	}
	return nil
}

// The days that --from takes.
var firstFrom, lastFrom = model.NewDate(2000, 1, 1), model.NewDate(2100, 12, 31)

// applyDay is the day of application: today where none is given. It is read as
// the wizard reads days.
func (r *run) applyDay() (model.Date, error) {
	if r.opt.from == "" {
		return r.clock.Today(), nil
	}
	d, problems := model.ValidateDate(r.opt.from, r.clock.Today(), model.FutureAllowed)
	if model.Blocks(problems) || d.Before(firstFrom) || d.After(lastFrom) {
		return d, wrong(r.texts().Outlook().FromOutside, "value", oneLine(r.opt.from), "first", firstFrom.String(), "last", lastFrom.String())
	}
	return d, nil
}

// outlook forecasts for the gateway that --gateway names, else for the shop
// used last or named, else for nobody.
func (r *run) outlook(from model.Date) (v outlookOf, err error) {
	v.from = from
	if r.opt.gateway != "" {
		if v.code, err = r.codeOf(r.opt.gateway); err != nil {
			return v, err
		}
	} else if w, err := r.shopWalk(); err != nil || w != nil {
		if err == nil {
			v.teller, v.shop, v.forecast = r.teller(w), true, w.Forecast(from)
		}
		return v, err
	}
	world := r.world()
	v.teller = r.teller(model.NewWalk(model.Shop{}, world))
	v.forecast = model.NewForecast(world, v.code, from)
	return v, nil
}

// shopWalk is the shop that a forecast is about, nil where none is saved.
func (r *run) shopWalk() (*model.Walk, error) {
	all, err := r.shops(false)
	if err != nil || len(all) == 0 {
		if errors.Is(err, errNoPlace) && r.opt.shop == "" {
			return nil, nil // no folder for a file: there is no shop either
		}
		return nil, err
	}
	return r.walk(all[0].ID)
}

func (v outlookOf) json(today model.Date) forecastJSON {
	out := forecastJSON{Today: today, From: v.from, Gateway: v.code, Forecast: report.NewForecast(v.forecast)}
	if v.shop {
		out.Shop = &shopRef{v.W.Shop.ID, v.ShopName()}
	}
	return out
}

// forecastWidth is how wide the forecast is written: no line is longer.
const forecastWidth = 79

// lines are the forecast for people.
func (v outlookOf) lines(today model.Date) []string {
	f := v.forecast
	out := v.head(today)
	if len(f.Legs) == 0 && f.First.Usual.IsZero() {
		text := v.Outlook().Nothing
		if v.Builder() {
			text = v.Outlook().Builder
		}
		return append(out, v.wrap(text)...)
	}
	if v.shop && v.W.Opened() {
		out = append(out, v.wrap(v.Outlook().Opened)...)
	} else {
		out = append(out, v.openings()...)
	}
	for _, l := range v.Hangs(f) {
		out = append(out, v.wrap(l)...)
	}
	if len(f.Legs) > 0 {
		out = append(append(out, ""), v.timeline()...)
	}
	return append(out, v.notes()...)
}

// head says what is reckoned for whom, and what there is to know of the day.
func (v outlookOf) head(today model.Date) []string {
	o := v.Outlook()
	out := []string{o.Title + ": " + fill(o.CommandHead, "from", v.Date(v.from))}
	switch {
	case v.code != "":
		out = append(out, v.wrap(fill(o.CommandGateway, "name", v.Gateway(v.code)))...)
	case v.shop:
		out = append(out, v.wrap(fill(o.CommandShop, "shop", v.Shop()))...)
	default:
		out = append(out, v.wrap(o.CommandPlain)...)
	}
	if sent := v.sent(); len(sent) > 0 {
		out = append(out, v.wrap(fill(o.FromRecorded, "list", strings.Join(sent, ", ")))...)
	}
	if v.from.Before(today) {
		out = append(out, v.wrap(fill(o.FromPast, "today", v.Date(today)))...)
	}
	if name := v.offOn(v.from); name != "" {
		out = append(out, v.wrap(fill(o.FromHoliday, "name", name, "next", v.Date(v.W.Calendar.Add(v.from, 1))))...)
	}
	return append(out, "")
}

// sent are the applications that are out: --from does not move them.
func (v outlookOf) sent() []string {
	var out []string
	for _, t := range v.W.Active() {
		if d := v.W.AppliedOn(t.ID); !d.IsZero() {
			out = append(out, v.Track(t.ID)+" "+d.String())
		}
	}
	return out
}

// offOn is what makes a day no business day, "" on one that is.
func (v outlookOf) offOn(d model.Date) string {
	if v.W.Calendar.IsBusinessDay(d) {
		return ""
	}
	if cal, ok := v.W.Calendar.(*workday.Calendar); ok {
		if h, ok := cal.Holiday(d); ok {
			return h.Name.In(v.Lang)
		}
	}
	return strings.Trim(strings.ReplaceAll(v.Date(d), d.String(), ""), " ()")
}

// openings are the days of opening as a table.
func (v outlookOf) openings() []string {
	const name, column = 22, 18
	o := v.Outlook()
	out := []string{pad("", name) + pad(o.Earliest, column) + pad(o.Usual, column) + o.Late}
	for _, x := range v.Openings(v.forecast) {
		if x.Overdue > 0 {
			out = append(out, v.wrap(x.Name+": "+v.NotBefore(x))...)
			continue
		}
		out = append(out, pad(x.Name, name)+pad(v.Date(x.Range.Earliest), column)+pad(v.Date(x.Range.Usual), column)+v.Date(x.Range.Late))
	}
	return out
}

// timeline is a line for each wait: a star where an opening hangs on it, its
// name and state, its usual end, its bar.
func (v outlookOf) timeline() []string {
	const labels, day = 28, 6
	f := v.forecast
	t := v.Timeline(f, forecastWidth-2-labels-1-day)
	names, ticks := v.Axis(t)
	indent := strings.Repeat(" ", 2+labels+1+day)
	out := []string{strings.TrimRight(indent+names, " "), strings.TrimRight(indent+ticks, " ")}
	for _, l := range f.Legs {
		mark := "  "
		if l.First || l.All {
			mark = "* "
		}
		end := l.To.Usual.String()[5:]
		if l.Overdue > 0 {
			end = "!" + strconv.Itoa(l.Overdue)
		}
		out = append(out, strings.TrimRight(mark+pad(ansi.Truncate(v.LegShort(l, v.SeveralWays(f)), labels, "..."), labels)+" "+pad(end, day)+plainBar(t.Bar(l)), " "))
	}
	now := v.Outlook().TodayWord
	if !v.shop {
		now = v.Outlook().ApplyWord
	}
	return append(out, v.Legend(now))
}

func plainBar(parts []say.BarPart) string {
	out := ""
	for _, p := range parts {
		out += p.Text
	}
	return out
}

// notes are what each wait hangs on, and what else there is to know.
func (v outlookOf) notes() []string {
	f, o := v.forecast, v.Outlook()
	out := []string{""}
	for _, l := range f.Legs {
		text := v.Leg(l) + ": " + v.LegState(f, l)
		switch {
		case l.Happened:
			text += ", " + v.Date(l.To.Usual)
		case l.Overdue == 0:
			text += ", " + v.Range(l.To) + ", " + v.Length(l.Takes)
		}
		out = append(out, v.item(text)...)
		for _, e := range v.LegEdges(l) {
			out = append(out, v.under(e)...)
		}
	}
	out = append(append(out, v.hints()...), "")
	if runs := v.HolidayRuns(v.Timeline(f, forecastWidth)); len(runs) > 0 {
		out = append(out, v.wrap(fill(o.Holidays, "list", strings.Join(runs, ", ")))...)
	}
	for _, n := range v.ForecastNotes(f) {
		out = append(out, v.wrap(n)...)
	}
	return out
}

func (v outlookOf) wrap(text string) []string { return guide.Lines(text, forecastWidth) }

// hints are what would bring a shop's opening forward.
func (v outlookOf) hints() []string {
	hints := v.W.Sooner(v.forecast)
	if !v.shop || len(hints) == 0 {
		return nil
	}
	out := []string{"", v.Outlook().SoonerTitle}
	for _, h := range hints {
		out = append(out, v.item(v.Hint(h))...)
	}
	return out
}

// under is what belongs to the point above it.
func (v outlookOf) under(text string) []string {
	lines := guide.Lines(text, forecastWidth-4)
	for i, l := range lines {
		lines[i] = "    " + l
	}
	return lines
}

// item is a point of a list, its further lines set in.
func (v outlookOf) item(text string) []string {
	lines := guide.Lines(text, forecastWidth-2)
	for i, l := range lines {
		if lines[i] = "  " + l; i == 0 {
			lines[i] = "- " + l
		}
	}
	return lines
}
