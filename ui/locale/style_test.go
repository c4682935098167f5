package locale

import (
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"

	"portone-onboard/model"
)

// named is one text with the place where it stands.
type named struct{ at, s string }

// all collects every text of a language's tables, by reflection, so that none
// can be left out.
func (t *Texts) all() (out []named) {
	add := func(at string, v any) { collect(at, reflect.ValueOf(v), &out) }
	add("words", *t.words())
	add("question", t.allQuestions())
	add("item", t.items())
	add("problem", t.problems())
	add("removal", t.removals())
	slices.SortFunc(out, func(a, b named) int { return strings.Compare(a.at, b.at) })
	return out
}

func collect(at string, v reflect.Value, out *[]named) {
	switch v.Kind() {
	case reflect.String:
		*out = append(*out, named{at, v.String()})
	case reflect.Struct:
		for i := range v.NumField() {
			collect(at+"."+v.Type().Field(i).Name, v.Field(i), out)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			collect(fmt.Sprintf("%s[%v]", at, k), v.MapIndex(k), out)
		}
	}
}

func TestEveryTextIsThere(t *testing.T) {
	optional := regexp.MustCompile(`\.(Example|Where|Many)$`)
	inEach(t, func(t *testing.T, x *Texts) {
		texts := x.all()
		if len(texts) < 1000 {
			t.Fatalf("only %d texts found", len(texts))
		}
		for _, n := range texts {
			if n.s == "" && !optional.MatchString(n.at) {
				t.Errorf("%s is blank", n.at)
			}
		}
	})
}

// middleDot stands in names that PortOne writes so, and nowhere else.
var middleDot = strings.NewReplacer("서비스 연동·개발", "", "식별코드·API Keys", "", "상점·계정 관리", "")

func TestCharacters(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		for _, n := range x.all() {
			if problem := strange(n.s); problem != "" {
				t.Errorf("%s has %s: %q", n.at, problem, n.s)
			}
		}
	})
}

// strange says what a text has that no text may have.
func strange(s string) string {
	switch {
	case s != strings.TrimSpace(s):
		return "a space at its edge"
	case strings.Contains(s, "  "):
		return "a double space"
	case !utf8.ValidString(s) || !norm.NFC.IsNormalString(s):
		return "letters in pieces"
	case strings.ContainsAny(s, "!\n\t"):
		return "an exclamation mark, a tab or a line end"
	case strings.Contains(s, "{}") || strings.Count(s, "{") != strings.Count(s, "}"):
		return "a broken placeholder"
	}
	for _, r := range middleDot.Replace(s) {
		switch {
		case unicode.In(r, unicode.Co, unicode.Cf, unicode.Cc):
			return fmt.Sprintf("U+%04X, which has no shape of its own", r)
		case r >= 0x1100 && r <= 0x11ff, r >= 0x3130 && r <= 0x318f, r >= 0xa960 && r <= 0xa97f, r >= 0xd7b0 && r <= 0xd7ff:
			return fmt.Sprintf("stray jamo %c", r)
		case r >= 0x1f000, r >= 0x2190 && r <= 0x2bff:
			return fmt.Sprintf("the sign %c", r)
		case width.LookupRune(r).Kind() == width.EastAsianAmbiguous:
			return fmt.Sprintf("%c, whose width is ambiguous", r)
		}
	}
	return ""
}

func TestStrangeFindsThem(t *testing.T) {
	for _, bad := range []string{" a", "a  b", "a\u0300b", "가!", "ㅋㅋ", "→", "a…", "“a”", "가·나", "\U0001f600", "\ue0a0", "{a", "a\u200bb"} {
		if strange(bad) == "" {
			t.Errorf("%q passes", bad)
		}
	}
	if s := strange("[식별코드·API Keys] 2~3영업일, (추정) 'a'"); s != "" {
		t.Errorf("a good text has %s", s)
	}
}

// casual are endings of other ways of speaking: 해요, and plain 한다 in a sentence.
var (
	casual    = regexp.MustCompile(`(요|죠)[.?,]|[^니]다\.`)
	sentence  = regexp.MustCompile(`[가-힣][.?]$`)
	politeEnd = regexp.MustCompile(`(니다\.|십시오\.|니까\?)$`)
)

// impolite says what in a text is not 합니다 style; "아니요" is an answer.
func impolite(s string) string {
	if bad := casual.FindString(strings.ReplaceAll(s, "아니요", "")); bad != "" {
		return bad
	}
	if sentence.MatchString(s) && !politeEnd.MatchString(s) {
		return s[len(s)-min(len(s), 10):]
	}
	return ""
}

func TestKoreanIsPolite(t *testing.T) {
	for _, n := range In(model.Korean).all() {
		if bad := impolite(n.s); bad != "" && !strings.HasSuffix(n.at, ".Example") {
			t.Errorf("%s speaks another way (%q): %q", n.at, bad, n.s)
		}
	}
}

func TestImpoliteIsFound(t *testing.T) {
	for _, bad := range []string{"저장했어요.", "확인하세요.", "할까요?", "저장한다. 다음에 봅니다.", "값이 없다.", "했죠?", "맞는가?", "저장함."} {
		if impolite(bad) == "" {
			t.Errorf("%q passes", bad)
		}
	}
	for _, good := range []string{"아니요, 더 기다림", "저장했습니다.", "맞습니까?", "확인하십시오.", "카드사 심사"} {
		if bad := impolite(good); bad != "" {
			t.Errorf("%q is found wrong for %q", good, bad)
		}
	}
}

// Sentences end; labels and titles of something to read do not.
func TestEndings(t *testing.T) {
	whole := regexp.MustCompile(`\.(Why|Where|SeenBy|Hint|How|What|Fix|Done|Lead|Line|One|More)$`)
	label := regexp.MustCompile(`\.(Label|Short|Name|Word|Leaves)$`)
	inEach(t, func(t *testing.T, x *Texts) {
		for _, n := range x.all() {
			switch {
			case n.s == "":
			case whole.MatchString(n.at) && !strings.HasSuffix(n.s, ".") && !strings.HasSuffix(n.s, "?"):
				t.Errorf("%s does not end: %q", n.at, n.s)
			case label.MatchString(n.at) && strings.HasSuffix(n.s, "."):
				t.Errorf("%s is a label and ends in a full stop: %q", n.at, n.s)
			}
		}
	})
}

// English texts hold Hangul only where the merchant looks at Korean.
func TestEnglishIsEnglish(t *testing.T) {
	allowed := strings.NewReplacer("결제 연동", "", "연동 관리", "", "채널 관리", "", "식별코드·API Keys", "", "결제알림(Webhook) 관리", "",
		"전자결제 신청", "", "상점·계정 관리", "", "고객사 식별코드", "", "담당자 정보", "", "바로오픈", "", "실연동", "", "테스트", "",
		"법인사업자", "", "상호", "", "법인명", "", "성명 (대표자)", "", "사업장 소재지", "", "통신판매업 신고증", "", "제2026-서울중구-0123호", "")
	for _, n := range In(model.English).all() {
		if i := strings.IndexFunc(allowed.Replace(n.s), func(r rune) bool { return unicode.Is(unicode.Hangul, r) }); i >= 0 {
			t.Errorf("%s holds Korean: %q", n.at, n.s)
		}
	}
}

func cells(s string) int { return ansi.StringWidth(s) }

func TestWidths(t *testing.T) {
	limits := []struct {
		at  *regexp.Regexp
		max int
	}{
		{regexp.MustCompile(`\.Short$`), 14},
		{regexp.MustCompile(`\.Label$`), 40},
		{regexp.MustCompile(`\.Hint$`), 72},
		{regexp.MustCompile(`^words\.steps.*\.(Name|Leaves)$`), 56},
		{regexp.MustCompile(`^words\.steps.*\.Done$`), 76},
		{regexp.MustCompile(`^words\.(states|standings|asks|statuses|dues|evidence|events|levels|needKinds)`), 30},
		{regexp.MustCompile(`^words\.verdicts.*\.Word$`), 14},
		{regexp.MustCompile(`^removal`), 76},
	}
	inEach(t, func(t *testing.T, x *Texts) {
		for _, n := range x.all() {
			for _, l := range limits {
				if w := cells(n.s); l.at.MatchString(n.at) && w > l.max {
					t.Errorf("%s is %d cells wide, at most %d fit: %q", n.at, w, l.max, n.s)
				}
			}
		}
	})
}

// Titles fit with the longest names that can stand in them.
func TestTitleWidths(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		gateway := map[model.Lang]string{model.Korean: "네이버페이(결제형)", model.English: "Naver Pay (payment)"}[x.Lang]
		asked(func(_ model.StageID, q model.Question) {
			items := slices.Collect(maps.Keys(x.items()[q.Each]))
			if len(items) == 0 {
				items = []string{"KB국민카드"}
			}
			for _, id := range items {
				title := Fill(x.Question(q.ID).Title, map[string]string{"gateway": gateway, "item": x.Item(q.Each, id).Label})
				if w := cells(title); w > 70 {
					t.Errorf("title of %s is %d cells wide: %q", q.ID, w, title)
				}
			}
			many := Fill(x.Question(q.ID).Many, map[string]string{"gateway": gateway})
			if w := cells(many); w > 70 || many != "" && !strings.HasSuffix(many, "?") {
				t.Errorf("title over the items of %s is %d cells wide, or asks nothing: %q", q.ID, w, many)
			}
		})
	})
}

// Two options of one question never read the same.
func TestOptionsDiffer(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		for id, q := range x.allQuestions() {
			seen := map[string]string{}
			for option, text := range q.Options {
				if other, ok := seen[text.Label]; ok {
					t.Errorf("%s: options %s and %s are both %q", id, other, option, text.Label)
				}
				seen[text.Label] = option
			}
		}
	})
}

// No two of a language's files may hold the same key: merging would hide one.
func TestNoKeyTwice(t *testing.T) {
	for _, c := range []struct {
		name  string
		parts []int
		whole int
	}{
		{"ko questions", []int{len(koPrepShop()), len(koPrepChoice()), len(koPrepSite()), len(koTesting()), len(koContract()), len(koCards()), len(koLive()), len(koMID()), len(koTrack())}, len(In(model.Korean).allQuestions())},
		{"en questions", []int{len(enPrepShop()), len(enPrepChoice()), len(enPrepSite()), len(enTesting()), len(enContract()), len(enCards()), len(enLive()), len(enMID()), len(enTrack())}, len(In(model.English).allQuestions())},
		{"ko problems", []int{len(koAnswerProblems()), len(koNumberProblems()), len(koURLProblems()), len(koValueProblems())}, len(koProblems())},
		{"en problems", []int{len(enAnswerProblems()), len(enNumberProblems()), len(enURLProblems()), len(enValueProblems())}, len(enProblems())},
	} {
		sum := 0
		for _, n := range c.parts {
			sum += n
		}
		if sum != c.whole {
			t.Errorf("%s: %d texts in the files, %d keys", c.name, sum, c.whole)
		}
	}
}
