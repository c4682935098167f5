package locale

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
)

// file names where a text belongs, for whoever added an ID to the domain.
func file(l model.Lang, name string) string { return "ui/locale/" + string(l) + "_" + name + ".go" }

// stageFile is the file with a stage's questions.
func stageFile(l model.Lang, s model.StageID) string {
	if s == "test" {
		return file(l, "testing")
	}
	return file(l, string(s))
}

func inEach(t *testing.T, f func(t *testing.T, x *Texts)) {
	t.Helper()
	for _, l := range []model.Lang{model.Korean, model.English} {
		t.Run(string(l), func(t *testing.T) { f(t, In(l)) })
	}
}

// covers fails for every wanted key without a text, and for texts of nothing.
func covers[K ~string, V any](t *testing.T, what, where string, table map[K]V, want []K) {
	t.Helper()
	for _, k := range want {
		if _, ok := table[k]; !ok {
			t.Errorf("%s %q has no text; add it to %s", what, k, where)
		}
	}
	for k := range table {
		if !slices.Contains(want, k) {
			t.Errorf("%s %q has a text in %s but the domain does not know it", what, k, where)
		}
	}
}

func stages() (out []model.StageID) {
	for _, st := range model.Path {
		out = append(out, st.ID)
	}
	return out
}

func steps() (out []model.Step) {
	for _, st := range model.Path {
		out = append(out, st.Steps...)
	}
	return out
}

// asked lists every question that can be shown, with its stage.
func asked(f func(model.StageID, model.Question)) {
	for _, st := range model.Path {
		for _, step := range st.Steps {
			for _, q := range step.Questions {
				if q.Kind != model.InnerKind {
					f(st.ID, q)
				}
			}
		}
	}
}

func TestStagesAndSteps(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		w, where := x.words(), file(x.Lang, "words")
		covers(t, "stage", where, w.Stages, stages())
		var ids []model.StepID
		for _, s := range steps() {
			ids = append(ids, s.ID)
		}
		covers(t, "step", where, w.Steps, ids)
	})
}

// The guide's own names must stand in the Korean program as the guide writes them.
func TestGuideNames(t *testing.T) {
	x := In(model.Korean)
	for id, want := range map[model.StageID]string{
		"prep": "미리 준비하기", "test": "테스트 연동", "contract": "결제대행사 계약", "live": "운영 환경 연동", "mid": "상점아이디 추가",
	} {
		if got := x.Stage(id).Name; got != want {
			t.Errorf("stage %s is %q, the guide says %q", id, got, want)
		}
	}
	for id, want := range map[model.StepID]string{
		"prep.methods": "결제수단 기준으로 선정하기", "prep.mode": "연동방식 기준으로 선정하기", "prep.cost": "비용을 기준으로 선정하기",
		"prep.gateway": "결제대행사 선정하기", "prep.site": "사이트 구축하기",
		"contract.apply": "가입신청", "contract.screening": "입점심사", "contract.sign": "계약서 작성", "contract.cards": "카드사 심사",
		"live.channel": "실 모드 연동", "live.code": "서비스 연동·개발",
	} {
		if got := x.Step(id).Name; got != want {
			t.Errorf("step %s is %q, the guide says %q", id, got, want)
		}
	}
}

func TestQuestions(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		known, texts := map[model.QuestionID]bool{}, x.allQuestions()
		asked(func(st model.StageID, q model.Question) {
			known[q.ID] = true
			text, ok := texts[q.ID]
			if !ok {
				t.Errorf("question %q has no text; add it to %s", q.ID, stageFile(x.Lang, st))
				return
			}
			checkQuestion(t, stageFile(x.Lang, st), q, text)
		})
		for id := range texts {
			if !known[id] {
				t.Errorf("question %q has a text but is not on the path", id)
			}
		}
	})
}

func checkQuestion(t *testing.T, where string, q model.Question, text QuestionText) {
	t.Helper()
	parts := map[string]string{"Title": text.Title, "Why": text.Why, "SeenBy": text.SeenBy}
	if q.Kind != model.SeenKind {
		parts["Where"] = text.Where
	}
	switch q.Kind {
	case model.LineKind, model.ProseKind, model.DayKind, model.WonKind:
		parts["Example"] = text.Example
	default:
		if text.Example != "" {
			t.Errorf("question %q in %s is not typed and has an example", q.ID, where)
		}
	}
	for part, s := range parts {
		if s == "" {
			t.Errorf("question %q has no %s; add it to %s", q.ID, part, where)
		}
	}
	covers(t, "option of "+string(q.ID), where, text.Options, q.Options)
	if q.Each != model.Once && !strings.Contains(text.Title, "{item") {
		t.Errorf("question %q in %s is asked once per %s but its title does not name {item}", q.ID, where, q.Each)
	}
	if q.Listed() != (text.Many != "") {
		t.Errorf("question %q: a title over all its items is wanted: %v; in %s it is %q", q.ID, q.Listed(), where, text.Many)
	}
}

// allQuestions joins the shelves.
func (t *Texts) allQuestions() map[model.QuestionID]QuestionText {
	all := map[model.QuestionID]QuestionText{}
	for name, shelf := range t.shelves {
		for id, text := range shelf() {
			if !strings.HasPrefix(string(id), name+".") || t.Question(id).Title != text.Title {
				panic("question " + string(id) + " stands among those of " + name)
			}
			all[id] = text
		}
	}
	return all
}

// Placeholders outside the ones that callers fill would stay on the screen.
func TestPlaceholders(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		asked(func(_ model.StageID, q model.Question) {
			text := x.Question(q.ID)
			args := map[string]string{}
			if q.Each != model.Once {
				args["item"] = "A"
			}
			if _, step := model.FindQuestion(q.ID); q.Scope == model.PerTrack || step.Scope != model.PerShop {
				args["gateway"] = "B"
			}
			// Over a list nobody fills {item}, and {gateway} only where the whole list is of one track.
			over := map[string]string{}
			if _, step := model.FindQuestion(q.ID); step.Scope != model.PerShop {
				over["gateway"] = "B"
			}
			if got := Fill(text.Many, over); strings.ContainsAny(got, "{}") {
				t.Errorf("question %q: nobody fills %q", q.ID, got)
			}
			for _, s := range []string{text.Title, text.Why, text.Where, text.SeenBy, text.Example} {
				if got := Fill(s, args); strings.ContainsAny(got, "{}") {
					t.Errorf("question %q: nobody fills %q", q.ID, got)
				}
			}
		})
	})
}

// An example must be a value that the model takes as it stands.
func TestExamplesAreAccepted(t *testing.T) {
	today := model.NewDate(2026, 12, 1)
	inEach(t, func(t *testing.T, x *Texts) {
		asked(func(_ model.StageID, q model.Question) {
			text := x.Question(q.ID).Example
			if text == "" {
				return
			}
			if problems := validate(q, text, today); len(problems) > 0 {
				t.Errorf("question %q: the example %q gives %v", q.ID, text, problems)
			}
		})
	})
}

func validate(q model.Question, text string, today model.Date) []model.Problem {
	readers := map[model.RuleID]func(string) (string, []model.Problem){
		model.RuleName: model.ValidateName, model.RuleAddress: model.ValidateAddress,
		model.RuleBusinessNumber: model.ValidateBusinessNumber, model.RuleLandline: model.ValidateFooterPhone,
		model.RuleMobile: model.ValidateMobile, model.RuleMail: model.ValidateEmail,
		model.RuleMailOrder: model.ValidateMailOrderNumber, model.RuleURL: model.ValidateURL,
		model.RuleAmount: model.ValidateAmount, model.RuleStoreID: model.ValidateStoreID,
		model.RuleChannelKey: model.ValidateChannelKey, model.RuleImpCode: model.ValidateImpCode,
		model.RulePaymentID: model.ValidatePaymentID, model.RuleReason: model.ValidateReason,
	}
	switch q.Rule {
	case model.RuleDate, model.RulePastDate:
		_, p := model.ValidateDate(text, today, model.FutureAllowed)
		return p
	case model.RuleMID:
		_, p := model.ValidateMID(text, nil)
		return p
	case model.RuleDays:
		_, p := model.ValidateDays(text, today)
		return p
	case model.RuleMix:
		_, p := model.ValidateMix(text, []string{"card", "transfer"})
		return p
	case model.RuleQuote:
		_, p := model.ValidateQuote(text)
		return p
	case model.RuleTypedYes:
		if slices.Contains(model.TypedYes, text) {
			return nil
		}
		return []model.Problem{{Code: model.ProblemTypedYes}}
	}
	if read := readers[q.Rule]; read != nil {
		_, p := read(text)
		return p
	}
	return []model.Problem{{Code: "no_reader_for_" + model.ProblemCode(q.Rule)}}
}

func TestItems(t *testing.T) {
	want := map[model.Each][]string{
		model.EachStyle:     constants[string](t, "Style"),
		model.EachEasyPay:   slices.Concat(model.EasyPays, model.ForeignPays),
		model.EachReason:    model.Reasons,
		model.EachSiteItem:  ids(model.SiteItems, func(i model.SiteItem) string { return i.ID }),
		model.EachPaper:     ids(model.Papers, func(p model.Paper) string { return p.ID }),
		model.EachLiveCheck: ids(model.LiveChecks, func(c model.Try) string { return c.ID }),
		model.EachRehearsal: ids(model.Rehearsals, func(c model.Try) string { return c.ID }),
	}
	// These carry their own text in the catalogue, or are named as papers and steps.
	catalogue := []model.Each{model.Once, model.EachQuoted, model.EachReviewer, model.EachField, model.EachTask, model.EachDated, model.EachNote}
	asked(func(_ model.StageID, q model.Question) {
		if _, ok := want[q.Each]; !ok && !slices.Contains(catalogue, q.Each) {
			t.Errorf("question %q is asked once per %q, which has no texts here", q.ID, q.Each)
		}
	})
	inEach(t, func(t *testing.T, x *Texts) {
		where := file(x.Lang, "items")
		covers(t, "kind of item", where, x.items(), slices.Collect(maps.Keys(want)))
		for each, list := range want {
			covers(t, "item of "+string(each), where, x.items()[each], list)
			for id, item := range x.items()[each] {
				if item.Label == "" || item.Why == "" || item.How == "" {
					t.Errorf("item %s/%s is not complete in %s", each, id, where)
				}
			}
		}
	})
}

func ids[T any](list []T, id func(T) string) (out []string) {
	for _, v := range list {
		out = append(out, id(v))
	}
	return out
}

func TestUnknownIDsShowThemselves(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		for _, got := range []string{
			x.Stage("nowhere").Name, x.Step("nowhere").Name, x.Question("nowhere").Title, x.Item(model.EachPaper, "nowhere").Label,
			x.Route("nowhere").Label, x.Move("nowhere", "nowhere", "nowhere").Label, x.State("nowhere"), x.Need("nowhere"),
			x.Option(&model.Question{ID: "prep.shop.form"}, "nowhere").Label, x.Option(&model.Question{From: model.FromGateways}, "nowhere").Label,
		} {
			if got != "nowhere" {
				t.Errorf("an unknown ID reads %q", got)
			}
		}
	})
}

func TestOptionsFromLists(t *testing.T) {
	x := In(model.Korean)
	for _, c := range []struct {
		from     model.From
		id, want string
	}{
		{model.FromMethods, "easy_pay:payco", "페이코 (간편결제)"},
		{model.FromStyles, "one_time", "일반결제"},
		{model.FromEasyPays, "lpay", "Lpay"},
		{model.FromRoutes, "apply", "포트원 콘솔에서 가입신청"},
	} {
		if got := x.Option(&model.Question{From: c.from}, c.id).Label; got != c.want {
			t.Errorf("%s/%s is %q, want %q", c.from, c.id, got, c.want)
		}
	}
	q, _ := model.FindQuestion("prep.shop.form")
	if got := x.Option(q, "corporation"); got.Label != "법인사업자" || got.Hint == "" {
		t.Errorf("a fixed option reads %+v", got)
	}
}
