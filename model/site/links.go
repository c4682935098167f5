package site

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// lead is a link that may be followed.
type lead struct {
	url  *url.URL
	key  string // pageKey
	role string
}

// roleOf tells what a link leads to by its words and its address (whole, or
// its path): "product" "terms" "privacy" "refund" "shipping" "cart" "checkout",
// "listing" (of goods), "login", "company" (who runs the shop), "help", or ""
// for anything else. A product's own address wins over its words, as goods may
// be named like anything; then words win, as addresses may be anything.
func roleOf(text, address string) string {
	return roleOfPath(squeeze(text), squeezeAddress(address))
}

// roleOfURL is roleOf for a squeezed label and an address that was read already.
func roleOfURL(label string, u *url.URL) string {
	path := "/" + strings.Trim(u.Path, "/") + "/"
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	return roleOfPath(label, strings.ToLower(path))
}

func roleOfPath(label, path string) string {
	if r := roleByAddress(path, productPaths[:]); r != "" {
		return r
	}
	if label != "" && len(label) <= mostLabel {
		for _, w := range roleWords {
			if strings.Contains(label, w.word) {
				return w.role
			}
		}
	}
	return roleByAddress(path, rolePaths[:])
}

// mostLabel is the longest label of a link to a policy, in bytes: a longer
// text is a sentence or a product's name.
const mostLabel = 75

type roleWord struct{ word, role string }

// roleWords are parts of labels, without spaces and signs, in lower case. The
// first that fits decides, so the narrower stand before the wider.
var roleWords = [...]roleWord{
	{"개인정보", "privacy"}, {"privacy", "privacy"}, {"dataprotection", "privacy"},
	{"주문배송조회", "login"}, {"배송조회", "login"}, {"주문조회", "login"}, {"ordertracking", "login"}, {"trackorder", "login"},
	{"로그인", "login"}, {"회원가입", "login"}, {"마이페이지", "login"}, {"내정보", "login"}, {"login", "login"},
	{"signin", "login"}, {"signup", "login"}, {"mypage", "login"}, {"myaccount", "login"}, {"myorder", "login"},
	{"이용약관", "terms"}, {"서비스약관", "terms"}, {"회원약관", "terms"}, {"구매약관", "terms"}, {"판매약관", "terms"}, {"약관", "terms"},
	{"termsof", "terms"}, {"termsandcond", "terms"}, {"termscond", "terms"}, {"useragreement", "terms"}, {"agreement", "terms"}, {"terms", "terms"},
	{"환불", "refund"}, {"반품", "refund"}, {"교환", "refund"}, {"청약철회", "refund"}, {"취소규정", "refund"}, {"취소정책", "refund"}, {"취소안내", "refund"},
	{"refund", "refund"}, {"returnpolicy", "refund"}, {"returns", "refund"}, {"exchangepolicy", "refund"}, {"cancellationpolicy", "refund"},
	{"배송안내", "shipping"}, {"배송정책", "shipping"}, {"배송정보", "shipping"}, {"배송비", "shipping"}, {"배송방법", "shipping"}, {"배송기간", "shipping"}, {"제공기간", "shipping"},
	{"shippingpolicy", "shipping"}, {"shippinginfo", "shipping"}, {"deliverypolicy", "shipping"}, {"deliveryinfo", "shipping"}, {"shippingdelivery", "shipping"},
	{"장바구니", "cart"}, {"쇼핑백", "cart"}, {"shoppingbag", "cart"}, {"viewcart", "cart"}, {"mycart", "cart"}, {"shoppingcart", "cart"},
	{"주문결제", "checkout"}, {"주문서", "checkout"}, {"결제하기", "checkout"}, {"주문하기", "checkout"}, {"checkout", "checkout"},
	{"이용안내", "help"}, {"쇼핑가이드", "help"}, {"자주묻는", "help"}, {"고객센터", "help"}, {"faq", "help"}, {"guide", "help"},
	{"회사소개", "company"}, {"브랜드소개", "company"}, {"사업자정보", "company"}, {"aboutus", "company"}, {"company", "company"},
	{"전체상품", "listing"}, {"모든상품", "listing"}, {"상품목록", "listing"}, {"상품전체", "listing"}, {"전체보기", "listing"}, {"신상품", "listing"},
	{"베스트", "listing"}, {"쇼핑하기", "listing"}, {"스토어", "listing"}, {"요금안내", "listing"}, {"요금제", "listing"}, {"가격안내", "listing"}, {"pricing", "listing"}, {"shopall", "listing"}, {"allproducts", "listing"}, {"shopnow", "listing"},
}

// rolePath fits an address where all of its parts stand in it, "/" at the ends
// as words of the path. Every address ends with "/" before its "?".
type rolePath struct {
	role string
	has  []string
}

// productPaths are the addresses of one product: cafe24, godomall, gnuboard's
// youngcart, makeshop, imweb, sixshop, firstmall, WooCommerce, Shopify, Wix.
var productPaths = [...]rolePath{
	{"product", []string{"product_no="}}, {"product", []string{"goodsno="}}, {"product", []string{"goods_no="}}, {"product", []string{"it_id="}},
	{"product", []string{"branduid="}}, {"product", []string{"productno="}}, {"product", []string{"product_id="}}, {"product", []string{"productid="}},
	{"product", []string{"itemid="}}, {"product", []string{"item_id="}}, {"product", []string{"goods_view"}}, {"product", []string{"/goods/view", "no="}},
	{"product", []string{"/shop_view/", "idx="}}, {"product", []string{"/product/detail"}}, {"product", []string{"/goods/detail"}}, {"product", []string{"/product-page/"}},
	{"product", []string{"/product/", "/category/", "/display/"}}, {"product", []string{"/surl/p/"}},
}

// rolePaths are the other addresses. Those of goods stand last, as "/shop/" is
// a folder for everything with some builders.
var rolePaths = [...]rolePath{
	{"privacy", []string{"privacy"}}, {"privacy", []string{"/service/private"}}, {"privacy", []string{"personal", "info", "policy"}},
	{"login", []string{"login"}}, {"login", []string{"/myshop/"}}, {"login", []string{"mypage"}}, {"login", []string{"my-account"}}, {"login", []string{"/account/"}},
	{"login", []string{"/member/join"}}, {"login", []string{"signup"}}, {"login", []string{"signin"}}, {"login", []string{"register"}},
	{"refund", []string{"refund"}}, {"refund", []string{"/return"}}, {"refund", []string{"exchange"}}, {"refund", []string{"cancel-policy"}}, {"refund", []string{"cancellation"}},
	{"shipping", []string{"shipping"}}, {"shipping", []string{"/delivery"}}, {"shipping", []string{"delivery-"}}, {"shipping", []string{"=delivery"}},
	{"terms", []string{"/terms"}}, {"terms", []string{"terms-"}}, {"terms", []string{"=terms"}}, {"terms", []string{"agreement"}}, {"terms", []string{"provision"}},
	{"terms", []string{"stipulation"}}, {"terms", []string{"yakkwan"}}, {"terms", []string{"yakgwan"}}, {"terms", []string{"mode=policy"}}, {"terms", []string{"/tos/"}}, {"terms", []string{"/이용약관"}},
	{"cart", []string{"basket"}}, {"cart", []string{"/cart"}}, {"cart", []string{"_cart"}}, {"cart", []string{"shopping-cart"}},
	{"checkout", []string{"checkout"}}, {"checkout", []string{"orderform"}}, {"checkout", []string{"order_form"}}, {"checkout", []string{"/order/form"}},
	{"checkout", []string{"/shop/order."}}, {"checkout", []string{"/order/order."}}, {"checkout", []string{"shop_payment"}}, {"checkout", []string{"/payment/"}}, {"checkout", []string{"/order/write"}},
	{"help", []string{"shopinfo/guide"}}, {"help", []string{"/service/guide"}}, {"help", []string{"/faq"}}, {"help", []string{"/guide"}}, {"help", []string{"/help"}}, {"help", []string{"/support"}},
	{"company", []string{"shopinfo/company"}}, {"company", []string{"/company"}}, {"company", []string{"/about"}}, {"company", []string{"=company"}},
	{"listing", []string{"/category/"}}, {"listing", []string{"/product/list"}}, {"listing", []string{"goods_list"}}, {"listing", []string{"/goods/list"}}, {"listing", []string{"/goods/catalog"}},
	{"listing", []string{"/shop/list"}}, {"listing", []string{"shopbrand"}}, {"listing", []string{"/product-category/"}}, {"listing", []string{"cate_no="}}, {"listing", []string{"catecd="}}, {"listing", []string{"ca_id="}},
	{"product", []string{"/products/"}}, {"product", []string{"/product/"}}, {"product", []string{"/item/"}}, {"product", []string{"/items/"}}, {"product", []string{"/goods/"}},
	{"listing", []string{"/collections/"}}, {"listing", []string{"/shop/"}}, {"listing", []string{"/store/"}},
	{"listing", []string{"/pricing/"}}, {"product", []string{"/?idx="}},
}

// productFolders are folders that are a list of goods by themselves and hold
// one product below.
var productFolders = [...]string{"/products/", "/product/", "/item/", "/items/", "/goods/"}

func roleByAddress(path string, table []rolePath) string {
	for _, p := range table {
		if slices.ContainsFunc(p.has, func(part string) bool { return !strings.Contains(path, part) }) {
			continue
		}
		if p.role == "product" && isFolder(path) {
			return "listing"
		}
		return p.role
	}
	return ""
}

func isFolder(path string) bool {
	before, _, asked := strings.Cut(path, "?")
	return !asked && slices.ContainsFunc(productFolders[:], func(f string) bool { return strings.HasSuffix(before, f) })
}

// squeezeAddress gives the path with "/" at both ends, and the query, in lower
// case with Hangul unpacked. The host is left out: shops are named anything.
func squeezeAddress(address string) string {
	if _, rest, ok := strings.Cut(address, "://"); ok {
		_, address, _ = strings.Cut(rest, "/")
	}
	address, _, _ = strings.Cut(address, "#")
	path, query, asked := strings.Cut(address, "?")
	if plain, err := url.PathUnescape(path); err == nil {
		path = plain
	}
	path = strings.ToLower("/" + strings.Trim(path, "/") + "/")
	if asked {
		path += "?" + strings.ToLower(query)
	}
	return path
}

// squeeze gives the letters and digits of a label in lower case.
func squeeze(text string) string {
	if len(text) > 1000 {
		return text
	}
	if !isASCII(text) {
		text = norm.NFC.String(text)
	}
	return strings.Map(func(c rune) rune { return onlyWord(unicode.ToLower(c)) }, text)
}
