package portone

import (
	"context"
	"errors"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"portone-onboard/model"
)

func cancelAsk() model.CancelAsk {
	return model.CancelAsk{ID: theID, Version: model.V2, Reason: "rehearsal", Left: 1000, Key: theKey}
}

func TestCancel(t *testing.T) {
	for name, c := range map[string]struct {
		does     []string
		finishes int
		kind     model.FailureKind // "" comes off
		is       string
		status   string // of the payment given
		sent     int
	}{
		"done":                        {[]string{"SUCCEEDED"}, 0, "", "", "CANCELLED", 1},
		"taken, done soon":            {[]string{"REQUESTED"}, 2, "", "", "CANCELLED", 1},
		"taken, not done":             {[]string{"REQUESTED"}, 0, model.FailPending, cancelRequested, "PAID", 1},
		"a new word":                  {[]string{"ON_THE_WAY"}, 0, model.FailPending, cancelRequested, "PAID", 1},
		"failed":                      {[]string{"FAILED"}, 0, model.FailGateway, cancelFailed, "PAID", 1},
		"answer lost, money back":     {[]string{"lost"}, 0, "", "", "CANCELLED", 1},
		"connection lost before":      {[]string{"drop"}, 0, model.FailOffline, brokenOff, "PAID", 1},
		"500":                         {[]string{"500 X"}, 0, model.FailServer, "X", "PAID", 1},
		"500 and done all the same":   {[]string{"500 X"}, 1, "", "", "CANCELLED", 1},
		"html":                        {[]string{"html"}, 0, model.FailAnswer, "html", "PAID", 1},
		"already cancelled":           {[]string{"409 PAYMENT_ALREADY_CANCELLED"}, 0, model.FailRefused, "PAYMENT_ALREADY_CANCELLED", "", 1},
		"not paid":                    {[]string{"409 PAYMENT_NOT_PAID"}, 0, model.FailRefused, "PAYMENT_NOT_PAID", "", 1},
		"another cancel came first":   {[]string{"409 " + amountHasMoved}, 0, model.FailRefused, amountHasMoved, "", 1},
		"too many, then done":         {[]string{"429 X", "SUCCEEDED"}, 0, "", "", "CANCELLED", 2},
		"the first one runs":          {[]string{"409 " + outstanding, "SUCCEEDED"}, 0, "", "", "CANCELLED", 2},
		"the first one runs for good": {[]string{"409 " + outstanding}, 0, model.FailRefused, outstanding, "PAID", 3},
		"the gateway":                 {[]string{"502 PG_PROVIDER"}, 0, model.FailGateway, "PG_PROVIDER", "", 1},
		"no right":                    {[]string{"403 FORBIDDEN"}, 0, model.FailForbidden, "FORBIDDEN", "", 1},
	} {
		t.Run(name, func(t *testing.T) {
			s := &stub{status: "PAID", cancel: c.does, finishes: c.finishes}
			cl, _ := stubbed(t, s)
			seen, err := cl.Cancel(t.Context(), cancelAsk())
			if c.kind == "" && err != nil {
				t.Fatal(err)
			}
			if c.kind != "" {
				wants(t, err, c.kind, c.is)
			}
			if seen.Status != c.status {
				t.Errorf("the payment is %q, want %q", seen.Status, c.status)
			}
			if len(s.keys) != c.sent {
				t.Errorf("sent %d times", len(s.keys))
			}
			for i, key := range s.keys {
				if key != `"`+theKey+`"` || s.bodies[i] != `{"reason":"rehearsal","currentCancellableAmount":1000}` {
					t.Errorf("sent %s with the key %s", s.bodies[i], key)
				}
			}
		})
	}
}

// Finished, says PortOne, and then it cannot be read: the merchant hears that
// it is cancelled.
func TestCancelThenOffline(t *testing.T) {
	base, _ := replies(t, reply{200, `{"cancellation":{"status":"SUCCEEDED","totalAmount":1000,"cancelledAt":"2026-03-05T09:05:00Z"}}`, ""}, reply{200, "<html>", ""})
	c, _ := client(t, base)
	seen, err := c.Cancel(t.Context(), cancelAsk())
	if err != nil || seen.Status != "CANCELLED" || seen.Cancelled != 1000 || seen.CancelledAt.IsZero() {
		t.Errorf("got %+v, %v", seen, err)
	}
}

func TestCancelWaitsLong(t *testing.T) {
	var limit time.Duration
	base := serve(t, func(http.ResponseWriter, *http.Request) {})
	c, _ := client(t, base, func(o *Options) {
		o.Transport = roundTrip(func(r *http.Request) (*http.Response, error) {
			if r.Method == http.MethodPost {
				end, _ := r.Context().Deadline()
				limit = time.Until(end)
			}
			return nil, errors.New("no")
		})
	})
	_, _ = c.Cancel(t.Context(), cancelAsk())
	if limit < 60*time.Second {
		t.Errorf("a cancel is given %v", limit)
	}
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// A cancel that never left may be sent again; the key stays.
func TestCancelUnsent(t *testing.T) {
	s := &stub{status: "PAID", cancel: []string{"SUCCEEDED"}}
	refused := 1
	var c *Client
	c, _ = stubbed(t, s)
	c.http.Transport = roundTrip(func(r *http.Request) (*http.Response, error) {
		if refused--; refused >= 0 {
			return nil, &net.OpError{Op: "dial", Err: errors.New("connection refused")}
		}
		return http.DefaultTransport.RoundTrip(r)
	})
	seen, err := c.Cancel(t.Context(), cancelAsk())
	if err != nil || seen.Status != "CANCELLED" || len(s.keys) != 1 {
		t.Errorf("got %+v, %v after %d", seen, err, len(s.keys))
	}
}

func TestCancelInput(t *testing.T) {
	s := &stub{status: "PAID", cancel: []string{"SUCCEEDED"}}
	c, _ := stubbed(t, s)
	for is, spoil := range map[string]func(*model.CancelAsk){
		"reason":                   func(a *model.CancelAsk) { a.Reason = "" },
		"left":                     func(a *model.CancelAsk) { a.Left = 0 },
		"key":                      func(a *model.CancelAsk) { a.Key = "short" },
		string(model.ProblemEmpty): func(a *model.CancelAsk) { a.ID = "" },
	} {
		a := cancelAsk()
		spoil(&a)
		_, err := c.Cancel(t.Context(), a)
		wants(t, err, model.FailInput, is)
	}
	for _, key := range []string{strings.Repeat("k", 257), "has a space in it", "0123456789abcde\"", "0123456789abcde\n", "열여섯글자보다는더긴열쇠입니다요"} {
		if goodKey(key) {
			t.Errorf("%q is taken for a key", key)
		}
	}
	if len(s.keys) != 0 {
		t.Error("one was sent")
	}
}

func TestCancelStops(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	s := &stub{status: "PAID", cancel: []string{"REQUESTED"}}
	c, clock := stubbed(t, s)
	c.o.Sleep = func(ctx context.Context, d time.Duration) error {
		stop()
		return clock.Sleep(ctx, d)
	}
	seen, err := c.Cancel(ctx, cancelAsk())
	wants(t, err, model.FailPending, cancelRequested)
	if seen.Status != "PAID" {
		t.Errorf("the payment is %q", seen.Status)
	}
}
