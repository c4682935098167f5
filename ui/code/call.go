package code

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"portone-onboard/model"
)

// call is one call to PortOne with its arguments.
type call struct {
	what     model.Call
	args     *node
	function string // of the SDK, "" for the usual one
	draws    string // what it draws: "paypal-spb"
	// of calls by REST
	name string // of the function that is written, in camelCase
	path string // after the host; {id} stands for what the function is given
	id   string // variable in the path
	from []string
}

// samplePrice is what the example costs, in the smallest unit of its currency.
const samplePrice = 1000

// Params gives the argument of the call that opens the window, without what is
// made anew for each payment (IDs and the address to come back to). Error with
// a code where there is no such call.
func Params(ask Ask) (json.RawMessage, error) {
	if _, err := ask.settle(); err != nil {
		return nil, err
	}
	if ask.Mode != model.Window {
		return nil, &Error{NoCall}
	}
	c, err := ask.window()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	c.args.json(&b)
	return b.Bytes(), nil
}

// window is the call that opens the gateway's window.
func (a *Ask) window() (call, error) {
	c := call{what: model.CallPayment}
	if a.Style == model.Recurring {
		c.what = model.CallIssue
	}
	switch {
	case a.v1():
		c.args = a.paymentV1(c.what)
	case c.what == model.CallIssue:
		c.args = a.issueV2()
	default:
		c.args = a.paymentV2()
	}
	if err := a.apply(&c); err != nil {
		return call{}, err
	}
	switch c.function {
	case "":
		c.function = usual[a.Version][c.what]
	case issueAndPay:
		c.args = a.issueAndPay(c.args)
	case "loadPaymentUI", "loadIssueBillingKeyUI":
		c.args.drop("payMethod")
	}
	return c, nil
}

const issueAndPay = "requestIssueBillingKeyAndPay"

// usual are the SDK's functions that most gateways are opened by.
var usual = map[model.PortOne]map[model.Call]string{
	model.V1: {model.CallPayment: "request_pay", model.CallIssue: "request_pay"},
	model.V2: {model.CallPayment: "requestPayment", model.CallIssue: "requestIssueBillingKey"},
}

func (a *Ask) paymentV2() *node {
	n := object(lit("storeId", a.store()), lit("channelKey", a.channel()), from("paymentId", "paymentId"))
	n.kids = append(n.kids, a.orderV2()...)
	n.put(lit("payMethod", payMethod(a.Method)))
	if p := a.provider(); p != "" {
		n.put(in("easyPay", lit("easyPayProvider", p)))
	}
	if a.TaxFree {
		n.put(lit("taxFreeAmount", samplePrice/2).because(a.taxFree()))
	}
	if a.Escrow {
		n.put(lit("isEscrow", true).because(a.escrow()))
	}
	n.put(from("redirectUrl", "redirectUrl").because(a.say("모바일에서는 페이지를 옮겨 결제하므로 돌아올 주소가 필요합니다.", "On a phone the page is replaced, so the address to come back to is needed.")))
	return n
}

func (a *Ask) orderV2() []*node {
	return []*node{
		lit("orderName", a.goods()),
		lit("totalAmount", samplePrice).because(a.say("원은 1원, 달러는 1센트 단위의 정수입니다. 서버가 저장한 주문과 같아야 합니다.", "A whole number of won, or of cents for dollars; the same as in the order the server keeps.")),
		lit("currency", a.currency()),
	}
}

func (a *Ask) issueV2() *node {
	n := object(
		lit("storeId", a.store()), lit("channelKey", a.channel()), lit("billingKeyMethod", billingKeyMethod(a.Method)),
		from("issueId", "issueId"), lit("issueName", a.goods()),
	)
	if p := a.provider(); p != "" {
		n.put(in("easyPay", lit("easyPayProvider", p)))
	}
	n.put(from("redirectUrl", "redirectUrl"))
	return n
}

// issueAndPay turns the arguments for a billing key into those for a key with
// its first payment.
func (a *Ask) issueAndPay(issue *node) *node {
	n := object(issue.child("storeId"), issue.child("channelKey"), from("paymentId", "paymentId"))
	n.kids = append(n.kids, a.orderV2()...)
	n.because(issue.why...)
	n.put(lit("billingKeyAndPayMethod", billingKeyMethod(a.Method)))
	for _, kid := range issue.kids {
		have := n.child(kid.key)
		switch {
		case kid.key == "billingKeyMethod" || kid.key == "issueId" || kid.key == "issueName" || kid == have:
		case have == nil:
			n.put(kid)
		default:
			have.because(kid.why...)
			if have.name == "" {
				have.take(kid)
			}
		}
	}
	n.shut = issue.shut
	return n
}

func (a *Ask) paymentV1(what model.Call) *node {
	n := object()
	if a.ChannelKey == "" && a.PG != "" {
		n.put(lit("pg", a.PG))
	} else {
		n.put(lit("channelKey", a.channel()))
	}
	n.put(lit("pay_method", payMethodV1(a.Method)))
	if what == model.CallIssue {
		n.put(from("customer_uid", "customerUid").because(a.say("빌링키와 1:1로 대응하는 값입니다. 카드마다 새로 만듭니다.", "Stands for the billing key; make one for each card.")))
	}
	n.put(from("merchant_uid", "merchantUid"))
	n.put(lit("name", a.goods()))
	n.put(lit("amount", a.amountV1(what)))
	n.put(lit("currency", a.currency()))
	if a.TaxFree {
		n.put(lit("tax_free", samplePrice/2).because(a.taxFree()))
	}
	if a.Escrow {
		n.put(lit("escrow", true).because(a.escrow()))
	}
	n.put(from("m_redirect_url", "redirectUrl").because(a.say("모바일에서는 페이지를 옮겨 결제하므로 돌아올 주소가 필요합니다.", "On a phone the page is replaced, so the address to come back to is needed.")))
	return n
}

// amountV1 is 0 while a billing key is issued: no gateway charges it then, and
// a figure would look as if.
func (a *Ask) amountV1(what model.Call) int {
	if what == model.CallIssue {
		return 0
	}
	return samplePrice
}

// goods is what the example sells.
var goods = model.Text{Ko: "상품 이름", En: "Goods"}

func (a *Ask) goods() string { return goods.In(a.Lang) }

func (a *Ask) taxFree() string {
	return a.say("면세 금액입니다. 이 주문에서 면세 상품의 값만 더합니다.", "What of the amount is free of tax: the sum of such goods in this order.")
}

func (a *Ask) escrow() string {
	return a.say("에스크로 결제입니다. 결제대행사와 에스크로 계약이 있어야 합니다.", "Paid by escrow; it wants an agreement with the gateway.")
}

// currency of the example: foreign gateways take no won, and say so in their
// parameters.
func (a *Ask) currency() string { return "KRW" }

// What was not given is told in the code itself.
func (a *Ask) store() string {
	return orElse(a.StoreID, a.say("여기에 상점 아이디(storeId)", "YOUR storeId HERE"))
}

func (a *Ask) channel() string {
	return orElse(a.ChannelKey, a.say("여기에 채널 키(channelKey)", "YOUR channelKey HERE"))
}

func (a *Ask) merchant() string {
	return orElse(a.ImpCode, a.say("여기에 고객사 식별코드", "YOUR merchant code HERE"))
}

func orElse(have, missing string) string {
	if have == "" {
		return missing
	}
	return model.Printable(have)
}

// easyPay names an easy pay, "" for other methods.
func easyPay(m model.Method) string {
	name, _ := strings.CutPrefix(string(m), model.EasyPayPrefix)
	if name == string(m) {
		return ""
	}
	return name
}

// provider is the easy pay to open at once; "" where the gateway is that easy
// pay itself, or where the SDK has no name for it.
func (a *Ask) provider() string {
	name := easyPay(a.Method)
	if name == string(a.Code) {
		return ""
	}
	return providers[name]
}

// what asks for the price that the server keeps: of the tree, as parameters may
// have changed it.
func (c *call) price() (amount, currency string) {
	amount, currency = fmt.Sprint(samplePrice), "KRW"
	for _, path := range []string{"totalAmount", "amount.total", "amount"} {
		if n := c.args.at(path); n != nil && len(n.raw) > 0 && string(n.raw) != "0" {
			amount = string(n.raw)
		}
	}
	if n := c.args.child("currency"); n != nil && json.Unmarshal(n.raw, &currency) != nil {
		currency = "KRW"
	}
	return amount, currency
}
