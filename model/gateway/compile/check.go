package main

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
)

// checker walks a decoded file once: it looks every reference up, fills sources
// in, and collects what is wrong with file and line.
type checker struct {
	file      string
	root      *yaml.Node
	sources   map[string]model.Source
	modules   map[string]bool
	conflicts map[string]bool
	used      map[string]bool // sources and conflicts that a fact names
	at        []any           // where the walk is: keys and indices
	bad       []error
}

// check resolves and checks a file; the error joins all that is wrong with it.
func check(file string, root *yaml.Node, g *gateway.Gateway) error {
	c := newChecker(file, root, g.Written, g.Modules, g.Conflicts)
	c.value(reflect.ValueOf(g).Elem(), "")
	c.unused(g.Conflicts)
	g.SourceMap = c.sources
	g.Sources = gateway.Refs(c.sources)
	return c.err()
}

func newChecker(file string, root *yaml.Node, sources map[string]gateway.Source, modules []gateway.Module, conflicts []gateway.Conflict) *checker {
	c := &checker{file: file, root: root, sources: resolve(sources), modules: map[string]bool{}, conflicts: map[string]bool{}, used: map[string]bool{}}
	for _, m := range modules {
		c.modules[string(m.ID)] = true
	}
	for _, m := range conflicts {
		c.conflicts[m.ID] = true
	}
	return c
}

func (c *checker) err() error { return errors.Join(c.bad...) }

func resolve(written map[string]gateway.Source) map[string]model.Source {
	out := make(map[string]model.Source, len(written))
	for id, s := range written {
		out[id] = model.Source{Page: s.Page, URL: string(s.URL), Read: s.Read, Updated: s.Updated}
	}
	return out
}

// unused finds what nothing points to: it would be read by nobody.
func (c *checker) unused(conflicts []gateway.Conflict) {
	for _, r := range gateway.Refs(c.sources) {
		if !c.used[r.ID] {
			c.at = []any{"sources", r.ID}
			c.wrong("no fact stands on this source")
		}
	}
	for i, m := range conflicts {
		if !c.used[conflictKey+m.ID] {
			c.at = []any{"conflicts", i}
			c.wrong("no fact is party to this conflict: %s", m.ID)
		}
	}
	c.at = nil
}

// conflictKey keeps conflicts apart from sources of the same name.
const conflictKey = "conflict "

func (c *checker) wrong(format string, args ...any) {
	c.bad = append(c.bad, fmt.Errorf("%s:%d: %s: %s", c.file, line(c.root, c.at), place(c.at), fmt.Sprintf(format, args...)))
}

// value walks v, which may be set; need is the `must` of its field.
func (c *checker) value(v reflect.Value, need string) {
	if v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0 {
		if need != "" {
			c.wrong("missing")
		}
		c.empty(v)
		return
	}
	switch x := v.Addr().Interface().(type) {
	case *gateway.Ref:
		c.source(x)
		return
	case *model.Text:
		c.text(*x)
		return
	case *model.Date, *map[string]model.Source:
		return
	}
	if p, ok := v.Addr().Interface().(*gateway.Parameter); ok {
		c.parameter(p)
	}
	c.word(v)
	switch v.Kind() {
	case reflect.Struct:
		c.fields(v)
	case reflect.Slice:
		c.items(v)
	case reflect.Map:
		c.entries(v)
	}
}

// empty makes an absent list an empty one, so that the JSON says [] and not null.
func (c *checker) empty(v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() && !omitted(v.Type().Field(i)) {
				c.empty(f)
			}
		}
	}
}

func omitted(f reflect.StructField) bool {
	tag := f.Tag.Get("json")
	return tag == "-" || strings.HasSuffix(tag, ",omitempty") || strings.HasSuffix(tag, ",omitzero")
}

func (c *checker) fields(v reflect.Value) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		name, opts, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		switch {
		case name == "-" || !f.IsExported():
		case opts == "inline":
			c.fields(v.Field(i))
		case v.Field(i).IsZero() && omitted(f) && f.Tag.Get("must") == "":
		default:
			c.under(name, v.Field(i), f.Tag.Get("must"))
		}
	}
}

func (c *checker) under(key any, v reflect.Value, need string) {
	c.at = append(c.at, key)
	c.value(v, need)
	c.at = c.at[:len(c.at)-1]
}

func (c *checker) items(v reflect.Value) {
	seen := map[string]bool{}
	for i := range v.Len() {
		c.under(i, v.Index(i), "item")
		k, ok := keyOf(v.Index(i))
		if ok && seen[k] {
			c.at = append(c.at, i)
			c.wrong("used twice: %s", k)
			c.at = c.at[:len(c.at)-1]
		}
		seen[k] = true
	}
}

// keyOf is what must be unique among the items of a list.
func keyOf(v reflect.Value) (string, bool) {
	switch x := v.Interface().(type) {
	case gateway.Provider:
		return string(x.Module) + "/" + string(x.PortOne) + "/" + x.Name, true
	case gateway.TestMID: // one may stand for several modules
		return string(x.Module) + "/" + x.ID, true
	case gateway.RouteFact:
		return strings.Join(append(strs(x.Modules), string(x.Route)), "/"), true
	case gateway.Length:
		return strings.Join(append(strs(x.Routes), string(x.Step)), "/"), true
	}
	if v.Kind() == reflect.String {
		return v.String(), true
	}
	if v.Kind() != reflect.Struct {
		return "", false
	}
	id := v.FieldByName("ID")
	return id.String(), id.IsValid() && id.Kind() == reflect.String
}

// entries walks a map. Its keys and items cannot be set in place, so each is
// walked as a copy and put back.
func (c *checker) entries(v reflect.Value) {
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	for _, k := range keys {
		key, item := reflect.New(k.Type()).Elem(), reflect.New(v.Type().Elem()).Elem()
		key.Set(k)
		item.Set(v.MapIndex(k))
		c.at = append(c.at, k.String())
		c.word(key)
		c.value(item, "item")
		c.at = c.at[:len(c.at)-1]
		v.SetMapIndex(k, item)
	}
}

func (c *checker) source(r *gateway.Ref) {
	s, ok := c.sources[r.ID]
	if !ok {
		c.wrong("no such source: %s", r.ID)
		return
	}
	r.Source = s
	c.used[r.ID] = true
}

func (c *checker) text(t model.Text) {
	for _, l := range []struct{ name, text string }{{"ko", t.Ko}, {"en", t.En}} {
		c.at = append(c.at, l.name)
		switch {
		case strings.TrimSpace(l.text) == "":
			c.wrong("blank language")
		case strings.TrimSpace(l.text) != l.text:
			c.wrong("blank at an end")
		}
		c.at = c.at[:len(c.at)-1]
	}
}

// word checks a single string against what its type allows.
func (c *checker) word(v reflect.Value) {
	if v.Kind() != reflect.String {
		return
	}
	s := v.String()
	switch v.Type() {
	case reflect.TypeFor[gateway.ModuleID]():
		c.known(s, c.modules[s] || c.isModuleID(), "module")
	case reflect.TypeFor[gateway.ConflictID]():
		c.known(s, c.conflicts[s], "conflict")
		c.used[conflictKey+s] = true
	case reflect.TypeFor[model.Method]():
		c.known(s, knownMethod(s), "method")
	case reflect.TypeFor[gateway.URL]():
		c.known(s, strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://"), "address")
	case reflect.TypeFor[gateway.Percent]():
		if _, err := gateway.Percent(s).Milli(); err != nil {
			c.wrong("%v", err)
		}
	case reflect.TypeFor[string]():
		c.quoted(s)
	}
	if list, ok := vocabulary()[v.Type()]; ok {
		c.known(s, slices.Contains(list, s), "word")
	}
}

// isModuleID tells whether the walk is at the place that defines a module.
func (c *checker) isModuleID() bool { return len(c.at) == 3 && c.at[0] == "modules" }

func (c *checker) known(s string, ok bool, what string) {
	if !ok {
		c.wrong("no such %s: %s", what, s)
	}
}

// quoted insists on quotes around digits: unquoted they are numbers to other
// readers of YAML, which drop a leading zero.
func (c *checker) quoted(s string) {
	if s == "" || strings.Trim(s, "0123456789.,:_+-") != "" {
		return
	}
	if n := node(c.root, c.at); n != nil && n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) == 0 {
		c.wrong("digits without quotes: %s", s)
	}
}
