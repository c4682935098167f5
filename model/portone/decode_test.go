package portone

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

// PortOne promises no enum, no oneOf case and no field for good.
func TestDecodeTolerates(t *testing.T) {
	for name, c := range map[string]struct {
		body string
		ok   func(model.PaymentSeen) bool
	}{
		"bare":                {`{"new":1}`, func(p model.PaymentSeen) bool { return p.Channel == model.UnknownChannel && p.Method == "" }},
		"unknown fields":      {`{"new":{"a":[1]},"channel":{"type":"LIVE","new":1}}`, func(p model.PaymentSeen) bool { return p.Channel == model.LiveChannel }},
		"a new channel":       {`{"channel":{"type":"SANDBOX","pgProvider":"NEW_PG"}}`, func(p model.PaymentSeen) bool { return p.Channel == model.UnknownChannel && p.Provider == "NEW_PG" }},
		"a channel of words":  {`{"channel":"LIVE"}`, func(p model.PaymentSeen) bool { return p.Channel == model.UnknownChannel }},
		"no channel":          {`{"channel":null}`, func(p model.PaymentSeen) bool { return p.Channel == model.UnknownChannel }},
		"a new method":        {`{"method":{"type":"PaymentMethodTelepathy"}}`, func(p model.PaymentSeen) bool { return p.Method == "" }},
		"a method of numbers": {`{"method":[1]}`, func(p model.PaymentSeen) bool { return p.Method == "" }},
		"a new easy pay":      {`{"method":{"type":"PaymentMethodEasyPay","provider":"NEW_PAY"}}`, func(p model.PaymentSeen) bool { return p.Method == "easy_pay:new_pay" }},
		"an easy pay's own":   {`{"method":{"type":"PaymentMethodEasyPay"},"channel":{"pgProvider":"KAKAOPAY"}}`, func(p model.PaymentSeen) bool { return p.Method == "easy_pay:kakaopay" }},
		"a spelling":          {`{"method":{"type":"PaymentMethodEasyPay","provider":"TOSS_BRANDPAY"}}`, func(p model.PaymentSeen) bool { return p.Method == "easy_pay:brandpay" }},
		"a big amount":        {`{"amount":{"total":9223372036854775807,"cancelled":-9223372036854775808}}`, func(p model.PaymentSeen) bool { return p.Amount == 9223372036854775807 }},
		"an amount with .0":   {`{"amount":{"total":1000.0,"cancelled":1e2}}`, func(p model.PaymentSeen) bool { return p.Amount == 1000 && p.Cancelled == 100 }},
		"no amount":           {`{"amount":{"total":null}}`, func(p model.PaymentSeen) bool { return p.Amount == 0 }},
		"an offset":           {`{"paidAt":"2026-03-05T18:00:02.5+09:00"}`, func(p model.PaymentSeen) bool { return p.PaidAt.Equal(today.Add(2500 * time.Millisecond)) }},
		"a bad date":          {`{"paidAt":"yesterday","requestedAt":{},"cancelledAt":[]}`, func(p model.PaymentSeen) bool { return p.PaidAt.IsZero() }},
		"webhooks of words":   {`{"webhooks":"none"}`, func(p model.PaymentSeen) bool { return len(p.Webhooks) == 0 }},
		"one bad webhook":     {`{"webhooks":[7,{"url":"https://shop.example","response":{"code":200}},null]}`, func(p model.PaymentSeen) bool { return len(p.Webhooks) == 2 && p.Webhooks[0].Code == 200 }},
		"a code in words":     {`{"webhooks":[{"response":{"code":"503 Service Unavailable"}}]}`, func(p model.PaymentSeen) bool { return p.Webhooks[0].Code == 503 }},
		"no code":             {`{"webhooks":[{"response":{"code":"ea"}},{"response":"x"}]}`, func(p model.PaymentSeen) bool { return p.Webhooks[0].Code == 0 && p.Webhooks[1].Code == 0 }},
		"escapes":             {`{"channel":{"type":"TEST","pgMerchantId":"a\u001b[31mb\u202e\u0000"}}`, func(p model.PaymentSeen) bool { return p.MID == "ab" }},
		"a long MID":          {`{"channel":{"pgMerchantId":"` + strings.Repeat("가", 5000) + `"}}`, func(p model.PaymentSeen) bool { return utf8.RuneCountInString(p.MID) == model.MaxFinding }},
		"of V1":               {`{"version":"V1","transactionId":"imp_9"}`, func(p model.PaymentSeen) bool { return p.Version == model.V1 && p.ID == "imp_9" && p.Order == "o" }},
		"a script as address": {`{"webhooks":[{"url":"javascript:alert(1)"}]}`, func(p model.PaymentSeen) bool { return p.Webhooks[0].URL == "" }},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := decodePayment([]byte(`{"status":"PAID","id":"o",` + strings.TrimPrefix(c.body, "{")))
			if err != nil || !c.ok(p) {
				t.Errorf("got %+v, %v", p, err)
			}
		})
	}
}

func TestDecodeMethods(t *testing.T) {
	for kind, want := range map[string]model.Method{
		"PaymentMethodCard": model.Card, "PaymentMethodTransfer": model.BankTransfer, "PaymentMethodVirtualAccount": model.VirtualAccount, "PaymentMethodMobile": model.Mobile,
		"PaymentMethodGiftCertificate": model.GiftCertificate, "PaymentMethodConvenienceStore": model.ConvenienceStore, "PaymentMethodCrypto": model.Crypto, "": "",
	} {
		if got := methodOf(kind, "", ""); got != want {
			t.Errorf("%s is %q", kind, got)
		}
	}
	for _, c := range []struct {
		kind, through, provider string
		want                    model.Method
	}{
		{"card", "", "html5_inicis", model.Card}, {"trans", "", "nice", model.BankTransfer}, {"vbank", "", "kcp", model.VirtualAccount}, {"phone", "", "danal", model.Mobile},
		{"cultureland", "", "kcp", model.GiftCertificate}, {"samsung", "", "kcp", "easy_pay:samsungpay"}, {"kakaopay", "", "html5_inicis", "easy_pay:kakaopay"},
		{"card", "naverpay", "html5_inicis", "easy_pay:naverpay"}, {"card", "", "kakaopay", "easy_pay:kakaopay"}, {"point", "", "nice", ""}, {"", "", "nice", ""}, {"card", "", "tosspay_v2", "easy_pay:tosspay"},
	} {
		if got := methodOfV1(c.kind, c.through, c.provider); got != c.want {
			t.Errorf("%+v is %q", c, got)
		}
	}
}

// Gateways that are an easy pay themselves need not name it.
func TestOwnEasyPays(t *testing.T) {
	for provider, want := range map[string]model.Method{
		"KAKAO": "easy_pay:kakaopay", "naverco": "easy_pay:naverpay", "NAVERPAY": "easy_pay:naverpay", "TOSSPAY_V2": "easy_pay:tosspay", "TOSS_BRANDPAY": "easy_pay:brandpay",
		"KCP_QUICK": "easy_pay:kcpquick", "PAYPAL_V2": "easy_pay:paypal", "payco": "easy_pay:payco", "SMILEPAY": "easy_pay:smilepay", "TOSSPAYMENTS": "", "": "",
	} {
		if got := methodOf("PaymentMethodEasyPay", "", provider); got != want {
			t.Errorf("%s is %q", provider, got)
		}
	}
}

// Every easy pay of Korea that the catalogue knows keeps its name.
func TestEasyPayNames(t *testing.T) {
	spelt := map[string]string{"brandpay": "TOSS_BRANDPAY", "googlepay": "GOOGLE_PAY", "wechatpay": "WECHAT"}
	for _, name := range append(append([]string{}, model.EasyPays...), "paypal", "wechatpay") {
		theirs := spelt[name]
		if theirs == "" {
			theirs = strings.ToUpper(name)
		}
		if got := easyPayOf(theirs); got != model.Method(model.EasyPayPrefix+name) {
			t.Errorf("%s is %q", theirs, got)
		}
	}
}

func TestMoney(t *testing.T) {
	for _, c := range []struct {
		n        int64
		currency string
		want     string
	}{
		{1000, "KRW", "1000 KRW"}, {1050, "USD", "10.50 USD"}, {5, "USD", "0.05 USD"}, {-5, "USD", "-0.05 USD"}, {0, "USD", "0.00 USD"}, {1234, "KWD", "1.234 KWD"}, {7, "", "7"},
		{-9223372036854775808, "USD", "-92233720368547758.08 USD"},
	} {
		if got := money(c.n, c.currency); got != c.want {
			t.Errorf("%d %s is %q", c.n, c.currency, got)
		}
	}
}

// What V1 says in the main unit and what is kept in the smallest is the same.
func TestMoneyThereAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, currency := rapid.Int64().Draw(t, "n"), rapid.SampledFrom([]string{"KRW", "USD", "KWD", "JPY", ""}).Draw(t, "currency")
		if got, err := decimal(major(n, currency)).minor(currency); got != n || err != nil {
			t.Fatalf("%d %s came back as %d, %v", n, currency, got, err)
		}
	})
	for _, bad := range []string{"1e9", "10.555", "x", "1.2.3", "--1", "99999999999999999999", "0x10"} {
		if n, err := decimal(bad).minor("USD"); err == nil {
			t.Errorf("%s is %d", bad, n)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{body("PAID", 1000, 0), `{"items":[` + body("READY", 1, 0) + `]}`, `{"code":0,"response":{"imp_uid":"i","status":"paid","amount":1.5}}`, `<html>`, ``, `null`, `[{}]`, `{"type":"PG_PROVIDER","pgCode":"1"}`, `{"list":[{"imp_uid":"i","status":"paid","amount":"1"}]}`} {
		f.Add([]byte(s), 200)
	}
	f.Fuzz(func(t *testing.T, b []byte, status int) {
		fits := func(list ...model.PaymentSeen) {
			for _, p := range list {
				for _, w := range append([]model.WebhookSeen{{}}, p.Webhooks...) {
					for _, s := range []string{p.ID, p.Order, p.Status, string(p.Channel), p.Provider, p.MID, string(p.Method), p.Currency, p.FailureCode, p.FailureReason, w.URL, w.Status} {
						if model.Printable(s) != s || utf8.RuneCountInString(s) > model.MaxFinding {
							t.Fatalf("%q is not fit to be shown", s)
						}
					}
				}
				Judge(p, model.PaymentExpect{Channel: model.LiveChannel, MID: "m", Providers: []string{"x"}, Methods: []model.Method{model.Card}, Amount: 1, Cancelled: true, Webhook: true}, today)
			}
		}
		typed := func(err error) bool {
			var failure *model.Failure
			if err != nil && (!errors.As(err, &failure) || failure.Kind == "") {
				t.Fatalf("an untyped error: %v", err)
			}
			return err == nil
		}
		if p, err := decodePayment(b); typed(err) {
			fits(p)
			if p.Status == "" || !json.Valid(b) {
				t.Fatalf("%s was read as %+v", b, p)
			}
		}
		if p, err := decodePayments(b); typed(err) {
			fits(p...)
		}
		if p, err := decodePaymentV1(b); typed(err) {
			fits(p)
		}
		if p, err := decodePaymentsV1(b); typed(err) {
			fits(p...)
		}
		typed(refusal(status, b))
	})
}
