package cli

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
	"portone-onboard/model/report"
)

// statusJSON is what `status --json` writes. Where there are several shops and
// nobody asked for all of each, the shops carry their first fields only.
type statusJSON struct {
	Today model.Date    `json:"today"`
	Shops []report.View `json:"shops"`
}

// status tells where each shop stands, what is due, the forecast, and what
// would fail if a shop opened now.
func (r *run) status([]string) error {
	all, err := r.shops(true)
	if err != nil {
		return err
	}
	full := r.opt.full || len(all) == 1
	switch {
	case r.opt.json:
		return r.statusJSON(all, full)
	case len(all) == 0:
		r.print(r.texts().Commands().NoShop)
	case full:
		return r.statusFull(all)
	default:
		r.statusLines(all)
	}
	return nil
}

func (r *run) statusJSON(all []listed, full bool) error {
	out := statusJSON{Today: r.clock.Today(), Shops: []report.View{}}
	for _, l := range all {
		view := report.View{ID: l.ID, Updated: l.Updated.UTC(), Summary: l.Summary}
		if full {
			w, err := r.walk(l.ID)
			if err != nil {
				return err
			}
			view = report.Look(w)
		}
		out.Shops = append(out.Shops, view)
	}
	return report.WriteJSON(r.out, out)
}

// statusLines is one line a shop, from the summaries alone.
func (r *run) statusLines(all []listed) {
	t := r.texts()
	for _, l := range all {
		parts := []string{shopName(t, l.Summary) + " (" + string(l.ID) + ")", count(l.Summary.Done, l.Summary.All)}
		if names := r.gateways(l.Summary.Gateways); names != "" {
			parts = append(parts, names)
		}
		r.print("{line}", "line", strings.Join(append(parts, r.nextWords(l.Summary)), "  "))
	}
	r.print("\n{more}", "more", t.Commands().StatusMore)
}

// count is "3/6", and nothing of nothing.
func count(done, all int) string {
	if all == 0 {
		return ""
	}
	return strconv.Itoa(done) + "/" + strconv.Itoa(all)
}

// gateways names gateways from the index of the catalogue, which needs no data file.
func (r *run) gateways(codes []model.Code) string {
	if r.names == nil {
		r.names = map[model.Code]string{}
		for _, e := range gateway.Index() {
			r.names[e.Code] = e.Name.In(r.texts().Lang)
		}
	}
	var out []string
	for _, c := range codes {
		name := r.names[c]
		if name == "" {
			name = oneLine(string(c))
		}
		out = append(out, name)
	}
	return r.texts().Join(out)
}

// nextWords is the first line of a shop's agenda in a few words.
func (r *run) nextWords(s model.Summary) string {
	t := r.texts()
	if s.Next == nil {
		return t.Commands().NothingDue
	}
	words := t.DueKind(s.Next.Kind) + ": " + t.Step(s.Next.Step).Name
	if !s.Next.By.IsZero() {
		words += " (" + t.Date(s.Next.By) + ")"
	}
	return words
}

func (r *run) statusFull(all []listed) error {
	for i, l := range all {
		w, err := r.walk(l.ID)
		if err != nil {
			return err
		}
		if i > 0 {
			r.print("")
		}
		r.statusOf(r.teller(w))
	}
	return nil
}

// statusOf is everything about one shop.
func (r *run) statusOf(s teller) {
	c, v := s.Commands(), report.Look(s.W)
	r.print("{shop} ({id})", "shop", s.Shop(), "id", string(v.ID))
	r.print(c.StatusProgress, "done", strconv.Itoa(v.Done), "all", strconv.Itoa(v.All), "date", s.Date(s.W.Today))
	if names := r.gateways(v.Gateways); names != "" {
		r.print(c.StatusGateways, "names", names)
	}
	r.print("")
	r.stages(s, v.Stages)
	do, wait := s.dues()
	r.section(s.Frame.TodayTitle, do, s.Frame.NothingToday)
	r.section(s.Frame.WaitTitle, wait, "")
	if v.Forecast != nil {
		r.section(s.Frame.ForecastTitle, s.forecast(v.Forecast), "")
	}
	r.section(c.BlockersTitle, s.blockers(), "")
}

// stages is a line for each stage. The one for any time is shown once it is begun.
func (r *run) stages(s teller, list []report.Stage) {
	width := 0
	for _, st := range list {
		width = max(width, ansi.StringWidth(s.Standing(st.Standing)))
	}
	for _, st := range list {
		if st.Stage == "mid" && st.Done == 0 {
			continue
		}
		r.print("  {standing}  {count}  {name}", "standing", pad(s.Standing(st.Standing), width), "count", pad(count(st.Done, st.All), 5), "name", s.Stage(st.Stage).Name)
	}
}

// section writes a title with its lines, or with the words for none.
func (r *run) section(title string, lines []string, none string) {
	if len(lines) == 0 && none == "" {
		return
	}
	r.print("\n{title}", "title", title)
	if len(lines) == 0 {
		r.print("  {none}", "none", none)
	}
	for _, l := range lines {
		r.print("  - {line}", "line", l)
	}
}
