package say_test

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
	"portone-onboard/ui/locale"
	"portone-onboard/ui/say"
)

// entry is one thing that a merchant records, at the first track and MID.
type entry struct {
	q        model.QuestionID
	item     string
	status   model.Status // "" for values
	values   []string
	evidence []model.Evidence
}

func is(q model.QuestionID, values ...string) entry { return entry{q: q, values: values} }

func of(q model.QuestionID, item string, values ...string) entry {
	return entry{q: q, item: item, values: values}
}

func check(q model.QuestionID, item string, s model.Status) entry {
	return entry{q: q, item: item, status: s}
}

// garden is a shop that knows everything about itself.
var garden = []entry{
	is("prep.shop.name", "봄날"), is("prep.shop.built", "own"), is("prep.shop.registration", "yes"), is("prep.shop.form", "individual"),
	is("prep.shop.tax", "general"), is("prep.shop.goods", "physical"), is("prep.shop.industry", "goods"), is("prep.shop.contracts", "none"),
	is("prep.shop.trade_name", "봄날꽃집"), is("prep.shop.representative", "김봄날"), is("prep.shop.number", "1208147521"),
	is("prep.shop.contact_name", "이하늘"), is("prep.shop.contact_mobile", "01023456789"), is("prep.shop.contact_mail", "help@bomnal.kr"),
	is("prep.methods.services", "payment"), is("prep.methods.styles", "one_time"), is("prep.methods.methods", "card", "transfer"),
	of("prep.mode.mode", "one_time", "window"), is("prep.mode.version", "v2"), is("prep.site.url", "https://bomnal.kr"),
}

// record writes entries down, as the wizard would.
func record(t interface {
	Helper()
	Fatalf(string, ...any)
}, shop model.Shop, today string, entries ...entry) model.Shop {
	t.Helper()
	for _, x := range entries {
		q, step := model.FindQuestion(x.q)
		slot := model.Slot{Question: x.q, Item: x.item}
		if scope := q.Scope; scope == model.PerTrack || scope == "" && step.Scope != model.PerShop {
			slot.Track = "t1"
		}
		if q.Scope == "" && step.Scope == model.PerMID {
			slot.MID = "m1"
		}
		at, _ := time.Parse(time.DateOnly, today)
		e, problems := seen(shop, today).Accept(slot, model.Input{Status: x.status, Values: x.values, Evidence: x.evidence}, at.Add(3*time.Hour))
		if model.Blocks(problems) {
			t.Fatalf("%v does not take %v %s: %v", slot, x.values, x.status, problems)
		}
		if len(e.Changes) == 0 {
			continue
		}
		next, err := model.Apply(shop, e)
		if err != nil {
			t.Fatalf("%v: %v", slot, err)
		}
		shop = next
	}
	return shop
}

func seen(shop model.Shop, today string) *model.Walk {
	d, _ := model.ParseDate(today)
	return model.NewWalk(shop, model.World{Facts: gateway.Catalogue{}, Calendar: calendar, Today: d})
}

// letterCase is a shop to which one text fits.
type letterCase struct {
	name    string
	id      model.MessageID
	wording model.Wording
	code    string
	today   string
	entries []entry
}

func chosen(code string, more ...entry) []entry {
	return append([]entry{is("prep.gateway.chosen", code)}, more...)
}

// signed is a shop with a contract of 2 November.
func signed(more ...entry) []entry {
	return append([]entry{
		is("contract.apply.sent_on", "2026-10-12"), is("contract.screening.state", "pass"), is("contract.screening.on", "2026-10-15"),
		is("contract.sign.signed_on", "2026-11-02"),
	}, more...)
}

var letterCases = []letterCase{
	{"asks", model.AskScreening, model.Plainly, "inicis", "2026-11-23", []entry{is("contract.apply.sent_on", "2026-11-20")}},
	{"late", model.AskScreening, model.WhenLate, "nice", "2026-11-23", []entry{is("contract.apply.sent_on", "2026-11-09")}},
	{"noticed", model.AskScreening, model.WhenLate, "tosspayments", "2026-11-23", []entry{is("contract.apply.sent_on", "2026-11-02"), is("contract.apply.gateway_sent_on", "2026-11-03"), is("contract.screening.state", "notice"), is("contract.screening.on", "2026-11-05")}},
	{"contract", model.AskContract, model.Plainly, "kcp", "2026-11-23", []entry{is("contract.apply.sent_on", "2026-11-09"), is("contract.screening.state", "pass"), is("contract.screening.on", "2026-11-18")}},
	{"contract late", model.AskContract, model.WhenLate, "kcp", "2026-11-23", []entry{is("contract.apply.sent_on", "2026-10-12"), is("contract.screening.state", "pass"), is("contract.screening.on", "2026-10-15")}},
	{"mid", model.AskContract, model.OfMID, "kcp", "2026-11-23", signed()},
	{"review", model.AskReview, model.Plainly, "nice", "2026-11-23", signed(is("contract.mid.value", "IMP123456m"), check("contract.cards.window", "", model.Done))},
	{"review by API", model.AskReview, model.Plainly, "nice", "2026-11-23", signed(of("prep.mode.mode", "one_time", "api"), check("contract.cards.window", "", model.Done))},
	{"reviewers", model.AskReviewers, model.Plainly, "inicis", "2026-12-14", signed(is("contract.mid.value", "MOIbomnal1"), check("contract.cards.window", "", model.Done), is("contract.cards.asked_on", "2026-11-09"),
		of("contract.cards.state", "bc", "pass"), of("contract.cards.state", "kb", "pass"), of("contract.cards.state", "shinhan", "pass"), of("contract.cards.state", "samsung", "pass"), of("contract.cards.state", "hyundai", "pass"), of("contract.cards.state", "lotte", "pass"))},
	{"held", model.AskAgain, model.WhileHeld, "inicis", "2026-11-23", []entry{is("contract.apply.sent_on", "2026-11-16"), is("contract.screening.state", "hold"), is("contract.screening.on", "2026-11-18"),
		is("contract.screening.reason", "footer", "goods"), check("contract.screening.fix", "footer", model.Done),
		{q: "prep.site.item", item: "business_name", status: model.Done, evidence: []model.Evidence{{Kind: model.Page, Source: "https://bomnal.kr/", At: time.Date(2026, 11, 20, 2, 0, 0, 0, time.UTC)}}}}},
	{"refused", model.AskAgain, model.Plainly, "kakaopay", "2026-11-23", []entry{is("contract.apply.sent_on", "2026-11-09"), is("contract.apply.gateway_sent_on", "2026-11-10"), is("contract.screening.state", "refuse")}},
	{"reviewers refused", model.AskAgain, model.OfReviewers, "kcp", "2026-11-23", signed(is("contract.mid.value", "AB123"), is("contract.cards.asked_on", "2026-11-05"),
		of("contract.cards.state", "hana", "refuse"), of("contract.cards.on", "hana", "2026-11-17"), of("contract.cards.reason", "hana", "address"), check("contract.cards.fix", "address", model.Done),
		of("contract.cards.state", "kb", "hold"), of("contract.cards.on", "kb", "2026-11-18"))},
	{"values", model.AskKeyFile, model.Plainly, "danal", "2026-11-23", append(signed(is("contract.mid.value", "A010012345")), is("prep.mode.version", "v1"), is("prep.gateway.module", "tpay"))},
	{"key file", model.AskKeyFile, model.WithFile, "inicis", "2026-11-23", append(signed(is("contract.mid.value", "MOIbomnal1")), is("prep.mode.version", "v1"))},
	{"escrow", model.AskEscrow, model.Plainly, "tosspayments", "2026-11-23", []entry{is("contract.apply.sent_on", "2026-11-09")}},
	{"further", model.AskMID, model.Plainly, "nice", "2026-11-23", further("nice", "style")},
	{"in the admin", model.AskMID, model.ByForm, "inicis", "2026-11-23", further("inicis", "method")},
	{"address first", model.AskMID, model.ByURL, "kcp", "2026-11-23", further("kcp", "service")},
}

// further is a shop that wants one more MID at its gateway.
func further(code, change string) []entry {
	return signed(is("contract.mid.value", "IMP123456m"), is("mid.need.change", change), is("mid.need.gateway", code), is("mid.need.verdict", "further"))
}

func (c letterCase) walk(t *testing.T) *model.Walk {
	t.Helper()
	shop := record(t, model.Shop{ID: "s1", Answers: map[model.Slot]model.Answer{}}, c.today, garden...)
	return seen(record(t, shop, c.today, chosen(c.code, c.entries...)...), c.today)
}

func (c letterCase) message(t *testing.T) (*model.Walk, model.Message) {
	t.Helper()
	w := c.walk(t)
	var got []string
	for _, m := range w.Messages(model.Place{}) {
		if m.ID == c.id && m.Wording == c.wording {
			return w, m
		}
		got = append(got, string(m.ID)+"/"+string(m.Wording))
	}
	t.Fatalf("%s: no such text among %v", c.name, got)
	return nil, model.Message{}
}

func speaker(lang model.Lang, w *model.Walk) say.Sayer {
	return say.Sayer{Texts: locale.In(lang), W: w}
}

// TestMessagesSpeak: every text of every wording, in both languages: nothing
// unfilled, one line of gloss for each line, no line too wide to be mailed.
func TestMessagesSpeak(t *testing.T) {
	said := map[string]bool{}
	for _, c := range letterCases {
		w, m := c.message(t)
		said[string(m.ID)+"."+string(m.Wording)] = true
		ko, en := speaker(model.Korean, w).Message(m), speaker(model.English, w).Message(m)
		if ko.Body != en.Body || ko.Subject != en.Subject {
			t.Errorf("%s: what is sent depends on the language of the screen", c.name)
		}
		if ko.Gloss != "" || ko.SubjectToo != "" || strings.Count(en.Gloss, "\n")+1 != len(en.Lines) {
			t.Errorf("%s: %d lines, gloss %q", c.name, len(en.Lines), en.Gloss)
		}
		for _, x := range []say.MessageText{ko, en} {
			if x.Name == "" || x.When == "" || len(x.Call) != 3 {
				t.Errorf("%s: name %q, when %q, call %v", c.name, x.Name, x.When, x.Call)
			}
			for _, text := range append([]string{x.Name, x.When, x.Subject, x.SubjectToo, x.Body, x.Gloss}, callWords(x)...) {
				if bad := wrong(text); bad != "" {
					t.Errorf("%s has %s:\n%s", c.name, bad, text)
				}
			}
		}
		for line := range strings.SplitSeq(ko.Body, "\n") {
			if ansi.StringWidth(line) > 78 {
				t.Errorf("%s: a line of %d cells: %q", c.name, ansi.StringWidth(line), line)
			}
		}
		if !strings.Contains(ko.Body, "봄날꽃집") && m.Wording != model.ByForm {
			t.Errorf("%s does not say who writes", c.name)
		}
	}
	for id, list := range model.Wordings {
		for _, wording := range list {
			if !said[string(id)+"."+string(wording)] {
				t.Errorf("no case writes %s.%s", id, wording)
			}
		}
	}
}

func callWords(x say.MessageText) (out []string) {
	for _, l := range x.Call {
		out = append(out, l.Text, l.Gloss)
	}
	return out
}

var (
	bothJosa   = regexp.MustCompile(`[가-힣]\((을|를|이|가|은|는|와|과|으|로|이었|였)[^)]*\)`)
	doubleJosa = regexp.MustCompile(`(을를|를을|은는|는은|이가 |[^결효]과와|와과|으로로|에에 )`)
	resident   = regexp.MustCompile(`\d{6}-[1-8]\d{6}`)
)

// wrong says what no text may have.
func wrong(text string) string {
	switch {
	case strings.ContainsAny(text, "{}") || strings.Contains(text, "?{"):
		return "a placeholder"
	case bothJosa.MatchString(text):
		return "both particles"
	case doubleJosa.MatchString(text):
		return "a particle twice"
	case resident.MatchString(text):
		return "a resident number"
	case strings.Contains(text, "[]") || strings.Contains(text, "[["):
		return "an empty blank"
	case strings.Contains(text, "  ") && !strings.Contains(text, "\n  "):
		return "a double space"
	}
	for _, r := range text {
		if r != '\n' && (unicode.IsControl(r) || unicode.In(r, unicode.Cf)) {
			return "a control character"
		}
	}
	return ""
}

func TestWrongFindsThem(t *testing.T) {
	for _, bad := range []string{"{x}입니다", "토스을(를) 신청", "이니시스과와 계약", "900101-1234567", "상호: []", "a\x1b[31m", "a\u200bb"} {
		if wrong(bad) == "" {
			t.Errorf("%q passes", bad)
		}
	}
}

// TestMessagesName: what a text must tell, by case.
func TestMessagesName(t *testing.T) {
	want := map[string][]string{
		"asks":              {"포트원 관리자콘솔에서 KG이니시스 이용을 신청하고", "2026-11-20 (금)"},
		"late":              {"2026-11-09 (월) 이후 영업일 기준 10일", "스팸함"},
		"noticed":           {"포트원 관리자콘솔과 토스페이먼츠에", "접수 안내를 받은 날: 2026-11-05 (목)"},
		"mid":               {"NHN KCP와 계약서"},
		"review":            {"IMP123456m", "결제창과 카드사 목록", "심사용 계정: [아이디와 비밀번호"},
		"review by API":     {"카드 정보를 입력하는 화면"},
		"reviewers":         {"아래 3곳", "- 하나카드: 2026-11-09 (월)부터 영업일 기준 25일"},
		"held":              {"접수보류", "- 사이트 하단 정보: 보완했습니다.", "https://bomnal.kr/", "- 상품 등록: [보완한 내용]"},
		"refused":           {"[안내받은 날]", "- [안내받은 사유]: [보완한 내용]"},
		"reviewers refused": {"- 하나카드: 반려 (사이트 주소)", "- KB국민카드: 보류 ([안내받은 사유])"},
		"values":            {"카드 PWD", "A010012345"},
		"key file":          {"zip 파일 그대로"},
		"escrow":            {"구매안전서비스 이용확인증"},
		"further":           {"- 상호명: 봄날꽃집", "- 고객사 담당자 정보: 이하늘 / 010-2345-6789 / help@bomnal.kr", "IMP123456m", "- 원하시는 결제 방식: [결제방식]"},
		"in the admin":      {"- 호스팅 정보: (주)포트원"},
		"address first":     {"- 지금 등록된 URL: https://bomnal.kr", "- 새 서비스 URL: [새 서비스 URL]"},
	}
	for _, c := range letterCases {
		w, m := c.message(t)
		text := speaker(model.Korean, w).Message(m).Body
		for _, part := range want[c.name] {
			if !strings.Contains(strings.ReplaceAll(text, "\n  ", " "), part) && !strings.Contains(strings.ReplaceAll(text, "\n", " "), part) {
				t.Errorf("%s does not say %q:\n%s", c.name, part, text)
			}
		}
	}
}

// TestMessageBlanks: what is not known stands in brackets, and the screen can
// name it and lead to its question.
func TestMessageBlanks(t *testing.T) {
	shop := record(t, model.Shop{ID: "s1", Answers: map[model.Slot]model.Answer{}}, "2026-11-23", is("prep.shop.registration", "yes"), is("prep.gateway.chosen", "ksnet"), is("contract.apply.sent_on", "2026-11-09"))
	w := seen(shop, "2026-11-23")
	m, ok := w.Message(model.AskScreening, model.Place{})
	if !ok {
		t.Fatal("no text")
	}
	x := speaker(model.Korean, w).Message(m)
	for _, part := range []string{"안녕하세요. [상호] [담당자 이름]입니다.", "- 사업자등록번호: [사업자등록번호]", "메일: [담당자 메일]"} {
		if !strings.Contains(x.Body, part) {
			t.Errorf("no %q in\n%s", part, x.Body)
		}
	}
	if len(x.Blanks) != 7 || x.Blanks[0].What != "상호" || x.Blanks[0].Slot.Question != "prep.shop.trade_name" {
		t.Errorf("blanks %+v", x.Blanks)
	}
	if bad := wrong(x.Body); bad != "" {
		t.Errorf("%s in\n%s", bad, x.Body)
	}
}

// TestMailto: the address opens the same text in any program that follows RFC
// 6068, and is never longer than allowed.
func TestMailto(t *testing.T) {
	for _, c := range letterCases {
		w, m := c.message(t)
		x := speaker(model.Korean, w).Message(m)
		full := x.Mailto("help@gateway.example", 20000)
		u, err := url.Parse(full.URL)
		if err != nil || u.Scheme != "mailto" || u.Opaque != "help@gateway.example" || full.Cut {
			t.Fatalf("%s: %v in %q", c.name, err, full.URL)
		}
		q := u.Query()
		if q.Get("subject") != x.Subject || strings.ReplaceAll(q.Get("body"), "\r\n", "\n") != x.Body || strings.Contains(full.URL, "+") {
			t.Errorf("%s: came back as\n%q\n%q", c.name, q.Get("subject"), q.Get("body"))
		}
		if strings.Count(full.URL, "%0D%0A") != strings.Count(x.Body, "\n") || strings.Contains(strings.ReplaceAll(full.URL, "%0D%0A", ""), "%0A") {
			t.Errorf("%s: lines do not end in CRLF", c.name)
		}
		short := x.Mailto("help@gateway.example", 1900)
		if len(short.URL) > 1900 || short.Cut != (len(full.URL) > 1900) {
			t.Errorf("%s: %d characters, cut %v", c.name, len(short.URL), short.Cut)
		}
	}
}

func TestMailtoOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		subject, body := rapid.String().Draw(t, "subject"), rapid.String().Draw(t, "body")
		most := rapid.IntRange(60, 3000).Draw(t, "most")
		m := say.NewMailto("a.b-c_d@x.co.kr", subject, body, "hint", most)
		if len(m.URL) > most || m.To == "" {
			t.Fatalf("%d characters of %d", len(m.URL), most)
		}
		u, err := url.Parse(m.URL)
		if err != nil {
			t.Fatal(err)
		}
		if got := u.Query().Get("body"); !m.Cut && strings.ReplaceAll(got, "\r\n", "\n") != strings.ReplaceAll(body, "\r\n", "\n") {
			t.Fatalf("%q came back as %q", body, got)
		}
		for _, c := range m.URL {
			if c <= ' ' || c > '~' || strings.ContainsRune("\"<>\\^`{|}", c) {
				t.Fatalf("%q stands in the address", c)
			}
		}
	})
	for _, bad := range []string{"", "nobody", "a@b", "a@b.kr,c@d.kr", "a@b.kr?bcc=c@d.kr", "a b@c.kr", "a@b.kr\r\nBcc: x@y.kr", "a@b@c.kr", "<a@b.kr>"} {
		if m := say.NewMailto(bad, "s", "b", "h", 1900); m.URL != "" {
			t.Errorf("%q gives %q", bad, m.URL)
		}
	}
}

// TestFold breaks at spaces only, and never loses a word.
func TestFold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[가-힣a-z:/.]{1,30}`), 1, 20).Draw(t, "words")
		line := rapid.SampledFrom([]string{"", "- ", "  "}).Draw(t, "lead") + strings.Join(words, " ")
		parts := say.Fold(line, 40)
		if got := strings.Fields(strings.Join(parts, " ")); !slices.Equal(got, strings.Fields(line)) {
			t.Fatalf("%q became %q", line, parts)
		}
		for _, p := range parts {
			if ansi.StringWidth(p) > 40 && len(strings.Fields(p)) > 1 && !strings.HasPrefix(p, "- ") {
				t.Fatalf("%q is too wide", p)
			}
		}
	})
}

// TestMessagesOfAnyFile: a file may hold anything; texts stay texts.
func TestMessagesOfAnyFile(t *testing.T) {
	junk := []string{"", "{x}", "[", "]", "\x1b[31m빨강", "a\nb", "\u202e뒤집기", "900101-1234568", strings.Repeat("가나 ", 100), "?{gateway}", "*rows", "https://x.kr/?a=b&c=d", "홍길동(대표)"}
	rapid.Check(t, func(t *rapid.T) {
		c := rapid.SampledFrom(letterCases).Draw(t, "case")
		shop := record(t, model.Shop{ID: "s1", Answers: map[model.Slot]model.Answer{}}, c.today, garden...)
		shop = record(t, shop, c.today, chosen(c.code, c.entries...)...)
		for slot, a := range shop.Answers {
			if q, _ := model.FindQuestion(slot.Question); q.Kind == model.LineKind && rapid.IntRange(0, 1).Draw(t, "spoil") == 0 {
				a.Values = []string{rapid.SampledFrom(junk).Draw(t, "junk")}
				shop.Answers[slot] = a
			}
		}
		w := seen(shop, c.today)
		for _, m := range w.Messages(model.Place{}) {
			for _, lang := range languages {
				x := speaker(lang, w).Message(m)
				for _, text := range []string{x.Subject, x.Body, x.Gloss} {
					for _, r := range text {
						if r != '\n' && (unicode.IsControl(r) || unicode.In(r, unicode.Cf)) {
							t.Fatalf("%q in %q", r, text)
						}
					}
					if resident.MatchString(text) {
						t.Fatalf("a resident number in %q", text)
					}
				}
				if strings.Contains(x.Subject, "\n") || len(x.Mailto("a@b.kr", 1900).URL) > 1900 {
					t.Fatalf("subject %q", x.Subject)
				}
			}
		}
	})
}

// TestOverdueNamesWhom: the line says how late it is, then whom to ask.
func TestOverdueNamesWhom(t *testing.T) {
	c := letterCases[1]
	w := c.walk(t)
	for lang, want := range map[model.Lang][]string{
		model.Korean:  {"늦어도 2026-11-12 (목)까지", "7영업일 늦어지고 있습니다.", "1661-7335 (연결 뒤 3번)"},
		model.English: {"Late by 7 business days", "due Thu 2026-11-12", "1661-7335 (then press 3)"},
	} {
		s := speaker(lang, w)
		line := s.DueLine(w.Agenda()[0])
		at := 0
		for _, part := range want {
			i := strings.Index(line[at:], part)
			if i < 0 {
				t.Fatalf("no %q, or too early, in %q", part, line)
			}
			at += i
		}
		if strings.Contains(line, "\n") {
			t.Errorf("more than a line: %q", line)
		}
		for _, check := range s.Checks(w.Agenda()[0], w.Chase(w.Agenda()[0])) {
			if check == "" || wrong(check) != "" {
				t.Errorf("check %q: %s", check, wrong(check))
			}
		}
	}
}

// While the gateway's module is open, nobody is asked for keys that may be of
// another one.
func TestKeysOfAnOpenModule(t *testing.T) {
	for _, c := range letterCases {
		if c.name != "values" {
			continue
		}
		c.entries = slices.DeleteFunc(slices.Clone(c.entries), func(e entry) bool { return e.q == "prep.gateway.module" })
		if m, ok := c.walk(t).Message(model.AskKeyFile, model.Place{}); ok {
			t.Errorf("asks for %v", m.Wants)
		}
	}
}
