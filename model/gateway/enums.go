package gateway

import (
	"reflect"
	"slices"
	"strings"
	"sync"

	"portone-onboard/model"
)

// The words of the data files. Each is listed in vocabulary below.
type (
	Kind     string // of gateway
	Service  string // of module
	Age      string // of module: where a gateway has an old and a new one
	Status   string // of a cell of what is supported
	Returned string // how money of a test payment comes back
	Event    string // what a gateway waits for before it can be applied for
	Channel  string // how somebody gets in touch, how papers travel
	Per      string // what MIDs are issued apart for
	How      string // how the address for notices is set
	Need     string // what a change wants: the verdicts of mid.need, or a method or agreement added
	Place    string // where something is asked for
	Role     string // what a contact is for
	Form     string // of business
	Limit    string // what a restriction is about
	Verdict  string // what a restriction comes to
	Env      string // test or live
	Tier     string // of sales: small1 is 영세, small2 to small4 are 중소1 to 중소3, general is 일반
	Goods    string // by which phone fees and overseas fees go
	Via      string // how the shop is connected, where fees differ by it
	Trait    string // of a shop, for which alone something holds; the options of prep.shop where there is one
	Host     string // where the shop stands
	Industry string // of goods
	Span     string // for which a charge is taken
	Change   string // of a running shop
	Effect   string // of such a change
	Topic    string // of a common rule
)

const (
	KindPG       Kind = "pg"
	KindEasyPay  Kind = "easy_pay"
	KindOverseas Kind = "overseas"

	Payment  Service = "payment"
	Identity Service = "identity"

	Supported   Status = "yes"
	Unsupported Status = "no"
	TestOnly    Status = "test_only"
	LiveOnly    Status = "live_only" // cannot be tried with a shared test MID
	Undecided   Status = "unknown"   // the pages do not say, or contradict each other

	PerStyle    Per = "style"     // one per payment style
	PerEasyPay  Per = "easy_pay"  // one per easy pay through this gateway
	PerEasyPays Per = "easy_pays" // one for all easy pays through this gateway
	PerNone     Per = "none"
)

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
	tiers      = []string{"small1", "small2", "small3", "small4", "general"}
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

// Easy pays by the names that follow model.EasyPayPrefix.
func EasyPays() []string { return slices.Clone(easyPays) }

// Tiers of sales from the smallest to the general rate.
func Tiers() []Tier {
	out := make([]Tier, len(tiers))
	for i, t := range tiers {
		out[i] = Tier(t)
	}
	return out
}

// vocabulary gives the words of each closed type. It is built when a file is
// first read, never at start.
var vocabulary = sync.OnceValue(func() map[reflect.Type][]string {
	return map[reflect.Type][]string{
		reflect.TypeFor[Kind]():          kinds,
		reflect.TypeFor[Service]():       services,
		reflect.TypeFor[Age]():           ages,
		reflect.TypeFor[Status]():        statuses,
		reflect.TypeFor[Returned]():      returns,
		reflect.TypeFor[Event]():         events,
		reflect.TypeFor[Channel]():       channels,
		reflect.TypeFor[Per]():           pers,
		reflect.TypeFor[How]():           hows,
		reflect.TypeFor[Need]():          needs,
		reflect.TypeFor[Place]():         places,
		reflect.TypeFor[Role]():          roles,
		reflect.TypeFor[Form]():          forms,
		reflect.TypeFor[Limit]():         limits,
		reflect.TypeFor[Verdict]():       verdicts,
		reflect.TypeFor[Env]():           envs,
		reflect.TypeFor[Tier]():          tiers,
		reflect.TypeFor[Goods]():         goods,
		reflect.TypeFor[Via]():           vias,
		reflect.TypeFor[Trait]():         traits,
		reflect.TypeFor[Host]():          hosts,
		reflect.TypeFor[Industry]():      industries,
		reflect.TypeFor[Span]():          spans,
		reflect.TypeFor[Change]():        changes,
		reflect.TypeFor[Effect]():        effects,
		reflect.TypeFor[Topic]():         topics,
		reflect.TypeFor[model.PortOne](): portones,
		reflect.TypeFor[model.Mode]():    modes,
		reflect.TypeFor[model.Style]():   styles,
		reflect.TypeFor[model.Actor]():   actors,
		reflect.TypeFor[model.Tri]():     tris,
		reflect.TypeFor[model.Route]():   routes,
		reflect.TypeFor[model.StepID]():  steps,

		reflect.TypeFor[model.Call]():          calls,
		reflect.TypeFor[model.ParameterNeed](): pneeds,
		reflect.TypeFor[Device]():              devices,
		reflect.TypeFor[Unit]():                units,
		reflect.TypeFor[Allow]():               allows,
	}
})

// knownMethod accepts the fixed methods and every easy pay by name.
func knownMethod(m string) bool {
	if name, ok := strings.CutPrefix(m, model.EasyPayPrefix); ok {
		return slices.Contains(easyPays, name)
	}
	return slices.Contains(methods, m)
}
