package main

import (
	"encoding/binary"
	"math/bits"
	"slices"

	"portone-onboard/model/gateway"
)

const (
	foldKey  = 8   // bytes that are looked up, the least that is copied
	foldTry  = 96  // how many places are tried, the latest first
	foldNear = 256 // how far from an end a place is near
)

// What a copy is worth and what it costs, in bits once both are deflated. What
// is not worth its cost is left to deflate, which copies too, from nearby.
const (
	bitsFresh = 2.8 // a new byte
	bitsCopy  = 9   // how much is new and how much is copied
	bitsAlone = 50  // the same where nothing stands before: as small, and unpacked in less time
)

// fold takes out of a text everything long that stood before, in the text
// itself or in what stands before it; gateway.Unpack puts it in again.
func fold(text, before []byte) []byte {
	f := folding{all: slices.Concat(before, text), places: map[uint64][]int{}, price: bitsCopy}
	if len(before) == 0 {
		f.price = bitsAlone
	}
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
	places  map[uint64][]int // where each key stands, the latest last
	columns [4][]byte        // new, copied, and the two numbers of gateway.Ends
	fresh   []byte
	ends    gateway.Ends
	price   float64 // of a copy, in bits, besides its place
}

// copied is a place to copy from.
type copied struct {
	from, length int
	worth        float64 // in bits
}

func (f *folding) key(i int) uint64 { return binary.LittleEndian.Uint64(f.all[i:]) }

func (f *folding) learn(i int) {
	if i+foldKey <= len(f.all) {
		f.places[f.key(i)] = append(f.places[f.key(i)], i)
	}
}

// run copies what is worth most, unless what begins a byte later is worth more.
func (f *folding) run(i int) {
	start := i // of what is new
	for i < len(f.all) {
		c := f.best(i)
		f.learn(i)
		if c.worth <= 0 || f.best(i+1).worth > c.worth+bitsFresh {
			i++
			continue
		}
		f.put(start, i, c)
		for range c.length - 1 {
			i++
			f.learn(i)
		}
		i++
		start = i
	}
	f.fresh = append(f.fresh, f.all[start:]...)
}

func (f *folding) put(start, i int, c copied) {
	number, far, _ := f.told(c.from, i)
	f.fresh = append(f.fresh, f.all[start:i]...)
	for k, x := range []int{i - start, c.length, number, far} {
		f.columns[k] = binary.AppendVarint(f.columns[k], int64(x))
	}
	f.ends.Keep(number, c.from+c.length)
}

// told gives the numbers by which gateway.Ends finds a place, and their cost.
func (f *folding) told(from, i int) (number, far int, cost float64) {
	number, far = len(f.ends), i-from
	cost = float64(4 + bits.Len(uint(len(f.all))))
	for k, end := range f.ends {
		c := float64(1 + bits.Len(uint(k)))
		if d := max(from-end, end-from); d > 0 {
			c += float64(4 + bits.Len(uint(d)))
		}
		if c < cost {
			number, far, cost = k, from-end, c
		}
	}
	return number, far, cost
}

// best finds what is worth most to copy at i: among the latest places, and those
// near an end.
func (f *folding) best(i int) (best copied) {
	if i+foldKey > len(f.all) {
		return copied{}
	}
	places := f.places[f.key(i)]
	for k := range min(len(places), foldTry) {
		f.weigh(&best, places[len(places)-1-k], i)
	}
	for _, end := range f.ends {
		at, _ := slices.BinarySearch(places, end)
		for _, p := range places[max(at-1, 0):min(at+2, len(places))] {
			if max(p-end, end-p) < foldNear {
				f.weigh(&best, p, i)
			}
		}
	}
	return best
}

func (f *folding) weigh(best *copied, from, i int) {
	n := f.same(from, i)
	_, _, cost := f.told(from, i)
	if worth := float64(n)*bitsFresh - f.price - cost; n >= foldKey && worth > best.worth {
		*best = copied{from, n, worth}
	}
}

// same is how far the text at a is that at b, without reaching b.
func (f *folding) same(a, b int) (n int) {
	for a+n < b && b+n < len(f.all) && f.all[a+n] == f.all[b+n] {
		n++
	}
	return n
}
