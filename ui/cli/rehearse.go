package cli

import (
	"os"
	"path/filepath"
	"sync"
	"time"

	"portone-onboard/model"
	"portone-onboard/ui"
)

// rehearse plays the whole path on a throw-away file: the wizard as it is, with
// a clock, a shop, a gateway and a PortOne that follow the script in
// ui/drill_script.go. Nothing of it touches the merchant's own file, the
// network or the system's keyring.
func (r *run) rehearse([]string) error {
	switch {
	case !isTerminal(r.In), !isTerminal(r.Out):
		return &failure{fill(r.texts().Commands().NotTerminal), statusMisuse}
	case r.Env("TERM") == "dumb":
		return &failure{fill(r.texts().Commands().DumbTerminal), statusMisuse}
	}
	app, end, err := r.rehearsal()
	if err != nil {
		return err
	}
	defer end()
	if err := r.play(app); err != nil {
		return err
	}
	r.print(r.texts().Drill().Gone)
	return nil
}

// rehearsal makes the wizard of a rehearsal. end throws everything away.
func (r *run) rehearsal() (app *ui.App, end func(), err error) {
	dir, err := os.MkdirTemp("", program+"-rehearse-*")
	if err != nil {
		return nil, nil, err
	}
	throwAway := func() { _ = os.RemoveAll(dir) } // what stays of it is nobody's answers
	set, err := newSet(dir, r.Scripted)
	if err != nil {
		throwAway()
		return nil, nil, err
	}
	play := &run{World: r.World, out: r.out, opt: options{db: filepath.Join(dir, "rehearsal.db"), ascii: r.opt.ascii}, parsed: true,
		lang: r.texts().Lang, langSet: true}
	play.Now = set.now
	play.clock = newClock(set.now, model.Date{})
	play.Looks = set.looks(r.Looks)
	w := &window{run: play}
	end = func() {
		w.close()
		play.close()
		set.close()
		throwAway()
	}
	deps, trouble, err := w.begin()
	if err != nil {
		end()
		return nil, nil, err
	}
	deps.Drill = set.drill()
	deps.Open = func(string) error { return errNoBrowser }
	deps.Keep = func(name, text string) (string, error) { return writeNew(dir, name, text) }
	return ui.New(deps, trouble), end, nil
}

// set is the scripted world: what day it is, and what shop, source and PortOne
// show.
type set struct {
	dir  string
	shop *flowerShop
	kit  Scripted

	mu    sync.Mutex
	day   time.Time // the morning of the drill's day
	since time.Time // when that morning began, by the real clock
	world string
}

// Scripted is what a rehearsal needs of rooms that ui does not know.
type Scripted struct {
	Site  func(shop Served, now func() time.Time) SiteLook // the site check of a shop that the program itself serves
	Judge func(p model.PaymentSeen, x model.PaymentExpect, now time.Time) []model.Finding
}

func newSet(dir string, kit Scripted) (*set, error) {
	shop, err := openShop()
	if err != nil {
		return nil, err
	}
	s := &set{dir: dir, shop: shop, kit: kit}
	if err := s.writeSource("test"); err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

func (s *set) close() { s.shop.close() }

// now is the drill's time of day: nine in the morning, and as much later as the
// merchant took.
func (s *set) now() time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.day.Add(time.Since(s.since)).UTC()
}

func (s *set) setDay(d model.Date) {
	s.mu.Lock()
	defer s.mu.Unlock()
	morning := time.Date(d.Year(), d.Month(), d.Day(), 9, 0, 0, 0, model.Seoul)
	if now := s.day.Add(time.Since(s.since)); morning.Before(now) && model.DateOf(now) == d {
		return // the day goes on
	}
	s.day, s.since = morning, time.Now()
}

// stage changes what is seen from now on; "" leaves it.
func (s *set) stage(world string) {
	if world == "" {
		return
	}
	s.mu.Lock()
	s.world = world
	s.mu.Unlock()
	s.shop.mend(world != ui.DrillDraft)
	if world == ui.DrillLive {
		_ = s.writeSource("live") // the scan says what it finds
	}
}

func (s *set) drill() *ui.Drill {
	return &ui.Drill{SetDay: s.setDay, Stage: s.stage, Letter: readLetter, Folder: s.source()}
}
