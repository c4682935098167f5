package ui

import (
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/control"
	"portone-onboard/ui/keys"
)

// letter is the box that a mail is pasted into. A paste that is too long to be
// edited is held aside as it came, and only its beginning is shown: a field
// would clean and lay out megabytes at every key.
type letter struct {
	from    intent
	ctl     *control.Control
	lang    model.Lang // that the control speaks
	dark    bool       // that it is dressed for
	held    string     // a long paste, "" where the control has the text
	lines   int        // of held
	cut     bool       // held is not all that was pasted
	read    bool       // what stands there was read
	reading bool
	full    bool // a key found no more room
	failed  string
	removed []string
}

const (
	letterTyped  = 2000     // characters that the box holds by itself, as every field of prose
	letterMost   = 16 << 20 // bytes that are held of a paste
	letterGlance = 4 << 10  // bytes of it that are looked at for its beginning
)

// letterSlot is under which an unread letter is kept while the program runs.
var letterSlot = model.Slot{Question: "letter"}

// readLetter asks to read what stands in the box.
type readLetter struct{}

func (readLetter) isIntent() {}

func newLetter(s *scene, from intent, draft []string) *letter {
	m := &letter{from: from}
	m.dress(s)
	m.put(s, strings.Join(draft, "\n"))
	return m
}

// dress makes the control speak the scene's language, in its colours.
func (m *letter) dress(s *scene) {
	if m.ctl != nil && m.lang == s.Lang && m.dark == s.st.dark {
		return
	}
	var value []string
	if m.ctl != nil {
		value = m.ctl.Value()
	}
	m.lang, m.dark = s.Lang, s.st.dark
	m.ctl = s.control(control.Spec{Kind: control.Text, Value: value, Placeholder: s.Letter().Placeholder, CharLimit: letterTyped, Lines: 100})
}

// text is what stands in the box.
func (m *letter) text() string {
	if m.held != "" {
		return m.held
	}
	return strings.Join(m.ctl.Value(), "\n")
}

func (m *letter) clear(s *scene) {
	*m = letter{from: m.from}
	m.dress(s)
}

func (m *letter) update(s *scene, msg tea.Msg) intent {
	m.dress(s)
	switch msg := msg.(type) {
	case tea.PasteMsg:
		m.put(s, msg.Content)
	case tea.KeyPressMsg:
		return m.key(s, msg)
	}
	return nothing{}
}

func (m *letter) key(s *scene, key tea.KeyPressMsg) intent {
	act, _ := keys.Resolve(key, true)
	switch {
	case act == keys.Back:
		return m.from
	case m.reading:
	case act == keys.Submit:
		return readLetter{}
	case m.held == "":
		m.took(s, m.ctl.Update(key))
	case key.Code == tea.KeyBackspace || key.Code == tea.KeyDelete:
		m.clear(s)
	}
	return nothing{}
}

// took takes note of what the control did with a message.
func (m *letter) took(s *scene, r control.Result) {
	if r.Changed {
		m.changed()
	}
	m.full = r.Refused == control.RefusedLength
	for _, rm := range r.Removed {
		m.removed = append(m.removed, s.Removed(rm.Kind, rm.Count))
	}
}

func (m *letter) changed() { m.read, m.full, m.failed, m.removed = false, false, "", nil }

// put adds a paste to what stands in the box.
func (m *letter) put(s *scene, text string) {
	switch {
	case text == "" || m.reading:
	case m.held != "" || m.tooLong(text):
		m.hold(text)
	default:
		m.took(s, m.ctl.Update(tea.PasteMsg{Content: text}))
	}
}

func (m *letter) tooLong(text string) bool {
	if len(text) > letterTyped*utf8.UTFMax {
		return true
	}
	return utf8.RuneCountInString(text)+utf8.RuneCountInString(m.text()) > letterTyped
}

func (m *letter) hold(text string) {
	before := m.text()
	if m.held == "" && before != "" {
		before += "\n"
	}
	m.changed()
	m.held = before + text[:min(len(text), letterMost-len(before))]
	m.cut = m.cut || len(before)+len(text) > letterMost
	m.lines = countLines(m.held)
}

// countLines counts lines whatever ends them: terminals paste CR for a line end.
func countLines(s string) int {
	n := strings.Count(s, "\n") + strings.Count(s, "\r") - strings.Count(s, "\r\n")
	if !strings.HasSuffix(s, "\n") && !strings.HasSuffix(s, "\r") {
		n++
	}
	return n
}

// draft is a letter that was not read yet.
func (m *letter) draft() (model.Slot, []string) {
	if text := m.text(); text != "" && !m.read {
		return letterSlot, []string{text}
	}
	return letterSlot, nil
}

func (m *letter) typing() bool          { return true }
func (m *letter) crumb(s *scene) string { return s.Letter().Title }
func (m *letter) actions(*scene) []keys.Action {
	return []keys.Action{keys.Submit, keys.NewLine, keys.Back, keys.ShowHelp}
}

func (m *letter) keyWord(s *scene, act keys.Action) string {
	return s.Letter().KeyWords["box_"+string(act)]
}

// ---- how it looks ----------------------------------------------------------

func (m *letter) body(s *scene, r rect) drawing {
	m.dress(s)
	foot := m.foot(s, r.w)
	foot = cut(foot, max(r.h/3, 1))
	head := m.head(s, rect{r.w, r.h - len(foot) - 4})
	box := rect{r.w - 2, max(r.h-len(head)-len(foot), 1)}
	out := head
	if m.held != "" {
		return drawing{lines: cut(append(append(out, s.barred(m.glance(s, box), box.h)...), foot...), r.h)}
	}
	m.ctl.SetSize(box.w, box.h)
	out = append(append(out, s.barred(strings.Split(m.ctl.View(), "\n"), box.h)...), foot...)
	d := drawing{lines: cut(out, r.h)}
	if x, y, ok := m.ctl.Cursor(); ok && len(head)+y < r.h {
		d.cursor = &tea.Position{X: x + 2, Y: len(head) + y}
	}
	return d
}

// head is what is asked for and what becomes of it; in little room the box
// comes first.
func (m *letter) head(s *scene, r rect) []string {
	out := wrap(s.Letter().Title, r.w, s.st.title)
	if lead := wrap(s.Letter().Lead, r.w, s.st.dim); len(out)+len(lead)+1 <= r.h {
		out = append(out, lead...)
	}
	return cut(append(out, ""), max(r.h, 1))
}

// barred draws a box of h rows by a bar at its left.
func (s *scene) barred(lines []string, h int) []string {
	out := make([]string, h)
	for i := range out {
		out[i] = s.st.accent(s.st.bar)
		if i < len(lines) && lines[i] != "" {
			out[i] += " " + lines[i]
		}
	}
	return out
}

// glance is the beginning of a paste that is held aside.
func (m *letter) glance(s *scene, r rect) []string {
	t := s.Letter()
	out := wrap(s.fill(t.Got, "n", itoa(m.lines), "size", sizeOf(len(m.held))), r.w, s.st.strong)
	if m.cut {
		out = append(out, wrap(s.fill(t.GotCut, "size", sizeOf(letterMost)), r.w, s.st.warn)...)
	}
	out = append(append(out, wrap(t.GotHint, r.w, s.st.dim)...), "")
	start := m.held[:min(len(m.held), letterGlance)]
	for line := range strings.SplitSeq(model.PrintableLines(start), "\n") {
		if strings.TrimSpace(line) != "" {
			out = append(out, fit(s.st.faint(line), r.w, s.st.ellipsis))
		}
	}
	return cut(out, r.h)
}

// sizeOf is a size as people read it.
func sizeOf(n int) string {
	const mb = 1 << 20
	if n < mb {
		return itoa(max((n+1023)>>10, 1)) + " KB"
	}
	return itoa(n/mb) + "." + itoa(n%mb*10/mb) + " MB"
}

// foot is what there is to say about what stands in the box.
func (m *letter) foot(s *scene, w int) []string {
	t := s.Letter()
	var out []string
	if m.failed != "" {
		out = append(out, wrap(s.st.trouble+" "+m.failed, w, s.st.bad)...)
	}
	if m.reading {
		out = append(out, s.st.dim(t.Reading))
	}
	if m.full {
		out = append(out, wrap(t.Full, w, s.st.warn)...)
	}
	if _, ok := letterFile(m.text()); ok && m.failed == "" {
		out = append(out, wrap(t.PathHint, w, s.st.accent)...)
	}
	for _, line := range m.removed {
		out = append(out, wrap(line, w, s.st.warn)...)
	}
	if len(out) == 0 {
		return nil
	}
	return append([]string{""}, out...)
}

// letterFile is the path in a box in which nothing else stands, as it is when a
// file is dropped on the window.
func letterFile(text string) (path string, ok bool) {
	if len(text) > 1000 {
		return "", false
	}
	path = strings.TrimSpace(text)
	if strings.ContainsAny(path, "\r\n") || strings.Contains(path, "://") {
		return "", false
	}
	bare := strings.ToLower(strings.Trim(path, `'"`))
	for _, end := range []string{".eml", ".txt", ".html", ".htm"} {
		if strings.HasSuffix(bare, end) {
			return path, true
		}
	}
	return "", false
}
