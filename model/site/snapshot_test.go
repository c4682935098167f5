package site

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

func sampleReport() model.SiteReport {
	return model.SiteReport{
		Start: "https://shop.kr/", At: time.Date(2026, 3, 5, 9, 30, 0, 0, time.UTC),
		Pages: []model.SitePage{
			{Address: "https://shop.kr/", Role: "start", Title: "무궁화상점", Status: 200, Bytes: 1234, Text: "상호 무궁화상점 <대표> 홍길동"},
			{Address: "https://shop.kr/cart", Role: "cart", Trouble: troubleRobots},
			{Address: "https://shop.kr/app", Role: "other", Status: 200, Scripts: true, Cut: true},
		},
		Findings: []model.Finding{
			{ID: "business_name", Status: model.Done, Code: "site_found", Args: map[string]string{"page": "x"}, Value: "무궁화상점", At: model.Spot{Source: "https://shop.kr/", Text: "상호 무궁화상점"}},
			{ID: "checkout_footer", Status: model.CannotTell},
		},
	}
}

func TestSnapshot(t *testing.T) {
	kept := Snapshot(sampleReport(), 0)
	for _, name := range []string{`"start":"https://shop.kr/"`, `"at":"2026-03-05T09:30:00Z"`, `"pages":[{"address":`, `"role":"start"`, `"title":`, `"status":200`, `"bytes":1234`, `"text":"상호 무궁화상점 <대표> 홍길동"`, `"trouble":"robots"`, `"scripts":true`, `"cut":true`, `"findings":[{"id":"business_name","status":"done","code":"site_found"`, `"value":"무궁화상점"`, `"page":"https://shop.kr/"`} {
		if !strings.Contains(string(kept), name) {
			t.Errorf("no %s in %s", name, kept)
		}
	}
	again, err := ReadSnapshot(kept)
	if err != nil || !reflect.DeepEqual(again, sampleReport()) {
		t.Errorf("%+v, %v", again, err)
	}
	named := sampleReport()
	named.Findings[0].Want = "홍길동의 집 주소"
	if strings.Contains(string(Snapshot(named, 0)), "집 주소") {
		t.Error("what the profile says is kept")
	}
	for _, broken := range []string{"", "{", "[]", `{"pages":1}`, `{"at":"never"}`} {
		if _, err := ReadSnapshot([]byte(broken)); err == nil {
			t.Errorf("%q was read", broken)
		}
	}
	if _, err := ReadSnapshot([]byte(`{"start":"x","later":{"a":1},"pages":[{"address":"y","hash":"z"}]}`)); err != nil {
		t.Error(err)
	}
}

// TestSnapshotShortensEvenly: short texts stay whole while long ones are cut
// to one length.
func TestSnapshotShortensEvenly(t *testing.T) {
	r := sampleReport()
	r.Pages[1].Text, r.Pages[2].Text = strings.Repeat("가", 1300), strings.Repeat("b", 4000)
	again, err := ReadSnapshot(Snapshot(r, 4000))
	if err != nil {
		t.Fatal(err)
	}
	a, b := again.Pages[1].Text, again.Pages[2].Text
	if again.Pages[0].Text != r.Pages[0].Text || len(b)-len(a) > 3 || len(b) < len(a) || len(a) < 1000 || !reflect.DeepEqual(again.Findings, r.Findings) {
		t.Errorf("%d and %d bytes", len(a), len(b))
	}
}

func TestSnapshotWithinLimit(t *testing.T) {
	text := rapid.OneOf(rapid.String(), rapid.StringMatching(`[가-힣"\\<&]{0,400}`), rapid.Just(strings.Repeat("\u2028", 1000)))
	rapid.Check(t, func(t *rapid.T) {
		var r model.SiteReport
		for range rapid.IntRange(0, 25).Draw(t, "pages") {
			r.Pages = append(r.Pages, model.SitePage{Address: text.Draw(t, "address"), Title: text.Draw(t, "title"), Text: text.Draw(t, "text")})
		}
		for range rapid.IntRange(0, 20).Draw(t, "findings") {
			r.Findings = append(r.Findings, model.Finding{ID: "x", Value: text.Draw(t, "value"), Args: map[string]string{"a": text.Draw(t, "arg")}, At: model.Spot{Text: text.Draw(t, "spot")}})
		}
		limit := rapid.IntRange(200, SnapshotLimit).Draw(t, "limit")
		kept := Snapshot(r, limit)
		if kept == nil || len(kept) > limit || !json.Valid(kept) || !utf8.Valid(kept) {
			t.Fatalf("%d bytes of %d", len(kept), limit)
		}
		if _, err := ReadSnapshot(kept); err != nil {
			t.Fatal(err)
		}
	})
	if kept := Snapshot(sampleReport(), 10); kept != nil {
		t.Errorf("%s", kept)
	}
}
