// portone-onboard takes a merchant through PortOne's onboarding in a terminal.
// This file hands the world in: the shops' file, the catalogue, the calendar,
// the clock. The program itself is ui/cli.
package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/atotto/clipboard"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
	"portone-onboard/model/mail"
	"portone-onboard/model/portone"
	"portone-onboard/model/portone/hook"
	"portone-onboard/model/portone/page"
	"portone-onboard/model/scan"
	"portone-onboard/model/site"
	"portone-onboard/model/workday"
	"portone-onboard/store"
	"portone-onboard/store/vault"
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
		Looks: looks(), Scripted: scripted(), Clip: clipboard.WriteAll,
	}
}

// looks are the ways in which the program sees for itself.
func looks() ui.Looks {
	return ui.Looks{
		Site: func(ctx context.Context, ask model.SiteAsk, tell func(model.Progress)) (model.SiteReport, error) {
			return site.New(site.Options{Version: version}).Check(ctx, ask, tell)
		},
		SiteProof:  func(r model.SiteReport) []byte { return site.Snapshot(r, site.SnapshotLimit) },
		SiteProved: site.ReadSnapshot,
		Scan: func(ctx context.Context, ask model.ScanAsk, tell func(model.Progress)) (model.ScanReport, error) {
			return scan.Scan(ctx, ask, time.Now(), tell)
		},
		Payments: payments(&api{keys: vault.Keys{Env: envSecret}, clients: map[string]*portone.Client{}}),
		Letter:   mail.Read,
		Rehearse: rehearse,
		Replay:   hook.Replay,
		Listen:   listen,
	}
}

// scripted is what a rehearsal of the whole path needs: the site check of a shop
// that the program serves itself, and what a payment proves.
func scripted() cli.Scripted {
	return cli.Scripted{
		Site: func(shop cli.Served, now func() time.Time) cli.SiteLook {
			return site.New(site.Options{Version: version, Now: now}.Through(shop.Dial)).Check
		},
		Judge: portone.Judge,
	}
}

// rehearse opens the rehearsal page until the context ends.
func rehearse(ctx context.Context, ask model.RehearsalAsk, tell func(model.RehearsalEvent)) (string, error) {
	s, err := page.Open(ctx, ask, tell)
	if err != nil {
		return "", err
	}
	return s.URL(), nil
}

// listen takes webhooks until the context ends.
func listen(ctx context.Context, ask model.ListenAsk, tell func(model.HookDelivery)) (string, error) {
	l, err := hook.Listen(ctx, ask, tell)
	if err != nil {
		return "", err
	}
	return l.URL(), nil
}

// envSecret is PortOne's API secret from the environment. V1 has two parts.
func envSecret(kind string) string {
	if kind != string(model.V1) {
		return os.Getenv("PORTONE_API_SECRET")
	}
	key, secret := os.Getenv("PORTONE_V1_API_KEY"), os.Getenv("PORTONE_V1_API_SECRET")
	if key == "" || secret == "" {
		return ""
	}
	return key + ":" + secret
}

// api is PortOne's API: one client a shop and version, which keeps V1's token.
type api struct {
	keys    vault.Keys
	mu      sync.Mutex
	clients map[string]*portone.Client
}

func (a *api) client(shop model.ShopID, v model.PortOne) (*portone.Client, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	name := string(shop) + "/" + string(v)
	if c := a.clients[name]; c != nil {
		return c, nil
	}
	c, err := portone.New(portone.Options{Version: version, Secret: func(context.Context) (portone.Secret, error) {
		return a.secret(shop, v)
	}})
	if err == nil {
		a.clients[name] = c
	}
	return c, err
}

func (a *api) secret(shop model.ShopID, v model.PortOne) (portone.Secret, error) {
	s, _ := a.keys.Get(string(shop), string(v))
	if s == "" {
		return portone.Secret{}, &model.Failure{Kind: model.FailSecret}
	}
	if v != model.V1 {
		return portone.Secret{V2: s}, nil
	}
	key, secret, _ := strings.Cut(s, ":")
	return portone.Secret{V1Key: key, V1Secret: secret}, nil
}

// payments puts the client behind functions over root types.
func payments(a *api) *ui.Payments {
	return &ui.Payments{
		Find: func(ctx context.Context, id model.ShopID, v model.PortOne) { a.keys.Find(ctx, string(id), string(v)) },
		Secret: func(id model.ShopID, v model.PortOne) ui.SecretFrom {
			_, where := a.keys.Get(string(id), string(v))
			return ui.SecretFrom(where)
		},
		SetSecret: func(id model.ShopID, v model.PortOne, secret string, keep bool) error {
			return a.keys.Set(context.Background(), string(id), string(v), secret, keep)
		},
		Forget: func(id model.ShopID, v model.PortOne) error {
			return a.keys.Forget(context.Background(), string(id), string(v))
		},
		Verify: func(ctx context.Context, id model.ShopID, ask model.PaymentAsk) (model.PaymentReport, error) {
			c, err := a.client(id, ask.Version)
			if err != nil {
				return model.PaymentReport{}, err
			}
			return c.Verify(ctx, ask)
		},
		Wait: a.wait,
		List: func(ctx context.Context, id model.ShopID, f model.PaymentFilter) ([]model.PaymentSeen, error) {
			c, err := a.client(id, f.Version)
			if err != nil {
				return nil, err
			}
			return c.Payments(ctx, f)
		},
		Cancel: func(ctx context.Context, id model.ShopID, ask model.CancelAsk) (model.PaymentSeen, error) {
			c, err := a.client(id, ask.Version)
			if err != nil {
				return model.PaymentSeen{}, err
			}
			return c.Cancel(ctx, ask)
		},
	}
}

// settled holds for a payment about which something is decided: a window that was
// only opened is not what is waited for.
func settled(p model.PaymentSeen) bool {
	return p.Status != "READY" && p.Status != "PAY_PENDING" && p.Status != "PENDING"
}

func (a *api) wait(ctx context.Context, id model.ShopID, f model.PaymentFilter, x model.PaymentExpect, tell func(model.Progress)) (model.PaymentReport, error) {
	c, err := a.client(id, f.Version)
	if err != nil {
		return model.PaymentReport{}, err
	}
	seen, err := c.Wait(ctx, f, settled, tell)
	now := time.Now().UTC()
	return model.PaymentReport{At: now, Payment: seen, Findings: portone.Judge(seen, x, now)}, err
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
