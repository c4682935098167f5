package report

import "portone-onboard/model"

// Forecast is when a shop can open.
type Forecast struct {
	Stages []Leg      `json:"stages"`
	Opens  Opens      `json:"opens"`
	Until  model.Date `json:"until,omitzero"` // when the first instant opening ends
	Sure   model.Date `json:"sure"`           // the last day whose holidays are known
}

// Leg is one wait on the way.
type Leg struct {
	Step    model.StepID  `json:"step"`
	Track   model.TrackID `json:"track"`
	MID     model.MIDID   `json:"mid,omitempty"` // with a step that each MID goes through
	Gateway model.Code    `json:"gateway"`
	From    model.Date    `json:"from"` // the usual day on which it starts
	Days
	Happened bool `json:"happened,omitempty"` // it is over, and these are its day
	Estimate bool `json:"estimate,omitempty"` // its length is an estimate of ours
}

// Opens is the day of opening: first with any wanted method, all with every one.
type Opens struct {
	First Days `json:"first"`
	All   Days `json:"all"`
}

// Days are the earliest, the usual and the late day of something.
type Days struct {
	Earliest model.Date `json:"earliest"`
	Usual    model.Date `json:"usual"`
	Late     model.Date `json:"late"`
}

func forecast(f model.Forecast) *Forecast {
	out := &Forecast{Stages: []Leg{}, Opens: Opens{Days(f.First), Days(f.All)}, Until: f.Until, Sure: f.Sure}
	for _, l := range f.Legs {
		out.Stages = append(out.Stages, Leg{l.Step, l.Track, l.MID, l.Gateway, l.From.Usual, Days(l.To), l.Happened, l.Guess})
	}
	return out
}
