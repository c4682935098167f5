package hook

import (
	"slices"
	"strconv"
	"time"

	"portone-onboard/model"
)

// ruling is what answers mean.
type ruling struct {
	status model.Status
	code   string
	about  answer // the one that it is about
}

// gravity orders rulings: the worst of several answers is the scenario's.
var gravity = map[model.Status]int{model.Done: 0, model.CannotTell: 1, model.Missing: 2}

func (c *course) result(sc scenario, answers []answer) model.HookResult {
	v := c.rule(sc, answers)
	if len(c.report.Results) == 0 {
		c.taken = v.status == model.Done
	}
	out := model.HookResult{Scenario: sc.code, Status: v.status, Code: v.code, Expect: sc.expect, Weight: sc.weight, Args: argsOf(v)}
	for _, a := range answers {
		out.Answers = append(out.Answers, a.status)
		out.Took += a.took
	}
	return out
}

func argsOf(v ruling) map[string]string {
	switch {
	case v.code == "hook_slow":
		return map[string]string{"seconds": strconv.Itoa(int(v.about.took.Round(time.Second) / time.Second))}
	case namesStatus[v.code]:
		return map[string]string{"status": strconv.Itoa(v.about.status)}
	}
	return nil
}

var namesStatus = map[string]bool{
	"hook_as_expected": true, "hook_refused_good": true, "hook_refused_unknown": true,
	"hook_took_forged": true, "hook_refuses_all": true, "hook_crashed": true, "hook_moved": true,
}

func (c *course) rule(sc scenario, answers []answer) ruling {
	if len(answers) < len(sc.sends) {
		return c.unfinished(sc, answers)
	}
	switch sc.judge {
	case byOnce:
		return once(answers)
	case byStand:
		return c.stands(answers)
	case byDoubt:
		return doubt(c.one(sc.expect, answers[0]))
	}
	return c.worst(sc, answers)
}

func (c *course) unfinished(sc scenario, answers []answer) ruling {
	if len(answers) > 0 && sc.judge == byEach {
		if v := c.worst(sc, answers); v.status == model.Missing {
			return v
		}
	}
	if len(answers) > 0 && c.gone {
		return ruling{model.Missing, "hook_fell", answers[len(answers)-1]}
	}
	return ruling{status: model.CannotTell, code: "hook_not_sent"}
}

func (c *course) worst(sc scenario, answers []answer) ruling {
	all := make([]ruling, len(answers))
	for i, a := range answers {
		all[i] = c.one(sc.expect, a)
	}
	return slices.MaxFunc(all, func(a, b ruling) int { return gravity[a.status] - gravity[b.status] })
}

// one judges one answer.
func (c *course) one(expect model.HookExpect, a answer) ruling {
	switch a.fault {
	case faultSlow:
		return ruling{model.Missing, "hook_slow", a}
	case faultNobody:
		return ruling{model.Missing, "hook_fell", a}
	case faultCut:
		if expect == model.ExpectTaken {
			return ruling{model.Missing, "hook_cut", a}
		}
		return ruling{model.CannotTell, "hook_cut", a}
	}
	if a.status >= 500 {
		return ruling{model.Missing, "hook_crashed", a}
	}
	switch expect {
	case model.ExpectTaken:
		return c.shouldTake(a)
	case model.ExpectRefused:
		return c.shouldRefuse(a)
	}
	return ruling{model.Done, "hook_as_expected", a}
}

func (c *course) shouldTake(a answer) ruling {
	switch {
	case a.status/100 == 2:
		return ruling{model.Done, "hook_as_expected", a}
	case a.status/100 == 3:
		return ruling{model.Missing, "hook_moved", a}
	case c.report.MadeUp && slices.Contains([]int{400, 404, 409, 422}, a.status):
		return ruling{model.CannotTell, "hook_refused_unknown", a}
	}
	return ruling{model.Missing, "hook_refused_good", a}
}

// shouldRefuse: a handler that refuses the plain delivery refuses forgeries for
// whatever reason.
func (c *course) shouldRefuse(a answer) ruling {
	switch {
	case a.status/100 == 2:
		return ruling{model.Missing, "hook_took_forged", a}
	case !c.taken:
		return ruling{model.CannotTell, "hook_refuses_all", a}
	case a.status/100 == 3:
		return ruling{model.CannotTell, "hook_moved", a}
	}
	return ruling{model.Done, "hook_as_expected", a}
}

// once: whether an order was handled twice is not to be seen from outside. Only
// where the second answer differs from the first and the third is the second
// again has the handler noticed; an answer that differs each time may only hold
// a time. Refusals count in the scenario of duplicates.
func once(answers []answer) ruling {
	same := func(a, b answer) bool { return a.status == b.status && a.sum == b.sum }
	for _, a := range answers {
		if a.status/100 != 2 {
			return ruling{model.CannotTell, "hook_not_visible", a}
		}
	}
	first, second, third := answers[0], answers[1], answers[2]
	switch {
	case !same(first, second) && same(second, third):
		return ruling{model.Done, "hook_noticed", second}
	case same(first, second) && same(second, third):
		return ruling{model.CannotTell, "hook_same_answer", second}
	}
	return ruling{model.CannotTell, "hook_not_visible", second}
}

// stands: what matters after a blow is that the next delivery is taken as the
// first was.
func (c *course) stands(answers []answer) ruling {
	blow, next := c.one(model.ExpectAlive, answers[0]), c.one(model.ExpectTaken, answers[1])
	switch {
	case blow.status == model.Missing:
		return blow
	case c.taken && next.status == model.Missing:
		return ruling{model.Missing, "hook_fell", next.about}
	}
	return blow
}

// doubt: a forgery of V1 looks like the real one, so an answer that takes it
// proves nothing.
func doubt(v ruling) ruling {
	if v.about.status/100 == 2 {
		return ruling{model.CannotTell, "hook_not_visible", v.about}
	}
	return v
}
