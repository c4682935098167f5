package code

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
)

// sampleID is what the page makes for paymentId, merchant_uid, issueId and
// customer_uid.
const sampleID = "0123456789abcdef0123456789abcdef"

// TestLimitsHold wants every sample value, and every ID that the page makes, to
// be one that the gateway takes.
func TestLimitsHold(t *testing.T) {
	checked := 0
	for _, lang := range []model.Lang{model.Korean, model.English} {
		for _, a := range wishes(Node, lang) {
			if undecided(a) {
				continue
			}
			for _, c := range callsOf(t, a) {
				for _, p := range a.Parameters {
					if a.concerns(p, c.what) && p.Limit != (model.Limit{}) {
						checked += checkLimit(t, a, c, p)
					}
				}
			}
		}
	}
	if checked < 500 {
		t.Errorf("only %d limits met a value", checked)
	}
}

// checkLimit gives 1 where there was a value to check.
func checkLimit(t *testing.T, a Ask, c call, p model.Parameter) int {
	n := c.args.at(p.Path)
	text := ""
	switch {
	case n == nil || n.object || n.list:
		return 0
	case n.name != "":
		text = sampleID
		if !slices.Contains([]string{"paymentId", "merchantUid", "issueId", "customerUid"}, n.name) {
			return 0
		}
	case json.Unmarshal(n.raw, &text) != nil:
		return 0 // a number
	}
	if why := breaks(text, p.Limit); why != "" {
		t.Errorf("%v: %s = %q %s (%s)", a, p.Path, text, why, p.ID)
	}
	return 1
}

// breaks says how a text breaks a limit, "" if it does not. Bytes are counted
// as UTF-8, which is never fewer than in EUC-KR.
func breaks(text string, l model.Limit) string {
	n := len(text)
	if l.Unit == "characters" {
		n = len([]rune(text))
	}
	if l.Max > 0 && n > l.Max {
		return "is too long"
	}
	for _, r := range text {
		alnum := r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		ok := map[string]bool{"": true, "alnum": alnum, "alnum_dash": alnum || r == '-' || r == '_', "ascii": r >= ' ' && r <= '~'}[l.Allow]
		if !ok {
			return "has a character that is not taken"
		}
	}
	return ""
}

func TestBreaks(t *testing.T) {
	for _, c := range []struct {
		text  string
		limit model.Limit
		ok    bool
	}{
		{sampleID, model.Limit{Max: 32, Unit: "bytes", Allow: "alnum"}, true},
		{sampleID, model.Limit{Max: 31, Unit: "bytes"}, false},
		{"홍길동", model.Limit{Max: 3, Unit: "characters"}, true},
		{"홍길동", model.Limit{Max: 8, Unit: "bytes"}, false},
		{"a-b_c", model.Limit{Allow: "alnum"}, false},
		{"a-b_c", model.Limit{Allow: "alnum_dash"}, true},
		{"홍", model.Limit{Allow: "ascii"}, false},
	} {
		if got := breaks(c.text, c.limit); (got == "") != c.ok {
			t.Errorf("%q %+v: %q", c.text, c.limit, got)
		}
	}
}

// pagesOnly are paths that stand on a gateway's own pages and not in PortOne's
// schema, or in the SDK under another spelling.
var pagesOnly = []string{
	// parameters that a gateway is said not to take, which the SDK does not have
	"kcp v2 payment transfer.bankCode", "welcome v2 payment transfer.bankCode", "kpn v2 payment transfer.bankCode",
	"welcome v2 payment virtualAccount.fixedOption",
	// written avaliableCarriers in the schema
	"kcp v2 payment mobile.availableCarriers", "welcome v2 payment mobile.availableCarriers",
	// handed through to the gateway
	"kcp v1 payment bypass.kcpQuick.sdkVersion", "ksnet v2 payment bypass.ksnet.tcode", "ksnet v2 payment bypass.ksnet.url",
	"kcp v2 identity bypass.kcpV2.media_type", "kcp v2 identity bypass.kcpV2.cp_sms_msg", "kcp v2 identity bypass.kcpV2.cp_callback",
	"galaxia v2 payment bypass.galaxia.ITEM_CODE", "galaxia v2 issue bypass.galaxia.ITEM_CODE",
	// on the gateway's page alone
	"hecto v2 payment merpayCategoryId", "kicc v2 payment orderDescription",
	"naverpay-order v1 payment naverProducts[].options", "naverpay-order v1 payment naverProducts[].taxType", "naverpay-order v1 payment naverInterface",
}

// known are the paths that calls to PortOne may have: "v2 payment
// card.installment". Those of a version and a call stand in a file named after
// both: of V2's windows from PortOne's schema of its SDK, of API calls from its
// OpenAPI documents. V1's windows have no schema, so there the names on the
// pages of V1, one key each.
func known(t *testing.T) map[string]bool {
	t.Helper()
	files, err := filepath.Glob("testdata/paths/*.txt")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d lists of paths, %v", len(files), err)
	}
	out := map[string]bool{}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		call := strings.Replace(strings.TrimSuffix(filepath.Base(name), ".txt"), "_", " ", 1)
		for _, path := range strings.Fields(string(b)) {
			out[call+" "+path] = true
		}
	}
	return out
}

// TestPathsExist wants every path of a parameter to be one that the call has.
func TestPathsExist(t *testing.T) {
	known, seen := known(t), map[string]bool{}
	c := gateway.Catalogue{}
	for _, code := range c.Codes() {
		for _, p := range c.Parameters(code) {
			for _, v := range p.PortOne {
				for _, call := range p.Calls {
					at := string(code) + " " + string(v) + " " + string(call) + " " + p.Path
					seen[at] = true
					if p.Path != model.WholeCall && !slices.Contains(pagesOnly, at) && !pathKnown(known, v, call, p.Path) {
						t.Errorf("no such path: %s (%s)", at, p.ID)
					}
				}
			}
		}
	}
	for _, at := range pagesOnly {
		if !seen[at] {
			t.Errorf("not asked for any more: %s", at)
		}
	}
	if len(seen) < 300 {
		t.Errorf("only %d paths", len(seen))
	}
}

func pathKnown(known map[string]bool, v model.PortOne, call model.Call, path string) bool {
	window := call == model.CallPayment || call == model.CallIssue || call == model.CallIdentity
	if v == model.V1 && !window {
		first, _, _ := strings.Cut(path, ".") // what is below stands on no list
		return known["v1 "+string(call)+" "+first]
	}
	if v == model.V2 {
		return known[string(v)+" "+string(call)+" "+path] || known[string(v)+" "+string(call)+" "+strings.ReplaceAll(path, "[]", "")]
	}
	for key := range strings.SplitSeq(path, ".") {
		if !known["v1 window "+strings.TrimSuffix(key, "[]")] {
			return false
		}
	}
	return true
}

// TestOwnArguments wants what this package itself writes to be what calls have.
func TestOwnArguments(t *testing.T) {
	known := known(t)
	for _, a := range wishes(Node, model.Korean) {
		a.Parameters, a.TaxFree, a.Escrow = nil, true, true
		if undecided(a) {
			continue
		}
		for _, c := range callsOf(t, a) {
			for _, path := range leaves(c.args, "") {
				if !pathKnown(known, a.Version, c.what, path) {
					t.Errorf("%v: %s has no %s", a, c.what, path)
				}
			}
		}
	}
}

func leaves(n *node, at string) (out []string) {
	for _, kid := range n.kids {
		path := strings.TrimPrefix(at+"."+kid.key, ".")
		if kid.object {
			out = append(out, leaves(kid, path)...)
		} else {
			out = append(out, path)
		}
	}
	return out
}

// TestValues wants every value of a parameter to be one JSON value, and every
// trait and module to be one that can come up.
func TestValues(t *testing.T) {
	c := gateway.Catalogue{}
	for _, code := range c.Codes() {
		for _, p := range c.Parameters(code) {
			if p.Value == "" {
				continue
			}
			if _, err := decode([]byte(p.Value)); err != nil {
				t.Errorf("%s %s: %v", code, p.ID, err)
			}
			if len(p.Sources) == 0 || p.Why.Empty() {
				t.Errorf("%s %s: without a source or reason", code, p.ID)
			}
		}
	}
}
