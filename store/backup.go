package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"portone-onboard/model"
)

// BackupInfo is one backup as it was found by looking into it.
type BackupInfo struct {
	Path   string
	At     time.Time // when it was written
	Layout int       // 0 where it cannot be told
	Shops  int
	Events uint64
	OK     bool // opens, and every checksum in it is right
}

// Backup copies the open file to a new one while work goes on. The copy gets
// its name only when it is on disk and has been opened and checked.
func (s *Store) Backup(to string) error {
	if _, err := os.Lstat(to); err == nil {
		return &SystemError{Op: OpBackup, Path: to, Err: fs.ErrExist}
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return failed(OpFolder, to, err)
	}
	return failed(OpBackup, to, fillNew(to, s.writeTo, checkFile))
}

func (s *Store) writeTo(f *os.File) error {
	return guarded(s.path, func() error {
		return s.db.View(func(tx *bolt.Tx) error {
			_, err := tx.WriteTo(f)
			return err
		})
	})
}

func checkFile(path string) error { return inspect(path).err }

// backupBefore keeps a file as it is before it is migrated. The caller holds its lock.
func backupBefore(path string, img *image, o Options) error {
	to := backupName(path, fmt.Sprintf("before-v%d", Layout))
	if _, err := os.Lstat(to); err == nil {
		to = stamped(to, "again", o.Now())
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return failed(OpFolder, to, err)
	}
	fill := func(f *os.File) error { return copyPages(f, img) }
	return failed(OpBackup, to, fillNew(to, fill, checkPagesOf))
}

// checkPagesOf looks at a file of any layout: what its records say is for the migration to tell.
func checkPagesOf(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	_, err = preflight(f, info.Size())
	return err
}

// backupName is where backups lie: portone.db → backups/portone-TAG.db.
func backupName(path, tag string) string {
	name, ext := stem(path)
	return filepath.Join(filepath.Dir(path), "backups", name+"-"+tag+ext)
}

// backupFile is a backup by its name alone.
type backupFile struct {
	path string
	at   time.Time
	day  model.Date // zero for one made before a migration
}

// backupFiles lists the automatic backups of a file, newest first.
func backupFiles(path string) []backupFile {
	entries, err := os.ReadDir(filepath.Dir(backupName(path, "")))
	if err != nil {
		return nil // no folder, no backups
	}
	var list []backupFile
	for _, e := range entries {
		info, err := e.Info()
		tag, ours := backupTag(path, e.Name())
		if err != nil || !ours || !info.Mode().IsRegular() {
			continue
		}
		day, err := model.ParseDate(tag)
		if err != nil && !strings.HasPrefix(tag, "before-v") {
			continue
		}
		list = append(list, backupFile{filepath.Join(filepath.Dir(backupName(path, "")), e.Name()), info.ModTime(), day})
	}
	model.SortStable(list, func(a, b backupFile) int { return b.at.Compare(a.at) })
	return list
}

// backupTag is what backupName was given for a name in the backups folder.
func backupTag(path, name string) (tag string, ours bool) {
	own, ext := stem(path)
	tag, ours = strings.CutPrefix(name, own+"-")
	if !ours {
		return "", false
	}
	if before, _, again := strings.Cut(tag, ext+".again-"); again && ext != "" {
		return before, true
	}
	return strings.CutSuffix(tag, ext)
}

//go:noinline
func backupPaths(path string) []string {
	var paths []string
	for _, b := range backupFiles(path) {
		paths = append(paths, b.path)
	}
	return paths
}

// Backups looks into every automatic backup of a file, newest first. Each is
// read whole: for a screen, not for a start.
func Backups(path string) []BackupInfo {
	var list []BackupInfo
	for _, b := range backupFiles(path) {
		found := inspect(b.path)
		found.At = b.at
		list = append(list, found.BackupInfo)
	}
	return list
}

// Inspect looks into one file as Backups does; the error says why it is not OK.
func Inspect(path string) (BackupInfo, error) {
	found := inspect(path)
	return found.BackupInfo, found.err
}

type inspected struct {
	BackupInfo
	err error
}

// inspect opens a file for reading, through a private copy where it is of an
// older layout, and checks all of it.
func inspect(path string) inspected {
	i := inspected{BackupInfo: BackupInfo{Path: path}}
	i.Layout, i.At, i.err = outside(path)
	if i.err != nil {
		return i
	}
	s, err := Open(path, Options{ReadOnly: true})
	if err != nil {
		i.err = err
		return i
	}
	counts, err := s.Check()
	i.Shops, i.Events = counts.Shops, counts.Events
	i.err = errors.Join(err, s.Close())
	i.OK = i.err == nil
	return i
}

// outside tells what a file's bytes say of its layout.
func outside(path string) (layout int, at time.Time, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, at, failed(OpOpen, path, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return 0, at, failed(OpOpen, path, err)
	}
	seen, err := preflight(f, info.Size())
	var newer *NewerError
	if errors.As(err, &newer) {
		return newer.Found, info.ModTime(), located(err, path)
	}
	return seen.layout, info.ModTime(), failed(OpRead, path, located(err, path))
}
