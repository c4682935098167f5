package store

import (
	"errors"
	"slices"
	"strings"
	"syscall"
)

// causedError gives an error back the cause that bbolt printed into its text.
type causedError struct {
	error
	cause syscall.Errno
}

func (e causedError) Unwrap() []error { return []error{e.error, e.cause} }

// withCause finds the operating system's error at the end of a message: where
// bbolt grows or maps the file it formats its cause with %s, so that the disk
// being full could be read but not asked for.
func withCause(err error) error {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return err
	}
	for _, cause := range append(noRoom(), wornOut()...) {
		if strings.HasSuffix(err.Error(), cause.Error()) {
			return causedError{err, cause}
		}
	}
	return err
}

// NoRoom tells whether an error means that the disk, a quota or the largest
// size of a file is used up.
func NoRoom(err error) bool {
	return slices.ContainsFunc(noRoom(), func(e syscall.Errno) bool { return errors.Is(err, e) })
}
