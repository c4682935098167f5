package store

import (
	"bytes"
	"errors"
	"fmt"
	"testing"

	bolt "go.etcd.io/bbolt"
)

// TestFindsWhatBboltFinds holds the reading of bare pages against bbolt's own,
// in a file large enough for branches on every level.
func TestFindsWhatBboltFinds(t *testing.T) {
	path := tempPath(t)
	db, err := bolt.Open(path, 0o600, nil)
	must(t, err)
	must(t, db.Update(func(tx *bolt.Tx) error {
		for i := range 300 {
			b, err := tx.CreateBucket(fmt.Appendf(nil, "bucket %03d", i))
			must(t, err)
			for j := range i % 7 * 40 {
				must(t, b.Put(fmt.Appendf(nil, "key %04d", j), bytes.Repeat([]byte{byte(j)}, j*3)))
			}
		}
		b, err := tx.CreateBucket(bucketMeta)
		must(t, err)
		return b.Put(keyLayout, layoutText(1))
	}))
	must(t, db.View(func(tx *bolt.Tx) error {
		img := imageOf(t, path)
		root, err := img.page(img.root)
		must(t, err)
		if root.flags != flagBranch {
			t.Error("the root is no branch")
		}
		for i := range 301 {
			for _, j := range []int{-1, 0, 39, 100, 239, 240} {
				bucket, key := fmt.Appendf(nil, "bucket %03d", i), fmt.Appendf(nil, "key %04d", j)
				have, err := img.find(root, bucket, key)
				var want []byte
				if b := tx.Bucket(bucket); b != nil {
					want = b.Get(key)
				}
				if !bytes.Equal(have, want) || (want == nil) != errors.Is(err, errAbsent) {
					t.Fatalf("%s, %s: %d bytes, %v; bbolt has %d", bucket, key, len(have), err, len(want))
				}
			}
		}
		layout, blank, err := layoutOf(img)
		if layout != 1 || blank || err != nil {
			t.Errorf("layout %d, blank %v, %v", layout, blank, err)
		}
		return checkTree(img, true, -1)
	}))
	must(t, db.Close())
}
