package guide_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"portone-onboard/model"
	"portone-onboard/ui/guide"
)

func TestGlossary(t *testing.T) {
	ko, en := guide.Terms(model.Korean), guide.Terms(model.English)
	if len(ko) < 60 || len(ko) != len(en) {
		t.Fatalf("%d terms in Korean, %d in English", len(ko), len(en))
	}
	owner := map[string]string{}
	for i := range ko {
		if ko[i].ID != en[i].ID {
			t.Fatalf("%s stands beside %s", ko[i].ID, en[i].ID)
		}
		for _, term := range []guide.Term{ko[i], en[i]} {
			checkTerm(t, term)
		}
		for _, name := range spellings(ko[i], en[i]) {
			if other, ok := owner[name]; ok && other != ko[i].ID {
				t.Errorf("%q is both %s and %s", name, other, ko[i].ID)
			}
			owner[name] = ko[i].ID
		}
	}
}

func spellings(terms ...guide.Term) []string {
	var out []string
	for _, t := range terms {
		out = append(append(out, t.Name), t.Also...)
	}
	return out
}

func checkTerm(t *testing.T, term guide.Term) {
	t.Helper()
	sentences := strings.Count(term.Meaning+" ", ". ")
	if term.ID == "" || term.Name == "" || sentences < 1 || sentences > 3 || !strings.HasSuffix(term.Meaning, ".") {
		t.Errorf("%+v: %d sentences", term, sentences)
	}
	if slices.Contains(term.Also, term.Name) || len(term.Sources) == 0 {
		t.Errorf("%s: %d sources, also %v", term.ID, len(term.Sources), term.Also)
	}
	for _, id := range term.See {
		if _, ok := guide.TermByID(model.Korean, id); !ok || id == term.ID {
			t.Errorf("%s: see %q", term.ID, id)
		}
	}
	for _, s := range term.Sources {
		if !datedSource(s) {
			t.Errorf("%s: source %+v", term.ID, s)
		}
	}
}

// The three numbers that beginners mix up are three terms, each naming the others.
func TestTheThreeShopNumbersAreKeptApart(t *testing.T) {
	three := []string{"mid", "store_id", "merchant_code"}
	for _, id := range three {
		term, ok := guide.TermByID(model.Korean, id)
		if !ok {
			t.Fatalf("no %s", id)
		}
		for _, other := range three {
			if other != id && !slices.Contains(term.See, other) {
				t.Errorf("%s does not name %s", id, other)
			}
		}
	}
	for text, want := range map[string]string{
		"PG 상점 아이디를 넣습니다": "mid", "상점아이디 추가": "mid", "상점 아이디(storeId)": "store_id",
		"콘솔의 고객사 식별코드": "merchant_code", "포트원 상점 아이디": "store_id",
	} {
		if got := found(guide.InText(model.Korean, text)); !slices.Contains(got, want) || slices.Contains(got, other(want)) {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func other(id string) string {
	if id == "mid" {
		return "store_id"
	}
	return "mid"
}

func found(terms []guide.Term) []string {
	var out []string
	for _, t := range terms {
		out = append(out, t.ID)
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		lang  model.Lang
		query string
		first string
	}{
		{model.Korean, "빌링키", "billing_key"},
		{model.Korean, "MID", "mid"},
		{model.English, "mid", "mid"},
		{model.English, "상점아이디", "mid"},
		{model.Korean, "ㅋㄷㅅㅅㅅ", "card_review"},
		{model.Korean, "ㅇㅅㅋㄹ", "escrow"},
		{model.Korean, "카드사심사", "card_review"},
		{model.Korean, " 구매안전 ", "purchase_safety"},
		{model.English, "ESCROW", "escrow"},
		{model.Korean, "storeid", "store_id"},
		{model.Korean, "구모듈", "new_module"},
		{model.Korean, "0.953", "insurance"},
	} {
		got := guide.Find(c.lang, c.query)
		if len(got) == 0 || got[0].ID != c.first {
			t.Errorf("Find(%q): %v, want %s first", c.query, found(got), c.first)
		}
	}
	for _, none := range []string{"", "   ", "zzzz", "ㅎㅎㅎㅎㅎㅎ"} {
		if got := guide.Find(model.Korean, none); len(got) != 0 {
			t.Errorf("Find(%q): %v", none, found(got))
		}
	}
}

func TestInText(t *testing.T) {
	for _, c := range []struct {
		lang model.Lang
		text string
		want []string
	}{
		{model.Korean, "비인증결제는 까다롭습니다", []string{"unauthenticated"}},
		{model.Korean, "채널톡으로 물어보십시오", []string{"channel_talk"}},
		{model.Korean, "채널을 추가하고 상점아이디를 적습니다. 채널이 없으면", []string{"channel", "mid"}},
		{model.Korean, "KG이니시스의 MID를", []string{"mid"}},
		{model.English, "Several MIDs; in the midst of it", []string{"mid"}},
		{model.English, "channelled captured", nil},
		{model.English, "Ask for the card review.", []string{"card_review"}},
		{model.Korean, "카드사 심사가 끝나면", []string{"card_review"}},
		{model.Korean, "", nil},
	} {
		if got := found(guide.InText(c.lang, c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, want %v", c.text, got, c.want)
		}
	}
}

// Every text speaks in terms that the glossary explains, in both languages.
func TestEveryTextHasTerms(t *testing.T) {
	eachDoc(t, func(t *testing.T, d guide.Doc) {
		if got := guide.InText(d.Lang, d.Plain()); len(got) < 2 {
			t.Errorf("only %v", found(got))
		}
	})
}

func TestFindAndInTextNeverFail(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.RuneFrom([]rune("가ㄱ상점아이디 MIDs채널톡VS2.\u200d\u0301")))).Draw(t, "text")
		for _, lang := range languages {
			names := map[string]bool{}
			for _, term := range guide.InText(lang, text) {
				if names[term.ID] {
					t.Fatalf("%s twice in %q", term.ID, text)
				}
				names[term.ID] = true
			}
			guide.Find(lang, text)
		}
	})
}

// A term is found by each of its own spellings, and each stands for it in a text.
func TestEverySpellingLeadsToItsTerm(t *testing.T) {
	for _, lang := range languages {
		for _, term := range guide.Terms(lang) {
			for _, name := range spellings(term) {
				if !slices.Contains(found(guide.Find(lang, name)), term.ID) {
					t.Errorf("Find(%q) lacks %s", name, term.ID)
				}
				if got := found(guide.InText(lang, name)); !slices.Equal(got, []string{term.ID}) {
					t.Errorf("InText(%q): %v, want %s", name, got, term.ID)
				}
			}
		}
	}
}
