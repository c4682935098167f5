//go:build !windows

package store

import (
	"errors"
	"os"
	"syscall"
)

// tryLock takes the lock that bbolt takes, on the same open file, so that
// bbolt finds it held by itself. It tells false where another holds it.
func tryLock(f *os.File, exclusive bool) (bool, error) {
	how := syscall.LOCK_SH
	if exclusive {
		how = syscall.LOCK_EX
	}
	for {
		err := syscall.Flock(int(f.Fd()), how|syscall.LOCK_NB)
		switch {
		case err == nil:
			return true, nil
		case errors.Is(err, syscall.EWOULDBLOCK):
			return false, nil
		case !errors.Is(err, syscall.EINTR):
			return false, err
		}
	}
}

// yieldLock prepares the handing over to bbolt: here its lock is this one.
func yieldLock(*os.File) error { return nil }

// syncFolder puts a renamed file's name on disk.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) { // some file systems have nothing to sync here
		err = nil
	}
	return errors.Join(err, d.Close())
}

// renameNeedsClosed says whether a file must be closed before it is replaced.
const renameNeedsClosed = false

// unlock gives the lock back, if the file is still open.
func unlock(f *os.File) { _ = syscall.Flock(int(f.Fd()), syscall.LOCK_UN) }
