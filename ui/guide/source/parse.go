package source

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"go.yaml.in/yaml/v4"

	"portone-onboard/ui/guide"
)

// ErrFront says that a text does not begin with a front matter.
var ErrFront = errors.New("no front matter between two lines of ---")

type front struct {
	Step    string         `yaml:"step"`
	Title   string         `yaml:"title"`
	Guide   []int          `yaml:"guide"`
	Links   []guide.Link   `yaml:"links"`
	Sources []guide.Source `yaml:"sources"`
}

// Parse reads one text: a front matter in YAML, of which every field must be
// known, and a body in Markdown.
func Parse(raw []byte) (guide.Doc, error) {
	head, body, err := split(raw)
	if err != nil {
		return guide.Doc{}, err
	}
	var f front
	if err := yaml.Load(head, &f, yaml.WithKnownFields()); err != nil {
		return guide.Doc{}, fmt.Errorf("front matter: %w", err)
	}
	return guide.Doc{ID: f.Step, Title: f.Title, Guide: f.Guide, Blocks: Blocks(body), Links: f.Links, Sources: f.Sources}, nil
}

func split(raw []byte) (head, body []byte, err error) {
	raw = bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n"))
	rest, ok := bytes.CutPrefix(raw, []byte("---\n"))
	if !ok {
		return nil, nil, ErrFront
	}
	head, body, ok = bytes.Cut(rest, []byte("\n---\n"))
	if !ok {
		return nil, nil, ErrFront
	}
	return head, body, nil
}

// markdown is CommonMark's parser alone: goldmark's own front door would link
// its HTML renderer in.
var markdown = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	)
})

// Blocks parses a Markdown body. What lies outside the subset is kept as plain
// text where it has any (HTML, pictures' descriptions) and left out otherwise.
func Blocks(body []byte) []guide.Block {
	return blocksOf(markdown().Parse(text.NewReader(body)), body)
}

func blocksOf(parent ast.Node, src []byte) []guide.Block {
	var out []guide.Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if b, ok := blockOf(n, src); ok {
			out = append(out, b)
		}
	}
	return out
}

func blockOf(n ast.Node, src []byte) (guide.Block, bool) {
	switch n := n.(type) {
	case *ast.Heading:
		return filled(guide.Block{Kind: guide.Heading, Level: n.Level, Spans: spansOf(n, src)})
	case *ast.Paragraph, *ast.TextBlock:
		return filled(guide.Block{Kind: guide.Paragraph, Spans: spansOf(n, src)})
	case *ast.List:
		return listOf(n, src)
	case *ast.Blockquote:
		return calloutOf(n, src)
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock:
		return filled(guide.Block{Kind: guide.Code, Spans: linesOf(n, src)})
	}
	return guide.Block{}, false
}

func filled(b guide.Block) (guide.Block, bool) { return b, len(b.Spans) > 0 }

func listOf(n *ast.List, src []byte) (guide.Block, bool) {
	b := guide.Block{Kind: guide.Bullets}
	if n.IsOrdered() {
		b = guide.Block{Kind: guide.Numbers, Level: n.Start}
	}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		if blocks := blocksOf(item, src); len(blocks) > 0 {
			b.Items = append(b.Items, blocks)
		}
	}
	return b, len(b.Items) > 0
}

func calloutOf(n *ast.Blockquote, src []byte) (guide.Block, bool) {
	inner := blocksOf(n, src)
	if len(inner) == 0 {
		return guide.Block{}, false
	}
	b := guide.Block{Kind: guide.Callout}
	if first := inner[0]; first.Kind == guide.Paragraph && first.Spans[0].Bold && first.Spans[0].URL == "" {
		b.Label = strings.TrimSpace(first.Spans[0].Text)
		inner[0].Spans = trimmed(first.Spans[1:])
		if len(inner[0].Spans) == 0 {
			inner = inner[1:]
		}
	}
	b.Items = [][]guide.Block{inner}
	return b, true
}

func linesOf(n ast.Node, src []byte) []guide.Span {
	var out []guide.Span
	for _, line := range n.Lines().Sliced(0, n.Lines().Len()) {
		if s := strings.TrimRight(guide.Clean(string(line.Value(src))), " "); s != "" {
			out = append(out, guide.Span{Text: s, Code: true})
		}
	}
	return out
}

func spansOf(n ast.Node, src []byte) []guide.Span {
	w := walker{src: src}
	w.children(n, guide.Span{})
	return trimmed(w.out)
}

// walker gathers the spans of one block; style is what the nodes above say.
type walker struct {
	src []byte
	out []guide.Span
}

func (w *walker) children(n ast.Node, style guide.Span) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.node(c, style)
	}
}

func (w *walker) node(n ast.Node, style guide.Span) {
	switch n := n.(type) {
	case *ast.Text:
		w.add(w.literal(n.Segment.Value(w.src), style.Code || n.IsRaw()), style)
		if n.SoftLineBreak() || n.HardLineBreak() {
			w.add(" ", style)
		}
	case *ast.String:
		w.add(string(n.Value), style)
	case *ast.CodeSpan:
		style.Code = true
		w.children(n, style)
	case *ast.Emphasis:
		style.Bold = style.Bold || n.Level == 2
		w.children(n, style)
	case *ast.Link:
		style.URL = guide.Clean(string(n.Destination))
		w.children(n, style)
	case *ast.AutoLink:
		style.URL = guide.Clean(string(n.URL(w.src)))
		w.add(string(n.Label(w.src)), style)
	default:
		w.children(n, style)
	}
}

// literal is a text segment without its escapes and character references,
// which goldmark leaves to a renderer.
func (w *walker) literal(raw []byte, asIs bool) string {
	if asIs {
		return string(raw)
	}
	return string(util.UnescapePunctuations(util.ResolveEntityNames(util.ResolveNumericReferences(raw))))
}

func (w *walker) add(s string, style guide.Span) {
	style.Text = guide.Clean(s)
	if style.Text == "" {
		return
	}
	if last := len(w.out) - 1; last >= 0 && sameStyle(w.out[last], style) {
		w.out[last].Text += style.Text
		return
	}
	w.out = append(w.out, style)
}

func sameStyle(a, b guide.Span) bool { return a.Bold == b.Bold && a.Code == b.Code && a.URL == b.URL }

// trimmed takes the spaces off both ends of a run of spans.
func trimmed(spans []guide.Span) []guide.Span {
	for len(spans) > 0 {
		spans[0].Text = strings.TrimLeft(spans[0].Text, " ")
		if spans[0].Text != "" {
			break
		}
		spans = spans[1:]
	}
	for len(spans) > 0 {
		last := len(spans) - 1
		spans[last].Text = strings.TrimRight(spans[last].Text, " ")
		if spans[last].Text != "" {
			break
		}
		spans = spans[:last]
	}
	return spans
}
