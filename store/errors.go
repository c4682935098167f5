package store

import (
	"errors"
	"fmt"
)

// What can be wrong with the file, to be asked with errors.Is. The first four
// have a screen of their own; the typed errors below carry the details.
var (
	ErrLocked   = errors.New("the file is in use by another program")
	ErrNewer    = errors.New("the file was written by a newer version")
	ErrCorrupt  = errors.New("the file is damaged")
	ErrNotFound = errors.New("not in the file")

	ErrConflict  = errors.New("the shop has moved on since it was read")
	ErrReadOnly  = errors.New("the file is open for reading only")
	ErrMalformed = errors.New("this cannot be written without changing it")
	ErrTooLarge  = errors.New("evidence over 64 KiB")
)

// LockedError says who has the file open. The holder's fields are zero where
// it left no word.
type LockedError struct {
	Path   string
	Holder Holder
}

func (e *LockedError) Error() string {
	return fmt.Sprintf("%s: %v (pid %d on %q)", e.Path, ErrLocked, e.Holder.PID, e.Holder.Host)
}

func (e *LockedError) Is(target error) bool { return target == ErrLocked }

// NewerError says which layout was found and which is the newest known here.
// The file has not been touched.
type NewerError struct {
	Path         string
	Found, Known int
}

func (e *NewerError) Error() string {
	return fmt.Sprintf("%s: %v (layout %d, known %d)", e.Path, ErrNewer, e.Found, e.Known)
}

func (e *NewerError) Is(target error) bool { return target == ErrNewer }

// Reason is the code of what a damaged file suffers from.
type Reason string

const (
	Missing   Reason = "missing"   // gone, though shops were kept in it
	Empty     Reason = "empty"     // no bytes, though shops were kept in it
	Foreign   Reason = "foreign"   // not a file of this program
	BadHeader Reason = "header"    // neither meta page holds
	Truncated Reason = "truncated" // shorter than its header says
	BadPages  Reason = "pages"     // the tree of pages does not hold together
	BadRecord Reason = "record"    // a record's checksum or content is wrong
	BadShop   Reason = "shop"      // journal, answers and index of a shop differ
	BadAccess Reason = "access"    // reading it panicked or faulted
)

// CorruptError says what is wrong with a file, and which backups lie beside
// it, newest first. Nothing has been written to the file.
type CorruptError struct {
	Path    string
	Why     Reason
	Err     error // what exactly was found; may be nil
	Backups []string
}

func (e *CorruptError) Error() string {
	if e.Err == nil {
		return fmt.Sprintf("%s: %v: %s", e.Path, ErrCorrupt, e.Why)
	}
	return fmt.Sprintf("%s: %v: %s: %v", e.Path, ErrCorrupt, e.Why, e.Err)
}

func (e *CorruptError) Is(target error) bool { return target == ErrCorrupt }
func (e *CorruptError) Unwrap() error        { return e.Err }

// Op is the code of what was being done when the system said no.
type Op string

const (
	OpFolder  Op = "folder"
	OpOpen    Op = "open"
	OpLock    Op = "lock"
	OpRead    Op = "read"
	OpSave    Op = "save"
	OpCopy    Op = "copy"
	OpBackup  Op = "backup"
	OpRestore Op = "restore"
	OpAside   Op = "aside"
)

// SystemError keeps what the operating system said: errors.Is finds
// fs.ErrPermission, fs.ErrNotExist, syscall.ENOSPC and their like.
type SystemError struct {
	Op   Op
	Path string
	Err  error
}

func (e *SystemError) Error() string { return fmt.Sprintf("%s %s: %v", e.Op, e.Path, e.Err) }
func (e *SystemError) Unwrap() error { return e.Err }

// failed names an operation that the system refused; errors that already have
// a type of this package pass unchanged.
func failed(op Op, path string, err error) error {
	if err == nil || typed(err) {
		return err
	}
	return &SystemError{Op: op, Path: path, Err: withCause(err)}
}

func typed(err error) bool {
	var (
		locked  *LockedError
		newer   *NewerError
		corrupt *CorruptError
		system  *SystemError
	)
	if errors.As(err, &locked) || errors.As(err, &newer) || errors.As(err, &corrupt) || errors.As(err, &system) {
		return true
	}
	for _, own := range []error{ErrNotFound, ErrConflict, ErrReadOnly, ErrMalformed, ErrTooLarge} {
		if errors.Is(err, own) {
			return true
		}
	}
	return false
}

func corrupt(why Reason, format string, args ...any) error {
	return &CorruptError{Why: why, Err: fmt.Errorf(format, args...)}
}

// located fills in the path and the backups of an error made where only bytes
// were known.
func located(err error, path string) error {
	var c *CorruptError
	if errors.As(err, &c) && c.Path == "" {
		c.Path, c.Backups = path, backupPaths(path)
	}
	var n *NewerError
	if errors.As(err, &n) && n.Path == "" {
		n.Path = path
	}
	return err
}
