package mail

import (
	"maps"
	"strings"
	"testing"
	"time"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
	"portone-onboard/model/workday"
)

// shop is one that applied to every gateway.
func shop(t *testing.T) (model.Shop, model.World) {
	t.Helper()
	world := model.World{Facts: gateway.Catalogue{}, Calendar: workday.New(), Today: today}
	s := model.Shop{ID: "saaaaaaaa"}
	at := time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)
	apply := func(e model.Event) {
		next, err := model.Apply(s, e)
		if err != nil {
			t.Fatal(err)
		}
		s = next
	}
	apply(model.Event{Seq: 1, Shop: s.ID, At: at, Kind: model.Created})
	var every []string
	for _, c := range world.Facts.Codes() {
		every = append(every, string(c))
	}
	for _, in := range []struct {
		q      model.QuestionID
		values []string
	}{
		{"prep.methods.services", []string{"payment"}}, {"prep.methods.methods", []string{"card", "mobile", "transfer", "easy_pay"}},
		{"prep.methods.easy_pays", []string{"kakaopay", "naverpay"}}, {"prep.gateway.chosen", every},
	} {
		e, problems := model.NewWalk(s, world).Accept(model.Slot{Question: in.q}, model.Input{Values: in.values}, at)
		if model.Blocks(problems) {
			t.Fatalf("%s: %v", in.q, problems)
		}
		apply(e)
	}
	return s, world
}

// TestLettersTaken: what the letters of testdata say can be recorded, in one
// event, and is not proposed a second time.
func TestLettersTaken(t *testing.T) {
	s, world := shop(t)
	taken := 0
	for _, archive := range []string{"portone.txtar", "gateways.txtar", "threads.txtar", "short.txtar", "trial.txtar"} {
		for _, l := range lettersIn(t, archive) {
			w := model.NewWalk(s, world)
			got := Read(w.LetterAsk([]byte(l.raw), l.name))
			list := w.Propose(got)
			for _, p := range list {
				if model.Blocks(p.Problems) {
					t.Errorf("%s: %v %v: %v", l.name, p.Slot, p.Input.Values, p.Problems)
				}
				if track := w.Track(p.Slot.Track); got.Gateway != "" && track.Gateway != got.Gateway {
					t.Errorf("%s is about %s, and proposed for %s", l.name, got.Gateway, track.Gateway)
				}
			}
			e, problems := w.TakeLetter(got, list, time.Date(2026, 12, 1, 1, 0, 0, 0, time.UTC))
			if model.Blocks(problems) {
				t.Errorf("%s: %v", l.name, problems)
			}
			if len(e.Changes) == 0 {
				continue
			}
			taken++
			next, err := model.Apply(s, e)
			if err != nil {
				t.Fatal(err)
			}
			track := list[0].Slot.Track
			for _, p := range model.NewWalk(next, world).ProposeFor(got, track) {
				t.Errorf("%s: %v %v again", l.name, p.Slot, p.Input.Values)
			}
		}
	}
	if taken < 60 {
		t.Errorf("only %d letters say anything to record", taken)
	}
}

// TestReasonOfOne: why one reviewer refused is proposed for that one, and for
// nobody else that holds or refuses.
func TestReasonOfOne(t *testing.T) {
	s, world := shop(t)
	for _, l := range lettersIn(t, "trial.txtar") {
		if l.name != "reason_of_one.eml" {
			continue
		}
		w := model.NewWalk(s, world)
		got := map[string]string{}
		for _, p := range w.Propose(Read(w.LetterAsk([]byte(l.raw), l.name))) {
			if p.Slot.Question == "contract.cards.reason" || p.Slot.Question == "contract.cards.state" && p.Slot.Item == "nh" {
				got[p.Slot.Item] = strings.Join(p.Input.Values, ",")
			}
		}
		if want := map[string]string{"lotte": "other", "nh": "hold"}; !maps.Equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
		return
	}
	t.Error("no such letter")
}

// TestHostileProposesNothing: of none of these anything may be recorded.
func TestHostileProposesNothing(t *testing.T) {
	s, world := shop(t)
	w := model.NewWalk(s, world)
	for _, l := range lettersIn(t, "hostile.txtar") {
		if list := w.Propose(Read(w.LetterAsk([]byte(l.raw), l.name))); len(list) > 0 {
			t.Errorf("%s: %v %v", l.name, list[0].Slot, list[0].Input.Values)
		}
	}
}
