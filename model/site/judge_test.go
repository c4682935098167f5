package site

import (
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

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
		p := &page{SitePage: model.SitePage{Address: "https://shop.kr/", Role: role}}
		surveyOf(p, doc, []byte(text))
		p.url, _ = url.Parse(p.Address)
		checkFindings(t, judge([]*page{p}, model.SiteAsk{Profile: fuzzProfile}))
		checkFindings(t, judge([]*page{p}, model.SiteAsk{}))
	})
}

var fuzzProfile = model.SiteProfile{
	TradeName: "주식회사 한빛", Representative: "홍길동", Number: "214-87-45214", Address: "서울특별시 강남구 테헤란로 1", Landline: "02-555-0100",
	MailOrder: "제2024-서울강남-01234호", Mail: "a@b.kr", Goods: []string{"physical"}, Recurring: true, Window: true,
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
			p := &page{SitePage: model.SitePage{Address: "https://shop.kr/", Role: "start"}}
			surveyOf(p, doc, []byte(text))
			checkFindings(t, judge([]*page{p, p}, model.SiteAsk{Profile: fuzzProfile}))
		})
	}
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
