package locale

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"portone-onboard/model"
)

// Everything that the path's data names by a code has a text.
func TestCodesOfThePath(t *testing.T) {
	var needs, lacks, roles []string
	var outcomes []model.Outcome
	var dates []model.QuestionID
	for _, s := range steps() {
		for _, n := range s.Needs {
			needs = append(needs, n.Code)
		}
		for _, l := range s.Lacks {
			lacks = append(lacks, l.Code)
		}
		roles, outcomes = append(roles, s.Late...), append(outcomes, s.Leaves...)
		for _, q := range s.Questions {
			dates = append(dates, q.After...)
		}
	}
	roles = append(roles, "tech") // named by the catalogue only
	inEach(t, func(t *testing.T, x *Texts) {
		w, where, process := x.words(), file(x.Lang, "words"), file(x.Lang, "process")
		covers(t, "need", where, w.Needs, needs)
		covers(t, "lack", where, w.Lacks, lacks)
		covers(t, "contact role", where, w.Roles, roles)
		covers(t, "outcome", where, w.Outcomes, outcomes)
		covers(t, "date", process, w.Dates, dates)
	})
}

// Every constant of the model that is shown as a word has one. The constants
// are read from the source, so that a new one cannot be forgotten.
func TestWords(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		w, where := x.words(), file(x.Lang, "words")
		covers(t, "state", where, w.States, constants[model.State](t, "State"))
		covers(t, "standing", where, w.Standings, constants[model.Standing](t, "Standing"))
		covers(t, "state of a question", where, w.Asks, constants[model.AskState](t, "AskState"))
		covers(t, "status", where, w.Statuses, constants[model.Status](t, "Status"))
		covers(t, "kind of due", where, w.Dues, constants[model.DueKind](t, "DueKind"))
		covers(t, "actor", where, w.Actors, constants[model.Actor](t, "Actor"))
		covers(t, "level", where, w.Levels, constants[model.Level](t, "Level"))
		covers(t, "kind of need", where, w.NeedKinds, constants[model.NeedKind](t, "NeedKind"))
		covers(t, "kind of evidence", where, w.Evidence, constants[model.EvidenceKind](t, "EvidenceKind"))
		covers(t, "kind of event", where, w.Events, constants[model.EventKind](t, "EventKind"))
		covers(t, "route", where, w.Routes, constants[model.Route](t, "Route"))
		covers(t, "removal", file(x.Lang, "problems"), x.removals(), model.RemovalKinds())
	})
}

// constants reads the values of a string type's constants from the model's source.
func constants[K ~string](t *testing.T, name string) (out []K) {
	t.Helper()
	for _, f := range modelFiles(t) {
		ast.Inspect(f, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok {
				return true
			}
			if typ, ok := spec.Type.(*ast.Ident); ok && typ.Name == name {
				for _, v := range spec.Values {
					out = append(out, K(unquote(v)))
				}
			}
			return true
		})
	}
	if len(out) == 0 {
		t.Fatalf("no constants of type %s in the model", name)
	}
	return out
}

func modelFiles(t *testing.T) (out []*ast.File) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("..", "..", "model", "*.go"))
	if err != nil || len(paths) == 0 {
		t.Fatal("the model's source is not beside the texts", err)
	}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, f)
	}
	return out
}

func unquote(e ast.Expr) string {
	if lit, ok := e.(*ast.BasicLit); ok {
		s, _ := strconv.Unquote(lit.Value)
		return s
	}
	return ""
}

func TestMethods(t *testing.T) {
	q, _ := model.FindQuestion("prep.methods.methods")
	inEach(t, func(t *testing.T, x *Texts) {
		covers(t, "method", file(x.Lang, "words"), x.words().Methods, q.Options)
	})
	for _, c := range []struct {
		lang       model.Lang
		method, is string
	}{
		{model.Korean, "card", "신용카드"},
		{model.Korean, "easy_pay:kakaopay", "카카오페이 (간편결제)"},
		{model.English, "easy_pay:tosspay", "Toss Pay (Easy pay)"},
		{model.English, "moon_dust", "moon_dust"},
	} {
		if got := In(c.lang).Method(c.method); got != c.is {
			t.Errorf("Method(%q) = %q, want %q", c.method, got, c.is)
		}
	}
}

func TestMoves(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		used := map[moveKey]bool{}
		for _, m := range []*model.Machine{&model.Screening, &model.CardReview} {
			for _, mv := range m.Moves {
				for _, from := range mv.From {
					key := moveKey{m.ID, mv.ID, from}
					if _, ok := x.words().Moves[key]; !ok {
						key.From = ""
					}
					used[key] = true
					if o := x.words().Moves[key]; o.Label == "" || o.Hint == "" {
						t.Errorf("move %s/%s from %s has no text; add it to %s", m.ID, mv.ID, from, file(x.Lang, "process"))
					}
				}
				if len(mv.From) == 0 {
					t.Errorf("move %s/%s comes from nowhere", m.ID, mv.ID)
				}
			}
			labelsDiffer(t, x, m)
		}
		for key := range x.words().Moves {
			if !used[key] {
				t.Errorf("move %v has a text but is never offered", key)
			}
		}
	})
}

// labelsDiffer fails where two moves out of one state read the same.
func labelsDiffer(t *testing.T, x *Texts, m *model.Machine) {
	t.Helper()
	for s := range x.words().States {
		seen := map[string]string{}
		for _, mv := range m.From(s) {
			label := x.Move(m.ID, mv.ID, s).Label
			if other, ok := seen[label]; ok {
				t.Errorf("%s: %s and %s out of %s are both %q", m.ID, other, mv.ID, s, label)
			}
			seen[label] = mv.ID
		}
	}
}

// verdictsOf reads every Kind with its Why from the model's source.
func verdictsOf(t *testing.T) (out []verdictKey) {
	t.Helper()
	kinds := map[string]model.VerdictKind{
		"Works": model.Works, "WorksUntil": model.WorksUntil, "WaitsFor": model.WaitsFor, "Fails": model.Fails, "NotKnown": model.NotKnown,
	}
	for _, f := range modelFiles(t) {
		ast.Inspect(f, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			if typ, ok := lit.Type.(*ast.Ident); !ok || typ.Name != "Verdict" {
				return true
			}
			var key verdictKey
			for _, e := range lit.Elts {
				kv, ok := e.(*ast.KeyValueExpr)
				if !ok {
					continue
				}
				switch kv.Key.(*ast.Ident).Name {
				case "Kind":
					key.Kind = kinds[kv.Value.(*ast.Ident).Name]
				case "Why":
					key.Why = unquote(kv.Value)
				}
			}
			if key.Kind != "" {
				out = append(out, key)
			}
			return true
		})
	}
	if len(out) < 8 {
		t.Fatalf("only %d verdicts found in the model", len(out))
	}
	return out
}

func TestVerdicts(t *testing.T) {
	want := verdictsOf(t)
	for _, k := range constants[model.VerdictKind](t, "VerdictKind") {
		want = append(want, verdictKey{k, ""})
	}
	inEach(t, func(t *testing.T, x *Texts) {
		where := file(x.Lang, "process")
		for _, key := range want {
			if _, ok := x.words().Verdicts[key]; !ok {
				t.Errorf("verdict %v has no text; add it to %s", key, where)
			}
		}
		for key := range x.words().Verdicts {
			if !slices.Contains(want, verdictKey{key.Kind, strings.TrimSuffix(key.Why, noDay)}) {
				t.Errorf("verdict %v has a text in %s but the model never gives it", key, where)
			}
		}
		for _, key := range want {
			for _, until := range []model.Date{{}, model.NewDate(2026, 3, 20)} {
				v := x.Verdict(model.Verdict{Method: "easy_pay:naverpay", Kind: key.Kind, Why: key.Why, By: []string{"inicis"}, Until: until},
					func(string) string { return "KG이니시스" })
				if v.Word == "" || v.Line == "" || strings.ContainsAny(v.Word+v.Line, "{}") {
					t.Errorf("verdict %v reads %q, %q", key, v.Word, v.Line)
				}
			}
		}
	})
}

func TestVerdictSpeaks(t *testing.T) {
	names := func(id string) string {
		return map[string]string{"bc": "BC카드", "kb": "KB국민카드", "nh": "NH농협카드"}[id]
	}
	for _, c := range []struct {
		v          model.Verdict
		word, line string
	}{
		{model.Verdict{Kind: model.Works, Method: "card"}, "됨", "지금 신용카드로 결제할 수 있습니다."},
		{model.Verdict{Kind: model.Works, Method: "virtual_account", Why: "before_review"}, "됨", "심사가 끝나기 전이지만 가상계좌는 결제할 수 있습니다."},
		{model.Verdict{Kind: model.WorksUntil, Why: "instant", Until: model.NewDate(2026, 4, 7)}, "04-07까지 됨", "바로오픈으로 2026-04-07 (화)까지 결제할 수 있습니다. 그 전에 카드사 심사를 마쳐야 합니다."},
		{model.Verdict{Kind: model.WorksUntil, Why: "instant"}, "심사 전까지 됨", "바로오픈으로 결제할 수 있습니다. 기한은 결제대행사에 확인해야 합니다."},
		{model.Verdict{Kind: model.WaitsFor, Why: "review", By: []string{"bc", "kb"}}, "심사 대기", "BC카드, KB국민카드의 심사가 끝나지 않아 해당 결제는 실패합니다."},
		{model.Verdict{Kind: model.WaitsFor, Why: "review", By: []string{"bc", "kb", "nh", "lotte"}}, "심사 대기", "BC카드 외 3곳의 심사가 끝나지 않아 해당 결제는 실패합니다."},
		{model.Verdict{Kind: model.Fails, Why: "of another day", Method: "mobile"}, "안 됨", "지금은 휴대폰 소액결제로 결제할 수 없습니다."},
	} {
		got := ko.Verdict(c.v, names)
		if got.Word != c.word || got.Line != c.line {
			t.Errorf("%s/%s:\n got %q, %q\nwant %q, %q", c.v.Kind, c.v.Why, got.Word, got.Line, c.word, c.line)
		}
	}
	if got := In(model.English).Verdict(model.Verdict{Kind: model.WaitsFor, Why: "no_mid", By: []string{"inicis"}}, nil); got.Line != "inicis has not issued the MID yet." {
		t.Errorf("without names: %q", got.Line)
	}
}

func TestMIDVerdicts(t *testing.T) {
	q, _ := model.FindQuestion("mid.need.verdict")
	inEach(t, func(t *testing.T, x *Texts) {
		covers(t, "change", file(x.Lang, "process"), x.words().Changes, model.MIDChanges)
		covers(t, "decision", file(x.Lang, "process"), x.words().Decisions, q.Options)
		for _, change := range model.MIDChanges {
			if x.MIDVerdict(change, "") != x.MIDVerdict(change, model.MIDVerdict[change]) {
				t.Errorf("%s: the guide's own verdict is not %s", change, model.MIDVerdict[change])
			}
			for _, verdict := range q.Options {
				if s := x.MIDVerdict(change, verdict); len(s) < 20 {
					t.Errorf("%s, %s: %q", change, verdict, s)
				}
			}
		}
	})
}
