package ui

import (
	"slices"

	"portone-onboard/model"
	"portone-onboard/ui/say"
)

// letterWide is the width from which what is behind a line stands right of it.
const letterWide = 100

// body draws who wrote, the doubts, the lines to stand on, and what is behind
// the marked one.
func (m *letterFound) body(s *scene, r rect) drawing {
	if m.asking {
		return drawing{lines: m.askBody(s, r)}
	}
	head := m.head(s, r)
	room := rect{r.w, max(r.h-len(head), 1)}
	if r.w >= letterWide {
		w := r.w*3/5 - gutter
		right := m.detail(s, rect{r.w - w - gutter, room.h})
		return drawing{lines: cut(append(head, beside(m.column(s, rect{w, room.h}), w, right)...), r.h)}
	}
	out := append(head, m.rows(s, rect{r.w, max(room.h*3/5, min(room.h, 3))})...)
	if left := r.h - len(out) - 1; left > 0 {
		out = append(append(out, ""), m.detail(s, rect{r.w, left})...)
	}
	return drawing{lines: cut(m.withOthers(s, out, r), r.h)}
}

func (m *letterFound) column(s *scene, r rect) []string { return m.withOthers(s, m.rows(s, r), r) }

// withOthers adds what changes nothing below, as far as there is room.
func (m *letterFound) withOthers(s *scene, out []string, r rect) []string {
	if others := m.others(s, r.w); len(others) > 0 && r.h-len(out) > 3 {
		out = append(append(out, ""), shorten(s, others, r.h-len(out)-1, r.w)...)
	}
	return out
}

// head is who wrote about whom and when, then the doubts, the grave ones in
// full. It leaves room for the list; F1 has all of it.
func (m *letterFound) head(s *scene, r rect) []string {
	t, l := s.Letter(), m.letter
	out := []string{fit(s.st.title(t.FoundTitle)+s.st.faint("  "+t.Kinds[l.Kind]), r.w, s.st.ellipsis)}
	facts := [][2]string{{t.FromWord, s.LetterFrom(l)}, {t.AboutWord, s.LetterAbout(l)}}
	if !l.Sent.IsZero() {
		facts[1][1] += "   " + t.SentWord + " " + s.Date(l.Sent)
	}
	if l.Subject != "" {
		facts = append(facts, [2]string{t.SubjectWord, model.Printable(l.Subject)})
	}
	for _, f := range facts {
		out = append(out, fit(s.st.faint(f[0])+" "+f[1], r.w, s.st.ellipsis))
	}
	if m.box != nil && len(m.tracks) > 0 {
		out = append(out, fit(s.st.accent(s.fill(t.TrackLine, "track", s.Track(m.tracks[m.track])))+"  "+s.st.faint(t.TrackOther), r.w, s.st.ellipsis))
	}
	below := m.verdict(s, r.w)
	most := r.h - 3 - len(below) // a blank line, and two to stand on
	if len(m.list) > 0 {
		most = r.h*3/5 - len(below)
	}
	doubts := m.doubts(s, r.w, true)
	if len(out)+len(doubts) > r.h*2/5 {
		doubts = m.doubts(s, r.w, false)
	}
	if len(out)+len(doubts) > most && len(doubts) > 0 { // then what is known of the sender gives way
		out = out[:2]
	}
	return append(append(shorten(s, append(out, doubts...), max(most, 3), r.w), below...), "")
}

// doubts are the doubts in words, the grave ones first; in short, the others
// without what to do about them.
func (m *letterFound) doubts(s *scene, w int, whole bool) []string {
	var out []string
	for _, d := range say.LetterDoubts(m.letter) {
		t := s.Doubt(m.letter, d)
		switch {
		case say.Grave(d):
			out = append(out, wrap(s.st.trouble+" "+t.What+" "+t.Do, w, s.st.bad)...)
		case whole:
			out = append(out, wrap(s.st.trouble+" "+t.What+" "+t.Do, w, s.st.warn)...)
		default:
			out = append(out, fit(s.st.warn(s.st.trouble+" "+t.What), w, s.st.ellipsis))
		}
	}
	if m.letter.Cut {
		out = append(out, wrap(s.st.trouble+" "+s.Letter().Cut, w, s.st.warn)...)
	}
	return out
}

// verdict is what follows for the merchant where nothing is proposed, and what
// went wrong on the way to the file.
func (m *letterFound) verdict(s *scene, w int) []string {
	t := s.Letter()
	var out []string
	if len(m.list) == 0 {
		out = wrap(s.NothingProposed(m.letter), w, s.st.strong)
	}
	if say.LinksShut(m.letter) {
		if n := len(say.LetterLinks(m.letter)); n > 0 {
			out = append(out, wrap(s.fill(t.LinksShut, "n", itoa(n)), w, s.st.plain)...)
		}
	}
	if s.readOnly && len(m.list) > 0 {
		out = append(out, wrap(s.Frame.ReadOnlyAnswer, w, s.st.warn)...)
	}
	if m.blamed != nil && len(m.problems) > 0 {
		label, value := s.Proposal(*m.blamed)
		out = append(out, wrap(label+" = "+value, w, s.st.strong)...)
	}
	for _, p := range m.problems {
		out = append(out, s.problemLines(p, w)...)
	}
	if m.sure {
		out = append(out, wrap(s.Frame.EnterAgain, w, s.st.plain)...)
	}
	if m.failed != "" {
		out = append(out, wrap(s.st.trouble+" "+m.failed, w, s.st.bad)...)
	}
	return out
}

func (s *scene) problemLines(p model.Problem, w int) []string {
	t, paint := s.Problem(p), s.st.bad
	if p.Severity() != model.SeverityError {
		paint = s.st.warn
	}
	return wrap(s.st.trouble+" "+t.What+" "+t.Fix, w, paint)
}

// rows are the lines to stand on.
func (m *letterFound) rows(s *scene, r rect) []string {
	lines := m.lines(s)
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = m.row(s, i, l, r.w)
	}
	two := len(lines) - 2 // the list of two stands apart where there is room
	if two > 0 && len(out) < r.h {
		return slices.Insert(out, two, "")
	}
	return s.scrolled(out, m.at, r.h)
}

func (m *letterFound) row(s *scene, i int, l foundLine, w int) string {
	paint := s.st.plain
	if i == m.at {
		paint = s.st.strong
	}
	head := s.st.accent(s.mark(i == m.at)) + s.st.faint(number(i))
	if l.kind == foundProposal {
		return m.proposalRow(s, head, l.i, paint, w)
	}
	return fit(head+paint(m.word(s, l)), w, s.st.ellipsis)
}

// word is what a line that is no proposal says.
func (m *letterFound) word(s *scene, l foundLine) string {
	t := s.Letter()
	switch l.kind {
	case foundLink:
		return s.fill(t.LinkLine, "url", model.Printable(m.links[l.i]))
	case foundYes:
		return s.fill(t.Yes, "n", itoa(len(m.marked())))
	case foundNo:
		return t.No
	case foundAgain:
		return t.Again
	}
	return t.Leave
}

// proposalRow is one change: whether it is marked, the question, the answer, and
// a sign where something is to be looked at first.
func (m *letterFound) proposalRow(s *scene, head string, i int, paint ink, w int) string {
	p := m.list[i]
	label, value := s.Proposal(p)
	box, after := s.st.control.Marks.On, ""
	switch {
	case model.Blocks(p.Problems):
		box, after, paint = "[-] ", s.st.bad("  "+s.Letter().Cannot), s.st.faint
	case m.off[i]:
		box = s.st.control.Marks.Off
	}
	if after == "" && len(p.Problems) > 0 {
		after = s.st.warn("  " + s.st.trouble + " " + s.Letter().Look)
	}
	left := head + paint(box)
	word := fit(s.st.accent(value), max((w-cells(left)-cells(after))/2, 8), s.st.ellipsis)
	room := max(w-cells(left)-cells(word)-cells(after)-3, 4)
	return fit(left+paint(fit(label, room, s.st.ellipsis))+s.st.faint(" = ")+word+after, w, s.st.ellipsis)
}

// detail is what is behind the marked line.
func (m *letterFound) detail(s *scene, r rect) []string {
	out := m.behind(s, m.here(s), r.w)
	if r.h < 1 || len(out) == 0 {
		return nil
	}
	m.scroll = min(m.scroll, max(len(out)-r.h, 0))
	out = out[m.scroll:]
	if len(out) > r.h && r.h > 1 {
		out = append(out[:r.h-1:r.h-1], s.st.faint(s.fill(s.Frame.MoreBelow, "n", itoa(len(out)-r.h+1))))
	}
	return cut(out, r.h)
}

func (m *letterFound) behind(s *scene, l foundLine, w int) []string {
	t := s.Letter()
	switch l.kind {
	case foundProposal:
		return m.reasons(s, m.list[l.i], w)
	case foundLink:
		out := wrap(t.LinkHint, w, s.st.dim)
		return append(out, s.folded(m.links[l.i], w-2)...)
	case foundYes:
		return wrap(t.YesHint, w, s.st.dim)
	case foundNo:
		return wrap(t.NoHint, w, s.st.dim)
	case foundAgain:
		return wrap(t.AgainHint, w, s.st.dim)
	}
	return wrap(t.LeaveHint, w, s.st.dim)
}

// reasons are the question and answer in full, the letter's own words, what
// stands there now, and what recording it would say.
func (m *letterFound) reasons(s *scene, p model.Proposal, w int) []string {
	t := s.Letter()
	label, value := s.Proposal(p)
	out := append(wrap(label, w, s.st.accent), wrap("= "+value, w, s.st.strong)...)
	for _, x := range p.Problems {
		out = append(out, s.problemLines(x, w)...)
	}
	if words := model.Printable(p.Sign.Words); words != "" {
		out = append(out, wrap(t.WordsWord+" \""+words+"\"", w, s.st.plain)...)
	}
	stands := s.Stands(p)
	if stands == "" {
		stands = s.Frame.NothingThere
	}
	return append(out, wrap(t.BeforeWord+" "+stands, w, s.st.dim)...)
}

// others are what the letter says that changes nothing.
func (m *letterFound) others(s *scene, w int) []string {
	if len(m.rest) == 0 {
		return nil
	}
	out := []string{s.st.faint(s.Letter().Others)}
	for _, x := range m.rest {
		out = append(out, fit(s.st.dim("- "+s.Sign(x)), w, s.st.ellipsis))
	}
	return out
}

// askBody asks which application is meant.
func (m *letterFound) askBody(s *scene, r rect) []string {
	t := s.Letter()
	out := append(wrap(t.TrackTitle, r.w, s.st.strong), wrap(t.TrackLead, r.w, s.st.dim)...)
	out = append(cut(out, max(r.h-4, 1)), "")
	lines := make([]string, len(m.tracks))
	for i, id := range m.tracks {
		paint := s.st.plain
		if i == m.track {
			paint = s.st.strong
		}
		lines[i] = fit(s.st.accent(s.mark(i == m.track))+s.st.faint(number(i))+paint(s.Track(id)), r.w, s.st.ellipsis)
	}
	return cut(append(out, s.scrolled(lines, m.track, max(r.h-len(out), 1))...), r.h)
}

// whole is everything that the letter says, for the help.
func (m *letterFound) whole(s *scene, w int) []string {
	out := append(wrap(s.LetterFrom(m.letter), w, s.st.strong), wrap(model.Printable(m.letter.Subject), w, s.st.strong)...)
	out = append(append(out, m.doubts(s, w, true)...), "")
	for _, p := range m.list {
		out = append(append(out, m.reasons(s, p, w)...), "")
	}
	if len(m.rest) > 0 {
		out = append(out, s.st.faint(s.Letter().Others))
	}
	for _, x := range m.rest {
		out = append(out, wrap("- "+s.Sign(x), w, s.st.plain)...)
		if words := model.Printable(x.Words); words != "" {
			out = append(out, wrap("  \""+words+"\"", w, s.st.dim)...)
		}
	}
	return out
}
