package portone

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"portone-onboard/model"
)

// paymentV1 is what is read of a payment of V1; its buyer_ and card_ fields are
// left in the bytes.
type paymentV1 struct {
	ImpUID      text    `json:"imp_uid"`
	MerchantUID text    `json:"merchant_uid"`
	PayMethod   text    `json:"pay_method"`
	Provider    text    `json:"pg_provider"`
	Through     text    `json:"emb_pg_provider"`
	MID         text    `json:"pg_id"`
	Platform    text    `json:"channel"` // "pc", "mobile" or "api"
	Sandbox     flag    `json:"sandbox"` // of the channel that took the payment; absent in old answers
	Status      text    `json:"status"`
	Amount      decimal `json:"amount"`
	Cancelled   decimal `json:"cancel_amount"`
	Currency    text    `json:"currency"`
	StartedAt   instant `json:"started_at"`
	PaidAt      instant `json:"paid_at"`
	CancelledAt instant `json:"cancelled_at"`
	IssuedAt    instant `json:"vbank_issued_at"`
	FailReason  text    `json:"fail_reason"`
}

func (p paymentV1) seen() (model.PaymentSeen, error) {
	currency := code(string(p.Currency))
	amount, err := p.Amount.minor(currency)
	cancelled, err2 := p.Cancelled.minor(currency)
	if errors.Join(err, err2) != nil || p.ImpUID == "" || p.Status == "" {
		return model.PaymentSeen{}, &model.Failure{Kind: model.FailAnswer, Status: http.StatusOK, Type: "shape"}
	}
	s := model.PaymentSeen{
		ID: line(string(p.ImpUID)), Order: line(string(p.MerchantUID)), Version: model.V1,
		Channel: sandbox(p.Sandbox), Provider: code(string(p.Provider)), MID: line(string(p.MID)), Platform: platform(string(p.Platform)),
		Method: methodOfV1(string(p.PayMethod), string(p.Through), string(p.Provider)),
		Amount: amount, Cancelled: cancelled, Currency: currency,
		RequestedAt: p.StartedAt.Time, PaidAt: p.PaidAt.Time, CancelledAt: p.CancelledAt.Time,
		FailureReason: said(string(p.FailReason)),
	}
	s.Status = p.status(s)
	return s, nil
}

// status is V1's status in V2's words. V1 has none for a part cancelled, and
// none for an account that waits for its deposit.
func (p paymentV1) status(s model.PaymentSeen) string {
	switch strings.ToLower(string(p.Status)) {
	case "paid":
		if s.Cancelled > 0 && s.Cancelled < s.Amount {
			return "PARTIAL_CANCELLED"
		}
		return "PAID"
	case "ready":
		if s.Method == model.VirtualAccount && !p.IssuedAt.IsZero() {
			return "VIRTUAL_ACCOUNT_ISSUED"
		}
		return "READY"
	case "cancelled":
		return "CANCELLED"
	case "failed":
		return "FAILED"
	}
	return code(string(p.Status))
}

func sandbox(f flag) model.ChannelType {
	switch {
	case f.is == nil:
		return model.UnknownChannel
	case *f.is:
		return model.TestChannel
	}
	return model.LiveChannel
}

// envelope is the form of every answer of V1. A code other than 0 is a failure,
// whatever HTTP says.
type envelope struct {
	Code     *int            `json:"code"`
	Message  text            `json:"message"`
	Response json.RawMessage `json:"response"`
}

func (c *Client) unwrap(q call, body []byte) (json.RawMessage, *model.Failure) {
	var e envelope
	if json.Unmarshal(body, &e) != nil || e.Code == nil {
		return nil, unreadable(body)
	}
	if *e.Code != 0 {
		return nil, &model.Failure{
			Kind: model.FailRefused, Status: http.StatusOK, Type: "code " + strconv.Itoa(*e.Code),
			Detail: said(q.secret.hide(string(e.Message), q.auth)),
		}
	}
	if len(e.Response) == 0 || bytes.Equal(bytes.TrimSpace(e.Response), []byte("null")) {
		if q.method != http.MethodGet {
			return nil, unreadable(body) // what an order did stays open
		}
		return nil, &model.Failure{Kind: model.FailNotFound, Status: http.StatusOK}
	}
	return e.Response, nil
}

func (c *Client) v1URL(path string, query url.Values) string {
	u := strings.TrimSuffix(c.v1.String(), "/") + path
	if len(query) > 0 {
		u += "?" + query.Encode()
	}
	return u
}

// paymentV1 looks up by imp_uid, and by merchant_uid where it is none.
func (c *Client) paymentV1(ctx context.Context, id string) (model.PaymentSeen, error) {
	if strings.HasPrefix(id, "imp_") {
		seen, err := c.findV1(ctx, id, "/payments/")
		if !notFound(err) {
			return seen, err
		}
	}
	return c.findV1(ctx, id, "/payments/find/")
}

func notFound(err error) bool {
	var f *model.Failure
	return errors.As(err, &f) && f.Kind == model.FailNotFound
}

// findV1 asks for payments of test channels too: without the parameter V1 says
// 404 for them.
func (c *Client) findV1(ctx context.Context, id, path string) (model.PaymentSeen, error) {
	address := c.v1URL(path+url.PathEscape(id), url.Values{"include_sandbox": {"true"}})
	body, err := c.v1Call(ctx, call{method: http.MethodGet, url: address, timeout: c.o.Timeout, again: reading})
	if err != nil {
		return model.PaymentSeen{}, err
	}
	seen, err := decodePaymentV1(body)
	if err != nil {
		return model.PaymentSeen{}, err
	}
	return seen, same(id, seen)
}

func decodePaymentV1(body []byte) (model.PaymentSeen, error) {
	var p paymentV1
	if json.Unmarshal(body, &p) != nil {
		return model.PaymentSeen{}, unreadable(body)
	}
	return p.seen()
}

func (c *Client) paymentsV1(ctx context.Context, f model.PaymentFilter) ([]model.PaymentSeen, error) {
	query := url.Values{"limit": {strconv.Itoa(pageSize(f))}, "sorting": {"-started"}, "include_sandbox": {"true"}}
	if !f.Since.IsZero() {
		query.Set("from", strconv.FormatInt(f.Since.Unix(), 10))
	}
	body, err := c.v1Call(ctx, call{method: http.MethodGet, url: c.v1URL("/payments/status/all", query), timeout: c.o.Timeout, again: reading})
	if notFound(err) {
		return nil, nil // V1's way of saying that there is none
	}
	if err != nil {
		return nil, err
	}
	found, err := decodePaymentsV1(body)
	return only(found, f), err
}

func decodePaymentsV1(body []byte) ([]model.PaymentSeen, error) {
	var page struct {
		List *[]paymentV1 `json:"list"`
	}
	if json.Unmarshal(body, &page) != nil || page.List == nil {
		return nil, unreadable(body)
	}
	out := make([]model.PaymentSeen, 0, len(*page.List))
	for _, p := range *page.List {
		s, err := p.seen()
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}
