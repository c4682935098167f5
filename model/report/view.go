package report

import (
	"time"

	"portone-onboard/model"
)

// View is one shop on one day. Its first fields are those of model.Summary,
// which lists of many shops show alone; the others need the whole shop.
type View struct {
	ID      model.ShopID `json:"id"`
	Updated time.Time    `json:"updated"` // UTC
	model.Summary
	*Detail
}

// Detail is what of a shop needs all its answers.
type Detail struct {
	Stages   []Stage   `json:"stages"`
	Tracks   []Track   `json:"tracks"`
	Agenda   []Due     `json:"agenda"` // what to do, then what is waited for
	Forecast *Forecast `json:"forecast,omitempty"`
	Works    []Works   `json:"works"`    // what customers meet today, for each MID and method
	Blockers []Works   `json:"blockers"` // of them, what would fail if the shop opened now
}

// Stage is how far a stage of the path is; what does not apply is not counted.
type Stage struct {
	Stage    model.StageID  `json:"stage"`
	Standing model.Standing `json:"standing"`
	Done     int            `json:"done"`
	All      int            `json:"all"`
	Steps    []Step         `json:"steps"`
}

// Step is one step at its place.
type Step struct {
	Step     model.StepID   `json:"step"`
	Track    model.TrackID  `json:"track,omitempty"`
	MID      model.MIDID    `json:"mid,omitempty"`
	Standing model.Standing `json:"standing"`
	Why      string         `json:"why,omitempty"` // with not_applicable: the reason's code
	Answered int            `json:"answered"`
	Asked    int            `json:"asked"`
	Since    model.Date     `json:"since,omitzero"` // with waiting: since when, and until when
	Usual    model.Date     `json:"usual,omitzero"`
	Late     model.Date     `json:"late,omitzero"`
	Unmet    []Need         `json:"unmet,omitempty"`
}

// Need is a condition of a step's start that does not hold.
type Need struct {
	Kind model.NeedKind `json:"kind"`
	Code string         `json:"code"`
	Step model.StepID   `json:"step,omitempty"`
}

// Track is one application to one gateway.
type Track struct {
	Track   model.TrackID `json:"track"`
	Gateway model.Code    `json:"gateway"`
	Route   model.Route   `json:"route"`
	Origin  string        `json:"origin"`
	Hedge   bool          `json:"hedge"`
	MIDs    []model.MIDID `json:"mids"`
}

// Due is one line of the agenda.
type Due struct {
	Kind     model.DueKind    `json:"kind"`
	Step     model.StepID     `json:"step"`
	Track    model.TrackID    `json:"track,omitempty"`
	MID      model.MIDID      `json:"mid,omitempty"`
	Question model.QuestionID `json:"question,omitempty"`
	Item     string           `json:"item,omitempty"`
	Since    model.Date       `json:"since,omitzero"`
	By       model.Date       `json:"by,omitzero"`
	Late     model.Date       `json:"late,omitzero"`
	Overdue  int              `json:"overdue,omitempty"` // business days past late
}

// Works is what a customer meets with one method on one MID.
type Works struct {
	Track   model.TrackID     `json:"track"`
	MID     model.MIDID       `json:"mid"`
	Method  string            `json:"method"`
	Verdict model.VerdictKind `json:"verdict"`
	Until   model.Date        `json:"until,omitzero"`
	By      []string          `json:"by,omitempty"`
	Why     string            `json:"why,omitempty"`
}

// Look gives the full view of a shop.
func Look(w *model.Walk) View {
	d := &Detail{Stages: stages(w), Tracks: tracks(w), Agenda: agenda(w), Works: works(w), Blockers: []Works{}}
	for _, v := range d.Works {
		if v.Verdict != model.Works && v.Verdict != model.WorksUntil {
			d.Blockers = append(d.Blockers, v)
		}
	}
	if f := w.Forecast(w.Today); len(f.Legs) > 0 && !w.Opened() {
		d.Forecast = NewForecast(f)
	}
	return View{ID: w.Shop.ID, Updated: w.Shop.Updated.UTC(), Summary: model.Summarise(w), Detail: d}
}

func stages(w *model.Walk) []Stage {
	out := []Stage{}
	for _, st := range model.Path {
		s, seen := Stage{Stage: st.ID, Steps: []Step{}}, map[model.Standing]int{}
		for _, v := range w.Steps() {
			if v.Stage == st.ID {
				s.Steps = append(s.Steps, step(v))
				seen[v.Standing]++
			}
		}
		s.All, s.Done = len(s.Steps)-seen[model.Lacking], seen[model.Reached]
		if s.Standing = together(seen, s.All); len(s.Steps) == 0 {
			s.Standing = model.Blocked // no gateway has been chosen yet
		}
		out = append(out, s)
	}
	return out
}

// together sums the standings of a stage's steps up: all of those that apply
// are done, or what weighs most.
func together(seen map[model.Standing]int, all int) model.Standing {
	switch {
	case all == 0:
		return model.Lacking
	case seen[model.Reached] == all:
		return model.Reached
	case seen[model.Trouble] > 0:
		return model.Trouble
	case seen[model.Waits] > 0:
		return model.Waits
	case seen[model.Reached]+seen[model.Begun] > 0:
		return model.Begun
	case seen[model.Ready] > 0:
		return model.Ready
	}
	return model.Blocked
}

func step(v model.StepView) Step {
	answered, asked := v.Count()
	s := Step{Step: v.Step, Track: v.Track, MID: v.MID, Standing: v.Standing, Why: v.Why, Answered: answered, Asked: asked,
		Since: v.Since, Usual: v.Usual, Late: v.Late}
	for _, n := range v.Unmet {
		s.Unmet = append(s.Unmet, Need{n.Kind, n.Code, n.Step})
	}
	return s
}

func tracks(w *model.Walk) []Track {
	out := []Track{}
	for _, t := range w.Active() {
		out = append(out, Track{t.ID, t.Gateway, t.Route, t.Origin, t.Hedge, t.MIDs})
	}
	return out
}

func agenda(w *model.Walk) []Due {
	out := []Due{}
	for _, d := range w.Agenda() {
		out = append(out, Due{d.Kind, d.Place.Step, d.Place.Track, d.Place.MID, d.Slot.Question, d.Slot.Item, d.Since, d.By, d.Late, d.Days})
	}
	return out
}

func works(w *model.Walk) []Works {
	out := []Works{}
	for _, t := range w.Active() {
		for _, mid := range t.MIDs {
			for _, v := range w.Works(t.ID, mid) {
				out = append(out, Works{v.Track, v.MID, v.Method, v.Kind, v.Until, v.By, v.Why})
			}
		}
	}
	return out
}
