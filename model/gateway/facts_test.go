package gateway

import (
	"slices"
	"testing"

	"portone-onboard/model"
)

func TestCatalogueCodes(t *testing.T) {
	codes := Catalogue{}.Codes()
	if len(codes) != len(index) || codes[0] != index[0].Code || codes[len(codes)-1] != index[len(index)-1].Code {
		t.Errorf("codes %v", codes)
	}
}

func TestCatalogueUnfilled(t *testing.T) {
	for _, code := range []model.Code{"nobody", "smilepay"} {
		g := Catalogue{}.Gateway(code)
		if code == "smilepay" && slices.ContainsFunc(filled(), func(e Entry) bool { return e.Code == code }) {
			continue
		}
		if g.Code != code || g.Filled || len(g.Routes)+len(g.Lines)+len(g.Tasks)+len(g.Fields) > 0 || g.SharedTest != model.Unknown {
			t.Errorf("%s: %+v", code, g)
		}
	}
	if g := (Catalogue{}).Gateway("smilepay"); g.Kind != "easy_pay" || g.Name.Empty() {
		t.Errorf("the index is not used: %+v", g)
	}
}

func TestCatalogueInicis(t *testing.T) {
	g := Catalogue{}.Gateway("inicis")
	if !g.Filled || g.Kind != "pg" || g.Routes[0] != model.RouteApply || g.MIDPer != "style" || g.MIDWhen != "contract.sign" || g.SharedTest != model.Yes {
		t.Errorf("%+v", g)
	}
	if g.ReviewLookup != "https://www.inicis.com/check_card" || g.ReviewNeedsLive != model.No {
		t.Errorf("review: %q %q", g.ReviewLookup, g.ReviewNeedsLive)
	}
	want := model.Line{Module: "v2", PortOne: model.V2, Mode: model.Window, Style: model.OneTime, Method: model.Card, Status: "yes"}
	if !slices.ContainsFunc(g.Lines, func(l model.Line) bool { l.Source = 0; return l == want }) {
		t.Errorf("no line %+v", want)
	}
	if len(g.Reviewers) < 10 || g.Reviewers[0].ID != model.CardCompanies[0].ID {
		t.Errorf("reviewers %+v", g.Reviewers)
	}
	if g.Instant.Offered != model.Yes || g.Instant.Days != 30 || len(g.Instant.Methods) != 3 || g.Instant.From != "" {
		t.Errorf("instant %+v", g.Instant)
	}
	if l, _ := g.Length("contract.screening", model.RouteApply); l.Earliest != 2 || l.Late != 3 || len(l.Sources) == 0 {
		t.Errorf("lengths %+v", g.Lengths)
	}
	if slices.ContainsFunc(g.Tasks, func(t model.Task) bool {
		return t.ID == "identity-domains" && !slices.Equal(t.Traits, []string{"identity"})
	}) {
		t.Error("a task of identity verification is for shops without it")
	}
	if slices.ContainsFunc(g.TestMIDs, func(m model.TestMID) bool { return m.Module == "unified" }) {
		t.Error("a test MID of identity verification stands among those of payments")
	}
	if c := g.Contacts[0]; c.Role != "apply" || c.Phone != "02-3430-5858 (1)" {
		t.Errorf("contact %+v", c)
	}
}

// TestCatalogueParameters wants them in the words of the root package, and
// nothing for a code that nobody has.
func TestCatalogueParameters(t *testing.T) {
	if list := (Catalogue{}).Parameters("nobody"); list != nil {
		t.Errorf("nobody has %v", list)
	}
	list := Catalogue{}.Parameters("inicis")
	i := slices.IndexFunc(list, func(p model.Parameter) bool { return p.ID == "gift-kind" })
	if i < 0 {
		t.Fatalf("%d parameters, none for gift certificates", len(list))
	}
	p := list[i]
	if p.Path != "giftCertificate.giftCertificateType" || p.Value != `"CULTURELAND"` || p.Need != model.ParameterRequired || p.Device != "mobile" ||
		!slices.Equal(p.Calls, []model.Call{model.CallPayment}) || !slices.Equal(p.Modules, []string{"v2"}) || len(p.Sources) == 0 || p.Why.Empty() {
		t.Errorf("%+v", p)
	}
}

func TestCatalogueOthers(t *testing.T) {
	toss, kakao := Catalogue{}.Gateway("tosspayments"), Catalogue{}.Gateway("kakaopay")
	if toss.Routes[0] != model.RouteApplyThenGateway || !slices.Equal(toss.MIDKinds, []string{"style", "easy_pays", "overseas"}) {
		t.Errorf("tosspayments %v %v", toss.Routes, toss.MIDKinds)
	}
	if toss.Instant.From != "contract.screening" || len(toss.Instant.Limits.Ko) == 0 {
		t.Errorf("tosspayments %+v", toss.Instant)
	}
	if kakao.Routes[0] != model.RouteApplyThenGateway || len(kakao.Reviewers) != 1 || kakao.Instant.Offered != model.Unknown {
		t.Errorf("kakaopay %+v", kakao)
	}
}

// TestCatalogueIDs wants what the machine keeps answers under to be unique.
func TestCatalogueIDs(t *testing.T) {
	once := func(t *testing.T, what string, ids []string) {
		slices.Sort(ids)
		if len(slices.Compact(slices.Clone(ids))) != len(ids) {
			t.Errorf("%s: an ID stands twice in %v", what, ids)
		}
	}
	for _, e := range filled() {
		g := Catalogue{}.Gateway(e.Code)
		var tasks, fields, reviewers []string
		for _, x := range g.Tasks {
			tasks = append(tasks, x.ID)
			if step, _ := model.FindStep(x.Step); step == nil {
				t.Errorf("%s: task %s at no step: %s", e.Code, x.ID, x.Step)
			}
			if len(x.Sources) == 0 || x.Title.Empty() || x.Body.Empty() {
				t.Errorf("%s: task %+v", e.Code, x)
			}
		}
		for _, x := range g.Fields {
			fields = append(fields, x.ID)
		}
		for _, x := range g.Reviewers {
			reviewers = append(reviewers, x.ID)
		}
		once(t, string(e.Code)+" tasks", tasks)
		once(t, string(e.Code)+" fields", fields)
		once(t, string(e.Code)+" reviewers", reviewers)
	}
}
