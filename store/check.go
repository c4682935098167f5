package store

import (
	"errors"

	bolt "go.etcd.io/bbolt"
)

// Counts is what a file holds.
type Counts struct {
	Shops    int
	Events   uint64
	Answers  int
	Evidence int
}

// errUnchanged ends a writing transaction that was only meant to keep others out.
var errUnchanged = errors.New("nothing to write")

// Check examines the whole file: the tree of pages, every checksum, every
// chain and sum. *CorruptError says what is wrong. It keeps writers out
// meanwhile, and reads about a gigabyte a second.
func (s *Store) Check() (Counts, error) {
	var c Counts
	look := func(tx *bolt.Tx) (err error) {
		if err = s.checkPages(); err == nil {
			c, err = checkRecords(tx)
		}
		return err
	}
	err := s.still(look)
	return c, err
}

// still runs a reading transaction during which nothing is written.
func (s *Store) still(f func(*bolt.Tx) error) error {
	if s.readOnly {
		return s.view(f)
	}
	err := s.update(func(tx *bolt.Tx) error {
		if err := f(tx); err != nil {
			return err
		}
		return errUnchanged
	})
	if errors.Is(err, errUnchanged) {
		return nil
	}
	return err
}

func (s *Store) checkPages() error {
	info, err := s.file.Stat()
	if err != nil {
		return err
	}
	img, err := openImage(s.file, info.Size())
	if err != nil {
		return err
	}
	if err := img.frameHolds(); err != nil {
		return err
	}
	return checkTree(img, true, -1)
}

// checkRecords opens every record without reading what it says.
func checkRecords(tx *bolt.Tx) (Counts, error) {
	all, err := rows(tx)
	if err != nil {
		return Counts{}, err
	}
	c := Counts{Shops: len(all)}
	for _, r := range all {
		if err := checkShop(tx, r); err != nil {
			return c, err
		}
		c.Events += r.Revision
		c.Answers += r.Answers
	}
	if err := checkNoOthers(tx, len(all)); err != nil {
		return c, err
	}
	if err := checkSettings(tx); err != nil {
		return c, err
	}
	c.Evidence, err = checkEvidence(tx)
	return c, err
}

func checkShop(tx *bolt.Tx, r row) error {
	err := eachRecord(tx, r, func(seq uint64, v []byte) (frame, error) {
		f, err := unseal(kindEvent, v)
		if err != nil {
			err = corrupt(BadRecord, "event %d of %s: %w", seq, r.ID, err)
		}
		return f, err
	})
	if err != nil {
		return err
	}
	b, err := shopBucket(tx, bucketAnswers, r.ID)
	if err != nil {
		return err
	}
	var sum uint64
	n := 0
	err = b.ForEach(func(k, v []byte) error {
		sum += answerSum(k, v)
		n++
		if _, err := unseal(kindAnswer, v); err != nil {
			return corrupt(BadRecord, "%s of %s: %w", k, r.ID, err)
		}
		return nil
	})
	if err == nil && (sum != r.sum || n != r.Answers) {
		err = corrupt(BadShop, "%s: %d answers instead of %d, or others", r.ID, n, r.Answers)
	}
	return err
}

// checkNoOthers finds journals and answers that no index row speaks of.
func checkNoOthers(tx *bolt.Tx, shops int) error {
	for _, name := range [][]byte{bucketJournal, bucketAnswers} {
		b, err := bucket(tx, name)
		if err != nil {
			return err
		}
		n := 0
		if err := b.ForEachBucket(func([]byte) error { n++; return nil }); err != nil {
			return err
		}
		if n != shops {
			return corrupt(BadShop, "%s of %d shops, %d in the index", name, n, shops)
		}
	}
	return nil
}

func checkSettings(tx *bolt.Tx) error {
	b, err := bucket(tx, bucketSettings)
	if err != nil {
		return err
	}
	return b.ForEach(func(k, v []byte) error {
		if _, err := unseal(kindSetting, v); err != nil {
			return corrupt(BadRecord, "setting %s: %w", k, err)
		}
		return nil
	})
}

func checkEvidence(tx *bolt.Tx) (n int, err error) {
	b, err := bucket(tx, bucketEvidence)
	if err != nil {
		return 0, err
	}
	err = b.ForEach(func(k, v []byte) error {
		n++
		_, err := openEvidence(string(k), v)
		return err
	})
	return n, err
}
