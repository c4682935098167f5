package store

import (
	"fmt"
	"unicode/utf8"

	bolt "go.etcd.io/bbolt"
)

// Setting gives a setting of the program, such as its language; "" where it was never set.
func (s *Store) Setting(name string) (string, error) {
	var value string
	err := s.view(func(tx *bolt.Tx) error {
		b, err := bucket(tx, bucketSettings)
		if err != nil {
			return err
		}
		v := b.Get([]byte(name))
		if v == nil {
			return nil
		}
		f, err := unseal(kindSetting, v)
		if err != nil {
			return corrupt(BadRecord, "setting %s: %w", name, err)
		}
		value = string(f.body)
		return nil
	})
	return value, err
}

// SetSetting keeps a setting; "" removes it.
func (s *Store) SetSetting(name, value string) error {
	if name == "" || len(name) > maxKey || !utf8.ValidString(name) {
		return fmt.Errorf("%w: setting %q", ErrMalformed, name)
	}
	return s.update(func(tx *bolt.Tx) error {
		b, err := bucket(tx, bucketSettings)
		if err != nil {
			return err
		}
		if value == "" {
			return b.Delete([]byte(name))
		}
		return b.Put([]byte(name), seal(kindSetting, 0, []byte(value)))
	})
}
