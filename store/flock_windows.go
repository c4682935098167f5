package store

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// bbolt locks the last byte that an offset can name.
func lockRange() *windows.Overlapped {
	last := ^uint32(0)
	return &windows.Overlapped{Offset: last, OffsetHigh: last}
}

// tryLock takes the lock that bbolt takes. It tells false where another holds it.
func tryLock(f *os.File, exclusive bool) (bool, error) {
	flags := uint32(windows.LOCKFILE_FAIL_IMMEDIATELY)
	if exclusive {
		flags |= windows.LOCKFILE_EXCLUSIVE_LOCK
	}
	err := windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, lockRange())
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return false, nil
	}
	return err == nil, err
}

// yieldLock prepares the handing over to bbolt, whose own lock would find this
// one in its way: Windows refuses a second lock even to the same handle. A
// file that only we know of was not locked.
func yieldLock(f *os.File) error {
	err := windows.UnlockFileEx(windows.Handle(f.Fd()), 0, 1, 0, lockRange())
	if errors.Is(err, windows.ERROR_NOT_LOCKED) {
		return nil
	}
	return err
}

// syncFolder has nothing to do: NTFS journals names.
func syncFolder(string) error { return nil }

// renameNeedsClosed says whether a file must be closed before it is replaced.
const renameNeedsClosed = true

// unlock gives the lock back, if the file is still open and locked.
func unlock(f *os.File) { _ = yieldLock(f) }
