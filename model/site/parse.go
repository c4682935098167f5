package site

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"runtime/metrics"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parse turns a body into p's tree, with what the walk over it finds. What is
// no page leaves a trouble.
func (r *run) parse(ctx context.Context, p *page, body []byte, contentType string) *survey {
	if p.Trouble = refuseBody(body, contentType); p.Trouble != "" {
		return nil
	}
	text, in := decode(body, contentType)
	if in == unknownCharset {
		p.Trouble = troubleCharset
		return nil
	}
	doc, trouble := parseTree(ctx, text)
	if trouble != "" {
		p.Trouble = trouble
		return nil
	}
	s := surveyOf(p, doc, text)
	s.legacy = in == cp949
	if s.weight > mostNodes || r.weight.Add(int64(s.weight)) > mostWeight {
		p.without(troubleHeavy)
		return nil
	}
	p.scripts = s.scripts
	s.finish()
	return s
}

// surveyOf walks over a page's tree, which is not needed any longer then.
func surveyOf(p *page, doc *html.Node, text []byte) *survey {
	p.raw, p.sheet = text, newSheet(p, len(text))
	s := &survey{page: p, words: make([]string, 0, len(text)/48), hrefs: make([]href, 0, len(text)/400)}
	s.walk(doc)
	return s
}

// mostNodes bounds the tree of one page, nodes and attributes together, and
// mostWeight those of a whole check: about 150 bytes of memory each. A page of
// 200 KiB has some 10,000.
const (
	mostNodes  = 300_000
	mostWeight = 1_200_000
)

// refuseBody tells what is no page by its declared kind and by its first bytes.
func refuseBody(body []byte, contentType string) string {
	if len(bytes.TrimSpace(body)) == 0 {
		return troubleEmpty
	}
	kind, _, _ := strings.Cut(strings.ToLower(contentType), ";")
	switch kind = strings.TrimSpace(kind); {
	case strings.Contains(kind, "html"), kind == "", kind == "application/xml", kind == "text/xml":
	case strings.HasPrefix(kind, "text/plain"), kind == "application/octet-stream", !strings.Contains(kind, "/"):
	default:
		return troubleNotHTML
	}
	if looksBinary(body) || !bytes.ContainsRune(body, '<') && byteOrder(body) == "" {
		return troubleNotHTML
	}
	return ""
}

// looksBinary knows files by their first bytes, and the rest by control bytes
// that no text has. UTF-16 is full of zeros and is told before.
func looksBinary(body []byte) bool {
	if byteOrder(body) != "" {
		return false
	}
	kind := http.DetectContentType(body)
	if !strings.HasPrefix(kind, "text/") && kind != "application/octet-stream" {
		return true
	}
	head := body[:min(len(body), 4096)]
	controls := 0
	for _, c := range head {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b {
			controls++
		}
	}
	return controls*50 > len(head)
}

// parseTree parses a page. One that is nested beyond what the parser takes is
// parsed again without the excess: its text still stands in it.
func parseTree(ctx context.Context, text []byte) (doc *html.Node, trouble string) {
	doc, err := html.Parse(newMeter(ctx, text))
	if err != nil && meterError(err) == "" {
		doc, err = html.Parse(newMeter(ctx, flatten(text)))
	}
	if err == nil {
		return doc, ""
	}
	if trouble := meterError(err); trouble != "" {
		return nil, trouble
	}
	return nil, troubleHeavy
}

// meter hands a page to the parser piece by piece. Between two pieces it stops
// for the context, and for a page of which the parser makes far more than it
// is: a few unclosed <b> are repeated in each paragraph that follows.
type meter struct {
	ctx   context.Context
	rest  io.Reader
	used  []metrics.Sample
	start uint64
}

// meterMost is what may be allocated while one page is parsed, by the whole
// program: 2 MiB of plain HTML take a tenth.
const meterMost = 320 << 20

var errHeavy = errors.New("the tree outgrows the page")

func newMeter(ctx context.Context, text []byte) *meter {
	m := &meter{ctx: ctx, rest: bytes.NewReader(text), used: []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}}
	m.start = m.allocated()
	return m
}

func (m *meter) allocated() uint64 {
	metrics.Read(m.used)
	if m.used[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return m.used[0].Value.Uint64()
}

func (m *meter) Read(b []byte) (int, error) {
	if err := m.ctx.Err(); err != nil {
		return 0, err
	}
	if m.allocated()-m.start > meterMost {
		return 0, errHeavy
	}
	return m.rest.Read(b[:min(len(b), 4096)])
}

func meterError(err error) string {
	switch {
	case errors.Is(err, errHeavy):
		return troubleHeavy
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return troubleTimeout
	}
	return ""
}

// flatDepth is how deep elements stay nested in a flattened page, below the
// parser's 512 so that elements it adds itself fit in.
const flatDepth = 200

// flatten drops the tags of elements that stand too deep, and all formatting;
// texts, links and scripts stay.
func flatten(text []byte) []byte {
	var out bytes.Buffer
	depth, dropped := 0, 0
	z := html.NewTokenizer(bytes.NewReader(text))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return out.Bytes()
		}
		raw := z.Raw()
		name, _ := z.TagName()
		switch k := flatKind(atom.Lookup(name)); {
		case kind != html.StartTagToken && kind != html.EndTagToken || k == flatKeep:
			out.Write(raw)
		case k == flatDrop:
		case kind == html.StartTagToken && depth >= flatDepth:
			dropped++
		case kind == html.StartTagToken:
			depth++
			out.Write(raw)
		case dropped > 0:
			dropped--
		default:
			depth = max(0, depth-1)
			out.Write(raw)
		}
	}
}

type flatAs uint8

const (
	flatNest flatAs = iota // opens a level
	flatKeep               // no level of its own
	flatDrop               // formatting
)

func flatKind(a atom.Atom) flatAs {
	switch a {
	case atom.A, atom.Script, atom.Style, atom.Title, atom.Textarea, atom.Html, atom.Head, atom.Body, atom.Noscript,
		atom.Br, atom.Img, atom.Input, atom.Meta, atom.Link, atom.Hr, atom.Base, atom.Area, atom.Col, atom.Frame,
		atom.Iframe, atom.Embed, atom.Wbr, atom.Source, atom.Track, atom.Xmp, atom.Noembed, atom.Noframes, atom.Plaintext:
		return flatKeep
	case atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small, atom.Strike,
		atom.Strong, atom.Tt, atom.U:
		return flatDrop
	}
	return flatNest
}
