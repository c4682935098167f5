package cli_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
)

const shopPage = `<!doctype html><meta charset="utf-8"><title>무궁화상점</title><h1>상품</h1><a href="/terms">이용약관</a>
<footer>상호: 무궁화상점 | 대표자: 홍길동 | 사업자등록번호: 220-81-62517 | 주소: 서울특별시 강남구 테헤란로 1 | 전화: 02-1234-5678</footer>`

type checked struct {
	Pages    []map[string]any `json:"pages"`
	Findings []struct {
		ID, Status, Value, Rule, Source string
		Evidence                        *struct{ Page, Text *string }
	} `json:"findings"`
}

func (c *command) checked(t *testing.T) map[string]string {
	t.Helper()
	var got checked
	if err := json.Unmarshal(c.out.Bytes(), &got); err != nil {
		t.Fatalf("%v\n%s%s", err, &c.out, &c.err)
	}
	values, ids := map[string]string{}, []string{}
	for _, f := range got.Findings {
		ids = append(ids, f.ID)
		values[f.ID] = f.Value
		if !slices.Contains([]string{"done", "missing", "cannot_tell"}, f.Status) || f.Evidence == nil || f.Evidence.Page == nil || f.Evidence.Text == nil {
			t.Errorf("%+v", f)
		}
	}
	if !slices.Equal(ids, model.SiteIDs) || len(got.Pages) == 0 {
		t.Errorf("findings %v, %d pages", ids, len(got.Pages))
	}
	return values
}

func TestCheck(t *testing.T) {
	serve := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _, _ = w.Write([]byte(shopPage)) })
	plain := httptest.NewServer(serve)
	defer plain.Close()
	file := filepath.Join(t.TempDir(), "shop.html")
	if err := os.WriteFile(file, []byte(shopPage), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		in   string
		args []string
	}{
		"a server": {"", []string{plain.URL}}, "a file": {"", []string{file}}, "standard input": {shopPage, []string{"-"}}, "several": {"", []string{file, plain.URL}},
	} {
		t.Run(name, func(t *testing.T) {
			x := noFile(t)
			x.in = c.in
			x.run(append([]string{"check", "--json"}, c.args...)...)
			values := x.checked(t)
			if x.status != 1 || values["business_name"] != "무궁화상점" || values["registration_number"] != "220-81-62517" {
				t.Errorf("status %d, %v", x.status, values)
			}
			for lang, word := range map[string]string{"ko": "고칠 것", "en": "to mend"} {
				x.run(append([]string{"check", "--lang", lang}, c.args...)...)
				if out := x.out.String(); x.status != 1 || !strings.Contains(out, "무궁화상점") || !strings.Contains(out, word) || strings.Contains(out, "{") {
					t.Errorf("%s: status %d\n%s%s", lang, x.status, out, &x.err)
				}
			}
		})
	}
}

func TestCheckFails(t *testing.T) {
	for name, c := range map[string]struct {
		in     string
		args   []string
		status int
	}{
		"nothing named": {"", nil, 2}, "no such file": {"", []string{filepath.Join(t.TempDir(), "none.html")}, 1}, "empty input": {"", []string{"-"}, 1},
		"input and more": {"x", []string{"-", "https://shop.example"}, 2}, "no such shop": {"x", []string{"-", "--shop", "nobody"}, 2},
	} {
		x := noFile(t)
		x.in = c.in
		x.run(append([]string{"check", "--lang", "ko"}, c.args...)...)
		if x.status != c.status || x.err.Len() == 0 && x.out.Len() == 0 {
			t.Errorf("%s: status %d\n%s%s", name, x.status, &x.out, &x.err)
		}
	}
}

// TestCheckHostile: what stands on a page never moves the terminal.
func TestCheckHostile(t *testing.T) {
	x := noFile(t)
	x.in = "<title>\x1b[2J\u202e</title><footer>상호: \x1b]52;c;aGk=\x07무궁화 | 대표자: 홍길동</footer>"
	x.run("check", "-")
	if strings.ContainsAny(x.out.String()+x.err.String(), "\x1b\x07\u202e") {
		t.Errorf("%q", x.out.String())
	}
}
