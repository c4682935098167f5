package store

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

func init() {
	children["hold"] = func(args []string) error {
		s, err := Open(args[0], Options{App: "v9.8.7"})
		if err != nil {
			return err
		}
		fmt.Println("open")
		untilTold()
		return s.Close()
	}
}

func TestSecondProcessNamesTheHolder(t *testing.T) {
	s, path := openNew(t)
	want := fillShops(t, s, 2, 10, 5)
	must(t, s.Close())
	c := startChild(t, "hold", path)
	c.await(t, "open")

	start := time.Now()
	_, err := Open(path, Options{LockTimeout: 150 * time.Millisecond})
	var locked *LockedError
	if !errors.Is(err, ErrLocked) || !errors.As(err, &locked) {
		t.Fatalf("a second opening: %v", err)
	}
	if took := time.Since(start); took < 150*time.Millisecond || took > 2*time.Second {
		t.Errorf("gave up after %v", took)
	}
	host, _ := os.Hostname()
	if h := locked.Holder; h.PID != c.cmd.Process.Pid || h.Host != host || h.Version != "v9.8.7" || time.Since(h.Since) > time.Minute {
		t.Errorf("holder %+v", h)
	}
	if _, err := Restore(path, path, Options{LockTimeout: -1}); !errors.Is(err, ErrLocked) {
		t.Errorf("restoring over an open file: %v", err)
	}
	if _, err := SetAside(path, Options{LockTimeout: -1}); !errors.Is(err, ErrLocked) {
		t.Errorf("setting an open file aside: %v", err)
	}

	reading, err := Open(path, Options{ReadOnly: true})
	must(t, err)
	checkShops(t, reading, want)
	if h, copied := reading.Copy(); !copied || h.PID != c.cmd.Process.Pid {
		t.Errorf("copy %v of %+v", copied, h)
	}
	must(t, reading.Close())

	c.end(t)
	if h := ReadHolder(path); h != (Holder{}) {
		t.Errorf("after it closed: %+v", h)
	}
	checkShops(t, open(t, path), want)
}

func TestWaitsForAHolderThatCloses(t *testing.T) {
	s, path := openNew(t)
	go func() {
		time.Sleep(200 * time.Millisecond)
		s.Close()
	}()
	s2, err := Open(path, Options{LockTimeout: 5 * time.Second})
	must(t, err)
	must(t, s2.Close())
}

func TestKilledHolderLeavesNoLock(t *testing.T) {
	s, path := openNew(t)
	want := fillShops(t, s, 1, 5, 5)
	must(t, s.Close())
	c := startChild(t, "hold", path)
	c.await(t, "open")
	c.kill()
	if h := ReadHolder(path); h.Version != "v9.8.7" {
		t.Errorf("note of the killed holder: %+v", h)
	}
	checkShops(t, open(t, path), want)
	if h := ReadHolder(path); h.PID != os.Getpid() {
		t.Errorf("note: %+v", h)
	}
}

func TestSpoiltNoteIsTolerated(t *testing.T) {
	for _, note := range []string{"", "{", strings.Repeat("x", 4000), `{"pid":"x"}`} {
		s, path := openNew(t)
		want := fillShops(t, s, 1, 5, 5)
		must(t, os.WriteFile(notePath(path), []byte(note), 0o600))
		if _, err := Open(path, testOptions()); !errors.Is(err, ErrLocked) {
			t.Errorf("note %.9q: %v", note, err)
		}
		must(t, s.Close())
		checkShops(t, open(t, path), want)
	}
}

// TestWaitingForAReplacedFile has one process wait for the lock while another
// puts a backup in its place: it must get the new file, not the one set aside.
func TestWaitingForAReplacedFile(t *testing.T) {
	s, path := openNew(t)
	fillShops(t, s, 1, 5, 5)
	backup := path + ".copy"
	must(t, s.Backup(backup))
	must(t, s.Append(newAuthor(shopID(3), 3).next(), Index{}))
	must(t, s.Close())
	f, err := openLocked(path, os.O_RDWR, true, -1)
	must(t, err)
	opened := make(chan error, 1)
	var second *Store
	go func() {
		var err error
		second, err = Open(path, Options{LockTimeout: 10 * time.Second})
		opened <- err
	}()
	time.Sleep(100 * time.Millisecond)
	must(t, f.Close())
	for { // either may come first
		_, err := Restore(path, backup, Options{LockTimeout: -1})
		if err == nil {
			break
		}
		if !errors.Is(err, ErrLocked) {
			t.Fatal(err)
		}
		must(t, <-opened)
		must(t, second.Close())
		opened <- nil
	}
	must(t, <-opened)
	second.Close()
	s = open(t, path)
	list, err := s.Shops()
	must(t, err)
	if len(list) != 1 {
		t.Errorf("%d shops after the restore", len(list))
	}
}
