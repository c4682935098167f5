package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
	"portone-onboard/model/portone"
	"portone-onboard/model/scan"
	"portone-onboard/model/site"
	"portone-onboard/model/workday"
	"portone-onboard/store"
	"portone-onboard/ui"
	"portone-onboard/ui/cli"
)

const apiSecret = "sEcReT0123456789abcdefTHEEND"

// command is one invocation in this process, over real looks.
type command struct {
	looks  ui.Looks
	db     string
	in     string
	out    bytes.Buffer
	err    bytes.Buffer
	status int
}

// noFile is a folder of shops in which there is none.
func noFile(t *testing.T) *command {
	return &command{db: filepath.Join(t.TempDir(), "onboard.db"), looks: ui.Looks{
		Site: func(ctx context.Context, ask model.SiteAsk, tell func(model.Progress)) (model.SiteReport, error) {
			ask.Profile.MayLocal = true
			return site.New(site.Options{Version: "test"}).Check(ctx, ask, tell)
		},
		Scan: func(ctx context.Context, ask model.ScanAsk, tell func(model.Progress)) (model.ScanReport, error) {
			return scan.Scan(ctx, ask, time.Now(), tell)
		},
	}}
}

func (c *command) run(args ...string) *command {
	c.out.Reset()
	c.err.Reset()
	c.status = cli.Run(cli.World{
		Args: append([]string{"--db", c.db}, args...), In: strings.NewReader(c.in), Out: &c.out, Err: &c.err,
		Env: func(string) string { return "" }, Now: time.Now, Version: "test",
		Facts: gateway.Catalogue{}, Catalogue: gateway.Hash, Calendar: workday.New(), Looks: c.looks,
		Files: cli.Files{
			Read: func(string) (cli.File, error) { return nil, errNone },
			Explain: func(err error) (cli.Trouble, bool) {
				return cli.Trouble{Kind: ui.TroubleSystem, Missing: true}, err == errNone
			},
		},
	})
	return c
}

var errNone error = store.ErrNotFound

// portone is the API behind a stub of PortOne; secret "" is none.
func (c *command) portone(t *testing.T, base, secret string) {
	t.Helper()
	client, err := portone.New(portone.Options{
		V2Base: base, V1Base: base, Version: "test", Sleep: func(ctx context.Context, _ time.Duration) error { return ctx.Err() },
		Secret: func(context.Context) (portone.Secret, error) { return portone.Secret{V2: secret}, nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	c.looks.Payments = &ui.Payments{
		Secret: func(model.ShopID, model.PortOne) ui.SecretFrom {
			if secret == "" {
				return ui.SecretNone
			}
			return ui.SecretEnv
		},
		Verify: func(ctx context.Context, _ model.ShopID, ask model.PaymentAsk) (model.PaymentReport, error) {
			return client.Verify(ctx, ask)
		},
	}
}

func stubPayment(channel string) string {
	return fmt.Sprintf(`{"status":"PAID","id":"p1","transactionId":"t","merchantId":"m","storeId":"s","version":"V2",
	"channel":{"type":%q,"id":"c","key":"k","name":"n","pgProvider":"INICIS_V2","pgMerchantId":"INIpayTest"},"method":{"type":"PaymentMethodCard"},
	"requestedAt":"2026-03-05T09:00:01Z","updatedAt":"2026-03-05T09:00:02Z","statusChangedAt":"2026-03-05T09:00:02Z","paidAt":"2026-03-05T09:00:02Z",
	"orderName":"o","currency":"KRW","amount":{"total":1000,"taxFree":0,"discount":0,"paid":1000,"cancelled":0,"cancelledTaxFree":0},"customer":{"name":"BUYER"},
	"webhooks":[{"id":"w","url":"https://shop.example/hook","status":"SUCCEEDED","currentExecutionCount":1,"response":{"code":"200"},"triggeredAt":"2026-03-05T09:00:03Z"}]}`, channel)
}

func stubPortOne(t *testing.T, status int, body string) string {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "PortOne "+apiSecret {
			w.WriteHeader(http.StatusUnauthorized)
			fmt.Fprint(w, `{"type":"UNAUTHORIZED","message":"x"}`)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		fmt.Fprint(w, body)
	}))
	t.Cleanup(s.Close)
	return s.URL
}

func TestVerify(t *testing.T) {
	for name, c := range map[string]struct {
		channel string
		args    []string
		status  int
		verdict string // of the channel; "" is not asked
	}{
		"test, as expected":   {"TEST", []string{"--expect", "test"}, 0, "done"},
		"test, live expected": {"TEST", []string{"--expect", "live"}, 1, "missing"},
		"live, as expected":   {"LIVE", []string{"--expect", "live"}, 0, "done"},
		"live, test expected": {"LIVE", []string{"--expect", "test"}, 1, "missing"},
		"either":              {"LIVE", nil, 0, ""},
	} {
		t.Run(name, func(t *testing.T) {
			x := noFile(t)
			x.portone(t, stubPortOne(t, 200, stubPayment(c.channel)), apiSecret)
			for _, lang := range []string{"ko", "en"} {
				x.run(append([]string{"verify", "p1", "--lang", lang}, c.args...)...)
				if x.status != c.status || !strings.Contains(x.out.String(), "p1") || strings.Contains(x.out.String(), "{") {
					t.Errorf("%s: status %d\n%s%s", lang, x.status, &x.out, &x.err)
				}
			}
			x.run(append([]string{"verify", "p1", "--json"}, c.args...)...)
			var got map[string]any
			if err := json.Unmarshal(x.out.Bytes(), &got); err != nil || x.status != c.status {
				t.Fatalf("status %d: %v\n%s", x.status, err, &x.out)
			}
			for k, want := range map[string]any{"payment_id": "p1", "status": "PAID", "channel": c.channel, "pg_provider": "INICIS_V2", "pg_merchant_id": "INIpayTest", "method": "card", "amount": 1000.0, "cancelled": 0.0} {
				if got[k] != want {
					t.Errorf("%s is %v, want %v", k, got[k], want)
				}
			}
			verdict := ""
			for _, v := range got["verdicts"].([]any) {
				if v := v.(map[string]any); v["id"] == "channel" {
					verdict = v["status"].(string)
				}
			}
			if verdict != c.verdict {
				t.Errorf("the channel is %q, want %q", verdict, c.verdict)
			}
			if all := x.out.String() + x.err.String(); strings.Contains(all, apiSecret) || strings.Contains(all, "BUYER") {
				t.Errorf("shown: %s", all)
			}
		})
	}
}

func TestVerifyFails(t *testing.T) {
	closed := httptest.NewServer(nil)
	closed.Close()
	for name, c := range map[string]struct {
		base, secret string
		args         []string
		status       int
		says         string
	}{
		"no such payment":   {stubPortOne(t, 404, `{"type":"PAYMENT_NOT_FOUND","message":"x"}`), apiSecret, []string{"p9"}, 1, "찾는 것이 없습니다"},
		"a wrong secret":    {stubPortOne(t, 200, "{}"), "wrong" + apiSecret, []string{"p1"}, 1, "API Secret"},
		"offline":           {closed.URL, apiSecret, []string{"p1"}, 1, "연결하지 못했습니다"},
		"not the API":       {stubPortOne(t, 200, "<html>login"), apiSecret, []string{"p1"}, 1, "웹 페이지가 답했습니다"},
		"no secret":         {closed.URL, "", []string{"p1"}, 1, "PORTONE_API_SECRET"},
		"no payment named":  {closed.URL, apiSecret, nil, 2, "PAYMENT_ID"},
		"an empty ID":       {stubPortOne(t, 200, stubPayment("TEST")), apiSecret, []string{" "}, 1, "올바르지 않습니다"},
		"an unknown expect": {closed.URL, apiSecret, []string{"p1", "--expect", "prod"}, 2, "test|live"},
	} {
		t.Run(name, func(t *testing.T) {
			x := noFile(t)
			x.portone(t, c.base, c.secret)
			x.run(append([]string{"verify", "--lang", "ko"}, c.args...)...)
			if x.status != c.status || !strings.Contains(x.err.String(), c.says) || x.out.Len() > 0 {
				t.Errorf("status %d\n%s%s", x.status, &x.out, &x.err)
			}
			if strings.Contains(x.out.String()+x.err.String(), apiSecret) {
				t.Error("the secret is shown")
			}
		})
	}
	if x := noFile(t).run("verify", "p1"); x.status != 1 {
		t.Errorf("without a way to look: %d", x.status)
	}
}
