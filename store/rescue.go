package store

import (
	"maps"
	"os"
	"slices"

	"portone-onboard/model"
)

// Rescued is what a damaged file still holds.
type Rescued struct {
	Shops    []RescuedShop // by ID
	Evidence [][]byte
}

// RescuedShop is a shop's journal as far as it could be found, if at all. It
// has been numbered anew where events are lost, so that AppendMany takes it.
type RescuedShop struct {
	ID     model.ShopID
	Events []model.Event
	Lost   int // events that are known to be missing
}

// Rescue reads what it can from a damaged file, without writing to it and
// without its header or its tree of pages: every byte is searched for records
// whose checksums are right. A file without any gives an empty result.
func Rescue(path string) (Rescued, error) {
	f, err := os.Open(path)
	if err != nil {
		return Rescued{}, failed(OpOpen, path, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return Rescued{}, failed(OpOpen, path, err)
	}
	found := scan(f, info.Size())
	if len(found.events) == 0 {
		return rescueOlder(path), nil
	}
	return found.rescued(), nil
}

// rescueOlder reads a file of a layout without checksums, if it can be opened.
func rescueOlder(path string) Rescued {
	s, err := OpenCopy(path, Options{})
	if err != nil {
		return Rescued{}
	}
	defer s.Close()
	rows, _ := s.Shops() // what cannot be read is not rescued
	var r Rescued
	for _, row := range rows {
		if events, err := s.Journal(row.ID); err == nil {
			r.Shops = append(r.Shops, RescuedShop{ID: row.ID, Events: events})
		}
	}
	return r
}

func (s salvage) rescued() Rescued {
	var r Rescued
	for _, hash := range slices.Sorted(maps.Keys(s.evidence)) {
		r.Evidence = append(r.Evidence, s.evidence[hash])
	}
	known := maps.Clone(s.events)
	for id := range s.rows {
		known[id] = s.events[id]
	}
	for _, id := range slices.Sorted(maps.Keys(known)) {
		events := s.journal(id)
		last := s.rows[id].Revision
		if n := len(events); n > 0 {
			last = max(last, events[n-1].Seq)
		}
		r.Shops = append(r.Shops, RescuedShop{ID: id, Lost: int(last) - len(events), Events: mend(id, events)})
	}
	return r
}

// mend makes a journal with gaps replay again: events are numbered anew, start
// from what the ones before them leave, and take back what is still there to
// take back. What an event says is never changed.
func mend(id model.ShopID, events []model.Event) []model.Event {
	shop := model.Shop{ID: id}
	renumbered := make(map[uint64]uint64, len(events))
	mended := make([]model.Event, 0, len(events))
	for i, e := range events {
		old := e.Seq
		e.Seq, e.Undoes = shop.Revision+1, renumbered[e.Undoes]
		e.Changes = startingFrom(shop.Answers, e.Changes)
		if i == 0 {
			e.Kind = model.Created
		}
		next, err := model.Apply(shop, e)
		if err != nil {
			continue // nothing is left to change: the lost events would have been between
		}
		shop, renumbered[old] = next, e.Seq
		mended = append(mended, e)
	}
	return mended
}

func startingFrom(answers map[model.Slot]model.Answer, changes []model.Change) []model.Change {
	var from []model.Change
	for _, c := range changes {
		c.Before = nil
		if a, ok := answers[c.Slot]; ok {
			c.Before = &a
		}
		if c.Before == nil && c.After == nil {
			continue
		}
		from = append(from, c)
	}
	return from
}

// Repair salvages a damaged file into a new one that takes its place; the
// damaged one stays beside it under the name that is returned. Where nothing
// can be salvaged, nothing is changed and the error is ErrNotFound.
func Repair(path string, o Options) (r Rescued, aside string, err error) {
	if r, err = Rescue(path); err != nil {
		return r, "", err
	}
	if len(r.Shops) == 0 {
		return r, "", failed(OpRestore, path, ErrNotFound)
	}
	aside, err = replace(path, o.filled(), func(f *os.File) error { return r.fill(f, o.filled()) })
	return r, aside, err
}

// fill lays out a new file with what was rescued. bbolt keeps the file open
// under a handle of its own, since it closes what it is given.
func (r Rescued) fill(f *os.File, o Options) error {
	own, err := os.OpenFile(f.Name(), os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	s := &Store{path: f.Name(), o: o, file: own}
	err = s.start(sight{blank: true})
	if err == nil {
		err = s.AppendMany(r.batches()...)
	}
	if closed := s.Close(); err == nil {
		err = closed
	}
	return err
}

func (r Rescued) batches() []Batch {
	list := []Batch{{Evidence: r.Evidence}}
	for _, shop := range r.Shops {
		list = append(list, Batch{Events: shop.Events})
	}
	return list
}
