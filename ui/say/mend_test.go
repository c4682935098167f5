package say_test

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
	"portone-onboard/model/workday"
	"portone-onboard/ui/locale"
	"portone-onboard/ui/say"
)

var (
	languages = []model.Lang{model.Korean, model.English}
	day       = time.Date(2026, 11, 23, 1, 0, 0, 0, time.UTC)
	calendar  = workday.New()
)

// answer is one answer as a merchant gives it.
type answer struct {
	q      model.QuestionID
	values []string
}

// flowers is a shop with everything a footer says.
var flowers = []answer{
	{"prep.shop.name", []string{"봄날"}}, {"prep.shop.built", []string{"own"}}, {"prep.shop.registration", []string{"yes"}},
	{"prep.shop.trade_name", []string{"봄날꽃집"}}, {"prep.shop.representative", []string{"김봄날"}}, {"prep.shop.number", []string{"1208147521"}},
	{"prep.shop.address", []string{"서울특별시 성동구 왕십리로 63, 2층"}}, {"prep.shop.landline", []string{"0261234567"}},
	{"prep.shop.mail_order", []string{"2024-서울성동-01234"}}, {"prep.shop.contact_mail", []string{"help@bomnal.example"}},
	{"prep.methods.services", []string{"payment"}}, {"prep.methods.methods", []string{"card", "transfer"}},
}

// shown are the values of flowers as the footer shows them.
var shown = []string{
	"봄날꽃집", "김봄날", "120-81-47521", "서울특별시 성동구 왕십리로 63, 2층", "02-6123-4567", "제2024-서울성동-01234호", "help@bomnal.example",
}

// told is a shop that answers were accepted from, one after the other.
func told(t *testing.T, answers ...answer) model.Shop {
	t.Helper()
	shop := model.Shop{ID: "s1", Answers: map[model.Slot]model.Answer{}}
	var events []model.Event
	for _, a := range answers {
		e, problems := walk(shop).Accept(model.Slot{Question: a.q}, model.Input{Values: a.values}, day)
		if model.Blocks(problems) {
			t.Fatalf("%s does not take %q: %v", a.q, a.values, problems)
		}
		events = append(events, e)
		var err error
		if shop, err = model.Replay("s1", events); err != nil {
			t.Fatal(err)
		}
	}
	return shop
}

// held is a shop whose answers stand in a file, unchecked.
func held(answers map[model.QuestionID]string) model.Shop {
	shop := model.Shop{ID: "s1", Answers: map[model.Slot]model.Answer{}}
	put := func(q model.QuestionID, v ...string) {
		shop.Answers[model.Slot{Question: q}] = model.Answer{Status: model.Given, Values: v, At: day}
	}
	put("prep.shop.registration", "yes")
	put("prep.shop.built", "own")
	for q, v := range answers {
		put(q, v)
	}
	return shop
}

func walk(shop model.Shop) *model.Walk {
	return model.NewWalk(shop, model.World{Facts: gateway.Catalogue{}, Calendar: calendar, Today: model.DateOf(day)})
}

func mending(shop model.Shop, lang model.Lang) map[string]say.Sheet {
	out := map[string]say.Sheet{}
	for _, s := range (say.Sayer{Texts: locale.In(lang), W: walk(shop)}).Mending() {
		out[s.File] = s
	}
	return out
}

func inBoth(t *testing.T, f func(t *testing.T, lang model.Lang)) {
	t.Helper()
	for _, l := range languages {
		t.Run(string(l), func(t *testing.T) { f(t, l) })
	}
}

func with(extra ...answer) []answer { return append(slices.Clone(flowers), extra...) }

// ---- the footer ------------------------------------------------------------

func TestFooterSaysEveryValueOnce(t *testing.T) {
	inBoth(t, func(t *testing.T, lang model.Lang) {
		sheets := mending(told(t, flowers...), lang)
		for _, file := range []string{"footer.html", "footer.txt", "footer-line.html"} {
			for _, v := range shown {
				if n := strings.Count(sheets[file].Text, v); n != 1 {
					t.Errorf("%s says %q %d times:\n%s", file, v, n, sheets[file].Text)
				}
			}
		}
		if strings.Contains(sheets["footer.html"].Hint, locale.In(lang).Look().Mend.Labels["email"]) {
			t.Errorf("nothing is missing, but: %s", sheets["footer.html"].Hint)
		}
	})
}

func TestFooterIsAFooter(t *testing.T) {
	inBoth(t, func(t *testing.T, lang model.Lang) {
		texts := locale.In(lang).Look().Mend
		got := mending(told(t, flowers...), lang)["footer.html"].Text
		page := parse(t, got)
		if tags := page.tags; tags["footer"] != 1 || tags["address"] != 1 || tags["nav"] != 1 || tags["div"] != len(shown) || tags["a"] != 4 {
			t.Errorf("%v in\n%s", tags, got)
		}
		want := []string{"business_name", "representative", "registration_number", "mail_order_number", "address", "phone", "email"}
		for i, item := range want {
			if len(page.blocks) != len(want) || !strings.HasPrefix(page.blocks[i], texts.Labels[item]+": ") {
				t.Fatalf("the lines are %q, want %v", page.blocks, want)
			}
		}
		for _, l := range texts.Links {
			if page.links[l.Label] != l.Path || !strings.Contains(l.Path, "change-me") || !strings.Contains(page.comments, l.Path) {
				t.Errorf("%s leads to %q and is not marked as to be replaced", l.Label, page.links[l.Label])
			}
		}
		if got := page.links[texts.Notes.Confirm]; got != "https://www.ftc.go.kr/bizCommPop.do?wrkr_no=1208147521" {
			t.Errorf("the register is at %q", got)
		}
		for _, v := range shown {
			if strings.Contains(page.comments, v) {
				t.Errorf("a comment holds %q", v)
			}
		}
		for _, bad := range []string{"style", "script", "class="} {
			if strings.Contains(got, bad) {
				t.Errorf("the footer brings %q", bad)
			}
		}
	})
}

// Reviews refuse mobile numbers: none is accepted, and one that a file holds is
// not shown.
func TestFooterOffersNoMobile(t *testing.T) {
	for _, typed := range []string{"010-1234-5678", "+82 10 1234 5678", "01012345678", "011-123-4567"} {
		shop := told(t, flowers[:3]...)
		_, problems := walk(shop).Accept(model.Slot{Question: "prep.shop.landline"}, model.Input{Values: []string{typed}}, day)
		if !slices.ContainsFunc(problems, func(p model.Problem) bool { return p.Code == model.ProblemPhoneMobile }) {
			t.Errorf("%q is accepted as a landline: %v", typed, problems)
		}
		for _, lang := range languages {
			sheets := mending(held(map[model.QuestionID]string{"prep.shop.landline": typed, "prep.shop.trade_name": "봄날꽃집"}), lang)
			for file, s := range sheets {
				if strings.Contains(s.Text, typed) {
					t.Errorf("%s shows %q", file, typed)
				}
			}
			if label := locale.In(lang).Look().Mend.Labels["phone"]; !strings.Contains(sheets["footer.txt"].Hint, label) {
				t.Errorf("%q is left out and nothing said: %s", typed, sheets["footer.txt"].Hint)
			}
		}
	}
}

func TestMissingIsNamedWithWhereItBlocks(t *testing.T) {
	inBoth(t, func(t *testing.T, lang model.Lang) {
		texts := locale.In(lang)
		sheets := mending(told(t, flowers[0], flowers[1], flowers[2], flowers[3], flowers[10], flowers[11]), lang)
		screening, review := texts.Level(model.ByScreening), texts.Level(model.ByReview)
		levels := map[string]string{
			"representative": screening, "registration_number": screening, "address": screening, "phone": screening,
			"mail_order_number": review, "email": texts.Look().Mend.LaterLevel,
		}
		for _, file := range []string{"footer.html", "footer.txt", "footer-line.html"} {
			for item, level := range levels {
				pattern := regexp.QuoteMeta(texts.Look().Mend.Labels[item]) + `[^,(]*\(` + regexp.QuoteMeta(level) + `\)`
				if !regexp.MustCompile(pattern).MatchString(sheets[file].Hint) {
					t.Errorf("%s: %s is not said to be missing %s: %s", file, item, level, sheets[file].Hint)
				}
			}
			if strings.Contains(sheets[file].Hint, texts.Look().Mend.Labels["business_name"]+"(") {
				t.Errorf("the name is there and said to be missing: %s", sheets[file].Hint)
			}
		}
		page := parse(t, sheets["footer.html"].Text)
		if len(page.blocks) != 1 || len(page.links) != 3 {
			t.Errorf("lines %q and links %v for a name alone", page.blocks, page.links)
		}
		for item := range levels {
			if !strings.Contains(page.comments, texts.Look().Mend.Labels[item]) {
				t.Errorf("no place is kept for %s in\n%s", item, sheets["footer.html"].Text)
			}
		}
	})
}

// What a shop has set aside with a reason is not asked for again.
func TestSetAsideIsNotMissing(t *testing.T) {
	shop := told(t, with()[:8]...)
	shop.Answers[model.Slot{Question: "prep.methods.services"}] = model.Answer{Status: model.Given, Values: []string{"payment"}}
	shop.Answers[model.Slot{Question: "prep.methods.methods"}] = model.Answer{Status: model.Given, Values: []string{"card"}}
	label := locale.In(model.Korean).Look().Mend.Labels["mail_order_number"]
	if hint := mending(shop, model.Korean)["footer.txt"].Hint; !strings.Contains(hint, label) {
		t.Fatalf("the mail-order number is not missed: %s", hint)
	}
	for _, status := range []model.Status{model.Waived, model.NotApplicable} {
		shop.Answers[model.Slot{Question: "prep.site.item", Item: "mail_order_number"}] = model.Answer{Status: status, Reason: "신고 면제"}
		sheets := mending(shop, model.Korean)
		if strings.Contains(sheets["footer.txt"].Hint+sheets["footer.html"].Text, label) {
			t.Errorf("%s, and still missed: %s", status, sheets["footer.txt"].Hint)
		}
	}
}

// ---- hostile values --------------------------------------------------------

var hostile = []string{
	`</div></address></footer><script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `' onmouseover='x`, `--><script>x</script><!--`,
	"줄\n바꿈\r\n둘", "\x1b]0;제목\x07이름\x1b[31m", "a\x00b\x7fc", "\u202e거꾸로", "\xff\xfe깨짐", "{name}{mail}{상호:은/는}", "&amp;&lt;b&gt;", "<!--", "]]>", "${x}`",
	norm.NFD.String("봄날꽃집"), strings.Repeat("가", 5000), "javascript:alert(1)", "\t탭\u00a0칸",
}

// footerQuestions are what a footer is made of.
var footerQuestions = []model.QuestionID{
	"prep.shop.trade_name", "prep.shop.representative", "prep.shop.number", "prep.shop.mail_order", "prep.shop.address", "prep.shop.landline", "prep.shop.contact_mail",
}

func TestHostileValuesAreHarmless(t *testing.T) {
	for _, v := range hostile {
		answers := map[model.QuestionID]string{}
		for i, q := range footerQuestions {
			answers[q] = fmt.Sprintf("%s %d", v, i)
		}
		for _, lang := range languages {
			checkHarmless(t, mending(held(answers), lang), answers)
		}
	}
}

func TestAnyValueIsHarmless(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		answers := map[model.QuestionID]string{}
		for _, q := range footerQuestions {
			answers[q] = rapid.OneOf(rapid.String(), rapid.SampledFrom(hostile)).Draw(t, string(q))
		}
		checkHarmless(t, mending(held(answers), rapid.SampledFrom(languages).Draw(t, "lang")), answers)
	})
}

func FuzzFooter(f *testing.F) {
	for _, v := range hostile {
		f.Add(v, v)
	}
	f.Fuzz(func(t *testing.T, name, address string) {
		answers := map[model.QuestionID]string{"prep.shop.trade_name": name, "prep.shop.address": address}
		checkHarmless(t, mending(held(answers), model.Korean), answers)
	})
}

// checkHarmless proves that values are nothing but text in every sheet.
func checkHarmless(t tb, sheets map[string]say.Sheet, answers map[model.QuestionID]string) {
	t.Helper()
	for file, s := range sheets {
		if !norm.NFC.IsNormalString(s.Text) {
			t.Errorf("%s is not in whole letters: %q", file, s.Text)
		}
		if i := strings.IndexFunc(s.Text, func(r rune) bool { return r != '\n' && unicode.In(r, unicode.Cc, unicode.Bidi_Control) }); i >= 0 {
			t.Errorf("%s holds a control: %q", file, s.Text[i:min(i+20, len(s.Text))])
		}
	}
	var want []string
	for _, q := range footerQuestions {
		v := strings.TrimSpace(model.Printable(answers[q]))
		if _, kind, _ := model.ReadPhone(v); v != "" && (q != "prep.shop.landline" || kind != model.PhoneMobile) {
			want = append(want, v)
		}
	}
	page := parse(t, sheets["footer.html"].Text)
	if len(page.blocks) != len(want) {
		t.Fatalf("%d lines for %d values in\n%q", len(page.blocks), len(want), sheets["footer.html"].Text)
	}
	for i, v := range want {
		if _, after, _ := strings.Cut(page.blocks[i], ": "); after != v {
			t.Errorf("line %d reads %q, want %q", i, after, v)
		}
	}
	tags := maps.Clone(page.tags)
	maps.DeleteFunc(tags, func(tag string, _ int) bool {
		return slices.Contains([]string{"footer", "address", "div", "nav", "a", "html", "head", "body"}, tag)
	})
	if len(tags) > 0 || page.attributes > 0 {
		t.Errorf("a value became %v in\n%s", tags, sheets["footer.html"].Text)
	}
	if line := parse(t, sheets["footer-line.html"].Text); line.tags["p"] != 1+min(len(want), 1) || line.tags["script"]+line.tags["img"] > 0 || line.attributes > 0 {
		t.Errorf("a value became markup in\n%s", sheets["footer-line.html"].Text)
	}
	if n := strings.Count(sheets["footer.txt"].Text, "\n"); n != max(len(want), 1) {
		t.Errorf("%d lines of text for %d values: %q", n, len(want), sheets["footer.txt"].Text)
	}
}

type tb interface {
	Helper()
	Errorf(string, ...any)
	Fatalf(string, ...any)
}

// parsed is a piece of a page as a browser reads it.
type parsed struct {
	tags       map[string]int
	blocks     []string          // the text of every div
	links      map[string]string // by their text
	comments   string
	attributes int // other than the footer's own
}

func parse(t tb, piece string) parsed {
	t.Helper()
	root, err := html.Parse(strings.NewReader(piece))
	if err != nil {
		t.Fatalf("%v in\n%s", err, piece)
	}
	p := parsed{tags: map[string]int{}, links: map[string]string{}}
	for n := range root.Descendants() {
		switch n.Type {
		case html.CommentNode:
			p.comments += n.Data + "\n"
		case html.ElementNode:
			p.element(n)
		}
	}
	return p
}

func (p *parsed) element(n *html.Node) {
	p.tags[n.Data]++
	for _, a := range n.Attr {
		if own := n.Data + " " + a.Key; own != "a href" && own != "nav aria-label" {
			p.attributes++
		}
	}
	text := ""
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			text += d.Data
		}
	}
	switch n.Data {
	case "div":
		p.blocks = append(p.blocks, text)
	case "a":
		p.links[text] = n.Attr[0].Val
	}
}

// ---- the outlines ----------------------------------------------------------

// goods are shops by what they sell.
var goods = map[string][]answer{
	"unknown":      {},
	"physical":     {{"prep.shop.goods", []string{"physical"}}},
	"digital":      {{"prep.shop.goods", []string{"digital"}}},
	"subscription": {{"prep.shop.goods", []string{"subscription"}}},
	"recurring":    {{"prep.shop.goods", []string{"physical"}}, {"prep.methods.styles", []string{"one_time", "recurring"}}},
	"all":          {{"prep.shop.goods", []string{"physical", "digital", "subscription"}}},
}

func BenchmarkMending(b *testing.B) {
	shop := held(map[model.QuestionID]string{"prep.shop.trade_name": "봄날꽃집"})
	for b.Loop() {
		mending(shop, model.Korean)
	}
}
