package site

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"portone-onboard/model"
)

// bigShop serves 20 pages of 200 KiB that link to each other and end in a footer.
func bigShop(b *testing.B) *httptest.Server {
	pages := map[string][]byte{}
	for i := range 20 {
		pages[bigPath(i)] = bigPage(i)
	}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, ok := pages[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(body)
	}))
	b.Cleanup(s.Close)
	return s
}

func bigPath(i int) string {
	paths := []string{"/", "/terms", "/privacy", "/refund", "/shipping", "/cart", "/checkout", "/company"}
	if i < len(paths) {
		return paths[i]
	}
	return fmt.Sprintf("/products/mug-%d", i)
}

func bigPage(n int) []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>무궁화상점 %d</title></head><body><nav><ul>`, n)
	for i := range 20 {
		fmt.Fprintf(&out, `<li><a href="%s">쪽 %d</a></li>`, bigPath(i), i)
	}
	out.WriteString(`</ul></nav><main>`)
	for i := 0; out.Len() < 199<<10; i++ {
		fmt.Fprintf(&out, `<div class="item item-%d"><a href="/products/mug-%d?color=%d"><img src="/img/%d.jpg" alt="머그컵 %d"></a><p class="name"><strong>무궁화 머그컵 %d</strong> 손으로 빚은 도자기 머그컵입니다.</p><span class="price">%d,000원</span></div>`+"\n", i, i, n, i, i, i, 10+i%30)
	}
	out.WriteString(`</main><footer><p>상호: 무궁화상점 | 대표자: 홍길동 | 사업자등록번호: 123-45-67891 | 통신판매업신고: 제2026-서울강남-01234호</p>
<p>주소: 서울특별시 강남구 테헤란로 1 | 전화: 02-1234-5678 | 메일: help@shop.example</p><a href="/terms">이용약관</a> <a href="/privacy">개인정보처리방침</a></footer></body></html>`)
	return out.Bytes()
}

// BenchmarkCheck is the whole check of 20 pages of 200 KiB from a local server.
// It holds within 1.3 × BenchmarkFetchParse with as many requests at once.
func BenchmarkCheck(b *testing.B) {
	s := bigShop(b)
	ask := model.SiteAsk{Targets: []string{s.URL}, Profile: model.SiteProfile{
		TradeName: "무궁화상점", Representative: "홍길동", Address: "서울특별시 강남구 테헤란로 1", Landline: "02-1234-5678", Goods: []string{"physical"}, MayLocal: true,
	}}
	b.ReportAllocs()
	for b.Loop() {
		r, err := New(Options{}).Check(b.Context(), ask, func(model.Progress) {})
		if err != nil || len(r.Pages) != 20 {
			b.Fatalf("%d pages, %v", len(r.Pages), err)
		}
	}
}

// BenchmarkLoad is the fetching half alone.
func BenchmarkLoad(b *testing.B) {
	s := bigShop(b)
	for b.Loop() {
		pages, err := New(Options{}).load(b.Context(), model.SiteAsk{Targets: []string{s.URL}}, nil)
		if err != nil || len(pages) != 20 {
			b.Fatalf("%d pages, %v", len(pages), err)
		}
	}
}

// BenchmarkFetchParse does no more than fetch and parse the same pages.
func BenchmarkFetchParse(b *testing.B) {
	for _, parallel := range []int{1, Options{}.filled().Parallel} {
		b.Run(fmt.Sprintf("at once=%d", parallel), func(b *testing.B) {
			s := bigShop(b)
			b.ReportAllocs()
			for b.Loop() {
				fetchParse(b, s.URL, parallel)
			}
		})
	}
}

func fetchParse(b *testing.B, address string, parallel int) {
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: parallel, MaxConnsPerHost: parallel}}
	defer client.CloseIdleConnections()
	slots := make(chan struct{}, parallel)
	var group sync.WaitGroup
	for i := range 20 {
		group.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			request, _ := http.NewRequestWithContext(context.Background(), http.MethodGet, address+bigPath(i), strings.NewReader(""))
			answer, err := client.Do(request)
			if err != nil {
				b.Error(err)
				return
			}
			defer answer.Body.Close()
			body, err := io.ReadAll(answer.Body)
			if err == nil {
				_, err = html.Parse(bytes.NewReader(body))
			}
			if err != nil {
				b.Error(err)
			}
		})
	}
	group.Wait()
}
