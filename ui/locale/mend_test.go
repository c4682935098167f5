package locale

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
)

// The pages that reviewers look for, each of which has an outline.
var outlined = []string{"terms", "privacy", "refund", "shipping", "goods", "app_captures", "english"}

func TestOutlinesAreTheSameInBothLanguages(t *testing.T) {
	ko, en := In(model.Korean).Look().Mend.Outlines(), In(model.English).Look().Mend.Outlines()
	if len(ko) != len(outlined) || len(en) != len(ko) {
		t.Fatalf("%d Korean and %d English outlines, want %d", len(ko), len(en), len(outlined))
	}
	for i, o := range ko {
		if o.Item != outlined[i] || en[i].Item != o.Item {
			t.Fatalf("outline %d is %q in Korean and %q in English, want %q", i, o.Item, en[i].Item, outlined[i])
		}
		if !reflect.DeepEqual(shape(o), shape(en[i])) {
			t.Errorf("the headings of %s differ:\n%v\n%v", o.Item, shape(o), shape(en[i]))
		}
		// Written next to the Korean ones by ID; one too many would never be seen.
		if got := enOutlineTexts()[o.Item].Headings; len(got) != len(o.Headings) {
			t.Errorf("%s has %d headings in Korean and %d texts in English", o.Item, len(o.Headings), len(got))
		}
	}
}

// shape is what may not differ between languages, with the values that a text names.
func shape(o Outline) (out []any) {
	for _, h := range o.Headings {
		out = append(out, h.ID, h.When, h.Mark, h.Cites, fields(h.Write))
	}
	return append(out, o.Also, fields(o.Lead))
}

var fieldName = regexp.MustCompile(`\{(\w+)`)

func fields(s string) []string {
	var out []string
	for _, m := range fieldName.FindAllStringSubmatch(s, -1) {
		out = append(out, m[1])
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func TestOutlinesAreComplete(t *testing.T) {
	items := ids(model.SiteItems, func(i model.SiteItem) string { return i.ID })
	inEach(t, func(t *testing.T, x *Texts) {
		m := x.Look().Mend
		cited := map[string]bool{}
		for _, o := range m.Outlines() {
			if !slices.Contains(items, o.Item) {
				t.Errorf("no page has to meet %q", o.Item)
			}
			if o.Title == "" || o.Lead == "" || o.Hint == "" || len(o.Headings) == 0 {
				t.Errorf("the outline of %s is not complete", o.Item)
			}
			checkHeadings(t, m, o)
			for _, c := range slices.Concat(o.Also, allCites(o)) {
				id, _, _ := strings.Cut(c, " ")
				cited[id] = true
			}
		}
		for id, l := range m.Laws {
			if !cited[id] || l.Short == "" || l.Full == "" {
				t.Errorf("source %q (%q) is named nowhere or has no name", id, l.Full)
			}
		}
		for id := range cited {
			if _, ok := m.Laws[id]; !ok {
				t.Errorf("source %q has no name", id)
			}
		}
	})
}

func allCites(o Outline) (out []string) {
	for _, h := range o.Headings {
		out = append(out, h.Cites...)
	}
	return out
}

// laws are the sources that have articles; what such a heading says, an article
// must say.
var laws = []string{"act", "decree", "pipa", "pipa_decree", "terms_act", "notice"}

var articleForm = regexp.MustCompile(`^\d+(-\d+)?(\(\d+\)(\d+(-\d+)?)?)?$`)

func checkHeadings(t *testing.T, m Mend, o Outline) {
	t.Helper()
	known, asked := map[string]bool{}, map[model.QuestionID]bool{}
	for _, h := range o.Headings {
		at := o.Item + "/" + h.ID
		if h.ID == "" || known[h.ID] {
			t.Errorf("%s stands twice, or has no ID", at)
		}
		known[h.ID] = true
		if h.Title == "" || h.Write == "" {
			t.Errorf("%s has no title or no explanation", at)
		}
		if h.Mark == ByLaw && !slices.ContainsFunc(h.Cites, func(c string) bool { return lawful(c) }) {
			t.Errorf("%s is decided by law and names none", at)
		}
		if h.Mark == ToConfirm && len(h.Cites) > 0 {
			t.Errorf("%s is to be confirmed and yet has a source", at)
		}
		for _, c := range h.Cites {
			id, article, _ := strings.Cut(c, " ")
			if (article != "") != (slices.Contains(laws, id) && id != "notice") || article != "" && !articleForm.MatchString(article) {
				t.Errorf("%s: %q is no article", at, c)
			}
		}
		for _, q := range h.When.Asks() {
			asked[q] = true
		}
		for _, f := range fields(h.Write) {
			if m.Page.Blank[f] == "" {
				t.Errorf("%s: nobody fills {%s}", at, f)
			}
		}
	}
	for q := range asked {
		if found, _ := model.FindQuestion(q); found == nil {
			t.Errorf("%s depends on %q, which is no question", o.Item, q)
		}
	}
}

func lawful(cite string) bool {
	id, _, _ := strings.Cut(cite, " ")
	return slices.Contains(laws, id)
}

func TestMendTextsHaveNoStrangeSigns(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		var all []named
		collect("mend", reflect.ValueOf(x.Look().Mend), &all)
		for _, o := range x.Look().Mend.Outlines() {
			all = append(all, named{o.Item, o.Title}, named{o.Item, o.Lead}, named{o.Item, o.Hint})
			for _, h := range o.Headings {
				all = append(all, named{o.Item + "/" + h.ID, h.Title}, named{o.Item + "/" + h.ID, h.Write}, named{o.Item + "/" + h.ID, h.Paste})
			}
		}
		if len(all) < 250 {
			t.Fatalf("only %d texts found", len(all))
		}
		for _, n := range all {
			if problem := strange(n.s); n.s != "" && problem != "" {
				t.Errorf("%s has %s: %q", n.at, problem, n.s)
			}
		}
		// These stand in comments of a page.
		collected := []named{}
		collect("notes", reflect.ValueOf(x.Look().Mend.Notes), &collected)
		for _, n := range append(collected, named{"glosses", strings.Join(slices.Collect(mapValues(x.Look().Mend.Glosses)), " ")}) {
			if strings.Contains(n.s, "--") || strings.ContainsAny(n.s, "<>") {
				t.Errorf("%s would end the comment it stands in: %q", n.at, n.s)
			}
		}
	})
}

func mapValues(m map[string]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, v := range m {
			if !yield(v) {
				return
			}
		}
	}
}

// What is pasted into a Korean page is Korean in both languages.
func TestPastedIsKorean(t *testing.T) {
	ko, en := In(model.Korean).Look().Mend, In(model.English).Look().Mend
	if !reflect.DeepEqual(ko.Labels, en.Labels) || !reflect.DeepEqual(ko.Links, en.Links) {
		t.Error("the footer is not the same in both languages")
	}
	for item := range ko.Labels {
		if en.Glosses[item] == "" {
			t.Errorf("the label of %s has no gloss in English", item)
		}
	}
	outlines := ko.Outlines()
	for i, o := range en.Outlines() {
		for j, h := range o.Headings {
			want := ""
			if slices.Contains(inKorean, o.Item) {
				want = outlines[i].Headings[j].Title
			}
			if h.Paste != want || outlines[i].Headings[j].Paste != "" {
				t.Errorf("%s/%s pastes %q, want %q", o.Item, h.ID, h.Paste, want)
			}
		}
	}
}

func TestArticles(t *testing.T) {
	for raw, want := range map[string][2]string{
		"17":       {"제17조", "Art. 17"},
		"20-2":     {"제20조의2", "Art. 20-2"},
		"17(1)":    {"제17조제1항", "Art. 17(1)"},
		"13(2)10":  {"제13조제2항제10호", "Art. 13(2)10"},
		"21-2(1)4": {"제21조의2제1항제4호", "Art. 21-2(1)4"},
		"30(1)3-2": {"제30조제1항제3호의2", "Art. 30(1)3-2"},
		"":         {"", ""},
	} {
		if got := [2]string{koArticle(raw), enArticle(raw)}; got != want {
			t.Errorf("%q reads %q, want %q", raw, got, want)
		}
	}
}
