package ui

import (
	"image/color"

	"charm.land/lipgloss/v2"

	"portone-onboard/ui/control"
)

// Tokens → theme → styles: tokens are colours with a meaning, a theme is one
// set of them, styles are what the screens paint with. Nothing here carries
// meaning alone: every state also has a mark and a word.

// tokens are the colours of one theme.
type tokens struct {
	accent, text, dim, faint, good, warn, bad, onAccent color.Color
}

var darkTokens = tokens{
	accent: lipgloss.Color("#FF8F5E"), text: lipgloss.Color("#E6E8EE"), dim: lipgloss.Color("#9AA3B5"), faint: lipgloss.Color("#7C869B"),
	good: lipgloss.Color("#8FCB7F"), warn: lipgloss.Color("#EBC06D"), bad: lipgloss.Color("#F27E86"), onAccent: lipgloss.Color("#1B1206"),
}

var lightTokens = tokens{
	accent: lipgloss.Color("#B5400C"), text: lipgloss.Color("#1F2430"), dim: lipgloss.Color("#555E70"), faint: lipgloss.Color("#6E7687"),
	good: lipgloss.Color("#2E6B1F"), warn: lipgloss.Color("#855600"), bad: lipgloss.Color("#B3202C"), onAccent: lipgloss.Color("#FFFFFF"),
}

// ink paints a piece of text without adding cells.
type ink func(string) string

// glyphs are the marks of a state. Beside each stands a word.
type glyphs struct {
	done, here, begun, wait, trouble, ready, none string
	bar, fill, gap, ellipsis                      string
}

// unicodeGlyphs are one cell wide in every terminal, those that draw
// ambiguous characters two cells wide included.
var unicodeGlyphs = glyphs{done: "✓", here: "❯", begun: "*", wait: "~", trouble: "!", ready: "☐", none: "-", bar: "|", fill: "=", gap: "-", ellipsis: "..."}

var asciiGlyphs = glyphs{done: "v", here: ">", begun: "*", wait: "~", trouble: "!", ready: "o", none: "-", bar: "|", fill: "=", gap: "-", ellipsis: "..."}

// styles are the inks of the screens.
type styles struct {
	glyphs
	dark, ascii bool
	control     control.Theme

	plain, title, strong, accent, dim, faint, good, warn, bad, selected, key ink
}

func newStyles(dark, ascii bool) styles {
	t := lightTokens
	if dark {
		t = darkTokens
	}
	s := styles{glyphs: unicodeGlyphs, dark: dark, ascii: ascii, control: controlTheme(t, ascii)}
	if ascii {
		s.glyphs = asciiGlyphs
	}
	base := lipgloss.NewStyle()
	s.plain = func(v string) string { return v }
	s.title = inkOf(base.Bold(true).Foreground(t.accent))
	s.strong = inkOf(base.Bold(true).Foreground(t.text))
	s.accent = inkOf(base.Foreground(t.accent))
	s.dim = inkOf(base.Foreground(t.dim))
	s.faint = inkOf(base.Foreground(t.faint))
	s.good = inkOf(base.Foreground(t.good))
	s.warn = inkOf(base.Foreground(t.warn))
	s.bad = inkOf(base.Foreground(t.bad))
	s.selected = inkOf(base.Bold(true).Foreground(t.onAccent).Background(t.accent))
	s.key = inkOf(base.Bold(true).Foreground(t.dim))
	return s
}

//go:noinline
func inkOf(st lipgloss.Style) ink {
	st = st.Inline(true)
	return func(v string) string {
		if v == "" {
			return ""
		}
		return st.Render(v)
	}
}

// controlTheme is how a control looks; its words come with the language.
func controlTheme(t tokens, ascii bool) control.Theme {
	base := lipgloss.NewStyle()
	th := control.Theme{
		Text: base.Foreground(t.text), Placeholder: base.Foreground(t.faint),
		Current: base.Bold(true).Foreground(t.accent), Picked: base.Foreground(t.good),
		Disabled: base.Foreground(t.faint), Mark: base.Foreground(t.accent), More: base.Foreground(t.faint),
		Marks: control.MarksFor(ascii),
	}
	th.Marks.Ellipsis = "..."
	return th
}

// controlTheme is that of the scene in its language.
func (s *scene) controlTheme() control.Theme {
	t := s.st.control
	t.Words = control.Words{
		Above:    func(n int) string { return s.fill(s.Frame.MoreAbove, "n", itoa(n)) },
		Below:    func(n int) string { return s.fill(s.Frame.MoreBelow, "n", itoa(n)) },
		Disabled: s.Frame.CannotPick,
	}
	return t
}
