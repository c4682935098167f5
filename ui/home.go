package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// home answers four things at a glance: where am I, what do I do today, what
// am I waiting for and until when, and when will I open.
type home struct {
	at   int
	note string // what just happened, once
	most int    // of the merchant's own steps that are listed, by the room there is
}

// homeLine is one line to choose on Home: a line of the agenda or a way on.
type homeLine struct {
	due *model.Due
	way intent
	key keys.Action
}

// How many of the merchant's own steps Home lists: the waits below them must stay
// in sight, and all steps are one key away.
const (
	mostToDo  = 6
	mostTall  = 12 // where there are tallHome lines and more
	tallHome  = 32
	leastToDo = 3 // where something late or waiting would not fit beside them
)

func (h *home) limit() int {
	if h.most == 0 {
		return mostToDo
	}
	return h.most
}

func (h *home) lines(s *scene) []homeLine {
	var out []homeLine
	agenda := s.W.Agenda()
	todo := 0
	for i := range agenda {
		if agenda[i].Kind == model.Do {
			if todo++; todo > h.limit() {
				continue
			}
		}
		out = append(out, homeLine{due: &agenda[i]})
	}
	if s.W.Opened() {
		out = append(out, homeLine{way: goAsk{model.Slot{Question: "mid.need.change"}}})
	}
	return append(out, s.homeWays()...)
}

// homeWays are the ways on from Home: while nothing is applied for, what helps
// to choose; then what helps to wait.
func (s *scene) homeWays() []homeLine {
	applied, chosen := s.W.Applied(), len(s.W.Active()) > 0
	var out []homeLine
	for _, l := range []struct {
		homeLine
		when bool
	}{
		{homeLine{way: goLetter{}, key: keys.Letter}, applied},
		{homeLine{way: goMessages{}, key: keys.Messages}, applied},
		{homeLine{way: goBoard{}, key: keys.Board}, chosen},
		{homeLine{way: goStages{}, key: keys.Map}, true},
		{homeLine{way: goCompare{}, key: keys.Compare}, !applied},
		{homeLine{way: goOutlook{}, key: keys.Outlook}, true},
		{homeLine{way: goPapers{}, key: keys.Papers}, true},
		{homeLine{way: goChange{}, key: keys.Change}, chosen},
		{homeLine{way: goHistory{}, key: keys.History}, true},
		{homeLine{way: goShops{}, key: keys.Shops}, true},
		{homeLine{way: goTerms{}, key: keys.Glossary}, true},
	} {
		if l.when {
			out = append(out, l.homeLine)
		}
	}
	return out
}

func (h *home) update(s *scene, msg tea.Msg) intent {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nothing{}
	}
	lines := h.lines(s)
	if n, ok := keys.Digit(key); ok && n <= len(lines) {
		h.at = n - 1
		return lines[h.at].open()
	}
	act, _ := keys.Resolve(key, false)
	switch act {
	case keys.Submit:
		return lines[min(h.at, len(lines)-1)].open()
	default:
		h.at = move(act, h.at, len(lines))
	}
	return nothing{}
}

func (l homeLine) open() intent {
	if l.due == nil {
		return l.way
	}
	return goAsk{l.due.Slot}
}

// move is where a list's mark goes.
//
//go:noinline
func move(act keys.Action, at, n int) int {
	switch act {
	case keys.Up, keys.Prev:
		return (at + n - 1) % max(n, 1)
	case keys.Down, keys.Next:
		return (at + 1) % max(n, 1)
	case keys.First, keys.PageUp:
		return 0
	case keys.Last, keys.PageDown:
		return max(n-1, 0)
	}
	return at
}

func (h *home) body(s *scene, r rect) drawing {
	h.most = mostToDo
	if r.h >= tallHome {
		h.most = mostTall
	}
	lines := h.lines(s)
	h.at = min(h.at, len(lines)-1)
	if r.w >= guideFrom {
		left := r.w*11/20 - gutter
		strip := append(s.strip(r.w-left-gutter), "")
		side := append(strip, s.outlook(rect{r.w - left - gutter, r.h - len(strip)})...)
		main := append(append(h.today(s, left, lines, inFull), ""), h.ways(s, left, lines)...)
		return drawing{lines: cut(beside(main, left, side), r.h)}
	}
	out := append(s.stripLine(r.w), "")
	today, ways := h.fitting(s, rect{r.w, r.h - len(out) - 1})
	out = append(append(out, today...), "")
	room := r.h - len(out) - len(ways)
	if side := s.outlook(rect{r.w, max(room-1, 1)}); len(side) > 0 && room >= 1 {
		out = cut(append(append(out, cut(side, max(room-1, 1))...), ""), len(out)+room)
	}
	if extra := len(out) + len(ways) - r.h; extra > 0 {
		out = window(out, h.at*2, max(len(out)-extra, 3))
	}
	return drawing{lines: append(out, ways...)}
}

// detail is how much of the agenda's lines is told.
type detail int

const (
	inFull  detail = iota
	shorter        // one line for each but the marked one
	heads          // the lines themselves, and of the marked one what to do
)

// fitting is the agenda, and the ways on below it, with as much detail as there
// is room for: a wait that is out of sight is a wait forgotten.
func (h *home) fitting(s *scene, r rect) (today, ways []string) {
	for _, try := range []struct {
		most int
		much detail
	}{{mostToDo, inFull}, {mostToDo, shorter}, {leastToDo, shorter}, {leastToDo, heads}} {
		h.most = try.most
		lines := h.lines(s)
		h.at = min(h.at, len(lines)-1)
		today, ways = h.today(s, r.w, lines, try.much), h.ways(s, r.w, lines)
		if len(today)+len(ways) <= r.h {
			break
		}
	}
	return today, ways
}

// outlook is what lies ahead: when the shop can open, and what works by now.
func (s *scene) outlook(r rect) []string {
	out := s.forecastLines(r)
	if r.h-len(out) < 2 {
		return out // a title alone says nothing
	}
	return append(out, s.worksLines(r.w)...)
}

func right(w, left int, wide bool) int {
	if wide {
		return w - left - gutter
	}
	return w
}

// today is the agenda: the first line in full, the others short.
func (h *home) today(s *scene, w int, lines []homeLine, d detail) []string {
	var out []string
	if h.note != "" {
		out = append(append(out, wrap(s.st.done+" "+h.note, w, s.st.good)...), "")
	}
	if last, back := s.W.ClockBack(); back {
		text := s.fill(s.Frame.ClockBack, "today", s.Date(s.today), "last", s.Date(last))
		out = append(append(out, wrap(s.st.trouble+" "+text, w, s.st.warn)...), "")
	}
	out = append(out, s.st.title(s.Frame.TodayTitle))
	if len(lines) == 0 || lines[0].due == nil {
		return append(out, wrap(s.Frame.NothingToday, w, s.st.plain)...)
	}
	waits := false
	for i, l := range lines {
		if l.due == nil {
			break
		}
		if n := h.moreToDo(s); n > 0 && l.due.Kind == model.Wait && !waits {
			out = append(out, s.st.faint("     "+s.fill(s.Frame.MoreToDo, "n", itoa(n))))
		}
		if l.due.Kind == model.Wait && !waits {
			waits = true
			if i == 0 {
				out = append(out, wrap(s.Frame.NothingToday, w, s.st.plain)...)
			}
			out = append(out, "", s.st.title(s.Frame.WaitTitle))
		}
		out = append(out, h.dueLines(s, i, *l.due, w, d)...)
	}
	if n := h.moreToDo(s); n > 0 && !waits {
		out = append(out, s.st.faint("     "+s.fill(s.Frame.MoreToDo, "n", itoa(n))))
	}
	return out
}

// moreToDo counts the steps that Home leaves to the full map.
func (h *home) moreToDo(s *scene) int {
	n := -h.limit()
	for _, d := range s.W.Agenda() {
		if d.Kind == model.Do {
			n++
		}
	}
	return n
}

func (h *home) dueLines(s *scene, i int, d model.Due, w int, much detail) []string {
	words := s.Due(d)
	paint := s.st.plain
	if i == h.at {
		paint = s.st.strong
	}
	far := ""
	if v, ok := s.W.View(d.Place); ok && d.Ends == nil {
		far = count(v.Count())
	}
	head := s.st.accent(s.mark(i == h.at)) + s.st.faint(digit(i)) + paint(words.Head)
	out := []string{ends(head, s.st.faint(far), w, s.st.ellipsis)}
	tail := wrap(words.Tail, max(w-5, 8), s.dueInk(d.Kind))
	switch {
	case i == h.at:
		tail = append(cut(tail, 3-int(much)/2), s.chase(d, max(w-5, 8), much)...)
	case i != 0 && d.Kind == model.Do, much == heads:
		tail = nil
	case much == inFull:
		tail = cut(tail, 3)
	default:
		tail = []string{fit(s.dueInk(d.Kind)(words.Tail), max(w-5, 8), s.st.ellipsis)}
	}
	for _, l := range tail {
		out = append(out, "     "+l)
	}
	return out
}

// chase is what to do about a line that is late; where room is short, only that a
// text is ready.
func (s *scene) chase(d model.Due, w int, much detail) []string {
	lines := s.chaseLines(d, w)
	if much == heads && len(lines) > 1 {
		return lines[len(lines)-1:]
	}
	return lines
}

func (s *scene) dueInk(k model.DueKind) ink {
	switch k {
	case model.Fix, model.Overdue:
		return s.st.bad
	case model.Hear, model.Ends:
		return s.st.warn
	}
	return s.st.dim
}

func (s *scene) mark(here bool) string {
	if here {
		return s.st.here + " "
	}
	return "  "
}

func digit(i int) string {
	if i > 8 {
		return "   " // no digit reaches it
	}
	return string(rune('1'+i)) + ". "
}

// ways are the ways on from Home, side by side as far as they fit.
func (h *home) ways(s *scene, w int, lines []homeLine) []string {
	var out []string
	row := ""
	for i, l := range lines {
		if l.due != nil {
			continue
		}
		paint := s.st.dim
		if i == h.at {
			paint = s.st.strong
		}
		piece := s.st.accent(s.mark(i == h.at)) + s.st.faint(strings.TrimLeft(digit(i), " ")) + paint(s.wayWord(l.way))
		if row != "" && ansi.StringWidth(row+piece)+2 > w {
			out, row = append(out, row), ""
		}
		if row != "" {
			row += "  "
		}
		row += piece
	}
	return append(out, row)
}

func (s *scene) wayWord(way intent) string {
	switch way.(type) {
	case goLetter:
		return s.Letter().Way
	case goMessages:
		return s.Messages().Way
	case goBoard:
		return s.Board().Way
	case goOutlook:
		return s.Outlook().Way
	case goPapers:
		return s.Papers().Way
	case goStages:
		return s.Frame.WayStages
	case goHistory:
		return s.Frame.WayHistory
	case goShops:
		return s.Frame.WayShops
	case goTerms:
		return s.Frame.WayTerms
	case goCompare:
		return s.Choice().WayCompare
	case goChange:
		return s.Choice().WayChange
	}
	return s.Frame.WayMore
}

func (h *home) typing() bool          { return false }
func (h *home) crumb(s *scene) string { return s.Frame.HomeTitle }
func (h *home) actions(*scene) []keys.Action {
	return []keys.Action{keys.Up, keys.Submit, keys.ShowHelp, keys.Lang, keys.Quit}
}
