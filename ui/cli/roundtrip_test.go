package cli

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
	"portone-onboard/model/report"
)

// typed are values that their rules accept.
var typed = map[model.RuleID][]string{
	model.RuleName: {"카페 노을", "Sunset <Café> & Co."}, model.RuleAddress: {"서울특별시 성동구 성수이로 1길 23, 4층"},
	model.RuleBusinessNumber: {"123-45-67891"}, model.RuleLandline: {"02-1234-5678"}, model.RuleMobile: {"010-1234-5678"},
	model.RuleMail: {"owner@example.com"}, model.RuleMailOrder: {"제2026-서울성동-01234호"}, model.RuleURL: {"https://shop.example.com/items?a=1&b=2"},
	model.RuleDate: {"2027-11-20"}, model.RulePastDate: {"2026-11-20", "2026-11-23"}, model.RuleMID: {"mid1234567"},
	model.RuleStoreID: {"store-4ff4af41-85e3-4559-8eb8-0d08a2c6ceec"}, model.RuleChannelKey: {"channel-key-893597d6-e62d-410f-83f9-119f530b4b11"},
	model.RuleImpCode: {"imp12345678"}, model.RulePaymentID: {"pay-1"}, model.RuleReason: {"다음 주에\n다시 봅니다", "한 줄"}, model.RuleTypedYes: {"open"}, model.RuleQuote: {"2.9", "2.7% 가입비 0원"},
}

// input draws an answer that may be given to a question.
func input(t *rapid.T, w *model.Walk, a model.Ask) model.Input {
	pick := func(list []string) []string {
		if len(list) == 0 {
			return nil
		}
		return []string{rapid.SampledFrom(list).Draw(t, "value")}
	}
	if a.Question.NotYet && rapid.Bool().Draw(t, "not yet") {
		return model.Input{Status: model.NotYet}
	}
	switch a.Question.Kind {
	case model.CheckKind:
		s := rapid.SampledFrom([]model.Status{model.Done, model.Missing, model.CannotTell, model.Waived}).Draw(t, "status")
		return model.Input{Status: s, Reason: "디지털 상품입니다"}
	case model.OneKind, model.AnyKind, model.ProcessKind:
		return model.Input{Values: pick(w.Options(a.Slot))}
	case model.WonKind:
		return model.Input{Values: []string{strconv.Itoa(rapid.IntRange(1000, 90_000_000).Draw(t, "won"))}}
	}
	if a.Question.Rule == model.RuleMix {
		return model.Input{Values: []string{"100" + strings.Repeat(" 0", len(w.WantedMethods())-1)}}
	}
	return model.Input{Values: pick(typed[a.Question.Rule])}
}

// lived draws a shop as a merchant may come to it: answers in any order, some
// of them taken back.
func lived(t *rapid.T, id model.ShopID, world model.World) report.Journal {
	at := time.Date(2026, 11, 24, 0, 0, 0, rapid.IntRange(0, 999_999_999).Draw(t, "nano"), time.UTC)
	j := report.Journal{Shop: id, Events: []model.Event{{Seq: 1, Shop: id, At: at, Kind: model.Created}}}
	s, err := model.Replay(id, j.Events)
	if err != nil {
		t.Fatal(err)
	}
	for range rapid.IntRange(0, 25).Draw(t, "answers") {
		at = at.Add(time.Duration(rapid.Int64Range(1, int64(time.Hour)).Draw(t, "pause")))
		e := step(t, s, j, world, at)
		if len(e.Changes) == 0 {
			continue
		}
		if s, err = model.Apply(s, e); err != nil {
			t.Fatal(err)
		}
		j.Events = append(j.Events, e)
	}
	return j
}

func step(t *rapid.T, s model.Shop, j report.Journal, world model.World, at time.Time) model.Event {
	if len(j.Events) > 1 && rapid.IntRange(0, 9).Draw(t, "undo") == 0 {
		e, _ := model.Undo(s, rapid.SampledFrom(j.Events[1:]).Draw(t, "undone"), at) // none where nothing would change
		return e
	}
	w := model.NewWalk(s, world)
	var asks []model.Ask
	for _, v := range w.Steps() {
		asks = append(asks, v.Asks...)
	}
	a := rapid.SampledFrom(asks).Draw(t, "question")
	e, problems := w.Accept(a.Slot, input(t, w, a), at)
	if model.Blocks(problems) {
		return model.Event{}
	}
	return e
}

// Whatever was lived comes through an export and an import unchanged: exported
// again it is the same to the byte, the answers are the same, and so is what
// the list says of it.
func TestExportImportExport(t *testing.T) {
	world := model.World{Facts: gateway.Catalogue{}, Calendar: newHarness(t).Calendar, Today: model.NewDate(2026, 11, 25)}
	rapid.Check(t, func(rt *rapid.T) {
		var doc report.Document
		for i := range rapid.IntRange(1, 2).Draw(rt, "shops") {
			doc.Journals = append(doc.Journals, lived(rt, model.ShopID(fmt.Sprintf("s%08d", i)), world))
		}
		folder, err := os.MkdirTemp(t.TempDir(), "")
		if err != nil {
			rt.Fatal(err)
		}
		first := passes(t, rt, folder, "a", written(rt, doc))
		second := passes(t, rt, folder, "b", first)
		if !bytes.Equal(first, second) {
			rt.Fatalf("exported again:\n%s\ninstead of\n%s", second, first)
		}
		back, _, err := report.Read(bytes.NewReader(second))
		if err != nil || len(back.Journals) != len(doc.Journals) {
			rt.Fatalf("%d shops, %v", len(back.Journals), err)
		}
	})
}

func written(t *rapid.T, doc report.Document) []byte {
	var b bytes.Buffer
	if err := doc.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// passes imports a document into a new file, verifies every shop there, and
// exports it.
func passes(t *testing.T, rt *rapid.T, folder, name string, doc []byte) []byte {
	h := newHarness(t)
	h.Facts, h.run.opt.db = gateway.Catalogue{}, filepath.Join(folder, name+".db")
	h.out = bufio.NewWriter(&bytes.Buffer{})
	path := filepath.Join(folder, name+".json")
	if err := os.WriteFile(path, doc, 0o600); err != nil {
		rt.Fatal(err)
	}
	if err := h.importFile([]string{path}); err != nil {
		rt.Fatal(err)
	}
	defer h.run.close()
	all, err := list(h.run.file, h.Catalogue(), h.clock.Today())
	if err != nil {
		rt.Fatal(err)
	}
	for _, l := range all {
		if err := h.run.file.(file).Verify(l.ID); err != nil {
			rt.Fatal(err)
		}
		now, err := conclude(h.run.file, h.world(), l)
		if err != nil || l.stale || !reflect.DeepEqual(now.Summary, l.Summary) {
			rt.Fatalf("%s: the list says %+v instead of %+v, %v", l.ID, l.Summary, now.Summary, err)
		}
	}
	var out bytes.Buffer
	if err := h.exportJSON(&out, all); err != nil {
		rt.Fatal(err)
	}
	return out.Bytes()
}

func BenchmarkTree(b *testing.B) {
	for b.Loop() {
		r := &run{out: bufio.NewWriter(&bytes.Buffer{})}
		r.tree()
	}
}
