package locale

import (
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
)

// sends are the texts to send by the names under which they stand.
func sends() (out []string) {
	for id, list := range model.Wordings {
		for _, w := range list {
			name := string(id)
			if w != model.Plainly {
				name += "." + string(w)
			}
			out = append(out, name)
		}
	}
	return out
}

func TestMessagesCover(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		m, where := x.Messages(), file(x.Lang, "messages")
		covers(t, "text to send", where, m.Texts, sends())
		covers(t, "need", where, m.Lines.Needs, model.MIDChanges)
		covers(t, "route", where, m.Lines.Routes, constants[string](t, "Route"))
		covers(t, "mode", where, m.Lines.Modes, constants[string](t, "Mode"))
		checks := []string{"console_mail_open"}
		for _, c := range model.ChaseChecks {
			checks = append(checks, c.Code)
		}
		covers(t, "check", where, m.Chase.Checks, checks)
		var all []named
		collect("messages", reflect.ValueOf(*m), &all)
		for _, n := range all {
			if problem := strange(strings.ReplaceAll(n.s, "  ", " ")); n.s == "" || problem != "" && !strings.HasSuffix(n.at, ".Page") {
				t.Errorf("%s %s: %q", n.at, problem, n.s)
			}
		}
	})
}

// TestGlossGoesLineByLine: each line of what is sent has its line of English,
// of the same kind and with the same facts.
func TestGlossGoesLineByLine(t *testing.T) {
	braces := regexp.MustCompile(`\{([a-z_]+)`)
	facts := func(s string) []string {
		var out []string
		for _, m := range braces.FindAllStringSubmatch(s, -1) {
			if m[1] != "route" && m[1] != "gateway" { // the English names the gateway within the route
				out = append(out, m[1])
			}
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
	ko, en := In(model.Korean).Messages(), In(model.English).Messages()
	for id, k := range ko.Texts {
		e := en.Texts[id]
		if len(k.Body) != len(e.Body) || len(k.Call) != 2 || len(e.Call) != 2 {
			t.Errorf("%s: %d lines and %d of gloss", id, len(k.Body), len(e.Body))
			continue
		}
		for i := range k.Body {
			if strings.HasPrefix(k.Body[i], "?") != strings.HasPrefix(e.Body[i], "?") || strings.HasPrefix(k.Body[i], "*") && k.Body[i] != e.Body[i] ||
				strings.HasPrefix(k.Body[i], "-") != strings.HasPrefix(e.Body[i], "-") || (k.Body[i] == "") != (e.Body[i] == "") {
				t.Errorf("%s, line %d: %q beside %q", id, i, k.Body[i], e.Body[i])
			}
			if f, g := facts(k.Body[i]), facts(e.Body[i]); !slices.Equal(f, g) {
				t.Errorf("%s, line %d: %v beside %v", id, i, f, g)
			}
		}
	}
	if a, b := slices.Sorted(maps.Keys(ko.Lines.Blanks)), slices.Sorted(maps.Keys(en.Lines.Blanks)); !slices.Equal(a, b) {
		t.Errorf("blanks differ: %v and %v", a, b)
	}
}

// TestSendsNameKnownFacts: every fact that a text must have can stand as a
// blank, and every blank is one that some text names.
func TestSendsNameKnownFacts(t *testing.T) {
	braces := regexp.MustCompile(`\{([a-z_]+)`)
	computed := []string{"days", "count", "reasons", "mended", "mode", "need", "noticed_on", "gateway_applied_on", "store_id", "imp_code"}
	inEach(t, func(t *testing.T, x *Texts) {
		for id, text := range x.Messages().Texts {
			for _, line := range append(slices.Concat(text.Body, text.Call), text.Subject) {
				for _, m := range braces.FindAllStringSubmatch(line, -1) {
					_, blank := x.Messages().Lines.Blanks[m[1]]
					if !blank && (!slices.Contains(computed, m[1]) || !strings.HasPrefix(line, "?") && m[1] != "days" && m[1] != "count") {
						t.Errorf("%s: nobody fills {%s} in %q", id, m[1], line)
					}
				}
			}
		}
	})
}

// TestSendsArePolite: a letter ends its sentences in 니다, and asks with 부탁드립니다.
func TestSendsArePolite(t *testing.T) {
	for id, text := range In(model.Korean).Messages().Texts {
		for _, line := range slices.Concat(text.Body, text.Call) {
			if bad := impolite(strings.TrimPrefix(line, "안녕하세요. ")); bad != "" {
				t.Errorf("%s speaks another way (%q): %q", id, bad, line)
			}
		}
		if whole := strings.Join(text.Body, " "); !strings.Contains(whole, "부탁드립니다") && id != "ask_mid.form" {
			t.Errorf("%s asks for nothing", id)
		}
		if cells(text.Name) > 40 || cells(text.When) > 74 {
			t.Errorf("%s: name or when is too wide", id)
		}
	}
}
