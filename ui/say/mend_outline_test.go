package say_test

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

func TestOutlinesFitTheGoods(t *testing.T) {
	texts := map[string]map[string]string{}
	for kind, answers := range goods {
		texts[kind] = map[string]string{}
		for file, s := range mending(told(t, with(answers...)...), model.Korean) {
			texts[kind][file] = s.Text
		}
	}
	for _, x := range []struct{ file, heading, kinds string }{
		{"refund.txt", "청약철회 기간", "all digital physical recurring subscription unknown"},
		{"refund.txt", "반품과 교환 비용", "all physical recurring unknown"},
		{"refund.txt", "이용을 시작한 콘텐츠와 서비스", "all digital subscription unknown"},
		{"refund.txt", "정기결제 해지", "all recurring subscription unknown"},
		{"refund.txt", "요금 인상과 무료 체험의 유료 전환", "all recurring subscription unknown"},
		{"terms.txt", "상품의 공급", "all physical recurring unknown"},
		{"goods.txt", "상품 수 (실물)", "all physical recurring unknown"},
		{"goods.txt", "상품 수 (콘텐츠와 서비스)", "all digital subscription unknown"},
		{"shipping.txt", "배송 기간", "all physical recurring"},
		{"shipping.txt", "정기 배송", "all recurring"},
		{"privacy.txt", "배송 업무의 위탁", "all physical recurring unknown"},
	} {
		var got []string
		for kind, files := range texts {
			if regexp.MustCompile(`(?m)^ ?\d+\. ` + regexp.QuoteMeta(x.heading) + `( \[|$)`).MatchString(files[x.file]) {
				got = append(got, kind)
			}
		}
		slices.Sort(got)
		if strings.Join(got, " ") != x.kinds {
			t.Errorf("%s: %q stands for %q, want %q", x.file, x.heading, got, x.kinds)
		}
	}
}

func TestOutlinesThatAShopNeeds(t *testing.T) {
	app := []answer{flowers[0], {"prep.shop.built", []string{"app"}}, {"prep.shop.app_store", []string{"not_listed"}}}
	for _, x := range []struct {
		answers []answer
		want    string
	}{
		{flowers, "footer-line.html footer.html footer.txt goods.txt privacy.txt refund.txt terms.txt"},
		{with(goods["physical"]...), "footer-line.html footer.html footer.txt goods.txt privacy.txt refund.txt shipping.txt terms.txt"},
		{app, "app_captures.txt footer-line.html footer.html footer.txt goods.txt privacy.txt refund.txt terms.txt"},
		{append(app, flowers[10], answer{"prep.methods.methods", []string{"overseas"}}), "app_captures.txt english.txt footer-line.html footer.html footer.txt goods.txt privacy.txt refund.txt terms.txt"},
	} {
		for _, lang := range languages {
			got := slices.Sorted(maps.Keys(mending(told(t, x.answers...), lang)))
			if strings.Join(got, " ") != x.want {
				t.Errorf("%s: %q, want %q", lang, got, x.want)
			}
		}
	}
}

// every is every outline of every shop above, in both languages.
func every(t *testing.T, f func(lang model.Lang, kind, file, text string)) {
	t.Helper()
	for _, lang := range languages {
		for kind, answers := range goods {
			full := with(append(slices.Clone(answers), answer{"prep.methods.methods", []string{"card", "overseas"}})...)
			bare := append([]answer{flowers[0], {"prep.shop.built", []string{"app"}}, {"prep.shop.app_store", []string{"not_listed"}}, flowers[10]}, answers...)
			for name, shop := range map[string][]answer{kind: full, kind + ", bare": bare} {
				for file, s := range mending(told(t, shop...), lang) {
					if strings.HasSuffix(file, ".txt") && file != "footer.txt" {
						f(lang, name, file, s.Text)
					}
				}
			}
		}
	}
}

func TestOutlinesRead(t *testing.T) {
	mark := regexp.MustCompile(`\[[^\]]+\]`)
	every(t, func(lang model.Lang, kind, file, text string) {
		page := locale.In(lang).Look().Mend.Page
		at := fmt.Sprintf("%s of a shop (%s) in %s", file, kind, lang)
		for line := range strings.Lines(text) {
			line = strings.TrimSuffix(line, "\n")
			if w := ansi.StringWidth(line); w > 76 || strings.TrimRight(line, " ") != line {
				t.Errorf("%s: %d columns, or a space at the end: %q", at, w, line)
			}
		}
		if strings.ContainsAny(text, "{}") || strings.Contains(text, "\n\n\n") || !strings.HasSuffix(text, "\n") {
			t.Errorf("%s is not filled or not tidy:\n%s", at, text)
		}
		if !strings.Contains(text, page.Sources+"\n- ") || !strings.Contains(page.Sources, "2026-11-23") {
			t.Errorf("%s names no source", at)
		}
		_, legend, _ := strings.Cut(text, "\n"+page.Signs+"\n")
		for _, m := range page.Marks {
			headings := strings.Count(text, m) - strings.Count(legend, m)
			if (headings > 0) != strings.Contains(legend, m) {
				t.Errorf("%s: %s stands over %d headings and is explained: %v", at, m, headings, strings.Contains(legend, m))
			}
		}
		blanks := 0
		for _, m := range mark.FindAllString(text, -1) {
			if slices.Contains(slices.Collect(maps.Values(page.Blank)), m) {
				blanks++
			}
		}
		if joined := strings.Join(strings.Fields(text), " "); (blanks > 0) != strings.Contains(joined, page.Blanks) {
			t.Errorf("%s: %d values are missing, and it is said: %v", at, blanks, !(blanks > 0))
		}
		if joined := strings.Join(strings.Fields(text), " "); strings.HasPrefix(kind, "unknown") != strings.Contains(joined, page.AllHere) {
			t.Errorf("%s: what is said of unknown goods does not fit", at)
		}
	})
}

func TestOutlinesHoldTheShopsValues(t *testing.T) {
	inBoth(t, func(t *testing.T, lang model.Lang) {
		sheets := mending(told(t, with(goods["physical"]...)...), lang)
		for file, values := range map[string][]string{
			"terms.txt": {"봄날꽃집", "김봄날", "서울특별시", "02-6123-4567", "help@bomnal.example"}, "privacy.txt": {"봄날꽃집", "김봄날", "02-6123-4567", "help@bomnal.example"},
			"refund.txt": {"봄날꽃집", "02-6123-4567", "help@bomnal.example", locale.In(lang).Method("card")}, "shipping.txt": {"봄날꽃집", "02-6123-4567"},
		} {
			for _, v := range values {
				if !strings.Contains(strings.Join(strings.Fields(sheets[file].Text), " "), v) {
					t.Errorf("%s does not say %q", file, v)
				}
			}
		}
	})
}

// The laws are named as a reader looks them up.
func TestOutlinesNameTheLaw(t *testing.T) {
	shop := told(t, with(goods["all"]...)...)
	for lang, want := range map[model.Lang][]string{
		model.Korean:  {"근거: 전자상거래법 제18조제9항, 제18조제10항, 전자상거래법 시행령 제20조", "제21조의2제1항제4호", "전자상거래 등에서의 소비자보호에 관한 법률"},
		model.English: {"Basis: E-Commerce Act Art. 18(9), Art. 18(10), E-Commerce Decree Art. 20", "Art. 21-2(1)4", "전자상거래법"},
	} {
		text := strings.Join(strings.Fields(mending(shop, lang)["refund.txt"].Text), " ")
		for _, s := range want {
			if !strings.Contains(text, s) {
				t.Errorf("%s: %q stands nowhere in\n%s", lang, s, text)
			}
		}
	}
}
