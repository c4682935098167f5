package code

import "portone-onboard/model"

// providers are the SDK's names of easy pays.
var providers = map[string]string{
	"kakaopay": "KAKAOPAY", "naverpay": "NAVERPAY", "tosspay": "TOSSPAY", "payco": "PAYCO", "lpay": "LPAY", "ssgpay": "SSGPAY",
	"samsungpay": "SAMSUNGPAY", "applepay": "APPLEPAY", "lgpay": "LGPAY", "skpay": "SKPAY", "pinpay": "PINPAY", "linepay": "LINEPAY",
	"tmoney": "TMONEY", "paypay": "PAYPAY", "amazonpay": "AMAZONPAY", "rakutenpay": "RAKUTENPAY", "dbarai": "DBARAI", "aupay": "AUPAY", "merpay": "MERPAY",
}

// payMethod is V2's word for a method.
func payMethod(m model.Method) string {
	switch m {
	case model.Card, model.Overseas, model.Crypto:
		return "CARD"
	case model.BankTransfer:
		return "TRANSFER"
	case model.VirtualAccount:
		return "VIRTUAL_ACCOUNT"
	case model.Mobile:
		return "MOBILE"
	case model.GiftCertificate:
		return "GIFT_CERTIFICATE"
	case model.ConvenienceStore:
		return "CONVENIENCE_STORE"
	}
	switch easyPay(m) {
	case "paypal":
		return "PAYPAL"
	case "alipay":
		return "ALIPAY"
	case "alipay_plus":
		return "ALIPAY_PLUS"
	}
	return "EASY_PAY"
}

// billingKeyMethod is V2's word for what a billing key is issued for.
func billingKeyMethod(m model.Method) string {
	switch p := payMethod(m); p {
	case "MOBILE", "PAYPAL", "EASY_PAY":
		return p
	}
	return "CARD"
}

// payMethodV1 is V1's word for a method. Gift certificates are three methods
// there; the most common one stands for them.
func payMethodV1(m model.Method) string {
	switch m {
	case model.Card, model.Overseas, model.Crypto:
		return "card"
	case model.BankTransfer:
		return "trans"
	case model.VirtualAccount:
		return "vbank"
	case model.Mobile:
		return "phone"
	case model.GiftCertificate:
		return "cultureland"
	case model.ConvenienceStore:
		return "cvs"
	}
	switch name := easyPay(m); name {
	case "wechatpay":
		return "wechat"
	case "alipay_plus":
		return "alipay"
	case "brandpay":
		return "toss_brandpay"
	default:
		return name
	}
}
