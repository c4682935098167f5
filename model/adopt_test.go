package model_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"portone-onboard/model"
	"portone-onboard/model/workday"
)

var (
	lookedAt = time.Date(2026, 3, 5, 1, 0, 0, 0, time.UTC)
	siteName = model.Slot{Question: "prep.site.item", Item: "business_name"}
)

// onSite is a walk in which only the requirement of the name stands, as given.
func onSite(t interface{ Fatal(...any) }, a *model.Answer) *model.Walk {
	s := model.Shop{ID: "s00000001", Revision: 1, Answers: map[model.Slot]model.Answer{}}
	if a != nil {
		s.Answers[siteName] = *a
	}
	w := model.NewWalk(s, emptyWorld())
	if !w.Visible(siteName) {
		t.Fatal("the requirement is not asked")
	}
	return w
}

func emptyWorld() model.World {
	return model.World{Facts: facts, Calendar: workday.New(), Today: model.DateOf(lookedAt)}
}

func proofs(kinds ...model.EvidenceKind) []model.Evidence {
	var out []model.Evidence
	for _, k := range kinds {
		out = append(out, model.Evidence{Kind: k, At: lookedAt.Add(-time.Hour)})
	}
	return out
}

func TestAdopt(t *testing.T) {
	answer := func(st model.Status, proof ...model.EvidenceKind) *model.Answer {
		return &model.Answer{Status: st, Evidence: proofs(proof...)}
	}
	for name, c := range map[string]struct {
		before *model.Answer
		seen   model.Status
		after  model.Status // "" where nothing changes
	}{
		"first look, there":                   {nil, model.Done, model.Done},
		"first look, not there":               {nil, model.Missing, model.Missing},
		"first look, cannot tell":             {nil, model.CannotTell, model.CannotTell},
		"the merchant's word is confirmed":    {answer(model.Done, model.Stated), model.Done, model.Done},
		"the merchant's word is contradicted": {answer(model.Done, model.Stated), model.Missing, model.Missing},
		"the merchant's word stands":          {answer(model.Done, model.Stated), model.CannotTell, ""},
		"was seen, is gone":                   {answer(model.Done, model.Page), model.Missing, model.Gone},
		"was seen, cannot be told now":        {answer(model.Done, model.Page), model.CannotTell, ""},
		"gone, still gone":                    {answer(model.Gone, model.Page, model.Page), model.Missing, model.Gone},
		"gone, back again":                    {answer(model.Gone, model.Page, model.Page), model.Done, model.Done},
		"missing, mended":                     {answer(model.Missing, model.Page), model.Done, model.Done},
		"missing, cannot be told now":         {answer(model.Missing, model.Page), model.CannotTell, ""},
		"waived":                              {answer(model.Waived), model.Missing, ""},
		"does not concern the shop":           {answer(model.NotApplicable), model.Done, ""},
	} {
		t.Run(name, func(t *testing.T) {
			w := onSite(t, c.before)
			f := model.Finding{ID: "business_name", Status: c.seen, Code: "site_found", Value: "가게", At: model.Spot{Source: "https://shop.example/", Text: "상호 가게"}}
			e := w.Adopt([]model.Seen{{Slot: siteName, Kind: model.Page, Finding: f}}, "", lookedAt)
			if c.after == "" {
				if len(e.Changes) != 0 {
					t.Fatalf("changes %+v", e.Changes)
				}
				return
			}
			next, err := model.Apply(w.Shop, e)
			if err != nil {
				t.Fatal(err)
			}
			got := next.Answers[siteName]
			proof, ok := got.Proof()
			if got.Status != c.after || !ok || proof.Source != f.At.Source || proof.Value != "가게" || !proof.At.Equal(lookedAt) {
				t.Errorf("%+v, want %s with its proof", got, c.after)
			}
			if undo, err := model.Undo(next, e, lookedAt); err != nil {
				t.Error(err)
			} else if back, err := model.Apply(next, undo); err != nil || len(back.Answers) != len(w.Shop.Answers) {
				t.Errorf("taken back: %+v %v", back.Answers, err)
			}
		})
	}
}

// TestAdoptAnyLooks: however often a machine looks, a waiver stands, proof does
// not grow without end, the first proof stays, and Gone only ever follows
// something that a machine saw.
func TestAdoptAnyLooks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := onSite(t, nil)
		seenOnce := false
		var first model.Evidence
		for i := range rapid.IntRange(1, 12).Draw(t, "looks") {
			st := rapid.SampledFrom([]model.Status{model.Done, model.Missing, model.CannotTell}).Draw(t, "status")
			at := lookedAt.Add(time.Duration(i) * time.Hour)
			e := w.Adopt([]model.Seen{{Slot: siteName, Kind: model.Page, Finding: model.Finding{ID: "business_name", Status: st}}}, "", at)
			if len(e.Changes) == 0 {
				continue
			}
			next, err := model.Apply(w.Shop, e)
			if err != nil {
				t.Fatal(err)
			}
			a := next.Answers[siteName]
			if first.At.IsZero() {
				first = a.Evidence[0]
			}
			if len(a.Evidence) > 6 || !a.Evidence[0].Same(first) || !a.Evidence[0].At.Equal(first.At) {
				t.Fatalf("%d proofs, the first from %s", len(a.Evidence), a.Evidence[0].At)
			}
			if a.Status == model.Gone && !seenOnce {
				t.Fatal("gone without having been there")
			}
			seenOnce = seenOnce || st == model.Done
			w = model.NewWalk(next, w.World)
		}
	})
}

func TestGoneIsMendedFirst(t *testing.T) {
	w := onSite(t, &model.Answer{Status: model.Gone, Evidence: proofs(model.Page, model.Page)})
	agenda := w.Agenda()
	if len(agenda) == 0 || agenda[0].Kind != model.Fix || agenda[0].Slot != siteName {
		t.Fatalf("the agenda begins with %+v", agenda[0])
	}
}

func TestPaymentSeen(t *testing.T) {
	done := func(ids ...string) []model.Finding {
		var out []model.Finding
		for _, id := range ids {
			out = append(out, model.Finding{ID: id, Status: model.Done})
		}
		return out
	}
	all := done("found", "paid", "channel", "gateway", "mid", "cancelled", "webhook")
	place := model.Place{Step: "live.rehearsal", Track: "t1", MID: "m1"}
	for name, c := range map[string]struct {
		place  model.Place
		report model.PaymentReport
		want   []string
	}{
		"a test payment proves nothing about live": {place, model.PaymentReport{Payment: model.PaymentSeen{ID: "p1", Channel: model.TestChannel, Status: "PAID"}, Findings: all},
			[]string{"test.payment.paid", "test.payment.cancelled", "test.code.webhook", "test.payment.payment_id=p1"}},
		"at live.mid a test payment is the wrong MID": {model.Place{Step: "live.mid", Track: "t1", MID: "m1"}, model.PaymentReport{Payment: model.PaymentSeen{ID: "p1", Channel: model.TestChannel}, Findings: done("mid")},
			[]string{"live.mid.same=test"}},
		"a live payment on a desktop, cancelled in part": {place, model.PaymentReport{Payment: model.PaymentSeen{ID: "p2", Channel: model.LiveChannel, Platform: "pc", Amount: 1000, Cancelled: 400}, Findings: all},
			[]string{"live.code.swap/channel_key", "live.code.swap/pg_parameter", "live.code.swap/plugin_channel", "live.code.swap/webhook_url",
				"live.rehearsal.try/pay_desktop", "live.rehearsal.try/refund_partial", "live.rehearsal.try/webhook_seen", "live.rehearsal.payment_id=p2", "live.mid.same=yes"}},
		"of another gateway": {place, model.PaymentReport{Payment: model.PaymentSeen{ID: "p3", Channel: model.LiveChannel, Platform: "pc"},
			Findings: append(done("found", "paid", "channel"), model.Finding{ID: "gateway", Status: model.Missing})}, nil},
		"of unknown channel": {place, model.PaymentReport{Payment: model.PaymentSeen{ID: "p4", Channel: model.UnknownChannel}, Findings: all}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, s := range model.NewWalk(model.Shop{}, emptyWorld()).PaymentSeen(c.place, c.report) {
				key := string(s.Slot.Question)
				if s.Slot.Item != "" {
					key += "/" + s.Slot.Item
				}
				if len(s.Values) > 0 {
					key += "=" + s.Values[0]
				}
				got = append(got, key)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %v\nwant %v", got, c.want)
			}
		})
	}
}
