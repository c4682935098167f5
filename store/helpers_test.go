package store

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"portone-onboard/model"
)

// epoch is when everything in the tests begins.
var epoch = time.Date(2026, 3, 5, 1, 2, 3, 456, time.UTC)

func noon() time.Time { return epoch }

// testOptions are for a file that a test has for itself.
func testOptions() Options {
	return Options{App: "v0.0.1", Now: noon, LockTimeout: -1}
}

func tempPath(t testing.TB) string {
	return filepath.Join(t.TempDir(), "portone-onboard.db")
}

func openNew(t testing.TB) (*Store, string) {
	t.Helper()
	path := tempPath(t)
	return open(t, path), path
}

func open(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(path, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// author makes up the events of one shop, as a merchant's answers would.
type author struct {
	shop  model.Shop
	slots int // how many different slots it answers
	rand  *rand.Rand
}

func newAuthor(id model.ShopID, slots int) *author {
	return &author{shop: model.Shop{ID: id}, slots: slots, rand: rand.New(rand.NewPCG(1, uint64(slots)))}
}

// next makes the event that follows and takes it into the author's shop.
func (a *author) next() model.Event {
	n := int(a.shop.Revision)
	e := model.Event{Seq: a.shop.Revision + 1, Shop: a.shop.ID, Kind: model.Answered,
		At: epoch.Add(time.Duration(n) * time.Minute)}
	if n == 0 {
		e.Kind = model.Created
	}
	e.Changes = []model.Change{a.change(a.slot(n), n)}
	shop, err := model.Apply(a.shop, e)
	if err != nil {
		panic(err)
	}
	a.shop = shop
	return e
}

func (a *author) events(n int) []model.Event {
	list := make([]model.Event, n)
	for i := range list {
		list[i] = a.next()
	}
	return list
}

// slot fills all slots once, then picks at random.
func (a *author) slot(n int) model.Slot {
	if n >= a.slots {
		n = a.rand.IntN(a.slots)
	}
	return model.Slot{Track: model.TrackID(fmt.Sprintf("t%d", n%3+1)), MID: "m1",
		Question: "contract.cards.result", Item: fmt.Sprintf("card-%03d", n)}
}

func (a *author) change(slot model.Slot, n int) model.Change {
	c := model.Change{Slot: slot}
	if before, ok := a.shop.Answers[slot]; ok {
		c.Before = &before
	}
	c.After = &model.Answer{Status: model.Given, At: epoch.Add(time.Duration(n) * time.Minute),
		Values: []string{fmt.Sprintf("심사를 통과했습니다 %d", n), "2026-03-05"}}
	return c
}

func shopID(n int) model.ShopID { return model.ShopID(fmt.Sprintf("s%08d", n)) }

// fillShops writes shops with whole journals, each in one transaction.
func fillShops(t testing.TB, s *Store, shops, events, slots int) []model.Shop {
	t.Helper()
	list := make([]model.Shop, shops)
	for i := range list {
		a := newAuthor(shopID(i), slots)
		must(t, s.AppendMany(Batch{Events: a.events(events), Index: someIndex(i)}))
		list[i] = a.shop
	}
	return list
}

func someIndex(n int) Index {
	return Index{Catalogue: "c1", Summary: fmt.Appendf(nil, `{"name":"가게 %d","next":"contract.cards","due":"2026-04-01"}`, n)}
}

// checkShops compares what is on disk with what was written.
func checkShops(t testing.TB, s *Store, want []model.Shop) {
	t.Helper()
	for _, w := range want {
		have, err := s.Load(w.ID)
		must(t, err)
		must(t, sameShop(have, w))
		must(t, s.Verify(w.ID))
	}
	list, err := s.Shops()
	must(t, err)
	if len(list) != len(want) {
		t.Fatalf("%d shops listed, want %d", len(list), len(want))
	}
}

func readFile(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	must(t, err)
	return b
}

// long tells whether the tests may take their time.
func long() bool { return os.Getenv("PORTONE_ONBOARD_LONG") != "" }

// txBuckets are a shop's buckets within a transaction.
type txBuckets struct{ journal, answers *bolt.Bucket }

// spoilShop writes behind the store's back.
func spoilShop(t *testing.T, s *Store, id model.ShopID, f func(txBuckets)) {
	t.Helper()
	must(t, s.update(func(tx *bolt.Tx) error {
		journal, err := shopBucket(tx, bucketJournal, id)
		must(t, err)
		answers, err := shopBucket(tx, bucketAnswers, id)
		must(t, err)
		f(txBuckets{journal, answers})
		return nil
	}))
}

// sumMeta puts the right checksum on a meta page's fields.
func sumMeta(b []byte) {
	h := fnv.New64a()
	h.Write(b[:metaSummed])
	native.PutUint64(b[metaSummed:], h.Sum64())
}
