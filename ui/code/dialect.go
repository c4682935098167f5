package code

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"

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
	shorthand bool // {paymentId} for {paymentId: paymentId}
}

func plain(s string) string { return s }

// dialects by the language of a snippet. HTML is for the scripts in it.
func dialectOf(lang string) dialect {
	d := dialect{
		name: lang, object: [2]string{"{", "}"}, list: [2]string{"[", "]"}, last: true, mark: "// ", step: "    ",
		yes: "true", no: "false", nothing: "null", quote: quoteJSON, variable: plain,
	}
	d.key = func(key string) string { return d.quote(key) + ": " }
	switch lang {
	case "html", "javascript":
		d.step, d.shorthand = "  ", true
		d.key = func(key string) string { return keyJS(key) + ": " }
	case "python":
		d.mark, d.yes, d.no, d.nothing, d.variable = "# ", "True", "False", "None", snake
	case "php":
		d.object, d.quote = d.list, quotePHP
		d.key = func(key string) string { return quotePHP(key) + " => " }
		d.variable = func(s string) string { return "$" + s }
	case "go":
		d.object, d.list, d.step, d.nothing, d.quote = [2]string{"map[string]any{", "}"}, [2]string{"[]any{", "}"}, "\t", "nil", quoteGo
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
	deeper := indent + d.step
	for i, kid := range n.kids {
		d.comments(b, kid.why, deeper)
		b.WriteString(deeper)
		d.entry(b, n, kid, deeper)
		if d.last || i < len(n.kids)-1 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
	}
	d.comments(b, n.shut, deeper)
	b.WriteString(indent + marks[1])
}

func (d *dialect) entry(b *strings.Builder, n, kid *node, indent string) {
	if !n.object {
		d.write(b, kid, indent)
		return
	}
	if d.shorthand && kid.name != "" && kid.name == kid.key {
		b.WriteString(kid.name)
		return
	}
	b.WriteString(d.key(kid.key))
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

// remark makes one line of a text that no language takes for the end of a
// comment, of a script or of a program.
func remark(s string) string {
	s = model.Printable(s)
	return strings.NewReplacer("\n", " ", "\r", " ", "\t", " ", "*/", "* /", "</", "< /", "<!", "< !", "-->", "-- >", "?>", "? >", `\u`, `\ u`).Replace(s)
}

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
