package portone

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"portone-onboard/model"
)

const (
	v2Secret = "V2SECRETabcdefghijklmnopqrstuvwxyz0123456789"
	v1Key    = "V1KEY0123456789"
	v1Secret = "V1SECRETabcdefghijklmnopqrstuvwxyz"
	theID    = "order0001"
	theKey   = "0123456789abcdef"
)

var today = time.Date(2026, 3, 5, 9, 0, 0, 0, time.UTC)

// clock is a time that passes only when somebody sleeps.
type clock struct {
	mu    sync.Mutex
	now   time.Time
	slept []time.Duration
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) Sleep(ctx context.Context, d time.Duration) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
	c.slept = append(c.slept, d)
	return ctx.Err()
}

// client is one against a server of this test, with a clock of its own.
func client(t *testing.T, base string, more ...func(*Options)) (*Client, *clock) {
	t.Helper()
	c := &clock{now: today}
	o := Options{
		V2Base: base, V1Base: base, Version: "test", Now: c.Now, Sleep: c.Sleep, Jitter: func() float64 { return 0.5 },
		Secret: func(context.Context) (Secret, error) {
			return Secret{V2: v2Secret, V1Key: v1Key, V1Secret: v1Secret}, nil
		},
	}
	for _, f := range more {
		f(&o)
	}
	got, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return got, c
}

// serve is a server that one function answers for.
func serve(t *testing.T, f http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(f)
	t.Cleanup(s.Close)
	return s.URL
}

// replies answers one request after the other; the last reply stays.
type reply struct {
	status int
	body   string
	header string // "Name: value"
}

func replies(t *testing.T, list ...reply) (base string, count func() int) {
	t.Helper()
	var mu sync.Mutex
	n := 0
	base = serve(t, func(w http.ResponseWriter, _ *http.Request) {
		mu.Lock()
		r := list[min(n, len(list)-1)]
		n++
		mu.Unlock()
		if name, value, ok := strings.Cut(r.header, ": "); ok {
			w.Header().Set(name, value)
		}
		w.WriteHeader(r.status)
		_, _ = io.WriteString(w, r.body)
	})
	return base, func() int {
		mu.Lock()
		defer mu.Unlock()
		return n
	}
}

// wants fails for an error of another kind and gives the failure.
func wants(t *testing.T, err error, kind model.FailureKind, kindType string) *model.Failure {
	t.Helper()
	var f *model.Failure
	if !errors.As(err, &f) {
		t.Fatalf("got %v, want the failure %s", err, kind)
	}
	if f.Kind != kind || f.Type != kindType {
		t.Fatalf("got %s %q (%v), want %s %q", f.Kind, f.Type, f, kind, kindType)
	}
	return f
}

func ask(id string) model.PaymentAsk { return model.PaymentAsk{ID: id, Version: model.V2} }

// body is a payment of V2 as PortOne answers it, with a buyer in every place
// where one may stand.
func body(status string, amount, cancelled int64) string {
	return fmt.Sprintf(`{"status":%q,"id":"order0001","transactionId":"tx-1","merchantId":"m","storeId":"store-1","version":"V2",
	"channel":{"type":"TEST","id":"c","key":"channel-key-1","name":"BUYERNAME","pgProvider":"TOSSPAYMENTS","pgMerchantId":"iamporttest_3"},
	"method":{"type":"PaymentMethodCard","card":{"number":"BUYERCARD","name":"BUYERNAME"},"approvalNumber":"BUYERAPPROVAL"},
	"requestedAt":"2026-03-05T09:00:01.123456789Z","updatedAt":"2026-03-05T09:00:02Z","statusChangedAt":"2026-03-05T09:00:02Z","paidAt":"2026-03-05T18:00:02+09:00",
	"orderName":"BUYERORDER","currency":"KRW","amount":{"total":%d,"taxFree":0,"discount":0,"paid":0,"cancelled":%d,"cancelledTaxFree":0},
	"customer":{"name":"BUYERNAME","email":"BUYERMAIL@shop.example","phoneNumber":"01012345678"},"origin":{"platformType":"PC","ipAddress":"192.0.2.99"},
	"customData":"BUYERDATA","webhooks":[{"id":"w","url":"https://BUYERUSER:BUYERPASS@shop.example/hook?key=BUYERKEY#BUYERFRAGMENT","status":"SUCCEEDED","currentExecutionCount":1,
	"request":{"header":"BUYERHEADER","body":"BUYERBODY"},"response":{"code":"200","header":"BUYERHEADER","body":"BUYERBODY"},"triggeredAt":"2026-03-05T09:00:03Z"}],
	"failure":{"reason":"","pgMessage":"01012345678 buyer@shop.example 1234-5678-9012-3456"}}`, status, amount, cancelled)
}

// stub is PortOne's V2 API with one payment that changes.
type stub struct {
	mu        sync.Mutex
	appears   int // lists until the payment is there
	status    string
	cancelled int64
	finishes  int      // look-ups until a requested cancel is done
	cancel    []string // what a cancel does: "SUCCEEDED" "REQUESTED" "FAILED", a status code, "drop", "html", "lost"
	keys      []string
	bodies    []string
	lookups   int
}

func (s *stub) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r.Header.Get("Authorization") != "PortOne "+v2Secret {
		http.Error(w, `{"type":"UNAUTHORIZED"}`, http.StatusUnauthorized)
		return
	}
	switch {
	case r.Method == http.MethodGet && r.URL.Path == "/payments":
		s.list(w)
	case r.Method == http.MethodGet && r.URL.Path == "/payments/"+theID:
		s.look(w)
	case r.Method == http.MethodPost && r.URL.Path == "/payments/"+theID+"/cancel":
		s.take(w, r)
	default:
		http.Error(w, `{"type":"PAYMENT_NOT_FOUND"}`, http.StatusNotFound)
	}
}

func (s *stub) list(w http.ResponseWriter) {
	if s.appears--; s.appears > 0 {
		_, _ = io.WriteString(w, `{"items":[],"page":{"number":0,"size":10,"totalCount":0}}`)
		return
	}
	_, _ = fmt.Fprintf(w, `{"items":[%s],"page":{"number":0,"size":10,"totalCount":1}}`, body("PAID", 1000, 0))
}

func (s *stub) look(w http.ResponseWriter) {
	s.lookups++
	if s.finishes > 0 {
		if s.finishes--; s.finishes == 0 {
			s.status, s.cancelled = "CANCELLED", 1000
		}
	}
	_, _ = io.WriteString(w, body(s.status, 1000, s.cancelled))
}

func (s *stub) take(w http.ResponseWriter, r *http.Request) {
	raw, _ := io.ReadAll(r.Body)
	s.keys, s.bodies = append(s.keys, r.Header.Get("Idempotency-Key")), append(s.bodies, string(raw))
	what := s.cancel[min(len(s.keys)-1, len(s.cancel)-1)]
	var status int
	switch {
	case what == "drop", what == "lost":
		if what == "lost" {
			s.status, s.cancelled = "CANCELLED", 1000
		}
		panic(http.ErrAbortHandler)
	case what == "html":
		_, _ = io.WriteString(w, "<html>login</html>")
		return
	case len(what) > 4 && what[3] == ' ':
		_, _ = fmt.Sscan(what, &status)
		w.WriteHeader(status)
		_, _ = fmt.Fprintf(w, `{"type":%q,"message":"no"}`, what[4:])
		return
	case what == "SUCCEEDED":
		s.status, s.cancelled = "CANCELLED", 1000
	}
	out, _ := json.Marshal(map[string]any{"cancellation": map[string]any{"status": what, "id": "c", "totalAmount": 1000, "cancelledAt": "2026-03-05T09:05:00Z"}})
	_, _ = w.Write(out)
}

func stubbed(t *testing.T, s *stub) (*Client, *clock) {
	t.Helper()
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	return client(t, server.URL)
}
