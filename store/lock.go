package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"sync"
	"time"
)

// Holder is the program that has a file open for writing.
type Holder struct {
	PID     int       `json:"pid,omitempty"`
	Host    string    `json:"host,omitempty"`
	Since   time.Time `json:"since,omitzero"`
	Version string    `json:"version,omitempty"`
}

// note is what stands in the small file beside the shops. It names the holder,
// which a lock does not, and remembers that there was something to lose, so
// that an empty file is not taken for a first run. It is a hint: a stale one
// is put right by the next holder, and without one the backups tell.
type note struct {
	Holder
	Progress bool `json:"progress"`
}

// noteSize is what the note is padded to: one write replaces it whole.
const noteSize = 512

func notePath(path string) string { return path + ".holder" }

// ReadHolder tells who said it opened the file; zero where nobody did.
func ReadHolder(path string) Holder {
	n, _ := readNote(path) // without a note the holder is not known, which is no failure
	return n.Holder
}

func readNote(path string) (note, error) {
	b, err := os.ReadFile(notePath(path))
	if err != nil {
		return note{}, err
	}
	var n note
	return n, json.Unmarshal(bytes.TrimSpace(b), &n)
}

// writeNote replaces the note. It may fail, in a read-only folder for one: the
// file can be used without it.
func writeNote(path string, n note) {
	b, err := json.Marshal(n)
	if err != nil || len(b) >= noteSize {
		return
	}
	f, err := os.OpenFile(notePath(path), os.O_WRONLY|os.O_CREATE, 0o600)
	if err != nil {
		return
	}
	defer f.Close()
	b = append(b, bytes.Repeat([]byte{' '}, noteSize-1-len(b))...)
	_, _ = f.WriteAt(append(b, '\n'), 0)
}

// hadProgress tells whether shops were kept at a path, as the note says or, without one, the backups.
func hadProgress(path string) bool {
	if n, err := readNote(path); err == nil {
		return n.Progress
	}
	return len(backupPaths(path)) > 0
}

// holding keeps the note of an open file. The zero holding keeps none.
type holding struct {
	mu   sync.Mutex
	path string
	note note
}

func (h *holding) take(path string, o Options) {
	host, _ := os.Hostname()
	h.path = path
	h.note = note{Holder{os.Getpid(), host, o.Now().UTC().Truncate(time.Second), o.App}, hadProgress(path)}
	writeNote(path, h.note)
}

func (h *holding) markProgress() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.path != "" && !h.note.Progress {
		h.note.Progress = true
		writeNote(h.path, h.note)
	}
}

func (h *holding) release() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.path != "" {
		writeNote(h.path, note{Progress: h.note.Progress})
		h.path = ""
	}
}

const lockPause = 20 * time.Millisecond

// openLocked opens a file and takes its lock within a time. The file is opened
// anew where it was replaced while we waited, by a restore for one.
func openLocked(path string, flag int, exclusive bool, wait time.Duration) (*os.File, error) {
	for end := time.Now().Add(wait); ; {
		f, err := os.OpenFile(path, flag, 0o600)
		if err != nil {
			return nil, failed(OpOpen, path, err)
		}
		err = lockBefore(f, exclusive, end)
		if err == nil && stillAt(f, path) {
			return f, nil
		}
		f.Close()
		var busy *LockedError
		if errors.As(err, &busy) {
			busy.Path, busy.Holder = path, ReadHolder(path)
		}
		if err != nil {
			return nil, failed(OpLock, path, err)
		}
	}
}

func lockBefore(f *os.File, exclusive bool, end time.Time) error {
	for {
		ok, err := tryLock(f, exclusive)
		if ok || err != nil {
			return err
		}
		if !time.Now().Before(end) {
			return &LockedError{}
		}
		time.Sleep(lockPause)
	}
}

func stillAt(f *os.File, path string) bool {
	have, err := f.Stat()
	if err != nil {
		return false
	}
	now, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false
	}
	return err == nil && os.SameFile(have, now)
}
