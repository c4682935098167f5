package store

import (
	"encoding/binary"
	"hash/fnv"
	"maps"

	bolt "go.etcd.io/bbolt"

	"portone-onboard/model"
)

// answerSum is one answer's share in the sum that the index row keeps. Shares
// are added up, so that a save changes only those that it touches.
func answerSum(key, record []byte) uint64 {
	h := fnv.New64a()
	h.Write(key)
	h.Write(record)
	return h.Sum64()
}

// Load gives a shop from its answers, without replaying its journal. The sum
// in the index row proves that they are complete and none is stale.
func (s *Store) Load(id model.ShopID) (model.Shop, error) {
	var shop model.Shop
	err := s.view(func(tx *bolt.Tx) error {
		r, err := rowOf(tx, id)
		if err == nil {
			shop, err = loadShop(tx, r)
		}
		return err
	})
	return shop, err
}

func loadShop(tx *bolt.Tx, r row) (model.Shop, error) {
	b, err := shopBucket(tx, bucketAnswers, r.ID)
	if err != nil {
		return model.Shop{}, err
	}
	shop := model.Shop{ID: r.ID, Created: r.Created, Updated: r.Updated, Revision: r.Revision,
		Last: r.Last, Answers: make(map[model.Slot]model.Answer, r.Answers)}
	var sum uint64
	err = b.ForEach(func(k, v []byte) error {
		slot, ok := model.ParseSlot(string(k))
		if !ok {
			return corrupt(BadRecord, "answer of %s at %q", r.ID, k)
		}
		a, err := decodeAnswer(v)
		shop.Answers[slot] = a
		sum += answerSum(k, v)
		return err
	})
	if err == nil && (sum != r.sum || len(shop.Answers) != r.Answers) {
		err = corrupt(BadShop, "%s: %d answers instead of %d, or others", r.ID, len(shop.Answers), r.Answers)
	}
	return shop, err
}

// Events pages through a shop's journal, newest first: at most limit events
// from number `from` downwards; from 0 starts at the newest, limit 0 has no end.
func (s *Store) Events(id model.ShopID, from uint64, limit int) ([]model.Event, error) {
	var page []model.Event
	err := s.view(func(tx *bolt.Tx) error {
		r, err := rowOf(tx, id)
		if err != nil {
			return err
		}
		page, err = pageBack(tx, r, from, limit)
		return err
	})
	return page, err
}

// pageBack walks down the chain: each record names the checksum of the one
// before it, and the row that of the newest.
func pageBack(tx *bolt.Tx, r row, from uint64, limit int) ([]model.Event, error) {
	if from == 0 || from > r.Revision {
		from = r.Revision
	}
	b, err := shopBucket(tx, bucketJournal, r.ID)
	if err != nil {
		return nil, err
	}
	link, known := r.link, from == r.Revision
	var page []model.Event
	for seq := from; seq > 0 && (limit <= 0 || len(page) < limit); seq-- {
		e, f, err := readEvent(b, r.ID, seq)
		if err != nil {
			return nil, err
		}
		if known && f.sum != link {
			return nil, corrupt(BadShop, "event %d of %s is not the one that was followed", seq, r.ID)
		}
		link, known = f.link, true
		page = append(page, e)
	}
	return page, nil
}

func readEvent(journal *bolt.Bucket, id model.ShopID, seq uint64) (model.Event, frame, error) {
	v := journal.Get(seqKey(seq))
	if v == nil {
		return model.Event{}, frame{}, corrupt(BadShop, "event %d of %s is gone", seq, id)
	}
	e, f, err := decodeEvent(v)
	if err == nil && (e.Seq != seq || e.Shop != id) {
		err = corrupt(BadRecord, "event %d of %s speaks of %d of %s", seq, id, e.Seq, e.Shop)
	}
	return e, f, err
}

// Journal gives all events of a shop, oldest first.
func (s *Store) Journal(id model.ShopID) ([]model.Event, error) {
	var events []model.Event
	err := s.view(func(tx *bolt.Tx) error {
		r, err := rowOf(tx, id)
		if err == nil {
			events, err = wholeJournal(tx, r)
		}
		return err
	})
	return events, err
}

func wholeJournal(tx *bolt.Tx, r row) ([]model.Event, error) {
	events := make([]model.Event, 0, min(r.Revision, 1<<16))
	err := eachRecord(tx, r, func(seq uint64, v []byte) (frame, error) {
		e, f, err := decodeEvent(v)
		if err == nil && (e.Seq != seq || e.Shop != r.ID) {
			err = corrupt(BadRecord, "event %d of %s speaks of %d of %s", seq, r.ID, e.Seq, e.Shop)
		}
		events = append(events, e)
		return f, err
	})
	return events, err
}

// eachRecord walks a shop's journal from the first event to the newest and
// checks that numbers and chain are whole; open says what to make of a record.
func eachRecord(tx *bolt.Tx, r row, open func(seq uint64, v []byte) (frame, error)) error {
	b, err := shopBucket(tx, bucketJournal, r.ID)
	if err != nil {
		return err
	}
	var seq uint64
	var link uint32
	err = b.ForEach(func(k, v []byte) error {
		seq++
		if len(k) != 8 || binary.BigEndian.Uint64(k) != seq {
			return corrupt(BadShop, "event %d of %s is gone", seq, r.ID)
		}
		f, err := open(seq, v)
		if err != nil {
			return err
		}
		if f.link != link {
			return corrupt(BadShop, "event %d of %s does not follow the one before", seq, r.ID)
		}
		link = f.sum
		return nil
	})
	if err == nil && (seq != r.Revision || link != r.link) {
		err = corrupt(BadShop, "journal of %s ends at %d instead of %d", r.ID, seq, r.Revision)
	}
	return err
}

// Verify replays a shop's journal and compares the outcome with its answers
// and its index row; *CorruptError where they differ.
func (s *Store) Verify(id model.ShopID) error {
	return s.view(func(tx *bolt.Tx) error {
		r, err := rowOf(tx, id)
		if err != nil {
			return err
		}
		stands, err := loadShop(tx, r)
		if err != nil {
			return err
		}
		events, err := wholeJournal(tx, r)
		if err != nil {
			return err
		}
		replayed, err := model.Replay(id, events)
		if err != nil {
			return corrupt(BadShop, "journal of %s: %w", id, err)
		}
		return sameShop(stands, replayed)
	})
}

func sameShop(a, b model.Shop) error {
	same := a.ID == b.ID && a.Revision == b.Revision && a.Last == b.Last &&
		a.Created.Equal(b.Created) && a.Updated.Equal(b.Updated) &&
		maps.EqualFunc(a.Answers, b.Answers, func(x, y model.Answer) bool { return x.Equal(y) && x.At.Equal(y.At) })
	if !same {
		return corrupt(BadShop, "answers of %s are not what its journal says", a.ID)
	}
	return nil
}
