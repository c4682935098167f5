package locale

import "portone-onboard/model"

func enChoice() Choice {
	return Choice{
		NoticeLabel: "Address for notices of deposit",
		RulesTitle:  "Rules that hold at every gateway",
		AndMore:     "and {n} more", NotApplied: "Nothing was applied for yet, so nothing has to be done again. After an application a change sets off what follows.",
		PagesDisagree: "The pages disagree: {about}",
		Restricted:    "[restricted]", Refused: "[refused]",
		MayReview: "May review it: {list}.", NobodyReviews: "No gateway is named that reviews it. Ask PortOne's support (cs@portone.io) first.",
		Findings: map[string]string{
			"unfilled":             "The pages say nothing about it. To be checked.",
			"host":                 "A site made with a host's builder is contracted through that host.",
			"closed":               "Takes no new contracts.",
			"industry_refused":     "Does not take this trade.",
			"industry_unlisted":    "Is not on the list of those that may review this trade.",
			"industry_unknown":     "A restricted trade, and the pages do not say whether this gateway takes it. Ask first.",
			"industry_taken":       "Takes this trade.",
			"industry_reviews":     "May review this trade.",
			"goods":                "Takes no digital goods.",
			"age":                  "Wants a business of some age.",
			"app_store":            "Reviews only apps that are in a store.",
			"app_reviewed":         "Has conditions for apps.",
			"platform_refused":     "Cannot be used with this platform's plugin.",
			"platform_unknown":     "The pages do not say whether this platform's plugin has it.",
			"platform_taken":       "Can be used with this platform's plugin.",
			"line_takes":           "Takes as wanted: {methods}.",
			"line_live_only":       "Takes, but it cannot be tried with a shared test MID: {methods}.",
			"line_other_mode":      "Takes only by the other mode: {methods}.",
			"line_other_version":   "Takes only with PortOne's other version: {methods}.",
			"line_unknown":         "The pages do not say, to be checked: {methods}.",
			"line_no":              "Does not take: {methods}.",
			"nothing_left":         "Takes nothing of what you want as you want it.",
			"easy_way":             "You want it through a gateway, so it needs no contract of its own: {methods}.",
			"for_overseas":         "Made for selling abroad; you want no overseas payments, so it stands behind.",
			"japan_taken":          "Has ways of paying in Japan: {methods}.",
			"japan_unknown":        "The pages name no way of paying in Japan.",
			"contracted_portone":   "Under contract through PortOne already: only a further MID is needed.",
			"contracted_elsewhere": "The MID of a contract made outside PortOne cannot be used. You get a new one.",
			"later":                "Something must come first, so it is applied for later.",
			"test_shared":          "A shared test MID lets you try it before the contract.",
			"test_none":            "There is no shared test MID: hard to try before the contract.",
			"instant":              "Has a way to open before the card review (바로오픈).",
			"one_form":             "One application in PortOne's console is enough.",
			"two_forms":            "After PortOne's application the gateway wants one of its own.",
			"direct_form":          "Applied for at the gateway itself.",
			"joining_free":         "Joining is free.",
			"cost":                 "The less a year costs, the more points.",
		},
		Points: "{n} points", Place: "No. {n}", Out: "does not fit",
		BackBy: "It would come back by: {answers}.", BackOne: "It would come back by any of these: {answers}.", BackAll: "It would come back by all of these together: {answers}.", BackAny: "another answer to '{question}'", BackTo: "'{value}' at '{question}'",
		Remain: "{n} gateways fit: {list}", NoneLeft: "No gateway fits everything. Change a condition and they come back.",
		OutList:    "{n} do not fit: {list}",
		Suggest:    "As a second one, for the day the first is refused or late, {gateway} suits. Both go on side by side.",
		LaterOf:    "{gateway}: {text}",
		WayCompare: "Compare gateways", WayChange: "What if?",
		Compare: enCompare(), Change: enChange(),
	}
}

func enCompare() Compare {
	return Compare{
		TierBySales: "By a year of the sales you noted it is {tier}.",
		Title:       "Compare gateways", Lead: "What a year costs in your case, and where gateways differ. Change a figure and all is reckoned anew.",
		Which: "Compared", WhichTitle: "Which gateways stand side by side?",
		OnlyDiffer: "rows that differ", AllRows: "all rows", NoDifference: "These gateways do not differ in any row.",
		Figures: map[model.QuestionID]string{
			"prep.shop.sales": "Monthly sales", "prep.shop.ticket": "Usual payment", "prep.cost.tier": "Sales tier", "prep.cost.mix": "Method mix",
			"prep.cost.settlement": "Paid out", "prep.cost.insured": "Sum insured",
		},
		Unset: "not yet", Yardstick: "Sales are unknown: reckoned for KRW 100 million.",
		Year: "A year costs", First: "The first year", Joining: "Joining", Annual: "Yearly fee",
		PortOne: "PortOne's fee", VAT: "VAT", Premium: "Guarantee", Limit: "Monthly limit", Short: "Limit passed",
		Takes: "{style} {method}",
		Place: "Fits you", Industry: "Trade", Version: "PortOne version", Modes: "Modes",
		Test: "Shared test", Instant: "Instant opening", Routes: "Application", Screening: "Screening",
		Review: "Card review", MIDs: "MIDs", Contact: "Whom to ask", Later: "Comes first",
		Free: "free", Unknown: "to check", Quoted: "your quote", Published: "published",
		PerPayment: "{won} each", Span: "{low} to {high}", NoFee: "not published", NeverShort: "never",
		Week: "week {n} of a month", Assumed: "sum that sales want", NoInsurance: "not needed",
		Source: "Source", VATAdded: "Published without VAT.", VATOpen: "The pages do not say whether the rates include VAT, so both cases are shown.", VATIn: "Published with VAT.",
		Yes: "yes", No: "no", NotReckoned: "Not reckoned, nothing published: {methods}", BarLegend: "= at least, - at most",
		EditHint: "Change the value; Enter saves it, Esc leaves it.", PickHint: "Enter changes it.",
		GroupCost: "Cost", GroupLines: "What you want", GroupRest: "Everything else", DifferWord: "only differences", Incomplete: "Something is not in the sum: the guarantee, joining, or charges in another currency.", StopWord: "leave it", MoreWord: "more gateways", LimitHint: "Choose how often you are paid out above, and the monthly limit and the week when it runs out are reckoned.",
		MIDPer: map[string]string{"style": "one per style", "easy_pay": "one per easy pay", "easy_pays": "one for easy pays", "overseas": "one for overseas", "service": "one per service", "currency": "one per currency", "country": "one per country", "none": "not divided"},
		Statuses: map[model.FitStatus]string{
			model.TakesIt: "yes", model.TakesLive: "live only", model.OtherMode: "other mode", model.OtherVersion: "other version",
			model.TakesUnknown: "to check", model.TakesNot: "no",
		},
	}
}

func enChange() Change {
	return Change{
		GoWord: "change it", ScrollWord: "scroll",
		Title: "What if I change ...?", Lead: "See what a change sets off before you make it. Nothing is saved here.",
		Kinds: map[string]OptionText{
			"style":    {"Payment style", "Adding a style that was not reviewed: one-time, recurring, key-in."},
			"mode":     {"Mode (window, API)", "Also a card form of your own in place of the window."},
			"method":   {"Payment method", "Adding a virtual account or an easy pay, for example."},
			"url":      {"Address of the site", "Also moving from a test address to the real one."},
			"goods":    {"Goods", "From shipped to digital goods, from single sales to subscriptions."},
			"industry": {"Trade", "Selling something else than what was reviewed."},
			"form":     {"Form of business", "From sole trader to corporation, or another registration number."},
			"account":  {"Settlement account", "Another account for settlement."},
			"contact":  {"Contact", "Another mail or mobile than on the application."},
			"gateway":  {"Gateway", "Moving to another gateway or adding one."},
			"service":  {"A further service", "Opening one more site or app."},
		},
		Effects: map[string]string{
			"keep": "goes on as it is", "ask": "ask the gateway", "review": "review again", "mid": "a new MID", "contract": "a new contract",
			"cards_stop": "cards may stop during the review", "code": "change the code", "channel": "a new channel", "paper": "papers to send", "insurance": "the guarantee changes", "notify": "tell the gateway",
		},
		Verdict: map[string]string{
			"ask": "It depends on the gateway.", "further": "A further MID is needed.", "new_contract": "A new contract is needed.", "keep": "The present MID stays.",
		},
		Steps: "Steps again: {list}", Asked: "{n} new questions", Parked: "{n} answers no longer asked for (kept)", Closed: "Tracks that close: {list}", NoEffect: "The pages say nothing. Ask PortOne's support or the gateway first.",
		Stops: "Works today and would stop: {list}", Common: "For everybody", Ways: "How to ask for it", Now: "Now: {value}",
		Before: "Before you save",
	}
}
