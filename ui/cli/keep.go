package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// keepTries is how many names are tried before giving up.
const keepTries = 100

// keepFile writes a text to a new file where the merchant works, else in the
// home folder, and gives its path. Nothing that is there is overwritten: the
// next free name is taken.
func keepFile(name, text string) (string, error) {
	var failed error
	for _, dir := range keepPlaces() {
		path, err := writeNew(dir, name, text)
		if err == nil {
			return path, nil
		}
		failed = errors.Join(failed, err)
	}
	return "", failed
}

func keepPlaces() []string {
	var out []string
	if dir, err := os.Getwd(); err == nil {
		out = append(out, dir)
	}
	if dir, err := os.UserHomeDir(); err == nil {
		out = append(out, dir)
	}
	return out
}

func writeNew(dir, name, text string) (string, error) {
	ext := filepath.Ext(name)
	stem := strings.TrimSuffix(name, ext)
	for n := 1; n <= keepTries; n++ {
		path := filepath.Join(dir, name)
		err := writeExclusive(path, text)
		if !errors.Is(err, fs.ErrExist) {
			return path, err
		}
		name = stem + "-" + strconv.Itoa(n+1) + ext
	}
	return "", fs.ErrExist
}

// writeExclusive leaves nothing half written behind.
func writeExclusive(path, text string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	if err = errors.Join(err, f.Close()); err != nil {
		_ = os.Remove(path)
	}
	return err
}
