package source

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Stale names the compiled files in the guide's folder that are not what its
// sources give: changed, missing or left over.
func Stale(folder string) ([]string, error) {
	_, stale, err := compare(folder)
	return stale, err
}

// Write brings the compiled files in the guide's folder to what its sources
// give, and names those that it wrote or took away.
func Write(folder string) ([]string, error) {
	want, stale, err := compare(folder)
	if err != nil {
		return nil, err
	}
	for _, name := range stale {
		err = errors.Join(err, put(filepath.Join(folder, filepath.FromSlash(name)), want[name]))
	}
	return stale, err
}

func compare(folder string) (want map[string][]byte, stale []string, err error) {
	files := os.DirFS(folder)
	want, err = Compile(files)
	if err != nil {
		return nil, nil, err
	}
	have, err := written(files)
	for name, file := range want {
		if old, ok := have[name]; !ok || !bytes.Equal(old, file) {
			stale = append(stale, name)
		}
	}
	for name := range have {
		if want[name] == nil {
			stale = append(stale, name)
		}
	}
	slices.Sort(stale)
	return want, stale, err
}

// written reads the texts of the compiled files there are. They are compared
// unpacked: another version of Go may pack the same text into other bytes.
func written(files fs.FS) (map[string][]byte, error) {
	out := make(map[string][]byte)
	var err error
	for _, pattern := range []string{compiled + "/*" + suffix, compiled + "/*/*" + suffix} {
		names, _ := fs.Glob(files, pattern)
		for _, name := range names {
			raw, wrong := fs.ReadFile(files, name)
			err = errors.Join(err, wrong)
			out[name] = unpack(raw)
		}
	}
	return out, err
}

// put writes a text packed, or removes its file where there is none.
func put(name string, text []byte) error {
	if text == nil {
		return os.Remove(name)
	}
	packed, err := pack(text)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, packed, 0o644)
}
