package model

import "slices"

// net is the forecast as a net of waits: what starts when what is over. It is
// run once for each of the three cases, and again with a wait slipped to see
// what hangs on it.
type net struct {
	cal        Calendar
	nodes      []node // each after those it waits for
	first, all []int  // the openings that First is the earliest of, and All the latest
	later      []int  // those of what was put off
}

// node is one wait, an application or an opening.
type node struct {
	leg    int    // in Forecast.Legs; -1 for what is none
	base   Range  // it does not start before
	starts []link // it starts when the last of these is over
	takes  Length
	floor  Date // an open one never ends before
	end    Date // it happened
}

// link is the end of the earliest of some nodes, and some calendar time after it.
type link struct {
	any          []int
	days, months int
}

func behind(node int) link { return link{any: []int{node}} }

func (n *net) add(x node) int {
	n.nodes = append(n.nodes, x)
	return len(n.nodes) - 1
}

// The three cases of a forecast.
const (
	atEarliest = iota
	atUsual
	atLate
)

func (r Range) at(part int) Date { return [...]Date{r.Earliest, r.Usual, r.Late}[part] }

func (r *Range) set(part int, d Date) {
	*[...]*Date{&r.Earliest, &r.Usual, &r.Late}[part] = d
}

func (l Length) at(part int) int { return [...]int{l.Earliest, l.Usual, l.Late}[part] }

// stay is when a node starts and ends in one case.
type stay struct{ from, to Date }

// noSlip runs the net as it is.
const noSlip = -1

// run works the net out in one case, with one node ending some business days
// later than it would.
func (n *net) run(part, slip, by int, out []stay) []stay {
	out = out[:0]
	for i := range n.nodes {
		x := &n.nodes[i]
		s := stay{from: x.base.at(part)}
		for _, l := range x.starts {
			s.from = latestOf(s.from, l.date(out))
		}
		s.to = n.endOf(x, s.from, part)
		if i == slip {
			s.to = n.cal.Add(s.to, by)
		}
		if !x.end.IsZero() && s.from.After(s.to) {
			s.from = s.to // recorded in another order
		}
		out = append(out, s)
	}
	return out
}

func (n *net) endOf(x *node, from Date, part int) Date {
	if !x.end.IsZero() {
		return x.end
	}
	return latestOf(n.cal.Add(from, x.takes.at(part)), x.floor)
}

func (l link) date(done []stay) Date {
	d := done[l.soonest(done)].to
	if l.months > 0 {
		d = addMonths(d, l.months)
	}
	return d.AddDays(l.days)
}

// soonest is the node of a link that is over first.
func (l link) soonest(done []stay) int {
	best := l.any[0]
	for _, i := range l.any[1:] {
		if done[i].to.Before(done[best].to) {
			best = i
		}
	}
	return best
}

// addMonths is the same day some months later; where that month is shorter, its
// last day (민법 제160조).
func addMonths(d Date, months int) Date {
	first := NewDate(d.Year(), d.Month(), 1).AddMonths(months)
	last := first.AddMonths(1).AddDays(-1)
	return first.AddDays(min(d.Day(), last.Day()) - 1)
}

// fill writes what the net comes to into a forecast.
func (n *net) fill(f *Forecast) {
	var spans []stay
	for part := atEarliest; part <= atLate; part++ {
		spans = n.run(part, noSlip, 0, spans)
		for i, s := range spans {
			if leg := n.nodes[i].leg; leg >= 0 {
				f.Legs[leg].From.set(part, s.from)
				f.Legs[leg].To.set(part, s.to)
			}
		}
		if i := soonest(n.first, spans); i >= 0 {
			f.First.set(part, spans[i].to)
		}
		if i := n.allAt(spans); i >= 0 {
			f.All.set(part, spans[i].to)
		}
		if i := last(n.later, spans); i >= 0 {
			f.Later.set(part, spans[i].to)
		}
		if part == atUsual {
			n.mark(f, spans)
		}
	}
}

func soonest(list []int, spans []stay) int {
	if len(list) == 0 {
		return -1
	}
	return link{any: list}.soonest(spans)
}

func last(list []int, spans []stay) int {
	best := -1
	for _, i := range list {
		if best < 0 || spans[i].to.After(spans[best].to) {
			best = i
		}
	}
	return best
}

// mark marks the legs on which the two openings hang.
func (n *net) mark(f *Forecast, spans []stay) {
	n.chain(soonest(n.first, spans), spans, func(leg int) {
		f.Legs[leg].First = true
		f.OverdueFirst = max(f.OverdueFirst, f.Legs[leg].Overdue)
	})
	for _, at := range n.allOf(spans) {
		n.chain(at, spans, func(leg int) {
			f.Legs[leg].All = true
			f.OverdueAll = max(f.OverdueAll, f.Legs[leg].Overdue)
		})
	}
}

// chain goes back from a node along what made it start when it did, and tells
// of the legs that are not over.
func (n *net) chain(at int, spans []stay, tell func(leg int)) {
	for at >= 0 {
		x := &n.nodes[at]
		if !x.end.IsZero() {
			return
		}
		if x.leg >= 0 {
			tell(x.leg)
		}
		next := -1
		for _, l := range x.starts {
			if d := l.date(spans); !d.Before(x.base.Usual) && d == spans[at].from {
				next = l.soonest(spans)
			}
		}
		at = next
	}
}

// mostSlack is more than any forecast has: what may slip so far holds nothing up.
const mostSlack = 520

// slack is by how many business days a leg may slip without moving All.
func (n *net) slack(leg int) (days int, ok bool) {
	at := -1
	for i := range n.nodes {
		if n.nodes[i].leg == leg {
			at = i
		}
	}
	spans := n.run(atUsual, noSlip, 0, nil)
	goal := n.allAt(spans)
	if at < 0 || goal < 0 {
		return 0, false
	}
	day := spans[goal].to
	moves := func(by int) bool {
		spans = n.run(atUsual, at, by, spans)
		return spans[n.allAt(spans)].to.After(day)
	}
	if !moves(mostSlack) {
		return 0, false
	}
	low, high := 0, mostSlack // low does not move it, high does
	for high-low > 1 {
		if mid := (low + high) / 2; moves(mid) {
			high = mid
		} else {
			low = mid
		}
	}
	return low, true
}

// allOf are the openings that All hangs on, each of several on its day.
func (n *net) allOf(spans []stay) []int {
	at := n.allAt(spans)
	if len(n.all) == 0 || at < 0 {
		return []int{at}
	}
	return slices.DeleteFunc(slices.Clone(n.all), func(i int) bool { return spans[i].to != spans[at].to })
}

// allAt is the opening after which every wanted method works; where there are
// hedges alone, the first one.
func (n *net) allAt(spans []stay) int {
	if len(n.all) == 0 {
		return soonest(n.first, spans)
	}
	return last(n.all, spans)
}
