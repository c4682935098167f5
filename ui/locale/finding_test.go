package locale

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"portone-onboard/model"
)

var placeholder = regexp.MustCompile(`\{([a-z_]+)(?::[^}]*)?\}`)

// placeholders gives the names that texts leave open.
func placeholders(texts ...string) (out []string) {
	for _, s := range texts {
		for _, m := range placeholder.FindAllStringSubmatch(s, -1) {
			out = append(out, m[1])
		}
	}
	return out
}

// well fails for a text that breaks a rule that every text keeps.
func well(t *testing.T, x *Texts, at, s string) {
	t.Helper()
	if problem := strange(s); problem != "" {
		t.Errorf("%s has %s: %q", at, problem, s)
	}
	if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "?") && !strings.HasSuffix(s, ".)") && !strings.HasSuffix(s, "})") {
		t.Errorf("%s does not end: %q", at, s)
	}
	if bad := impolite(s); x.Lang == model.Korean && bad != "" {
		t.Errorf("%s speaks another way (%q): %q", at, bad, s)
	}
}

// Each code has its sentence in both languages, and no sentence names what the
// check does not give.
func TestFindings(t *testing.T) {
	infos := model.FindingCodes()
	codes, args := []model.FindingCode{}, map[model.FindingCode][]string{}
	for _, info := range infos {
		if slices.Contains(codes, info.Code) {
			t.Errorf("%s is listed twice", info.Code)
		}
		codes = append(codes, info.Code)
		args[info.Code] = append([]string{"value", "want"}, info.Args...)
		if !slices.Contains([]model.EvidenceKind{model.Page, model.Payment, model.Scan, model.Hook}, info.Kind) {
			t.Errorf("%s is of the kind %q", info.Code, info.Kind)
		}
	}
	inEach(t, func(t *testing.T, x *Texts) {
		covers(t, "finding", file(x.Lang, "find_{site,scan,payment}"), x.findings(), codes)
		for code, text := range x.findings() {
			if text.What == "" {
				t.Errorf("%s says nothing", code)
				continue
			}
			well(t, x, string(code)+".What", text.What)
			if text.Fix != "" {
				well(t, x, string(code)+".Fix", text.Fix)
			}
			for _, name := range placeholders(text.What, text.Fix) {
				if !slices.Contains(args[code], name) {
					t.Errorf("%s names {%s}, which its check does not give: %v", code, name, args[code])
				}
			}
		}
	})
}

// What a check gives beside the value is worth telling.
func TestPaymentArgumentsAreTold(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		for _, info := range model.FindingCodes() {
			if info.Kind != model.Payment {
				continue
			}
			text := x.findings()[info.Code]
			for _, a := range info.Args {
				if !slices.Contains(placeholders(text.What, text.Fix), a) {
					t.Errorf("%s does not say {%s}", info.Code, a)
				}
			}
		}
	})
}

func TestFindingSpeaks(t *testing.T) {
	for _, c := range []struct {
		lang model.Lang
		f    model.Finding
		what string
	}{
		{model.Korean, model.Finding{Code: "pay_method_other", Value: "card", Want: "easy_pay:kakaopay, transfer"}, "결제수단이 신용카드입니다. 카카오페이 (간편결제), 실시간 계좌이체가 나와야 합니다."},
		{model.English, model.Finding{Code: "pay_mid_other", Value: "abc", Want: "ABD"}, "The MIDs differ: abc in the payment, ABD in the contract."},
		{model.Korean, model.Finding{Code: "pay_webhook_refused", Value: "https://shop.example/hook", Args: map[string]string{"code": "404"}}, "쇼핑몰이 웹훅에 404로 답했습니다. 2xx로 답해야 합니다. (https://shop.example/hook)"},
		{model.Korean, model.Finding{Code: "pay_webhook", Value: "https://shop.example/hook", Args: map[string]string{"code": "200"}}, "쇼핑몰이 웹훅을 받고 200으로 답했습니다. (https://shop.example/hook)"},
		{model.English, model.Finding{Code: "of_a_newer_version"}, "of_a_newer_version"},
	} {
		if got := In(c.lang).Finding(c.f).What; got != c.what {
			t.Errorf("%s:\n got %q\nwant %q", c.f.Code, got, c.what)
		}
	}
}

func TestFailures(t *testing.T) {
	known := []string{"status", "type", "detail", "after"}
	inEach(t, func(t *testing.T, x *Texts) {
		covers(t, "failure", file(x.Lang, "failures"), x.failures(), model.FailureKinds())
		for kind, text := range x.failures() {
			well(t, x, string(kind)+".What", text.What)
			well(t, x, string(kind)+".Fix", text.Fix)
			for _, name := range placeholders(text.What, text.Fix) {
				if !slices.Contains(known, name) {
					t.Errorf("%s names {%s}, which nobody gives", kind, name)
				}
			}
			for _, f := range []*model.Failure{{Kind: kind}, {Kind: kind, Status: 503, Type: "T", Detail: "D", After: time.Second}} {
				said := x.Failure(f)
				if strings.ContainsAny(said.What+said.Fix, "{}") || strings.Contains(said.What+said.Fix, "()") {
					t.Errorf("%s has a hole: %q", kind, said)
				}
			}
		}
	})
}

// The failures with a text of their own have it in both languages.
func TestFailureTypes(t *testing.T) {
	ko, en := koFailureTypes(), enFailureTypes()
	if len(ko) != len(en) {
		t.Errorf("%d in Korean, %d in English", len(ko), len(en))
	}
	inEach(t, func(t *testing.T, x *Texts) {
		for key, text := range x.failureTypes() {
			if _, ok := ko[key]; !ok || !slices.Contains(model.FailureKinds(), key.Kind) || key.Code == "" {
				t.Errorf("%v has no text in both languages, or is no failure", key)
			}
			well(t, x, key.Code+".What", text.What)
			well(t, x, key.Code+".Fix", text.Fix)
			for _, name := range placeholders(text.What, text.Fix) {
				if name != "detail" {
					t.Errorf("%v names what nobody gives: %+v", key, text)
				}
			}
			got := x.Failure(&model.Failure{Kind: key.Kind, Type: key.Code, Detail: "달빛"})
			if strings.ContainsAny(got.What+got.Fix, "{}") || !strings.Contains(text.What, "{detail") && got != text {
				t.Errorf("%v reads %+v", key, got)
			}
		}
	})
}

// The list of kinds is the list of constants: a new one cannot be left out.
func TestFailureKindsAreAll(t *testing.T) {
	want := constants[model.FailureKind](t, "FailureKind")
	got := model.FailureKinds()
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("listed %v, declared %v", got, want)
	}
}

func TestFailureSpeaks(t *testing.T) {
	for _, c := range []struct {
		lang model.Lang
		f    *model.Failure
		want string
	}{
		{model.Korean, &model.Failure{Kind: model.FailBusy, After: 30 * time.Second}, "30초 뒤 다시 시도합니다."},
		{model.English, &model.Failure{Kind: model.FailBusy, After: 100 * time.Second}, "Try again in 2 min."},
		{model.English, &model.Failure{Kind: model.FailBusy}, "Try again in a minute."},
	} {
		if got := In(c.lang).Failure(c.f).Fix; got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
	if got := In(model.English).Failure(&model.Failure{Kind: model.FailRefused, Status: 409, Type: "SOMETHING_NEW"}).What; got != "PortOne did not accept the request (SOMETHING_NEW). Nothing was changed." {
		t.Errorf("a refusal reads %q", got)
	}
	if got := In(model.English).Failure(&model.Failure{Kind: "of_a_newer_version"}).What; got != "failed: of_a_newer_version" {
		t.Errorf("an unknown kind reads %q", got)
	}
	if text, ok := In(model.Korean).FailureOf(errors.Join(errors.New("x"), &model.Failure{Kind: model.FailStopped})); !ok || !strings.HasPrefix(text.What, "멈추었습니다.") {
		t.Errorf("a wrapped failure reads %q, %v", text, ok)
	}
	if _, ok := In(model.Korean).FailureOf(errors.New("x")); ok {
		t.Error("any error is taken for a failure")
	}
}
