package main

import "encoding/binary"

const (
	foldMin  = 32 // the least that is worth a copy: shorter ones are left to deflate
	foldKeys = 12 // what is looked up
	foldTry  = 64 // how many places are tried
)

// fold takes out of a text everything long that stood before, in the text
// itself or in what stands before it; gateway.Unpack puts it in again.
func fold(text, before []byte) []byte {
	all := append(append([]byte{}, before...), text...)
	f := folding{all: all, places: map[string][]int{}}
	for i := range before {
		f.learn(i)
	}
	f.run(len(before))
	out := binary.AppendVarint(nil, int64(len(text)))
	for _, column := range f.columns {
		out = append(binary.AppendVarint(out, int64(len(column))), column...)
	}
	return append(out, f.fresh...)
}

type folding struct {
	all     []byte
	places  map[string][]int // where each key stands, the latest last
	columns [3][]byte        // new, copied, jumped
	fresh   []byte
	from    int // where the last copy ended
}

func (f *folding) learn(i int) {
	if i+foldKeys <= len(f.all) {
		key := string(f.all[i : i+foldKeys])
		f.places[key] = append(f.places[key], i)
	}
}

func (f *folding) run(i int) {
	start := i // of what is new
	for i < len(f.all) {
		at, n := f.longest(i)
		if n < foldMin {
			f.learn(i)
			i++
			continue
		}
		f.fresh = append(f.fresh, f.all[start:i]...)
		for c, x := range []int{i - start, n, at - f.from} {
			f.columns[c] = binary.AppendVarint(f.columns[c], int64(x))
		}
		f.from = at + n
		for range n {
			f.learn(i)
			i++
		}
		start = i
	}
	f.fresh = append(f.fresh, f.all[start:]...)
}

// longest finds where most of what follows i stood before; a place right after
// the last copy is preferred, as it is told in one byte.
func (f *folding) longest(i int) (at, n int) {
	if i+foldKeys > len(f.all) {
		return 0, 0
	}
	at, n = f.from, f.same(f.from, i)
	if n >= foldMin {
		n += 3
	}
	places := f.places[string(f.all[i:i+foldKeys])]
	for k := range min(len(places), foldTry) {
		p := places[len(places)-1-k]
		if m := f.same(p, i); m > n {
			at, n = p, m
		}
	}
	return at, f.same(at, i)
}

// same is how far the text at a is that at b, without reaching b.
func (f *folding) same(a, b int) (n int) {
	for a+n < b && b+n < len(f.all) && f.all[a+n] == f.all[b+n] {
		n++
	}
	return n
}
