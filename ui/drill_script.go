package ui

import (
	"sync"

	"portone-onboard/model"
)

// chapter is one scene of the rehearsal. Its texts stand in the locale under
// its ID.
type chapter struct {
	id     string
	day    string
	world  string                 // what shop, source and PortOne show from now on
	before []deed                 // what happened since the chapter before
	open   func(*App) intent      // where it happens
	letter string                 // what is pasted there
	home   bool                   // it happens on Home: elsewhere Home leads back to the telling
	goal   func(*model.Walk) bool // what the merchant does there; nil: looking is all
	rest   []deed                 // the same, done for them
}

func (c chapter) date() model.Date {
	d, err := model.ParseDate(c.day)
	if err != nil {
		panic(err) // a test walks the script
	}
	return d
}

// The one application of the rehearsal and its MID.
const (
	drillTrack   model.TrackID = "+" // whichever it is: see onTrack
	drillMID     model.MIDID   = "m1"
	drillGateway               = "inicis"
	lateReviewer               = "hyundai"
)

// script is the rehearsal: six weeks of a flower shop at one gateway, with a
// missed mail, a refusal with its fix, and a card company that is late. It is made
// when a rehearsal asks for it: no start waits for it.
var script = sync.OnceValue(func() []chapter {
	return []chapter{
		{id: "name", day: "2026-03-03", world: DrillDraft, open: toStart,
			goal: hasAnswer("prep.shop.name"), rest: []deed{reply("prep.shop.name", "해피꽃집")}},
		{id: "methods", day: "2026-03-03", before: []deed{fillUp("prep.shop"), reply("prep.methods.services", "payment"), reply("prep.methods.styles", "one_time")}, open: toAsk("prep.methods.methods"),
			goal: hasAnswer("prep.methods.methods"), rest: []deed{reply("prep.methods.methods", "card")}},
		{id: "compare", day: "2026-03-03", before: []deed{reply("prep.methods.methods", "card"), fillUp("prep.methods"), fillUp("prep.mode"), fillUp("prep.cost")}, open: to(goCompare{})},
		{id: "gateway", day: "2026-03-03", open: toAsk("prep.gateway.chosen"),
			goal: hasAnswer("prep.gateway.chosen"), rest: []deed{reply("prep.gateway.chosen", drillGateway)}},
		{id: "site", day: "2026-03-03", before: []deed{reply("prep.gateway.chosen", drillGateway), fillUp("prep.gateway"), reply("prep.site.url", drillURL)},
			open: toLook(model.LookSite, "prep.site"), goal: hasProof("prep.site.item", model.Page),
			rest: []deed{judge("prep.site.item", "phone", model.Missing), judge("prep.site.item", "mail_order_number", model.Missing)}},
		{id: "code", day: "2026-03-04", before: []deed{fillSite(), fillUp("test.channel")}, open: toLook(model.LookCode, "test.code")},
		{id: "payment", day: "2026-03-04", before: []deed{fillUp("test.code")}, open: toLook(model.LookPayment, "test.payment"),
			goal: checkDone("test.payment.paid"), rest: []deed{judge("test.payment.paid", "", model.Done)}},
		{id: "apply", day: "2026-03-04", before: []deed{fillUp("test.payment"), fillUp("test.fit"), fillUp("contract.apply", "contract.apply.sent_on")},
			open: toAsk("contract.apply.sent_on"), goal: hasAnswer("contract.apply.sent_on"), rest: []deed{orElse("contract.apply.sent_on", "2026-03-04")}},
		{id: "wait", day: "2026-03-05", before: []deed{orElse("contract.apply.sent_on", "2026-03-04")}, open: to(goOutlook{})},
		{id: "late", day: "2026-03-10", open: to(goHome{}), home: true},
		{id: "message", day: "2026-03-10", open: toMessages("contract.screening")},
		{id: "held", day: "2026-03-10", open: to(goLetter{}), letter: "held", goal: stateIs("contract.screening.state", "", model.Held),
			rest: []deed{moveTo("contract.screening.state", "", "hold"), orElse("contract.screening.on", "2026-03-10"), orElse("contract.screening.reason", "footer")}},
		{id: "mend", day: "2026-03-10", world: DrillMended, before: []deed{orElse("contract.screening.on", "2026-03-10"), orElse("contract.screening.reason", "footer")},
			open: toLook(model.LookSite, "prep.site"), goal: checkDone("prep.site.item", "phone"),
			rest: []deed{judge("prep.site.item", "phone", model.Done), judge("prep.site.item", "mail_order_number", model.Done)}},
		{id: "again", day: "2026-03-10", before: []deed{judge("contract.screening.fix", "footer", model.Done)}, open: toAsk("contract.screening.state"),
			goal: stateIs("contract.screening.state", "", model.Waiting), rest: []deed{moveTo("contract.screening.state", "", "resubmit")}},
		{id: "passed", day: "2026-03-12", before: []deed{orElse("contract.screening.on", "2026-03-10")}, open: to(goLetter{}), letter: "passed", goal: stateIs("contract.screening.state", "", model.Passed),
			rest: []deed{moveTo("contract.screening.state", "", "pass"), orElse("contract.screening.on", "2026-03-12")}},
		{id: "papers", day: "2026-03-12", before: []deed{orElse("contract.screening.on", "2026-03-12"), fillUp("contract.screening")}, open: to(goPapers{})},
		{id: "mid", day: "2026-03-17", before: []deed{fillUp("contract.sign")}, open: to(goLetter{}), letter: "mid",
			goal: hasAnswer("contract.mid.value"), rest: []deed{orElse("contract.mid.value", DrillMIDValue)}},
		{id: "review", day: "2026-03-17", before: []deed{orElse("contract.mid.value", DrillMIDValue), fillUp("contract.mid"), fillUp("contract.cards", "contract.cards.asked_on", "contract.cards.state")},
			open: toAsk("contract.cards.asked_on"), goal: hasAnswer("contract.cards.asked_on"), rest: []deed{orElse("contract.cards.asked_on", "2026-03-17")}},
		{id: "cards", day: "2026-03-31", before: []deed{orElse("contract.cards.asked_on", "2026-03-17")}, open: to(goLetter{}), letter: "cards",
			goal: stateIs("contract.cards.state", "bc", model.Passed), rest: passCards("shinhan", "bc", "kb", "samsung", "lotte", "hana", "nh", "woori")},
		{id: "board", day: "2026-03-31", before: passCards("shinhan", "bc", "kb", "samsung", "lotte", "hana", "nh", "woori"), open: to(goBoard{})},
		{id: "source", day: "2026-04-01", before: []deed{fillUp("live.channel")}, open: toLook(model.LookScan, "live.code"), goal: hasProof("live.code.swap", model.Scan),
			rest: []deed{fillUp("live.code")}},
		{id: "live", day: "2026-04-02", world: DrillLive, before: []deed{fillUp("live.code")}, open: toLook(model.LookPayment, "live.rehearsal"),
			goal: hasProof("live.rehearsal.try", model.Payment), rest: []deed{fillUp("live.rehearsal")}},
		{id: "gate", day: "2026-04-03", before: []deed{fillUp("live.rehearsal"), fillUp("live.mid"), fillUp("live.open", "live.open.decision")}, open: toAsk("live.open.decision"),
			goal: hasAnswer("live.open.decision"), rest: []deed{reply("live.open.decision", "wait")}},
		{id: "hyundai", day: "2026-04-15", open: to(goHome{}), home: true},
		{id: "open", day: "2026-04-16", before: []deed{moveTo("contract.cards.state", lateReviewer, "pass"), reply("live.open.decision", "wait")}, open: toAsk("live.open.decision"),
			goal: opened, rest: []deed{reply("live.open.decision", "open"), reply("live.open.opened_on", "2026-04-16")}},
		{id: "change", day: "2026-04-16", before: []deed{reply("live.open.decision", "open"), fillUp("live.open")}, open: to(goChange{})},
		{id: "history", day: "2026-04-16", open: to(goHistory{})},
		{id: "stages", day: "2026-04-16", open: to(goStages{})},
		{id: "terms", day: "2026-04-16", open: to(goTerms{})},
		{id: "shops", day: "2026-04-16", open: to(goShops{})},
		{id: "end", day: "2026-04-16", open: to(goHome{}), home: true},
	}
})

// drillURL is the shop's address in the rehearsal; what is read there lies in
// the rehearsal's own folder.
const drillURL = "https://happyflower.example.com"

// drillAnswers are the merchant's own words, where the usual answer of a kind
// would not do.
var drillAnswers = sync.OnceValue(func() map[model.QuestionID]model.Input {
	return map[model.QuestionID]model.Input{
		"prep.shop.industry":        inputOf("goods"),
		"prep.shop.built":           inputOf("own"),
		"prep.shop.contracts":       inputOf("none"),
		"prep.shop.registration":    inputOf("yes"),
		"prep.shop.form":            inputOf("individual"),
		"prep.shop.tax":             inputOf("general"),
		"prep.shop.goods":           inputOf("physical"),
		"prep.shop.sales":           inputOf("5000000"),
		"prep.shop.ticket":          inputOf("45000"),
		"prep.shop.contact_name":    inputOf("김하늘"),
		"prep.shop.contact_mobile":  inputOf("010-2345-6789"),
		"prep.shop.contact_mail":    inputOf("owner@happyflower.example.com"),
		"prep.shop.trade_name":      inputOf("해피꽃집"),
		"prep.shop.representative":  inputOf("김하늘"),
		"prep.shop.number":          inputOf("220-81-62517"),
		"prep.shop.address":         inputOf("서울특별시 마포구 양화로 45"),
		"prep.shop.landline":        inputOf("02-555-0199"),
		"prep.shop.mail_order":      inputOf("제2026-서울마포-0123호"),
		"prep.methods.services":     inputOf("payment"),
		"prep.methods.styles":       inputOf("one_time"),
		"prep.methods.methods":      inputOf("card"),
		"prep.mode.mode":            inputOf("window"),
		"prep.mode.version":         inputOf("v2"),
		"prep.cost.tier":            inputOf("new"),
		"test.channel.store_id":     inputOf("store-4f1c2a9e-7b3d-4e58-9a60-2c8d5f7b1e34"),
		"test.channel.channel_key":  inputOf("channel-key-0b7e6c52-91d4-4a3f-8e2b-6d5c4b3a2f10"),
		"test.payment.payment_id":   inputOf(DrillTestPayment),
		"test.fit.fits":             inputOf("yes"),
		"contract.apply.instant":    inputOf("no"),
		"contract.sign.insurance":   inputOf("waiting"),
		"contract.sign.limit":       inputOf("5000000"),
		"contract.sign.tax":         inputOf("taxed"),
		"contract.mid.value":        inputOf(DrillMIDValue),
		"contract.mid.more":         inputOf("no"),
		"live.channel.channel_key":  inputOf("channel-key-9d2f4b61-3c8a-4d7e-b5f0-1a2b3c4d5e6f"),
		"live.rehearsal.payment_id": inputOf(DrillLivePayment),
		"live.mid.same":             inputOf("yes"),
		"live.open.decision":        inputOf("open"),
	}
})

// ---- words of the script -----------------------------------------------------

// drillSlot is a question's slot in the rehearsal's one application.
func drillSlot(q model.QuestionID, item string) model.Slot {
	slot := model.Slot{Question: q, Item: item}
	found, step := model.FindQuestion(q)
	scope := found.Scope
	if scope == "" {
		scope = step.Scope
	}
	if scope != model.PerShop {
		slot.Track = drillTrack
	}
	if scope == model.PerMID {
		slot.MID = drillMID
	}
	return slot
}

// onTrack finds the rehearsal's application: a merchant may have chosen others
// before.
func onTrack(w *model.Walk, slot model.Slot) model.Slot {
	if slot.Track != drillTrack {
		return slot
	}
	for _, t := range w.Active() {
		if t.Gateway == drillGateway {
			slot.Track = t.ID
		}
	}
	return slot
}

// placeOn is the same of a place.
func placeOn(w *model.Walk, p model.Place) model.Place {
	p.Track = onTrack(w, model.Slot{Track: p.Track}).Track
	return p
}

func drillPlace(id model.StepID) model.Place {
	step, _ := model.FindStep(id)
	p := model.Place{Step: id}
	if step.Scope != model.PerShop {
		p.Track = drillTrack
	}
	if step.Scope == model.PerMID {
		p.MID = drillMID
	}
	return p
}

func reply(q model.QuestionID, values ...string) deed {
	return deed{slot: drillSlot(q, ""), input: inputOf(values...)}
}

// orElse is a reply where the merchant gave none.
func orElse(q model.QuestionID, values ...string) deed {
	d := reply(q, values...)
	d.soft = true
	return d
}

func moveTo(q model.QuestionID, item, id string) deed {
	return deed{slot: drillSlot(q, item), input: inputOf(id)}
}

func judge(q model.QuestionID, item string, s model.Status) deed {
	return deed{slot: drillSlot(q, item), input: model.Input{Status: s}}
}

// fillUp is what a step still asks, and what does not hold there.
func fillUp(id model.StepID, except ...model.QuestionID) deed {
	return deed{fill: drillPlace(id), mend: true, except: except}
}

// fillSite is what was not looked at of the pages; what is missing stays so.
func fillSite() deed { return deed{fill: drillPlace("prep.site")} }

func passCards(ids ...string) []deed {
	var out []deed
	for _, id := range ids {
		out = append(out, moveTo("contract.cards.state", id, "pass"))
	}
	return out
}

// Where a chapter happens.

func to(in intent) func(*App) intent { return func(*App) intent { return in } }

// toStart is the welcome, or the first question once there is a shop.
func toStart(a *App) intent {
	if !a.scene.ready {
		return goWelcome{}
	}
	return goList{drillSlot("prep.shop.name", "")}
}

func toAsk(q model.QuestionID) func(*App) intent {
	return func(a *App) intent { return goList{onTrack(a.scene.W, drillSlot(q, ""))} }
}

func toMessages(step model.StepID) func(*App) intent {
	return func(a *App) intent { return goMessages{placeOn(a.scene.W, drillPlace(step))} }
}

func toLook(kind model.Look, step model.StepID) func(*App) intent {
	return func(a *App) intent { return goLook{kind, placeOn(a.scene.W, drillPlace(step)), goHome{}} }
}

// What a chapter is about.

func hasAnswer(q model.QuestionID) func(*model.Walk) bool {
	return func(w *model.Walk) bool { return w.Answer(onTrack(w, drillSlot(q, ""))).Status == model.Given }
}

func checkDone(q model.QuestionID, item ...string) func(*model.Walk) bool {
	slot := drillSlot(q, "")
	if len(item) > 0 {
		slot.Item = item[0]
	}
	return func(w *model.Walk) bool { return w.Answer(onTrack(w, slot)).Status == model.Done }
}

// hasProof holds once a machine has seen something of a question.
func hasProof(q model.QuestionID, kind model.EvidenceKind) func(*model.Walk) bool {
	return func(w *model.Walk) bool {
		for slot, a := range w.Shop.Answers {
			if slot.Question != q {
				continue
			}
			if p, ok := a.Proof(); ok && p.Kind == kind {
				return true
			}
		}
		return false
	}
}

func stateIs(q model.QuestionID, item string, s model.State) func(*model.Walk) bool {
	return func(w *model.Walk) bool { return w.State(onTrack(w, drillSlot(q, item))) == s }
}

func opened(w *model.Walk) bool { return w.Opened() }
