package locale

import (
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"portone-onboard/model"
	"portone-onboard/ui/keys"
)

// TestFrameIsWhole: every fixed text stands in both languages, with the same
// places to fill in.
func TestFrameIsWhole(t *testing.T) {
	ko, en := flat(koFrame()), flat(enFrame())
	if !slices.Equal(slices.Sorted(maps.Keys(ko)), slices.Sorted(maps.Keys(en))) {
		t.Errorf("the languages differ in their keys:\n%v\n%v", slices.Sorted(maps.Keys(ko)), slices.Sorted(maps.Keys(en)))
	}
	hole := regexp.MustCompile(`\{(\w+)[^}]*\}`)
	for name, text := range ko {
		if strings.TrimSpace(text) == "" || strings.TrimSpace(en[name]) == "" {
			t.Errorf("frame text %s is blank: ui/locale/frame_ko.go, frame_en.go", name)
		}
		if a, b := names(hole, text), names(hole, en[name]); !slices.Equal(a, b) {
			t.Errorf("frame text %s is filled with %v in Korean and %v in English", name, a, b)
		}
		if strings.Contains(text, "  ") || strings.Contains(en[name], "  ") {
			t.Errorf("frame text %s has two spaces in a row", name)
		}
	}
	for _, a := range keys.Actions() {
		if _, ok := ko["Keys."+string(a)]; !ok && shown[a] {
			t.Errorf("key %s has no text", a)
		}
	}
}

// shown are the actions that the screens name in their footers and help.
var shown = map[keys.Action]bool{
	keys.Submit: true, keys.NewLine: true, keys.Toggle: true, keys.Up: true, keys.PageUp: true, keys.Next: true, keys.Back: true,
	keys.ShowHelp: true, keys.Home: true, keys.Map: true, keys.Shops: true, keys.History: true, keys.Glossary: true, keys.Lang: true, keys.Quit: true,
}

func names(hole *regexp.Regexp, text string) []string {
	var out []string
	for _, m := range hole.FindAllStringSubmatch(text, -1) {
		out = append(out, m[1])
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// flat lists every string of a frame by its path.
func flat(f Frame) map[string]string {
	out := map[string]string{}
	v := reflect.ValueOf(f)
	for i := range v.NumField() {
		name := v.Type().Field(i).Name
		switch x := v.Field(i).Interface().(type) {
		case string:
			out[name] = x
		case [5]string:
			for i, s := range x {
				out[name+"."+strconv.Itoa(i)] = s
			}
		case map[string]string:
			for k, s := range x {
				out[name+"."+k] = s
			}
		case map[model.Status]OptionText:
			for k, o := range x {
				out[name+"."+string(k)], out[name+"."+string(k)+".hint"] = o.Label, o.Hint
			}
		case map[string]TroubleText:
			for k, t := range x {
				out[name+"."+k+".title"], out[name+"."+k+".what"], out[name+"."+k+".safe"] = t.Title, t.What, t.Safe
			}
		}
	}
	return out
}
