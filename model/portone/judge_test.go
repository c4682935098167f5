package portone

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

func seenPayment() model.PaymentSeen {
	return model.PaymentSeen{
		ID: theID, Version: model.V2, Status: "PAID", Channel: model.LiveChannel, Provider: "TOSSPAYMENTS", MID: "im_shop1", Method: model.Card,
		Amount: 1000, Currency: "KRW", RequestedAt: today, PaidAt: today,
	}
}

func TestJudge(t *testing.T) {
	type seen = model.PaymentSeen
	type expect = model.PaymentExpect
	hook := func(list ...model.WebhookSeen) func(*seen) { return func(p *seen) { p.Webhooks = list } }
	failed := func(code int) model.WebhookSeen {
		return model.WebhookSeen{URL: "https://shop.example/hook", Status: "FAILED_NOT_OK_RESPONSE", Code: code, Tries: 1, At: today}
	}
	at := func(address string) model.WebhookSeen {
		return model.WebhookSeen{URL: address, Status: "FAILED_UNEXPECTED_ERROR", Tries: 1, At: today}
	}
	good := model.WebhookSeen{URL: "https://shop.example/hook", Status: "SUCCEEDED", Code: 204, Tries: 2, At: today.Add(-time.Minute)}
	with := func(status string) func(*seen) { return func(p *seen) { p.Status, p.PaidAt = status, time.Time{} } }
	for name, c := range map[string]struct {
		check  string
		seen   func(*seen)
		expect expect
		status model.Status
		code   model.FindingCode
		more   string // value|want|args
	}{
		"found":               {"found", nil, expect{}, model.Done, "pay_found", theID + "||"},
		"paid":                {"paid", nil, expect{}, model.Done, "pay_paid", "PAID||"},
		"paid, part back":     {"paid", with("PARTIAL_CANCELLED"), expect{}, model.Done, "pay_paid_before", "PARTIAL_CANCELLED||"},
		"paid, all back":      {"paid", func(p *seen) { p.Status, p.Cancelled = "CANCELLED", 1000 }, expect{}, model.Done, "pay_paid_before", "CANCELLED||"},
		"cancelled, no money": {"paid", with("CANCELLED"), expect{}, model.Missing, "pay_never_paid", "CANCELLED||"},
		"opened":              {"paid", with("READY"), expect{}, model.Missing, "pay_ready", "READY||"},
		"pending":             {"paid", with("PAY_PENDING"), expect{}, model.Missing, "pay_pending", "PAY_PENDING||"},
		"account":             {"paid", with("VIRTUAL_ACCOUNT_ISSUED"), expect{}, model.Missing, "pay_deposit", "VIRTUAL_ACCOUNT_ISSUED||"},
		"failed":              {"paid", with("FAILED"), expect{}, model.Missing, "pay_failed", "FAILED||"},
		"failed, why":         {"paid", func(p *seen) { p.Status, p.FailureCode, p.FailureReason = "FAILED", "8001", "no money" }, expect{}, model.Missing, "pay_failed_why", "FAILED||reason=8001 no money"},
		"a new status":        {"paid", with("SLEEPING"), expect{}, model.CannotTell, "pay_status_new", "SLEEPING||"},

		"live":            {"channel", nil, expect{Channel: model.LiveChannel}, model.Done, "pay_channel_live", "LIVE|LIVE|"},
		"test":            {"channel", func(p *seen) { p.Channel = model.TestChannel }, expect{Channel: model.TestChannel}, model.Done, "pay_channel_test", "TEST|TEST|"},
		"test, not live":  {"channel", func(p *seen) { p.Channel = model.TestChannel }, expect{Channel: model.LiveChannel}, model.Missing, "pay_channel_not_live", "TEST|LIVE|"},
		"live, not test":  {"channel", nil, expect{Channel: model.TestChannel}, model.Missing, "pay_channel_not_test", "LIVE|TEST|"},
		"unknown channel": {"channel", func(p *seen) { p.Channel = model.UnknownChannel }, expect{Channel: model.LiveChannel}, model.CannotTell, "pay_channel_unknown", "UNKNOWN|LIVE|"},
		"no channel":      {"channel", func(p *seen) { p.Channel = "" }, expect{Channel: model.TestChannel}, model.CannotTell, "pay_channel_unknown", "UNKNOWN|TEST|"},

		"gateway":       {"gateway", nil, expect{Providers: []string{"uplus", "tosspayments"}}, model.Done, "pay_gateway", "TOSSPAYMENTS|uplus, tosspayments|"},
		"other gateway": {"gateway", nil, expect{Providers: []string{"nice", "nice_v2"}}, model.Missing, "pay_gateway_other", "TOSSPAYMENTS|nice, nice_v2|"},
		"no gateway":    {"gateway", func(p *seen) { p.Provider = "" }, expect{Providers: []string{"nice"}}, model.CannotTell, "pay_gateway_unknown", "|nice|"},

		"MID":             {"mid", nil, expect{MID: "im_shop1"}, model.Done, "pay_mid", "im_shop1|im_shop1|"},
		"other MID":       {"mid", nil, expect{MID: "im_shop2"}, model.Missing, "pay_mid_other", "im_shop1|im_shop2|"},
		"MID in capitals": {"mid", nil, expect{MID: "IM_SHOP1"}, model.Missing, "pay_mid_case", "im_shop1|IM_SHOP1|"},
		"no MID":          {"mid", func(p *seen) { p.MID = "" }, expect{MID: "im_shop1"}, model.CannotTell, "pay_mid_unknown", "|im_shop1|"},
		"shared MID":      {"mid", nil, expect{MID: "im_shop1", TestMIDs: []string{"x", "im_shop1"}, Channel: model.LiveChannel}, model.Missing, "pay_mid_shared", "im_shop1|im_shop1|"},
		"own MID":         {"mid", nil, expect{TestMIDs: []string{"iamporttest_3"}, Channel: model.LiveChannel}, model.Done, "pay_mid_own", "im_shop1||"},
		"shared in tests": {"mid", nil, expect{MID: "im_shop1", TestMIDs: []string{"im_shop1"}, Channel: model.TestChannel}, model.Done, "pay_mid", "im_shop1|im_shop1|"},

		"method":       {"method", nil, expect{Methods: []model.Method{model.Mobile, model.Card}}, model.Done, "pay_method", "card|mobile, card|"},
		"other method": {"method", nil, expect{Methods: []model.Method{"easy_pay:kakaopay"}}, model.Missing, "pay_method_other", "card|easy_pay:kakaopay|"},
		"no method":    {"method", func(p *seen) { p.Method = "" }, expect{Methods: []model.Method{model.Card}}, model.CannotTell, "pay_method_unknown", "|card|"},
		"overseas":     {"method", nil, expect{Methods: []model.Method{model.Overseas}}, model.CannotTell, "pay_method_overseas", "card|overseas|"},

		"amount":       {"amount", nil, expect{Amount: 1000}, model.Done, "pay_amount", "1000 KRW|1000 KRW|"},
		"other amount": {"amount", func(p *seen) { p.Currency = "USD" }, expect{Amount: 999}, model.Missing, "pay_amount_other", "10.00 USD|9.99 USD|"},

		"cancelled":      {"cancelled", func(p *seen) { p.Status, p.Cancelled = "CANCELLED", 1000 }, expect{Cancelled: true}, model.Done, "pay_cancelled", "1000 KRW||"},
		"a part":         {"cancelled", func(p *seen) { p.Status, p.Cancelled = "PARTIAL_CANCELLED", 400 }, expect{Cancelled: true}, model.Done, "pay_cancelled_part", "400 KRW||left=600 KRW"},
		"not cancelled":  {"cancelled", nil, expect{Cancelled: true}, model.Missing, "pay_cancel_none", "0 KRW||"},
		"nothing to":     {"cancelled", with("READY"), expect{Cancelled: true}, model.Missing, "pay_cancel_nothing", "0 KRW||"},
		"without a cent": {"cancelled", with("CANCELLED"), expect{Cancelled: true}, model.Missing, "pay_cancel_nothing", "0 KRW||"},

		"webhook":             {"webhook", hook(failed(500), good), expect{Webhook: true}, model.Done, "pay_webhook", "https://shop.example/hook||code=204"},
		"webhook over http":   {"webhook", hook(model.WebhookSeen{URL: "http://shop.example/hook", Status: "SUCCEEDED", Code: 200}), expect{Webhook: true}, model.Done, "pay_webhook_plain", "http://shop.example/hook||code=200"},
		"webhook refused":     {"webhook", hook(failed(302), at("https://old.example/")), expect{Webhook: true}, model.Missing, "pay_webhook_refused", "https://shop.example/hook||code=302"},
		"webhook to nobody":   {"webhook", hook(at("https://shop.example/hook")), expect{Webhook: true}, model.Missing, "pay_webhook_failed", "https://shop.example/hook||"},
		"webhook on its way":  {"webhook", hook(model.WebhookSeen{URL: "https://shop.example/hook"}), expect{Webhook: true}, model.CannotTell, "pay_webhook_waiting", "https://shop.example/hook||"},
		"answer unknown":      {"webhook", hook(model.WebhookSeen{Status: "SUCCEEDED"}), expect{Webhook: true}, model.CannotTell, "pay_webhook_odd", "-||"},
		"failed with 200":     {"webhook", hook(failed(200)), expect{Webhook: true}, model.CannotTell, "pay_webhook_odd", "https://shop.example/hook||"},
		"webhook to here":     {"webhook", hook(at("http://localhost:3000/hook")), expect{Webhook: true}, model.Missing, "pay_webhook_private", "http://localhost:3000/hook||"},
		"webhook to the home": {"webhook", hook(at("http://192.168.0.7/hook")), expect{Webhook: true}, model.Missing, "pay_webhook_private", "http://192.168.0.7/hook||"},
		"no webhook":          {"webhook", func(p *seen) { p.PaidAt = today.Add(-time.Hour); p.RequestedAt = p.PaidAt }, expect{Webhook: true}, model.CannotTell, "pay_webhook_none", "||"},
		"none yet":            {"webhook", nil, expect{Webhook: true}, model.CannotTell, "pay_webhook_not_yet", "||"},
		"none in V1":          {"webhook", func(p *seen) { p.Version = model.V1 }, expect{Webhook: true}, model.CannotTell, "pay_webhook_v1", "||"},
	} {
		t.Run(name, func(t *testing.T) {
			p := seenPayment()
			if c.seen != nil {
				c.seen(&p)
			}
			for _, f := range Judge(p, c.expect, today.Add(time.Minute)) {
				if f.ID != c.check {
					continue
				}
				if f.Status != c.status || f.Code != c.code || f.At.Source != theID {
					t.Errorf("got %s %s at %q", f.Status, f.Code, f.At.Source)
				}
				if got := f.Value + "|" + f.Want + "|" + argsOf(f); got != c.more {
					t.Errorf("got %s, want %s", got, c.more)
				}
				return
			}
			t.Errorf("%s was not judged", c.check)
		})
	}
}

func argsOf(f model.Finding) string {
	var out []string
	for k, v := range f.Args {
		out = append(out, k+"="+v)
	}
	return strings.Join(out, ",")
}

func TestUnreachable(t *testing.T) {
	for address, want := range map[string]bool{
		"http://localhost/x": true, "https://a.localhost": true, "https://shop.local/": true, "http://127.0.0.1:80": true, "http://[::1]/": true, "http://10.1.2.3": true,
		"http://172.16.0.1": true, "http://100.64.0.1": true, "http://100.127.255.254": true, "http://169.254.1.1": true, "http://0.0.0.0": true, "http://[fd00::1]": true,
		"http://[::ffff:192.168.0.1]/": true, "https://LOCALHOST./": true, "https://shop.example": false, "https://100.128.0.1": false, "https://172.32.0.1": false, "https://8.8.8.8": false,
		"https://localhost.shop.example": false, "https://mylocal": false, "": false, ":": false,
	} {
		if got := unreachable(address); got != want {
			t.Errorf("%q: %v", address, got)
		}
	}
}

// Anything that PortOne might answer.
func anySeen(t *rapid.T) model.PaymentSeen {
	word := rapid.OneOf(rapid.SampledFrom([]string{"", "PAID", "CANCELLED", "PARTIAL_CANCELLED", "READY", "FAILED", "TEST", "LIVE", "KRW", "USD", "TOSSPAYMENTS", "card", "SUCCEEDED"}), rapid.String())
	moment := rapid.SampledFrom([]time.Time{{}, today, today.Add(-time.Hour), today.Add(time.Hour)})
	money := rapid.OneOf(rapid.Int64(), rapid.SampledFrom([]int64{0, 400, 1000, math.MinInt64, math.MaxInt64}))
	p := model.PaymentSeen{
		ID: word.Draw(t, "id"), Version: model.PortOne(word.Draw(t, "version")), Status: word.Draw(t, "status"), Channel: model.ChannelType(word.Draw(t, "channel")),
		Provider: word.Draw(t, "provider"), MID: word.Draw(t, "mid"), Method: model.Method(word.Draw(t, "method")), Amount: money.Draw(t, "amount"),
		Cancelled: money.Draw(t, "cancelled"), Currency: word.Draw(t, "currency"), PaidAt: moment.Draw(t, "paid"), RequestedAt: moment.Draw(t, "requested"),
		FailureCode: word.Draw(t, "code"), FailureReason: word.Draw(t, "reason"),
	}
	for range rapid.IntRange(0, 3).Draw(t, "webhooks") {
		p.Webhooks = append(p.Webhooks, model.WebhookSeen{URL: word.Draw(t, "url"), Status: word.Draw(t, "state"), Code: rapid.Int().Draw(t, "answer"), At: moment.Draw(t, "at")})
	}
	return p
}

func anyExpect(t *rapid.T) model.PaymentExpect {
	word := rapid.SampledFrom([]string{"", "TOSSPAYMENTS", "nice", "im_shop1", "x"})
	return model.PaymentExpect{
		Channel:   rapid.SampledFrom([]model.ChannelType{"", model.TestChannel, model.LiveChannel, model.UnknownChannel, "X"}).Draw(t, "channel"),
		Providers: rapid.SliceOfN(word, 0, 2).Draw(t, "providers"), MID: word.Draw(t, "mid"), TestMIDs: rapid.SliceOfN(word, 0, 2).Draw(t, "tests"),
		Methods: rapid.SliceOfN(rapid.SampledFrom([]model.Method{model.Card, model.Overseas, "easy_pay:kakaopay"}), 0, 2).Draw(t, "methods"),
		Amount:  rapid.Int64().Draw(t, "amount"), Cancelled: rapid.Bool().Draw(t, "cancelled"), Webhook: rapid.Bool().Draw(t, "webhook"),
	}
}

// Whatever was answered: findings stand in their order, once each, with a code
// that is listed and all its args, short and printable.
func TestJudgeAnything(t *testing.T) {
	args := map[model.FindingCode][]string{}
	for _, info := range model.FindingCodes() {
		args[info.Code] = info.Args
	}
	rapid.Check(t, func(t *rapid.T) {
		p, e := anySeen(t), anyExpect(t)
		before := fmt.Sprintf("%#v %#v", p, e)
		findings := Judge(p, e, today)
		if after := fmt.Sprintf("%#v %#v", p, e); after != before {
			t.Fatal("its arguments were changed")
		}
		last := -1
		for _, f := range findings {
			at := slices.Index(model.PaymentChecks, f.ID)
			if at <= last {
				t.Fatalf("%s stands after %d", f.ID, last)
			}
			last = at
			want, listed := args[f.Code]
			if !listed || len(want) != len(f.Args) {
				t.Fatalf("%s gives %v, listed %v", f.Code, f.Args, want)
			}
			if f.Status != model.Done && f.Status != model.Missing && f.Status != model.CannotTell {
				t.Fatalf("%s is %q", f.Code, f.Status)
			}
			texts := []string{f.Value, f.Want, f.At.Source}
			for _, a := range want {
				texts = append(texts, f.Args[a])
			}
			for _, s := range texts {
				if model.Printable(s) != s || utf8.RuneCountInString(s) > model.MaxFinding {
					t.Fatalf("%s says %q", f.Code, s)
				}
			}
		}
	})
}

// A verdict asks for nothing that was not expected, and proof of a live
// payment is never given to anything but a live channel.
func TestJudgeIsStrict(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, e := anySeen(t), anyExpect(t)
		for _, f := range Judge(p, e, today) {
			wrong := f.Status == model.Done && (f.ID == "channel" && p.Channel != e.Channel ||
				f.ID == "mid" && e.MID != "" && p.MID != e.MID || f.ID == "mid" && e.Channel == model.LiveChannel && slices.Contains(e.TestMIDs, p.MID) ||
				f.ID == "amount" && p.Amount != e.Amount || f.ID == "method" && !slices.Contains(e.Methods, p.Method) ||
				f.ID == "paid" && (p.Status == "READY" || p.Status == "FAILED" || p.Status == ""))
			if wrong {
				t.Fatalf("%+v for %+v, expected %+v", f, p, e)
			}
		}
	})
}

func TestVerify(t *testing.T) {
	c, _ := stubbed(t, &stub{status: "PAID"})
	a := ask(theID)
	a.Expect = model.PaymentExpect{Channel: model.LiveChannel, Webhook: true}
	r, err := c.Verify(t.Context(), a)
	if err != nil || r.Payment.ID != theID || len(r.Findings) != 4 || r.Findings[2].Code != "pay_channel_not_live" || r.Findings[3].Code != "pay_webhook" || !r.At.Equal(today) {
		t.Errorf("got %+v, %v", r, err)
	}
	r, err = c.Verify(t.Context(), ask("order0002"))
	wants(t, err, model.FailNotFound, "PAYMENT_NOT_FOUND")
	if len(r.Findings) != 1 || r.Findings[0].Code != "pay_not_found" || r.Findings[0].Status != model.Missing || r.Findings[0].Value != "order0002" {
		t.Errorf("got %+v", r)
	}
	base, _ := replies(t, reply{401, `{"type":"UNAUTHORIZED"}`, ""})
	c, _ = client(t, base)
	r, err = c.Verify(t.Context(), ask(theID))
	wants(t, err, model.FailSecret, "UNAUTHORIZED")
	if len(r.Findings) != 0 {
		t.Errorf("without a look there stands %+v", r.Findings)
	}
}
