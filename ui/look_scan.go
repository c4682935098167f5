package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
)

// scanLook reads the shop's own source.
func scanLook() lookKind {
	return lookKind{
		acts: scanActs, done: scanDone,
		do: map[string]func(*App, *lookScreen) tea.Cmd{"scan_dir": scanDir, "scan_again": scanAgain, "scan_hand": byHand},
	}
}

func scanActs(s *scene, m *lookScreen) []act {
	var out []act
	if dir := s.folder; dir != "" {
		out = append(out, act{id: "scan_again", args: []string{"dir", model.Printable(dir)}})
	}
	out = append(out, act{id: "scan_dir"})
	if m.kind == model.LookScan {
		out = append(out, act{id: "scan_hand"})
	}
	return out
}

func scanAgain(a *App, m *lookScreen) tea.Cmd { return a.scan(m, a.scene.folder) }

func scanDir(a *App, m *lookScreen) tea.Cmd {
	s := &a.scene
	a.show(newForm(s, form{id: "scan_dir", from: goLook{m.kind, m.place, m.from}, then: func(a *App, dir string) (tea.Cmd, string) {
		if dir == "" {
			return nil, a.scene.Look().FormEmpty
		}
		return a.scan(m, dir), ""
	}}, s.folder))
	return nil
}

func (a *App) scan(m *lookScreen, dir string) tea.Cmd {
	ask, look := a.scene.W.ScanAsk(m.place), a.deps.Looks.Scan
	ask.Dir, a.scene.folder = dir, dir
	a.show(m)
	return a.runLook(m, func(ctx context.Context, tell func(model.Progress)) (any, error) {
		return look(ctx, ask, tell)
	})
}

// scanDone records what the source shows, and lists what is to mend by file and
// line.
func scanDone(a *App, m *lookScreen, result any) tea.Cmd {
	r, ok := result.(model.ScanReport)
	if !ok {
		return nil
	}
	s := &a.scene
	event := s.W.Adopt(s.W.ScanSeen(m.place, r, isLive(m.place)), "", r.At)
	return a.record(event, scanResults(s, m, r), nil)
}

func scanResults(s *scene, m *lookScreen, r model.ScanReport) *results {
	out := &results{kind: model.LookScan, place: m.place, from: goLook{m.kind, m.place, m.from}, title: s.Look().Kinds[model.LookScan].Title + "  " + model.Printable(r.Dir)}
	for _, f := range r.Findings {
		out.lines = append(out.lines, result{f: f, label: s.spot(f.At)})
	}
	worstFirst(out.lines)
	out.notes = []string{s.fill(s.Look().FilesRead, "n", itoa(r.Files), "skipped", itoa(r.Skipped), "unread", itoa(len(r.Unread)))}
	if len(r.Ignored) > 0 {
		out.notes = append(out.notes, s.fill(s.Look().ScanIgnored, "list", model.Printable(s.Join(r.Ignored))))
	}
	if more := r.More(); more > 0 {
		out.notes = append(out.notes, s.fill(s.Look().ScanCut, "n", itoa(more)))
	}
	if len(r.Facts) > 0 {
		out.notes = append(out.notes, s.fill(s.Look().ScanSure, "list", s.factNames(r.Facts)))
	}
	return out
}

func (s *scene) factNames(facts []string) string {
	var names []string
	for _, f := range facts {
		if name, ok := s.Look().ScanFacts[f]; ok {
			names = append(names, name)
		}
	}
	return s.Join(names)
}
