package code

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"portone-onboard/model"
)

// dialect is how a language writes nested values.
type dialect struct {
	name      string // Snippet.Lang
	object    [2]string
	list      [2]string
	key       func(key string) string // what stands before a value
	after     string                  // what stands after a value of an object
	last      bool                    // a comma after the last one
	mark      string                  // of a comment
	step      string                  // of indentation
	quote     func(string) string
	yes, no   string
	nothing   string
	variable  func(camel string) string
	function  func(camel string) string
	shorthand bool // {paymentId} for {paymentId: paymentId}
	columns   bool // values stand below each other
}

func plain(s string) string { return s }

// dialects by the language of a snippet. HTML is for the scripts in it.
func dialectOf(lang string) dialect {
	d := dialect{
		name: lang, object: [2]string{"{", "}"}, list: [2]string{"[", "]"}, last: true, mark: "// ", step: "    ",
		yes: "true", no: "false", nothing: "null", quote: quoteJSON, variable: plain, function: plain,
	}
	d.key = func(key string) string { return d.quote(key) + ": " }
	switch lang {
	case "html", "javascript":
		d.step, d.shorthand = "  ", true
		d.key = func(key string) string { return keyJS(key) + ": " }
	case "python":
		d.mark, d.yes, d.no, d.nothing, d.variable, d.function = "# ", "True", "False", "None", snake, snake
	case "php":
		d.object, d.quote, d.function = d.list, quotePHP, snake
		d.key = func(key string) string { return quotePHP(key) + " => " }
		d.variable = func(s string) string { return "$" + s }
	case "go":
		d.object, d.list, d.step, d.nothing, d.quote = [2]string{"map[string]any{", "}"}, [2]string{"[]any{", "}"}, "\t", "nil", quoteGo
		d.columns = true
		d.key = func(key string) string { return quoteGo(key) + ": " }
	case "java":
		d.object, d.list, d.last, d.after, d.quote = [2]string{"Map.ofEntries(", ")"}, [2]string{"List.of(", ")"}, false, ")", quoteJava
		d.key = func(key string) string { return "Map.entry(" + quoteJava(key) + ", " }
	case "kotlin":
		d.object, d.list, d.quote = [2]string{"mapOf(", ")"}, [2]string{"listOf(", ")"}, quoteKotlin
		d.key = func(key string) string { return quoteKotlin(key) + " to " }
	}
	return d
}

// write writes a value; indent is that of the line it begins on.
func (d *dialect) write(b *strings.Builder, n *node, indent string) {
	switch {
	case n.name != "":
		b.WriteString(d.variable(n.name))
	case n.object:
		d.kids(b, n, indent, d.object)
	case n.list:
		d.kids(b, n, indent, d.list)
	default:
		b.WriteString(d.scalar(n.raw))
	}
}

func (d *dialect) kids(b *strings.Builder, n *node, indent string, marks [2]string) {
	b.WriteString(marks[0])
	if len(n.kids)+len(n.shut) == 0 {
		b.WriteString(marks[1])
		return
	}
	b.WriteByte('\n')
	deeper, widths := indent+d.step, d.widths(n)
	for i, kid := range n.kids {
		d.comments(b, kid.why, deeper)
		b.WriteString(deeper)
		d.entry(b, n, kid, deeper, widths[i])
		if d.last || i < len(n.kids)-1 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
	}
	d.comments(b, n.shut, deeper)
	b.WriteString(indent + marks[1])
}

// widths tells of each kid how far from its key the value stands, 0 for next to
// it. Values stand below each other as gofmt wants them: in runs of those on one
// line that no comment parts. (gofmt also parts keys of over 40 bytes from much
// shorter ones; no call has such a key.)
func (d *dialect) widths(n *node) []int {
	out := make([]int, len(n.kids))
	if !d.columns || !n.object {
		return out
	}
	for from := 0; from < len(out); {
		run := n.kids[from:runEnd(n.kids, from)]
		widest := 0
		for _, kid := range run {
			widest = max(widest, utf8.RuneCountInString(d.key(kid.key)))
		}
		for range run {
			out[from] = widest
			from++
		}
	}
	return out
}

// runEnd is where a run ends that begins at from.
func runEnd(kids []*node, from int) int {
	end := from + 1
	for end < len(kids) && kids[end-1].oneLine() && kids[end].oneLine() && len(kids[end].why) == 0 {
		end++
	}
	return end
}

func (d *dialect) entry(b *strings.Builder, n, kid *node, indent string, width int) {
	if !n.object {
		d.write(b, kid, indent)
		return
	}
	if d.shorthand && kid.name != "" && kid.name == kid.key {
		b.WriteString(kid.name)
		return
	}
	key := d.key(kid.key)
	b.WriteString(key + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(key))))
	d.write(b, kid, indent)
	b.WriteString(d.after)
}

func (d *dialect) comments(b *strings.Builder, lines []string, indent string) {
	for _, line := range lines {
		b.WriteString(indent + d.mark + remark(line) + "\n")
	}
}

func (d *dialect) scalar(raw json.RawMessage) string {
	switch s := string(raw); s {
	case "true":
		return d.yes
	case "false":
		return d.no
	case "null":
		return d.nothing
	default:
		var text string
		if json.Unmarshal(raw, &text) != nil {
			return s // a number
		}
		return d.quote(text)
	}
}

// harmless are comments without what ends a line, a comment, a script or a
// program; \u is one of those in Java, whatever it stands for.
var harmless = strings.NewReplacer("\n", " ", "\r", " ", "\t", " ", "*/", "* /", "</", "< /", "<!", "< !", "-->", "-- >", "?>", "? >", `\u`, `\ u`)

// remark makes one line of a text that no language takes for the end of a
// comment, of a script or of a program.
func remark(s string) string { return harmless.Replace(model.Printable(s)) }

// quoteJSON is right for JavaScript in a page and for Python: < and > are
// written as \u003c and \u003e, which both read.
func quoteJSON(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		return `""` // cannot be: a string
	}
	return string(b)
}

// keyJS leaves the quotes off where they are not needed.
func keyJS(key string) string {
	for i, r := range key {
		if r != '_' && (r > unicode.MaxASCII || !unicode.IsLetter(r)) && (i == 0 || !unicode.IsDigit(r)) {
			return quoteJSON(key)
		}
	}
	if key == "" {
		return quoteJSON(key)
	}
	return key
}

func quotePHP(s string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(model.Printable(s)) + "'"
}

func quoteGo(s string) string { return fmt.Sprintf("%q", s) }

// quoteJava avoids \u: Java reads it before it looks for the end of the string.
func quoteJava(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(strings.ReplaceAll(model.Printable(s), "\n", " ")) + `"`
}

func quoteKotlin(s string) string { return strings.ReplaceAll(quoteJava(s), "$", `\$`) }

// snake writes paymentId as payment_id.
func snake(camel string) string {
	var b strings.Builder
	for _, r := range camel {
		if unicode.IsUpper(r) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
