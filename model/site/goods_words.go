package site

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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

// soldWords say that something is sold out.
var soldWords = [...]string{"품절", "sold out", "soldout", "매진", "out of stock", "판매종료", "판매 종료", "재입고 알림", "재입고알림"}

func saysSold(s string) bool {
	if len(s) > 150 {
		return false
	}
	low := lower(s)
	return containsAny(low, soldWords[:]) && !containsAny(low, []string{"임박", "품절 시", "품절시", "품절될"})
}

// rhythmWords say that payments recur; rhythmUnits do beside a price.
var (
	rhythmWords = [...]string{
		"정기구독", "정기 구독", "정기결제", "정기 결제", "정기배송", "정기 배송", "정기권", "구독", "멤버십", "멤버쉽", "월정액", "월 정액", "매월", "매달", "매주", "월회비", "월 회비", "월간 이용권", "연간 이용권", "월 이용", "월이용", "월 구독", "연 구독", "수강료", "/월", "/ 월", "/년", "/ 년", "1개월", "한 달", "자동결제", "자동 결제",
		"subscription", "subscribe", "membership", "monthly", "per month", "/month", "/mo", "/ month", "yearly", "/year", "per year", "billed",
	}
	rhythmUnits = [...]string{"월", "연", "년"}
)

// saysRecurring looks for a rhythm of payments.
func saysRecurring(s string) bool {
	if len(s) > 300 {
		return false
	}
	low := lower(s)
	return containsAny(low, rhythmWords[:]) || monthlyPrice(low)
}

// monthlyPrice tells "월 9,900원" and "연 99,000원".
func monthlyPrice(s string) bool {
	for _, w := range rhythmUnits {
		for at := strings.Index(s, w); at >= 0; at = nextIndex(s, w, at+len(w)) {
			before, _ := utf8.DecodeLastRuneInString(s[:at])
			if !unicode.IsLetter(before) && !unicode.IsDigit(before) && startsPrice(s[at+len(w):]) {
				return true
			}
		}
	}
	return false
}

// nextIndex is strings.Index from a place on.
func nextIndex(s, w string, from int) int {
	if at := strings.Index(s[from:], w); at >= 0 {
		return from + at
	}
	return -1
}

func startsPrice(s string) bool {
	if t := strings.TrimLeft(s, " ₩"); t == "" || !isDigit(t[0]) {
		return false
	}
	_, _, ok := cutPrice(s)
	return ok
}

func recurringOnly(s string) bool {
	s = strings.Trim(s, " /~·-()")
	switch s {
	case "월", "연", "년", "매월", "매년", "매달", "개월", "1개월", "월간", "연간", "month", "year", "mo":
		return true
	}
	return false
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
