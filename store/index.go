package store

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	bolt "go.etcd.io/bbolt"

	"portone-onboard/model"
)

// Index is what the caller has concluded about a shop, so that a list of
// shops needs no answers. It is a cache: the store never looks inside.
type Index struct {
	Catalogue string // hash of the facts it was concluded from
	Summary   []byte // nil where the caller has none
}

// IndexRow is a shop in the list of shops.
type IndexRow struct {
	ID       model.ShopID
	Revision uint64
	Created  time.Time
	Updated  time.Time
	Last     model.Slot
	Answers  int // how many slots are filled
	Index
	made uint64 // the revision that the summary was made at
}

// Fresh tells whether the summary speaks of the shop's present revision and
// was made from these facts; if not, conclude again and call PutIndex.
func (r IndexRow) Fresh(catalogue string) bool {
	return r.Summary != nil && r.made == r.Revision && r.Catalogue == catalogue
}

// row is an index row as the store uses it: besides what the caller sees, the
// chain's end and the sum that proves the shop's answers complete.
type row struct {
	IndexRow
	link uint32 // checksum of the newest event's record
	sum  uint64 // answerSum over all answers, added up
	tx   uint64 // bbolt's number of the transaction that wrote the row
}

type rowJSON struct {
	Shop      model.ShopID `json:"shop"`
	Revision  uint64       `json:"revision"`
	Created   time.Time    `json:"created"`
	Updated   time.Time    `json:"updated"`
	Last      string       `json:"last,omitempty"`
	Answers   int          `json:"answers"`
	Sum       uint64       `json:"sum"`
	Link      uint32       `json:"link"`
	Tx        uint64       `json:"tx"`
	Made      uint64       `json:"made,omitempty"`
	Catalogue string       `json:"catalogue,omitempty"`
}

// encodeRow writes the row's JSON with its length before it and the summary
// behind it, so that listing shops never parses a summary.
func encodeRow(r row) ([]byte, error) {
	j := rowJSON{Shop: r.ID, Revision: r.Revision, Created: r.Created.UTC(), Updated: r.Updated.UTC(),
		Answers: r.Answers, Sum: r.sum, Link: r.link, Tx: r.tx, Made: r.made, Catalogue: r.Catalogue}
	if r.Last != (model.Slot{}) {
		j.Last = r.Last.String()
	}
	head, err := plainJSON(j)
	if err != nil {
		return nil, err
	}
	body := binary.AppendUvarint(nil, uint64(len(head)))
	body = append(append(body, head...), r.Summary...)
	if len(body) > maxBody {
		return nil, fmt.Errorf("%w: summary of %d bytes", ErrMalformed, len(r.Summary))
	}
	return seal(kindRow, 0, body), nil
}

func decodeRow(id model.ShopID, b []byte) (row, error) {
	f, err := unseal(kindRow, b)
	if err != nil {
		return row{}, corrupt(BadRecord, "index row of %s: %w", id, err)
	}
	r, err := parseRow(f.body)
	if err != nil || r.ID != id {
		return row{}, corrupt(BadRecord, "index row of %s speaks of %q: %w", id, r.ID, err)
	}
	return r, nil
}

func parseRow(body []byte) (row, error) {
	head, summary, err := splitRow(body)
	if err != nil {
		return row{}, err
	}
	var j rowJSON
	if err := json.Unmarshal(head, &j); err != nil {
		return row{}, err
	}
	r := row{link: j.Link, sum: j.Sum, tx: j.Tx, IndexRow: IndexRow{ID: j.Shop, Revision: j.Revision,
		Created: j.Created, Updated: j.Updated, Answers: j.Answers, made: j.Made}}
	r.Last, _ = model.ParseSlot(j.Last)
	r.Index = Index{Catalogue: j.Catalogue, Summary: summary}
	return r, nil
}

// splitRow parts the row's JSON from a copy of the summary.
func splitRow(body []byte) (head, summary []byte, err error) {
	n, width := binary.Uvarint(body)
	if width <= 0 || n > uint64(len(body)-width) {
		return nil, nil, errFrame
	}
	rest := body[width:]
	return rest[:n], append([]byte(nil), rest[n:]...), nil
}

// rowOf reads a shop's row; ErrNotFound where there is no such shop.
func rowOf(tx *bolt.Tx, id model.ShopID) (row, error) {
	index, err := bucket(tx, bucketIndex)
	if err != nil {
		return row{}, err
	}
	b := index.Get(shopKey(id))
	if b == nil {
		return row{}, fmt.Errorf("%w: shop %s", ErrNotFound, id)
	}
	return decodeRow(id, b)
}

// putRow writes a row; a first one counts in the bucket's sequence.
func putRow(tx *bolt.Tx, r row) error {
	index, err := bucket(tx, bucketIndex)
	if err != nil {
		return err
	}
	r.tx = uint64(tx.ID())
	b, err := encodeRow(r)
	if err != nil {
		return err
	}
	if index.Get(shopKey(r.ID)) == nil {
		if _, err := index.NextSequence(); err != nil {
			return err
		}
	}
	return index.Put(shopKey(r.ID), b)
}

// rows reads the whole index. The bucket's sequence says how many there must
// be: damage to a page can drop a row without any record being wrong.
func rows(tx *bolt.Tx) ([]row, error) {
	index, err := bucket(tx, bucketIndex)
	if err != nil {
		return nil, err
	}
	var all []row
	err = index.ForEach(func(k, v []byte) error {
		r, err := decodeRow(model.ShopID(k), v)
		all = append(all, r)
		return err
	})
	if err == nil && uint64(len(all)) != index.Sequence() {
		err = corrupt(BadShop, "%d shops in the index instead of %d", len(all), index.Sequence())
	}
	return all, err
}

// Shops lists every shop in the order of their IDs, from one bucket.
func (s *Store) Shops() ([]IndexRow, error) {
	var list []IndexRow
	err := s.view(func(tx *bolt.Tx) error {
		all, err := rows(tx)
		if err != nil {
			return err
		}
		list = make([]IndexRow, len(all))
		for i, r := range all {
			list[i] = r.IndexRow
		}
		return nil
	})
	return list, err
}

// PutIndex writes the summaries of rows whose Revision is still the shop's, in
// one transaction, and leaves the others: they speak of what no longer is.
func (s *Store) PutIndex(fresh ...IndexRow) error {
	return s.update(func(tx *bolt.Tx) error {
		for _, f := range fresh {
			if err := refreshRow(tx, f); err != nil {
				return err
			}
		}
		return nil
	})
}

func refreshRow(tx *bolt.Tx, fresh IndexRow) error {
	r, err := rowOf(tx, fresh.ID)
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	if err != nil || r.Revision != fresh.Revision {
		return err
	}
	return putRow(tx, r.concluded(fresh.Index))
}

// concluded is the row with what the caller concludes at its revision.
func (r row) concluded(i Index) row {
	r.Index, r.made = i, r.Revision
	return r
}
