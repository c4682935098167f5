package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	bolt "go.etcd.io/bbolt"
)

// MaxEvidence is the longest record that stands behind an answer's evidence.
const MaxEvidence = 64 << 10

// Hash names a record of evidence: SHA-256 in hex. It goes into model.Evidence.Hash.
func Hash(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

// Evidence gives a record of evidence by its Hash; ErrNotFound where there is none.
func (s *Store) Evidence(hash string) ([]byte, error) {
	var raw []byte
	err := s.view(func(tx *bolt.Tx) error {
		b, err := bucket(tx, bucketEvidence)
		if err != nil {
			return err
		}
		v := b.Get([]byte(hash))
		if v == nil {
			return fmt.Errorf("%w: evidence %s", ErrNotFound, hash)
		}
		raw, err = openEvidence(hash, v)
		return err
	})
	return raw, err
}

func openEvidence(hash string, v []byte) ([]byte, error) {
	f, err := unseal(kindEvidence, v)
	if err != nil || Hash(f.body) != hash {
		return nil, corrupt(BadRecord, "evidence %s: %w", hash, errFrame)
	}
	return bytes.Clone(f.body), nil
}

func putEvidence(tx *bolt.Tx, raw []byte) error {
	if len(raw) > MaxEvidence {
		return fmt.Errorf("%w: %d bytes", ErrTooLarge, len(raw))
	}
	b, err := bucket(tx, bucketEvidence)
	if err != nil {
		return err
	}
	key := []byte(Hash(raw))
	if b.Get(key) != nil {
		return nil
	}
	return b.Put(key, seal(kindEvidence, 0, raw))
}
