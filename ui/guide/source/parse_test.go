package source_test

import (
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"

	"portone-onboard/ui/guide"
	"portone-onboard/ui/guide/source"
)

func TestFrontMatterIsStrict(t *testing.T) {
	good := "---\nstep: a\ntitle: \"b\"\nguide: [1, 2]\nlinks:\n  - {title: c, url: \"https://d\"}\nsources:\n  - {page: e, read: \"2026-11-22\", updated: \"2024-01-26\"}\n---\n\nText.\n"
	d, err := source.Parse([]byte(strings.ReplaceAll(good, "\n", "\r\n")))
	if err != nil {
		t.Fatal(err)
	}
	want := guide.Doc{ID: "a", Title: "b", Guide: []int{1, 2},
		Blocks: []guide.Block{{Kind: guide.Paragraph, Spans: []guide.Span{{Text: "Text."}}}},
		Links:  []guide.Link{{Title: "c", URL: "https://d"}}, Sources: d.Sources}
	if !reflect.DeepEqual(d, want) || d.Sources[0].Read.String() != "2026-11-22" || d.Sources[0].Updated.String() != "2024-01-26" {
		t.Errorf("%+v", d)
	}
	for name, bad := range map[string]string{
		"unknown field":       strings.Replace(good, "title:", "tittle:", 1),
		"field twice":         strings.Replace(good, "step: a\n", "step: a\nstep: b\n", 1),
		"unknown link field":  strings.Replace(good, "title: c", "name: c", 1),
		"a word for a number": strings.Replace(good, "[1, 2]", "[one]", 1),
		"no date":             strings.Replace(good, "2026-11-22", "last week", 1),
		"broken YAML":         strings.Replace(good, "[1, 2]", "[1, 2", 1),
	} {
		if _, err := source.Parse([]byte(bad)); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
	for _, none := range []string{"", "Text.", "---\n", "---\nstep: a\n", "\n---\nstep: a\n---\n", "---\nstep: a\n--- \nText"} {
		if _, err := source.Parse([]byte(none)); !errors.Is(err, source.ErrFront) {
			t.Errorf("%q: %v", none, err)
		}
	}
}

func TestBlocks(t *testing.T) {
	text := func(s string) []guide.Span { return []guide.Span{{Text: s}} }
	para := func(s string) guide.Block { return guide.Block{Kind: guide.Paragraph, Spans: text(s)} }
	for name, c := range map[string]struct {
		md   string
		want []guide.Block
	}{
		"paragraphs, soft breaks": {"하나\n둘\n\n셋", []guide.Block{para("하나 둘"), para("셋")}},
		"heading":                 {"## 제목", []guide.Block{{Kind: guide.Heading, Level: 2, Spans: text("제목")}}},
		"bold, code, link": {"가 **나** `다 *라*` [마](https://a.b)", []guide.Block{{Kind: guide.Paragraph, Spans: []guide.Span{
			{Text: "가 "}, {Text: "나", Bold: true}, {Text: " "}, {Text: "다 *라*", Code: true}, {Text: " "}, {Text: "마", URL: "https://a.b"}}}}},
		"address alone":  {"<https://a.b>", []guide.Block{{Kind: guide.Paragraph, Spans: []guide.Span{{Text: "https://a.b", URL: "https://a.b"}}}}},
		"bullets":        {"- 가\n- 나", []guide.Block{{Kind: guide.Bullets, Items: [][]guide.Block{{para("가")}, {para("나")}}}}},
		"numbers from 3": {"3. 가\n4. 나", []guide.Block{{Kind: guide.Numbers, Level: 3, Items: [][]guide.Block{{para("가")}, {para("나")}}}}},
		"callout":        {"> **주의** 가\n> 나", []guide.Block{{Kind: guide.Callout, Label: "주의", Items: [][]guide.Block{{para("가 나")}}}}},
		"label alone":    {"> **주의**\n>\n> 가", []guide.Block{{Kind: guide.Callout, Label: "주의", Items: [][]guide.Block{{para("가")}}}}},
		"plain quote":    {"> 가", []guide.Block{{Kind: guide.Callout, Items: [][]guide.Block{{para("가")}}}}},
		"code":           {"```\na\n\nb\n```", []guide.Block{{Kind: guide.Code, Spans: []guide.Span{{Text: "a", Code: true}, {Text: "b", Code: true}}}}},
		"escapes":        {`\*가\* &amp; [나]`, []guide.Block{para("*가* & [나]")}},
		"decomposed":     {"\u1100\u1161", []guide.Block{para("가")}},
		"control":        {"a\x1b[31mb\u202ec\u200dd\ufe0f", []guide.Block{para("a[31mbcd")}},
		"menu path":      {"[결제 연동] > [연동 관리]", []guide.Block{para("[결제 연동] > [연동 관리]")}},
		"HTML":           {"<p>\n가\n</p>", []guide.Block{{Kind: guide.Code, Spans: []guide.Span{{Text: "<p>", Code: true}, {Text: "가", Code: true}, {Text: "</p>", Code: true}}}}},
		"picture":        {"![가](b.png)", []guide.Block{para("가")}},
		"nothing":        {"\n\n---\n\n>\n", nil},
	} {
		if got := source.Blocks([]byte(c.md)); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %+v\nwant %+v", name, got, c.want)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	raw, err := os.ReadFile("../ko/prep.site.md")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := source.Parse(raw); err != nil {
			b.Fatal(err)
		}
	}
}
