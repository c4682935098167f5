package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"portone-onboard/model"
)

// checkFindings holds what is promised of every finding.
func checkFindings(t interface {
	Helper()
	Fatalf(string, ...any)
}, findings []model.Finding) {
	t.Helper()
	infos := map[model.FindingCode]model.FindingInfo{}
	for _, i := range model.FindingCodes() {
		infos[i.Code] = i
	}
	for i, f := range findings {
		if f.ID != model.SiteIDs[i] {
			t.Fatalf("finding %d is %q, want %q", i, f.ID, model.SiteIDs[i])
		}
		if f.Status != model.Done && f.Status != model.Missing && f.Status != model.CannotTell {
			t.Fatalf("%s has status %q", f.ID, f.Status)
		}
		info, ok := infos[f.Code]
		if !ok {
			t.Fatalf("%s gives code %q, which is not listed", f.ID, f.Code)
		}
		for k := range f.Args {
			if !slices.Contains(info.Args, k) {
				t.Fatalf("%s: %q is no arg of %s", f.ID, k, f.Code)
			}
		}
		for _, k := range info.Args {
			if _, ok := f.Args[k]; !ok {
				t.Fatalf("%s: %s lacks %q", f.ID, f.Code, k)
			}
		}
		for _, s := range append([]string{f.Value, f.Want, f.At.Text, f.At.Source}, argsOf(f)...) {
			checkShown(t, f.ID, s)
		}
	}
}

func argsOf(f model.Finding) (out []string) {
	for _, v := range f.Args {
		out = append(out, v)
	}
	return out
}

func checkShown(t interface {
	Helper()
	Fatalf(string, ...any)
}, id, s string) {
	t.Helper()
	if utf8.RuneCountInString(s) > model.MaxFinding || !utf8.ValidString(s) {
		t.Fatalf("%s shows too much: %q", id, s)
	}
	for _, r := range s {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			t.Fatalf("%s shows %U in %q", id, r, s)
		}
	}
}

func FuzzFooter(f *testing.F) {
	files, err := filepath.Glob("testdata/*.html")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		body, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(body), "start")
	}
	f.Add(`<script>var imp_secret="`+strings.Repeat("aB3x9Zq", 9)+`"</script>`, "checkout")
	f.Fuzz(func(t *testing.T, text, role string) {
		if !utf8.ValidString(text) {
			text = strings.ToValidUTF8(text, "?")
		}
		doc, err := html.Parse(strings.NewReader(text))
		if err != nil {
			return
		}
		p := &page{SitePage: model.SitePage{Address: "https://shop.kr/", Role: role}, doc: doc, raw: []byte(text)}
		p.url, _ = url.Parse(p.Address)
		checkFindings(t, judge([]*page{p}, model.SiteAsk{Profile: fuzzProfile}))
		checkFindings(t, judge([]*page{p}, model.SiteAsk{}))
	})
}

var fuzzProfile = model.SiteProfile{
	TradeName: "주식회사 한빛", Representative: "홍길동", Number: "214-87-45214", Address: "서울특별시 강남구 테헤란로 1", Landline: "02-555-0100",
	MailOrder: "제2024-서울강남-01234호", Mail: "a@b.kr", Goods: []string{"physical"}, Recurring: true, Window: true,
}

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
	p := &page{SitePage: model.SitePage{Address: "x.html", Role: role}, doc: doc, raw: []byte(text)}
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

// Hostile sizes cost no more than reading them.
func TestHugePages(t *testing.T) {
	texts := map[string]string{
		"nested":  strings.Repeat("<div>", 200_000) + "상호: 한빛",
		"inline":  strings.Repeat("<b>상호", 100_000),
		"labels":  strings.Repeat("상호 ", 200_000),
		"colons":  strings.Repeat("상호:", 200_000),
		"numbers": strings.Repeat("12 ", 400_000),
		"prices":  strings.Repeat("<li>물건<p>1,000원</p></li>", 30_000),
		"phones":  "<footer>" + strings.Repeat("02-555-0100 ", 60_000) + "</footer>",
		"mails":   "<footer>" + strings.Repeat("a@b.kr", 100_000) + "</footer>",
		"secrets": strings.Repeat("apiSecret=\"", 100_000),
		"cells":   "<table>" + strings.Repeat("<tr><td>상호<td>", 60_000),
		"anchors": strings.Repeat("<a href=#>이용약관</a>", 60_000),
		"signs":   "<footer>" + strings.Repeat("© 상호(", 100_000) + "</footer>",
		"years":   "<footer>" + strings.Repeat("2024-서울", 100_000) + "</footer>",
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			doc, trouble := parseTree(t.Context(), []byte(text))
			if trouble != "" {
				return // refused before it is judged
			}
			p := &page{SitePage: model.SitePage{Address: "https://shop.kr/", Role: "start"}, doc: doc, raw: []byte(text)}
			checkFindings(t, judge([]*page{p, p}, model.SiteAsk{Profile: fuzzProfile}))
		})
	}
}

func BenchmarkJudge(b *testing.B) {
	pages := benchPages(b)
	b.Run("parse", func(b *testing.B) {
		for b.Loop() {
			for _, p := range pages {
				if _, err := html.Parse(bytes.NewReader(p.raw)); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
	b.Run("judge", func(b *testing.B) {
		for b.Loop() {
			judge(pages, model.SiteAsk{Profile: fuzzProfile})
		}
	})
}

// benchPages are 20 pages of 200 KiB as shops have them: much markup, some
// text, one script.
func benchPages(tb testing.TB) (out []*page) {
	card := `<li class="item xans-record-"><div class="thumbnail"><a href="/product/view?product_no=%d" name="anchor"><img src="//img.shop.kr/web/product/medium/%d.jpg" alt="" class="thumb"></a></div><div class="description"><p class="name"><a href="/product/view?product_no=%d"><span style="font-size:12px;color:#555555;">손으로 빚은 그릇 %d</span></a></p><ul class="spec"><li><strong class="title">판매가</strong> <span style="font-size:12px;">%d,000원</span></li><li><span>흙과 물과 불로 만든 그릇입니다. 식기세척기에 넣어도 됩니다.</span></li></ul></div></li>`
	footer := `<div id="footer"><p>상호 : 흙마당 | 대표 : 변서후 | 사업자등록번호 : 214-87-45214 | 통신판매업신고 : 제2024-경기이천-0102호 | 전화 : 031-555-0100 | 주소 : 경기도 이천시 경충대로 2697</p></div>`
	for i := range 20 {
		var b strings.Builder
		b.WriteString(`<html><head><script>var a={};` + strings.Repeat("function f(x){return x*2}", 600) + `</script></head><body><ul>`)
		for n := 0; b.Len() < 200<<10; n++ {
			fmt.Fprintf(&b, card, n, n, n, i*1000+n, n+1)
		}
		b.WriteString(`</ul>` + footer + `</body></html>`)
		p := pageOfText(tb, fmt.Sprintf("https://shop.kr/%d", i), "other", []byte(b.String()))
		out = append(out, p)
	}
	return out
}

func TestExpectedIsNeat(t *testing.T) {
	raw, err := json.Marshal(readCorpus(t))
	if err != nil || len(raw) < 1000 {
		t.Fatal(err, len(raw))
	}
	for name := range readCorpus(t) {
		if _, err := os.Stat("testdata/" + name); err != nil {
			t.Error(err)
		}
	}
}
