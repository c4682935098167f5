package control

import (
	"cmp"
	"strconv"

	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Theme is how controls look and what words they use. The zero value has no
// colour, ASCII marks and no words.
type Theme struct {
	Text        lipgloss.Style // typed text, options
	Placeholder lipgloss.Style
	Current     lipgloss.Style // the option under the cursor of a Select
	Picked      lipgloss.Style // a picked option of a MultiSelect
	Disabled    lipgloss.Style // an option that cannot be picked
	Mark        lipgloss.Style // the marks of a list
	More        lipgloss.Style // the sign that a list goes on

	Marks Marks
	Words Words

	// Graphemes is true once the terminal has said that it measures whole
	// clusters (mode 2027); Bubble Tea then draws that way.
	Graphemes bool
}

// Marks are the signs that controls draw. None of them is a word, none may
// hold a character of ambiguous width on terminals that draw those two wide.
type Marks struct {
	Cursor   string // before the current option: "> "
	On, Off  string // before an option of a MultiSelect: "[x] ", "[ ] "
	Ellipsis string // after a label cut short
	Mask     string // for each character of a secret
	Left     string // at the edge of a one-line text that goes on there, one cell
	Right    string
}

// MarksFor gives the marks; ascii is for terminals that draw ambiguous
// characters two cells wide.
func MarksFor(ascii bool) Marks {
	m := Marks{Cursor: "> ", On: "[x] ", Off: "[ ] ", Ellipsis: "…", Mask: "*", Left: "<", Right: ">"}
	if ascii {
		m.Ellipsis = "..."
	}
	return m
}

// Words are the texts that a list needs, in the language of the program.
type Words struct {
	Above    func(n int) string // "↑ 3개 더"
	Below    func(n int) string
	Disabled string // behind an option that cannot be picked: "선택 불가"
}

// whole fills in what a theme leaves open.
func (t Theme) whole() Theme {
	ascii := MarksFor(true)
	t.Marks.Cursor = cmp.Or(t.Marks.Cursor, ascii.Cursor)
	t.Marks.On = cmp.Or(t.Marks.On, ascii.On)
	t.Marks.Off = cmp.Or(t.Marks.Off, ascii.Off)
	t.Marks.Ellipsis = cmp.Or(t.Marks.Ellipsis, ascii.Ellipsis)
	t.Marks.Mask = cmp.Or(t.Marks.Mask, ascii.Mask)
	t.Marks.Left = cmp.Or(t.Marks.Left, ascii.Left)
	t.Marks.Right = cmp.Or(t.Marks.Right, ascii.Right)
	t.Words.Disabled = cmp.Or(t.Words.Disabled, "-")
	if t.Words.Above == nil {
		t.Words.Above = func(n int) string { return "^ " + strconv.Itoa(n) }
	}
	if t.Words.Below == nil {
		t.Words.Below = func(n int) string { return "v " + strconv.Itoa(n) }
	}
	return t
}

// method is how the renderer measures.
func (t Theme) method() ansi.Method {
	if t.Graphemes {
		return ansi.GraphemeWidth
	}
	return ansi.WcWidth
}

// huh gives the styles to a Huh field: no frame, no colour of its own.
func (t Theme) huh() huh.Theme {
	var s huh.Styles
	f := &s.Focused
	f.SelectSelector = t.Mark.SetString(t.Marks.Cursor)
	f.MultiSelectSelector = f.SelectSelector
	f.SelectedPrefix = t.Mark.SetString(t.Marks.On)
	f.UnselectedPrefix = t.Mark.SetString(t.Marks.Off)
	f.UnselectedOption = t.Text
	s.Blurred = s.Focused
	return huh.ThemeFunc(func(bool) *huh.Styles { return &s })
}

// widest is the cells of a text by whichever method counts more: what fits by
// it fits in any terminal.
func widest(s string) int {
	return max(ansi.StringWidth(s), ansi.StringWidthWc(s))
}

// shorten cuts a plain text to a number of cells, with the ellipsis if it fits.
func shorten(s string, cells int, ellipsis string) string {
	if widest(s) <= cells {
		return s
	}
	if widest(ellipsis) > cells {
		ellipsis = ""
	}
	room := cells - widest(ellipsis)
	end, width := 0, 0
	for end < len(s) {
		cluster, _ := ansi.FirstGraphemeCluster(s[end:], ansi.GraphemeWidth)
		if width += widest(cluster); width > room {
			break
		}
		end += len(cluster)
	}
	return s[:end] + ellipsis
}
