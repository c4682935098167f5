package portone

import (
	"strconv"
	"strings"

	"portone-onboard/model"
)

// methodOf is V2's method in our words; "" where there is none or a new one.
func methodOf(kind, easyPay, provider string) model.Method {
	switch strings.TrimPrefix(kind, "PaymentMethod") {
	case "Card":
		return model.Card
	case "Transfer":
		return model.BankTransfer
	case "VirtualAccount":
		return model.VirtualAccount
	case "Mobile":
		return model.Mobile
	case "GiftCertificate":
		return model.GiftCertificate
	case "ConvenienceStore":
		return model.ConvenienceStore
	case "Crypto":
		return model.Crypto
	case "EasyPay":
		if easyPay == "" {
			return ownEasyPay(provider)
		}
		return easyPayOf(easyPay)
	}
	return ""
}

// easyPayOf is an easy pay's name in the API as ours: most differ in case only.
func easyPayOf(name string) model.Method {
	name = strings.ToLower(code(name))
	switch name {
	case "toss_brandpay":
		name = "brandpay"
	case "wechat":
		name = "wechatpay"
	case "google_pay":
		name = "googlepay"
	}
	return model.Method(model.EasyPayPrefix + name)
}

// ownEasyPay is the easy pay of a gateway that takes nothing else.
func ownEasyPay(provider string) model.Method {
	name := ""
	switch strings.ToUpper(provider) {
	case "KAKAOPAY", "KAKAO":
		name = "kakaopay"
	case "NAVERPAY", "NAVERCO":
		name = "naverpay"
	case "TOSSPAY", "TOSSPAY_V2":
		name = "tosspay"
	case "TOSS_BRANDPAY":
		name = "brandpay"
	case "KCP_QUICK":
		name = "kcpquick"
	case "PAYPAL", "PAYPAL_V2":
		name = "paypal"
	case "PAYCO", "SMILEPAY", "PINPAY", "ALIPAY":
		name = strings.ToLower(provider)
	default:
		return ""
	}
	return model.Method(model.EasyPayPrefix + name)
}

// methodOfV1 is V1's pay_method in our words. An easy pay that came through a
// gateway stands in emb_pg_provider, with the card behind it in pay_method.
func methodOfV1(payMethod, through, provider string) model.Method {
	if through != "" {
		return easyPayOf(through)
	}
	if own := ownEasyPay(provider); own != "" {
		return own
	}
	switch payMethod = strings.ToLower(payMethod); payMethod {
	case "card":
		return model.Card
	case "trans":
		return model.BankTransfer
	case "vbank":
		return model.VirtualAccount
	case "phone":
		return model.Mobile
	case "cultureland", "smartculture", "booknlife", "happymoney", "culturegift":
		return model.GiftCertificate
	case "cvs":
		return model.ConvenienceStore
	case "samsung":
		return model.EasyPayPrefix + "samsungpay"
	case "", "point":
		return ""
	}
	return easyPayOf(payMethod)
}

// decimals is how many digits the smallest unit of a currency lies below the
// main one.
func decimals(currency string) int {
	switch strings.ToUpper(currency) {
	case "", "KRW", "JPY", "VND", "CLP", "PYG", "ISK", "UGX", "XAF", "XOF", "XPF", "BIF", "DJF", "GNF", "KMF", "RWF", "VUV":
		return 0
	case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND":
		return 3
	}
	return 2
}

// money writes an amount as people do: "1000 KRW", "10.50 USD".
func money(n int64, currency string) string {
	return strings.TrimSpace(major(n, currency) + " " + currency)
}

// major writes an amount in the currency's main unit: "1000", "10.50".
func major(n int64, currency string) string {
	places := decimals(currency)
	digits := strconv.FormatInt(n, 10)
	if places == 0 {
		return digits
	}
	sign := ""
	if digits[0] == '-' {
		sign, digits = "-", digits[1:]
	}
	digits = strings.Repeat("0", max(0, places+1-len(digits))) + digits
	cut := len(digits) - places
	return sign + digits[:cut] + "." + digits[cut:]
}
