package model

// Industries are the trades without restrictions of their own. Those that
// gateways restrict or refuse stand before "other" in lists; the common facts
// name them.
var Industries = []string{"goods", "food", "fashion", "content", "education", "booking", "software", "other"}

// Extras are what a shop may want besides paying, for which gateways have
// agreements or parameters of their own.
var Extras = []string{"escrow", "cash_receipt", "installments", "interest_free", "card_points", "mixed_tax", "direct_call", "japan"}

// Trait is a property of a shop by which some of a gateway's facts hold or not.
type Trait struct {
	ID   string
	When Cond
}

// Traits are the properties that the answers tell, besides the Extras.
var Traits = []Trait{
	{ID: "app", When: Is("prep.shop.built", "app")},
	{ID: "app_not_listed", When: unlistedApp},
	{ID: "host", When: Is("prep.shop.built", "host")},
	{ID: "shopify", When: Is("prep.shop.built", "shopify")},
	{ID: "woocommerce", When: Is("prep.shop.built", "woocommerce")},
	{ID: "physical", When: Is("prep.shop.goods", "physical")},
	{ID: "digital", When: Is("prep.shop.goods", "digital")},
	{ID: "subscription", When: Is("prep.shop.goods", "subscription")},
	{ID: "exempt", When: Is("prep.shop.tax", "exempt")},
	{ID: "platform", When: Is("prep.shop.industry", "brokerage")},
	{ID: "contracted_elsewhere", When: Is("prep.shop.contracts", "elsewhere")},
	{ID: "own_quote", When: Has("prep.cost.quote", Given)},
	{ID: "identity", When: Is("prep.methods.services", "identity")},
	{ID: "several_mids", When: Several("prep.methods.styles")},
}

// MIDChanges are the reasons for which a merchant may need a further MID.
var MIDChanges = []string{"method", "style", "terms", "service", "business", "outside"}

// MIDVerdict is what the guide says of a change: keep the MID, it depends on
// the gateway, a further MID, or a new contract.
// Source: guide, 상점아이디 추가; help/procedure/service-addition/add-service.md, read 2026-11-22.
var MIDVerdict = map[string]string{
	"method":   "ask",
	"style":    "further",
	"terms":    "ask",
	"service":  "further",
	"business": "new_contract",
	"outside":  "further",
}

// Level says by when a requirement of the site must hold.
type Level string

const (
	ByScreening Level = "screening" // looked at first
	ByReview    Level = "review"    // looked at by the card companies
	MayWait     Level = "later"     // the guide: not everything must be perfect
)

// SiteItem is one requirement of the shop's pages. Its ID is the finding's ID
// of the site check.
type SiteItem struct {
	ID    string
	Level Level
	When  Cond
}

// SiteItems are the requirements in the order in which a reviewer meets them.
// Source: help/core-service/how-to-use/requirements.md, content59.md, read 2026-11-22.
var SiteItems = []SiteItem{
	{ID: "host", Level: ByScreening, When: Not(unlistedApp)},
	{ID: "https", Level: ByScreening, When: Not(unlistedApp)},
	{ID: "goods", Level: ByScreening},
	{ID: "price", Level: ByScreening},
	{ID: "sold_out", Level: ByScreening},
	{ID: "recurring_goods", Level: ByScreening, When: Is("prep.methods.styles", "recurring")},
	{ID: "business_name", Level: ByScreening},
	{ID: "representative", Level: ByScreening},
	{ID: "registration_number", Level: ByScreening},
	{ID: "address", Level: ByScreening},
	{ID: "phone", Level: ByScreening},
	{ID: "terms", Level: ByScreening},
	{ID: "privacy", Level: ByScreening},
	{ID: "refund", Level: ByScreening},
	{ID: "shipping", Level: ByScreening, When: Is("prep.shop.goods", "physical")},
	{ID: "secret_leak", Level: ByScreening, When: Not(unlistedApp)},
	{ID: "app_captures", Level: ByScreening, When: unlistedApp},
	{ID: "english", Level: ByScreening, When: Is("prep.methods.methods", "overseas")},
	{ID: "mail_order_number", Level: ByReview, When: Is("prep.methods.methods", "card")},
	{ID: "checkout_footer", Level: ByReview},
	{ID: "payment_sdk", Level: ByReview, When: usesWindow},
	{ID: "card_form", Level: ByReview, When: usesAPI},
	{ID: "reviewer_login", Level: ByReview},
	{ID: "email", Level: MayWait},
	{ID: "after_payment", Level: MayWait},
}

var (
	usesWindow = Is("prep.mode.mode", "window")
	usesAPI    = Is("prep.mode.mode", "api")
)

// Try is one thing to look at or to try out.
type Try struct {
	ID   string
	When Cond
}

// LiveChecks are the values that must point to live before opening.
var LiveChecks = []Try{
	{ID: "channel_key", When: Is("prep.mode.version", "v2")},
	{ID: "pg_parameter", When: Is("prep.mode.version", "v1")},
	{ID: "plugin_channel", When: plugin},
	{ID: "server_secret", When: Not(plugin)},
	{ID: "webhook_url"},
	{ID: "test_left"},
}

// Rehearsals are what to try with real money before customers do.
var Rehearsals = []Try{
	{ID: "pay_desktop"},
	{ID: "pay_mobile"},
	{ID: "amount_checked", When: Not(plugin)},
	{ID: "customer_cancels"},
	{ID: "refund_full"},
	{ID: "refund_partial"},
	{ID: "virtual_account", When: Is("prep.methods.methods", "virtual_account")},
	{ID: "recurring_again", When: Is("prep.methods.styles", "recurring")},
	{ID: "webhook_seen"},
}

// EasyPays are the easy pays of Korea by name, as methods write them after
// "easy_pay:"; ForeignPays are those of other countries.
var (
	EasyPays    = []string{"kakaopay", "naverpay", "tosspay", "payco", "samsungpay", "applepay", "lpay", "ssgpay", "skpay", "pinpay", "smilepay", "brandpay", "moneytree", "tmoney", "kcpquick", "googlepay"}
	ForeignPays = []string{
		"paypal", "alipay", "alipay_plus", "wechatpay", "unionpay", "linepay",
		"paypay", "amazonpay", "rakutenpay", "merpay", "aupay", "dbarai", "econtext", "grabpay", "shopeepay", "molpay", "tenpay",
	}
)
