package store

import (
	"bytes"
	"errors"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
	"time"

	"portone-onboard/model"
)

// rescueFrom writes bytes to a file and rescues from it.
func rescueFrom(t *testing.T, b []byte) Rescued {
	t.Helper()
	path := tempPath(t)
	must(t, os.WriteFile(path, b, 0o600))
	r, err := Rescue(path)
	must(t, err)
	if !bytes.Equal(readFile(t, path), b) {
		t.Error("the damaged file was written to")
	}
	for _, shop := range r.Shops {
		if _, err := model.Replay(shop.ID, shop.Events); err != nil {
			t.Errorf("what was rescued of %s does not replay: %v", shop.ID, err)
		}
	}
	return r
}

// whole tells whether all of a victim was rescued.
func (v victim) whole(r Rescued) bool {
	if len(r.Shops) != len(v.shops) {
		return false
	}
	for _, s := range r.Shops {
		if s.Lost != 0 || !slices.EqualFunc(s.Events, v.journals[s.ID], sameEvent) {
			return false
		}
	}
	return true
}

func TestRescueWithoutHeaderAndBranches(t *testing.T) {
	v := makeVictim(t)
	if r := rescueFrom(t, v.bytes); !v.whole(r) || len(r.Evidence) != 3 {
		t.Error("not even from a good file")
	}
	page := os.Getpagesize()
	img := imageOfBytes(t, v.bytes)
	b := slices.Clone(v.bytes)
	clear(b[:2*page])
	for id := uint64(2); id < img.high; id++ {
		if p, err := img.page(id); err == nil && p.flags != flagLeaf {
			clear(b[int(id)*page:][:page])
		} else if err == nil {
			clear(b[int(id)*page:][:pageHeader]) // nor page headers
		}
	}
	if r := rescueFrom(t, b); !v.whole(r) {
		t.Error("not without header and branches")
	}
	if r := rescueFrom(t, append([]byte("x"), b...)); !v.whole(r) {
		t.Error("not with everything a byte further on")
	}
}

func imageOfBytes(t *testing.T, b []byte) *image {
	t.Helper()
	img, err := openImage(bytes.NewReader(b), int64(len(b)))
	must(t, err)
	return img
}

// TestRescueLosesOnlyWhatIsDamaged overwrites pages at random.
func TestRescueLosesOnlyWhatIsDamaged(t *testing.T) {
	v := makeVictim(t)
	page := os.Getpagesize()
	random := rand.New(rand.NewPCG(7, 8))
	for range 30 {
		b := slices.Clone(v.bytes)
		for range 3 {
			clear(b[random.IntN(v.high())*page:][:page])
		}
		r := rescueFrom(t, b)
		for _, s := range r.Shops {
			intact, last := 0, false
			for _, e := range v.journals[s.ID] {
				if last = bytes.Contains(b, recordIn(t, v, e)); last {
					intact++
				}
			}
			lost := len(v.journals[s.ID]) - intact
			if len(s.Events) != intact || s.Lost > lost || last && s.Lost != lost { // how many followed the last may be lost too
				t.Errorf("%s: %d rescued, %d lost, %d intact of %d", s.ID, len(s.Events), s.Lost, intact, len(v.journals[s.ID]))
			}
		}
	}
}

// recordIn is an event's record as it stands in the victim.
func recordIn(t *testing.T, v victim, e model.Event) []byte {
	t.Helper()
	plain, err := encodeEvent(e, 0)
	must(t, err)
	at := bytes.Index(v.bytes, plain[frameSize:])
	if at < 0 {
		t.Fatalf("event %d of %s is not in the file", e.Seq, e.Shop)
	}
	return v.bytes[at-frameSize : at+len(plain)-frameSize]
}

func TestMendKeepsWhatIsSaid(t *testing.T) {
	a := newAuthor("s1", 4)
	all := a.events(12)
	undo, err := model.Undo(a.shop, all[11], epoch)
	must(t, err)
	all = append(all, undo)
	gaps := slices.Concat(all[1:3], all[5:])
	mended := mend("s1", gaps)
	shop, err := model.Replay("s1", mended)
	must(t, err)
	if len(mended) != len(gaps) || mended[0].Kind != model.Created || mended[len(mended)-1].Undoes != uint64(len(mended)-1) {
		t.Errorf("%d of %d events, the last takes back %d", len(mended), len(gaps), mended[len(mended)-1].Undoes)
	}
	want, err := model.Replay("s1", all)
	must(t, err)
	same := func(x, y model.Answer) bool { return x.Equal(y) }
	if !maps.EqualFunc(shop.Answers, want.Answers, same) {
		t.Error("events that are not lost gave other answers")
	}
}

// TestRescuePrefersWhatWasFollowed has two records of one number in the file,
// as a save that was cut off and repeated leaves them.
func TestRescuePrefersWhatWasFollowed(t *testing.T) {
	a := newAuthor("s1", 4)
	events := a.events(6)
	var b []byte
	link := uint32(0)
	add := func(e model.Event, link uint32) uint32 {
		record, err := encodeEvent(e, link)
		must(t, err)
		b = append(append(b, record...), "between"...)
		f, _ := openFrame(record)
		return f.sum
	}
	for _, e := range events[:3] {
		link = add(e, link)
	}
	cutOff := events[3]
	cutOff.At = cutOff.At.Add(time.Hour)
	add(cutOff, link)
	for _, e := range events[3:] {
		link = add(e, link)
	}
	late := events[5]
	late.At = late.At.Add(time.Hour)
	add(late, 12345) // follows nothing that is there
	r := rescueFrom(t, b)
	if len(r.Shops) != 1 || !slices.EqualFunc(r.Shops[0].Events, events, sameEvent) {
		t.Errorf("%+v", r)
	}
}

func TestRecordsAcrossWindows(t *testing.T) {
	var b []byte
	var want int
	for n := 0; len(b) < 3*scanWindow; n++ {
		e := newAuthor(shopID(n), 1).next()
		e.Changes[0].After.Reason = string(bytes.Repeat([]byte("가"), n%7*5000))
		record, err := encodeEvent(e, 0)
		must(t, err)
		b = append(b, record...)
		want++
	}
	for shift := range 40 {
		found := 0
		shifted := append(make([]byte, shift), b...)
		eachFrame(bytes.NewReader(shifted), int64(len(shifted)), func(frame) { found++ })
		if found != want {
			t.Fatalf("shifted by %d: %d records of %d", shift, found, want)
		}
	}
}

func TestRepair(t *testing.T) {
	v := makeVictim(t)
	path := tempPath(t)
	b := slices.Clone(v.bytes)
	clear(b[:2*os.Getpagesize()])
	must(t, os.WriteFile(path, b, 0o644))
	if _, err := Open(path, testOptions()); !errors.Is(err, ErrCorrupt) {
		t.Fatal(err)
	}
	r, aside, err := Repair(path, testOptions())
	must(t, err)
	if !v.whole(r) || !bytes.Equal(readFile(t, aside), b) {
		t.Error("not all of it, or the damaged file was not kept")
	}
	s := open(t, path)
	checkShops(t, s, v.shops)
	list, err := s.Shops()
	must(t, err)
	if list[0].Fresh("c1") {
		t.Error("summaries of a rescued file cannot be fresh")
	}
	counts, err := s.Check()
	must(t, err)
	if counts.Evidence != 3 {
		t.Errorf("%+v", counts)
	}
}

// TestShopOfWhichOnlyTheRowIsLeft must not vanish without a word.
func TestShopOfWhichOnlyTheRowIsLeft(t *testing.T) {
	a := newAuthor("s1", 4)
	event, err := encodeEvent(a.next(), 0)
	must(t, err)
	record, err := encodeRow(row{tx: 9, IndexRow: IndexRow{ID: "s2", Revision: 7}})
	must(t, err)
	r := rescueFrom(t, slices.Concat(event, record))
	if len(r.Shops) != 2 || r.Shops[0].Lost != 0 || r.Shops[1].ID != "s2" || r.Shops[1].Lost != 7 || len(r.Shops[1].Events) != 0 {
		t.Errorf("%+v", r.Shops)
	}
}

func TestNothingToRescue(t *testing.T) {
	path := tempPath(t)
	must(t, os.WriteFile(path, []byte("text"), 0o600))
	if _, aside, err := Repair(path, testOptions()); !errors.Is(err, ErrNotFound) || aside != "" {
		t.Errorf("%q, %v", aside, err)
	}
	if string(readFile(t, path)) != "text" {
		t.Error("the file was touched")
	}
	if r := rescueFrom(t, nil); len(r.Shops) != 0 {
		t.Errorf("%+v", r)
	}
}

func TestRescueFromLayout1(t *testing.T) {
	path := tempPath(t)
	want := writeLayout1(t, path, journals1()...)
	r, err := Rescue(path)
	must(t, err)
	if len(r.Shops) != len(want) || len(r.Shops[0].Events) != 30 || len(r.Shops[1].Events) != 6 {
		t.Errorf("%+v", r)
	}
}
