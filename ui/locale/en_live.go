package locale

import "portone-onboard/model"

func enLive() map[model.QuestionID]QuestionText {
	return map[model.QuestionID]QuestionText{
		"live.channel.task": enTask("Is this done for the live channel of {gateway}?", "In the gateway's merchant admin or in PortOne's console."),
		"live.channel.field": {
			Title:  "{item}: entered in the channel?",
			Many:   "Are these fields of the channel right?",
			Why:    "One wrong value, and the window may not open or cancels may fail. Gateways have different names for it.",
			Where:  "In the email after the contract, or in the gateway's merchant admin.",
			SeenBy: "It goes into PortOne's console only. The value is not stored here, only that you entered it.",
		},
		"live.channel.saved": {
			Title:  "Have you added the live channel for {gateway}?",
			Why:    "Payment requests go out through a channel of the console. Without a live one, no real payment is possible.",
			Where:  "Console: [결제 연동] > [연동 관리] > [채널 관리]. Add a channel and set the mode to 실연동 (live). Its name takes digits, letters, spaces, _ and - only.",
			SeenBy: enFile,
		},
		"live.channel.channel_key": {
			Title:   "What is the live channel's channel key?",
			Why:     "Written down here, it can be compared with what stands in your code.",
			Where:   "Console: copy it from the live channels in [결제 연동] > [연동 관리] > [채널 관리].",
			SeenBy:  enSecret,
			Example: "channel-key-76543210-89ab-4cde-8f01-23456789abcd",
		},
		"live.channel.webhook": {
			Title:  "Have you saved the live webhook address?",
			Why:    "Test and live have separate webhook addresses. With the test one alone, nothing is sent for real payments.",
			Where:  "Console: [결제 연동] > [연동 관리] > [결제알림(Webhook) 관리], mode 실연동 (live). Save your address.",
			SeenBy: enFile,
		},
		"live.channel.cert_on": {
			Title:   "When was the certificate of {gateway} issued?",
			Why:     "When it ends, approvals and cancels stop. You are told before.",
			Where:   "In the gateway's merchant admin, at its certificate centre.",
			SeenBy:  enFile,
			Example: "2026-03-05",
		},
		"live.code.task": enTask("Does the code that goes live take this into account?", "In the code and settings that go live."),
		"live.code.swap": {
			Title:  "{item}: checked?",
			Many:   "Are all of these the live ones?",
			Why:    "If one test value is left, those payments never become your sales.",
			Where:  "In the live settings and in your source code. The source scan helps.",
			SeenBy: enFile,
		},
		"live.rehearsal.task": enTask("Did you check this with real payments?", "While you pay through the live channel."),
		"live.rehearsal.real_money": {
			Title:  "From here on, payments take real money",
			Why:    "A live channel charges at once and nothing is returned by itself. Pay a small amount, look, and cancel it yourself.",
			SeenBy: enFile,
		},
		"live.rehearsal.try": {
			Title:  "{item}: tried?",
			Many:   "Have you tried these?",
			Why:    "Try payments and refunds well before opening. What you miss, customers will meet first.",
			Where:  "On the live site, with a small amount.",
			SeenBy: enFile,
		},
		"live.rehearsal.payment_id": {
			Title:   "What is the ID of a real payment?",
			Why:     "With the ID, PortOne's API can show that it ran through the live channel and was cancelled.",
			Where:   "The paymentId of your request in V2; merchant_uid or imp_uid in V1.",
			SeenBy:  enFile,
			Example: "order20260401001",
		},
		"live.mid.same": {
			Title:  "Did the real payment go through your live MID at {gateway}?",
			Why:    "Payments on a test MID or on another one do not become your sales.",
			Where:  "The payment's details in the console show the MID and whether it was live. With its ID, the API shows it too.",
			SeenBy: enFile,
			Options: options{
				"yes":    {"Yes, on the MID I received", "Payments become your sales."},
				"test":   {"No, on a test MID", "Switch to the live channel and pay again."},
				"other":  {"No, on another MID", "Check the channel's values and the channel key in requests."},
				"unsure": {"I could not check", "Stays on your list until you have."},
			},
		},
		"live.open.task": enTask("Is this done before you open?", "Before you open."),
		"live.open.way_back": {
			Title:   "How will you roll back if something breaks?",
			Why:     "If payments fail after opening, there is no time to think. Written down, it only has to be followed.",
			Where:   "How to undo the release, how to hide the pay button, whom to call.",
			SeenBy:  enFile,
			Example: "Hide the pay button, go back to the last release, call the gateway's technical support",
		},
		"live.open.decision": {
			Title:  "Do you want to open now?",
			Why:    "Payments fail for card companies that have not finished. Opening after all have is recommended.",
			Where:  "The table shown with this question says what works today, method by method.",
			SeenBy: enFile,
			Options: options{
				"wait": {"Wait", "You are asked again once the reviews are over."},
				"open": {"Open now", "If something still fails, you confirm once more."},
			},
		},
		"live.open.typed": {
			Title:   "To open all the same, type: open",
			Why:     "Some cards or methods do not work yet. Typing the word confirms that you know.",
			Where:   "The table of methods shows what fails. To wait, go back and choose 'Wait'.",
			SeenBy:  enFile,
			Example: "open",
		},
		"live.open.sure": {
			Title:  "Open now, knowing that some payments fail?",
			Why:    "Your answer records the shop as open. Taking or refusing payments is up to your site.",
			Where:  "If in doubt, ask the gateway first when the remaining reviews will be over.",
			SeenBy: enFile,
			Options: options{
				"no":  {"No, wait", "Nothing changes."},
				"yes": {"Yes, open now", "Tell customers what does not work yet."},
			},
		},
		"live.open.opened_on": {
			Title:   "When did you open?",
			Why:     "It is compared with the forecast, and starts the watch on deadlines such as instant opening's.",
			Where:   "The first day on which customers could pay.",
			SeenBy:  enFile,
			Example: "2026-04-02",
		},
	}
}
