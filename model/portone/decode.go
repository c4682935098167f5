package portone

import (
	"cmp"
	"encoding/json"
	"net/url"
	"strings"

	"portone-onboard/model"
)

// payment is what is read of a payment of V2. Customer, card, account numbers
// and the bodies of webhooks are left in the bytes.
type payment struct {
	Status        text                 `json:"status"`
	ID            text                 `json:"id"`
	TransactionID text                 `json:"transactionId"`
	Version       text                 `json:"version"`
	Currency      text                 `json:"currency"`
	RequestedAt   instant              `json:"requestedAt"`
	PaidAt        instant              `json:"paidAt"`
	CancelledAt   instant              `json:"cancelledAt"`
	Channel       maybe[channel]       `json:"channel"`
	Method        maybe[method]        `json:"method"`
	Amount        amount               `json:"amount"`
	Failure       maybe[failed]        `json:"failure"`
	Origin        maybe[origin]        `json:"origin"`
	Webhooks      maybe[list[webhook]] `json:"webhooks"`
}

type channel struct {
	Type     text `json:"type"`
	Provider text `json:"pgProvider"`
	MID      text `json:"pgMerchantId"`
}

type method struct {
	Type     text `json:"type"`
	Provider text `json:"provider"`
}

type amount struct {
	Total     whole `json:"total"`
	Cancelled whole `json:"cancelled"`
}

// origin has the buyer's address as well; only the kind of device is read.
type origin struct {
	Platform text `json:"platformType"`
}

type failed struct {
	Reason    text `json:"reason"`
	PGCode    text `json:"pgCode"`
	PGMessage text `json:"pgMessage"`
}

type webhook struct {
	URL      text                 `json:"url"`
	Status   text                 `json:"status"`
	Tries    number               `json:"currentExecutionCount"`
	Response maybe[webhookAnswer] `json:"response"`
	At       instant              `json:"triggeredAt"`
}

type webhookAnswer struct {
	Code number `json:"code"`
}

// decodePayment reads one payment of V2.
func decodePayment(body []byte) (model.PaymentSeen, error) {
	var p payment
	if json.Unmarshal(body, &p) != nil || p.Status == "" || p.ID == "" {
		return model.PaymentSeen{}, unreadable(body)
	}
	return p.seen(), nil
}

// decodePayments reads a list of V2. A payment that cannot be read is a
// failure: a list with a gap would say that something was not paid.
func decodePayments(body []byte) ([]model.PaymentSeen, error) {
	var page struct {
		Items *[]payment `json:"items"`
	}
	if json.Unmarshal(body, &page) != nil || page.Items == nil {
		return nil, unreadable(body)
	}
	out := make([]model.PaymentSeen, 0, len(*page.Items))
	for _, p := range *page.Items {
		if p.Status == "" || p.ID == "" {
			return nil, unreadable(body)
		}
		out = append(out, p.seen())
	}
	return out, nil
}

func (p payment) seen() model.PaymentSeen {
	ch := p.Channel.is
	s := model.PaymentSeen{
		ID: line(string(p.ID)), Version: model.V2,
		Status: status(string(p.Status)), Channel: channelType(string(ch.Type)),
		Provider: code(string(ch.Provider)), MID: line(string(ch.MID)), Platform: platform(string(p.Origin.is.Platform)),
		Method: methodOf(string(p.Method.is.Type), string(p.Method.is.Provider), string(ch.Provider)),
		Amount: int64(p.Amount.Total), Cancelled: int64(p.Amount.Cancelled), Currency: code(string(p.Currency)),
		RequestedAt: p.RequestedAt.Time, PaidAt: p.PaidAt.Time, CancelledAt: p.CancelledAt.Time,
		FailureCode:   code(string(p.Failure.is.PGCode)),
		FailureReason: said(string(cmp.Or(p.Failure.is.PGMessage, p.Failure.is.Reason))),
	}
	if strings.EqualFold(string(p.Version), string(model.V1)) {
		s.Version, s.Order, s.ID = model.V1, s.ID, cmp.Or(line(string(p.TransactionID)), s.ID)
	}
	for _, w := range p.Webhooks.is {
		s.Webhooks = append(s.Webhooks, w.seen())
	}
	return s
}

func (w webhook) seen() model.WebhookSeen {
	return model.WebhookSeen{
		URL: bareURL(string(w.URL)), Status: code(string(w.Status)),
		Code: int(w.Response.is.Code), Tries: int(w.Tries), At: w.At.Time,
	}
}

// bareURL is an address without what may hold a key: user, query, fragment.
func bareURL(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" {
		return ""
	}
	bare := url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path}
	return short(model.Printable(bare.String()), model.MaxFinding)
}

// status is the word of a payment. The filter of a list spells one of them
// otherwise than the payment does.
func status(s string) string {
	if s == "PENDING" {
		return "PAY_PENDING"
	}
	return code(s)
}

func channelType(s string) model.ChannelType {
	switch t := model.ChannelType(strings.ToUpper(s)); t {
	case model.TestChannel, model.LiveChannel:
		return t
	}
	return model.UnknownChannel
}

// platform is where a payment was made: V2's and V1's words differ in case only.
func platform(s string) string {
	switch s = strings.ToLower(s); s {
	case "pc", "mobile", "api":
		return s
	}
	return ""
}
