package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
)

// image reads the pages of a bbolt file without bbolt, which panics on a
// damaged one. Nothing here trusts a number before it has been held against
// the size of the file.
type image struct {
	r    io.ReaderAt
	size int64
	meta
	single bool // the other meta page does not hold
}

// The form of a bbolt file: in native byte order, 16 bytes of header on every
// page, then on a meta page the fields of meta with their checksum.
const (
	boltMagic     = 0xED0CDAED
	boltVersion   = 2
	noFreelist    = ^uint64(0)
	pageHeader    = 16
	metaSize      = 64
	metaSummed    = 56
	elementSize   = 16
	bucketHeader  = 16
	bucketElement = 1
	firstDataPage = 2
	minPageSize   = 1 << 10
	maxPageSize   = 1 << 24

	flagBranch   = 0x01
	flagLeaf     = 0x02
	flagFreelist = 0x10
)

var native = binary.NativeEndian

// meta is what a meta page says.
type meta struct {
	version  uint32
	pageSize int64
	root     uint64
	freelist uint64
	high     uint64 // one above the highest page in use
	txid     uint64
}

var (
	errNoMeta = errors.New("no meta page")
	errMeta   = errors.New("checksum of the meta page is wrong")
)

// parseMeta reads the fields after a meta page's header.
func parseMeta(b []byte) (meta, error) {
	if len(b) < metaSize || native.Uint32(b) != boltMagic {
		return meta{}, errNoMeta
	}
	h := fnv.New64a()
	h.Write(b[:metaSummed])
	if h.Sum64() != native.Uint64(b[metaSummed:]) {
		return meta{}, errMeta
	}
	m := meta{
		version:  native.Uint32(b[4:]),
		pageSize: int64(native.Uint32(b[8:])),
		root:     native.Uint64(b[16:]),
		freelist: native.Uint64(b[32:]),
		high:     native.Uint64(b[40:]),
		txid:     native.Uint64(b[48:]),
	}
	if m.pageSize < minPageSize || m.pageSize > maxPageSize || m.pageSize&(m.pageSize-1) != 0 {
		return meta{}, errMeta
	}
	return m, nil
}

// metaAt reads the meta page at an offset.
func metaAt(r io.ReaderAt, offset int64) (meta, error) {
	var b [pageHeader + metaSize]byte
	if n, err := r.ReadAt(b[:], offset); n < len(b) {
		if err == io.EOF {
			err = errNoMeta
		}
		return meta{}, err
	}
	return parseMeta(b[pageHeader:])
}

// secondMeta finds the second meta page where the first does not tell the page size.
func secondMeta(r io.ReaderAt, size int64) (meta, error) {
	found := errNoMeta
	for at := int64(minPageSize); at <= maxPageSize && at < size; at *= 2 {
		m, err := metaAt(r, at)
		if err == nil && m.pageSize == at {
			return m, nil
		}
		if errors.Is(err, errMeta) {
			found = errMeta
		}
	}
	return meta{}, found
}

// openImage chooses the newest meta page that holds, as bbolt does.
func openImage(r io.ReaderAt, size int64) (*image, error) {
	first, err1 := metaAt(r, 0)
	var second meta
	var err2 error
	if err1 == nil {
		second, err2 = metaAt(r, first.pageSize)
	} else {
		second, err2 = secondMeta(r, size)
	}
	img := &image{r: r, size: size}
	switch {
	case err1 != nil && err2 != nil:
		return nil, noMetaHolds(err1, err2)
	case err1 != nil:
		img.meta, img.single = second, true
	case err2 != nil || second.pageSize != first.pageSize:
		img.meta, img.single = first, true
	case second.txid > first.txid:
		img.meta = second
	default:
		img.meta = first
	}
	return img, nil
}

// noMetaHolds tells a file that never was bbolt's from one that no longer is.
func noMetaHolds(err1, err2 error) error {
	for _, err := range []error{err1, err2} {
		if !errors.Is(err, errNoMeta) && !errors.Is(err, errMeta) {
			return err
		}
	}
	if errors.Is(err1, errNoMeta) && errors.Is(err2, errNoMeta) {
		return corrupt(Foreign, "%w", errNoMeta)
	}
	return corrupt(BadHeader, "%w", errMeta)
}

// page is one page with its overflow, or the page within an inline bucket.
type page struct {
	id       uint64
	flags    uint16
	count    int
	overflow uint64
	b        []byte // from the page's header on
}

func parsePage(b []byte) page {
	return page{
		id:       native.Uint64(b),
		flags:    native.Uint16(b[8:]),
		count:    int(native.Uint16(b[10:])),
		overflow: uint64(native.Uint32(b[12:])),
		b:        b,
	}
}

// page reads a page and what overflows from it.
func (img *image) page(id uint64) (page, error) {
	return img.pageInto(id, make([]byte, img.pageSize))
}

// pageInto is page with a buffer of one page to read into.
func (img *image) pageInto(id uint64, b []byte) (page, error) {
	if id < firstDataPage || id >= img.high {
		return page{}, fmt.Errorf("page %d of %d", id, img.high)
	}
	if err := img.read(b, id); err != nil {
		return page{}, err
	}
	p := parsePage(b)
	if p.id != id || p.overflow >= img.high-id {
		return page{}, fmt.Errorf("page %d says it is %d with %d more", id, p.id, p.overflow)
	}
	if p.overflow > 0 {
		p.b = make([]byte, int64(p.overflow+1)*img.pageSize)
		return p, img.read(p.b, id)
	}
	return p, nil
}

func (img *image) read(b []byte, id uint64) error {
	n, err := img.r.ReadAt(b, int64(id)*img.pageSize)
	if n == len(b) {
		return nil
	}
	return fmt.Errorf("page %d: %w", id, err)
}

// element is one entry of a leaf or branch page.
type element struct {
	key    []byte
	value  []byte // of a leaf
	bucket bool   // of a leaf: the value is a bucket's header
	child  uint64 // of a branch
}

var errElement = errors.New("entry outside its page")

// element reads entry i of a leaf or branch page.
func (p page) element(i int) (element, error) {
	at := pageHeader + i*elementSize
	if at+elementSize > len(p.b) {
		return element{}, errElement
	}
	head := p.b[at : at+elementSize]
	if p.flags == flagBranch {
		key, err := p.slice(at, native.Uint32(head), native.Uint32(head[4:]))
		return element{key: key, child: native.Uint64(head[8:])}, err
	}
	pos, keySize := native.Uint32(head[4:]), native.Uint32(head[8:])
	key, err := p.slice(at, pos, keySize)
	if err != nil {
		return element{}, err
	}
	value, err := p.slice(at+int(keySize), pos, native.Uint32(head[12:]))
	flags := native.Uint32(head)
	if err == nil && flags > bucketElement {
		err = fmt.Errorf("entry of kind %d", flags)
	}
	return element{key: key, value: value, bucket: flags == bucketElement}, err
}

// child is where entry i of a branch page leads.
func (p page) child(i int) uint64 { return native.Uint64(p.b[pageHeader+i*elementSize+8:]) }

func (p page) slice(from int, pos, size uint32) ([]byte, error) {
	start := int64(from) + int64(pos)
	if start+int64(size) > int64(len(p.b)) {
		return nil, errElement
	}
	return p.b[start : start+int64(size)], nil
}

// inline reads the page that a small bucket carries in its own value.
func inline(value []byte) (page, error) {
	if len(value) < bucketHeader+pageHeader {
		return page{}, errElement
	}
	p := parsePage(value[bucketHeader:])
	if p.flags != flagLeaf {
		return page{}, fmt.Errorf("inline bucket of kind %#x", p.flags)
	}
	return p, nil
}

// bucketRoot is the root page in a bucket's value; 0 for an inline bucket.
func bucketRoot(value []byte) (uint64, error) {
	if len(value) < bucketHeader {
		return 0, errElement
	}
	return native.Uint64(value), nil
}
