package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// tempBeside makes an empty file in the folder of path, for its owner only. A
// crash leaves it behind under a name that says what it was.
func tempBeside(path string) (*os.File, error) {
	return os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.part")
}

// moveNew gives a finished file its name unless that is taken by now. It is
// then on disk under that name.
func moveNew(from, to string) error {
	err := os.Link(from, to)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil { // no hard links here
		if _, there := os.Stat(to); there == nil {
			return nil
		}
		err = os.Rename(from, to)
	}
	return errors.Join(err, syncFolder(filepath.Dir(to)))
}

// moveOver gives a finished file its name in place of what bears it.
func moveOver(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(to))
}

// fillNew writes a file that gets its name only when it is whole and on disk;
// check, if given, then still has a say.
func fillNew(to string, fill func(*os.File) error, check func(temp string) error) error {
	f, err := tempBeside(to)
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	err = errors.Join(fill(f), f.Sync(), f.Close())
	if err == nil && check != nil {
		err = check(f.Name())
	}
	if err != nil {
		return err
	}
	return moveOver(f.Name(), to)
}

// copyPages copies the part of a file that is in use, or all of it where a
// lost meta page may speak of more.
func copyPages(to io.Writer, img *image) error {
	size := int64(img.high) * img.pageSize
	if img.single {
		size = img.size
	}
	_, err := io.Copy(to, io.NewSectionReader(img.r, 0, size))
	return err
}

// stamped is a name beside path that is not taken: portone.db → portone.db.WORD-20260305-101112.
func stamped(path, word string, now time.Time) string {
	base := fmt.Sprintf("%s.%s-%s", path, word, now.UTC().Format("20060102-150405"))
	for i := 1; ; i++ {
		name := base
		if i > 1 {
			name = fmt.Sprintf("%s-%d", base, i)
		}
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name
		}
	}
}

// stem parts a file's name from its extension.
func stem(path string) (name, ext string) {
	base := filepath.Base(path)
	ext = filepath.Ext(base)
	return strings.TrimSuffix(base, ext), ext
}
