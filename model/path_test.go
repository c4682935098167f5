package model_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
)

// eachStep goes through the path with the place of each step in it.
func eachStep(f func(n int, st model.Stage, step model.Step)) {
	n := 0
	for _, st := range model.Path {
		for _, step := range st.Steps {
			f(n, st, step)
			n++
		}
	}
}

func eachQuestion(f func(step model.Step, q model.Question)) {
	eachStep(func(_ int, _ model.Stage, step model.Step) {
		for _, q := range step.Questions {
			f(step, q)
		}
	})
}

func TestPathIDs(t *testing.T) {
	form := regexp.MustCompile(`^[a-z]+\.[a-z]+(\.[a-z_]+)?$`)
	word := regexp.MustCompile(`^[a-z0-9_]+$`)
	seen := map[string]bool{}
	once := func(id string) {
		if seen[id] {
			t.Errorf("%s stands twice", id)
		}
		seen[id] = true
	}
	eachStep(func(_ int, st model.Stage, step model.Step) {
		once(string(step.ID))
		if !form.MatchString(string(step.ID)) || !strings.HasPrefix(string(step.ID), string(st.ID)+".") {
			t.Errorf("step %s of stage %s", step.ID, st.ID)
		}
	})
	eachQuestion(func(step model.Step, q model.Question) {
		once(string(q.ID))
		prefix := string(step.ID) + "."
		if q.Kind == model.InnerKind || q.Each == model.EachNote {
			prefix = "track."
		}
		if rest, ok := strings.CutPrefix(string(q.ID), prefix); !ok || !word.MatchString(rest) {
			t.Errorf("question %s of step %s", q.ID, step.ID)
		}
		for i, o := range q.Options {
			if !word.MatchString(o) || slices.Contains(q.Options[:i], o) {
				t.Errorf("%s: option %q", q.ID, o)
			}
		}
	})
}

// What the guide calls its sections, in its order, with the IDs that stand for ever.
func TestPathOrder(t *testing.T) {
	want := `prep: prep.shop prep.methods prep.mode prep.cost prep.gateway prep.site
test: test.channel test.code test.payment test.fit
contract: contract.apply contract.screening contract.sign contract.mid contract.cards
live: live.channel live.code live.rehearsal live.mid live.open
mid: mid.need mid.request
`
	var b strings.Builder
	for _, st := range model.Path {
		b.WriteString(string(st.ID) + ":")
		for _, step := range st.Steps {
			b.WriteString(" " + string(step.ID))
		}
		b.WriteString("\n")
	}
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestQuestionsAreWhole(t *testing.T) {
	typedKinds := []model.Kind{model.LineKind, model.ProseKind, model.DayKind, model.WonKind}
	eachQuestion(func(step model.Step, q model.Question) {
		choice := q.Kind == model.OneKind || q.Kind == model.AnyKind
		if choice && len(q.Options) == 0 && q.From == model.Fixed || !choice && (len(q.Options) > 0 || q.From != model.Fixed) {
			t.Errorf("%s: options for choices, and for choices only", q.ID)
		}
		if slices.Contains(typedKinds, q.Kind) != (q.Rule != model.NoRule) {
			t.Errorf("%s: %s with rule %q", q.ID, q.Kind, q.Rule)
		}
		if (q.Kind == model.ProcessKind) != (q.Machine != nil) || (q.Machine != nil) != (q.Then == model.MovesState) {
			t.Errorf("%s: a process has a table and asks anew", q.ID)
		}
		if len(q.Blocks) > 0 && !q.NotYet {
			t.Errorf("%s blocks later steps without a not yet", q.ID)
		}
		for _, id := range q.Blocks {
			if s, _ := model.FindStep(id); s == nil {
				t.Errorf("%s blocks %s", q.ID, id)
			}
		}
		for _, id := range q.After {
			if before, _ := model.FindQuestion(id); q.Kind != model.DayKind || before == nil || before.Kind != model.DayKind {
				t.Errorf("%s after %s: both are days", q.ID, id)
			}
		}
		if q.Waivable() != (q.Kind == model.CheckKind) {
			t.Errorf("%s: checks alone are set aside", q.ID)
		}
	})
}

// TestSixThings holds each place to what every place has.
func TestSixThings(t *testing.T) {
	roles := []string{"apply", "contract", "review", "tech", "support"}
	// Steps in which others act too, and whose length nobody can name.
	unmeasured := map[model.StepID]string{
		"contract.mid": "when a MID comes is a fact of the gateway (MIDWhen), mostly with the contract",
		"mid.request":  "it only opens the further track, which has its own clocks",
	}
	eachStep(func(n int, _ model.Stage, step model.Step) {
		if len(step.Who) == 0 || len(step.Leaves) == 0 || len(step.Questions) == 0 {
			t.Errorf("%s: who acts, what it asks and what it leaves", step.ID)
		}
		others := slices.ContainsFunc(step.Who, func(a model.Actor) bool { return a != model.Merchant })
		if others != (len(step.Late) > 0) {
			t.Errorf("%s: whom to ask when others are late", step.ID)
		}
		if _, ok := unmeasured[step.ID]; others && ok == (step.Takes.Late > 0) {
			t.Errorf("%s: either a length or a reason for none", step.ID)
		}
		l := step.Takes
		if l.Earliest > l.Usual || l.Usual > l.Late || (l.Late > 0) != (len(step.Clock) > 0) {
			t.Errorf("%s: length %v on clock %v", step.ID, l, step.Clock)
		}
		for _, r := range step.Late {
			if !slices.Contains(roles, r) {
				t.Errorf("%s: no role %q", step.ID, r)
			}
		}
		for _, id := range step.Clock {
			if q, _ := model.FindQuestion(id); q == nil || q.Kind != model.DayKind {
				t.Errorf("%s: clock %s is no day", step.ID, id)
			}
		}
		for _, need := range step.Needs {
			checkNeed(t, n, step, need)
		}
		for _, l := range step.Lacks {
			if l.Code == "" {
				t.Errorf("%s lacks without a reason", step.ID)
			}
		}
	})
}

// checkNeed also proves that needs go backwards only, so that no two steps wait
// for each other.
func checkNeed(t *testing.T, n int, step model.Step, need model.Need) {
	t.Helper()
	if need.Code == "" || (need.Kind == model.Rule) == (need.Step != "") || need.Step == "" && need.When.Op == model.Always {
		t.Errorf("%s: need %v", step.ID, need)
	}
	if need.Step == "" {
		return
	}
	found := false
	eachStep(func(m int, _ model.Stage, other model.Step) {
		found = found || other.ID == need.Step && m < n
	})
	if !found {
		t.Errorf("%s needs %s, which does not come before it", step.ID, need.Step)
	}
}

func TestMachines(t *testing.T) {
	eachQuestion(func(step model.Step, q model.Question) {
		if q.Machine != nil {
			testMachine(t, step, q)
		}
	})
}

func testMachine(t *testing.T, step model.Step, q model.Question) {
	m := q.Machine
	for id, each := range map[model.QuestionID]model.Each{m.Date: q.Each, m.Reasons: q.Each, m.Fixes: model.EachReason} {
		side, at := model.FindQuestion(id)
		if side == nil || at.ID != step.ID || side.Each != each {
			t.Errorf("%s: %s is asked in the same step, once per %q", m.ID, id, each)
		}
	}
	states := []model.State{m.Start}
	next := map[model.State][]model.State{}
	for _, mv := range m.Moves {
		states = append(states, mv.To)
		for _, from := range mv.From {
			if slices.Contains(next[from], mv.To) {
				t.Errorf("%s: two ways from %s to %s", m.ID, from, mv.To)
			}
			if from == mv.To {
				t.Errorf("%s: %s leads nowhere", m.ID, mv.ID)
			}
			next[from] = append(next[from], mv.To)
		}
	}
	for _, s := range states {
		if !slices.Contains(reach(next, m.Start), s) {
			t.Errorf("%s: %s is never reached", m.ID, s)
		}
		if !slices.ContainsFunc(reach(next, s), func(s model.State) bool { return s == model.Passed }) {
			t.Errorf("%s: no way from %s to passed", m.ID, s)
		}
		checkFrom(t, m, s)
	}
	for from := range next {
		if !slices.Contains(states, from) {
			t.Errorf("%s: nothing leads to %s", m.ID, from)
		}
	}
}

func reach(next map[model.State][]model.State, from model.State) []model.State {
	out := []model.State{from}
	for i := 0; i < len(out); i++ {
		for _, s := range next[out[i]] {
			if !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}

// checkFrom holds the moves of one state to their order, and each state to
// exactly one meaning for the agenda.
func checkFrom(t *testing.T, m *model.Machine, s model.State) {
	t.Helper()
	moves := m.From(s)
	if len(moves) == 0 {
		t.Errorf("%s: nothing can be recorded from %s", m.ID, s)
	}
	for i, mv := range moves {
		if i > 0 && moves[i-1].Unlikely && !mv.Unlikely {
			t.Errorf("%s: %s is offered after an unlikely move", m.ID, mv.ID)
		}
		if to, ok := m.Go(s, mv.ID); !ok || to != mv.To {
			t.Errorf("%s: %s from %s leads to %s", m.ID, mv.ID, s, to)
		}
	}
	if to, ok := m.Go(s, "no such move"); ok || to != s {
		t.Errorf("%s: an unknown move leads to %s", m.ID, to)
	}
	meanings := 0
	for _, list := range [][]model.State{m.Final, m.Trouble, m.Waits} {
		if slices.Contains(list, s) {
			meanings++
		}
	}
	if meanings != 1 && !(s == model.NotAsked && meanings == 0) {
		t.Errorf("%s: %s has %d meanings", m.ID, s, meanings)
	}
}

// TestDrawing compares the arrows of doc.go with the two tables.
func TestDrawing(t *testing.T) {
	text, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	arrow := regexp.MustCompile(`(?m)^//\t(\w+) +(\w+) +-(\w+)-> +(\w+)( \*)?$`)
	var drawn []string
	for _, m := range arrow.FindAllStringSubmatch(string(text), -1) {
		drawn = append(drawn, strings.Join(m[1:], " "))
	}
	var want []string
	for _, m := range []*model.Machine{&model.Screening, &model.CardReview} {
		for _, mv := range m.Moves {
			for _, from := range mv.From {
				star := ""
				if mv.Unlikely {
					star = " *"
				}
				want = append(want, strings.Join([]string{m.ID, string(from), mv.ID, string(mv.To), star}, " "))
			}
		}
	}
	slices.Sort(drawn)
	slices.Sort(want)
	if !slices.Equal(drawn, want) {
		t.Errorf("drawn %d arrows:\n%s\nin the tables %d:\n%s", len(drawn), strings.Join(drawn, "\n"), len(want), strings.Join(want, "\n"))
	}
}

func TestListsAgree(t *testing.T) {
	var changes []string
	for change, verdict := range model.MIDVerdict {
		changes = append(changes, change)
		if q, _ := model.FindQuestion("mid.need.verdict"); !slices.Contains(q.Options, verdict) {
			t.Errorf("%s: no verdict %q", change, verdict)
		}
	}
	want := slices.Sorted(slices.Values(model.MIDChanges))
	if slices.Sort(changes); !slices.Equal(changes, want) {
		t.Errorf("verdicts of %v, changes are %v", changes, want)
	}
	items := func(n int, id func(int) string) {
		var seen []string
		for i := range n {
			if slices.Contains(seen, id(i)) {
				t.Errorf("%s stands twice", id(i))
			}
			seen = append(seen, id(i))
		}
	}
	items(len(model.SiteItems), func(i int) string { return model.SiteItems[i].ID })
	items(len(model.Papers), func(i int) string { return model.Papers[i].ID })
	items(len(model.LiveChecks), func(i int) string { return model.LiveChecks[i].ID })
	items(len(model.Rehearsals), func(i int) string { return model.Rehearsals[i].ID })
	items(len(model.CardCompanies), func(i int) string { return model.CardCompanies[i].ID })
	items(len(model.Industries), func(i int) string { return model.Industries[i] })
	items(len(model.Traits)+len(model.Extras), func(i int) string {
		if i < len(model.Traits) {
			return model.Traits[i].ID
		}
		return model.Extras[i-len(model.Traits)]
	})
}
