package main

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
)

// eachFilled goes through the gateways that have a data file.
func eachFilled(t *testing.T, f func(t *testing.T, g *gateway.Gateway)) {
	for _, e := range filled() {
		t.Run(string(e.Code), func(t *testing.T) {
			g, err := fresh(e.Code)
			if err != nil {
				t.Fatal(err)
			}
			f(t, g)
		})
	}
}

// walk visits every value of a gateway with its place.
func walk(v reflect.Value, at string, f func(at string, v reflect.Value)) {
	f(at, v)
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				walk(v.Field(i), at+"."+v.Type().Field(i).Name, f)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			item := v.Index(i)
			name := ""
			if id := reflect.Indirect(item); id.Kind() == reflect.Struct && id.FieldByName("ID").IsValid() {
				name = id.FieldByName("ID").String()
			}
			walk(item, at+"["+name+"]", f)
		}
	}
}

func TestTexts(t *testing.T) {
	eachFilled(t, func(t *testing.T, g *gateway.Gateway) { checkTexts(t, reflect.ValueOf(g).Elem()) })
}

// checkTexts wants every text in both languages and in one style.
func checkTexts(t *testing.T, v reflect.Value) {
	walk(v, "", func(at string, v reflect.Value) {
		x, ok := v.Interface().(model.Text)
		if !ok || x == (model.Text{}) {
			return
		}
		if x.Empty() {
			t.Errorf("%s: one language only: %+v", at, x)
		}
		for _, s := range []string{x.Ko, x.En} {
			if strings.Contains(s, "  ") || strings.ContainsAny(s, "\n\t") {
				t.Errorf("%s: blanks: %q", at, s)
			}
		}
		if strings.HasSuffix(x.Ko, "요.") || strings.HasSuffix(x.Ko, "요") && !strings.HasSuffix(x.Ko, "필요") {
			t.Errorf("%s: not in the style of the other texts: %q", at, x.Ko)
		}
		if strings.HasSuffix(x.Ko, "다.") && !strings.HasSuffix(x.Ko, "니다.") {
			t.Errorf("%s: not polite: %q", at, x.Ko)
		}
	})
}

// TestMerchantTexts wants sentences where a merchant is told what to do.
func TestMerchantTexts(t *testing.T) {
	hangul, latin := regexp.MustCompile(`[가-힣]`), regexp.MustCompile(`[A-Za-z]`)
	eachFilled(t, func(t *testing.T, g *gateway.Gateway) {
		for _, task := range g.Tasks {
			if !hangul.MatchString(task.Title.Ko) || !latin.MatchString(task.Title.En) || strings.HasSuffix(task.Title.En, ".") {
				t.Errorf("%s: title %+v", task.ID, task.Title)
			}
			if !strings.HasSuffix(task.Body.Ko, "다.") || !strings.HasSuffix(task.Body.En, ".") {
				t.Errorf("%s: body is no sentence: %+v", task.ID, task.Body)
			}
			if !strings.HasSuffix(task.Title.Ko, "니다") {
				t.Errorf("%s: title %q", task.ID, task.Title.Ko)
			}
		}
	})
}

func TestFactsHaveSources(t *testing.T) {
	eachFilled(t, func(t *testing.T, g *gateway.Gateway) {
		checkSources(t, reflect.ValueOf(g).Elem())
		for _, s := range g.Supports {
			if len(s.Src) == 0 {
				t.Errorf("cell without a source: %+v", s)
			}
		}
		for _, r := range g.Fees.Rates {
			if len(r.Src) == 0 {
				t.Errorf("rate without a source: %+v", r)
			}
		}
	})
}

func checkSources(t *testing.T, v reflect.Value) {
	walk(v, "", func(at string, v reflect.Value) {
		r, ok := v.Interface().(gateway.Ref)
		if !ok || r == (gateway.Ref{}) {
			return
		}
		if r.ID == "" || r.Page == "" || r.Read.IsZero() {
			t.Errorf("%s: source %+v", at, r)
		}
		if !r.Updated.IsZero() && r.Read.Before(r.Updated) {
			t.Errorf("%s: read before it was written: %+v", at, r)
		}
	})
}

func TestStepsAreThePath(t *testing.T) {
	var path []string
	for _, stage := range model.Path {
		for _, step := range stage.Steps {
			path = append(path, string(step.ID))
		}
	}
	have := slices.Sorted(slices.Values(steps))
	if slices.Sort(path); !slices.Equal(have, path) {
		t.Errorf("data files know the steps %v, the path has %v", have, path)
	}
}

// TestWordsOfThePath wants the words of the questions to be words of the files.
func TestWordsOfThePath(t *testing.T) {
	for _, s := range slices.Concat(model.EasyPays, model.ForeignPays) {
		if !slices.Contains(easyPays, s) {
			t.Errorf("no easy pay %s", s)
		}
	}
	for question, words := range map[model.QuestionID][]string{
		"prep.methods.methods": append([]string{"easy_pay"}, methods...),
		"prep.methods.styles":  styles,
		"prep.mode.mode":       modes,
		"prep.mode.version":    portones,
		"prep.shop.goods":      traits,
	} {
		q, _ := model.FindQuestion(question)
		if q == nil {
			t.Errorf("no question %s", question)
			continue
		}
		for _, o := range q.Options {
			if !slices.Contains(words, o) {
				t.Errorf("%s: no word %s", question, o)
			}
		}
	}
}

// TestConflictsHaveTwoSides wants what is called a conflict to be one.
func TestConflictsHaveTwoSides(t *testing.T) {
	eachFilled(t, func(t *testing.T, g *gateway.Gateway) { checkConflicts(t, g.Conflicts) })
}

func checkConflicts(t *testing.T, conflicts []gateway.Conflict) {
	for _, c := range conflicts {
		if len(c.Values) < 2 {
			t.Errorf("%s has %d sides", c.ID, len(c.Values))
		}
		for i, v := range c.Values {
			if slices.ContainsFunc(c.Values[:i], func(w gateway.ConflictValue) bool { return w.Value == v.Value }) {
				t.Errorf("%s says the same twice", c.ID)
			}
		}
	}
}

// TestMerchantsCanStart wants in every filled file what the path cannot do without.
func TestMerchantsCanStart(t *testing.T) {
	eachFilled(t, func(t *testing.T, g *gateway.Gateway) {
		switch {
		case len(g.Contract.Routes) == 0:
			t.Error("no route")
		case g.Test.Shared == model.Unknown && !slices.ContainsFunc(g.Tasks, func(t gateway.Task) bool { return t.Step == "test.channel" }):
			t.Error("unknown whether there is a shared test MID, and no task to find out")
		case g.Test.Shared == model.Yes && len(g.Test.MIDs) == 0:
			t.Error("a shared test MID without its name")
		case len(g.Live.Fields) == 0:
			t.Error("no field of a live channel")
		case len(g.Contacts) == 0:
			t.Error("nobody to ask")
		case !slices.ContainsFunc(g.Tasks, func(t gateway.Task) bool { return t.Blocks }):
			t.Error("no task blocks")
		}
	})
}

func TestPercent(t *testing.T) {
	for p, want := range map[gateway.Percent]int{"3.20": 3200, "0": 0, "1.5": 1500, "14.0": 14000, "100": 100000, "0.953": 953} {
		if got, err := p.Milli(); err != nil || got != want {
			t.Errorf("%s is %d, %v", p, got, err)
		}
	}
	for _, p := range []gateway.Percent{"", ".5", "-1", "+1", "1.2345", "1,5", "100.1", "x", "1.x"} {
		if got, err := p.Milli(); err == nil {
			t.Errorf("%q is %d", p, got)
		}
	}
}
