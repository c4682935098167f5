package store

import (
	"errors"
	"fmt"
	"runtime/debug"
)

// guarded runs what reads the mapped file. A damaged page makes bbolt panic,
// and a file cut short under us makes the access itself fault: both come back
// as *CorruptError instead of ending the program.
func guarded(path string, f func() error) (err error) {
	before := debug.SetPanicOnFault(true)
	defer debug.SetPanicOnFault(before)
	defer func() {
		if p := recover(); p != nil {
			err = &CorruptError{Path: path, Why: BadAccess, Err: panicError(p), Backups: backupPaths(path)}
		}
	}()
	return located(f(), path)
}

func panicError(p any) error {
	if err, ok := p.(error); ok {
		return err
	}
	return errors.New(fmt.Sprint(p))
}
