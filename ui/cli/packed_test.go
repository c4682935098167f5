package cli

import (
	"bytes"
	"cmp"
	"os"
	"reflect"
	"slices"
	"testing"

	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

// The texts that are packed are not linked into the program as tables in Go a
// second time. This test's own program links what the program links.
func TestPackedTextsAreNotLinked(t *testing.T) {
	name, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(program, []byte(locale.In(model.Korean).Frame.WelcomeLead)) {
		t.Error("a text that is linked is not found, so this test finds nothing")
	}
	for _, l := range []model.Lang{model.Korean, model.English} {
		x := locale.In(l)
		for table, v := range packedTexts(x) {
			texts := longest(v)
			if len(texts) == 0 {
				t.Errorf("%s: %s has no texts", l, table)
			}
			for _, s := range texts {
				if len(s) >= tellingText && bytes.Contains(program, []byte(s)) {
					t.Errorf("%s: %s is linked, as the program calls its function in ui/locale: %q", l, table, s)
				}
			}
		}
	}
}

// tellingText is how long a text must be, in bytes, to stand nowhere by chance.
const tellingText = 30

// packedTexts are the tables that are packed, as far as others see them.
func packedTexts(x *locale.Texts) map[string]any {
	questions := map[model.StageID][]locale.QuestionText{}
	items := map[model.Each][]locale.ItemText{}
	for _, stage := range model.Path {
		for _, step := range stage.Steps {
			for _, q := range step.Questions {
				questions[stage.ID] = append(questions[stage.ID], x.Question(q.ID))
			}
		}
	}
	for _, i := range model.SiteItems {
		items[model.EachSiteItem] = append(items[model.EachSiteItem], x.Item(model.EachSiteItem, i.ID))
	}
	all := map[string]any{
		"commands": *x.Commands(), "sheet": *x.Sheet(), "choice": *x.Choice(), "look": *x.Look(), "export": *x.Export(), "outlines": x.Look().Mend.Outlines(),
		"page": x.Page(), "items": items, "problems": each(model.ProblemCodes(), func(i model.ProblemInfo) any { return x.Problem(model.Problem{Code: i.Code}) }),
		"findings": each(model.FindingCodes(), func(i model.FindingInfo) any { return x.Finding(model.Finding{Code: i.Code}) }),
		"failures": each(model.FailureKinds(), func(k model.FailureKind) any { return x.Failure(&model.Failure{Kind: k}) }),
		"hooks":    each(model.HookCodes(), func(i model.HookInfo) any { return x.Hook(i.Code) }),
	}
	for _, stage := range model.Path {
		for _, step := range stage.Steps {
			all["words of "+string(step.ID)] = x.Step(step.ID)
		}
	}
	if x.Lang == model.English {
		all["frame"] = x.Frame
	}
	for stage, q := range questions {
		all["questions of "+string(stage)] = q
	}
	return all
}

func each[T any](list []T, f func(T) any) (out []any) {
	for _, v := range list {
		out = append(out, f(v))
	}
	return out
}

// longest gives the few longest texts of a table: no other text holds them by
// chance.
func longest(v any) []string {
	var all []string
	gather(reflect.ValueOf(v), &all)
	slices.SortFunc(all, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	return all[:min(3, len(all))]
}

func gather(v reflect.Value, out *[]string) {
	switch v.Kind() {
	case reflect.String:
		*out = append(*out, v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			gather(v.Field(i), out)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			gather(v.Index(i), out)
		}
	case reflect.Interface:
		gather(v.Elem(), out)
	case reflect.Map:
		for _, k := range v.MapKeys() {
			gather(v.MapIndex(k), out)
		}
	}
}
