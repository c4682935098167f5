package code

import "portone-onboard/model"

// rest are the calls that the shop's server makes itself, in their order.
func (a *Ask) rest() ([]call, error) {
	var out []call
	switch {
	case a.Style == model.Recurring && a.Mode == model.API:
		out = []call{a.issueAPI(), a.charge()}
	case a.Style == model.Recurring:
		out = []call{a.charge()}
	case a.Mode == model.API:
		c, err := a.keyIn()
		if err != nil {
			return nil, err
		}
		out = []call{c}
	}
	for _, c := range out {
		if err := a.apply(&c); err != nil {
			return nil, err
		}
	}
	return out, nil
}

var cardVariables = []string{"cardNumber", "expiryYear", "expiryMonth", "birth", "passwordTwoDigits"}

func credential() *node {
	return in("credential", from("number", "cardNumber"), from("expiryYear", "expiryYear"), from("expiryMonth", "expiryMonth"),
		from("birthOrBusinessRegistrationNumber", "birth"), from("passwordTwoDigits", "passwordTwoDigits"))
}

func (a *Ask) issueAPI() call {
	if a.v1() {
		n := object(from("card_number", "cardNumber"), from("expiry", "expiry"), from("birth", "birth"), from("pwd_2digit", "passwordTwoDigits"))
		a.pg(n)
		return call{what: model.CallIssueAPI, args: n, name: "issueBillingKey", path: "/subscribe/customers/{id}", id: "customerUid", from: []string{"cardNumber", "expiry", "birth", "passwordTwoDigits"}}
	}
	n := object(lit("storeId", a.store()), lit("channelKey", a.channel()), in("method", in("card", credential())))
	return call{what: model.CallIssueAPI, args: n, name: "issueBillingKey", path: "/billing-keys", from: cardVariables}
}

func (a *Ask) charge() call {
	if a.v1() {
		n := object(from("customer_uid", "customerUid"), from("merchant_uid", "merchantUid"), lit("name", a.goods()), lit("amount", samplePrice))
		if a.ChannelKey != "" {
			n.put(lit("channel_key", a.ChannelKey))
		}
		return call{what: model.CallBillingPayment, args: n, name: "charge", path: "/subscribe/payments/again", from: []string{"customerUid", "merchantUid"}}
	}
	n := object(lit("storeId", a.store()), lit("channelKey", a.channel()), from("billingKey", "billingKey"))
	a.orderAPI(n)
	return call{what: model.CallBillingPayment, args: n, name: "charge", path: "/payments/{id}/billing-key", id: "paymentId", from: []string{"billingKey"}}
}

func (a *Ask) orderAPI(n *node) {
	amount := in("amount", lit("total", samplePrice))
	if a.TaxFree {
		amount.put(lit("taxFree", samplePrice/2).because(a.taxFree()))
	}
	n.put(lit("orderName", a.goods()))
	n.put(amount)
	n.put(lit("currency", a.currency()))
}

// keyIn takes a payment by details that the shop's own form asked for.
func (a *Ask) keyIn() (call, error) {
	if a.v1() {
		return a.keyInV1()
	}
	n := object(lit("storeId", a.store()), lit("channelKey", a.channel()))
	a.orderAPI(n)
	c := call{what: model.CallKeyIn, args: n, name: "payByKeyIn", path: "/payments/{id}/instant", id: "paymentId"}
	switch a.Method {
	case model.Card, model.Overseas:
		n.put(in("method", in("card", credential())))
		c.from = cardVariables
	case model.VirtualAccount:
		n.put(in("method", in("virtualAccount", lit("bank", "SHINHAN"), in("expiry", lit("validHours", 24)), in("option", lit("type", "NORMAL")))))
	default:
		return call{}, &Error{NoCall}
	}
	return c, nil
}

func (a *Ask) keyInV1() (call, error) {
	n := object(from("merchant_uid", "merchantUid"), lit("name", a.goods()), lit("amount", samplePrice))
	c := call{what: model.CallKeyIn, args: n, name: "payByKeyIn", from: []string{"merchantUid"}}
	switch a.Method {
	case model.Card, model.Overseas:
		c.path = "/subscribe/payments/onetime"
		for _, kid := range a.issueAPI().args.kids {
			n.put(kid)
		}
		c.from = append(c.from, "cardNumber", "expiry", "birth", "passwordTwoDigits")
	case model.VirtualAccount:
		c.path = "/vbanks"
		n.put(lit("channel_key", a.channel()))
		n.put(lit("vbank_code", "088").because(a.say("은행 코드입니다. 088은 신한은행입니다.", "A bank's code; 088 is Shinhan.")))
		n.put(from("vbank_due", "depositDeadline").because(a.say("입금 기한: 유닉스 시각(초)", "Until when to pay in: seconds since 1970")))
		c.from = append(c.from, "depositDeadline")
	case model.ConvenienceStore:
		c.path = "/cvs"
		n.put(lit("channel_key", a.channel()))
	default:
		return call{}, &Error{NoCall}
	}
	return c, nil
}

// pg names the channel where V1's API takes no channel key.
func (a *Ask) pg(n *node) {
	if a.PG != "" {
		n.put(lit("pg", a.PG))
	}
}
