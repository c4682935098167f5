package scan

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// server notes what a server's file does with payments: the routes it opens,
// whether it asks PortOne, whether it checks signatures.
func (x *inspection) server() {
	if x.front || x.kind == pageKind || x.kind == configKind {
		return
	}
	x.evidence()
	x.comparisons()
	if x.kind == scriptKind && !x.serverMarks() {
		return
	}
	d := x.dealings()
	for _, r := range x.routes() {
		x.route(r, d)
	}
	if x.signs[completeRoute] != nil {
		x.handing()
		x.uncompared()
	}
}

var (
	// lookups are PortOne's API and the libraries that call it. Who uses one may
	// well ask for the payment with it, so it counts as asking.
	lookups = []string{
		"api.portone.io", "api.iamport.kr", "@portone/server-sdk", "portone_server_sdk", "io.portone.sdk", "com.siot.iamport", "iamport-rest-client",
		"paymentbyimpuid", "payment_by_imp_uid", "iamportclient", "portoneclient", "portone_client", "portoneapi",
	}
	// asking are names of functions that usually ask; what they do stands elsewhere.
	asking = []string{
		"getpayment", "get_payment", "findpayment", "find_payment", "fetchpayment", "fetch_payment", "verifypayment", "verify_payment",
		"paymentclient", "checkpayment", "check_payment", "validatepayment", "validate_payment",
	}
	// checks are names of what checks a signature.
	checks = []string{
		"webhookverifier", "webhook_verifier", "webhook-signature", "webhook_signature", "webhooksignature", "standardwebhook", "standard-webhook", "standard_webhook",
		"svix", "verifywebhook", "verify_webhook", "verifysignature", "verify_signature",
	}
	// signing is how a signature is reckoned by hand. Tokens of a login are, too,
	// so it counts only in a file that speaks of webhooks.
	signing = []string{"hmac", "timingsafeequal"}
)

func (x *inspection) evidence() {
	hooks := containsFold(x.text, "webhook")
	for i := range x.toks {
		if x.toks[i].front || x.toks[i].kind == signToken {
			continue
		}
		text := x.raw(i)
		if x.toks[i].kind == stringToken && prose(text) {
			continue
		}
		if containsFold(text, lookups...) || x.kind == pythonKind && text == "iamport" {
			x.see(lookup, "amount_from_browser", i)
		}
		if containsFold(text, asking...) {
			x.see(maybeLookup, "amount_from_browser", i)
		}
		if containsFold(text, checks...) || hooks && containsFold(text, signing...) || strings.EqualFold(text, "webhook") && x.isMemberCall(i, "verify") {
			x.see(verify, "webhook_unsigned", i)
		}
	}
}

// prose tells a string that is made of words: a docstring that names a function
// does not call it.
func prose(text string) bool {
	return len(text) > 400 || strings.ContainsAny(text, " \n") && !strings.Contains(text, "://")
}

func (s *source) isMemberCall(i int, name string) bool {
	sep := s.raw(i + 1)
	return (sep == "." || sep == "::" || sep == "->") && strings.EqualFold(s.raw(i+2), name)
}

// route is a way into the server: an address, or a function's name that stands
// for one.
type route struct {
	name string // lower case
	at   int    // a token
}

// routes finds addresses that the file answers, by the habits of the frameworks.
func (x *inspection) routes() []route {
	out := x.fileRoute()
	for i := range x.toks {
		if text, ok := x.routeAt(i); ok {
			out = append(out, route{strings.ToLower(text), i})
		}
	}
	return out
}

// openers are the functions and annotations that take an address first.
var openers = []string{
	"post", "get", "put", "patch", "all", "use", "any", "match", "route", "Post", "Get", "All", "POST", "GET", "Any", "Route",
	"PostMapping", "GetMapping", "RequestMapping", "PutMapping", "HandleFunc", "Handle", "MapPost", "MapGet", "HttpPost", "HttpGet",
	"path", "re_path", "url", "api_route", "add_api_route", "add_url_rule", "register_rest_route", "add_action",
}

// routeAt gives the address that an opener at i names, or the name of a
// function that a framework calls by itself.
func (x *inspection) routeAt(i int) (string, bool) {
	if x.toks[i].kind != wordToken || x.toks[i].front {
		return "", false
	}
	word := x.raw(i)
	switch {
	case slices.Contains(openers, word) && x.is(i+1, "("):
		if x.kind == scriptKind && x.asksAnother(i) {
			return "", false
		}
		return x.address(i + 1)
	case word == "post" && x.kind == rubyKind:
		return x.str(i + 1)
	case word == "def" && (x.kind == pythonKind && strings.HasSuffix(x.file, "views.py") || x.kind == rubyKind && strings.HasSuffix(x.file, "_controller.rb")),
		word == "function" && x.kind == phpKind && containsFold(path.Base(x.file), "controller"):
		return path.Base(x.file) + "/" + x.raw(i+1), true
	}
	return "", false
}

// argsMost is how far into a call's arguments is looked, in tokens.
const argsMost = 200

// asksAnother tells axios.post("/pay", …), which asks a server, from
// app.post("/pay", …), which is one: by the name before, unless the arguments
// take a request.
func (x *inspection) asksAnother(i int) bool {
	if !x.isMember(i) || !containsFold(x.raw(i-2), "axios", "http", "api", "client", "fetch", "ky", "$", "request", "instance", "jquery") {
		return false
	}
	for at := i + 1; at < min(int(x.toks[i+1].mate), i+argsMost); at++ {
		if slices.Contains([]string{"req", "res", "ctx", "reply"}, x.raw(at)) {
			return false
		}
	}
	return true
}

// address gives the strings that open a call's arguments, joined: WordPress
// names the folder first.
func (x *inspection) address(paren int) (string, bool) {
	var parts []string
	end := int(x.toks[paren].mate)
	for at := paren + 1; at < end && at < paren+6; at++ {
		if text, ok := x.str(at); ok {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, "/"), len(parts) > 0
}

// fileRoute is the address of files that are routes by where they stand.
func (x *inspection) fileRoute() []route {
	lower := strings.ToLower(x.file)
	base := path.Base(lower)
	switch {
	case x.kind == scriptKind && (strings.HasPrefix(base, "route.") || strings.HasPrefix(base, "+server.") ||
		strings.Contains("/"+lower, "/pages/api/") || strings.Contains("/"+lower, "/server/api/")),
		x.kind == phpKind && (strings.Contains(x.text, "$_POST") || strings.Contains(x.text, "php://input")):
		return []route{{lower, x.entrance()}}
	}
	return nil
}

// entrance is where a file that is a route takes what it is sent.
func (x *inspection) entrance() int {
	return max(0, slices.IndexFunc(x.toks, func(t token) bool {
		text := x.text[t.start:t.end]
		return !t.front && (text == "POST" || text == "$_POST" || strings.Contains(text, "php://input") || text == "handler")
	}))
}

var (
	paid      = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`pay|order|checkout|billing|결제|주문`) })
	completed = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`complet|confirm|success|verif|finish|approv|done|완료|승인|검증`)
	})
)

// dealings are what a whole file works with.
type dealings struct{ v1, v2, events, amount bool }

func (x *inspection) dealings() dealings {
	return dealings{
		v1:     x.names("imp_uid", "impUid"),
		v2:     x.names("paymentId", "payment_id", "payment-id", "tx_id"),
		events: x.names("Transaction.Paid", "BillingKey.Issued"),
		amount: x.names("amount", "totalAmount", "total_amount", "price", "paid_amount", "total"),
	}
}

// route judges one address by what the whole file works with.
func (x *inspection) route(r route, d dealings) {
	x.see(serverCode, "amount_from_browser", r.at)
	switch {
	case strings.Contains(r.name, "webhook"):
		if d.v2 && !d.v1 || d.events {
			x.see(webhookRoute, "webhook_unsigned", r.at)
		}
	case (d.v1 || d.v2) && d.amount && paid().MatchString(r.name) && completed().MatchString(r.name):
		x.see(completeRoute, "amount_from_browser", r.at)
	}
}

// names tells whether a word or a string of the server's code is one of these.
//
//go:noinline
func (x *inspection) names(words ...string) bool {
	return slices.ContainsFunc(x.toks, func(t token) bool {
		if t.kind == signToken || t.front {
			return false
		}
		text := x.text[t.start:t.end]
		if t.kind == stringToken {
			text = unquote(text)
		}
		return slices.Contains(words, strings.TrimPrefix(text, "$"))
	})
}
