package model

import "sync"

// letterNames are how letters write a gateway, besides the catalogue's names.
// Former names stand in mails for years: NICE Payments was split off NICE
// Information & Telecommunication, Settlebank became Hecto Financial, Daou Data's
// payments Kiwoom Pay, Mobilians KG Financial.
// Source: help/core-service/how-to-use/information-pg.md and the contract pages
// of PortOne's help centre, read 2026-11-23.
var letterNames = sync.OnceValue(func() map[Code][]string {
	return map[Code][]string{
		"inicis":         {"KG이니시스", "케이지이니시스", "이니시스", "KG INICIS", "INICIS"},
		"tosspayments":   {"토스페이먼츠", "Toss Payments", "tosspayments", "LG유플러스 전자결제"},
		"nice":           {"나이스페이먼츠", "나이스정보통신", "나이스페이", "NICEPAY", "NICE페이먼츠", "NICE Payments"},
		"kcp":            {"NHN KCP", "NHNKCP", "엔에이치엔케이씨피", "한국사이버결제", "KCP"},
		"ksnet":          {"KSNET", "케이에스넷", "KSPAY"},
		"danal":          {"다날", "DANAL"},
		"hecto":          {"헥토파이낸셜", "헥토 파이낸셜", "세틀뱅크", "Hecto Financial", "SettleBank"},
		"kiwoompay":      {"키움페이", "다우페이", "페이조아", "다우데이타", "Kiwoom Pay"},
		"kicc":           {"이지페이", "한국정보통신", "KICC", "EasyPay"},
		"smartro":        {"스마트로", "SMARTRO"},
		"kgfinancial":    {"KG파이낸셜", "케이지파이낸셜", "KG모빌리언스", "모빌리언스", "모빌페이", "MOBILPAY"},
		"welcome":        {"웰컴페이먼츠", "Welcome Payments"},
		"kpn":            {"한국결제네트웍스", "KPN"},
		"galaxia":        {"갤럭시아머니트리", "빌게이트", "BillGate", "Galaxia Moneytree"},
		"bluewalnut":     {"블루월넛", "Bluewalnut"},
		"kakaopay":       {"카카오페이", "KakaoPay", "Kakao Pay"},
		"naverpay":       {"네이버페이 결제형", "네이버페이", "네이버파이낸셜", "Naver Pay", "NaverPay"},
		"naverpay-order": {"네이버페이 주문형"},
		"tosspay":        {"토스페이", "Toss Pay"},
		"payco":          {"페이코", "PAYCO", "NHN페이코"},
		"smilepay":       {"스마일페이", "Smile Pay"},
		"eximbay":        {"엑심베이", "Eximbay", "KRPartners"},
		"paymentwall":    {"페이먼트월", "Paymentwall"},
		"payletter":      {"페이레터", "Payletter"},
		"paypal":         {"페이팔", "PayPal"},
		"triple-a":       {"Triple-A", "트리플에이"},
	}
})

// letterDomains are the gateways' own domains, where the catalogue's contacts
// name another one or none. One that no page names is left out: its letters are
// doubted, which is better than to trust whoever owns it.
// Source: PortOne's help centre and developer pages, read 2026-11-23.
var letterDomains = sync.OnceValue(func() map[Code][]string {
	return map[Code][]string{
		"inicis":         {"inicis.com"},
		"kcp":            {"kcp.co.kr"},
		"nice":           {"nicepay.co.kr", "nicevan.co.kr"},
		"danal":          {"danal.co.kr", "danalpay.com"},
		"kgfinancial":    {"mobilians.co.kr"},
		"galaxia":        {"billgate.net"},
		"kakaopay":       {"kakaopaycorp.com", "kakaopay.com"},
		"naverpay":       {"pay.naver.com"},
		"naverpay-order": {"pay.naver.com"},
		"tosspay":        {"toss.im"},
		"paypal":         {"paypal.com"},
		"triple-a":       {"triple-a.io"},
	}
})

// letterSiblings are gateways that letters name alike: where a shop has no track
// of the one, the other is meant.
var letterSiblings = sync.OnceValue(func() map[Code]Code {
	return map[Code]Code{"naverpay": "naverpay-order", "naverpay-order": "naverpay"}
})

// sharedDomains are hosts of everybody: an address there tells no gateway.
var sharedDomains = []string{
	"portone.io", "iamport.kr", "iamport.co", "naver.com", "daum.net", "kakao.com", "gmail.com", "google.com", "notion.site", "notion.so",
	"github.com", "gitbook.io", "youtube.com", "apple.com", "go.kr", "or.kr", "co.kr", "tistory.com", "channel.io",
}
