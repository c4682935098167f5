package model

import (
	"slices"
	"strings"
	"sync"
)

// A look is one of the ways in which a machine sees for itself. Each belongs to
// places of the path, and its findings become answers there.
type Look string

const (
	LookSite    Look = "site"    // the shop's pages
	LookScan    Look = "scan"    // the shop's source
	LookPayment Look = "payment" // a payment through PortOne's API
	LookCode    Look = "code"    // code to write, and a rehearsal of it
)

// LookOf is the look that belongs to a step; "" for none here: a shop without
// code of its own has nothing to scan.
func (w *Walk) LookOf(p Place) Look {
	for _, l := range looks {
		if l.step == p.Step && w.Holds(l.when, p.slot()) {
			return l.look
		}
	}
	return ""
}

var looks = []struct {
	step StepID
	look Look
	when Cond
}{
	{"prep.site", LookSite, Cond{}},
	{"contract.screening", LookSite, Is("contract.screening.reason", "footer", "goods", "address", "price")},
	{"contract.cards", LookSite, Is("contract.cards.reason", "footer", "goods", "address", "price")},
	{"test.code", LookCode, Not(plugin)},
	{"test.payment", LookPayment, Cond{}},
	{"live.code", LookScan, Not(plugin)},
	{"live.rehearsal", LookPayment, Cond{}},
	{"live.mid", LookPayment, Cond{}},
}

// reasonItems are the requirements of the site that belong to a reason class:
// once all of them hold, the pages no longer show what was refused. A class
// without any is nothing that pages could show.
var reasonItems = sync.OnceValue(func() map[string][]string {
	return map[string][]string{
		"footer":  {"business_name", "representative", "registration_number", "address", "phone", "mail_order_number"},
		"goods":   {"goods", "sold_out", "recurring_goods"},
		"address": {"host", "https"},
		"price":   {"price"},
	}
})

// ---- what to look at -------------------------------------------------------

// SiteAsk is what the shop's answers say of its pages.
func (w *Walk) SiteAsk() SiteAsk {
	value := func(q QuestionID) string { return w.answer(q, Slot{}).Value() }
	ask := SiteAsk{Profile: SiteProfile{
		TradeName: value("prep.shop.trade_name"), Representative: value("prep.shop.representative"), Number: value("prep.shop.number"),
		Address: value("prep.shop.address"), Landline: value("prep.shop.landline"), MailOrder: value("prep.shop.mail_order"), Mail: value("prep.shop.contact_mail"),
		Goods:     w.answer("prep.shop.goods", Slot{}).Values,
		Recurring: w.Holds(Is("prep.methods.styles", string(Recurring)), Slot{}),
		Window:    w.Holds(usesWindow, Slot{}),
		Plugin:    w.Holds(plugin, Slot{}),
	}}
	if url := value("prep.site.url"); url != "" {
		ask.Targets = []string{url}
	}
	for _, item := range w.itemsOf("prep.site.item", Slot{}) {
		if slices.Contains(SiteIDs, item) {
			ask.Items = append(ask.Items, item)
		}
	}
	return ask
}

// ScanAsk is what the shop's answers say of its source, as seen from a place:
// on the way to live, what points to test is a finding.
func (w *Walk) ScanAsk(p Place) ScanAsk {
	ask := ScanAsk{Version: PortOne(w.answer("prep.mode.version", Slot{}).Value()), LiveWanted: strings.HasPrefix(string(p.Step), "live.")}
	add := func(list *[]string, v string) {
		if v != "" && !slices.Contains(*list, v) {
			*list = append(*list, v)
		}
	}
	for _, t := range w.Active() {
		add(&ask.TestKeys, w.answer("test.channel.channel_key", Slot{Track: t.ID}).Value())
		for _, m := range t.MIDs {
			add(&ask.LiveKeys, w.answer("live.channel.channel_key", Slot{Track: t.ID, MID: m}).Value())
		}
		for _, m := range w.gateway(t.ID).TestMIDs {
			add(&ask.TestMIDs, m.ID)
		}
	}
	if len(ask.TestMIDs) == 0 {
		ask.TestMIDs = w.everyTestMID()
	}
	return ask
}

// everyTestMID gives the shared MIDs of all gateways, for a shop that has chosen
// none: whichever of them stands in its source, it is not its own.
func (w *Walk) everyTestMID() (out []string) {
	for _, code := range w.Facts.Codes() {
		for _, m := range w.gatewayOf(code).TestMIDs {
			out = append(out, m.ID)
		}
	}
	return out
}

// PaymentExpect is what a payment should prove at a place; providers are the
// gateway's names in PortOne's API.
func (w *Walk) PaymentExpect(p Place, providers []string) PaymentExpect {
	at := Slot{Track: p.Track, MID: p.MID}
	x := PaymentExpect{Channel: TestChannel, Providers: providers, Webhook: true, Cancelled: true}
	if strings.HasPrefix(string(p.Step), "live.") {
		x.Channel, x.MID = LiveChannel, w.answer("contract.mid.value", at).Value()
	}
	for _, m := range w.gateway(p.Track).TestMIDs {
		x.TestMIDs = append(x.TestMIDs, m.ID)
	}
	for _, m := range w.WantedMethods() {
		x.Methods = append(x.Methods, Method(m))
	}
	return x
}

// Wish is one way of paying that the shop wants and a gateway may take.
type Wish struct {
	Style  Style
	Method Method
	Mode   Mode
}

// Wishes are the ways of paying that code is written for at a track: what is
// wanted, by the mode that was chosen for its style, as far as the gateway does
// not rule it out in the version that was chosen.
func (w *Walk) Wishes(track TrackID) []Wish {
	g, version := w.gateway(track), PortOne(w.answer("prep.mode.version", Slot{}).Value())
	var out []Wish
	for _, style := range w.answer("prep.methods.styles", Slot{}).Values {
		mode := Mode(w.Answer(Slot{Question: "prep.mode.mode", Item: style}).Value())
		for _, method := range w.WantedMethods() {
			wish := Wish{Style(style), Method(method), mode}
			if slices.ContainsFunc(g.Lines, func(l Line) bool { return wish.on(l, version) }) {
				out = append(out, wish)
			}
		}
	}
	return out
}

func (x Wish) on(l Line, version PortOne) bool {
	return l.Style == x.Style && l.Method == x.Method && (x.Mode == "" || l.Mode == x.Mode) &&
		(version == "" || l.PortOne == version) && l.Status != "no"
}

// TraitIDs are the traits of this shop, with the extras that it wants.
func (w *Walk) TraitIDs() []string {
	out := slices.Clone(w.answer("prep.methods.extras", Slot{}).Values)
	for _, t := range Traits {
		if w.Holds(t.When, Slot{}) {
			out = append(out, t.ID)
		}
	}
	return out
}
