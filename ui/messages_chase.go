package ui

import (
	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// What is said of something late or refused, beside the line of the agenda.

// mostChecks is how many checks stand on Home; all are one key away.
const mostChecks = 3

// chaseLines are what to do about a marked line of the agenda that is late or
// refused: what to look at first, and that a text is ready. Whom to ask stands
// in the line itself.
func (s *scene) chaseLines(d model.Due, w int) []string {
	if d.Kind != model.Overdue && d.Kind != model.Fix {
		return nil
	}
	c := s.W.Chase(d)
	var out []string
	if checks := s.Checks(d, c); len(checks) > 0 {
		out = append(out, s.st.faint(fit(s.Messages().Chase.First+":", w, s.st.ellipsis)))
		out = append(out, s.listed(checks[:min(len(checks), mostChecks)], w)...)
	}
	if len(c.Messages) > 0 {
		ready := s.Messages().Chase.Ready
		if d.Kind == model.Fix {
			ready = s.Messages().Chase.ReadyFix
		}
		out = append(out, wrap(s.fill(ready, "key", s.keyNames(binding(keys.Messages))), w, s.st.accent)...)
	}
	return out
}

// binding is the line of the keymap for an action.
func binding(act keys.Action) keys.Binding { return keys.Help(act)[0] }

// listed sets one thing a line, folded below its mark.
func (s *scene) listed(things []string, w int) []string {
	var out []string
	for _, t := range things {
		for i, l := range wrap(t, max(w-4, 8), s.st.dim) {
			lead := "    "
			if i == 0 {
				lead = "  " + s.st.faint("-") + " "
			}
			out = append(out, lead+l)
		}
	}
	return out
}

// checksOf are what to look at before a text is sent: where the agenda says that
// its place is late.
func (s *scene) checksOf(x model.Message) []string {
	for _, d := range s.W.Agenda() {
		if d.Place == x.Place && (d.Kind == model.Overdue || d.Kind == model.Hear || d.Kind == model.Wait) {
			return s.Checks(d, s.W.Chase(d))
		}
	}
	return nil
}
