package model

import (
	"slices"
	"strconv"
)

// SiteSeen says which answers a look at the shop's pages gives.
func (w *Walk) SiteSeen(r SiteReport) []Seen {
	var out []Seen
	for _, f := range r.Findings {
		out = append(out, Seen{Slot: Slot{Question: "prep.site.item", Item: f.ID}, Kind: Page, Finding: f})
	}
	return append(out, w.fixesSeen(r)...)
}

// fixesSeen says which fixes of refusals the pages show. The pages are the same
// for every track, so that one look answers all who refused for them.
func (w *Walk) fixesSeen(r SiteReport) []Seen {
	var out []Seen
	for _, v := range w.Steps() {
		for _, a := range v.Asks {
			if a.Question.Each != EachReason {
				continue
			}
			if f, ok := w.fixFinding(a.Slot.Item, r); ok {
				out = append(out, Seen{Slot: a.Slot, Kind: Page, Finding: f})
			}
		}
	}
	return out
}

// fixFinding is what a look says of a reason class: missing where one of its
// requirements is, done only where each of them was seen. A requirement that
// does not concern this shop, or that the merchant has set aside, is none.
func (w *Walk) fixFinding(reason string, r SiteReport) (Finding, bool) {
	wanted := w.itemsOf("prep.site.item", Slot{})
	seen, all, last := 0, true, Finding{}
	for _, item := range reasonItems()[reason] {
		st := w.Answer(Slot{Question: "prep.site.item", Item: item}).Status
		if !slices.Contains(wanted, item) || st == Waived || st == NotApplicable {
			continue
		}
		f, ok := find(r.Findings, func(f Finding) bool { return f.ID == item })
		if ok && f.Status == Missing {
			f.ID = reason
			return f, true
		}
		seen, last, all = seen+1, f, all && f.Status == Done
	}
	f := Finding{ID: reason, Status: Done, Code: "fix_seen", Args: map[string]string{"n": strconv.Itoa(seen)}, At: Spot{Source: last.At.Source}}
	return f, all && seen > 0
}

// ---- payments --------------------------------------------------------------

// proves is one answer that a payment gives: once every check of Checks is done
// and Also holds.
type proves struct {
	channel  ChannelType
	question QuestionID
	item     string
	checks   []string
	also     func(PaymentSeen) bool
}

// ran are the checks that a payment of this channel at this gateway passes.
var ran = []string{"found", "paid", "channel", "gateway"}

var paymentProves = []proves{
	{channel: TestChannel, question: "test.payment.paid", checks: ran},
	{channel: TestChannel, question: "test.payment.cancelled", checks: append(slices.Clone(ran), "cancelled")},
	{channel: TestChannel, question: "test.payment.failed", checks: []string{"found"}, also: func(p PaymentSeen) bool { return p.Status == "FAILED" }},
	{channel: TestChannel, question: "test.code.webhook", checks: append(slices.Clone(ran), "webhook")},
	{channel: LiveChannel, question: "live.code.swap", item: "channel_key", checks: ran},
	{channel: LiveChannel, question: "live.code.swap", item: "pg_parameter", checks: ran},
	{channel: LiveChannel, question: "live.code.swap", item: "plugin_channel", checks: ran},
	{channel: LiveChannel, question: "live.code.swap", item: "webhook_url", checks: append(slices.Clone(ran), "webhook")},
	{channel: LiveChannel, question: "live.rehearsal.try", item: "pay_desktop", checks: ran, also: on("pc")},
	{channel: LiveChannel, question: "live.rehearsal.try", item: "pay_mobile", checks: ran, also: on("mobile")},
	{channel: LiveChannel, question: "live.rehearsal.try", item: "refund_full", checks: append(slices.Clone(ran), "cancelled"), also: func(p PaymentSeen) bool { return p.Cancelled == p.Amount }},
	{channel: LiveChannel, question: "live.rehearsal.try", item: "refund_partial", checks: append(slices.Clone(ran), "cancelled"), also: func(p PaymentSeen) bool { return p.Cancelled > 0 && p.Cancelled < p.Amount }},
	{channel: LiveChannel, question: "live.rehearsal.try", item: "virtual_account", checks: ran, also: func(p PaymentSeen) bool { return p.Method == VirtualAccount }},
	{channel: LiveChannel, question: "live.rehearsal.try", item: "webhook_seen", checks: append(slices.Clone(ran), "webhook")},
}

func on(platform string) func(PaymentSeen) bool {
	return func(p PaymentSeen) bool { return p.Platform == platform }
}

// PaymentSeen says which answers a payment gives that was looked up at a place.
// It only ever proves: a payment that shows nothing takes nothing away. Live
// never inherits a test's evidence, because each line names its channel.
func (w *Walk) PaymentSeen(p Place, r PaymentReport) []Seen {
	var out []Seen
	at := Slot{Track: p.Track, MID: p.MID}
	elsewhere := r.elsewhere()
	for _, x := range paymentProves {
		if elsewhere || x.channel != r.Payment.Channel || x.also != nil && !x.also(r.Payment) {
			continue
		}
		if f, ok := r.all(x.checks); ok {
			slot := index()[x.question].resolve(at)
			slot.Item = x.item
			out = append(out, Seen{Slot: slot, Kind: Payment, Finding: f})
		}
	}
	return append(out, w.paymentValues(p, r)...)
}

// elsewhere holds for a live payment that ran on another MID than the contract's:
// it proves nothing about this one.
func (r PaymentReport) elsewhere() bool {
	mid, known := r.finding("mid")
	return r.Payment.Channel == LiveChannel && known && mid.Status != Done
}

// paymentValues are the answers that are no checks: which payment it was, and
// whether it ran on the MID of the contract.
func (w *Walk) paymentValues(p Place, r PaymentReport) []Seen {
	var out []Seen
	put := func(q QuestionID, f Finding, v string) {
		slot := index()[q].resolve(Slot{Track: p.Track, MID: p.MID})
		out = append(out, Seen{Slot: slot, Kind: Payment, Finding: f, Values: []string{v}})
	}
	if f, ok := r.all(ran); ok && r.Payment.Channel == TestChannel {
		put("test.payment.payment_id", f, r.Payment.ID)
	}
	if p.MID == "" {
		return out
	}
	if f, ok := r.all(ran); ok && r.Payment.Channel == LiveChannel && !r.elsewhere() {
		put("live.rehearsal.payment_id", f, r.Payment.ID)
	}
	mid, known := r.finding("mid")
	switch {
	case p.Step != "live.mid" && p.Step != "live.rehearsal" || !known:
	case r.Payment.Channel == TestChannel:
		if p.Step == "live.mid" { // at the rehearsal it is only a slip
			put("live.mid.same", mid, "test")
		}
	case r.Payment.Channel != LiveChannel:
	case mid.Status == Done:
		put("live.mid.same", mid, "yes")
	case mid.Status == Missing:
		put("live.mid.same", mid, "other")
	}
	return out
}

func (r PaymentReport) finding(id string) (Finding, bool) {
	i := slices.IndexFunc(r.Findings, func(f Finding) bool { return f.ID == id })
	if i < 0 {
		return Finding{}, false
	}
	return r.Findings[i], true
}

// all gives the finding to show for several checks that are all done: the last
// of them, which says most.
func (r PaymentReport) all(checks []string) (last Finding, ok bool) {
	for _, id := range checks {
		f, known := r.finding(id)
		if !known || f.Status != Done {
			return Finding{}, false
		}
		last = f
	}
	return last, true
}

// ---- the source ------------------------------------------------------------

// shows is one answer that a scan gives: rules that speak against it, and what
// the scan must be sure of to speak for it. Without facts the silence of the
// rules is enough.
type shows struct {
	live     bool // only where the code is about to go live
	question QuestionID
	item     string
	against  []string
	facts    []string // any of them
	silence  bool
}

var (
	testLeft    = []string{"test_channel_key", "sample_channel_key", "test_store_id", "shared_test_mid"}
	secretRules = []string{"secret_in_frontend", "webhook_secret_in_frontend", "secret_in_source"}

	scanShows = []shows{
		{question: "test.code.window", facts: []string{"uses_v1", "uses_v2"}},
		{question: "test.code.server_check", against: []string{"amount_from_browser"}, facts: []string{"verifies_amount"}},
		{question: "test.code.mobile", against: []string{"no_redirect_url"}, facts: []string{"has_redirect"}},
		{question: "test.code.webhook", against: []string{"webhook_unsigned"}}, // a signature that is checked does not show that orders change
		{live: true, question: "live.code.swap", item: "channel_key", against: append([]string{"no_channel_key"}, testLeft...)},
		{live: true, question: "live.code.swap", item: "pg_parameter", against: append([]string{"no_pg"}, testLeft...)},
		{live: true, question: "live.code.swap", item: "server_secret", against: secretRules},
		{live: true, question: "live.code.swap", item: "test_left", against: testLeft, silence: true},
	}
)

// ScanSeen says which answers a look at the source gives at a place.
func (w *Walk) ScanSeen(p Place, r ScanReport, live bool) []Seen {
	var out []Seen
	for _, x := range scanShows {
		f, ok := x.finding(r)
		if x.live && !live || !ok || x.silence && f.Status == Done && !w.sawAll(p, r) {
			continue
		}
		slot := index()[x.question].resolve(Slot{Track: p.Track, MID: p.MID})
		slot.Item = x.item
		out = append(out, Seen{Slot: slot, Kind: Scan, Finding: f})
	}
	return out
}

// sawAll tells whether silence of the rules about test values means something:
// there is payment code, all of it was read, and the test channel's key is known.
func (w *Walk) sawAll(p Place, r ScanReport) bool {
	paid := slices.Contains(r.Facts, "uses_v1") || slices.Contains(r.Facts, "uses_v2")
	ask := w.ScanAsk(p)
	return paid && len(r.Unread) == 0 && len(r.Ignored) == 0 && (ask.Version == V1 || len(ask.TestKeys) > 0)
}

// finding is what a scan says of one answer; false where it says nothing.
func (x shows) finding(r ScanReport) (Finding, bool) {
	for _, f := range r.Findings {
		if slices.Contains(x.against, f.ID) && f.Status == Missing {
			return f, true
		}
	}
	sure := slices.ContainsFunc(x.facts, func(fact string) bool { return slices.Contains(r.Facts, fact) })
	doubt := slices.ContainsFunc(r.Findings, func(f Finding) bool { return slices.Contains(x.against, f.ID) })
	if doubt || r.Files == 0 || !sure && !x.silence {
		return Finding{}, false
	}
	code := FindingCode("scan_seen")
	if x.silence {
		code = "scan_none_left"
	}
	return Finding{ID: x.item, Status: Done, Code: code, Args: map[string]string{"files": strconv.Itoa(r.Files)}, At: Spot{Source: r.Dir}}, true
}

// ---- the handler of webhooks -----------------------------------------------

// The scenarios of a trial that decide: the plain delivery, and those that
// PortOne never sent.
const hookPlain = "hook_try_paid"

var hookForged = []string{"hook_try_tampered_body", "hook_try_tampered_amount", "hook_try_unsigned", "hook_try_wrong_secret"}

// HookSeen says what a trial of the shop's own handler shows. It only speaks
// against it: one that takes what PortOne never sent. That orders are changed
// cannot be seen from outside, so nothing is done by it; and a handler that does
// not take the plain delivery shows nothing at all. V1's notices are not signed.
func (w *Walk) HookSeen(p Place, r HookReport) []Seen {
	status := map[string]Status{}
	for _, x := range r.Results {
		status[x.Scenario] = x.Status
	}
	if status[hookPlain] != Done || !slices.ContainsFunc(hookForged, func(x string) bool { return status[x] == Missing }) {
		return nil
	}
	f := Finding{ID: "webhook", Status: Missing, Code: "hook_trial", At: Spot{Source: r.URL},
		Args: map[string]string{"points": strconv.Itoa(r.Points), "of": strconv.Itoa(r.Of)}}
	return []Seen{{Slot: Slot{Track: p.Track, Question: "test.code.webhook"}, Kind: Hook, Finding: f}}
}
