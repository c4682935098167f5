package cli

import (
	"encoding/json"
	"errors"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"portone-onboard/model"
)

// listed is a shop in a list, with its summary as far as it is known.
type listed struct {
	ID       model.ShopID
	Revision uint64
	Updated  time.Time
	Summary  model.Summary
	stale    bool // the summary is missing, or may be of the past
}

// kept is a summary as the file's index keeps it: concluded on a day, and good
// until its Turns.
type kept struct {
	Day     model.Date    `json:"day"`
	Summary model.Summary `json:"summary"`
}

// keep writes a summary for the index.
func keep(s model.Summary, day model.Date) []byte {
	b, err := json.Marshal(kept{day, s})
	if err != nil {
		return nil // then it is concluded again when it is needed
	}
	return b
}

// goodOn tells whether a summary still speaks of a day.
func (k kept) goodOn(day model.Date) bool {
	return !k.Day.IsZero() && !day.Before(k.Day) && (k.Summary.Turns.IsZero() || day.Before(k.Summary.Turns))
}

// list reads the list of shops, last used first, without loading one.
func list(f File, catalogue string, day model.Date) ([]listed, error) {
	rows, err := f.Rows(catalogue)
	if err != nil {
		return nil, err
	}
	out := make([]listed, len(rows))
	inParallel(len(rows), everyCore(), func(i int) { out[i] = readRow(rows[i], day) })
	model.SortStable(out, func(a, b listed) int { return b.Updated.Compare(a.Updated) })
	return out, nil
}

func readRow(row Row, day model.Date) listed {
	l := listed{ID: row.ID, Revision: row.Revision, Updated: row.Updated, stale: true}
	var k kept
	if json.Unmarshal(row.Summary, &k) == nil {
		l.Summary = k.Summary
		l.stale = !row.Fresh || !k.goodOn(day)
	}
	return l
}

// conclude brings a summary up to date by loading its shop.
func conclude(f File, world model.World, l listed) (listed, error) {
	shop, err := f.Load(l.ID)
	if err != nil {
		return l, err
	}
	l.Revision, l.Updated = shop.Revision, shop.Updated
	l.Summary, l.stale = model.Summarise(model.NewWalk(shop, world)), false
	return l, nil
}

// current reads the list with every summary of today. It writes nothing.
func (r *run) current(f File) ([]listed, error) {
	all, err := list(f, r.Catalogue(), r.clock.Today())
	if err != nil {
		return nil, err
	}
	return all, concludeAll(f, r.world(), all, everyCore())
}

// concludeAll brings the stale summaries of a list up to date.
func concludeAll(f File, world model.World, all []listed, workers int) error {
	errs := make([]error, len(all))
	inParallel(len(all), workers, func(i int) {
		if all[i].stale {
			all[i], errs[i] = conclude(f, world, all[i])
		}
	})
	return errors.Join(errs...)
}

// everyCore is for work that somebody waits for: after a new catalogue a list
// of a thousand shops has a thousand walks to do.
func everyCore() int { return runtime.GOMAXPROCS(0) }

// inParallel does n things in runs, on some workers.
func inParallel(n, workers int, do func(i int)) {
	const run = 16
	var next atomic.Int64
	var work sync.WaitGroup
	for range min(workers, (n+run-1)/run) {
		work.Go(func() {
			for from := int(next.Add(run)) - run; from < n; from = int(next.Add(run)) - run {
				for i := from; i < min(from+run, n); i++ {
					do(i)
				}
			}
		})
	}
	work.Wait()
}

func (r *run) world() model.World {
	return model.World{Facts: r.Facts, Calendar: r.Calendar, Today: r.clock.Today()}
}

// walk loads a shop and sees it on its path today.
func (r *run) walk(id model.ShopID) (*model.Walk, error) {
	shop, err := r.file.Load(id)
	if err != nil {
		return nil, err
	}
	return model.NewWalk(shop, r.world()), nil
}

// shops is the list that a command works on: every shop, or the one that
// --shop names. It is empty where there is no file yet. Without today their
// summaries may be of the past.
func (r *run) shops(today bool) ([]listed, error) {
	ok, err := r.read()
	if err != nil {
		return nil, err
	}
	if r.opt.shop != "" {
		one, err := r.oneShop(r.file)
		return []listed{one}, err
	}
	switch {
	case !ok:
		return nil, nil
	case today:
		return r.current(r.file)
	}
	return list(r.file, r.Catalogue(), r.clock.Today())
}

// oneShop finds the shop that --shop names in a file; nil is no file yet. Other
// shops are brought up to date only where their names have to be known.
func (r *run) oneShop(f File) (listed, error) {
	if f == nil {
		return r.asShop(nil)
	}
	all, err := list(f, r.Catalogue(), r.clock.Today())
	if err != nil {
		return listed{}, err
	}
	if i := slices.IndexFunc(all, func(l listed) bool { return string(l.ID) == r.opt.shop }); i >= 0 {
		return conclude(f, r.world(), all[i])
	}
	if all, err = r.current(f); err != nil {
		return listed{}, err
	}
	return r.asShop(all)
}
