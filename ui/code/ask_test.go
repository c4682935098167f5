package code

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
)

func inicis() Ask {
	c := gateway.Catalogue{}
	g := c.Choice("inicis")
	return Ask{
		Gateway: g.Name, Code: "inicis", Lines: g.Lines, Module: "v2", Version: model.V2, Style: model.OneTime, Method: model.Card, Mode: model.Window,
		Stack: Node, StoreID: testStore, ChannelKey: testChannel, Lang: model.Korean, Parameters: c.Parameters("inicis"),
	}
}

func TestUnsupported(t *testing.T) {
	kakao := gateway.Catalogue{}.Choice("kakaopay")
	for _, c := range []struct {
		name string
		want ErrorCode
		turn func(*Ask)
	}{
		{"no such stack", NoStack, func(a *Ask) { a.Stack = "cobol" }},
		{"no lines known", NoVersion, func(a *Ask) { a.Lines = nil }},
		{"a module of V1", NoVersion, func(a *Ask) { a.Module = "v1" }},
		{"no recurring bank transfer", NoMethod, func(a *Ask) { a.Style, a.Method = model.Recurring, model.BankTransfer }},
		{"no crypto", NoMethod, func(a *Ask) { a.Method = model.Crypto }},
		{"no key-in by KakaoPay", NoStyle, func(a *Ask) { a.Lines, a.Module, a.Style = kakao.Lines, "", model.KeyIn }},
		{"no API of KakaoPay", NoMode, func(a *Ask) { a.Lines, a.Module, a.Mode = kakao.Lines, "", model.API }},
		{"a cell that says no", NoMethod, func(a *Ask) { a.Style, a.Method = model.Recurring, "easy_pay:kakaopay" }},
	} {
		a := inicis()
		c.turn(&a)
		out, err := Snippets(a)
		var typed *Error
		if !errors.As(err, &typed) || typed.Code != c.want || len(out) > 0 {
			t.Errorf("%s: %v, %d snippets", c.name, err, len(out))
		}
		if _, err := Params(a); !errors.As(err, &typed) || typed.Code != c.want {
			t.Errorf("%s: Params: %v", c.name, err)
		}
	}
	a := inicis()
	a.Mode, a.Style = model.API, model.KeyIn
	var typed *Error
	if _, err := Params(a); !errors.As(err, &typed) || typed.Code != NoCall {
		t.Errorf("arguments of a window that is not opened: %v", err)
	}
}

// TestParams wants what the rehearsal page gives to the SDK: own identifiers
// and what the gateway insists on, and nothing that is made anew each time.
func TestParams(t *testing.T) {
	b, err := Params(inicis())
	if err != nil {
		t.Fatal(err)
	}
	want := `{"storeId":"` + testStore + `","channelKey":"` + testChannel + `","orderName":"상품 이름","totalAmount":1000,"currency":"KRW","payMethod":"CARD",` +
		`"customer":{"fullName":"홍길동","phoneNumber":"010-1234-5678","email":"customer@example.com"}}`
	if string(b) != want {
		t.Errorf("got  %s\nwant %s", b, want)
	}
}

// TestEveryParams wants JSON of every window, and no variable's name in it.
func TestEveryParams(t *testing.T) {
	for _, a := range wishes(Node, model.English) {
		if a.Mode != model.Window || undecided(a) {
			continue
		}
		b, err := Params(a)
		var v map[string]any
		if err != nil || json.Unmarshal(b, &v) != nil {
			t.Errorf("%v: %v %s", a, err, b)
		}
		for _, key := range []string{"paymentId", "redirectUrl", "merchant_uid", "m_redirect_url", "issueId"} {
			if _, ok := v[key]; ok {
				t.Errorf("%v: %s is filled in", a, key)
			}
		}
	}
}

func TestNotes(t *testing.T) {
	note := func(name string, want bool, id string, turn func(*Ask)) {
		a := inicis()
		turn(&a)
		out, err := Snippets(a)
		if err != nil {
			t.Fatal(err)
		}
		have := slices.ContainsFunc(out, func(s Snippet) bool { return slices.Contains(s.Notes, id) })
		if have != want {
			t.Errorf("%s: %s is %v", name, id, have)
		}
	}
	note("all given", false, NoteNoStore, func(a *Ask) {})
	note("all given", false, NoteNoChannel, func(a *Ask) {})
	note("no store", true, NoteNoStore, func(a *Ask) { a.StoreID = "" })
	note("no channel", true, NoteNoChannel, func(a *Ask) { a.ChannelKey = "" })
	note("V1 without its code", true, NoteNoImpCode, func(a *Ask) { a.Module, a.Version = "v1", model.V1 })
	note("V1 with its code", false, NoteNoImpCode, func(a *Ask) { a.Module, a.Version, a.ImpCode = "v1", model.V1, testImp })
	note("a virtual account", true, NoteDeposit, func(a *Ask) { a.Method = model.VirtualAccount })
	note("a card", false, NoteDeposit, func(a *Ask) {})
	note("an own form", true, NoteOwnForm, func(a *Ask) { a.Mode, a.Style = model.API, model.KeyIn })
	note("one device", true, NotePC, func(a *Ask) { a.Method = model.GiftCertificate })
	note("live only", true, NoteLiveOnly, func(a *Ask) {
		a.Lines = []model.Line{{Module: "v2", PortOne: model.V2, Mode: model.Window, Style: model.OneTime, Method: model.Card, Status: "live_only"}}
	})
}

func TestForbidden(t *testing.T) {
	a := inicis()
	why := model.Text{Ko: "보내지 않습니다.", En: "Never sent."}
	a.Parameters = append(slices.Clone(a.Parameters),
		model.Parameter{ID: "f", Calls: []model.Call{model.CallPayment}, Path: "customer.email", Need: model.ParameterForbidden, Why: why})
	b, err := Params(a)
	if err != nil || strings.Contains(string(b), "email") {
		t.Errorf("%v: %s", err, b)
	}
	out, err := Snippets(a)
	if err != nil || !strings.Contains(out[0].Text, "// customer.email: 보내지 않습니다.\n") {
		t.Errorf("%v: not said why", err)
	}
}

// TestSecrets: programs read them from their environment.
func TestSecrets(t *testing.T) {
	for text, what := range texts()["javascript"] {
		for _, name := range []string{"PORTONE_API_SECRET", "PORTONE_WEBHOOK_SECRET", "PORTONE_IMP_SECRET", "PORTONE_IMP_KEY"} {
			if strings.Count(text, name) != strings.Count(text, "process.env."+name) {
				t.Errorf("%s: %s", what, name)
			}
		}
	}
}

// FuzzSnippets wants code that can be read whatever stands in the answers and
// the data.
func FuzzSnippets(f *testing.F) {
	for _, s := range []string{
		"", testStore, `"`, `'`, `\`, "\n", "\r", "\u2028", "</script>", "<!--", "*/", "?>", "${x}", "$x", "`", `\u000a`, "{{.}}", "\x00", "\xff", "여기", "\u202e", "\U0001F600",
	} {
		f.Add(s, s, `"x"`)
		f.Add("store", "key", s)
	}
	f.Add("", "", `{"a": [1, 2.5e10, null, true, {"b": "</script>"}], "a": {}, "": "x"}`)
	f.Fuzz(func(t *testing.T, id, why, value string) {
		for _, stack := range []Stack{Node, Go} {
			for _, mode := range []model.Mode{model.Window, model.API} {
				a := inicis()
				a.Stack, a.StoreID, a.ChannelKey, a.Mode = stack, id, id, mode
				if mode == model.API {
					a.Style = model.KeyIn
				}
				a.Gateway = model.Text{Ko: why, En: why}
				a.Parameters = []model.Parameter{{Calls: []model.Call{model.CallPayment, model.CallKeyIn}, Path: "bypass.x", Value: value, Need: model.ParameterRequired, Why: a.Gateway}}
				readAll(t, a, value)
			}
		}
	})
}

func readAll(t *testing.T, a Ask, value string) {
	out, err := Snippets(a)
	if err != nil {
		if _, broken := decode([]byte(value)); broken == nil {
			t.Error(err)
		}
		return
	}
	for _, s := range out {
		var err error
		switch s.Lang {
		case "go":
			err = readGo(s.Text)
		case "javascript":
			err = readJS(s.Text)
		case "html":
			err = readPage(s.Text)
		}
		if err != nil {
			t.Errorf("%s: %v\n%s", s.File, err, s.Text)
		}
	}
}
