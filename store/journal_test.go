package store

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

func TestAppendedShopComesBack(t *testing.T) {
	s, path := openNew(t)
	want := fillShops(t, s, 3, 60, 20)
	checkShops(t, s, want)
	must(t, s.Close())
	checkShops(t, open(t, path), want)
}

func TestShopThatIsNotThere(t *testing.T) {
	s, _ := openNew(t)
	_, err := s.Load("s1")
	_, err2 := s.Events("s1", 0, 5)
	_, err3 := s.Journal("s1")
	_, err4 := s.Evidence("00")
	for i, err := range []error{err, err2, err3, s.Verify("s1"), err4} {
		if !errors.Is(err, ErrNotFound) {
			t.Errorf("%d: %v", i, err)
		}
	}
}

func TestEventMustFollow(t *testing.T) {
	s, _ := openNew(t)
	a := newAuthor("s1", 5)
	must(t, s.AppendMany(Batch{Events: a.events(8)}))
	gap := a.next()
	gap.Seq++
	other := gap
	other.Seq = 3
	stale := gap
	stale.Seq = 9
	stale.Changes = []model.Change{{Slot: gap.Changes[0].Slot, After: gap.Changes[0].After}}
	absent := stale
	absent.Changes = []model.Change{{Slot: model.Slot{Question: "q"}, Before: gap.Changes[0].After}}
	for name, e := range map[string]model.Event{"gap": gap, "another third": other, "stale": stale, "absent": absent} {
		if err := s.Append(e, Index{}); !errors.Is(err, ErrConflict) {
			t.Errorf("%s: %v", name, err)
		}
	}
	shop, err := s.Load("s1")
	must(t, err)
	if shop.Revision != 8 {
		t.Errorf("revision %d after refused events", shop.Revision)
	}
	must(t, s.Verify("s1"))
}

func TestRepeatedEventIsNoError(t *testing.T) {
	s, _ := openNew(t)
	a := newAuthor("s1", 5)
	events := a.events(8)
	must(t, s.AppendMany(Batch{Events: events[:7]}))
	must(t, s.AppendMany(Batch{Events: events, Index: someIndex(1)}))
	must(t, s.Append(events[7], someIndex(2)))
	must(t, s.Append(events[3], someIndex(3)))
	checkShops(t, s, []model.Shop{a.shop})
	list, err := s.Shops()
	must(t, err)
	if string(list[0].Summary) != string(someIndex(2).Summary) {
		t.Errorf("summary %s: an event of the past must not bring its own", list[0].Summary)
	}
}

func TestManyAreAllOrNothing(t *testing.T) {
	s, _ := openNew(t)
	a, b := newAuthor("s1", 5), newAuthor("s2", 5)
	bad := b.events(3)
	bad[2].Seq = 9
	err := s.AppendMany(Batch{Events: a.events(3)}, Batch{Events: bad})
	if !errors.Is(err, ErrConflict) {
		t.Fatal(err)
	}
	mixed := []model.Event{newAuthor("s3", 5).next(), newAuthor("s4", 5).next()}
	if err := s.AppendMany(Batch{Events: mixed}); !errors.Is(err, ErrMalformed) {
		t.Fatal(err)
	}
	list, err := s.Shops()
	must(t, err)
	if len(list) != 0 {
		t.Errorf("%d shops after refused batches", len(list))
	}
	must(t, s.AppendMany())
	must(t, s.AppendMany(Batch{}))
}

func TestHistoryPagesBackwards(t *testing.T) {
	s, _ := openNew(t)
	a := newAuthor("s1", 5)
	all := a.events(25)
	must(t, s.AppendMany(Batch{Events: all}))
	slices.Reverse(all)
	var paged []model.Event
	for from := uint64(0); ; {
		page, err := s.Events("s1", from, 7)
		must(t, err)
		paged = append(paged, page...)
		if last := page[len(page)-1].Seq; last > 1 {
			from = last - 1
			continue
		}
		break
	}
	whole, err := s.Events("s1", 999, 0)
	must(t, err)
	if !slices.EqualFunc(paged, all, sameEvent) || !slices.EqualFunc(whole, all, sameEvent) {
		t.Errorf("%d events paged, %d whole, %d written", len(paged), len(whole), len(all))
	}
}

func TestEvidence(t *testing.T) {
	s, path := openNew(t)
	a := newAuthor("s1", 5)
	page := []byte("<html>")
	must(t, s.Append(a.next(), Index{}, page, page))
	most := make([]byte, MaxEvidence)
	must(t, s.Append(a.next(), Index{}, most))
	next := a.next()
	if err := s.Append(next, Index{}, make([]byte, MaxEvidence+1)); !errors.Is(err, ErrTooLarge) {
		t.Error(err)
	}
	must(t, s.Close())
	s = open(t, path)
	for _, want := range [][]byte{page, most} {
		have, err := s.Evidence(Hash(want))
		must(t, err)
		if !slices.Equal(have, want) {
			t.Errorf("%d bytes came back as %d", len(want), len(have))
		}
	}
	if shop, _ := s.Load("s1"); shop.Revision != 2 {
		t.Errorf("revision %d: the event came without its evidence", shop.Revision)
	}
}

func TestSettings(t *testing.T) {
	s, path := openNew(t)
	must(t, s.SetSetting("lang", "en"))
	must(t, s.SetSetting("theme", "dark"))
	must(t, s.SetSetting("theme", ""))
	must(t, s.Close())
	s = open(t, path)
	for name, want := range map[string]string{"lang": "en", "theme": "", "never": ""} {
		if have, err := s.Setting(name); err != nil || have != want {
			t.Errorf("%s: %q, %v", name, have, err)
		}
	}
	if err := s.SetSetting("", "x"); !errors.Is(err, ErrMalformed) {
		t.Error(err)
	}
}

// TestAnyJournalIsAsReplayed writes events as they may come, with undo, answers
// taken away and reopening between, and holds the file against model.Replay.
func TestAnyJournalIsAsReplayed(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(rt *rapid.T) {
		path := dir + "/" + rapid.StringMatching(`[a-z]{12}`).Draw(rt, "name") + ".db"
		s, err := Open(path, testOptions())
		if err != nil {
			rt.Fatal(err)
		}
		defer func() { s.Close() }()
		var events []model.Event
		shop := model.Shop{ID: "s1"}
		for n := rapid.IntRange(1, 12).Draw(rt, "events"); n > 0; n-- {
			e, ok := drawEvent(rt, shop, events)
			if !ok {
				continue
			}
			if err := s.Append(e, Index{}); err != nil {
				rt.Fatalf("%+v: %v", e, err)
			}
			if shop, err = model.Apply(shop, e); err != nil {
				rt.Fatal(err)
			}
			events = append(events, e)
			if rapid.IntRange(0, 9).Draw(rt, "reopen") == 0 {
				if err := s.Close(); err != nil {
					rt.Fatal(err)
				}
				if s, err = Open(path, testOptions()); err != nil {
					rt.Fatal(err)
				}
			}
		}
		if len(events) == 0 {
			return
		}
		replayed, err := model.Replay("s1", events)
		if err != nil {
			rt.Fatal(err)
		}
		loaded, err := s.Load("s1")
		if err != nil || sameShop(loaded, replayed) != nil {
			rt.Fatalf("%v: loaded %+v, replayed %+v", err, loaded, replayed)
		}
		journal, err := s.Journal("s1")
		if err != nil || !slices.EqualFunc(journal, events, sameEvent) {
			rt.Fatalf("%v: journal %+v, written %+v", err, journal, events)
		}
		if _, err := s.Check(); err != nil {
			rt.Fatal(err)
		}
	})
}

func drawEvent(t *rapid.T, shop model.Shop, events []model.Event) (model.Event, bool) {
	at := drawTime.Draw(t, "at")
	if len(events) > 0 && rapid.IntRange(0, 3).Draw(t, "undo") == 0 {
		e, err := model.Undo(shop, rapid.SampledFrom(events).Draw(t, "which"), at)
		return e, err == nil
	}
	e := model.Event{Seq: shop.Revision + 1, Shop: shop.ID, At: at, Kind: model.Answered}
	if e.Seq == 1 {
		e.Kind = model.Created
	}
	for _, slot := range rapid.SliceOfNDistinct(drawSlot, 1, 5, rapid.ID[model.Slot]).Draw(t, "slots") {
		c := model.Change{Slot: slot}
		if have, ok := shop.Answers[slot]; ok {
			c.Before = &have
		}
		if rapid.IntRange(0, 3).Draw(t, "take away") > 0 {
			c.After = new(drawAnswer.Draw(t, "after"))
		}
		e.Changes = append(e.Changes, c)
	}
	return e, true
}

// TestVerifyFindsWhatDiffers writes records that are right by themselves.
func TestVerifyFindsWhatDiffers(t *testing.T) {
	spoil := map[string]func(tx txBuckets){
		"answer of another time": func(b txBuckets) {
			a := newAuthor("s1", 5)
			a.events(9)
			record, _ := encodeAnswer(*a.change(a.slot(2), 2).After)
			must(t, b.answers.Put(slotKey(a.slot(2)), record))
		},
		"answer gone": func(b txBuckets) { must(t, b.answers.Delete(slotKey(newAuthor("", 5).slot(3)))) },
		"answer too many": func(b txBuckets) {
			record, _ := encodeAnswer(model.Answer{Status: model.Given, At: epoch})
			must(t, b.answers.Put(slotKey(model.Slot{Question: "q"}), record))
		},
		"newest event gone":  func(b txBuckets) { must(t, b.journal.Delete(seqKey(9))) },
		"event between gone": func(b txBuckets) { must(t, b.journal.Delete(seqKey(4))) },
		"event of another chain": func(b txBuckets) {
			e, _, err := decodeEvent(b.journal.Get(seqKey(4)))
			must(t, err)
			e.At = e.At.Add(time.Second)
			record, _ := encodeEvent(e, 77)
			must(t, b.journal.Put(seqKey(4), record))
		},
		"newest event rewritten": func(b txBuckets) {
			e, f, err := decodeEvent(b.journal.Get(seqKey(9)))
			must(t, err)
			e.At = e.At.Add(time.Second)
			record, _ := encodeEvent(e, f.link)
			must(t, b.journal.Put(seqKey(9), record))
		},
	}
	for name, spoil := range spoil {
		t.Run(name, func(t *testing.T) {
			s, _ := openNew(t)
			must(t, s.AppendMany(Batch{Events: newAuthor("s1", 5).events(9)}))
			spoilShop(t, s, "s1", spoil)
			if err := s.Verify("s1"); !isCorrupt(err, BadShop) {
				t.Errorf("Verify: %v", err)
			}
			if _, err := s.Check(); !isCorrupt(err, BadShop) {
				t.Errorf("Check: %v", err)
			}
		})
	}
}

func TestSeveralGoroutines(t *testing.T) {
	s, _ := openNew(t)
	done := make(chan error, 8)
	for i := range 8 {
		go func() {
			a := newAuthor(shopID(i), 6)
			a.rand = rand.New(rand.NewPCG(uint64(i), 1))
			for range 12 {
				if err := s.Append(a.next(), someIndex(i)); err != nil {
					done <- err
					return
				}
				if shop, err := s.Load(a.shop.ID); err != nil || !reflect.DeepEqual(shop.Last, a.shop.Last) {
					done <- errors.Join(errors.New("not what was just saved"), err)
					return
				}
			}
			done <- nil
		}()
	}
	for range 8 {
		must(t, <-done)
	}
	counts, err := s.Check()
	must(t, err)
	if counts.Events != 96 || counts.Shops != 8 {
		t.Errorf("%+v", counts)
	}
}
