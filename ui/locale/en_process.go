package locale

import "portone-onboard/model"

func enMoves() map[moveKey]OptionText {
	return map[moveKey]OptionText{
		{"screening", "notice", ""}:             {"The next step was emailed", "This is a notice, not a verdict."},
		{"screening", "notice", model.Held}:     {"Hold lifted, next step emailed", "After your changes the gateway took it on."},
		{"screening", "pass", ""}:               {"The screening is passed", "The contract comes next."},
		{"screening", "pass", model.Held}:       {"Passed while on hold", "You were told so without submitting again."},
		{"screening", "pass", model.Refused}:    {"The refusal turned into a pass", "You were told so without applying again."},
		{"screening", "hold", ""}:               {"Put on hold", "They want something first, such as changes to the site."},
		{"screening", "refuse", ""}:             {"Refused", "Note the reason and you get a list of what to fix."},
		{"screening", "resubmit", ""}:           {"Fixed and submitted again", "You fixed what was named and ask to be screened again."},
		{"screening", "resubmit", model.Held}:   {"Completed and submitted again", "You told them what you changed so that it goes on."},
		{"screening", "withdraw", ""}:           {"Application withdrawn", "You are not going on with this gateway."},
		{"screening", "reapply", ""}:            {"Applied again", "A fresh application after the withdrawal."},
		{"screening", "reopen", ""}:             {"Screened again", "A new screening began after the pass."},
		{"card_review", "ask", ""}:              {"Review requested", "You asked the gateway for the card review."},
		{"card_review", "ask", model.Exempt}:    {"Review needed after all", "You asked a reviewer that was said not to look."},
		{"card_review", "pass", ""}:             {"Passed", "Real payments work from now on."},
		{"card_review", "pass", model.NotAsked}: {"Passed without a request on record", "You were told that it is already passed."},
		{"card_review", "pass", model.Refused}:  {"The refusal turned into a pass", "You were told so without asking again."},
		{"card_review", "pass", model.Exempt}:   {"Reviewed after all, and passed", "A reviewer that was said not to look let you pass."},
		{"card_review", "refuse", ""}:           {"Refused", "Note the reason and you get a list of what to fix."},
		{"card_review", "refuse", model.NotAsked}: {"Refused without a request on record",
			"You were refused before you asked."},
		{"card_review", "hold", ""}:              {"Put on hold", "They want documents or changes to the site."},
		{"card_review", "resubmit", ""}:          {"Fixed and requested again", "You fixed what was named and asked again."},
		{"card_review", "resubmit", model.Held}:  {"Completed and requested again", "You sent what they wanted so that it goes on."},
		{"card_review", "exempt", ""}:            {"This one does not review the MID", "The MID needs no review from them."},
		{"card_review", "exempt", model.Refused}: {"Going without this one", "You take payments without them."},
		{"card_review", "reopen", ""}:            {"Reviewed again", "A new address, product or payment style means a new review."},
	}
}

func enVerdicts() map[verdictKey]VerdictText {
	return map[verdictKey]VerdictText{
		{model.Works, ""}: {"works",
			"{method}: customers can pay today."},
		{model.Works, "before_review"}: {"works",
			"{method}: customers can pay, although the review is still open."},
		{model.WorksUntil, ""}: {"until {day}",
			"Customers can pay up to a fixed day only."},
		{model.WorksUntil, "instant"}: {"until {day}",
			"With instant opening, payments work until {date}. The card review has to be finished by then."},
		{model.WorksUntil, "instant" + noDay}: {"until review",
			"Instant opening lets customers pay. Ask the gateway how long it may run."},
		{model.WorksUntil, "instant_refused"}: {"until {day}",
			"With instant opening, payments work until {date}. Refused by {names}: those payments may stop."},
		{model.WorksUntil, "instant_refused" + noDay}: {"until review",
			"Instant opening lets customers pay. Refused by {names}: those payments may stop. Ask the gateway how long it may run."},
		{model.WaitsFor, ""}: {"waiting",
			"Waiting for {names}."},
		{model.WaitsFor, "no_mid"}: {"no MID yet",
			"{names} has not issued the MID yet."},
		{model.WaitsFor, "no_channel"}: {"no channel",
			"The live channel has not been added yet. Once it is there, this is judged again."},
		{model.WaitsFor, "review"}: {"in review",
			"Still under review: {names}. Until that is over, these payments fail."},
		{model.Fails, ""}: {"fails",
			"{method}: customers cannot pay today."},
		{model.Fails, "not_supported"}: {"fails",
			"{method}: {names} does not support it."},
		{model.Fails, "test_channel"}: {"fails",
			"Requests still go to the test channel. They have to go to the live one."},
		{model.Fails, "refused"}: {"fails",
			"Refused by {names}. Fix the reason, then ask for a new review."},
		{model.Fails, "withdrawn"}: {"fails",
			"The application was withdrawn, so no MID will come."},
		{model.NotKnown, ""}: {"to check",
			"{method}: it is not known yet whether customers can pay."},
		{model.NotKnown, "instant_refused"}: {"to check",
			"Refused by {names}: with instant opening these payments may stop. Ask the gateway."},
		{model.NotKnown, "on_host"}: {"to check",
			"The contract goes through your hosting company, so ask them."},
		{model.NotKnown, "review_unknown"}: {"to check",
			"{method}: it is not known whether a review is needed. Ask the gateway."},
	}
}

func enChanges() map[string]string {
	return map[string]string{
		"method":   "When only a payment method is added, some gateways keep the MID and others issue a new one.",
		"style":    "A different payment style, such as recurring beside one-time, is reviewed on its own and gets its own MID.",
		"terms":    "New settlement terms, a new account or other contract terms call for another MID, though some gateways need none.",
		"service":  "A service that differs completely from the reviewed one in industry or goods needs another MID.",
		"business": "A different business needs a new contract.",
		"outside":  "A MID issued outside PortOne cannot be used as it is; one for PortOne has to be added.",
	}
}

func enDecisions() map[string]string {
	return map[string]string{
		"keep":         "If you keep the MID there is nothing to request. Ask the gateway whether the change needs a new review.",
		"further":      "Prepare the request; the new MID gets its own review and its own live channel.",
		"new_contract": "Start again with an application; MIDs of the old contract are not carried over.",
		"ask":          "Ask the gateway or PortOne's support first, then choose here what they told you.",
	}
}

// enDates name the dates that another date is compared with.
func enDates() map[model.QuestionID]string {
	return map[model.QuestionID]string{
		"contract.apply.sent_on":         "the day of the application in the console",
		"contract.apply.gateway_sent_on": "the day of the application at the gateway",
		"contract.screening.on":          "the last day noted for the screening",
		"contract.cards.asked_on":        "the day on which the card review was requested",
	}
}
