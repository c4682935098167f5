package locale

import "slices"

// enMend keeps what is pasted into a Korean shop in Korean: reviewers and
// customers read it. Titles, explanations and glosses are English.
func enMend() Mend {
	m := koMend()
	m.FooterHTML, m.FooterText, m.FooterPlain = "Footer as HTML", "Footer as text", "Footer as HTML on one line"
	m.FooterHint = "As on the certificate, in Korean for the reviewers. It belongs on every page from the front page to the payment page. Replace the three addresses with change-me in them."
	m.PlainHint = "For fields that take little HTML, as in shop builders. It says the same as the footer above. Replace the addresses with change-me in them."
	m.FooterMissing = "Still missing: {list}. A review without them comes back with questions."
	m.MissingItem = "{field} ({level})"
	m.LaterLevel = "by law, and Kakao Pay looks for it"
	m.NoAdvice = "These headings help not to forget anything. They are no legal advice; write for your own business and have a lawyer look at it."
	m.Glosses = map[string]string{
		"business_name": "name of the business", "representative": "representative", "registration_number": "business registration number",
		"mail_order_number": "mail-order report number", "address": "address of the business", "phone": "landline phone number", "email": "email",
	}
	m.Notes = FooterNotes{
		Place:   "Belongs at the foot of every page, from the front page to the payment page.",
		Gloss:   "{label} = {gloss}",
		Missing: "{field} is missing. Put it here once it is known.",
		Links:   "Replace: {list} by the addresses of your pages (terms, privacy, refunds).",
		Host:    "On a hosting service, add a line '호스팅서비스 제공자: (its name)' (E-Commerce Act Art. 10(1)6 and its Decree).",
		Nav:     m.Notes.Nav, Confirm: m.Notes.Confirm,
		Rule: "Link to the Fair Trade Commission's public page about the business (E-Commerce Act Rules Art. 7(2)).",
	}
	m.Outlines, m.Page, m.Laws, m.Article = enOutlines, enOutlinePage(), enLaws(), enArticle
	return m
}

func enArticle(s string) string {
	if s == "" {
		return ""
	}
	return "Art. " + s
}

func enOutlinePage() OutlinePage {
	return OutlinePage{
		Cites:   "Basis: {list}",
		Marks:   map[Mark]string{ByLaw: "[law]", ByLawyer: "[lawyer]", ToConfirm: "[ask]"},
		Meaning: map[Mark]string{ByLaw: "The law decides. Where it applies, it cannot be left out or turned against customers.", ByLawyer: "Depends on the business. Ask a lawyer.", ToConfirm: "No source was found (확인 필요). Ask the gateway."},
		Signs:   "Signs", Sources: "Sources (read 2026-11-23)",
		Changes: "Laws change. Look up the articles in force at law.go.kr before you write.",
		Blanks:  "Values in square brackets are not given yet. They fill in once the shop's details are.",
		AllHere: "What the shop sells is not given yet, so every heading is here. Leave out what does not fit.",
		Blank: map[string]string{
			"name": "[name of the business]", "representative": "[representative]", "address": "[address]", "number": "[registration number]",
			"landline": "[landline]", "mail": "[email for customers]", "gateways": "[gateway]", "methods": "[payment methods]",
		},
	}
}

// enLaws are koLaws in English, with the same versions and the same day.
func enLaws() map[string]Law {
	return map[string]Law{
		"act":         {"E-Commerce Act", "Act on the Consumer Protection in Electronic Commerce, 전자상거래법 (Act No. 21312, in force 2026-07-21)"},
		"decree":      {"E-Commerce Decree", "Enforcement Decree of the E-Commerce Act, 전자상거래법 시행령 (Presidential Decree No. 35257, in force 2025-02-14; check for later amendments)"},
		"notice":      {"Product Information Notice", "Notice on product information in electronic commerce, 상품정보 제공고시 (Fair Trade Commission, as amended for 2023-01-01; look up the items of your goods)"},
		"terms_act":   {"Standard Terms Act", "Act on the Regulation of Terms and Conditions, 약관법 (as explained by easylaw.go.kr)"},
		"pipa":        {"Privacy Act", "Personal Information Protection Act, 개인정보 보호법 (Art. 30 as amended 2023-03-14, Art. 31 as amended 2026-03-10)"},
		"pipa_decree": {"Privacy Decree", "Enforcement Decree of the Personal Information Protection Act (with the amendment of 2026-09-10)"},
		"portone":     {"PortOne's requirements", "PortOne help, 서비스 필수 구축요건 (help.portone.io/content/requirements)"},
		"billing":     {"PortOne on billing keys", "PortOne developers, issuing billing keys (developers.portone.io)"},
		"kakao":       {"PortOne on Kakao Pay", "PortOne help, contract with Kakao Pay (help.portone.io/content/kakaopay-contract)"},
		"cards":       {"PortOne on card reviews", "PortOne help, card reviews (help.portone.io/category/procedure/pg-application)"},
		"apply":       {"PortOne on applying", "PortOne help, application for electronic payments (help.portone.io/category/procedure/pg-application)"},
	}
}

// inKorean are the outlines whose headings are pasted into Korean pages; the
// others are lists of things to have.
var inKorean = []string{"terms", "privacy", "refund", "shipping"}

// enOutlines takes conditions, marks and sources from the Korean outlines, so
// that both languages always have the same headings.
func enOutlines() []Outline {
	out, texts := koOutlines(), enOutlineTexts()
	for i := range out {
		o := &out[i]
		t := texts[o.Item]
		o.Title, o.Lead, o.Hint = t.Title, t.Lead, t.Hint
		for j := range o.Headings {
			h := &o.Headings[j]
			if slices.Contains(inKorean, o.Item) {
				h.Paste = h.Title
			}
			h.Title, h.Write = t.Headings[h.ID][0], t.Headings[h.ID][1]
		}
	}
	return out
}

// enOutline is an outline's texts: Headings by ID, each a title and what to write.
type enOutline struct {
	Title, Lead, Hint string
	Headings          map[string][2]string
}

func enOutlineTexts() map[string]enOutline {
	return map[string]enOutline{
		"terms": enTerms(), "privacy": enPrivacy(), "refund": enRefund(), "shipping": enShipping(),
		"goods": enGoods(), "app_captures": enCaptures(), "english": enEnglish(),
	}
}

func enTerms() enOutline {
	return enOutline{"What the terms of use cover",
		"The terms of {name}. Link them from the footer, write them in plain Korean, and set what matters in bold, larger or coloured letters (Standard Terms Act Art. 3(1)).",
		"Headings of the terms of use, in Korean to paste, with what to write there.",
		map[string][2]string{
			"purpose":   {"Purpose and scope", "Say that the terms set out how the site of {name} is used."},
			"operator":  {"The business", "Exactly as in the footer: name {name}, representative {representative}, address {address}, phone {landline}, email {mail}."},
			"change":    {"Publication and changes", "Where the terms stand, when and how changes are announced, and what customers who disagree can do."},
			"member":    {"Joining and leaving", "Whoever joins online must be able to leave online, and leaving may not be harder than joining. Leave out without members."},
			"order":     {"Orders", "Customers can check and correct the order before they pay, and are told at once that it arrived and whether the goods are available."},
			"payment":   {"Payment", "The methods ({methods}) and when they are charged."},
			"supply":    {"Supply of goods", "Paid in advance, the necessary steps such as dispatch are taken within 3 business days. If another time is agreed, state it."},
			"escrow":    {"Purchase safety service", "For shipped goods paid in advance, customers may choose escrow or the like. Credit card payments and other dealings named by the law are exempt."},
			"service":   {"Use of content and services", "How long it can be used, which devices and programs it needs, how it is downloaded or installed."},
			"recurring": {"Recurring payments", "Cycle, amount, day and how to cancel. Say that a rise or a change from free to paid needs consent within the 30 days before it."},
			"refund":    {"Withdrawal and refunds", "Link to the page about refunds. Agreements worse for consumers than the law have no effect."},
			"minors":    {"Contracts with minors", "Tell that without their legal representative's consent, the minor or the representative may cancel the contract."},
			"privacy":   {"Personal data", "Link to the privacy policy."},
			"liability": {"Liability and damages", "Who is liable for outages and damage. Have it checked before you exclude all liability."},
			"dispute":   {"Complaints and disputes", "Where complaints go ({landline}, {mail}), how they are handled and how damage is made good. Lawsuits belong to the district court at the consumer's address."},
			"effective": {"Effective date", "From when the terms hold, and what changed before."},
		}}
}

func enPrivacy() enOutline {
	return enOutline{"What the privacy policy covers",
		"The privacy policy of {name}. Do not copy another shop's; name what you really collect and whom you hand it to.",
		"Headings of the privacy policy, in Korean to paste, with what to write there. Leave out '해당할 때만' (if any) where there is none.",
		map[string][2]string{
			"purpose":   {"Purposes", "Each purpose, such as orders, payment, answering questions."},
			"items":     {"Items of data", "What you really take, such as name and contact, by purpose."},
			"address":   {"Delivery data", "That name, address and contact of the receiver serve delivery. May stand with the items above."},
			"card":      {"Data for recurring payments", "What is kept for them, such as billing keys. Ask the developer whether card numbers are kept."},
			"card_form": {"Terms on the card form", "Where you take card details through the API to issue billing keys, that form also shows terms on personal data."},
			"period":    {"How long data is kept", "By purpose. Records that the law wants kept: advertising 6 months, contracts and withdrawals 5 years, payment and supply 5 years, complaints and disputes 3 years."},
			"third":     {"Third parties (if any)", "Who receives data, for which purpose, which items, for how long."},
			"outsource": {"Processors (if any)", "Who does what: payment ({gateways}), text messages, servers. Whether a gateway is a processor or a third party: see the contract and ask a lawyer."},
			"courier":   {"Delivery companies", "The courier's name and what it does."},
			"abroad":    {"Transfer abroad (if any)", "For servers or services abroad, the basis of the transfer and what the law lists."},
			"destroy":   {"Destruction", "When and how data is erased, and which items are kept under which law."},
			"rights":    {"Rights of customers and their representatives", "How to ask for access, correction, erasure or a stop of processing, and where ({mail}, {landline})."},
			"safety":    {"Safety measures", "What is really done, such as encryption and limits of access."},
			"cookies":   {"Cookies and the like (if any)", "What cookies or analytics collect, and how to refuse."},
			"sensitive": {"Sensitive and pseudonymised data (if any)", "How to keep sensitive data from being shown; how pseudonymised data is used."},
			"officer":   {"Privacy officer", "Name or department, with contact ({landline}, {mail}). A micro business that names nobody has its owner or representative ({representative}) as officer."},
			"effective": {"Effective date and changes", "Keep the policy on the site, and publish when and what changed."},
		}}
}

func enRefund() enOutline {
	return enOutline{"What the page on refunds, exchanges and withdrawal covers",
		"The page of {name} about refunds. Make it visible from the goods too, and state nothing worse for customers than the law (E-Commerce Act Art. 35).",
		"Headings of the page about refunds, in Korean to paste, with what to write there. Only what fits the goods.",
		map[string][2]string{
			"period":         {"Time to withdraw", "7 days from receiving the contract in writing, or from receiving the goods or the start of the service where that is later. It may be longer."},
			"defect":         {"Not as described, or wrong", "Withdrawal within 3 months of receipt, and within 30 days of the day on which customers knew or could have known."},
			"limits":         {"Goods that cannot be returned", "Lost or damaged by the customer's fault, much less worth through use or time, or copyable goods with the seal broken. Opening a parcel to look inside does not count, and the goods concerned must say so visibly."},
			"custom":         {"Made to order", "Only where great damage that cannot be undone is to be expected, it was told separately beforehand, and the customer agreed in writing (electronically too). Leave out if not sold."},
			"started":        {"Content and services once begun", "May be excluded once supply began. What can be divided can be withdrawn from for the part not begun."},
			"trial":          {"Previews and trials", "To exclude withdrawal from digital content, say so and offer at least one of part of it, use for a time, or a trial version; where that is hard, information about the content."},
			"cancel":         {"Cancelling recurring payments", "Where and how, and until when so that the next payment is not taken. Who joined online must be able to cancel online, no harder than joining."},
			"remaining":      {"Refund of the remaining time", "How the part used and the part left are reckoned, with an example."},
			"raise":          {"Price rises and trials that become paid", "Within the 30 days before: consent to the date, the prices before and after and the payment method, and how to cancel and with what effect."},
			"how":            {"How to apply", "Where ({landline}, {mail}, the order history), the steps, and a form."},
			"return":         {"Where to return goods", "The address for returns and the courier; another one if it is not the business address ({address})."},
			"cost":           {"Cost of returns and exchanges", "Customers pay when they change their mind, the seller when goods are wrong or not as described. State the amount; penalties are not allowed."},
			"exchange":       {"Exchanges", "When goods can be exchanged, how, and how long it takes."},
			"refund_goods":   {"When money comes back, goods", "Within 3 business days of getting the goods back. Later, with 15% a year for the delay."},
			"refund_service": {"When money comes back, content and services", "Within 3 business days of the withdrawal. Later, with 15% a year for the delay."},
			"way":            {"How money comes back", "Cards and the like by cancelling the payment. For each method ({methods}), how long it takes to reach the customer."},
			"dispute":        {"Complaints and compensation", "Where complaints go ({landline}, {mail}) and how they are handled."},
		}}
}

func enShipping() enOutline {
	return enOutline{"What the shipping information covers",
		"Shipping of {name}: a page of its own, or on every product page.",
		"Headings of the shipping information, in Korean to paste, with what to write there.",
		map[string][2]string{
			"method":   {"Ways of delivery", "Parcel, own delivery and so on, with the company."},
			"area":     {"Area", "Where you do not deliver, if anywhere."},
			"cost":     {"Cost", "Cost, free delivery from which amount, extra for Jeju and the islands. What must be paid may not be missing from the first screen that tells the price."},
			"time":     {"Time", "Days until dispatch and until arrival. Unless agreed otherwise, the necessary steps are taken within 3 business days of payment. Kakao Pay insists on the delivery time."},
			"track":    {"Tracking", "How customers see where the goods are."},
			"delay":    {"Sold out or late", "Tell the reason at once and refund within 3 business days of payment."},
			"repeat":   {"Regular deliveries", "Cycle, day, how to skip one or change the address, and how it goes with the day of payment."},
			"damage":   {"Damaged or wrong goods", "Whom to contact ({landline}, {mail}). The seller pays for the return."},
			"exchange": {"Exchanges and returns", "Link to the page about refunds and exchanges."},
		}}
}

func enGoods() enOutline {
	return enOutline{"What every product page has",
		"Reviewers go from a product page to the payment window. Every product needs this.",
		"What every product page needs.",
		map[string][2]string{
			"count_shipped":   {"Number of goods, shipped", "List 3 or more."},
			"count_unshipped": {"Number of goods, content and services", "List 1 or more."},
			"detail":          {"Name and details", "Name, kind and content. Goods called TEST are not reviewed by card companies."},
			"notice":          {"Product information by notice", "The items set for the kind of goods, such as maker and country. Look up yours in the notice."},
			"price":           {"Price", "Exact, with everything that must be paid. Goods at KRW 0 are not reviewed by card companies; amounts typed by customers may make a review hard."},
			"supply":          {"Way, time and cost of delivery", "On the page, or linked to the shipping information."},
			"use":             {"Time and requirements of use", "From when to when it can be used, and which devices and programs it needs."},
			"cycle":           {"Cycle of payment and cancelling", "How much how often, and how to cancel. Reviewers look whether the goods call for recurring payments."},
			"refund":          {"Refunds", "Time and way to withdraw and terms of refunds, or a link to them."},
			"limit":           {"Notice that withdrawal is limited", "On the page of every product concerned. Without it, some limits do not hold."},
			"reviews":         {"Rules for reviews", "Where reviews are shown: how long, how they are rated and deleted, and how to object to a deletion. Leave out without reviews."},
			"buy":             {"Buy button and payment window", "In stock, and the button opens the payment window with the full list of card companies."},
		}}
}

func enCaptures() enOutline {
	return enOutline{"Files and captures for the review of an app",
		"An app outside the stores is reviewed from files and captures that you send to the gateway's contract team. It must be built as far as the payment window.",
		"Files for the contract team, and the captures that go into the slides.",
		map[string][2]string{
			"store":     {"Does the gateway insist on a store?", "Danal and Toss Pay do, and Kakao Pay asks for it too. If you chose one of them, publish first. (Chosen: {gateways})"},
			"form":      {"The application form", "Choose app as the form of service, and tick that it is not in a store yet."},
			"apk":       {"File: APK", "The APK for the review."},
			"ios":       {"File: iPhone app", "The page names the APK only. With an iPhone app alone, ask the contract team what to send."},
			"slides":    {"File: slides (PPT) of the captures", "The captures below in the order of the way to payment, each with what was tapped."},
			"goods":     {"Capture: list and details of goods", "With goods, exact price, details and refunds visible."},
			"order":     {"Capture: cart and order form", "Every screen on the way to the order form."},
			"pay":       {"Capture: choice of method, and payment window", "The choice, the open window, and the list of card companies."},
			"business":  {"Capture: business details", "At the foot of the app or in a menu, as on the certificate ({name}, {number}, {landline} and so on)."},
			"rules":     {"Capture: terms, privacy policy, refunds", "The way to them within the app, and what they say."},
			"shipping":  {"Capture: shipping and exchanges", "For shipped goods, the screen with shipping and exchanges."},
			"recurring": {"Capture: goods paid for regularly", "A screen that shows that they are paid for regularly."},
			"login":     {"Account for the reviewer", "If the app needs a login, ask the contract team whether they want an account, and send it along."},
		}}
}

func enEnglish() enOutline {
	return enOutline{"English pages for the review of overseas payments",
		"The review of overseas payments expects English pages and payment in USD. What PortOne's page does not say is marked; ask the gateway.",
		"The English pages to have when you apply for overseas payments.",
		map[string][2]string{
			"pages":    {"Product pages in English", "Name, details and refunds in English."},
			"usd":      {"Prices in USD", "Show prices in USD and request the payment in USD."},
			"checkout": {"Order form and checkout in English", "From the cart to the button that opens the payment window."},
			"local":    {"Local languages", "Local methods, as of China or Japan, may call for that language."},
			"rules":    {"Terms, privacy policy and refunds in English", "Ask the gateway how much of it must be in English."},
			"footer":   {"Business details", "Keep the Korean footer. It must match the certificate, so do not replace it by English alone."},
			"shipping": {"Shipping abroad", "Countries, cost, time, and who pays duties. Ask the gateway whether reviewers look at it."},
		}}
}
