package code

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
)

// Values a shop could have; none is a real one.
const (
	testStore   = "store-0123abcd-4567-89ef-0123-456789abcdef"
	testChannel = "channel-key-fedcba98-7654-3210-fedc-ba9876543210"
	testImp     = "imp01234567"
)

// wishes are every way to pay that the catalogue knows, for one stack and
// language.
func wishes(stack Stack, lang model.Lang) []Ask {
	var out []Ask
	c := gateway.Catalogue{}
	for _, code := range c.Codes() {
		g := c.Choice(code)
		for _, l := range g.Lines {
			if l.Status != "no" {
				out = append(out, Ask{
					Gateway: g.Name, Code: code, Lines: g.Lines, Module: l.Module, Version: l.PortOne, Style: l.Style, Method: l.Method, Mode: l.Mode,
					Stack: stack, StoreID: testStore, ChannelKey: testChannel, ImpCode: testImp, Lang: lang, Parameters: c.Parameters(code),
				})
			}
		}
	}
	return out
}

func (a Ask) String() string {
	return fmt.Sprintf("%s %s %s %s %s %s %s %s", a.Code, a.Module, a.Version, a.Mode, a.Style, a.Method, a.Stack, a.Lang)
}

// everything fills every wish, with and without the extras of a shop, and
// counts them.
func everything(f func(a Ask, out []Snippet, err error)) (n int) {
	for _, stack := range Stacks() {
		for _, lang := range []model.Lang{model.Korean, model.English} {
			for _, a := range wishes(stack, lang) {
				for _, extras := range []bool{false, true} {
					a.TaxFree, a.Escrow = extras, extras
					if extras {
						a.Traits = []string{"digital", "subscription", "app", "direct_call", "cash_receipt", "installments"}
					}
					out, err := Snippets(a)
					f(a, out, err)
					n++
				}
			}
		}
	}
	return n
}

// undecided: the pages do not say whether the gateway takes this at all.
func undecided(a Ask) bool {
	line, err := a.settle()
	return err == nil && line.Status == "unknown"
}

// TestEverything wants of every combination that the merchant's own values, and
// all that the gateway insists on with its reason, stand in the code.
func TestEverything(t *testing.T) {
	n := everything(func(a Ask, out []Snippet, err error) {
		if err != nil {
			if !undecided(a) {
				t.Errorf("%v: %v", a, err)
			}
			return
		}
		all, ids := "", []string{}
		for _, s := range out {
			checkSnippet(t, a, s)
			all += s.Text
			ids = append(ids, s.ID)
		}
		if !slices.Contains(ids, "verify") || !slices.Contains(ids, "webhook") || !slices.Contains(ids, "window") && a.Mode == model.Window {
			t.Errorf("%v: only %v", a, ids)
		}
		checkOwnValues(t, a, all)
		checkParameters(t, a, all)
	})
	if n < 10_000 {
		t.Errorf("only %d combinations", n)
	}
}

func checkSnippet(t *testing.T, a Ask, s Snippet) {
	for _, wrong := range []string{"{{", "}}}}", "<no value>", "%!", "TODO", "FIXME", "여기에", "YOUR "} {
		if strings.Contains(s.Text, wrong) {
			t.Errorf("%v %s: %q", a, s.File, wrong)
		}
	}
	if !strings.HasSuffix(s.Text, "\n") || strings.HasSuffix(s.Text, "\n\n") {
		t.Errorf("%v %s: does not end in one newline", a, s.File)
	}
	if !slices.Contains(Titles(), s.Title) {
		t.Errorf("%v %s: title %q", a, s.File, s.Title)
	}
	for _, n := range s.Notes {
		if !slices.Contains(Notes(), n) {
			t.Errorf("%v %s: note %q", a, s.File, n)
		}
	}
}

func checkOwnValues(t *testing.T, a Ask, all string) {
	want := []string{testChannel, testStore}
	if a.v1() {
		want = []string{testChannel}
		if a.Mode == model.Window {
			want = append(want, testImp)
		} else if !strings.Contains(all, "channel_key") {
			want = nil // V1 takes no channel key in its calls for cards
		}
	}
	for _, w := range want {
		if !strings.Contains(all, w) {
			t.Errorf("%v: without %s", a, w)
		}
	}
}

// checkParameters wants the last key of every required parameter, and its reason.
func checkParameters(t *testing.T, a Ask, all string) {
	if _, err := a.settle(); err != nil {
		t.Fatal(err)
	}
	for _, call := range callsOf(t, a) {
		for _, p := range a.Parameters {
			if !a.concerns(p, call.what) || p.Need != model.ParameterRequired && p.Need != model.ParameterAdvised || a.forbidden(p.Path, call.what) {
				continue
			}
			key := p.Path[strings.LastIndexByte(p.Path, '.')+1:]
			if p.Path == model.WholeCall {
				key = call.function
			}
			if !strings.Contains(all, key) {
				t.Errorf("%v: without %s (%s)", a, p.Path, p.ID)
			}
			if !strings.Contains(all, remark(p.Why.In(a.Lang))) {
				t.Errorf("%v: no reason for %s (%s)", a, p.Path, p.ID)
			}
		}
	}
}

// callsOf are the calls of a wish: the window's, then the server's.
func callsOf(t *testing.T, a Ask) []call {
	t.Helper()
	calls, err := a.rest()
	if err != nil {
		t.Fatal(err)
	}
	if a.Mode == model.Window {
		c, err := a.window()
		if err != nil {
			t.Fatal(err)
		}
		calls = append(calls, c)
	}
	return calls
}

// forbidden tells whether another parameter takes a path out.
func (a *Ask) forbidden(path string, call model.Call) bool {
	return slices.ContainsFunc(a.Parameters, func(p model.Parameter) bool {
		return p.Need == model.ParameterForbidden && a.concerns(p, call) && (p.Path == path || strings.HasPrefix(path, p.Path+"."))
	})
}
