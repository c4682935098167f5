package store

import (
	"bytes"
	"errors"
	"math"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

func isCorrupt(err error, why Reason) bool {
	var c *CorruptError
	return errors.As(err, &c) && errors.Is(err, ErrCorrupt) && c.Why == why
}

// drawTime gives instants with nanoseconds, in UTC or not.
var drawTime = rapid.Custom(func(t *rapid.T) time.Time {
	at := time.Unix(rapid.Int64Range(0, 4e9).Draw(t, "second"), rapid.Int64Range(0, 999_999_999).Draw(t, "nano")).UTC()
	if rapid.Bool().Draw(t, "in Korea") {
		at = at.In(model.Seoul)
	}
	return at
})

var drawAnswer = rapid.Custom(func(t *rapid.T) model.Answer {
	return model.Answer{
		Status: rapid.SampledFrom([]model.Status{model.Given, model.NotYet, model.Done, model.Waived}).Draw(t, "status"),
		Values: rapid.SliceOfN(rapid.String(), 0, 3).Draw(t, "values"),
		Reason: rapid.String().Draw(t, "reason"),
		At:     drawTime.Draw(t, "at"),
		Evidence: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) model.Evidence {
			return model.Evidence{Kind: model.Page, At: drawTime.Draw(t, "at"), Source: rapid.String().Draw(t, "source"),
				Text: rapid.String().Draw(t, "text"), Hash: rapid.StringMatching(`[0-9a-f]{0,8}`).Draw(t, "hash")}
		}), 0, 2).Draw(t, "evidence"),
	}
})

var drawSlot = rapid.Custom(func(t *rapid.T) model.Slot {
	return model.Slot{
		Track:    model.TrackID(rapid.SampledFrom([]string{"", "t1", "t2"}).Draw(t, "track")),
		MID:      model.MIDID(rapid.SampledFrom([]string{"", "m1"}).Draw(t, "mid")),
		Question: model.QuestionID(rapid.SampledFrom([]string{"prep.shop.name", "contract.cards.result"}).Draw(t, "question")),
		Item:     rapid.SampledFrom([]string{"", "bc", "카드/하나"}).Draw(t, "item"),
	}
})

func TestEventComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := model.Event{Seq: rapid.Uint64Range(1, math.MaxUint64).Draw(t, "seq"), Shop: "s1", At: drawTime.Draw(t, "at"),
			Kind: model.Answered, Undoes: rapid.Uint64().Draw(t, "undoes")}
		for _, slot := range rapid.SliceOfNDistinct(drawSlot, 0, 4, rapid.ID[model.Slot]).Draw(t, "slots") {
			c := model.Change{Slot: slot}
			if rapid.Bool().Draw(t, "had") {
				c.Before = new(drawAnswer.Draw(t, "before"))
			}
			if rapid.Bool().Draw(t, "has") {
				c.After = new(drawAnswer.Draw(t, "after"))
			}
			e.Changes = append(e.Changes, c)
		}
		link := rapid.Uint32().Draw(t, "link")
		record, err := encodeEvent(e, link)
		if err != nil {
			t.Fatal(err)
		}
		back, f, err := decodeEvent(record)
		if err != nil || f.link != link || !sameEvent(back, e) {
			t.Fatalf("%v: wrote %+v, read %+v", err, e, back)
		}
		again, err := encodeEvent(back, link)
		if err != nil || !bytes.Equal(again, record) {
			t.Fatalf("written again it differs: %v", err)
		}
	})
}

func sameEvent(a, b model.Event) bool {
	if a.Seq != b.Seq || a.Shop != b.Shop || a.Kind != b.Kind || a.Undoes != b.Undoes || !a.At.Equal(b.At) || len(a.Changes) != len(b.Changes) {
		return false
	}
	for i, c := range a.Changes {
		if c.Slot != b.Changes[i].Slot || !sameAnswer(c.Before, b.Changes[i].Before) || !sameAnswer(c.After, b.Changes[i].After) {
			return false
		}
	}
	return true
}

func sameAnswer(a, b *model.Answer) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Equal(*b) && a.At.Equal(b.At)
}

func TestEveryFlippedBitOfARecordIsSeen(t *testing.T) {
	record, err := encodeEvent(newAuthor("s1", 3).next(), 9)
	must(t, err)
	for bit := range 8 * len(record) {
		record[bit/8] ^= 1 << (bit % 8)
		if _, _, err := decodeEvent(record); !isCorrupt(err, BadRecord) {
			t.Fatalf("bit %d: %v", bit, err)
		}
		record[bit/8] ^= 1 << (bit % 8)
	}
	for n := range record {
		if _, _, err := decodeEvent(record[:n]); err == nil {
			t.Fatalf("cut to %d bytes it still decodes", n)
		}
	}
	if _, _, err := decodeEvent(append(record, 0)); err == nil {
		t.Fatal("with a byte more it still decodes")
	}
}

func TestWhatCannotComeBackIsRefused(t *testing.T) {
	given := &model.Answer{Status: model.Given, Values: []string{"x"}, At: epoch}
	slot := model.Slot{Question: "prep.shop.name"}
	event := func(c ...model.Change) model.Event {
		return model.Event{Seq: 1, Shop: "s1", At: epoch, Kind: model.Answered, Changes: c}
	}
	broken := *given
	broken.Values = []string{"\xff"}
	cases := map[string]model.Event{
		"no shop":          {Seq: 1, At: epoch},
		"no number":        {Shop: "s1", At: epoch},
		"no question":      event(model.Change{Slot: model.Slot{Track: "t1"}, After: given}),
		"slash in a track": event(model.Change{Slot: model.Slot{Track: "a/b", Question: "q"}, After: given}),
		"dash as an item":  event(model.Change{Slot: model.Slot{Question: "q", Item: "-"}, After: given}),
		"slot twice":       event(model.Change{Slot: slot, After: given}, model.Change{Slot: slot, After: given}),
		"not UTF-8":        event(model.Change{Slot: slot, After: &broken}),
		"year 10000":       {Seq: 1, Shop: "s1", At: time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)},
		"long key":         event(model.Change{Slot: model.Slot{Question: "q", Item: string(make([]byte, maxKey))}, After: given}),
	}
	s, _ := openNew(t)
	for name, e := range cases {
		if err := s.Append(e, Index{}); !errors.Is(err, ErrMalformed) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if list, err := s.Shops(); err != nil || len(list) != 0 {
		t.Errorf("%d shops were written: %v", len(list), err)
	}
}

func FuzzDecodeEvent(f *testing.F) {
	record, err := encodeEvent(newAuthor("s1", 3).next(), 9)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(record, true)
	f.Add([]byte(`{"seq":1,"shop":"s1","at":"2026-03-05T00:00:00Z","kind":"created"}`), false)
	f.Add([]byte(`{"changes":[{"slot":"//q/"}]}`), false)
	f.Fuzz(func(t *testing.T, b []byte, framed bool) {
		if !framed { // the fuzzer does not find checksums by itself
			b = seal(kindEvent, 0, b)
		}
		e, frame, err := decodeEvent(b)
		if err != nil {
			if !errors.Is(err, ErrCorrupt) {
				t.Fatalf("not a damage: %v", err)
			}
			return
		}
		again, err := encodeEvent(e, frame.link)
		if errors.Is(err, ErrMalformed) {
			return
		}
		back, _, err := decodeEvent(again)
		if err != nil || !reflect.DeepEqual(back, e) {
			t.Fatalf("%v: %+v became %+v", err, e, back)
		}
	})
}
