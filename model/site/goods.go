package site

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// goodsItem is something for sale as the pages show it.
type goodsItem struct {
	name      string
	price     int64 // in the smallest unit that is printed; -1 where none stands there
	sold      bool
	recurring bool
	sheet     *sheet
	unit      int // -1: only in the page's data
	link      int32
	card      int32
}

// shelf is all goods of all pages, each once.
type shelf struct {
	items []*goodsItem
	byKey map[string]*goodsItem
	open  *found // where an amount is typed in
}

// mostItems bounds what is kept of all pages, perPage of each: a reviewer looks
// at no more.
const (
	mostItems = 500
	perPage   = 30
)

func (c *court) goods() *shelf {
	if c.shelf != nil {
		return c.shelf
	}
	c.shelf = &shelf{byKey: map[string]*goodsItem{}}
	for _, s := range c.sheets {
		if sells(s.page.Role) {
			c.shelf.read(s)
		}
	}
	return c.shelf
}

// sells tells the pages that goods stand on.
func sells(role string) bool {
	switch role {
	case "terms", "privacy", "refund", "shipping", "cart", "checkout", "login", "help", "company":
		return false
	}
	return true
}

// counter reads goods off one page, unit by unit.
type counter struct {
	shelf *shelf
	sheet *sheet
	names []int // units since the last price that may be a name
	last  *goodsItem
	sold  bool // a mark stood before the name
}

func (h *shelf) read(s *sheet) {
	c := counter{shelf: h, sheet: s}
	var card int32
	before := len(h.items)
	for u := range s.units {
		if len(h.items)-before >= perPage || len(h.items) >= mostItems {
			return
		}
		x := &s.units[u]
		if x.foot || x.hidden || x.area || x.text == "" {
			continue
		}
		if x.card != card {
			card = x.card
			c.names = c.names[:0]
			if card != 0 || c.last != nil && c.last.card != 0 {
				c.last = nil
			}
			c.sold = false
		}
		c.unit(u, x)
	}
	c.data()
}

func (c *counter) unit(u int, x *unit) {
	text := x.text
	if len(text) > 300 {
		c.names = c.names[:0]
		return
	}
	text = bare(text)
	if c.sheet.inputs && typedAmount(text) && c.shelf.open == nil {
		c.shelf.open = &found{sheet: c.sheet, unit: u}
	}
	soldHere := saysSold(text)
	amount, rest, ok := cutPrice(text)
	switch {
	case ok && x.struck:
	case ok && priceNoise(text):
	case ok:
		c.price(u, x, amount, rest)
		if c.last != nil {
			c.last.sold = c.last.sold || soldHere
			c.last.recurring = c.last.recurring || saysRecurring(text)
		}
		return
	case soldHere && c.last != nil && len(c.names) == 0:
		c.last.sold = true
		return
	case soldHere:
		c.sold = true
	}
	if c.last != nil && len(c.names) == 0 && saysRecurring(text) && x.card == c.last.card {
		c.last.recurring = true
	}
	if !ok && nameLike(text) {
		c.names = append(c.names, u)
		if len(c.names) > 8 {
			c.names = c.names[1:]
		}
	}
}

// price makes an item of a price and the name before it, or gives the item
// before its price, where no name stands between.
func (c *counter) price(u int, x *unit, amount int64, rest string) {
	name, at, weight := c.pickName()
	if nameLike(rest) && !recurringOnly(rest) && weight < 3 {
		name, at = rest, u
	}
	if c.last != nil && (name == "" || x.card != 0 && c.last.card == x.card && (at < 0 || c.sheet.units[at].link < 0 || c.sheet.units[at].link == c.last.link)) {
		if amount > 0 || c.last.price < 0 {
			c.last.price = amount
		}
		c.names = c.names[:0]
		return
	}
	if name == "" || amount == 0 && weight == 0 && x.card == 0 && c.sheet.page.Role != "product" {
		return
	}
	c.add(&goodsItem{name: name, price: amount, sold: c.sold || saysSold(name), recurring: saysRecurring(name) || c.recurringBefore(), sheet: c.sheet, unit: u, link: c.sheet.units[max(at, 0)].link, card: x.card})
	c.names, c.sold = c.names[:0], false
}

func (c *counter) recurringBefore() bool {
	for _, u := range c.names {
		if saysRecurring(bare(c.sheet.units[u].text)) {
			return true
		}
	}
	return false
}

// pickName takes the likeliest name since the last price: a heading, a link,
// the text of a picture, else the nearest words.
func (c *counter) pickName() (name string, at, weight int) {
	at, weight = -1, -1
	for i, u := range c.names {
		x := &c.sheet.units[u]
		w := 0
		switch {
		case x.head:
			w = 3
		case x.link >= 0 && !x.alt:
			w = 2
		case x.alt:
			w = 1
		}
		if i < len(c.names)-4 && w < 3 {
			continue
		}
		if w >= weight && (w > weight || w == 0) {
			name, at, weight = bare(x.text), u, w
		}
	}
	return name, at, max(weight, 0)
}

func (c *counter) add(i *goodsItem) {
	key := squeezed(i.name)
	if have := c.shelf.byKey[key]; have != nil {
		have.sold = have.sold || i.sold && i.sheet.page.Role == "product"
		have.recurring = have.recurring || i.recurring
		if have.price < 0 {
			have.price = i.price
		}
		c.last = have
		return
	}
	if len(c.shelf.items) < mostItems {
		c.shelf.items = append(c.shelf.items, i)
		c.shelf.byKey[key] = i
	}
	c.last = i
}

// priceWords stand beside prices and are no names.
var priceWords = [...]string{
	"판매가격", "판매가", "소비자가격", "소비자가", "정상가", "할인판매가", "할인가격", "할인가", "회원가", "시중가", "가격", "정가", "특가", "최종가", "혜택가", "price", "sale price", "regular price", "기본가", "부터", "vat 포함", "vat포함", "부가세 포함", "부가세포함", "vat 별도", "할인", "original", "current",
}

// nameLike tells whether a text can be the name of something for sale.
func nameLike(s string) bool {
	low := strings.ToLower(strings.Trim(s, " :[]()-~+/%·"))
	for _, w := range priceWords {
		if low == w {
			return false
		}
	}
	if notNames[low] || len(low) < 2 || runesUpTo(low, 101) > 100 || strings.HasSuffix(low, "니다.") || strings.HasSuffix(low, "세요") {
		return false
	}
	letters := 0
	for _, r := range low {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 2
}

// notNames stand on cards beside the name.
var notNames = map[string]bool{
	"new": true, "best": true, "hot": true, "sale": true, "md추천": true, "md pick": true, "md": true, "추천": true, "신상품": true, "인기": true, "무료배송": true, "오늘출발": true, "품절": true, "sold out": true, "soldout": true, "일시품절": true, "매진": true, "절찬판매중": true,
	"장바구니": true, "장바구니 담기": true, "장바구니담기": true, "담기": true, "구매하기": true, "바로구매": true, "바로 구매": true, "구매": true, "주문하기": true, "관심상품": true, "찜하기": true, "찜": true, "상세보기": true, "자세히 보기": true, "자세히보기": true, "미리보기": true, "옵션 선택": true, "옵션선택": true, "리뷰": true, "후기": true, "상품평": true, "구매평": true, "문의": true,
	"add to cart": true, "buy now": true, "view details": true, "quick view": true, "wishlist": true, "read more": true, "select options": true, "learn more": true, "unit price": true, "per": true, "수량": true, "상품명": true, "상품 이미지": true, "재입고 알림": true, "재입고알림": true, "구독하기": true, "시작하기": true, "신청하기": true, "결제하기": true, "무료체험": true, "무료 체험": true, "수강신청": true, "배송비": true, "더보기": true, "기간할인": true, "쿠폰": true, "적립금": true, "상품 목록": true, "전체상품": true, "vat": true, "krw": true,
}

// priceNoise tells sums that are no price of goods.
func priceNoise(s string) bool {
	low := strings.ToLower(s)
	if strings.HasPrefix(low, "+") || strings.HasPrefix(low, "(+") || strings.HasPrefix(low, "-") {
		return true
	}
	for _, w := range [...]string{"배송", "적립", "포인트", "쿠폰", "합계", "총 ", "총액", "총상품", "결제금액", "결제 금액", "이상", "미만", "택배", "장바구니", "예치금", "마일리지", "수수료", "할인금액", "절약", "상품금액", "subtotal", "total", "shipping", "delivery", "off", "points", "save ", "over ", "cart", "추가금", "제주", "도서산간", "왕복", "환불", "반품", "교환", "보증금", "누적", "기부", "세금", "상당"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

func saysSold(s string) bool {
	if len(s) > 150 {
		return false
	}
	low := strings.ToLower(s)
	for _, w := range [...]string{"품절", "sold out", "soldout", "매진", "out of stock", "판매종료", "판매 종료", "재입고 알림", "재입고알림"} {
		if i := strings.Index(low, w); i >= 0 {
			return !strings.Contains(low, "임박") && !strings.Contains(low, "품절 시") && !strings.Contains(low, "품절시") && !strings.Contains(low, "품절될")
		}
	}
	return false
}

// saysRecurring looks for a rhythm of payments.
func saysRecurring(s string) bool {
	if len(s) > 300 {
		return false
	}
	low := strings.ToLower(s)
	for _, w := range [...]string{
		"정기구독", "정기 구독", "정기결제", "정기 결제", "정기배송", "정기 배송", "정기권", "구독", "멤버십", "멤버쉽", "월정액", "월 정액", "매월", "매달", "매주", "월회비", "월 회비", "월간 이용권", "연간 이용권", "월 이용", "월이용", "월 구독", "연 구독", "수강료", "/월", "/ 월", "/년", "/ 년", "1개월", "한 달", "자동결제", "자동 결제",
		"subscription", "subscribe", "membership", "monthly", "per month", "/month", "/mo", "/ month", "yearly", "/year", "per year", "billed",
	} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return monthlyPrice(low)
}

// monthlyPrice tells "월 9,900원" and "연 99,000원".
func monthlyPrice(s string) bool {
	for _, w := range [...]string{"월", "연", "년"} {
		for rest := s; ; {
			i := strings.Index(rest, w)
			if i < 0 {
				break
			}
			before, _ := utf8.DecodeLastRuneInString(rest[:i])
			rest = rest[i+len(w):]
			t := strings.TrimLeft(rest, " ₩")
			if !unicode.IsLetter(before) && !unicode.IsDigit(before) && len(t) < len(rest)+1 && t != "" && isDigit(t[0]) {
				if _, _, ok := cutPrice(rest); ok && (rest[0] == ' ' || strings.HasPrefix(rest, "₩") || isDigit(rest[0])) {
					return true
				}
			}
		}
	}
	return false
}

func recurringOnly(s string) bool {
	s = strings.Trim(s, " /~·-()")
	switch s {
	case "월", "연", "년", "매월", "매년", "매달", "개월", "1개월", "월간", "연간", "month", "year", "mo":
		return true
	}
	return false
}

// cutPrice finds the last price of a text and gives the text without it.
func cutPrice(s string) (amount int64, rest string, ok bool) {
	for i := 0; i < len(s); {
		if !isDigit(s[i]) {
			i++
			continue
		}
		j := i
		for j < len(s) && (isDigit(s[j]) || s[j] == ',' && j+1 < len(s) && isDigit(s[j+1]) || s[j] == '.' && j+1 < len(s) && isDigit(s[j+1])) {
			j++
		}
		if n, from, to, is := priceAt(s, i, j); is {
			amount, ok = n, true
			rest = strings.TrimSpace(s[:from] + " " + s[to:])
			i = to
			continue
		}
		i = j
	}
	if !ok {
		return 0, s, false
	}
	return amount, withoutPriceWords(rest), true
}

// priceAt tells whether the digits between i and j are money: won after them or
// a currency before.
func priceAt(s string, i, j int) (amount int64, from, to int, ok bool) {
	before := strings.TrimRight(s[:i], " ")
	after := strings.TrimLeft(s[j:], " ")
	from, to = i, j
	switch {
	case strings.HasPrefix(after, "원") && !unicode.IsLetter(secondRune(after)) || strings.HasPrefix(after, "원 ") || strings.HasPrefix(after, "원/") || strings.HasPrefix(after, "원부터") || strings.HasPrefix(after, "원에"):
		to = len(s) - len(after) + len("원")
	case strings.HasPrefix(strings.ToUpper(after), "KRW"), strings.HasPrefix(strings.ToUpper(after), "USD"):
		to = len(s) - len(after) + 3
	case strings.HasSuffix(before, "₩"), strings.HasSuffix(before, "￦"), strings.HasSuffix(before, "\\"), strings.HasSuffix(before, "$"):
		_, n := utf8.DecodeLastRuneInString(before)
		from = len(before) - n
	case strings.HasSuffix(strings.ToUpper(before), "KRW"), strings.HasSuffix(strings.ToUpper(before), "USD"):
		from = len(before) - 3
	default:
		return 0, 0, 0, false
	}
	digits := strings.ReplaceAll(s[i:j], ",", "")
	whole, _, _ := strings.Cut(digits, ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || n > 1e11 {
		return 0, 0, 0, false
	}
	if n == 0 && strings.Trim(digits, "0.") != "" {
		n = 1
	}
	return n, from, to, true
}

func secondRune(s string) rune {
	_, n := utf8.DecodeRuneInString(s)
	r, _ := utf8.DecodeRuneInString(s[n:])
	return r
}

func withoutPriceWords(s string) string {
	low := strings.ToLower(s)
	for _, w := range priceWords {
		if len(low) != len(s) {
			break
		}
		if i := strings.Index(low, w); i >= 0 && len(strings.TrimSpace(s)) < len(w)+24 {
			s = s[:i] + " " + s[i+len(w):]
			low = strings.ToLower(s)
		}
	}
	return strings.Trim(strings.Join(strings.Fields(s), " "), " :/~-·()[]%0123456789.,")
}

// typedAmount tells a field in which customers enter what they pay.
func typedAmount(s string) bool {
	for _, w := range [...]string{"금액을 입력", "금액 입력", "금액 직접입력", "금액 직접 입력", "금액직접입력", "원하는 금액", "결제하실 금액", "견적 금액"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// data reads the goods that only the page's own data names: JSON-LD, microdata
// and the tags for previews. What visitors see has been read before and wins.
func (c *counter) data() {
	seen := len(c.shelf.items)
	for _, text := range c.sheet.data {
		var v any
		if len(text) < 1<<20 && json.Unmarshal([]byte(text), &v) == nil {
			c.jsonLD(v, 0)
		}
	}
	for _, n := range c.sheet.items {
		c.microdata(n)
	}
	price := c.sheet.meta["product:price:amount"]
	if price == "" {
		price = c.sheet.meta["og:price:amount"]
	}
	if len(c.shelf.items) == seen && price != "" && c.sheet.meta["og:title"] != "" && !c.shows(c.sheet.meta["og:title"]) {
		c.put(c.sheet.meta["og:title"], price, strings.Contains(c.sheet.meta["product:availability"], "out"))
	}
}

func (c *counter) jsonLD(v any, depth int) {
	if depth > 6 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			c.jsonLD(x, depth+1)
		}
	case map[string]any:
		if kind, _ := v["@type"].(string); kind == "Product" || kind == "ProductGroup" {
			name, _ := v["name"].(string)
			price, sold := offer(v["offers"], 0)
			c.put(name, price, sold)
			return
		}
		for _, key := range [...]string{"@graph", "itemListElement", "item", "mainEntity"} {
			c.jsonLD(v[key], depth+1)
		}
	}
}

func offer(v any, depth int) (price string, sold bool) {
	switch v := v.(type) {
	case []any:
		if len(v) > 0 && depth < 3 {
			return offer(v[0], depth+1)
		}
	case map[string]any:
		for _, key := range [...]string{"price", "lowPrice"} {
			switch p := v[key].(type) {
			case string:
				price = p
			case float64:
				price = strconv.FormatFloat(p, 'f', -1, 64)
			}
			if price != "" {
				break
			}
		}
		where, _ := v["availability"].(string)
		return price, strings.Contains(where, "OutOfStock") || strings.Contains(where, "SoldOut") || strings.Contains(where, "Discontinued")
	}
	return "", false
}

func (c *counter) microdata(root *html.Node) {
	var name, price string
	sold := false
	for n := root; n != nil; n = following(n, root) {
		if n.Type != html.ElementNode {
			continue
		}
		switch attr(n, "itemprop") {
		case "name":
			if name == "" {
				name = contentOf(n)
			}
		case "price", "lowPrice":
			if price == "" {
				price = contentOf(n)
			}
		case "availability":
			sold = strings.Contains(attr(n, "href")+attr(n, "content"), "OutOfStock")
		}
	}
	c.put(name, price, sold)
}

// following is the next node in the order of the page, inside root.
func following(n, root *html.Node) *html.Node {
	if n.FirstChild != nil {
		return n.FirstChild
	}
	for n != root && n.NextSibling == nil {
		n = n.Parent
	}
	if n == root {
		return nil
	}
	return n.NextSibling
}

func contentOf(n *html.Node) string {
	if v := attr(n, "content"); v != "" {
		return v
	}
	if n.FirstChild != nil && n.FirstChild.Type == html.TextNode {
		return strings.TrimSpace(n.FirstChild.Data)
	}
	return ""
}

// shows tells that the page's own goods have been seen under this name.
func (c *counter) shows(name string) bool {
	key := squeezed(name)
	for k := range c.shelf.byKey {
		if strings.Contains(k, key) || strings.Contains(key, k) {
			return true
		}
	}
	return false
}

func (c *counter) put(name, price string, sold bool) {
	name = printed(name)
	if name == "" || len(c.shelf.items) >= mostItems {
		return
	}
	if have := c.shelf.byKey[squeezed(name)]; have != nil {
		have.sold = have.sold || sold && c.sheet.page.Role == "product"
		return
	}
	amount := int64(-1)
	if whole, _, _ := strings.Cut(strings.ReplaceAll(price, ",", ""), "."); whole != "" {
		if n, err := strconv.ParseInt(onlyDigits(whole), 10, 64); err == nil {
			amount = n
		}
	}
	c.add(&goodsItem{name: name, price: amount, sold: sold, recurring: saysRecurring(name), sheet: c.sheet, unit: -1})
}
