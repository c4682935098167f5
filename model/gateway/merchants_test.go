package gateway_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
)

// Merchants whose answer stands in PortOne's pages. Each case was worked out
// from the pages alone: which gateways remain, which fall out and why, and what
// has to be waited for. Every gateway of the catalogue has its place in each
// case, so that none can come or go unseen.

// merchant is a shop by its answers, and what the pages say of its choice.
type merchant struct {
	name    string
	answers []answer
	stays   string              // gateways that remain
	open    string              // remain, but the pages contradict each other on all that is wanted
	out     map[string]string   // gateways that fall out, by the rule that says so
	has     map[string][]string // findings that a merchant must see, by gateway
	order   string              // those that come first
}

// answer is one question with its values; the question may carry an item after "/".
type answer struct {
	question string
	values   string
}

func paid(more ...answer) []answer {
	return append([]answer{{"prep.methods.services", "payment"}}, more...)
}

// recurringCard is a monthly box: cards, recurring, in one mode of V2.
func recurringCard(mode string) []answer {
	return paid(answer{"prep.shop.goods", "physical subscription"}, answer{"prep.methods.styles", "recurring"},
		answer{"prep.methods.methods", "card"}, answer{"prep.mode.mode/recurring", mode}, answer{"prep.mode.version", "v2"})
}

// once wants one-time payments by some methods, and easy pays by name.
func once(methods, easyPays string, more ...answer) []answer {
	out := append(paid(), more...)
	out = append(out, answer{"prep.methods.styles", "one_time"}, answer{"prep.methods.methods", methods})
	if easyPays != "" {
		out = append(out, answer{"prep.methods.easy_pays", easyPays})
	}
	return out
}

var merchants = []merchant{
	{
		// opi/ko/integration/pg/v2/readme.md and each gateway's own page: "API 정기결제".
		// Smartro takes no new services by API since 2024-12: help/core-service/payment-type/content200052.md.
		// Galaxia: the list of services has API and V2, its V2 page has the window alone.
		name:    "a monthly box with an own card form",
		answers: recurringCard("api"),
		stays:   "inicis tosspayments nice kcp ksnet kpn welcome",
		open:    "galaxia",
		out: map[string]string{"nothing_left": "danal hecto kiwoompay kicc smartro kgfinancial bluewalnut kakaopay naverpay naverpay-order" +
			" tosspay payco smilepay eximbay paymentwall payletter paypal triple-a"},
		has: map[string][]string{"danal": {"line_other_version"}, "hecto": {"line_other_version"}, "smartro": {"line_other_mode"}, "naverpay": {"later"}},
	},
	{
		// The same pages: NICE's window issues keys for KakaoPay and Naver Pay alone (opi/ko/integration/pg/v2/nice-v2.md);
		// of KSNET's its own page says yes and the list no.
		name:    "a monthly box with the gateway's window",
		answers: recurringCard("window"),
		stays:   "inicis tosspayments kcp kpn smartro welcome galaxia",
		open:    "ksnet",
		out: map[string]string{"nothing_left": "nice danal hecto kiwoompay kicc kgfinancial bluewalnut kakaopay naverpay naverpay-order" +
			" tosspay payco smilepay eximbay paymentwall payletter paypal triple-a"},
		has: map[string][]string{"nice": {"line_other_mode"}, "danal": {"line_other_version"}},
	},
	{
		// help/core-service/how-to-use/high-risk-industry.md, 37: Galaxia and Danal; it is about Korea's gateways.
		// help/core-service/payment-type/paypal-international.md: online travel needs the STC.
		name:    "a travel agent",
		answers: once("card", "", answer{"prep.shop.industry", "travel"}),
		stays:   "galaxia danal eximbay paymentwall",
		out: map[string]string{
			"industry_unlisted": "inicis tosspayments nice kcp ksnet hecto kiwoompay kicc smartro kgfinancial welcome kpn bluewalnut" +
				" kakaopay naverpay naverpay-order tosspay payco smilepay",
			"nothing_left": "payletter paypal triple-a",
		},
		has:   map[string][]string{"galaxia": {"industry_reviews"}, "danal": {"industry_reviews"}, "paypal": {"industry_reviews"}, "paymentwall": {"later"}},
		order: "galaxia danal",
	},
	{
		// help/core-service/how-to-use/requirements.md, 4: Danal and Toss Pay; kakaopay-contract.md: KakaoPay, too.
		name: "an app that is not yet in a store",
		answers: once("card easy_pay", "kakaopay tosspay",
			answer{"prep.shop.built", "app"}, answer{"prep.shop.app_store", "not_listed"}),
		stays: "inicis tosspayments nice kcp ksnet hecto kiwoompay kicc smartro kgfinancial welcome kpn galaxia bluewalnut eximbay paymentwall",
		out: map[string]string{
			"app_store":    "danal tosspay kakaopay",
			"nothing_left": "payco smilepay naverpay naverpay-order paypal payletter triple-a",
		},
		has: map[string][]string{"nice": {"app_reviewed"}},
	},
	{
		// help/core-service/how-to-use/shopify-available-list.md and opi/ko/extra/plugins/shopify/readme-v1.md.
		name: "a shop on Shopify",
		answers: once("card easy_pay overseas", "kakaopay naverpay tosspay payco",
			answer{"prep.shop.built", "shopify"}, answer{"prep.shop.goods", "physical"}),
		stays: "inicis tosspayments nice kcp kakaopay tosspay payco paymentwall payletter",
		out: map[string]string{"platform_refused": "ksnet danal hecto kiwoompay kicc smartro kgfinancial welcome kpn galaxia bluewalnut" +
			" naverpay naverpay-order smilepay eximbay paypal triple-a"},
		has: map[string][]string{"inicis": {"platform_taken"}, "tosspayments": {"platform_taken"}, "paymentwall": {"later"}},
	},
	{
		// help/core-service/payment-type/content200053.md: Shopify takes no recurring payments.
		name:    "a subscription on Shopify",
		answers: paid(answer{"prep.shop.built", "shopify"}, answer{"prep.methods.styles", "recurring"}, answer{"prep.methods.methods", "card overseas"}),
		out: map[string]string{"platform_refused": "inicis tosspayments nice kcp ksnet danal hecto kiwoompay kicc smartro kgfinancial welcome kpn" +
			" galaxia bluewalnut kakaopay naverpay naverpay-order tosspay payco smilepay eximbay paymentwall payletter paypal triple-a"},
	},
	{
		// help/core-service/payment-type/content200047.md (Inicis), eximbay-international.md (eContext, PayPay),
		// opi/ko/integration/pg/v2/inicis-jp.md; foreign cards: internationl-pg.md.
		name: "sales to Japan",
		answers: once("overseas convenience_store", "",
			answer{"prep.methods.extras", "japan"}),
		stays: "inicis eximbay hecto paymentwall tosspayments nice kcp ksnet payletter paypal galaxia",
		open:  "kicc smartro welcome kpn triple-a",
		out:   map[string]string{"nothing_left": "danal kiwoompay kgfinancial bluewalnut kakaopay naverpay naverpay-order tosspay payco smilepay"},
		has:   map[string][]string{"inicis": {"japan_taken"}, "eximbay": {"japan_taken"}, "kcp": {"japan_unknown"}},
		order: "inicis eximbay",
	},
	{
		// help/core-service/how-to-use/other-hosting-company.md.
		name:    "a shop on a host's builder",
		answers: once("card", "", answer{"prep.shop.built", "host"}, answer{"prep.shop.host_use", "builder"}),
		out: map[string]string{"host": "inicis tosspayments nice kcp ksnet danal hecto kiwoompay kicc smartro kgfinancial welcome kpn" +
			" galaxia bluewalnut kakaopay naverpay naverpay-order tosspay payco smilepay eximbay paymentwall payletter paypal triple-a"},
	},
	{
		// help/core-service/how-to-use/high-risk-industry.md, 8, and point-service.md: KCP not below 2 years of business.
		name: "digital content that tops up points",
		answers: once("card easy_pay", "kakaopay naverpay tosspay",
			answer{"prep.shop.industry", "points"}, answer{"prep.shop.goods", "digital"}),
		stays: "inicis tosspayments nice kcp ksnet danal hecto kiwoompay kicc smartro welcome kpn galaxia kakaopay naverpay tosspay eximbay paymentwall",
		out: map[string]string{
			"industry_unlisted": "kgfinancial bluewalnut payco smilepay naverpay-order",
			"nothing_left":      "payletter paypal triple-a",
		},
		has: map[string][]string{"kcp": {"age"}, "naverpay": {"later"}, "naverpay-order": {"goods"}},
	},
	{
		// help/core-service/how-to-use/point-service.md: card companies review no recurring payments for points.
		name: "points every month",
		answers: paid(answer{"prep.shop.industry", "points"}, answer{"prep.shop.goods", "digital"},
			answer{"prep.methods.styles", "recurring"}, answer{"prep.methods.methods", "card"}),
		out: map[string]string{"industry_refused": "inicis tosspayments nice kcp ksnet danal hecto kiwoompay kicc smartro kgfinancial welcome kpn" +
			" galaxia bluewalnut kakaopay naverpay naverpay-order tosspay payco smilepay eximbay paymentwall payletter paypal triple-a"},
	},
	{
		// help/core-service/how-to-use/high-risk-industry.md, 1; Naver Pay's order type is for goods that are delivered: naverpay-order-diff.md.
		name: "an organisation that takes donations",
		answers: once("card easy_pay", "kakaopay naverpay",
			answer{"prep.shop.industry", "donation"}, answer{"prep.shop.goods", "digital"}),
		stays: "inicis tosspayments nice danal kpn galaxia kakaopay naverpay eximbay paymentwall",
		out: map[string]string{
			"industry_unlisted": "kcp ksnet hecto kiwoompay kicc smartro kgfinancial welcome bluewalnut tosspay payco smilepay",
			"goods":             "naverpay-order",
			"nothing_left":      "payletter paypal triple-a",
		},
		has: map[string][]string{"inicis": {"industry_reviews"}, "naverpay": {"later"}},
	},
	{
		// help/core-service/how-to-use/content200009.md: the plugin's own list of recurring payments; KG Financial by phone alone.
		name: "a WooCommerce shop with recurring payments",
		answers: paid(answer{"prep.shop.built", "woocommerce"}, answer{"prep.methods.styles", "recurring"},
			answer{"prep.methods.methods", "card"}, answer{"prep.mode.version", "v1"}),
		stays: "inicis tosspayments nice kcp ksnet danal hecto kiwoompay smartro",
		out: map[string]string{
			"platform_refused": "kicc kgfinancial welcome kpn galaxia bluewalnut kakaopay tosspay payco smilepay eximbay paymentwall payletter paypal triple-a",
			"nothing_left":     "naverpay naverpay-order",
		},
	},
	{
		// The same list: one-time phone payments by KCP, Inicis, Danal, KSNET and Welcome; PAYCO takes cards alone.
		name:    "a WooCommerce shop with phone payments",
		answers: once("mobile", "", answer{"prep.shop.built", "woocommerce"}, answer{"prep.mode.version", "v1"}),
		stays:   "inicis kcp ksnet danal welcome",
		out: map[string]string{
			"platform_refused": "tosspayments nice hecto kiwoompay kicc smartro kgfinancial kpn galaxia bluewalnut payco smilepay eximbay paymentwall payletter paypal triple-a",
			"nothing_left":     "kakaopay naverpay naverpay-order tosspay",
		},
	},
	{
		// help/service/pg/pg-service-list.md and each gateway's page; PAYCO: the fees have phone payments, its page has not.
		// Paymentwall's phone payments are those of other countries.
		name:    "phone payments alone",
		answers: once("mobile", ""),
		stays:   "inicis tosspayments nice kcp ksnet danal hecto kiwoompay kicc smartro kgfinancial welcome kpn galaxia bluewalnut paymentwall",
		open:    "payco",
		out:     map[string]string{"nothing_left": "kakaopay naverpay naverpay-order tosspay smilepay eximbay payletter paypal triple-a"},
		has:     map[string][]string{"paymentwall": {"later"}},
	},
	{
		// opi/ko/integration/start/v1/non-auth.md, opi/ko/integration/pg/v2/readme.md; KICC's API takes none: opi/ko/integration/pg/v1/kicc.md;
		// Smartro's takes virtual accounts alone, Danal's is by window: content200052.md. Paymentwall's API
		// takes them, and no page says whether Korean cards, too: schema/v1.openapi.json.
		name: "cards keyed in by API",
		answers: paid(answer{"prep.methods.styles", "key_in"}, answer{"prep.methods.methods", "card"},
			answer{"prep.mode.mode/key_in", "api"}),
		stays: "inicis tosspayments nice kcp ksnet hecto kiwoompay welcome kpn galaxia",
		open:  "paymentwall",
		out: map[string]string{"nothing_left": "danal kicc smartro kgfinancial bluewalnut kakaopay naverpay naverpay-order tosspay payco smilepay" +
			" eximbay payletter paypal triple-a"},
		has: map[string][]string{"danal": {"line_other_mode"}, "smartro": {"line_no"}},
	},
	{
		// high-risk-industry.md, 24; PAYCO is named, but its page alone speaks of virtual accounts;
		// Payletter refuses NFT: internationl-high-risk-industry.md.
		name:    "NFT goods by virtual account",
		answers: once("virtual_account", "", answer{"prep.shop.industry", "nft"}),
		stays:   "inicis tosspayments danal kiwoompay galaxia paymentwall",
		open:    "payco",
		out: map[string]string{
			"industry_unlisted": "nice kcp ksnet hecto kicc smartro kgfinancial welcome kpn bluewalnut kakaopay naverpay naverpay-order tosspay smilepay",
			"industry_refused":  "payletter",
			"nothing_left":      "eximbay paypal triple-a",
		},
	},
	{
		// high-risk-industry.md, 23.
		name:    "art by virtual account",
		answers: once("virtual_account", "", answer{"prep.shop.industry", "art"}),
		stays:   "inicis tosspayments kiwoompay kpn galaxia paymentwall",
		out: map[string]string{
			"industry_unlisted": "nice kcp ksnet danal hecto kicc smartro kgfinancial welcome bluewalnut kakaopay naverpay naverpay-order tosspay payco smilepay",
			"nothing_left":      "eximbay payletter paypal triple-a",
		},
	},
	{
		// help/core-service/payment-type/internationl-pg.md; Paymentwall wants sales of 10,000 dollars a month: paymentwall-international.md.
		name:    "foreign cards at a shop with goods",
		answers: once("overseas", "", answer{"prep.shop.goods", "physical"}),
		stays:   "inicis tosspayments nice kcp ksnet hecto eximbay payletter paypal paymentwall",
		open:    "kicc smartro welcome kpn triple-a",
		out:     map[string]string{"nothing_left": "danal kiwoompay kgfinancial galaxia bluewalnut kakaopay naverpay naverpay-order tosspay payco smilepay"},
		has:     map[string][]string{"paymentwall": {"later"}},
	},
	{
		// help/core-service/payment-type/kcp-international.md: no content.
		name:    "foreign cards at a shop with content",
		answers: once("overseas", "", answer{"prep.shop.goods", "digital"}),
		stays:   "inicis tosspayments nice ksnet hecto eximbay payletter paypal paymentwall",
		open:    "kicc smartro welcome kpn triple-a",
		out: map[string]string{
			"goods":        "kcp naverpay-order",
			"nothing_left": "danal kiwoompay kgfinancial galaxia bluewalnut kakaopay naverpay tosspay payco smilepay",
		},
	},
	{
		// opi/ko/integration/pg/v2/triple-a.md: no other page has it.
		name:    "payments in crypto currency",
		answers: once("crypto", ""),
		stays:   "triple-a",
		out: map[string]string{"nothing_left": "inicis tosspayments nice kcp ksnet danal hecto kiwoompay kicc smartro kgfinancial welcome kpn galaxia bluewalnut" +
			" kakaopay naverpay naverpay-order tosspay payco smilepay eximbay paymentwall payletter paypal"},
	},
	{
		// naverpay-order-contract.md has no waiting rule, naverpay-contract.md a general gateway and a month of sales.
		// Through gateways: hub-service-fee.md and each gateway's page.
		name:    "Naver Pay for goods from the first day",
		answers: append(once("easy_pay", "naverpay", answer{"prep.shop.goods", "physical"}), answer{"prep.methods.easy_pay_way/naverpay", "direct"}),
		stays:   "inicis tosspayments nice kcp ksnet kiwoompay smartro kgfinancial welcome kpn galaxia naverpay naverpay-order eximbay",
		open:    "danal paymentwall",
		out:     map[string]string{"nothing_left": "hecto kicc bluewalnut kakaopay tosspay payco smilepay payletter paypal triple-a"},
		has:     map[string][]string{"naverpay": {"later"}, "naverpay-order": {"two_forms"}},
	},
	{
		// naverpay-order-diff.md: the order type takes goods that are delivered.
		name:    "Naver Pay for content",
		answers: append(once("easy_pay", "naverpay", answer{"prep.shop.goods", "digital"}), answer{"prep.methods.easy_pay_way/naverpay", "direct"}),
		stays:   "inicis tosspayments nice kcp ksnet kiwoompay smartro kgfinancial welcome kpn galaxia naverpay eximbay",
		open:    "danal paymentwall",
		out: map[string]string{
			"goods":        "naverpay-order",
			"nothing_left": "hecto kicc bluewalnut kakaopay tosspay payco smilepay payletter paypal triple-a",
		},
		has: map[string][]string{"naverpay": {"later"}},
	},
}

func TestMerchants(t *testing.T) {
	for _, m := range merchants {
		t.Run(m.name, func(t *testing.T) { m.check(t, m.walk(t).Choose(nil)) })
	}
}

// walk answers the merchant's questions one after the other.
func (m merchant) walk(t *testing.T) *model.Walk {
	var shop model.Shop
	at := time.Date(2026, 1, 5, 0, 0, 0, 0, time.UTC)
	world := model.World{Facts: gateway.Catalogue{}}
	for _, a := range m.answers {
		question, item, _ := strings.Cut(a.question, "/")
		slot := model.Slot{Question: model.QuestionID(question), Item: item}
		e, problems := model.NewWalk(shop, world).Accept(slot, model.Input{Values: strings.Fields(a.values)}, at)
		if model.Blocks(problems) {
			t.Fatalf("%s does not take %q: %v", slot, a.values, problems)
		}
		var err error
		if shop, err = model.Apply(shop, e); err != nil {
			t.Fatal(err)
		}
	}
	return model.NewWalk(shop, world)
}

func (m merchant) check(t *testing.T, fits []model.Fit) {
	want := m.places(t)
	for _, f := range fits {
		code, rules := string(f.Code), rulesOf(f, false)
		switch place := want[code]; place {
		case "":
			t.Errorf("%s has no place in this case", code)
		case "stays", "open":
			m.remains(t, f, place == "open")
		default:
			if !f.Out || !slices.Contains(rulesOf(f, true), place) {
				t.Errorf("%s ought to fall out by %s: out %v, findings %v", code, place, f.Out, rules)
			}
		}
		for _, rule := range m.has[code] {
			if !slices.Contains(rules, rule) {
				t.Errorf("%s has no finding %s: %v", code, rule, rules)
			}
		}
		if place := want[code]; place != "" && !slices.Contains(m.has[code], "later") && waits(f) != slices.Contains(waiting, code) {
			t.Errorf("%s: to be waited for %v", code, waits(f))
		}
	}
	for i, code := range strings.Fields(m.order) {
		if string(fits[i].Code) != code {
			t.Errorf("place %d has %s instead of %s", i+1, fits[i].Code, code)
		}
	}
}

// waiting are the gateways that want sales before they can be applied for:
// naverpay-contract.md, paymentwall-international.md.
var waiting = []string{"naverpay", "paymentwall"}

func waits(f model.Fit) bool { return slices.Contains(rulesOf(f, false), "later") }

func (m merchant) remains(t *testing.T, f model.Fit, open bool) {
	takes := slices.ContainsFunc(f.Lines, func(l model.FitLine) bool { return l.Takes == model.TakesIt || l.Takes == model.TakesLive })
	switch {
	case f.Out:
		t.Errorf("%s ought to remain, falls out by %v", f.Code, rulesOf(f, true))
	case takes == open:
		t.Errorf("%s: takes something of it %v, the pages leave it open %v: %v", f.Code, takes, open, f.Lines)
	}
}

// places gives each gateway's place in the case: "stays", "open" or the rule by
// which it falls out.
func (m merchant) places(t *testing.T) map[string]string {
	out := map[string]string{}
	put := func(place, codes string) {
		for _, code := range strings.Fields(codes) {
			if was, twice := out[code]; twice {
				t.Errorf("%s stands under %s and %s", code, was, place)
			}
			out[code] = place
		}
	}
	put("stays", m.stays)
	put("open", m.open)
	for rule, codes := range m.out {
		put(rule, codes)
	}
	return out
}

// rulesOf names the rules that found something, or those alone that rule out.
func rulesOf(f model.Fit, out bool) []string {
	var rules []string
	for _, n := range f.Findings {
		if !out || n.Out {
			rules = append(rules, n.Rule)
		}
	}
	return rules
}
