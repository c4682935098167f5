package portone

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"time"

	"portone-onboard/model"
)

const (
	usualPage = 10
	// maxPage keeps a list with its webhook logs below maxBody.
	maxPage = 50
)

// Check tells whether the secret works, without any effect: V2's by the
// shortest of lists, V1's by asking for a token.
func (c *Client) Check(ctx context.Context, v model.PortOne) error {
	if v == model.V1 {
		s, err := c.secret(ctx, v)
		if err != nil {
			return err
		}
		_, err = c.newToken(ctx, s)
		return err
	}
	_, err := c.Payments(ctx, model.PaymentFilter{Version: v, Limit: 1})
	return err
}

// Payment looks one payment up, by its ID; of V1 by imp_uid or merchant_uid.
func (c *Client) Payment(ctx context.Context, ask model.PaymentAsk) (model.PaymentSeen, error) {
	id, err := paymentID(ask.ID)
	if err != nil {
		return model.PaymentSeen{}, err
	}
	if ask.Version == model.V1 {
		return c.paymentV1(ctx, id)
	}
	body, err := c.v2Call(ctx, http.MethodGet, c.paymentURL(id, "", ask.StoreID), nil)
	if err != nil {
		return model.PaymentSeen{}, err
	}
	seen, err := decodePayment(body)
	if err != nil {
		return model.PaymentSeen{}, err
	}
	return seen, same(id, seen)
}

// same refuses an answer about another payment: it would prove the wrong thing.
func same(id string, seen model.PaymentSeen) error {
	if id == seen.ID || id == seen.Order {
		return nil
	}
	return &model.Failure{Kind: model.FailAnswer, Status: http.StatusOK, Type: "other_payment"}
}

// paymentID is an ID that can be asked for. What looks like a secret is never
// sent as part of an address, nor what a server would read as a folder.
func paymentID(s string) (string, error) {
	id, problems := model.ValidatePaymentID(s)
	if id == "" || strings.Trim(id, ".") == "" {
		f := &model.Failure{Kind: model.FailInput, Type: "payment_id"}
		if len(problems) > 0 {
			f.Type = string(problems[0].Code)
		}
		return "", f
	}
	return id, nil
}

func (c *Client) paymentURL(id, action, storeID string) string {
	u := strings.TrimSuffix(c.v2.String(), "/") + "/payments/" + url.PathEscape(id) + action
	if storeID != "" {
		u += "?storeId=" + url.QueryEscape(storeID)
	}
	return u
}

// Payments lists payments, the newest first. Without a time PortOne looks back
// 90 days: none found is none in that window.
func (c *Client) Payments(ctx context.Context, f model.PaymentFilter) ([]model.PaymentSeen, error) {
	if f.Version == model.V1 {
		return c.paymentsV1(ctx, f)
	}
	address := strings.TrimSuffix(c.v2.String(), "/") + "/payments?requestBody=" + url.QueryEscape(listBody(f))
	body, err := c.v2Call(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	found, err := decodePayments(body)
	return only(found, f), err
}

// listBody is GetPaymentsBody. It goes into the address: proxies drop the body
// of a GET.
func listBody(f model.PaymentFilter) string {
	filter := map[string]any{"sortBy": "REQUESTED_AT", "sortOrder": "DESC"}
	if f.StoreID != "" {
		filter["storeId"] = f.StoreID
	}
	if f.Channel == model.TestChannel || f.Channel == model.LiveChannel {
		filter["isTest"] = f.Channel == model.TestChannel
	}
	if !f.Since.IsZero() {
		filter["from"] = f.Since.UTC().Format(time.RFC3339)
	}
	body := map[string]any{"page": map[string]int{"number": 0, "size": pageSize(f)}, "filter": filter}
	out, _ := json.Marshal(body) // maps of words, numbers and booleans
	return string(out)
}

func pageSize(f model.PaymentFilter) int {
	if f.Limit <= 0 {
		return usualPage
	}
	return min(f.Limit, maxPage)
}

// only keeps what the filter asks for: V1 cannot filter by channel, and a
// server that ignores a filter must not pass a live payment for a test.
//
//go:noinline
func only(found []model.PaymentSeen, f model.PaymentFilter) []model.PaymentSeen {
	out := found[:0]
	for _, p := range found {
		if f.Channel == "" || f.Channel == model.UnknownChannel || p.Channel == f.Channel || p.Channel == model.UnknownChannel {
			out = append(out, p)
		}
	}
	return out[:min(len(out), pageSize(f))]
}

// Resend has PortOne deliver the latest webhook of a payment of V2 again, and
// gives what the shop answered.
func (c *Client) Resend(ctx context.Context, id, storeID string) (model.WebhookSeen, error) {
	id, err := paymentID(id)
	if err != nil {
		return model.WebhookSeen{}, err
	}
	order, _ := json.Marshal(storeBody{StoreID: storeID})
	body, err := c.v2Call(ctx, http.MethodPost, c.paymentURL(id, "/resend-webhook", ""), order)
	if err != nil {
		return model.WebhookSeen{}, err
	}
	var answer struct {
		Webhook *webhook `json:"webhook"`
	}
	if json.Unmarshal(body, &answer) != nil || answer.Webhook == nil {
		return model.WebhookSeen{}, unreadable(body)
	}
	return answer.Webhook.seen(), nil
}

type storeBody struct {
	StoreID string `json:"storeId,omitempty"`
}

// v2Call sends one call of V2; only a GET is repeated by itself.
func (c *Client) v2Call(ctx context.Context, verb, address string, body []byte) ([]byte, error) {
	s, err := c.secret(ctx, model.V2)
	if err != nil {
		return nil, err
	}
	q := call{method: verb, url: address, body: body, auth: v2Auth(s), timeout: c.o.Timeout, again: never, secret: s}
	if verb == http.MethodGet {
		q.again = reading
	} else {
		q.timeout = c.o.CancelTimeout // a receiver of webhooks may take its 30 s
	}
	return c.do(ctx, q)
}

func v2Auth(s Secret) string { return "PortOne " + s.V2 }
