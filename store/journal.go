package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"portone-onboard/model"
)

// Batch is a run of one shop's events with what goes with them.
type Batch struct {
	Events   []model.Event // of one shop, in order, without gaps; may be empty
	Index    Index         // what the shop comes to after the last of them
	Evidence [][]byte      // longer records, each at most MaxEvidence; named by Hash
}

// Append puts one event on disk, or nothing: the event, the answers it
// touches, the shop's index row and the longer records behind its evidence, in
// one synced transaction. ErrConflict when the event does not follow what is
// on disk. Appending the very event that is already there is no error, so that
// a save that failed late can be repeated.
func (s *Store) Append(e model.Event, i Index, evidence ...[]byte) error {
	return s.AppendMany(Batch{Events: []model.Event{e}, Index: i, Evidence: evidence})
}

// AppendMany is Append for whole journals, all in one transaction.
func (s *Store) AppendMany(batches ...Batch) error {
	if len(batches) == 0 {
		return nil
	}
	err := s.update(func(tx *bolt.Tx) error {
		for _, b := range batches {
			if err := appendBatch(tx, b); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		s.holder.markProgress()
	}
	return err
}

func appendBatch(tx *bolt.Tx, b Batch) error {
	for _, raw := range b.Evidence {
		if err := putEvidence(tx, raw); err != nil {
			return err
		}
	}
	if len(b.Events) == 0 {
		return nil
	}
	w, err := newWriter(tx, b.Events[0].Shop)
	if err != nil {
		return err
	}
	for _, e := range b.Events {
		if err := w.append(e); err != nil {
			return err
		}
	}
	if last := b.Events[len(b.Events)-1]; last.Seq < w.row.Revision {
		return nil // all repeated, and the shop has moved on: the caller's index is of the past
	}
	return putRow(tx, w.row.concluded(b.Index))
}

// writer appends to one shop within a transaction.
type writer struct {
	row     row
	journal *bolt.Bucket
	answers *bolt.Bucket
}

func newWriter(tx *bolt.Tx, id model.ShopID) (*writer, error) {
	if id == "" {
		return nil, fmt.Errorf("%w: event without shop", ErrMalformed)
	}
	r, err := rowOf(tx, id)
	if errors.Is(err, ErrNotFound) {
		r = row{IndexRow: IndexRow{ID: id}}
	} else if err != nil {
		return nil, err
	}
	journal, err := newShopBucket(tx, bucketJournal, id)
	if err != nil {
		return nil, err
	}
	answers, err := newShopBucket(tx, bucketAnswers, id)
	if err != nil {
		return nil, err
	}
	journal.FillPercent = journalFill
	return &writer{row: r, journal: journal, answers: answers}, nil
}

// append adds one event after the newest one.
func (w *writer) append(e model.Event) error {
	if e.Shop != w.row.ID || e.Seq == 0 {
		return fmt.Errorf("%w: event %d of %s among those of %s", ErrMalformed, e.Seq, e.Shop, w.row.ID)
	}
	if e.Seq <= w.row.Revision {
		return w.repeated(e)
	}
	if e.Seq != w.row.Revision+1 {
		return fmt.Errorf("%w: event %d of %s, which stands at %d", ErrConflict, e.Seq, e.Shop, w.row.Revision)
	}
	record, err := encodeEvent(e, w.row.link)
	if err != nil {
		return err
	}
	if err := w.apply(e.Changes); err != nil {
		return err
	}
	if err := w.journal.Put(seqKey(e.Seq), record); err != nil {
		return err
	}
	w.stamp(e, record)
	return nil
}

// repeated accepts an event that is on disk already, word for word.
func (w *writer) repeated(e model.Event) error {
	have := w.journal.Get(seqKey(e.Seq))
	f, err := unseal(kindEvent, have)
	if err != nil {
		return corrupt(BadRecord, "event %d of %s: %w", e.Seq, e.Shop, err)
	}
	again, err := encodeEvent(e, f.link)
	if err != nil {
		return err
	}
	if !bytes.Equal(have, again) {
		return fmt.Errorf("%w: another event %d of %s", ErrConflict, e.Seq, e.Shop)
	}
	return nil
}

// apply brings the answers from what stood before an event to what stands after.
func (w *writer) apply(changes []model.Change) error {
	for _, c := range changes {
		if err := w.expect(c); err != nil {
			return err
		}
	}
	for _, c := range changes {
		if err := w.put(c); err != nil {
			return err
		}
	}
	return nil
}

// expect refuses an event that does not start from what stands on disk: a
// journal that does not replay must never be written.
func (w *writer) expect(c model.Change) error {
	have := w.answers.Get(slotKey(c.Slot))
	if have == nil || c.Before == nil {
		if have == nil && c.Before == nil {
			return nil
		}
		return fmt.Errorf("%w: %s of %s", ErrConflict, c.Slot, w.row.ID)
	}
	a, err := decodeAnswer(have)
	if err != nil {
		return err
	}
	if !a.Equal(*c.Before) {
		return fmt.Errorf("%w: %s of %s", ErrConflict, c.Slot, w.row.ID)
	}
	return nil
}

func (w *writer) put(c model.Change) error {
	key := slotKey(c.Slot)
	if have := w.answers.Get(key); have != nil {
		w.row.sum -= answerSum(key, have)
		w.row.Answers--
	}
	if c.After == nil {
		return w.answers.Delete(key)
	}
	record, err := encodeAnswer(*c.After)
	if err != nil {
		return err
	}
	w.row.sum += answerSum(key, record)
	w.row.Answers++
	return w.answers.Put(key, record)
}

// stamp brings the row to an event, as model.Apply does with the shop.
func (w *writer) stamp(e model.Event, record []byte) {
	w.row.Revision, w.row.Updated = e.Seq, e.At.UTC()
	w.row.link = binary.LittleEndian.Uint32(record[sumOffset:])
	if e.Kind == model.Created {
		w.row.Created = e.At.UTC()
	}
	if len(e.Changes) > 0 {
		w.row.Last = e.Changes[0].Slot
	}
}
