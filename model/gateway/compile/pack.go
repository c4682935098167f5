package main

import (
	"bytes"
	"cmp"
	"compress/flate"
	"encoding/binary"
	"maps"
	"path"
	"slices"

	"portone-onboard/model/gateway"
)

// pack packs all compiled files, and gives them by the names they have then.
func pack(plain map[string][]byte) (map[string][]byte, error) {
	out := map[string][]byte{}
	words := dictionary(plain)
	var bad error
	put := func(name string, lengths []int, b, dictionary []byte) {
		var err error
		out[name+gateway.PackedSuffix], err = deflate(lengths, b, dictionary)
		bad = cmp.Or(bad, err)
	}
	put(gateway.WordsFile, []int{len(words)}, words, nil)
	for name, b := range plain {
		switch {
		case name == gateway.HashFile:
			out[name] = b
		case path.Ext(name) == ".json":
			put(name, []int{len(b)}, b, words)
		default:
			var before []byte
			for _, n := range gateway.Before(name) {
				before = append(before, plain[n]...)
			}
			folded := fold(b, before)
			put(name, []int{len(b), len(folded)}, folded, nil)
		}
	}
	return out, bad
}

// deflate writes lengths, then the deflated text.
func deflate(lengths []int, b, dictionary []byte) ([]byte, error) {
	out := &bytes.Buffer{}
	for _, n := range lengths {
		out.Write(binary.AppendUvarint(nil, uint64(n)))
	}
	z, err := flate.NewWriterDict(out, flate.BestCompression, dictionary)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(b); err != nil {
		return nil, err
	}
	err = z.Close()
	return out.Bytes(), err
}

// maxWords is how far back deflated text can refer.
const maxWords = 32 << 10

// dictionary is what most of the files that are packed one by one have in
// common: the stretches whose pieces stand in most files, the best of them last,
// where they are nearest.
func dictionary(plain map[string][]byte) []byte {
	var files [][]byte
	for _, name := range slices.Sorted(maps.Keys(plain)) {
		if path.Ext(name) == ".json" && path.Dir(name) != "." {
			files = append(files, plain[name])
		}
	}
	s := newShares(files)
	var chosen [][]byte
	for size := 0; size+stretch <= maxWords; size += stretch {
		f, at, ok := s.best()
		if !ok {
			break
		}
		chosen = append(chosen, files[f][at:at+stretch])
		s.take(f, at)
	}
	slices.Reverse(chosen)
	return slices.Concat(chosen...)
}

const (
	piece   = 10  // bytes of a piece, in which what is shared is counted
	stretch = 128 // bytes of a stretch, in which what is shared is taken over
)

// shares are the pieces of files by numbers, and what each is worth: in how
// many other files it stands, too.
type shares struct {
	numbers [][]int
	worth   []int
}

func newShares(files [][]byte) *shares {
	s := &shares{}
	number, last := map[string]int{}, []int{}
	for f, b := range files {
		var list []int
		for i := range max(len(b)-piece+1, 0) {
			n, ok := number[string(b[i:i+piece])]
			if !ok {
				n = len(number)
				number[string(b[i:i+piece])] = n
				s.worth, last = append(s.worth, 0), append(last, f)
			}
			if last[n] != f {
				s.worth[n]++
				last[n] = f
			}
			list = append(list, n)
		}
		s.numbers = append(s.numbers, list)
	}
	return s
}

// best finds the stretch whose pieces are worth most; false where none is worth
// anything.
func (s *shares) best() (file, at int, ok bool) {
	const width = stretch - piece + 1
	most := 0
	for f, list := range s.numbers {
		sum := 0
		for i, n := range list {
			if sum += s.worth[n]; i < width-1 {
				continue
			}
			if sum > most {
				file, at, most = f, i-width+1, sum
			}
			sum -= s.worth[list[i-width+1]]
		}
	}
	return file, at, most > 0
}

// take makes the pieces of a stretch worth nothing: they need not be there twice.
func (s *shares) take(file, at int) {
	for _, n := range s.numbers[file][at : at+stretch-piece+1] {
		s.worth[n] = 0
	}
}
