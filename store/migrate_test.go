package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"portone-onboard/model"
)

// writeLayout1 builds a file of layout 1 by hand, from what its drawing in
// layout1.go says and without its code.
func writeLayout1(t *testing.T, path string, journals ...[]model.Event) []model.Shop {
	t.Helper()
	db, err := bolt.Open(path, 0o600, nil)
	must(t, err)
	var shops []model.Shop
	must(t, db.Update(func(tx *bolt.Tx) error {
		put := func(bucket, key string, value any) {
			b, err := tx.CreateBucketIfNotExists([]byte(bucket))
			must(t, err)
			text, ok := value.(string)
			if !ok {
				raw, err := json.Marshal(value)
				must(t, err)
				text = string(raw)
			}
			if key != "" {
				must(t, b.Put([]byte(key), []byte(text)))
			}
		}
		put("meta", "layout", "1")
		put("settings", "lang", "en")
		put("answers", "", "")
		put("journal", "", "")
		for _, events := range journals {
			shop, err := model.Replay(events[0].Shop, events)
			must(t, err)
			shops = append(shops, shop)
			for _, e := range events {
				put("journal", fmt.Sprintf("%s/%012d", e.Shop, e.Seq), event1ByHand(e))
			}
			for slot, a := range shop.Answers {
				put("answers", string(shop.ID)+"/"+slot.String(), a)
			}
		}
		return nil
	}))
	must(t, db.Close())
	return shops
}

func event1ByHand(e model.Event) map[string]any {
	var changes []any
	for _, c := range e.Changes {
		changes = append(changes, map[string]any{"slot": c.Slot.String(), "before": c.Before, "after": c.After})
	}
	return map[string]any{"seq": e.Seq, "at": e.At, "kind": e.Kind, "undoes": e.Undoes, "changes": changes}
}

func journals1() [][]model.Event {
	a, b := newAuthor(shopID(1), 8), newAuthor(shopID(2), 3)
	one, two := a.events(30), b.events(5)
	undo, err := model.Undo(b.shop, two[4], epoch)
	if err != nil {
		panic(err)
	}
	return [][]model.Event{one, append(two, undo)}
}

func TestMigratesFromLayout1(t *testing.T) {
	path := tempPath(t)
	want := writeLayout1(t, path, journals1()...)
	old := readFile(t, path)

	reading, err := Open(path, Options{ReadOnly: true})
	must(t, err)
	checkShops(t, reading, want)
	must(t, reading.Close())
	if !bytes.Equal(old, readFile(t, path)) {
		t.Fatal("reading migrated the file itself")
	}

	s := open(t, path)
	checkShops(t, s, want)
	if lang, err := s.Setting("lang"); err != nil || lang != "en" {
		t.Errorf("language %q, %v", lang, err)
	}
	counts, err := s.Check()
	must(t, err)
	if counts.Shops != 2 || counts.Events != 36 {
		t.Errorf("%+v", counts)
	}
	drawn := slices.DeleteFunc(drawnTree(t), func(line string) bool { return strings.Contains(line, "<hash>") })
	must(t, s.view(func(tx *bolt.Tx) error {
		if have := realTree(tx); !slices.Equal(have, drawn) {
			t.Errorf("migrated tree: %q", have)
		}
		return nil
	}))
	must(t, s.Close())

	backup := filepath.Join(filepath.Dir(path), "backups", "portone-onboard-before-v2.db")
	if kept := readFile(t, backup); !bytes.HasPrefix(old, kept) {
		t.Error("the backup is not the file before")
	}
	infos := Backups(path)
	if len(infos) != 1 || infos[0].Path != backup || !infos[0].OK || infos[0].Layout != 1 || infos[0].Shops != 2 || infos[0].Events != 36 {
		t.Errorf("backups: %+v", infos)
	}

	before := readFile(t, path)
	must(t, open(t, path).Close())
	if !bytes.Equal(before, readFile(t, path)) {
		t.Error("a second opening wrote to the file")
	}
	if infos := Backups(path); len(infos) != 1 {
		t.Errorf("a second opening made a backup: %+v", infos)
	}
}

func TestGoesBackAndMigratesAgain(t *testing.T) {
	path := tempPath(t)
	want := writeLayout1(t, path, journals1()...)
	s := open(t, path)
	must(t, s.Append(newAuthor("s9", 3).next(), Index{}))
	must(t, s.Close())
	aside, err := Restore(path, backupName(path, "before-v2"), testOptions())
	must(t, err)
	if _, err := Inspect(aside); err != nil {
		t.Errorf("set aside: %v", err)
	}
	checkShops(t, open(t, path), want)
	if paths := backupPaths(path); len(paths) != 2 {
		t.Errorf("backups: %q", paths)
	}
}

func TestEmptyLayout1(t *testing.T) {
	path := tempPath(t)
	writeLayout1(t, path)
	checkShops(t, open(t, path), nil)
}

// TestMigrationThatFailsLeavesTheFile spoils a file of layout 1 in the ways its
// lack of checksums allows.
func TestMigrationThatFailsLeavesTheFile(t *testing.T) {
	slot := newAuthor("", 8).slot(3).String()
	spoil := map[string]func(tx *bolt.Tx) error{
		"answer differs": func(tx *bolt.Tx) error {
			return tx.Bucket(bucketAnswers).Put([]byte("s00000001/"+slot), []byte(`{"status":"given","at":"2026-03-05T00:00:00Z"}`))
		},
		"answer gone":      func(tx *bolt.Tx) error { return tx.Bucket(bucketAnswers).Delete([]byte("s00000001/" + slot)) },
		"answer of nobody": func(tx *bolt.Tx) error { return tx.Bucket(bucketAnswers).Put([]byte("s9/"+slot), []byte(`{}`)) },
		"event gone":       func(tx *bolt.Tx) error { return tx.Bucket(bucketJournal).Delete([]byte("s00000001/000000000004")) },
		"event not JSON": func(tx *bolt.Tx) error {
			return tx.Bucket(bucketJournal).Put([]byte("s00000001/000000000004"), []byte("{"))
		},
		"key without shop": func(tx *bolt.Tx) error { return tx.Bucket(bucketJournal).Put([]byte("zzz"), []byte("{}")) },
		"slot of no form": func(tx *bolt.Tx) error {
			return tx.Bucket(bucketJournal).Put([]byte("s00000001/000000000004"), []byte(`{"seq":4,"changes":[{"slot":"q"}]}`))
		},
		"bucket gone":       func(tx *bolt.Tx) error { return tx.DeleteBucket(bucketJournal) },
		"answer is not one": func(tx *bolt.Tx) error { return tx.Bucket(bucketAnswers).Put([]byte("s00000001/"+slot), []byte("no")) },
	}
	for name, spoil := range spoil {
		t.Run(name, func(t *testing.T) {
			path := tempPath(t)
			writeLayout1(t, path, journals1()...)
			db, err := bolt.Open(path, 0o600, nil)
			must(t, err)
			must(t, db.Update(spoil))
			must(t, db.Close())
			before := readFile(t, path)
			_, err = Open(path, testOptions())
			var c *CorruptError
			if !errors.As(err, &c) || len(c.Backups) != 1 {
				t.Errorf("%v", err)
			}
			if !bytes.Equal(before, readFile(t, path)) {
				t.Error("the file was written to")
			}
			if _, err := os.Stat(notePath(path)); err == nil {
				t.Error("a failed opening left a note")
			}
		})
	}
}
