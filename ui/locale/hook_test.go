package locale

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"portone-onboard/model"
)

// hookTexts gives every text of the rehearsal, by where it stands.
func hookTexts(x *Texts) (out []named) {
	table := map[model.Lang]map[string]FindingText{model.Korean: koHooks(), model.English: enHooks()}[x.Lang]
	collect("hook", reflect.ValueOf(table), &out)
	collect("page", reflect.ValueOf(x.Page()), &out)
	return out
}

func TestEveryHookCodeHasItsText(t *testing.T) {
	var placeholder = regexp.MustCompile(`\{(\w+)`)
	for _, table := range []map[string]FindingText{koHooks(), enHooks()} {
		if len(table) != len(model.HookCodes()) {
			t.Errorf("%d texts for %d codes", len(table), len(model.HookCodes()))
		}
		for _, info := range model.HookCodes() {
			text, ok := table[info.Code]
			if !ok || text.What == "" || info.Kind == "scenario" && text.Fix == "" {
				t.Errorf("%s has no text", info.Code)
			}
			for _, m := range placeholder.FindAllStringSubmatch(text.What+text.Fix, -1) {
				if !slices.Contains(info.Args, m[1]) {
					t.Errorf("%s names {%s}, which it does not get", info.Code, m[1])
				}
			}
		}
	}
}

func TestHookTextsAreFit(t *testing.T) {
	console := strings.NewReplacer("결제 연동", "", "연동 관리", "", "결제알림(Webhook) 관리", "")
	inEach(t, func(t *testing.T, x *Texts) {
		texts := hookTexts(x)
		for _, n := range texts {
			if n.s == "" && !strings.HasSuffix(n.at, ".Fix") {
				t.Errorf("%s is blank", n.at)
			}
			if bad := strange(n.s); bad != "" {
				t.Errorf("%s has %s: %q", n.at, bad, n.s)
			}
			if x.Lang == model.Korean && impolite(n.s) != "" {
				t.Errorf("%s speaks another way: %q", n.at, n.s)
			}
			if x.Lang == model.English && strings.ContainsFunc(console.Replace(n.s), func(r rune) bool { return unicode.Is(unicode.Hangul, r) }) {
				t.Errorf("%s holds Korean: %q", n.at, n.s)
			}
		}
	})
}

func TestHookLookup(t *testing.T) {
	if got := In(model.English).Hook("hook_verified").What; got != "A webhook of PortOne with a good signature." {
		t.Errorf("%q", got)
	}
	if got := In(model.Korean).Hook("hook_verified").What; got != "서명이 맞는 포트원 웹훅입니다." {
		t.Errorf("%q", got)
	}
	if got := In(model.Korean).Hook("of_a_newer_version"); got.What != "of_a_newer_version" || got.Fix != "" {
		t.Errorf("%+v", got)
	}
}
