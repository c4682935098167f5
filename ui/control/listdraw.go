package control

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
	"github.com/charmbracelet/x/ansi"
)

// listKeyMap leaves a list the three keys that the control sends it; filter,
// "select all" and leaving the field have none.
func listKeyMap() *huh.KeyMap {
	up, down := key.NewBinding(key.WithKeys("up")), key.NewBinding(key.WithKeys("down"))
	return &huh.KeyMap{
		Select:      huh.SelectKeyMap{Up: up, Down: down},
		MultiSelect: huh.MultiSelectKeyMap{Up: up, Down: down, Toggle: key.NewBinding(key.WithKeys("space"))},
	}
}

// feed sends one of these keys to the field and drops what it wants done.
func (l *listField) feed(code rune) {
	l.field.Update(tea.KeyPressMsg{Code: code})
	l.rows = nil
}

func (l *listField) view() string {
	if l.width < narrowest || len(l.spec.Options) == 0 {
		return ""
	}
	if l.rows == nil {
		l.rows = strings.Split(l.field.View(), "\n")
	}
	w := l.window()
	lines := make([]string, 0, l.height)
	if w.above > 0 {
		lines = append(lines, l.more(l.theme.Words.Above(w.above)))
	}
	for _, r := range l.rows[w.from:w.to] {
		lines = append(lines, l.within(r))
	}
	if w.below > 0 {
		lines = append(lines, l.more(l.theme.Words.Below(w.below)))
	}
	return strings.Join(lines, "\n")
}

func (l *listField) more(text string) string {
	indent := strings.Repeat(" ", widest(l.theme.Marks.Cursor))
	return l.theme.More.Render(shorten(indent+text, l.width, l.theme.Marks.Ellipsis))
}

// within takes the padding off a row, and what is too wide where not even the
// marks fit.
func (l *listField) within(line string) string {
	line = strings.TrimRight(line, " ")
	if widest(line) <= l.width {
		return line
	}
	return ansi.Truncate(line, l.width, "")
}

// cursor stands on the mark of the current option, so that an input method
// that opens there covers no text.
func (l *listField) cursor() (x, y int, ok bool) {
	if l.width < narrowest || len(l.spec.Options) == 0 {
		return 0, 0, false
	}
	w := l.window()
	y = l.at - w.from
	if w.above > 0 {
		y++
	}
	return 0, y, true
}
