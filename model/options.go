package model

import "slices"

// Options lists what may be chosen at a slot, by ID, in the order to show.
func (w *Walk) Options(slot Slot) []string {
	e, ok := index()[slot.Question]
	if !ok {
		return nil
	}
	switch e.q.From {
	case FromGateways:
		return codes(w.Facts.Codes())
	case FromEasyCodes:
		return codes(slices.DeleteFunc(slices.Clone(w.Facts.Codes()), func(c Code) bool { _, kind := w.Facts.Name(c); return kind != "easy_pay" }))
	case FromChosen:
		return w.answer("prep.gateway.chosen", slot).Values
	case FromTracks:
		return orElse(w.trackGateways(), func() []string { return codes(w.Facts.Codes()) })
	case FromMethods:
		return orElse(w.Askable(slot.Track), w.everyMethod)
	case FromStyles:
		return orElse(w.answer("prep.methods.styles", slot).Values, everyStyle)
	case FromModules:
		return ids(w.modules(slot.Track), func(m Module) string { return m.ID })
	case FromEasyPays:
		return w.easyPays()
	case FromIndustries:
		return w.industries()
	case FromPapers:
		return ids(Papers, func(p Paper) string { return p.ID })
	case FromRoutes:
		return w.routes(w.Track(slot.Track))
	}
	if e.q.Kind == ProcessKind {
		return moves(e.q.Machine.From(State(w.Answer(slot).Value())))
	}
	return e.q.Options
}

// orElse offers everything where nothing was wanted yet: what happened may be
// recorded before it was planned.
func orElse(wanted []string, every func() []string) []string {
	if len(wanted) > 0 {
		return wanted
	}
	return every()
}

func everyStyle() []string { return index()["prep.methods.styles"].q.Options }

func (w *Walk) everyMethod() []string {
	return byName(index()["prep.methods.methods"].q.Options, w.easyPays())
}

// easyPays are those of Korea, and those of other countries for a shop that
// sells there.
func (w *Walk) easyPays() []string {
	if w.answer("prep.methods.methods", Slot{}).Has(string(Overseas)) || w.answer("prep.methods.extras", Slot{}).Has("japan") {
		return slices.Concat(EasyPays, ForeignPays)
	}
	return EasyPays
}

// industries are the trades, then those that gateways restrict or refuse.
func (w *Walk) industries() []string {
	out, rest := slices.Clone(Industries[:len(Industries)-1]), Industries[len(Industries)-1]
	for _, r := range w.Facts.Common().Industries {
		if !slices.Contains(out, r.ID) {
			out = append(out, r.ID)
		}
	}
	return append(out, rest)
}

// byName puts easy pays by name in the place of "easy_pay".
func byName(methods, easyPays []string) []string {
	var out []string
	for _, m := range methods {
		if m != "easy_pay" {
			out = append(out, m)
			continue
		}
		for _, name := range easyPays {
			out = append(out, EasyPayPrefix+name)
		}
	}
	return out
}

func moves(list []Move) []string { return ids(list, func(m Move) string { return m.ID }) }

func codes(list []Code) []string { return ids(list, func(c Code) string { return string(c) }) }

func (w *Walk) trackGateways() []string {
	var out []string
	for _, t := range w.Active() {
		if !slices.Contains(out, string(t.Gateway)) {
			out = append(out, string(t.Gateway))
		}
	}
	return out
}

// WantedMethods are the methods the merchant wants, easy pays by name.
func (w *Walk) WantedMethods() []string {
	return byName(w.answer("prep.methods.methods", Slot{}).Values, w.answer("prep.methods.easy_pays", Slot{}).Values)
}
