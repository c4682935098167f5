package locale

import "portone-onboard/model"

func enPapers() Papers {
	return Papers{
		Title: "Papers and days", Way: "Papers",
		Lead:      "From the top down: each unlocks the next.",
		LeadEarly: "You can begin before you choose a gateway. The list then follows that gateway.",
		AllDone:   "Every paper is there.",
		Tally:     "{left} of {all} left",
		Reminder:  "A reminder and no legal advice. The gateway's mail and the office in charge have the last word.",
		Grounds: map[string]string{
			model.GroundBusiness: "Business registration", model.GroundAccount: "Bank account for settlements", model.GroundSafety: "Purchase-safety certificate",
			model.GroundMailOrder: "Mail-order report", model.GroundInsurance: "Guarantee insurance",
		},
		Parts: map[model.PaperPart]string{
			model.PartGround: "The business itself", model.PartKeeps: "Contract papers, at any time", model.PartAges: "Contract papers that may not be old",
			model.PartSent: "What the gateway tells or sends", model.PartLater: "Better later", model.PartUnneeded: "Not needed",
		},
		States: map[model.PaperState]string{
			model.PaperHave: "have", model.PaperGet: "to get", model.PaperApplied: "waiting", model.PaperWaits: "not yet",
			model.PaperAsk: "ask", model.PaperLater: "later", model.PaperStale: "too old", model.PaperUnneeded: "not needed",
		},
		Whys: map[string]string{
			"set_aside":            "Set aside with a reason.",
			"number_there":         "The mail-order number is there already.",
			"no_payment":           "No payments are taken, so no mail-order report is needed. Look again once you sell.",
			"simplified":           "Simplified taxpayers are exempt from the report, and without cards no review asks for the number.",
			"not_physical":         "It may not be needed where nothing is delivered. Ask the office that takes the report first.",
			"from_gateway":         "The gateway mails its form after the screening.",
			"gateway_tells":        "The gateway tells whether it is needed, and the sum.",
			"insurance_waiting":    "You wait for the gateway's word or for the policy.",
			"insurance_not_asked":  "The gateway did not ask for a guarantee.",
			"year_end":             "A report now costs this year's licence tax, and January's bill is for the next. Card reviews are expected in the new year, so January is the other choice. If the screening asks for the number first, report at once.",
			"too_early":            "Fetched now it could be older than 3 months when a late contract needs it.",
			"registration_pending": "Applied for; the tax office is at work.",
		},
		Hints: map[string]string{
			"year_end":        "A report at the end of the year costs this year's licence tax, and January's bill is for the next. Unless it is urgent, January is the other choice.",
			"simplified_card": "Simplified taxpayers are exempt, and yet KB Card and others ask for the number in their review. Ask the gateway whether a note of the exemption will do.",
			"ages_first":      "It grows too old before a late contract.",
			"no_day":          "Enter its day of issue, and you are told until when it can be used.",
			"each_original":   "Each gateway wants an original of its own.",
		},
		After: "first {list}", AfterPart: "First:", Opens: "Unlocks:", Wanted: "Used in:",
		From: "Get it from {date} on.", By: "Usually wanted around {date}.",
		Until: "Can be used until {date}.", StaleSince: "It could be used until {date}. Have it issued anew.",
		Fresh: "Issued within {n} months.", Original: "The original is handed in.", Left: "Still for: {list}", Online: "Can be done online.", Visit: "It takes a visit.",
		Aspects: map[model.PaperAspect]string{
			model.NoteWhere: "Where", model.NoteCost: "Cost", model.NoteTime: "Takes", model.NoteBring: "Bring",
			model.NoteForm: "Form", model.NoteMask: "Cover", model.NoteWho: "Who", model.NoteLaw: "Rule", model.NoteDiffer: "Told differently",
		},
		Notes:     enPaperNotes(),
		RulesWord: "PortOne's pages", OpenLink: "open the site",
		NoQuestion: "Choose a gateway first; then you can tick it off here.", EnterTo: "tick off", Turn: "scroll",
		DaysTitle: "Days to keep", NoDays: "Once a contract begins, its days and renewals gather here.",
		InDays: "{days} left", IsToday: "today", WasDays: "{days} over", NoDay: "check now", Reckons: "Reckoned from the usual length.",
		Deadlines: map[model.DeadlineKind]DeadlineText{
			model.HandIn:        {"Hand in papers", "{gateway} wants the papers or the e-contract by {date}.", ""},
			model.PaperAges:     {"{item}: valid", "{item} can be used until {date} only. If the contract comes later, have it issued anew.", ""},
			model.InsuranceOpen: {"Guarantee insurance pending", "", "The guarantee for {gateway} is still open. Ask your contact there for the sum and the agency."},
			model.InsuranceEnds: {"Renew the guarantee", "The guarantee for {gateway} ends on {date}. Renew it before, or settlements may stop.", ""},
			model.LimitOpen:     {"Ask for the settlement limit", "", "The monthly settlement limit of {gateway} is not known yet. Ask your contact there."},
			model.LimitLow:      {"Settlement limit too small", "", "The monthly limit of {gateway}, {limit}, is less than the {sales} you expect. Ask for a larger guarantee or another settlement cycle."},
			model.InstantEnds:   {"Instant opening ends", "The instant opening of {gateway} ends on {date}. Payments may stop if the card review is not over by then.", ""},
			model.CertEnds:      {"Certificate expires", "The certificate of {gateway} ends on {date}. Then approvals and cancels stop: renew it before, and change the values in PortOne's channel.", "Enter the day of issue of the certificate of {gateway} to be told before it expires."},
			model.MIDUnused:     {"MID without payments", "Card companies may close a MID of {gateway} that has taken no payment for a year, and then it is reviewed again. To keep it, ask the gateway before {date}.", ""},
			model.LicenceTax:    {"Yearly licence tax", "The licence tax on the mail-order report is usually paid from 16 January to {date}. The local office sends the bill.", ""},
		},
	}
}

// enPaperNotes are own words for what the sources of model.PaperNote say, read
// 2026-11-23.
func enPaperNotes() map[string]string {
	return map[string]string{
		"business_where": "On Hometax, or at any tax office.",
		"business_cost":  "There is no fee.",
		"business_time":  "Usually 2 to 3 days.",
		"business_bring": "Your ID and a copy of the lease of your premises. A corporation adds register, articles and list of shareholders.",

		"account_where":   "At a bank's desk for businesses, with business registration and ID. Some banks want proof of trade, such as the lease.",
		"account_name":    "In the representative's name, or in the company's for a corporation.",
		"account_limited": "Without a history of trade the account opens with small limits for transfers and cash. Banks differ.",

		"safety_bank":    "From a bank's internet banking for businesses. At KB: register under 에스크로이체 > 판매자 인증마크, then issue it.",
		"safety_gateway": "PortOne's page says that the gateway you applied to issues it on request. Ask them when.",
		"safety_kcp":     "NHN KCP: posts say that it is printed in the merchant admin, 사이트 설정정보 > 에스크로, once you have joined.",
		"safety_toss":    "Toss Payments: the confirmation opens with your MID, so it comes after the MID.",
		"safety_inicis":  "KG Inicis: a post says that the admin prints it once the application is through.",
		"safety_market":  "Sellers on Naver Smart Store download it under 판매자정보. Others may not accept that one.",
		"safety_cost":    "Issuing is free, but banks want a certificate for businesses, about 4,400 won.",
		"safety_prepaid": "Attached to the report only where customers pay before they receive.",
		"safety_escrow":  "Trade without delivery, card payments and services supplied over time are outside the escrow duty. Ask the office whether the report goes without.",
		"safety_differ":  "Told differently which banks issue it: some posts say NH and IBK do, others that they stopped. Ask the bank first.",

		"mail_order_where":   "On Government24 (정부24), or at the local city, county or district office.",
		"mail_order_cost":    "Licence tax before the certificate is given out. Class 3: 40,500 won in cities from 500,000 people, 22,500 in other cities, 12,000 in counties.",
		"mail_order_time":    "Usually 3 to 4 business days.",
		"mail_order_bring":   "The purchase-safety certificate, where customers pay first. With your consent the office looks up tax registration and register itself.",
		"mail_order_form":    "A post of 2022 says attachments may be jpg, hwp, doc, xls or ppt but not pdf. Go by what the form says today.",
		"mail_order_exempt":  "Exempt: fewer than 50 sales in the year before, or simplified taxpayers. Withdrawn orders do not count. Before 2020 it was 20 sales and 12,000,000 won in 6 months.",
		"mail_order_review":  "Even if exempt: since August 2021 KB Card and others ask for the number in their review. For cards it is safer to report.",
		"mail_order_law":     "The report under article 12 (1) of the E-Commerce Act.",
		"mail_order_january": "Article 35 of the Local Tax Act: a licence counts as renewed every 1 January and is taxed again. Reported in December, it is paid twice within weeks. Both years can be paid together.",
		"mail_order_differ":  "Until 2014 it was class 1 (67,500 won), which older posts still say.",

		"insurance_when": "PortOne's page puts it before the papers; Toss Payments' post says after the card review, when the limit is set. Take it out when the gateway says so.",

		"registration_where":  "Issued anew on Hometax, free and at once.",
		"registration_form":   "A copy for submission, not for viewing. Toss Payments wants a 사업자등록증명 not older than 3 months.",
		"registration_differ": "Some posts say Hometax saves a PDF, others that it only prints.",

		"form_where":      "The gateway sends it by mail, or shows it in the e-contract, after the screening.",
		"form_kicc":       "KICC first checks scans by mail; then the originals go by registered post.",
		"formats_unknown": "PortOne's pages name no file format. Whether by post or e-contract, and in which format, stands in the gateway's mail.",
		"id_card_mask":    "The page asks to cover the resident number on the seal certificate only. Whether on the ID too, see the gateway's mail.",

		"seal_where":  "At any community service centre (주민센터), at once.",
		"seal_cost":   "600 won.",
		"seal_mask":   "Cover the last 7 digits of the resident number.",
		"seal_online": "Since 30 September 2024 Government24 issues it free, but not for financial institutions. Ask whether the gateway takes it.",

		"company_seal_where":  "At a registry office or a machine for companies, with the seal card. Machines of community centres may not do it.",
		"company_seal_cost":   "1,000 won at a machine, about 1,100 to 1,200 at the desk.",
		"company_seal_differ": "Most posts say that online it can only be reserved; one says it prints at once.",

		"registry_where": "On the internet registry (인터넷등기소), at once.",
		"registry_cost":  "About 700 to 1,000 won. Posts differ; the site shows the fee.",
		"registry_form":  "For submission, not for viewing, with every page.",

		"owners_form":     "Toss Payments wants a list not older than 3 months with name, birth date, sex, nationality and share, under the corporate seal.",
		"seal_in_use_who": "Only if you sign with another seal than the corporate one.",
	}
}
