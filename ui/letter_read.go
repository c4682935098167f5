package ui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

// openLetter shows the box to paste into, with what was left in it unread.
func (a *App) openLetter() tea.Cmd {
	switch x := a.screen.(type) {
	case *letter:
		return nil
	case *letterFound:
		a.show(x.box)
		return nil
	}
	draft := a.drafts[letterSlot]
	delete(a.drafts, letterSlot)
	a.show(newLetter(&a.scene, a.wayBack(), draft))
	return nil
}

// resumeLetter asks for a box, or for what was read, as it was left for another
// screen.
type resumeLetter struct{ at screen }

func (resumeLetter) isIntent() {}

func (m *letter) again() intent { return resumeLetter{m} }

// resume shows it again. What was read is held against the shop as it is now.
func (a *App) resume(at screen) tea.Cmd {
	switch x := at.(type) {
	case *letter:
		x.reading = false // what was read meanwhile was dropped
		delete(a.drafts, letterSlot)
	case *letterFound:
		x.renew(&a.scene)
	}
	a.show(at)
	return nil
}

// readLetter reads what stands in the box.
func (a *App) readLetter() tea.Cmd {
	m, ok := a.screen.(*letter)
	if !ok {
		return nil
	}
	t, text := a.scene.Letter(), m.text()
	path, isFile := letterFile(text)
	switch {
	case a.deps.Looks.Letter == nil, isFile && a.deps.ReadFile == nil:
		m.failed = t.NoReader
		return nil
	case strings.TrimSpace(text) == "":
		m.failed = t.Empty
		return nil
	}
	m.reading, m.failed = true, ""
	return letterIn(a.deps, a.scene.W.Shop, m, text, path)
}

// letterRead carries what a letter says, for the box that asked.
type letterRead struct {
	box    *letter
	letter model.Letter
	err    error
}

// letterIn reads a letter off the loop: the file at path, or the text itself.
func letterIn(d Deps, shop model.Shop, box *letter, text, path string) tea.Cmd {
	return func() tea.Msg {
		raw, name := []byte(nil), ""
		if path == "" {
			raw = []byte(lineEnds(text))
		} else {
			var err error
			if raw, err = d.ReadFile(path); err != nil {
				return letterRead{box: box, err: err}
			}
			name = path
		}
		w := model.NewWalk(shop, worldOf(d))
		return letterRead{box: box, letter: d.Looks.Letter(w.LetterAsk(raw, name))}
	}
}

// lineEnds gives a paste the line ends that a mail has: terminals send CR.
func lineEnds(s string) string {
	if !strings.Contains(s, "\r") {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// onLetter shows what was read, unless the box is gone.
func (a *App) onLetter(msg letterRead) tea.Cmd {
	if a.screen != screen(msg.box) {
		return nil
	}
	msg.box.reading = false
	if msg.err != nil {
		msg.box.failed = a.scene.fill(a.scene.Letter().FileFailed, "why", a.scene.whyNot(msg.err))
		return nil
	}
	msg.box.read = true
	a.show(newLetterFound(&a.scene, msg.box, msg.letter))
	return nil
}

// whyNot is the cause of an effect that did not come off.
func (s *scene) whyNot(err error) string {
	if f, ok := s.FailureOf(err); ok {
		return f.What
	}
	return model.Printable(err.Error())
}

// letterMove is what a merchant does with a letter that was read.
type letterMove int

const (
	backToBox   letterMove = iota // the box as it stood
	anotherMail                   // an empty one
	leaveAsIs                     // nothing is recorded
	recordIt
)

func (letterMove) isIntent() {}

func (a *App) moveLetter(to letterMove) tea.Cmd {
	m, ok := a.screen.(*letterFound)
	if !ok {
		return nil
	}
	switch to {
	case recordIt:
		return a.recordLetter(m)
	case leaveAsIs:
		cmd := a.carry(m.box.from)
		a.remark(a.scene.Letter().Kept)
		return cmd
	case anotherMail:
		m.box.clear(&a.scene)
	}
	a.show(m.box)
	return nil
}

// recordLetter saves what is marked as one event. Warnings are shown once
// before.
func (a *App) recordLetter(m *letterFound) tea.Cmd {
	s := &a.scene
	take := m.marked()
	m.failed = ""
	switch {
	case s.readOnly:
		m.failed = s.Frame.ReadOnlyAnswer
		return nil
	case len(take) == 0:
		m.failed = s.Letter().NoneMarked
		return nil
	}
	event, problems := s.W.TakeLetter(m.letter, take, a.deps.Now().UTC())
	if model.Blocks(problems) || len(problems) > 0 && !m.sure {
		m.problems, m.sure = problems, !model.Blocks(problems)
		m.blamed = s.blame(m.letter, take, event.At)
		return nil
	}
	if len(event.Changes) == 0 {
		return a.moveLetter(leaveAsIs)
	}
	return a.save(event, func(a *App) tea.Cmd { return a.goHome(a.letterNote(take)) },
		func(a *App, err error) { m.failed = a.failure(err) })
}

// blame is the proposal without which the others could be recorded, nil where
// it is not one alone.
func (s *scene) blame(l model.Letter, take []model.Proposal, at time.Time) *model.Proposal {
	for i := range take {
		rest := slices.Delete(slices.Clone(take), i, i+1)
		if _, problems := s.W.TakeLetter(l, rest, at); len(problems) == 0 {
			return &take[i]
		}
	}
	return nil
}

// letterNote says what was recorded, and what comes next.
func (a *App) letterNote(take []model.Proposal) string {
	s := &a.scene
	t := s.Letter()
	args := map[string]string{"n": itoa(len(take)), "list": s.Join(placesOf(s, take))}
	if agenda := s.W.Agenda(); len(agenda) > 0 {
		args["next"] = s.Due(agenda[0]).Head
		return locale.Fill(t.RecordedNext, args)
	}
	return locale.Fill(t.Recorded, args)
}
