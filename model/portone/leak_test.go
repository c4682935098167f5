package portone

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"portone-onboard/model"
)

// private is what must stand nowhere: the secret in every part, V1's token, and
// what the stubs know of a buyer.
var private = []string{v2Secret, v1Key, v1Secret, "TOKENabcdefgh", "BUYER", "01012345678", "010-1234-5678", "1234-5678-9012", "buyer@"}

func searched(t *testing.T, where string, things ...any) {
	t.Helper()
	for _, thing := range things {
		asJSON, _ := json.Marshal(thing)
		all := fmt.Sprintf("%v\n%+v\n%#v\n%s\n%s", thing, thing, thing, thing, asJSON)
		for err, ok := thing.(error); ok && err != nil; err = errors.Unwrap(err) {
			all += fmt.Sprintf("\n%v\n%+v\n%#v", err, err, err)
		}
		for _, p := range private {
			if strings.Contains(all, p) {
				t.Errorf("%s tells %q:\n%.600s", where, p, all)
			}
		}
	}
}

func TestSecretShowsItselfToNobody(t *testing.T) {
	s := Secret{V2: v2Secret, V1Key: v1Key, V1Secret: v1Secret}
	searched(t, "a secret", s, &s, []Secret{s}, map[string]Secret{"a": s}, struct{ S Secret }{s}, Options{Secret: nil})
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		searched(t, verb, fmt.Sprintf(verb, s))
	}
	text, _ := s.MarshalText()
	searched(t, "a method", s.String(), s.GoString(), string(text))
	var log bytes.Buffer
	slog.New(slog.NewTextHandler(&log, nil)).Info("x", "secret", s, "in", struct{ S Secret }{s})
	slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "secret", s, "in", struct{ S Secret }{s})
	searched(t, "a log", log.String())
	if strings.Count(log.String(), mask) != 4 {
		t.Errorf("the log shows no mask: %s", log.String())
	}
}

// echo is a server that repeats everything it got, where it hurts most.
func echo(status int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		sent, _ := io.ReadAll(r.Body)
		if r.URL.Path == "/users/getToken" && status != 499 {
			_, _ = io.WriteString(w, `{"code":0,"response":{"access_token":"TOKENabcdefgh1","now":1,"expired_at":1801}}`)
			return
		}
		all := r.Header.Get("Authorization") + " " + strings.ReplaceAll(string(sent), `"`, " ") + " 홍길동 010-1234-5678 buyer@shop.example 1234-5678-9012-3456"
		w.Header().Set("Location", "https://shop.example/"+all)
		w.WriteHeader(min(status, 498))
		_ = json.NewEncoder(w).Encode(map[string]any{"type": "X" + r.Header.Get("Authorization"), "message": all, "pgCode": r.Header.Get("Authorization"), "pgMessage": all, "code": 1, "response": nil})
	}
}

func TestNothingLeaks(t *testing.T) {
	ctx := t.Context()
	for _, status := range []int{200, 302, 307, 400, 401, 403, 404, 409, 429, 499, 500, 502} {
		c, _ := client(t, serve(t, echo(status)))
		for _, v := range []model.PortOne{model.V1, model.V2} {
			a := model.PaymentAsk{ID: "imp_1", Version: v}
			r, err1 := c.Verify(ctx, a)
			_, err2 := c.Payments(ctx, model.PaymentFilter{Version: v})
			_, err3 := c.Cancel(ctx, model.CancelAsk{ID: "imp_1", Version: v, Reason: "r", Left: 1000, Key: theKey})
			_, err4 := c.Wait(ctx, model.PaymentFilter{Version: v, Since: today}, nil, nil)
			_, err5 := c.Resend(ctx, "imp_1", "")
			for i, err := range []error{err1, err2, err3, err4, err5} {
				var f *model.Failure
				if !errors.As(err, &f) {
					t.Errorf("%d: call %d of %s came off", status, i, v)
				}
				searched(t, fmt.Sprintf("failure %d of %d, %s", i, status, v), err, f)
			}
			searched(t, "a report", r)
		}
		searched(t, "a client", c, struct{ C *Client }{c})
	}
}

func TestGoodAnswersDoNotLeak(t *testing.T) {
	c, _ := stubbed(t, &stub{status: "FAILED", cancel: []string{"SUCCEEDED"}})
	a := ask(theID)
	a.Expect = model.PaymentExpect{Channel: model.LiveChannel, MID: "m", Webhook: true, Cancelled: true, Amount: 1, Methods: []model.Method{model.Mobile}, Providers: []string{"x"}}
	r, err := c.Verify(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	list, err := c.Payments(t.Context(), model.PaymentFilter{})
	if err != nil {
		t.Fatal(err)
	}
	after, err := c.Cancel(t.Context(), cancelAsk())
	if err != nil {
		t.Fatal(err)
	}
	searched(t, "V2", r, list, after)

	one, _ := v1Client(t, &v1{status: "paid", cancelled: "0"})
	r, err = one.Verify(t.Context(), model.PaymentAsk{ID: "imp_1", Version: model.V1, Expect: a.Expect})
	if err != nil {
		t.Fatal(err)
	}
	searched(t, "V1", r, one)
}

func TestPeopleAreMasked(t *testing.T) {
	for in, want := range map[string]string{
		"no money":                               "no money",
		"code 8001: 한도초과":                        "code 8001: 한도초과",
		"call 010-1234-5678 now":                 "call *** now",
		"card 1234 56** **** 7890 refused":       "card *** refused",
		"1234567":                                "***",
		"123456":                                 "123456",
		"mail a.b@shop.example, please":          "mail *** please",
		"\x1b[31mred\x1b[0m \u202e":              "red ",
		"2026-03":                                "2026-03",
		"+82-10-1234-5678":                       "+***",
		"900101-1234567":                         "***",
		strings.Repeat("1-", 100000) + "x":       "***-x",
		strings.Repeat("word ", 100)[:290] + "x": strings.Repeat("word ", 100)[:290] + "x",
	} {
		if got := said(in); got != strings.TrimSpace(want) {
			t.Errorf("%.60q is said as %.60q", in, got)
		}
	}
}
