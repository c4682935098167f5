package main

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
)

// The words that each closed type of the data files has.
var (
	kinds      = []string{"pg", "easy_pay", "overseas"}
	services   = []string{"payment", "identity"}
	ages       = []string{"new", "old"}
	statuses   = []string{"yes", "no", "test_only", "live_only", "unknown"}
	returns    = []string{"auto", "manual", "never"}
	channels   = []string{"mail", "sms", "phone", "console", "post", "e_contract", "upload"}
	events     = []string{"site_live", "gateway_live", "sales_began", "app_listed", "contract_signed", "business_registered", "review_passed", "account_opened"}
	pers       = []string{"style", "easy_pay", "easy_pays", "overseas", "service", "currency", "country", "none"}
	hows       = []string{"manual", "automatic", "request"}
	needs      = []string{"further", "new_contract", "keep", "ask", "method", "agreement"}
	places     = []string{"console", "gateway_admin", "gateway_site", "portone_support", "gateway_support", "inquiry"}
	roles      = []string{"apply", "contract", "review", "tech", "support"}
	forms      = []string{"individual", "corporation", "nonprofit", "foreigner"}
	limits     = []string{"app_store", "host", "industry", "currency", "language", "country", "browser", "escrow", "amount", "cancel", "installment", "card", "goods", "platform", "points", "direct_or_hub", "age", "tax", "feature", "method"}
	verdicts   = []string{"refused", "review", "limited", "required", "ok"}
	envs       = []string{"test", "live"}
	goods      = []string{"physical", "digital", "web_content", "mobile_content"}
	vias       = []string{"own", "shopify"}
	traits     = []string{"app", "app_not_listed", "physical", "digital", "subscription", "exempt", "mixed_tax", "escrow", "platform", "installments", "card_points", "interest_free", "own_quote", "shopify", "woocommerce", "host", "contracted_elsewhere", "cash_receipt", "direct_call", "japan", "identity", "several_mids"}
	hosts      = []string{"shopify", "woocommerce", "withsoft", "builder", "server_only"}
	industries = []string{
		"donation", "church_offering", "second_hand", "brokerage", "fortune_telling", "proxy_buying", "alcohol", "points", "vouchers", "game_items",
		"animals", "high_price", "nightlife_jobs", "open_amount", "used_cars", "medical_goods", "event_fee", "rental", "overseas_direct", "gym",
		"dating", "telemedicine", "art", "nft", "office_rental", "metaverse", "random_box", "jewelry", "consulting", "rental_car",
		"medical_procedure", "e_cigarette", "marketing", "c2c", "visa", "phone_sim", "travel", "insurance",
		"investment_advice", "crowdfunding", "gambling", "gold_money", "adult", "loans", "auction", "crypto", "ott_sharing",
		"contact_lenses", "massage_devices", "cosmetics", "preorder", "matchmaking", "fish", "meat", "content", "education", "booking",
	}

	spans   = []string{"month", "payment"}
	changes = []string{"style", "mode", "method", "url", "goods", "industry", "form", "account", "gateway", "service", "contact"}
	effects = []string{"keep", "ask", "review", "mid", "contract", "cards_stop", "code", "channel", "paper", "insurance", "notify"}
	topics  = []string{"site", "test", "review", "paper", "tier", "settlement", "contract", "insurance", "app"}

	portones = []string{"v1", "v2"}
	modes    = []string{"window", "api"}
	styles   = []string{"one_time", "recurring", "key_in"}
	actors   = []string{"merchant", "portone", "gateway", "reviewer"}
	tris     = []string{"yes", "no"}
	routes   = []string{"apply", "apply_then_gateway", "gateway_direct", "add_mid", "transfer", "no_contract", "host"}
	methods  = []string{"card", "transfer", "virtual_account", "mobile", "gift_certificate", "convenience_store", "overseas", "crypto"}
	steps    = []string{
		"prep.shop", "prep.methods", "prep.mode", "prep.cost", "prep.gateway", "prep.site",
		"test.channel", "test.code", "test.payment", "test.fit",
		"contract.apply", "contract.screening", "contract.sign", "contract.mid", "contract.cards",
		"live.channel", "live.code", "live.rehearsal", "live.mid", "live.open",
		"mid.need", "mid.request",
	}
	easyPays = []string{
		"kakaopay", "naverpay", "tosspay", "payco", "samsungpay", "applepay", "ssgpay", "lpay", "lgpay", "skpay", "pinpay", "smilepay",
		"brandpay", "kcpquick", "moneytree", "tmoney", "paypal", "alipay", "alipay_plus", "wechatpay", "unionpay", "linepay",
		"paypay", "amazonpay", "rakutenpay", "merpay", "aupay", "dbarai", "grabpay", "shopeepay", "econtext", "googlepay", "molpay", "tenpay",
	}
)

// vocabulary gives the words of each closed type. It is built when a file is
// first read, never at start.
var vocabulary = sync.OnceValue(func() map[reflect.Type][]string {
	return map[reflect.Type][]string{
		reflect.TypeFor[gateway.Kind]():     kinds,
		reflect.TypeFor[gateway.Service]():  services,
		reflect.TypeFor[gateway.Age]():      ages,
		reflect.TypeFor[gateway.Status]():   statuses,
		reflect.TypeFor[gateway.Returned](): returns,
		reflect.TypeFor[gateway.Event]():    events,
		reflect.TypeFor[gateway.Channel]():  channels,
		reflect.TypeFor[gateway.Per]():      pers,
		reflect.TypeFor[gateway.How]():      hows,
		reflect.TypeFor[gateway.Need]():     needs,
		reflect.TypeFor[gateway.Place]():    places,
		reflect.TypeFor[gateway.Role]():     roles,
		reflect.TypeFor[gateway.Form]():     forms,
		reflect.TypeFor[gateway.Limit]():    limits,
		reflect.TypeFor[gateway.Verdict]():  verdicts,
		reflect.TypeFor[gateway.Env]():      envs,
		reflect.TypeFor[gateway.Tier]():     strs(gateway.Tiers()),
		reflect.TypeFor[gateway.Goods]():    goods,
		reflect.TypeFor[gateway.Via]():      vias,
		reflect.TypeFor[gateway.Trait]():    traits,
		reflect.TypeFor[gateway.Host]():     hosts,
		reflect.TypeFor[gateway.Industry](): industries,
		reflect.TypeFor[gateway.Span]():     spans,
		reflect.TypeFor[gateway.Change]():   changes,
		reflect.TypeFor[gateway.Effect]():   effects,
		reflect.TypeFor[gateway.Topic]():    topics,
		reflect.TypeFor[model.PortOne]():    portones,
		reflect.TypeFor[model.Mode]():       modes,
		reflect.TypeFor[model.Style]():      styles,
		reflect.TypeFor[model.Actor]():      actors,
		reflect.TypeFor[model.Tri]():        tris,
		reflect.TypeFor[model.Route]():      routes,
		reflect.TypeFor[model.StepID]():     steps,

		reflect.TypeFor[model.Call]():          calls,
		reflect.TypeFor[model.ParameterNeed](): pneeds,
		reflect.TypeFor[gateway.Device]():      devices,
		reflect.TypeFor[gateway.Unit]():        units,
		reflect.TypeFor[gateway.Allow]():       allows,
	}
})

// knownMethod accepts the fixed methods and every easy pay by name.
func knownMethod(m string) bool {
	if name, ok := strings.CutPrefix(m, model.EasyPayPrefix); ok {
		return slices.Contains(easyPays, name)
	}
	return slices.Contains(methods, m)
}
