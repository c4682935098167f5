package portone

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"

	"portone-onboard/model"
)

func TestPrism(t *testing.T) {
	base := prism(t)
	t.Run("statuses", func(t *testing.T) { prismStatuses(t, base) })
	t.Run("lists", func(t *testing.T) { prismLists(t, base) })
	t.Run("errors", func(t *testing.T) { prismErrors(t, base) })
	t.Run("anything", func(t *testing.T) { prismAnything(t, base) })
	t.Run("orders", func(t *testing.T) { prismOrders(t, base) })
}

func prismStatuses(t *testing.T, base string) {
	live := model.PaymentExpect{Channel: model.LiveChannel, Providers: []string{"tosspayments"}, MID: "iamporttest_3", Methods: []model.Method{"easy_pay:kakaopay"}, Amount: 1000, Cancelled: true, Webhook: true}
	for name, want := range map[string]struct {
		status string
		method model.Method
		codes  string
	}{
		"READY":                  {"READY", "", "pay_found pay_ready pay_channel_unknown pay_gateway_unknown pay_mid_unknown pay_method_unknown pay_amount pay_cancel_nothing pay_webhook_none"},
		"PAY_PENDING":            {"PAY_PENDING", "", "pay_found pay_pending pay_channel_not_live pay_gateway pay_mid pay_method_unknown pay_amount pay_cancel_nothing pay_webhook_none"},
		"VIRTUAL_ACCOUNT_ISSUED": {"VIRTUAL_ACCOUNT_ISSUED", model.VirtualAccount, "pay_found pay_deposit pay_channel_not_live pay_gateway pay_mid pay_method_other pay_amount pay_cancel_nothing pay_webhook_none"},
		"FAILED":                 {"FAILED", "", "pay_found pay_failed_why pay_channel_unknown pay_gateway_unknown pay_mid_unknown pay_method_unknown pay_amount pay_cancel_nothing pay_webhook_none"},
		"PAID_TEST":              {"PAID", model.Card, "pay_found pay_paid pay_channel_not_live pay_gateway pay_mid pay_method_other pay_amount pay_cancel_none pay_webhook"},
		"PAID_LIVE":              {"PAID", "easy_pay:kakaopay", "pay_found pay_paid pay_channel_live pay_gateway pay_mid pay_method pay_amount pay_cancel_none pay_webhook_refused"},
		"PARTIAL_CANCELLED":      {"PARTIAL_CANCELLED", model.Card, "pay_found pay_paid_before pay_channel_not_live pay_gateway pay_mid pay_method_other pay_amount pay_cancelled_part pay_webhook_none"},
		"CANCELLED":              {"CANCELLED", model.Card, "pay_found pay_paid_before pay_channel_not_live pay_gateway pay_mid pay_method_other pay_amount pay_cancelled pay_webhook_none"},
	} {
		c, _ := client(t, base, prefer("example="+name))
		a := ask(theID)
		a.Expect = live
		r, err := c.Verify(t.Context(), a)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var codes []string
		for _, f := range r.Findings {
			codes = append(codes, string(f.Code))
		}
		if got := strings.Join(codes, " "); got != want.codes || r.Payment.Status != want.status || r.Payment.Method != want.method {
			t.Errorf("%s is %s by %q:\n got %s\nwant %s", name, r.Payment.Status, r.Payment.Method, got, want.codes)
		}
		if said := fmt.Sprintf("%+v", r); strings.Contains(said, "BUYER") {
			t.Errorf("%s tells of a buyer: %s", name, said)
		}
	}
}

func prismLists(t *testing.T, base string) {
	for name, want := range map[string]int{"TWO": 2, "EMPTY": 0} {
		c, _ := client(t, base, prefer("example="+name))
		got, err := c.Payments(t.Context(), model.PaymentFilter{Version: model.V2, StoreID: "store-1", Channel: model.TestChannel, Since: today, Limit: 5})
		if err != nil || len(got) != want {
			t.Errorf("%s gives %d, %v", name, len(got), err)
		}
	}
}

// prismErrors goes through every error that the schema names for a call.
func prismErrors(t *testing.T, base string) {
	calls := map[string]func(*Client) error{
		"get /payments":             func(c *Client) error { _, err := c.Payments(t.Context(), model.PaymentFilter{}); return err },
		"get /payments/{paymentId}": func(c *Client) error { _, err := c.Payment(t.Context(), ask(theID)); return err },
		"post /payments/{paymentId}/cancel": func(c *Client) error {
			_, err := c.Cancel(t.Context(), cancelAsk())
			return err
		},
		"post /payments/{paymentId}/resend-webhook": func(c *Client) error { _, err := c.Resend(t.Context(), theID, ""); return err },
	}
	n := 0
	for _, e := range schemaErrors(t) {
		call := calls[e.call]
		if call == nil {
			t.Errorf("nobody makes the call %s", e.call)
			continue
		}
		c, _ := client(t, base, prefer(fmt.Sprintf("code=%d, example=%s", e.status, e.name)))
		kind, is := kindOf(e.status), e.name
		if e.name == "PG_PROVIDER" {
			kind, is = model.FailGateway, "mock"
		}
		var f *model.Failure
		if err := call(c); !errors.As(err, &f) || f.Kind != kind || f.Type != is || f.Status != e.status {
			t.Errorf("%s %d %s gives %v, want %s", e.call, e.status, e.name, err, kind)
		}
		n++
	}
	if n < 20 {
		t.Errorf("the schema names %d errors only", n)
	}
}

type schemaError struct {
	call, name string
	status     int
}

func schemaErrors(t *testing.T) (out []schemaError) {
	t.Helper()
	var doc struct {
		Paths map[string]map[string]struct {
			Responses map[string]struct {
				Content map[string]struct {
					Examples map[string]json.RawMessage
				}
			}
		}
	}
	if err := json.Unmarshal(schema(t), &doc); err != nil {
		t.Fatal(err)
	}
	for path, methods := range doc.Paths {
		for verb, op := range methods {
			for code, response := range op.Responses {
				status, err := strconv.Atoi(code)
				if err != nil || status < 400 {
					continue
				}
				for name := range response.Content["application/json"].Examples {
					out = append(out, schemaError{verb + " " + path, name, status})
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b schemaError) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	return out
}

// prismAnything asks for random answers that fit the schema: each is read, or
// is another payment than the one asked for.
func prismAnything(t *testing.T, base string) {
	c, _ := client(t, base, prefer("dynamic=true"))
	for range 40 {
		_, err := c.Payment(t.Context(), ask(theID))
		wants(t, err, model.FailAnswer, "other_payment")
	}
	seen := 0
	for range 10 {
		list, err := c.Payments(t.Context(), model.PaymentFilter{Limit: maxPage})
		if err != nil {
			t.Error(err)
		}
		for _, p := range list {
			seen++
			Judge(p, model.PaymentExpect{Channel: model.LiveChannel, MID: "m", Providers: []string{"x"}, Methods: []model.Method{model.Card}, Amount: 1, Cancelled: true, Webhook: true}, today)
		}
	}
	if seen == 0 {
		t.Error("no list held a payment")
	}
}

// prismOrders sends what moves something, so that Prism checks the requests:
// it answers 4xx where one does not fit the schema.
func prismOrders(t *testing.T, base string) {
	c, _ := client(t, base, prefer("dynamic=true"))
	for range 5 {
		if _, err := c.Resend(t.Context(), theID, "store-1"); err != nil {
			t.Errorf("resend: %v", err)
		}
	}
	sent := 0
	c.http.Transport = roundTrip(func(r *http.Request) (*http.Response, error) {
		r = r.Clone(r.Context())
		r.Header.Set("Prefer", "dynamic=true")
		if r.Method == http.MethodGet {
			r.Header.Set("Prefer", "example=CANCELLED")
		} else {
			sent++
		}
		return http.DefaultTransport.RoundTrip(r)
	})
	for range 5 {
		a := cancelAsk()
		a.StoreID = "store-1"
		if seen, err := c.Cancel(t.Context(), a); err != nil || seen.Status != "CANCELLED" {
			t.Errorf("cancel: %+v, %v", seen, err)
		}
	}
	if sent != 5 {
		t.Errorf("%d cancels were sent", sent)
	}
}
