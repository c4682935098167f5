package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
	"portone-onboard/ui/guide"
	"portone-onboard/ui/keys"
)

// help lies over a screen: everything about the question at hand, the guide's
// text of its step, the words in it, and the keys. It scrolls.
type help struct {
	slot    model.Slot // the question, zero on other screens
	panel   func(*scene, int) []string
	actions []keys.Action
	word    func(*scene, keys.Action) string // what a key does there, "" for what it does elsewhere
	from    int
	links   []guide.Link
	link    int  // the marked link, -1 for none
	seek    bool // bring the marked link into sight
	height  int
	total   int
}

func newHelp(s *scene, under screen) *help {
	h := &help{actions: under.actions(s), link: -1}
	switch x := under.(type) {
	case *question:
		h.tell(s, x)
	case *compare:
		h.panel = x.whole
	case *letterFound:
		h.panel, h.word = x.whole, x.keyWord
	case *board:
		h.panel = x.whole
	case *checklist:
		h.tell(s, x.item())
		h.word = x.keyText
	}
	return h
}

// tell makes the help about one question.
func (h *help) tell(s *scene, q *question) {
	h.slot, h.panel = q.slot, q.panel
	if doc, err := guide.Step(s.Lang, model.PlaceOf(q.slot).Step); err == nil {
		h.links = doc.Links
	}
}

// update tells whether the overlay stays, and what it asks for.
func (h *help) update(s *scene, key tea.KeyPressMsg) (stay bool, in intent) {
	act, _ := keys.Resolve(key, false)
	switch act {
	case keys.Back, keys.ShowHelp:
		return false, nothing{}
	case keys.Up:
		h.from = max(h.from-1, 0)
	case keys.Down:
		h.from = min(h.from+1, max(h.total-h.height, 0))
	case keys.PageUp:
		h.from = max(h.from-h.height, 0)
	case keys.PageDown, keys.Toggle:
		h.from = min(h.from+h.height, max(h.total-h.height, 0))
	case keys.First:
		h.from = 0
	case keys.Last:
		h.from = max(h.total-h.height, 0)
	case keys.Next:
		if len(h.links) > 0 {
			h.link = (h.link + 1) % len(h.links)
			h.seek = true
		}
	case keys.Submit, keys.Open:
		if h.link >= 0 {
			return true, openURL{h.links[h.link].URL}
		}
	}
	return true, nothing{}
}

func (h *help) body(s *scene, r rect) drawing {
	w := min(r.w, 84)
	lines := h.text(s, w)
	h.height, h.total = max(r.h-1, 1), len(lines)
	if h.seek {
		h.from, h.seek = h.lineOfLink(lines), false
	}
	h.from = min(h.from, max(h.total-h.height, 0))
	out := cut(lines[h.from:], h.height)
	if rest := h.total - h.from - len(out); rest > 0 {
		out = append(out, s.st.faint(s.fill(s.Frame.HelpMore, "lines", itoa(rest))))
	}
	return drawing{lines: out}
}

// lineOfLink is where to scroll so that the marked link stands in the middle.
func (h *help) lineOfLink(lines []string) int {
	for i, l := range lines {
		if strings.Contains(ansi.Strip(l), h.links[h.link].Title) {
			return max(i-h.height/2, 0)
		}
	}
	return h.from
}

func (h *help) text(s *scene, w int) []string {
	var out []string
	if h.slot.Question == "" && h.panel != nil {
		out = append(append(out, h.panel(s, w)...), "")
	}
	if h.slot.Question != "" {
		out = append(out, h.about(s, w)...)
		out = append(out, h.guide(s, w)...)
		out = append(out, h.rules(s, w)...)
		out = append(out, h.words(s, w)...)
	}
	return append(out, s.keyTable(h.actions, h.word, w)...)
}

// about is the field's own help: why, where to find it, who sees it.
func (h *help) about(s *scene, w int) []string {
	t := s.Ask(h.slot)
	out := append(wrap(t.Title, w, s.st.strong), "")
	for _, part := range [][2]string{{s.Frame.HelpWhy, t.Why}, {s.Frame.HelpWhere, t.Where}, {s.Frame.HelpSeenBy, t.SeenBy}, {s.Frame.ExampleWord, t.Example}} {
		if part[1] != "" {
			out = append(append(out, s.st.accent(part[0])), wrap(part[1], w, s.st.plain)...)
		}
	}
	if panel := h.panel(s, w); len(panel) > 0 {
		out = append(append(out, ""), panel...)
	}
	return append(out, "")
}

func (h *help) guide(s *scene, w int) []string {
	doc, err := guide.Step(s.Lang, model.PlaceOf(h.slot).Step)
	if err != nil {
		return nil
	}
	st := s.guideStyle()
	st.Link = func(text, url string) string {
		if h.link >= 0 && h.links[h.link].URL == url {
			return s.st.selected(text)
		}
		return s.st.accent(text)
	}
	out := append([]string{s.st.title(doc.Title), ""}, guide.Render(doc, w, st)...)
	out = append(append(out, ""), guide.RenderSources(doc, w, st)...)
	if _, stage := model.FindStep(model.PlaceOf(h.slot).Step); stage != nil {
		if intro, err := guide.Stage(s.Lang, stage.ID); err == nil {
			out = append(append(out, "", s.st.title(intro.Title), ""), guide.Render(intro, w, st)...)
		}
	}
	if len(h.links) > 0 {
		out = append(append(out, ""), wrap(s.Frame.HelpLinks, w, s.st.faint)...)
	}
	return append(out, "")
}

// rules are what the common pages say of the step.
func (h *help) rules(s *scene, w int) []string {
	var out []string
	for _, r := range s.W.Facts.Common().Rules {
		if r.Step != model.PlaceOf(h.slot).Step || r.Item != "" || !s.W.Concerns(r) {
			continue
		}
		out = append(out, wrap("- "+r.Text.In(s.Lang), w, s.st.plain)...)
		out = append(out, wrapIf(r.Law.In(s.Lang), w, s.st.dim)...)
		out = append(out, s.sourceLine(r.Sources, w)...)
	}
	if len(out) == 0 {
		return nil
	}
	return append(append([]string{s.st.title(s.Choice().RulesTitle), ""}, out...), "")
}

// words are the glossary's terms that occur in the question.
func (h *help) words(s *scene, w int) []string {
	t := s.Ask(h.slot)
	found := guide.InText(s.Lang, t.Title+" "+t.Why+" "+t.Where)
	if len(found) == 0 {
		return nil
	}
	out := []string{s.st.title(s.Frame.TermsTitle)}
	for _, term := range found {
		out = append(out, wrap(term.Name+": "+term.Meaning, w, s.st.plain)...)
	}
	return append(out, "")
}

// keyTable lists the keys of a screen, then those that work everywhere.
func (s *scene) keyTable(actions []keys.Action, own func(*scene, keys.Action) string, w int) []string {
	out := []string{s.st.title(s.Frame.KeysTitle)}
	every := []keys.Action{keys.ShowHelp, keys.Home, keys.Map, keys.Board, keys.Outlook, keys.Papers, keys.Letter, keys.Messages, keys.Note,
		keys.Compare, keys.Change, keys.Shops, keys.History, keys.Glossary, keys.Lang, keys.Quit}
	seen := map[keys.Action]bool{}
	for _, a := range append(append([]keys.Action{}, actions...), every...) {
		if seen[a] {
			continue
		}
		seen[a] = true
		does := s.Frame.Keys[string(a)]
		if own != nil && own(s, a) != "" {
			does = own(s, a)
		}
		for _, b := range keys.Help(a) {
			out = append(out, fit(s.st.key(pad(s.keyNames(b), 22))+does, w, s.st.ellipsis))
		}
	}
	return append(out, wrap(s.Frame.KeysHangul, w, s.st.faint)...)
}
