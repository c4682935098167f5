package cli

import (
	"sync"

	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
	"portone-onboard/ui"
)

// window holds the session of a wizard, and opens another where the first try
// met trouble.
type window struct {
	run  *run
	mu   sync.Mutex
	open *session
}

// begin opens the file, or tells the trouble with it. The error is wrong use.
func (w *window) begin() (ui.Deps, *ui.TroubleInfo, error) {
	f, err := w.run.Files.Open(w.run.path())
	if err != nil {
		return ui.Deps{}, w.trouble(err), nil
	}
	return w.use(f, false)
}

// early opens the file beside the start of the terminal program, with the shop
// to begin with and what its first screen needs. The function waits for it.
func (w *window) early() func() (ui.Deps, *ui.TroubleInfo) {
	type result struct {
		deps    ui.Deps
		trouble *ui.TroubleInfo
	}
	done := make(chan result, 1)
	go measure()
	go func() {
		d, t := w.again()
		if t == nil {
			d.First = w.first(d)
		}
		done <- result{d, t}
	}()
	return func() (ui.Deps, *ui.TroubleInfo) {
		r := <-done
		return r.deps, r.trouble
	}
}

// measure makes the library build its table of widths, which takes several
// milliseconds at the first syllable, before a frame waits for it.
func measure() { ansi.StringWidthWc("가") }

// first is the shop used last, nil where there is none or it cannot be loaded:
// then the list of shops tells. Walking it here reads its gateways' facts.
func (w *window) first(d ui.Deps) *model.Shop {
	if d.Shop == "" {
		return nil
	}
	shop, err := d.Load(d.Shop)
	if err != nil {
		return nil
	}
	model.NewWalk(shop, model.World{Facts: d.Facts, Calendar: d.Calendar, Today: d.Today()}).Agenda()
	return &shop
}

// use starts a session on an open file.
func (w *window) use(f File, reading bool) (ui.Deps, *ui.TroubleInfo, error) {
	r := w.run
	r.file = f
	if !r.langSet {
		r.lang = "" // the file may name one
	}
	s, err := newSession(r, f)
	if reading {
		s.readOnly = true
		if h, held := f.Held(); held {
			s.holder = holderLine(r.texts(), h)
		}
	}
	d := s.deps()
	r.file = nil // the session closes it
	w.mu.Lock()
	w.open = s
	w.mu.Unlock()
	s.care()
	return d, nil, err
}

func (w *window) close() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.open != nil {
		w.open.end()
		w.open = nil
	}
}

// trouble is what the screen needs to tell the trouble and to mend it.
func (w *window) trouble(err error) *ui.TroubleInfo {
	r := w.run
	t, ok := r.Files.Explain(err)
	if !ok {
		t = Trouble{Kind: ui.TroubleSystem, Path: r.path(), Detail: err.Error()}
	}
	info := &ui.TroubleInfo{Kind: t.Kind, Path: t.Path, Detail: t.Detail, Holder: holderLine(r.texts(), t.Holder),
		Found: t.Found, Known: t.Known, Retry: w.again}
	switch t.Kind {
	case ui.TroubleLocked:
		info.Read = w.look
	case ui.TroubleCorrupt:
		info.Backups = r.allBackups()
		info.Restore, info.SetAside = w.restore, w.startAnew
	}
	return info
}

// again opens the file once more. A --shop that is not there is passed over:
// the list of shops is at hand.
func (w *window) again() (ui.Deps, *ui.TroubleInfo) {
	d, t, _ := w.begin()
	return d, t
}

func (w *window) look() (ui.Deps, *ui.TroubleInfo) {
	f, err := w.run.Files.Copy(w.run.path())
	if err != nil {
		return ui.Deps{}, w.trouble(err)
	}
	d, t, _ := w.use(f, true)
	return d, t
}

func (w *window) restore(backup string) (ui.Deps, *ui.TroubleInfo) {
	if _, err := w.run.Files.Restore(w.run.path(), backup); err != nil {
		return ui.Deps{}, w.trouble(err)
	}
	return w.again()
}

// startAnew keeps what can be read of a damaged file, which stays beside the
// new one.
func (w *window) startAnew() (ui.Deps, *ui.TroubleInfo) {
	if _, err := w.run.Files.Repair(w.run.path()); err != nil {
		return ui.Deps{}, w.trouble(err)
	}
	return w.again()
}
