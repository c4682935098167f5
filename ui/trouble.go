package ui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// trouble stands in place of everything when the file could not be opened: what
// happened, that nothing was lost, and what can be done now.
type trouble struct {
	info   TroubleInfo
	at     int
	trying bool
}

// remedy is one thing to do about it.
type remedy struct {
	label, hint string
	how         func() (Deps, *TroubleInfo) // nil quits
}

func (m *trouble) remedies(s *scene) []remedy {
	i, f := m.info, &s.Frame
	var out []remedy
	add := func(label, hint string, how func() (Deps, *TroubleInfo)) {
		if how != nil {
			out = append(out, remedy{label, hint, how})
		}
	}
	switch i.Kind {
	case TroubleLocked:
		add(f.TryAgain, f.LockedRetryHint, i.Retry)
		add(f.ReadOnlyLook, f.ReadOnlyHint, i.Read)
	case TroubleCorrupt:
		for _, b := range i.Backups {
			if b.OK {
				add(s.backupLabel(b), f.RestoreHint, func() (Deps, *TroubleInfo) { return i.Restore(b.Path) })
			}
		}
		add(f.SetAside, f.SetAsideHint, i.SetAside)
		add(f.TryAgain, "", i.Retry)
	case TroubleSystem, TroubleNewer:
		add(f.TryAgain, f.SystemRetryHint, i.Retry)
	}
	return append(out, remedy{label: f.QuitWord})
}

func (s *scene) backupLabel(b BackupRow) string {
	return s.fill(s.Frame.RestoreBackup, "at", b.At.In(model.Seoul).Format("2006-01-02 15:04"),
		"shops", strconv.Itoa(b.Shops), "events", strconv.Itoa(b.Events))
}

func (m *trouble) update(s *scene, msg tea.Msg) intent {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok || m.trying {
		return nothing{}
	}
	list := m.remedies(s)
	if d, ok := keys.Digit(key); ok && d <= len(list) {
		m.at = d - 1
		return nothing{}
	}
	act, _ := keys.Resolve(key, false)
	switch act {
	case keys.Back:
		return quit{}
	case keys.Submit:
		if how := list[m.at].how; how != nil {
			m.trying = true
			return reopen{how}
		}
		return quit{}
	}
	m.at = move(act, m.at, len(list))
	return nothing{}
}

func (m *trouble) body(s *scene, r rect) drawing {
	t := s.Frame.Troubles[string(m.info.Kind)]
	args := []string{"holder", m.info.Holder, "found", strconv.Itoa(m.info.Found), "known", strconv.Itoa(m.info.Known)}
	w := min(r.w, 80)
	out := append(wrap(s.st.trouble+" "+t.Title, w, s.st.title), "")
	out = append(out, wrap(s.fill(t.What, args...), w, s.st.plain)...)
	out = append(out, wrap(t.Safe, w, s.st.good)...)
	out = append(append(out, ""), wrap(s.Frame.FileWord+" "+model.Printable(m.info.Path), w, s.st.dim)...)
	if m.info.Detail != "" {
		out = append(out, wrap(s.Frame.DetailWord+" "+model.Printable(m.info.Detail), w, s.st.faint)...)
	}
	out = append(out, "")
	list := m.remedies(s)
	for i, l := range list {
		paint := s.st.dim
		if i == m.at {
			paint = s.st.strong
		}
		out = append(out, fit(paint(s.mark(i == m.at)+digit(i)+l.label), r.w, s.st.ellipsis))
	}
	out = append(append(out, ""), wrapIf(list[min(m.at, len(list)-1)].hint, w, s.st.dim)...)
	if m.trying {
		out = append(out, s.st.dim(s.Frame.Trying))
	}
	return drawing{lines: cut(out, r.h)}
}

func (m *trouble) typing() bool          { return false }
func (m *trouble) crumb(s *scene) string { return s.Frame.TroubleCrumb }
func (m *trouble) actions(*scene) []keys.Action {
	return []keys.Action{keys.Up, keys.Submit, keys.Lang, keys.Quit}
}
