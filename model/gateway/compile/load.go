package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"go.yaml.in/yaml/v4"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
)

// hash names the state of all data files in 64 hex digits.
func hash(files fs.FS) string {
	h := sha256.New()
	names, _ := fs.Glob(files, "data/*.yaml")
	names = append(names, commonName)
	for _, name := range names {
		b, _ := fs.ReadFile(files, name)
		fmt.Fprintf(h, "%s %d\n", name, len(b))
		h.Write(b)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// reader gives a file of the folder with the data files.
type reader interface {
	ReadFile(name string) ([]byte, error)
}

// read gives the gateway of an entry from its file, or bare where there is none.
func read(files reader, e gateway.Entry) (*gateway.Gateway, error) {
	name := dataName(e.Code)
	b, err := files.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return bare(e), nil
	}
	if err != nil {
		return nil, err
	}
	g, err := decode(name, b)
	if err != nil {
		return nil, err
	}
	return g, agree(name, g, e)
}

func dataName(code model.Code) string { return path.Join("data", string(code)+".yaml") }

// bare is a gateway of which only the index knows.
func bare(e gateway.Entry) *gateway.Gateway {
	g := &gateway.Gateway{Code: e.Code, Aliases: slices.Clone(e.Aliases), Kind: e.Kind, Name: e.Name}
	_ = check("", nil, g)
	g.Supports, g.Fees.Rates = []gateway.Support{}, []gateway.Rate{}
	return g
}

// agree holds the file against the index, which is read without the file.
func agree(name string, g *gateway.Gateway, e gateway.Entry) error {
	if g.Code != e.Code || g.Kind != e.Kind || g.Name != e.Name || !slices.Equal(g.Aliases, e.Aliases) {
		return fmt.Errorf("%s:1: code, aliases, kind or name differ from the index", name)
	}
	return nil
}

// decode reads one data file strictly; errors carry file and line.
func decode(name string, b []byte) (*gateway.Gateway, error) {
	var root yaml.Node
	if err := yaml.Load(b, &root); err != nil {
		return nil, located(name, err)
	}
	g := &gateway.Gateway{Filled: true}
	if err := root.Load(g, yaml.WithKnownFields()); err != nil {
		return nil, located(name, err)
	}
	if err := check(name, &root, g); err != nil {
		return nil, err
	}
	return g, expand(name, &root, g)
}

// located puts the file before every line that the reader of YAML complains of.
func located(name string, err error) error {
	var many *yaml.LoadErrors
	var one *yaml.LoadError
	switch {
	case errors.As(err, &many):
		out := make([]error, len(many.Errors))
		for i, e := range many.Errors {
			out[i] = fmt.Errorf("%s:%d: %s", name, max(e.Mark.Line, 1), e.Message)
		}
		return errors.Join(out...)
	case errors.As(err, &one):
		return fmt.Errorf("%s:%d: %s", name, max(one.Mark.Line, 1), one.Message)
	}
	return fmt.Errorf("%s:1: %w", name, err)
}

// expand multiplies the compact lists out; no cell may come twice.
func expand(name string, root *yaml.Node, g *gateway.Gateway) error {
	seen := map[string]bool{}
	var bad []error
	for i, group := range g.Groups {
		for _, row := range group.Expand() {
			if seen[row.Cell()] {
				bad = append(bad, fmt.Errorf("%s:%d: supports[%d]: used twice: %s", name, line(root, []any{"supports", i}), i, row.Cell()))
			}
			seen[row.Cell()] = true
		}
	}
	g.Expand()
	return errors.Join(bad...)
}
