package portone

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"time"

	"portone-onboard/model"
)

// Cancel takes back all that is left of a payment, and gives the payment as it
// stands after. Three ends are told apart: nil is cancelled; FailPending is
// taken but not finished, so look again later; any other failure is not
// cancelled as far as the payment given with it says. Where PortOne did not
// answer clearly the payment is read again: if the cancel came through after
// all, that is no failure. FailStopped leaves it open: look the payment up.
func (c *Client) Cancel(ctx context.Context, ask model.CancelAsk) (model.PaymentSeen, error) {
	id, err := cancelInput(ask)
	if err != nil {
		return model.PaymentSeen{}, err
	}
	ask.ID = id
	if ask.Version == model.V1 {
		return c.cancelV1(ctx, ask)
	}
	outcome, err := c.cancelV2(ctx, ask)
	switch {
	case unclear(err):
		return c.afterUnclear(ctx, ask, err)
	case err != nil:
		return model.PaymentSeen{}, err
	}
	return c.afterCancel(ctx, ask, outcome)
}

// cancelInput refuses what could move more money than was meant, or move it twice.
func cancelInput(ask model.CancelAsk) (id string, err error) {
	id, err = paymentID(ask.ID)
	wrong := ""
	switch {
	case err != nil:
		return "", err
	case ask.Reason == "":
		wrong = "reason"
	case ask.Left <= 0:
		wrong = "left"
	case !goodKey(ask.Key):
		wrong = "key"
	}
	if wrong != "" {
		return "", &model.Failure{Kind: model.FailInput, Type: wrong}
	}
	return id, nil
}

func goodKey(key string) bool {
	for _, r := range key {
		if r <= ' ' || r > '~' || r == '"' || r == '\\' {
			return false
		}
	}
	return len(key) >= 16 && len(key) <= 256
}

type cancelBody struct {
	StoreID string `json:"storeId,omitempty"`
	Reason  string `json:"reason"`
	Left    int64  `json:"currentCancellableAmount"`
}

// cancellation is what PortOne says of a cancel that it took.
type cancellation struct {
	Status text    `json:"status"`
	Amount whole   `json:"totalAmount"`
	At     instant `json:"cancelledAt"`
}

// cancelV2 names no amount: all that is left goes back, and PortOne refuses
// where that is no longer what the merchant saw.
func (c *Client) cancelV2(ctx context.Context, ask model.CancelAsk) (cancellation, error) {
	s, err := c.secret(ctx, model.V2)
	if err != nil {
		return cancellation{}, err
	}
	order, _ := json.Marshal(cancelBody{ask.StoreID, ask.Reason, ask.Left})
	body, err := c.do(ctx, call{
		method: http.MethodPost, url: c.paymentURL(ask.ID, "/cancel", ""), body: order, auth: v2Auth(s),
		key: ask.Key, timeout: c.o.CancelTimeout, again: cancelling, secret: s,
	})
	if err != nil {
		return cancellation{}, err
	}
	var answer struct {
		Cancellation cancellation `json:"cancellation"`
	}
	if json.Unmarshal(body, &answer) != nil || answer.Cancellation.Status == "" {
		return cancellation{}, unreadable(body)
	}
	return answer.Cancellation, nil
}

// cancelling tells the failures after which a cancel may be sent again with
// the same key: it never reached PortOne, was turned away before it was looked
// at, or PortOne says that the first one still runs.
func cancelling(f *model.Failure) bool {
	return f.Kind == model.FailBusy || f.Kind == model.FailOffline && f.Type != brokenOff || f.Type == outstanding
}

// unclear tells the failures that leave open whether money moved.
func unclear(err error) bool {
	var f *model.Failure
	if !errors.As(err, &f) {
		return false
	}
	switch f.Kind {
	case model.FailTimeout, model.FailServer, model.FailAnswer:
		return true
	case model.FailOffline:
		return f.Type == brokenOff
	}
	return f.Type == outstanding
}

// lookAgain is how often, and how far apart, a payment is read after a cancel
// that was taken and not finished.
const (
	lookAgain = 3
	lookPause = 2 * time.Second
)

// afterCancel reads the payment until it shows what the cancel did.
func (c *Client) afterCancel(ctx context.Context, ask model.CancelAsk, did cancellation) (model.PaymentSeen, error) {
	seen, err := c.reread(ctx, ask, did.Status != "FAILED")
	switch {
	case cancelled(seen):
		return seen, nil
	case did.Status == "FAILED":
		return seen, &model.Failure{Kind: model.FailGateway, Status: http.StatusOK, Type: cancelFailed}
	case did.Status == "SUCCEEDED" && err != nil:
		return done(ask, did), nil
	}
	return seen, &model.Failure{Kind: model.FailPending, Status: http.StatusOK, Type: cancelRequested, Err: err}
}

// done is a payment whose cancel PortOne called finished, where it could not
// be read after.
func done(ask model.CancelAsk, did cancellation) model.PaymentSeen {
	return model.PaymentSeen{
		ID: ask.ID, Version: model.V2, Status: "CANCELLED", Channel: model.UnknownChannel,
		Cancelled: int64(did.Amount), CancelledAt: did.At.Time,
	}
}

// afterUnclear decides by the payment what an unclear answer left open.
func (c *Client) afterUnclear(ctx context.Context, ask model.CancelAsk, cause error) (model.PaymentSeen, error) {
	seen, err := c.reread(ctx, ask, true)
	if err == nil && cancelled(seen) {
		return seen, nil
	}
	return seen, cause
}

// reread looks a payment up after a cancel, more than once where it may still
// change.
func (c *Client) reread(ctx context.Context, ask model.CancelAsk, may bool) (seen model.PaymentSeen, err error) {
	for look := range lookAgain {
		if look > 0 && c.o.Sleep(ctx, lookPause) != nil {
			return seen, stopped(ctx)
		}
		seen, err = c.Payment(ctx, model.PaymentAsk{ID: ask.ID, StoreID: ask.StoreID, Version: ask.Version})
		if err != nil || !may || cancelled(seen) {
			break
		}
	}
	return seen, err
}

func cancelled(seen model.PaymentSeen) bool { return seen.Status == "CANCELLED" }

// cancelV1 reads the payment first: V1 has no idempotency key, and its
// checksum, which stands in for one, is in the currency's main unit.
func (c *Client) cancelV1(ctx context.Context, ask model.CancelAsk) (model.PaymentSeen, error) {
	before, err := c.paymentV1(ctx, ask.ID)
	if err != nil {
		return before, err
	}
	if before.Amount-before.Cancelled != ask.Left {
		return before, &model.Failure{Kind: model.FailRefused, Type: amountHasMoved}
	}
	ask.ID = before.ID
	after, err := c.sendCancelV1(ctx, before, ask)
	switch {
	case unclear(err):
		return c.afterUnclear(ctx, ask, err)
	case err != nil:
		return before, err
	case !cancelled(after):
		return after, &model.Failure{Kind: model.FailPending, Status: http.StatusOK, Type: cancelRequested}
	}
	return after, nil
}

func (c *Client) sendCancelV1(ctx context.Context, p model.PaymentSeen, ask model.CancelAsk) (model.PaymentSeen, error) {
	order, _ := json.Marshal(struct {
		ImpUID   string      `json:"imp_uid"`
		Reason   string      `json:"reason"`
		Checksum json.Number `json:"checksum"`
	}{p.ID, ask.Reason, json.Number(major(ask.Left, p.Currency))})
	body, err := c.v1Call(ctx, call{
		method: http.MethodPost, url: c.v1URL("/payments/cancel", nil), body: order,
		timeout: c.o.CancelTimeout, again: cancelling,
	})
	if err != nil {
		return model.PaymentSeen{}, err
	}
	return decodePaymentV1(body)
}
