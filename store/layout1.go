package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"portone-onboard/model"
)

// Layout 1 had no checksums and no index, and one bucket for all shops:
//
//	answers/
//	  <shop>/<slot>          JSON of the answer
//	journal/
//	  <shop>/<seq>           JSON of the event; the number has 12 digits
//	meta/
//	  layout                 1
//	settings/
//	  <name>                 text
//
// Its shapes are kept here, apart from those of the present layout.
type (
	event1 struct {
		Seq     uint64          `json:"seq"`
		At      time.Time       `json:"at"`
		Kind    model.EventKind `json:"kind"`
		Undoes  uint64          `json:"undoes"`
		Changes []change1       `json:"changes"`
	}
	change1 struct {
		Slot   string        `json:"slot"`
		Before *model.Answer `json:"before"`
		After  *model.Answer `json:"after"`
	}
	answers1 map[model.ShopID]map[string]model.Answer
)

// fromLayout1 rewrites the journal with checksums and makes answers and index
// from it. A journal that does not lead to the answers that stood there stops
// the migration.
func fromLayout1(tx *bolt.Tx) error {
	batches, err := journal1(tx)
	if err != nil {
		return err
	}
	stood, err := readAnswers1(tx)
	if err != nil {
		return err
	}
	settings, err := settings1(tx)
	if err != nil {
		return err
	}
	if err := layOut2(tx, oldest(batches)); err != nil {
		return err
	}
	for _, b := range batches {
		if err := migrateShop1(tx, b, stood[b.Events[0].Shop]); err != nil {
			return err
		}
		delete(stood, b.Events[0].Shop)
	}
	if len(stood) > 0 {
		return corrupt(BadShop, "answers of %d shops without a journal", len(stood))
	}
	return putSettings(tx, settings)
}

// journal1 reads the events shop by shop: the keys of a shop stand together, in order.
func journal1(tx *bolt.Tx) ([]Batch, error) {
	var batches []Batch
	err := each1(tx, bucketJournal, func(shop model.ShopID, _ string, v []byte) error {
		var j event1
		if err := json.Unmarshal(v, &j); err != nil {
			return err
		}
		e := model.Event{Seq: j.Seq, Shop: shop, At: j.At, Kind: j.Kind, Undoes: j.Undoes}
		for _, c := range j.Changes {
			slot, ok := model.ParseSlot(c.Slot)
			if !ok {
				return fmt.Errorf("slot %q", c.Slot)
			}
			e.Changes = append(e.Changes, model.Change{Slot: slot, Before: c.Before, After: c.After})
		}
		if n := len(batches); n == 0 || batches[n-1].Events[0].Shop != shop {
			batches = append(batches, Batch{})
		}
		last := &batches[len(batches)-1]
		last.Events = append(last.Events, e)
		return nil
	})
	return batches, err
}

func readAnswers1(tx *bolt.Tx) (answers1, error) {
	all := answers1{}
	err := each1(tx, bucketAnswers, func(shop model.ShopID, slot string, v []byte) error {
		var a model.Answer
		if err := json.Unmarshal(v, &a); err != nil {
			return err
		}
		if all[shop] == nil {
			all[shop] = map[string]model.Answer{}
		}
		all[shop][slot] = a
		return nil
	})
	return all, err
}

// each1 walks a bucket whose keys start with a shop.
func each1(tx *bolt.Tx, name []byte, f func(shop model.ShopID, rest string, v []byte) error) error {
	b, err := bucket(tx, name)
	if err != nil {
		return err
	}
	return b.ForEach(func(k, v []byte) error {
		shop, rest, ok := strings.Cut(string(k), "/")
		if !ok {
			return corrupt(BadRecord, "%s: key %q", name, k)
		}
		if err := f(model.ShopID(shop), rest, v); err != nil {
			return corrupt(BadRecord, "%s %q: %w", name, k, err)
		}
		return nil
	})
}

func settings1(tx *bolt.Tx) (map[string][]byte, error) {
	b, err := bucket(tx, bucketSettings)
	if err != nil {
		return nil, err
	}
	all := map[string][]byte{}
	return all, b.ForEach(func(k, v []byte) error {
		all[string(k)] = bytes.Clone(v)
		return nil
	})
}

// layOut2 empties the buckets whose content changes and makes those that are new.
func layOut2(tx *bolt.Tx, created time.Time) error {
	for _, name := range [][]byte{bucketAnswers, bucketJournal, bucketSettings} {
		if err := tx.DeleteBucket(name); err != nil {
			return err
		}
	}
	for _, name := range [][]byte{bucketAnswers, bucketEvidence, bucketIndex, bucketJournal, bucketSettings} {
		if _, err := tx.CreateBucket(name); err != nil {
			return err
		}
	}
	return tx.Bucket(bucketMeta).Put(keyCreated, created.UTC().AppendFormat(nil, time.RFC3339))
}

// oldest is when the first event of all happened: layout 1 did not say when the file was made.
func oldest(batches []Batch) time.Time {
	var at time.Time
	for _, b := range batches {
		if first := b.Events[0].At; at.IsZero() || first.Before(at) {
			at = first
		}
	}
	return at
}

func migrateShop1(tx *bolt.Tx, b Batch, stood map[string]model.Answer) error {
	if err := appendBatch(tx, b); errors.Is(err, ErrConflict) || errors.Is(err, ErrMalformed) {
		return corrupt(BadShop, "journal: %w", err)
	} else if err != nil {
		return err
	}
	r, err := rowOf(tx, b.Events[0].Shop)
	if err != nil {
		return err
	}
	shop, err := loadShop(tx, r)
	if err != nil {
		return err
	}
	for slot, a := range shop.Answers {
		if was, ok := stood[slot.String()]; !ok || !was.Equal(a) {
			return corrupt(BadShop, "%s of %s is not what its journal says", slot, r.ID)
		}
	}
	if len(stood) != len(shop.Answers) {
		return corrupt(BadShop, "%s: %d answers, %d by its journal", r.ID, len(stood), len(shop.Answers))
	}
	return nil
}

func putSettings(tx *bolt.Tx, settings map[string][]byte) error {
	for name, value := range settings {
		if err := tx.Bucket(bucketSettings).Put([]byte(name), seal(kindSetting, 0, value)); err != nil {
			return err
		}
	}
	return nil
}
