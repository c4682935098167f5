package locale

func enSheet() Sheet {
	return Sheet{
		ListTitle: "{n} gateways", ListHint: "More of one: {program} gateways CODE", OpenWord: "little is published",
		Kinds: map[string]string{"pg": "gateway (PG)", "easy_pay": "easy pay", "overseas": "overseas"},
		Headings: map[string]string{
			"modules": "Modules", "supports": "What it takes", "test": "Testing", "contract": "Contract", "live": "Live channel", "extra_mid": "Further MIDs", "fees": "Fees",
			"contacts": "Whom to ask", "documents": "Papers", "restrictions": "Restrictions", "tasks": "What only this gateway asks", "notices": "Notices", "conflicts": "Where the pages disagree", "sources": "Sources",
		},
		Aliases: "Other names", Modules: "Module", Closed: "takes no new contracts", Old: "old module", Identity: "identity verification",
		Statuses: map[string]string{"yes": "yes", "no": "no", "test_only": "test only", "live_only": "live only", "unknown": "to check"},
		Shared:   "Shared test MID", TestMID: "Test MID", CannotTest: "Cannot be tested",
		After: "Comes first", Instant: "Instant opening", Insurance: "Guarantee", Papers: "How papers travel", Lookup: "Card review can be looked up", NeedsLive: "Review wants the live channel",
		BeforeReview: "Works before the review ends", Nothing: "nothing", ReviewedBy: "Reviewed by", Call: "A sign to wait for", Form: "Form",
		Agreement: "Agreement", Field: "Field of the channel", Blank: "stays blank", Secret: "secret", Setting: "Set in the gateway's admin", Deposit: "Address for notices",
		KeyFile: "Key file", MIDPer: "MIDs are issued apart for", MIDWhen: "The MID comes", Provider: "Name in PortOne's API",
		Case: "Needed when", Way: "How to ask", VAT: "Rates include VAT", Joining: "Joining", Annual: "Yearly fee", Other: "Other charges", Free: "free", Settled: "Settlement",
		Blocks: "must be done", Conflict: "Conflict", Newer: "newer", Advice: "What to do", Read: "read {read}", Verdict: "verdict", Minimum: "at least {n}",
		Needs:    map[string]string{"further": "a further MID", "new_contract": "a new contract", "keep": "the present MID", "ask": "ask", "method": "a method added", "agreement": "an agreement"},
		Verdicts: map[string]string{"refused": "not taken", "review": "decided by review", "limited": "limited", "required": "required", "ok": "taken"},
		Tiers:    map[string]string{"small1": "micro", "small2": "small 1", "small3": "small 2", "small4": "small 3", "general": "general"},
		Goods:    map[string]string{"physical": "shipped goods", "digital": "digital goods", "web_content": "web content", "mobile_content": "mobile content"},
		Yes:      "yes", No: "no", Unknown: "to check",
	}
}
