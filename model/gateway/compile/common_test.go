package main

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
)

func common(t *testing.T) *Common {
	t.Helper()
	g, err := readCommon(folder)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestCommonTexts(t *testing.T) {
	g := common(t)
	v := reflect.ValueOf(g).Elem()
	checkTexts(t, v)
	checkSources(t, v)
	checkConflicts(t, g.Conflicts)
	sentence := func(at string, x model.Text) {
		if x.Ko != "" && (!strings.HasSuffix(x.Ko, "니다.") || !strings.HasSuffix(x.En, ".")) {
			t.Errorf("%s is no sentence: %+v", at, x)
		}
	}
	for _, r := range g.Industries {
		sentence(string(r.ID), r.Text)
		for _, x := range r.Gateways {
			sentence(string(r.ID)+" "+string(x.Code), x.Text)
		}
	}
	for _, r := range g.Tiers {
		sentence(string(r.ID), r.Text)
	}
	sentence("insurance", g.Insurance.Text)
	for _, m := range g.Insurance.Multiples {
		sentence(m.ID, m.Text)
	}
	for _, r := range g.Changes {
		sentence(r.ID, r.Text)
	}
	for _, r := range g.Rules {
		sentence(r.ID, r.Text)
	}
}

// TestCommonIndustries wants the 38 restricted and 9 refused trades of
// high-risk-industry.md in the page's order.
func TestCommonIndustries(t *testing.T) {
	g := common(t)
	const restricted, refused = 38, 9
	var ids []string
	for i, r := range g.Industries {
		ids = append(ids, string(r.ID))
		want := gateway.Verdict("review")
		if i >= restricted || r.ID == "e_cigarette" { // forbidden by law since 2026-04-24
			want = "refused"
		}
		if r.Verdict != want {
			t.Errorf("%s is %s, not %s", r.ID, r.Verdict, want)
		}
		if w := cells(r.Name.Ko); w > 20 {
			t.Errorf("%s: name is %d cells wide", r.ID, w)
		}
		if want == "review" && len(r.Gateways) == 0 {
			t.Errorf("%s: nobody reviews it", r.ID)
		}
		var seen []model.Code
		for _, x := range r.Gateways {
			if !known(x.Code) || slices.Contains(seen, x.Code) {
				t.Errorf("%s: gateway %s is unknown or named twice", r.ID, x.Code)
			}
			if (x.Verdict == "limited" || x.Verdict == "refused") == (x.Text == model.Text{}) {
				t.Errorf("%s: %s is %s with text %q", r.ID, x.Code, x.Verdict, x.Text.En)
			}
			seen = append(seen, x.Code)
		}
	}
	if !slices.Equal(ids, industries[:restricted+refused]) {
		t.Errorf("trades are %v, not %v", ids, industries[:restricted+refused])
	}
}

// cells is how wide a short name is on a terminal: Hangul takes two cells.
func cells(s string) (n int) {
	for _, r := range s {
		if n++; r >= '가' && r <= '힣' {
			n++
		}
	}
	return n
}

func known(code model.Code) bool {
	return slices.ContainsFunc(gateway.Index(), func(e gateway.Entry) bool { return e.Code == code })
}

func TestCommonTiers(t *testing.T) {
	g := common(t)
	var last int64
	var ids []gateway.Tier
	for _, r := range g.Tiers {
		if r.From != last || r.Below != 0 && r.Below <= r.From {
			t.Errorf("%s is from %d to %d after %d", r.ID, r.From, r.Below, last)
		}
		last = r.Below
		ids = append(ids, r.ID)
	}
	if last != 0 || !slices.Equal(ids, gateway.Tiers()) {
		t.Errorf("tiers %v end at %d", ids, last)
	}
	q, _ := model.FindQuestion("prep.cost.settlement")
	for i, m := range g.Insurance.Multiples {
		if i >= len(q.Options) || m.ID != q.Options[i] {
			t.Errorf("multiple %s is no answer of prep.cost.settlement", m.ID)
		}
	}
}

// TestCommonChanges wants every change that can be asked about to be told of.
func TestCommonChanges(t *testing.T) {
	g := common(t)
	var told []string
	for _, r := range g.Changes {
		told = append(told, string(r.Change))
		for _, c := range r.Codes {
			if !known(c) {
				t.Errorf("%s: no gateway %s", r.ID, c)
			}
		}
		if slices.Contains(r.Effects, "mid") && slices.Contains(r.Effects, "keep") {
			t.Errorf("%s both keeps the MID and wants a new one", r.ID)
		}
	}
	for _, c := range changes {
		if !slices.Contains(told, c) {
			t.Errorf("nothing is said of a change of %s", c)
		}
	}
}

func TestCommonRules(t *testing.T) {
	g := common(t)
	var items, told []string
	for _, x := range model.SiteItems {
		items = append(items, x.ID)
	}
	sites := len(items)
	for _, x := range model.Papers {
		items = append(items, x.ID)
	}
	for _, r := range g.Rules {
		told = append(told, r.Item)
		if i := slices.Index(items, r.Item); r.Item != "" && (i < 0 || (i >= sites) != (r.Topic == "paper")) {
			t.Errorf("%s (%s): no item %s", r.ID, r.Topic, r.Item)
		}
		// model.CommonRule carries only styles, modes and traits.
		if len(r.Only.Modules)+len(r.PortOne)+len(r.Methods)+len(r.Routes) > 0 {
			t.Errorf("%s is narrowed by what the machine does not read", r.ID)
		}
	}
	silent := []string{"https", "sold_out"} // the pages do not name them
	for _, id := range items {
		if slices.Contains(told, id) == slices.Contains(silent, id) {
			t.Errorf("item %s: told of %t", id, slices.Contains(told, id))
		}
	}
}
