//go:build !windows

package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func init() {
	children["full disk"] = func(args []string) error { return fullDisk(args[0]) }
	children["no rights"] = func([]string) error { return noRights() }
}

// limit lets no file grow beyond a size, as a full disk would not. Go ignores
// the signal that comes with it, so that writes fail with EFBIG.
func limit(size uint64) error {
	var now syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &now); err != nil {
		return err
	}
	now.Cur = size
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &now)
}

// fullDisk saves until the disk is full, at sizes where each kind of write is
// the first to fail, and then with room again.
func fullDisk(dir string) error {
	sizes := []uint64{100, 5000, 20_000, 40_000, 70_000, 140_000, 300_000}
	if long() {
		sizes = append(sizes, 17<<20) // beyond which bbolt grows a file in other steps
	}
	for _, size := range sizes {
		path := filepath.Join(dir, fmt.Sprint(size), "portone-onboard.db")
		if err := fillDisk(path, size); err != nil {
			return fmt.Errorf("at %d bytes: %w", size, err)
		}
	}
	return nil
}

func fillDisk(path string, size uint64) error {
	if err := limit(size); err != nil {
		return err
	}
	defer limit(1 << 40)
	s, err := Open(path, testOptions())
	if err != nil {
		return fullFromTheStart(path, err)
	}
	defer s.Close()
	a := newAuthor("s1", 300)
	step := 1 + int(size/200_000)
	for err == nil {
		before := a.shop
		events := a.events(step)
		if err = s.AppendMany(Batch{Events: events, Index: someIndex(1), Evidence: evidenceOf(size, before.Revision)}); err != nil {
			a.shop = before
		}
	}
	if err := namesItsCause(err); err != nil {
		return err
	}
	if err := stands(s, a); err != nil {
		return err
	}
	if backup := s.Backup(path + ".copy"); backup != nil && !NoRoom(backup) {
		return fmt.Errorf("backup: %w", backup)
	}
	if err := limit(1 << 40); err != nil {
		return err
	}
	for range 20 {
		if err := s.Append(a.next(), someIndex(2)); err != nil {
			return fmt.Errorf("with room again: %w", err)
		}
	}
	return errors.Join(stands(s, a), squeeze(s, a), s.Close(), reopened(path, a))
}

// squeeze lets writes fail at every page of the file in turn, some of a
// transaction's pages on disk and some not.
func squeeze(s *Store, a *author) error {
	info, err := os.Stat(s.Path())
	if err != nil {
		return err
	}
	failures := 0
	for size := info.Size(); size >= 0; size -= max(int64(os.Getpagesize()), info.Size()/40) {
		if err := limit(uint64(size)); err != nil {
			return err
		}
		before := a.shop
		if err := s.Append(a.next(), Index{}); err != nil {
			failures++
			a.shop = before
			if err := namesItsCause(err); err != nil {
				return err
			}
		}
		if err := stands(s, a); err != nil {
			return fmt.Errorf("squeezed to %d: %w", size, err)
		}
	}
	if failures == 0 {
		return errors.New("nothing failed")
	}
	return limit(1 << 40)
}

// evidenceOf makes a file that is to become large grow faster.
func evidenceOf(size, n uint64) [][]byte {
	if size < 1<<20 {
		return nil
	}
	return [][]byte{fmt.Appendf(make([]byte, 60_000), "%d", n)}
}

// fullFromTheStart is for a disk without room even for an empty file.
func fullFromTheStart(path string, err error) error {
	if err := namesItsCause(err); err != nil {
		return err
	}
	left, _ := os.ReadDir(filepath.Dir(path))
	if len(left) != 0 {
		return fmt.Errorf("left behind: %v", left)
	}
	if err := limit(1 << 40); err != nil {
		return err
	}
	s, err := Open(path, testOptions())
	if err != nil {
		return err
	}
	return s.Close()
}

func namesItsCause(err error) error {
	var system *SystemError
	if !errors.As(err, &system) || !errors.Is(err, syscall.EFBIG) || !NoRoom(err) {
		return fmt.Errorf("not the disk's error: %w", err)
	}
	return nil
}

// stands compares what is on disk with what was accepted.
func stands(s *Store, a *author) error {
	if a.shop.Revision == 0 {
		return nil
	}
	shop, err := s.Load("s1")
	if err != nil {
		return err
	}
	_, err = s.Check()
	return errors.Join(err, sameShop(shop, a.shop), s.Verify("s1"))
}

func reopened(path string, a *author) error {
	s, err := Open(path, testOptions())
	if err != nil {
		return err
	}
	return errors.Join(stands(s, a), s.Close())
}

func TestFullDisk(t *testing.T) {
	startChild(t, "full disk", t.TempDir()).end(t)
}

// noRights tries files and folders that it may not touch, as nobody in
// particular: the administrator may touch everything.
func noRights() error {
	if os.Getuid() == 0 {
		if err := errors.Join(syscall.Setgid(65534), syscall.Setuid(65534)); err != nil {
			return err
		}
	}
	dir, err := os.MkdirTemp("", "portone-onboard-rights-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "in", "portone-onboard.db")
	s, err := Open(path, testOptions())
	if err != nil {
		return err
	}
	a := newAuthor("s1", 5)
	if err := errors.Join(s.AppendMany(Batch{Events: a.events(5)}), s.Close()); err != nil {
		return err
	}
	defer os.Chmod(filepath.Dir(path), 0o700)
	return errors.Join(unwritableFile(path, a), readOnlyFolder(path, a), closedFolder(path))
}

func unwritableFile(path string, a *author) error {
	if err := os.Chmod(path, 0o400); err != nil {
		return err
	}
	defer os.Chmod(path, 0o600)
	if _, err := Open(path, testOptions()); !denied(err) {
		return fmt.Errorf("a file that must not be written: %w", err)
	}
	return readable(path, a)
}

// readOnlyFolder allows work on the file that is there, but nothing beside it.
func readOnlyFolder(path string, a *author) error {
	if err := errors.Join(os.Remove(notePath(path)), os.Chmod(filepath.Dir(path), 0o500)); err != nil {
		return err
	}
	defer os.Chmod(filepath.Dir(path), 0o700)
	if _, err := Open(filepath.Join(filepath.Dir(path), "new.db"), testOptions()); !denied(err) {
		return fmt.Errorf("a new file: %w", err)
	}
	if _, err := Open(filepath.Join(filepath.Dir(path), "sub", "new.db"), testOptions()); !denied(err) {
		return fmt.Errorf("a new folder: %w", err)
	}
	s, err := Open(path, testOptions())
	if err != nil {
		return err
	}
	defer s.Close()
	if err := s.Append(a.next(), Index{}); err != nil {
		return err
	}
	if err := s.RotateBackups(epoch); !denied(err) {
		return fmt.Errorf("a backup: %w", err)
	}
	if err := s.Close(); err != nil {
		return err
	}
	if _, err := SetAside(path, testOptions()); !denied(err) {
		return fmt.Errorf("setting aside: %w", err)
	}
	return readable(path, a)
}

func closedFolder(path string) error {
	if err := os.Chmod(filepath.Dir(path), 0); err != nil {
		return err
	}
	for _, readOnly := range []bool{false, true} {
		if _, err := Open(path, Options{ReadOnly: readOnly}); !denied(err) {
			return fmt.Errorf("a folder that must not be entered: %w", err)
		}
	}
	return nil
}

func denied(err error) bool {
	var system *SystemError
	return errors.Is(err, fs.ErrPermission) && errors.As(err, &system) && system.Path != ""
}

func readable(path string, a *author) error {
	s, err := Open(path, Options{ReadOnly: true})
	if err != nil {
		return err
	}
	return errors.Join(stands(s, a), s.Close())
}

func TestNoRights(t *testing.T) {
	startChild(t, "no rights").end(t)
}

func TestFolderInPlaceOfAFile(t *testing.T) {
	_, err := Open(t.TempDir(), testOptions())
	var system *SystemError
	if !errors.As(err, &system) || !errors.Is(err, syscall.EISDIR) {
		t.Error(err)
	}
	path := filepath.Join(t.TempDir(), "file")
	must(t, os.WriteFile(path, nil, 0o600))
	if _, err := Open(filepath.Join(path, "a.db"), testOptions()); !errors.Is(err, syscall.ENOTDIR) {
		t.Error(err)
	}
}
