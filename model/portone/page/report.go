package page

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"

	"portone-onboard/model"
)

const mostReport = 8 << 10

// report is what the page posts, or what a redirect brings back.
type report struct {
	Kind       string `json:"kind"`
	Button     string `json:"button"`
	ID         string `json:"id"`
	Order      string `json:"order"`
	BillingKey string `json:"billingKey"`
	Code       string `json:"code"`
	Message    string `json:"message"`
}

// outcome is what the page shows again after a reload.
type outcome struct {
	Kind    string `json:"kind"`
	Button  string `json:"button"`
	ID      string `json:"id"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

// readReport reads a posted report. ok is false for what the page never posts.
func readReport(body []byte) (r report, ok bool) {
	if len(body) > mostReport || json.Unmarshal(body, &r) != nil {
		return report{}, false
	}
	return r, slices.Contains(model.RehearsalKinds, r.Kind) && (r.ID == "" || madeHere(r.ID))
}

// madeHere holds for IDs of the form that the page makes: 16 to 32 hex digits
// pass every gateway's limits.
func madeHere(id string) bool {
	return len(id) >= 16 && len(id) <= 32 && strings.Trim(id, "0123456789abcdef") == ""
}

// readBack reads what a gateway appended to the address to come back to, in the
// names of V2 or V1.
func readBack(id string, q url.Values) report {
	r := report{
		Kind: "done", ID: id, Order: q.Get("imp_uid"), BillingKey: q.Get("billingKey"),
		Code:    first(q, "code", "error_code"),
		Message: first(q, "pgMessage", "message", "error_msg"),
	}
	if r.Code != "" || q.Get("imp_success") == "false" || q.Get("success") == "false" {
		r.Kind = "failed"
	}
	return r
}

func first(q url.Values, names ...string) string {
	for _, n := range names {
		if v := q.Get(n); v != "" {
			return v
		}
	}
	return ""
}

// event is a report as the wizard may show it.
func (r report) event(kind model.Call, redirected bool) model.RehearsalEvent {
	return model.RehearsalEvent{
		Kind: r.Kind, Button: r.Button, Call: kind, PaymentID: r.ID, Order: short(r.Order),
		BillingKey: masked(r.BillingKey), Code: short(r.Code), Message: short(r.Message), Redirected: redirected,
	}
}

// waiting is what the SDK gives in place of a billing key that is still to be confirmed.
const waiting = "NEEDS_CONFIRMATION"

// masked keeps the end of a billing key, with which money can be taken.
func masked(key string) string {
	key = short(key)
	switch {
	case key == "" || key == waiting:
		return key
	case len(key) < 16:
		return "***"
	}
	runes := []rune(key)
	return "***" + string(runes[len(runes)-4:])
}
