package gateway

import (
	"slices"
	"strings"

	"portone-onboard/model"
)

// Entry is a gateway as it is known without its data file.
type Entry struct {
	Code    model.Code
	Kind    Kind
	Name    model.Text
	Aliases []string // pg codes of V1 and pgProvider of V2, in lower case
}

// index lists every code, in the order in which lists show them: gateways, easy
// pays, overseas. Names and codes are those of PortOne's lists of pg codes
// (opi/ko/support/code-info/pg-2.md) and of PgProvider in its API.
var index = [...]Entry{
	{"inicis", KindPG, model.Text{Ko: "KG이니시스", En: "KG Inicis"}, []string{"html5_inicis", "inicis", "inicis_v2", "inicis_unified", "inicis_jp"}},
	{"tosspayments", KindPG, model.Text{Ko: "토스페이먼츠", En: "Toss Payments"}, []string{"tosspayments", "uplus", "toss_brandpay"}},
	{"nice", KindPG, model.Text{Ko: "나이스정보통신", En: "NICE Information & Telecommunication"}, []string{"nice", "nice_v2"}},
	{"kcp", KindPG, model.Text{Ko: "NHN KCP", En: "NHN KCP"}, []string{"kcp", "kcp_billing", "kcp_quick", "kcp_direct", "kcp_v2"}},
	{"ksnet", KindPG, model.Text{Ko: "KSNET", En: "KSNET"}, []string{"ksnet"}},
	{"danal", KindPG, model.Text{Ko: "다날", En: "Danal"}, []string{"danal", "danal_tpay"}},
	{"hecto", KindPG, model.Text{Ko: "헥토파이낸셜", En: "Hecto Financial"}, []string{"settle", "settle_acc", "settle_firm", "hecto_global"}},
	{"kiwoompay", KindPG, model.Text{Ko: "키움페이", En: "Kiwoom Pay"}, []string{"daou"}},
	{"kicc", KindPG, model.Text{Ko: "이지페이(KICC)", En: "EasyPay (KICC)"}, []string{"kicc", "kicc_v2"}},
	{"smartro", KindPG, model.Text{Ko: "스마트로", En: "Smartro"}, []string{"smartro", "smartro_v2"}},
	{"kgfinancial", KindPG, model.Text{Ko: "KG파이낸셜", En: "KG Financial"}, []string{"mobilians", "mobilians_v2"}},
	{"welcome", KindPG, model.Text{Ko: "웰컴페이먼츠", En: "Welcome Payments"}, []string{"welcome"}},
	{"kpn", KindPG, model.Text{Ko: "한국결제네트웍스(KPN)", En: "Korea Payment Networks (KPN)"}, []string{"kpn"}},
	{"galaxia", KindPG, model.Text{Ko: "갤럭시아머니트리", En: "Galaxia Moneytree"}, []string{"galaxia"}},
	{"bluewalnut", KindPG, model.Text{Ko: "블루월넛", En: "Bluewalnut"}, []string{"bluewalnut"}},
	{"kakaopay", KindEasyPay, model.Text{Ko: "카카오페이", En: "KakaoPay"}, []string{"kakaopay", "kakao"}},
	{"naverpay", KindEasyPay, model.Text{Ko: "네이버페이(결제형)", En: "Naver Pay (payment type)"}, []string{"naverpay"}},
	{"naverpay-order", KindEasyPay, model.Text{Ko: "네이버페이(주문형)", En: "Naver Pay (order type)"}, []string{"naverco"}},
	{"tosspay", KindEasyPay, model.Text{Ko: "토스페이", En: "Toss Pay"}, []string{"tosspay", "tosspay_v2"}},
	{"payco", KindEasyPay, model.Text{Ko: "페이코", En: "PAYCO"}, []string{"payco"}},
	{"smilepay", KindEasyPay, model.Text{Ko: "스마일페이", En: "Smile Pay"}, []string{"smilepay"}},
	{"eximbay", KindOverseas, model.Text{Ko: "엑심베이", En: "Eximbay"}, []string{"eximbay", "eximbay_v2"}},
	{"paymentwall", KindOverseas, model.Text{Ko: "페이먼트월", En: "Paymentwall"}, []string{"paymentwall"}},
	{"payletter", KindOverseas, model.Text{Ko: "페이레터", En: "Payletter"}, []string{"payletter_global"}},
	{"paypal", KindOverseas, model.Text{Ko: "페이팔", En: "PayPal"}, []string{"paypal", "paypal_v2"}},
	{"triple-a", KindOverseas, model.Text{Ko: "Triple-A", En: "Triple-A"}, []string{"triple_a"}},
}

// Index lists what is known of every gateway without reading a file.
func Index() []Entry {
	out := slices.Clone(index[:])
	for i := range out {
		out[i].Aliases = slices.Clone(out[i].Aliases)
	}
	return out
}

// ByAlias finds the code that a name of PortOne's API or SDK belongs to, in any
// case: "HTML5_INICIS". A code is its own alias.
func ByAlias(name string) (model.Code, bool) {
	name = strings.ToLower(name)
	for _, e := range index {
		if string(e.Code) == name || slices.Contains(e.Aliases, name) {
			return e.Code, true
		}
	}
	return "", false
}

// Aliases gives the names of a gateway in PortOne's API, in lower case.
func Aliases(code model.Code) []string {
	for _, e := range index {
		if e.Code == code {
			return slices.Clone(e.Aliases)
		}
	}
	return nil
}
