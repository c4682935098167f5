package model_test

import (
	"slices"
	"testing"

	"portone-onboard/model"
)

// refusedShop was refused at the screening for these reasons.
func refusedShop(t tb, reasons ...string) *desk {
	t.Helper()
	d := newDesk(t, "2026-03-03").wants("card").choose(full).say(slot("contract.apply.sent_on"), "2026-03-03")
	return d.say(slot("contract.screening.state"), "refuse").say(slot("contract.screening.reason"), reasons...)
}

// siteWith is a look at the pages at which everything stands but for this.
func siteWith(except map[string]model.Status) model.SiteReport {
	r := model.SiteReport{Start: "https://rainbow.example", At: lookedAt}
	for _, id := range model.SiteIDs {
		st := model.Done
		if s, ok := except[id]; ok {
			st = s
		}
		if st != "" {
			r.Findings = append(r.Findings, model.Finding{ID: id, Status: st, Code: "site_field_found", At: model.Spot{Source: "https://rainbow.example/" + id}})
		}
	}
	return r
}

// TestFixesSeen: a look proves a fix once everything of its class stands on the
// pages, and speaks against it where something is missing.
func TestFixesSeen(t *testing.T) {
	for name, c := range map[string]struct {
		reason string
		except map[string]model.Status
		want   model.Status
	}{
		"the footer stands":           {"footer", nil, model.Done},
		"a field is missing":          {"footer", map[string]model.Status{"phone": model.Missing}, model.Missing},
		"a field cannot be told":      {"footer", map[string]model.Status{"phone": model.CannotTell}, ""},
		"unclear, and one is missing": {"footer", map[string]model.Status{"business_name": model.CannotTell, "mail_order_number": model.Missing}, model.Missing},
		"a field was not looked at":   {"footer", map[string]model.Status{"address": ""}, ""},
		"of another class":            {"footer", map[string]model.Status{"goods": model.Missing, "email": model.Missing}, model.Done},
		"the goods stand":             {"goods", nil, model.Done},
		"sold out":                    {"goods", map[string]model.Status{"sold_out": model.Missing}, model.Missing},
		"not asked of this shop":      {"goods", map[string]model.Status{"recurring_goods": model.Missing}, model.Done},
		"the address opens":           {"address", nil, model.Done},
		"without TLS":                 {"address", map[string]model.Status{"https": model.Missing}, model.Missing},
		"prices":                      {"price", nil, model.Done},
		"papers are no page":          {"papers", nil, ""},
		"nor is the industry":         {"industry", nil, ""},
		"nor anything else":           {"other", nil, ""},
	} {
		fix := slot("contract.screening.fix", c.reason)
		d := refusedShop(t, c.reason)
		var got model.Status
		for _, s := range d.walk().SiteSeen(siteWith(c.except)) {
			if s.Slot == fix {
				got = s.Finding.Status
				if s.Kind != model.Page || s.Finding.At.Source == "" {
					t.Errorf("%s: %+v", name, s)
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
		e := d.walk().Adopt(d.walk().SiteSeen(siteWith(c.except)), "hash", d.at)
		d.apply(e)
		if a := d.walk().Answer(fix); a.Status != c.want || c.want != "" && (!a.Proven() || a.Evidence[0].Hash != "hash") {
			t.Errorf("%s: recorded %+v", name, a)
		}
	}
}

// What the merchant has set aside of the pages does not stand against a fix.
func TestFixWithoutWhatIsSetAside(t *testing.T) {
	d := refusedShop(t, "footer").check(slot("prep.site.item", "phone"), model.Waived)
	r := siteWith(map[string]model.Status{"phone": model.Missing})
	if !slices.ContainsFunc(d.walk().SiteSeen(r), func(s model.Seen) bool {
		return s.Slot.Question == "contract.screening.fix" && s.Finding.Status == model.Done && s.Finding.Args["n"] == "5"
	}) {
		t.Error("a requirement that was set aside keeps the footer from being mended")
	}
}

// One look answers every application that was refused for what it shows, and a
// reviewer's refusal like the gateway's; without a refusal it answers none.
func TestFixesOfAllTracks(t *testing.T) {
	d := newDesk(t, "2026-03-03").wants("card").choose(full, bare)
	for _, track := range []model.TrackID{"t1", "t2"} {
		d.say(slotAt(track, "m1", "contract.apply.sent_on"), "2026-03-02").say(slotAt(track, "m1", "contract.cards.asked_on"), "2026-03-02")
	}
	fixes := func() (out []model.Slot) {
		for _, s := range d.walk().SiteSeen(siteWith(nil)) {
			if s.Slot.Question != "prep.site.item" {
				out = append(out, s.Slot)
			}
		}
		return out
	}
	if got := fixes(); len(got) != 0 {
		t.Fatalf("nothing was refused: %v", got)
	}
	d.say(slotAt("t1", "m1", "contract.screening.state"), "hold").say(slotAt("t1", "m1", "contract.screening.reason"), "price")
	d.say(slotAt("t2", "m1", "contract.cards.state", "kb"), "refuse").say(slotAt("t2", "m1", "contract.cards.reason", "kb"), "price", "papers")
	want := []model.Slot{slotAt("t1", "m1", "contract.screening.fix", "price"), slotAt("t2", "m1", "contract.cards.fix", "price")}
	if got := fixes(); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// The look is offered at a refusal that pages can answer, and at no other.
func TestLookAtRefusals(t *testing.T) {
	for reasons, want := range map[[2]string]model.Look{
		{"footer"}: model.LookSite, {"goods"}: model.LookSite, {"address"}: model.LookSite, {"price"}: model.LookSite,
		{"papers"}: "", {"industry", "other"}: "", {"papers", "price"}: model.LookSite,
	} {
		list := slices.DeleteFunc(reasons[:], func(r string) bool { return r == "" })
		if got := refusedShop(t, list...).walk().LookOf(placeAt("t1", "m1", "contract.screening")); got != want {
			t.Errorf("%v: %q, want %q", list, got, want)
		}
		d := liveShop(t, full, "card").reviews("refuse", "kb").say(slot("contract.cards.reason", "kb"), list...)
		if got := d.walk().LookOf(placeAt("t1", "m1", "contract.cards")); got != want {
			t.Errorf("a reviewer, %v: %q, want %q", list, got, want)
		}
	}
	if got := newDesk(t, "2026-03-03").wants("card").choose(full).walk().LookOf(placeAt("t1", "m1", "contract.screening")); got != "" {
		t.Errorf("nothing was refused: %q", got)
	}
}

// Once the last fix is done, the way leads to asking for a new look.
func TestAfterTheLastFix(t *testing.T) {
	d := refusedShop(t, "footer", "price").say(slot("contract.screening.on"), "2026-03-03")
	e := d.walk().Adopt(d.walk().SiteSeen(siteWith(nil)), "", d.at)
	d.apply(e)
	line, ok := d.due("contract.screening")
	if !ok || line.Kind != model.Fix || line.Slot != slot("contract.screening.state") {
		t.Errorf("on the agenda: %+v", line)
	}
}
