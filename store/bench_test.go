package store

import (
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"portone-onboard/model"
)

// The bare transaction that everything here is measured against: one Put of
// 300 bytes under the next number, synced.
func BenchmarkBarePut(b *testing.B) {
	db, put := barePut(b)
	defer db.Close()
	for b.Loop() {
		put()
	}
}

func barePut(b *testing.B) (*bolt.DB, func()) {
	db, err := bolt.Open(filepath.Join(b.TempDir(), "bare.db"), 0o600, nil)
	must(b, err)
	name, value, n := []byte("bucket"), make([]byte, 300), uint64(0)
	must(b, db.Update(func(tx *bolt.Tx) error {
		_, err := tx.CreateBucket(name)
		return err
	}))
	return db, func() {
		n++
		must(b, db.Update(func(tx *bolt.Tx) error {
			return tx.Bucket(name).Put(binary.BigEndian.AppendUint64(nil, n), value)
		}))
	}
}

func BenchmarkAppend20(b *testing.B)  { benchmarkAppend(b, 20) }
func BenchmarkAppend400(b *testing.B) { benchmarkAppend(b, 400) }

func benchmarkAppend(b *testing.B, slots int) {
	s, _ := openNew(b)
	w := newWizard(b, s, slots)
	for b.Loop() {
		w.ready()
		w.save()
	}
}

// BenchmarkRatio runs the three in turn, so that a disk that is busy at one
// moment is so for all of them.
func BenchmarkRatio(b *testing.B) {
	db, put := barePut(b)
	defer db.Close()
	one, _ := openNew(b)
	other, _ := openNew(b)
	few, many := newWizard(b, one, 20), newWizard(b, other, 400)
	var bare, with20, with400 stopwatch
	for b.Loop() {
		few.ready()
		many.ready()
		bare.time(put)
		with20.time(few.save)
		with400.time(many.save)
	}
	b.ReportMetric(with20.median()/bare.median(), "×bare@20")
	b.ReportMetric(with400.median()/bare.median(), "×bare@400")
	b.ReportMetric(bare.median(), "ns/bare")
}

// wizard has the next event ready before the clock runs.
type wizard struct {
	b      *testing.B
	s      *Store
	author *author
	event  model.Event
}

func newWizard(b *testing.B, s *Store, slots int) *wizard {
	w := &wizard{b: b, s: s, author: newAuthor("sbetween", slots)}
	must(b, s.AppendMany(Batch{Events: w.author.events(slots)}))
	return w
}

func (w *wizard) ready() { w.event = w.author.next() }
func (w *wizard) save()  { must(w.b, w.s.Append(w.event, someIndex(1))) }

// BenchmarkOpen holds opening 100 shops of 1,000 events each, and closing
// again, against bbolt's own opening of the same file.
func BenchmarkOpen(b *testing.B) {
	s, path := openNew(b)
	fillShops(b, s, 100, 1000, 100)
	must(b, s.Close())
	var bare, ours stopwatch
	for b.Loop() {
		bare.time(func() {
			db, err := bolt.Open(path, 0o600, nil)
			must(b, err)
			must(b, db.Close())
		})
		ours.time(func() {
			s, err := Open(path, testOptions())
			must(b, err)
			must(b, s.Close())
		})
	}
	b.ReportMetric(ours.median()/bare.median(), "×bare")
	b.ReportMetric(bare.median(), "ns/bare")
	b.ReportMetric(ours.median()-bare.median(), "ns/more")
}

// BenchmarkSmallOpen is the same with what a merchant has: two shops.
func BenchmarkSmallOpen(b *testing.B) {
	s, path := openNew(b)
	fillShops(b, s, 2, 300, 100)
	must(b, s.Close())
	for b.Loop() {
		s, err := Open(path, testOptions())
		must(b, err)
		must(b, s.Close())
	}
}

func BenchmarkShops1000(b *testing.B) {
	s, _ := openNew(b)
	fillShops(b, s, 1000, 10, 10)
	for b.Loop() {
		list, err := s.Shops()
		must(b, err)
		if len(list) != 1000 {
			b.Fatal(len(list))
		}
	}
}

func BenchmarkLoad400(b *testing.B) {
	s, _ := openNew(b)
	fillShops(b, s, 1, 400, 400)
	for b.Loop() {
		_, err := s.Load(shopID(0))
		must(b, err)
	}
}

// BenchmarkGrowth compares a save and a start in a file of 1,000,000 events
// and 10,000 shops with those in a small one. PORTONE_ONBOARD_LONG=1 runs it
// whole, otherwise a fiftieth.
func BenchmarkGrowth(b *testing.B) {
	shops, events := 200, 100
	if long() {
		shops, events = 10_000, 100
	}
	small, smallPath := openNew(b)
	fillShops(b, small, 1, 100, 20)
	large, largePath := openNew(b)
	fillShops(b, large, shops, events, 20)
	var few, many, openFew, openMany stopwatch
	inSmall, inLarge := newWizard(b, small, 20), newWizard(b, large, 20)
	for b.Loop() {
		inSmall.ready()
		inLarge.ready()
		few.time(inSmall.save)
		many.time(inLarge.save)
	}
	must(b, errors.Join(small.Close(), large.Close()))
	for range 100 {
		openFew.time(opener(b, smallPath))
		openMany.time(opener(b, largePath))
	}
	b.ReportMetric(many.median()/few.median(), "×small-save")
	b.ReportMetric(openMany.median()/openFew.median(), "×small-open")
	b.ReportMetric(openMany.median(), "ns/open")
	b.ReportMetric(openMany.median()-openFew.median(), "ns/open-more")
}

func opener(b *testing.B, path string) func() {
	return func() {
		s, err := Open(path, testOptions())
		must(b, err)
		must(b, s.Close())
	}
}

// BenchmarkBackup is the day's backup of 100 shops of 1,000 events each, with
// its check; BenchmarkCheck the check alone.
func BenchmarkBackup(b *testing.B) {
	s, path := openNew(b)
	fillShops(b, s, 100, 1000, 100)
	b.SetBytes(int64(len(readFile(b, path))))
	for b.Loop() {
		must(b, s.Backup(path+".copy"))
		must(b, os.Remove(path+".copy"))
	}
}

func BenchmarkCheck(b *testing.B) {
	s, path := openNew(b)
	fillShops(b, s, 100, 1000, 100)
	b.SetBytes(int64(len(readFile(b, path))))
	for b.Loop() {
		_, err := s.Check()
		must(b, err)
	}
}
