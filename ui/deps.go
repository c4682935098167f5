package ui

import (
	"context"
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
	Commit  func(e model.Event, sum model.Summary, proof ...[]byte) error          // proof: the longer records that its evidence names
	Proof   func(hash string) ([]byte, error)                                      // a longer record
	Setting func(key, value string) error
	Open    func(url string) error                           // in the merchant's browser
	Copy    func(text string) error                          // to the system's clipboard
	Keep    func(name, text string) (path string, err error) // as a new file where the merchant finds it

	ReadFile func(path string) ([]byte, error) // a file as the merchant names or drops it, the first megabytes of it

	Looks Looks
	Drill *Drill // with a rehearsal

	ReadOnly bool
	Holder   string       // with ReadOnly: who holds the file, "" if nobody does
	Path     string       // the file, for screens that name it
	Shop     model.ShopID // where to start; "" is the shop used last
	First    *model.Shop  // the shop to start with, where it is loaded already
	Lang     model.Lang
	LangSet  bool // the language was chosen before
	ASCII    bool
}

// Looks are the ways in which a machine sees for itself. What is nil is not
// offered. Every effect stops with its context and gives a *model.Failure.
type Looks struct {
	Site       func(context.Context, model.SiteAsk, func(model.Progress)) (model.SiteReport, error)
	SiteProof  func(model.SiteReport) []byte // the record kept as proof
	SiteProved func([]byte) (model.SiteReport, error)
	Scan       func(context.Context, model.ScanAsk, func(model.Progress)) (model.ScanReport, error)
	Payments   *Payments
	Letter     func(model.LetterAsk) model.Letter                                                                // reads a mail or message; needs no network
	Rehearse   func(context.Context, model.RehearsalAsk, func(model.RehearsalEvent)) (address string, err error) // open until the context ends
	Replay     func(context.Context, model.ReplayAsk, func(model.HookResult)) (model.HookReport, error)
	Listen     func(context.Context, model.ListenAsk, func(model.HookDelivery)) (address string, err error) // open until the context ends
}

// Payments is PortOne's API for one shop at a time. The secret never passes
// through here but in SetSecret.
type Payments struct {
	Find      func(context.Context, model.ShopID, model.PortOne)                     // asks the keyring, which may take its time
	Secret    func(model.ShopID, model.PortOne) SecretFrom                           // what is known by now; at once
	SetSecret func(id model.ShopID, v model.PortOne, secret string, keep bool) error // keep: in the system's keyring
	Forget    func(model.ShopID, model.PortOne) error
	Verify    func(context.Context, model.ShopID, model.PaymentAsk) (model.PaymentReport, error)
	Wait      func(context.Context, model.ShopID, model.PaymentFilter, model.PaymentExpect, func(model.Progress)) (model.PaymentReport, error)
	List      func(context.Context, model.ShopID, model.PaymentFilter) ([]model.PaymentSeen, error)
	Cancel    func(context.Context, model.ShopID, model.CancelAsk) (model.PaymentSeen, error)
}

// SecretFrom is where PortOne's API secret comes from.
type SecretFrom string

const (
	SecretNone    SecretFrom = ""
	SecretEnv     SecretFrom = "env"     // PORTONE_API_SECRET
	SecretKeyring SecretFrom = "keyring" // the system's own store
	SecretTyped   SecretFrom = "typed"   // for this run only
)

func (l Looks) offered() map[model.Look]bool {
	return map[model.Look]bool{
		model.LookSite: l.Site != nil, model.LookScan: l.Scan != nil, model.LookPayment: l.Payments != nil, model.LookCode: true,
	}
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
