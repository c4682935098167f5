package site

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"portone-onboard/model"
)

// bigShop serves 20 pages of 200 KiB that link to each other and end in a footer.
func bigShop(b *testing.B, page func(n int) []byte) *httptest.Server {
	pages := map[string][]byte{}
	for i := range 20 {
		pages[bigPath(i)] = page(i)
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

// cardPage is built as builders do it: much markup, some text, one script.
func cardPage(n int) []byte {
	const card = `<li class="item xans-record-"><div class="thumbnail"><a href="/product/view?product_no=%d" name="anchor"><img src="//img.shop.kr/web/product/medium/%d.jpg" alt="" class="thumb"></a></div><div class="description"><p class="name"><a href="/product/view?product_no=%d"><span style="font-size:12px;color:#555555;">손으로 빚은 그릇 %d</span></a></p><ul class="spec"><li><strong class="title">판매가</strong> <span style="font-size:12px;">%d,000원</span></li><li><span>흙과 물과 불로 만든 그릇입니다. 식기세척기에 넣어도 됩니다.</span></li></ul></div></li>`
	var out bytes.Buffer
	out.WriteString(`<html><head><script>var a={};` + strings.Repeat("function f(x){return x*2}", 600) + `</script></head><body><ul>`)
	for i := range 20 {
		fmt.Fprintf(&out, `<li><a href="%s">쪽 %d</a></li>`, bigPath(i), i)
	}
	for i := 0; out.Len() < 199<<10; i++ {
		fmt.Fprintf(&out, card, i, i, i, n*1000+i, i+1)
	}
	out.WriteString(`</ul><div id="footer"><p>상호 : 흙마당 | 대표 : 변서후 | 사업자등록번호 : 214-87-45214 | 통신판매업신고 : 제2024-경기이천-0102호 | 전화 : 031-555-0100 | 주소 : 경기도 이천시 경충대로 2697</p></div></body></html>`)
	return out.Bytes()
}

var bigProfile = model.SiteProfile{
	TradeName: "무궁화상점", Representative: "홍길동", Address: "서울특별시 강남구 테헤란로 1", Landline: "02-1234-5678", Goods: []string{"physical"}, MayLocal: true,
}

// BenchmarkCheck is the whole check of 20 pages of 200 KiB from a local server.
func BenchmarkCheck(b *testing.B) {
	s := bigShop(b, bigPage)
	b.ReportAllocs()
	for b.Loop() {
		r, err := New(Options{}).Check(b.Context(), model.SiteAsk{Targets: []string{s.URL}, Profile: bigProfile}, func(model.Progress) {})
		if err != nil || len(r.Pages) != 20 {
			b.Fatalf("%d pages, %v", len(r.Pages), err)
		}
	}
}

// BenchmarkLoad is a check without its last judging.
func BenchmarkLoad(b *testing.B) {
	s := bigShop(b, bigPage)
	for b.Loop() {
		pages, err := New(Options{}).load(b.Context(), model.SiteAsk{Targets: []string{s.URL}}, nil)
		if err != nil || len(pages) != 20 {
			b.Fatalf("%d pages, %v", len(pages), err)
		}
	}
}

// BenchmarkRatio holds the check against the least that it could do: fetch the
// same pages one after the other with net/http's own client and parse each,
// keeping the trees. Both run by turns, so that other work on the machine meets
// both alike. The check holds within 1.3 in time and in time of the processors.
func BenchmarkRatio(b *testing.B) {
	b.Run("plain", func(b *testing.B) { ratio(b, bigPage) })
	b.Run("cards", func(b *testing.B) { ratio(b, cardPage) })
}

func ratio(b *testing.B, page func(n int) []byte) {
	s, ask := bigShop(b, page), model.SiteAsk{}
	ask.Targets, ask.Profile = []string{s.URL}, bigProfile
	var check, parse clock
	for b.Loop() {
		parse.run(func() { fetchParse(b, s.URL) })
		check.run(func() {
			if r, err := New(Options{}).Check(b.Context(), ask, nil); err != nil || len(r.Pages) != 20 {
				b.Fatalf("%d pages, %v", len(r.Pages), err)
			}
		})
	}
	b.ReportMetric(check.wall.Seconds()/parse.wall.Seconds(), "wall-ratio")
	b.ReportMetric(best(check.walls)/best(parse.walls), "best-ratio")
	if parse.processor > 0 {
		b.ReportMetric(check.processor.Seconds()/parse.processor.Seconds(), "cpu-ratio")
	}
}

func best(d []time.Duration) float64 { return slices.Min(d).Seconds() }

// clock sums up what pieces of work take.
type clock struct {
	wall, processor time.Duration
	walls           []time.Duration
}

func (c *clock) run(work func()) {
	runtime.GC()
	began, before := time.Now(), processorTime()
	work()
	took := time.Since(began)
	c.wall, c.processor, c.walls = c.wall+took, c.processor+processorTime()-before, append(c.walls, took)
}

// BenchmarkFetchParse does no more than fetch and parse the same pages.
func BenchmarkFetchParse(b *testing.B) {
	s := bigShop(b, bigPage)
	b.ReportAllocs()
	for b.Loop() {
		fetchParse(b, s.URL)
	}
}

func fetchParse(b *testing.B, address string) {
	client := &http.Client{Transport: &http.Transport{}}
	defer client.CloseIdleConnections()
	var trees []*html.Node
	for i := range 20 {
		answer, err := client.Get(address + bigPath(i))
		if err != nil {
			b.Fatal(err)
		}
		tree, err := html.Parse(answer.Body)
		answer.Body.Close()
		if err != nil {
			b.Fatal(err)
		}
		trees = append(trees, tree)
	}
	runtime.KeepAlive(trees)
}
