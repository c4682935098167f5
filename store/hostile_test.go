package store

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"portone-onboard/model"
)

// victim is a file with everything in it, written save by save as a wizard
// does, so that it has free pages, branches, inline buckets and overflow.
type victim struct {
	bytes    []byte
	shops    []model.Shop
	journals map[model.ShopID][]model.Event
}

func makeVictim(t testing.TB) victim {
	s, path := openNew(t)
	v := victim{journals: map[model.ShopID][]model.Event{}}
	for i := range 3 {
		a := newAuthor(shopID(i), 30)
		all := a.events(90)
		must(t, s.AppendMany(Batch{Events: all[:60], Index: someIndex(i), Evidence: [][]byte{bytes.Repeat([]byte{byte(i)}, 9000)}}))
		for _, e := range all[60:] {
			must(t, s.Append(e, someIndex(i)))
		}
		v.shops, v.journals[a.shop.ID] = append(v.shops, a.shop), all
	}
	small := newAuthor(shopID(3), 2)
	v.journals[shopID(3)] = small.events(2)
	must(t, s.AppendMany(Batch{Events: v.journals[shopID(3)]}))
	v.shops = append(v.shops, small.shop)
	must(t, s.SetSetting("lang", "ko"))
	must(t, s.Close())
	v.bytes = readFile(t, path)
	return v
}

// outcome is what came of a damaged file.
type outcome string

const (
	refused  outcome = "refused by Open"
	noticed  outcome = "noticed on reading"
	harmless outcome = "read as it was"
)

// try opens a damaged file, reads all of it, writes to it and reads again.
// Whatever is given back without an error must be what was written.
func (v victim) try(t *testing.T, damaged []byte, what string) outcome {
	t.Helper()
	path := tempPath(t)
	must(t, os.WriteFile(path, damaged, 0o600))
	s, err := Open(path, testOptions())
	if err != nil {
		if !errors.Is(err, ErrCorrupt) && !errors.Is(err, ErrNewer) {
			t.Errorf("%s: %v", what, err)
		}
		if !bytes.Equal(readFile(t, path), damaged) {
			t.Errorf("%s: refused and yet written to", what)
		}
		return refused
	}
	defer s.Close()
	for _, w := range v.shops {
		if !v.trustworthy(t, s, w, what) {
			return noticed
		}
	}
	list, err := s.Shops()
	if err != nil || len(list) != len(v.shops) {
		if !errors.Is(err, ErrCorrupt) {
			t.Errorf("%s: %d shops, %v", what, len(list), err)
		}
		return noticed
	}
	v.tryWriting(t, s, what)
	return harmless
}

// trustworthy reads one shop; false is a damage that was noticed.
func (v victim) trustworthy(t *testing.T, s *Store, w model.Shop, what string) bool {
	shop, err := s.Load(w.ID)
	if err == nil && sameShop(shop, w) != nil {
		t.Errorf("%s: Load gives another %s: %d answers at %d", what, w.ID, len(shop.Answers), shop.Revision)
	}
	journal, err2 := s.Journal(w.ID)
	if err2 == nil && !slices.EqualFunc(journal, v.journals[w.ID], sameEvent) {
		t.Errorf("%s: Journal gives another of %s", what, w.ID)
	}
	_, err3 := s.Events(w.ID, 0, 0)
	for _, err := range []error{err, err2, err3} {
		if err != nil && !errors.Is(err, ErrCorrupt) && !errors.Is(err, ErrNotFound) {
			t.Errorf("%s: %v", what, err)
		}
	}
	return err == nil && err2 == nil && err3 == nil
}

// tryWriting appends to a file that reads well: nothing in use may be overwritten.
func (v victim) tryWriting(t *testing.T, s *Store, what string) {
	for i := range 2 {
		a := newAuthor(shopID(90+i), 4)
		err := s.AppendMany(Batch{Events: a.events(60)})
		if errors.Is(err, ErrCorrupt) {
			return
		}
		if err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	for _, w := range v.shops {
		if err := s.Verify(w.ID); err != nil {
			t.Errorf("%s: writing broke %s: %v", what, w.ID, err)
		}
	}
}

func TestTruncatedAnywhere(t *testing.T) {
	v := makeVictim(t)
	page := os.Getpagesize()
	used := v.high() * page
	for n := 1; n < len(v.bytes); n += page / 2 {
		what := fmt.Sprintf("cut to %d of %d bytes", n-1, len(v.bytes))
		if n == 1 || n > used+2*page {
			continue // nothing at all has its own test, and of the unused end a little is enough
		}
		got := v.try(t, v.bytes[:n-1], what)
		if n-1 < used && got != refused || n-1 >= used && got != harmless {
			t.Errorf("%s, %d in use: %s", what, used, got)
		}
	}
}

func (v victim) high() int {
	img, err := openImage(bytes.NewReader(v.bytes), int64(len(v.bytes)))
	if err != nil {
		panic(err)
	}
	return int(img.high)
}

func TestFlippedBits(t *testing.T) {
	v := makeVictim(t)
	tally := v.flip(t, 300, 20_000)
	if tally[refused] == 0 || tally[noticed] == 0 || tally[harmless] == 0 {
		t.Errorf("the flips do not cover all outcomes: %v", tally)
	}
}

// TestFlippedBitsOfALargeFile has more pages than are looked at before opening.
func TestFlippedBitsOfALargeFile(t *testing.T) {
	s, path := openNew(t)
	v := victim{journals: map[model.ShopID][]model.Event{}}
	for i := range 4 {
		a := newAuthor(shopID(i), 200)
		v.journals[a.shop.ID] = a.events(1500)
		must(t, s.AppendMany(Batch{Events: v.journals[a.shop.ID]}))
		v.shops = append(v.shops, a.shop)
	}
	must(t, s.Close())
	if v.bytes = readFile(t, path); v.high() <= smallFile {
		t.Fatalf("%d pages are not many", v.high())
	}
	v.flip(t, 24, 2000)
}

// flip damages one bit after another and tells what came of it.
func (v victim) flip(t *testing.T, flips, longFlips int) map[outcome]int {
	if long() {
		flips = longFlips
	}
	random := rand.New(rand.NewPCG(3, 4))
	tally := map[outcome]int{}
	for i := range flips {
		at := v.place(random, i)
		bit := random.IntN(8)
		damaged := slices.Clone(v.bytes)
		damaged[at] ^= 1 << bit
		tally[v.try(t, damaged, fmt.Sprintf("bit %d of byte %d (page %d)", bit, at, at/os.Getpagesize()))]++
	}
	t.Logf("%d flips: %v", flips, tally)
	return tally
}

// place picks where to flip: the heads of all kinds of pages in turn, where
// their structure stands, and then any place.
func (v victim) place(r *rand.Rand, i int) int {
	page := os.Getpagesize()
	if i%2 == 0 {
		return i/2%v.high()*page + r.IntN(256)
	}
	return r.IntN(v.high() * page)
}

func TestGarbagePages(t *testing.T) {
	v := makeVictim(t)
	page := os.Getpagesize()
	random := rand.New(rand.NewPCG(5, 6))
	for id := range v.high() {
		for what, fill := range map[string]func([]byte){
			"zeros":   func(b []byte) { clear(b) },
			"noise":   func(b []byte) { fillNoise(random, b) },
			"another": func(b []byte) { copy(b, v.bytes[(id+1)%v.high()*page:][:page]) },
		} {
			damaged := slices.Clone(v.bytes)
			fill(damaged[id*page : (id+1)*page])
			v.try(t, damaged, fmt.Sprintf("%s over page %d", what, id))
		}
	}
}

func fillNoise(r *rand.Rand, b []byte) {
	for i := range b {
		b[i] = byte(r.Uint32())
	}
}

// TestTornMetaPage overwrites the meta page of the newest transaction as a cut
// off write would, and worse. Nothing accepted may be lost.
func TestTornMetaPage(t *testing.T) {
	v := makeVictim(t)
	page := os.Getpagesize()
	img, err := openImage(bytes.NewReader(v.bytes), int64(len(v.bytes)))
	must(t, err)
	newest := int(img.txid%2) * page
	for n := 1; n <= metaSize; n += 3 {
		damaged := slices.Clone(v.bytes)
		clear(damaged[newest+pageHeader+metaSize-n : newest+pageHeader+metaSize])
		if got := v.try(t, damaged, fmt.Sprintf("last %d bytes of the newest meta page", n)); got != harmless {
			t.Errorf("%d bytes: %s", n, got)
		}
	}
}

// TestLostMetaPage does the same behind each kind of last save.
func TestLostMetaPage(t *testing.T) {
	saves := map[string]func(s *Store, a *author) error{
		"an answer": func(s *Store, a *author) error {
			e, page := a.next(), []byte("<html>")
			e.Changes[0].After.Evidence = []model.Evidence{{Kind: model.Page, At: epoch, Hash: Hash(page)}}
			return s.Append(e, Index{}, page)
		},
		"an import": func(s *Store, a *author) error {
			b := newAuthor("s2", 4)
			return s.AppendMany(Batch{Events: a.events(5)}, Batch{Events: b.events(30)})
		},
	}
	for name, save := range saves {
		for lost := range int64(2) {
			s, path := openNew(t)
			a := newAuthor("s1", 5)
			must(t, s.AppendMany(Batch{Events: a.events(20)}))
			must(t, save(s, a))
			before, err := s.Check()
			must(t, err)
			must(t, s.Close())
			damageMeta(t, path, lost, int64(os.Getpagesize()))
			copied, err := OpenCopy(path, Options{})
			must(t, err)
			for i, s := range []*Store{copied, open(t, path)} {
				after, err := s.Check()
				must(t, err)
				if after != before {
					t.Errorf("%s, meta page %d, opening %d: %+v, was %+v", name, lost, i, after, before)
				}
				must(t, s.Verify("s1"))
				must(t, s.Close())
			}
			if img := imageOf(t, path); img.single {
				t.Errorf("%s: meta page %d has not been written anew", name, lost)
			}
		}
	}
}

func imageOf(t *testing.T, path string) *image {
	t.Helper()
	b := readFile(t, path)
	img, err := openImage(bytes.NewReader(b), int64(len(b)))
	must(t, err)
	return img
}

// TestCyclicPages points a branch at its own parent, which bbolt would follow
// until the stack is used up.
func TestCyclicPages(t *testing.T) {
	v := makeVictim(t)
	img, err := openImage(bytes.NewReader(v.bytes), int64(len(v.bytes)))
	must(t, err)
	branches := 0
	for id := uint64(2); id < img.high; id++ {
		p, err := img.page(id)
		if err != nil || p.flags != flagBranch {
			continue
		}
		branches++
		for i := range p.count {
			damaged := slices.Clone(v.bytes)
			native.PutUint64(damaged[int64(id)*img.pageSize+int64(pageHeader+i*elementSize+8):], id)
			v.try(t, damaged, fmt.Sprintf("entry %d of page %d leads to itself", i, id))
		}
	}
	if branches == 0 {
		t.Error("the victim has no branches")
	}
}

func FuzzPreflight(f *testing.F) {
	s, path := openNew(f)
	fillShops(f, s, 2, 12, 6)
	must(f, s.Close())
	whole := readFile(f, path)
	img, err := openImage(bytes.NewReader(whole), int64(len(whole)))
	must(f, err)
	whole = whole[:int64(img.high)*img.pageSize]
	f.Add(whole, 0, uint64(0), false)
	f.Add(whole, 4096+24, uint64(99), true)
	f.Add([]byte("text"), 0, uint64(1), false)
	f.Fuzz(func(t *testing.T, b []byte, at int, value uint64, sum bool) {
		b = slices.Clone(b)
		if at >= 0 && at+8 <= len(b) {
			native.PutUint64(b[at:], value)
		}
		if sum { // the fuzzer does not find checksums by itself
			repairMetas(b)
		}
		if _, err := preflight(bytes.NewReader(b), int64(len(b))); err != nil {
			if !errors.Is(err, ErrCorrupt) && !errors.Is(err, ErrNewer) {
				t.Fatal(err)
			}
			return
		}
		path := filepath.Join(t.TempDir(), "f.db")
		must(t, os.WriteFile(path, b, 0o600))
		s, err := Open(path, testOptions())
		if err != nil {
			return
		}
		defer s.Close()
		_, _ = s.Check() // must come back, that is all
	})
}

func repairMetas(b []byte) {
	for _, at := range []int{0, os.Getpagesize()} {
		if len(b) >= at+pageHeader+metaSize {
			sumMeta(b[at+pageHeader:])
		}
	}
}
