package ui

import (
	tea "charm.land/bubbletea/v2"

	"portone-onboard/ui/keys"
)

// loading stands for the moment until the shop is read.
type loading struct{}

func (*loading) update(*scene, tea.Msg) intent { return nothing{} }
func (*loading) body(s *scene, _ rect) drawing {
	return drawing{lines: []string{s.st.dim(s.Frame.Reading)}}
}
func (*loading) actions(*scene) []keys.Action { return []keys.Action{keys.Quit} }
func (*loading) typing() bool                 { return false }
func (*loading) crumb(s *scene) string        { return s.Frame.Reading }
