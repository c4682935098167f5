package cli

import (
	"crypto/rand"
	"slices"
	"sync"
	"time"

	"portone-onboard/model"
	"portone-onboard/ui"
)

// session is an open file as the wizard uses it. Its methods are called from
// several goroutines.
type session struct {
	file     File
	run      *run
	path     string
	readOnly bool
	holder   string       // with readOnly
	first    model.ShopID // the shop to begin with, "" if nothing names one

	start sync.Once // the first list only serves to find first
	mu    sync.Mutex
	last  model.ShopID  // the shop opened last, as the file remembers it
	stop  chan struct{} // closed when the session ends
	work  sync.WaitGroup
}

// newSession takes the file over. The error is about --shop; the session is
// good without it.
func newSession(r *run, f File) (*session, error) {
	s := &session{file: f, run: r, path: r.path(), stop: make(chan struct{})}
	if id, err := f.Setting(settingShop); err == nil {
		s.last = model.ShopID(id)
	}
	s.first = s.last
	if r.opt.shop == "" {
		return s, nil
	}
	one, err := r.oneShop(f)
	s.first = one.ID
	return s, err
}

// deps is the session as the wizard's screens see it.
func (s *session) deps() ui.Deps {
	r := s.run
	return ui.Deps{
		Facts: r.Facts, Calendar: r.Calendar, Now: r.clock.Now, Today: r.clock.Today, NewID: newShopID,
		Shops: s.shops, Load: s.load, Events: s.events, Commit: s.commit, Setting: s.file.SetSetting, Open: openURL,
		Proof: s.file.Evidence, Copy: r.Clip, Keep: keepFile, ReadFile: readFile, Looks: r.looks(),
		ReadOnly: s.readOnly, Holder: s.holder, Path: s.path, Shop: s.first, ASCII: r.ascii(),
		Lang: r.texts().Lang, LangSet: r.langSet,
	}
}

// newShopID is "s" and eight characters out of 32 that cannot be mistaken for each other.
func newShopID() model.ShopID {
	const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
	var b [8]byte
	_, _ = rand.Read(b[:]) // never fails; the program ends instead
	for i := range b {
		b[i] = alphabet[b[i]%32]
	}
	return model.ShopID("s" + string(b[:]))
}

// shops lists the shops. The first call comes from the start of the program,
// which only looks for the shop to begin with: it gets the one used last
// alone, so that ten thousand shops start as fast as one.
func (s *session) shops() (rows []ui.ShopRow, err error) {
	s.start.Do(func() { rows = s.begin() })
	if rows != nil {
		return rows, nil
	}
	r := s.run
	all, err := list(s.file, r.Catalogue(), r.clock.Today())
	if err != nil {
		return nil, err
	}
	if err := s.refresh(all, everyCore()); err != nil {
		return nil, err
	}
	for _, l := range all {
		rows = append(rows, ui.ShopRow{ID: l.ID, Updated: l.Updated, Summary: l.Summary})
	}
	return rows, nil
}

func (s *session) begin() []ui.ShopRow {
	newest, err := s.file.Events(s.first, 0, 1)
	if err != nil || len(newest) == 0 {
		return nil // gone with a restored backup, say: then all are listed
	}
	return []ui.ShopRow{{ID: s.first, Updated: newest[0].At}}
}

// load loads a shop, and remembers it as the one to begin with next time.
func (s *session) load(id model.ShopID) (model.Shop, error) {
	shop, err := s.file.Load(id)
	if err == nil {
		s.remember(id)
	}
	return shop, err
}

func (s *session) remember(id model.ShopID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.last == id || s.readOnly {
		return
	}
	s.last = id
	_ = s.file.SetSetting(settingShop, string(id)) // without it the next start lists all shops
}

// events pages through a journal: those before an event, newest first.
func (s *session) events(id model.ShopID, before uint64, limit int) ([]model.Event, error) {
	if before == 1 {
		return nil, nil
	}
	return s.file.Events(id, max(before, 1)-1, limit)
}

// commit puts an answer on disk.
func (s *session) commit(e model.Event, sum model.Summary, proof ...[]byte) error {
	r := s.run
	err := s.file.AppendMany(Batch{Events: []model.Event{e}, Catalogue: r.Catalogue(), Summary: keep(sum, r.clock.Today()), Evidence: proof})
	if err == nil && e.Kind == model.Created {
		s.remember(e.Shop)
	}
	return err
}

const (
	settleTime  = 300 * time.Millisecond // until the first screen stands
	careTime    = 10 * time.Minute
	batchOfRows = 200 // summaries per transaction: an answer never waits long for them
)

// care looks after the file while nobody waits: it brings summaries up to date
// and makes the day's backup.
func (s *session) care() {
	if s.readOnly {
		return
	}
	s.work.Go(func() {
		for wait := settleTime; s.sleep(wait); wait = careTime {
			r := s.run
			if all, err := list(s.file, r.Catalogue(), r.clock.Today()); err == nil {
				_ = s.refresh(all, 1) // a list that is opened meanwhile does it again, and tells
			}
			_ = s.file.RotateBackups(r.Now()) // doctor tells when the last good one was made
		}
	})
}

// sleep waits; false is the end of the session.
func (s *session) sleep(d time.Duration) bool {
	select {
	case <-s.stop:
		return false
	case <-time.After(d):
		return true
	}
}

// refresh brings a list's summaries up to date, in the file as well.
func (s *session) refresh(all []listed, workers int) error {
	r, day := s.run, s.run.clock.Today()
	for part := range slices.Chunk(all, batchOfRows) {
		if s.ended() || !slices.ContainsFunc(part, func(l listed) bool { return l.stale }) {
			continue
		}
		if err := concludeAll(s.file, r.world(), part, workers); err != nil {
			return err
		}
		var rows []Row
		for _, l := range part {
			rows = append(rows, Row{ID: l.ID, Revision: l.Revision, Summary: keep(l.Summary, day)})
		}
		if s.readOnly {
			continue
		}
		if err := s.file.Conclude(r.Catalogue(), rows...); err != nil {
			return err
		}
	}
	return nil
}

func (s *session) ended() bool {
	select {
	case <-s.stop:
		return true
	default:
		return false
	}
}

// patience is how long the end of the program waits for what runs beside it.
// The file is whole at every moment; only a half-made backup would stay behind.
const patience = 2 * time.Second

// end closes the file once what runs beside has come to its end.
func (s *session) end() {
	close(s.stop)
	done := make(chan struct{})
	go func() { s.work.Wait(); close(done) }()
	select {
	case <-done:
		_ = s.file.Close() // everything accepted is on disk
	case <-time.After(patience):
	}
}

// ascii tells whether marks and borders must be plain ASCII.
func (r *run) ascii() bool { return r.opt.ascii || r.Env("RUNEWIDTH_EASTASIAN") == "1" }
