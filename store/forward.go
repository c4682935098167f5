package store

import (
	"errors"
	"slices"

	bolt "go.etcd.io/bbolt"

	"portone-onboard/model"
)

// rollForward brings a file of which only one meta page holds to its newest
// event. The page that is lost may have been the newer one; bbolt then goes
// back a transaction, and an accepted answer would be gone without a word. Its
// event is still in the file, chained to the newest one that bbolt sees. The
// commit also writes the lost page anew.
func (s *Store) rollForward() error {
	info, err := s.file.Stat()
	if err != nil {
		return err
	}
	found := scan(s.file, info.Size())
	return s.update(func(tx *bolt.Tx) error {
		all, err := rows(tx)
		if err != nil {
			return err
		}
		for _, r := range append(all, found.unlisted(all, uint64(tx.ID()))...) {
			if err := follow(tx, r, found); err != nil {
				return err
			}
		}
		return nil
	})
}

// unlisted are shops that the index does not know though a transaction of the
// coming number put them there: that of the lost page. Remains of older
// transactions are of shops that were never finished.
func (s salvage) unlisted(all []row, tx uint64) []row {
	var list []row
	for id, r := range s.rows {
		first, ok := s.next(id, 1, 0)
		listed := slices.ContainsFunc(all, func(r row) bool { return r.ID == id })
		if ok && !listed && r.tx == tx && startsEmpty(first.event) {
			list = append(list, row{IndexRow: IndexRow{ID: id}})
		}
	}
	return list
}

func startsEmpty(e model.Event) bool {
	return !slices.ContainsFunc(e.Changes, func(c model.Change) bool { return c.Before != nil })
}

// follow appends what was found to continue a shop's journal. Its index row
// keeps the summary of an earlier revision, which the caller will conclude anew.
func follow(tx *bolt.Tx, r row, found salvage) error {
	next, ok := found.next(r.ID, r.Revision+1, r.link)
	if !ok {
		return nil
	}
	w, err := newWriter(tx, r.ID)
	if err != nil {
		return err
	}
	for ; ok; next, ok = found.next(r.ID, w.row.Revision+1, w.row.link) {
		err := w.append(next.event)
		if errors.Is(err, ErrConflict) {
			break
		}
		if err != nil {
			return err
		}
		if err := putFoundEvidence(tx, next.event, found); err != nil {
			return err
		}
	}
	return putRow(tx, w.row)
}

func putFoundEvidence(tx *bolt.Tx, e model.Event, found salvage) error {
	for _, c := range e.Changes {
		if c.After == nil {
			continue
		}
		for _, proof := range c.After.Evidence {
			raw, ok := found.evidence[proof.Hash]
			if !ok {
				continue
			}
			if err := putEvidence(tx, raw); err != nil {
				return err
			}
		}
	}
	return nil
}
