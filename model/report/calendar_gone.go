package report

import (
	"maps"
	"slices"
	"strings"

	"portone-onboard/model"
)

const (
	// lookBack is how many answers that may move the calendar are taken back to
	// find what fell away. Each costs a look at the whole shop; a shop's whole
	// way to its opening has some fifty.
	lookBack = 120
	// maxBack is how many answers of any kind are taken back at most.
	maxBack = 5000
)

// moves are the beginnings of the questions whose answers can take a day off a
// calendar.
var moves = []string{"contract.", "prep.gateway.", "prep.shop.built", "prep.shop.host_use", "prep.shop.contract", "prep.shop.days_off", "prep.shop.mail_order", "prep.shop.registration", "prep.methods.", "live.", "mid.", "track."}

// Gone lists what a calendar of an earlier revision had and the present one has
// no more, as far as its day has not passed: a merchant who imported it then
// would go on being reminded. A file of calendars cannot take an event back, it
// can only say that it is cancelled; so it says so until the day is over, and
// then the entry is left to rest as history.
//
// The events are the shop's journal, the newest first. Nothing is kept about
// what was exported when.
func Gone(w *model.Walk, newestFirst []model.Event, now []Entry) []Entry {
	seen := map[string]bool{}
	for _, e := range now {
		seen[e.UID] = true
	}
	sequence, stamp := edition(w)
	var out []Entry
	past := w.Shop
	past.Answers = maps.Clone(w.Shop.Answers)
	looks := 0
	for i, event := range newestFirst {
		if i >= maxBack || looks >= lookBack {
			break
		}
		takeBack(past.Answers, event)
		if !movesCalendar(event) {
			continue
		}
		looks++
		then := model.NewWalk(past, model.World{Facts: w.Facts, Calendar: w.Calendar, Today: model.DateOf(event.At)})
		for _, e := range Calendar(then) {
			if seen[e.UID] || e.On.Before(w.Today) {
				continue
			}
			seen[e.UID] = true
			e.Gone, e.Sequence, e.Stamp = true, sequence, stamp
			out = append(out, e)
		}
	}
	model.SortStable(out, byDay)
	return out
}

// takeBack puts the values back that stood before an event.
func takeBack(answers map[model.Slot]model.Answer, e model.Event) {
	for _, c := range e.Changes {
		if c.Before == nil {
			delete(answers, c.Slot)
		} else {
			answers[c.Slot] = *c.Before
		}
	}
}

func movesCalendar(e model.Event) bool {
	return slices.ContainsFunc(e.Changes, func(c model.Change) bool {
		return slices.ContainsFunc(moves, func(start string) bool { return strings.HasPrefix(string(c.Slot.Question), start) })
	})
}
