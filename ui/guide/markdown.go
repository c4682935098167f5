package guide

import (
	"strconv"
	"strings"
)

// Markdown gives a text as plain Markdown: title, blocks, links. Parsing its
// body again gives the same blocks.
func Markdown(d Doc) string {
	out := append([]string{"# " + escaped(Clean(d.Title)), ""}, markdownLines(d.Blocks)...)
	if len(d.Links) > 0 {
		out = append(out, "", "## "+wordOf(d.Lang, "바로가기", "Links"), "")
	}
	for _, l := range d.Links {
		out = append(out, "- "+linked(escaped(Clean(l.Title)), Clean(l.URL)))
	}
	return strings.Join(out, "\n") + "\n"
}

func markdownLines(blocks []Block) []string {
	var out []string
	for i, k := range blocks {
		if i > 0 {
			out = append(out, "")
		}
		out = append(out, blockLines(k)...)
	}
	return out
}

func blockLines(k Block) []string {
	switch k.Kind {
	case Heading:
		// The document's own title is the only heading of the first level.
		return []string{strings.Repeat("#", max(k.Level, 2)) + " " + spansMarkdown(k.Spans)}
	case Bullets, Numbers:
		return itemLines(k)
	case Callout:
		return behind(markdownLines(headed(k, Span{Text: k.Label, Bold: true})), "> ", "> ")
	case Code:
		return codeLines(k)
	}
	return []string{lineStart(spansMarkdown(k.Spans))}
}

func itemLines(k Block) []string {
	var out []string
	for i, item := range k.Items {
		mark := "- "
		if k.Kind == Numbers {
			mark = strconv.Itoa(k.Level+i) + ". "
		}
		out = append(out, behind(markdownLines(item), mark, strings.Repeat(" ", len(mark)))...)
	}
	return out
}

func codeLines(k Block) []string {
	out := []string{"```"}
	for _, line := range k.Spans {
		out = append(out, line.Text)
	}
	return append(out, "```")
}

// behind puts a mark before the first line and an indent before the others.
func behind(lines []string, first, rest string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.TrimRight(first+l, " ")
		first = rest
	}
	return out
}

// headed is what stands in a callout, with its label before the first sentence.
//
//go:noinline
func headed(k Block, label Span) []Block {
	inner := k.Items[0]
	if k.Label == "" {
		return inner
	}
	head := []Span{label}
	if len(inner) > 0 && inner[0].Kind == Paragraph {
		head = append(append(head, Span{Text: " "}), inner[0].Spans...)
		inner = inner[1:]
	}
	return append([]Block{{Kind: Paragraph, Spans: head}}, inner...)
}

func spansMarkdown(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(spanMarkdown(s))
	}
	return b.String()
}

func spanMarkdown(s Span) string {
	out := escaped(s.Text)
	if s.Code {
		out = "`" + s.Text + "`"
		if strings.Contains(s.Text, "`") {
			out = "`` " + s.Text + " ``"
		}
	}
	if s.URL != "" {
		out = linked(out, s.URL)
	}
	if s.Bold {
		out = "**" + out + "**"
	}
	return out
}

func linked(text, url string) string {
	if text == escaped(url) {
		return "<" + url + ">"
	}
	return "[" + text + "](<" + url + ">)"
}

// escaped keeps text from being read as markup. Brackets stay as they are: a
// menu path reads better without escapes, and without an address behind them
// they mean nothing.
func escaped(s string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "`", "\\`", "<", `\<`, "](", `]\(`, "&", `\&`).Replace(s)
}

// lineStart keeps a sentence from being read as a heading, quote or list.
func lineStart(s string) string {
	if s != "" && strings.ContainsRune("#>-+=~", rune(s[0])) {
		return `\` + s
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && len(s) > digits && strings.ContainsRune(".)", rune(s[digits])) {
		return s[:digits] + `\` + s[digits:]
	}
	return s
}
