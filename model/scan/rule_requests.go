package scan

import (
	"slices"
	"strings"

	"portone-onboard/model"
)

// v2Calls are the functions of the V2 SDK that name a channel, and whether a
// currency belongs to the request.
var v2Calls = []struct {
	name     string
	currency bool
}{
	{"requestPayment", true},
	{"requestIssueBillingKey", false},
	{"requestIssueBillingKeyAndPay", true},
	{"requestIdentityVerification", false},
	{"loadPaymentUI", true},
	{"loadIssueBillingKeyUI", false},
}

// requests looks at what is passed to the SDK, where it is a literal.
func (x *inspection) requests() {
	names := x.sdkNames()
	for _, call := range v2Calls {
		x.calls(call.name, func(i, paren int) {
			if !x.onSDK(i, names) {
				return
			}
			x.see(v2SDK, "mixed_versions", i)
			if o, ok := x.firstObject(paren); ok {
				x.v2Request(i, call.name, call.currency, o)
			}
		})
	}
	x.calls("request_pay", func(i, paren int) {
		if !x.isMember(i) {
			return
		}
		x.see(v1SDK, "mixed_versions", i)
		if o, ok := x.firstObject(paren); ok {
			x.v1Request(i, o)
		}
	})
}

func (s *source) isMember(i int) bool { return s.is(i-1, ".") || s.is(i-1, "?.") }

// onSDK tells that a name is PortOne's function and no other of that name.
func (x *inspection) onSDK(i int, names []string) bool {
	if !x.isMember(i) {
		return slices.Contains(names, x.raw(i)) && !x.is(i-1, "function")
	}
	object := x.raw(i - 2)
	return strings.EqualFold(object, "PortOne") || slices.Contains(names, object)
}

// sdkNames are the names under which a file imports the V2 SDK.
func (x *inspection) sdkNames() (names []string) {
	for i := range x.toks {
		text, ok := x.str(i)
		if !ok || !strings.HasPrefix(text, browserSDK) && !strings.HasPrefix(text, v2Address) {
			continue
		}
		for at := i - 1; at >= max(0, i-importWords); at-- {
			if x.toks[at].kind == stringToken || x.is(at, "import") || x.is(at, ";") {
				break
			}
			if x.toks[at].kind == wordToken && len(names) < importNames {
				names = append(names, x.raw(at))
			}
		}
	}
	return names
}

// importWords is how many tokens before the module's name an import is looked for.
const importWords = 40

// importNames is how many names of the SDK a file may have.
const importNames = 200

func (x *inspection) v2Request(i int, name string, currency bool, o object) {
	if o.has("redirectUrl") {
		x.see(redirect, "no_redirect_url", i)
	}
	if !o.whole || !o.has("storeId", "paymentId", "orderName", "totalAmount", "payMethod", "billingKeyMethod", "identityVerificationId", "issueId") {
		return
	}
	if !o.has("channelKey", "channelGroupId") {
		x.request("no_channel_key", model.SeverityError, i, name)
	}
	if currency && !o.has("currency") {
		x.request("no_currency", model.SeverityError, i, name)
	}
	if !o.has("redirectUrl") && !strings.HasPrefix(name, "load") {
		x.mayLackRedirect(i, name, "redirectUrl")
	}
}

func (x *inspection) v1Request(i int, o object) {
	if o.has("m_redirect_url") {
		x.see(redirect, "no_redirect_url", i)
	}
	if !o.whole || !o.has("amount", "merchant_uid", "name", "pay_method") {
		return
	}
	if !o.has("pg", "channelKey") {
		x.request("no_pg", model.SeverityWarning, i, "request_pay")
	}
	if !o.has("m_redirect_url") {
		x.mayLackRedirect(i, "request_pay", "m_redirect_url")
	}
}

func (x *inspection) request(rule string, severity model.Severity, i int, call string) {
	f := x.finding(rule, severity, i)
	f.Args = map[string]string{"call": call}
	x.add(f)
}

// mayLackRedirect is never sure: a shop for computers alone needs none.
func (x *inspection) mayLackRedirect(i int, call, key string) {
	f := x.finding("no_redirect_url", model.SeverityWarning, i)
	f.Status = model.CannotTell
	f.Args = map[string]string{"call": call, "key": key}
	x.add(f)
}

// v2Address is where the V2 SDK is served from.
const v2Address = "https://cdn.portone.io/v2/"

// sdks notes which SDKs a page or a module loads.
func (x *inspection) sdks() {
	if x.kind != scriptKind && x.kind != pageKind && x.kind != phpKind {
		return
	}
	for i := range x.toks {
		text, ok := x.str(i)
		if !ok {
			continue
		}
		text = strings.TrimPrefix(strings.TrimPrefix(text, "https:"), "http:")
		switch {
		case strings.HasPrefix(text, "//cdn.portone.io/v2/"), text == browserSDK, strings.HasPrefix(text, browserSDK+"/v2"):
			x.see(v2SDK, "mixed_versions", i)
		case strings.HasPrefix(text, "//cdn.iamport.kr/"), strings.HasPrefix(text, browserSDK+"/v1"):
			x.see(v1SDK, "mixed_versions", i)
		}
	}
}
