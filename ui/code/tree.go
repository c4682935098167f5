package code

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"portone-onboard/model"
)

// node is a value in the arguments of a call, with what is said of it. Its
// keys keep their order. Exactly one of the four forms is set.
type node struct {
	key    string
	why    []string // comments above it
	raw    json.RawMessage
	name   string // of a variable of the program, in camelCase
	object bool
	list   bool
	kids   []*node
	shut   []string // comments at the end of an object: what must not be there
}

//go:noinline
func object(kids ...*node) *node { return &node{object: true, kids: kids} }

//go:noinline
func in(key string, kids ...*node) *node { return &node{key: key, object: true, kids: kids} }

// lit is a value as JSON writes it: a string, a number, a truth.
func lit(key string, v any) *node {
	b, err := json.Marshal(v)
	if err != nil {
		b = []byte("null") // cannot be: only words and numbers are given
	}
	return &node{key: key, raw: b}
}

// from is a value that the program holds in a variable.
//
//go:noinline
func from(key, name string) *node { return &node{key: key, name: name} }

// because adds a comment.
//
//go:noinline
func (n *node) because(why ...string) *node {
	n.why = append(n.why, why...)
	return n
}

// oneLine holds for what is written without a line break.
func (n *node) oneLine() bool {
	return !n.object && !n.list || len(n.kids)+len(n.shut) == 0
}

// child finds a key, nil where it is not.
//
//go:noinline
func (n *node) child(key string) *node {
	i := slices.IndexFunc(n.kids, func(k *node) bool { return k.key == key })
	if i < 0 {
		return nil
	}
	return n.kids[i]
}

// at finds the node of a dotted path, nil where it is not.
func (n *node) at(path string) *node {
	for key := range strings.SplitSeq(path, ".") {
		if n = n.child(key); n == nil {
			return nil
		}
	}
	return n
}

// set writes a JSON value at a dotted path. What the program itself fills in,
// a variable, stays.
func (n *node) set(path string, value json.RawMessage, why string) error {
	v, err := decode(value)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	keys := strings.Split(path, ".")
	for _, key := range keys[:len(keys)-1] {
		next := n.child(key)
		if next == nil || !next.object {
			next = n.put(&node{key: key, object: true})
		}
		n = next
	}
	last := keys[len(keys)-1]
	have := n.child(last)
	switch {
	case have == nil:
		v.key = last
		have = n.put(v)
	case have.name == "":
		have.take(v)
	}
	if !slices.Contains(have.why, why) {
		have.because(why)
	}
	return nil
}

// take replaces a value; objects are laid over each other, so that two
// parameters may say something of the same one.
func (n *node) take(v *node) {
	if !n.object || !v.object {
		n.raw, n.object, n.list, n.kids = v.raw, v.object, v.list, v.kids
		return
	}
	for _, kid := range v.kids {
		if have := n.child(kid.key); have != nil {
			have.take(kid)
		} else {
			n.put(kid)
		}
	}
}

// put adds a node in place of one of the same key.
//
//go:noinline
func (n *node) put(kid *node) *node {
	n.drop(kid.key)
	n.kids = append(n.kids, kid)
	return kid
}

func (n *node) drop(key string) {
	n.kids = slices.DeleteFunc(n.kids, func(k *node) bool { return k.key == key })
}

// forbid takes a path out and says why at the end.
func (n *node) forbid(path, why string) {
	n.dropAt(strings.Split(path, "."))
	n.shut = append(n.shut, path+": "+why)
}

// dropAt takes a path out, and what is empty then.
func (n *node) dropAt(keys []string) {
	kid := n.child(keys[0])
	if kid == nil {
		return
	}
	if len(keys) > 1 {
		if kid.dropAt(keys[1:]); len(kid.kids) > 0 || !kid.object {
			return
		}
	}
	n.drop(keys[0])
}

// decode reads a JSON value, keys in their order.
func decode(b []byte) (*node, error) {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	n, err := value(d, 0)
	if err == nil && d.More() {
		err = fmt.Errorf("more than one value")
	}
	return n, err
}

// deepest is how far values may nest.
const deepest = 32

func value(d *json.Decoder, depth int) (*node, error) {
	if depth > deepest {
		return nil, fmt.Errorf("nests deeper than %d", deepest)
	}
	t, err := d.Token()
	if err != nil {
		return nil, err
	}
	mark, ok := t.(json.Delim)
	if !ok {
		return lit("", t), nil
	}
	n := &node{object: mark == '{', list: mark == '['}
	for d.More() {
		key := ""
		if n.object {
			k, err := d.Token()
			if err != nil {
				return nil, err
			}
			key, _ = k.(string)
		}
		kid, err := value(d, depth+1)
		if err != nil {
			return nil, err
		}
		kid.key = key
		if n.object {
			n.drop(key) // the last of two that are the same
		}
		n.kids = append(n.kids, kid)
	}
	_, err = d.Token()
	return n, err
}

// json writes the tree; what a program fills in is left out.
func (n *node) json(b *bytes.Buffer) {
	switch {
	case n.object:
		n.each(b, '{', '}')
	case n.list:
		n.each(b, '[', ']')
	default:
		b.Write(n.raw)
	}
}

func (n *node) each(b *bytes.Buffer, open, shut byte) {
	b.WriteByte(open)
	some := false
	for _, kid := range n.kids {
		if kid.name != "" {
			continue
		}
		if some {
			b.WriteByte(',')
		}
		some = true
		if n.object {
			key, _ := json.Marshal(kid.key)
			b.Write(key)
			b.WriteByte(':')
		}
		kid.json(b)
	}
	b.WriteByte(shut)
}

// apply writes what a gateway insists on into the arguments of a call.
func (a *Ask) apply(c *call) error {
	for _, p := range a.Parameters {
		if a.concerns(p, c.what) && p.Need != model.ParameterForbidden {
			if err := a.write(c, p); err != nil {
				return err
			}
		}
	}
	for _, p := range a.Parameters { // what is forbidden beats what is asked for
		if a.concerns(p, c.what) && p.Need == model.ParameterForbidden {
			c.args.forbid(p.Path, a.device(p)+p.Why.In(a.Lang))
		}
	}
	return nil
}

func (a *Ask) write(c *call, p model.Parameter) error {
	why := a.device(p) + p.Why.In(a.Lang)
	switch {
	case p.Path == model.WholeCall:
		c.instead(p.Value)
		c.args.because(why)
	case p.Need == model.ParameterLimited:
		if have := c.args.at(p.Path); have != nil {
			have.because(why)
			have.spell(p.Limit)
		}
	default:
		return c.args.set(p.Path, json.RawMessage(p.Value), why)
	}
	return nil
}

// spell writes the name of the goods in letters that a gateway takes.
func (n *node) spell(l model.Limit) {
	if l.Allow != "" && string(n.raw) == quoteJSON(goods.Ko) {
		n.raw = json.RawMessage(quoteJSON(goods.En))
	}
}

// instead takes another function of the SDK than the usual one.
func (c *call) instead(value string) {
	var name string
	if json.Unmarshal([]byte(value), &name) == nil {
		c.function, c.draws, _ = strings.Cut(name, ":")
	}
}

// device says before a reason where alone a parameter is needed.
func (a *Ask) device(p model.Parameter) string {
	switch p.Device {
	case "mobile":
		return a.say("(모바일) ", "(mobile) ")
	case "pc":
		return a.say("(PC) ", "(PC) ")
	}
	return ""
}
