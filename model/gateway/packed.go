package gateway

import (
	"bufio"
	"bytes"
	"compress/flate"
	"embed"
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
	"sync"

	"portone-onboard/model"
)

// The catalogue is 5 MB of text in which much stands several times: the same
// sentence in two halves of one gateway, almost the same in two gateways. What
// is wanted one gateway at a time at every start is packed by itself, with a
// dictionary of what the gateways share; what can be read for all at once is
// packed in one piece, in which nothing stands twice however far apart.

//go:generate go run ./compile facts

//go:embed facts
var facts embed.FS

// The compiled files by the names they have before they are packed. Each .jsonl
// has one line per code of the index, null for one of which it says nothing.
const (
	ChoiceFile    = "choice.jsonl"    // model.GatewayFacts, the half for choosing
	ConflictsFile = "conflicts.jsonl" // []model.Conflict
	CodeFile      = "code.jsonl"      // []model.Parameter
	DocumentsFile = "documents.jsonl" // Compact
	CommonFile    = "common.json"     // model.Common
	PagesFile     = "pages.json"      // PageFacts by page
	WordsFile     = "words"           // the dictionary of the files that are packed one by one
	HashFile      = "HASH"            // not packed
	PackedSuffix  = ".packed"
)

// PathFile is the compiled file of model.GatewayFacts, the half for the path.
func PathFile(code model.Code) string { return path.Join("path", string(code)+".json") }

// errPacked is a compiled file that cannot be unpacked; a test reads every one.
var errPacked = errors.New("not a packed file")

// Unpack gives a compiled file by its plain name; fs.ErrNotExist where there is
// none. It reads along what the file refers back to.
func Unpack(name string) ([]byte, error) {
	if name == WordsFile {
		return words(), nil
	}
	names := append(Before(name), name)
	starts, end := make([]int, len(names)), 0
	for i, n := range names {
		_, size, err := open(n)
		if err != nil {
			return nil, err
		}
		starts[i], end = end, end+size
	}
	all, last := make([]byte, end), len(names)-1
	errs := make([]error, len(names))
	var wg sync.WaitGroup
	for i := range last {
		wg.Go(func() { errs[i] = fill(names[i], all[starts[i]:starts[i+1]], 0) })
	}
	wg.Wait()
	errs[last] = fill(name, all, starts[last])
	return all[starts[last]:], errors.Join(errs...)
}

// Before lists the files that a packed one refers back to.
func Before(name string) []string {
	if name != DocumentsFile {
		return nil
	}
	var out []string
	for _, e := range index {
		out = append(out, PathFile(e.Code))
	}
	return append(out, ChoiceFile, ConflictsFile, CodeFile)
}

// open gives what is packed, and how long it will be.
func open(name string) (*bufio.Reader, int, error) {
	f, err := facts.Open(path.Join("facts", name+PackedSuffix))
	if err != nil {
		return nil, 0, err
	}
	r := bufio.NewReader(f)
	size, err := length(r)
	return r, size, err
}

func length(r io.ByteReader) (int, error) {
	n, err := binary.ReadUvarint(r)
	if err != nil || n > 1<<24 {
		return 0, errPacked
	}
	return int(n), nil
}

// fill writes a file behind the start of a buffer that it fills, and in which
// what it refers back to stands before.
func fill(name string, all []byte, start int) error {
	r, _, err := open(name)
	if err != nil {
		return err
	}
	if path.Ext(name) == ".json" {
		return inflate(r, all[start:], words())
	}
	n, err := length(r)
	if err != nil {
		return err
	}
	folded := make([]byte, n)
	if err := inflate(r, folded, nil); err != nil {
		return err
	}
	text, err := Unfold(folded, all[:start])
	if err == nil && len(text) != len(all)-start {
		return errPacked
	}
	return err
}

var words = sync.OnceValue(func() []byte {
	r, size, err := open(WordsFile)
	if err != nil {
		return nil
	}
	out := make([]byte, size)
	_ = inflate(r, out, nil) // without it nothing else can be read, which a test would see
	return out
})

// inflaters are kept for the next file: each has a room of its own.
var inflaters = sync.Pool{New: func() any { return flate.NewReader(nil) }}

func inflate(r io.Reader, out, dictionary []byte) error {
	z := inflaters.Get().(io.Reader)
	defer inflaters.Put(z)
	if err := z.(flate.Resetter).Reset(r, dictionary); err != nil {
		return err
	}
	_, err := io.ReadFull(z, out)
	return err
}

// Unfold writes a text out of which everything long that stood before was
// folded. It reads four columns: how much is new before each copy, how much is
// copied, the two numbers that tell Ends where that begins, and the new text.
// Positions count from the start of what stands before the text, behind which it
// is written where there is room.
func Unfold(b, before []byte) ([]byte, error) {
	size, b, ok := number(b)
	if !ok || size < 0 || size > 1<<24 {
		return nil, errPacked
	}
	var columns [4][]byte
	for i := range columns {
		n, rest, ok := number(b)
		if !ok || n < 0 || n > len(rest) {
			return nil, errPacked
		}
		columns[i], b = rest[:n], rest[n:]
	}
	out := slices.Grow(before, size)
	var ends Ends
	for len(columns[0]) > 0 {
		step, ok := next(&columns)
		fresh, length := step[0], step[1]
		if !ok || fresh < 0 || fresh > len(b) || length < 0 || len(out)-len(before)+fresh+length > size {
			return nil, errPacked
		}
		out, b = append(out, b[:fresh]...), b[fresh:]
		from, ok := ends.Start(step[2], step[3], len(out))
		if !ok || from+length > len(out) {
			return nil, errPacked
		}
		out = append(out, out[from:from+length]...)
		ends.Keep(step[2], from+length)
	}
	return append(out, b...)[len(before):], nil
}

// Ends are where the last copies ended, the latest first. A text mostly goes on
// where one of them did, as it tells in another order what is told in a few
// other places, so that a copy begins near an end.
type Ends [32]int

// Start is where a copy begins that is written at a position: so far behind the
// end of that number, or before the position where the number is len(e).
func (e *Ends) Start(number, far, position int) (int, bool) {
	from := position - far
	if number >= 0 && number < len(e) {
		from = e[number] + far
	}
	return from, number >= 0 && number <= len(e) && from >= 0 && from <= position
}

// Keep puts the end of a copy first, in the place of the end by which it was found.
func (e *Ends) Keep(number, end int) {
	copy(e[1:], e[:min(number, len(e)-1)])
	e[0] = end
}

// next reads a number of each column.
func next(columns *[4][]byte) (step [4]int, ok bool) {
	for i := range columns {
		if step[i], columns[i], ok = number(columns[i]); !ok {
			return step, false
		}
	}
	return step, true
}

func number(b []byte) (int, []byte, bool) {
	n, w := binary.Varint(b)
	if w <= 0 {
		return 0, nil, false
	}
	return int(n), b[w:], true
}

// readJSON reads a compiled file into v; false where there is none.
func readJSON(name string, v any) bool {
	b, err := Unpack(name)
	return err == nil && json.Unmarshal(b, v) == nil
}

// readLine reads what a file of lines has for a code into v; false where it has
// nothing.
func readLine(name string, code model.Code, v any) bool {
	i := slices.IndexFunc(index[:], func(e Entry) bool { return e.Code == code })
	all := lines()[name]()
	return i >= 0 && i < len(all) && json.Unmarshal(all[i], v) == nil
}

// lines unpacks each file of lines once, when it is first asked for.
var lines = sync.OnceValue(func() map[string]func() [][]byte {
	out := map[string]func() [][]byte{}
	for _, name := range []string{ChoiceFile, ConflictsFile, CodeFile, DocumentsFile} {
		out[name] = sync.OnceValue(func() [][]byte {
			all, _ := readLines(name)
			return all
		})
	}
	return out
})

func readLines(name string) ([][]byte, error) {
	b, err := Unpack(name)
	return bytes.Split(b, []byte("\n")), err
}

// Hash names the state of all data files in 64 hex digits, to stamp what was
// computed from them: as it was when they were compiled.
func Hash() string {
	b, _ := facts.ReadFile(path.Join("facts", HashFile))
	return strings.TrimSpace(string(b))
}
