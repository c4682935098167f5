package say

import (
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
	"portone-onboard/model/workday"
)

// Timeline maps the days of a forecast onto cells and draws its axis and bars
// in signs that read without colour and are one cell wide everywhere.
type Timeline struct {
	from  model.Date
	days  int
	cells int
	today model.Date
	off   map[int]bool // cells with a public holiday
}

// BarPart is a piece of a bar of one kind.
type BarPart struct {
	Kind BarKind
	Text string
}

// BarKind is what a piece of a bar means; each has a sign of its own.
type BarKind int

const (
	BarFree  BarKind = iota
	BarPast          // # gone by
	BarUsual         // = until the usual end
	BarLate          // - until the late end
	BarNow           // | today, where nothing else stands
)

var barSigns = [...]string{" ", "#", "=", "-", "|"}

// leastCells is how narrow a timeline may be.
const leastCells = 10

// Timeline lays a forecast out on some cells.
func (s Sayer) Timeline(f model.Forecast, cells int) Timeline {
	t := Timeline{from: f.On, days: 1, cells: max(cells, leastCells), today: f.On}
	end := f.On
	for i, l := range f.Legs {
		if i == 0 || l.From.Usual.Before(t.from) {
			t.from = l.From.Usual
		}
		end = laterOf(end, l.To.Late)
	}
	if f.On.Before(t.from) && t.from.DaysSince(f.On) < 60 {
		t.from = f.On
	}
	t.days = max(end.DaysSince(t.from)+1, 1)
	t.off = map[int]bool{}
	for _, h := range s.holidays(t.from, end) {
		t.off[t.At(h.Date)] = true
	}
	return t
}

func laterOf(a, b model.Date) model.Date {
	if b.After(a) {
		return b
	}
	return a
}

// At is the cell of a day; days outside stand at the nearer end.
func (t Timeline) At(d model.Date) int {
	return min(max(d.DaysSince(t.from), 0)*t.cells/t.days, t.cells-1)
}

// Bar is the bar of a leg, cells wide at most.
func (t Timeline) Bar(l model.Leg) []BarPart {
	row := make([]BarKind, t.cells)
	if t.holds(t.today) {
		row[t.At(t.today)] = BarNow
	}
	from, usual, late := t.At(l.From.Usual), t.At(l.To.Usual), t.At(l.To.Late)
	for i := from; i <= late; i++ {
		row[i] = BarLate
		if i <= usual {
			row[i] = BarUsual
		}
	}
	if l.Happened || l.State == model.LegRuns {
		past := min(t.At(t.today), late)
		if l.Happened {
			past = late
		}
		for i := from; i <= past; i++ {
			row[i] = BarPast
		}
	}
	if !l.Happened && l.Overdue == 0 && row[late] == BarPast {
		row[late] = BarUsual // it is not over
	}
	return parts(row)
}

func (t Timeline) holds(d model.Date) bool {
	n := d.DaysSince(t.from)
	return n >= 0 && n < t.days
}

func parts(row []BarKind) []BarPart {
	var out []BarPart
	for _, k := range row {
		if n := len(out); n > 0 && out[n-1].Kind == k {
			out[n-1].Text += barSigns[k]
			continue
		}
		out = append(out, BarPart{k, barSigns[k]})
	}
	return out
}

// Axis is the two lines above the bars: the months, with dates where there is
// room, and a sign for today, the first of each month, Mondays and holidays.
func (s Sayer) Axis(t Timeline) (labels, ticks string) {
	return s.axisLabels(t), t.ticks()
}

func (t Timeline) ticks() string {
	row := []rune(strings.Repeat(" ", t.cells))
	mondays := t.cells*7 >= t.days*2 // closer together they say nothing
	for n := range t.days {
		d := t.from.AddDays(n)
		at := t.At(d)
		switch {
		case d.Day() == 1:
			row[at] = '|'
		case t.off[at] && row[at] != '|':
			row[at] = 'x'
		case mondays && d.Weekday() == time.Monday && row[at] == ' ':
			row[at] = ':'
		}
	}
	if t.holds(t.today) {
		row[t.At(t.today)] = 'v'
	}
	return strings.TrimRight(string(row), " ")
}

// axisLabels sets the first day, then months, then Mondays, each only where it
// does not touch another.
func (s Sayer) axisLabels(t Timeline) string {
	row := newLabelRow(t.cells)
	var mondays []model.Date
	var months []model.Date
	for n := range t.days {
		d := t.from.AddDays(n)
		switch {
		case d.Day() == 1:
			months = append(months, d)
		case d.Weekday() == time.Monday:
			mondays = append(mondays, d)
		}
	}
	if t.holds(t.today) {
		row.put(t.At(t.today), shortDay(t.today))
	}
	for _, d := range months {
		row.put(t.At(d), s.month(d))
	}
	row.put(0, shortDay(t.from))
	for _, d := range mondays {
		row.put(t.At(d), shortDay(d))
	}
	return row.String()
}

// month is a month's label; a January names its year.
func (s Sayer) month(d model.Date) string {
	o := s.Outlook()
	name := o.Months[d.Month()-1]
	if d.Month() != time.January {
		return name
	}
	return fillIn(o.NewYear, "year", d.String()[2:4], "month", name)
}

func shortDay(d model.Date) string { return d.String()[5:] }

// labelRow places labels on a line that do not touch each other.
type labelRow struct {
	at    []string // by the cell at which each begins
	taken []bool
}

func newLabelRow(cells int) *labelRow {
	return &labelRow{make([]string, cells), make([]bool, cells)}
}

func (r *labelRow) put(at int, label string) {
	end := at + ansi.StringWidth(label)
	if end > len(r.taken) {
		return
	}
	for i := max(at-1, 0); i < min(end+1, len(r.taken)); i++ {
		if r.taken[i] {
			return
		}
	}
	for i := at; i < end; i++ {
		r.taken[i] = true
	}
	r.at[at] = label
}

func (r *labelRow) String() string {
	var out strings.Builder
	for i := 0; i < len(r.at); i++ {
		if r.at[i] == "" {
			out.WriteByte(' ')
			continue
		}
		out.WriteString(r.at[i])
		i += ansi.StringWidth(r.at[i]) - 1
	}
	return strings.TrimRight(out.String(), " ")
}

// holidays are the days off from Monday to Friday within some days, as far as
// the calendar names them.
func (s Sayer) holidays(from, to model.Date) []workday.Holiday {
	cal, ok := s.W.Calendar.(*workday.Calendar)
	if !ok {
		return nil
	}
	var out []workday.Holiday
	for year := from.Year(); year <= min(to.Year(), from.Year()+3); year++ {
		for _, h := range cal.Holidays(year) {
			day := h.Date.Weekday()
			if !h.Date.Before(from) && !h.Date.After(to) && day != time.Saturday && day != time.Sunday {
				out = append(out, h)
			}
		}
	}
	return out
}

// HolidayRuns names the days off within a timeline: "설날 02-16~18".
func (s Sayer) HolidayRuns(t Timeline) []string {
	list := s.holidays(t.from, t.from.AddDays(t.days-1))
	var out []string
	for i := 0; i < len(list); {
		j := i + 1
		for j < len(list) && sameRun(list[j-1], list[j]) {
			j++
		}
		name, from, to := s.runName(list[i:j]), shortDay(list[i].Date), shortDay(list[j-1].Date)
		switch {
		case from == to:
			out = append(out, name+" "+from)
		case from[:2] == to[:2]:
			out = append(out, name+" "+from+"~"+to[3:])
		default:
			out = append(out, name+" "+from+"~"+to)
		}
		i = j
	}
	return out
}

// sameRun holds for days off of one kind with nothing but a weekend between.
func sameRun(a, b workday.Holiday) bool {
	gap := b.Date.DaysSince(a.Date)
	return gap <= 1 || gap <= 3 && b.Date.Weekday() == time.Monday && (a.Kind == workday.Own) == (b.Kind == workday.Own) && (a.Kind == workday.Own || b.Kind == a.Kind || b.Kind == workday.Substitute)
}

// runName is the shortest name among the days: 설날 of 설날 연휴.
func (s Sayer) runName(run []workday.Holiday) string {
	name := ""
	for _, h := range run {
		n := h.Name.In(s.Lang)
		if h.Kind == workday.Own {
			n = s.Outlook().OwnDay
		}
		if name == "" || len(n) < len(name) {
			name = n
		}
	}
	return strings.ReplaceAll(name, "·", ".") // drawn two cells wide by some terminals
}
