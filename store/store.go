package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// Options say how to open a file. The zero value opens it for writing.
type Options struct {
	ReadOnly    bool             // reads beside a holder; see Open
	LockTimeout time.Duration    // how long to wait for a holder: 0 is a second, negative is not at all
	App         string           // version of the program, for the holder's note and the file
	Now         func() time.Time // nil is time.Now
}

func (o Options) filled() Options {
	if o.LockTimeout == 0 {
		o.LockTimeout = time.Second
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	return o
}

// Store is an open file. Its methods may be called from several goroutines;
// writes wait for each other.
type Store struct {
	path     string // the shops' file, also where a copy of it is read
	o        Options
	db       *bolt.DB
	file     *os.File
	readOnly bool
	copyOf   *Holder // who held the file when it was copied to be read
	temp     string  // the copy, where it could not be removed while open
	holder   holding
	broken   atomic.Bool // bbolt panicked while writing
	closing  sync.Once
	closed   error
}

// Open opens the shops' file and makes it, and its folder, where there is
// none. It fails with
//
//   - *LockedError when another program has it open for writing,
//   - *NewerError when a newer version wrote it,
//   - *CorruptError when it is damaged, foreign, or gone though shops were kept in it,
//   - *SystemError when the system refuses: no permission, disk full, no such file.
//
// A file of an older layout is backed up and migrated. With ReadOnly nothing
// is written, and a holder is no hindrance: the file is then read as it stands
// at this moment, from a private copy, which also serves where it would have
// to be migrated first.
func Open(path string, o Options) (*Store, error) {
	o = o.filled()
	if o.ReadOnly {
		return openReading(path, o)
	}
	return openWriting(path, o)
}

func openWriting(path string, o Options) (*Store, error) {
	if err := place(path, o); err != nil {
		return nil, err
	}
	f, err := openLocked(path, os.O_RDWR, true, o.LockTimeout)
	if err != nil {
		return nil, err
	}
	s := &Store{path: path, o: o, file: f}
	if err := s.begin(); err != nil {
		_ = s.Close() // the error that led here is the one to tell
		return nil, failed(OpOpen, path, located(err, path))
	}
	s.holder.take(path, o)
	return s, nil
}

// place makes sure that there is a file at a path.
func place(path string, o Options) error {
	_, err := os.Stat(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return failed(OpOpen, path, err)
	}
	if hadProgress(path) {
		return &CorruptError{Path: path, Why: Missing, Backups: backupPaths(path)}
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return failed(OpFolder, path, err)
	}
	return failed(OpOpen, path, makeNew(path, o))
}

// makeNew lays out a new file under another name and gives it its own when it
// is whole, so that no failure leaves half a file behind. Where somebody else
// was faster, theirs stays.
func makeNew(path string, o Options) error {
	f, err := tempBeside(path)
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	s := &Store{path: f.Name(), o: o, file: f}
	if err := errors.Join(s.start(sight{blank: true}), s.Close()); err != nil {
		return err
	}
	return moveNew(f.Name(), path)
}

// begin brings the locked file to the present layout. Until the looks at its
// bytes are content, nothing is written to it.
func (s *Store) begin() error {
	look, err := s.look()
	if err != nil {
		return err
	}
	if s.copyOf == nil {
		if err := s.secure(look); err != nil {
			return err
		}
	}
	return s.start(look)
}

// look examines the file's bytes.
func (s *Store) look() (sight, error) {
	info, err := s.file.Stat()
	if err != nil {
		return sight{}, err
	}
	look := sight{blank: true}
	if info.Size() > 0 {
		if look, err = preflight(s.file, info.Size()); err != nil {
			return look, err
		}
	}
	if look.blank && hadProgress(s.path) {
		return look, corrupt(Empty, "nothing in %d bytes", info.Size())
	}
	return look, nil
}

// secure closes the file to others and keeps it as it is before a migration.
func (s *Store) secure(look sight) error {
	info, err := s.file.Stat()
	if err != nil {
		return err
	}
	if info.Mode().Perm()&0o077 != 0 {
		_ = s.file.Chmod(0o600) // somebody else's file cannot be narrowed and is no worse than before
	}
	if look.needsMigration() {
		return backupBefore(s.path, look.img, s.o)
	}
	return nil
}

// start lets bbolt at the file and does what the look at it found necessary.
func (s *Store) start(look sight) error {
	if err := s.openBolt(); err != nil {
		return err
	}
	switch {
	case look.blank:
		return s.update(func(tx *bolt.Tx) error { return create(tx, s.o) })
	case look.needsMigration():
		return s.update(func(tx *bolt.Tx) error { return migrate(tx, look.layout, s.o) })
	case look.img.single:
		return s.rollForward()
	}
	return nil
}

// openBolt hands the locked file to bbolt.
func (s *Store) openBolt() error {
	if err := yieldLock(s.file); err != nil {
		return err
	}
	options := &bolt.Options{
		Timeout:      time.Second,
		ReadOnly:     s.readOnly,
		FreelistType: bolt.FreelistMapType,
		NoStatistics: true,
		OpenFile:     func(string, int, os.FileMode) (*os.File, error) { return s.file, nil },
	}
	err := guarded(s.path, func() (err error) {
		s.db, err = bolt.Open(s.file.Name(), 0o600, options)
		return err
	})
	switch {
	case errors.Is(err, berrors.ErrTimeout):
		return &LockedError{Path: s.path, Holder: ReadHolder(s.path)}
	case errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrChecksum), errors.Is(err, berrors.ErrVersionMismatch):
		return corrupt(BadHeader, "%w", err)
	}
	return err
}

// view runs a reading transaction.
func (s *Store) view(f func(*bolt.Tx) error) error {
	err := guarded(s.path, func() error { return s.db.View(f) })
	return failed(OpRead, s.path, err)
}

// update runs a writing transaction, which is on disk when it returns nil.
func (s *Store) update(f func(*bolt.Tx) error) error {
	if s.readOnly {
		return ErrReadOnly
	}
	if s.broken.Load() {
		return located(corrupt(BadAccess, "bbolt panicked in an earlier save"), s.path)
	}
	done := false
	err := guarded(s.path, func() error {
		err := s.db.Update(f)
		done = true
		return err
	})
	if !done {
		s.broken.Store(true)
	}
	return failed(OpSave, s.path, err)
}

// Path is where the shops' file stands, also when a copy of it is read.
func (s *Store) Path() string { return s.path }

// ReadOnly tells whether nothing can be written, as asked for at opening.
func (s *Store) ReadOnly() bool { return s.readOnly }

// Copy tells whether this is a copy made beside a holder, and whose.
func (s *Store) Copy() (Holder, bool) {
	if s.copyOf == nil {
		return Holder{}, false
	}
	return *s.copyOf, true
}

// Close waits for a running transaction and gives the file back. Closing again
// does nothing. After Close every other method fails.
func (s *Store) Close() error {
	s.closing.Do(func() { s.closed = failed(OpOpen, s.path, s.close()) })
	return s.closed
}

// breakTime is how long a bbolt that panicked may take to let go.
const breakTime = 500 * time.Millisecond

func (s *Store) close() error {
	s.holder.release()
	err := s.closeBolt()
	unlock(s.file)     // a map that bbolt left behind would keep the lock
	_ = s.file.Close() // closed by bbolt already, if it came that far
	if s.temp != "" {
		err = errors.Join(err, os.Remove(s.temp))
	}
	return err
}

// closeBolt closes bbolt. One that panicked in a writing transaction may hold
// its own locks for ever: then closing the file is what frees it for others.
func (s *Store) closeBolt() error {
	if s.db == nil {
		return nil
	}
	done := make(chan error, 1)
	go func() { done <- guarded(s.path, s.db.Close) }()
	if !s.broken.Load() {
		return <-done
	}
	select {
	case err := <-done:
		return err
	case <-time.After(breakTime):
		return nil
	}
}
