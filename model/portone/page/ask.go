package page

import (
	"encoding/json"
	"net/netip"
	"net/url"

	"portone-onboard/model"
)

const (
	sdkV2 = "https://cdn.portone.io/v2/browser-sdk.js"
	sdkV1 = "https://cdn.iamport.kr/v1/iamport.js"

	mostButtons = 100
	mostParams  = 64 << 10
)

// call is how the SDK takes a kind of payment.
type call struct {
	Object, Function string // PortOne.requestPayment
	ID               string // the argument that the page makes
	Back             string // the argument with the address to come back to
}

type callKey struct {
	version model.PortOne
	call    model.Call
}

func callOf(v model.PortOne, c model.Call) (call, bool) {
	found, ok := map[callKey]call{
		{model.V2, model.CallPayment}:  {"PortOne", "requestPayment", "paymentId", "redirectUrl"},
		{model.V2, model.CallIssue}:    {"PortOne", "requestIssueBillingKey", "issueId", "redirectUrl"},
		{model.V2, model.CallIdentity}: {"PortOne", "requestIdentityVerification", "identityVerificationId", "redirectUrl"},
		{model.V1, model.CallPayment}:  {"IMP", "request_pay", "merchant_uid", "m_redirect_url"},
		{model.V1, model.CallIssue}:    {"IMP", "request_pay", "merchant_uid", "m_redirect_url"},
		{model.V1, model.CallIdentity}: {"IMP", "certification", "merchant_uid", "m_redirect_url"},
	}[callKey{v, c}]
	return found, ok
}

// button is one of the page's, as its script reads it.
type button struct {
	ID     string                     `json:"id"`
	Label  string                     `json:"label"`
	Note   string                     `json:"note"`
	Call   call                       `json:"call"`
	Params map[string]json.RawMessage `json:"params"`
	kind   model.Call
}

func refused(code, detail string) error {
	return &model.Failure{Kind: model.FailInput, Type: code, Detail: short(detail)}
}

// completed fills an ask's blanks and reads its buttons.
func completed(ask model.RehearsalAsk) (model.RehearsalAsk, []button, error) {
	if ask.Version == "" {
		ask.Version = model.V2
	}
	if ask.SDK == "" {
		ask.SDK = map[bool]string{true: sdkV1, false: sdkV2}[ask.Version == model.V1]
	}
	if ask.Title == "" {
		ask.Title = ask.Texts.Title
	}
	if _, ok := sdkOrigin(ask.SDK); !ok {
		return ask, nil, refused("page_bad_sdk", "")
	}
	buttons, err := buttonsOf(ask)
	return ask, buttons, err
}

// sdkOrigin is where the SDK comes from: https, or this machine.
func sdkOrigin(raw string) (origin string, ok bool) {
	u, err := url.Parse(raw)
	if err != nil || u.Host == "" || u.User != nil {
		return "", false
	}
	ip, err := netip.ParseAddr(u.Hostname())
	local := err == nil && ip.IsLoopback()
	return u.Scheme + "://" + u.Host, u.Scheme == "https" || u.Scheme == "http" && local
}

func buttonsOf(ask model.RehearsalAsk) ([]button, error) {
	if len(ask.Buttons) == 0 || len(ask.Buttons) > mostButtons {
		return nil, refused("page_no_buttons", "")
	}
	seen := map[string]bool{}
	out := make([]button, 0, len(ask.Buttons))
	for _, b := range ask.Buttons {
		made, ok := buttonOf(ask, b)
		if !ok || b.ID == "" || seen[b.ID] {
			return nil, refused("page_bad_params", b.ID)
		}
		seen[b.ID] = true
		out = append(out, made)
	}
	return out, nil
}

func buttonOf(ask model.RehearsalAsk, b model.RehearsalButton) (button, bool) {
	c, ok := callOf(ask.Version, b.Call)
	if !ok || len(b.Params) > mostParams {
		return button{}, false
	}
	var params map[string]json.RawMessage
	if json.Unmarshal(b.Params, &params) != nil || params == nil {
		return button{}, false
	}
	delete(params, c.ID)
	delete(params, c.Back)
	fillIn(params, ask)
	return button{ID: b.ID, Label: b.Label, Note: b.Note, Call: c, Params: params, kind: b.Call}, true
}

// fillIn writes the shop's identifiers where a call names none. V1's store is
// given to IMP.init.
func fillIn(params map[string]json.RawMessage, ask model.RehearsalAsk) {
	instead := "channelGroupId"
	if ask.Version == model.V1 {
		instead = "pg"
	} else {
		fill(params, "storeId", ask.StoreID)
	}
	if _, other := params[instead]; !other {
		fill(params, "channelKey", ask.ChannelKey)
	}
}

func fill(params map[string]json.RawMessage, key, value string) {
	if _, there := params[key]; there || value == "" {
		return
	}
	params[key], _ = json.Marshal(value) // a string cannot fail
}

func short(s string) string { return model.CleanLine(s, model.MaxFinding).Text }
