package locale

import (
	"strings"
	"testing"

	"portone-onboard/model"
)

// wordless are the problems without an example, because no value can be shown.
var wordless = map[model.ProblemCode]bool{
	anyProblem: true, model.ProblemNotAsked: true, model.ProblemChooseOne: true, model.ProblemNotOffered: true,
	model.ProblemEmpty: true, model.ProblemTooLong: true, model.ProblemLooksSecret: true, model.ProblemLooksResident: true,
	model.ProblemIDChars: true, model.ProblemIDSwapped: true,
}

func TestProblems(t *testing.T) {
	codes := []model.ProblemCode{anyProblem}
	for _, info := range model.ProblemCodes() {
		codes = append(codes, info.Code)
	}
	inEach(t, func(t *testing.T, x *Texts) {
		where := file(x.Lang, "problems")
		covers(t, "problem", where, x.problems(), codes)
		for code, text := range x.problems() {
			if text.What == "" || text.Fix == "" || (text.Example == "") != wordless[code] {
				t.Errorf("problem %q is not complete in %s: %+v", code, where, text)
			}
		}
	})
}

// Each argument that the model promises is used or known to be left out, and
// none is used that it does not promise.
func TestProblemArguments(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		for _, info := range model.ProblemCodes() {
			p := model.Problem{Code: info.Code, Args: map[string]string{}}
			for _, a := range info.Args {
				p.Args[a] = "<" + a + ">"
			}
			got := x.Problem(p)
			text := got.What + got.Fix
			if strings.ContainsAny(text, "{}") {
				t.Errorf("%s: nobody fills %q", info.Code, text)
			}
			for _, a := range info.Args {
				if !strings.Contains(text, "<"+a+">") {
					t.Errorf("%s does not say {%s}", info.Code, a)
				}
			}
		}
	})
}

func TestProblemSpeaks(t *testing.T) {
	problem := func(code model.ProblemCode, pairs ...string) model.Problem {
		p := model.Problem{Code: code, Args: map[string]string{}}
		for i := 0; i < len(pairs); i += 2 {
			p.Args[pairs[i]] = pairs[i+1]
		}
		return p
	}
	for _, c := range []struct {
		lang model.Lang
		p    model.Problem
		what string
	}{
		{model.Korean, problem(model.ProblemDateFuture, "date", "2026-03-09", "today", "2026-03-05"), "2026-03-09 (월)은 오늘(2026-03-05 (목))보다 뒤입니다. 이미 있었던 일만 기록합니다."},
		{model.English, problem(model.ProblemDateFuture, "date", "2026-03-09", "today", "2026-03-05"), "Mon 2026-03-09 is after today (Thu 2026-03-05). Only what has happened is noted here."},
		{model.Korean, problem(model.ProblemDateBefore, "date", "2026-03-05", "question", "contract.apply.sent_on"), "콘솔에서 신청서를 제출한 날(2026-03-05 (목))보다 앞선 날입니다."},
		{model.Korean, problem(model.ProblemIDSwapped, "expected", "store_id", "found", "channel_key"), "상점 아이디(Store ID)를 적는 곳에 채널 키를 넣은 것 같습니다."},
		{model.Korean, problem(model.ProblemPhoneArea, "area", "071"), "071로 시작하는 지역번호는 없습니다."},
		{model.Korean, problem(model.ProblemPhoneOldMobile, "prefix", "016"), "016으로 시작하는 예전 번호입니다."},
		{model.Korean, problem(model.ProblemURLReserved, "tld", "local"), ".local은 인터넷에서 열리지 않는 주소입니다."},
		{model.Korean, problem(model.ProblemURLStaging, "label", "shop-test", "word", "test"), "주소의 'shop-test'에 시험용을 뜻하는 test가 들어 있습니다."},
		{model.Korean, problem(model.ProblemAmountLarge, "max", "1000000000000000"), "1,000,000,000,000,000원보다 큰 금액은 적을 수 없습니다."},
		{model.English, problem(model.ProblemURLAppStore, "store", "google_play"), "This is an app's address in Google Play."},
		{model.English, problem("from_a_newer_version"), "This value cannot be accepted (from_a_newer_version)."},
	} {
		if got := In(c.lang).Problem(c.p).What; got != c.what {
			t.Errorf("%s:\n got %q\nwant %q", c.p.Code, got, c.what)
		}
	}
}

// The model's own arguments are not changed by reading them.
func TestProblemLeavesArguments(t *testing.T) {
	p := model.Problem{Code: model.ProblemDateFuture, Args: map[string]string{"date": "2026-03-09", "today": "2026-03-05"}}
	In(model.Korean).Problem(p)
	if p.Args["date"] != "2026-03-09" || len(p.Args) != 2 {
		t.Errorf("arguments became %v", p.Args)
	}
}

func TestRemoved(t *testing.T) {
	for _, c := range []struct {
		lang model.Lang
		kind model.RemovalKind
		n    int
		want string
	}{
		{model.Korean, model.RemovalNewline, 3, "줄바꿈 3개를 빈칸으로 바꾸었습니다."},
		{model.English, model.RemovalNewline, 1, "Turned 1 line break into a space."},
		{model.English, model.RemovalControl, 1200, "Removed 1,200 control characters."},
		{model.English, "of_a_newer_version", 2, "of_a_newer_version 2"},
	} {
		if got := In(c.lang).Removed(c.kind, c.n); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
	inEach(t, func(t *testing.T, x *Texts) {
		for _, k := range model.RemovalKinds() {
			for _, n := range []int{1, 12} {
				if s := x.Removed(k, n); strings.ContainsAny(s, "{}") || !strings.HasSuffix(s, ".") {
					t.Errorf("%s reads %q", k, s)
				}
			}
		}
	})
}
