package model

import "strings"

// NewForecast is a forecast without a shop: for a merchant who applies on a day
// at one gateway for what it is mostly used for, or, without a code, anywhere by
// the figures common to all. The world's day is taken for the day of
// application, so that a day gone by is reckoned as it would have been.
func NewForecast(world World, code Code, from Date) Forecast {
	world.Today = from
	f := NewWalk(applicant(world.Facts, code), world).Forecast(from)
	for i := range f.Legs {
		f.Legs[i].Track, f.Legs[i].MID = "", ""
	}
	f.Instant = nil
	return f
}

// applicant is a shop that chose one gateway and one method that it takes.
func applicant(facts Facts, code Code) Shop {
	s := Shop{Answers: map[Slot]Answer{}}
	if code == "" {
		return s
	}
	give := func(at Slot, value string) { s.Answers[at] = Answer{Status: Given, Values: []string{value}} }
	method := usualMethod(facts.Gateway(code))
	if name, easy := strings.CutPrefix(method, EasyPayPrefix); easy {
		method = "easy_pay"
		give(Slot{Question: "prep.methods.easy_pays"}, name)
	}
	give(Slot{Question: "prep.methods.services"}, "payment")
	give(Slot{Question: "prep.methods.methods"}, method)
	give(Slot{Question: "prep.gateway.chosen"}, string(code))
	give(Slot{Track: "t1", Question: "track.gateway"}, string(code))
	give(Slot{Track: "t1", Question: "track.origin"}, "choice")
	return s
}

// usualMethod is cards where a gateway takes them, else the first that it does.
func usualMethod(g GatewayFacts) string {
	first := string(Card)
	for _, l := range g.Lines {
		m := string(l.Method)
		switch {
		case supported(&g, m) != Yes:
			continue
		case m == string(Card):
			return m
		case first == string(Card):
			first = m
		}
	}
	return first
}

// AppliedOn is the day from which an application of a track counts, the later
// of two; no day while it is not out.
func (w *Walk) AppliedOn(id TrackID) Date { return w.applied(id) }
