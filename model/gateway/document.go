package gateway

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"

	"portone-onboard/model"
)

// ErrUnknown is a code that is not in the index.
var ErrUnknown = errors.New("no such gateway")

// Compact is a gateway as it is packed: its compact lists as written, and
// pages by their IDs wherever a fact names them.
type Compact struct {
	*Gateway
	Groups  []SupportGroup          `json:"supports"`
	Fees    CompactFees             `json:"fees"`
	Sources map[string]model.Source `json:"sources"`
}

// CompactFees are the fees with their rates as written.
type CompactFees struct {
	*Fees
	Groups []RateGroup `json:"rates"`
}

// readers holds one reader per code of the index; each reads its document once.
var readers = sync.OnceValue(func() map[model.Code]func() (*Gateway, error) {
	out := make(map[model.Code]func() (*Gateway, error), len(index))
	for _, e := range index {
		out[e.Code] = sync.OnceValues(func() (*Gateway, error) { return document(e.Code) })
	}
	return out
})

func document(code model.Code) (*Gateway, error) {
	var d Compact
	if !readLine(DocumentsFile, code, &d) || d.Gateway == nil || d.Fees.Fees == nil {
		return nil, fmt.Errorf("%w: %s", errPacked, code)
	}
	return d.whole(), nil
}

// Get gives what is known of a gateway; Filled is false where its file has not
// been written. ErrUnknown for a code that is not in the index.
func Get(code model.Code) (*Gateway, error) {
	read, ok := readers()[code]
	if !ok {
		return nil, fmt.Errorf("%w: %s", ErrUnknown, code)
	}
	return read()
}

// All gives every gateway of the index, in its order. Those that were not asked
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

// whole fills in what the document has once for all.
func (d Compact) whole() *Gateway {
	g := d.Gateway
	g.Fees, g.Fees.Groups, g.Groups, g.SourceMap = *d.Fees.Fees, d.Fees.Groups, d.Groups, d.Sources
	cite(reflect.ValueOf(g).Elem(), d.Sources)
	g.Sources = Refs(d.Sources)
	g.Expand()
	return g
}

// cite fills in the page of every Ref below v.
func cite(v reflect.Value, sources map[string]model.Source) {
	if r, ok := v.Addr().Interface().(*Ref); ok {
		r.Source = sources[r.ID]
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				cite(v.Field(i), sources)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			cite(v.Index(i), sources)
		}
	}
}

// Refs lists sources by their IDs.
func Refs(sources map[string]model.Source) []Ref {
	out := make([]Ref, 0, len(sources))
	for id, s := range sources {
		out = append(out, Ref{id, s})
	}
	model.Sort(out, func(a, b Ref) int { return strings.Compare(a.ID, b.ID) })
	return out
}

// Expand multiplies the compact lists out.
func (g *Gateway) Expand() {
	g.Supports, g.Fees.Rates = []Support{}, []Rate{}
	for _, group := range g.Groups {
		g.Supports = append(g.Supports, group.Expand()...)
	}
	for _, group := range g.Fees.Groups {
		g.Fees.Rates = append(g.Fees.Rates, group.expand()...)
	}
	model.SortStable(g.Supports, func(a, b Support) int {
		return cmp.Compare(g.rank(a.Module), g.rank(b.Module))
	})
}

func (g *Gateway) rank(id ModuleID) int {
	return slices.IndexFunc(g.Modules, func(m Module) bool { return m.ID == id })
}
