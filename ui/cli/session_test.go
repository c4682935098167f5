package cli

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"portone-onboard/model"
	"portone-onboard/model/workday"
	"portone-onboard/store"
	"portone-onboard/ui"
)

// bare is a catalogue that knows its gateways by name only.
type bare struct{}

func (bare) Codes() []model.Code                      { return []model.Code{"inicis"} }
func (bare) Common() model.Common                     { return model.Common{} }
func (b bare) Choice(c model.Code) model.GatewayFacts { return b.Gateway(c) }
func (bare) Conflicts(model.Code) []model.Conflict    { return nil }
func (bare) Parameters(model.Code) []model.Parameter  { return nil }
func (bare) Page(string) (string, model.Date)         { return "", model.Date{} }
func (b bare) Name(c model.Code) (model.Text, string) { g := b.Gateway(c); return g.Name, g.Kind }
func (bare) Gateway(c model.Code) model.GatewayFacts  { return model.GatewayFacts{Code: c} }

// file is a real store behind the functions that main hands in.
type file struct{ *store.Store }

func (f file) Rows(catalogue string) ([]Row, error) {
	rows, err := f.Shops()
	var out []Row
	for _, r := range rows {
		out = append(out, Row{ID: r.ID, Revision: r.Revision, Updated: r.Updated, Summary: r.Summary, Fresh: r.Fresh(catalogue)})
	}
	return out, err
}

func (f file) Conclude(catalogue string, rows ...Row) error {
	var out []store.IndexRow
	for _, r := range rows {
		out = append(out, store.IndexRow{ID: r.ID, Revision: r.Revision, Index: store.Index{Catalogue: catalogue, Summary: r.Summary}})
	}
	return f.PutIndex(out...)
}

func (f file) AppendMany(batches ...Batch) error {
	var out []store.Batch
	for _, b := range batches {
		out = append(out, store.Batch{Events: b.Events, Index: store.Index{Catalogue: b.Catalogue, Summary: b.Summary}, Evidence: b.Evidence})
	}
	return f.Store.AppendMany(out...)
}

func (f file) Check() (int, uint64, error) {
	c, err := f.Store.Check()
	return c.Shops, c.Events, err
}

func (f file) Held() (Holder, bool) {
	h, held := f.Copy()
	return Holder{PID: h.PID}, held
}

var noon = time.Date(2026, 11, 25, 3, 0, 0, 0, time.UTC) // noon in Korea

// harness is a run over a file in a folder of its own. What the merchant's
// clock and catalogue say can be changed.
type harness struct {
	*run
	t         *testing.T
	path      string
	now       time.Time
	catalogue string
}

func newHarness(t *testing.T) *harness {
	h := &harness{t: t, path: filepath.Join(t.TempDir(), "onboard.db"), now: noon, catalogue: "first"}
	h.run = &run{parsed: true, lang: model.Korean, langSet: true, opt: options{db: h.path}, World: World{
		Env: func(string) string { return "" }, Now: func() time.Time { return h.now }, Err: &bytes.Buffer{}, Facts: bare{},
		Catalogue: func() string { return h.catalogue }, Calendar: workday.New(),
		Files: Files{Open: h.open, Copy: h.copy, Backups: func(string) []Backup { return nil }, Explain: explainTest},
	}}
	h.clock = newClock(h.Now, model.Date{})
	return h
}

func (h *harness) open(path string) (File, error) {
	s, err := store.Open(path, store.Options{LockTimeout: -1})
	if err != nil {
		return nil, err
	}
	return file{s}, nil
}

func (h *harness) copy(path string) (File, error) {
	s, err := store.OpenCopy(path, store.Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	return file{s}, nil
}

func explainTest(err error) (Trouble, bool) {
	switch {
	case err == nil:
		return Trouble{}, false
	case errors.Is(err, store.ErrLocked):
		return Trouble{Kind: ui.TroubleLocked}, true
	case errors.Is(err, store.ErrCorrupt):
		return Trouble{Kind: ui.TroubleCorrupt}, true
	}
	return Trouble{Kind: ui.TroubleSystem, Missing: errors.Is(err, fs.ErrNotExist)}, true
}

// session opens the file as a wizard does.
func (h *harness) session() *session {
	h.t.Helper()
	f, err := h.open(h.path)
	if err != nil {
		h.t.Fatal(err)
	}
	s, err := newSession(h.run, f)
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() {
		if !s.ended() {
			s.end()
		}
	})
	return s
}

// begin puts a shop with a name into the file, as the wizard does.
func (h *harness) begin(s *session, id model.ShopID, name string) model.Shop {
	h.t.Helper()
	shop := h.commit(s, model.Shop{ID: id}, model.Event{Seq: 1, Shop: id, At: h.now, Kind: model.Created})
	return h.answer(s, shop, model.Slot{Question: "prep.shop.name"}, name)
}

func (h *harness) answer(s *session, shop model.Shop, slot model.Slot, values ...string) model.Shop {
	h.t.Helper()
	h.now = h.now.Add(time.Second)
	e, problems := model.NewWalk(shop, h.world()).Accept(slot, model.Input{Values: values}, h.now)
	if model.Blocks(problems) {
		h.t.Fatalf("%s: %v", slot, problems)
	}
	return h.commit(s, shop, e)
}

func (h *harness) commit(s *session, shop model.Shop, e model.Event) model.Shop {
	h.t.Helper()
	next, err := model.Apply(shop, e)
	if err != nil {
		h.t.Fatal(err)
	}
	if err := s.commit(e, model.Summarise(model.NewWalk(next, h.world()))); err != nil {
		h.t.Fatal(err)
	}
	return next
}

// names lists what the list of shops shows.
func (h *harness) names(s *session) (out []string) {
	h.t.Helper()
	rows, err := s.shops()
	if err != nil {
		h.t.Fatal(err)
	}
	for _, r := range rows {
		out = append(out, string(r.ID)+" "+r.Summary.Name)
	}
	return out
}

// The program starts with the shop opened last, and does not read the others
// for that; the list of shops shows all of them.
func TestStartsWithTheLastShop(t *testing.T) {
	h := newHarness(t)
	s := h.session()
	if got := h.names(s); len(got) != 0 {
		t.Fatalf("an empty file lists %v", got)
	}
	h.begin(s, "s1", "하나")
	h.begin(s, "s2", "둘")
	if _, err := s.load("s1"); err != nil {
		t.Fatal(err)
	}
	s.end()

	s = h.session()
	if rows, err := s.shops(); err != nil || len(rows) != 1 || rows[0].ID != "s1" {
		t.Errorf("starts with %v, %v", rows, err)
	}
	if got := h.names(s); !slices.Equal(got, []string{"s2 둘", "s1 하나"}) {
		t.Errorf("lists %v", got)
	}
	s.end()

	h.run.opt.shop = "둘"
	s = h.session()
	if rows, err := s.shops(); err != nil || len(rows) != 1 || rows[0].ID != "s2" || s.deps().Shop != "s2" {
		t.Errorf("--shop starts with %v, %v", rows, err)
	}
}

// The shop opened last may be gone with a backup that was restored.
func TestStartsWithoutTheLastShop(t *testing.T) {
	h := newHarness(t)
	s := h.session()
	h.begin(s, "s1", "하나")
	if err := s.file.SetSetting(settingShop, "gone"); err != nil {
		t.Fatal(err)
	}
	s.end()
	if got := h.names(h.session()); !slices.Equal(got, []string{"s1 하나"}) {
		t.Errorf("lists %v", got)
	}
}

// A summary is good while neither the shop, the catalogue nor the day's turn
// has changed; else it is concluded anew, and kept.
func TestSummariesStayTrue(t *testing.T) {
	h := newHarness(t)
	s := h.session()
	shop := h.begin(s, "s1", "하나")
	shop = h.answer(s, shop, model.Slot{Question: "prep.gateway.chosen"}, "inicis")
	h.answer(s, shop, model.Slot{Track: "t1", Question: "contract.apply.sent_on"}, "2026-11-25")
	stale := func() bool {
		t.Helper()
		all, err := list(s.file, h.Catalogue(), h.clock.Today())
		if err != nil || len(all) != 1 {
			t.Fatal(all, err)
		}
		return all[0].stale
	}
	lists := func() model.Summary {
		t.Helper()
		h.names(s) // the first call may be the start's
		rows, err := s.shops()
		if err != nil || len(rows) != 1 {
			t.Fatal(rows, err)
		}
		return rows[0].Summary
	}
	if stale() {
		t.Error("stale as soon as it was saved")
	}
	h.catalogue = "second"
	if !stale() {
		t.Error("good under another catalogue")
	}
	if lists(); stale() {
		t.Error("listing did not keep what it concluded")
	}
	h.now = h.now.AddDate(0, 0, 30)
	if !stale() {
		t.Error("good although a wait has become overdue")
	}
	if got := lists(); got.Next == nil || got.Next.Kind != model.Overdue {
		t.Errorf("a month later the list shows %+v", got.Next)
	}
	h.now = h.now.AddDate(0, 0, -30)
	if !stale() {
		t.Error("a summary of a later day is good for an earlier one")
	}
}

func TestEventsPage(t *testing.T) {
	h := newHarness(t)
	s := h.session()
	shop := h.begin(s, "s1", "이름 0")
	for i := range 5 {
		shop = h.answer(s, shop, model.Slot{Question: "prep.shop.name"}, "이름 "+strconv.Itoa(i+1))
	}
	var seen []uint64
	for before := uint64(0); ; {
		page, err := s.events("s1", before, 2)
		if err != nil {
			t.Fatal(err)
		}
		if len(page) == 0 {
			break
		}
		for _, e := range page {
			seen = append(seen, e.Seq)
		}
		before = page[len(page)-1].Seq
	}
	if !slices.Equal(seen, []uint64{7, 6, 5, 4, 3, 2, 1}) {
		t.Errorf("pages give %v", seen)
	}
}

// What looks after the file beside the wizard makes the day's backup, and is
// over when the file is closed.
func TestCareMakesTheBackup(t *testing.T) {
	h := newHarness(t)
	s := h.session()
	h.begin(s, "s1", "하나")
	s.care()
	for range 200 {
		if len(store.Backups(h.path)) == 1 {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	if got := store.Backups(h.path); len(got) != 1 || !got[0].OK || got[0].Shops != 1 {
		t.Fatalf("backups: %+v", got)
	}
	s.end()
	if again := h.session(); again == nil {
		t.Error("the file is not free")
	}
}

// A second window reads a copy: it sees everything and changes nothing.
func TestSecondWindow(t *testing.T) {
	h := newHarness(t)
	first := h.session()
	h.begin(first, "s1", "하나")
	w := &window{run: h.run}
	_, trouble, err := w.begin()
	if err != nil || trouble == nil || trouble.Kind != ui.TroubleLocked || trouble.Read == nil {
		t.Fatalf("%+v, %v", trouble, err)
	}
	deps, trouble := trouble.Read()
	if trouble != nil {
		t.Fatalf("%+v", trouble)
	}
	t.Cleanup(w.close)
	if !deps.ReadOnly || deps.Setting("lang", "en") == nil {
		t.Error("the second window can write")
	}
	if shop, err := deps.Load("s1"); err != nil || shop.Revision != 2 {
		t.Errorf("revision %d, %v", shop.Revision, err)
	}
}

func TestNewShopID(t *testing.T) {
	seen := map[model.ShopID]bool{}
	for range 2000 {
		id := newShopID()
		if len(id) != 9 || id[0] != 's' || seen[id] {
			t.Fatalf("%q", id)
		}
		for _, r := range id[1:] {
			if !('0' <= r && r <= '9' || 'a' <= r && r <= 'z') || r == 'i' || r == 'l' || r == 'o' || r == 'u' {
				t.Fatalf("%q has %c", id, r)
			}
		}
		seen[id] = true
	}
}
