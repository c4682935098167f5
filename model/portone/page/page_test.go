package page

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"portone-onboard/model"
)

// hostile is a store ID as nobody should type it.
const hostile = "store-</script><script>document.title='x'</script>\u2028\"'<!--"

func asked() model.RehearsalAsk {
	params := json.RawMessage(`{"orderName":"신발","totalAmount":1000,"currency":"CURRENCY_KRW","payMethod":"CARD","paymentId":"mine","redirectUrl":"https://elsewhere.example"}`)
	b := func(id, label, note string, call model.Call) model.RehearsalButton {
		return model.RehearsalButton{ID: id, Label: label, Note: note, Call: call, Params: params}
	}
	return model.RehearsalAsk{
		StoreID: hostile, ChannelKey: "channel-key-1", Lang: model.Korean, Title: "온새미로 상점",
		Texts: testTexts,
		Buttons: []model.RehearsalButton{
			b("card", "신용카드", "실제로 승인되고 당일 밤에 자동으로 취소됩니다.", model.CallPayment), b("easy", "카카오페이", "금액이 빠져나가지 않습니다.", model.CallPayment),
			b("phone", "휴대폰 소액결제", "", model.CallPayment), b("transfer", "계좌이체", "", model.CallPayment), b("billing", "정기결제 빌링키 발급", "카드 정보만 등록되고 결제되지 않습니다.", model.CallIssue),
		},
	}
}

// testTexts stand for the locale's, which this package may not import.
var testTexts = model.PageTexts{
	Title: "결제 리허설", Lead: "이 페이지는 포트원 테스트 채널로 결제창을 엽니다. 이 컴퓨터에서만 열립니다.",
	Money: "테스트 채널이라도 결제대행사에 따라 실제로 승인되었다가 취소됩니다.", Store: "상점 아이디", Channel: "채널 키",
	Pick: "어떤 결제수단을 확인합니까?", Results: "확인한 결과", Nothing: "아직 결제해 보지 않았습니다.", Loading: "포트원 브라우저 SDK를 불러오는 중입니다.",
	Ready: "준비되었습니다. 결제수단을 고르십시오.", Blocked: "포트원 브라우저 SDK를 불러오지 못했습니다.", Retry: "다시 불러오기",
	Trying: "결제창을 열었습니다. 결제 번호 {id}", Done: "결제창이 끝났습니다. 결제 번호 {id}", Failed: "결제하지 못했습니다. 결제 번호 {id}",
	BlockedCSP: "이 페이지의 보안 정책이 막았습니다: {what}", Back: "결제 결과를 받았습니다.", BackLink: "페이지로 돌아가기", Closed: "마법사가 닫혔습니다.", Footer: "마법사를 닫으면 함께 닫힙니다.",
}

// visitor keeps cookies by hand, to see what is set, and follows nothing.
type visitor struct {
	t      *testing.T
	s      *Server
	cookie *http.Cookie
}

func (v *visitor) do(method, path string, change func(*http.Request), body string) *http.Response {
	v.t.Helper()
	r, err := http.NewRequestWithContext(v.t.Context(), method, "http://"+v.s.host+path, strings.NewReader(body))
	if err != nil {
		v.t.Fatal(err)
	}
	if v.cookie != nil {
		r.AddCookie(v.cookie)
	}
	if change != nil {
		change(r)
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp, err := client.Do(r)
	if err != nil {
		v.t.Fatal(err)
	}
	v.t.Cleanup(func() { resp.Body.Close() })
	return resp
}

// enter goes through the address with the token.
func enter(t *testing.T, s *Server) *visitor {
	t.Helper()
	v := &visitor{t: t, s: s}
	u, _ := url.Parse(s.URL())
	resp := v.do("GET", u.RequestURI(), nil, "")
	if resp.StatusCode != http.StatusSeeOther || resp.Header.Get("Location") != s.path || len(resp.Cookies()) != 1 {
		t.Fatalf("%d to %q with %v", resp.StatusCode, resp.Header.Get("Location"), resp.Cookies())
	}
	v.cookie = resp.Cookies()[0]
	return v
}

func (v *visitor) origin(r *http.Request) { r.Header.Set("Origin", "http://"+v.s.host) }

func (v *visitor) post(body string) int {
	v.t.Helper()
	return v.do("POST", v.s.path+"event", v.origin, body).StatusCode
}

func TestCookieAndHeaders(t *testing.T) {
	s, _ := open(t, asked())
	v := enter(t, s)
	if c := v.cookie; !c.HttpOnly || c.SameSite != http.SameSiteStrictMode || c.Path != s.path || c.Domain != "" {
		t.Errorf("cookie %+v", c)
	}
	resp := v.do("GET", s.path, nil, "")
	for name, want := range map[string]string{
		"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY",
		"Cross-Origin-Opener-Policy": "same-origin-allow-popups", "Content-Type": "text/html; charset=utf-8",
	} {
		if got := resp.Header.Get(name); got != want {
			t.Errorf("%s is %q", name, got)
		}
	}
	csp := resp.Header.Get("Content-Security-Policy")
	for _, want := range []string{"default-src 'none'", "'strict-dynamic'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'", "connect-src 'self' https:"} {
		if !strings.Contains(csp, want) {
			t.Errorf("no %s in %s", want, csp)
		}
	}
	if again := v.do("GET", s.path, nil, "").Header.Get("Content-Security-Policy"); again == csp {
		t.Error("the nonce stays the same")
	}
}

func TestWhoIsRefused(t *testing.T) {
	s, events := open(t, asked())
	in, out := enter(t, s), &visitor{t: t, s: s}
	opened := `{"kind":"opened"}`
	host := func(h string) func(*http.Request) { return func(r *http.Request) { r.Host = h } }
	header := func(k, val string) func(*http.Request) {
		return func(r *http.Request) { in.origin(r); r.Header.Set(k, val) }
	}
	for name, c := range map[string]struct {
		who          *visitor
		method, path string
		change       func(*http.Request)
		want         int
	}{
		"no path":              {in, "GET", "/", nil, 404},
		"no cookie":            {out, "GET", s.path, nil, 403},
		"wrong token":          {out, "GET", s.path + "?token=" + strings.Repeat("0", 32), nil, 403},
		"empty token":          {out, "GET", s.path + "?token=", nil, 403},
		"rebound name":         {in, "GET", s.path, host("evil.example:80"), 403},
		"localhost":            {in, "GET", s.path, host(strings.Replace(s.host, "127.0.0.1", "localhost", 1)), 403},
		"post without origin":  {in, "POST", s.path + "event", nil, 403},
		"post of another":      {in, "POST", s.path + "event", header("Origin", "http://127.0.0.1:1"), 403},
		"post of null":         {in, "POST", s.path + "event", header("Origin", "null"), 403},
		"post of the site":     {in, "POST", s.path + "event", header("Sec-Fetch-Site", "same-site"), 403},
		"post without cookie":  {out, "POST", s.path + "event", in.origin, 403},
		"get of event":         {in, "GET", s.path + "event", nil, 404},
		"back, unknown token":  {in, "GET", s.path + "back/" + s.token + "/0123456789abcdef", nil, 404},
		"back, unknown ID":     {in, "GET", s.path + "back/" + s.back + "/0123456789abcdef", nil, 404},
		"put":                  {in, "PUT", s.path, nil, 404},
		"back token as cookie": {&visitor{t: t, s: s, cookie: &http.Cookie{Name: cookieName, Value: s.back}}, "GET", s.path, nil, 403},
	} {
		if resp := c.who.do(c.method, c.path, c.change, opened); resp.StatusCode != c.want || resp.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %d", name, resp.StatusCode)
		}
	}
	select {
	case e := <-events:
		t.Errorf("told %+v", e)
	default:
	}
}

func TestReports(t *testing.T) {
	s, events := open(t, asked())
	v := enter(t, s)
	id := strings.Repeat("a", 32)
	for _, c := range []struct {
		body string
		want int
	}{
		{`{"kind":"opened"}`, 204},
		{`{"kind":"done","id":"` + id + `"}`, 409}, // nothing began it
		{`{"kind":"clicked","button":"card","id":"` + id + `"}`, 204},
		{`{"kind":"failed","button":"easy","id":"` + id + `","code":"\u001b[31mC","message":"` + strings.Repeat("긴", 1000) + `"}`, 204},
		{`{"kind":"done","id":"` + id + `"}`, 409}, // once only
		{`{"kind":"clicked","button":"none","id":"` + id + `"}`, 400},
		{`{"kind":"clicked","button":"card"}`, 400},
		{`{"kind":"paid"}`, 400},
		{`{"kind":"clicked","button":"card","id":"../../etc"}`, 400},
		{`[]`, 400}, {``, 400}, {strings.Repeat("x", mostReport+1), 413},
	} {
		if got := v.post(c.body); got != c.want {
			t.Errorf("%.60s: %d, want %d", c.body, got, c.want)
		}
	}
	events.next(t, "clicked")
	if e := events.next(t, "failed"); e.Button != "card" || e.Code != "C" || len([]rune(e.Message)) != model.MaxFinding {
		t.Errorf("%+v", e)
	}
}

// A redirect brings no Strict cookie, and reports one payment once.
func TestRedirectBack(t *testing.T) {
	s, events := open(t, asked())
	v := enter(t, s)
	id := strings.Repeat("b", 32)
	v.post(`{"kind":"clicked","button":"easy","id":"` + id + `"}`)
	stranger := &visitor{t: t, s: s}
	path := s.path + "back/" + s.back + "/" + id
	resp := stranger.do("GET", path+"?paymentId="+id+"&code=FAILURE_TYPE_PG&message=%1b%5b31mno", nil, "")
	text, _ := io.ReadAll(resp.Body)
	if resp.StatusCode != 200 || !strings.Contains(string(text), `url=`+s.path) || len(resp.Cookies()) != 0 {
		t.Errorf("%d %v: %s", resp.StatusCode, resp.Cookies(), text)
	}
	if e := events.next(t, "failed"); !e.Redirected || e.Button != "easy" || e.Message != "no" || e.PaymentID != id {
		t.Errorf("%+v", e)
	}
	if again := stranger.do("GET", path, nil, "").StatusCode; again != 404 {
		t.Errorf("a second time: %d", again)
	}
}

func TestReadBack(t *testing.T) {
	for query, want := range map[string]report{
		"paymentId=x&txId=1":                              {Kind: "done"},
		"imp_uid=imp_1&merchant_uid=x&imp_success=true":   {Kind: "done", Order: "imp_1"},
		"imp_uid=imp_1&imp_success=false&error_msg=no":    {Kind: "failed", Order: "imp_1", Message: "no"},
		"error_code=E&error_msg=no":                       {Kind: "failed", Code: "E", Message: "no"},
		"code=C&message=m&pgMessage=bank":                 {Kind: "failed", Code: "C", Message: "bank"},
		"transactionType=ISSUE_BILLING_KEY&billingKey=b1": {Kind: "done", BillingKey: "b1"},
	} {
		q, err := url.ParseQuery(query)
		if err != nil {
			t.Fatal(err)
		}
		if got := readBack("", q); got != want {
			t.Errorf("%s: %+v", query, got)
		}
	}
}

// Nothing that a merchant can type ends the script element or adds one.
func TestHostileValues(t *testing.T) {
	ask := asked()
	ask.Title, ask.ChannelKey, ask.Buttons[0].Label, ask.Buttons[0].Note = hostile, hostile, hostile, hostile
	ask.Buttons[0].Params = json.RawMessage(`{"orderName":"</script><script>alert(1)//\u2028","n":12345678901234567890}`)
	s, _ := open(t, ask)
	resp := enter(t, s).do("GET", s.path, nil, "")
	text, _ := io.ReadAll(resp.Body)
	if n := bytes.Count(text, []byte("<script")); n != 2 {
		t.Errorf("%d script elements", n)
	}
	raw := regexp.MustCompile(`(?s)id="data">(.*?)</script>`).FindSubmatch(text)
	var d data
	if raw == nil || json.Unmarshal(raw[1], &d) != nil || bytes.ContainsAny(raw[1], "<\u2028") {
		t.Fatalf("data: %s", raw)
	}
	p := d.Buttons[0].Params
	if string(p["n"]) != "12345678901234567890" || d.Store != hostile || p["paymentId"] != nil || d.Buttons[1].Params["redirectUrl"] != nil {
		t.Errorf("%s, %q", p, d.Store)
	}
	var key string
	if json.Unmarshal(p["channelKey"], &key) != nil || key != hostile {
		t.Errorf("channel key %q", key)
	}
}

func TestBadAsks(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*model.RehearsalAsk)
		want   string
	}{
		"no buttons":     {func(a *model.RehearsalAsk) { a.Buttons = nil }, "page_no_buttons"},
		"no object":      {func(a *model.RehearsalAsk) { a.Buttons[0].Params = json.RawMessage(`[]`) }, "page_bad_params"},
		"null":           {func(a *model.RehearsalAsk) { a.Buttons[0].Params = json.RawMessage(`null`) }, "page_bad_params"},
		"nothing":        {func(a *model.RehearsalAsk) { a.Buttons[0].Params = nil }, "page_bad_params"},
		"twice":          {func(a *model.RehearsalAsk) { a.Buttons[1].ID = "card" }, "page_bad_params"},
		"no window":      {func(a *model.RehearsalAsk) { a.Buttons[0].Call = model.CallKeyIn }, "page_bad_params"},
		"plain SDK":      {func(a *model.RehearsalAsk) { a.SDK = "http://cdn.example/sdk.js" }, "page_bad_sdk"},
		"script address": {func(a *model.RehearsalAsk) { a.SDK = "javascript:alert(1)" }, "page_bad_sdk"},
	} {
		ask := asked()
		c.change(&ask)
		_, err := Open(t.Context(), ask, nil)
		var f *model.Failure
		if !errors.As(err, &f) || f.Kind != model.FailInput || f.Type != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestV1(t *testing.T) {
	ask := asked()
	ask.Version, ask.StoreID = model.V1, "imp12345678"
	ask.Buttons[0].Params = json.RawMessage(`{"pg":"html5_inicis","merchant_uid":"mine"}`)
	ask, buttons, err := completed(ask)
	if err != nil || ask.SDK != sdkV1 || buttons[0].Call.Function != "request_pay" {
		t.Fatalf("%v %+v", err, ask.SDK)
	}
	if p := buttons[0].Params; len(p) != 1 || p["pg"] == nil {
		t.Errorf("%s", p)
	}
	if p := buttons[1].Params; p["channelKey"] == nil || p["storeId"] != nil {
		t.Errorf("%s", p)
	}
}

// The page ends with its context, and within tell.
func TestCloses(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	s, err := Open(ctx, asked(), nil)
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	waitDone(t, s)

	var page *Server
	ready := make(chan struct{})
	page, err = Open(t.Context(), asked(), func(model.RehearsalEvent) { <-ready; page.Close() })
	if err != nil {
		t.Fatal(err)
	}
	close(ready)
	v := enter(t, page)
	r, _ := http.NewRequestWithContext(t.Context(), "POST", "http://"+page.host+page.path+"event", strings.NewReader(`{"kind":"opened"}`))
	r.AddCookie(v.cookie)
	v.origin(r)
	if resp, err := http.DefaultClient.Do(r); err == nil {
		resp.Body.Close()
	}
	waitDone(t, page)
}

func waitDone(t *testing.T, s *Server) {
	t.Helper()
	select {
	case <-s.Done():
	case <-time.After(10 * time.Second):
		t.Fatal("the page is still open")
	}
}

func FuzzReport(f *testing.F) {
	f.Add([]byte(`{"kind":"done","id":"0123456789abcdef","billingKey":"billing-key-0123456789"}`))
	f.Add([]byte(`{"kind":"failed","id":"0123456789abcdef","code":"\u001b]0;x\u0007","message":"\u202e"}`))
	f.Add([]byte(`{"kind":7}`))
	f.Fuzz(func(t *testing.T, body []byte) {
		r, ok := readReport(body)
		if !ok {
			return
		}
		e := r.event(model.CallPayment, false)
		for _, s := range []string{e.Order, e.BillingKey, e.Code, e.Message} {
			if model.Printable(s) != s || len([]rune(s)) > model.MaxFinding {
				t.Errorf("%q is not fit to show", s)
			}
		}
		if e.PaymentID != "" && !madeHere(e.PaymentID) {
			t.Errorf("ID %q", e.PaymentID)
		}
		if k := r.BillingKey; k != waiting && len(k) > 8 && strings.Contains(e.BillingKey, k) {
			t.Errorf("%q is not masked: %q", k, e.BillingKey)
		}
	})
}

// TestPageIsFilledOnce: every place of the page is filled, and what people typed
// is text: neither markup nor a place to fill.
func TestPageIsFilledOnce(t *testing.T) {
	s := &Server{path: "/x/", ask: model.RehearsalAsk{Title: `<b>{{Nonce}}"&`, StoreID: "store-1", Texts: model.PageTexts{Title: "연습", Lead: "{{Script}}"}},
		buttons: []button{{ID: `a"><i>`, Label: "<u>카드", Note: "'&"}}, policy: policyOf("")}
	for _, name := range []string{"page.html", "back.html"} {
		w := httptest.NewRecorder()
		s.write(w, name, "nonce1", map[string]string{"Nonce": "nonce1", "Buttons": buttonsHTML(s.buttons), "Script": "run()", "Data": "{}"})
		body := w.Body.String()
		for _, left := range []string{"<b>", "<i>", "<u>", "{{Name}}", "{{Style}}", "{{Lang}}", "{{Home}}"} {
			if strings.Contains(body, left) {
				t.Errorf("%s holds %q", name, left)
			}
		}
		if !strings.Contains(body, "&lt;b&gt;{{Nonce}}&#34;&amp;") {
			t.Errorf("%s: the title was filled in again\n%s", name, body)
		}
		if name == "page.html" && strings.Count(body, "run()") != 1 {
			t.Errorf("the script stands %d times", strings.Count(body, "run()"))
		}
	}
}
