// Command compile packs the texts of package locale that the program carries
// packed, into a folder of that package: go generate ./ui/locale
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"portone-onboard/ui/locale"
)

func main() {
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run takes away the packed files of before, language by language, so that none
// is left over.
func run(dir string) error {
	files, err := locale.Packed()
	if err != nil {
		return err
	}
	old, err := filepath.Glob(filepath.Join(dir, "*", "*.z"))
	if err != nil {
		return err
	}
	for _, name := range old {
		if err := os.Remove(name); err != nil {
			return err
		}
	}
	for name, b := range files {
		name = filepath.FromSlash(name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, b, 0o644); err != nil {
			return err
		}
	}
	return nil
}
