package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
	"portone-onboard/ui/say"
)

// letterFound shows what a letter says: its doubts, what could be recorded, and
// a list of two. Nothing is recorded but by the yes of that list.
type letterFound struct {
	box    *letter
	letter model.Letter

	list   []model.Proposal // for the application that is meant
	off    []bool           // of list: not to be recorded
	links  []string
	rest   []model.Sign    // what changes nothing
	tracks []model.TrackID // the applications that may be meant, if several
	track  int             // which of them is
	asking bool            // which is asked

	at, scroll int
	problems   []model.Problem // of recording what is marked
	blamed     *model.Proposal // the one without which the rest can be recorded
	sure       bool            // they are warnings, and were shown
	failed     string
}

// foundKind is what a line of the screen is for.
type foundKind int

const (
	foundProposal foundKind = iota
	foundLink
	foundYes
	foundNo
	foundAgain
	foundLeave
)

// foundLine is one line to stand on; i counts within its kind.
type foundLine struct {
	kind foundKind
	i    int
}

func newLetterFound(s *scene, box *letter, l model.Letter) *letterFound {
	m := &letterFound{box: box, letter: l}
	if !say.LinksShut(l) {
		m.links = say.LetterLinks(l)
	}
	list := s.W.Propose(l)
	if len(list) > 0 && len(list[0].Tracks) > 1 {
		m.tracks, m.asking = list[0].Tracks, true
	}
	m.settle(list)
	return m
}

// settle makes the screen of what is proposed: everything that can be recorded
// is marked.
func (m *letterFound) settle(list []model.Proposal) {
	m.list, m.off = list, make([]bool, len(list))
	for i, p := range list {
		m.off[i] = model.Blocks(p.Problems)
	}
	m.rest = say.LetterRest(m.letter, list)
	m.at, m.scroll = 0, 0
	m.touched()
}

// renew proposes again, on the shop as it is now. The marks stay unless there is
// something else to mark.
func (m *letterFound) renew(s *scene) {
	if list := m.propose(s); !slices.EqualFunc(list, m.list, sameProposal) {
		m.settle(list)
	}
}

func sameProposal(a, b model.Proposal) bool {
	return a.Slot == b.Slot && slices.Equal(a.Input.Values, b.Input.Values) && len(a.Problems) == len(b.Problems)
}

func (m *letterFound) propose(s *scene) []model.Proposal {
	if len(m.tracks) > 0 {
		return s.W.ProposeFor(m.letter, m.tracks[m.track])
	}
	return s.W.Propose(m.letter)
}

// touched forgets what was said of the marks as they stood.
func (m *letterFound) touched() { m.problems, m.blamed, m.sure, m.failed = nil, nil, false, "" }

// marked is what is to be recorded.
func (m *letterFound) marked() []model.Proposal {
	var out []model.Proposal
	for i, p := range m.list {
		if !m.off[i] {
			out = append(out, p)
		}
	}
	return out
}

// lines are what the mark can stand on. The list of two is there only where
// something can be recorded.
func (m *letterFound) lines(s *scene) []foundLine {
	var out []foundLine
	takes := false
	for i, p := range m.list {
		out = append(out, foundLine{foundProposal, i})
		takes = takes || !model.Blocks(p.Problems)
	}
	for i := range m.links {
		out = append(out, foundLine{foundLink, i})
	}
	if takes && !s.readOnly {
		return append(out, foundLine{kind: foundYes}, foundLine{kind: foundNo})
	}
	return append(out, foundLine{kind: foundAgain}, foundLine{kind: foundLeave})
}

func (m *letterFound) here(s *scene) foundLine {
	lines := m.lines(s)
	return lines[min(m.at, len(lines)-1)]
}

func (m *letterFound) update(s *scene, msg tea.Msg) intent {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nothing{}
	}
	if m.asking {
		return m.ask(s, key)
	}
	lines := m.lines(s)
	if n, ok := keys.Digit(key); ok && n <= len(lines) {
		m.goTo(n - 1)
		m.toggle(s)
		return nothing{}
	}
	act, _ := keys.Resolve(key, false)
	switch act {
	case keys.Back:
		return backToBox
	case keys.Submit:
		return m.submit(s)
	case keys.Toggle:
		m.toggle(s)
	case keys.Open:
		return m.open(s)
	case keys.Next:
		m.asking = len(m.tracks) > 0
	case keys.PageDown:
		m.scroll += 5
	case keys.PageUp:
		m.scroll = max(m.scroll-5, 0)
	default:
		m.goTo(move(act, m.at, len(lines)))
	}
	return nothing{}
}

func (m *letterFound) goTo(at int) {
	if at != m.at {
		m.at, m.scroll = at, 0
	}
}

// toggle marks a proposal, or takes its mark away. One that cannot be recorded
// stays without.
func (m *letterFound) toggle(s *scene) {
	if l := m.here(s); l.kind == foundProposal && !model.Blocks(m.list[l.i].Problems) {
		m.off[l.i] = !m.off[l.i]
		m.touched()
	}
}

// submit does what the line is for. On a proposal it leads to the list of two.
func (m *letterFound) submit(s *scene) intent {
	switch l := m.here(s); l.kind {
	case foundProposal:
		n := slices.IndexFunc(m.lines(s), func(l foundLine) bool { return l.kind == foundYes || l.kind == foundAgain })
		m.goTo(n)
	case foundLink:
		return m.open(s)
	case foundYes:
		return recordIt
	case foundAgain:
		return anotherMail
	default:
		return leaveAsIs
	}
	return nothing{}
}

func (m *letterFound) open(s *scene) intent {
	if l := m.here(s); l.kind == foundLink {
		return openURL{m.links[l.i]}
	}
	return nothing{}
}

// ask takes the keys while it is asked which application is meant.
func (m *letterFound) ask(s *scene, key tea.KeyPressMsg) intent {
	if n, ok := keys.Digit(key); ok && n <= len(m.tracks) {
		m.track = n - 1
		return nothing{}
	}
	act, _ := keys.Resolve(key, false)
	switch act {
	case keys.Back:
		return backToBox
	case keys.Submit:
		m.asking = false
		m.settle(m.propose(s))
	default:
		m.track = move(act, m.track, len(m.tracks))
	}
	return nothing{}
}

// again leads back to what was read, with its marks.
func (m *letterFound) again() intent         { return resumeLetter{m} }
func (m *letterFound) typing() bool          { return false }
func (m *letterFound) crumb(s *scene) string { return s.Letter().FoundTitle }

func (m *letterFound) actions(s *scene) []keys.Action {
	out := []keys.Action{keys.Up, keys.Submit}
	if m.asking {
		return append(out, keys.Back, keys.ShowHelp)
	}
	switch m.here(s).kind {
	case foundProposal:
		out = []keys.Action{keys.Up, keys.Toggle, keys.Submit}
	case foundLink:
		out = []keys.Action{keys.Up, keys.Open}
	}
	if len(m.tracks) > 0 {
		out = append(out, keys.Next)
	}
	return append(out, keys.Back, keys.ShowHelp, keys.PageUp)
}

func (m *letterFound) keyWord(s *scene, act keys.Action) string {
	return s.Letter().KeyWords["found_"+string(act)]
}

// placesOf are the steps that proposals are about, each once.
func placesOf(s *scene, list []model.Proposal) []string {
	var out []string
	for _, p := range list {
		if name := s.Place(model.PlaceOf(p.Slot)); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}
