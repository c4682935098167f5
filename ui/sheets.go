package ui

import (
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// sheets shows texts that are ready to use: to copy, or to save as a file.
type sheets struct {
	title  string
	lead   string
	list   []sheet
	at     int
	scroll int
	from   intent
}

// sheet is one text. File is the name that it is saved under.
type sheet struct{ label, hint, file, text string }

type (
	copyText struct{ text, name string }
	saveText struct{ text, file string }
)

func (copyText) isIntent() {}
func (saveText) isIntent() {}

func (m *sheets) update(_ *scene, msg tea.Msg) intent {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nothing{}
	}
	if len(m.list) == 0 {
		if act, _ := keys.Resolve(key, false); act == keys.Back {
			return m.from
		}
		return nothing{}
	}
	if n, ok := keys.Digit(key); ok && n <= len(m.list) {
		m.at, m.scroll = n-1, 0
		return nothing{}
	}
	here := m.list[m.at]
	act, _ := keys.Resolve(key, false)
	switch act {
	case keys.Back:
		return m.from
	case keys.PageDown:
		m.scroll += 10
	case keys.PageUp:
		m.scroll = max(m.scroll-10, 0)
	case keys.Submit, keys.Copy:
		return copyText{here.text, here.label}
	case keys.Save:
		return saveText{here.text, here.file}
	default:
		if at := move(act, m.at, len(m.list)); at != m.at {
			m.at, m.scroll = at, 0
		}
	}
	return nothing{}
}

func (m *sheets) typing() bool        { return false }
func (m *sheets) crumb(*scene) string { return m.title }

func (m *sheets) actions(*scene) []keys.Action {
	return []keys.Action{keys.Up, keys.Submit, keys.Save, keys.PageUp, keys.Back, keys.ShowHelp}
}

func (m *sheets) keyWord(s *scene, act keys.Action) string {
	return s.Look().KeyWords["sheets_"+string(act)]
}

// body shows the list and the text of the one at hand: side by side where there
// is room, else below each other.
func (m *sheets) body(s *scene, r rect) drawing {
	head := append(wrap(m.title, r.w, s.st.title), wrapIf(m.lead, r.w, s.st.dim)...)
	head = append(head, "")
	if len(m.list) == 0 {
		return drawing{lines: cut(head, r.h)}
	}
	room := r.h - len(head)
	if r.w < sideBySide {
		list := s.scrolled(m.names(s, r.w), m.at, max(room/3, 2))
		hint := cut(wrapIf(m.list[m.at].hint, r.w, s.st.dim), min(room-len(list)-4, 3))
		list = append(append(list, hint...), "")
		return drawing{lines: cut(append(append(head, list...), m.text(s, rect{r.w, room - len(list)})...), r.h)}
	}
	w := min(r.w*2/5, 34)
	left := s.scrolled(m.names(s, w), m.at, max(room/2, 3))
	left = append(append(left, ""), cut(wrapIf(m.list[m.at].hint, w, s.st.dim), room-len(left)-1)...)
	return drawing{lines: cut(append(head, beside(left, w, m.text(s, rect{r.w - w - gutter, room}))...), r.h)}
}

func (m *sheets) names(s *scene, w int) []string {
	out := make([]string, len(m.list))
	for i, x := range m.list {
		paint := s.st.plain
		if i == m.at {
			paint = s.st.strong
		}
		out[i] = fit(s.st.accent(s.mark(i == m.at))+s.st.faint(digit(i))+paint(x.label), w, s.st.ellipsis)
	}
	return out
}

// text is the sheet itself. Its lines stand as they are copied; one that is too
// long is folded here and nowhere else.
func (m *sheets) text(s *scene, r rect) []string {
	var lines []string
	for line := range strings.SplitSeq(strings.TrimRight(m.list[m.at].text, "\n"), "\n") {
		lines = append(lines, s.folded(line, r.w-2)...)
	}
	if r.h < 1 {
		return nil
	}
	m.scroll = min(m.scroll, max(len(lines)-max(r.h-1, 1), 0))
	shown := cut(lines[m.scroll:], r.h)
	if len(shown) < len(lines) && r.h > 2 {
		shown = cut(shown, r.h-1)
		note := s.fill(s.Look().Sheet.Lines, "from", itoa(m.scroll+1), "to", itoa(m.scroll+len(shown)), "all", itoa(len(lines)))
		shown = append(append([]string{}, shown...), s.st.faint("  "+note))
	}
	return shown
}

// folded is one line of a text over as many rows as it needs, cut between cells
// and not between words: the text is code as often as it is prose.
func (s *scene) folded(line string, w int) []string {
	line = strings.ReplaceAll(model.Printable(strings.ReplaceAll(line, "\t", "    ")), "\n", " ")
	if line == "" {
		return []string{""}
	}
	var out []string
	for line != "" {
		piece := narrow(line, max(w, 2))
		if piece == "" {
			break
		}
		out = append(out, "  "+s.st.plain(piece))
		line = line[len(piece):]
	}
	return out
}

// narrow is the beginning of a line that is drawn in w cells at most, by either
// way of measuring: signs that join others are measured apart by some terminals.
func narrow(line string, w int) string {
	piece := fit(line, w, "")
	for cells(piece) > w {
		_, size := utf8.DecodeLastRuneInString(piece)
		piece = piece[:len(piece)-size]
	}
	return piece
}

// ---- effects ---------------------------------------------------------------

// textKept tells whether a text was copied or saved, and where.
type textKept struct {
	name, path string
	copied     bool
	err        error
}

// copyOut puts a text on the clipboard, both ways: the system's own, and the
// terminal's (OSC 52), which also reaches over SSH. One of them is enough.
func (a *App) copyOut(in copyText) tea.Cmd {
	return tea.Batch(tea.SetClipboard(in.text), copyToSystem(a.deps, in))
}

func copyToSystem(d Deps, in copyText) tea.Cmd {
	return func() tea.Msg {
		if d.Copy != nil {
			_ = d.Copy(in.text) // the terminal was asked too, and says nothing either way
		}
		return textKept{name: in.name, copied: true}
	}
}

func keepText(d Deps, in saveText) tea.Cmd {
	return func() tea.Msg {
		path, err := d.Keep(in.file, in.text)
		return textKept{name: in.file, path: path, err: err}
	}
}

func (a *App) onKept(msg textKept) {
	t := a.scene.Look().Sheet
	switch {
	case msg.err != nil:
		a.warn(a.scene.fill(t.SaveFailed, "name", msg.name, "why", model.Printable(msg.err.Error())))
	case msg.copied:
		a.remark(a.scene.fill(t.Copied, "name", msg.name))
	default:
		a.remark(a.scene.fill(t.Saved, "path", msg.path))
	}
}
