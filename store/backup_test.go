package store

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

func TestBackupWhileWriting(t *testing.T) {
	s, path := openNew(t)
	want := fillShops(t, s, 2, 50, 20)
	stop, written := make(chan bool), make(chan error, 1)
	go func() {
		a := newAuthor("s9", 20)
		for {
			select {
			case <-stop:
				written <- nil
				return
			default:
				if err := s.Append(a.next(), Index{}); err != nil {
					written <- err
					return
				}
			}
		}
	}()
	for i := range 5 {
		to := filepath.Join(filepath.Dir(path), "deep", "er", string(rune('a'+i))+".db")
		must(t, s.Backup(to))
		info, err := Inspect(to)
		must(t, err)
		if !info.OK || info.Shops < 2 || info.Layout != Layout || info.Events < 100 {
			t.Errorf("%+v", info)
		}
		if st, _ := os.Stat(to); runtime.GOOS != "windows" && st.Mode().Perm() != 0o600 {
			t.Errorf("mode %o", st.Mode().Perm())
		}
		copied := open(t, to)
		for _, w := range want {
			must(t, copied.Verify(w.ID))
		}
		must(t, copied.Close())
		if err := s.Backup(to); !errors.Is(err, fs.ErrExist) {
			t.Errorf("over an existing file: %v", err)
		}
	}
	close(stop)
	must(t, <-written)
	if err := s.Backup(path); !errors.Is(err, fs.ErrExist) {
		t.Errorf("over itself: %v", err)
	}
}

// TestBackupOfADamagedFile must not put a damaged copy among the good ones.
func TestBackupOfADamagedFile(t *testing.T) {
	s, path := openNew(t)
	must(t, s.AppendMany(Batch{Events: newAuthor("s1", 5).events(9)}))
	spoilShop(t, s, "s1", func(b txBuckets) { must(t, b.answers.Delete(slotKey(newAuthor("", 5).slot(3)))) })
	if err := s.RotateBackups(epoch); !isCorrupt(err, BadShop) {
		t.Errorf("%v", err)
	}
	if left := listing(t, filepath.Dir(path)); len(left) != 2 {
		t.Errorf("left behind: %q", left)
	}
}

func TestOneBackupADay(t *testing.T) {
	s, path := openNew(t)
	must(t, s.RotateBackups(epoch))
	if paths := backupPaths(path); len(paths) != 0 {
		t.Errorf("nothing to lose, and yet %q", paths)
	}
	fillShops(t, s, 1, 5, 5)
	must(t, s.RotateBackups(epoch))
	first := readFile(t, backupPaths(path)[0])
	must(t, s.Append(newAuthor("s9", 2).next(), Index{}))
	must(t, s.RotateBackups(epoch.Add(12*time.Hour))) // 22:02 in Korea
	if paths := backupPaths(path); len(paths) != 1 || filepath.Base(paths[0]) != "portone-onboard-2026-03-05.db" || !bytes.Equal(first, readFile(t, paths[0])) {
		t.Errorf("the same day: %q", paths)
	}
	must(t, s.RotateBackups(epoch.Add(14*time.Hour))) // 00:02 in Korea
	if paths := backupPaths(path); len(paths) != 2 || filepath.Base(paths[0]) != "portone-onboard-2026-03-06.db" {
		t.Errorf("the next day: %q", paths)
	}
	must(t, s.RotateBackups(epoch.AddDate(4, 0, 0))) // a clock that was wrong once
	must(t, s.RotateBackups(epoch.AddDate(0, 0, 2)))
	if paths := backupPaths(path); len(paths) != 4 {
		t.Errorf("after a day in the future: %q", paths)
	}
}

func TestOldBackupsGo(t *testing.T) {
	s, path := openNew(t)
	fillShops(t, s, 1, 2, 2)
	must(t, os.MkdirAll(filepath.Join(filepath.Dir(path), "backups"), 0o700))
	keep := []string{"portone-onboard-before-v2.db", "portone-onboard-mine.db", "other-2020-01-01.db", "portone-onboard-2020-13-01.db"}
	for _, name := range keep {
		must(t, os.WriteFile(filepath.Join(filepath.Dir(path), "backups", name), nil, 0o600))
	}
	for day := range 60 {
		must(t, s.RotateBackups(epoch.AddDate(0, 0, day)))
	}
	var have []string
	for _, name := range listing(t, filepath.Join(filepath.Dir(path), "backups")) {
		if !slices.Contains(keep, name) {
			have = append(have, strings.TrimSuffix(strings.TrimPrefix(name, "portone-onboard-"), ".db"))
		}
	}
	// The sixtieth day is Sunday, 3 May: the week's seven days, and four Sundays.
	want := []string{"2026-04-05", "2026-04-12", "2026-04-19", "2026-04-26", "2026-04-27", "2026-04-28", "2026-04-29", "2026-04-30", "2026-05-01", "2026-05-02", "2026-05-03"}
	if !slices.Equal(have, want) {
		t.Errorf("kept %q, want %q", have, want)
	}
	if left := listing(t, filepath.Join(filepath.Dir(path), "backups")); len(left) != len(want)+len(keep) {
		t.Errorf("others went too: %q", left)
	}
}

// TestRotationKeepsWhatItPromises uses the program on any days.
func TestRotationKeepsWhatItPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var days []backupFile
		day := model.NewDate(2026, 1, 1)
		for range rapid.IntRange(1, 120).Draw(t, "days of use") {
			day = day.AddDays(rapid.IntRange(1, 12).Draw(t, "pause"))
			days = slices.Insert(days, 0, backupFile{day: day})
			out := outdated(days)
			days = slices.DeleteFunc(days, func(b backupFile) bool {
				return slices.ContainsFunc(out, func(o backupFile) bool { return o.day == b.day })
			})
			if len(days) > keepDays+keepWeeks || len(out) > 1 {
				t.Fatalf("%d stay, %d go at once", len(days), len(out))
			}
			for _, o := range out {
				if slices.ContainsFunc(days[:min(keepDays, len(days))], func(b backupFile) bool { return !b.day.After(o.day) }) {
					t.Fatalf("%s went before older ones", o.day)
				}
			}
		}
	})
}

func TestRestore(t *testing.T) {
	s, path := openNew(t)
	want := fillShops(t, s, 2, 20, 10)
	must(t, s.RotateBackups(epoch))
	fillShops(t, open(t, path+"2"), 1, 1, 1)
	must(t, s.Append(newAuthor("s9", 2).next(), Index{}))
	must(t, s.Close())
	backup := Backups(path)[0]
	aside, err := Restore(path, backup.Path, testOptions())
	must(t, err)
	s = open(t, path)
	checkShops(t, s, want)
	must(t, s.Close())
	kept := open(t, aside)
	if list, err := kept.Shops(); err != nil || len(list) != 3 {
		t.Errorf("set aside: %d shops, %v", len(list), err)
	}
	must(t, kept.Close())
	if second, err := Restore(path, backup.Path, testOptions()); err != nil || second == aside {
		t.Errorf("a second time, in the same second: %q, %v", second, err)
	}
	must(t, os.Remove(path))
	if aside, err := Restore(path, backup.Path, testOptions()); err != nil || aside != "" {
		t.Errorf("with no file there: %q, %v", aside, err)
	}
	checkShops(t, open(t, path), want)
}

func TestRestoreOfADamagedFile(t *testing.T) {
	s, path := openNew(t)
	want := fillShops(t, s, 1, 20, 10)
	must(t, s.RotateBackups(epoch))
	must(t, s.Close())
	must(t, os.Truncate(path, 5000))
	_, err := Open(path, testOptions())
	var c *CorruptError
	if !errors.As(err, &c) || len(c.Backups) != 1 {
		t.Fatalf("%v", err)
	}
	damaged := readFile(t, path)
	aside, err := Restore(path, c.Backups[0], testOptions())
	must(t, err)
	if !bytes.Equal(readFile(t, aside), damaged) {
		t.Error("the damaged file was not kept")
	}
	checkShops(t, open(t, path), want)
}

func TestBadBackupIsNotRestored(t *testing.T) {
	s, path := openNew(t)
	want := fillShops(t, s, 1, 20, 10)
	backup := path + ".copy"
	must(t, s.Backup(backup))
	must(t, s.Close())
	b := readFile(t, backup)
	record := bytes.LastIndex(b, []byte("심사"))
	b[record] ^= 1
	must(t, os.WriteFile(backup, b, 0o600))
	before := listing(t, filepath.Dir(path))
	if _, err := Restore(path, backup, testOptions()); !errors.Is(err, ErrCorrupt) {
		t.Errorf("%v", err)
	}
	if _, err := Restore(path, path+".none", testOptions()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v", err)
	}
	if after := listing(t, filepath.Dir(path)); !slices.Equal(before, after) {
		t.Errorf("before %q, after %q", before, after)
	}
	checkShops(t, open(t, path), want)
}
