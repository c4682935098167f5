package locale

import "portone-onboard/model"

func enExport() Export {
	return Export{
		CalendarOne: "{shop}: accepting payments", CalendarAll: "Accepting payments",
		DayLine: "{shop}: {day}",
		Days: map[string]string{
			"ends": "{place} expected to end", "ended": "{place} done", "late": "Ask about {place}",
			"opens": "Opening expected", "opened": "Open for payments", "all": "All payment methods expected to work",
			"hand_in": "Papers due at {track}", "paper": "Renew {item} ({track})",
			"insurance": "Check the guarantee insurance of {track}", "insured": "Guarantee insurance ends ({track})",
			"limit": "Check the settlement limit of {track}", "instant": "Last day of the instant opening ({track})",
			"certificate": "Certificate expires ({track})", "unused": "Confirm the use of the MID ({track})",
			"limit_low": "Raise the settlement limit of {track}", "licence_tax": "Licence tax on the mail-order report",
		},
		DayGone:   "[Cancelled] {day}",
		GoneNote:  "This no longer applies.",
		Reimport:  "When the forecast changes, export again and import the file. The same event then moves to its new day.",
		Expected:  "Expected: {range}",
		Estimated: "No figure is published for this; the length is an estimate.",
		WhoActs:   "Done by: {who}",
		AskThen:   "If nothing was heard by {late}, ask on this day. Before that, look at the spam folder, at missed calls and at the gateway's own admin.",
		Ended:     "This ended on this day.", Opened: "Payments were opened on this day.",
		Call: "Contact: {contact}", CallUnknown: "No contact is known. See the mails of the gateway.",
		Deadlines: map[model.DeadlineKind]string{
			model.HandIn:        "The gateway wants the papers or the e-contract by this day.",
			model.PaperAges:     "After this day the paper is too old to be taken. Get a new one if the contract is not signed yet.",
			model.InsuranceOpen: "See whether the guarantee insurance has been issued.",
			model.InsuranceEnds: "The guarantee insurance ends on this day. Renew it before.",
			model.LimitOpen:     "See what the monthly settlement limit is.",
			model.InstantEnds:   "The instant opening ends on this day. Payments may stop if the card review takes longer.",
			model.CertEnds:      "The certificate expires on this day. Replace it before.",
			model.MIDUnused:     "A MID without payments for long may be closed. Tell the gateway whether you go on using it.",
			model.LimitLow:      "The monthly settlement limit is smaller than the sales expected. Ask the gateway how to raise it.",
			model.LicenceTax:    "The mail-order report is taxed every January. See the notice of your local office for the exact day.",
		},

		LeftOut:     "This report leaves personal data out.",
		LeftOutText: "Names, phone numbers, mail and street addresses and notes are left out; of the business number and the MIDs only the beginning is shown. Secret keys are never in it.",
		Within:      "This report contains personal data.",
		WithinText:  "Names, phone numbers, addresses, the business number and the MIDs are in it as they are. Make sure who gets it. Secret keys are never in it.",
		Facts: map[model.QuestionID]string{
			"prep.shop.trade_name": "Trade name", "prep.site.url": "Site", "prep.shop.industry": "Trade", "prep.shop.built": "Built with",
			"prep.methods.methods": "Payment methods", "prep.methods.styles": "Payment styles", "prep.mode.version": "PortOne module",
			"prep.shop.number": "Business number", "prep.shop.representative": "Representative", "prep.shop.address": "Business address",
			"prep.shop.landline": "Phone", "prep.shop.mail_order": "Mail-order number",
			"prep.shop.contact_name": "Contact", "prep.shop.contact_mobile": "Contact's mobile", "prep.shop.contact_mail": "Contact's mail",
		},
		Gateways: "Gateways",

		Progress: "Progress", ProgressCaption: "Only steps that apply are counted.", Stage: "Stage", Standing: "State", Steps: "Steps done",
		More:  "And {n} more.",
		Waits: "What others are doing now, and whom to ask when it is late.", WaitWho: "By", WaitUsual: "Usually", WaitLate: "At the latest", WaitCall: "Contact",
		Legs: "The time that reviews and contracts take, in business days.", Leg: "What", LegUsual: "Usually", LegEarliest: "Earliest", LegLate: "Latest", LegWhy: "Basis",
		LegOver: "over", LegGuess: "estimate",
		Tracks: "Gateway by gateway", TracksCaption: "A date is the day on which it was done.", Track: "Gateway", Route: "Route",
		Reviewers: "Reviews by card companies and others", ReviewersCaption: "{where}", ReviewersUnasked: "None of its {n} reviewers has been asked yet.",
		Reviewer: "Reviewer", ReviewState: "State", ReviewSince: "Date", ReviewMethods: "Methods",
		Due: "Deadlines and renewals", DueCaption: "What is wanted by a day, or ends on it.", DueWhat: "What", DueOn: "Date",
		Evidence: "Evidence", EvidenceCaption: "Not answers of a person: what the program saw for itself or read in a mail.",
		Proved: "What was seen", ProvedHow: "How", ProvedOn: "Date", ProvedBy: "Source", Result: "Result",
		Others:  "{list} and {n} more",
		Answers: "Every answer", AnswersCaption: "{place}", Asked: "Question", Answered: "Answer",
		Foot:      "Written by {program}, as of {date}.",
		FootDates: "Dates that have not come yet are a forecast; what the gateway and the card companies say comes first.",
	}
}
