package model_test

import (
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
)

// conditions lists every condition of the path with the scope at which it is
// evaluated.
func conditions(f func(where string, scope model.Scope, c model.Cond)) {
	eachStep(func(_ int, _ model.Stage, step model.Step) {
		f(string(step.ID)+" done", step.Scope, step.Done)
		f(string(step.ID)+" rests", step.Scope, step.Rests)
		for _, need := range step.Needs {
			f(string(step.ID)+" need "+need.Code, step.Scope, need.When)
		}
		for _, l := range step.Lacks {
			f(string(step.ID)+" lack "+l.Code, step.Scope, l.When)
		}
		for _, q := range step.Questions {
			f(string(q.ID), scopeOf(q.ID), q.When)
		}
	})
	for _, i := range model.SiteItems {
		f("site item "+i.ID, model.PerShop, i.When)
	}
	for _, trait := range model.Traits {
		f("trait "+trait.ID, model.PerShop, trait.When)
	}
	for _, p := range model.Papers {
		f("paper "+p.ID, model.PerTrack, p.When)
	}
	for _, c := range slices.Concat(model.LiveChecks, model.Rehearsals) {
		f("try "+c.ID, model.PerMID, c.When)
	}
}

func scopeOf(id model.QuestionID) model.Scope {
	q, step := model.FindQuestion(id)
	if q.Scope != "" {
		return q.Scope
	}
	return step.Scope
}

func TestConditionsNameWhatIsThere(t *testing.T) {
	wide := map[model.Scope]int{model.PerShop: 0, model.PerTrack: 1, model.PerMID: 2}
	var check func(where string, scope model.Scope, c model.Cond)
	check = func(where string, scope model.Scope, c model.Cond) {
		switch c.Op {
		case model.OpIs, model.OpStatus, model.OpItems, model.OpSeveral, model.OpChoice:
			q, _ := model.FindQuestion(c.Q)
			if q == nil {
				t.Fatalf("%s reads %q", where, c.Q)
			}
			if wide[scopeOf(c.Q)] > wide[scope] {
				t.Errorf("%s reads %s, of which there may be several from there", where, c.Q)
			}
			if q.Kind == model.InnerKind || !possible(q, c) {
				t.Errorf("%s: %s can never say %v", where, c.Q, c)
			}
		case model.OpRoute, model.OpFact:
			if scope == model.PerShop {
				t.Errorf("%s reads a track from the shop", where)
			}
		case model.OpFailing:
			if scope != model.PerMID {
				t.Errorf("%s reads a MID's verdicts from above", where)
			}
		}
		for _, o := range c.Of {
			check(where, scope, o)
		}
	}
	conditions(check)
}

// possible tells whether the values that a condition compares can stand there.
func possible(q *model.Question, c model.Cond) bool {
	var can []string
	switch {
	case c.Op == model.OpItems:
		return q.Each != model.Once
	case c.Op == model.OpSeveral:
		return q.Kind == model.AnyKind
	case c.Op == model.OpChoice:
		return q.From != model.Fixed
	case c.Op == model.OpStatus:
		said := []model.Status{model.Given, model.Done}
		if q.Kind == model.CheckKind {
			said = said[1:]
		}
		return len(c.Statuses) > 0 && !slices.ContainsFunc(c.Statuses, func(s model.Status) bool { return !slices.Contains(said, s) })
	case q.Kind == model.ProcessKind:
		can = append(can, string(q.Machine.Start))
		for _, m := range q.Machine.Moves {
			can = append(can, string(m.To))
		}
	case q.From == model.FromIndustries:
		can = append(can, q.Options...)
		for _, r := range (catalogue{}).Common().Industries {
			can = append(can, r.ID)
		}
	default:
		can = q.Options
	}
	return len(c.Vals) > 0 && !slices.ContainsFunc(c.Vals, func(v string) bool { return !slices.Contains(can, v) })
}

// reads is the question graph: what must be known before it is known whether q
// is asked.
func reads(step model.Step, q model.Question) []model.QuestionID {
	out := condReads(q.When)
	for _, l := range step.Lacks {
		out = append(out, condReads(l.When)...)
	}
	if q.Machine == &model.CardReview {
		out = append(out, "contract.cards.asked_on")
	}
	return append(out, itemReads(q.ID)...)
}

var (
	methodReads = []model.QuestionID{"contract.apply.methods", "prep.methods.methods", "prep.methods.easy_pays"}
	styleReads  = []model.QuestionID{"contract.mid.styles", "contract.apply.styles", "prep.methods.styles"}
)

func condReads(c model.Cond) []model.QuestionID {
	var out []model.QuestionID
	switch c.Op {
	case model.OpItems:
		return itemReads(c.Q)
	case model.OpChoice: // of modules
		return []model.QuestionID{"prep.mode.version"}
	case model.OpFact: // of quirks
		return slices.Concat(methodReads, styleReads[1:], []model.QuestionID{"prep.mode.version", "prep.gateway.module"})
	case model.OpFailing:
		return slices.Concat(methodReads, []model.QuestionID{
			"contract.mid.value", "live.channel.saved", "live.mid.same", "contract.apply.instant",
			"contract.cards.state", "contract.cards.asked_on", "contract.cards.on",
			"contract.apply.sent_on", "contract.apply.gateway_sent_on",
		})
	case model.OpIs, model.OpStatus, model.OpSeveral:
		return []model.QuestionID{c.Q}
	}
	for _, o := range c.Of {
		out = append(out, condReads(o)...)
	}
	return out
}

func itemReads(id model.QuestionID) (out []model.QuestionID) {
	q, step := model.FindQuestion(id)
	switch q.Each {
	case model.EachStyle:
		return styleReads[2:]
	case model.EachEasyPay:
		return methodReads[2:]
	case model.EachReviewer:
		return methodReads
	case model.EachField:
		return slices.Concat(styleReads, []model.QuestionID{"prep.mode.version", "prep.gateway.module"})
	case model.EachTask:
		out = slices.Concat(styleReads, methodReads, []model.QuestionID{"prep.mode.version", "prep.mode.mode", "prep.gateway.module", "prep.methods.extras"})
		for _, trait := range model.Traits {
			out = append(out, condReads(trait.When)...)
		}
		return out
	case model.EachReason:
		i := slices.IndexFunc(step.Questions, func(q model.Question) bool { return q.Machine != nil })
		return []model.QuestionID{step.Questions[i].Machine.Reasons}
	}
	lists := map[model.Each]string{model.EachSiteItem: "site item", model.EachPaper: "paper", model.EachLiveCheck: "try", model.EachRehearsal: "try"}
	conditions(func(where string, _ model.Scope, c model.Cond) {
		if prefix, ok := lists[q.Each]; ok && strings.HasPrefix(where, prefix) {
			out = append(out, condReads(c)...)
		}
	})
	return out
}

func TestNoQuestionWaitsForItself(t *testing.T) {
	graph := map[model.QuestionID][]model.QuestionID{}
	eachQuestion(func(step model.Step, q model.Question) { graph[q.ID] = reads(step, q) })
	state := map[model.QuestionID]int{} // 1: on the way, 2: done
	var visit func(id model.QuestionID, way []model.QuestionID)
	visit = func(id model.QuestionID, way []model.QuestionID) {
		way = append(way, id)
		if state[id] == 1 {
			t.Fatalf("waits for itself: %v", way)
		}
		if state[id] == 2 {
			return
		}
		state[id] = 1
		for _, next := range graph[id] {
			visit(next, way)
		}
		state[id] = 2
	}
	for id := range graph {
		visit(id, nil)
	}
}
