package site

import (
	"net/url"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestRoleOf(t *testing.T) {
	for _, c := range []struct{ text, address, role string }{
		{"이용약관", "https://a.kr/x", "terms"}, {"서비스 이용 약관", "/x", "terms"}, {"Terms of Service", "/x", "terms"}, {"Terms & Conditions", "/x", "terms"},
		{"개인정보처리방침", "/x", "privacy"}, {"개인정보 취급방침", "/x", "privacy"}, {"개인정보보호정책", "/x", "privacy"}, {"Privacy Policy", "/x", "privacy"},
		{"개인정보 수집 및 이용약관", "/x", "privacy"}, {"환불정책", "/x", "refund"}, {"반품 / 교환", "/x", "refund"}, {"취소·환불 규정", "/x", "refund"}, {"Refund policy", "/x", "refund"},
		{"배송안내", "/x", "shipping"}, {"Shipping & Delivery", "/x", "shipping"}, {"배송조회", "/x", "login"}, {"주문/배송 조회", "/x", "login"},
		{"장바구니 (0)", "/x", "cart"}, {"주문/결제", "/x", "checkout"}, {"결제하기", "/x", "checkout"}, {"Checkout", "/x", "checkout"}, {"로그인", "/x", "login"},
		// addresses of builders
		{"", "https://a.cafe24.com/product/detail.html?product_no=12&cate_no=1", "product"}, {"", "/product/%EB%A8%B8%EA%B7%B8/12/category/24/display/1/", "product"},
		{"", "/product/list.html?cate_no=24", "listing"}, {"", "/category/%EC%8B%A0%EC%83%81/24/", "listing"}, {"", "/member/agreement.html", "terms"}, {"", "/member/privacy.html", "privacy"},
		{"", "/shopinfo/guide.html", "help"}, {"", "/order/basket.html", "cart"}, {"", "/order/orderform.html", "checkout"}, {"", "/myshop/index.html", "login"}, {"", "/shopinfo/company.html", "company"},
		{"", "/goods/goods_view.php?goodsNo=1000", "product"}, {"", "/goods/goods_list.php?cateCd=001", "listing"}, {"", "/service/agreement.php?code=1", "terms"}, {"", "/service/private.php", "privacy"},
		{"", "/order/cart.php", "cart"}, {"", "/order/order.php", "checkout"}, {"", "/shop/item.php?it_id=15", "product"}, {"", "/shop/list.php?ca_id=10", "listing"}, {"", "/bbs/content.php?co_id=provision", "terms"},
		{"", "/shop/shopdetail.html?branduid=1", "product"}, {"", "/shop/shopbrand.html?xcode=1", "listing"}, {"", "/shop_view/?idx=4", "product"}, {"", "/shop_cart", "cart"}, {"", "/19/?idx=7", "product"},
		{"", "/?mode=policy", "terms"}, {"", "/?mode=privacy", "privacy"}, {"", "/products/mug", "product"}, {"", "/collections/all/products/mug", "product"}, {"", "/collections/all", "listing"}, {"", "/products", "listing"},
		{"", "/policies/refund-policy", "refund"}, {"", "/policies/shipping-policy", "shipping"}, {"", "/policies/terms-of-service", "terms"}, {"", "/policies/privacy-policy", "privacy"}, {"", "/cart", "cart"},
		{"", "/product/blue-mug/", "product"}, {"", "/product-category/mugs/", "listing"}, {"", "/my-account/", "login"}, {"", "/checkout/", "checkout"}, {"", "/product-page/mug", "product"}, {"", "/shop/", "listing"},
		// the host says nothing, and goods may be named like anything
		{"", "https://terms-shop.kr/", ""}, {"홈", "https://cart.kr", ""}, {"교환 가능한 반품 무료 머그컵", "/product/detail.html?product_no=1", "product"},
		{"이 상품은 환불과 교환이 되지 않으며 배송에 열흘이 걸릴 수 있음을 미리 알려 드립니다", "/news/1", ""}, {"공지사항", "/board/notice", ""}, {"", "", ""},
	} {
		if got := roleOf(c.text, c.address); got != c.role {
			t.Errorf("%q %s: %q, want %q", c.text, c.address, got, c.role)
		}
	}
}

func TestIsAction(t *testing.T) {
	for _, c := range []struct {
		text, address string
		acts          bool
	}{
		{"로그아웃", "/x", true}, {"", "/bbs/logout.php", true}, {"", "/member/logout", true}, {"", "/exec/front/Member/logout/", true}, {"", "/account/sign_out?x", true},
		{"", "/cart?add-to-cart=12", true}, {"", "/?add_to_cart=1", true}, {"장바구니 담기", "/x", true}, {"", "/shop/cartupdate.php", false}, {"", "/shop/cart_update.php", true},
		{"", "/cart/add/12", true}, {"", "/wish?mode=delete&no=1", true}, {"", "/board/delete.php?no=1", true}, {"", "/order/order_proc.asp", true}, {"", "/login_ok.asp", true},
		{"회원탈퇴", "/x", true}, {"", "/files/terms.pdf", true}, {"", "/a.JPG", true}, {"바로구매", "/buy-it", true}, {"", "/unsubscribe", true}, {"", "/download?f=1", true},
		{"장바구니", "/cart", false}, {"Down jacket", "/product/down-jacket", false}, {"Makeup remover", "/products/makeup-remover", false}, {"", "/policies/cancel-policy", false},
		{"", "/list?sort=add_date", false}, {"이용약관", "/terms.html", false}, {"주문하기", "/order/orderform.html", false},
	} {
		u, err := url.Parse("https://shop.kr" + c.address)
		if err != nil {
			t.Fatal(err)
		}
		if got := isAction(squeeze(c.text), u); got != c.acts {
			t.Errorf("%q %s: %v", c.text, c.address, got)
		}
	}
}

func TestResolve(t *testing.T) {
	base, _ := url.Parse("https://shop.kr/a/b.html?x=1")
	for in, want := range map[string]string{
		"c": "https://shop.kr/a/c", "/c": "https://shop.kr/c", "?y=2": "https://shop.kr/a/b.html?y=2", "//other.kr/x": "https://other.kr/x", "../../../c": "https://shop.kr/c",
		" \n/c\t": "https://shop.kr/c", `\c`: "https://shop.kr/c", "HTTP://SHOP.kr/c": "http://shop.kr/c", "/상품 1?이름=머그": "https://shop.kr/%EC%83%81%ED%92%88%201?%EC%9D%B4%EB%A6%84=%EB%A8%B8%EA%B7%B8",
		"#a": "", "": "", "mailto:a@b.kr": "", "tel:02": "", "javascript:alert(1)": "", "data:,x": "", "https://": "", "http://[bad": "", "/%zz": "", "/c#d": "https://shop.kr/c", "kakaolink://x": "",
		"/" + strings.Repeat("x", 3000): "",
	} {
		got := ""
		if u := resolve(base, in, false); u != nil {
			got = u.String()
		}
		if got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
}

func TestRefreshAddress(t *testing.T) {
	for in, want := range map[string]string{
		"0;url=/x": "/x", "0; URL='/x'": "/x", "3 ; url = \"/x\"": "/x", "0,/x": "/x", "0.5;url=/x": "/x", "0;/x": "/x", "0;/x?a=b": "/x?a=b",
		"300;url=/x": "", "6;url=/x": "", "0": "", "": "", ";url=": "", "x;url=/y": "",
	} {
		if got := refreshAddress(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestScriptedAddress(t *testing.T) {
	for in, want := range map[string]string{
		"location.href='/x'": "/x", `window.location.replace("/x");`: "/x", "document.location = '/x'": "/x", "window.open('/x','w')": "/x", "top.location.href = \"/a'b\"": "/a'b",
		"location.href = base + '/x'": "", "location.reload()": "", "go('/x')": "", "location.href='/x": "", "": "",
	} {
		if got := scriptedAddress(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestPlainAddress: the short way to read a link gives what the long one gives.
func TestPlainAddress(t *testing.T) {
	base, _ := url.Parse("https://shop.kr/dir/page?x=1")
	took := 0
	rapid.Check(t, func(t *rapid.T) {
		ref := rapid.StringMatching(`/?[a-z0-9A-Z/._?=&%;#-]{0,4}(/[a-z]{1,3})?([?][a-z]+=[a-z0-9.]*(&sid=1)?)?`).Draw(t, "ref")
		u := plainAddress(base, ref)
		if u == nil {
			return
		}
		took++
		if v := resolve(base, ref, false); v == nil || *v != *u {
			t.Fatalf("%q: %v, not %v", ref, u, v)
		}
	})
	if took == 0 {
		t.Error("the short way was never taken")
	}
}

func TestPageKey(t *testing.T) {
	same := [][]string{
		{"https://shop.kr/", "http://www.shop.kr/index.html", "https://shop.kr/?utm_source=a", "https://shop.kr/index.php?", "https://www.shop.kr/?fbclid=1"},
		{"https://shop.kr/a?x=1&y=2", "https://shop.kr/a/?y=2&x=1"},
		{"https://shop.kr/b", "https://shop.kr/b/"},
		{"https://shop.kr:8443/b"},
	}
	seen := map[string]int{}
	for i, group := range same {
		for _, s := range group {
			u, _ := url.Parse(s)
			key := pageKey(u)
			if before, ok := seen[key]; ok && before != i {
				t.Errorf("%s has the key of another page", s)
			}
			seen[key] = i
		}
	}
	if len(seen) != len(same) {
		t.Errorf("%d keys for %d pages: %v", len(seen), len(same), seen)
	}
}

// FuzzLinks: whatever stands in a page, what is followed is a plain address of
// the own site, and reading it again changes nothing.
func FuzzLinks(f *testing.F) {
	for _, s := range []string{
		`<a href="/a">a</a>`, `<base href="//x.kr/"><a href=b>`, `<a href="\\evil">`, `<a onclick="location.href='/x'">`, "<a href='//shop.kr\t/..//a;jsessionid=1?sid=2#3'>",
		`<a href="http:shop.kr">`, `<a href="https://shop.kr@evil.kr/">`, `<meta http-equiv=refresh content="0;url=//evil">`, `<area href="?%">`, `<a href="https://ｓｈｏｐ.kr/">`,
	} {
		f.Add([]byte(s), false)
	}
	at, _ := url.Parse("https://shop.kr/dir/")
	f.Fuzz(func(t *testing.T, body []byte, legacy bool) {
		if len(body) > 1<<16 {
			return
		}
		doc, trouble := parseTree(t.Context(), body)
		if trouble != "" {
			return
		}
		s := surveyOf(&page{url: at}, doc, body)
		s.legacy = legacy
		s.finish()
		for _, l := range s.leads(newRun(Options{}.filled(), []target{{url: at}}, false), mostHrefs) {
			if l.url.Hostname() != "shop.kr" && l.url.Hostname() != "www.shop.kr" || l.url.User != nil || l.url.Fragment != "" {
				t.Errorf("follows %s", l.url)
			}
			again, err := url.Parse(l.url.String())
			if err != nil {
				t.Fatalf("%s: %v", l.url, err)
			}
			if c := wellFormed(again); c == nil || c.String() != l.url.String() || pageKey(c) != l.key {
				t.Errorf("%s reads again as %v", l.url, c)
			}
		}
		if shown := displayed(leadsOn(s)); shown != "" && !strings.HasPrefix(shown, "http") {
			t.Errorf("leads on to %q", shown)
		}
		checkPage(t, s.page)
	})
}

func TestFrontierTakesEachOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var f frontier
		roles := []string{"", "product", "terms", "privacy", "listing", "login", "help", "cart"}
		n := rapid.IntRange(0, 60).Draw(t, "links")
		keys := map[string]bool{}
		var all []lead
		for range n {
			u, _ := url.Parse("https://shop.kr/" + rapid.StringMatching(`[a-c]{1,3}`).Draw(t, "path"))
			all = append(all, lead{url: u, key: pageKey(u), role: rapid.SampledFrom(roles).Draw(t, "role")})
			keys[pageKey(u)] = true
		}
		f.add(all, nil)
		for l, ok := f.next(); ok; l, ok = f.next() {
			if !keys[l.key] {
				t.Fatalf("%s twice", l.key)
			}
			delete(keys, l.key)
		}
		if len(keys) != 0 || f.left() != 0 {
			t.Fatalf("left over: %v", keys)
		}
	})
}
