package hook

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"portone-onboard/model"
)

// answer is what a handler said to one delivery. Of its body only a sum is
// kept, to compare: error pages may hold anything.
type answer struct {
	status int // 0: none
	sum    [sha256.Size]byte
	took   time.Duration
	fault  fault
}

type fault int

const (
	faultNone    fault = iota
	faultNobody        // nothing listens
	faultSlow          // no answer in time
	faultCut           // the connection broke off
	faultForeign       // the name led away from this machine
	faultStopped       // the merchant stopped it
)

// rehearsal is what the deliveries of one replay share.
type rehearsal struct {
	ask    model.ReplayAsk
	url    string
	keys   *keyring // nil for V1
	wrong  *keyring
	client *http.Client
	base   time.Time         // events happened around it
	ids    map[string]string // by slot
}

// deliver sends one delivery and waits for the answer.
func (r *rehearsal) deliver(ctx context.Context, s send) answer {
	ctx, cancel := context.WithTimeoutCause(ctx, r.ask.Timeout, errSlow)
	defer cancel()
	body, contentType := r.body(s)
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, r.url, nil)
	if err != nil {
		return answer{fault: faultNobody} // cannot be: the address was read before
	}
	req.Header.Set("Content-Type", contentType)
	req.Header.Set("User-Agent", "portone-onboard webhook rehearsal")
	r.seal(req.Header, s, body)
	body = spoil(body, s.spoil)
	req.Body, req.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	return r.send(ctx, req)
}

var errSlow = errors.New("no answer in time")

func (r *rehearsal) send(ctx context.Context, req *http.Request) (a answer) {
	start := time.Now()
	defer func() { a.took = time.Since(start) }()
	resp, err := r.client.Do(req)
	if err != nil {
		return answer{fault: faultOf(ctx, err)}
	}
	defer resp.Body.Close()
	head, err := io.ReadAll(io.LimitReader(resp.Body, 64<<10))
	if err != nil && ctx.Err() != nil {
		return answer{fault: faultOf(ctx, err)}
	}
	return answer{status: resp.StatusCode, sum: sha256.Sum256(head)}
}

func faultOf(ctx context.Context, err error) fault {
	var dial *dialError
	switch {
	case errors.Is(err, errNotLocal):
		return faultForeign
	case errors.Is(context.Cause(ctx), errSlow):
		return faultSlow
	case ctx.Err() != nil:
		return faultStopped
	case errors.As(err, &dial):
		return faultNobody
	}
	return faultCut
}

// seal writes the headers of the signature.
func (r *rehearsal) seal(h http.Header, s send, body []byte) {
	if s.seal == sealNone {
		return
	}
	id, at := r.id(s.slot), r.ask.Now().Add(s.stamp)
	signature := r.keys.sign(id, at, body)
	switch s.seal {
	case sealWrong:
		signature = r.wrong.sign(id, at, body)
	case sealRotated:
		signature = r.wrong.sign(id, at, body) + " " + signature
	}
	h.Set("webhook-id", id)
	h.Set("webhook-timestamp", strconv.FormatInt(at.Unix(), 10))
	h.Set("webhook-signature", signature)
}

func (r *rehearsal) id(slot string) string {
	if r.ids[slot] == "" {
		r.ids[slot] = "portone-onboard-" + randomHex(16)
	}
	return r.ids[slot]
}

// spoil changes a body after it was signed, so that it stays a webhook in form.
func spoil(body []byte, what string) []byte {
	switch what {
	case "payment":
		return bytes.Replace(body, []byte(`"paymentId":"`), []byte(`"paymentId":"0`), 1)
	case "amount":
		return bytes.Replace(body, []byte(`"data":{`), []byte(`"data":{"amount":{"total":1},`), 1)
	}
	return body
}

func (r *rehearsal) body(s send) (body []byte, contentType string) {
	switch s.body {
	case bodyGarbage:
		return []byte("\x00\x01\xfe{\"type\":[[[\xff"), "application/octet-stream"
	case bodyV1Form:
		v := url.Values{"imp_uid": {r.ask.PaymentID}, "merchant_uid": {r.ask.Order}, "status": {s.event}}
		return []byte(v.Encode()), "application/x-www-form-urlencoded"
	}
	body, _ = json.Marshal(r.fields(s)) // strings alone: cannot fail
	return body, "application/json"
}

// fields are a body's, in PortOne's own order.
func (r *rehearsal) fields(s send) any {
	switch s.body {
	case bodyOld:
		return oldBody{r.ask.PaymentID, r.uuid(s), s.event}
	case bodyV1:
		return v1Body{r.ask.PaymentID, r.ask.Order, s.event}
	case bodyV1Fake:
		return v1Body{"imp_" + strconv.FormatInt(r.base.Unix(), 10), "rehearsal" + r.uuid(s)[:8], s.event}
	}
	e := event{Type: s.event, Timestamp: r.base.Add(s.made).UTC().Format("2006-01-02T15:04:05.000Z"), Data: data{StoreID: r.ask.StoreID}}
	switch s.body {
	case bodyBilling:
		e.Data.BillingKey = "billing-key-" + r.uuid(s)
		return e
	case bodyHuge:
		e.Data.Novel = strings.Repeat("x", hugeBody)
	case bodyNovel:
		e.Data.Novel = "a field of a later version"
	}
	e.Data.PaymentID, e.Data.TransactionID = r.ask.PaymentID, r.uuid(s)
	if s.event == cancelled {
		e.Data.CancellationID = r.uuid(s)
	}
	return e
}

// uuid is the same for all deliveries of a slot.
func (r *rehearsal) uuid(s send) string {
	h := strings.TrimPrefix(r.id(s.slot), "portone-onboard-")
	return h[:8] + "-" + h[8:12] + "-4" + h[13:16] + "-8" + h[17:20] + "-" + h[20:32]
}

type event struct {
	Type      string `json:"type"`
	Timestamp string `json:"timestamp"`
	Data      data   `json:"data"`
}

type data struct {
	PaymentID      string `json:"paymentId,omitempty"`
	StoreID        string `json:"storeId"`
	TransactionID  string `json:"transactionId,omitempty"`
	CancellationID string `json:"cancellationId,omitempty"`
	BillingKey     string `json:"billingKey,omitempty"`
	Novel          string `json:"rehearsal,omitempty"`
}

type oldBody struct {
	PaymentID string `json:"payment_id"`
	TxID      string `json:"tx_id"`
	Status    string `json:"status"`
}

type v1Body struct {
	ImpUID      string `json:"imp_uid"`
	MerchantUID string `json:"merchant_uid"`
	Status      string `json:"status"`
}

func randomHex(bytes int) string {
	b := make([]byte, bytes)
	_, _ = rand.Read(b) // never fails
	return hex.EncodeToString(b)
}
