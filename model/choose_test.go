package model_test

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

// in picks a mode for a style, says a version.
func (d *desk) in(style, mode, version string) *desk {
	d.Helper()
	if d.walk().Answer(slot("prep.methods.styles")).Status != model.Given {
		d.say(slot("prep.methods.styles"), style)
	}
	return d.say(slot("prep.mode.mode", style), mode).say(slot("prep.mode.version"), version)
}

func (d *desk) built(with string) *desk { d.Helper(); return d.say(slot("prep.shop.built"), with) }

func (d *desk) trade(id string) *desk { d.Helper(); return d.say(slot("prep.shop.industry"), id) }

// wantsEasy wants one easy pay, by a contract of its own or through a gateway.
func (d *desk) wantsEasy(name, way string) *desk {
	d.Helper()
	return d.wants("easy_pay").say(slot("prep.methods.easy_pays"), name).say(slot("prep.methods.easy_pay_way", name), way)
}

// findings names for each finding a shop that meets it, and the gateway of
// which it then holds.
var findings = []struct {
	rule   string
	code   model.Code
	out    bool
	points int
	shop   func(d *desk)
}{
	{"unfilled", bare, false, 0, func(d *desk) {}},
	{"host", narrow, true, 0, func(d *desk) { host(d, "builder") }},
	{"host", wide, false, 0, func(d *desk) { host(d, "builder") }},
	{"closed", shut, true, 0, func(d *desk) {}},
	{"industry_refused", refuses, true, 0, func(d *desk) { d.trade("food") }},
	{"industry_refused", own, true, 0, func(d *desk) { d.trade("gambling") }},
	{"industry_refused", wide, true, 0, func(d *desk) { d.wants("card").say(slot("prep.methods.styles"), "recurring").trade("vape") }},
	{"industry_unlisted", own, true, 0, func(d *desk) { d.trade("alcohol") }},
	{"industry_unknown", abroad, false, -5, func(d *desk) { d.trade("alcohol") }},
	{"industry_taken", wide, false, 5, func(d *desk) { d.trade("donation") }},
	{"industry_reviews", wide, false, 5, func(d *desk) { d.trade("alcohol") }},
	{"industry_reviews", wide, false, 5, func(d *desk) { d.trade("points") }},
	{"goods", refuses, true, 0, func(d *desk) { d.say(slot("prep.shop.goods"), "digital", "subscription") }},
	{"age", wide, false, -1, func(d *desk) { d.trade("booking") }},
	{"app_store", refuses, true, 0, func(d *desk) { d.built("app").say(slot("prep.shop.app_store"), "not_listed") }},
	{"app_reviewed", wide, false, 0, func(d *desk) { d.built("app").say(slot("prep.shop.app_store"), "not_listed") }},
	{"platform_refused", refuses, true, 0, func(d *desk) { d.built("woocommerce") }},
	{"platform_unknown", own, false, 0, func(d *desk) { d.built("shopify") }},
	{"platform_taken", wide, false, 5, func(d *desk) { d.built("shopify") }},
	{"line_takes", wide, false, 10, func(d *desk) { d.wants("card") }},
	{"line_live_only", wide, false, 9, func(d *desk) { d.wants("transfer") }},
	{"line_other_mode", narrow, false, -4, func(d *desk) { d.wants("transfer").in("one_time", "window", "v2") }},
	{"line_other_version", narrow, false, -4, func(d *desk) { d.wants("virtual_account").in("one_time", "window", "v2") }},
	{"line_unknown", wide, false, 0, func(d *desk) { d.wants("virtual_account").in("one_time", "window", "v2") }},
	{"line_no", wide, false, -10, func(d *desk) { d.wants("gift_certificate") }},
	{"nothing_left", own, true, 0, func(d *desk) { d.wants("crypto") }},
	{"easy_way", easy, false, -5, func(d *desk) { d.wantsEasy("kakaopay", "through_gateway") }},
	{"for_overseas", abroad, false, -10, func(d *desk) { d.wants("card") }},
	{"japan_taken", abroad, false, 8, func(d *desk) { d.wants("overseas").say(slot("prep.methods.extras"), "japan") }},
	{"japan_unknown", account, false, -8, func(d *desk) { d.wants("overseas").say(slot("prep.methods.extras"), "japan") }},
	{"contracted_portone", own, false, 6, func(d *desk) { contracted(d, "portone", own) }},
	{"contracted_elsewhere", own, false, 0, func(d *desk) { contracted(d, "elsewhere", own) }},
	{"later", easy, false, -6, func(d *desk) { d.wantsEasy("kakaopay", "direct") }},
	{"test_shared", narrow, false, 2, func(d *desk) {}},
	{"test_none", own, false, -2, func(d *desk) {}},
	{"instant", wide, false, 2, func(d *desk) {}},
	{"one_form", account, false, 1, func(d *desk) {}},
	{"two_forms", narrow, false, 0, func(d *desk) {}},
	{"direct_form", own, false, 0, func(d *desk) {}},
	{"joining_free", own, false, 1, func(d *desk) {}},
	{"cost", wide, false, 5, func(d *desk) {}},
}

// TestFindings wants every rule to be met by some shop, with its points and
// whether it rules out; and no rule that is not named.
func TestFindings(t *testing.T) {
	met := map[string]bool{}
	for _, x := range findings {
		d := newChooser(t)
		x.shop(d)
		n, ok := found(d.fit(x.code), x.rule)
		if !ok || n.Out != x.out || n.Points != x.points {
			t.Errorf("%s at %s: %+v %v, want out %v and %d points", x.rule, x.code, n, ok, x.out, x.points)
		}
		met[x.rule] = true
	}
	for _, rule := range model.FitFindings {
		if !met[rule] {
			t.Errorf("no shop meets %s", rule)
		}
	}
}

// TestFindingsAbsent: what makes a rule hold is what the merchant said, and
// nothing else.
func TestFindingsAbsent(t *testing.T) {
	for name, x := range map[string]struct {
		rule string
		code model.Code
		shop func(d *desk)
	}{
		"a host's server alone":               {"host", narrow, func(d *desk) { host(d, "server_only") }},
		"a trade without restrictions":        {"industry_unlisted", own, func(d *desk) { d.trade("fashion") }},
		"a gateway without a page":            {"industry_unlisted", bare, func(d *desk) { d.trade("alcohol") }},
		"reviewed in another style":           {"industry_refused", wide, func(d *desk) { d.wants("card").say(slot("prep.methods.styles"), "one_time", "recurring").trade("vape") }},
		"goods of both sorts":                 {"goods", refuses, func(d *desk) { d.say(slot("prep.shop.goods"), "physical", "digital") }},
		"digital, but in the Japanese module": {"goods", wide, func(d *desk) { d.say(slot("prep.shop.goods"), "digital").wants("card") }},
		"age in another trade":                {"age", wide, func(d *desk) { d.trade("fashion") }},
		"an app in a store":                   {"app_store", refuses, func(d *desk) { d.built("app").say(slot("prep.shop.app_store"), "listed") }},
		"own code":                            {"platform_refused", refuses, func(d *desk) { d.built("own") }},
		"taken as wanted":                     {"line_other_version", narrow, func(d *desk) { d.wants("virtual_account").in("one_time", "window", "v1") }},
		"an easy pay of its own":              {"easy_way", easy, func(d *desk) { d.wantsEasy("kakaopay", "direct") }},
		"sold abroad":                         {"for_overseas", abroad, func(d *desk) { d.wants("card", "overseas") }},
		"sold to Japan":                       {"for_overseas", abroad, func(d *desk) { d.wants("card").say(slot("prep.methods.extras"), "japan") }},
		"another gateway's contract":          {"contracted_portone", own, func(d *desk) { contracted(d, "portone", wide) }},
		"joining is not free":                 {"joining_free", wide, func(d *desk) {}},
		"ruled out costs nothing":             {"cost", refuses, func(d *desk) { d.trade("food") }},
		"without a price":                     {"cost", account, func(d *desk) {}},
	} {
		d := newChooser(t)
		x.shop(d)
		if n, ok := found(d.fit(x.code), x.rule); ok {
			t.Errorf("%s: %+v", name, n)
		}
	}
}

// TestLines looks wanted lines up one by one.
func TestLines(t *testing.T) {
	for name, x := range map[string]struct {
		code   model.Code
		module string
		shop   func(d *desk)
		want   []string
	}{
		"the module that takes most": {wide, "old", func(d *desk) {
			d.wants("card", "mobile", "gift_certificate", "crypto").say(slot("prep.methods.styles"), "one_time", "key_in").in("one_time", "window", "v1")
		}, []string{
			"one_time card takes", "one_time mobile takes", "one_time gift_certificate no", "one_time crypto no",
			"key_in card takes", "key_in mobile unknown", "key_in gift_certificate no", "key_in crypto no",
		}},
		"what another module takes, this one does not": {wide, "new", func(d *desk) { d.wants("card", "transfer", "convenience_store") },
			[]string{"one_time card takes", "one_time transfer live_only", "one_time convenience_store no"}},
		"a module that takes one goes before one that takes none": {split, "b", func(d *desk) {
			d.wants("card", "transfer", "virtual_account", "mobile", "convenience_store").in("one_time", "window", "v2")
		}, []string{"one_time card no", "one_time transfer no", "one_time virtual_account no", "one_time mobile no", "one_time convenience_store takes"}},
		"open as wanted goes before another way": {wide, "new", func(d *desk) { d.wants("virtual_account").in("one_time", "window", "v2") },
			[]string{"one_time virtual_account unknown"}},
		"the other way, where that is said": {wide, "new", func(d *desk) { d.wants("virtual_account").in("one_time", "api", "v2") },
			[]string{"one_time virtual_account takes"}},
		"in a version that the module has not": {abroad, "main", func(d *desk) {
			d.wants("overseas").say(slot("prep.methods.styles"), "recurring").say(slot("prep.mode.version"), "v1")
		}, []string{"recurring overseas no"}},
		"in one that it has": {abroad, "main", func(d *desk) {
			d.wants("overseas").say(slot("prep.methods.styles"), "recurring").say(slot("prep.mode.version"), "v2")
		}, []string{"recurring overseas unknown"}},
	} {
		d := newChooser(t)
		x.shop(d)
		f := d.fit(x.code)
		var got []string
		for _, l := range f.Lines {
			got = append(got, string(l.Style)+" "+l.Method+" "+string(l.Takes))
		}
		if f.Module != x.module || !slices.Equal(got, x.want) {
			t.Errorf("%s: by %q %v\nwant %v", name, f.Module, got, x.want)
		}
	}
	n, _ := found(newChooser(t).wants("card", "transfer", "mobile").say(slot("prep.methods.styles"), "one_time", "recurring").fit(wide), "line_takes")
	if n.Points != 20 || !slices.Equal(n.Methods, []string{"card"}) {
		t.Errorf("cards in two styles: %+v", n)
	}
}

// TestBack names the answers that bring a gateway back which takes nothing as wanted.
func TestBack(t *testing.T) {
	mode, version := model.Back{Question: "prep.mode.mode", Item: "one_time", Value: "api"}, model.Back{Question: "prep.mode.version", Value: "v1"}
	methods := model.Back{Question: "prep.methods.methods"}
	for name, x := range map[string]struct {
		code model.Code
		want []model.Back
		shop func(d *desk)
	}{
		"the mode":             {narrow, []model.Back{mode}, func(d *desk) { d.wants("transfer") }},
		"the version":          {narrow, []model.Back{version}, func(d *desk) { d.wants("virtual_account") }},
		"the mode or version":  {narrow, []model.Back{version, mode}, func(d *desk) { d.wants("virtual_account", "transfer") }},
		"the mode and version": {narrow, []model.Back{mode, version}, func(d *desk) { d.wants("card") }},
		"the style":            {narrow, []model.Back{{Question: "prep.methods.styles", Value: "key_in"}}, func(d *desk) { d.wants("mobile") }},
		"a no is no way":       {narrow, []model.Back{mode, methods}, func(d *desk) { d.wants("gift_certificate") }},
		"the methods":          {own, []model.Back{methods}, func(d *desk) { d.wants("crypto") }},
		"not what is closed":   {wide, []model.Back{methods}, func(d *desk) { d.wants("crypto") }},
	} {
		d := newChooser(t)
		x.shop(d)
		n, _ := found(d.in("one_time", "window", "v2").fit(x.code), "nothing_left")
		got := slices.Clone(n.Back)
		if len(x.want) == 2 && !slices.Equal(got, x.want) {
			slices.Reverse(got)
		}
		if all := slices.Contains([]string{"the mode and version", "a no is no way"}, name); !slices.Equal(got, x.want) || n.All != all {
			t.Errorf("%s: %+v, all %v", name, n.Back, n.All)
		}
	}
}

// TestPlaces: what is wanted goes before what is convenient, that before the price.
func TestPlaces(t *testing.T) {
	var order []model.Code
	for _, f := range newChooser(t).wants("card").fits() {
		order = append(order, f.Code)
	}
	want := []model.Code{
		wide,    // 10 for the card, 2 for the test, 2 for opening at once, 1 for one form, 5 for the price
		narrow,  // 10, 2 for the test, 4 for the price
		refuses, // 10, 1 for one form, 2 for the price
		own,     // 10, 1 for joining, 3 for the price, less 2 for the test
		split,   // 10
		bare,    // 3 for the price alone
		abroad,  // 10, 1 for one form, less 10: it is made for selling abroad
		shut, easy, account,
	}
	if !slices.Equal(order, want) {
		t.Errorf("%v, want %v", order, want)
	}
	for _, f := range newChooser(t).fits() {
		if n, _ := found(f, "cost"); f.Code == wide && n.Points != 5 || f.Code == split && n.Points != 0 || f.Code == bare && n.Points != 3 {
			t.Errorf("%s has %d points for %d won", f.Code, n.Points, f.Price)
		}
	}
	alike := map[model.Code]int64{wide: 1, refuses: 0, abroad: 9_000_000, account: 8_999_999}
	var last []model.Code
	for _, f := range newChooser(t).walk().Choose(func(g model.GatewayFacts, _ string) (int64, bool) { return alike[g.Code], alike[g.Code] > 0 }) {
		if f.Points == 1 {
			last = append(last, f.Code)
		}
	}
	if !slices.Equal(last, []model.Code{account, abroad, refuses}) {
		t.Errorf("alike, by price: %v", last)
	}
	if fits := newChooser(t).walk().Choose(nil); len(fits) != len(shops.Codes()) || fits[0].Price != 0 {
		t.Errorf("without prices: %+v", fits[0])
	}
}

func TestHedge(t *testing.T) {
	d := newChooser(t).wants("card")
	w := d.walk()
	for _, x := range []struct {
		chosen []string
		want   model.Code
	}{
		{nil, wide}, {[]string{"inicis"}, narrow}, {[]string{"inicis", "tosspayments"}, refuses}, {[]string{"inicis", "danal", "tosspayments", "kpn", "kcp"}, ""},
	} {
		if got := w.Hedge(w.Choose(price), x.chosen); got != x.want {
			t.Errorf("beside %v: %q, want %q", x.chosen, got, x.want)
		}
	}
	w = newChooser(t).wants("card").trade("food").walk()
	if got := w.Hedge(w.Choose(price), []string{"inicis", "tosspayments", "kpn", "kcp"}); got != "" {
		t.Errorf("one is ruled out: %q", got)
	}
	w = newChooser(t).wants("overseas").walk()
	if got := w.Hedge(w.Choose(price), nil); got != "" {
		t.Errorf("cards are not wanted: %q", got)
	}
}

// choosing are the questions that choosing goes by, each after what opens it.
var choosing = []model.QuestionID{
	"prep.shop.industry", "prep.shop.built", "prep.shop.host_use", "prep.shop.app_store", "prep.shop.contracts", "prep.shop.contracted", "prep.shop.goods",
	"prep.methods.services", "prep.methods.styles", "prep.methods.methods", "prep.methods.easy_pays", "prep.methods.easy_pay_way", "prep.methods.extras",
	"prep.mode.mode", "prep.mode.version",
}

// anyChooser has answered some of these questions somehow.
func anyChooser(t *rapid.T) *desk {
	roll := func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "roll") }
	d := newChooser(t)
	if roll(4) > 0 {
		d.say(slot("prep.methods.services"), "payment")
	}
	for _, q := range choosing {
		for _, a := range asked(d.walk()) {
			if a.Slot.Question == q && roll(3) > 0 {
				d.give(a.Slot, anyInput(d.walk(), a.Slot, roll))
			}
		}
	}
	return d
}

func TestChooseAnyShop(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyChooser(t)
		fits := d.fits()
		if again := d.fits(); !reflect.DeepEqual(fits, again) {
			t.Fatalf("chosen twice: %+v\n%+v", fits, again)
		}
		checkPlaces(d, fits)
		for _, f := range fits {
			checkFit(d, f)
		}
	})
}

// checkPlaces: every gateway once, those that remain with places from 1 on.
func checkPlaces(d *desk, fits []model.Fit) {
	d.Helper()
	codes := map[model.Code]bool{}
	place := 0
	for i, f := range fits {
		codes[f.Code] = true
		if f.Out != (f.Place == 0) {
			d.Fatalf("%s: out %v with place %d", f.Code, f.Out, f.Place)
		}
		if f.Out {
			continue
		}
		if place++; f.Place != place || i > 0 && (fits[i-1].Out || fits[i-1].Points < f.Points) {
			d.Fatalf("%s has place %d with %d points, after %+v", f.Code, f.Place, f.Points, fits[max(i-1, 0)])
		}
	}
	if len(codes) != len(fits) || len(fits) != len(shops.Codes()) {
		d.Fatalf("%d gateways of %d", len(codes), len(shops.Codes()))
	}
}

// checkFit: the findings explain the place, and what brings a gateway back does so.
func checkFit(d *desk, f model.Fit) {
	d.Helper()
	points, last, out := 0, -1, false
	for _, n := range f.Findings {
		at := slices.Index(model.FitFindings, n.Rule)
		if at < last || at < 0 {
			d.Fatalf("%s: %s is out of order", f.Code, n.Rule)
		}
		points, last, out = points+n.Points, at, out || n.Out
		if !n.Out {
			continue
		}
		if (len(n.Back) == 0) != (n.Rule == "closed") {
			d.Fatalf("%s: %s is undone by %v", f.Code, n.Rule, n.Back)
		}
		checkBack(d, f.Code, n)
	}
	if points != f.Points || out != f.Out {
		d.Fatalf("%s: %d points, out %v, by %+v", f.Code, f.Points, f.Out, f.Findings)
	}
}

// checkBack: each answer that would bring a gateway back does so by itself, or,
// where the finding says so, all of them together do.
func checkBack(d *desk, code model.Code, n model.FitFinding) {
	d.Helper()
	gone := func(shop *desk) bool { return shop.without(code, n.Rule) }
	together := []*desk{d}
	for _, b := range n.Back {
		if !n.All {
			together = []*desk{d}
		}
		var next []*desk
		for _, shop := range together {
			next = append(next, answeredBy(shop, b)...)
		}
		if together = next; !n.All && !slices.ContainsFunc(together, gone) {
			d.Fatalf("%s: %s is not undone by %+v", code, n.Rule, b)
		}
	}
	if n.All && !slices.ContainsFunc(together, gone) {
		d.Fatalf("%s: %s is not undone by all of %+v", code, n.Rule, n.Back)
	}
}

// without tells whether a rule does not rule a gateway out.
func (d *desk) without(code model.Code, rule string) bool {
	d.Helper()
	n, still := found(d.fit(code), rule)
	return !still || !n.Out
}

// answeredBy gives the shop with another answer, or with each other answer where
// none is named; with an easy pay wanted, a shop for each. It wants the question
// to be asked, and the answer to be offered.
func answeredBy(d *desk, b model.Back) []*desk {
	d.Helper()
	s := slot(b.Question)
	s.Item = b.Item
	values := d.walk().Options(s)
	if b.Value != "" {
		values = []string{b.Value}
	}
	var out []*desk
	for _, v := range values {
		next := *d
		next.say(s, v)
		if v != "easy_pay" {
			out = append(out, &next)
			continue
		}
		for _, name := range next.walk().Options(slot("prep.methods.easy_pays")) {
			one := next
			out = append(out, one.say(slot("prep.methods.easy_pays"), name))
		}
	}
	return out
}
