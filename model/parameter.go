package model

// Call is one way of PortOne to take a payment: what code is written for.
type Call string

const (
	CallPayment        Call = "payment"         // SDK requestPayment; V1 IMP.request_pay
	CallIssue          Call = "issue"           // SDK requestIssueBillingKey: a billing key through a window
	CallIssueAPI       Call = "issue_api"       // POST /billing-keys with card details of the shop's own form
	CallBillingPayment Call = "billing_payment" // POST /payments/{id}/billing-key
	CallKeyIn          Call = "key_in"          // POST /payments/{id}/instant
	CallIdentity       Call = "identity"        // SDK requestIdentityVerification
)

// Parameter is something that a gateway insists on, or limits, in a call.
type Parameter struct {
	ID      string // unique within the gateway, ASCII
	Calls   []Call
	Path    string // dotted, as in the call: "customer.fullName", "bypass.kcp_v2.shop_user_id"; WholeCall
	Value   string // a JSON value to write there; "" for a limit only
	Need    ParameterNeed
	Limit   Limit
	Why     Text
	Styles  []Style  // only for these; empty for all
	Methods []Method // only for these; empty for all
	Modules []string
	PortOne []PortOne
	Traits  []string
	Device  string // "pc" or "mobile" where it is for one of them only
	Sources []Source
}

// WholeCall is the Path of what is about the call itself. Its value, where it
// has one, is the function of the SDK to call instead of the usual one, with
// what it draws after a colon: "loadPaymentUI", "loadUI:paypal-spb".
const WholeCall = "()"

// ParameterNeed is how hard a parameter is.
type ParameterNeed string

const (
	ParameterRequired  ParameterNeed = "required"  // the call fails without it
	ParameterAdvised   ParameterNeed = "advised"   // the pages ask for it
	ParameterForbidden ParameterNeed = "forbidden" // must not be there
	ParameterLimited   ParameterNeed = "limited"   // only its form is limited
)

// Limit is what a value may look like.
type Limit struct {
	Max   int    // longest; 0 is none
	Unit  string // "characters" or "bytes"
	Allow string // "alnum", "alnum_dash", "ascii"; "" is any
}
