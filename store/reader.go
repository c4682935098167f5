package store

import (
	"bytes"
	"errors"
	"io"
	"os"
	"time"
)

// openReading reads the file in place where nobody holds it and it needs
// nothing done to it, and a copy of it otherwise. bbolt's own way of opening
// for reading would wait for the holder, and would make a wizard that starts
// meanwhile wait for us.
func openReading(path string, o Options) (*Store, error) {
	f, err := openLocked(path, os.O_RDONLY, false, -1)
	if errors.Is(err, ErrLocked) {
		return OpenCopy(path, o)
	}
	if err != nil {
		return nil, absent(path, err)
	}
	s := &Store{path: path, o: o, file: f, readOnly: true}
	look, err := s.look()
	if err == nil && look.plain() {
		if err = s.openBolt(); err == nil {
			return s, nil
		}
	}
	_ = s.Close() // nothing was written; the error that led here is the one to tell
	if err != nil {
		return nil, failed(OpOpen, path, located(err, path))
	}
	return OpenCopy(path, o)
}

// absent tells a file that never was from one that is gone.
func absent(path string, err error) error {
	if errors.Is(err, os.ErrNotExist) && hadProgress(path) {
		return &CorruptError{Path: path, Why: Missing, Backups: backupPaths(path)}
	}
	return err
}

// plain tells whether a file can be read as it stands.
func (l sight) plain() bool { return !l.blank && !l.needsMigration() && !l.img.single }

// OpenCopy reads a file as it stands at this moment from a private copy, which
// goes with Close. It never keeps a wizard from the file, so it serves windows
// that stay open.
func OpenCopy(path string, o Options) (*Store, error) {
	o = o.filled()
	f, err := os.Open(path)
	if err != nil {
		return nil, failed(OpOpen, path, absent(path, err))
	}
	defer f.Close()
	temp, err := os.CreateTemp("", "portone-onboard-*.copy")
	if err != nil {
		return nil, failed(OpCopy, path, err)
	}
	holder := ReadHolder(path)
	s := &Store{path: path, o: o, file: temp, copyOf: &holder}
	if os.Remove(temp.Name()) != nil { // Windows keeps the name of an open file
		s.temp = temp.Name()
	}
	if err = snapshot(temp, f); err == nil {
		err = s.begin()
	}
	if err != nil {
		_ = s.Close() // only the copy is lost
		return nil, failed(OpCopy, path, located(err, path))
	}
	s.readOnly = true
	return s, nil
}

const (
	copyTime  = 3 * time.Second // how long a copy is tried for beside a holder that keeps writing
	copyFails = 5               // how often a read may fail, as it can while the file is written to
)

var errMoving = errors.New("the file is written to all the time")

// snapshot copies a file that another program may be writing to. A copy is
// good when no transaction ended while it was made: a running one writes only
// to pages that the last finished one does not use.
func snapshot(to, from *os.File) error {
	end, fails := time.Now().Add(copyTime), 0
	for pause := time.Millisecond; ; pause = min(2*pause, 50*time.Millisecond) {
		still, err := copyOnce(to, from)
		if still {
			return nil
		}
		if err != nil {
			fails++
		}
		if fails == copyFails {
			return err
		}
		if !time.Now().Before(end) {
			return errMoving
		}
		time.Sleep(pause)
	}
}

// copyOnce copies once and tells whether the file held still meanwhile: what
// is read between two equal sights of the meta pages belongs together.
func copyOnce(to, from *os.File) (still bool, err error) {
	probe, err := imageNow(from)
	if err != nil {
		return false, err
	}
	if probe.size == 0 {
		err := to.Truncate(0)
		return err == nil, err
	}
	before, err := metaBytes(probe)
	if err != nil {
		return false, err
	}
	img, err := imageNow(from)
	if err != nil {
		return false, err
	}
	if err := errors.Join(to.Truncate(0), rewind(to), copyPages(to, img)); err != nil {
		return false, err
	}
	after, err := metaBytes(probe)
	return err == nil && bytes.Equal(before, after), err
}

// imageNow reads the meta pages, and only then the size: the file grows before
// a meta page speaks of its new pages. An empty file has a size of 0.
func imageNow(f *os.File) (*image, error) {
	info, err := f.Stat()
	if err != nil || info.Size() == 0 {
		return &image{}, err
	}
	img, err := openImage(f, info.Size())
	if err != nil {
		return nil, err
	}
	if info, err = f.Stat(); err == nil {
		img.size = info.Size()
	}
	return img, err
}

func rewind(f *os.File) error {
	_, err := f.Seek(0, io.SeekStart)
	return err
}

// metaBytes reads both meta pages' fields, as they stand.
func metaBytes(img *image) ([]byte, error) {
	b := make([]byte, 2*(pageHeader+metaSize))
	half := len(b) / 2
	if _, err := img.r.ReadAt(b[:half], 0); err != nil {
		return nil, err
	}
	_, err := img.r.ReadAt(b[half:], img.pageSize)
	return b, err
}
