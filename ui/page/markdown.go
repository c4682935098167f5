package page

import (
	"strings"
)

// Markdown writes documents in the Markdown of GitHub: CommonMark with tables.
func Markdown(docs ...Doc) string {
	m := &markdown{}
	for i, d := range docs {
		if i > 0 {
			m.line()
		}
		m.doc(d)
	}
	return m.String()
}

func (m *markdown) doc(d Doc) {
	m.line("# ", Escape(d.Title))
	m.block(Escape(d.Lead))
	if d.Note != (Line{}) {
		m.block("> " + head(d.Note) + Escape(d.Note.Text))
	}
	m.facts(d.Facts)
	for _, s := range d.Sections {
		m.section(s)
	}
	if len(d.Foot) > 0 {
		m.block("---")
	}
	for _, f := range d.Foot {
		m.block(Escape(f))
	}
}

type markdown struct{ strings.Builder }

//go:noinline
func (m *markdown) line(parts ...string) {
	for _, s := range parts {
		m.WriteString(s)
	}
	m.WriteByte('\n')
}

// block is a piece with an empty line before it.
func (m *markdown) block(s string) {
	if s != "" {
		m.line("\n", s)
	}
}

func (m *markdown) facts(facts []Fact) {
	if len(facts) > 0 {
		m.line()
	}
	for _, f := range facts {
		m.line("- ", head(Line{Head: f.Label, Text: f.Text}), Escape(f.Text))
	}
}

func (m *markdown) section(s Section) {
	m.line("\n## ", Escape(s.Title))
	m.block(Escape(s.Lead))
	if len(s.Lines) > 0 {
		m.line()
	}
	for _, l := range s.Lines {
		m.line("- ", head(l), Escape(l.Text))
	}
	for _, t := range s.Tables {
		m.table(t)
	}
}

// head is the beginning of a line in bold, with what parts it from its text.
func head(l Line) string {
	h := Escape(l.Head)
	if h == "" {
		return ""
	}
	return "**" + h + "**" + joint(l)
}

// joint parts a head from its text: a colon, unless the head ends its own
// sentence; nothing where one of them is blank.
func joint(l Line) string {
	h := oneLine(l.Head)
	switch {
	case h == "" || oneLine(l.Text) == "":
		return ""
	case strings.ContainsAny(h[len(h)-1:], "?:."):
		return " "
	}
	return ": "
}

func (m *markdown) table(t Table) {
	m.block(Escape(t.Caption))
	m.line()
	m.row(t.Head)
	m.line("|", strings.Repeat(" --- |", len(t.Head)))
	for _, r := range t.Rows {
		texts := make([]string, len(t.Head))
		for i, c := range r[:min(len(r), len(texts))] {
			texts[i] = c.Text
		}
		m.row(texts)
	}
}

func (m *markdown) row(cells []string) {
	m.WriteString("|")
	for _, c := range cells {
		m.WriteString(" " + Escape(c) + " |")
	}
	m.WriteByte('\n')
}

// marks are the characters that Markdown takes for its own anywhere in a line.
var marks = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "|", `\|`, "#", `\#`, "~", `\~`, "&", `\&`)

// Escape makes a text stand in Markdown as it is, on one line.
func Escape(s string) string {
	s = marks.Replace(oneLine(s))
	if s == "" {
		return ""
	}
	if strings.IndexByte("-+=:", s[0]) >= 0 { // a list, a line under a heading
		return `\` + s
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') { // a numbered list
		return s[:digits] + `\` + s[digits:]
	}
	return s
}
