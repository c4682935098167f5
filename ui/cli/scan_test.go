package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func sourceFolder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestScan(t *testing.T) {
	dir := sourceFolder(t, map[string]string{
		"package.json":        `{"dependencies":{"react":"1"}}`,
		"src/pay.jsx":         "import * as PortOne from '@portone/browser-sdk/v2';\nexport const pay = () => PortOne.requestPayment({ storeId: STORE, paymentId: id, orderName: 'x', totalAmount: 1000, currency: 'CURRENCY_KRW', payMethod: 'CARD' });\n",
		"node_modules/x/a.js": "PortOne.requestPayment({})",
	})
	x := noFile(t)
	x.run("scan", dir, "--json")
	var got struct {
		Files    int
		Findings []struct {
			Rule, Severity, File, Text string
			Line                       int
		}
	}
	if err := json.Unmarshal(x.out.Bytes(), &got); err != nil || x.status != 1 || got.Files == 0 {
		t.Fatalf("status %d: %v\n%s%s", x.status, err, &x.out, &x.err)
	}
	seen := false
	for _, f := range got.Findings {
		if strings.Contains(f.File, "node_modules") || f.Severity == "" {
			t.Errorf("%+v", f)
		}
		seen = seen || f.Rule == "no_channel_key" && f.File == "src/pay.jsx" && f.Line == 2
	}
	if !seen {
		t.Errorf("no channelKey, and not found: %+v", got.Findings)
	}
	for _, lang := range []string{"ko", "en"} {
		x.run("scan", dir, "--lang", lang)
		if out := x.out.String(); x.status != 1 || !strings.Contains(out, "src/pay.jsx:2") {
			t.Errorf("%s: status %d\n%s%s", lang, x.status, out, &x.err)
		}
	}
	clean := sourceFolder(t, map[string]string{"a.js": "console.log(1)"})
	if x.run("scan", clean, "--json"); x.status != 0 || !strings.Contains(x.out.String(), `"findings": []`) {
		t.Errorf("status %d\n%s", x.status, &x.out)
	}
	empty := sourceFolder(t, map[string]string{"README.md": "# shop", "node_modules/x/a.js": "PortOne.requestPayment({})"})
	for lang, want := range map[string]string{"ko": "소스 파일을 찾지 못했습니다", "en": "No source file"} {
		if x.run("scan", empty, "--lang", lang); x.status != 1 || !strings.Contains(x.err.String(), want) || x.out.Len() > 0 {
			t.Errorf("no source: status %d\n%s%s", x.status, &x.out, &x.err)
		}
	}
	for _, args := range [][]string{{"scan"}, {"scan", clean, dir}} {
		if x.run(args...); x.status != 2 {
			t.Errorf("%v: status %d", args, x.status)
		}
	}
	if x.run("scan", filepath.Join(clean, "none")); x.status != 1 || x.err.Len() == 0 {
		t.Errorf("no such folder: status %d\n%s", x.status, &x.err)
	}
}

// TestScanWithoutShop holds what is looked for before any gateway is chosen:
// the MIDs that all shops share at test.
func TestScanWithoutShop(t *testing.T) {
	dir := sourceFolder(t, map[string]string{
		".gitignore": ".env.production\n", ".env.production": "A=1\n",
		"a.html": "<script>\nIMP.request_pay({ pg: 'html5_inicis.INIpayTest', m_redirect_url: u });\nIMP.request_pay({ pg: 'kakaopay.TC0ONETIME', m_redirect_url: u });\n</script>",
	})
	x := noFile(t)
	x.run("scan", dir, "--json")
	var got struct {
		Ignored  []string
		Findings []struct {
			Rule string
			Line int
		}
	}
	if err := json.Unmarshal(x.out.Bytes(), &got); err != nil || x.status != 1 {
		t.Fatalf("status %d: %v\n%s%s", x.status, err, &x.out, &x.err)
	}
	lines := map[int]string{}
	for _, f := range got.Findings {
		lines[f.Line] = f.Rule
	}
	if lines[2] != "shared_test_mid" || lines[3] != "shared_test_mid" || len(got.Ignored) != 1 || got.Ignored[0] != ".env.production" {
		t.Errorf("%s", &x.out)
	}
}
