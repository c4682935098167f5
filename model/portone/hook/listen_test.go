package hook

import (
	"context"
	"encoding/base64"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"portone-onboard/model"
)

const paidBody = `{"type":"Transaction.Paid","timestamp":"2024-04-25T10:00:00.000Z","data":{"paymentId":"pay-1","storeId":"store-1","transactionId":"t"}}`

// The vector of the specification's own library tests, computed anew here.
func TestSignatureVector(t *testing.T) {
	const secret, id, stamp = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330"
	body := []byte(`{"test": 2432232314}`)
	const want = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
	keys, err := newKeyring(secret)
	if err != nil {
		t.Fatal(err)
	}
	if got, own := keys.sign(id, time.Unix(1614265330, 0), body), signature(t, secret, id, stamp, body); got != want || own != want {
		t.Errorf("%s and %s", got, own)
	}
}

func TestSecrets(t *testing.T) {
	key := base64.StdEncoding.EncodeToString(make([]byte, 32))
	for secret, good := range map[string]bool{
		testSecret: true, key: true, " " + testSecret + "\n": true,
		"": false, "whsec_": false, "whsec_AAAA": false, "whsec_not base64": false, strings.TrimRight(testSecret, "="): false,
	} {
		if _, err := newKeyring(secret); (err == nil) != good {
			t.Errorf("%q: %v", secret, err)
		}
	}
}

func TestCheck(t *testing.T) {
	now := time.Unix(1_800_000_000, 0)
	keys, err := newKeyring(testSecret)
	if err != nil {
		t.Fatal(err)
	}
	body := []byte(paidBody)
	headers := func(id, stamp string, signatures ...string) http.Header {
		return http.Header{"Webhook-Id": {id}, "Webhook-Timestamp": {stamp}, "Webhook-Signature": signatures}
	}
	good := func(at time.Time) string { return signature(t, testSecret, "id", unix(at), body) }
	other := keyed(otherKey(), "id", unix(now), body)
	for name, c := range map[string]struct {
		h    http.Header
		want string
	}{
		"good":                 {headers("id", unix(now), good(now)), "hook_verified"},
		"second of two":        {headers("id", unix(now), other+" "+good(now)), "hook_verified"},
		"with other versions":  {headers("id", unix(now), "v1a,xx v2,yy "+good(now)), "hook_verified"},
		"five minutes ago":     {headers("id", unix(now.Add(-5*time.Minute)), good(now.Add(-5*time.Minute))), "hook_verified"},
		"older":                {headers("id", unix(now.Add(-5*time.Minute-time.Second)), good(now.Add(-5*time.Minute-time.Second))), "hook_too_old"},
		"ahead":                {headers("id", unix(now.Add(5*time.Minute+time.Second)), good(now.Add(5*time.Minute+time.Second))), "hook_too_new"},
		"other secret":         {headers("id", unix(now), other), "hook_bad_signature"},
		"other ID":             {headers("other", unix(now), good(now)), "hook_bad_signature"},
		"unknown version":      {headers("id", unix(now), "v2"+good(now)[2:]), "hook_bad_signature"},
		"empty signature":      {headers("id", unix(now), "v1,"), "hook_bad_signature"},
		"no headers":           {http.Header{}, "hook_unsigned"},
		"no ID":                {headers("", unix(now), good(now)), "hook_unsigned"},
		"two headers":          {headers("id", unix(now), good(now), good(now)), "hook_unsigned"},
		"signed number":        {headers("id", "+"+unix(now), good(now)), "hook_bad_time"},
		"a date":               {headers("id", now.UTC().Format(time.RFC3339), good(now)), "hook_bad_time"},
		"beyond all time":      {headers("id", "9223372036854775807", good(now)), "hook_bad_time"},
		"stale and not signed": {headers("id", "1", good(now)), "hook_bad_signature"},
	} {
		if got, _ := keys.check(c.h, body, now); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
	if got, _ := keys.check(headers("id", unix(now), good(now)), []byte(strings.ReplaceAll(paidBody, ",", ", ")), now); got != "hook_bad_signature" {
		t.Errorf("re-encoded: %s", got)
	}
}

func TestReadNotice(t *testing.T) {
	form := "application/x-www-form-urlencoded; charset=utf-8"
	for name, c := range map[string]struct {
		kind, body string
		want       notice
	}{
		"new":         {"application/json", paidBody, notice{model.HookForm2024_04, "Transaction.Paid", "pay-1", "", "store-1"}},
		"billing key": {"application/json", `{"type":"BillingKey.Issued","data":{"storeId":"s","billingKey":"billing-key-secret"}}`, notice{model.HookForm2024_04, "BillingKey.Issued", "", "", "s"}},
		"old":         {"application/json", `{"payment_id":"p","tx_id":"t","status":"Ready"}`, notice{model.HookForm2024_01, "Ready", "p", "", ""}},
		"old form":    {form, "payment_id=p&tx_id=t&status=Paid", notice{model.HookForm2024_01, "Paid", "p", "", ""}},
		"v1":          {"application/json", `{"imp_uid":"imp_1","merchant_uid":"o","status":"paid","cancellation_id":"c"}`, notice{model.HookFormV1, "paid", "imp_1", "o", ""}},
		"v1 form":     {form, "imp_uid=imp_1&merchant_uid=o&status=paid", notice{model.HookFormV1, "paid", "imp_1", "o", ""}},
		"escapes":     {"", `{"type":"A\u001b[31mB","data":{"paymentId":"\u202ex"}}`, notice{model.HookForm2024_04, "AB", "x", "", ""}},
		"array":       {"", `[1]`, notice{Form: model.HookFormUnknown}},
		"number":      {"", `{"type":"T","data":{"paymentId":5}}`, notice{Form: model.HookFormUnknown}},
		"empty":       {"", ``, notice{Form: model.HookFormUnknown}},
		"other":       {"application/json", `{"hello":1}`, notice{Form: model.HookFormUnknown}},
		"bad form":    {form, "imp_uid=%zz", notice{Form: model.HookFormUnknown}},
	} {
		if got, ok := readNotice(c.kind, []byte(c.body)); got != c.want || ok != (c.want.Form != model.HookFormUnknown) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// post sends a delivery to a listener; change spoils it.
func post(t *testing.T, to, id, body string, change func(*http.Request)) int {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), "POST", to, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	stamp := unix(time.Now())
	r.Header.Set("Content-Type", "application/json")
	if id != "" {
		r.Header.Set("webhook-id", id)
		r.Header.Set("webhook-timestamp", stamp)
		r.Header.Set("webhook-signature", signature(t, testSecret, id, stamp, []byte(body)))
	}
	if change != nil {
		change(r)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	return resp.StatusCode
}

func listen(t *testing.T, secret string) (*Listener, chan model.HookDelivery) {
	t.Helper()
	told := make(chan model.HookDelivery, 100)
	l, err := Listen(t.Context(), model.ListenAsk{Secret: secret}, func(d model.HookDelivery) { told <- d })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(l.Close)
	return l, told
}

func TestListener(t *testing.T) {
	l, told := listen(t, testSecret)
	for _, c := range []struct {
		name, id, body string
		change         func(*http.Request)
		answer         int
		want           model.HookDelivery
	}{
		{"unsigned first", "", paidBody, func(r *http.Request) { r.Header.Set("webhook-id", "a") }, 400, model.HookDelivery{Code: "hook_unsigned", ID: "a"}},
		{"good", "a", paidBody, nil, 200, model.HookDelivery{Code: "hook_verified", Verified: true, ID: "a"}},
		{"again", "a", paidBody, nil, 200, model.HookDelivery{Code: "hook_verified", Verified: true, Duplicate: true, ID: "a"}},
		{"another", "b", paidBody, nil, 200, model.HookDelivery{Code: "hook_verified", Verified: true, ID: "b"}},
		{"tampered", "c", paidBody, func(r *http.Request) { r.Header.Set("webhook-id", "d") }, 400, model.HookDelivery{Code: "hook_bad_signature", ID: "d"}},
		{"no webhook", "e", `{"hello":1}`, nil, 400, model.HookDelivery{Code: "hook_bad_body", ID: "e"}},
		{"v1", "", `{"imp_uid":"imp_1","status":"paid"}`, nil, 200, model.HookDelivery{Code: "hook_v1_unsigned"}},
		{"v1 again", "", `{"imp_uid":"imp_1","status":"paid"}`, nil, 200, model.HookDelivery{Code: "hook_v1_unsigned", Duplicate: true}},
		{"huge", "f", strings.Repeat(" ", mostBody+1), nil, 413, model.HookDelivery{Code: "hook_too_big", ID: "f"}},
		{"get", "", "", func(r *http.Request) { r.Method = "GET" }, 405, model.HookDelivery{Code: "hook_bad_method"}},
	} {
		if got := post(t, l.URL(), c.id, c.body, c.change); got != c.answer {
			t.Errorf("%s: HTTP %d, want %d", c.name, got, c.answer)
		}
		d := <-told
		if d.Code != c.want.Code || d.Verified != c.want.Verified || d.Duplicate != c.want.Duplicate || d.ID != c.want.ID || d.Answered != c.answer {
			t.Errorf("%s: %+v", c.name, d)
		}
		if strings.Contains(fmt.Sprintf("%+v", d), testSecret[6:]) {
			t.Errorf("%s shows the secret", c.name)
		}
	}
	if got := post(t, strings.TrimSuffix(l.URL(), "webhook")+"other", "g", paidBody, nil); got != 404 || len(told) != 0 {
		t.Errorf("another path: %d, %d told", got, len(told))
	}
}

func TestListenerWithoutSecret(t *testing.T) {
	l, told := listen(t, "")
	if got := post(t, l.URL(), "a", paidBody, nil); got != 200 {
		t.Errorf("HTTP %d", got)
	}
	if d := <-told; d.Verified || d.Code != "hook_no_secret" || d.PaymentID != "pay-1" || d.Form != model.HookForm2024_04 {
		t.Errorf("%+v", d)
	}
}

func TestListenRefuses(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	for _, c := range []struct {
		ask  model.ListenAsk
		want string
	}{
		{model.ListenAsk{Addr: "0.0.0.0:0"}, "hook_not_local"},
		{model.ListenAsk{Addr: ":0"}, "hook_not_local"},
		{model.ListenAsk{Addr: "192.168.0.1:80"}, "hook_not_local"},
		{model.ListenAsk{Addr: "nonsense"}, "hook_not_local"},
		{model.ListenAsk{Secret: "whsec_???"}, "hook_bad_secret"},
		{model.ListenAsk{Addr: taken.Addr().String()}, "hook_port"},
	} {
		if _, err := Listen(t.Context(), c.ask, nil); failure(err).Type != c.want {
			t.Errorf("%+v: %v", c.ask, err)
		}
	}
}

func TestListenerStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	l, err := Listen(ctx, model.ListenAsk{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	select {
	case <-l.Done():
	case <-time.After(10 * time.Second):
		t.Fatal("still listening")
	}
	l.Close()
}

// Many at once: each is told, one of each ID is the first.
func TestListenerAtOnce(t *testing.T) {
	l, told := listen(t, testSecret)
	var all sync.WaitGroup
	for i := range 40 {
		all.Go(func() { post(t, l.URL(), fmt.Sprint("id", i%10), paidBody, nil) })
	}
	all.Wait()
	firsts := 0
	for range 40 {
		if d := <-told; !d.Duplicate {
			firsts++
		}
	}
	if firsts != 10 {
		t.Errorf("%d firsts", firsts)
	}
}

func TestMemoryForgets(t *testing.T) {
	var m memory
	for i := range mostSeen + 1 {
		if m.again(fmt.Sprint(i)) {
			t.Fatalf("%d is new", i)
		}
	}
	if !m.again(fmt.Sprint(mostSeen)) || m.again("0") || len(m.names) != mostSeen {
		t.Errorf("%d names", len(m.names))
	}
}

func TestTargets(t *testing.T) {
	for raw, want := range map[string]string{
		"http://localhost:3000/webhook": "", "https://localhost/x": "", "http://LOCALHOST.:1": "", "http://shop.localhost:1/": "",
		"http://127.0.0.1:1": "", "http://127.8.9.10": "", "http://[::1]:9": "", "http://[::ffff:127.0.0.1]:9": "",
		"http://0.0.0.0:1": "hook_not_local", "http://192.168.0.2": "hook_not_local", "http://[::]:1": "hook_not_local", "http://shop.example/": "hook_not_local",
		"http://localhost.example": "hook_not_local", "http://127.0.0.1.example": "hook_not_local", "http://2130706433/": "hook_not_local", "http://127.1/": "hook_not_local",
		"http://user:pw@localhost/": "hook_bad_url", "ftp://localhost": "hook_bad_url", "localhost:3000": "hook_bad_url", "": "hook_bad_url", "http://": "hook_bad_url", "http://[::1": "hook_bad_url",
	} {
		if _, err := target(raw); failure(err).Type != want {
			t.Errorf("%q: %v", raw, err)
		}
	}
}

// A name is pinned when dialling: one that leads elsewhere is refused, even if
// only one of its addresses does.
func TestRebinding(t *testing.T) {
	for _, ips := range [][]netip.Addr{{netip.MustParseAddr("192.0.2.1")}, {netip.MustParseAddr("127.0.0.1"), netip.MustParseAddr("192.0.2.1")}, {}} {
		find := func(context.Context, string, string) ([]netip.Addr, error) { return ips, nil }
		_, err := replay(t.Context(), model.ReplayAsk{URL: "http://localhost:1/", Secret: testSecret}, nil, find)
		if f := failure(err); f.Type != "hook_not_local" || f.Kind != model.FailInput {
			t.Errorf("%v: %v", ips, err)
		}
	}
}

func TestReplayFailures(t *testing.T) {
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	nobody := "http://" + free.Addr().String()
	free.Close()
	for _, c := range []struct {
		ask  model.ReplayAsk
		want model.FailureKind
		code string
	}{
		{model.ReplayAsk{URL: nobody + "/?key=hush", Secret: testSecret}, model.FailOffline, "hook_nobody"},
		{model.ReplayAsk{URL: nobody, Secret: "hush"}, model.FailInput, "hook_bad_secret"},
		{model.ReplayAsk{URL: nobody}, model.FailInput, "hook_bad_secret"},
	} {
		report, err := Replay(t.Context(), c.ask, nil)
		if f := failure(err); f.Kind != c.want || f.Type != c.code || strings.Contains(fmt.Sprint(err, report), "hush") {
			t.Errorf("%+v: %v", report, err)
		}
	}
}

// Neither reports nor what is told hold the secret, the query or a body.
func TestNoSecretIsShown(t *testing.T) {
	echo := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _, _ = w.Write([]byte(testSecret + r.URL.RawQuery)) })
	r := play(t, echo, func(a *model.ReplayAsk) { a.URL += "/hook?key=hush" })
	text := fmt.Sprintf("%+v", r)
	for _, secret := range []string{testSecret[6:], "hush"} {
		if strings.Contains(text, secret) {
			t.Errorf("%s stands in the report", secret)
		}
	}
	if u, err := url.Parse(r.URL); err != nil || u.Path != "/hook" {
		t.Errorf("URL %s", r.URL)
	}
}

func FuzzWebhookBody(f *testing.F) {
	f.Add("application/json", []byte(paidBody))
	f.Add("application/x-www-form-urlencoded", []byte("imp_uid=1&merchant_uid=%1b[31m&status=paid"))
	f.Add("", []byte(`{"payment_id":"\u202e","status":"\ud800"}`))
	f.Add("a/b;c", []byte("\x00\xff"))
	f.Fuzz(func(t *testing.T, kind string, body []byte) {
		n, ok := readNotice(kind, body)
		for _, s := range []string{n.Type, n.PaymentID, n.Order, n.StoreID} {
			if model.Printable(s) != s || len([]rune(s)) > model.MaxFinding {
				t.Errorf("%q is not fit to show", s)
			}
		}
		if ok == (n.Form == model.HookFormUnknown) || !ok && n != (notice{Form: model.HookFormUnknown}) {
			t.Errorf("%+v, %v", n, ok)
		}
	})
}
