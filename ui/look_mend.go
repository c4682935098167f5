package ui

import tea "charm.land/bubbletea/v2"

// siteMend shows what mends a site: the footer from the saved business details,
// and what each policy page covers.
func siteMend(a *App, m *lookScreen) tea.Cmd {
	s := &a.scene
	list := &sheets{title: s.Look().Sheet.Title, lead: s.Look().Sheet.OutlineLead, from: goLook{m.kind, m.place, m.from}}
	for _, x := range s.Mending() {
		list.list = append(list.list, sheet{label: x.Label, hint: x.Hint, file: x.File, text: x.Text})
	}
	a.show(list)
	return nil
}
