package gateway

import (
	"maps"
	"slices"
	"testing"
	"time"

	"portone-onboard/model"
	"portone-onboard/model/cost"
	"portone-onboard/model/workday"
)

// chooser is a shop with answers to be placed by the real catalogue: question or
// question/item, then the values.
func chooser(answers map[string][]string) *model.Walk {
	shop := model.Shop{ID: "saaaaaaaa", Answers: map[model.Slot]model.Answer{}}
	for key, values := range answers {
		s, _ := model.ParseSlot("-/-/" + key)
		shop.Answers[s] = model.Answer{Status: model.Given, Values: values}
	}
	return model.NewWalk(shop, model.World{Facts: Catalogue{}, Calendar: workday.New(), Today: model.NewDate(2026, time.March, 5)})
}

// yearly reckons a year of 100,000,000 won by card.
func yearly(g model.GatewayFacts, module string) (int64, bool) {
	c := cost.Case{Sales: 100_000_000, Tier: model.TierGeneral, Style: model.OneTime, Via: "own"}
	b := cost.Year(g, module, c, cost.Quote{}, Catalogue{}.Common().Insurance)
	return b.First.Low, g.Filled && len(b.Open) == 0
}

// merchant is a shop whose gateways can be told from the pages.
type merchant struct {
	answers map[string][]string
	first   []model.Code // among the first five
	out     []model.Code
}

func merchants() map[string]merchant {
	return map[string]merchant{
		"nothing said": {},
		"a card form of its own, every month": {
			map[string][]string{
				"prep.methods.services/-": {"payment"}, "prep.methods.methods/-": {"card"}, "prep.methods.styles/-": {"recurring"},
				"prep.mode.mode/recurring": {"api"}, "prep.mode.version/-": {"v2"},
			},
			[]model.Code{"inicis", "tosspayments"}, []model.Code{"kakaopay", "paypal"},
		},
		"on a host's builder": {
			map[string][]string{"prep.shop.built/-": {"host"}, "prep.shop.host_use/-": {"builder"}, "prep.methods.services/-": {"payment"}, "prep.methods.methods/-": {"card"}},
			nil, []model.Code{"nice", "kcp", "ksnet"},
		},
		"abroad": {
			map[string][]string{"prep.methods.services/-": {"payment"}, "prep.methods.methods/-": {"overseas"}, "prep.methods.extras/-": {"japan"}},
			[]model.Code{"eximbay"}, []model.Code{"kakaopay", "payco"},
		},
		"with Shopify": {
			map[string][]string{"prep.shop.built/-": {"shopify"}, "prep.methods.services/-": {"payment"}, "prep.methods.methods/-": {"card"}, "prep.mode.version/-": {"v1"}},
			nil, []model.Code{"danal"},
		},
		"an easy pay alone": {
			map[string][]string{"prep.methods.services/-": {"payment"}, "prep.methods.methods/-": {"easy_pay"}, "prep.methods.easy_pays/-": {"kakaopay"}, "prep.methods.easy_pay_way/kakaopay": {"direct"}},
			nil, []model.Code{"naverpay", "paypal"},
		},
	}
}

// TestMerchants wants the real catalogue to place gateways as its pages say, and
// every gateway to say why it stands where it stands.
func TestMerchants(t *testing.T) {
	for name, m := range merchants() {
		fits := chooser(m.answers).Choose(yearly)
		if len(fits) != len(index) {
			t.Fatalf("%s: %d of %d gateways", name, len(fits), len(index))
		}
		for i, f := range fits {
			if i < 5 && f.Place != i+1 && !f.Out || f.Out != (f.Place == 0) || len(f.Findings) == 0 {
				t.Errorf("%s: %s stands at %d with place %d, out %v, by %+v", name, f.Code, i, f.Place, f.Out, f.Findings)
			}
			if f.Out != slices.Contains(m.out, f.Code) && slices.Contains(m.out, f.Code) {
				t.Errorf("%s: %s is not out: %+v", name, f.Code, f.Findings)
			}
			if slices.Contains(m.first, f.Code) && (f.Out || f.Place > 5) {
				t.Errorf("%s: %s has place %d: %+v", name, f.Code, f.Place, f.Findings)
			}
			for _, n := range f.Findings {
				if n.Out && n.Rule != "closed" && len(n.Back) == 0 || !slices.Contains(model.FitFindings, n.Rule) {
					t.Errorf("%s: %s by %+v", name, f.Code, n)
				}
			}
		}
	}
}

// TestBackOfMerchants gives the answers that are said to bring a gateway back.
func TestBackOfMerchants(t *testing.T) {
	backs := 0
	for name, m := range merchants() {
		for _, f := range chooser(m.answers).Choose(yearly) {
			for _, n := range f.Findings {
				backs += len(n.Back)
				for _, back := range choices(n) {
					if !slices.ContainsFunc(answeredBy(m.answers, back), func(w *model.Walk) bool { return !ruledOut(w, f.Code, n.Rule) }) {
						t.Errorf("%s: %s stays out by %s after %+v", name, f.Code, n.Rule, back)
					}
				}
			}
		}
	}
	if backs < 50 {
		t.Errorf("only %d answers", backs)
	}
}

// choices are the sets of answers of which each is enough.
func choices(n model.FitFinding) [][]model.Back {
	if n.All {
		return [][]model.Back{n.Back}
	}
	var out [][]model.Back
	for _, b := range n.Back {
		out = append(out, []model.Back{b})
	}
	return out
}

// answeredBy gives the shop with other answers, with any where none is named.
func answeredBy(answers map[string][]string, back []model.Back) []*model.Walk {
	shops := []map[string][]string{answers}
	for _, b := range back {
		var next []map[string][]string
		for _, shop := range shops {
			next = append(next, answered(shop, b)...)
		}
		shops = next
	}
	var out []*model.Walk
	for _, shop := range shops {
		out = append(out, chooser(shop))
	}
	return out
}

func answered(answers map[string][]string, b model.Back) []map[string][]string {
	item, values := "-", []string{b.Value}
	if b.Item != "" {
		item = b.Item
	}
	if b.Value == "" {
		values = chooser(answers).Options(model.Slot{Question: b.Question, Item: b.Item})
	}
	var out []map[string][]string
	for _, v := range values {
		next := maps.Clone(answers)
		next[string(b.Question)+"/"+item] = []string{v}
		if v != "easy_pay" {
			out = append(out, next)
			continue
		}
		for _, easy := range model.EasyPays {
			one := maps.Clone(next)
			one["prep.methods.easy_pays/-"] = []string{easy}
			out = append(out, one)
		}
	}
	return out
}

func ruledOut(w *model.Walk, code model.Code, rule string) bool {
	for _, f := range w.Choose(yearly) {
		if f.Code == code {
			return slices.ContainsFunc(f.Findings, func(n model.FitFinding) bool { return n.Rule == rule && n.Out })
		}
	}
	return false
}

// BenchmarkChoose places all gateways with a price once their facts are read:
// it is done anew for every key on the screens that show the places.
func BenchmarkChoose(b *testing.B) {
	answers := map[string][]string{
		"prep.shop.industry/-": {"food"}, "prep.shop.built/-": {"own"}, "prep.shop.goods/-": {"physical"}, "prep.methods.services/-": {"payment"},
		"prep.methods.methods/-": {"card", "transfer", "virtual_account", "mobile", "easy_pay"}, "prep.methods.easy_pays/-": {"kakaopay", "naverpay", "tosspay"},
		"prep.methods.styles/-": {"one_time", "recurring"}, "prep.mode.mode/one_time": {"window"}, "prep.mode.mode/recurring": {"api"}, "prep.mode.version/-": {"v2"},
	}
	chooser(answers).Choose(yearly)
	b.ReportAllocs()
	for b.Loop() {
		if fits := chooser(answers).Choose(yearly); len(fits) != len(index) || fits[0].Out {
			b.Fatalf("%d gateways", len(fits))
		}
	}
}
