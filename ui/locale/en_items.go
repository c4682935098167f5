package locale

import "portone-onboard/model"

func enItems() map[model.Each]map[string]ItemText {
	return map[model.Each]map[string]ItemText{
		model.EachStyle:     enStyleItems(),
		model.EachEasyPay:   enEasyPayItems(),
		model.EachSiteItem:  enSiteItems(),
		model.EachReason:    enReasonItems(),
		model.EachPaper:     enPaperItems(),
		model.EachLiveCheck: enLiveCheckItems(),
		model.EachRehearsal: enRehearsalItems(),
	}
}

func enStyleItems() map[string]ItemText {
	return map[string]ItemText{
		"one_time": {"One-time payment", "The customer authenticates every payment.",
			"Each request opens the payment window or the card form."},
		"recurring": {"Recurring payment (billing)", "A card registered once is charged again without the customer.",
			"You get a billing key once and request payments when they are due."},
		"key_in": {"Key-in payment", "Card details typed in are charged without authentication.",
			"Agree on it with the gateway, then request payments by API."},
	}
}

// enEasyPayItems name the easy pays; whether a gateway carries one is in the catalogue.
func enEasyPayItems() map[string]ItemText {
	how := "Apply for it at a gateway, or sign with the easy pay directly."
	only := "Apply for it at a gateway."
	return map[string]ItemText{
		"kakaopay":   {"Kakao Pay", "KakaoTalk users pay with a registered card or Kakao Money.", how},
		"naverpay":   {"Naver Pay", "Naver users pay with a registered card or points.", how},
		"tosspay":    {"Toss Pay", "Toss users pay with a registered card or account.", how},
		"payco":      {"PAYCO", "PAYCO users pay with a registered card or points.", how},
		"samsungpay": {"Samsung Pay", "Pays with a card registered on a Samsung phone.", only},
		"applepay":   {"Apple Pay", "Pays with a card registered on an Apple device.", only},
		"lpay":       {"Lpay", "Pays with a card registered at Lpay.", only},
		"ssgpay":     {"SSGpay", "Pays with a card or money registered at SSGpay.", only},
	}
}

// enSiteItems restate help/core-service/how-to-use/requirements.md,
// kakaopay-contract.md and pg-application/content59.md, read 2026-11-22.
func enSiteItems() map[string]ItemText {
	const certificate = "If it differs from the certificate, you are asked to correct it. It must show on the payment page too, not only on the front page."
	return map[string]ItemText{
		"host": {"Real address",
			"Addresses with demo, dev, test or staging may be refused by Hana Card and others, and a later change can block cards during a new review.",
			"Connect the domain you will run. If it is already in use, a subdomain without such words will do."},
		"https": {"Secure connection (https)",
			"Customers enter card details here. Without it, browsers warn them off.",
			"Install a certificate at your host or server and send http visitors on to https."},
		"goods": {"Listed goods",
			"At least 3 shipped goods, or at least 1 for content and services.",
			"Give a description, a price and refund terms. Goods named TEST cannot be reviewed."},
		"price": {"Exact prices",
			"Goods at KRW 0 cannot be reviewed by card companies, and amounts that customers type in may be turned down.",
			"Show a fixed price for each item, the same as in the payment window."},
		"sold_out": {"Goods that can be bought now",
			"If everything is sold out, reviewers never get to the payment window.",
			"Keep at least the goods under review for sale."},
		"recurring_goods": {"Goods paid for regularly",
			"Reviewers check whether the goods really need recurring payments.",
			"List something charged in a rhythm, such as a subscription, flowers or course fees, and say how often."},
		"business_name":       {"Trade name in the footer", certificate, "Write the trade name in the footer exactly as on the certificate."},
		"representative":      {"Representative in the footer", certificate, "Write the representative's name in the footer exactly as on the certificate."},
		"registration_number": {"Business number in the footer", certificate, "Write the ten digits in the footer."},
		"address":             {"Business address in the footer", certificate, "Write the address from the certificate in the footer."},
		"phone": {"Phone number in the footer",
			"A mobile number is not accepted.",
			"Write a landline or a representative number in the footer."},
		"terms": {"Terms of use",
			"Reviewers look for your rules.",
			"Put them on a page linked from the footer. A lawyer should look at the wording."},
		"privacy": {"Privacy policy",
			"Reviewers look for your rules.",
			"Put it on a page linked from the footer, and name the data you really collect."},
		"refund": {"Refund policy",
			"Without refund rules, reviewers see a risk for customers.",
			"Say how long and how customers can cancel and when money comes back, visible from the goods too."},
		"shipping": {"Shipping and exchange terms",
			"For shipped goods, reviewers look for shipping and exchange. Kakao Pay insists on the delivery time.",
			"State cost, time, exchanges and returns on the pages of the goods."},
		"app_captures": {"APK file and screenshots",
			"An app outside the stores is reviewed from files. Danal, Toss Pay and Kakao Pay insist on a store.",
			"Capture the way through the app as far as the payment window, as slides, and send them with the APK to the contract team."},
		"english": {"English pages with prices in USD",
			"The review for overseas payments expects English pages and payment in USD.",
			"Make English pages for goods and checkout. Local methods may need their own language."},
		"mail_order_number": {"Mail-order number in the footer",
			"Since August 2021, KB Kookmin Card and some others only review sites that show it.",
			"Ask the gateway you applied to for the purchase safety certificate, file the report, then write the number in the footer."},
		"checkout_footer": {"Business details on the payment page",
			"The details must show all the way to the payment page, not only on the front page.",
			"Use the same footer for the cart and the checkout."},
		"payment_sdk": {"Payment window that opens",
			"The card review looks whether the window opens and lists every card company.",
			"Connect it with the test channel. Whether payments succeed, and what follows, is not looked at."},
		"card_form": {"Card form",
			"With the API, reviewers look for a form with card number, expiry date, first 2 digits of the password, and birth date or business number.",
			"Build a form that takes all four."},
		"reviewer_login": {"Account for reviewers",
			"If only members can pay, reviewers need a way in.",
			"Make an account and name it when you ask for the review. Goods for the review may show for that account only."},
		"email": {"Support email address",
			"Not required in general, but Kakao Pay looks for it in the footer.",
			"Write the address for customers in the footer."},
		"after_payment": {"What follows a payment",
			"The card review does not look past the payment, so it can be finished later.",
			"Finish order confirmation, shipping and notices before you open."},
	}
}

func enReasonItems() map[string]ItemText {
	return map[string]ItemText{
		"footer": {"Footer", "Business details are missing or differ from the certificate.",
			"Correct the footer from the certificate and see that the payment page shows the same."},
		"goods": {"Goods", "Too few, without description, or sold out.",
			"Add goods, rename anything called TEST, and put them on sale."},
		"address": {"Address of the site", "It does not open, or contains test, dev or the like.",
			"Connect the real domain and see that the console shows the same address."},
		"industry": {"Industry", "The gateway or a card company restricts it.",
			"Ask whether another way of selling or more insurance would help, and which other gateway reviews it."},
		"price": {"Price", "It is KRW 0, typed by customers, or differs from the window.",
			"Show fixed prices, the same as in the payment window."},
		"papers": {"Papers", "Missing, out of date, or not matching.",
			"Replace them with papers issued within 3 months and compare with the list in the email."},
		"other": {"Something else", "None of the above.",
			"Ask whoever told you what exactly to change, and change that."},
	}
}

// enPaperItems restate help/procedure/pg-application/content54.md, read 2026-11-22.
func enPaperItems() map[string]ItemText {
	return map[string]ItemText{
		"contract_form": {"Gateway contract, 2 copies",
			"The contract is between you and the gateway.",
			"Fill in the form they sent and leave no seal or signature out. An e-contract is done on screen."},
		"registration": {"Copy of the business registration",
			"It shows that it is the business of the application.",
			"If the address or trade changed, have it issued anew."},
		"bankbook": {"Copy of the settlement bankbook",
			"Your money is paid into this account.",
			"It must be in the representative's name, or in the company's for a corporation."},
		"id_card": {"Copy of the representative's ID",
			"It identifies the representative.",
			"Resident card or driving licence; foreigners give their registration card, or a passport copy if they have none."},
		"seal_personal": {"Personal seal certificate, original",
			"It must be an original issued within 3 months.",
			"Cover the last 7 digits of the resident number before you send it."},
		"owner_check": {"Customer due diligence form",
			"It states who really owns the business.",
			"If an agent signs, both you and the agent fill in one each."},
		"seal_corporate": {"Corporate seal certificate, original",
			"It must be an original issued within 3 months.",
			"Joint representatives all need one."},
		"registry": {"Corporate register extract, original",
			"It must be an original issued within 3 months.",
			"Have it issued for submission, not for viewing."},
		"owners": {"Proof of the beneficial owners",
			"It states who really owns the company.",
			"A list of shareholders, investors or members. A non-profit gives its articles or founding permit."},
		"seal_in_use": {"Notice of the seal in use",
			"Needed if you sign with another seal than the registered one.",
			"If you do not, skip this with a reason."},
		"licence_alcohol": {"Alcohol licence or report",
			"An extra paper for selling alcohol.",
			"The licence to produce alcohol, or the report for selling it by mail order."},
		"proof_donation": {"Proof of a designated charity",
			"It shows that the Minister of Finance designated the organisation.",
			"Use Hometax's search for donation recipients or the ministry's notice."},
		"proof_vouchers": {"Stamp tax or consignment papers",
			"An extra paper for selling mobile vouchers.",
			"Proof of stamp tax for each voucher, or the consignment contract with the issuer."},
	}
}

func enLiveCheckItems() map[string]ItemText {
	return map[string]ItemText{
		"channel_key": {"Channel key in requests",
			"The channel key in a request decides through which channel it is paid.",
			"Set channelKey in every request to the live channel's value."},
		"pg_parameter": {"The pg parameter in requests",
			"V1 pays through the channel named by pg or channelKey. Without one, it may take a channel you did not mean.",
			"Set pg in every request to the live MID."},
		"plugin_channel": {"Plugin settings",
			"The plugin keeps a MID for each payment method.",
			"Open the settings of every method and enter the live MID."},
		"server_secret": {"API secret on the server",
			"Your server looks up and cancels payments with it. If a browser shows it, others can cancel payments.",
			"Keep it in the live server's environment only; check its expiry date and that no page shows it."},
		"webhook_url": {"Live webhook address and secret",
			"Test and live have separate addresses and secrets.",
			"Save the live server's address, and give the server the live secret."},
		"test_left": {"Test values left behind",
			"One page with a test value left, and its payments are not your sales.",
			"Search code and settings for test channel keys and shared test MIDs."},
	}
}

func enRehearsalItems() map[string]ItemText {
	return map[string]ItemText{
		"pay_desktop": {"Paying on a computer",
			"The window opens differently on computers and phones.",
			"Buy something in a desktop browser and see the order complete."},
		"pay_mobile": {"Paying on a phone",
			"Phones go through a card company's app and back, where most trouble lies.",
			"Pay on Android and on an iPhone and see that both come back to the order."},
		"amount_checked": {"Tampered amount",
			"A changed amount must never complete an order.",
			"Lower the amount in the page, pay, and see the server catch and cancel it."},
		"customer_cancels": {"Customer who stops half-way",
			"An order whose window was closed must not stay complete.",
			"Close the window, then look at the message and at the order."},
		"refund_full": {"Full refund",
			"Refunds are the first trouble that customers meet.",
			"Cancel what you just paid and see it cancelled in the console and at the card company."},
		"refund_partial": {"Partial refund",
			"Some methods and cards do not allow it.",
			"Cancel part of a payment and see that the rest is right."},
		"virtual_account": {"Virtual account deposit and refund",
			"Deposits are only reported if the address is registered at the gateway, and refunds need a special agreement.",
			"Pay in a small amount, see the order complete, then refund it."},
		"recurring_again": {"Second recurring payment",
			"That the first payment worked does not prove that the stored billing key can be charged again.",
			"Charge a billing key twice, then end the subscription and see that no more is charged."},
		"webhook_seen": {"Webhooks on the live server",
			"Payments and cancels must reach the live server, and a notice that comes twice must count once.",
			"Find the notices in the server's log after a payment and a cancel, answered with 200."},
	}
}
