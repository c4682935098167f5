package ui

import (
	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// welcome is the first minute: what this is, how long it takes, that nothing is
// lost, and the language. Its one question is a list of two.
type welcome struct{ at int }

var welcomeLangs = []model.Lang{model.Korean, model.English}

func (m *welcome) update(s *scene, msg tea.Msg) intent {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nothing{}
	}
	if d, ok := keys.Digit(key); ok && d <= len(welcomeLangs) {
		m.at = d - 1
		return useLang{welcomeLangs[m.at]}
	}
	act, _ := keys.Resolve(key, false)
	switch act {
	case keys.Submit:
		return startShop{}
	case keys.Back:
		return quit{}
	}
	if at := move(act, m.at, len(welcomeLangs)); at != m.at {
		m.at = at
		return useLang{welcomeLangs[at]}
	}
	return nothing{}
}

func (m *welcome) body(s *scene, r rect) drawing {
	w := min(r.w, 76)
	out := []string{s.st.title(s.Frame.WelcomeTitle), ""}
	out = append(out, wrap(s.Frame.WelcomeLead, w, s.st.plain)...)
	out = append(out, "")
	for i, st := range model.Path {
		name := s.st.accent(s.Stage(st.ID).Name)
		out = append(out, fit(pad(name, 20)+s.st.dim(s.Frame.WelcomeStages[i]), r.w, s.st.ellipsis))
	}
	out = append(append(out, ""), wrap(s.Frame.WelcomeSafe, w, s.st.plain)...)
	out = append(out, "")
	for i, word := range []string{"한국어로 시작합니다", "Start in English"} {
		paint := s.st.dim
		if i == m.at {
			paint = s.st.strong
		}
		out = append(out, paint(s.mark(i == m.at)+digit(i)+word))
	}
	if extra := len(out) - r.h; extra > 0 {
		out = append(out[:2], out[2+min(extra, len(out)-4):]...)
	}
	return drawing{lines: out}
}

func (m *welcome) typing() bool          { return false }
func (m *welcome) crumb(s *scene) string { return s.Frame.WelcomeCrumb }
func (m *welcome) actions(*scene) []keys.Action {
	return []keys.Action{keys.Up, keys.Submit, keys.Quit}
}
