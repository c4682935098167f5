package store

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
)

func TestFirstRun(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "b", "portone-onboard.db")
	s := open(t, path)
	counts, err := s.Check()
	must(t, err)
	if counts != (Counts{}) {
		t.Errorf("%+v in a new file", counts)
	}
	if left := listing(t, filepath.Dir(path)); !slices.Equal(left, []string{"portone-onboard.db", "portone-onboard.db.holder"}) {
		t.Errorf("left behind: %q", left)
	}
	if runtime.GOOS == "windows" {
		return
	}
	for name, want := range map[string]fs.FileMode{path: 0o600, filepath.Dir(path): 0o700, filepath.Dir(filepath.Dir(path)): 0o700, notePath(path): 0o600} {
		info, err := os.Stat(name)
		must(t, err)
		if info.Mode().Perm() != want {
			t.Errorf("%s has mode %o", name, info.Mode().Perm())
		}
	}
}

func TestWideModeIsNarrowed(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // has no such modes
	}
	s, path := openNew(t)
	must(t, s.Close())
	must(t, os.Chmod(path, 0o644))
	open(t, path)
	if info, _ := os.Stat(path); info.Mode().Perm() != 0o600 {
		t.Errorf("mode %o", info.Mode().Perm())
	}
}

func TestOpeningWithNothingToDoWritesNothing(t *testing.T) {
	s, path := openNew(t)
	fillShops(t, s, 2, 30, 10)
	must(t, s.Close())
	before := readFile(t, path)
	s = open(t, path)
	must(t, s.Close())
	if runtime.GOOS != "windows" && !bytes.Equal(before, readFile(t, path)) {
		t.Error("the file changed")
	}
}

func TestForeignFilesAreLeftAlone(t *testing.T) {
	png := append([]byte("\x89PNG\r\n\x1a\n"), bytes.Repeat([]byte{7}, 20000)...)
	cases := map[string][]byte{
		"text":   []byte("사업자등록번호 123-45-67890\n"),
		"sqlite": append([]byte("SQLite format 3\x00"), make([]byte, 8176)...),
		"png":    png,
		"zeros":  make([]byte, 65536),
		"byte":   {0},
		"bbolt":  foreignBolt(t),
	}
	for name, content := range cases {
		t.Run(name, func(t *testing.T) {
			path := tempPath(t)
			must(t, os.WriteFile(path, content, 0o644))
			for _, readOnly := range []bool{false, true} {
				_, err := Open(path, Options{ReadOnly: readOnly, LockTimeout: -1})
				if !isCorrupt(err, Foreign) {
					t.Errorf("read-only %v: %v", readOnly, err)
				}
			}
			if _, err := OpenCopy(path, Options{}); !isCorrupt(err, Foreign) {
				t.Errorf("copy: %v", err)
			}
			info, _ := os.Stat(path)
			if !bytes.Equal(readFile(t, path), content) || runtime.GOOS != "windows" && info.Mode().Perm() != 0o644 {
				t.Error("the file was touched")
			}
			if left := listing(t, filepath.Dir(path)); len(left) != 1 {
				t.Errorf("left behind: %q", left)
			}
		})
	}
}

// foreignBolt is a file of another program that uses bbolt too.
func foreignBolt(t *testing.T) []byte {
	path := tempPath(t)
	db, err := bolt.Open(path, 0o600, nil)
	must(t, err)
	must(t, db.Update(func(tx *bolt.Tx) error {
		b, err := tx.CreateBucket([]byte("meta"))
		must(t, err)
		return b.Put([]byte("version"), []byte("3"))
	}))
	must(t, db.Close())
	return readFile(t, path)
}

func TestNewerFileIsLeftAlone(t *testing.T) {
	s, path := openNew(t)
	fillShops(t, s, 1, 5, 5)
	must(t, s.update(func(tx *bolt.Tx) error { return tx.Bucket(bucketMeta).Put(keyLayout, layoutText(Layout+1)) }))
	must(t, s.Close())
	must(t, os.Remove(notePath(path)))
	before := readFile(t, path)
	for _, readOnly := range []bool{false, true} {
		_, err := Open(path, Options{ReadOnly: readOnly})
		var newer *NewerError
		if !errors.Is(err, ErrNewer) || !errors.As(err, &newer) || newer.Found != Layout+1 || newer.Known != Layout || newer.Path != path {
			t.Errorf("read-only %v: %v", readOnly, err)
		}
	}
	if !bytes.Equal(before, readFile(t, path)) {
		t.Error("the file was touched")
	}
	if left := listing(t, filepath.Dir(path)); len(left) != 1 {
		t.Errorf("left behind: %q", left)
	}
}

func TestEmptyFileWithoutPastIsAFirstRun(t *testing.T) {
	path := tempPath(t)
	must(t, os.WriteFile(path, nil, 0o600))
	for _, readOnly := range []bool{true, false} {
		s, err := Open(path, Options{ReadOnly: readOnly})
		must(t, err)
		list, err := s.Shops()
		if err != nil || len(list) != 0 {
			t.Errorf("%d shops, %v", len(list), err)
		}
		must(t, s.Close())
	}
	must(t, open(t, path).Append(newAuthor("s1", 3).next(), Index{}))
}

func TestMadeButNeverUsedIsAFirstRun(t *testing.T) {
	path := tempPath(t)
	db, err := bolt.Open(path, 0o600, nil)
	must(t, err)
	must(t, db.Close())
	must(t, open(t, path).Append(newAuthor("s1", 3).next(), Index{}))
}

// TestNothingWhereShopsWere empties and removes the file under what remembers it.
func TestNothingWhereShopsWere(t *testing.T) {
	lose := map[Reason]func(path string) error{
		Empty:   func(path string) error { return os.Truncate(path, 0) },
		Missing: os.Remove,
	}
	for why, lose := range lose {
		for _, keeps := range []string{"note", "backup"} {
			t.Run(string(why)+" with a "+keeps, func(t *testing.T) {
				s, path := openNew(t)
				fillShops(t, s, 1, 3, 3)
				if keeps == "backup" {
					must(t, s.RotateBackups(epoch))
				}
				must(t, s.Close())
				if keeps == "backup" {
					must(t, os.Remove(notePath(path)))
				}
				must(t, lose(path))
				for _, readOnly := range []bool{false, true} {
					_, err := Open(path, Options{ReadOnly: readOnly})
					if !isCorrupt(err, why) {
						t.Errorf("read-only %v: %v", readOnly, err)
					}
				}
				aside, err := SetAside(path, testOptions())
				must(t, err)
				if (aside == "") != (why == Missing) {
					t.Errorf("set aside as %q", aside)
				}
				open(t, path)
			})
		}
	}
}

func TestNoFileToRead(t *testing.T) {
	path := tempPath(t)
	_, err := Open(path, Options{ReadOnly: true})
	_, err2 := OpenCopy(path, Options{})
	for _, err := range []error{err, err2} {
		var system *SystemError
		if !errors.Is(err, fs.ErrNotExist) || !errors.As(err, &system) || system.Path != path {
			t.Error(err)
		}
	}
	if left := listing(t, filepath.Dir(path)); len(left) != 0 {
		t.Errorf("left behind: %q", left)
	}
}

func TestReadOnlyWritesNothing(t *testing.T) {
	s, path := openNew(t)
	want := fillShops(t, s, 2, 20, 10)
	must(t, s.Close())
	before := readFile(t, path)
	s, err := Open(path, Options{ReadOnly: true})
	must(t, err)
	checkShops(t, s, want)
	a := newAuthor("s9", 3)
	for i, err := range []error{s.Append(a.next(), Index{}), s.SetSetting("lang", "ko"), s.PutIndex(IndexRow{ID: "s9"}), s.RotateBackups(epoch)} {
		if !errors.Is(err, ErrReadOnly) {
			t.Errorf("%d: %v", i, err)
		}
	}
	if _, copied := s.Copy(); copied || !s.ReadOnly() {
		t.Error("a free file needs no copy")
	}
	_, err = s.Check()
	must(t, err)
	must(t, s.Close())
	if !bytes.Equal(before, readFile(t, path)) {
		t.Error("the file changed")
	}
}

func TestAnyPageSize(t *testing.T) {
	for _, size := range []int{1024, 2048, 8192, 65536} {
		path := tempPath(t)
		db, err := bolt.Open(path, 0o600, &bolt.Options{PageSize: size})
		must(t, err)
		must(t, db.Close())
		s := open(t, path)
		want := fillShops(t, s, 4, 50, 20)
		must(t, s.Close())
		s = open(t, path)
		checkShops(t, s, want)
		must(t, s.Close())
		damageMeta(t, path, 0, int64(size))
		s = open(t, path)
		checkShops(t, s, want)
		must(t, s.Backup(path+".copy"))
	}
}

// damageMeta overwrites one meta page.
func damageMeta(t *testing.T, path string, page, pageSize int64) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	must(t, err)
	_, err = f.WriteAt(bytes.Repeat([]byte{0xAA}, pageHeader+metaSize), page*pageSize)
	must(t, errors.Join(err, f.Close()))
}

func TestEverythingFailsAfterClose(t *testing.T) {
	s, path := openNew(t)
	fillShops(t, s, 1, 3, 3)
	must(t, s.Close())
	must(t, s.Close())
	_, err := s.Shops()
	for i, err := range []error{err, s.SetSetting("a", "b"), s.Append(newAuthor("s5", 1).next(), Index{}), s.Backup(path + ".copy")} {
		if err == nil {
			t.Errorf("%d still works", i)
		}
	}
	if left := listing(t, filepath.Dir(path)); len(left) != 2 {
		t.Errorf("left behind: %q", left)
	}
}

func TestCloseWaitsForARunningSave(t *testing.T) {
	s, path := openNew(t)
	inside, saved := make(chan bool), make(chan error, 1)
	go func() {
		saved <- s.update(func(tx *bolt.Tx) error {
			close(inside)
			time.Sleep(100 * time.Millisecond)
			return tx.Bucket(bucketSettings).Put([]byte("lang"), seal(kindSetting, 0, []byte("en")))
		})
	}()
	<-inside
	must(t, s.Close())
	must(t, <-saved)
	if lang, err := open(t, path).Setting("lang"); err != nil || lang != "en" {
		t.Errorf("%q, %v", lang, err)
	}
}

func TestPanicInASaveFreesTheFile(t *testing.T) {
	s, path := openNew(t)
	want := fillShops(t, s, 1, 3, 3)
	err := s.update(func(tx *bolt.Tx) error { panic("as bbolt does on a damaged page") })
	if !isCorrupt(err, BadAccess) {
		t.Fatal(err)
	}
	if err := s.SetSetting("lang", "ko"); !isCorrupt(err, BadAccess) {
		t.Errorf("a later save: %v", err)
	}
	checkShops(t, s, want)
	must(t, s.Close())
	checkShops(t, open(t, path), want)
}

// TestCutShortWhileOpen makes the mapped file fault.
func TestCutShortWhileOpen(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // does not let a mapped file be cut
	}
	s, path := openNew(t)
	fillShops(t, s, 1, 100, 40)
	must(t, os.Truncate(path, 8192))
	if _, err := s.Load(shopID(0)); !isCorrupt(err, BadAccess) {
		t.Errorf("reading: %v", err)
	}
	a := newAuthor("s5", 3)
	if err := s.Append(a.next(), Index{}); !errors.Is(err, ErrCorrupt) {
		t.Errorf("saving: %v", err)
	}
	_ = s.Close()
	if _, err := Open(path, testOptions()); !isCorrupt(err, Truncated) {
		t.Errorf("opening: %v", err)
	}
}
