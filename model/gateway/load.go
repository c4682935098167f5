package gateway

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"

	"portone-onboard/model"
)

// ErrUnknown is a code that is not in the index.
var ErrUnknown = errors.New("no such gateway")

// loaders holds one reader per code of the index; each reads its file once.
var loaders = sync.OnceValue(func() map[model.Code]func() (*Gateway, error) {
	out := make(map[model.Code]func() (*Gateway, error), len(index))
	for _, e := range index {
		out[e.Code] = sync.OnceValues(func() (*Gateway, error) { return read(packed{}, e) })
	}
	return out
})

// Get gives what is known of a gateway; Filled is false where its file has not
// been written. ErrUnknown for a code that is not in the index.
func Get(code model.Code) (*Gateway, error) {
	load, ok := loaders()[code]
	if !ok {
		return nil, fmt.Errorf("%w: %s", ErrUnknown, code)
	}
	return load()
}

// All gives every gateway of the index, in its order. Files that were not asked
// for before are read at the same time.
func All() ([]*Gateway, error) {
	out := make([]*Gateway, len(index))
	errs := make([]error, len(index))
	var wg sync.WaitGroup
	for i, e := range index {
		wg.Go(func() { out[i], errs[i] = Get(e.Code) })
	}
	wg.Wait()
	return out, errors.Join(errs...)
}

// Hash names the state of all data files in 64 hex digits, to stamp what was
// computed from them.
func Hash() string { return packedHash() }

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

// read gives the gateway of an entry from its file, or bare where there is none.
func read(files reader, e Entry) (*Gateway, error) {
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
func bare(e Entry) *Gateway {
	g := &Gateway{Code: e.Code, Aliases: slices.Clone(e.Aliases), Kind: e.Kind, Name: e.Name}
	_ = check("", nil, g)
	g.Supports, g.Fees.Rates = []Support{}, []Rate{}
	return g
}

// agree holds the file against the index, which is read without the file.
func agree(name string, g *Gateway, e Entry) error {
	if g.Code != e.Code || g.Kind != e.Kind || g.Name != e.Name || !slices.Equal(g.Aliases, e.Aliases) {
		return fmt.Errorf("%s:1: code, aliases, kind or name differ from the index", name)
	}
	return nil
}

// decode reads one data file strictly; errors carry file and line.
func decode(name string, b []byte) (*Gateway, error) {
	var root yaml.Node
	if err := yaml.Load(b, &root); err != nil {
		return nil, located(name, err)
	}
	g := &Gateway{Filled: true}
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

// expand multiplies the compact lists out.
func expand(name string, root *yaml.Node, g *Gateway) error {
	g.Supports, g.Fees.Rates = []Support{}, []Rate{}
	seen := map[string]bool{}
	var bad []error
	for i, group := range g.Groups {
		for _, row := range group.expand() {
			if seen[row.cell()] {
				bad = append(bad, fmt.Errorf("%s:%d: supports[%d]: used twice: %s", name, line(root, []any{"supports", i}), i, row.cell()))
			}
			seen[row.cell()] = true
			g.Supports = append(g.Supports, row)
		}
	}
	for _, group := range g.Fees.Groups {
		g.Fees.Rates = append(g.Fees.Rates, group.expand()...)
	}
	slices.SortStableFunc(g.Supports, func(a, b Support) int {
		return cmp.Compare(moduleRank(g, a.Module), moduleRank(g, b.Module))
	})
	return errors.Join(bad...)
}

func moduleRank(g *Gateway, id ModuleID) int {
	return slices.IndexFunc(g.Modules, func(m Module) bool { return m.ID == id })
}

// ByAlias finds the code that a name of PortOne's API or SDK belongs to, in any
// case: "HTML5_INICIS". A code is its own alias.
func ByAlias(name string) (model.Code, bool) {
	name = strings.ToLower(name)
	for _, e := range index {
		if string(e.Code) == name || slices.Contains(e.Aliases, name) {
			return e.Code, true
		}
	}
	return "", false
}
