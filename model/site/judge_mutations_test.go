package site

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"portone-onboard/model"
)

// What a reader cannot see must not change what is found.
func TestMutations(t *testing.T) {
	cases := readCorpus(t)
	names := make([]string, 0, len(cases))
	bodies := map[string]string{}
	for name := range cases {
		names = append(names, name)
		body, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		text, _ := decode(body, "text/html")
		bodies[name] = string(text)
	}
	slices.Sort(names)
	kinds := make([]string, 0, len(mutations))
	for kind := range mutations {
		kinds = append(kinds, kind)
	}
	slices.Sort(kinds)
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom(names).Draw(t, "name")
		kind := rapid.SampledFrom(kinds).Draw(t, "kind")
		c := cases[name]
		plain := judgeText(t, c, bodies[name])
		changed := mutations[kind](t, bodies[name])
		for id, f := range judgeText(t, c, changed) {
			w := plain[id]
			if f.Status != w.Status || f.Code != w.Code || foldedValue(f.Value) != foldedValue(w.Value) {
				t.Fatalf("%s, %s: %s was %s %s %q, now %s %s %q\n%s", name, kind, id, w.Status, w.Code, w.Value, f.Status, f.Code, f.Value, changed)
			}
		}
	})
}

func foldedValue(s string) string { return model.FoldDigits(strings.ReplaceAll(s, " ", "")).Text }

func judgeText(t interface{ Fatalf(string, ...any) }, c corpusCase, text string) map[string]model.Finding {
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v", err)
	}
	role := c.Role
	if role == "" {
		role = "start"
	}
	out := map[string]model.Finding{}
	p := &page{SitePage: model.SitePage{Address: "x.html", Role: role}}
	surveyOf(p, doc, []byte(text))
	for _, f := range judge([]*page{p}, model.SiteAsk{Profile: c.Profile}) {
		out[f.ID] = f
	}
	return out
}

var mutations = map[string]func(*rapid.T, string) string{
	"spaces": func(t *rapid.T, s string) string {
		return eachText(s, func(x string) string { return strings.ReplaceAll(x, " ", "  \n ") })
	},
	"nbsp": func(t *rapid.T, s string) string {
		return eachText(s, func(x string) string { return strings.ReplaceAll(x, " ", "\u00a0") })
	},
	"nfd":  func(t *rapid.T, s string) string { return eachText(s, norm.NFD.String) },
	"full": func(t *rapid.T, s string) string { return eachText(s, widened) },
	"zero": func(t *rapid.T, s string) string {
		return eachText(s, func(x string) string { return strings.ReplaceAll(x, "자", "\u200b자\ufeff") })
	},
	"upper": func(t *rapid.T, s string) string { return eachTag(s, upperTag) },
	"spans": func(t *rapid.T, s string) string {
		every := rapid.IntRange(1, 5).Draw(t, "every")
		return eachText(s, func(x string) string { return spanned(x, every) })
	},
	"comments": func(t *rapid.T, s string) string {
		return eachText(s, func(x string) string { return strings.ReplaceAll(x, "호", "<!-- x -->호<!-- y -->") })
	},
}

// eachText changes the texts of a page outside of scripts, titles and entities.
func eachText(s string, change func(string) string) string {
	return rebuild(s, func(x string) string {
		if strings.ContainsAny(x, "&") {
			return x
		}
		return change(x)
	}, nil)
}

func eachTag(s string, change func(string) string) string { return rebuild(s, nil, change) }

func rebuild(s string, text, tag func(string) string) string {
	var b strings.Builder
	skip := ""
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return b.String()
		}
		raw := string(z.Raw())
		name, _ := z.TagName()
		switch {
		case kind == html.StartTagToken && slices.Contains([]string{"script", "style", "title", "noscript", "textarea"}, string(name)):
			skip = string(name)
		case kind == html.EndTagToken && string(name) == skip:
			skip = ""
		}
		switch {
		case kind == html.TextToken && skip == "" && text != nil:
			raw = text(raw)
		case (kind == html.StartTagToken || kind == html.EndTagToken) && tag != nil:
			raw = tag(raw)
		}
		b.WriteString(raw)
	}
}

// upperTag writes a tag's name in capitals.
func upperTag(tag string) string {
	end := strings.IndexAny(tag, " \n\t>")
	if end < 0 {
		return tag
	}
	return strings.ToUpper(tag[:end]) + tag[end:]
}

// widened turns digits and colons full-width.
func widened(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == ':' {
			return r - '!' + '！'
		}
		return r
	}, s)
}

// spanned puts a span around every so many letters inside of words; spans also
// part words, as editors of builders do.
func spanned(s string, every int) string {
	var b strings.Builder
	n := 0
	for _, r := range s {
		n++
		if unicode.IsSpace(r) || n%every != 0 {
			b.WriteRune(r)
			continue
		}
		fmt.Fprintf(&b, "<span style='color:#333'>%c</span>", r)
	}
	return b.String()
}
