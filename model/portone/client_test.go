package portone

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"portone-onboard/model"
)

func TestPayment(t *testing.T) {
	var got *http.Request
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		got = r
		_, _ = io.WriteString(w, strings.Replace(body("PAID", 1000, 0), "order0001", "a/b?c", 1))
	})
	c, _ := client(t, base)
	seen, err := c.Payment(t.Context(), model.PaymentAsk{ID: "a/b?c", StoreID: "store-1&x", Version: model.V2})
	if err != nil {
		t.Fatal(err)
	}
	if got.URL.EscapedPath() != "/payments/a%2Fb%3Fc" || got.URL.Query().Get("storeId") != "store-1&x" {
		t.Errorf("asked for %s", got.URL)
	}
	if got.Header.Get("Authorization") != "PortOne "+v2Secret || got.Header.Get("User-Agent") != "portone-onboard/test" {
		t.Errorf("asked with %v", got.Header)
	}
	want := model.PaymentSeen{
		ID: "a/b?c", Version: model.V2, Status: "PAID", Channel: model.TestChannel, Provider: "TOSSPAYMENTS", MID: "iamporttest_3", Platform: "pc",
		Method: model.Card, Amount: 1000, Currency: "KRW", FailureReason: "***",
		RequestedAt: time.Date(2026, 3, 5, 9, 0, 1, 123456789, time.UTC), PaidAt: time.Date(2026, 3, 5, 9, 0, 2, 0, time.UTC),
		Webhooks: []model.WebhookSeen{{URL: "https://shop.example/hook", Status: "SUCCEEDED", Code: 200, Tries: 1, At: time.Date(2026, 3, 5, 9, 0, 3, 0, time.UTC)}},
	}
	if fmt.Sprintf("%+v", seen) != fmt.Sprintf("%+v", want) {
		t.Errorf("got  %+v\nwant %+v", seen, want)
	}
}

// What may be over soon is tried again, what will not change is not.
// Pauses of clients that failed together lie apart.
// The secret must not follow a redirect: not in a header, not in a body.
func TestBases(t *testing.T) {
	for base, good := range map[string]bool{
		"https://api.portone.io": true, "https://proxy.shop.example:8443/portone": true, "http://127.0.0.1:4010": true, "http://localhost:4010": true, "http://[::1]:80": true,
		"http://api.portone.io": false, "http://127.0.0.1.shop.example": false, "http://192.168.0.1": false, "ftp://127.0.0.1": false, "api.portone.io": false, "": true,
		"https://user:pass@api.portone.io": false, "https://": false, ":": false, "https://api.portone.io?x=1": false,
	} {
		_, err := New(Options{V2Base: base})
		_, err1 := New(Options{V1Base: base})
		if (err == nil) != good || (err1 == nil) != good {
			t.Errorf("%q gives %v, %v", base, err, err1)
		}
		if !good {
			wants(t, err, model.FailInput, "base")
		}
	}
}

func TestStopsAtOnce(t *testing.T) {
	asked := make(chan struct{})
	base := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		close(asked)
		<-r.Context().Done()
	})
	c, _ := client(t, base)
	ctx, stop := context.WithCancel(t.Context())
	go func() {
		<-asked
		stop()
	}()
	_, err := c.Payment(ctx, ask(theID))
	wants(t, err, model.FailStopped, "")
	if !errors.Is(err, context.Canceled) {
		t.Error("it does not say that the context ended")
	}
	_, err = c.Payment(ctx, ask(theID))
	wants(t, err, model.FailStopped, "")
}

func TestStopsInAPause(t *testing.T) {
	base, count := replies(t, reply{500, "", ""})
	ctx, stop := context.WithCancel(t.Context())
	c, _ := client(t, base, func(o *Options) {
		o.Sleep = func(ctx context.Context, d time.Duration) error {
			stop()
			return sleep(ctx, time.Hour)
		}
	})
	_, err := c.Payment(ctx, ask(theID))
	wants(t, err, model.FailStopped, "")
	if count() != 1 {
		t.Errorf("%d requests", count())
	}
}

func TestIDs(t *testing.T) {
	base, count := replies(t, reply{200, body("PAID", 1, 0), ""})
	c, _ := client(t, base)
	for _, id := range []string{"", " ", ".", "..", strings.Repeat("x", 201), "whsec_" + strings.Repeat("A", 44), "kX9vQ2mZ7pLr4TgW8nBs1YhD6cJf3AeU0oKiRtVqMxNzPwSbGyEuHdLjCaFkO5vT9rQ2mX7pZ4Lg8WnB"} {
		for _, v := range []model.PortOne{model.V1, model.V2} {
			_, err := c.Payment(t.Context(), model.PaymentAsk{ID: id, Version: v})
			var f *model.Failure
			if !errors.As(err, &f) || f.Kind != model.FailInput || f.Type == "" {
				t.Errorf("%q gives %v", id, err)
			}
		}
	}
	if count() != 0 {
		t.Errorf("%d of them were sent", count())
	}
}

func TestSecrets(t *testing.T) {
	base, count := replies(t, reply{200, body("PAID", 1, 0), ""})
	for name, c := range map[string]struct {
		s   Secret
		err error
		is  string
	}{
		"none":           {Secret{}, nil, "none"},
		"only V1's":      {Secret{V1Key: v1Key, V1Secret: v1Secret}, nil, "none"},
		"with a break":   {Secret{V2: "abc\r\nX-Evil: 1"}, nil, "form"},
		"in Hangul":      {Secret{V2: "비밀"}, nil, "form"},
		"no keyring":     {Secret{}, errors.New("locked " + v2Secret), "none"},
		"a failure":      {Secret{}, &model.Failure{Kind: model.FailSecret, Type: "own"}, "own"},
		"with spaces in": {Secret{V2: "abc def"}, nil, "form"},
	} {
		t.Run(name, func(t *testing.T) {
			cl, _ := client(t, base, func(o *Options) {
				o.Secret = func(context.Context) (Secret, error) { return c.s, c.err }
			})
			_, err := cl.Payment(t.Context(), ask(theID))
			wants(t, err, model.FailSecret, c.is)
		})
	}
	c, _ := client(t, base, func(o *Options) { o.Secret = nil })
	_, err := c.Payment(t.Context(), ask(theID))
	wants(t, err, model.FailSecret, "none")
	if count() != 0 {
		t.Errorf("%d requests without a secret", count())
	}
	c, _ = client(t, base, func(o *Options) {
		o.Secret = func(context.Context) (Secret, error) { return Secret{V2: " " + v2Secret + "\n"}, nil }
	})
	if _, err := c.Payment(t.Context(), ask(theID)); err != nil {
		t.Errorf("a secret as it was pasted: %v", err)
	}
}

func TestList(t *testing.T) {
	var query url.Values
	live := strings.Replace(body("PAID", 500, 0), `"TEST"`, `"LIVE"`, 1)
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		query = r.URL.Query()
		_, _ = fmt.Fprintf(w, `{"items":[%s,%s],"page":{}}`, body("PENDING", 1000, 0), live)
	})
	c, _ := client(t, base)
	got, err := c.Payments(t.Context(), model.PaymentFilter{StoreID: "store-1", Version: model.V2, Channel: model.LiveChannel, Since: today, Limit: 900})
	if err != nil || len(got) != 1 || got[0].Channel != model.LiveChannel {
		t.Errorf("got %+v, %v", got, err)
	}
	var sent struct {
		Page   struct{ Number, Size int }
		Filter map[string]any
	}
	if err := json.Unmarshal([]byte(query.Get("requestBody")), &sent); err != nil {
		t.Fatal(err)
	}
	want := map[string]any{"storeId": "store-1", "isTest": false, "from": "2026-03-05T09:00:00Z", "sortBy": "REQUESTED_AT", "sortOrder": "DESC"}
	if sent.Page.Size != maxPage || fmt.Sprint(sent.Filter) != fmt.Sprint(want) {
		t.Errorf("asked %+v", sent)
	}
	got, err = c.Payments(t.Context(), model.PaymentFilter{Version: model.V2})
	if err != nil || len(got) != 2 || got[0].Status != "PAY_PENDING" {
		t.Errorf("got %+v, %v", got, err)
	}
	if s := query.Get("requestBody"); strings.Contains(s, "isTest") || strings.Contains(s, "from") || !strings.Contains(s, `"size":10`) {
		t.Errorf("asked %s", s)
	}
	if got, _ := c.Payments(t.Context(), model.PaymentFilter{Limit: 1}); len(got) != 1 {
		t.Errorf("one was asked for, got %d", len(got))
	}
}

func TestCheck(t *testing.T) {
	base, _ := replies(t, reply{200, `{"items":[],"page":{}}`, ""}, reply{401, `{"type":"UNAUTHORIZED"}`, ""})
	c, _ := client(t, base)
	if err := c.Check(t.Context(), model.V2); err != nil {
		t.Error(err)
	}
	wants(t, c.Check(t.Context(), model.V2), model.FailSecret, "UNAUTHORIZED")
}

func TestResend(t *testing.T) {
	var sent string
	status, answer := 200, `{"webhook":{"id":"w","url":"https://shop.example/hook?k=1","status":"FAILED_NOT_OK_RESPONSE","currentExecutionCount":2,"response":{"code":"500","body":"BUYERBODY"}}}`
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		sent = r.Method + " " + r.URL.Path + " " + string(b)
		w.WriteHeader(status)
		_, _ = io.WriteString(w, answer)
	})
	c, clock := client(t, base)
	got, err := c.Resend(t.Context(), theID, "store-1")
	if want := (model.WebhookSeen{URL: "https://shop.example/hook", Status: "FAILED_NOT_OK_RESPONSE", Code: 500, Tries: 2}); got != want || err != nil {
		t.Errorf("got %+v, %v", got, err)
	}
	if sent != `POST /payments/order0001/resend-webhook {"storeId":"store-1"}` {
		t.Errorf("sent %s", sent)
	}
	for _, f := range []struct {
		status int
		body   string
		kind   model.FailureKind
		is     string
	}{
		{404, `{"type":"WEBHOOK_NOT_FOUND"}`, model.FailNotFound, "WEBHOOK_NOT_FOUND"},
		{400, `{"type":"MAX_WEBHOOK_RETRY_COUNT_REACHED"}`, model.FailRefused, "MAX_WEBHOOK_RETRY_COUNT_REACHED"},
		{500, ``, model.FailServer, ""},
		{200, `{}`, model.FailAnswer, "shape"},
	} {
		status, answer = f.status, f.body
		_, err := c.Resend(t.Context(), theID, "")
		wants(t, err, f.kind, f.is)
	}
	if len(clock.slept) != 0 {
		t.Error("a webhook was sent twice by itself")
	}
}

// A line that speaks no HTTP at all.
func TestAtOnce(t *testing.T) {
	s := &stub{status: "PAID"}
	c, _ := stubbed(t, s)
	var all sync.WaitGroup
	for range 16 {
		all.Go(func() {
			if _, err := c.Payment(t.Context(), ask(theID)); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
}
