package page

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"portone-onboard/model"
)

// stubSDK answers as PortOne's script does: by promise, and by redirect where it is told to.
const stubSDK = `window.PortOne = {
  requestPayment: async (a) => {
    window.seen = a;
    if (a.orderName === "redirect") { location.href = a.redirectUrl + "?paymentId=" + a.paymentId + "&txId=t"; return; }
    if (a.orderName === "refuse") return { code: "FAILURE_TYPE_PG", message: "m", pgMessage: "</script><b>\u001b[31mno" };
    if (a.orderName === "throw") throw Object.assign(new Error("channelKey is wrong"), { code: "INVALID" });
    const driver = document.createElement("script");
    driver.src = new URL("/driver.js", document.currentScript?.src ?? a.customData).href;
    await new Promise((ok) => { driver.onload = ok; document.body.append(driver); });
    return { transactionType: "PAYMENT", txId: "t", paymentId: a.paymentId };
  },
  requestIssueBillingKey: async () => ({ transactionType: "ISSUE_BILLING_KEY", billingKey: "billing-key-75ae3cab-6afe-422d-bf34-3a7b1762451d" }),
};`

func sdkServer(t *testing.T) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/javascript")
		switch r.URL.Path {
		case "/sdk.js":
			_, _ = w.Write([]byte(stubSDK))
		case "/driver.js":
			_, _ = w.Write([]byte("window.driver = true;"))
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// browser starts Debian's Chromium, headless and with an empty profile.
func browser(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil && os.Getenv("CI") != "" {
		t.Fatal("no chromium: apt-get install chromium")
	}
	if err != nil {
		t.Skip("no chromium on this machine: the page is not opened in a real browser")
	}
	allocator, stop := chromedp.NewExecAllocator(t.Context(),
		chromedp.ExecPath(path), chromedp.UserDataDir(t.TempDir()), chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.Flag("disable-dev-shm-usage", true), chromedp.WindowSize(1000, 1180))
	t.Cleanup(stop)
	ctx, cancel := chromedp.NewContext(allocator)
	t.Cleanup(cancel)
	limited, end := context.WithTimeout(ctx, 120*time.Second)
	t.Cleanup(end)
	return limited
}

// told is the events of a page, one by one.
type told chan model.RehearsalEvent

// next gives the next event of a kind; others of before are passed over.
func (c told) next(t *testing.T, kind string) model.RehearsalEvent {
	t.Helper()
	limit := time.After(60 * time.Second)
	for {
		select {
		case e := <-c:
			if e.Kind == kind {
				return e
			}
		case <-limit:
			t.Fatalf("no %s was told", kind)
		}
	}
}

func open(t *testing.T, ask model.RehearsalAsk) (*Server, told) {
	t.Helper()
	events := make(told, 100)
	s, err := Open(t.Context(), ask, func(e model.RehearsalEvent) { events <- e })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s, events
}

func TestRealBrowser(t *testing.T) {
	ctx := browser(t)
	sdk := sdkServer(t)
	page := asked()
	page.SDK = sdk + "/sdk.js"
	for i, order := range []string{"ok", "redirect", "refuse", "throw"} {
		page.Buttons[i].Params = []byte(`{"orderName":"` + order + `","totalAmount":1000,"customData":"` + sdk + `"}`)
	}
	s, events := open(t, page)
	if err := chromedp.Do(ctx, chromedp.Navigate(s.URL()), chromedp.WaitVisible(`button[data-id="card"]:enabled`)); err != nil {
		t.Fatal(err)
	}
	events.next(t, "opened")
	shot(t, ctx, "ready")
	pays(t, ctx, events)
	refuses(t, ctx, events)
	redirects(t, ctx, events, s)
	issues(t, ctx, events)
	shot(t, ctx, "results")
}

func click(t *testing.T, ctx context.Context, id string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.Click(`button[data-id="`+id+`"]:enabled`)); err != nil {
		t.Fatal(err)
	}
}

// ask runs one action and gives what it found.
func ask[T any](t *testing.T, ctx context.Context, a chromedp.Action[T]) T {
	t.Helper()
	v, err := chromedp.Run(ctx, a)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// pays clicks, and looks at what the SDK was given: the driver that the SDK
// loads proves that the policy lets it.
func pays(t *testing.T, ctx context.Context, events told) {
	t.Helper()
	click(t, ctx, "card")
	began, done := events.next(t, "clicked"), events.next(t, "done")
	if began.PaymentID != done.PaymentID || !madeHere(done.PaymentID) || done.Button != "card" || done.Call != model.CallPayment || done.Redirected {
		t.Errorf("clicked %+v, done %+v", began, done)
	}
	seen := ask(t, ctx, chromedp.Evaluate[map[string]any](`window.seen`))
	driver := ask(t, ctx, chromedp.Evaluate[bool](`window.driver === true`))
	if seen["paymentId"] != done.PaymentID || seen["storeId"] != hostile || seen["channelKey"] != "channel-key-1" || !driver {
		t.Errorf("the SDK got %v, driver %v", seen, driver)
	}
}

func refuses(t *testing.T, ctx context.Context, events told) {
	t.Helper()
	click(t, ctx, "phone")
	if e := events.next(t, "failed"); e.Code != "FAILURE_TYPE_PG" || e.Message != "</script><b>no" {
		t.Errorf("%+v", e)
	}
	click(t, ctx, "transfer")
	if e := events.next(t, "failed"); e.Code != "INVALID" || e.Message != "channelKey is wrong" {
		t.Errorf("%+v", e)
	}
}

// redirects leaves the page, and comes back by the gateway's redirect.
func redirects(t *testing.T, ctx context.Context, events told, s *Server) {
	t.Helper()
	click(t, ctx, "easy")
	began, done := events.next(t, "clicked"), events.next(t, "done")
	if !done.Redirected || done.Button != "easy" || done.PaymentID != began.PaymentID {
		t.Errorf("clicked %+v, done %+v", began, done)
	}
	events.next(t, "opened") // the page is there again, with what happened before
	at, log := ask(t, ctx, chromedp.Location()), ask(t, ctx, chromedp.Text(`#log`))
	if at != "http://"+s.host+s.path || !strings.Contains(log, done.PaymentID) {
		t.Errorf("back at %s, which shows %s", at, log)
	}
}

func issues(t *testing.T, ctx context.Context, events told) {
	t.Helper()
	click(t, ctx, "billing")
	if e := events.next(t, "done"); e.BillingKey != "***451d" || e.Call != model.CallIssue {
		t.Errorf("%+v", e)
	}
}

// Without the SDK the page says so, and tells the wizard.
func TestBrowserWithoutSDK(t *testing.T) {
	ctx := browser(t)
	page := asked()
	page.SDK = "http://127.0.0.1:1/sdk.js"
	s, events := open(t, page)
	if err := chromedp.Do(ctx, chromedp.Navigate(s.URL()), chromedp.WaitVisible(`#again a`)); err != nil {
		t.Fatal(err)
	}
	state := ask(t, ctx, chromedp.Text(`#state`))
	disabled := ask(t, ctx, chromedp.Evaluate[bool](`document.querySelector("button").disabled`))
	if e := events.next(t, "sdk_blocked"); e.Code != "load" && e.Code != "offline" || state != page.Texts.Blocked || !disabled {
		t.Errorf("%+v, the page says %q", e, state)
	}
}

// shot keeps a picture where PAGE_SHOTS names a folder.
func shot(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	dir := os.Getenv("PAGE_SHOTS")
	if dir == "" {
		return
	}
	png := ask(t, ctx, chromedp.FullScreenshot(100))
	if err := os.WriteFile(dir+"/"+name+".png", png, 0o600); err != nil {
		t.Fatal(err)
	}
}
