package scan

import (
	"runtime"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"portone-onboard/model"
)

func TestEncodings(t *testing.T) {
	const text = "// 결제 채널\nconst 이름 = \"똠방각하 상점\"; IMP.init(\"imp68124833\"); // 뷁\n"
	wide := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	high := unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	files := map[string]string{"utf8.js": text, "mark.js": "\ufeff" + text, "crlf.js": strings.ReplaceAll(text, "\n", "\r\n")}
	for name, encode := range map[string]func(string) (string, error){
		"cp949.js": korean.EUCKR.NewEncoder().String, "low.js": wide.NewEncoder().String, "high.js": high.NewEncoder().String,
	} {
		encoded, err := encode(text)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = encoded
	}
	dir := t.TempDir()
	for name, data := range files {
		write(t, dir, name, data)
	}
	report := scanned(t, model.ScanAsk{Dir: dir})
	if len(report.Findings) != len(files) {
		t.Fatalf("%d findings of %d files: %v", len(report.Findings), len(files), report.Findings)
	}
	for _, f := range report.Findings {
		if f.At.Line != 2 || !strings.HasPrefix(f.At.Text, `const 이름 = "똠방각하 상점"`) {
			t.Errorf("%s:%d %q", f.At.Source, f.At.Line, f.At.Text)
		}
	}
}

// What stands in a terminal's language stays text.
func TestHostileText(t *testing.T) {
	dir := t.TempDir()
	name := "a\x1b]0;x\a.js"
	if runtime.GOOS == "windows" {
		name = "a.js" // no such names there
	}
	write(t, dir, name, "/*\x1b[31m\u202e*/ IMP.init('imp68124833') // \x1b]0;title\a\n")
	report := scanned(t, model.ScanAsk{Dir: dir})
	sound(t, report)
	if len(report.Findings) != 1 {
		t.Fatalf("%d findings", len(report.Findings))
	}
	if strings.ContainsAny(report.Findings[0].At.Text+report.Findings[0].At.Source, "\x1b\a") {
		t.Errorf("%q", report.Findings[0].At.Text)
	}
}

func TestNeedles(t *testing.T) {
	words := append([]string{"INIpayTest", "T0000"}, marks...)
	n := newNeedles(words)
	rapid.Check(t, func(t *rapid.T) {
		around := rapid.StringMatching(`[a-z0-9_ ."\n-]{0,40}`)
		word := rapid.SampledFrom(words).Draw(t, "word")
		if rapid.Bool().Draw(t, "upper") {
			word = strings.ToUpper(word)
		}
		if text := around.Draw(t, "before") + word + around.Draw(t, "after"); !n.in([]byte(text)) {
			t.Fatalf("%q is not found in %q", word, text)
		}
		text := around.Draw(t, "text")
		want := false
		for _, w := range words {
			want = want || strings.Contains(strings.ToLower(text), strings.ToLower(w))
		}
		if want && !n.in([]byte(text)) {
			t.Fatalf("nothing is found in %q", text)
		}
	})
	for _, text := range []string{"", "p", "portne iamprt", strings.Repeat("const x = 1;\n", 99)} {
		if n.in([]byte(text)) {
			t.Errorf("something is found in %.20q", text)
		}
	}
}

func TestMask(t *testing.T) {
	const key = "k3Jd9Qm2Xv7Lp4Tz8Wb1Rn6Yc5Hf0Gs3Ea9Uo2Ki7Mj4Pq8"
	for text, want := range map[string]string{
		`API_SECRET=` + key:                                        "API_SECRET=" + cover,
		`"whsec_` + key + `"`:                                      `"` + cover + `"`,
		"Bearer " + key + "==":                                     "Bearer " + cover + "==",
		"channel-key-5d1f7c02-8a44-4c1e-9a53-2f6b0c7e9d10":         "channel-key-5d1f7c02-8a44-4c1e-9a53-2f6b0c7e9d10",
		`import x from "@portone/browser-sdk/v2"; // 결제`:           `import x from "@portone/browser-sdk/v2"; // 결제`,
		"https://api.portone.io/payments/1/cancel":                 "https://api.portone.io/payments/1/cancel",
		"requestIssueBillingKeyAndPayThenSomethingElseAltogether(": "requestIssueBillingKeyAndPayThenSomethingElseAltogether(",
	} {
		if got := mask(text); got != want {
			t.Errorf("%q is shown as %q", text, got)
		}
	}
}

// No secret that was planted is in any part of a report.
func TestSecretsStayOut(t *testing.T) {
	for _, name := range []string{"express-bad", "nextjs-bad", "flask-bad", "php-bad", "go-server", "csharp", "spring-kotlin"} {
		p := readProject(t, "testdata/"+name+".txtar")
		p.ask.Dir = unpack(t, p.files)
		for _, f := range scanned(t, p.ask).Findings {
			all := f.Value + f.Want + f.At.Text + strings.Join(values(f.Args), " ")
			for _, secret := range []string{"k3Jd9Qm2Xv7Lp4Tz8", "7Lp4Tz8Wb1Rn6Yc5Hf0", "q7Zt2Vn9Lx4Rb1"} {
				if strings.Contains(all, secret) {
					t.Errorf("%s: a secret stands in %s", name, f.ID)
				}
			}
		}
	}
}

// Files made to be slow cost what other files of their size cost.
func TestSlowFiles(t *testing.T) {
	const size = maxFile / 4
	fill := func(unit string) string { return strings.Repeat(unit, size/len(unit)) }
	half := func(unit string) string { return strings.Repeat(unit, size/2/len(unit)) + strings.Repeat("\n", size/2) }
	q := newQuery(model.ScanAsk{LiveWanted: true, TestKeys: []string{"channel-key-a"}, LiveKeys: []string{"channel-key-b"}})
	for name, text := range map[string]string{
		"compared.js": fill("payment.amount.total==amount\n"), "routes.js": "'express'\n" + fill("app.get('/pay/complete',paymentId)\n"),
		"patterns.js": half("=/["), "calls.js": half("http.get("), "values.js": half("'channel-key-a',"), "secrets.js": half("secret='k3Jd9Qm2Xv7Lp4Tz8Wb1Rn6Yc5',"),
		"nested.js": half("PortOne.requestPayment({a:"), "imports.js": fill("import {a,b} from '@portone/browser-sdk/v2'\nPortOne.requestPayment({\n"),
		"tags.html": half("<script><a "), "holes.php": half("<?{{<%"), "strings.kt": half(`"""`), "holes.ts": half("`${"), "braces.js": half("{[("), "run.js": half("PortOne a1B2c3"),
		"pairs.py": fill("views==request.json.amount\ndef x(paymentId)\n"), "lines.env": fill("IMP_SECRET=k3Jd9Qm2Xv7Lp4Tz8Wb1\n"), "tag.html": half("</"), "quotes.html": half("<a '"),
	} {
		start := time.Now()
		q.judge(name, []byte("portone\n"+text))
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s took %v", name, took)
		} else if testing.Verbose() {
			t.Logf("%s: %v", name, took.Round(time.Millisecond))
		}
	}
}
