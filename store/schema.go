// Package store keeps the shops in one bbolt file. It is the only package that
// knows bbolt.
//
// The file's buckets and keys, in the order of their bytes:
//
//	answers/           what stands in each slot now
//	  <shop>/
//	    <slot>         framed JSON of the answer
//	evidence/          longer records behind an answer's evidence
//	  <hash>           framed bytes, at most 64 KiB
//	index/             one row per shop; the bucket's sequence counts them
//	  <shop>           framed JSON of the row, then the caller's summary
//	journal/           everything that ever happened
//	  <shop>/
//	    <seq>          framed JSON of the event; the key is 8 bytes, big-endian
//	meta/
//	  created          when the file was made, RFC 3339
//	  layout           the number of this layout
//	  version          the program that made or last migrated it
//	settings/
//	  <name>           framed text
//
// The journal is the truth; answers and index follow from it and are written
// in the same transaction. Three things guard what bbolt does not check: a
// checksum in each record's frame, a chain through the events of a shop, and
// in the index row a sum over the shop's answers, so that neither a changed
// nor a missing record goes unnoticed.
package store

import (
	"encoding/binary"
	"strconv"
	"time"

	bolt "go.etcd.io/bbolt"

	"portone-onboard/model"
)

// Layout is the number of the layout drawn above.
const Layout = 2

// The buckets, and the keys that are not identifiers.
var (
	bucketAnswers  = []byte("answers")
	bucketEvidence = []byte("evidence")
	bucketIndex    = []byte("index")
	bucketJournal  = []byte("journal")
	bucketMeta     = []byte("meta")
	bucketSettings = []byte("settings")

	keyCreated = []byte("created")
	keyLayout  = []byte("layout")
	keyVersion = []byte("version")
)

const (
	maxKey = bolt.MaxKeySize

	// journalFill packs the pages of a journal, which only ever grows at its end.
	journalFill = 0.9
)

func topBuckets() [][]byte {
	return [][]byte{bucketAnswers, bucketEvidence, bucketIndex, bucketJournal, bucketMeta, bucketSettings}
}

func seqKey(seq uint64) []byte              { return binary.BigEndian.AppendUint64(nil, seq) }
func shopKey(id model.ShopID) []byte        { return []byte(id) }
func slotKey(s model.Slot) []byte           { return []byte(s.String()) }
func layoutText(layout int) []byte          { return strconv.AppendInt(nil, int64(layout), 10) }
func layoutNumber(text []byte) (int, error) { return strconv.Atoi(string(text)) }

// create lays out an empty file.
func create(tx *bolt.Tx, o Options) error {
	for _, name := range topBuckets() {
		if _, err := tx.CreateBucketIfNotExists(name); err != nil {
			return err
		}
	}
	if err := tx.Bucket(bucketMeta).Put(keyCreated, o.Now().UTC().AppendFormat(nil, time.RFC3339)); err != nil {
		return err
	}
	return stampLayout(tx, Layout, o)
}

func stampLayout(tx *bolt.Tx, layout int, o Options) error {
	if err := tx.Bucket(bucketMeta).Put(keyVersion, []byte(o.App)); err != nil {
		return err
	}
	return tx.Bucket(bucketMeta).Put(keyLayout, layoutText(layout))
}

// bucket opens a bucket that every file of this layout has.
func bucket(tx *bolt.Tx, name []byte) (*bolt.Bucket, error) {
	if b := tx.Bucket(name); b != nil {
		return b, nil
	}
	return nil, corrupt(BadPages, "bucket %s is gone", name)
}

// shopBucket opens a shop's part of the journal or of the answers.
func shopBucket(tx *bolt.Tx, name []byte, id model.ShopID) (*bolt.Bucket, error) {
	top, err := bucket(tx, name)
	if err != nil {
		return nil, err
	}
	if b := top.Bucket(shopKey(id)); b != nil {
		return b, nil
	}
	return nil, corrupt(BadShop, "%s of %s are gone", name, id)
}

// newShopBucket opens a shop's part of the journal or of the answers and makes it if need be.
func newShopBucket(tx *bolt.Tx, name []byte, id model.ShopID) (*bolt.Bucket, error) {
	top, err := bucket(tx, name)
	if err != nil {
		return nil, err
	}
	return top.CreateBucketIfNotExists(shopKey(id))
}
