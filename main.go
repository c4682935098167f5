// portone-onboard takes a merchant through PortOne's onboarding in a terminal.
// This file hands the world in: the shops' file, the catalogue, the calendar,
// the clock. The program itself is ui/cli.
package main

import (
	"errors"
	"io/fs"
	"os"
	"time"

	"portone-onboard/model/gateway"
	"portone-onboard/model/workday"
	"portone-onboard/store"
	"portone-onboard/ui"
	"portone-onboard/ui/cli"
)

// version is set when a release is built.
var version = "dev"

func main() { os.Exit(cli.Run(world())) }

func world() cli.World {
	return cli.World{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Env: os.Getenv, Now: time.Now, Version: version,
		Facts: gateway.Catalogue{}, Catalogue: gateway.Hash, Calendar: workday.New(), Files: files(),
	}
}

// files is the store as the commands and the wizard see it.
func files() cli.Files {
	plain := store.Options{App: version}
	reading := store.Options{App: version, ReadOnly: true}
	return cli.Files{
		Open:    func(path string) (cli.File, error) { return opened(store.Open(path, plain)) },
		Read:    func(path string) (cli.File, error) { return opened(store.Open(path, reading)) },
		Copy:    func(path string) (cli.File, error) { return opened(store.OpenCopy(path, reading)) },
		Backups: backups,
		Inspect: inspect,
		Restore: func(path, backup string) (string, error) { return store.Restore(path, backup, plain) },
		Repair:  func(path string) (string, error) { return repair(path, plain) },
		Explain: explain,
	}
}

func opened(s *store.Store, err error) (cli.File, error) {
	if err != nil {
		return nil, err
	}
	return file{s}, nil
}

// repair starts with an empty file where nothing of the damaged one can be read.
func repair(path string, o store.Options) (aside string, err error) {
	_, aside, err = store.Repair(path, o)
	if errors.Is(err, store.ErrNotFound) {
		return store.SetAside(path, o)
	}
	return aside, err
}

func backups(path string) []cli.Backup {
	var out []cli.Backup
	for _, b := range store.Backups(path) {
		out = append(out, backup(b))
	}
	return out
}

func inspect(path string) (cli.Backup, error) {
	b, err := store.Inspect(path)
	return backup(b), err
}

func backup(b store.BackupInfo) cli.Backup {
	return cli.Backup{Path: b.Path, At: b.At, Shops: b.Shops, Events: int(b.Events), OK: b.OK}
}

func holder(h store.Holder) cli.Holder { return cli.Holder{PID: h.PID, Host: h.Host, Since: h.Since} }

// explain tells the store's errors apart.
func explain(err error) (t cli.Trouble, ok bool) {
	var (
		locked  *store.LockedError
		newer   *store.NewerError
		corrupt *store.CorruptError
		system  *store.SystemError
	)
	switch {
	case errors.As(err, &locked):
		return cli.Trouble{Kind: ui.TroubleLocked, Path: locked.Path, Holder: holder(locked.Holder)}, true
	case errors.As(err, &newer):
		return cli.Trouble{Kind: ui.TroubleNewer, Path: newer.Path, Found: newer.Found, Known: newer.Known}, true
	case errors.As(err, &corrupt):
		return cli.Trouble{Kind: ui.TroubleCorrupt, Path: corrupt.Path, Detail: cause(corrupt.Err, string(corrupt.Why))}, true
	case errors.As(err, &system):
		return cli.Trouble{Kind: ui.TroubleSystem, Path: system.Path, Detail: cause(system.Err, string(system.Op)),
			NoRoom: store.NoRoom(err), Missing: system.Op == store.OpOpen && errors.Is(err, fs.ErrNotExist)}, true
	}
	return t, false
}

func cause(err error, otherwise string) string {
	if err == nil {
		return otherwise
	}
	return err.Error()
}

// file is an open store over root types.
type file struct{ *store.Store }

func (f file) Rows(catalogue string) ([]cli.Row, error) {
	rows, err := f.Shops()
	out := make([]cli.Row, len(rows))
	for i, r := range rows {
		out[i] = cli.Row{ID: r.ID, Revision: r.Revision, Updated: r.Updated, Summary: r.Summary, Fresh: r.Fresh(catalogue)}
	}
	return out, err
}

func (f file) Conclude(catalogue string, rows ...cli.Row) error {
	out := make([]store.IndexRow, len(rows))
	for i, r := range rows {
		out[i] = store.IndexRow{ID: r.ID, Revision: r.Revision, Index: store.Index{Catalogue: catalogue, Summary: r.Summary}}
	}
	return f.PutIndex(out...)
}

func (f file) AppendMany(batches ...cli.Batch) error {
	out := make([]store.Batch, len(batches))
	for i, b := range batches {
		out[i] = store.Batch{Events: b.Events, Index: store.Index{Catalogue: b.Catalogue, Summary: b.Summary}, Evidence: b.Evidence}
	}
	return f.Store.AppendMany(out...)
}

func (f file) Check() (shops int, events uint64, err error) {
	c, err := f.Store.Check()
	return c.Shops, c.Events, err
}

// Held goes by the copy that reading made: a note alone may have stayed behind
// after a crash.
func (f file) Held() (cli.Holder, bool) {
	h, beside := f.Copy()
	return holder(h), beside && h.PID != 0
}
