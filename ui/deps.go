package ui

import (
	"time"

	"portone-onboard/model"
)

// Deps is what the program hands in: the world, and every effect as a function
// over root types. Nothing here knows bbolt, a path or the network.
type Deps struct {
	Facts    model.Facts
	Calendar model.Calendar
	Now      func() time.Time
	Today    func() model.Date
	NewID    func() model.ShopID

	Shops   func() ([]ShopRow, error)
	Load    func(model.ShopID) (model.Shop, error)
	Events  func(id model.ShopID, before uint64, limit int) ([]model.Event, error) // newest first; before 0 is the newest
	Commit  func(model.Event, model.Summary) error
	Setting func(key, value string) error
	Open    func(url string) error // in the merchant's browser

	ReadOnly bool
	Holder   string       // with ReadOnly: who holds the file, "" if nobody does
	Path     string       // the file, for screens that name it
	Shop     model.ShopID // where to start; "" is the shop used last
	First    *model.Shop  // the shop to start with, where it is loaded already
	Lang     model.Lang
	LangSet  bool // the language was chosen before
	ASCII    bool
}

// ShopRow is one shop in the list.
type ShopRow struct {
	ID      model.ShopID
	Updated time.Time
	Summary model.Summary
}

// TroubleKind is why the file could not be opened.
type TroubleKind string

const (
	TroubleLocked  TroubleKind = "locked"  // another window has it
	TroubleNewer   TroubleKind = "newer"   // written by a newer version
	TroubleCorrupt TroubleKind = "corrupt" // damaged
	TroubleSystem  TroubleKind = "system"  // no permission, disk full, read-only folder
)

// TroubleInfo is what the trouble screen shows and can do.
type TroubleInfo struct {
	Kind    TroubleKind
	Path    string
	Detail  string // the system's own words, printable
	Holder  string // with locked: process and since when
	Found   int    // with newer: layout of the file
	Known   int    // with newer: newest layout this program knows
	Backups []BackupRow

	Retry    func() (Deps, *TroubleInfo)
	Read     func() (Deps, *TroubleInfo)            // locked: read a copy
	Restore  func(path string) (Deps, *TroubleInfo) // corrupt: set aside, put the backup in its place
	SetAside func() (Deps, *TroubleInfo)            // corrupt: set aside, save what can be read, go on
}

// BackupRow is one backup that can be put back.
type BackupRow struct {
	Path   string
	At     time.Time
	Shops  int
	Events int
	OK     bool
}
