package site

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
)

const startPage = `<!doctype html><title>무궁화상점</title><base href="/shop/">
<a href="list.php?ca_id=10">전체상품</a> <a href="item.php?it_id=1">머그컵 12,000원</a>
<a href="item.php?it_id=1&amp;tab=review"><img alt="머그컵"></a> <a href="/shop/item.php?it_id=2">반품 없는 접시</a>
<a href="/shop/item.php?it_id=3">세 번째</a><a href="/shop/item.php?it_id=4">네 번째</a>
<a href="/bbs/content.php?co_id=provision">이용약관</a> <a href="/bbs/content.php?co_id=privacy"><b>개인정보</b>처리방침</a>
<a href="/page/refund">교환 · 환불 안내</a> <a href="/page/ship">배송안내</a> <a href="cart.php">장바구니</a>
<a href="orderform.php">주문/결제</a> <a href="/bbs/login.php">로그인</a> <a href="/company">회사소개</a>
<a href="/bbs/logout.php">로그아웃</a> <a href="cart_update.php?act=add&it_id=1">담기</a> <a href="/shop/wish.php?mode=delete">x</a>
<a href="https://other.example/">밖</a> <a href="mailto:a@b.kr">메일</a> <a href="tel:0212345678">전화</a> <a href="#top">위로</a>
<a href="javascript:void(0)">없음</a> <a href="javascript:location.href='/event'">행사</a> <button onclick="location.href='/notice'">공지</button>
<a href="/catalogue.pdf">카탈로그</a> <a href="//elsewhere.example/x">밖</a> <a href="/%EB%AC%B8%EC%9D%98?PHPSESSID=1">문의</a>`

func startShop() *shop {
	s := &shop{pages: map[string]string{
		"/": startPage, "/shop/list.php?ca_id=10": `<a href="item.php?it_id=5">다섯</a>`,
		"/bbs/content.php?co_id=provision": "<p>제1조", "/bbs/content.php?co_id=privacy": "<p>개인정보",
		"/page/refund": "<p>환불", "/page/ship": "<p>배송", "/shop/cart.php": "<p>비었습니다", "/shop/orderform.php": "/bbs/login.php?url=order",
		"/bbs/login.php?url=order": "<p>로그인하세요", "/bbs/login.php": "<p>로그인하세요", "/company": "<p>회사", "/event": "<p>행사", "/notice": "<p>공지", "/%EB%AC%B8%EC%9D%98": "<p>문의",
	}}
	for i := range 9 {
		s.pages[fmt.Sprintf("/shop/item.php?it_id=%d", i)] = "<p>12,000원"
	}
	return s
}

func pathsOf(pages []*page) (out []string) {
	for _, p := range pages {
		out = append(out, p.Role+" "+p.url.RequestURI())
	}
	return out
}

func TestCrawl(t *testing.T) {
	s := startShop()
	here := plain(t, s.ServeHTTP)
	pages, err := load(t, Options{}, here.URL)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"start /", "product /shop/item.php?it_id=1", "product /shop/item.php?it_id=2", "product /shop/item.php?it_id=3",
		"terms /bbs/content.php?co_id=provision", "privacy /bbs/content.php?co_id=privacy", "refund /page/refund", "shipping /page/ship",
		"cart /shop/cart.php", "other /bbs/login.php?url=order", "other /company", "other /shop/list.php?ca_id=10",
		"other /event", "other /notice", "other /%EB%AC%B8%EC%9D%98",
	}
	if got := pathsOf(pages); !slices.Equal(got[:min(len(got), len(want))], want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, a := range s.asked {
		if !strings.HasPrefix(a, "GET ") || containsAny(a, []string{"logout", "update", "delete", "pdf", "PHPSESSID"}) {
			t.Errorf("asked for %s", a)
		}
	}
	if n := len(s.asked); n > 25 {
		t.Errorf("%d requests", n)
	}
}

func TestPageLimit(t *testing.T) {
	var many strings.Builder
	for i := range 100 {
		fmt.Fprintf(&many, `<a href="/p%d">page %d</a>`, i, i)
	}
	here := plain(t, write("text/html", many.String()+"<p>hi"))
	for _, n := range []int{1, 2, 7, 20} {
		if pages, err := load(t, Options{Pages: n}, here.URL); err != nil || len(pages) != n {
			t.Errorf("%d pages of %d, %v", len(pages), n, err)
		}
	}
}

// TestOrder: which answer is quicker changes neither what is looked at nor the
// order of the report.
func TestOrder(t *testing.T) {
	s := startShop()
	late := make(chan struct{})
	slow := plain(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.RequestURI() {
		case "/shop/item.php?it_id=1": // the first answers after the third
			<-late
		case "/shop/item.php?it_id=3":
			defer close(late)
		}
		s.ServeHTTP(w, r)
	})
	quick := plain(t, startShop().ServeHTTP)
	a, err := load(t, Options{}, slow.URL)
	if err != nil {
		t.Fatal(err)
	}
	b, _ := load(t, Options{}, quick.URL)
	if !slices.Equal(pathsOf(a), pathsOf(b)) {
		t.Errorf("%v\n%v", pathsOf(a), pathsOf(b))
	}
}

func TestRobotsRespected(t *testing.T) {
	s := startShop()
	s.pages["/robots.txt"] = "User-agent: *\nDisallow: /\n\nUser-agent: Portone-Onboard\nDisallow: /shop/cart\nDisallow: /shop/item.php?it_id=2\nDisallow: /event\nDisallow: /$\n"
	pages, err := load(t, Options{}, plain(t, s.ServeHTTP).URL)
	if err != nil || pages[0].Trouble != "" {
		t.Fatalf("the named page was not fetched: %v", err)
	}
	for _, path := range []string{"/shop/cart.php", "/shop/item.php?it_id=2", "/event"} {
		if s.askedFor(path) {
			t.Errorf("%s is forbidden", path)
		}
	}
	i := slices.IndexFunc(pages, func(p *page) bool { return p.Role == "cart" })
	if i < 0 || pages[i].Trouble != troubleRobots {
		t.Errorf("the forbidden cart is not said: %v", pathsOf(pages))
	}
	goods := slices.DeleteFunc(pathsOf(pages), func(s string) bool { return !strings.HasPrefix(s, "product") })
	if want := []string{"product /shop/item.php?it_id=1", "product /shop/item.php?it_id=3", "product /shop/item.php?it_id=4"}; !slices.Equal(goods[:min(3, len(goods))], want) {
		t.Errorf("%v", goods)
	}
}

func TestFramesAndScripts(t *testing.T) {
	far := &shop{pages: map[string]string{"/x.js": "alert(1)"}}
	away := plain(t, far.ServeHTTP)
	s := &shop{pages: map[string]string{
		"/": `<title>f</title><iframe src="/inner"></iframe><iframe src="` + away.URL + `/f"></iframe><script src="/app.js"></script><script src="/app.js?v=2"></script>
<script src="/js/jquery.min.js"></script><script src="` + away.URL + `/x.js"></script><script>var a = "inline";</script><script src="/gone.js"></script><script src="data:text/javascript,1"></script>`,
		"/inner":  `<p>안쪽 글<script src="/pay.js"></script>`,
		"/app.js": "var 앱", "/app.js?v=2": "two", "/pay.js": "pay", "/js/jquery.min.js": "jq",
	}}
	pages, err := load(t, Options{Scripts: 2}, plain(t, s.ServeHTTP).URL)
	if err != nil || len(pages) != 1 || len(pages[0].frames) != 1 {
		t.Fatalf("%v, %d pages", err, len(pages))
	}
	p := pages[0]
	if p.Text != "안쪽 글" || p.frames[0].Text != "안쪽 글" {
		t.Errorf("%q", p.Text)
	}
	if got := string(p.frames[0].scripts[0].text); got != "pay" {
		t.Errorf("a script about payment was not read first: %q", got)
	}
	var texts []string
	for _, sc := range p.scripts {
		texts = append(texts, fmt.Sprintf("%s %v %q", sc.address[strings.LastIndexByte(sc.address, '/')+1:], sc.inline, sc.text))
	}
	want := []string{`app.js false "var 앱"`, `app.js?v=2 false ""`, `jquery.min.js false ""`, `x.js false ""`, ` true "var a = \"inline\";"`, `gone.js false ""`, `javascript,1 false ""`}
	if !slices.Equal(texts, want) {
		t.Errorf("%q", texts)
	}
	if len(far.asked) != 0 {
		t.Errorf("asked another host for %v", far.asked)
	}
}

func TestScriptDrawn(t *testing.T) {
	for body, want := range map[string]bool{
		`<div id="root"></div><script src="/a.js"></script>`:                                                           true,
		`<div id=__next></div><script id="__NEXT_DATA__" type="application/json">{"a":1}</script>`:                     true,
		`<app-root></app-root><script src=main.js></script>`:                                                           true,
		`<p>잠시만 기다려 주세요<noscript>You need to enable JavaScript to run this app.</noscript><script src=/a.js></script>`: true,
		`<p>준비 중입니다<script src="/ga.js"></script>`:                                                                     false,
		`<div id="root"></div>`: false,
		`<div id="root">` + strings.Repeat("<p>서버가 그린 글입니다 ", 50) + `</div><script src="/a.js"></script>`: false,
		`<nav>` + strings.Repeat("메뉴 ", 200) + `</nav><div id=app></div><script src="/a.js"></script>`:    true,
	} {
		if p := parseBody(t, Options{}, body); p.Scripts != want {
			t.Errorf("%s: %v", body[:min(len(body), 60)], p.Scripts)
		}
	}
}

func TestVisibleText(t *testing.T) {
	p := parseBody(t, Options{}, `<title>제목</title><style>p{}</style><nav>메뉴</nav><p>첫  줄<br>둘째<div>셋</div>넷<span>다</span>섯
<script>no</script><div style="display: none">숨은</div><div hidden>숨은</div><template>틀</template><noscript>없음</noscript><svg><title>그림</title></svg><table><tr><td>가<td>나</table>`)
	if p.Text != "첫 줄 둘째 셋 넷다섯 가 나" || p.Title != "제목" {
		t.Errorf("%q %q", p.Title, p.Text)
	}
	long := parseBody(t, Options{}, "<p>머리 "+strings.Repeat("가운데 ", 2000)+"<footer>발 대표 홍길동")
	if len(long.Text) > textLimit || !strings.HasPrefix(long.Text, "머리 ") || !strings.HasSuffix(long.Text, "발 대표 홍길동") {
		t.Errorf("%d bytes, %q", len(long.Text), long.Text[len(long.Text)-60:])
	}
}

func TestSavedPages(t *testing.T) {
	dir := t.TempDir()
	keep := func(name, body string) string {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	start := keep("메인.html", `<title>시작</title><a href="terms.html">이용약관</a>`)
	terms := keep("이용약관.html", "\xc1\xa61\xc1\xb6 \xb8\xf1\xc0\xfb<p>")
	pages, err := load(t, Options{}, start, terms, "file://"+filepath.ToSlash(start), filepath.Join(dir, "none.html"), dir)
	if err != nil || len(pages) != 5 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	var got []string
	for _, p := range pages {
		got = append(got, p.Role+"|"+p.Title+"|"+p.Trouble)
	}
	want := []string{"start|시작|", "terms||", "other|시작|", "other||no_file", "other||folder"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if pages[1].Text != "제1조 목적" || pages[1].url != nil {
		t.Errorf("%+v", pages[1].SitePage)
	}
	in, err := New(Options{PageBytes: 10}).load(t.Context(), model.SiteAsk{Input: []byte("<p>0123456789")}, nil)
	if err != nil || len(in) != 1 || in[0].Address != "-" || !in[0].Cut || in[0].Text != "0123456" || in[0].Role != "start" {
		t.Errorf("%v, %v", in, err)
	}
}

func TestSeveralNamed(t *testing.T) {
	a, b := &shop{pages: map[string]string{"/": "<a href=/x>x</a>", "/x": "<p>ax"}}, &shop{pages: map[string]string{"/terms": "<p>b", "/x": "<p>bx"}}
	here, there := plain(t, a.ServeHTTP), plain(t, b.ServeHTTP)
	pages, err := load(t, Options{}, here.URL, there.URL+"/terms", there.URL+"/none")
	if err != nil {
		t.Fatal(err)
	}
	if got := pathsOf(pages); !slices.Equal(got, []string{"start /", "terms /terms", "other /none", "other /x"}) || pages[2].Trouble != troubleStatus || pages[2].Status != 404 {
		t.Errorf("%v", got)
	}
}

// TestSamePage: one page under several addresses is looked at once.
func TestSamePage(t *testing.T) {
	s := &shop{pages: map[string]string{
		"/": `<a href="/index.html">a</a><a href="/?utm_source=x">b</a><a href="/a/">1</a><a href="/a?fbclid=1">2</a><a href="/b">3</a><a href="/cart">장바구니</a>
<a href="/product/mug/12/category/1/display/2/">p</a><a href="/product/detail.html?product_no=12">p</a>`,
		"/a/": "<p>a", "/b": "/a/", "/cart": "/", "/product/mug/12/category/1/display/2/": "<p>mug",
	}}
	pages, err := load(t, Options{}, plain(t, s.ServeHTTP).URL)
	if got := pathsOf(pages); err != nil || !slices.Equal(got, []string{"start /", "product /product/mug/12/category/1/display/2/", "other /a/"}) {
		t.Errorf("%v, %v", got, err)
	}
}

func TestLegacyQuery(t *testing.T) {
	s := &shop{pages: map[string]string{"/": "<meta charset=euc-kr><p>\xbb\xf3\xc8\xa3<a href='/list?q=\xb8\xd3\xb1\xd7'>\xb8\xd3\xb1\xd7</a>", "/list?q=%B8%D3%B1%D7": "<p>found"}}
	here := plain(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/" {
			write("text/html", s.pages["/"])(w, r)
			return
		}
		s.ServeHTTP(w, r)
	})
	if pages, err := load(t, Options{}, here.URL); err != nil || len(pages) != 2 || pages[1].Trouble != "" {
		t.Errorf("%v, asked for %v", err, s.asked)
	}
}
