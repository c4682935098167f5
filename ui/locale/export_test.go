package locale

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
)

// Every deadline has its day and its sentence, and every personal or public
// fact its label; no text is blank or written in another way than the rest.
func TestExportTexts(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		e, where := *x.Export(), file(x.Lang, "export")
		covers(t, "deadline", where, e.Deadlines, model.DeadlineKinds)
		days := []string{"ends", "ended", "late", "opens", "opened", "all"}
		for _, k := range model.DeadlineKinds {
			days = append(days, string(k))
		}
		covers(t, "day", where, e.Days, days)
		var texts []named
		collect("export", reflect.ValueOf(e), &texts)
		for _, n := range texts {
			if n.s == "" || strange(n.s) != "" {
				t.Errorf("%s: %q %s", n.at, n.s, strange(n.s))
			}
			if bad := impolite(n.s); x.Lang == model.Korean && bad != "" {
				t.Errorf("%s speaks another way (%q): %q", n.at, bad, n.s)
			}
		}
		for id := range e.Facts {
			if q, _ := model.FindQuestion(id); q == nil {
				t.Errorf("%s is no question", id)
			}
		}
	})
	ko, en := *In(model.Korean).Export(), *In(model.English).Export()
	for id := range ko.Facts {
		if en.Facts[id] == "" || len(ko.Facts) != len(en.Facts) {
			t.Errorf("%s has no English label", id)
		}
	}
}

// Both languages fill the same places.
func TestExportPlaces(t *testing.T) {
	places := func(s string) (out []string) {
		for _, part := range strings.Split(s, "{")[1:] {
			name, _, _ := strings.Cut(part, "}")
			name, _, _ = strings.Cut(name, ":")
			out = append(out, name)
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
	var ko, en []named
	collect("export", reflect.ValueOf(*In(model.Korean).Export()), &ko)
	collect("export", reflect.ValueOf(*In(model.English).Export()), &en)
	byName := map[string]string{}
	for _, n := range en {
		byName[n.at] = n.s
	}
	for _, n := range ko {
		if !slices.Equal(places(n.s), places(byName[n.at])) {
			t.Errorf("%s: %q and %q", n.at, n.s, byName[n.at])
		}
	}
}
