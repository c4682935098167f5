package store

import "io"

const (
	// smallFile is the largest file, in pages, of which all are looked at before
	// it is opened. A merchant's stays below; a page takes about 2 µs.
	smallFile = 512
	// branchBudget is how many pages that lead to others are looked at in a
	// larger file. What lies beyond is checked with the day's backup.
	branchBudget = 256
)

// sight is what can be told of a file before bbolt opens it.
type sight struct {
	img    *image
	layout int
	blank  bool // bbolt has made the file, nobody has written to it
}

// preflight looks at a file's bytes and refuses with *CorruptError or
// *NewerError what bbolt must not be let at. It reads at most smallFile pages,
// or all where only one meta page is left to trust.
func preflight(r io.ReaderAt, size int64) (sight, error) {
	img, err := openImage(r, size)
	if err != nil {
		return sight{}, err
	}
	if err := img.frameHolds(); err != nil {
		return sight{}, err
	}
	layout, blank, err := layoutOf(img)
	if err != nil {
		return sight{}, err
	}
	if layout > Layout {
		return sight{}, &NewerError{Found: layout, Known: Layout}
	}
	return sight{img, layout, blank}, img.walk()
}

// frameHolds checks what bbolt relies on to map the file.
func (img *image) frameHolds() error {
	switch {
	case img.version != boltVersion:
		return corrupt(BadHeader, "bbolt's format %d", img.version)
	case img.high < firstDataPage || img.high > uint64(img.size/img.pageSize):
		return corrupt(Truncated, "%d pages of %d bytes in %d bytes", img.high, img.pageSize, img.size)
	case img.freelist == noFreelist:
		return corrupt(Foreign, "no freelist")
	}
	if _, _, err := img.freePages(); err != nil {
		return corrupt(BadPages, "freelist: %w", err)
	}
	return nil
}

func (img *image) walk() error {
	if img.single || img.high <= smallFile {
		return checkTree(img, true, -1)
	}
	return checkTree(img, false, branchBudget)
}
