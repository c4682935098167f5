package site

import (
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"portone-onboard/model"
)

// shopPage makes a page of a shop; trouble leaves it without a tree.
func shopPage(t *testing.T, role, address, body string, change ...func(*page)) *page {
	t.Helper()
	p := &page{SitePage: model.SitePage{Address: address, Role: role, Status: 200}}
	p.url, _ = url.Parse(address)
	doc, err := html.Parse(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	surveyOf(p, doc, []byte(body))
	for _, f := range change {
		f(p)
	}
	return p
}

func troubled(code string, status int) func(*page) {
	return func(p *page) { p.Trouble, p.Status, p.sheet, p.raw = code, status, nil, nil }
}

func drawn(p *page) { p.Scripts = true }

const (
	wholeFooter = `<footer>상호: 마중 | 대표: 정율 | 사업자등록번호: 606-39-22817 | 주소: 서울 은평구 통일로 684 | 전화: 02-555-0188</footer>`
	threeGoods  = `<ul><li><a href="/goods/1">찻잔</a> 10,000원</li><li><a href="/goods/2">주전자</a> 30,000원</li><li><a href="/goods/3">다관</a> 50,000원</li></ul>`
	longIntro   = `<p>저희는 흙으로 그릇을 빚습니다. 하나하나 손으로 만들어 조금씩 모양이 다릅니다. 오래 쓰실 수 있도록 두껍게 굽고, 깨지지 않게 싸서 보내 드립니다. 매장은 은평구에 있으며 누구나 오셔서 보실 수 있습니다. 수업도 열고 있으니 편하게 들러 주세요. 그릇마다 이야기를 담아 두었습니다. 천천히 둘러보시면 좋겠습니다. 따뜻한 차 한 잔을 준비해 두겠습니다. 오시는 길은 아래에 적어 두었습니다.</p>`
)

func TestSeveralPages(t *testing.T) {
	start := func(body string, f ...func(*page)) *page {
		return shopPage(t, "start", "https://shop.kr/", "<html><body>"+body+"</body></html>", f...)
	}
	other := func(role, body string, f ...func(*page)) *page {
		return shopPage(t, role, "https://shop.kr/"+role, "<html><body>"+body+"</body></html>", f...)
	}
	physical := model.SiteProfile{Goods: []string{"physical"}}
	for _, c := range []struct {
		name    string
		pages   []*page
		profile model.SiteProfile
		want    map[string]string // ID: status and code
	}{
		{"all on the start page", []*page{start(longIntro + threeGoods + wholeFooter)}, physical, map[string]string{
			"business_name": "done site_field_found", "goods": "done site_goods_enough", "host": "done site_host_real", "https": "done site_https_all",
			"checkout_footer": "cannot_tell site_checkout_none", "payment_sdk": "cannot_tell site_sdk_no_checkout", "secret_leak": "done site_secret_none",
			"terms": "missing site_policy_none", "sold_out": "done site_sold_out_none"}},
		{"nothing was read", nil, physical, map[string]string{"business_name": "cannot_tell site_nothing_read", "host": "cannot_tell site_saved"}},
		{"start page drawn by script", []*page{start(`<div id=root></div>`, drawn)}, physical, map[string]string{
			"business_name": "cannot_tell site_scripts", "phone": "cannot_tell site_scripts", "goods": "cannot_tell site_scripts", "terms": "cannot_tell site_scripts"}},
		{"start page in trouble", []*page{start("", troubled("timeout", 0))}, physical, map[string]string{
			"business_name": "cannot_tell site_unread", "goods": "cannot_tell site_unread", "https": "cannot_tell site_unread", "secret_leak": "cannot_tell site_unread"}},
		{"certificate", []*page{start("", troubled("tls_expired", 0))}, physical, map[string]string{"https": "missing site_https_certificate"}},
		{"cut page", []*page{start(longIntro, func(p *page) { p.Cut = true })}, physical, map[string]string{"business_name": "cannot_tell site_cut"}},
		{"details only on the company page", []*page{start(longIntro + threeGoods), other("company", wholeFooter)}, physical, map[string]string{
			"business_name": "missing site_field_elsewhere", "registration_number": "missing site_field_elsewhere"}},
		{"footers contradict each other", []*page{start(longIntro + wholeFooter), other("product", strings.ReplaceAll(wholeFooter, "정율", "나온"))}, physical, map[string]string{
			"representative": "cannot_tell site_field_several", "business_name": "done site_field_found"}},
		{"footers contradict each other and the profile", []*page{start(longIntro + wholeFooter), other("product", strings.ReplaceAll(wholeFooter, "마중", "배웅"))}, model.SiteProfile{TradeName: "마중"}, map[string]string{
			"business_name": "missing site_field_several"}},
		{"policy is 404", []*page{start(longIntro + wholeFooter + `<a href="/terms">이용약관</a>`), other("terms", "", troubled("status", 404))}, physical, map[string]string{"terms": "missing site_policy_status"}},
		{"policy is refused", []*page{start(longIntro + wholeFooter + `<a href="/terms">이용약관</a>`), other("terms", "", troubled("status", 503))}, physical, map[string]string{"terms": "cannot_tell site_policy_refused"}},
		{"policy drawn by script", []*page{start(longIntro + wholeFooter), other("privacy", "<div id=app></div>", drawn)}, physical, map[string]string{"privacy": "cannot_tell site_scripts"}},
		{"checkout without details", []*page{start(longIntro + wholeFooter), other("checkout", "<h1>주문서</h1><p>받는 분과 주소를 적어 주세요.</p>")}, model.SiteProfile{Window: true}, map[string]string{
			"checkout_footer": "missing site_checkout_bare", "payment_sdk": "missing site_sdk_none"}},
		{"cart with details", []*page{start(longIntro + wholeFooter), other("cart", "<h1>장바구니</h1>"+wholeFooter)}, physical, map[string]string{"checkout_footer": "done site_checkout_cart"}},
		{"part of the details at checkout", []*page{start(longIntro + wholeFooter), other("checkout", "<footer>상호: 마중 | 대표: 정율</footer>")}, physical, map[string]string{"checkout_footer": "missing site_checkout_part"}},
		{"checkout drawn by script", []*page{start(longIntro + wholeFooter), other("checkout", "<div id=app></div>", drawn)}, model.SiteProfile{Window: true}, map[string]string{
			"checkout_footer": "cannot_tell site_scripts", "payment_sdk": "cannot_tell site_scripts"}},
		{"module in a bundle", []*page{start(longIntro, func(p *page) {
			p.scripts = []script{{address: "https://shop.kr/app.js", text: []byte(`e.exports={u:"https://cdn.portone.io/v2/browser-sdk.js"}`)}}
		})}, model.SiteProfile{Window: true}, map[string]string{"payment_sdk": "done site_sdk_seen"}},
		{"secret in a bundle", []*page{start(longIntro, func(p *page) {
			p.scripts = []script{{address: "https://shop.kr/app.js", text: []byte(`PORTONE_API_SECRET:"q8Zt3LmWv6Yx1RpKc9Nd4BsHf7JgA2eUoT5iQ0rXtMyVzPdSlFhGjEaCuKwbn7mZx2RvL4nWc8YpD1s"`)}}
		})}, physical, map[string]string{"secret_leak": "missing site_secret_v2_secret"}},
		{"two goods of three", []*page{start(longIntro + strings.Replace(threeGoods, `<li><a href="/goods/3">다관</a> 50,000원</li>`, "", 1) + wholeFooter)}, physical, map[string]string{"goods": "missing site_goods_few"}},
		{"two goods of an unknown kind", []*page{start(longIntro + strings.Replace(threeGoods, `<li><a href="/goods/3">다관</a> 50,000원</li>`, "", 1) + wholeFooter)}, model.SiteProfile{}, map[string]string{"goods": "cannot_tell site_goods_kind"}},
		{"goods behind a link that was not read", []*page{start(longIntro + `<a href="/product/list.html?cate_no=3">전체상품</a>` + wholeFooter)}, physical, map[string]string{"goods": "cannot_tell site_goods_unseen", "price": "cannot_tell site_price_unseen"}},
		{"nothing for sale", []*page{start(longIntro + wholeFooter)}, physical, map[string]string{"goods": "missing site_goods_none"}},
		{"nothing is shipped", []*page{start(longIntro + wholeFooter)}, model.SiteProfile{Goods: []string{"digital"}}, map[string]string{"shipping": "cannot_tell site_shipping_not_needed"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			all := judge(c.pages, model.SiteAsk{Profile: c.profile})
			checkFindings(t, all)
			for _, f := range all {
				if w := c.want[f.ID]; w != "" && w != string(f.Status)+" "+string(f.Code) {
					t.Errorf("%s: %s %s (%q), want %s", f.ID, f.Status, f.Code, f.Value, w)
				}
			}
		})
	}
}

func TestOnlyWhatWasAsked(t *testing.T) {
	p := shopPage(t, "start", "http://shop.kr/", wholeFooter)
	got := judge([]*page{p}, model.SiteAsk{Items: []string{"phone", "https"}})
	if len(got) != 2 || got[0].ID != "https" || got[1].ID != "phone" || got[0].Code != "site_https_none" {
		t.Errorf("%+v", got)
	}
}

func TestHosts(t *testing.T) {
	for host, want := range map[string]model.FindingCode{
		"shop.kr": "site_host_real", "www.contest-mall.com": "site_host_real", "latest.shop.kr": "site_host_real", "hanbit.dev": "site_host_real", "device.kr": "site_host_real",
		"test.shop.kr": "site_host_test", "shop-dev.example.kr": "site_host_test", "staging2.shop.kr": "site_host_test", "demo.shop.kr": "site_host_test",
		"stg.shop.kr": "site_host_unsure", "testshop.kr": "site_host_unsure", "beta.shop.kr": "site_host_unsure",
		"localhost": "site_host_local", "shop.local": "site_host_local", "127.0.0.1": "site_host_number", "203.0.113.7": "site_host_number", "::1": "site_host_number",
	} {
		if f := judgeHostName(host); f.Code != want {
			t.Errorf("%s: %s, want %s", host, f.Code, want)
		}
	}
}

// A secret is told apart from what documents write in its place, and never
// stands in a finding.
func TestLeaks(t *testing.T) {
	const secret = "q8Zt3LmWv6Yx1RpKc9Nd4BsHf7JgA2eUoT5iQ0rXtMyVzPdSlFhGjEaCuKwbn7mZx2RvL4nWc8YpD1s"
	for text, kind := range map[string]string{
		`const PORTONE_API_SECRET = "` + secret + `"`:                       "v2_secret",
		`{"portoneApiSecret":"` + secret + `"}`:                             "v2_secret",
		`import "@portone/x"; cfg({apiSecret:'` + secret + `'})`:            "v2_secret",
		"headers:{Authorization:`PortOne " + secret + "`}":                  "v2_secret",
		`NEXT_PUBLIC_PORTONE_API_SECRET=` + secret:                          "v2_secret",
		`imp_secret: '` + secret[:60] + `'`:                                 "v1_secret",
		`"imp_key":"4829105736481920"`:                                      "v1_key",
		`webhook("whsec_q8Zt3LmWv6Yx1RpKc9Nd4BsHf7JgA2eUoT5iQ0rXtMy=")`:     "webhook_secret",
		`const PORTONE_API_SECRET = process.env.PORTONE_API_SECRET`:         "",
		`const PORTONE_API_SECRET = "YOUR_PORTONE_API_SECRET_IS_HERE_0001"`: "",
		`apiSecret: "` + secret + `"`:                                       "",
		`imp_key: "0000000000000000"`:                                       "",
		`whsec_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`:                            "",
		`storeId:"store-4ff4af41-85e3-4559-8eb8-0d08a2c6ceec",channelKey:"channel-key-893597d6-e62d-410f-83f9-119f530b4b11"`: "",
		"Authorization: `PortOne ${PORTONE_API_SECRET}`":                                                                     "",
	} {
		l, ok := leakIn([]byte(text))
		if ok != (kind != "") || l.kind != kind {
			t.Errorf("%.60s: %q, want %q", text, l.kind, kind)
		}
		if len(l.tail) > 8 || ok && !strings.HasPrefix(l.tail, "****") {
			t.Errorf("tail %q", l.tail)
		}
		p := shopPage(t, "start", "https://shop.kr/", "<body><p>"+text+"</p><footer>상호: 마중 | 대표: 정율 | 사업자등록번호: 606-39-22817 | 이메일: "+text+"</footer></body>")
		for _, f := range judge([]*page{p}, model.SiteAsk{}) {
			for _, s := range append([]string{f.Value, f.At.Text}, argsOf(f)...) {
				if kind != "" && strings.Contains(s, secret[10:30]) {
					t.Errorf("%s shows a secret: %s", f.ID, f.Code)
				}
			}
		}
	}
}

func TestAddresses(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want addressMatch
	}{
		{"서울시 강남구 테헤란로 123, 4층", "서울특별시 강남구 테헤란로 123 4층", sameAddress},
		{"(06134) 서울 강남구 테헤란로123 (역삼동)", "서울특별시 강남구 테헤란로 123", sameAddress},
		{"강남구 테헤란로 123", "서울특별시 강남구 테헤란로 123", closeAddress},
		{"서울 강남구 테헤란로 123, 5층 501호", "서울 강남구 테헤란로 123", closeAddress},
		{"서울 강남구 테헤란로 123, 501호", "서울 강남구 테헤란로 123, 502호", otherAddress},
		{"서울 강남구 테헤란로 124", "서울 강남구 테헤란로 123", otherAddress},
		{"서울 강남구 역삼동 123-4", "서울 강남구 테헤란로 123", unclearAddress},
		{"123, Teheran-ro, Gangnam-gu, Seoul", "서울 강남구 테헤란로 123", unclearAddress},
		{"강원도 춘천시 중앙로 1", "강원특별자치도 춘천시 중앙로 1", sameAddress},
		{"부산 해운대구 센텀중앙로 90", "서울 해운대구 센텀중앙로 90", otherAddress},
	} {
		if got := compareAddresses(c.a, c.b); got != c.want {
			t.Errorf("%s / %s: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestNamesCompared(t *testing.T) {
	for _, c := range []struct {
		f    field
		a, b string
		want matching
	}{
		{nameField, "㈜한빛", "주식회사 한빛", sameMatch}, {nameField, "한빛", "(주)한빛", closeMatch}, {nameField, "한빛(Hanbit)", "한빛", closeMatch},
		{nameField, "Hanbit Co., Ltd.", "주식회사 한빛", unclearMatch}, {nameField, "한빛상점", "한빛", otherMatch},
		{representativeField, "홍 길 동", "홍길동", sameMatch}, {representativeField, "홍길동, 김철수", "홍길동", closeMatch}, {representativeField, "홍길동 외 1명", "홍길동", closeMatch},
		{representativeField, "Gildong Hong", "홍길동", unclearMatch}, {representativeField, "김철수", "홍길동", otherMatch},
		{phoneField, "02)123-4567", "02-123-4567", sameMatch}, {phoneField, "+82-2-123-4567", "02-123-4567", sameMatch},
		{mailOrderField, "2024-서울강남-01234", "제2024-서울강남-01234호", sameMatch}, {mailOrderField, "2024-서울강남-1234", "제2024-서울강남-01234호", closeMatch},
		{mailOrderField, "2024-서울강남-1235", "제2024-서울강남-01234호", otherMatch},
	} {
		if got := compare(c.f, c.a, c.b); got != c.want {
			t.Errorf("%s / %s: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
