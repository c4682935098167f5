// compile writes what the machine needs of each data file as JSON into a
// folder: go generate ./model/gateway
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"portone-onboard/model/gateway"
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
	files, err := gateway.Compiled(folder)
	if err != nil {
		return err
	}
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	for plain, b := range files {
		name, b, err := gateway.Pack(plain, b)
		if err != nil {
			return err
		}
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
