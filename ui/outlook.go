package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
	"portone-onboard/ui/say"
)

// outlook is the forecast in full: the days of opening, every wait on a
// timeline, and below it the marked one with its six things, or the notes.
type outlook struct {
	from  intent
	at    int // a leg, or behind them the merchant's days off
	notes bool
}

// newOutlook begins at what the opening hangs on.
func newOutlook(s *scene, from intent) *outlook {
	f := s.W.Forecast(s.today)
	at, ok := f.Hangs(false)
	if !ok {
		at, _ = f.Hangs(true)
	}
	return &outlook{from: from, at: at}
}

func (m *outlook) update(s *scene, msg tea.Msg) intent {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nothing{}
	}
	f := s.W.Forecast(s.today)
	if n, ok := keys.Digit(key); ok && n <= len(f.Legs)+1 {
		m.at, m.notes = n-1, false
		return nothing{}
	}
	act, _ := keys.Resolve(key, false)
	switch act {
	case keys.Back:
		return m.from
	case keys.Next, keys.Prev:
		m.notes = !m.notes
	case keys.Submit:
		return m.open(s, f)
	default:
		m.at = move(act, min(m.at, len(f.Legs)), len(f.Legs)+1)
	}
	return nothing{}
}

// open leads to the question behind the marked line.
func (m *outlook) open(s *scene, f model.Forecast) intent {
	if m.at >= len(f.Legs) {
		return goBeside{model.Slot{Question: "prep.shop.days_off"}}
	}
	l := f.Legs[m.at]
	switch {
	case l.Track != "":
		return goAsk{s.legSlot(l)}
	case l.State == model.LegPlanned:
		return goAsk{model.Slot{Question: "prep.gateway.later"}}
	}
	return goAsk{model.Slot{Question: "prep.gateway.chosen"}}
}

// legSlot is the question that moves a wait on: the application's while nothing
// is sent, else the step's own decision, else its first.
func (s *scene) legSlot(l model.Leg) model.Slot {
	p := l.Place()
	if l.Step == "contract.screening" && l.State == model.LegUnasked {
		p.Step = "contract.apply"
	}
	v, _ := s.W.View(p)
	for _, states := range [][]model.AskState{{model.Troubled}, {model.Pending}, {model.Open, model.Mend}} {
		for _, a := range v.Asks {
			for _, st := range states {
				if a.State == st {
					return a.Slot
				}
			}
		}
	}
	if len(v.Asks) > 0 {
		return v.Asks[0].Slot
	}
	return model.Slot{Question: "prep.gateway.chosen"}
}

// place is that of the marked wait.
func (m *outlook) place(s *scene) model.Place {
	if f := s.W.Forecast(s.today); m.at < len(f.Legs) {
		return f.Legs[m.at].Place()
	}
	return model.Place{}
}

// The least lines of the list of waits and of what stands below it.
const (
	leastLegs   = 3
	leastDetail = 6
)

func (m *outlook) body(s *scene, r rect) drawing {
	f := s.W.Forecast(s.today)
	m.at = min(m.at, len(f.Legs))
	o := s.Outlook()
	head := []string{ends(s.st.title(o.Title), s.st.faint(s.fill(o.Today, "date", s.Date(s.today))), r.w, s.st.ellipsis)}
	head = append(head, m.lead(s, f, r.w)...)
	labels, t := s.lay(f, r.w)
	list := m.list(s, f, t, labels, r.w)
	if len(f.Legs) > 0 {
		head = append(head, s.axis(t, labels)...)
	}
	room := min(max(r.h-len(head)-1-leastDetail, leastLegs), len(list))
	out := append(head, window(list, m.at, room)...)
	out = append(out, fit(s.st.faint(s.legend(r.w)), r.w, s.st.ellipsis))
	return drawing{lines: cut(append(out, m.below(s, f, t, rect{r.w, r.h - len(out)})...), r.h)}
}

// lead is what the screen is about: the days, what they hang on, what moved.
func (m *outlook) lead(s *scene, f model.Forecast, w int) []string {
	o := s.Outlook()
	if len(f.Legs) == 0 {
		text := o.Nothing
		if s.Builder() {
			text = o.Builder
		}
		return append(wrap(text, w, s.st.plain), "")
	}
	list, hangs := s.Openings(f), s.Hangs(f)
	var out []string
	if s.W.Opened() {
		out, hangs = wrap(o.Opened, w, s.st.good), hangs[1:]
		list = slices.DeleteFunc(list, func(x say.Opening) bool { return x.Name == o.First })
	}
	out = append(out, s.openings(list, w)...)
	for i, line := range hangs {
		paint := s.st.strong
		if i > 0 {
			paint = s.st.plain
		}
		out = append(out, cut(wrap(line, w, paint), 2)...)
	}
	return append(out, s.driftLines(w, 1)...)
}

// list are the waits, and behind them the merchant's days off.
func (m *outlook) list(s *scene, f model.Forecast, t say.Timeline, labels, w int) []string {
	var out []string
	for i := range f.Legs {
		out = append(out, fit(s.legLine(f, t, i, labels, i == m.at), w, s.st.ellipsis))
	}
	paint := s.st.dim
	if m.at == len(f.Legs) {
		paint = s.st.strong
	}
	return append(out, fit(s.st.accent(s.mark(m.at == len(f.Legs)))+paint(s.DaysOff()), w, s.st.ellipsis))
}

// below is the marked line in full, or the notes; both where there is room.
func (m *outlook) below(s *scene, f model.Forecast, t say.Timeline, r rect) []string {
	if r.w >= guideFrom {
		left := r.w/2 - gutter
		return beside(m.detail(s, f, left), left, s.forecastNotes(f, t, r.w-left-gutter))
	}
	if m.notes {
		return s.forecastNotes(f, t, r.w)
	}
	return m.detail(s, f, r.w)
}

func (m *outlook) detail(s *scene, f model.Forecast, w int) []string {
	if m.at < len(f.Legs) {
		return s.legDetail(f, m.at, w)
	}
	return append(wrap(s.DaysOff(), w, s.st.strong), wrap(s.Outlook().DaysOffTask, w, s.st.dim)...)
}

func (m *outlook) typing() bool          { return false }
func (m *outlook) crumb(s *scene) string { return s.Outlook().Title }
func (m *outlook) actions(*scene) []keys.Action {
	return []keys.Action{keys.Up, keys.Submit, keys.Next, keys.Back, keys.ShowHelp}
}

// keyWord says what the keys do here.
func (m *outlook) keyWord(s *scene, act keys.Action) string {
	switch {
	case act == keys.Submit:
		return s.Outlook().KeyOpen
	case act == keys.Next && m.notes:
		return s.Outlook().KeyLeg
	case act == keys.Next:
		return s.Outlook().KeyNotes
	}
	return ""
}
