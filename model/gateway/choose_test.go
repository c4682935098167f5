package gateway

import (
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

// merchants are shops whose gateways can be told from the pages.
var merchants = map[string]struct {
	answers map[string][]string
	first   []model.Code // among the first five
	out     []model.Code
}{
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
		nil, []model.Code{"naverpay", "paypal", "danal"},
	},
}

// TestMerchants wants the real catalogue to place gateways as its pages say, and
// every gateway to say why it stands where it stands.
func TestMerchants(t *testing.T) {
	for name, m := range merchants {
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
