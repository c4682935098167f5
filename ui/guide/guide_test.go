package guide_test

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"go.yaml.in/yaml/v4"
	"golang.org/x/text/width"

	"portone-onboard/model"
	"portone-onboard/ui/guide"
	"portone-onboard/ui/guide/source"
)

var languages = []model.Lang{model.Korean, model.English}

// ids are all texts that there must be: one per stage, one per step.
func ids() []string {
	var out []string
	for _, stage := range model.Path {
		out = append(out, string(stage.ID))
		for _, step := range stage.Steps {
			out = append(out, string(step.ID))
		}
	}
	return out
}

func doc(t testing.TB, lang model.Lang, id string) guide.Doc {
	t.Helper()
	load := func() (guide.Doc, error) { return guide.Step(lang, model.StepID(id)) }
	if !strings.Contains(id, ".") {
		load = func() (guide.Doc, error) { return guide.Stage(lang, model.StageID(id)) }
	}
	d, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func eachDoc(t *testing.T, check func(t *testing.T, d guide.Doc)) {
	for _, lang := range languages {
		for _, id := range ids() {
			t.Run(string(lang)+"/"+id, func(t *testing.T) { check(t, doc(t, lang, id)) })
		}
	}
}

func TestEveryStepAndStageHasItsText(t *testing.T) {
	eachDoc(t, func(t *testing.T, d guide.Doc) {
		if d.Title == "" || len(d.Blocks) < 2 || len(d.Sources) == 0 {
			t.Errorf("title %q, %d blocks, %d sources", d.Title, len(d.Blocks), len(d.Sources))
		}
		if !slices.Contains(ids(), d.ID) {
			t.Errorf("front matter names %q", d.ID)
		}
	})
	for _, lang := range languages {
		files, err := os.ReadDir(string(lang))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if id := strings.TrimSuffix(f.Name(), ".md"); !slices.Contains(ids(), id) {
				t.Errorf("%s/%s belongs to no step", lang, f.Name())
			} else if doc(t, lang, id).ID != id {
				t.Errorf("%s/%s says it is %q", lang, f.Name(), doc(t, lang, id).ID)
			}
		}
	}
}

func TestUnknownTextIsNotFound(t *testing.T) {
	for _, id := range []model.StepID{"", "prep.none", "../guide", "PREP"} {
		if _, err := guide.Step(model.Korean, id); !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrInvalid) {
			t.Errorf("Step(%q): %v", id, err)
		}
	}
	if _, err := guide.Step("fr", "prep.site"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("French: %v", err)
	}
}

// shape is what both languages of a text must have in common.
type shape struct {
	Blocks  []string
	Guide   []int
	URLs    []string
	Sources []guide.Source
	Guesses int
}

var guess = regexp.MustCompile(`\(자체 [가-힣]+\)|자체 (?:기준|권장|추정|판단)\)|\(our [a-z]+\)|\([^()]*our measure\)`)

func shapeOf(d guide.Doc) shape {
	s := shape{Guide: d.Guide, Sources: d.Sources, Guesses: len(guess.FindAllString(d.Plain(), -1))}
	labels := strings.NewReplacer("주의", "Careful", "참고", "Note")
	for _, b := range d.Blocks {
		s.Blocks = append(s.Blocks, fmt.Sprintf("%d/%d/%s/%d", b.Kind, b.Level, labels.Replace(b.Label), len(b.Items)))
	}
	for _, l := range d.Links {
		s.URLs = append(s.URLs, l.URL)
	}
	return s
}

func TestBothLanguagesHaveOneShape(t *testing.T) {
	for _, id := range ids() {
		ko, en := shapeOf(doc(t, model.Korean, id)), shapeOf(doc(t, model.English, id))
		if !reflect.DeepEqual(ko, en) {
			t.Errorf("%s:\nko %+v\nen %+v", id, ko, en)
		}
	}
}

// line is one entry of coverage.yaml.
type line struct {
	Line int    `yaml:"line"`
	Key  string `yaml:"key"`
	File string `yaml:"file"`
	Ko   string `yaml:"ko"`
	En   string `yaml:"en"`
}

const guideLines = 70

func TestEveryLineOfTheGuideHasItsPlace(t *testing.T) {
	var table []line
	load(t, "testdata/coverage.yaml", &table)
	covered, named := map[int]bool{}, map[string][]int{}
	for _, l := range table {
		covered[l.Line] = true
		if !slices.Contains(named[l.File], l.Line) {
			named[l.File] = append(named[l.File], l.Line)
		}
		for lang, phrase := range map[model.Lang]string{model.Korean: l.Ko, model.English: l.En} {
			if text := doc(t, lang, l.File).Plain(); phrase == "" || !strings.Contains(text, phrase) {
				t.Errorf("line %d (%s): %s/%s lacks %q", l.Line, l.Key, lang, l.File, phrase)
			}
		}
	}
	for n := 1; n <= guideLines; n++ {
		if !covered[n] {
			t.Errorf("line %d of the guide stands nowhere", n)
		}
	}
	for _, id := range ids() {
		slices.Sort(named[id])
		if got := doc(t, model.Korean, id).Guide; !slices.Equal(got, named[id]) {
			t.Errorf("%s: front matter says lines %v, coverage.yaml %v", id, got, named[id])
		}
	}
}

func load(t *testing.T, file string, into any) {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Load(raw, into, yaml.WithKnownFields()); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}

func TestLinksLeadToKnownPlaces(t *testing.T) {
	hosts := []string{"admin.portone.io", "help.portone.io", "developers.portone.io", "github.com"}
	var table []struct {
		URL  string `yaml:"url"`
		Seen string `yaml:"seen"`
		Note string `yaml:"note"`
	}
	load(t, "testdata/addresses.yaml", &table)
	unused := map[string]bool{}
	for _, a := range table {
		unused[a.URL] = true
		if a.Seen == "" {
			t.Errorf("%s: where was it seen?", a.URL)
		}
	}
	eachDoc(t, func(t *testing.T, d guide.Doc) {
		for _, l := range d.Links {
			u, err := url.Parse(l.URL)
			if err != nil || u.Scheme != "https" || !slices.Contains(hosts, u.Host) || l.Title == "" {
				t.Errorf("%q %s: %v", l.Title, l.URL, err)
			}
			if _, ok := unused[l.URL]; !ok {
				t.Errorf("%s is not in addresses.yaml", l.URL)
			}
			unused[l.URL] = false
		}
	})
	for u, left := range unused {
		if left {
			t.Errorf("%s is in addresses.yaml but no text links to it", u)
		}
	}
}

func TestSourcesAreDated(t *testing.T) {
	eachDoc(t, func(t *testing.T, d guide.Doc) {
		for _, s := range d.Sources {
			if !datedSource(s) {
				t.Errorf("source %+v", s)
			}
		}
	})
}

func datedSource(s guide.Source) bool {
	known := strings.HasPrefix(s.Page, "https://")
	for _, dir := range []string{"help/", "opi/ko/", "schema/"} {
		known = known || strings.HasPrefix(s.Page, dir)
	}
	return known && !s.Read.IsZero() && !s.Updated.After(s.Read)
}

// The texts stand beside a question: more than a screen of them is not read.
func TestTextsAreShort(t *testing.T) {
	eachDoc(t, func(t *testing.T, d guide.Doc) {
		if n := len(guide.Render(d, 76, guide.Style{})); n > 35 {
			t.Errorf("%d lines of 76 cells", n)
		}
	})
}

func TestCharactersHaveOneWidth(t *testing.T) {
	eachDoc(t, func(t *testing.T, d guide.Doc) { oneWidth(t, d.Plain()) })
	for _, lang := range languages {
		for _, term := range guide.Terms(lang) {
			oneWidth(t, term.Name+" "+strings.Join(term.Also, " ")+" "+term.Meaning)
		}
	}
}

// oneWidth refuses what terminals measure in different ways or cannot show:
// ambiguous characters, single jamo, emoji, variation selectors.
func oneWidth(t *testing.T, text string) {
	t.Helper()
	for _, r := range text {
		jamo := r >= 'ㄱ' && r <= 'ㆎ' || r >= 0x1100 && r <= 0x11ff
		emoji := r >= 0x1f000 || r >= 0x2600 && r <= 0x27bf || r >= 0xfe00 && r <= 0xfe0f || r == 0x200d
		if jamo || emoji || width.LookupRune(r).Kind() == width.EastAsianAmbiguous {
			t.Errorf("%q (%U) in %q", r, r, around(text, r))
		}
	}
}

func around(text string, r rune) string {
	at := strings.IndexRune(text, r)
	return text[max(0, at-20):min(len(text), at+20)]
}

func TestKoreanIsPolite(t *testing.T) {
	for _, id := range ids() {
		for _, said := range strings.Split(doc(t, model.Korean, id).Plain(), "\n") {
			polite(t, id, said)
		}
	}
	for _, term := range guide.Terms(model.Korean) {
		polite(t, term.ID, term.Meaning)
	}
}

var (
	aside    = regexp.MustCompile(`\([^()]*\)|'[^']*'|\[[^\[\]]*\]`)
	sentence = regexp.MustCompile(`[.?!]+(?:\s+|$)`)
	formal   = regexp.MustCompile(`(?:니다|십시오|니까)$`)
	casual   = regexp.MustCompile(`[가-힣](?:해|에|예|어|아|네|세|지|죠|게|워|와|려)요(?:[\s.,!?]|$)|이다(?:[\s.,]|$)|한다(?:[\s.,]|$)`)
)

// polite wants every sentence in 합니다체; what ends without a full stop is a
// heading or a list of nouns and must not be a verb in another style.
func polite(t *testing.T, where, said string) {
	t.Helper()
	said = strings.TrimSpace(aside.ReplaceAllString(said, ""))
	if casual.MatchString(said) {
		t.Errorf("%s: not in the polite form: %q", where, said)
	}
	parts := sentence.Split(said, -1)
	for _, s := range parts[:len(parts)-1] {
		nouns := strings.Contains(s, ": ") && !verb(s)
		if s = strings.TrimSpace(s); hangul(s) && !formal.MatchString(s) && !nouns {
			t.Errorf("%s: sentence ends otherwise: %q", where, s)
		}
	}
	if rest := strings.TrimSpace(parts[len(parts)-1]); verb(rest) {
		t.Errorf("%s: no full stop: %q", where, rest)
	}
}

func verb(s string) bool { return strings.HasSuffix(s, "다") || strings.HasSuffix(s, "요") }

func hangul(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= '가' && r <= '힣' }) >= 0
}

func TestEnglishIsEnglish(t *testing.T) {
	for _, id := range ids() {
		d := doc(t, model.English, id)
		// Menu names, buttons and terms of the console stay Korean, in brackets or quotes.
		bare := regexp.MustCompile(`\[[^\[\]]*\]|'[^']*'|\([^()]*\)`).ReplaceAllString(d.Plain(), "")
		words := regexp.MustCompile(`[가-힣]+`).FindAllString(bare, -1)
		if len(words) > 2 {
			t.Errorf("%s: Korean in the English text: %v", id, words)
		}
	}
}

func TestRenderStaysInItsWidth(t *testing.T) {
	for _, lang := range languages {
		for _, id := range ids() {
			d := doc(t, lang, id)
			for w := 24; w <= 120; w++ {
				lines := slices.Concat(guide.Render(d, w, painted), guide.RenderSources(d, w, painted))
				for _, l := range lines {
					if got := ansi.StringWidth(l); got > w {
						t.Fatalf("%s/%s at %d: %d cells: %q", lang, id, w, got, l)
					}
				}
			}
		}
	}
}

func paint(code string) func(string) string {
	return func(s string) string { return "\x1b[" + code + "m" + s + "\x1b[0m" }
}

// painted marks every style, so that a test sees where each falls.
var painted = guide.Style{
	Heading: paint("4"), Bold: paint("1"), Code: paint("7"), Warn: paint("31"), Dim: paint("2"),
	Link: func(text, url string) string { return ansi.SetHyperlink(url) + text + ansi.ResetHyperlink() },
}

func TestStylesAddNoCells(t *testing.T) {
	eachDoc(t, func(t *testing.T, d guide.Doc) {
		for _, w := range []int{24, 40, 76} {
			plain, styled := guide.Render(d, w, guide.Style{}), guide.Render(d, w, painted)
			for i := range styled {
				styled[i] = strings.TrimRight(ansi.Strip(styled[i]), " ")
			}
			if !slices.Equal(plain, styled) {
				t.Fatalf("at %d:\n%s\n----\n%s", w, strings.Join(plain, "\n"), strings.Join(styled, "\n"))
			}
		}
	})
}

// Nothing of a text may get lost on the way to the screen, however narrow.
func TestRenderLosesNothing(t *testing.T) {
	eachDoc(t, func(t *testing.T, d guide.Doc) {
		d.Title = ""
		for _, w := range []int{8, 24, 31, 76} {
			shown := strings.Join(guide.Render(d, w, guide.Style{}), "")
			if missing := notIn(squeezed(d.Plain()), squeezed(shown)); missing != "" {
				t.Errorf("at %d: lost from %q", w, missing)
			}
		}
	})
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// notIn gives the rest of want from where its letters stop occurring in got, in order.
func notIn(want, got string) string {
	rest := []rune(got)
	for at, r := range want {
		i := slices.Index(rest, r)
		if i < 0 {
			return want[at:]
		}
		rest = rest[i+1:]
	}
	return ""
}

func TestWarningsKeepTheirLabelAndColour(t *testing.T) {
	lines := guide.Render(doc(t, model.Korean, "prep.site"), 60, painted)
	text := strings.Join(lines, "\n")
	if !strings.Contains(text, paint("31")("주의:")) || !strings.Contains(text, paint("31")("|")) {
		t.Errorf("no warning in\n%s", text)
	}
	plain := strings.Join(guide.Render(doc(t, model.English, "prep.site"), 60, guide.Style{}), "\n")
	if !strings.Contains(plain, "| Careful: ") {
		t.Errorf("without colours:\n%s", plain)
	}
}

func TestMarkdownGivesTheSameTextBack(t *testing.T) {
	eachDoc(t, func(t *testing.T, d guide.Doc) {
		md := guide.Markdown(d)
		back := source.Blocks([]byte(md))
		if len(back) == 0 || back[0].Kind != guide.Heading || back[0].Level != 1 {
			t.Fatalf("no title in %q", md)
		}
		back = back[1:]
		if len(d.Links) > 0 {
			back = back[:len(back)-2]
		}
		if !reflect.DeepEqual(back, d.Blocks) {
			t.Errorf("got %+v\nwant %+v\nfrom %s", back, d.Blocks, md)
		}
		for _, l := range d.Links {
			if !strings.Contains(md, "[") || !strings.Contains(md, l.URL) {
				t.Errorf("%s is missing", l.URL)
			}
		}
	})
}
