package scan

import (
	"context"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"portone-onboard/model"
)

// batch are the files of one folder that are to be read.
type batch struct {
	dir   string // slash path from the scanned folder, "" for itself
	names []string
}

// walker goes through the folders, one after the other: reading names is far
// quicker than reading files, which others do meanwhile.
type walker struct {
	root    string // on the disk, links resolved
	prefix  string // slash path of root from its repository's root
	follow  bool
	out     chan<- batch
	seen    map[string]bool // real folders that were walked; only where links are followed
	apps    map[string]bool // folders with a manifest
	skipped int
	unread  []model.ScanTrouble
	ignored []string // settings that git ignores, slash paths
}

// walk sends every file to read and returns early when ctx ends.
func (w *walker) walk(ctx context.Context) error {
	list, prefix := outerIgnores(w.root)
	w.prefix = prefix
	w.seen[w.root] = true
	return w.folder(ctx, "", 0, list)
}

// maxDepth ends a walk into folders that no source has; deeper ones are unread.
const maxDepth = 200

func (w *walker) folder(ctx context.Context, dir string, depth int, list *ignoreFile) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	entries, err := os.ReadDir(w.onDisk(dir))
	if err != nil {
		w.trouble(dir, troubleOf(err))
		if depth == 0 {
			return err
		}
	}
	if depth > maxDepth {
		w.trouble(dir, "loop")
		return nil
	}
	list = w.ignoresIn(dir, entries, list)
	below, names := w.sort(dir, entries, list)
	if len(names) > 0 {
		select {
		case w.out <- batch{dir, names}:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	for _, sub := range below {
		if err := w.folder(ctx, path.Join(dir, sub), depth+1, list); err != nil {
			return err
		}
	}
	return nil
}

func (w *walker) onDisk(file string) string {
	if file == "" {
		return w.root
	}
	return w.root + string(filepath.Separator) + filepath.FromSlash(file)
}

func (w *walker) trouble(file, code string) {
	w.unread = append(w.unread, model.ScanTrouble{File: clip(model.Printable(file)), Code: code})
}

func (w *walker) ignoresIn(dir string, entries []fs.DirEntry, list *ignoreFile) *ignoreFile {
	for _, e := range entries {
		if e.Name() == ".gitignore" && e.Type().IsRegular() {
			return readIgnore(list, w.onDisk(path.Join(dir, ".gitignore")), path.Join(w.prefix, dir))
		}
	}
	return list
}

// sort parts a folder's entries into folders to go into and files to read.
func (w *walker) sort(dir string, entries []fs.DirEntry, list *ignoreFile) (below, names []string) {
	for _, e := range entries {
		name := e.Name()
		folder, ok := w.what(dir, e)
		w.settings(dir, e, list)
		switch {
		case !ok:
			w.skipped++
		case folder && passedFolder(name):
			w.skipped++
		case !folder && kindOf(name) == notSource:
			w.manifest(dir, name)
		case !folder && passedFile(name), list != nil && list.ignored(path.Join(w.prefix, dir, name), folder):
			w.skipped++
		case folder:
			below = append(below, name)
		default:
			w.manifest(dir, name)
			names = append(names, name)
		}
	}
	return below, names
}

// settings notes files of settings that git ignores: what points to test may
// stand there, and nobody looked.
func (w *walker) settings(dir string, e fs.DirEntry, list *ignoreFile) {
	file := path.Join(dir, e.Name())
	if !e.IsDir() && strings.HasPrefix(e.Name(), ".env") && list != nil && list.ignored(path.Join(w.prefix, file), false) {
		w.ignored = append(w.ignored, clip(model.Printable(file)))
	}
}

func (w *walker) manifest(dir, name string) {
	if isManifest(name) {
		w.apps[dir] = true
	}
}

// what tells whether an entry is a folder; ok is false for what is neither
// folder nor file, and for links that are not followed.
func (w *walker) what(dir string, e fs.DirEntry) (folder, ok bool) {
	switch t := e.Type(); {
	case t.IsRegular():
		return false, true
	case t.IsDir():
		return true, w.first(dir, e.Name())
	case t&fs.ModeSymlink != 0 && w.follow:
		return w.link(path.Join(dir, e.Name()))
	}
	return false, false
}

// first tells that a real folder was not walked before by way of a link.
func (w *walker) first(dir, name string) bool {
	if !w.follow {
		return true
	}
	real, err := filepath.EvalSymlinks(w.onDisk(path.Join(dir, name)))
	return err != nil || w.enter(real)
}

func (w *walker) enter(real string) bool {
	if w.seen[real] {
		return false
	}
	w.seen[real] = true
	return true
}

// link follows a link that stays within the scanned folder, once.
func (w *walker) link(file string) (folder, ok bool) {
	real, err := filepath.EvalSymlinks(w.onDisk(file))
	if err != nil {
		w.trouble(file, linkTrouble(err))
		return false, false
	}
	if rel, err := filepath.Rel(w.root, real); err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return false, false
	}
	info, err := os.Stat(real)
	switch {
	case err != nil:
		w.trouble(file, troubleOf(err))
		return false, false
	case info.IsDir() && !w.enter(real):
		w.trouble(file, "loop")
		return true, false
	}
	// A file within the folder is read under its own name.
	return info.IsDir(), info.IsDir()
}

// linkTrouble knows the words of filepath for links that lead to themselves.
func linkTrouble(err error) string {
	if strings.Contains(err.Error(), "too many links") {
		return "loop"
	}
	return troubleOf(err)
}
