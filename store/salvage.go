package store

import (
	"bytes"
	"cmp"
	"io"
	"slices"

	"portone-onboard/model"
)

// salvage is what the bytes of a file still prove by themselves, wherever they
// stand: the framed records whose checksums are right. Some may be of pages
// that are free by now, such as those of a save that never ended.
type salvage struct {
	events   map[model.ShopID]map[uint64][]salvaged
	rows     map[model.ShopID]row // of a shop's rows the one of the newest transaction
	evidence map[string][]byte
}

type salvaged struct {
	event     model.Event
	link, sum uint32
}

// scan looks at every byte of a file for records. Stretches that cannot be
// read are passed over.
func scan(r io.ReaderAt, size int64) salvage {
	s := salvage{map[model.ShopID]map[uint64][]salvaged{}, map[model.ShopID]row{}, map[string][]byte{}}
	eachFrame(r, size, func(f frame) {
		switch f.kind {
		case kindEvent:
			s.addEvent(f)
		case kindEvidence:
			s.evidence[Hash(f.body)] = bytes.Clone(f.body)
		case kindRow:
			s.addRow(f)
		}
	})
	return s
}

func (s salvage) addEvent(f frame) {
	e, err := parseEvent(f.body)
	if err != nil || checkEvent(e) != nil {
		return
	}
	if s.events[e.Shop] == nil {
		s.events[e.Shop] = map[uint64][]salvaged{}
	}
	have := s.events[e.Shop][e.Seq]
	if !slices.ContainsFunc(have, func(o salvaged) bool { return o.sum == f.sum }) {
		s.events[e.Shop][e.Seq] = append(have, salvaged{e, f.link, f.sum})
	}
}

func (s salvage) addRow(f frame) {
	r, err := parseRow(f.body)
	if err == nil && r.tx >= s.rows[r.ID].tx {
		s.rows[r.ID] = r
	}
}

// next is the event that follows a record: by its number and by the chain.
// There are two where a save was cut off and repeated; the later one stands.
func (s salvage) next(shop model.ShopID, seq uint64, link uint32) (salvaged, bool) {
	return latest(slices.DeleteFunc(slices.Clone(s.events[shop][seq]), func(o salvaged) bool { return o.link != link }))
}

func latest(list []salvaged) (salvaged, bool) {
	if len(list) == 0 {
		return salvaged{}, false
	}
	return slices.MaxFunc(list, func(a, b salvaged) int { return a.event.At.Compare(b.event.At) }), true
}

// journal chooses one event per number, from the newest down: where the chain
// says which, that one, else the latest.
func (s salvage) journal(shop model.ShopID) []model.Event {
	bySeq := s.events[shop]
	seqs := make([]uint64, 0, len(bySeq))
	for seq := range bySeq {
		seqs = append(seqs, seq)
	}
	model.Sort(seqs, func(a, b uint64) int { return cmp.Compare(b, a) })
	events := make([]model.Event, 0, len(seqs))
	var link uint32
	for _, seq := range seqs {
		chosen := choose(bySeq[seq], bySeq[seq-1], link)
		link = chosen.link
		events = append(events, chosen.event)
	}
	slices.Reverse(events)
	return events
}

// choose prefers the record that the next one names, then one that itself names one before.
func choose(list, before []salvaged, link uint32) salvaged {
	if i := slices.IndexFunc(list, func(o salvaged) bool { return o.sum == link }); i >= 0 {
		return list[i]
	}
	follows := slices.DeleteFunc(slices.Clone(list), func(o salvaged) bool {
		return !slices.ContainsFunc(before, func(b salvaged) bool { return b.sum == o.link })
	})
	if best, ok := latest(follows); ok {
		return best
	}
	best, _ := latest(list)
	return best
}

const (
	scanWindow = 1 << 20
	scanSkip   = 4 << 10 // how far to go on behind what cannot be read
)

// eachFrame finds the framed records in a file, without its pages.
func eachFrame(r io.ReaderAt, size int64, f func(frame)) {
	window := make([]byte, scanWindow)
	for at := int64(0); at < size; {
		n, _ := r.ReadAt(window[:min(scanWindow, size-at)], at) // what was read is read
		if n == 0 {
			at += scanSkip
			continue
		}
		at += scanFrames(r, at, window[:n], f)
	}
}

// scanFrames handles the records that begin in a window and tells how far that leads.
func scanFrames(r io.ReaderAt, at int64, window []byte, f func(frame)) int64 {
	pos := 0
	for pos < len(window) {
		i := bytes.Index(window[pos:], frameMark)
		if i < 0 {
			break
		}
		pos += i
		if found, ok := frameAt(r, at+int64(pos), window[pos:]); ok {
			f(found)
			pos += frameSize + len(found.body)
		} else {
			pos += len(frameMark)
		}
	}
	if pos >= len(window) || len(window) < len(frameMark) {
		return int64(max(pos, len(window)))
	}
	return int64(max(pos, len(window)-len(frameMark)+1)) // a mark may begin at the window's end
}

// frameAt opens the record at an offset, reading on where it leaves the window.
func frameAt(r io.ReaderAt, at int64, window []byte) (frame, bool) {
	header := window
	if len(header) < frameSize {
		header = make([]byte, frameSize)
		if n, _ := r.ReadAt(header, at); n < frameSize {
			return frame{}, false
		}
	}
	size, ok := bodySize(header)
	if !ok {
		return frame{}, false
	}
	whole := frameSize + size
	if whole > len(window) {
		window = make([]byte, whole)
		if n, _ := r.ReadAt(window, at); n < whole {
			return frame{}, false
		}
	}
	return openFrame(window)
}
