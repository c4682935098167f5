package model

// Path is the whole way of the guide, from "I have a site" to further MIDs: the
// stages in the guide's order, their steps, and what each step asks. This file
// is the product; everything else carries it out.
//
// To add a step, add it here: a test then names every text that is missing
// (ui/locale for its questions, ui/guide for its advice).
//
// Sources: the guide itself; help/procedure/** and
// help/core-service/how-to-use/requirements.md of PortOne's help centre, read
// 2026-11-22. Lengths are business days from the step's start; the guide says
// "3", "1 week" and "about 2 weeks", the other figures are estimates (Guess).
var Path = []Stage{
	{ID: "prep", Steps: []Step{shopStep, methodsStep, modeStep, costStep, gatewayStep, siteStep}},
	{ID: "test", Steps: []Step{testChannelStep, testCodeStep, testPaymentStep, testFitStep}},
	{ID: "contract", Steps: []Step{applyStep, screeningStep, signStep, midStep, cardsStep}},
	{ID: "live", Steps: []Step{liveChannelStep, liveCodeStep, rehearsalStep, liveMIDStep, openStep}},
	{ID: "mid", Anytime: true, Steps: []Step{needStep, requestStep}},
}

// ---- 미리 준비하기 -------------------------------------------------------

var shopStep = Step{
	ID: "prep.shop", Scope: PerShop, Who: []Actor{Merchant},
	Leaves: []Outcome{"profile"},
	Questions: []Question{
		{ID: "prep.shop.name", Kind: LineKind, Rule: RuleName},
		{ID: "prep.shop.industry", Kind: OneKind, Options: Industries, From: FromIndustries},
		{ID: "prep.shop.built", Kind: OneKind, Options: []string{"own", "woocommerce", "shopify", "host", "app"}},
		{ID: "prep.shop.host_use", Kind: OneKind, Options: []string{"builder", "server_only", "leaving"}, When: Is("prep.shop.built", "host")},
		{ID: "prep.shop.app_store", Kind: OneKind, Options: []string{"listed", "not_listed"}, When: Is("prep.shop.built", "app")},
		{ID: "prep.shop.contracts", Kind: OneKind, Options: []string{"none", "portone", "elsewhere"}},
		{ID: "prep.shop.contracted", Kind: AnyKind, From: FromGateways, When: Is("prep.shop.contracts", "portone", "elsewhere")},
		{ID: "prep.shop.registration", Kind: OneKind, Options: []string{"yes", "applied", "none"}},
		{ID: "prep.shop.form", Kind: OneKind, Options: []string{"individual", "corporation"}, When: registered},
		{ID: "prep.shop.tax", Kind: OneKind, Options: []string{"general", "simplified", "exempt"}, When: registered},
		{ID: "prep.shop.goods", Kind: AnyKind, Options: []string{"physical", "digital", "subscription"}},
		{ID: "prep.shop.sales", Kind: WonKind, Rule: RuleAmount, NotYet: true, Blocks: []StepID{"prep.cost", "contract.apply"}},
		{ID: "prep.shop.ticket", Kind: WonKind, Rule: RuleAmount, NotYet: true, Blocks: []StepID{"prep.cost"}},
		{ID: "prep.shop.contact_name", Kind: LineKind, Rule: RuleName, NotYet: true, Blocks: []StepID{"contract.apply"}},
		{ID: "prep.shop.contact_mobile", Kind: LineKind, Rule: RuleMobile, NotYet: true, Blocks: []StepID{"contract.apply"}},
		{ID: "prep.shop.contact_mail", Kind: LineKind, Rule: RuleMail, NotYet: true, Blocks: []StepID{"contract.apply", "contract.screening"}},
		{ID: "prep.shop.trade_name", Kind: LineKind, Rule: RuleName, NotYet: true, Blocks: []StepID{"prep.site"}, When: registered},
		{ID: "prep.shop.representative", Kind: LineKind, Rule: RuleName, NotYet: true, Blocks: []StepID{"prep.site"}, When: registered},
		{ID: "prep.shop.number", Kind: LineKind, Rule: RuleBusinessNumber, NotYet: true, Blocks: []StepID{"prep.site", "contract.apply"}, When: registered},
		{ID: "prep.shop.address", Kind: LineKind, Rule: RuleAddress, NotYet: true, Blocks: []StepID{"prep.site"}, When: registered},
		{ID: "prep.shop.landline", Kind: LineKind, Rule: RuleLandline, NotYet: true, Blocks: []StepID{"prep.site", "contract.cards"}},
		{ID: "prep.shop.mail_order", Kind: LineKind, Rule: RuleMailOrder, NotYet: true, Blocks: []StepID{"contract.cards"}, When: registered},
		{ID: "prep.shop.days_off", Kind: LineKind, Rule: RuleDays, NotYet: true, Beside: true},
		{ID: "prep.shop.account", Kind: CheckKind, Beside: true},
		{ID: "prep.shop.safety", Kind: CheckKind, Beside: true},
	},
}

var methodsStep = Step{
	ID: "prep.methods", Scope: PerShop, Who: []Actor{Merchant},
	Leaves: []Outcome{"wanted_methods"},
	Questions: []Question{
		{ID: "prep.methods.services", Kind: AnyKind, Options: []string{"payment", "identity"}},
		{ID: "prep.methods.styles", Kind: AnyKind, Options: []string{"one_time", "recurring", "key_in"}, When: paying},
		{ID: "prep.methods.methods", Kind: AnyKind, When: paying,
			Options: []string{"card", "transfer", "virtual_account", "mobile", "easy_pay", "gift_certificate", "convenience_store", "overseas", "crypto"}},
		{ID: "prep.methods.easy_pays", Kind: AnyKind, From: FromEasyPays, When: Is("prep.methods.methods", "easy_pay")},
		{ID: "prep.methods.easy_pay_way", Kind: OneKind, Each: EachEasyPay, Options: []string{"through_gateway", "direct", "unsure"}, When: Is("prep.methods.methods", "easy_pay")},
		{ID: "prep.methods.extras", Kind: AnyKind, Options: Extras, NotYet: true, When: paying},
	},
}

var modeStep = Step{
	ID: "prep.mode", Scope: PerShop, Who: []Actor{Merchant},
	Leaves: []Outcome{"mode", "portone_version"},
	Questions: []Question{
		{ID: "prep.mode.mode", Kind: OneKind, Each: EachStyle, Options: []string{"window", "api"}, When: paying},
		{ID: "prep.mode.version", Kind: OneKind, Options: []string{"v2", "v1"}},
	},
}

var costStep = Step{
	ID: "prep.cost", Scope: PerShop, Who: []Actor{Merchant},
	Leaves: []Outcome{"cost_picture"},
	Questions: []Question{
		{ID: "prep.cost.tier", Kind: OneKind, Options: []string{"new", "small1", "small2", "small3", "small4", "general", "unsure"}},
		{ID: "prep.cost.mix", Kind: LineKind, Rule: RuleMix, NotYet: true, When: Any(Several("prep.methods.methods"), Several("prep.methods.easy_pays"))},
		{ID: "prep.cost.settlement", Kind: OneKind, Options: []string{"daily", "four", "two", "one"}, NotYet: true, Aside: true},
		{ID: "prep.cost.insured", Kind: WonKind, Rule: RuleAmount, NotYet: true, Aside: true},
		{ID: "prep.cost.quoted", Kind: AnyKind, From: FromGateways, NotYet: true},
		{ID: "prep.cost.quote", Kind: LineKind, Rule: RuleQuote, NotYet: true, Each: EachQuoted, When: Has("prep.cost.quoted", Given)},
		{ID: "prep.cost.seen", Kind: SeenKind},
	},
}

var gatewayStep = Step{
	ID: "prep.gateway", Scope: PerShop, Who: []Actor{Merchant},
	Needs:  []Need{{Kind: Advised, Step: "prep.methods", Code: "methods_first"}, {Kind: Advised, Step: "prep.mode", Code: "mode_first"}, {Kind: Advised, Step: "prep.cost", Code: "cost_first"}},
	Leaves: []Outcome{"tracks"},
	Questions: []Question{
		{ID: "prep.gateway.chosen", Kind: AnyKind, From: FromGateways, Then: OpensTracks},
		{ID: "prep.gateway.route", Kind: OneKind, Scope: PerTrack, From: FromRoutes, When: Not(Is("prep.shop.contracts", "none"))},
		{ID: "prep.gateway.module", Kind: OneKind, Scope: PerTrack, From: FromModules, When: HasChoice("prep.gateway.module")},
		{ID: "prep.gateway.task", Kind: CheckKind, Scope: PerTrack, Each: EachTask},
		{ID: "prep.gateway.hedge", Kind: AnyKind, From: FromChosen, NotYet: true, When: Several("prep.gateway.chosen")},
		{ID: "prep.gateway.later", Kind: AnyKind, From: FromEasyCodes, NotYet: true, When: Is("prep.methods.methods", "easy_pay")},
		{ID: "track.note", Kind: ProseKind, Rule: RuleReason, Scope: PerTrack, Each: EachNote, NotYet: true, Beside: true},
		{ID: "track.gateway", Kind: InnerKind, Scope: PerTrack},
		{ID: "track.origin", Kind: InnerKind, Scope: PerTrack},
		{ID: "track.need", Kind: InnerKind, Scope: PerTrack},
	},
}

var siteStep = Step{
	ID: "prep.site", Scope: PerShop, Who: []Actor{Merchant},
	Needs:  []Need{{Kind: Advised, Step: "prep.shop", Code: "profile_first"}},
	Leaves: []Outcome{"site_ready"},
	Questions: []Question{
		{ID: "prep.site.url", Kind: LineKind, Rule: RuleURL, When: Not(unlistedApp)},
		{ID: "prep.site.item", Kind: CheckKind, Each: EachSiteItem},
		{ID: "prep.site.task", Kind: CheckKind, Scope: PerTrack, Each: EachTask},
	},
}

// ---- 테스트 연동 ---------------------------------------------------------

var testChannelStep = Step{
	ID: "test.channel", Scope: PerTrack, Who: []Actor{Merchant},
	Needs:  []Need{{Kind: Required, Step: "prep.gateway", Code: "gateway_first"}},
	Lacks:  []Lack{onHost, {When: FactIs("shared_test", "no"), Code: "no_shared_test"}},
	Leaves: []Outcome{"test_channel"},
	Questions: []Question{
		{ID: "test.channel.task", Kind: CheckKind, Each: EachTask},
		{ID: "test.channel.quirks", Kind: SeenKind, When: FactIs("quirks", "yes")},
		{ID: "test.channel.made", Kind: CheckKind},
		{ID: "test.channel.store_id", Kind: LineKind, Rule: RuleStoreID, NotYet: true, Blocks: []StepID{"test.code"}, When: Is("prep.mode.version", "v2")},
		{ID: "test.channel.channel_key", Kind: LineKind, Rule: RuleChannelKey, NotYet: true, Blocks: []StepID{"test.code"}, When: Is("prep.mode.version", "v2")},
		{ID: "test.channel.imp_code", Kind: LineKind, Rule: RuleImpCode, NotYet: true, Blocks: []StepID{"test.code"}, When: Is("prep.mode.version", "v1")},
	},
}

var testCodeStep = Step{
	ID: "test.code", Scope: PerTrack, Who: []Actor{Merchant},
	Needs:  []Need{{Kind: Advised, Step: "test.channel", Code: "channel_first"}},
	Lacks:  []Lack{onHost},
	Leaves: []Outcome{"code"},
	Questions: []Question{
		{ID: "test.code.task", Kind: CheckKind, Each: EachTask},
		{ID: "test.code.window", Kind: CheckKind, When: Not(plugin)},
		{ID: "test.code.server_check", Kind: CheckKind, When: Not(plugin)},
		{ID: "test.code.plugin", Kind: CheckKind, When: plugin},
		{ID: "test.code.mobile", Kind: CheckKind, When: Not(plugin)},
		{ID: "test.code.webhook", Kind: CheckKind},
		{ID: "test.code.tax_free", Kind: CheckKind, When: Is("prep.shop.tax", "exempt")},
		{ID: "test.code.escrow", Kind: CheckKind, When: All(Is("prep.shop.goods", "physical"), Is("prep.methods.methods", "transfer", "virtual_account"))},
	},
}

var testPaymentStep = Step{
	ID: "test.payment", Scope: PerTrack, Who: []Actor{Merchant},
	Needs:  []Need{{Kind: Advised, Step: "test.code", Code: "code_first"}},
	Lacks:  []Lack{onHost, {When: FactIs("shared_test", "no"), Code: "no_shared_test"}},
	Leaves: []Outcome{"test_payment"},
	Questions: []Question{
		{ID: "test.payment.task", Kind: CheckKind, Each: EachTask},
		{ID: "test.payment.charges", Kind: SeenKind, When: FactIs("charges", "yes")},
		{ID: "test.payment.paid", Kind: CheckKind},
		{ID: "test.payment.payment_id", Kind: LineKind, Rule: RulePaymentID, NotYet: true, When: Has("test.payment.paid", Done)},
		{ID: "test.payment.cancelled", Kind: CheckKind},
		{ID: "test.payment.failed", Kind: CheckKind},
	},
}

var testFitStep = Step{
	ID: "test.fit", Scope: PerTrack, Who: []Actor{Merchant},
	Needs:  []Need{{Kind: Advised, Step: "test.payment", Code: "payment_first"}},
	Lacks:  []Lack{onHost},
	Done:   Is("test.fit.fits", "yes"),
	Leaves: []Outcome{"decision"},
	Questions: []Question{
		{ID: "test.fit.fits", Kind: OneKind, Options: []string{"yes", "methods_wrong", "mode_wrong"}},
	},
}

// ---- 결제대행사 계약 -----------------------------------------------------

var applyStep = Step{
	ID: "contract.apply", Scope: PerTrack, Who: []Actor{Merchant},
	Needs: []Need{
		{Kind: Required, Step: "prep.gateway", Code: "gateway_first"},
		{Kind: Rule, When: Is("prep.shop.registration", "yes"), Code: "registration_first"},
		{Kind: Advised, Step: "prep.site", Code: "site_first"},
		{Kind: Advised, Step: "test.fit", Code: "fit_first"},
	},
	Lacks:  []Lack{onHost, {When: ByRoute(RouteNoContract), Code: "no_contract"}},
	Leaves: []Outcome{"application"},
	Questions: []Question{
		{ID: "contract.apply.methods", Kind: AnyKind, From: FromMethods, When: paying},
		{ID: "contract.apply.styles", Kind: AnyKind, From: FromStyles, When: paying},
		{ID: "contract.apply.instant", Kind: OneKind, Options: []string{"yes", "no", "unsure"}, When: FactIs("instant", "yes")},
		{ID: "contract.apply.task", Kind: CheckKind, Each: EachTask},
		{ID: "contract.apply.sent_on", Kind: DayKind, Rule: RulePastDate, When: Not(ByRoute(RouteGatewayDirect, RouteAddMID))},
		{ID: "contract.apply.gateway_sent_on", Kind: DayKind, Rule: RulePastDate, When: ByRoute(RouteApplyThenGateway, RouteGatewayDirect, RouteAddMID), After: []QuestionID{"contract.apply.sent_on"}},
	},
}

var screeningStep = Step{
	ID: "contract.screening", Scope: PerTrack, Who: []Actor{PortOneTeam, GatewayTeam},
	Needs:  []Need{{Kind: Required, Step: "contract.apply", Code: "apply_first"}, {Kind: Advised, Step: "prep.site", Code: "site_first"}},
	Clock:  []QuestionID{"contract.apply.sent_on", "contract.apply.gateway_sent_on", "contract.screening.on"},
	Takes:  Length{Earliest: 2, Usual: 3, Late: 3},
	Late:   []string{"apply", "contract", "support"},
	Lacks:  []Lack{onHost, {When: ByRoute(RouteNoContract), Code: "no_contract"}},
	Done:   Is("contract.screening.state", string(Passed)),
	Leaves: []Outcome{"screening_verdict"},
	Questions: []Question{
		{ID: "contract.screening.task", Kind: CheckKind, Each: EachTask, When: Not(Is("contract.screening.state", string(Passed)))},
		{ID: "contract.screening.state", Kind: ProcessKind, Machine: &Screening, Then: MovesState},
		{ID: "contract.screening.on", Kind: DayKind, Rule: RulePastDate, When: Has("contract.screening.state", Given), After: []QuestionID{"contract.apply.sent_on", "contract.apply.gateway_sent_on"}},
		{ID: "contract.screening.reason", Kind: AnyKind, Options: Reasons, When: refusedAt("contract.screening.state")},
		{ID: "contract.screening.fix", Kind: CheckKind, Each: EachReason, When: refusedAt("contract.screening.state")},
	},
}

var signStep = Step{
	ID: "contract.sign", Scope: PerTrack, Who: []Actor{Merchant, GatewayTeam},
	Needs:  []Need{{Kind: Required, Step: "contract.screening", Code: "screening_first"}},
	Clock:  []QuestionID{"contract.screening.on"},
	Takes:  Length{Earliest: 3, Usual: 5, Late: 10, Guess: true},
	Late:   []string{"contract", "support"},
	Lacks:  []Lack{onHost, {When: ByRoute(RouteNoContract), Code: "no_contract"}},
	Leaves: []Outcome{"contract", "papers"},
	Questions: []Question{
		{ID: "contract.sign.task", Kind: CheckKind, Each: EachTask},
		{ID: "contract.sign.asked", Kind: AnyKind, From: FromPapers, NotYet: true, Aside: true},
		{ID: "contract.sign.paper", Kind: CheckKind, Each: EachPaper},
		{ID: "contract.sign.paper_on", Kind: DayKind, Rule: RulePastDate, Each: EachDated, NotYet: true},
		{ID: "contract.sign.due_on", Kind: DayKind, Rule: RuleDate, NotYet: true, Aside: true},
		{ID: "contract.sign.insurance", Kind: OneKind, Options: []string{"done", "not_asked", "waiting"}},
		{ID: "contract.sign.insured_until", Kind: DayKind, Rule: RuleDate, NotYet: true, When: Is("contract.sign.insurance", "done")},
		{ID: "contract.sign.limit", Kind: WonKind, Rule: RuleAmount, NotYet: true},
		{ID: "contract.sign.tax", Kind: OneKind, Options: []string{"taxed", "tax_free", "both"}},
		{ID: "contract.sign.signed_on", Kind: DayKind, Rule: RulePastDate, After: []QuestionID{"contract.apply.sent_on", "contract.screening.on"}},
	},
}

var midStep = Step{
	ID: "contract.mid", Scope: PerMID, Who: []Actor{GatewayTeam},
	Needs:  []Need{{Kind: Required, Step: "contract.sign", Code: "sign_first"}},
	Late:   []string{"contract", "support"},
	Lacks:  []Lack{onHost},
	Leaves: []Outcome{"mid"},
	Questions: []Question{
		{ID: "contract.mid.task", Kind: CheckKind, Each: EachTask},
		{ID: "contract.mid.value", Kind: LineKind, Rule: RuleMID},
		{ID: "contract.mid.styles", Kind: AnyKind, From: FromStyles, When: paying},
		{ID: "contract.mid.issued_on", Kind: DayKind, Rule: RulePastDate, After: []QuestionID{"contract.apply.sent_on"}},
		{ID: "contract.mid.more", Kind: OneKind, Options: []string{"no", "yes"}},
	},
}

var cardsStep = Step{
	ID: "contract.cards", Scope: PerMID, Who: []Actor{Merchant, GatewayTeam, ReviewerTeam},
	Needs: []Need{
		{Kind: Required, Step: "contract.sign", Code: "sign_first"},
		{Kind: Rule, When: Any(Has("test.code.window", Done), Has("test.code.plugin", Done)), Code: "window_first"},
		{Kind: Advised, Step: "prep.site", Code: "site_first"},
	},
	Clock:  []QuestionID{"contract.cards.asked_on", "contract.cards.on"},
	Takes:  Length{Earliest: 3, Usual: 10, Late: 20, Guess: true},
	Late:   []string{"review", "contract", "support"},
	Lacks:  []Lack{onHost, {When: ByRoute(RouteNoContract), Code: "no_contract"}, {When: Not(HasItems("contract.cards.state")), Code: "no_reviewers"}},
	Leaves: []Outcome{"review_verdicts"},
	Questions: []Question{
		{ID: "contract.cards.window", Kind: CheckKind},
		{ID: "contract.cards.task", Kind: CheckKind, Each: EachTask},
		{ID: "contract.cards.asked_on", Kind: DayKind, Rule: RulePastDate, After: []QuestionID{"contract.apply.sent_on"}},
		{ID: "contract.cards.state", Kind: ProcessKind, Each: EachReviewer, Machine: &CardReview, Then: MovesState, When: Has("contract.cards.asked_on", Given)},
		{ID: "contract.cards.on", Kind: DayKind, Rule: RulePastDate, Each: EachReviewer, When: Any(refusedAt("contract.cards.state"), resubmitted, passed), Quiet: passed, After: []QuestionID{"contract.cards.asked_on"}},
		{ID: "contract.cards.reason", Kind: AnyKind, Each: EachReviewer, Options: Reasons, When: refusedAt("contract.cards.state")},
		{ID: "contract.cards.fix", Kind: CheckKind, Each: EachReason},
	},
}

// ---- 운영 환경 연동 ------------------------------------------------------

var liveChannelStep = Step{
	ID: "live.channel", Scope: PerMID, Who: []Actor{Merchant},
	Needs: []Need{
		{Kind: Required, Step: "contract.mid", Code: "mid_first"},
		{Kind: Advised, Step: "contract.cards", When: FactIs("review_needs_live", "yes"), Code: "cards_first"},
	},
	Lacks:  []Lack{onHost},
	Leaves: []Outcome{"live_channel"},
	Questions: []Question{
		{ID: "live.channel.task", Kind: CheckKind, Each: EachTask},
		{ID: "live.channel.field", Kind: CheckKind, Each: EachField},
		{ID: "live.channel.saved", Kind: CheckKind},
		{ID: "live.channel.channel_key", Kind: LineKind, Rule: RuleChannelKey, NotYet: true, Blocks: []StepID{"live.code"}, When: Is("prep.mode.version", "v2")},
		{ID: "live.channel.webhook", Kind: CheckKind},
		{ID: "live.channel.cert_on", Kind: DayKind, Rule: RulePastDate, NotYet: true, Aside: true, When: FactIs("certificate", "yes")},
	},
}

var liveCodeStep = Step{
	ID: "live.code", Scope: PerMID, Who: []Actor{Merchant},
	Needs:  []Need{{Kind: Required, Step: "live.channel", Code: "live_channel_first"}},
	Lacks:  []Lack{onHost},
	Leaves: []Outcome{"live_code"},
	Questions: []Question{
		{ID: "live.code.task", Kind: CheckKind, Each: EachTask},
		{ID: "live.code.swap", Kind: CheckKind, Each: EachLiveCheck},
	},
}

var rehearsalStep = Step{
	ID: "live.rehearsal", Scope: PerMID, Who: []Actor{Merchant},
	Needs:  []Need{{Kind: Required, Step: "live.code", Code: "live_code_first"}},
	Lacks:  []Lack{onHost},
	Leaves: []Outcome{"rehearsal"},
	Questions: []Question{
		{ID: "live.rehearsal.task", Kind: CheckKind, Each: EachTask},
		{ID: "live.rehearsal.real_money", Kind: SeenKind},
		{ID: "live.rehearsal.try", Kind: CheckKind, Each: EachRehearsal},
		{ID: "live.rehearsal.payment_id", Kind: LineKind, Rule: RulePaymentID, NotYet: true},
	},
}

var liveMIDStep = Step{
	ID: "live.mid", Scope: PerMID, Who: []Actor{Merchant},
	Needs:  []Need{{Kind: Required, Step: "live.rehearsal", Code: "rehearsal_first"}},
	Lacks:  []Lack{onHost},
	Done:   Is("live.mid.same", "yes"),
	Leaves: []Outcome{"live_mid"},
	Questions: []Question{
		{ID: "live.mid.same", Kind: OneKind, Options: []string{"yes", "test", "other", "unsure"}},
	},
}

var openStep = Step{
	ID: "live.open", Scope: PerMID, Who: []Actor{Merchant},
	Needs: []Need{
		{Kind: Required, Step: "live.channel", Code: "live_channel_first"},
		{Kind: Advised, Step: "live.rehearsal", Code: "rehearsal_first"},
		{Kind: Advised, Step: "live.mid", Code: "live_mid_first"},
		{Kind: Advised, Step: "contract.cards", Code: "cards_first"},
	},
	Lacks:  []Lack{onHost},
	Rests:  Is("live.open.decision", "wait"),
	Done:   All(Is("live.open.decision", "open"), Any(Not(Failing), Is("live.open.sure", "yes"))),
	Leaves: []Outcome{"open"},
	Questions: []Question{
		{ID: "live.open.task", Kind: CheckKind, Each: EachTask},
		{ID: "live.open.way_back", Kind: ProseKind, Rule: RuleReason, NotYet: true},
		{ID: "live.open.decision", Kind: OneKind, Options: []string{"wait", "open"}},
		{ID: "live.open.typed", Kind: LineKind, Rule: RuleTypedYes, When: All(Is("live.open.decision", "open"), Failing)},
		{ID: "live.open.sure", Kind: OneKind, Options: []string{"no", "yes"}, When: All(Is("live.open.decision", "open"), Failing, Has("live.open.typed", Given))},
		{ID: "live.open.opened_on", Kind: DayKind, Rule: RulePastDate, When: All(Is("live.open.decision", "open"), Any(Not(Failing), Is("live.open.sure", "yes"))), After: []QuestionID{"contract.apply.sent_on"}},
	},
}

// ---- 상점아이디 추가 -----------------------------------------------------

var needStep = Step{
	ID: "mid.need", Scope: PerShop, Who: []Actor{Merchant},
	Needs:  []Need{{Kind: Required, Step: "prep.gateway", Code: "gateway_first"}},
	Leaves: []Outcome{"mid_verdict"},
	Questions: []Question{
		{ID: "mid.need.change", Kind: OneKind, Options: MIDChanges, Then: JudgesAnew},
		{ID: "mid.need.gateway", Kind: OneKind, From: FromTracks, When: Is("mid.need.change", "method", "style", "terms", "service")},
		{ID: "mid.need.elsewhere", Kind: OneKind, From: FromGateways, When: Is("mid.need.change", "business", "outside")},
		{ID: "mid.need.verdict", Kind: OneKind, Options: []string{"keep", "further", "new_contract", "ask"}, When: Has("mid.need.change", Given)},
	},
}

var requestStep = Step{
	ID: "mid.request", Scope: PerShop, Who: []Actor{Merchant, PortOneTeam},
	Needs:  []Need{{Kind: Required, Step: "mid.need", Code: "need_first"}},
	Late:   []string{"contract", "support"},
	Lacks:  []Lack{{When: Is("mid.need.verdict", "keep"), Code: "keeps_mid"}, {When: Is("mid.need.verdict", "ask"), Code: "ask_first"}},
	Leaves: []Outcome{"track"},
	Questions: []Question{
		{ID: "mid.request.url_right", Kind: CheckKind, When: Is("mid.need.verdict", "further", "new_contract")},
		{ID: "mid.request.open", Kind: OneKind, Options: []string{"open", "later"}, Then: OpensMore, When: Is("mid.need.verdict", "further", "new_contract")},
	},
}

// ---- conditions with a name ----------------------------------------------

var (
	registered  = Is("prep.shop.registration", "yes", "applied")
	paying      = Is("prep.methods.services", "payment")
	unlistedApp = All(Is("prep.shop.built", "app"), Is("prep.shop.app_store", "not_listed"))
	plugin      = Is("prep.shop.built", "woocommerce", "shopify")
	onHost      = Lack{When: ByRoute(RouteHost), Code: "on_host"}

	passed = Is("contract.cards.state", string(Passed))

	// A review that starts on the day it was asked for stands unrecorded; a
	// recorded one began anew.
	resubmitted = All(Has("contract.cards.state", Given), Is("contract.cards.state", string(Waiting)))
)

func refusedAt(q QuestionID) Cond { return Is(q, string(Held), string(Refused)) }
