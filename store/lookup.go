package store

import (
	"bytes"
	"errors"
	"fmt"
)

const maxDepth = 32 // no tree of pages is deeper: 2^32 pages at two entries each

var errAbsent = errors.New("no such key")

// layoutOf reads the file's layout without opening it. blank is a file that
// bbolt has made and nobody has written to.
func layoutOf(img *image) (layout int, blank bool, err error) {
	root, err := img.page(img.root)
	if err != nil {
		return 0, false, corrupt(BadPages, "%w", err)
	}
	if root.flags == flagLeaf && root.count == 0 {
		return 0, true, nil
	}
	text, err := img.find(root, bucketMeta, keyLayout)
	if errors.Is(err, errAbsent) {
		return 0, false, corrupt(Foreign, "no layout in it")
	}
	if err != nil {
		return 0, false, corrupt(BadPages, "%w", err)
	}
	layout, err = layoutNumber(text)
	if err != nil || layout < 1 {
		return 0, false, corrupt(BadRecord, "layout %q", text)
	}
	return layout, false, nil
}

// find follows bucket names to a key's value.
func (img *image) find(p page, path ...[]byte) ([]byte, error) {
	e, err := img.seek(p, path[0], maxDepth)
	if err != nil {
		return nil, err
	}
	if len(path) == 1 {
		if e.bucket {
			return nil, errAbsent
		}
		return e.value, nil
	}
	if !e.bucket {
		return nil, errAbsent
	}
	next, err := img.bucketPage(e.value)
	if err != nil {
		return nil, err
	}
	return img.find(next, path[1:]...)
}

func (img *image) bucketPage(value []byte) (page, error) {
	root, err := bucketRoot(value)
	if err != nil {
		return page{}, err
	}
	if root == 0 {
		return inline(value)
	}
	return img.page(root)
}

// seek descends to the entry under a key.
func (img *image) seek(p page, key []byte, depth int) (element, error) {
	switch {
	case depth == 0:
		return element{}, errors.New("pages nested without end")
	case p.flags == flagLeaf:
		return leafEntry(p, key)
	case p.flags != flagBranch:
		return element{}, fmt.Errorf("page %d of kind %#x", p.id, p.flags)
	}
	child, err := branchChild(p, key)
	if err != nil {
		return element{}, err
	}
	next, err := img.page(child)
	if err != nil {
		return element{}, err
	}
	return img.seek(next, key, depth-1)
}

func leafEntry(p page, key []byte) (element, error) {
	for i := range p.count {
		e, err := p.element(i)
		if err != nil {
			return element{}, err
		}
		if bytes.Equal(e.key, key) {
			return e, nil
		}
	}
	return element{}, errAbsent
}

// branchChild is the last child whose first key is not above key.
func branchChild(p page, key []byte) (uint64, error) {
	child := uint64(0)
	for i := range p.count {
		e, err := p.element(i)
		if err != nil {
			return 0, err
		}
		if i > 0 && bytes.Compare(e.key, key) > 0 {
			break
		}
		child = e.child
	}
	return child, nil
}
