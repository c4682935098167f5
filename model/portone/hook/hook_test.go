package hook

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"

	"portone-onboard/model"
)

const testSecret = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="

// signature is computed as the specification says it, not by the library.
func signature(t testing.TB, secret, id, stamp string, body []byte) string {
	t.Helper()
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, "whsec_"))
	if err != nil {
		t.Fatal(err)
	}
	return keyed(key, id, stamp, body)
}

func keyed(key []byte, id, stamp string, body []byte) string {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(id + "." + stamp + "."))
	mac.Write(body)
	return "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))
}

func unix(t time.Time) string { return strconv.FormatInt(t.Unix(), 10) }

// shop is a merchant's handler; flaws are planted in it.
type shop struct {
	flaws map[string]bool
	lib   *standardwebhooks.Webhook
	seen  map[string]int
}

func newShop(flaws ...string) *shop {
	lib, _ := standardwebhooks.NewWebhook(testSecret)
	s := &shop{flaws: map[string]bool{}, lib: lib, seen: map[string]int{}}
	for _, f := range flaws {
		s.flaws[f] = true
	}
	return s
}

func (s *shop) has(flaw string) bool { return s.flaws[flaw] }

func (s *shop) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 8<<20))
	if len(body) > 1<<20 { // read whole: a server that cuts off lingers for half a second
		err = errors.New("too large")
	}
	if err != nil && s.has("falls on huge") {
		s.flaws["down"] = true
	}
	switch {
	case s.has("down"):
		w.WriteHeader(http.StatusInternalServerError)
	case err != nil && s.has("500 on huge"):
		w.WriteHeader(http.StatusInternalServerError)
	case err != nil:
		w.WriteHeader(http.StatusRequestEntityTooLarge)
	case !s.verifies(r.Header, body):
		w.WriteHeader(s.refusal())
	default:
		s.handle(w, r, body)
	}
}

func (s *shop) refusal() int {
	if s.has("throws on forgeries") {
		return http.StatusInternalServerError
	}
	return http.StatusBadRequest
}

func (s *shop) verifies(h http.Header, body []byte) bool {
	bare := h.Get("webhook-signature") == ""
	id, at := h.Get("webhook-id"), h.Get("webhook-timestamp")
	switch {
	case s.has("verifies nothing"):
		return true
	case s.has("takes unsigned") && bare:
		return true
	case s.has("other secret too") && strings.Contains(h.Get("webhook-signature"), keyed(otherKey(), id, at, body)):
		return s.lib.VerifyIgnoringTimestamp(body, h) == nil || near(at)
	case s.has("ignores the clock"):
		return s.lib.VerifyIgnoringTimestamp(body, h) == nil
	case s.has("one signature only") && strings.Contains(h.Get("webhook-signature"), " "):
		return false
	case s.has("does not sign the body") && !bare && near(at):
		return s.lib.VerifyIgnoringTimestamp(body, h) == nil || !strings.Contains(h.Get("webhook-signature"), keyed(otherKey(), id, at, body))
	}
	return s.lib.Verify(body, h) == nil
}

func otherKey() []byte {
	other := sha256.Sum256([]byte("the webhook secret of another shop"))
	return other[:]
}

func near(stamp string) bool {
	n, err := strconv.ParseInt(stamp, 10, 64)
	return err == nil && time.Since(time.Unix(n, 0)).Abs() < 5*time.Minute
}

func (s *shop) handle(w http.ResponseWriter, r *http.Request, body []byte) {
	var e struct {
		Type      string
		Timestamp time.Time
		Data      struct{ PaymentID, BillingKey string }
		Status    string
	}
	id := r.Header.Get("webhook-id")
	s.seen[id]++
	bad := json.Unmarshal(body, &e)
	old := time.Since(e.Timestamp) > time.Hour && e.Type != ""
	switch {
	case bad != nil && s.has("throws on garbage"):
		w.WriteHeader(http.StatusInternalServerError)
	case bad != nil && !s.has("verifies nothing"):
		w.WriteHeader(http.StatusBadRequest)
	case s.has("409 for duplicates") && s.seen[id] > 1:
		w.WriteHeader(http.StatusConflict)
	case s.has("says seen") && s.seen[id] > 1:
		_, _ = io.WriteString(w, "seen")
	case s.has("says the time"):
		_, _ = io.WriteString(w, id+strconv.Itoa(s.seen[id]))
	case s.has("throws on unknown types") && e.Type == "Transaction.Rehearsed":
		w.WriteHeader(http.StatusInternalServerError)
	case s.has("wants a payment") && e.Data.PaymentID == "" && e.Status == "":
		w.WriteHeader(http.StatusBadRequest)
	case s.has("old event refused") && old:
		w.WriteHeader(http.StatusBadRequest)
	case s.has("paid before cancelled") && e.Type == "Transaction.Cancelled":
		w.WriteHeader(http.StatusConflict)
	case s.has("throws on the old form") && e.Status != "":
		w.WriteHeader(http.StatusInternalServerError)
	case s.has("moves") && r.URL.Path == "/":
		w.Header().Set("Location", "/webhook")
		w.WriteHeader(http.StatusMovedPermanently)
	}
}

func play(t testing.TB, h http.Handler, change func(*model.ReplayAsk)) model.HookReport {
	t.Helper()
	server := httptest.NewServer(h)
	defer server.Close()
	ask := model.ReplayAsk{URL: server.URL, Secret: testSecret, PaymentID: "0123456789abcdef", StoreID: "store-1", Timeout: 5 * time.Second}
	if change != nil {
		change(&ask)
	}
	told := 0
	report, err := Replay(t.Context(), ask, func(r model.HookResult) { told++ })
	if err != nil {
		t.Fatal(err)
	}
	if told != len(report.Results) {
		t.Errorf("%d results told of %d", told, len(report.Results))
	}
	return report
}

// lost gives what a report takes away, by scenario.
func lost(r model.HookReport) map[string]string {
	out := map[string]string{}
	for _, x := range r.Results {
		if x.Status == model.Missing {
			out[x.Scenario] = x.Code
		}
	}
	return out
}

func find(t testing.TB, r model.HookReport, scenario string) model.HookResult {
	t.Helper()
	for _, x := range r.Results {
		if x.Scenario == scenario {
			return x
		}
	}
	t.Fatalf("no result of %s", scenario)
	return model.HookResult{}
}

func TestGoodHandlerScoresFull(t *testing.T) {
	r := play(t, newShop(), nil)
	if r.Points != 100 || r.Of != 100 || len(lost(r)) != 0 || r.MadeUp {
		t.Errorf("%d of %d, lost %v", r.Points, r.Of, lost(r))
	}
	if x := find(t, r, "hook_try_once"); x.Status != model.CannotTell || x.Code != "hook_same_answer" || r.Unsure != 1 {
		t.Errorf("handling once: %+v, %d unsure", x, r.Unsure)
	}
	if x := find(t, r, "hook_try_duplicate"); len(x.Answers) != 2 || x.Answers[0] != 200 || x.Args["status"] != "200" {
		t.Errorf("duplicate: %+v", x)
	}
}

func TestPlantedFlaws(t *testing.T) {
	took := "hook_took_forged"
	for _, c := range []struct {
		flaw string
		lost map[string]string
	}{
		{"takes unsigned", map[string]string{"hook_try_unsigned": took, "hook_try_garbage": ""}},
		{"other secret too", map[string]string{"hook_try_wrong_secret": took}},
		{"ignores the clock", map[string]string{"hook_try_stale": took, "hook_try_future": took}},
		{"does not sign the body", map[string]string{"hook_try_tampered_body": took, "hook_try_tampered_amount": took}},
		{"one signature only", map[string]string{"hook_try_rotated": "hook_refused_good"}},
		{"409 for duplicates", map[string]string{"hook_try_duplicate": "hook_refused_good", "hook_try_late": "hook_refused_good"}},
		{"throws on unknown types", map[string]string{"hook_try_unknown_type": "hook_crashed"}},
		{"wants a payment", map[string]string{"hook_try_billing_key": "hook_refused_good"}},
		{"old event refused", map[string]string{"hook_try_late": "hook_refused_good"}},
		{"paid before cancelled", map[string]string{"hook_try_reordered": "hook_refused_good"}},
		{"throws on the old form", map[string]string{"hook_try_old_form": "hook_crashed"}},
		{"500 on huge", map[string]string{"hook_try_huge": "hook_crashed"}},
		{"falls on huge", map[string]string{"hook_try_huge": "hook_crashed"}},
		{"verifies nothing", map[string]string{
			"hook_try_unsigned": took, "hook_try_wrong_secret": took, "hook_try_stale": took,
			"hook_try_future": took, "hook_try_tampered_body": took, "hook_try_tampered_amount": took,
		}},
		{"throws on forgeries", map[string]string{
			"hook_try_unsigned": "hook_crashed", "hook_try_wrong_secret": "hook_crashed", "hook_try_stale": "hook_crashed", "hook_try_garbage": "hook_crashed",
			"hook_try_future": "hook_crashed", "hook_try_tampered_body": "hook_crashed", "hook_try_tampered_amount": "hook_crashed",
		}},
	} {
		t.Run(c.flaw, func(t *testing.T) {
			r := play(t, newShop(c.flaw), nil)
			want, points := map[string]string{}, 100
			for _, sc := range scenariosV2 {
				if code := c.lost[sc.code]; code != "" {
					want[sc.code], points = code, points-sc.weight
				}
			}
			if got := lost(r); !sameMap(got, want) || r.Points != points || r.Of != 100 {
				t.Errorf("%d of %d\n got %v\nwant %v and %d", r.Points, r.Of, got, want, points)
			}
		})
	}
}

func sameMap(a, b map[string]string) bool {
	for k, v := range a {
		if b[k] != v {
			return false
		}
	}
	return len(a) == len(b)
}

// What a second answer tells about handling once, and what it does not.
func TestOnce(t *testing.T) {
	for flaw, want := range map[string]model.HookResult{
		"":                   {Status: model.CannotTell, Code: "hook_same_answer"},
		"says seen":          {Status: model.Done, Code: "hook_noticed"},
		"says the time":      {Status: model.CannotTell, Code: "hook_not_visible"},
		"409 for duplicates": {Status: model.CannotTell, Code: "hook_not_visible"},
	} {
		if x := find(t, play(t, newShop(flaw), nil), "hook_try_once"); x.Status != want.Status || x.Code != want.Code || x.Weight != 0 {
			t.Errorf("%q: %+v", flaw, x)
		}
	}
}

// A handler with another secret refuses everything: its refusals prove nothing.
func TestRefusesAll(t *testing.T) {
	r := play(t, newShop(), func(a *model.ReplayAsk) { a.Secret = "whsec_" + base64.StdEncoding.EncodeToString(make([]byte, 32)) })
	for _, x := range r.Results {
		if x.Expect == model.ExpectRefused && (x.Status != model.CannotTell || x.Code != "hook_refuses_all") {
			t.Errorf("%+v", x)
		}
	}
	if x := find(t, r, "hook_try_paid"); x.Status != model.Missing || x.Code != "hook_refused_good" {
		t.Errorf("%+v", x)
	}
	if r.Points > 4 {
		t.Errorf("%d points", r.Points)
	}
}

// With a payment that nobody has, a 404 may be about the payment.
func TestMadeUpPayment(t *testing.T) {
	strict := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNotFound) })
	r := play(t, strict, func(a *model.ReplayAsk) { a.PaymentID = "" })
	if x := find(t, r, "hook_try_paid"); !r.MadeUp || x.Status != model.CannotTell || x.Code != "hook_refused_unknown" {
		t.Errorf("%+v, made up %v", x, r.MadeUp)
	}
	if x := find(t, play(t, strict, nil), "hook_try_paid"); x.Status != model.Missing {
		t.Errorf("with a real payment: %+v", x)
	}
}

func TestMoved(t *testing.T) {
	s := newShop("moves")
	if x := find(t, play(t, s, nil), "hook_try_paid"); x.Code != "hook_moved" || x.Args["status"] != "301" {
		t.Errorf("%+v", x)
	}
	if s.seen[""] != 0 {
		t.Error("a redirect was followed")
	}
}

func TestHandlerOverHTTPS(t *testing.T) {
	server := httptest.NewTLSServer(newShop())
	defer server.Close()
	r, err := Replay(t.Context(), model.ReplayAsk{URL: server.URL, Secret: testSecret, PaymentID: "p"}, nil)
	if err != nil || r.Points != 100 {
		t.Errorf("%d points, %v", r.Points, err)
	}
}

func TestSlowHandler(t *testing.T) {
	release := make(chan struct{})
	slow := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { <-release })
	server := httptest.NewServer(slow)
	defer server.Close()
	defer close(release)
	r, err := Replay(t.Context(), model.ReplayAsk{URL: server.URL, Secret: testSecret, Timeout: 50 * time.Millisecond}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if x := r.Results[0]; x.Status != model.Missing || x.Code != "hook_slow" || x.Args["seconds"] != "0" {
		t.Errorf("%+v", x)
	}
	if x := r.Results[len(r.Results)-1]; x.Status != model.CannotTell || x.Code != "hook_not_sent" || len(x.Answers) != 0 {
		t.Errorf("%+v", x)
	}
	if r.Points != 0 || r.Of != 28 {
		t.Errorf("%d of %d", r.Points, r.Of)
	}
}

// A handler that dies in the middle.
func TestHandlerThatFalls(t *testing.T) {
	var server *httptest.Server
	n := 0
	server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if n++; n == 2 {
			server.Listener.Close()
		}
	}))
	defer server.Close()
	r, err := Replay(t.Context(), model.ReplayAsk{URL: server.URL, Secret: testSecret}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if x := find(t, r, "hook_try_duplicate"); x.Status != model.Missing || x.Code != "hook_fell" {
		t.Errorf("%+v", x)
	}
	if x := find(t, r, "hook_try_unsigned"); x.Code != "hook_not_sent" {
		t.Errorf("%+v", x)
	}
}

func TestHandlerThatCuts(t *testing.T) {
	cut := http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
	r := play(t, cut, nil)
	if x := find(t, r, "hook_try_paid"); x.Status != model.Missing || x.Code != "hook_cut" {
		t.Errorf("%+v", x)
	}
	if x := find(t, r, "hook_try_unsigned"); x.Status != model.CannotTell || x.Code != "hook_cut" {
		t.Errorf("%+v", x)
	}
}

func TestV1(t *testing.T) {
	var bodies []string
	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
		if len(b) < 200 {
			bodies = append(bodies, b2s(r.Header.Get("Content-Type"), b))
		}
		if r.Header.Get("webhook-signature") != "" {
			t.Error("V1 signs nothing")
		}
	})
	r := play(t, h, func(a *model.ReplayAsk) {
		a.Version, a.Secret, a.PaymentID, a.Order = model.V1, "", "imp_123", "order-9"
	})
	if r.Points != 100 || r.Of != 100 || r.Unsure != 1 {
		t.Errorf("%d of %d, %d unsure: %v", r.Points, r.Of, r.Unsure, lost(r))
	}
	if x := find(t, r, "hook_try_v1_forged"); x.Code != "hook_not_visible" {
		t.Errorf("%+v", x)
	}
	all := strings.Join(bodies, "\n")
	for _, want := range []string{
		`application/json {"imp_uid":"imp_123","merchant_uid":"order-9","status":"paid"}`,
		`application/x-www-form-urlencoded imp_uid=imp_123&merchant_uid=order-9&status=paid`,
	} {
		if !strings.Contains(all, want) {
			t.Errorf("%s was not sent:\n%s", want, all)
		}
	}
}

func b2s(kind string, b []byte) string { return kind + " " + string(b) }

func TestReplayStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	release := make(chan struct{})
	h := http.HandlerFunc(func(http.ResponseWriter, *http.Request) { cancel(); <-release })
	server := httptest.NewServer(h)
	defer server.Close()
	defer close(release)
	_, err := Replay(ctx, model.ReplayAsk{URL: server.URL, Secret: testSecret}, nil)
	if f := failure(err); f.Kind != model.FailStopped {
		t.Errorf("%v", err)
	}
}

func failure(err error) model.Failure {
	var f *model.Failure
	if errors.As(err, &f) {
		return *f
	}
	return model.Failure{}
}

// Weights sum to 100, and every code is documented.
func TestScenarioTables(t *testing.T) {
	known := map[string]string{}
	for _, i := range model.HookCodes() {
		if known[i.Code] != "" {
			t.Errorf("%s stands there twice", i.Code)
		}
		known[i.Code] = i.Kind
	}
	for _, table := range [][]scenario{scenariosV1, scenariosV2} {
		sum := 0
		for _, sc := range table {
			sum += sc.weight
			if known[sc.code] != "scenario" || len(sc.sends) == 0 {
				t.Errorf("%s is not documented", sc.code)
			}
		}
		if sum != 100 {
			t.Errorf("weights sum to %d", sum)
		}
	}
	for code := range namesStatus {
		if known[code] != "outcome" {
			t.Errorf("%s is not documented", code)
		}
	}
}
