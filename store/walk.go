package store

import (
	"bytes"
	"errors"
	"fmt"
)

// walk holds the tree of pages against what bbolt takes for granted: every
// page is where it says it is, of a kind that fits, used once and not free,
// its keys in order. bbolt answers a violation with a panic, an endless
// recursion or, where a page in use stands in the freelist, by writing over
// it.
type walk struct {
	img    *image
	used   pageSet
	free   pageSet
	deep   bool                 // read leaf pages too, not only those that hold buckets
	budget int                  // pages left to read; negative has no end
	levels [maxDepth + 1][]byte // a page's bytes per level, since those above stay in use
}

var errBudget = errors.New("budget used up")

type pageSet []uint64

func newPageSet(pages uint64) pageSet { return make(pageSet, pages/64+1) }
func (s pageSet) has(id uint64) bool  { return s[id/64]&(1<<(id%64)) != 0 }
func (s pageSet) add(id uint64)       { s[id/64] |= 1 << (id % 64) }
func (w *walk) taken(id uint64) bool  { return w.used.has(id) || w.free.has(id) }

// walkKind is what kind of bucket a page belongs to.
type walkKind struct {
	holdsBuckets bool // its leaf pages name further buckets
	top          bool // they name the top buckets
}

// nestsBuckets tells which of the top buckets hold buckets themselves.
func nestsBuckets(name []byte) bool {
	return bytes.Equal(name, bucketJournal) || bytes.Equal(name, bucketAnswers)
}

// checkTree walks the whole tree of pages, leaves included, or, with a budget,
// only pages that lead to others and only so many.
func checkTree(img *image, deep bool, budget int) error {
	w := &walk{img: img, deep: deep, budget: budget, used: newPageSet(img.high), free: newPageSet(img.high)}
	if err := w.freelist(); err != nil {
		return corrupt(BadPages, "freelist: %w", err)
	}
	_, err := w.node(img.root, bounds{}, walkKind{holdsBuckets: true, top: true}, maxDepth)
	if err != nil && !errors.Is(err, errBudget) {
		return corrupt(BadPages, "%w", err)
	}
	return nil
}

// freelist marks the free pages. They must ascend: bbolt writes them sorted.
func (w *walk) freelist() error {
	ids, p, err := w.img.freePages()
	if err != nil {
		return err
	}
	if err := w.mark(p.id, p.overflow); err != nil {
		return err
	}
	for _, id := range ids {
		if w.taken(id) {
			return fmt.Errorf("page %d is in use", id)
		}
		w.free.add(id)
	}
	return nil
}

// freePages reads the freelist and checks that it can be one.
func (img *image) freePages() ([]uint64, page, error) {
	p, err := img.page(img.meta.freelist)
	if err != nil {
		return nil, p, err
	}
	if p.flags != flagFreelist {
		return nil, p, fmt.Errorf("page %d of kind %#x", p.id, p.flags)
	}
	list, count := p.b[pageHeader:], uint64(p.count)
	if count == 0xFFFF { // then the true count comes first
		count, list = native.Uint64(list), list[8:]
	}
	if count > uint64(len(list)/8) {
		return nil, p, fmt.Errorf("%d entries do not fit", count)
	}
	ids := make([]uint64, count)
	for i := range ids {
		ids[i] = native.Uint64(list[8*i:])
	}
	if !ascending(ids) || count > 0 && (ids[0] < firstDataPage || ids[count-1] >= img.high) {
		return nil, p, errors.New("entries out of order or range")
	}
	return ids, p, nil
}

func ascending(ids []uint64) bool {
	for i := 1; i < len(ids); i++ {
		if ids[i] <= ids[i-1] {
			return false
		}
	}
	return true
}

// mark takes a page and its overflow into use.
func (w *walk) mark(id, overflow uint64) error {
	for i := id; i <= id+overflow; i++ {
		if i < firstDataPage || i >= w.img.high || w.taken(i) {
			return fmt.Errorf("page %d is out of range, free or in use twice", i)
		}
		w.used.add(i)
	}
	return nil
}

// bounds are the keys between which those of a page must lie: from (inclusive)
// and to; nil is open.
type bounds struct{ from, to []byte }

func (b bounds) holds(key []byte) bool {
	return len(key) > 0 && bytes.Compare(key, b.from) >= 0 && (b.to == nil || bytes.Compare(key, b.to) < 0)
}

// node walks the tree under a page and tells whether the page is a leaf.
func (w *walk) node(id uint64, in bounds, k walkKind, depth int) (leaf bool, err error) {
	if depth == 0 {
		return false, errors.New("pages nested without end")
	}
	if w.budget == 0 {
		return false, errBudget
	}
	w.budget--
	if w.levels[depth] == nil {
		w.levels[depth] = make([]byte, w.img.pageSize)
	}
	p, err := w.img.pageInto(id, w.levels[depth])
	if err != nil {
		return false, err
	}
	if err := w.mark(id, p.overflow); err != nil {
		return false, err
	}
	switch p.flags {
	case flagLeaf:
		return true, w.leaf(p, in, k, depth)
	case flagBranch:
		return false, w.branch(p, in, k, depth)
	}
	return false, fmt.Errorf("page %d of kind %#x in the tree", id, p.flags)
}

func (w *walk) branch(p page, in bounds, k walkKind, depth int) error {
	if p.count == 0 || pageHeader+p.count*elementSize > len(p.b) {
		return fmt.Errorf("page %d leads nowhere", p.id)
	}
	if !w.deep && !k.holdsBuckets {
		leaf, err := w.node(p.child(0), in, k, depth-1)
		if err != nil {
			return err
		}
		if leaf { // then all are, and stay unread
			return w.markChildren(p)
		}
		return w.branches(p, 1, k, depth)
	}
	return eachEntry(p, in, func(e element, within bounds) error {
		_, err := w.node(e.child, within, k, depth-1)
		return err
	})
}

// markChildren takes all but the first of a page's leaves into use. What
// overflows from them is known to their own headers only.
func (w *walk) markChildren(p page) error {
	for i := 1; i < p.count; i++ {
		if err := w.mark(p.child(i), 0); err != nil {
			return err
		}
	}
	return nil
}

// branches walks what a page leads to from an entry on, without regard to keys.
func (w *walk) branches(p page, from int, k walkKind, depth int) error {
	for i := from; i < p.count; i++ {
		if _, err := w.node(p.child(i), bounds{}, k, depth-1); err != nil {
			return err
		}
	}
	return nil
}

func (w *walk) leaf(p page, in bounds, k walkKind, depth int) error {
	return eachEntry(p, in, func(e element, _ bounds) error {
		if e.bucket {
			return w.bucket(e, k, depth)
		}
		return nil
	})
}

// bucket walks a bucket within a bucket. An inline one is a leaf page without
// a place of its own, and without buckets.
func (w *walk) bucket(e element, k walkKind, depth int) error {
	if !k.holdsBuckets {
		return fmt.Errorf("a bucket at %q, where none can be", e.key)
	}
	inner := walkKind{}
	if k.top {
		inner.holdsBuckets = nestsBuckets(e.key)
	}
	root, err := bucketRoot(e.value)
	if err != nil {
		return err
	}
	if root != 0 {
		_, err = w.node(root, bounds{}, inner, depth-1)
		return err
	}
	p, err := inline(e.value)
	if err != nil {
		return err
	}
	return w.leaf(p, bounds{}, walkKind{}, depth)
}

// eachEntry walks a page's entries, whose keys must ascend within bounds. Each
// comes with the bounds that it sets to what it leads to.
func eachEntry(p page, in bounds, f func(element, bounds) error) error {
	if p.count == 0 {
		return nil
	}
	e, err := p.element(0)
	for i := 0; err == nil && i < p.count; i++ {
		if !in.holds(e.key) {
			return fmt.Errorf("page %d: key %d out of order", p.id, i)
		}
		var next element
		within := bounds{e.key, in.to}
		if i+1 < p.count {
			if next, err = p.element(i + 1); err != nil {
				break
			}
			within.to = next.key
		}
		if bytes.Compare(e.key, within.to) >= 0 && within.to != nil {
			return fmt.Errorf("page %d: key %d out of order", p.id, i+1)
		}
		if err := f(e, within); err != nil {
			return err
		}
		e = next
	}
	if err != nil {
		return fmt.Errorf("page %d: %w", p.id, err)
	}
	return nil
}
