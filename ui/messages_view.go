package ui

import (
	"strings"

	"portone-onboard/model"
	"portone-onboard/ui/say"
)

// textBeside is the width from which whom to send to and what to do stand right
// of the text, which keeps the width of a mail.
const textBeside = 112

// body draws the list of texts, or one in full.
func (m *messages) body(s *scene, r rect) drawing {
	x, ok := m.here(s)
	switch {
	case !ok:
		return drawing{lines: cut(append(wrap(s.Messages().Title, r.w, s.st.title), wrap(s.Messages().None, r.w, s.st.plain)...), r.h)}
	case !m.open:
		return drawing{lines: m.choice(s, r)}
	}
	t := s.Message(x)
	if r.w >= textBeside {
		right := r.w - gutter - r.w*13/20
		left := r.w - gutter - right
		side := append(m.whom(s, x, t, right), "")
		side = append(side, m.menu(s, x, rect{right, r.h - len(side)}, 1)...)
		return drawing{lines: cut(beside(m.sheet(s, x, t, rect{left, r.h}), left, side), r.h)}
	}
	foot := m.menu(s, x, rect{r.w, r.h / 2}, 2)
	head := cut(m.whom(s, x, t, r.w), max(r.h-len(foot)-7, 2))
	room := r.h - len(head) - len(foot) - 2
	out := append(append(head, ""), m.sheet(s, x, t, rect{r.w, room})...)
	for len(out) < r.h-len(foot) {
		out = append(out, "")
	}
	return drawing{lines: cut(append(out, foot...), r.h)}
}

// choice is the list: each text with when to use it, as far as there is room.
func (m *messages) choice(s *scene, r rect) []string {
	list, fits := m.list(s)
	out := wrap(s.Messages().Title, r.w, s.st.title)
	out = append(append(out, wrap(m.lead(s, fits), r.w, s.st.dim)...), "")
	full := len(out)+2*len(list) <= r.h
	var lines []string
	at := 0
	for i, x := range list {
		t := s.Message(x)
		paint := s.st.plain
		if i == m.at {
			paint, at = s.st.strong, len(lines)
		}
		head := s.st.accent(s.mark(i == m.at)) + s.st.faint(number(i)) + paint(t.Name)
		lines = append(lines, ends(head, m.placeWord(s, x), r.w, s.st.ellipsis))
		if full || i == m.at {
			lines = append(lines, s.st.dim(fit("      "+t.When, r.w, s.st.ellipsis)))
		}
	}
	return append(out, s.scrolled(lines, at, max(r.h-len(out), 1))...)
}

func (m *messages) lead(s *scene, fits bool) string {
	t := s.Messages()
	switch {
	case m.about == (model.Place{}):
		return t.Lead
	case fits:
		return s.fill(t.LeadPlace, "place", s.Place(m.about))
	}
	return s.fill(t.Elsewhere, "place", s.Place(m.about))
}

// placeWord is what a text is about, and how late that is.
func (m *messages) placeWord(s *scene, x model.Message) string {
	word := s.st.faint(s.Gateway(model.Code(x.Facts["gateway"])))
	if x.Late > 0 {
		word = s.st.bad(s.st.trouble+" "+s.fill(s.Messages().Screen.Late, "days", s.Days(x.Late))) + "  " + word
	}
	return word
}

// whom is what the text is, whom it goes to and what is still open in it.
func (m *messages) whom(s *scene, x model.Message, t say.MessageText, w int) []string {
	words := s.Messages().Screen
	out := []string{ends(s.st.title(t.Name), m.placeWord(s, x), w, s.st.ellipsis)}
	c, ok := m.contact(x)
	if !ok {
		out = append(out, wrap(s.st.trouble+" "+words.Nobody, w, s.st.warn)...)
	} else {
		out = append(out, m.contactLines(s, c, len(x.To), w)...)
	}
	if m.left {
		out = append(out, wrap(s.st.done+" "+words.Done, w, s.st.good)...)
	}
	if len(t.Blanks) > 0 {
		out = append(out, cut(wrap(words.Blanks+": "+blankWords(t.Blanks), w, s.st.warn), 3)...)
	}
	if len(t.Unmended) > 0 {
		out = append(out, wrap(s.st.trouble+" "+s.fill(words.First, "list", s.Join(t.Unmended)), w, s.st.warn)...)
	}
	if x.Wording == model.WithFile {
		out = append(out, wrap(words.Attach, w, s.st.warn)...)
	}
	for _, h := range x.How {
		out = append(out, cut(wrap(s.fill(words.How, "text", h.In(s.Lang)), w, s.st.dim), 4)...)
	}
	return out
}

func blankWords(list []say.MessageBlank) string {
	words := make([]string, len(list))
	for i, b := range list {
		words[i] = model.Printable(b.What)
	}
	return strings.Join(words, ", ")
}

// contactLines are one contact: who, by phone and mail, and when.
func (m *messages) contactLines(s *scene, c model.Contact, all, w int) []string {
	words := s.Messages().Screen
	out := wrap(words.To+": "+model.Printable(c.Name.In(s.Lang)), w, s.st.strong)
	var ways []string
	for _, way := range []string{s.Phone(c), c.Mail, c.URL} {
		if way != "" {
			ways = append(ways, model.Printable(way))
		}
	}
	out = append(out, wrap(strings.Join(ways, "  "), w, s.st.accent)...)
	if c.Phone != "" {
		out = append(out, wrap(s.Hours(c), w, s.st.dim)...)
	}
	if all > 1 {
		out = append(out, s.st.faint(fit(s.fill(words.Other, "n", itoa(m.to+1), "all", itoa(all)), w, s.st.ellipsis)))
	}
	return out
}

// sheet is the text with its subject, or what to say on the phone; in English
// below each line what it says.
func (m *messages) sheet(s *scene, x model.Message, t say.MessageText, r rect) []string {
	lines := m.mailLines(s, t, r.w)
	switch m.pane {
	case paneCall:
		lines = m.callLines(s, x, t, r.w)
	case paneChecks:
		lines = append([]string{s.st.strong("  " + s.Messages().Chase.First), ""}, s.listed(s.checksOf(x), r.w)...)
	}
	if r.h < 1 {
		return nil
	}
	m.scroll = min(m.scroll, max(len(lines)-max(r.h-1, 1), 0))
	shown := cut(lines[m.scroll:], r.h)
	if len(shown) < len(lines) && r.h > 2 {
		shown = append([]string{}, cut(shown, r.h-1)...)
		note := s.fill(s.Messages().Screen.Lines, "from", itoa(m.scroll+1), "to", itoa(m.scroll+len(shown)), "all", itoa(len(lines)))
		shown = append(shown, s.st.faint(fit("  "+note, r.w, s.st.ellipsis)))
	}
	return shown
}

func (m *messages) mailLines(s *scene, t say.MessageText, w int) []string {
	subject := wrap(s.Messages().Screen.Subject+": "+t.Subject, max(w-2, 8), s.st.strong)
	if t.SubjectToo != "" {
		subject = append(subject, wrap("    "+t.SubjectToo, max(w-6, 8), s.st.faint)...)
	}
	for i := range subject {
		subject[i] = "  " + subject[i]
	}
	return append(append(subject, ""), s.glossLines(t.Lines, w)...)
}

func (m *messages) callLines(s *scene, x model.Message, t say.MessageText, w int) []string {
	out := []string{s.st.strong("  " + s.Messages().Screen.CallTitle), ""}
	if c, ok := m.contact(x); ok && c.Phone != "" {
		out = append(append(out, wrap("  "+s.CallLine(c), w, s.st.accent)...), "")
	}
	for i, l := range t.Call {
		out = append(out, s.glossLines([]say.MessageLine{{Text: itoa(i+1) + ". " + l.Text, Gloss: l.Gloss}}, w)...)
	}
	return out
}

// mailWidth is how wide a text is shown at most: as wide as it is sent.
const mailWidth = 78

// glossLines are lines of a text as they are sent, with what is not known in
// another ink, and below each what it says.
func (s *scene) glossLines(lines []say.MessageLine, w int) []string {
	var out []string
	for _, l := range lines {
		for _, part := range say.Fold(l.Text, min(w-2, mailWidth)) {
			for _, piece := range s.folded(part, w) {
				out = append(out, s.blanked(piece))
			}
		}
		if l.Gloss != "" && l.Gloss != l.Text {
			for _, part := range wrap(strings.TrimSpace(l.Gloss), max(w-6, 8), s.st.faint) {
				out = append(out, "      "+part)
			}
		}
	}
	return out
}

// blanked paints what stands in brackets.
func (s *scene) blanked(line string) string {
	before, rest, ok := strings.Cut(line, "[")
	blank, after, closed := strings.Cut(rest, "]")
	if !ok || !closed {
		return line
	}
	return before + s.st.warn("["+blank+"]") + s.blanked(after)
}

// menu is what can be done, in so many columns, with the hint of the marked one
// below.
func (m *messages) menu(s *scene, x model.Message, r rect, columns int) []string {
	acts := m.acts(s, x)
	m.act = min(m.act, len(acts)-1)
	w := (r.w - (columns-1)*gutter) / columns
	rows := (len(acts) + columns - 1) / columns
	out := make([]string, rows)
	for i, id := range acts {
		paint := s.st.plain
		if i == m.act {
			paint = s.st.strong
		}
		cell := fit(s.st.accent(s.mark(i == m.act))+s.st.faint(digit(i))+paint(s.Messages().Screen.Acts[id].Label), w, s.st.ellipsis)
		if i%rows != i {
			out[i%rows] = pad(out[i%rows], w+gutter)
		}
		out[i%rows] += cell
	}
	hint := s.fill(s.Messages().Screen.Acts[acts[m.act]].Hint, "to", model.Printable(m.mailOf(x)))
	for _, l := range wrap(hint, max(r.w-5, 8), s.st.dim) {
		out = append(out, "     "+l)
	}
	return out
}
