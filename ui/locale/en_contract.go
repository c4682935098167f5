package locale

import "portone-onboard/model"

func enContract() map[model.QuestionID]QuestionText {
	return map[model.QuestionID]QuestionText{
		"contract.apply.methods": {
			Title:  "Which methods do you apply for at {gateway}?",
			Why:    "Only what you apply for is reviewed and opened. Adding a method later means another review.",
			Where:  "Choose the same as in the console's [전자결제 신청] (application).",
			SeenBy: enConsole,
		},
		"contract.apply.styles": {
			Title:  "Which styles do you apply for at {gateway}?",
			Why:    "One-time and recurring payments are often reviewed apart. Applying for both at once means one wait.",
			Where:  "Choose the same as in the console's [전자결제 신청] (application).",
			SeenBy: enConsole,
		},
		"contract.apply.instant": {
			Title:  "Will you use instant opening (바로오픈)?",
			Why:    "It opens payments before the card review. No recurring payments, no easy pay through the gateway, no instalments; a refusal in the review can end it.",
			Where:  "Ask the gateway when you apply whether you may have it.",
			SeenBy: enConsole,
			Options: options{
				"yes":    {"Yes", "Its deadline is watched until the review is over."},
				"no":     {"No", "Payments open once the card review is over."},
				"unsure": {"Not decided yet", "Dates are worked out as if you did without."},
			},
		},
		"contract.apply.sent_on": {
			Title:   "When did you send the form for {gateway}?",
			Why:     "Within 3 business days of it the next step comes by email. You are told when that time is up.",
			Where:   "The day on which you finished [전자결제 신청] in the console; an email confirms it.",
			SeenBy:  enFile,
			Example: "2026-03-05",
		},
		"contract.apply.task": enTask("Is this done for the application to {gateway}?", "In the console's form or in the gateway's own."),
		"contract.apply.gateway_sent_on": {
			Title:   "When did you apply at {gateway} itself?",
			Why:     "The review starts only when the gateway has its own application. Deadlines count from the later of the two days.",
			Where:   "In the gateway's merchant admin, or in its confirmation email.",
			SeenBy:  enFile,
			Example: "2026-03-06",
		},
		"contract.screening.task": enTask("Is this done for the screening by {gateway}?", "In emails from the gateway or in its merchant admin."),
		"contract.screening.state": {
			Title:  "How far along is the screening by {gateway}?",
			Why:    "PortOne passes applications on the same day and holds them if the site is not ready. Either way you get an email.",
			Where:  "Look into the contact's inbox and into the spam folder.",
			SeenBy: enFile,
		},
		"contract.screening.on": {
			Title:   "On which day did this happen?",
			Why:     "The next deadline counts from this day.",
			Where:   "The day of the email, or the day on which you submitted again.",
			SeenBy:  enFile,
			Example: "2026-03-10",
		},
		"contract.screening.reason": {
			Title:   "Why was it held or refused?",
			Why:     "You get a list of what to fix and what to check again. Choose as many as apply.",
			Where:   "The email says so. If it is unclear, ask whoever sent it.",
			SeenBy:  enFile,
			Options: enReasons(),
		},
		"contract.screening.fix": {
			Title:  "{item}: fixed?",
			Many:   "Is what was found fault with fixed?",
			Why:    "Submit again only when all of it is fixed, or the same reason will come back.",
			Where:  "Fix the site or the papers, then run the site check again.",
			SeenBy: enReview,
		},
		"contract.sign.task": enTask("Is this done for the contract with {gateway}?", "In the contract email or in the gateway's e-contract."),
		"contract.sign.paper": {
			Title:  "{item}: ready?",
			Many:   "Are these papers ready?",
			Why:    "A missing or outdated paper stops the contract. The list in the gateway's email has the last word.",
			Where:  "Compare with the list of papers in the email.",
			SeenBy: "The gateway gets the paper. Nothing of it is stored here.",
		},
		"contract.sign.asked": {
			Title:  "Which papers did {gateway} ask for besides?",
			Why:    "The gateway's email has the last word. What you pick here is added to the list of papers.",
			Where:  "In the list of papers of the contract team's email.",
			SeenBy: enFile,
		},
		"contract.sign.paper_on": {
			Title:   "{item}: when was it issued?",
			Why:     "Papers that are too old are not taken. You are told until when this one can be used.",
			Where:   "The day of issue stands on the paper.",
			SeenBy:  enFile,
			Example: "2026-03-05",
		},
		"contract.sign.due_on": {
			Title:   "By when are the papers or the e-contract wanted?",
			Why:     "After that day the contract may be late, or the application may have to be made again. It is shown first when it comes near.",
			Where:   "In the contract team's email or the notice of the e-contract.",
			SeenBy:  enFile,
			Example: "2026-03-16",
		},
		"contract.sign.insurance": {
			Title:  "Where does the guarantee insurance stand?",
			Why:    "Each gateway wants its own, and its amount sets your monthly settlement limit. The rate is usually 0.953%.",
			Where:  "The gateway's contract team names the amount and the agency.",
			SeenBy: enFile,
			Options: options{
				"done":      {"Taken out", "Next you note when it ends."},
				"not_asked": {"Not asked for", "You can change this if they ask later."},
				"waiting":   {"Waiting to hear", "Once they name the amount, apply to the agency."},
			},
		},
		"contract.sign.insured_until": {
			Title:   "When does the guarantee insurance end?",
			Why:     "It runs for a year and has to be renewed before it ends. You are reminded in time.",
			Where:   "The policy states its term.",
			SeenBy:  enFile,
			Example: "2027-03-16",
		},
		"contract.sign.limit": {
			Title:   "What is the monthly settlement limit?",
			Why:     "If it is below your expected sales, you need more insurance or another settlement cycle.",
			Where:   "In the contract, or from the gateway's contract team.",
			SeenBy:  enFile,
			Example: "10,000,000",
		},
		"contract.sign.tax": {
			Title:  "How is this contract set up for VAT?",
			Why:    "The setting belongs to the MID. At some gateways a later change also changes earlier payments.",
			Where:  "In the contract. If you sell both kinds of goods, ask for mixed taxation.",
			SeenBy: "It stands in the contract, which the gateway sees.",
			Options: options{
				"taxed":    {"Taxed", "Every payment counts as taxed."},
				"tax_free": {"Tax-free", "Every payment counts as tax-free."},
				"both":     {"Mixed", "Split by the tax-free amount in each request."},
			},
		},
		"contract.sign.signed_on": {
			Title:   "When was the contract with {gateway} complete?",
			Why:     "It is between you and the gateway and usually takes a week. From this day on, the MID and the review matter.",
			Where:   "The day of the email saying that the papers are in and the contract is complete.",
			SeenBy:  enFile,
			Example: "2026-03-16",
		},
		"contract.mid.task": enTask("Is this done for the MID?", "With the email at hand that came after the contract."),
		"contract.mid.value": {
			Title:   "What is the MID you received?",
			Why:     "Later it shows whether payments count as your sales. Some gateways call it CPID, CID or site code.",
			Where:   "It is emailed to the contact after the contract. Do not enter passwords or keys here.",
			SeenBy:  enFile,
			Example: "bomnal0001",
		},
		"contract.mid.styles": {
			Title:  "Which styles does this MID serve?",
			Why:    "Many gateways issue separate MIDs for one-time and recurring payments. Mixing them up makes payments fail.",
			Where:  "The email with the MID says what it is for.",
			SeenBy: enFile,
		},
		"contract.mid.issued_on": {
			Title:   "When did you receive the MID?",
			Why:     "It helps to watch MIDs with a deadline, as with instant opening.",
			Where:   "The date of the email with the MID.",
			SeenBy:  enFile,
			Example: "2026-03-17",
		},
		"contract.mid.more": {
			Title:  "Did {gateway} issue any more MIDs?",
			Why:    "Each MID has its own review and its own live channel.",
			Where:  "Count the MIDs in the emails that came after the contract.",
			SeenBy: enFile,
			Options: options{
				"no":  {"No", "You go on with this one."},
				"yes": {"Yes", "Makes room for one more MID."},
			},
		},
	}
}

func enCards() map[model.QuestionID]QuestionText {
	return map[model.QuestionID]QuestionText{
		"contract.cards.window": {
			Title:  "Does the window or card form open at the reviewed address?",
			Why:    "With the window, reviewers look for the full list of card companies; with the API, for the card form. Whether payments succeed does not matter.",
			Where:  "Visit the address with the test channel connected.",
			SeenBy: enReview,
		},
		"contract.cards.task": enTask("Is this done for the card review?", "When you ask for the review."),
		"contract.cards.asked_on": {
			Title:   "When did you ask for the card review?",
			Why:     "It does not start by itself: you ask the gateway once the integration is done. Card companies work separately, about two weeks in all.",
			Where:   "In your email to the gateway, or in its merchant admin.",
			SeenBy:  enFile,
			Example: "2026-03-18",
		},
		"contract.cards.state": {
			Title:  "How far along is the review by {item}?",
			Why:    "Each reviewer finishes on its own. Until then its payments fail, which is normal.",
			Where:  "On the gateway's status page or in emails. The status page is not in real time.",
			SeenBy: enFile,
		},
		"contract.cards.on": {
			Title:   "{item}: on which day did this happen?",
			Why:     "It shows how long the review has stood still, so that you ask again in time.",
			Where:   "The date of the email, or the day on which you asked again.",
			SeenBy:  enFile,
			Example: "2026-03-25",
		},
		"contract.cards.reason": {
			Title:   "What reason did {item} give?",
			Why:     "You get a list of what to fix and what to check again. Choose as many as apply.",
			Where:   "The email says so. If it is unclear, ask the gateway's review team.",
			SeenBy:  enFile,
			Options: enReasons(),
		},
		"contract.cards.fix": {
			Title:  "{item}: fixed?",
			Many:   "Is what was found fault with fixed?",
			Why:    "Once it is fixed, ask the gateway for a new review.",
			Where:  "Fix the site or the papers, then run the site check again.",
			SeenBy: enReview,
		},
	}
}
