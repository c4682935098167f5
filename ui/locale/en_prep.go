package locale

import "portone-onboard/model"

func enPrepShop() map[model.QuestionID]QuestionText {
	return map[model.QuestionID]QuestionText{
		"prep.shop.name": {
			Title:   "What should this shop be called here?",
			Why:     "The name tells your shops apart in lists and commands. It may differ from the trade name.",
			Where:   enDecide,
			SeenBy:  enFile,
			Example: "Bomnal Flowers online",
		},
		"prep.shop.registration": {
			Title:  "Is your business registered?",
			Why:    "The application starts with uploading the business registration certificate. Before that you can still build the site and test payments.",
			Where:  "You register at Hometax or at a tax office.",
			SeenBy: enConsole,
			Options: options{
				"yes":     {"Registered", "You have the certificate."},
				"applied": {"Applied for, not issued yet", "Meanwhile you can build the site and test payments."},
				"none":    {"Not yet", "Everything up to the test works; the application comes later."},
			},
		},
		"prep.shop.form": {
			Title:  "Are you a sole proprietor or a corporation?",
			Why:    "The contract asks for different papers. A corporation also needs its seal certificate and its register extract.",
			Where:  "If the certificate says 법인사업자 below its title, you are a corporation.",
			SeenBy: enConsole,
			Options: options{
				"individual":  {"Sole proprietor", "Papers in the representative's name."},
				"corporation": {"Corporation", "Papers in the company's name, with seal and register."},
			},
		},
		"prep.shop.tax": {
			Title:  "How are you registered for VAT?",
			Why:    "The tax setting belongs to the MID. With tax-free goods, the payment request may have to carry the tax-free amount.",
			Where:  "On the certificate's title line, or in your business details at Hometax.",
			SeenBy: enConsole,
			Options: options{
				"general":    {"General taxpayer", "You file VAT returns in the ordinary way."},
				"simplified": {"Simplified taxpayer", "You are registered for simplified taxation."},
				"exempt":     {"Tax-exempt business", "Later you check that requests carry the tax-free amount."},
			},
		},
		"prep.shop.goods": {
			Title:  "What do you sell?",
			Why:    "It decides how many goods must be listed before the review and what the site has to explain.",
			Where:  "Choose everything that you sell or are going to sell.",
			SeenBy: enReview,
			Options: options{
				"physical":     {"Goods that are shipped", "List at least 3 before the review, with shipping and exchange terms."},
				"digital":      {"Content or services", "List at least 1 before the review."},
				"subscription": {"Goods paid for regularly", "List goods with a period, such as subscriptions or course fees."},
			},
		},
		"prep.shop.industry": {
			Title:   "What is your industry?",
			Why:     "Gateways and card companies restrict some industries. Learning that late costs weeks, so it comes early.",
			Where:   "The certificate names your business type; go by what you really sell.",
			SeenBy:  enReview,
			Options: enIndustries(),
		},
		"prep.shop.built": {
			Title:  "What is the site or app built with?",
			Why:    "It decides which PortOne version you can use and how to integrate. Sites built with a host also sign in another way.",
			Where:  "Whoever built the site can tell you.",
			SeenBy: enConsole,
			Options: options{
				"own":         {"Own code", "Both V1 and V2 are possible."},
				"woocommerce": {"WordPress with WooCommerce", "You install PortOne's plugin. It is made for V1 only."},
				"shopify":     {"Shopify", "Only through the agencies that are PortOne's official partners."},
				"host":        {"A hosting company's shop builder", "You may have to sign through the host; one more question follows."},
				"app":         {"A mobile app", "One more question follows: is it in a store?"},
			},
		},
		"prep.shop.host_use": {
			Title:  "What do you use the hosting company for?",
			Why:    "A site built with the host has to sign its gateway contract through the host. A rented server does not.",
			Where:  "The safest way is to ask the host whether you may sign through PortOne.",
			SeenBy: enFile,
			Options: options{
				"builder":     {"The site is built with the host", "The gateway contract goes through the host."},
				"server_only": {"Only the server", "You can sign through PortOne."},
				"leaving":     {"Moving to own code", "You get a new MID for PortOne; the old one can no longer be used."},
			},
		},
		"prep.shop.app_store": {
			Title:  "Is the app in an app store?",
			Why:    "Without a store, an APK file and screenshots can be reviewed. Danal, Toss Pay and Kakao Pay insist on a store, though.",
			Where:  "Look for the app in Google Play or the App Store.",
			SeenBy: enConsole,
			Options: options{
				"listed":     {"In a store", "The form takes the download address."},
				"not_listed": {"Not yet", "Tick 'not in a store yet' in the form; files are reviewed instead."},
			},
		},
		"prep.shop.contracts": {
			Title:  "Do you already have a contract with a gateway?",
			Why:    "A MID issued outside PortOne cannot be used as it is. Knowing early leads you to the right route.",
			Where:  "In emails from the gateway, or in its merchant admin.",
			SeenBy: enFile,
			Options: options{
				"none":      {"No", "You start with an application."},
				"portone":   {"Yes, signed through PortOne", "At that gateway you add a MID instead."},
				"elsewhere": {"Yes, signed outside PortOne", "You need another MID, issued for PortOne."},
			},
		},
		"prep.shop.contracted": {
			Title:  "Which gateways do you have a contract with?",
			Why:    "If you choose one of them, you are guided to adding a MID rather than to a new application.",
			Where:  "The name stands in the contract and in the merchant admin.",
			SeenBy: enFile,
		},
		"prep.shop.sales": {
			Title:   "About how much do you sell a month?",
			Why:     "The application form asks for monthly sales, and costs and the settlement limit are estimated from it. Before the start, give what you expect.",
			Where:   "Look at the sales of recent months or at your plan.",
			SeenBy:  enConsole,
			Example: "5,000,000",
		},
		"prep.shop.ticket": {
			Title:   "About how much does a customer pay at a time?",
			Why:     "Methods with a fee per payment are estimated from it. For high amounts a gateway may ask for more insurance.",
			Where:   "The price of what sells most will do.",
			SeenBy:  enFile,
			Example: "35,000",
		},
		"prep.shop.contact_name": {
			Title:   "Who handles the contract?",
			Why:     "PortOne and the gateway write to this person.",
			Where:   "The console calls it the contact (담당자 정보). It need not be the representative.",
			SeenBy:  enConsole,
			Example: "Kim Powon",
		},
		"prep.shop.contact_mobile": {
			Title:   "What is that person's mobile number?",
			Why:     "A gateway's contract team may call to check. If calls from unknown numbers go unanswered, the application can stand still.",
			Where:   "A number that is answered during the day.",
			SeenBy:  enConsole,
			Example: "010-1234-5678",
		},
		"prep.shop.contact_mail": {
			Title:   "What is that person's email address?",
			Why:     "Everything after the application comes to this address. It often lands in spam, so choose one that is read.",
			Where:   "It must be the address given as the contact in the console.",
			SeenBy:  enConsole,
			Example: "owner@example.com",
		},
		"prep.shop.trade_name": {
			Title:   "What is the trade name on the certificate?",
			Why:     "The footer must show the same name as the certificate. Written down here, the site check can compare the two.",
			Where:   "In the field 상호 (or 법인명) of the certificate.",
			SeenBy:  enFooter,
			Example: "Bomnal Flowers",
		},
		"prep.shop.representative": {
			Title:   "Who is the representative?",
			Why:     "The name must stand in the footer and be the same as on the certificate.",
			Where:   "In the field 성명 (대표자) of the certificate.",
			SeenBy:  enFooter,
			Example: "Kim Powon",
		},
		"prep.shop.number": {
			Title:   "What is the business registration number?",
			Why:     "It goes into the footer and the application. Its last digit gives typing errors away.",
			Where:   "The ten digits at the top of the certificate.",
			SeenBy:  enFooter,
			Example: "123-45-67891",
		},
		"prep.shop.address": {
			Title:   "What is the business address?",
			Why:     "It must stand in the footer. If you registered your home, customers will see that address.",
			Where:   "In the field 사업장 소재지 of the certificate.",
			SeenBy:  enFooter,
			Example: "2F, 110 Sejong-daero, Jung-gu, Seoul",
		},
		"prep.shop.landline": {
			Title:   "Which landline number will stand on the site?",
			Why:     "Reviews do not accept a mobile number in the footer. If you have no other, get one before the review.",
			Where:   "The number of your business, or a representative number such as 1588.",
			SeenBy:  enFooter,
			Example: "02-2345-6789",
		},
		"prep.shop.mail_order": {
			Title:   "What is the mail-order business report number?",
			Why:     "KB Kookmin Card and some others only review sites that show it. The purchase safety certificate needed for the report can be had from the gateway you applied to.",
			Where:   "On the report certificate (통신판매업 신고증). If you have none yet, ask the gateway for the purchase safety certificate first.",
			SeenBy:  enFooter,
			Example: "제2026-서울중구-0123호",
		},
		"prep.shop.days_off": {
			Title:   "Which days besides weekends and holidays are no business days?",
			Why:     "A public holiday declared for once, or a day on which the gateway is closed. Forecast and deadlines do not count them.",
			Where:   "Write days apart by commas, and days in a row with ~ between.",
			SeenBy:  enFile,
			Example: "2026-08-03~2026-08-07, 2026-09-01",
		},
		"prep.shop.account": {
			Title:  "Is there a bank account for settlements?",
			Why:    "The gateway pays your sales into it. A bank also needs it to issue the purchase-safety certificate.",
			Where:  "It must be in the representative's name, or in the company's for a corporation.",
			SeenBy: enFile,
		},
		"prep.shop.safety": {
			Title:  "Do you have the purchase-safety certificate?",
			Why:    "It is attached to the mail-order report. Banks issue it, and the gateway you applied to.",
			Where:  "If you deliver nothing, or the office needs none, skip this with a reason.",
			SeenBy: "Goes to the office that takes the mail-order report. The paper itself is not stored here.",
		},
	}
}

// enIndustries restates what help/core-service/how-to-use/high-risk-industry.md
// says of each trade, read 2026-11-22; which gateways may review it is in the catalogue.
func enIndustries() options {
	return options{
		"goods":     {"General goods", "List at least 3 shipped goods before the review."},
		"food":      {"Food and supplements", "Only certain gateways review medicines and medical supplies."},
		"fashion":   {"Clothing, accessories, cosmetics", "Gold, jewels and the like are reviewed apart."},
		"content":   {"Digital content, comics, music", "No adult content. If customers buy points, choose point top-up."},
		"education": {"Education, courses", "Some gateways ask for a registered or approved school."},
		"booking":   {"Bookings, passes, events", "Passes and fees paid in advance are looked at closely."},
		"software":  {"Software, subscriptions", "Recurring payments are reviewed apart from one-time ones."},
		"other":     {"Something else", "Loans, gambling, auctions, cryptocurrency and such are barred: ask."},
	}
}

func enPrepChoice() map[model.QuestionID]QuestionText {
	return map[model.QuestionID]QuestionText{
		"prep.methods.services": {
			Title:  "Which services do you want?",
			Why:    "Payment and identity verification are applied for separately. You will only be asked what fits your choice.",
			Where:  enDecide,
			SeenBy: enConsole,
			Options: options{
				"payment":  {"Payment", "Take money by card, transfer, easy pay and so on."},
				"identity": {"Identity verification", "For sign-up or age checks. A service of its own."},
			},
		},
		"prep.methods.styles": {
			Title:  "How will customers pay?",
			Why:    "One-time and recurring payments often have separate reviews and MIDs. Adding one later means another review.",
			Where:  enDecide,
			SeenBy: enConsole,
			Options: options{
				"one_time":  {"One-time payment", "The customer authenticates every payment."},
				"recurring": {"Recurring payment (billing)", "A card registered once is charged again without the customer."},
				"key_in":    {"Key-in payment", "You take the card details. Has to be agreed with the gateway."},
			},
		},
		"prep.methods.methods": {
			Title:  "Which payment methods do you want?",
			Why:    "Gateways support different methods. Your choice rules out those that do not have them.",
			Where:  enDecide,
			SeenBy: enConsole,
			Options: options{
				"card":              {"Credit card", "Each card company reviews you, about two weeks as a rule."},
				"transfer":          {"Bank transfer", "Straight from the customer's account. Falls under escrow."},
				"virtual_account":   {"Virtual account", "The customer pays into an account number. Falls under escrow."},
				"mobile":            {"Mobile carrier billing", "Charged to the phone bill. Carriers review you."},
				"easy_pay":          {"Easy pay", "Kakao Pay, Naver Pay and others. You choose which ones next."},
				"gift_certificate":  {"Gift certificate", "Partial refunds depend on the kind of certificate."},
				"convenience_store": {"Convenience store", "Not many gateways have it, so check first."},
				"overseas":          {"Overseas payment", "Foreign cards and such. Needs English pages and prices in USD."},
				"crypto":            {"Digital assets", "Customers abroad pay with digital assets; you are settled in money."},
			},
		},
		"prep.methods.extras": {
			Title:  "Is there anything else that you want to use?",
			Why:    "These want an agreement with the gateway or more values in the code. Only what you choose is shown at its step.",
			Where:  enDecide,
			SeenBy: enFile,
			Options: options{
				"escrow":        {"Escrow", "Protects buyers of goods who pay by transfer or virtual account."},
				"cash_receipt":  {"Cash receipts", "Issued for transfers and virtual accounts."},
				"installments":  {"Limits on instalments", "Forbids instalments or fixes the months."},
				"interest_free": {"Interest-free instalments", "The shop pays the interest."},
				"card_points":   {"Card points", "Paying by card points, or collecting them."},
				"mixed_tax":     {"Mixed taxation", "Taxed and tax-free goods together."},
				"direct_call":   {"Calling a card company directly", "Opens its app without the payment window."},
				"japan":         {"Payments in Japan", "Selling to Japan by Japanese methods."},
			},
		},
		"prep.methods.easy_pays": {
			Title:  "Which easy pay services do you want?",
			Why:    "You use an easy pay through a gateway or sign with it directly. Which is possible depends on the easy pay.",
			Where:  enDecide,
			SeenBy: enConsole,
		},
		"prep.methods.easy_pay_way": {
			Title:  "{item}: how do you want to sign up?",
			Why:    "Through a gateway it is part of that application; directly it has an application and review of its own. Fees and settlement differ too.",
			Where:  "If it is hard to say, decide while you compare gateways.",
			SeenBy: enFile,
			Options: options{
				"through_gateway": {"Through a gateway", "One gateway handles contract and settlement."},
				"direct":          {"Directly with the easy pay", "One more application and review."},
				"unsure":          {"Not decided yet", "Both stay open while you compare."},
			},
		},
		"prep.mode.mode": {
			Title:  "{item}: which integration mode?",
			Why:    "Gateways support different modes, and reviewers look at different screens.",
			Where:  "Decide with your developer. To begin with, the payment window is easier.",
			SeenBy: enConsole,
			Options: options{
				"window": {"Payment window", "The gateway's own window opens and authenticates the customer."},
				"api":    {"API", "You build the card form yourself. Reviewers look at that form."},
			},
		},
		"prep.mode.version": {
			Title:  "Which version of PortOne's module will you use?",
			Why:    "Identifiers and code differ between the versions, and so do some of the supported gateways.",
			Where:  "In existing code, IMP.request_pay is V1 and PortOne.requestPayment is V2.",
			SeenBy: enFile,
			Options: options{
				"v2": {"V2", "Requests carry a store ID and a channel key."},
				"v1": {"V1", "Requests carry the merchant code. WooCommerce has V1 only."},
			},
		},
		"prep.cost.tier": {
			Title:  "Which sales tier are you in?",
			Why:    "Card fees depend on yearly sales. They are set from tax data every January and July.",
			Where:  "In your gateway's merchant admin, or in notices from card companies.",
			SeenBy: enFile,
			Options: options{
				"new":     {"New, no sales yet", "The general rate applies until your first tax return."},
				"small1":  {"Micro (under KRW 300 million)", "The lowest of the preferential rates."},
				"small2":  {"Small 1 (KRW 300 to 500 million)", "A preferential rate applies."},
				"small3":  {"Small 2 (KRW 500 million to 1 billion)", "A preferential rate applies."},
				"small4":  {"Small 3 (KRW 1 to 3 billion)", "The highest of the preferential rates."},
				"general": {"General (over KRW 3 billion)", "The general rate applies."},
				"unsure":  {"Not sure", "The general rate is used for the estimate."},
			},
		},
		"prep.cost.mix": {
			Title:   "How do sales divide among the methods, in percent?",
			Why:     "Each method has a fee of its own. If you do not know, all is reckoned as paid by card.",
			Where:   "The parts must add up to 100. Numbers alone are read in the order of the methods you chose, as in 70 20 10.",
			SeenBy:  enFile,
			Example: "card 80, transfer 20",
		},
		"prep.cost.settlement": {
			Title:  "How often would you like to be paid out?",
			Why:    "The sum insured, times a multiple that goes by this, is the most that is paid out in a month. The more often, the smaller the multiple.",
			Where:  "It is agreed with the gateway in the contract. You can answer later.",
			SeenBy: enFile,
			Options: options{
				"daily": {"Daily (7 days after approval)", "Up to 2 times the sum insured in a month."},
				"four":  {"4 times a month", "Up to 3 times the sum insured in a month."},
				"two":   {"Twice a month", "Up to 4 times the sum insured in a month."},
				"one":   {"Once a month", "Up to 5 times the sum insured in a month."},
			},
		},
		"prep.cost.insured": {
			Title:   "Has a gateway named the sum to insure?",
			Why:     "A year's premium is usually 0.953% of it, and the monthly limit of settlement follows from it. If you do not know, the sum that your sales want is taken.",
			Where:   "In the gateway's email about the contract.",
			SeenBy:  enFile,
			Example: "5000000",
		},
		"prep.cost.quoted": {
			Title:  "Which gateways gave you a quote of their own?",
			Why:    "Fees can be negotiated. A quote goes before what is published.",
			Where:  "In emails from the gateway, or in your notes of a call.",
			SeenBy: enFile,
		},
		"prep.cost.quote": {
			Title:   "What rate for cards did {item} quote?",
			Why:     "The joining fee can follow it. Both without VAT.",
			Where:   "In emails from the gateway, or in your notes of a call.",
			SeenBy:  enFile,
			Example: "2.9% joining 100000",
		},
		"prep.cost.seen": {
			Title:  "Have you compared what a year costs?",
			Why:    "Fees, joining fee, VAT and the guarantee's premium together. F10 puts gateways side by side and lets you change the figures.",
			SeenBy: enFile,
		},
		"prep.gateway.chosen": {
			Title:  "Which gateways will you apply to?",
			Why:    "Each of them opens a track of its own. Below the list you see whether the marked one supports the methods you want.",
			Where:  "Choose by what you saw of methods, modes and costs. If you change your mind later, no answer is lost.",
			SeenBy: enConsole,
		},
		"prep.gateway.route": {
			Title:  "How will you sign up with {gateway}?",
			Why:    "The route decides which steps there are and from which day deadlines count. The usual one stands first.",
			Where:  "It depends on whether you have a contract and whether the gateway wants an application of its own.",
			SeenBy: enFile,
		},
		"prep.gateway.module": {
			Title:  "Which payment module of {gateway} will you use?",
			Why:    "Each module differs in what it supports and what it is set up with. Choose the same name when adding the channel in the console.",
			Where:  "The list of payment modules under [Add channel] in the console has the same name.",
			SeenBy: enFile,
		},
		"prep.gateway.task": enTask("Have you checked this before you choose the gateway?", "The note on this item says where."),
		"prep.site.task":    enTask("Is what the gateway also looks for on the site in place?", "Look at your own site."),
		"prep.gateway.hedge": {
			Title:  "Which of them are only a backup?",
			Why:    "You can apply to two gateways in case one refuses. A backup never puts off the day of opening.",
			Where:  enDecide,
			SeenBy: enFile,
		},
		"prep.gateway.later": {
			Title:  "Which easy pay services will you sign with later?",
			Why:    "Naver Pay's payment type is only reviewed after a month of sales through another gateway. Such ones are put off here.",
			Where:  enDecide,
			SeenBy: enFile,
		},
	}
}

func enPrepSite() map[model.QuestionID]QuestionText {
	return map[model.QuestionID]QuestionText{
		"prep.site.url": {
			Title:   "What is the address of the service to be reviewed?",
			Why:     "Reviewers visit this address. Have the real address reviewed, or a later change may block card payments during a new review.",
			Where:   "Copy it from your browser. For an app, give the download address in the store.",
			SeenBy:  enConsole,
			Example: "https://www.example.com",
		},
		"prep.site.item": {
			Title:  "{item}: in place?",
			Many:   "Does your site have all of this?",
			Why:    "Reviewers look for it. Not everything has to be perfect, but the required items have to be there.",
			Where:  "Look at your site, or run the site check if you gave its address.",
			SeenBy: enReview,
		},
	}
}
