package ui

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
)

// siteLook is the site check: the shop's own pages as a reviewer sees them.
func siteLook() lookKind {
	return lookKind{
		acts: siteActs, subject: siteSubject, done: siteDone,
		do: map[string]func(*App, *lookScreen) tea.Cmd{
			"site_check": siteCheck, "site_file": siteFile, "site_last": siteLast, "site_mend": siteMend, "site_hand": byHand, "site_url": siteURL,
		},
	}
}

var (
	siteItems   = model.Slot{Question: "prep.site.item"}
	siteAddress = model.Slot{Question: "prep.site.url"}
)

// siteActs: an app that is in no store yet has no pages to read; its captures are
// listed among what mends.
func siteActs(s *scene, m *lookScreen) []act {
	var out []act
	url := s.W.Answer(siteAddress).Value()
	switch {
	case !s.W.Visible(siteAddress):
	case url == "":
		out = append(out, act{id: "site_url"}, act{id: "site_file"})
	default:
		out = append(out, act{id: "site_check", args: []string{"url", url}}, act{id: "site_file"})
	}
	if at, _ := s.lastSeen(model.Page); !at.IsZero() {
		out = append(out, act{id: "site_last", args: []string{"at", s.clock(at)}})
	}
	out = append(out, act{id: "site_mend"})
	if len(s.W.Group(s.firstSiteItem())) > 0 {
		out = append(out, act{id: "site_hand"})
	}
	return out
}

func siteSubject(s *scene, _ *lookScreen) string {
	return s.W.Answer(siteAddress).Value()
}

func (s *scene) firstSiteItem() model.Slot {
	v, _ := s.W.View(model.Place{Step: "prep.site"})
	for _, a := range v.Asks {
		if a.Slot.Question == siteItems.Question {
			return a.Slot
		}
	}
	return siteItems
}

// lastSeen is when a machine last looked, and the record that it left.
func (s *scene) lastSeen(kind model.EvidenceKind) (at time.Time, hash string) {
	for _, a := range s.W.Shop.Answers {
		for _, e := range a.Evidence {
			if e.Kind == kind && e.Hash != "" && e.At.After(at) {
				at, hash = e.At, e.Hash
			}
		}
	}
	return at, hash
}

func siteURL(a *App, _ *lookScreen) tea.Cmd {
	return a.alone(siteAddress)
}

// byHand goes on to the questions themselves.
func byHand(a *App, m *lookScreen) tea.Cmd {
	if in, ok := m.from.(goList); ok {
		return a.ask(in.slot)
	}
	v, _ := a.scene.W.View(m.place)
	for _, x := range v.Asks {
		if x.State != model.Closed {
			return a.ask(x.Slot)
		}
	}
	if len(v.Asks) > 0 {
		return a.ask(v.Asks[0].Slot)
	}
	return a.goHome("")
}

// siteFile looks at a page that was saved from a browser: one that only members
// see, say.
func siteFile(a *App, m *lookScreen) tea.Cmd {
	a.show(newForm(&a.scene, form{id: "site_file", from: goLook{m.kind, m.place, m.from}, then: func(a *App, path string) (tea.Cmd, string) {
		if path == "" {
			return nil, a.scene.Look().FormEmpty
		}
		a.show(m)
		return a.siteLook(m, path), ""
	}}, ""))
	return nil
}

func siteCheck(a *App, m *lookScreen) tea.Cmd { return a.siteLook(m) }

// siteLook looks at the shop's address, or at what is named instead.
func (a *App) siteLook(m *lookScreen, targets ...string) tea.Cmd {
	ask, look := a.scene.W.SiteAsk(), a.deps.Looks.Site
	if len(targets) > 0 {
		ask.Targets = targets
	}
	return a.runLook(m, func(ctx context.Context, tell func(model.Progress)) (any, error) {
		r, err := look(ctx, ask, tell)
		return siteSeen{r, len(targets) > 0}, err
	})
}

// siteSeen is what a look saw. Part: one saved page, which shows what is there
// and takes nothing away that another page showed.
type siteSeen struct {
	model.SiteReport
	part bool
}

// seen is what of it becomes answers.
func (r siteSeen) seen(w *model.Walk) []model.Seen {
	all := w.SiteSeen(r.SiteReport)
	if !r.part {
		return all
	}
	return slices.DeleteFunc(all, func(s model.Seen) bool {
		return s.Finding.Status != model.Done && w.Answer(s.Slot).Status == model.Done
	})
}

// siteDone records what was seen, in one event with the pages as proof, and
// shows it.
func siteDone(a *App, m *lookScreen, result any) tea.Cmd {
	if old, ok := result.(lastSite); ok {
		a.show(siteResults(&a.scene, m, old.SiteReport, nil))
		return nil
	}
	report, ok := result.(siteSeen)
	if !ok {
		return nil
	}
	var proof []byte
	hash := ""
	if a.deps.Looks.SiteProof != nil {
		proof = a.deps.Looks.SiteProof(report.SiteReport)
		hash = hashOf(proof)
	}
	event := a.scene.W.Adopt(report.seen(a.scene.W), hash, report.At)
	screen := siteResults(&a.scene, m, report.SiteReport, model.Shifts(event))
	return a.record(event, screen, proof)
}

func siteResults(s *scene, m *lookScreen, r model.SiteReport, shifts []model.Shift) *results {
	out := &results{kind: model.LookSite, place: m.place, from: goLook{m.kind, m.place, m.from}, title: s.Look().Kinds[model.LookSite].Title + "  " + model.Printable(r.Start)}
	for _, f := range r.Findings {
		slot := model.Slot{Question: siteItems.Question, Item: f.ID}
		line := result{f: f, label: s.Texts.Item(model.EachSiteItem, f.ID).Label}
		if s.W.Visible(slot) {
			line.slot = slot
		}
		if i := slices.IndexFunc(shifts, func(x model.Shift) bool { return x.Slot == slot && x.Before != model.Unanswered }); i >= 0 {
			line.shift = &shifts[i]
		}
		out.lines = append(out.lines, line)
	}
	worstFirst(out.lines)
	bad := 0
	for _, p := range r.Pages {
		if p.Trouble != "" {
			bad++
		}
	}
	out.notes = append(out.notes, s.fill(s.Look().PagesRead, "n", itoa(len(r.Pages)), "bad", itoa(bad), "at", s.clock(r.At)))
	if note := s.changed(shifts); note != "" {
		out.notes = append(out.notes, note)
	}
	return out
}

// changed says what stands otherwise than at the last look, "" for a first one.
func (s *scene) changed(shifts []model.Shift) string {
	better, worse, old := 0, 0, false
	for _, x := range shifts {
		old = old || x.Before != model.Unanswered
		switch {
		case x.Before == model.Unanswered:
		case x.After == model.Done:
			better++
		case x.Before == model.Done:
			worse++
		}
	}
	if !old {
		return ""
	}
	return s.fill(s.Look().Changed, "better", itoa(better), "worse", itoa(worse))
}

// siteLast shows the pages' last look again, from the proof that was kept.
func siteLast(a *App, m *lookScreen) tea.Cmd {
	_, hash := a.scene.lastSeen(model.Page)
	read, proved := a.deps.Proof, a.deps.Looks.SiteProved
	return a.runLook(m, func(context.Context, func(model.Progress)) (any, error) {
		raw, err := read(hash)
		if err != nil {
			return nil, err
		}
		r, err := proved(raw)
		return lastSite{r}, err
	})
}

// lastSite is a report that was recorded before.
type lastSite struct{ model.SiteReport }
