package cli

import (
	"io"
	"time"

	"portone-onboard/model"
	"portone-onboard/ui"
)

// World is what main hands in. Nothing here knows bbolt.
type World struct {
	Args      []string // without the program's name
	In        io.Reader
	Out, Err  io.Writer
	Env       func(string) string
	Now       func() time.Time
	Version   string
	Facts     model.Facts
	Catalogue func() string // names the state of the facts, to stamp what was concluded from them
	Calendar  model.Calendar
	Files     Files
	Looks     ui.Looks           // how a machine sees for itself
	Scripted  Scripted           // what a rehearsal needs
	Clip      func(string) error // the system's clipboard; nil where there is none
}

// Files opens and mends shops' files. Explain puts an error of any of them, or
// of a File, into a Trouble; ok is false for one that is not theirs.
type Files struct {
	Open    func(path string) (File, error) // for writing; made where there is none
	Read    func(path string) (File, error) // as it stands, beside a wizard too
	Copy    func(path string) (File, error) // the same from a private copy, for a window that stays open
	Backups func(path string) []Backup      // the automatic ones, newest first
	Inspect func(path string) (Backup, error)
	Restore func(path, backup string) (aside string, err error) // aside is where the present file went, "" if none
	Repair  func(path string) (aside string, err error)         // keeps what can be read of a damaged file, which may be nothing
	Explain func(error) (t Trouble, ok bool)
}

// File is an open file over root types.
type File interface {
	Rows(catalogue string) ([]Row, error) // every shop; Fresh as far as this catalogue goes
	Load(model.ShopID) (model.Shop, error)
	Journal(model.ShopID) ([]model.Event, error)
	Events(id model.ShopID, from uint64, limit int) ([]model.Event, error) // newest first; from 0 is the newest
	Evidence(hash string) ([]byte, error)
	AppendMany(...Batch) error
	Conclude(catalogue string, rows ...Row) error // writes the rows' summaries
	Setting(name string) (string, error)
	SetSetting(name, value string) error
	Backup(to string) error
	RotateBackups(now time.Time) error
	Check() (shops int, events uint64, err error)
	Held() (Holder, bool) // with a file that is read: who has it open for writing
	Close() error
}

// Row is a shop in the list of shops.
type Row struct {
	ID       model.ShopID
	Revision uint64
	Updated  time.Time
	Summary  []byte // what Conclude wrote last; nil where nothing was
	Fresh    bool   // it speaks of this revision
}

// Batch is a run of one shop's events, and what the shop comes to after it.
type Batch struct {
	Events    []model.Event
	Catalogue string
	Summary   []byte
	Evidence  [][]byte
}

// Holder is who has a file open. PID 0 is nobody known.
type Holder struct {
	PID   int
	Host  string
	Since time.Time
}

// Backup is one backup as it was found by looking into it.
type Backup = ui.BackupRow

// Trouble is what an error of a file comes to.
type Trouble struct {
	Kind    ui.TroubleKind
	Path    string
	Detail  string // the system's own words
	Holder  Holder
	Found   int // with newer: the file's layout
	Known   int // and the newest this program knows
	NoRoom  bool
	Missing bool // there is no such file, and never was
}
