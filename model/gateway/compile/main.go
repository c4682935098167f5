// Command compile checks the data files and packs what the program reads of
// them into a folder. It runs in the catalogue's: go generate ./model/gateway
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

func main() {
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(dir string) error {
	folder, ok := os.DirFS(".").(fs.ReadFileFS)
	if !ok {
		return fs.ErrInvalid // cannot be: a folder gives its files
	}
	plain, err := compiled(folder)
	if err != nil {
		return err
	}
	files, err := pack(plain)
	if err != nil {
		return err
	}
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	for name, b := range files {
		to := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(to, b, 0o644); err != nil {
			return err
		}
	}
	return nil
}
