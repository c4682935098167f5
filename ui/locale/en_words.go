package locale

import "portone-onboard/model"

func enWords() words {
	return words{
		Stages: enStages(), Steps: enSteps(), Outcomes: enOutcomes(),
		Needs: enNeeds(), Lacks: enLacks(), Routes: enRoutes(), Methods: enMethods(),
		Moves: enMoves(), Verdicts: enVerdicts(),
		Changes: enChanges(), Decisions: enDecisions(), Dates: enDates(),
		NeedKinds: map[model.NeedKind]string{
			model.Required: "needed first",
			model.Rule:     "will be refused as it is",
			model.Advised:  "better first",
		},
		States: map[model.State]string{
			model.NotAsked:  "not requested",
			model.Waiting:   "under review",
			model.Held:      "on hold",
			model.Noticed:   "next step received",
			model.Passed:    "passed",
			model.Refused:   "refused",
			model.Withdrawn: "withdrawn",
			model.Exempt:    "no review needed",
		},
		Standings: map[model.Standing]string{
			model.Lacking: "not applicable",
			model.Blocked: "earlier step first",
			model.Ready:   "ready to start",
			model.Begun:   "in progress",
			model.Waits:   "waiting",
			model.Trouble: "needs fixing",
			model.Reached: "done",
		},
		Asks: map[model.AskState]string{
			model.Open:     "not answered",
			model.Later:    "later",
			model.Mend:     "to fix",
			model.Pending:  "waiting",
			model.Troubled: "needs fixing",
			model.Closed:   "done",
		},
		Statuses: map[model.Status]string{
			model.Unanswered:    "not answered",
			model.Given:         "answered",
			model.NotYet:        "not yet",
			model.Done:          "done",
			model.Missing:       "missing",
			model.CannotTell:    "can't tell",
			model.Gone:          "gone",
			model.Waived:        "skipped",
			model.NotApplicable: "not applicable",
		},
		Dues: map[model.DueKind]string{
			model.Fix:     "to fix",
			model.Overdue: "to chase",
			model.Hear:    "news due",
			model.Ends:    "deadline",
			model.Do:      "to do",
			model.Wait:    "waiting",
		},
		Actors: map[model.Actor]string{
			model.Merchant:     "you",
			model.PortOneTeam:  "PortOne",
			model.GatewayTeam:  "the gateway",
			model.ReviewerTeam: "card companies and other reviewers",
		},
		Roles: map[string]string{
			"apply":    "new applications",
			"contract": "contracts",
			"review":   "reviews",
			"tech":     "technical support",
			"support":  "customer service",
		},
		Levels: map[model.Level]string{
			model.ByScreening: "by the screening",
			model.ByReview:    "by the card review",
			model.MayWait:     "can wait",
		},
		Evidence: map[model.EvidenceKind]string{
			model.Stated:  "your own word",
			model.Page:    "seen on your site",
			model.Payment: "seen through PortOne's API",
			model.Scan:    "seen in your source code", model.Hook: "webhook trial", model.ByMail: "said in a mail"},
		Events: map[model.EventKind]string{
			model.Created:  "shop added",
			model.Answered: "answered",
			model.Undone:   "undone",
			model.Imported: "imported",
		},
		Ids: map[string]string{
			"store_id":    "store ID (storeId)",
			"channel_key": "channel key",
			"imp_code":    "merchant code (imp...)",

			"google_play":  "Google Play",
			"app_store":    "the App Store",
			"one_store":    "ONE store",
			"galaxy_store": "Galaxy Store",
		},
	}
}

func enStages() map[model.StageID]StageText {
	return map[model.StageID]StageText{
		"prep":     {"Preparation", "Choose a payment gateway and build the site that reviewers look at first."},
		"test":     {"Test integration", "Connect payments with test credentials, even before you have a contract."},
		"contract": {"Gateway contract", "From the application to the card review: the part with the longest waits."},
		"live":     {"Live integration", "Switch to your own credentials, try real payments and refunds, then open."},
		"mid":      {"Adding a MID", "Decide whether a new method, style, contract term or service needs another MID."},
	}
}

func enSteps() map[model.StepID]StepText {
	return map[model.StepID]StepText{
		"prep.shop": {"Business and shop details", "Shop details",
			"The business and shop details are written down.",
			"the business details for the application and the footer"},
		"prep.methods": {"Choosing by payment method", "By method",
			"The payment methods and styles are decided.",
			"the payment methods and styles you want"},
		"prep.mode": {"Choosing by integration mode", "By mode",
			"The integration mode and the PortOne version are decided.",
			"the integration mode and the PortOne version"},
		"prep.cost": {"Choosing by cost", "By cost",
			"The costs of the gateways have been compared.",
			"what each gateway would cost"},
		"prep.gateway": {"Choosing a payment gateway", "Gateway",
			"The payment gateway is chosen.",
			"one track per gateway"},
		"prep.site": {"Building the site", "Site",
			"The site has what the reviews require.",
			"a site that is ready for review"},
		"test.channel": {"Adding a test channel", "Test channel",
			"The test channel is in place.",
			"a test channel and its identifiers"},
		"test.code": {"Writing the integration", "Code",
			"Payment requests and the check of their results are written.",
			"the payment screen for the review, and the code"},
		"test.payment": {"A test payment and a cancel", "Test payment",
			"A test payment and its cancel have been seen.",
			"a test payment and its cancel on record"},
		"test.fit": {"Checking the fit", "Fit",
			"You decided to go on with this gateway.",
			"the decision whether to sign with this gateway"},
		"contract.apply": {"Application", "Application",
			"The application has been sent.",
			"an application on file"},
		"contract.screening": {"Screening", "Screening",
			"The screening is passed.",
			"the screening's verdict"},
		"contract.sign": {"Signing the contract", "Contract",
			"The contract and its papers are in; the contract is complete.",
			"a contract and its papers"},
		"contract.mid": {"Receiving the MID", "MID",
			"The MID has been issued.",
			"your own live MID"},
		"contract.cards": {"Card review", "Card review",
			"Every reviewer has given a verdict.",
			"a verdict from each card company"},
		"live.channel": {"Adding the live channel", "Live channel",
			"The live channel is in place.",
			"a live channel"},
		"live.code": {"Switching the code to live", "Live code",
			"Every payment request points to the live channel.",
			"code that uses the live channel"},
		"live.rehearsal": {"Trying real payments and refunds", "Rehearsal",
			"Real payments and refunds have been tried.",
			"real payments and refunds on record"},
		"live.mid": {"Checking the live MID", "MID check",
			"A payment has been seen on your live MID.",
			"proof that payments count as your sales"},
		"live.open": {"Opening", "Opening",
			"The shop is open.",
			"a shop that takes payments"},
		"mid.need": {"Do you need another MID?", "Need",
			"It is decided whether another MID is needed.",
			"the decision to keep the MID or to add one"},
		"mid.request": {"Requesting the MID", "Request",
			"The request is settled.",
			"a track for the new MID"},
	}
}

func enOutcomes() map[model.Outcome]string {
	return map[model.Outcome]string{
		"profile":           "business and shop details",
		"wanted_methods":    "wanted payment methods",
		"mode":              "integration mode",
		"portone_version":   "PortOne version",
		"cost_picture":      "estimated costs",
		"tracks":            "a track per gateway",
		"site_ready":        "a site ready for review",
		"test_channel":      "test channel",
		"code":              "integration code",
		"test_payment":      "test payment",
		"decision":          "decision",
		"application":       "application",
		"screening_verdict": "screening verdict",
		"contract":          "contract",
		"papers":            "papers",
		"mid":               "MID",
		"review_verdicts":   "review verdicts",
		"live_channel":      "live channel",
		"live_code":         "live code",
		"rehearsal":         "payments and refunds tried",
		"live_mid":          "live MID confirmed",
		"open":              "open shop",
		"mid_verdict":       "decision about the MID",
		"track":             "new track",
	}
}

func enNeeds() map[string]string {
	return map[string]string{
		"methods_first":      "Deciding on payment methods first rules out gateways that do not fit.",
		"mode_first":         "Deciding on the integration mode first rules out gateways that do not fit.",
		"cost_first":         "It is better to compare what the gateways cost first.",
		"profile_first":      "With the business details written down, the footer can be compared with them.",
		"gateway_first":      "A gateway has to be chosen first.",
		"channel_first":      "The code needs a test channel to run against.",
		"code_first":         "A test payment needs the payment request in code.",
		"payment_first":      "Only a test payment shows whether the gateway fits.",
		"registration_first": "The application needs your business registration certificate. Without it, it will not be accepted.",
		"site_first":         "Reviewers look at the site first. An application without a finished site may be held or refused.",
		"fit_first":          "Testing the fit before you apply saves choosing again later.",
		"apply_first":        "The application has to be sent first.",
		"screening_first":    "The contract follows once the screening is passed.",
		"sign_first":         "The contract has to be complete first.",
		"window_first":       "The card review looks at a site that opens the payment window. If it does not open, there is nothing to review.",
		"mid_first":          "The live channel needs the MID.",
		"cards_first":        "Payments fail for every card company that has not finished its review. Opening afterwards is better.",
		"live_channel_first": "The live channel has to be added first.",
		"live_code_first":    "The payment requests have to point to the live channel first.",
		"rehearsal_first":    "Real payments and refunds have to be tried first.",
		"live_mid_first":     "It is better to see a payment on your live MID first.",
		"need_first":         "Decide first whether another MID is needed.",
	}
}

func enLacks() map[string]string {
	return map[string]string{
		"on_host":        "A site built with a hosting company signs its gateway contract through that company, so this step happens there.",
		"no_shared_test": "This gateway has no shared test MID, so nothing can be tested in advance.",
		"no_contract":    "This gateway needs an account only and no contract, so there is no such step.",
		"no_reviewers":   "None of the methods you applied for is reviewed separately.",
		"keeps_mid":      "You are keeping the MID you have, so there is nothing to request.",
		"ask_first":      "Ask the gateway first whether another MID is needed.",
	}
}

func enRoutes() map[model.Route]OptionText {
	return map[model.Route]OptionText{
		model.RouteApply:            {"Apply in PortOne's console", "After the form, the next steps come by email."},
		model.RouteApplyThenGateway: {"Console first, then the gateway", "The review starts once the second application is in."},
		model.RouteGatewayDirect:    {"Apply to the gateway directly", "PortOne only gets the channel afterwards."},
		model.RouteAddMID:           {"Another MID on your contract", "Added to a contract you signed through PortOne."},
		model.RouteTransfer:         {"Contract signed outside PortOne", "The old MID cannot be used; one for PortOne is added."},
		model.RouteNoContract:       {"An account without a contract", "An account with the gateway is all you need."},
		model.RouteHost:             {"Through the hosting company", "The host guides sites built with it through the contract."},
	}
}

func enMethods() map[string]string {
	return map[string]string{
		"card":              "Credit card",
		"transfer":          "Bank transfer",
		"virtual_account":   "Virtual account",
		"mobile":            "Mobile carrier billing",
		"easy_pay":          "Easy pay",
		"gift_certificate":  "Gift certificate",
		"convenience_store": "Convenience store",
		"overseas":          "Overseas payment",
		"crypto":            "Digital assets",
	}
}
