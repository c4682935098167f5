package locale

import "portone-onboard/model"

func enTesting() map[model.QuestionID]QuestionText {
	return map[model.QuestionID]QuestionText{
		"test.channel.task": enTask("Is this checked for the test channel of {gateway}?", "The note on this item says where."),
		"test.channel.quirks": {
			Title:  "Testing with {gateway}: what to know in advance",
			Why:    "The test environment sometimes behaves unlike the live one. Knowing how saves you from doubting your code.",
			SeenBy: enFile,
		},
		"test.channel.made": {
			Title:  "Have you added a test channel for {gateway}?",
			Why:    "Payment requests go out through a channel of the console. Shared test credentials need no contract.",
			Where:  "Console: [결제 연동] > [연동 관리] > [채널 관리]. Add a channel and set the mode to 테스트 (test).",
			SeenBy: enFile,
		},
		"test.channel.store_id": {
			Title:   "What is your store ID?",
			Why:     "V2 requests carry it as storeId. It is not the MID that a gateway issues.",
			Where:   "Console: copy it from [결제 연동] > [연동 관리].",
			SeenBy:  enSecret,
			Example: "store-01234567-89ab-4cde-8f01-23456789abcd",
		},
		"test.channel.channel_key": {
			Title:   "What is the test channel's channel key?",
			Why:     "It decides through which channel a payment goes. Written down here, it goes straight into the sample code.",
			Where:   "Console: copy it from the list in [결제 연동] > [연동 관리] > [채널 관리].",
			SeenBy:  enSecret,
			Example: "channel-key-01234567-89ab-4cde-8f01-23456789abcd",
		},
		"test.channel.imp_code": {
			Title:   "What is your merchant code (고객사 식별코드)?",
			Why:     "V1 passes it to IMP.init. It is not the MID that a gateway issues.",
			Where:   "Console: [결제 연동] > [연동 관리] > [식별코드·API Keys], then [V1 API].",
			SeenBy:  enSecret,
			Example: "imp12345678",
		},
		"test.code.task": enTask("Does your code take this into account?", "In your code or in the gateway's merchant admin."),
		"test.code.window": {
			Title:  "Does the payment window or the card form open?",
			Why:    "The card review looks at a site on which it opens. The payment need not succeed to the end.",
			Where:  "Choose something on your site and go as far as paying. See that every card company is listed.",
			SeenBy: enReview,
		},
		"test.code.server_check": {
			Title:  "Does your server check the amount again?",
			Why:    "An amount can be changed in the browser. The order is complete only if the payment, looked up by the server, matches it.",
			Where:  "In the server code that completes orders: does it compare the looked-up amount with the order?",
			SeenBy: enFile,
		},
		"test.code.plugin": {
			Title:  "Have you entered the details in the plugin?",
			Why:    "The plugin keeps settings for each payment method. Every method you use has to be set up.",
			Where:  "WooCommerce: [WooCommerce] > [Settings] > [Payments], then the settings of each method.",
			SeenBy: enFile,
		},
		"test.code.mobile": {
			Title:  "Can customers pay and come back on a phone?",
			Why:    "On phones the customer returns to an address that you name. Without one the payment page may not even show.",
			Where:  "Set redirectUrl (V2) or m_redirect_url (V1) and try it on a phone.",
			SeenBy: enFile,
		},
		"test.code.webhook": {
			Title:  "Do webhooks keep your orders up to date?",
			Why:    "If the connection drops right after paying, the browser never hears the result. Virtual account deposits come by webhook too.",
			Where:  "Console: [결제 연동] > [연동 관리] > [결제알림(Webhook) 관리], mode 테스트 (test). Save your address.",
			SeenBy: enFile,
		},
		"test.code.tax_free": {
			Title:  "Does the request carry the tax-free amount?",
			Why:    "A MID set to mixed taxation splits each payment by the tax-free amount in the request. A cancel has to name it too.",
			Where:  "taxFreeAmount in V2, tax_free in V1. How it is applied differs between gateways.",
			SeenBy: enFile,
		},
		"test.code.escrow": {
			Title:  "Do you handle escrow payments?",
			Why:    "For shipped goods paid by transfer or virtual account, escrow is required by law. Money follows after delivery is confirmed.",
			Where:  "isEscrow in V2, escrow: true in V1. The merchant admin shows whether you have joined.",
			SeenBy: enFile,
		},
		"test.payment.task": enTask("Did you check this with test payments?", "While you pay through the test channel."),
		"test.payment.charges": {
			Title:  "Testing with {gateway}: what really charges",
			Why:    "Some test payments take real money. Easy pay through a gateway is not returned by itself, so cancel it yourself.",
			SeenBy: enFile,
		},
		"test.payment.paid": {
			Title:  "Did a test payment succeed?",
			Why:    "It shows that all works from the window to your server. KB Kookmin, NH NongHyup and KakaoBank cards often fail in tests: use another.",
			Where:  "In the console's payments, with test payments shown; or look the payment up through the API.",
			SeenBy: enFile,
		},
		"test.payment.payment_id": {
			Title:   "What is the ID of that test payment?",
			Why:     "With the ID, PortOne's API can show the payment and its cancel, and keep both as evidence.",
			Where:   "The paymentId of your request in V2; merchant_uid or imp_uid in V1.",
			SeenBy:  enFile,
			Example: "order20260305001",
		},
		"test.payment.cancelled": {
			Title:  "Have you cancelled a test payment?",
			Why:    "Test payments are mostly cancelled within the day, yet the console keeps them as paid. A cancel after that fails as already cancelled.",
			Where:  "Cancel right after paying, by API or in the console. Virtual accounts cannot be refunded in tests.",
			SeenBy: enFile,
		},
		"test.payment.failed": {
			Title:  "Do you handle failed and abandoned payments?",
			Why:    "If a customer closes the window or exceeds a limit, the order must stay open and the customer must learn why.",
			Where:  "Close the window half-way, then look at the page and at the order.",
			SeenBy: enFile,
		},
		"test.fit.fits": {
			Title:  "Does {gateway} suit your service?",
			Why:    "Changing is easiest before there is a contract. If you choose again, no answer is lost.",
			Where:  "Think of the methods and payment screens that you saw in the test.",
			SeenBy: enFile,
			Options: options{
				"yes":           {"It does", "You go on to the application."},
				"methods_wrong": {"The methods do not fit", "Back to choosing a gateway."},
				"mode_wrong":    {"The mode does not fit", "Back to choosing a gateway."},
			},
		},
	}
}
