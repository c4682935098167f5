package site

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"testing"
	"time"

	"golang.org/x/text/encoding/korean"

	"portone-onboard/model"
)

func TestCheck(t *testing.T) {
	s := startShop()
	s.pages["/"] += `<footer>상호: 무궁화상점 | 대표자: 홍길동 | 사업자등록번호: 220-81-62517 | 주소: 서울특별시 강남구 테헤란로 1 | 전화: 02-1234-5678</footer>`
	here := plain(t, s.ServeHTTP)
	now := time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC)
	var told []model.Progress
	returned := false
	r, err := New(Options{Now: func() time.Time { return now }}).Check(t.Context(), model.SiteAsk{Targets: []string{here.URL}}, func(p model.Progress) {
		if returned {
			t.Error("told after Check returned")
		}
		told = append(told, p)
	})
	returned = true
	if err != nil || !r.At.Equal(now) || r.Start != here.URL+"/" || len(r.Findings) != len(model.SiteIDs) {
		t.Fatalf("%+v, %v", r, err)
	}
	if told[0].Code != "reading" || told[0].Args["address"] != here.URL+"/" {
		t.Errorf("%+v", told[0])
	}
	first := told[1]
	if first.Code != "page" || first.Args["role"] != "start" || first.Done != 1 || first.Total <= 1 {
		t.Errorf("%+v", first)
	}
	if !slices.ContainsFunc(first.Found, func(f model.Finding) bool { return f.ID == "business_name" && f.Value == "무궁화상점" }) {
		t.Errorf("nothing found after the first page: %+v", first.Found)
	}
	for i, p := range told[1:] {
		if p.Done != i+1 || p.Total < p.Done || slices.ContainsFunc(p.Found, func(f model.Finding) bool { return f.Status != model.Done }) {
			t.Errorf("%+v", p)
		}
	}
	if len(told)-1 != len(r.Pages) {
		t.Errorf("told of %d pages of %d", len(told)-1, len(r.Pages))
	}
}

// TestCheckFrames: a footer in a frame is the page's, in old letters that nobody
// declares too.
func TestCheckFrames(t *testing.T) {
	foot := in(t, korean.EUCKR, `<html><body><div id="footer"><a href="/terms" target="_top">이용약관</a><p>상호 : 옛날가게 | 대표 : 노을빛 | 사업자등록번호 : 220-81-62517 | 주소 : 전라북도 전주시 완산구 기린대로 99 | 전화 : 063-555-0109</p></div></body></html>`)
	pages := map[string]string{
		"/": `<html><frameset rows="80,*"><frame src="/top.html"><frame src="/foot.html"></frameset></html>`, "/top.html": `<html><body><a href="/goods">goods</a></body></html>`,
		"/foot.html": string(foot), "/terms": "<p>제1조",
	}
	here := plain(t, func(w http.ResponseWriter, r *http.Request) { write("text/html", pages[r.URL.Path])(w, r) })
	report, err := New(Options{}).Check(t.Context(), model.SiteAsk{Targets: []string{here.URL}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"business_name": "옛날가게", "representative": "노을빛", "registration_number": "220-81-62517", "address": "전라북도 전주시 완산구 기린대로 99", "phone": "063-555-0109"}
	for _, f := range report.Findings {
		if v, asked := want[f.ID]; asked && (f.Status != model.Done || f.Value != v) {
			t.Errorf("%s: %s %s %q", f.ID, f.Status, f.Code, f.Value)
		}
	}
}

// TestCheckItems: only what is asked for is judged, and a nil tell is quiet.
func TestCheckItems(t *testing.T) {
	r, err := New(Options{}).Check(t.Context(), model.SiteAsk{Input: []byte("<p>hi"), Items: []string{"terms"}}, nil)
	if err != nil || len(r.Findings) != 1 || r.Findings[0].ID != "terms" || r.Start != "-" {
		t.Errorf("%+v, %v", r, err)
	}
}

func TestCheckStoppedBefore(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	_, err := New(Options{}).Check(ctx, model.SiteAsk{Targets: []string{"https://shop.example"}}, nil)
	var f *model.Failure
	if !errors.As(err, &f) || f.Kind != model.FailStopped {
		t.Error(err)
	}
}

// TestTroublesAreListed: the locale has a sentence for each code that is given.
func TestTroublesAreListed(t *testing.T) {
	given := []string{
		troubleTimeout, troubleRefused, troubleNoHost, troubleUnreachable, troubleRedirects, troubleElsewhere, troublePrivate, troubleRobots,
		troubleStatus, troubleNotHTML, troubleCharset, troubleEmpty, troublePacked, troubleAnswer, troubleHeavy, troubleTLSExpired, troubleTLSHost, troubleTLSUnknown,
		troubleTLS, troubleNoFile, troubleFolder, troublePermission, troubleIO, troubleAddress,
	}
	if !slices.Equal(given, model.PageTroubles) {
		t.Errorf("%v\n%v", given, model.PageTroubles)
	}
}
