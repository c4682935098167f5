package model

import (
	"encoding/json"
	"time"
)

// ---- the rehearsal page ----------------------------------------------------

// RehearsalAsk is a page on this machine that opens PortOne's payment window
// with the merchant's own test channel. Store ID and channel key are public;
// no secret belongs into it.
type RehearsalAsk struct {
	StoreID    string // V2: storeId; V1: 고객사 식별코드 (imp12345678)
	ChannelKey string // written into every call that names none
	SDK        string // address of the browser SDK; "" is PortOne's own of the version
	Version    PortOne
	Lang       Lang
	Title      string // of the page: the shop's name; "" is Texts.Title
	Buttons    []RehearsalButton
	Texts      PageTexts
}

// RehearsalButton is one way to pay. Params is the whole argument of the SDK's
// call as a JSON object; the page itself makes the ID of the payment (billing
// key, identity verification) and the address to come back to.
type RehearsalButton struct {
	ID     string // unique on the page; events name it
	Label  string
	Note   string // what this one really charges, where that is known
	Call   Call   // CallPayment, CallIssue or CallIdentity
	Params json.RawMessage
}

// PageTexts are the words of the rehearsal page, from the locale. {id} in
// Trying, Done and Failed is the payment's ID.
type PageTexts struct {
	Title      string // where the ask has none
	Lead       string // that this is the test channel
	Money      string // that some gateways charge even so
	Store      string // label of the store ID
	Channel    string // label of the channel key
	Pick       string // heading over the buttons
	Results    string // heading over what happened
	Nothing    string // nothing happened yet
	Loading    string // the SDK is being loaded
	Ready      string // the SDK is there
	Blocked    string // the SDK did not come
	Retry      string // button: load the page again
	Trying     string // a window is open
	Done       string // the window reported success; still to be verified
	Failed     string // the window reported a failure
	BlockedCSP string // the page's own rules stopped something; {what}
	Back       string // the redirect came back
	BackLink   string // link from there to the page
	Closed     string // the wizard no longer listens
	Footer     string // only on this machine, ends with the wizard
}

// RehearsalEvent is what the page told. Nothing of it is proof: anything in the
// browser could have made it, so the wizard asks PortOne's API. All texts are
// printable and at most MaxFinding runes.
type RehearsalEvent struct {
	Kind       string // "opened" "clicked" "done" "failed" "closed" "sdk_blocked"; Hook texts carry "page_" before it
	Button     string // the button's ID; "" for the page itself
	Call       Call   // of that button
	PaymentID  string // made by the page: paymentId, issueId, merchant_uid …
	Order      string // V1: imp_uid, as far as the window told it
	BillingKey string // masked: the last four characters
	Code       string // of a failure, as the SDK gave it
	Message    string
	Redirected bool // it came back by redirect, as on a mobile
}

// RehearsalKinds are the kinds of events, in the order of a payment.
var RehearsalKinds = []string{"opened", "clicked", "done", "failed", "closed", "sdk_blocked"}

// ---- webhooks --------------------------------------------------------------

// ListenAsk is a place on this machine that takes webhooks.
type ListenAsk struct {
	Addr   string // loopback only; "" is 127.0.0.1:0
	Path   string // "" is /webhook
	Secret string // "whsec_…"; "" takes deliveries and says that none was checked
	Now    func() time.Time
}

// HookForm is the shape of a webhook's body.
type HookForm string

const (
	HookForm2024_04 HookForm = "2024-04-25" // {type, timestamp, data}
	HookForm2024_01 HookForm = "2024-01-01" // {payment_id, tx_id, status}
	HookFormV1      HookForm = "v1"         // {imp_uid, merchant_uid, status}, never signed
	HookFormUnknown HookForm = "unknown"
)

// HookDelivery is one webhook that came in, without its body. Texts are
// printable and at most MaxFinding runes.
type HookDelivery struct {
	At        time.Time
	ID        string // webhook-id
	Form      HookForm
	Type      string // "Transaction.Paid"; of older forms the status
	PaymentID string // V1: imp_uid
	Order     string // V1: merchant_uid
	StoreID   string
	Code      string // why it was taken or refused: one of HookCodes of kind "delivery"
	Verified  bool   // the signature fits and the time is near
	Duplicate bool   // a verified delivery of this ID, or the same V1 notice, came before
	Answered  int    // HTTP
	Age       time.Duration
}

// ReplayAsk sends made-up webhooks, signed as PortOne signs, to the merchant's
// own handler on this machine.
type ReplayAsk struct {
	URL       string  // http or https, loopback only
	Secret    string  // the handler's webhook secret of the test mode; unused for V1
	PaymentID string  // a real test payment, so that the handler finds it; "" makes one up. V1: imp_uid
	Order     string  // V1: merchant_uid
	StoreID   string  // "" makes one up
	Version   PortOne // "" is V2
	Now       func() time.Time
	Timeout   time.Duration // for one answer; 0 is PortOne's own 30 s
}

// HookReport is how a handler answered. Points are only what its answers can
// prove: what cannot be told counts in neither Points nor Of.
type HookReport struct {
	At      time.Time
	URL     string // without user and query
	MadeUp  bool   // the payment does not exist at PortOne, so a refusal may be about that
	Points  int
	Of      int
	Unsure  int // results that cannot be told
	Results []HookResult
}

// HookResult is one scenario. Its Scenario and Code both have a text in the
// locale (Hook): the first says what was tried and why, the second what came of it.
type HookResult struct {
	Scenario string
	Status   Status // Done, Missing or CannotTell
	Code     string
	Args     map[string]string
	Expect   HookExpect
	Weight   int
	Answers  []int // HTTP, in the order sent; 0 is none
	Took     time.Duration
}

// HookExpect is the class of answer that a delivery should get.
type HookExpect string

const (
	ExpectTaken   HookExpect = "2xx"     // anything else makes PortOne send again
	ExpectRefused HookExpect = "4xx"     // what PortOne never sent
	ExpectAlive   HookExpect = "not_5xx" // either will do, as long as the handler stands
)

// HookCodes lists every code of pages, deliveries and replays, for the locale and its tests.
func HookCodes() []HookInfo { return append([]HookInfo(nil), hookCodes...) }

// HookInfo documents a code: where it is used and the keys of its Args.
type HookInfo struct {
	Code string
	Kind string // "page" "delivery" "scenario" "outcome" "failure"
	Args []string
}

var hookCodes = []HookInfo{
	{"page_opened", "page", nil},
	{"page_clicked", "page", []string{"button", "id"}},
	{"page_done", "page", []string{"button", "id"}},
	{"page_failed", "page", []string{"button", "id", "code", "message"}},
	{"page_closed", "page", nil},
	{"page_sdk_blocked", "page", []string{"code"}},

	{"hook_verified", "delivery", nil},
	{"hook_no_secret", "delivery", nil},
	{"hook_v1_unsigned", "delivery", nil},
	{"hook_unsigned", "delivery", nil},
	{"hook_bad_time", "delivery", nil},
	{"hook_too_old", "delivery", []string{"age"}},
	{"hook_too_new", "delivery", []string{"age"}},
	{"hook_bad_signature", "delivery", nil},
	{"hook_bad_body", "delivery", nil},
	{"hook_too_big", "delivery", nil},
	{"hook_bad_method", "delivery", nil},

	{"hook_try_paid", "scenario", nil},
	{"hook_try_duplicate", "scenario", nil},
	{"hook_try_once", "scenario", nil},
	{"hook_try_late", "scenario", nil},
	{"hook_try_reordered", "scenario", nil},
	{"hook_try_rotated", "scenario", nil},
	{"hook_try_unknown_type", "scenario", nil},
	{"hook_try_billing_key", "scenario", nil},
	{"hook_try_tampered_body", "scenario", nil},
	{"hook_try_tampered_amount", "scenario", nil},
	{"hook_try_unsigned", "scenario", nil},
	{"hook_try_wrong_secret", "scenario", nil},
	{"hook_try_stale", "scenario", nil},
	{"hook_try_future", "scenario", nil},
	{"hook_try_old_form", "scenario", nil},
	{"hook_try_garbage", "scenario", nil},
	{"hook_try_huge", "scenario", nil},
	{"hook_try_v1_paid", "scenario", nil},
	{"hook_try_v1_duplicate", "scenario", nil},
	{"hook_try_v1_reordered", "scenario", nil},
	{"hook_try_v1_forged", "scenario", nil},
	{"hook_try_v1_form", "scenario", nil},

	{"hook_as_expected", "outcome", []string{"status"}},
	{"hook_refused_good", "outcome", []string{"status"}},
	{"hook_refused_unknown", "outcome", []string{"status"}},
	{"hook_took_forged", "outcome", []string{"status"}},
	{"hook_refuses_all", "outcome", []string{"status"}},
	{"hook_crashed", "outcome", []string{"status"}},
	{"hook_moved", "outcome", []string{"status"}},
	{"hook_slow", "outcome", []string{"seconds"}},
	{"hook_cut", "outcome", nil},
	{"hook_fell", "outcome", nil},
	{"hook_noticed", "outcome", nil},
	{"hook_same_answer", "outcome", nil},
	{"hook_not_visible", "outcome", nil},
	{"hook_not_sent", "outcome", nil},

	{"hook_not_local", "failure", nil},
	{"hook_bad_url", "failure", nil},
	{"hook_bad_secret", "failure", nil},
	{"hook_nobody", "failure", nil},
	{"hook_port", "failure", nil},
	{"page_no_buttons", "failure", nil},
	{"page_bad_params", "failure", nil},
	{"page_bad_sdk", "failure", nil},
	{"page_port", "failure", nil},
}
