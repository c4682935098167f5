package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Restore puts a backup in place of a file. The present file is never thrown
// away: it stays beside it under the name that is returned, "" where there was
// none. The backup is checked before, and its copy again before it gets the
// name. *LockedError while a program has the file open.
func Restore(path, backup string, o Options) (aside string, err error) {
	if found := inspect(backup); found.err != nil {
		return "", found.err
	}
	return replace(path, o.filled(), func(f *os.File) error { return copyWhole(f, backup) })
}

// replace puts a newly filled file in place of one that nobody has open.
func replace(path string, o Options, fill func(*os.File) error) (aside string, err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", failed(OpFolder, path, err)
	}
	present, err := lockPresent(path, o)
	if err != nil {
		return "", err
	}
	if present != nil {
		defer present.Close() // Windows has it closed by then; a second time does no harm
		if aside, err = keepAside(path, o); err != nil {
			return "", failed(OpAside, path, err)
		}
	}
	check := func(temp string) error {
		if err := checkFile(temp); err != nil || present == nil || !renameNeedsClosed {
			return err
		}
		return present.Close()
	}
	if err := fillNew(path, fill, check); err != nil {
		return aside, failed(OpRestore, path, err)
	}
	writeNote(path, note{Progress: true})
	return aside, nil
}

// lockPresent locks the file at a path, nil where there is none.
func lockPresent(path string, o Options) (*os.File, error) {
	f, err := openLocked(path, os.O_RDONLY, true, o.LockTimeout)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return f, err
}

// keepAside gives a file a second name, so that there is no moment without one.
func keepAside(path string, o Options) (aside string, err error) {
	aside = stamped(path, "aside", o.Now())
	if os.Link(path, aside) == nil {
		return aside, nil
	}
	return aside, fillNew(aside, func(f *os.File) error { return copyWhole(f, path) }, nil)
}

func copyWhole(to *os.File, path string) error {
	from, err := os.Open(path)
	if err != nil {
		return err
	}
	defer from.Close()
	_, err = to.ReadFrom(from)
	return err
}

// SetAside takes a file out of the way, so that the next Open starts anew. It
// stays beside under the name that is returned, "" where there was none.
func SetAside(path string, o Options) (aside string, err error) {
	o = o.filled()
	present, err := lockPresent(path, o)
	if err != nil {
		return "", err
	}
	if present != nil {
		defer present.Close() // Windows has it closed by then; a second time does no harm
		aside = stamped(path, "aside", o.Now())
		if renameNeedsClosed {
			present.Close()
		}
		if err := moveOver(path, aside); err != nil {
			return "", failed(OpAside, path, err)
		}
	}
	writeNote(path, note{Progress: false})
	return aside, nil
}
