package page

import (
	"bytes"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"portone-onboard/model"
)

var update = flag.Bool("update", false, "write the golden files")

// hostile are texts that are markup somewhere, or look like it.
var hostile = []string{
	"해피꽃집", "<script>alert(1)</script>", "</title><h1>x", `"><img src=x onerror=y>`, "--><!--", "&amp; &lt; &#60; &nbsp;", "a & b < c > d",
	"**bold** _it_ ~~no~~ `code`", "[x](javascript:alert(1))", "![i](http://e.example/x.png)", "| a | b |", "\\", "# h", "1. one", "12) two", "- dash", "+ plus", "= eq",
	"> quote", "--- ", "***", "***\n***", "a\nb", "a\r\n\r\nb", "\tx", "x\x1b[31mred", "\u202etxt", "\x00", "{a}", "$x$", ":smile:", "http://e.example/?a=b&c=d",
	"</style><style>*{display:none}", "'single' \"double\"", "a*", "*a", "끝**", "2026. 3. 5.", "<!-- x", "]]>", "\ufeff", "a\u2028b", "😀", "é", "",
}

func anyText() *rapid.Generator[string] {
	return rapid.OneOf(rapid.SampledFrom(hostile), rapid.StringMatching("[<>&\"'`*_\\[\\]()#|~\\\\!:=+.0-9a-c가나 \n-]{0,14}"), rapid.StringN(0, 12, 40))
}

func drawDoc(t *rapid.T) Doc {
	str := anyText()
	tones := rapid.SampledFrom([]Tone{Plain, Good, Wait, Bad, Quiet})
	line := rapid.Custom(func(t *rapid.T) Line {
		return Line{Head: str.Draw(t, "head"), Text: str.Draw(t, "text"), Tone: tones.Draw(t, "tone")}
	})
	table := rapid.Custom(func(t *rapid.T) Table {
		n := rapid.IntRange(1, 4).Draw(t, "columns")
		cell := rapid.Custom(func(t *rapid.T) Cell {
			c := Cell{Text: str.Draw(t, "cell"), Tone: tones.Draw(t, "tone"), Done: rapid.IntRange(-5, 9).Draw(t, "done"), All: rapid.IntRange(-1, 5).Draw(t, "all")}
			if rapid.Bool().Draw(t, "span") {
				c.Span = &Span{rapid.IntRange(-9, 2000).Draw(t, "from"), rapid.Int().Draw(t, "usual"), rapid.Int().Draw(t, "late")}
			}
			return c
		})
		return Table{Caption: str.Draw(t, "caption"), Head: rapid.SliceOfN(str, n, n).Draw(t, "heads"), Rows: rapid.SliceOfN(rapid.SliceOfN(cell, n, n), 0, 3).Draw(t, "rows")}
	})
	d := Doc{Lang: model.Korean, Title: str.Draw(t, "title"), Lead: str.Draw(t, "lead"), Note: line.Draw(t, "note"), Done: 1, All: rapid.IntRange(0, 4).Draw(t, "all"),
		Foot: rapid.SliceOfN(str, 0, 2).Draw(t, "foot")}
	for range rapid.IntRange(0, 2).Draw(t, "facts") {
		d.Facts = append(d.Facts, Fact{Label: str.Draw(t, "label"), Text: str.Draw(t, "fact"), Link: rapid.Bool().Draw(t, "link")})
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "sections") {
		d.Sections = append(d.Sections, Section{ID: string(rune('a' + i)), Title: str.Draw(t, "section"), Lead: str.Draw(t, "section lead"),
			Lines: rapid.SliceOfN(line, 0, 3).Draw(t, "lines"), Tables: rapid.SliceOfN(table, 0, 2).Draw(t, "tables")})
	}
	return d
}

// texts are the texts of a document in the order of reading, each in the form
// in which a reader finds it, blank ones left out.
func texts(docs ...Doc) (out []string) {
	add := func(list ...string) {
		for _, s := range list {
			if s = oneLine(s); s != "" {
				out = append(out, s)
			}
		}
	}
	line := func(l Line) { add(oneLine(l.Head) + joint(l) + oneLine(l.Text)) }
	for _, d := range docs {
		add(d.Title, d.Lead)
		line(d.Note)
		for _, f := range d.Facts {
			line(Line{Head: f.Label, Text: f.Text})
		}
		for _, s := range d.Sections {
			add(s.Title, s.Lead)
			for _, l := range s.Lines {
				line(l)
			}
			for _, t := range s.Tables {
				add(t.Caption)
				add(t.Head...)
				for _, r := range t.Rows {
					for _, c := range r {
						add(c.Text)
					}
				}
			}
		}
		add(d.Foot...)
	}
	return out
}

// squeezed makes texts comparable that differ in white space at their joints
// alone.
func squeezed(list []string) []string {
	var out []string
	for _, s := range list {
		if s = strings.Join(strings.Fields(s), ""); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// Whatever stands in a document, a parser of HTML reads the same texts from the
// page, in order, from elements that the page is made of, and nothing else.
func TestHTMLSaysWhatStandsThere(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		docs := []Doc{drawDoc(rt)}
		if rapid.Bool().Draw(rt, "two") {
			docs = append(docs, drawDoc(rt))
		}
		root, err := html.Parse(strings.NewReader(HTML(docs...)))
		if err != nil {
			rt.Fatal(err)
		}
		p := readPage(rt, root)
		if want := squeezed(texts(docs...)); !slices.Equal(squeezed(p.texts), want) {
			rt.Fatalf("read   %q\nwanted %q", squeezed(p.texts), want)
		}
		titled := 0
		for _, d := range docs {
			if oneLine(d.Title) != "" {
				titled++
			}
		}
		if p.count["article"] != len(docs) || p.count["h1"] != titled || p.count["main"] != 1 || p.count["title"] != 1 {
			rt.Fatalf("elements: %v", p.count)
		}
	})
}

// elements are all of which a page is made, with the attributes they may have.
var elements = map[string][]string{
	"html": {"lang"}, "head": nil, "meta": {"charset", "http-equiv", "content", "name"}, "title": nil, "style": nil, "body": nil, "main": nil, "article": nil,
	"header": nil, "h1": nil, "h2": {"id"}, "p": {"class"}, "b": nil, "dl": nil, "div": nil, "dt": nil, "dd": nil, "a": {"href", "rel"}, "section": {"aria-labelledby"},
	"ul": nil, "li": {"class"}, "table": {"role"}, "caption": nil, "thead": {"role"}, "tbody": {"role"}, "tr": {"role"}, "th": {"scope", "role", "class"},
	"td": {"role", "data-label", "class"}, "span": {"class", "aria-hidden"}, "i": {"class", "style"}, "footer": nil,
}

type read struct {
	texts []string
	count map[string]int
}

// blocks are elements whose text is a piece of its own.
var blocks = []string{"h1", "h2", "p", "li", "caption", "th", "td", "div"}

func readPage(t interface{ Fatalf(string, ...any) }, root *html.Node) read {
	out, ids := read{count: map[string]int{}}, map[string]bool{}
	var walk func(n *html.Node, inBody bool)
	walk = func(n *html.Node, inBody bool) {
		switch n.Type {
		case html.CommentNode:
			t.Fatalf("a comment: %q", n.Data)
		case html.TextNode:
			if s := strings.TrimSpace(n.Data); s != "" && inBody && !slices.Contains(blocks, block(n)) {
				t.Fatalf("%q stands in <%s>", s, n.Parent.Data)
			}
		case html.ElementNode:
			out.count[n.Data]++
			allowed, ok := elements[n.Data]
			if !ok {
				t.Fatalf("an element <%s>", n.Data)
			}
			for _, a := range n.Attr {
				if !slices.Contains(allowed, a.Key) {
					t.Fatalf("<%s %s=%q>", n.Data, a.Key, a.Val)
				}
				if a.Key == "id" && (ids[a.Val] || a.Val == "") {
					t.Fatalf("the ID %q twice", a.Val)
				}
				if a.Key == "href" && !web(a.Val) {
					t.Fatalf("a link to %q", a.Val)
				}
				ids[a.Val] = ids[a.Val] || a.Key == "id"
			}
			if slices.Contains(blocks, n.Data) {
				out.texts = append(out.texts, textOf(n))
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, inBody || n.Data == "body")
		}
	}
	walk(root, false)
	return out
}

// block is the element to whose piece a text belongs.
func block(n *html.Node) string {
	for n = n.Parent; n != nil && !slices.Contains(blocks, n.Data); n = n.Parent {
	}
	if n == nil {
		return ""
	}
	return n.Data
}

func textOf(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if n.Data == "div" && c.Data == "dd" && textOf(n.FirstChild) != "" && textOf(c) != "" {
				b.WriteString(joint(Line{Head: textOf(n.FirstChild), Text: textOf(c)})) // a label and its fact stand apart on a page
			}
			walk(c)
		}
	}
	walk(n)
	return b.String()
}

// And so does a parser of Markdown: no text becomes markup.
func TestMarkdownSaysWhatStandsThere(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		docs := []Doc{drawDoc(rt)}
		source := []byte(Markdown(docs...))
		got := readMarkdown(rt, reader.Parser().Parse(text.NewReader(source)), source)
		if want := squeezed(texts(docs...)); !slices.Equal(squeezed(got), want) {
			rt.Fatalf("%s\nread   %q\nwanted %q", source, squeezed(got), want)
		}
	})
}

// reader knows what GitHub's readers know of tables and struck words.
var reader = goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough))

func readMarkdown(t interface{ Fatalf(string, ...any) }, root ast.Node, source []byte) (out []string) {
	kinds := []string{"Document", "Heading", "Paragraph", "TextBlock", "Text", "String", "Emphasis", "List", "ListItem", "Blockquote", "ThematicBreak", "Table", "TableHeader", "TableRow", "TableCell"}
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		kind := n.Kind().String()
		if !slices.Contains(kinds, kind) {
			t.Fatalf("%s\nhas a %s", source, kind)
		}
		if kind == "Heading" || kind == "Paragraph" || kind == "TextBlock" || kind == "TableCell" {
			out = append(out, inline(n, source))
		}
		return ast.WalkContinue, nil
	})
	return out
}

// inline is the text of a block as a reader sees it: escapes are resolved by
// the renderer, so the block is rendered and read as HTML.
func inline(n ast.Node, source []byte) string {
	var b bytes.Buffer
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if err := reader.Renderer().Render(&b, source, c); err != nil {
			return err.Error()
		}
	}
	root, err := html.Parse(strings.NewReader(b.String()))
	if err != nil {
		return err.Error()
	}
	return textOf(root)
}

// sample has one of everything.
var sample = Doc{
	Lang: model.Korean, Title: "카페 <노을>", Lead: "다섯 가운데 둘", Done: 2, All: 5, Note: Line{Head: "알림.", Text: "보냅니다", Tone: Wait},
	Facts: []Fact{{"상호", "노을 & 달", false}, {"사이트", "https://shop.example/a?b=1&c=2", true}, {"다른 곳", "javascript:alert(1)", true}},
	Sections: []Section{{ID: "one", Title: "하나", Lead: "앞", Lines: []Line{{"첫째", "말", Bad}, {"", "끝", Quiet}, {"홀로", "", Plain}}, Tables: []Table{{
		Caption: "표", Head: []string{"이름", "상태"},
		Rows: [][]Cell{{{Text: "a|b", Span: &Span{0, 250, 1000}}, {Text: "끝남", Tone: Good, Done: 1, All: 4}}},
	}}}},
	Foot: []string{"2026. 꼬리"},
}

func TestGolden(t *testing.T) {
	for file, got := range map[string]string{"testdata/sample.md": Markdown(sample), "testdata/sample.html": strings.Replace(HTML(sample, sample), style, "", 1)} {
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil || string(want) != got {
			t.Errorf("%s (%v; write it anew with -update if the change is meant):\n%s", file, err, got)
		}
	}
}

// The page asks for nothing from anywhere: no address stands in it but those
// of links, and its policy forbids the rest.
func TestSelfContained(t *testing.T) {
	if s := strings.ToLower(style); strings.Contains(s, "url(") || strings.Contains(s, "@import") || strings.Contains(s, "</") || strings.Contains(s, "http") {
		t.Error("the style names an address")
	}
	if !strings.Contains(HTML(sample), "default-src 'none'") || strings.Contains(HTML(sample), "<script") || strings.Contains(HTML(sample), "src=") {
		t.Error("the page may load something")
	}
	if len(style) > 6<<10 {
		t.Errorf("the style has %d bytes", len(style))
	}
}

func TestWeb(t *testing.T) {
	for address, want := range map[string]bool{
		"https://shop.example": true, "http://shop.example/a?b": true, "javascript:alert(1)": false, "//shop.example": false, "https://": false,
		"https://user:pw@shop.example": false, "data:text/html,x": false, "shop.example": false, "https://a\nb": false, "": false, "file:///etc/passwd": false,
	} {
		if web(address) != want {
			t.Errorf("%q: %v", address, !want)
		}
	}
}

// Plain text stays as it is, and no mark of Markdown stands bare.
func TestEscape(t *testing.T) {
	const nasty = "# a *b* _c_ `d` [e](f) <g> | h ~i~ \\"
	got := Escape(nasty)
	for _, bare := range []string{"#", "*", "_", "`", "[", "]", "<", ">", "|", "~"} {
		for i := range len(got) {
			if strings.HasPrefix(got[i:], bare) && (i == 0 || got[i-1] != '\\') {
				t.Errorf("a bare %s in %q", bare, got)
			}
		}
	}
	for _, plain := range []string{"카페 노을, 2층 (본점)", "", "3/6", "2026-03-05 (목)"} {
		if Escape(plain) != plain {
			t.Errorf("%q is changed to %q", plain, Escape(plain))
		}
	}
}
