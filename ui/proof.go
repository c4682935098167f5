package ui

import "portone-onboard/model"

// proofLines say what an answer stands on: who or what saw it, when and where,
// and what a machine said of it.
func (s *scene) proofLines(a model.Answer, w int) []string {
	p, ok := a.Proof()
	if !ok {
		return nil
	}
	_, paint := s.statusInk(a.Status)
	var out []string
	if p.Code != "" {
		t := s.Finding(model.Finding{Code: p.Code, Args: p.Args, Value: p.Value, Want: p.Want})
		out = append(out, wrap(model.Printable(t.What), w, paint)...)
		if a.Status != model.Done && a.Status != model.Given {
			out = append(out, wrapIf(model.Printable(t.Fix), w, s.st.plain)...)
		}
	}
	if a.Status == model.Gone {
		out = append(out, wrap(s.fill(s.Look().GoneWord, "at", s.clock(seenBefore(a).At)), w, s.st.bad)...)
	}
	line := s.fill(s.Look().EvidenceWord, "kind", s.EvidenceKind(p.Kind), "at", s.clock(p.At))
	if p.Source != "" {
		line += " " + model.Printable(p.Source)
	}
	return append(out, wrap(line, w, s.st.faint)...)
}

// seenBefore is the evidence before the newest: when it was still there.
func seenBefore(a model.Answer) model.Evidence {
	if n := len(a.Evidence); n > 1 {
		return a.Evidence[n-2]
	}
	return model.Evidence{}
}

// provenLines are those of an answer that a machine saw: the merchant's own word
// is not worth a line.
func (s *scene) provenLines(slot model.Slot, w int) []string {
	a := s.W.Answer(slot)
	if !a.Proven() {
		return nil
	}
	return s.proofLines(a, w)
}
