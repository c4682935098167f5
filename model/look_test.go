package model_test

import (
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

// TestAdoptOfNoTrack: what is asked of no track there is is left out, and what
// stands beside it is taken.
func TestAdoptOfNoTrack(t *testing.T) {
	paid, id := model.Slot{Question: "prep.site.item", Item: "business_name"}, model.Slot{Track: "none", Question: "test.payment.payment_id"}
	w := onSite(t, nil)
	seen := []model.Seen{
		{Slot: id, Kind: model.Payment, Values: []string{"p1"}},
		{Slot: paid, Kind: model.Page, Finding: model.Finding{Status: model.Done}},
	}
	e := w.Adopt(seen, "", lookedAt)
	if len(e.Changes) != 1 || e.Changes[0].Slot != paid {
		t.Fatalf("a question of no track was answered: %+v", e.Changes)
	}
	if e.Seq != w.Shop.Revision+1 || e.Kind != model.Answered {
		t.Errorf("event %+v", e)
	}
}

// TestAdoptKeepsWaivers: a value seen does not stand in place of what the
// merchant has set aside, and stands in place of what was stated.
func TestAdoptKeepsWaivers(t *testing.T) {
	url := model.Slot{Question: "prep.site.url"}
	for status, taken := range map[model.Status]bool{model.Waived: false, model.NotApplicable: false, model.Given: true, model.Missing: true} {
		s := model.Shop{ID: "s00000001", Revision: 1, Answers: map[model.Slot]model.Answer{url: {Status: status, Values: []string{"https://a.kr"}}}}
		w := model.NewWalk(s, emptyWorld())
		e := w.Adopt([]model.Seen{{Slot: url, Kind: model.Page, Values: []string{"https://b.kr"}}}, "", lookedAt)
		if (len(e.Changes) == 1) != taken {
			t.Errorf("%s: changes %+v", status, e.Changes)
		}
	}
}

// TestScanSeen: what speaks against an answer makes it missing, what a scan is
// sure of makes it done, and silence speaks only of what is left of test.
func TestScanSeen(t *testing.T) {
	bad := func(ids ...string) (out []model.Finding) {
		for _, id := range ids {
			out = append(out, model.Finding{ID: id, Status: model.Missing, Code: "scan_" + model.FindingCode(id), At: model.Spot{Source: "a.js", Line: 3}})
		}
		return out
	}
	for name, c := range map[string]struct {
		report model.ScanReport
		live   bool
		want   map[string]model.Status
	}{
		"nothing known":                 {model.ScanReport{Files: 3}, false, nil},
		"no files at all, live":         {model.ScanReport{}, true, nil},
		"silence without payment code":  {model.ScanReport{Files: 3}, true, nil},
		"silence, the test key unknown": {model.ScanReport{Files: 3, Facts: []string{"uses_v2"}}, true, map[string]model.Status{"test.code.window/": model.Done}},
		"sure of the server": {model.ScanReport{Files: 3, Facts: []string{"uses_v2", "verifies_amount"}}, false,
			map[string]model.Status{"test.code.window/": model.Done, "test.code.server_check/": model.Done}},
		"sure, and yet against it": {model.ScanReport{Files: 3, Facts: []string{"verifies_amount"}, Findings: bad("amount_from_browser")}, false,
			map[string]model.Status{"test.code.server_check/": model.Missing}},
		"test key left, before live": {model.ScanReport{Files: 3, Findings: bad("test_channel_key")}, false, nil},
		"test key left, live": {model.ScanReport{Files: 3, Findings: bad("test_channel_key")}, true,
			map[string]model.Status{"live.code.swap/channel_key": model.Missing, "live.code.swap/pg_parameter": model.Missing, "live.code.swap/test_left": model.Missing}},
		"a secret in view": {model.ScanReport{Files: 3, Findings: bad("secret_in_frontend")}, true,
			map[string]model.Status{"live.code.swap/server_secret": model.Missing}},
		"only a doubt": {model.ScanReport{Files: 3, Facts: []string{"verifies_webhook"}, Findings: []model.Finding{{ID: "webhook_unsigned", Status: model.CannotTell}}}, false, nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := map[string]model.Status{}
			for _, s := range model.NewWalk(model.Shop{}, emptyWorld()).ScanSeen(model.Place{Step: "live.code", Track: "t1", MID: "m1"}, c.report, c.live) {
				got[string(s.Slot.Question)+"/"+s.Slot.Item] = s.Finding.Status
				if s.Kind != model.Scan || s.Slot.Track != "t1" {
					t.Errorf("%+v", s)
				}
			}
			if len(got) != len(c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
			for k, st := range c.want {
				if got[k] != st {
					t.Errorf("%s is %q, want %q", k, got[k], st)
				}
			}
		})
	}
}

// TestHookSeen: a handler that passes proves itself; one that fails against a
// payment which does not exist proves nothing.
func TestHookSeen(t *testing.T) {
	w := model.NewWalk(model.Shop{}, emptyWorld())
	trial := func(plain, unsigned model.Status) model.HookReport {
		return model.HookReport{Points: 5, Of: 6, Results: []model.HookResult{
			{Scenario: "hook_try_paid", Status: plain}, {Scenario: "hook_try_unsigned", Status: unsigned}, {Scenario: "hook_try_stale", Status: model.Missing},
		}}
	}
	for name, c := range map[string]struct {
		r    model.HookReport
		want model.Status
	}{
		"nothing tried":                   {model.HookReport{}, ""},
		"all taken and refused":           {trial(model.Done, model.Done), ""}, // orders cannot be seen
		"a forgery is taken":              {trial(model.Done, model.Missing), model.Missing},
		"nothing is taken":                {trial(model.Missing, model.Done), ""},
		"nothing is taken, nor a forgery": {trial(model.CannotTell, model.Missing), ""},
		"V1, whatever it answers":         {model.HookReport{Points: 9, Of: 9, Results: []model.HookResult{{Scenario: "hook_try_v1_paid", Status: model.Done}}}, ""},
	} {
		got := w.HookSeen(model.Place{Step: "test.code", Track: "t1"}, c.r)
		if (len(got) == 0) != (c.want == "") || len(got) > 0 && (got[0].Finding.Status != c.want || got[0].Kind != model.Hook) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// TestTestNeverProvesLive: whatever a payment shows, one of a test channel
// answers nothing of live but that it was the wrong one.
func TestTestNeverProvesLive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := model.PaymentReport{At: time.Now(), Payment: model.PaymentSeen{
			ID: "p", Channel: rapid.SampledFrom([]model.ChannelType{model.TestChannel, model.UnknownChannel}).Draw(t, "channel"),
			Status: rapid.SampledFrom([]string{"PAID", "FAILED", "CANCELLED"}).Draw(t, "status"), Platform: rapid.SampledFrom([]string{"", "pc", "mobile"}).Draw(t, "platform"),
			Amount: 1000, Cancelled: rapid.Int64Range(0, 1000).Draw(t, "cancelled"), Method: model.VirtualAccount,
		}}
		for _, id := range model.PaymentChecks {
			r.Findings = append(r.Findings, model.Finding{ID: id, Status: rapid.SampledFrom([]model.Status{model.Done, model.Missing, model.CannotTell}).Draw(t, id)})
		}
		step := rapid.SampledFrom([]model.StepID{"test.payment", "live.rehearsal", "live.mid"}).Draw(t, "step")
		for _, s := range model.NewWalk(model.Shop{}, emptyWorld()).PaymentSeen(model.Place{Step: step, Track: "t1", MID: "m1"}, r) {
			if live := s.Slot.Question[:5] == "live."; live && !(s.Slot.Question == "live.mid.same" && slices.Equal(s.Values, []string{"test"})) {
				t.Fatalf("%+v", s)
			}
		}
	})
}

// TestNoTestValueLeft: only a whole reading of payment code says that nothing of
// test is left.
func TestNoTestValueLeft(t *testing.T) {
	key := model.Slot{Track: "t1", Question: "test.channel.channel_key"}
	shop := model.Shop{ID: "s1", Answers: map[model.Slot]model.Answer{
		{Question: "prep.gateway.chosen"}:        {Status: model.Given, Values: []string{string(full)}},
		{Question: "prep.mode.version"}:          {Status: model.Given, Values: []string{"v2"}},
		{Track: "t1", Question: "track.gateway"}: {Status: model.Given, Values: []string{string(full)}},
		{Track: "t1", Question: "track.origin"}:  {Status: model.Given, Values: []string{"choice"}},
		key:                                      {Status: model.Given, Values: []string{"channel-key-1"}},
	}}
	whole := model.ScanReport{Files: 3, Facts: []string{"uses_v2"}}
	left := func(s model.Shop, r model.ScanReport) bool {
		for _, x := range model.NewWalk(s, emptyWorld()).ScanSeen(model.Place{Step: "live.code", Track: "t1", MID: "m1"}, r, true) {
			if x.Slot.Item == "test_left" && x.Finding.Status == model.Done {
				return true
			}
		}
		return false
	}
	if !left(shop, whole) {
		t.Error("a whole reading says nothing")
	}
	unread, ignored := whole, whole
	unread.Unread, ignored.Ignored = []model.ScanTrouble{{File: "a.js"}}, []string{".env.production"}
	if left(shop, unread) || left(shop, ignored) || left(shop, model.ScanReport{Files: 3}) {
		t.Error("what was not read counts as free of test values")
	}
	shop.Answers = maps.Clone(shop.Answers)
	delete(shop.Answers, key)
	if left(shop, whole) {
		t.Error("without the test key nobody can tell")
	}
}

// TestPaymentElsewhere: a live payment on another MID proves nothing of this one.
func TestPaymentElsewhere(t *testing.T) {
	r := model.PaymentReport{Payment: model.PaymentSeen{ID: "p", Channel: model.LiveChannel, Platform: "pc"}}
	for _, id := range model.PaymentChecks {
		st := model.Done
		if id == "mid" {
			st = model.Missing
		}
		r.Findings = append(r.Findings, model.Finding{ID: id, Status: st})
	}
	seen := model.NewWalk(model.Shop{}, emptyWorld()).PaymentSeen(model.Place{Step: "live.rehearsal", Track: "t1", MID: "m1"}, r)
	if len(seen) != 1 || seen[0].Slot.Question != "live.mid.same" || seen[0].Values[0] != "other" {
		t.Errorf("%+v", seen)
	}
}
