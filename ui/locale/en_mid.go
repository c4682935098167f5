package locale

import "portone-onboard/model"

func enMID() map[model.QuestionID]QuestionText {
	return map[model.QuestionID]QuestionText{
		"mid.need.change": {
			Title:  "What is going to change?",
			Why:    "It decides whether you keep the MID or get another one.",
			Where:  "Compare the service that was reviewed with what you plan.",
			SeenBy: enFile,
			Options: options{
				"method":   {"A payment method is added", "For example: virtual accounts beside cards."},
				"style":    {"The payment style changes", "For example: recurring payments beside one-time ones."},
				"terms":    {"Settlement or contract terms change", "For example: another way of settlement or another account."},
				"service":  {"Another service or industry", "For example: altogether different goods, or a new site."},
				"business": {"Another business", "For example: from sole proprietor to corporation."},
				"outside":  {"A contract from outside PortOne", "For example: one you signed with the gateway yourself."},
			},
		},
		"mid.need.gateway": {
			Title:  "Which gateway's MID is it about?",
			Why:    "Each gateway has its way: its merchant admin, a new application in the console, or a request to PortOne.",
			Where:  "Choose the gateway that handles these payments now.",
			SeenBy: enFile,
		},
		"mid.need.elsewhere": {
			Title:  "Which gateway will it be?",
			Why:    "A new track is opened for it.",
			Where:  "The name stands in the contract and in the merchant admin.",
			SeenBy: enFile,
		},
		"mid.need.verdict": {
			Title:  "What have you decided about the MID?",
			Why:    "You see the guide's verdict first. If the gateway says otherwise, choose what it said.",
			Where:  "If you are not sure, ask the gateway or PortOne's support.",
			SeenBy: enFile,
			Options: options{
				"keep":         {"Keep the MID", "There is nothing to request."},
				"further":      {"Get another MID", "It has its own review and its own live channel."},
				"new_contract": {"Sign a new contract", "You start again with an application."},
				"ask":          {"Ask first", "Choose again when you have the answer."},
			},
		},
		"mid.request.url_right": {
			Title:  "Does the console show the new service's address?",
			Why:    "The review goes by the address in the console. If the old one stands there, the wrong service is reviewed.",
			Where:  "Console: [상점·계정 관리]. To have it changed, write to PortOne's support in the chat.",
			SeenBy: enConsole,
		},
		"mid.request.open": {
			Title:  "Open a track for the new MID?",
			Why:    "It is followed on its own from the request to the live channel. What you have for the old MID stays as it is.",
			Where:  enDecide,
			SeenBy: enFile,
			Options: options{
				"open":  {"Open it now", "This decision goes into the history; the next one starts afresh."},
				"later": {"Later", "You can come back whenever you need it."},
			},
		},
	}
}
