package locale

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
)

// ofCommands collects the texts of the commands.
func ofCommands(x *Texts) (out []named) {
	collect("commands", reflect.ValueOf(*x.Commands()), &out)
	slices.SortFunc(out, func(a, b named) int { return strings.Compare(a.at, b.at) })
	return out
}

func TestCommandTexts(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		texts := ofCommands(x)
		if len(texts) < 200 {
			t.Fatalf("only %d texts found", len(texts))
		}
		for _, n := range texts {
			fix := strings.HasPrefix(n.at, "commands.Doctor[") && strings.HasSuffix(n.at, ".Fix")
			if n.s == "" && !fix {
				t.Errorf("%s is blank", n.at)
			}
			if bad := strange(n.s); bad != "" {
				t.Errorf("%s has %s: %q", n.at, bad, n.s)
			}
			if bad := impolite(n.s); x.Lang == model.Korean && bad != "" {
				t.Errorf("%s speaks another way (%q): %q", n.at, bad, n.s)
			}
		}
	})
}

// Both languages have the same texts, with the same places to fill in, so that
// no sentence of one loses what the other tells.
func TestCommandTextsAgree(t *testing.T) {
	ko, en := ofCommands(In(model.Korean)), ofCommands(In(model.English))
	if len(ko) != len(en) {
		t.Errorf("%d Korean texts, %d English ones", len(ko), len(en))
	}
	places := regexp.MustCompile(`\{([a-z]+)[^}]*\}`)
	names := func(s string) (out []string) {
		for _, m := range places.FindAllStringSubmatch(s, -1) {
			if !slices.Contains(out, m[1]) {
				out = append(out, m[1])
			}
		}
		slices.Sort(out)
		return out
	}
	for i := range min(len(ko), len(en)) {
		if ko[i].at != en[i].at {
			t.Fatalf("%s stands against %s", ko[i].at, en[i].at)
		}
		if k, e := names(ko[i].s), names(en[i].s); !slices.Equal(k, e) {
			t.Errorf("%s fills in %v in Korean and %v in English", ko[i].at, k, e)
		}
		if (ko[i].s == "") != (en[i].s == "") {
			t.Errorf("%s stands in one language only", ko[i].at)
		}
	}
}
