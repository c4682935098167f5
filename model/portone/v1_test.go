package portone

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"portone-onboard/model"
)

// v1 is PortOne's V1 API with one payment.
type v1 struct {
	mu                  sync.Mutex
	tokens, ended, sent int
	status              string
	cancelled           string
	does                string
	checksum            string
	queries             []string
}

func (s *v1) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	say := func(format string, args ...any) { _, _ = fmt.Fprintf(w, format, args...) }
	if r.URL.Path == "/users/getToken" {
		s.tokens++
		say(`{"code":0,"message":null,"response":{"access_token":"TOKENabcdefgh%d","now":1000,"expired_at":2800}}`, s.tokens)
		return
	}
	if r.Header.Get("Authorization") != fmt.Sprintf("Bearer TOKENabcdefgh%d", s.tokens) || s.ended == s.tokens {
		w.WriteHeader(http.StatusUnauthorized)
		say(`{"code":-1,"message":"Unauthorized %s","response":null}`, r.Header.Get("Authorization"))
		return
	}
	s.queries = append(s.queries, r.URL.RequestURI())
	switch {
	case r.URL.Path == "/payments/imp_1" || r.URL.Path == "/payments/find/order-1":
		say(`{"code":0,"response":%s}`, s.payment())
	case r.URL.Path == "/payments/status/all":
		say(`{"code":0,"response":{"total":1,"list":[%s]}}`, s.payment())
	case r.URL.Path == "/payments/cancel":
		s.cancel(r, say)
	default:
		w.WriteHeader(http.StatusNotFound)
		say(`{"code":-1,"message":"존재하지 않는 결제정보입니다.","response":null}`)
	}
}

func (s *v1) payment() string {
	return fmt.Sprintf(`{"imp_uid":"imp_1","merchant_uid":"order-1","pay_method":"card","channel":"mobile","pg_provider":"html5_inicis","emb_pg_provider":null,
	"pg_id":"INIpayTest","sandbox":true,"amount":10.5,"cancel_amount":%s,"currency":"USD","status":%q,"started_at":1772701201,"paid_at":1772701202,"cancelled_at":0,"fail_reason":null,
	"buyer_name":"BUYERNAME","buyer_tel":"01012345678","buyer_email":"BUYERMAIL","card_number":"BUYERCARD","custom_data":"BUYERDATA"}`, s.cancelled, s.status)
}

func (s *v1) cancel(r *http.Request, say func(string, ...any)) {
	s.sent++
	raw, _ := io.ReadAll(r.Body)
	s.checksum = string(raw)
	switch s.does {
	case "refuse":
		say(`{"code":1,"message":"이미 전액취소된 주문입니다.","response":null}`)
	case "nothing":
		say(`{"code":0,"message":null,"response":null}`)
	case "later":
		say(`{"code":0,"response":%s}`, s.payment())
	default:
		s.status, s.cancelled = "cancelled", "10.5"
		if s.does == "lost" {
			panic(http.ErrAbortHandler)
		}
		say(`{"code":0,"response":%s}`, s.payment())
	}
}

func v1Client(t *testing.T, s *v1) (*Client, *clock) {
	t.Helper()
	return client(t, serve(t, s.ServeHTTP))
}

func TestV1(t *testing.T) {
	s := &v1{status: "paid", cancelled: "0"}
	c, clock := v1Client(t, s)
	want := model.PaymentSeen{
		ID: "imp_1", Order: "order-1", Version: model.V1, Status: "PAID", Channel: model.TestChannel, Provider: "html5_inicis", MID: "INIpayTest",
		Platform: "mobile", Method: model.Card, Amount: 1050, Currency: "USD", RequestedAt: time.Unix(1772701201, 0).UTC(), PaidAt: time.Unix(1772701202, 0).UTC(),
	}
	for _, id := range []string{"imp_1", "order-1"} {
		seen, err := c.Payment(t.Context(), model.PaymentAsk{ID: id, Version: model.V1})
		if err != nil || fmt.Sprint(seen) != fmt.Sprint(want) {
			t.Errorf("%s gives\n%+v, %v, want\n%+v", id, seen, err, want)
		}
	}
	list, err := c.Payments(t.Context(), model.PaymentFilter{Version: model.V1, Since: today, Limit: 5})
	if err != nil || len(list) != 1 || fmt.Sprint(list[0]) != fmt.Sprint(want) {
		t.Errorf("the list is %+v, %v", list, err)
	}
	if list, _ := c.Payments(t.Context(), model.PaymentFilter{Version: model.V1, Channel: model.LiveChannel}); len(list) != 0 {
		t.Errorf("among live payments stands %+v", list)
	}
	_, err = c.Payment(t.Context(), model.PaymentAsk{ID: "imp_2", Version: model.V1})
	wants(t, err, model.FailNotFound, "code -1")
	if s.tokens != 1 {
		t.Errorf("%d tokens", s.tokens)
	}
	for _, q := range s.queries {
		if !strings.Contains(q, "include_sandbox=true") {
			t.Errorf("%s leaves out test payments", q)
		}
	}
	clock.now = clock.now.Add(30 * time.Minute)
	if _, err := c.Payment(t.Context(), model.PaymentAsk{ID: "imp_1", Version: model.V1}); err != nil || s.tokens != 2 {
		t.Errorf("after its time: %d tokens, %v", s.tokens, err)
	}
	s.ended = 2
	if _, err := c.Payment(t.Context(), model.PaymentAsk{ID: "imp_1", Version: model.V1}); err != nil || s.tokens != 3 {
		t.Errorf("after another program ended it: %d tokens, %v", s.tokens, err)
	}
	if err := c.Check(t.Context(), model.V1); err != nil {
		t.Error(err)
	}
}

func TestV1Failures(t *testing.T) {
	token := reply{200, `{"code":0,"response":{"access_token":"TOKENabcdefgh1","now":1,"expired_at":1801}}`, ""}
	for name, c := range map[string]struct {
		replies []reply
		kind    model.FailureKind
		is      string
	}{
		"wrong secret":       {[]reply{{401, `{"code":-1,"message":"인증에 실패하였습니다.","response":null}`, ""}}, model.FailSecret, "code -1"},
		"wrong, said gently": {[]reply{{200, `{"code":-1,"message":"인증에 실패하였습니다.","response":null}`, ""}}, model.FailSecret, "code -1"},
		"no token":           {[]reply{{200, `{"code":0,"response":{}}`, ""}}, model.FailAnswer, "shape"},
		"a token of lines":   {[]reply{{200, `{"code":0,"response":{"access_token":"a\nb"}}`, ""}}, model.FailAnswer, "shape"},
		"html":               {[]reply{{200, `<html>`, ""}}, model.FailAnswer, "html"},
		"code 1":             {[]reply{token, {200, `{"code":1,"message":"no","response":null}`, ""}}, model.FailRefused, "code 1"},
		"no code":            {[]reply{token, {200, `{"response":{}}`, ""}}, model.FailAnswer, "shape"},
		"no payment":         {[]reply{token, {200, `{"code":0,"response":null}`, ""}}, model.FailNotFound, ""},
		"half a payment":     {[]reply{token, {200, `{"code":0,"response":{"imp_uid":"imp_1"}}`, ""}}, model.FailAnswer, "shape"},
		"a wild amount":      {[]reply{token, {200, `{"code":0,"response":{"imp_uid":"imp_1","status":"paid","amount":1e400}}`, ""}}, model.FailAnswer, "shape"},
		"refused twice":      {[]reply{token, {401, `{"code":-1}`, ""}, token, {401, `{"code":-1}`, ""}}, model.FailSecret, "code -1"},
	} {
		t.Run(name, func(t *testing.T) {
			base, _ := replies(t, c.replies...)
			cl, _ := client(t, base)
			_, err := cl.Payment(t.Context(), model.PaymentAsk{ID: "imp_1", Version: model.V1})
			wants(t, err, c.kind, c.is)
		})
	}
}

func TestV1Status(t *testing.T) {
	for _, c := range []struct{ body, status, channel string }{
		{`"status":"paid","amount":1000,"cancel_amount":400`, "PARTIAL_CANCELLED", "UNKNOWN"},
		{`"status":"paid","amount":1000,"cancel_amount":0,"sandbox":false`, "PAID", "LIVE"},
		{`"status":"ready","pay_method":"vbank","vbank_issued_at":1772701201,"sandbox":null`, "VIRTUAL_ACCOUNT_ISSUED", "UNKNOWN"},
		{`"status":"ready","pay_method":"vbank","vbank_issued_at":0`, "READY", "UNKNOWN"},
		{`"status":"failed","sandbox":"true"`, "FAILED", "TEST"},
		{`"status":"cancelled","amount":"1000"`, "CANCELLED", "UNKNOWN"},
		{`"status":"of_tomorrow","sandbox":{}`, "of_tomorrow", "UNKNOWN"},
	} {
		seen, err := decodePaymentV1([]byte(`{"imp_uid":"imp_1",` + c.body + `}`))
		if err != nil || seen.Status != c.status || string(seen.Channel) != c.channel {
			t.Errorf("%s gives %s %s, %v", c.body, seen.Status, seen.Channel, err)
		}
	}
}

func TestV1Cancel(t *testing.T) {
	for name, c := range map[string]struct {
		does, status string
		left         int64
		kind         model.FailureKind
		is           string
		after        string
		sent         int
	}{
		"done":             {"", "paid", 1050, "", "", "CANCELLED", 1},
		"answer lost":      {"lost", "paid", 1050, "", "", "CANCELLED", 1},
		"refused":          {"refuse", "paid", 1050, model.FailRefused, "code 1", "PAID", 1},
		"said nothing":     {"nothing", "paid", 1050, model.FailAnswer, "shape", "PAID", 1},
		"taken":            {"later", "paid", 1050, model.FailPending, cancelRequested, "PAID", 1},
		"amount has moved": {"", "paid", 1000, model.FailRefused, amountHasMoved, "PAID", 0},
	} {
		t.Run(name, func(t *testing.T) {
			s := &v1{status: c.status, cancelled: "0", does: c.does}
			cl, _ := v1Client(t, s)
			seen, err := cl.Cancel(t.Context(), model.CancelAsk{ID: "order-1", Version: model.V1, Reason: "r", Left: c.left, Key: theKey})
			if c.kind == "" && err != nil {
				t.Fatal(err)
			}
			if c.kind != "" {
				wants(t, err, c.kind, c.is)
			}
			if seen.Status != c.after || s.sent != c.sent {
				t.Errorf("the payment is %q after %d", seen.Status, s.sent)
			}
			if c.sent > 0 && s.checksum != `{"imp_uid":"imp_1","reason":"r","checksum":10.50}` {
				t.Errorf("sent %s", s.checksum)
			}
		})
	}
}
