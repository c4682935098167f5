package guide

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"sync"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"go.yaml.in/yaml/v4"
	"golang.org/x/text/unicode/norm"
)

// Kind is what a block is.
type Kind uint8

const (
	Paragraph Kind = iota
	Heading
	Bullets
	Numbers
	Callout
	Code
)

// Block is one piece of a text.
//
//	Paragraph  Spans
//	Heading    Level 1 to 6, Spans
//	Bullets    Items: the blocks of each item
//	Numbers    Level: the first number; Items
//	Callout    Label (its first bold words: "주의", "Careful"), Items[0]: its blocks
//	Code       Spans: one per line
type Block struct {
	Kind  Kind
	Level int
	Label string
	Spans []Span
	Items [][]Block
}

// Span is a run of text in one style. URL is where it leads, "" for plain text.
type Span struct {
	Text string
	Bold bool
	Code bool
	URL  string
	warn bool // a warning's label, set while rendering
}

// ErrFront says that a text does not begin with a front matter.
var ErrFront = errors.New("no front matter between two lines of ---")

type front struct {
	Step    string   `yaml:"step"`
	Title   string   `yaml:"title"`
	Guide   []int    `yaml:"guide"`
	Links   []Link   `yaml:"links"`
	Sources []Source `yaml:"sources"`
}

// Parse reads one text: a front matter in YAML, of which every field must be
// known, and a body in Markdown.
func Parse(raw []byte) (Doc, error) {
	head, body, err := split(raw)
	if err != nil {
		return Doc{}, err
	}
	var f front
	if err := yaml.Load(head, &f, yaml.WithKnownFields()); err != nil {
		return Doc{}, fmt.Errorf("front matter: %w", err)
	}
	return Doc{ID: f.Step, Title: f.Title, Guide: f.Guide, Blocks: Blocks(body), Links: f.Links, Sources: f.Sources}, nil
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
func Blocks(body []byte) []Block {
	return blocksOf(markdown().Parse(text.NewReader(body)), body)
}

func blocksOf(parent ast.Node, src []byte) []Block {
	var out []Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if b, ok := blockOf(n, src); ok {
			out = append(out, b)
		}
	}
	return out
}

func blockOf(n ast.Node, src []byte) (Block, bool) {
	switch n := n.(type) {
	case *ast.Heading:
		return filled(Block{Kind: Heading, Level: n.Level, Spans: spansOf(n, src)})
	case *ast.Paragraph, *ast.TextBlock:
		return filled(Block{Kind: Paragraph, Spans: spansOf(n, src)})
	case *ast.List:
		return listOf(n, src)
	case *ast.Blockquote:
		return calloutOf(n, src)
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock:
		return filled(Block{Kind: Code, Spans: linesOf(n, src)})
	}
	return Block{}, false
}

func filled(b Block) (Block, bool) { return b, len(b.Spans) > 0 }

func listOf(n *ast.List, src []byte) (Block, bool) {
	b := Block{Kind: Bullets}
	if n.IsOrdered() {
		b = Block{Kind: Numbers, Level: n.Start}
	}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		if blocks := blocksOf(item, src); len(blocks) > 0 {
			b.Items = append(b.Items, blocks)
		}
	}
	return b, len(b.Items) > 0
}

func calloutOf(n *ast.Blockquote, src []byte) (Block, bool) {
	inner := blocksOf(n, src)
	if len(inner) == 0 {
		return Block{}, false
	}
	b := Block{Kind: Callout}
	if first := inner[0]; first.Kind == Paragraph && first.Spans[0].Bold && first.Spans[0].URL == "" {
		b.Label = strings.TrimSpace(first.Spans[0].Text)
		inner[0].Spans = trimmed(first.Spans[1:])
		if len(inner[0].Spans) == 0 {
			inner = inner[1:]
		}
	}
	b.Items = [][]Block{inner}
	return b, true
}

func linesOf(n ast.Node, src []byte) []Span {
	var out []Span
	for _, line := range n.Lines().Sliced(0, n.Lines().Len()) {
		if s := strings.TrimRight(clean(string(line.Value(src))), " "); s != "" {
			out = append(out, Span{Text: s, Code: true})
		}
	}
	return out
}

func spansOf(n ast.Node, src []byte) []Span {
	w := walker{src: src}
	w.children(n, Span{})
	return trimmed(w.out)
}

// walker gathers the spans of one block; style is what the nodes above say.
type walker struct {
	src []byte
	out []Span
}

func (w *walker) children(n ast.Node, style Span) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.node(c, style)
	}
}

func (w *walker) node(n ast.Node, style Span) {
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
		style.URL = clean(string(n.Destination))
		w.children(n, style)
	case *ast.AutoLink:
		style.URL = clean(string(n.URL(w.src)))
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

func (w *walker) add(s string, style Span) {
	style.Text = clean(s)
	if style.Text == "" {
		return
	}
	if last := len(w.out) - 1; last >= 0 && sameStyle(w.out[last], style) {
		w.out[last].Text += style.Text
		return
	}
	w.out = append(w.out, style)
}

func sameStyle(a, b Span) bool { return a.Bold == b.Bold && a.Code == b.Code && a.URL == b.URL }

// trimmed takes the spaces off both ends of a run of spans.
func trimmed(spans []Span) []Span {
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

// clean takes out what a terminal would act on or measure in its own way:
// control and format characters and variation selectors; white space becomes
// one kind of space, Hangul is composed.
func clean(s string) string {
	s = norm.NFC.String(strings.ToValidUTF8(s, ""))
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\u00a0':
			return r
		case unicode.IsSpace(r):
			return ' '
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector):
			return -1
		}
		return r
	}, s)
}
