package ui

import (
	"net/url"
	"slices"
	"strings"

	"portone-onboard/model"
)

// detail is all that is known of the marked row, as much of it as fits.
func (m *papers) detail(s *scene, r rect) []string {
	if m.rows() == 0 || r.h < 1 {
		return nil
	}
	out := m.wholeDetail(s, r.w)
	m.scroll = min(m.scroll, max(len(out)-r.h, 0))
	out = out[m.scroll:]
	if len(out) > r.h && r.h > 1 {
		out = append(out[:r.h-1:r.h-1], s.st.faint(s.fill(s.Frame.MoreBelow, "n", itoa(len(out)-r.h+1))))
	}
	return cut(out, r.h)
}

// detailOf is what a detail was set for: it is long, and set anew only when one
// of these changes.
type detailOf struct {
	walk *model.Walk
	at   int
	w    int
	lang model.Lang
	dark bool
}

func (m *papers) wholeDetail(s *scene, w int) []string {
	key := detailOf{m.walk, m.at, w, s.Lang, s.st.dark}
	switch {
	case m.set == key:
	case m.at < len(m.plan):
		m.text = m.paperDetail(s, m.plan[m.at], w)
	default:
		m.text = m.dayDetail(s, m.days[m.at-len(m.plan)], w)
	}
	m.set = key
	return m.text
}

func (m *papers) paperDetail(s *scene, p model.PaperStep, w int) []string {
	t := s.Papers()
	mark, paint := s.paperInk(p.State)
	word := paint(mark + " " + m.word(s, p))
	out := []string{ends(s.st.strong(fit(s.Paper(p.ID), max(w-cells(word)-1, 8), s.st.ellipsis)), word, w, s.st.ellipsis)}
	for _, l := range s.PaperLines(p) {
		out = append(out, wrap(l, w, s.st.warn)...)
	}
	add := func(word, text string) {
		if text != "" {
			out = append(out, s.labelled(word, text, w)...)
		}
	}
	add(t.AfterPart, m.named(s, p.Waits))
	add(t.Opens, m.named(s, p.Opens))
	add(t.Wanted, s.stepNames(p.Steps))
	if len(p.Left) > 0 && len(p.Tracks) > 1 {
		out = append(out, wrap(s.fill(t.Left, "list", s.trackNames(p.Left)), w, s.st.dim)...)
	}
	if p.Slot.Question == "" && !p.Ground {
		out = append(out, wrap(t.NoQuestion, w, s.st.dim)...)
	}
	if link := m.link(); link != "" {
		out = append(out, fit(s.st.accent(link), w, s.st.ellipsis))
	}
	return append(append(out, ""), s.paperFacts(p, w)...)
}

// paperFacts are what is known of getting a paper, each with its source, and
// what PortOne's pages say of it.
func (s *scene) paperFacts(p model.PaperStep, w int) []string {
	t := s.Papers()
	var out []string
	if paper, ok := model.FindPaper(p.ID); ok {
		if paper.Months > 0 {
			out = append(out, wrap(s.fill(t.Fresh, "n", itoa(paper.Months)), w, s.st.plain)...)
		}
		if paper.Original {
			out = append(out, wrap(t.Original, w, s.st.plain)...)
		}
	}
	switch model.PaperInfoOf(p.ID).Online {
	case model.Yes:
		out = append(out, wrap(t.Online, w, s.st.plain)...)
	case model.No:
		out = append(out, wrap(t.Visit, w, s.st.plain)...)
	}
	notes := s.W.Notes(p.ID)
	model.SortStable(notes, func(a, b model.PaperNote) int {
		return slices.Index(model.PaperAspects, a.Aspect) - slices.Index(model.PaperAspects, b.Aspect)
	})
	for i, n := range notes {
		word := t.Aspects[n.Aspect] + ": "
		if i > 0 && notes[i-1].Aspect == n.Aspect {
			word = "- "
		}
		out = append(out, wrap(word+t.Notes[n.Code], w, s.st.plain)...)
		if i == len(notes)-1 || notes[i+1].Sources[0] != n.Sources[0] { // once under those that share it
			out = append(out, s.addresses(n.Sources, w)...)
		}
	}
	return append(out, s.paperRules(p, w)...)
}

// addresses are the sources of a note, each on one line as a person reads it.
func (s *scene) addresses(list []model.Source, w int) []string {
	var out []string
	for _, src := range list {
		at := s.pageOf(src)
		if plain, err := url.PathUnescape(at); err == nil {
			at = model.Printable(plain)
		}
		_, bare, found := strings.Cut(at, "://")
		if !found {
			bare = at
		}
		out = append(out, s.sourceBrief([]model.Source{{Page: bare, URL: bare, Read: src.Read}}, w)...)
	}
	return out
}

func (s *scene) paperRules(p model.PaperStep, w int) []string {
	rules := s.ruleLines("paper", p.ID, w)
	if p.ID == model.GroundInsurance {
		rules = s.ruleLines("insurance", "", w)
	}
	if len(rules) == 0 {
		return nil
	}
	return append([]string{s.st.faint(s.Papers().RulesWord)}, rules...)
}

func (m *papers) dayDetail(s *scene, d model.Deadline, w int) []string {
	words := s.Deadline(d)
	_, paint := s.deadlineInk(d)
	out := wrap(words.Head, w, s.st.strong)
	if !d.On.IsZero() {
		out = append(out, wrap(s.Date(d.On)+"  "+words.When, w, paint)...)
	}
	out = append(out, wrap(words.Tail, w, s.st.plain)...)
	return append(out, s.addresses(d.Sources, w)...)
}
