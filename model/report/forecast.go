package report

import "portone-onboard/model"

// Forecast is when a shop can open. It is the answer of `forecast --json` and a
// part of `status --json`.
type Forecast struct {
	Stages    []Leg          `json:"stages"`
	Opens     Opens          `json:"opens"`
	Until     model.Date     `json:"until,omitzero"`      // when the first instant opening ends
	Instant   []Instant      `json:"instant,omitempty"`   // every reading of when each ends
	Announced model.Date     `json:"announced,omitzero"`  // beyond it holidays follow from the law
	Sure      model.Date     `json:"sure"`                // the last day whose holidays are known
	Certainty string         `json:"certainty"`           // "announced", "by_law" or "unknown": of the least certain day
	OwnSteps  []model.StepID `json:"own_steps,omitempty"` // the merchant's own; they count no days
}

// Leg is one wait on the way.
type Leg struct {
	Step    model.StepID  `json:"step"`
	Track   model.TrackID `json:"track"`         // "" with a gateway that was put off, and without a shop
	MID     model.MIDID   `json:"mid,omitempty"` // with a step that each MID goes through
	Gateway model.Code    `json:"gateway"`
	From    model.Date    `json:"from"` // the usual day on which it starts
	Days
	Happened bool    `json:"happened,omitempty"` // it is over, and these are its day
	Estimate bool    `json:"estimate,omitempty"` // its length is an estimate of ours
	State    string  `json:"state"`              // see model.Expectations
	Overdue  int     `json:"overdue,omitempty"`  // business days past its late day: the days are those it cannot end before
	First    bool    `json:"first,omitempty"`    // opens.first hangs on it
	All      bool    `json:"all,omitempty"`      // opens.all hangs on it
	Slack    *int    `json:"slack,omitempty"`    // business days it may be late without moving opens.all
	After    []After `json:"after,omitempty"`    // what it waits for besides the one before it
}

// After is what a wait hangs on besides the one before it.
type After struct {
	Event   string          `json:"event"`
	Days    int             `json:"days,omitempty"`
	Months  int             `json:"months,omitempty"`
	Tracks  []model.TrackID `json:"tracks,omitempty"`
	Assumed bool            `json:"assumed,omitempty"` // no track of the shop brings it
	Own     bool            `json:"own,omitempty"`     // up to the merchant; it counts no days
}

// Instant is the end of an instant opening, counted from the application, and
// counted from the contract.
type Instant struct {
	Track model.TrackID `json:"track"`
	Safe  model.Date    `json:"until"`
	Other model.Date    `json:"until_by_contract,omitzero"`
}

// Opens is the day of opening: first with any wanted method, all with every one.
type Opens struct {
	First Opening  `json:"first"`
	All   Opening  `json:"all"`
	Later *Opening `json:"later,omitempty"` // with what was put off
}

// Opening is one of the days of opening. With overdue these are the days it
// cannot be before.
type Opening struct {
	Days
	Overdue int `json:"overdue,omitempty"`
}

// Days are the earliest, the usual and the late day of something.
type Days struct {
	Earliest model.Date `json:"earliest"`
	Usual    model.Date `json:"usual"`
	Late     model.Date `json:"late"`
}

// NewForecast puts a forecast into the shape of its JSON.
func NewForecast(f model.Forecast) *Forecast {
	out := &Forecast{
		Stages: []Leg{}, Until: f.Until, Announced: f.Announced, Sure: f.Sure, Certainty: "announced", OwnSteps: f.Own,
		Opens: Opens{First: Opening{Days(f.First), f.OverdueFirst}, All: Opening{Days(f.All), f.OverdueAll}},
	}
	if c := f.Certainty(); c != model.CertainDay {
		out.Certainty = string(c)
	}
	if !f.Later.Usual.IsZero() {
		out.Opens.Later = &Opening{Days: Days(f.Later)}
	}
	for _, i := range f.Instant {
		out.Instant = append(out.Instant, Instant{i.Track, i.Safe, i.Other})
	}
	for i, l := range f.Legs {
		out.Stages = append(out.Stages, legOf(f, i, l))
	}
	return out
}

func legOf(f model.Forecast, i int, l model.Leg) Leg {
	out := Leg{
		Step: l.Step, Track: l.Track, MID: l.MID, Gateway: l.Gateway, From: l.From.Usual, Days: Days(l.To), Happened: l.Happened,
		Estimate: l.Guess, State: l.Expected(f.On), Overdue: l.Overdue, First: l.First, All: l.All,
	}
	if days, ok := f.Slack(i); ok {
		out.Slack = &days
	}
	for _, e := range l.After {
		out.After = append(out.After, After{e.Event, e.Days, e.Months, e.Tracks, e.Assumed, e.Own})
	}
	return out
}
